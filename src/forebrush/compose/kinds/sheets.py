"""Sheets of paper: letters, notices and checklists, as one sees them on a desk, on a door, on a clipboard."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from forebrush.compose.art.pen import drawn
from forebrush.compose.content import Content, Item, Row, SectionContent
from forebrush.compose.kinds.arrangement import Arrangement
from forebrush.compose.kit import Block, Json
from forebrush.compose.parts import blocks
from forebrush.compose.parts.elements import headline, words
from forebrush.compose.parts.sections import is_details
from forebrush.compose.pictures.framing import heading, remainder
from forebrush.compose.stage import Stage, stacked

__all__ = ["ARRANGEMENTS"]

_GREETING = re.compile(
    r"^(dear|hello|hi|my dear|to )\b.{0,60}[,:]?$|^.{1,24}[：:，,]$|^亲爱的|^尊敬的|^致", re.IGNORECASE
)
_CHECK = (
    "checklist",
    "check list",
    "清单",
    "打勾",
    "勾选",
    "tick",
    "checkbox",
    "to-do",
    "todo",
    "packing",
    "待办",
    "备忘",
)
_NOTICE = (
    "通知",
    "公告",
    "启事",
    "须知",
    "告示",
    "notice",
    "announcement",
    "out of service",
    "closed",
    "please",
    "提示",
    "警示",
)


def _ordered(content: Content) -> list[Item]:
    items = [i for found in content.items.values() for i in found] + ([content.title] if content.title else [])
    return sorted(items, key=lambda i: i.at)


def _is_letter(content: Content) -> bool:
    """Whether it greets, tells and signs."""
    items = _ordered(content)
    texts = [i for i in items if i.role in ("body", "heading", "title", "greeting", "paragraph")]
    signed = bool(content.of("author")) or any("sign" in i.role for i in items)
    told = (
        "letter" in content.kind
        or "信" in content.kind
        or "letter" in content.setting.lower()
        or "信" in content.setting
    )
    greets = any(_GREETING.match(i.line.text.strip()) for i in texts[:2])
    titled = (
        content.title is not None and content.title.role == "title" and not _GREETING.match(content.title.line.text)
    )
    return len(texts) >= 2 and signed and (greets or told) and not content.sections and not (titled and not told)


def _is_notice(content: Content) -> bool:
    title = content.title
    if title is None or title.role != "title" or any(s.cells or s.chart for s in content.sections):
        return False
    called = any(word in title.line.text.lower() for word in _NOTICE)
    return called and bool(content.of("body") or content.sections) and len(content.sections) <= 3


def _ticks(content: Content) -> SectionContent | None:
    lists = [s for s in content.sections if s.kind == "list" and not is_details(s) and len(s.rows) >= 2]
    said = f"{content.title.line.text if content.title else ''} {content.setting} {content.kind}".lower()
    found = next((s for s in lists if "check" in s.role), None)
    if found is None and any(word in said for word in _CHECK):
        found = next((s for s in lists if not any(r.value for r in s.rows)), None)
    return found


def _is_checklist(content: Content) -> bool:
    return _ticks(content) is not None


def _sheet(stage: Stage, x: float, y: float, w: float, h: float, *, ruled: float = 0.0, squared: float = 0.0) -> None:
    """A sheet of paper with its shadow, plain, ruled or squared."""
    shadow = {
        "kind": "shadow",
        "color": "#00000050",
        "y": round(stage.margin * 0.14, 1),
        "blur": round(stage.margin * 0.6, 1),
    }
    stage.block("sheet", x, y, w, h, "panel", effects=[shadow], radius=2)
    if squared:
        grid = {
            "kind": "pattern",
            "pattern": "grid",
            "color": "line/38%",
            "size": max(4.0, round(squared, 1)),
            "weight": 0.05,
        }
        stage.block("squares", x, y, w, h, "transparent", fills=[grid], role="ornament")
    if ruled:
        lines = "".join(drawn("M", 0, k * ruled, "H", w) for k in range(1, int(h / ruled)))
        if lines:
            stage.block(
                "rules",
                x,
                y,
                w,
                h,
                "transparent",
                role="ornament",
                shape={"kind": "path", "d": lines},
                fills=[],
                strokes=[{"fill": "line/45%", "width": 1}],
            )


def _desk(stage: Stage) -> None:
    """A wooden desk behind a sheet."""
    wood = "#8b6342" if not stage.choice.dark else "#4a3527"
    fills: list[Json] = [
        {
            "kind": "linear",
            "stops": [{"at": 0, "color": wood}, {"at": 1, "color": "#5f402a" if not stage.choice.dark else "#2e2019"}],
        },
        {"kind": "noise", "low": "#2b180c00", "high": "#2b180c", "scale": 90, "opacity": 0.35, "seed": 4},
    ]
    stage.block("desk", 0, 0, stage.width, stage.height, wood, fills=fills, role="art")


def _letter(on_desk: bool) -> Callable[[Stage], None]:
    def structure(stage: Stage) -> None:
        kit, w, h, m = stage.kit, stage.width, stage.height, stage.margin
        items = _ordered(stage.content)
        edge = m * 0.9 if on_desk else 0.0
        x, sheet_w = edge, w - 2 * edge
        most = min(sheet_w, h * 0.95)
        x += (sheet_w - most) / 2 if on_desk else 0.0
        sheet_w = most if on_desk else sheet_w
        pad = m * 1.2 if on_desk else m * 1.6
        inner = sheet_w - 2 * pad
        size = kit.text_size("lead", 1.15 if kit.dense else 1.5)
        leading = 1.75 if kit.dense else 1.5
        signed = {id(i) for i in items if i.role in ("signature", "author") or "sign" in i.role}
        dates = {
            id(i) for i in items if i.role in ("footer", "detail", "date") or i.place in ("top-right", "bottom-right")
        } - signed
        early = {id(i) for i in items if id(i) in dates and i.place.startswith("top")}
        parts: list[tuple[Block | None, float]] = []
        for item in sorted(items, key=lambda i: 0 if id(i) in early else 2 if id(i) in dates else 1):
            right = id(item) in signed or id(item) in dates
            over: Json = {
                "font": "hand",
                "weight": 400,
                "size": round(size * (0.86 if id(item) in dates else 1.12 if id(item) in signed else 1.0), 1),
            }
            greeting = _GREETING.match(item.line.text.strip()) is not None
            if kit.dense and not right and not greeting and item.role == "body":
                over["indent"] = 2
            if item is stage.content.title and item.role == "title":
                parts.append((headline(kit, item, inner, h * 0.15, size * 2.2, "center"), 0.0))
                continue
            # A first line that is indented holds less.
            room = inner - (2.2 * over["size"] if "indent" in over else 0.0)
            text = kit.text(
                item.role or "body",
                item.line,
                "body",
                room,
                text_align="end" if right else "start",
                line_height=leading,
                role=item.role,
                **over,
            )
            parts.append((text, round(size * (0.3 if id(item) in dates and id(item) not in early else 0.62), 1)))
        block = stacked(kit, "letter", parts)
        tall = min(h - 2 * edge, max(block.height + 2.2 * pad, (h - 2 * edge) * 0.9)) if on_desk else h
        stage.lack += max(0.0, block.height - (tall - 2 * pad))
        if on_desk:
            _desk(stage)
        y = (h - tall) / 2
        _sheet(stage, x, y, sheet_w, tall, ruled=0.0 if on_desk else round(size * leading, 1))
        if not on_desk:
            stage.block("margin-line", pad * 0.62, 0, 2, h, "accent/45%")
        stage.region("letter-area", x + pad, y + max(pad, (tall - block.height) * 0.3), inner, block.height, block)

    return structure


def _notice(style: str) -> Callable[[Stage], None]:
    def structure(stage: Stage) -> None:
        kit, w, h, m = stage.kit, stage.width, stage.height, stage.margin
        content = stage.content
        inner = w - 2 * m
        if style == "band":
            kit.on = "accent" if not stage.choice.dark else "deep"
        align = "center" if style == "frame" else "start"
        head = heading(
            stage, inner - (m if style == "frame" else 0), h * 0.3, 0.16 * min(w, h), align, without=("author", "quote")
        )
        kit.on = ""
        wide = inner - 2 * m if style == "frame" else inner
        items = sorted(content.of("body", "quote"), key=lambda i: i.at)
        parts: list[tuple[Block | None, float]] = []
        for k, item in enumerate(items):
            style_ = "lead" if len(items) <= 3 or k == 0 else "body"
            parts.append((words(kit, "body", [item], style_, wide, "start")[0], kit.px(0.8)))
        lists = [s for s in content.sections if not is_details(s)]
        if lists:
            parts.append((blocks.flowed(stage, lists, wide, "start"), kit.px(1.4)))
        text = stacked(kit, "text", parts)
        rest = _facts(stage, wide)
        sign = stacked(
            kit, "sign", [(b, kit.px(0.3)) for b in words(kit, "signature", content.of("author"), "lead", wide, "end")]
        )
        foot = stacked(
            kit, "foot", [(b, kit.px(0.2)) for b in words(kit, "footer", content.of("footer"), "small", wide, "end")]
        )
        low = [b for b in (rest, sign, foot) if b is not None and b.node["children"]]
        gap = kit.px(1.6)
        head_h = (head.height if head else 0) + (2.1 * m if style == "band" else m * 2.4 if style == "frame" else m)
        need = head_h + text.height + sum(b.height + gap for b in low) + gap + m + (m if style == "frame" else 0)
        stage.lack += max(0.0, need - h)
        slack = max(0.0, h - need)
        x = m * 2 if style == "frame" else m
        if style == "band":
            stage.block("band", 0, 0, w, head_h + min(slack * 0.12, m), "accent" if not stage.choice.dark else "deep")
            y = head_h + min(slack * 0.12, m) + gap
            top = m * 1.05 + min(slack * 0.06, m * 0.5)
        else:
            y, top = head_h + gap, m * (1.9 if style == "frame" else 1.0)
        if style == "frame":
            edge = {"fill": "accent", "width": max(3.0, m * 0.1), "align": "inside"}
            thin = {"fill": "accent/60%", "width": max(1.0, m * 0.02), "align": "inside"}
            stage.block("edge", m * 0.7, m * 0.7, w - 1.4 * m, h - 1.4 * m, "panel", strokes=[edge])
            stage.block("edge-line", m * 0.95, m * 0.95, w - 1.9 * m, h - 1.9 * m, "transparent", strokes=[thin])
        if head:
            stage.region(
                "head-area", x if style == "frame" else m, top, wide if style == "frame" else inner, head.height, head
            )
        if text.node["children"]:
            y += slack * 0.1
            stage.region("text-area", x, y, wide, text.height, text)
        y = (
            h
            - m
            - (m if style == "frame" else 0)
            - sum(b.height for b in low)
            - gap * max(0, len(low) - 1)
            - slack * 0.06
        )
        for k, block in enumerate(low):
            stage.region(f"low-area-{k + 1}", x, y, wide, block.height, block)
            y += block.height + gap

    return structure


def _facts(stage: Stage, width: float) -> Block | None:
    """When, where, whom to call: in a panel with a bar at its side."""
    kit, content = stage.kit, stage.content
    details = [s for s in content.sections if is_details(s)]
    slots = ("body", "quote", "author", "footer")
    pad = kit.px(1.1)
    view = replace(stage, content=replace(content, sections=tuple(details)))
    made = remainder(view, details, width - 2 * pad - kit.px(0.4), "start", without=slots)
    if made is None:
        return None
    box = kit.padded(kit.column("facts-inner", [made]), pad, pad, fills=["tint"])
    bar = kit.shape("facts-bar", kit.px(0.4), box.height, fills=["accent"])
    row = kit.row("facts", [(bar, kit.px(0.4)), (box, width - kit.px(0.4))], 0.0, align="stretch")
    bar.node.pop("height", None)
    return Block(row.node, box.height)


def _checklist(squared: bool) -> Callable[[Stage], None]:
    def structure(stage: Stage) -> None:
        kit, w, h, m = stage.kit, stage.width, stage.height, stage.margin
        content = stage.content
        ticks = _ticks(content)
        assert ticks is not None
        others = [s for s in content.sections if s is not ticks]
        edge = m * 0.8
        pad = m * 1.1
        inner = w - 2 * edge - 2 * pad
        align = "start" if squared else "center"
        head = heading(stage, inner, h * 0.22, 0.105 * min(w, h), align)
        rest = remainder(stage, others, inner, align)
        gap = kit.px(1.6)
        used = (head.height + gap if head else 0) + (rest.height + gap if rest else 0)
        room = h - 2 * edge - 2 * pad - used - (kit.px(2.0) if not squared else 0)
        block = _tick_grid(stage, ticks, inner, room)
        stage.lack += max(0.0, block.height - room)
        if squared:
            _sheet(stage, edge, edge, w - 2 * edge, h - 2 * edge, squared=kit.px(1.5))
        else:
            stage.block("board", 0, 0, w, h, "deep")
            _sheet(stage, edge, edge + kit.px(1.0), w - 2 * edge, h - 2 * edge - kit.px(1.0))
            stage.block(
                "clip",
                w / 2 - kit.px(3.4),
                edge * 0.5,
                kit.px(6.8),
                kit.px(2.0),
                "#9aa1a8",
                radius=kit.px(0.4),
                fills=[{"kind": "linear", "stops": [{"at": 0, "color": "#d5d9dd"}, {"at": 1, "color": "#858c93"}]}],
                role="art",
            )
        y = edge + pad + (0 if squared else kit.px(2.0))
        if head:
            stage.region("head-area", edge + pad, y, inner, head.height, head)
            y += head.height + gap
        stage.region("ticks-area", edge + pad, y, inner, max(1.0, room), block)
        if rest:
            stage.region("tail-area", edge + pad, h - edge - pad - rest.height, inner, rest.height, rest)

    return structure


def _tick_grid(stage: Stage, section: SectionContent, width: float, room: float) -> Block:
    """Items with boxes to tick, spread over the room."""
    kit = stage.kit
    rows = section.rows
    longest = max(kit.natural(r.text or r.label, "lead") for r in rows)
    columns = 2 if len(rows) > 9 and longest + kit.px(2.4) < width / 2 - kit.px(1.0) else 1
    gap = kit.px(2.0)
    each = (width - gap * (columns - 1)) / columns
    parts: list[tuple[Block | None, float]] = []
    if section.title:
        parts.append((kit.text("heading", section.title, "heading", width, role="heading"), 0.0))
    size = kit.text_size("lead")
    lines = []
    per = -(-len(rows) // columns)
    cells: list[Sequence[Block]] = []
    for c in range(columns):
        cells.append([_tick(stage, row, each, size) for row in rows[c * per : (c + 1) * per]])
    tall = max(sum(b.height for b in cell) for cell in cells)
    head = parts[0][0].height + kit.px(0.9) if parts and parts[0][0] else 0.0
    between = min(kit.px(2.2), max(kit.px(0.75), (room - head - tall) / max(1, per)))
    for k, cell in enumerate(cells):
        lined: list[tuple[Block | None, float]] = []
        for block in cell:
            if lined:
                lined.append((kit.rule("line/70%"), between / 2))
            lined.append((block, between / 2))
        lines.append((stacked(kit, f"ticks-{k + 1}", lined), each))
    parts.append((kit.row("ticks", lines, gap), kit.px(0.9)))
    return stacked(kit, "checklist", parts)


def _tick(stage: Stage, row: Row, width: float, size: float) -> Block:
    kit = stage.kit
    side = round(size * 0.95, 1)
    edge = {"fill": "accent-ink", "width": max(1.6, round(size * 0.09, 1)), "align": "inside"}
    box = kit.shape(
        "tick-box", side, side, shape="rect", radius=round(side * 0.2, 1), strokes=[edge], align_self="center"
    )
    inner = width - side - kit.px(0.9)
    made = []
    if row.label and row.text:
        made.append(kit.text("item", row.label, "strong", inner, role="item"))
    made.append(kit.text("item", row.text or row.label or row.value, "lead", inner, role="item"))
    if row.value and (row.text or row.label):
        made.append(kit.text("amount", row.value, "body", inner, role="amount"))
    if row.note:
        made.append(kit.text("note", row.note, "small", inner, role="note"))
    text = kit.column("tick-words", made, kit.px(0.1))
    line = kit.row("tick", [(box, side), (text, inner)], kit.px(0.9), align="center")
    return Block(line.node, max(side, text.height))


ARRANGEMENTS = (
    Arrangement("letter-desk", structure=_letter(True), aspects=(0.0, 99.0), needs=_is_letter, places=True),
    Arrangement("letter-ruled", structure=_letter(False), aspects=(0.0, 1.2), needs=_is_letter, places=True),
    Arrangement("notice-band", structure=_notice("band"), aspects=(0.0, 99.0), needs=_is_notice),
    Arrangement("notice-frame", structure=_notice("frame"), aspects=(0.0, 1.8), needs=_is_notice),
    Arrangement("notice-plain", structure=_notice("plain"), aspects=(0.0, 99.0), needs=_is_notice),
    Arrangement("checklist-squared", structure=_checklist(True), aspects=(0.0, 99.0), needs=_is_checklist),
    Arrangement("checklist-board", structure=_checklist(False), aspects=(0.0, 99.0), needs=_is_checklist),
)
