"""Recipes, menus and forms: what they say is there, in its role, order and place, on pages of every shape."""

from __future__ import annotations

import itertools

import pytest
from data_briefs import boxes, overlap, texts
from dish_briefs import BRIEFS, faults, page
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from forebrush.compose import composer
from forebrush.compose.content import read
from forebrush.compose.kinds import ARRANGEMENTS
from forebrush.compose.parts.pictograms import pictogram
from forebrush.layout.kinds.icon import icon_names
from forebrush.scene import walk
from forebrush.scene.brief import FAMILIES, Brief
from forebrush.scene.document import Scene
from forebrush.scene.nodes import Code, Icon, TextNode

SHAPES = {"1:3": (640, 1920), "5:7": (1024, 1448), "1:1": (1080, 1080), "3:1": (1920, 640)}
SHOWN = {
    "recipe": [
        ("Lemon Ricotta Pancakes", "title"), ("Nana's Kitchen", "brand"), ("For the batter", "heading"),
        ("Plain flour", "item"), ("120 g", "amount"), ("Method", "heading"), ("Fold in the flour.", "step"),
        ("20 min", "detail"), ("Rest the batter for ten minutes.", "body"), ("Keeps two days in the fridge", "footer"),
    ],
    "recipe-zh": [("番茄炒蛋", "title"), ("鸡蛋", "item"), ("4个", "amount"), ("热油炒蛋，盛出备用", "step")],
    "menu": [
        ("The Copper Fig", "title"), ("Mains", "heading"), ("Roast cod", "item"), ("$27", "price"),
        ("peach, basil, sourdough", "body"), ("Latte", "item"), ("5.00", "price"), ("Set lunch", "heading"),
        ("$30", "price"), ("17 - 23", "detail"), ("Please tell us about allergies", "footer"),
    ],
    "menu-chalk": [("慢慢咖啡", "title"), ("奶咖", "heading"), ("燕麦拿铁", "item"), ("34元", "price")],
    "prescription": [
        ("青禾社区卫生服务中心", "brand"), ("处方笺", "title"), ("姓名", "field"), ("周明远", "field"),
        ("阿莫西林胶囊", "field"), ("每次1粒，每日3次", "field"), ("8天", "field"), ("林若岚", "signature"),
        ("已审核", "seal"), ("处方当日有效", "footer"),
    ],
    "form": [("Summer Robotics Camp", "title"), ("Parent phone", "field"), ("Return by June 20", "footer")],
    "receipt": [
        ("The Copper Ladle", "brand"), ("Mushroom risotto", "item"), ("$24", "amount"), ("Amount due", "field"),
        ("$48", "amount"),
    ],
}  # fmt: skip


@pytest.mark.parametrize("shape", ["5:7", "3:1"])
@pytest.mark.parametrize("name", BRIEFS)
def test_everything_is_said_in_its_role(name: str, shape: str) -> None:
    shown = texts(page(name, *SHAPES[shape], seed=3))
    for words, role in SHOWN[name]:
        assert any(words == text and role in roles for text, roles in shown), (words, role)


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("name", BRIEFS)
def test_no_words_overflow_overlap_or_are_small(name: str, shape: str) -> None:
    assert faults(page(name, *SHAPES[shape], seed=len(name) + len(shape))) == []


def _arranged(name: str, monkeypatch: pytest.MonkeyPatch, width: int, height: int) -> dict[str, Scene]:
    brief = Brief.model_validate({**BRIEFS[name], "width": width, "height": height})
    family = FAMILIES[brief.kind]
    made = {}
    for row in ARRANGEMENTS[family]:
        if row.suits(width / height, read(brief)):
            monkeypatch.setattr(composer, "_names", lambda *_, chosen=f"{family}/{row.name}": (chosen,))
            made[row.name] = page(name, width, height)
    return made


@pytest.mark.parametrize("name", BRIEFS)
def test_at_least_four_arrangements_that_differ_in_structure(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    scenes = _arranged(name, monkeypatch, 1024, 1448)
    assert len(scenes) >= 4
    role = "brand" if name == "receipt" else "title"
    titles = {k: next(node for _, node in boxes(s) if node.role.startswith(role)) for k, s in scenes.items()}
    different: list[str] = []
    for key, title in titles.items():
        if all(_iou(title, titles[other]) < 0.5 for other in different):
            different.append(key)
    assert len(different) >= 4, different


def _iou(first: object, second: object) -> float:
    across, down = (max(0.0, side) for side in overlap(first, second))  # type: ignore[arg-type]
    area = [n.box[2] * n.box[3] for n in (first, second)]  # type: ignore[attr-defined]
    return across * down / (sum(area) - across * down)


@pytest.mark.parametrize(("width", "height"), [(1024, 1448), (640, 1920), (1920, 640)])
def test_a_step_keeps_its_number_its_words_and_its_picture_together_in_order(width: int, height: int) -> None:
    entries = BRIEFS["recipe"]["sections"][3]["entries"]
    for seed in range(3):
        scene = page("recipe", width, height, seed)
        steps = [
            n for n, _ in walk(scene.pages[0]) if n.kind == "group" and n.role == "step" and _words(n) and _pictures(n)
        ]
        innermost = [n for n in steps if not any(m is not n and _inside(m, n) for m in steps)]
        assert len(innermost) == len(entries)
        for k, (node, entry) in enumerate(zip(innermost, entries, strict=True), 1):
            assert set(_words(node)) == {str(k), entry["text"]}
            assert _pictures(node) == 1


def _words(node: object) -> list[str]:
    return [n.text for n in _nodes(node) if isinstance(n, TextNode)]


def _pictures(node: object) -> int:
    return sum(n.kind == "picture" and n.role == "illustration" for n in _nodes(node))


def _inside(inner: object, outer: object) -> bool:
    return any(n is inner for n in _nodes(outer))


def _nodes(node: object) -> list:  # type: ignore[type-arg]
    return [node, *(n for child in getattr(node, "children", ()) for n in _nodes(child))]


def test_prices_stand_on_the_line_of_their_dish_and_behind_it(monkeypatch: pytest.MonkeyPatch) -> None:
    scenes = _arranged("menu", monkeypatch, 1024, 1448)
    for name in ("board", "bands", "rail", "plinth"):
        placed = dict(boxes(scenes[name]))
        dish, price = placed["Lamb skewers"].box, placed["$16"].box
        assert price[0] >= dish[0] + dish[2] - 1
        assert abs((dish[1] + dish[3] / 2) - (price[1] + price[3] / 2)) < dish[3] / 2
        small, large = placed["4.20"].box, placed["5.40"].box
        assert abs(small[1] - large[1]) < 1.5, "sizes of one dish stand on one line"
        assert placed["L"].box[0] + placed["L"].box[2] == pytest.approx(large[0] + large[2], abs=2)


def test_a_chalk_mood_is_written_on_a_framed_dark_board() -> None:
    for seed in range(4):
        scene = page("menu-chalk", 1080, 1500, seed)
        ids = {n.id for n, _ in walk(scene.pages[0])}
        assert {"board-frame", "chalk-frame", "dust"} <= ids
    pink = Brief.model_validate({**BRIEFS["menu-chalk"], "palette": ["#eda5b6"]})
    assert any(n.id == "board-frame" for n, _ in walk(page(pink, 1080, 1500).pages[0]))


def test_figures_that_follow_stay_fields() -> None:
    for name, fact in (("menu", "set"), ("prescription", "days"), ("receipt", "due")):
        nodes = [n for n, _ in walk(page(name, 1024, 1448, 1).pages[0]) if isinstance(n, TextNode)]
        assert any(mark.fact == fact for n in nodes for mark in n.marks), name


def test_a_form_runs_from_its_fields_to_the_signature() -> None:
    for seed in range(4):
        scene = page("prescription", 1024, 1448, seed)
        placed = dict(boxes(scene))
        order = [placed[t].box[1] for t in ("姓名", "阿莫西林胶囊", "氨溴索口服液", "林若岚")]
        assert order == sorted(order)
        assert [n.value for n, _ in walk(scene.pages[0]) if isinstance(n, Code)] == ["RX20250314"]


def test_a_field_without_a_value_has_a_line_or_a_box_to_write_on(monkeypatch: pytest.MonkeyPatch) -> None:
    for scene in _arranged("form", monkeypatch, 1024, 1448).values():
        spaces = [n for n, _ in walk(scene.pages[0]) if n.id.startswith("field-space")]
        assert len(spaces) == 4


def test_places_that_an_arrangement_has_by_itself_are_kept() -> None:
    raw = {**BRIEFS["recipe-zh"], "sections": [
        {**BRIEFS["recipe-zh"]["sections"][0], "place": "left"}, {**BRIEFS["recipe-zh"]["sections"][1], "place": "right"},
    ]}  # fmt: skip
    for seed in range(3):
        placed = dict(boxes(page(Brief.model_validate(raw), 1024, 1448, seed)))
        assert placed["鸡蛋"].box[0] + placed["鸡蛋"].box[2] <= placed["热油炒蛋，盛出备用"].box[0]
    raw = {**BRIEFS["prescription"], "copy": [{**c, "place": "top"} if c["role"] == "brand" else c
                                              for c in BRIEFS["prescription"]["copy"]]}  # fmt: skip
    for seed in range(3):
        placed = dict(boxes(page(Brief.model_validate(raw), 1024, 1448, seed)))
        assert placed["青禾社区卫生服务中心"].box[1] == min(node.box[1] for node in placed.values())


def test_actions_and_things_call_for_icons_that_there_are() -> None:
    assert pictogram("Fry in butter", doing=True) == "flame"
    assert pictogram("番茄切块，鸡蛋打散", doing=True) == "scissors"
    assert pictogram("鸡蛋") == "egg"
    assert pictogram("Lantern") == ""
    scene = page("recipe", 1024, 1448)
    assert {n.icon for n, _ in walk(scene.pages[0]) if isinstance(n, Icon)} <= set(icon_names())


_WORD = st.sampled_from(
    ["egg", "Roast cod with white beans", "番茄", "x", "Überraschungsmenü", "每次1粒，每日3次", "12.50"]
)
_ENTRY = st.fixed_dictionaries({"label": _WORD}, optional={"value": _WORD, "text": _WORD, "note": _WORD})
_SECTION = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(["list", "steps", "fields", "prose", "stats", "signature", "comments"]),
        "role": st.sampled_from(["", "ingredients", "combo", "hours", "rx", "notes", "items", "details"]),
        "title": st.sampled_from(["", "To share"]),
        "entries": st.lists(_ENTRY, min_size=1, max_size=14),
    }
)


@settings(max_examples=12, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(
    st.sampled_from(["recipe", "menu", "prescription", "form"]),
    st.lists(_SECTION, max_size=5),
    st.sampled_from(sorted(SHAPES)),
    st.integers(0, 5),
)
def test_any_brief_gives_a_page_without_a_fault(kind: str, sections: list[object], shape: str, seed: int) -> None:
    copy = [{"role": "title", "text": "Two Scoops"}, {"role": "footer", "text": "Open daily"}]
    brief = Brief.model_validate({"kind": kind, "copy": copy, "sections": sections})
    scene = page(brief, *SHAPES[shape], seed=seed)
    assert faults(scene) == []
    shown = "\n".join(text for text, _ in texts(scene))
    for section in brief.sections:
        for entry in section.entries:
            for words in (entry.label, entry.text, entry.value, entry.note):
                assert words in shown


def test_the_same_seed_gives_the_same_page() -> None:
    for name, (width, height) in itertools.product(("menu", "receipt"), ((1024, 1448), (1080, 1080))):
        assert page(name, width, height, 5) == page(name, width, height, 5)
