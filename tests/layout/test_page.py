"""Whole pages: what frame nodes carry, pictures, findings, order, hidden nodes, limits, real texts."""

from __future__ import annotations

from typing import Any

import pytest
from boxes import LIBRARY, Node, boxes_of, column, frame_of, group, nodes_of, row, shape, words
from hypothesis import given, settings
from hypothesis import strategies as st

from forebrush.layout.frame import Frame, frame_hash, walk
from forebrush.layout.page import layout_scene, picture_key
from forebrush.layout.shapes import box_path
from forebrush.scene import load
from forebrush.scene.drawing import FlatPaint, GroupItem, PathItem, PictureItem, TextItem
from forebrush.scene.nodes import Picture
from forebrush.scene.values import Radii

plain = pytest.mark.usefixtures("plain_text")
BRIEF = {"prompt": "a pear"}


def found(frame: Frame) -> list[tuple[str, str]]:
    return [(f.name, f.node) for f in frame.findings]


# What a node carries.


def test_a_frame_says_what_its_page_says() -> None:
    scene = load(
        {
            "title": "Two",
            "lang": "de",
            "palette": {"paper": "#fafafa"},
            "pages": [{"id": "a", "width": 30, "height": 40}, {"id": "b", "width": 50, "height": 60, "fills": []}],
        }
    )
    first, second = layout_scene(scene, LIBRARY)
    assert (first.page, first.width, first.height, first.lang, first.title) == ("a", 30, 40, "de", "Two")
    assert first.background == (FlatPaint((250, 250, 250, 255)),)
    assert (second.page, second.background) == ("b", ())


@plain
def test_a_group_paints_background_and_border_under_its_children() -> None:
    node = row(shape("s", 10, 10), fills=["#ff0000"], strokes=[{"width": 2}], radius=6, width=60, height=40, clip=True)
    made = nodes_of(frame_of([node]))["root"]
    outline = box_path(60, 40, Radii((6, 6, 6, 6)))
    assert [(i.what, i.d) for i in made.items if isinstance(i, PathItem)] == [
        ("background", outline),
        ("border", outline),
    ]
    assert (made.clip, made.outline) == (outline, outline)
    assert [child.id for child in made.children] == ["s"]
    assert nodes_of(frame_of([{**node, "clip": False}]))["root"].clip == ""


@plain
def test_a_node_keeps_role_alt_opacity_blend_mask_and_effects() -> None:
    mask = {"shape": "ellipse", "feather": 3, "invert": True}
    node = shape("s", 20, 10, role="seal", alt="a seal", opacity=0.5, blend="multiply", mask=mask)
    node["effects"] = [{"kind": "shadow", "color": "ink/50%"}]
    made = nodes_of(frame_of([node]))["s"]
    assert (made.role, made.alt, made.opacity, made.blend) == ("seal", "a seal", 0.5, "multiply")
    assert made.mask is not None
    assert (made.mask.feather, made.mask.invert) == (3, True)
    assert made.mask.paint == FlatPaint((0, 0, 0, 255))
    [shadow] = made.effects
    assert shadow.color.name == ""  # type: ignore[union-attr]
    assert shadow.color.rgba == (0x1F, 0x1B, 0x16, 128)  # type: ignore[union-attr]


@plain
def test_children_are_drawn_in_the_order_of_the_document() -> None:
    root = row(shape("a", 5), shape("b", 5, 5, position="absolute"), shape("h", hidden=True), shape("c", 5), width=50)
    assert [n.id for n in nodes_of(frame_of([root]))["root"].children] == ["a", "b", "c"]


@plain
def test_hidden_nodes_are_not_there() -> None:
    root = column(group("g", "row", shape("a", 5), hidden=True), words("t", "10"), gap=7, width=50)
    assert set(boxes_of([root])) == {"root", "t"}
    assert boxes_of([root])["root"] == (0, 0, 50, 10)


# Pictures.


def picture(**more: Any) -> Node:
    return {"kind": "picture", "id": "p", **more}


def drawn(node: Node, **image_sizes: tuple[float, float]) -> PictureItem:
    """The one picture item of a node, inside its clip or not."""
    made = nodes_of(frame_of([node], more={"image_sizes": image_sizes}))["p"]
    [item] = [i for i in made.items if isinstance(i, (PictureItem, GroupItem))]
    if isinstance(item, GroupItem):
        assert item.clip == box_path(made.width, made.height, Radii(tuple([node.get("radius", 0)] * 4)))  # type: ignore[arg-type]
        [item] = item.items
    assert isinstance(item, PictureItem)
    return item


@pytest.mark.parametrize(
    ("more", "box"),
    [
        ({}, (0, -50, 100, 200)),  # cover: the middle of an image of 50 x 100
        ({"focus": [0.5, 0]}, (0, 0, 100, 200)),
        ({"focus": [0.5, 1]}, (0, -100, 100, 200)),
        ({"focus": [0.5, 0.3]}, (0, -10, 100, 200)),  # 30 % of 200 comes to the middle, 50
        ({"fit": "contain"}, (25, 0, 50, 100)),
        ({"fit": "fill"}, (0, 0, 100, 100)),
        ({"radius": 9, "fit": "fill"}, (0, 0, 100, 100)),
    ],
)
def test_an_image_is_fitted_into_its_box(more: Node, box: tuple[float, ...]) -> None:
    item = drawn(picture(asset="photo", width=100, height=100, **more), photo=(50, 100))
    assert (item.asset, item.box) == ("photo", box)


def test_an_image_has_its_own_size() -> None:
    sizes = {"image_sizes": {"photo": (60, 30)}}
    assert nodes_of(frame_of([row(picture(asset="photo"), width=300)], more=sizes))["p"].box == (0, 0, 60, 30)
    assert nodes_of(frame_of([column(picture(asset="photo"), width=300)], more=sizes))["p"].box == (0, 0, 300, 150)
    anchored = picture(asset="photo", anchor="bottom-right")
    assert nodes_of(frame_of([anchored], 100, 100, more=sizes))["p"].box == (40, 70, 60, 30)


def key(**more: Any) -> str:
    return picture_key(Picture.model_validate({"kind": "picture", "id": "p", "brief": BRIEF, **more}), 100, 50)


def test_the_key_of_a_picture_is_that_of_what_is_asked_for() -> None:
    node = Picture.model_validate({"kind": "picture", "id": "q", "brief": BRIEF, "offset": [9, 9]})
    assert key().startswith("picture:")
    assert len(key()) == len("picture:") + 64
    assert picture_key(node, 100, 50) == key()  # id and place do not count
    assert len({key(), picture_key(node, 101, 50), key(painter="ink"), key(brief={"prompt": "a plum"})}) == 4
    assert picture_key(Picture.model_validate({"kind": "picture", "id": "p", "asset": "photo"}), 1, 1) == "photo"


def test_a_baked_picture_keeps_its_key_when_it_is_resized() -> None:
    baked = {"width": 400, "height": 200, "painter": "ink", "seed": 7}
    node = Picture.model_validate({"kind": "picture", "id": "p", "brief": BRIEF, "baked": baked})
    assert picture_key(node, 10, 10) == picture_key(node, 999, 1)
    assert key(baked=baked) != key(baked={**baked, "seed": 8})
    # and covers the box that it now has
    assert drawn(picture(brief=BRIEF, baked=baked, width=100, height=100)).box == (-50, 0, 200, 100)


# Findings.


@plain
@pytest.mark.parametrize(
    ("root", "expected"),
    [
        (column(words("t", "10 10", shrink=0), height=8, width=10), [("box-overflow", "root")]),
        (column(words("t", "10 10", shrink=0), height=19, width=10), []),  # by 1 px
        (column(words("t", "10 10"), height=8, width=10, clip=True), []),
        (column(shape("s", 50, 50, shrink=0), height=8, width=10), []),
        (column(words("t", "90", role="decoration"), width=10), []),
        (column(words("t", "90", position="absolute"), width=10, height=10), []),
        (column(words("t", "20", margin=[0, -20, 0, 0], width=20), width=10), []),
        (group("root", "stack", words("t", "90", anchor="center", width=90), width=10, height=10), []),
        (group("root", "stack", words("t", "90", width=90), width=10, height=10), [("box-overflow", "root")]),
    ],
)
def test_content_that_leaves_its_group_is_a_finding(root: Node, expected: list[tuple[str, str]]) -> None:
    frame = frame_of([root])
    assert found(frame) == expected
    assert all(f.page == "page" and f.box == nodes_of(frame)["root"].box for f in frame.findings)


def test_a_text_that_is_larger_than_its_box_is_a_finding() -> None:
    frame = frame_of([words("t", "A long line of words", size=40, width=100, height=50, anchor="center")])
    [overflow] = frame.findings
    assert (overflow.name, overflow.node, overflow.page) == ("text-overflow", "t", "page")
    assert overflow.box == (350, 275, 100, 50)


# Real texts, and everything together.


def test_texts_are_set_in_the_boxes_that_they_asked_for() -> None:
    root = column(
        words("title", "Pears in autumn", size=40),
        group("r", "row", words("a", "Take two, and leave the rest for later."), words("b", "now"), gap=10),
        gap=12,
        width=300,
    )
    frame = frame_of([root])
    nodes = nodes_of(frame)
    assert frame.findings == ()
    assert frame.fonts
    for name, node in nodes.items():
        for item in node.items:
            if isinstance(item, TextItem):
                assert max(line.x + line.length for line in item.lines) <= node.width + 1 / 64, name
    [title] = [i for i in nodes["title"].items if isinstance(i, TextItem)]
    assert title.text == "Pears in autumn"
    assert nodes["title"].box[2] == 300
    assert nodes["r"].box[1] == nodes["title"].box[3] + 12


def test_a_table_shows_its_words_as_texts() -> None:
    node = {"kind": "table", "id": "t", "rows": [["Fruit", "Price"], ["Pear", "3"]], "width": 300}
    shown = [i.items[0].text for i in nodes_of(frame_of([node]))["t"].items if isinstance(i, GroupItem)]  # type: ignore[union-attr]
    assert shown == ["Fruit", "Price", "Pear", "3"]


EVERYTHING: list[Node] = [
    picture(brief=BRIEF, surfaces=[{"name": "wall", "quad": [[0.1, 0.1], [0.6, 0.2], [0.6, 0.7], [0.1, 0.8]]}]),
    words("on", "Open", on="p#wall"),
    column(
        words("title", "意在笔先", size=48, effects=[{"kind": "shadow"}]),
        group(
            "g",
            "grid",
            {"kind": "chart", "id": "c", "chart": "bar", "series": [{"values": [1, 2, 3]}]},
            {"kind": "table", "id": "t", "rows": [["a", "b"], ["1", "2"]]},
            {"kind": "code", "id": "q", "value": "https://example.com"},
            {"kind": "icon", "id": "i", "icon": "heart"},
            {"kind": "formula", "id": "f", "tex": "x^2"},
            {"kind": "svg", "id": "v", "source": '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'},
            columns=["1fr", "1fr"],
            gap=8,
        ),
        width=700,
    ),
    {"kind": "scatter", "id": "stars", "count": 6, "seed": 2, "children": [shape("star", 5, 5, shape="star")]},
]


def test_every_kind_is_laid_out_and_the_same_each_time() -> None:
    frame, again = frame_of(EVERYTHING, 800, 1200), frame_of(EVERYTHING, 800, 1200)
    assert frame_hash(frame) == frame_hash(again)
    kinds = {node.kind for node, _ in walk(frame.nodes)}
    assert kinds == {
        *("picture", "surface", "text", "group", "chart", "table", "code", "icon", "formula", "svg", "scatter", "shape")
    }
    assert all(
        node.items for node, _ in walk(frame.nodes) if node.kind in ("chart", "table", "code", "icon", "formula")
    )
    for node, _ in walk(frame.nodes):
        assert all(v * 64 == round(v * 64) for v in (*node.box, node.width, node.height)), node.id


@plain
def test_the_deepest_tree_is_laid_out() -> None:
    for layouts in (["row"], ["column"], ["grid"], ["stack"], ["grid", "row", "stack", "column"]):
        node = words("leaf", "10")
        for depth in range(63):
            node = group(f"g{depth}", layouts[depth % len(layouts)], node, words(f"w{depth}", "10"), align="baseline")
        assert "leaf" in boxes_of([node])


LEAF = st.one_of(
    st.builds(lambda t: {"kind": "text", "text": t}, st.sampled_from(["", "10", "40 40", "90 10 20 30"])),
    st.builds(lambda w, h: {"kind": "shape", "width": w, "height": h}, st.integers(0, 90), st.integers(0, 90)),
    st.builds(lambda: {"kind": "picture", "brief": BRIEF}),
    st.builds(lambda: {"kind": "icon", "icon": "heart"}),
    st.builds(lambda: {"kind": "table", "rows": [["10", "20"], ["30"]]}),
)
LENGTHS = st.sampled_from(["auto", 0, 30, "50%", "2em", 400])
MORE = st.fixed_dictionaries(
    {},
    optional={
        "width": LENGTHS,
        "height": LENGTHS,
        "min_width": LENGTHS,
        "max_height": LENGTHS,
        "basis": LENGTHS,
        "margin": st.sampled_from(["auto", 5, [0, "auto"], -4, "10%"]),
        "ratio": st.sampled_from([0.5, 2.0]),
        "grow": st.sampled_from([0.5, 1, 3]),
        "align_self": st.sampled_from(["start", "center", "end", "stretch", "baseline"]),
        "position": st.just("absolute"),
        "anchor": st.sampled_from(["center", "top-left", "bottom"]),
        "left": LENGTHS,
        "bottom": LENGTHS,
        "column_span": st.integers(1, 3),
        "row": st.integers(0, 3),
        "hidden": st.booleans(),
        "rotate": st.sampled_from([30, 90]),
    },
)
GROUP = st.fixed_dictionaries(
    {"layout": st.sampled_from(["row", "column", "grid", "stack"])},
    optional={
        "align": st.sampled_from(["start", "center", "end", "stretch", "baseline"]),
        "justify": st.sampled_from(["start", "center", "end", "space-between", "space-around", "space-evenly"]),
        "wrap": st.booleans(),
        "gap": st.sampled_from([0, 8, "5%"]),
        "padding": st.sampled_from([0, 6, [4, "10%"]]),
        "columns": st.lists(st.sampled_from(["auto", 40, "1fr", "30%", "3em"]), max_size=3),
        "rows": st.lists(st.sampled_from(["auto", 40, "1fr", "30%"]), max_size=2),
    },
)
TREE = st.recursive(
    st.builds(lambda a, b: {**a, **b}, LEAF, MORE),
    lambda inner: st.builds(
        lambda a, b, children: {"kind": "group", **a, **b, "children": children},
        GROUP,
        MORE,
        st.lists(inner, max_size=4),
    ),
    max_leaves=10,
)


def _named(node: Node, name: str) -> Node:
    children = [_named(child, f"{name}.{k}") for k, child in enumerate(node.get("children", ()))]
    return {**node, "id": name, **({"children": children} if node["kind"] == "group" else {})}


@plain
@settings(max_examples=120, deadline=None)
@given(TREE)
def test_any_tree_is_laid_out_in_finite_numbers(tree: Node) -> None:
    frame = frame_of([_named(tree, "n")], 300, 200)
    for node, _ in walk(frame.nodes):
        assert node.width >= 0
        assert node.height >= 0
        assert all(abs(v) < 1e7 for v in (*node.matrix, *node.box)), node.id
