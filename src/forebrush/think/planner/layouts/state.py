"""What is known while a description is read: the tree, the part that is being filled, what was set last.

Steps that all readers share: to refer to parts, to stand beside them, to move what was set.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from forebrush.think.planner.layouts.scanning import Mention, side_words
from forebrush.think.planner.layouts.tree import Node, Tree, is_holder, track_counts

__all__ = ["MOST", "State"]

MOST = 12
"""Members of a group that are made for a count."""


@dataclass(slots=True)
class State:
    """One description being read."""

    text: str
    tree: Tree = field(default_factory=Tree)
    focus: list[Node] = field(default_factory=list)
    inner: list[Node] = field(default_factory=list)
    last: list[Node] = field(default_factory=list)
    fresh: bool = False
    """Whether the last thing was made in this clause."""
    relation: str = ""
    to: list[Node] = field(default_factory=list)
    place: str = ""
    wide: bool = False
    row: list[Node] = field(default_factory=list)
    """The row of a grid that was named last."""
    slice: list[Node] = field(default_factory=list)
    """Members of a group of which the sentence speaks: they are there, and are not made again."""
    number: int = 0
    """Sentences read so far."""
    each: bool = False
    """Whether `each` was said of the members of what was set last."""
    base: list[Node] = field(default_factory=list)
    """The part whose contents are listed after a colon."""
    entered: bool = False
    """Whether the sentence has just named the part in which it sets something."""
    skip: bool = False
    """Whether the rest of the clause says no more than what was set."""
    lines: bool = False
    """Whether strings that follow are lines of what was set last."""
    done: bool = False
    """Whether the rest of the sentence says no more than what was set."""
    given: int = 0
    """Strings that the last group was given so far."""

    def __post_init__(self) -> None:
        self.focus = [self.tree.root]

    def _page(self) -> Node:
        """The page (the whole picture, or the mockup) that is being filled."""
        node = self.focus[0]
        while node.parent is not None and node.kind not in ("mockup", "window"):
            node = node.parent
        return node

    def _groups(self) -> list[Node]:
        """The groups of what was set last."""
        found = [n if n.implied else n.group for n in self.last]
        return list(dict.fromkeys(g for g in found if g is not None))

    def _last_group(self) -> Node | None:
        if not self.last:
            return None
        node = self.last[-1]
        if node.implied:
            return node
        return node.group

    def _postposed(self, mentions: Sequence[Mention], k: int) -> bool:
        """Whether a relation speaks of what was just set (`a paragraph below it`)."""
        before = mentions[k - 1] if k else None
        return self.fresh and before is not None and before.what in ("part", "string", "flow", "align", "place")

    def _said(self, mentions: Sequence[Mention], k: int) -> bool:
        """Whether a string follows soon."""
        return any(m.what == "string" for m in mentions[k + 1 : k + 4])

    def _refer(self, nodes: Sequence[Node]) -> None:
        for node in nodes:
            self.tree.touch(node)
        self.last, self.fresh, self.given = list(nodes), False, 0

    def _root(self, mention: Mention) -> None:
        """The whole picture, or one of the pages in it."""
        sides = side_words(mention.mods)
        mocks = self.tree.mockups()
        found = self.tree.find(Mention("part", "", 0, 0, ("mockup",), mention.mods, "the")) if sides and mocks else []
        self.focus, self.inner = (found or [self.tree.root]), []
        if found:
            self.last, self.fresh = found, False
        columns, _ = track_counts(mention.mods, " ".join(mention.mods))
        if columns > 1:
            self.focus[0].columns = columns

    def _beside(self, relation: str, nodes: Sequence[Node]) -> None:
        self.relation, self.to = relation, list(nodes)
        row = nodes[0].group
        if (
            len(nodes) > 1
            and row is not None
            and all(n.group is row for n in nodes)
            and not is_holder(nodes[0].kind)
            and self.each
        ):
            self.focus, self.inner = self.tree.wrap(nodes), []
            return
        if len(nodes) > 1 and nodes[0].group is not None and nodes[0].group is nodes[-1].group:
            members = nodes[0].group.children
            if len(nodes) == len(members) and not is_holder(nodes[0].kind):
                self.to = [nodes[0].group]
        self.inner = []
        if len(self.to) > 1 and not self.each and (common := _common(self.to)) is not None:
            # Below several parts that stand in a row: below the row.
            self.to = [common]
        self.focus = [n.outer or self.tree.root for n in self.to]
        inside = [n for n in self.to if n.group is not None]
        if inside and len(self.to) == 1 and is_holder(inside[0].kind):
            # Beside one of several cards: beside them all.
            self.to = [n.group or n for n in self.to]

    def _move(self, nodes: Sequence[Node], holder: Node) -> None:
        """`place a chart in the left column`: what was set goes there."""
        if not holder.holder:
            return
        for node in nodes:
            top = node.group or node
            if top.parent is None or any(n is holder for n in top.walk()) or top.parent is holder:
                continue
            top.parent.children.remove(top)
            top.parent = holder
            holder.children.append(top)


def _common(nodes: Sequence[Node]) -> Node | None:
    """The group of alike parts that holds all of some nodes."""
    above = nodes[0].parent
    while above is not None:
        if above.implied and all(any(n is inner for inner in above.walk()) for n in nodes):
            return above
        above = above.parent
    return None
