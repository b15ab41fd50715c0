"""A small typesetter for the tests of this room: shapes given lines into a TextItem, with nothing of layout."""

from __future__ import annotations

from collections.abc import Sequence

import icu
import uharfbuzz as hb

from forebrush.fonts import FontKey, Library
from forebrush.scene.drawing import FlatPaint, GlyphRun, Paint, StrokePaint, TextItem, TextLine

INK: tuple[Paint, ...] = (FlatPaint((20, 20, 30, 255)),)


def _clusters(text: str) -> list[str]:
    breaks = icu.BreakIterator.createCharacterInstance(icu.Locale.getRoot())
    wide = text.encode("utf-16-le")
    breaks.setText(icu.UnicodeString(text))
    made, last = [], 0
    for end in breaks:
        made.append(wide[last * 2 : end * 2].decode("utf-16-le"))
        last = end
    return made


def _levels(text: str, rtl: bool) -> list[int]:
    bidi = icu.Bidi()
    held = icu.UnicodeString(text)
    bidi.setPara(held, 1 if rtl else 0)
    made, at = [], 0
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
    rtl = lang.split("-")[0] in ("ar", "he", "fa", "ur")
    runs: list[GlyphRun] = []
    placed: list[TextLine] = []
    start = 0
    for number, line in enumerate(lines):
        if vertical:
            top = _column(library, fonts, stack, line, start, number, size, x - number * size * gap, y, lang, runs)
            length = top - y
            placed.append(TextLine(start, start + len(line), x - number * size * gap, y, length, size / 2, size / 2))
        else:
            base = y + number * size * gap
            right = _line(library, fonts, stack, line, start, number, size, x, base, lang, rtl, spacing, runs)
            inserted = ""
            if hyphens and number + 1 < len(lines):
                key = library.choose("-", "", "", stack) or stack.fonts[0]
                glyph = library.font(key).get_nominal_glyph(ord("-")) or 0
                end = start + len(line)
                runs.append(
                    GlyphRun(_index(fonts, key), size, (glyph,), (right,), (base,), (end,), (end,), number, kind="inserted")
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


def _shape(library: Library, key: FontKey, text: str, direction: str, lang: str) -> list[tuple[int, int, float, float, float]]:
    """Glyph, code point index, advance, x and y offset, in em."""
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


def _ends(shaped: list[tuple[int, int, float, float, float]], length: int) -> dict[int, int]:
    firsts = sorted({item[1] for item in shaped})
    return dict(zip(firsts, [*firsts[1:], length], strict=True))


def _line(library, fonts, stack, line, start, number, size, x, y, lang, rtl, spacing, runs):  # type: ignore[no-untyped-def]
    clusters = _clusters(line)
    keys = library.assign(clusters, stack, lang)
    levels = _levels(line, rtl)
    pieces: list[tuple[int, int, FontKey, int]] = []
    at = 0
    for cluster, key in zip(clusters, keys, strict=True):
        key = key or stack.fonts[0]
        if pieces and pieces[-1][2] == key and pieces[-1][3] == levels[at]:
            pieces[-1] = (pieces[-1][0], at + len(cluster), key, levels[at])
        else:
            pieces.append((at, at + len(cluster), key, levels[at]))
        at += len(cluster)
    for level in range(max(levels, default=0), 0, -1):  # rule L2 of the bidirectional algorithm
        i = 0
        while i < len(pieces):
            j = i
            while j < len(pieces) and pieces[j][3] >= level:
                j += 1
            pieces[i:j] = pieces[i:j][::-1]
            i = max(j, i + 1)
    for begin, end, key, level in pieces:
        shaped = _shape(library, key, line[begin:end], "rtl" if level % 2 else "ltr", lang)
        ends = _ends(shaped, end - begin)
        glyphs, xs, ys, starts, stops = [], [], [], [], []
        for glyph, cluster, advance, dx, dy in shaped:
            glyphs.append(glyph)
            xs.append(x + dx * size)
            ys.append(y - dy * size)
            starts.append(start + begin + cluster)
            stops.append(start + begin + ends[cluster])
            x += (advance + spacing * (advance > 0)) * size
        emoji = key == stack.emoji
        runs.append(
            GlyphRun(
                _index(fonts, key), size, tuple(glyphs), tuple(xs), tuple(ys), tuple(starts), tuple(stops), number,
                emoji=emoji, rtl=bool(level % 2),
            )  # fmt: skip
        )
    return x


def _column(library, fonts, stack, line, start, number, size, x, y, lang, runs):  # type: ignore[no-untyped-def]
    clusters = _clusters(line)
    keys = library.assign(clusters, stack, lang, vertical=True)
    kinds, at = [], 0
    for cluster, key in zip(clusters, keys, strict=True):
        latin = cluster[0].isascii()
        kinds.append([at, at + len(cluster), key or stack.fonts[0], "turned" if latin else "upright"])
        at += len(cluster)
    pieces: list[list[object]] = []
    for kind in kinds:
        if pieces and pieces[-1][2:] == kind[2:]:
            pieces[-1][1] = kind[1]
        else:
            pieces.append(list(kind))
    for begin, end, key, how in pieces:
        words = line[begin:end]
        upem_metrics = library.metrics(key)
        if how == "turned" and words.isdigit() and len(words) <= 2:
            shaped = _shape(library, key, words, "ltr", lang)
            width = sum(item[2] for item in shaped)
            stretch = min(1.0, 1.0 / width)
            left = x - width * stretch * size / 2
            base = y + size * (0.5 + upem_metrics.cap_height / 2)
            xs = []
            for item in shaped:
                xs.append(left)
                left += item[2] * stretch * size
            runs.append(
                GlyphRun(
                    _index(fonts, key), size, tuple(i[0] for i in shaped), tuple(xs), (base,) * len(xs),
                    tuple(start + begin + i[1] for i in shaped), tuple(start + begin + i[1] + 1 for i in shaped),
                    number, stretch=stretch,
                )  # fmt: skip
            )
            y += size
            continue
        shaped = _shape(library, key, words, "ltr" if how == "turned" else "ttb", lang)
        ends = _ends(shaped, end - begin)
        glyphs, xs, ys, starts, stops = [], [], [], [], []
        for glyph, cluster, advance, dx, dy in shaped:
            glyphs.append(glyph)
            xs.append(x - upem_metrics.cap_height / 2 * size if how == "turned" else x + dx * size)
            ys.append(y if how == "turned" else y - dy * size)
            starts.append(start + begin + cluster)
            stops.append(start + begin + ends[cluster])
            y += advance * size
        angles = (90.0,) * len(glyphs) if how == "turned" else ()
        runs.append(
            GlyphRun(
                _index(fonts, key), size, tuple(glyphs), tuple(xs), tuple(ys), tuple(starts), tuple(stops), number,
                angles=angles, emoji=key == stack.emoji,
            )  # fmt: skip
        )
    return y
