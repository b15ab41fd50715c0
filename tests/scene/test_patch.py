"""Patches: what each primitive does, what it refuses, and that every patch can be undone."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forebrush.scene import Patch, PatchError, apply, dump, dumps, load, scene_hash, validate

BASE = {
    "palette": {"gold": "#c9a227"},
    "facts": {"price": {"value": "398"}},
    "pages": [
        {
            "width": 100,
            "height": 80,
            "nodes": [
                {
                    "kind": "text",
                    "id": "title",
                    "text": "月满茶香",
                    "marks": [{"from": 1, "to": 3, "style": {"weight": 700}}],
                },
                {
                    "kind": "group",
                    "id": "box",
                    "children": [
                        {"kind": "shape", "id": "a", "fills": ["#f00"]},
                        {"kind": "shape", "id": "b"},
                    ],
                },
            ],
        }
    ],
}


def run(*operations, scene=None):
    scene = scene or load(BASE)
    return apply(scene, validate(Patch, {"scene": scene_hash(scene), "operations": list(operations)}))


def nodes(scene):
    return dump(scene)["pages"][0]["nodes"]


def op_set(target, path, value):
    return {"kind": "set", "target": target, "path": path, "value": value}


def test_set_a_property():
    made, _ = run(op_set("node:title", "opacity", 0.5))
    assert nodes(made)[0]["opacity"] == 0.5


def test_set_into_a_list_and_into_a_default():
    made, _ = run(op_set("node:a", "fills.0.color", "#00ff00"), op_set("node:title", "fills.0.color", "gold"))
    assert nodes(made)[1]["children"][0]["fills"] == [{"kind": "solid", "color": "#00ff00"}]
    assert nodes(made)[0]["fills"] == [{"kind": "solid", "color": "gold"}]


def test_set_null_takes_a_property_back_to_its_default():
    made, _ = run(op_set("node:a", "fills", None))
    assert "fills" not in nodes(made)[1]["children"][0]


@pytest.mark.parametrize(
    ("target", "path", "value", "read"),
    [
        ("palette:gold", "", "#ffd700", lambda d: d["palette"]["gold"] == "#ffd700"),
        ("palette:sky", "", "#87ceeb", lambda d: d["palette"]["sky"] == "#87ceeb"),
        ("fact:price", "value", "199", lambda d: d["facts"]["price"]["value"] == "199"),
        ("font:display", "", "Ma Shan Zheng", lambda d: d["fonts"]["display"] == "Ma Shan Zheng"),
        ("scene:", "lang", "zh-Hans", lambda d: d["lang"] == "zh-Hans"),
        ("page:page", "width", 200, lambda d: d["pages"][0]["width"] == 200),
        ("page:page", "fills.0.color", "gold", lambda d: d["pages"][0]["fills"][0]["color"] == "gold"),
    ],
)
def test_set_elsewhere(target, path, value, read):
    made, undo = run(op_set(target, path, value))
    assert read(dump(made))
    assert apply(made, undo)[0] == load(BASE)


def test_insert_before_a_sibling_and_at_the_end():
    new = {"kind": "shape", "id": "c"}
    made, _ = run({"kind": "insert", "node": new, "parent": "node:box", "before": "b"})
    assert [n["id"] for n in nodes(made)[1]["children"]] == ["a", "c", "b"]
    made, _ = run({"kind": "insert", "node": new, "parent": "page:page"})
    assert [n["id"] for n in nodes(made)] == ["title", "box", "c"]


def test_place_moves_between_parents():
    made, undo = run({"kind": "place", "target": "node:title", "parent": "node:box", "before": "a"})
    assert [n["id"] for n in nodes(made)[0]["children"]] == ["title", "a", "b"]
    assert apply(made, undo)[0] == load(BASE)


def test_pages_are_inserted_placed_and_removed():
    two, undo = run(
        {"kind": "insert", "parent": "scene:", "before": "page", "node": {"id": "cover", "width": 9, "height": 9}}
    )
    assert [p.id for p in two.pages] == ["cover", "page"]
    moved, _ = run({"kind": "place", "target": "page:cover", "parent": "scene:"}, scene=two)
    assert [p.id for p in moved.pages] == ["page", "cover"]
    assert apply(two, undo)[0] == load(BASE)


SPLICES = [
    # text is 月满茶香, mark on 满茶 (1-3): at, delete, insert, text, marked words
    (0, 0, "新", "新月满茶香", "满茶"),
    (1, 0, "又", "月又满茶香", "满茶"),  # between two pieces: belongs to the one before
    (2, 0, "大", "月满大茶香", "满大茶"),
    (3, 0, "之", "月满茶之香", "满茶之"),
    (1, 2, "圆", "月圆香", "圆"),  # the whole mark: stretches over the new words
    (0, 2, "", "茶香", "茶"),
    (2, 2, "酒", "月满酒", "满"),
    (0, 4, "月", "月", "月"),  # a mark inside the range goes, save one that the range does not outgrow
]


@pytest.mark.parametrize(("at", "delete", "insert", "expected", "marked"), SPLICES)
def test_splice(at, delete, insert, expected, marked):
    made, undo = run({"kind": "splice", "target": "node:title", "at": at, "delete": delete, "insert": insert})
    title = made.pages[0].nodes[0]
    assert title.text == expected
    assert [title.text[m.start : m.end] for m in title.marks] == ([marked] if (at, delete) != (0, 4) else [])
    assert apply(made, undo)[0] == load(BASE)


def test_typing_over_a_field_makes_it_plain_words():
    node = {"kind": "text", "id": "t", "text": "¥398", "marks": [{"from": 1, "to": 4, "fact": "price"}]}
    scene = load({**BASE, "pages": [{"width": 9, "height": 9, "nodes": [node]}]})
    made, _ = run({"kind": "splice", "target": "node:t", "at": 2, "delete": 1, "insert": "0"}, scene=scene)
    assert made.pages[0].nodes[0].marks == ()


REFUSED = [
    (op_set("node:nobody", "opacity", 1), "no such target", "node:nobody"),
    (op_set("node:a", "id", "z"), "cannot be set", "node:a"),
    (op_set("node:a", "fills.7.color", "#fff"), "no place in the list", "node:a"),
    (op_set("node:a", "opacity.x", 1), "number", "node:a"),
    (op_set("node:a", "nonsense.x", 1), "no property", "node:a"),
    (op_set("node:a", "opacity", 7), "less than or equal to 1", "node:a"),
    (op_set("palette:none", "x", 1), "no such target", "palette:none"),
    ({"kind": "insert", "node": {"kind": "shape"}, "parent": "node:box"}, "no id", "node:box"),
    (
        {"kind": "insert", "node": {"kind": "shape", "id": "a"}, "parent": "node:box"},
        "two nodes have this id",
        "node:a",
    ),
    ({"kind": "insert", "node": {"kind": "shape", "id": "z"}, "parent": "node:title"}, "holds no nodes", "node:title"),
    (
        {"kind": "insert", "node": {"kind": "shape", "id": "z"}, "parent": "node:box", "before": "q"},
        "not a child",
        "node:box",
    ),
    ({"kind": "remove", "target": "page:page"}, "last page", "page:page"),
    ({"kind": "place", "target": "node:box", "parent": "node:box"}, "no such target", "node:box"),
    ({"kind": "place", "target": "node:box", "parent": "scene:"}, "nodes in pages", "node:box"),
    ({"kind": "splice", "target": "node:title", "at": 3, "delete": 9}, "outside the text", "node:title"),
    ({"kind": "splice", "target": "node:a", "at": 0}, "no words", "node:a"),
]


@pytest.mark.parametrize(("operation", "message", "target"), REFUSED)
def test_refused(operation, message, target):
    with pytest.raises(PatchError, match=message) as caught:
        run(operation)
    assert target in caught.value.target


def test_removing_a_colour_in_use_is_refused():
    used, _ = run(op_set("node:a", "fills.0.color", "gold"))
    with pytest.raises(PatchError, match="no colour of the palette"):
        run(op_set("palette:gold", "", None), scene=used)


def test_a_patch_for_another_scene_is_refused():
    other = load({**BASE, "title": "other"})
    with pytest.raises(PatchError, match="another scene"):
        apply(other, validate(Patch, {"scene": scene_hash(load(BASE)), "operations": []}))


def test_all_or_nothing():
    scene = load(BASE)
    before = dumps(scene)
    with pytest.raises(PatchError):
        run(op_set("node:a", "opacity", 0.1), op_set("node:nobody", "opacity", 1), scene=scene)
    assert dumps(scene) == before


ids = st.sampled_from(["title", "box", "a", "b"])
operations = st.one_of(
    st.builds(op_set, ids.map("node:{}".format), st.just("opacity"), st.floats(0, 1)),
    st.builds(op_set, ids.map("node:{}".format), st.just("fills"), st.sampled_from([None, ["gold"], ["#123", "#456"]])),
    st.builds(op_set, ids.map("node:{}".format), st.sampled_from(["fills.0.color", "offset"]), st.sampled_from(["gold", [1, 2]])),
    st.builds(lambda i: {"kind": "remove", "target": f"node:{i}"}, ids),
    st.builds(lambda i, p, b: {"kind": "place", "target": f"node:{i}", "parent": p, "before": b},
              ids, st.sampled_from(["page:page", "node:box"]), st.sampled_from(["", "a", "b", "box", "title"])),
    st.builds(lambda n, b: {"kind": "insert", "node": {"kind": "shape", "id": f"n{n}"}, "parent": "node:box", "before": b},
              st.integers(0, 3), st.sampled_from(["", "a", "b"])),
    st.builds(lambda a, d, i: {"kind": "splice", "target": "node:title", "at": a, "delete": d, "insert": i},
              st.integers(0, 5), st.integers(0, 4), st.text(max_size=3)),
)  # fmt: skip


@given(st.lists(operations, min_size=1, max_size=6))
@settings(max_examples=300, deadline=None)
def test_every_patch_can_be_undone(steps):
    scene = load(BASE)
    for step in steps:
        try:
            made, undo = run(step, scene=scene)
        except PatchError:
            continue
        back, redo = apply(made, undo)
        assert dumps(back) == dumps(scene)
        assert dumps(apply(back, redo)[0]) == dumps(made), "the inverse of the inverse is the patch again"
        scene = made
