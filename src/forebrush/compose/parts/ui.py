"""Controls of a screen: icons, pills, glass panels, avatars, bars. What phone, web and live pages are put together of.

Words on a picture stand on glass: a translucent dark ground with a blur behind it, dark enough on a white picture too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from random import Random
from typing import Any

from forebrush.compose.art.hosts import draw_face
from forebrush.compose.art.pen import Pen
from forebrush.compose.content import Item, Line
from forebrush.compose.kit import Block, Json, Kit
from forebrush.scene.facts import Fact

__all__ = [
    "DARK",
    "LIGHT",
    "LIVE",
    "OVER",
    "TONES",
    "avatar",
    "bar",
    "fitted",
    "flow",
    "glass",
    "icon",
    "icon_tile_fill",
    "ink",
    "on_ground",
    "over_picture",
    "panel",
    "pill",
    "role_of",
    "round_icon",
    "spread",
    "status_bar",
]

OVER, DARK, LIGHT = "#15171c", "#14151b", "#ffffff"
"""Colours on which words stand: glass over a picture, a dark page, a white card."""
LIVE = "#e5233d"
Cells = Sequence[tuple[Block, float]]
TONES = ("#ffd27a", "#8fe3ff", "#ffb3c7", "#b8f0a2", "#d8c4ff", "#ffc39a")
"""Colours of names on a dark ground."""
_CONTRACT = (
    "title",
    "subtitle",
    "brand",
    "badge",
    "caption",
    "quote",
    "body",
    "sign",
    "nav",
    "button",
    "footer",
    "time",
    "stat",
    "author",
    "detail",
    "heading",
    "speaker",
    "item",
    "field",
    "price",
    "old-price",
    "saving",
)


def role_of(item: Item, otherwise: str) -> str:
    """The role of the contract that an item has."""
    return item.role if item.role in _CONTRACT else otherwise


def over_picture(kit: Kit) -> None:
    """Words stand on glass over a picture from now on: in plain light colours."""
    kit.stand = OVER
    kit.colors = {**kit.colors, "ink": "#ffffff", "muted": "#e4e7ee", "accent-ink": "#ffffff"}


def ink(kit: Kit) -> str:
    """The colour of icons and strong words on the present ground."""
    return kit.color("ink")


def glass(kit: Kit, strength: int = 60) -> Json:
    """Fills and effects of a panel on the present ground."""
    if kit.stand == OVER:
        blur = {"kind": "backdrop-blur", "radius": round(max(2.0, kit.px(0.45)), 1)}
        return {"fills": [f"#101218{round(strength * 2.55):02x}"], "effects": [blur]}
    if kit.stand == DARK:
        return {"fills": ["#23252e"]}
    return {"fills": ["panel" if not kit.stand else "#f3f4f7"]}


def panel(
    kit: Kit, block: Block, top: float, side: float, radius: float = 0.7, strength: int = 62, **over: Any
) -> Block:
    """A block on glass; paddings and radius in body sizes."""
    return kit.padded(block, kit.px(top), kit.px(side), radius=kit.px(radius), **{**glass(kit, strength), **over})


class on_ground:
    """Words within stand on a colour (`#rrggbb`), or with "" on the palette again."""

    def __init__(self, kit: Kit, stand: str, on: str = "") -> None:
        self.kit, self.stand, self.on = kit, stand, on

    def __enter__(self) -> None:
        kit = self.kit
        self.before = (kit.stand, kit.on)
        kit.stand, kit.on = self.stand, self.on

    def __exit__(self, *_: object) -> None:
        self.kit.stand, self.kit.on = self.before


def icon(kit: Kit, name: str, size: float, color: str = "", weight: float = 2.0) -> Block:
    """A line icon of a size in px."""
    size = max(4.0, round(size, 1))
    node: Json = {
        "kind": "icon",
        "id": kit.id(f"icon-{name}"),
        "role": "ornament",
        "icon": name,
        "size": size,
        "weight": weight,
        "fills": [color or ink(kit)],
        "shrink": 0,
    }
    return Block(node, size)


def icon_tile_fill(kit: Kit) -> tuple[str, str]:
    """Fill and ink of a strong tile on the present ground."""
    if kit.stand:
        return "#ffffff2e", "#ffffff"
    return ("accent", "on-accent") if not kit.on else (f"on-{kit.on}/20%", f"on-{kit.on}")


def round_icon(kit: Kit, name: str, size: float, **over: Any) -> Block:
    """An icon in a glass disc of a size in px."""
    fill = over.pop("fill", None)
    color = over.pop("color", "")
    share = over.pop("share", 0.52)
    base = {"fills": [fill]} if fill else glass(kit)
    node: Json = {
        "kind": "group",
        "id": kit.id(f"disc-{name}"),
        "layout": "column",
        "align": "center",
        "justify": "center",
        "width": round(size, 1),
        "height": round(size, 1),
        "radius": round(size / 2, 1),
        "shrink": 0,
        **base,
        **over,
        "children": [icon(kit, name, size * share, color).node],
    }
    return Block(node, size)


def fitted(kit: Kit, name: str, line: Line | str, style: str, most: float, **over: Any) -> tuple[Block, float]:
    """Words in their own width, at most `most` px, and that width."""
    factor = over.pop("factor", 1.0)
    scale = 1.0 if isinstance(line, str) else line.scale
    weight = over.get("weight", kit.weight(style))
    natural = kit.natural(line, style, factor * scale) * (1.06 if weight >= 600 else 1.0)
    text = line if isinstance(line, str) else line.text
    if "\n" in text:
        natural = most
    width = max(1.0, min(most, natural))
    block = kit.text(name, line, style, width, factor=factor, **over)
    block.node["max_width"] = round(max(1.0, most), 1)
    return block, width


def pill(
    kit: Kit,
    name: str,
    line: Line | str,
    style: str,
    most: float,
    *,
    top: float = 0.3,
    side: float = 0.65,
    mark: str = "",
    role: str = "",
    color: str = "",
    base: Mapping[str, Any] | None = None,
    **over: Any,
) -> tuple[Block, float]:
    """Words on a pill, with an icon before them; its block and its width in px. `over` goes to the text."""
    pad, gap = kit.px(side), kit.px(0.3)
    size = kit.text_size(style, over.get("factor", 1.0))
    before = size * 1.1 + gap if mark else 0.0
    if color:
        over["fills"] = [color]
    text, wide = fitted(kit, f"{name}-text", line, style, most - 2 * pad - before, role=role or name, **over)
    cells: list[tuple[Block, float]] = [(text, 0.0)]
    if mark:
        cells.insert(0, (icon(kit, mark, size * 1.1, color), 0.0))
    row = kit.row(name, cells, gap, align="center", padding=[kit.px(top), pad], role=role or name)
    tall = row.height + 2 * kit.px(top)
    row.node["radius"] = round(min(tall / 2, kit.px(1.2)), 1)
    row.node.update(base if base is not None else glass(kit))
    return Block(row.node, tall), wide + before + 2 * pad


def flow(kit: Kit, name: str, cells: Cells, width: float, gap: float, justify: str = "start") -> Block | None:
    """Cells in their own widths, line by line."""
    lines: list[list[tuple[Block, float]]] = []
    used = 0.0
    for block, wide in cells:
        if lines and used + gap + wide <= width:
            lines[-1].append((block, 0.0))
            used += gap + wide
        else:
            lines.append([(block, 0.0)])
            used = wide
    if not lines:
        return None
    made = [kit.row(f"{name}-line", line, gap, align="center", justify=justify) for line in lines]
    return made[0] if len(made) == 1 else kit.column(name, made, gap * 0.8)


def spread(kit: Kit, name: str, left: Block | None, right: Block | None, gap: float, **over: Any) -> Block | None:
    """Two blocks at the two ends of a line."""
    if left is None or right is None:
        one = left or right
        if one is None:
            return None
        side = "start" if left is not None else "end"
        return kit.row(name, [(one, 0.0)], 0.0, **{"justify": side, **over})
    return kit.row(name, [(left, 0.0), (right, 0.0)], gap, **{"justify": "space-between", "align": "center", **over})


def avatar(kit: Kit, name: str, size: float, **over: Any) -> Block:
    """A small drawn portrait in a disc; the same name gives the same one."""
    made = kit.id("avatar")
    pen = Pen(size, size, Random(name), name=made)
    draw_face(pen, 0, 0, size, name)
    kit.ids.update(str(n["id"]) for n in pen.nodes)
    node: Json = {
        "kind": "group",
        "id": made,
        "role": "ornament",
        "layout": "stack",
        "clip": True,
        "width": round(size, 1),
        "height": round(size, 1),
        "radius": round(size / 2, 1),
        "shrink": 0,
        "children": pen.nodes,
        **over,
    }
    return Block(node, size)


def bar(kit: Kit, fact: str, facts: Mapping[str, Fact], width: float, tall: float, fill: str, track: str) -> Block:
    """A bar that a fact in percent fills; without a fact that resolves, half of it."""
    known = fact in facts and facts[fact].value is not None
    chart: Json = {
        "kind": "chart",
        "id": kit.id("progress-bar"),
        "role": "chart",
        "chart": "bar",
        "direction": "horizontal",
        "categories": [""],
        "series": [{"values": [{"fact": fact} if known else "50"], "fill": fill}],
        "labels": False,
        "legend": False,
        "bar_gap": 0,
        "bar_radius": round(tall / 2, 1),
        "axis": {"min": 0, "max": 100, "ticks": 0, "grid": False},
    }
    ground = kit.shape("track", None, tall, fills=[track], radius=round(tall / 2, 1))
    node: Json = {
        "kind": "group",
        "id": kit.id("progress"),
        "role": "progress",
        "layout": "stack",
        "width": round(width, 1),
        "height": round(tall, 1),
        "shrink": 0,
        "clip": True,
        "radius": round(tall / 2, 1),
        "children": [ground.node, chart],
    }
    return Block(node, tall)


def status_bar(kit: Kit, width: float, clock: Line | None = None) -> Block:
    """Signal, network and battery at the right; at the left the clock where the brief has one."""
    size = kit.px(0.82)
    right = kit.row(
        "status-icons",
        [(icon(kit, n, size, weight=2.4), 0.0) for n in ("signal", "wifi", "battery-full")],
        kit.px(0.28),
        align="center",
    )
    left = fitted(kit, "status-clock", clock, "strong", width * 0.5, factor=0.86, role="nav")[0] if clock else None
    made = spread(kit, "status-bar", left, right, kit.px(0.5), role="nav")
    assert made is not None
    return made
