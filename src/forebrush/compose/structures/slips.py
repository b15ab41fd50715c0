"""Slips: receipts on a narrow paper with a torn edge, in figures of one width, on a ground of the page's colour."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from forebrush.compose.content import Content, Item, Line, SectionContent
from forebrush.compose.kit import Block, Json
from forebrush.compose.parts import blocks
from forebrush.compose.parts.elements import headline, words
from forebrush.compose.parts.graphic import flat
from forebrush.compose.parts.pairs import pair
from forebrush.compose.parts.sections import section_block
from forebrush.compose.printed.bills import code_block, dashed, good_line, total_lines
from forebrush.compose.printed.form_content import is_codes, is_fields, is_goods, is_rx, is_signature, is_totals
from forebrush.compose.printed.letterheads import signature_line
from forebrush.compose.stage import Stage, stacked

__all__ = ["is_slip", "slip"]

PAPER = "#fbfaf6"
_MONO = "mono"
_LONGEST = 520
"""Characters beyond which a list of goods is an invoice rather than a slip."""


def is_slip(content: Content) -> bool:
    """Goods and what they come to, and little else."""
    sections = content.sections
    other = any(is_rx(s) or is_signature(s) or s.kind in ("table", "steps", "cards") for s in sections)
    return any(map(is_goods, sections)) and any(map(is_totals, sections)) and not other and content.length <= _LONGEST


def _heads(
    stage: Stage, width: float, slots: Sequence[str], titled: bool, size: float
) -> list[tuple[Block | None, float]]:
    kit, title = stage.kit, stage.content.title
    parts: list[tuple[Block | None, float]] = []
    brands: tuple[Item, ...] = stage.of("brand") if "brand" in slots else ()
    shown = titled and title is not None
    for item in brands:
        style, factor = ("heading", 1.0) if not shown or not title else ("strong", 1.1)
        parts.append(
            (
                words(kit, "brand", [item], style, width, "center", factor=factor, fills=[kit.color("ink")])[0],
                kit.px(0.3),
            )
        )
    if shown and title:
        parts.append((headline(kit, title, width, stage.height * 0.16, size, "center", most=3), kit.px(0.4)))
    for name in ("subtitle", "latin", "badge"):
        if name in slots:
            parts += [(b, kit.px(0.3)) for b in words(kit, name, stage.of(name), "body", width, "center", font=_MONO)]
    return parts


def _rows(stage: Stage, section: SectionContent, width: float) -> list[tuple[Block | None, float]]:
    """What a section says, line by line."""
    kit = stage.kit
    parts: list[tuple[Block | None, float]] = []
    if section.title:
        parts.append((kit.text("heading", section.title, "strong", width, role="heading", font=_MONO), kit.px(0.6)))
    if is_fields(section):
        for row in section.rows:
            value = row.value or row.text
            if row.label and value and not row.rows:
                made = pair(
                    kit, row.label, value, width, roles=("field", "field"), value_style="body", dots=False, font=_MONO
                )
            else:
                made = kit.text("field", flat(row), "body", width, role="field", font=_MONO)
            parts.append((made, kit.px(0.25)))
    elif is_goods(section):
        parts += [(good_line(kit, row, width, _MONO), kit.px(0.35)) for row in section.rows]
    elif is_codes(section):
        parts += [(code_block(stage, row, width, _MONO), kit.px(0.6)) for row in section.rows]
    elif is_signature(section):
        parts += [(signature_line(kit, row, width), kit.px(0.6)) for row in section.rows]
    elif section.cells or section.head or section.chart:
        parts.append(
            (
                section_block(kit, replace(section, title=Line()), width, "start", 1, dict(stage.content.facts)),
                kit.px(0.5),
            )
        )
    else:
        parts += [
            (kit.text("note", flat(row), "body", width, role="body", font=_MONO, text_align="center"), kit.px(0.3))
            for row in section.rows
            if flat(row)
        ]
    if section.note:
        parts.append((kit.text("note", section.note, "small", width, role="caption", font=_MONO), kit.px(0.3)))
    return parts


def _paper(stage: Stage, width: float, *, titled: bool, slots: Sequence[str]) -> Block:
    """Everything that stands on the paper."""
    kit, content = stage.kit, stage.content
    size = width * 0.16
    parts = _heads(stage, width, slots, titled, size)
    totals = [s for s in content.sections if is_totals(s)]
    done = False
    for section in content.sections:
        if section in totals:
            if not done:
                done = True
                lines = total_lines(kit, totals, width, _MONO)
                parts.append((dashed(kit), kit.px(0.8)))
                parts += [(line, kit.px(0.5)) for line in lines]
                parts.append((dashed(kit), kit.px(0.8)))
            continue
        lines_ = _rows(stage, section, width)
        if lines_ and not done and parts:
            parts.append((dashed(kit), kit.px(0.8)))
            lines_[0] = (lines_[0][0], kit.px(0.7))
        parts += lines_
    rest = replace(
        stage,
        content=Content(
            None,
            {k: v for k, v in content.items.items() if k not in ("brand", "subtitle", "latin", "badge", "footer")},
            (),
            content.facts,
            content.tag,
        ),
        taken=frozenset(),
    )
    for block in (blocks.body(rest, width, "center"), blocks.end(rest, width, "center", rule=False)):
        if block.node.get("children"):
            parts.append((block, kit.px(0.8)))
    parts += [
        (b, kit.px(0.7 if k == 0 else 0.2))
        for k, b in enumerate(words(kit, "footer", stage.of("footer"), "body", width, "center", font=_MONO))
    ]
    return stacked(kit, "slip", parts)


def _torn(stage: Stage, x: float, y: float, width: float, height: float) -> Json:
    """The paper, with teeth at its upper and lower edge."""
    tooth = max(4.0, width / 44)
    count = max(6, round(width / tooth))
    step, high = width / count, width / count * 0.62
    top = "".join(f"L{(k + 0.5) * step:.2f} {0:.2f}L{(k + 1) * step:.2f} {high:.2f}" for k in range(count))
    low = "".join(
        f"L{width - (k + 0.5) * step:.2f} {height:.2f}L{width - (k + 1) * step:.2f} {height - high:.2f}"
        for k in range(count)
    )
    d = f"M0 {high:.2f}{top}L{width:.2f} {height - high:.2f}{low}Z"
    shade = {"kind": "shadow", "color": "#00000038", "y": round(width * 0.012, 1), "blur": round(width * 0.05, 1)}
    return {
        "kind": "shape",
        "id": stage.kit.id("paper"),
        "role": "panel",
        "position": "absolute",
        "left": round(x, 1),
        "top": round(y, 1),
        "width": round(width, 1),
        "height": round(height, 1),
        "fills": [PAPER],
        "effects": [shade],
        "shape": {"kind": "path", "d": d, "view": [round(width, 2), round(height, 2)]},
    }


def slip(outside: str = "", fill: str = "") -> Callable[[Stage], None]:
    """A slip amid the page. `outside`: the name stands large on the ground, `over` or `under` the slip; on a
    page that lies it stands beside it."""

    def structure(stage: Stage) -> None:
        kit, w, h, m = stage.kit, stage.width, stage.height, stage.margin
        ground = fill or ("deep", "accent", "tint")[stage.seed % 3]
        stage.block("ground", 0, 0, w, h, ground)
        lies = w > h * 0.95
        wide = min(w * 0.8, h * (0.62 if not lies else 0.7), kit.size * 27)
        wide = max(wide, min(w * 0.5, 160.0))
        head: Block | None = None
        slots = ("brand", "subtitle", "latin", "badge")
        under = outside == "under" and not lies
        if outside:
            kit.on = ground if ground in ("accent", "deep") else ""
            room = w - 3 * m - wide if lies else w - 2 * m
            cap = min(0.12 * (w * h) ** 0.5, room * 0.3) * stage.level**0.5
            head = blocks.head(
                replace(stage, lack=0.0), max(8.0, room), h * 0.3, cap, "start" if lies else "center", rule=False
            )
            head = head if head.node["children"] else None
            kit.on = ""
        inner = wide - 2 * kit.px(1.6)
        kit.stand = PAPER
        block = _paper(stage, max(8.0, inner), titled=head is None, slots=() if head else slots)
        kit.stand = ""
        pad = kit.px(2.0)
        tall = block.height + 2 * pad
        above = head.height + m * 0.8 if head and not lies else 0.0
        stage.lack += max(0.0, tall + above - (h - 1.6 * m))
        if head and lies:
            stage.lack += max(0.0, head.height - (h - 2 * m), m * 3 - (w - wide - 2 * m))
        x = w - m * 1.2 - wide if head and lies else (w - wide) / 2
        edge = m * 0.8
        free = max(0.0, h - 2 * edge - above - tall)
        if under:
            y = edge + free * 0.4
            at = y + tall + edge + free * 0.15
        elif above:
            at = edge + free * 0.3
            y = at + above + free * 0.2
        else:
            y, at = edge + free / 2, 0.0
        stage.nodes.append(_torn(stage, x, y, wide, tall))
        stage.region("slip-area", x + (wide - inner) / 2, y + pad, inner, block.height, block)
        if head:
            kit.on = ground if ground in ("accent", "deep") else ""
            if lies:
                stage.region("head-area", m, m, w - 3 * m - wide, h - 2 * m, head, justify="center")
            else:
                stage.region("head-area", m, at, w - 2 * m, head.height, head)
            kit.on = ""

    return structure
