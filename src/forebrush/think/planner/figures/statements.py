"""What a request states and asks, piece by piece: the ground on which the rules of this package stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from forebrush.think.planner.figures.amounts import Amount, amounts
from forebrush.think.planner.figures.ledger import Ledger
from forebrush.think.planner.found import Found
from forebrush.think.planner.pieces import Piece, pieces
from forebrush.think.planner.source import Source

__all__ = ["Entry", "Request", "Stated", "read_request"]

Entry = dict[str, object]
"""An entry of a section in JSON form."""


@dataclass(frozen=True, slots=True)
class Stated:
    """An amount with the words before and after it in its piece, as far as the next amounts."""

    amount: Amount
    before: str
    after: str
    piece: Piece
    index: int
    """Of the piece."""

    @property
    def label(self) -> str:
        """What the amount is called: the words before it without verbs and marks, else the label of the piece."""
        words = _TAIL.sub("", _LEAD.sub("", re.split(r"[:：]", self.before)[-1].strip(" ：:，,、-–—=（(“”\"'")))
        return words.strip(" ：:") or self.piece.label


_LEAD = re.compile(r"^(?:已知|其中|我们|商品是|现在是|现在|and|we|the|our|with|a|an)\s*(?=\S)", re.IGNORECASE)
_TAIL = re.compile(r"(?:\s*(?:是|为|共|有|了|到|只要|仅|约|is|are|of|at|was|:))+$", re.IGNORECASE)
_BARE = re.compile(
    r"[\s：:，,、。.!！?？（）()\-–—=~了是为到在的和及与·]|\b(?:is|are|of|the|a|an|at|and|so far|to|we|our)\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Request:
    """A request with its pieces and amounts, the facts made of it, and which pieces have been used."""

    source: Source
    found: Found
    ledger: Ledger
    pieces: list[Piece]
    stated: list[Stated]
    used: set[int] = field(default_factory=set)
    quiet: bool = False
    """Whether the amounts themselves are left to a reader of the kind: then only what follows is shown."""
    told: list[tuple[int, int]] = field(default_factory=list)
    """Spans of which what follows says all: taken even where the amounts are left to a reader."""
    hidden: list[tuple[Entry, Amount]] = field(default_factory=list)
    """Entries of stated amounts that were left to a reader: shown after all where no reader shows them."""

    @property
    def zh(self) -> bool:
        """Whether the request is in Chinese."""
        return self.source.zh

    @property
    def lang(self) -> str:
        """The language of the request."""
        return self.source.lang

    def word(self, chinese: str, english: str) -> str:
        """A word in the language of the request."""
        return chinese if self.zh else english

    def all(self, *units: str, near: str = "") -> list[Stated]:
        """Amounts of some units (all where none is named; `money`: of any currency), with a pattern `near` them."""
        pattern = re.compile(near, re.IGNORECASE) if near else None
        return [
            s
            for s in self.stated
            if s.index not in self.used
            and (not units or s.amount.unit in units or ("money" in units and s.amount.money))
            and (pattern is None or pattern.search(f"{s.piece.label} {s.before}") or pattern.match(s.after.strip()))
        ]

    def first(self, *units: str, near: str = "") -> Stated | None:
        """The first of `all`."""
        return next(iter(self.all(*units, near=near)), None)

    def asks(self, pattern: str) -> list[int]:
        """Pieces without amounts of their own in which something is asked for."""
        wanted = re.compile(pattern, re.IGNORECASE)
        counted = {s.index for s in self.stated if re.search(r"\d", s.amount.text)}
        return [
            k
            for k, piece in enumerate(self.pieces)
            if k not in self.used
            and not piece.quote
            and (k not in counted or _ASKING.search(piece.text))
            and wanted.search(piece.text)
        ]

    def use(self, *indices: int, asked: bool = False) -> None:
        """Take pieces: nobody reads them again. Where the amounts are left to a reader, only what is asked is."""
        for index in indices:
            if index not in self.used:
                self.used.add(index)
                if asked or not self.quiet:
                    self.source.take(self.pieces[index].start, self.pieces[index].end)

    def use_stated(self, stated: Stated, *, words: int = 14) -> bool:
        """Take the piece of an amount where it says little else; whether it was taken."""
        rest = stated.piece.text
        for other in self.stated:
            if other.index == stated.index:
                rest = rest.replace(other.amount.text, "", 1)
        rest = _BARE.sub("", rest)
        short = len(rest) <= (words if self.zh else 3 * words)
        if short:
            self.use(stated.index)
        return short and not self.quiet

    def use_asks(self, *indices: int) -> None:
        """Take what was asked, with the words of place and size that follow in the same sentence."""
        for index in indices:
            self.use(index, asked=True)
            for follow in range(index + 1, len(self.pieces)):
                piece = self.pieces[follow]
                if piece.sentence != self.pieces[index].sentence or not _PLACED.search(piece.text):
                    break
                if any(s.index == follow for s in self.stated):
                    break
                self.use(follow, asked=True)

    def show(self, kind: str, role: str, entries: list[Entry], title: str = "") -> None:
        """Add a section; where the amounts are left to a reader, of what follows alone, the others as `hidden`."""
        if self.quiet:
            amounts_of = {name: s.amount for s in self.stated for name in self.ledger.names(s.amount)}
            self.hidden += [(e, amounts_of[n]) for e in entries if (n := str(e.get("value_fact"))) in amounts_of]
            entries = [entry for entry in entries if entry.get("origin") == "computed"]
        if entries:
            self.found.sections.append({"kind": kind, "role": role, "title": title, "entries": entries})

    def contradiction(self, message: str) -> None:
        """Note that stated values do not agree."""
        self.found.findings.append(("fact-contradiction", message))


_ASKING = re.compile(
    r"多少|几|算|换算|合计|总|how (?:much|many|long)|work out|calculat|comput|per cent|percent|share", re.IGNORECASE
)
_PLACED = re.compile(
    r"^(?:用|放|写|标|印|摆|在|做成|字|最大|大字|并|也)|(?:上面|下面|底部|旁边|中间|右上角|左上角|右下角|"
    r"左下角)|^(?:in|at|on|under|next to|below|above|beside|print|big|large|huge|set)\b",
    re.IGNORECASE,
)


def read_request(source: Source, found: Found, *, quiet: bool = False) -> Request:
    """The pieces of what nobody took yet, with their amounts."""
    parts = pieces(source.text, source.taken)
    return Request(source, found, Ledger(found.facts), parts, list(_stated(parts)), quiet=quiet)


def _stated(parts: list[Piece]) -> Iterator[Stated]:
    for index, piece in enumerate(parts):
        items = amounts(piece.text)
        for k, item in enumerate(items):
            before = piece.text[items[k - 1].end if k else 0 : item.start]
            after = piece.text[item.end : items[k + 1].start if k + 1 < len(items) else len(piece.text)]
            yield Stated(item, before, after, piece, index)
