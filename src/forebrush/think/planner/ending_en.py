"""Where an English string without quotation marks ends, and whether several are announced.

A string ends where its own shape does: a run of capitals with the last word in capitals, a name before the first
plain word of description, a sentence with its full stop or before the comma after which description goes on.
"""

from __future__ import annotations

import re

from forebrush.think.planner.casing import (
    SMALL,
    Token,
    abbreviated,
    capital,
    capitals_only,
    is_name,
    lone,
    next_capitals,
    run_of,
)
from forebrush.think.planner.description import describes, description, tail_like
from forebrush.think.planner.lettering import LETTERS_EN
from forebrush.think.planner.mentions import Said
from forebrush.think.planner.positions import place_of, relations
from forebrush.think.planner.sayings import PLURAL, SAY_EN, THINGS_EN

__all__ = ["BE", "PLACE_START", "SENTENCE_END", "STRONG", "TRIGGER", "announces", "end_of"]

_ADVERBS = (
    r"(?:\s+(?:\w+ly|out|simply|just|both|also|as|with|for|to|at the top|in bold|below|above|beneath|"
    r"things like|phrases like|the words?|the text|the phrase|the message|the following|visitors?|viewers?|"
    r"attendees|customers|the passengers?|everyone|all|us|the)(?=[\s,:]))*"
)
TRIGGER = re.compile(
    rf"(?:\b(?:{SAY_EN}){_ADVERBS}(?:\s+that)?\s*[,:—–-]?\s*|"
    rf"\b(?:{THINGS_EN})(?:\s*\([^()]*\))?(?:\s+(?:at|on|in|across|along) (?:the |its )?(?:\w+ )?(?:top|"
    rf"bottom|left|right|middle|cent(?:er|re)|corner))?(?:\s+(?:of|is|are|was|being|here|like|such as|"
    rf"including|as|that (?:says|reads)|which (?:says|reads)|should (?:say|read|be)|will be|"
    rf"appears?))*\s*[,:—–-]?\s*|"
    r"\b(?:such as|including|like|namely|for example|for instance|as follows|e\.g\.|marked|as|"
    r"with)\s*[,:]?\s*|:\s*|[•▪●·*]\s*|\s[–—-]\s*)$",
    re.IGNORECASE,
)
STRONG = re.compile(
    rf"\b(?:reads?|reading|says?|saying|stat(?:es?|ing)|titled|entitled|labell?ed|captioned|the words?|"
    rf"the text|the phrase|the message|that says|that reads|announc(?:es?|ing)|declar(?:es?|ing)|slogan|"
    rf"tagline|headline|title|subtitle){_ADVERBS}\s*[,:]?\s*$",
    re.IGNORECASE,
)
BE = re.compile(
    r"^(?:goes?|is|are|was|were|appears?|stands?|sits?|dominates?|floats?|hangs?|runs?|reads?|remains?|"
    r"occupies|glows?|shines?|pops?|captures?|serves?|acts?|can be|should be|must be|will be|goes|features?|"
    r"displayed|"
    r"written|printed|painted|set|placed|positioned|centered|centred|rendered|shown|featured|highlighted|"
    r"arranged|located|framed|surrounded|accompanied|complemented|followed|embossed|engraved|encircles?|"
    r"reinforces?|enhances?|explains|contains|includes|"
    r"marks?|labels?|button|buttons|sign|signs|banner|icon|text|lettering|label|block|section|across|along|"
    r"beneath|below|above|underneath|beside|near|inside|at the (?:top|bottom|left|right|cent)|on the (?:top|"
    r"bottom|left|right)|in the (?:top|bottom|cent|middle|upper|lower|left|right)|"
    r"(?:big|large|small|tiny|huge|bold|right) (?:in|at|on|across|along)|in (?:\w+[ -]){0,4}(?:letters|"
    r"lettering|font|type|typography|script|text|capitals|caps|print|handwriting|writing|style|serif|sans|"
    r"italics?|bold|red|blue|white|black|gold|green|neon|chalk))\b",
    re.IGNORECASE,
)
_EFFECTS = re.compile(
    r"^(?:(?:and|while|thus|thereby)\s+)?(?:\w+ly\s+)?(?:adding|allowing|attracting|balancing|blending|"
    r"bringing|capturing|catching|clarifying|combining|complementing|completing|conveying|creating|depicting|"
    r"detailing|directing|drawing|effectively|"
    r"emphasi[sz]ing|enabling|encouraging|engaging|enhancing|ensuring|enticing|evoking|featuring|filling|"
    r"followed|framing|giving|guiding|helping|highlighting|hinting|identifying|illustrating|immediately|"
    r"indicating|informing|inviting|"
    r"keeping|lending|making|marking|offering|precisely|presenting|promoting|providing|reflecting|"
    r"reinforcing|reminding|setting|showcasing|standing|strengthening|subtly|suggesting|supporting|"
    r"surrounded|urging|visible|accompanied|complemented|"
    r"written|printed|painted|displayed|rendered|placed|positioned|centered|centred|arranged|designed|each|"
    r"both|all|which|where|whose|while|as well as|alongside|together|paired|set in|in \w+|with \w+|"
    r"and (?:the|a|an|its|their|on|at|in|below|along|near|across|underneath|to|just|then|also|it|one|each|"
    r"another|next|beside|above|beneath|right|finally|also)\b)",
    re.IGNORECASE,
)
_SPEECH = re.compile(
    r"\b(?i:you|your|yours|you'll|we|we'll|we're|our|us|I'm|I'll|let's|please|don't|will|must|can't|won't|"
    r"shall|it's|that's)\b|\bI\b|^(?:Please|Join|Visit|Call|Do|Don't|Keep|Stay|Come|Get|Try|Bring|Book|Enjoy|"
    r"No|Not|Never|Always|Let|Make)\b"
)
SENTENCE_END = re.compile(r"[.!?](?=\s|$|\x00)|[\n;\x00]")


PLACE_START = (
    r"(?:in|on|at|across|along|near) the (?:\w+ )?(?:top|bottom|left|right|middle|cent(?:er|re)|corner)|"
    r"(?:top|bottom|upper|lower)[- ](?:left|right|cent(?:er|re))"
)
_ONE = re.compile(
    r"\b(?:a|an|the|its|this|that|one|main|single)\s+(?:[\w'’,-]+\s+){0,5}?(?:phrase|message|title|"
    r"headline|heading|header|text|slogan|tagline|sentence|statement|caption|note|sign|label|name|subtitle|"
    r"subheading|line|quote|motto|banner|words)\b[^.;]{0,30}$",
    re.IGNORECASE,
)
_PART = r"(?:[^,.;!?\n\x00]|\.\d|,\d{3}){1,60}"
_SERIES = re.compile(
    rf"^[A-Z0-9$€£]{_PART}(?:, [A-Z0-9$€£]{_PART})+,? (?:and|or|&) [A-Z0-9$€£]|^[A-Z0-9$€£©][^,;!?\n\x00]{{1,60}} \| "
)


def announces(text: str, at: int, lead: str) -> bool:
    """Whether the words before a string announce several: a plural, or a series that no singular opens."""
    chars = list(lead)
    for relation in relations(lead):
        chars[relation.start : relation.end] = " " * (min(relation.end, len(lead)) - relation.start)
    bare = "".join(chars)
    if PLURAL.search(bare):
        return True
    return bool(_SERIES.match(text[at : at + 300])) and not _ONE.search(bare)


_NEW_LABEL = re.compile(
    rf"(?:and|with|along with|plus|at)\s+(?:the |a |an |its )?(?:[\w-]+ ){{0,2}}?(?:{THINGS_EN})\s+[A-Z\d]"
)
_NEW_SAYING = re.compile(rf"[^,.;]*\b(?:{SAY_EN}|script|text|lettering)\s*[,:]?\s+[A-Z]")
_STYLED = re.compile(
    rf"(?:in|with|using|set|written|printed|rendered|displayed|painted)\b[^,.;]{{0,60}}\b{LETTERS_EN}\b|(?:is|"
    rf"are|appears?|stands) (?:\w+ly )?(?:displayed|written|printed|shown|featured|placed|positioned|centered|"
    rf"set|rendered|highlighted|visible)\b",
    re.IGNORECASE,
)


def end_of(text: str, tokens: list[Token], at: int, plural: bool, lead: str, found: list[Said]) -> int:
    """Where the string that begins at a token ends."""
    index = at
    first = tokens[at].core
    shouted = (
        capitals_only(first)
        and any(c.isalpha() for c in first)
        and ((len(first) > 1 and first.isupper() and not first[0].isdigit()) or next_capitals(tokens, at))
    )
    run_end = at + run_of(tokens, at)
    told = bool(re.search(r":\s*$", lead) or STRONG.search(lead))
    labelled = tokens[at].after == ":" or (at + 1 < len(tokens) and tokens[at + 1].after == ":")
    while index < len(tokens):
        token = tokens[index]
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        if following is None:
            return token.end - (1 if token.after == "." else 0)
        gap = text[token.end : following.start]
        if "\x00" in gap or "\n" in gap:
            return token.end - (1 if token.after in (".", ",", ";") and not abbreviated(token) else 0)
        mark = token.after[-1:] if token.after else ""
        rest = text[following.start : following.start + 400]
        piece = rest[: m.start()] if (m := re.search(r"[,.;!?](?=\s|$|\x00)|[\n\x00]", rest)) else rest
        sentence = rest[: m.start() + 1] if (m := SENTENCE_END.search(rest)) else rest
        so_far = text[tokens[at].start : token.end]
        named = is_name(so_far)
        if mark in (".", "!", "?") and not abbreviated(token):
            onward = shouted and mark in "!?" and capitals_only(following.core) and len(following.core) > 1
            if not onward and not _goes_on(sentence, lead, so_far):
                return token.end - (1 if mark == "." else 0)
        elif mark == ";":
            return token.end - 1
        elif mark == ",":
            if _over_at_comma(tokens, index, piece, plural, shouted, labelled, named, so_far):
                return token.end - 1
        elif (
            (
                plural
                and following.core.lower() in ("and", "or")
                and index + 2 < len(tokens)
                and capital(tokens[index + 2].core)
            )
            or following.text == "|"
            or _belongs(text, tokens, index, found)
        ):
            return token.end
        elif mark == ":":
            shouted = shouted and capitals_only(following.core)
        elif _over_at_word(tokens, index, piece, rest, shouted, named, lone(so_far), told, index + 1 >= run_end):
            return token.end
        index += 1
    return tokens[-1].end


def _belongs(text: str, tokens: list[Token], index: int, found: list[Said]) -> bool:
    """Whether `for X` follows, where X was named before: the string belongs to that heading."""
    following = tokens[index + 1]
    if following.core.lower() not in ("for", "under", "below", "beside") or index + 2 >= len(tokens):
        return False
    return any(text.startswith(s.text, tokens[index + 2].start) for s in found)


def _over_at_comma(
    tokens: list[Token], index: int, piece: str, plural: bool, shouted: bool, labelled: bool, named: bool, so_far: str
) -> bool:
    following = tokens[index + 1]
    low = following.core.lower()
    item = tokens[index + 2].core if low in ("and", "or") and index + 2 < len(tokens) else following.core
    if plural and capital(item) and (not item[0].isdigit() or so_far[0].isdigit() or item.isupper()):
        return True
    if labelled and re.match(r"(?:and )?[A-Z]\w+(?: \w+)?:", piece):
        return True
    if shouted and not capitals_only(following.core):
        return True
    if capital(following.core):
        return False
    if (
        _NEW_SAYING.match(piece)
        or _NEW_LABEL.match(piece)
        or re.match(
            r"(?:and )?(?:below|above|beneath|underneath|under|over|beside|next to|on|at|in) (?:it|that|this|"
            r"the|its)\b",
            piece,
        )
    ):
        return True
    if _PART_START.match(piece) or (low == "and" and place_of(piece)):
        return True
    if _SPEECH.search(piece):
        return False
    return describes(piece) or bool(_EFFECTS.match(piece) or BE.match(piece)) or (named and description(piece) > 0.12)


_PART_START = re.compile(rf"(?:and |with )?(?:(?:the |a |an )?(?:\w+ )?(?:{THINGS_EN})\b|{PLACE_START})", re.IGNORECASE)


def _over_at_word(
    tokens: list[Token],
    index: int,
    piece: str,
    rest: str,
    shouted: bool,
    named: bool,
    single: bool,
    told: bool,
    run_over: bool,
) -> bool:
    following = tokens[index + 1]
    low = following.core.lower()
    if shouted and not capitals_only(following.core):
        # Small words may stand between capitals.
        beyond = tokens[index + 2].core if index + 2 < len(tokens) else ""
        return not (low in SMALL and len(beyond) > 1 and beyond.isupper())
    if following.text.startswith("("):
        return bool(place_of(rest[:24]) or describes(rest[: rest.find(")") + 1]))
    if capital(following.core) or not run_over:
        return False
    if _NEW_LABEL.match(rest) or _STYLED.match(piece):
        return True
    if not named:
        return False
    if re.match(
        rf"{PLACE_START}|(?:just |right |directly )?(?:below|above|under|beneath|underneath|over|beside|"
        rf"next to) (?:it|this|that|them|the)\b",
        piece,
    ):
        return True
    if single and told:
        return bool(BE.match(piece)) and describes(piece)
    if not single and re.match(
        r"(?:over|across|on|above|by|near|at|beside|behind|along|in|with|from|beneath|below|under|onto|"
        r"around|against|inside|underneath) (?:the|a|an|his|her|its|their|each|one)\b",
        piece,
    ):
        return True
    if BE.match(piece) or re.match(
        r"\w{3,}ly (?:in|at|on|across|along|and \w+ly|\w+ed|below|above|near|from)\b", piece
    ):
        return True
    if single:
        return False
    if tail_like(piece) and (describes(piece) or place_of(piece)):
        return True
    return (low in ("and", "or", "while", "with") and describes(piece)) or description(piece) >= 0.4


_SCENIC = re.compile(
    r"^(?:An?|The|Its|His|Her|Their|Nearby|Around|Behind|Beside|In|On|At|Each|Every|All|Several|Two|Three|"
    r"Some|People|Below|Above|Beneath|Underneath|Under|Soft|Warm|Lines|Text|Near|Toward|Towards|"
    r"Directly|Further|Lower|Upper|Top|Bottom|Left|Right|Lastly|Finally|Surrounding|Overall|Additional|"
    r"Smaller|Also|Use|Add|Make|Include|Draw|Place|Beyond|Between|Across|Along)\b"
)
_SPEAKER = re.compile(
    r"\b(?:bubble|says|saying|repl(?:y|ies|ying)|responds?|shouts?|exclaims?|concludes?|concluding|asks|"
    r"dialogue|response)\b",
    re.IGNORECASE,
)


def _goes_on(sentence: str, lead: str, so_far: str) -> bool:
    """Whether the string goes on in the next sentence: it speaks to somebody, or tells more and describes nothing."""
    if not sentence.split() or not TRIGGER.search(lead):
        return False
    speaker = bool(_SPEAKER.search(lead))
    if description(sentence) >= (0.15 if speaker else 0.08) or place_of(sentence) or _SCENIC.match(sentence):
        return False
    if _SPEECH.search(sentence) and (so_far[-1] in "!?" or len(so_far.split()) > 3):
        return True
    told = speaker or (bool(re.search(r":\s*$", lead)) and len(so_far.split()) > 5)
    return (told and not is_name(so_far)) or (speaker and so_far[-1] in "!?")
