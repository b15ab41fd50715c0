"""Paths with their fills and strokes.

Flat colours and gradients are native; tiles are tiling patterns; pictures are images under a clip; what PDF has no
word for (conic, mesh, noise) is painted as pixels over the path's box and cut by the path itself, so edges stay sharp.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TypeAlias

from forebrush.render.pdf import gradients
from forebrush.render.pdf.fallback import paint_pixels
from forebrush.render.pdf.images import place
from forebrush.render.pdf.job import Pen, grouped
from forebrush.render.pdf.paths import operators, path_box, stroke_area, united
from forebrush.render.pdf.pictures import draw_asset
from forebrush.render.pdf.syntax import bounds_of, number, numbers
from forebrush.scene.drawing import (
    XYWH,
    FlatPaint,
    ImagePaint,
    LinearPaint,
    Paint,
    PathItem,
    RadialPaint,
    StrokePaint,
    TilePaint,
)
from forebrush.scene.paths import Segment, compose, invert, read

__all__ = ["SIMPLE", "Simple", "draw_path", "fill", "set_color", "stroke"]

Simple: TypeAlias = FlatPaint | LinearPaint | RadialPaint
SIMPLE = (FlatPaint, LinearPaint, RadialPaint)
"""Paints that PDF knows as a colour."""
_MITER = 4
"""As SVG and the raster renderer: longer miters become bevels."""
_MOST_TILES = 4_000
"""Copies of a picture beyond which it is drawn once."""


def draw_path(pen: Pen, item: PathItem) -> None:
    """Fill a path with its paints, then stroke it."""
    segments = read(item.d)
    if not segments:
        return
    for paint in item.paints:
        fill(pen, pen.projected(segments), paint, item.rule)
    for line in item.strokes:
        stroke(pen, segments, line, item.rule)


def set_color(pen: Pen, paint: Simple, strokes: bool = False) -> None:
    """Make a paint the current colour for fills, and for strokes too, with its alpha and blend mode."""
    content = pen.content
    if paint.blend == "plus-lighter":
        pen.job.rasterised("plus-lighter blending is not in PDF: screen stands in", "not-drawn")
    rgba = paint.rgba if isinstance(paint, FlatPaint) else gradients.flat_of(paint)
    if rgba is not None:
        content.state(paint.opacity * rgba[3] / 255, paint.blend)
        color = numbers(value / 255 for value in rgba[:3])
        content.op(f"{color} rg" + (f" {color} RG" if strokes else ""))
        return
    assert not isinstance(paint, FlatPaint)
    content.state(paint.opacity, paint.blend, gradients.alpha_mask(content, paint))
    name = content.name("Pattern", gradients.pattern(content, paint))
    content.op(f"/Pattern cs {name} scn" + (f" /Pattern CS {name} SCN" if strokes else ""))


def fill(pen: Pen, segments: Sequence[Segment], paint: Paint, rule: str = "nonzero") -> None:
    """Fill segments (of the stream's space) with any paint."""
    content = pen.content
    path = operators(segments)
    if not path or paint.opacity <= 0:
        return
    painter = "f*" if rule == "evenodd" else "f"
    if isinstance(paint, SIMPLE):
        with content.saved():
            set_color(pen, paint)
            content.op(f"{path}\n{painter}")
        return
    if isinstance(paint, TilePaint):
        if paint.width > 0 and paint.height > 0:
            _tiles(pen, segments, paint, rule)
        return
    box = path_box(segments)
    with content.saved():
        pen.clip_to(segments, rule)
        if isinstance(paint, ImagePaint):
            _image(pen, paint, box)
        else:
            seen = _shared(box, content.visible())
            if seen is not None:
                found = paint_pixels(pen, paint, seen)
                content.state(paint.opacity, paint.blend)
                place(content, *found)


def stroke(pen: Pen, segments: Sequence[Segment], line: StrokePaint, rule: str = "nonzero") -> None:
    """Stroke segments (of the item's space) with any paint."""
    content = pen.content
    if line.width <= 0:
        return
    if pen.projection is not None or not isinstance(line.paint, SIMPLE):
        area = stroke_area(segments, line, _MITER)
        with content.saved():
            if line.align != "center":
                _cut(pen, pen.projected(segments), line.align, rule)
            fill(pen, pen.projected(area), line.paint)
        return
    with content.saved():
        if line.align != "center":
            _cut(pen, segments, line.align, rule)
        set_color(pen, line.paint, strokes=True)
        width = line.width * (1 if line.align == "center" else 2)
        cap = {"butt": 0, "round": 1, "square": 2}[line.cap]
        join = {"miter": 0, "round": 1, "bevel": 2}[line.join]
        dash = line.dash * (1 + len(line.dash) % 2) if sum(line.dash) > 0 else ()
        # PDF does not say what a negative phase is; the pattern repeats, so it can be made positive.
        phase = line.dash_offset % sum(dash) if dash else 0.0
        content.op(f"{number(width)} w {cap} J {join} j {_MITER} M [{numbers(dash)}] {number(phase)} d")
        content.op(f"{operators(segments)}\nS")


def _cut(pen: Pen, segments: Sequence[Segment], align: str, rule: str) -> None:
    """Leave the inside or the outside of a shape."""
    if align == "inside":
        pen.clip_to(segments, rule)
        return
    x, y, width, height = path_box(segments)
    reach = width + height + 10_000
    frame = read(f"M{x - reach} {y - reach}H{x + width + reach}V{y + height + reach}H{x - reach}Z")
    pen.clip_to([*frame, *united(segments, "evenodd" if rule == "evenodd" else "nonzero")], "evenodd")


def _shared(a: XYWH, b: XYWH) -> XYWH | None:
    x, y = max(a[0], b[0]), max(a[1], b[1])
    width, height = min(a[0] + a[2], b[0] + b[2]) - x, min(a[1] + a[3], b[1] + b[3]) - y
    return (x, y, width, height) if width > 0 and height > 0 else None


def _tiles(pen: Pen, segments: Sequence[Segment], paint: TilePaint, rule: str) -> None:
    """Fill segments with a motif: copy by copy, since readers draw a tiling pattern through one blurred cell."""
    content = pen.content
    seen = _shared(path_box(segments), content.visible())
    if seen is None:
        return
    turn = math.radians(paint.angle)
    cos, sin = math.cos(turn), math.sin(turn)
    turned = (cos, sin, -sin, cos, *paint.origin)
    inverse = invert(turned)
    assert inverse is not None, "a turn has an inverse"
    x, y, width, height = bounds_of(inverse, seen)
    columns = range(math.floor(x / paint.width), math.ceil((x + width) / paint.width))
    rows = range(math.floor(y / paint.height), math.ceil((y + height) / paint.height))
    motif = content.pattern_child()
    for item in paint.items:
        draw_path(Pen(pen.job, motif), item)
    cell = (0.0, 0.0, paint.width, paint.height)
    if len(columns) * len(rows) > _MOST_TILES:
        name = content.name("Pattern", motif.pattern(cell, cell[2:], compose(content.to_stream, turned)))
        painter = "f*" if rule == "evenodd" else "f"
        with content.saved():
            content.state(paint.opacity, paint.blend)
            content.op(f"/Pattern cs {name} scn\n{operators(segments)}\n{painter}")
        return
    form = motif.form(cell)
    with content.saved():
        pen.clip_to(segments, rule)
        with grouped(pen, paint.opacity, paint.blend) as inner, inner.content.saved(turned):
            for row in rows:
                for column in columns:
                    with inner.content.saved((1.0, 0.0, 0.0, 1.0, column * paint.width, row * paint.height)):
                        inner.content.draw(form)


def _image(pen: Pen, paint: ImagePaint, box: XYWH) -> None:
    x, y, width, height = paint.box
    if width <= 0 or height <= 0:
        return
    boxes: list[XYWH] = [paint.box]
    if paint.tile:
        columns = range(math.floor((box[0] - x) / width), math.ceil((box[0] + box[2] - x) / width))
        rows = range(math.floor((box[1] - y) / height), math.ceil((box[1] + box[3] - y) / height))
        if len(columns) * len(rows) <= _MOST_TILES:
            boxes = [(x + column * width, y + row * height, width, height) for row in rows for column in columns]
    if paint.opacity < 1 or paint.blend != "normal":
        with grouped(pen, paint.opacity, paint.blend) as inner:
            _copies(inner, paint.asset, boxes)
    else:
        _copies(pen, paint.asset, boxes)


def _copies(pen: Pen, asset: str, boxes: Sequence[XYWH]) -> None:
    for one in boxes:
        draw_asset(pen, asset, one)
