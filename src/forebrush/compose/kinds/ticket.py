"""Tickets, passes, coupons: a piece of card with a part that is torn off, or a badge that hangs from a ribbon."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from forebrush.compose import passes  # noqa: F401  (enters the parts)
from forebrush.compose.arrange import PARTS, Region, columns, names_of, rows
from forebrush.compose.content import Content
from forebrush.compose.kinds.arrangement import Arrangement
from forebrush.compose.kit import Json
from forebrush.compose.objects import Box, allot, empty, ground, inner, pieces_of, place, settle, unplaced
from forebrush.compose.ornaments import cut, drop, figure, perforation
from forebrush.compose.passes import parted, travel_icon
from forebrush.compose.stage import Stage

__all__ = ["ARRANGEMENTS"]

_LIES, _STANDS, _CARD = (1.75, 3.1), (0.36, 0.72), (1.5, 1.75)
"""Width over height of tickets that lie, that stand, and of cards."""
_EDGE = 0.035


@dataclass(frozen=True, slots=True)
class _Slip:
    """How a ticket is made."""

    main: Region
    stub: Region
    side: str = "right"
    """Where the stub is: `right`, `left`, `bottom`, `top`."""
    share: float = 0.27
    """Of the length of the ticket that the stub takes."""
    on_main: str = ""
    on_stub: str = ""
    shapes: tuple[float, float] = _LIES
    edge: str = "notch"
    """`notch`: round corners and a notch at both ends of the perforation; `teeth`: bites along the short edges;
    `ornate`: corners cut out and a fine frame."""
    band: Region | None = None
    """A band across the top of both pieces, in `accent`."""
    art: float = 0.0
    """Share of the main part that a picture takes, on the side away from the stub."""
    pattern: str = ""
    """A faint pattern on the card."""


def _split(slip: _Slip, box: Box, share: float) -> tuple[Box, Box]:
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


def _corners(slip: _Slip, main: bool, radius: float, notch: float) -> tuple[float, float, float, float]:
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
        fills.append({"kind": "pattern", "pattern": pattern, "color": tone, "size": round(max(6.0, size), 1),
                      "weight": weight, "angle": 45 if pattern == "stripes" else 0})  # fmt: skip
    return fills


def _ticket(slip: _Slip) -> Callable[[Stage], None]:
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
                figure(kit, "card" if first else "stub", px, py, pw, ph, d=outlines[first], fills=fills,
                       effects=drop(short * 0.02), role="panel")
            )  # fmt: skip
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


def _picture(stage: Stage, slip: _Slip, box: Box, outline: str, room: Box) -> Box:
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
            {"kind": "group", "id": stage.kit.id("art-place"), "role": "ornament", "layout": "stack",
             "position": "absolute", "left": round(x, 1), "top": round(y, 1), "width": round(w, 1),
             "height": round(h, 1), "mask": mask, "children": made}
        )  # fmt: skip
    if slip.side == "right":
        return (ix + part, iy, iw - part, ih)
    if slip.side == "left":
        return (ix, iy, iw - part, ih)
    return (ix, iy + part, iw, ih - part) if slip.side == "bottom" else (ix, iy, iw, ih - part)


def _band(stage: Stage, slip: _Slip, content: Content, box: Box, radius: float, pad: float) -> float:
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
        mark = {"kind": "icon", "id": kit.id("band-icon"), "role": "ornament", "icon": travel_icon(stage.content),
                "size": size, "fills": ["on-accent"], "position": "absolute", "width": size, "height": size,
                "left": round(x + w - pad - size, 1), "top": round(y + (tall - size) / 2, 1)}  # fmt: skip
        stage.nodes.append(mark)
    place(stage, content, slip.band, (x + pad, y, w - 2 * pad - 1.5 * size, tall), "accent")
    return tall - pad * 0.3


# ---- badges and cards -----------------------------------------------------------------------------------------------


def _single(
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
            shine = {"kind": "linear", "from": [0, 0], "to": [1, 1],
                     "stops": [{"at": 0, "color": "#ffffff1f"}, {"at": 0.5, "color": "#ffffff00"},
                               {"at": 1, "color": "#0000002e"}]}  # fmt: skip
            fills.append(shine)
        stage.nodes.append(figure(kit, "card", x, y, w, h, d=outline, fills=fills, effects=drop(short * 0.02), role="panel"))
        room = inner(box, pad)
        if dark:
            _rings(stage, box, outline)
        if look == "dashed":
            line = {"fill": "accent", "width": round(max(1.6, short * 0.006), 1),
                    "dash": [round(short * 0.022, 1), round(short * 0.016, 1)], "align": "center"}  # fmt: skip
            ex, ey, ew, eh = inner(box, pad * 0.42)
            stage.nodes.append(
                figure(kit, "cut-line", ex, ey, ew, eh, d=cut(ew, eh, (radius,) * 4), strokes=[line])
            )
            size = round(short * 0.055, 1)
            patch = {"kind": "shape", "id": kit.id("cut-patch"), "role": "ornament", "shape": "rect", "fills": ["panel"]}
            spot = {"position": "absolute", "left": round(ex + ew * 0.08, 1), "top": round(ey - size / 2, 1),
                    "width": size * 1.3, "height": size}  # fmt: skip
            stage.nodes.append({**patch, **spot})
            stage.nodes.append(
                {"kind": "icon", "id": kit.id("scissors"), "role": "ornament", "icon": "scissors", "size": size,
                 "fills": ["accent-ink"], **spot, "width": size, "left": round(ex + ew * 0.08 + size * 0.15, 1)}
            )  # fmt: skip
        regions = [*([top] if top else []), region]
        shares = allot(unplaced(stage.content), regions)
        if look == "slot":
            slot_w, slot_h = w * 0.2, max(6.0, short * 0.028)
            stage.nodes.append(
                figure(kit, "slot", x + (w - slot_w) / 2, y + pad * 0.45, slot_w, slot_h, shape="rect",
                       radius=slot_h / 2, fills=["#0000002e"],
                       effects=[{"kind": "shadow", "color": "#00000066", "y": 1, "blur": 3, "inset": True}])
            )  # fmt: skip
            room = (room[0], room[1] + pad * 0.5, room[2], room[3] - pad * 0.5)
            if top and not empty(shares[0]):
                tall = h * 0.33
                stage.nodes.append(
                    figure(kit, "badge-band", x, y, w, tall, d=cut(w, tall, (radius, radius, 0, 0)), fills=["accent"],
                           role="panel")
                )  # fmt: skip
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
        {"kind": "group", "id": kit.id("rings"), "role": "ornament", "layout": "stack", "position": "absolute",
         "left": round(x, 1), "top": round(y, 1), "width": round(w, 1), "height": round(h, 1),
         "mask": {"shape": {"kind": "path", "d": outline}}, "children": made}
    )  # fmt: skip


# ---- what they suit -------------------------------------------------------------------------------------------------


def _travels(content: Content) -> bool:
    return any(s.kind == "route" and len(s.rows) >= 2 for s in content.sections)


def _shows(content: Content) -> bool:
    return not _travels(content)


def _is_pass(content: Content) -> bool:
    return content.kind == "pass" and not _travels(content) and len(content.sections) <= 3


def _is_coupon(content: Content) -> bool:
    """Whether it is worth money: no seat, no way, a price or a saving."""
    fields = sum(len(s.rows) for s in content.sections if s.kind == "fields")
    priced = any(s.role == "price" for s in content.sections) or content.of("saving", "price")
    return _shows(content) and fields <= 2 and bool(priced or content.title) and content.length < 220


_WIDE, _TALL, _SQUARE = (1.2, 99.0), (0.0, 0.8), (0.8, 1.2)
_STUB = rows("pass-stamp", "stub-fields", "pass-price", "pass-code", justify="space-between", gap=0.9)


def _wide(name: str, slip: _Slip, aspects: tuple[float, float] = _WIDE, needs: Callable[[Content], bool] | None = None) -> Arrangement:
    return Arrangement(name, structure=_ticket(slip), aspects=aspects, needs=needs, most=1.6, places=True)


ARRANGEMENTS = (
    # Travel: the way is the hero.
    _wide("airline", _Slip(
        rows(rows("pass-head", gap=0.5), "pass-route-large", rows("pass-fields", "rest", "pass-foot", gap=0.9), justify="space-between"),
        rows("stub-fields", "pass-price", "pass-code", justify="space-between", gap=0.9),
        band=rows("pass-brand", justify="center"), pattern="dots",
    ), needs=_travels),
    _wide("rail", _Slip(
        rows(columns(rows("pass-brand"), rows("pass-head", align="end"), gap=1.5), "pass-route", "pass-fields-ruled",
             rows("rest", "pass-foot", gap=0.5), justify="space-between"),
        rows("pass-stamp", "stub-fields", "pass-price", "pass-code", justify="space-between", gap=0.9), side="left",
        share=0.25, on_stub="deep", pattern="waves",
    ), needs=_travels),
    _wide("night-flight", _Slip(
        rows("pass-fields-large", rows("pass-route-large"), rows("pass-brand", "pass-head", "rest", "pass-foot", gap=0.5),
             justify="space-between"),
        rows("stub-fields", "pass-price", "pass-code", justify="space-between", gap=0.9), on_main="deep", edge="notch",
    ), needs=_travels),
    _wide("departure", _Slip(
        rows("pass-route", "pass-fields-large", rows("pass-brand", "pass-head", "rest", "pass-foot", gap=0.5), justify="space-between"),
        rows("stub-fields", "pass-price", "pass-code", justify="space-between", gap=0.9), on_stub="accent", edge="teeth",
    ), needs=_travels),
    # Shows: the title is the hero.
    _wide("marquee", _Slip(
        rows(rows("pass-brand", "pass-head-large", gap=0.7), rows("pass-fields", "rest", "pass-foot", gap=0.9), justify="space-between"),
        _STUB, on_stub="accent", pattern="",
    ), needs=_shows),
    _wide("playbill", _Slip(
        rows(rows("pass-fields", gap=0.9), rows("pass-brand", "pass-head-large", "rest", "pass-foot", gap=0.6), justify="space-between"),
        _STUB, on_main="deep", edge="teeth",
    ), needs=_shows),
    _wide("gala", _Slip(
        rows("pass-brand", rows("pass-head-large", align="center"), rows("pass-fields-ruled", "rest", "pass-foot", align="center", gap=0.8), align="center", justify="space-between"),
        rows("pass-stamp", "stub-fields", "pass-price", "pass-code", justify="space-between", align="center", gap=0.9),
        side="left", share=0.23, edge="ornate", pattern="seigaiha",
    ), needs=_shows),
    _wide("gallery", _Slip(
        rows(rows("pass-brand", "pass-fields", gap=0.9), rows("pass-head-large", "rest", "pass-foot", gap=0.8), justify="space-between"),
        _STUB, art=0.36, share=0.24,
    ), needs=_shows),
    _wide("matinee", _Slip(
        rows(rows("pass-head-large"), rows("pass-brand", "pass-fields", "rest", "pass-foot", gap=0.9), justify="space-between"),
        _STUB, side="left", share=0.28, on_stub="deep", art=0.26,
    ), needs=_shows),
    # Coupons.
    Arrangement("coupon", structure=_single(
        columns(
            rows("pass-stamp", "pass-price-large", "pass-code", justify="center", share=0.7, gap=0.9),
            rows("pass-brand", "pass-head-large", "pass-fields", "rest", "pass-foot", justify="center", gap=1.0),
            gap=2.0,
        ), _LIES, "dashed"), aspects=_WIDE, needs=_is_coupon, most=1.7, places=True),
    # Cards of members.
    Arrangement("member", structure=_single(
        rows(columns(rows("pass-brand"), rows("pass-stamp", align="end", share=0.6), gap=1.0), rows("pass-head-large"),
             rows("pass-fields", "pass-price", "pass-code", "rest", "pass-foot", gap=0.8), justify="space-between"),
        _CARD, "card"), aspects=(1.1, 99.0), needs=_is_pass, most=1.7, places=True),
    Arrangement("member-plain", structure=_single(
        rows(rows("pass-fields-large", gap=0.8), rows("pass-brand", "pass-head", "pass-price", "pass-code", "rest", "pass-foot", gap=0.6),
             justify="space-between"),
        _CARD, "plain"), aspects=(1.1, 99.0), needs=_is_pass, most=1.7, places=True),
    # Badges.
    Arrangement("lanyard", structure=_single(
        rows("pass-fields-large", "pass-stamp", "pass-price", "pass-code-large", rows("rest", "pass-foot", gap=0.5), align="center", justify="space-between"),
        _STANDS, "slot", rows("pass-brand", "pass-head-tall", align="center", justify="center", gap=0.5)),
        aspects=_TALL, needs=_is_pass, most=1.7, places=True),
    Arrangement("lanyard-low", structure=_single(
        rows("pass-brand", "pass-fields-large", "pass-stamp", "pass-price", "pass-code", "pass-head-tall", rows("rest", "pass-foot", gap=0.5), justify="space-between"),
        _STANDS, "slot"), aspects=_TALL, needs=_is_pass, most=1.7, places=True),
    # Tall tickets.
    _wide("wallet", _Slip(
        rows("pass-brand", "pass-head-tall", "pass-route", "pass-fields", "rest", "pass-foot", gap=1.2, justify="space-between"),
        rows("pass-code-large", "pass-stamp", "stub-fields", "pass-price", align="center", justify="space-between"),
        side="bottom", share=0.3, art=0.3, shapes=_STANDS,
    ), aspects=(0.0, 1.2)),
    _wide("strip", _Slip(
        rows("pass-brand", "pass-route", "pass-fields", "rest", "pass-foot", gap=1.2, justify="space-between"),
        rows("pass-head-tall", "pass-price", "stub-fields", "pass-code", gap=1.0, justify="space-between"),
        side="top", share=0.4, on_stub="accent", shapes=_STANDS,
    ), aspects=(0.0, 1.2)),
    _wide("tower", _Slip(
        rows("pass-route", "pass-fields-ruled", "pass-price-large", rows("pass-brand", "pass-head-tall", "rest", "pass-foot", gap=0.8), gap=1.2, justify="space-between"),
        rows("pass-stamp", "stub-fields", "pass-code", gap=1.0, justify="space-between", align="center"),
        side="bottom", share=0.26, on_main="deep", shapes=_STANDS, edge="teeth",
    ), aspects=(0.0, 1.0)),
    _wide("ornate", _Slip(
        rows("pass-brand", "pass-head-tall", "pass-route", "pass-fields-ruled", "rest", "pass-foot", gap=1.2, align="center", justify="space-between"),
        rows("pass-price-large", "pass-stamp", "stub-fields", "pass-code", gap=1.0, align="center", justify="space-between"),
        side="bottom", share=0.3, shapes=_STANDS, edge="ornate", pattern="seigaiha",
    ), aspects=(0.0, 1.0)),
)  # fmt: skip
