"""The programme of an event: its line-up by size of type, hours with what happens then, and the day as a large figure.

Blocks for a width. Knows nothing of the page on which they stand.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from forebrush.compose.content import Line, Row, SectionContent
from forebrush.compose.estimate import natural_width
from forebrush.compose.kit import Block, Json, Kit
from forebrush.compose.parts.details import detail_grid, rank
from forebrush.compose.parts.graphic import flat
from forebrush.compose.stage import Stage

__all__ = ["dated", "hours_block", "is_hours", "is_lineup", "lineup_block"]

_TIERS = ((1, 2.3), (3, 1.6), (10_000, 1.18))
"""Up to which name a size holds, and the size in bodies: the first name leads, two follow, the rest are even."""
_CLOCK = re.compile(r"\d{1,2}[:.：]\d\d|\d\s?[ap]\.?m\b|\d{1,2}\s?[点時时]", re.IGNORECASE)
_LONGEST = 34
"""Characters of a name that stands in a line-up; longer ones are set as a list."""


def is_lineup(section: SectionContent) -> bool:
    """Whether a section is a set of names that can be set as a line-up."""
    rows = section.rows
    plain = all((r.text or r.label) and not (r.value or r.note or r.picture or r.rows) for r in rows)
    # What happens when is read in its order, hour by hour; it is no set of names.
    plain = plain and not all(r.text and r.label and _CLOCK.search(r.label.text) for r in rows)
    return section.role == "lineup" and len(rows) > 1 and plain and all(r.length <= _LONGEST for r in rows)


def is_hours(section: SectionContent) -> bool:
    """Whether a section says what happens when."""
    return (
        section.kind in ("timeline", "list")
        and bool(section.rows)
        and section.role == "lineup"
        and all(row.label and (row.text or row.value) for row in section.rows)
    )


def _name(row: Row) -> Line:
    return row.text if not row.label else row.label if not row.text else Line(f"{row.label.text} {row.text.text}")


def _tier(k: int, count: int) -> float:
    if count < 3:
        return _TIERS[1][1]
    return next(size for most, size in _TIERS if k < most)


def lineup_block(kit: Kit, section: SectionContent, width: float, align: str) -> Block:
    """Names from large to even, as many on a line as it holds, dots between them."""
    names = [_name(row) for row in section.rows]
    lines: list[Block] = []
    row: list[tuple[Block, float]] = []
    used, last = 0.0, 0.0
    dot = kit.px(0.28)
    gap = kit.px(0.75)

    def close() -> None:
        nonlocal row, used
        if row:
            lines.append(kit.row("lineup-row", row, gap, align="center", justify=align))
        row, used = [], 0.0

    for k, line in enumerate(names):
        factor = _tier(k, len(names))
        size = kit.text_size("body", factor)
        weight = kit.pairing.title_weight(kit.lang)
        natural = max(1.0, natural_width(line.text, kit.fonts["display"], 1.0, weight) * 1.08)
        size = round(max(kit.text_size("body"), min(size, width / natural)), 1)
        wide = natural * size + size * 0.2
        if row and (factor != last or used + 2 * gap + dot + wide > width):
            close()
        if row:
            mark = kit.shape("lineup-dot", dot, dot, shape="ellipse", fills=[kit.color("accent")])
            row.append((mark, dot))
            used += 2 * gap + dot
        color = "accent-ink" if k == 0 and len(names) > 2 else "ink"
        text = kit.text(
            "item", line, "heading", width, size=size, weight=weight, line_height=1.22, role="item", text_align=align,
            fills=[kit.color(color)], text_wrap="balance",
        )  # fmt: skip
        row.append((text, 0.0) if wide <= width else (text, width))
        used += wide
        last = factor
    close()
    return kit.column("lineup", lines, kit.px(0.35), role="lineup")


def hours_block(kit: Kit, section: SectionContent, width: float) -> Block:
    """The hour before a shared axis, what happens after it, rules between."""
    gap = kit.px(1.0)
    times = [kit.natural(row.label, "value") for row in section.rows]
    left = min(width * 0.42, max(times) * 1.06)
    rest = width - left - gap
    columns = 2 if len(section.rows) > 6 and width > kit.px(34) else 1
    if columns == 2:
        across = (width - kit.px(2)) / 2
        half = math.ceil(len(section.rows) / 2)
        parts = [
            hours_block(kit, SectionContent(section.kind, section.role, Line(), some), across)
            for some in (section.rows[:half], section.rows[half:])
        ]
        return kit.row("hours-columns", [(part, across) for part in parts], kit.px(2), align="start")
    lines: list[Block] = []
    for row in section.rows:
        if lines:
            lines.append(kit.rule())
        time = kit.text("time", row.label, "value", left, role="time", fills=[kit.color("accent-ink")])
        told = [
            kit.text(name, line, style, rest, role=name)
            for name, line, style in (
                ("item", row.text, "strong"),
                ("item", row.value, "strong"),
                ("caption", row.note, "small"),
            )
            if line
        ]
        told += [kit.text("caption", flat(inner), "small", rest, role="caption") for inner in row.rows]
        lines.append(kit.row("hours-row", [(time, left), (kit.column("told", told), rest)], gap, align="baseline"))
    return kit.column("hours", lines, kit.px(0.5), role="lineup")


_LONGEST_DAY = 26
"""Characters of a day that can be set as a large figure."""


def _is_day(line: Line) -> bool:
    """Whether words are a short day, and no hour alone."""
    return 0 < len(line.text) <= _LONGEST_DAY and rank(Row(Line(), line, Line())) != 1


_LABEL = 0.35
"""Size of the label of a large day over that of the day."""
_SHARE = 0.1
"""Height of the day: at most this share of the page's mean edge."""


def dated(stage: Stage, rows: Sequence[Row], width: float, align: str) -> Block | None:
    """The day as a large figure, the other details under it; None where no day is told."""
    kit = stage.kit
    day = next((row for row in rows if rank(row) == 0 and _is_day(row.value or row.text)), None)
    if day is None:
        return None
    words = day.value or day.text
    weight = kit.pairing.title_weight(kit.lang)
    natural = max(0.5, natural_width(words.text, kit.fonts["display"], 1.0, weight)) * 1.06
    most = _SHARE * math.sqrt(stage.width * stage.height) * stage.level**0.6
    size = min(most, width * 0.98 / natural)
    if size < kit.text_size("value", 1.4):
        return None
    parts = []
    labels = [line for line in (day.label, day.text if day.value else Line()) if line]
    over: Json = {"text_align": align, "role": "detail"}
    small = round(max(kit.text_size("label", 1.2), size * _LABEL), 1)
    parts += [kit.text("day-label", line, "label", width, size=small, **over) for line in labels]
    parts.append(
        kit.text("day", words, "heading", width, size=round(size, 1), weight=weight, line_height=1.15,
                 fills=[kit.color("accent-ink")], **over)
    )  # fmt: skip
    rest = [row for row in rows if row is not day]
    if rest:
        parts.append(detail_grid(kit, rest, width, align))
    return kit.column("dated", parts, kit.px(0.6), role="details")
