"""The foot of a live stream: the field to write in, buttons, and what one taps."""

from __future__ import annotations

from forebrush.compose.arrange import Align, part
from forebrush.compose.content import Item, Line
from forebrush.compose.kit import Block, Kit
from forebrush.compose.parts.graphic import flat
from forebrush.compose.parts.ui import flow, icon, ink, panel, pill, round_icon
from forebrush.compose.screens.live_goods import button_pill
from forebrush.compose.stage import Stage

__all__: list[str] = []


@part("live-bar", slots=("button", "nav"), takes=lambda s: s.kind in ("nav", "buttons"))
def _bar(stage: Stage, width: float, align: Align) -> Block | None:
    """The field to write in, the buttons, and what one taps: gift, cart, heart."""
    kit = stage.kit
    gap, size = kit.px(0.5), kit.px(2.3)
    buttons = [*stage.content.of("button")]
    hints = [i.line for i in stage.content.of("nav")]
    for section in stage.content.sections:
        lines = [
            line
            for r in section.rows
            for line in (r.label, r.text, r.value, r.note, *(Line(flat(x)) for x in r.rows))
            if line
        ]
        if section.kind == "nav":
            hints += lines
        else:
            buttons += [Item(line, "button") for line in lines]
        hints += [line for line in (section.title, section.note) if line]
    if not (buttons or hints) and stage.aspect > 1.1:
        return None
    made = [button_pill(kit, i, width) for i in buttons]
    taps = [
        round_icon(kit, "shopping-bag", size, fill="accent", color="on-accent"),
        round_icon(kit, "gift", size, fill="#d81e6a", color="#ffffff"),
        round_icon(kit, "heart", size),
    ]
    if width < kit.px(19):
        taps = taps[1:]
    taps_w = sum(b.height + gap for b in taps)
    used = sum(w + gap for _, w in made)
    field_w = width - taps_w - used
    above: list[tuple[Block, float]] = []
    if field_w < kit.px(7):
        above, made, field_w = made, [], width - taps_w
    hint = hints[0] if hints else None
    field = _field(kit, hint, field_w, size)
    row = kit.row(
        "input-bar", [(field, field_w), *((b, 0.0) for b, _ in made), *((b, 0.0) for b in taps)], gap, align="center"
    )
    rest = [pill(kit, "nav", line, "label", width, role="nav", color=ink(kit)) for line in hints[1:]]
    stacked_ = [flow(kit, "buttons", above, width, gap), flow(kit, "hints", rest, width, gap), row]
    return kit.column("controls", [b for b in stacked_ if b], kit.px(0.5))


def _field(kit: Kit, hint: Line | None, width: float, tall: float) -> Block:
    """A field to write in."""
    side = kit.px(0.8)
    mark = icon(kit, "smile", kit.px(1.1))
    room = width - 2 * side - kit.px(1.6)
    cells: list[tuple[Block, float]] = []
    if hint:
        cells.append((kit.text("hint", hint, "label", room, role="nav", letter_spacing=0.0), room))
    else:
        cells.append(
            (
                kit.shape(
                    "caret",
                    max(1.0, room),
                    max(2.0, kit.px(0.12)),
                    fills=[f"{ink(kit)}55" if ink(kit).startswith("#") else "line"],
                    radius=2,
                ),
                room,
            )
        )
    row = kit.row("input", [*cells, (mark, 0.0)], kit.px(0.4), align="center", role="nav", justify="space-between")
    made = panel(kit, row, 0.0, 0.8, 1.2)
    high = max(tall, row.height + kit.px(0.5))
    made.node.update(height=round(high, 1), padding=[0, side], radius=round(min(high / 2, kit.px(1.3)), 1))
    return Block(made.node, high)


@part("live-rail")
def _rail(stage: Stage, width: float, align: Align) -> Block | None:
    """What one taps at the right edge."""
    kit = stage.kit
    size = kit.px(2.2)
    discs = [round_icon(kit, name, size) for name in ("heart", "message-circle", "share-2")]
    column = kit.column("rail", discs, kit.px(0.7))
    return kit.row("rail-row", [(column, 0.0)], justify="end")
