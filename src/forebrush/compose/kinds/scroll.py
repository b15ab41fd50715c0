"""Calligraphy: scrolls that hang or lie open, framed lettering, fans and plaques, and couplets on red paper."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from forebrush.compose import common  # noqa: F401  (enters the parts)
from forebrush.compose.arrange import PARTS
from forebrush.compose.art.pen import circle, drawn
from forebrush.compose.content import Content, Item, Line
from forebrush.compose.kinds.arrangement import Arrangement
from forebrush.compose.kit import Block, Json
from forebrush.compose.mounting import (
    brushed,
    can_stand,
    columns_block,
    flecks,
    handscroll,
    hanging,
    lettered,
    red_strip,
    seal_mark,
    wooden_frame,
)
from forebrush.compose.objects import Box, empty, ground, inner, settle, unplaced
from forebrush.compose.ornaments import drop, figure
from forebrush.compose.parts import diamond
from forebrush.compose.stage import Stage, stacked

__all__ = ["ARRANGEMENTS", "couplet_door"]


@dataclass(frozen=True, slots=True)
class _Words:
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


def _spoken(content: Content) -> _Words:
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
    items = {slot: kept for slot, found in content.items.items() if (kept := tuple(i for i in found if id(i) not in used))}
    return _Words(title, tuple(verses), signed, seals, replace(content, title=None, items=items))


def _rest(stage: Stage, content: Content, width: float, align: str = "center") -> Block | None:
    """All that is not written by brush."""
    if empty(content):
        return None
    view = replace(stage, content=content, nodes=[], back=[], clear=[], lack=0.0, taken=frozenset())
    return PARTS["rest"].make(view, width, "center" if align == "center" else "start")


def _write(stage: Stage, said: _Words, box: Box, *, share: float = 0.5, align: str = "center") -> None:
    """Everything on one paper: the verse as large as it may be, who wrote it and the seal, and under it the rest."""
    kit = stage.kit
    x, y, w, h = box
    foot = _rest(stage, said.rest, w, align)
    gap = kit.px(1.4)
    taken = foot.height + gap if foot else 0.0
    room = h - taken
    least = h * share * min(1.0, stage.level)
    stage.lack += max(0.0, least - room)
    if foot:
        stage.region("rest-area", x, y + h - foot.height, w, foot.height, foot)
    area = (x, y, w, max(8.0, room))
    if said.stand and said.verses:
        _upright(stage, said, area)
    else:
        _across(stage, said, area, align)


def _upright(stage: Stage, said: _Words, area: Box) -> None:
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


def _sign_upright(stage: Stage, said: _Words, box: Box, size: float, low: float) -> None:
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
            kit, item, w * 0.92, max(8.0, bottom - top - tall), min(size * 0.5, w * 0.44), name="author", color="ink", most=4
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


def _across(stage: Stage, said: _Words, area: Box, align: str, hand: str = "") -> None:
    """Lines across: the title, the verse, who wrote it, the seal."""
    kit = stage.kit
    x, y, w, h = area
    hand = hand or brushed(kit, stage.seed)
    weight = 700 if hand.startswith(("Dancing", "Cormorant")) else 400
    ends: list[tuple[Block | None, float]] = []
    for item in said.signed:
        ends.append((kit.text("author", item.line, "lead", w, text_align=align, role=item.role[:200], fills=[kit.color("muted")]), kit.px(0.5)))
    marks = [seal_mark(kit, i, kit.px(3.0)) for i in said.seals]
    if marks:
        justify = {"start": "start", "end": "end"}.get(align, "center")
        ends.append((kit.row("seal-row", [(m, 0) for m in marks], kit.px(0.8), justify=justify), kit.px(1.0)))
    last = stacked(kit, "signed", ends)
    free = h - last.height - (kit.px(1.8) if ends else 0.0)
    parts: list[tuple[Block | None, float]] = []
    if said.title:
        title = lettered(kit, said.title, w, free * 0.3, min(w, h) * 0.14, align, font=hand, name="title", color="accent-ink", weight=weight)
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
            kit, item, w, share * 0.94, cap if len(lines) < 3 else cap * 0.7, align, font=hand, weight=weight,
            name="quote" if item.role != "title" else "title",
        )  # fmt: skip
        # A verse is never smaller than who wrote it.
        stage.lack += max(0.0, least - float(block.node["size"])) * 8
        parts.append((block, kit.px(1.2) if k == 0 else kit.px(0.5)))
    parts.append((last if ends else None, kit.px(1.6)))
    made = stacked(kit, "lettering", parts)
    stage.lack += max(0.0, made.height - h)
    stage.region("lettering-area", x, y + max(0.0, (h - made.height) / 2), w, made.height, made)


# ---- scrolls --------------------------------------------------------------------------------------------------------


def _wall(stage: Stage) -> None:
    ground(stage)


def _hung(stage: Stage) -> None:
    """A hanging scroll on a wall; a hand scroll where the page lies."""
    _wall(stage)
    said = _spoken(stage.content)
    if stage.aspect > 1.15:
        box = settle(stage, (1.9, 3.4), 0.04)
        paper = handscroll(stage, box)
    else:
        box = settle(stage, (0.3, 0.62), 0.045)
        paper = hanging(stage, box)
    _write(stage, said, inner(paper, min(paper[2], paper[3]) * 0.09))


def _silk_sheet(stage: Stage) -> None:
    """An album leaf: the paper alone with a wide margin, a motif faint at its foot."""
    said = _spoken(stage.content)
    kit, w, h = stage.kit, stage.width, stage.height
    stage.nodes.append({**figure(kit, "sheet", 0, 0, w, h, shape="rect", fills=["panel"]), "role": "background"})
    long = not said.stand
    part = h * (0.32 if not long else 0.24) * max(0.0, min(1.0, (stage.level - 0.4) / 0.4))
    if part > 24:
        stage.art(0, h - part, w, part, opacity=0.55)
    rim = min(w, h) * 0.045
    line = [{"fill": "accent2/80%", "width": max(1.0, rim * 0.05), "align": "inside"}]
    stage.nodes.append(figure(kit, "sheet-line", rim, rim, w - 2 * rim, h - 2 * rim, shape="rect", strokes=line))
    pad = rim + stage.margin * 0.8
    _write(stage, said, (pad, pad, w - 2 * pad, h - 2 * pad - part * 0.9), align="start" if long else "center")


def _framed(stage: Stage) -> None:
    """In a wooden frame with a mat, on a wall."""
    _wall(stage)
    box = settle(stage, (0.55, 1.8), 0.075, 0.08)
    short = min(box[2], box[3])
    firm = max(0.0, min(1.0, (stage.level - 0.4) / 0.4))
    sheet = wooden_frame(stage, box, mat=0.02 + 0.09 * firm)
    _write(stage, _spoken(stage.content), inner(sheet, short * (0.02 + 0.06 * firm)))


def _fan(stage: Stage) -> None:
    """On the round silk of a fan."""
    _wall(stage)
    kit, w, h = stage.kit, stage.width, stage.height
    said = _spoken(stage.content)
    foot = _rest(stage, said.rest, w - 2 * stage.margin)
    low = foot.height + stage.margin * 1.6 if foot else 0.0
    room = h - low
    handle = min(room * 0.16, w * 0.26)
    r = min(w * 0.44, (room - handle * 1.35) * 0.48)
    stage.lack += max(0.0, min(w, h) * 0.26 * min(1.0, stage.level) - r) * 2
    r = max(12.0, r)
    cx, cy = w / 2, max(r * 1.04, (room - handle * 1.3) / 2)
    tone = {"kind": "linear", "from": [0, 0], "to": [1, 0], "stops": [{"at": 0, "color": "#3c2415"}, {"at": 0.5, "color": "#8a5a34"}, {"at": 1, "color": "#3c2415"}]}
    stage.nodes.append(figure(kit, "handle", cx - r * 0.035, cy + r * 0.9, r * 0.07, handle + r * 0.1, shape="rect", fills=[tone], radius=r * 0.03))
    tassel = drawn("M", r * 0.05, 0, "V", handle * 0.3)
    stage.nodes.append(figure(kit, "tassel", cx - r * 0.05, cy + r + handle * 0.95, r * 0.1, handle * 0.3, d=tassel, strokes=[{"fill": "accent", "width": r * 0.05, "cap": "round"}]))
    rim = [{"fill": tone, "width": r * 0.045, "align": "inside"}]
    stage.nodes.append(figure(kit, "fan", cx - r, cy - r, 2 * r, 2 * r, shape="ellipse", fills=["panel"], effects=drop(r * 0.06), role="panel"))
    part = r * 0.5
    before = len(stage.nodes)
    stage.art(cx - r, cy + r - part, 2 * r, part, opacity=0.5)
    mask = {"shape": {"kind": "path", "d": circle((r, part - r), r)}}
    for node in stage.nodes[before:]:
        node["mask"] = mask
    stage.nodes.append(figure(kit, "fan-rim", cx - r, cy - r, 2 * r, 2 * r, shape="ellipse", strokes=rim))
    if foot:
        stage.region("rest-area", stage.margin, h - stage.margin - foot.height, w - 2 * stage.margin, foot.height, foot)
    written = replace(said, rest=Content(None, {}, ()))
    _write(stage, written, (cx - r * 0.64, cy - r * 0.66, r * 1.28, r * 1.18))


def _plaque(stage: Stage) -> None:
    """Gold letters on a board of dark wood with a carved rim."""
    kit, w, h = stage.kit, stage.width, stage.height
    _wall(stage)
    said = _spoken(stage.content)
    foot = _rest(stage, said.rest, w - 2 * stage.margin)
    low = foot.height + stage.margin if foot else 0.0
    m = stage.margin
    bw = w - 2 * m
    bh = min(h - low - 2 * m, bw * 0.62)
    stage.lack += max(0.0, h * 0.34 * min(1.0, stage.level) - bh)
    bh = max(12.0, bh)
    x, y = m, (h - low - bh) / 2
    wood: list[Json | str] = [
        {"kind": "linear", "from": [0, 0], "to": [0, 1], "stops": [{"at": 0, "color": "#3a2214"}, {"at": 0.5, "color": "#2a170d"}, {"at": 1, "color": "#1e1009"}]},
        {"kind": "noise", "low": "#00000000", "high": "#7a4a26", "scale": 140, "opacity": 0.3, "seed": 7},
    ]  # fmt: skip
    stage.nodes.append(figure(kit, "board", x, y, bw, bh, shape="rect", fills=wood, radius=bh * 0.03, effects=drop(bh * 0.04), role="panel"))
    for k, (inset, weight) in enumerate(((0.035, 0.022), (0.085, 0.006))):
        line = [{"fill": "gold", "width": max(1.2, bh * weight), "align": "inside"}]
        stage.nodes.append(figure(kit, f"board-line-{k}", *inner((x, y, bw, bh), bh * inset), shape="rect", strokes=line, radius=bh * 0.02))
    stand, kit.stand = kit.stand, "#2a170d"
    across = replace(said, rest=Content(None, {}, ()))
    gilded = tuple(_gilt(i) for i in across.verses)
    title = _gilt(across.title) if across.title else None
    px = bh * 0.14
    _across(stage, replace(across, verses=gilded, title=title), (x + px, y + px, bw - 2 * px, bh - 2 * px), "center",
        "Cinzel, display" if kit.script == "latin" else "")
    kit.stand = stand
    if foot:
        stage.region("rest-area", m, h - m * 0.8 - foot.height, w - 2 * m, foot.height, foot)


def _gilt(item: Item) -> Item:
    return item if item.line.color else replace(item, line=replace(item.line, color="#f0cc7a"))


def _panels(stage: Stage) -> None:
    """Three or four narrow scrolls side by side, one line of the verse on each, from the right."""
    _wall(stage)
    kit, w, h, m = stage.kit, stage.width, stage.height, stage.margin
    said = _spoken(stage.content)
    lines = _lines_of(said)
    foot = _rest(stage, said.rest, w - 2 * m)
    low = foot.height + m if foot else 0.0
    count = len(lines)
    gap = w * 0.035
    each = (w - 2 * m - gap * (count - 1)) / count
    tall = h - low - 1.7 * m
    stage.lack += max(0.0, h * 0.45 * min(1.0, stage.level) - tall)
    tall = max(20.0, min(tall, each * 6.2))
    top = (h - low - tall) / 2
    for k, line in enumerate(lines):
        paper = hanging(stage, (w - m - each * (k + 1) - gap * k, top, each, tall))
        px, py, pw, ph = inner(paper, paper[2] * 0.1)
        last = k == count - 1
        first = k == 0 and said.title is not None
        words = _Words(said.title if first else None, (line,), said.signed if last else (), said.seals if last else (), Content(None, {}, ()))
        _upright(stage, words, (px, py, pw, ph))
    if foot:
        stage.region("rest-area", m, h - m * 0.8 - foot.height, w - 2 * m, foot.height, foot)


_STOP = re.compile(r"[^，。；！？\n]+[，。；！？]*")


def _lines_of(said: _Words) -> list[Item]:
    """The lines of a verse, as items."""
    if len(said.verses) > 1:
        return list(said.verses)
    item = said.verses[0]
    return [replace(item, line=Line(t.strip(), (), item.line.looks, item.line.color)) for t in _STOP.findall(item.line.text) if t.strip()]


def _in_panels(content: Content) -> bool:
    said = _spoken(content)
    return bool(said.verses) and said.stand and len(_lines_of(said)) in (3, 4)


def _is_brief(content: Content) -> bool:
    said = _spoken(content)
    count = sum(len(i.line) * (3 if can_stand(i.line.text) else 1) for i in said.verses)
    return bool(said.verses) and count <= 45 and len(said.signed) <= 2


_FORMS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("fan", ("扇", " fan")),
    ("plaque", ("匾", "牌匾", "木牌", "plaque", "carved")),
    ("panels", ("条屏", "四屏", "屏风")),
    ("framed", ("画框", "装裱框", "木框", "镜框", "相框", "framed", "frame ")),
    ("hung", ("立轴", "挂轴", "诗轴", "条幅", "中堂", "手卷", "横幅", "横披", "长卷", "卷轴", "scroll")),
    ("leaf", ("print", "poster", "海报", "斗方", "册页", "tile", "manuscript", "page")),
)
"""What lettering is mounted as, and the words that ask for it."""


def _form(content: Content) -> str:
    """The mount that the request asks for; empty: any."""
    said = f" {content.setting} ".lower()
    return next((name for name, words in _FORMS if any(word in said for word in words)), "")


def _verse_in(name: str) -> Callable[[Content], bool]:
    """Whether there is a verse, and the request wants it mounted in this way or in any."""
    return lambda content: bool(_spoken(content).verses) and not _is_couplet(content) and _form(content) in ("", name)


def _is_couplet(content: Content) -> bool:
    return len(content.items.get("couplet", ())) == 2


# ---- couplets -------------------------------------------------------------------------------------------------------


def _strip_words(stage: Stage, item: Item, box: Box, name: str) -> None:
    """A line of a couplet down its strip: characters in one column, or words one under the other."""
    kit = stage.kit
    x, y, w, h = box
    if can_stand(item.line.text):
        block, across = columns_block(kit, item, w, h, w * 0.72, name=name, color="gold", spread=0.5, most=3)
        lift = float(block.node["letter_spacing"]) * float(block.node["size"]) / 2
        stage.region(f"{name}-area", x + (w - across) / 2, y + max(0.0, (h - block.height) / 2 + lift), across, block.height, block)
        if float(block.node["size"]) < kit.smallest:
            stage.lack += (kit.smallest - float(block.node["size"])) * 20
        return
    words = replace(item, line=replace(item.line, text="\n".join(item.line.text.split()), marks=()))
    block = lettered(kit, words, w * 0.96, h * 0.94, w * 0.62, "center", font=_LATIN_BRUSH, name=name, color="gold", weight=700)
    # Words stand apart as far as the strip lets them.
    size, lines = float(block.node["size"]), len(words.line.text.split("\n"))
    block.node["line_height"] = round(max(1.2, min(2.6, h * 0.94 / max(1.0, lines * size))), 2)
    tall = max(block.height, lines * size * block.node["line_height"])
    stage.lack += max(0.0, block.height - h)
    stage.region(f"{name}-area", x + w * 0.02, y + max(0.0, (h - tall) / 2), w * 0.96, min(tall, h), Block(block.node, min(tall, h)))


_LATIN_BRUSH = "Dancing Script, script"


def _pair(content: Content) -> tuple[Item, Item]:
    one, two = sorted(content.items["couplet"], key=lambda i: 0 if "right" in i.role or "上" in i.role else 1)
    return one, two


def _couplet(style: str) -> Callable[[Stage], None]:
    def structure(stage: Stage) -> None:
        content = unplaced(stage.content)
        if not _is_couplet(content):
            _hung(stage)
            return
        kit, w, h, m = stage.kit, stage.width, stage.height, stage.margin
        pair = _pair(content)
        tops = content.items.get("scroll-top", ())
        characters = list(content.items.get("character", ()))
        title = content.title
        if title is not None and len(title.line.text.strip()) == 1 and not characters:
            characters, title = [title], None
        seals = content.items.get("seal", ())
        used = ("couplet", "scroll-top", "character", "seal")
        rest = replace(content, title=title, items={k: v for k, v in content.items.items() if k not in used})
        longest = max(len(i.line.text) if can_stand(i.line.text) else 1.15 * len(i.line.text.split()) for i in pair)
        if style == "pair":
            _side_by_side(stage, pair, tops, characters, seals, rest, longest)
            return
        strip_h = h - 2 * m
        wide = min(strip_h / max(3.0, longest * 1.12 + 0.6) * 1.5, w * (0.2 if style != "hall" else 0.17))
        inside = w - 2 * (m + wide) - 2 * m * 0.8
        x0 = m + wide + m * 0.8
        _ground_of(stage, style, (x0 - m * 0.4, 0.0, inside + m * 0.8, h))
        for k, (item, x) in enumerate(zip(pair, (w - m - wide, m), strict=True)):
            name = ("couplet-right", "couplet-left")[k]
            box = (x, m, wide, strip_h)
            red_strip(stage, box, name)
            _strip_words(stage, item, inner(box, wide * 0.13), name)
        y = m
        for item in tops:
            y += _lintel(stage, item, (x0, y, inside, min(wide, inside * 0.3)), "scroll-top") + kit.px(1.2)
        foot = _rest(stage, rest, inside - (2 * kit.px(1.0) if style == "door" else 0.0))
        marks = [seal_mark(kit, i, kit.px(3.2)) for i in seals]
        seal_h = max((b.height for b in marks), default=0.0)
        below = (foot.height + 2 * kit.px(1.2) if foot else 0.0) + (seal_h + kit.px(1.0) if marks else 0.0)
        room = h - m - y - below
        least = min(inside * 0.5, h * 0.22) * min(1.0, stage.level)
        stage.lack += max(0.0, least - room)
        middle: Box = (x0, y, inside, max(0.0, room))
        _between(stage, style, characters, middle)
        low = h - m
        if foot:
            low -= foot.height + kit.px(1.2)
            if style == "door":
                card = (x0, low - kit.px(0.6), inside, foot.height + kit.px(1.8))
                stage.nodes.append(figure(kit, "notice", *card, shape="rect", fills=["panel"], role="panel", effects=drop(kit.px(0.6))))
                stage.region("rest-area", x0 + kit.px(1.0), low + kit.px(0.3), inside - 2 * kit.px(1.0), foot.height, foot)
            else:
                stage.region("rest-area", x0, low, inside, foot.height, foot)
            low -= kit.px(1.2)
        total = sum(float(b.node["width"]) for b in marks) + kit.px(0.8) * max(0, len(marks) - 1)
        at_x = x0 + (inside - total) / 2
        for mark in marks:
            stage.region("seal-area", at_x, low - mark.height, float(mark.node["width"]), mark.height, mark)
            at_x += float(mark.node["width"]) + kit.px(0.8)

    return structure


def _lintel(stage: Stage, item: Item, box: Box, name: str) -> float:
    """The scroll over the door: characters across on red paper; its height."""
    kit = stage.kit
    x, y, w, h = box
    count = max(1, len(item.line.text))
    if can_stand(item.line.text) and count <= 8:
        across = min(w, h * (count * 1.05 + 0.5))
        x += (w - across) / 2
        w = across
    red_strip(stage, (x, y, w, h), name)
    latin = not can_stand(item.line.text)
    font = _LATIN_BRUSH if latin else "brush, display"
    block = lettered(
        kit, item, w * 0.86, h * 0.84, h * 0.66, "center", font=font, name=name, color="gold", weight=700 if latin else 400
    )
    if can_stand(item.line.text):
        size = float(block.node["size"])
        free = w * 0.86 - count * size
        block.node["letter_spacing"] = round(max(0.0, min(0.4, free * 0.8 / max(1, count) / size)), 3)
    stage.lack += max(0.0, block.height - h)
    stage.region(f"{name}-area", x + w * 0.07, y + (h - block.height) / 2, w * 0.86, block.height, block)
    return h


def _ground_of(stage: Stage, style: str, box: Box) -> None:
    """What the strips hang on: a wooden door, a wall, or red ground."""
    kit, w, h = stage.kit, stage.width, stage.height
    if style == "door":
        wall = ["#6d5a49" if not stage.choice.dark else "#3a2418", {"kind": "noise", "low": "#00000000", "high": "#000000", "scale": 160, "opacity": 0.12, "seed": 3}]
        stage.nodes.append({**figure(kit, "wall", 0, 0, w, h, shape="rect", fills=wall), "role": "background"})
        x, y, bw, bh = box
        leaf = bw / 2
        for k in range(2):
            stops = [{"at": 0, "color": "#4a1712"}, {"at": 0.5, "color": "#6e2119"}, {"at": 1, "color": "#3d120e"}]
            lx = x + leaf * k
            fills = [{"kind": "linear", "from": [0, 0], "to": [1, 0], "stops": stops}, {"kind": "noise", "low": "#00000000", "high": "#000000", "scale": 200, "opacity": 0.18, "seed": 5 + k}]
            stage.nodes.append(figure(kit, "leaf", lx, 0, leaf, bh, shape="rect", fills=fills, strokes=[{"fill": "#1d0806", "width": max(1.5, leaf * 0.01), "align": "inside"}]))
            cx, cy, r = (lx + leaf * (0.86 if k == 0 else 0.14)), h * 0.56, leaf * 0.07
            stage.nodes.append(figure(kit, "knocker", cx - r, cy - r, 2 * r, 2 * r, shape="ellipse", fills=["#b98a2c"]))
            stage.nodes.append(figure(kit, "ring", cx - r * 1.3, cy - r * 0.1, 2.6 * r, 2.6 * r, shape="ellipse", strokes=[{"fill": "#d8a83c", "width": r * 0.3}]))
        return
    if style == "lantern":
        stage.nodes.append({**figure(kit, "red-ground", 0, 0, w, h, shape="rect", fills=["paper"]), "role": "background"})
        if stage.choice.dark:
            stage.nodes.append(flecks(kit, (0.0, 0.0, w, h), f"ground:{stage.seed}", "gold/22%"))
        return
    ground(stage)


def _between(stage: Stage, style: str, characters: Sequence[Item], box: Box) -> None:
    """What stands between the strips: a character on a diamond, lanterns, a picture on a scroll."""
    kit = stage.kit
    x, y, w, h = box
    if w < 24 or h < 24:
        return
    if characters:
        gap = kit.px(1)
        across = min(w * 0.86, (h - gap * (len(characters) - 1)) / len(characters) * 0.94)
        free = h - across * len(characters) - gap * (len(characters) - 1)
        if style in ("lantern", "hall") and free > across * 0.45:
            tall = min(free * 0.8, across)
            stage.art(x, y - kit.px(0.4), w, tall, motif="lantern-row")
            y, free = y + tall, free - tall
        y += free / 2
        for item in characters:
            made = diamond(kit, item, across)
            stage.region("character-area", x + (w - across) / 2, y, across, across, made)
            y += across + gap
    elif style == "hall" and h > w * 0.8:
        across = min(w * 0.92, h * 0.6)
        paper = hanging(stage, (x + (w - across) / 2, y, across, h))
        stage.art(*inner(paper, 0.0))
    elif style != "door":
        tall = min(h, w * 1.2)
        stage.art(x, y + (h - tall) / 2, w, tall, motif="papercut" if style == "lantern" else "")


def _side_by_side(
    stage: Stage, pair: tuple[Item, Item], tops: Sequence[Item], characters: Sequence[Item], seals: Sequence[Item],
    rest: Content, longest: float,
) -> None:  # fmt: skip
    """Both strips in the middle of a wall under one scroll, a picture at the foot, the rest below or beside them."""
    kit, w, h, m = stage.kit, stage.width, stage.height, stage.margin
    ground(stage, "pale" if not stage.choice.dark else "")
    lying = w > h * 1.25
    area_w = w * 0.5 if lying else w - 2 * m
    foot = _rest(stage, rest, w * 0.4 - m if lying else w - 2 * m)
    low = 0.0 if lying or foot is None else foot.height + m * 0.8
    stage.lack += max(0.0, foot.height - (h - 2 * m)) if lying and foot else 0.0
    marks = [seal_mark(kit, i, kit.px(3.2)) for i in seals]
    strip_h = h - low - 2 * m
    lintel = min(strip_h * 0.15, area_w * 0.17) if tops else 0.0
    strip_h -= (lintel + m * 0.5) * len(tops)
    stage.lack += max(0.0, h * 0.4 * min(1.0, stage.level) - strip_h)
    strip_h = max(20.0, strip_h)
    gap = area_w * (0.16 if characters or marks else 0.09)
    wide = min(strip_h / max(3.0, longest * 1.1 + 0.6) * 1.5, (area_w - gap) * 0.4)
    if characters:
        gap = max(gap, min(area_w * 0.3, area_w - 2 * wide - m))
    x0 = w - m - area_w if lying else m
    if lying and foot is None:
        x0 = (w - area_w) / 2
    middle = x0 + area_w / 2
    y = m
    if not lying:
        part = h * 0.22 * max(0.0, min(1.0, (stage.level - 0.4) / 0.4))
        if part > 24:
            stage.art(0, h - part, w, part, opacity=0.8)
    for item in tops:
        across = min(area_w, 2 * wide + gap + wide * 0.5)
        y += _lintel(stage, item, (middle - across / 2, y, across, lintel), "scroll-top") + m * 0.5
    for k, item in enumerate(pair):
        name = ("couplet-right", "couplet-left")[k]
        x = middle + gap / 2 if k == 0 else middle - gap / 2 - wide
        box = (x, y, wide, strip_h)
        red_strip(stage, box, name)
        _strip_words(stage, item, inner(box, wide * 0.13), name)
    if characters:
        across = min(gap * 0.86, strip_h / len(characters) * 0.9)
        cy = y + (strip_h - across * len(characters)) / 2
        for item in characters:
            stage.region("character-area", middle - across / 2, cy, across, across, diamond(kit, item, across))
            cy += across
    cy = y + strip_h
    for mark in reversed(marks):
        cy -= mark.height
        stage.lack += max(0.0, float(mark.node["width"]) - gap)
        stage.region("seal-area", middle - float(mark.node["width"]) / 2, cy, float(mark.node["width"]), mark.height, mark)
        cy -= kit.px(0.5)
    if foot and lying:
        stage.region("rest-area", m, max(m, (h - foot.height) / 2), w * 0.4 - m, foot.height, foot)
    elif foot:
        card = (m * 0.6, h - low - m * 0.2, w - 1.2 * m, low)
        stage.nodes.append(figure(kit, "notice", *card, shape="rect", fills=["panel"], role="panel"))
        stage.region("rest-area", m, h - m * 0.6 - foot.height, w - 2 * m, foot.height, foot)


couplet_door = _couplet("door")
_ANY = (0.0, 99.0)


def _row(name: str, structure: Callable[[Stage], None], needs: Callable[[Content], bool], aspects: tuple[float, float] = _ANY, lengths: tuple[int, int] = (0, 1_000_000)) -> Arrangement:
    return Arrangement(name, structure=structure, needs=needs, aspects=aspects, lengths=lengths, places=True)


ARRANGEMENTS = (
    _row("hung", _hung, _verse_in("hung")),
    _row("leaf", _silk_sheet, _verse_in("leaf")),
    _row("framed", _framed, _verse_in("framed")),
    _row("fan", _fan, lambda c: _verse_in("fan")(c) and c.length <= 260, (0.5, 1.5)),
    _row("plaque", _plaque, lambda c: _verse_in("plaque")(c) and _is_brief(c), (1.15, 99.0)),
    _row("panels", _panels, lambda c: _verse_in("panels")(c) and _in_panels(c), (0.62, 2.2)),
    _row("door", couplet_door, _is_couplet),
    _row("hall", _couplet("hall"), _is_couplet),
    _row("lantern", _couplet("lantern"), _is_couplet),
    _row("pair", _couplet("pair"), _is_couplet),
)
