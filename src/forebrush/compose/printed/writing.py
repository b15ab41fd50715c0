"""What is written by brush on a page, found in its content and set on one paper: verse, author, seal, the rest."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from forebrush.compose import common  # noqa: F401  (enters the parts)
from forebrush.compose.arrange import PARTS
from forebrush.compose.content import Content, Item, Line
from forebrush.compose.kit import Block
from forebrush.compose.parts.objects import Box, empty, unplaced
from forebrush.compose.printed.mounting import (
    brushed,
    can_stand,
    columns_block,
    lettered,
    seal_mark,
)
from forebrush.compose.stage import Stage, stacked

__all__ = ["Written", "lines_of", "rest_block", "spoken", "write", "write_across", "write_upright"]


@dataclass(frozen=True, slots=True)
class Written:
    """What is written by brush, and all the rest."""

    title: Item | None
    verses: tuple[Item, ...]
    signed: tuple[Item, ...]
    seals: tuple[Item, ...]
    rest: Content

    @property
    def stand(self) -> bool:
        """Whether all of it can be set in columns."""
        return all(can_stand(i.line.text) for i in (*self.verses, *((self.title,) if self.title else ())))


_VERSE = ("quote", "scroll-top", "couplet", "character")
_MOST_VERSE = 160


def spoken(content: Content) -> Written:
    """What of the content is written by brush."""
    content = unplaced(content)
    title = content.title
    verses = sorted((i for i in content.of(*_VERSE) if len(i.line) <= _MOST_VERSE), key=lambda i: i.at)
    used = {id(i) for i in verses}
    if title is not None and title.role != "title":
        verses, title = sorted([title, *verses], key=lambda i: i.at), None
    if not verses:
        short = [i for i in content.of("body", "subtitle") if len(i.line) <= 90][:1]
        used |= {id(i) for i in short}
        verses, title = (list(short), title) if short else ([title] if title else [], None)
    signed = tuple(i for i in content.of("author") if len(i.line) <= 60)
    seals = tuple(i for i in content.of("seal") if len(i.line) <= 14)
    used |= {id(i) for i in (*signed, *seals)}
    items = {
        slot: kept for slot, found in content.items.items() if (kept := tuple(i for i in found if id(i) not in used))
    }
    return Written(title, tuple(verses), signed, seals, replace(content, title=None, items=items))


def rest_block(stage: Stage, content: Content, width: float, align: str = "center") -> Block | None:
    """All that is not written by brush."""
    if empty(content):
        return None
    view = replace(stage, content=content, nodes=[], back=[], clear=[], lack=0.0, taken=frozenset())
    return PARTS["rest"].make(view, width, "center" if align == "center" else "start")


def write(stage: Stage, said: Written, box: Box, *, share: float = 0.5, align: str = "center") -> None:
    """Everything on one paper: the verse as large as it may be, who wrote it and the seal, and under it the rest."""
    kit = stage.kit
    x, y, w, h = box
    foot = rest_block(stage, said.rest, w, align)
    gap = kit.px(1.4)
    taken = foot.height + gap if foot else 0.0
    room = h - taken
    least = h * share * min(1.0, stage.level)
    stage.lack += max(0.0, least - room)
    if foot:
        stage.region("rest-area", x, y + h - foot.height, w, foot.height, foot)
    area = (x, y, w, max(8.0, room))
    if said.stand and said.verses:
        write_upright(stage, said, area)
    else:
        write_across(stage, said, area, align)


def write_upright(stage: Stage, said: Written, area: Box) -> None:
    """Verse, title, author and seal in columns from the right."""
    kit = stage.kit
    x, y, w, h = area
    side = min(w * 0.22, h * 0.2) if said.signed or said.seals else 0.0
    head = min(w * 0.16, h * 0.12) if said.title else 0.0
    inner_w = w - side - head
    text = said.verses[0]
    if len(said.verses) > 1:
        joined = "\n".join(i.line.text for i in said.verses)
        text = replace(text, line=replace(text.line, text=joined, marks=()))
    block, wide = columns_block(kit, text, inner_w, h, min(w, h) * 0.42, spread=0.34)
    size = float(block.node["size"])
    if size < kit.smallest * 1.2:
        stage.lack += (kit.smallest * 1.2 - size) * 20
    # The group of columns stands in the middle of the paper.
    group = wide + (side if side else 0.0) + (head if head else 0.0)
    right = x + w - (w - group) / 2
    top = y + (h - block.height) / 2
    if said.title:
        cap = min(size * 0.62, head * 0.62)
        title, across = columns_block(kit, said.title, head, h * 0.7, cap, name="title", color="accent-ink", most=2)
        stage.region("title-area", right - (head + across) / 2, top, across, title.height, title)
    vx = right - head - wide
    stage.region("verse-area", vx, top, wide, block.height, block)
    _sign_upright(stage, said, (vx - side, y, side, h), size, top + block.height)


def _sign_upright(stage: Stage, said: Written, box: Box, size: float, low: float) -> None:
    """Who wrote it in small columns at the left, the seal under them."""
    kit = stage.kit
    x, y, w, h = box
    if w <= 0:
        return
    stamp = min(w * 0.6, size * 0.9, h * 0.12)
    stamps = [seal_mark(kit, i, max(kit.smallest * 1.6, stamp)) for i in said.seals]
    tall = sum(b.height for b in stamps) + kit.px(0.4) * len(stamps)
    top = y + h * 0.14
    bottom = min(y + h, low)
    names = [i for i in said.signed if can_stand(i.line.text)]
    flat = [i for i in said.signed if i not in names]
    notes: list[tuple[Block | None, float]] = [
        (kit.text("author", i.line, "small", w * 1.5, text_align="center", role=i.role[:200]), 0.0) for i in flat
    ]
    if names:
        joined = "\n".join(i.line.text for i in names)
        item = replace(names[0], line=replace(names[0].line, text=joined, marks=()))
        block, wide = columns_block(
            kit,
            item,
            w * 0.92,
            max(8.0, bottom - top - tall),
            min(size * 0.5, w * 0.44),
            name="author",
            color="ink",
            most=4,
        )
        stage.lack += max(0.0, kit.smallest - float(block.node["size"])) * 20
        top = max(top, bottom - tall - block.height - kit.px(0.3))
        stage.region("author-area", x + (w - wide) / 2, top, wide, block.height, block)
        top += block.height + kit.px(0.5)
    else:
        top = bottom - tall
    for mark in stamps:
        across = float(mark.node["width"])
        stage.region("seal-area", x + (w - across) / 2, top, across, mark.height, mark)
        top += mark.height + kit.px(0.4)
    if notes:
        made = stacked(kit, "notes", notes)
        stage.region("note-area", x, min(top, y + h - made.height), w, made.height, made)


def write_across(stage: Stage, said: Written, area: Box, align: str, hand: str = "") -> None:
    """Lines across: the title, the verse, who wrote it, the seal; `hand` is the font, empty: one by the seed."""
    kit = stage.kit
    x, y, w, h = area
    hand = hand or brushed(kit, stage.seed)
    weight = 700 if hand.startswith(("Dancing", "Cormorant")) else 400
    ends: list[tuple[Block | None, float]] = []
    for item in said.signed:
        ends.append(
            (
                kit.text(
                    "author", item.line, "lead", w, text_align=align, role=item.role[:200], fills=[kit.color("muted")]
                ),
                kit.px(0.5),
            )
        )
    marks = [seal_mark(kit, i, kit.px(3.0)) for i in said.seals]
    if marks:
        justify = {"start": "start", "end": "end"}.get(align, "center")
        ends.append((kit.row("seal-row", [(m, 0) for m in marks], kit.px(0.8), justify=justify), kit.px(1.0)))
    last = stacked(kit, "signed", ends)
    free = h - last.height - (kit.px(1.8) if ends else 0.0)
    parts: list[tuple[Block | None, float]] = []
    if said.title:
        title = lettered(
            kit,
            said.title,
            w,
            free * 0.3,
            min(w, h) * 0.14,
            align,
            font=hand,
            name="title",
            color="accent-ink",
            weight=weight,
        )
        rule = kit.shape("title-rule", min(w * 0.24, kit.px(7)), max(1.0, kit.px(0.07)), fills=[kit.color("accent2")])
        parts += [(title, 0.0), (kit.row("title-rule-row", [(rule, 0)], justify=align), kit.px(0.7))]
        free -= title.height + kit.px(2.4)
    least = kit.text_size("lead") * 1.25
    cap = min(w, h) * (0.3 if said.title is None else 0.13)
    share = max(8.0, free * 0.92) / max(1, len(said.verses))
    if len(said.verses) > 1:
        cap *= 0.75
    for k, item in enumerate(said.verses):
        lines = [t for t in item.line.text.split("\n") if t.strip()]
        block = lettered(
            kit,
            item,
            w,
            share * 0.94,
            cap if len(lines) < 3 else cap * 0.7,
            align,
            font=hand,
            weight=weight,
            name="quote" if item.role != "title" else "title",
        )
        # A verse is never smaller than who wrote it.
        stage.lack += max(0.0, least - float(block.node["size"])) * 8
        parts.append((block, kit.px(1.2) if k == 0 else kit.px(0.5)))
    parts.append((last if ends else None, kit.px(1.6)))
    made = stacked(kit, "lettering", parts)
    stage.lack += max(0.0, made.height - h)
    stage.region("lettering-area", x, y + max(0.0, (h - made.height) / 2), w, made.height, made)


_STOP = re.compile(r"[^，。；！？\n]+[，。；！？]*")


def lines_of(said: Written) -> list[Item]:
    """The lines of a verse, as items."""
    if len(said.verses) > 1:
        return list(said.verses)
    item = said.verses[0]
    return [
        replace(item, line=Line(t.strip(), (), item.line.looks, item.line.color))
        for t in _STOP.findall(item.line.text)
        if t.strip()
    ]
