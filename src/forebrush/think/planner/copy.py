"""Clauses outside quotations sorted: copy by its label, details, lists, looks, orders to the maker, the rest.

Words that the request gives are set as given. Instructions about looks are never copy.
"""

from __future__ import annotations

import re

from forebrush.think.planner.found import Detail, Found, Words
from forebrush.think.planner.reading import contains, is_instruction, is_look, place
from forebrush.think.planner.segments import MAX_ITEMS, Clause
from forebrush.think.planner.words import COPY_LABELS, DETAIL_LABELS, PLACES, SECTION_LABELS, WRAPPERS

__all__ = ["entry_of", "list_items", "read_clauses", "read_written", "subject_title"]


_AMOUNT_END = re.compile(
    r"^(.*?\S)\s*[:：]?\s*((?:\d[\d./]*|[一二两三四五六七八九十半]+)\s*[A-Za-z\u4e00-\u9fff%]{0,4}|适量|少许|若干|to taste|a pinch)$"
)
_AMOUNT_START = re.compile(
    r"^((?:\d[\d./]*|½|¼|¾|a|an|one|two|three|half a)\s*(?:g|kg|ml|l|oz|lb|cups?|tbsp|tsp|tablespoons?|teaspoons?|cloves?|pinch(?:es)?|slices?|cm)?)\s+(?:of\s+)?(\D.*)$",
    re.IGNORECASE,
)


def entry_of(item: str) -> tuple[str, str]:
    """An item of an ingredients list as (name, amount): `番茄3个`, `225 g butter`, `salt to taste`."""
    item = item.strip(" 。.；;")
    start = _AMOUNT_START.match(item)
    if start and item[:1].isascii():
        return start[2].strip(), start[1].strip()
    end = _AMOUNT_END.match(item)
    return (end[1].strip(), end[2].strip()) if end else (item, "")


def list_items(text: str) -> list[str]:
    """The items of a list written in a sentence: parted by `、`, else by commas; a last `and` or `和` goes."""
    separator = r"[、]" if "、" in text else r"[，,](?!\d{3}\b)"
    items = [re.sub(r"^(?:and|以及|和)\s+", "", part.strip(" 。.\x00")) for part in re.split(separator, text)]
    return [item for item in items if item]


_VALUE = re.compile(
    r"^(?P<label>[\u4e00-\u9fff]{2,8}?|[A-Za-z][A-Za-z ]{2,24}?)\s*"
    r"(?P<value>(?:HK\$|[¥￥$€£])?\d(?:[^\u4e00-\u9fff\s]*(?:[\u4e00-\u9fff]{1,3}|\s\S+(?=\s|$)))*[^\u4e00-\u9fff\s]*|\S+@\S+)$"
)
_DETAIL_PREFIX = re.compile(
    "^(?P<label>"
    + "|".join(sorted((d for d in DETAIL_LABELS if not d.isascii()), key=len, reverse=True))
    + r")[是在为]?\s*(?P<value>\S.*)$"
)
_WEEKDAY = re.compile(r"^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b", re.IGNORECASE)
_CHARACTER = re.compile(r"(?:一个|个|大)(倒|倒贴|倒写)?的?([\u4e00-\u9fff])字$")
_TRAILING_VALUE = re.compile(
    r"(?:和|及|与|、|显示|标出|写出)(?P<label>[\u4e00-\u9fff]{2,6})(?P<value>\d[\d.,]*[\u4e00-\u9fff]{1,2})$"
)
_LEAD = re.compile(r"^(?:另有|还有|以及|并且|其中|商品是|商品为|信息|and|also|plus)\s*")
_DATE_OR_PRICE = re.compile(
    r"\d|[¥￥$€£]|\bfree\b|免费|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|周[一二三四五六日天]|星期", re.IGNORECASE
)
_WRITE = re.compile(
    r"^(?:请|再|并|要)?(?:在?(?:上面|里面|中间|正面|上边|正中|卡片上|牌子上))?写(?:上|着|有|道|明|一句)?(?!实|意|真|字|作|生(?!日)|手|法|在)(?P<words>\S{2,40})$"
)
_PROPER = re.compile(
    r"^(?:the )?(?:[A-Z][\w'’.-]*|of|the|and|&|de|da|do|la|le|von)(?: (?:[A-Z][\w'’.-]*|of|the|and|&|de|da|do|la|le|von|\d+))*$"
)


def read_clauses(clauses: list[Clause], found: Found, *, kind_words: tuple[str, ...]) -> None:
    """Sort the clauses outside quotations and numbered lists into copy, details, lists, looks and instructions."""
    index = 0
    while index < len(clauses):
        clause = clauses[index]
        label, text = clause.label, _LEAD.sub("", clause.text)
        low = label.lower()
        of_kind = bool(label and contains(label, kind_words))
        bare = text.strip().lower() if not label or of_kind else ""
        if bare in COPY_LABELS:
            # A label alone: its words are a quotation, which is read elsewhere, or follow after a space.
            following = clauses[index + 1] if index + 1 < len(clauses) else None
            if following and following.parted_by.isspace() and not following.label and not bare.isascii():
                clauses[index + 1] = Clause(following.text, clause.start, clause.sentence, bare)
        elif of_kind and low not in SECTION_LABELS and "、" in text and _priced(list_items(text)):
            found.lists.append(("list", "", list_items(text)[:MAX_ITEMS]))
        elif low in DETAIL_LABELS:
            rest, index = _rest_of_sentence(clauses, index) if label.isascii() else (text, index)
            found.details.append(Detail(label, rest))
        elif low in SECTION_LABELS or (label and not of_kind and low not in WRAPPERS and _starts_list(clauses, index)):
            rest, index = _rest_of_sentence(clauses, index)
            role = SECTION_LABELS[low][0] if low in SECTION_LABELS else "list"
            found.lists.append((role, label, list_items(rest)[:MAX_ITEMS]))
        elif low in COPY_LABELS and text:
            found.copy.append(Words(text, COPY_LABELS[low], place(label)))
        elif is_look(f"{label} {text}" if label else text):
            found.looks.append(text or label)
        elif of_kind or low in WRAPPERS:
            _inline(text, found)
        elif label and index == 0 and (_DETAIL_PREFIX.match(text) or _VALUE.match(text)):
            # What the request opens with, before a colon and its own details, is its heading.
            found.copy.append(Words(label, "title"))
            _inline(text, found)
        elif label:
            if text:
                found.details.append(Detail(label, text))
        elif is_instruction(text):
            found.instructions.append(text)
            if value := _TRAILING_VALUE.search(text):
                found.details.append(Detail(value["label"], value["value"]))
        else:
            _inline(text, found)
        index += 1


def read_written(found: Found) -> None:
    """Clauses that say what is to be written (`写生日快乐`): the first is the heading where there is none."""
    for text in list(found.free):
        written = _WRITE.match(text)
        if written:
            found.free.remove(text)
            role = "body" if any(w.role == "title" for w in found.copy) else "title"
            found.copy.append(Words(written["words"], role, place(text)))


def _priced(items: list[str]) -> bool:
    """Whether most items of a list end in an amount or a price: a menu, a shopping list."""
    return sum(bool(entry_of(item)[1]) for item in items) * 2 > len(items)


def _starts_list(clauses: list[Clause], index: int) -> bool:
    """A label whose sentence goes on in commas with short items: `Lineup: A, B, C`, `食材：番茄3个、鸡蛋4个`."""
    clause = clauses[index]
    if "、" in clause.text and clause.text.count("、") >= 1:
        return True
    following = [c for c in clauses[index + 1 :] if c.sentence == clause.sentence]
    same = [c for c in following if not c.label]
    return len(same) == len(following) >= 1 and clause.label[:1].isascii() and not _DATE_OR_PRICE.search(clause.text)


def _rest_of_sentence(clauses: list[Clause], index: int) -> tuple[str, int]:
    sentence, parts = clauses[index].sentence, [clauses[index].text]
    chinese = "、" in parts[0]
    while index + 1 < len(clauses) and clauses[index + 1].sentence == sentence and not clauses[index + 1].label:
        if chinese and "、" not in clauses[index + 1].text:
            break
        index += 1
        parts.append(clauses[index].text)
    return ("、" if chinese else ", ").join(parts), index


_INLINE_LABEL = re.compile(
    "^(?P<label>"
    + "|".join(sorted((re.escape(k) for k in COPY_LABELS if not k.isascii() and len(k) > 1), key=len, reverse=True))
    + r")(?P<verb>是|为|写着|写)?\s*(?=\S)"
)
_INLINE_LIST = re.compile(r"^(?:[\u4e00-\u9fff]{0,4})?(食材|用料|原料|材料|配料|嘉宾|阵容)(?:有|包括|是)?\s*(?=\S)")


def _inline(text: str, found: Found) -> None:
    """A clause without a colon: a label may still lead it (`主标题囤货正当时`, `食材有豆腐400克、花椒3克`)."""
    listed = _INLINE_LIST.match(text)
    if listed and "、" in text:
        role = SECTION_LABELS[listed[1]][0]
        found.lists.append((role, listed[1], list_items(text[listed.end() :])[:MAX_ITEMS]))
        return
    label = _INLINE_LABEL.match(text)
    words = text[label.end() :] if label else ""
    if label and words not in COPY_LABELS and (label["label"] not in PLACES or (label["verb"] or "").startswith("写")):
        found.copy.append(Words(words, COPY_LABELS[label["label"]], place(text)))
        return
    _free_or_detail(text, found)


def _free_or_detail(text: str, found: Found) -> None:
    value = None if _WEEKDAY.match(text) else _DETAIL_PREFIX.match(text) or _VALUE.match(text)
    if value:
        found.details.append(Detail(value["label"].strip(), value["value"].strip()))
    elif _DATE_OR_PRICE.search(text) or (_PROPER.match(text) and len(text) > 3):
        found.details.append(Detail("", text))
    elif character := _CHARACTER.search(text):
        found.copy.append(Words(character[2], "character-turned" if character[1] else "character", place(text)))
    elif len(text) > 1:
        found.free.append(text)


_TITLE_EN = re.compile(
    r"\b(?:poster|flyer|flier|invitation|ticket|certificate|card|recipe(?: card| poster)?|menu|banner|page|chart|slide)\s+(?:for|of|about|titled|called)\s+(?:the\s+|an?\s+)?(?P<t>.+?)(?=\s+(?:on|at|in|from|with|by|to)\s+(?:the\s+)?[\dA-Z]|[,.:;!?\x00]|$)",
    re.IGNORECASE,
)
_TITLE_BEFORE_EN = re.compile(
    r"\b(?:an?|the)\s+(?P<t>[\w' -]{2,60}?)\s+(?:recipe|poster|menu|infographic|timetable)\b", re.IGNORECASE
)
_TITLE_ZH = re.compile(
    r"^(?:请|帮我|给我)?(?:画|生成|设计|制作|做|来)?(?:一)?(?:张|幅|份|个|页)?(?:关于)?(?P<t>[^，。：:；\x00]{1,16}?)的?(?:手机)?(?:食谱图?|菜谱图?|做法图?|海报|宣传画|信息图|课程表|圆盘图|打卡图|路线图|邀请函|证书)"
)
_TAIL_ZH = re.compile(r"(?:电商|商业|宣传|促销|手绘|可爱|卡通|国潮|复古|创意)$")
_GENERIC = re.compile(r"^(?:an?|one|sale|event|simple|nice|beautiful|大促|促销|一|招聘|对联|春联|宣传)$", re.IGNORECASE)


def subject_title(prompt: str) -> tuple[str, list[str]]:
    """What the request is about, where its first words name it, and the date and place that follow in that clause.

    `a poster for the X on 3 May at Y` gives X, then `3 May` and `Y`; `X食谱图` gives X. Empty where nothing is named.
    """
    for pattern in (_TITLE_EN, _TITLE_BEFORE_EN, _TITLE_ZH):
        match = pattern.search(prompt)
        if match:
            words = _TAIL_ZH.sub("", match["t"].strip(' “”"'))
            if words and not _GENERIC.match(words) and not is_look(words):
                rest = re.split(r"[,.:;!?\x00]", prompt[match.end() :])[0] if pattern is _TITLE_EN else ""
                after = re.split(r"\s+(?:on|at|in)\s+(?:the\s+)?(?=[\dA-Z])", rest)
                return _titled(words), [part.strip() for part in after if part.strip()]
    return "", []


_SMALL = {"a", "an", "and", "at", "for", "in", "of", "on", "or", "the", "to", "with"}


def _titled(words: str) -> str:
    """Title case for a name that is written in lower case throughout; others stay as given."""
    if not words.isascii() or words != words.lower():
        return words
    parts = words.split()
    return " ".join(w if k and w in _SMALL else w[:1].upper() + w[1:] for k, w in enumerate(parts))
