"""What structures are built of: the head, the body and the end of a composition, as blocks for a width.

The head says what it is (brand, title, subtitle, quotation); the body tells it (text, prices, sections); the end is
what one must know (details, button, footer). Knows no places on the page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from forebrush.compose.content import Line, Row, SectionContent
from forebrush.compose.kit import Block
from forebrush.compose.parts.details import detail_grid, is_amount, is_money
from forebrush.compose.parts.elements import badge, button, diamond, divider, headline, seal, words
from forebrush.compose.parts.offers import coupons, goods_block, is_goods, offer
from forebrush.compose.parts.pricing import price
from forebrush.compose.parts.programme import hours_block, is_hours, is_lineup, lineup_block
from forebrush.compose.parts.sections import is_details, least_width, section_block
from forebrush.compose.stage import Stage, stacked

__all__ = ["body", "corners", "end", "flowed", "head"]


def corners(stage: Stage, edge: str, width: float) -> Block | None:
    """What the request wants in the corners at the `top` or `bottom`, on one line from side to side."""
    kit = stage.kit
    cells = []
    for side, align in (("left", "start"), ("right", "end")):
        items = stage.corner(f"{edge}-{side}")
        style = "brand" if edge == "top" else "small"
        lines = words(kit, f"{edge}-{side}", items, style, width * 0.48, align)
        cells.append((kit.column(f"{edge}-{side}-corner", lines, kit.px(0.2)), width * 0.48))
    if all(not block.node["children"] for block, _ in cells):
        return None
    return kit.row(f"{edge}-corners", cells, 0.0, justify="space-between", align="start" if edge == "top" else "end")


def head(
    stage: Stage,
    width: float,
    room: float,
    cap: float,
    align: str,
    *,
    most: int = 4,
    color: str = "ink",
    with_title: bool = True,
    rule: bool = True,
    name: str = "head",
    brand: bool = True,
    gain: float = 0.0,
) -> Block:
    """Brand, title, its Latin line, a short rule, subtitle and quotation."""
    kit, content = stage.kit, stage.content
    parts: list[tuple[Block | None, float]] = []
    if brand:
        parts.append((corners(stage, "top", width), 0.0))
        parts += [(b, kit.px(0.5)) for b in words(kit, "brand", stage.of("brand"), "brand", width, align)]
        parts += [(badge(kit, i.line, width, align), kit.px(0.8)) for i in stage.of("badge")]
    if with_title and content.title:
        title = headline(kit, content.title, width, room, cap, align, most=most, color=color, gain=gain)
        parts.append((title, kit.px(0.9) if parts else 0.0))
    for item in stage.of("character"):
        mark = diamond(kit, item, kit.px(7))
        parts.append((kit.row("character-row", [(mark, 0)], justify=align), kit.px(1.0)))
    parts += [(b, kit.px(0.5)) for b in words(kit, "latin", stage.of("latin"), "latin", width, align)]
    subtitles = stage.of("subtitle")
    if subtitles and rule and stage.level > 0.55 and content.title:
        parts.append((divider(kit, width, align, stage.choice.direction.divider), kit.px(1.0)))
    for k, item in enumerate(subtitles):
        style = "subtitle" if k == 0 and len(item.line) < 60 else "lead"
        parts.append((words(kit, "subtitle", [item], style, width, align)[0], kit.px(0.9 if k == 0 else 0.4)))
    verses = stage.of("scroll-top", "couplet", "quote")
    size = kit.text_size("quote") * (1.4 if kit.dense and "Zhi Mang" in kit.fonts["display"] else 1.0)
    parts += [(b, kit.px(0.8)) for b in words(kit, "quote", verses, "quote", width, align, size=round(size, 1))]
    if not stage.of("body"):
        parts += [(b, kit.px(0.3)) for b in words(kit, "author", stage.of("author"), "small", width, align)]
    return stacked(kit, name, parts)


def body(stage: Stage, width: float, align: str, *, columns: int = 0, panel: bool = False, name: str = "body") -> Block:
    """Body copy, seals, prices and every section that is not a set of details."""
    kit, content = stage.kit, stage.content
    parts: list[tuple[Block | None, float]] = []
    texts = [item for item in stage.of("body") if not (content.tag and item.role == "item")]
    for k, item in enumerate(texts):
        style = "lead" if k == 0 and len(texts) <= 2 and len(item.line) < (50 if kit.dense else 110) else "body"
        measure = min(width, kit.px(34 if kit.dense else 36)) if align == "center" else width
        block = words(kit, "body", [item], style, measure, align, text_wrap="pretty")[0]
        if measure < width:
            block.node.update(width=round(measure, 1), align_self="center")
        parts.append((block, kit.px(0.7)))
    figure = stage.height * 0.17 * stage.level**0.5
    parts.append((offer(stage, width, align), kit.px(1.2)))
    savings = [item.line for item in stage.of("saving")]
    if savings and not stage.of("was") and (content.tag or not stage.of("price")):
        parts.append((coupons(kit, savings, width, align), kit.px(1.0)))
        asked = price(kit, lambda *slots: stage.of(*(s for s in slots if s != "saving")), width, figure, align)
        parts.append((asked, kit.px(1.2)))
    else:
        parts.append((price(kit, stage.of, width, figure, align), kit.px(1.2)))
    for item in stage.of("seal"):
        stamp = seal(kit, item.line, kit.px(3.4))
        parts.append((kit.row("seal-row", [(stamp, 0)], justify=align), kit.px(1.0)))
    sections = [s for s in content.sections if not is_details(s)]
    if sections:
        parts.append((flowed(stage, sections, width, align, columns, panel=panel), kit.px(1.6)))
    return stacked(kit, name, parts)


def details_rows(stage: Stage) -> list[Row]:
    """Details of the copy and of the sections of details."""
    rows = [Row(Line(), item.line, Line()) for item in stage.of("detail")]
    for section in stage.content.sections:
        if is_details(section):
            rows += section.rows
    return rows


def _sorted_details(stage: Stage) -> tuple[list[Row], list[Row], list[Row]]:
    """The details as figures of a report, as lines of a price list, and as plain details."""
    rows = details_rows(stage)
    figures = [row for row in rows if is_amount(row)]
    counted = any(s.kind == "stats" and is_details(s) for s in stage.content.sections)
    if len(rows) >= 4 and all(row.label and is_money(row) for row in rows):
        return [], rows, []
    if not counted and (len(figures) < max(3, len(rows)) or any(is_money(row) for row in rows)):
        figures = []
    return figures, [], [row for row in rows if row not in figures]


def end(stage: Stage, width: float, align: str, *, rule: bool = True, name: str = "end", footer: bool = True) -> Block:
    """Figures, details, buttons and footer."""
    kit, content = stage.kit, stage.content
    parts: list[tuple[Block | None, float]] = []
    figures, priced, rows = _sorted_details(stage)
    for k, (kind, some) in enumerate((("stats", figures), ("list", priced)), 90):
        if some:
            section = SectionContent(kind, "details", Line(), tuple(some))
            parts.append((section_block(kit, section, width, align, k, dict(content.facts)), kit.px(1.2)))
    if stage.of("body"):
        parts += [(b, kit.px(0.4)) for b in words(kit, "author", stage.of("author"), "body", width, align)]
    if rows:
        if rule and parts:
            parts.append((kit.rule(), kit.px(1.0)))
        parts.append((detail_grid(kit, rows, width, align), kit.px(1.0)))
    parts += [(button(kit, i.line, width, align), kit.px(1.2)) for i in stage.of("button")]
    if footer:
        foot = [
            words(kit, "footer", [i], "brand" if i.role == "brand" else "small", width, align)[0]
            for i in stage.of("footer")
        ]
        if foot and parts and rule:
            parts.append((kit.rule(), kit.px(1.0)))
        parts += [(b, kit.px(0.8 if k == 0 else 0.2)) for k, b in enumerate(foot)]
    parts.append((corners(stage, "bottom", width), kit.px(1.0)))
    return stacked(kit, name, parts)


def flowed(
    stage: Stage, sections: Sequence[SectionContent], width: float, align: str, columns: int = 0, *, panel: bool = False
) -> Block:
    """Sections in as many columns as serve them best."""
    kit, sections = stage.kit, _merged(sections)
    most = columns or max(1, min(3, len(sections), int((width + kit.px(2.2)) / kit.px(19))))
    tried = []
    for count in range(1, most + 1):
        mark, counts = set(kit.ids), dict(kit.counts)
        block = _in_columns(stage, sections, width, align if count == 1 else "start", count, panel)
        tried.append((block.height * (1 + 0.05 * (count - 1)), count))
        kit.ids.clear()
        kit.ids.update(mark)
        kit.counts = counts
    _, best = min(tried)
    return _in_columns(stage, sections, width, align if best == 1 else "start", best, panel)


def _merged(sections: Sequence[SectionContent]) -> list[SectionContent]:
    """The sections; neighbours of one kind, role and heading are one."""
    made: list[SectionContent] = []
    for section in sections:
        last = made[-1] if made else None
        if (
            last is not None
            and section.role in ("lineup", "goods", "price")
            and (last.kind, last.role, last.title.text) == (section.kind, section.role, section.title.text)
            and not (last.note or section.note or last.cells or section.cells)
        ):
            made[-1] = replace(last, rows=(*last.rows, *section.rows))
        else:
            made.append(section)
    return made


def _section(stage: Stage, section: SectionContent, width: float, align: str, number: int) -> Block:
    """A section with its heading: what is offered and who plays in forms of their own."""
    kit = stage.kit
    made: Block | None = None
    if is_goods(section):
        made = goods_block(stage, section, width, align)
    elif is_lineup(section):
        made = lineup_block(kit, section, width, align)
    elif is_hours(section):
        made = hours_block(kit, section, width)
    if made is None:
        return section_block(kit, section, width, align, number, dict(stage.content.facts))
    parts: list[tuple[Block | None, float]] = []
    if section.title:
        head = kit.text(f"section-{number}-title", section.title, "heading", width, text_align=align, role="heading")
        parts.append((head, 0.0))
    parts.append((made, kit.px(0.7)))
    if section.note:
        note = kit.text(f"section-{number}-note", section.note, "small", width, text_align=align, role="caption")
        parts.append((note, kit.px(0.6)))
    return stacked(kit, f"section-{number}", parts, role=section.role)


def _in_columns(
    stage: Stage, sections: Sequence[SectionContent], width: float, align: str, count: int, panel: bool
) -> Block:
    kit = stage.kit
    gap, between = kit.px(2.2 if not panel else 1.1), kit.px(1.7 if not panel else 1.1)
    each = (width - gap * (count - 1)) / count
    top, side = kit.px(1.2), kit.px(1.4)
    blocks = []
    for k, section in enumerate(sections, 1):
        bare = section.kind in ("comments", "buttons")
        inner = each - 2 * side if panel and not bare else each
        block = _section(stage, section, inner, "start" if panel else align, k)
        if count > 1 and least_width(kit, section) > inner:
            block = Block(block.node, block.height * 1.6)
        if panel and not bare:
            block = kit.padded(block, top, side, fills=["panel"], radius=kit.px(0.7))
        blocks.append(block)
    if count == 1:
        return kit.column("sections", blocks, between)
    heights = [b.height for b in blocks]
    groups = _partition(heights, count, between)
    columns = []
    start = 0
    for k, size in enumerate(groups, 1):
        if panel and size:
            blocks[start + size - 1].node["grow"] = 1
        columns.append((kit.column(f"column-{k}", blocks[start : start + size], between), each))
        start += size
    return kit.row("sections", columns, gap, align="stretch" if panel else "start")


def _partition(heights: Sequence[float], count: int, gap: float) -> list[int]:
    """How many blocks each column takes, in order, so that the highest is as low as can be."""
    total = sum(heights) + gap * len(heights)
    low, high = max(heights), total

    def split(limit: float) -> list[int]:
        sizes, used = [0], 0.0
        for h in heights:
            if sizes[-1] and used + gap + h > limit:
                sizes.append(0)
                used = 0.0
            used += h + (gap if sizes[-1] else 0.0)
            sizes[-1] += 1
        return sizes

    for _ in range(24):
        middle = (low + high) / 2
        if len(split(middle)) <= count:
            high = middle
        else:
            low = middle
    sizes = split(high)
    return sizes + [0] * (count - len(sizes))
