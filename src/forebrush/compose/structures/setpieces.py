"""The structures that are built round one thing: a title from the top, a disc.

As `structures`: functions of a stage that say by `stage.lack` what does not fit.
"""

from __future__ import annotations

from collections.abc import Callable

from forebrush.compose.kit import Block, Json
from forebrush.compose.parts.blocks import corners, head
from forebrush.compose.parts.elements import badge, diamond, headline, seal, upright, upright_text, upright_title, words
from forebrush.compose.stage import Stage, stacked
from forebrush.compose.structures.posters import WIDE, beside, centred, filled, tail_of, title_cap, without
from forebrush.compose.theme.directions import HANGING, SCENIC

__all__ = ["SETPIECES"]


def vertical(stage: Stage) -> None:
    """The title in a column from the top at the right, smaller columns beside it, a seal; details at the foot."""
    title = stage.content.title
    if title is None or not upright(title.line.text):
        centred(stage)
        return
    kit, w, h, m = stage.kit, stage.width, stage.height, stage.margin
    inner = w - 2 * m
    scenic_motif = stage.choice.motif in SCENIC
    kit.on = "deep" if scenic_motif else ""
    small = [i for i in stage.of("subtitle", "quote") if upright(i.line.text)][:3]
    rest = [i for i in stage.of("subtitle", "quote", "scroll-top", "couplet", "latin", "author") if i not in small]
    seals, brand = stage.of("seal"), stage.of("brand")
    without(stage, "subtitle", "quote", "scroll-top", "couplet", "latin", "author", "seal", "brand")
    below: list[tuple[Block | None, float]] = []
    for item in rest:
        style = (
            "subtitle"
            if item.role == "subtitle" and len(item.line) < 40
            else "latin"
            if item.role == "latin"
            else "lead"
        )
        below += [(b, kit.px(0.5)) for b in words(kit, "subtitle", [item], style, inner, "start")]
    below += [(badge(kit, i.line, inner, "start"), kit.px(0.6)) for i in stage.of("badge")]
    below += [(kit.row("character-row", [(diamond(kit, i, kit.px(7)), 0)]), kit.px(0.8)) for i in stage.of("character")]
    tail = tail_of(stage, inner, "start", rule=not scenic_motif)
    foot = stacked(kit, "foot-stack", [*below, (tail if filled(tail) else None, kit.px(1.4))])
    kit.on = ""
    band = foot.height + 1.9 * m if foot.height else m
    area = h - band - 1.25 * m
    block, wide = upright_title(
        kit, title, max(kit.px(4), area * (0.74 if scenic_motif else 0.9)), title_cap(stage, 0.2)
    )
    stage.lack += max(0.0, h * 0.3 * stage.level - area, block.height - area)
    start = m * 1.25
    if scenic_motif:
        top = start + min(area * 0.6, block.height * 0.8)
        stage.art(0, top, w, h - band - top + 0.5, behind=True, focus=0.26)
        stage.block("foot-ground", 0, h - band, w, band, "deep")
    else:
        stage.art(0, start + area * 0.2, max(24.0, inner - wide - kit.px(4)), area * 0.78, behind=True, focus=0.0)
    x = w - m - wide
    stage.region("title-area", x, start, wide, block.height, block)
    x -= kit.px(0.9)
    for item in small:
        column, across = upright_text(kit, "subtitle", item, "lead", block.height * 0.9)
        x -= across
        stage.region("verse", x, start + kit.px(0.4), across, column.height, column)
        x -= kit.px(0.3)
    marks = [seal(kit, i.line, kit.px(3.0)) for i in seals]
    y = start + kit.px(0.4)
    for stamp in marks:
        size = float(stamp.node["width"])
        stage.region("seal-area", m, y, size, stamp.height, stamp)
        y += stamp.height + kit.px(0.5)
    placed = corners(stage, "top", max(kit.px(6), x - m))
    if brand or placed:
        named = words(kit, "brand", brand, "brand", max(kit.px(6), x - m), "start")
        lines = stacked(kit, "brand-stack", [(placed, 0.0), *[(b, kit.px(0.2)) for b in named]])
        stage.region("brand-area", m, y, max(kit.px(6), x - m), lines.height, lines)
    kit.on = "deep" if scenic_motif else ""
    if foot.height:
        stage.region("foot", m, h - m - foot.height, inner, foot.height, foot)


def emblem(stage: Stage) -> None:
    """The title in a great disc, rings and rays about it."""
    title = stage.content.title
    if title is None or stage.aspect > WIDE:
        beside(stage)
        return
    kit, w, h, m = stage.kit, stage.width, stage.height, stage.margin
    inner = w - 2 * m
    radius = min(inner * 0.46, h * 0.26) * (0.55 + 0.45 * min(1.0, stage.level))
    hanging = stage.choice.motif in HANGING
    brand = [] if hanging else words(kit, "brand", stage.of("brand"), "brand", inner, "center")
    top = stacked(kit, "brand-stack", [(corners(stage, "top", inner), 0.0), *[(b, kit.px(0.2)) for b in brand]])
    badges = [badge(kit, i.line, inner, "center") for i in stage.of("badge")]
    named = words(kit, "brand", stage.of("brand"), "brand", inner, "center") if hanging else []
    rest = head(stage, inner, 0, 1, "center", with_title=False, rule=False, brand=False)
    below = stacked(
        kit,
        "below-stack",
        [*[(b, kit.px(0.6)) for b in (*badges, *named)], (rest if filled(rest) else None, kit.px(0.8))],
    )
    tail = tail_of(stage, inner, "center")
    foot = stacked(
        kit, "foot-stack", [(below if filled(below) else None, 0.0), (tail if filled(tail) else None, kit.px(1.6))]
    )
    y0 = m * 1.2 + (top.height + kit.px(1.0) if top.height else 0.0)
    window = h - y0 - foot.height - m * 1.2
    need = 2 * radius * 1.1 + kit.px(1.5)
    stage.lack += max(0.0, need - window)
    radius_free = min(inner * 0.48, (window - kit.px(1.5)) / 2.2)
    radius = max(radius, min(radius_free, radius * 1.25))
    cx, cy = w / 2, y0 + max(radius * 1.1, (window - kit.px(1.5)) / 2)
    kit.on = "accent"
    block = headline(kit, title, radius * 1.56, radius * 1.36, radius * 1.1, "center", most=3, gain=1.05)
    kit.on = ""
    if stage.choice.motif in ("confetti", "blobs", *HANGING):
        stage.art(0, 0, w, cy + radius * (0.7 if hanging else 1.1), behind=True, focus=0.5 if hanging else None)
    else:
        reach = max(cy, h - cy)
        stage.art(0, cy - reach, w, 2 * reach, motif="burst", behind=True)
    ring = {"kind": "shape", "role": "ornament", "shape": "ellipse", "position": "absolute"}
    rings: tuple[tuple[float, Json], ...] = (
        (1.14, {"fills": ["paper"]}),
        (1.1, {"strokes": [{"fill": "accent", "width": max(1.5, radius * 0.012)}]}),
        (1.0, {"fills": ["accent"]}),
        (0.93, {"strokes": [{"fill": "on-accent/55%", "width": max(1.0, radius * 0.008)}]}),
    )
    for k, (grow, look) in enumerate(rings, 1):
        r = radius * grow
        box = {"left": round(cx - r, 1), "top": round(cy - r, 1), "width": round(2 * r, 1), "height": round(2 * r, 1)}
        stage.nodes.append({**ring, **look, **box, "id": kit.id(f"emblem-{k}")})
    kit.on = "accent"
    stage.region("title-area", cx - radius * 0.78, cy - block.height / 2, radius * 1.56, block.height, block)
    kit.on = ""
    if top.height:
        stage.region("brand-area", m, m * 1.2, inner, top.height, top)
    if foot.height:
        stage.region("foot", m, h - m * 1.2 - foot.height, inner, foot.height, foot)


SETPIECES: dict[str, Callable[[Stage], None]] = {"vertical": vertical, "emblem": emblem}
