"""Whether a word names the medium of a picture, or only a thing in it: `a watercolour of a fox`, `a neon sign`.

Grammar alone, for readers that bring their own words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

__all__ = ["media_in"]

_NOUNS = (
    r"style|styled|styling|painting|paint|illustration|art|artwork|drawing|picture|image|print|render(?:ing|ed)?|look|"
    r"aesthetics?|poster|cover|wallpaper|background|scene|graphics?|landscape|portrait|version|animation|film|"
    r"effect|feel|vibe|sketch|theme|design"
)
_BEFORE = r"\b(?:in|as|like|of|using|with|drawn in|painted in)\s+(?:an?\s+|the\s+)?(?:[\w-]+[\s-]){0,2}?$"
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
_CLAUSE = re.compile(r"[^,.;:，。；：、!！?？\n]+")


def media_in(text: str, words: Iterable[str], plain: frozenset[str] = frozenset()) -> list[str]:
    """Of some words those that name the medium of what a text describes, in the order of the text.

    `plain` are words that also name things or looks (`neon`, `flat`); they have to be said as a medium: `in a flat
    style`, `霓虹风格`. The others only must not be said as a thing: `she paints a watercolour`.
    """
    found: list[tuple[int, int, str]] = []
    for word in sorted(words, key=len, reverse=True):
        for match in re.finditer(_pattern(word), text, re.IGNORECASE):
            if not any(start <= match.start() < end for start, end, _ in found) and _is_medium(
                text, match.start(), match.end(), word in plain
            ):
                found.append((match.start(), match.end(), word))
    return [word for _, _, word in sorted(found)]


def _pattern(word: str) -> str:
    if not word.isascii():
        return re.escape(word)
    return rf"(?<![\w-]){re.escape(word)}(?![\w])".replace(r"\-", "[- ]?").replace(r"\ ", "[- ]")


def _is_medium(text: str, start: int, end: int, plain: bool) -> bool:
    clause = next(m for m in _CLAUSE.finditer(text) if m.start() <= start < m.end())
    before, after = text[clause.start() : start], text[end : clause.end()]
    if text[start:end].isascii():
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
    if re.search(r"(?:挂|贴|看|画|剪|学|教|做|捏|玩|买|卖|拿|举)(?:着|了|一|的|幅|张|个|些|几|副)*$", before):
        return False
    if re.match(rf"\s*{_SUFFIX_ZH}", after) and not re.match(r"灯|招牌|笔|颜料|罐|课", after):
        return True
    alone = not after.strip() and (not before.strip() or re.search(r"(?:用|以|采用|的)$", before.strip()) is not None)
    return alone or (not plain and not before.strip() and not re.match(r"笔|颜料|课|老师|店|灯", after))
