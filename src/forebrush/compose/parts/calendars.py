"""A month as a calendar: weeks down, weekdays across, entries in the cells of their days."""

from __future__ import annotations

import calendar
import re
from dataclasses import replace

from forebrush.compose.common import of_kind
from forebrush.compose.content import Line, Row, SectionContent
from forebrush.compose.kit import Block, Kit
from forebrush.compose.parts.graphic import card_fill, flat, graphic, shared_heights
from forebrush.compose.parts.listing import agenda_block
from forebrush.compose.stage import Stage
from forebrush.compose.theme.palettes import Palette
from forebrush.compose.theme.tones import ink_on
from forebrush.scene.languages import calendar_of

__all__ = ["calendar_block", "days_of", "month_of"]

_SUNDAY = ("en", "ja", "ko", "he", "hi", "th", "pt", "zh-hant", "zh-tw", "zh-hk")
"""Languages in whose countries a week on a calendar begins on Sunday (Unicode CLDR, week data); others on Monday."""
_FULL = 2.6
"""Height of a week over that of an empty one above which weeks are not all as high as the fullest."""
_ISO = re.compile(r"(\d{4})\s*[-./年]\s*(\d{1,2})(?!\d)")


def month_of(section: SectionContent, lang: str) -> tuple[int, int] | None:
    """Year and month of a calendar: `2026-11` in its note, or as its title says; None where neither does."""
    for text in (section.note.text, section.title.text):
        if found := _ISO.search(text):
            year, month = int(found[1]), int(found[2])
            if 1 <= month <= 12 and year >= 1:
                return year, month
        years = re.search(r"(?<!\d)(\d{4})(?!\d)", text)
        for tag in (lang, "en"):
            names = calendar_of(tag)
            if names is None or not years:
                continue
            # The longest name first: one ends as another does (十一月, 一月).
            for full in sorted(names.months, key=len, reverse=True):
                number = names.months.index(full)
                if (
                    full.casefold() in text.casefold()
                    or names.short_months[number].casefold() in text.casefold().split()
                ):
                    return max(1, int(years[1])), number + 1
    return None


def days_of(label: str, last: int) -> tuple[int, int] | None:
    """The first and last day that a label names (`12`, `12-14`, `Nov 12`, `11月12日`); None where it names none."""
    bare = re.sub(r"\d{4}\s*[-/年.]", "", label)
    bare = re.sub(r"\d{1,2}\s*月", "", bare)
    bare = re.sub(r"(?<!\d)\d{1,2}[/-](?=\d{1,2}\b)(?=.*[/-]\d{1,2}\b)", "", bare) if bare.count("/") else bare
    if bare.count("/") == 1 and (found := re.search(r"(\d{1,2})/(\d{1,2})", bare)):
        bare = found[2]
    numbers = [int(n) for n in re.findall(r"\d+", bare)]
    if not numbers or not 1 <= numbers[0] <= last or len(numbers) > 2:
        return None
    end = numbers[1] if len(numbers) == 2 and numbers[0] <= numbers[1] <= last else numbers[0]
    return (numbers[0], end) if len(numbers) == 1 or re.search(r"\d\D{0,3}[-–—~至到]", bare) else None


def calendar_block(stage: Stage, section: SectionContent, width: float, height: float | None) -> Block | None:
    """The month; what names no day of it stands below. Without a month: the entries as a programme."""
    kit = stage.kit
    month = month_of(section, kit.lang)
    if month is None:
        dated = replace(section, kind="list", rows=section.rows)
        return agenda_block(stage, dated, width, height) if section.rows else None
    last = calendar.monthrange(*month)[1]
    placed: dict[int, list[Row]] = {}
    ranged: set[int] = set()
    loose = []
    for row in section.rows:
        days = days_of(row.label.text, last)
        if days is None or not (row.text or row.value or row.note):
            loose.append(row)
            continue
        placed.setdefault(days[0], []).append(row)
        ranged.update(range(days[0], days[1] + 1))
    below = agenda_block(stage, replace(section, kind="list", rows=tuple(loose)), width, None) if loose else None
    room = None if height is None else height - (below.height + kit.px(1.0) if below else 0.0)
    grid = _month(kit, stage.choice.palette, month, placed, ranged, width, room)
    return kit.column("calendar", [grid, below], kit.px(1.0)) if below else grid


def _day_names(lang: str) -> tuple[str, ...]:
    """Short names of Monday to Sunday, in English where the language is not known."""
    found = calendar_of(lang) or calendar_of("en")
    assert found is not None
    return found.short_days


def _month(
    kit: Kit,
    palette: Palette,
    month: tuple[int, int],
    placed: dict[int, list[Row]],
    ranged: set[int],
    width: float,
    height: float | None,
) -> Block:
    tag = kit.lang.lower()
    sunday = tag in _SUNDAY or (tag.split("-")[0] in _SUNDAY)
    weeks = calendar.Calendar(6 if sunday else 0).monthdayscalendar(*month)
    names = _day_names(kit.lang)
    order = [(k + (6 if sunday else 0)) % 7 for k in range(7)]
    gap = max(1.0, kit.px(0.2))
    each = (width - gap * 6) / 7
    heads = [
        kit.text(
            "weekday", names[k], "label", each, role="cell", text_align="center",
            fills=[kit.color("accent-ink") if k >= 5 else kit.color("muted")], text_wrap="nowrap",
            size=max(kit.smallest, min(kit.text_size("label"), each * 0.3)),
        )
        for k in order
    ]  # fmt: skip
    head = kit.row("weekdays", [(h, each) for h in heads], gap)
    pad = min(kit.px(0.4), each * 0.06)
    rows = []
    for week in weeks:
        cells = [
            _day(kit, palette, d, placed.get(d, []), d in ranged, order[k] >= 5, each, pad) for k, d in enumerate(week)
        ]
        rows.append(cells)
    least = min(each * 0.62, kit.px(2.6))
    tall = [max(least, *(c.height for c in cells)) for cells in rows]
    if max(tall) <= least * _FULL:
        tall = [max(tall)] * len(tall)
    if height is not None:
        tall = shared_heights(tall, height - head.height - gap * len(tall) - kit.px(0.3))
    lines = [head]
    for cells, high in zip(rows, tall, strict=True):
        made = [(Block(c.node | {"height": round(high, 1)}, high), each) for c in cells]
        lines.append(kit.row("week", made, gap, align="start"))
    return kit.column("month", lines, gap, role="cell")


def _day(
    kit: Kit, palette: Palette, day: int, rows: list[Row], marked: bool, weekend: bool, width: float, pad: float
) -> Block:
    """A day: its number, and what happens on it."""
    if not day:
        return kit.column("no-day", [], 0.0)
    fill = "accent" if marked and not kit.on else kit.color("accent") if marked else card_fill(kit)
    before = kit.on
    ink = kit.color("ink") if not marked else "on-accent" if not before else ink_on(palette, kit.colors[fill])
    quiet = kit.color("accent-ink") if weekend and not marked else ink
    room = width - 2 * pad
    number = kit.text(
        "day-number", str(day), "strong", room, role="cell", fills=[quiet], tabular=True, line_height=1.2,
        size=max(kit.smallest, min(kit.text_size("strong", 1.1), width * 0.34)),
    )  # fmt: skip
    words = []
    for row in rows:
        for line in _said(row):
            words.append(
                kit.text("day-entry", line, "small", room, role="cell", fills=[ink], line_height=1.2, factor=0.95)
            )
    made = kit.column("day", [number, *words], kit.px(0.1), fills=[fill], radius=kit.px(0.3), padding=round(pad, 1))
    return Block(made.node, made.height + 2 * pad)


def _said(row: Row) -> list[Line]:
    """What an entry says in its cell: of more than one day, which."""
    days = (
        [row.label] if len(re.findall(r"\d+", row.label.text)) > 1 and not re.search("[月年]", row.label.text) else []
    )
    inner = [Line(flat(r)) for r in row.rows]
    return [line for line in (*days, row.text, row.value, row.note, *inner) if line]


graphic("calendar", of_kind("calendar"), calendar_block, least=20.0)
