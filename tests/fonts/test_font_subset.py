"""Subsets draw the outlines of the instance they came from; the shared HarfBuzz objects are set as the key says."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import uharfbuzz as hb

from forebrush.fonts import FontError, FontKey, Library
from forebrush.fonts.harfbuzz import font_of


def _advances(font: hb.Font, text: str) -> list[int]:
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    hb.shape(font, buffer, {})
    return [place.x_advance for place in buffer.glyph_positions]


def _outline(font: hb.Font, glyph: int) -> list[tuple[str, tuple[tuple[float, float], ...]]]:
    drawn: list[tuple[str, tuple[tuple[float, float], ...]]] = []

    class Pen:
        def __getattr__(self, name: str):  # type: ignore[no-untyped-def]
            return lambda *points: drawn.append((name, points))

    font.draw_glyph_with_pen(glyph, Pen())
    return drawn


def test_fonts_are_shared_and_set_to_font_units(library: Library) -> None:
    key = library.resolve("Inter", "en", weight=700).fonts[0]
    font = library.font(key)
    assert library.font(FontKey(key.face, key.axes, key.sha256)) is font
    assert font.scale == (2048, 2048)
    light = library.font(library.resolve("Inter", "en", weight=300).fonts[0])
    assert sum(_advances(font, "Hamburg")) > sum(_advances(light, "Hamburg"))


def test_a_han_glyph_is_one_em_wide(library: Library) -> None:
    for family in ("Noto Sans SC", "Noto Serif SC", "LXGW WenKai", "Ma Shan Zheng"):
        font = library.font(library.resolve(family, "zh").fonts[0])
        assert _advances(font, "国") == [font.face.upem]


@pytest.mark.parametrize(
    ("family", "lang", "weight", "text"),
    [
        ("Noto Sans SC", "zh", 700, "意在笔先"),
        ("Noto Serif SC", "zh", 900, "意在笔先"),
        ("Inter", "en", 650, "office"),
        ("Noto Sans Arabic", "ar", 500, "سلام"),
    ],
)
def test_a_subset_draws_the_pinned_instance(library: Library, family: str, lang: str, weight: int, text: str) -> None:
    key = library.resolve(family, lang, weight=weight).fonts[0]
    data = library.subset(key, unicodes=map(ord, text))
    face = hb.Face(hb.Blob(data))
    assert len(data) < 40_000
    assert face.axis_infos == []
    assert set(map(ord, text)) <= set(face.unicodes)
    small, full = hb.Font(face), library.font(key)
    small.scale = full.scale
    assert _advances(small, text) == pytest.approx(_advances(full, text), abs=1)
    for char in text:
        ours, theirs = (_outline(font, font.get_nominal_glyph(ord(char))) for font in (small, full))
        assert [name for name, _ in ours] == [name for name, _ in theirs]
        for (_, a), (_, b) in zip(ours, theirs, strict=True):
            for p, q in zip(a, b, strict=True):
                assert p == pytest.approx(q, abs=1.01)  # instances are rounded to whole units


def test_retained_glyph_numbers_stay(library: Library) -> None:
    key = library.resolve("Noto Sans SC", "zh", weight=500).fonts[0]
    glyph = library.font(key).get_nominal_glyph(ord("笔"))
    kept = hb.Font(hb.Face(hb.Blob(library.subset(key, glyphs=[glyph], retain_gids=True))))
    assert kept.face.glyph_count == glyph + 1
    assert _outline(kept, glyph)
    assert not _outline(kept, glyph - 1)
    renumbered = hb.Face(hb.Blob(library.subset(key, glyphs=[glyph])))
    assert renumbered.glyph_count == 2  # .notdef and the one


def test_a_colour_glyph_brings_its_parts(library: Library) -> None:
    key = library.resolve("text", "en").emoji
    data = library.subset(key, unicodes=[0x2764])
    face = hb.Face(hb.Blob(data))
    assert len(data) < 20_000
    assert face.has_color_paint


def test_same_input_same_bytes(library: Library) -> None:
    key = library.resolve("Oswald", "en", weight=600).fonts[0]
    assert library.subset(key, unicodes=[0x42, 0x41]) == Library().subset(key, unicodes=[0x41, 0x42, 0x41])


def test_what_cannot_be_subset_is_told(library: Library) -> None:
    key = library.resolve("Oswald", "en").fonts[0]
    with pytest.raises(FontError, match="empty"):
        library.subset(key)
    for glyph in (-1, 65_535):
        with pytest.raises(FontError, match="outside the font"):
            library.subset(key, glyphs=[glyph])


def test_unknown_faces_and_unreadable_files_are_told(library: Library, tmp_path: Path) -> None:
    with pytest.raises(FontError, match="no face 'x'"):
        library.path("x")
    with pytest.raises(FontError, match="no face 'x'"):
        library.font(FontKey("x", (), ""))
    face = library.face("orbitron")
    key = library.resolve("Orbitron", "en").fonts[0]
    nothing = tmp_path / "no font.ttf"
    nothing.write_bytes(b"no font")
    for path in (tmp_path / "gone.ttf", nothing):
        with pytest.raises(FontError):
            font_of(replace(face, path=path, sha256=path.name), key)
