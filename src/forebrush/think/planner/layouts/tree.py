"""The tree that a description becomes: nodes with their nouns, and how a phrase finds the node it speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from forebrush.think.planner.layouts.nouns import COUNTS, HOLDERS, LEAVES, ORDINALS, ROOTS
from forebrush.think.planner.layouts.scanning import Mention, side_words

__all__ = ["Node", "Tree", "is_holder", "kind_of", "track_counts"]

_HOLDING = frozenset(
    ("area", "section", "panel", "block", "region", "zone", "container", "group", "box", "card", "part")
)
"""Holders that say of a leaf before them that it is a group: `the charts container`."""
_SOLID = frozenset(["image", "chart", "table", "diagram", "qr", "icon", "logo", "input", "steps", "legend"])
"""Leaves that stay what they are with a holder after them: `image area`, `chart panel`."""


def kind_of(nouns: Sequence[str]) -> str:
    """The kind of node that a compound of nouns is drawn as: the last noun's, made exact by those before it."""
    last = nouns[-1]
    if (
        last == "header"
        and len(nouns) > 1
        and nouns[-2] in ("section", "column", "panel", "table", "card", "group", "area")
    ):
        return "heading"
    if nouns[0] == "branch":
        return "column"
    if nouns[0] == "qr":
        return "qr"
    kinds = [LEAVES.get(n) or HOLDERS.get(n, "") for n in nouns]
    if last in HOLDERS:
        named = [k for k in kinds[:-1] if k in ("header", "footer", "hero", "nav")]
        if named and HOLDERS[last] in ("area", "band", "card", "header"):
            return "nav" if "nav" in named else named[-1]
        solid = [k for k in kinds[:-1] if k in _SOLID]
        if (
            solid
            and last in ("area", "block", "bar", "region", "element", "zone")
            and solid[-1] not in ("icon", "logo")
        ):
            return solid[-1]
        if "input" in kinds or ("search" in nouns and last == "bar"):
            return "input"
        return HOLDERS[last]
    if last in ("graphic", "placeholder", "element") and len(nouns) > 1 and kinds[-2] not in ("", "body", "label"):
        return kinds[-2]
    if last == "line" and len(nouns) > 1:
        return kinds[-2] if nouns[-2] in LEAVES else "heading" if nouns[-2] == "header" else "line"
    if (
        last in ("text", "copy", "string")
        and len(nouns) > 1
        and kinds[-2] not in ("", "area", "card", "band", "column", "row", "group")
    ):
        return kinds[-2]
    if last in LEAVES and LEAVES[last] == "label" and len(nouns) > 1 and kinds[0] in ("header", "column", "band"):
        return "label"
    return LEAVES.get(last, "area")


def is_holder(kind: str) -> bool:
    """Whether nodes of a kind hold others."""
    return kind in (
        "area",
        "mockup",
        "window",
        "band",
        "header",
        "footer",
        "hero",
        "nav",
        "column",
        "row",
        "grid",
        "card",
        "group",
        "page",
    )


@dataclass(slots=True, eq=False)
class Node:
    """A part of the page, as it was described."""

    kind: str
    nouns: tuple[str, ...] = ()
    mods: tuple[str, ...] = ()
    parent: Node | None = None
    children: list[Node] = field(default_factory=list)
    relation: str = ""
    """`below`, `above`, `left`, `right` of `to`."""
    to: Node | None = None
    place: str = ""
    wide: bool = False
    text: str = ""
    texts: list[str] = field(default_factory=list)
    """Further strings: items of a list."""
    flow: str = ""
    columns: int = 0
    align: str = ""
    implied: bool = False
    """A group that its members made: `three cards`."""
    start: int = 0
    end: int = 0
    template: bool = False
    """Made for every member of a group at once."""
    about: str = ""
    """Words round it that say what it is about: `explaining ...`, `of a cat`."""

    @property
    def holder(self) -> bool:
        """Whether it holds others."""
        return is_holder(self.kind) or bool(self.children)

    def walk(self) -> Iterator[Node]:
        """The node and all below it."""
        yield self
        for child in self.children:
            yield from child.walk()

    @property
    def group(self) -> Node | None:
        """The group of members alike that it is in."""
        return self.parent if self.parent is not None and self.parent.implied else None

    @property
    def outer(self) -> Node | None:
        """What holds it, groups made by counting left out."""
        above = self.parent
        while above is not None and above.implied:
            above = above.parent
        return above


def track_counts(words: Sequence[str], text: str) -> tuple[int, int]:
    """Columns and rows that some words name (`two-column`, `3-by-2`, `three rows of two`); 0 where they say none."""
    columns = rows = 0
    low = f"{' '.join(words)} {text}".lower()
    number = r"(\d+|" + "|".join(COUNTS) + ")"

    def of(word: str) -> int:
        return int(word) if word.isdigit() else COUNTS.get(word, 0)

    if m := re.search(number + r"[- ](?:\w+[- ]){0,2}?columns?\b", low):
        columns = of(m[1])
    if m := re.search(number + r"[- ](?:\w+[- ]){0,2}?rows?\b", low):
        rows = of(m[1])
    if m := re.search(r"\b" + number + r"(?:[- ]by[- ]|\s?[×x]\s?)" + number + r"\b", low):
        columns, rows = columns or of(m[2]), rows or of(m[1])
    if not columns and (m := re.search(r"rows? of " + number, low)):
        columns = of(m[1])
    return min(columns, 8), min(rows, 12)


def _sides_of(node: Node) -> frozenset[str]:
    """The sides on which a node stands: by its words, its place, its number in a group."""
    found = set(side_words([*node.mods, *node.place.split("-")]))
    group = node.parent
    if group is not None and (group.implied or group.kind in ("row", "grid", "column")):
        k, n = group.children.index(node), len(group.children)
        columns = group.columns or (n if group.flow == "row" else 1)
        rows = -(-n // max(1, columns))
        column, row = k % max(1, columns), k // max(1, columns)
        if columns > 1:
            found.add("left" if column == 0 else "right" if column == columns - 1 else "middle")
        if rows > 1:
            found.add("top" if row == 0 else "bottom" if row == rows - 1 else "middle")
    if group is not None and group.kind == "column" and group.group is not None and not found:
        return _sides_of(group)
    return frozenset("middle" if s == "center" else s for s in found)


def _is_mid_column(node: Node) -> bool:
    """Whether a member of a grid stands in a column between the outer ones."""
    group = node.group
    return group is not None and 0 < group.children.index(node) % max(1, group.columns) < group.columns - 1


_NEVER = -9.0


class Tree:
    """The page so far, and the order in which its parts were spoken of."""

    def __init__(self) -> None:
        self.root = Node("page", ("page",))
        self.seen: list[Node] = []

    def add(self, node: Node, parent: Node) -> Node:
        """Put a node into another, and remember that it was spoken of."""
        node.parent = parent
        parent.children.append(node)
        self.touch(node)
        return node

    def touch(self, node: Node) -> None:
        """Remember that a node was spoken of last."""
        if node in self.seen:
            self.seen.remove(node)
        self.seen.append(node)

    def wrap(self, members: Sequence[Node]) -> list[Node]:
        """Columns in the place of the members of a row, each with its member: something stands under each of them."""
        columns = []
        for member in members:
            group = member.parent
            assert group is not None
            column = Node("column", (*member.nouns, "column"), member.mods, group, [member], start=member.start)
            group.children[group.children.index(member)] = column
            member.parent = column
            columns.append(column)
            self.seen.insert(0, column)
        return columns

    def mockups(self) -> list[Node]:
        """Pages within the picture."""
        return [n for n in self.seen if n.kind == "mockup"]

    def find(self, mention: Mention, near: Node | None = None, among: Sequence[Node] = ()) -> list[Node]:
        """The nodes of which a phrase speaks: the best by noun, sides, number and other words; [] for none.

        `near` is the part that is being filled: what stands in it comes first. `among` limits the choice.
        """
        nouns = mention.nouns
        letter = next((m for m in mention.mods if m[0] == "("), "")
        if letter:
            return [n for n in self.seen if letter in n.mods and (n.kind == "card" or len(nouns) > 1)][:1]
        best, score = None, 0.0
        for age, node in enumerate(reversed(self.seen)):
            if node is self.root or (among and not any(node is n for n in among)):
                continue
            points = self._points(mention, node) - age * (0.15 if mention.det == "this" else 0.02)
            if near is not None and points > 0 and any(up is near for up in _above(node)):
                points += 0.8
            if points > score:
                best, score = node, points
        if best is None:
            return []
        if mention.det == "each" and best.start:
            # All that were made at once, also in several parts.
            alike = [n for n in self.seen if n.start == best.start and n.kind == best.kind]
            return [n for n in alike if not n.implied] or [best]
        if mention.plural and best.group is not None:
            return list(best.group.children)
        if mention.plural and best.start:
            return [n for n in self.seen if n.start == best.start and n.kind == best.kind and not n.implied]
        return [best]

    def group_of(self, nouns: Sequence[str]) -> list[Node]:
        """The members of the latest group that nouns name."""
        groups = (n for n in reversed(self.seen) if n.implied and n.children)
        return next((list(g.children) for g in groups if self._alike(nouns, g.children[0])), [])

    def _points(self, mention: Mention, node: Node) -> float:
        """How well a phrase names a node: -9 where it does not."""
        nouns, mods = mention.nouns, mention.mods
        if nouns[0] == "branch" and node.nouns[:1] != ("branch",):
            return _NEVER
        points = self._alike(nouns, node, mention.det == "this")
        if not points:
            return _NEVER
        wanted = frozenset("middle" if s == "center" else s for s in side_words(mods))
        sides = _sides_of(node)
        hits, misses = len(wanted & sides), len(wanted - sides)
        if wanted and (_clash(wanted, sides) or (misses and not hits and nouns[-1] in ROOTS | {"mockup"})):
            return _NEVER
        if nouns[0] == "branch" and misses:
            return _NEVER
        if "middle" in wanted and {"row", "this-row"} & {*mods} and not _is_mid_column(node):
            # `the middle card of the second row`
            return _NEVER
        points += 2.0 * hits - 0.7 * misses
        ordinal = next((ORDINALS[m] for m in mods if m in ORDINALS), None)
        if ordinal is not None and node.group is None:
            points -= 0.5
        elif ordinal is not None and node.group is not None:
            if not self._is_number(node, node.group, nouns, ordinal, rows="row" in mods):
                return _NEVER
            points += 2.0
        plain = [m for m in mods if m not in ORDINALS and not side_words([m])]
        points += 1.2 * sum(m in node.mods or m in node.nouns for m in plain)
        return points + 0.8 * sum(n in node.nouns or n in node.mods for n in nouns[:-1])

    def _is_number(self, node: Node, group: Node, nouns: Sequence[str], number: int, *, rows: bool) -> bool:
        """Whether a member of a group is the one of a number (or stands in the row of a number)."""
        alike = [c for c in group.children if self._alike(nouns, c)]
        if node not in alike:
            return False
        index, total = alike.index(node), len(alike)
        if rows and group.columns > 1:
            index, total = index // group.columns, -(-total // group.columns)
        return index == (number if number >= 0 else total - 1)

    def _alike(self, nouns: Sequence[str], node: Node, shown: bool = False) -> float:
        """How well nouns name a node; 0 where they do not."""
        last = nouns[-1]
        if not node.nouns:
            return 0.0
        if last == node.nouns[-1] and len(nouns) == len(node.nouns) == 1:
            return 3.0
        if last in node.nouns:
            return 2.4
        kind = kind_of(nouns)
        if kind == node.kind and kind not in ("area", "body", "label", "group", "line"):
            return 2.0 if HOLDERS.get(last) != "card" else 1.6
        if len(nouns) > 1 and last in ("text", "label", "line") and nouns[-2] in node.nouns:
            return 2.6
        if last in ("area", "block") and len(nouns) > 1 and node.nouns[-1] == nouns[-2]:
            return 2.2
        if {kind, node.kind} == {"chip", "button"}:
            return 1.4
        family = HOLDERS.get(last, "")
        named = family in ("area", "band") and any(n in node.nouns or n in node.mods for n in nouns[:-1])
        if (shown or named) and family in ("area", "band", "card") and node.kind in (
            "area", "band", "card", "header", "footer", "hero", "nav",
        ):  # fmt: skip
            # `this section` may be the hero banner.
            return 1.0 + 0.5 * sum(n in node.nouns for n in nouns[:-1])
        return 0.0


def _above(node: Node) -> Iterator[Node]:
    above = node.parent
    while above is not None:
        yield above
        above = above.parent


def _clash(wanted: frozenset[str], sides: frozenset[str]) -> bool:
    """Whether a phrase names one side and the node stands on another."""
    for pair in (("left", "right", "middle"), ("top", "bottom", "middle")):
        said = wanted & frozenset(pair[:2])
        if said and sides & frozenset(pair[:2]) and not said & sides:
            return True
    if sides == {"middle"} and wanted and "middle" not in wanted:
        return True
    return "middle" in wanted and "middle" not in sides and bool(sides & {"left", "right", "top", "bottom"})
