"""The border of the document: what is read, what is refused and how it is said, what is written."""

import json

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from forebrush.scene import SceneError, dump, dumps, load, scene_hash, schema
from forebrush.scene.loading import MAX_PROBLEMS


def page(*nodes, **more):
    return {"pages": [{"width": 100, "height": 80, "nodes": list(nodes), **more}]}


def text(words="words", id="t", **more):
    return {"kind": "text", "id": id, "text": words, **more}


def problems(document):
    with pytest.raises(SceneError) as caught:
        load(document)
    return {problem.path: problem for problem in caught.value.problems}


# What a document says, and its canonical form.

CANONICAL = [
    # input, what stands under pages.0.nodes.0 afterwards
    (text(fills=["#FFF"]), {"id": "t", "kind": "text", "text": "words", "fills": [{"kind": "solid", "color": "#ffffff"}]}),
    (text(fills=["#f00c"]), {"id": "t", "kind": "text", "text": "words", "fills": [{"kind": "solid", "color": "#ff0000cc"}]}),
    (text(weight=400, size=16.0), {"id": "t", "kind": "text", "text": "words"}),
    (text(width="50.0%", margin=[8, 8, 8, 8.0]), {"id": "t", "width": "50%", "margin": 8, "kind": "text", "text": "words"}),
    (text(margin=[1, 2]), {"id": "t", "margin": [1, 2], "kind": "text", "text": "words"}),
    (text(margin=[1, "auto", 1, "auto"]), {"id": "t", "margin": [1, "auto"], "kind": "text", "text": "words"}),
    (text(scale=2), {"id": "t", "scale": [2, 2], "kind": "text", "text": "words"}),
    (text(rotate=-0.0), {"id": "t", "kind": "text", "text": "words"}),
    ({"kind": "shape", "id": "s", "shape": "ellipse"}, {"id": "s", "kind": "shape", "shape": {"kind": "ellipse"}}),
    ({"kind": "shape", "id": "s", "radius": [4, 4, 4, 4]}, {"id": "s", "kind": "shape", "radius": 4}),
    ({"kind": "text", "id": "t", "runs": ["a", {"text": "bc", "weight": 700}, "d"]},
     {"id": "t", "kind": "text", "text": "abcd", "marks": [{"from": 1, "to": 3, "style": {"weight": 700}}]}),
    ({"kind": "table", "id": "t", "rows": [["a", {"text": "b"}]]}, {"id": "t", "kind": "table", "rows": [[{"text": "a"}, {"text": "b"}]]}),
    ({"kind": "chart", "id": "c", "chart": "bar", "series": [{"values": [1.50, "2.50", None]}]},
     {"id": "c", "kind": "chart", "chart": "bar", "series": [{"values": ["1.5", "2.50", None]}]}),
]  # fmt: skip


@pytest.mark.parametrize(("given_node", "kept"), CANONICAL)
def test_canonical_form(given_node, kept):
    scene = load(page(given_node))
    assert dump(scene)["pages"][0]["nodes"] == [kept]
    assert list(dump(scene)["pages"][0]["nodes"][0]) == list(kept), "keys stand in the order of the schema"
    assert load(dumps(scene)) == scene
    assert dumps(load(dumps(scene))) == dumps(scene)


def test_defaults_written_out_change_nothing():
    assert scene_hash(load(page(text(opacity=1, blend="normal")))) == scene_hash(load(page(text())))


def test_maps_are_sorted_and_decimals_kept():
    facts = {"b": {"value": "2.50"}, "a": {"value": 1}}
    scene = load({**page(), "facts": facts, "palette": {"z": "#000", "gold": "#c9a227"}})
    assert '"palette":{"gold":"#c9a227","z":"#000000"},"facts":{"a":{"value":"1"},"b":{"value":"2.50"}}' in dumps(scene)


def test_a_scene_cannot_be_changed():
    scene = load({**page(text()), "facts": {"a": {"value": 1}}})
    with pytest.raises(ValueError, match="frozen"):
        scene.pages[0].nodes[0].text = "other"
    with pytest.raises(TypeError, match="immutable"):
        scene.facts["a"] = scene.facts["a"]


# What is refused: path, words that the message must hold, words that the fix must hold.

REFUSED = [
    (page(text(colour="red")), "pages.0.nodes.0.colour", "no such property", ""),
    (page(text(opacty=0.5)), "pages.0.nodes.0.opacty", "no such property", "'opacity'"),
    (page(text(opacity=1.5)), "pages.0.nodes.0.opacity", "less than or equal to 1", "1 or less"),
    (page(text(size="big")), "pages.0.nodes.0.size", "number", "number"),
    (page(text(width="5q")), "pages.0.nodes.0.width", "length", "50%"),
    (page(text(width="1fr")), "pages.0.nodes.0.width", "px, %, em, auto", ""),
    (page(text(fills=["#12"])), "pages.0.nodes.0.fills.0", "colour", "#"),
    (page(text(fills=["gold"])), "pages.0.nodes.0.fills.0.color", "no colour of the palette", "ink"),
    (page(text(blend="multipy")), "pages.0.nodes.0.blend", "multiply", "multiply"),
    (page({"kind": "txt", "id": "a"}), "pages.0.nodes.0", "no kind 'txt'", "'text'"),
    (page({"id": "a", "text": "x"}), "pages.0.nodes.0", "", 'Add "kind"'),
    (page({"kind": "text", "text": "x"}), "pages.0.nodes.0.id", "required", "Add it"),
    (page(text(), text()), "pages.0.nodes.1.id", "two nodes have this id", "pages.0.nodes.0"),
    (page(text(marks=[{"from": 2, "to": 9}])), "pages.0.nodes.0", "outside the text", ""),
    (page(text(marks=[{"from": 0, "to": 1, "fact": "q"}])), "pages.0.nodes.0.marks.0.fact", "no fact", "there are none"),
    (page(text(on="wall#sign")), "pages.0.nodes.0.on", "stands on no picture", "picture#surface"),
    (page(text("x" * 100_001)), "pages.0.nodes.0.text", "too long", "100,000"),
    (page(text(runs=["x"])), "pages.0.nodes.0", "either runs, or text", ""),
    (page(text(fit={"min": 9, "max": 8})), "pages.0.nodes.0.fit", "not above", ""),
    (page({"kind": "picture", "id": "p"}), "pages.0.nodes.0", "either a brief or an asset", ""),
    (page({"kind": "shape", "id": "s", "shape": {"kind": "path", "d": "M0 0 L one"}}), "pages.0.nodes.0.shape.d", "no path data", "M0 0"),
    (page(text(path={"d": "(((("})), "pages.0.nodes.0.path.d", "no path data", "M0 0"),
    ({"pages": []}, "pages", "at least 1", "Add"),
    ({"pages": [{"width": 0, "height": 8}]}, "pages.0.width", "greater than or equal to 1", "1 or more"),
    ({"pages": [{"width": 100_000, "height": 8}]}, "pages.0.width", "16384", "16384 or less"),
    ({"pages": [{"width": 16_000, "height": 16_000}]}, "pages.0", "64,000,000", ""),
    ({"version": 99, **page()}, "version", "newer", "Update"),
    ({**page(), "palette": {"a": "ink"}}, "palette.a", "literal colour", "#rrggbb"),
    ({**page(), "facts": {"a": {"source": {"kind": "computed", "expression": "b +"}}}}, "facts.a.source.expression", "", ""),
    ({**page(), "facts": {"a": {"source": {"kind": "computed", "expression": "a + 1"}}}}, "facts.a", "itself", ""),
    ({**page(), "facts": {"a": {}}}, "facts.a", "value, words or an expression", "Give one"),
    ({**page(), "facts": {"a": {"value": "1e9"}}}, "facts.a.value", "decimal", ""),
    ({**page(), "facts": {"a-b": {"value": "1"}}}, "facts.a-b", "pattern", ""),
    (page(text(offset=[float("nan"), 0])), "pages.0.nodes.0.offset.0", "not a finite", "number"),
    ('{"pages": NaN}', "", "NaN", "JSON"),
    ('{"pages": [1e999]}', "pages.0", "not a finite", ""),
    ("{", "", "not JSON", "Mend"),
    (b"\xff\xfe{}", "", "not UTF-8", "UTF-8"),
    ('{"version": 1, "version": 1}', "version", "twice", "one of them"),
    ("[" * 100_000, "", "nested too deeply", "Flatten"),
    ('[]', "", "a document is an object", "pages"),
    ('{"pages": [{"width": 9, "height": 9, "nodes": [{"kind": "text", "id": "t", "text": "\\ud800"}]}]}',
     "pages.0.nodes.0.text", "unicode", ""),
]  # fmt: skip


@pytest.mark.parametrize(("document", "path", "message", "fix"), REFUSED, ids=range(len(REFUSED)))
def test_refused(document, path, message, fix):
    found = problems(document)
    assert path in found
    assert message in found[path].message
    assert fix in found[path].fix


def test_every_problem_is_named_at_once():
    nodes = [text(id="a", size=-1), {"kind": "shape", "id": "b", "fills": ["#zz"]}, {"kind": "code", "id": "c"}]
    assert set(problems(page(*nodes))) == {"pages.0.nodes.0.size", "pages.0.nodes.1.fills.0", "pages.0.nodes.2.value"}


def test_references_are_all_checked_at_once():
    nodes = [text(fills=["gold"]), text(id="u", marks=[{"from": 0, "to": 1, "fact": "f"}])]
    assert set(problems(page(*nodes))) == {"pages.0.nodes.0.fills.0.color", "pages.0.nodes.1.marks.0.fact"}


def test_standing_in_a_circle_is_refused():
    ground = {"ground": {"kind": "plain"}}
    nodes = [
        {"kind": "picture", "id": "a", "brief": ground, "on": "b#s"},
        {"kind": "picture", "id": "b", "brief": ground, "on": "a#s"},
    ]
    assert "in a circle" in problems(page(*nodes))["pages.0.nodes.0.on"].message


def nested(depth):
    node = {"kind": "group", "id": "leaf"}
    for level in range(depth - 1):
        node = {"kind": "group", "id": f"g{level}", "children": [node]}
    return page(node)


def test_depth_64_is_the_limit():
    assert load(nested(64))
    assert "deeper than 64" in problems(nested(65))["pages.0"].message
    assert any("nest" in p.message for p in problems(nested(1_000)).values())
    assert problems(json.dumps(nested(300)))


def test_20_000_nodes_are_the_limit():
    leaves = [{"kind": "shape", "id": f"n{k}"} for k in range(20_001)]
    groups = [{"kind": "group", "id": f"g{k}", "children": leaves[k * 5000 : k * 5000 + 5000]} for k in range(4)]
    assert "20,000 nodes" in problems(page(*groups))["pages"].message
    assert "too long" in problems(page(*leaves))["pages.0.nodes"].message


def test_a_10_mb_string_is_refused_shortly():
    error = problems(json.dumps(page(text("x" * 10_000_000))))["pages.0.nodes.0.text"]
    assert len(str(error)) < 300


def test_problems_are_bounded():
    nodes = [text(id=f"t{k}", size=-1) for k in range(500)]
    assert len(problems(page(*nodes))) == MAX_PROBLEMS


# Versions.


def test_an_older_document_is_migrated_step_by_step():
    def from_0(raw):
        assert raw["version"] == 0
        return {"pages": raw["canvases"]}

    old = {"version": 0, "canvases": page(text())["pages"]}
    assert load(old, migrations={0: from_0}) == load(page(text()))


def test_an_older_document_without_a_path_is_refused():
    assert "1" in problems({"version": 0, **page()})["version"].message


# The schema.


def test_schema_is_valid_and_accepts_what_load_accepts():
    jsonschema.Draft202012Validator.check_schema(schema())
    validator = jsonschema.Draft202012Validator(schema())
    for node, kept in CANONICAL:
        validator.validate({"version": 1, **page(kept)})
        if "shape" not in node or not isinstance(node["shape"], str):
            continue


def test_schema_demands_kind_and_names_text():
    definitions = schema()["$defs"]
    kinds = {d.get("properties", {}).get("kind", {}).get("const") for d in definitions.values()}
    assert {"group", "text", "shape", "picture", "icon", "chart", "table", "code", "svg", "formula", "scatter"} <= kinds
    assert all(
        "kind" in d["required"]
        for d in definitions.values()
        if "kind" in d.get("properties", {}) and "const" in d["properties"]["kind"]
    )
    assert "text" in definitions["TextNode"]["properties"]


# Fuzz: anything at all is either a scene whose canonical form is a fixed point, or a SceneError.

plain = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**6), 10**6) | st.floats() | st.text(max_size=8)
    | st.sampled_from(["text", "group", "shape", "#fff", "50%", "ink", "auto", "kind", "a"]),
    lambda inner: st.lists(inner, max_size=4)
    | st.dictionaries(
        st.sampled_from(["kind", "id", "text", "fills", "width", "children", "marks", "from", "to", "color", "stops"]),
        inner, max_size=5,
    ),
    max_leaves=20,
)  # fmt: skip


@given(plain)
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_fuzz_a_node(node):
    document = page(node) if isinstance(node, dict) else {"pages": node}
    try:
        scene = load(document)
    except SceneError as error:
        assert error.problems
    else:
        assert load(dumps(scene)) == scene
        assert dumps(load(dumps(scene))) == dumps(scene)


@given(st.binary(max_size=200) | st.text(max_size=200))
@settings(max_examples=300, deadline=None)
def test_fuzz_bytes(source):
    with pytest.raises(SceneError):
        load(source)
