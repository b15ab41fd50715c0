"""Setting something new: what it is, how often, in which part, beside what."""

from __future__ import annotations

from collections.abc import Sequence

from forebrush.think.planner.layouts.lettered import Lettered
from forebrush.think.planner.layouts.phrases import place_of
from forebrush.think.planner.layouts.scanning import Mention, side_words
from forebrush.think.planner.layouts.state import MOST
from forebrush.think.planner.layouts.tree import Node, is_holder, track_counts

__all__ = ["WORDY", "Making"]

WORDY = frozenset(("body", "label", "caption", "heading", "title", "subtitle", "value", "item", "line", "brand"))
"""Kinds that are words."""
_IN_ROW = frozenset(
    ("card", "column", "image", "chart", "button", "node", "icon", "logo", "mockup", "chip", "link", "value", "area",
     "qr", "table", "diagram")
)  # fmt: skip
"""Kinds of which several stand in a row, where nothing else is said."""


_COLUMNS = (("column",), ("subcolumn",))


class Making(Lettered):
    """Sets new parts."""

    __slots__ = ()

    def _make(self, mentions: Sequence[Mention], k: int, kind: str) -> None:
        """Set something new in the focus, once in every part that is in focus."""
        mention = mentions[k]
        count = 1 if mention.nouns[0] == "branch" else min(MOST, mention.count or 3)
        if self.slice and count == len(self.slice) and kind == self.slice[0].kind:
            self.last, self.inner, self.fresh, self.given = list(self.slice), [], True, 0
            return
        targets = self._targets(mention, kind)
        if count == 1 and len(targets) == 1 and self._is_there(mention, kind):
            return
        self.entered = False
        made = [self._set(mention, kind, count, target, n, len(targets)) for n, target in enumerate(targets)]
        if self.relation and len(made) == 1:
            # What follows in the sentence stands with it.
            self.to = []
        self.relation, self.place, self.wide = "", "", False
        self.last, self.fresh, self.given = made, True, 0

    def _targets(self, mention: Mention, kind: str) -> list[Node]:
        """The parts in which something new is set."""
        wanted = self.inner or self.focus
        targets = [t if t.holder or t.kind in ("node", "chip") else (t.outer or self.tree.root) for t in wanted]
        targets = list(dict.fromkeys(targets[:MOST]))
        loose = not self.entered and not self.inner
        if mention.nouns[0] == "branch" or (kind in ("header", "footer", "hero") and loose):
            return [self._page()]
        if kind in ("area", "band"):
            section = mention.nouns[-1] in ("section", "band", "zone") and bool(self.relation)
            if section and targets[0].kind in ("area", "hero", "header", "band", "nav"):
                # A section below another is one of the page.
                page = self._page()
                while self.to and self.to[0].parent is not None and self.to[0].parent is not page:
                    self.to = [self.to[0].parent]
                return [page]
            if "full-width" in mention.mods and loose and not self.relation:
                return [self._page()]
        return targets

    def _is_there(self, mention: Mention, kind: str) -> bool:
        """Whether a part of which a page has one was announced before; then it is that."""
        if kind not in ("chart", "table", "nav", "header", "footer", "hero"):
            return False
        alike = [
            n for n in self._page().walk()
            if n.kind == kind and not n.text and not n.group and not n.children
            and n.nouns[-1:] == mention.nouns[-1:]
            and (n.nouns == mention.nouns or (mention.definite and kind == "chart"))
        ]  # fmt: skip
        if not alike or alike[0].place != (self.place or alike[0].place):
            return False
        self._refer(alike[:1])
        self.fresh, self.inner = True, []
        self.relation, self.to, self.place = "", [], ""
        return True

    def _set(self, mention: Mention, kind: str, count: int, target: Node, number: int, of: int) -> Node:
        """Something new in one part; what the part has already and shows nothing in yet is taken."""
        if target.implied and target.children and not self.to:
            target = target.outer or self.tree.root
        target = self._column_for(target, mention, kind)
        if kind == "column" and target.kind == "column" and target.group is not None and not target.children:
            target.mods = tuple(dict.fromkeys((*target.mods, *mention.mods)))
            self.tree.touch(target)
            return target
        if (empty := self._empty(target, kind, count)) is not None:
            self.tree.touch(empty)
            return empty
        node = self._node(mention, kind, count)
        node.template, node.about = of > 1, mention.about
        if self.relation and self.to:
            node.relation, node.to = self.relation, self.to[min(number, len(self.to) - 1)]
        elif self.fresh and self.last and self.last[-1].outer is target:
            node.relation, node.to = "then", self.last[-1].group or self.last[-1]
        node.place = node.place or self.place
        node.wide = self.wide or "full-width" in mention.mods
        members, node.children = node.children, []
        self.tree.add(node, target)
        for member in members:
            self.tree.add(member, node)
        return node

    def _column_for(self, target: Node, mention: Mention, kind: str) -> Node:
        """The column of a part that stands on the side which is named; else the part."""
        sides = side_words([*mention.mods, *self.place.split("-")])
        groups = [
            c for c in target.children
            if c.implied and c.children and c.children[0].kind == "column" and c.nouns[-1:] in _COLUMNS
        ]  # fmt: skip
        if not groups or not sides:
            return target
        columns = groups[-1].children
        if "left" in sides:
            return columns[0]
        if "right" in sides:
            return columns[-1]
        return columns[len(columns) // 2] if sides & {"middle", "center"} and len(columns) > 2 else target

    def _empty(self, target: Node, kind: str, count: int) -> Node | None:
        """What every member of a group has and this one shows no words in yet."""
        if count > 1 or len(self.inner) > 1:
            return None
        lists = [c for c in target.children if kind == "item" and c.implied and c.children[:1] and c.children[0].text]
        waiting = [c for group in lists for c in group.children if c.kind == kind and not c.text]
        if waiting:
            # The next item of a list that was announced.
            return waiting[0]
        alike = WORDY if kind in WORDY else {kind}
        free = [c for c in target.children if c.template and not c.text and c.kind in alike and not c.children]
        return next((c for c in free if c.kind == kind), None)

    def _node(self, mention: Mention, kind: str, count: int) -> Node:
        """A node of a kind, or a group of several."""
        clause = self.text[mention.start : mention.end + 110]
        if kind == "image" and any("chart" in m or "graph" in m for m in mention.mods):
            kind = "chart"
        if count <= 1:
            node = Node(kind, mention.nouns, mention.mods, start=mention.start, end=mention.end)
            columns, rows = track_counts(mention.mods, " ".join((*mention.mods, *mention.nouns)))
            if kind == "grid":
                columns, rows = track_counts(mention.mods, clause)
                node.columns, node.flow = columns, "grid"
            elif columns > 1 and is_holder(kind):
                node.columns = columns
            node.place = place_of(mention.mods)
            return node
        flow = "row" if kind in _IN_ROW and "stacked" not in mention.mods else "column"
        if (kind == "area" and "horizontal" in mention.mods) or kind in ("row", "band"):
            flow = "column"
        columns, rows = track_counts((), clause.split(";")[0].split(".")[0])
        columns_of = count if flow == "row" else 1
        if (
            kind not in ("column", "row")
            and 1 < max(columns, rows) < count
            and columns * max(1, rows) in (count, columns)
        ):
            flow, columns_of = "grid", columns or -(-count // rows)
        elif flow == "row" and count > 6:
            flow, columns_of = "grid", 4 if count == 8 else 3 if count == 9 else min(5, count)
        group = Node(
            "group",
            mention.nouns,
            mention.mods,
            implied=True,
            flow=flow,
            columns=columns_of,
            start=mention.start,
            end=mention.end,
        )
        for _ in range(count):
            child = Node(kind, mention.nouns, mention.mods, start=mention.start, end=mention.end)
            child.parent = group
            group.children.append(child)
        return group

    def _fill_group(
        self, group: Node, mention: Mention, kind: str, count: int, noun: str, columns: int, rows: int
    ) -> None:
        if kind == "line":
            kind = "body"
        group.implied = True
        flow = {"row": "row", "column": "column", "grid": "grid", "stack": "column", "list": "column"}.get(noun, "")
        group.flow = flow or ("row" if kind in _IN_ROW else "column")
        group.nouns = (*group.nouns, *mention.nouns)
        if columns and rows:
            count = max(count, min(MOST, columns * rows)) if mention.count == 0 else count
        if group.flow == "grid" or (rows > 1 and group.flow == "row"):
            group.flow = "grid"
            group.columns = columns or (-(-count // rows) if rows else {4: 2}.get(count, min(3, count)))
        else:
            group.columns = count if group.flow == "row" else 1
        for _ in range(count):
            self.tree.add(Node(kind, mention.nouns, mention.mods, start=mention.start, end=mention.end), group)

    def _new_holder(self, mention: Mention, kind: str) -> None:
        """A part that is spoken of as known and is not there: `in the left column`, `in the hero section`."""
        parent = self.focus[0]
        sides = side_words(mention.mods)
        if kind in ("hero", "header", "footer", "band", "area", "nav") and not sides & {"left", "right"}:
            while parent.parent is not None and parent.kind != "mockup" and parent.kind != "window":
                parent = parent.parent
        elif not parent.holder:
            parent = parent.outer or self.tree.root
        if kind == "column" and parent.kind == "column" and parent.parent is not None:
            parent = parent.parent
        node = Node(
            kind, mention.nouns, mention.mods, place=place_of(mention.mods), start=mention.start, end=mention.end
        )
        self.tree.add(node, parent)
        self.focus, self.inner, self.last, self.fresh = [node], [], [node], False
        self.entered = True
        self.relation, self.to, self.place = "", [], ""
