"""Clauses that speak to those who read the page: what is wanted, allowed, closed, to be brought, whom to call.

The general reader leaves clauses that may be words or subject matter; those that can only be a message are set.
"""

from __future__ import annotations

import re

from forebrush.think.planner.description import describes
from forebrush.think.planner.found import Detail, Found, Words
from forebrush.think.planner.kinds.shared import is_organisation
from forebrush.think.planner.positions import place_of
from forebrush.think.planner.reading import is_look

__all__ = ["is_message", "job", "set_messages"]

_ZH = re.compile(
    r"^(?:请(?:勿|穿|自备|自带|携带|带好|提前|准时|注意|走|绕行|联系|拨打|致电|各位|大家|家长|互相|"
    r"保持|咨询|凭|扫码|到|于|在)"
    r"|谢绝|严禁|禁止|切勿|勿|欢迎|敬请|恕不|仅限|仅收|只收|只限|凭|"
    r"感谢(?!你|您)|有事|有急事|如有|如需|若有|过时|逾期|先到先得"
    r"|不(?:含|接受|退|换|收|设|对外|另行)|无需|包(?:吃|住|早|午|晚|食宿|教|邮)|免(?:费|邮|押金|学费)|一律|节假日|周末)"
    r"|(?:打|找|联系|咨询).{1,8}(?:电话|微信|本人)$|(?:照常|正常|暂停|恢复|停止)(?:上班|上课|营业|开放|使用|供应|服务)"
    r"|谢谢(?:合作|配合|理解|大家)$|不便之处|(?:可以|均可|皆可|都能).{0,4}(?:来|参加|报名|预约|加油|试吃|领取)"
)
_EN = re.compile(
    r"\b(?:wanted|needed|required|not included|included|excluded|not allowed|allowed|closed|out of order|"
    r"out of use|welcome|"
    r"sold out|on request|while (?:stocks|supplies) last|to follow|first come|by appointment|cash only|cards? only|"
    r"no experience|apply (?:in|at|by|to)|sorry|apolog(?:y|ies|ise|ize)|thank you for|proceeds|(?:all )?money goes|"
    r"no (?:weekends|nights|refunds|smoking|parking|entry|dogs|pets|cash|cards|exchanges|booking|experience|"
    r"nuts|returns))\b|^(?:please |kindly )?(?:bring|ask (?:for|at)|mind your|wear|register|sign up|use the|queue|wait|"
    r"take off|leave your|"
    r"(?:call|ring|text|phone|contact|book|join)\b(?=.*\d| us\b| me\b|(?-i: [A-Z])))\b",
    re.IGNORECASE,
)
_MAKER = re.compile(
    r"\b(?:colou?r|font|letters?|lettering|background|"
    r"layout|style|look|design|illustration|picture|photo|border|clip ?art|"
    r"margins?|image|poster|flyer|page|sheet|text|headline|saying)\b|"
    r"色|字体|字号|背景|排版|画面|风格|设计|插画|留白|图案|边框|海报|画|字|图",
    re.IGNORECASE,
)
_LONG_EN, _LONG_ZH = 6, 14
"""Words and characters from which a message is body text and no detail."""
_JOB_ZH = re.compile(r"^(?:急|诚|高薪)?招(?:聘|募|收)?(?!聘?海报|生|牌|待|呼|财|手).{2,16}$|^(?:诚|急)聘.{2,16}$")
_JOB_EN = re.compile(
    r"^(?!help\b)[\w' /-]{3,48} (?:wanted|needed)$|"
    r"^(?:now |we(?:'|’| a)re )?hiring:? .{3,40}$",
    re.IGNORECASE,
)
_MADE_FOR = re.compile(
    r"\b(?:poster|flyer|flier|sign|notice|ad|advert)\s+for\s+(?:the\s+)?"
    r"(?P<en>[A-Z][\w'’&.-]*(?: (?:[A-Z&][\w'’&.-]*|of|the|and))*)"
    r"(?=[:,.;]|$)|我们是(?:[^，。；]{0,10}的)?(?P<zh>[^，。；的]{2,12})(?=[，。；])"
)
_PLACED = re.compile(
    r"\s+(?:at|in|along|across) the (?:very )?"
    r"(?:top|bottom|foot|middle|left|right)(?: (?:left|right|corner))*$"
)


def is_message(text: str) -> bool:
    """Whether a clause can only speak to those who read the page, and not to the maker of it."""
    if is_look(text) or _MAKER.search(text) or len(text) > 90:
        return False
    if text.isascii() and describes(text):
        return False
    return bool(_ZH.search(text) or _EN.search(text))


def job(text: str) -> bool:
    """Whether a clause says who is wanted: `weekend cook wanted`, 招早班师傅一名."""
    return bool(_JOB_ZH.match(text) or _JOB_EN.match(text))


def _names_giver(text: str) -> bool:
    return is_organisation(text) and not _MAKER.search(text)


def set_messages(found: Found, *, lead: str) -> None:
    """Move what is a message from the free clauses to the copy and details; a job wanted is the title.

    `lead` are the first words of the request: they say what is to be made.
    """
    free, instructed = found.free, found.instructions
    titled = any(w.role == "title" for w in found.copy)
    if not titled:
        _title_job(found, lead)
        titled = any(w.role == "title" for w in found.copy)
        free = found.free
    detailed = bool(found.details or found.sections)
    found.free, found.instructions = [], []
    for text, kept in [*((t, found.free) for t in free), *((t, found.instructions) for t in instructed)]:
        bare = _PLACED.sub("", text)
        place = place_of(text[len(bare) :]) if bare != text else ""
        asked = kept is found.instructions
        if is_message(bare) and not lead.startswith(text):
            long = len(bare.split()) >= _LONG_EN if bare.isascii() else len(bare) >= _LONG_ZH
            if place or long:
                role = "footer" if place == "bottom" else "body"
                found.copy.append(Words(bare[:1].upper() + bare[1:], role, place))
            else:
                found.details.append(Detail("", bare))
        elif not asked and detailed and len(text) <= 24 and _names_giver(text) and not lead.startswith(text):
            branded = any(w.role == "brand" for w in found.copy)
            found.copy.append(Words(text, "footer" if branded else "brand"))
        else:
            kept.append(text)


def _title_job(found: Found, prompt: str) -> None:
    """The job wanted, wherever it was read, becomes the title; whom the page is for is its brand."""
    texts = [*found.free, *(d.value for d in found.details if not d.label)]
    detailed = [s for s in found.sections if s.get("role") == "details"]
    texts += [str(e.get("text", "")) for s in detailed for e in s.get("entries", ())]
    wanted = next((t for t in texts if job(t) and not is_look(t)), "")
    if not wanted:
        return
    found.free = [t for t in found.free if t != wanted]
    found.details = [d for d in found.details if d.value != wanted]
    for section in detailed:
        section["entries"] = [e for e in section.get("entries", ()) if e.get("text") != wanted]
    found.sections = [s for s in found.sections if s.get("entries") or s.get("role") != "details"]
    found.copy.append(Words(wanted[:1].upper() + wanted[1:], "title"))
    maker = _MADE_FOR.search(prompt)
    if maker and not any(w.role == "brand" for w in found.copy):
        name = (maker["en"] or maker["zh"]).strip()
        found.copy.append(Words(name, "brand"))
        found.free = [t for t in found.free if name not in t]
