"""Parts of a live stream: host chip, viewers, tags, title, goal, boards.

All stand on glass over the picture, on a dark column, or on a card of their own.
"""

from __future__ import annotations

from collections.abc import Sequence

from forebrush.compose.arrange import Align, part
from forebrush.compose.content import Item, Line, Row, SectionContent
from forebrush.compose.kit import Block, Json, Kit
from forebrush.compose.parts.blocks import flowed
from forebrush.compose.parts.graphic import flat
from forebrush.compose.parts.ui import (
    LIVE,
    TONES,
    avatar,
    bar,
    fitted,
    flow,
    icon,
    ink,
    on_ground,
    panel,
    pill,
    role_of,
    round_icon,
    spread,
    status_bar,
)
from forebrush.compose.screens import live_content as lc
from forebrush.compose.stage import Stage

__all__: list[str] = []

_RED = {"fills": [LIVE]}


@part("live-status", slots=("clock",))
def _status(stage: Stage, width: float, align: Align) -> Block | None:
    clocks = stage.content.of("clock")
    made = status_bar(stage.kit, width, clocks[0].line if clocks else None)
    if len(clocks) < 2:
        return made
    more = [pill(stage.kit, "time", i.line, "label", width, role="time") for i in clocks[1:]]
    rest = flow(stage.kit, "times", more, width, stage.kit.px(0.4))
    return stage.kit.column("status", [made, rest], stage.kit.px(0.3)) if rest else made


def _chip(kit: Kit, item: Item, most: float) -> tuple[Block, float]:
    """A host: portrait, name, and the sign by which one follows."""
    size = kit.px(2.0)
    follow = kit.px(1.5)
    room = most - size - follow - kit.px(1.6)
    name, wide = fitted(
        kit, "brand", item.line, "strong", max(kit.px(3), room), role=role_of(item, "brand"), line_height=1.2
    )
    plus = round_icon(kit, "plus", follow, fill=LIVE, color="#ffffff", share=0.62)
    cells = [(avatar(kit, item.line.text, size), 0.0), (name, 0.0), (plus, 0.0)]
    row = kit.row("host-chip", cells, kit.px(0.5), align="center", role="brand")
    made = panel(kit, row, 0.2, 0.3, 1.2, 58)
    return made, wide + size + follow + kit.px(1.6)


@part("live-top", slots=("brand", "live"), takes=lambda s: s.role == lc.VIEWERS)
def _top(stage: Stage, width: float, align: Align) -> Block | None:
    kit, brands = stage.kit, stage.content.of("brand")
    gap = kit.px(0.4)
    views = [row for s in stage.content.sections for row in s.rows]
    right = [_view(kit, row, width * 0.6) for row in views]
    said = [
        pill(kit, "badge", i.line, "label", width * 0.6, mark="radio", base=_RED, color="#ffffff", weight=600)
        for i in stage.content.of("live")
    ]
    dot = round_icon(kit, "radio", kit.px(1.5), fill=LIVE, color="#ffffff", share=0.6)
    right += said or [(dot, kit.px(1.5))]
    used = sum(w for _, w in right) + gap * len(right)
    chips = [_chip(kit, i, width * (0.62 if len(brands) < 2 else 0.48)) for i in brands]
    if len(chips) == 2 and sum(w for _, w in chips) + gap <= width:
        both = spread(kit, "hosts", chips[0][0], chips[1][0], gap)
        tail = flow(kit, "viewers", right, width, gap, "center")
        return kit.column("top", [b for b in (both, tail) if b], gap)
    if len(chips) == 1 and chips[0][1] + used <= width:
        end = kit.row("viewers", [(b, 0.0) for b, _ in right], gap, align="center")
        return spread(kit, "top", chips[0][0], end, gap)
    return flow(kit, "top", [*chips, *right], width, gap)


def _view(kit: Kit, row: Row, most: float) -> tuple[Block, float]:
    """Who watches: the figure with its own label where it says more than an eye does."""
    words = " ".join(line.text for line in (row.label, row.text, row.value, row.note) if line)
    line = row.value if row.value and not (row.label or row.text or row.note) else Line(words)
    return pill(
        kit, "viewers", line, "label", most, mark="eye", role="stat", color=ink(kit), weight=600, letter_spacing=0.0
    )


@part("live-tags", slots=("badge",), takes=lambda s: s.role == lc.TAGS)
def _tags(stage: Stage, width: float, align: Align) -> Block | None:
    kit = stage.kit
    cells = []
    for k, item in enumerate(stage.content.of("badge")):
        live = lc.is_live(item.line)
        over: Json = {"base": _RED, "color": "#ffffff", "mark": "radio"} if live else {"color": ink(kit)}
        if not live and k == 0 and item.role == "badge":
            over = {"base": {"fills": ["accent"]}, "color": "on-accent"}
        cells.append(
            pill(
                kit,
                "badge",
                item.line,
                "label",
                width,
                role=role_of(item, "badge"),
                weight=600,
                letter_spacing=0.02,
                **over,
            )
        )
    for section in stage.content.sections:
        for row in section.rows:
            cells.append(
                pill(kit, "tag", Line(flat(row)), "label", width, role="stat", color=ink(kit), letter_spacing=0.0)
            )
    return flow(kit, "tags", cells, width, kit.px(0.4), align)


def _title(stage: Stage, width: float, align: Align, factor: float, bare: bool = False) -> Block | None:
    kit, title = stage.kit, stage.content.title
    blocks = []
    side = 0.0 if bare else kit.px(0.9)
    inner = width - 2 * side
    if title is not None:
        blocks.append(
            kit.text(
                "title",
                title.line,
                "subtitle",
                inner,
                factor=factor,
                weight=kit.weight("strong"),
                text_align=align,
                line_height=1.25,
                role=role_of(title, "title"),
            )
        )
    for item in stage.content.of("subtitle"):
        made = kit.text(
            "subtitle",
            item.line,
            "body",
            inner,
            text_align=align,
            role=role_of(item, "subtitle"),
            fills=[kit.color("muted")],
        )
        blocks.append(made)
    if not blocks:
        return None
    made = kit.column("title-words", blocks, kit.px(0.2))
    return made if bare else panel(kit, made, 0.55, 0.9, 0.7)


@part("live-title", slots=("title", "subtitle", "latin"))
def _live_title(stage: Stage, width: float, align: Align) -> Block | None:
    return _title(stage, width, align, 0.86)


@part("live-headline", slots=("title", "subtitle", "latin"))
def _headline(stage: Stage, width: float, align: Align) -> Block | None:
    return _title(stage, width, align, 1.1, bare=True)


@part("live-banner", slots=("title", "subtitle", "latin"))
def _banner(stage: Stage, width: float, align: Align) -> Block | None:
    """The title on a block of colour."""
    kit = stage.kit
    with on_ground(kit, "", "accent"):
        made = _title(stage, width - kit.px(1.8), align, 1.0, bare=True)
    return kit.padded(made, kit.px(0.6), kit.px(0.9), fills=["accent"], radius=kit.px(0.6)) if made else None


@part("live-screen", slots=("title", "subtitle", "latin", "screen"))
def _screen(stage: Stage, width: float, align: Align) -> Block | None:
    """The title on a large screen in the studio."""
    kit = stage.kit
    inner = min(width, stage.width * 0.46)
    with on_ground(kit, "#0f1c3f"):
        wide = inner - kit.px(3)
        head = _title(stage, wide, "center", 1.35, bare=True)
        signs = [
            kit.text("sign", i.line, "subtitle", wide, factor=1.0 if head else 1.35, role="sign", text_align="center")
            for i in stage.content.of("screen")
        ]
    words = [b for b in (head, *signs) if b is not None]
    if not words:
        return None
    made = kit.column("screen-words", words, kit.px(0.5))
    glow = {"kind": "shadow", "color": "#6aa8ff80", "x": 0, "y": 0, "blur": kit.px(1.6)}
    fill = {
        "kind": "linear",
        "from": [0, 0],
        "to": [0, 1],
        "stops": [{"at": 0, "color": "#142a5c"}, {"at": 1, "color": "#0b1636"}],
    }
    made = kit.padded(
        made,
        kit.px(1.7),
        kit.px(1.5),
        fills=[fill],
        radius=kit.px(0.5),
        effects=[glow],
        width=round(inner, 1),
        strokes=[{"fill": "#7fb4ff", "width": max(1.5, kit.px(0.1)), "align": "inside"}],
    )
    return kit.row("studio-screen", [(made, 0.0)], justify="center")


@part("live-sign", slots=("sign", "screen"))
def _sign(stage: Stage, width: float, align: Align) -> Block | None:
    """Words that stand in the scene: chalk on a board, light on a screen, ink on a card."""
    kit = stage.kit
    made = []
    for item in stage.content.of("sign", "screen"):
        board = any(word in item.surface for word in ("board", "chalk"))
        ground, edge = (
            ("#25443a", "#a77b4e")
            if board
            else ("#14224a", "#7fb4ff")
            if "screen" in item.surface
            else ("#fbf6ea", "#b98a55")
        )
        with on_ground(kit, ground):
            inner = (
                min(width * 0.86, kit.natural(item.line, "subtitle") * 1.06)
                if "\n" not in item.line.text
                else width * 0.86
            )
            text = kit.text("sign", item.line, "subtitle", inner, text_align="center", role="sign")
            text.node["width"] = round(inner, 1)
        made.append(
            kit.padded(
                kit.column("sign-board", [text], align="center", role="sign"),
                kit.px(0.9),
                kit.px(1.1),
                fills=[ground],
                radius=kit.px(0.25),
                strokes=[{"fill": edge, "width": max(2.0, kit.px(0.22)), "align": "inside"}],
                effects=[{"kind": "shadow", "color": "#00000055", "y": kit.px(0.25), "blur": kit.px(0.8)}],
            )
        )
    rows = [kit.row("sign-row", [(b, 0.0)], justify="center") for b in made]
    return kit.column("signs", rows, kit.px(0.5)) if rows else None


@part("live-caption", slots=("caption", "quote", "body", "footer"))
def _caption(stage: Stage, width: float, align: Align) -> Block | None:
    kit = stage.kit
    blocks = []
    for item in stage.content.of("caption", "quote", "body", "footer"):
        style = "lead" if item.role == "quote" else "body"
        inner = width - kit.px(1.8)
        text, _ = fitted(
            kit, "caption", item.line, style, inner, role=role_of(item, "caption"), text_align=align, line_height=1.4
        )
        box = panel(kit, kit.column("caption-box", [text], role=role_of(item, "caption")), 0.4, 0.9, 0.6)
        blocks.append(kit.row("caption-row", [(box, 0.0)], justify=align))
    return kit.column("captions", blocks, kit.px(0.4)) if blocks else None


def _figures(kit: Kit, rows: Sequence[Row], width: float) -> tuple[Block, float] | None:
    """Figures side by side in their own widths, each over its label, and the width that they take, px."""
    cells = []
    for row in rows:
        big = row.value or row.text or row.label
        value, wide = fitted(kit, "stat-value", big, "value", width, role="stat", line_height=1.2, fills=[ink(kit)])
        small = [row.label] if row.value or row.text else []
        small += [row.text] if row.value and row.text else []
        blocks = [value]
        for line in (*small, row.note):
            if line:
                made, long = fitted(
                    kit, "stat-label", line, "label", width, role="stat", factor=0.92, letter_spacing=0.0
                )
                wide = max(wide, long)
                blocks.append(made)
        if row.rows:
            blocks.append(_inner(kit, row, width))
            wide = width
        cells.append((kit.column("stat", blocks, kit.px(0.1), align="start", role="stat"), wide))
    gap = kit.px(1.3)
    made_ = flow(kit, "stats", cells, width, gap)
    total = sum(wide for _, wide in cells) + gap * (len(cells) - 1)
    return (made_, min(width, total)) if made_ else None


def _inner(kit: Kit, row: Row, width: float) -> Block:
    return kit.column("more", [kit.text("more-line", Line(flat(r)), "small", width, role="caption") for r in row.rows])


@part("live-goal", takes=lambda s: s.role == lc.GOAL)
def _goal(stage: Stage, width: float, align: Align) -> Block | None:
    """Figures of the stream, and how far its goal is reached."""
    kit, facts = stage.kit, stage.content.facts
    side = kit.px(1.0)
    inner = width - 2 * side
    blocks: list[Block] = []
    whole = False
    for section in stage.content.sections:
        whole = whole or bool(section.title or section.note) or section.kind == "progress"
        if section.title:
            blocks.append(kit.text("goal-title", section.title, "strong", inner, role="heading"))
        if section.kind == "progress":
            for row in section.rows:
                said = [b for b in (row.label, row.text) if b]
                words = (
                    kit.text("progress-label", Line(" ".join(b.text for b in said)), "label", inner * 0.7, role="stat")
                    if said
                    else None
                )
                share = (
                    fitted(
                        kit,
                        "progress-value",
                        row.value,
                        "label",
                        inner * 0.5,
                        role="stat",
                        fills=[ink(kit)],
                        weight=700,
                    )[0]
                    if row.value
                    else None
                )
                mark = spread(kit, "progress-line", words, share, kit.px(0.5))
                if mark is not None and words is not None and share is None:
                    words.node["width"] = round(inner * 0.7, 1)
                track = f"{ink(kit)}40" if ink(kit).startswith("#") else "line"
                blocks += [
                    b for b in (mark, bar(kit, row.fact, facts, inner, max(5.0, kit.px(0.42)), "#ff6b57", track)) if b
                ]
        else:
            made = _figures(kit, section.rows, inner)
            if made:
                blocks.append(made[0])
                whole = whole or made[1] > inner * 0.7
        if section.note:
            blocks.append(kit.text("goal-note", section.note, "small", inner, role="caption"))
    if not blocks:
        return None
    made_ = panel(kit, kit.column("goal", blocks, kit.px(0.55)), 0.65, 1.0, 0.8)
    return made_ if whole else kit.row("goal-row", [(made_, 0.0)], justify=align)


@part("live-board", takes=lambda s: s.kind == "list" and s.role not in (lc.GOODS, lc.TAGS, lc.GOAL))
def _board(stage: Stage, width: float, align: Align) -> Block | None:
    """A list of names with figures."""
    kit = stage.kit
    made = []
    for section in stage.content.sections:
        inner = width - kit.px(2)
        blocks = [kit.text("board-title", section.title, "strong", inner, role="heading")] if section.title else []
        for k, row in enumerate(section.rows, 1):
            name = Line(" ".join(b.text for b in (row.label, row.text) if b))
            value, wide = (None, 0.0)
            if row.value:
                value, wide = fitted(
                    kit,
                    "board-value",
                    row.value,
                    "strong",
                    inner * 0.5,
                    role="amount",
                    fills=[TONES[0]] if kit.stand else None,
                )
            medal = icon(
                kit, "medal" if k <= 3 and row.value else "dot", kit.px(0.95), TONES[(0, 1, 5)[k - 1] if k <= 3 else 1]
            )
            text = kit.text(
                "board-name", name, "body", max(kit.px(2), inner - wide - kit.px(2)), role="item", line_height=1.3
            )
            left = kit.row(
                "board-item",
                [(medal, 0.0), (text, max(kit.px(2), inner - wide - kit.px(2)))],
                kit.px(0.4),
                align="center",
            )
            line = spread(kit, "board-line", left, value, kit.px(0.4))
            blocks += [line] if line else []
            extra = [b for b in (row.note, *(Line(flat(r)) for r in row.rows)) if b]
            blocks += [kit.text("board-note", b, "small", inner, role="caption") for b in extra]
        if section.note:
            blocks.append(kit.text("board-note", section.note, "small", inner, role="caption"))
        made.append(panel(kit, kit.column("board", blocks, kit.px(0.35)), 0.7, 1.0, 0.8))
    return kit.column("boards", made, kit.px(0.5)) if made else None


@part("live-plates", takes=lambda s: s.kind == "plates")
def _name_plates(stage: Stage, width: float, align: Align) -> Block | None:
    """The plates of who sits there."""
    kit = stage.kit
    made: list[Block] = []
    for section in stage.content.sections:
        made += [
            kit.text("plates-title", t, "strong", width, role="heading") for t in (section.title, section.note) if t
        ]
        made += [_plates(kit, section, width)] if section.rows else []
    return kit.column("plates-all", made, kit.px(0.4)) if made else None


def _plates(kit: Kit, section: SectionContent, width: float) -> Block:
    """Name plates from side to side, the first in one colour, the second in the other."""
    colors = ("#c8323f", "#2459c4")
    rows = section.rows
    each = min(kit.px(13), (width - kit.px(1) * (len(rows) - 1)) / max(1, len(rows)))
    cells = []
    for k, row in enumerate(rows):
        with on_ground(kit, colors[k % 2]):
            more = "label" if row.text else "subtitle"
            lines = [(row.label, "label"), (row.text, "subtitle"), (row.value, more), (row.note, "label")]
            blocks = [
                kit.text(
                    "plate",
                    line,
                    style,
                    each - kit.px(1.6),
                    role="caption",
                    text_align="center",
                    line_height=1.2,
                    letter_spacing=0.0,
                    factor=0.86 if style == "subtitle" else 1.0,
                    weight=700,
                    fills=["#ffffff"],
                )
                for line, style in lines
                if line
            ]
        box = kit.padded(
            kit.column("plate", blocks, kit.px(0.1)),
            kit.px(0.5),
            kit.px(0.8),
            fills=[colors[k % 2]],
            radius=kit.px(0.35),
        )
        cells.append((box, each))
    return kit.row("plates", cells, kit.px(1), justify="space-between" if len(rows) > 1 else "center", align="center")


def _is_more(section: SectionContent) -> bool:
    """Whether no other part of a stream takes a section."""
    own = (lc.GOODS, lc.TAGS, lc.GOAL, lc.VIEWERS)
    return section.role not in own and section.kind not in ("list", "plates", "comments", "chat", "nav", "buttons")


@part("live-more", takes=_is_more)
def _more(stage: Stage, width: float, align: Align) -> Block | None:
    """Sections that a stream has no part of its own for."""
    kit, content = stage.kit, stage.content
    if not content.sections:
        return None
    made = flowed(stage, content.sections, width - kit.px(2), "start")
    return panel(kit, made, 0.8, 1.0, 0.8)
