"""The state machine that reads the mentions of a description, sentence by sentence, and grows the tree.

Phrases that begin with a place move the focus; orders set things in it; strings are given to what was set last.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from forebrush.think.planner.layouts.locating import BIG, VAGUE, Locating
from forebrush.think.planner.layouts.making import WORDY
from forebrush.think.planner.layouts.nouns import ORDINALS, ROOTS, words_of
from forebrush.think.planner.layouts.phrases import count_of, joined, lettered, pointed
from forebrush.think.planner.layouts.scanning import Mention, scan, side_words
from forebrush.think.planner.layouts.tokens import Token, without_asides
from forebrush.think.planner.layouts.tree import Node, is_holder, kind_of, track_counts

__all__ = ["Builder"]

_TOTAL = 500
_OWN_TEXT = frozenset(
    ("button", "chip", "input", "node", "link", "brand", "checkbox", "card", "icon", "logo", "item", "image")
)
"""Kinds that are themselves what their label names."""
_PROPERTY = frozenset(("label", "text", "wording", "placeholder", "name", "copy", "string", "phrase", "word"))
_RULES = words_of("ensure maintain keep use throughout preserve avoid all optionally make do don't no never")
"""Words with which sentences begin that lay down rules and set nothing."""
_ARROWS = frozenset(("vertical", "downward", "upward", "horizontal", "rightward"))
"""Words of arrows that are set between parts."""


_OF_TEXT = frozenset(("text", "short", "supporting", "introductory", "small", "date", "single"))
"""Words of lines that are words, not rules."""


def _kind(mention: Mention) -> str:
    """The kind of a part, by its nouns and the words before them."""
    kind = kind_of(mention.nouns)
    if kind in ("band", "input", "body", "area") and "search" in mention.mods:
        return "input"
    return "column" if kind == "band" and "vertical" in mention.mods else kind


def _ordered(before: Mention | None) -> bool:
    """Whether an order stands just before a part."""
    return before is not None and before.what == "verb" and before.text == "place"


class Builder(Locating):
    """One description being read."""

    __slots__ = ()

    def sentence(self, tokens: Sequence[Token]) -> None:
        """Read one sentence."""
        if self.number and tokens[0].text.lower() in _RULES:
            return
        mentions = joined(scan(without_asides(tokens)))
        if not self.number and any(m.what == "flow" and m.text != "column" for m in mentions):
            self._stands(mentions)
        if self._lettered_statement(mentions):
            self.number += 1
            return
        self.inner, self.relation, self.to, self.place, self.wide, self.slice = [], "", [], "", False, []
        self.fresh = False
        self.done = self.skip = self.lines = self.entered = self.each = False
        self.base = []
        for k, mention in enumerate(mentions):
            if len(self.tree.seen) > _TOTAL or self.done:
                break
            if self.skip and mention.what not in ("mark", "string"):
                continue
            getattr(self, f"_{mention.what}")(mentions, k)
        self.number += 1

    def _aside(self, mentions: Sequence[Mention], k: int) -> None:
        """Names in round brackets for each of what was set: `three blocks (small, medium, large)`."""
        words = re.sub(r"^(?:for|e g|i e|such as|namely)\s+", "", mentions[k].text)
        pieces = [p.strip() for p in re.split(r"\s*,\s*(?:and\s+)?|\s+and\s+", words) if p.strip()]
        members = self.last[0].children if len(self.last) == 1 and self.last[0].implied else self.last
        if len(pieces) == len(members) > 1:
            for member, piece in zip(members, pieces, strict=True):
                member.mods = (*member.mods, *piece.lower().split())
                member.about = piece[:1].upper() + piece[1:]

    def _mark(self, mentions: Sequence[Mention], k: int) -> None:
        self.skip = False
        if mentions[k].text == ";":
            self.inner = []
            self.fresh = self.each = False
            self.focus = self.base or self.focus
        elif mentions[k].text == ":" and self.last and self.last[-1].holder:
            holders = [n for n in self.last if n.kind in BIG and not n.implied]
            if holders and len(self.last) == 1 and self.inner in ([], holders):
                self.focus = self.base = holders

    def _wide(self, mentions: Sequence[Mention], k: int) -> None:
        after = self.last[-1] if self.fresh and self.last else None
        if after is not None:
            after.wide = True
        else:
            self.wide = True

    def _align(self, mentions: Sequence[Mention], k: int) -> None:
        for node in self.last if self.fresh else ():
            node.align = mentions[k].text

    def _flow(self, mentions: Sequence[Mention], k: int) -> None:
        for group in self._groups() if self.fresh else ():
            if group.flow == "grid":
                continue
            columns = {"row": len(group.children), "reverse": len(group.children), "column": 1}[mentions[k].text]
            group.flow = "column" if mentions[k].text == "column" else "row"
            if mentions[k].text == "reverse":
                group.mods = (*group.mods, "reversed")
            group.columns = columns

    def _pronoun(self, mentions: Sequence[Mention], k: int) -> None:
        before = mentions[k - 1] if k else None
        if mentions[k].text == "each":
            self.each = True
            return
        if mentions[k].text == "which":
            self.inner = [n for n in self.last if n.holder] or self.inner
            return
        if before is not None and before.what == "relation" and self.last and not self._postposed(mentions, k - 1):
            if before.text == "in":
                self.focus = [n for n in self.last if n.holder] or self.focus
                self.inner = []
            else:
                self._beside(before.text, self.last)

    def _verb(self, mentions: Sequence[Mention], k: int) -> None:
        if mentions[k].text == "place":
            self.inner = []
            self.fresh = False
        elif self.last:
            if self.relation and self.to and not self.fresh:
                return
            holders = [n for n in self.last if n.holder or n.kind in ("node", "chip")]
            group = self.last[0] if len(self.last) == 1 and self.last[0].implied and self.last[0].children else None
            if group is not None:
                member = group.children[0].kind
                holders = list(group.children) if is_holder(member) and (member != "column" or self.each) else []
                if member == "column" and not self.each and self.last[0].parent is not None:
                    holders = [self.last[0].parent]
            self.inner = holders or self.inner

    def _relation(self, mentions: Sequence[Mention], k: int) -> None:
        relation, after = mentions[k].text, mentions[k + 1] if k + 1 < len(mentions) else None
        if relation == "then":
            self.inner = self.inner or []
            return
        if relation in ("in", "of") or (after is not None and after.what in ("part", "pronoun", "string")):
            return
        if self.last and not self._postposed(mentions, k) and not self.entered and relation != "along":
            self._beside(relation, self.last)

    def _part(self, mentions: Sequence[Mention], k: int) -> None:
        """A part: first what a relation before it says, then whether it is known, then it is made."""
        mention = mentions[k]
        before = next((m for m in reversed(mentions[:k]) if m.what not in ("align", "wide")), None)
        kind = _kind(mention)
        if before is not None and before.what == "relation" and self._after_relation(mentions, k, kind, before.text):
            return
        if mention.nouns[-1] in ROOTS and not (len(mention.nouns) > 1 and mention.nouns[0] not in ROOTS):
            if not self.number or mention.det != "a" or mention.nouns[-1] != "layout":
                self._root(mention)
                return
            kind = "area"
        if self._is_words(mentions, k, kind) or self._is_icons(mention, before, kind):
            return
        if self._is_announced(mentions, k, kind, before) or self._is_known(mentions, k, kind, before):
            return
        self._new(mentions, k, kind)

    def _after_relation(self, mentions: Sequence[Mention], k: int, kind: str, relation: str) -> bool:
        """A part behind a relation; False where it is to be read as any other."""
        mention = mentions[k]
        if relation == "in":
            self._inside(mentions, k, kind)
        elif relation == "of":
            self._of(mentions, k, kind)
        elif relation == "as":
            self._as(mentions, k, kind)
        elif relation == "along":
            found = self.tree.find(mention, self.focus[0]) if mention.det == "each" else []
            if found:
                # `from each label draw an arrow`
                self._refer(found)
                self.each = True
                self._beside("below", found)
        elif relation == "then":
            return False
        elif not self.entered:
            self._related(mentions, k, kind, relation)
        return True

    def _as(self, mentions: Sequence[Mention], k: int, kind: str) -> None:
        """`as a two-column grid`, `is a card`: what the last thing is."""
        mention = mentions[k]
        if kind in ("chart", "table", "steps") and self.last and self.last[-1].holder:
            self.inner = list(self.last)
            self._make(mentions, k, kind)
        elif self.last and is_holder(kind):
            self._made_as(mentions, k)
        elif self.last and kind in WORDY and self.last[-1].text and self.last[-1].kind in ("body", "label"):
            # `the text "02" as the number label`
            shown, holder = self.last[-1], self.last[-1].parent
            empty = self._empty(holder, kind, 1) if holder is not None else None
            if empty is not None and empty.kind == kind:
                empty.text, shown.text, self.last = shown.text, "", [empty]
        elif self.last:
            self.lines = kind == "line" and (mention.plural or mention.count > 1)

    def _is_words(self, mentions: Sequence[Mention], k: int, kind: str) -> bool:
        """Whether a part is no part: a line of what was set, its label, words that say how words look."""
        mention, said, last = mentions[k], self._said(mentions, k), mentions[k].nouns[-1]
        pointed_line = kind == "line" and (any(m in ORDINALS for m in mention.mods) or side_words(mention.mods))
        if pointed_line and said and self.last and self.last[-1].kind in WORDY:
            # `the first line reads`: a line of what was set.
            self.lines = True
            return True
        if self._is_property(mentions, k):
            return True
        if last in _PROPERTY and not (said or mention.det or mention.plural or len(mention.nouns) > 1):
            # `with dark gray sans-serif text` says how words look.
            return True
        if last in ("string", "text", "label", "wording", "word") and mention.det == "this" and mention.plural:
            return True
        if mention.definite and len(mention.nouns) > 1 and last == "label" and said:
            thing = Mention("part", "", mention.start, mention.end, mention.nouns[:-1], mention.mods, "the")
            if whole := self.tree.find(thing, self.focus[0]):
                self._refer(whole)
                return True
        return False

    def _is_icons(self, mention: Mention, before: Mention | None, kind: str) -> bool:
        """Whether icons belong to the words of a list: they are set with them."""
        if kind != "icon":
            return False
        if "bullet" in mention.mods + mention.nouns:
            return True
        joined_on = self.fresh and before is not None and before.text == "contain" and self.last[-1].implied
        members = self.last[-1].children if joined_on else []
        if not members or is_holder(members[0].kind) or members[0].kind not in WORDY:
            return False
        for member in members:
            member.mods = (*member.mods, "with-icon")
        return True

    def _is_announced(self, mentions: Sequence[Mention], k: int, kind: str, before: Mention | None) -> bool:
        """Whether a part is only announced, and what it holds is told afterwards."""
        mention = mentions[k]
        several = mention.plural or mention.count > 1
        if mention.det == "each" and kind == "row" and not self.tree.find(mention):
            self.skip = True
            return True
        if self.number == 0 and self._introduces(mentions, k, kind):
            return True
        if mention.nouns[-1] in VAGUE and several and not mention.definite:
            listed = any(m.what == "mark" and m.text == ":" for m in mentions[k:])
            return not (self.number and _ordered(before) and mention.count > 1 and not listed)
        if any(m in ORDINALS for m in mention.mods) and mention.plural:
            return True
        # `Panel (F) header band`: what the panel is.
        lettered_before = before is not None and before.what == "part" and lettered(before)
        return lettered_before and not mention.det and is_holder(kind)

    def _is_known(self, mentions: Sequence[Mention], k: int, kind: str, before: Mention | None) -> bool:
        """Whether a phrase speaks of a part that is there; then that is what is filled next."""
        mention, ordered = mentions[k], _ordered(before)
        subject = self._subject(mentions, k)
        found = self._spoken_of(mention, kind, subject)
        contained = before is not None and before.what == "verb" and before.text == "contain" and bool(self.inner)
        held = self.fresh and bool(self.last) and is_holder(self.last[-1].kind) and not self.last[-1].implied
        said = self._said(mentions, k)
        held = held and kind in WORDY
        if found and not is_holder(kind) and not subject and (contained or (said and (held or bool(found[0].text)))):
            # Words of its own kind stand elsewhere; these are new.
            if held and not contained:
                self.inner = list(self.last)
            found = []
        if not found:
            return mention.definite and is_holder(kind) and not (ordered or subject or lettered(mention))
        if not (subject or (mention.definite and (not ordered or is_holder(kind)))):
            return False
        self._refer(found)
        opens = before is None or before.what == "mark"
        if is_holder(found[0].kind) and (subject or ordered or opens or lettered(mention)):
            self.inner = list(found)
            if len(found) == 1 and (ordered or lettered(mention)):
                self.focus = list(found)
        return True

    def _spoken_of(self, mention: Mention, kind: str, subject: bool) -> list[Node]:
        """The parts that a phrase may speak of."""
        if lettered(mention) and kind == "card":
            return self.tree.find(mention)
        known = mention.definite or (mention.det != "a" and mention.count <= 1 and (subject or pointed(mention)))
        if not known or (mention.det == "its" and not is_holder(kind)):
            return []
        among = self.row if "this-row" in mention.mods else self.slice
        if not among and mention.det == "the" and any(m in ORDINALS for m in mention.mods):
            among = self.tree.group_of(mention.nouns)
        found = self.tree.find(mention, self.focus[0], among) if among else []
        return found or self.tree.find(mention, self.focus[0])

    def _new(self, mentions: Sequence[Mention], k: int, kind: str) -> None:
        """A new part, where it is one."""
        mention = mentions[k]
        several, table = count_of(mention) > 1, bool(self.last) and self.last[-1].kind == "table"
        if mention.nouns in (("content",), ("structure",), ("body",)) or (mention.nouns == ("bar",) and several):
            return
        follow = any(m.what == "string" for m in mentions[k + 1 :])
        if kind == "line" and several and "text" not in mention.nouns and follow:
            # `two lines: the first reads ...` are words in lines.
            self._make([*mentions[:k], replace(mention, det="a", count=1, plural=False)], k, "body")
            self.lines = True
            return
        tracks = kind in ("row", "column") and (
            (several and self.inner and self.inner[0].kind == "grid")
            or (self.fresh and self.last and any(g.flow == "grid" for g in self._groups()))
            or (mention.nouns == ("branch",) and mention.plural)
        )
        if self.last and self.last[-1].kind == "legend" and kind in ("card", "node", "icon", "label"):
            # A legend is drawn with its chart.
            return
        of_table = table and (kind in ("row", "column", "line") or mention.nouns[0] in ("header", "grid"))
        if tracks or of_table or (mention.det == "each" and mention.nouns[-1] in ("row", "line", "item")):
            return
        if kind == "arrow" and not several and any(m in _ARROWS for m in mention.mods):
            self._make(mentions, k, kind)
            return
        drawn = kind == "arrow" or (kind == "line" and not self._said(mentions, k) and "text" not in mention.nouns)
        if drawn and not any(m in _OF_TEXT for m in mention.mods):
            return
        self._make(mentions, k, "body" if kind in ("line", "arrow") else kind)

    def _introduces(self, mentions: Sequence[Mention], k: int, kind: str) -> bool:
        """Whether a part of the first sentence is no part of the page: the picture itself, or what it is about."""
        mention = mentions[k]
        first = not any(m.what == "part" for m in mentions[:k])
        if first and kind not in ("chart", "table", "title", "heading", "diagram", "steps"):
            if kind in ("card", "area", "image"):
                columns, _ = track_counts(mention.mods, "")
                self.tree.root.columns = columns
            return True
        if kind == "column" and (mention.plural or mention.count > 1):
            return True
        several = mention.plural or mention.count > 1
        if kind == "card" and several and re.search(r"\(B\)", self.text):
            # Each is told of by its letter.
            return True
        if kind == "window" or mention.nouns == ("rectangle",):
            return True
        return kind in ("body", "label", "image", "value", "line", "icon") and not self._said(mentions, k)

    def _subject(self, mentions: Sequence[Mention], k: int) -> bool:
        """Whether a part is what a following `contains` or colon speaks of, not what an order sets."""
        for m in mentions[k + 1 : k + 7]:
            if m.what == "verb":
                return m.text == "contain"
            if m.what == "mark":
                return m.text == ":"
            if m.what == "part" and m.nouns[-1] not in ROOTS:
                return False
            if m.what == "string":
                return False
        return False

    def _is_property(self, mentions: Sequence[Mention], k: int) -> bool:
        """`whose label is ...`, `with the text ...`: words of the thing before, not a thing of their own."""
        mention = mentions[k]
        if mention.nouns[-1] not in _PROPERTY or not self.last or not self._said(mentions, k) or len(mention.nouns) > 2:
            return False
        node = self.last[-1]
        if node.implied and node.children:
            node = node.children[0]
        return node.kind in _OWN_TEXT and not node.text and not node.children and (self.fresh or mention.det == "the")
