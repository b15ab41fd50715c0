"""Glyphs as plain shapes: outlines as path data, colour glyphs (emoji) as drawing items. For every vector output.

All is in em units, y down, origin on the baseline; scale by the size of the run. Outlines come from HarfBuzz with the
axes of the key applied, and then its synthetic slant and bold. Contours of one glyph may overlap (those of variable
fonts do): fill them `nonzero`; to stroke a glyph, take `merged_outline`. Knows nothing of texts, of lines, or of SVG.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any, TypeAlias

import uharfbuzz as hb

from forebrush.fonts import FontError, FontKey, Library
from forebrush.scene.drawing import FlatPaint, GroupItem, Item, LinearPaint, Paint, PathItem, RadialPaint, Rgba, StopAt
from forebrush.scene.style import Blend

__all__ = ["em_number", "emoji_items", "has_color", "merged_outline", "outline"]

_EM = 1000.0
"""Outlines are made in this many units: skia's tolerances are meant for pixels."""

Affine: TypeAlias = tuple[float, float, float, float, float, float]
"""x' = a x + c y + e, y' = b x + d y + f."""


def em_number(value: float) -> str:
    """A coordinate in em, to 5 decimals: below 0.01 px at 1000 px."""
    text = f"{value:.5f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def outline(key: FontKey, glyph: int, library: Library) -> str:
    """The path of a glyph (absolute M, L, Q, C, Z; empty for a space), to be filled `nonzero`.

    A synthetic bold is in it: the area under the fill and a round-joined stroke of `key.bold` em, as one path.

    Raises:
        FontError: no such face, or the font has no such glyph.
    """
    return _outline(key, glyph, library)


@lru_cache(16_384)
def _outline(key: FontKey, glyph: int, library: Library) -> str:
    font = _font(key, glyph, library)
    if key.bold:
        return _from_skia(_bolder(_to_skia(font, glyph, key.slant), key.bold))
    data: list[str] = []
    scale, lean = 1 / font.face.upem, math.tan(math.radians(key.slant))
    _draw(font, glyph, lambda command, points: data.append(command + _numbers(points, scale, lean)))
    return "".join(data)


@lru_cache(4_096)
def merged_outline(key: FontKey, glyph: int, library: Library) -> str:
    """The outline with overlapping contours made one, so that a stroke shows no inner seams. Fill it `evenodd`.

    Raises:
        FontError: no such face, or the font has no such glyph.
    """
    from forebrush.native import skia

    path = _to_skia(_font(key, glyph, library), glyph, key.slant)
    return _from_skia(skia.Simplify(_bolder(path, key.bold) if key.bold else path) or path)


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


def _bolder(path: Any, bold: float) -> Any:
    """The path and a round-joined stroke of `bold` em along it, as one."""
    from forebrush.native import skia

    pen = skia.Paint(Style=skia.Paint.kStroke_Style, StrokeWidth=bold * _EM, StrokeJoin=skia.Paint.kRound_Join)
    edge = skia.Path()
    if not pen.getFillPath(path, edge):
        return path
    return skia.Op(path, edge, skia.kUnion_PathOp) or path


def _from_skia(path: Any) -> str:
    """Path data in em of a skia path whose fill rule is evenodd or that does not overlap itself."""
    from forebrush.native import skia

    letters = {skia.Path.kMove_Verb: "M", skia.Path.kLine_Verb: "L", skia.Path.kQuad_Verb: "Q"}
    letters |= {skia.Path.kCubic_Verb: "C", skia.Path.kClose_Verb: "Z", skia.Path.kConic_Verb: "K"}
    data: list[str] = []
    for verb, points in path:
        letter = letters.get(verb)
        if letter is None:
            break
        if letter == "K":  # round joins: a conic as quadratics
            weight = path.conicWeight() if hasattr(path, "conicWeight") else math.sqrt(0.5)
            quads = skia.Path.ConvertConicToQuads(points[0], points[1], points[2], weight, 1)
            for control, end in zip(quads[1::2], quads[2::2], strict=True):
                data.append("Q" + _em_points((control, end)))
            continue
        data.append(letter + _em_points(points[1:] if letter in "LQC" else points[:1] if letter == "M" else ()))
    return "".join(data)


def _em_points(points: Iterable[Any]) -> str:
    return " ".join(f"{em_number(point.x() / _EM)} {em_number(point.y() / _EM)}" for point in points)
