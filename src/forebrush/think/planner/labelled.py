"""Strings with what the request calls them: `标题写X`, `host is called X`, `Gate: B12`, `“X” as the title`, `姓名 X`.

A request is cut into sentences, lines and clauses; each clause gives pieces: a string, the words that name it, and the
slot that these words stand for in a vocabulary. What is named by nothing keeps an empty slot. Lists go on: a label
before the first of several strings names them all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from forebrush.think.planner.cutting import ASIDE, QUOTED, TAKEN, clauses_of, is_spaced, masked, sentences_of
from forebrush.think.planner.reading import is_instruction, is_look
from forebrush.think.planner.source import Source
from forebrush.think.planner.vocabularies import (
    BARE,
    PLACE_LABEL,
    SAYS_END,
    Vocabulary,
    bare_label,
    patterns,
    slot_of,
    vocabulary,
)

__all__ = ["Piece", "Vocabulary", "bare_label", "has_labels", "names_parts", "pieces", "split_items", "vocabulary"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A string, the slot of the words that name it, these words, and where all of it stands in the request."""

    slot: str
    label: str
    """The naming words as written, without `the`, places and verbs."""
    text: str
    start: int
    end: int
    sentence: int
    quoted: bool = False
    joint: str = ""
    """How label and string are joined: `colon`, `verb`, `space`, `after` (the label follows), or nothing."""
    lead: str = ""
    """All words of the clause before the string, and those after a quotation: places are named there."""
    item: bool = False
    """It goes on a list, whose label stands before its first string."""
    alone: bool = False
    """It is all of its sentence."""


_PEOPLE_ACT = "戴在手持边只露穿拿示正坐站转一是个们和的要不没有很也被把抱举笑"
_COLON = re.compile(
    r"^[\s\-*•·●▪–—>]*(?:\d{1,2}[.)、]\s*)?(?P<label>[^:：\x00\x01\n]{1,90}?)\s*(?:[:：](?!\d\d(?!\d))|"
    r"(?<!\d)[:：]|[:：](?=\d\d:)|(?<=\D)[:：])\s*(?P<text>.*)$",
    re.DOTALL,
)
_BRACKET = re.compile(r"^\s*[【\[](?P<label>[^】\]]{1,24})[】\]]\s*(?P<text>.*)$", re.DOTALL)
_RUNNING = re.compile(r"^(?:称号|荣誉|奖项|[一二三特]等奖|奖$|的?(?:成绩|精神|活动|项目))")
_PLACED = re.compile(r"^\s*(?:at|in|on|along|under|above|below|放|做|在|摆|写在)")
_BETWEEN = re.compile(
    r"^[\s,，、;；/|·&+和与及\x00]*(?:and|then|or|plus|再|还有|以及|分别)?[\s,，、;；/|]*$", re.IGNORECASE
)
_AFTER_EN = re.compile(
    r"^\s*(?:as|for|being|is|in|at|on)?\s*(?:the|a|an)?\s*(?P<label>[a-z][a-z' -]{2,30}?)\s*(?:text|line|"
    r"words)?\s*$",
    re.IGNORECASE,
)
_AFTER_ZH = re.compile(
    r"^\s*(?:(?:做|作为|作|当|为|放进|放在|写在|放|这个|的)+(?P<label>[\u4e00-\u9fff]{2,6})|(?:的|这个|"
    r"一个)?(?P<bare>按钮|标签|角标|贴纸|印章|小印|"
    r"落款|字样的?招牌|木牌|公章|红?章(?![\u4e00-\u9fff])))"
)
_RUN_ZH = re.compile(r"^(?P<items>.{2,60}?)\s*(?:这)?[一二两三四五六]个(?P<label>按钮|标签|选项卡|入口|栏目|空格|栏)$")
_RUN_EN = re.compile(
    r"^(?:and |with |then )*(?:(?:an? |the )(?:[a-z]+ )?(?P<items>[A-Z][\w'&!]*(?: [\w'&!]+){0,3}?)|"
    r"(?P<bare>[A-Z][\w'&!]*(?: [A-Z&][\w'&!]*){0,3}))"
    r" (?P<label>button|badge|sticker|tag|tab|link)(?: (?:at|in|on|top|bottom|below|under)\b.*)?$"
)
_BUTTON_ZH = re.compile(
    r"^(?:最下面|最底下|底部|下方|右下角|左下角|中间|旁边|再加|还有|有|放|一个|个|的|"
    r"是)*(?P<items>[^\W\d有边个的是写角处a-zA-Z]{2,6})按钮$"
)
_PLACE_ZH = (
    r"(?:(?:画面|屏幕|页面|票面|卡片|证书)?(?:的)?(?:左|右)?(?:上|下)(?:角|方|面|边)|"
    r"左边|右边|左侧|右侧|正?中间|正?中央|顶部|底部|最[上下](?:面|方|边)?|顶上)"
)
_PLACED_ZH = re.compile(
    rf"^(?:在|再在)?{_PLACE_ZH}(?:那里|位置|处)?(?:用[^，]{{1,8}}?)?(?:显示着?|写着?|写上|标着|印着|打上)(?P<text>.+)$"
)
_PLACED_EN = re.compile(
    r"^(?:and |then )?(?:(?:at|in|on|along) the )?(?:very )?(?:top|bottom|upper|lower)(?: (?:left|"
    r"right))?(?: corner)?,?\s*(?:it |that |which )?(?:says?|reads?|saying|reading|shows?|"
    r"showing)\s+(?P<text>.+)$",
    re.IGNORECASE,
)
_PLACE_AFTER = re.compile(
    r"^(?:then |and )?(?P<text>(?:[A-Z@#\d][\w'&.,@-]*)(?: (?:[A-Z&\d][\w'&.-]*|of|the|and|viewers|watching|"
    r"likes|listening))*) (?:(?:at|across|along|on|in) (?:the )?)?(?:very )?(?:top|bottom|upper|"
    r"lower)(?: (?:left|right))?(?: corner)?(?: in [a-z]+)?$"
)
_AT_END = re.compile(
    r"\s+(?:at|in|on|along) the (?:very )?(?:top|bottom|middle|centre|center|left|right|foot|upper|"
    r"lower)(?: (?:left|right))?(?: (?:corner|side|edge))?$",
    re.IGNORECASE,
)
_BLANK = re.compile(
    r"^(?:is |are )?left? (?:it |as )?(?:an? )?(?:blank|empty|open)|^(?:留空|空着|留白|先空着)", re.IGNORECASE
)
_TIME = re.compile(
    r"^(?:at |from )?\d{1,2}(?:[:.]\d\d)?\s?(?:am|pm)?(?:\s?(?:-|–|to)\s?\d{1,2}(?:[:.]\d\d)?\s?(?:am|pm)?)?$|"
    r"^(?:上午|下午|晚上?|中午)?\d{1,2}[点:：]\S{0,6}$",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b|day\b|\d月\d|\d[日号]$", re.IGNORECASE
)
_COMPOUND = frozenset({"日期", "时间", "地点", "编号", "电话", "单位", "地址", "号码"})
_NEXT = re.compile(r"then\b|然后|接着|再(?:来|加|列|写|放|画|标)|另(?:外|写|加|有)")
_HEADED = re.compile(r"^(?:[一二两三四五六几]|\d)(?:方|条|个|行|句|枚|栏|列|张|段)$")
_SPOKEN = re.compile(r"^(?:写着?|写上|显示|写的是|says|reads|saying|reading)\s*(?P<text>.+)$", re.IGNORECASE)
_ORDER = re.compile(r"请?(?:帮我|你|自动|替我)|请?(?:算|计算|写上|填上|留空)")
_MANNER = re.compile(r"要(?:大|小|有|清|直|高|像|亮|粗)|^(?:有|带).{1,4}感$|^[黑白红蓝绿黄灰粉紫橙深浅].?底|[风感调]$")
_NONE_OF = re.compile(
    r"(?:\b(?:no|without|not any|avoid|omit|leave out|free of|never)\b(?: any| the)?|不要|没有|不带|不含|避免|"
    r"去掉|无)$",
    re.IGNORECASE,
)
_FORBIDS = re.compile(r"不要|别|请|没有|no\b|without|avoid|don't|keep|use\b", re.IGNORECASE)
_TRIM = " \t\r。；;，,\x00\x01"


_LABELLED = re.compile(
    r"(?:^|[.;,!?\n。；，、！？])\s*(?:[-*•] ?)?[A-Za-z\u4e00-\u9fff][\w '/&\u4e00-\u9fff-]{0,24}[:：](?!\d\d)",
    re.MULTILINE,
)


def has_labels(text: str) -> bool:
    """Whether a request names its parts by labels with a colon, at least three of them: then it is no prose."""
    return len(_LABELLED.findall(text)) >= 3


def names_parts(source: Source, words: Vocabulary) -> bool:
    """Whether a request of moderate length names its parts one after the other, in words of their kind."""
    if len(source.text.split()) > 120 or len(re.findall(r"[\u4e00-\u9fff]", source.text)) > 240:
        return False
    return sum(bool(p.slot and p.text and p.slot != "look") for p in pieces(source, words)) >= 4


def pieces(source: Source, words: Vocabulary) -> list[Piece]:
    """The pieces of what nobody took, in order. Nothing is taken."""
    text = masked(source)
    found: list[Piece] = []
    number, group, group_line, goes_on = 0, ("", ""), False, False
    for start, sentence, mark in sentences_of(text):
        spaces = source.zh and is_spaced(sentence)
        line: list[Piece] = []
        if put := patterns(tuple(words.slots))[5].search(sentence):
            # `put Subject, Grade and Comment as column headings`.
            slot, known = slot_of(put["label"], words)
            line.append(Piece(slot, known, put["items"], start + put.start(), start + put.end(), number, joint="after"))
            begin = max(sentence.rfind(mark, 0, put.start()) + 1 for mark in ",，")
            sentence = sentence[:begin] + TAKEN * (put.end() - begin) + sentence[put.end() :]
        for at, clause in clauses_of(sentence, spaces, words, source.zh):
            if not clause.strip(_TRIM + QUOTED) and QUOTED not in clause:
                continue
            bare = re.sub(r"^[\x00\s]*\x00|\x00[\x00\s]*$", "", clause)
            at += clause.find(bare) if bare else 0
            for piece in _of_clause(bare, start + at, number, source, words):
                line = _joined(line, piece, group, words, spaces, source.zh)
        if len(line) == 1:
            line = [replace(line[0], alone=True)]
        if line:
            last = line[-1]
            if (not last.text and last.joint in ("colon", "exact")) or last.slot in words.lists:
                going = group_line and all(p.item for p in line)
                group, group_line = (last.slot, last.label if not going else group[1]), not last.text or going
            elif any(p.slot and not p.item for p in line) or not (group_line or mark in ";；"):
                group, group_line = ("", ""), False
        if goes_on and line and not (line[0].slot or line[0].label or line[0].quoted) and not is_look(line[0].text):
            # `Bottom text: New here? Create an account`.
            found[-1] = replace(found[-1], text=f"{found[-1].text} {line[0].text}", end=line[0].end)
            line = line[1:]
        found += line
        goes_on = bool(
            not mark.strip("! ")
            and "\n" not in mark
            and line
            and line[-1].joint == "colon"
            and line[-1].text[-1:] in "?!？！"
            and not line[-1].quoted
        )
        if mark not in (";", "；"):
            number += 1
            if not group_line:
                group = ("", "")
    if (
        found
        and not found[0].quoted
        and found[0].joint == "space"
        and source.zh
        and not re.search(r"\d", found[0].text)
    ):
        # The first clause says what is to be made: `博物馆门票` names no museum.
        found[0] = replace(
            found[0], slot="", label="", joint="", text=source.text[found[0].start : found[0].end].strip(_TRIM)
        )
    return [p for p in found if (p.text or p.joint in ("colon", "exact")) and not (p.slot and _HEADED.match(p.text))]


def _joined(
    line: list[Piece], piece: Piece, group: tuple[str, str], words: Vocabulary, spaces: bool, zh: bool
) -> list[Piece]:
    """A sentence's pieces with one more: a continued string, one more string of a list, or a piece of its own."""
    last = line[-1] if line else None
    told = _told_again(line, last, piece, words, zh) if last else None
    if told is not None:
        return told
    if last is None and piece.joint == "exact" and group[0] in words.lists and group[0] in words.names:
        return [replace(piece, slot=group[0], label="", text=piece.label, item=True, joint="colon")]
    if piece.slot or not piece.text:
        return [*line, piece]
    if piece.quoted:
        return [*line, _listed(last, piece, group, words)]
    if spaces and last and not last.text and not piece.label:
        return [*line[:-1], replace(last, text=piece.text, end=piece.end)]
    looks = _looks(piece, last, words)
    if last is None:
        goes_on = group[0] in words.lists and (piece.label or not looks)
        return [replace(piece, slot=group[0], item=True, joint="colon") if goes_on else piece]
    runs = last.slot in words.long and last.text and not piece.label and not last.quoted
    tabled = piece.joint == "colon" and len(piece.label.split()) > 2
    if (
        last.slot in words.lists
        and last.joint
        and (piece.label or not looks)
        and not (runs or tabled or _NEXT.match(piece.text))
    ):
        return [*line, replace(piece, slot=last.slot, item=True, joint=last.joint)]
    if last.text and last.joint and not (piece.label or looks or last.quoted):
        # What stands before the first colon of a request and is no known label says what is to be made.
        opens = last is line[0] and last.sentence == 0 and not last.slot
        goes_on = last.slot in words.long or (last.joint == "colon" and not spaces and not opens)
        if goes_on and len(last.text) + len(piece.text) < 300:
            between = "，" if zh and not last.text.isascii() else ", "
            return [*line[:-1], replace(last, text=f"{last.text}{between}{piece.text}", end=piece.end)]
    return [*line, piece]


def _looks(piece: Piece, last: Piece | None, words: Vocabulary) -> bool:
    """Whether unmarked words speak of looks or to the maker; in running words and in lists of names they seldom do."""
    look = is_look(piece.text)
    if not (look or is_instruction(piece.text) or ASIDE.search(piece.text) or _MANNER.search(piece.text)):
        return False
    if last and last.slot in words.names and last.joint == "colon" and piece.text.isascii() and piece.text.isalpha():
        return False
    runs = last and last.slot in words.long and last.text and not last.quoted and not piece.label
    return bool(look or not runs or _FORBIDS.match(piece.text))


def _listed(last: Piece | None, piece: Piece, group: tuple[str, str], words: Vocabulary) -> Piece:
    """A quotation without a name of its own, with that of the list in which it stands."""
    if piece.label:
        return piece
    if last and not piece.joint and last.slot in words.lists:
        return replace(piece, slot=last.slot, label=last.label, item=True)
    if not last and group[0] in words.lists:
        return replace(piece, slot=group[0], label=group[1], item=True)
    return piece


def _told_again(line: list[Piece], last: Piece, piece: Piece, words: Vocabulary, zh: bool) -> list[Piece] | None:
    """The pieces where the words before decide what a piece is, whatever it says of itself; None where they do not."""
    if last.slot in words.lists and last.slot in words.names and not piece.quoted:
        # In a list of names, a name may be a word that labels elsewhere: `fields Full name, Email`.
        figure = piece.joint == "space" and not zh and re.search(r"\d\S?$", piece.text)
        if piece.joint == "exact" or figure:
            whole = f"{piece.label} {piece.text}".strip()
            return [*line, replace(piece, slot=last.slot, label="", text=whole, item=True, joint=last.joint)]
    again = last.joint == "colon" and piece.joint == "space" and not zh and last.slot == piece.slot
    if again and piece.label.lower() == last.label.lower():
        # `Seat: Row F, Seat 22`: one string.
        return [*line[:-1], replace(last, text=f"{last.text}, {piece.label} {piece.text}", end=piece.end)]
    if piece.quoted and not piece.slot and len(piece.label) <= 3:
        header = next((p for p in reversed(line) if p.slot and _HEADED.match(p.text)), None)
        if header:
            # `钤印两方，一方“慎之”，一方“守拙”`: the header names them all.
            named = replace(piece, slot=header.slot, label=header.label, item=True)
            return [*[p for p in line if p is not header], named, header]
    if not (piece.slot or piece.quoted):
        spoken = _SPOKEN.match(piece.text)
        if spoken and not last.slot and (named_by := _ending(last.text, words)):
            # `右边有礼物按钮，写送火箭`.
            slot, label = named_by
            told = replace(
                piece, slot=slot, label=label, text=spoken["text"], start=last.start, joint="verb", lead=last.text
            )
            return [*line[:-1], told]
        if last.text and _TIME.match(piece.text) and _DAY.search(last.text):
            # `date Sat 16 Aug, 4pm`.
            return [*line[:-1], replace(last, text=f"{last.text}{'，' if zh else ', '}{piece.text}", end=piece.end)]
        if last.joint == "exact" and piece.joint == "colon" and not piece.text:
            # `Text, one line under another:` is one label.
            return [*line[:-1], replace(last, joint="colon", end=piece.end)]
    if piece.joint == "exact" and not zh and last.text and last.joint in ("", "colon") and not last.item:
        return [*line[:-1], replace(last, text=f"{last.text}, {piece.label}", end=piece.end)]
    return None


def _ending(text: str, words: Vocabulary) -> tuple[str, str] | None:
    """The slot of the known word with which a clause ends."""
    slot, known = slot_of(text, words)
    return (slot, known) if slot and text.rstrip().endswith(known) else None


def _counted(text: str, words: Vocabulary) -> tuple[str, str, str] | None:
    """Slot, label and strings of a run that ends with what it is: `点赞 礼物 分享 三个按钮`, `a Buy button`."""
    if match := _RUN_ZH.match(text):
        slot, _ = slot_of(match["label"], words)
        return (
            (slot, match["label"], match["items"].strip(_TRIM + "：:"))
            if slot in words.lists or slot == "button"
            else None
        )
    if match := _RUN_EN.match(text):
        slot = words.slots.get(match["label"].lower(), "")
        return (slot, match["label"], match["items"] or match["bare"]) if slot else None
    if match := _BUTTON_ZH.match(text):
        return (words.slots["按钮"], "按钮", match["items"]) if "按钮" in words.slots else None
    return None


def _of_clause(clause: str, start: int, number: int, source: Source, words: Vocabulary) -> Iterator[Piece]:
    if QUOTED in clause:
        yield from _quoted(clause, start, number, source, words)
        return
    end = start + len(clause)
    named = _BRACKET.match(clause) or _COLON.match(clause)
    if named and named["label"].strip() and not (named["label"].strip()[-1].isdigit() and named["text"][:1].isdigit()):
        label, text = named["label"].strip(), named["text"].strip(_TRIM)
        slot, _ = slot_of(label, words)
        if run := _counted(text, words):
            yield Piece(run[0], run[1], run[2], start, end, number, joint="colon", lead=label)
            return
        told = len(label.split()) > 2 or len(re.findall(r"[\u4e00-\u9fff]", label)) > 7 or is_instruction(label)
        inner = None if is_instruction(label) else _unmarked(label, words, source.zh, loose=True)
        if (
            inner
            and text
            and inner[0] in words.lists
            and not _HEADED.match(inner[2])
            and not SAYS_END.fullmatch(inner[2])
            and slot == inner[0]
            and label.lower() not in words.slots
        ):
            # `评论 小雨：好看`: the list's label, then a name before the colon.
            yield Piece(inner[0], inner[1], f"{inner[2]}：{text}", start, end, number, joint="colon", lead=label)
            return
        told = told or number == 0
        inner = _unmarked(text, words, source.zh) if told or slot in words.lists else None
        again = _COLON.match(text) if told and not slot else None
        if again and slot_of(again["label"], words)[0]:
            yield from _of_clause(clause[named.start("text") :], start + named.start("text"), number, source, words)
            return
        if inner and (not slot or inner[3] == "verb") and not (inner[3] == "space" and inner[1][:1].isupper()):
            # `A rent receipt please: heading Rent Receipt`: what is to be made, then its first string.
            yield Piece("", "", label, start, start + named.end("label"), number)
            yield Piece(
                inner[0], inner[1], inner[2], start + named.start("text"), end, number, joint=inner[3], lead=inner[4]
            )
            return
        yield Piece(slot, bare_label(label) or label, text, start, end, number, joint="colon", lead=label)
        return
    plain = clause.strip(_TRIM)
    if run := _counted(plain, words):
        yield Piece(run[0], run[1], run[2], start, end, number, joint="verb", lead=plain)
        return
    exact: str = words.slots.get(plain) or words.slots.get(plain.lower(), "")
    inner = None if exact else _unmarked(plain, words, source.zh)
    if exact:
        yield Piece(exact, plain, "", start, end, number, joint="exact")
    elif inner:
        slot, label, text, joint, lead = inner
        yield Piece(slot, label, text, start, end, number, joint=joint, lead=lead)
    elif placed := (_PLACED_ZH if source.zh else _PLACED_EN).match(plain) or _PLACE_AFTER.match(plain):
        # `左上角显示1.6万人观看`: words with a place, and no name.
        lead = plain.replace(placed["text"], " ")
        yield Piece("", "", placed["text"].strip(_TRIM), start, end, number, True, "placed", lead)
    else:
        yield Piece("", "", plain, start, end, number)


_Named = tuple[str, str, str, str, str]
"""Slot, label, string, joint and lead."""


def _unmarked(clause: str, words: Vocabulary, zh: bool, *, loose: bool = False) -> _Named | None:
    """What a clause says that names its string without a colon or quotation marks."""
    _, chinese, english, *_ = patterns(tuple(words.slots))
    if len(clause) > 400:
        return None
    match = (chinese.match(clause) if zh else None) or english.match(clause)
    if not match:
        return None
    label, text, lead = match["label"], match["text"].strip(_TRIM), match["lead"].strip()
    slot = words.slots.get(label) or words.slots.get(label.lower(), "")
    verb = match["verb"].strip() or ("写" if re.search(r"(?:写|一句|say|says|reads)$", label) else "")
    if not text or not slot:
        return None
    if _BLANK.match(text):
        return slot, label, "", "colon", lead
    if not verb and _NONE_OF.search(lead):
        # `no brand marks`, `不要品牌标志`: what is to be left out.
        return None
    if PLACE_LABEL.fullmatch(label) and (inner := _unmarked(text, words, zh)):
        return inner
    named = slot, label, text, "verb" if verb else "space", lead
    if label.isascii():
        return named if _named_en(clause, named, verb, words, loose) else None
    if not verb and not match["gap"] and not loose and _compound(label, lead, text):
        # `颁奖日期二〇二六年五月`: a label of two words.
        return slot, lead + label, text, "space", ""
    return named if _named_zh(clause, named, verb, bool(match["gap"]) or loose, words) else None


def _named_en(clause: str, named: _Named, verb: str, words: Vocabulary, loose: bool) -> bool:
    """Whether an English label names what follows: by a verb, or as a name, a figure, a list."""
    slot, label, text, _, lead = named
    if len(re.findall(r"\b[A-Z][a-z]", lead)) > 1 or re.search(r"\d$", lead):
        return False
    proper = bool(re.match(r"[A-Z\d$€£¥#“\"'(+©@—–-]", text)) or loose
    if slot in words.people and not verb and not proper:
        return False
    listed = slot in words.lists and label.lower().endswith((" for", " of"))
    return bool(verb) or listed or proper or (clause == clause.lower() and not is_look(clause))


def _compound(label: str, lead: str, text: str) -> bool:
    whole = bool(re.fullmatch(r"[\u4e00-\u9fff]{1,3}", lead)) and not re.search(r"[的和与写在]", lead)
    return label in _COMPOUND and whole and bool(re.match(r"[\d二一〇A-Z“]", text))


def _named_zh(clause: str, named: _Named, verb: str, apart: bool, words: Vocabulary) -> bool:
    """Whether a Chinese label names what follows: by a verb or a space, or because it begins the clause."""
    slot, label, text, _, lead = named
    if slot in words.people:
        acts = not verb and (text[0] in _PEOPLE_ACT or len(text) > 12)
        if acts or (verb in ("有", "是") and text[0] in "一个位名中年男女正"):
            return False
    if verb or apart:
        tied = len(lead) <= 8
    else:
        # Nothing stands between: the label must begin the clause, or follow a place or a connective.
        tied = len(label) >= 2 and (not lead or not bare_label(lead) or bool(BARE.fullmatch(lead)))
        short = len(text) < 2 and text not in "男女" and not text.isdigit()
        tied = tied and not (text[0] in "的是地得们、和与及要不别没很票券证卡单表页" or short)
    if not tied or (not verb and (is_look(clause) or _ORDER.match(text))):
        return False
    return verb != "用" and (verb not in ("放", "有") or slot in words.lists)


def _quoted(clause: str, start: int, number: int, source: Source, words: Vocabulary) -> Iterator[Piece]:
    """The quotations of a clause, each with the slot of the words before it, or of those after it."""
    here = [q for q in source.quotes if start <= q.start < start + len(clause)]
    whole = source.text[start : start + len(clause)].strip(_TRIM)
    if len(here) == 1 and _RUNNING.match(clause[here[0].end - start :]) and len(clause) < 90:
        # `特授予“优秀志愿者”称号`: a quotation within running words.
        named = _COLON.match(whole)
        known = slot_of(named["label"], words) if named else ("", "")
        if named and known[0]:
            yield Piece(
                known[0], known[1], named["text"].strip(_TRIM), start, start + len(clause), number, joint="colon"
            )
        else:
            yield Piece("", "", whole, start, start + len(clause), number)
        return
    at, last = 0, ("", "")
    for index, quote in enumerate(here):
        lead = clause[at : quote.start - start].replace(TAKEN, "")
        final = index + 1 == len(here)
        stop = len(clause) if final else here[index + 1].start - start
        after = clause[quote.end - start : stop].replace(TAKEN, "")
        slot, label, joint = _naming(lead, after, final, words)
        if not slot and number == 0 and index == 0 and re.search(r"[:：]\s*$", lead):
            # What is to be made, before a colon, names nothing.
            label = ""
        item = not slot and index > 0 and bool(_BETWEEN.match(lead))
        if item:
            slot, label = last
        begin = quote.start - len(lead) if slot or label else quote.start
        placed = bool(_PLACED.match(after))
        end = start + stop if joint == "after" or (final and placed) else quote.end
        told = f"{lead.strip()} {after.strip()}" if placed else lead.strip()
        yield Piece(slot, label, quote.text, begin, end, number, True, joint, told, item)
        at, last = quote.end - start, (slot, label)
    tail = clause[at:].strip(_TRIM)
    if tail and here and re.search(r"\d|[:：]", tail):
        yield Piece("", "", tail, start + at, start + len(clause), number, lead="tail")


def _naming(lead: str, after: str, final: bool, words: Vocabulary) -> tuple[str, str, str]:
    """Slot, label and joint of a quotation by the words before it, or by those after it (`“X” as the title`)."""
    slot, known = slot_of(lead, words)
    label = bare_label(lead.rsplit("、", 1)[-1])
    joint = "verb" if re.search(r"\w", lead) and not _BETWEEN.match(lead) else ""
    following = _AFTER_ZH.match(after) or (_AFTER_EN.match(after) if final else None)
    if following:
        bare = following.groupdict().get("bare") or ""
        follows, word = slot_of(following["label"] or bare, words)
        if follows and (not slot or not joint or bare):
            return follows, word, "after"
    return slot, known if len(label) > 30 and known else label, joint


def split_items(text: str) -> list[str]:
    """The strings of a list in one run: parted by `、`, `/`, `|`, else by commas or `and`, else spaces."""
    for separator in (r"\s*、\s*", r"\s+[/|·]\s+|\|", r"\s*(?:，|,(?!\d{3}))\s*|\s+and\s+", r"\s{1,}"):
        if re.search(separator, text) and (separator != r"\s{1,}" or not text.isascii()):
            parts = re.split(separator, text)
            if separator.startswith(r"\s*、"):
                parts = [
                    p
                    for part in parts
                    for p in re.split(r"(?<=[\u4e00-\u9fff])(?:和|以及)(?=[\u4e00-\u9fff]{2,}$)", part)
                ]
            return [p for part in parts if (p := re.sub(r"^(?:and|和|以及)\s*", "", part.strip(_TRIM)))]
    parts = re.split(r"(?<=[\u4e00-\u9fff])(?:和|与)(?=[\u4e00-\u9fff])", text)
    return [part.strip() for part in parts if part.strip()]
