"""The structures of pages and recipes: much to read, set calmly.

As `structures`: functions of a stage that say by `stage.lack` what does not fit.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from forebrush.compose.content import Item
from forebrush.compose.kit import Block
from forebrush.compose.parts.blocks import body, details_rows, end, flowed, head
from forebrush.compose.parts.elements import headline, words
from forebrush.compose.parts.sections import is_details, is_ingredients
from forebrush.compose.stage import Stage, stacked

__all__ = ["DOCUMENTS"]


_MUCH = 12
"""Entries from which a recipe is much to read."""
_FEW = 4
"""Entries beside which a page may have a motif that its words do not call for."""


def _cap(stage: Stage, share: float) -> float:
    return share * math.sqrt(stage.width * stage.height) * float(stage.level**0.6)


def page(stage: Stage) -> None:
    """A head under a bar of colour, then sections in columns, on a calm ground."""
    if stage.aspect > 1.5:
        rail(stage)
        return
    kit, w, h, m = stage.kit, stage.width, stage.height, stage.margin
    inner = w - 2 * m
    top = head(stage, inner, h * 0.22, _cap(stage, 0.105), "start")
    foot = words(kit, "footer", stage.of("footer"), "small", inner, "start")
    stage.taken = stage.taken | {"footer"}
    last = end(stage, inner, "start", rule=False)
    cards = sum(not is_details(s) for s in stage.content.sections) > 1
    main = body(stage, inner, "start", panel=cards)
    parts: list[tuple[Block | None, float]] = [(top, 0.0)]
    parts.append((last if last.node["children"] else None, kit.px(1.6)))
    parts.append((main if main.node["children"] else None, kit.px(1.7)))
    stack = stacked(kit, "page-stack", parts)
    bar = max(6.0, kit.px(0.5))
    foot_h = sum(b.height for b in foot) + (kit.px(1.4) if foot else 0.0)
    y = m + bar * 0.6
    slack = h - y - m - stack.height - foot_h
    stage.lack += max(0.0, -slack)
    stage.block("bar", 0, 0, w, bar, "accent")
    window = slack - kit.px(2)
    plain = not (stage.choice.called or stage.entries <= _FEW)
    if plain and not foot:
        y += max(0.0, slack) * 0.3
    if window > h * 0.16 and not plain:
        stage.art(0, h - window - foot_h - (m if foot_h else 0), w, window, behind=True)
    stage.region("page-area", m, y, inner, stack.height, stack)
    if foot:
        lines = stacked(
            kit, "footer-stack", [(kit.rule(), 0.0), *[(b, kit.px(0.5 if k == 0 else 0.1)) for k, b in enumerate(foot)]]
        )
        stage.region("footer-area", m, h - m * 0.8 - lines.height, inner, lines.height, lines)


def dense(stage: Stage) -> None:
    """Where there is hardly room: everything in one column from edge to edge."""
    kit, w, h = stage.kit, stage.width, stage.height
    kit.tight = True
    m = round(min(w, h) * 0.035, 1)
    inner = w - 2 * m
    top = head(stage, inner, h * 0.16, max(kit.smallest * 1.3, _cap(stage, 0.1)), "start", rule=False)
    last, main = (
        end(stage, inner, "start", rule=False),
        body(stage, inner, "start", columns=1 if w < 40 * kit.smallest else 2),
    )
    stack = stacked(kit, "page-stack", [(b if b.node["children"] else None, kit.px(0.6)) for b in (top, main, last)])
    stage.lack += max(0.0, stack.height - (h - 2 * m))
    stage.region("page-area", m, m, inner, stack.height, stack)


def rail(stage: Stage) -> None:
    """For wide pages: the head on a rail of colour, the sections beside it."""
    kit, w, h, m = stage.kit, stage.width, stage.height, stage.margin
    share = 0.34 if stage.content.sections or stage.of("body") else 0.62
    left = w * share
    kit.on = "deep"
    one = left - 2 * m
    stage_end = end(stage, one, "start", rule=False)
    top = head(stage, one, h * 0.4, _cap(stage, 0.13), "start", most=5)
    kit.on = ""
    two = w - left - 2 * m
    cards = sum(not is_details(s) for s in stage.content.sections) > 1
    main = body(stage, two, "start", panel=cards)
    need = top.height + (stage_end.height + kit.px(1.6) if stage_end.node["children"] else 0.0)
    stage.lack += max(0.0, need - (h - 2 * m), main.height - (h - 2 * m))
    stage.block("rail", 0, 0, left, h, "deep")
    room = h - 2 * m - need
    kit.on = "deep"
    stage.region("head-area", m, m, one, top.height, top)
    if stage_end.node["children"]:
        stage.region("end-area", m, h - m - stage_end.height, one, stage_end.height, stage_end)
    kit.on = ""
    if not main.node["children"]:
        stage.art(left, 0, w - left, h)
        return
    if room > h * 0.34 and (stage.choice.called or stage.entries <= _FEW):
        stage.art(
            0,
            m + top.height + kit.px(1),
            left,
            room - kit.px(2) if stage_end.node["children"] else room + m - kit.px(1),
        )
    stage.region(
        "body-area", left + m, m, two, h - 2 * m, main, justify="center" if main.height < (h - 2 * m) * 0.9 else "start"
    )


def recipe(stage: Stage) -> None:
    """A dish, what it needs, and how it is made."""
    if stage.aspect > 0.82:
        recipe_wide(stage)
        return
    kit, w, h, m = stage.kit, stage.width, stage.height, stage.margin
    inner = w - 2 * m
    top, need, make, rest, foot = _recipe_parts(stage, inner)
    tall = stacked(kit, "recipe-stack", [(need, 0.0), (make, kit.px(1.2)), (rest, kit.px(1.2)), (foot, kit.px(1.2))])
    pad = m * 0.9
    pict = stage.wish(0.29)
    slack = h - pad - top.height - tall.height - m - kit.px(1.6)
    stage.lack += max(0.0, pict - slack, -slack)
    if slack > h * 0.09:
        stage.art(0, pad * 0.5, w, slack)
        stage.region("head-area", m, pad * 0.5 + slack + kit.px(0.5), inner, top.height, top)
    else:
        stage.region("head-area", m, pad + max(0.0, slack) / 2, inner, top.height, top)
    stage.region("recipe-area", m, h - m - tall.height, inner, tall.height, tall)


def _recipe_parts(stage: Stage, width: float) -> tuple[Block, Block | None, Block | None, Block | None, Block | None]:
    """Head with its details, ingredients in a panel, steps, what else there is, footer."""
    kit = stage.kit
    sections = [s for s in stage.content.sections if not is_details(s)]
    needs = [s for s in sections if is_ingredients(s)]
    makes = [s for s in sections if s.kind == "steps"]
    others = [s for s in sections if s not in needs and s not in makes]
    foot = words(kit, "footer", stage.of("footer"), "small", width, "center")
    stage.taken = stage.taken | {"footer"}
    # Much to read leaves the title one line where it may.
    gain = 1.7 if stage.entries > _MUCH else 0.0
    top = head(stage, width, stage.height * 0.2, _cap(stage, 0.12), "center", gain=gain)
    details = end(stage, width, "center", rule=False) if details_rows(stage) or stage.content.sections else None
    head_block = stacked(
        kit, "recipe-head", [(top, 0.0), (details if details and details.node["children"] else None, kit.px(1.0))]
    )
    top_pad, side = kit.px(1.3), kit.px(1.5)
    need = None
    if needs:
        block = flowed(stage, needs, width - 2 * side, "start")
        need = kit.padded(
            block, top_pad, side, fills=["panel"], radius=kit.px(0.9), role="ingredients", effects=_soft(kit.px(1))
        )
    make = None
    if makes:
        block = flowed(stage, makes, width - 2 * side, "start", 1)
        make = kit.padded(
            block, top_pad, side, fills=["panel"], radius=kit.px(0.9), role="steps", effects=_soft(kit.px(1))
        )
    rest_parts: list[tuple[Block | None, float]] = []
    copy_only = body(_copy_only(stage), width, "center")
    rest_parts.append((copy_only if copy_only.node["children"] else None, 0.0))
    if others:
        rest_parts.append((flowed(stage, others, width, "start", panel=True), kit.px(1.2)))
    rest = stacked(kit, "recipe-rest", rest_parts)
    last = stacked(kit, "footer-stack", [(b, kit.px(0.2)) for b in foot])
    return head_block, need, make, rest if rest.node["children"] else None, last if foot else None


def _soft(size: float) -> list[dict[str, object]]:
    return [{"kind": "shadow", "color": "#3020101a", "y": round(size * 0.2, 1), "blur": round(size * 0.9, 1)}]


def _copy_only(stage: Stage) -> Stage:
    """The stage without its sections: for the copy alone."""
    from dataclasses import replace

    return replace(stage, content=replace(stage.content, sections=()))


def recipe_wide(stage: Stage) -> None:
    """For wide pages: the dish and what it needs at the left, how it is made at the right."""
    kit, w, h, m = stage.kit, stage.width, stage.height, stage.margin
    left = w * 0.4
    one, two = left - 2 * m, w - left - 2 * m
    sections = [s for s in stage.content.sections if not is_details(s)]
    needs = [s for s in sections if is_ingredients(s)]
    others = [s for s in sections if s not in needs]
    foot = words(kit, "footer", stage.of("footer"), "small", two, "start")
    stage.taken = stage.taken | {"footer"}
    top = head(stage, one, h * 0.3, _cap(stage, 0.12), "start", most=3)
    details = end(stage, one, "start", rule=False)
    need = flowed(stage, needs, one, "start", 1) if needs else None
    head_stack = stacked(
        kit,
        "recipe-head",
        [(top, 0.0), (details if details.node["children"] else None, kit.px(1.0)), (need, kit.px(1.4))],
    )
    copy_only = body(_copy_only(stage), two, "start")
    make = flowed(stage, others, two, "start") if others else None
    right = stacked(
        kit,
        "recipe-body",
        [
            (copy_only if copy_only.node["children"] else None, 0.0),
            (make, kit.px(1.4)),
            *[(b, kit.px(0.8)) for b in foot],
        ],
    )
    slack = h - 2 * m - head_stack.height
    stage.lack += max(0.0, stage.wish(0.2) - slack, right.height - (h - 2 * m), -slack)
    stage.block("hero", 0, 0, left, h, "tint" if not stage.choice.dark else "panel")
    room = slack - kit.px(1.2)
    free = h - 2 * m - right.height - kit.px(1.6)
    if free > max(h * 0.2, room * 0.8):
        stage.art(left, 0, w - left, free + m, opacity=1.0)
        stage.region("recipe-area", left + m, m + free + kit.px(1.6), two, right.height, right)
        stage.region("head-area", m, m, one, h - 2 * m, head_stack, justify="center")
        return
    if room > h * 0.14:
        stage.art(0, 0, left, room + m)
        stage.region("head-area", m, m + room + kit.px(0.8), one, head_stack.height, head_stack)
    else:
        stage.region("head-area", m, m + max(0.0, slack) / 2, one, head_stack.height, head_stack)
    if right.node["children"]:
        stage.region("recipe-area", left + m, m, two, h - 2 * m, right, justify="center")


def captions(stage: Stage) -> None:
    """Words on a picture, each where the request wants it, on a panel that keeps them readable."""
    kit, w, h, m = stage.kit, stage.width, stage.height, stage.margin
    items = [
        *([stage.content.title] if stage.content.title else []),
        *(i for group in stage.content.items.values() for i in group),
    ]
    bands: dict[str, dict[str, list[Item]]] = {}
    for item in items:
        place = item.place.lower()
        down = "top" if "top" in place else "center" if place in ("center", "left", "right", "middle") else "bottom"
        across = "left" if "left" in place else "right" if "right" in place else "center"
        bands.setdefault(down, {}).setdefault(across, []).append(item)
    pad = kit.px(0.9)
    made: list[tuple[str, Block]] = []
    for down in ("top", "center", "bottom"):
        cells = []
        columns = [a for a in ("left", "center", "right") if a in bands.get(down, {})]
        gap = kit.px(1)
        each = (w - 2 * m - gap * (len(columns) - 1)) / max(1, len(columns))
        for across in columns:
            align = {"left": "start", "center": "center", "right": "end"}[across]
            cells.append((_caption(stage, bands[down][across], each, pad, align), each))
        if down == "bottom" and stage.content.sections:
            block = flowed(stage, stage.content.sections, w - 2 * m - 2 * pad, "start")
            block = kit.padded(block, pad, pad, fills=["panel"], radius=kit.px(0.5))
            made.append((down, block))
        if cells:
            made.append((down, kit.row(f"captions-{down}", cells, gap, align="end" if down == "bottom" else "start")))
    gap = kit.px(1)
    total = sum(b.height for _, b in made) + gap * len(made)
    stage.lack += max(0.0, total - (h - 2 * m), total - (h * 0.6 if stage.level > 0.5 else h))
    low, high = h - m, m
    for _, block in reversed([x for x in made if x[0] == "bottom"]):
        low -= block.height
        stage.region("caption-area", m, low, w - 2 * m, block.height, block)
        low -= gap
    for down, block in made:
        if down == "top":
            stage.region("caption-area", m, high, w - 2 * m, block.height, block)
            high += block.height + gap
    for down, block in made:
        if down == "center":
            y = max(high, min(low - block.height, (h - block.height) / 2))
            stage.region("caption-area", m, y, w - 2 * m, block.height, block)


def _caption(stage: Stage, items: Sequence[Item], width: float, pad: float, align: str) -> Block:
    kit = stage.kit
    inner = width - 2 * pad
    blocks = []
    for item in items:
        if item is stage.content.title:
            blocks.append(headline(kit, item, inner, stage.height * 0.2, _cap(stage, 0.1), align, most=3))
        else:
            blocks.append(words(kit, "caption", [item], "lead" if len(item.line) < 40 else "body", inner, align)[0])
    widest = max(
        (kit.natural(i.line, "lead") * (2.2 if i is stage.content.title else 1.1) for i in items), default=inner
    )
    made = stacked(kit, "caption-stack", [(b, kit.px(0.3)) for b in blocks])
    panel = kit.padded(made, pad * 0.7, pad, fills=["panel/92%"], radius=kit.px(0.5), role="panel")
    if widest + 2 * pad < width * 0.8:
        panel.node["align_self"] = align
    return kit.column("caption", [panel])


DOCUMENTS: dict[str, Callable[[Stage], None]] = {
    "page": page,
    "dense": dense,
    "rail": rail,
    "recipe": recipe,
    "recipe-wide": recipe_wide,
    "captions": captions,
}
