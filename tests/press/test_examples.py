"""The examples: canonical documents that the engine draws with nothing wrong, and that follow their facts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from forebrush.layout.frame import walk
from forebrush.picture import Picture
from forebrush.scene import dumps, load
from forebrush.scene.drawing import PathItem, TextItem
from forebrush.studio import render

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.json"))


def _words(picture: Picture) -> dict[str, str]:
    return {
        node.id: item.text
        for node, _ in walk(picture.frame.nodes)
        for item in node.items
        if isinstance(item, TextItem) and node.kind == "text"
    }


def _paths(picture: Picture, name: str) -> list[str]:
    return [
        item.d
        for node, _ in walk(picture.frame.nodes)
        if node.id == name
        for item in node.items
        if isinstance(item, PathItem)
    ]


def _with_fact(path: Path, name: str, value: str) -> dict[str, Any]:
    raw: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    raw["facts"][name]["value"] = value
    return raw


def test_the_three_showpieces_are_there() -> None:
    assert {"livestream", "midautumn-poster", "product-box"} <= {path.stem for path in EXAMPLES}


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_is_canonical(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert dumps(load(text), indent=2) + "\n" == text


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_word_of_an_example_is_shown(path: Path) -> None:
    report = render(path.read_bytes(), quality="medium").report
    assert [(f.name, f.node, f.message) for f in report.findings if f.severity != "note"] == []
    assert any("contrast" in words for words in report.checked)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_names_no_image_from_outside(path: Path) -> None:
    assert '"asset"' not in path.read_text(encoding="utf-8")


def test_the_ride_follows_its_facts() -> None:
    path = next(p for p in EXAMPLES if p.stem == "livestream")
    before = render(path.read_bytes(), quality="low")
    after = render(_with_fact(path, "done", "500"), quality="low")
    # 1313 - 425.7 = 887.3 and 425.7 / 1313 = 32.42 %; 1313 - 500 = 813 and 500 / 1313 = 38.08 %.
    old, new = _words(before), _words(after)
    assert (old["percent"], new["percent"]) == ("32.4%", "38.1%")
    assert (old["stat_left_value"], new["stat_left_value"]) == ("887.3 km", "813.0 km")
    assert "还剩887.3公里" in old["comment_5"] and "还剩813.0公里" in new["comment_5"]
    assert new["distance"].startswith("500.0")
    changed = {name for name in old if old[name] != new[name]}
    assert changed == {"distance", "percent", "stat_left_value", "comment_5"}
    assert _paths(before, "bar") != _paths(after, "bar")


def test_the_box_follows_its_facts() -> None:
    path = next(p for p in EXAMPLES if p.stem == "product-box")
    after = _words(render(_with_fact(path, "tins", "4"), quality="low"))
    assert after["net"] == "净含量 500g（125g × 4罐）"


def test_the_poster_follows_its_price() -> None:
    path = next(p for p in EXAMPLES if p.stem == "midautumn-poster")
    after = _words(render(_with_fact(path, "price", "1280"), quality="low"))
    assert after["info_2_value"] == "¥ 1,280"
