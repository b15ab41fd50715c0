"""Glyph outlines against fontTools, an independent reader of the same fonts; synthetic styles against their rule."""

from __future__ import annotations

import math
from dataclasses import replace
from functools import cache

import pytest
import uharfbuzz as hb
from fontTools.misc.transform import Scale
from fontTools.pens.areaPen import AreaPen
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont

from forebrush.fonts import FontError, FontKey, Library
from forebrush.render.outlines import emoji_items, has_color, merged_outline, outline
from forebrush.scene.drawing import FlatPaint, GroupItem, Item, LinearPaint, PathItem, RadialPaint
from forebrush.scene.paths import Segment, path_bounds, read


@cache
def library() -> Library:
    return Library()


def key_for(family: str, weight: float = 400, lang: str = "en") -> FontKey:
    return library().resolve(family, lang, weight=weight).fonts[0]


def glyph_of(key: FontKey, sign: str) -> int:
    found: int = library().font(key).get_nominal_glyph(ord(sign))
    return found


def area(d: str) -> float:
    """Signed area by Green's theorem, curves as 64 lines each."""
    total, x, y, start = 0.0, 0.0, 0.0, (0.0, 0.0)

    def line(a: float, b: float) -> None:
        nonlocal total, x, y
        total += x * b - a * y
        x, y = a, b

    for op, p in [*read(d), Segment("Z", ())]:
        if op == "M":
            x, y = start = p
        elif op == "L":
            line(*p)
        elif op == "Z":
            line(*start)
        else:
            ends = [(x, y), *zip(p[::2], p[1::2], strict=True)]
            for k in range(1, 65):
                t, n = k / 64, len(ends) - 1
                weights = [math.comb(n, i) * t**i * (1 - t) ** (n - i) for i in range(n + 1)]
                line(sum(w * e[0] for w, e in zip(weights, ends, strict=True)),
                     sum(w * e[1] for w, e in zip(weights, ends, strict=True)))  # fmt: skip
    return total / 2


@pytest.mark.parametrize(("family", "weight", "sign"), [("Inter", 700, "g"), ("Noto Sans SC", 900, "国")])
def test_outline_is_that_of_the_instance(family: str, weight: float, sign: str) -> None:
    key = key_for(family, weight)
    with TTFont(library().path(key.face), lazy=True) as font:
        glyphs = font.getGlyphSet(location=dict(key.axes))
        name, scale = font.getBestCmap()[ord(sign)], 1 / font["head"].unitsPerEm
        bounds, size = BoundsPen(glyphs), AreaPen(glyphs)
        for pen in (bounds, size):
            glyphs[name].draw(TransformPen(pen, Scale(scale, -scale)))
    d = outline(key, glyph_of(key, sign), library())
    left, top, right, bottom = bounds.bounds
    assert path_bounds(d) == pytest.approx((left, top, right - left, bottom - top), abs=1e-3)
    assert abs(area(d)) == pytest.approx(abs(size.value), rel=2e-3)


def test_weight_axis_is_in_the_outline() -> None:
    thin, heavy = (key_for("Noto Sans SC", weight) for weight in (100, 900))
    glyph = glyph_of(thin, "一")
    assert abs(area(outline(heavy, glyph, library()))) > 2 * abs(area(outline(thin, glyph, library())))


def test_a_space_has_no_outline() -> None:
    key = key_for("Inter")
    assert outline(key, glyph_of(key, " "), library()) == merged_outline(key, glyph_of(key, " "), library()) == ""


def test_synthetic_bold_adds_half_its_width_on_every_side() -> None:
    key = key_for("Inter")
    bold = replace(key, bold=0.04)
    x, y, w, h = path_bounds(outline(key, glyph_of(key, "H"), library()))
    expected = (x - 0.02, y - 0.02, w + 0.04, h + 0.04)
    assert path_bounds(outline(bold, glyph_of(key, "H"), library())) == pytest.approx(expected, abs=1e-3)


def test_synthetic_bold_keeps_counters_open_by_either_rule() -> None:
    # O is a ring: as one outline its area is that of the fill plus half the stroke along both contours.
    key = key_for("Inter")
    plain = abs(area(outline(key, glyph_of(key, "O"), library())))
    bold = abs(area(outline(replace(key, bold=0.02), glyph_of(key, "O"), library())))
    rim = _length(outline(key, glyph_of(key, "O"), library())) * 0.01
    assert bold == pytest.approx(plain + rim, rel=0.01)


def _length(d: str) -> float:
    total, x, y, start = 0.0, 0.0, 0.0, (0.0, 0.0)
    for op, p in read(d):
        if op == "M":
            x, y = start = p
            continue
        ends = [(x, y), *(zip(p[::2], p[1::2], strict=True) if p else [start])]
        n = len(ends) - 1
        for k in range(1, 33):
            t = k / 32
            weights = [math.comb(n, i) * t**i * (1 - t) ** (n - i) for i in range(n + 1)]
            a = sum(w * e[0] for w, e in zip(weights, ends, strict=True))
            b = sum(w * e[1] for w, e in zip(weights, ends, strict=True))
            total += math.hypot(a - x, b - y)
            x, y = a, b
    return total


def test_synthetic_slant_leans_to_the_right() -> None:
    key = key_for("Inter")
    glyph = glyph_of(key, "l")
    x, y, w, h = path_bounds(outline(key, glyph, library()))
    lean = math.tan(math.radians(12)) * -y
    assert path_bounds(outline(replace(key, slant=12.0), glyph, library())) == pytest.approx(
        (x, y, w + lean, h), abs=1e-3
    )


def test_merged_outline_covers_the_same_without_overlap() -> None:
    # 国 of the variable font is drawn with strokes that overlap: their areas add up to more than the ink.
    key = key_for("Noto Sans SC", 700)
    d, merged = (made(key, glyph_of(key, "国"), library()) for made in (outline, merged_outline))
    assert path_bounds(merged) == pytest.approx(path_bounds(d), abs=2e-3)
    assert merged.count("M") < d.count("M")
    assert abs(area(merged)) < 0.98 * abs(area(d))
    outer, *rest = (abs(area("M" + part)) for part in merged.split("M")[1:])
    assert abs(area(merged)) < max(outer, *rest), "the frame of the sign is hollow"


def test_a_glyph_that_is_not_there_is_refused() -> None:
    for glyph in (-1, 10**6):
        with pytest.raises(FontError, match="there is no glyph"):
            outline(key_for("Inter"), glyph, library())


# ---- colour


def leaves(items: tuple[Item, ...]) -> list[PathItem]:
    made: list[PathItem] = []
    for item in items:
        assert isinstance(item, (PathItem, GroupItem))
        made += [item] if isinstance(item, PathItem) else leaves(item.items)
    return made


def test_emoji_are_vectors_in_their_own_colours() -> None:
    key = library().resolve("text").emoji
    glyph = glyph_of(key, "😀")
    assert has_color(key, glyph, library())
    parts = leaves(emoji_items(key, glyph, library()))
    face = parts[0].paints[0]
    assert isinstance(face, RadialPaint)
    red, green, blue, alpha = face.stops[0][1]
    assert red > 200 and green > 180 and blue < 100 and alpha == 255, "a yellow face"
    _, y, w, h = path_bounds(parts[0].d)
    assert 0.8 < w < 1.3 and 0.8 < h < 1.3 and y < 0 < y + h, "about an em, standing on the baseline"
    assert {type(paint) for part in parts[1:] for paint in part.paints} == {FlatPaint}


def test_letters_have_no_colour_of_their_own() -> None:
    key = key_for("Inter")
    assert not has_color(key, glyph_of(key, "a"), library())


def test_a_flag_is_shaded_by_a_soft_light_gradient() -> None:
    # Flags of Noto Color Emoji: the flag, and over it in soft light a gradient from white to black within the flag.
    key = library().resolve("text").emoji
    buffer = hb.Buffer()
    buffer.add_str("🇵🇼")
    buffer.guess_segment_properties()
    hb.shape(library().font(key), buffer)
    (info,) = buffer.glyph_infos
    (flag,) = emoji_items(key, info.codepoint, library())
    assert isinstance(flag, GroupItem)
    ground, shade = flag.items[0], flag.items[-1]
    assert isinstance(ground, PathItem) and isinstance(shade, GroupItem)
    assert shade.blend == "soft-light"
    (waves,) = leaves(shade.items)
    assert isinstance(waves.paints[0], LinearPaint)
    assert waves.paints[0].stops[0][1] == (255, 255, 255, 128)
    assert waves.paints[0].stops[-1][1] == (0, 0, 0, 128)
    assert waves.d == ground.d
