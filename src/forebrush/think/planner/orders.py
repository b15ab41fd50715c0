"""Orders to the maker, told from words that are to be set: `place the legend on the right`, `a diagram of a clock`.

A long brief speaks of columns, axes and thumbnails between the strings that it quotes. What it says of them is carried
out, or left; it is never copy.
"""

from __future__ import annotations

import re
from typing import Any

from forebrush.think.planner.found import Words

__all__ = ["orders", "without_orders"]

_LEAST = 60
"""Words from which a request is a brief, whose clauses may be orders."""
_PARTS = (
    r"(?:sub)?columns?|(?:sub)?rows?|(?:sub)?sections?|panels?|(?:[xyz]-)?ax[ei]s|legends?|ticks?|tick marks?|"
    r"gridlines?|"
    r"diagrams?|schematics?|scatterplots?|heatmaps?|plots?|arrows?|nodes?|dividers?|margins?|background|headers?|"
    r"footers?|sidebars?|navigation bar|nav ?bar|logos?|icons?|thumbnails?|illustrations?|mock-?ups?|wordmarks?|"
    r"(?:sub)?headings?|(?:sub)?headlines?|captions?|paragraphs?|bullets?|labels?|placeholders?|layout|baseline|"
    r"slide|canvas|inset|callouts?|infographic|schematic|glyphs?|carousel|hero (?:area|section|banner|image)|"
    r"vertical(?:ly)?|horizontal(?:ly)?|left-aligned|right-aligned|full-width|two-column|three-column|text block"
)
"""What only a maker speaks of."""
_WEAK = re.compile(
    r"\b(?:text|cards?|grid|page|images?|titles?|lines?|area|left|right|top|bottom|cent(?:er|re)(?:ed)?|beneath|below|above|"
    r"corner|edge|side|buttons?|boxes|box|bar|region|tables?|list|labell?ed|width|height|markers?|row1|name)\b",
    re.IGNORECASE,
)
"""What a maker speaks of, and others too."""
_PART = re.compile(rf"\b(?:{_PARTS})\b", re.IGNORECASE)
_COMMAND = re.compile(
    r"^(?:and |then |also |please |- |\(\w+\) )*(?:show|include|add|place|use|draw|depict|label|connect|arrange|"
    r"position|divide|keep|ensure|make sure|make|leave|render|display|put|set|mark|list|design|provide|align|repeat|"
    r"insert|overlay|highlight|annotate|plot|create|organi[sz]e|split|cent(?:er|re)|fill|separate|give)\b",
    re.IGNORECASE,
)
_LAID = re.compile(
    r"\b(?:placed|positioned|aligned|cent(?:er|re)(?:e)?d|stacked|arranged|labell?ed|evenly spaced|organi[sz]ed|"
    r"separated|left-aligned|right-aligned|anchored|overlaid)\b\s+(?:\w+ly\s+)?"
    r"(?:so that|with(?:in)?|to|as|at|in(?:to|side)?|on|along|below|beneath|under(?:neath)?|above|next|beside|between|"
    r"around|across|near|by|like|from|and)\b|\bplaced$|"
    r"\bspan(?:s|ning)? the (?:full|entire|whole)\b|\bthe full width of\b|\bas the only element\b|"
    r"\bon the (?:far )?(?:left|right)$",
    re.IGNORECASE,
)
_JOINED = re.compile(
    r"^(?:and|with|in|on|at|to|from|all|each|both|directly|immediately|beneath|below|under|underneath|followed|"
    r"containing|consisting|built|above|inside|within|between|using|while|where|which|that|as|by|of|for|is|are)\b"
)
_REGION = re.compile(
    r"^(?:in|at|on|along|near|within|under|across) the (?:very |far )?(?:top|bottom|left|right|upper|lower|"
    r"cent(?:er|re)|middle|main|outer|inner)\b.*\b(?:area|section|region|corner|side|edge|half|part|panel|column|row|third|page|slide|"
    r"bar|canvas)\b",
    re.IGNORECASE,
)
_SEEN = re.compile(
    r"^(?:\(?\w\)?[:.)] )?(?:(?:an?|the|one|two|three|four|small|large|simple|\d+|include)\b(?:[\w'’ ,()-]*?))?"
    r"\b(?:diagrams?|schematics?|plots?|tables?|illustrations?|thumbnails?|drawings?|sketch(?:es)?|mock-?ups?|photos?|"
    r"images?|icons?|heatmaps?|drawings|insets?|charts?)\b\s+"
    r"(?:\([^)]*\) )?(?:of|showing|shows|listing|comparing|with|for|used|depicting|illustrating|that)\b",
    re.IGNORECASE,
)
_BOUND = re.compile(
    r"\w.*\b(?:must|should)\b(?: not| all| both)? (?:be|match|have|appear|remain|align|use|show|contain|follow)\b",
    re.IGNORECASE,
)
_BOUND_TO = re.compile(
    rf"\b(?:{_PARTS}|values?|trends?|data|text|names|formulas|constraints?|consistent|readable|legible|plausible|"
    r"satisfied|accurate|spelled|reproduced)\b",
    re.IGNORECASE,
)
_AXIS = re.compile(r"^(?:the )?[xyz]-axis\b.*\b(?:along|labell?ed|from|with|spans?|runs?|ticks?)\b", re.IGNORECASE)
_NAMED = re.compile(r"^(?:\(?\w{1,3}\)|[A-Z][\w/ -]{0,24}:)\s+(?=[a-z(])")
"""What stands before a clause: its number, or what it is of."""
_PIECE = (
    r"(?:an? |one |two |three |four |\d+ )?(?:[\w-]+ ){0,3}(?:headline|heading|title|subtitle|paragraph|overview|"
    r"summary|button|list|image|icon|caption|legend|table|logo|form|field|menu|tagline|description|link|footer)s?"
)
_PIECES = re.compile(rf"^an? {_PIECE}(?:(?:, and |, | and | with ){_PIECE})+$")


def orders(words: str) -> bool:
    """Whether unquoted English words of a brief order something of the maker, or say what is to be seen."""
    text = _NAMED.sub("", words.strip(" .;,:–-"))
    if len(text.split()) < 3 or not text[:1].isascii():
        return False
    parts = len(_PART.findall(text))
    if _SEEN.match(text) or _AXIS.match(text) or _PIECES.match(text) or (_REGION.match(text) and len(text.split()) < 9):
        return True
    command = _COMMAND.match(text)
    if command and _PART.search(text, command.end()):
        return True
    if _BOUND.match(text) and _BOUND_TO.search(text):
        return True
    if _LAID.search(text) and (parts or _JOINED.match(text)):
        return True
    if _JOINED.match(text) and parts:
        return True
    # A clause in small letters that speaks of two parts of a layout.
    weak = len(_WEAK.findall(text))
    small = text[:1].islower() or text[:1].isdigit()
    return (small and parts + min(weak, 2) >= 3 - (parts > 1)) or parts + weak / 2 >= 4


def _told(text: str, quoted: str) -> bool:
    return bool(text) and orders(text) and text.strip() not in quoted


def without_orders(
    prompt: str, quoted: str, copy: list[Words], sections: list[dict[str, Any]]
) -> tuple[list[Words], list[dict[str, Any]]]:
    """Copy and sections of a brief without its orders. `quoted` is all that stands in quotation marks."""
    if len(prompt.split()) < _LEAST:
        return copy, sections
    kept = [words for words in copy if words.fact or not _told(words.text, quoted)]
    made = []
    for section in sections:
        entries = _entries(section.get("entries", ()), quoted)
        title = "" if _told(str(section.get("title") or ""), quoted) else section.get("title", "")
        if section.get("entries") and not entries and not section.get("rows") and not section.get("chart"):
            continue
        made.append(
            {**section, "title": title, "entries": entries} if "entries" in section else {**section, "title": title}
        )
    return kept, made


def _entries(entries: Any, quoted: str) -> list[dict[str, Any]]:
    kept = []
    for entry in entries:
        inner = _entries(entry.get("entries", ()), quoted)
        left = {k: v for k, v in entry.items() if k not in ("label", "text", "note") or not _told(str(v or ""), quoted)}
        if inner or "entries" in entry:
            left["entries"] = inner
        if any(left.get(k) for k in ("label", "text", "value", "value_fact", "note", "runs", "entries", "picture")):
            kept.append(left)
    return kept
