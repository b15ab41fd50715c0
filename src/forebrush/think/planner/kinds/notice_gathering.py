"""What a notice says, as it is gathered: where strings go, and how pieces stand to one another."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Callable

from forebrush.think.planner.description import describes
from forebrush.think.planner.figures.prices import NOW, WAS
from forebrush.think.planner.found import Found, Words
from forebrush.think.planner.kinds import notice_shapes as n
from forebrush.think.planner.kinds import shapes
from forebrush.think.planner.kinds.notice_words import (
    VOCABULARY,
)
from forebrush.think.planner.labelled import Piece, bare_label, pieces
from forebrush.think.planner.reading import is_look
from forebrush.think.planner.source import Source

__all__ = ["Gathering", "capital"]


def capital(words: str) -> str:
    """Words with a capital at their beginning."""
    return words[:1].upper() + words[1:]


class Gathering(ABC):
    """A notice while its pieces go by. Reading them is left to the classes that stand on this one."""

    def __init__(self, source: Source, found: Found, kind: str) -> None:
        self.source, self.found, self.kind = source, found, kind
        self.notice = n.Notice()
        self.pieces = n.joined_days(pieces(source, VOCABULARY), source)
        self.stated = self._stated()
        self.last_stated = max(self.stated, default=-1)
        """Looks come last: what stands before the last sentence that states something is part of what is said."""
        quoted = [p for p in self.pieces if p.quoted]
        self.titled = any(
            p.slot == "title" and p.text and not p.label.lower().endswith("headings") for p in self.pieces
        ) or any(p.slot == "quote" for p in quoted[:1])
        self.branded = any(p.slot == "brand" and p.text for p in self.pieces)
        self.sink: Callable[[str], None] | None = None
        """Where a quotation goes that continues the one before."""
        self.last_quote = -1
        self.open_label = ""
        """A label on a line of its own, which the bullets under it belong to."""
        self.content_sentence = -1
        """The last sentence of which plain words were set."""
        self.listed_by = ""
        """What parts the items of the last list."""

    def _states(self, piece: Piece) -> bool:
        named = piece.slot not in ("", "look") and bool(piece.text) and piece.slot != "title"
        named = named or (
            piece.joint == "colon"
            and bool(piece.text)
            and piece.slot != "look"
            and not is_look(piece.text)
            and piece.sentence > 0
        )
        return named or (not piece.quoted and n.tells(piece.text))

    def _stated(self) -> set[int]:
        """The sentences that state something, and do not speak of looks as much."""
        states: dict[int, int] = {}
        for piece in self.pieces:
            plain = not (piece.slot or piece.quoted) or piece.slot == "look"
            looks = plain and (is_look(piece.text) or describes(piece.text)) and not n.tells(piece.text)
            states[piece.sentence] = states.get(piece.sentence, 0) + (-1 if looks else int(self._states(piece)))
        return {sentence for sentence, balance in states.items() if balance > 0}

    @abstractmethod
    def read(self, index: int, piece: Piece) -> bool:
        """Put a piece where it belongs; whether it was understood."""

    @abstractmethod
    def within(self, inner: list[Piece], piece: Piece) -> None:
        """Read pieces that stand inside another one."""

    @abstractmethod
    def plain(self, index: int, piece: Piece) -> bool:
        """Read a piece that nothing names."""

    def copy(self, text: str, role: str, where: str = "") -> bool:
        """Set a string."""
        self.found.copy.append(Words(text.strip(), role, where))
        self.sink = None
        self.titled |= role == "title"
        return True

    def _at(self, day: str, hour: str, what: str) -> None:
        (self.notice.days if day else self.notice.hours).append(((day or hour).strip(), what.strip()))

    def _add_detail(self, label: str, text: str) -> bool:
        low = label.lower()
        while (cut := re.match(r"^(?P<said>.+\S)\s+(?P<look>[\u4e00-\u9fff]{2,12})$", text)) and is_look(cut["look"]):
            self.found.looks.append(cut["look"])
            text = cut["said"]
        text = re.sub(r"^在(?=[\u4e00-\u9fff]{3})", "", text) if label else text
        if low == "use code":
            label = "Code"
        elif len(label) > (8 if self.source.zh else 24) or low in ("at", "info"):
            label = ""
        if label and (text.startswith(label) or low in ("starts", "ends", "runs", "until", "show runs", "截止")):
            text, label = (text if text.startswith(label) else f"{capital(label)} {text}"), ""
        self.notice.details.append({"label": capital(label), "value": text} if label else {"text": text})
        self.sink = None
        return True

    def _contacts(self, text: str) -> bool:
        for part in re.split(r"\s*(?:和|，|,|;|；)\s*(?=\S{2,6}[:：])", text):
            named = re.match(r"^(?P<label>[^:：]{2,10})[:：]\s*(?P<text>.+)$", part.strip())
            self._add_detail(named["label"] if named else "", named["text"] if named else part.strip())
        return True

    def _thing(self, text: str) -> None:
        both = shapes.two_prices(text, WAS, NOW)
        one = shapes.priced(text)
        if both and both.name:
            self.notice.things.append(n.Thing(both.name, both.price, both.was, note=both.note))
        elif shapes.is_offer(text):
            self._offer(text)
        elif shapes.is_price(text):
            self.notice.prices.append({"label": "", "value": text})
        elif one:
            self.notice.things.append(n.Thing(one.name, one.price, note=one.note))
        else:
            self.notice.things.append(n.Thing(text))

    def _offer(self, text: str) -> None:
        """An offer on a thing (`蚕丝被 8.5折`), or on everything; a gift is told as body."""
        named = re.match(r"^(?P<name>[\u4e00-\u9fffA-Za-z]{2,12})\s+(?P<offer>\S.*)$", text) if self.source.zh else None
        if re.search(r"(?:满|前).*[送赠]|购.*[送赠]|包邮|免运费|\bships?\b|\bdelivery\b", text) and not re.search(
            r"减|折", text
        ):
            self.found.copy.append(Words(text, "body"))
        elif named and not shapes.is_offer(named["name"]):
            self.notice.things.append(n.Thing(named["name"], offer=named["offer"]))
        else:
            self.notice.offers.append(text)

    def _credit(self, text: str) -> None:
        self._add_detail("", text)
        self.sink = self._credit

    def _continues(self, piece: Piece) -> bool:
        """Whether nothing but commas stands between a quotation and the one before."""
        return (
            self.last_quote >= 0
            and (piece.item or n.unlabelled(piece))
            and bool(n.JOINT.fullmatch(self.source.text[self.last_quote : piece.start]))
        )

    def _continued(self, piece: Piece) -> bool:
        at = next((k for k, p in enumerate(self.pieces) if p is piece), -1)
        after = self.pieces[at + 1] if 0 <= at < len(self.pieces) - 1 else None
        return (
            after is not None
            and after.quoted
            and (after.item or n.unlabelled(after))
            and bool(n.JOINT.fullmatch(self.source.text[piece.end : after.start]))
        )

    def _after(self, piece: Piece) -> str:
        """The words behind a quotation up to the next one, where no comma parts them."""
        at = next((k for k, p in enumerate(self.pieces) if p is piece), len(self.pieces))
        after = self.pieces[at + 1] if at + 1 < len(self.pieces) else None
        words = self.source.text[piece.end : after.start] if after is not None and after.quoted else ""
        return "" if re.search(r"[,，.。;；:：]", words) else words

    def _next_is_price(self, piece: Piece) -> bool:
        at = next((k for k, p in enumerate(self.pieces) if p is piece), -1)
        after = self.pieces[at + 1] if 0 <= at < len(self.pieces) - 1 else None
        near = re.match(
            rf"[\s，,：:“”\"]*(?:{WAS}|{NOW})\s*[“\"]?\s*{shapes.PRICE}", self.source.text[piece.end :], re.IGNORECASE
        )
        if near:
            return True
        return (
            after is not None
            and shapes.is_price(after.text)
            and (after.slot in ("was", "now", "price") or after.quoted)
        )

    def _rest_of_list(self, piece: Piece) -> list[str]:
        """The plain pieces that go on after `；` in the sentence of a list's first one."""
        at = next((k for k, p in enumerate(self.pieces) if p is piece), len(self.pieces))
        found = []
        for more in self.pieces[at + 1 :]:
            between = self.source.text[self.pieces[at].end : more.start]
            if (
                piece.quoted
                or more.slot not in ("", piece.slot)
                or more.label not in ("", piece.label)
                or more.quoted
                or not re.search(r"[;；]", between)
            ):
                break
            found.append(more.text.strip(" 。."))
            self.source.take(more.start, more.end)
            at += 1
        return found

    def _other_title(self, piece: Piece) -> bool:
        """Whether another string is called the title: then the theme only tells what it is about."""
        return any(
            p.slot == "title" and p is not piece and p.text and bare_label(p.label) not in n.THEMES for p in self.pieces
        )

    def _goes_on(self, index: int, text: str, *, colon: bool) -> str:
        """A string without quotation marks may hold commas and full stops: `headline Going, Going, Green, ...`."""
        last = self.pieces[index]
        for at in range(index + 1, min(index + 3, len(self.pieces))):
            more = self.pieces[at]
            negated = (colon or self.source.zh) and more.sentence == self.pieces[index].sentence
            if more.slot or more.label or more.quoted or n.tells(more.text) or (n.orders(more.text) and not negated):
                break
            after = self.pieces[at + 1] if at + 1 < len(self.pieces) else None
            if colon and not self.source.zh:
                after = next((p for p in self.pieces[at + 1 : at + 3] if p.label), after)
            joined = n.goes_on(text, last, more, after, self.source, colon=colon)
            if not joined:
                break
            text, last = joined, more
            self.source.take(more.start, more.end)
        return text
