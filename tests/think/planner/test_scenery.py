"""What is to be seen, from requests whose reading was written down first."""

import pytest

from forebrush.think import plan
from forebrush.think.planner.people import generic, named_people
from forebrush.think.planner.scenery import scenery, subject
from forebrush.world import Request


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("A watercolor fox in a snowy forest at dawn.",
         {"setting": "forest", "season": "winter", "time": "dawn", "weather": "snow", "style": "watercolor"}),
        ("深秋的黄昏，一只猫坐在窗边，外面下雨，油画",
         {"setting": "interior", "season": "autumn", "time": "dusk", "weather": "rain", "style": "oil"}),
        ("a ship on the sea at night, storm, low angle", {"setting": "sea", "time": "night", "weather": "storm", "camera": "low"}),
        ("整体温暖可爱", {}),
    ],
)  # fmt: skip
def test_scenery(text, seen):
    assert scenery(text) == seen


@pytest.mark.parametrize(
    ("clause", "made"),
    [
        ("three black cats on a rooftop", {"count": 3, "color": "black", "relation": "on", "to": "a rooftop"}),
        ("两只白鹤", {"count": 2, "color": "白"}),
        ("a girl holding a lantern", {"count": 1, "relation": "holding", "to": "a lantern"}),
        ("一位主播正在跑步", {"count": 1, "action": "跑步"}),
    ],
)
def test_subject(clause, made):
    read = subject(clause)
    assert {key: read.get(key) for key in made} == made


def test_named_persons_become_generic_figures():
    brief = plan(Request("A watercolor portrait of Elon Musk on a horse", 1024, 1024))
    assert brief.picture is not None
    assert "Musk" not in brief.picture.prompt
    assert any(f.name == "person-generic" and "Elon Musk" in f.message for f in brief.findings)
    named = plan(Request("A watercolor portrait of Elon Musk on a horse", 1024, 1024, people="named"))
    assert named.picture is not None
    assert "Elon Musk" in named.picture.prompt
    assert not named.findings


def test_roles_before_a_name():
    assert [name for _, _, name, _ in named_people("歌手王小明站在舞台上")] == ["王小明"]
    assert generic("歌手王小明站在舞台上") == "一位歌手站在舞台上"
    assert named_people("一位企业家主播手里举着一瓶辣椒酱") == []
