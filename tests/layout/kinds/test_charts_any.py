"""Any chart of any size: it is drawn, its words touch neither each other nor the edge, none is lost without a finding."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forebrush.layout.context import Context
from forebrush.layout.frame import multiply
from forebrush.layout.kinds import chart as kind
from forebrush.scene import load
from forebrush.scene.drawing import IDENTITY, GroupItem, Item, PathItem, TextItem
from forebrush.scene.paths import read

Corner = tuple[float, float]
NAMES = ("A", "North", "客户服务", "Customer support and care", "Q1", "Übermäßigkeit", "2026", "very long name of a thing",
         "Sales", "b", "عربي", "R&D", "Household", "x" * 30)  # fmt: skip

number = st.none() | st.decimals(-900, 900, places=1) | st.integers(0, 10**6)
name = st.sampled_from(NAMES)
short = st.sampled_from(("", "limit", "{value} limit", "the long words of a remark about this place"))


@st.composite
def charts(draw: st.DrawFn) -> dict[str, Any]:
    """A chart with whatever may stand in one."""
    which = draw(st.sampled_from(["bar", "bar", "line", "area", "pie", "donut", "scatter", "radar"]))
    count = draw(st.integers(1, 14))
    categories = draw(st.lists(name, min_size=count, max_size=count))
    series = []
    for k in range(draw(st.integers(1, 4))):
        values = draw(st.lists(number, min_size=count, max_size=count))
        entry: dict[str, Any] = {"name": f"{draw(name)} {k}"}
        if which == "scatter":
            plain = [v if v is not None else 3 for v in values]
            entry["points"] = [
                {"x": str(v), "y": str(draw(st.integers(-50, 50))), "label": categories[i],
                 **({"size": abs(int(v))} if draw(st.booleans()) else {})}
                for i, v in enumerate(plain)
            ]  # fmt: skip
        else:
            entry["values"] = [None if v is None else str(v) for v in values]
        series.append(entry)
    marks: list[dict[str, Any]] = []
    for _ in range(draw(st.integers(0, 3))):
        words, at = draw(short), draw(st.integers(-100, 900))
        marks.append(
            draw(
                st.sampled_from([
                    {"kind": "reference", "value": at, "text": words},
                    {"kind": "band", "start": at, "end": at + 90, "text": words},
                    {"kind": "note", "category": categories[0], "text": words or "note"},
                    {"kind": "reference", "category": categories[-1], "text": words},
                    {"kind": "highlight", "category": categories[0], "fill": "#ff0000"},
                ])
            )
        )  # fmt: skip
    return {
        "kind": "chart", "id": "n", "chart": which, "categories": [] if which == "scatter" else categories,
        "series": series, "annotations": marks,
        "stacked": draw(st.booleans()), "normalized": draw(st.integers(0, 4)) == 0, "totals": draw(st.booleans()),
        "direction": draw(st.sampled_from(["vertical", "horizontal"])), "labels": draw(st.booleans()),
        "legend": draw(st.booleans()), "legend_at": draw(st.sampled_from(["auto", "top", "bottom", "right", "ends"])),
        "label_as": draw(st.sampled_from(["value", "share"])), "smooth": draw(st.booleans()),
        "axis": {"title": draw(st.sampled_from(["", "litres"])), "log": draw(st.integers(0, 5)) == 0},
        "x_axis": {"title": draw(st.sampled_from(["", "along"]))}, "size": draw(st.sampled_from([8, 12, 16, 24])),
        **({"center": {"value": 12, "text": "in all"}} if which == "donut" else {}),
    }  # fmt: skip


def lines(items: tuple[Item, ...], matrix: Any = IDENTITY) -> list[tuple[TextItem, list[Corner]]]:
    """The corners of each line of words on the chart: from the height of capitals to the baseline."""
    made = []
    for item in items:
        if isinstance(item, GroupItem):
            made += lines(item.items, multiply(matrix, item.matrix))
        elif isinstance(item, TextItem):
            for line in item.lines:
                top, bottom = line.y - line.ascent * 0.7, line.y
                box = [(line.x, top), (line.x + line.length, top), (line.x + line.length, bottom), (line.x, bottom)]
                a, b, c, d, e, f = matrix[:6]
                made.append((item, [(a * x + b * y + c, d * x + e * y + f) for x, y in box]))
    return made


def apart(one: list[Corner], other: list[Corner]) -> bool:
    """Two boxes, turned or not, do not overlap: some edge of them has all of the other on its far side."""
    for box, against in ((one, other), (other, one)):
        for k in range(4):
            (x1, y1), (x2, y2) = box[k], box[(k + 1) % 4]
            nx, ny = y2 - y1, x1 - x2
            long = math.hypot(nx, ny) or 1.0
            own = [((x - x1) * nx + (y - y1) * ny) / long for x, y in box]
            far = [((x - x1) * nx + (y - y1) * ny) / long for x, y in against]
            if max(own) <= min(far) + 0.6 or max(far) <= min(own) + 0.6:
                return True
    return False


def strings(node: dict[str, Any]) -> set[str]:
    """Every string of a chart that is to be read."""
    which, series = node["chart"], node["series"]
    pie = which in ("pie", "donut")
    found = {text for text in node["categories"] if text}
    found |= {point["label"] for entry in series for point in entry.get("points", ())} if node["labels"] else set()
    if pie:
        alone = len(series) > 1 and all(len(entry["values"]) == 1 for entry in series)
        found = {entry["name"] for entry in series} if alone else found
    elif node["legend"] and len(series) > 1:
        found |= {entry["name"] for entry in series}
    if not pie:
        found |= {node["axis"]["title"]} - {""}
        found |= {node["x_axis"]["title"]} - {""} if which != "radar" else set()
        if which != "radar":
            found |= {mark["text"].replace("{value}", "") for mark in node["annotations"] if mark.get("text")}
    return found


def draw_one(node: dict[str, Any], width: float, height: float, library: Any) -> tuple[tuple[Item, ...], Context]:
    scene = load({"version": 1, "pages": [{"width": 10, "height": 10, "nodes": [node]}]})
    ctx = Context(scene, scene.pages[0], library)
    return kind.items(scene.pages[0].nodes[0], width, height, ctx), ctx


def walk(items: tuple[Item, ...]) -> list[Item]:
    return [inner for item in items for inner in (walk(item.items) if isinstance(item, GroupItem) else [item])]


def check(node: dict[str, Any], width: float, height: float, library: Any) -> None:
    items, ctx = draw_one(node, width, height, library)
    for item in walk(items):
        if isinstance(item, PathItem):
            assert all(math.isfinite(v) for s in read(item.d) for v in s.points)
    found = lines(items)
    for item, corners in found:
        assert item.size >= 8.99, item.text
        for x, y in corners:
            assert -1.5 <= x <= width + 1.5 and -1.5 <= y <= height + 1.5, (item.text, corners)
    for k, (one, a) in enumerate(found):
        for other, b in found[k + 1 :]:
            assert one is other or apart(a, b), (one.text, a, other.text, b)
    shown = [item.text for item, _ in found if not item.omitted]
    cut = [item.text for item, _ in found if item.omitted]
    assert not cut or any(f.name == "text-omitted" and f.node.startswith("n.word") for f in ctx.findings)
    noted = [str(f.evidence.get("text", "")) + f.message for f in ctx.findings] + cut
    for text in strings(node):
        part = text.strip()
        assert any(part in other for other in (*shown, *noted)), (part, shown, noted)


@settings(max_examples=100, deadline=None)
@given(node=charts(), width=st.integers(200, 900), height=st.integers(150, 700))
def test_any_chart_can_be_read(node: dict[str, Any], width: int, height: int, library: Any) -> None:
    check(node, width, height, library)


@settings(max_examples=30, deadline=None)
@given(node=charts(), width=st.floats(1, 200), height=st.floats(1, 150))
def test_charts_too_small_to_read_are_drawn(node: dict[str, Any], width: float, height: float, library: Any) -> None:
    draw_one(node, width, height, library)


@pytest.mark.parametrize("which", ["bar", "line", "area", "pie", "donut", "radar"])
@pytest.mark.parametrize(
    ("width", "height", "size"), [(200, 150, 16), (3000, 1500, 44), (3000, 300, 20), (220, 900, 14)]
)
def test_all_sizes(which: str, width: int, height: int, size: int, library: Any) -> None:
    node = {
        "kind": "chart", "id": "n", "chart": which, "categories": ["Jan", "Feb", "Mar", "Apr", "May"], "size": size,
        "series": [{"name": "North", "values": [30, 45, 28, 60, 52]}, {"name": "South", "values": [20, 25, 38, 41, 47]}],
        "annotations": [], "axis": {"title": "mm"}, "x_axis": {"title": ""}, "labels": True, "legend": True,
    }  # fmt: skip
    if which in ("pie", "donut"):
        node["series"] = node["series"][:1]  # type: ignore[index]
    check(node, width, height, library)
