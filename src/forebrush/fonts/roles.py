"""Which families a role means, by language and mood: a table of taste, and nothing else.

A role is `display`, `text`, `hand`, `brush` or `mono`, or a class of families (`sans`, `serif`, `slab`,
`condensed`, `script`, `kai`). A mood changes what display and text mean. Weights, coverage and files are not known
here: whatever a family lacks comes from the fallbacks of the language.
"""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["LANGS", "MOODS", "ROLES", "canonical_lang", "canonical_mood", "fallback_families", "role_families"]

# The languages that have families of their own; every other one is set in the Latin, Greek and Cyrillic ones ("und").
LANGS = ("zh-Hans", "zh-Hant", "ja", "ko", "ar", "he", "th", "hi", "und")

_SANS = {
    "zh-Hans": "Noto Sans SC",
    "zh-Hant": "Noto Sans TC",
    "ja": "Noto Sans JP",
    "ko": "Noto Sans KR",
    "ar": "Noto Sans Arabic",
    "he": "Heebo",
    "th": "Noto Sans Thai",
    "hi": "Noto Sans Devanagari",
    "und": "Inter",
}
# No Traditional Chinese serif is included: shapes of the right country come before serifs.
_SERIF = _SANS | {
    "zh-Hans": "Noto Serif SC",
    "ja": "Sawarabi Mincho",
    "ko": "Nanum Myeongjo",
    "ar": "Amiri",
    "he": "Frank Ruhl Libre",
    "und": "Source Serif 4",
}
_KAI = _SERIF | {"zh-Hans": "LXGW WenKai", "zh-Hant": "LXGW WenKai"}
_BRUSH = _KAI | {"zh-Hans": "Ma Shan Zheng"}
_RUNNING = _KAI | {"zh-Hans": "Zhi Mang Xing"}
_CLASSES = {"sans": _SANS, "serif": _SERIF, "kai": _KAI, "brush": _BRUSH, "running": _RUNNING}


class Choice(NamedTuple):
    """What a role means: its Latin family, its class in the other scripts, its family in Simplified Chinese.

    `latin` "" leaves Latin letters to the families of the language. `hans` "" is the class' own.
    """

    latin: str
    kind: str
    hans: str = ""


_TEXT = Choice("Inter", "sans")
_BOOK = Choice("Source Serif 4", "serif")

ROLES: dict[str, Choice] = {
    "display": _TEXT,
    "text": _TEXT,
    "hand": Choice("Caveat", "kai"),
    "brush": Choice("Permanent Marker", "brush"),
    "mono": Choice("JetBrains Mono", "sans"),
    "sans": _TEXT,
    "serif": _BOOK,
    "slab": Choice("Roboto Slab", "sans"),
    "condensed": Choice("Oswald", "sans", "Smiley Sans"),
    "script": Choice("Great Vibes", "running"),
    "kai": Choice("", "kai"),
}

# mood -> (display, text)
MOODS: dict[str, tuple[Choice, Choice]] = {
    "neutral": (_TEXT, _TEXT),
    "minimal": (Choice("DM Sans", "sans"), Choice("DM Sans", "sans")),
    "warm": (Choice("Roboto Slab", "kai"), Choice("Source Serif 4", "kai")),
    "elegant": (Choice("Cormorant Garamond", "serif", "ZCOOL XiaoWei"), _BOOK),
    "luxury": (Choice("Cinzel", "serif"), _BOOK),
    "classic": (_BOOK, _BOOK),
    "editorial": (Choice("Playfair Display", "serif"), _BOOK),
    "romantic": (Choice("Great Vibes", "serif", "ZCOOL XiaoWei"), _BOOK),
    "guochao": (Choice("Cinzel", "brush"), _BOOK),
    "ink": (Choice("Cormorant Garamond", "running"), Choice("Source Serif 4", "kai")),
    "natural": (Choice("Caveat", "kai"), Choice("Source Serif 4", "kai")),
    "playful": (Choice("Fredoka", "sans", "ZCOOL KuaiLe"), _TEXT),
    "techno": (Choice("Orbitron", "sans", "Smiley Sans"), Choice("DM Sans", "sans")),
    "retro": (Choice("Pacifico", "serif", "ZCOOL XiaoWei"), Choice("Roboto Slab", "sans")),
    "pixel": (Choice("Press Start 2P", "sans"), Choice("JetBrains Mono", "sans")),
    "bold": (Choice("Anton", "sans"), _TEXT),
    "sport": (Choice("Bebas Neue", "sans", "Smiley Sans"), _TEXT),
}

_MOOD_WORDS = {
    "国潮": "guochao",
    "中国风": "guochao",
    "水墨": "ink",
    "温暖": "warm",
    "温馨": "warm",
    "优雅": "elegant",
    "高端": "luxury",
    "奢华": "luxury",
    "经典": "classic",
    "杂志": "editorial",
    "浪漫": "romantic",
    "自然": "natural",
    "可爱": "playful",
    "童趣": "playful",
    "科技": "techno",
    "复古": "retro",
    "像素": "pixel",
    "促销": "bold",
    "运动": "sport",
    "简约": "minimal",
    "极简": "minimal",
}

_LANG_WORDS = {
    "zh": "zh-Hans",
    "cmn": "zh-Hans",
    "wuu": "zh-Hans",
    "yue": "zh-Hant",
    "lzh": "zh-Hant",
    "ja": "ja",
    "ko": "ko",
    "ar": "ar",
    "fa": "ar",
    "ur": "ar",
    "ps": "ar",
    "ug": "ar",
    "he": "he",
    "yi": "he",
    "th": "th",
    "hi": "hi",
    "mr": "hi",
    "ne": "hi",
    "sa": "hi",
}
_HANT = frozenset(("hant", "tw", "hk", "mo"))


def canonical_lang(tag: str) -> str:
    """The entry of `LANGS` for a BCP 47 tag: zh-CN is zh-Hans, zh-HK is zh-Hant, fa is ar, en is und.

    Total: an unknown or malformed tag is "und". An explicit script wins over the region (zh-Hans-HK is zh-Hans).
    """
    parts = tag.replace("_", "-").lower().split("-")
    if parts[0] in ("zh", "cmn", "yue"):
        if "hans" in parts:
            return "zh-Hans"
        if not _HANT.isdisjoint(parts):
            return "zh-Hant"
    return _LANG_WORDS.get(parts[0], "und")


def canonical_mood(mood: str | None) -> str:
    """The entry of `MOODS` for a word in English or Chinese; "neutral" for None and for words not in the table."""
    word = (mood or "neutral").strip().lower()
    word = _MOOD_WORDS.get(word, word)
    return word if word in MOODS else "neutral"


def role_families(role: str, lang: str, mood: str | None = None) -> tuple[str, ...]:
    """The families that a role means in a canonical language, the one for Latin letters first.

    Raises:
        KeyError: not a role.
    """
    choice = ROLES[role]
    if role in ("display", "text"):
        display, text = MOODS[canonical_mood(mood)]
        choice = display if role == "display" else text
    own = _CLASSES[choice.kind][lang]
    if lang == "zh-Hans" and choice.hans:
        own = choice.hans
    # A brush or kai face brings letters of its own hand; a drawn Latin face beside it would break the hand.
    keeps_own_latin = lang == "zh-Hans" and role in ("brush", "kai")
    families = (own,) if lang != "und" and keeps_own_latin else (choice.latin, own)
    if lang == "und" and choice.latin:
        families = (choice.latin,)
    return tuple(dict.fromkeys(name for name in families if name))


def fallback_families(lang: str, serif: bool) -> tuple[str, ...]:
    """Every family that stands in for what the asked ones lack, nearest first: same language, then the rest.

    `serif` puts the serif of the language before its sans. Han of other countries follows in the order in which
    their shapes are nearest.
    """
    nearest = {
        "zh-Hant": ("zh-Hant", "zh-Hans", "ja", "ko"),
        "ja": ("ja", "zh-Hant", "zh-Hans", "ko"),
        "ko": ("ko", "zh-Hant", "ja", "zh-Hans"),
    }.get(lang, ("zh-Hans", "zh-Hant", "ja", "ko"))
    rest = ("ar", "he", "th", "hi")
    first: list[str] = []
    for table in (_SERIF, _SANS) if serif else (_SANS,):
        first += [table[lang], table["und"]]
    return tuple(dict.fromkeys([*first, *(_SANS[other] for other in nearest + rest), _SERIF["und"], "Roboto"]))
