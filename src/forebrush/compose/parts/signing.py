"""Who signs: lines with names as by hand, dates, and a gold seal."""

from __future__ import annotations

from collections.abc import Callable

from forebrush.compose.arrange import Align, part
from forebrush.compose.common import filled
from forebrush.compose.content import Line, SectionContent
from forebrush.compose.kit import Block, Json, Kit
from forebrush.compose.parts.elements import seal
from forebrush.compose.parts.graphic import flat
from forebrush.compose.parts.ornaments import medal
from forebrush.compose.stage import Stage, stacked

__all__ = ["DATED", "HONOURED", "hand_of", "medal_block"]

HONOURED, DATED = "honoured", "dated"
"""Roles of the sections of fields that say who is honoured, and when."""


def hand_of(kit: Kit) -> str:
    """The font of a name that is written by hand."""
    return "hand" if kit.dense or kit.script != "latin" else "script"


def _signs(stage: Stage) -> list[tuple[Line, Line, str, bool]]:
    """What stands over and under each line to sign on, its role, and whether it is written by hand."""
    made: list[tuple[Line, Line, str, bool]] = []
    for section in stage.content.sections:
        for row in section.rows:
            if section.kind == "signature":
                label = row.label
                if section.title and row is section.rows[0]:
                    label = Line(f"{section.title.text} {label.text}".strip())
                made.append((row.text, label, "signature", True))
                rest = [row.value.text, row.note.text, *map(flat, row.rows)]
                if any(map(str.strip, rest)):
                    made.append((Line(" ".join(r for r in rest if r.strip())), Line(), "signature", False))
            else:
                more = " ".join([row.note.text, *map(flat, row.rows)]).strip()
                made.append((row.value or row.text, Line(f"{row.label.text} {more}".strip()), "field", False))
    for item in stage.of("author"):
        made.append((item.line, Line(), item.role, True))
    return made


def _sign(kit: Kit, over: Line, under: Line, role: str, hand: bool, width: float, align: str, labelled: bool) -> Block:
    parts: list[tuple[Block | None, float]] = []
    if over:
        font = f"{hand_of(kit)}, text" if hand else "text"
        factor = 1.5 if hand and not kit.dense else 1.2
        factor = max(0.75, min(factor, factor * width / max(1.0, kit.natural(over, "body", factor) * 0.9)))
        parts.append(
            (
                kit.text(
                    "signature",
                    over,
                    "body",
                    width,
                    factor=factor,
                    font=font,
                    text_align=align,
                    role=role[:200],
                    line_height=1.25,
                ),
                0.0,
            )
        )
    else:
        parts.append((kit.shape("sign-space", None, kit.px(1.6), fills=[]), 0.0))
    parts.append((kit.shape("sign-line", None, max(1.0, kit.px(0.05)), fills=[kit.color("muted")]), kit.px(0.2)))
    if under:
        parts.append((kit.text("sign-label", under, "small", width, text_align=align, role=role[:200]), kit.px(0.3)))
    elif labelled:
        # Lines side by side stand on one level, whether something is written under them or not.
        parts.append(
            (kit.shape("sign-space", None, kit.text_size("small") * kit.leading("small"), fills=[]), kit.px(0.3))
        )
    return stacked(kit, "sign", parts)


def _signing(with_medal: bool) -> Callable[[Stage, float, Align], Block | None]:
    def make(stage: Stage, width: float, align: Align) -> Block | None:
        """Lines to sign on side by side, a seal between them."""
        kit = stage.kit
        signs = _signs(stage)
        across = kit.px(6.4)
        gold = with_medal and width > across * 2.4 and stage.level > 0.5 and len(signs) <= 6
        marks = [seal(kit, i.line, kit.px(3.2)) for i in stage.of("seal")] if not gold else []
        if not signs and not gold and not marks:
            return None
        gap = kit.px(1.8)
        free = width - (across + 2 * gap if gold else 0.0)
        columns = max(
            1, min(len(signs), 8 if len(signs) > 6 else 2 if gold else 3, int((free + gap) / (kit.px(9) + gap)))
        )
        each = min(kit.px(17), (free - gap * (columns - 1)) / columns)
        side = "center" if align == "center" or gold else "start"
        labelled = any(under for _, under, _, _ in signs)
        blocks_ = [_sign(kit, *sign, each, side, labelled) for sign in signs]
        lines: list[tuple[Block | None, float]] = []
        first = blocks_[:columns]
        cells: list[tuple[Block, float]] = [(b, each) for b in first]
        if gold:
            middle = (medal_block(stage, across), across)
            cells = [cells[0], middle, cells[1]] if len(cells) == 2 else [*cells, middle]
            if len(cells) == 1:
                lines.append((kit.row("signs", cells, gap, align="end", justify=align), 0.0))
            else:
                lines.append((kit.row("signs", cells, gap, align="end", justify="space-between"), 0.0))
        elif cells:
            justify = "space-evenly" if align == "center" else "start"
            lines.append((kit.row("signs", cells, gap, align="end", justify=justify), 0.0))
        for k in range(columns, len(blocks_), columns):
            row = [(b, each) for b in blocks_[k : k + columns]]
            lines.append((kit.row("signs", row, gap, align="end", justify=align), kit.px(0.9)))
        lines += [(kit.row("seal-row", [(m, 0)], justify=align), kit.px(0.6)) for m in marks]
        return filled(stacked(kit, "signing", lines))

    return make


def _written(stage: Stage, width: float, align: Align) -> Block | None:
    """Who writes, as by hand, without a line."""
    kit = stage.kit
    parts: list[tuple[Block | None, float]] = []
    for over, under, role, hand in _signs(stage):
        if over:
            factor = 1.35 if kit.dense or not hand else 1.9
            factor = max(0.8, min(factor, factor * width / max(1.0, kit.natural(over, "body", factor) * 0.9)))
            font = f"{hand_of(kit)}, text" if hand else "text"
            block = kit.text(
                "signature",
                over,
                "body",
                width,
                factor=factor,
                font=font,
                text_align=align,
                role=role[:200],
                fills=[kit.color("accent-ink")],
                line_height=1.35,
            )
            parts.append((block, kit.px(0.5)))
        if under:
            parts.append(
                (kit.text("sign-label", under, "small", width, text_align=align, role=role[:200]), kit.px(0.2))
            )
    return filled(stacked(kit, "written", parts))


def medal_block(stage: Stage, across: float) -> Block:
    """A gold seal as a block; what is to stand on a seal stands on it."""
    kit = stage.kit
    ribbon = "deep" if kit.on == "accent" else "accent"
    items = stage.of("seal")
    tall = across * 1.48
    nodes = medal(kit, across / 2, across / 2, across, ribbon=ribbon, mark=not items)
    if items:
        line = Line(" ".join(i.line.text for i in items))
        inner = across * 0.58
        size = max(kit.smallest, min(across * 0.2, across * 0.85 / max(3, len(line)) ** 0.75))
        text = kit.text(
            "seal",
            line,
            "strong",
            inner,
            size=round(size, 1),
            text_align="center",
            role="seal",
            line_height=1.1,
            fills=["#4a2f08"],
        )
        text.node.update(
            position="absolute",
            left=round((across - inner) / 2, 1),
            width=round(inner, 1),
            top=round((across - text.height) / 2, 1),
        )
        nodes.append(text.node)
    node: Json = {
        "kind": "group",
        "id": kit.id("medal-place"),
        "role": "seal",
        "layout": "stack",
        "shrink": 0,
        "width": round(across, 1),
        "height": round(tall, 1),
        "children": nodes,
    }
    return Block(node, tall)


def _medal(stage: Stage, width: float, align: Align) -> Block | None:
    across = min(width, stage.kit.px(8.5))
    if stage.level < 0.5 and not stage.of("seal"):
        return None
    return stage.kit.row("medal-row", [(medal_block(stage, across), 0)], justify=align)


def _is_signature(section: SectionContent) -> bool:
    return (section.kind == "signature" and bool(section.rows)) or section.role == DATED


part("cer-signing", slots=("author", "seal"), takes=_is_signature)(_signing(True))
part("cer-written", slots=("author",), takes=_is_signature)(_written)
part("cer-signed", slots=("author",), takes=_is_signature)(_signing(False))
part("cer-medal", slots=("seal",))(_medal)
