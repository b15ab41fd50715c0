"""Parts of a live stream: host chip, viewers, tags, title, goal, goods card, comments, gift banner, controls.

All stand on glass over the picture, on a dark column, or on a card of their own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from forebrush.compose import live_content as lc
from forebrush.compose.arrange import Align, part
from forebrush.compose.blocks import flowed
from forebrush.compose.content import Item, Line, Row, SectionContent
from forebrush.compose.graphic import flat
from forebrush.compose.kit import Block, Json, Kit
from forebrush.compose.screen_pictures import thumb
from forebrush.compose.stage import Stage
from forebrush.compose.ui import (
    LIGHT, LIVE, avatar, bar, fitted, flow, icon, ink, on_ground, panel, pill, round_icon, spread, status_bar,
)  # fmt: skip

__all__: list[str] = []

_TONES = ("#ffd27a", "#8fe3ff", "#ffb3c7", "#b8f0a2", "#d8c4ff", "#ffc39a")
"""Colours of names on a dark ground."""
_RED = {"fills": [LIVE]}
_CONTRACT = ("title", "subtitle", "brand", "badge", "caption", "quote", "body", "sign", "nav", "button", "footer", "time",
             "stat", "author", "detail", "heading", "speaker", "item", "field")  # fmt: skip


def _role(item: Item, otherwise: str) -> str:
    return item.role if item.role in _CONTRACT else otherwise


def _items(stage: Stage, *slots: str) -> tuple[Item, ...]:
    return stage.content.of(*slots)


@part("live-status", slots=("clock",))
def _status(stage: Stage, width: float, align: Align) -> Block | None:
    clocks = _items(stage, "clock")
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
    name, wide = fitted(kit, "brand", item.line, "strong", max(kit.px(3), room), role=_role(item, "brand"), line_height=1.2)
    plus = round_icon(kit, "plus", follow, fill=LIVE, color="#ffffff", share=0.62)
    cells = [(avatar(kit, item.line.text, size), 0.0), (name, 0.0), (plus, 0.0)]
    row = kit.row("host-chip", cells, kit.px(0.5), align="center", role="brand")
    made = panel(kit, row, 0.2, 0.3, 1.2, 58)
    return made, wide + size + follow + kit.px(1.6)


@part("live-top", slots=("brand",), takes=lambda s: s.role == lc.VIEWERS)
def _top(stage: Stage, width: float, align: Align) -> Block | None:
    kit, brands = stage.kit, _items(stage, "brand")
    gap = kit.px(0.4)
    views = [row for s in stage.content.sections for row in s.rows]
    right = [_view(kit, row, width * 0.6) for row in views]
    dot = round_icon(kit, "radio", kit.px(1.5), fill=LIVE, color="#ffffff", share=0.6)
    right.append((dot, kit.px(1.5)))
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
    return pill(kit, "viewers", line, "label", most, mark="eye", role="stat", color=ink(kit), weight=600, letter_spacing=0.0)


@part("live-tags", slots=("badge",), takes=lambda s: s.role == lc.TAGS)
def _tags(stage: Stage, width: float, align: Align) -> Block | None:
    kit = stage.kit
    cells = []
    for k, item in enumerate(_items(stage, "badge")):
        live = lc.is_live(item.line)
        over: Json = {"base": _RED, "color": "#ffffff", "mark": "radio"} if live else {"color": ink(kit)}
        if not live and k == 0 and item.role == "badge":
            over = {"base": {"fills": ["accent"]}, "color": "on-accent"}
        cells.append(pill(kit, "badge", item.line, "label", width, role=_role(item, "badge"), weight=600, letter_spacing=0.02, **over))
    for section in stage.content.sections:
        for row in section.rows:
            cells.append(pill(kit, "tag", Line(flat(row)), "label", width, role="stat", color=ink(kit), letter_spacing=0.0))
    return flow(kit, "tags", cells, width, kit.px(0.4), align)


def _title(stage: Stage, width: float, align: Align, factor: float, bare: bool = False) -> Block | None:
    kit, title = stage.kit, stage.content.title
    blocks = []
    side = 0.0 if bare else kit.px(0.9)
    inner = width - 2 * side
    if title is not None:
        blocks.append(
            kit.text("title", title.line, "subtitle", inner, factor=factor, weight=kit.weight("strong"), text_align=align, line_height=1.25)
        )
    for item in _items(stage, "subtitle"):
        made = kit.text("subtitle", item.line, "body", inner, text_align=align, role=_role(item, "subtitle"), fills=[kit.color("muted")])
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


@part("live-screen", slots=("title", "subtitle", "latin"))
def _screen(stage: Stage, width: float, align: Align) -> Block | None:
    """The title on a large screen in the studio."""
    kit = stage.kit
    inner = min(width, stage.width * 0.46)
    with on_ground(kit, "#0f1c3f"):
        made = _title(stage, inner - kit.px(3), "center", 1.35, bare=True)
    if made is None:
        return None
    glow = {"kind": "shadow", "color": "#6aa8ff80", "x": 0, "y": 0, "blur": kit.px(1.6)}
    fill = {"kind": "linear", "from": [0, 0], "to": [0, 1], "stops": [{"at": 0, "color": "#142a5c"}, {"at": 1, "color": "#0b1636"}]}
    made = kit.padded(made, kit.px(1.7), kit.px(1.5), fills=[fill], radius=kit.px(0.5), effects=[glow], width=round(inner, 1),
                      strokes=[{"fill": "#7fb4ff", "width": max(1.5, kit.px(0.1)), "align": "inside"}])  # fmt: skip
    return kit.row("studio-screen", [(made, 0.0)], justify="center")


@part("live-sign", slots=("sign",))
def _sign(stage: Stage, width: float, align: Align) -> Block | None:
    """Words that stand in the scene: chalk on a board, light on a screen, ink on a card."""
    kit = stage.kit
    made = []
    for item in _items(stage, "sign"):
        board = any(word in item.surface for word in ("board", "chalk"))
        ground, edge = ("#25443a", "#a77b4e") if board else ("#14224a", "#7fb4ff") if "screen" in item.surface else ("#fbf6ea", "#b98a55")
        with on_ground(kit, ground):
            inner = min(width * 0.86, kit.natural(item.line, "subtitle") * 1.06) if "\n" not in item.line.text else width * 0.86
            text = kit.text("sign", item.line, "subtitle", inner, text_align="center", role="sign")
            text.node["width"] = round(inner, 1)
        made.append(
            kit.padded(
                kit.column("sign-board", [text], align="center", role="sign"), kit.px(0.9), kit.px(1.1), fills=[ground],
                radius=kit.px(0.25), strokes=[{"fill": edge, "width": max(2.0, kit.px(0.22)), "align": "inside"}],
                effects=[{"kind": "shadow", "color": "#00000055", "y": kit.px(0.25), "blur": kit.px(0.8)}],
            )
        )  # fmt: skip
    rows = [kit.row("sign-row", [(b, 0.0)], justify="center") for b in made]
    return kit.column("signs", rows, kit.px(0.5)) if rows else None


@part("live-caption", slots=("caption", "quote", "body", "footer"))
def _caption(stage: Stage, width: float, align: Align) -> Block | None:
    kit = stage.kit
    blocks = []
    for item in _items(stage, "caption", "quote", "body", "footer"):
        style = "lead" if item.role == "quote" else "body"
        inner = width - kit.px(1.8)
        text, _ = fitted(kit, "caption", item.line, style, inner, role=_role(item, "caption"), text_align=align, line_height=1.4)
        box = panel(kit, kit.column("caption-box", [text], role=_role(item, "caption")), 0.4, 0.9, 0.6)
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
                made, long = fitted(kit, "stat-label", line, "label", width, role="stat", factor=0.92, letter_spacing=0.0)
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
                words = kit.text("progress-label", Line(" ".join(b.text for b in said)), "label", inner * 0.7, role="stat") if said else None
                share = fitted(kit, "progress-value", row.value, "label", inner * 0.5, role="stat", fills=[ink(kit)], weight=700)[0] if row.value else None
                mark = spread(kit, "progress-line", words, share, kit.px(0.5))
                if mark is not None and words is not None and share is None:
                    words.node["width"] = round(inner * 0.7, 1)
                track = f"{ink(kit)}40" if ink(kit).startswith("#") else "line"
                blocks += [b for b in (mark, bar(kit, row.fact, facts, inner, max(5.0, kit.px(0.42)), "#ff6b57", track)) if b]
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


@part("live-board", takes=lambda s: s.kind in ("list", "plates") and s.role not in (lc.GOODS, lc.TAGS, lc.GOAL))
def _board(stage: Stage, width: float, align: Align) -> Block | None:
    """A list of names with figures, or the plates of who sits there."""
    kit = stage.kit
    made = []
    for section in stage.content.sections:
        if section.kind == "plates":
            made.append(_plates(kit, section, width))
            continue
        inner = width - kit.px(2)
        blocks = [kit.text("board-title", section.title, "strong", inner, role="heading")] if section.title else []
        for k, row in enumerate(section.rows, 1):
            name = Line(" ".join(b.text for b in (row.label, row.text) if b))
            value, wide = (None, 0.0)
            if row.value:
                value, wide = fitted(kit, "board-value", row.value, "strong", inner * 0.5, role="amount", fills=[_TONES[0]] if kit.stand else None)
            medal = icon(kit, "medal" if k <= 3 and row.value else "dot", kit.px(0.95), _TONES[(0, 1, 5)[k - 1] if k <= 3 else 1])
            text = kit.text("board-name", name, "body", max(kit.px(2), inner - wide - kit.px(2)), role="item", line_height=1.3)
            left = kit.row("board-item", [(medal, 0.0), (text, max(kit.px(2), inner - wide - kit.px(2)))], kit.px(0.4), align="center")
            line = spread(kit, "board-line", left, value, kit.px(0.4))
            blocks += [line] if line else []
            extra = [b for b in (row.note, *(Line(flat(r)) for r in row.rows)) if b]
            blocks += [kit.text("board-note", b, "small", inner, role="caption") for b in extra]
        if section.note:
            blocks.append(kit.text("board-note", section.note, "small", inner, role="caption"))
        made.append(panel(kit, kit.column("board", blocks, kit.px(0.35)), 0.7, 1.0, 0.8))
    return kit.column("boards", made, kit.px(0.5)) if made else None


def _plates(kit: Kit, section: SectionContent, width: float) -> Block:
    """Name plates from side to side, the first in one colour, the second in the other."""
    colors = ("#c8323f", "#2459c4")
    rows = section.rows
    each = min(kit.px(13), (width - kit.px(1) * (len(rows) - 1)) / max(1, len(rows)))
    cells = []
    for k, row in enumerate(rows):
        with on_ground(kit, colors[k % 2]):
            lines = [(row.label, "label"), (row.text or row.value, "subtitle")]
            blocks = [
                kit.text("plate", line, style, each - kit.px(1.6), role="caption", text_align="center", line_height=1.2, letter_spacing=0.0,
                         factor=0.86 if style == "subtitle" else 1.0, weight=700, fills=["#ffffff"])
                for line, style in lines if line
            ]  # fmt: skip
        box = kit.padded(kit.column("plate", blocks, kit.px(0.1)), kit.px(0.5), kit.px(0.8), fills=[colors[k % 2]], radius=kit.px(0.35))
        cells.append((box, each))
    return kit.row("plates", cells, kit.px(1), justify="space-between" if len(rows) > 1 else "center", align="center")


_RIBBON = {"kind": "linear", "from": [0, 0], "to": [1, 0], "stops": [{"at": 0, "color": "#b3186f"}, {"at": 1, "color": "#7a2bd0"}]}


def _gift(kit: Kit, row: Row, width: float) -> Block:
    """A banner that tells of a gift."""
    size = kit.px(1.9)
    inner = width - 1.72 * size - kit.px(2.5)
    with on_ground(kit, "#8d22a0"):
        lines = [
            kit.text("gift-who" if line is row.label else "gift-text", line, "strong" if line is row.label else "body", inner, fills=["#ffffff"],
                     role="speaker" if line is row.label else "comment", line_height=1.25)
            for line in (row.label, Line(_said(row).text, row.text.marks)) if line
        ]  # fmt: skip
        words = kit.column("gift-words", lines)
        cells = [(avatar(kit, row.label.text or row.text.text, size), 0.0), (words, inner), (icon(kit, "gift", size * 0.72, "#ffe08a"), 0.0)]
        made = kit.row("gift", cells, kit.px(0.6), align="center", role="comment")
    return kit.padded(made, kit.px(0.4), kit.px(0.6), fills=[_RIBBON], radius=kit.px(1.4))


def _said(row: Row) -> Line:
    more = [line.text for line in (row.value, row.note) if line] + [flat(r) for r in row.rows]
    return Line("\n".join([row.text.text, *more] if row.text else more), row.text.marks)


def _comment(kit: Kit, row: Row, tone: str, most: float) -> Block:
    """A name in colour and what is said, on one pill, or the name over the words where they are long."""
    side = kit.px(0.7)
    inner = most - 2 * side
    text = _said(row)
    blocks: list[Block] = []
    name = wide = None
    if row.label:
        name, wide = fitted(kit, "speaker", row.label, "strong", inner, role="speaker", fills=[tone], line_height=1.35)
    if not text:
        assert name is not None
        return panel(kit, kit.row("comment", [(name, 0.0)], role="comment"), 0.3, 0.7, 0.9)
    said, long = fitted(kit, "comment", text, "body", inner, role="comment", line_height=1.35)
    if name is not None and wide is not None and wide + kit.px(0.45) + long <= inner and "\n" not in text.text:
        row_ = kit.row("comment-line", [(name, 0.0), (said, 0.0)], kit.px(0.45), align="baseline", role="comment")
        return panel(kit, row_, 0.3, 0.7, 0.9)
    blocks = [b for b in (name, said) if b is not None]
    return panel(kit, kit.column("comment-box", blocks, kit.px(0.05), align="start", role="comment"), 0.3, 0.7, 0.9)


def _with_face(kit: Kit, row: Row, tone: str, width: float) -> Block:
    """A comment as in a chat column: portrait, name, and the words under it."""
    size, gap = kit.px(1.7), kit.px(0.6)
    inner = width - size - gap
    blocks = [kit.text("speaker", row.label, "label", inner, role="speaker", fills=[tone], letter_spacing=0.0, weight=600)] if row.label else []
    text = _said(row)
    if text:
        blocks.append(kit.text("comment", text, "body", inner, role="comment", line_height=1.35))
    words = kit.column("comment-words", blocks, kit.px(0.05), role="comment")
    return kit.row("comment-line", [(avatar(kit, row.label.text or text.text[:8], size), 0.0), (words, inner)], gap, align="start")


def _rows(stage: Stage) -> tuple[list[Row], list[Line]]:
    rows = [row for s in stage.content.sections for row in s.rows]
    heads = [line for s in stage.content.sections for line in (s.title, s.note) if line]
    return rows, heads


def _tones(kit: Kit) -> Sequence[str]:
    return _TONES if kit.stand and kit.stand != LIGHT else ("#b3541e", "#1f6f8b", "#a83260", "#3c7a2a", "#6a4bb0", "#9a5a1c")


def _in_columns(kit: Kit, blocks: list[Block], width: float, columns: int, gap: float, aligned: str) -> Block:
    if columns == 1:
        return kit.column("comments", blocks, gap, align=aligned, role="comments")
    per = -(-len(blocks) // columns)
    each = (width - kit.px(1) * (columns - 1)) / columns
    cells = [(kit.column("comments-column", blocks[k * per : (k + 1) * per], gap, align=aligned), each) for k in range(columns)]
    return kit.row("comments", cells, kit.px(1), role="comments", align="end")


def _split(kit: Kit, count: int, width: float, least: float) -> int:
    wish = 1 if count <= 9 else 2 if count <= 22 else 4
    return max(1, min(wish, int(width / kit.px(least))))


@part("live-comments", takes=lambda s: s.kind in ("comments", "chat"))
def _comments(stage: Stage, width: float, align: Align) -> Block | None:
    """The stream of comments that floats over the picture."""
    kit = stage.kit
    rows, heads = _rows(stage)
    if not rows and not heads:
        return None
    columns = _split(kit, len(rows), width, 16)
    each = (width - kit.px(1) * (columns - 1)) / columns
    tones = _tones(kit)
    blocks = [pill(kit, "comments-title", line, "label", each, role="heading", color=ink(kit))[0] for line in heads]
    blocks += [_gift(kit, r, min(each, kit.px(20))) for r in rows if lc.is_gift(r)]
    blocks += [_comment(kit, r, tones[k % len(tones)], each) for k, r in enumerate(rows) if not lc.is_gift(r)]
    return _in_columns(kit, blocks, width, columns, kit.px(0.36), "start")


@part("live-chat", takes=lambda s: s.kind in ("comments", "chat"))
def _chat(stage: Stage, width: float, align: Align) -> Block | None:
    """The comments as a column of their own, with portraits."""
    kit = stage.kit
    rows, heads = _rows(stage)
    if not rows and not heads:
        return None
    columns = _split(kit, len(rows), width, 15)
    each = (width - kit.px(1) * (columns - 1)) / columns
    tones = _tones(kit)
    blocks = [kit.text("chat-title", line, "strong", each, role="heading") for line in heads]
    blocks += [
        _gift(kit, r, each) if lc.is_gift(r) else _with_face(kit, r, tones[k % len(tones)], each) for k, r in enumerate(rows)
    ]
    return _in_columns(kit, blocks, width, columns, kit.px(0.75), "stretch")


_WAS = ("原价", "市场价", "吊牌价", "日常价", "划线价", "was", "list price", "regular price", "rrp", "original")


def _priced(row: Row) -> str:
    """The role of a row of a goods card."""
    said = f"{row.label.text} {row.text.text} {row.value.text}".strip().lower()
    if row.struck or said.startswith(_WAS):
        return "old-price"
    if row.fact in ("saved", "discount") or any(w in said for w in ("立省", "立减", "save", "折", "off")):
        return "saving"
    return "price"


def goods_card(stage: Stage, width: float, *, big: bool) -> Block | None:
    """A card of what is sold: picture, name, price, old price, saving, button."""
    kit = stage.kit
    rows = [row for s in stage.content.sections for row in s.rows]
    heads = [line for s in stage.content.sections for line in (s.title, s.note) if line]
    loose = [(i, slot) for slot in ("price", "was", "saving") for i in _items(stage, slot)]
    buy = _items(stage, "buy")
    if not (rows or heads or loose or buy):
        return None
    pad, gap = kit.px(0.8), kit.px(0.8)
    with on_ground(kit, LIGHT):
        thumb = min(kit.px(5.6 if big else 4.6), width * 0.27)
        inner = width - 2 * pad - thumb - gap
        blocks = [kit.text("goods-title", line, "label", inner, role="heading", letter_spacing=0.0) for line in heads]
        prices: list[tuple[str, Line]] = []
        saving: list[Line] = []
        for section in stage.content.sections:
            for row in section.rows:
                role = _priced(row)
                named = row.label or row.text
                if section.role == lc.GOODS and role == "price" and not row.fact and _is_name(row):
                    blocks.append(kit.text("goods-name", named, "strong", inner, role="item", factor=1.1 if big else 1.0, line_height=1.3))
                    if row.label and row.text:
                        blocks.append(kit.text("goods-text", row.text, "label", inner, role="item", letter_spacing=0.0))
                    if row.value:
                        prices.append(("price", row.value))
                elif role == "saving":
                    saving.append(Line(" ".join(b.text for b in (row.label, row.text) if b)) if not row.value else _joined(row))
                else:
                    prices.append((role, _joined(row)))
                more = [b for b in (row.note, *(Line(flat(r)) for r in row.rows)) if b]
                blocks += [kit.text("goods-note", b, "label", inner, role="caption", letter_spacing=0.0) for b in more]
        prices += [({"price": "price", "was": "old-price"}[slot], i.line) for i, slot in loose if slot != "saving"]
        saving += [i.line for i, slot in loose if slot == "saving"]
        prices.sort(key=lambda pair: pair[0] != "price")
        cells = [_price(kit, role, line, inner, big) for role, line in prices]
        cells += [
            pill(kit, "saving", line, "label", inner, top=0.12, side=0.4, color="#c01f38", weight=700, letter_spacing=0.0,
                 base={"fills": ["#ffe4e7"]}) for line in saving
        ]  # fmt: skip
        line = flow(kit, "goods-prices", cells, inner, kit.px(0.5))
        blocks += [line] if line else []
        if buy:
            each = [_button(kit, i, inner, "buy") for i in buy]
            made = flow(kit, "goods-buttons", each, inner, kit.px(0.4), "end")
            blocks += [made] if made else []
        words = kit.column("goods-words", blocks, kit.px(0.3), role="goods")
        picture = _thumb(stage, next((r for r in rows if r.label or r.text), None), thumb)
        row_ = kit.row("goods", [(picture, thumb), (words, inner)], gap, align="center", role="goods")
        return kit.padded(
            row_, pad, pad, fills=["#ffffff"], radius=kit.px(0.8),
            effects=[{"kind": "shadow", "color": "#00000040", "y": kit.px(0.2), "blur": kit.px(0.9)}],
        )  # fmt: skip


def _joined(row: Row) -> Line:
    """Label and figure on one line; the figure stays a field."""
    head = " ".join(b.text for b in (row.label, row.text) if b)
    if not row.value:
        return Line(head)
    at = len(head) + 1 if head else 0
    marks = tuple({**m, "from": m["from"] + at, "to": m["to"] + at} for m in row.value.marks)
    return Line(f"{head} {row.value.text}" if head else row.value.text, marks)


_NOW = ("价", "price", "now", "only", "券后", "到手", "bid", "¥", "$", "€", "£")


def _is_name(row: Row) -> bool:
    """Whether a row of a goods card names the thing; else it states a price."""
    said = row.label.text or row.text.text
    low = said.strip().lower()
    return bool(said) and not (row.value and len(said) <= 8 and any(word in low for word in _NOW)) and not low.startswith(_NOW[7:])


def _price(kit: Kit, role: str, line: Line, most: float, big: bool) -> tuple[Block, float]:
    if role == "price":
        return fitted(kit, "price", line, "value", most, role="price", fills=["#d5203a"], factor=1.25 if big else 1.05, line_height=1.15, tabular=True)
    line = replace(line, looks=(*line.looks, "struck"))
    return fitted(kit, "old-price", line, "label", most, role="old-price", fills=["#6d7078"], letter_spacing=0.0)


def _thumb(stage: Stage, row: Row | None, size: float) -> Block:
    """The picture of what is sold: its brief, and until it is painted a jar, a box or a bag on a soft ground."""
    return thumb(stage, row, size)


def _button(kit: Kit, item: Item, most: float, name: str = "button") -> tuple[Block, float]:
    gives = any(word in item.line.text.lower() for word in ("送", "礼", "gift", "send", "tip"))
    base: Json = {"fills": ["accent"]}
    return pill(
        kit, name, item.line, "label", most, top=0.5, side=1.0, role="button", mark="gift" if gives else "", color="on-accent",
        weight=700, letter_spacing=0.0, factor=1.08, base=base,
    )  # fmt: skip


@part("live-goods", slots=("price", "was", "saving", "buy"), takes=lambda s: s.role == lc.GOODS)
def _goods(stage: Stage, width: float, align: Align) -> Block | None:
    return goods_card(stage, min(width, stage.kit.px(26)), big=False)


@part("live-offer", slots=("price", "was", "saving", "buy"), takes=lambda s: s.role == lc.GOODS)
def _offer(stage: Stage, width: float, align: Align) -> Block | None:
    return goods_card(stage, width, big=True)


@part("live-bar", slots=("button", "nav"), takes=lambda s: s.kind in ("nav", "buttons"))
def _bar(stage: Stage, width: float, align: Align) -> Block | None:
    """The field to write in, the buttons, and what one taps: gift, cart, heart."""
    kit = stage.kit
    gap, size = kit.px(0.5), kit.px(2.3)
    buttons = [*_items(stage, "button")]
    hints = [i.line for i in _items(stage, "nav")]
    for section in stage.content.sections:
        lines = [line for r in section.rows for line in (r.label, r.text, r.value, r.note, *(Line(flat(x)) for x in r.rows)) if line]
        if section.kind == "nav":
            hints += lines
        else:
            buttons += [Item(line, "button") for line in lines]
        hints += [line for line in (section.title, section.note) if line]
    made = [_button(kit, i, width) for i in buttons]
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
    row = kit.row("input-bar", [(field, field_w), *((b, 0.0) for b, _ in made), *((b, 0.0) for b in taps)], gap, align="center")
    rest = [pill(kit, "nav", line, "label", width, role="nav", color=ink(kit)) for line in hints[1:]]
    lines = [flow(kit, "buttons", above, width, gap), flow(kit, "hints", rest, width, gap), row]
    return kit.column("controls", [b for b in lines if b], kit.px(0.5))


def _field(kit: Kit, hint: Line | None, width: float, tall: float) -> Block:
    """A field to write in."""
    side = kit.px(0.8)
    mark = icon(kit, "smile", kit.px(1.1))
    room = width - 2 * side - kit.px(1.6)
    cells: list[tuple[Block, float]] = []
    if hint:
        cells.append((kit.text("hint", hint, "label", room, role="nav", letter_spacing=0.0), room))
    else:
        cells.append((kit.shape("caret", max(1.0, room), max(2.0, kit.px(0.12)), fills=[f"{ink(kit)}55" if ink(kit).startswith("#") else "line"], radius=2), room))
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
