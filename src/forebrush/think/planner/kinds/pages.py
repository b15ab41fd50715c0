"""Pages of other kinds: covers, packs, stages, boards; and the words by which all of them are known."""

from __future__ import annotations

import re
from collections.abc import Mapping

from forebrush.think.planner.found import Found, Words
from forebrush.think.planner.kinds import papers, rounds
from forebrush.think.planner.kinds.cells import Cell, tidy
from forebrush.think.planner.kinds.decks import Deck
from forebrush.think.planner.kinds.series import named_figure
from forebrush.think.planner.kinds.shared import is_money
from forebrush.think.planner.kinds.sheets import COPY, is_aside, is_short, words_of
from forebrush.think.planner.reading import is_instruction
from forebrush.think.planner.source import Source
from forebrush.think.planner.surfaces import Surfaces

__all__ = ["READERS", "WORDS", "read_signs"]

WORDS: Mapping[str, Mapping[str, float]] = {
    "cover": {
        "封面": 2.0, "书封设计": 4.0, "书籍封面": 4.5, "小说封面": 5.0, "杂志封面": 5.0, "绘本封面": 5.0,
        "专辑封面": 5.0, "唱片封面": 5.0, "书名": 1.5, "刊名": 2.0, "book cover": 5.0, "magazine cover": 5.0,
        "album cover": 5.0, "record cover": 5.0, "book jacket": 4.5, "zine cover": 4.5, "front cover": 3.0,
        "cover": 1.5, "masthead": 2.0, "album title": 2.0,
    },
    "packaging": {
        "包装": 3.0, "包装盒": 4.0, "包装设计": 4.5, "礼盒效果图": 5.0, "礼盒": 1.0, "产品图": 3.5,
        "产品效果图": 4.5, "瓶身": 2.0, "罐子": 2.0, "瓶贴": 4.0, "packaging": 4.5, "product shot": 4.5,
        "package design": 4.5, "product mockup": 4.0, "label for a": 3.5, "shelf label": 4.5,
        "bottle label": 4.5, "jar label": 4.5, "tin design": 3.0, "carton design": 4.0, "pack shot": 4.0,
        "box mockup": 5.0, "can mockup": 5.0, "bottle mockup": 5.0, "bag mockup": 5.0, "pouch": 1.5,
        "cereal box": 4.0, "bottle": 0.5, "包装袋": 4.0, "易拉罐": 3.0,
    },
    "stage": {
        "辩论": 3.0, "演播室": 2.5, "讲台": 2.0, "演讲": 3.0, "发布会现场": 4.0, "论坛现场": 4.0,
        "讲座现场": 4.0, "舞台": 2.0, "debate": 4.0, "keynote": 3.0, "panel discussion": 4.0, "lectern": 2.5,
        "lecterns": 2.5, "talk show": 3.0, "on stage": 2.5, "auditorium": 2.0, "name plate": 2.5,
        "name plates": 2.5, "conference keynote": 4.5, "press conference": 4.0,
    },
    "route": {
        "路线图": 4.5, "线路图": 4.5, "徒步路线": 4.5, "旅行路线": 4.0, "骑行路线": 4.0, "route map": 4.5,
        "trail map": 4.5, "itinerary map": 4.5, "line map": 4.0, "metro map": 4.0, "subway map": 4.0,
        "road trip map": 4.5, "stops in order": 2.5,
    },
    "wheel": {
        "圆盘图": 4.5, "圆盘": 3.5, "轮盘": 4.5, "轮盘图": 4.5, "转盘": 3.5, "情绪轮": 3.0, "生肖盘": 4.0,
        "星座盘": 4.0, "色轮": 3.0, "wheel": 4.0, "wheel chart": 4.5, "wheel diagram": 4.5,
        "circular diagram": 3.5, "zodiac wheel": 5.0,
    },
    "letter": {
        "一封信": 4.5, "家书": 4.0, "信纸": 2.5, "情书": 4.0, "手写信": 4.5, "letter on": 3.0,
        "handwritten letter": 5.0, "a letter": 3.5, "love letter": 4.5, "letter": 1.5, "typed letter": 4.5,
    },
    "notice": {
        "通知": 3.0, "公告": 3.5, "启事": 3.5, "告示": 3.0, "告示牌": 0.0, "公告牌": 0.0, "公告栏": 0.0,
        "通知栏": 0.0, "通知中心": 0.0, "notice board": 0.0, "公示": 3.0, "停水通知": 4.5, "停电通知": 4.5,
        "温馨提示牌": 2.0, "notice": 3.5, "public notice": 4.5, "announcement": 2.5,
    },
    "chalkboard": {"黑板": 2.5, "粉笔字": 2.5, "小立牌": 1.5, "chalkboard": 3.5, "blackboard": 3.5, "a-board": 3.0},
    "checklist": {
        "清单": 3.0, "打勾": 1.0, "待办": 3.0, "待办清单": 4.5, "行李清单": 4.5, "购物清单": 4.5,
        "检查清单": 4.5, "checklist": 4.5, "to-do list": 4.5, "todo list": 4.5, "packing list": 4.5,
        "shopping list": 3.5, "tick boxes": 1.0,
    },
}  # fmt: skip

_COVER = {
    "书名,刊名,专辑名,唱片名,标题,主标题,书题,masthead,album title,"
    "book title,title,magazine name,name of the magazine": "title",
    "副题,副标题,副书名,subtitle": "subtitle",
    "作者,著,著者,文,图,绘,绘者,插画,编,主编,译,译者,文图,撰文,author,"
    "by,written by,illustrated by,illustrator,translated by,author "
    "name,editor,words by,pictures by": "author",
    "出版社,出版,出品,唱片公司,厂牌,乐队,乐队名,歌手,publisher,imprint,"
    "label name,record label,band,band name,artist,published by": "brand",
    "腰封,贴标,角标,圆标,圆形贴标,书腰,推荐语标,sticker,corner tag,badge,tag,roundel,burst,belly band,seal": "badge",
    "期号,刊号,出版日期,日期,issue line,issue,date line,date,volume,number": "detail",
    "主打标题,封面标题,其余封面标题,封面文章,封面故事,小标题,要目,"
    "导读,lead story,cover lines,other cover lines,cover stories,main "
    "story,cover story,smaller lines,feature lines": "headings",
    "推荐语,封底语,书腰语,题记,cover line,pull quote,blurb,quote,endorsement,strapline": "quote",
    "定价,售价,价格,price flash,price,cover price": "price",
    "底部,底部一行,最底部,底行,bottom line,bottom,foot": "foot",
}  # fmt: skip


class _Cover(Deck):
    """A cover: who made it, what it is called, and what else it says."""

    def __init__(self, source: Source, found: Found) -> None:
        super().__init__(source, found, words_of(COPY, _COVER))

    def single(self) -> frozenset[str]:
        return super().single() | {"headings", "foot", "detail", "price", "author"}

    def role_of(self, slot: str, cell: Cell, text: str) -> str:
        if slot == "headings":
            return "heading"
        if slot == "foot":
            return "footer"
        if slot in ("badge", "quote", "author", "brand", "detail", "price"):
            return slot
        if slot == "title":
            return "heading" if self.has("title") else "title"
        role = super().role_of(slot, cell, text)
        return "quote" if role == "closing" else role

    def step(self, k: int) -> int:
        for rule in (self.copy, self.byline, self.more):
            end = rule(k)
            if end > k:
                return end
        return super().step(k) if not self.cells[k].name else k + 1

    def byline(self, k: int) -> int:
        """`作者沈未眠`, `by Marian Eldergate` without a mark."""
        cell = self.cells[k]
        if cell.quoted and re.match(
            r"^(?:written|illustrated|translated|edited|words|pictures|photographs?) "
            r"by [A-Z]",
            cell.text,
            re.IGNORECASE,
        ):
            self.add(cell.text, "author", cell)
            self.take(k, k + 1)
            return k + 1
        match = re.match(
            r"^(?:written |illustrated )?by (?P<a>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,"
            r"3})$|^(?P<b>[\u4e00-\u9fff·]{2,8})\s?[著编绘]$",
            cell.text,
        )
        if match is None or cell.quoted:
            return k
        self.add(match["a"] or match["b"], "author", cell)
        self.take(k, k + 1)
        return k + 1

    def more(self, k: int) -> int:
        """More cover lines after one that was named so."""
        cell = self.cells[k]
        if self.last == "heading" and cell.quoted and not cell.name:
            self.add(cell.text, "price" if is_money(cell.text) else "heading", cell)
            self.take(k, k + 1)
            return k + 1
        return k


def _read_cover(source: Source, found: Found) -> None:
    if is_short(source):
        _Cover(source, found).read()


_PACK = re.compile(
    r"^(?:净含量|净重|容量|重量|数量|规格|保质期|产地|口味|配料|生产日期|net (?:wt|"
    r"weight)|best before|made in|contents)\s*[:：]?\s*\S+",
    re.IGNORECASE,
)


class _Things(Deck):
    """Packs, stages: all that is given is written on things, each on the surface that the words before it name."""

    def __init__(self, source: Source, found: Found) -> None:
        super().__init__(
            source,
            found,
            words_of(
                COPY,
                {"营养成分表,营养成分,配料表,nutrition facts,nutrition table,nutrition,ingredients panel": "nutrition"},
            ),
        )
        self.surfaces = Surfaces()

    def single(self) -> frozenset[str]:
        return frozenset()

    def read(self) -> None:
        for k, cell in enumerate(self.cells):
            if k in self.used:
                continue
            words = f"{cell.label} {cell.lead}" if cell.name else ""
            surface = self.surfaces.read(words) if words else self.surfaces.current
            if self.slots[k] == "nutrition" and self.nutrition(k, surface):
                continue
            if not cell.quoted and not cell.label and _PACK.match(cell.text):
                self.put(k, surface or self.natural(""))
                continue
            if not cell.name and not cell.quoted and not (cell.wide and k - 1 in self.used):
                self.surfaces.read(cell.text)
                continue
            written = bool(words and Surfaces().read(words)) or bool(
                re.match(r"小字|大字|品牌|净含量|字样|small print|heat strip|under it|below", words, re.IGNORECASE)
            )
            listed = cell.wide and cell.parted == ";" and k - 1 in self.used and not is_aside(cell.text)
            if (
                cell.joint in ("colon", "dash")
                and not cell.quoted
                and not listed
                and not written
                and (k == 0 or len(cell.label) > (10 if self.source.zh else 36))
            ):
                continue
            if not cell.quoted and self.live(k):
                continue
            if (
                not cell.text
                or (not cell.quoted and cell.joint not in ("colon", "dash") and not listed)
                or is_instruction(cell.label)
                or re.search(r"风格|要求|style|look", cell.label)
            ):
                continue
            if not surface and not (cell.name or cell.quoted):
                continue
            if re.search(r"标题|主标题|headline|title\b", words, re.IGNORECASE) and not re.search(
                r"书|屏|封|screen|label|board", words
            ):
                self.add(cell.text, "title", cell)
                self.take(k, k + 1)
                continue
            self.put(k, surface or self.natural(words))

    def live(self, k: int) -> bool:
        """The live mark and the clock of a broadcast: `右上角有直播中标志和时间20:45`."""
        cell = self.cells[k]
        mark = re.search(
            r"(?P<zh>直播中|正在直播|现场直播)(?:的?(?:标志|标识|角标|字样))?|"
            r"\b(?P<en>LIVE)\b (?:badge|sign|mark|logo|bug)",
            cell.text,
        )
        clock = re.search(r"(?:时间|时钟|clock|time)\D{0,6}(?P<t>\d{1,2}[:：]\d\d)", cell.text)
        if not mark and not clock:
            return False
        if mark:
            self.add(mark["zh"] or mark["en"], "badge", cell)
        if clock:
            self.add(clock["t"], "detail", cell)
        self.take(k, k + 1)
        return True

    def natural(self, words: str) -> str:
        """The surface where words name none that is known: what the page is of."""
        if self.source.kind == "stage":
            return "plaque" if re.search(r"牌|plate|tag", words, re.IGNORECASE) else "screen"
        return self.surfaces.current or "box"

    def put(self, k: int, surface: str) -> None:
        """Set a string on its surface."""
        end = self.run_on(k)
        self.found.copy.append(Words(self.text(k, end), "sign", "", surface=surface))
        self.take(k, end)

    def nutrition(self, k: int, surface: str) -> bool:
        """A table of given values per serving; nothing is added to it."""
        first, end = self.group(k)
        rows = []
        for j in range(first, end):
            name, value = named_figure(self.cells[j].text)
            if not name:
                break
            rows.append([name, value])
        if len(rows) < 2:
            return False
        self.found.sections.append(
            {
                "kind": "table",
                "role": "nutrition",
                "title": tidy(self.cells[k].label),
                "entries": [],
                "columns": [],
                "rows": rows,
                "surface": surface or "box-side",
            }
        )
        self.take(k, first + len(rows))
        return True


def read_signs(source: Source, found: Found) -> None:
    """In a scene, the strings that a label names with the thing on which they stand: `Street plate: Tallow Lane`."""
    sheet = _Things(source, found)
    for k, cell in enumerate(sheet.cells):
        if (
            cell.joint != "colon"
            or not cell.text
            or cell.named
            or re.search(r"标题|title|headline|风格|style|look", cell.label, re.IGNORECASE)
        ):
            continue
        surface = Surfaces().read(cell.label) or ("sign" if _SIGNS.search(cell.label) else "")
        if surface and len(cell.label) <= 40:
            sheet.put(k, sheet.surfaces.read(cell.label) or surface)


_SIGNS = re.compile(
    r"店招|招牌|灯箱|路牌|门牌|门头|站牌|横幅|贴一?张?纸|告示|黑板|"
    r"水牌|幌子|霓虹|neon|plate|sign|awning|board|poster on|banner|"
    r"placard|marquee",
    re.IGNORECASE,
)


def _read_things(source: Source, found: Found) -> None:
    if is_short(source):
        _Things(source, found).read()


READERS = {
    "cover": _read_cover, "packaging": _read_things, "stage": _read_things, "chalkboard": _read_things,
    **papers.READERS, **rounds.READERS,
}  # fmt: skip
