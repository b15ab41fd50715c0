"""Strings: each goes to what was named last; more of them fill a group, a card, a list."""

from __future__ import annotations

from collections.abc import Sequence

from forebrush.think.planner.layouts.making import WORDY, Making
from forebrush.think.planner.layouts.phrases import strings_follow
from forebrush.think.planner.layouts.scanning import Mention
from forebrush.think.planner.layouts.tree import Node

__all__ = ["Wording"]


class Wording(Making):
    """Gives strings to parts."""

    __slots__ = ()

    def _string(self, mentions: Sequence[Mention], k: int) -> None:
        """A string goes to what was named last."""
        words = mentions[k].text
        before = mentions[k - 1] if k else None
        after = mentions[k + 1] if k + 1 < len(mentions) else None
        if not words.strip("•-–—·* ") or self._is_again(words, before) or self._is_name(words, before, after):
            return
        if not self.last:
            self._text(self.focus[0], words, "label")
        elif len(self.last) == 1:
            self._to_one(self.last[0], words)
        elif not self.given and not strings_follow(mentions, k):
            for node in self.last:
                self._give(node, words, keep=True)
        else:
            self._give(self.last[min(self.given, len(self.last) - 1)], words, keep=self.given < len(self.last))
            self.given += 1

    def _is_again(self, words: str, before: Mention | None) -> bool:
        """Whether a string is a part of what was set, said once more: `with a comma after the word "..."`."""
        if before is None or len(words) >= 40:
            return False
        if not any(words in n.text and words != n.text for n in self.tree.seen[-8:] if n.text):
            return False
        if before.what == "part":
            return before.nouns[-1] in ("word", "phrase")
        return before.what in ("relation", "verb") and before.text not in ("then", "contain")

    def _is_name(self, words: str, before: Mention | None, after: Mention | None) -> bool:
        """Whether a string names a part that shows it already: `below "Overview"`, `the "Overview" box`."""
        known = next((n for n in reversed(self.tree.seen) if n.text == words), None)
        if known is None or before is None:
            return False
        if before.what == "relation" and before.text != "then":
            self._refer([known])
            if before.text == "in":
                self.focus = [known] if known.holder else [known.outer or self.tree.root]
            elif before.text != "of":
                self._beside(before.text, [known])
            return True
        waiting = bool(self.last) and not self.last[-1].text and self.fresh
        definite = before.what == "part" and before.definite and not waiting
        if definite or (after is not None and after.what == "part" and not after.det):
            self._refer([known])
            return True
        return False

    def _to_one(self, node: Node, words: str) -> None:
        """A string to one node: to the members of a group in turn."""
        if node.kind == "chart" and not self.number and node.parent is self.tree.root and not node.text:
            # What the first sentence calls a chart is the title of the picture.
            title = self.tree.add(Node("title", ("title",), text=words), self.tree.root)
            self.tree.root.children.insert(0, self.tree.root.children.pop())
            self.tree.touch(node)
            title.start = node.start
            return
        if not (node.implied and node.children):
            self._give(node, words)
            return
        members = node.children
        if self.given < len(members):
            self._give(members[self.given], words, keep=True)
        elif node.kind == "group" and members[0].kind in WORDY | {"chip", "link", "button", "checkbox"}:
            first = members[0]
            self.tree.add(Node(first.kind, first.nouns, first.mods, text=words, start=node.start), node)
        else:
            self._give(members[-1], words, keep=True)
        self.given += 1

    def _text(self, holder: Node, words: str, kind: str) -> Node:
        node = Node(kind, (), text=words)
        self.tree.add(node, holder)
        self.last, self.fresh = [node], True
        return node

    def _give(self, node: Node, words: str, keep: bool = False) -> None:
        """Let a node show some words; `keep`: what was set last stays so."""
        if node.kind in (
            "card",
            "area",
            "band",
            "header",
            "footer",
            "hero",
            "column",
            "row",
            "mockup",
            "window",
            "page",
        ):
            empty = not any(c.text for c in node.walk() if c is not node)
            child = Node("heading" if empty and len(words) <= 60 else "body", (), text=words)
            self.tree.add(child, node)
            return
        if node.kind in ("group", "nav", "grid"):
            child = Node("link" if node.kind == "nav" else "item", (), text=words)
            self.tree.add(child, node)
            return
        if node.kind == "chart" and not any(c.isalpha() for c in words):
            node.texts.append(words)
            return
        if not node.text:
            node.text = words
            return
        if self.lines and node.kind in WORDY:
            node.text += "\n" + words
            return
        if node.kind in ("chart", "table", "diagram", "steps", "legend"):
            node.texts.append(words)
            return
        if node.group is not None:
            waiting = [
                n for n in node.group.children[node.group.children.index(node) :] if not n.text and not n.children
            ]
            if waiting and waiting[0].kind == node.kind:
                waiting[0].text = words
                self.last = waiting[:1]
                return
        following = node.group or node
        kind = node.kind if node.kind in WORDY | {"link", "chip"} else "label"
        if kind in ("heading", "title") and len(words) > 60:
            kind = "body"
        sibling = Node(kind, node.nouns, relation="then", to=following, text=words)
        self.tree.add(sibling, following.parent or self.tree.root)
        if not keep:
            self.last = [sibling]
