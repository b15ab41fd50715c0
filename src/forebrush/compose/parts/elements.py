"""Parts of a composition: headline, badge, button, seal, diamond, rules. Each gives a block for a width.

Parts know what words are for and how they look; they know nothing of the page on which they stand.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from forebrush.compose.content import Item, Line
from forebrush.compose.estimate import natural_width
from forebrush.compose.kit import Block, Json, Kit
from forebrush.compose.theme.tokens import is_cjk

__all__ = ["badge", "button", "diamond", "divider", "headline", "seal", "upright", "words"]


def upright(text: str) -> bool:
    """Whether a text can be set in columns from the top: Han and Kana with their marks, and not long."""
    bare = text.replace(" ", "")
    return 2 <= len(bare) <= 24 and all(is_cjk(c) or c in "·，。！？、" for c in bare)


def item_over(item: Item) -> Json:
    """What the request says of how an item looks."""
    over: Json = {"role": item.role[:200]}
    if item.font:
        over["font"] = f"{item.font[:150]}, display"
    return over


def words(kit: Kit, name: str, items: Sequence[Item], style: str, width: float, align: str, **over: Any) -> list[Block]:
    """Items one by one in a style."""
    return [
        kit.text(name, item.line, style, width, text_align=align, **{**over, "role": item.role[:200], **_font(item)})
        for item in items
    ]


def _font(item: Item) -> Json:
    return {"font": f"{item.font[:150]}, text"} if item.font else {}


def _lines_at(kit: Kit, text: str, font: str, size: float, weight: int, width: float, leading: float) -> int:
    return max(1, round(kit.height(text, font, size, weight, width, leading) / (size * leading)))


def title_leading(kit: Kit) -> float:
    """Line height of a headline."""
    return (
        max(1.16, kit.pairing.leading)
        if kit.dense
        else max(1.25, kit.pairing.leading)
        if kit.script in ("arabic", "other")
        else kit.pairing.leading
    )


def _orphan(text: str, lines: int) -> bool:
    """Whether a Han title in so many lines would end in a single character."""
    count = sum(map(is_cjk, text))
    if lines == 1 or count < len(text) * 0.6:
        return False
    per_line = math.ceil(len(text) / lines)
    return per_line < 2 or len(text) - per_line * (lines - 1) < 2


def headline_size(
    kit: Kit, line: Line, width: float, room: float, cap: float, most: int = 5, gain: float = 0.0
) -> tuple[float, int]:
    """The largest size in px, at most `cap`, at which a title stands in `width` x `room` px, and its lines."""
    text, weight, leading = line.text, kit.pairing.title_weight(kit.lang), title_leading(kit)
    spacing = _title_spacing(kit)
    families = kit.fonts["display"]
    natural = natural_width(text, families, 1.0, weight) + max(0.0, spacing) * len(text)
    longest = max(
        (natural_width(w, families, 1.0, weight) + max(0.0, spacing) * len(w) for w in _unbroken(text)), default=1.0
    )
    best, best_lines = kit.smallest, 0
    if 4 <= len(text) <= 8 and all(map(is_cjk, text)):
        most = min(most, 2)
    for lines in range(1, most + 1):
        if _orphan(text, lines):
            continue
        part = natural / lines
        if lines > 1 and " " not in text and sum(map(is_cjk, text)) > len(text) * 0.6:
            # Lines end between words, and most Han words have two characters.
            clauses = _CLAUSE.findall(text)
            per_line = math.ceil(len(text) / lines)
            if len(text) != 5:
                per_line += per_line % 2
            if len(clauses) == lines:
                per_line = max(map(len, clauses))
            part = natural / len(text) * per_line
        size = max(0.5, min(cap, room / (lines * leading), width * 0.97 / max(longest, part, 0.01)))
        mean = natural / max(1, len(text))
        inner = width * mean / (mean + max(0.0, spacing)) if spacing > 0 else width
        for _ in range(14):
            if _lines_at(kit, text, "display", size, weight, inner, leading) <= lines:
                break
            size *= 0.955
        # One line more must pay: a title that fills the width stands better than a taller one that does not, and a Han
        # title that falls into unequal parts better in one.
        usual = 1.14 if not kit.dense else {5: 1.5, 6: 1.6, 7: 1.8}.get(len(text), 1.2)
        if size > best * (1.04 if not best_lines else gain or usual):
            best, best_lines = size, lines
    if not best_lines:
        best_lines = _lines_at(kit, text, "display", best, weight, width, leading)
    return round(best, 1), best_lines


_CLAUSE = re.compile(r"[^，。：；！？、·]+[，。：；！？、·]*")


def _unbroken(text: str) -> list[str]:
    """The words that may not be broken inside."""
    return [w for w in text.replace("-", "- ").split() if sum(map(is_cjk, w)) < len(w) * 0.5] or [text[:1]]


def _title_spacing(kit: Kit) -> float:
    if kit.script == "arabic":
        return 0.0
    return kit.pairing.hans_spacing if kit.dense else kit.pairing.spacing


def _title_fills(kit: Kit, color: str) -> list[Any]:
    if not kit.gilded or color != "ink" or kit.on not in ("", "deep"):
        return [kit.color(color)]
    stops = [{"at": 0.1, "color": "accent2"}, {"at": 0.55, "color": "accent"}, {"at": 0.95, "color": "accent2"}]
    return [{"kind": "linear", "stops": stops}]


def headline(
    kit: Kit,
    item: Item,
    width: float,
    room: float,
    cap: float,
    align: str,
    *,
    most: int = 5,
    color: str = "ink",
    name: str = "title",
    gain: float = 0.0,
) -> Block:
    """The title, as large as it may be; its node shrinks to its box should the typesetter need more room."""
    size, lines = headline_size(kit, item.line, width, room, cap, most, gain)
    leading = title_leading(kit)
    tall = round(lines * size * leading + 0.5, 1)
    over: Json = {"fills": _title_fills(kit, color), **item_over(item)}
    line = item.line
    parted = _parted(kit, item.line.text, lines)
    if parted:
        # As wide as the longer line, so that the line ends where it should whatever room there is.
        over |= {"text_wrap": "wrap", "align_self": align}
    if parted and len(item.line.text) == 5:
        mark = {"from": 1, "to": 2, "style": {"letter_spacing": 0.6}}
        line = replace(line, marks=(*line.marks, mark))
    block = kit.text(
        name,
        line,
        "heading",
        width,
        size=size,
        weight=kit.pairing.title_weight(kit.lang),
        line_height=leading,
        letter_spacing=_title_spacing(kit),
        text_align=align,
        vertical_align="middle",
        height=tall,
        fit={"min": round(max(1.0, min(kit.smallest, size)), 1), "max": size},
        **{"text_wrap": "balance", **over},
    )
    if parted:
        block.node["width"] = round(min(width, size * parted), 1)
    if kit.pairing.features:
        block.node["features"] = list(kit.pairing.features)
    return Block(block.node, max(tall, 0.0))


def _parted(kit: Kit, text: str, lines: int) -> float:
    """Em that hold the longer line of a Han title on two lines (2 + 3, 4 + 2, 4 + 4); 0: the typesetter decides."""
    longer = {5: 3, 6: 4, 8: 4}.get(len(text), 0)
    if lines != 2 or not longer or not all(map(is_cjk, text)):
        return 0.0
    mean = natural_width(text, kit.fonts["display"], 1.0, kit.pairing.title_weight(kit.lang)) / len(text)
    return longer * (mean + max(0.0, _title_spacing(kit))) + 0.4 * mean


def upright_title(
    kit: Kit,
    item: Item,
    height: float,
    cap: float,
    *,
    color: str = "ink",
    name: str = "title",
    columns: int = 0,
    spread: float = 0.0,
) -> tuple[Block, float]:
    """A title set in columns from the top, and its width in px; `spread` is em between its characters at most."""
    text = item.line.text
    count = len(text)
    columns = columns or (1 if count <= 6 else 2 if count <= 14 else 3)
    per_column = math.ceil(count / columns)
    spacing = 0.06
    size = round(max(1.0, min(cap, height / (per_column * (1 + spacing) + 0.15))), 1)
    spacing = round(max(spacing, min(spread, height / (per_column * size) - 1.04)), 3)
    leading = 1.22
    wide = round(columns * size * leading + 1, 1)
    tall = round(per_column * size * (1 + spacing) + 0.12 * size, 1)
    over: Json = {"fills": _title_fills(kit, color), **item_over(item)}
    block = kit.text(
        name,
        item.line,
        "heading",
        wide * 50,
        size=size,
        weight=kit.pairing.title_weight(kit.lang),
        line_height=leading,
        letter_spacing=spacing,
        vertical=True,
        text_wrap="balance",
        **over,
    )
    block.node.update(width=wide, height=tall, fit={"min": round(size * 0.5, 1), "max": size})
    return Block(block.node, tall), wide


def upright_text(kit: Kit, name: str, item: Item, style: str, height: float) -> tuple[Block, float]:
    """Small words in columns from the top, and their width in px."""
    size = kit.text_size(style)
    leading, spacing = 1.7, 0.12
    count = len(item.line.text)
    columns = max(1, math.ceil(count * size * (1 + spacing) / max(size * 2, height)))
    per_column = math.ceil(count / columns)
    wide = round(columns * size * leading + 1, 1)
    tall = round(per_column * size * (1 + spacing) + size * 0.4, 1)
    block = kit.text(
        name,
        item.line,
        style,
        wide * 99,
        vertical=True,
        letter_spacing=spacing,
        line_height=leading,
        role=item.role[:200],
    )
    block.node.update(width=wide, height=tall, fit={"min": round(size * 0.7, 1), "max": size})
    return Block(block.node, tall), wide


def divider(kit: Kit, width: float, align: str, kind: str = "diamond") -> Block:
    """A short ornament between two parts: a rule with a diamond, a dot, or plain."""
    thin = max(1.0, round(kit.size * 0.06, 1))
    tone = kit.color("accent") if kit.on else "accent"
    if align != "center" or kind == "bar":
        bar = kit.shape("rule", kit.px(3.2), max(2.0, kit.px(0.16)), fills=[tone])
        return kit.row("rule-row", [(bar, kit.px(3.2))], justify=align)
    half = min(width * 0.22, kit.px(5))
    mark = kit.px(0.5)
    shape: Json = {"kind": "polygon", "sides": 4} if kind == "diamond" else {"kind": "ellipse"}
    cells = [
        (kit.shape("rule", half, thin, fills=[tone]), half),
        (kit.shape("rule-mark", mark, mark, shape=shape, fills=[tone]), mark),
        (kit.shape("rule", half, thin, fills=[tone]), half),
    ]
    return kit.row("divider", cells, kit.px(0.5), align="center", justify="center")


def badge(kit: Kit, line: Line, width: float, align: str, *, name: str = "badge", block: str = "accent") -> Block:
    """Words on a pill of colour."""
    side, top = kit.px(0.9), kit.px(0.38)
    inner = min(width - 2 * side, kit.natural(line, "badge"))
    if block == kit.on:
        block = "accent2" if block == "accent" else "accent"
    text = kit.text(f"{name}-text", line, "badge", inner, fills=[f"on-{block}"], text_align="center", role=name)
    tall = text.height + 2 * top
    text.node["shrink"] = 1
    pill = kit.column(
        name,
        [text],
        max_width="100%",
        padding=[top, side],
        fills=[block],
        radius=round(min(tall / 2, kit.px(1.1)), 1),
        role=name,
        align="center",
    )
    return kit.row(f"{name}-row", [(Block(pill.node, tall), 0)], justify=align)


def button(kit: Kit, line: Line, width: float, align: str) -> Block:
    """Words on a button."""
    side, top = kit.px(1.8), kit.px(0.8)
    inner = min(width - 2 * side, kit.natural(line, "button"))
    block = "accent2" if kit.on == "accent" else "accent"
    text = kit.text("button-text", line, "button", inner, fills=[f"on-{block}"], text_align="center", role="button")
    text.node["shrink"] = 1
    tall = text.height + 2 * top
    box = kit.column(
        "button",
        [text],
        max_width="100%",
        padding=[top, side],
        fills=[block],
        radius=round(min(tall / 2, kit.px(2)), 1),
        role="button",
        align="center",
    )
    return kit.row("button-row", [(Block(box.node, tall), 0)], justify=align)


def seal(kit: Kit, line: Line, size: float) -> Block:
    """A stamp: white words in a red square, in columns from the right where the script allows."""
    text = line.text.strip()
    if upright(text) and len(text) <= 6:
        columns = 1 if len(text) <= 2 else 2
        per_column = math.ceil(len(text) / columns)
        glyph = round(size * 0.8 / max(columns, per_column), 1)
        wide, tall = (
            size * (0.5 if columns == 1 else 1.0),
            size * (1.0 if per_column <= columns or columns == 1 else 1.3),
        )
        node = kit.text(
            "seal-text",
            line,
            "badge",
            9999,
            size=max(kit.smallest, glyph),
            font="display",
            weight=kit.pairing.title_weight(kit.lang),
            vertical=True,
            line_height=1.06,
            letter_spacing=0.0,
            text_align="center",
            fills=["on-seal"],
            role="seal",
        ).node
        node.update(
            width=round(columns * glyph * 1.06 + 1, 1),
            height=round(per_column * glyph * 1.04 + 1, 1),
            fit={"min": round(glyph * 0.6, 1), "max": max(kit.smallest, glyph)},
        )
    else:
        wide, tall = size * 1.5, size
        block = kit.text(
            "seal-text",
            line,
            "badge",
            wide * 0.84,
            size=kit.text_size("small"),
            text_align="center",
            fills=["on-seal"],
            role="seal",
        )
        tall = max(tall, block.height + size * 0.2)
        node = block.node | {"width": round(wide * 0.84, 1)}
    box = kit.column(
        "seal",
        [Block(node, tall)],
        justify="center",
        align="center",
        fills=["seal"],
        radius=round(size * 0.07, 1),
        width=round(wide, 1),
        height=round(tall, 1),
        role="seal",
    )
    return Block(box.node, tall)


def diamond(kit: Kit, item: Item, across: float) -> Block:
    """A single character on a red diamond with a gold edge, `across` px from corner to corner; turned where asked."""
    path = {"kind": "path", "d": "M50 0L100 50L50 100L0 50Z", "view": [100, 100]}
    inset = round(across * 0.035, 1)
    whole = {"position": "absolute", "left": 0, "top": 0, "width": round(across, 1), "height": round(across, 1)}
    inner = {"position": "absolute", "left": inset, "top": inset, "right": inset, "bottom": inset}
    size = round(max(kit.smallest, across * 0.46 / max(1, len(item.line.text.strip())) ** 0.5), 1)
    box = round(size * 1.3 * max(1, len(item.line.text.strip())), 1)
    text = kit.text(
        "character", item.line, "heading", box, size=size, line_height=1.3, text_align="center", fills=["gold"]
    )
    text.node.update(
        role=item.role[:200],
        position="absolute",
        left=round((across - box) / 2, 1),
        top=round((across - size * 1.3) / 2, 1),
        width=box,
        letter_spacing=0,
        text_wrap="nowrap",
        rotate=180 if "turned" in item.role else 0,
    )
    children = [
        kit.shape("diamond-edge", None, across, shape=path, fills=["gold"]).node | whole,
        kit.shape("diamond-ground", None, across, shape=path, fills=["seal"]).node | inner,
        text.node,
    ]
    del children[1]["height"]
    node: Json = {"kind": "group", "id": kit.id("diamond"), "layout": "stack", "role": "ornament", "shrink": 0}
    return Block({**node, "width": round(across, 1), "height": round(across, 1), "children": children}, across)
