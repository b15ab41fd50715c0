"""Menus and price lists: groups with headings, things with prices, notes, hours; combos with worked-out prices."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from forebrush.think.planner.found import Found, Words
from forebrush.think.planner.kinds import notice_shapes as n
from forebrush.think.planner.kinds import shapes
from forebrush.think.planner.kinds.notice_words import BRAND_LABEL, MAKER, notice_words
from forebrush.think.planner.labelled import Piece, bare_label, pieces
from forebrush.think.planner.reading import is_instruction, is_look, place
from forebrush.think.planner.source import Source

__all__ = ["READERS", "WORDS", "read_menu"]

WORDS: Mapping[str, Mapping[str, float]] = {
    "menu": {
        "菜单": 6, "价目表": 6, "价目": 3, "价目牌": 4, "价格表": 6, "价格牌": 2, "酒单": 6, "酒水单": 4,
        "饮品单": 4, "餐牌": 4, "菜牌": 4, "菜谱单": 2, "套餐单": 3, "点单牌": 3, "收费表": 3, "收费标准": 3,
        "价目单": 4, "水牌": 3, "menu": 4, "price list": 6, "price board": 6, "tariff": 3, "tariff board": 6,
        "rates": 2, "rate card": 6, "drinks list": 4, "wine list": 4, "menu board": 6,
        "services list": 3, "list of services": 3, "carte": 3,
    },
}  # fmt: skip

_GROUP_ZH = re.compile(
    r"^(?P<group>[\u4e00-\u9fffA-Za-z]{1,8}?(?:系列|类|区|款)?)(?:这一栏|一栏|这栏|部分|里|下面)?(?:有|是|"
    r"包括|包含|写|放|列|为|分别是|——|—|-)+(?P<items>[^有].*\d.*)$"
)
_GROUP_EN = re.compile(
    r"^(?:and\s+)?(?:under|for|in|within)\s+(?:the\s+)?(?P<group>[A-Z][\w' &-]{1,30}?),?\s+(?:put|list|"
    r"add|write|there(?: is| are)|we have|have|goes?|come)\s+(?P<items>.*\d.*)$",
    re.IGNORECASE,
)
_SECTION_WORD = re.compile(
    r"^(?:the\s+|section\s+|a\s+section\s+(?:called|named|for)\s+)|\s+(?:section|part|column|list|"
    r"category)s?$|(?:这一栏|一栏|部分)$",
    re.IGNORECASE,
)
_SAY_LAST = re.compile(
    r"^(?:and\s+)?(?:at the (?:very )?(?:bottom|end|foot)|finally|last(?:ly)?|underneath|below|along the "
    r"bottom|in small print)\b,?\s*(?:of (?:it|the board|the page),?\s*)?(?:please\s+)?(?:write|say|put|"
    r"add|print|include|it says|note)?\s*(?P<text>[A-Z].*)$"
    r"|^(?:最下面|末尾|最后|底部|底下|下面|最底下|下方)(?:再)?(?:写|加|提醒|注明|标|放)(?:上|明)?(?:一句|"
    r"一行|一行字|一行小字|小字)?[:：]?\s*(?P<zh>\S.*)$",
    re.DOTALL,
)
_SAY_HERE = re.compile(
    r"^(?:and\s+|also\s+)*(?:put|print|write|add|show|say)\s+(?P<text>[A-Z].*)\s+(?P<where>under|below|"
    r"above|beneath|at the|on the|in the|near|next to|somewhere|across|along)\b.*$"
)
_TAG = re.compile(
    r"^(?:(?:tag|mark|badge|label|flag)\s+(?:the\s+)?(?P<item>.+?)\s+(?:with|as)\s+(?:a\s+|"
    r"the\s+)?(?P<tag>\S.*)|(?P<zh>.{2,12}?)(?:旁边|边上|后面|上面|上)?(?:贴|加|标|打|放)(?:上)?(?:一?个|"
    r"一枚)?(?:小?(?:标签|角标|贴纸|标记)写(?:着|上)?(?P<tagwrit>[\u4e00-\u9fff]{2,6})|"
    r"(?P<tagzh>[\u4e00-\u9fff]{2,5}?)的?(?:小)?(?:标签|角标|贴纸|标记|标)))$",
    re.IGNORECASE,
)
_HEADED = re.compile(r"\b(?:section|headed|heading|column|category|group)s?\b|分区|分类|栏|标题分别", re.IGNORECASE)
_OPENED = re.compile(
    r"^.{0,12}?(?:一类|另一类|第[一二三四五]类|类|栏|框|组|部分|板块|区)(?:就)?(?:叫做|叫|是|"
    r"名为)\s*(?P<group>[\u4e00-\u9fffA-Za-z]{1,8})$"
)
"""A group that a clause of its own opens: 另一类叫拌面."""


@dataclass(slots=True)
class _Group:
    title: str = ""
    entries: list[dict[str, Any]] = field(default_factory=list)


class _Menu:
    def __init__(self, source: Source, found: Found) -> None:
        self.source, self.found = source, found
        self.groups: list[_Group] = []
        self.hours: list[dict[str, str]] = []
        self.sink: Callable[[str], None] | None = None
        """Where a quotation goes that continues the one before."""
        self.last_quote = -1
        words = notice_words()
        self.pieces = n.joined_days(pieces(source, words), source)
        self.titled = any(p.slot == "title" and p.text for p in self.pieces)
        self.named = False
        named = self.titled or any(p.slot == "brand" and p.text for p in self.pieces)
        first = self.pieces[0] if self.pieces else None
        if not named and not (first is not None and first.quoted) and (name := n.opening_name(source)):
            found.copy.append(Words(name, "title"))
            self.titled = True
            self.pieces = n.joined_days(pieces(source, words), source)
        self.pieces = [replace(p, slot="", label="") if n.loosely(p, words) else p for p in self.pieces]
        # A name in the opening is the title, and `heading "X"` then heads a group; so do several titles in a row.
        opened = len(self.pieces) > 1 and any(p.quoted and not p.slot for p in self.pieces[:2])
        self.named = opened and any(self._heading(p, named=True) for p in self.pieces)
        titles = [k for k, p in enumerate(self.pieces) if p.slot == "title" and p.text and not self._heading(p)]
        self.titled = self.titled and bool([k for k in titles if not self._continues(k)])
        # Where nearly everything that is listed ends in a bare number, the numbers are prices.
        self.bare = sum(shapes.priced(p.text, bare=True) is not None for p in self._lines()) >= 2

    def _heading(self, piece: Piece, *, named: bool = False) -> bool:
        return (
            (self.named or named)
            and piece.slot == "title"
            and piece.quoted
            and bare_label(piece.label).lower() == "heading"
        )

    def _lines(self) -> list[Piece]:
        return [p for p in self.pieces if p.text and not p.slot]

    def run(self) -> None:
        for index, piece in enumerate(self.pieces):
            if self.source.is_taken(piece.start, piece.end):
                continue
            span = n.spoken_span(self.source, piece)
            if self.read(index, piece):
                self.source.take(*span)
            if piece.quoted:
                self.last_quote = piece.end
            else:
                self.sink = None
        self._name()
        for group in self.groups:
            if group.entries or group.title:
                self.found.sections.append(
                    {"kind": "list", "role": "menu", "title": group.title, "entries": group.entries}
                )
        if self.hours:
            self.found.sections.append({"kind": "list", "role": "details", "entries": self.hours})

    def _name(self) -> None:
        """A short clause after the opening that is no thing and no look names the shop: `价目表,毛球日记,...`."""
        if self.titled or any(w.role == "title" for w in self.found.copy):
            return
        for piece in self.pieces[1:3]:
            plain = not (piece.slot or piece.label or piece.quoted) and piece.sentence == 0
            if (
                not plain
                or self.source.is_taken(piece.start, piece.end)
                or is_look(piece.text)
                or is_instruction(piece.text)
            ):
                continue
            short = (
                len(piece.text) <= 10 if self.source.zh else len(piece.text.split()) <= 4 and piece.text[:1].isupper()
            )
            if short and not re.search(r"\d", piece.text) and not MAKER.search(piece.text):
                self.found.copy.append(Words(piece.text, "title"))
                self.source.take(piece.start, piece.end)
                return

    def read(self, index: int, piece: Piece) -> bool:
        slot, text = piece.slot, piece.text
        if slot == "look" and not piece.quoted:
            self.found.looks.append(text or piece.label)
            return True
        if slot == "title" and piece.quoted and (self._heading(piece) or self._continues(index)):
            self._headed(piece, text)
            return True
        if (
            slot
            in ("title", "subtitle", "brand", "badge", "button", "caption", "body", "quote", "seal", "footer", "author")
            and text
        ):
            return self._copy(piece)
        if slot in ("when", "where", "contact") and text:
            return self._detail(bare_label(piece.label), text)
        if not piece.quoted and piece.sentence == 0 and index == 0 and not piece.label and MAKER.search(text):
            return False
        return self._listed(index, piece)

    def _copy(self, piece: Piece) -> bool:
        role, text = piece.slot, piece.text
        if role == "brand" and not self.titled:
            role, self.titled = "title", True
        if role == "footer" and not piece.quoted and (at := self._at(piece)) + 1 < len(self.pieces):
            more, after = self.pieces[at + 1], self.pieces[at + 2] if at + 2 < len(self.pieces) else None
            plain = not (more.slot or more.label or more.quoted or shapes.priced(more.text))
            joined = n.goes_on(text, piece, more, after, self.source, colon=piece.joint == "colon") if plain else ""
            if joined:
                text = joined
                self.source.take(more.start, more.end)
        if role == "footer" and not piece.quoted:
            said = _SAY_LAST.match(text)
            text = re.sub(
                r"^(?:再)?(?:写|提醒|加)?(?:上)?(?:一句|一行|一行字)\s*",
                "",
                (said["text"] or said["zh"]) if said else text,
            )
            if re.search(r"(?:地址|电话|热线|时间)\s*[:：]?", text) and "、" not in text:
                return self._contacts(text)
            cut = re.split(r"[，,]", text)
            while len(cut) > 1 and (is_look(cut[-1]) or is_instruction(cut[-1])):
                self.found.looks.append(cut.pop())
            text = ("，" if not text.isascii() else ",").join(cut).strip()
        self.found.copy.append(Words(text, role, place(piece.lead)))
        return True

    def _at(self, piece: Piece) -> int:
        return next((k for k, p in enumerate(self.pieces) if p is piece), len(self.pieces))

    def _contacts(self, text: str) -> bool:
        for part in re.split(r"\s*(?:和|以及|，|,|;|；)\s*(?=[\u4e00-\u9fff]{2,6}[\s:：])", text):
            named = re.match(r"^(?P<label>[\u4e00-\u9fff]{2,6})\s*[:：\s]\s*(?P<text>\S.*)$", part.strip())
            self._detail(named["label"] if named else "", named["text"] if named else part.strip())
        return True

    def _detail(self, label: str, text: str) -> bool:
        if label.lower() in ("note", "notes", "备注"):
            self.found.copy.append(Words(text, "footer"))
        else:
            self.hours.append({"label": label[:1].upper() + label[1:], "value": text} if label else {"text": text})
        return True

    # Groups and what is in them -----------------------------------------------------------------------

    def _listed(self, index: int, piece: Piece) -> bool:
        text, label = piece.text, _SECTION_WORD.sub("", bare_label(piece.label)).strip()
        if piece.quoted:
            return self._quoted(index, piece, "" if piece.item or n.unlabelled(piece) else label)
        if not label:
            tag = _TAG.match(text)
            if tag:
                self.found.copy.append(Words((tag["tag"] or tag["tagzh"] or tag["tagwrit"]).strip(' .“”"'), "badge"))
                return True
            said = _SAY_LAST.match(text) or _SAY_HERE.match(text) or self._said_on(index, text)
            if said:
                groups = said.groupdict()
                where = groups.get("where")
                role = "footer" if not where else "badge" if where == "somewhere" else "caption"
                self.found.copy.append(Words((groups.get("text") or groups.get("zh") or "").strip(" ."), role))
                return True
            opened = _GROUP_EN.match(text) or (_GROUP_ZH.match(text) if self.source.zh else None)
            if opened and self._things(opened["items"]):
                return self._open(re.sub(r"^(?:the|and)\s+", "", opened["group"]), opened["items"])
            named = _OPENED.match(text)
            if named and self._things(self.pieces[index + 1].text if index + 1 < len(self.pieces) else ""):
                return self._open(named["group"], "")
            if self._heads(index, piece):
                return self._open(text, "")
            if is_look(text) or is_instruction(text):
                return False
            things = self._things(text.lstrip(" —–-:："))
            if things:
                self._add(things)
                return True
            if shapes.is_contact(text) or re.match(
                r"^(?:and\s+|the\s+)*(?:opening hours|hours|open)\b|^(?:再写上|写上)?(?:营业时间|开放时间)",
                text,
                re.IGNORECASE,
            ):
                named = re.match(
                    r"^(?:and\s+|the\s+|再写上|写上)*(?P<label>opening hours|hours|open|营业时间|"
                    r"开放时间)\s*(?P<text>.*)$",
                    text,
                    re.IGNORECASE,
                )
                return self._detail(named["label"] if named else "", named["text"] if named else text)
            return False
        return self._labelled(index, piece, label)

    def _said_on(self, index: int, text: str) -> re.Match[str] | None:
        """`put No fix, no fee somewhere`: what is to be put holds a comma."""
        more = self.pieces[index + 1] if index + 1 < len(self.pieces) else None
        if (
            more is None
            or more.label
            or more.quoted
            or not re.match(r"^(?:and |also )*(?:put|print|write|add|show|say)\s+[A-Z]", text)
        ):
            return None
        said = _SAY_HERE.match(f"{text}, {more.text}")
        if said:
            self.source.take(more.start, more.end)
        return said

    def _labelled(self, index: int, piece: Piece, label: str) -> bool:
        """A label that is no known word: a heading of what stands under it, or a thing and its price."""
        text = piece.text
        if (
            (is_instruction(label) and not self._things(text))
            or is_look(f"{label} {text}")
            or (MAKER.search(label) and len(label) > 24)
        ):
            return False
        if not text:
            after = self.pieces[index + 1] if index + 1 < len(self.pieces) else None
            return (
                after is not None
                and self._things(after.text) != []
                and not MAKER.search(label)
                and self._open(label, "")
            )
        if shapes.is_price(text) or shapes.is_free(text) or (self.bare and re.fullmatch(r"[\d.]+", text)):
            self._add([{"label": label, "value": text}])
            return True
        things = self._things(text, loose=True)
        verbs = re.search(r"\b(?:is|are|set|put|use|make|it|please)\b", label, re.IGNORECASE)
        generic = bool(MAKER.search(label) or verbs) or len(label) > (12 if self.source.zh else 34)
        if things and not generic and not is_instruction(label):
            return self._open(label, text)
        if things:
            for part in re.split(r"[，,]\s*(?=(?:and )?at the |最下面|末尾|底部)", text):
                said = _SAY_LAST.match(part.strip())
                if said:
                    self.found.copy.append(Words((said["text"] or said["zh"]).strip(" ."), "footer"))
                else:
                    self._add(self._things(part, loose=True))
            return True
        if not generic and len(text) <= 60 and not is_look(text):
            if len(label) <= 12 and not re.search(r"(?:note|注|备注)$", label, re.IGNORECASE):
                return self._open(label, text, plain=True)
            self.found.copy.append(Words(text, "footer"))
            return True
        return False

    def _quoted(self, index: int, piece: Piece, label: str) -> bool:
        """A quotation: a thing with its price, a heading of things, a dish, a price for all, else the shop's name."""
        text = piece.text
        if self._continuing(index, piece, label):
            return True
        if BRAND_LABEL.match(label):
            return self._copy(replace(piece, slot="brand"))
        if shapes.is_offer(text):
            self.found.copy.append(Words(text, "footer"))
            return True
        short = bool(label) and len(label) <= (8 if self.source.zh else 24) and piece.joint != "after"
        named = label if short and not (MAKER.search(label) or is_instruction(label)) else ""
        return self._priced(text, label, named) or self._unpriced(index, piece, label, named)

    def _continuing(self, index: int, piece: Piece, label: str) -> bool:
        """A quotation that goes on in the list of the one before."""
        between = self.source.text[self.last_quote : piece.start] if self.last_quote >= 0 else "x"
        if self.sink is None or label or not n.JOINT.fullmatch(re.sub(r"[:：—–]+", "", between)):
            return False
        if not self._things(piece.text) and self._leads(index):
            return self._headed(piece, piece.text)
        priced = bool(self.groups and self.groups[-1].entries and "value" in self.groups[-1].entries[-1])
        if self._things(piece.text) or not priced:
            self.sink(piece.text)
            return True
        self.sink = None
        return False

    def _priced(self, text: str, label: str, named: str) -> bool:
        """A quotation with a price: things, or a price for what stands before it."""
        things = self._things(text)
        if things:
            if named and not re.search(r"\b(?:rows?|items?|lines?|list)$|内容|价格|项目", named, re.IGNORECASE):
                self._open(named, "")
            self._add(things)
            self.sink = lambda more: self._add(self._things(more) or [{"text": more}])
            return True
        if not (shapes.is_price(text) or re.search(rf"^\S{{0,4}}{shapes.MONEY}", text)):
            return False
        last = self.groups[-1].entries[-1] if self.groups and self.groups[-1].entries else None
        if last is not None and "value" not in last and not label:
            last["value"] = text
        else:
            entries = [{"label": named, "value": text}]
            self.found.sections.append({"kind": "list", "role": "price", "entries": entries})
        return True

    def _unpriced(self, index: int, piece: Piece, label: str, named: str) -> bool:
        """A quotation without a price: the shop's name, a heading, dishes of a course, fine print, hours."""
        text, more = piece.text, self._continues(index)
        first = index <= 1 and not self._leads(index) and not more
        if not self.titled and not any(w.role == "title" for w in self.found.copy) and (first or not named):
            self.titled = True
            self.found.copy.append(Words(text, "title", place(piece.lead)))
            return True
        if self._leads(index) or _HEADED.search(piece.lead):
            return self._headed(piece, text)
        if named or (label and more):
            self._open(named, "")
            self._add([{"text": text}])
            self.sink = lambda other: self._add([{"text": other}])
            return True
        if role := n.role_of_place(piece.lead, text):
            self.found.copy.append(Words(text, role, place(piece.lead)))
            return True
        return (shapes.is_when(text) or shapes.is_contact(text)) and self._detail(named, text)

    def _headed(self, piece: Piece, text: str) -> bool:
        """Headings that are told before what stands under them are set with that."""
        again = re.search(rf"(?:[.。;；\n：:]|^)\s*{re.escape(text)}\s*(?:下面|里|部分)?\s*[:：]", self.source.text)
        if again is None:
            self._open(text, "")
            self.sink = lambda more: self._add(self._things(more) or [{"text": more}])
            return True
        self.sink = lambda more: None
        return True

    def _continues(self, index: int) -> bool:
        """Whether another quotation follows with nothing but a comma or `and` between."""
        after = self.pieces[index + 1] if index + 1 < len(self.pieces) else None
        if after is None or not after.quoted or (not n.unlabelled(after) and not after.item):
            return False
        return bool(n.JOINT.fullmatch(self.source.text[self.pieces[index].end : after.start]))

    def _leads(self, index: int) -> bool:
        """Whether what follows a quotation in its sentence are things with prices: then it is their heading."""
        after = self.pieces[index + 1] if index + 1 < len(self.pieces) else None
        same = after is not None and after.sentence == self.pieces[index].sentence and not after.slot
        return same and after is not None and bool(self._things(after.text.lstrip(" —–-:：")))

    def _heads(self, index: int, piece: Piece) -> bool:
        """Whether a short line opens a group: no price on it, and a thing with a price on the next."""
        text = piece.text.strip("【】[]()（）:： ")
        after = self.pieces[index + 1] if index + 1 < len(self.pieces) else None
        before = self.pieces[index - 1] if index else None
        alone = all(o is None or o.sentence != piece.sentence for o in (after, before))
        short = len(text) <= (10 if self.source.zh else 28)
        lines = (
            after is not None
            and not after.slot
            and shapes.priced(after.text, bare=self.bare) is not None
            and not after.label
        )
        return alone and short and lines and not re.search(r"\d", text) and not MAKER.search(text) and not is_look(text)

    def _open(self, title: str, items: str, *, plain: bool = False) -> bool:
        title = title.strip("【】[]()（） :：")
        self.groups.append(_Group(title[:1].upper() + title[1:]))
        if items:
            made = [{"text": i} for i in shapes.split_list(items)] if plain else self._things(items, loose=True)
            self._add(made)
        return True

    def _add(self, things: list[dict[str, Any]]) -> None:
        if not self.groups:
            self.groups.append(_Group())
        self.groups[-1].entries += things

    def _things(self, text: str, *, loose: bool = False) -> list[dict[str, Any]]:
        """The things with prices that a text lists; none where fewer than half of it have one."""
        made: list[dict[str, Any]] = []
        priced = 0
        for item in shapes.split_list(text):
            one = shapes.priced(re.sub(r"^(?:and|the)\s+|^[有是](?=[\u4e00-\u9fff]{2})", "", item), bare=self.bare)
            if one is not None and len(one.name) <= (20 if self.source.zh else 60):
                entry: dict[str, Any] = {"label": one.name, "value": one.price}
                if one.note:
                    entry["note"] = one.note
                made.append(entry)
                priced += 1
            else:
                made.append({"text": item})
        return made if priced and (priced * 2 > len(made) or (loose and priced * 2 >= len(made))) else []


def read_menu(source: Source, found: Found) -> None:
    """Read a menu or a price list."""
    _Menu(source, found).run()


READERS = {"menu": read_menu}
