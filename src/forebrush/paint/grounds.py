"""The painter of grounds: calm, procedural backgrounds as drawing lists, on every machine and at every scale.

It draws no things. Whatever else a brief asks for (subjects, a setting, weather) is named in `not_drawn`.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from forebrush.paint.canvas import Canvas
from forebrush.paint.colors import Choice, choose
from forebrush.paint.ground_kinds import KINDS, Order, Tiler
from forebrush.scene.asset import Asset, Plan
from forebrush.scene.picture import Ground, PictureBrief
from forebrush.scene.values import BUILT_IN_COLORS, Color
from forebrush.world import Palette

__all__ = ["Grounds"]


@dataclass(slots=True)
class Grounds:
    """The painter. `tiler` makes the tiles of patterns; without it a pattern is its bare ground, and says so."""

    tiler: Tiler | None = None
    name: str = "grounds"
    version: str = "1"
    licence: str = "Apache-2.0"

    def needs(self) -> str:
        """Nothing: it runs everywhere."""
        return ""

    def plan(self, brief: PictureBrief, width: float, height: float, seed: int) -> Plan:
        """The layers, and how light the areas for words will be with literal colours."""
        canvas, _ = self._painted(brief, width, height, seed, _literal)
        return Plan((), tuple(layer.name for layer in canvas.layers()), (), _lightness(canvas, brief))

    def paint(self, brief: PictureBrief, width: float, height: float, seed: int, colors: Palette) -> Asset:
        """The ground for a box of `width` x `height` px; the same for the same arguments.

        Raises ValueError for a size that is not above 0.
        """
        canvas, choice = self._painted(brief, width, height, seed, colors)
        return Asset(
            width,
            height,
            canvas.layers(),
            clear_lightness=_lightness(canvas, brief),
            not_drawn=_not_drawn(brief, choice, self.tiler),
            painter=self.name,
        )

    def _painted(
        self, brief: PictureBrief, width: float, height: float, seed: int, palette: Palette
    ) -> tuple[Canvas, Choice]:
        if not (width > 0 and height > 0):
            raise ValueError(f"a ground of {width} x {height} px: both sides are above 0")
        ground = brief.ground
        choice = choose(brief, palette, ground.colors if ground is not None else ())
        kind = ground.kind if ground is not None else choice.kind
        asked = ground if ground is not None else Ground(kind="mesh")
        canvas = Canvas(width, height)
        order = Order(
            choice.colors,
            asked.strength,
            asked.angle,
            Random(f"{kind}:{seed}:{brief.seed}"),
            brief.keep_clear,
            asked.motif,
            self.tiler,
        )
        KINDS[kind](canvas, order)
        return canvas, choice


def _lightness(canvas: Canvas, brief: PictureBrief) -> tuple[float, ...]:
    return tuple(canvas.lightness_of(box) for box in brief.keep_clear)


def _literal(color: Color) -> tuple[int, int, int, int]:
    """A palette for plans, which come without one: literal colours as they are, names as the built-in ones."""
    return Color.parse(BUILT_IN_COLORS.get(color.name, "#808080")).rgba if color.name else color.rgba


def _not_drawn(brief: PictureBrief, choice: Choice, tiler: Tiler | None) -> tuple[str, ...]:
    """The words of everything visible that a ground cannot show, each once, in the order of the brief."""
    words = [subject.what if subject.count == 1 else f"{subject.count} x {subject.what}" for subject in brief.subjects]
    words += [brief.setting, brief.camera]
    used = choice.used
    words += [text for text in (brief.weather,) if not used or used not in text.lower()]
    if brief.ground is None:
        words.append(brief.style)
        if not brief.subjects and not brief.setting:
            words.append(brief.prompt[:200])
    elif brief.ground.kind == "pattern" and tiler is None:
        words.append(f"pattern {brief.ground.motif}")
    return tuple(dict.fromkeys(word for word in words if word))
