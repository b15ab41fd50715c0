"""The file itself: well-formed whatever the words are, closed in itself, the same each time, named as the nodes are."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from svg_frames import ASSETS, NAMES, RED, box, frame, library, node, page, words

from forebrush.layout.frame import Frame
from forebrush.render.svg import draw_svg
from forebrush.scene.drawing import PathItem

SVG = "{http://www.w3.org/2000/svg}"


def written(made: Frame, type: str = "outlines") -> str:
    return draw_svg(made, ASSETS, library=library(), type=type)[0]  # type: ignore[arg-type]


@pytest.mark.parametrize("type", ["outlines", "live"])
@pytest.mark.parametrize("name", NAMES)
def test_file_is_closed_in_itself(name: str, type: str) -> None:
    svg = written(frame(name), type)
    tree = ElementTree.fromstring(svg)
    ids = [element.get("id") for element in tree.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    for element in tree.iter():
        for key, value in element.attrib.items():
            if key == "href":
                assert value.startswith(("#", "data:image/png;base64,"))
            for target in re.findall(r"url\(#([^)]*)\)", value) + [value[1:]] * (key == "href" and value[0] == "#"):
                assert target in ids, "a reference leads nowhere"
    assert re.findall(r"https?:[^\"]*", svg) == ["http://www.w3.org/2000/svg"]
    assert svg == written(frame(name), type)


@pytest.mark.parametrize("name", ["flat", "radial", "perspective", "text", "text-emoji", "strokes"])
def test_coordinates_are_short(name: str) -> None:
    data = re.findall(r' (?:d|x|y|cx|cy|r|x1|y2)="([^"]*)"', written(frame(name)))
    assert data
    assert not [text for text in data if re.search(r"\.\d{4}", text)]


def test_nodes_keep_names_kinds_roles_and_words() -> None:
    inner = node(PathItem(box(0, 0, 9, 9), (RED,)), id="step-3.text", kind="icon", role="badge", alt='Salt & "oil" <3')
    outer = node(id="card", kind="group", children=(inner,), alt="A card")
    svg = written(Frame("p", 20, 20, "de", (), (), (outer,), title="Tomato <soup>"))
    tree = ElementTree.fromstring(svg)
    assert tree.get("{http://www.w3.org/XML/1998/namespace}lang") == "de"
    assert tree.findtext(f"{SVG}title") == "Tomato <soup>"
    groups = {g.get("id"): g for g in tree.iter(f"{SVG}g")}
    icon = groups["step-3.text"]
    assert (icon.get("data-kind"), icon.get("data-role")) == ("icon", "badge")
    assert (icon.get("role"), icon.get("aria-label")) == ("img", 'Salt & "oil" <3')
    assert icon.findtext(f"{SVG}title") == 'Salt & "oil" <3'
    assert groups["card"].get("role") == "group"
    assert icon in list(groups["card"])


def test_definitions_never_take_the_name_of_a_node() -> None:
    tree = ElementTree.fromstring(written(page(*(node(*frame("linear").nodes[0].items, id=f"d{k}") for k in range(3)))))
    assert [g.get("id") for g in tree.findall(f"{SVG}g")] == ["d0", "d1", "d2"]
    ids = [element.get("id") for element in tree.iter() if element.get("id")]
    assert len(ids) == len(set(ids)) == 4, "three nodes and one shared gradient"


def test_outlined_words_can_be_read_by_machines() -> None:
    tree = ElementTree.fromstring(written(frame("text-chinese")))
    labels = [(g.get("role"), g.get("aria-label")) for g in tree.iter(f"{SVG}g") if g.get("aria-label")]
    assert labels == [("img", "花好月圆，Moon")]


def test_letters_that_come_often_are_written_once() -> None:
    item, fonts = words(("a" * 12, "sans"), size=15)
    svg = written(page(node(item, kind="text"), fonts=fonts))
    assert svg.count("<use") == 12
    once, _ = words(("abcdefghijkl", "sans"), size=15)
    assert "<use" not in written(page(node(once, kind="text"), fonts=fonts))


hostile = st.text(st.characters(exclude_categories=()), max_size=12)


@settings(max_examples=60, deadline=None)
@given(st.lists(hostile, max_size=3), hostile, hostile, st.sampled_from(["outlines", "live"]))
def test_hostile_words_stay_words(ids: list[str], kind: str, text: str, type: str) -> None:
    item, fonts = words(("ab", "sans"))
    hostile_item = type_words(item, text)
    nodes = tuple(node(hostile_item, id=name, kind=kind, role=kind, alt=text) for name in ids)
    svg = written(Frame("p", 50, 50, "en", fonts, (), nodes, title=text), type)
    tree = ElementTree.fromstring(svg)
    shown = [re.sub("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "\ufffd", text)]
    assert [g.get("aria-label") for g in tree.iter(f"{SVG}g") if g.get("id") and g.get("role")] == (
        shown * len(ids) if text else []
    )
    found = [g.get("id") for g in tree.findall(f"{SVG}g")]
    assert len(found) == len(set(found)) == len(ids)


def type_words(item: object, text: str) -> object:
    """A text whose words are not those that its glyphs show: layout never makes one, a file may."""
    from dataclasses import replace

    return replace(item, text=text)  # type: ignore[type-var]
