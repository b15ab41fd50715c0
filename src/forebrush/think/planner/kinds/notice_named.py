"""Pieces of a notice that a word names: copy, details, prices, figures, points, lists."""

from __future__ import annotations

import re
from dataclasses import replace

from forebrush.think.planner.figures.prices import NOW, WAS
from forebrush.think.planner.found import Words
from forebrush.think.planner.kinds import notice_shapes as n
from forebrush.think.planner.kinds import shapes
from forebrush.think.planner.kinds.notice_gathering import Gathering, capital
from forebrush.think.planner.kinds.notice_words import (
    VOCABULARY,
)
from forebrush.think.planner.labelled import Piece, bare_label, pieces
from forebrush.think.planner.reading import is_look, place
from forebrush.think.planner.source import Source

__all__ = ["Named"]


class Named(Gathering):
    """Reads what is named, by its slot."""

    def read_copy(self, piece: Piece, index: int) -> bool:
        """Set a string by the role that its name gives."""
        slot, text = piece.slot, piece.text
        if not piece.quoted:
            if slot == "title" and bare_label(piece.label) in n.THEMES and self._other_title(piece):
                return False
            if slot in ("title", "subtitle", "quote", "body"):
                text = self._goes_on(index, text, colon=piece.joint == "colon")
            if (n.orders(text) and piece.joint != "colon") or (slot == "body" and is_look(text)):
                return False
            if slot == "footer":
                text = re.sub(r"^(?:提醒一句|写一句|一句|一行|再写上)\s*", "", text)
                if shapes.is_contact(text) or re.match(r"(?:地址|电话|时间)", text):
                    return self._contacts(text)
        if slot == "brand":
            text = re.sub(r"^the (?=[A-Z])", "", text)
            if piece.label.lower() in ("from", "by") and not text[:1].isupper():
                return False
        if slot == "body" and piece.quoted and len(text) <= 24 and shapes.is_when(text):
            return self._add_detail("", text)
        self.copy(text, slot, place(piece.lead))
        if slot == "caption":
            self.sink = lambda more: self.found.copy.append(Words(more, "caption"))
        return True

    def _detail(self, piece: Piece) -> bool:
        text, label = piece.text, bare_label(re.split(r"[:：]", piece.label)[-1])
        if shapes.is_price(text) and piece.slot == "detail":
            self.notice.prices.append({"label": label, "value": text})
            return True
        if not piece.quoted and piece.joint != "colon" and (is_look(text) or n.orders(text)):
            return False
        if "、" in text and piece.slot == "detail" and not piece.quoted:
            for item in shapes.split_list(text):
                self._add_detail("", item)
            return True
        return self._add_detail(label, text)

    def _priced(self, piece: Piece) -> bool:
        text, label = piece.text, bare_label(re.split(r"[:：]", piece.label)[-1])
        parts = shapes.split_list(text) if not re.match(r"^\d+(?:/\d+)+", text) else [text]
        for part in parts:
            thing = shapes.priced(part, bare=True)
            if thing and len(parts) > 1:
                self.notice.prices.append({"label": thing.name, "value": thing.price})
            else:
                self.notice.prices.append({"label": capital(label), "value": part})
        return True

    def _price_of_thing(self, piece: Piece) -> None:
        """An old or a new price: of the thing that its own label names, else of the last thing that lacks it."""
        words = re.split(r"[:：]", piece.label)[-1].strip()
        word = re.search(rf"(?:{WAS}|{NOW})\s*$", words, re.IGNORECASE)
        label = word[0].strip() if word else words
        named = re.sub(rf"(?:划掉的)?(?:{WAS}|{NOW})\s*$", "", bare_label(words), flags=re.IGNORECASE).strip()
        things = self.notice.things
        if named and named not in ("和", "and") and len(named) <= 24:
            things.append(n.Thing(named))
        last = things[-1] if things else None
        if last is None or (last.was if piece.slot == "was" else last.now):
            things.append(n.Thing(""))
        last = things[-1]
        was, now = last.labels
        if piece.slot == "was":
            last.was, last.labels = piece.text, (label, now)
        else:
            last.now, last.labels = piece.text, (was, label)
        self.sink = None

    def _figures(self, piece: Piece) -> bool:
        """Key figures: `400ml`, `11 million tonnes enter the sea each year`; a whole sentence is body."""
        items = [piece.text] if piece.quoted else [i.strip(" .") for i in re.split(r"\s*[;；、]\s*", piece.text)]
        items += self._rest_of_list(piece)
        for item in items:
            match = n.FIGURE.match(item)
            if match is not None and (len(items) > 1 or piece.quoted or piece.item or len(item) <= 12):
                label = match["rest"].strip(" :：,，")
                self.notice.stats.append(
                    {"value": match["figure"].strip(), "label": label} if label else {"value": item}
                )
            elif piece.item or len(items) > 1:
                self.notice.stats.append({"label": item})
            else:
                self.copy(item, "body", place(piece.lead))
        self.sink = lambda more: self.notice.stats.append({"value": more})
        return True

    def _points(self, piece: Piece) -> bool:
        steps = re.search(r"步|\bsteps?\b", f"{piece.label} {n.words_before(piece)}", re.IGNORECASE)
        kept = self.notice.steps if steps else self.notice.points
        kept += [piece.text] if piece.quoted else shapes.split_list(piece.text)
        kept += self._rest_of_list(piece)
        self.sink = kept.append
        *rules, last = kept
        if piece.quoted and re.search(r"\d", last) and [t for t in kept if shapes.is_when(t)] == [last] and rules:
            # What follows rules that name no time says when.
            del kept[-1]
            self._add_detail("", last)
            self.sink = None
        return True

    def _listed(self, piece: Piece) -> bool:
        """A string of a list: a thing for sale, or one of a line-up."""
        text = piece.text
        if not piece.quoted and piece.joint != "colon" and (n.orders(text) or is_look(text)):
            return False
        if (
            piece.slot == "goods"
            and not piece.quoted
            and piece.joint != "colon"
            and shapes.is_when(text)
            and not shapes.priced(text)
        ):
            return self._add_detail("", self.source.text[piece.start : piece.end].strip(" ，,。.\n"))
        closed = (
            self.source.zh
            and bool(self.notice.lineup)
            and piece.item
            and not piece.quoted
            and self.listed_by == "、"
            and "、" not in text
        )
        bulleted = n.bulleted(self.source, piece)
        if (
            not piece.quoted
            and piece.item
            and not piece.label
            and not bulleted
            and (closed or n.tells(text) or shapes.is_place(text))
        ):
            return self.plain(-1, replace(piece, slot="", item=False))
        if piece.slot == "goods" or (self.kind == "sale" and shapes.priced(text)):
            one = piece.quoted or n.bulleted(self.source, piece)
            for item in [n.unbulleted(text)] if one else shapes.split_list(text):
                self._thing(item)
            self.sink = self._thing
            return True
        dated = n.DAY_OF.match(text)
        if dated:
            self._at(dated["day"] or "", dated["hour"] or "", dated["what"])
            return True
        title = re.split(r"[:：]", piece.label)[-1]
        title = "" if title[-1:] in "有叫" or len(title) > 16 else bare_label(title)
        items = [text] if piece.quoted else shapes.split_list(text)
        if self.source.zh and len(items) > 1 and " " in items[-1] and not re.search(r"\s\d", items[-1]):
            items[-1], _, rest = items[-1].partition(" ")
            self._tokens(rest, piece)
        self.listed_by = "、" if "、" in text and not piece.quoted else ""
        alone = len(items) == 1 and not piece.item and not self._continued(piece)
        if n.CREDIT.match(text) or (title.lower() in n.ONE_PERSON and alone):
            self._add_detail("" if n.CREDIT.match(text) else title, text)
            self.sink = self._credit
            return True
        lists = self.notice.lineup
        if piece.item and not piece.quoted and lists:
            lists[-1][1].extend(items)
        else:
            lists.append((capital(title), items))
        self.sink = lists[-1][1].append
        return True

    def _tokens(self, rest: str, piece: Piece) -> None:
        """Words that spaces part behind a list: `薪资15K-25K 投递邮箱 hr@example.com 蓝色科技感`."""
        words = rest.split()
        for at, word in enumerate(words):
            if word in VOCABULARY.slots:
                continue
            named = at > 0 and words[at - 1] in VOCABULARY.slots
            inner = pieces(Source(f"{words[at - 1]} {word}" if named else word, self.source.lang), VOCABULARY)
            if not named and is_look(word):
                self.found.looks.append(word)
            else:
                self.within(inner, piece)
