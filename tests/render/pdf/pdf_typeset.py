"""A small typesetter for the tests of this room: shapes given lines into a TextItem, with nothing of layout."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import icu
import uharfbuzz as hb

from forebrush.fonts import FontKey, Library, Stack
from forebrush.scene.drawing import FlatPaint, GlyphRun, Paint, StrokePaint, TextItem, TextLine

Shaped = tuple[int, int, float, float, float]
"""Glyph, code point index, advance, x and y offset, in em."""
INK: tuple[Paint, ...] = (FlatPaint((20, 20, 30, 255)),)


@dataclass
class _At:
    library: Library
    fonts: list[FontKey]
    stack: Stack
    size: float
    lang: str


def _clusters(text: str) -> list[str]:
    breaks = icu.BreakIterator.createCharacterInstance(icu.Locale.getRoot())
    wide = text.encode("utf-16-le")
    breaks.setText(icu.UnicodeString(text))
    made: list[str] = []
    last = 0
    for end in breaks:
        made.append(wide[last * 2 : end * 2].decode("utf-16-le"))
        last = end
    return made


def _levels(text: str, rtl: bool) -> list[int]:
    bidi = icu.Bidi()
    held = icu.UnicodeString(text)
    bidi.setPara(held, 1 if rtl else 0)
    made: list[int] = []
    at = 0
    for char in text:
        made.append(bidi.getLevelAt(at))
        at += 2 if ord(char) > 0xFFFF else 1
    return made


def set_text(
    library: Library,
    fonts: list[FontKey],
    lines: Sequence[str],
    *,
    family: str = "text",
    lang: str = "en",
    size: float = 24.0,
    x: float = 20.0,
    y: float = 40.0,
    gap: float = 1.5,
    weight: int = 400,
    paints: tuple[Paint, ...] = INK,
    strokes: tuple[StrokePaint, ...] = (),
    vertical: bool = False,
    hyphens: bool = False,
    spacing: float = 0.0,
    joiner: str = "",
    italic: bool = False,
) -> TextItem:
    """Set lines at a size; the logical text is the lines joined by `joiner`; `hyphens` ends all but the last with one."""
    stack = library.resolve(family, lang, weight=weight, italic=italic)
    at = _At(library, fonts, stack, size, lang)
    rtl = lang.split("-")[0] in ("ar", "he", "fa", "ur")
    runs: list[GlyphRun] = []
    placed: list[TextLine] = []
    start = 0
    for number, line in enumerate(lines):
        if vertical:
            length = _column(at, line, start, number, x - number * size * gap, y, runs) - y
            placed.append(TextLine(start, start + len(line), x - number * size * gap, y, length, size / 2, size / 2))
        else:
            base = y + number * size * gap
            right = _line(at, line, start, number, x, base, rtl, spacing, runs)
            inserted = ""
            if hyphens and number + 1 < len(lines):
                key = library.choose("-", "", "", stack) or stack.fonts[0]
                glyph = library.font(key).get_nominal_glyph(ord("-")) or 0
                end = start + len(line)
                runs.append(
                    GlyphRun(
                        _index(fonts, key), size, (glyph,), (right,), (base,), (end,), (end,), number, kind="inserted"
                    )
                )
                inserted = "-"
            placed.append(TextLine(start, start + len(line), x, base, right - x, size, size * 0.3, inserted))
        start += len(line) + len(joiner)
    return TextItem(
        joiner.join(lines), lang, size, tuple(placed), tuple(runs), paints, strokes, vertical=vertical, rtl=rtl
    )


def _index(fonts: list[FontKey], key: FontKey) -> int:
    if key not in fonts:
        fonts.append(key)
    return fonts.index(key)


def _shape(library: Library, key: FontKey, text: str, direction: str, lang: str) -> list[Shaped]:
    buffer = hb.Buffer()
    buffer.add_codepoints([ord(c) for c in text])
    buffer.guess_segment_properties()
    buffer.direction = direction
    buffer.language = lang
    hb.shape(library.font(key), buffer, {"vert": True} if direction == "ttb" else {})
    upem = library.metrics(key).units_per_em
    return [
        (
            info.codepoint,
            info.cluster,
            (-at.y_advance if direction == "ttb" else at.x_advance) / upem,
            at.x_offset / upem,
            at.y_offset / upem,
        )
        for info, at in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
    ]


def _ends(shaped: list[Shaped], length: int) -> dict[int, int]:
    firsts = sorted({item[1] for item in shaped})
    return dict(zip(firsts, [*firsts[1:], length], strict=True))


def _line(
    at: _At, line: str, start: int, number: int, x: float, y: float, rtl: bool, spacing: float, runs: list[GlyphRun]
) -> float:
    clusters = _clusters(line)
    levels = _levels(line, rtl)
    pieces: list[tuple[int, int, FontKey, int]] = []
    place = 0
    for cluster, found in zip(clusters, at.library.assign(clusters, at.stack, at.lang), strict=True):
        key, end = found or at.stack.fonts[0], place + len(cluster)
        if pieces and pieces[-1][2] == key and pieces[-1][3] == levels[place]:
            pieces[-1] = (pieces[-1][0], end, key, levels[place])
        else:
            pieces.append((place, end, key, levels[place]))
        place = end
    for level in range(max(levels, default=0), 0, -1):  # rule L2 of the bidirectional algorithm
        i = 0
        while i < len(pieces):
            j = i
            while j < len(pieces) and pieces[j][3] >= level:
                j += 1
            pieces[i:j] = pieces[i:j][::-1]
            i = max(j, i + 1)
    for begin, end, key, level in pieces:
        shaped = _shape(at.library, key, line[begin:end], "rtl" if level % 2 else "ltr", at.lang)
        xs, ys = [], []
        for _, _, advance, dx, dy in shaped:
            xs.append(x + dx * at.size)
            ys.append(y - dy * at.size)
            x += (advance + spacing * (advance > 0)) * at.size
        runs.append(_run(at, key, shaped, xs, ys, start + begin, end - begin, number, rtl=bool(level % 2)))
    return x


def _run(
    at: _At, key: FontKey, shaped: list[Shaped], xs: list[float], ys: list[float], start: int, length: int, number: int,
    *, angles: tuple[float, ...] = (), stretch: float = 1.0, rtl: bool = False,
) -> GlyphRun:  # fmt: skip
    ends = _ends(shaped, length)
    return GlyphRun(
        _index(at.fonts, key), at.size, tuple(item[0] for item in shaped), tuple(xs), tuple(ys),
        tuple(start + item[1] for item in shaped), tuple(start + ends[item[1]] for item in shaped),
        number, angles, stretch, emoji=key == at.stack.emoji, rtl=rtl,
    )  # fmt: skip


def _column(at: _At, line: str, start: int, number: int, x: float, y: float, runs: list[GlyphRun]) -> float:
    clusters = _clusters(line)
    pieces: list[tuple[int, int, FontKey, bool]] = []
    place = 0
    for cluster, found in zip(clusters, at.library.assign(clusters, at.stack, at.lang, vertical=True), strict=True):
        key, turned, end = found or at.stack.fonts[0], cluster[0].isascii(), place + len(cluster)
        if pieces and pieces[-1][2:] == (key, turned):
            pieces[-1] = (pieces[-1][0], end, key, turned)
        else:
            pieces.append((place, end, key, turned))
        place = end
    for begin, end, key, turned in pieces:
        words, size = line[begin:end], at.size
        half = at.library.metrics(key).cap_height / 2
        shaped = _shape(at.library, key, words, "ltr" if turned else "ttb", at.lang)
        xs, ys = [], []
        if turned and words.isdigit() and len(words) <= 2:
            width = sum(item[2] for item in shaped)
            stretch = min(1.0, 1.0 / width)
            left = x - width * stretch * size / 2
            for item in shaped:
                xs.append(left)
                ys.append(y + size * (0.5 + half))
                left += item[2] * stretch * size
            runs.append(_run(at, key, shaped, xs, ys, start + begin, end - begin, number, stretch=stretch))
            y += size
            continue
        for _, _, advance, dx, dy in shaped:
            xs.append(x - half * size if turned else x + dx * size)
            ys.append(y if turned else y - dy * size)
            y += advance * size
        angles = (90.0,) * len(shaped) if turned else ()
        runs.append(_run(at, key, shaped, xs, ys, start + begin, end - begin, number, angles=angles))
    return y
