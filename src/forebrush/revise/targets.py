"""Who is meant: words of an instruction to nodes of the scene, by role, content, place, colour, kind and number."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from forebrush.revise.lists import find_list
from forebrush.revise.view import View
from forebrush.scene.oklab import to_lab

__all__ = ["ROLES", "Found", "find", "grounds", "is_ground"]

Json = dict[str, Any]

ROLES: Mapping[str, str] = {
    # what people say: roles (or kind:NAME) that it means, the surest first
    "main title": "title", "title": "title", "headline": "title", "heading": "heading title", "主标题": "title",
    "大标题": "title", "副标题": "subtitle", "标题": "title", "subtitle": "subtitle", "subheading": "subtitle", "tagline": "subtitle",
    "subhead": "subtitle", "slogan": "subtitle", "标语": "subtitle", "口号": "subtitle", "footer": "footer", "footnote": "footer",
    "页脚": "footer", "脚注": "footer", "底部文字": "footer", "price": "price", "价格": "price", "价钱": "price", "logo": "logo brand",
    "标志": "logo brand", "商标": "logo brand", "brand": "brand", "brand name": "brand", "品牌": "brand", "店名": "brand title",
    "button": "button", "按钮": "button", "badge": "badge", "角标": "badge", "徽章": "badge", "sticker": "badge", "seal": "seal",
    "印章": "seal", "signature": "signature", "签名": "signature", "落款": "signature", "署名": "signature", "sign-off": "signature", "web address": "text:url", "website address": "text:url", "site": "text:url", "quote": "quote", "body text": "body",
    "body": "body", "paragraph": "body", "正文": "body", "description": "body", "caption": "caption body", "chart": "kind:chart",
    "graph": "kind:chart", "bars": "kind:chart", "bar": "kind:chart", "图表": "kind:chart", "柱子": "kind:chart",
    "柱状图": "kind:chart", "饼图": "kind:chart", "table": "kind:table", "表格": "kind:table", "qr code": "kind:code", "qr": "kind:code",
    "qrcode": "kind:code", "二维码": "kind:code", "barcode": "kind:code", "条形码": "kind:code", "picture": "kind:picture",
    "image": "kind:picture", "photo": "kind:picture", "illustration": "kind:picture", "drawing": "kind:picture", "图片": "kind:picture",
    "插图": "kind:picture", "插画": "kind:picture", "照片": "kind:picture", "配图": "kind:picture", "画面": "kind:picture",
    "图": "kind:picture", "icon": "kind:icon", "图标": "kind:icon", "formula": "kind:formula", "date": "text:date", "日期": "text:date",
    "url": "text:url", "website": "text:url", "link": "text:url", "网址": "text:url", "phone number": "text:phone", "phone": "text:phone",
    "电话": "text:phone", "email": "text:email", "邮箱": "text:email", "section title": "heading", "小标题": "heading",
}  # fmt: skip
_SPELLED, _ALIKE = 5, 0.85
"""Letters from which on a misspelt role is known, and how alike it must be (0 to 1)."""
_ALL_TEXT = re.compile(
    r"^(?:all )?(?:of )?(?:the )?(?:other )?(?:texts?|words|letters|type)$|^(?:所有|全部|其他|其它|别的)*的?(?:文字|字|文本)$",
    re.IGNORECASE,
)
_EVERYTHING = re.compile(
    r"^(?:everything|all|the whole (?:thing|page|poster)|所有|全部|整体|整个(?:画面|页面|海报)?|一切)$", re.IGNORECASE
)
_BACKGROUND = re.compile(
    r"^(?:page )?(?:background|backdrop|ground|bg)(?: colou?r)?$|^(?:整个|页面)?(?:背景|底色|底图|背景色|底)(?:颜色)?$",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"^(?:it|them|this|that|these|those|它们?|这个|那个|这些|那些|这|那)?$", re.IGNORECASE)
_BIGGEST = re.compile(
    r"\b(?:biggest|largest) (?:text|words?|type|letters)\b|最大的?(?:那?[个行])?(?:字|文字|标题)", re.IGNORECASE
)
_SMALLEST = re.compile(
    r"\b(?:smallest|tiniest) (?:text|words?|type|letters)\b|最小的?(?:那?[个行])?(?:字|文字)", re.IGNORECASE
)
_LATIN = re.compile(r"\benglish\b|英文|英语", re.IGNORECASE)
_CHINESE = re.compile(r"\bchinese\b|中文|汉字", re.IGNORECASE)
_ORDINALS = {
    "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "fifth": 5, "5th": 5, "sixth": 6,
    "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "last": -1, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6,
    "七": 7, "八": 8, "九": 9, "十": 10,
}  # fmt: skip
_NUMBER = re.compile(
    r"\b(?P<w>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|1st|2nd|3rd|[4-9]th)\b|"
    r"第(?P<z>[一二三四五六七八九十]|\d+)|(?P<l>最后|倒数第)一|(?<=[a-z] )(?P<d>\d+)\b|\b(?:no\.?|number|#)\s?(?P<n>\d+)",
    re.IGNORECASE,
)
_PLACES = re.compile(
    r"\b(?:in|at|on) the (?:very )?(?P<en>(?:top|bottom|upper|lower)(?:[ -](?:left|right))?|left|right|middle|cent(?:er|re))"
    r"(?: (?:corner|side|half|edge))?\b|(?P<zh>左上|右上|左下|右下|上方|下方|顶部|底部|最上面|最下面|左边|右边|中间|左侧|右侧)角?(?:的|那)?",
    re.IGNORECASE,
)
_PATTERNS = {
    "date": r"\d{1,2}月\d{1,2}日|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|"
            r"\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\d{4}年",
    "url": r"\bwww\.|https?://|\.(?:com|org|net|cn|example|io)\b",
    "phone": r"\+?\d[\d -]{6,}\d",
    "email": r"\S+@\S+\.\S+",
}  # fmt: skip
_STOP = re.compile(r"^(?:the|a|an|my|our|its|all(?: of)?|that|this|those|these|of|for|in|to)\s+|^(?:把|将|给|让|使|那个?|这个?|该|的|在|对)+|"
                   r"\s+(?:text|one|line|please)$|(?:的|那个?|这个?|那?一?[行句]|文字|的字|部分|吧|了)+$", re.IGNORECASE)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Found:
    """The nodes that some words mean; where none, what could be meant instead."""

    ids: tuple[str, ...] = ()
    unknown: str = ""
    """The words that name nothing."""
    ambiguous: bool = False


def is_ground(view: View, node: Json) -> bool:
    """Whether a node is the ground of the page: it has that role, or fills it with colour and no words."""
    role = node.get("role", "")
    placed = view.placed(node["id"])
    wide = placed is not None and placed.box[2] >= 0.98 * view.size[0] and placed.box[3] >= 0.3 * view.size[1]
    if role.startswith(("background", "ground", "backdrop")):
        return bool(wide)
    return node["kind"] == "shape" and role in ("panel", "background", "") and wide and bool(node.get("fills"))


def grounds(view: View) -> list[str]:
    """The grounds of the page, from the back to the front."""
    return [
        node["id"]
        for node in view.children(f"page:{view.raw['id']}")
        if not node.get("hidden") and is_ground(view, node)
    ]


_SOME_WORDS = re.compile(r"^(?:lines?|sentences?|characters|(?:几个|[行句段些])?(?:文字|字|文案|话))$", re.IGNORECASE)


def find(view: View, words: str, quotes: Sequence[str] = ()) -> Found:
    """The nodes that some words of an instruction mean. Empty words mean what was touched last.

    Where somebody drew a region, they mean what is in it, and what is named must lie in it.
    """
    if view.region is None:
        return _find(view, words, quotes)
    bare = _trimmed(words)
    if _PRONOUN.match(bare):
        alive = tuple(name for name in (view.last or view.inside) if name in view.nodes)
        return Found(alive, "" if alive else words)
    inside = view.only_inside()
    if _SOME_WORDS.match(bare):
        return Found(tuple(n["id"] for n in inside.texts()), "" if inside.texts() else words)
    for where in (inside, view):
        found = _find(where, words, quotes)
        if found.ids and all(view.is_meant(name) for name in found.ids):
            return found
    return Found((), words)


def _find(view: View, words: str, quotes: Sequence[str]) -> Found:
    parts = [p for p in re.split(r"\s+and\s+|\s*,\s*(?:and\s+)?|\s*[和与跟及、]\s*", words.strip()) if p.strip()]
    if len(parts) > 1 and not re.search(r"⟦", words):
        made: list[str] = []
        for part in parts:
            found = _find_one(view, part, quotes)
            if not found.ids:
                return found
            made += found.ids
        return Found(tuple(dict.fromkeys(made)))
    return _find_one(view, words, quotes)


def _find_one(view: View, words: str, quotes: Sequence[str]) -> Found:
    whole = words.strip(" ,，。.")
    if _ALL_TEXT.match(whole):
        return Found(tuple(n["id"] for n in view.texts()))
    for pattern, last in ((_BIGGEST, -1), (_SMALLEST, 0)):
        if pattern.search(whole):
            texts = sorted(view.texts(), key=lambda n: _size(view, n))
            return Found((texts[last]["id"],)) if texts else Found((), words)
    if part := _part_of(view, whole, quotes):
        return part
    words = _trimmed(words)
    if _PRONOUN.match(words):
        alive = tuple(name for name in view.last if name in view.nodes)
        return Found(alive, "" if alive else words)
    if _BACKGROUND.match(words):
        return Found(tuple(grounds(view)) or ("page",))
    if _EVERYTHING.match(words):
        tops = [n["id"] for n in view.children(f"page:{view.raw['id']}") if not is_ground(view, n)]
        return Found(tuple(tops))
    if held := re.search(r"⟦(\d+)⟧", words):
        return _by_content(view, quotes[int(held[1])])
    if by := _by_neighbour(view, words):
        return by
    if (_LATIN.search(words) or _CHINESE.search(words)) and (by := _by_script(view, words)):
        return by
    return _by_number(view, words) or _by_role(view, words) or _by_what_it_says(view, words) or _by_words(view, words)


_NEXT = re.compile(
    r"^(?:[\w-]+ )*?(?:texts?|lines?|paragraphs?|words|sentences?|captions?) (?:just |right )?"
    r"(?P<side>below|beneath|under|underneath|above|over) (?P<y>.+)$|"
    r"^(?P<z>.+?)(?P<w>[上下])[面方边]的?(?:那[行句段个])?(?:小字|大字|文字|字|话)$",
    re.IGNORECASE,
)


def _by_neighbour(view: View, words: str) -> Found | None:
    """The text next above or below another: `the line beneath the title`, `标题下面那行字`."""
    m = _NEXT.match(words)
    near = _find_one(view, m["y"] or m["z"], ()) if m else Found(())
    at = view.placed(near.ids[0]) if len(near.ids) == 1 and near.ids[0] in view.nodes else None
    if m is None or at is None:
        return None
    below = m["w"] == "下" if m["w"] else m["side"].lower() not in ("above", "over")
    found = []
    for node in view.texts():
        other = view.placed(node["id"])
        if other is None or node["id"] == near.ids[0]:
            continue
        gap = other.ink[1] - at.ink[1] - at.ink[3] if below else at.ink[1] - other.ink[1] - other.ink[3]
        aside = max(at.ink[0] - other.ink[0] - other.ink[2], other.ink[0] - at.ink[0] - at.ink[2], 0.0)
        if gap > -0.3 * other.ink[3]:
            found.append((gap + 2 * aside, node["id"]))
    return Found((min(found)[1],)) if found else Found((), words)


def _by_what_it_says(view: View, words: str) -> Found | None:
    """A role with words of it before it: `the NEW sticker`, `the Buy button`."""
    said, _, role = words.rpartition(" ")
    if not said or role.lower() not in ROLES:
        return None
    found = _by_role(view, role)
    named = found.ids if found is not None else ()
    ids = [name for name in named if any(said.lower() in text["text"].lower() for text in view.texts(name))]
    return Found(tuple(ids)) if ids else None


_OF = re.compile(
    r"^(?:the )?(?P<x1>price|date|picture|icon|button|number|amount) of (?P<y1>.+)$|"
    r"^(?:the )?(?P<y2>.+?)(?:'s)? (?P<x2>price|picture|icon|button)$|^(?P<y3>.+?)的?(?P<x3>价格|价钱|价|图片|图标|按钮)$",
    re.IGNORECASE,
)


def _part_of(view: View, words: str, quotes: Sequence[str]) -> Found | None:
    """`the price of the latte`, `拿铁的价格`: what of its role stands nearest, in the same group."""
    match = _OF.match(words)
    if match is None or _NUMBER.search(words):
        return None
    role, owner = (match[f"x{k}"] for k in (1, 2, 3)), (match[f"y{k}"] for k in (1, 2, 3))
    noun = next(x for x in role if x)
    held = re.search(r"⟦(\d+)⟧", said := next(y for y in owner if y))
    found = _by_content(view, quotes[int(held[1])]) if held else _by_words(view, _trimmed(said))
    if not found.ids:
        return None
    candidates = _candidates(view, "价格" if noun == "价" else noun)
    near = view.parents.get(found.ids[0], "")
    for _ in range(3):
        name = near.partition(":")[2]
        inside = [one for one in candidates if near.startswith("node:") and view.is_within(one, name)]
        if inside:
            return Found((inside[0],), ambiguous=len(inside) > 1)
        near = view.parents.get(name, "")
    return None


def _trimmed(words: str) -> str:
    words = words.strip(" ,，。.：:")
    while True:
        short = _STOP.sub("", words).strip()
        if short == words or not short:
            return short if short else words
        words = short


def _size(view: View, node: Json) -> float:
    placed = view.placed(node["id"])
    return placed.size if placed else 0.0


def _plain(text: str) -> str:
    return re.sub(r"\s+", "", text).casefold().strip("。.,，!！?？:：")


def _by_content(view: View, quoted: str) -> Found:
    """Texts that say something: the same, else holding it."""
    wanted = _plain(quoted)
    if not wanted:
        return Found((), quoted)
    same = [n["id"] for n in view.texts() if _plain(n["text"]) == wanted]
    holding = same or [n["id"] for n in view.texts() if wanted in _plain(n["text"])]
    return Found(tuple(holding[:1]), "" if holding else quoted)


def _by_script(view: View, words: str) -> Found | None:
    """`那句英文`, `the Chinese line`: the longest text in that script that is no label."""
    latin = bool(_LATIN.search(words))
    fitting = []
    for node in view.texts():
        han = len(re.findall(r"[\u4e00-\u9fff]", node["text"]))
        letters = len(re.findall(r"[A-Za-z]", node["text"]))
        if (latin and letters > 3 * han and len(node["text"].split()) > 2) or (not latin and han > letters):
            fitting.append((node.get("role") != "title", len(node["text"]), node["id"]))
    return Found((max(fitting)[2],)) if fitting else Found((), words)


def _index(match: re.Match[str]) -> int:
    if match["w"]:
        return _ORDINALS.get(match["w"].lower()) or int(match["w"][0])
    if match["z"]:
        return _ORDINALS.get(match["z"]) or int(match["z"])
    return -1 if match["l"] else int(match["d"] or match["n"])


_MIDDLE = re.compile(
    r"^(?:the )?middle (?P<en>\w+)$|^中间那?的?[个件条张步款项]?(?P<zh>[\u4e00-\u9fff]{1,4})$", re.IGNORECASE
)


def _by_number(view: View, words: str) -> Found | None:
    """`the second step`, `第三条评论`, `comment 2`: one of a list; `the second button`: one of a role."""
    if m := _MIDDLE.match(words):
        row = find_list(view, m["en"] or m["zh"])
        return Found((row.items[len(row.items) // 2],)) if row is not None and len(row.items) % 2 else None
    match = _NUMBER.search(words)
    if match is None:
        return None
    noun = _trimmed(
        re.sub(
            r"^(?:个|条|张|项|位|步|页|行|只)(?=\S)", "", (words[: match.start()] + " " + words[match.end() :]).strip()
        )
        or words[match.end() :]
    )
    index = _index(match)
    listed = find_list(view, noun or words[match.end() :])
    if listed is not None:
        k = index - 1 if index > 0 else len(listed.items) + index
        return Found((listed.items[k],)) if 0 <= k < len(listed.items) else Found((), words)
    several = _candidates(view, noun)
    if several:
        k = index - 1 if index > 0 else len(several) + index
        return Found((several[k],)) if 0 <= k < len(several) else Found((), words)
    return Found((), words)


def _candidates(view: View, noun: str) -> list[str]:
    """Every node that a noun may mean, in document order."""
    key = noun.lower().strip()
    key = key if key in ROLES else key.removesuffix("s")
    if key not in ROLES and key.isascii() and len(key) >= _SPELLED:
        key = next(iter(get_close_matches(key, ROLES, 1, _ALIKE)), key)  # a slip of the keys: "tittle"
    if key not in ROLES:
        return []
    for what in ROLES[key].split():
        kind, _, name = what.partition(":")
        if kind == "text" and name:
            found = [n["id"] for n in view.texts() if re.search(_PATTERNS[name], n["text"], re.IGNORECASE)]
        elif name:
            found = [
                n["id"] for n in view.nodes.values() if n["kind"] == name and not n.get("hidden") and _drawn(view, n)
            ]
        else:
            found = _of_role(view, what)
        if found:
            return found
    return []


def _drawn(view: View, node: Json) -> bool:
    """A picture that shows something: grounds are none, unless they are what the page shows."""
    if node["kind"] != "picture":
        return True
    brief = node.get("brief") or {}
    return node.get("asset") is not None or not brief.get("ground")


def _of_role(view: View, role: str) -> list[str]:
    """Nodes of a role: the outermost ones, and things whose name or description says so."""
    named = [n for n in view.nodes.values() if not n.get("hidden") and _has_role(n, role)]
    texts = [n for n in named if n["kind"] == "text"]
    if texts and role not in _WHOLE:
        named = texts
    ids = [n["id"] for n in named]
    return [name for name in ids if not any(other != name and view.is_within(name, other) for other in ids)]


_WHOLE = frozenset(("button", "badge", "logo", "brand", "seal", "step", "comment", "card"))
"""Roles of things that are more than their words."""


def _has_role(node: Json, role: str) -> bool:
    logo = role == "logo" and node["kind"] in ("svg", "picture") and "logo" in node.get("alt", "").lower()
    return bool(node.get("role") == role or logo)


def _by_role(view: View, words: str) -> Found | None:
    place = _PLACES.search(words)
    bare = _trimmed(_PLACES.sub(" ", words)) if place else words
    several = _candidates(view, bare)
    if not several:
        several = _by_look(view, bare)
    if not several:
        return None
    if place:
        several = sorted(several, key=lambda name: _distance(view, name, place["en"] or place["zh"]))[:1]
    if re.search(r"\ball\b|所有|全部", words) or (re.match(r"\w+s$", bare.lower()) and bare.lower() not in ROLES):
        return Found(tuple(several))
    if len(several) > 1 and bare.lower() in (
        "picture",
        "image",
        "photo",
        "illustration",
        "图片",
        "插图",
        "照片",
        "画面",
        "配图",
        "插画",
        "图",
    ):
        several.sort(key=lambda name: -_area(view, name))
    return Found((several[0],), ambiguous=len(several) > 1)


def _area(view: View, name: str) -> float:
    placed = view.placed(name)
    return placed.box[2] * placed.box[3] if placed else 0.0


def _by_look(view: View, words: str) -> list[str]:
    """`the red button`, `蓝色的按钮`: a role with a colour before it."""
    from forebrush.revise.colors import read_color

    code, rest = read_color(words)
    noun = _trimmed(rest)
    several = _candidates(view, noun) if code and noun else []
    if not several:
        return []
    target = to_lab((int(code[1:3], 16), int(code[3:5], 16), int(code[5:7], 16)))
    return sorted(several, key=lambda name: _gap(view, name, target))


def _gap(view: View, name: str, target: tuple[float, float, float]) -> float:
    fills = [f.get("color") for n in view.under(name) for f in n.get("fills", []) if f.get("kind") == "solid"]
    labs = [to_lab(view.color(color)[:3]) for color in fills if color]
    return min((sum((a - b) ** 2 for a, b in zip(lab, target, strict=True)) for lab in labs), default=9.0)


def _distance(view: View, name: str, place: str) -> float:
    """How far the middle of a node is from a place of the page, in page widths."""
    placed = view.placed(name)
    if placed is None:
        return 9.0
    w, h = view.size
    x, y, bw, bh = placed.ink
    low = place.lower()
    fx = 0.0 if "left" in low or "左" in low else 1.0 if "right" in low or "右" in low else 0.5
    fy = 0.0 if re.search(r"top|upper|上|顶", low) else 1.0 if re.search(r"bottom|lower|下|底", low) else 0.5
    return abs((x + bw / 2) / w - fx) + abs((y + bh / 2) / h - fy)


def _by_words(view: View, words: str) -> Found:
    """A text that says these words; a node of this id; something at a place."""
    key = re.sub(r"\s+", "-", words.lower())
    if key in view.nodes:
        return Found((key,))
    wanted = _plain(words)
    if len(wanted) > 1:
        same = [n["id"] for n in view.texts() if _plain(n["text"]) == wanted]
        whole = re.compile(rf"(?<!\w){re.escape(words.strip())}(?!\w)", re.IGNORECASE)
        holding = same or [
            n["id"]
            for n in view.texts()
            if whole.search(n["text"]) or (not words.isascii() and wanted in _plain(n["text"]))
        ]
        if holding:
            return Found((holding[0],), ambiguous=len(holding) > 1)
        shown = [
            n["id"] for n in view.nodes.values()
            if n["kind"] in ("picture", "icon", "svg") and whole.search(f"{n.get('alt', '')} {n.get('icon', '')}") and _drawn(view, n)
        ]  # fmt: skip
        if shown:
            return Found((shown[0],))
    place = _PLACES.search(words)
    rest = _trimmed(_PLACES.sub(" ", words))
    if place and re.fullmatch(r"(?:text|words?|thing|element|文字|字|东西|内容)?", rest, re.IGNORECASE):
        near = sorted(
            (n["id"] for n in view.texts()), key=lambda name: _distance(view, name, place["en"] or place["zh"])
        )
        return Found(tuple(near[:1]), "" if near else words)
    return Found((), words)
