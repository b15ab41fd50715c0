"""Glyphs as plain shapes: outlines as path data, colour glyphs (emoji) as drawing items. For every vector output.

All is in em units, y down, origin on the baseline; scale by the size of the run. Outlines come from HarfBuzz with the
axes of the key applied, and then its synthetic slant and bold. Contours of one glyph may overlap (those of variable
fonts do): fill them `nonzero`; to stroke a glyph, take `merged_outline`. Knows nothing of texts, of lines, or of SVG.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import lru_cache
from typing import Any, TypeAlias

import uharfbuzz as hb

from forebrush.fonts import FontError, FontKey, Library
from forebrush.scene.drawing import (
    Blend,
    FlatPaint,
    GroupItem,
    Item,
    LinearPaint,
    Paint,
    PathItem,
    RadialPaint,
    Rgba,
    StopAt,
)
from forebrush.scene.paths import Affine, Segment, affine, apply, compose, invert, path_bounds, read, transform, write

__all__ = ["em_number", "emoji_items", "has_color", "merged_outline", "outline"]

_EM = 1000.0
"""Outlines are made in this many units: skia's tolerances are meant for pixels."""


def em_number(value: float) -> str:
    """A coordinate in em, to 5 decimals: below 0.01 px at 1000 px."""
    text = f"{value:.5f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def outline(key: FontKey, glyph: int, library: Library) -> str:
    """The path of a glyph (absolute M, L, Q, C, Z; empty for a space), to be filled `nonzero`.

    A synthetic bold is in it: the area of the fill and of a stroke of `key.bold` em along it, as one path.

    Raises:
        FontError: no such face, or the font has no such glyph.
    """
    return _outline(key, glyph, library)


@lru_cache(16_384)
def _outline(key: FontKey, glyph: int, library: Library) -> str:
    font = _font(key, glyph, library)
    if key.bold:
        return _from_skia(_merged(_to_skia(font, glyph, key.slant), key.bold))
    data: list[str] = []
    scale, lean = 1 / font.face.upem, math.tan(math.radians(key.slant))
    _draw(font, glyph, lambda command, points: data.append(command + _numbers(points, scale, lean)))
    return "".join(data)


@lru_cache(4_096)
def merged_outline(key: FontKey, glyph: int, library: Library) -> str:
    """The outline with overlapping contours made one, so that a stroke shows no inner seams; either rule fills it.

    Raises:
        FontError: no such face, or the font has no such glyph.
    """
    return _from_skia(_merged(_to_skia(_font(key, glyph, library), glyph, key.slant), key.bold))


def has_color(key: FontKey, glyph: int, library: Library) -> bool:
    """Whether the glyph is drawn in colours of its own.

    Raises:
        FontError: no such face, or the font has no such glyph.
    """
    return bool(_font(key, glyph, library).face.glyph_has_color_paint(glyph))


def _font(key: FontKey, glyph: int, library: Library) -> Any:
    font = library.font(key)
    if not 0 <= glyph < font.face.glyph_count:
        raise FontError(f"there is no glyph {glyph}", key.face, f"Keep to 0 to {font.face.glyph_count - 1}.")
    return font


# ---- outlines


Sink: TypeAlias = Callable[[str, tuple[float, ...]], None]


def _draw(font: Any, glyph: int, sink: Sink) -> None:
    """Send a glyph's contours, in font units with y up, to a sink; each contour is closed."""
    font.draw_glyph(glyph, _draw_functions(), sink)


@lru_cache(1)
def _draw_functions() -> Any:
    functions = hb.DrawFuncs()
    functions.set_move_to_func(lambda x, y, sink: sink("M", (x, y)))
    functions.set_line_to_func(lambda x, y, sink: sink("L", (x, y)))
    functions.set_quadratic_to_func(lambda a, b, x, y, sink: sink("Q", (a, b, x, y)))
    functions.set_cubic_to_func(lambda a, b, c, d, x, y, sink: sink("C", (a, b, c, d, x, y)))
    functions.set_close_path_func(lambda sink: sink("Z", ()))
    return functions


def _numbers(points: tuple[float, ...], scale: float, lean: float) -> str:
    made: list[str] = []
    for x, y in zip(points[::2], points[1::2], strict=True):
        made += (em_number((x + lean * y) * scale), em_number(-y * scale))
    return " ".join(made)


def _to_skia(font: Any, glyph: int, slant: float) -> Any:
    """The outline as a skia path in `_EM` units, y down."""
    from forebrush.native import skia

    path = skia.Path()
    scale, lean = _EM / font.face.upem, math.tan(math.radians(slant))
    calls = {"M": path.moveTo, "L": path.lineTo, "Q": path.quadTo, "C": path.cubicTo, "Z": path.close}

    def sink(command: str, points: tuple[float, ...]) -> None:
        pairs = zip(points[::2], points[1::2], strict=True)
        calls[command](*(value for x, y in pairs for value in ((x + lean * y) * scale, -y * scale)))

    _draw(font, glyph, sink)
    return path


_MITER = 4.0


def _merged(path: Any, bold: float) -> Any:
    """The area of a path, and of a stroke of `bold` em along it, as contours that do not overlap."""
    from forebrush.native import skia

    try:
        merged = skia.Simplify(path)
        if bold:
            pen = skia.Paint(Style=skia.Paint.kStroke_Style, StrokeWidth=bold * _EM, StrokeMiter=_MITER)
            rim = skia.Path()
            pen.getFillPath(path, rim)
            merged = skia.Op(merged, skia.Simplify(rim), skia.PathOp.kUnion_PathOp)
    except RuntimeError:  # skia found no answer: overlaps are the lesser evil
        return path
    return merged


def _from_skia(path: Any) -> str:
    """Path data in em of a skia path, its contours turned so that `nonzero` and `evenodd` fill the same."""
    from forebrush.native import skia

    letters = {skia.Path.kMove_Verb: "M", skia.Path.kLine_Verb: "L", skia.Path.kQuad_Verb: "Q"}
    letters |= {skia.Path.kCubic_Verb: "C"}
    contours: list[Contour] = []
    for verb, points in path:
        if letter := letters.get(verb):
            if letter == "M":
                contours.append([])
            contours[-1].append((letter, [(p.x() / _EM, p.y() / _EM) for p in points[letter != "M" :]]))
    return "".join(map(_contour_data, _turned([contour for contour in contours if len(contour) > 1])))


Point: TypeAlias = tuple[float, float]
Contour: TypeAlias = list[tuple[str, list[Point]]]


def _contour_data(contour: Contour) -> str:
    parts = (op + " ".join(f"{em_number(x)} {em_number(y)}" for x, y in points) for op, points in contour)
    return "".join(parts) + "Z"


def _turned(contours: list[Contour]) -> list[Contour]:
    """Contours that do not cross, those at even depth clockwise on the screen and those at odd depth the other way."""
    corners = [[points[-1] for _, points in contour] for contour in contours]
    boxes = [
        (min(x for x, _ in ring), min(y for _, y in ring), max(x for x, _ in ring), max(y for _, y in ring))
        for ring in corners
    ]
    made: list[Contour] = []
    for k, contour in enumerate(contours):
        left, top, right, bottom = boxes[k]
        depth = 0
        for j, (x1, y1, x2, y2) in enumerate(boxes):
            if j != k and x1 <= left and y1 <= top and x2 >= right and y2 >= bottom:
                depth += _lies_in(corners[k], corners[j])
        made.append(contour if (_area(contour) > 0) == (depth % 2 == 0) else _reversed(contour))
    return made


def _area(contour: Contour) -> float:
    """Twice the signed area of the polygon of all points: positive when clockwise on the screen."""
    ring = [point for _, points in contour for point in points]
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, [*ring[1:], ring[0]], strict=True))


def _lies_in(points: list[Point], ring: list[Point]) -> bool:
    """Whether most points lie within a polygon; contours may touch in a few."""
    return 2 * sum(_within(x, y, ring) for x, y in points) > len(points)


def _within(x: float, y: float, ring: list[Point]) -> bool:
    inside = False
    x1, y1 = ring[-1]
    for x2, y2 in ring:
        if (y1 > y) != (y2 > y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1):
            inside = not inside
        x1, y1 = x2, y2
    return inside


def _reversed(contour: Contour) -> Contour:
    made: Contour = [("M", [contour[-1][1][-1]])]
    for (op, points), (_, before) in zip(contour[:0:-1], contour[-2::-1], strict=True):
        made.append((op, [*points[-2::-1], before[-1]]))
    return made


# ---- colour glyphs


def emoji_items(key: FontKey, glyph: int, library: Library) -> tuple[Item, ...]:
    """A colour glyph (COLRv1 or COLRv0, default palette) as vectors: paths, gradients and groups.

    What `Item` cannot say is drawn as nearly as it can: a radial gradient between two different circles becomes one
    about the outer (0.2 % of those of Noto Color Emoji), a sweep gradient is flat, repeated gradients are padded, and
    what is kept within the alpha of others is kept within their outlines.

    Raises:
        FontError: no such face, or the font has no such glyph.
    """
    return _emoji_items(key, glyph, library)


@lru_cache(1_024)
def _emoji_items(key: FontKey, glyph: int, library: Library) -> tuple[Item, ...]:
    font = _font(key, glyph, library)
    painter = _Painter(font, 1 / font.face.upem)
    font.paint_glyph(glyph, _paint_functions(), painter)
    return tuple(painter.groups[0])


_COMPOSITES: dict[str, Blend] = {
    "SCREEN": "screen",
    "OVERLAY": "overlay",
    "DARKEN": "darken",
    "LIGHTEN": "lighten",
    "COLOR_DODGE": "color-dodge",
    "COLOR_BURN": "color-burn",
    "HARD_LIGHT": "hard-light",
    "SOFT_LIGHT": "soft-light",
    "DIFFERENCE": "difference",
    "EXCLUSION": "exclusion",
    "MULTIPLY": "multiply",
    "HSL_HUE": "hue",
    "HSL_SATURATION": "saturation",
    "HSL_COLOR": "color",
    "HSL_LUMINOSITY": "luminosity",
    "PLUS": "plus-lighter",
}


class _Painter:
    """Follows HarfBuzz's paint calls; HarfBuzz itself limits their depth and number."""

    def __init__(self, font: Any, scale: float) -> None:
        self.font = font
        self.matrices: list[Affine] = [(scale, 0.0, 0.0, -scale, 0.0, 0.0)]
        self.clips: list[str] = []
        """Paths in em; empty for a rectangle, which only bounds the glyph."""
        self.groups: list[list[Item]] = [[]]

    def push(self, *inner: float) -> None:
        self.matrices.append(compose(self.matrices[-1], (inner[0], inner[1], inner[2], inner[3], inner[4], inner[5])))

    def clip(self, glyph: int) -> None:
        segments: list[Segment] = []
        _draw(self.font, glyph, lambda command, points: segments.append(Segment(command, points)))
        self.clips.append(write(transform(segments, self.matrices[-1]), 5))

    def fill(self, paint: Paint, space: Affine | None = None) -> None:
        """Paint the innermost clip, cut by those around it; with a space, the paint stands in that."""
        clips = [clip for clip in self.clips if clip]
        if not clips:
            # A fill of everything is only the alpha by which a group is multiplied (see `end_group`).
            self.groups[-1].append(PathItem("", (paint,)))
            return
        item: Item = PathItem(clips[-1], (paint,))
        back = invert(space) if space else None
        if space and back:
            item = GroupItem((PathItem(write(transform(read(clips[-1]), back), 5), (paint,)),), affine(space))
        for clip in clips[-2::-1]:
            item = GroupItem((item,), clip=clip)
        self.groups[-1].append(item)

    def linear(self, line: Any, points: tuple[float, ...]) -> None:
        # Lines of one colour run along p0 to p2 (COLRv1, PaintLinearGradient), which every affine map keeps.
        (x0, y0), (x1, y1), (x2, y2) = (apply(self.matrices[-1], *points[k : k + 2]) for k in (0, 2, 4))
        across = (y0 - y2, x2 - x0)
        length = across[0] ** 2 + across[1] ** 2
        share = ((x1 - x0) * across[0] + (y1 - y0) * across[1]) / length if length else 1.0
        end = (x0 + across[0] * share, y0 + across[1] * share) if length else (x1, y1)
        start, stops = (x0, y0), _stops(line)
        low, high, stops = _unit(stops)
        dx, dy = end[0] - start[0], end[1] - start[1]
        first = (start[0] + dx * low, start[1] + dy * low)
        self.fill(LinearPaint(first, (start[0] + dx * high, start[1] + dy * high), stops))

    def radial(self, line: Any, circles: tuple[float, ...]) -> None:
        _, _, inner, x, y, outer = circles
        stops = tuple((inner + (outer - inner) * at, rgba) for at, rgba in _stops(line))
        reach = max(at for at, _ in stops)
        if reach <= 0:
            self.fill(FlatPaint(stops[-1][1]))
            return
        stops = tuple((min(max(at / reach, 0.0), 1.0), rgba) for at, rgba in stops)
        a, b, c, d, e, f = self.matrices[-1]
        size = math.sqrt(abs(a * d - b * c))
        if abs(a * c + b * d) < 1e-6 * size * size and abs(a * a + b * b - c * c - d * d) < 1e-6 * size * size:
            self.fill(RadialPaint(apply(self.matrices[-1], x, y), (reach * size, reach * size), stops))
            return
        # A circle in a skewed space: the space is scaled to em so that the numbers stay of one size.
        unit = self.font.face.upem
        space = (a * unit, b * unit, c * unit, d * unit, e, f)
        self.fill(RadialPaint((x / unit, y / unit), (reach / unit, reach / unit), stops), space)

    def end_group(self, mode: str) -> None:
        source = self.groups.pop()
        backdrop = self.groups[-1]
        if not source:
            return
        if mode == "SRC_OVER":
            backdrop.append(GroupItem(tuple(source)))
        elif mode in _COMPOSITES:
            backdrop.append(GroupItem(tuple(source), blend=_COMPOSITES[mode]))
        elif mode == "SRC_IN" and len(backdrop) == 1 and (alpha := _everywhere(backdrop[0])) is not None:
            backdrop[:] = [GroupItem(tuple(source), opacity=alpha)]
        elif mode == "SRC_IN" and isinstance(source[-1], PathItem) and not source[-1].d:
            backdrop[:] = [replace(source[-1], d=_area_of(backdrop))]
        elif mode not in ("CLEAR", "DEST"):
            backdrop += source


def _everywhere(item: Item) -> float | None:
    """The alpha of a flat fill without bounds; None for any other item."""
    if isinstance(item, PathItem) and not item.d and isinstance(item.paints[0], FlatPaint):
        return item.paints[0].rgba[3] / 255
    return None


def _area_of(items: Iterable[Item]) -> str:
    """What items cover, as one path: the first alone where it reaches as far as all together."""
    parts: list[str] = []
    for item in items:
        if isinstance(item, PathItem):
            parts.append(item.d)
        elif isinstance(item, GroupItem):
            m = item.matrix
            inner = transform(read(_area_of(item.items)), (m[0], m[3], m[1], m[4], m[2], m[5]))
            parts.append(write(inner, 5))
    whole = "".join(parts)
    return parts[0] if parts and path_bounds(parts[0]) == path_bounds(whole) else whole


def _rgba(color: Any) -> Rgba:
    return (color.red, color.green, color.blue, color.alpha)


def _stops(line: Any) -> tuple[StopAt, ...]:
    made = sorted(((stop.offset, _rgba(stop.color)) for stop in line.color_stops), key=lambda stop: stop[0])
    return tuple(made) or ((0.0, (0, 0, 0, 0)),)


def _unit(stops: tuple[StopAt, ...]) -> tuple[float, float, tuple[StopAt, ...]]:
    """The range of the stops if it leaves 0 to 1, else 0 and 1; and the stops as fractions of it."""
    low, high = min(0.0, stops[0][0]), max(1.0, stops[-1][0])
    return low, high, tuple(((at - low) / (high - low), rgba) for at, rgba in stops)


@lru_cache(1)
def _paint_functions() -> Any:
    functions = hb.PaintFuncs()
    functions.set_push_transform_func(lambda xx, yx, xy, yy, dx, dy, p: p.push(xx, yx, xy, yy, dx, dy))
    functions.set_pop_transform_func(lambda p: p.matrices.pop())
    functions.set_push_clip_glyph_func(lambda glyph, p: p.clip(glyph))
    functions.set_push_clip_rectangle_func(lambda left, bottom, right, top, p: p.clips.append(""))
    functions.set_pop_clip_func(lambda p: p.clips.pop())
    functions.set_color_func(lambda color, foreground, p: p.fill(FlatPaint(_rgba(color))))
    functions.set_linear_gradient_func(lambda line, a, b, c, d, e, f, p: p.linear(line, (a, b, c, d, e, f)))
    functions.set_radial_gradient_func(lambda line, a, b, c, d, e, f, p: p.radial(line, (a, b, c, d, e, f)))
    functions.set_sweep_gradient_func(lambda line, x, y, a, b, p: p.fill(FlatPaint(_stops(line)[0][1])))
    functions.set_push_group_func(lambda p: p.groups.append([]))
    functions.set_pop_group_func(lambda mode, p: p.end_group(mode.name))
    return functions
