"""Screens of live streams: host, viewers, comments, the card of goods with its prices, progress, gifts, input field."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from forebrush.think.planner.figures import Ledger, amounts, price_rows
from forebrush.think.planner.found import Found, Words
from forebrush.think.planner.kinds import shared as s
from forebrush.think.planner.kinds.progress import read_progress
from forebrush.think.planner.labelled import Piece, pieces, split_items
from forebrush.think.planner.reading import is_instruction, is_look, place
from forebrush.think.planner.source import Source
from forebrush.think.planner.vocabularies import vocabulary

__all__ = ["READERS", "WORDS"]

WORDS: Mapping[str, Mapping[str, float]] = {
    "livestream": {
        "直播": 4, "直播间": 5, "主播": 3, "弹幕": 2, "带货": 2, "连麦": 2, "直播截图": 5, "live stream": 6,
        "livestream": 6, "live-stream": 6, "live room": 4, "live screen": 3, "stream": 2, "streamer": 3,
        "streaming": 2, "stream title": 3, "viewers": 1, "going live": 3, "live view": 3, "room title": 2,
        "live class": 3, "gift button": 2, "live": 1.5, "watching": 1.5, "host": 1.5, "comments": 1,
        "viewer comments": 4, "评论": 0.5, "product card": 1.5, "goods card": 1.5, "chat": 0.5, "截图": 1,
        "screenshot": 1, "手机截图": 1, "live shopping": 3,
    },
}  # fmt: skip

_LABELS: Mapping[str, str] = {
    "username,user name,handle,channel handle,seller name,博主名,主播昵称,主播,主持人,主持,主播名,主播名字,房主,"
    "老师,教练,教练名,讲师,导游,博主,昵称,频道,频道名,账号,host,streamer,streamer name,host name,coach,"
    "coach name,maker,gardener,tutor,auctioneer,channel,channel name,teacher,guide,chef,seller": "host",
    "直播标题,房间标题,课题,课程标题,直播间标题,直播间名,场次,直播主题,主题,stream title,room title,session,room,"
    "lesson name,lesson,stream name": "title",
    "在线,在线人数,观看,观看人数,观众数,热度,人气,点赞,点赞数,粉丝,粉丝数,观众榜,viewers,watching,likes,"
    "followers,viewer count": "stat",
    "进度,进度条,目标,配速,组数,动作名,动作,比分,比分牌,得分,分数,步骤,心率,距离,用时,score,progress,"
    "progress bar,goal bar,goal,fundraising bar,pace,calories,calories readout,song tag,reps,set,heart rate,"
    "distance,left score,right score": "stat",
    "评论,评论区,弹幕,弹幕区,聊天,聊天区,公屏,留言,留言区,comments,comment,chat,viewer comments,viewers typing,"
    "chat messages,messages,chat column,people are commenting,commenting,people say,viewers say,viewers write,"
    "people write,audience,有人问,有人说,网友说,网友问,观众说,观众问": "comments",
    "礼物飘屏,飘屏,进场提示,系统消息,gift banner,gift message": "banner",
    "pinned item,pinned product,featured,讲解中,正在讲解,商品,商品卡,商品名,商品卡片,宝贝,商品链接,门票商品,拍品,"
    "链接,item,product,product card,goods card,goods,card,record,lot item": "goods",
    "价格,售价,现价,直播价,到手价,券后价,特价,秒杀价,起拍价,当前价,price,current bid,live price,selling price": "price",
    "原价,市场价,吊牌价,日常价,was,list price,old price,regular price": "old",
    "now": "price",
    "库存,还剩,仅剩,当前位置,所在位置,定位,地点,位置,stock,location,lot line,lot": "detail",
    "倒计时,计时,countdown,timer": "countdown",
    "礼物,礼物栏,礼物按钮,礼物栏文字,抢购按钮,购买按钮,下单按钮,gift button,buy button,gift,tip button": "button",
    "输入框,输入框提示,底部输入框,输入栏,input box,input field,chat box,chat box hint,text box,text field,"
    "message box,comment box": "nav",
    "字幕,正中字幕,台词,金句,subtitle line,lyric": "quote",
    "字幕条,说明条,puzzle caption,caption": "caption",
    "黑板,黑板上,小红旗,木牌,白板,牌子,招牌,手举牌,flash card,sign,wooden sign,board,whiteboard,blackboard": "sign",
    "榜单标题,打赏榜标题,排行榜标题,榜标题": "heading",
    "第一名,第二名,第三名,第四名,第五名,first place,second place,third place,no. 1,no. 2,no. 3": "rank",
    "分类,导航,状态栏,顶栏,tabs,status bar": "tabs",
    "歌名条,歌名,正在演唱,正在播放,书名,今日菜单,菜单,屏幕上方,song,now playing": "line",
}  # fmt: skip
_VOCABULARY = vocabulary(
    {k: v for k, v in s.COPY_WORDS.items() if v not in ("signature", "seal")}, _LABELS,
    lists=("comments", "goods", "tabs"), long=("quote", "sign", "caption"), people=("host",),
)  # fmt: skip
_SAYS = re.compile(
    r"^(?:一个|有个|有人|网友)?(?:叫|名叫)?(?P<who>[^\s:：“”()（）]{1,16}?)(?:的|又|接着|在)?(?:说|问|评论|"
    r"留言|发|喊|回复|写)(?:道|了|"
    r"着)?[:：]?\s*(?P<text>.+)$"
)
_SAYS_EN = re.compile(
    r"^(?:and |then |from |user |viewer |one from |"
    r"by )*(?P<who>[\w.'-]+(?: [A-Z][\w.]*)?)\s+(?:comes back with|goes on with|says|said|writes|writing|asks|"
    r"asking|typing|types|answers|replies|comments)\s+(?P<text>.+)$"
)
_COLON = re.compile(r"^(?:and |from )?(?P<who>[^:：“”]{1,20}?)\s*[:：]\s*(?P<text>.+)$", re.DOTALL)
_DASHED = re.compile(r"^(?P<who>[\w.]+(?: [A-Z][\w.]*)?)\s+[-–—]\s+(?P<text>.+)$")
_BRACKETED = re.compile(r"^(?:and )?(?P<who>[^()（）]{1,20}?)\s*[(（](?P<text>.+)[)）]$")
_COUNT_ONLY = re.compile(r"^(?:[一二两三四五六七八九十几\d]+条|three|two|four|a few)?$")
_WHERE = re.compile(r"^(?:in|on|at|along|over|down) the [a-z -]+$")
_TIME_ONLY = re.compile(r"^\d{1,2}:\d{2}(?::\d{2})?$")
_WATCHING = re.compile(
    r"\d.*(?:人|在看|在线|观看|热度|关注|点赞|watching|viewers|listening|likes|online|followers)|^\d[\d.,"
    r"]*\s?[万kK+]*$",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"^\d[\d.,]*\s?[万kK+]*\s*(?:人在看|人观看|人在线|watching|viewers|listening|likes|online)(?: now)?$"
)
_SCARCE = re.compile(r"仅|只剩|最后|限量|only|last|left\b", re.IGNORECASE)


_BAR = re.compile(r"进度条|progress bar|goal bar|fundraising bar", re.IGNORECASE)
_SHOW = re.compile(
    r"^(?:并|也|还|同时|另外|and |also |please )*(?:(?:左|右|上|下|顶|底|角|方|边|部|中间)*)"
    r"(?:请|要|需要?|须|得|must |should )?"
    r"(?:显示|标出|标注|标明|写出|写明|写上|注明|展示|列出|呈现|"
    r"show(?:s|ing)? |display(?:s|ing)? |include |print |give )(?:出|着|上|了)?"
    r"(?P<what>.+)$",
    re.IGNORECASE,
)
_AND = re.compile(r"\s*(?:、|和|与|以及|及|还有)\s*|\s*,\s*(?:and\s+)?|\s+and\s+|\s+plus\s+")
_FIGURE = re.compile(
    r"^(?:the |an? |its |his |her |their )?(?P<label>[A-Za-z\u4e00-\u9fff][A-Za-z \u4e00-\u9fff]{1,23}?)(?:是|为|of|at|"
    r"is|[:：])?\s*"
    r"(?P<value>[-−+]?[¥￥$€£]?\d[\d,.]*\s?(?:[°℃%A-Za-z/²³µ]{0,6}|[\u4e00-\u9fff]{0,4}))$",
    re.IGNORECASE,
)
_LEFT = re.compile(
    r"(?:剩余|还剩|已完成|完成)[\u4e00-\u9fff]{0,4}$|^(?:the )?(?:remaining|distance left|what is left)\b",
    re.IGNORECASE,
)
_PLACE = re.compile(r"^(?:屏幕|画面)?(?:左|右)?(?:上|下|顶|底)?(?:角|方|边|部|面|侧)?(?:有|是)?(?:一?[个条])?")


def said(text: str) -> tuple[str, str]:
    """Who says something, and what: `阿宁说给我留十斤`, `mira: what temperature`, `tilly (cream first)`."""
    text = text.strip()
    for pattern in (_COLON, _DASHED, _BRACKETED, _SAYS_EN, _SAYS):
        match = pattern.match(text)
        if match and not re.search(r"https?$|^\d+$", match["who"]):
            who = re.sub(r"^(?:chat|评论|弹幕)?\s*\d*\s*[-–—]\s*", "", match["who"]).strip()
            return who, match["text"].strip(" ;；")
    return "", text


def read_livestream(source: Source, found: Found) -> None:
    """Read the screen of a live stream."""
    all_pieces = pieces(source, _VOCABULARY)
    reading = _Reading(source, found, {p.slot for p in all_pieces})
    if (
        all_pieces
        and "host" not in reading.slots
        and (name := s.opening_name(all_pieces[0].text))
        and not all_pieces[0].quoted
    ):
        found.copy.append(Words(name, "brand", id="host"))
        source.take(all_pieces[0].start, all_pieces[0].end)
        reading.hosted = True
    for piece in all_pieces:
        reading.read(piece)
    reading.finish()
    s.leave(found, source, all_pieces)


class _Reading:
    """What is gathered while the pieces go by."""

    def __init__(self, source: Source, found: Found, slots: set[str]) -> None:
        self.source, self.found, self.slots = source, found, slots
        self.hosted = "host" in slots
        self.comments: list[dict[str, Any]] = []
        self.goods: list[dict[str, Any]] = []
        self.prices: list[tuple[str, str, bool]] = []
        self.stats: list[dict[str, Any]] = []
        self.details: list[dict[str, Any]] = []
        self.ranks: list[dict[str, Any]] = []
        self.rank_title = ""
        self.nav: list[dict[str, Any]] = []
        self.last = ""

    def read(self, piece: Piece) -> None:
        slot, text = piece.slot, piece.text
        if not text or self.source.is_taken(piece.start, piece.end) or self._to_show(piece):
            return
        if not slot or (slot == "goods" and (piece.item or s.is_money(text))):
            slot = self._unnamed(piece)
        if not slot or (
            not piece.quoted and not piece.item and piece.joint == "space" and slot == "host" and is_look(text)
        ):
            return
        if slot == "stat" and not piece.quoted and not re.search(r"\d|[一二三四五六七八九十]", text):
            return
        self.last = slot
        self.source.take(piece.start, piece.end)
        self._enter(slot, piece, text)

    def _to_show(self, piece: Piece) -> bool:
        """Figures in an order to show them: `要显示剩余里程和当前海拔3658米`; the rest is worked out or drawn."""
        if piece.quoted:
            return False
        words = self.source.text[piece.start : piece.end].strip(" ,，。.;；\n")
        told = _SHOW.match(words)
        parts = [p for p in _AND.split(told["what"] if told else words) if p]
        named = [_FIGURE.match(p) for p in parts]
        if not told:
            # `底部进度条和剩余里程`: names of what a screen has, and no string.
            slots = [_VOCABULARY.slots.get(_PLACE.sub("", p).lower()) for p in parts]
            if len(parts) < 2 or any(k != "stat" and not _LEFT.search(p) for k, p in zip(slots, parts, strict=True)):
                return False
        elif not any(named):
            return False
        self.stats += [s.entry(s.titled_label(m["label"].strip()), m["value"]) for m in named if m]
        self.source.take(piece.start, piece.end)
        return True

    def _enter(self, slot: str, piece: Piece, text: str) -> None:
        label = s.titled_label(piece.label)
        match slot:
            case "host":
                first = not any(w.id == "host" for w in self.found.copy)
                self.found.copy.append(Words(text, "brand", place(piece.lead), id="host" if first else ""))
            case "comments":
                self._comment(piece, text)
            case "banner":
                self.comments.append({"text": text})
            case "goods":
                self._goods(text)
            case "price" | "old":
                told = "" if piece.item or piece.slot == "goods" else piece.label
                self.prices.append((told, text, slot == "old"))
            case "timer":
                self.stats.append({"text": text})
            case "stat":
                if not read_progress(piece, self.found, self.source, self.stats):
                    name, value = ("", "") if label or piece.quoted else s.name_value(text)
                    self.stats.append(s.entry(name, value) if value else s.entry(label, text))
            case "detail":
                self.details.append(s.entry(label, text))
            case "rank":
                self.ranks.append(s.entry(*s.name_value(text)))
            case "heading":
                self.rank_title = text
            case "nav" | "tabs":
                self.nav.append({"text": text})
            case _:
                self._copy(slot, piece, text)

    def _copy(self, slot: str, piece: Piece, text: str) -> None:
        copy = self.found.copy
        if slot == "countdown" and (_TIME_ONLY.match(text) or "PK" in text):
            self.stats.append(s.entry(piece.label, text))
        elif slot == "countdown":
            copy.append(s.to_copy(piece, "badge"))
        elif slot == "button":
            for part in [text] if piece.quoted else split_items(text):
                if not piece.quoted and _VOCABULARY.slots.get(part.lower()) == "nav":
                    hint = "说点什么…" if self.source.zh else "Say something…"
                    self.nav.append({"text": hint, "origin": "sample"})
                else:
                    copy.append(s.to_copy(piece, "button", part))
        elif slot == "sign":
            copy.append(
                replace(s.to_copy(piece, "sign"), surface="board" if re.search(r"板|board", piece.label) else "sign")
            )
        elif slot == "line":
            bare = piece.quoted or not piece.label or re.match(r"屏幕|歌名", piece.label)
            copy.append(s.to_copy(piece, "caption", text if bare else f"{piece.label}：{text}"))
        else:
            copy.append(s.to_copy(piece, slot))

    def _comment(self, piece: Piece, text: str) -> None:
        whole = f"{piece.label}：{text}" if piece.label and piece.item and not piece.quoted else text
        who, words = said(whole)
        last = self.comments[-1] if self.comments else {}
        mark = self.source.text[piece.start - 1 : piece.start]
        if last.get("label") and not who and piece.item and not piece.quoted and mark in (",", "，"):
            # The comma stands within what was said.
            last["text"] += f"{mark}{'' if self.source.zh else ' '}{words}"
        elif not _COUNT_ONLY.match(whole) and (piece.quoted or not _WHERE.match(whole)):
            self.comments.append(s.entry(who, text=words))

    def _goods(self, text: str) -> None:
        match = re.match(
            r"^(?P<name>.*?\S)[\s,，]+(?P<price>(?:[¥￥$€£]\s?\d\S*|(?:售价|现价|券后|只要)?\s?\d[\d.]*元\S*))$", text
        )
        if match and not s.is_money(text):
            self.goods.append({"label": match["name"]})
            self.prices.append(("", match["price"], False))
        else:
            self.goods.append({"label": text})

    def _unnamed(self, piece: Piece) -> str:
        """What a string is that nothing names, by its shape and by what came before it."""
        text = piece.text
        if piece.item and s.is_money(text):
            return "price"
        if not piece.quoted:
            return self._plain(text)
        if re.search(r"原价|^was\b", text, re.IGNORECASE):
            return "old"
        if s.is_money(text) or re.match(r"^(?:券后|现价|到手|直播价|now\b|仅)\D{0,3}[¥￥$€£]?\d", text, re.IGNORECASE):
            return "price"
        if _COLON.match(text) and not re.search(r"\d:\d", text):
            return "comments"
        if _SCARCE.search(text) and re.search(r"\d", text):
            return "badge"
        if re.match(r"^库存", text):
            return "detail"
        if re.search(r"\d\d:\d\d", text) and not _TIME_ONLY.match(text):
            return "timer"
        if _TIME_ONLY.match(text) or _WATCHING.search(text):
            return "stat"
        if not self.hosted and piece.joint != "placed":
            self.hosted = True
            return "host"
        if re.search(r"直播中|^LIVE\b", text, re.IGNORECASE) or re.search("左.?角", piece.lead):
            return "badge"
        if self.last == "price" or re.search(r"右下|底部|bottom", piece.lead):
            return "button"
        if piece.slot == "goods":
            return "goods"
        return "caption"

    def _plain(self, text: str) -> str:
        if is_look(text) or is_instruction(text):
            return ""
        if _COUNTED.match(text):
            return "stat"
        name, value = s.name_value(text)
        if value and re.fullmatch(r"[\u4e00-\u9fff]{1,6}", name) and len(text) < 20:
            return "stat"
        return "detail" if re.match(r"^(?:还剩|仅剩|库存|only \d)", text, re.IGNORECASE) and len(text) < 16 else ""

    def finish(self) -> None:
        found = self.found
        self._sale()
        follows = s.followed(found, "details")
        if _BAR.search(self.source.text) and not any(part["kind"] == "progress" for part in found.sections):
            bars = [e for e in follows if e["value_fact"] == "share"]
            s.section(found, "progress", bars)
            follows = [e for e in follows if e not in bars]
        s.section(found, "stats", [*self.stats, *follows])
        s.section(found, "list", self.ranks, title=self.rank_title)
        s.section(found, "list", self.details, role="details")
        s.section(found, "comments", self.comments)
        s.section(found, "nav", self.nav)

    def _sale(self) -> None:
        """The goods card, its prices, and what they save where there is an old one."""
        found = self.found
        if self.goods and len(self.prices) == 1 and not self.prices[0][2]:
            self.goods[0]["value"] = self.prices.pop()[1]
        s.section(found, "list", self.goods, role="goods", id="goods" if self.goods else "")
        entries: list[dict[str, Any]] = [
            s.entry(label if label not in ("price", "价格") else "", text, struck=old)
            for label, text, old in self.prices
        ]
        saved = s.followed(found, "price")
        old = next((a for _, text, struck in self.prices if struck for a in amounts(text)), None)
        new = next((a for _, text, struck in self.prices if not struck for a in amounts(text)), None)
        if old and new:
            if not saved:
                saved = price_rows(Ledger(found.facts), old, new, zh=self.source.zh)[2]
            for item in saved:
                _whole(found.facts[str(item["value_fact"])], old.value - new.value)
        entries += saved
        s.section(found, "list", entries, role="price", near={"to": "goods", "side": "inside"} if self.goods else None)


def _whole(fact: dict[str, Any], value: Decimal) -> None:
    """Write a saving without decimals where it is a whole number: 59.9 less 39.9 saves 20."""
    if value == value.to_integral_value() and fact.get("unit") != "%":
        fact["format"] = re.sub(r"\.0+", "", fact["format"])


READERS = {"livestream": read_livestream}
VOCABULARIES = dict.fromkeys(("livestream",), _VOCABULARY)
