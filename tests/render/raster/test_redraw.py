"""A partial redraw gives, byte for byte, the picture that drawing the whole would give."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from forebrush.layout.frame import Frame, FrameMask, FrameNode
from forebrush.render.raster import LayerCache, Pixels, draw, redraw
from forebrush.scene.asset import Asset, Layer
from forebrush.scene.drawing import (
    ConicPaint,
    FlatPaint,
    ImageItem,
    LinearPaint,
    MeshPaint,
    NoisePaint,
    PathItem,
    PictureItem,
    RadialPaint,
    StrokePaint,
    TilePaint,
)
from forebrush.scene.style import Adjust, BackdropBlur, Blur, Displace, Glow, Shadow, Wear
from forebrush.scene.values import Color

from .frames import BLACK, BLUE, RED, at, box, disc, filled, font, frame, library, node, square, words

SIZE = (96, 80)
KEY, BOLD = font("Inter", 400), font("Inter", 800)

rgba = st.tuples(*[st.integers(0, 255)] * 3, st.sampled_from((255, 255, 140, 40)))
length = st.floats(-15, 60, allow_nan=False).map(lambda value: round(value * 64) / 64)
near = st.floats(-6, 20, allow_nan=False).map(lambda value: round(value * 64) / 64)
stops = st.tuples(rgba, rgba).map(lambda pair: ((0.0, pair[0]), (1.0, pair[1])))
blends = st.sampled_from(("normal", "normal", "multiply", "screen", "overlay", "difference", "hue", "plus-lighter"))
paint = st.one_of(
    rgba.map(FlatPaint),
    rgba.map(FlatPaint),
    stops.map(lambda s: LinearPaint((0, 0), (30, 20), s)),
    stops.map(lambda s: RadialPaint((15, 10), (20, 12), s)),
    stops.map(lambda s: ConicPaint((15, 10), 30, s, 0.7)),
    st.tuples(rgba, rgba).map(lambda c: MeshPaint((0, 0, 30, 20), (c, c[::-1]))),
    st.tuples(rgba, rgba).map(lambda c: NoisePaint((0, 0), *c, 12.0, 0.5, 1.0, 3)),
    rgba.map(lambda c: TilePaint((1, 2), 7.5, 6.25, 30.0, (PathItem(disc(2, 3, 3), (FlatPaint(c),)),))),
)
stroke = st.builds(
    StrokePaint, rgba.map(FlatPaint), st.floats(0.5, 6), st.sampled_from(("center", "inside", "outside"))
)
shape = st.sampled_from((box(30, 20), disc(11, 15, 10), "M3 2L28 9C20 30 9 4 1 18Z"))
path = st.builds(
    lambda d, p, s, what: PathItem(d, (p,), s, what=what),
    shape,
    paint,
    st.lists(stroke, max_size=1).map(tuple),
    st.sampled_from(("", "background")),
)
text = st.builds(
    lambda t, size, c, index: words(t, (KEY, BOLD)[index], size, 0, 14, c, index=index),
    st.sampled_from(("Hamburg", "fly", "8.40")),
    st.floats(5, 24),
    paint,
    st.integers(0, 1),
)
effect = st.one_of(
    st.builds(
        Shadow, x=st.integers(-6, 6), y=st.integers(-6, 6), blur=st.integers(0, 30), spread=st.integers(-2, 3),
        inset=st.booleans(),
    ),
    st.builds(Glow, color=st.just(Color("", (255, 80, 0, 200))), blur=st.integers(0, 12), strength=st.floats(0.5, 3)),
    st.builds(Blur, radius=st.floats(0, 12)),
    st.builds(BackdropBlur, radius=st.floats(0.5, 12), saturation=st.sampled_from((1.0, 1.8))),
    st.builds(Displace, amount=st.integers(0, 5), scale=st.integers(3, 20)),
    st.builds(Wear, amount=st.floats(0, 0.7), scale=st.integers(3, 20)),
    st.builds(Adjust, brightness=st.floats(0.5, 1.5), warmth=st.floats(-1, 1)),
)  # fmt: skip
mask = st.one_of(
    st.none(), st.none(), st.none(),
    st.builds(FrameMask, shape, paint, st.sampled_from((0.0, 2.0, 9.0)), st.booleans()),
)  # fmt: skip


@st.composite
def look(draw_: Any) -> dict[str, Any]:
    """Everything of a node but its id, place and children."""
    made: dict[str, Any] = {"items": tuple(draw_(st.lists(st.one_of(path, path, text), max_size=2)))}
    made["opacity"] = draw_(st.sampled_from((1.0, 1.0, 1.0, 1.0, 0.6)))
    made["blend"] = draw_(blends)
    made["effects"] = tuple(draw_(st.lists(effect, max_size=2))) if draw_(st.booleans()) else ()
    made["mask"] = draw_(mask)
    made["clip"] = draw_(st.sampled_from(("", "", box(24, 18), disc(13, 14, 9))))
    made["light"] = draw_(
        st.sampled_from((None, None, None, ((255, 240, 200, 255), (60, 60, 90, 255), (0, 0), (20, 9))))
    )
    return made


@st.composite
def place(draw_: Any, depth: int = 0) -> Any:
    turn = draw_(st.sampled_from((0.0, 0.0, 0.0, 15.0, -40.0)))
    whole = draw_(st.booleans())
    x, y = draw_(near if depth else length), draw_(near if depth else length)
    made = at(round(x) if whole else x, round(y) if whole else y, turn, draw_(st.sampled_from((1.0, 1.0, 0.7, 1.6))))
    if draw_(st.integers(0, 19)) == 0:
        made = (*made[:6], 0.004, -0.002, 1.0)
    return made


@st.composite
def tree(draw_: Any) -> tuple[FrameNode, ...]:
    ids = [0]

    def grown(level: int) -> FrameNode:
        ids[0] += 1
        name, made = f"n{ids[0]}", draw_(look())
        children = tuple(grown(level + 1) for _ in range(draw_(st.integers(0, 2)))) if level < 2 else ()
        return node(name, 0, 0, 30, 20, *made.pop("items"), matrix=draw_(place(level)), children=children, **made)

    return tuple(grown(0) for _ in range(draw_(st.integers(1, 3))))


def _names(nodes: tuple[FrameNode, ...]) -> list[str]:
    return [name for n in nodes for name in (n.id, *_names(n.children))]


def _edited(nodes: tuple[FrameNode, ...], name: str, change: Any) -> tuple[FrameNode, ...]:
    made: list[FrameNode] = []
    for n in nodes:
        if n.id == name:
            made.extend(change(n))
        else:
            made.append(replace(n, children=_edited(n.children, name, change)))
    return tuple(made)


@st.composite
def edit(draw_: Any, nodes: tuple[FrameNode, ...], step: int) -> tuple[FrameNode, ...]:
    names = _names(nodes)
    if not names:
        return (node(f"new{step}", 0, 0, 30, 20, filled(box(30, 20), RED)),)
    name = draw_(st.sampled_from(names))
    kind = draw_(st.sampled_from(("move", "look", "field", "field", "remove", "insert", "order")))
    if kind == "move":
        where = draw_(place(draw_(st.integers(0, 1))))
        return _edited(nodes, name, lambda n: [replace(n, matrix=where)])
    if kind == "look":
        made = draw_(look())
        return _edited(nodes, name, lambda n: [replace(n, **made)])
    if kind == "field":
        made = draw_(look())
        field = draw_(st.sampled_from(sorted(made)))
        return _edited(nodes, name, lambda n: [replace(n, **{field: made[field]})])
    if kind == "remove":
        return _edited(nodes, name, lambda n: [])
    if kind == "insert":
        made, where = draw_(look()), draw_(place(1))
        items = made.pop("items")
        return _edited(nodes, name, lambda n: [n, node(f"new{step}", 0, 0, 30, 20, *items, matrix=where, **made)])
    if len(nodes) > 1:
        return nodes[1:] + nodes[:1]
    return _edited(nodes, name, lambda n: [replace(n, children=n.children[::-1])])


def _frame(nodes: tuple[FrameNode, ...], ground: Any, swapped: bool = False) -> Frame:
    return frame(*nodes, size=SIZE, ground=ground, fonts=(BOLD, KEY) if swapped else (KEY, BOLD))


def _differing(a: Pixels, b: Pixels) -> int:
    return int((a.rgba != b.rgba).any(axis=2).sum())


@given(data=st.data())
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_edits_redraw_to_the_very_bytes(data: st.DataObject) -> None:
    nodes = data.draw(tree())
    ground = data.draw(st.sampled_from(((250, 245, 235, 255), None)))
    scale = data.draw(st.sampled_from((1.0, 1.0, 1.5)))
    cache = data.draw(st.sampled_from((None, LayerCache(1 << 22), LayerCache(1 << 15))))
    old = _frame(nodes, ground)
    pixels = draw(old, {}, scale=scale, library=library(), cache=cache)
    for step in range(data.draw(st.integers(1, 3))):
        nodes = data.draw(edit(nodes, step))
        new = _frame(nodes, ground)
        pixels, _ = redraw(pixels, old, new, {}, scale=scale, library=library(), cache=cache)
        whole = draw(new, {}, scale=scale, library=library())
        assert _differing(pixels, whole) == 0
        old = new


def _both(
    old: Frame, new: Frame, old_assets: dict[str, Asset] | None = None, assets: dict[str, Asset] | None = None
) -> tuple[Pixels, tuple[tuple[int, int, int, int], ...], Pixels]:
    """The redrawn pixels, the damage, and the whole drawn anew."""
    before = draw(old, old_assets or {}, library=library())
    made, boxes = redraw(before, old, new, assets or {}, library=library(), old_assets=old_assets)
    return made, boxes, draw(new, assets or {}, library=library())


def test_nothing_changed_is_no_damage_and_the_same_pixels() -> None:
    old = frame(square("a", 5, 5, 10, RED))
    made, boxes, whole = _both(old, replace(old, title="another title"))
    assert boxes == ()
    assert made == whole


def test_damage_is_where_a_node_was_and_where_it_is() -> None:
    bystander = square("b", 60, 5, 10, BLUE)
    old = frame(square("a", 5, 5, 10, RED), bystander, size=(80, 80))
    new = frame(square("a", 35, 50, 10, RED), bystander, size=(80, 80))
    made, boxes, whole = _both(old, new)
    assert made == whole
    assert len(boxes) == 2
    for box_, (x, y) in zip(boxes, ((5, 5), (35, 50)), strict=True):
        assert box_[0] <= x <= x + 10 <= box_[2]
        assert box_[1] <= y <= y + 10 <= box_[3]
        assert box_[2] - box_[0] <= 14
        assert box_[3] - box_[1] <= 14


def test_pixels_outside_the_damage_are_those_that_were_given() -> None:
    old, new = frame(square("a", 5, 5, 10, RED)), frame(square("a", 5, 5, 10, BLUE))
    marked = draw(old, {}, library=library()).rgba.copy()
    marked[30, 30] = (1, 2, 3, 255)
    made, _ = redraw(Pixels(marked), old, new, {}, library=library())
    assert (made.rgba[30, 30] == (1, 2, 3, 255)).all()
    assert (made.rgba[8, 8] == BLUE).all()


def test_a_shadow_belongs_to_the_damage() -> None:
    old = frame(square("a", 20, 20, 10, RED, effects=(Shadow(x=12, y=0, blur=4),)), size=(80, 80))
    new = frame(square("a", 20, 20, 10, RED), size=(80, 80))
    made, boxes, whole = _both(old, new)
    assert made == whole
    assert max(b[2] for b in boxes) >= 45


def test_a_backdrop_blur_over_the_damage_is_drawn_again_whole() -> None:
    pane = node("p", 20, 20, 40, 40, outline=box(40, 40), effects=(BackdropBlur(radius=4),))
    old = frame(square("a", 25, 25, 5, RED), pane, size=(80, 80))
    new = frame(square("a", 26, 25, 5, RED), pane, size=(80, 80))
    made, boxes, whole = _both(old, new)
    assert made == whole
    assert boxes[0][0] <= 20
    assert boxes[0][2] >= 60


def test_siblings_that_change_places() -> None:
    a, b, c = (
        square(name, 5 + 6 * k, 5, 12, color) for k, (name, color) in enumerate((("a", RED), ("b", BLUE), ("c", BLACK)))
    )
    made, boxes, whole = _both(frame(a, b, c), frame(c, a, b))
    assert made == whole
    assert boxes == ((16, 4, 24, 18),)  # what c shares with those that it passed: 17 to 23, and a px of margin


def test_another_font_table_is_not_an_edit() -> None:
    def made(swapped: bool) -> Frame:
        index = 1 if swapped else 0
        fonts = (BOLD, KEY) if swapped else (KEY, BOLD)
        return frame(node("t", 5, 5, 1, 1, words("Hamburg", KEY, 20, 0, 20, index=index)), fonts=fonts, size=(100, 40))

    pixels, boxes, whole = _both(made(False), made(True))
    assert boxes == ()
    assert pixels == whole


def test_another_asset_under_the_same_key_is_an_edit() -> None:
    def asset(color: tuple[int, int, int, int]) -> dict[str, Asset]:
        return {"p": Asset(10, 10, (Layer("all", items=(filled(box(10, 10), color),)),))}

    picture = frame(node("n", 5, 5, 10, 10, ImageItem("p", (0, 0, 10, 10))))
    made, boxes, whole = _both(picture, picture, asset(RED), asset(BLUE))
    assert made == whole
    assert len(boxes) == 1
    assert (made.rgba[10, 10] == BLUE).all()


@pytest.mark.parametrize("change", [{"background": (FlatPaint(RED),)}, {"width": 50}])
def test_another_page_is_drawn_whole(change: dict[str, Any]) -> None:
    old = frame(square("a", 5, 5, 10, RED))
    made, boxes, whole = _both(old, replace(old, **change))
    assert made == whole
    assert boxes == ((0, 0, whole.width, whole.height),)


def test_a_cache_gives_the_pixels_of_a_drawing_without_one() -> None:
    cache = LayerCache()
    key = font("Inter", 700)
    made = frame(
        node("t", 5, 5, 1, 1, words("Words", key, 20, 0, 20), effects=(Shadow(),)),
        square("s", 10, 40, 20, (*RED[:3], 90), opacity=0.7),
        size=(90, 80), fonts=(key,),
    )  # fmt: skip
    moved = replace(made, nodes=tuple(replace(n, matrix=at(n.matrix[2] + 3, n.matrix[5] - 2)) for n in made.nodes))
    for one in (made, moved, made, moved):
        assert draw(one, {}, library=library(), cache=cache) == draw(one, {}, library=library())
    assert 0 < cache.held <= cache.limit


def test_the_cache_keeps_to_its_limit() -> None:
    cache = LayerCache(20_000)
    for k in range(30):
        draw(frame(square("s", 5, 5, 30, (k, 0, 0, 255))), {}, library=library(), cache=cache)
    assert cache.held <= 20_000


def test_copies_that_share_an_id_are_told_apart() -> None:
    old = frame(square("a", 2, 2, 8, RED), square("a", 14, 2, 8, BLUE), square("a", 26, 2, 8, BLACK))
    new = frame(square("a", 2, 2, 8, RED), square("a", 14, 20, 8, BLUE), square("a", 26, 2, 8, RED))
    made, boxes, whole = _both(old, new)
    assert made == whole
    assert len(boxes) == 3


def test_a_child_between_the_layers_of_a_picture() -> None:
    layers = (Layer("far", items=(filled(box(30, 30), BLACK),)), Layer("near", items=(filled(disc(8, 15, 15), RED),)))
    assets = {"p": Asset(30, 30, layers)}

    def made(slot: str, x: float) -> Frame:
        child = square("c", x, 5, 20, BLUE, slot=slot)
        return frame(node("n", 5, 5, 30, 30, PictureItem("p", (0, 0, 30, 30)), children=(child,)))

    for old, new in ((("@near", 2.0), ("@near", 9.0)), (("@near", 2.0), ("@far", 2.0)), (("", 2.0), ("@near", 2.0))):
        pixels, boxes, whole = _both(made(*old), made(*new), assets, assets)
        assert pixels == whole
        assert boxes


@pytest.mark.parametrize(
    "effect",
    [Shadow(x=9, y=9, blur=10), Glow(color=Color("", (255, 0, 0, 255)), blur=20), Blur(radius=7), Displace(amount=5)],
    ids=lambda effect: effect.kind,
)
def test_a_change_inside_a_group_with_effects_reaches_as_far_as_they_do(effect: Any) -> None:
    def made(x: float) -> Frame:
        pair = (square("a", x, 4, 14, RED), square("b", 21, 14, 9, BLUE))
        return frame(node("g", 20, 15, 40, 40, children=pair, effects=(effect,)), size=(96, 80))

    pixels, boxes, whole = _both(made(0), made(-5.5))
    assert pixels == whole
    assert boxes[0][2] >= 50  # past b, which did not change


def test_a_node_at_the_edge_of_the_page_is_cropped_where_the_edge_is() -> None:
    # The same node, blurred, wholly on the page and half outside: what the cache keeps of the one is not the other.
    cache = LayerCache()

    def made(x: float, width: int) -> Frame:
        group = node("g", x, 20, 40, 40, children=(square("a", 0, 0, 40, RED),), effects=(Blur(radius=9),))
        return frame(group, size=(width, 80))

    for x, width in ((60.0, 160), (60.0, 90), (60.0, 160), (-25.0, 160)):
        assert draw(made(x, width), {}, library=library(), cache=cache) == draw(made(x, width), {}, library=library())


def test_a_thousand_changes_are_a_handful_of_rectangles() -> None:
    def made(color: tuple[int, int, int, int]) -> Frame:
        dots = [square(f"d{k}", 3 * (k % 40), 3 * (k // 40), 1, color) for k in range(1000)]
        return frame(*dots, size=(120, 80))

    pixels, boxes, whole = _both(made(RED), made(BLUE))
    assert pixels == whole
    assert 1 <= len(boxes) <= 8
