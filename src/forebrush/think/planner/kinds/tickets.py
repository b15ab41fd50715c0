"""Tickets, passes, coupons, member cards, badges: what is named is a field; from and to, prices, small print, codes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from forebrush.think.planner.figures import Ledger, amounts, price_rows
from forebrush.think.planner.found import Found
from forebrush.think.planner.kinds import shared as s
from forebrush.think.planner.labelled import Piece, pieces
from forebrush.think.planner.reading import is_instruction, is_look
from forebrush.think.planner.source import Source
from forebrush.think.planner.vocabularies import vocabulary

__all__ = ["READERS", "WORDS"]

WORDS: Mapping[str, Mapping[str, float]] = {
    "ticket": {
        "登机牌": 7, "车票": 4, "火车票": 7, "高铁票": 7, "机票": 3, "船票": 7, "门票": 7, "电影票": 7,
        "演唱会门票": 7, "话剧票": 7, "电子票": 7, "票根": 3, "入场券": 7, "优惠券": 7, "代金券": 7, "体验券": 7,
        "停车券": 7, "礼券": 7, "兑换券": 7, "抽奖券": 7, "票面": 2, "副券": 2, "景区票": 4, "券": 1, "票": 1,
        "代驾券": 3, "球票": 7, "boarding pass": 7, "ticket": 4, "tickets": 1, "e-ticket": 7, "coupon": 5,
        "voucher": 7, "gift voucher": 7, "raffle": 2, "admission ticket": 7, "wristband": 3, "train ticket": 7,
        "cinema ticket": 7, "concert ticket": 7, "movie ticket": 7, "bus ticket": 7, "ferry ticket": 7,
        "admit one": 2, "stub": 1.5, "golden ticket": 7,
    },
    "pass": {
        "会员卡": 5, "年卡": 5, "次卡": 5, "月卡": 5, "工作证": 5, "胸牌": 5, "工牌": 5, "通行证": 5, "出入证": 5,
        "学生证": 5, "嘉宾证": 5, "参会证": 5, "储值卡": 5, "积分卡": 5, "集章卡": 5, "借书证": 5,
        "membership card": 5, "loyalty card": 5, "member card": 5, "backstage pass": 5, "conference badge": 5,
        "name badge": 5, "library card": 5, "parking permit": 5, "permit": 2, "day pass": 4, "ski pass": 5,
        "lift pass": 5, "id card": 4, "lanyard": 1.5, "press pass": 5, "visitor pass": 5, "stamp card": 5,
        "season pass": 5, "student card": 5,
    },
}  # fmt: skip

_LABELS: Mapping[str, str] = {
    "航空公司,剧院,剧场,音乐厅,体育馆,影院,影城,博物馆,景区,商户,门店,商场,园区,演出单位,剧团,抬头,店家,主办单位,承运,airline,carrier,"
    "cinema,theatre,museum,club,resort,resort name,spa,company,railway,logo text,library,museum name,"
    "organised by,organized by,pool,park,gym": "brand",
    "演出名,片名,剧名,活动名,展会名称,展览名,特展名,演出,活动,赛事,卡名,电影,话剧,特展,primary line,film,show,"
    "exhibition,event,event name,band,movie,play,match,ticket name,screening": "title",
    "下面写,二维码下面写,码下面写,二维码下写": "caption",
    "header": "heading",
    "under it,below it,underneath,主角名字,副题,tour,tour name,secondary": "subtitle",
    "票根,票根写,副券,stub text,stub,along the edge": "stub",
    "从,出发,始发,始发站,出发站,起点,出发地,from": "from",
    "到,到达,终点,到达站,目的地,抵达,to": "to",
    "条款,使用规则,使用说明,使用须知,注意事项,提示,底部一行,底部小字,small letters,fine print,note,"
    "bottom line": "footer",
    "面额,面值,big value,value": "value",
    "价格,票价,售价,体验价,现价,会员价,优惠价,price,fare,you pay,now": "price",
    "原价,门市价,full price,was": "old",
    "立省,优惠,减免,member discount,discount,saving": "saving",
    "旅客,乘客,乘机人,航班,航班号,车次,日期,时间,登机口,登机时间,座位,座位号,席位,车厢,舱位,航站楼,城市场馆,场馆,"
    "地点,影厅,场次,票种,票型,持票人,姓名,单位,身份,职务,职位,展位号,展位,会员号,卡号,编号,票号,订单号,持卡人,"
    "有效期,证件有效期,有效期至,参观日期,入场时间,开演,开船,开车,起飞,航程,出发码头,地址,电话,区,排,号,检票口,"
    "到达时间,起飞时间,出发时间,passenger,passenger name,flight,flight no,flight number,date,dates,time,gate,"
    "seat,boarding,boarding time,class,coach,carriage,platform,departs,arrives,departure,arrival,venue,doors,row,"
    "section,holder,holder name,member,member name,name,role,organisation,organization,outlet,company name,job,"
    "no.,number,member no.,card number,ticket number,order number,serial,code,permit,permit no,valid,valid until,"
    "expires,draw,draw takes place,first prize,second prize,when,where,ticket type,type,lifts,terminal,zone,"
    "adult,child,vehicle reg,registration,corner number,route,train,bus,address,screen,hall,lot,wifi line,month,"
    "level,flight time,travel time,journey time,duration,running time,flying time,"
    "飞行时间,飞行时长,全程,历时,时长,片长,"
    "车程,行程,for": "field",
}  # fmt: skip
_COPY = {k: v for k, v in s.COPY_WORDS.items() if v != "seal"}
_VOCABULARY = vocabulary(_COPY, _LABELS, lists=(), long=s.LONG_SLOTS)
_ROUTE = re.compile(r"^(?P<a>[^→\-—]{1,20}?)\s*(?:→|->|—>|➔|⇒|——|\s至\s|\s到\s)\s*(?P<b>[^→]{1,20})$")
_ROUTE_ZH = re.compile(r"^(?:从|自|由)(?P<a>[^，。]{2,16}?)(?:飞往|开往|前往|飞|到|至)(?P<b>[^，。]{2,18})$")
_ROUTE_BARE = re.compile(r"^(?P<a>[^\W\d_周月日点岁时号楼价]{2,8})[到至](?P<b>[^\W\d_周月日点岁时号楼价]{2,8})$")
_ROUTE_EN = re.compile(r"^(?P<a>[A-Z][\w' .&-]{1,24}?) to (?P<b>[A-Z][\w' .&-]{1,24})$")
_JOURNEY = re.compile(
    r"\b(?:ticket|pass|card)\s+from\s+(?P<a>[A-Z][\w'’. -]{1,30}?)\s+to\s+(?P<b>[A-Z][\w'’. -]{1,30}?)"
    r"(?=[,;\n]|\.\s|$)|"
    r"(?<=从)(?P<c>[\u4e00-\u9fff]{2,8}?)[到飞至](?P<d>[\u4e00-\u9fff]{2,8}?)的?(?:登机牌|机票|车票|火车票|高铁票|船票)"
)
_ASKED_END = re.compile(r"(?:达|站)?(?:时间|时刻|日期|几点|钟点)")
_FOR = re.compile(
    r"(?:^|\bfor (?:the )?)(?P<label>passenger|holder|member|guest|visitor|student|traveller|traveler|child|"
    r"adult)[: ]+(?P<text>[A-Z].*)$"
)
_TIMES = re.compile(r"\d{1,2}\s?(?:am|pm)|\d:\d\d|noon", re.IGNORECASE)
_CODE = re.compile(r"^(?:No\.?|NO\.?|编号|票号|卡号|#)?\s*[A-Z]{0,4}[-\s]?\d[\d\s-]{2,}[A-Z]?$|^[A-Z]{2,}[-\s]\d+\S*$")
_TERMS = re.compile(
    r"^(?:请|凭|限|每|不|满\d+|此|本|须|仅|最终|开演|登机|逾期)|当日|有效$|可转赠|概不|谢绝|不退|"
    r"^(?:non-|bring|no|not|one|valid|keep|display|please|latecomers|terms|gate closes|stamps|cannot|subject|"
    r"thank)\b|\b(?:per|before|after|only|never)\b",
    re.IGNORECASE,
)
_OFFER = re.compile(
    r"满\s?\d+.{0,3}[减送]|[\d一二三四五六七八九]折|立减|免费.{1,8}(?:小时|杯|次|份)|买.送|\d+ for \d+|"
    r"\bsave [$£€]|\d+% off|"
    r"half price|free\b|buy one",
    re.IGNORECASE,
)
_NUMBER_AT_END = re.compile(
    r"^(?P<label>(?:ticket|card|order|permit|member|serial|booking|pass|code)?\s?(?:no\.?|number|"
    r"ref)?)\s*(?P<value>[A-Z]{0,4}[- ]?\d[\w-]*)$",
    re.IGNORECASE,
)


def read_ticket(source: Source, found: Found) -> None:
    """Read a ticket, a coupon or a card that one carries."""
    journey = _JOURNEY.search(source.unquoted[:200])
    if journey:
        source.take(journey.start(), journey.end())
    all_pieces = _between(s.for_whom(pieces(source, _VOCABULARY)))
    reading = _Reading(source, found, {p.slot for p in all_pieces})
    if journey:
        reading.route = [journey["a"] or journey["c"], journey["b"] or journey["d"]]
    for index, piece in enumerate(all_pieces):
        reading.read(index, piece)
    reading.finish()
    s.leave(found, source, all_pieces)


def _between(found: list[Piece]) -> list[Piece]:
    """The pieces with the two ends of a journey named: `"Bergen" to "Porto"`."""
    made = list(found)
    for index, piece in enumerate(made):
        following = made[index + 1] if index + 1 < len(made) else None
        if (
            piece.quoted
            and following
            and following.quoted
            and following.slot == "to"
            and following.label.lower() in ("to", "到", "至", "")
        ) and (not piece.slot or piece.label.lower() in ("from", "从")):
            made[index] = replace(piece, slot="from")
    return made


class _Reading:
    """What is gathered while the pieces go by."""

    def __init__(self, source: Source, found: Found, slots: set[str]) -> None:
        self.source, self.found, self.slots = source, found, slots
        self.titled, self.branded = "title" in slots, "brand" in slots
        self.fields: list[dict[str, Any]] = []
        self.prices: list[tuple[str, str, bool]] = []
        self.route: list[str] = []

    def read(self, index: int, piece: Piece) -> None:
        text, slot = piece.text, piece.slot
        if self.source.is_taken(piece.start, piece.end):
            return
        if not text:
            if piece.joint == "colon" and piece.label and slot in ("field", ""):
                self.fields.append({"label": s.titled_label(piece.label)})
                self.source.take(piece.start, piece.end)
            elif slot == "price" and piece.joint == "colon":
                self._pay(piece)
            return
        if (
            not piece.quoted
            and slot in ("from", "to", "field")
            and piece.joint == "space"
            and is_look(text)
            and not text.istitle()
        ):
            return
        if (
            slot == "field"
            and piece.label.lower() in ("", "for", "class", "type", "name", "where")
            and not piece.quoted
            and piece.joint == "space"
            and not re.search(r"\d|^[A-Z]", text)
        ):
            return
        if not piece.quoted and slot in ("from", "to") and _ASKED_END.fullmatch(text):
            # `显示到达时间`, `show the arrival time`: what is asked for, not where one goes.
            self.source.take(piece.start, piece.end)
            return
        if not piece.quoted and (index == 0 or piece.label.lower() == "for") and (named := _FOR.search(text)):
            # `boarding pass for passenger LOPEZ/ANA`
            slot, text = "field", named["text"]
            piece = replace(piece, slot=slot, label=named["label"], text=text)
        route = (
            _ROUTE.match(text)
            or ((_ROUTE_ZH.match(text) or _ROUTE_BARE.match(text)) if not piece.quoted else None)
            or (_ROUTE_EN.match(text) if not _TIMES.search(text) else None)
        )
        if route and slot in ("", "field") and not is_look(text):
            self.route = [route["a"].strip(), route["b"].strip()]
            self.source.take(piece.start, piece.end)
            return
        if not slot and not (piece.label and not piece.quoted and piece.joint == "colon"):
            slot = self._unnamed(index, piece)
        elif not slot:
            slot = "field"
        if slot:
            self.source.take(piece.start, piece.end)
            self._enter(slot, piece, text)

    def _pay(self, piece: Piece) -> None:
        self.prices.append((piece.label, "", False))
        self.source.take(piece.start, piece.end)

    def _enter(self, slot: str, piece: Piece, text: str) -> None:
        found = self.found
        label = s.titled_label(piece.label)
        if (
            slot == "to"
            and self.fields
            and self.route == []
            and not any(f.get("label") in ("From", "从") for f in self.fields)
        ):
            slot = "field"
        if slot == "from" and (ends := re.match(r"^(?P<a>.{2,16}?)(?:飞往|飞|到|至|→| to )(?P<b>.{2,20})$", text)):
            self.route = [ends["a"].strip(), ends["b"].strip()]
        elif slot in ("from", "to"):
            self.route.append(text)
        elif slot == "field":
            name, value = s.name_value(text) if re.search(r"[:：]", text) and piece.quoted else ("", text)
            if s.is_money(text) or re.fullmatch(r"[¥￥$€£]\s?\d[\d.,]*\S{0,3}", text):
                self.prices.append((label, text, False))
            elif re.search(r"[:：]", text) and value and not re.search(r"\d[:：]\d", text):
                self.fields.append(s.entry(s.titled_label(name), value))
            else:
                self.fields.append(s.entry(label, text))
        elif slot in ("price", "old", "value"):
            self.prices.append(
                (
                    label if slot != "value" and piece.label.lower() not in ("price", "价格", "now", "was") else "",
                    text,
                    slot == "old",
                )
            )
        elif slot == "saving":
            found.copy.append(s.to_copy(piece, "saving"))
        elif slot == "badge" and piece.label.lower() == "label" and self.fields and not self.fields[-1].get("value"):
            self.fields[-1] = {"label": text}
        elif slot == "stub":
            found.copy.append(s.to_copy(piece, "badge"))
        else:
            self.titled |= slot == "title"
            self.branded |= slot == "brand"
            found.copy.append(s.to_copy(piece, slot))

    def _unnamed(self, index: int, piece: Piece) -> str:
        """What a string is that nothing names, by its shape and by what is still missing."""
        text = piece.text
        if not piece.quoted:
            return self._plain(index, piece)
        if s.is_money(text) or re.match(
            r"^(?:票价|fare|现价|体验价|会员价|now|price)\s*[¥￥$€£]?\d", text, re.IGNORECASE
        ):
            return "price"
        if re.match(r"^(?:原价|was)\s*[¥￥$€£]?\d", text, re.IGNORECASE):
            return "old"
        if re.match(r"^(?:save|立省|立减)\s*[¥￥$€£]?\d", text, re.IGNORECASE):
            return "saving"
        if (
            not self.branded
            and (not index or not any(not f.get("label") for f in self.fields))
            and (s.is_organisation(text) or not self.titled)
        ) and (s.is_organisation(text) or not (self.fields or self.route or re.search(r"\d", text))):
            self.branded = True
            return "brand"
        if _OFFER.search(text) and not self.titled:
            self.titled = True
            return "title"
        if re.search(r"打折|[\d一二三四五六七八九]折", text):
            return "badge"
        if re.search(r"\d", text) and not (_TERMS.search(text) and len(text) > 12):
            return "field"
        if _TERMS.search(text) and len(text) > 4:
            return "footer"
        if not self.titled and len(text) > 2 and not re.match(r"[a-z]", text):
            self.titled = True
            return "title"
        if re.match(r"^on |^(?:for|at) ", text) or len(text.split()) > 4:
            return "body"
        return "field"

    def _plain(self, index: int, piece: Piece) -> str:
        text = piece.text
        if re.match(r"^(?:请于|请在|请凭|限|凭|每单|不与|仅限|仅供|不可|此券|本券|此票|本票)", text) and self.source.zh:
            return "footer"
        if index and (
            named := re.match(r"^then ((?:[A-Z][\w'&]*|of|the|and)(?: (?:[A-Z][\w'&]*|of|the|and))+)$", text)
        ):
            self.found.copy.append(s.to_copy(piece, "subtitle", named[1]))
            self.source.take(piece.start, piece.end)
            return ""
        if is_look(text) or is_instruction(text):
            return ""
        if (
            index
            and s.stands_alone(piece)
            and not re.search(r"\b(?:my|our|the|a) [a-z ]{3,30},\s*$", self.source.text[: piece.start + 1])
        ):
            return self._unnamed(index, replace(piece, quoted=True))
        if index and _OFFER.search(text) and not self.titled and len(text) < 24 and self.source.zh:
            self.titled = True
            return "title"
        if index and re.search(r"当日有效|一年内有效|长期有效", text):
            return "field"
        if re.match(r"^valid (?:until|for|on)\b|^expires\b", text, re.IGNORECASE):
            return "field"
        if (
            index
            and re.search(
                r"\b(?:20\d\d|January|February|March|April|May|June|July|August|September|October|November|"
                r"December)\b",
                text,
            )
            and len(text) < 40
        ):
            return "field"
        return ""

    def finish(self) -> None:
        found = self.found
        self._named_after()
        if len(self.route) == 2:
            s.section(found, "route", [{"text": stop} for stop in self.route], role="fields")
        else:
            self.fields[:0] = [{"value": stop} for stop in self.route]
        self._prices()
        self.fields += s.followed(found, "details")
        s.section(found, "fields", self.fields, role="fields")
        if code := re.search(r"二维码|条形码|条码|barcode|bar code|QR", self.source.text, re.IGNORECASE):
            kind = "qr" if code[0] in ("二维码", "QR", "qr") else "code128"
            said = next((f["value"] for f in self.fields if _CODE.match(f.get("value", ""))), "")
            if said:
                s.section(found, "code", [{"label": kind, "value": said}])

    def _named_after(self) -> None:
        """The name that the first words give: `ticket for the X`, `my pizza place, X`, `店名叫X`."""
        if self.titled and self.branded:
            return
        match = re.search(
            r"\b(?:for|to)\s+(?:the\s+|my\s+)?(?P<n>(?:[A-Z][\w'&-]*)(?:\s(?:[A-Z&\d][\w'&-]*|of|the|"
            r"and))*)(?=[.,:;]|\s|$)",
            self.source.unquoted[:160],
        )
        place = re.search(
            r"\b(?:my|our|a|the) [a-z ]{3,30}, (?P<n>[A-Z][\w' &]{2,40}?)(?=[.,])", self.source.unquoted[:160]
        )
        if place and not self.branded:
            found_name, role = place, "brand"
        elif match and not self.titled:
            found_name, role = match, "title"
        else:
            return
        name = found_name["n"].strip()
        start = self.source.unquoted.find(name)
        self.found.copy.insert(0, s.to_copy(Piece(role, "", name, start, start + len(name), 0)))
        self.source.take(start, start + len(name))

    def _prices(self) -> None:
        found, zh = self.found, self.source.zh
        book = Ledger(found.facts)
        entries: list[dict[str, Any]] = []
        saved = s.followed(found, "price")
        if any(label and not t for label, t, _ in self.prices):
            # `You pay:` is left to work out: then that is what follows.
            saved = []
        old = next((a for _, t, struck in self.prices if struck for a in amounts(t)), None)
        plain = [(label, t) for label, t, struck in self.prices if not struck and t]
        new = amounts(plain[0][1])[0] if plain and amounts(plain[0][1]) else None
        for label, text, struck in self.prices:
            if text:
                entries.append(s.entry(label, text, struck=struck))
            elif old is not None:
                less = next((a for w in found.copy if w.role == "saving" for a in amounts(w.text)), None)
                if less is not None:
                    a, b = book.given("full_price", old), book.given("discount", less)
                    entries.append(
                        {
                            "label": label,
                            "value_fact": book.money("price_to_pay", f"{a} - {b}", old),
                            "origin": "computed",
                        }
                    )
        share = re.search(
            r"(?P<who>[\u4e00-\u9fff]{2,4}票|[A-Za-z]+)\s*(?:打)?(?P<n>[一二三四五六七八九])折|"
            r"(?P<who2>students?|children|"
            r"child|seniors?|members?)\D{0,12}(?P<p>\d{1,2})\s?% off",
            self.source.text,
        )
        if share and new is not None and len(plain) == 1:
            a = book.given("price", new)
            factor = (
                f"{'一二三四五六七八九'.index(share['n']) + 1} / 10" if share["n"] else f"(100 - {share['p']}) / 100"
            )
            who = share["who"] or s.titled_label(share["who2"] or "")
            entries.append(
                {"label": who, "value_fact": book.money("price_reduced", f"{a} * {factor}", new), "origin": "computed"}
            )
        elif (
            not saved
            and old is not None
            and new is not None
            and re.search(r"立省|省多少|saving|you save", self.source.text, re.IGNORECASE)
        ):
            saved = price_rows(book, old, new, zh=zh)[2]
        entries += saved
        s.section(found, "list", entries, role="price")


READERS = {"ticket": read_ticket, "pass": read_ticket}
VOCABULARIES = dict.fromkeys(
    (
        "ticket",
        "pass",
    ),
    _VOCABULARY,
)
