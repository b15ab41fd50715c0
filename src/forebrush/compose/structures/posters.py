"""The structures of posters: how head, picture, body and end share the page.

Each is a function of a stage; it never fails, and says by `stage.lack` by how much the words exceed their places.
"""

from __future__ import annotations

import math
from collections.abc import Callable

from forebrush.compose.kit import Block
from forebrush.compose.parts.blocks import body, corners, end, head
from forebrush.compose.parts.elements import badge, headline, words
from forebrush.compose.stage import FADE, Stage, stacked
from forebrush.compose.theme.directions import HANGING, SCENIC

__all__ = ["STRUCTURES", "WIDE", "beside", "centred", "filled", "tail_of", "title_cap", "without"]

FLOATING = frozenset(("cup", "plate", "bars", "discs", "rings", "orbits", "tiles", "confetti", "halftone", "stripes"))
"""Motifs that stand alone in their zone."""
WIDE = 1.35
"""Width over height from which text and picture stand side by side."""


def title_cap(stage: Stage, share: float) -> float:
    """The largest size of a title, px: a share of the page's mean edge that gives way slowly as words grow."""
    title = stage.content.title
    brief = 1.35 if title and len(title.line) <= (3 if stage.kit.dense else 7) else 1.0
    return share * brief * math.sqrt(stage.width * stage.height) * float(stage.level**0.55)


def filled(block: Block) -> bool:
    """Whether a block has anything in it."""
    return bool(block.node.get("children"))


def tail_of(stage: Stage, width: float, align: str, *, rule: bool = True) -> Block:
    """Body and end as one block."""
    kit = stage.kit
    main, last = body(stage, width, align), end(stage, width, align, rule=rule)
    return stacked(kit, "tail", [(main if filled(main) else None, 0.0), (last if filled(last) else None, kit.px(1.8))])


def scenic(stage: Stage) -> None:
    """Head in the sky, a scene under it, and what must be known on the dark ground at its foot."""
    if stage.aspect > WIDE:
        beside(stage)
        return
    kit, w, h, m = stage.kit, stage.width, stage.height, stage.margin
    inner = w - 2 * m
    align = "center" if stage.choice.direction.divider != "bar" else "start"
    kit.on = ""
    top = head(stage, inner, h * 0.34, title_cap(stage, 0.19), align)
    y = m * 1.25
    kit.on = "deep"
    foot = tail_of(stage, inner, align, rule=False)
    pad = m * 0.9
    band = foot.height + pad * 1.1 + m if filled(foot) else 0.0
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


def centred(stage: Stage) -> None:
    """Everything on one axis in a frame, the picture between head and body."""
    if stage.aspect > WIDE:
        beside(stage)
        return
    return ceremony(stage, "")


def ceremony(stage: Stage, frame: str = "double") -> None:
    """`centred` at every ratio, always in a frame: for certificates and invitations."""
    kit, w, h, m = stage.kit, stage.width, stage.height, stage.margin
    side = m * 1.35
    inner = w - 2 * side
    top = head(stage, inner, h * 0.3, title_cap(stage, 0.17), "center")
    tail = tail_of(stage, inner, "center")
    y0, y1 = side, h - side
    window = y1 - y0 - top.height - tail.height
    gap = kit.px(1.2)
    room = window - 2 * gap
    stage.lack += max(0.0, stage.wish(0.22) - room, gap - window)
    if room > h * (0.13 if not frame else 0.26):
        motif = "botanical" if stage.choice.motif == "blobs" else ""
        if stage.choice.motif in HANGING:
            stage.art(0, 0, w, y0 + room)
            y0 += room + gap * 0.5
        else:
            if stage.choice.motif in FLOATING:
                across = min(inner, room * 1.7)
                stage.art(
                    side + (inner - across) / 2,
                    y0 + top.height + gap,
                    across,
                    room,
                    focus=0.5 if stage.choice.motif == "rings" else None,
                )
            else:
                edge = m * 0.45 if stage.choice.direction.frame else 0.0
                stage.art(edge, y0 + top.height + gap * 0.5, w - 2 * edge, room + gap * 1.2, motif=motif, mask=FADE)
    elif window > 0:
        y0 += window * 0.3
    stage.region("head-area", side, y0, inner, top.height, top)
    if filled(tail):
        stage.region("tail-area", side, y1 - tail.height, inner, tail.height, tail)
    stage.frame(m * 0.45, frame)


def editorial(stage: Stage) -> None:
    """Flush left: a large title under a rule, the picture bleeding to the right, details on a grid."""
    if stage.aspect > WIDE:
        beside(stage)
        return
    kit, w, h, m = stage.kit, stage.width, stage.height, stage.margin
    inner = w - 2 * m
    brand = words(kit, "brand", stage.of("brand"), "brand", inner, "start")
    strip: list[tuple[Block | None, float]] = [(corners(stage, "top", inner), 0.0), *[(b, kit.px(0.2)) for b in brand]]
    strip.append((kit.rule("ink", max(2.0, kit.px(0.12))), kit.px(0.7)))
    strip += [(badge(kit, i.line, inner, "start"), kit.px(1.0)) for i in stage.of("badge")]
    strip.append((head(stage, inner, h * 0.42, title_cap(stage, 0.2), "start", brand=False), kit.px(1.1)))
    top = stacked(kit, "head-stack", strip)
    tail = tail_of(stage, inner, "start")
    window = h - 2 * m - top.height - tail.height
    gap = kit.px(1.6)
    room = window - 2 * gap if filled(tail) else window - gap + m
    stage.lack += max(0.0, stage.wish(0.24) - room, (gap if filled(tail) else 0.0) - window)
    if room > h * 0.12:
        x = m if stage.choice.motif in ("tiles", *SCENIC) else w * 0.22
        stage.art(x, m + top.height + gap, w - x, room)
    stage.region("head-area", m, m, inner, top.height, top)
    if filled(tail):
        stage.region("tail-area", m, h - m - tail.height, inner, tail.height, tail)


def bigtype(stage: Stage) -> None:
    """The title as large as the page allows, on a page of one colour; the rest small and exact."""
    kit, w, h, m = stage.kit, stage.width, stage.height, stage.margin
    if stage.aspect > WIDE:
        beside(stage)
        return
    inner = w - 2 * m
    flood = "accent" if stage.seed % 2 == 0 and not stage.choice.dark else ""
    stage.flood = kit.on = flood
    brand = words(kit, "brand", stage.of("brand", "badge"), "brand", inner, "start")
    parts: list[tuple[Block | None, float]] = [(corners(stage, "top", inner), 0.0), *[(b, kit.px(0.2)) for b in brand]]
    if stage.content.title:
        cap = title_cap(stage, 0.46)
        title = headline(kit, stage.content.title, inner, h * 0.52 * max(0.4, stage.level), cap, "start", most=5)
        parts.append((title, kit.px(1.0)))
    small = without(stage, "brand", "badge")
    parts.append((head(small, inner, 0, 1, "start", with_title=False, rule=False, brand=False), kit.px(0.9)))
    top = stacked(kit, "head-stack", parts)
    tail = tail_of(stage, inner, "start")
    window = h - 2 * m - top.height - tail.height
    room = window - kit.px(2.6)
    stage.lack += max(0.0, stage.wish(0.16) - room, (kit.px(1.6) if filled(tail) else 0.0) - window)
    if room > h * 0.1 and not flood:
        stage.art(0, m + top.height + kit.px(1.3), w, room)
    stage.region("head-area", m, m, inner, top.height, top)
    if filled(tail):
        rule_y = h - m - tail.height - kit.px(1.0)
        if room <= h * 0.1 and window > kit.px(1.4):
            stage.block("rule-wide", m, rule_y, inner, max(2.0, kit.px(0.12)), kit.color("ink"))
        stage.region("tail-area", m, h - m - tail.height, inner, tail.height, tail)


def without(stage: Stage, *slots: str) -> Stage:
    """The same stage with some slots set already."""
    stage.taken = stage.taken | frozenset(slots)
    return stage


def framed(stage: Stage) -> None:
    """A card with all the words on a page full of pattern."""
    if stage.aspect > 1.6:
        beside(stage)
        return
    kit, w, h, m = stage.kit, stage.width, stage.height, stage.margin
    wide = stage.aspect > WIDE
    card_w = min(w - 2 * m, h * 1.25) if wide else w - 2 * m
    pad = m * 0.95
    inner = card_w - 2 * pad
    top = head(stage, inner, h * 0.34, title_cap(stage, 0.16), "center")
    tail = tail_of(stage, inner, "center")
    both = stacked(kit, "card-stack", [(top, 0.0), (tail if filled(tail) else None, kit.px(1.8))])
    card_h = both.height + 2 * pad
    window = h - 2 * m - card_h
    stage.lack += max(0.0, stage.wish(0.0 if wide else 0.3) - window, -window)
    flood = "accent" if not stage.choice.dark else "deep"
    stage.block("page-ground", 0, 0, w, h, flood)
    motif = stage.choice.motif
    if window > h * 0.2 and not wide and kit.pictured:
        stage.art(0, 0, w, m + window + card_h * 0.15)
        y = h - m - card_h
    elif window > h * 0.2 and not wide:
        stage.art(
            0,
            0,
            w,
            m + window + card_h * 0.5 if motif not in SCENIC else m + window,
            motif=""
            if motif in ("rays", "tiles", "plate", "cup", "confetti", "moon", "halftone", *HANGING)
            else "rays",
            focus=0.5 if motif in HANGING else None,
        )
        y = h - m - card_h
    else:
        stage.art(
            0, 0, w, h, motif=motif if motif in ("halftone", "stripes", "tiles", "confetti") else "rays", opacity=0.9
        )
        y = m + window / 2
    shadow = [{"kind": "shadow", "color": "#00000040", "y": round(m * 0.12, 1), "blur": round(m * 0.5, 1)}]
    x = (w - card_w) / 2
    stage.block("card", x, y, card_w, card_h, "panel", radius=round(m * 0.16, 1), effects=shadow)
    line = {"fill": "accent/60%", "width": max(1.0, kit.px(0.06)), "align": "inside"}
    inset = pad * 0.36
    stage.block(
        "card-line",
        x + inset,
        y + inset,
        card_w - 2 * inset,
        card_h - 2 * inset,
        "transparent",
        strokes=[line],
        radius=round(m * 0.08, 1),
    )
    stage.region("card-words", x + pad, y + pad, inner, both.height, both)


def split(stage: Stage) -> None:
    """Two blocks: the title and the picture on colour, the rest on paper."""
    if stage.aspect > WIDE:
        beside(stage)
        return
    kit, w, h, m = stage.kit, stage.width, stage.height, stage.margin
    inner = w - 2 * m
    ground = (
        "deep" if stage.choice.motif in ("tiles", "discs", "rings", "blobs", *HANGING) or stage.seed % 2 else "accent"
    )
    kit.on = ground
    top = head(stage, inner, h * 0.36, title_cap(stage, 0.19), "start")
    kit.on = ""
    tail = tail_of(stage, inner, "start")
    foot = tail.height + 2.2 * m if filled(tail) else 0.0
    block_h = h - foot
    window = block_h - m - top.height - kit.px(1.2)
    stage.lack += max(0.0, stage.wish(0.26) - window + kit.px(0.6), m * 0.6 - window)
    stage.block("title-ground", 0, 0, w, block_h, ground)
    room = window - kit.px(0.6)
    if room > h * 0.12:
        stage.art(0, block_h - room, w, room, motif=_on_colour(stage))
    kit.on = ground
    stage.region("head-area", m, m * 1.1, inner, top.height, top)
    kit.on = ""
    if filled(tail):
        stage.region("tail-area", m, h - m - tail.height, inner, tail.height, tail)


def _on_colour(stage: Stage) -> str:
    """A motif that shows on a block of colour."""
    if stage.kit.pictured:
        return ""
    return "tiles" if stage.choice.motif in ("discs", "blobs", "halftone") else stage.choice.motif


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
        _three(stage, left, ground)
        return
    # In a sale the price is the hero, not the title.
    room = h * (0.3 if content.tag else 0.5)
    top = head(stage, inner, room, title_cap(stage, 0.2), align, most=3)
    tail = tail_of(stage, inner, align)
    gap = kit.px(1.8)
    need = top.height + (tail.height + gap if filled(tail) else 0.0)
    stage.lack += max(0.0, need - (h - 2 * m))
    if ground:
        stage.block("words-ground", 0, 0, left, h, ground)
    _side_art(stage, left)
    if filled(tail):
        stage.region(
            "head-area",
            m,
            m,
            inner,
            h - 2 * m - tail.height - gap,
            top,
            justify="center" if stage.level > 0.75 else "start",
        )
        stage.region("tail-area", m, h - m - tail.height, inner, tail.height, tail)
    else:
        stage.region("head-area", m, m, inner, h - 2 * m, top, justify="center")


def _side_art(stage: Stage, left: float) -> None:
    """The picture at the right of `left` px; what stands on the ground gets a ground of its own tone."""
    w, h = stage.width, stage.height
    if stage.choice.motif in SCENIC:
        stage.block("art-ground", left, 0, w - left, h, "panel" if stage.choice.dark else "tint")
    # Sprigs may reach over the edge to the words; what stands on a ground ends with it.
    stage.art(left, 0, w - left, h, clip=stage.choice.motif != "botanical")


def _three(stage: Stage, left: float, ground: str) -> None:
    """Head, body and picture in three panes."""
    kit, h, m = stage.kit, stage.height, stage.margin
    one = (left - 3 * m) * 0.44
    two = left - 3 * m - one
    top = head(stage, one, h * 0.5, title_cap(stage, 0.17), "start", most=4)
    last = end(stage, one, "start")
    main = body(stage, two, "start")
    stage.lack += max(
        0.0, top.height + (last.height + kit.px(1.5) if filled(last) else 0.0) - (h - 2 * m), main.height - (h - 2 * m)
    )
    if ground:
        stage.block("words-ground", 0, 0, left, h, ground)
    _side_art(stage, left)
    stage.region("head-area", m, m, one, top.height, top)
    if filled(last):
        stage.region("end-area", m, h - m - last.height, one, last.height, last)
    stage.region(
        "body-area", 2 * m + one, m, two, h - 2 * m, main, justify="center" if main.height < h * 0.7 else "start"
    )


STRUCTURES: dict[str, Callable[[Stage], None]] = {
    "scenic": scenic,
    "centred": centred,
    "ceremony": ceremony,
    "editorial": editorial,
    "bigtype": bigtype,
    "framed": framed,
    "split": split,
    "beside": beside,
}
