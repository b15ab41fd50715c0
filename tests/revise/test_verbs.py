"""Words that nobody listed an edit under: other verbs for the same thing, and complaints that imply a wish."""

import pytest

from forebrush import editing
from forebrush.fonts import Library
from forebrush.revise.complaints import mended
from forebrush.revise.language import read_instruction
from forebrush.scene import load
from forebrush.scene.document import walk
from forebrush.studio import render
from revise.judge import HERE


def change(scene: str, saying: str) -> tuple[dict[str, object], dict[str, object]]:
    """The title before and after; empty where it is gone."""
    picture = render(load((HERE / "scenes" / f"{scene}.json").read_text()), quality="low", library=Library())
    edited = editing.edit(picture, saying)
    assert isinstance(edited, editing.Edited)
    made = []
    for one in (picture, edited.picture):
        nodes = [node for page in one.scene.pages for node, _ in walk(page) if node.role == "title"]
        made.append({name: getattr(nodes[0], name) for name in ("size", "text", "fills")} if nodes else {})
    return made[0], made[1]


@pytest.mark.parametrize(
    "saying",
    [
        "enlarge the title",
        "beef up the title",
        "the title isn't big enough",
        "the title gets lost",
        "标题再撑大一圈",
        "标题不够大",
    ],
)
def test_larger(saying: str) -> None:
    before, after = change("jazz", saying)
    assert after["size"] > before["size"]


@pytest.mark.parametrize("saying", ["the title is way too loud", "标题缩小20%", "shrink the title by 20%"])
def test_smaller(saying: str) -> None:
    before, after = change("jazz", saying)
    assert after["size"] < before["size"]


@pytest.mark.parametrize(
    "saying", ["ditch the title", "scrap the title", "the title is redundant", "标题砍掉", "标题多余"]
)
def test_gone(saying: str) -> None:
    before, after = change("jazz", saying)
    assert before
    assert not after


@pytest.mark.parametrize("saying", ["paint the title light blue", "标题染成浅蓝"])
def test_of_another_colour(saying: str) -> None:
    before, after = change("jazz", saying)
    assert after["fills"] != before["fills"]
    assert after["size"] == before["size"]


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("the photo is too dark", "make the photo lighter"), ("the logo is not big enough", "make the logo bigger"),
        ("照片太冷", "照片暖一点"), ("副标题喧宾夺主了", "副标题缩小一点"), ("make the title red", ""), ("标题改成红色", ""),
    ],
)  # fmt: skip
def test_the_order_that_a_complaint_implies(said: str, order: str) -> None:
    assert mended(said) == order


@pytest.mark.parametrize("saying", ["why is the title red?", "标题为什么是红色的？", "which font is that?"])
def test_who_asks_changes_nothing(saying: str) -> None:
    with pytest.raises(editing.Asked):
        change("jazz", saying)


@pytest.mark.parametrize(
    ("saying", "text"),
    [
        ("把标题改成夜色太暗", "夜色太暗"), ("标题写成人生太多余", "人生太多余"), ("把标题换成今夜不够亮", "今夜不够亮"),
        ("change the title to Live music - free entry", "Live music - free entry"),
        ("change the title to 5 - 7 June", "5 - 7 June"), ("change the title to Harbour Days — Late Show", "Harbour Days — Late Show"),
    ],
)  # fmt: skip
def test_words_that_are_to_be_set_are_no_complaint_and_are_not_cut(saying: str, text: str) -> None:
    assert change("jazz", saying)[1]["text"] == text


@pytest.mark.parametrize(
    "saying",
    ["is it possible to make the title bigger?", "is there any way to make the title bigger?", "do you mind making the title bigger?",
     "the title isn't big enough - make it bigger"],
)  # fmt: skip
def test_an_order_in_the_form_of_a_question_is_an_order(saying: str) -> None:
    before, after = change("jazz", saying)
    assert after["size"] > before["size"]


@pytest.mark.parametrize(
    "saying", ["make the progress bar the same blue as the title", "make the side bar the colour of the title"]
)
def test_a_bar_excepts_nothing(saying: str) -> None:
    assert read_instruction(saying).kept == ()
