"""Couplets: two lines on strips of red paper, a scroll over them, a character between them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from forebrush.compose import common  # noqa: F401  (enters the parts)
from forebrush.compose.content import Content, Item
from forebrush.compose.kit import Block
from forebrush.compose.parts.elements import diamond
from forebrush.compose.parts.objects import Box, ground, inner, unplaced
from forebrush.compose.parts.ornaments import drop, figure
from forebrush.compose.printed.mounting import (
    can_stand,
    columns_block,
    flecks,
    hanging,
    lettered,
    red_strip,
    seal_mark,
)
from forebrush.compose.printed.writing import rest_block
from forebrush.compose.stage import Stage

__all__ = ["couplet", "is_couplet"]


def is_couplet(content: Content) -> bool:
    """Whether there are two lines of a couplet."""
    return len(content.items.get("couplet", ())) == 2


def _strip_words(stage: Stage, item: Item, box: Box, name: str) -> None:
    """A line of a couplet down its strip: characters in one column, or words one under the other."""
    kit = stage.kit
    x, y, w, h = box
    if can_stand(item.line.text):
        block, across = columns_block(kit, item, w, h, w * 0.72, name=name, color="gold", spread=0.5, most=3)
        lift = float(block.node["letter_spacing"]) * float(block.node["size"]) / 2
        stage.region(
            f"{name}-area",
            x + (w - across) / 2,
            y + max(0.0, (h - block.height) / 2 + lift),
            across,
            block.height,
            block,
        )
        if float(block.node["size"]) < kit.smallest:
            stage.lack += (kit.smallest - float(block.node["size"])) * 20
        return
    words = replace(item, line=replace(item.line, text="\n".join(item.line.text.split()), marks=()))
    block = lettered(
        kit, words, w * 0.96, h * 0.94, w * 0.62, "center", font=_LATIN_BRUSH, name=name, color="gold", weight=700
    )
    # Words stand apart as far as the strip lets them.
    size = float(block.node["size"])
    lines = max(1, round(block.height / (size * float(block.node["line_height"]))))
    block.node["line_height"] = round(max(1.2, min(2.6, h * 0.94 / max(1.0, lines * size))), 2)
    tall = max(block.height, lines * size * block.node["line_height"])
    stage.lack += max(0.0, block.height - h)
    stage.region(
        f"{name}-area",
        x + w * 0.02,
        y + max(0.0, (h - tall) / 2),
        w * 0.96,
        min(tall, h),
        Block(block.node, min(tall, h)),
    )


_LATIN_BRUSH = "Dancing Script, script"


def _pair(content: Content) -> tuple[Item, Item]:
    one, two = sorted(content.items["couplet"], key=lambda i: 0 if "right" in i.role or "上" in i.role else 1)
    return one, two


def couplet(style: str) -> Callable[[Stage], None]:
    """A couplet on a `door`, beside a picture in a `hall`, under `lantern`s or as a `pair` on a wall."""

    def structure(stage: Stage) -> None:
        content = unplaced(stage.content)
        kit, w, h, m = stage.kit, stage.width, stage.height, stage.margin
        pair = _pair(content)
        tops = content.items.get("scroll-top", ())
        characters = list(content.items.get("character", ()))
        title = content.title
        if title is not None and len(title.line.text.strip()) == 1 and not characters:
            characters, title = [title], None
        seals = content.items.get("seal", ())
        used = ("couplet", "scroll-top", "character", "seal")
        rest = replace(content, title=title, items={k: v for k, v in content.items.items() if k not in used})
        longest = max(len(i.line.text) if can_stand(i.line.text) else 1.15 * len(i.line.text.split()) for i in pair)
        if style == "pair":
            _side_by_side(stage, pair, tops, characters, seals, rest, longest)
            return
        strip_h = h - 2 * m
        wide = min(strip_h / max(3.0, longest * 1.12 + 0.6) * 1.5, w * (0.2 if style != "hall" else 0.17))
        inside = w - 2 * (m + wide) - 2 * m * 0.8
        x0 = m + wide + m * 0.8
        _ground_of(stage, style, (x0 - m * 0.4, 0.0, inside + m * 0.8, h))
        for k, (item, x) in enumerate(zip(pair, (w - m - wide, m), strict=True)):
            name = ("couplet-right", "couplet-left")[k]
            box = (x, m, wide, strip_h)
            red_strip(stage, box, name)
            _strip_words(stage, item, inner(box, wide * 0.13), name)
        y = m
        for item in tops:
            y += _lintel(stage, item, (x0, y, inside, min(wide, inside * 0.3)), "scroll-top") + kit.px(1.2)
        foot = rest_block(stage, rest, inside - (2 * kit.px(1.0) if style == "door" else 0.0))
        marks = [seal_mark(kit, i, kit.px(3.2)) for i in seals]
        seal_h = max((b.height for b in marks), default=0.0)
        below = (foot.height + 2 * kit.px(1.2) if foot else 0.0) + (seal_h + kit.px(1.0) if marks else 0.0)
        room = h - m - y - below
        least = min(inside * 0.5, h * 0.22) * min(1.0, stage.level)
        stage.lack += max(0.0, least - room)
        middle: Box = (x0, y, inside, max(0.0, room))
        _between(stage, style, characters, middle)
        low = h - m
        if foot:
            low -= foot.height + kit.px(1.2)
            if style == "door":
                card = (x0, low - kit.px(0.6), inside, foot.height + kit.px(1.8))
                stage.nodes.append(
                    figure(kit, "notice", *card, shape="rect", fills=["panel"], role="panel", effects=drop(kit.px(0.6)))
                )
                stage.region(
                    "rest-area", x0 + kit.px(1.0), low + kit.px(0.3), inside - 2 * kit.px(1.0), foot.height, foot
                )
            else:
                stage.region("rest-area", x0, low, inside, foot.height, foot)
            low -= kit.px(1.2)
        total = sum(float(b.node["width"]) for b in marks) + kit.px(0.8) * max(0, len(marks) - 1)
        at_x = x0 + (inside - total) / 2
        for mark in marks:
            stage.region("seal-area", at_x, low - mark.height, float(mark.node["width"]), mark.height, mark)
            at_x += float(mark.node["width"]) + kit.px(0.8)

    return structure


def _lintel(stage: Stage, item: Item, box: Box, name: str) -> float:
    """The scroll over the door: characters across on red paper; its height."""
    kit = stage.kit
    x, y, w, h = box
    count = max(1, len(item.line.text))
    if can_stand(item.line.text) and count <= 8:
        across = min(w, h * (count * 1.05 + 0.5))
        x += (w - across) / 2
        w = across
    red_strip(stage, (x, y, w, h), name)
    latin = not can_stand(item.line.text)
    font = _LATIN_BRUSH if latin else "brush, display"
    block = lettered(
        kit,
        item,
        w * 0.86,
        h * 0.84,
        h * 0.66,
        "center",
        font=font,
        name=name,
        color="gold",
        weight=700 if latin else 400,
    )
    if can_stand(item.line.text):
        size = float(block.node["size"])
        free = w * 0.86 - count * size
        block.node["letter_spacing"] = round(max(0.0, min(0.4, free * 0.8 / max(1, count) / size)), 3)
    stage.lack += max(0.0, block.height - h)
    stage.region(f"{name}-area", x + w * 0.07, y + (h - block.height) / 2, w * 0.86, block.height, block)
    return h


def _ground_of(stage: Stage, style: str, box: Box) -> None:
    """What the strips hang on: a wooden door, a wall, or red ground."""
    kit, w, h = stage.kit, stage.width, stage.height
    if style == "door":
        wall = [
            "#6d5a49" if not stage.choice.dark else "#3a2418",
            {"kind": "noise", "low": "#00000000", "high": "#000000", "scale": 160, "opacity": 0.12, "seed": 3},
        ]
        stage.nodes.append({**figure(kit, "wall", 0, 0, w, h, shape="rect", fills=wall), "role": "background"})
        x, _, bw, bh = box
        leaf = bw / 2
        for k in range(2):
            stops = [{"at": 0, "color": "#4a1712"}, {"at": 0.5, "color": "#6e2119"}, {"at": 1, "color": "#3d120e"}]
            lx = x + leaf * k
            fills = [
                {"kind": "linear", "from": [0, 0], "to": [1, 0], "stops": stops},
                {"kind": "noise", "low": "#00000000", "high": "#000000", "scale": 200, "opacity": 0.18, "seed": 5 + k},
            ]
            stage.nodes.append(
                figure(
                    kit,
                    "leaf",
                    lx,
                    0,
                    leaf,
                    bh,
                    shape="rect",
                    fills=fills,
                    strokes=[{"fill": "#1d0806", "width": max(1.5, leaf * 0.01), "align": "inside"}],
                )
            )
            cx, cy, r = (lx + leaf * (0.86 if k == 0 else 0.14)), h * 0.56, leaf * 0.07
            stage.nodes.append(figure(kit, "knocker", cx - r, cy - r, 2 * r, 2 * r, shape="ellipse", fills=["#b98a2c"]))
            stage.nodes.append(
                figure(
                    kit,
                    "ring",
                    cx - r * 1.3,
                    cy - r * 0.1,
                    2.6 * r,
                    2.6 * r,
                    shape="ellipse",
                    strokes=[{"fill": "#d8a83c", "width": r * 0.3}],
                )
            )
        return
    if style == "lantern":
        stage.nodes.append(
            {**figure(kit, "red-ground", 0, 0, w, h, shape="rect", fills=["paper"]), "role": "background"}
        )
        if stage.choice.dark:
            stage.nodes.append(flecks(kit, (0.0, 0.0, w, h), f"ground:{stage.seed}", "gold/22%"))
        return
    ground(stage)


def _between(stage: Stage, style: str, characters: Sequence[Item], box: Box) -> None:
    """What stands between the strips: a character on a diamond, lanterns, a picture on a scroll."""
    kit = stage.kit
    x, y, w, h = box
    if w < 24 or h < 24:
        return
    if characters:
        gap = kit.px(1)
        across = min(w * 0.86, (h - gap * (len(characters) - 1)) / len(characters) * 0.94)
        free = h - across * len(characters) - gap * (len(characters) - 1)
        if style in ("lantern", "hall") and free > across * 0.45:
            tall = min(free * 0.8, across)
            stage.art(x, y - kit.px(0.4), w, tall, motif="lantern-row")
            y, free = y + tall, free - tall
        y += free / 2
        for item in characters:
            made = diamond(kit, item, across)
            stage.region("character-area", x + (w - across) / 2, y, across, across, made)
            y += across + gap
    elif style == "hall" and h > w * 0.8:
        across = min(w * 0.92, h * 0.6)
        paper = hanging(stage, (x + (w - across) / 2, y, across, h))
        stage.art(*inner(paper, 0.0))
    elif style != "door":
        tall = min(h, w * 1.2)
        stage.art(x, y + (h - tall) / 2, w, tall, motif="papercut" if style == "lantern" else "")


def _side_by_side(
    stage: Stage,
    pair: tuple[Item, Item],
    tops: Sequence[Item],
    characters: Sequence[Item],
    seals: Sequence[Item],
    rest: Content,
    longest: float,
) -> None:
    """Both strips in the middle of a wall under one scroll, a picture at the foot, the rest below or beside them."""
    kit, w, h, m = stage.kit, stage.width, stage.height, stage.margin
    ground(stage, "pale" if not stage.choice.dark else "")
    lying = w > h * 1.25
    area_w = w * 0.5 if lying else w - 2 * m
    foot = rest_block(stage, rest, w * 0.4 - m if lying else w - 2 * m)
    low = 0.0 if lying or foot is None else foot.height + m * 0.8
    stage.lack += max(0.0, foot.height - (h - 2 * m)) if lying and foot else 0.0
    marks = [seal_mark(kit, i, kit.px(3.2)) for i in seals]
    strip_h = h - low - 2 * m
    lintel = min(strip_h * 0.15, area_w * 0.17) if tops else 0.0
    strip_h -= (lintel + m * 0.5) * len(tops)
    stage.lack += max(0.0, h * 0.4 * min(1.0, stage.level) - strip_h)
    strip_h = max(20.0, strip_h)
    gap = area_w * (0.16 if characters or marks else 0.09)
    wide = min(strip_h / max(3.0, longest * 1.1 + 0.6) * 1.5, (area_w - gap) * 0.4)
    if characters:
        gap = max(gap, min(area_w * 0.3, area_w - 2 * wide - m))
    x0 = w - m - area_w if lying else m
    if lying and foot is None:
        x0 = (w - area_w) / 2
    middle = x0 + area_w / 2
    y = m
    if not lying:
        part = h * 0.22 * max(0.0, min(1.0, (stage.level - 0.4) / 0.4))
        if part > 24:
            stage.art(0, h - part, w, part, opacity=0.8)
    for item in tops:
        across = min(area_w, 2 * wide + gap + wide * 0.5)
        y += _lintel(stage, item, (middle - across / 2, y, across, lintel), "scroll-top") + m * 0.5
    for k, item in enumerate(pair):
        name = ("couplet-right", "couplet-left")[k]
        x = middle + gap / 2 if k == 0 else middle - gap / 2 - wide
        box = (x, y, wide, strip_h)
        red_strip(stage, box, name)
        _strip_words(stage, item, inner(box, wide * 0.13), name)
    if characters:
        across = min(gap * 0.86, strip_h / len(characters) * 0.9)
        cy = y + (strip_h - across * len(characters)) / 2
        for item in characters:
            stage.region("character-area", middle - across / 2, cy, across, across, diamond(kit, item, across))
            cy += across
    cy = y + strip_h
    for mark in reversed(marks):
        cy -= mark.height
        stage.lack += max(0.0, float(mark.node["width"]) - gap)
        stage.region(
            "seal-area", middle - float(mark.node["width"]) / 2, cy, float(mark.node["width"]), mark.height, mark
        )
        cy -= kit.px(0.5)
    if foot and lying:
        stage.region("rest-area", m, max(m, (h - foot.height) / 2), w * 0.4 - m, foot.height, foot)
    elif foot:
        card = (m * 0.6, h - low - m * 0.2, w - 1.2 * m, low)
        stage.nodes.append(figure(kit, "notice", *card, shape="rect", fills=["panel"], role="panel"))
        stage.region("rest-area", m, h - m * 0.6 - foot.height, w - 2 * m, foot.height, foot)
