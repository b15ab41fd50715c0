"""Live type: `<text>` with embedded font subsets, every simple character at its own place.

What SVG sets exactly: horizontal runs of a font without slant, whose glyphs are those that plain shaping of the words
gives. Runs of simple clusters have an x for each character; other clusters (ligatures, marks) stand in a `<tspan>` of
their own; right-to-left runs are one `<tspan>` each, in the order of the text. All else stays as outlines: vertical
and turned type, stretched digits, annotations, inserted hyphens, emoji, what features changed, perspective. A text
with strokes, several paints or a paint that SVG lacks is drawn as outlines under live type that does not show, so
that it can be selected all the same.
"""

from __future__ import annotations

import base64
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import uharfbuzz as hb

from forebrush.fonts import FontKey
from forebrush.render.svg.paints import UNSAID, ink
from forebrush.render.svg.sheet import Sheet, Spot
from forebrush.render.svg.xml import Attributes, alpha, escaped, hex_color, number, numbers, tag
from forebrush.scene.drawing import FlatPaint, GlyphRun, ImagePaint, Paint, TextItem, TilePaint

__all__ = ["Said", "font_faces", "plan", "text_element"]

_DRIFT = 0.5
"""Px by which a cluster of a run set in one piece may stand off."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one `<tspan>`: where they begin in the text, and where they stand (the middle of what runs to the
    left: renderers do not agree on which end of that `x` is)."""

    start: int
    end: int
    words: str
    run: GlyphRun
    xs: tuple[float, ...]
    ys: tuple[float, ...]


@dataclass(slots=True)
class Said:
    """What of a text is live, and which runs are drawn as outlines."""

    pieces: list[Piece] = field(default_factory=list)
    outlined: list[GlyphRun] = field(default_factory=list)
    hidden: bool = False
    """The live type does not show: outlines do."""
    partial: bool = False
    """Some words are only outlines."""


def plan(item: TextItem, spot: Spot, sheet: Sheet) -> Said | None:
    """What live type can say of a text; None when nothing."""
    if item.vertical or spot.warp is not None:
        return None
    paints = (*item.paints, *(stroke.paint for stroke in item.strokes))
    said = Said(hidden=bool(item.strokes) or len(item.paints) != 1 or any(_special(paint) for paint in paints))
    for run in item.runs:
        pieces = _pieces(item, run, sheet)
        said.pieces += pieces
        if not pieces:
            said.partial = True
        if said.hidden or not pieces:
            said.outlined.append(run)
    said.pieces.sort(key=lambda piece: (piece.start, piece.end))
    return said if said.pieces else None


def _special(paint: Paint) -> bool:
    return isinstance(paint, (ImagePaint, TilePaint, *(kind for kind, _ in UNSAID))) or paint.blend != "normal"


# ---- what is simple


def _pieces(item: TextItem, run: GlyphRun, sheet: Sheet) -> list[Piece]:
    """The pieces of a run; none where SVG would set other glyphs, or set them elsewhere."""
    key = sheet.frame.fonts[run.font]
    if run.kind != "text" or run.emoji or any(run.angles) or run.stretch != 1 or key.slant or not run.glyphs:
        return []
    if key.bold and run.color is None and not all(isinstance(paint, FlatPaint) for paint in item.paints):
        return []
    start, end = min(run.starts), max(run.ends)
    words = item.text[start:end]
    if not words or 0 in run.glyphs or any(sign < " " or "\ud800" <= sign <= "\udfff" for sign in words):
        return []
    shaped = _shaped(words, run.rtl, item.lang, key, sheet)
    if [glyph for glyph, _ in shaped] != list(run.glyphs):
        return []
    if run.rtl:
        length = sum(advance for _, advance in shaped) * run.size / sheet.library.font(key).face.upem
        middle = (run.xs[0] + length / 2,)
        return [Piece(start, end, words, run, middle, run.ys[:1])] if _stands(run, shaped, key, sheet) else []
    return _split(item.text, run)


def _shaped(words: str, rtl: bool, lang: str, key: FontKey, sheet: Sheet) -> list[tuple[int, float]]:
    """Glyphs and advances (font units) that plain shaping gives, as a browser would do it."""
    buffer = hb.Buffer()
    buffer.add_str(words)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if rtl else "ltr"
    if lang and lang != "und":
        buffer.language = lang
    hb.shape(sheet.library.font(key), buffer)
    return [(info.codepoint, at.x_advance) for info, at in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)]


def _stands(run: GlyphRun, shaped: Sequence[tuple[int, float]], key: FontKey, sheet: Sheet) -> bool:
    """Whether the advances of plain shaping lead to where the glyphs stand."""
    factor = run.size / sheet.library.font(key).face.upem
    pen = run.xs[0]
    starts = run.starts
    for k, (_, advance) in enumerate(shaped):
        # Marks stand where the font puts them; the first glyph of a cluster tells where the pen was.
        first = k == 0 or starts[k] != starts[k - 1]
        if first and advance and abs(run.xs[k] - pen) > _DRIFT:
            return False
        pen += advance * factor
    return True


def _split(whole: str, run: GlyphRun) -> list[Piece]:
    """Simple clusters in a row share a piece, each other cluster has its own."""
    made: list[Piece] = []
    row: list[int] = []

    def flush() -> None:
        if row:
            first, last = row[0], row[-1]
            words = "".join(whole[run.starts[k]] for k in row)
            xs, ys = tuple(run.xs[k] for k in row), tuple(run.ys[k] for k in row)
            made.append(Piece(run.starts[first], run.ends[last], words, run, xs, ys))
            row.clear()

    k = 0
    while k < len(run.glyphs):
        start, end = run.starts[k], run.ends[k]
        after = k + 1
        while after < len(run.glyphs) and run.starts[after] == start:
            after += 1
        if after == k + 1 and end == start + 1 and ord(whole[start]) < 0x10000:
            if row and run.ends[row[-1]] != start:
                flush()
            row.append(k)
        else:
            flush()
            made.append(Piece(start, end, whole[start:end], run, run.xs[k : k + 1], run.ys[k : k + 1]))
        k = after
    flush()
    return made


# ---- elements


def text_element(item: TextItem, said: Said, sheet: Sheet) -> str:
    """The `<text>` of the live pieces, in the order of the text."""
    made: list[str] = []
    for piece, following in zip(said.pieces, [*said.pieces[1:], None], strict=True):
        between = item.text[piece.end : following.start] if following else ""
        made.append(_tspan(item, piece, " " if between and between.isspace() else "", said, sheet))
    attributes = {"xml:space": "preserve", "xml:lang": "" if item.lang == "und" else item.lang}
    if said.hidden:
        attributes["fill-opacity"] = "0"
    else:
        attributes |= ink(item.paints[0], sheet, lambda *_: "") or {}
    return tag("text", attributes, *made)


def _tspan(item: TextItem, piece: Piece, tail: str, said: Said, sheet: Sheet) -> str:
    run = piece.run
    key = sheet.frame.fonts[run.font]
    sheet.embedded.setdefault(key, set()).update(map(ord, piece.words + tail))
    name = f"f{list(sheet.embedded).index(key)}"
    attributes: Attributes = {
        "x": numbers(piece.xs, 2),
        "y": numbers(piece.ys if len(set(piece.ys)) > 1 else piece.ys[:1], 2),
        "font-family": name,
        "font-size": number(run.size),
    }
    if run.color is not None and not said.hidden:
        attributes |= {"fill": hex_color(run.color), "fill-opacity": alpha(run.color[3] / 255)}
        if run.color[3] == 255:
            attributes["fill-opacity"] = "1"
    if key.bold and not said.hidden:
        attributes |= {"stroke": _color(piece, item), "stroke-width": number(key.bold * run.size)}
    words = escaped(piece.words) + tail
    if run.rtl:
        space = sheet.library.font(key).get_nominal_glyph(0x20) if tail else None
        if space:
            font = sheet.library.font(key)
            half = font.get_glyph_h_advance(space) * run.size / font.face.upem / 2
            attributes["x"] = numbers((piece.xs[0] - half,), 2)
        attributes["text-anchor"] = "middle"
        words = tag("tspan", {"direction": "rtl", "unicode-bidi": "bidi-override"}, words)
    return tag("tspan", attributes, words)


def _color(piece: Piece, item: TextItem) -> str:
    if piece.run.color is not None:
        return hex_color(piece.run.color)
    return hex_color(item.paints[0].rgba) if isinstance(item.paints[0], FlatPaint) else ""


def font_faces(sheet: Sheet) -> str:
    """The style that holds the subsets of all fonts used so far."""
    faces = [_face(f"f{k}", key, points, sheet) for k, (key, points) in enumerate(sheet.embedded.items())]
    return tag("style", {}, *faces) if faces else ""


def _face(name: str, key: FontKey, points: Iterable[int], sheet: Sheet) -> str:
    data = base64.b64encode(sheet.library.subset(key, unicodes=sorted(points))).decode()
    return f'@font-face{{font-family:{name};src:url("data:font/ttf;base64,{data}")}}'
