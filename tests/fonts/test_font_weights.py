"""A weight that is asked for is drawn: by an axis, by the nearest file, or by a recorded emboldening."""

from __future__ import annotations

from pathlib import Path

import pytest
import uharfbuzz as hb

from forebrush.fonts import Axis, Face, FontKey, Library
from forebrush.fonts.matching import MAX_BOLD, SLANT, instance, nearest
from forebrush.native import skia


def _face(key: str, weights: tuple[float, float] = (400, 400), styles: str = "", **more: object) -> Face:
    values = {
        "key": key,
        "family": "F",
        "path": Path(key),
        "index": 0,
        "size": 1,
        "sha256": "",
        "axes": (),
        "weights": weights,
        "italic": False,
        "styles": frozenset(styles.split()),
        "scripts": frozenset(["Latn"]),
        "licence": "",
        "source": "",
    }
    return Face(**(values | more))  # type: ignore[arg-type]


STATIC = [_face(str(weight), (weight, weight)) for weight in (200, 400, 700, 900)]
NO_400 = [_face(str(weight), (weight, weight)) for weight in (300, 500, 800)]


@pytest.mark.parametrize(
    ("faces", "asked", "expected"),
    [  # CSS Fonts 4, 5.2 "font-weight is matched next"
        (STATIC, 400, "400"),
        (STATIC, 500, "400"),  # 400 to 500: nothing up to 500, then lighter
        (STATIC, 450, "400"),
        (STATIC, 300, "200"),  # below 400: lighter first
        (STATIC, 100, "200"),  # nothing lighter: heavier
        (STATIC, 600, "700"),  # above 500: heavier first
        (STATIC, 800, "900"),
        (STATIC, 1000, "900"),  # nothing heavier: lighter
        (NO_400, 400, "500"),  # 400: heavier up to 500 comes before lighter
        (NO_400, 350, "300"),
        (NO_400, 501, "800"),
    ],
)
def test_the_nearest_static_file_is_css_font_matching(faces: list[Face], asked: float, expected: str) -> None:
    assert nearest(faces, asked, italic=False).key == expected


def test_slope_comes_before_weight() -> None:
    faces = [_face("upright-700", (700, 700)), _face("italic-400", (400, 400), italic=True)]
    assert nearest(faces, 700, italic=True).key == "italic-400"
    assert nearest(faces, 400, italic=False).key == "upright-700"
    assert nearest(faces[:1], 700, italic=True).key == "upright-700"


def test_an_axis_takes_the_weight_within_its_range() -> None:
    axes = (("opsz", Axis(14, 14, 32)), ("wght", Axis(300, 400, 700)))
    face = _face("v", (300, 700), axes=axes)
    assert instance(face, 650, False) == FontKey("v", (("opsz", 14.0), ("wght", 650.0)), "")
    assert instance(face, 900, False).axes == (("opsz", 14.0), ("wght", 700.0))
    assert instance(face, 100, False).axes == (("opsz", 14.0), ("wght", 300.0))
    assert instance(face, 400, False, large=True).axes == (("opsz", 32.0), ("wght", 400.0))
    assert instance(face, 900, False).bold == 0.0  # 700 is bold: nothing to synthesise


@pytest.mark.parametrize(
    ("styles", "asked", "bold"),
    [
        ("kai", 400, 0.0),
        ("kai", 500, 0.0),  # CSS synthesises from 600 on
        ("kai", 700, 0.02),
        ("kai", 900, MAX_BOLD),
        ("brush", 700, 0.01),
        ("brush", 900, MAX_BOLD / 2),
        ("display heavy", 900, 0.0),
        ("emoji", 900, 0.0),
    ],
)
def test_emboldening_is_small_and_recorded(styles: str, asked: float, bold: float) -> None:
    assert instance(_face("s", styles=styles), asked, italic=False).bold == pytest.approx(bold)


@pytest.mark.parametrize(
    ("styles", "scripts", "slant"),
    [
        ("sans", ["Latn"], SLANT),
        ("serif", ["Hans", "Latn"], SLANT),
        ("kai", ["Hans", "Latn"], 0.0),
        ("brush", ["Hans"], 0.0),
        ("sans oblique", ["Latn"], 0.0),
        ("sans", ["Arab"], 0.0),
    ],
)
def test_slant_is_recorded_where_a_slope_makes_sense(styles: str, scripts: list[str], slant: float) -> None:
    face = _face("s", styles=styles, scripts=frozenset(scripts))
    assert instance(face, 400, italic=True).slant == slant
    assert instance(face, 400, italic=False).slant == 0.0


def test_an_italic_file_is_used_where_there_is_one(library: Library) -> None:
    first = library.resolve("Inter", "en", italic=True).fonts[0]
    assert (first.face, first.slant) == ("inter-italic", 0.0)


def _ink(library: Library, key: FontKey, char: str) -> float:
    """The filled area of a glyph in square em (shoelace of its flattened curves), which grows with weight."""
    font = library.font(key)
    area, start, at = 0.0, (0.0, 0.0), (0.0, 0.0)

    def move(x: float, y: float, _: object) -> None:
        nonlocal start, at
        start = at = (x, y)

    def line(x: float, y: float, _: object) -> None:
        nonlocal area, at
        area += at[0] * y - x * at[1]
        at = (x, y)

    def quad(cx: float, cy: float, x: float, y: float, data: object) -> None:
        line(cx, cy, data)
        line(x, y, data)

    def close(_: object) -> None:
        line(*start, None)

    funcs = hb.DrawFuncs()
    funcs.set_move_to_func(move)
    funcs.set_line_to_func(line)
    funcs.set_quadratic_to_func(quad)
    funcs.set_close_path_func(close)
    font.draw_glyph(font.get_nominal_glyph(ord(char)), funcs, None)
    return abs(area) / 2 / font.face.upem**2


@pytest.mark.parametrize(
    ("family", "char"),
    [
        ("Noto Sans SC", "国"),
        ("Noto Sans TC", "國"),
        ("Noto Sans JP", "国"),
        ("Noto Sans KR", "국"),
        ("Noto Serif SC", "国"),
        ("Inter", "H"),
        ("Source Serif 4", "H"),
        ("Roboto Slab", "H"),
        ("JetBrains Mono", "H"),
        ("Noto Sans Arabic", "س"),
        ("Amiri", "س"),
        ("Heebo", "ש"),
    ],
)
def test_seven_hundred_is_really_heavier_than_four_hundred(library: Library, family: str, char: str) -> None:
    regular, bold = (library.resolve(family, "und", weight=weight).fonts[0] for weight in (400, 700))
    assert regular.bold == bold.bold == 0.0
    assert _ink(library, bold, char) > 1.2 * _ink(library, regular, char)


def test_a_default_of_thin_is_never_what_one_gets(library: Library) -> None:
    assert library.resolve("sans", "zh-Hans").fonts[1].axes == (("wght", 400.0),)


def test_skia_draws_the_weight_that_the_key_says(library: Library) -> None:
    position = skia.FontArguments.VariationPosition
    manager = skia.FontMgr.New_Custom_Empty()
    for weight in (400, 700):
        key = library.resolve("Noto Sans SC", "zh", weight=weight).fonts[0]
        face = library.face(key.face)
        base = manager.makeFromFile(str(face.path), face.index)
        # Kept in names: the arguments hold raw pointers, and temporaries give the default instance.
        listed = [position.Coordinate(int.from_bytes(tag.encode(), "big"), value) for tag, value in key.axes]
        coordinates = position.Coordinates(listed)
        where = position(coordinates)
        arguments = skia.FontArguments()
        arguments.setVariationDesignPosition(where)
        assert base.makeClone(arguments).fontStyle().weight() == weight


def test_metrics_are_in_em_and_plausible(library: Library) -> None:
    for face in library.faces():
        metrics = library.metrics(instance(face, 400, False))
        assert 0.5 < metrics.ascent < 2.0, face.key
        assert 0.0 <= metrics.descent < 1.3, face.key
        assert 0.2 < metrics.x_height <= metrics.cap_height <= metrics.ascent + 0.2 or "emoji" in face.styles, face.key
        assert metrics.units_per_em in (1000, 1024, 2000, 2048, 256, 512), face.key
    noto = library.metrics(library.resolve("Noto Sans SC", "zh").fonts[0])
    assert (noto.ascent, noto.descent, noto.units_per_em) == (1.16, 0.288, 1000)  # hhea of the family's manual
