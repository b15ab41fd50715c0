"""Scrolls, couplets, plaques, framed verse: the lines, who wrote them, who signed, what the seal says."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from forebrush.think.planner.found import Found, Words
from forebrush.think.planner.kinds import shared as s
from forebrush.think.planner.labelled import Piece, pieces
from forebrush.think.planner.reading import is_instruction, is_look, place
from forebrush.think.planner.source import Source
from forebrush.think.planner.vocabularies import vocabulary
from forebrush.think.tools.verse import find

__all__ = ["READERS", "WORDS"]

WORDS: Mapping[str, Mapping[str, float]] = {
    "couplet": {
        "春联": 6, "对联": 6, "楹联": 6, "喜联": 6, "挽联": 5, "门联": 6, "上联": 4, "下联": 4, "横批": 3,
        "left banner": 3, "right banner": 3, "couplet": 5, "pair of vertical banners": 5,
    },
    "scroll": {
        "书法": 5, "挂轴": 6, "立轴": 6, "竖轴": 6, "卷轴": 6, "手卷": 6, "扇面": 6, "折扇": 5, "团扇": 5,
        "匾额": 6, "牌匾": 6, "横披": 6, "条屏": 6, "斗方": 6, "诗轴": 6, "题字": 3, "毛笔字": 4, "落款": 1.5,
        "钤印": 3, "印章": 1, "中堂": 5, "字画": 4, "横幅书法": 6, "福字": 4, "倒福": 5, "scroll": 5,
        "calligraphy": 5, "brush lettering": 5, "lettering": 3, "hand-lettered quote": 6, "quote print": 6,
        "quote tile": 6, "framed verse": 6, "framed poem": 6, "plaque": 6, "framed wedding vow": 6,
        "illuminated manuscript": 6, "sonnet": 4, "verse": 3, "poem": 3, "proverb": 3, "hand lettering": 5,
        "hanging scroll": 6, "motto": 4, "house sign": 5, "carved": 2, "hand-lettered": 5, "hand lettered": 5,
        "calligraphy print": 6, "poem print": 6, "paper fan": 5, "vow print": 6, "inscription": 3, "haiku": 4,
        "blackletter": 3, "sampler": 4, "quote": 1.5, "framed": 1.5,
    },
}  # fmt: skip

_LABELS: Mapping[str, str] = {
    "上联,right banner,right scroll,right line,右联,右边": "couplet-right",
    "下联,left banner,left scroll,left line,左联": "couplet-left",
    "横批,横额,top banner,top scroll,cross banner": "couplet-top",
    "对联,春联,楹联,喜联,门联,联": "couplet",
    "内容,正文,诗文,诗句,诗,题字,题诗,大字,竖写大字,主字,四个大字,两句诗,正中,字,词句,小字,文字,中间写,写上,"
    "扇上写,正文四句,每屏一句,句子,名句,原文,quote,quotation,text,verse,verse line one,verse line two,poem,lines,"
    "line,line one,line two,line three,line four,inscription,main inscription,smaller line below,second line,"
    "main words,year,saying,words,first line,third line,proverb": "quote",
    "题目,标题,诗题,title,heading,poem title": "title",
    "credit,credited to,作者,作者注明,诗人,出处,语出,author,poet,attribution,attributed to,by,source": "author",
    "落款,上款,下款,署名,署,款,题款,末屏落款,左下落款,签名,signed,signature,colophon,calligrapher,scribe's mark,"
    "names,name,writer": "signature",
    "印章,印文,印,小印,钤印,盖章,章,朱文印,红印,seal,red seal,stamp,red stamp,wax seal,wax seal letters,"
    "brand-iron stamp,chop": "seal",
    "木牌,招牌,牌子,灯笼上,sign": "sign",
    "studio mark,small studio mark,studio,店名,品牌": "brand",
    "underneath,underneath in small type,below,in small type,下面小字": "caption",
    "date,日期,时间": "detail",
    "footer,底部,bottom,at the bottom,smaller at the bottom": "footer",
}  # fmt: skip
_VOCABULARY = vocabulary(s.LOOK_WORDS, _LABELS, lists=("quote", "couplet"), long=("quote", "signature", "author"))
_HAN_LINE = re.compile(r"^[\u4e00-\u9fff]{4,11}$")
_TURNED = re.compile(
    r"倒(?:着|过来)?(?:贴|写|挂|放)?的?(?:一个)?(?:大)?[“「\"]?(?P<a>[\u4e00-\u9fff])[”」\"]?字|倒(?P<b>福)"
)
_CHARACTER = re.compile(
    r"(?:一个|一枚|大大的|大红的?|巨大的)+(?:大大的|大红)?[“「\"]?(?P<c>[福囍喜寿春禄满旺吉和])[”」\"]?字"
)
_CREDIT = re.compile(r"proverb|saying|attributed|谚语|格言|^[《—–-]|词意$", re.IGNORECASE)


def read_scroll(source: Source, found: Found) -> None:
    """Read a scroll, a couplet, a plaque or a framed text."""
    all_pieces = _verse(s.looks_out(found, source, pieces(source, _VOCABULARY)), source)
    lines: list[str] = []
    pairs: list[str] = []
    quoted_place = ""
    for index, piece in enumerate(all_pieces):
        if not piece.text or source.is_taken(piece.start, piece.end):
            continue
        slot = piece.slot or _unnamed(index, piece, all_pieces, source)
        if slot == "couplet":
            if not _couplet(piece, found) and _HAN_LINE.match(piece.text):
                pairs.append(piece.text)
                source.take(piece.start, piece.end)
                continue
            slot = "done"
        if not slot or (
            not piece.quoted and piece.joint == "space" and (is_look(piece.text) or is_instruction(piece.text))
        ):
            continue
        if credit := re.match(
            r"^(?:and |with )?(?P<t>[A-Z][\w' ]{2,40}?) in (?:small|tiny) (?:letters|type|caps)", piece.text
        ):
            piece, slot = replace(piece, text=credit["t"]), "author"
        source.take(piece.start, piece.end)
        if slot == "quote":
            if piece.quoted and not piece.item and len(piece.text) == 1:
                found.copy.append(Words(piece.text, "character", place(piece.lead)))
                continue
            told = (
                None
                if piece.quoted or piece.slot
                else re.search(
                    r"\b(?:proverb|saying|phrase|words|quote|motto|verse|line)s? (?P<t>[A-Z].*)$", piece.text
                )
            )
            lines.append(told["t"] if told else piece.text)
            after = all_pieces[index + 1] if told and index + 1 < len(all_pieces) else None
            if (
                after
                and not after.slot
                and after.sentence == piece.sentence
                and len(after.text.split()) <= 4
                and not is_look(after.text)
            ):
                # `the proverb Fall seven times, stand up eight`.
                lines[-1] += f", {after.text}"
                source.take(after.start, after.end)
            quoted_place = quoted_place or place(piece.lead)
        elif slot == "sign":
            found.copy.append(replace(s.to_copy(piece, "sign"), surface="board"))
        elif slot == "detail":
            s.section(
                found,
                "list",
                [s.entry(piece.label if piece.label.lower() not in ("date", "日期") else "", piece.text)],
                role="details",
            )
        elif slot != "done":
            found.copy.append(s.to_copy(piece, slot))
    if pairs:
        _couplet(Piece("couplet", "", "，".join(pairs), 0, 0, 0), found)
    if not lines and not pairs and not any(w.role.startswith("couplet") for w in found.copy):
        _named(found, source)
    _quote(lines, quoted_place, found, source)
    _characters(found, source)
    s.leave(found, source, all_pieces)


def _named(found: Found, source: Source) -> None:
    """A well-known poem that the request names and does not write out, as it is printed."""
    verse = find(source.text)
    if verse is None:
        return
    vertical = source.zh and bool(re.search(r"竖|立轴|挂轴|条幅|中堂", source.text))
    found.copy.append(Words("\n".join(verse.lines), "quote", vertical=vertical, origin="computed"))
    have = {w.role for w in found.copy}
    if "author" not in have and "signature" not in have:
        found.copy.append(Words(verse.author, "author", origin="computed"))


def _quote(lines: list[str], where: str, found: Found, source: Source) -> None:
    """The lines of a verse as one string, of a set of screens one each; two of equal length are a couplet."""
    couplet = source.kind == "couplet" and not any(w.role == "couplet-right" for w in found.copy)
    pairs = [line for line in lines if _HAN_LINE.match(line)]
    if couplet and len(pairs) >= 2 and len(pairs[0]) == len(pairs[1]):
        found.copy.append(Words(pairs[0], "couplet-right", vertical=True))
        found.copy.append(Words(pairs[1], "couplet-left", vertical=True))
        if len(pairs) > 2 and len(pairs[2]) == 4:
            found.copy.append(Words(pairs[2], "couplet-top"))
        lines = [line for line in lines if line not in pairs[:3]]
    if re.search(r"条屏|四屏|每屏", source.text):
        found.copy += [Words(line, "quote", vertical=True) for line in lines]
    elif lines:
        vertical = source.zh and bool(re.search(r"竖|立轴|挂轴|条幅|中堂", source.text))
        found.copy.append(Words("\n".join(lines), "quote", where, vertical=vertical))


def _couplet(piece: Piece, found: Found) -> bool:
    """The lines of a couplet that is given in one run: `对联：春风入户千般暖，瑞雪盈门万象新，横批福满人间`."""
    parts = [re.sub(r"^横批[是为:：]?", "", p) for p in re.split(r"[，,；;、/\s]+", piece.text) if p]
    lines = [p for p in parts if _HAN_LINE.match(p)]
    if len(lines) < 2 or len(lines[0]) != len(lines[1]):
        return False
    found.copy.append(Words(lines[0], "couplet-right", vertical=True))
    found.copy.append(Words(lines[1], "couplet-left", vertical=True))
    if len(lines) > 2:
        found.copy.append(Words(lines[2], "couplet-top"))
    return True


def _verse(all_pieces: list[Piece], source: Source) -> list[Piece]:
    """A Chinese verse goes on over its full stops while its lines keep their length; a title before it goes."""
    made: list[Piece] = []
    for piece in all_pieces:
        last = made[-1] if made else None
        if (
            last
            and last.slot == "quote"
            and not last.quoted
            and not piece.slot
            and not piece.label
            and not piece.quoted
        ):
            sizes = {len(p) for p in re.split(r"[，。；、？！,]", last.text) if p}
            own = [p for p in re.split(r"[，。；、？！,]", piece.text) if p]
            if own and all(len(p) in sizes and _HAN_LINE.match(p) for p in own) and not is_look(piece.text):
                between = source.text[last.end : piece.start].strip() or (
                    "，" if last.sentence == piece.sentence else "。"
                )
                made[-1] = replace(last, text=f"{last.text}{between[:1]}{piece.text}", end=piece.end)
                continue
        named = re.match(
            r"^(?:是|为)?(?P<who>[\u4e00-\u9fff]{2,4})的[《]?(?P<what>[\u4e00-\u9fff]{2,"
            r"10})[》]?[:：]\s*(?P<text>.+)$",
            piece.text,
        )
        if piece.slot == "quote" and named:
            piece = replace(piece, text=named["text"])
        elif (
            not piece.slot and piece.joint == "colon" and re.search(r"内容|写|诗|词", piece.label) and not piece.quoted
        ):
            piece = replace(piece, slot="quote")
        made.append(piece)
    return made


def _unnamed(index: int, piece: Piece, all_pieces: list[Piece], source: Source) -> str:
    """What a string is that nothing names: the first is the text, then credits, then who signs."""
    text = piece.text
    if not piece.quoted and index == 0 and piece.joint == "colon":
        # What is to be made, a colon, and the words.
        return "quote"
    if not piece.quoted and piece.joint == "colon" and re.search(r"smaller|small|below|下面|小一号", piece.label):
        return "caption"
    if not piece.quoted and re.match(
        r"^(?:and |with )?[A-Z][\w' ]{2,40}? in (?:small|tiny) (?:letters|type|caps)", text
    ):
        return "author"
    if not piece.quoted and re.search(r"\b(?:proverb|saying|phrase|words|quote|motto|verse|line)s? [A-Z]", text):
        return "quote"
    if not piece.quoted:
        lines = source.text.split("\n")
        own_line = text in (line.strip() for line in lines)
        return "quote" if own_line and _HAN_LINE.match(text) and source.zh and not is_look(text) and index else ""
    before = [p for p in all_pieces[:index] if (p.quoted and not p.slot) or p.slot == "quote"]
    if _CREDIT.search(text) and before:
        return "author"
    if re.search(r"(?<!to )\b(?:bottom|foot)\b|底", piece.lead):
        return "footer"
    if before and re.search(r"under|below|下面", piece.lead) and len(text) < 24 and not source.zh:
        return "author"
    return "quote"


def _characters(found: Found, source: Source) -> None:
    """Single large characters: `中间挂一个大大的囍字`, `倒贴的福字`."""
    have = {w.text for w in found.copy}
    turned = _TURNED.search(source.text)
    if turned and (sign := turned["a"] or turned["b"]) not in have:
        found.copy.append(Words(sign, "character-turned", "center"))
    elif (one := _CHARACTER.search(source.text)) and one["c"] not in have:
        found.copy.append(Words(one["c"], "character", "center"))


READERS = {"scroll": read_scroll, "couplet": read_scroll}
VOCABULARIES = dict.fromkeys(
    (
        "scroll",
        "couplet",
    ),
    _VOCABULARY,
)
