"""Panels that go by letters: where they stand, said in sentences of their own (`panel (B) is directly above (A)`)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from forebrush.think.planner.layouts.phrases import lettered
from forebrush.think.planner.layouts.scanning import Mention
from forebrush.think.planner.layouts.state import State
from forebrush.think.planner.layouts.tree import Node

__all__ = ["Lettered"]

_SIDED = frozenset(("above", "below", "left", "right", "in"))


class Lettered(State):
    """Reads where panels stand."""

    __slots__ = ()

    def _panel(self, mention: Mention) -> Node:
        """The panel of a letter; it is made where it is named first."""
        found = self.tree.find(mention)
        if found:
            return found[0]
        node = Node("card", ("panel",), mention.mods, start=mention.start, end=mention.end)
        return self.tree.add(node, self.tree.root)

    def _lettered_statement(self, mentions: Sequence[Mention]) -> bool:
        """`Panel (B) is directly above (A)`: where panels stand that go by letters; whether no more is said."""
        if any(m.what == "string" for m in mentions):
            return False
        clauses: list[list[Mention]] = [[]]
        for mention in mentions:
            if mention.what == "mark" and mention.text in ";:":
                clauses.append([])
            else:
                clauses[-1].append(mention)
        named = [c for c in clauses if any(m.what == "part" and lettered(m) for m in c)]
        orders = any(m.what == "verb" and m.text == "place" for c in named for m in c)
        if not named or orders or (len(clauses) > 1 and named == clauses[:1]):
            return False
        for clause in named:
            self._stands(clause)
        return True

    def _stands(self, clause: Sequence[Mention]) -> None:
        """One clause that says where panels stand."""
        spots = [k for k, m in enumerate(clause) if m.what == "part" and lettered(m)]
        if not spots:
            return
        stretch = self.text[clause[spots[0]].start - 40 : clause[spots[-1]].end].lower()
        if re.search(r"\bedges?\b|centerline|overlap", stretch):
            return
        row_of = any(m.what == "flow" or (m.what == "part" and m.nouns[-1] in ("strip", "row")) for m in clause)
        nodes = [self._panel(clause[k]) for k in spots]
        row: list[Node] = []
        said = False
        for number, (k, node) in enumerate(zip(spots, nodes, strict=True)):
            row.append(node)
            stop = spots[number + 1] if number + 1 < len(spots) else len(clause)
            between = [m for m in clause[k + 1 : stop] if m.what in ("relation", "place", "flow")]
            named = [m.text for m in between if m.what == "relation" and m.text in _SIDED]
            relation = named[-1] if named else next((m.text for m in between if m.text in ("left", "right")), "")
            if not relation or number + 1 == len(spots):
                continue
            goal = nodes[number + 1]
            side = next((m.text for m in between if m.what == "place"), "")
            if relation == "in" and side in ("left", "right"):
                relation = side
            said = True
            if relation == "in" and len(row) == 1:
                self._move([node], goal)
            elif row[0] is not goal and not row[0].relation:
                row[0].relation, row[0].to = relation, goal
                for before, after in pairwise(row):
                    after.relation, after.to = "right", before
            row = []
        if row_of and not said and len(nodes) > 1:
            for before, after in pairwise(nodes):
                if not after.relation and before is not after:
                    after.relation, after.to = "right", before
        if len(set(map(id, nodes))) == 1 and nodes:
            places = [m.text for m in clause if m.what == "place"]
            nodes[0].wide = nodes[0].wide or any(m.what == "wide" or "full-width" in m.mods for m in clause)
            nodes[0].place = nodes[0].place or (places[0] if places else "")
