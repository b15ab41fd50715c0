"""Line art: black ink on a cream sheet. Shapes are outlines, shades are hatched, what is dark is spotted black."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from forebrush.paint.canvas import rectangle
from forebrush.paint.illustrator.shapes import ellipse
from forebrush.paint.illustrator.sketch.outlines import outline
from forebrush.paint.illustrator.styles.raster import color_of, is_ink, is_outline, path_of
from forebrush.paint.illustrator.styles.registry import style
from forebrush.paint.illustrator.styles.stage import SUBJECTS, Stage
from forebrush.paint.illustrator.styles.vectors import SHADE, Change, glow_color, lined, mapped
from forebrush.paint.oklab import Rgb, lightness, mix, solid
from forebrush.scene.asset import Layer
from forebrush.scene.drawing import FlatPaint, Item, PathItem, RadialPaint, StrokePaint, TilePaint

__all__: list[str] = []

_PAPER: Rgb = (250, 246, 236)
_INK: Rgb = (28, 26, 34)
_LINES = 12
"""Hatching lines of one tile."""
_FADE = {"sky": 0.5, "far": 0.45, "middle": 0.2, "near": 0.05, SUBJECTS: 0.0}
"""How much lighter the ink of each layer is."""


@style(
    "line art",
    "line drawing|ink drawing|pen and ink|black and white line|coloring page|colouring page|线稿|线描|"
    "白描|简笔画|钢笔画|黑白线条",
    vector=True,
)
def line_art(stage: Stage) -> tuple[Layer, ...]:
    """Layers of lines, each on the paper colour of its shapes; the light of the time of day is left out."""
    sheet = PathItem(rectangle(0, 0, stage.width, stage.height), (FlatPaint(solid(_PAPER)),), what="background")
    made = [Layer("paper", 0.0, (sheet,))]
    for layer in stage.layers:
        if layer.blend != "normal":
            continue
        fade = _FADE.get(layer.name, 0.1)
        items = mapped(layer.items, _changer(stage, mix(_INK, _PAPER, fade), layer.name, lined(layer.items)))
        if items:
            made.append(replace(layer, items=items))
    return tuple(made)


def _changer(stage: Stage, ink: Rgb, name: str, outlined: frozenset[str]) -> Change:
    width = stage.short * (0.0034 if name == SUBJECTS else 0.0026 if name != "sky" else 0.0022)
    white, black = FlatPaint(solid(_PAPER)), FlatPaint(solid(ink))

    def changed(item: PathItem, scale: float) -> Iterator[Item]:
        line = StrokePaint(black, width / scale, cap="round", join="round")
        if is_outline(item):
            strokes = tuple(replace(stroke, paint=black) for stroke in item.strokes)
            yield replace(item, strokes=strokes)
            return
        if not item.paints:
            yield replace(item, strokes=tuple(replace(stroke, paint=black) for stroke in item.strokes))
            if "Z" in item.d:
                # A frame: its two edges.
                inner = tuple(
                    replace(s, paint=white, width=max(s.width - 2 * width / scale, 0.0)) for s in item.strokes
                )
                yield replace(item, strokes=inner)
            return
        paint = item.paints[-1]
        if isinstance(paint, RadialPaint) and paint.stops[-1][1][3] == 0:
            if lightness(glow_color(paint)[0]) < 0.5:
                (x, y), (rx, ry) = paint.center, paint.radii
                yield PathItem(ellipse(x, y, 0.75 * rx, 0.75 * ry), (_hatch(ink, stage.short / scale, 0.01, 0.0),))
            return
        color = color_of(paint)
        if color is None or color[3] < 60:
            return
        light = lightness(color[:3])
        if item.what == SHADE:
            if light < 0.9 and (color[3] == 255 or light < 0.62):
                yield PathItem(item.d, (_hatch(ink, stage.short / scale, 0.01 if name == SUBJECTS else 0.0115, 40.0),),
                               rule=item.rule)  # fmt: skip
            return
        if is_ink(paint):
            yield replace(item, paints=(black,), strokes=())
            return
        whole = path_of(item.d, item.rule).getBounds()
        if whole.width() * scale > 0.9 * stage.width and whole.height() * scale > 0.9 * stage.height:
            if light < 0.45:
                tone = _hatch(ink, stage.short / scale, 0.0095, 90.0)
                yield PathItem(item.d, (white, tone), rule=item.rule)
            return
        bare = item.d not in outlined and not item.strokes
        fills = (white,) if light > 0.5 else (white, _hatch(ink, stage.short / scale, 0.0085, 55.0))
        d = outline(item.d, simplify=True).data if bare and item.d.count("M") > 1 else item.d
        small = max(whole.width(), whole.height()) * scale < 0.012 * stage.short
        yield replace(item, d=d, paints=fills, strokes=(line,) if bare and not small else ())

    return changed


def _hatch(ink: Rgb, unit: float, step: float, angle: float) -> TilePaint:
    """Parallel lines `step` apart (shares of the shorter side, `unit` long), at an angle."""
    side = step * unit
    stroke = StrokePaint(FlatPaint(solid(ink)), 0.24 * side)
    tile = _LINES * side
    d = "".join(f"M0 {(k + 0.5) * side:.4f}L{tile:.4f} {(k + 0.5) * side:.4f}" for k in range(_LINES))
    return TilePaint((0.0, 0.0), tile, tile, angle, (PathItem(d, strokes=(stroke,)),))
