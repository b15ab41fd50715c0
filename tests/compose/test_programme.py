"""What happens when is set hour by hour, the hours as hours; names alone are a line-up."""

from __future__ import annotations

import pytest

from forebrush.compose import compose
from forebrush.layout.measure import typesetter
from forebrush.scene import walk
from forebrush.scene.nodes import TextNode
from forebrush.studio import default_library
from forebrush.think.planner import plan
from forebrush.world import Request


def roles(prompt):
    scene = compose(plan(Request(prompt, 1024, 1536)), 0, typesetter(default_library()))
    return {
        getattr(node.text, "text", node.text): node.role
        for page in scene.pages
        for node, _ in walk(page)
        if isinstance(node, TextNode)
    }


@pytest.mark.parametrize(
    ("prompt", "hours"),
    [
        ("设计一张读书会海报。主题：慢慢读；流程：14:00 签到；14:30 共读；16:00 自由讨论。地点：河边书屋。", ("14:00", "14:30", "16:00")),
        ("社区健康日海报，主题：走一走；流程：9:00 集合；9:30 热身；11:00 合影。", ("9:00", "9:30", "11:00")),
        ("校园开放日海报。主题：欢迎来看看；流程：10:00 参观实验室；13:30 座谈；15:00 茶歇。", ("10:00", "13:30", "15:00")),
        ("Poster for a garden day; headline: Dig In; agenda: 9:30 Planting, 11:00 Seed swap, 12:30 Lunch.", ("9:30", "11:00", "12:30")),
        ("Poster for a film night; headline: Late Reels; agenda: 19:00 Doors, 19:30 Shorts, 20:15 Feature.", ("19:00", "19:30", "20:15")),
        ("Poster for an open lab; headline: Look Closer; agenda: 17:00 Welcome, 17:20 Tour, 18:00 Drinks.", ("17:00", "17:20", "18:00")),
    ],
)  # fmt: skip
def test_hours_are_hours(prompt, hours):
    found = roles(prompt)
    assert [found.get(hour) for hour in hours] == ["time"] * len(hours)
