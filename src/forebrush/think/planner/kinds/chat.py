"""A conversation on a screen: who says what in turn, on which side, and the time above it."""

from __future__ import annotations

import re
from typing import Any

from forebrush.think.planner.found import Found, Words
from forebrush.think.planner.kinds import shared as s
from forebrush.think.planner.reading import is_look
from forebrush.think.planner.source import Source

__all__ = ["read_chat"]

_CHAT = re.compile(
    r"聊天|对话(?:界面|框|截图|记录|窗口)|微信(?!公众|支付|扫)|短信|(?:group )?chat\b|message thread|"
    r"text messages?|conversation",
    re.IGNORECASE,
)
_ME_ZH = "我"
_SAYS_ZH = re.compile(
    r"^(?:然后|接着|最后)?(?P<who>我|他|她|对方|[\u4e00-\u9fffA-Za-z]{1,6}?)(?:又|就|接着|最后|再|马上)*(?:说|"
    r"回复?|问|发|答)(?:了|"
    r"道)?(?:一个|一句|一条)?[:：]?\s*(?P<text>.+)$"
)
_SAYS_EN = re.compile(
    r"^(?:Then |And then |Finally |And )?(?P<who>(?:I|Me|[A-Z][\w'-]*(?: [A-Z][\w'-]*)?))\s+(?:says?|said|"
    r"answers?|replies|reply|asks?|comes back with|writes?|texts?|responds?(?: with)?|adds)\s+(?P<text>.+?)\.?$"
)
_LINE = re.compile(r"^(?P<who>[^:：\n,，.]{1,20})[:：]\s*(?P<text>.+)$", re.DOTALL)
_NO_WHO = re.compile(
    r"标题|输入|底部|顶部|时间|按钮|导航|背景|风格|群名|对象|title|input|time|button|tabs?|style|name|heading|"
    r"background|look",
    re.IGNORECASE,
)
_BREAK = re.compile(r"(?<=[。！？!?\n])\s*|\s+(?=[\u4e00-\u9fff]{1,6}：)|\.(?=\s)|[；;]")


def read_chat(source: Source, found: Found) -> bool:
    """Take the messages of a conversation, if the request is of one; whether it is."""
    if any(section["kind"] == "chat" for section in found.sections):
        return True
    text = source.unquoted
    opening = re.split(r"[。\n]|\.\s", text, maxsplit=1)[0]
    if not _CHAT.search(opening[:60]):
        return False
    entries: list[dict[str, Any]] = []
    for start, end, who, words in _turns(text, source.zh):
        mine = who in (_ME_ZH, "Me", "I", "me")
        entries.append(s.entry("" if mine else who, text=words, side="right" if mine else "left"))
        source.take(start, end)
    for quote in list(source.quotes):
        match = re.search(
            r"(?P<who>[\u4e00-\u9fffA-Za-z]{1,8}?)(?:又|最后)?(?:说|回复?|问|says?|replies|asks|:|：)\s*$", quote.before
        )
        inner = _LINE.match(quote.text)
        if match and not _NO_WHO.search(match["who"]):
            mine = match["who"] in (_ME_ZH, "Me", "I", "me")
            entries.append(s.entry("" if mine else match["who"], text=quote.text, side="right" if mine else "left"))
            source.take(quote.start - len(match[0]), quote.end)
        elif inner and not re.search(r"\d$", inner["who"]):
            mine = inner["who"] in (_ME_ZH, "Me", "I", "me")
            entries.append(s.entry("" if mine else inner["who"], text=inner["text"], side="right" if mine else "left"))
            source.take(quote.start, quote.end)
    if named := re.search(r"\bwith (?P<n>[A-Z][\w']*(?: [A-Z][\w']*)*) (?:at|on) (?:the )?top", opening):
        found.copy.append(Words(named["n"], "heading", "top"))
        at = source.text.find(named[0])
        source.take(at, at + len(named[0]))
    s.section(found, "chat", entries)
    return True


def _turns(text: str, zh: bool) -> list[tuple[int, int, str, str]]:
    """Start, end, speaker and words of every message outside quotation marks."""
    turns: list[tuple[int, int, str, str]] = []
    at = 0
    for part in re.split(rf"({_BREAK.pattern}{'|[，,]' if zh else ''})", text):
        if part is None:
            continue
        start, at = at, at + len(part)
        words = part.strip(" \x00")
        mark = text[start - 1 : start]
        if not words or "\x00" in words or re.fullmatch(r"[。，,.；;!?！？\s]+", words):
            continue
        match = (_SAYS_ZH if zh else _SAYS_EN).match(words) or _LINE.match(words)
        if match and not _NO_WHO.search(match["who"]) and not is_look(words) and len(match["text"]) < 200:
            turns.append((start, at, match["who"].strip(), match["text"].strip().rstrip("。")))
        elif (
            zh
            and turns
            and mark in "，,"
            and turns[-1][1] == start - 1
            and not _NO_WHO.search(words)
            and not is_look(words)
        ):
            last = turns[-1]
            turns[-1] = (last[0], at, last[2], f"{last[3]}{mark}{words}")
    return turns
