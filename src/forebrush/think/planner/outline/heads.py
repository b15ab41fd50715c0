"""The head of a request: what is to be made, and what it is about. `a poster for a garage sale this Saturday: ...`.

A noun of a medium (poster, slide) is never part of a title; the noun of a document (agenda, price list) is: people
write it over the sheet.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from forebrush.think.planner.outline.nouns import (
    CARRIERS,
    DOCUMENTS_EN,
    DOCUMENTS_ZH,
    MEDIA_EN,
    MEDIA_ZH,
    PLAIN_BEFORE,
)

__all__ = ["Head", "read_head"]


def _choice(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_MAKER_EN = (
    r"(?:(?:please|can you|could you|i need|i want|i'?d like|we need|help me|help us|make me|make|create|design|"
    r"generate|draw me|draw|show me|produce|render|write|give me|build|prepare)\s+)*(?:(?:an?|the|my|our|one|some)\s+)?"
)
_COMPARE_EN = re.compile(
    r"^(?:please\s+)?compar(?:e|ing|ison of)\s+(?P<topic>.+?)(?:\s+in an?\s+(?:table|chart|infographic))?$",
    re.IGNORECASE,
)
_HEAD_EN = re.compile(
    rf"^{_MAKER_EN}(?P<before>(?:[\w'’&%/+:-]+\s+){{0,6}}?)(?P<noun>{_choice((*MEDIA_EN, *DOCUMENTS_EN))})s?\b"
    r"(?:\s+(?:outside|inside|in|at|near|by|from)\s+.*|\s+(?:for|of|about|on|to|comparing|announcing|advertising|"
    r"promoting|celebrating|explaining|inviting \w+ to|called|titled|named|with|showing|that)\s+(?P<topic>.*))?$",
    re.IGNORECASE | re.DOTALL,
)
_WITH_EN = re.compile(r"^.*?\b(?P<verb>for|of|about|on|to|comparing|announcing|advertising|promoting|celebrating|"
                      r"explaining|called|titled|named|with|showing|that)\s+", re.IGNORECASE)  # fmt: skip
_END_EN = re.compile(
    r":(?!\d)|\n|[.!?](?=\s|$)|,(?!\d{3})|\s[-–—]\s|[;\x00]|"
    r"\s(?:saying|that (?:says?|reads?)|which (?:says?|reads?)|reading|"
    r"with the (?:text|words?|message|quote|slogan))\s",
    re.IGNORECASE,
)
_MAKER_ZH = re.compile(
    r"^(?:请|麻烦你?|我想要?|我要|我需要)?(?:帮我们?|给我们?|为我们?|替我)?(?:画|做|设计|制作|生成|来|写|出|整|弄|搞|要)?"
    r"(?:一|1)?(?:张|份|个|幅|页|副|款|套|组|封|则)?(?:关于)?"
)
_END_ZH = re.compile(r"[：:，,。！？\n；;\x00“「]")
_NOUN_ZH = re.compile(rf"(?P<noun>{_choice((*MEDIA_ZH, *DOCUMENTS_ZH))})$")
_HOW = re.compile(r"^(?:how to|ways to|\d+ ways to|如何|怎么|怎样)", re.IGNORECASE)
_FIGURE = re.compile(r"\s\S+ [$€£¥]?\d[\d.,]*\s?(?:%|[kKmM]\b)?$")
_CALLED = re.compile(r"^(?P<topic>.*?)\s*\b(?:called|named|titled)\s+(?P<name>\S.*)$", re.IGNORECASE)
_ANNOUNCED = frozenset({"announcing", "advertising", "promoting", "celebrating"})
_WHEN_EN = re.compile(
    r"\s+(?:(?:on|this|next|every|from|starting)\s+)?(?:this |next )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.*$|"
    r"\s+(?:on\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|"
    r"aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b(?=\s+\d|\s*$|,).*$|"
    r"\s+(?:at|from)?\s*\d{1,2}(?::\d\d)?\s?[ap]m\b.*$",
    re.IGNORECASE,
)
_WHERE_EN = re.compile(r"\s+at\s+(?:the\s+)?(?P<where>[\dA-Z].*)$")
_PLAIN_ZH = re.compile(
    r"^(?:简约|简单|好看|漂亮|可爱|现代|复古|国潮|极简|促销|宣传|活动|创意|手绘|竖版|横版|电商|商业|聊天|微信|微信聊天|直播间?|手机|电脑|"
    r"四格|多格|科普|一周|公司|产品|课程|朋友圈|小红书|抖音|公众号|抖音直播间?)*的?$"
)


@dataclass(frozen=True, slots=True)
class Head:
    """What a request makes, `noun`; what it is about, `topic`; when and where, where the topic says so; and its end."""

    noun: str
    topic: str
    title: str
    """What may stand over the sheet; empty where the head names nothing."""
    when: str
    where: str
    end: int
    """Where the statements begin in the request."""
    document: bool = False
    """Whether the noun is of a document, which people write over the sheet."""
    tabular: bool = False
    """Whether it asks for a table."""
    name: str = ""
    """What sort of thing it is, where the head says more than the noun: `wedding invitation`."""
    bare: str = ""
    """What stands before the noun and says what it is about."""
    before: str = ""
    """All that stands before the noun."""


def read_head(text: str, *, zh: bool) -> Head | None:
    """The head of a request; None where it does not begin with what is to be made."""
    return _head_zh(text) if zh else _head_en(text)


def _head_en(text: str) -> Head | None:
    stop = _END_EN.search(text, min(4, len(text)))
    end = stop.start() if stop else len(text)
    after = stop.end() if stop and stop[0] != "\x00" else end
    if _HOW.match(text):
        title = re.sub(r"\s+in (?:\d+|\w+) (?:easy |simple )?steps$", "", text[:end].strip())
        told = stop is None and title != text[:end].strip()  # `how to X in 5 steps` is the whole request
        return Head("steps", "", _sentence_case(title), "", "", after) if told or (stop and stop[0] == ":") else None
    if compared := _COMPARE_EN.match(text[:end].strip()):
        return Head("comparison", compared["topic"], "", "", "", after, tabular="table" in text[:end].lower())
    match = _HEAD_EN.match(text[:end].strip())
    if match is None:
        return None
    before, noun = match["before"].strip(), match["noun"].lower()
    document = noun in DOCUMENTS_EN
    topic, verb = (match["topic"] or "").strip(), ""
    if topic:
        named = _WITH_EN.match(text[match.end("noun") : end])
        verb = named["verb"].lower() if named else ""
    figure = _FIGURE.search(topic) if noun in ("chart", "graph") else None
    if figure:
        # `a line chart of visitors Jan 1200, Feb 1500`: the figures begin in the head.
        after = text.index(figure[0].strip(), match.end("noun"))
        topic = topic[: figure.start()]
    topic, when, where = _place_and_time(topic)
    bare = " ".join(word for word in before.split() if word.lower() not in PLAIN_BEFORE)
    name = _CALLED.match(topic)
    if verb in ("with", "showing", "that"):
        topic = ""
    if re.search(r"\b(?:called|named|titled)$", topic):
        topic, bare = "", ""
    if name or verb in ("called", "named", "titled"):
        title = name["name"] if name else topic
    elif noun in CARRIERS and verb not in _ANNOUNCED:
        title = bare if bare and not topic and stop and stop[0] == "," else ""
    elif document:
        title = f"{before} {noun}".strip() if bare else _named(topic)
    else:
        title = _named(topic) or bare
    sort = f"{bare} {noun}" if bare and noun in ("invitation", "certificate") else ""
    return Head(
        noun,
        topic,
        _sentence_case(title),
        when,
        where,
        after,
        document,
        noun == "table",
        _sentence_case(sort),
        bare,
        before,
    )


def _place_and_time(topic: str) -> tuple[str, str, str]:
    where = ""
    if found := _WHERE_EN.search(topic):
        where, topic = found["where"], topic[: found.start()]
    when = ""
    if found := _WHEN_EN.search(topic):
        when, topic = re.sub(r"^\s*(?:on|at)\s+", "", found[0].strip()), topic[: found.start()]
        when = when.strip()
    return topic.strip(" ,"), when, where.strip(" .")


def _named(topic: str) -> str:
    """The topic as a name: without its article; empty where it says who gets it."""
    words = re.sub(r"^(?:the|an?)\s+", "", topic, flags=re.IGNORECASE)
    if not words or re.match(r"(?:my|his|her|me|us|you)\b", words, re.IGNORECASE) or len(words.split()) > 9:
        return ""
    return re.sub(r"^our\s+", "our ", words, flags=re.IGNORECASE)


def _sentence_case(words: str) -> str:
    return words[:1].upper() + words[1:] if words[:1].isascii() else words


def _head_zh(text: str) -> Head | None:
    stop = _END_ZH.search(text)
    end = stop.start() if stop else len(text)
    chunk = text[:end].strip()
    if _HOW.match(chunk) and stop and stop[0] in "：:":
        return Head("steps", "", chunk, "", "", stop.end())
    bare = _MAKER_ZH.sub("", chunk, count=1)
    match = _NOUN_ZH.search(bare)
    spaced = re.search(r"\s", chunk)
    if match is None and spaced:
        # `结婚请帖 张伟 & 李娜`: a blank ends the head as a comma would.
        bare = _MAKER_ZH.sub("", chunk[: spaced.start()], count=1)
        match, stop, end = _NOUN_ZH.search(bare), None, text.index(chunk) + spaced.end()
    if match is None or len(bare) > 24:
        return None
    noun = match["noun"]
    topic = bare[: match.start()].removesuffix("的")
    document = noun in DOCUMENTS_ZH
    topic = re.sub(r"^[给为][^的]{1,6}(?:做|看|用|写|画)?的", "", topic)
    about = "" if _PLAIN_ZH.match(topic) or re.search(r"(?:风格|样式|色调?)$", topic) else topic
    title = f"{topic}{noun}" if document and topic else about
    after = stop.end() if stop and stop[0] not in "\x00“「" else end
    return Head(noun, about, "" if noun in CARRIERS else title, "", "", after, document, bare=about, before=topic)
