"""The shape of a string: whether it is a price, a priced item, an amount of something, a time, a place, a way to get in
touch, an offer. Patterns alone; no kind of picture is known here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from forebrush.think.tools.clock import find_times
from forebrush.think.tools.date_reading import find_days

__all__ = [
    "AMOUNT", "MONEY", "PRICE", "Priced", "is_contact", "is_free", "is_offer", "is_place", "is_price", "is_when",
    "measured", "priced", "split_list", "two_prices",
]  # fmt: skip

_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_SIGN = r"(?:US\$|HK\$|NT\$|A\$|S\$|(?-i:CHF) ?|[¥￥$€£₩₹]|NZ\$|(?-i:Rs\.?|RM) ?)"
_WORD = (
    r"(?:元人民币|元|块钱|块|万元|美元|欧元|英镑|日元|港币|円|yuan|RMB|USD|EUR|GBP|dollars?|bucks|euros?|"
    r"pounds?|quid|pence|p\b|€|kr\b|zł)"
)
MONEY = (
    rf"(?:{_SIGN}\s?(?:{_NUMBER})(?:\s?[-–~至到]\s?{_SIGN}?(?:{_NUMBER}))?|"
    rf"(?:{_NUMBER})(?:(?:\s?[-–~至到/]\s?)(?:{_NUMBER}))*\s?{_WORD})"
)
"""An amount with its currency, or a row of them."""
_PER = (
    r"(?:\s?起|\s?[/／]\s?(?:\d+\s?)?[A-Za-z\u4e00-\u9fff]{1,8}|\s?每[\u4e00-\u9fff]{1,3}|"
    r"\s?一[\u4e00-\u9fff]{1,2}|\s?[一二两三四五六十半\d]+[条件个斤双瓶盒份只支束枝串]"
    r"|\s(?:a|an|per)\s[a-z]+(?:\s[a-z]+)?|\s(?:each|pp|only|all day)\b|\s?\+)"
)
PRICE = rf"(?:\d+ for )?{MONEY}{_PER}?"
AMOUNT = (
    r"(?:(?:\d+\s\d/\d|\d+(?:[./]\d+)?(?:\s?[-–~至到]\s?\d+)?|\d+\s?[½¼¾⅓⅔]|[½¼¾⅓⅔]|"
    r"[一二两三四五六七八九十半几]+|an?|one|two|three|four|five|six|seven|eight|ten|a dozen|half an?|half|"
    r"a few|some)\s?[小大]?(?:\d+\s?(?:g|ml|oz)\s)?"
    r"(?:kg|g|mg|ml|mL|l|L|cl|dl|oz|lbs?|cups?|tbsps?|tsps?|tablespoons?|teaspoons?|cloves?|pinch(?:es)?|"
    r"slices?|cm|leaves|leaf|cans?|tins?|sprigs?|sticks?|bunch(?:es)?|"
    r"handfuls?|pieces?|packs?|packets?|jars?|dash(?:es)?|drops?|grams?|litres?|liters?|shots?|parts?|"
    r"knobs?|heads?|stalks?|fillets?|splash(?:es)?|glugs?|dollops?|rashers?|sheets?|bulbs?|blocks?|balls?|"
    r"squares?|squeezes?|thumbs?|bottles?|bags?|sachets?|scoops?|ears?|loaf|loaves|wedges?|strips?|cubes?|"
    r"rounds?|"
    r"公斤|千克|毫克|毫升|厘米|大匙|小匙|茶匙|汤匙|大勺|小勺|克|斤|两|升|个|只|根|颗|粒|片|块|勺|匙|瓣|把|"
    r"条|碗|杯|滴|段|张|朵|包|袋|盒|罐|瓶|撮|头|株|枚|支|份|听|棵|枝)?(?:半|左右)?"
    r"|适量|少许|若干|一小把|一大把|一小撮|一点点?|些许|to taste|as needed|a pinch|a handful|a dash|to "
    r"serve|for garnish)"
)
_MARK = r"\s*[:：\-–—~=.…·|]*\s*"
_FREE = re.compile(r"^(?:免费|free\b.*|时价|市价|market price|POA|ask us|on request|complimentary)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Priced:
    """A thing with its price: what it is, the price as written, an old price, and what stands in brackets or behind."""

    name: str
    price: str
    was: str = ""
    note: str = ""


_BRACKET = re.compile(r"\s*[（(](?P<note>[^（()）]{1,60})[)）]\s*")
_PRICED = re.compile(
    rf"^(?P<name>\S.*?){_MARK}(?:is|are|at|for|@|costs?|goes for|只要|仅|只|卖|"
    rf"是)?\s*(?P<price>{PRICE})(?P<tail>.{{0,40}})$",
    re.IGNORECASE,
)
_BARE_PRICED = re.compile(
    rf"^(?P<name>[^\d].*?)(?:{_MARK}|\s+|(?<=[\u4e00-\u9fff]))(?P<price>(?:{_NUMBER})(?:\s?[/／]\s?(?:"
    rf"{_NUMBER}))*)(?P<tail>{_PER}?)$"
)
_DASHED = re.compile(
    r"^(?P<name>[^:：]{2,40}?)(?:\s+[-–—]\s+|\s*[:：]\s*)(?P<price>free\b.{0,30}|免费.{0,12}|时价|market price)$",
    re.IGNORECASE,
)
_EACH = ("每位", "每人", "人均", "单价", "价格", "每份")
"""What stands before a price and is no thing."""


def priced(text: str, *, bare: bool = False) -> Priced | None:
    """A text as a thing with its price: `回锅肉 32元`, `Half day - $350`, `Shine $16 (wax)`; `bare` takes 拍黄瓜 10.

    None where it has no price, or is a price and no more.
    """
    text = text.strip(" 。.；;，,")
    note = ""
    bracket = _BRACKET.search(text)
    if bracket and re.search(r"\d", text[: bracket.start()] + text[bracket.end() :]):
        note, text = bracket["note"], f"{text[: bracket.start()]} {text[bracket.end() :]}".strip()
    match = _PRICED.match(text) or (_BARE_PRICED.match(text) if bare else None) or _DASHED.match(text)
    if match is None or not re.search(r"[^\W\d]", match["name"]) or match["name"].strip() in _EACH:
        return None
    groups = match.groupdict()
    tail = (groups.get("tail") or "").strip(" ,，")
    name = re.sub(r"\s+\w+ (?:dollars|pounds|euros) (?:written|shown) as$", "", match["name"].strip(" :：-–—·+"))
    price = match["price"].strip()
    if leads := re.search(r"\s+(from|up to|只要|低至)$", name, re.IGNORECASE):
        name, price = name[: leads.start()], f"{leads[1]} {price}"
    if tail and bare and re.fullmatch(_PER, tail):
        price, tail = price + groups["tail"], ""
    if tail and len(tail) > 24:
        return None
    return Priced(name, price + (f" {tail}" if tail and tail.isascii() else tail), "", note)


def two_prices(text: str, was: str, now: str) -> Priced | None:
    """A thing with an old and a new price: `普洗原价35现在25`, `Monstera was 48 dollars now 30 dollars`.

    `was` and `now` are the patterns of the words for either price.
    """
    price = rf"(?:{PRICE}|{_NUMBER})"
    for first, second, old in ((was, now, "a"), (now, was, "b")):
        match = re.match(
            rf"^(?P<name>.*?)[\s:：,，]*(?:{first})\s*[:：]?\s*(?P<a>{price})\s*[,，、/]?\s*(?:and\s+|"
                rf"but\s+)?(?:{second})\s*[:：]?\s*(?P<b>{price})(?P<tail>.{{0,16}})$",
            text.strip(" 。.；;"), re.IGNORECASE,
        )  # fmt: skip
        if match:
            new = "b" if old == "a" else "a"
            return Priced(match["name"].strip(" :：,，"), match[new].strip(), match[old].strip(), match["tail"].strip())
    match = re.match(
        rf"^(?P<name>[^\d]+?)\s*(?:from\s+)?(?P<a>{PRICE})\s*(?:->|→|to|down to|降到|降至)\s*(?P<b>{PRICE})$",
        text.strip(),
        re.IGNORECASE,
    )
    return Priced(match["name"].strip(), match["b"], match["a"]) if match else None


def is_price(text: str) -> bool:
    """Whether a text is a price and no more: ¥29.9, 4元/串, $39 a month."""
    return bool(re.fullmatch(rf"(?:约|仅|只要|from|only)?\s*{PRICE}(?:\s[a-z]+)?", text.strip(), re.IGNORECASE))


def is_free(text: str) -> bool:
    """Whether a text stands where a price would, without one: free, 时价."""
    return bool(_FREE.match(text.strip()))


_OFFER = re.compile(
    r"\d\s?%\s?(?:off|discount)|(?:off|save|省|减|优惠)\s?\d+\s?%|"
    r"(?<![一二三四五六七八九十\d])(?:[一二三四五六七八九]|\d(?:\.\d)?|"
    r"[1-9]\d)[一二三四五六七八九五]?\s?折|满\s?\d+\S{0,2}\s?[减送享打立]|买.{1,3}[送赠].{1,8}|第.{1,"
    r"2}[件杯份个]\s?(?:半价|免费|\d折)|"
    r"半价|\bhalf[- ]price\b|\bhalf off\b|\bbuy (?:one|two|\d)\b|\bget (?:one|two|\d)\b|\bBOGO\b|\b\d for "
    r"(?:the price of )?\d\b(?!\d)|"
    r"\bfree\b.{0,30}\b(?:over|with|when|above)\b|立减|立省|直降|[¥￥$€£]\d+\s?off|\bsave\s[¥$€£]|"
    r"加\d+元换购|满额|清仓价|再?减\s?\d+\s?元|\borders? over\b",
    re.IGNORECASE,
)


def is_offer(text: str) -> bool:
    """Whether a text states an offer: 8.5折, 满500减100, 买十送一, 20% off all pots, 3 for 2."""
    return bool(_OFFER.search(text))


_WHEN = re.compile(
    r"\d{1,2}\s?月(?:底|初|中|\d)|\d{1,2}\s?[月.]\s?\d{1,2}\s?[日号]?|周[一二三四五六日天末]|"
    r"星期[一二三四五六日天]|礼拜|每[天晚周月日]|今[晚天]|明[晚天]|本周|下周|"
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:days?|s)?\b|\b(?:january|february|march|"
    r"april|june|july|august|september|october|november|december)\b|"
    r"\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?\s?\d|\b\d{1,2}(?:st|nd|rd|th)?\s(?:jan|feb|"
    r"mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\bmay \d|\d may\b|"
    r"\b(?:doors|daily|weekdays|weekends?|weeknights|every (?:day|night|morning|week|month)|tonight|"
    r"tomorrow|nightly|all day|open|closed|until|noon|midnight|dawn|dusk|sunset)\b|"
    r"(?<![\d.])\d{1,2}\s?(?:[ap]\.?m\b)|\d{1,2}[:：]\d{2}|\d{1,2}\s?(?:to|-|–)\s?\d{1,2}(?:\s?[ap]m)?$|"
    r"\d\s?点|[一二三四五六七八九十两]点|截止|营业|20\d\d\s?[-./年]",
    re.IGNORECASE,
)


def is_when(text: str) -> bool:
    """Whether a text says when: a date, a weekday, a time of day, opening hours."""
    if _WHEN.search(text):
        return True
    return bool(find_days(text[:200])) or bool(find_times(text[:200]))


_PLACE_ZH = re.compile(
    r"(?:路|街|巷|弄|大道|胡同)\d*|[\d一二三四五六七八九十]+[号楼层室栋座]|(?:馆|厅|院|场|广场|中心|剧院|"
    r"剧场|书店|书屋|公园|大厦|酒店|会所|码头|仓库|教室|礼堂|操场|体育馆|体育场|小学|中学|大学|旧址|草坪|"
    r"茶馆|基地|园区|度假村|景区|观景台|站|现场|livehouse|Livehouse|空间|工作室|社区|门口|食堂|展厅|"
    r"美术馆|博物馆|图书馆|俱乐部|营地|村|镇|湖|山|岛|海滩|庄园|农场|花园|市场|商场|天台|酒吧|咖啡馆?|"
    r"活动室|沙龙|大楼|阁|寺|塔|湾)(?:[\u4e00-\u9fff]{0,4}[\dA-Za-z一二三四五六七八九十]*[号楼层厅馆区室F]"
    r"?)?$"
)
_PLACE_EN = re.compile(
    r"\b(?:street|st\.|road|rd\.?|avenue|ave\.?|lane|square|hall|park|pier|theatre|theater|house|centre|"
    r"center|gallery|museum|library|church|chapel|school|college|university|"
    r"barn|field|fields|yard|wharf|quay|market|club|bar|pub|inn|hotel|stadium|arena|garden|gardens|green|"
    r"common|studio|studios|room|rooms|beach|harbour|harbor|dock|docks|station|"
    r"exchange|works|works|foundry|mill|farm|court|tower|building|block|floor|unit|campus|plaza|annex|"
    r"pavilion|observatory|lido|bandstand|playhouse|cinema|auditorium|village|bridge|café|cafe|bakery|"
    r"bookshop|"
    r"warehouse|depot|arcade|mall|basement|rooftop|terrace|grounds|track|rink|pool|gym|temple|cathedral|"
    r"castle|priory|abbey|town hall|corn exchange|ballroom|foyer|lobby|rotunda)(?=\s*(?:,|$|of\b|\(|"
    r"[A-Z0-9][\w-]{0,3}\b))",
    re.IGNORECASE,
)


def is_place(text: str) -> bool:
    """Whether a text names a place: an address, a hall, a park."""
    if re.search(r"[\u4e00-\u9fff]", text):
        return len(text) <= 30 and bool(_PLACE_ZH.search(text))
    return len(text.split()) <= 12 and bool(_PLACE_EN.search(text)) and bool(re.search(r"[A-Z]", text))


_CONTACT = re.compile(
    r"\S+@\S+\.\w+|(?:https?://|www\.)\S+|\b[\w-]+\.(?:com|org|net|co\.uk|cn|io|edu|studio|art|info|uk|de|"
    r"fr)\b|(?<!\d)(?:\+?\d{1,3}[- ])?(?:\d{3,4}[- ]){1,2}\d{3,4}(?:[- ]\d{3,4})?(?!\d)|"
    r"(?<!\d)1[3-9]\d{9}(?!\d)|"
    r"微信|公众号|@\w{3,}|电话|热线|\btel\b|\bcall \d",
    re.IGNORECASE,
)


def is_contact(text: str) -> bool:
    """Whether a text says how to get in touch: a phone number, an address of mail or web, an account."""
    return bool(_CONTACT.search(text))


_START = re.compile(rf"^(?P<amount>{AMOUNT})\s+(?:of\s+)?(?P<name>[^\d\W].*)$", re.IGNORECASE)
_END = re.compile(rf"^(?P<name>\S.*?)\s*[:：]?\s*[（(]?(?P<amount>{AMOUNT})[)）]?$", re.IGNORECASE)


def measured(text: str) -> tuple[str, str]:
    """An ingredient as (name, amount): `番茄3个`, `225 g butter, softened`, `spaghetti (320 g)`, `salt to taste`.

    The amount is empty where none is stated.
    """
    text = text.strip(" 。.；;，,\x00")
    bracket = re.match(rf"^(?P<name>[^（(]+?)\s*[（(]\s*(?P<amount>{AMOUNT})\s*[)）](?P<tail>.*)$", text, re.IGNORECASE)
    if bracket:
        return (bracket["name"] + bracket["tail"]).strip(), bracket["amount"].strip()
    latin = text[:1].isascii() or text[:1] in "½¼¾⅓⅔"
    start = _START.match(text) if latin else None
    if start and not re.match(r"^(?:a|an|one)\s+\w+$", text, re.IGNORECASE):
        return start["name"].strip(), start["amount"].strip()
    end = _END.match(text)
    if end and (
        re.search(
            r"[\d½¼¾⅓⅔一二两三四五六七八九十半几]|适量|少许|若干|taste|needed|pinch|handful|些许|serve|"
            r"garnish|half|\b(?:one|two|three|four|few) [a-z]",
            end["amount"],
        )
    ):
        name, amount = end["name"].strip(" :：,，"), end["amount"].strip()
        if name and not (amount[0] in "一二两三四五六七八九十半几" and len(amount) == 1 and not re.search(r"\s", text)):
            return name, amount
    return text, ""


def split_list(text: str) -> list[str]:
    """The items of a list in one run: parted by `、`, `；`, `|`, ` / `, ` > `, line breaks, else by commas."""
    text = text.strip(" 。.；;，,\x00")
    for separator in (r"\s*[、；;\n]\s*|\s*[|｜]\s*", r"\s+[/>→]\s+|\s*[·•]\s*", r"\s*[,，](?!\d{3}(?!\d))\s*"):
        parts = [p.strip(" 。，,-") for p in re.split(separator, text)]
        if len([p for p in parts if p]) > 1:
            made: list[str] = []
            for part in parts:
                made += _conjoined(part)
            return [p for p in made if p]
    return [p for p in _conjoined(text) if p]


def _conjoined(part: str) -> list[str]:
    """A last item that `and` or 和 joins, where both sides end alike in a number: 茉莉茶15元和乌龙茶16元."""
    part = re.sub(r"^(?:and|plus|以及|还有|和|另有)\s*", "", part, flags=re.IGNORECASE)
    joined = re.split(
        r"(?<=[\d元块）)件个克升斤])\s*(?:和|以及|跟|与|还有)\s*(?=\S)|(?<=[\d)])\s+and\s+(?=[A-Za-z])", part
    )
    return [p.strip() for p in joined]
