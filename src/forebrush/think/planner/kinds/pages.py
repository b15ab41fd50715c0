"""Pages of other kinds: covers, packs, stages, routes, wheels, letters and checklists."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from forebrush.think.planner.figures import Ledger
from forebrush.think.planner.found import Found, Words
from forebrush.think.planner.kinds.cells import Cell, tidy
from forebrush.think.planner.kinds.decks import Deck
from forebrush.think.planner.kinds.series import named_figure
from forebrush.think.planner.kinds.shared import entry, is_money
from forebrush.think.planner.kinds.sheets import COPY, LISTS, is_aside, words_of
from forebrush.think.planner.reading import is_instruction
from forebrush.think.planner.source import Source
from forebrush.think.planner.surfaces import Surfaces
from forebrush.think.tools.lunar import TERMS, solar_term
from forebrush.think.tools.result import ToolError

__all__ = ["READERS", "WORDS", "read_signs"]

WORDS: Mapping[str, Mapping[str, float]] = {
    "cover": {
        "封面": 3.5, "书封设计": 4.0, "书籍封面": 4.5, "小说封面": 5.0, "杂志封面": 5.0, "绘本封面": 5.0, "专辑封面": 5.0, "唱片封面": 5.0, "书名": 1.5, "刊名": 2.0, "book cover": 5.0, "magazine cover": 5.0,
        "album cover": 5.0, "record cover": 5.0, "book jacket": 4.5, "zine cover": 4.5, "front cover": 3.0, "cover": 1.5, "masthead": 2.0, "album title": 2.0,
    },
    "packaging": {
        "包装": 3.0, "包装盒": 4.0, "包装设计": 4.5, "礼盒效果图": 5.0, "礼盒": 1.0, "产品图": 3.5, "产品效果图": 4.5, "瓶身": 2.0, "罐子": 2.0, "瓶贴": 4.0, "packaging": 4.5, "product shot": 4.5,
        "package design": 4.5, "product mockup": 4.0, "label for a": 3.5, "shelf label": 4.5, "bottle label": 4.5, "jar label": 4.5, "tin design": 3.0, "carton design": 4.0, "pack shot": 4.0, "box mockup": 5.0, "can mockup": 5.0, "bottle mockup": 5.0, "bag mockup": 5.0, "pouch": 1.5, "cereal box": 4.0, "bottle": 0.5, "包装袋": 4.0, "易拉罐": 3.0,
    },
    "stage": {
        "辩论": 3.0, "演播室": 2.5, "讲台": 2.0, "演讲": 3.0, "发布会现场": 4.0, "论坛现场": 4.0, "讲座现场": 4.0, "舞台": 2.0, "debate": 4.0, "keynote": 3.0, "panel discussion": 4.0, "lectern": 2.5,
        "lecterns": 2.5, "talk show": 3.0, "on stage": 2.5, "auditorium": 2.0, "name plate": 2.5, "name plates": 2.5, "conference keynote": 4.5, "press conference": 4.0,
    },
    "route": {"路线图": 4.5, "线路图": 4.5, "徒步路线": 4.5, "旅行路线": 4.0, "骑行路线": 4.0, "route map": 4.5, "trail map": 4.5, "itinerary map": 4.5, "line map": 4.0, "metro map": 4.0, "subway map": 4.0, "road trip map": 4.5, "stops in order": 2.5},
    "wheel": {"圆盘图": 4.5, "圆盘": 3.5, "轮盘": 4.5, "轮盘图": 4.5, "转盘": 3.5, "情绪轮": 3.0, "生肖盘": 4.0, "星座盘": 4.0, "色轮": 3.0, "wheel": 4.0, "wheel chart": 4.5, "wheel diagram": 4.5, "circular diagram": 3.5, "zodiac wheel": 5.0},
    "letter": {"一封信": 4.5, "家书": 4.0, "信纸": 2.5, "情书": 4.0, "手写信": 4.5, "letter on": 3.0, "handwritten letter": 5.0, "a letter": 3.5, "love letter": 4.5, "letter": 2.5, "typed letter": 4.5},
    "notice": {"通知": 3.0, "公告": 3.5, "启事": 3.5, "告示": 3.0, "告示牌": 0.0, "公告牌": 0.0, "公告栏": 0.0, "通知栏": 0.0, "通知中心": 0.0, "notice board": 0.0, "公示": 3.0, "停水通知": 4.5, "停电通知": 4.5, "温馨提示牌": 2.0, "notice": 3.5, "public notice": 4.5, "announcement": 2.5},
    "chalkboard": {"黑板": 2.5, "粉笔字": 2.5, "小立牌": 1.5, "chalkboard": 3.5, "blackboard": 3.5, "a-board": 3.0},
    "checklist": {"清单": 3.0, "打勾": 1.0, "待办": 3.0, "待办清单": 4.5, "行李清单": 4.5, "购物清单": 4.5, "检查清单": 4.5, "checklist": 4.5, "to-do list": 4.5, "todo list": 4.5, "packing list": 4.5, "shopping list": 3.5, "tick boxes": 1.0},
}  # fmt: skip

_COVER = {
    "书名,刊名,专辑名,唱片名,标题,主标题,书题,masthead,album title,book title,title,magazine name,name of the magazine": "title",
    "副题,副标题,副书名,subtitle": "subtitle",
    "作者,著,著者,文,图,绘,绘者,插画,编,主编,译,译者,文图,撰文,author,by,written by,illustrated by,illustrator,translated by,author name,editor,words by,pictures by": "author",
    "出版社,出版,出品,唱片公司,厂牌,乐队,乐队名,歌手,publisher,imprint,label name,record label,band,band name,artist,published by": "brand",
    "腰封,贴标,角标,圆标,圆形贴标,书腰,推荐语标,sticker,corner tag,badge,tag,roundel,burst,belly band,seal": "badge",
    "期号,刊号,出版日期,日期,issue line,issue,date line,date,volume,number": "detail",
    "主打标题,封面标题,其余封面标题,封面文章,封面故事,小标题,要目,导读,lead story,cover lines,other cover lines,cover stories,main story,cover story,smaller lines,feature lines": "headings",
    "推荐语,封底语,书腰语,题记,cover line,pull quote,blurb,quote,endorsement,strapline": "quote",
    "定价,售价,价格,price flash,price,cover price": "price",
    "底部,底部一行,最底部,底行,bottom line,bottom,foot": "foot",
}  # fmt: skip
_LETTER = {
    "抬头,称呼,称谓,开头,greeting,salutation,opening line,opening,begins": "greeting",
    "正文,第一段,第二段,第三段,第四段,段落,内容,结尾,结束语,祝语,paragraphs,paragraph,first paragraph,second paragraph,third paragraph,closing,body,then,and,sign-off line,ps,p.s": "body",
    "署名,落款,签名,signed,signature,sign-off,from": "signature",
    "日期,时间,date,dated": "date",
    "标题,主题,title,heading": "title",
}  # fmt: skip
_PLACE_WORDS = "站点,途经,依次经过,途经站点,沿途,经过,标出,停靠站,站,打卡点,地点,stops,stations,waypoints,via,places,cities,checkpoints,passing through,marking"


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
        if cell.quoted and re.match(r"^(?:written|illustrated|translated|edited|words|pictures|photographs?) by [A-Z]", cell.text, re.IGNORECASE):
            self.add(cell.text, "author", cell)
            self.take(k, k + 1)
            return k + 1
        match = re.match(r"^(?:written |illustrated )?by (?P<a>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3})$|^(?P<b>[\u4e00-\u9fff·]{2,8})\s?[著编绘]$", cell.text)
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
    _Cover(source, found).read()


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
        self.found.copy.append(Words(tidy(start["greeting"]) + text[start.end("greeting") : start.end("greeting") + 1], "body"))
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


_GREETS = re.compile(r"(?:^|[.。:：\n]\s*)(?P<greeting>(?:My )?(?:[Dd]ear|Hello|Hi|Dearest)\b[^,，:：.\n\x00]{0,30}|(?:亲爱的|尊敬的|敬爱的)[^,，:：。\n\x00]{1,14})(?=[,，:：])")
_SIGNS_OFF = re.compile(r"(?P<closing>(?:With |All my |Much )?(?:[Ll]ove|Yours(?: \w+)?|Best(?: wishes)?|Sincerely(?: yours)?|Warmly|Warm regards|Kind regards|Regards|Cheers|Hugs)|此致敬礼|祝好|爱你的|想你的|你的)[,，:：!！]?\s*(?P<name>[A-Z][\w .'’-]{1,30}|[\u4e00-\u9fff]{1,8})\s*[.。]?\s*$", re.MULTILINE)


def _read_letter(source: Source, found: Found) -> None:
    _Letter(source, found).read()


_PACK = re.compile(r"^(?:净含量|净重|规格|保质期|产地|口味|配料|生产日期|net (?:wt|weight)|best before|made in|contents)\s*[:：]?\s*\S+", re.IGNORECASE)


class _Things(Deck):
    """Packs, stages: all that is given is written on things, each on the surface that the words before it name."""

    def __init__(self, source: Source, found: Found) -> None:
        super().__init__(source, found, words_of(COPY, {"营养成分表,营养成分,配料表,nutrition facts,nutrition table,nutrition,ingredients panel": "nutrition"}))
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
            written = bool(words and Surfaces().read(words)) or bool(re.match(r"小字|大字|品牌|净含量|字样|small print|heat strip|under it|below", words, re.IGNORECASE))
            listed = cell.wide and cell.parted == ";" and k - 1 in self.used and not is_aside(cell.text)
            if cell.joint in ("colon", "dash") and not cell.quoted and not listed and not written and (k == 0 or len(cell.label) > (10 if self.source.zh else 36)):
                continue
            if not cell.quoted and self.live(k):
                continue
            if not cell.text or (not cell.quoted and cell.joint not in ("colon", "dash") and not listed) or is_instruction(cell.label) or re.search(r"风格|要求|style|look", cell.label):
                continue
            if not surface and not (cell.name or cell.quoted):
                continue
            if re.search(r"标题|主标题|headline|title\b", words, re.IGNORECASE) and not re.search(r"书|屏|封|screen|label|board", words):
                self.add(cell.text, "title", cell)
                self.take(k, k + 1)
                continue
            self.put(k, surface or self.natural(words))

    def live(self, k: int) -> bool:
        """The live mark and the clock of a broadcast: `右上角有直播中标志和时间20:45`."""
        cell = self.cells[k]
        mark = re.search(r"(?P<zh>直播中|正在直播|现场直播)(?:的?(?:标志|标识|角标|字样))?|\b(?P<en>LIVE)\b (?:badge|sign|mark|logo|bug)", cell.text)
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
        """Set a string on its surface; a name plate with two parts has the side before the name."""
        cell = self.cells[k]
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
        self.found.sections.append({"kind": "table", "role": "nutrition", "title": tidy(self.cells[k].label), "entries": [], "columns": [], "rows": rows, "surface": surface or "box-side"})
        self.take(k, first + len(rows))
        return True


def read_signs(source: Source, found: Found) -> None:
    """In a scene, the strings that a label names with the thing that they stand on: `左边店招：阿婆糖水铺`, `Street plate: Tallow Lane`."""
    sheet = _Things(source, found)
    for k, cell in enumerate(sheet.cells):
        if cell.joint != "colon" or not cell.text or cell.named or re.search(r"标题|title|headline|风格|style|look", cell.label, re.IGNORECASE):
            continue
        surface = Surfaces().read(cell.label) or ("sign" if _SIGNS.search(cell.label) else "")
        if surface and len(cell.label) <= 40:
            sheet.put(k, sheet.surfaces.read(cell.label) or surface)


_SIGNS = re.compile(r"店招|招牌|灯箱|路牌|门牌|门头|站牌|横幅|贴一?张?纸|告示|黑板|水牌|幌子|霓虹|neon|plate|sign|awning|board|poster on|banner|placard|marquee", re.IGNORECASE)


def _read_things(source: Source, found: Found) -> None:
    _Things(source, found).read()


class _Route(Deck):
    """A route: its stops in order."""

    def __init__(self, source: Source, found: Found) -> None:
        super().__init__(source, found, words_of(COPY, LISTS, {_PLACE_WORDS: "stops", "起点,终点,start,finish,end": "caption"}))
        self.stops_found = False

    def step(self, k: int) -> int:
        end = self.stops_of(k)
        return end if end > k else super().step(k)

    def stops_of(self, k: int) -> int:
        """The stops that a label names, or that arrows part."""
        cell = self.cells[k]
        arrows = re.split(r"\s*(?:→|->|➜|—>|⟶|⇒)\s*", cell.text)
        if len(arrows) >= 3 and not self.stops_found:
            self.put_stops(arrows)
            self.take(k, k + 1)
            return k + 1
        whole = tidy(self.source.text[cell.start : cell.stop])
        listed = re.search(r"(?:标出|经过|途经|依次(?:是|为|经过)?|从)\s*(?P<first>[^，。：:]{1,14})$", whole) if self.source.zh and cell.joint != "colon" else None
        listed = listed or (re.search(r"(?:\bvia|passing through|marking|stops? at|through|stops?:?|from)\s+(?P<first>[A-Z][\w' -]+)$", whole) if not self.source.zh and cell.joint != "colon" else None)
        named = self.slots[k] == "stops" and bool(cell.text)
        if not (named or listed) or self.stops_found:
            return k
        end = k + 1
        while end < len(self.cells) and self.cells[end].sentence == cell.sentence and self.cells[end].parted in ("、", ",", "") and not self.cells[end].name:
            if self.cells[end].parted == "," and self.cells[k + 1].parted == "、":
                break
            end += 1
        if end - k < 2:
            return k
        first = cell.text if named and not listed else listed["first"] if listed else cell.text
        first = re.sub(r"^(?:是|有|为|依次)\s*", "", first)
        texts = [first, *(c.text for c in self.cells[k + 1 : end])]
        texts[-1:] = [tidy(t) for t in re.split(r"\s+and\s+|(?<=[\u4e00-\u9fff])和(?=[\u4e00-\u9fff])", texts[-1])]
        self.put_stops([re.sub(r"^(?:and|then|和|以及)\s+", "", t) for t in texts])
        self.take(k, end)
        return end

    def put_stops(self, texts: list[str]) -> None:
        """Stops with what stands in brackets or behind as their figure."""
        entries: list[dict[str, Any]] = []
        for text in texts:
            match = re.match(r"^(?P<name>[^（(\d]+?)\s*[（(]?(?P<value>(?:海拔)?\d[\d,.]*\s?(?:km|公里|千米|m|米|mi|miles|ft)?)?[)）]?$", tidy(text))
            entries.append(entry(text=tidy(match["name"]), value=match["value"] or "") if match else {"text": tidy(text)})
        self.stops_found = True
        self.section("route", entries)


def _read_route(source: Source, found: Found) -> None:
    _Route(source, found).read()


_SEASONS = (("立春", "春"), ("立夏", "夏"), ("立秋", "秋"), ("立冬", "冬"))
_MONTHS_EN = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
_SETS: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = (
    # pattern, parts in order, groups
    (r"十二生肖|12生肖|生肖(?:盘|轮|圆盘)", tuple("鼠牛虎兔龙蛇马羊猴鸡狗猪"), ()),
    (r"chinese zodiac", ("Rat", "Ox", "Tiger", "Rabbit", "Dragon", "Snake", "Horse", "Goat", "Monkey", "Rooster", "Dog", "Pig"), ()),
    (r"十二星座|12星座|星座盘", ("白羊座", "金牛座", "双子座", "巨蟹座", "狮子座", "处女座", "天秤座", "天蝎座", "射手座", "摩羯座", "水瓶座", "双鱼座"), ("火", "土", "风", "水") * 3),
    (r"zodiac (?:wheel|signs?)|signs of the zodiac|star signs", ("Aries", "Taurus", "Gemini", "Cancer", "Leo", "Virgo", "Libra", "Scorpio", "Sagittarius", "Capricorn", "Aquarius", "Pisces"), ("Fire", "Earth", "Air", "Water") * 3),
    (r"十二时辰|12时辰", tuple(f"{b}时" for b in "子丑寅卯辰巳午未申酉戌亥"), ()),
    (r"十二个月|12个月|月份(?:盘|轮)", tuple(f"{n}月" for n in ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")), ()),
    (r"twelve months|12 months|months of the year", _MONTHS_EN, ()),
    (r"八卦", tuple("乾兑离震巽坎艮坤"), ()),
    (r"十天干|天干", tuple("甲乙丙丁戊己庚辛壬癸"), ()),
    (r"circle of fifths", ("C", "G", "D", "A", "E", "B", "F♯", "D♭", "A♭", "E♭", "B♭", "F"), ()),
)
"""Sets whose parts and order everyone knows, named as a whole."""


class _Wheel(Deck):
    """A wheel: its parts in order, and the words in its middle."""

    def __init__(self, source: Source, found: Found) -> None:
        middle = "圆心文字,centre text,center text,圆心,中心,中间,正中,正中间,中央,盘心,圆心写,hub,centre,center,middle,in the middle,in the centre,in the center"
        parts = "扇区,每区,每区一个词,区,格,扇形,分区,外圈,内圈,一圈,segments,sectors,slices,spokes,sections,parts,wedges,labels"
        super().__init__(source, found, words_of(COPY, LISTS, {middle: "middle", parts: "parts"}))
        self.parts: list[dict[str, Any]] = []

    def single(self) -> frozenset[str]:
        return super().single() | {"middle"}

    def role_of(self, slot: str, cell: Cell, text: str) -> str:
        return "character" if slot == "middle" else super().role_of(slot, cell, text)

    def read(self) -> None:
        super().read()
        if not self.parts:
            self.known()
        self.section("wheel", self.parts)

    def step(self, k: int) -> int:
        cell, slot = self.cells[k], self.slots[k]
        if slot == "parts" and cell.text and not (cell.joint in ("verb", "space") and is_aside(cell.text)):
            first, end = self.group(k)
            texts = [self.text(j, j + 1) for j in range(first, end)]
            if len(texts) >= 2:
                self.parts += [{"text": t} for t in texts]
                self.last = "parts"
                self.take(k, end)
                return end
        if not self.source.zh or not cell.quoted:
            middle = re.search(r"(?:圆心|中间|中心|正中|中央)写(?:着|上)?\s*(?P<z>[^，。]{1,12})$|\b(?:in the (?:middle|centre|center)|at the hub)[,:]?\s+(?:the words? )?(?P<e>[A-Z].{0,30})$", self.source.text[cell.start : cell.stop])
            if middle and not self.has("character"):
                self.add(tidy(middle["z"] or middle["e"]), "character", cell)
                self.take(k, k + 1)
                return k + 1
        return super().step(k)

    def known(self) -> None:
        """The parts of a set that is named as a whole: solar terms with their season, signs, months."""
        text = self.source.text
        if re.search(r"二十四节气|24节气|solar terms", text, re.IGNORECASE):
            self.terms()
            return
        for pattern, parts, groups in _SETS:
            if re.search(pattern, text, re.IGNORECASE):
                self.parts = [entry(groups[k] if groups else "", text=part) for k, part in enumerate(parts)]
                return

    def terms(self) -> None:
        """The 24 solar terms from 立春 on, by season; their dates where those of a year are asked for."""
        text = self.source.text
        order = [*TERMS[2:], *TERMS[:2]]
        year = re.search(r"(?<!\d)(19\d\d|20\d\d)(?!\d)", text)
        every = bool(re.search(r"每个节气.{0,8}日期|各节气.{0,8}日期|日期都|所有.{0,6}日期|dates? of (?:each|every|all)|each with its date|with their dates", text))
        english = not self.source.zh
        season = ""
        book = Ledger(self.found.facts)
        names = {"春": "Spring", "夏": "Summer", "秋": "Autumn", "冬": "Winter"}
        for term in order:
            season = dict(_SEASONS).get(term, season)
            result = None
            if year and (every or english):
                try:
                    result = solar_term(int(year[1]), term, lang=self.source.lang)
                except ToolError:
                    result = None
            name = term if not english or result is None else result.parts.get("name", result).text
            part = entry(names[season] if english else season, text=name)
            if every and result is not None:
                part["value_fact"] = book.tool("term", result.parts["day"])
            self.parts.append(part)


def _read_wheel(source: Source, found: Found) -> None:
    _Wheel(source, found).read()


def _read_checklist(source: Source, found: Found) -> None:
    Deck(source, found, words_of(COPY, LISTS, {"底部提醒,底部,提醒,最后提醒,footer,reminder,bottom,foot,note": "footer"})).read()


class _Notice(Deck):
    """A notice: heading, whom it greets, running words, when and where, who signs."""

    def __init__(self, source: Source, found: Found) -> None:
        super().__init__(source, found, words_of(COPY, {"称呼,抬头,称谓,greeting,salutation,正文,内容,body,text,message": "body", "落款,署名,发布单位,发布人,signed,signature,issued by": "sign-off"}))

    def single(self) -> frozenset[str]:
        return super().single() | {"sign-off"}

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


def _read_notice(source: Source, found: Found) -> None:
    _Notice(source, found).read()


READERS = {
    "notice": _read_notice, "chalkboard": _read_things,
    "cover": _read_cover, "packaging": _read_things, "stage": _read_things, "route": _read_route, "wheel": _read_wheel,
    "letter": _read_letter, "checklist": _read_checklist,
}  # fmt: skip
