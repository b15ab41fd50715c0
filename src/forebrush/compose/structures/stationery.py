"""Sheets for an occasion: framed, in two fields, with a window, out of an envelope, and cards. Each is a structure that
draws the sheet and sets its trees of regions on it."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from forebrush.compose.arrange import Region, names_of
from forebrush.compose.art.pen import drawn
from forebrush.compose.kit import Json
from forebrush.compose.parts.objects import Box, allot, empty, ground, inner, place, settle, unplaced
from forebrush.compose.parts.ornaments import border, drop, figure, rosette
from forebrush.compose.printed import ceremony  # noqa: F401  (enters the parts)
from forebrush.compose.printed.ceremony import sorted_honours
from forebrush.compose.stage import Stage
from forebrush.compose.theme.directions import DIRECTIONS

__all__ = ["arch", "belt", "business", "envelope", "framed", "garden", "in_fields"]

_SHEET, _BUSINESS = (0.55, 1.8), (1.6, 1.9)
"""Width over height of sheets, and of business cards (9:5)."""

_TRADITIONS: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (("guochao", "ink", "festive"), ("key", "cloud")),
    (("luxury", "deco", "retro"), ("deco", "guilloche")),
    (("soft", "natural", "craft", "calm", "warm", "fresh", "playful"), ("vine", "double")),
    (("minimal", "swiss", "editorial", "techno", "bold", "corporate", "sport"), ("double", "guilloche")),
)
"""Moods, and the borders that belong to them."""


def _tradition(stage: Stage, formal: bool) -> str:
    """The border of the mood: one of the tradition's, by the seed."""
    mood = next((name for name, row in DIRECTIONS.items() if row is stage.choice.direction), "")
    kinds = next((kinds for moods, kinds in _TRADITIONS if mood in moods), ("guilloche", "deco", "double"))
    if formal and mood in ("neutral", "classic", "elegant", ""):
        kinds = ("key", "guilloche", "cloud") if stage.kit.dense else ("guilloche", "deco", "double")
    return kinds[Random(f"border:{stage.seed}").randrange(len(kinds))]


def _sheet(stage: Stage, shapes: tuple[float, float] = _SHEET, fill: str = "panel") -> Box:
    """The sheet: the page itself, or a sheet on a calm ground."""
    box = settle(stage, shapes, 0.0)
    x, y, w, h = box
    whole = w >= stage.width - 1 and h >= stage.height - 1
    if not whole:
        ground(stage)
    look: Json = {} if whole else {"effects": drop(min(w, h) * 0.02)}
    node = figure(stage.kit, "sheet", x, y, w, h, shape="rect", fills=[fill], **look)
    stage.nodes.append({**node, "role": "background" if whole else "panel"})
    return box


def _pad(stage: Stage, box: Box) -> float:
    return max(4.0, min(box[2], box[3]) * (0.03 + 0.05 * min(1.0, stage.level)))


def framed(region: Region, formal: bool) -> Callable[[Stage], None]:
    """A border all round, words on one axis."""

    def structure(stage: Stage) -> None:
        box = _sheet(stage)
        room = _bordered(stage, box, formal)
        place(stage, sorted_honours(unplaced(stage.content)), region, room)

    return structure


def _bordered(stage: Stage, box: Box, formal: bool) -> Box:
    """The border of the tradition inside a box; the room that it leaves."""
    short = min(box[2], box[3])
    rim = short * 0.03
    band = short * (0.03 + 0.025 * min(1.0, stage.level))
    x, y, w, h = inner(box, rim)
    kind = _tradition(stage, formal)
    nodes, taken = border(stage.kit, kind, x, y, w, h, band, "accent2" if kind != "key" else "accent")
    stage.nodes += nodes
    return inner((x, y, w, h), taken + _pad(stage, box) * 0.62)


def in_fields(
    region: Region, other: Region, share: float, *, on: str, side: str, mark: str = ""
) -> Callable[[Stage], None]:
    """Two fields of colour, words on both. `mark`: what is drawn on the coloured one (`rosette`, `art`)."""

    def structure(stage: Stage) -> None:
        box = _sheet(stage)
        x, y, w, h = box
        kit = stage.kit
        flat_side = side if side in ("top", "bottom") or w > h * 0.9 else {"left": "top", "right": "bottom"}[side]
        across = flat_side in ("left", "right")
        content = sorted_honours(unplaced(stage.content))
        shares = allot(content, [other, region])
        wish = share if across else share * 0.9
        part = (w if across else h) * wish
        bx = x if flat_side != "right" else x + w - part
        by = y if flat_side != "bottom" else y + h - part
        field: Box = (bx, by, part, h) if across else (x, by, w, part)
        rest: Box = (
            (x + part if flat_side == "left" else x, y, w - part, h)
            if across
            else (x, y + part if flat_side == "top" else y, w, h - part)
        )
        node = figure(kit, "field", *field, shape="rect", fills=[on])
        stage.nodes.append({**node, "role": "panel"})
        if mark == "rosette":
            _lathe(stage, field, on)
        elif mark == "art":
            stage.art(*field)
        pad = _pad(stage, box)
        if not empty(shares[0]) or "cer-medal" in names_of(other):
            place(stage, shares[0], other, inner(field, pad), on)
        if mark != "art":
            thin = max(1.5, pad * 0.06)
            edge = (
                (rest[0] if flat_side == "left" else rest[0] + rest[2] - thin, y, thin, h)
                if across
                else (x, rest[1] if flat_side == "top" else rest[1] + rest[3] - thin, w, thin)
            )
            stage.nodes.append(figure(kit, "field-edge", *edge, shape="rect", fills=["accent2"]))
        place(stage, shares[1], region, inner(rest, pad * 1.15))

    return structure


def _lathe(stage: Stage, box: Box, on: str) -> None:
    """Engraved rosettes on a field of colour, cut at its edges."""
    x, y, w, h = box
    kit = stage.kit
    r = max(w, h) * 0.42
    spots = ((w * 0.5, h * 1.0), (w * 0.5, h * 0.0)) if h > w else ((0.0, h * 0.5), (w, h * 0.5))
    line = [{"fill": f"on-{on}/20%", "width": max(0.7, min(w, h) * 0.0025)}]
    made = []
    for cx, cy in spots:
        d = "".join(rosette((cx, cy), r * reach, 18, cut_) for reach, cut_ in ((1.0, 0.45), (0.82, 0.3), (0.5, 0.2)))
        made.append(figure(kit, "lathe", 0, 0, w, h, d=d, strokes=line))
    stage.nodes.append(
        {
            "kind": "group",
            "id": kit.id("lathe-field"),
            "role": "ornament",
            "layout": "stack",
            "position": "absolute",
            "left": round(x, 1),
            "top": round(y, 1),
            "width": round(w, 1),
            "height": round(h, 1),
            "clip": True,
            "children": made,
        }
    )


def garden(region: Region, share: float, bottom: bool) -> Callable[[Stage], None]:
    """The picture as a band at the top or at the foot, words on one axis in the rest."""

    def structure(stage: Stage) -> None:
        box = _sheet(stage)
        x, y, w, h = box
        pad = _pad(stage, box)
        wide = w > h * 1.25
        part = (w if wide else h) * share * max(0.0, min(1.0, (stage.level - 0.4) / 0.4))
        if wide:
            art: Box = (x + (w - part if bottom else 0.0), y, part, h)
            rest: Box = (x + (0.0 if bottom else part), y, w - part, h)
        else:
            art = (x, y + (h - part if bottom else 0.0), w, part)
            rest = (x, y + (0.0 if bottom else part), w, h - part)
        stage.art(*art)
        place(stage, sorted_honours(unplaced(stage.content)), region, inner(rest, pad))

    return structure


def arch(region: Region) -> Callable[[Stage], None]:
    """A window with a round head cut into a coloured sheet, the words in it."""

    def structure(stage: Stage) -> None:
        kit = stage.kit
        box = _sheet(stage, (0.5, 0.85), "deep")
        short = min(box[2], box[3])
        rim = short * 0.075
        ax, ay, aw, ah = inner(box, rim)
        r = aw / 2 * 0.98
        lift = min(r, ah * 0.45)
        d = drawn(
            "M",
            0,
            ah,
            "V",
            lift,
            "C",
            0,
            lift * 0.45,
            aw * 0.22,
            0,
            aw / 2,
            0,
            "C",
            aw * 0.78,
            0,
            aw,
            lift * 0.45,
            aw,
            lift,
            "V",
            ah,
            "Z",
        )
        stage.nodes.append(
            figure(
                kit,
                "arch",
                ax,
                ay,
                aw,
                ah,
                d=d,
                fills=["panel"],
                role="panel",
                effects=[{"kind": "shadow", "color": "#00000055", "y": 2, "blur": short * 0.02}],
            )
        )
        gap = short * 0.018
        iw, ih, il = aw + 2 * gap, ah + 2 * gap, lift + gap
        e = drawn(
            "M",
            0,
            ih,
            "V",
            il,
            "C",
            0,
            il * 0.45,
            iw * 0.22,
            0,
            iw / 2,
            0,
            "C",
            iw * 0.78,
            0,
            iw,
            il * 0.45,
            iw,
            il,
            "V",
            ih,
            "Z",
        )
        line = [{"fill": "accent2", "width": max(1.0, short * 0.0025)}]
        stage.nodes.append(figure(kit, "arch-line", ax - gap, ay - gap, iw, ih, d=e, strokes=line))
        part = ah * 0.3 * max(0.0, min(1.0, (stage.level - 0.4) / 0.4))
        head = max(lift * 0.42, part)
        if part > 24:
            stage.art(ax + aw * 0.14, ay + ah * 0.05, aw * 0.72, part)
        pad = _pad(stage, box)
        room = (ax + pad, ay + head + pad * 0.3, aw - 2 * pad, ah - head - pad * 1.2)
        place(stage, sorted_honours(unplaced(stage.content)), region, room)

    return structure


def envelope(region: Region) -> Callable[[Stage], None]:
    """A card that stands out of an envelope with a patterned lining."""

    def structure(stage: Stage) -> None:
        kit, w, h = stage.kit, stage.width, stage.height
        ground(stage, "pale" if not stage.choice.dark else "tint")
        short = min(w, h)
        firm = max(0.0, min(1.0, (stage.level - 0.4) / 0.4))
        pocket = h * (0.06 + 0.16 * firm)
        ew = min(w * 0.94, h * 1.25)
        ex, ey = (w - ew) / 2, h - pocket
        flap = min(pocket * 0.85, h * 0.16)
        lining: list[str | Json] = [
            "accent",
            {
                "kind": "pattern",
                "pattern": "seigaiha",
                "color": "on-accent/35%",
                "size": round(short * 0.05, 1),
                "weight": 0.05,
            },
        ]
        back = drawn("M", 0, pocket + flap, "V", flap, "L", ew / 2, 0, "L", ew, flap, "V", pocket + flap, "Z")
        stage.nodes.append(
            figure(kit, "lining", ex, ey - flap, ew, pocket + flap, d=back, fills=lining, effects=drop(short * 0.015))
        )
        cw = ew * 0.88
        cy = h * 0.045
        card: Box = ((w - cw) / 2, cy, cw, h - cy - pocket * 0.35)
        stage.nodes.append(
            figure(kit, "card", *card, shape="rect", fills=["panel"], role="panel", effects=drop(short * 0.018))
        )
        rim = short * 0.022
        line = [{"fill": "accent2", "width": max(1.0, short * 0.0022), "align": "inside"}]
        stage.nodes.append(figure(kit, "card-line", *inner(card, rim), shape="rect", strokes=line))
        pad = _pad(stage, card) + rim
        room = (card[0] + pad, card[1] + pad, cw - 2 * pad, h - pocket - cy - 1.6 * pad)
        place(stage, sorted_honours(unplaced(stage.content)), region, room)
        dip = min(pocket * 0.55, ew * 0.2)
        front = drawn(
            "M",
            0,
            0,
            "L",
            ew * 0.46,
            dip,
            "Q",
            ew / 2,
            dip * 1.12,
            ew * 0.54,
            dip,
            "L",
            ew,
            0,
            "V",
            pocket,
            "H",
            0,
            "Z",
        )
        stage.nodes.append(
            figure(
                kit,
                "envelope",
                ex,
                ey,
                ew,
                pocket,
                d=front,
                fills=["deep"],
                effects=[{"kind": "shadow", "color": "#00000040", "y": -2, "blur": round(short * 0.012, 1)}],
            )
        )

    return structure


def belt(head: Region, region: Region) -> Callable[[Stage], None]:
    """A band of colour across the middle with the title on it, a pattern over the sheet above it."""

    def structure(stage: Stage) -> None:
        kit = stage.kit
        box = _sheet(stage)
        x, y, w, h = box
        pad = _pad(stage, box)
        firm = max(0.0, min(1.0, (stage.level - 0.4) / 0.4))
        top = h * (0.02 + 0.24 * firm)
        tall = h * 0.27
        if top > 24:
            stage.art(x, y, w, top)
        shares = allot(sorted_honours(unplaced(stage.content)), [head, region])
        if empty(shares[0]):
            tall = h * 0.02
        band: Box = (x, y + top, w, tall)
        node = figure(kit, "belt", *band, shape="rect", fills=["accent"])
        stage.nodes.append({**node, "role": "panel"})
        gap = max(3.0, pad * 0.16)
        for ly in (band[1] + gap, band[1] + tall - gap * 1.25):
            if tall > 6 * gap:
                stage.nodes.append(
                    figure(kit, "belt-line", x, ly, w, max(1.0, gap * 0.25), shape="rect", fills=["on-accent/60%"])
                )
        if not empty(shares[0]):
            place(stage, shares[0], head, (x + pad, band[1] + 2 * gap, w - 2 * pad, tall - 4 * gap), "accent")
        rest = (x + pad, band[1] + tall + pad, w - 2 * pad, h - top - tall - 2 * pad)
        place(stage, shares[1], region, rest)

    return structure


def business(
    region: Region, other: Region | None = None, *, on: str = "", share: float = 0.36, bar: bool = False
) -> Callable[[Stage], None]:
    """A card of 9:5 on a calm ground; a field of colour at its left where `other` stands on one."""

    def structure(stage: Stage) -> None:
        kit = stage.kit
        box = settle(stage, _BUSINESS, 0.07, 0.1)
        x, y, w, h = box
        ground(stage)
        node = figure(kit, "card", x, y, w, h, shape="rect", fills=["panel"], effects=drop(min(w, h) * 0.03))
        stage.nodes.append({**node, "role": "panel"})
        pad = max(4.0, h * 0.11)
        room = inner(box, pad)
        content = unplaced(stage.content)
        if other is not None:
            shares = allot(content, [other, region])
            field = (x, y, w * share, h)
            stage.nodes.append(figure(kit, "field", *field, shape="rect", fills=[on], role="panel"))
            _lathe(stage, field, on)
            place(stage, shares[0], other, inner(field, pad), on)
            room = (x + w * share + pad, y + pad, w * (1 - share) - 2 * pad, h - 2 * pad)
            content = shares[1]
        if bar:
            stage.nodes.append(
                figure(kit, "bar", x, y + pad, max(3.0, w * 0.012), h - 2 * pad, shape="rect", fills=["accent"])
            )
        elif other is None:
            stage.nodes.append(figure(kit, "bar", x, y, w, max(3.0, h * 0.03), shape="rect", fills=["accent"]))
        place(stage, content, region, room)

    return structure
