"""Details: when, where, how much. What is needed first stands first and larger; labels keep a readable size.

Two forms: balanced columns with the label over the value, where all of them stand on one line; else one under the
other, the labels before a shared axis. Knows nothing of the page on which they stand.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from forebrush.compose.content import Line, Row
from forebrush.compose.kit import Block, Kit

__all__ = ["detail_grid", "is_amount", "is_money", "rank"]

_LABELS: tuple[tuple[int, tuple[str, ...]], ...] = (
    (3, ("door", "ticket", "票", "费", "入场", "entry", "admission", "price", "deadline", "截止", "报名", "rsvp")),
    (0, ("日期", "ends", "until", "展期", "date", "when", "day", "活动时间", "档期")),
    (1, ("时间", "time", "开始", "开放", "start", "hours")),
    (
        2,
        (
            "地点",
            "地址",
            "场地",
            "场馆",
            "会场",
            "门店",
            "venue",
            "place",
            "where",
            "location",
            "address",
            "store",
            "店",
        ),
    ),
)
"""Rank of a label by its words: 0 the day, 1 the hour, 2 the place, 3 the rest. The first row that matches decides."""
_DAY = re.compile(
    r"月\s*\d+\s*[日号]|\d{4}年|周[一二三四五六日]|星期|[初十廿]\S{0,2}至|"
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|"
    r"\b\d{1,2}(?:st|nd|rd|th)?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|"
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\s+\d",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:周|星期)[一二三四五六日天]", re.IGNORECASE)
_HOUR = re.compile(r"\d{1,2}[:：]\d\d|\d\s*[ap]\.?m\b|\d\s*点", re.IGNORECASE)
_AMOUNT = re.compile(r"^[¥￥$€£]?\s*[\d.,]+\s*[^\d\s]{0,6}(?:\s?[^\d\s]{0,6})?$")
_MONEY = re.compile(r"^(?:[¥￥$€£]\s*[\d.,]+|[\d.,]+\s*(?:元|块|円|€|euros?|dollars?|pounds?))\S{0,2}$", re.IGNORECASE)
LARGE, LEAST = 1.5, 1.3
"""Size of the day and the place over that of the other values: what is wished, and the least beside one another."""
_NARROW, _BROKEN = 20.0, 1.4
"""Body sizes below which a width is narrow, and lines from which a value there stands under its label."""
_MOST_LARGE = 4
"""More dates and places than these are a timetable, in which none is larger than another."""


def rank(row: Row) -> int:
    """How soon a reader needs it: 0 the day, 1 the hour, 2 the place, 3 the rest."""
    label = row.label.text.lower()
    for value, calls in _LABELS:
        if any(call in label for call in calls):
            return value
    words = f"{row.text.text} {row.value.text}"
    if _DAY.search(words):
        return 0
    if _HOUR.search(words):
        return 1
    return 2 if not row.label and not any(c.isdigit() for c in words) and len(words) < 60 else 3


def is_money(row: Row) -> bool:
    """Whether the value is a sum of money alone."""
    return bool(_MONEY.match(row.value.text.strip()))


def is_amount(row: Row) -> bool:
    """Whether the row is a labelled figure, and no date, place or entrance fee."""
    if row.fact:
        return True
    named = any(call in row.label.text.lower() for call in _LABELS[0][1])
    return bool(row.label and rank(row) == 3 and not named and _AMOUNT.match(row.value.text.strip()))


def detail_grid(kit: Kit, rows: Sequence[Row], width: float, align: str) -> Block:
    """Details for a width: the day and the place first and larger, then the rest under a rule."""
    rows = [_spoken(row) for row in rows]
    ordered = sorted(rows, key=rank)
    first = [row for row in ordered if rank(row) < 3]
    if len(first) > _MOST_LARGE or kit.tight:
        first = []
        ordered = list(rows)
    rest = [row for row in ordered if row not in first]
    size = _size_on_line(kit, first, width, LARGE, LEAST)
    small = _size_on_line(kit, rest, width, 1.0, 1.0) if len(rest) <= _MOST_LARGE else 0.0
    parts: list[Block] = []
    if (first and not size) or (rest and not small):
        even = not first and len(rest) > _MOST_LARGE and align == "start" and _halves(kit, rest, width)
        parts.append(_two_columns(kit, rest, width) if even else _axis(kit, first, rest, width, align))
    else:
        count = max(len(first), len(rest))
        shared = _shared(kit, first, rest, size, count, width) if align != "center" else 0.0
        if first:
            parts.append(_line(kit, first, 1, width, align, size, shared))
        if first and rest:
            parts.append(kit.rule(width=kit.px(9), align_self="center") if align == "center" else kit.rule())
        if len(rest) == 1 and first and rest[0].label and (rest[0].text or rest[0].value):
            parts.append(_beside(kit, rest[0], 1 + len(first), width, align))
        elif rest:
            parts.append(_line(kit, rest, 1 + len(first), width, align, small, shared))
    return kit.column("details", parts, kit.px(0.9), role="details")


def _spoken(row: Row) -> Row:
    """The row; where the label is a day of the week, it is read on as one line."""
    if _WEEKDAY.fullmatch(row.label.text.strip()) and row.value and not row.text and not row.value.marks:
        return Row(Line(), Line(f"{row.label.text} {row.value.text}"), Line())
    return row


def _joined(row: Row) -> str:
    return f"{row.text.text} {row.value.text}".strip() or row.label.text


def _natural(kit: Kit, row: Row, factor: float) -> float:
    return max(kit.natural(_joined(row), "value", factor) * 1.04, _label_width(kit, row) if row.label else 0.0)


def _label_width(kit: Kit, row: Row) -> float:
    return kit.natural(row.label, "label", _label_factor(kit))


def _label_factor(kit: Kit) -> float:
    """What lifts a label to the least size of a page's details."""
    return max(1.0, kit.least_label / max(0.1, kit.text_size("label")))


def _size_on_line(kit: Kit, rows: Sequence[Row], width: float, wish: float, least: float) -> float:
    """The factor at which all stand on one line, from `wish` down to `least`; 0 where they do not."""
    factor = wish
    while rows and factor >= least - 0.001:
        if sum(_natural(kit, row, factor) for row in rows) + _gap(kit) * (len(rows) - 1) <= width:
            return factor
        factor -= 0.1
    return 0.0


def _gap(kit: Kit) -> float:
    return kit.px(2.2)


def _shared(kit: Kit, first: Sequence[Row], rest: Sequence[Row], size: float, count: int, width: float) -> float:
    """The width of equal columns that both lines can share; 0 where they cannot."""
    each = (width - _gap(kit) * (count - 1)) / max(1, count)
    widest = max([_natural(kit, row, size) for row in first] + [_natural(kit, row, 1.0) for row in rest])
    return each if widest <= each else 0.0


def _line(kit: Kit, rows: Sequence[Row], number: int, width: float, align: str, factor: float, shared: float) -> Block:
    """All on one line, label over value."""
    gap = _gap(kit)
    naturals = [_natural(kit, row, factor) for row in rows]
    if align == "center":
        # Side by side about the axis, not spread from edge to edge.
        width = min(width, sum(naturals) + (gap + kit.px(1.5)) * (len(rows) - 1))
        each = (width - gap * (len(rows) - 1)) / len(rows)
        shared = each if max(naturals) <= each else 0.0
    over = max(0.0, width - gap * (len(rows) - 1) - sum(naturals)) / len(rows)
    widths = [shared or natural + over for natural in naturals]
    cells = [(_detail(kit, number + k, row, widths[k], align, factor), widths[k]) for k, row in enumerate(rows)]
    mixed = len({bool(row.label) for row in rows}) > 1
    return kit.row("details-row", cells, gap, justify=align, align="end" if mixed else "start")


def _beside(kit: Kit, row: Row, number: int, width: float, align: str) -> Block:
    """A single one: its label before its value."""
    label = min(width * 0.45, _label_width(kit, row))
    gap = kit.px(0.5)
    shown = [line for line in (row.text, row.value) if line]
    value = width - label - gap
    if align == "center":
        value = min(value, 1.1 * max(kit.natural(line, "value") for line in shown))
    values = [kit.text(f"detail-{number}-value", line, "value", value) for line in shown]
    cells = [(_label(kit, number, row, label, "start", 1.0), label), (kit.column(f"detail-{number}", values), value)]
    made = kit.row("details-row", cells, gap, align="baseline" if len(values) == 1 else "start", justify=align)
    return Block(made.node, made.height + kit.px(0.3))


def _detail(kit: Kit, number: int, row: Row, width: float, align: str, factor: float) -> Block:
    blocks = []
    shown = [line for line in (row.text, row.value) if line]
    if row.label and shown:
        blocks.append(_label(kit, number, row, width, align, factor))
    elif row.label:
        blocks.append(kit.text(f"detail-{number}-label", row.label, "value", width, factor=factor, text_align=align))
    blocks += [
        kit.text(f"detail-{number}-value", line, "value", width, factor=factor, text_align=align) for line in shown
    ]
    return kit.column(f"detail-{number}", blocks, kit.px(0.15))


def _label(kit: Kit, number: int, row: Row, width: float, align: str, factor: float) -> Block:
    grown = _label_factor(kit) * (1.0 if factor <= 1 else min(1.2, factor))
    return kit.text(f"detail-{number}-label", row.label, "label", width, factor=grown, text_align=align)


def _axis(kit: Kit, first: Sequence[Row], rest: Sequence[Row], width: float, align: str) -> Block:
    """One under the other: labels before a shared axis, values after it."""
    named = [row for row in (*first, *rest) if row.label and (row.text or row.value)]
    gap = kit.px(1.0)
    label = min(width * 0.4, max((_label_width(kit, row) for row in named), default=0.0) * 1.2)
    inner = width
    large = LARGE
    longest = max((kit.natural(_joined(row), "value") for row in named), default=0.0)
    if width < kit.px(_NARROW) and longest > (width - label - gap) * _BROKEN:
        sizes = [1.15 if row in first else 1.0 for row in (*first, *rest)]
        stacked = [_detail(kit, k, row, width, align, sizes[k - 1]) for k, row in enumerate((*first, *rest), 1)]
        return kit.column("details-list", stacked, kit.px(0.6))
    if align == "center":
        wanted = max((kit.natural(_joined(row), "value", LARGE if row in first else 1.0) for row in named), default=0.0)
        inner = min(width, label + gap + wanted * 1.06)
    while large > 1.1 and any(kit.natural(_joined(r), "value", large) > inner - label - gap for r in first):
        large -= 0.1
    lines: list[Block] = []
    for k, row in enumerate((*first, *rest), 1):
        factor = large if row in first else 1.0
        if row not in named:
            line = _detail(kit, k, row, width if align == "center" else inner, align, factor)
            lines.append(line)
            continue
        rest_width = inner - label - gap
        natural = kit.natural(_joined(row), "value", factor)
        if align != "center" and rest_width * 0.94 < natural < rest_width * 1.12:
            factor *= 0.86  # one line that nearly fills it, rather than a second with a word or two
        values = [
            kit.text(f"detail-{k}-value", line, "value", rest_width, factor=factor)
            for line in (row.text, row.value)
            if line
        ]
        name = _label(kit, k, row, label, "end" if align == "center" else "start", factor)
        cells = [(name, label), (kit.column(f"detail-{k}", values), rest_width)]
        made = kit.row("details-row", cells, gap, align="baseline" if len(values) == 1 else "start")
        if inner < width:
            made.node.update(width=round(inner, 1), align_self="center")
        # On a shared base line the smaller one begins lower.
        shift = 1.15 * (float(values[0].node["size"]) - float(name.node["size"]))
        lines.append(Block(made.node, max(made.height + max(0.0, -shift), name.height + max(0.0, shift))))
    return kit.column("details-list", lines, kit.px(0.5 if len(lines) > 4 else 0.7))


def _halves(kit: Kit, rows: Sequence[Row], width: float) -> bool:
    return all(_natural(kit, row, 1.0) <= (width - _gap(kit)) / 2 for row in rows)


def _two_columns(kit: Kit, rows: Sequence[Row], width: float) -> Block:
    """Many: two balanced columns, read from left to right."""
    each = (width - _gap(kit)) / 2
    lines = []
    for start in range(0, len(rows), 2):
        pair = rows[start : start + 2]
        cells = [(_detail(kit, start + k + 1, row, each, "start", 1.0), each) for k, row in enumerate(pair)]
        mixed = len({bool(row.label) for row in pair}) > 1
        lines.append(kit.row("details-row", cells, _gap(kit), align="end" if mixed else "start"))
    return kit.column("details-grid", lines, kit.px(0.9))
