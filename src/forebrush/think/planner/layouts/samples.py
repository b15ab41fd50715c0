"""Sample words for parts that a description names and does not fill. Prices, dates and figures are never made up."""

from __future__ import annotations

from collections.abc import Sequence

from forebrush.think.planner.layouts.nouns import COUNTS, NOUNS, ORDINALS, words_of
from forebrush.think.planner.layouts.scanning import side_words

__all__ = ["named", "sample"]

_LOOKS = words_of(
    "small large tall wide narrow narrower wider short long big tiny medium prominent main primary secondary "
    "single full-width full horizontal vertical rectangular circular rounded round square bold thin light dark "
    "simple clean equal equal-width identical brief descriptive explanatory supporting introductory multi-line "
    "single-line two-line single-column two-column three-column clustered left-aligned right-aligned center- "
    "aligned centered stacked aligned corresponding accompanying other additional separate distinct new clear "
    "clean plain inner outer upper lower exactly placeholder vertically horizontally oriented multiple several "
    "smaller larger largest little medium-sized multi-paragraph own numeric numbered visual graphic decorative "
    "illustrative narrow-width compact text-based related standard sized evenly spaced tightly closely wide- "
    "format high-level overall generic typical currently selected optional actual specific possible potential "
    "two-row line white black gray grey blue red green orange yellow purple pink teal navy beige cream gold "
    "golden brown pale deep bright soft solid flat gradient regular regular-weight sans-serif serif uppercase "
    "lowercase italic semi-bold medium-weight thin-line outline outlined filled framed bordered shadowed semi- "
    "transparent translucent textured matte glossy modern minimalist minimal common similar whole entire "
    "remaining next first-level sub- more final last top-level"
)
_WORDS = {
    "title": "Sample headline", "heading": "Sample heading", "subtitle": "A sample line under the headline",
    "body": "Sample text stands here to show the length and the place of this paragraph on the page.",
    "caption": "Sample note", "label": "Label", "value": "00", "brand": "Brand", "logo": "Logo", "button": "Learn more",
    "link": "Link", "chip": "Tag", "input": "Type here", "checkbox": "Option", "item": "Sample point of the list",
    "node": "Step", "line": "A sample line of text",
}  # fmt: skip
_ROWS = {
    "link": ("Home", "Products", "Services", "About", "Contact", "Help"),
    "chip": ("All", "New", "Popular", "Saved", "More", "Offers"),
    "button": ("Learn more", "Contact us", "Start now", "Read on"),
    "item": ("First sample point", "Second sample point", "Third sample point", "Fourth sample point"),
    "checkbox": ("First option", "Second option", "Third option", "Fourth option", "Other"),
    "label": ("First label", "Second label", "Third label", "Fourth label"),
}


_FORM = ("-aligned", "-width", "-line", "-column", "-style", "-like", "shaped", "ly")
"""Ends of words that say how a part looks."""


def named(mods: Sequence[str], nouns: Sequence[str]) -> str:
    """What a part is about, by the words before its noun: `new arrivals section` is about new arrivals."""
    words = [
        w for w in (*mods, *nouns[:-1])
        if w not in _LOOKS and w not in ORDINALS and w not in COUNTS and not side_words([w]) and w[0] != "("
        and not w.isdigit() and not w.endswith(_FORM)
    ]  # fmt: skip
    words = [
        w for w in words if w not in NOUNS or w in ("brand", "price", "product", "date", "name", "menu", "map", "chart")
    ]
    text = " ".join(dict.fromkeys(words)).strip()
    return text[:1].upper() + text[1:] if text else ""


def sample(kind: str, mods: Sequence[str], nouns: Sequence[str], about: str, number: int = 0, of: int = 1) -> str:
    """Words for a leaf: by its own name, by what its part is about, else plain sample words."""
    own = named(mods, nouns)
    if (
        kind in ("title", "heading", "label", "caption", "chip", "button", "checkbox", "link", "subtitle", "node")
        and own
    ):
        suffix = f" {number + 1}" if of > 1 else ""
        return f"{own}{suffix}"
    if kind == "value":
        return own or "00"
    if kind in _ROWS and of > 1:
        return _ROWS[kind][number % len(_ROWS[kind])]
    if kind in ("title", "heading") and about:
        return about
    if kind == "body" and about:
        return (
            f"Sample text about {about[:1].lower() + about[1:]} stands here, as long as the paragraph is meant to be."
        )
    if kind in ("body", "line") and ("line" in nouns or ("short" in mods and "paragraph" not in nouns)):
        return own or "A short sample line"
    return _WORDS.get(kind, own)
