"""A request cut into pieces between its commas, quotations whole: what readers of lists, prices and details go by.

A quotation counts as one word: its commas and colons part nothing. In `flat` text its marks are spaces, so that quoted
and plain words read alike and every place stays true to the request.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from forebrush.think.planner.quotations import Quote, quotes
from forebrush.think.planner.segments import sentences

__all__ = ["Piece", "flat_text", "pieces"]

_HAN = r"\u3400-\u4dbf\u4e00-\u9fff"
_COMMA = re.compile(r"[，、|｜\n]|,(?!\d{3}(?!\d))|(?<=\s)[/>](?=\s)|\x00+")
_LABEL = re.compile(
    rf"^\s*[-•·*]?\s*(?:【(?P<boxed>[^】\n]{{1,24}})】\s*[:：]?|(?P<label>[A-Za-z][\w '’&\-]{{0,60}}?|"
    rf"[{_HAN}\w][{_HAN}\w \-]{{0,15}}?)\s*(?:：|:(?!\d)))\s*"
)
_QUOTED_WORDS = "\x01"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words between two commas, with what stands before a colon in them.

    `start` and `end` are its place in the request, `at` the place of its words (behind the label); `head` is the label
    that opened its sentence, for the pieces that follow the labelled one.
    """

    text: str
    start: int
    end: int
    at: int
    sentence: int
    label: str = ""
    head: str = ""
    quote: str = ""
    """The words of its only quotation, where nothing else stands in it."""
    parted_by: str = ""
    """What stands between it and the piece before; empty at the beginning of a sentence."""


def flat_text(text: str, spans: list[Quote] | None = None) -> str:
    """The text with a space for each quotation mark of a quotation, of the same length."""
    chars = list(text)
    for quote in quotes(text) if spans is None else spans:
        chars[quote.start] = chars[quote.end - 1] = " "
    return "".join(chars)


def pieces(text: str, taken: list[tuple[int, int]] | None = None) -> list[Piece]:
    """The pieces of a request in order; what was taken already parts the pieces round it and is in none."""
    spans = [q for q in quotes(text) if not any(a < q.end and q.start < b for a, b in taken or ())]
    flat = list(flat_text(text, spans))
    masked = list(text)
    for quote in spans:
        masked[quote.start : quote.end] = _QUOTED_WORDS * (quote.end - quote.start)
    for start, end in taken or ():
        masked[start:end] = flat[start:end] = "\x00" * (end - start)
    return list(_pieces("".join(masked), "".join(flat), spans))


def _pieces(masked: str, flat: str, spans: list[Quote]) -> Iterator[Piece]:
    for number, (start, sentence) in enumerate(sentences(masked)):
        at, parted_by, head = 0, "", ""
        for match in [*_COMMA.finditer(sentence), None]:
            end = match.start() if match else len(sentence)
            part = sentence[at:end]
            if part.strip(" \x00"):
                label = _LABEL.match(part)
                begin = start + at + (label.end() if label else 0)
                words = flat[begin : start + end].strip(" \t\x00")
                name = re.sub(r"\s+", " ", (label["boxed"] or label["label"])).strip() if label else ""
                inside = [q for q in spans if begin <= q.start and q.end <= start + end]
                bare = masked[begin : start + end].strip(f" \t\x00{_QUOTED_WORDS}")
                quote = inside[0].text if len(inside) == 1 and not bare else ""
                yield Piece(words, start + at, start + end, begin, number, name, head, quote, parted_by)
                head = name or head
                parted_by = ""
            at = match.end() if match else end
            parted_by += match[0] if match else ""
