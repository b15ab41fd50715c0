"""The parts of a chart in the document: canonical form, facts that must be there, what is refused."""

import pytest

from forebrush.scene import SceneError, dump, dumps, load


def page(facts=None, **chart):
    node = {"kind": "chart", "id": "c", "chart": "bar", "series": [{"values": [1]}], **chart}
    return {"pages": [{"width": 9, "height": 9, "nodes": [node]}], "facts": facts or {}}


CASES = [
    ({"axis": {"min": 0, "max": {"fact": "top"}}}, {"axis": {"min": "0", "max": {"fact": "top"}}}),
    ({"chart": "donut", "center": "in all"}, {"center": {"text": "in all"}}),
    ({"chart": "donut", "center": {"value": {"fact": "top"}}}, {"center": {"value": {"fact": "top"}}}),
    ({"annotations": [{"kind": "reference", "value": 4.50, "text": "limit", "dashed": True}]},
     {"annotations": [{"kind": "reference", "value": "4.5", "text": "limit"}]}),
    ({"annotations": [{"kind": "highlight", "category": "a", "fill": "ink"}]},
     {"annotations": [{"kind": "highlight", "category": "a", "fill": {"kind": "solid", "color": "ink"}}]}),
    ({"annotations": [{"kind": "band", "start": {"fact": "top"}}]}, {"annotations": [{"kind": "band", "start": {"fact": "top"}}]}),
    ({"chart": "scatter", "series": [{"points": [{"x": 1, "y": "2.0"}]}]}, {"series": [{"points": [{"x": "1", "y": "2.0"}]}]}),
]  # fmt: skip


@pytest.mark.parametrize(("given", "kept"), CASES)
def test_canonical_form(given, kept):
    scene = load(page({"top": {"value": 9}}, **given))
    (node,) = dump(scene)["pages"][0]["nodes"]
    assert {key: node[key] for key in kept} == kept
    assert load(dumps(scene)) == scene


@pytest.mark.parametrize(
    ("given", "path"),
    [
        ({"axis": {"max": {"fact": "gone"}}}, "pages.0.nodes.0.axis.max.fact"),
        (
            {"annotations": [{"kind": "reference", "value": {"fact": "gone"}}]},
            "pages.0.nodes.0.annotations.0.value.fact",
        ),
        ({"annotations": [{"kind": "arrow"}]}, "pages.0.nodes.0.annotations.0"),
        ({"annotations": [{"kind": "note"}]}, "pages.0.nodes.0.annotations.0.text"),
        ({"chart": "scatter"}, "pages.0.nodes.0"),
        ({"series": [{"points": [{"x": 1, "y": 2}]}]}, "pages.0.nodes.0"),
        ({"series": [{"values": [1], "points": [{"x": 1}]}]}, "pages.0.nodes.0.series.0.points.0.y"),
    ],
)
def test_what_is_wrong_is_named_where_it_stands(given, path):
    with pytest.raises(SceneError) as caught:
        load(page(**given))
    assert path in [problem.path for problem in caught.value.problems]
