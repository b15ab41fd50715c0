"""Words that nobody listed an edit under: other verbs for the same thing, and complaints that imply a wish."""

import pytest

from forebrush import editing
from forebrush.fonts import Library
from forebrush.revise.complaints import mended
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
