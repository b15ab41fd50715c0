"""A colour emoji is a picture: it is measured for place, size and cover, but its mean colour has no contrast to keep."""

from __future__ import annotations

from forebrush.studio import render


def _findings(nodes: list[dict[str, object]]) -> list[tuple[str, str | None]]:
    scene = {"pages": [{"width": 200, "height": 100, "fills": ["#ffd400"], "nodes": nodes}]}
    return [(f.name, f.node) for f in render(scene).report.findings if f.severity == "error"]


def test_a_yellow_face_on_yellow_is_no_error_but_yellow_words_are() -> None:
    face = {"kind": "icon", "id": "face", "icon": "emoji:😄", "size": 60, "position": "absolute", "left": 10, "top": 20}
    words = {
        "kind": "text", "id": "words", "text": "faint", "size": 40, "fills": ["#ffe04d"], "position": "absolute",
        "left": 90, "top": 20,
    }  # fmt: skip
    assert _findings([face, words]) == [("text-contrast", "words")]


def test_a_covered_emoji_is_still_found() -> None:
    face = {"kind": "icon", "id": "face", "icon": "emoji:😄", "size": 60, "position": "absolute", "left": 10, "top": 20}
    cover = {"kind": "shape", "id": "cover", "shape": "rect", "fills": ["#203040"]}
    assert _findings([face, cover]) == [("text-covered", "face")]
