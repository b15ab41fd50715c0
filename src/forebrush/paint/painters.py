"""The painters that there are, and the one way of asking them: `paint_picture` always comes back with a picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from forebrush.paint.ground_kinds import Tiler
from forebrush.paint.grounds import Grounds
from forebrush.paint.illustrator.painter import Illustrator
from forebrush.scene.asset import Asset
from forebrush.scene.findings import Finding, finding
from forebrush.scene.picture import PictureBrief
from forebrush.world import Painter, Palette

__all__ = ["DEFAULT", "PainterInfo", "paint_picture", "painters", "registered"]

DEFAULT = "grounds"
"""The painter that always comes back with something."""
ILLUSTRATOR = "illustrator"
"""The painter of briefs that want something to be seen and name no ground."""


@dataclass(frozen=True, slots=True)
class PainterInfo:
    """A painter as `forebrush painters` lists it. `needs` says what is missing here; empty where it runs."""

    name: str
    version: str
    licence: str
    needs: str

    @property
    def runs(self) -> bool:
        """It would run here."""
        return not self.needs


def registered(tiler: Tiler | None = None, density: float = 1.0) -> tuple[Painter, ...]:
    """Every painter, the one that always runs first. `tiler` is `layout.paints.pattern_paint`; `density` is how many
    px pictures that are made of pixels have for each px of their box."""
    return (Grounds(tiler), Illustrator(density=density))


def painters(more: Sequence[Painter] = ()) -> tuple[PainterInfo, ...]:
    """What is known of every painter, without running any."""
    return tuple(PainterInfo(p.name, p.version, p.licence, p.needs()) for p in (*registered(), *more))


def _usual(brief: PictureBrief) -> str:
    seen = brief.prompt or brief.subjects or brief.setting
    return ILLUSTRATOR if seen and brief.ground is None else DEFAULT


def paint_picture(
    brief: PictureBrief,
    width: float,
    height: float,
    painter_name: str,
    seed: int,
    colors: Palette,
    *,
    tiler: Tiler | None = None,
    density: float = 1.0,
    more: Sequence[Painter] = (),
    node: str = "",
    page: str = "",
) -> tuple[Asset, tuple[Finding, ...]]:
    """A picture of a brief, and what is to be said of it.

    An empty name means the illustrator where something is to be seen, else the grounds. A painter that is not there,
    cannot run here or fails is replaced, as `painter-replaced`: by the illustrator, and where that fails by the
    grounds; what was asked for and not drawn is named as `not-drawn`.
    """
    have = {painter.name: painter for painter in (*registered(tiler, density), *more)}
    found: list[Finding] = []
    names = list(dict.fromkeys((painter_name or _usual(brief), ILLUSTRATOR if not brief.ground else DEFAULT, DEFAULT)))
    asset: Asset | None = None
    for number, name in enumerate(names):
        asset, reason = _tried(have.get(name), name, brief, width, height, seed, colors)
        if asset is not None:
            break
        by = names[number + 1]
        found.append(finding("painter-replaced", reason, node=node, page=page, wanted=name, by=by))
    assert asset is not None
    for words in asset.not_drawn:
        message = f"{asset.painter} did not draw: {words}"
        found.append(finding("not-drawn", message, node=node, page=page, words=words))
    return asset, tuple(found)


def _tried(
    painter: Painter | None, name: str, brief: PictureBrief, width: float, height: float, seed: int, colors: Palette
) -> tuple[Asset | None, str]:
    """The picture of one painter, or why there is none."""
    reason = f"there is no painter {name!r}" if painter is None else painter.needs()
    if painter is None or reason:
        return None, reason
    try:
        return painter.paint(brief, width, height, seed, colors), ""
    except Exception as error:
        # Whatever a painter stumbles over, the picture still comes.
        if name == DEFAULT:
            raise
        return None, f"the painter {name} failed: {type(error).__name__}: {error}"[:500]
