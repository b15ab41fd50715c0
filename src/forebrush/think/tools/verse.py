"""Well-known verse in the public domain that people name and do not type.

`find` tells which poem a request means: by its title in 《》 or quotation marks, by title and author, by a title that
is no other word, or by one of its lines. `couplet` gives the lines that belong together when one of them is quoted.
Chinese poems stand in the wording that school books commonly have; a part of a longer poem says so in its title. A
request may be in traditional characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from itertools import pairwise
from typing import Literal

import icu

from forebrush.think.tools.result import Origin

__all__ = ["Couplet", "Verse", "couplet", "find", "verses"]

LONGEST = 20_000
"""Characters of a request that are read."""
LEAST_PHRASE, LEAST_WORDS = 5, 4
"""Least length of a line by which a poem is known: Han characters, English words."""

_EXCERPT = re.compile(r"（节选）$| \(excerpt\)$")
_BREAK = re.compile(r"[，。？！；：、]+")
_POSSESSIVE = re.compile(r"['’]s\b")
_HAN_GAP = re.compile(r"(?<=[\u3400-\u9fff]) (?=[\u3400-\u9fff])")
_CUE = re.compile(r"诗|词|曲|这首|一首|全文|背诵|默写|朗诵|名篇")
_ENGLISH_CUE = re.compile(r"\b(?:poems?|poetry|sonnet|verse|stanzas?|haiku|psalm|recite|by heart)\b", re.IGNORECASE)
_MARKED = re.compile("|".join(f"{a}([^{b}]{{1,80}}){b}" for a, b in ("《》", "“”", "「」", "『』", '""', "‘’")))
_OTHER_MEANING = frozenset(
    ("黄鹤楼", "乌衣巷", "江南春", "花非花", "乡村四月", "青玉案", "一剪梅", "满江红", "长相思", "采莲曲")
)
"""Titles of three or more characters that also mean something else: they need an author, a marker or a cue."""
_RARE = frozenset((
    "关雎", "蒹葭", "锦瑟", "鹿柴", "望岳", "江雪", "咏鹅", "咏柳", "悯农",
    "ozymandias", "invictus", "jabberwocky", "auld lang syne",
))  # fmt: skip
"""Short titles that mean nothing else."""


@dataclass(frozen=True, slots=True)
class Verse:
    """One poem: title, author, dynasty or year of printing, language, stanzas of lines exactly as printed."""

    title: str
    author: str
    period: str
    lang: Literal["zh", "en"]
    stanzas: tuple[tuple[str, ...], ...]
    aliases: tuple[str, ...] = ()
    edition: str = ""
    """Where the wording of a translation is from."""

    @property
    def name(self) -> str:
        """The title alone, without the word that says that it is a part."""
        return _EXCERPT.sub("", self.title)

    @property
    def lines(self) -> tuple[str, ...]:
        """Every line; in Chinese a line is the sentence or couplet that is printed in one row, with its marks."""
        return tuple(line for stanza in self.stanzas for line in stanza)

    @property
    def phrases(self) -> tuple[str, ...]:
        """What stands between marks, without them, in Chinese; the lines in English."""
        if self.lang == "en":
            return self.lines
        return tuple(phrase for line in self.lines for phrase in _BREAK.split(line) if phrase)

    @property
    def text(self) -> str:
        """All of it, stanzas apart by an empty line."""
        return "\n\n".join("\n".join(stanza) for stanza in self.stanzas)

    @property
    def source(self) -> Origin:
        """What it is and that it is free."""
        edition = f" ({self.edition})" if self.edition else ""
        return Origin(f"{self.author}, {self.title}, {self.period}{edition}", "public domain")


@dataclass(frozen=True, slots=True)
class Couplet:
    """The lines that belong together where one of them is quoted: phrases without marks, and as printed."""

    verse: Verse
    phrases: tuple[str, ...]
    line: str


@lru_cache(maxsize=1)
def verses() -> tuple[Verse, ...]:
    """Every poem."""
    return (*_read("zh"), *_read("en"))


def _read(lang: Literal["zh", "en"]) -> Iterator[Verse]:
    text = resources.files("forebrush.think.tools").joinpath(f"data/verse_{lang}.txt").read_text(encoding="utf-8")
    for entry in re.split(r"(?m)^# ", text)[1:]:
        head, _, body = entry.partition("\n")
        title, author, period, aliases, edition, *_ = (*(cell.strip() for cell in head.split("|")), "", "")
        stanzas = tuple(tuple(stanza.splitlines()) for stanza in body.strip().split("\n\n"))
        names = re.split(r",\s*(?=[A-Z'一-鿿])", aliases) if aliases else []
        yield Verse(title, author, period, lang, stanzas, tuple(names), edition)


def _key(text: str) -> str:
    """A text as it is compared: simplified, small letters, only letters and digits; words apart by a space, Han not."""
    if not text.isascii():
        other = "".join(sorted({c for c in text if "\u3400" <= c <= "\u9fff"} - _characters()))
        if other:
            text = text.translate(dict(zip(map(ord, other), _simplified(other), strict=True)))
    return _bare(text)


def _bare(text: str) -> str:
    words = " ".join(re.findall(r"[^\W_]+", _POSSESSIVE.sub("", text.casefold()).replace("'", "").replace("’", "")))
    return words if words.isascii() else _HAN_GAP.sub("", words)


@lru_cache(maxsize=1)
def _characters() -> frozenset[str]:
    """Characters of the poems themselves, which are not to be converted (乾坤 has no simplified form)."""
    return frozenset(c for verse in verses() if verse.lang == "zh" for c in verse.text + verse.title + verse.author)


def _simplified(characters: str) -> list[str]:
    """Each character's simplified form, one for one."""
    convert = icu.Transliterator.createInstance("Traditional-Simplified").transliterate
    return [str(convert(c)) for c in characters]


@lru_cache(maxsize=1)
def _titles() -> dict[str, tuple[Verse, ...]]:
    """Poems by each of their titles; of several poems those whose full title it is come first."""
    pairs = [(verse.name, verse) for verse in verses()]
    pairs += [(alias, verse) for verse in verses() for alias in verse.aliases]
    made: dict[str, dict[Verse, None]] = {}
    for title, verse in pairs:
        made.setdefault(_bare(title), {})[verse] = None
    return {title: tuple(listed) for title, listed in made.items()}


@lru_cache(maxsize=1)
def _known_lines() -> dict[str, tuple[Verse, str]]:
    """Poem and printed line by phrase; only what is long enough to be known by, so short phrases by twos."""
    made: dict[str, tuple[Verse, str]] = {}
    for verse in verses():
        for line in verse.lines:
            phrases = [p for p in _BREAK.split(line) if p] if verse.lang == "zh" else [line]
            pairs = [a + b for a, b in pairwise(phrases) if len(a) < LEAST_PHRASE] if verse.lang == "zh" else []
            for key in map(_bare, (*phrases, *pairs)):
                if len(key) >= LEAST_PHRASE if verse.lang == "zh" else len(key.split()) >= LEAST_WORDS:
                    made.setdefault(key, (verse, line))
    return made


def find(text: str) -> Verse | None:
    """The poem that a request names, None where it names none.

    Titles within marks come first, then a title with its author, a line of it, a title alone.
    """
    text = text[:LONGEST]
    key = _key(text)
    for marked in _MARKED.finditer(text):
        inside = _key(next(group for group in marked.groups() if group))
        named = _titles().get(inside, ())
        if named and (marked[1] or len(inside) > 2 or _with_author(key, named) or _cued(key, inside)):
            return _with_author(key, named) or named[0]
    present = sorted((t for t in _titles() if _holds(key, t)), key=lambda t: -len(t))
    for title in present:
        verse = _with_author(key, _titles()[title])
        if verse is not None and _author_beside(key, verse, title):
            return verse
    quoted = _quoted(key)
    if quoted is not None:
        return quoted[0]
    return next((_titles()[t][0] for t in present if _means_poem(key, t)), None)


def couplet(text: str) -> Couplet | None:
    """The printed line that a quoted phrase is from, with what belongs to it; None where no known phrase stands."""
    found = _quoted(_key(text[:LONGEST]))
    if found is None:
        return None
    verse, line = found
    phrases = tuple(p for p in _BREAK.split(line) if p) if verse.lang == "zh" else (line,)
    return Couplet(verse, phrases, line)


def _quoted(key: str) -> tuple[Verse, str] | None:
    """Poem and line of the longest known phrase in a text."""
    present = [p for p in _known_lines() if _holds(key, p)]
    return _known_lines()[max(present, key=len)] if present else None


def _holds(key: str, part: str) -> bool:
    """Whether a text holds a phrase: Latin words whole, Han anywhere."""
    if part.isascii():
        return f" {part} " in f" {key} "
    return part in key


def _with_author(key: str, named: tuple[Verse, ...]) -> Verse | None:
    """The one of several poems whose author is named."""
    return next((v for v in named if _names_author(key, v)), None)


def _names_author(key: str, verse: Verse) -> bool:
    author = _key(verse.author)
    return _holds(key, author) or (verse.lang == "en" and _holds(key, author.split()[-1]))


def _author_beside(key: str, verse: Verse, title: str) -> bool:
    """Whether a Chinese author stands near the title (an English one may stand anywhere)."""
    if verse.lang == "en":
        return True
    author = re.escape(_key(verse.author))
    return re.search(f"{author}.{{0,6}}{re.escape(title)}|{re.escape(title)}.{{0,6}}{author}", key) is not None


def _cued(key: str, title: str) -> bool:
    """Whether a word such as 诗 or "poem" stands by."""
    at = f" {key} ".find(f" {title} ") if title.isascii() else key.find(title)
    reach, cue = (24, _ENGLISH_CUE) if title.isascii() else (6, _CUE)
    around = key[max(0, at - reach) : at] + " " + key[at + len(title) : at + len(title) + reach]
    return at >= 0 and cue.search(around) is not None


def _means_poem(key: str, title: str) -> bool:
    """Whether a title that stands without marks and without its author means the poem."""
    if title.isascii():
        return len(title.split()) >= 4 or title in _RARE or any(c.isdigit() for c in title) or _cued(key, title)
    return title in _RARE or (len(title) >= 3 and title not in _OTHER_MEANING) or _cued(key, title)
