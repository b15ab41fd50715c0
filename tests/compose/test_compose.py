"""compose is total, exact and deterministic: held against random briefs, and against briefs of every kind."""

from __future__ import annotations

import itertools
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from forebrush.compose import compose
from forebrush.scene import Scene, dumps, load, resolve, walk
from forebrush.scene.brief import Brief
from forebrush.scene.nodes import Picture, Table, TextNode

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Co")), max_size=60).map(str.strip)
LINES = st.one_of(
    WORDS,
    st.sampled_from(
        ["山野茶会", "Harbour Lights", "سوق الربيع", "はじめての山歩き", "¥199", "a " * 300, "春" * 300, "x" * 150]
    ),
).map(str.strip)
ROLES = st.sampled_from(
    ["title", "subtitle", "body", "price", "old-price", "discount", "badge", "seal", "quote", "couplet-left", "couplet-right",
     "couplet-top", "footer", "button", "date", "brand", "latin", "author", "character", "character-turned", "whatever", ""]
)  # fmt: skip


def entries() -> st.SearchStrategy[dict[str, Any]]:
    words = st.one_of(st.just(""), WORDS)
    return st.fixed_dictionaries(
        {"text": LINES, "label": words, "value": words},
        optional={
            "value_fact": st.sampled_from(["half", "broken", "nowhere"]),
            "picture": st.just({"prompt": "a cat"}),
        },
    )


SECTIONS = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(["list", "steps", "table", "stats", "prose", "comments", "buttons"]),
        "role": st.sampled_from(["", "details", "ingredients", "lineup"]),
        "title": WORDS,
        "entries": st.lists(entries(), max_size=6),
        "columns": st.lists(WORDS, max_size=3),
        "rows": st.lists(st.lists(WORDS, max_size=4), max_size=4),
    }
)
FACTS = {
    "whole": {"value": "41"},
    "half": {"source": {"kind": "computed", "expression": "whole / 2"}},
    "broken": {"source": {"kind": "computed", "expression": "whole / ("}},
}
BRIEFS = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(["poster", "recipe", "page", "picture", "menu", ""]),
        "lang": st.sampled_from(["zh-Hans", "zh-Hant-TW", "en", "ja", "ko", "ar", "de", "th"]),
        "width": st.integers(1, 16_384),
        "height": st.integers(1, 16_384),
        "copy": st.lists(
            st.fixed_dictionaries(
                {"role": ROLES, "text": LINES},
                optional={
                    "place": st.sampled_from(["top-left", "bottom", "center"]),
                    "color": st.sampled_from(["#ff0000", "nowhere"]),
                    "font": st.just("Anton"),
                    "vertical": st.booleans(),
                    "marks": st.just([{"from": 2, "to": 900, "style": {"color": "nowhere"}}]),
                },
            ),
            max_size=8,
        ),
        "sections": st.lists(SECTIONS, max_size=4),
        "facts": st.just(FACTS),
        "mood": st.lists(st.sampled_from(["calm", "bold", "guochao", "deco", "???"]), max_size=2),
        "palette": st.lists(st.sampled_from(["#102040", "#ffffff", "#e04030", "nowhere", "#000000"]), max_size=3),
    }
)


def strings(scene: Scene) -> list[str]:
    """Every string that the scene sets."""
    found = []
    for node, _ in walk(scene.pages[0]):
        if isinstance(node, TextNode):
            found.append(node.text)
        elif isinstance(node, Table):
            found += [cell.text for row in node.rows for cell in row]
    return found


def wanted(brief: Brief) -> list[str]:
    """Every string that the brief wants set."""
    copy = [c.text for c in brief.copy_items]
    cells = [c for s in brief.sections for row in (s.columns, *s.rows) for c in row]
    rows = [t for s in brief.sections for e in s.entries for t in (e.text, e.label, e.value)]
    return [t for t in (*copy, *cells, *rows, *(s.title for s in brief.sections)) if t.strip()]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(BRIEFS, st.integers(0, 2**32 - 1))
def test_any_brief_becomes_a_valid_scene_with_all_its_strings(raw: dict[str, Any], seed: int) -> None:
    brief = Brief.model_validate(raw)
    scene = compose(brief, seed)
    again = load(dumps(scene))
    resolve(again)
    assert again == scene
    ids = [node.id for node, _ in walk(scene.pages[0])]
    assert len(ids) == len(set(ids))
    shown = strings(scene)
    for text in wanted(brief):
        assert any(text in line for line in shown), text


def brief_of(kind: str, lang: str, width: int, height: int, **more: Any) -> Brief:
    copy = {
        "zh-Hans": [("title", "山野茶会"), ("subtitle", "在云海之上，喝一杯春天")],
        "en": [("title", "Harbour Lights"), ("subtitle", "Six films under the open sky")],
        "ja": [("title", "はじめての山歩き"), ("subtitle", "無理をしないために")],
        "ar": [("title", "سوق الربيع"), ("subtitle", "منتجات محلية وموسيقى حية")],
    }[lang]
    return Brief.model_validate(
        {"kind": kind, "lang": lang, "width": width, "height": height,
         "copy": [{"role": r, "text": t} for r, t in copy],
         "sections": [
             {"role": "details", "entries": [{"label": "A", "value": "18:30"}, {"label": "B", "value": "12"}]},
             {"kind": "steps", "title": "C", "entries": [{"text": "one"}, {"text": "two"}]},
         ], **more}
    )  # fmt: skip


def test_a_seed_always_gives_the_same_and_seeds_give_different_scenes() -> None:
    brief = brief_of("poster", "zh-Hans", 1024, 1536)
    made = [dumps(compose(brief, seed)) for seed in range(6)]
    assert made == [dumps(compose(brief, seed)) for seed in range(6)]
    assert len(set(made)) > 2


def test_a_fact_is_shown_through_a_field() -> None:
    brief = Brief.model_validate(
        {
            "kind": "page",
            "facts": {"a": {"value": "10"}, "b": {"source": {"kind": "computed", "expression": "a * 2"}}},
            "sections": [{"kind": "stats", "entries": [{"label": "twice", "value_fact": "b"}]}],
        }
    )
    scene = compose(brief)
    fields = [(n.text, m.fact) for n, _ in walk(scene.pages[0]) if isinstance(n, TextNode) for m in n.marks if m.fact]
    assert fields == [("20", "b")]
    changed = load(dumps(scene).replace('"value":"10"', '"value":"15"'))
    assert "30" in strings(resolve(changed))


def test_a_fact_that_cannot_be_worked_out_falls_back_to_the_literal_value() -> None:
    brief = Brief.model_validate(
        {
            "facts": {"bad": {"source": {"kind": "computed", "expression": "1 / 0"}}},
            "sections": [{"entries": [{"label": "rest", "value": "887 km", "value_fact": "bad"}]}],
        }
    )
    scene = compose(brief)
    assert "887 km" in strings(scene)
    assert not scene.facts


def test_a_picture_without_words_is_one_picture_that_fills_the_page() -> None:
    brief = Brief.model_validate({"kind": "picture", "picture": {"prompt": "a fox in snow"}})
    (node,) = compose(brief).pages[0].nodes
    assert isinstance(node, Picture)
    assert node.role == "background"
    assert node.brief is not None
    assert node.brief.prompt == "a fox in snow"
    assert node.brief.ground is not None


def test_the_background_keeps_clear_where_words_stand() -> None:
    background = compose(brief_of("poster", "en", 1024, 1536)).pages[0].nodes[0]
    assert isinstance(background, Picture)
    assert background.brief is not None
    assert background.brief.keep_clear


def test_colours_are_palette_names_so_that_one_patch_recolours_everything() -> None:
    scene = compose(brief_of("poster", "en", 1024, 1536), 4)
    for node, _ in walk(scene.pages[0]):
        if isinstance(node, TextNode):
            assert all(fill.color.name in scene.palette for fill in node.fills if fill.kind == "solid")


def test_a_page_larger_than_the_limit_keeps_its_ratio() -> None:
    page = compose(brief_of("poster", "en", 16_000, 8_000)).pages[0]
    assert page.width * page.height <= 64_000_000
    assert page.width / page.height == pytest.approx(2, rel=1e-3)


def test_colours_of_the_brief_lead() -> None:
    scene = compose(brief_of("poster", "en", 1024, 1536, palette=["#0f2246", "#f0bb2d"]))
    assert scene.palette["paper"].json() == "#0f2246"
    assert scene.palette["accent"].json() == "#f0bb2d"


def test_a_measure_that_needs_more_room_makes_words_smaller() -> None:
    from forebrush.compose.estimate import estimate

    def wide(text: str, **how: Any) -> float:
        return 2 * estimate(text, **how)

    brief = brief_of("page", "en", 1024, 1024, copy=[{"role": "body", "text": "many words " * 120}])
    body = [max(n.size for n, _ in walk(s.pages[0]) if isinstance(n, TextNode) and n.role == "body")
            for s in (compose(brief), compose(brief, measure=wide))]  # fmt: skip
    assert body[1] < body[0]


def test_every_structure_is_used_and_they_differ() -> None:
    brief = brief_of("poster", "zh-Hans", 1024, 1536)
    shapes = set()
    for mood, seed in itertools.product(("calm", "bold", "guochao", "elegant", "playful", "editorial"), range(6)):
        scene = compose(brief.model_copy(update={"mood": (mood,)}), seed)
        shapes.add(tuple(node.id for node in scene.pages[0].nodes))
    assert len(shapes) >= 6


def test_a_couplet_hangs_at_both_sides_the_first_line_at_the_right() -> None:
    lines = [("couplet-right", "春风入户家家乐"), ("couplet-left", "瑞雪迎门岁岁安"), ("couplet-top", "万象更新")]
    brief = Brief.model_validate(
        {"kind": "poster", "lang": "zh-Hans", "copy": [{"role": r, "text": t} for r, t in lines]}
    )
    nodes = {node.id: node for node, _ in walk(compose(brief).pages[0])}
    right, left = nodes["couplet-right"], nodes["couplet-left"]
    assert isinstance(right, TextNode) and isinstance(left, TextNode)
    assert right.vertical and left.vertical
    assert (right.text, left.text) == (lines[0][1], lines[1][1])
    assert nodes["couplet-right-area"].left.value > nodes["couplet-left-area"].left.value


def test_an_old_price_is_struck_and_the_price_is_the_largest_figure() -> None:
    brief = Brief.model_validate(
        {"kind": "poster", "mood": ["bold"],
         "copy": [{"role": "title", "text": "Sale"}, {"role": "price", "text": "$49"}, {"role": "old-price", "text": "$120"}]}
    )  # fmt: skip
    nodes = {node.text: node for node, _ in walk(compose(brief).pages[0]) if isinstance(node, TextNode)}
    assert any(mark.style.strike for mark in nodes["$120"].marks)
    assert nodes["$49"].size > 2 * nodes["$120"].size


def test_steps_are_numbered_in_order_with_ids_that_say_so() -> None:
    nodes = {node.id: node for node, _ in walk(compose(brief_of("recipe", "en", 1024, 1536)).pages[0])}
    for number, words in ((1, "one"), (2, "two")):
        numeral, text = nodes[f"step-{number}-number"], nodes[f"step-{number}-text"]
        assert isinstance(numeral, TextNode) and isinstance(text, TextNode)
        assert (numeral.text, text.text) == (str(number), words)


SIZES = [(256, 256), (512, 1536), (1536, 512), (1024, 1024), (1024, 1536), (1920, 1080), (900, 2700), (4096, 2304)]


@pytest.mark.parametrize(
    ("kind", "lang"), list(itertools.product(("poster", "recipe", "page"), ("zh-Hans", "en", "ja", "ar")))
)
def test_no_words_leave_the_page_at_any_size(kind: str, lang: str) -> None:
    from forebrush.fonts import Library
    from forebrush.layout.frame import walk as walk_frame
    from forebrush.layout.page import layout_page

    library = Library()
    for seed, (width, height) in enumerate(SIZES):
        scene = resolve(compose(brief_of(kind, lang, width, height), seed))
        frame = layout_page(scene, scene.pages[0], library)
        wrong = {"text-overflow", "text-omitted", "text-outside", "missing-glyph", "box-overflow"}
        assert not [f for f in frame.findings if f.name in wrong], (width, height)
        for node, _ in walk_frame(frame.nodes):
            if node.kind == "text":
                x, y, w, h = node.box
                assert x >= -0.5 and y >= -0.5 and x + w <= width + 0.5 and y + h <= height + 0.5, (
                    node.id,
                    width,
                    height,
                )
        sizes = [node.size for node, _ in walk(scene.pages[0]) if isinstance(node, TextNode)]
        assert min(sizes) >= 9
