"""What viewers say: comments that float over the picture, a chat column with portraits, gift banners."""

from __future__ import annotations

from collections.abc import Sequence

from forebrush.compose.arrange import Align, part
from forebrush.compose.content import Line, Row
from forebrush.compose.kit import Block, Kit
from forebrush.compose.parts.graphic import flat
from forebrush.compose.parts.ui import LIGHT, TONES, avatar, fitted, icon, ink, on_ground, panel, pill
from forebrush.compose.screens import live_content as lc
from forebrush.compose.stage import Stage

__all__: list[str] = []

_RIBBON = {
    "kind": "linear",
    "from": [0, 0],
    "to": [1, 0],
    "stops": [{"at": 0, "color": "#b3186f"}, {"at": 1, "color": "#7a2bd0"}],
}


def _gift(kit: Kit, row: Row, width: float) -> Block:
    """A banner that tells of a gift."""
    size = kit.px(1.9)
    inner = width - 1.72 * size - kit.px(2.5)
    with on_ground(kit, "#8d22a0"):
        lines = [
            kit.text(
                "gift-who" if line is row.label else "gift-text",
                line,
                "strong" if line is row.label else "body",
                inner,
                fills=["#ffffff"],
                role="speaker" if line is row.label else "comment",
                line_height=1.25,
            )
            for line in (row.label, Line(_said(row).text, row.text.marks))
            if line
        ]
        words = kit.column("gift-words", lines)
        cells = [
            (avatar(kit, row.label.text or row.text.text, size), 0.0),
            (words, inner),
            (icon(kit, "gift", size * 0.72, "#ffe08a"), 0.0),
        ]
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
    blocks = (
        [kit.text("speaker", row.label, "label", inner, role="speaker", fills=[tone], letter_spacing=0.0, weight=600)]
        if row.label
        else []
    )
    text = _said(row)
    if text:
        blocks.append(kit.text("comment", text, "body", inner, role="comment", line_height=1.35))
    words = kit.column("comment-words", blocks, kit.px(0.05), role="comment")
    return kit.row(
        "comment-line", [(avatar(kit, row.label.text or text.text[:8], size), 0.0), (words, inner)], gap, align="start"
    )


def _rows(stage: Stage) -> tuple[list[Row], list[Line]]:
    rows = [row for s in stage.content.sections for row in s.rows]
    heads = [line for s in stage.content.sections for line in (s.title, s.note) if line]
    return rows, heads


def _tones(kit: Kit) -> Sequence[str]:
    return (
        TONES
        if kit.stand and kit.stand != LIGHT
        else ("#b3541e", "#1f6f8b", "#a83260", "#3c7a2a", "#6a4bb0", "#9a5a1c")
    )


def _in_columns(kit: Kit, blocks: list[Block], width: float, columns: int, gap: float, aligned: str) -> Block:
    if columns == 1:
        return kit.column("comments", blocks, gap, align=aligned, role="comments")
    per = -(-len(blocks) // columns)
    each = (width - kit.px(1) * (columns - 1)) / columns
    cells = [
        (kit.column("comments-column", blocks[k * per : (k + 1) * per], gap, align=aligned), each)
        for k in range(columns)
    ]
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
        _gift(kit, r, each) if lc.is_gift(r) else _with_face(kit, r, tones[k % len(tones)], each)
        for k, r in enumerate(rows)
    ]
    return _in_columns(kit, blocks, width, columns, kit.px(0.75), "stretch")
