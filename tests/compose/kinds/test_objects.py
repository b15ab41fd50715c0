"""Tickets, certificates, cards, scrolls and couplets: every word is there in its role, on pages of every shape."""

from __future__ import annotations

import itertools
import re

import data_briefs
import pytest
from data_briefs import boxes, made, overlap, said, texts, trouble
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from object_briefs import OBJECTS

from forebrush.compose import compose, composer
from forebrush.compose.content import read
from forebrush.compose.kinds import ARRANGEMENTS
from forebrush.compose.parts.ornaments import BORDERS, cut
from forebrush.compose.printed.mounting import can_stand
from forebrush.scene import resolve, walk
from forebrush.scene.brief import FAMILIES, Brief
from forebrush.scene.nodes import TextNode

SHAPES = {"1:3": (640, 1920), "2:3": (1024, 1536), "1:1": (1080, 1080), "2:1": (1536, 768), "3:1": (1920, 640)}
ROLES = {
    "title", "subtitle", "brand", "badge", "body", "quote", "footer", "caption", "heading", "detail", "field", "price",
    "old-price", "saving", "time", "seal", "signature", "author", "couplet-right", "couplet-left", "couplet-top",
    "character", "character-turned",
}  # fmt: skip
"""The roles of the contract that these briefs call for."""


@pytest.fixture(autouse=True)
def _briefs(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, brief in OBJECTS.items():
        monkeypatch.setitem(data_briefs.BRIEFS, name, brief)


def bare(text: str) -> str:
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize("seed", [0, 3])
@pytest.mark.parametrize("name", OBJECTS)
def test_everything_is_said_in_a_role_of_the_contract(name: str, seed: int) -> None:
    shown = texts(made(name, 1536 if OBJECTS[name]["kind"] in ("ticket", "pass") else 1024, 1024, seed))
    for text in said(name):
        if text not in ("code128", "qr"):
            assert any(bare(text) in bare(line) for line, _ in shown), text
    for text, roles in shown:
        assert roles & ROLES, text


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("name", OBJECTS)
def test_no_words_overflow_overlap_or_are_small(name: str, shape: str) -> None:
    width, height = SHAPES[shape]
    scene = made(name, width, height, seed=len(name) + len(shape))
    assert trouble(scene) == []
    assert all(n.size >= 9 for n, _ in walk(scene.pages[0]) if isinstance(n, TextNode))
    placed = boxes(scene)
    for text, node in placed:
        x, y, wide, tall = node.box
        assert x >= -1 and y >= -1 and x + wide <= width + 1 and y + tall <= height + 1, text
    for (one, first), (two, second) in itertools.combinations(placed, 2):
        across, down = overlap(first, second)
        assert across <= 2 or down <= 2, (one, two)


@pytest.mark.parametrize(
    ("name", "shape"),
    [("boarding-pass", (1536, 768)), ("play", (1536, 768)), ("diploma", (1600, 1130)), ("wedding", (1024, 1448)),
     ("business-card", (1536, 1024)), ("couplet", (1024, 1536)), ("proverb", (1024, 1536))],
)  # fmt: skip
def test_at_least_four_arrangements_suit(name: str, shape: tuple[int, int]) -> None:
    brief = Brief.model_validate({**OBJECTS[name], "width": shape[0], "height": shape[1]})
    rows = [row for row in ARRANGEMENTS[FAMILIES[brief.kind]] if row.suits(shape[0] / shape[1], read(brief))]
    # Lettering has a form that a page of another shape does not: three stand on every page.
    assert len(rows) >= (3 if brief.kind == "scroll" else 4)


def test_the_first_line_of_a_couplet_hangs_at_the_right(monkeypatch: pytest.MonkeyPatch) -> None:
    for style in ("door", "hall", "lantern", "pair"):
        monkeypatch.setattr(composer, "_names", lambda *_, chosen=style: (f"scroll/{chosen}",))
        placed = {node.role: node.box for _, node in boxes(made("couplet", 1024, 1536))}
        assert placed["couplet-right"][0] > placed["couplet-left"][0] + placed["couplet-left"][2]
        assert placed["couplet-top"][1] < placed["couplet-right"][1] + placed["couplet-right"][3] / 2


def test_chinese_verse_stands_in_columns_and_keeps_its_lines() -> None:
    scene = made("poem", 768, 1536)
    verse = next(n for n, _ in walk(scene.pages[0]) if isinstance(n, TextNode) and n.role == "quote")
    assert verse.vertical
    columns = verse.text.split("\n")
    assert all(column[-1] in "，。" for column in columns) and len({len(c) for c in columns}) == 1


def test_a_bar_code_says_what_the_brief_says() -> None:
    codes = [n for n, _ in walk(made("boarding-pass", 1536, 768).pages[0]) if n.kind == "code"]
    assert [str(getattr(n, "value", "")) for n in codes] == ["KS418-18F"]


def test_outlines_have_notches_and_bites() -> None:
    assert "A 5 5 0 0 0" in cut(100, 50, (-5, 0, 0, 0)) and "A 5 5 0 0 1" in cut(100, 50, (5, 0, 0, 0))
    assert cut(100, 50, (0, 0, 0, 0), "lr", 2).count("A 2 2 0 0 0") == 2 * int(50 / 5.4)
    assert len(BORDERS) >= 5


def test_only_han_and_kana_stand_upright() -> None:
    assert can_stand("春风入喜，财入户") and not can_stand("Steep and be still") and not can_stand("")


_WORDS = st.text("ab cde 春风，。1", min_size=0, max_size=40)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    kind=st.sampled_from(["ticket", "pass", "certificate", "invitation", "card", "scroll", "couplet"]),
    items=st.lists(st.tuples(st.sampled_from(["title", "quote", "body", "author", "seal", "couplet-left", "couplet-right",
                                              "badge", "footer"]), _WORDS), max_size=6),
    pairs=st.lists(st.tuples(_WORDS, _WORDS), max_size=9),
    section=st.sampled_from(["fields", "route", "signature", "code", "list", "prose"]),
    size=st.tuples(st.integers(300, 1600), st.integers(300, 1600)),
    seed=st.integers(0, 50),
)  # fmt: skip
def test_any_brief_gives_a_page(
    kind: str,
    items: list[tuple[str, str]],
    pairs: list[tuple[str, str]],
    section: str,
    size: tuple[int, int],
    seed: int,
) -> None:
    raw = {
        "kind": kind, "lang": "zh-Hans", "width": size[0], "height": size[1],
        "copy": [{"role": role, "text": text} for role, text in items],
        "sections": [{"kind": section, "entries": [{"label": one, "value": two} for one, two in pairs]}],
    }  # fmt: skip
    scene = resolve(compose(Brief.model_validate(raw), seed))
    shown = bare("".join(text for text, _ in texts(scene)))
    for _, text in items:
        assert bare(text) in shown
