"""Type: pairings of families with their weights, and the styles in which words are set.

Sizes are factors on the body size of a composition, so that one number makes the whole grow or shrink. Knows no
page and no colours beyond their names.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

__all__ = ["FAULTY", "PAIRINGS", "STYLES", "Pairing", "TextStyle", "is_cjk", "script_of"]


@dataclass(frozen=True, slots=True)
class Pairing:
    """A display and a text family for Latin and for Simplified Chinese; other scripts take the class."""

    display: str
    weight: int
    hans: str
    hans_weight: int
    text: str
    hans_text: str
    kind: str = "sans"
    """Class of the display and text of other scripts."""
    figure: str = ""
    """Family of large numerals; empty: the Latin display family."""
    spacing: float = 0.0
    """Em between the letters of a Latin title."""
    hans_spacing: float = 0.02
    leading: float = 1.08
    """Line height of a Latin title; a Chinese one has at least 1.16."""
    features: tuple[str, ...] = ()

    def fonts(self, lang: str) -> dict[str, str]:
        """What the font roles of a scene mean in a language."""
        script = script_of(lang)
        figure = self.figure or self.display
        if script == "latin":
            return {"display": self.display, "text": self.text, "figure": figure}
        if script in ("arabic", "other"):
            return {"display": self.kind, "text": self.kind, "figure": self.kind}
        display, text = (self.hans, self.hans_text) if script == "hans" else (self.kind, self.kind)
        mixed = display if display in _OWN_LATIN else f"{self.display}, {display}"
        return {"display": mixed, "text": f"{self.text}, {text}", "figure": f"{figure}, {display}"}

    def title_weight(self, lang: str) -> int:
        """Weight of the display face."""
        script = script_of(lang)
        if script == "latin":
            return self.weight
        if script == "hans":
            return self.hans_weight
        return 700 if script == "arabic" else 400 if self.kind == "serif" and script == "ja" else 800


# Hands that bring Latin letters of their own.
_OWN_LATIN = frozenset(("Smiley Sans",))

FAULTY = {"ZCOOL XiaoWei": frozenset("回圃圄圊崮徊痼蛔")}
"""Characters that a family draws as filled boxes: an inner outline runs the wrong way round in the font file."""

PAIRINGS: dict[str, Pairing] = {
    "song": Pairing(
        "Playfair Display", 800, "Noto Serif SC", 900, "Source Serif 4", "Noto Serif SC", "serif", features=("lnum",)
    ),
    "hei": Pairing("Inter", 900, "Noto Sans SC", 900, "Inter", "Noto Sans SC", spacing=-0.03, leading=1.0),
    "quiet": Pairing("DM Sans", 600, "Noto Sans SC", 500, "DM Sans", "Noto Sans SC", spacing=-0.02),
    "xiaowei": Pairing(
        "Cormorant Garamond",
        600,
        "ZCOOL XiaoWei",
        400,
        "Source Serif 4",
        "Noto Serif SC",
        "serif",
        hans_spacing=0.06,
        leading=1.0,
        features=("lnum",),
    ),
    "brush": Pairing(
        "Cinzel",
        700,
        "Ma Shan Zheng",
        400,
        "Source Serif 4",
        "LXGW WenKai",
        "serif",
        figure="Playfair Display",
        hans_spacing=0.0,
        leading=1.12,
        features=("lnum",),
    ),
    "running": Pairing(
        "Cormorant Garamond",
        600,
        "Zhi Mang Xing",
        400,
        "Source Serif 4",
        "LXGW WenKai",
        "serif",
        hans_spacing=0.0,
        leading=1.0,
        features=("lnum",),
    ),
    "smiley": Pairing("Oswald", 700, "Smiley Sans", 400, "Inter", "Noto Sans SC", hans_spacing=0.0, leading=1.05),
    "kuaile": Pairing("Fredoka", 700, "ZCOOL KuaiLe", 400, "DM Sans", "Noto Sans SC", hans_spacing=0.02, leading=1.02),
    "kai": Pairing("Roboto Slab", 800, "LXGW WenKai", 400, "Source Serif 4", "LXGW WenKai", "serif", hans_spacing=0.04),
    "slab": Pairing("Roboto Slab", 800, "Noto Serif SC", 900, "Source Serif 4", "Noto Sans SC", "serif"),
    "deco": Pairing(
        "Cinzel",
        700,
        "Noto Serif SC",
        700,
        "Source Serif 4",
        "Noto Serif SC",
        "serif",
        spacing=0.04,
        hans_spacing=0.12,
        leading=1.14,
    ),
    "gothic": Pairing("Bebas Neue", 400, "Noto Sans SC", 900, "Inter", "Noto Sans SC", spacing=0.01, leading=0.96),
    "anton": Pairing("Anton", 400, "Noto Sans SC", 900, "Inter", "Noto Sans SC", spacing=0.0, leading=1.1),
    "techno": Pairing("Orbitron", 800, "Smiley Sans", 400, "DM Sans", "Noto Sans SC", leading=1.12, hans_spacing=0.02),
    "diner": Pairing(
        "Pacifico",
        400,
        "ZCOOL XiaoWei",
        400,
        "Roboto Slab",
        "Noto Sans SC",
        "serif",
        figure="Roboto Slab",
        leading=1.3,
    ),
    "script": Pairing(
        "Great Vibes",
        400,
        "ZCOOL XiaoWei",
        400,
        "Source Serif 4",
        "Noto Serif SC",
        "serif",
        figure="Cormorant Garamond",
        hans_spacing=0.08,
        leading=1.15,
        features=("lnum",),
    ),
    "chalk": Pairing(
        "Caveat", 700, "LXGW WenKai", 400, "DM Sans", "LXGW WenKai", "serif", hans_spacing=0.04, leading=0.98
    ),
}
"""By name; `directions` chooses among them."""


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How words of a role are set; size is a factor on the body size, leading that of Latin text."""

    size: float = 1.0
    font: str = "text"
    weight: int = 400
    """0: the weight of the display face."""
    leading: float = 1.5
    spacing: float = 0.0
    color: str = "ink"
    wrap: str = "pretty"


STYLES: dict[str, TextStyle] = {
    "body": TextStyle(),
    "lead": TextStyle(1.22, leading=1.5, wrap="balance"),
    "small": TextStyle(0.86, color="muted", leading=1.45),
    "caption": TextStyle(0.78, color="muted", leading=1.35, spacing=0.04),
    "label": TextStyle(0.88, weight=500, color="muted", leading=1.3, spacing=0.06),
    "value": TextStyle(1.18, weight=700, leading=1.3, wrap="balance"),
    "strong": TextStyle(1.0, weight=700, leading=1.45),
    "subtitle": TextStyle(1.62, weight=500, leading=1.32, wrap="balance"),
    "latin": TextStyle(0.98, weight=500, leading=1.3, spacing=0.2, color="muted", wrap="balance"),
    "brand": TextStyle(1.05, weight=700, leading=1.25, spacing=0.12, color="accent-ink", wrap="balance"),
    "heading": TextStyle(1.5, font="display", weight=0, leading=1.2, color="accent-ink", wrap="balance"),
    "numeral": TextStyle(2.1, font="figure", weight=0, leading=1.0, color="accent-ink"),
    "figure": TextStyle(2.5, font="figure", weight=0, leading=1.05, color="accent-ink"),
    "price": TextStyle(3.6, font="figure", weight=0, leading=1.0, color="accent-ink"),
    "quote": TextStyle(1.25, font="display", weight=0, leading=1.45, wrap="balance"),
    "badge": TextStyle(1.1, weight=700, leading=1.2, color="on-accent", font="sans"),
    "button": TextStyle(1.12, weight=700, leading=1.2, color="on-accent", wrap="balance"),
}

_SCRIPTS = {"ja": "ja", "ko": "ko", "ar": "arabic", "fa": "arabic", "ur": "arabic", "he": "other", "th": "other"}
_SCRIPTS |= dict.fromkeys(("hi", "mr", "ne", "sa"), "other")


@lru_cache(maxsize=256)
def script_of(lang: str) -> str:
    """`hans`, `hant`, `ja`, `ko`, `arabic`, `other` or `latin`, for a BCP 47 tag."""
    parts = lang.lower().split("-")
    if parts[0] in ("zh", "cmn", "yue", "wuu", "lzh"):
        old = {"hant", "tw", "hk", "mo"} & set(parts) or parts[0] == "yue"
        return "hant" if old and "hans" not in parts else "hans"
    return _SCRIPTS.get(parts[0], "latin")


def is_cjk(char: str) -> bool:
    """Han, Kana, and the marks that are set with them."""
    return "\u3000" <= char <= "\u9fff" or "\uf900" <= char <= "\ufaff" or "\uff00" <= char <= "\uff60"
