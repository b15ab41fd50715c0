"""Where things stand: moved, put at a place, centred, aligned, swapped, brought to the front, turned, doubled."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import Any

from forebrush.revise.amounts import RELATIVE
from forebrush.revise.edits.registry import Done, Refused, edit
from forebrush.revise.targets import find
from forebrush.revise.view import View
from forebrush.scene.patch import Insert, Operation, Place, Set
from forebrush.scene.survey import XYWH

__all__ = ["MARGIN", "REGION", "fresh_copy", "shift", "spot"]

Args = Mapping[str, Any]
Json = dict[str, Any]

MARGIN = 0.045
"""Distance of what is put into a corner from the edge, of the short side of the page."""
REGION = "region"
"""The place of what is added where somebody drew a region and named no other place."""
_NAMES = {(-1, 0): "left", (1, 0): "right", (0, -1): "up", (0, 1): "down"}


def shift(view: View, name: str, dx: float, dy: float) -> Set:
    """Move a node on the page by some px, and nothing else."""
    placed = view.placed(name)
    x, y = placed.into_parent(dx, dy) if placed else (dx, dy)
    ox, oy = view.nodes[name].get("offset", [0, 0])
    return Set(target=f"node:{name}", path="offset", value=[round(ox + x, 4), round(oy + y, 4)])


def _drawn(view: View, ids: tuple[str, ...]) -> list[str]:
    made = [name for name in ids if view.placed(name) is not None]
    if not made:
        raise Refused("It is not drawn, so it cannot be moved. Show it first?")
    return made


def _ink(view: View, name: str) -> XYWH:
    placed = view.placed(name)
    assert placed is not None
    return placed.ink


@edit("move")
def move(view: View, ids: tuple[str, ...], args: Args) -> Done:
    """By px, by a share of the page (of its height for up and down), or by a relative word."""
    amount, (sx, sy) = args["amount"], args["way"]
    if amount.unit == "px":
        px = amount.value
    elif amount.unit == "share":
        px = amount.value * view.size[1 if sy else 0]
    else:
        px = RELATIVE["move"].get(amount.unit, RELATIVE["move"]["plain"]) * view.short
    px *= args.get("times", 1.0)
    made = tuple(shift(view, name, sx * px, sy * px) for name in _drawn(view, ids))
    return Done(made, f"moved {', '.join(ids)} {px:g} px {_NAMES[(sx, sy)]}", ids)


def spot(view: View, place: str, width: float, height: float) -> tuple[float, float]:
    """Top left corner of a box of some size at one of the nine places of the page, or in the middle of its region."""
    if place == REGION and view.region is not None:
        x, y, w, h = view.region.bounds
        return x + (w - width) / 2, y + (h - height) / 2
    w, h = view.size
    m = MARGIN * view.short
    x = m if "left" in place else w - m - width if "right" in place else (w - width) / 2
    y = m if "top" in place else h - m - height if "bottom" in place else (h - height) / 2
    return x, y


@edit("place")
def place(view: View, ids: tuple[str, ...], args: Args) -> Done:
    """To one of the nine places of the page, with its ink."""
    made: list[Operation] = []
    for name in _drawn(view, ids):
        x, y, w, h = _ink(view, name)
        to = args["place"]
        nx, ny = spot(view, to, w, h)
        # `left` and `right` alone keep the height at which it stands; `top` and `bottom` its place across.
        nx, ny = (x if to in ("top", "bottom") else nx), (y if to in ("left", "right") else ny)
        made.append(shift(view, name, nx - x, ny - y))
    return Done(tuple(made), f"moved {', '.join(ids)} to the {args['place']}", ids)


@edit("center")
def center(view: View, ids: tuple[str, ...], args: Args) -> Done:
    """In the middle of the page, across or from top to bottom; the lines of a text, too."""
    made: list[Operation] = []
    across = args["axis"] == "x"
    for name in _drawn(view, ids):
        if across and view.nodes[name]["kind"] == "text":
            made.append(Set(target=f"node:{name}", path="text_align", value="center"))
    later = view.after(made) if made else view
    for name in _drawn(view, ids):
        x, y, w, h = _ink(later, name)
        dx = (view.size[0] - w) / 2 - x if across else 0.0
        dy = 0.0 if across else (view.size[1] - h) / 2 - y
        if abs(dx) > 0.05 or abs(dy) > 0.05:
            made.append(shift(later, name, dx, dy))
    return Done(tuple(made), f"centred {', '.join(ids)} {'across the page' if across else 'from top to bottom'}", ids)


@edit("beside")
def beside(view: View, ids: tuple[str, ...], args: Args) -> Done:
    """Under, over, left or right of another node."""
    near = find(view.everywhere(), args["near"], args.get("quotes", ()))
    if not near.ids:
        raise Refused(f"There is no “{args['near']}” here. Which one do you mean?")
    ox, oy, ow, oh = _ink(view, near.ids[0])
    gap = 0.02 * view.short
    made = []
    for name in _drawn(view, ids):
        x, y, w, h = _ink(view, name)
        side = args["side"]
        nx = {"left": ox - gap - w, "right": ox + ow + gap}.get(side, ox)
        ny = {"below": oy + oh + gap, "above": oy - gap - h}.get(side, oy + (oh - h) / 2)
        nx = min(max(nx, 0.0), view.size[0] - w)
        made.append(shift(view, name, nx - x, ny - y))
    return Done(tuple(made), f"moved {', '.join(ids)} {args['side']} {near.ids[0]}", ids)


@edit("align")
def align(view: View, ids: tuple[str, ...], args: Args) -> Done:
    """An edge or the middle of a node on that of another."""
    other = find(view.everywhere(), args["with"], args.get("quotes", ()))
    if not other.ids:
        raise Refused(f"There is no “{args['with']}” here. Align it with which one?")
    ox, oy, ow, oh = _ink(view, other.ids[0])
    made = []
    for name in _drawn(view, ids):
        x, y, w, h = _ink(view, name)
        side = args["side"]
        dx = {
            "left": ox - x,
            "right": ox + ow - x - w,
            "center": ox + ow / 2 - x - w / 2,
            "centre": ox + ow / 2 - x - w / 2,
        }.get(side, 0.0)
        dy = {"top": oy - y, "bottom": oy + oh - y - h}.get(side, 0.0)
        made.append(shift(view, name, dx, dy))
    return Done(tuple(made), f"aligned {', '.join(ids)} with {other.ids[0]} ({args['side']})", ids)


def exchange(view: View, a: str, b: str) -> Done:
    """Two nodes, each with its middle where the other's was."""
    ax, ay, aw, ah = _ink(view, a)
    bx, by, bw, bh = _ink(view, b)
    dx, dy = bx + bw / 2 - ax - aw / 2, by + bh / 2 - ay - ah / 2
    return Done((shift(view, a, dx, dy), shift(view, b, -dx, -dy)), f"swapped {a} and {b}", (a, b))


@edit("order")
def order(view: View, ids: tuple[str, ...], args: Args) -> Done:
    """To the front or to the back of the page, before the grounds."""
    made: list[Operation] = []
    from forebrush.revise.targets import grounds

    for name in ids:
        top = view.top(name)
        parent = view.parents[top]
        before = ""
        if args["to"] == "back":
            behind = set(grounds(view))
            before = next((n["id"] for n in view.children(parent) if n["id"] not in behind and n["id"] != top), "")
            if not before:
                continue
        made.append(Place(target=f"node:{top}", parent=parent, before=before))
    return Done(tuple(made), f"brought {', '.join(ids)} to the {args['to']}", ids)


@edit("rotate")
def rotate(view: View, ids: tuple[str, ...], args: Args) -> Done:
    """About its middle, in degrees clockwise."""
    amount = args["amount"]
    degrees = amount.value if amount.unit == "degrees" else RELATIVE["turn"].get(amount.unit, RELATIVE["turn"]["plain"])
    degrees *= args["sign"] * args.get("times", 1.0)
    made = tuple(
        Set(target=f"node:{n}", path="rotate", value=round(view.nodes[n].get("rotate", 0) + degrees, 4)) for n in ids
    )
    return Done(made, f"turned {', '.join(ids)} by {degrees:g} degrees", ids)


@edit("flip")
def flip(view: View, ids: tuple[str, ...], args: Args) -> Done:
    """Mirrored about its middle."""
    made = []
    for name in ids:
        raw = view.nodes[name].get("scale", [1, 1])
        sx, sy = raw if isinstance(raw, list) else (raw, raw)
        made.append(Set(target=f"node:{name}", path="scale", value=[sx, -sy] if args["vertical"] else [-sx, sy]))
    return Done(tuple(made), f"flipped {', '.join(ids)}", ids)


def fresh_copy(view: View, node: Json, taken: set[str]) -> Json:
    """A copy of a node and all that it holds, with ids that are not in use."""
    made = copy.deepcopy(node)
    stack = [made]
    while stack:
        item = stack.pop()
        item["id"] = view.fresh(item["id"], taken)
        stack.extend(item.get("children", []))
    return made


@edit("duplicate")
def duplicate(view: View, ids: tuple[str, ...], args: Args) -> Done:
    """A second one beside the first, a little lower to the right where it stands freely."""
    made: list[Operation] = []
    taken: set[str] = set()
    names = []
    for name in ids:
        node = fresh_copy(view, view.nodes[name], taken)
        parent = view.parents[name]
        siblings = [n["id"] for n in view.children(parent)]
        after = siblings.index(name) + 1
        if node.get("position") == "absolute":
            ox, oy = node.get("offset", [0, 0])
            step = round(0.03 * view.short, 2)
            node["offset"] = [ox + step, oy + step]
        before = siblings[after] if after < len(siblings) else ""
        made.append(Insert(node=node, parent=parent, before=before))
        names.append(node["id"])
    return Done(tuple(made), f"doubled {', '.join(ids)} as {', '.join(names)}", tuple(names), reflows=True)
