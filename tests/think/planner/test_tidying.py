"""Nothing that is to be read is torn or lost: dates, sentences of a quotation, what a mark stands before."""

import pytest

from forebrush.think.planner import plan
from forebrush.world import Request


def strings(prompt: str) -> list[str]:
    """All that is to be set."""
    brief = plan(Request(prompt, 800, 1200))
    entries = [e for section in brief.sections for e in section.entries]
    return [*(c.text for c in brief.copy_items), *(" ".join(filter(None, (e.label, e.text, e.value))) for e in entries)]


@pytest.mark.parametrize(
    ("prompt", "held"),
    [
        ("invitation to Ann's farewell, Friday June 12, 6 pm, VFW Hall", "Friday June 12"),
        ("flyer for a lost dog, last seen near Oak Park on May 3, call 555-0147", "last seen near Oak Park on May 3"),
        ("poster for a concert, doors open at 7 pm, Town Hall", "doors open at 7 pm"),
        ("小区通知：明天上午9点停水，请提前储水", "明天上午9点停水"),
        ("结婚请帖 张伟 & 李娜 2026年10月1日", "结婚请帖"),
        ('A parking sign that reads "Hours: 8 AM to 6 PM" and below it "Permit: Zone B"', "Hours: 8 AM to 6 PM"),
        ("Instagram quote: Do one thing well. Then do it again.", "Do one thing well. Then do it again."),
    ],
)
def test_it_is_set_whole(prompt: str, held: str) -> None:
    assert any(string.lower().startswith(held.lower()) for string in strings(prompt))


@pytest.mark.parametrize(
    ("prompt", "who", "said"),
    [
        ("直播间截图，主播名“山茶”。评论：“小雨:今天有券吗”“阿May：已下单”", "小雨", "今天有券吗"),
        (
            'Live stream screen, host "Ida". Comments: "petra: is it waterproof?" "sam: just ordered"',
            "petra",
            "is it waterproof?",
        ),
    ],
)
def test_who_speaks_stands_apart_from_what_is_said(prompt: str, who: str, said: str) -> None:
    entries = [e for section in plan(Request(prompt, 800, 1200)).sections for e in section.entries]
    assert (who, said) in [(e.label, e.text or e.value) for e in entries]
