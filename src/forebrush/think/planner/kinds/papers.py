"""Letters, notices and checklists."""

from __future__ import annotations

import re
from typing import Any

from forebrush.think.planner.found import Found, Words
from forebrush.think.planner.kinds.cells import Cell, tidy
from forebrush.think.planner.kinds.decks import Deck
from forebrush.think.planner.kinds.shared import entry
from forebrush.think.planner.kinds.sheets import COPY, LISTS, is_aside, is_short, words_of
from forebrush.think.planner.source import Source

__all__ = ["READERS"]


_LETTER = {
    "抬头,称呼,称谓,开头,greeting,salutation,opening line,opening,begins": "greeting",
    "正文,第一段,第二段,第三段,第四段,段落,内容,结尾,结束语,祝语,paragraphs,"
    "paragraph,first paragraph,second paragraph,third paragraph,closing,"
    "body,then,and,sign-off line,ps,p.s": "body",
    "署名,落款,签名,signed,signature,sign-off,from": "signature",
    "日期,时间,date,dated": "date",
    "标题,主题,title,heading": "title",
}  # fmt: skip


class _Letter(Deck):
    """A letter: greeting, paragraphs, closing, who signs, when."""

    def __init__(self, source: Source, found: Found) -> None:
        super().__init__(source, found, words_of(_LETTER))

    def single(self) -> frozenset[str]:
        return frozenset(_LETTER.values())

    def role_of(self, slot: str, cell: Cell, text: str) -> str:
        return {"greeting": "body", "date": "detail" if not self.source.zh else "footer"}.get(slot, slot)

    def copy(self, k: int) -> int:
        cell = self.cells[k]
        if cell.joint in ("verb", "space") and not cell.quoted and is_aside(self.source.text[cell.start : cell.stop]):
            return k
        end = super().copy(k)
        if end == k:
            return k
        said = self.found.copy[-1]
        after = self.source.text[cell.stop : cell.stop + 2]
        if cell.quoted and re.match(r"[,，:：]", after) and said.role == "body" and len(said.text) < 40:
            # A greeting keeps its comma.
            self.found.copy[-1] = Words(said.text + after[0], said.role, said.place)
        return end

    def step(self, k: int) -> int:
        end = self.copy(k)
        if end > k:
            return end
        cell = self.cells[k]
        if cell.quoted and not cell.name and self.last in ("greeting", "body"):
            self.add(cell.text, "body", cell)
            self.take(k, k + 1)
        return k + 1

    def read(self) -> None:
        self.running()
        super().read()

    def running(self) -> None:
        """A letter that is written out from its greeting to who signs it, without quotation marks."""
        text = self.source.unquoted
        start = _GREETS.search(text)
        if start is None:
            return
        end = _SIGNS_OFF.search(text, start.end())
        stop = end.start() if end else len(text)
        self.found.copy.append(
            Words(tidy(start["greeting"]) + text[start.end("greeting") : start.end("greeting") + 1], "body")
        )
        for part in re.split(r"\n+", text[start.end("greeting") + 1 : stop]):
            if tidy(part):
                self.found.copy.append(Words(part.strip(), "body"))
        if end:
            self.found.copy.append(Words(tidy(end["closing"]), "body"))
            self.found.copy.append(Words(tidy(end["name"]), "signature"))
        first, last = start.start("greeting"), end.end() if end else len(text)
        for k, cell in enumerate(self.cells):
            if first <= cell.start < last:
                self.used.add(k)
        self.source.take(first, last)

    def untitled(self) -> None:
        """A letter has no title."""


_GREETS = re.compile(
    r"(?:^|[.。:：\n]\s*)(?P<greeting>(?:My )?(?:[Dd]ear|Hello|Hi|Dearest)\b[^,"
    r"，:：.\n\x00]{0,30}|(?:亲爱的|尊敬的|敬爱的)[^,，:：。\n\x00]{1,"
    r"14})(?=[,，:：])"
)


_SIGNS_OFF = re.compile(
    r"(?P<closing>(?:With |All my |Much )?(?:[Ll]ove|Yours(?: \w+)?|"
    r"Best(?: wishes)?|Sincerely(?: yours)?|Warmly|Warm regards|Kind "
    r"regards|Regards|Cheers|Hugs)|此致敬礼|祝好|爱你的|想你的|你的)[,"
    r"，:：!！]?\s*(?P<name>[A-Z][\w .'’-]{1,30}|[\u4e00-\u9fff]{1,"
    r"8})\s*[.。]?\s*$",
    re.MULTILINE,
)


def _read_letter(source: Source, found: Found) -> None:
    if is_short(source):
        _Letter(source, found).read()


def _read_checklist(source: Source, found: Found) -> None:
    if is_short(source):
        Deck(
            source,
            found,
            words_of(COPY, LISTS, {"底部提醒,底部,提醒,最后提醒,footer,reminder,bottom,foot,note": "footer"}),
        ).read()


class _Notice(Deck):
    """A notice: heading, whom it greets, running words, when and where, who signs."""

    def __init__(self, source: Source, found: Found) -> None:
        super().__init__(
            source,
            found,
            words_of(
                COPY,
                {
                    "称呼,抬头,称谓,greeting,salutation,正文,内容,body,text,message": "body",
                    "落款,署名,发布单位,发布人,signed,signature,issued by": "sign-off",
                },
            ),
        )

    def single(self) -> frozenset[str]:
        return super().single() | {"sign-off"}

    def step(self, k: int) -> int:
        cell = self.cells[k]
        named = k == 0 and cell.joint == "colon" and not cell.quoted and bool(_NAMED.search(cell.label))
        if named and not self.has("title") and not is_aside(cell.label):
            # `端午节放假通知：放假时间6月19日至6月21日`: its name, then what it tells.
            self.add(cell.label, "title", cell)
            self.source.take(cell.start, cell.start + len(cell.label))
            return k + 1
        return super().step(k)

    def role_of(self, slot: str, cell: Cell, text: str) -> str:
        if slot == "sign-off":
            return "signature"
        role = super().role_of(slot, cell, text)
        if role == "detail" and cell.label:
            self.details.append(entry(cell.label, text))
            return "none"
        return "footer" if role in ("note", "closing") else role

    def add(self, text: str, role: str, cell: Cell, **more: Any) -> None:
        if role != "none":
            super().add(text, role, cell, **more)


_NAMED = re.compile(
    r"^(?!(?:一[张份则]|写|做|设计|生成))[\u4e00-\u9fff]{2,12}(?:通知|公告|启事|告示|公示)$"
    r"|^[A-Z][\w' ]{2,30} [Nn]otice$"
)


def _read_notice(source: Source, found: Found) -> None:
    if is_short(source):
        _Notice(source, found).read()


READERS = {"letter": _read_letter, "notice": _read_notice, "checklist": _read_checklist}
