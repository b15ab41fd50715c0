"""Whether a word names the medium of a picture, or only a thing in it: `a watercolour of a fox`, `a neon sign`.

Grammar alone, for readers that bring their own words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

__all__ = ["Medium", "media_in", "without_media"]

_NOUNS = (
    r"style|styled|styling|painting|paint|illustration|art|artwork|drawing|picture|image|print|render(?:ing|ed)?|look|"
    r"aesthetics?|poster|cover|wallpaper|background|scene|graphics?|landscape|portrait|version|animation|film|"
    r"effect|feel|vibe|sketch|theme|design|icons?"
)
_BEFORE = r"\b(?:in|as|like|drawn in|painted in)\s+(?:an?\s+|the\s+)?(?:[\w-]+[\s-]){0,2}?$"
_AS_THING = re.compile(
    r"\b(?:paints?|painting|draws?|drawing|holds?|holding|sells?|selling|buys?|buying|framed|looks? at|looking at|"
    r"admir\w+|takes?|taking|with)\s+(?:an?|the|his|her|their|some|two)\s+(?:[\w-]+\s+)?$",
    re.IGNORECASE,
)
_THING_AFTER = re.compile(
    r"\s+(?:signs?|lights?|lamps?|tubes?|paints?\b|brush(?:es)?|set|box|class|kit|hang\w*|on (?:the|a) wall|"
    r"on an easel|pots?|bricks?|lay|ty?res?|tires?|shoes?|album|booth|screen|bread|roof|can|"
    r"drum|lines?|court|bottle|well)\b",
    re.IGNORECASE,
)
_SUFFIX_ZH = (
    r"(?:[画风感版]|式|类|系)*(?:风格|画风|质感|效果|插画|插图|海报|图|画|作品|艺术|渲染|动画|风景|山水|写意|花鸟|人物|"
    r"美学|印刷|风|感|版|建模|形象|的)"
)
_TAIL = re.compile(
    r"(?:[- ](?:style|styled|styling|painting|illustration|art|artwork|drawing|picture|image|print|render(?:ing|ed)?|"
    r"look|aesthetics?|graphics?|animation|effect|feel|vibe|sketch|theme|design|version|icon)s?\b)+(?:\s+of\b)?|"
    r"\s+of\b|(?:风格|画风|质感|效果|插画|插图|作品|艺术|渲染|动画|写意|美学|印刷|[画风感版式类系图])*[的：:]?",
    re.IGNORECASE,
)
_HEAD = re.compile(
    r"(?:\b(?:in the style of|in|as|like|drawn in|painted in)\s+)?(?:\b(?:an?|the)\s+(?:[\w-]+\s+)?)?$", re.IGNORECASE
)
_VERBS_ZH = r"(?:请|帮我|给我|来|画|绘制|创作|生成|制作)*"
_HEAD_ZH = re.compile(rf"(?:[用以]|采用|{_VERBS_ZH})(?:一[幅张个])?$")
_ORDER_ZH = re.compile(rf"{_VERBS_ZH}(?:一[幅张])?\s*")
"""How an order for a picture begins: what follows is its medium, no thing that somebody holds or paints."""
_CLAUSE = re.compile(r"[^,.;:，。；：、!！?？\n]+")


class Medium(NamedTuple):
    """A word for a medium in a text, and the phrase that it stands in: `in a flat style`, `剪纸风格的`."""

    word: str
    start: int
    end: int


def media_in(text: str, words: Iterable[str], plain: frozenset[str] = frozenset()) -> list[Medium]:
    """Of some words those that name the medium of what a text describes, in the order of the text.

    `plain` are words that also name things or looks (`neon`, `flat`); they have to be said as a medium: `in a flat
    style`, `霓虹风格`. The others only must not be said as a thing: `she paints a watercolour`.
    """
    found: list[tuple[int, int, str, bool]] = []
    for word in sorted(words, key=len, reverse=True):
        for match in re.finditer(_pattern(word), text, re.IGNORECASE):
            if not any(start <= match.start() < end for start, end, _, _ in found):
                named = _is_medium(text, match.start(), match.end(), word in plain)
                found.append((match.start(), match.end(), word, named))
    return [Medium(word, *_phrase(text, start, end)) for start, end, word, named in sorted(found) if named]


def without_media(text: str, words: Iterable[str], plain: frozenset[str] = frozenset()) -> str:
    """A text without the phrases that name its medium: what is to be seen."""
    made, last = "", 0
    for medium in media_in(text, words, plain):
        made += text[last : medium.start] if medium.start > last else ""
        last = max(last, medium.end)
    return made + text[last:]


def _phrase(text: str, start: int, end: int) -> tuple[int, int]:
    """From where to where the phrase of a medium goes."""
    after = _TAIL.match(text, end)
    end = after.end() if after else end
    before = _HEAD.search(text[:start]) if text[start].isascii() else _HEAD_ZH.search(text[:start])
    tail = after[0] if after else ""
    of = tail.endswith(("of", "：", ":", "的"))
    whole = bool(tail) or not _CLAUSE.match(text, end)
    if before and (of or (whole and not before[0].lower().strip().startswith(("a", "the", "一")))):
        start = before.start()
    return start, end


def _pattern(word: str) -> str:
    if not word.isascii():
        return re.escape(word)
    return rf"(?<![A-Za-z0-9-]){re.escape(word)}(?![A-Za-z0-9])".replace(r"\-", "[- ]?").replace(r"\ ", "[- ]")


def _is_medium(text: str, start: int, end: int, plain: bool) -> bool:
    clause = next(m for m in _CLAUSE.finditer(text) if m.start() <= start < m.end())
    before, after = text[clause.start() : start], text[end : clause.end()]
    if text[start:end].isascii() and not re.match(r"[\u4e00-\u9fff]", after):
        return _english(before, after, plain)
    return _chinese(before, after, plain)


def _english(before: str, after: str, plain: bool) -> bool:
    if _THING_AFTER.match(after) or _AS_THING.search(before):
        return False
    named = re.match(rf"(?:[- ](?:[\w-]+\s+)?)?(?:{_NOUNS})\b", after.lower()) is not None
    alone = not after.strip() and re.fullmatch(r"\s*(?:an?\s+|the\s+)?(?:[\w-]+\s+){0,2}", before) is not None
    of = re.match(r"\s+of\b", after) is not None and not before.strip(" aAnthe")
    if named or alone or of:
        return True
    return re.search(_BEFORE, before.lower()) is not None and not after.strip() if plain else True


def _chinese(before: str, after: str, plain: bool) -> bool:
    if _ORDER_ZH.fullmatch(before):
        before = ""
    if re.search(r"(?:挂|贴|看|画|剪|学|教|做|捏|玩|买|卖|拿|举)(?:着|了|一|的|幅|张|个|些|几|副)*$", before):
        return False
    if re.match(rf"\s*{_SUFFIX_ZH}", after) and not re.match(r"灯|招牌|笔|颜料|罐|课", after):
        return True
    alone = not after.strip() and (not before.strip() or re.search(r"(?:用|以|采用|的)$", before.strip()) is not None)
    return alone or (not plain and not before.strip() and not re.match(r"笔|颜料|课|老师|店|灯", after))
