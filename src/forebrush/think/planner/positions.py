"""Where words stand: the nine places of a page, and how one string stands to another, in English and Chinese.

A place is put together from what is said of height and of side (`bottom` and `right`). A relation is a side and the
words for the other thing, which may be a pronoun, a label (`the title`), a string, or nothing at all (`just below`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

__all__ = ["Relation", "anchored", "leading_place", "place_of", "relations"]

_PAGE_EN = (
    r"(?:page|poster|image|canvas|picture|slide|screen|card|cover|frame|layout|composition|design|flyer|flier|banner|"
    r"ticket|menu|placard|board|chalkboard|sign|panel|label|package|packaging|bottle|can|box|book|website|interface|"
    r"app|sheet|document|certificate|form|ad|advertisement|billboard|display|window|scene|bag|tin|wrapper|pass|column|"
    r"section|packet|strip|stripe|bar|map|shirt|spine|scroll|calendar|table)"
)
_EN = (
    (r"\b(?:top|upper)[- ]?(?:most )?(?:hand )?[- ]?left\b|\bleft[- ](?:upper|top)\b|\bnorth-?west\b", "top", "left"),
    (
        r"\b(?:top|upper)[- ]?(?:most )?(?:hand )?[- ]?right\b|\bright[- ](?:upper|top)\b|\bnorth-?east\b",
        "top",
        "right",
    ),
    (r"\b(?:bottom|lower)[- ]?(?:most )?(?:hand )?[- ]?left\b|\bleft[- ](?:lower|bottom)\b", "bottom", "left"),
    (r"\b(?:bottom|lower)[- ]?(?:most )?(?:hand )?[- ]?right\b|\bright[- ](?:lower|bottom)\b", "bottom", "right"),
    (r"\b(?:top|upper)[- ]?(?:cent(?:er|re)|middle|central)\b|\bcent(?:er|re)[- ]top\b", "top", "center"),
    (r"\b(?:bottom|lower)[- ]?(?:cent(?:er|re)|middle|central)\b|\bcent(?:er|re)[- ]bottom\b", "bottom", "center"),
    (r"\b(?:cent(?:er|re)|middle|mid)[- ](?:section )?left\b|\bleft[- ](?:cent(?:er|re)|middle)\b", "center", "left"),
    (
        r"\b(?:cent(?:er|re)|middle|mid)[- ](?:section )?right\b|\bright[- ](?:cent(?:er|re)|middle)\b",
        "center",
        "right",
    ),
    (
        r"\b(?:at|on|near|along|across|towards?|in|from|over|to|occupying|spanning) (?:the|its) (?:very |"
        r"far |extreme |absolute )?"
        r"(?:top|head)\b|\b(?:top|upper|uppermost|topmost)[- ](?:edge|area|part|section|portion|third|half|"
        r"quarter|band|strip|"
        r"stripe|bar|margin|segment|zone|region|row|line|of (?:the|this|each|its))|^\W*(?:very )?top\b(?! \d)|"
        r"\b(?:across|at|along) (?:the )?top\b|\(top\)|\b(?:centered|centred|placed|positioned) (?:near|at|"
        r"on) (?:the )?top\b|\bup top\b|\bon top(?! of)|\b(?:header|masthead)\b(?! (?:image|photo|area|bar))|"
        r"\b(?:whose|its|the) (?:very )?top (?=reads?|says?|shows?|has|carries)",
        "top",
        "",
    ),
    (
        r"\b(?:at|on|near|along|across|towards?|in|from|over|to|occupying|spanning) (?:the|its) (?:very |"
        r"far |extreme |absolute )?"
        r"(?:bottom|foot|base)\b|\b(?:bottom|lower|lowest|bottommost)[- ](?:edge|area|part|section|portion|"
        r"third|half|quarter|band|"
        r"strip|stripe|bar|rim|margin|segment|zone|region|row|line|of (?:the|this|each|its))|^\W*(?:very )?bottom\b|"
        r"\b(?:across|at|along) (?:the )?bottom\b|\(bottom\)|\b(?:placed|positioned) (?:near|"
        r"at) (?:the )?bottom\b|\bfurther down\b|\b(?:footer|footnote)\b|\b(?:whose|its|"
        r"the) (?:very )?bottom (?=reads?|says?|shows?|has|carries)",
        "bottom",
        "",
    ),
    (
        r"\b(?:on|at|along|near|towards?|in|to|down|against|from|occupying) (?:the|its) (?:very |far |"
        r"extreme )?left\b(?! of\b)|\bleft(?:most)?[- ](?:hand )?"
        r"(?:edge|area|part|section|portion|third|half|quarter|side|margin|column|panel|block|segment|zone|"
        r"region|card|box|page|sidebar)\b|"
        r"^\W*left(?:most)?\b|\(left\)|\bto (?:the )?far left\b|\bleftmost\b|\b(?:whose|its|"
        r"the) left (?=reads?|says?|shows?|has|carries)",
        "",
        "left",
    ),
    (
        r"\b(?:on|at|along|near|towards?|in|to|down|against|from|occupying) (?:the|its) (?:very |far |"
        r"extreme )?right\b(?! of\b)|\bright(?:most)?[- ](?:hand )?"
        r"(?:edge|area|part|section|portion|third|half|quarter|side|margin|column|panel|block|segment|zone|"
        r"region|card|box|page|sidebar)\b|"
        r"^\W*right(?:most)?\b(?! (?:below|above|beneath|under|underneath|next|beside|in|at|on|across|along|"
        r"by|where))|\(right\)|\bto (?:the )?far right\b|\brightmost\b|\b(?:whose|its|the) right (?=reads?|"
        r"says?|shows?|has|carries)",
        "",
        "right",
    ),
    (
        r"\b(?:in|at|near|across|through|to|towards?|filling|fills|dominating) (?:the |its )?(?:very |dead |"
        r"exact )?(?:cent(?:er|re)|middle|heart|midpoint)\b|\bcent(?:er|re)(?:ed|d)\b|"
        r"\bcentral(?:ly|i[sz]ed)\b|\bmid-?(?:section|point)\b|\b(?:middle|central|center|"
        r"centre)[- ](?:section|area|part|portion|"
        r"block|column|panel|band|third|of (?:the|this|each|its))\b|^\W*cent(?:er|re|ral)\b|\(cent(?:er|re)\)|"
        r"\(middle\)|\b(?:whose|its|the) (?:cent(?:er|re)|middle) (?=reads?|says?|shows?|has|carries)",
        "center",
        "center",
    ),
)
_ZH = (
    (r"左上(?:角|方|侧|部|边)?", "top", "left"),
    (r"右上(?:角|方|侧|部|边)?", "top", "right"),
    (r"左下(?:角|方|侧|部|边|部分)?", "bottom", "left"),
    (r"右下(?:角|方|侧|部|边|边缘)?", "bottom", "right"),
    (
        r"靠上|偏上|抬头|顶部|顶端|顶上|顶栏|页眉|最上[方面端]?|[头顶]部|上[方面部端边缘]|上半(?:部分?|页)?|"
        r"上三分之一|上栏|上排",
        "top",
        "",
    ),
    (
        r"靠下|偏下|页尾|脚注|底部|底端|底边|底栏|页脚|页底|最下[方面端]?|最底[部下]?|下[方面部端边缘]|"
        r"下半(?:部分?|页)?|下三分之一|下栏|下排|下缘",
        "bottom",
        "",
    ),
    (
        r"最?左(?:侧|边|面|页|联|半(?:部分?|边|页)?|栏|列|端|手边|方)|靠左|偏左|(?<=[在从])左(?=[，,、：:])|"
        r"^左(?=[边侧栏列：:“\x00])",
        "",
        "left",
    ),
    (
        r"最?右(?:侧|边|面|页|联|半(?:部分?|边|页)?|栏|列|端|手边|方)|靠右|偏右|(?<=[在从])右(?=[，,、：:])|"
        r"^右(?=[边侧栏列：:“\x00])",
        "",
        "right",
    ),
    (r"正?中(?:央|间|心|部)|居中|正中|当中|中栏|中列|中页|中间列", "center", "center"),
)
_EN_PLACES = tuple((re.compile(p, re.IGNORECASE), v, h) for p, v, h in _EN)
_ZH_PLACES = tuple((re.compile(p), v, h) for p, v, h in _ZH)


_LATIN = re.compile(r"[A-Za-z]")


@lru_cache(8192)
def place_of(text: str) -> str:
    """The place that a text names, empty where it names none. Of two heights or two sides the first holds."""
    hits: list[tuple[int, int, str, str]] = []
    latin, other = _LATIN.search(text), not text.isascii()
    for pattern, vertical, horizontal in (*(_EN_PLACES if latin else ()), *(_ZH_PLACES if other else ())):
        for match in pattern.finditer(text):
            if not any(a < match.end() and match.start() < b for a, b, _, _ in hits):
                hits.append((match.start(), match.end(), vertical, horizontal))
    hits.sort()
    high = next((v for _, _, v, _ in hits if v in ("top", "bottom")), "")
    side = next((h for _, _, _, h in hits if h in ("left", "right")), "")
    if high or side:
        return "-".join(part for part in (high, side) if part)
    return "center" if hits else ""


def leading_place(lead: str) -> str:
    """The place that the words before a string name: that of the last piece that names one.

    The piece before it may add what it lacks (`At the bottom, aligned to the right`), where it leads to no other.
    """
    pieces = [p for p in re.split(r"[,，;；、]", lead) if p.strip()]
    for index in range(len(pieces) - 1, -1, -1):
        place = place_of(pieces[index])
        if place:
            before = pieces[index - 1] if index else ""
            both = (
                place_of(f"{before}, {pieces[index]}")
                if before and not re.search(r"写|放|是|\b(?:reads?|says?|put|write)\b", before)
                else ""
            )
            return both if "-" in both and place in both.split("-") else place
    return ""


@dataclass(frozen=True, slots=True)
class Relation:
    """A side, where it is said, and the words for the other thing (empty: what was named last)."""

    side: str
    start: int
    end: int
    other: str


_HOW = (
    r"(?:(?:just|directly|right|immediately|slightly|further|shortly|neatly|centered|positioned|placed|close|"
    r"well|somewhat|right there) )*"
)
_EN_SIDES = (
    (
        "below",
        r"below|beneath|underneath|under(?! (?:a|an) (?:[a-z]+ )*(?:sky|light|tree|sun))|"
        r"followed(?: \w+)? (?:below )?by|following (?=it|this|that)",
    ),
    ("above", r"above|on top of|over (?=it|this|that|the (?:title|text|headline|heading|phrase|\x00))"),
    ("left", r"(?:to |on )?(?:the |its )?(?:immediate )?left(?:-hand side)? of|(?:to|on) its left"),
    (
        "right",
        r"(?:to |on )?(?:the |its )?(?:immediate )?right(?:-hand side)? of|(?:to|on) its right|next to|"
        r"beside|alongside|adjacent to|side by side with",
    ),
    ("inside", r"inside(?: of)?"),
    ("around", r"around|surrounding|encircling|circling|wrapp(?:ed|ing) around|framing"),
)
_EN_RELATION = re.compile(
    rf"\b{_HOW}(?:"
    + "|".join(f"(?P<{name}>{words})" for name, words in _EN_SIDES)
    + r")\b(?P<other>(?:(?!\b(?:below|beneath|underneath|under|above|inside|around|beside|"
    r"next to)\b)[^,.;:\x00]){0,60}\x00?)",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\s(?:is|are|was|reads?|says?|states?|appears?|shows?|displays?|lists?|writes?|write|show|display|list|"
    r"add|put|place|include|has|have|in|with|there|we|sits?|"
    r"stands?|comes?|goes|runs?|lies|features?|contains?|a|an|smaller|as|at|on|to|and|also|text|it)\b.*$",
    re.IGNORECASE,
)
_ZH_RELATION = re.compile(
    r"(?P<other>[其它此这该]|(?:[^，。；：、！？\s\x00]{0,8}?(?:标题|题目|文字|信息|标语|短语|书名|名称|口号|"
    r"内容|大字|小字|字样|按钮|句子|话|行字|logo|店名|姓名|名字|职位|头衔|品牌名?|品名|数字|日期|价格|副题|"
    r"主题|字))"
    r"|\x00(?:这?[几一两三]?[个行]?(?:大?字|字样|标题|文字|标语)?)|(?P<none>(?<![^，。；：！？\s\x00])(?:稍|"
    r"再|在|紧接着?|紧挨着?|往)?))"
    r"(?:的|之)?(?:稍|略|紧|正|偏)?(?:(?P<below>下[方面边](?!角)|之下|底下|下一行)|(?P<above>上方|"
    r"(?(none)(?!)|上[面边])|之上|上一行)|(?P<left>(?(none)(?!)|左[侧边面]))|(?P<right>(?(none)(?!)|"
    r"右[侧边面])|旁边?|一旁|旁侧|隔壁)"
    r"|(?P<inside>里面|内部|之内)|(?P<around>周围|四周|外围|外圈))"
)


def relations(text: str) -> list[Relation]:
    """Every relation that a text states, in order."""
    return list(_relations(text))


@lru_cache(8192)
def _relations(text: str) -> tuple[Relation, ...]:
    found = []
    for match in _EN_RELATION.finditer(text):
        side = next(name for name, _ in _EN_SIDES if match[name])
        other = _VERB.sub("", match["other"] if match["other"].startswith(" ") else "").strip()
        if re.match(
            r"\s+(?:is|are|reads?|says?|in|with|a|an|smaller|text|and|there|put|show|write|add|on|at)\b",
            match["other"],
            re.IGNORECASE,
        ):
            other = ""
        found.append(Relation(side, match.start(), match.start("other") + len(other) + 1, other))
    for match in _ZH_RELATION.finditer(text):
        side = next(name for name in ("below", "above", "left", "right", "inside", "around") if match[name])
        found.append(Relation(side, match.start(), match.end(), match["other"]))
    return tuple(sorted(found, key=lambda r: r.start))


_PRONOUN = re.compile(
    r"^(?:it|this|that|them|these|those|which|each|both|this one|that one|其|它|此|这|该)?$", re.IGNORECASE
)
_WORDS_EN = (
    "title", "headline", "heading", "header", "subtitle", "subheading", "tagline", "slogan", "phrase", "message",
    "text", "name", "words", "lettering", "line", "quote", "quotation", "statement", "sentence", "announcement",
    "logo", "wordmark", "caption", "label", "button", "price", "date", "note", "list", "main phrase", "details",
    "information", "inscription", "brand", "number", "question", "motto", "description", "marker", "lines",
    "notes", "claim", "notice", "section", "entry", "word", "letters", "badge", "paragraph", "subhead", "row",
    "items", "item", "steps",
)  # fmt: skip


def anchored(other: str) -> str:
    """What the other thing of a relation is: `last` (pronoun or nothing), the noun of a string, or empty: no string."""
    other = other.strip(" \x00")
    plain = re.sub(
        r"^(?:the|this|that|these|those|its|their|his|her|our|each|both|of)\s+", "", other, flags=re.IGNORECASE
    ).strip()
    if _PRONOUN.match(other) or _PRONOUN.match(plain):
        return "last"
    if other.isascii() or re.search(r"[a-zA-Z]{3}", other):
        head = re.sub(r"\s+(?:of|for|from)\s.*$", "", plain.lower()).split()
        return (
            head[-1]
            if head and head[-1].strip("'s") in _WORDS_EN
            else (head[-1] if head and head[-1] in _WORDS_EN else "")
        )
    return re.sub(r"^[^\u4e00-\u9fff]+", "", other) or "last"
