"""What follows from the world: answers where a request has a place for them, each with a derivation or a source."""

import re

import pytest

from forebrush.think import plan
from forebrush.world import Request

from .briefs import strings
from .score import PROMPTS, plain, read

UNITS = {"m": r"(?:m\b|米|metres|meters)", "km": r"(?:km\b|公里|千米|kilomet)"}


def says(texts, wish):
    """Whether some text holds one of the forms, or a figure with its unit in the range."""
    if "any" in wish:
        return any(plain(form) in plain(text) for form in wish["any"] for text in texts)
    least, most, unit = wish["range"]
    found = (float(n.replace(",", "")) for t in texts for n in re.findall(rf"(\d[\d,]*(?:\.\d+)?)\s*{UNITS[unit]}", t))
    return any(least <= number <= most for number in found)


def sourced(brief, kind):
    """Whether some fact has a source of that kind; a data set is a source of what is computed from it."""
    kinds = {fact.source.kind for fact in brief.facts.values()}
    return kind in kinds or (kind == "computed" and "dataset" in kinds)


def test_at_least_28_of_30_follow_with_a_source():
    failed = []
    for row in read(PROMPTS / "follows.jsonl"):
        brief = plan(Request(row["prompt"], *map(int, row["size"].split("x"))))
        missing = [wish for wish in row["must"] if not says(strings(brief), wish)]
        if missing or not sourced(brief, row["source"]):
            failed.append((row["id"], missing))
    assert len(failed) <= 2, failed


# Request beside what its picture must say; the values are common knowledge, worked out by hand.
ASKED = [
    ("一张珠穆朗玛峰的海报，下面写海拔多少米", ["8,849米", "8849米"]),
    ("A poster for Lisbon with the time difference to Tokyo, on 15 January 2027.", ["9 h"]),
    ("机票卡片：东京到洛杉矶，2027年2月3日17:00起飞，飞行10小时，写当地到达时间", ["10:00"]),
    (
        "Trip card: from Sydney to Singapore, departs 22:30 on 5 May 2027, 8 h 10 min in the air, local arrival time below",
        ["04:40"],
    ),
    ("2026年端午节海报，底部写公历日期", ["2026年6月19日"]),
    ("Poster for Thanksgiving 2026, the date goes below the title.", ["26 November 2026"]),
    ("挪威国家卡片，写首都和货币", ["奥斯陆"]),
    ("药盒标签：布洛芬缓释胶囊，一盒24粒，每次1粒，每日2次，最后写可服用天数", ["12天"]),
    ("海报：2027年10月1日，下面写星期几", ["星期五"]),
]


@pytest.mark.parametrize(("prompt", "forms"), ASKED, ids=[p[:20] for p, _ in ASKED])
def test_what_is_asked_is_answered(prompt, forms):
    texts = strings(plan(Request(prompt, 1024, 1536)))
    assert any(plain(form) in plain(text) for form in forms for text in texts), texts


# Nothing asks here, or the request states it itself, or not enough is stated.
SILENT = [
    ("拉萨旅游海报，标题“日光之城”，布达拉宫剪影", r"海拔|3,?650"),
    ("拉萨海报，标题“日光之城”，海拔3658米", r"3,?650"),
    ('Poster: "Paris to Rome by night train", dark blue.', r"km|distance"),
    ("中秋节海报，主标题“月满人间”，写公历日期", r"\d月\d"),
    ("Boarding card: Paris to New York, departs 11:00, 8 hours, local arrival time.", r"\b13:00"),
]


@pytest.mark.parametrize(("prompt", "never"), SILENT, ids=[p[:20] for p, _ in SILENT])
def test_nothing_is_invented(prompt, never):
    texts = strings(plan(Request(prompt, 1024, 1536)))
    assert not [text for text in texts if re.search(never, text)]


def test_an_answer_fills_the_field_that_asks_for_it():
    brief = plan(Request("登山证书，标题“登顶纪念”，登顶者写“沈一川”，珠穆朗玛峰的峰顶海拔也要有一栏", 1536, 1024))
    facts = [e.value_fact for s in brief.sections for e in s.entries if e.value_fact]
    assert facts == ["altitude"]
    assert brief.facts["altitude"].source.kind == "dataset"
