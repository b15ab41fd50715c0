"""Pages of kinds of their own, pages of areas, and things that carry words: held against what their briefs say."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any

import pytest
from page_briefs import AREAS, PAGES, SURFACES

from forebrush.compose import compose
from forebrush.layout.frame import FrameNode, walk
from forebrush.layout.measure import typesetter
from forebrush.layout.page import layout_scene
from forebrush.scene import resolve
from forebrush.scene import walk as nodes_of
from forebrush.scene.brief import Brief
from forebrush.scene.drawing import TextItem
from forebrush.scene.nodes import TextNode
from forebrush.studio import default_library

ALL = {**PAGES, **AREAS, **SURFACES}
SIZES = [(1024, 1536), (1024, 1024), (1536, 1024), (640, 1920), (1920, 640)]
BAD = {"text-overflow", "text-omitted", "text-outside", "missing-glyph", "box-overflow", "icon-missing"}


def drawn(raw: dict[str, Any], size: tuple[int, int], seed: int) -> Any:
    brief = Brief.model_validate({**raw, "width": size[0], "height": size[1]})
    scene = resolve(compose(brief, seed, typesetter(default_library())))
    return scene, layout_scene(scene, default_library())[0]


def wanted(raw: dict[str, Any]) -> list[str]:
    """Every string of a brief."""
    found = [c["text"] for c in raw.get("copy", ())]

    def visit(entries: Any) -> Iterator[str]:
        for entry in entries:
            yield from (entry[k] for k in ("label", "text", "value") if entry.get(k))
            yield from visit(entry.get("entries", ()))

    sections = raw.get("sections", ())
    if any(s.get("kind") == "panels" for s in sections):
        # Who speaks is shown by the tail of the bubble.
        for entry in (e for s in sections for e in s["entries"]):
            found += [t for t in (entry["label"], *(said["text"] for said in entry["entries"])) if t]
        return found
    return found + [t for s in sections for t in visit(s["entries"])]


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("size", SIZES)
def test_all_that_the_brief_says_stands_on_the_page(name: str, size: tuple[int, int]) -> None:
    scene, frame = drawn(ALL[name], size, seed=sum(map(ord, name)) + size[0])
    assert [f"{f.name} {f.node} {f.message}" for f in frame.findings if f.name in BAD] == []
    shown = [node.text for node, _ in nodes_of(scene.pages[0]) if isinstance(node, TextNode)]
    for text in wanted(ALL[name]):
        assert any(text in line for line in shown), text
    sizes = [node.size for node, _ in nodes_of(scene.pages[0]) if isinstance(node, TextNode)]
    assert min(sizes) >= 9


def ink(frame: Any) -> list[tuple[str, tuple[float, float, float, float]]]:
    """Every text node with its box on the page, from left and top to right and bottom."""
    found = []
    for node, _ in walk(frame.nodes):
        if isinstance(node, FrameNode) and node.kind == "text" and any(isinstance(i, TextItem) for i in node.items):
            x, y, wide, tall = node.box
            found.append((node.id, (x, y, x + wide, y + tall)))
    return found


def shared(a: tuple[float, ...], b: tuple[float, ...]) -> float:
    """Px of height and width that two boxes share: the smaller of both."""
    return min(min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1]))


@pytest.mark.parametrize("name", [*PAGES, *AREAS])
@pytest.mark.parametrize("seed", [0, 1, 2])
def test_no_words_stand_on_others(name: str, seed: int) -> None:
    _, frame = drawn(ALL[name], (1024, 1280), seed)
    for (one, a), (two, b) in itertools.combinations(ink(frame), 2):
        assert shared(a, b) < 4, (one, two)


def roles(scene: Any) -> dict[str, set[str]]:
    """For every string: the roles of the node that shows it and of the groups round it."""
    found: dict[str, set[str]] = {}

    def visit(node: Any, above: frozenset[str]) -> None:
        own = above | {node.role}
        if isinstance(node, TextNode):
            found.setdefault(node.text, set()).update(own)
        for child in getattr(node, "children", ()):
            visit(child, own)

    for node in scene.pages[0].nodes:
        visit(node, frozenset())
    return found


@pytest.mark.parametrize("seed", [0, 1, 2, 3])
def test_words_keep_their_roles(seed: int) -> None:
    comic = roles(drawn(PAGES["comic"], (1024, 1536), seed)[0])
    assert "caption" in comic["Day nine"] and "comment" in comic["On my way!"] and "title" in comic["Snail Mail"]
    line = roles(drawn(PAGES["line"], (1536, 1024), seed)[0])
    assert "item" in line["Lido"] and "time" in line["09:12"]
    wheel = roles(drawn(PAGES["terms"], (1024, 1024), seed)[0])
    assert "item" in wheel["惊蛰"] and "heading" in wheel["秋"] and "character" in wheel["岁时"]
    cover = roles(drawn(PAGES["novel"], (1024, 1536), seed)[0])
    assert "author" in cover["Marian Eldergate"] and "brand" in cover["Gannet House"] and "badge" in cover["Ages 8+"]
    ticks = roles(drawn(PAGES["checklist"], (1024, 1536), seed)[0])
    assert "item" in ticks["Head torch"]
    street = roles(drawn(SURFACES["street"], (1536, 1024), seed)[0])
    assert all("sign" in street[text] for text in ("OPEN LATE", "Tallow Lane", "Pemberly Clock Repair"))


@pytest.mark.parametrize("seed", [0, 1, 2, 3])
def test_panels_are_read_from_left_to_right_and_down(seed: int) -> None:
    _, frame = drawn(PAGES["comic"], (1024, 1024), seed)
    panels = [node.box for node, _ in walk(frame.nodes) if node.role == "panel"]
    assert len(panels) == 4
    for (ax, ay, _, ah), (bx, by, _, _) in itertools.pairwise(panels):
        assert by >= ay + ah - 1 or (bx > ax and abs(by - ay) < 2)


def test_the_parts_of_a_wheel_go_round_clockwise_from_the_top() -> None:
    _, frame = drawn(PAGES["cycle"], (1024, 1024), 0)
    place = {node.id: node.box for node, _ in walk(frame.nodes) if node.role == "item"}
    boxes = list(place.values())
    cx = sum(x + w / 2 for x, _, w, _ in boxes) / 5
    cy = sum(y + h / 2 for _, y, _, h in boxes) / 5
    tops = [(x + w / 2 - cx, y + h / 2 - cy) for x, y, w, h in boxes]
    assert abs(tops[0][0]) < 12 and tops[0][1] < 0  # Collect is up
    assert (
        tops[1][0] > 0 > tops[1][1] and tops[2][0] > 0 < tops[2][1] and tops[3][0] < 0 < tops[3][1] and tops[4][0] < 0
    )


@pytest.mark.parametrize("seed", [0, 1, 2, 3])
def test_stops_follow_one_another_along_the_way(seed: int) -> None:
    _, frame = drawn(PAGES["line"], (1536, 1024), seed)
    across = [x + w / 2 for node, _ in walk(frame.nodes) if node.role == "item" for x, _, w, _ in [node.box]]
    assert across == sorted(across) and len(across) == 6


def test_areas_stand_where_they_are_wanted() -> None:
    for seed in (0, 1):
        scene, frame = drawn(AREAS["columns"], (1024, 1536), seed)
        place = {
            text: next(box for key, box in ink(frame) if key == node.id)
            for node, _ in nodes_of(scene.pages[0])
            if isinstance(node, TextNode)
            for text in [node.text]
        }
        assert place["BREAKFAST"][2] <= place["LUNCH"][0] and place["LUNCH"][2] <= place["DINNER"][0]
        assert place["ROSIE'S DINER"][3] <= place["EST. 1952"][1] + 2 and place["EST. 1952"][3] <= place["LUNCH"][1] + 2
        assert place["All prices subject to change"][1] > 1536 * 0.7
        assert place["BREAKFAST"][3] <= place["Pancakes"][1] + 2 and place["Pancakes"][2] <= place["LUNCH"][0]
        band, frame = drawn(AREAS["bands"], (1536, 1024), seed)
        tops = {n.text: n.id for n, _ in nodes_of(band.pages[0]) if isinstance(n, TextNode)}
        box = dict(ink(frame))
        assert box[tops["City Garden Report"]][3] < box[tops["Water"]][1]
        assert box[tops["The roof of the old cinema"]][2] < box[tops["Soil"]][0]
        assert box[tops["gardens.example.org"]][1] > box[tops["People"]][3]


def title_box(name: str, seed: int) -> tuple[float, ...]:
    scene, frame = drawn(PAGES[name], (1024, 1536), seed)
    node = next(n for n, _ in nodes_of(scene.pages[0]) if isinstance(n, TextNode) and n.role == "title")
    return next(box for key, box in ink(frame) if key == node.id)


def test_covers_of_other_seeds_have_the_title_elsewhere() -> None:
    boxes = [title_box("novel", seed) for seed in range(8)]
    apart = 0
    for a, b in itertools.combinations(boxes, 2):
        both = max(0.0, min(a[2], b[2]) - max(a[0], b[0])) * max(0.0, min(a[3], b[3]) - max(a[1], b[1]))
        union = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - both
        apart += both / union < 0.5
    assert apart >= len(boxes) * (len(boxes) - 1) / 2 * 0.5
