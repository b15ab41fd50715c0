"""Strings that an English request names without quotation marks.

In prose a capital in the middle of a sentence, after a verb of saying or a word for words (`reads`, `titled`, `the
slogan`), begins a string. It ends where its own shape ends: a run of capitals with the last word in capitals, a name in
title case before the first plain word of description, a sentence with its full stop or before the comma after which
description goes on.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from forebrush.think.planner.description import describes, description, tail_like
from forebrush.think.planner.lettering import LETTERS_EN
from forebrush.think.planner.mentions import Said
from forebrush.think.planner.positions import place_of, relations
from forebrush.think.planner.sayings import PLURAL, SAY_EN, THINGS_EN

__all__ = ["unquoted_en"]

_SMALL = frozenset(
    "a an and as at by for from in into is it of on or our per the to up via vs with your you we my their & – - — + | · / x de la le el".split()
)
_TOKEN = re.compile(r"[^\s\x00]+")
_ADVERBS = r"(?:\s+(?:\w+ly|out|simply|just|both|also|as|with|for|to|at the top|in bold|below|above|beneath|things like|phrases like|the words?|the text|the phrase|the message|the following|visitors?|viewers?|attendees|customers|the passengers?|everyone|all|us|the)(?=[\s,:]))*"
_TRIGGER = re.compile(
    rf"(?:\b(?:{SAY_EN}){_ADVERBS}(?:\s+that)?\s*[,:—–-]?\s*|"
    rf"\b(?:{THINGS_EN})(?:\s*\([^()]*\))?(?:\s+(?:at|on|in|across|along) (?:the |its )?(?:\w+ )?(?:top|bottom|left|right|middle|cent(?:er|re)|corner))?(?:\s+(?:of|is|are|was|being|here|like|such as|including|as|that (?:says|reads)|which (?:says|reads)|should (?:say|read|be)|will be|appears?))*\s*[,:—–-]?\s*|"
    r"\b(?:such as|including|like|namely|for example|for instance|as follows|e\.g\.|marked|as|with)\s*[,:]?\s*|:\s*|[•▪●·*]\s*|\s[–—-]\s*)$",
    re.IGNORECASE,
)  # fmt: skip
_STRONG = re.compile(
    rf"\b(?:reads?|reading|says?|saying|stat(?:es?|ing)|titled|entitled|labell?ed|captioned|the words?|the text|the phrase|the message|that says|that reads|announc(?:es?|ing)|declar(?:es?|ing)|slogan|tagline|headline|title|subtitle){_ADVERBS}\s*[,:]?\s*$",
    re.IGNORECASE,
)
_BE = re.compile(
    r"^(?:goes?|is|are|was|were|appears?|stands?|sits?|dominates?|floats?|hangs?|runs?|reads?|remains?|occupies|glows?|shines?|pops?|captures?|serves?|acts?|can be|should be|must be|will be|goes|features?|displayed|"
    r"written|printed|painted|set|placed|positioned|centered|centred|rendered|shown|featured|highlighted|arranged|located|framed|surrounded|accompanied|complemented|followed|embossed|engraved|encircles?|reinforces?|enhances?|explains|contains|includes|"
    r"marks?|labels?|button|buttons|sign|signs|banner|icon|text|lettering|label|block|section|across|along|beneath|below|above|underneath|beside|near|inside|at the (?:top|bottom|left|right|cent)|on the (?:top|bottom|left|right)|in the (?:top|bottom|cent|middle|upper|lower|left|right)|"
    r"(?:big|large|small|tiny|huge|bold|right) (?:in|at|on|across|along)|in (?:\w+[ -]){0,4}(?:letters|lettering|font|type|typography|script|text|capitals|caps|print|handwriting|writing|style|serif|sans|italics?|bold|red|blue|white|black|gold|green|neon|chalk))\b",
    re.IGNORECASE,
)
_EFFECTS = re.compile(
    r"^(?:(?:and|while|thus|thereby)\s+)?(?:\w+ly\s+)?(?:adding|allowing|attracting|balancing|blending|bringing|capturing|catching|clarifying|combining|complementing|completing|conveying|creating|depicting|detailing|directing|drawing|effectively|"
    r"emphasi[sz]ing|enabling|encouraging|engaging|enhancing|ensuring|enticing|evoking|featuring|filling|followed|framing|giving|guiding|helping|highlighting|hinting|identifying|illustrating|immediately|indicating|informing|inviting|"
    r"keeping|lending|making|marking|offering|precisely|presenting|promoting|providing|reflecting|reinforcing|reminding|setting|showcasing|standing|strengthening|subtly|suggesting|supporting|surrounded|urging|visible|accompanied|complemented|"
    r"written|printed|painted|displayed|rendered|placed|positioned|centered|centred|arranged|designed|each|both|all|which|where|whose|while|as well as|alongside|together|paired|set in|in \w+|with \w+|"
    r"and (?:the|a|an|its|their|on|at|in|below|along|near|across|underneath|to|just|then|also|it|one|each|another|next|beside|above|beneath|right|finally|also)\b)",
    re.IGNORECASE,
)
_SPEECH = re.compile(
    r"\b(?i:you|your|yours|you'll|we|we'll|we're|our|us|I'm|I'll|let's|please|don't|will|must|can't|won't|shall|it's|that's)\b|\bI\b|^(?:Please|Join|Visit|Call|Do|Don't|Keep|Stay|Come|Get|Try|Bring|Book|Enjoy|No|Not|Never|Always|Let|Make)\b"
)
_END = re.compile(r"[.!?](?=\s|$|\x00)|[\n;\x00]")


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    start: int
    end: int

    @property
    def core(self) -> str:
        return self.text.strip(".,;:!?()[]*\"“”")

    @property
    def after(self) -> str:
        """The punctuation that follows it."""
        stripped = self.text.rstrip(".,;:!?")
        return self.text[len(stripped) :]


def _capital(word: str) -> bool:
    return bool(word) and (word[0].isupper() or (word[0].isdigit() and len(word) > 0) or word[0] in "©®™$€£¥#@&½¼¾¡¿°•")


def _caps(word: str) -> bool:
    """Whether a word is in capitals, or has no letters, or is a unit behind a number (`12g`, `473mL`)."""
    letters = [c for c in word if c.isalpha()]
    return all(c.isupper() for c in letters) or bool(re.match(r"^\(?\d[\d.,]*[a-zA-Zµ]{1,3}\)?$", word)) or word in ("(mL)", "(g)", "™")


def _at_sentence_start(text: str, at: int) -> bool:
    before = text[:at].rstrip(" \t*_“\"'(")
    return not before or before[-1] in ".!?\n\x00。"


def unquoted_en(text: str, *, prose: bool, strict: bool = False) -> list[Said]:
    """The strings of a request without quotation marks; what is quoted or taken is NUL in `text`.

    In prose every capital may begin one; elsewhere only after a verb of saying or where a place follows; `strict`: only
    after a sure verb of saying.
    """
    tokens = [_Token(m[0], m.start(), m.end()) for m in _TOKEN.finditer(text)]
    ends = [m.end() for m in _END.finditer(text)]
    found: list[Said] = []
    at = 0
    last_end = -1
    plural = False
    while at < len(tokens):
        token = tokens[at]
        lead_start = max(last_end, _sentence_start(ends, token.start))
        lead = text[lead_start : token.start]
        going_on = last_end >= 0 and plural and bool(re.fullmatch(r"\s*[,;|]?\s*(?:(?:and|or|&)\s+)?", text[last_end : token.start]))
        if not _begins(text, tokens, at, lead, prose, going_on) or (strict and not going_on and not _STRONG.search(lead)):
            at += 1
            continue
        cue = plural if going_on else _announces(text, token.start, lead)
        end = _end(text, tokens, at, cue, lead, found)
        words = text[token.start : end].strip(" ,;:\n\t*_")
        words = words.strip("\"“”") if words.count('"') != 2 else words
        if len(words) < 2 and not words.isdigit() or _refused(words, lead, prose):
            at += 1
            continue
        start = token.start + text[token.start : end].index(words)
        found.append(Said(words, start, start + len(words), False))
        plural, last_end = cue, start + len(words)
        while at < len(tokens) and tokens[at].start < end:
            at += 1
    return found if prose else sorted([*found, *_placed(text, found)], key=lambda s: s.start)


_CLAUSE = re.compile(r"[^,;:.!?\n\x00]+(?:[.,:]\d[^,;:.!?\n\x00]*)*[?!]?")
_AT = re.compile(
    r"\b(?:in|on|at|across|along|filling|near|up|right in|right at|big in|large in|small in)\s+(?:the\s+)?(?:\w+\s+)?(?:top|bottom|left|right|upper|lower|middle|cent(?:er|re)|corner)\b|"
    r"\b(?:below|above|beneath|underneath|under|next to|beside)\b|\b(?:top|bottom|upper|lower)[- ](?:left|right|cent(?:er|re))\b|\bcent(?:er|re)d\b|\bto the (?:left|right) of\b",
    re.IGNORECASE,
)
_ORDERS = frozenset("put write place add set show make use give keep draw print centre center design create please leave include have start no don't i we the a an it this that".split())


def _placed(text: str, found: list[Said]) -> list[Said]:
    """Strings that stand in a clause with their place: `Clocks repaired below it`, `bottom right Issue 9`."""
    more = []
    for clause in _CLAUSE.finditer(text):
        at = _AT.search(clause[0])
        if at is None or any(s.start < clause.end() and clause.start() < s.end for s in found):
            continue
        before = clause[0][: at.start()]
        words = before if before.strip() else clause[0][at.end() :]
        offset = clause.start() + (0 if before.strip() else at.end())
        name = re.search(r"(?<![\w'’])[A-Z0-9$€£][^\x00]*$", words)
        if name is None:
            continue
        string = name[0].strip()
        first = string.split()[0]
        capitals = sum(_capital(w) for w in string.split())
        ordered = first.lower() in _ORDERS and (capitals < 3 or first.lower() not in ("the", "a", "an", "we", "i"))
        if (_at_sentence_start(text, offset + name.start()) and len(string.split()) < 2) or ordered or describes(string) or first in _PROPER_USE or re.match(r"\d+\s?(?:cm|mm|px|pt|x)\b", string):
            continue
        string = re.sub(r"\s+(?:is|are|goes|sits|stands|set|printed|in (?:big|large|small|bold)\b.*|big|large|small|right|just|and|with|directly)$", "", string)
        start = offset + name.start()
        more.append(Said(string, start, start + len(string), False))
    return more


def _sentence_start(ends: list[int], at: int) -> int:
    """Where the sentence of a place begins: behind the last end before it, 400 characters back at most."""
    index = bisect_right(ends, at)
    return max(ends[index - 1] if index else 0, at - 400, 0)


_PROPER_USE = frozenset(
    "I TV LED LCD UFO USB DIY 3D 2D 2-D 3-D HD UI UX DJ VIP AI PPT A4 A3 A5 A2 A1 CEO Christmas Halloween Easter Renaissance Victorian Gothic Bauhaus Swiss Scandinavian African Asian European American Japanese Chinese French Italian English British Indian "
    "Roman Greek Egyptian Nordic Celtic Persian Tudor Edwardian Art Deco Nouveau Earth Monday Tuesday Wednesday Thursday Friday Saturday Sunday Helvetica Garamond Futura Instagram Polaroid Wi-Fi".split()
)


_PLAIN_SAYS = re.compile(
    r"\b(?:reads|says|saying|should (?:say|read)|that (?:say|read)|(?:reading|writes?|written|captioned)(?=[,:])|the words?)\s*[,:]?\s*$", re.IGNORECASE
)
_NO_PLAIN = re.compile(
    r"(?:in|on|at|as|like|with|by|clearly|the|a|an|boldly|neatly|easily|across|below|above|to|easy|well|and|both|only|should|from|are|is|something|what|nothing|exactly|that|it)\b"
)
_COUNTED = re.compile(r"\b(?:timestamp|time|clock|counter|date|year|price|number|code|timer|label|tag|scoreboard|score)\b[^,.;]{0,24}$", re.IGNORECASE)
_PLACING = re.compile(r"(?:At|In|On|Below|Beneath|Underneath|Under|Above|Near|Across|Along|Directly|Just|Toward|Towards|To|Around|Beside|Within|Inside|Centered) (?:the|it|this|that|each|a|its|it,)\b")
_LETTERS = re.compile(rf"\b{LETTERS_EN}\b", re.IGNORECASE)
_LINK = re.compile(r"\b(?:is|are|reads?|by|as|appears?|stands|sits|comes|also|titled|show|display|add|place|put|write|include|have)\s*[,:]?\s*$", re.IGNORECASE)
_SITS = re.compile(r"\s*(?:in|at|on|across|along|big|large|small|right|sits|top|bottom|left|centered|centred|runs|goes|written|above|below|underneath|beneath)\b")


def _begins(text: str, tokens: list[_Token], at: int, lead: str, prose: bool, going_on: bool) -> bool:
    """Whether a string begins with a word."""
    token = tokens[at]
    core = token.core
    if not core or not _capital(core):
        # `a sign that says open 24 hours`: plain words after a sure verb of saying.
        following = text[token.start : token.start + 60]
        return bool(core and core[0].isalpha() and _PLAIN_SAYS.search(lead) and not _NO_PLAIN.match(following) and not tail_like(following))
    if going_on:
        return True
    if _PLACING.match(text, token.start):
        return False
    first = _at_sentence_start(text, token.start)
    run = _run(tokens, at)
    capitals = _capitals(tokens, at, run)
    following = _following(text, tokens, at + run)
    if first:
        return _opens_sentence(tokens, at, run, capitals, lead, following)
    if token.after == ":" and at + 1 < len(tokens) and core[0].isalpha():
        return True
    if _TRIGGER.search(lead):
        if re.match(r"\d", core):
            return bool(_STRONG.search(lead) or re.search(r":\s*$", lead) or _COUNTED.search(lead)) or run > 1
        strong = bool(_STRONG.search(lead) or re.search(r"(?:such as|including|:|,)\s*$", lead))
        return strong or run > 1 or core not in _PROPER_USE
    if core in _PROPER_USE and run < 3:
        return False
    if not prose and capitals == 1:
        return _placed_here(lead, bool(place_of(following[:40]) and _SITS.match(following)))
    if prose and re.search(r",\s*$", lead) and _LETTERS.search(lead[-48:]):
        return True
    if capitals > 1 and run > 1:
        lettered = _LETTERS.search(lead) or _LETTERS.search(following)
        if prose and _LINK.search(lead) and lettered:
            return True
        placed = bool(place_of(following[:40]) and _SITS.match(following))
        if not prose:
            return _placed_here(lead, placed)
        return placed or (bool(_BE.match(following)) and bool(lettered))
    return bool(prose and _caps(core) and len(core) > 3 and core.isalpha() and core not in _PROPER_USE)


def _placed_here(lead: str, placed: bool) -> bool:
    """Whether a clause begins with a string and its place, or a string follows a clause that only places it."""
    if not re.search(r"(?:[,:;]|\band|\bwith|\bput|\bplace)\s*$", lead):
        return False
    clause = re.split(r"[,:;]", lead.rstrip(" ,:"))[-1]
    return placed or bool(re.search(r"[,:]\s*$", lead) and (place_of(clause) or relations(clause)) and len(clause.split()) < 9)


def _opens_sentence(tokens: list[_Token], at: int, run: int, capitals: int, lead: str, following: str) -> bool:
    """At the beginning of a sentence only a run in capitals, or a name before a place, is a string."""
    if run < 2 or capitals < 2 or lead.strip() or re.match(r"\s*(?:\([^)]*\))?\s*:", following):
        return False
    pair = [t.core for t in tokens[at : at + 2]]
    shouted = all(_caps(w) and len(w) > 1 and any(c.isalpha() for c in w) for w in pair)
    return bool(following) and (shouted or bool(place_of(following[:40]) and _SITS.match(following)))


def _capitals(tokens: list[_Token], at: int, run: int) -> int:
    return sum(_capital(t.core) for t in tokens[at : at + run])


def _following(text: str, tokens: list[_Token], at: int) -> str:
    if at >= len(tokens):
        return ""
    begin = tokens[at - 1].end - len(tokens[at - 1].after)
    stop = _END.search(text, begin + 1)
    return text[begin : stop.start() if stop else len(text)][:120].lstrip()


def _run(tokens: list[_Token], at: int) -> int:
    """How many words from here are in title case, small words between them included."""
    count = 0
    for offset in range(60):
        if at + offset >= len(tokens):
            break
        token = tokens[at + offset]
        core = token.core or token.text
        if _capital(core) or not any(c.isalpha() for c in core):
            count = offset + 1
        elif core.lower() not in _SMALL or offset - count >= 2:
            break
        if token.after and token.after[-1] in ".!?;," and not re.fullmatch(r"(?:[A-Z]|St|Dr|Mr|Ms|Mrs|Est|EST|No|Vol|vs|Wt|Ltd|Inc|Co)\.", token.text):
            break
    return max(count, 1)


_ONE = re.compile(rf"\b(?:a|an|the|its|this|that|one|main|single)\s+(?:[\w'’,-]+\s+){{0,5}}?(?:phrase|message|title|headline|heading|header|text|slogan|tagline|sentence|statement|caption|note|sign|label|name|subtitle|subheading|line|quote|motto|banner|words)\b[^.;]{{0,30}}$", re.IGNORECASE)
_PART = r"(?:[^,.;!?\n\x00]|\.\d|,\d{3}){1,60}"
_SERIES = re.compile(rf"^[A-Z0-9$€£]{_PART}(?:, [A-Z0-9$€£]{_PART})+,? (?:and|or|&) [A-Z0-9$€£]|^[A-Z0-9$€£©][^,;!?\n\x00]{{1,60}} \| ")


def _announces(text: str, at: int, lead: str) -> bool:
    """Whether the words before a string announce several: a plural, or a series in title case that no singular opens."""
    chars = list(lead)
    for relation in relations(lead):
        chars[relation.start : relation.end] = " " * (min(relation.end, len(lead)) - relation.start)
    bare = "".join(chars)
    if PLURAL.search(bare):
        return True
    return bool(_SERIES.match(text[at : at + 300])) and not _ONE.search(bare)


_TITLE_SHARE = 0.6
_NEW_LABEL = re.compile(rf"(?:and|with|along with|plus|at)\s+(?:the |a |an |its )?(?:[\w-]+ ){{0,2}}?(?:{THINGS_EN})\s+[A-Z\d]")
_NEW_SAYING = re.compile(rf"[^,.;]*\b(?:{SAY_EN}|script|text|lettering)\s*[,:]?\s+[A-Z]")
_STYLED = re.compile(rf"(?:in|with|using|set|written|printed|rendered|displayed|painted)\b[^,.;]{{0,60}}\b{LETTERS_EN}\b|(?:is|are|appears?|stands) (?:\w+ly )?(?:displayed|written|printed|shown|featured|placed|positioned|centered|set|rendered|highlighted|visible)\b", re.IGNORECASE)


def _end(text: str, tokens: list[_Token], at: int, plural: bool, lead: str, found: list[Said]) -> int:
    """Where the string that begins at a token ends."""
    index = at
    first = tokens[at].core
    shouted = _caps(first) and any(c.isalpha() for c in first) and ((len(first) > 1 and first.isupper() and not first[0].isdigit()) or _next_caps(tokens, at))
    run_end = at + _run(tokens, at)
    told = bool(re.search(r":\s*$", lead) or _STRONG.search(lead))
    labelled = tokens[at].after == ":" or (at + 1 < len(tokens) and tokens[at + 1].after == ":")
    while index < len(tokens):
        token = tokens[index]
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        if following is None:
            return token.end - (1 if token.after == "." else 0)
        gap = text[token.end : following.start]
        if "\x00" in gap or "\n" in gap:
            return token.end - (1 if token.after in (".", ",", ";") and not _abbreviated(token) else 0)
        mark = token.after[-1:] if token.after else ""
        rest = text[following.start : following.start + 400]
        piece = rest[: m.start()] if (m := re.search(r"[,.;!?](?=\s|$|\x00)|[\n\x00]", rest)) else rest
        sentence = rest[: m.start() + 1] if (m := _END.search(rest)) else rest
        so_far = text[tokens[at].start : token.end]
        named = _is_name(so_far)
        if mark in (".", "!", "?") and not _abbreviated(token):
            onward = shouted and mark in "!?" and _caps(following.core) and len(following.core) > 1
            if not onward and not _goes_on(sentence, lead, so_far):
                return token.end - (1 if mark == "." else 0)
        elif mark == ";":
            return token.end - 1
        elif mark == ",":
            if _over_at_comma(tokens, index, piece, plural, shouted, labelled, named, so_far):
                return token.end - 1
        elif plural and following.core.lower() in ("and", "or") and index + 2 < len(tokens) and _capital(tokens[index + 2].core):
            return token.end
        elif following.text == "|":
            return token.end
        elif _belongs(text, tokens, index, found):
            return token.end
        elif mark == ":":
            shouted = shouted and _caps(following.core)
        elif _over_at_word(tokens, index, piece, rest, shouted, named, _lone(so_far), told, index + 1 >= run_end):
            return token.end
        index += 1
    return tokens[-1].end


def _belongs(text: str, tokens: list[_Token], index: int, found: list[Said]) -> bool:
    """Whether `for X` follows, where X was named before: the string belongs to that heading."""
    following = tokens[index + 1]
    if following.core.lower() not in ("for", "under", "below", "beside") or index + 2 >= len(tokens):
        return False
    return any(text.startswith(s.text, tokens[index + 2].start) for s in found)


def _lone(words: str) -> bool:
    """Whether a string has only one word that begins with a capital so far."""
    return sum(_capital(w) and w[:1].isalpha() for w in words.split()) < 2


def _is_name(words: str) -> bool:
    """Whether words are in title case so far, or a single word."""
    content = [w.strip(".,;:!?()\"") for w in words.split()]
    content = [w for w in content if w and w.lower() not in _SMALL and not re.fullmatch(r"k?g|m?l|[ckm]?m|%|oz|lb|am|pm|kcal|hrs?|min", w)]
    return not content or sum(_capital(w) for w in content) >= _TITLE_SHARE * len(content)


def _over_at_comma(
    tokens: list[_Token], index: int, piece: str, plural: bool, shouted: bool, labelled: bool, named: bool, so_far: str
) -> bool:
    following = tokens[index + 1]
    low = following.core.lower()
    item = tokens[index + 2].core if low in ("and", "or") and index + 2 < len(tokens) else following.core
    if plural and _capital(item) and (not item[0].isdigit() or so_far[0].isdigit() or item.isupper()):
        return True
    if labelled and re.match(r"(?:and )?[A-Z]\w+(?: \w+)?:", piece):
        return True
    if shouted and not _caps(following.core):
        return True
    if _capital(following.core):
        return False
    if _NEW_SAYING.match(piece) or _NEW_LABEL.match(piece) or re.match(r"and (?:below|above|beneath|underneath|beside|next to|on|at|in) (?:it|that|this|the|its)\b", piece):
        return True
    if _PART_START.match(piece) or (low == "and" and place_of(piece)):
        return True
    if _SPEECH.search(piece):
        return False
    return describes(piece) or bool(_EFFECTS.match(piece) or _BE.match(piece)) or (named and description(piece) > 0.12)


_PLACE_START = r"(?:in|on|at|across|along|near) the (?:\w+ )?(?:top|bottom|left|right|middle|cent(?:er|re)|corner)|(?:top|bottom|upper|lower)[- ](?:left|right|cent(?:er|re))"
_PART_START = re.compile(rf"(?:and |with )?(?:(?:the |a |an )?(?:\w+ )?(?:{THINGS_EN})\b|{_PLACE_START})", re.IGNORECASE)


def _over_at_word(tokens: list[_Token], index: int, piece: str, rest: str, shouted: bool, named: bool, single: bool, told: bool, run_over: bool) -> bool:
    following = tokens[index + 1]
    low = following.core.lower()
    if shouted and not _caps(following.core):
        # Small words may stand between capitals.
        beyond = tokens[index + 2].core if index + 2 < len(tokens) else ""
        return not (low in _SMALL and len(beyond) > 1 and beyond.isupper())
    if following.text.startswith("("):
        return bool(place_of(rest[:24]) or describes(rest[: rest.find(")") + 1]))
    if _capital(following.core) or not run_over:
        return False
    if _NEW_LABEL.match(rest) or _STYLED.match(piece):
        return True
    if not named:
        return False
    if re.match(_PLACE_START, piece):
        return True
    if single and told:
        return bool(_BE.match(piece)) and describes(piece)
    if not single and re.match(r"(?:over|across|on|above|by|near|at|beside|behind|along|in|with|from|beneath|below|under|onto|around|against|inside|underneath) (?:the|a|an|his|her|its|their|each|one)\b", piece):
        return True
    if _BE.match(piece) or re.match(r"\w{3,}ly (?:in|at|on|across|along|and \w+ly|\w+ed|below|above|near|from)\b", piece):
        return True
    if single:
        return False
    if tail_like(piece) and (describes(piece) or place_of(piece)):
        return True
    return (low in ("and", "or", "while", "with") and describes(piece)) or description(piece) >= 0.4


def _next_caps(tokens: list[_Token], at: int) -> bool:
    return at + 1 < len(tokens) and len(tokens[at + 1].core) > 1 and tokens[at + 1].core.isupper()


def _abbreviated(token: _Token) -> bool:
    return bool(re.fullmatch(r"(?:[A-Z]|St|Dr|Mr|Ms|Mrs|Est|EST|No|Vol|vs|Wt|Ave|Rd|approx|a\.m|p\.m|e\.g)\.", token.text))


_SCENIC = re.compile(
    r"^(?:An?|The|Its|His|Her|Their|Nearby|Around|Behind|Beside|In|On|At|Each|Every|All|Several|Two|Three|Some|People|Below|Above|Beneath|Underneath|Under|Soft|Warm|Lines|Text|Near|Toward|Towards|"
    r"Directly|Further|Lower|Upper|Top|Bottom|Left|Right|Lastly|Finally|Surrounding|Overall|Additional|Smaller|Also|Use|Add|Make|Include|Draw|Place|Beyond|Between|Across|Along)\b"
)
_SPEAKER = re.compile(r"\b(?:bubble|says|saying|repl(?:y|ies|ying)|responds?|shouts?|exclaims?|concludes?|concluding|asks|dialogue|response)\b", re.IGNORECASE)


def _goes_on(sentence: str, lead: str, so_far: str) -> bool:
    """Whether the string goes on in the next sentence: one that speaks to somebody, or tells more and describes nothing."""
    if not sentence.split() or not _TRIGGER.search(lead):
        return False
    speaker = bool(_SPEAKER.search(lead))
    if description(sentence) >= (0.15 if speaker else 0.08) or place_of(sentence) or _SCENIC.match(sentence):
        return False
    if _SPEECH.search(sentence) and (so_far[-1] in "!?" or len(so_far.split()) > 3):
        return True
    told = speaker or bool(re.search(r":\s*$", lead)) and len(so_far.split()) > 5
    return told and not _is_name(so_far) or (speaker and so_far[-1] in "!?")


def _refused(words: str, lead: str, prose: bool) -> bool:
    """Whether what was cut out is description after all."""
    plain = words.split()
    if len(plain) > 3 and description(words) > 0.34 and sum(_capital(w) for w in plain) * 2 < len(plain):
        return True
    return len(plain) == 1 and plain[0] in _PROPER_USE and not _STRONG.search(lead)
