"""Parts of an app: bars, large titles, cards, lists with icons, tabs, chips, fields, buttons, bubbles, controls of a player.

Cards are white on a quiet page, or frosted glass over a picture.
"""

from __future__ import annotations

import re
from random import Random
from collections.abc import Callable, Sequence
from dataclasses import replace

from forebrush.compose import screen_content as sc
from forebrush.compose.arrange import Align, part
from forebrush.compose.art.scenes import scene_for
from forebrush.compose.blocks import flowed
from forebrush.compose.charting import chart_block
from forebrush.compose.content import Item, Line, Row, SectionContent
from forebrush.compose.graphic import flat
from forebrush.compose.kit import Block, Json, Kit
from forebrush.compose.pictograms import pictogram
from forebrush.compose.screen_pictures import framed_scene, seen, thumb, ware_for
from forebrush.compose.stage import Stage
from forebrush.compose.ui import OVER, avatar, bar, fitted, flow, glass, icon, ink, on_ground, panel, pill, round_icon, spread, status_bar

__all__ = ["card", "figure_rows", "icon_tile", "is_more", "primary_button"]

_CONTRACT = ("title", "subtitle", "brand", "badge", "caption", "quote", "body", "sign", "nav", "button", "footer", "time", "stat",
             "author", "detail", "heading", "speaker", "item", "field", "price", "old-price", "saving")  # fmt: skip


def role_of(item: Item, otherwise: str) -> str:
    """The role of the contract that an item has."""
    return item.role if item.role in _CONTRACT else otherwise


def _items(stage: Stage, *slots: str) -> tuple[Item, ...]:
    return stage.content.of(*slots)


def card(kit: Kit, block: Block, top: float = 0.9, side: float = 1.0, radius: float = 0.9) -> Block:
    """A block on a card of the present ground."""
    shadow = [] if kit.stand else [{"kind": "shadow", "color": "#0000000f", "y": kit.px(0.15), "blur": kit.px(0.7)}]
    over: Json = {"effects": shadow} if shadow else {}
    return panel(kit, block, top, side, radius, 52, **over)


def _extras(kit: Kit, section: SectionContent, width: float) -> list[Block]:
    return [kit.text("section-note", section.note, "small", width, role="caption")] if section.note else []


def _heading(kit: Kit, section: SectionContent, width: float) -> list[Block]:
    if not section.title:
        return []
    return [kit.text("section-title", section.title, "strong", width, factor=1.12, role="heading", line_height=1.3)]


def icon_tile(kit: Kit, name: str, size: float, number: int = 0, *, strong: bool = False) -> Block:
    """An icon on a small tile of colour."""
    if kit.stand:
        fill, color = "#ffffff26", "#ffffff"
    else:
        fill, color = ("accent", "on-accent") if strong else ("accent/14%", "accent-ink")
    node: Json = {
        "kind": "group", "id": kit.id("tile"), "layout": "column", "align": "center", "justify": "center", "width": round(size, 1),
        "height": round(size, 1), "radius": round(size * 0.28, 1), "shrink": 0, "fills": [fill],
        "children": [icon(kit, name, size * 0.54, color).node],
    }  # fmt: skip
    return Block(node, size)


@part("ui-status", slots=("clock",), takes=lambda s: False)
def _status(stage: Stage, width: float, align: Align) -> Block | None:
    clocks = _items(stage, "clock")
    made = status_bar(stage.kit, width, clocks[0].line if clocks else None)
    more = [pill(stage.kit, "time", i.line, "label", width, role="time", color=ink(stage.kit)) for i in clocks[1:]]
    rest = flow(stage.kit, "times", more, width, stage.kit.px(0.4))
    return stage.kit.column("status", [made, rest], stage.kit.px(0.3)) if rest else made


@part("ui-status-bare")
def _status_bare(stage: Stage, width: float, align: Align) -> Block | None:
    return status_bar(stage.kit, width)


def _words(stage: Stage, width: float, align: Align, factor: float, *, sub: bool = True) -> list[Block]:
    """Brand over title over subtitle."""
    kit, title = stage.kit, stage.content.title
    heads = _items(stage, "heading")
    blocks = []
    lead = None if title else (heads[0] if heads else None)
    brands = _items(stage, "brand")
    if title is None and lead is None and brands:
        lead, brands = brands[0], brands[1:]
    for item in brands:
        blocks.append(kit.text("brand", item.line, "label", width, text_align=align, role="brand", weight=600, letter_spacing=0.02,
                               fills=[kit.color("accent-ink")]))  # fmt: skip
    top = title or lead
    if top is not None:
        fill: Json = {}
        blocks.append(
            kit.text("title" if title else "lead", top.line, "heading", width, factor=factor, text_align=align, line_height=1.18,
                     role="title" if title else role_of(top, "heading"), fills=[kit.color("ink")], **fill)
        )  # fmt: skip
    for item in heads:
        if item is not lead:
            blocks.append(kit.text("heading", item.line, "value", width, text_align=align, role="heading"))
    if sub:
        for item in _items(stage, "subtitle"):
            blocks.append(kit.text("subtitle", item.line, "body", width, text_align=align, role="subtitle", fills=[kit.color("muted")], line_height=1.4))
    return blocks


_HEAD = ("title", "heading", "brand", "subtitle")


@part("ui-large", slots=_HEAD, takes=lambda s: s.role == sc.TOP)
def _large(stage: Stage, width: float, align: Align) -> Block | None:
    """A large title at the left, a portrait and a bell at the right."""
    kit = stage.kit
    size = kit.px(2.2)
    room = width - 2 * size - kit.px(1.4)
    blocks = _tops(stage, width) + _words(stage, room, align, 1.35)
    if not blocks:
        return None
    left = kit.column("head-words", blocks, kit.px(0.2))
    taps = kit.row("head-icons", [(round_icon(kit, "bell", size), 0.0), (avatar(kit, f"me{stage.seed}", size), 0.0)], kit.px(0.5))
    return kit.row("head", [(left, room), (taps, 0.0)], kit.px(0.7), align="center", justify="space-between")


def _tops(stage: Stage, width: float) -> list[Block]:
    return [
        stage.kit.text("nav-label", line, "label", width, role="nav", letter_spacing=0.0)
        for s in stage.content.sections for r in s.rows for line in (r.label, r.text) if line
    ]  # fmt: skip


@part("ui-center", slots=_HEAD, takes=lambda s: s.role == sc.TOP)
def _center(stage: Stage, width: float, align: Align) -> Block | None:
    """Title and its lines on one axis."""
    kit = stage.kit
    tops = [pill(kit, "nav-label", r.text or r.label, "label", width, role="nav", color=ink(kit))[0] for s in stage.content.sections for r in s.rows]
    rows = [kit.row("nav-row", [(b, 0.0)], justify="center") for b in tops]
    blocks = rows + _words(stage, width, "center", 1.5)
    return kit.column("head", blocks, kit.px(0.35)) if blocks else None


@part("ui-plain", slots=_HEAD, takes=lambda s: s.role == sc.TOP)
def _plain(stage: Stage, width: float, align: Align) -> Block | None:
    """Title and its lines from one edge."""
    kit = stage.kit
    blocks = _tops(stage, width) + _words(stage, width, align, 1.25)
    return kit.column("head", blocks, kit.px(0.25)) if blocks else None


@part("ui-bar", slots=_HEAD, takes=lambda s: s.role == sc.TOP)
def _bar(stage: Stage, width: float, align: Align) -> Block | None:
    """A bar with the way back, the title in the middle, and more."""
    kit = stage.kit
    size = kit.px(1.5)
    room = width - 2 * size - kit.px(1.6)
    tops = [
        kit.text("nav-label", line, "label", room, role="nav", text_align="center", letter_spacing=0.0)
        for s in stage.content.sections for r in s.rows for line in (r.label, r.text) if line
    ]  # fmt: skip
    words = _words(stage, room, "center", 0.86)
    middle = kit.column("bar-words", [*tops, *words], kit.px(0.08))
    cells = [(icon(kit, "chevron-left", size), 0.0), (middle, room), (icon(kit, "ellipsis", size), 0.0)]
    return kit.row("bar", cells, kit.px(0.7), align="center", justify="space-between")


@part("ui-search", takes=lambda s: s.role == sc.SEARCH)
def _search(stage: Stage, width: float, align: Align) -> Block | None:
    kit = stage.kit
    made = []
    for section in stage.content.sections:
        for row in section.rows:
            text = kit.text("search", row.text, "body", width - kit.px(4), role="nav", fills=[kit.color("muted")], line_height=1.3)
            line = kit.row("search-field", [(icon(kit, "search", kit.px(1.2), kit.color("muted")), 0.0), (text, 0.0)], kit.px(0.6), align="center", role="nav")
            made.append(panel(kit, line, 0.65, 0.9, 1.2))
    return kit.column("searches", made, kit.px(0.5)) if made else None


@part("ui-input", takes=lambda s: s.role == sc.INPUT)
def _input(stage: Stage, width: float, align: Align) -> Block | None:
    """The field of a conversation, where the request names one."""
    return _write(stage, width, align) if stage.content.sections else None


@part("ui-write", takes=lambda s: s.role == sc.INPUT)
def _write(stage: Stage, width: float, align: Align) -> Block | None:
    """The field of a conversation."""
    kit = stage.kit
    hints = [r.text for s in stage.content.sections for r in s.rows]
    size = kit.px(1.6)
    room = width - 3 * size - kit.px(2.1)
    inner = room - kit.px(1.8)
    text = kit.text("hint", hints[0], "body", inner, role="nav", fills=[kit.color("muted")], line_height=1.3) if hints else kit.shape("hint-room", inner, kit.px(1.3), fills=[])
    field = panel(kit, kit.row("input", [(text, inner)], role="nav"), 0.5, 0.9, 1.1)
    cells = [(icon(kit, "mic", size), 0.0), (field, room), (icon(kit, "smile", size), 0.0), (icon(kit, "circle-plus", size), 0.0)]
    rest = [kit.text("hint", line, "small", width, role="nav") for line in hints[1:]]
    return kit.column("inputs", [*rest, kit.row("input-bar", cells, kit.px(0.7), align="center")], kit.px(0.3))


@part("ui-chips", takes=lambda s: s.role == sc.CHIPS)
def _chips(stage: Stage, width: float, align: Align) -> Block | None:
    """Chips in a row, the first chosen; many with icons as a grid of tiles."""
    kit = stage.kit
    made: list[Block] = []
    for section in stage.content.sections:
        icons = [ui(r) for r in section.rows]
        if len(section.rows) >= 5 and sum(map(bool, icons)) * 2 >= len(icons):
            made.append(_tiles(kit, section.rows, icons, width))
            continue
        cells = []
        for k, row in enumerate(section.rows):
            over: Json = {"base": {"fills": ["accent"]}, "color": "on-accent"} if k == 0 else {"color": ink(kit)}
            cells.append(pill(kit, "chip", row.text, "label", width, top=0.45, side=0.95, role="nav", weight=600, letter_spacing=0.0, **over))
        line = flow(kit, "chips", cells, width, kit.px(0.5))
        made += [line] if line else []
    return kit.column("chips-all", made, kit.px(0.6)) if made else None


def ui(row: Row) -> str:
    """The icon of an entry."""
    if row.icon:
        return row.icon if row.icon.isascii() and re.fullmatch(r"[a-z0-9-]+", row.icon) and _known(row.icon) else sc.ui_icon(row.icon) or pictogram(row.icon)
    said = row.label.text or row.text.text
    return sc.ui_icon(said) or pictogram(said)


def _known(name: str) -> bool:
    from forebrush.layout.kinds.icon import icon_names

    return name in icon_names()


def _tiles(kit: Kit, rows: Sequence[Row], icons: Sequence[str], width: float) -> Block:
    columns = 4 if len(rows) in (4, 7, 8) else 5 if len(rows) in (5, 9, 10) else 3
    columns = max(1, min(columns, int(width / kit.px(4.6)) or 1))
    each = width / columns
    lines = []
    for start in range(0, len(rows), columns):
        cells = []
        for k, row in enumerate(rows[start : start + columns], start):
            tile = icon_tile(kit, icons[k] or "sparkles", kit.px(2.8))
            text = kit.text("tile-label", row.text, "label", each - kit.px(0.3), role="nav", text_align="center", letter_spacing=0.0, fills=[kit.color("ink")])
            text.node["width"] = round(each - kit.px(0.3), 1)
            cells.append((kit.column("tile-box", [tile, text], kit.px(0.35), align="center", role="nav"), each))
        lines.append(kit.row("tiles-line", cells))
    return card(kit, kit.column("tiles", lines, kit.px(0.8)), 0.9, 0.0)


@part("ui-tabs", takes=lambda s: s.role == sc.TABS)
def _tabs(stage: Stage, width: float, align: Align) -> Block | None:
    """The tab bar at the foot, the first tab chosen."""
    kit = stage.kit
    rows = [r for s in stage.content.sections for r in s.rows]
    if not rows:
        return None
    columns = min(len(rows), 6, max(1, int(width / kit.px(3.6))))
    lines = []
    each = width / columns
    for start in range(0, len(rows), columns):
        cells = []
        for k, row in enumerate(rows[start : start + columns], start):
            color = kit.color("accent-ink") if k == 0 else kit.color("muted")
            text = kit.text("tab", row.text, "caption", each - kit.px(0.3), role="nav", text_align="center", fills=[color], letter_spacing=0.0,
                            weight=600 if k == 0 else 400)  # fmt: skip
            text.node["width"] = round(each - kit.px(0.3), 1)
            box = kit.column("tab-box", [icon(kit, ui(row) or ("house", "layout-grid", "star", "user")[k % 4], kit.px(1.4), color), text], kit.px(0.2), align="center", role="nav")
            cells.append((box, each))
        lines.append(kit.row("tab-line", cells))
    return kit.padded(kit.column("tabs", lines, kit.px(0.4), role="nav"), kit.px(0.5), 0.0)


@part("ui-links", takes=lambda s: s.role == sc.LINKS)
def _links(stage: Stage, width: float, align: Align) -> Block | None:
    kit = stage.kit
    rows = [r for s in stage.content.sections for r in s.rows]
    made = [kit.text("link", r.text, "label", width, role="nav", text_align="center", letter_spacing=0.0, fills=[kit.color("accent-ink")]) for r in rows]
    return kit.column("links", made, kit.px(0.4)) if made else None


@part("ui-badges", slots=("badge",))
def _badges(stage: Stage, width: float, align: Align) -> Block | None:
    kit = stage.kit
    cells = []
    for item in _items(stage, "badge"):
        over: Json = {"base": {"fills": ["accent/16%"]}, "color": "accent-ink"} if not kit.stand and not kit.on else {"color": ink(kit)}
        cells.append(pill(kit, "badge", item.line, "label", width, top=0.28, side=0.7, role=role_of(item, "badge"), weight=600, letter_spacing=0.0, **over))
    return flow(kit, "badges", cells, width, kit.px(0.5), align)


def figure_rows(section: SectionContent) -> list[Row]:
    """The entries of a section of figures."""
    return list(section.rows)


def _figure(kit: Kit, row: Row, width: float, factor: float, align: str = "start") -> list[Block]:
    big = row.value or row.text or row.label
    size = kit.text_size("figure", factor)
    natural = kit.natural(big, "figure", factor)
    if natural > width:
        size = max(kit.text_size("value"), size * width / natural)
    blocks = [kit.text("stat-value", big, "figure", width, size=round(size, 1), role=_price_role(row), text_align=align, fills=[kit.color("ink")], line_height=1.15, text_wrap="balance")]
    small = [b for b in ((row.label if row.value or row.text else None), (row.text if row.value else None), row.note) if b]
    blocks += [kit.text("stat-label", b, "label", width, role="stat", text_align=align, letter_spacing=0.0) for b in small]
    blocks += [kit.text("stat-more", Line(flat(r)), "small", width, role="caption") for r in row.rows]
    return blocks


def _price_role(row: Row) -> str:
    return "old-price" if row.struck else "stat"


def _hero_rows(stage: Stage) -> tuple[Row | None, list[Row]]:
    rows = [r for s in stage.content.sections for r in s.rows]
    return (rows[0], rows[1:]) if rows else (None, [])


_FIG = lambda s: s.role == sc.FIGURES  # noqa: E731
_GRADIENT = {"kind": "linear", "from": [0, 0], "to": [1, 1], "stops": [{"at": 0, "color": "accent"}, {"at": 1, "color": "accent"}]}


@part("ui-hero", takes=_FIG)
def _hero(stage: Stage, width: float, align: Align) -> Block | None:
    """The first figure large on a card of colour, the others in small cards under it."""
    kit = stage.kit
    heads = [b for s in stage.content.sections for b in (*_heading(kit, s, width), *_extras(kit, s, width))]
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
            blocks.append(bar(kit, first.fact, facts, width - 2 * side, max(6.0, kit.px(0.5)), "#ffffff" if glassy else "on-accent", "#ffffff40" if glassy else "on-accent/25%"))
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
                blocks.append(bar(kit, row.fact, facts, inner, max(5.0, kit.px(0.36)), kit.color("accent-ink"), f"{ink(kit)}33" if kit.stand else "line"))
            cells.append((card(kit, kit.column("stat", blocks, kit.px(0.3), role="stat"), 0.9, 0.9), wide))
        tall = max(b.height for b, _ in cells)
        cells = [(Block({**b.node, "height": round(tall, 1)}, tall), w) for b, w in cells]
        lines.append(kit.row("stats-line", cells, gap))
    return kit.column("stats-grid", lines, gap, role="stats")


@part("ui-stats", takes=_FIG)
def _stats(stage: Stage, width: float, align: Align) -> Block | None:
    kit = stage.kit
    parts = []
    for section in stage.content.sections:
        parts += _heading(kit, section, width)
        if section.rows:
            parts.append(_stat_grid(stage, section.rows, width))
        parts += _extras(kit, section, width)
    return kit.column("stats", parts, kit.px(0.6)) if parts else None


@part("ui-strip", takes=_FIG)
def _strip(stage: Stage, width: float, align: Align) -> Block | None:
    """Figures side by side on one card, with rules between."""
    kit = stage.kit
    heads = [b for s in stage.content.sections for b in (*_heading(kit, s, width), *_extras(kit, s, width))]
    rows = [r for s in stage.content.sections for r in s.rows]
    if not rows:
        return kit.column("strip", heads, kit.px(0.5)) if heads else None
    columns = max(1, min(len(rows), 4 if len(rows) != 6 else 3, int(width / kit.px(6.5))))
    lines = []
    inner = width - kit.px(2)
    for start in range(0, len(rows), columns):
        some = rows[start : start + columns]
        each = (inner - kit.px(1) * (len(some) - 1)) / len(some)
        cells = [(kit.column("stat", _figure(kit, r, each, 0.58, "center"), kit.px(0.2), role="stat"), each) for r in some]
        lines.append(kit.row("strip-line", cells, kit.px(1), align="center"))
    return kit.column("strip", [*heads, card(kit, kit.column("strip-card", lines, kit.px(0.9), role="stats"), 1.0, 1.0)], kit.px(0.5))


_DAY = re.compile(r"日期|星期|周[一二三四五六日]|\bdate\b|day\b", re.IGNORECASE)


@part("ui-bigfigure", takes=_FIG)
def _big_figure(stage: Stage, width: float, align: Align) -> Block | None:
    """The first figure huge and thin on the picture, what belongs to it under it, the others on a strip of glass."""
    kit = stage.kit
    heads = [b for s in stage.content.sections for b in (*_heading(kit, s, width), *_extras(kit, s, width))]
    rows = [r for s in stage.content.sections for r in s.rows]
    first = next((r for r in rows if re.search(r"\d", (r.value or r.text).text)), rows[0] if rows else None)
    if first is None:
        return kit.column("figure", heads, kit.px(0.4)) if heads else None
    rest = [r for r in rows if r is not first]
    big = first.value or first.text or first.label
    size = min(kit.text_size("figure", 2.6), kit.text_size("figure", 2.6) * width * 0.9 / max(1.0, kit.natural(big, "figure", 2.6)))
    blocks = [*heads, kit.text("stat-value", big, "figure", width, size=round(size, 1), weight=300, role="stat", text_align=align, fills=[kit.color("ink")], line_height=1.05)]
    small = [first.label] if first.value or first.text else []
    small += [first.text] if first.value and first.text else []
    blocks += [kit.text("stat-label", b, "lead", width, role="stat", text_align=align) for b in (*small, first.note) if b]
    words = [r for r in rest if not re.search(r"\d", flat(r)) or _DAY.search(flat(r))]
    for row in words:
        blocks.append(kit.text("stat-value", row.value or row.text or row.label, "lead", width, role="stat", text_align=align, weight=600))
        more = [b for b in ((row.label if row.value or row.text else None), (row.text if row.value else None), row.note) if b]
        blocks += [kit.text("stat-label", b, "label", width, role="stat", text_align=align, letter_spacing=0.0) for b in more]
        blocks += [kit.text("stat-more", Line(flat(r)), "small", width, role="caption", text_align=align) for r in row.rows]
    made = kit.column("figure", blocks, kit.px(0.15), role="stats")
    others = [r for r in rest if r not in words]
    if first.rows:
        others.append(Row(Line(), Line(" ".join(flat(r) for r in first.rows)), Line()))
    return kit.column("figures", [made, _stat_grid(stage, others, width)], kit.px(1.1)) if others else made


_SKY = (("cloud-lightning", ("雷", "thunder", "storm")), ("cloud-snow", ("雪", "snow")), ("cloud-rain", ("雨", "rain", "shower", "drizzle")),
        ("cloud-fog", ("雾", "fog", "mist", "霾")), ("cloud-sun", ("转晴", "多云", "partly", "间")), ("cloud", ("阴", "cloud", "overcast")),
        ("moon", ("夜", "night", "clear night")), ("sun", ("晴", "sun", "clear")))  # fmt: skip


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
        blocks = _heading(kit, section, inner)
        columns = max(1, min(len(rows), 7, int(inner / kit.px(4.4)))) if short else 1
        each = inner / columns
        for start in range(0, len(rows), columns):
            cells = []
            for row in rows[start : start + columns]:
                if not short:
                    cells.append((_line(kit, row, inner, ui(row)), inner))
                    continue
                name = sky_icon(row.icon) or sky_icon(flat(row)) or general or "cloud-sun"
                said = [b for b in (row.text, row.value, row.note, *(Line(flat(r)) for r in row.rows)) if b]
                texts = [kit.text("hour", row.label, "label", each, role="time", text_align="center", letter_spacing=0.0)] if row.label else []
                mark = icon(kit, name, kit.px(1.5), ink(kit))
                texts += [kit.text("hour-value", b, "strong", each, role="stat", text_align="center") for b in said]
                for t in texts:
                    t.node["width"] = round(each, 1)
                texts.insert(1 if row.label else 0, mark)
                cells.append((kit.column("hour-box", texts, kit.px(0.4), align="center", role="timeline"), each))
            blocks.append(kit.row("hours-line", cells))
        blocks += _extras(kit, section, inner)
        made.append(card(kit, kit.column("hours", blocks, kit.px(0.7)), 0.9, 0.8))
    return kit.column("hours-all", made, kit.px(0.7)) if made else None


def _line(kit: Kit, row: Row, width: float, name: str, *, tail: str = "", picture: Block | None = None) -> Block:
    """A line of a list: icon, name with its note, value, what one taps."""
    gap = kit.px(0.8)
    front: list[tuple[Block, float]] = []
    used = 0.0
    if picture is not None:
        front.append((picture, 0.0))
        used += float(picture.node["width"]) + gap
    elif name:
        front.append((icon_tile(kit, name, kit.px(2.0)), 0.0))
        used += kit.px(2.0) + gap
    end: Block | None = None
    if tail == "toggle":
        end = _toggle(kit, True)
        used += kit.px(2.5) + gap
    elif tail:
        end = icon(kit, tail, kit.px(1.1), kit.color("muted"))
        used += kit.px(1.1) + gap
    head = row.label or row.text or row.value
    value, wide = None, 0.0
    if row.value and head is not row.value:
        value, wide = fitted(kit, "value", row.value, "body", (width - used) * 0.52, role="old-price" if row.struck else _value_role(row), text_align="end", weight=600,
                             line_height=1.3, tabular=True)  # fmt: skip
        used += wide + gap
    room = max(kit.px(2), width - used)
    texts = [kit.text("item", head, "body", room, role="item", weight=500, line_height=1.35)] if head else []
    if row.label and row.text:
        texts.append(kit.text("item-text", row.text, "small", room, role="item"))
    texts += [kit.text("item-note", b, "small", room, role="caption") for b in (row.note, *(Line(flat(r)) for r in row.rows)) if b]
    words = kit.column("item-words", texts, kit.px(0.1))
    cells = [*front, (words, room), *([(value, 0.0)] if value else []), *([(end, 0.0)] if end else [])]
    return kit.row("line", cells, gap, align="center", role="list")


def _value_role(row: Row) -> str:
    return "price" if re.search(r"[¥$€£￥]|元|欧", row.value.text) else "amount"


def _toggle(kit: Kit, on: bool) -> Block:
    wide, tall = kit.px(2.5), kit.px(1.45)
    knob = tall * 0.8
    node: Json = {
        "kind": "group", "id": kit.id("toggle"), "role": "ornament", "layout": "stack", "width": round(wide, 1), "height": round(tall, 1), "radius": round(tall / 2, 1),
        "fills": ["accent" if on else "line"], "shrink": 0,
        "children": [kit.shape("knob", knob, knob, shape="ellipse", fills=["#ffffff"], position="absolute", left=round((wide - knob - tall * 0.1) if on else tall * 0.1, 1), top=round(tall * 0.1, 1)).node],
    }  # fmt: skip
    return Block(node, tall)


_TOGGLES = ("深色", "夜间", "通知", "提醒", "蓝牙", "定位", "dark", "notification", "bluetooth", "location", "wi-fi", "wifi", "飞行", "airplane", "自动")
_TODO = re.compile(r"待办|清单|打卡|任务|to-?do|task|checklist|今天要做", re.IGNORECASE)
_PICTURED = re.compile(r"店铺|外卖|菜品|点餐|餐|商城|商品|食物|food|delivery|dish|shop|books?|loan|restaurant|recipe|唱片|album", re.IGNORECASE)


def _is_list(section: SectionContent) -> bool:
    return section.kind in ("list", "steps") and section.role != sc.FIGURES


@part("ui-list", takes=_is_list)
def _lists(stage: Stage, width: float, align: Align) -> Block | None:
    """Lists as grouped lines on a card."""
    kit = stage.kit
    return _stacked_lists(stage, width, kit.px(0.9))


def _stacked_lists(stage: Stage, width: float, gap: float) -> Block | None:
    kit = stage.kit
    made: list[Block] = []
    todo = bool(_TODO.search(stage.content.setting))
    for section in stage.content.sections:
        made += _heading(kit, section, width)
        rows = section.rows
        settings = section.role == "nav" or "设置" in stage.content.setting or "settings" in stage.content.setting.lower()
        names = [ui(r) for r in rows]
        if sum(map(bool, names)) * 2 < len(names) or (todo and not settings):
            names = ["circle" if todo else ""] * len(names)
        spare = "receipt-text" if any(_value_role(r) == "price" for r in rows) else "circle"
        names = [n or (spare if any(names) else "") for n in names]
        wares = [ware_for(f"{r.label.text} {r.text.text}") for r in rows]
        pictured = any(r.picture for r in rows) or (not settings and not todo and bool(_PICTURED.search(stage.content.setting)) and len(rows) <= 12)
        pictured = pictured and (any(r.picture for r in rows) or any(w != "box" for w in wares))
        inner = width - kit.px(2)
        columns = 2 if len(rows) > 14 and inner > kit.px(34) else 1
        each = (inner - kit.px(1.6) * (columns - 1)) / columns
        lines: list[Block] = []
        for k, row in enumerate(rows):
            tail = ""
            if settings:
                tail = "toggle" if not row.value and any(w in row.label.text.lower() for w in _TOGGLES[:1] + _TOGGLES[1:]) else "chevron-right"
            picture = thumb(stage, row, kit.px(4.2 if len(rows) <= 4 else 3.2), number=k) if pictured else None
            if lines and columns == 1:
                lines.append(kit.shape("rule", None, max(1.0, kit.px(0.05)), fills=["#ffffff2e" if kit.stand else "line/60%"]))
            lines.append(_line(kit, row, each, names[k], tail=tail, picture=picture))
        if lines:
            if columns == 1:
                body = kit.column("lines", lines, kit.px(0.62))
            else:
                per = -(-len(lines) // 2)
                body = kit.row("lines", [(kit.column("lines-half", lines[k * per : (k + 1) * per], kit.px(0.8)), each) for k in (0, 1)], kit.px(1.6), align="start")
            made.append(card(kit, body, 0.8, 1.0))
        made += _extras(kit, section, width)
    return kit.column("lists", made, gap) if made else None


@part("ui-cards", takes=lambda s: s.kind in ("cards", "columns"))
def _cards(stage: Stage, width: float, align: Align) -> Block | None:
    """Cards in a grid: icon or picture, heading, text, value, lines."""
    return cards_block(stage, width, 2 if width < stage.kit.px(44) else 4)


def cards_block(stage: Stage, width: float, most: int, *, pictured: bool = False) -> Block | None:
    """The cards of all sections in rows of at most `most`."""
    kit = stage.kit
    made: list[Block] = []
    for section in stage.content.sections:
        made += _heading(kit, section, width)
        rows = section.rows
        gap = kit.px(0.9)
        least = kit.px(9)
        columns = max(1, min(len(rows), most, int((width + gap) / (least + gap))))
        if len(rows) == 3 and columns == 2 and most > 2:
            columns = 3 if width / 3 > kit.px(7) else 1
        if len(rows) > columns and len(rows) % columns == 1 and columns > 2:
            columns -= 1
        for start in range(0, len(rows), columns):
            some = rows[start : start + columns]
            each = (width - gap * (len(some) - 1)) / len(some)
            cells = [(_card(stage, row, each, pictured, k + start, section.kind == "columns"), each) for k, row in enumerate(some)]
            tall = max(b.height for b, _ in cells)
            cells = [(Block({**b.node, "height": round(tall, 1)}, tall), w) for b, w in cells]
            made.append(kit.row("cards-line", cells, gap))
        made += _extras(kit, section, width)
    return kit.column("cards", made, kit.px(0.9)) if made else None


def _card(stage: Stage, row: Row, width: float, pictured: bool, number: int, priced: bool) -> Block:
    kit = stage.kit
    inner = width - kit.px(2.2)
    blocks: list[Block] = []
    name = ui(row)
    if pictured or row.picture:
        blocks.append(framed_scene(stage, inner, inner * 0.56, words=flat(row) or stage.content.setting, radius=kit.px(0.6), role="illustration", name="card-picture"))
    elif name and not priced:
        tile = icon_tile(kit, name, kit.px(2.4))
        tile.node["align_self"] = "start"
        blocks.append(tile)
    if row.label:
        blocks.append(kit.text("card-heading", row.label, "strong", inner, role="heading", factor=1.12, line_height=1.3))
    if row.value:
        style, over = ("figure", {"line_height": 1.1}) if priced else ("value", {})
        blocks.append(kit.text("card-value", row.value, style, inner, role="price" if _value_role(row) == "price" else "stat", fills=[kit.color("accent-ink")], **over))
    if row.text:
        blocks.append(kit.text("card-text", row.text, "body", inner, role="body", fills=[kit.color("muted") if row.label else kit.color("ink")], line_height=1.45))
    if row.note:
        blocks.append(kit.text("card-note", row.note, "small", inner, role="caption"))
    for inside in row.rows:
        text = kit.text("card-line", Line(flat(inside)) if not inside.text.marks else inside.text, "body", inner - kit.px(1.6), role="item", line_height=1.4)
        blocks.append(kit.row("card-item", [(icon(kit, "check", kit.px(1.0), kit.color("accent-ink")), 0.0), (text, inner - kit.px(1.6))], kit.px(0.5), align="start"))
    return card(kit, kit.column("card", blocks, kit.px(0.5), role="cards"), 1.1, 1.1, 1.0)


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
    tall = max(kit.px(7), (height or 0.0) - kit.px(2.2) * max(1, -(-len(names) // count)))
    cells = []
    for k in range(count):
        high = tall * (0.35 + 0.6 * rng.random())
        column = kit.shape("sketch-bar", min(each * 0.5, kit.px(3)), high, fills=["accent" if k == count - 2 else "accent/45%"], radius=kit.px(0.3))
        cells.append((kit.column("sketch-column", [column], align="center"), each))
    made = kit.row("sketch", cells, align="end", height=round(tall, 1))
    lines.append(Block(made.node, tall))
    for start in range(0, len(names), count):
        labels = [(kit.text("chart-label", n, "label", each, role="chart", text_align="center", letter_spacing=0.0), each) for n in names[start : start + count]]
        lines.append(kit.row("chart-labels", labels))
    more = [t for t in ((wish.x_title, wish.y_title, *(s.name for s in wish.series), *(n.text for n in wish.notes)) if wish else ()) if t]
    lines += [kit.text("chart-note", t, "small", width, role="chart") for t in more]
    return kit.column("sketch-chart", lines, kit.px(0.5), role="chart")


def chart_cards(stage: Stage, width: float, height: float | None) -> Block | None:
    """Charts on cards; `height` None: the least that they need."""
    kit = stage.kit
    made = []
    count = max(1, len(stage.content.sections))
    for section in stage.content.sections:
        inner = width - kit.px(2.4)
        blocks = _heading(kit, section, inner)
        used = sum(b.height for b in blocks) + kit.px(0.7) * len(blocks) + kit.px(2.2)
        room = None if height is None else (height - kit.px(0.9) * (count - 1)) / count - used
        chart = chart_block(stage, section, inner, room if room and room > kit.px(8) else None) if _has_values(section) else None
        chart = chart or _sketch(stage, section, inner, room)
        blocks += [chart] if chart else []
        blocks += _extras(kit, section, inner)
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
        blocks += _heading(kit, section, inner)
        for row in section.rows:
            said = " ".join(b.text for b in (row.label, row.text) if b)
            left = kit.text("progress-label", Line(said), "label", inner * 0.65, role="stat", letter_spacing=0.0) if said else None
            right = fitted(kit, "progress-value", row.value, "strong", inner * 0.4, role="stat")[0] if row.value else None
            line = spread(kit, "progress-line", left, right, kit.px(0.5))
            blocks += [line] if line else []
            blocks.append(bar(kit, row.fact, facts, inner, max(6.0, kit.px(0.5)), kit.color("accent-ink"), "#ffffff40" if kit.stand else "line"))
            blocks += [kit.text("progress-note", b, "small", inner, role="caption") for b in (row.note, *(Line(flat(r)) for r in row.rows)) if b]
        blocks += _extras(kit, section, inner)
    return card(kit, kit.column("progress-card", blocks, kit.px(0.5)), 0.9, 1.0) if blocks else None


@part("ui-form", takes=lambda s: s.role == sc.FORM)
def _form(stage: Stage, width: float, align: Align) -> Block | None:
    """Fields to write in, each with an icon; what is to be ticked with a box."""
    kit = stage.kit
    made: list[Block] = []
    for section in stage.content.sections:
        made += _heading(kit, section, width)
        for row in section.rows:
            line = row.label or row.text
            more = [b for b in (row.text if row.label else None, row.note) if b]
            if re.search(r"记住|保持|同意|keep me|remember|agree|stay signed", line.text, re.IGNORECASE):
                text = kit.text("field", line, "label", width - kit.px(2), role="field", letter_spacing=0.0)
                made.append(kit.row("tick", [(icon(kit, "square-check", kit.px(1.2), kit.color("accent-ink")), 0.0), (text, width - kit.px(2))], kit.px(0.5), align="center"))
            elif line:
                inner = width - kit.px(4.2)
                text = kit.text("field", line, "body", inner, role="field", fills=[kit.color("muted")], line_height=1.35)
                mark = icon(kit, ui(row) or "pencil", kit.px(1.2), kit.color("muted"))
                field = kit.row("field-row", [(mark, 0.0), (text, inner)], kit.px(0.7), align="center", role="field")
                over: Json = {} if kit.stand else {"fills": ["panel"], "strokes": [{"fill": "line/70%", "width": max(1.0, kit.px(0.06)), "align": "inside"}]}
                made.append(panel(kit, field, 0.85, 1.0, 0.7, 46, **over))
            made += [kit.text("field-note", b, "small", width, role="field") for b in more]
        made += _extras(kit, section, width)
    return kit.column("form", made, kit.px(0.8)) if made else None


@part("ui-fields", takes=lambda s: s.kind in ("fields", "route") and s.role != sc.FORM)
def _fields(stage: Stage, width: float, align: Align) -> Block | None:
    """Labels over values in two columns on a card."""
    kit = stage.kit
    made: list[Block] = []
    for section in stage.content.sections:
        inner = width - kit.px(2.4)
        blocks = _heading(kit, section, inner)
        rows = [x for r in section.rows for x in ((r, *r.rows) if r.rows else (r,))]
        columns = 2 if inner > kit.px(16) else 1
        gap = kit.px(1.2)
        each = (inner - gap * (columns - 1)) / columns
        for start in range(0, len(rows), columns):
            cells = []
            for row in rows[start : start + columns]:
                texts = []
                value = row.value or (row.text if row.label else None)
                if row.label:
                    texts.append(kit.text("field-label", row.label, "label", each, role="field", letter_spacing=0.0))
                if value:
                    texts.append(kit.text("field-value", value, "value", each, role="field", line_height=1.25))
                if row.text and (row.value or not row.label):
                    texts.append(kit.text("field-text", row.text, "value" if not row.value else "body", each, role="field"))
                texts += [kit.text("field-note", row.note, "small", each, role="field")] if row.note else []
                cells.append((kit.column("field-box", texts, kit.px(0.1), role="field"), each))
            blocks.append(kit.row("fields-line", cells, gap))
        blocks += _extras(kit, section, inner)
        made.append(card(kit, kit.column("fields", blocks, kit.px(0.9)), 1.2, 1.2))
    return kit.column("fields-all", made, kit.px(0.8)) if made else None


def primary_button(kit: Kit, line: Line, width: float, *, quiet: bool = False, danger: bool = False) -> Block:
    """A button over a whole width."""
    fill, color = ("accent", "on-accent") if not quiet else ("", kit.color("accent-ink"))
    if danger:
        color = "#d0342c" if not kit.stand and not kit.on else kit.color("ink")
    text = kit.text("button", line, "button", width - kit.px(2), text_align="center", role="button", fills=[color], factor=0.98)
    text.node["width"] = round(max(1.0, width - kit.px(2)), 1)
    base: Json = {"fills": [fill]} if fill else glass(kit, 46)
    made = kit.padded(kit.column("button-box", [text], align="center", role="button"), kit.px(0.85), kit.px(1), **base)
    made.node["radius"] = round(min(made.height / 2, kit.px(1.3)), 1)
    return made


_LEAVE = ("退出", "注销", "删除", "log out", "logout", "sign out", "delete", "cancel", "取消")


@part("ui-buttons", takes=lambda s: s.role == sc.BUTTONS)
def _buttons(stage: Stage, width: float, align: Align) -> Block | None:
    """Buttons: one or two over the whole width, several as round ones with icons and their names."""
    kit = stage.kit
    rows = [r for s in stage.content.sections for r in s.rows]
    if not rows:
        return None
    if len(rows) >= 3:
        called = sum(bool(ui(r)) for r in rows) * 2 >= len(rows)
        return _round_buttons(kit, rows, width) if called and all(len(r.text) <= 10 for r in rows) else _pills(kit, rows, width)
    gap = kit.px(0.8)
    short = all(kit.natural(r.text, "button") < width / 2 - kit.px(3) for r in rows)
    made = []
    per = 2 if short and len(rows) % 2 == 0 else 1
    for start in range(0, len(rows), per):
        some = rows[start : start + per]
        each = (width - gap * (len(some) - 1)) / len(some)
        cells = []
        for k, row in enumerate(some, start):
            leave = any(w in row.text.text.lower() for w in _LEAVE)
            cells.append((primary_button(kit, row.text, each, quiet=(len(rows) > 1 and k != _main(rows)) or leave, danger=leave), each))
        made.append(kit.row("buttons-line", cells, gap) if len(cells) > 1 else cells[0][0])
    return kit.column("buttons", made, gap, role="buttons")


def _pills(kit: Kit, rows: Sequence[Row], width: float) -> Block:
    """Many buttons as pills, the first filled."""
    cells = []
    for k, row in enumerate(rows):
        over: Json = {"base": {"fills": ["accent"]}, "color": "on-accent"} if k == 0 else {"color": ink(kit)}
        cells.append(pill(kit, "button", row.text, "body", width, top=0.5, side=1.0, role="button", weight=600, **over))
    made = flow(kit, "buttons", cells, width, kit.px(0.6))
    assert made is not None
    made.node["role"] = "buttons"
    return made


def _main(rows: Sequence[Row]) -> int:
    """Which button leads: the last of two that ends a task, else the first."""
    said = rows[-1].text.text.lower()
    return len(rows) - 1 if len(rows) == 2 and any(w in said for w in ("登录", "预约", "提交", "确认", "支付", "下单", "book", "confirm", "submit")) else 0


def _round_buttons(kit: Kit, rows: Sequence[Row], width: float) -> Block:
    columns = min(len(rows), 5, max(1, int(width / kit.px(4.6))))
    each = width / columns
    lines = []
    for start in range(0, len(rows), columns):
        cells = []
        for k, row in enumerate(rows[start : start + columns], start):
            size = kit.px(3.2)
            name = ui(row) or "circle-chevron-right"
            disc = round_icon(kit, name, size, fill="accent" if k == _middle(rows) else ("#ffffff30" if kit.stand else "accent/14%"),
                              color="on-accent" if k == _middle(rows) else (ink(kit) if kit.stand else "accent-ink"), share=0.46)  # fmt: skip
            text = kit.text("button", row.text, "label", each - kit.px(0.3), role="button", text_align="center", letter_spacing=0.0, fills=[kit.color("ink")])
            text.node["width"] = round(each - kit.px(0.3), 1)
            cells.append((kit.column("round-button", [disc, text], kit.px(0.4), align="center", role="button"), each))
        lines.append(kit.row("round-buttons", cells))
    return kit.column("buttons", lines, kit.px(0.7), role="buttons")


def _middle(rows: Sequence[Row]) -> int:
    return next((k for k, r in enumerate(rows) if any(w in r.text.text.lower() for w in ("播放", "暂停", "play", "pause"))), 0)


@part("ui-chat", takes=lambda s: s.kind == "chat")
def _chat(stage: Stage, width: float, align: Align) -> Block | None:
    """Bubbles of two sides, with portraits."""
    kit = stage.kit
    blocks: list[Block] = []
    who = {r.label.text for s in stage.content.sections for r in s.rows if r.label and r.side != "right"}
    for section in stage.content.sections:
        blocks += [kit.text("chat-title", line, "label", width, role="heading", text_align="center") for line in (section.title, section.note) if line]
        for k, row in enumerate(section.rows):
            mine = row.side == "right" or (not row.side and k % 2 == 1 and len(who) < 2)
            blocks.append(_bubble(kit, row, width, mine, len(who) > 1 and not mine))
    return kit.column("chat", blocks, kit.px(1.0), role="chat") if blocks else None


def _bubble(kit: Kit, row: Row, width: float, mine: bool, named: bool) -> Block:
    size, gap, pad = kit.px(2.4), kit.px(0.7), kit.px(0.95)
    most = (width - 2 * (size + gap)) * 0.96
    said = [row.text.text, *(b.text for b in (row.value, row.note) if b), *(flat(r) for r in row.rows)]
    line = Line("\n".join(t for t in said if t), row.text.marks)
    with on_ground(kit, "" if mine or not kit.stand else kit.stand, "accent" if mine else ""):
        over: Json = {"fills": ["on-accent"]} if mine else {"fills": [kit.color("ink")]}
        text, _ = fitted(kit, "message", line, "body", most - 2 * pad, role="comment", line_height=1.4, **over)
        bubble = kit.padded(kit.column("bubble", [text], align="start", role="comment"), kit.px(0.65), pad, **({"fills": ["accent"]} if mine else glass(kit, 58)))
    r = kit.px(1.05)
    small = kit.px(0.25)
    bubble.node["radius"] = [r, small, r, r] if mine else [small, r, r, r]
    parts = [bubble]
    if row.label:
        name, _ = fitted(kit, "speaker", row.label, "caption", most, role="speaker", letter_spacing=0.0)
        parts.insert(0, name)
    box = kit.column("said", parts, kit.px(0.2), align="end" if mine else "start")
    face = avatar(kit, row.label.text or ("me" if mine else "other"), size)
    cells: list[tuple[Block, float]] = [(box, 0.0), (face, 0.0)] if mine else [(face, 0.0), (box, 0.0)]
    del named
    return kit.row("said-row", cells, gap, justify="end" if mine else "start", align="start")


@part("ui-comments", takes=lambda s: s.kind == "comments")
def _comments(stage: Stage, width: float, align: Align) -> Block | None:
    """What others say, or notices: each on a card with its sender."""
    kit = stage.kit
    made: list[Block] = []
    for section in stage.content.sections:
        made += _heading(kit, section, width)
        for row in section.rows:
            name = ui(row) if re.search(r"锁屏|通知|notification|lock", stage.content.setting, re.IGNORECASE) or section.role == "comments" else ""
            size = kit.px(2.2)
            front = icon_tile(kit, name, size, strong=True) if name else avatar(kit, row.label.text or row.text.text[:6], size)
            inner = width - size - kit.px(2.8)
            texts = [kit.text("speaker", row.label, "label", inner, role="speaker", weight=600, letter_spacing=0.0)] if row.label else []
            texts += [kit.text("comment", b, "body", inner, role="comment", line_height=1.4) for b in (row.text, row.value, row.note, *(Line(flat(r)) for r in row.rows)) if b]
            line = kit.row("comment-row", [(front, 0.0), (kit.column("comment-words", texts, kit.px(0.1), role="comment"), inner)], kit.px(0.8), align="center")
            made.append(card(kit, line, 0.75, 1.0))
        made += _extras(kit, section, width)
    return kit.column("comments", made, kit.px(0.6)) if made else None


@part("ui-text", slots=("body", "caption", "quote", "price", "was", "saving", "sign", "author"))
def _text(stage: Stage, width: float, align: Align) -> Block | None:
    """Running words: a quotation large, captions small, a notice on a card of its own."""
    kit = stage.kit
    made = []
    for item in _items(stage, "price", "was", "saving", "body", "caption", "quote", "sign", "author"):
        role = role_of(item, "caption")
        if item.role == "quote":
            made.append(kit.text("quote", item.line, "lead", width, role="quote", text_align=align, weight=600, line_height=1.5))
        elif role in ("price", "old-price"):
            made.append(kit.text("price", item.line, "figure" if role == "price" else "label", width, role=role, text_align=align, fills=[kit.color("accent-ink")], factor=0.8 if role == "price" else 1.0))
        elif item.role == "footer" or len(item.line) < 24:
            made.append(kit.text("caption", item.line, "label", width, role=role, text_align=align, letter_spacing=0.0, factor=1.05))
        else:
            made.append(kit.text("body", item.line, "body", width, role=role, text_align=align, line_height=1.5))
    return kit.column("words", made, kit.px(0.5)) if made else None


@part("ui-footer", slots=("footer",))
def _footer(stage: Stage, width: float, align: Align) -> Block | None:
    kit = stage.kit
    made = [kit.text("footer", i.line, "caption", width, role="footer", text_align=align, letter_spacing=0.0) for i in _items(stage, "footer")]
    return kit.column("footers", made, kit.px(0.2)) if made else None


_TAKEN = ("nav", "buttons", "stats", "timeline", "list", "steps", "cards", "columns", "chart", "progress", "fields", "route", "chat", "comments", "table")


def is_more(section: SectionContent) -> bool:
    """Whether no other part takes a section."""
    return section.kind not in _TAKEN or (section.kind == "chart" and section.chart is None) or (section.kind == "stats" and section.role != sc.FIGURES)


def _on_cards(stage: Stage, width: float, sections: Sequence[SectionContent]) -> Block | None:
    kit = stage.kit
    if not sections:
        return None
    made = flowed(stage, sections, width - kit.px(2.4), "start")
    return card(kit, made, 1.0, 1.2)


@part("ui-more", takes=is_more)
def _more(stage: Stage, width: float, align: Align) -> Block | None:
    return _on_cards(stage, width, stage.content.sections)


@part("ui-table", takes=lambda s: s.kind == "table")
def _table(stage: Stage, width: float, align: Align) -> Block | None:
    return _on_cards(stage, width, stage.content.sections)


def _nothing(stage: Stage, width: float, align: Align) -> Block | None:
    return None


def _wish(share: float) -> Callable[[Stage, float, Align], Block | None]:
    def make(stage: Stage, width: float, align: Align) -> Block | None:
        tall = min(stage.wish(share), width * 1.1)
        return stage.kit.shape("picture-room", width, tall, fills=[]) if tall > 0 else None

    return make


def _cover(stage: Stage, width: float, height: float) -> Block | None:
    """A square cover in the middle of the room."""
    kit = stage.kit
    side = min(width, height)
    made = framed_scene(stage, side, side, otherwise="sky", radius=kit.px(1.2), name="cover") if scene_for(stage.content.setting, "") else seen(stage, side, side, radius=kit.px(1.2))
    made.node["effects"] = [{"kind": "shadow", "color": "#00000047", "y": kit.px(0.6), "blur": kit.px(1.8)}]
    box = kit.column("cover-room", [made], align="center", justify="center", height=round(height, 1))
    return Block(box.node, height)


def _picture(stage: Stage, width: float, height: float) -> Block | None:
    """A picture from edge to edge, with the icons of the status bar on it."""
    kit = stage.kit
    made = seen(stage, width, height)
    if width < stage.width - 1 or height < kit.px(5):
        return made
    with on_ground(kit, OVER):
        icons = status_bar(kit, width - 1.24 * stage.margin)
    shade = {"kind": "linear", "from": [0, 0], "to": [0, 1], "stops": [{"at": 0, "color": "#00000066"}, {"at": 1, "color": "#00000000"}]}
    icons.node.update(position="absolute", left=round(0.62 * stage.margin, 1), top=kit.px(0.7), width=round(width - 1.24 * stage.margin, 1))
    ground = kit.shape("status-shade", width, kit.px(4), position="absolute", left=0, top=0, fills=[shade])
    made.node["children"] = [*made.node["children"], ground.node, icons.node]
    return made


def _round_picture(stage: Stage, width: float, height: float) -> Block | None:
    return seen(stage, width, height, radius=stage.kit.px(1.1))


def _asked_picture(stage: Stage, width: float, height: float) -> Block | None:
    """A picture where the request speaks of one, else room."""
    if scene_for(stage.content.setting, ""):
        return seen(stage, width, height, radius=stage.kit.px(1.1))
    return stage.kit.shape("room", width, height, fills=[])


part("ui-cover", fills=_cover, least=0.16)(_wish(0.34))
part("ui-picture", fills=_picture, least=0.1)(_wish(0.26))
part("ui-window", fills=_round_picture, least=0.1)(_wish(0.24))
part("ui-asked", fills=_asked_picture, least=0.16)(_nothing)


@part("ui-track")
def _track(stage: Stage, width: float, align: Align) -> Block | None:
    """The line of a player, part of it played."""
    kit = stage.kit
    tall = max(4.0, kit.px(0.3))
    knob = tall * 3
    share = 0.42
    line: Json = {
        "kind": "group", "id": kit.id("track"), "role": "ornament", "layout": "stack", "width": round(width, 1), "height": round(knob, 1), "shrink": 0,
        "children": [
            kit.shape("track-ground", width, tall, position="absolute", left=0, top=round(knob / 2 - tall / 2, 1), fills=[f"{ink(kit)}40" if kit.stand else "line"], radius=tall / 2).node,
            kit.shape("track-played", width * share, tall, position="absolute", left=0, top=round(knob / 2 - tall / 2, 1), fills=[ink(kit) if kit.stand else "accent"], radius=tall / 2).node,
            kit.shape("track-knob", knob, knob, shape="ellipse", position="absolute", left=round(width * share - knob / 2, 1), top=0, fills=[ink(kit) if kit.stand else "accent"]).node,
        ],
    }  # fmt: skip
    return Block(line, knob)


_ELAPSED = re.compile(r"\d{1,2}:\d{2}")


@part("ui-times", slots=("clock", "detail"), takes=_FIG)
def _times(stage: Stage, width: float, align: Align) -> Block | None:
    """The times of a player at the two ends of its line, other figures under it."""
    kit = stage.kit
    rows = [r for s in stage.content.sections for r in s.rows]
    heads = [b for s in stage.content.sections for b in (*_heading(kit, s, width), *_extras(kit, s, width))]
    times = [r for r in rows if _ELAPSED.search(flat(r))]
    lines = [Line(flat(r)) if not r.value.marks else r.value for r in times[:2]] + [i.line for i in _items(stage, "clock", "detail")]
    rest = [r for r in rows if r not in times] + times[2:]
    ends = [fitted(kit, "time", line, "label", width * 0.48, role="time", letter_spacing=0.0, tabular=True)[0] for line in lines]
    blocks = list(heads)
    for k in range(0, len(ends), 2):
        line_ = spread(kit, "times", ends[k], ends[k + 1] if k + 1 < len(ends) else None, kit.px(0.5))
        blocks += [line_] if line_ else []
    if rest:
        cells = [pill(kit, "stat", Line(flat(r)), "label", width, role="stat", color=ink(kit), letter_spacing=0.0) for r in rest]
        made = flow(kit, "figures", cells, width, kit.px(0.5), "center")
        blocks += [made] if made else []
    return kit.column("player-times", blocks, kit.px(0.6)) if blocks else None


@part("ui-controls")
def _controls(stage: Stage, width: float, align: Align) -> Block | None:
    """Shuffle, back, play, on, repeat: where the request names no buttons of its own."""
    kit = stage.kit
    size = kit.px(1.7)
    color = ink(kit)
    disc = round_icon(kit, "pause", kit.px(4.2), fill=color if kit.stand else "accent", color=OVER if kit.stand else "on-accent", share=0.42)
    cells = [(icon(kit, n, size * f, color), 0.0) for n, f in (("shuffle", 0.8), ("skip-back", 1.15))]
    cells += [(disc, 0.0), *((icon(kit, n, size * f, color), 0.0) for n, f in (("skip-forward", 1.15), ("repeat", 0.8)))]
    return kit.row("controls", cells, 0.0, justify="space-between", align="center")


_ = replace
