"""What the readers of labelled kinds share: the words for copy, shapes of values, and what becomes of a piece."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from forebrush.think.planner.description import describes
from forebrush.think.planner.found import Found, Words
from forebrush.think.planner.labelled import Piece
from forebrush.think.planner.reading import is_instruction, is_look, place
from forebrush.think.planner.source import Source
from forebrush.think.planner.strings import Reading

__all__ = [
    "COPY_SLOTS",
    "COPY_WORDS",
    "LONG_SLOTS",
    "LOOK_WORDS",
    "MONEY",
    "add_copy",
    "entry",
    "followed",
    "for_whom",
    "is_money",
    "is_organisation",
    "kind_title",
    "leave",
    "looks_out",
    "name_value",
    "only_shown",
    "opening_name",
    "section",
    "stands_alone",
    "titled_label",
    "to_copy",
]

COPY_WORDS: Mapping[str, str] = {
    "上面写着,上面写,上写着,it should say,it says,it reads,主标题,大标题,标题,题目,主题,表名,票名,大字,主字,"
    "main title,title,headline,heading,big words,primary line,front headline": "title",
    "副标题,小标题,标语,口号,一句话,宣传语,slogan,tagline,subtitle,subhead,subheading,strapline,line below,"
    "secondary": "subtitle",
    "店铺名,酒店,宾馆,酒店名,旅馆,健身房,品牌,店名,商户,商家,机构名,主办,主办方,brand,brand name,logo,logo text,"
    "organised by,hosted by,run by,shop name,hotel,gym,salon,café,cafe,garage,agency,shop,practice,surgery": "brand",
    "正文,文案,说明,简介,介绍,讲解文字,祝福语,贺词,寄语,body,body text,message,small message,inside line,"
    "synopsis": "body",
    "页脚,底部小字,底部一行,底部文字,最底部,最底下,最底,最下面,最后一行,底部,底下,小字,注意事项,提示,温馨提示,"
    "条款,footer,foot,bottom,bottom line,bottom text,last line,closing line,fine print,small print,small letters,"
    "small text,tiny text,note,help line,note at the bottom,care note,version line": "footer",
    "标签,角标,小标签,贴纸,优惠贴,徽章,sticker,badge,tag,small tag,label,ribbon,gold sticker": "badge",
    "按钮,主按钮,次按钮,文字按钮,button,primary button,secondary button,buttons": "button",
    "落款,署名,署,签名,校长签名,导师签名,signed,signature,sign it,signed by,sign-off,coach signature": "signature",
    "印章,印文,小印,盖章,红章,章里,印,钤印,章,seal,red seal,stamp,red stamp,wax seal,wax seal letters": "seal",
}  # fmt: skip
LOOK_WORDS: Mapping[str, str] = {
    "风格,画风,配色,色调,整体,整体风格,要求,气氛,氛围,背景,背景图,画面,字体,排版,版式,尺寸,比例,构图,光线,材质,"
    "质感,插画,插图,配图,封面图,壁纸,纸张,镜头,色彩,装饰,look,style,colours,colors,colour,color,palette,mood,"
    "feel,background,backdrop,typography,layout,format,size,orientation,lighting,texture,illustration,cover art,"
    "wallpaper,look and feel,vibe,finish,photo": "look",
}  # fmt: skip
COPY_SLOTS = {
    "title",
    "subtitle",
    "brand",
    "body",
    "footer",
    "badge",
    "button",
    "signature",
    "seal",
    "quote",
    "author",
    "caption",
}
LONG_SLOTS = ("body", "footer", "quote", "caption", "subtitle")

MONEY = re.compile(
    r"^(?:约|仅|只要|only |from )?(?:(?:[¥￥$€£]|HK\$|US\$|CHF|CNY|RMB|NT\$|A\$)\s?[-+]?\d[\d,]*(?:\.\d+)?|"
    r"[-+]?\d[\d,]*(?:\.\d+)?\s?(?:元|块钱?|圆|万元|亿元|p|USD|EUR|GBP|RMB|yuan|dollars|euros|pounds))"
    r"(?:\s?[/每]\s?\S{1,6}| per \w+|起|/\w+)?$",
    re.IGNORECASE,
)
_NUMBER = (
    r"[-+−]?(?:[¥￥$€£]|HK\$|CHF )?\s?[-+]?\d[\d,.:/–-]*"
    r"(?:\s?(?:%|‰|°C?|℃|[\u4e00-\u9fff+]{1,3}|[A-Za-zµ^/²³\d]{1,7}(?: \d+\s?m(?:in)?)?))?"
)
_NAME_VALUE = re.compile(rf"^(?P<name>[^\d:：].*?)\s+(?P<value>{_NUMBER})$")
_NAME_VALUE_TIGHT = re.compile(r"^(?P<name>[\u4e00-\u9fff]{2,10})(?P<value>[-+]?[¥￥]?\d[\d,.]*[\u4e00-\u9fff%]{0,3})$")
_LABELLED = re.compile(r"^(?P<name>[^:：\d][^:：]{0,23}?)\s*(?:(?<!\d)[:：]|[:：](?!\d))\s*(?P<value>.+)$", re.DOTALL)
_ORGANISATION = re.compile(
    r"(?:医院|诊所|中心|公司|集团|协会|学校|学院|大学|中学|小学|幼儿园|银行|酒店|饭店|餐厅|小馆|书屋|书店|"
    r"药房|驾校|堂|馆|队|社|店|厂|局|所|会|生鲜|超市|工作室|航空|影城|剧社|基金|"
    r"银楼|农产|俱乐部)$"
    r"|\b(?:Clinic|Hospital|Opticians|Pharmacy|School|College|University|Academy|Lab|Labs|Laboratory|"
    r"Diagnostics|Club|Society|Company|Co\.?|Ltd\.?|Inc\.?|Studio|Studios|"
    r"Center|Centre|Foundation|Association|Bank|Hotel|Museum|Gallery|Market|Shop|Store|Bakery|Library|"
    r"Institute|Railway|Airlines?|Air|Spa|Dental|Shelter|Kennels|Basket|Ladle|House|Guild|Workshop|Services?|"
    r"Works|Surgery|Practice|Lodge|Inn|Fitness|Gym|Salon|Garage|Café|Cafe|Restaurant|Bakehouse|Motors|Brewery|"
    r"Farm|Trust|Council)\b"
)


def is_money(text: str) -> bool:
    """Whether a string is an amount of money and no more."""
    return bool(MONEY.match(text.strip()))


def is_organisation(text: str) -> bool:
    """Whether a string ends like the name of an organisation."""
    return bool(_ORGANISATION.search(text.strip()))


def name_value(text: str) -> tuple[str, str]:
    """A string as (name, value): `营收 3.2亿元`, `Wind 14 mph`, `体重:4.6kg`; without a value the name is all of it."""
    text = text.strip()
    match = _LABELLED.match(text) or _NAME_VALUE.match(text) or _NAME_VALUE_TIGHT.match(text)
    return (match["name"].strip(), match["value"].strip()) if match else (text, "")


def titled_label(label: str) -> str:
    """A label as it is set: its first letter is a capital."""
    return label[:1].upper() + label[1:]


def entry(label: str = "", value: str = "", **more: Any) -> dict[str, Any]:
    """An entry of a section, without what is empty."""
    return {key: item for key, item in {"label": label, "value": value, **more}.items() if item}


def section(found: Found, kind: str, entries: list[dict[str, Any]], **more: Any) -> None:
    """Add a section to what was found, if it has entries."""
    if entries or more.get("rows") or more.get("columns") or more.get("chart"):
        found.sections.append({"kind": kind, "entries": entries, **{k: v for k, v in more.items() if v}})


def to_copy(piece: Piece, role: str = "", text: str = "") -> Words:
    """A piece as copy, at the place that the words round it name."""
    return Words(text or piece.text, role or piece.slot, place(piece.lead))


def add_copy(found: Found, source: Source, piece: Piece, role: str = "", text: str = "") -> None:
    """Set a piece as copy and take it from the source."""
    found.copy.append(to_copy(piece, role, text))
    source.take(piece.start, piece.end)


_SHAPED = re.compile(
    r"\d[:：]\d\d|\d\s?(?:am|pm)\b|\d月\d|\d日|[¥￥$€£]\s?\d|\d\s?元|@|\d{3}[- ]\d{3,}|\b\d{1,2} (?:Jan|Feb|Mar|Apr|"
    r"May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)",
    re.IGNORECASE,
)


def leave(found: Found, source: Source, pieces: Iterable[Piece]) -> None:
    """What no reader of the kind understood: looks, instructions and what tells of the picture are taken as such.

    What holds a date, a time, a price or an address stays for the general readers.
    """
    for piece in pieces:
        if piece.quoted or source.is_taken(piece.start, piece.end):
            continue
        words = source.text[piece.start : piece.end].strip(" ,，。.;；\n")
        if is_look(words):
            found.looks.append(words)
        elif is_instruction(words):
            found.instructions.append(words)
        elif _SHAPED.search(words):
            continue
        elif words:
            found.free.append(words)
        source.take(piece.start, piece.end)


def followed(found: Found, role: str) -> list[dict[str, Any]]:
    """What the figures worked out before the reader for a section of this role: its entries, taken out of `found`."""
    entries: list[dict[str, Any]] = []
    for section in [s for s in found.sections if s.get("role") == role]:
        shown = section.get("entries", [])
        if shown and all(e.get("value_fact") and e.get("origin") == "computed" for e in shown):
            found.sections.remove(section)
            entries += shown
    return entries


def stands_alone(piece: Piece) -> bool:
    """Whether unmarked words that stand by themselves are a string: names, capitals, figures, no look."""
    text = piece.text
    if piece.quoted or piece.label or not text or is_look(text) or is_instruction(text) or describes(text):
        return False
    if not text.isascii():
        return bool(re.search(r"\d", text)) and len(text) <= 24
    words = re.findall(r"[A-Za-z][\w'’-]*", text)
    names = sum(w[0].isupper() for w in words)
    return len(words) <= 8 and (
        text.isupper()
        or bool(re.search(r"\d", text))
        or (names > 1 and names * 2 > len(words))
        or (piece.alone and len(words) <= 4)
    )


def for_whom(pieces: list[Piece], role: str = "brand") -> list[Piece]:
    """The pieces with the first quotation named that follows what is to be made: `visit card for "X"`, `给“X”做`."""
    for index, piece in enumerate(pieces):
        if piece.quoted:
            if re.search(r"\w[\w ]* (?:for|from|of)\s*$", piece.lead) or re.search(
                r"^(?:请|帮我?)?(?:给|为)$|(?:名?叫|called|named)$", piece.lead
            ):
                return [*pieces[:index], replace(piece, slot=role, label=""), *pieces[index + 1 :]]
            return pieces
    return pieces


_PROPER = r"(?:[A-Z0-9][\w'’&.-]*)(?: (?:[A-Z0-9&][\w'’&.-]*|of|the|and|de|in|on))*"
_OPENING_NAME = re.compile(
    rf"\b(?:for|from|by|at|of)\s+(?:the |our |my )?(?P<n>{_PROPER})$|\b(?:called|named)\s+(?P<c>{_PROPER})$"
)


def opening_name(text: str) -> str:
    """The proper name with which an opening ends: `hotel invoice for Seaview Lodge`, `a musician called Ellis`."""
    match = _OPENING_NAME.search(text.strip(" .,:;!"))
    return (match["n"] or match["c"]) if match else ""


def looks_out(found: Found, source: Source, pieces: list[Piece]) -> list[Piece]:
    """The pieces without those that a label of appearance names (`Look: charcoal`, `配色：棕色系`), which are taken."""
    kept = []
    for piece in pieces:
        if piece.slot == "look":
            if piece.text and not piece.quoted:
                found.looks.append(piece.text)
                source.take(piece.start, piece.end)
        else:
            kept.append(piece)
    return kept


_MAKE = re.compile(
    r"^(?:请|麻烦|我想要?|我需要|我要|帮我|帮忙|给我|给[^，,]{1,8}?(?=做|画|设计|写|生成)|来|再|"
    r"想要?)*(?:设计|制作|生成|画|做|出|写|来|弄|搞)?(?:一)?(?:个|"
    r"张|份|幅|页|套|款|把|副|块)?"
)
_MAKE_EN = re.compile(
    r"^(?:(?:please|can you|could you|i want|i need|we need|i'd like|hey|hi|make|create|design|generate|draw|"
    r"give me|do|me|us|a|an|the|one)\b[\s,]*)*",
    re.IGNORECASE,
)


def kind_title(clause: str, kinds: Iterable[str]) -> str:
    """The name of a paper that a request opens with, as its title: `做张收款收据` is 收款收据.

    Only where the clause says no more than that name; `kinds` are the words that such a name ends with.
    """
    clause = clause.strip()
    if re.match(r"[\x00-\x7f]", clause):
        words = _MAKE_EN.sub("", clause).strip(" .")
        ends = any(words.lower().endswith(k) for k in kinds if k.isascii())
        return words if ends and 1 <= len(words.split()) <= 4 else ""
    words = re.sub(r"(?:一[张份个幅页]|的图|图)$", "", _MAKE.sub("", clause)).strip(" ,，")
    return words if 2 <= len(words) <= 12 and any(words.endswith(k) for k in kinds if not k.isascii()) else ""


def only_shown(reading: Reading, found: Found) -> Reading:
    """What was read of the standing of strings, without strings that a reader who took their words made nothing of.

    A reader of labelled kinds has looked at every word: what it did not set is look, picture or order.
    """
    shown = {_same(w.text) for w in found.copy}
    for section in found.sections:
        shown |= {_same(str(section.get("title") or "")), *(_same(c) for c in section.get("columns", ()))}
        shown |= {_same(cell) for row in section.get("rows", ()) for cell in row}
        shown |= {t for e in section.get("entries", ()) for t in _texts(e)}
    # A string with a place of its own is to be set, whoever took its words.
    placed = {i.id for i in reading.items if (i.place or i.near[1]) and not describes(i.text) and not is_look(i.text)}
    kept = [i for i in reading.items if _same(i.text) in shown or i.id in placed]
    return replace(reading, items=kept)


def _texts(item: dict[str, Any]) -> set[str]:
    label, text, value = (_same(str(item.get(k) or "")) for k in ("label", "text", "value"))
    inner = {t for e in item.get("entries", ()) for t in _texts(e)}
    return {label, text, value, label + value, label + text} | inner


def _same(text: str) -> str:
    return re.sub(r"[\s.,:;!?。，：；！？、]+", "", text).casefold()
