"""English words by their case: capitals, title case, abbreviations.

A name is in title case; a shout is in capitals; words without letters and units behind a number go with both.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

__all__ = [
    "SMALL",
    "Token",
    "abbreviated",
    "capital",
    "capitals_only",
    "is_name",
    "lone",
    "next_capitals",
    "run_of",
    "tokens_of",
]

SMALL = frozenset(
    {
        "a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "is", "it", "of", "on", "or", "our",
        "per", "the", "to", "up", "via", "vs", "with", "your", "you", "we", "my", "their", "&", "–", "-", "—", "+",
        "|", "·", "/", "x", "de", "la", "le", "el",
    }
)  # fmt: skip
_TITLE_SHARE = 0.6
_TOKEN = re.compile(r"[^\s\x00]+")


@dataclass(frozen=True, slots=True)
class Token:
    """A word with its marks, and where it stands."""

    text: str
    start: int
    end: int

    @property
    def core(self) -> str:
        """The word without the marks round it."""
        return self.text.strip('.,;:!?()[]*"“”')

    @property
    def after(self) -> str:
        """The punctuation that follows it."""
        stripped = self.text.rstrip(".,;:!?")
        return self.text[len(stripped) :]


def capital(word: str) -> bool:
    """Whether a word begins as a name does: with a capital, a digit or a sign."""
    return bool(word) and (word[0].isupper() or (word[0].isdigit() and len(word) > 0) or word[0] in "©®™$€£¥#@&½¼¾¡¿°•")


def capitals_only(word: str) -> bool:
    """Whether a word is in capitals, or has no letters, or is a unit behind a number (`12g`, `473mL`)."""
    letters = [c for c in word if c.isalpha()]
    return (
        all(c.isupper() for c in letters)
        or bool(re.match(r"^\(?\d[\d.,]*[a-zA-Zµ]{1,3}\)?$", word))
        or word in ("(mL)", "(g)", "™")
    )


def tokens_of(text: str) -> list[Token]:
    """The words of a text with their marks; NUL parts them too."""
    return [Token(m[0], m.start(), m.end()) for m in _TOKEN.finditer(text)]


def run_of(tokens: list[Token], at: int) -> int:
    """How many words from here are in title case, small words between them included."""
    count = 0
    for offset in range(60):
        if at + offset >= len(tokens):
            break
        token = tokens[at + offset]
        core = token.core or token.text
        if capital(core) or not any(c.isalpha() for c in core):
            count = offset + 1
        elif core.lower() not in SMALL or offset - count >= 2:
            break
        if (
            token.after
            and token.after[-1] in ".!?;,"
            and not re.fullmatch(r"(?:[A-Z]|St|Dr|Mr|Ms|Mrs|Est|EST|No|Vol|vs|Wt|Ltd|Inc|Co)\.", token.text)
        ):
            break
    return max(count, 1)


def next_capitals(tokens: list[Token], at: int) -> bool:
    """Whether the next word is in capitals."""
    return at + 1 < len(tokens) and len(tokens[at + 1].core) > 1 and tokens[at + 1].core.isupper()


def abbreviated(token: Token) -> bool:
    """Whether the full stop of a word is that of an abbreviation."""
    return bool(
        re.fullmatch(r"(?:[A-Z]|St|Dr|Mr|Ms|Mrs|Est|EST|No|Vol|vs|Wt|Ave|Rd|approx|a\.m|p\.m|e\.g)\.", token.text)
    )


def lone(words: str) -> bool:
    """Whether a string has only one word that begins with a capital so far."""
    count = 0
    for word in words.split():
        count += word[0].isalpha() and capital(word)
        if count == 2:
            return False
    return True


@lru_cache(4096)
def _case(word: str) -> tuple[int, int]:
    """How a word counts in a name: whether it has weight, and whether it is capital too."""
    word = word.strip('.,;:!?()"')
    if not word or word.lower() in SMALL or re.fullmatch(r"k?g|m?l|[ckm]?m|%|oz|lb|am|pm|kcal|hrs?|min", word):
        return 0, 0
    return 1, int(capital(word))


def is_name(words: str) -> bool:
    """Whether words are in title case so far, or a single word."""
    cases = [_case(w) for w in words.split()]
    content = sum(c[0] for c in cases)
    return not content or sum(c[1] for c in cases) >= _TITLE_SHARE * content
