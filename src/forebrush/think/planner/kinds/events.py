"""Events and posters: when, where, for how much, who is on, who gives it."""

from __future__ import annotations

from collections.abc import Mapping

from forebrush.think.planner.found import Found
from forebrush.think.planner.kinds.commerce import sections_of
from forebrush.think.planner.kinds.notice import read_notice
from forebrush.think.planner.source import Source

__all__ = ["READERS", "WORDS", "read_event", "read_poster"]

WORDS: Mapping[str, Mapping[str, float]] = {
    "event": {
        "演唱会": 3, "音乐会": 3, "音乐节": 3, "演出": 2, "话剧": 2, "专场": 2, "讲座": 3, "沙龙": 3, "市集": 3,
        "论坛": 3, "会议海报": 2, "峰会": 3, "工作坊": 3, "马拉松": 3,
        "比赛": 2, "运动会": 3, "赛": 1, "露天电影": 3, "放映": 2, "巡演": 3, "路演": 2, "观测夜": 2, "嘉年华": 3,
        "晚会": 3, "开幕": 1, "报名": 1, "票价": 2, "嘉宾": 2, "活动海报": 2, "读书会": 2, "展板": 2, "签到": 2,
        "爵士之夜": 2, "之夜": 1, "品酒": 2, "tasting": 2, "海报": 2,
        "gig": 3, "concert": 3, "festival": 3, "play": 1, "tournament": 3, "fair": 2, "talk": 1.5, "lecture": 3,
        "workshop": 3, "conference": 3, "meetup": 3, "open day": 3,
        "charity 5k": 3, "run": 0.5, "show": 1, "opening night": 2, "debate": 3, "supper": 2, "doors": 1.5,
        "tickets": 1.5, "venue": 1, "event": 2, "screening": 2,
        "film night": 3, "comedy": 1, "dance": 1, "recital": 3, "auction": 2, "market day": 3, "party": 2,
        "quiz night": 3, "race": 1, "poster": 2, "flyer": 2, "flier": 2,
    },
    "poster": {"海报": 2.2, "招贴": 3, "宣传画": 3, "poster": 2.2, "flyer": 2.2, "flier": 2.2, "playbill": 2,
    "展览海报": 1, "招聘": 1},
}  # fmt: skip


def read_event(source: Source, found: Found) -> None:
    """Read an event."""
    sections_of(read_notice(source, found, "event"), found, zh=source.zh)


def read_poster(source: Source, found: Found) -> None:
    """Read a poster of any subject."""
    sections_of(read_notice(source, found, "poster"), found, zh=source.zh)


READERS = {"event": read_event, "poster": read_poster}
