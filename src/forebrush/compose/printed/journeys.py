"""The way on a ticket: stops with their names or codes large, and what carries one from the first to the last."""

from __future__ import annotations

import re
from dataclasses import replace

from forebrush.compose.arrange import Align, Make, part
from forebrush.compose.common import of_kind
from forebrush.compose.content import Content, Line, Row, SectionContent
from forebrush.compose.kit import Block, Json, Kit
from forebrush.compose.parts.graphic import flat
from forebrush.compose.printed.passes import STUB, field_grid
from forebrush.compose.stage import Stage

__all__ = ["parted", "travel_icon"]
_SHORT = 12
"""Characters of a value that may go to the stub."""


_AIRPORT = re.compile(r"\b[A-Z]{3}\b")
_TRAVEL = (
    ("train-front", ("station", "railway", "rail", "train", "站", "车次", "号车", "次列", "coach")),
    ("ship", ("ferry", "pier", "port ", "boat", "sail", "码头", "船", "航线", "deck")),
    ("bus", ("bus", "coach line", "汽车", "巴士", "大巴")),
    ("plane", ("flight", "gate", "boarding", "airport", "航班", "登机", "机场", "air")),
)


def travel_icon(content: Content) -> str:
    """The icon of the carriage that a ticket speaks of; an arrow where it does not say."""
    said = " ".join(flat(row) for s in content.sections for row in s.rows).lower()
    said += " " + " ".join(i.line.text for i in content.of("brand", "footer", "body", "subtitle")).lower()
    return next((icon for icon, called in _TRAVEL if any(word in said for word in called)), "arrow-right")


def _stop(kit: Kit, row: Row, width: float, size: float, align: str) -> Block:
    """A stop: the place large; where it has the code of an airport, that large under the name of the place."""
    text = row.text or row.label or row.value
    found = list(_AIRPORT.finditer(text.text))
    made = []
    weight = kit.pairing.title_weight(kit.lang)
    if found and found[-1].end() == len(text.text.rstrip()) and found[-1].start() > 0 and not text.marks:
        at = found[-1].start()
        small = max(kit.smallest, kit.text_size("body"))
        factor = max(1.0, size / small)
        mark = {
            "from": at,
            "to": found[-1].end(),
            "style": {"size": round(factor, 2), "font": "figure", "weight": weight},
        }
        line = replace(text, text=text.text[: at - 1] + "\n" + text.text[at:], marks=(mark,))
        block = kit.text(
            "stop",
            line,
            "body",
            width,
            size=small,
            text_align=align,
            role="field",
            line_height=1.12,
            fills=[kit.color("ink")],
        )
        tall = small * 1.2 + size * 1.16
        block.node["height"] = round(tall, 1)
        made.append(Block(block.node, tall))
    else:
        made.append(
            kit.text(
                "stop",
                text,
                "heading",
                width,
                size=round(max(kit.smallest, size), 1),
                text_align=align,
                role="field",
                fills=[kit.color("ink")],
                line_height=1.15,
            )
        )
    rest = [line for line in (row.label, row.value, row.note) if line and line is not text]
    for line in rest:
        role = "time" if line is row.label else "field"
        made.append(kit.text("stop-note", line, "strong", width, text_align=align, role=role))
    more = [Line(words_) for r in row.rows if (words_ := flat(r))]
    made += [kit.text("stop-note", line, "small", width, text_align=align, role="field") for line in more]
    return kit.column("stop", made, kit.px(0.1))


def _way(kit: Kit, width: float, icon: str) -> Block:
    """The line from one stop to the next, with what carries one there on its middle."""
    size = kit.px(1.9)
    thin, dot = max(1.2, kit.px(0.09)), kit.px(0.42)
    tone = kit.color("accent") if kit.on else "accent-ink"
    line: Json = {"fill": tone, "width": thin, "dash": [thin * 0.1, thin * 3], "cap": "round"}
    half = max(1.0, (width - size - 2 * dot - 4 * kit.px(0.4)) / 2)

    def dash() -> tuple[Block, float]:
        return kit.shape("way", half, thin, shape={"kind": "line"}, strokes=[line]), half

    def end(solid: bool) -> tuple[Block, float]:
        look: Json = {"fills": [tone]} if solid else {"strokes": [{"fill": tone, "width": thin, "align": "inside"}]}
        return kit.shape("way-end", dot, dot, shape="ellipse", **look), dot

    mark: Json = {
        "kind": "icon",
        "id": kit.id("way-icon"),
        "role": "ornament",
        "icon": icon,
        "size": size,
        "fills": [tone],
        "width": size,
        "height": size,
        "shrink": 0,
        "rotate": 45 if icon == "plane" else 0,
    }
    return kit.row(
        "way", [end(False), dash(), (Block(mark, size), size), dash(), end(True)], kit.px(0.4), align="center"
    )


def _route(large: float) -> Make:
    def make(stage: Stage, width: float, align: Align) -> Block | None:
        kit = stage.kit
        made = [_line_of(stage, s, width, large) for s in stage.content.sections if s.rows]
        heads = [
            kit.text("heading", s.title, "heading", width, factor=0.8, role="heading")
            for s in stage.content.sections
            if s.title
        ]
        notes = [kit.text("note", s.note, "small", width, role="caption") for s in stage.content.sections if s.note]
        made = [*heads, *made, *notes]
        return kit.column("route", made, kit.px(0.8), role="route") if made else None

    return make


def _line_of(stage: Stage, section: SectionContent, width: float, large: float) -> Block:
    kit, rows = stage.kit, section.rows
    if len(rows) == 1 or len(rows) > 3:
        return field_grid(kit, rows, width)
    icon = rows[0].icon or "arrow-right"
    size = kit.text_size("figure") * large * min(1.25, max(0.8, stage.level))
    gap = kit.px(0.8)
    least = kit.px(5.5 if len(rows) == 2 else 3.5)

    def across(at: float) -> list[float]:
        made = []
        for row in rows:
            text = (row.text or row.label or row.value).text
            code = _AIRPORT.search(text)
            named = code is not None and code.start() > 0 and code.end() == len(text.rstrip())
            big = kit.natural(code.group() if code and named else text, "heading") * at / kit.text_size("heading")
            small = kit.natural(text, "strong") if named else 0.0
            notes = [kit.natural(line, "strong") for line in (row.label, row.value, row.note) if line]
            made.append(max([big * 1.06, small, *notes]))
        return made

    ways = len(rows) - 1
    wide = across(size)
    room = width - 2 * gap * ways - least * ways
    if sum(wide) > room:
        size = max(kit.smallest * 1.2, size * room / sum(wide))
        wide = across(size)
    if sum(wide) > room:
        share = room / sum(wide)
        wide = [w * share for w in wide]
        if share < 0.6:
            return field_grid(kit, rows, width)
    way = max(1.0, (width - sum(wide) - 2 * gap * ways) / ways)
    cells: list[tuple[Block, float]] = []
    for k, row in enumerate(rows):
        side = "start" if k == 0 else "end" if k == ways else "center"
        cells.append((_stop(kit, row, wide[k], size, side), wide[k]))
        if k < ways:
            cells.append((_way(kit, way, icon), way))
    return kit.row("route-line", cells, gap, align="center")


part("pass-route", takes=of_kind("route"))(_route(1.0))
part("pass-route-large", takes=of_kind("route"))(_route(1.45))


def parted(content: Content) -> Content:
    """The content with its fields in two sections: the short ones at the end of the first go to the stub."""
    sections: list[SectionContent] = []
    icon, done = travel_icon(content), False
    travels = any(s.kind == "route" for s in content.sections)
    for section in content.sections:
        if section.kind == "route":
            section = replace(section, rows=tuple(replace(r, icon=r.icon or icon) for r in section.rows))
        if section.kind != "fields" or done or section.title or any(r.rows for r in section.rows):
            sections.append(section)
            continue
        done = True
        rows = list(section.rows)
        short = [r for r in rows if r.label and 0 < len(r.value or r.text) <= _SHORT]
        moved = short[-min(3, len(rows) - 1) :] if len(rows) >= 2 else []
        if len(rows) > 8 and len(short) > 4:
            moved = short[-4:]
        kept = tuple(r for r in rows if not any(r is m for m in moved))
        sections.append(replace(section, rows=kept))
        if moved:
            # Who travels stands on both parts, as on every boarding pass.
            moved = [rows[0], *moved] if travels and len(rows) >= 5 and rows[0] in kept else moved
            sections.append(replace(section, role=STUB, rows=tuple(moved), id="", note=Line()))
    return replace(content, sections=tuple(sections))
