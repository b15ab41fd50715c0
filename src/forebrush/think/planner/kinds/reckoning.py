"""What follows from rows of figures where it is asked for: sums, means, shares, growth, how many reach a limit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from forebrush.scene.number_format import format_value
from forebrush.think.planner.figures import amounts
from forebrush.think.planner.figures.amounts import count
from forebrush.think.planner.found import Found
from forebrush.think.planner.kinds import charts
from forebrush.think.planner.kinds.cells import tidy
from forebrush.think.planner.kinds.shared import entry, section
from forebrush.think.planner.source import Source

if TYPE_CHECKING:
    from forebrush.think.planner.kinds.sheets import Sheet

__all__ = ["change", "per_unit", "reach", "stat", "sums", "takeaways", "total"]

_TOTAL = re.compile(r"合计|总计|总额|总数|总和|\b(?:grand )?total\b|\bsum\b", re.IGNORECASE)
_MEAN = re.compile(r"平均值?|均值|\baverage\b|\bmean\b", re.IGNORECASE)
_SHARE = re.compile(r"占比|百分比|各占|份额|\bshares? (?:of|in)\b|percentages?\b|as a percent", re.IGNORECASE)
_ASKED = re.compile(
    r"算|自动|求|加好|加总|标出|显示|写出|work(?:ed)? (?:it |this |"
    r"that |them )?out|calculat|compute|\badd\b|show|include|give",
    re.IGNORECASE,
)
_GROWTH = re.compile(
    r"增长|增幅|涨幅|同比|环比|变化|growth|increase|change in percent|percent(?:age)? change|rise", re.IGNORECASE
)


def _asks(source: Source, what: re.Pattern[str]) -> re.Match[str] | None:
    """Where words that nobody took ask for something: what stands round the noun tells to work it out."""
    for match in what.finditer(source.unquoted):
        around = source.unquoted[max(0, match.start() - 24) : match.end() + 30]
        if _ASKED.search(around) and "\x00" not in around[:3]:
            return match
    for match in what.finditer(source.unquoted):
        if _ASKED.search(source.unquoted[max(0, match.start() - 24) : match.end() + 30]):
            return match
    return None


def _take_clause(source: Source, at: int) -> None:
    """Take the sentence that asks."""
    text = source.text
    start = max(text.rfind(mark, 0, at) for mark in "。\n.;；") + 1
    ends = [e for mark in ("。", "\n", ". ", ";", "；") if (e := text.find(mark, at)) >= 0]
    source.take(start, min(ends, default=len(text)))


def _take_words(source: Source, at: int) -> None:
    """Take the clause that asks."""
    text = source.text
    start = max(text.rfind(mark, 0, at) for mark in "。\n.;；，,") + 1
    ends = [e for mark in ("。", "\n", ".", ";", "；", "，", ",") if (e := text.find(mark, at)) >= 0]
    source.take(start, min(ends, default=len(text)))


def total(found: Found, source: Source, sheet: Sheet, values: Sequence[str]) -> dict[str, str] | None:
    """The sum of amounts of one unit, where one is asked for: its label, its fact, and its words."""
    match = _asks(source, _TOTAL)
    if match is None:
        return None
    pattern = charts.value_pattern(list(values)) or "0"
    names = [charts.given(found, "amount", v, pattern) for v in values]
    known = {n: charts.read_value(v) for n, v in zip(names, values, strict=True)}
    value = sum((k[0] for k in known.values() if k is not None), start=type(known[names[0]][0])(0))  # type: ignore[index]
    name = charts.free_name(found, "total")
    found.facts[name] = {"format": pattern, "source": {"kind": "computed", "expression": " + ".join(names)}}
    _take_clause(source, match.start())
    for k, cell in enumerate(sheet.cells):
        if cell.start <= match.start() < max(cell.end, cell.stop):
            sheet.used.add(k)
            follow = k + 1
            if follow < len(sheet.cells) and sheet.cells[follow].sentence == cell.sentence:
                sheet.take(follow, follow + 1)
    label = match[0] if source.zh else match[0][:1].upper() + match[0][1:].lower()
    label = "Total" if label in ("Sum",) else label
    return {"label": label, "fact": name, "words": format_value(value, pattern, lang=source.lang)}


def sums(found: Found, source: Source, names: Sequence[str], values: Sequence[str], wish: dict[str, Any]) -> None:
    """Sum, mean and shares of the values of a chart, as far as they are asked for."""
    facts = list(wish["series"][0]["values"])
    pattern = wish["format"]
    entries: list[dict[str, Any]] = []
    if "%" in pattern:
        return
    for what, expression, label in (
        (_TOTAL, " + ".join(facts), "total"),
        (_MEAN, f"({' + '.join(facts)}) / {len(facts)}", "mean"),
    ):
        match = _asks(source, what)
        if match is None:
            continue
        name = charts.free_name(found, label)
        written = pattern if label == "total" else re.sub(r"(?<!\.)0(?![.0#])", "0.#", pattern, count=1)
        found.facts[name] = {"format": written, "source": {"kind": "computed", "expression": expression}}
        word = match[0] if source.zh else match[0][:1].upper() + match[0][1:]
        entries.append({"label": word, "value_fact": name, "origin": "computed"})
    if _asks(source, _SHARE):
        for label, fact in zip(names, facts, strict=True):
            name = charts.free_name(found, f"{fact}_share")
            found.facts[name] = {
                "unit": "%",
                "format": "0.0%",
                "source": {"kind": "computed", "expression": f"{fact} / ({' + '.join(facts)}) * 100"},
            }
            entries.append({"label": label, "value_fact": name, "origin": "computed"})
    section(found, "stats", entries)


_CHANGE_EN = re.compile(
    r"^(?P<name>.*?)\s*(?P<now>[$€£¥]?\d[\d,.]*\s?[A-Za-z%]{0,8}),?\s+(?P<how>(?:up|"
    r"down) from|from|against|versus|vs\.?|compared (?:with|to))\s+(?P<was>[$€£¥]?\d[\d,"
    r".]*\s?[A-Za-z%]{0,8})(?: (?:last|a) \w+(?: ago| earlier)?)?$",
    re.IGNORECASE,
)
_FROM_TO = re.compile(
    r"^(?P<name>.*?)\s+(?P<how>(?:dropped|fell|rose|grew|went|climbed|increased|decreased|declined|moved|cut)"
    r"(?: up| down)? from)\s+(?P<was>[$€£¥]?\d[\d,.]*\s?[A-Za-z%]{0,8}?) to "
    r"(?P<now>[$€£¥]?\d[\d,.]*\s?[A-Za-z%]{0,8})$",
    re.IGNORECASE,
)
_CHANGE_ZH = re.compile(
    r"^(?P<name>.*?)\s*[，,]?(?:由|从|上期|去年同?期?|上年|上月|上季度?)(?:的)?(?P<was>[¥￥"
    r"$]?\d[\d,.]*[万亿千]?[\u4e00-\u9fff%]{0,3}?)\s*[，,]?(?P<how>增至|"
    r"增长到|增加到|上升至|上升到|提升至|提高到|升至|涨到|变为|降至|"
    r"降到|下降到|减少到|减至|今年|本年|本期|本月|本季度?)(?P<now>[¥￥$]?\d[\d,"
    r".]*[万亿千]?[\u4e00-\u9fff%]{0,3})$"
)


def change(text: str) -> tuple[str, str, str, str] | None:
    """Name, value now, value before and the words between, of a figure with a change; None for others."""
    match = _CHANGE_EN.match(text) or _FROM_TO.match(text) or _CHANGE_ZH.match(text)
    if match is None or not match["name"].strip():
        return None
    return tidy(match["name"]), match["now"].strip(), match["was"].strip(), match["how"]


def stat(found: Found, source: Source, label: str, value: str) -> dict[str, Any]:
    """A key figure; where it states what it was before and growth is asked for, with its growth in percent."""
    bracket = re.match(r"^(?P<v>.*?)\s*[（(](?P<b>[^（()）]+)[)）]$", value)
    if bracket:
        label, value = label, bracket["v"]
        was_there = re.match(
            r"^(?P<how>去年同?期?|上年同?期?|上期|上月|上季度?|同期|(?:last|"
            r"previous|prior) (?:year|month|quarter|period)|was|from|vs\.?|"
            r"up from|down from)[:：]?\s*(?P<was>[$€£¥￥]?\d[\d,.]*\s?[A-Za-z%万亿千\u4e00-\u9fff]"
            r"{0,4})$",
            bracket["b"],
            re.IGNORECASE,
        )
        if was_there is None:
            return entry(label, value, note=bracket["b"])
        changed: tuple[str, str, str, str] | None = (label, value, was_there["was"], was_there["how"])
    else:
        changed = change(f"{label} {value}")
    if changed is None:
        return entry(label, value)
    name, now, was, how = changed
    new, old = charts.read_value(now), charts.read_value(was)
    made = entry(name, now, note=f"{how} {was}" if was.isascii() and how.isascii() else f"{how}{was}")
    if new is None or old is None or not old[0] or not _GROWTH.search(source.text):
        return made
    a = charts.given(found, "now", now, charts.value_pattern([now]) or "0")
    b = charts.given(found, "before", was, charts.value_pattern([was]) or "0")
    rate = charts.free_name(found, "growth")
    found.facts[rate] = {
        "unit": "%",
        "format": "+0.0%",
        "source": {"kind": "computed", "expression": f"({a} - {b}) / {b} * 100"},
    }
    word = "增长" if source.zh else "Growth"
    for asked in _GROWTH.finditer(source.unquoted):
        around = source.unquoted[max(0, asked.start() - 16) : asked.end() + 8]
        if _ASKED.search(around):
            found.instructions.append(asked[0])
            _take_words(source, asked.start())
            break
    return {
        **made,
        "value_fact": a,
        "value": "",
        "entries": [{"label": word, "value_fact": rate, "origin": "computed"}],
    }


def per_unit(
    found: Found, source: Source, label: str, value: str, figures: Sequence[tuple[str, str]]
) -> dict[str, Any] | None:
    """`Kilograms per hive: work it out`: the quotient of two of the stated figures, named by the words round `per`."""
    named = re.match(
        r"^(?P<top>[A-Za-z ]+?) (?:per|a|for each|each) (?P<under>[a-z]+)$", label, re.IGNORECASE
    ) or re.match(
        r"^(?:每|平均每)[\u4e00-\u9fff]?(?P<under>[\u4e00-\u9fff]{1,4})(?:的)?(?P<top>[\u4e00-\u9fff]{1,6})$", label
    )
    if named is None or not _ASKED.search(value):
        return None
    under = next(((n, v) for n, v in figures if named["under"].lower().rstrip("s") in n.lower()), None)
    top = next(((n, v) for n, v in figures if (n, v) != under and named["top"].lower() in n.lower()), None)
    rest = [f for f in figures if f != under]
    top = top or (rest[0] if len(rest) == 1 else None)
    a, b = charts.read_value(top[1]) if top else None, charts.read_value(under[1]) if under else None
    if top is None or under is None or a is None or b is None or not b[0]:
        return None
    first = charts.given(found, "whole", top[1], charts.value_pattern([top[1]]) or "0")
    second = charts.given(found, "parts", under[1], charts.value_pattern([under[1]]) or "0")
    unit = a[2]
    name = charts.free_name(found, "each")
    found.facts[name] = {"format": f"0.##{unit}", "source": {"kind": "computed", "expression": f"{first} / {second}"}}
    return {"label": label, "value_fact": name, "origin": "computed"}


_WISHED = re.compile(
    r"(?:(?P<n>\d|two|three|four|five|[两二三四五])\s?(?:条|个|short "
    r"|key |brief )?(?:要点|结论|takeaways|key points|conclusions))|"
    r"(?:a (?:short |one-line |brief )?takeaway|一[条句](?:结论|要点))",
    re.IGNORECASE,
)


def takeaways(found: Found, source: Source) -> None:
    """Takeaways that a request wishes and does not give: they state what the figures say, with the figures as facts."""
    match = _WISHED.search(source.unquoted)
    if (
        match is None
        or any(s.get("role") == "takeaways" for s in found.sections)
        or any(s.get("role") == "points" for s in found.sections)
    ):
        return
    most = count((match["n"] or "1").lower()) or 1
    zh, entries = source.zh, []
    for s in found.sections:
        for item in s.get("entries", []) if s["kind"] == "stats" else []:
            label, fact = item.get("label", ""), item.get("value_fact", "")
            rate = next((e["value_fact"] for e in item.get("entries", []) if e.get("value_fact")), "")
            name = label if zh else label[:1].upper() + label[1:]
            if rate and fact:
                runs: list[Any] = [
                    f"{name}增长" if zh else f"{name} grew by ",
                    {"fact": rate, "format": "0.0%"},
                    "，达" if zh else " to ",
                    {"fact": fact},
                ]
            elif fact and f"{fact}_count" in found.facts:
                limit = found.facts.get("limit", {}).get("source", {}).get("text", "")
                runs = [
                    f"{name}：" if zh else f"{name}: ",
                    {"fact": f"{fact}_count"},
                    f"到{limit}" if zh else f" reach {limit}",
                ]
            elif item.get("value"):
                runs = [f"{name}{item['value']}" if zh else f"{name}: {item['value']}"]
            else:
                continue
            entries.append({"runs": runs, "origin": "computed"})
    if entries:
        section(found, "prose", entries[:most], role="takeaways")
        source.take(match.start(), match.end())


def reach(found: Found, source: Source, names: Sequence[str], values: Sequence[str]) -> bool:
    """How many whole units of each reach a limit, where it is asked: `how many cups of each reach 400 mg`."""
    text = source.unquoted
    match = re.search(
        r"how many (?P<unit>[a-z]+)(?: of each)?[^.;]{0,30}?(?:reach|fit|"
        r"stay|make|add up|come|go|are|is|would|it takes)[^.;\d]{0,30}(?P<limit>\d[\d,"
        r".]*\s?[a-z%]*)",
        text,
        re.IGNORECASE,
    )
    match = match or re.search(
        r"(?:各|每种|分别)?\S{0,6}(?:几|多少)(?P<unit>[杯个份粒罐勺瓶片碗])\S{0,"
        r"8}?(?:到|达到|达|超过|等于|满)\D{0,6}(?P<limit>\d[\d,.]*\s?[\u4e00-\u9fffA-Za-z]{0,3})",
        text,
    )
    limits = amounts(match["limit"]) if match else []
    if match is None or not limits or any(r is None or r[0] <= 0 for r in map(charts.read_value, values)):
        return False
    pattern = charts.value_pattern(list(values)) or "0"
    facts = [charts.given(found, "each", v, pattern) for v in values]
    limit = charts.given(found, "limit", match["limit"].strip(), charts.value_pattern([match["limit"].strip()]) or "0")
    unit = f" {match['unit']}" if match["unit"].isascii() else match["unit"]
    counts = []
    for fact in facts:
        name = charts.free_name(found, f"{fact}_count")
        found.facts[name] = {
            "format": f"0{unit}",
            "source": {"kind": "computed", "expression": f"div({limit}, {fact})"},
        }
        counts.append(name)
    chart = {
        "kind": "bar",
        "direction": "horizontal",
        "categories": list(names),
        "series": [{"name": "", "values": counts}],
        "format": f"0{unit}",
    }
    title = (
        f"{match['unit'][:1].upper()}{match['unit'][1:]} to reach {match['limit'].strip()}"
        if match["unit"].isascii()
        else f"达到{match['limit'].strip()}的{match['unit']}数"
    )
    stats: list[dict[str, Any]] = [
        {"label": n, "value_fact": f, "entries": [{"value_fact": c, "origin": "computed"}]}
        for n, f, c in zip(names, facts, counts, strict=True)
    ]
    section(found, "stats", stats)
    section(found, "chart", [], chart=chart, title=title, title_origin="computed")
    _take_clause(source, match.start())
    return True
