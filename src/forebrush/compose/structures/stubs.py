"""Tickets with a part that is torn off, cards, badges and coupons. Each is a structure that draws the card and sets its
trees of regions on it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from forebrush.compose.arrange import PARTS, Region, names_of
from forebrush.compose.content import Content
from forebrush.compose.kit import Json
from forebrush.compose.parts.objects import Box, allot, empty, ground, inner, pieces_of, place, settle, unplaced
from forebrush.compose.parts.ornaments import cut, drop, figure, perforation
from forebrush.compose.printed import passes  # noqa: F401  (enters the parts)
from forebrush.compose.printed.journeys import parted, travel_icon
from forebrush.compose.stage import Stage

__all__ = ["CARD", "LIES", "STANDS", "Slip", "single", "ticket"]

LIES, STANDS, CARD = (1.75, 3.1), (0.36, 0.72), (1.5, 1.75)
"""Width over height of tickets that lie, that stand, and of cards."""
_EDGE = 0.035


@dataclass(frozen=True, slots=True)
class Slip:
    """How a ticket is made."""

    main: Region
    stub: Region
    side: str = "right"
    """Where the stub is: `right`, `left`, `bottom`, `top`."""
    share: float = 0.27
    """Of the length of the ticket that the stub takes."""
    on_main: str = ""
    on_stub: str = ""
    shapes: tuple[float, float] = LIES
    edge: str = "notch"
    """`notch`: round corners and a notch at both ends of the perforation; `teeth`: bites along the short edges;
    `ornate`: corners cut out and a fine frame."""
    band: Region | None = None
    """A band across the top of both pieces, in `accent`."""
    art: float = 0.0
    """Share of the main part that a picture takes, on the side away from the stub."""
    pattern: str = ""
    """A faint pattern on the card."""


def _split(slip: Slip, box: Box, share: float) -> tuple[Box, Box]:
    """The boxes of the main part and of the stub."""
    x, y, w, h = box
    if slip.side in ("right", "left"):
        part = w * share
        stub = (x + w - part, y, part, h) if slip.side == "right" else (x, y, part, h)
        main = (x, y, w - part, h) if slip.side == "right" else (x + part, y, w - part, h)
    else:
        part = h * share
        stub = (x, y + h - part, w, part) if slip.side == "bottom" else (x, y, w, part)
        main = (x, y, w, h - part) if slip.side == "bottom" else (x, y + part, w, h - part)
    return main, stub


def _corners(slip: Slip, main: bool, radius: float, notch: float) -> tuple[float, float, float, float]:
    """Radii of a piece from the top left: notches where the other piece begins."""
    outer = -radius if slip.edge == "ornate" else 0.0 if slip.edge == "teeth" else radius
    inner = -notch
    far = {"right": (1, 2), "left": (0, 3), "bottom": (2, 3), "top": (0, 1)}[slip.side]
    meets = set(far if main else {0, 1, 2, 3} - set(far))
    tl, tr, br, bl = (inner if k in meets else outer for k in range(4))
    return tl, tr, br, bl


_TEETH = {"right": ("l", "r"), "left": ("r", "l"), "bottom": ("t", "b"), "top": ("b", "t")}
"""Edges with bites of the main part and of the stub."""


def _card_fill(stage: Stage, on: str, pattern: str, size: float) -> list[str | Json]:
    fills: list[str | Json] = [on or "panel"]
    if pattern:
        tone = f"on-{on}/7%" if on else "accent/7%"
        weight = {"dots": 0.12, "stripes": 0.5}.get(pattern, 0.06)
        fills.append(
            {
                "kind": "pattern",
                "pattern": pattern,
                "color": tone,
                "size": round(max(6.0, size), 1),
                "weight": weight,
                "angle": 45 if pattern == "stripes" else 0,
            }
        )
    return fills


def ticket(slip: Slip) -> Callable[[Stage], None]:
    """A ticket made in this way, as a structure."""

    def structure(stage: Stage) -> None:
        kit = stage.kit
        box = settle(stage, slip.shapes, _EDGE)
        _, _, w, h = box
        short = min(w, h)
        ground(stage)
        regions = [slip.stub, *([slip.band] if slip.band else []), slip.main]
        content = parted(unplaced(stage.content))
        shares = allot(content, regions)
        stub_content, main_content = shares[0], shares[-1]
        if empty(main_content):
            main_content, stub_content = stub_content, main_content
        alone = empty(stub_content)
        radius, notch = short * 0.035, short * 0.045
        main_box, stub_box = _split(slip, box, slip.share)
        if alone:
            main_box = box
        pieces = [(main_box, True, slip.on_main), *([] if alone else [(stub_box, False, slip.on_stub)])]
        outlines: dict[bool, str] = {}
        for (px, py, pw, ph), first, on in pieces:
            corners = _corners(slip, first, radius, notch) if not alone else (radius,) * 4
            bites = _TEETH[slip.side][0 if first else 1] if slip.edge == "teeth" else ""
            outlines[first] = cut(pw, ph, corners, bites, short * 0.018)
            fills = _card_fill(stage, on, slip.pattern, kit.px(1.6))
            stage.nodes.append(
                figure(
                    kit,
                    "card" if first else "stub",
                    px,
                    py,
                    pw,
                    ph,
                    d=outlines[first],
                    fills=fills,
                    effects=drop(short * 0.02),
                    role="panel",
                )
            )
        pad = max(4.0, short * (0.045 + 0.045 * min(1.0, stage.level)))
        if slip.edge == "ornate":
            for piece, _, on in pieces:
                _fine_frame(stage, piece, pad * 0.45, on)
        room = inner(main_box, pad)
        main = slip.main
        if alone and pieces_of(main_content) <= 3:
            # Hardly anything to say: a picture takes a good part of the card.
            main, slip_ = replace(main, justify="center", gap=1.4), replace(slip, art=0.42)
        else:
            slip_ = slip
        if slip_.art and stage.level > 0.5:
            room = _picture(stage, slip_, main_box, outlines[True], room)
        if slip.band and len(shares) == 3:
            tall = _band(stage, slip, shares[1], main_box, radius, pad)
            room = (room[0], room[1] + tall, room[2], room[3] - tall)
        place(stage, main_content, main, room, slip.on_main)
        if not alone:
            stub = replace(slip.stub, justify="center") if pieces_of(stub_content) == 1 else slip.stub
            place(stage, stub_content, stub, inner(stub_box, pad * 0.9), slip.on_stub)
            upright = slip.side in ("right", "left")
            size = max(1.6, short * 0.007)
            sx, sy, sw, sh = stub_box
            px = sx if slip.side == "right" else sx + sw if slip.side == "left" else sx + notch * 1.5
            py = sy if slip.side == "bottom" else sy + sh if slip.side == "top" else sy + notch * 1.5
            length = (sh if upright else sw) - 3 * notch
            tone = "deep/45%" if not stage.choice.dark else "ink/45%"
            holes = perforation(kit, px, py, max(1.0, length), upright=upright, color=tone, size=size)
            stage.nodes.append(holes)

    return structure


def _fine_frame(stage: Stage, box: Box, inset: float, on: str) -> None:
    x, y, w, h = inner(box, inset)
    r = min(w, h) * 0.05
    line = [{"fill": f"on-{on}/70%" if on else "accent/80%", "width": max(1.0, stage.kit.px(0.06))}]
    stage.nodes.append(figure(stage.kit, "fine-frame", x, y, w, h, d=cut(w, h, (-r,) * 4), strokes=line))


def _picture(stage: Stage, slip: Slip, box: Box, outline: str, room: Box) -> Box:
    """The picture at the far end of the main part, cut with it; what is left for words."""
    x, y, w, h = box
    ix, iy, iw, ih = room
    share = slip.art * min(1.0, (stage.level - 0.5) / 0.3)
    mask = {"shape": {"kind": "path", "d": outline}}
    if slip.side in ("right", "left"):
        part = w * share
        at = x if slip.side == "right" else x + w - part
        ground_node = figure(stage.kit, "art-ground", 0, 0, part, h, shape="rect", fills=["pale"])
    else:
        part = h * share
        at = y if slip.side == "bottom" else y + h - part
        ground_node = figure(stage.kit, "art-ground", 0, 0, w, part, shape="rect", fills=["pale"])
    before = len(stage.nodes)
    if slip.side in ("right", "left"):
        stage.art(at, y, part, h)
    else:
        stage.art(x, at, w, part)
    for node in stage.nodes[before:]:
        node["children"] = [ground_node, *node["children"]]
        # The outline is that of the whole piece: the picture is cut inside a group of that size.
        node.update(left=round(node["left"] - x, 1), top=round(node["top"] - y, 1))
    made = stage.nodes[before:]
    del stage.nodes[before:]
    if made:
        stage.nodes.append(
            {
                "kind": "group",
                "id": stage.kit.id("art-place"),
                "role": "ornament",
                "layout": "stack",
                "position": "absolute",
                "left": round(x, 1),
                "top": round(y, 1),
                "width": round(w, 1),
                "height": round(h, 1),
                "mask": mask,
                "children": made,
            }
        )
    if slip.side == "right":
        return (ix + part, iy, iw - part, ih)
    if slip.side == "left":
        return (ix, iy, iw - part, ih)
    return (ix, iy + part, iw, ih - part) if slip.side == "bottom" else (ix, iy, iw, ih - part)


def _band(stage: Stage, slip: Slip, content: Content, box: Box, radius: float, pad: float) -> float:
    """The band across the top of the main part, with the sign of what carries one; what it takes of the part, px."""
    assert slip.band is not None
    kit = stage.kit
    x, y, w, h = box
    kit.on = "accent"
    tall = 0.0
    for name in names_of(slip.band):
        view = replace(stage, content=content, width=w - 2 * pad, nodes=[], back=[], clear=[], lack=0.0)
        block = PARTS[name].make(view, w - 2 * pad, "start")
        tall = max(tall, block.height if block else 0.0)
    kit.on = ""
    tall = max(tall + pad * 0.9, h * 0.13)
    notch = min(w, h) * 0.045
    corners = (radius, -notch if slip.side == "right" else radius, 0.0, 0.0)
    stage.nodes.append(figure(kit, "band", x, y, w, tall, d=cut(w, tall, corners), fills=["accent"], role="panel"))
    size = min(tall * 0.5, kit.px(2.4))
    route = next((s for s in stage.content.sections if s.kind == "route" and s.rows), None)
    if route:
        mark = {
            "kind": "icon",
            "id": kit.id("band-icon"),
            "role": "ornament",
            "icon": travel_icon(stage.content),
            "size": size,
            "fills": ["on-accent"],
            "position": "absolute",
            "width": size,
            "height": size,
            "left": round(x + w - pad - size, 1),
            "top": round(y + (tall - size) / 2, 1),
        }
        stage.nodes.append(mark)
    place(stage, content, slip.band, (x + pad, y, w - 2 * pad - 1.5 * size, tall), "accent")
    return tall - pad * 0.3


def single(
    region: Region, shapes: tuple[float, float], look: str, top: Region | None = None
) -> Callable[[Stage], None]:
    """One piece: a badge with a slot (`slot`), a card (`card`) or a coupon with a dashed edge (`dashed`)."""

    def structure(stage: Stage) -> None:
        kit = stage.kit
        box = settle(stage, shapes, _EDGE)
        x, y, w, h = box
        short = min(w, h)
        ground(stage)
        radius = short * (0.055 if look != "dashed" else 0.02)
        pad = max(4.0, short * (0.05 + 0.045 * min(1.0, stage.level)))
        dark = look == "card"
        on = "deep" if dark else ""
        outline = cut(w, h, (radius,) * 4)
        fills: list[str | Json] = _card_fill(stage, on, "", 0)
        if dark:
            shine = {
                "kind": "linear",
                "from": [0, 0],
                "to": [1, 1],
                "stops": [
                    {"at": 0, "color": "#ffffff1f"},
                    {"at": 0.5, "color": "#ffffff00"},
                    {"at": 1, "color": "#0000002e"},
                ],
            }
            fills.append(shine)
        stage.nodes.append(
            figure(kit, "card", x, y, w, h, d=outline, fills=fills, effects=drop(short * 0.02), role="panel")
        )
        room = inner(box, pad)
        if dark:
            _rings(stage, box, outline)
        if look == "dashed":
            line = {
                "fill": "accent",
                "width": round(max(1.6, short * 0.006), 1),
                "dash": [round(short * 0.022, 1), round(short * 0.016, 1)],
                "align": "center",
            }
            ex, ey, ew, eh = inner(box, pad * 0.42)
            stage.nodes.append(figure(kit, "cut-line", ex, ey, ew, eh, d=cut(ew, eh, (radius,) * 4), strokes=[line]))
            size = round(short * 0.055, 1)
            patch = {
                "kind": "shape",
                "id": kit.id("cut-patch"),
                "role": "ornament",
                "shape": "rect",
                "fills": ["panel"],
            }
            spot = {
                "position": "absolute",
                "left": round(ex + ew * 0.08, 1),
                "top": round(ey - size / 2, 1),
                "width": size * 1.3,
                "height": size,
            }
            stage.nodes.append({**patch, **spot})
            stage.nodes.append(
                {
                    "kind": "icon",
                    "id": kit.id("scissors"),
                    "role": "ornament",
                    "icon": "scissors",
                    "size": size,
                    "fills": ["accent-ink"],
                    **spot,
                    "width": size,
                    "left": round(ex + ew * 0.08 + size * 0.15, 1),
                }
            )
        regions = [*([top] if top else []), region]
        shares = allot(unplaced(stage.content), regions)
        if look == "slot":
            slot_w, slot_h = w * 0.2, max(6.0, short * 0.028)
            stage.nodes.append(
                figure(
                    kit,
                    "slot",
                    x + (w - slot_w) / 2,
                    y + pad * 0.45,
                    slot_w,
                    slot_h,
                    shape="rect",
                    radius=slot_h / 2,
                    fills=["#0000002e"],
                    effects=[{"kind": "shadow", "color": "#00000066", "y": 1, "blur": 3, "inset": True}],
                )
            )
            room = (room[0], room[1] + pad * 0.5, room[2], room[3] - pad * 0.5)
            if top and not empty(shares[0]):
                tall = h * 0.33
                stage.nodes.append(
                    figure(
                        kit,
                        "badge-band",
                        x,
                        y,
                        w,
                        tall,
                        d=cut(w, tall, (radius, radius, 0, 0)),
                        fills=["accent"],
                        role="panel",
                    )
                )
                # The slot is punched through the band.
                slot = stage.nodes.pop(-2)
                stage.nodes.append(slot)
                place(stage, shares[0], top, (room[0], room[1], room[2], tall - pad * 1.9), "accent")
                room = (room[0], y + tall + pad * 0.8, room[2], h - tall - pad * 1.7)
        elif top:
            tall = room[3] * 0.34
            place(stage, shares[0], top, (room[0], room[1], room[2], tall), on)
            room = (room[0], room[1] + tall, room[2], room[3] - tall)
        place(stage, shares[-1], region, room, on)

    return structure


def _rings(stage: Stage, box: Box, outline: str) -> None:
    """Fine circles that run out of a corner of a card."""
    x, y, w, h = box
    kit = stage.kit
    made = []
    for k in range(9):
        r = h * (0.22 + 0.1 * k)
        line = [{"fill": "on-deep/14%", "width": max(0.8, h * 0.0022)}]
        made.append(figure(kit, "ring", w * 0.92 - r, h * 0.1 - r, 2 * r, 2 * r, shape="ellipse", strokes=line))
    stage.nodes.append(
        {
            "kind": "group",
            "id": kit.id("rings"),
            "role": "ornament",
            "layout": "stack",
            "position": "absolute",
            "left": round(x, 1),
            "top": round(y, 1),
            "width": round(w, 1),
            "height": round(h, 1),
            "mask": {"shape": {"kind": "path", "d": outline}},
            "children": made,
        }
    )
