"""Pieces of a notice that nothing names: quotations by the list they continue, by shape, by order; plain words."""

from __future__ import annotations

import re
from dataclasses import replace

from forebrush.think.planner.description import describes
from forebrush.think.planner.figures.prices import NOW, WAS
from forebrush.think.planner.kinds import notice_shapes as n
from forebrush.think.planner.kinds import shapes
from forebrush.think.planner.kinds.notice_gathering import capital
from forebrush.think.planner.kinds.notice_named import Named
from forebrush.think.planner.kinds.notice_words import (
    CARDS,
    COUNTED,
    MAKER,
)
from forebrush.think.planner.kinds.shared import is_organisation
from forebrush.think.planner.labelled import Piece, bare_label
from forebrush.think.planner.reading import is_look, place

__all__ = ["LONG", "Unnamed"]

_GIFT = re.compile(r"(?:免费|免|包|赠送?)[\u4e00-\u9fff]{1,5}|free [a-z]+(?: [a-z]+)?", re.IGNORECASE)
"""What a sale gives besides."""
LONG = 60
"""Characters of a string that is told by its shape, at most."""


class Unnamed(Named):
    """Reads what is not named."""

    def _quoted(self, index: int, piece: Piece) -> bool:
        text, lead, where = piece.text, n.words_before(piece), place(piece.lead)
        if self.sink is not None and self._continues(piece):
            self.sink(text)
            return True
        if self.titled and n.in_scene(lead):
            return False
        if not self.branded and self._made_for(piece, lead):
            self.branded = True
            return self.copy(text, "brand", where)
        if not self.titled and not shapes.is_price(text) and len(text) <= 80:
            return self.copy(text, "title", where)
        label = bare_label(re.split(r"[:：]", piece.label)[-1]) if piece.label.strip() else ""
        if n.GIVER.match(text):
            return self.copy(text, "brand", where)
        if n.CREDIT.match(text):
            self._credit(text)
            return True
        if label and self._continued(piece) and not n.tells(text):
            return self._group(piece, label, lead)
        if not label and (role := n.role_of_place(f"{piece.lead} {self._after(piece)}", text)):
            return self.copy(text, role, where)
        named = bool(label) and 2 <= len(label) <= 24 and not MAKER.search(label)
        if self.kind == "sale" and named and shapes.is_price(text) and not piece.item:
            self.notice.things.append(n.Thing(label, text))
            return True
        if self._by_shape(piece):
            self.sink = None
            return True
        if role := self._of_words(text):
            return self.copy(text, role, where)
        if (
            label
            and piece.joint in ("verb", "colon")
            and 2 <= len(label) <= (8 if self.source.zh else 24)
            and not MAKER.search(label)
        ):
            return self._add_detail("" if n.orders(label) else label, text)
        roles = {w.role for w in self.found.copy}
        said = bool(self.notice.details or self.notice.prices)
        early = "subtitle" not in roles and not roles & {"body", "footer"} and len(text) <= LONG and not said
        if not early and said and self.kind == "event" and len(text) <= 24:
            return self._add_detail("", text)
        return self.copy(text, "subtitle" if early else "body", where)

    def _of_words(self, text: str) -> str:
        """The role that the words of a quotation give it: what a sale gives besides, a button, terms."""
        if self.kind == "sale" and _GIFT.fullmatch(text):
            return "badge"
        return "button" if n.BUTTON.match(text) else "footer" if n.TERMS.match(text) else ""

    def _made_for(self, piece: Piece, lead: str) -> bool:
        """Whether a quotation names for whom it is made: `为“X”设计`, `for "X"` where another string is the title."""
        behind = self.source.text[piece.end : piece.end + 8].lstrip("”」\"' ")
        if re.search(r"[为给替帮]$", lead) and re.match(r"(?:设计|制作|做|画|写|出|生成|来)", behind):
            return True
        return self.titled and piece.sentence == 0 and bool(re.search(r"\bfor$", lead, re.IGNORECASE))

    def _group(self, piece: Piece, label: str, lead: str) -> bool:
        """The first of several quotations under a label of their own: cards, points, or a part of a line-up."""
        text = piece.text
        if CARDS.search(lead):
            self.notice.cards.append(text)
            self.sink = self.notice.cards.append
        elif COUNTED.search(lead) or re.search(r"步骤|\bsteps?\b", lead, re.IGNORECASE):
            return self._points(piece)
        else:
            short = len(label) <= (8 if self.source.zh else 24) and not n.orders(label) and not MAKER.search(label)
            self.notice.lineup.append((capital(label) if short else "", [text]))
            self.sink = self.notice.lineup[-1][1].append
        return True

    def plain(self, index: int, piece: Piece) -> bool:
        """Read plain words that nothing names, where their sentence states something."""
        text, label = piece.text, piece.label
        if label and ((n.orders(label) and not COUNTED.search(label)) or is_look(label)):
            return False
        if not label and (
            is_look(text) or n.orders(text) or (describes(text) and not n.tells(text) and not n.adds(text))
        ):
            return False
        if label and piece.joint == "colon":
            return self._labelled_otherwise(piece)
        if piece.sentence == 0 and (MAKER.search(text) or (index == 0 and not n.tells(text))):
            return False
        if n.GIVER.match(text) and not self.branded:
            self.branded = True
            return self.copy(text, "brand")
        if self.open_label and n.bulleted(self.source, piece):
            return self._bullet(text)
        if (
            self.kind == "sale"
            and not self.branded
            and piece.sentence in self.stated
            and is_organisation(text)
            and len(text) <= 24
        ):
            self.branded = True
            return self.copy(text, "brand")
        if n.AUTHOR.match(text):
            return self.copy(text, "author")
        if (giver := n.FROM.match(text)) and not self.branded:
            self.branded = True
            return self.copy(giver["name"], "brand")
        if self._told(index, piece):
            return True
        placed = n.PLACED.match(text)
        if placed and not is_look(placed["name"]):
            return self.copy(placed["name"], "brand" if is_organisation(placed["name"]) else "footer", place(text))
        return self._by_shape(piece)

    def _bullet(self, text: str) -> bool:
        """A line with a bullet under a label of its own."""
        if shapes.priced(text) or shapes.is_offer(text):
            self._thing(text)
            return True
        lists = self.notice.lineup
        if not lists or lists[-1][0].lower() != self.open_label.lower():
            lists.append((capital(self.open_label), []))
        lists[-1][1].append(text)
        return True

    def _told(self, index: int, piece: Piece) -> bool:
        """Prose that says when and where (`on Saturday at noon in the Village Barn`) and what there is."""
        text = piece.text
        there = n.THERE.match(text)
        if there:
            items = [there["first"] or there["zh"]]
            for more in self.pieces[index + 1 :] if index >= 0 else ():
                if more.sentence != piece.sentence or more.slot or more.label or more.quoted or n.tells(more.text):
                    break
                items.append(more.text)
                self.source.take(more.start, more.end)
            listed = [
                i
                for item in items
                for i in re.split(r"\s+and\s+(?=an?\s|the\s)|、|(?<=[\u4e00-\u9fff])和(?=[\u4e00-\u9fff])", item)
            ]
            self.notice.lineup.append(
                ("", [re.sub(r"^(?:and|an?|the)\s+", "", i.strip()) for i in listed if i.strip()])
            )
            return True
        if n.ON_DAY.match(text) and len(text) <= 100:
            for part in re.split(
                r"\s+(?:at|in|from)\s+(?=(?:the\s+)?[A-Z]|\d|half\b|quarter\b|noon\b|midday\b)",
                re.sub(r"^on ", "", text),
            ):
                self._add_detail("", part)
            return True
        return False

    def _labelled_otherwise(self, piece: Piece) -> bool:
        """A label that no word of the vocabulary is: what stands under it says what it is."""
        label, text = bare_label(piece.label), piece.text
        dated = n.DAY_OF.match(text)
        if dated or n.PLAYED.match(text):
            return self._by_shape(replace(piece, label=""))
        dated = n.DAY_OF.match(f"{label} {text}")
        if dated and len(text) <= LONG:
            self._at(label if dated["day"] else "", "" if dated["day"] else label, text)
            return True
        items = shapes.split_list(text)
        if COUNTED.search(piece.label) and len(piece.label) <= 40:
            return self._points(piece)
        if len(label) > (10 if self.source.zh else 40):
            return False
        if sum(shapes.is_offer(i) or shapes.priced(i) is not None for i in items) * 2 > len(items):
            for item in items:
                if shapes.is_offer(item):
                    self.notice.offers.append(item)
                else:
                    self._thing(item)
            return True
        if len(items) >= 3 and not any(shapes.is_when(i) for i in items):
            self.notice.lineup.append((capital(label), items))
            return True
        return self._add_detail(label, text)

    def _by_shape(self, piece: Piece) -> bool:
        text = piece.text.strip()
        if len(text) > LONG:
            return False
        told = piece.quoted or piece.sentence in self.stated or (piece.sentence - 1 in self.stated and n.adds(text))
        within = not piece.quoted and 0 < piece.sentence <= self.last_stated
        within = within or (told and piece.sentence in self.stated)
        within = within or (not piece.quoted and piece.sentence == self.content_sentence)
        dated = n.DAY_OF.match(text)
        if dated:
            self._at(dated["day"] or "", dated["hour"] or "", dated["what"])
            return True
        played = None if piece.quoted else n.PLAYED.match(text)
        if played and self.kind != "sale":
            lists = self.notice.lineup
            if not lists or lists[-1][0]:
                lists.append(("", []))
            lists[-1][1].append(f"{played['when'].strip()} {played['what']}".strip())
            return True
        if self._priced_shape(piece, text):
            return True
        place_told = told and shapes.is_place(text)
        if shapes.is_contact(text) or (told and shapes.is_when(text)) or place_told:
            return self._add_detail("", re.sub(r"^at (?=[A-Z])", "", text))
        if self.kind == "sale" and len(text) <= 40 and self._next_is_price(piece):
            self.notice.things.append(n.Thing(text))
            return True
        if (
            piece.quoted
            and re.search(r"\d", text)
            and len(text) <= (40 if self.kind == "event" else 12 if self.kind == "poster" else 0)
        ):
            return self._add_detail("", text)
        if not piece.quoted and (within or (told and n.adds(text))) and n.content(text):
            self.content_sentence = piece.sentence
            if n.TERMS.match(text):
                return self.copy(text, "footer")
            sentence = len(text) >= 10 if self.source.zh else len(text.split()) >= 5
            return self.copy(text, "body") if sentence else self._add_detail("", text)
        return False

    def _priced_shape(self, piece: Piece, text: str) -> bool:
        both = shapes.two_prices(text, WAS, NOW)
        if both and both.name and len(both.name) <= 40:
            self.notice.things.append(n.Thing(both.name, both.price, both.was, note=both.note))
            return True
        if shapes.is_offer(text) and not n.TERMS.match(text):
            self._offer(text)
            return True
        one = shapes.priced(text)
        if one and len(one.name) <= 40 and not n.SENTENCE_LIKE.search(one.name):
            if self.kind == "sale":
                self.notice.things.append(n.Thing(one.name, one.price, note=one.note))
            else:
                self.notice.prices.append({"label": one.name, "value": one.price})
            return True
        if shapes.is_price(text) or (piece.quoted and len(text) <= 40 and re.match(shapes.PRICE, text)):
            last = self.notice.things[-1] if self.notice.things else None
            if self.kind == "sale" and last is not None and not last.now and piece.quoted:
                last.now = text
            else:
                self.notice.prices.append({"label": "", "value": text})
            return True
        return False
