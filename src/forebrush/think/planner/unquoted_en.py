"""Strings that an English request names without quotation marks.

In prose a capital in the middle of a sentence, after a verb of saying or a word for words (`reads`, `titled`, `the
slogan`), begins a string. It ends where its own shape ends: a run of capitals with the last word in capitals, a name in
title case before the first plain word of description, a sentence with its full stop or before the comma after which
description goes on.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace

from forebrush.think.planner.casing import Token, capital, capitals_only, run_of, tokens_of
from forebrush.think.planner.cues import PAPERS
from forebrush.think.planner.description import describes, description, tail_like
from forebrush.think.planner.ending_en import BE, PLACE_START, SENTENCE_END, STRONG, TRIGGER, announces, end_of
from forebrush.think.planner.lettering import LETTERS_EN
from forebrush.think.planner.mentions import Said
from forebrush.think.planner.positions import place_of, relations

__all__ = ["unquoted_en"]


def _at_sentence_start(text: str, at: int) -> bool:
    before = text[:at].rstrip(" \t*_“\"'(")
    return not before or before[-1] in ".!?\n\x00。"


def unquoted_en(text: str, *, prose: bool, strict: bool = False) -> list[Said]:
    """The strings of a request without quotation marks; what is quoted or taken is NUL in `text`.

    In prose every capital may begin one; elsewhere only after a verb of saying or where a place follows; `strict`: only
    after a sure verb of saying.
    """
    tokens = tokens_of(text)
    ends = [m.end() for m in SENTENCE_END.finditer(text)]
    found: list[Said] = []
    at = 0
    last_end = -1
    plural = False
    while at < len(tokens):
        token = tokens[at]
        lead_start = max(last_end, _sentence_start(ends, token.start))
        lead = text[lead_start : token.start]
        going_on = (
            last_end >= 0
            and plural
            and bool(re.fullmatch(r"\s*[,;|]?\s*(?:(?:and|or|&)\s+)?", text[last_end : token.start]))
        )
        if not _begins(text, tokens, at, lead, prose, going_on) or (
            strict and not going_on and not STRONG.search(lead)
        ):
            at += 1
            continue
        cue = plural if going_on else announces(text, token.start, lead)
        end = end_of(text, tokens, at, cue, lead, found)
        words = text[token.start : end].strip(" ,;:\n\t*_")
        words = words.strip('"“”') if words.count('"') != 2 else words
        if (len(words) < 2 and not words.isdigit()) or _refused(words, lead, prose):
            at += 1
            continue
        start = token.start + text[token.start : end].index(words)
        found.append(Said(words, start, start + len(words), False))
        plural, last_end = cue, start + len(words)
        while at < len(tokens) and tokens[at].start < end:
            at += 1
    if prose:
        return found
    found = [_ended(text, s) for s in found]
    return sorted([*found, *_placed(text, found)], key=lambda s: s.start)


_CLAUSE = re.compile(r"(?:\b(?:Est|No|St|Dr|Mrs?)\. (?=[A-Z0-9])|[^,;:.!?\n\x00])+(?:[.,:]\d[^,;:.!?\n\x00]*)*[?!]?")
_AT = re.compile(
    r"\b(?:in|on|at|across|along|filling|near|up|right in|right at|big in|large in|"
    r"small in)\s+(?:the\s+)?(?:\w+\s+)?(?:top|bottom|left|right|upper|lower|middle|cent(?:er|re)|corner)\b|"
    r"\b(?:below|above|beneath|underneath|under|next to|beside)\b|\b(?:top|bottom|upper|lower)[- ](?:left|"
    r"right|cent(?:er|re))\b|\bcent(?:er|re)d\b|\bto the (?:left|right) of\b",
    re.IGNORECASE,
)
_ORDERS = frozenset(
    {
        "put", "write", "place", "add", "set", "show", "make", "use", "give", "keep", "draw", "print", "centre",
        "center", "design", "create", "please", "leave", "include", "have", "start", "no", "don't", "i", "we",
        "the", "a", "an", "it", "this", "that",
    }
)  # fmt: skip


_OVER = re.compile(
    r"\s+(?:(?:just |right |directly )?(?:below|beneath|underneath|under|above|beside|next to) "
    r"(?:it|this|that|both|them)\b|"
    rf"(?:to|on|at) the (?:left|right)(?: side| of\b|(?=\s*(?:[,.;\n]|$)))|{PLACE_START})"
)
"""Where a string is over: its place or its neighbour follows."""


def _ended(text: str, said: Said) -> Said:
    """A string without the place that its end ran into: `Bring water on the right side`; nor what it is written on."""
    opening = _OF_PAPER.match(said.text)
    if opening is not None and PAPERS.search(opening["what"]) and _at_sentence_start(text, said.start):
        said = replace(said, text=said.text[opening.end() :], start=said.start + opening.end())
    over = _OVER.search(text, said.start + 1, min(len(text), said.end + 24))
    if over is not None and re.match(r"\s*[A-Z]", text[over.end() :]):
        # The place leads on to what follows: `a line at the bottom Dogs welcome`.
        return said
    if over is None or over.start() >= said.end or not text[said.start : over.start()].strip():
        return said
    return replace(said, text=text[said.start : over.start()], end=over.start())


_NEXT_PLACED = re.compile(r"\s(?:and|with)\s+(?=(?:an? )?(?:small |large |big |tiny )?[A-Z0-9$€£])")


def _clauses(text: str) -> list[tuple[int, str]]:
    """Where clauses begin, and their words; a string with its place and the next one with its own are two."""
    made = []
    for clause in _CLAUSE.finditer(text):
        at = 0
        for joint in _NEXT_PLACED.finditer(clause[0]):
            if _AT.search(clause[0], at, joint.start()):
                made.append((clause.start() + at, clause[0][at : joint.start()]))
                at = joint.end()
        made.append((clause.start() + at, clause[0][at:]))
    return made


_OF_PAPER = re.compile(r"^\W*(?:[\w'’-]+ ){0,5}?(?P<what>[\w'’-]+)\s+with\s+(?=[A-Z0-9$€£])")


def _placed(text: str, found: list[Said]) -> list[Said]:
    """Strings that stand in a clause with their place: `Clocks repaired below it`, `bottom right Issue 9`."""
    more = []
    for begin, clause in _clauses(text):
        opening = _OF_PAPER.match(clause)
        if opening is not None and PAPERS.search(opening["what"]):
            # `Postcard with X at the foot`: what is to be made is no part of the string.
            begin, clause = begin + opening.end(), clause[opening.end() :]
        at = _AT.search(clause)
        if at is None or any(s.start < begin + len(clause) and begin < s.end for s in found):
            continue
        before = clause[: at.start()]
        words = before if before.strip() else clause[at.end() :]
        offset = begin + (0 if before.strip() else at.end())
        name = re.search(r"(?<![\w'’])[A-Z0-9$€£][^\x00]*$", words)
        if name is None:
            continue
        string = name[0].strip()
        first = string.split()[0]
        capitals = sum(capital(w) for w in string.split())
        ordered = first.lower() in _ORDERS and (capitals < 3 or first.lower() not in ("the", "a", "an", "we", "i"))
        if (
            (_at_sentence_start(text, offset + name.start()) and len(string.split()) < 2)
            or ordered
            or describes(string)
            or first in _PROPER_USE
            or re.match(r"\d+\s?(?:cm|mm|px|pt|x)\b", string)
        ):
            continue
        string = re.sub(
            r"\s+(?:is|are|goes|sits|stands|set|printed|in (?:big|large|small|bold)\b.*|big|large|small|"
            r"right|just|and|with|directly)$",
            "",
            string,
        )
        start = offset + name.start()
        sized = re.match(r"(?:Large|Big|Huge|Small|Tiny)\s+(?=[A-Z0-9])", string)
        if sized:
            string, start = string[sized.end() :], start + sized.end()
        more.append(Said(string, start, start + len(string), False))
    return more


def _sentence_start(ends: list[int], at: int) -> int:
    """Where the sentence of a place begins: behind the last end before it, 400 characters back at most."""
    index = bisect_right(ends, at)
    return max(ends[index - 1] if index else 0, at - 400, 0)


_PROPER_USE = frozenset(
    {
        "I", "TV", "LED", "LCD", "UFO", "USB", "DIY", "3D", "2D", "2-D", "3-D", "HD", "UI", "UX", "DJ", "VIP",
        "AI", "PPT", "A4", "A3", "A5", "A2", "A1", "CEO", "Christmas", "Halloween", "Easter", "Renaissance",
        "Victorian", "Gothic", "Bauhaus", "Swiss", "Scandinavian", "African", "Asian", "European", "American",
        "Japanese", "Chinese", "French", "Italian", "English", "British", "Indian", "Roman", "Greek", "Egyptian",
        "Nordic", "Celtic", "Persian", "Tudor", "Edwardian", "Art", "Deco", "Nouveau", "Earth", "Monday",
        "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Helvetica", "Garamond", "Futura",
        "Instagram", "Polaroid", "Wi-Fi",
    }
)  # fmt: skip


_PLAIN_SAYS = re.compile(
    r"\b(?:reads|says|saying|should (?:say|read)|that (?:say|read)|(?:reading|writes?|written|"
    r"captioned)(?=[,:])|the words?)\s*[,:]?\s*$",
    re.IGNORECASE,
)
_NO_PLAIN = re.compile(
    r"(?:in|on|at|as|like|with|by|clearly|the|a|an|boldly|neatly|easily|across|below|above|to|easy|well|and|"
    r"both|only|should|from|are|is|something|what|nothing|exactly|that|it)\b"
)
_COUNTED = re.compile(
    r"\b(?:timestamp|time|clock|counter|date|year|price|number|code|timer|label|tag|scoreboard|score)\b[^,.;]{0,24}$",
    re.IGNORECASE,
)
_PLACING = re.compile(
    r"(?:At|In|On|Below|Beneath|Underneath|Under|Above|Near|Across|Along|Directly|Just|Toward|Towards|To|"
    r"Around|Beside|Within|Inside|Centered) (?:the|it|this|that|each|a|its|it,)\b"
)
_LETTERS = re.compile(rf"\b{LETTERS_EN}\b", re.IGNORECASE)
_LINK = re.compile(
    r"\b(?:is|are|reads?|by|as|appears?|stands|sits|comes|also|titled|show|display|add|place|put|write|"
    r"include|have)\s*[,:]?\s*$",
    re.IGNORECASE,
)
_SITS = re.compile(
    r"\s*(?:in|at|on|across|along|big|large|small|right|sits|top|bottom|left|centered|centred|runs|goes|"
    r"written|above|below|underneath|beneath)\b"
)


def _begins(text: str, tokens: list[Token], at: int, lead: str, prose: bool, going_on: bool) -> bool:
    """Whether a string begins with a word."""
    token = tokens[at]
    core = token.core
    if not core or not capital(core):
        # `a sign that says open 24 hours`: plain words after a sure verb of saying.
        following = text[token.start : token.start + 60]
        if (
            not prose
            and re.search(r"\b(?:write|put|print|add|and)\s+$", lead)
            and (place := re.search(PLACE_START, following))
            and re.search(r"\b(?:write|put|print|add)\b", lead)
        ):
            words = following[: place.start()].split()
            return 0 < len(words) < 8 and not _NO_PLAIN.match(following) and not describes(" ".join(words))
        return bool(
            core
            and core[0].isalpha()
            and _PLAIN_SAYS.search(lead)
            and not _NO_PLAIN.match(following)
            and not tail_like(following)
        )
    if going_on:
        return True
    if _PLACING.match(text, token.start):
        return False
    first = _at_sentence_start(text, token.start)
    run = run_of(tokens, at)
    capitals = _capitals(tokens, at, run)
    following = _following(text, tokens, at + run)
    if first:
        return _opens_sentence(tokens, at, run, capitals, lead, following)
    if token.after == ":" and at + 1 < len(tokens) and core[0].isalpha():
        return True
    if TRIGGER.search(lead):
        if re.match(r"\d", core):
            return bool(STRONG.search(lead) or re.search(r":\s*$", lead) or _COUNTED.search(lead)) or run > 1
        strong = bool(STRONG.search(lead) or re.search(r"(?:such as|including|:|,)\s*$", lead))
        return strong or run > 1 or core not in _PROPER_USE
    if not prose and capitals == 1:
        return _placed_here(lead, bool(place_of(following[:40]) and _SITS.match(following)))
    if core in _PROPER_USE and run < 3:
        return False
    if prose and re.search(r",\s*$", lead) and _LETTERS.search(lead[-48:]):
        return True
    if capitals > 1 and run > 1:
        lettered = _LETTERS.search(lead) or _LETTERS.search(following)
        if prose and _LINK.search(lead) and lettered:
            return True
        placed = bool(place_of(following[:40]) and _SITS.match(following))
        if not prose:
            return _placed_here(lead, placed)
        return placed or (bool(BE.match(following)) and bool(lettered))
    return bool(prose and capitals_only(core) and len(core) > 3 and core.isalpha() and core not in _PROPER_USE)


def _placed_here(lead: str, placed: bool) -> bool:
    """Whether a clause begins with a string and its place, or a string follows a clause that only places it."""
    if re.search(
        rf"(?:\b(?:below|under|underneath|beneath|above|over|beside) (?:it|this|that|them)|{PLACE_START})\s*$",
        lead,
        re.IGNORECASE,
    ):
        return True
    if not re.search(r"(?:[,:;]|\band|\bwith|\bput|\bplace)\s*$", lead):
        return False
    clause = re.split(r"[,:;]", lead.rstrip(" ,:"))[-1]
    return placed or bool(
        re.search(r"[,:]\s*$", lead) and (place_of(clause) or relations(clause)) and len(clause.split()) < 9
    )


def _opens_sentence(tokens: list[Token], at: int, run: int, capitals: int, lead: str, following: str) -> bool:
    """At the beginning of a sentence only a run in capitals, or a name before a place, is a string."""
    if (
        run < 2
        or capitals < 2
        or lead.strip()
        or tokens[at].after == ":"
        or re.match(r"\s*(?:\([^)]*\))?\s*:", following)
    ):
        return False
    pair = [t.core for t in tokens[at : at + 2]]
    shouted = all(capitals_only(w) and len(w) > 1 and any(c.isalpha() for c in w) for w in pair)
    return bool(following) and (shouted or bool(place_of(following[:40]) and _SITS.match(following)))


def _capitals(tokens: list[Token], at: int, run: int) -> int:
    return sum(capital(t.core) for t in tokens[at : at + run])


def _following(text: str, tokens: list[Token], at: int) -> str:
    if at >= len(tokens):
        return ""
    begin = tokens[at - 1].end - len(tokens[at - 1].after)
    stop = SENTENCE_END.search(text, begin + 1)
    return text[begin : stop.start() if stop else len(text)][:120].lstrip()


def _refused(words: str, lead: str, prose: bool) -> bool:
    """Whether what was cut out is description after all."""
    plain = words.split()
    if len(plain) > 3 and description(words) > 0.34 and sum(capital(w) for w in plain) * 2 < len(plain):
        return True
    return prose and len(plain) == 1 and plain[0] in _PROPER_USE and not STRONG.search(lead)
