"""Live streams and screens: what they say is there, in its role, on pages of every shape; arrangements differ."""

from __future__ import annotations

import itertools
from typing import Any

import pytest
from data_briefs import boxes, overlap, texts, trouble
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from screen_briefs import LIVE, SCREENS

from forebrush.compose import compose, composer
from forebrush.compose.content import read
from forebrush.compose.kinds import ARRANGEMENTS
from forebrush.compose.screens.content import genre, screened
from forebrush.compose.screens.live_content import is_gift, prepared
from forebrush.layout.measure import typesetter
from forebrush.scene import Scene, walk
from forebrush.scene.brief import FAMILIES, Brief
from forebrush.scene.nodes import Chart, Table, TextNode
from forebrush.studio import default_library

BRIEFS = {**LIVE, **SCREENS}
SHAPES = {"1:3": (640, 1920), "9:16": (1080, 1920), "1:1": (1080, 1080), "16:10": (1536, 960), "3:1": (1920, 640)}


def of(name: str, width: int, height: int) -> Brief:
    return Brief.model_validate({**BRIEFS[name], "width": width, "height": height})


def made(name: str, width: int, height: int, seed: int = 0) -> Scene:
    return compose(of(name, width, height), seed, typesetter(default_library()))


def said(name: str) -> list[str]:
    """Every string that a brief states."""
    raw = BRIEFS[name]
    found = [c["text"] for c in raw.get("copy", ())]
    for section in raw.get("sections", ()):
        found += [section["title"]] if section.get("title") else []
        for entry in section.get("entries", ()):
            found += [entry[k] for k in ("label", "text", "value") if entry.get(k)]
        found += list(section.get("columns", ())) + [cell for row in section.get("rows", ()) for cell in row]
        found += section.get("chart", {}).get("categories", [])
    return found


@pytest.mark.parametrize("shape", ["9:16", "16:10"])
@pytest.mark.parametrize("name", BRIEFS)
def test_nothing_of_a_brief_is_lost(name: str, shape: str) -> None:
    shown = " \n ".join(text for text, _ in texts(made(name, *SHAPES[shape], seed=2)))
    for text in said(name):
        assert text in shown, text


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("name", BRIEFS)
def test_no_words_overflow_or_are_small(name: str, shape: str) -> None:
    width, height = SHAPES[shape]
    scene = made(name, width, height, seed=len(name))
    assert trouble(scene) == []
    assert all(n.size >= 9 for n, _ in walk(scene.pages[0]) if isinstance(n, TextNode | Table | Chart))
    placed = boxes(scene)
    for text, node in placed:
        x, y, wide, tall = node.box
        assert x >= -1 and y >= -1 and x + wide <= width + 1 and y + tall <= height + 1, text
    for (one, first), (two, second) in itertools.combinations(placed, 2):
        across, down = overlap(first, second)
        assert across <= 1.5 or down <= 1.5, (one, two)


def test_parts_of_a_stream_have_their_roles() -> None:
    roles = {text: role for text, role in texts(made("sale", 1080, 1920))}
    assert "brand" in roles["Grove & Co."]
    assert "item" in roles["Honeycrisp Box, 10 lb"]
    assert "old-price" in roles["was $45"]
    assert "price" in roles["now $32"]
    assert "speaker" in roles["ollie"] and "comment" in roles["how crunchy"]
    assert "button" in roles["Grab It"] and "button" in roles["Send Gift"]


def test_parts_of_an_app_have_their_roles() -> None:
    roles = {text: role for text, role in texts(made("wallet", 1080, 1920))}
    assert "heading" in roles["Good evening, Theo"] and "heading" in roles["Recent"]
    assert "stat" in roles["$4,812.60"] and "stat" in roles["Available balance"]
    assert "item" in roles["Bakery"]
    assert "nav" in roles["Home"] and "button" in roles["Send"]


def test_tabs_stand_at_the_foot_and_mine_at_the_right() -> None:
    at = {text: node.box for text, node in boxes(made("wallet", 1080, 1920))}
    assert at["Home"][1] > 0.85 * 1920
    assert at["Home"][0] < at["Cards"][0] < at["Insights"][0]
    at = {text: node.box for text, node in boxes(made("talk", 1080, 1920))}
    left, right = at["Did the tomatoes arrive?"], at["Yes, all twelve of them"]
    assert left[1] < right[1]
    assert left[0] < 1080 - (right[0] + right[2]) + 540 and right[0] + right[2] > 800


def test_the_goal_is_a_bar_that_its_fact_fills() -> None:
    scene = made("run", 1080, 1920)
    bars = [n for n, _ in walk(scene.pages[0]) if isinstance(n, Chart)]
    assert [str(b.series[0].values[0].fact) for b in bars] == ["share"]


@pytest.mark.parametrize(
    ("name", "shape"), [("run", "9:16"), ("sale", "9:16"), ("run", "16:10"), ("wallet", "9:16"), ("landing", "16:10")]
)
def test_at_least_four_arrangements(name: str, shape: str, monkeypatch: pytest.MonkeyPatch) -> None:
    width, height = SHAPES[shape]
    brief = of(name, width, height)
    family = FAMILIES[brief.kind]
    first = said(name)[0] if name != "landing" else "Email that gets out of your way"
    seen: list[Any] = []
    for row in ARRANGEMENTS[family]:
        if row.suits(width / height, read(brief)):
            monkeypatch.setattr(composer, "_names", lambda *_, chosen=f"{family}/{row.name}": (chosen,))
            seen.append(next(node for text, node in boxes(made(name, width, height)) if text == first))
    assert len(seen) >= 4


@pytest.mark.parametrize(
    ("name", "sort"),
    [
        ("talk", "chat"),
        ("entry", "login"),
        ("weather", "weather"),
        ("song", "player"),
        ("board", "board"),
        ("wallet", ""),
    ],
)
def test_the_sort_of_screen_follows_from_what_it_holds(name: str, sort: str) -> None:
    assert genre(read(of(name, 1080, 1920))) == sort


def test_a_gift_is_told_apart_from_a_comment() -> None:
    content = prepared(read(of("run", 1080, 1920)))
    rows = [r for s in content.sections if s.kind == "comments" for r in s.rows]
    assert [is_gift(r) for r in rows] == [False, False, True]


def test_links_become_tabs_chips_and_fields() -> None:
    raw = {
        "kind": "phone",
        "sections": [{"kind": "nav", "entries": [{"text": t} for t in ("Search doctors", "Dental", "Eye Care")]}],
    }
    roles = {r.text.text: s.role for s in screened(read(Brief.model_validate(raw)), False).sections for r in s.rows}
    assert roles == {"Search doctors": "search", "Dental": "chips", "Eye Care": "chips"}


WORDS = st.text("abc def漢字 かな12.,", min_size=0, max_size=40)
ENTRY = st.fixed_dictionaries({"label": WORDS, "text": WORDS, "value": WORDS})
SECTION = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(
            ["list", "stats", "comments", "chat", "cards", "nav", "buttons", "fields", "timeline", "prose", "plates"]
        ),
        "role": st.sampled_from(["", "goods", "price", "details"]),
        "entries": st.lists(ENTRY, max_size=5),
        "title": WORDS,
        "columns": st.lists(WORDS, max_size=2),
        "rows": st.lists(st.lists(WORDS, max_size=2), max_size=2),
    }
)
COPY = st.fixed_dictionaries(
    {
        "role": st.sampled_from(["title", "brand", "badge", "quote", "footer", "sign", "heading", "time", "price"]),
        "text": WORDS,
    }
)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.sampled_from(["livestream", "phone", "web"]),
    st.lists(COPY, max_size=4),
    st.lists(SECTION, max_size=4),
    st.sampled_from(list(SHAPES)),
    st.integers(0, 9),
)
def test_any_brief_gives_a_page_that_loses_nothing(
    kind: str, copy: list[Any], sections: list[Any], shape: str, seed: int
) -> None:
    width, height = SHAPES[shape]
    brief = Brief.model_validate({"kind": kind, "copy": copy, "sections": sections, "width": width, "height": height})
    scene = compose(brief, seed, typesetter(default_library()))
    shown = " ".join(" ".join(text.split()) for text, _ in texts(scene))
    wanted = [*(c["text"] for c in copy), *(e[k] for s in sections for e in s["entries"] for k in e)]
    wanted += [w for s in sections for w in (s["title"], *s["columns"], *(c for row in s["rows"] for c in row))]
    for words in wanted:
        assert all(part in shown for part in words.split()), words
