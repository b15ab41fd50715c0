"""An instruction cut into clauses: quotations set aside, exceptions told apart, one thing to do in each clause."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from forebrush.revise.complaints import complained_of, mended
from forebrush.revise.idioms import clause_said_plainly, quoted, said_by_the_way
from forebrush.revise.speech import clause_in_plain_words, said_in_full
from forebrush.revise.verbs import HEADS

__all__ = ["Clause", "Instruction", "read_instruction", "unquote"]

_QUOTES = re.compile(
    r"“([^”]*)”|‘([^’]*)’|「([^」]*)」|『([^』]*)』|\"([^\"]*)\"|(?<![A-Za-z])'((?:[^']|'(?=[a-z]))*)'(?![A-Za-z])"
)
_HELD = re.compile(r"⟦(\d+)⟧")
_VERBS_EN = (
    "make|move|put|place|change|set|turn|add|insert|delete|remove|hide|show|swap|switch|replace|increase|decrease|reduce|"
    "enlarge|shrink|rotate|flip|align|center|centre|bring|send|duplicate|copy|use|give|get rid|take|resize|nudge|shift|"
    "underline|italici[sz]e|bold|blur|brighten|darken|lighten|crop|sort|round|write|rename|lower|raise|keep|let|draw|recolou?r|"
    "go|undo|redo|drop|push|pull|tilt|fade"
)
_OBJECT_EN = "the|it|them|that|this|those|these|my|our|all|every|an?|another|up|down|out|back|in|off|⟦\\d+⟧"
"""What follows a verb where an order begins, so that no noun is taken for one."""
_ATTRIBUTES_EN = (
    r"(?:(?:a bit |a little |slightly |much |a lot )?(?:bigger|larger|smaller|bolder|lighter|darker|brighter|wider|taller|"
    r"warmer|cooler|thicker|thinner|higher|lower)|bold|italic|underlined|centered|centred|red|blue|green|yellow|orange|purple|pink|"
    r"black|white|gr[ea]y|gold|navy|teal|brown|in (?:italics?|bold|(?:all )?caps|uppercase))\b"
)
_WHY = (
    r"(?:we|they|people|nobody|no one|everyone|everybody|that'?s|it'?s|(?:it|they|we|i|that)'ll|i'?m|(?:these|those) \w+|marketing|"
    r"some (?:of|people)|(?:my|our|the) \w+ (?:are|is|was|were|walks?|wants?|"
    r"hates?|says?|looks?|keeps?|can'?t|don'?t|won'?t))"
)
"""How a reason behind an order begins."""
_CUT_EN = re.compile(
    rf"\s*(?:;|[.?!](?=\s|$)|(?:[,:—]|\s[-–]+(?=\s))(?=\s*(?:please\s+|just\s+|so\s+|let'?s\s+)*(?:{HEADS})\s+(?:{_OBJECT_EN})\b)|,?\s+so(?=\s+(?:please\s+)?(?:{_VERBS_EN})\b)|,?\s+(?:and\s+)?then\b|,?\s+and(?:\s+also)?(?=\s+(?:{_VERBS_EN})\b)|,(?=\s*(?:{_VERBS_EN})\b)|"
    rf"[,:](?=\s*(?:(?:it|they|this|that)\s+)?(?:should|must|needs?|ought|has)\b)|"
    rf",(?=\s*(?:so\s+)?(?:the|our|my)\s+(?:\w+\s+){{1,2}}(?:should|must|needs?|ought|can go|has to|is \S*\d\S* now|is now)\b)|"
    rf",(?=\s*{_WHY}\b)|"
    rf"\s+and(?=\s+{_ATTRIBUTES_EN}\s*(?:$|[,;.?!]))|,(?=\s*(?:and\s+)?{_ATTRIBUTES_EN}\s*$)|,\s+and\b|\n)\s*",
    re.IGNORECASE,
)
_CUT_ZH = re.compile(r"[，；。！\n]|(?:并且|并(?!排|列)|然后|同时|接着|而且|顺便|再(?=[把将加移删改放缩])|还要)")
_EXCEPT_EN = (
    re.compile(r",?\s*(?:but\s+)?except(?:\s+for)?\s+(?P<x>.+?)(?=[,.;]|$)", re.IGNORECASE),
    re.compile(
        r",?\s*(?:but\s+)?(?:don'?t|do not|without)\s+(?:touch|chang|mov|alter)(?:e|ing)?\s+(?P<x>.+?)(?=[,.;]|$)",
        re.IGNORECASE,
    ),
    re.compile(
        r",?\s*\b(?:apart from|aside from|other than|besides|save for|but not|just not)\s+(?P<x>.+?)(?=[,.;]|$)",
        re.IGNORECASE,
    ),
    re.compile(r",?\s*but\s+(?:do\s+)?keep\s+(?P<x>[\w ]+?)(?=[,.;]|$)", re.IGNORECASE),
    re.compile(r",\s*(?:the\s+)?(?P<x>[\w ]+?)\s+(?:excepted|excluded|aside)\b", re.IGNORECASE),
    re.compile(
        r",?\s*(?:but\s+)?(?:leave|keep)\s+(?P<x>.+?)\s+(?:as it is|as is|alone|unchanged|untouched|the same)\b",
        re.IGNORECASE,
    ),
)
_EXCEPT_ZH = (
    re.compile(r"除了?(?P<x>[^，。；]+?)(?:以外|之外|外)(?:的(?!地方)|[，,])?"),
    re.compile(r"除了?(?P<x>[^，。；]+?)[，,]"),
    re.compile(r"[，,](?P<x>[^，。；]{1,10}?)(?:除外|例外|不算|不包括在内|留着别动)"),
    re.compile(r"[，,](?:但是?|不过)?(?:不包括|不含|不算|留着)(?P<x>[^，。；]{1,10})"),
    re.compile(r"[，,]?(?:但是?|不过)?(?:不要|别|不)(?:动|改动?|碰|变动?)(?P<x>[^，。；]+)"),
    re.compile(r"[，,]?(?:但是?|不过)?(?P<x>[^，。；]{1,12}?)(?:保持|就|先|可)?(?:不|别|不要|不用)(?:变|动|改|碰)"),
)

_DOES = re.compile(
    rf"\b(?:{HEADS}|lose|bin|ditch|scrap|should|must|needs?|has to|have to|ought)\b|[删换改移调加放缩挪去撤做弄搞来]|模式|版|显示|隐藏|对齐|居中|替|变|"
    rf"粗|斜体|旋转|复制|⟦|\b\d+ ?(?:px|%)|\b(?:it|them) \w+er\b",
    re.IGNORECASE,
)
"""What only orders have: beside a complaint without it stands the reason of that complaint."""
_ASKED = re.compile(
    r"\s*(?:(?:is|are|was|were|does|did|do|why|which|who|when|where)\b(?! not\b| you\b| it possible\b| there (?:a|any) way\b)[^?]*[?？]\s*$|what(?!'?s? about)\b[^?]*[?？]\s*$|"
    r"how (?!about)[^?]*[?？]\s*$|(?:为什么|为啥|怎么会|哪[里个儿]|什么时候)[^？?]*[？?]\s*$)",
    re.IGNORECASE,
)
"""Somebody asks something: nothing is to be done."""


@dataclass(frozen=True, slots=True)
class Clause:
    """One thing to do. Quotations stand as `⟦k⟧`."""

    text: str
    zh: bool


@dataclass(frozen=True, slots=True)
class Instruction:
    """What somebody asks for: clauses in order, quoted strings, and what must stay as it is, in words."""

    clauses: tuple[Clause, ...]
    quotes: tuple[str, ...]
    kept: tuple[str, ...]


def read_instruction(text: str) -> Instruction:
    """Cut an instruction into clauses."""
    quotes: list[str] = []
    if _ASKED.match(text):
        return Instruction((), (), ())

    text = re.sub(r"\bblack and white\b", "black-and-white", text, flags=re.IGNORECASE)

    def hold(match: re.Match[str]) -> str:
        quotes.append(next(group for group in match.groups() if group is not None))
        return f"⟦{len(quotes) - 1}⟧"

    held = said_in_full(said_by_the_way(_QUOTES.sub(hold, quoted(text))))
    zh = bool(re.search(r"[\u4e00-\u9fff]", held))
    kept: list[str] = []
    for pattern in _EXCEPT_ZH if zh else _EXCEPT_EN:
        while match := pattern.search(held):
            kept.append(match["x"].strip())
            held = held[: match.start()] + "，" * zh + held[match.end() :]
    pieces = (_CUT_ZH if zh else _CUT_EN).split(held)
    clauses = []
    for piece in pieces:
        words = clause_said_plainly((piece or "").strip(" ,，。.!！、"))
        words = clause_said_plainly(clause_in_plain_words(words, zh=zh))
        if words and not re.fullmatch(r"and|then|的话|吧|了", words):
            clauses.append(Clause(words, zh))
    clauses = _cured(clauses)
    orders = [mended(clause.text) for clause in clauses]
    if any(orders) and all(order or not _DOES.search(c.text) for order, c in zip(orders, clauses, strict=True)):
        clauses = [Clause(order, zh) for order in orders if order]  # the others say why
    return Instruction(tuple(clauses), tuple(quotes), tuple(kept))


def _cured(clauses: list[Clause]) -> list[Clause]:
    """A complaint before its cure says only what the cure is for: `X is too dark, make it lighter` lightens X."""
    made = list(clauses)
    for k in range(len(made) - 1, 0, -1):
        order, about = made[k], complained_of(made[k - 1].text)
        if not about or mended(order.text) or not _DOES.search(order.text):
            continue
        if order.zh:
            text = about + order.text if re.match(r"[再就请]?[调改变弄放缩加减]", order.text) else order.text
        else:
            text = re.sub(r"\b(?:it|them|that)\b", about, order.text, count=1)
        if text != order.text:
            made[k - 1 : k + 1] = [Clause(text, order.zh)]
    return made


def unquote(text: str, quotes: Sequence[str]) -> str:
    """A text with its quotations put back, without their marks."""
    return _HELD.sub(lambda match: quotes[int(match[1])], text)
