"""Tables as objects: the week grid of a timetable, a board of departures, hours. See `calendars` for a month."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from forebrush.compose.content import SectionContent
from forebrush.compose.kit import Block, Json, Kit
from forebrush.compose.parts.graphic import card_fill, graphic, one_line, shared_heights, soft
from forebrush.compose.parts.listing import bullets_block
from forebrush.compose.stage import Stage
from forebrush.compose.theme.tones import soft_tones
from forebrush.scene.languages import calendar_of

__all__ = ["board_block", "grid_of", "is_week", "week_block"]

_USUAL = 0.82
"""Share of the words of a week that set the size of all."""
_LEAST_PX = 14.0
"""Px of words below which a table is not made smaller for the sake of a long one."""
_LEAST_LESSON = 0.72
"""Of their size, what lessons give up for a long word; beyond that all words of the page become smaller."""
_MOST_CELLS = 160
"""Cells of a grid of cards; more are set as a ruled table."""


def grid_of(section: SectionContent) -> tuple[list[str], list[list[str]]]:
    """Heads and rows of a table, all of the same length; a missing head over the first column is added."""
    rows = [list(r) for r in section.cells if any(c.strip() for c in r)]
    head = list(section.head)
    count = max((len(r) for r in rows), default=0)
    if head and rows and count == len(head) + 1:
        head = ["", *head]
    count = max(count, len(head))
    rows = [r + [""] * (count - len(r)) for r in rows]
    return (head + [""] * (count - len(head)) if head else []), rows


def _is_time(text: str) -> bool:
    """Whether words are figures in the main: a time, a number, a platform."""
    bare = [c for c in text if not c.isspace()]
    return bool(bare) and sum(c.isdigit() or c in ":：.-–—~/" for c in bare) >= 0.6 * len(bare)


_WEEK = ("en", "zh")


def _days(lang: str) -> frozenset[str]:
    names: set[str] = set()
    for tag in (lang, *_WEEK):
        if (calendar := calendar_of(tag)) is None:
            continue
        names.update(n.casefold().rstrip(".") for n in (*calendar.days, *calendar.short_days))
    return frozenset(n for n in names if n)


def _is_day(text: str, days: frozenset[str]) -> bool:
    low = text.casefold().strip().rstrip(".")
    if not low:
        return False
    first = low.split()[0].rstrip(".,")
    return low in days or first in days or low.startswith(("周", "星期", "礼拜", "週")) or (
        len(first) >= 2 and first.isalpha() and any(d.startswith(first) for d in days if d.isascii())
    )  # fmt: skip


def is_week(section: SectionContent, lang: str = "en") -> bool:
    """A table of what happens in which hour of which day: weekdays as heads, or words that come again and again."""
    head, rows = grid_of(section)
    if len(head) < 3 or not rows:
        return False
    days = _days(lang)
    if sum(_is_day(h, days) for h in head[1:]) >= 2:
        words = [c for r in rows for c in r[1:] if c.strip()]
        return bool(words) and sum(map(_is_time, words)) < 0.5 * len(words)
    return sum(_is_day(r[0], days) for r in rows) >= 3 and sum(_is_time(c) for r in rows for c in r[1:]) == 0


def _subject(cell: str) -> str:
    """What a cell is about: its first line, without a room or a teacher in brackets."""
    first = cell.strip().splitlines()[0] if cell.strip() else ""
    for bracket in ("(", "（", "·", "@", "|"):
        if first.find(bracket) > 0:
            first = first[: first.find(bracket)]
    return first.strip().casefold()


def _break(row: Sequence[str]) -> str:
    """The words of a line that runs across all days (lunch); empty for a row of lessons."""
    filled = [c.strip() for c in row[1:] if c.strip()]
    if not filled:
        return row[0].strip()
    days = len(row) - 1
    if len(set(filled)) == 1 and days >= 3 and len(filled) == days:
        return filled[0]
    return ""


def week_block(stage: Stage, section: SectionContent, width: float, height: float | None) -> Block | None:
    """Days across, hours down; cells of one subject share a soft colour, breaks run across."""
    kit = stage.kit
    head, rows = grid_of(section)
    if not rows and not head:
        return bullets_block(stage, section, width, height)
    count = max(len(head), len(rows[0]) if rows else 0)
    gap = max(2.0, kit.px(0.28))
    first = _first_width(kit, head, rows, width)
    each = (width - first - gap * (count - 1)) / max(1, count - 1)
    pad = min(kit.px(0.4), each * 0.08)
    size = _cell_size(kit, rows, each - 2 * pad)
    tones = _tones(stage, rows)
    heads = [
        one_line(kit, "day", h, "strong", first if k == 0 else each, role="cell", text_align="center",
                 fills=[kit.color("accent-ink")]) if h.strip() else None
        for k, h in enumerate(head)
    ]  # fmt: skip
    head_h = max((b.height for b in heads if b), default=0.0) + kit.px(0.5) if any(heads) else 0.0
    lines: list[tuple[Block, float, bool]] = []
    for row in rows:
        words = _break(row)
        label = kit.text("hour", row[0], "label", first, role="cell", tabular=True, factor=0.96) if row[0] else None
        if words:
            lines.append(_break_line(kit, row, words, first, width - first - gap, gap))
            continue
        cells = [_lesson(kit, c, each, pad, size, tones) for c in row[1:]]
        tall = max([b.height for b in cells] + [label.height if label else 0.0]) + kit.px(0.5)
        made = kit.row("hours", [(label or kit.column("hour", []), first), *((c, each) for c in cells)], gap)
        lines.append((made, tall, False))
    heights = _lesson_heights(lines, None if height is None else height - head_h - gap * len(lines))
    blocks = []
    if head_h:
        cells_ = [(b or kit.column("day", []), first if k == 0 else each) for k, b in enumerate(heads)]
        top = kit.row("days", cells_, gap, align="center", height=round(head_h, 1))
        blocks.append(Block(top.node, head_h))
    for (line, _, _), high in zip(lines, heights, strict=True):
        node = line.node | {"height": round(high, 1), "align": "stretch"}
        for child in node["children"]:
            if child["kind"] == "text":
                child["vertical_align"] = "middle"
        blocks.append(Block(node, high))
    made = kit.column("week", blocks, gap, role="cell")
    if height is None and size <= 0.94 * _LEAST_LESSON and kit.text_size("strong") > _LEAST_PX:
        # Words that would be broken inside: the page is lacking until they stand.
        return Block(made.node, made.height + stage.height)
    return made


def _lesson_heights(lines: Sequence[tuple[Block, float, bool]], room: float | None) -> list[float]:
    """Heights of the lines of a week: all lessons are equally high where there is room, breaks only as they need."""
    heights = [tall for _, tall, _ in lines]
    lessons = [k for k, (_, _, through) in enumerate(lines) if not through]
    if room is None or not lessons:
        return heights
    breaks = sum(tall for _, tall, through in lines if through)
    shared = shared_heights([heights[k] for k in lessons], room - breaks)
    for k, high in zip(lessons, shared, strict=True):
        heights[k] = high
    return heights


def _first_width(kit: Kit, head: list[str], rows: list[list[str]], width: float) -> float:
    """The width of the column of hours."""
    words = [head[0] if head else "", *(r[0] for r in rows)]
    natural = max(kit.natural(part, "label", 0.96) for w in words for part in (w.splitlines() or [""]))
    return min(width * 0.22, max(kit.px(2.2), natural))


def _cell_size(kit: Kit, rows: list[list[str]], room: float) -> float:
    """The factor at which the longest word of a cell stands unbroken."""
    words = [w if w.isascii() else w[:4] for r in rows if not _break(r) for c in r[1:] for w in c.split()]
    wide = sorted(kit.natural(w, "strong", 0.94) * 1.04 for w in words)
    # The few longest words become smaller by themselves.
    longest = wide[int(len(wide) * _USUAL)] if wide else 0.0
    return 0.94 * max(_LEAST_LESSON, min(1.0, room / longest if longest else 1.0))


def _tones(stage: Stage, rows: list[list[str]]) -> dict[str, tuple[str, str, str]]:
    """The colours of the subjects, in the order in which they come; those that come once share a plain card."""
    found = [_subject(c) for r in rows if not _break(r) for c in r[1:] if c.strip()]
    often = Counter(found)
    names = [n for n in dict.fromkeys(found) if often[n] > 1] or list(dict.fromkeys(found))
    return dict(zip(names, soft_tones(stage.choice.palette, len(names), stage.kit.on), strict=True))


def _lesson(
    kit: Kit, cell: str, width: float, pad: float, size: float, tones: dict[str, tuple[str, str, str]]
) -> Block:
    """A cell on the colour of its subject; empty ones are quiet."""
    if not cell.strip():
        return kit.column("free", [], 0.0, fills=[card_fill(kit)], opacity=0.5,
                          radius=kit.px(0.35))  # fmt: skip
    fill, ink, edge = tones.get(_subject(cell), (card_fill(kit), kit.color("ink"), kit.color("accent")))
    bar = max(2.0, min(kit.px(0.22), width * 0.03))
    room = width - 2 * pad - bar
    lines = [line.strip() for line in cell.strip().split("\n") if line.strip()]
    words = [
        kit.text("lesson", line, "strong" if k == 0 else "small", room, factor=size if k == 0 else size * 0.94,
                 role="cell", text_align="center", fills=[ink], text_wrap="balance", line_height=1.22)
        for k, line in enumerate(lines)
    ]  # fmt: skip
    body = kit.column("lesson-words", words, 0.0, justify="center", grow=1, padding=[0, round(pad, 1)], width=round(
        width - bar, 1))  # fmt: skip
    strip = kit.shape("lesson-edge", bar, 0.0, fills=[edge])
    del strip.node["height"]
    made = kit.row("lesson", [(strip, bar), (body, width - bar)], 0.0, fills=[fill], radius=kit.px(0.35), clip=True,
                   align="stretch")  # fmt: skip
    return Block(made.node, sum(w.height for w in words))


def _break_line(
    kit: Kit, row: Sequence[str], words: str, first: float, room: float, gap: float
) -> tuple[Block, float, bool]:
    """A line across all days."""
    alone = not any(c.strip() for c in row[1:]) or row[0].strip() in ("", words)
    label = None if alone else kit.text("hour", row[0], "label", first, role="cell", tabular=True, factor=0.96)
    text = kit.text("break", words, "label", room if not alone else room + first + gap, role="cell",
                    text_align="center", vertical_align="middle")  # fmt: skip
    tall = max(text.height, label.height if label else 0.0) + kit.px(0.5)
    band = kit.column("break-band", [text], 0.0, justify="center", fills=[f"on-{kit.on}/8%" if kit.on else "tint"],
                      radius=kit.px(0.3))  # fmt: skip
    if alone:
        return kit.row("break-line", [(band, room + first + gap)], gap), tall, True
    return kit.row("break-line", [(label or kit.column("hour", []), first), (band, room)], gap), tall, True


def board_block(stage: Stage, section: SectionContent, width: float, height: float | None) -> Block | None:
    """A board: heads in small letters, rows between rules, figures in columns of equal width."""
    kit = stage.kit
    head, rows = grid_of(section)
    if not rows and not head:
        return bullets_block(stage, section, width, height)
    count = len(head) or len(rows[0])
    pad, down = kit.px(0.7), kit.px(0.55)
    widths, size = _column_widths(kit, head, rows, width, pad)
    leading = 1.35
    lines = ([head] if head else []) + rows
    tall = [
        max(kit.height(c, "text", size, 700, max(size, widths[k]), leading) for k, c in enumerate(r)) + 2 * down
        for r in lines
    ]
    least = 0.0
    if height is not None and rows:
        spare = height - sum(tall) - 2
        if spare > 0:
            shared = shared_heights(tall, min(height - 2, sum(tall) * 1.75))
            least = min(shared)
            tall = [max(t, least) for t in tall]
    numeric = [all(_is_time(r[k]) for r in rows if r[k].strip()) for k in range(count)]
    node: Json = {
        "kind": "table", "id": kit.id("board"), "role": "cell", "header": 1 if head else 0, "size": round(size, 1),
        "line_height": leading, "vertical_align": "middle",
        "columns": [
            {
                "width": round(w + 2 * pad, 1), "text_align": "start",
                **({"tabular": True} if num else {}), **({"weight": 700} if k == 0 else {}),
            }
            for k, (w, num) in enumerate(zip(widths, numeric, strict=True))
        ],
        "rows": lines, "cell_padding": [round(down, 1), round(pad, 1)], "header_color": kit.color("accent-ink"),
        "color": kit.color("ink"), "header_weight": 700,
        "row_rule": {"fill": soft(kit), "width": max(1.0, kit.px(0.05))},
        "header_rule": {"fill": kit.color("accent"), "width": max(2.0, kit.px(0.14))},
        "stripe": card_fill(kit), "width": round(width, 1), "shrink": 0,
    }  # fmt: skip
    if least:
        node["row_height"] = round(least, 1)
    return Block(node, sum(tall) + 2)


def _column_widths(
    kit: Kit, head: list[str], rows: list[list[str]], width: float, pad: float
) -> tuple[list[float], float]:
    """Widths of the columns without their padding, and the size of the words, px."""
    lines = ([head] if head else []) + rows
    count = len(lines[0])
    size = kit.text_size("body")
    room = max(1.0, width - 2 * pad * count)
    natural = [max(kit.natural(c, "strong") for c in sorted((r[k] for r in lines), key=len)[-6:]) for k in range(count)]
    least = [
        max(
            (kit.natural(w if w.isascii() else w[:3], "strong") for r in lines for w in r[k].split()),
            default=kit.px(1),
        )
        for k in range(count)
    ]
    if sum(natural) <= room:
        spare = (room - sum(natural)) / count
        return [n + spare for n in natural], size
    if sum(least) >= room:
        return [w * room / sum(least) for w in least], max(kit.smallest, size * room / sum(least))
    over = [max(0.0, n - w) for n, w in zip(natural, least, strict=True)]
    share = (room - sum(least)) / max(1.0, sum(over))
    return [w + o * share for w, o in zip(least, over, strict=True)], size


def _table_block(stage: Stage, section: SectionContent, width: float, height: float | None) -> Block | None:
    _, rows = grid_of(section)
    if is_week(section, stage.kit.lang) and sum(map(len, rows)) <= _MOST_CELLS:
        return week_block(stage, section, width, height)
    return board_block(stage, section, width, height)


graphic("grids", lambda s: s.kind == "table", _table_block, least=22.0)
