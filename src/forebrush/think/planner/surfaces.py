"""What words are written on where they stand in a scene: signs, boards, screens, covers, sides of a box.

A surface that is named again with `another`, `smaller`, `nearby` or an ordinal is a second one of its sort. Papers and
pages that the request asks for as a whole (a poster, a ticket, a web page) are the picture itself and no surface.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

__all__ = ["SURFACES", "Surfaces", "faces"]

SURFACES: Mapping[str, tuple[str, str]] = {
    # name: English pattern, Chinese pattern
    "billboard": (r"billboards?|hoardings?", r"广告牌|广告板|大屏广告|户外广告"),
    "chalkboard": (
        r"chalkboards?|blackboards?|slate boards?|a-frames?|a-boards?|sandwich boards?",
        r"黑板|粉笔板|小黑板|立牌|A字牌",
    ),
    "whiteboard": (r"whiteboards?", r"白板"),
    "board": (
        r"(?:notice|bulletin|information|info|message|display|score|departure|menu|wooden|digital|black)?[- ]?boards?",
        r"公告[牌板栏]|布告栏|告示[牌板]|信息[牌板]|展[板牌]|看板|记分牌|木板",
    ),
    "screen": (
        r"screens?|monitors?|displays?(?= (?:board|panel|reads|shows|screen|of))|(?:led|digital|"
        r"electronic) displays?|laptop|television|tv set|smartphone|tablet",
        r"屏幕|显示屏|电子屏|大屏|LED屏|显示器|电视机|平板电脑|手机屏",
    ),
    "plaque": (
        r"plaques?|nameplates?|name plates?|placards?|metal plates?",
        r"铭牌|牌匾|匾额|匾|标牌|金属牌|桌牌|名牌",
    ),
    "banner": (r"banners?|streamers?|bunting", r"横幅|条幅|旗帜|锦旗|飘带"),
    "ribbon": (r"ribbons?|sash(?:es)?", r"绶带|丝带|缎带"),
    "flag": (r"flags?|pennants?", r"旗子|旗面|三角旗"),
    "cover": (r"(?:front |back |book )?covers?|book jackets?", r"封面|封底|书封"),
    "spine": (r"spines?", r"书脊"),
    "shirt": (
        r"t-?shirts?|tees?|shirts?|hoodies?|jerseys?|sweatshirts?|aprons?",
        r"T恤|恤衫|卫衣|球衣|围裙|文化衫|衬衫",
    ),
    "cap": (r"baseball caps?|caps?(?= (?:reads|says|with))|hats?", r"帽子|棒球帽"),
    "mug": (r"mugs?|cups?(?= (?:reads|says|with|that|label))", r"马克杯|杯身|杯子|纸杯|杯套"),
    "bottle": (r"bottles?|flasks?|jars?|vials?", r"瓶身|瓶子|酒瓶|玻璃瓶|烧瓶|罐子"),
    "can": (r"(?<!tin )cans?(?= (?:reads|says|with|label|should|has|is|features?))|tins?", r"易拉罐|罐身|铁罐"),
    "box": (
        r"(?:gift |cardboard |shipping |moving )?box(?:es)?|cartons?|crates?|parcels?",
        r"礼盒|盒子|纸箱|箱子|包装盒|木箱|快递箱|盒面",
    ),
    "bag": (
        r"(?:tote |paper |shopping |coffee )?bags?|pouch(?:es)?|packets?|sachets?|sacks?",
        r"帆布袋|纸袋|手提袋|袋子|包装袋|购物袋|布袋|种子包",
    ),
    "wrapper": (r"wrappers?|sleeves?", r"包装纸|腰封"),
    "tag": (r"(?:price |name |gift |luggage |inspection |paper |swing )?tags?", r"吊牌|挂牌|价签|行李牌|胸牌"),
    "label": (r"(?:warning |main |back |front |product |instruction )?labels?", r"标签|瓶贴|贴标"),
    "sticker": (r"stickers?|decals?", r"贴纸|贴花"),
    "note": (
        r"(?:sticky |post-it |handwritten )?notes?(?= (?:reads?|says?|stuck|pinned|titled|labell?ed|attached|"
        r"on|left|stands?|from))|sticky notes?|post-its?|index cards?",
        r"便签|便利贴|纸条|字条|留言条|便条",
    ),
    "card": (r"(?:greeting |flash|place )cards?|postcards?|bookmarks?", r"卡片|明信片|贺卡|书签|立卡"),
    "window": (
        r"(?:shop |store |glass |main |display )?windows?|storefronts?|shopfronts?|awnings?|marquees?",
        r"橱窗|玻璃窗|窗户|玻璃门|遮阳篷|雨棚|门楣|门头",
    ),
    "door": (r"doors?|gates?(?= (?:reads|says))", r"门板|大门|木门"),
    "wall": (r"walls?|murals?|graffiti", r"墙面|墙上|墙壁|壁画|外墙|涂鸦"),
    "newspaper": (r"newspapers?|broadsheets?", r"报纸"),
    "book": (r"(?:open )?books?|notebooks?|diary|journals?", r"书本|笔记本|日记本|书页"),
    "scroll": (r"scrolls?|parchments?", r"卷轴|羊皮纸"),
    "stone": (r"(?:grave|tomb|head|mile)?stones?|monuments?|stelae?", r"石碑|墓碑|石头|界碑|纪念碑"),
    "cake": (r"cakes?", r"蛋糕"),
    "truck": (r"trucks?|vans?|lorr(?:y|ies)|trams?|bus(?:es)?", r"卡车|货车|餐车|公交车|电车|车身"),
    "ship": (r"hulls?|bows?(?= of|,)", r"船身|船体|船头"),
    "balloon": (r"balloons?|blimps?", r"气球|飞艇"),
    "easel": (r"easels?", r"画架"),
    "bubble": (
        r"(?:speech|thought|dialogue|chat)[- ]?(?:bubbles?|balloons?)|bubbles?|dialogue box(?:es)?",
        r"对话框|对话气泡|气泡|话框",
    ),
    "panel": (r"(?:information|info|exhibit|interpretive) panels?|kiosks?", r"信息面板|说明牌|展牌|指示牌|路牌|路标"),
    "sign": (
        r"(?:neon |street |shop |road |wooden |warning |traffic |hand-?written |metal )?sign(?:s|age|posts?|"
        r"board)?(?!-| off| up| in)",
        r"招牌|标识牌?|标志牌?|标志|牌子|木牌|霓虹灯|灯牌|警示牌|站牌|门牌",
    ),
}
_PATTERNS = tuple(
    (name, re.compile(rf"\b(?:{english})\b", re.IGNORECASE), re.compile(chinese))
    for name, (english, chinese) in SURFACES.items()
)
_BUBBLES = frozenset({"bubble"})
_ANOTHER = re.compile(
    r"\b(?:another|second|third|fourth|other|others|smaller|small|additional|nearby|adjoining|neighbou?ring|"
    r"adjacent|beside|next to|further|"
    r"separate|next|surrounding|background|foreground|around)\b|另[一有]|其[他余它]|旁边|附近|第[二三四五六]|"
    r"旁[立有边]|小型|还有|较小",
    re.IGNORECASE,
)
_FACES_EN = re.compile(
    r"\b(?:on|onto|across|at|along|over) (?:the |its )?(?P<face>front|back|side|top|left|right|lid|neck|base|"
    r"bottom|spine|body|shoulder|cap|rim|reverse|rear)"
    r"(?:[ -](?P<noun>panel|side|face|label|cover|rim|flap|cap|edge|surface|of the (?:box|bottle|can|bag|"
    r"package|pack|carton|tin|jar|packaging|wrapper|shirt|mug|book)))\b",
    re.IGNORECASE,
)
_FACES_ZH = re.compile(
    r"(?:包装|盒子?|袋子?|瓶身?|罐身?|箱子?|盒身)?(?:的)?(?P<face>正面|背面|侧面|顶面|盒盖|瓶盖|瓶颈|瓶底|底面|反面)"
)
_FACE_NAMES = {
    "正面": "front", "背面": "back", "反面": "back", "侧面": "side", "顶面": "top", "盒盖": "lid", "瓶盖": "lid",
    "瓶颈": "neck", "瓶底": "base", "底面": "base", "reverse": "back", "rear": "back", "cap": "lid", "rim": "base",
    "bottom": "base",
}  # fmt: skip


def faces(text: str) -> str:
    """The side of a thing that a text names last (`front`, `side`, `lid`), empty where it names none."""
    found = [*_FACES_EN.finditer(text), *_FACES_ZH.finditer(text)]
    if not found:
        return ""
    face = max(found, key=lambda m: m.start())["face"].lower()
    return _FACE_NAMES.get(face, face)


@dataclass(slots=True)
class Surfaces:
    """The surfaces of a scene in the order in which a request names them."""

    current: str = ""
    counts: dict[str, int] = field(default_factory=dict)

    def read(self, text: str, *, new: bool = True) -> str:
        """Follow a stretch of the request; the surface that words after it stand on."""
        hits = []
        for name, english, chinese in _PATTERNS:
            hits += [(m.start(), m.end(), name) for p in (english, chinese) for m in p.finditer(text)]
        longest: list[tuple[int, int, str]] = []
        for start, end, name in sorted(hits, key=lambda h: h[0] - h[1]):
            if all(end <= a or b <= start for a, b, _ in longest):
                longest.append((start, end, name))
        for start, end, name in sorted(longest):
            self._meet(name, text[max(0, start - 32) : start], text[start:end], new)
        if face := faces(text):
            self.current = f"{self._thing()}-{face}"
        return self.current

    def _thing(self) -> str:
        return re.sub(r"-[a-z]+$", "", self.current) or "box"

    def _meet(self, name: str, before: str, noun: str, new: bool) -> None:
        if name == "label" and self.current and not _ANOTHER.search(before):
            # The label of a bottle is where the bottle is written on.
            return
        count = self.counts.get(name, 0)
        another = bool(_ANOTHER.search(before)) and new
        if not count or another:
            count += 1
            self.counts[name] = count
        self.current = name if count == 1 else f"{name}-{count}"
