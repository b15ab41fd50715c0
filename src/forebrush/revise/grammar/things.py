"""Things: added to the page or to a node, taken away, hidden, brought to the front."""

from __future__ import annotations

import re
from collections.abc import Sequence

from forebrush.revise.grammar.words import PLACE, SIDES, Row, Wish, Words
from forebrush.revise.language import unquote

__all__ = ["ROWS"]


def _touches(w: Words, quotes: Sequence[str]) -> Wish | None:
    """Things that are added to a node or taken from it: outline, shadow, underline, marks at the end."""
    off = w.has(r"\b(?:remove|delete|without|no|drop|get rid of|take away)\b|去掉|删掉|删除|取消|不要|去除")
    if off and w.take(r"(?:the )?\b(?:round(?:ed)? corners?|corner radius)\b(?: of| from)?|的?圆角"):
        _drop_verbs(w)
        return Wish("radius", w.rest(), {"amount": w.amount(), "off": True})
    if w.has(r"\b(?:outline|stroke|contour)\b|描边|勾边"):
        w.take(r"\b(?:outline|stroke|contour)s?\b|描边|勾边")
        color = w.color()
        amount = w.amount()
        _drop_verbs(w)
        return Wish("outline", w.rest(), {"color": color, "amount": amount, "off": off})
    if w.has(r"\b(?:drop )?shadow\b|阴影|投影"):
        w.take(r"\b(?:soft |hard |subtle |drop )*shadows?\b|柔和的?|阴影|投影")
        amount = w.amount()
        _drop_verbs(w)
        return Wish("shadow", w.rest(), {"amount": amount, "off": off})
    if w.has(r"\bunderlin\w*|下划线"):
        w.take(r"\bunderlin\w*|下划线")
        _drop_verbs(w)
        return Wish("underline", w.rest(), {"off": off})
    if m := w.take(r"(?:an? )?(?P<mark>exclamation (?:mark|point)|question mark|full stop|period|ellipsis)(?: (?:to|after|at the end of|behind))?|(?:后面?|末尾|结尾)?(?:加|添)(?:上)?(?:一)?个?(?P<zh>感叹号|问号|句号|省略号)"):  # fmt: skip
        _drop_verbs(w)
        w.take(r"后面?|末尾|结尾|最后")
        return Wish("end-mark", w.rest(), {"mark": (m["mark"] or m["zh"]).lower(), "zh": bool(m["zh"])})
    return None


def _drop_verbs(w: Words) -> None:
    w.take(
        r"^(?:add|give|put|apply|insert|remove|delete|drop|get rid of|take away|take)\b|去掉|删掉|删除|取消|不要|去除|加上|添加|增加|加"
    )
    w.take(r"^(?:an?|the|some)\s+(?=to\b|from\b|on\b|around\b)|\b(?:to|from|on|around)\b")
    w.take(r"\ba\s*$")


def _appends(w: Words, quotes: Sequence[str]) -> Wish | None:
    """Words at the end of a text."""
    m = re.search(
        r"^(?:add|append|put|write) (?P<q>⟦\d+⟧) (?:to|at|after) the (?:very )?end of (?P<x>.+)$|"
        r"^(?P<y>.+?)的?(?:末尾|结尾)(?:再)?(?:加|补|添|接|写)上?(?P<z>⟦\d+⟧)$",
        w.text,
        re.IGNORECASE,
    )
    return Wish("append", m["x"] or m["y"], {"text": unquote(m["q"] or m["z"], quotes)}) if m else None


def _adds(w: Words, quotes: Sequence[str]) -> Wish | None:
    """Something new on the page."""
    t = w.text
    if not re.search(r"^(?:add|insert|include|draw|create|put an?\b|put some|place an?\b|write)\b|加(?:上|入)?(?!粗|大|深|亮|宽|重)|添加|增加|插入|放(?:上|置)?一?[个张条幅只匹朵棵]|画一?[个条]|(?<!手)写上?(?!体|得|的)", t, re.IGNORECASE):  # fmt: skip
        return None
    if re.search(r"^(?:把|将)", t):
        return None
    side, anchor = _beside(w)
    place = w.one_of(PLACE) if not side else None
    if m := w.take(
        r"(?:an? )?qr(?: ?code)?(?: (?:for|to|linking to|of))?\s*(?P<u>\S+://\S+|www\.\S+|⟦\d+⟧)?|一?个?二维码[：:]?\s*(?P<z>\S+://\S+|⟦\d+⟧)?"
    ):
        url = m["u"] or m["z"] or (lambda n: n[0] if n else "")(w.take(r"https?://\S+"))
        return Wish("add-code", args={"value": unquote(url or "", quotes), "place": place})
    if w.has(r"\bborder\b|\bframe\b|边框|外框"):
        return Wish("add-border", args={"color": w.color()})
    if w.has(r"\b(?:dividers?|separators?|rule|line)\b|分割线|分隔线|横线"):
        color = w.color()
        return Wish("add-line", anchor, {"side": side or "below", "color": color, "place": place})
    quoted = re.search(r"⟦(\d+)⟧", t)
    if quoted:
        words = quotes[int(quoted[1])]
        role = "body"
        for pattern, name in ((r"\bbadge|sticker|label\b|角标|徽章|标签|贴纸", "badge"), (r"\bbutton\b|按钮", "button"), (r"\bsubtitle|tagline\b|副标题", "subtitle"), (r"\b(?:title|headline)\b|标题", "title"), (r"\bfooter\b|页脚", "footer")):  # fmt: skip
            if re.search(pattern, re.sub(r"⟦.*", "", t) + re.sub(r".*?⟧", "", t), re.IGNORECASE):
                role = name
                break
        small = bool(re.search(r"\bsmall|tiny|fine print\b|小字|小小", t, re.IGNORECASE))
        large = bool(re.search(r"\b(?:big|large|huge)\b|大字", t, re.IGNORECASE))
        color = w.color()
        return Wish(
            "add-text",
            anchor,
            {"text": words, "role": role, "place": place, "side": side, "small": small, "large": large, "color": color},
        )
    shape = w.one_of(
        (
            (r"\b(?:circle|dot|disc)\b|圆形?|圆圈", "ellipse"),
            (r"\b(?:rectangle|box|square|panel|block)\b|矩形|方块|方框|色块", "rect"),
            (r"\bstar\b|五角星|星形", "star"),
        )
    )
    if shape:
        color = w.color()
        return Wish("add-shape", anchor, {"shape": shape, "color": color, "place": place, "side": side})
    if m := re.search(r"(?:picture|image|photo|illustration|drawing)s? of (?P<w>.+?)(?= (?:in|at|on|to|behind|below|above|next)\b|$)|(?:图片|插图|照片|图)[：:]?(?P<z>.+)|一[只个幅张](?P<y>[^，。]+?)(?:的)?(?:图片?|插图|照片)", t, re.IGNORECASE):  # fmt: skip
        return Wish(
            "add-picture",
            anchor,
            {"what": (m["w"] or m["z"] or m["y"]).strip(), "place": place, "side": side},
        )
    left = re.sub(
        r"^(?:add|insert|include|draw|create|put|place|write|(?:(?:在|请)\s*)*(?:加|添加|增加|插入|放|画|写)(?:上|入)?)\s*",
        "",
        w.text,
        flags=re.IGNORECASE,
    )
    left = re.sub(r"^(?:an?|some|the|一?[只个幅张条])\s*", "", left.strip(), flags=re.IGNORECASE)
    left = re.sub(r"(?:\s+(?:in|at|on|the))+\s*$", "", left, flags=re.IGNORECASE).strip()
    return Wish("add-picture", anchor, {"what": left, "place": place, "side": side, "thing": True}) if left else None


def _beside(w: Words) -> tuple[str, str]:
    """A side and the words for the neighbour: `below the title`, `在标题下面`."""
    if m := re.search(r"\b(?P<s>below|under|underneath|beneath|above|on top of|over|next to|beside|behind|(?:to the )?(?:left|right) of)\s+(?P<t>the [\w ]+?|⟦\d+⟧|it)(?=$|[,.:]| (?:that|saying|which))", w.text, re.IGNORECASE):  # fmt: skip
        side = next((name for pattern, name in SIDES if re.search(pattern, m["s"], re.IGNORECASE)), "below")
        w.text = (w.text[: m.start()] + " " + w.text[m.end() :]).strip()
        return side, m["t"]
    m = re.search(
        r"在?(?P<t>[^在，⟦]{1,12}?|⟦\d+⟧)的?(?:正)?(?P<s>[上下左右后]面|[上下左右]方|[左右]边|旁边?|后面|[上下])(?=加|放|添|插|画|写|$|，)",
        w.text,
    )
    if w.zh and m is not None and not re.fullmatch(r"最|页面?|画面|", m["t"]):
        side = next((name for pattern, name in SIDES if re.search(pattern, m["s"])), "below")
        w.text = (w.text[: m.start()] + w.text[m.end() :]).strip()
        return side, m["t"]
    return "", ""


def _removes(w: Words, quotes: Sequence[str]) -> Wish | None:
    if w.take(
        r"^(?:delete|remove|erase|get rid of|take (?:out|away|off)|drop|cut|lose)\b|(?:去掉|删掉|删除|删去|移除|拿掉|去除|清除|删了?|抹掉)(?:吧|掉)?|不要(?:了|这个)?|不需要了?"
    ):
        w.take(r"了$|^(?:把|将)|这[行句个条]|那[行句个条]")
        return Wish("remove", w.text if re.search(r"⟦", w.text) else w.rest())
    if w.take(r"^hide\b|隐藏|藏起来"):
        return Wish("hide", w.rest())
    if w.take(r"^(?:show|unhide|reveal)\b|^(?:显示|取消隐藏)"):
        return Wish("show", w.rest())
    if w.take(r"^(?:duplicate|copy|clone|repeat)\b|(?:复制|克隆)(?:一[份个])?|再来一[份个]"):
        return Wish("duplicate", w.rest())
    return None


def _orders(w: Words, quotes: Sequence[str]) -> Wish | None:
    if (
        w.take(r"\b(?:bring|move|send|put)?\s*(?P<t>.*?)\s*to (?:the )?(?:very )?(?:front|foreground)\b")
        if not w.zh
        else w.take(r"置于?顶层?|置顶|[移放挪调]?到?最(?:上|顶)层|[移放挪]?到?最前面?")
    ):
        text = w.text
        if not w.zh:
            return None
        return Wish("order", text.strip(" 把将"), {"to": "front"})
    if w.zh and w.take(r"置于?底层?|置底|[移放挪调]?到?最(?:下|底)层|[移放挪]?到?最后面"):
        return Wish("order", w.text.strip(" 把将"), {"to": "back"})
    return None


def _orders_en(w: Words, quotes: Sequence[str]) -> Wish | None:
    if m := re.search(r"^(?:bring|move|send|put)\s+(?P<t>.+?)\s+to (?:the )?(?:very )?(?P<p>front|foreground|back)\b|^(?:bring|send)\s+(?P<t2>.+?)\s+(?P<p2>forward|backward)", w.text, re.IGNORECASE):  # fmt: skip
        front = (m["p"] or m["p2"]).lower() in ("front", "foreground", "forward")
        return Wish("order", m["t"] or m["t2"], {"to": "front" if front else "back"})
    return None


ROWS: tuple[Row, ...] = (_touches, _appends, _adds, _removes, _orders, _orders_en)
"""Rows of the grammar in this module, the particular before the general."""
