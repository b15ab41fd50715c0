"""Words with which people describe a page: parts that hold others, things that stand in them, places and counts.

Tables alone. A noun has the kind of the node that is drawn for it; two nouns of one family may stand for the same part
(`the hero banner`, `this section`).
"""

from __future__ import annotations

from collections.abc import Mapping

__all__ = [
    "BELOW", "CONTAINING", "COUNTS", "DEFINITE", "EACH", "FLOW_COLUMN", "FLOW_ROW", "HOLDERS", "INSIDE", "LEAVES",
    "NOUNS", "OF_GROUPS", "ORDINALS", "PLACES", "PLACING", "ROOTS", "SIDES", "STOP", "noun_of", "words_of",
]  # fmt: skip


def words_of(words: str) -> frozenset[str]:
    """The words of a line."""
    return frozenset(words.split())


def _kinds(table: Mapping[str, str]) -> Mapping[str, str]:
    """Kind by word, of words by kind."""
    return {word: kind for kind, words in table.items() for word in words.split()}


ROOTS = words_of(
    "page canvas slide poster infographic figure layout document flyer composition website webpage design "
    "dashboard screen scene cover sheet brochure leaflet"
)
"""The whole picture."""

HOLDERS = _kinds({
    # family: nouns
    "area": "section area region zone part portion content body block cluster container structure",
    "mockup": "mockup mock-up",
    "window": "window browser",
    "band": "band strip bar banner ribbon stripe",
    "header": "header topbar",
    "footer": "footer",
    "hero": "hero",
    "nav": "navigation nav navbar menu",
    "column": "sidebar subcolumn column branch",
    "row": "row",
    "grid": "grid",
    "card": "card panel box tile inset compartment callout bubble form",
    "group": "group stack list series set collection pair sequence checklist carousel rail",
})  # fmt: skip
"""Parts that hold others: noun to family."""

LEAVES = _kinds({
    # kind: nouns
    "title": "title headline",
    "heading": "heading subheading subhead subheadline question",
    "subtitle": "subtitle tagline subline slogan",
    "body": "text paragraph description sentence phrase copy subtext explanation message testimonial body-text "
        "statement blurb instruction guidance code",
    "caption": "caption footnote disclaimer credit copyright note annotation signature hint",
    "label": "label name word wording string term date",
    "value": "value figure number numeral price amount percentage metric statistic stat kpi total",
    "brand": "wordmark brand logotype",
    "logo": "logo logomark monogram",
    "button": "button cta call-to-action",
    "link": "link hyperlink",
    "chip": "pill chip badge tag tab dropdown",
    "input": "input field placeholder textbox searchbar",
    "checkbox": "checkbox check-box tickbox",
    "image": "image picture photo photograph illustration drawing visual thumbnail artwork imagery map silhouette "
        "mascot character sketch graphic",
    "icon": "icon symbol avatar pictogram placeholder-icon",
    "chart": "chart graph plot histogram donut pie heatmap scatterplot",
    "table": "table",
    "steps": "timeline",
    "diagram": "diagram flowchart",
    "node": "node circle",
    "rule": "divider separator",
    "line": "line",
    "item": "bullet item entry",
    "qr": "qr qr-code qrcode",
    "card": "rectangle",
    "legend": "legend",
    "arrow": "arrow",
})  # fmt: skip
"""Things that stand in parts: noun to the kind of node that shows it."""

NOUNS = frozenset((*ROOTS, *HOLDERS, *LEAVES))

_IRREGULAR = {"entries": "entry", "copies": "copy", "boxes": "box", "series": "series", "summaries": "", "axes": ""}


def noun_of(word: str) -> str:
    """The singular of a word that names a part of a page; empty for any other word."""
    word = word.lower()
    if word in NOUNS:
        return word
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("es") and word[:-2] in NOUNS:
        return word[:-2]
    return word[:-1] if word.endswith("s") and word[:-1] in NOUNS else ""


COUNTS: Mapping[str, int] = {
    "one": 1, "single": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "several": 4, "multiple": 4, "many": 4, "various": 3, "few": 3, "some": 3,
}  # fmt: skip

ORDINALS: Mapping[str, int] = {
    "first": 0, "second": 1, "third": 2, "fourth": 3, "fifth": 4, "sixth": 5, "seventh": 6, "eighth": 7, "ninth": 8,
    "tenth": 9, "last": -1, "final": -1,
}  # fmt: skip

SIDES: Mapping[str, str] = {
    # word: axis and end
    "left": "h-start", "leftmost": "h-start", "left-hand": "h-start", "right": "h-end", "rightmost": "h-end",
    "right-hand": "h-end", "center": "h-mid", "centre": "h-mid", "central": "h-mid", "middle": "mid",
    "top": "v-start", "topmost": "v-start", "upper": "v-start", "uppermost": "v-start", "bottom": "v-end",
    "bottommost": "v-end", "lower": "v-end", "lowermost": "v-end",
}  # fmt: skip

PLACES = words_of("side corner edge half portion end quadrant third center centre middle top bottom left right")
"""Nouns of a place within what holds it."""

DEFINITE = words_of("the this that these those its their whose same")
EACH = words_of("each every both all")

INSIDE = words_of("inside within in into on onto at along near across throughout around")
BELOW: Mapping[str, str] = {
    "below": "below", "beneath": "below", "under": "below", "underneath": "below", "above": "above", "atop": "above",
    "beside": "right", "alongside": "right", "after": "below", "before": "above", "over": "above",
}  # fmt: skip
CONTAINING = words_of(
    "preceded have has having contain contains containing include includes including hold holds holding "
    "show shows showing "
    "with feature features featuring display displays displaying consisting composed made built comprising "
    "comprises grouping groups house divided organized organised split structured formed arranged containing: "
    "labeled labelled stacking"
)
"""What stands before the contents of a part."""

PLACING = words_of(
    "place add create draw put insert include position set construct build write design make render arrange "
    "render recreate extend attach align introduce use anchor overlay repeat leave plot organize divide define "
    "list reserve"
)
"""Orders that set something new."""

OF_GROUPS = words_of("row column grid stack list series set group collection pair sequence cluster strip bar")
"""Nouns that say with `of` how many things stand together."""

FLOW_ROW = words_of("side-by-side horizontal horizontally left-to-right")
FLOW_COLUMN = words_of("vertical vertically stacked top-to-bottom")

STOP = words_of(
    "a an the this that these those each every both all its their whose of in on at to from with by for as into "
    "onto inside within below beneath under underneath above over between beside near along across around after "
    "before and or but then while where which who that so when also only not no is are be been being was were has "
    "have having do does must should can will may reads read reading contains contain containing includes include "
    "including holds hold holding shows show showing place places placed add adds added create draw put insert "
    "position positioned set construct build write design make render arrange arranged align aligned use using "
    "ensure keep maintain preserve display displaying features featuring consisting composed made built divided "
    "organized followed preceded directly immediately just exactly finally next first: it them they there here "
    "such like e.g i.e evenly spaced spanning spans representing represent represents depicting labeled labelled "
    "titled named saying stating attached extending starting ending running filling occupying placing adding "
    "leaving ordered wrapped repeat attach recreate extend introduce begin start anchor overlay stretching "
    "covering surrounded filled connected connecting pointing centered another more additional other same without "
    "except rather than instead"
)
"""Words that end a run of modifiers."""
