"""What posters, events and sales say, piece by piece: copy, details, prices, things for sale, line-ups, offers.

A piece that a word names goes where the word says. A quotation that nothing names goes on the list that it continues,
else by its shape, else by its order: title, subtitle, body. Plain words that nothing names are taken only where their
sentence states something; the rest is left to the general readers.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from forebrush.think.planner.figures.prices import NOW, WAS
from forebrush.think.planner.found import Found
from forebrush.think.planner.kinds import notice_shapes as n
from forebrush.think.planner.kinds import shapes
from forebrush.think.planner.kinds.notice_unnamed import Unnamed
from forebrush.think.planner.kinds.notice_words import (
    BRAND_LABEL,
    CARDS,
    COPY_SLOTS,
    COUNTED,
    DETAIL_SLOTS,
    MAKER,
    VOCABULARY,
)
from forebrush.think.planner.kinds.shared import is_organisation
from forebrush.think.planner.labelled import Piece, bare_label, pieces
from forebrush.think.planner.reading import is_look, place
from forebrush.think.planner.segments import enumeration
from forebrush.think.planner.source import Source
from forebrush.think.planner.words import WRAPPERS

__all__ = ["read_notice"]


class _Reader(Unnamed):
    def run(self) -> n.Notice:
        """Read every piece in turn."""
        self._opening()
        self._numbered()
        self._barred()
        for index, piece in enumerate(self.pieces):
            if not piece.text and piece.joint == "colon" and not piece.slot and len(piece.label) <= 40:
                self.open_label = bare_label(piece.label)
            if self.source.is_taken(piece.start, piece.end) or (not piece.text and piece.slot != "look"):
                continue
            span = n.spoken_span(self.source, piece)
            if self.read(index, piece):
                self.source.take(*span)
            if piece.quoted:
                self.last_quote = piece.end
            else:
                self.sink = None
        return self.notice

    def _numbered(self) -> None:
        """A numbered list: steps, or rules by their label."""
        listed = enumeration(self.source.unquoted)
        if listed is None or len(listed.items) < 2 or any(len(i) > 200 for i in listed.items):
            return
        kept = (
            self.notice.points
            if re.search(r"规则|须知|守则|rules|terms|tips", listed.label, re.IGNORECASE)
            else self.notice.steps
        )
        kept += [item.strip(" 。.；;，,\n") for item in listed.items]
        self.source.take(listed.start, listed.end)
        self.pieces = n.joined_days(pieces(self.source, VOCABULARY), self.source)

    def _opening(self) -> None:
        """`X presents Y`, a shop (`for my yarn store, The Woolly Mammoth`), `it's called X`, 《X》."""
        text = self.source.unquoted[:260]
        match = n.PRESENTS.search(text)
        if match and not self.titled:
            self.copy(match["brand"], "brand")
            self.copy(match["title"], "title")
            self.branded = True
            self.source.take(match.start(), match.end())
        shop = n.SHOP.search(text)
        if shop and not self.branded:
            self.branded = self.copy(shop["name"], "brand")
            self.source.take(shop.start("name"), shop.end())
        held = n.HELD_AT.search(text)
        if held and not self.branded and is_organisation(held["name"]):
            self.branded = self.copy(held["name"], "brand")
            self.source.take(held.start("name"), held.end("name"))
        called = n.CALLED.search(text) or n.WORK.match(text)
        if called and not self.titled:
            group = next(g for g in ("en", "zh", "work") if called.groupdict().get(g))
            self.copy(called[group], "title")
            self.source.take(called.start(group) - (group == "work"), called.end())
        for run in n.PROGRAMME.finditer(text):
            self.notice.hours += [(m["hour"], m["what"]) for m in n.PROGRAMME_LINE.finditer(run["run"])]
            self.source.take(run.start(), run.end())
        # A place is named again by what was taken: read the rest anew.
        if self.source.taken:
            self.pieces = n.joined_days(pieces(self.source, VOCABULARY), self.source)

    def read(self, index: int, piece: Piece) -> bool:
        """Put a piece where it belongs; whether it was understood."""
        if not piece.quoted and (self._inside(piece) or self._dated(piece)):
            return True
        piece = self._renamed(piece)
        if (slot := self._slot(piece)) != piece.slot:
            piece = replace(piece, slot=slot, text=n.footer_words(piece.text))
        slot, text = piece.slot, piece.text
        if slot == "look" and not piece.quoted and not COUNTED.search(piece.lead):
            self.found.looks.append(text or piece.label)
            return True
        if not piece.quoted and (slot in ("was", "now", "") and self._reduced(piece)):
            return True
        if not piece.quoted and piece.joint == "colon" and (self._timed(text) or self._opened(piece)):
            return True
        if not slot and BRAND_LABEL.match(bare_label(piece.label)) and not self.branded and piece.joint:
            self.branded = True
            return self.copy(text, "brand", place(piece.lead))
        if piece.quoted and self._named_inside(piece):
            return True
        if slot in COPY_SLOTS:
            return self.read_copy(piece, index)
        if slot in ("was", "now") and (shapes.is_price(text) or re.fullmatch(r"[\d.,]+", text)):
            self._price_of_thing(piece)
            return True
        reader = _BY_SLOT.get("detail" if slot in DETAIL_SLOTS else slot)
        if reader is not None:
            return reader(self, piece)
        return self._quoted(index, piece) if piece.quoted else self.plain(index, piece)

    def _slot(self, piece: Piece) -> str:
        """The slot of a piece behind a title: another name is of who it is from, a line below it goes with it."""
        titled = [w.role for w in self.found.copy][-1:] == ["title"]
        label = bare_label(piece.label)
        if piece.slot == "title" and any(w.role == "title" for w in self.found.copy) and BRAND_LABEL.match(label):
            return "brand" if len(label) > 2 else piece.slot
        below = titled and re.match(r"(?:在)?(?:底下|下面|下方)", label or piece.lead)
        return (
            "subtitle"
            if piece.slot == "footer" and below and "一句" in f"{piece.lead}{piece.label}{piece.text}"
            else piece.slot
        )

    def _whole(self, piece: Piece) -> str:
        """The words of a plain piece with its label, as they stand in the request."""
        return self.source.text[piece.start : piece.end].strip(" ，,。.;；\n")

    def _opened(self, piece: Piece) -> bool:
        """Several details behind a label that only gathers them: `信息：净含量80g，礼盒价¥268`."""
        items = shapes.split_list(piece.text)
        if bare_label(piece.label).lower() not in WRAPPERS or len(items) < 2:
            return False
        for item in items:
            if shapes.is_offer(item):
                self._offer(item)
                continue
            told = re.match(r"^(?P<label>[\u4e00-\u9fff]{2,6}?)[:：]?\s*(?P<value>[¥￥$€£]?\d.*)$", item)
            self._add_detail(told["label"], told["value"]) if told else self._add_detail("", item)
        return True

    def _dated(self, piece: Piece) -> bool:
        """A line of a programme, whose words also look like a label: `14:00 项目展示`."""
        dated = n.DAY_OF.match(self._whole(piece)) if piece.slot and (piece.item or piece.joint != "colon") else None
        if dated is None or shapes.priced(dated[0]):
            return False
        self._at(dated["day"] or "", dated["hour"] or "", dated["what"])
        return True

    def _renamed(self, piece: Piece) -> Piece:
        """A piece with the slot that it has in truth: named behind, named too loosely, or not by a name at all."""
        behind = n.NAMED_BEHIND.match(self.source.text, piece.end - 1) if piece.quoted and not piece.slot else None
        if behind and VOCABULARY.slots.get(behind["label"], "") in COPY_SLOTS:
            return replace(piece, slot=VOCABULARY.slots[behind["label"]])
        if n.loosely(piece, VOCABULARY):
            return replace(piece, slot="", label="")
        every = re.match(r"(?:all|every|each|any|most)\s", self._whole(piece), re.IGNORECASE)
        if piece.slot and piece.joint == "space" and not piece.quoted and (every or self._only_words(piece)):
            return replace(piece, slot="", label="", text=self._whole(piece))
        numbered = bool(re.search(r"\d", piece.text)) and not shapes.is_when(piece.text)
        if piece.slot in ("was", "now", "price") and not (shapes.is_free(piece.text) or numbered):
            text = piece.text if piece.quoted else self._whole(piece)
            return replace(piece, slot="", label="", joint="", text=text)
        return piece

    def _named_inside(self, piece: Piece) -> bool:
        """A quotation that holds its own label, or that heads one of several cards."""
        slot, text = piece.slot, piece.text
        inner = n.LABELLED.match(text) if slot in ("", "lineup", "detail") and self.titled else None
        if inner:
            return self._add_detail(inner["label"].strip(), inner["value"].strip())
        several = CARDS.search(piece.lead) or piece.label.lower().endswith("headings")
        if slot not in ("title", "subtitle", "body") or not several or not self._continued(piece):
            return False
        self.notice.cards.append(text)
        self.sink = self.notice.cards.append
        return True

    def _only_words(self, piece: Piece) -> bool:
        """Whether a word that may name a string is only a word here: `all body types`, `open day`."""
        if piece.quoted or not piece.text[:1].islower() or re.search(r"\d", piece.text):
            return False
        return bool(re.search(r"[A-Z]", self.source.text)) and not n.tells(piece.text)

    def _barred(self) -> None:
        """Fields that bars part in one line: `标题：再见，琴房｜演奏：民乐系｜地点：...`."""
        for line in re.finditer(r"[^\n。]+", self.source.unquoted):
            if len(re.findall(r"[｜|]", line[0])) < 2:
                continue
            parts = [part.strip() for part in re.split(r"[｜|]", line[0])]
            if sum(bool(re.match(r"^[^:：]{1,16}[:：]", part)) for part in parts) * 2 < len(parts):
                continue
            for part in parts:
                if re.match(r"^[^:：]{1,16}[:：]", part):
                    self.within(pieces(Source(part, self.source.lang), VOCABULARY), Piece("", "", part, 0, 0, 1))
            self.source.take(*line.span())
            self.pieces = n.joined_days(pieces(self.source, VOCABULARY), self.source)

    def within(self, inner: list[Piece], piece: Piece) -> None:
        """Read pieces that stand inside another one."""
        outer, self.pieces = self.pieces, [replace(p, sentence=piece.sentence) for p in inner]
        self.titled |= any(p.slot == "title" for p in inner)
        self.stated.add(piece.sentence)
        taken, self.source.taken = self.source.taken, []
        for index, part in enumerate(self.pieces):
            if not part.text or self.source.is_taken(part.start, part.end):
                continue
            if self.read(index, part):
                self.source.taken.append((part.start, part.end))
            elif not (part.quoted or part.slot or part.label or is_look(part.text) or n.orders(part.text)):
                # The span round it is taken: the general reader gets it from here.
                self.found.free.append(part.text)
        self.pieces, self.source.taken = outer, taken

    def _inside(self, piece: Piece) -> bool:
        """Named strings behind a colon that follows what is to be made: `poster in retro style: title Visit Europa`."""
        known = bare_label(piece.label) in VOCABULARY.slots or bare_label(piece.label).lower() in VOCABULARY.slots
        if piece.slot and (known or not (piece.joint == "colon" and MAKER.search(piece.label))):
            return False
        cut = (
            re.match(r"^(?P<head>.{6,120}?)[:：]\s+(?P<rest>\S.*)$", piece.text, re.DOTALL) if not piece.label else None
        )
        head, rest = (cut["head"], cut["rest"]) if cut else (piece.label, piece.text if piece.label else "")
        if not rest or piece.sentence != 0 or not MAKER.search(head):
            return False
        inner = [replace(p, sentence=piece.sentence) for p in pieces(Source(rest, self.source.lang), VOCABULARY)]
        if not inner:
            return False
        name = n.NAMED_FIRST.match(inner[0].text) if not inner[0].slot and not self.titled else None
        if name:
            self.copy(name["name"], "title")
            inner = [replace(inner[0], text=""), *inner[1:]]
        self.within(inner, piece)
        return True

    def _reduced(self, piece: Piece) -> bool:
        """A thing with an old and a new price in one clause."""
        words = self.source.text[piece.start : piece.end].strip(" ，,。.；;\n") if piece.slot else piece.text
        both = shapes.two_prices(words, WAS, NOW)
        if both is None or not both.name or len(both.name) > 40:
            return False
        name = re.sub(r"^[-•·]\s*", "", both.name)
        self.notice.things.append(n.Thing(name, both.price, both.was, note=both.note))
        return True

    def _timed(self, text: str) -> bool:
        """Several things that happen at their times: `18:00 Welcome, 18:20 Live demo`."""
        parts = shapes.split_list(text)
        after = [n.AT_HOUR.match(part) for part in parts]
        if len(after) >= 2 and all(after):
            for found in after:
                if found is not None:
                    self._at("", found["hour"], found["what"])
            return True
        items = [n.DAY_OF.match(item) for item in parts]
        if len(items) < 2 or not all(items):
            return False
        for item in items:
            if item is not None:
                self._at(item["day"] or "", item["hour"] or "", item["what"])
        return True


_BY_SLOT: dict[str, Callable[[_Reader, Piece], bool]] = {
    "detail": _Reader._detail,
    "lineup": _Reader._listed,
    "goods": _Reader._listed,
    "price": _Reader._priced,
    "stat": _Reader._figures,
    "points": _Reader._points,
}


def read_notice(source: Source, found: Found, kind: str) -> n.Notice:
    """Read what is named and what its shape tells; copy goes to `found`, the rest is given back sorted."""
    return _Reader(source, found, kind).run()
