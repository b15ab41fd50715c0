"""Leaves that are drawn: pictures, charts, tables, flows of boxes, time lines, rules and codes."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from forebrush.compose.content import Line, SectionContent, literal
from forebrush.compose.described.entering import align_of, leaf
from forebrush.compose.kit import Block, Json
from forebrush.compose.parts.charting import chart_block
from forebrush.compose.pictures.windows import window
from forebrush.compose.stage import stacked
from forebrush.scene.brief import ChartWish, Panel, Series

if TYPE_CHECKING:
    from forebrush.compose.described.boxes import Maker

__all__: list[str] = []


@leaf("image")
def _image(maker: Maker, panel: Panel, width: float, height: float | None, align: str) -> Block:
    kit = maker.kit
    maker.number += 1
    least = min(width * 0.55, kit.px(6.5))
    round_one = panel.look == "round"
    caption = (
        kit.text("caption", panel.text, "small", width, role="caption", text_align=align_of(panel, align))
        if panel.text
        else None
    )
    own = caption.height + kit.px(0.3) if caption else 0.0
    tall = max(least, (height or 0.0) - own)
    wide = min(width, tall) if round_one else width
    if round_one:
        tall = wide
    made = window(
        maker.stage,
        None,
        wide,
        tall,
        "picture",
        number=maker.number,
        words=panel.icon,
        radius=wide / 2 if round_one else kit.px(0.4),
    )
    block = made
    if wide < width - 1:
        block = Block(kit.row("picture-row", [(made, wide)], justify="center").node, tall)
    if caption is None:
        return block
    return stacked(kit, "figure", [(block, 0.0), (caption, kit.px(0.3))])


@leaf("chart")
def _chart(maker: Maker, panel: Panel, width: float, height: float | None, align: str) -> Block:
    kit = maker.kit
    wish = panel.chart or _sample_chart(panel.icon)
    section = SectionContent("chart", "", Line(), chart=wish)
    head = kit.text("chart-title", panel.text, "strong", width, role="heading") if panel.text else None
    own = head.height + kit.px(0.3) if head else 0.0
    notes = [kit.text("chart-note", p.text, "small", width, role="chart") for p in panel.panels]
    own += sum(n.height + kit.px(0.3) for n in notes)
    least = max(kit.px(8.5), min(width * 0.5, kit.px(13)))
    block = chart_block(maker.stage, section, width, max(least, (height or 0.0) - own))
    if block is None:
        block = kit.column("chart", [])
    return stacked(kit, "chart-part", [(head, 0.0), (block, kit.px(0.3)), *((n, kit.px(0.3)) for n in notes)])


def _sample_chart(words: str) -> ChartWish:
    """A chart whose values the request does not give: its form alone."""
    low = words.lower()
    kinds: tuple[Literal["donut", "pie", "line", "area", "scatter"], ...] = ("donut", "pie", "line", "area", "scatter")
    kind = next((k for k in kinds if k in low), "bar")
    names, values = ("A", "B", "C", "D"), tuple(map(Decimal, (4, 7, 5, 8)))
    return ChartWish(kind=kind, categories=names, series=(Series(name="Sample", values=values),))


@leaf("table")
def _table(maker: Maker, panel: Panel, width: float, height: float | None, align: str) -> Block:
    kit = maker.kit
    head = kit.text("table-title", panel.text, "strong", width, role="heading") if panel.text else None
    rows = [list(r) for r in panel.rows] or [[p.text for p in panel.panels]]
    count = max((len(r) for r in rows), default=1)
    size = kit.text_size("body", 0.95)
    pad = kit.px(0.4)
    each = width / count - 2 * pad
    tall = 0.0
    for row in rows:
        tall += max((kit.height(c, "text", size, 600, each, 1.35) for c in row if c), default=size * 1.35) + 2 * pad
    thin = max(1.0, kit.px(0.05))
    node: Json = {
        "kind": "table", "id": kit.id("table"), "role": "table", "header": 1,
        "rows": [r + [""] * (count - len(r)) for r in rows],
        "columns": [{"width": "1fr"} for _ in range(count)],
        "cell_padding": [pad, pad], "size": size, "line_height": 1.35, "color": kit.color("ink"),
        "width": round(width, 1),
        "header_fill": "tint", "header_color": "ink",
        "row_rule": {"fill": "line", "width": thin}, "column_rule": {"fill": "line", "width": thin},
        "strokes": [{"fill": "line", "width": max(1.0, kit.px(0.06)), "align": "inside"}], "shrink": 0,
    }  # fmt: skip
    return stacked(kit, "table-part", [(head, 0.0), (Block(node, tall * 1.02), kit.px(0.3))])


@leaf("node")
def _node(maker: Maker, panel: Panel, width: float, height: float | None, align: str) -> Block:
    kit = maker.kit
    own = literal(panel.color) if panel.color is not None else ""
    before = kit.stand, kit.on
    kit.stand, kit.on = own or kit.colors.get("tint", ""), ""
    side, top = kit.px(0.7), kit.px(0.5)
    inner = max(8.0, min(width - 2 * side, kit.natural(max(panel.text.split("\n"), key=len), "strong")))
    text = kit.text("node", panel.text, "strong", inner, text_align="center", role="item")
    kit.stand, kit.on = before
    box = kit.column(
        "node",
        [text],
        padding=[top, side],
        fills=[own or "tint"],
        radius=kit.px(0.8),
        align="center",
        role="step",
        strokes=[{"fill": "ink", "width": max(1.2, kit.px(0.08)), "align": "inside"}],
    )
    tall = text.height + 2 * top
    return kit.row(
        "node-row",
        [(Block(box.node, tall), inner + 2 * side)],
        justify=align_of(panel, align if align != "start" else "center"),
        align="start",
    )


@leaf("arrow")
def _arrow(maker: Maker, panel: Panel, width: float, height: float | None, align: str) -> Block:
    kit = maker.kit
    size = kit.px(1.5)
    node: Json = {
        "kind": "icon",
        "id": kit.id("arrow"),
        "icon": f"arrow-{panel.icon or 'right'}",
        "size": size,
        "fills": [kit.color("ink")],
        "width": size,
        "height": size,
        "shrink": 0,
        "role": "ornament",
    }
    return kit.row("arrow-row", [(Block(node, size), size)], justify="center")


@leaf("diagram")
def _diagram(maker: Maker, panel: Panel, width: float, height: float | None, align: str) -> Block:
    """A flow of boxes: those that are named, else three of a sample."""
    kit = maker.kit
    names = [p.text for p in panel.panels] or ["Start", "Process", "Result"]
    upright = width < kit.px(13)
    parts: list[Panel] = []
    for k, name in enumerate(names):
        if k:
            parts.append(Panel(kind="arrow", icon="down" if upright else "right"))
        parts.append(Panel(kind="node", text=name))
    head = kit.text("diagram-title", panel.text, "strong", width, role="heading") if panel.text else None
    flow = Panel(kind="column" if upright else "row", panels=tuple(parts))
    maker.kept.append(flow)
    block = maker.make(flow, width, None, "center")
    return stacked(kit, "diagram", [(head, 0.0), (block, kit.px(0.4))])


@leaf("steps")
def _steps(maker: Maker, panel: Panel, width: float, height: float | None, align: str) -> Block:
    kit = maker.kit
    names = [p.text for p in panel.panels] or ["First step", "Second step", "Third step", "Fourth step"]
    head = kit.text("timeline-title", panel.text, "strong", width, role="heading") if panel.text else None
    made: list[tuple[Block | None, float]] = [(head, 0.0)]
    for name in names:
        dot = kit.shape("dot", kit.px(0.7), kit.px(0.7), shape="ellipse", fills=[kit.color("accent-ink")])
        words = kit.text("step", name, "body", width - kit.px(1.4), role="step")
        row = kit.row("step-row", [(dot, kit.px(0.7)), (words, width - kit.px(1.4))], kit.px(0.6), align="center")
        made.append((Block(row.node, words.height), kit.px(0.5)))
    return stacked(kit, "timeline", made)


@leaf("rule")
def _rule(maker: Maker, panel: Panel, width: float, height: float | None, align: str) -> Block:
    return maker.kit.rule("line")


@leaf("qr")
def _qr(maker: Maker, panel: Panel, width: float, height: float | None, align: str) -> Block:
    kit = maker.kit
    size = min(width, kit.px(6))
    node: Json = {
        "kind": "code",
        "id": kit.id("qr"),
        "code": "qr",
        "value": "https://example.com",
        "fills": ["ink"],
        "quiet": 1,
        "width": round(size, 1),
        "height": round(size, 1),
        "shrink": 0,
    }
    return kit.row("qr-row", [(Block(node, size), size)], justify=align_of(panel, align))
