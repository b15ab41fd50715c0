"""Lists in a scene: siblings of one make (steps, comments, cards), and the parts of one: its words and its number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from forebrush.revise.view import View

__all__ = ["Listed", "find_list", "item_named_by", "main_text", "number_text"]

Json = dict[str, Any]

_NOUNS = {
    "step": ("step", "步骤", "步", "steps"),
    "comment": ("comment", "comments", "评论", "弹幕", "条评论", "条弹幕", "留言", "message", "消息"),
    "card": ("card", "cards", "卡片", "张卡片", "张卡"),
    "item": ("item", "items", "项", "条", "product", "products", "商品", "件商品", "个商品", "菜", "道菜", "feature", "features",
             "entry", "点", "point", "points", "bullet", "row", "行"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Listed:
    """A list: the target of its parent, and the ids of its items in order."""

    parent: str
    items: tuple[str, ...]
    rows: tuple[str, ...] = ()
    """Ids of the rows that the items stand in, where they run over several."""


def _make(node: Json, depth: int = 0) -> tuple[Any, ...]:
    """What a node is made of, two levels deep: items of a list are made alike."""
    if depth == 2:
        return (node["kind"],)
    return (node["kind"], node.get("role", ""), tuple(_make(child, depth + 1) for child in node.get("children", [])))


def _lists(view: View) -> Iterator[Listed]:
    """Every run of two or more groups of one make under one parent that hold words."""
    for name in [None, *view.nodes]:
        parent = f"page:{view.raw['id']}" if name is None else f"node:{name}"
        if name is not None and not view.nodes[name].get("children"):
            continue
        groups: dict[Any, list[str]] = {}
        for node in view.children(parent):
            if node["kind"] == "group" and not node.get("hidden") and view.texts(node["id"]):
                groups.setdefault(_kin(node), []).append(node["id"])
        for items in groups.values():
            if len(items) > 1:
                yield Listed(parent, tuple(items))


def _lists_over_rows(view: View) -> Iterator[Listed]:
    """Lists whose items run over rows: groups in a row each, all of one make."""
    for name in [None, *view.nodes]:
        parent = f"page:{view.raw['id']}" if name is None else f"node:{name}"
        rows = (
            [n for n in view.children(parent) if n.get("layout") == "row" and n.get("children")]
            if (name is None or view.nodes[name].get("children"))
            else []
        )
        held = [child for row in rows for child in row["children"]]
        alike = len({_kin(child) for child in held}) == 1 and all(n["kind"] == "group" for n in held)
        if len(rows) > 1 and alike and len(rows[0]["children"]) > 1 and any(w in held[0]["id"] for w in _NOUNS):
            yield Listed(parent, tuple(n["id"] for n in held), tuple(row["id"] for row in rows))


def _kin(node: Json) -> tuple[str, str, str]:
    """What brothers share: layout, role, and the beginning of their ids."""
    return (node.get("layout", "column"), node.get("role", ""), re.sub(r"[-\d]+(?=-|$)", "", node["id"]))


def find_list(view: View, noun: str) -> Listed | None:
    """The list that a noun means: the one whose roles and ids say so, the longest of several."""
    low = noun.lower().strip()
    kind = next((k for k, words in _NOUNS.items() if low in words or low.removesuffix("s") in words), "")
    if not kind:
        return None
    scored = []
    for listed in (*_lists(view), *_lists_over_rows(view)):
        said = " ".join(f"{n['id']} {n.get('role', '')}" for item in listed.items[:2] for n in view.under(item))
        own = view.nodes[listed.items[0]]
        score = 3 * (own.get("role") == kind) + 2 * (kind in own["id"]) + (kind in said)
        if kind == "item":
            score += 1 + 2 * bool(re.search(r"\b(?:goods|item|entry|line|card)", said))
        if score:
            scored.append((score, len(listed.items), listed))
    return max(scored, key=lambda row: row[:2])[2] if scored else None


def number_text(view: View, item: str, number: int) -> Json | None:
    """The text of an item that says its number and nothing else."""
    return next((n for n in view.texts(item) if re.fullmatch(rf"0?{number}[.、．)）]?", n["text"].strip())), None)


def main_text(view: View, item: str) -> Json | None:
    """The text of an item that says most: neither its number nor a price."""
    texts = [
        n
        for n in view.texts(item)
        if not re.fullmatch(r"[\W\d]*", n["text"]) and n.get("role") not in ("price", "old-price", "speaker")
    ]
    return max(texts, key=lambda n: len(n["text"]), default=None)


def item_named_by(view: View, name: str) -> str:
    """The item whose name a text is, with its price and picture; empty where it names none, or is all there is of it."""
    around = []
    for listed in _lists(view):
        for item in listed.items:
            texts = view.texts(item)
            if item != name and 1 < len(texts) <= _MOST and view.is_within(name, item) and not _PARTS.match(item):
                around.append((len(list(view.under(item))), item))
    if not around:
        return ""
    item = min(around)[1]
    main = main_text(view, item)
    return item if main is not None and main["id"] == name else ""


_MOST = 6
"""Texts of an item of a list; what holds more is a part of the page."""
_PARTS = re.compile(r"(?:area|head|foot|column|section|region)\b")
