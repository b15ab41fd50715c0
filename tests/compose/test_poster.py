"""What a poster owes its reader: details in order and readable, a price tag, couplets on red, titles that break well."""

from __future__ import annotations

import itertools
from typing import Any

import pytest

from forebrush.compose import compose
from forebrush.compose.content import Line, Row, read
from forebrush.compose.parts.details import is_amount, is_money, rank
from forebrush.compose.theme.color import contrast, hue
from forebrush.compose.theme.directions import choose
from forebrush.scene import Scene, resolve, walk
from forebrush.scene.brief import Brief
from forebrush.scene.nodes import Group, TextNode


def row(label: str = "", value: str = "", text: str = "") -> Row:
    return Row(Line(label), Line(text), Line(value))


def texts(scene: Scene) -> dict[str, TextNode]:
    return {n.text: n for n, _ in walk(scene.pages[0]) if isinstance(n, TextNode)}


def poster(title: str, entries: list[dict[str, Any]], **more: Any) -> Brief:
    raw = {
        "kind": "poster",
        "lang": "zh-Hans" if title > "\u4000" else "en",
        "copy": [{"role": "title", "text": title}],
        "sections": [{"role": "details", "entries": entries}] if entries else [],
    }
    return Brief.model_validate({**raw, **more})


@pytest.mark.parametrize(
    ("label", "value", "expected"),
    [
        ("日期", "3月8日", 0), ("Date", "Friday 14 March", 0), ("", "21 May", 0), ("Ends", "30 June", 0),
        ("时间", "19:30", 1), ("", "7 pm", 1), ("Time", "9 to 5", 1),
        ("地点", "云栖美术馆", 2), ("Venue", "Town Library", 2), ("", "Harbour Lawn", 2),
        ("Doors", "18:30", 3), ("Tickets", "$12", 3), ("票价", "68元", 3), ("名额", "30人", 3), ("报名截止", "5月1日", 3),
    ],
)  # fmt: skip
def test_what_is_needed_first_ranks_first(label: str, value: str, expected: int) -> None:
    assert rank(row(label, value) if label else row(text=value)) == expected


@pytest.mark.parametrize("words", ["$3", "¥12.5", "68元", "15 euros", "€ 1,200"])
def test_sums_of_money(words: str) -> None:
    assert is_money(row("Espresso", words))


@pytest.mark.parametrize("words", ["3 kg", "12元、16元", "free", "Room 12"])
def test_what_is_no_sum_of_money(words: str) -> None:
    assert not is_money(row("Espresso", words))


def test_a_labelled_figure_is_an_amount_and_a_date_or_a_fee_is_none() -> None:
    assert is_amount(row("减碳", "4600吨"))
    assert not is_amount(row("日期", "3月8日"))
    assert not is_amount(row("票价", "68元"))
    assert not is_amount(row("", "30"))


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("mood", ["bold", "calm", "festive", "editorial"])
def test_date_and_place_are_first_and_larger_and_no_label_is_small(mood: str, seed: int) -> None:
    entries = [
        {"label": "Tickets", "value": "$12"},
        {"label": "Doors", "value": "18:30"},
        {"label": "Date", "value": "14 March"},
        {"label": "Venue", "value": "Town Hall"},
    ]
    scene = compose(poster("Blue Cellar", entries, mood=[mood]), seed)
    found = texts(scene)
    order = [n.text for n, _ in walk(scene.pages[0]) if isinstance(n, TextNode)]
    assert order.index("14 March") < order.index("Town Hall") < order.index("18:30")
    assert min(found["14 March"].size, found["Town Hall"].size) > found["18:30"].size
    assert found["18:30"].size == found["$12"].size
    for label, value in (("Date", "14 March"), ("Doors", "18:30"), ("Tickets", "$12")):
        assert found[label].size >= 14
        assert found[label].size >= 0.6 * found[value].size / 1.18 / 1.5


@pytest.mark.parametrize("size", [(1024, 1536), (1536, 1024), (1080, 1920)])
def test_a_lowered_price_becomes_a_price_tag(size: tuple[int, int]) -> None:
    facts = {
        "price_was": {"value": "499", "unit": "元"},
        "price_now": {"value": "299", "unit": "元"},
        "saved": {"source": {"kind": "computed", "expression": "price_was - price_now"}, "unit": "元"},
        "discount": {
            "source": {"kind": "computed", "expression": "price_now / price_was * 10"}, "unit": "折", "format": "0.#折",
        },
    }  # fmt: skip
    entries = [
        {"label": "原价", "value": "499元"},
        {"label": "到手价", "value": "299元"},
        {"label": "门店", "value": "和平路18号"},
        {"label": "立省", "value_fact": "saved"},
        {"label": "", "value_fact": "discount"},
    ]
    section = {"kind": "stats", "role": "details", "entries": entries}
    brief = poster("冬被大促", [], facts=facts, sections=[section], width=size[0], height=size[1])
    scene = resolve(compose(brief, 3))
    found = texts(scene)
    old, new = found["499元"], found["299元"]
    assert [(m.start, m.end) for m in old.marks if m.style.strike] == [(0, 4)]
    assert new.size > 2 * old.size
    assert new.size > 2 * found["和平路18号"].size
    saving = next(node for words, node in found.items() if words.startswith("立省"))
    assert any(mark.fact == "saved" for mark in saving.marks)
    discount = found["6折"]
    assert any(mark.fact == "discount" for mark in discount.marks)
    seal = next(n for n, _ in walk(scene.pages[0]) if isinstance(n, Group) and discount in n.children)
    assert seal.fills
    assert all(words in found for words in ("原价", "到手价", "门店"))


def test_a_price_alone_is_no_tag() -> None:
    brief = poster("Fair", [{"label": "Now", "value": "$3"}, {"label": "Date", "value": "2 May"}])
    assert read(brief).tag is None


def couplet(**more: Any) -> Brief:
    lines = [("couplet-right", "春回大地千山秀"), ("couplet-left", "福满人间万户欢"), ("couplet-top", "迎春接福")]
    copy = [{"role": r, "text": t} for r, t in (*lines, *more.pop("extra", ()))]
    return Brief.model_validate({"kind": "poster", "lang": "zh-Hans", "copy": copy, **more})


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("more", [{}, {"palette": ["#c8302b"]}, {"mood": ["festive"]}, {"palette": ["#17325c"]}])
def test_couplet_strips_and_their_characters_stand_out(seed: int, more: dict[str, Any]) -> None:
    scene = compose(couplet(**more), seed)
    nodes = {node.id: node for node, _ in walk(scene.pages[0])}

    def literal(node_id: str) -> str:
        node = nodes[node_id]
        fill = (node.fills or [stroke.fill for stroke in node.strokes])[0]  # type: ignore[union-attr]
        return str(scene.palette[fill.color.name].json())  # type: ignore[union-attr]

    strip, words = literal("couplet-right-strip"), literal("couplet-right")
    # A gold rim sets the red apart from whatever it hangs on.
    assert contrast(literal("couplet-right-corners"), strip) >= 3
    assert contrast(words, strip) >= 4.5


@pytest.mark.parametrize("seed", range(5))
def test_a_couplet_hangs_on_red_or_on_warm_paper(seed: int) -> None:
    for brief in (couplet(), couplet(palette=["#c8302b"]), couplet(mood=["festive"])):
        assert 10 < hue(str(compose(brief, seed).palette["paper"].json())) < 105


@pytest.mark.parametrize(("role", "turn"), [("character", 0), ("character-turned", 180)])
def test_a_character_stands_large_on_a_diamond_between_the_strips(role: str, turn: float) -> None:
    scene = compose(couplet(extra=[(role, "福")]), 1)
    node = texts(scene)["福"]
    assert node.rotate == turn
    assert node.size > 80
    ids = {n.id: n for n, _ in walk(scene.pages[0])}
    left, right = ids["couplet-left-area"].left.value, ids["couplet-right-area"].left.value
    assert left < ids["character-area"].left.value < right


@pytest.mark.parametrize("kind", ["poster", "page", "recipe", "picture", "invitation"])
def test_a_price_tag_and_a_character_are_set_in_every_structure(kind: str) -> None:
    entries = [
        {"label": "原价", "value": "499元"},
        {"label": "到手价", "value": "299元"},
        {"label": "门店", "value": "和平路"},
    ]
    copy = [{"role": "title", "text": "冬被大促"}, {"role": "character", "text": "福"}]
    moods = ("bold", "calm", "guochao", "elegant", "playful", "editorial")
    for seed, mood, size in itertools.product(range(3), moods, ((1024, 1536), (1536, 1024))):
        brief = poster("冬被大促", entries, copy=copy, kind=kind, mood=[mood], width=size[0], height=size[1])
        found = texts(compose(brief, seed))
        assert {"冬被大促", "福", "原价", "499元", "到手价", "299元", "门店", "和平路"} <= set(found), (seed, mood)


def test_a_character_of_another_poster_is_set_too() -> None:
    brief = poster(
        "新春快乐", [], copy=[{"role": "title", "text": "新春快乐"}, {"role": "character-turned", "text": "福"}]
    )
    assert texts(compose(brief, 2))["福"].rotate == 180


@pytest.mark.parametrize(
    ("title", "second"),
    [
        ("雨前茶集", 2),
        ("秋日摄影展", 2),
        ("城市骑行报告", 4),
        ("月光下的大提琴", 0),
        ("慢下来的日子啊", 0),
        ("城市骑行年度报告", 4),
    ],
)
def test_a_short_chinese_title_has_at_most_two_lines_that_begin_where_they_should(title: str, second: int) -> None:
    """`second`: the character with which a second line begins (0: the typesetter decides)."""
    from forebrush.fonts import Library
    from forebrush.layout.frame import walk as walk_frame
    from forebrush.layout.page import layout_page
    from forebrush.scene.drawing import TextItem

    library = Library()
    for seed, mood in itertools.product(range(3), ("bold", "calm", "playful")):
        scene = resolve(compose(poster(title, [], mood=[mood]), seed))
        node = texts(scene)[title]
        if node.vertical:
            continue
        frame = layout_page(scene, scene.pages[0], library)
        placed = next(p for p, _ in walk_frame(frame.nodes) if p.id == node.id)
        item = next(i for i in placed.items if isinstance(i, TextItem))
        starts: dict[int, int] = {}
        for run in item.runs:
            starts[run.line] = min(starts.get(run.line, len(title)), *run.starts)
        assert len(starts) <= 2
        if second and len(starts) == 2:
            assert max(starts.values()) == second, (seed, mood)


def test_the_title_fills_at_least_half_of_its_disc() -> None:
    seen = 0
    for seed in range(12):
        scene = compose(poster("雨前茶集", [{"label": "日期", "value": "4月12日"}], mood=["playful"]), seed)
        nodes = {node.id: node for node, _ in walk(scene.pages[0])}
        if "emblem-3" not in nodes:
            continue
        seen += 1
        disc = nodes["emblem-3"].width.value
        title = texts(scene)["雨前茶集"]
        # On two lines two characters stand side by side, on one all four.
        across = 2 if title.size * 4 > disc else 4
        assert across * title.size >= 0.5 * disc
    assert seen


def test_a_motif_that_no_word_calls_for_leaves_the_room_to_the_data() -> None:
    entries = [{"text": f"Point number {k} of the list, in some words"} for k in range(9)]
    brief = Brief.model_validate(
        {"kind": "page", "copy": [{"role": "title", "text": "House rules"}], "sections": [{"entries": entries}]}
    )
    for seed in range(6):
        assert not any(node.role == "art" for node, _ in walk(compose(brief, seed).pages[0]))


def test_general_pages_do_not_share_one_motif() -> None:
    brief = Brief.model_validate({"kind": "page", "copy": [{"role": "title", "text": "House rules"}]})
    motifs = [choose(brief, read(brief), seed).motif for seed in range(40)]
    assert len(set(motifs)) >= 4
    assert max(map(motifs.count, motifs)) <= 20


def test_a_display_face_without_the_character_is_not_taken() -> None:
    brief = poster("感恩回馈", [], mood=["elegant"])
    for seed in range(20):
        assert choose(brief, read(brief), seed).pairing.hans != "ZCOOL XiaoWei"
