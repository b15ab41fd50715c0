"""Tokens of a description, by sentences: words, marks, quotations as one token each, asides in round brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from forebrush.think.planner.layouts.nouns import BELOW, INSIDE, PLACING, noun_of
from forebrush.think.planner.quotations import Quote

__all__ = ["Token", "tokens_of", "without_asides"]


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a mark, a quotation or an aside (`what` is `w`, `p`, `q` or `a`)."""

    what: str
    text: str
    start: int
    end: int


_TOKEN = re.compile(r"\([A-Ha-h]\)|[A-Za-z][\w’'-]*|\d+(?:[.,]\d+)*[\w%×-]*|[,;:.()\n–—→&?!]")
_SENTENCE = re.compile(r"[.?!\n]")
_SHORT = re.compile(r"\b(?:e\.g|i\.e)\.?")
_STARTS = frozenset(
    (*PLACING, *INSIDE, *BELOW, "to", "for", "then", "next", "finally", "each", "the", "directly", "immediately")
)
"""Words with which a sentence begins after a quotation that brought the stop of the one before."""


def _pieces(text: str, quotes: Sequence[Quote]) -> Iterator[Token]:
    at = 0
    for quote in [*quotes, None]:
        stretch = text[at : quote.start if quote else len(text)]
        plain = _SHORT.sub(lambda m: m[0].replace(".", " "), stretch)
        for m in _TOKEN.finditer(plain):
            mark = not m[0][0].isalnum() and len(m[0]) < 3
            yield Token("p" if mark else "w", m[0], at + m.start(), at + m.end())
        if quote:
            yield Token("q", quote.text, quote.start, quote.end)
            at = quote.end


def tokens_of(text: str, quotes: Sequence[Quote]) -> Iterator[list[Token]]:
    """The sentences of a text."""
    sentence: list[Token] = []
    for token in _pieces(text, quotes):
        opens = token.what == "w" and token.text[0].isupper() and token.text.lower() in _STARTS
        if opens and sentence and _ends(text, sentence[-1]):
            yield sentence
            sentence = []
        if token.what == "p" and _SENTENCE.match(token.text):
            if sentence:
                yield sentence
            sentence = []
        else:
            sentence.append(token)
    if sentence:
        yield sentence


def _ends(text: str, token: Token) -> bool:
    """Whether a quotation ends with the stop of its sentence."""
    return token.what == "q" and text[token.end - 2 : token.end - 1] in (".", "!", "?")


def without_asides(tokens: Sequence[Token]) -> list[Token]:
    """A sentence with what stands in round brackets as one token, where it lists something; else without it.

    Brackets that hold a string are kept as they are.
    """
    made: list[Token] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        closing = next((k for k in range(at + 1, len(tokens)) if tokens[k].text == ")"), 0) if token.text == "(" else 0
        inside = tokens[at + 1 : closing] if closing else []
        if closing and not any(t.what == "q" for t in inside):
            listed = bool(made) and (bool(noun_of(made[-1].text)) or any(t.text == "," for t in inside))
            if inside and listed:
                made.append(Token("a", " ".join(t.text for t in inside), inside[0].start, inside[-1].end))
            at = closing + 1
        else:
            made.append(token)
            at += 1
    return made
