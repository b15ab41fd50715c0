"""Strings to be set with the words that speak of them: what stands before (`lead`) and after (`tail`).

Strings that follow one another with nothing but commas, bullets or `and` between them are one group: they share the
words before the first and after the last. Words between two groups belong to the first as long as they still speak of
it (`in bold letters`), else to the second.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from forebrush.think.planner.description import describes, tail_like
from forebrush.think.planner.positions import place_of
from forebrush.think.planner.segments import blank

__all__ = ["Group", "Said", "groups", "sentence_starts"]


@dataclass(frozen=True, slots=True)
class Said:
    """A string, and where it stands in the request with its marks."""

    text: str
    start: int
    end: int
    quoted: bool = True


@dataclass(slots=True)
class Group:
    """Strings in a row, and the words that speak of them."""

    said: list[Said]
    lead: str
    """The words of the sentence before the first string, since the group before."""
    lead_start: int
    tail: str
    tail_end: int
    tails: list[str] = field(default_factory=list)
    """For each string what stands right after it, up to the next one of the group."""
    since: str = ""
    """Whole sentences between the group before and this one."""


_JOINT = re.compile(
    r"^[\s,，、;；|/•·▪●*\-–—+→]*(?:(?:and|or|&|then|plus|and then|also|和|与|及|以及|还有|或|跟|再到|"
    r"到)(?![A-Za-z])[\s,，、]*(?:[•·▪●*\-–—]|(?:\d{1,2}|[a-z])[.)]\s)?)?[\s•·▪●*\-–—]*(?:(?:\d{1,2}|"
    r"[ivx]{1,3}|[a-z])[.)]\s*)?$",
    re.IGNORECASE,
)
_PLACED_JOINT = re.compile(r"^\s*\((?P<place>[^()\x00]{2,24})\)\s*(?P<joint>.*)$", re.DOTALL)
_END = re.compile(r"[。！？!?\n]+|[.](?=\s|$)|[;；]")
_SENTENCE_AFTER = re.compile(
    r"[\"”’'」』)]*(?:\s+(?=[A-Z\"“‘'(*\u2014•-]|\d+\.\s)|\s*\n|\s*$|"
    r"(?=[^\x00-\x7f“「『‘\x00])(?![的等、，,。；和与及字]))"
)


def sentence_starts(text: str, said: list[Said]) -> list[int]:
    """Where sentences begin, outside strings; a string that ends in `.`, `!` or `?` may end one."""
    frame = blank(text, [(s.start, s.end) for s in said])
    starts = {0}
    for match in _END.finditer(frame):
        if match[0] == "." and re.search(
            r"\b(?:Dr|Mrs?|Ms|St|No|vs|e\.g|i\.e|approx|Prof|Inc|Ltd|Co|pt|px)\.$",
            frame[max(0, match.start() - 8) : match.end()],
        ):
            continue
        starts.add(match.end())
    for item in said:
        if item.text[-1:] in ".!?。！？…" and _SENTENCE_AFTER.match(frame, item.end):
            starts.add(item.end)
    return sorted(starts)


def _joins(between: str) -> bool:
    return len(between) <= 40 and between.count("\n") <= 1 and bool(_JOINT.match(between))


def _opens_list(text: str, before: Said, between: str) -> bool:
    """Whether a bullet after a line break opens the list of a string that has no bullet itself: its heading."""
    if not re.search(r"\n\s*[•·▪●*\-–—+]\s*$", between):
        return False
    line = text[text.rfind("\n", 0, before.start) + 1 : before.start]
    return not re.match(r"\s*[•·▪●*\-–—+]", line)


def _parted(between: str, *, closed: bool = False) -> int:
    """Where the words between two groups part: up to there they speak of the first."""
    pieces = [(m.start(), m.end()) for m in re.finditer(r"[^,，、]+[,，、]*|^[,，、]+", between)]
    at = 0
    for number, (start, end) in enumerate(pieces):
        piece = between[start:end]
        last = number == len(pieces) - 1
        conjunction = re.search(
            r"\s(?:and|but|while|with|plus)\s(?!\S+\s*(?:letters|text))|(?:而|以及|并且|并|和|与|及)(?=[^，、]*$)",
            piece,
        )
        if not piece.strip(" ,，、"):
            at = end
            continue
        if not tail_like(piece) or (_FACTUAL.search(piece) and not describes(piece)):
            break
        if number and re.match(r"[左右上下中顶底最]", piece):
            break
        if last and closed and conjunction and conjunction.start() > 0 and not tail_like(piece[conjunction.end() :]):
            return start + conjunction.start()
        if last and not closed and piece.rstrip()[-1] not in ",，、":
            if conjunction and conjunction.start() > 0:
                return start + conjunction.start()
            # What stands right before a string, behind a comma, leads on to it; so does a place in Chinese.
            leads = number > 0
            chinese = (
                bool(re.search(r"[\u4e00-\u9fff]", piece))
                and bool(place_of(piece))
                and not re.match(r"\s*(?:写|放|摆|印|标|位于|置于|居中|在)", piece)
            )
            return at if _LEADS_ON.search(piece) or leads or chinese else end
        if number and _LEADS_ON.search(piece):
            break
        at = end
    return at


_FACTUAL = re.compile(r"\d(?! ?p[tx]\b)|[¥￥$€£]|[a-z,] (?!H\d)[A-Z][a-z]")
_LEADS_ON = re.compile(
    r"(?:\b(?:reads?|reading|says?|saying|states?|stating|titled|labell?ed|named|called|text|title|headline|"
    r"heading|slogan|tagline|label|button|words?|phrase|message|price|description|"
    r"caption|subtitle|by|as|show|shows|list|lists|include|includes|display|write|add|put|above|below|to|the|"
    r"a|is|are|with|of|like|announces|notes|adds|:)|[:：]|写着|标注着?|标着|印着|印有|显示着?|展示着?|标题|"
    r"副标题|为|是|"
    r"文字|字样|按钮|标语|着|有|写|上书|题|地点|日期|时间|电话|说明|例如|如|包括|名称)\s*$",
    re.IGNORECASE,
)


def groups(text: str, said: list[Said]) -> list[Group]:
    """The strings of a request in groups, in its order, with the words that speak of them."""
    if not said:
        return []
    frame = blank(text, [(s.start, s.end) for s in said])
    starts = sentence_starts(text, said)
    made: list[Group] = []
    rows: list[list[Said]] = [[said[0]]]
    for before, after in pairwise(said):
        between = frame[before.end : after.start]
        placed = _PLACED_JOINT.match(between)
        if _joins(placed["joint"] if placed else between) and not _opens_list(text, before, between):
            rows[-1].append(after)
        else:
            rows.append([after])
    at = 0
    since = ""
    for number, row in enumerate(rows):
        first, last = row[0], row[-1]
        begin = max([at, *(s for s in starts if s <= first.start and s >= at)])
        since = frame[at:begin]
        stop = rows[number + 1][0].start if number + 1 < len(rows) else len(text)
        ends = [s for s in starts if last.end <= s <= stop]
        sentence_end = ends[0] if ends else stop
        between = frame[last.end : sentence_end]
        length = _parted(between, closed=bool(ends) or number + 1 == len(rows))
        tails = [frame[a.end : b.start] for a, b in pairwise(row)] + [between[:length]]
        made.append(Group(row, frame[begin : first.start], begin, between[:length], last.end + length, tails, since))
        at = last.end + length
    return made
