"""Figures of an app: the leading one on a card of colour, small cards, hours, bars of progress, charts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from random import Random

from forebrush.compose.arrange import Align, part
from forebrush.compose.content import Line, Row, SectionContent
from forebrush.compose.kit import Block, Kit
from forebrush.compose.parts.charting import chart_block
from forebrush.compose.parts.graphic import flat
from forebrush.compose.parts.ui import bar, fitted, glass, icon, ink, on_ground, spread
from forebrush.compose.screens import content as sc
from forebrush.compose.screens.common import card, icon_tile, list_line, section_heading, section_note, ui
from forebrush.compose.stage import Stage

__all__ = ["chart_cards", "figure_rows", "is_figures", "sky_icon"]


def figure_rows(section: SectionContent) -> list[Row]:
    """The entries of a section of figures."""
    return list(section.rows)


def _figure(kit: Kit, row: Row, width: float, factor: float, align: str = "start") -> list[Block]:
    big = row.value or row.text or row.label
    size = kit.text_size("figure", factor)
    natural = kit.natural(big, "figure", factor)
    if natural > width:
        size = max(kit.text_size("value"), size * width / natural)
    blocks = [
        kit.text(
            "stat-value",
            big,
            "figure",
            width,
            size=round(size, 1),
            role=_price_role(row),
            text_align=align,
            fills=[kit.color("ink")],
            line_height=1.15,
            text_wrap="balance",
        )
    ]
    small = [
        b for b in ((row.label if row.value or row.text else None), (row.text if row.value else None), row.note) if b
    ]
    blocks += [
        kit.text("stat-label", b, "label", width, role="stat", text_align=align, letter_spacing=0.0) for b in small
    ]
    blocks += [kit.text("stat-more", Line(flat(r)), "small", width, role="caption") for r in row.rows]
    return blocks


def _price_role(row: Row) -> str:
    return "old-price" if row.struck else "stat"


def _hero_rows(stage: Stage) -> tuple[Row | None, list[Row]]:
    rows = [r for s in stage.content.sections for r in s.rows]
    return (rows[0], rows[1:]) if rows else (None, [])


def is_figures(section: SectionContent) -> bool:
    """Figures of the screen."""
    return section.role == sc.FIGURES


_GRADIENT = {
    "kind": "linear",
    "from": [0, 0],
    "to": [1, 1],
    "stops": [{"at": 0, "color": "accent"}, {"at": 1, "color": "accent"}],
}


@part("ui-hero", takes=is_figures)
def _hero(stage: Stage, width: float, align: Align) -> Block | None:
    """The first figure large on a card of colour, the others in small cards under it."""
    kit = stage.kit
    heads = [b for s in stage.content.sections for b in (*section_heading(kit, s, width), *section_note(kit, s, width))]
    first, rest = _hero_rows(stage)
    if first is None:
        return kit.column("hero", heads, kit.px(0.5)) if heads else None
    side = kit.px(1.4)
    glassy = bool(kit.stand)
    with on_ground(kit, kit.stand if glassy else "", "" if glassy else "accent"):
        blocks = _figure(kit, first, width - 2 * side, 1.5)
        blocks = [blocks[1], blocks[0], *blocks[2:]] if len(blocks) > 1 else blocks
        facts = stage.content.facts
        if first.fact in facts and facts[first.fact].unit == "%":
            blocks.append(
                bar(
                    kit,
                    first.fact,
                    facts,
                    width - 2 * side,
                    max(6.0, kit.px(0.5)),
                    "#ffffff" if glassy else "on-accent",
                    "#ffffff40" if glassy else "on-accent/25%",
                )
            )
        made = kit.column("hero-card", blocks, kit.px(0.4), role="stat")
    over = glass(kit, 52) if glassy else {"fills": ["accent"]}
    made = kit.padded(made, kit.px(1.4), side, radius=kit.px(1.1), **over)
    parts = [*heads, made]
    if rest:
        parts.append(_stat_grid(stage, rest, width))
    return kit.column("hero", parts, kit.px(0.8), role="stats")


def _stat_grid(stage: Stage, rows: Sequence[Row], width: float, columns: int = 0) -> Block:
    """Small cards of figures."""
    kit, facts = stage.kit, stage.content.facts
    gap = kit.px(0.8)
    most = columns or (3 if len(rows) in (3, 5, 6, 9) else 4 if len(rows) in (4, 7, 8) and width > kit.px(40) else 2)
    widest = max(kit.natural(r.value or r.text or r.label, "value") for r in rows) + kit.px(1.9)
    columns = max(1, min(len(rows), most, int((width + gap) / (max(kit.px(6), min(widest, width)) + gap))))
    columns = -(-len(rows) // -(-len(rows) // columns))
    each = (width - gap * (columns - 1)) / columns
    lines = []
    for start in range(0, len(rows), columns):
        cells = []
        some = rows[start : start + columns]
        wide = each if len(some) == columns or columns == 1 else (width - gap * (len(some) - 1)) / len(some)
        for row in some:
            inner = wide - kit.px(1.8)
            blocks = _figure(kit, row, inner, 0.62)
            name = ui(row)
            if name and wide > kit.px(7):
                blocks.insert(0, icon_tile(kit, name, kit.px(1.9)))
                blocks[0].node["align_self"] = "start"
            if row.fact in facts and facts[row.fact].unit == "%":
                blocks.append(
                    bar(
                        kit,
                        row.fact,
                        facts,
                        inner,
                        max(5.0, kit.px(0.36)),
                        kit.color("accent-ink"),
                        f"{ink(kit)}33" if kit.stand else "line",
                    )
                )
            cells.append((card(kit, kit.column("stat", blocks, kit.px(0.3), role="stat"), 0.9, 0.9), wide))
        tall = max(b.height for b, _ in cells)
        cells = [(Block({**b.node, "height": round(tall, 1)}, tall), w) for b, w in cells]
        lines.append(kit.row("stats-line", cells, gap))
    return kit.column("stats-grid", lines, gap, role="stats")


@part("ui-stats", takes=is_figures)
def _stats(stage: Stage, width: float, align: Align) -> Block | None:
    kit = stage.kit
    parts = []
    for section in stage.content.sections:
        parts += section_heading(kit, section, width)
        if section.rows:
            parts.append(_stat_grid(stage, section.rows, width))
        parts += section_note(kit, section, width)
    return kit.column("stats", parts, kit.px(0.6)) if parts else None


@part("ui-strip", takes=is_figures)
def _strip(stage: Stage, width: float, align: Align) -> Block | None:
    """Figures side by side on one card, with rules between."""
    kit = stage.kit
    heads = [b for s in stage.content.sections for b in (*section_heading(kit, s, width), *section_note(kit, s, width))]
    rows = [r for s in stage.content.sections for r in s.rows]
    if not rows:
        return kit.column("strip", heads, kit.px(0.5)) if heads else None
    columns = max(1, min(len(rows), 4 if len(rows) != 6 else 3, int(width / kit.px(6.5))))
    lines = []
    inner = width - kit.px(2)
    for start in range(0, len(rows), columns):
        some = rows[start : start + columns]
        each = (inner - kit.px(1) * (len(some) - 1)) / len(some)
        cells = [
            (kit.column("stat", _figure(kit, r, each, 0.58, "center"), kit.px(0.2), role="stat"), each) for r in some
        ]
        lines.append(kit.row("strip-line", cells, kit.px(1), align="center"))
    return kit.column(
        "strip", [*heads, card(kit, kit.column("strip-card", lines, kit.px(0.9), role="stats"), 1.0, 1.0)], kit.px(0.5)
    )


_DAY = re.compile(r"日期|星期|周[一二三四五六日]|\bdate\b|day\b", re.IGNORECASE)


@part("ui-bigfigure", takes=is_figures)
def _big_figure(stage: Stage, width: float, align: Align) -> Block | None:
    """The first figure huge and thin on the picture, what belongs to it under it, the others on a strip of glass."""
    kit = stage.kit
    heads = [b for s in stage.content.sections for b in (*section_heading(kit, s, width), *section_note(kit, s, width))]
    rows = [r for s in stage.content.sections for r in s.rows]
    first = next((r for r in rows if re.search(r"\d", (r.value or r.text).text)), rows[0] if rows else None)
    if first is None:
        return kit.column("figure", heads, kit.px(0.4)) if heads else None
    rest = [r for r in rows if r is not first]
    big = first.value or first.text or first.label
    size = min(
        kit.text_size("figure", 2.6),
        kit.text_size("figure", 2.6) * width * 0.9 / max(1.0, kit.natural(big, "figure", 2.6)),
    )
    blocks = [
        *heads,
        kit.text(
            "stat-value",
            big,
            "figure",
            width,
            size=round(size, 1),
            weight=300,
            role="stat",
            text_align=align,
            fills=[kit.color("ink")],
            line_height=1.05,
        ),
    ]
    small = [first.label] if first.value or first.text else []
    small += [first.text] if first.value and first.text else []
    blocks += [
        kit.text("stat-label", b, "lead", width, role="stat", text_align=align) for b in (*small, first.note) if b
    ]
    words = [r for r in rest if not re.search(r"\d", flat(r)) or _DAY.search(flat(r))]
    for row in words:
        blocks.append(
            kit.text(
                "stat-value",
                row.value or row.text or row.label,
                "lead",
                width,
                role="stat",
                text_align=align,
                weight=600,
            )
        )
        more = [
            b
            for b in ((row.label if row.value or row.text else None), (row.text if row.value else None), row.note)
            if b
        ]
        blocks += [
            kit.text("stat-label", b, "label", width, role="stat", text_align=align, letter_spacing=0.0) for b in more
        ]
        blocks += [
            kit.text("stat-more", Line(flat(r)), "small", width, role="caption", text_align=align) for r in row.rows
        ]
    made = kit.column("figure", blocks, kit.px(0.15), role="stats")
    others = [r for r in rest if r not in words]
    if first.rows:
        others.append(Row(Line(), Line(" ".join(flat(r) for r in first.rows)), Line()))
    return kit.column("figures", [made, _stat_grid(stage, others, width)], kit.px(1.1)) if others else made


_SKY = (
    ("cloud-lightning", ("雷", "thunder", "storm")),
    ("cloud-snow", ("雪", "snow")),
    ("cloud-rain", ("雨", "rain", "shower", "drizzle")),
    ("cloud-fog", ("雾", "fog", "mist", "霾")),
    ("cloud-sun", ("转晴", "多云", "partly", "间")),
    ("cloud", ("阴", "cloud", "overcast")),
    ("moon", ("夜", "night", "clear night")),
    ("sun", ("晴", "sun", "clear")),
)


def sky_icon(words: str) -> str:
    """The icon of a state of the weather; empty where the words tell of none."""
    low = words.lower()
    return next((name for name, calls in _SKY if any(call in low for call in calls)), "")


@part("ui-hours", takes=lambda s: s.kind == "timeline")
def _hours(stage: Stage, width: float, align: Align) -> Block | None:
    """Hours side by side, each with what is then."""
    kit = stage.kit
    made = []
    general = sky_icon(stage.content.setting)
    for section in stage.content.sections:
        rows = section.rows
        inner = width - kit.px(1.6)
        short = all(r.length <= 14 for r in rows)
        blocks = section_heading(kit, section, inner)
        columns = max(1, min(len(rows), 7, int(inner / kit.px(4.4)))) if short else 1
        each = inner / columns
        for start in range(0, len(rows), columns):
            cells = []
            for row in rows[start : start + columns]:
                if not short:
                    cells.append((list_line(kit, row, inner, ui(row)), inner))
                    continue
                name = sky_icon(row.icon) or sky_icon(flat(row)) or general or "cloud-sun"
                said = [b for b in (row.text, row.value, row.note, *(Line(flat(r)) for r in row.rows)) if b]
                texts = (
                    [kit.text("hour", row.label, "label", each, role="time", text_align="center", letter_spacing=0.0)]
                    if row.label
                    else []
                )
                mark = icon(kit, name, kit.px(1.5), ink(kit))
                texts += [kit.text("hour-value", b, "strong", each, role="stat", text_align="center") for b in said]
                for t in texts:
                    t.node["width"] = round(each, 1)
                texts.insert(1 if row.label else 0, mark)
                cells.append((kit.column("hour-box", texts, kit.px(0.4), align="center", role="timeline"), each))
            blocks.append(kit.row("hours-line", cells))
        blocks += section_note(kit, section, inner)
        made.append(card(kit, kit.column("hours", blocks, kit.px(0.7)), 0.9, 0.8))
    return kit.column("hours-all", made, kit.px(0.7)) if made else None


@part("ui-chart", takes=lambda s: s.kind == "chart" and s.chart is not None)
def _charts(stage: Stage, width: float, align: Align) -> Block | None:
    """Charts on cards."""
    return chart_cards(stage, width, None)


def _has_values(section: SectionContent) -> bool:
    return section.chart is not None and any(s.values or s.points for s in section.chart.series)


def _sketch(stage: Stage, section: SectionContent, width: float, height: float | None) -> Block | None:
    """Bars without a scale over the named categories, where the request gives no values."""
    kit, wish = stage.kit, section.chart
    names = wish.categories if wish else ()
    rng = Random(f"sketch:{stage.seed}")
    count = min(len(names) or 7, max(1, int(width / kit.px(2.2))))
    each = width / count
    lines: list[Block] = []
    tall = max(kit.px(7), min(width * 0.7, height or 0.0) - kit.px(2.2) * max(1, -(-len(names) // count)))
    cells = []
    for k in range(count):
        high = tall * (0.35 + 0.6 * rng.random())
        column = kit.shape(
            "sketch-bar",
            min(each * 0.5, kit.px(3)),
            high,
            fills=["accent" if k == count - 2 else "accent/45%"],
            radius=kit.px(0.3),
        )
        cells.append((kit.column("sketch-column", [column], align="center"), each))
    made = kit.row("sketch", cells, align="end", height=round(tall, 1))
    lines.append(Block(made.node, tall))
    for start in range(0, len(names), count):
        labels = [
            (kit.text("chart-label", n, "label", each, role="chart", text_align="center", letter_spacing=0.0), each)
            for n in names[start : start + count]
        ]
        lines.append(kit.row("chart-labels", labels))
    more = [
        t
        for t in (
            (wish.x_title, wish.y_title, *(s.name for s in wish.series), *(n.text for n in wish.notes)) if wish else ()
        )
        if t
    ]
    lines += [kit.text("chart-note", t, "small", width, role="chart") for t in more]
    return kit.column("sketch-chart", lines, kit.px(0.5), role="chart")


def chart_cards(stage: Stage, width: float, height: float | None) -> Block | None:
    """Charts on cards; `height` None: the least that they need."""
    kit = stage.kit
    made = []
    count = max(1, len(stage.content.sections))
    for section in stage.content.sections:
        inner = width - kit.px(2.4)
        blocks = section_heading(kit, section, inner)
        used = sum(b.height for b in blocks) + kit.px(0.7) * len(blocks) + kit.px(2.2)
        room = None if height is None else (height - kit.px(0.9) * (count - 1)) / count - used
        chart = (
            chart_block(stage, section, inner, room if room and room > kit.px(8) else None)
            if _has_values(section)
            else None
        )
        chart = chart or _sketch(stage, section, inner, room)
        blocks += [chart] if chart else []
        blocks += section_note(kit, section, inner)
        if section.rows:
            blocks += [kit.text("chart-line", Line(flat(r)), "small", inner, role="caption") for r in section.rows]
        if blocks:
            made.append(card(kit, kit.column("chart-card", blocks, kit.px(0.7)), 1.1, 1.2))
    return kit.column("chart-cards", made, kit.px(0.9)) if made else None


@part("ui-progress", takes=lambda s: s.kind == "progress")
def _progress(stage: Stage, width: float, align: Align) -> Block | None:
    kit, facts = stage.kit, stage.content.facts
    blocks: list[Block] = []
    inner = width - kit.px(2)
    for section in stage.content.sections:
        blocks += section_heading(kit, section, inner)
        for row in section.rows:
            said = " ".join(b.text for b in (row.label, row.text) if b)
            left = (
                kit.text("progress-label", Line(said), "label", inner * 0.65, role="stat", letter_spacing=0.0)
                if said
                else None
            )
            right = (
                fitted(kit, "progress-value", row.value, "strong", inner * 0.4, role="stat")[0] if row.value else None
            )
            line = spread(kit, "progress-line", left, right, kit.px(0.5))
            blocks += [line] if line else []
            blocks.append(
                bar(
                    kit,
                    row.fact,
                    facts,
                    inner,
                    max(6.0, kit.px(0.5)),
                    kit.color("accent-ink"),
                    "#ffffff40" if kit.stand else "line",
                )
            )
            blocks += [
                kit.text("progress-note", b, "small", inner, role="caption")
                for b in (row.note, *(Line(flat(r)) for r in row.rows))
                if b
            ]
        blocks += section_note(kit, section, inner)
    return card(kit, kit.column("progress-card", blocks, kit.px(0.5)), 0.9, 1.0) if blocks else None
