"""Phrases that say where: `in the left column`, `below the header`, `a row of five icons`, `as a grid`."""

from __future__ import annotations

from collections.abc import Sequence

from forebrush.think.planner.layouts.making import WORDY
from forebrush.think.planner.layouts.nouns import HOLDERS, OF_GROUPS, ORDINALS, ROOTS
from forebrush.think.planner.layouts.phrases import place_of, pointed
from forebrush.think.planner.layouts.scanning import Mention, side_words
from forebrush.think.planner.layouts.state import MOST
from forebrush.think.planner.layouts.tree import Node, is_holder, kind_of, track_counts
from forebrush.think.planner.layouts.wording import Wording

__all__ = ["BIG", "VAGUE", "Locating"]

VAGUE = frozenset(["section", "area", "zone", "region", "part", "portion", "cluster", "block", "level", "tier"])
"""Parts of which a number is announced and each described afterwards."""


BIG = frozenset(("row", "area", "band", "header", "footer", "hero", "mockup", "window", "card", "column"))
"""Kinds that are filled by the sentences after them."""
_NAMED = frozenset(("node", "image", "icon", "chip", "button", "value", "logo"))
"""Leaves that may be spoken of as something that holds."""


class Locating(Wording):
    """Moves the focus and relates parts."""

    __slots__ = ()

    def _place(self, mentions: Sequence[Mention], k: int) -> None:
        mention = mentions[k]
        before = mentions[k - 1] if k else None
        after = mentions[k + 1] if k + 1 < len(mentions) else None
        place = mention.text
        if before is not None and before.what == "relation" and before.text == "along":
            self.skip = True
            return
        if (self.fresh and before is not None and before.what in ("part", "string")) or (
            self.fresh
            and before is not None
            and before.what == "relation"
            and k > 1
            and mentions[k - 2].what in ("part", "string")
        ):
            for node in self.last:
                if node.parent is not None and not node.group and len(self.last) == 1:
                    self.place = place
                    column = self._column_for(node.parent, Mention("part", "", 0, 0, node.nouns), node.kind)
                    self.place = ""
                    if column is not node.parent and column is not node:
                        self._move([node], column)
                if not node.place and not (after is not None and after.what == "relation" and after.text == "of"):
                    node.place = place
            return
        self.place = place
        if after is not None and after.what == "relation" and after.text == "of":
            return
        if not k or k == 1:
            stretch = self.text[max(0, mention.start - 24) : mention.end].lower()
            if " very " in stretch or "finally" in stretch:
                self.focus, self.inner = [self._page()], []
                return
        newest = self.last[-1] if self.last and not self.entered else None
        if newest is not None and newest.kind in BIG and not newest.children and not newest.text and not self.fresh:
            self.focus = [newest]

    def _inside(self, mentions: Sequence[Mention], k: int, kind: str) -> None:
        """`in the left column`, `on this band`, `in a row`."""
        mention = mentions[k]
        last, postposed = mention.nouns[-1], self._postposed(mentions, k - 1)
        if k > 1 and mentions[k - 2].what == "string" and not is_holder(kind):
            self.lines = self.lines or (kind == "line" and self.last[-1].kind in WORDY and not self.last[-1].implied)
            return
        if last == "line" or (last == "row" and k > 1 and mentions[k - 2].what == "string"):
            return
        if last in ROOTS and len(mention.nouns) == 1:
            if not postposed:
                self._root(mention)
            return
        if last in ("part", "portion", "region", "zone") and len(mention.nouns) == 1 and side_words(mention.mods):
            self.place = place_of(mention.mods)
        elif last in VAGUE and (mention.plural or mention.count > 1) and not mention.definite:
            return
        elif mention.det == "a" and kind == "column" and pointed(mention):
            if self.fresh and self.last and self.last[-1].holder and not self.last[-1].implied:
                self.inner, self.fresh = list(self.last), False
            self._make(mentions, k, kind)
            if self.last[-1].parent is not None:
                self.focus, self.inner = [self.last[-1].parent], []
        elif mention.det in ("a", "") and not pointed(mention):
            self._inside_new(mentions, k, kind, postposed)
        else:
            self._inside_known(mention, kind, postposed)

    def _inside_new(self, mentions: Sequence[Mention], k: int, kind: str, postposed: bool) -> None:
        """`in two columns`, `in a row`: how what was set stands; `in a card`: where what follows stands."""
        mention = mentions[k]
        family = HOLDERS.get(mention.nouns[-1], "")
        group = self._last_group() if self.fresh else None
        if family in ("row", "column", "grid", "group") and group is not None:
            columns, rows = track_counts(mention.mods, self.text[mention.start : mention.end + 60])
            if mention.nouns[-1] == "row" and mention.count <= 1:
                group.flow, group.columns = "row", len(group.children)
            elif mention.nouns[-1] in ("column", "stack", "list") and mention.count <= 1:
                group.flow, group.columns = "column", 1
            else:
                per = -(-len(group.children) // max(1, rows or mention.count))
                group.flow, group.columns = "grid", columns or per
        elif family == "column" and mention.count > 1:
            # `divide the content into two columns`
            self._make(mentions, k, kind)
        elif (family in ("card", "band", "area", "header", "footer") and not postposed) or (
            family == "row" and not self.fresh
        ):
            self._make(mentions, k, kind)
            self.focus = list(self.last)

    def _inside_known(self, mention: Mention, kind: str, postposed: bool) -> None:
        """`in the left column`: the focus moves there, or what was just set does."""
        last = mention.nouns[-1]
        found = self.tree.find(mention, self.focus[0])
        if not found and postposed and not is_holder(kind):
            return
        if HOLDERS.get(last) == "row" and (row := self._row(mention)):
            self.slice, self.row, self.last, self.inner = row, row, row, []
            self.focus, self.entered, self.fresh = [row[0].group or row[0]], True, False
            return
        if not found:
            if is_holder(kind) and mention.det == "the" and not postposed and self.number:
                self._new_holder(mention, kind)
            return
        if postposed:
            if not self.place and len(found) == 1 and len(self.last) == 1:
                self._move(self.last, found[0])
            return
        holders = [n for n in found if n.holder or n.kind in _NAMED]
        if holders and not holders[0].holder and holders[0].kind != "node":
            self._refer(holders)
            return
        self._refer(found)
        self.entered = True
        self.focus, self.inner = holders or [found[0].outer or self.tree.root], []
        inside = self.focus[0]
        if inside.implied and is_holder(inside.children[0].kind) and last not in ("grid", "row", "group"):
            self.focus = list(inside.children)

    def _row(self, mention: Mention) -> list[Node]:
        """The members of one row of a grid."""
        for node in reversed(self.tree.seen):
            group = node if node.implied else node.group
            if group is None or group.columns < 2 or len(group.children) <= group.columns:
                continue
            rows = [group.children[i : i + group.columns] for i in range(0, len(group.children), group.columns)]
            ordinal = next((ORDINALS[m] for m in mention.mods if m in ORDINALS), None)
            sides = side_words(mention.mods)
            if ordinal is not None and -1 <= ordinal < len(rows):
                return rows[ordinal]
            if "top" in sides:
                return rows[0]
            if "bottom" in sides:
                return rows[-1]
            if "middle" in sides or "center" in sides:
                return rows[len(rows) // 2]
        return []

    def _of(self, mentions: Sequence[Mention], k: int, kind: str) -> None:
        """`a row of five icons`, `the left side of the header`."""
        mention = mentions[k]
        before = mentions[k - 2] if k > 1 else None
        if before is not None and before.what == "verb" and not mention.definite:
            if mention.nouns[-1] not in VAGUE or not mention.plural:
                self._make(mentions, k, kind)
            return
        if (
            before is not None
            and before.what == "part"
            and self.fresh
            and before.nouns[-1] in OF_GROUPS | {"column", "row"}
        ):
            if mention.nouns[-1] in ROOTS or mention.definite or not (mention.plural or mention.count > 1):
                return
            group = self.last[-1]
            if group.children:
                return
            clause = self.text[mention.start : mention.end + 90]
            columns, rows = track_counts(before.mods, clause)
            count = mention.count or columns * max(1, rows) or (4 if mention.plural else 1)
            for node in self.last:
                self._fill_group(node, mention, kind, min(MOST, count), before.nouns[-1], columns, rows)
            self.given = 0
            self.last = [self.last[-1]]
            return
        if before is not None and before.what == "place":
            if self.entered:
                return
            if mention.nouns[-1] in ROOTS and len(mention.nouns) == 1:
                place = self.place
                if not self.fresh or not self.last:
                    self._root(mention)
                elif self.last[-1].kind in ("band", "area", "footer") and len(self.last) == 1:
                    self._move(self.last, self._page())
                    self.last[-1].place, place = place or self.last[-1].place, ""
                self.place = place
                return
            found = self.tree.find(mention, self.focus[0])
            if found and not (self.fresh and k > 3 and mentions[k - 4].what == "part"):
                place = self.place
                holders = [n for n in found if n.holder]
                self.focus = holders or [found[0].outer or self.tree.root]
                self.inner, self.place = [], place
                self.fresh = False
            elif is_holder(kind) and mention.definite and not self.fresh:
                place = self.place
                self._new_holder(mention, kind)
                self.place = place
            return

    def _related(self, mentions: Sequence[Mention], k: int, kind: str, relation: str) -> None:
        """`below the header`, `a heading above a paragraph`."""
        mention = mentions[k]
        postposed = self._postposed(mentions, k - 1) or (
            self.fresh
            and k > 1
            and mentions[k - 2].what in ("part", "string", "align", "flow", "mark")
            and mentions[k - 2].what != "mark"
        )
        if HOLDERS.get(mention.nouns[-1]) in ("group", "row", "grid") and mention.definite and k + 2 < len(mentions):
            after = mentions[k + 2]
            if mentions[k + 1].text == "of" and after.what == "part":
                mention = Mention("part", after.text, after.start, after.end, after.nouns, after.mods, "the", 2, True)
        found = self.tree.find(mention, self.focus[0]) if mention.definite or mention.plural or pointed(mention) else []
        if postposed:
            if found and mention.definite and self.last and not any(n is f for n in self.last for f in found):
                for node in self.last[:1] if len(found) == 1 else ():
                    top = node.group or node
                    goal = found[0]
                    if goal.group is not None and top.parent is not goal.group:
                        goal = goal.group
                    if top.parent is not None and goal.parent is not None and not any(g is goal for g in top.walk()):
                        top.relation, top.to = relation, goal
                return
            if not mention.definite:
                self._make(mentions, k, kind)
            return
        if found:
            self._refer(found)
            self.each = self.each or mention.det == "each"
            self._beside(relation, found)
        elif mention.definite:
            self.relation, self.to = "", []
            self.inner = []
            if kind in ("header", "hero", "footer", "nav", "area", "band"):
                self.focus = [self._page()]
            elif self.last:
                self._beside(relation, self.last[-1:])
        else:
            self._make(mentions, k, kind)

    def _made_as(self, mentions: Sequence[Mention], k: int) -> None:
        """`built as a vertical stack`, `laid out as a grid with two rows and four columns`."""
        mention = mentions[k]
        clause = self.text[mention.start : mention.end + 80]
        columns, rows = track_counts(mention.mods, clause.split(";")[0])
        flow = kind_of(mention.nouns)
        if flow == "column" and mention.count > 1 and self.last[-1].holder and not self.last[-1].implied:
            self.inner, self.fresh = list(self.last), False
            self._make(mentions, k, "column")
            self.focus, self.inner = [n.parent for n in self.last if n.parent is not None], []
            return
        for node in self.last:
            if flow == "grid" and columns and rows and not node.children:
                node.kind, node.columns, node.texts = "table", columns, []
                node.flow = str(rows)
                self.done = True
            elif columns > 1:
                node.columns = columns
            for known in (node, *(node.children if node.implied else ())):
                known.nouns = tuple(dict.fromkeys((*known.nouns[:-1], *mention.nouns, *known.nouns[-1:])))
                known.mods = tuple(dict.fromkeys((*known.mods, *mention.mods)))
        if self.last[-1].holder:
            self.inner = list(self.last)
