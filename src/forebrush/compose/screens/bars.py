"""Bars of an app: status, titles, search, chips, tabs, links, tags, running words, the foot."""

from __future__ import annotations

from collections.abc import Sequence

from forebrush.compose.arrange import Align, part
from forebrush.compose.content import Row
from forebrush.compose.kit import Block, Json, Kit
from forebrush.compose.parts.ui import avatar, flow, icon, ink, panel, pill, role_of, round_icon, status_bar
from forebrush.compose.screens import content as sc
from forebrush.compose.screens.common import card, icon_tile, ui
from forebrush.compose.stage import Stage

__all__: list[str] = []


@part("ui-status", slots=("clock",), takes=lambda s: False)
def _status(stage: Stage, width: float, align: Align) -> Block | None:
    clocks = stage.content.of("clock")
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
    heads = stage.content.of("heading")
    blocks = []
    lead = None if title else (heads[0] if heads else None)
    brands = stage.content.of("brand")
    if title is None and lead is None and brands:
        lead, brands = brands[0], brands[1:]
    for item in brands:
        blocks.append(
            kit.text(
                "brand",
                item.line,
                "label",
                width,
                text_align=align,
                role="brand",
                weight=600,
                letter_spacing=0.02,
                fills=[kit.color("accent-ink")],
            )
        )
    top = title or lead
    if top is not None:
        fill: Json = {}
        blocks.append(
            kit.text(
                "title" if title else "lead",
                top.line,
                "heading",
                width,
                factor=factor,
                text_align=align,
                line_height=1.18,
                role=role_of(top, "title" if title else "heading"),
                fills=[kit.color("ink")],
                **fill,
            )
        )
    for item in heads:
        if item is not lead:
            blocks.append(kit.text("heading", item.line, "value", width, text_align=align, role="heading"))
    if sub:
        for item in stage.content.of("subtitle"):
            blocks.append(
                kit.text(
                    "subtitle",
                    item.line,
                    "body",
                    width,
                    text_align=align,
                    role="subtitle",
                    fills=[kit.color("muted")],
                    line_height=1.4,
                )
            )
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
    taps = kit.row(
        "head-icons", [(round_icon(kit, "bell", size), 0.0), (avatar(kit, f"me{stage.seed}", size), 0.0)], kit.px(0.5)
    )
    return kit.row("head", [(left, room), (taps, 0.0)], kit.px(0.7), align="center", justify="space-between")


def _tops(stage: Stage, width: float) -> list[Block]:
    return [
        stage.kit.text("nav-label", line, "label", width, role="nav", letter_spacing=0.0)
        for s in stage.content.sections
        for r in s.rows
        for line in (r.label, r.text)
        if line
    ]


@part("ui-center", slots=_HEAD, takes=lambda s: s.role == sc.TOP)
def _center(stage: Stage, width: float, align: Align) -> Block | None:
    """Title and its lines on one axis."""
    kit = stage.kit
    tops = [
        pill(kit, "nav-label", r.text or r.label, "label", width, role="nav", color=ink(kit))[0]
        for s in stage.content.sections
        for r in s.rows
    ]
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
        for s in stage.content.sections
        for r in s.rows
        for line in (r.label, r.text)
        if line
    ]
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
            text = kit.text(
                "search", row.text, "body", width - kit.px(4), role="nav", fills=[kit.color("muted")], line_height=1.3
            )
            line = kit.row(
                "search-field",
                [(icon(kit, "search", kit.px(1.2), kit.color("muted")), 0.0), (text, 0.0)],
                kit.px(0.6),
                align="center",
                role="nav",
            )
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
    text = (
        kit.text("hint", hints[0], "body", inner, role="nav", fills=[kit.color("muted")], line_height=1.3)
        if hints
        else kit.shape("hint-room", inner, kit.px(1.3), fills=[])
    )
    field = panel(kit, kit.row("input", [(text, inner)], role="nav"), 0.5, 0.9, 1.1)
    cells = [
        (icon(kit, "mic", size), 0.0),
        (field, room),
        (icon(kit, "smile", size), 0.0),
        (icon(kit, "circle-plus", size), 0.0),
    ]
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
            cells.append(
                pill(
                    kit,
                    "chip",
                    row.text,
                    "label",
                    width,
                    top=0.45,
                    side=0.95,
                    role="nav",
                    weight=600,
                    letter_spacing=0.0,
                    **over,
                )
            )
        line = flow(kit, "chips", cells, width, kit.px(0.5))
        made += [line] if line else []
    return kit.column("chips-all", made, kit.px(0.6)) if made else None


def _tiles(kit: Kit, rows: Sequence[Row], icons: Sequence[str], width: float) -> Block:
    columns = 4 if len(rows) in (4, 7, 8) else 5 if len(rows) in (5, 9, 10) else 3
    columns = max(1, min(columns, int(width / kit.px(4.6)) or 1))
    each = width / columns
    lines = []
    for start in range(0, len(rows), columns):
        cells = []
        for k, row in enumerate(rows[start : start + columns], start):
            tile = icon_tile(kit, icons[k] or "sparkles", kit.px(2.8))
            text = kit.text(
                "tile-label",
                row.text,
                "label",
                each - kit.px(0.3),
                role="nav",
                text_align="center",
                letter_spacing=0.0,
                fills=[kit.color("ink")],
            )
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
            text = kit.text(
                "tab",
                row.text,
                "caption",
                each - kit.px(0.3),
                role="nav",
                text_align="center",
                fills=[color],
                letter_spacing=0.0,
                weight=600 if k == 0 else 400,
            )
            text.node["width"] = round(each - kit.px(0.3), 1)
            box = kit.column(
                "tab-box",
                [icon(kit, ui(row) or ("house", "layout-grid", "star", "user")[k % 4], kit.px(1.4), color), text],
                kit.px(0.2),
                align="center",
                role="nav",
            )
            cells.append((box, each))
        lines.append(kit.row("tab-line", cells))
    return kit.padded(kit.column("tabs", lines, kit.px(0.4), role="nav"), kit.px(0.5), 0.0)


@part("ui-links", takes=lambda s: s.role == sc.LINKS)
def _links(stage: Stage, width: float, align: Align) -> Block | None:
    kit = stage.kit
    rows = [r for s in stage.content.sections for r in s.rows]
    made = [
        kit.text(
            "link",
            r.text,
            "label",
            width,
            role="nav",
            text_align="center",
            letter_spacing=0.0,
            fills=[kit.color("accent-ink")],
        )
        for r in rows
    ]
    return kit.column("links", made, kit.px(0.4)) if made else None


@part("ui-badges", slots=("badge",))
def _badges(stage: Stage, width: float, align: Align) -> Block | None:
    kit = stage.kit
    cells = []
    for item in stage.content.of("badge"):
        over: Json = (
            {"base": {"fills": ["panel"]}, "color": "accent-ink"}
            if not kit.stand and not kit.on
            else {"color": ink(kit)}
        )
        cells.append(
            pill(
                kit,
                "badge",
                item.line,
                "label",
                width,
                top=0.28,
                side=0.7,
                role=role_of(item, "badge"),
                weight=600,
                letter_spacing=0.0,
                **over,
            )
        )
    return flow(kit, "badges", cells, width, kit.px(0.5), align)


@part("ui-text", slots=("body", "caption", "quote", "price", "was", "saving", "sign", "author"))
def _text(stage: Stage, width: float, align: Align) -> Block | None:
    """Running words: a quotation large, captions small, a notice on a card of its own."""
    kit = stage.kit
    made = []
    for item in stage.content.of("price", "was", "saving", "body", "caption", "quote", "sign", "author"):
        role = role_of(item, "caption")
        if item.role == "quote":
            made.append(
                kit.text("quote", item.line, "lead", width, role="quote", text_align=align, weight=600, line_height=1.5)
            )
        elif role in ("price", "old-price"):
            made.append(
                kit.text(
                    "price",
                    item.line,
                    "figure" if role == "price" else "label",
                    width,
                    role=role,
                    text_align=align,
                    fills=[kit.color("accent-ink")],
                    factor=0.8 if role == "price" else 1.0,
                )
            )
        elif item.role == "footer" or len(item.line) < 24:
            made.append(
                kit.text(
                    "caption", item.line, "label", width, role=role, text_align=align, letter_spacing=0.0, factor=1.05
                )
            )
        else:
            made.append(kit.text("body", item.line, "body", width, role=role, text_align=align, line_height=1.5))
    return kit.column("words", made, kit.px(0.5)) if made else None


@part("ui-footer", slots=("footer",))
def _footer(stage: Stage, width: float, align: Align) -> Block | None:
    kit = stage.kit
    made = [
        kit.text("footer", i.line, "caption", width, role="footer", text_align=align, letter_spacing=0.0)
        for i in stage.content.of("footer")
    ]
    return kit.column("footers", made, kit.px(0.2)) if made else None
