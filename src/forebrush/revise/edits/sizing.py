"""How large: type by its size, other things by their scale, pages by their size or ratio."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from forebrush.revise.amounts import RELATIVE, Amount
from forebrush.revise.edits.moving import shift
from forebrush.revise.edits.registry import Done, Refused, edit
from forebrush.revise.targets import is_ground
from forebrush.revise.view import View
from forebrush.scene.limits import MAX_EDGE
from forebrush.scene.patch import Operation, Set
from forebrush.scene.survey import XYWH

Args = Mapping[str, Any]
Json = dict[str, Any]


def _factor(args: Args) -> float:
    amount: Amount = args["amount"]
    sign: int = args["sign"]
    if amount.unit == "factor":
        return float(amount.value if sign > 0 or amount.value < 1 else 1 / amount.value)
    if amount.unit == "share":
        return 1 + sign * float(amount.value)
    if amount.unit == "px":
        return 0.0
    factor = RELATIVE["size"].get(amount.unit, RELATIVE["size"]["plain"])
    return float(factor if sign > 0 else 1 / factor)


@edit("size")
def size(view: View, ids: tuple[str, ...], args: Args) -> Done:
    """Type becomes larger in its place; other things are scaled about their middle.

    A relative "bigger" stops where the words would leave the page or run into others; a number is kept to.
    """
    made: list[Operation] = []
    said = []
    for name in ids:
        node = view.nodes[name]
        placed = view.placed(name)
        if node["kind"] == "text":
            now = placed.size if placed and placed.size else float(node.get("size", 16))
            if "to" in args:
                wanted = float(args["to"])
            elif args["amount"].unit == "px":
                wanted = now + args["sign"] * args["amount"].value
            else:
                wanted = now * _factor(args) ** args.get("times", 1.0)
            exact = "to" in args or args["amount"].unit in ("px", "share", "factor")
            wanted, sized = _sized(view, name, now, max(1.0, wanted), exact)
            made += sized
            said.append(f"{name} {now:.4g} to {wanted:.4g} px ({wanted / now - 1:+.0%})")
        else:
            side = max(1.0, *placed.box[2:]) if placed else 100.0
            if "to" in args and not args.get("assume"):
                question = f"“{name}” is no text, so it has no type size. Say how much larger or smaller."
                raise Refused(question, assumption=f"its longer side at {args['to']:g} px")
            factor = args["to"] / side if "to" in args else _factor(args) ** args.get("times", 1.0)
            if factor <= 0:
                factor = max(0.05, (side + args["sign"] * args["amount"].value) / side)
            raw = node.get("scale", [1, 1])
            sx, sy = raw if isinstance(raw, list) else (raw, raw)
            made.append(Set(target=f"node:{name}", path="scale", value=[round(sx * factor, 5), round(sy * factor, 5)]))
            said.append(f"{name} by {factor - 1:+.0%}")
    return Done(tuple(made), "sized " + ", ".join(said), ids, reflows=any(view.nodes[n]["kind"] == "text" for n in ids))


def _fixed(node: Json) -> bool:
    """Whether the box of a text has a height of its own."""
    return isinstance(node.get("height"), (int, float))


def _type(view: View, name: str, wanted: float, now: float, roomy: bool) -> list[Operation]:
    """A text at a size: no longer fitted; a fixed height grows with it, or (roomy) gives way to what the lines need."""
    node = view.nodes[name]
    made: list[Operation] = [Set(target=f"node:{name}", path="size", value=round(wanted, 3))]
    if node.get("fit"):
        made.append(Set(target=f"node:{name}", path="fit", value=None))
    if _fixed(node):
        height = None if roomy else round(node["height"] * wanted / now, 2)
        made.append(Set(target=f"node:{name}", path="height", value=height))
    return made


# What is tried for larger type, in order: how much of the growth, and whether a fixed box gives way.
_TRIED = ((1.0, False), (1.0, True), (0.75, False), (0.5, False), (0.25, False))


def _sized(view: View, name: str, now: float, wanted: float, exact: bool) -> tuple[float, list[Operation]]:
    """The size of a text and what sets it: the largest at which the words stay on the page and clear of other words.

    An exact size, and a smaller one, is kept to.
    """
    fixed = _fixed(view.nodes[name])
    if wanted > now and (fixed or not exact):
        before = _clashes(view, name)
        for part, roomy in _TRIED:
            if (roomy and not fixed) or (exact and part < 1):
                continue
            size = now + (wanted - now) * part
            made = _type(view, name, size, now, roomy)
            if _clashes(view.after(made), name) <= before:
                return size, made
    return wanted, _type(view, name, wanted, now, fixed and wanted > now)


def _clashes(view: View, name: str) -> set[str]:
    """What a text runs into: the edges of the page, those of its own box where that has a height, and other texts."""
    placed = view.placed(name)
    if placed is None:
        return set()
    x, y, w, h = placed.ink
    found = set()
    if x < -1 or y < -1 or x + w > view.size[0] + 1 or y + h > view.size[1] + 1:
        found.add("edge")
    if _fixed(view.nodes[name]) and h > placed.box[3] + 1:
        found.add("its own box")
    for other in view.texts():
        there = view.placed(other["id"])
        if other["id"] != name and there is not None and _meet(placed.ink, there.ink):
            found.add(other["id"])
    return found


def _meet(a: XYWH, b: XYWH) -> bool:
    return a[0] < b[0] + b[2] - 1 and b[0] < a[0] + a[2] - 1 and a[1] < b[1] + b[3] - 1 and b[1] < a[1] + a[3] - 1


@edit("resize-page")
def resize_page(view: View, ids: tuple[str, ...], args: Args) -> Done:
    """Another size or shape of page: grounds fill it, what stands on it is scaled and keeps its place in proportion."""
    w, h = view.size
    nw, nh = _wanted_size(w, h, args)
    page = f"page:{view.raw['id']}"
    if (nw, nh) == (w, h):
        raise Refused(f"The page is {nw} x {nh} already.")
    scale = min(nw / w, nh / h)
    made: list[Operation] = [Set(target=page, path="width", value=nw), Set(target=page, path="height", value=nh)]
    moved: list[tuple[str, float, float]] = []
    for node in view.children(page):
        placed = view.placed(node["id"])
        if placed is None:
            continue
        name = node["id"]
        whole = placed.box[2] >= 0.98 * w and placed.box[3] >= 0.98 * h
        if is_ground(view, node) or (whole and node["kind"] != "group"):
            made += _stretched(node, nw / w, nh / h)
            continue
        if whole and node.get("layout", "free") in ("row", "column"):
            # What it holds is set anew in the other shape, at the scale of everything else.
            made += _stretched(node, nw / w / scale, nh / h / scale)
        if node["kind"] in ("shape", "picture") and placed.box[2] >= 0.98 * w:
            made += _stretched(node, nw / w, nh / h)
        else:
            raw = node.get("scale", [1, 1])
            sx, sy = raw if isinstance(raw, list) else (raw, raw)
            made.append(Set(target=f"node:{name}", path="scale", value=[round(sx * scale, 5), round(sy * scale, 5)]))
        x, y, bw, bh = placed.box
        # Across, all keep their places to one another; down the page they spread with it.
        moved.append((name, nw / 2 + (x + bw / 2 - w / 2) * scale, (y + bh / 2) * nh / h))
    later = view.after(made)
    for name, cx, cy in moved:
        there = later.placed(name)
        if there is not None:
            x, y, bw, bh = there.box
            made.append(shift(later, name, cx - x - bw / 2, cy - y - bh / 2))
    return Done(
        tuple(made), f"resized the page from {w:g} x {h:g} to {nw} x {nh}", tuple(n for n, _, _ in moved), reflows=True
    )


def _wanted_size(w: float, h: float, args: Args) -> tuple[int, int]:
    if "size" in args:
        nw, nh = args["size"]
    else:
        ratio = args["ratio"]
        if ratio == "landscape":
            nw, nh = max(w, h), min(w, h)
        elif ratio == "portrait":
            nw, nh = min(w, h), max(w, h)
        else:
            # The same area, rounded to whole px that keep the ratio.
            area = w * h
            nw = round(math.sqrt(area * ratio))
            nh = round(nw / ratio)
    nw, nh = round(nw), round(nh)
    if not (1 <= nw <= MAX_EDGE and 1 <= nh <= MAX_EDGE):
        raise Refused(f"A page of {nw} x {nh} px is out of range: 1 to {MAX_EDGE} an edge.")
    return nw, nh


def _stretched(node: Json, fx: float, fy: float) -> list[Operation]:
    made: list[Operation] = []
    for key, factor in (("width", fx), ("height", fy), ("left", fx), ("top", fy)):
        if isinstance(node.get(key), (int, float)):
            made.append(Set(target=f"node:{node['id']}", path=key, value=round(node[key] * factor, 2)))
    return made
