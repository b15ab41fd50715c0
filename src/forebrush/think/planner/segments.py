"""A request cut into its parts: numbered lists, sentences, clauses.

Works on characters and punctuation alone; what the parts mean is read elsewhere. Every part keeps its place in the
request.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

__all__ = ["Clause", "Enumeration", "blank", "clauses", "enumeration", "is_han", "sentences"]

_HAN = r"\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0002fa1f"
_END = re.compile(r"[。！？!?\n；;]+|\.(?=\s|$)")
_ABBREVIATION = re.compile(r"\b(?:Dr|Mr|Mrs|Ms|St|No|vs|e\.g|i\.e|est|approx|Prof|Jr|Sr|Inc|Ltd|Co|[A-Z])\.$")


@dataclass(frozen=True, slots=True)
class Enumeration:
    """A numbered list: the words that lead to it and its items, without their numbers."""

    start: int
    end: int
    label: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Clause:
    """A piece of a sentence between commas; `label` is what stands before a colon in it."""

    text: str
    start: int
    sentence: int
    label: str = ""
    parted_by: str = ""
    """What stands between it and the clause before."""


def is_han(char: str) -> bool:
    """Whether a character is a Han ideograph."""
    code = ord(char[:1] or " ")
    return 0x3400 <= code <= 0x4DBF or 0x4E00 <= code <= 0x9FFF or 0x20000 <= code <= 0x2FA1F


def blank(prompt: str, spans: list[tuple[int, int]]) -> str:
    """The prompt with some spans replaced by a character that belongs to nothing, so that places stay true."""
    chars = list(prompt)
    for start, end in spans:
        chars[start:end] = "\x00" * (end - start)
    return "".join(chars)


MAX_ITEMS = 200
"""Of one list; what numbers more is no list that a picture shows."""
_NUMERALS = "一二三四五六七八九十"
_MARKERS = (
    re.compile(r"(?P<n>[一二三四五六七八九]?十?[一二三四五六七八九]?)、(?=\S)"),
    re.compile(r"第(?P<n>[一二三四五六七八九十]{1,2})步[:：，,、]?\s*"),
    re.compile(r"(?<![\d.])(?P<n>\d{1,2})[.、)）](?!\d)\s*"),
    re.compile(r"(?i)\bstep (?P<n>\d{1,2})[:.)]?\s+"),
    re.compile(r"(?P<n>[①②③④⑤⑥⑦⑧⑨⑩])\s*"),
)  # fmt: skip


def _ordinal(raw: str) -> int:
    if raw.isascii() and raw.isdigit():
        return int(raw)
    if raw in "①②③④⑤⑥⑦⑧⑨⑩" and raw:
        return "①②③④⑤⑥⑦⑧⑨⑩".index(raw) + 1
    tens, _, ones = raw.rpartition("十") if "十" in raw else ("", "", raw)
    value = (_NUMERALS.index(tens) + 1 if tens else 1) * 10 if "十" in raw else 0
    return value + (_NUMERALS.index(ones) + 1 if ones and ones in _NUMERALS else 0)


def enumeration(prompt: str) -> Enumeration | None:
    """The longest numbered list 1, 2, 3 ... of the request, with at least two items."""
    best: Enumeration | None = None
    for pattern in _MARKERS:
        marks: list[re.Match[str]] = []
        for match in pattern.finditer(prompt):
            at_border = match.start() == 0 or not prompt[match.start() - 1].isalnum()
            if match["n"] and at_border and _ordinal(match["n"]) == len(marks) + 1:
                marks.append(match)
        if not 2 <= len(marks) <= MAX_ITEMS or (best is not None and len(marks) <= len(best.items)):
            continue
        ends = [m.start() for m in marks[1:]]
        last = _END.search(prompt, marks[-1].end())
        ends.append(last.end() if last else len(prompt))
        items = [prompt[m.end() : e].strip(" 。.；;，,\n") for m, e in zip(marks, ends, strict=True)]
        if any("\x00" in item for item in items):
            # Somebody read its items already.
            continue
        head = re.search(rf"([A-Za-z{_HAN}][A-Za-z{_HAN} -]{{0,23}}?)\s*[:：]?\s*$", prompt[: marks[0].start()])
        start = head.start() if head else marks[0].start()
        best = Enumeration(start, ends[-1], head[1].strip() if head else "", tuple(items))
    return best


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """Sentences with their start, without their closing marks. A full stop inside a number or after `Dr` is none."""
    start = 0
    for match in _END.finditer(text):
        if match[0].startswith(".") and _ABBREVIATION.search(text[start : match.end()]):
            continue
        if text[start : match.start()].strip(" \x00"):
            yield start, text[start : match.start()]
        start = match.end()
    if text[start:].strip(" \x00"):
        yield start, text[start:]


# A comma of a number (12,600) is none; a space parts two Han words, or a Latin one from a Han one after it.
_SEPARATOR = re.compile(
    rf"[，]|,(?!\d{{3}}\b)|(?<=[{_HAN}])\s+(?=[{_HAN}])|(?<=[A-Za-z0-9%])\s+(?=[{_HAN}]{{2}})|\x00+"
)
_LABEL = re.compile(rf"^\s*([A-Za-z][\w '’\-]{{1,80}}?|[{_HAN}\d]{{1,14}})\s*(?:：|:(?!\d))\s*")


def clauses(text: str) -> list[Clause]:
    """The clauses of a text, sentence by sentence."""
    found = []
    for number, (start, sentence) in enumerate(sentences(text)):
        at, parted_by = 0, ""
        for match in [*_SEPARATOR.finditer(sentence), None]:
            end = match.start() if match else len(sentence)
            piece = sentence[at:end]
            label = _LABEL.match(piece)
            words = piece[label.end() :] if label else piece
            if piece.strip(" \x00"):
                found.append(
                    Clause(words.strip(" \x00"), start + at, number, label[1].strip() if label else "", parted_by)
                )
                parted_by = ""
            at = match.end() if match else end
            parted_by += match[0] if match else ""
    return found
