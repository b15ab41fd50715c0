"""Briefs of slides, infographics and timetables as a planner writes them, and how a finished page is looked at."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from forebrush.compose import compose
from forebrush.layout.frame import FrameNode
from forebrush.layout.measure import typesetter
from forebrush.layout.page import layout_scene
from forebrush.scene import Scene, resolve
from forebrush.scene.brief import Brief
from forebrush.scene.nodes import Chart, Group, Node, Table, TextNode
from forebrush.studio import default_library

__all__ = ["BRIEFS", "boxes", "made", "overlap", "said", "texts", "trouble"]


def copy(**items: str) -> list[dict[str, str]]:
    return [{"role": role, "text": text} for role, text in items.items()]


def entry(label: str = "", text: str = "", value: str = "", **more: Any) -> dict[str, Any]:
    return {"label": label, "text": text, "value": value, **more}


def lines(*texts: str) -> list[dict[str, Any]]:
    return [{"text": text} for text in texts]


BRIEFS: dict[str, dict[str, Any]] = {
    "cover": {
        "kind": "slide", "lang": "en",
        "copy": copy(brand="Northwind", title="Annual Strategy Review", subtitle="After the first ten gigawatts",
                     footer="Board meeting, 14 October 2026"),
    },
    "bullets": {
        "kind": "slide", "lang": "zh-Hans",
        "copy": copy(title="为什么要做社区图书角", footer="社区营造工作坊"),
        "sections": [{"kind": "list", "entries": lines(
            "步行十分钟内没有公共阅读空间的小区占七成", "居民捐书意愿高，缺的是一个固定的地方", "运营成本低")}],
    },
    "chart-slide": {
        "kind": "slide", "lang": "en",
        "copy": copy(title="Q3 revenue grew in every region", footer="Finance review"),
        "facts": {"nordics": {"value": "42.5"}, "dach": {"value": "38"}, "iberia": {"value": "17.2"}},
        "sections": [
            {"kind": "chart", "chart": {
                "kind": "bar", "categories": ["Nordics", "DACH", "Iberia"],
                "series": [{"name": "2025", "values": ["36.1", "35.2", "12.4"]},
                           {"name": "2026", "values": ["nordics", "dach", "iberia"]}],
            }},
            {"kind": "list", "role": "takeaways", "title": "What it means",
             "entries": lines("Iberia grew fastest", "Nordics remain our largest market")},
        ],
    },
    "agenda": {
        "kind": "slide", "lang": "zh-Hans", "copy": copy(title="今日议程"),
        "sections": [{"kind": "list", "entries": [
            entry("09:30", "季度数据回顾", "周敏"), entry("11:00", "新版首页方案评审", "设计组"),
            entry("15:00", "总结与下一步", "全员")]}],
    },
    "comparison": {
        "kind": "comparison", "lang": "en", "copy": copy(title="Tea or Coffee?", subtitle="What is in your cup"),
        "sections": [{"kind": "columns", "entries": [
            entry("Green tea", entries=[entry("Caffeine", value="28 mg"), entry("Best time", "Afternoon"),
                                        entry("Water", value="80 °C")]),
            entry("Filter coffee", entries=[entry("Caffeine", value="95 mg"), entry("Best time", "Morning"),
                                            entry("Water", value="94 °C")])]}],
    },
    "process": {
        "kind": "process", "lang": "zh-Hans", "copy": copy(title="垃圾分类五步走", footer="社区环保小组"),
        "sections": [{"kind": "steps", "entries": [
            entry("分一分", "按可回收、厨余、有害、其他分开"), entry("洗一洗", "瓶罐冲净，纸盒压平"),
            entry("装一装", "厨余沥干水分，破袋投放"), entry("投一投", "早七点到九点，晚六点到八点"),
            entry("查一查", "扫码查看积分，换取绿植")]}],
    },
    "timeline": {
        "kind": "timeline", "lang": "en", "copy": copy(title="A Short History of the Bicycle"),
        "sections": [{"kind": "timeline", "entries": [
            entry("1817", "Laufmaschine", note="Karl von Drais steers with his feet on the ground"),
            entry("1863", "Pedals", note="Fixed to the front wheel in Paris"),
            entry("1885", "Safety bicycle", note="Chain drive and two equal wheels"),
            entry("1976", "Mountain bike", note="Repack races in California"),
            entry("2010s", "E-bike boom")]}],
    },
    "statistics": {
        "kind": "statistics", "lang": "zh-Hans", "copy": copy(title="年轻人的睡眠", footer="来源：睡眠问卷"),
        "facts": {"phones": {"value": "78", "unit": "%"}},
        "sections": [{"kind": "stats", "entries": [
            entry("平均每晚睡眠", value="6.4 小时"), {"label": "睡前刷手机", "value_fact": "phones"},
            entry("周末补觉", value="每10人中7人"), entry("入睡超过半小时", value="41%")]}],
    },
    "week": {
        "kind": "timetable", "lang": "zh-Hans", "copy": copy(title="三年级二班课程表"),
        "sections": [{"kind": "table", "columns": ["节次", "周一", "周二", "周三", "周四", "周五"], "rows": [
            ["08:20", "语文", "数学", "英语", "语文", "数学"], ["09:10", "数学", "语文", "数学", "英语", "语文"],
            ["10:00", "大课间", "大课间", "大课间", "大课间", "大课间"],
            ["10:30", "体育", "音乐", "语文", "美术", "科学"], ["午休"], ["14:00", "美术", "班会", "科学", "体育", ""]]}],
    },
    "board": {
        "kind": "timetable", "lang": "en", "copy": copy(title="Harbour Line", subtitle="Departures from Old Town"),
        "sections": [{"kind": "table", "columns": ["Train", "Departs", "Arrives", "Platform"], "rows": [
            ["H 101", "06:12", "06:58", "2"], ["H 103", "06:42", "07:21", "1"], ["H 105", "07:12", "07:58", "2"]]}],
    },
    "month": {
        "kind": "calendar", "lang": "zh-Hans", "copy": copy(title="十一月活动日历", brand="青禾书店"),
        "sections": [{"kind": "calendar", "title": "2026年11月", "note": "2026-11", "entries": [
            entry("7", "亲子故事会"), entry("12", "诗歌夜读"), entry("14-15", "旧书市集")]}],
    },
    "days": {
        "kind": "timetable", "lang": "en", "copy": copy(title="Design Week", footer="All talks in the main hall"),
        "sections": [
            {"kind": "timeline", "title": "Friday", "entries": [
                entry("9:00", "Doors and coffee"), entry("10:00", "Opening talk", note="Mara Okafor")]},
            {"kind": "timeline", "title": "Saturday", "entries": [
                entry("10:00", "Type clinic"), entry("20:00", "Closing party")]}],
    },
    "hours": {
        "kind": "timetable", "lang": "zh-Hans", "copy": copy(title="营业时间", brand="山脚咖啡"),
        "sections": [{"kind": "list", "role": "hours", "entries": [
            entry("周一至周五", value="08:00–20:00"), entry("周六", value="09:00–22:00"), entry("周日", value="休息")]}],
    },
}  # fmt: skip
"""By what they show."""


def made(name: str, width: int, height: int, seed: int = 0) -> Scene:
    """The resolved scene of a brief, set with the typesetter."""
    brief = Brief.model_validate({**BRIEFS[name], "width": width, "height": height})
    return resolve(compose(brief, seed, typesetter(default_library())))


def said(name: str) -> list[str]:
    """Every string of a brief that must be seen, a calendar's month in figures excepted."""

    def inner(raw: dict[str, Any]) -> Iterator[str]:
        yield from (raw.get(key, "") for key in ("label", "text", "value", "note"))
        for one in raw.get("entries", ()):
            yield from inner(one)

    raw = BRIEFS[name]
    found = [item["text"] for item in raw["copy"]]
    for section in raw.get("sections", ()):
        found.append(section.get("title", ""))
        for one in section.get("entries", ()):
            found += inner(one)
        for row in (section.get("columns", ()), *section.get("rows", ())):
            found += row
    return [text for text in found if text]


def texts(scene: Scene) -> list[tuple[str, frozenset[str]]]:
    """Every string that is set, with its own role and those of the groups round it."""
    found: list[tuple[str, frozenset[str]]] = []

    def look(node: Node, above: frozenset[str]) -> None:
        roles = above | {node.role}
        if isinstance(node, TextNode):
            found.append((node.text, roles))
        elif isinstance(node, Table):
            found.extend((cell.text, roles) for row in node.rows for cell in row)
        elif isinstance(node, Chart):
            found.extend((text, roles) for text in (*node.categories, *(s.name for s in node.series)) if text)
        elif isinstance(node, Group):
            for child in node.children:
                look(child, roles)

    for node in scene.pages[0].nodes:
        look(node, frozenset())
    return found


def trouble(scene: Scene) -> list[str]:
    """What the layout complains of."""
    frame = layout_scene(scene, default_library())[0]
    known = ("text-overflow", "box-overflow", "text-omitted", "icon-missing", "chart-value", "missing-glyph")
    return [f"{found.name}: {found.message}" for found in frame.findings if found.name in known]


def boxes(scene: Scene) -> list[tuple[str, FrameNode]]:
    """Every text with the node that shows it, as placed on the page."""
    found: list[tuple[str, FrameNode]] = []
    words = {n.id: n.text for n in _walk(scene.pages[0].nodes) if isinstance(n, TextNode)}

    def look(node: FrameNode) -> None:
        if node.id in words:
            found.append((words[node.id], node))
        for child in node.children:
            look(child)

    for node in layout_scene(scene, default_library())[0].nodes:
        look(node)
    return found


def _walk(nodes: tuple[Node, ...]) -> Iterator[Node]:
    for node in nodes:
        yield node
        if isinstance(node, Group):
            yield from _walk(node.children)


def overlap(first: FrameNode, second: FrameNode) -> tuple[float, float]:
    """Px by which two boxes overlap, across and down."""
    (ax, ay, aw, ah), (bx, by, bw, bh) = first.box, second.box
    return min(ax + aw, bx + bw) - max(ax, bx), min(ay + ah, by + bh) - max(ay, by)
