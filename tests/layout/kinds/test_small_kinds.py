"""Shapes, icons and formulas as nodes."""

from __future__ import annotations

from typing import Any

import pytest

from forebrush.layout.kinds import formula, icon, shape
from forebrush.scene.drawing import FlatPaint, TextItem
from forebrush.scene.paths import path_bounds, read, segment_bounds

RED, INK = FlatPaint((255, 0, 0, 255)), FlatPaint((0x1F, 0x1B, 0x16, 255))


# Shapes -----------------------------------------------------------------------------------------------


def test_shape(drawn: Any) -> None:
    (item,), _ = drawn({"kind": "shape", "fills": ["#f00"], "strokes": [{"width": 2}], "radius": 5}, 40, 30)
    assert item.paints == (RED,) and item.strokes[0].width == 2 and path_bounds(item.d) == (0, 0, 40, 30)


def test_lines_have_one_head_for_each_stroke(drawn: Any) -> None:
    node = {"kind": "shape", "shape": {"kind": "line", "head": "end"}, "fills": ["#00f"],
            "strokes": [{"width": 8, "fill": "#f00", "align": "inside"}, {"width": 2}]}  # fmt: skip
    items, _ = drawn(node, 100, 20)
    shafts = [item for item in items if item.strokes]
    heads = [item for item in items if item.paints]
    assert [item.paints for item in heads] == [(RED,), (INK,)] and all(item.d.endswith("Z") for item in heads)
    assert [s.strokes[0].align for s in shafts] == ["center", "center"]
    assert path_bounds(heads[0].d)[2] > path_bounds(heads[1].d)[2]


def test_free_path(made: Any) -> None:
    node = {"kind": "shape", "shape": {"kind": "path", "d": "M5 5h10v10", "view": [20, 20]}}
    assert shape.intrinsic(*made(node)) == (20, 20)
    node["shape"] = {"kind": "path", "d": "M5 5h10v10"}
    assert shape.intrinsic(*made(node)) == (15, 15)
    assert shape.intrinsic(*made({"kind": "shape", "shape": "ellipse"})) is None


def test_an_empty_arc_draws_nothing(drawn: Any) -> None:
    assert drawn({"kind": "shape", "shape": {"kind": "arc", "sweep": 0}, "fills": ["#f00"]}, 10, 10)[0] == ()


# Icons ------------------------------------------------------------------------------------------------


def test_every_icon_stays_in_its_box() -> None:
    names = icon.icon_names()
    assert len(names) > 1500 and {"heart", "house", "home", "map-pin", "circle-check", "check-circle"} <= set(names)
    for name in names[::7]:
        drawing = icon._icons()[name]
        x, y, width, height = segment_bounds(read(drawing.lines))
        assert x > -0.01 and y > -0.01 and x + width < 24.01 and y + height < 24.01, name


def test_icon(drawn: Any, made: Any) -> None:
    (item,), ctx = drawn({"kind": "icon", "icon": "x", "size": 48, "weight": 1.5, "fills": ["#f00"]}, 100, 48)
    # Two strokes from 6 to 18 of 24, in the middle of the box; 1.5 of 24 is 3 px of 48.
    assert path_bounds(item.d) == pytest.approx((26 + 12, 12, 24, 24))
    assert [(s.paint, s.width, s.cap, s.join) for s in item.strokes] == [(RED, 3, "round", "round")]
    assert not item.paints and not ctx.findings
    assert icon.intrinsic(*made({"kind": "icon", "icon": "x", "size": 48})) == (48, 48)


def test_dots_of_icons_are_filled(drawn: Any) -> None:
    items, _ = drawn({"kind": "icon", "icon": "palette"}, 24, 24)
    assert [item.paints for item in items] == [(), (INK,)]


@pytest.mark.parametrize(("name", "near"), [("hart", "heart"), ("map-pinn", "map-pin"), ("beverage", "coffee")])
def test_unknown_icons(name: str, near: str, drawn: Any, look: Any) -> None:
    items, ctx = drawn({"kind": "icon", "icon": name}, 24, 24)
    (found,) = ctx.findings
    assert found.name == "icon-missing" and near in found.evidence["near"]
    assert look.paths(items, "placeholder")


def test_emoji(drawn: Any) -> None:
    (item,), ctx = drawn({"kind": "icon", "icon": "emoji:👩‍🍳", "size": 60}, 60, 60)
    assert isinstance(item, TextItem) and item.text == "👩‍🍳" and not ctx.findings
    (run,) = item.runs
    # One glyph for the whole sequence, as wide as the box at most, from the emoji font.
    assert run.emoji and len(run.glyphs) == 1 and ctx.fonts[run.font].face == "noto-color-emoji"
    assert run.starts == (0,) and run.ends == (len(item.text),)
    assert run.xs[0] >= 0 and run.xs[0] + item.lines[0].length <= 60.01


def test_what_is_no_emoji(drawn: Any, look: Any) -> None:
    items, ctx = drawn({"kind": "icon", "icon": "emoji:\U000e0fff"}, 60, 60)
    assert [f.name for f in ctx.findings] == ["icon-missing"] and look.paths(items, "placeholder")


# Formulas ---------------------------------------------------------------------------------------------


def test_formula(drawn: Any, made: Any, look: Any) -> None:
    node = {"kind": "formula", "tex": r"\frac{a+b}{2} \ge \sqrt{ab}", "size": 24, "fills": ["#f00"]}
    width, height = formula.intrinsic(*made(node))
    twice = formula.intrinsic(*made({**node, "size": 48}))
    assert twice == pytest.approx((2 * width, 2 * height)) and 40 < width < 300 and height > 24
    items, ctx = drawn(node, width, height)
    (path,) = look.paths(items)
    assert path.paints == (RED,) and path.what == "formula" and not ctx.findings
    x, y, w, h = path_bounds(path.d)
    assert x >= 0 and y >= 0 and x + w <= width and y + h <= height and w > 0.8 * width


def test_formula_shrinks_into_its_box(drawn: Any, look: Any) -> None:
    items, _ = drawn({"kind": "formula", "tex": "a+b+c+d+e", "size": 40}, 30, 40)
    x, _, w, _ = path_bounds(look.paths(items)[0].d)
    assert x >= 0 and x + w <= 30


def test_own_colors_of_a_formula_stay(drawn: Any, look: Any) -> None:
    items, _ = drawn({"kind": "formula", "tex": r"a + \color{red}{b}", "fills": ["#00f"]}, 200, 60)
    assert {p.rgba for path in look.paths(items) for p in path.paints} == {(0, 0, 255, 255), (255, 0, 0, 255)}


@pytest.mark.parametrize("tex", [r"\frac{a", r"x^2_", r"\foo{x}", "{" * 900, r"\text{"])
def test_invalid_formulas_stand_as_they_are_written(tex: str, drawn: Any, made: Any, look: Any) -> None:
    items, ctx = drawn({"kind": "formula", "tex": tex}, 300, 60)
    assert ctx.findings[0].name == "formula-invalid" and look.words(items) == [tex]
    width, height = formula.intrinsic(*made({"kind": "formula", "tex": tex}))
    assert width > 0 and height > 0


def test_a_character_without_a_glyph_is_noted(drawn: Any) -> None:
    _, ctx = drawn({"kind": "formula", "tex": r"v = \text{路}"}, 200, 60)
    assert [(f.name, f.evidence["text"]) for f in ctx.findings] == [("missing-glyph", "路")]
