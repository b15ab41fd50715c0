"""What a request says of its charts beside the numbers: colours by name, words in the hole of a ring, the range of an
axis; and what the chart itself shows (a legend, the marks of an axis), which is set nowhere else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from forebrush.think.planner.found import Found, Words
from forebrush.think.planner.kinds.charts import CHART, given, value_pattern, wish
from forebrush.think.planner.words import COLORS

__all__ = ["dress_chart", "finish_charts", "ground_color"]

_COLOR = "|".join(sorted((re.escape(word) for word in COLORS), key=len, reverse=True))
_SHADE = (
    r"(?:(?:pure|plain|clean|solid|soft|bright|crisp|simple|very|light|dark|pale|medium|deep|vivid|纯|浅|淡|深) ?)*?"
)
_GROUND = re.compile(
    rf"\b(?:on|against|over|with|use|using)\s+(?:an?|the)?\s*{_SHADE}(?P<en>{_COLOR})\s+(?:\w+ ){{0,1}}"
    r"(?:background|ground|backdrop|canvas)\b|"
    rf"\b{_SHADE}(?P<en2>{_COLOR}) background\b|"
    rf"(?P<zh>{_COLOR})色?(?:的)?(?:背景|底色|底(?![部下座端]))|(?:背景|底色)(?:色)?(?:是|为|用)?纯?(?P<zh2>{_COLOR})",
    re.IGNORECASE,
)
_HOLE = re.compile(
    r"(?:in|at|inside) (?:the )?(?:very )?(?:cent(?:er|re)|middle|hole)(?: of (?:the |each )?(?:ring|donut|doughnut|"
    r"chart|circle))?|(?:in|inside) the (?:white )?inner circle|"
    r"(?:圆环|环形图|环|图)?(?:的)?(?:正?中间|正?中央|中心|圆心)",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[“\"'‘「]([^”\"'’」]{1,60})[”\"'’」]")
_RANGE = re.compile(
    r"(?P<axis>[xy]-axis|vertical axis|horizontal axis|axis|纵轴|横轴|y轴|x轴)[^.。;；]{0,90}?"
    r"(?:from|span(?:s|ning)?|rang(?:es|ing) from|rang(?:es|ing)|between|从)\s*(?P<low>[-−]?\d+(?:\.\d+)?)\s*%?\s*"
    r"(?:to|and|–|—|到|至)\s*\+?(?P<high>[-−]?\d+(?:\.\d+)?)",
    re.IGNORECASE,
)
_MARKS = re.compile(r"\b(?:ticks?|tick marks?|gridlines?|axis|axes|span|label)\b|刻度|坐标轴|网格线", re.IGNORECASE)
_ASKING = re.compile(
    r"^(?:an? |the )?(?:(?:small|simple|big|large|little|clean|nice) )*(?:bar|column|line|pie|donut|area|scatter)? ?"
    r"(?:chart|graph|plot)s? (?:of|with|showing|for|comparing) ",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"^[-−+]?\d+(?:[.,]\d+)*\s?[%kKM]?$")
_PAIR = re.compile(r"^(?P<name>\D[^:：]*?)[\s:：]+(?P<value>[+\-−]?[¥￥$€£]?\d[\d,.]*\s?[^\d\s,]{0,8})$")
_CELLS = r"[^.;；。\n:：]+?(?:\.\d[^.;；。\n:：]*?)*"
_ROW = re.compile(
    r"(?:^|[.;；。:：\n]\s*)(?P<name>[A-Z\u4e00-\u9fff][\w &/-]{0,30})[:：]\s*"
    rf"(?P<cells>{_CELLS})(?=[.;；。\n]|$)"
)


def ground_color(text: str) -> str:
    """The colour (`#rrggbb`) that a request gives the ground of the page; empty where it names none."""
    match = _GROUND.search(text)
    if match is None:
        return ""
    word = next(word for word in match.groupdict().values() if word)
    return COLORS.get(word.lower(), COLORS.get(word, ""))


def finish_charts(
    text: str, found: Found, copy: list[Words], sections: list[dict[str, Any]]
) -> tuple[list[Words], list[dict[str, Any]]]:
    """Copy and sections with the charts finished; what a chart shows is taken out of both."""
    if not re.search(CHART, text, re.IGNORECASE):
        return copy, sections
    if not any(section.get("chart") for section in sections):
        copy, sections = _read(text, found, copy, sections)
    charts = [section["chart"] for section in sections if section.get("chart")]
    if not charts:
        return copy, sections
    for chart in charts:
        dress_chart(chart, text)
    rings = [chart for chart in charts if chart["kind"] in ("pie", "donut")]
    if len(rings) == 1:
        copy = _fill_hole(rings[0], text, found, copy)
    for section in sections:
        _without_asking(section)
    names = {_same(name) for chart in charts for name in _names(chart)}
    return [w for w in copy if w.role == "title" or not _shown(w.text, names)], [
        s for s in sections if not _repeats(s, names, text)
    ]


def _without_asking(section: dict[str, Any]) -> None:
    """Take the words that ask for a chart from its first name: `small bar chart of Q1` is Q1."""
    chart = section.get("chart") or {}
    if chart.get("categories"):
        chart["categories"] = [_ASKING.sub("", name) or name for name in chart["categories"]]
    for entry in section.get("entries", ()) if section.get("role") == "shares" else ():
        entry["label"] = _ASKING.sub("", entry.get("label", "")) or entry.get("label", "")


def dress_chart(chart: dict[str, Any], text: str) -> None:
    """Give a chart (JSON form of `brief.ChartWish`) the colours and the range that a text names for it."""
    _color(chart, text)
    _bound(chart, text)


def _names(chart: dict[str, Any]) -> list[str]:
    return [*chart.get("categories", ()), *(s.get("name", "") for s in chart.get("series", ()))]


def _same(words: str) -> str:
    return " ".join(words.lower().split())


def _shown(words: str, names: set[str]) -> bool:
    """Whether copy is a name with its value, which the chart writes."""
    pair = _PAIR.match(words.strip())
    return bool(pair) and _same(pair["name"]) in names if pair else False


def _repeats(section: dict[str, Any], names: set[str], text: str) -> bool:
    """Whether a section says no more than the legend or the marks of an axis do."""
    entries = section.get("entries", ())
    if section.get("chart") or section.get("title") or not entries or section.get("rows"):
        return False
    said = [" ".join(str(e.get(k) or "") for k in ("label", "text", "value")).strip() for e in entries]
    legend = "legend" in text.lower() or "图例" in text
    if legend and len(said) > 1 and all(_same(words) in names for words in said):
        return True
    if all(_shown(words, names) for words in said):
        return True
    marks = [words for words in said if _NUMBER.match(words) or _MARKS.search(words)]
    return len(marks) == len(said) and len(said) > 1 and bool(_MARKS.search(text))


# --- colours, ranges, the hole --------------------------------------------------------------------------------------


def _color_of(name: str, text: str) -> str:
    """The colour that a text gives a name: `Rent = blue`, `rent in blue`, `房租用蓝色`."""
    if not name.strip():
        return ""
    joint = r"\s*[”\"'’]?\s*(?:=|:|：|->|→|\(|（|,? in |is |are |as |用|是|为|使用)\s*(?:an? |the )?"
    match = re.search(
        rf"{re.escape(name)}{joint}(?:#(?P<hex>[0-9a-f]{{6}})|{_SHADE}(?P<word>{_COLOR}))", text, re.IGNORECASE
    )
    if match is None:
        return ""
    return f"#{match['hex'].lower()}" if match["hex"] else COLORS.get(match["word"].lower(), "")


def _color(chart: dict[str, Any], text: str) -> None:
    colors = [_color_of(name, text) or None for name in chart.get("categories", ())]
    if sum(color is not None for color in colors) > 1:
        chart["colors"] = colors
    for series in chart.get("series", ()):
        if not series.get("color") and (color := _color_of(series.get("name", ""), text)):
            series["color"] = color


def _bound(chart: dict[str, Any], text: str) -> None:
    if chart["kind"] in ("pie", "donut", "scatter") or chart.get("least") is not None or chart.get("most") is not None:
        return
    for match in _RANGE.finditer(text):
        across = match["axis"].lower() in ("x-axis", "horizontal axis", "横轴", "x轴")
        if across == (chart.get("direction") == "horizontal"):
            chart["least"], chart["most"] = (match[k].replace("−", "-") for k in ("low", "high"))
            return


def _fill_hole(chart: dict[str, Any], text: str, found: Found, copy: list[Words]) -> list[Words]:
    """The words in the middle of a ring: the first that is no number, and a number."""
    place = _HOLE.search(text)
    if place is None:
        return copy
    sentence = re.split(r"(?<=[.。])\s|;|；", text[place.start() :])[0]
    said = [words.strip() for words in _QUOTED.findall(sentence)[:3]]
    values = [words for words in said if value_pattern([words]) is not None]
    words = [word for word in said if word not in values]
    if not said:
        return copy
    if words:
        chart["center"] = words[0]
    if values and (pattern := value_pattern(values[:1])):
        chart["center_value"] = given(found, "center", values[0], pattern)
    taken = {*words[:1], *values[:1]}
    kept = [word for word in copy if word.text.strip() not in taken]
    if chart["kind"] == "pie":
        chart["kind"] = "donut"
    return kept


# --- charts that no reader took -------------------------------------------------------------------------------------


def _split(cells: str) -> list[str]:
    return [cell.strip(" .。\"“”'") for cell in re.split(r"[,，、](?!\d{3}\b)\s*|\s+and\s+", cells) if cell.strip()]


def _numbers(cells: Sequence[str]) -> bool:
    return len(cells) > 1 and all(re.match(r"^[+\-−]?[¥￥$€£]?\d", cell) and len(cell) < 16 for cell in cells)


def _read(
    text: str, found: Found, copy: list[Words], sections: list[dict[str, Any]]
) -> tuple[list[Words], list[dict[str, Any]]]:
    """A chart of quoted names with values, or of rows of values under a row of names."""
    pairs = [m for quoted in _QUOTED.findall(text) if (m := _PAIR.match(quoted.strip()))]
    if len(pairs) > 2:
        chart = wish(found, text, [m["name"] for m in pairs], [("", [m["value"].strip() for m in pairs])])
        gone = {_same(m[0]) for m in pairs}
    else:
        rows = [(m["name"].strip(), _split(m["cells"])) for m in _ROW.finditer(text)]
        series = [(name, cells) for name, cells in rows if _numbers(cells)]
        heads = [cells for _, cells in rows if cells and not _numbers(cells)]
        names = next((cells for cells in heads if series and len(cells) == len(series[0][1])), None)
        if names is None or any(len(cells) != len(names) for _, cells in series):
            return copy, sections
        chart = wish(found, text, names, series)
        gone = {_same(words) for name, cells in [*series, ("", names)] for words in (name, ", ".join(cells), *cells)}
    if chart is None:
        return copy, sections
    kept = [section for section in sections if not _all_gone(section, gone)]
    return [w for w in copy if _same(w.text) not in gone], [{"kind": "chart", "entries": [], "chart": chart}, *kept]


def _all_gone(section: dict[str, Any], gone: Iterable[str]) -> bool:
    entries = section.get("entries", ())
    held = set(gone)
    return bool(entries) and all(
        any(_same(str(e.get(k) or "")) in held for k in ("label", "text")) for e in entries
    )  # fmt: skip
