"""A request as cells: each string with the words that name it, those behind it, and what parts it from the one before.

Sentences and lines are parted first, then commas, semicolons and quotations that touch. A label stands before a
colon, a dash or an equals sign, or is a word of a vocabulary before its string (`标题叫毕业晚会`).
Nothing is taken here, and nothing is judged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from forebrush.think.planner.source import Source

__all__ = ["Cell", "cells", "known", "tidy"]

QUOTED, TAKEN = "\x01", "\x00"


@dataclass(frozen=True, slots=True)
class Cell:
    """One string of the request."""

    text: str
    start: int
    end: int
    sentence: int
    parted: str
    """What parts it from the cell before: `.`, a line break, `;`, `,`, `、`, or nothing."""
    label: str = ""
    joint: str = ""
    """How label and string are joined: `colon`, `dash`, `verb`, or nothing."""
    quoted: bool = False
    named: bool = False
    """Its label, or the wide one, is a quotation."""
    lead: str = ""
    """Plain words before a quotation, without the label's joint."""
    tail: str = ""
    """Plain words behind a quotation."""
    bullet: str = ""
    """The mark or number that opens its line."""
    wide: str = ""
    """Label of the whole sentence or line, where the cell is not the first behind it."""
    outer: str = ""
    """Words before a colon that stands before its own name: `Panel one: caption "Day 1"`."""
    at: int = 0
    """Where its own words begin in the request."""
    stop: int = 0
    """Where they end."""

    @property
    def name(self) -> str:
        """All words that may name it."""
        return self.label or self.lead


_SENTENCE = re.compile(r"[。\n]+|[！!？?](?=\s*(?:[A-Z\x01]|$)|[\u4e00-\u9fff])|\.(?=\s|$)")
_ABBREVIATION = re.compile(
    r"\b(?:Dr|Mrs?|Ms|St|No|no|vs|e\.g|i\.e|est|approx|Prof|Jr|Sr|Inc|"
    r"Ltd|Co|ext|tel|Br|Cllr)\.$|(?<![a-z] )\b[A-Z]\.$"
)
_PART = re.compile(
    r"[;；]|[，、]|,(?!\d{3}(?!\d))|\s\|\s|(?<=[\u4e00-\u9fff\x01）)])[ \t]+(?=[\u4e00-\u9fff]{1,6}[:：])"
)
_ARROW = re.compile(r"\s*(?:→|➜|⟶|⇒|->|—>)\s*")
_SPACED = re.compile(
    r"^\s*(?:[\u4e00-\u9fffA-Z]{0,12})(?:[图表页卡]|PPT|幻灯片|海报|"
    r"课件|漫画|日历)[ \t](?!一[页张])(?=[\u4e00-\u9fff\d])"
)
_AND_THE = re.compile(r"\s+and (?=(?:the|its|our|my) (?:[\w-]+ ){0,2}?[\w-]+ (?:is|are|reads|says)\b)", re.IGNORECASE)
_COLON = re.compile(r"[:：](?!\d\d(?!\d))|(?<!\d)[:：]")
_DASH = re.compile(r"\s*——\s*|\s+[–—-]\s+|\s*=\s*|(?<=\x01)\s*[–—→]\s*")
_BULLET = re.compile(
    r"^\s*(?:(?P<mark>[-*•·●▪–—>☐□✓✔])\s+|(?P<box>[-•·☐□])(?=[\u4e00-\u9fff])|"
    r"(?P<n>\d{1,2})\s*[.)、）](?!\d)\s*|(?P<r>[①-⑳])\s*|[(（](?P<p>\d{1,"
    r"2}|[一二三四五六七八九十]{1,2})[)）]\s*|(?P<z>[一二三四五六七八九十]{1,"
    r"2})、\s*)"
)
_BOXED = re.compile(r"^\s*[【\[](?P<label>[^】\]\x01]{1,24})[】\]]\s*[:：]?\s*")
_TRIM = " \t\r\n。；;，,、\x00"
_FILL_ZH = (
    r"(?:的?(?:名称|名字|文字|文案|字样|一行|那一行|一栏))?(?:上面|"
    r"里面|上|里|中|处|区|旁|旁边)?(?P<verb>(?:就是|叫做|名叫|叫|就?写着|"
    r"写上|写成|就?写|标注|标着|标|印着|印上|印|显示|放上|放|注明|包括|"
    r"依次是|依次为|分别是|分别为|分别写|依次|分别|有|是|为|用)*)(?:个|"
    r"一句|一行|着)?\s*"
)
_FILL_EN = (
    r"(?:\s+(?:text|line|name|word|words|heading|strip|bar|here))?\s*(?P<verb>(?:\b(?:is "
    r"called|are called|is named|called|named|titled|labelled|labeled|"
    r"is|are|reads?|reading|says?|saying|"
    r"that says|that reads|which says|which reads|should be|should "
    r"say|should read|will be|goes|with|of|has|have|put|marked)\b\s*)*)[\s–—=-]*"
)


def _masked(source: Source) -> str:
    """What nobody took, each quotation blank; one that ends a sentence of its own ends one here too."""
    chars = list(source.rest)
    for quote in source.quotes:
        chars[quote.start : quote.end] = QUOTED * (quote.end - quote.start)
        if quote.text[-1:] in ".!?" and re.match(r" [A-Z]", source.text[quote.end : quote.end + 2]):
            chars[quote.end] = "\n"
    return "".join(chars)


_INLINE = re.compile(
    r"(?P<r>[①-⑳])|(?:^|(?<=[\s;；:：,，。])|(?<=[\u4e00-\u9fff]))[(（]?(?P<n>\d{1,2})(?:[)）、]|\.(?=\s))(?!\d)"
)


def _numbered(text: str) -> list[int]:
    """Where the items of lists begin that are numbered 1, 2, 3 ... within a line."""
    found: list[int] = []
    run: list[int] = []
    for match in _INLINE.finditer(text):
        number = ord(match["r"]) - 0x245F if match["r"] else int(match["n"])
        if number == len(run) + 1 or number == 1:
            run = [match.start()] if number == 1 else [*run, match.start()]
            if number == 2:
                found += run
            elif number > 2:
                found.append(match.start())
    return [at for at in found if at and text[at - 1] not in "\n"]


def _sentences(text: str) -> Iterator[tuple[int, str, str]]:
    """Sentences, lines and numbered items with their start and the mark before each."""
    cuts = _numbered(text)
    for start, sentence, mark in _plain_sentences(text, cuts):
        at = 0
        for cut in [c - start for c in cuts if start < c < start + len(sentence)]:
            yield start + at, sentence[at:cut], mark
            at, mark = cut, "\n"
        yield start + at, sentence[at:], mark


def _plain_sentences(text: str, cuts: list[int]) -> Iterator[tuple[int, str, str]]:
    start, mark = 0, "."
    for match in _SENTENCE.finditer(text):
        before = text[start : match.start()].strip()
        if match[0] == "." and any(cut < match.start() <= cut + 3 for cut in cuts):
            # The full stop behind the number of an item.
            continue
        if match[0] == "." and (_ABBREVIATION.search(text[start : match.end()]) or re.fullmatch(r"\d{1,2}", before)):
            continue
        keep = match.end() if match[0][0] in "！!？?" else match.start()
        yield start, text[start:keep], mark
        start, mark = match.end(), "\n" if "\n" in match[0] else "."
    yield start, text[start:], mark


def _bracketed(text: str, at: int) -> bool:
    head = text[:at]
    return head.count("（") + head.count("(") > head.count("）") + head.count(")")


def _parts(sentence: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and the mark before each part of a sentence."""
    at, mark = 0, ""
    cuts = [*_PART.finditer(sentence), *_AND_THE.finditer(sentence)]
    if opening := _SPACED.match(sentence):
        # `统计信息图 2025社区食堂报告 服务老人3200人`: spaces part what is to be made from what it says.
        spaces = re.finditer(r"(?<=[\u4e00-\u9fffA-Z\d）])[ \t]+(?=[\u4e00-\u9fff\d])", sentence)
        last = opening.end() if _COLON.search(sentence) else len(sentence)
        cuts += [m for m in spaces if opening.end() - 1 <= m.start() < last]
    if len(_ARROW.findall(sentence)) > 1:
        cuts += _ARROW.finditer(sentence)
    for match in sorted(cuts, key=lambda m: m.start()):
        if match.start() < at or _bracketed(sentence, match.start()):
            continue
        yield at, match.start(), mark
        at, mark = (
            match.end(),
            {"；": ";", "，": ","}.get(
                match[0],
                match[0]
                if match[0] in (";", ",", "、")
                else " "
                if not match[0].strip()
                else "→"
                if _ARROW.fullmatch(match[0])
                else ",",
            ),
        )
    yield at, len(sentence), mark


@lru_cache(maxsize=32)
def _patterns(words: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Known words: at the end of a label; before a string in Chinese; before one in English."""
    chinese = "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True) if not w.isascii()) or "(?!)"
    latin = "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True) if w.isascii()) or "(?!)"
    ends = re.compile(rf"(?:{chinese})|(?<![A-Za-z])(?:{latin})(?:s|es)?(?![A-Za-z])", re.IGNORECASE)
    zh = re.compile(rf"^\s*(?P<lead>[^\x01:：]{{0,10}}?)(?P<label>{chinese}){_FILL_ZH}(?P<text>\S.*)$", re.DOTALL)
    en = re.compile(
        rf"^\s*(?P<lead>(?:[\w'’-]+\s+){{0,5}}?)(?<![A-Za-z])(?P<label>{latin})(?![A-Za-z]){_FILL_EN}(?P<text>\S.*)$",
        re.IGNORECASE | re.DOTALL,
    )
    return ends, zh, en


def known(label: str, words: Mapping[str, str]) -> str:
    """What the last known word of a label stands for; empty where it holds none."""
    found = ""
    for match in _patterns(tuple(words))[0].finditer(label):
        low = match[0].lower()
        found = next(
            (words[form] for form in (low, low.removesuffix("s"), low.removesuffix("es")) if form in words), found
        )
    return found


def tidy(text: str) -> str:
    """A string without the marks at its ends that part it from others."""
    return text.strip(_TRIM).strip()


def cells(source: Source, words: Mapping[str, str]) -> list[Cell]:
    """The cells of what nobody took, in order; `words` are those that may name a string without a colon."""
    text = _masked(source)
    found: list[Cell] = []
    for number, (start, sentence, mark) in enumerate(_sentences(text)):
        if not sentence.strip(_TRIM):
            continue
        bullet = _BULLET.match(sentence)
        shift = bullet.end() if bullet else 0
        sign = next((g for g in bullet.groups() if g), "") if bullet else ""
        wide, wide_named, first = "", False, True
        boxed = _BOXED.match(sentence[shift:])
        if boxed:
            wide, shift = boxed["label"].strip(), shift + boxed.end()
        body = sentence[shift:]
        for begin, end, parted in _parts(body):
            part = body[begin:end]
            if not part.strip(_TRIM):
                continue
            for cell in _of_part(source, part, start + shift + begin, number, words):
                outer = mark if first else (cell.parted or parted)
                if first and boxed and not cell.label:
                    cell = replace(cell, label=wide, joint="colon")
                elif not first and not cell.label:
                    cell = replace(cell, wide=wide, named=wide_named)
                if first:
                    cell = replace(cell, bullet=sign)
                if cell.joint in ("colon", "dash"):
                    wide, wide_named = cell.label, cell.named
                found.append(_placed(source, replace(cell, parted=outer)))
                first, parted = False, ""
    return found


_NUMBER_BEFORE = re.compile(r"(?:^|(?<=[\s:：,，(（]))(\d{1,2})\s*[.)、）]?\s*$")


_COUNTED_BEFORE = re.compile(
    r"(?:\b(?:panel|frame|box|page|picture|scene|day|week|month|step|"
    r"chapter|part|no|act|stage|phase|round|level|room|hall|slide|card|"
    r"zone|episode|track)|第|[格图])\s*$",
    re.IGNORECASE,
)


def _placed(source: Source, cell: Cell) -> Cell:
    """The cell with the place of its own words; a number just before a quotation is a mark of its list."""
    at = source.text.find(cell.text, cell.start) if cell.text else cell.end
    at = at if at >= 0 else cell.start
    cell = replace(cell, at=at, stop=min(max(at + len(cell.text), at), max(cell.end, at)))
    number = _NUMBER_BEFORE.search(cell.lead) if cell.quoted and not cell.bullet else None
    if number and not _COUNTED_BEFORE.search(cell.lead[: number.start()]):
        rest = tidy(cell.lead[: number.start()]).rstrip(":：")
        return replace(cell, bullet=number[1], lead=rest, label=rest if cell.label else "")
    return cell


def _of_part(source: Source, part: str, start: int, number: int, words: Mapping[str, str]) -> Iterator[Cell]:
    if QUOTED in part:
        yield from _quoted(source, part, start, number, words)
        return
    plain, end = tidy(part.replace(TAKEN, " ")), start + len(part)
    colon = _COLON.search(part)
    if colon and part[: colon.start()].strip(_TRIM):
        label, text = tidy(part[: colon.start()]), tidy(part[colon.end() :])
        said = _unmarked(label, words, source.zh)
        if (
            said
            and re.match(r"(?i)is|are|called|named|titled|says?|reads?|should", said[3])
            and text
            and not source.zh
            and not said[2].lower().startswith(("a ", "an ", "the "))
        ):
            # `The title is Couch to 5K: Week 3`: the colon is the string's own.
            yield Cell(
                f"{said[2]}{part[colon.start() : colon.end()]} {text}",
                start,
                end,
                number,
                "",
                said[1],
                "verb",
                lead=said[0],
            )
            return
        again = _COLON.search(text)
        if (
            again
            and 0 < len(tidy(text[: again.start()])) <= 24 < len(label)
            and tidy(text[again.end() :])
            and "," not in text[: again.start()]
        ):
            # `show these integers per site and category: Site A: Advertising 4`.
            yield Cell(
                tidy(text[again.end() :]), start, end, number, "", tidy(text[: again.start()]), "colon", outer=label
            )
            return
        within = _DASH.search(text)
        if (
            within
            and tidy(text[: within.start()])
            and tidy(text[within.end() :])
            and not text[: within.start()].rstrip().isdigit()
        ):
            # `Use these values: Every day — Female 6%`: the dash names the row, the colon all of them.
            yield Cell(
                tidy(text[within.end() :]), start, end, number, "", tidy(text[: within.start()]), "dash", outer=label
            )
            return
        inner = _unmarked(text, words, source.zh) if text else None
        if inner and (
            not known(label, words)
            or (
                len(label) > len(inner[1]) + 2
                and (inner[3] or re.match(rf"{re.escape(inner[1])}\s", text))
                and not inner[0]
            )
        ):
            yield Cell(inner[2], start, end, number, "", inner[1], "verb", lead=f"{label} {inner[0]}")
            return
        yield Cell(text, start, end, number, "", label, "colon")
        return
    dash = _DASH.search(part)
    if dash and part[: dash.start()].strip(_TRIM) and tidy(part[dash.end() :]):
        yield Cell(tidy(part[dash.end() :]), start, end, number, "", tidy(part[: dash.start()]), "dash")
        return
    named = _unmarked(plain, words, source.zh)
    if named:
        yield Cell(named[2], start, end, number, "", named[1], "verb" if named[3] else "space", lead=named[0])
    elif plain:
        yield Cell(plain, start, end, number, "")


def _unmarked(text: str, words: Mapping[str, str], zh: bool) -> tuple[str, str, str, str] | None:
    """Lead, label, string and verb of a part that names its string without a mark."""
    if len(text) > 400:
        return None
    _, chinese, english = _patterns(tuple(words))
    match = (chinese.match(text) if zh else None) or english.match(text)
    if match is None:
        return None
    lead, label, verb, said = match["lead"].strip(), match["label"], match["verb"].strip(), match["text"].strip()
    if label.isascii():
        if not verb and not re.match(r"[A-Z\d$€£¥(]|www\.|https?:|\S+@", said):
            return None
        if re.match(r"(?:is|are)$", verb) and re.match(r"(?:in|on|at|to|very|set|placed)\b", said):
            return None
    elif not verb and (
        (
            lead
            and not re.fullmatch(
                r"(?:在|最|左|右|上|下|中|底|顶|正|角|边|方|面|部|里|间|再|还|加|"
                r"其|和|的)+",
                lead,
            )
        )
        or re.match(r"[的是要不别在图页都表单张卡海]", said)
        or len(label) < 2
    ):
        return None
    return lead, label, said, verb


_AFTER = re.compile(
    r"^\s*(?:as|for|being|goes (?:in|on|at)|in|at|on|along)\s+(?:the "
    r"|a |its )?(?:very )?(?P<label>[a-z][a-z -]{2,24}?)(?=\s*(?:$|"
    r",|;|\.|\band\b|\bwith\b))|^\s*(?:作为|做|作|为|当|放在?|写在)(?P<zh>[\u4e00-\u9fff]{2,6})",
    re.IGNORECASE,
)
_JOINER = re.compile(r"^\s*(?:and|or|then|plus|和|与|及|以及|、|/|·|\s)*\s*$", re.IGNORECASE)
_MARK = re.compile(r"\s*(?:(?:一?[栏列侧边方块]|这边|column|panel|side|card)\s*)?(?:[:：=→]|[–—]+|\s-\s)\s*")


def _quoted(source: Source, part: str, start: int, number: int, words: Mapping[str, str]) -> Iterator[Cell]:
    """The quotations of a part; one that a colon, a dash or an equals sign follows names what comes next."""
    here = [q for q in source.quotes if start <= q.start < start + len(part)]
    at, head, head_lead = 0, "", ""
    for index, quote in enumerate(here):
        before = part[at : quote.start - start].replace(TAKEN, " ")
        last = index + 1 == len(here)
        stop = len(part) if last else here[index + 1].start - start
        after = part[quote.end - start : stop].replace(TAKEN, " ")
        begin, at = start + at, quote.end - start
        mark = _MARK.match(after)
        if mark and known(tidy(before), words) and ":" in mark[0] + ("：" and mark[0].replace("：", ":")):
            # It has a name of its own: `titled "Q3 results": revenue $48.6M`; what follows the colon is read by itself.
            rest = after[mark.end() :]
            if last and tidy(rest):
                yield Cell(quote.text, begin, quote.end, number, "", "", "", True, lead=tidy(before))
                yield from _of_part(source, rest, quote.end + mark.end(), number, words)
                return
        if mark and not head:
            said = tidy(after[mark.end() :])
            if said:
                yield Cell(said, begin, start + stop, number, "", quote.text, "colon", named=True, lead=tidy(before))
                at = stop
                continue
            if not last:
                head, head_lead, at = quote.text, tidy(before), at + mark.end()
                continue
        colon, outer = _COLON.search(before), ""
        if (
            colon
            and not re.fullmatch(r"[\s\d.)、]*", tidy(before[colon.end() :]))
            and not _COLON.search(before, colon.end())
        ):
            # `每天四节：周一“语文、数学”`: what stands before the colon names all of the sentence.
            outer = tidy(before[: colon.start()])
            before, colon = before[colon.end() :], None
        lead = tidy(
            re.sub(
                r"[:：=–—]+\s*$", "", before[: colon.start()] if colon and not tidy(before[colon.end() :]) else before
            )
        )
        if head and not lead:
            yield Cell(quote.text, begin, quote.end, number, "", head, "colon", True, True, lead=head_lead)
            head = ""
            continue
        tail = ""
        if tidy(after) and not _JOINER.match(after) and (last or (not lead and not known(after, words))):
            tail, at = tidy(after), stop
        told = _COLON.search(after) if last else None
        if told and tidy(after[: told.start()]) and tidy(after[told.end() :]):
            # What follows is named in its own right: `titled "X" with a bar chart: North 4.2M`.
            yield Cell(
                quote.text,
                begin,
                quote.end,
                number,
                "",
                lead if colon else "",
                "colon" if colon else "",
                True,
                lead=lead,
                outer=outer,
            )
            yield from _of_part(source, after, quote.end, number, words)
            return
        named_after = _AFTER.match(after) if not (colon and lead) else None
        if named_after and known(named_after["label"] or named_after["zh"], words) and not known(lead, words):
            # `'How Bridges Stand Up' as the title`.
            stop = quote.end - start + named_after.end()
            yield Cell(
                quote.text,
                begin,
                start + stop,
                number,
                "",
                named_after["label"] or named_after["zh"],
                "after",
                True,
                lead=named_after["label"] or named_after["zh"],
            )
            at = stop
            continue
        yield Cell(
            quote.text,
            begin,
            start + at,
            number,
            "",
            lead if colon else "",
            "colon" if colon else "",
            True,
            lead=lead,
            tail=tail,
            outer=outer,
        )
