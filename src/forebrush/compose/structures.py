"""The structures of posters: how head, picture, body and end share the page.

Each is a function of a stage; it never fails, and says by `stage.lack` by how much the words exceed their places.
"""

from __future__ import annotations

import math
from collections.abc import Callable

from forebrush.compose.blocks import body, corners, couplets, end, head
from forebrush.compose.directions import HANGING, SCENIC
from forebrush.compose.kit import Block, Json
from forebrush.compose.parts import badge, headline, seal, upright, upright_text, upright_title, words
from forebrush.compose.stage import Stage, stacked

__all__ = ["STRUCTURES"]

FADE: Json = {"fill": {"kind": "linear", "stops": [{"at": 0.7, "color": "#000000"}, {"at": 1, "color": "#00000000"}]}}
"""A mask that lets a scene end in the ground below it."""
FLOATING = frozenset(("cup", "plate", "bars", "discs", "rings", "orbits", "tiles", "confetti", "halftone", "stripes"))
"""Motifs that stand alone in their zone."""
WIDE = 1.35
"""Width over height from which text and picture stand side by side."""


def _cap(stage: Stage, share: float) -> float:
    """The largest size of a title, px: a share of the page's mean edge that gives way slowly as words grow."""
    title = stage.content.title
    brief = 1.35 if title and len(title.line) <= (3 if stage.kit.dense else 7) else 1.0
    return share * brief * math.sqrt(stage.width * stage.height) * stage.level**0.55


def _filled(block: Block) -> bool:
    return bool(block.node.get("children"))


def _tail(stage: Stage, width: float, align: str, *, rule: bool = True) -> Block:
    """Body and end as one block."""
    kit = stage.kit
    main, last = body(stage, width, align), end(stage, width, align, rule=rule)
    return stacked(kit, "tail", [(main if _filled(main) else None, 0.0), (last if _filled(last) else None, kit.px(1.8))])


def scenic(stage: Stage) -> None:
    """Head in the sky, a scene under it, and what must be known on the dark ground at its foot."""
    if stage.aspect > WIDE:
        return beside(stage)
    kit, w, h, m = stage.kit, stage.width, stage.height, stage.margin
    inner = w - 2 * m
    align = "center" if stage.choice.direction.divider != "bar" else "start"
    kit.on = ""
    top = head(stage, inner, h * 0.34, _cap(stage, 0.19), align)
    y = m * 1.25
    kit.on = "deep"
    foot = _tail(stage, inner, align, rule=False)
    pad = m * 0.9
    band = foot.height + pad * 1.1 + m if _filled(foot) else 0.0
    window = h - y - top.height - band
    stage.lack += max(0.0, stage.wish(0.3) - window)
    start = min(y + top.height + kit.px(0.6), h - band)
    stage.art(0, start, w, h - band - start + 1)
    if band:
        stage.block("foot-ground", 0, h - band, w, band, "deep")
    kit.on = ""
    stage.region("head-area", m, y, inner, min(top.height, h - y), top)
    kit.on = "deep"
    if band:
        stage.region("foot", m, h - band + pad, inner, band - pad - m, foot)
    stage.frame(m * 0.42)
    return None


def centred(stage: Stage) -> None:
    """Everything on one axis in a frame, the picture between head and body."""
    if stage.aspect > WIDE:
        return beside(stage)
    return ceremony(stage, "")


def ceremony(stage: Stage, frame: str = "double") -> None:
    """`centred` at every ratio, always in a frame: for certificates and invitations."""
    kit, w, h, m = stage.kit, stage.width, stage.height, stage.margin
    side = m * 1.35
    inner = w - 2 * side
    top = head(stage, inner, h * 0.3, _cap(stage, 0.17), "center")
    tail = _tail(stage, inner, "center")
    y0, y1 = side, h - side
    window = y1 - y0 - top.height - tail.height
    stage.lack += max(0.0, stage.wish(0.22) - window)
    gap = kit.px(1.2)
    room = window - 2 * gap
    if room > h * 0.13:
        motif = "botanical" if stage.choice.motif == "blobs" else ""
        if stage.choice.motif in HANGING:
            stage.art(0, 0, w, y0 + room)
            y0 += room + gap * 0.5
        else:
            if stage.choice.motif in FLOATING:
                across = min(inner, room * 1.7)
                stage.art(side + (inner - across) / 2, y0 + top.height + gap, across, room)
            else:
                edge = m * 0.45 if stage.choice.direction.frame else 0.0
                stage.art(edge, y0 + top.height + gap * 0.5, w - 2 * edge, room + gap * 1.2, motif=motif, mask=FADE)
    elif window > 0:
        y0 += window * 0.3
    stage.region("head-area", side, y0, inner, top.height, top)
    stage.region("tail-area", side, y1 - tail.height, inner, tail.height, tail) if _filled(tail) else None
    stage.frame(m * 0.45, frame)
    return None


def editorial(stage: Stage) -> None:
    """Flush left: a large title under a rule, the picture bleeding to the right, details on a grid."""
    if stage.aspect > WIDE:
        return beside(stage)
    kit, w, h, m = stage.kit, stage.width, stage.height, stage.margin
    inner = w - 2 * m
    brand = words(kit, "brand", stage.of("brand"), "brand", inner, "start")
    strip: list[tuple[Block | None, float]] = [(corners(stage, "top", inner), 0.0), *[(b, kit.px(0.2)) for b in brand]]
    strip.append((kit.rule("ink", max(2.0, kit.px(0.12))), kit.px(0.7)))
    strip += [(badge(kit, i.line, inner, "start"), kit.px(1.0)) for i in stage.of("badge")]
    strip.append((head(stage, inner, h * 0.42, _cap(stage, 0.2), "start", brand=False), kit.px(1.1)))
    top = stacked(kit, "head-stack", strip)
    tail = _tail(stage, inner, "start")
    window = h - 2 * m - top.height - tail.height
    stage.lack += max(0.0, stage.wish(0.24) - window)
    gap = kit.px(1.6)
    room = window - 2 * gap if _filled(tail) else window - gap + m
    if room > h * 0.12:
        x = m if stage.choice.motif in ("tiles", *SCENIC) else w * 0.22
        stage.art(x, m + top.height + gap, w - x, room)
    stage.region("head-area", m, m, inner, top.height, top)
    if _filled(tail):
        stage.region("tail-area", m, h - m - tail.height, inner, tail.height, tail)
    return None


def bigtype(stage: Stage) -> None:
    """The title as large as the page allows, on a page of one colour; the rest small and exact."""
    kit, w, h, m = stage.kit, stage.width, stage.height, stage.margin
    if stage.aspect > WIDE:
        return beside(stage)
    inner = w - 2 * m
    flood = "accent" if stage.seed % 2 == 0 and not stage.choice.dark else ""
    stage.flood = kit.on = flood
    brand = words(kit, "brand", stage.of("brand", "badge"), "brand", inner, "start")
    parts: list[tuple[Block | None, float]] = [(corners(stage, "top", inner), 0.0), *[(b, kit.px(0.2)) for b in brand]]
    if stage.content.title:
        cap = _cap(stage, 0.46)
        title = headline(kit, stage.content.title, inner, h * 0.52 * max(0.4, stage.level), cap, "start", most=5)
        parts.append((title, kit.px(1.0)))
    small = _without(stage, "brand", "badge")
    parts.append((head(small, inner, 0, 1, "start", with_title=False, rule=False, brand=False), kit.px(0.9)))
    top = stacked(kit, "head-stack", parts)
    tail = _tail(stage, inner, "start")
    window = h - 2 * m - top.height - tail.height
    stage.lack += max(0.0, stage.wish(0.12) - window)
    room = window - kit.px(2.6)
    if room > h * 0.1 and not flood:
        stage.art(0, m + top.height + kit.px(1.3), w, room)
    elif room > h * 0.1:
        disc = min(room, inner)
        stage.art(w - m - disc, m + top.height + kit.px(1.3), disc, room, motif="discs" if stage.choice.motif in SCENIC else "")
    stage.region("head-area", m, m, inner, top.height, top)
    if _filled(tail):
        rule_y = h - m - tail.height - kit.px(1.0)
        if room <= h * 0.1 and window > kit.px(1.4):
            stage.block("rule-wide", m, rule_y, inner, max(2.0, kit.px(0.12)), kit.color("ink"))
        stage.region("tail-area", m, h - m - tail.height, inner, tail.height, tail)
    return None


def _without(stage: Stage, *slots: str) -> Stage:
    """The same stage with some slots set already."""
    stage.taken = stage.taken | frozenset(slots)
    return stage


def framed(stage: Stage) -> None:
    """A card with all the words on a page full of pattern."""
    if stage.aspect > 1.6:
        return beside(stage)
    kit, w, h, m = stage.kit, stage.width, stage.height, stage.margin
    wide = stage.aspect > WIDE
    card_w = min(w - 2 * m, h * 1.25) if wide else w - 2 * m
    pad = m * 0.95
    inner = card_w - 2 * pad
    top = head(stage, inner, h * 0.34, _cap(stage, 0.16), "center")
    tail = _tail(stage, inner, "center")
    both = stacked(kit, "card-stack", [(top, 0.0), (tail if _filled(tail) else None, kit.px(1.8))])
    card_h = both.height + 2 * pad
    window = h - 2 * m - card_h
    stage.lack += max(0.0, stage.wish(0.0 if wide else 0.3) - window, -window)
    flood = "accent" if not stage.choice.dark else "deep"
    stage.block("page-ground", 0, 0, w, h, flood)
    motif = stage.choice.motif
    if window > h * 0.2 and not wide:
        stage.art(0, 0, w, m + window + card_h * 0.5 if motif not in SCENIC else m + window, motif="" if motif in ("rays", "tiles", "plate", "cup", "confetti", "moon", "halftone", *HANGING) else "rays")
        y = h - m - card_h
    else:
        stage.art(0, 0, w, h, motif="rays" if motif in SCENIC else "", opacity=0.9)
        y = m + window / 2
    shadow = [{"kind": "shadow", "color": "#00000040", "y": round(m * 0.12, 1), "blur": round(m * 0.5, 1)}]
    x = (w - card_w) / 2
    stage.block("card", x, y, card_w, card_h, "panel", radius=round(m * 0.16, 1), effects=shadow)
    line = {"fill": "accent/60%", "width": max(1.0, kit.px(0.06)), "align": "inside"}
    inset = pad * 0.36
    stage.block("card-line", x + inset, y + inset, card_w - 2 * inset, card_h - 2 * inset, "transparent", strokes=[line], radius=round(m * 0.08, 1))
    stage.region("card-words", x + pad, y + pad, inner, both.height, both)
    return None


def split(stage: Stage) -> None:
    """Two blocks: the title and the picture on colour, the rest on paper."""
    if stage.aspect > WIDE:
        return beside(stage)
    kit, w, h, m = stage.kit, stage.width, stage.height, stage.margin
    inner = w - 2 * m
    ground = "deep" if stage.choice.motif in ("tiles", "discs", "rings", "blobs", *HANGING) or stage.seed % 2 else "accent"
    kit.on = ground
    top = head(stage, inner, h * 0.36, _cap(stage, 0.19), "start")
    kit.on = ""
    tail = _tail(stage, inner, "start")
    foot = tail.height + 2.2 * m if _filled(tail) else 0.0
    block_h = h - foot
    window = block_h - m - top.height - kit.px(1.2)
    stage.lack += max(0.0, stage.wish(0.26) - window, m * 0.6 - window)
    stage.block("title-ground", 0, 0, w, block_h, ground)
    room = window - kit.px(0.6)
    if room > h * 0.12:
        stage.art(0, block_h - room, w, room, motif=_on_colour(stage))
    kit.on = ground
    stage.region("head-area", m, m * 1.1, inner, top.height, top)
    kit.on = ""
    if _filled(tail):
        stage.region("tail-area", m, h - m - tail.height, inner, tail.height, tail)
    return None


def _on_colour(stage: Stage) -> str:
    """A motif that shows on a block of colour."""
    return "tiles" if stage.choice.motif in ("discs", "blobs", "halftone") else stage.choice.motif


def vertical(stage: Stage) -> None:
    """The title in a column from the top at the right, smaller columns beside it, a seal; details at the foot."""
    title = stage.content.title
    if title is None or not upright(title.line.text):
        return centred(stage)
    kit, w, h, m = stage.kit, stage.width, stage.height, stage.margin
    inner = w - 2 * m
    scenic_motif = stage.choice.motif in SCENIC
    kit.on = "deep" if scenic_motif else ""
    small = [i for i in stage.of("subtitle", "quote") if upright(i.line.text)][:3]
    rest = [i for i in stage.of("subtitle", "quote", "scroll-top", "couplet", "latin", "author") if i not in small]
    seals, brand = stage.of("seal"), stage.of("brand")
    _without(stage, "subtitle", "quote", "scroll-top", "couplet", "latin", "author", "seal", "brand")
    below: list[tuple[Block | None, float]] = []
    for item in rest:
        style = "subtitle" if item.role == "subtitle" and len(item.line) < 40 else "latin" if item.role == "latin" else "lead"
        below += [(b, kit.px(0.5)) for b in words(kit, "subtitle", [item], style, inner, "start")]
    below += [(badge(kit, i.line, inner, "start"), kit.px(0.6)) for i in stage.of("badge")]
    tail = _tail(stage, inner, "start", rule=not scenic_motif)
    foot = stacked(kit, "foot-stack", [*below, (tail if _filled(tail) else None, kit.px(1.4))])
    kit.on = ""
    band = foot.height + 1.9 * m if foot.height else m
    area = h - band - 1.25 * m
    block, wide = upright_title(kit, title, max(kit.px(4), area * (0.74 if scenic_motif else 0.9)), _cap(stage, 0.2))
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
    return None


def emblem(stage: Stage) -> None:
    """The title in a great disc, rings and rays about it."""
    title = stage.content.title
    if title is None or stage.aspect > WIDE:
        return beside(stage)
    kit, w, h, m = stage.kit, stage.width, stage.height, stage.margin
    inner = w - 2 * m
    kit.on = "accent"
    radius = min(inner * 0.46, h * 0.26) * (0.55 + 0.45 * stage.level)
    block = headline(kit, title, radius * 1.5, radius * 1.25, _cap(stage, 0.24), "center", most=3)
    kit.on = ""
    hanging = stage.choice.motif in HANGING
    brand = [] if hanging else words(kit, "brand", stage.of("brand"), "brand", inner, "center")
    top = stacked(kit, "brand-stack", [(corners(stage, "top", inner), 0.0), *[(b, kit.px(0.2)) for b in brand]])
    badges = [badge(kit, i.line, inner, "center") for i in stage.of("badge")]
    named = words(kit, "brand", stage.of("brand"), "brand", inner, "center") if hanging else []
    rest = head(stage, inner, 0, 1, "center", with_title=False, rule=False, brand=False)
    below = stacked(kit, "below-stack", [*[(b, kit.px(0.6)) for b in (*badges, *named)], (rest if _filled(rest) else None, kit.px(0.8))])
    tail = _tail(stage, inner, "center")
    foot = stacked(kit, "foot-stack", [(below if _filled(below) else None, 0.0), (tail if _filled(tail) else None, kit.px(1.6))])
    y0 = m * 1.2 + (top.height + kit.px(1.0) if top.height else 0.0)
    window = h - y0 - foot.height - m * 1.2
    need = 2 * radius * 1.1 + kit.px(1.5)
    stage.lack += max(0.0, need - window)
    radius_free = min(inner * 0.48, (window - kit.px(1.5)) / 2.2)
    radius = max(radius, min(radius_free, radius * 1.25))
    cx, cy = w / 2, y0 + max(radius * 1.1, (window - kit.px(1.5)) / 2)
    if stage.choice.motif in ("confetti", "blobs", *HANGING):
        stage.art(0, 0, w, cy + radius * (0.7 if hanging else 1.1), behind=True)
    else:
        reach = max(cy, h - cy)
        stage.art(0, cy - reach, w, 2 * reach, motif="burst", behind=True)
    ring = {"kind": "shape", "role": "ornament", "shape": "ellipse", "position": "absolute"}
    for k, (grow, node) in enumerate(
        ((1.14, {"fills": ["paper"]}), (1.1, {"strokes": [{"fill": "accent", "width": max(1.5, radius * 0.012)}]}),
         (1.0, {"fills": ["accent"]}), (0.93, {"strokes": [{"fill": "on-accent/55%", "width": max(1.0, radius * 0.008)}]})), 1
    ):  # fmt: skip
        r = radius * grow
        stage.nodes.append({**ring, **node, "id": kit.id(f"emblem-{k}"), "left": round(cx - r, 1), "top": round(cy - r, 1), "width": round(2 * r, 1), "height": round(2 * r, 1)})
    kit.on = "accent"
    stage.region("title-area", cx - radius * 0.75, cy - block.height / 2, radius * 1.5, block.height, block)
    kit.on = ""
    if top.height:
        stage.region("brand-area", m, m * 1.2, inner, top.height, top)
    if foot.height:
        stage.region("foot", m, h - m * 1.2 - foot.height, inner, foot.height, foot)
    return None


def beside(stage: Stage) -> None:
    """For wide pages: words at the left, the picture at the right, from edge to edge."""
    kit, w, h, m = stage.kit, stage.width, stage.height, stage.margin
    content = stage.content
    much = sum(s.kind != "stats" for s in content.sections) > 0 and content.length > 160
    share = 0.56 if not much else 0.66
    if stage.aspect > 2.2:
        share = min(0.74, share + 0.08)
    share = min(0.82, share + 0.3 * max(0.0, 0.8 - stage.level))
    left = w * share
    inner = left - 2 * m
    align = "start"
    flood = stage.choice.direction.divider == "bar" and stage.seed % 2 == 0 and not stage.choice.dark
    kit.on = ground = "deep" if flood else ""
    if much and left > h * 1.1:
        return _three(stage, left, ground)
    top = head(stage, inner, h * 0.5, _cap(stage, 0.2), align, most=3)
    tail = _tail(stage, inner, align)
    gap = kit.px(1.8)
    need = top.height + (tail.height + gap if _filled(tail) else 0.0)
    stage.lack += max(0.0, need - (h - 2 * m))
    if ground:
        stage.block("words-ground", 0, 0, left, h, ground)
    stage.art(left, 0, w - left, h)
    if _filled(tail):
        stage.region("head-area", m, m, inner, h - 2 * m - tail.height - gap, top, justify="center" if stage.level > 0.75 else "start")
        stage.region("tail-area", m, h - m - tail.height, inner, tail.height, tail)
    else:
        stage.region("head-area", m, m, inner, h - 2 * m, top, justify="center")
    return None


def _three(stage: Stage, left: float, ground: str) -> None:
    """Head, body and picture in three panes."""
    kit, w, h, m = stage.kit, stage.width, stage.height, stage.margin
    one = (left - 3 * m) * 0.44
    two = left - 3 * m - one
    top = head(stage, one, h * 0.5, _cap(stage, 0.17), "start", most=4)
    last = end(stage, one, "start")
    main = body(stage, two, "start")
    stage.lack += max(0.0, top.height + (last.height + kit.px(1.5) if _filled(last) else 0.0) - (h - 2 * m), main.height - (h - 2 * m))
    if ground:
        stage.block("words-ground", 0, 0, left, h, ground)
    stage.art(left, 0, w - left, h)
    stage.region("head-area", m, m, one, top.height, top)
    if _filled(last):
        stage.region("end-area", m, h - m - last.height, one, last.height, last)
    stage.region("body-area", 2 * m + one, m, two, h - 2 * m, main, justify="center" if main.height < h * 0.7 else "start")


def scrolls(stage: Stage) -> None:
    """A couplet: its two lines on strips at both sides, the scroll above, the rest between."""
    pair = couplets(stage)
    if not pair:
        return centred(stage)
    kit, w, h, m = stage.kit, stage.width, stage.height, stage.margin
    _without(stage, "couplet")
    strip_h = h - 2 * m
    longest = max(len(i.line.text) for i in pair)
    size = min(strip_h * 0.88 / (longest * 1.16), w * 0.13)
    wide = size * 1.55
    scroll = stage.of("scroll-top")
    _without(stage, "scroll-top")
    for k, (item, x) in enumerate(zip(pair, (w - m - wide, m), strict=True)):
        name = ("couplet-right", "couplet-left")[k]
        stage.block(f"{name}-strip", x, m, wide, strip_h, "seal", strokes=[{"fill": "#e9c46a", "width": max(1.5, kit.px(0.12)), "align": "inside"}])
        block, across = upright_title(kit, item, strip_h * 0.92, size, name=name, columns=1)
        block.node["fills"] = ["on-seal"]
        stage.region(f"{name}-area", x + (wide - across) / 2, m + (strip_h - block.height) / 2, across, block.height, block)
    x0, inner = m + wide + m * 0.8, w - 2 * (m + wide + m * 0.8)
    y = m
    if scroll:
        block = headline(kit, scroll[0], inner * 0.86, size * 1.3, size, "center", most=1, name="scroll-top")
        block.node["fills"] = ["on-seal"]
        tall = block.height * 1.35
        stage.block("scroll-strip", x0, y, inner, tall, "seal", strokes=[{"fill": "#e9c46a", "width": max(1.5, kit.px(0.12)), "align": "inside"}])
        stage.region("scroll-area", x0 + inner * 0.07, y + (tall - block.height) / 2, inner * 0.86, block.height, block)
        y += tall + kit.px(1.4)
    top = head(stage, inner, h * 0.24, _cap(stage, 0.12), "center")
    tail = _tail(stage, inner, "center")
    foot = stacked(kit, "foot-stack", [(top if _filled(top) else None, 0.0), (tail if _filled(tail) else None, kit.px(1.4))])
    room = h - m - y - foot.height - kit.px(1.4)
    stage.lack += max(0.0, -room, stage.wish(0.2) - room)
    if room > h * 0.1:
        stage.art(x0, y - kit.px(0.4), inner, room, motif="papercut")
    if foot.height:
        stage.region("foot", x0, h - m - foot.height, inner, foot.height, foot)
    return None


STRUCTURES: dict[str, Callable[[Stage], None]] = {
    "scenic": scenic,
    "centred": centred,
    "ceremony": ceremony,
    "editorial": editorial,
    "bigtype": bigtype,
    "framed": framed,
    "split": split,
    "vertical": vertical,
    "emblem": emblem,
    "beside": beside,
    "scrolls": scrolls,
}
