"""Quoted strings: every sort of quotation mark, apostrophes apart from single marks, nested, unbalanced, over lines.

Works on characters alone. A mark opens where a quotation can begin and closes where one can end; what stands inside
belongs to the outermost pair. A mark that nothing closes ends with its clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

__all__ = ["Quote", "quotes"]

_PAIRS = {"“": "”", "「": "」", "『": "』", "‘": "’", "《": "》", "«": "»", "„": "“”"}
_STRAIGHT = "\"'`”"
_LONGEST = 2_000
_LONGEST_SINGLE = 400
"""Of a quotation in single marks, which apostrophes imitate."""
_CLAUSE_END = re.compile(r"[\n。；;！？]|[,.!?，](?=\s|$)")
_FINAL = ".。!！?？…"
_TITLED_BEFORE = re.compile(
    r"(?:标题|题目|题为|书名|片名|剧名|歌名|曲名|专辑名?|名为|名叫|叫做?|写着|写上|印着|书籍|小说|诗集|电影|"
    r"话剧|titled|called|named|title|reads?)\s*[:：是为]?\s*$",
    re.IGNORECASE,
)
_TITLED_AFTER = re.compile(
    r"^\s*(?:的)?(?:(?:电影|宣传|读书会|新书|演出)?(?:海报|封面|书籍|字样|字|大字|书名|标题|为题)|(?:poster|cover))"
)


@dataclass(frozen=True, slots=True)
class Quote:
    """A quoted string: its words, where the quotation stands with its marks, and the words just before and after."""

    text: str
    start: int
    end: int
    before: str
    after: str


def _opens(text: str, at: int) -> bool:
    """Whether a straight mark at a place may open: no letter of a spaced script before it, no space after it."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return bool(after) and not after.isspace() and not (before.isalnum() and before.isascii()) and after not in ",.;:)"


def _closes(text: str, at: int) -> bool:
    """Whether a straight mark at a place may close: no space before it, no letter after it."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return not before.isspace() and not (after.isalnum() and ord(after) < 0x2E80)


def _single(text: str, start: int, marks: str) -> int:
    """Where the single mark at a place closes; -1 where it opens nothing.

    A pair inside counts (`'Model: CM-88B 'Bison''`). A mark after a letter with no opening mark before the next one
    that closes is an apostrophe (`'Dads' Day'`).
    """
    if re.match(r".\d0s\b|.(?:n|til|tis|twas|em|cause)\b", text[start : start + 8], re.IGNORECASE):
        return -1
    stop = min(len(text), start + _LONGEST_SINGLE)
    blank_line = text.find("\n\n", start, stop)
    stop = blank_line if blank_line >= 0 else stop
    depth = 0
    closing: list[int] = []
    at = start + 1
    while at < stop:
        if text[at] in marks:
            opens, closes = _opens(text, at) and text[at] != "’", _closes(text, at) and text[at] != "‘"
            if opens and not closes and not re.match(r".\d0s\b|.n\b", text[at : at + 5]):
                if closing:
                    break
                depth += 1
            elif closes:
                closing.append(at)
                if len(closing) > depth and not _apostrophe(text, at, marks, stop):
                    return at
        at += 1
    # Openings that nothing closed were apostrophes.
    return closing[-1] if closing and depth else (closing[0] if closing else -1)


def _apostrophe(text: str, at: int, marks: str, stop: int) -> bool:
    """Whether a mark that could close is the apostrophe of a plural: the next mark closes too, before any opens."""
    if text[at - 1] not in "sS" or not re.match(r". [A-Za-z&]", text[at : at + 3]):
        return False
    for k in range(at + 1, stop):
        if text[k] in marks:
            opens, closes = _opens(text, k), _closes(text, k)
            if closes and not opens:
                return True
            if opens:
                return False
        if text[k] in "\n":
            return False
    return False


def _straight(text: str, start: int, mark: str) -> int:
    """Where a straight double mark closes: the next one that may, else the next one at all; -1 where there is none."""
    closers = '”“"' if mark in '"”' else mark
    stop = min(len(text), start + _LONGEST)
    first = -1
    for at in range(start + 1, stop):
        if text[at] in closers:
            if _closes(text, at):
                return at
            first = first if first >= 0 else at
        if text.startswith("\n\n", at):
            break
    return first


def _paired(text: str, start: int) -> int:
    """Where a pair of two different marks closes; the same pair inside it counts."""
    opening = text[start]
    closers = _PAIRS[opening]
    depth = 1
    for at in range(start + 1, min(len(text), start + _LONGEST)):
        if text[at] in closers or (opening == "“" and text[at] == '"' and _closes(text, at)):
            depth -= 1
            if not depth:
                return at
        elif text[at] == opening:
            depth += 1
    # Somebody opened twice, or never closed: the next closing mark ends it.
    return next((at for at in range(start + 1, min(len(text), start + _LONGEST)) if text[at] in closers), -1)


def _spans(text: str) -> Iterator[tuple[int, int, int, int]]:
    """Start and end of every quotation with its marks, and of its words, in order."""
    at = 0
    while at < len(text):
        char = text[at]
        end = -1
        tried = False
        if char == "《":
            closing = _paired(text, at)
            if closing > 0 and (
                _TITLED_BEFORE.search(text[:at][-12:]) or _TITLED_AFTER.match(text[closing + 1 :][:12])
            ):
                end = closing
        elif char == "‘":
            end, tried = _single(text, at, "‘’'"), True
        elif char in _PAIRS:
            end, tried = _paired(text, at), True
        elif char == "'" and _opens(text, at):
            end = _single(text, at, "'’")
        elif char in _STRAIGHT and char != "'" and _opens(text, at):
            end, tried = _straight(text, at, char), char != "`"
        if end > at + 1:
            yield at, end + 1, at + 1, end
            at = end
        elif tried and end < 0:
            clause = _CLAUSE_END.search(text, at + 2)
            stop = clause.start() if clause else len(text)
            if stop - at > 2:
                yield at, stop, at + 1, stop
                at = stop - 1
        at += 1


def _words(text: str, inside: str, end: int) -> str:
    """The words of a quotation without what belongs to the sentence around it: a last comma, or its full stop."""
    inside = inside.strip().rstrip(",，;；").rstrip()
    if inside.endswith(".") and not re.search(r"[.!?]\s", inside) and not inside.endswith(".."):
        last = inside.rsplit(" ", 1)[-1]
        ends_sentence = not text[end : end + 1] or bool(
            re.match(r"\s+[A-Z\"'“‘(\u2014•-]|\s*\n|\s*$", text[end : end + 3])
        )
        plain = len(inside.split()) < 4 or inside.istitle() or inside.isupper()
        if ends_sentence and plain and len(last) > 5 and "." not in last[:-1] and not re.match(r"\d+[.)] ", inside):
            return inside[:-1]
    return inside


def quotes(prompt: str) -> list[Quote]:
    """Every quoted string, in order, the outermost where they are nested."""
    found = []
    previous = 0
    for start, end, first, last in _spans(prompt):
        words = _words(prompt, prompt[first:last], end)
        if words.strip(" .,:;，。：；'\"“”‘’"):
            before = prompt[max(previous, start - 48) : start]
            found.append(Quote(words, start, end, before, prompt[end : end + 24]))
        previous = end
    return found
