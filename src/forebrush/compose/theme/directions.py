"""Art directions: a mood is palettes, pairings, structures, a frame, a ground and motifs. Rows of data, and the choice.

The choice is seeded: another seed may take another palette, pairing or structure among those that fit. Knows nothing
of how a structure is built.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random

from forebrush.compose.art import motif_for
from forebrush.compose.content import Content, literal
from forebrush.compose.parts.elements import upright
from forebrush.compose.theme.color import chroma, hue
from forebrush.compose.theme.palettes import PALETTES, Palette, from_colors
from forebrush.compose.theme.tokens import FAULTY, PAIRINGS, Pairing, script_of
from forebrush.compose.theme.topics import Topic, topic_of
from forebrush.scene.brief import FAMILIES, Brief

__all__ = ["DIRECTIONS", "Choice", "Direction", "choose"]


@dataclass(frozen=True, slots=True)
class Direction:
    """How a mood looks."""

    palettes: tuple[str, ...]
    pairings: tuple[str, ...]
    structures: tuple[str, ...]
    motifs: tuple[str, ...]
    frame: str = ""
    """`thin`, `double`, `corners`, `deco`, `thick`, or none."""
    grounds: tuple[str, ...] = ("gradient",)
    divider: str = "diamond"


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen for one brief."""

    direction: Direction
    palette: Palette
    pairing: Pairing
    structures: tuple[str, ...]
    """The first is wished; the others stand in where it does not do."""
    motif: str
    ground: str
    called: bool = True
    """Whether the words of the brief call for the motif; else the mood alone gave it."""

    @property
    def dark(self) -> bool:
        """Light words on a dark ground."""
        return self.palette.dark

    @property
    def gilded(self) -> bool:
        """Headlines in gold: dark palettes of celebration."""
        return self.palette.dark and bool(self.palette.tags & {"luxury", "moon", "newyear"})


def _d(
    palettes: str,
    pairings: str,
    structures: str,
    motifs: str,
    frame: str = "",
    grounds: str = "gradient",
    divider: str = "diamond",
) -> Direction:
    return Direction(
        tuple(palettes.split()), tuple(pairings.split()), tuple(structures.split()), tuple(motifs.split()), frame,
        tuple(grounds.split()), divider,
    )  # fmt: skip


DIRECTIONS: dict[str, Direction] = {
    "neutral": _d(
        "graphite porcelain swiss mint terracotta ink-blue midcentury clinic wheat",
        "song hei quiet",
        "editorial split scenic bigtype",
        "hills tiles arches ribbons botanical",
        divider="bar",
    ),
    "described": _d(
        "graphite clinic cobalt ledger",
        "quiet hei",
        "editorial",
        "ribbons blobs arches",
        grounds="plain",
        divider="bar",
    ),
    "minimal": _d(
        "swiss graphite inkwash mint newsprint ink-blue ledger",
        "quiet hei",
        "editorial bigtype vertical",
        "arches ribbons rings",
        grounds="plain",
        divider="bar",
    ),
    "calm": _d(
        "celadon porcelain inkwash mint tea-paper indigo-dye wheat lavender-field",
        "xiaowei quiet song",
        "scenic vertical editorial centred",
        "hills botanical ribbons",
        "thin",
        "paper gradient",
    ),
    "fresh": _d(
        "ocean mint matcha celadon lagoon alpine clinic",
        "hei quiet kuaile",
        "scenic split editorial",
        "waves botanical ribbons blobs",
        grounds="gradient",
    ),
    "warm": _d(
        "citrus cocoa tomato terracotta saffron maple riad kraft espresso",
        "slab song kuaile",
        "scenic split framed emblem",
        "cup arches rays",
        grounds="glow gradient",
    ),
    "elegant": _d(
        "champagne porcelain moonlit noir jade oxblood plum qinglu",
        "xiaowei song",
        "centred vertical scenic editorial",
        "botanical moon rings",
        "double",
        "gradient paper",
    ),
    "luxury": _d(
        "noir champagne moonlit lacquer jade oxblood cinnabar-night",
        "deco xiaowei",
        "centred emblem vertical scenic",
        "deco moon",
        "deco",
        "glow",
    ),
    "classic": _d(
        "porcelain cinnabar champagne delft palace nouveau oxblood dunhuang",
        "song deco",
        "centred framed editorial",
        "deco botanical",
        "double",
        "paper",
    ),
    "editorial": _d(
        "swiss porcelain cobalt terracotta newsprint ink-blue midcentury oxblood bauhaus",
        "song slab",
        "editorial bigtype split",
        "tiles arches halftone ribbons",
        divider="bar",
        grounds="plain paper",
    ),
    "soft": _d(
        "sakura lilac champagne lavender-field plum candy",
        "xiaowei script quiet",
        "centred scenic emblem framed",
        "botanical blobs",
        "thin",
        "mesh gradient",
    ),
    "guochao": _d(
        "cinnabar moonlit lacquer porcelain dunhuang palace qinglu jade osmanthus plum cinnabar-night",
        "brush xiaowei song",
        "scenic vertical emblem centred",
        "hills moon waves lanterns",
        "corners",
        "paper gradient",
    ),
    "ink": _d(
        "inkwash porcelain qinglu tea-paper",
        "running xiaowei brush",
        "vertical scenic centred",
        "hills",
        "",
        "paper",
    ),
    "natural": _d(
        "celadon matcha forest terracotta wheat kraft maple nouveau qinglu",
        "kai song quiet",
        "scenic editorial centred",
        "hills botanical road",
        grounds="paper gradient",
    ),
    "playful": _d(
        "crayon citrus mint sakura memphis candy riso carnival",
        "kuaile smiley",
        "emblem framed split scenic",
        "confetti blobs arches",
        grounds="plain gradient",
        divider="dot",
    ),
    "techno": _d(
        "neon cobalt graphite aurora volt blueprint",
        "techno smiley hei",
        "scenic split editorial bigtype",
        "horizon orbits halftone",
        grounds="glow gradient",
        divider="bar",
    ),
    "retro": _d(
        "sunset terracotta cocoa midcentury riso ukiyo bauhaus kraft newsprint",
        "diner slab gothic",
        "scenic emblem split framed",
        "rays stripes rings",
        "thick",
        "paper",
    ),
    "bold": _d(
        "marigold cobalt swiss tomato bauhaus riso volt memphis",
        "anton hei smiley",
        "bigtype framed split",
        "rays stripes halftone tiles",
        grounds="plain",
        divider="bar",
    ),
    "sale": _d(
        "marigold tomato saffron bauhaus candy cobalt memphis carnival",
        "hei smiley anton kuaile",
        "split bigtype framed emblem",
        "rays halftone confetti stripes tiles",
        grounds="plain gradient",
        divider="bar",
    ),
    "sport": _d(
        "ocean cobalt marigold volt alpine",
        "gothic smiley",
        "bigtype split scenic",
        "road stripes halftone",
        grounds="plain",
        divider="bar",
    ),
    "festive": _d(
        "lacquer cinnabar winter palace cinnabar-night saffron carnival osmanthus",
        "song brush xiaowei",
        "scenic framed centred emblem",
        "lanterns fireworks rays",
        "corners",
        "glow",
    ),
    "corporate": _d(
        "graphite cobalt mint ledger clinic ink-blue blueprint",
        "hei quiet",
        "split editorial bigtype",
        "tiles ribbons arches",
        grounds="plain gradient",
        divider="bar",
    ),
    "deco": _d("noir moonlit champagne jade oxblood", "deco", "scenic centred emblem", "deco", "deco", "glow"),
    "craft": _d(
        "terracotta cocoa matcha kraft indigo-dye ukiyo delft riad",
        "kai slab chalk",
        "framed scenic editorial",
        "botanical arches",
        "thin",
        "paper",
    ),
    "swiss": _d(
        "swiss cobalt bauhaus newsprint",
        "hei",
        "bigtype editorial split",
        "tiles discs halftone arches",
        grounds="plain",
        divider="bar",
    ),
    "chalk": _d("slate forest", "chalk kai", "centred framed editorial", "rings botanical", "thin", "noise", "dot"),
    "night": _d(
        "dusk moonlit neon forest aurora cinnabar-night espresso",
        "hei song xiaowei",
        "scenic centred split",
        "moon skyline fireworks",
        "",
        "glow",
    ),
}

_ALIASES = {
    "romantic": "soft", "dream": "soft", "pastel": "soft", "chinese": "guochao", "国潮": "guochao",
    "traditional": "guochao", "水墨": "ink", "zen": "calm", "quiet": "calm", "serene": "calm", "clean": "minimal",
    "modern": "editorial", "vintage": "retro", "cute": "playful", "kids": "playful", "fun": "playful",
    "tech": "techno", "futuristic": "techno", "cyberpunk": "techno", "loud": "bold",
    "energetic": "sport", "dynamic": "sport", "celebration": "festive", "business": "corporate",
    "professional": "corporate", "handmade": "craft", "rustic": "craft", "cozy": "warm", "cosy": "warm",
    "luxurious": "luxury", "sophisticated": "elegant", "organic": "natural", "dark": "night", "moody": "night",
    "温暖": "warm", "可爱": "playful", "科技": "techno", "复古": "retro", "喜庆": "festive", "简约": "minimal",
    "优雅": "elegant",
}  # fmt: skip

# What a motif calls for where no mood is given: the mood, and the palette that it likes first.
_OF_MOTIF: dict[str, tuple[str, str]] = {
    "moon": ("elegant", "moonlit"), "lanterns": ("festive", "lacquer"), "fireworks": ("festive", "lacquer"),
    "snow": ("festive", "winter"), "cup": ("warm", "cocoa"), "plate": ("warm", "tomato"),
    "books": ("editorial", "terracotta"), "bars": ("bold", "neon"), "road": ("sport", "sunset"),
    "waves": ("fresh", "ocean"), "hills": ("natural", "celadon"), "botanical": ("soft", "sakura"),
    "skyline": ("night", "dusk"), "orbits": ("techno", "dusk"), "horizon": ("techno", "neon"),
    "deco": ("deco", "noir"), "tiles": ("swiss", "cobalt"), "confetti": ("playful", "crayon"),
    "rays": ("bold", "marigold"),
}  # fmt: skip

SCENIC = frozenset(
    ("moon", "hills", "waves", "road", "snow", "skyline", "horizon", "books", "deco", "cup", "bars", "rays", "arches")
)
"""Motifs that stand on the ground: a band of `deep` under them closes the page."""
_FITS = frozenset(("moon", "lanterns", "snow", "books", "skyline", "waves", "road", "cup"))
"""Motifs that a subject calls for in any mood."""
_DRINKS = ("茶", "咖啡", "拿铁", "奶茶", "可可", "coffee", "tea", "latte", "cocoa", "chai")
HANGING = frozenset(("lanterns", "fireworks"))
_NIGHT_COPY = ("night", "midnight", "neon", "synthwave", "夜", "星空", "烟花", "moon", "月")
_PLAIN = ("slide", "infographic", "timetable")
"""Families that are read for what they say: without a mood they are plain, and never in a script."""
_RED, _GOLDEN = (10.0, 45.0), 105.0
"""OKLCH hues in degrees: from and to where red is, and to where gold is."""
_FOOD = frozenset(("food", "warm", "craft", "tea"))
_NIGHT_WORDS = ("dark", "night", "black", "夜", "深色", "黑", "暗")


def _mood(brief: Brief) -> str:
    for word in (*brief.mood, *brief.style, *(brief.picture.mood if brief.picture else ())):
        low = word.strip().lower()
        if low in DIRECTIONS:
            return low
        if low in _ALIASES:
            return _ALIASES[low]
    for word in brief.style:
        for name in (*DIRECTIONS, *_ALIASES):
            if name in word.lower():
                return _ALIASES.get(name, name)
    return ""


def _everything(brief: Brief, content: Content) -> str:
    """The words by which a motif is chosen: the title first, then the rest."""
    words = [content.title.line.text] if content.title else []
    words += [i.line.text for slot in ("subtitle", "quote", "seal", "latin") for i in content.items.get(slot, ())]
    words += [s.title.text for s in content.sections]
    if brief.picture:
        words += [brief.picture.prompt, brief.picture.setting, *(s.what for s in brief.picture.subjects)]
    return " ".join(words)[:4000]


def choose(brief: Brief, content: Content, seed: int) -> Choice:
    """The direction, palette, pairing, structures and motif for a brief; the same for the same seed."""
    # A page that is described part by part says itself how it looks.
    mood = "described" if brief.layout else _mood(brief)
    title = content.title.line.text if content.title else ""
    asked = bool(mood or brief.palette or brief.ground or (brief.picture and brief.picture.palette))
    # Where nothing is said of how it looks, the words themselves make pages differ.
    rng = Random(f"direction:{seed}" if asked else f"direction:{seed}:{title}")
    topic = None if asked else topic_of(_everything(brief, content))
    base = DIRECTIONS.get(mood, DIRECTIONS["neutral"])
    recipe = "recipe" in brief.kind.lower()
    motif = motif_for(title) or motif_for(_everything(brief, content))
    if mood and motif not in base.motifs and motif not in _FITS and not motif_for(title):
        motif = ""
    called = bool(motif)
    motif = motif or base.motifs[rng.randrange(len(base.motifs))]
    if recipe:
        drink = any(title.lower().rstrip().endswith(word) for word in _DRINKS)
        motif = "cup" if drink else "plate"
    liked = ""
    said = " ".join(i.line.text for i in content.of("subtitle", "latin"))
    family = FAMILIES.get(brief.kind.lower())
    plain = family in _PLAIN
    if not mood and plain and not called:
        mood = "neutral"
    elif topic is not None and not called and family not in ("sale", "recipe", "scroll"):
        base = DIRECTIONS[topic.mood]
        motifs = tuple(dict.fromkeys((*base.motifs, *DIRECTIONS["neutral"].motifs)))
        motif = motifs[rng.randrange(len(motifs))]
    elif not mood and family == "sale":
        base = DIRECTIONS["sale"]
        motif = motif if called else base.motifs[rng.randrange(len(base.motifs))]
    elif not mood:
        mood, liked = _OF_MOTIF.get(motif, ("neutral", ""))
        mood = "warm" if recipe else mood
        base = DIRECTIONS[mood]
    palette = _palette(brief, content, base, motif, liked, f"{title} {said}", rng, topic)
    heads = title + "".join(s.title.text for s in content.sections) + said
    pairings = [n for n in base.pairings if not (plain and n == "script")]
    names = [n for n in pairings if not FAULTY.get(PAIRINGS[n].hans, frozenset()) & set(heads)] or ["song"]
    pairing = PAIRINGS[_screen_pairing(brief) or names[_skewed(rng, len(names))]]
    structures = _structures(brief, content, base, motif, rng)
    return Choice(base, palette, pairing, structures, motif, base.grounds[rng.randrange(len(base.grounds))], called)


# Pairing of a screen: words in its style that call for it.
_SCREEN_TYPE = (
    ("chalk", ("手写", "手绘", "便签", "handwritten", "hand-drawn")),
    ("slab", ("slab", "文气", "bookish")),
    ("song", ("衬线", "宋体", "serif", "editorial")),
    ("gothic", ("condensed", "窄体")),
    ("hei", ("粗", "bold", "fat type", "运动", "sport")),
)


def _screen_pairing(brief: Brief) -> str:
    """The pairing of a screen: a plain sans, or what its style asks for; empty for other kinds."""
    if FAMILIES.get(brief.kind.lower()) not in ("livestream", "screen"):
        return ""
    said = [*brief.style, *(brief.picture.style.split(",") if brief.picture else ())]
    said += [s.what for s in brief.picture.subjects] if brief.picture else []
    low = " ".join(said).lower().replace("sans serif", "").replace("sans-serif", "")
    return next((name for name, calls in _SCREEN_TYPE if any(call in low for call in calls)), "quiet")


def _skewed(rng: Random, count: int) -> int:
    """An index that is more often small."""
    return min(count - 1, int(count * rng.random() ** 1.8))


def _palette(
    brief: Brief,
    content: Content,
    base: Direction,
    motif: str,
    liked: str,
    said: str,
    rng: Random,
    topic: Topic | None,
) -> Palette:
    names = list(topic.palettes if topic is not None and not liked else base.palettes)
    if motif in HANGING:
        names = [n for n in names if n != "winter"] or names
    if liked:
        names = [liked, liked, *names]
    table = {p.name: p for p in PALETTES}
    if "recipe" in brief.kind.lower():
        # Food looks right in few colours, whatever the mood.
        names = [n for n in names if table[n].tags & _FOOD] or [n for n in DIRECTIONS["warm"].palettes]
    wanted = " ".join((*brief.style, *brief.mood)).lower()
    if any(word in wanted for word in _NIGHT_WORDS):
        names = [n for n in names if table[n].dark] or ["noir", "dusk"]
    elif any(word in said.lower() for word in _NIGHT_COPY):
        names.sort(key=lambda n: not table[n].dark)
    asked = () if brief.layout else brief.palette or (brief.picture.palette if brief.picture else ())
    colors = [c for color in asked if (c := literal(color))]
    warm = all(_RED[0] < hue(c) < _GOLDEN for c in colors if chroma(c) > 0.05)
    red = any(_RED[0] < hue(c) < _RED[1] and chroma(c) > 0.1 for c in colors)
    couplet = len(content.items.get("couplet", ())) == 2
    if (couplet and warm) or (red and warm and base is DIRECTIONS["festive"]):
        # Red for a feast is the ground itself, with gold on it; couplets hang on that, or on warm paper.
        return table[("lacquer", "lacquer", "cinnabar")[rng.randrange(3 if couplet and not red else 2)]]
    palette = table[names[_skewed(rng, len(names))]]
    if brief.ground and (ground := literal(brief.ground)):
        # A middling colour cannot carry words of both its sides: it leads the palette, on a ground of its tint.
        colors = [ground, *colors]
    made = from_colors(colors, palette)
    if base is DIRECTIONS["chalk"] and not made.dark:
        # Chalk is light on a dark board, in the colours that are asked for.
        return replace(table["slate"], accent=made.accent, accent2=made.accent2)
    return made


def _structures(brief: Brief, content: Content, base: Direction, motif: str, rng: Random) -> tuple[str, ...]:
    """The structures to try in turn: chosen by mood and seed, narrowed by what the copy and the page allow."""
    aspect = brief.width / brief.height
    names = list(base.structures)
    title = content.title
    cjk = script_of(brief.lang) in ("hans", "hant", "ja")
    if not (title and cjk and upright(title.line.text) and len(title.line.text) <= 12 and 0.4 <= aspect <= 1.3):
        names = [n for n in names if n != "vertical"]
    elif title.vertical:
        return ("vertical", "centred")
    if motif not in SCENIC:
        names = [n for n in names if n != "scenic"] or ["centred"]
    elif (
        motif in ("moon", "hills", "waves", "snow", "cup", "horizon", "deco", "skyline", "road")
        and "scenic" not in names
    ):
        names.insert(0, "scenic")
    if not title or len(title.line) > 24 or content.tag:
        # In a sale the price is the hero, not a title in a disc.
        names = [n for n in names if n != "emblem"] or ["editorial"]
    if title and len(title.line) > 40:
        names = [n for n in names if n != "bigtype"] or ["editorial"]
    first = names[_skewed(rng, len(names))]
    rest: Sequence[str] = [n for n in names if n != first]
    return (first, *rest[:1])
