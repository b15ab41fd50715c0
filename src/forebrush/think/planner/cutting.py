"""A request cut into sentences, lines and clauses, with its quotations masked; asides to the maker are left out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from forebrush.think.planner.reading import is_instruction
from forebrush.think.planner.source import Source
from forebrush.think.planner.vocabularies import Vocabulary, patterns

__all__ = ["ASIDE", "QUOTED", "TAKEN", "clauses_of", "is_spaced", "masked", "sentences_of"]

QUOTED, TAKEN = "\x01", "\x00"
"""What stands in the place of a quotation, and of words that were taken."""
_SENTENCE = re.compile(r"[。\n]+|(?<=[！!？?])(?=[^！!？?”\"'）);；,，])\s*|[；;]|\.(?=\s|$)")
_ABBREVIATION = re.compile(
    r"\b(?:Dr|Mrs?|Ms|St|No|no|vs|e\.g|i\.e|est|approx|Prof|Jr|Sr|Inc|Ltd|Co|ext|tel|Br|[A-Z])\.$"
)
_LETTER = re.compile(
    r"\b(?:seal|stamp|initials?|grade|class|row|deck|gate|zone|block|size|group)\s*[:：]?\s*[A-Z]\.$", re.IGNORECASE
)
"""A single letter that is all of a string: its full stop ends the sentence."""
_COMMA = re.compile(r"[，]|,(?!\d{3}(?!\d))|——")
_REMARK = re.compile(r"[（(]([^（）()\x01]{2,40})[）)]")
ASIDE = re.compile(
    r"算出|算好|算一|自动|计算|自己填|留空|随意|\b(?:do the|work (?:it )?out|calculat|fill (?:it )?in|"
    r"left? (?:it )?blank|up to you|"
    r"you choose)",
    re.IGNORECASE,
)
"""An aside to the maker: `(示意用，不要公章)`, `(do the sum)`."""


def masked(source: Source) -> str:
    """The words that nobody took, places kept: quotations and asides are characters that stand for nothing."""
    chars = list(source.rest)
    for quote in source.quotes:
        chars[quote.start : quote.end] = QUOTED * (quote.end - quote.start)
    text = "".join(chars)
    for remark in _REMARK.finditer(text):
        if any(is_instruction(p) or ASIDE.search(p) for p in re.split(r"[,，;；、]", remark[1])):
            chars[remark.start() : remark.end()] = TAKEN * len(remark[0])
    return "".join(chars)


def sentences_of(text: str) -> Iterator[tuple[int, str, str]]:
    """Sentences and lines with their start and the mark that ends them."""
    start = 0
    for match in _SENTENCE.finditer(text):
        part = text[start : match.end()]
        if match[0].startswith(".") and _ABBREVIATION.search(part) and not _LETTER.search(part):
            continue
        if match.start() > start or match[0]:
            yield start, text[start : match.start()], match[0] or "!"
            start = match.end()
    if start < len(text):
        yield start, text[start:], ""


def _brackets(text: str, at: int) -> bool:
    return text.count("（", 0, at) > text.count("）", 0, at) or text.count("(", 0, at) > text.count(")", 0, at)


def clauses_of(text: str, spaces: bool, words: Vocabulary, zh: bool) -> Iterator[tuple[int, str]]:
    """The clauses of a sentence with their start; where a sentence has spaces for commas, it is cut at these.

    A clause is cut too before a known word that follows a space in Chinese, `with a` in English.
    """
    pattern = re.compile(r"(?<=[\u4e00-\u9fff\d])\s+(?=[\u4e00-\u9fff])|(?<!\d),|，") if spaces else _COMMA
    within = patterns(tuple(words.slots))[3 if zh else 4]
    cuts = [m.span() for m in pattern.finditer(text) if not _brackets(text, m.start())]
    start = 0
    for begin, end in [*cuts, (len(text), len(text))]:
        clause = text[start:begin]
        at = 0
        colon = re.search(r"(?<!\d)[:：]|[:：](?!\d)", clause)
        until = colon.start() if colon and zh else len(clause)
        if until > 0:
            for match in within.finditer(clause):
                if 0 < match.start() < until and clause[at : match.start()].strip():
                    yield start + at, clause[at : match.start()]
                    at = match.end()
        yield start + at, clause[at:]
        start = end


def is_spaced(sentence: str) -> bool:
    """Whether a Chinese sentence parts its clauses by spaces: several spaces between Han, no commas, no colons."""
    return len(re.findall(r"[\u4e00-\u9fff\d]\s+[\u4e00-\u9fff]", sentence)) >= 4 and not re.search(
        r"(?<!\d)[,，]|[:：、\x01]", sentence
    )
