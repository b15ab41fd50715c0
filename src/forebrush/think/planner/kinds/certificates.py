"""Certificates, invitations, business and greeting cards: for whom, what for, by whom, when and where."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from forebrush.think.planner.found import Found
from forebrush.think.planner.kinds import shared as s
from forebrush.think.planner.labelled import Piece, pieces
from forebrush.think.planner.reading import is_instruction, is_look
from forebrush.think.planner.source import Source
from forebrush.think.planner.vocabularies import vocabulary

__all__ = ["READERS", "WORDS"]

WORDS: Mapping[str, Mapping[str, float]] = {
    "certificate": {
        "证书": 8, "荣誉证书": 9, "奖状": 8, "毕业证": 5, "结业证书": 9, "聘书": 5, "授权书": 5, "感谢状": 5,
        "捐赠证书": 9, "段位证书": 9, "志愿服务证书": 9, "certificate": 7, "diploma": 8, "award certificate": 6,
        "certificate of": 6, "employee of the month": 3, "award": 3, "in recognition of": 4, "presented by": 1.5,
        "获奖证书": 9, "毕业证书": 9, "聘任": 2,
    },
    "invitation": {
        "邀请函": 8, "请柬": 8, "邀请卡": 6, "喜帖": 6, "请帖": 6, "邀请": 2, "婚礼请柬": 6, "invitation": 5,
        "invite": 5, "save the date": 6, "rsvp": 3, "wedding invitation": 6,
    },
    "card": {
        "名片": 8, "贺卡": 6, "感谢卡": 6, "生日卡": 6, "明信片": 5, "贺年卡": 6, "祝福卡": 6, "圣诞卡": 6,
        "business card": 8, "greeting card": 6, "thank-you card": 6, "thank you card": 6, "birthday card": 6,
        "postcard": 4, "get-well card": 6, "name card": 6, "christmas card": 6, "sympathy card": 6,
        "holiday greeting": 3, "gift card": 3,
    },
}  # fmt: skip

_LABELS: Mapping[str, str] = {
    "抬头,大字,顶部,top,front,front says,front headline,最上面": "title",
    "名字,姓名,names,name,人名,新人": "name",
    "职位,头衔,职务,岗位,job title,job,role,position": "role",
    "顶部机构名,机构,机构名,学校,院校,公司,店名,单位,主办,主办方,institution,school,company,business,practice,"
    "studio,organisation,organization,brand,university,college": "issuer",
    "下面,下面写,under it,underneath,below,then,top line": "below",
    "兹证明,特此证明,this is to certify that,正文,祝福语,贺词,寄语,再加一句,加一句,写一句,一句,内页,message,body,"
    "inside,inside line,the line,wish,citation,text": "body",
    "校长签名,导师签名,校长,院长,导师,签字,签名,落款,署名,敬邀,signed,signed by,sign it,signature,principal,"
    "coach signature,director,chair,lower right": "signature",
    "新郎,新娘,宝宝,宝宝名字,寿星,主角,时间,日期,地点,地址,席设,宴席时间,仪式时间,着装要求,着装,电话,手机,邮箱,"
    "微信,网址,营业,营业时间,店主,回复,联系,联系人,费用,人数,date,发起人,发起,东道主,hosted by,time,when,where,"
    "venue,place,address,location,rsvp,dress code,opening,phone,mobile,tel,email,web,website,runs,hosts,host,"
    "bride,groom,hours,reply,contact,instagram,doors": "detail",
    "获奖人,授予,颁给,颁发给,颁赠,致,学员,学生,受赠人,捐赠人,专业,学制,证书编号,编号,服务项目,累计服务时长,课程,课时,成绩,段位,"
    "发证单位,发证日期,颁发单位,颁发日期,有效期,等级,奖项,荣誉,项目,月份,awarded to,presented to,conferred upon,"
    "given to,granted to,recipient,awarded by,issued by,issued to,for,judged by,with honours,honours,"
    "date of award,diploma no.,certificate no.,presented by,no.,number,artist,work,medium,edition,stroke,level,"
    "course,grade,month,award,category,this certifies that,lower left,valid until": "field",
}  # fmt: skip
_VOCABULARY = vocabulary(s.COPY_WORDS, s.LOOK_WORDS, _LABELS, long=(*s.LONG_SLOTS, "title"))
_DETAIL = re.compile(
    r"\d{1,2}月\d|年.{1,3}月|农历|\d[:：]\d\d|\d\s?(?:am|pm)\b|\d{3}[- ]?\d{3,}|@|\bwww\.|\.example\b|"
    r"[路街巷弄道]\d*.{0,4}号|\d号|"
    r"\b(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|"
    r"December)\b|\d{1,2}[./]\d{1,2}[./]\d{2,4}|"
    r"\b(?:Street|Road|Lane|Avenue|Close|Drive|Hall|Barn|Gallery|Park|Square|Hotel|Church|Farm|Court|Way)\b",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"^(?:Dr\.? |Mrs?\.? |Ms\.? |Prof\.? )?[A-Z][\w'’-]+(?: [A-Z][\w'’.-]*){1,3}$|^[\u4e00-\u9fff]{2,"
    r"3}(?:先生|女士|同学|"
    r"老师)?$"
)
_WEAK = frozenset({"for", "work", "top", "front", "then", "below", "下面", "一句", "text", "inside", "role"})
"""Labels that name nothing without a verb or a colon."""
_AWARD = re.compile(r"^(?:an? |the )?(?P<t>(?:[A-Z][\w'’]+ )+(?:Award|Prize|Medal)) (?:for|to) (?P<n>.+)$")
_FOR_WHAT = re.compile(r"^(?:in (?:recognition|gratitude|appreciation|honou?r) (?:of|for)|for outstanding)\b")
_DASHED = re.compile(r"^(?:an? |my )?[\w ]*?(?:card|名片)\s+[-–—]\s+(?P<t>.+)$", re.IGNORECASE)
_POLITE = re.compile(
    r"^(?:请(?:在|于|携|着|穿|提前|凭|准时|勿|务必|您)|敬请|恭候|期待|不见不散|please (?:rsvp|reply|bring|"
    r"wear|join|let us)|rsvp\b|"
    r"kindly)",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"^(?:love|yours|with love|sincerely|from (?=[A-Z]))|敬邀|敬贺|敬上|全体|同仁|, (?:chair|director|"
    r"principal|manager|head|"
    r"ceo|president)|^(?:everyone|the team|all of us)\b",
    re.IGNORECASE,
)
_CLOSING = re.compile(r"恭请|光临|敬请|期待|to follow|provided|请于|回复", re.IGNORECASE)
_NAME = r"(?:(?:Dr|Mrs?|Ms|Prof)\.? )?[A-Z][\w'’.-]*(?: (?:[A-Z][\w'’.-]*|de|da|van|von|of|and|al|bin)){0,5}"
_FOR_WHOM = re.compile(
    rf"^(?:[Pp]lease |[Mm]ake |[Dd]esign |[Cc]reate |[Dd]raw |[Gg]ive )*(?:me )?(?:[Aa]n? |[Tt]he )?"
    rf"(?P<t>(?:[\w'’-]+ ){{0,4}}?(?:[Cc]ertificate|[Dd]iploma|[Aa]ward)(?: (?:of|in) [A-Za-z][\w -]*?)?) "
    rf"(?:(?:is )?(?:awarded|presented|given|granted|issued) )?(?:for|to) (?P<n>{_NAME})$"
)
_FOR_WHOM_ZH = re.compile(
    r"^(?:请|帮我|做|生成|设计|制作|一[张份]|给|为|颁发给|颁给|授予)+(?P<n>[\u4e00-\u9fff·]{2,4}?)(?:同学|老师|先生|女士)?(?:的|做|制作|设计|颁发|生成|一[张份])+"
    r"(?P<t>[\u4e00-\u9fff]{0,10}(?:证书|奖状|聘书|证明|感谢状))$"
)
_DAY = (
    r"(?:on )?(?:\d{1,2} [A-Z][a-z]+,? \d{4}|[A-Z][a-z]+ \d{1,2},? \d{4}|[A-Z][a-z]+ \d{4}|"
    r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|"
    r"\d{4}年\d{1,2}月(?:\d{1,2}日)?)"
)
_ISSUED = re.compile(
    rf"^(?:and )?(?:issued|awarded|presented|granted|given|"
    rf"dated)(?= )(?: (?P<d>{_DAY}))?(?: by (?:the )?(?P<by>[A-Z].*?))?$"
)
_ISSUED_ZH = re.compile(
    rf"^(?P<d>{_DAY})?由(?P<by>[\u4e00-\u9fffA-Za-z]{{3,20}}?)(?:于(?P<on>{_DAY}))?(?:颁发|授予|签发|颁授)$"
)
_AMOUNT = re.compile(
    r"(?:共|累计|总计|满)?\d[\d,.]*\s?"
    r"(?:(?:contact|teaching|study|credit|training|volunteer) )?(?:hours?|credits?|days|"
    r"weeks|ECTS|CPD points|points|"
    r"个?学时|个?课时|个?小时|个?学分|天|周)(?: (?:of|in) [a-z ]+)?",
    re.IGNORECASE,
)
_TITLE_EN = re.compile(r"(?P<t>(?:Certificate|Diploma|Award) (?:of|in) [A-Z][\w ]*?)(?=[,.:;]|$)")


def read_certificate(source: Source, found: Found) -> None:
    """Read a certificate, an invitation or a card."""
    all_pieces = s.looks_out(found, source, pieces(source, _VOCABULARY))
    reading = _Reading(source, found, all_pieces)
    for index, piece in enumerate(all_pieces):
        reading.read(index, piece)
    reading.finish()
    s.leave(found, source, all_pieces)


class _Reading:
    """What is gathered while the pieces go by."""

    def __init__(self, source: Source, found: Found, all_pieces: list[Piece]) -> None:
        self.source, self.found, self.pieces = source, found, all_pieces
        self.business = source.kind == "card" and bool(
            re.search(r"名片|business card|name card|visiting card", source.text, re.IGNORECASE)
        )
        self.slots = {p.slot for p in all_pieces}
        self.titled = "title" in self.slots
        self.fields: list[dict[str, Any]] = []
        self.run = -1

    def read(self, index: int, piece: Piece) -> None:
        """Take a piece for what it is, if it is anything of such a paper."""
        if self.source.is_taken(piece.start, piece.end):
            return
        if not piece.text:
            if piece.joint == "colon" and piece.label and piece.slot in ("field", "detail", "signature"):
                self.fields.append({"label": s.titled_label(piece.label)})
                self.source.take(piece.start, piece.end)
            return
        if not piece.quoted:
            if index <= 1 and piece.slot and self.source.kind == "certificate":
                whole = self.source.text[piece.start : piece.end].strip(" ,，。.;；\n")
                if self._paper(index, replace(piece, text=whole)):
                    return
            if (not (piece.slot or piece.label) and self._plain(index, piece)) or self._continued(piece):
                return
            piece = self._in_run(index, piece)
            if piece.joint == "space":
                looks = (is_look(piece.text) or is_instruction(piece.text)) and not piece.text.istitle()
                if looks or piece.label.lower() in _WEAK:
                    return
        slot = piece.slot
        if not slot and piece.label and not piece.quoted and piece.joint == "colon":
            slot = "field" if self.source.kind == "certificate" else "detail"
        slot = slot or self._unnamed(piece)
        if slot:
            self.source.take(piece.start, piece.end)
            self._enter(slot, piece, piece.text)

    def _plain(self, index: int, piece: Piece) -> bool:
        """Unmarked words that their shape tells: who signs, when and where, what for, a polite line, an award."""
        text = piece.text
        if self.source.kind == "certificate" and self._paper(index, piece):
            return True
        apart = bool(index) and piece.sentence != self.run
        award = _AWARD.match(text) if index == 0 else None
        if apart and _SIGNED.search(text) and len(text) < 30 and not _DETAIL.search(text):
            s.add_copy(self.found, self.source, piece, "signature")
        elif _FOR_WHAT.match(text):
            s.add_copy(self.found, self.source, piece, "body")
        elif _POLITE.match(text):
            s.add_copy(self.found, self.source, piece, "footer")
        elif apart and _DETAIL.search(text) and s.stands_alone(piece):
            self.fields.append(s.entry("", text))
        elif award:
            self.found.copy.append(s.to_copy(piece, "title", award["t"]))
            self.fields.append({"value": award["n"]})
            self.titled = True
        else:
            return False
        self.source.take(piece.start, piece.end)
        return True

    def _paper(self, index: int, piece: Piece) -> bool:
        """What a certificate says unmarked: its name and whom it is for, how much was done, by whom and when issued."""
        text = piece.text
        opening = index <= 1 and (_FOR_WHOM.match(text) or _FOR_WHOM_ZH.match(text))
        issued = (_ISSUED.match(text) or _ISSUED_ZH.match(text)) if index else None
        if opening:
            if not self.titled and opening["t"]:
                title = s.titled_label(opening["t"].strip())
                self.found.copy.append(s.to_copy(piece, "title", title))
                self.titled = True
            who = "授予" if self.source.zh else "Awarded to"
            self.fields.insert(0, {"label": who, "value": opening["n"].strip()})
        elif issued:
            if day := issued["d"] or issued.groupdict().get("on"):
                self.fields.append(s.entry("颁发日期" if self.source.zh else "Issued", day.removeprefix("on ").strip()))
            if issued["by"]:
                self.found.copy.append(s.to_copy(piece, "brand", issued["by"].strip()))
        elif index and _AMOUNT.fullmatch(text):
            self.fields.append({"value": text})
        else:
            return False
        self.source.take(piece.start, piece.end)
        return True

    def _continued(self, piece: Piece) -> bool:
        """Of strings between semicolons, a comma goes on with the last: `Ingrid Halden, Principal; ...`."""
        apart = piece.slot or piece.label or piece.sentence != self.run or ";" not in self.source.text
        if apart or not self.fields or self.source.text[piece.start - 1] not in ",，":
            return False
        self.fields[-1]["value"] = f"{self.fields[-1]['value']}, {piece.text}"
        self.source.take(piece.start, piece.end)
        return True

    def _in_run(self, index: int, piece: Piece) -> Piece:
        """A piece of a run after what is to be made (`business card - Priya Sethi, Pastry Chef`) as a string."""
        opening = self.source.text[piece.start : piece.end].strip()
        dashed = _DASHED.match(opening) if index == 0 else None
        if dashed:
            self.run = piece.sentence
            return Piece("", "", dashed["t"], piece.start, piece.end, piece.sentence, True)
        begins = piece.joint == "colon" and (
            is_look(piece.label) or index == 0 or re.search(r"卡|函|card", piece.label)
        )
        if not piece.slot and (begins or (not piece.label and piece.sentence == self.run)):
            self.run = piece.sentence
            return Piece("", "", piece.text, piece.start, piece.end, piece.sentence, True)
        return piece

    def _enter(self, slot: str, piece: Piece, text: str) -> None:
        role = slot
        if slot == "signature" and not piece.quoted:
            # `signed by the dean`, `院长签名`: who signs, without a name.
            office = re.match(r"^(?:the|our|its) ([a-z][a-z -]{2,30})$", text)
            before = self.source.text[piece.start : piece.end].strip(" ,，。.\n")
            held = re.match(r"^(?:由|需|要)?([\u4e00-\u9fff]{2,6}?)(?:的|手写|亲笔)*(?:签名|签字)$", before)
            text = s.titled_label(office[1]) if office else held[1] if held else text
        if slot == "name":
            role = ("title" if not self.titled else "subtitle") if self.source.kind != "certificate" else "field"
        elif slot == "role":
            role = "subtitle" if self.business else "field"
        elif slot == "issuer":
            role = "brand"
        elif slot == "below":
            short = len(text) <= (14 if self.source.zh else 40)
            role = (
                "detail"
                if _DETAIL.search(text)
                else "subtitle"
                if short and not any(w.role == "subtitle" for w in self.found.copy)
                else "body"
            )
        if role == "title" and any(w.role == "title" for w in self.found.copy):
            role = "subtitle"
        if role in ("field", "detail"):
            if not piece.label and re.match(r"^[^\d:：]{1,6}[:：]", text) and self.source.kind != "certificate":
                self.fields.append({"text": text})
                return
            name, value = (
                ("", text) if piece.label or not re.match(r"^[^\d:：]{1,6}[:：]", text) else s.name_value(text)
            )
            label = name if value and name else piece.label
            if label.lower() in ("lower left", "lower right", "then", "for", "下面"):
                label = "" if label.lower() != "for" else "For"
            self.fields.append(s.entry(s.titled_label(label), value or text))
        else:
            self.titled |= role == "title"
            self.found.copy.append(s.to_copy(piece, role, text))

    def _unnamed(self, piece: Piece) -> str:
        """What a string is that nothing names, by its shape and by what is still missing."""
        text = piece.text
        if not piece.quoted:
            return ""
        has = {w.role for w in self.found.copy}
        if self.business:
            if _DETAIL.search(text) or "," in text:
                return "detail"
            if "brand" not in has and "issuer" not in self.slots:
                return "brand"
            if _PERSON.match(text) and not self.titled and "name" not in self.slots:
                return "title"
            return "subtitle" if "subtitle" not in has else "detail"
        if not self.titled:
            return "title" if not _DETAIL.search(text) or len(text) < 4 else "detail"
        if _SIGNED.search(text):
            return "signature"
        if _CLOSING.search(text) and len(text) < 40:
            return "footer"
        if (_DETAIL.search(text) or re.match(r"^[^\d:：]{1,6}[:：]", text)) and len(text) < 60:
            return "detail"
        if (
            self.source.kind == "certificate"
            and _PERSON.match(text)
            and not any(not f.get("label") for f in self.fields)
        ):
            return "field"
        if s.is_organisation(text):
            return "brand"
        short = len(text) <= (12 if self.source.zh else 45)
        return "subtitle" if short and "subtitle" not in has else "body"

    def finish(self) -> None:
        found = self.found
        if not any(w.role == "title" for w in found.copy):
            opening = self.source.text.split("\n")[0]
            named = _TITLE_EN.search(opening)
            words = (
                named["t"]
                if named
                else s.kind_title(
                    re.split(r"[，,。：:\s]", opening)[0], ("证书", "奖状", "邀请函", "请柬", "请帖", "喜帖", "聘书")
                )
            )
            if words and self.source.kind != "card":
                found.copy.insert(0, s.to_copy(Piece("title", "", words, 0, 0, 0)))
        if self.business and not any(w.role == "title" for w in found.copy):
            for index, words in enumerate(found.copy):
                if words.role == "brand":
                    found.copy[index] = s.to_copy(Piece("title", "", words.text, 0, 0, 0))
                    break
        if self.source.kind == "certificate":
            s.section(found, "fields", self.fields, role="fields")
        else:
            s.section(found, "list", self.fields, role="details")


READERS = {"certificate": read_certificate, "invitation": read_certificate, "card": read_certificate}
VOCABULARIES = dict.fromkeys(
    (
        "certificate",
        "invitation",
        "card",
    ),
    _VOCABULARY,
)
