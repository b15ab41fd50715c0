"""The words that name strings: vocabularies of kinds, and what the words before a string say of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

__all__ = ["BARE", "PLACE_LABEL", "SAYS_END", "Vocabulary", "bare_label", "patterns", "slot_of", "vocabulary"]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What words stand for: label to slot, which slots hold lists, whose strings may go on after a comma."""

    slots: Mapping[str, str]
    lists: frozenset[str]
    long: frozenset[str]
    people: frozenset[str]
    """Slots of persons, whose label also tells of the picture (`主播戴草帽`, `host mid-twirl`)."""
    names: frozenset[str] = frozenset()
    """Lists of names, in which a word that labels elsewhere is a name."""


_FILL_ZH = (
    r"(?P<fill>(?:名称|名字|名|称|文字|文案|字样|标签|提示)?(?:一栏|一行|那一行|一列|那一栏|的地方)?(?:上面|"
    r"上(?!午)|里面|里|中(?![午国心])|处|区|三条|两条|几条|一条)?"
    r"(?P<verb>(?:就是|叫做|名叫|叫|写着|写上|写成|写|填写|填上|填|标着|标注|标明|标|印着|印上|印|刻着|刻上|"
    r"刻|显示着?|放上|放|注明|包括|依次是|依次为|分别是|分别为|分别写|"
    r"有|是|为|用|做)*)"
    r"(?:着|上(?!午))?(?P<gap>\s*))"
)
_FILL_EN = (
    r"(?P<fill>(?:\s+(?:text|line|name|label|words?|lines|area|box|field|copy|column|bar|card|strip|readout|"
    r"hint|tag|typing)(?![a-z]))?(?:\s+(?:at|on|in|along) the (?:very )?(?:bottom|top|left|right|middle|centre|"
    r"center|side|foot))?\s*"
    r"(?P<verb>(?:\b(?:is called|is named|are called|are named|called|named|titled|labelled|labeled|is from|"
    r"are from|is|are|reads?|reading|says?|saying|"
    r"that says|that reads|which says|which reads|writing|should be|should say|should read|goes by|go by|"
    r"will be|with|of|has|have|being|as|"
    r"print|put|shows?|showing|to fill|left as a blank line with the label)\b\s*)*)(?P<gap>[\s–—=-]*))"
)
_LEAD_EN = (
    r"(?:(?:and|with|then|also|plus|the|a|an|its|my|our|her|his|big|small|little|tiny|large|one|two|three|four|"
    r"five|six|that|"
    r"put|add|write|print|use|place|set|show|give|in|at|on|to|of|under|it|below|above|across|along|top|bottom|"
    r"middle|centre|"
    r"center|left|right|corner|upper|lower|main|there is|there's|next|underneath|finally|last|where|i need|heading|red|"
    r"first|second|primary|secondary|square|round|wax|letters?)\b[\s,]*){0,6}?"
)
PLACE_LABEL = re.compile(
    r"底部|底下|最底|最底部|最底下|下面|最下面|最下方|顶部|最上面|上面|左边|右边|下方|上方|"
    r"(?:at the )?(?:bottom|top|foot|left|right|front)|then|"
    r"below|under it|underneath",
    re.IGNORECASE,
)
_PAPER = re.compile(
    r"^\s*(?:[a-z-]+ )?(?:card|ticket|poster|screen|page|app|form|stream|pass|graphic|slip|sheet|flyer|banner|"
    r"print|mockup|screenshot)\b|^.{0,2}(?:票|券|卡|证|单|海报|截图|界面|页面|图$)",
    re.IGNORECASE,
)


@lru_cache(maxsize=64)
def patterns(words: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """For a vocabulary: its words anywhere, a clause that begins with one (Chinese, English); what parts clauses."""
    chinese = "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True) if not w.isascii()) or "(?!)"
    latin = "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True) if w.isascii()) or "(?!)"
    either = re.compile(rf"(?:{chinese})|(?<![A-Za-z-])(?:{latin})(?:s|es|'s)?(?![A-Za-z])", re.IGNORECASE)
    zh = re.compile(rf"^(?P<lead>[^\x01:：]{{0,10}}?)(?P<label>{chinese}){_FILL_ZH}(?P<text>\S.*)$", re.DOTALL)
    en = re.compile(
        rf"^\s*(?P<lead>{_LEAD_EN}(?:[\w'-]+ ){{0,4}}?)(?<![A-Za-z-])(?P<label>{latin})\.?(?![A-Za-z-])"
        rf"{_FILL_EN}(?P<text>\S.*)$",
        re.IGNORECASE | re.DOTALL,
    )
    spaced = re.compile(rf"(?<=[^\x01\s])[ \t]+(?=(?:{chinese}))|(?<=[\d°%℃])(?=(?![\u4e00-\u9fff]\d)(?:{chinese})\d)")
    with_a = re.compile(
        rf"\s+(?:with|and)\s+(?:a|an|the|its)\s+(?!label\b)(?=(?:[\w-]+ )?(?:{latin})(?![A-Za-z]))"
        rf"|\s+with\s+(?=(?:a|an|the) (?:[\w'!-]+ ){{1,3}}(?:button|badge|sticker|tab)\b)"
        rf"|\s+(?=now\s+[$€£¥\d])"
        rf"|\s+and\s+(?:in|on|at)\s+(?:the|a)\s+(?=(?:{latin})(?![A-Za-z]))|"
        rf"\s+and\s+(?=(?:{latin})\s+(?:is|are|says|reads)\b)",
        re.IGNORECASE,
    )
    put_as = re.compile(
        rf"\b(?:put|use|set|write|has|have|with) (?P<items>[A-Z][^.;:\x01]{{2,160}}?) as (?:the |a |"
        rf"an )?(?P<label>{latin})(?![A-Za-z-])"
    )
    return either, zh, en, spaced, with_a, put_as


def vocabulary(
    *tables: Mapping[str, str],
    lists: tuple[str, ...] = (),
    long: tuple[str, ...] = (),
    people: tuple[str, ...] = (),
    names: tuple[str, ...] = (),
) -> Vocabulary:
    """A vocabulary of tables, in which `a, b` of a key are several words; later tables override earlier ones."""
    slots = {word.strip(): slot for table in tables for words, slot in table.items() for word in words.split(",")}
    return Vocabulary(slots, frozenset(lists), frozenset(long), frozenset(people), frozenset(names))


def slot_of(label: str, words: Vocabulary) -> tuple[str, str]:
    """The slot of naming words and the known word itself: of the known words the one that ends last.

    A word of a place (`底部`, `at the bottom`) counts only alone. What a noun follows names nothing: `train ticket`.
    """
    label = label.rstrip(" :：,，")
    if after := re.split(r"[:：]", label)[-1].strip():
        label = after
    plain = SAYS_END.sub("", label)
    found = _known(plain, words)
    return found if found[0] or plain == label else _known(label, words)


def _known(label: str, words: Vocabulary) -> tuple[str, str]:
    either = patterns(tuple(words.slots))[0]
    best = place = ("", "")
    for match in either.finditer(label):
        low = match[0].lower()
        for form in (match[0], low, low.removesuffix("'s"), low.removesuffix("s"), low.removesuffix("es")):
            if form in words.slots:
                if PLACE_LABEL.fullmatch(form):
                    place = (words.slots[form], match[0])
                elif (
                    low in ("name", "名", "名称", "title")
                    and best[0]
                    and label[: match.start()].rstrip().endswith(best[1])
                ):
                    # `show name` is a show.
                    pass
                elif not _PAPER.search(label[match.end() :]):
                    best = (words.slots[form], match[0])
                break
    return best if best[0] else place


BARE = re.compile(
    r"^(?:(?:and|with|then|also|plus|the|a|an|its|my|our|at|in|on|to|of|for|under|it|below|above|put|add|write|"
    r"print)\b[\s,]*)+"
    r"|^(?:再加|还有|以及|然后|其中|下面|上面|右上角?|左上角?|右下角?|左下角?|底部|顶部|中间|正中|最下面?|"
    r"最上面?|[一两三四几]个|和|要|有|再|列出?|里|上)+",
    re.IGNORECASE,
)
SAYS_END = re.compile(
    r"(?:\s*\b(?:is called|is named|called|named|titled|is|are|reads?|reading|says?|saying|that|which|text|"
    r"with)\b)+\s*$",
    re.IGNORECASE,
)
_BARE_END = re.compile(
    r"(?:\s*\b(?:is called|is named|called|named|titled|is|are|reads?|reading|says?|saying|that says|"
    r"that reads|which says|text|with|of|as|the|a|which)\b)+\s*$"
    r"|(?:就是|叫做|名叫|写着|写上|写|填|标|印|刻|显示|是|为|叫|一栏|一行)+$",
    re.IGNORECASE,
)


def bare_label(label: str) -> str:
    """Naming words without articles, places and verbs around them: `the gate is` is `gate`, `底部按钮写` is `按钮`."""
    short = _BARE_END.sub("", label.strip(" :：-–—=·*•\t\n")).strip()
    return BARE.sub("", short).strip(" :：,，、")
