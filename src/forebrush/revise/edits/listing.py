"""Lists: items put in, moved and exchanged, with their numbers closed up."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from forebrush.revise.edits.moving import exchange, fresh_copy
from forebrush.revise.edits.registry import Done, Refused, edit
from forebrush.revise.lists import Listed, find_list, item_named_by, main_text, number_text
from forebrush.revise.targets import find
from forebrush.revise.view import View
from forebrush.scene.patch import Insert, Operation, Place, Remove, Splice

__all__ = ["flowed", "renumbered"]

Args = Mapping[str, Any]
Json = dict[str, Any]


def renumbered(view: View, before: Sequence[str], after: Sequence[str]) -> list[Operation]:
    """The numbers of items by their new order; items that show none are left."""
    made: list[Operation] = []
    for new, name in enumerate(after, 1):
        if name not in before:
            continue
        old = before.index(name) + 1
        node = number_text(view, name, old)
        if node is not None and new != old:
            text = re.sub(r"\d+", lambda m, n=new: str(n).zfill(len(m[0]) if m[0].startswith("0") else 1), node["text"])  # type: ignore[misc]
            made.append(Splice(target=f"node:{node['id']}", at=0, delete=len(node["text"]), insert=text))
    return made


def flowed(view: View, listed: Listed, order: Sequence[str]) -> list[Operation]:
    """Items over their rows in a new order: as many to a row as in the first, rows added or taken away at the end."""
    width = len(view.nodes[listed.rows[0]]["children"])
    rows, made = list(listed.rows), list[Operation]()
    taken: set[str] = set()
    while len(rows) * width < len(order):
        last = view.nodes[rows[0]]
        rows.append(view.fresh(rows[0], taken))
        made.append(
            Insert(node={**last, "id": rows[-1], "children": []}, parent=listed.parent, before=_after(view, listed))
        )
    first = next((k for k, (a, b) in enumerate(zip(order, listed.items, strict=False)) if a != b), len(order))
    for k in range(first, len(order)):
        made.append(Place(target=f"node:{order[k]}", parent=f"node:{rows[k // width]}", before=""))
    empty = rows[-(-len(order) // width) :]
    return [*made, *(Remove(target=f"node:{row}") for row in empty)]


def _after(view: View, listed: Listed) -> str:
    """What stands behind the last row; empty where nothing does."""
    siblings = [n["id"] for n in view.children(listed.parent)]
    at = siblings.index(listed.rows[-1]) + 1
    return siblings[at] if at < len(siblings) else ""


def _list_with(view: View, names: Sequence[str]) -> Any:
    for noun in ("step", "comment", "card", "item"):
        listed = find_list(view, noun)
        if listed is not None and all(name in listed.items for name in names):
            return listed
    return None


@edit("swap")
def swap(view: View, ids: tuple[str, ...], args: Args) -> Done:
    """Two items of a list change places in it; two other things change places on the page."""
    quotes = args.get("quotes", ())
    found = [find(view, args[key], quotes) for key in ("a", "b")]
    for key, one in zip(("a", "b"), found, strict=True):
        if not one.ids:
            raise Refused(f"There is no “{args[key]}” here. Which one do you mean?")
    a, b = found[0].ids[0], found[1].ids[0]
    whole = item_named_by(view, a), item_named_by(view, b)
    if all(whole):
        a, b = whole
    listed = _list_with(view, (a, b))
    if listed is None:
        return exchange(view, a, b)
    order = list(listed.items)
    i, j = order.index(a), order.index(b)
    order[i], order[j] = order[j], order[i]
    return _reordered(view, listed, order, f"swapped {a} and {b}", (a, b))


def _reordered(view: View, listed: Any, order: Sequence[str], words: str, touched: tuple[str, ...]) -> Done:
    """Items in another order; what stands between them (lines) keeps its places."""
    if listed.rows:
        return Done(
            (*flowed(view, listed, order), *renumbered(view, listed.items, order)), words, touched, reflows=True
        )
    siblings = [n["id"] for n in view.children(listed.parent)]
    slots = [k for k, name in enumerate(siblings) if name in listed.items]
    wanted = list(siblings)
    for slot, name in zip(slots, order, strict=True):
        wanted[slot] = name
    made: list[Operation] = []
    now = list(siblings)
    for k in range(len(wanted) - 1, -1, -1):
        before = wanted[k + 1] if k + 1 < len(wanted) else ""
        at = now.index(wanted[k])
        follows = now[at + 1] if at + 1 < len(now) else ""
        if follows != before:
            made.append(Place(target=f"node:{wanted[k]}", parent=listed.parent, before=before))
            now.pop(at)
            now.insert(now.index(before) if before else len(now), wanted[k])
    made += renumbered(view, listed.items, order)
    return Done(tuple(made), words, touched, reflows=True)


@edit("reorder")
def reorder(view: View, ids: tuple[str, ...], args: Args) -> Done:
    """An item to the beginning or the end of its list."""
    listed = _list_with(view, ids)
    if listed is None:
        raise Refused(f"“{', '.join(ids)}” is no item of a list. Which item do you mean?")
    rest = [name for name in listed.items if name not in ids]
    order = [*ids, *rest] if args["to"] == "first" else [*rest, *ids]
    return _reordered(view, listed, order, f"moved {', '.join(ids)} to be {args['to']}", ids)


@edit("reverse-items")
def reverse_items(view: View, ids: tuple[str, ...], args: Args) -> Done:
    """The items of a list from the last to the first."""
    listed = find_list(view, args["noun"])
    if listed is None:
        raise Refused(f"There is no list of “{args['noun']}” here. Which one do you mean?")
    order = list(reversed(listed.items))
    return _reordered(view, listed, order, f"reversed the order of {len(order)} items", tuple(order))


@edit("insert-item")
def insert_item(view: View, ids: tuple[str, ...], args: Args) -> Done:
    """A new item after or before another, made like it, with words of its own."""
    if not ids:
        raise Refused("After which item shall it stand?")
    anchor = ids[0]
    listed = _list_with(view, (anchor,))
    if listed is None:
        raise Refused(f"“{anchor}” is no item of a list. After which item shall it stand?")
    at = listed.items.index(anchor) + (args["side"] == "after")
    made_node = fresh_copy(view, view.nodes[anchor], set())
    old = main_text(view, anchor)
    index = listed.items.index(anchor) + 1
    old_number = number_text(view, anchor, index)
    for fresh, source in zip(_flat(made_node), _flat(view.nodes[anchor]), strict=True):
        if old is not None and source["id"] == old["id"]:
            fresh["text"] = args["text"]
            fresh.pop("marks", None)
        elif old_number is not None and source["id"] == old_number["id"]:
            fresh["text"] = re.sub(r"\d+", str(at + 1), source["text"])
        elif source["kind"] == "picture" and source.get("brief"):
            fresh["brief"] = {**source["brief"], "prompt": args["text"]}
            fresh["alt"] = args["text"]
    order = list(listed.items)
    before = order[at] if at < len(order) else ""
    if listed.rows:
        name = made_node["id"]
        order.insert(at, name)
        grown: list[Operation] = [Insert(node=made_node, parent=f"node:{listed.rows[0]}", before="")]
        grown += [*flowed(view, listed, order), *renumbered(view, listed.items, order)]
        return Done(tuple(grown), f"put in “{args['text']}” {args['side']} {anchor}", (name,), reflows=True)
    siblings = [n["id"] for n in view.children(listed.parent)]
    if not before:
        last = siblings.index(order[-1]) + 1
        before = siblings[last] if last < len(siblings) else ""
    made: list[Operation] = [Insert(node=made_node, parent=listed.parent, before=before)]
    made += renumbered(view, listed.items, [*order[:at], made_node["id"], *order[at:]])
    return Done(tuple(made), f"put in “{args['text']}” {args['side']} {anchor}", (made_node["id"],), reflows=True)


def _flat(node: Json) -> list[Json]:
    made, stack = [], [node]
    while stack:
        item = stack.pop()
        made.append(item)
        stack.extend(reversed(item.get("children", [])))
    return made
