"""Palettes: a table of taste, and how a palette becomes the named colours of a scene.

Every row has the same roles: `paper` (the ground), `tint` (its second tone), `panel` (a card on it), `ink`, `muted`,
`accent`, `accent2`, `deep` (the darkest block of colour), `pale` (the softest). `named_colors` adds what is derived
from them and moves whatever carries words until it can be read on everything that it may stand on. Colours that
a brief asks for lead. Knows nothing of layout.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from forebrush.compose.theme.color import chroma, contrast, hue, lightness, mix, readable, shifted

__all__ = ["PALETTES", "Palette", "from_colors", "named_colors"]

BODY, LARGE = 4.5, 3.0
"""WCAG 2.2, success criterion 1.4.3: contrast of body and of large text."""


@dataclass(frozen=True, slots=True)
class Palette:
    """Nine colours with their roles, and the words by which they are chosen."""

    name: str
    tags: frozenset[str]
    paper: str
    tint: str
    panel: str
    ink: str
    muted: str
    accent: str
    accent2: str
    deep: str
    pale: str

    @property
    def dark(self) -> bool:
        """Light words on a dark ground."""
        return lightness(self.paper) < 0.55


def _row(name: str, tags: str, colors: str) -> Palette:
    return Palette(name, frozenset(tags.split()), *(f"#{c}" for c in colors.split()))


# name, tags, then: paper tint panel ink muted accent accent2 deep pale
PALETTES: tuple[Palette, ...] = (
    _row("porcelain", "elegant calm guochao tea classic",
         "f4f1e8 e4e6e3 fcfaf4 16243f 55627a 1f4e8c b8893b 12305c c3d1e2"),
    _row("cinnabar", "guochao festive chinese classic",
         "f7edda eeddbd fdf7ea 33140f 7a5340 b3261e c08a35 7c1410 f0d3a6"),
    _row("lacquer", "festive guochao newyear luxury dark",
         "8a1317 6a0c12 9c2322 fdebc8 f0cf9d f3ca70 f8e4ad 42060b b8382f"),
    _row("moonlit", "elegant guochao moon night dark",
         "10323e 0b222e 18434f f7edd4 bccac3 e8bf66 f5dfa3 07161f 2e6a70"),
    _row("celadon", "calm natural tea fresh spring",
         "eef1e5 dbe5d3 f9fbf4 1f3128 566a5d 467353 b98a3e 28493a b7cfb4"),
    _row("inkwash", "ink calm minimal chinese",
         "f5f3ed e5e2da fdfcf9 1c1c1b 65625c a32d22 66757a 2b2f31 cbc9c1"),
    _row("citrus", "warm food playful summer",
         "fff4df ffe2b3 fffbf2 3b2110 7c5838 e4572e f2a134 a3311a ffd084"),
    _row("tomato", "warm food",
         "fdf1e7 f9ddc9 fffaf5 3a1b14 7c5348 c5301f 66803a 7d1d13 f6c4a6"),
    _row("matcha", "natural food fresh calm",
         "f6f4e5 e7e9cb fdfcf4 28311d 5f6749 5f8436 cf8a3a 3a5524 cfdca8"),
    _row("cocoa", "warm craft coffee food retro",
         "f6ebdd e9d5bd fdf7ee 34211a 785a49 8a4b2a d3924f 4a291c e2c3a0"),
    _row("sakura", "soft romantic spring",
         "fdf1f1 f8dfe2 fffafa 42222f 80596a c54a6e 8aa574 832a49 f5c8d1"),
    _row("lilac", "soft dream romantic",
         "f4f0fa e5dcf5 fcfaff 2c2246 675c84 7852c2 e0809f 432e7c d3c4f0"),
    _row("ocean", "fresh summer sea sport",
         "eaf5f6 cfe7eb f9fdfd 0d2c3b 48677a 0e7ba2 ff8255 094867 a3d5e0"),
    _row("neon", "techno night music dark bold",
         "0e0c22 1a1240 1d1940 f5f2ff b8b1de ff4589 37e0e6 060513 4a39a0"),
    _row("swiss", "swiss bold minimal editorial",
         "f3f0e9 e6e1d6 fbfaf6 121212 5c5953 e0301f 121212 121212 d8d2c6"),
    _row("cobalt", "bold techno editorial corporate swiss",
         "f3f4f7 dfe4f5 ffffff 0b1133 52587a 2140ef ff5c39 0c1c8c bfc8f8"),
    _row("marigold", "bold sale playful",
         "ffcb2b ffbb0a ffdf80 1a140a 54431a 1a140a cf2c14 7d1a0c ffe596"),
    _row("forest", "natural night camp dark",
         "12281f 0c1b15 1b382c f3eedb b8c6b0 e9ad52 df7647 07120d 2f5c48"),
    _row("champagne", "luxury elegant romantic wedding soft",
         "f8f2e7 ecdfc8 fffcf6 35291d 746551 97703e c6a570 57401f e4d4b8"),
    _row("noir", "luxury deco elegant night dark",
         "161310 211c16 262018 f6ecd5 bdad8e d2a757 f0deae 0a0908 4c3f2a"),
    _row("terracotta", "craft natural retro warm",
         "f5eadc e8d3bb fcf6ec 372319 785b49 b4532d 4c6b60 6f3120 e4ba98"),
    _row("sunset", "retro warm music summer",
         "f9edd0 f4d9a2 fef8e8 3c1f1a 7b5643 d6511d 2c6d6b 77281a f2b850"),
    _row("crayon", "playful kids fun",
         "fff7e6 ffe9bd ffffff 25284f 5d6083 ef4d53 2f9bd4 373b8c ffd45c"),
    _row("winter", "festive christmas winter fresh",
         "eff4f3 dbe8e6 fafdfc 14332c 4d6a63 b22a2f 2c6c54 113e32 c3d9d6"),
    _row("graphite", "corporate techno minimal calm",
         "f5f7f9 e3eaf0 ffffff 16212d 54626f 2262a3 14957f 1c2b3a c6d5e2"),
    _row("mint", "fresh corporate calm kids",
         "f1f8f5 d8eee6 fcfffe 11312d 4d6c66 0e8577 e99b2f 0c4b45 b3decf"),
    _row("slate", "chalk craft dark calm",
         "263834 1e2d2a 30443f f5f2e6 c0c9c0 f2cf6b f29c85 15201e 4d665f"),
    _row("dusk", "night dream romantic dark soft",
         "221f45 17153a 2d2957 f7effa c2bbdf f7b58a f39ab4 100e29 5b4f9a"),
    # traditions of East Asia
    _row("dunhuang", "guochao chinese classic warm craft",
         "f3e3c8 e6cfa6 faf0dd 3a2417 7a5a40 a8442a 2f7f7a 5c2a1c d9b98c"),
    _row("palace", "guochao chinese festive classic",
         "fbf3dc f3dfae fffaf0 3a120c 7c4a35 a91e22 d99a1c 6d1216 f0c86a"),
    _row("qinglu", "guochao chinese elegant natural ink",
         "f2ecd9 dfe2c8 faf7ea 16302f 50655c 1f6f78 b4882f 124a52 a9c8b6"),
    _row("plum", "guochao elegant soft chinese winter",
         "f8f0ee efdcdb fdf8f6 35161f 74525b 9c2846 6f8a6a 571428 e6bcc4"),
    _row("jade", "elegant guochao luxury dark chinese",
         "0f2f2a 0a2420 16403a f4eedb b7cabc d8b56a 8fd0b0 061915 2d6658"),
    _row("cinnabar-night", "guochao festive dark luxury newyear",
         "2a0d10 1f080b 3a1417 fbe9cf d8b9a0 e7b65a e0523a 140406 6e2420"),
    _row("indigo-dye", "craft calm classic japanese",
         "f3f0e6 dfe2e2 fbfaf4 16223a 4f5b70 24477f b8573a 14284d b5c5d8"),
    _row("ukiyo", "retro japanese classic warm",
         "f2e6cd e3d3ae faf3e2 1d2b3f 5a6472 2b5f8c d1533a 17395a c2cfc8"),
    _row("tea-paper", "tea calm craft guochao food",
         "f0e6d2 e2d3b4 f9f3e5 33281a 6f6048 7a5a2c 5e7a4a 45331a d3bf96"),
    _row("osmanthus", "guochao elegant autumn festive food",
         "fcf4dc f6e3ac fffbef 3b2a12 7a6338 c1861a 6b7f3a 6d4a0c efcf7d"),
    # print and poster traditions
    _row("bauhaus", "bold swiss editorial retro",
         "f2ead8 e5d9bd faf6ea 1a1a1a 57524a d02b20 1f4fa0 1a1a1a f0c020"),
    _row("midcentury", "retro warm editorial craft",
         "f4ecd8 e6d8b6 fbf7ea 24302f 5f6a63 d9772b 2f7d78 1d4b4a e9c26b"),
    _row("riso", "retro playful bold music",
         "f7f2e4 f0e4d8 fdfaf2 232a5c 5f638a f0476b 2aa58c 232a5c f9c2c8"),
    _row("newsprint", "editorial minimal classic retro",
         "ece7db dcd5c5 f6f3ea 171614 5a554c 8e1b1b 3d4b57 1f1d1a c9c0ac"),
    _row("blueprint", "techno craft corporate dark",
         "123a6b 0d2d56 1a4a82 f2f7ff b9cce6 8fd3ff ffd166 071d3a 2f67a6"),
    _row("delft", "classic elegant calm craft",
         "f5f7f8 e0e8ef fdfefe 14294a 4e6079 2b59a5 8a6f3e 163666 b9cde4"),
    _row("nouveau", "classic elegant natural retro",
         "f1ecd6 dfdcb8 f9f6e8 24301f 606a4f 7b7a2e b3622f 39421d c9c98f"),
    _row("memphis", "playful bold kids fun music",
         "fdf6f0 f8e1ea ffffff 221a3d 5f567a ff5a5f 11a6a1 3b2a86 ffd23f"),
    _row("carnival", "festive playful summer bold dark",
         "3a1059 2b0a45 4c1a70 fff3e6 d9bfe0 ffb627 ff4f79 1c0530 7d3aa0"),
    # places and seasons
    _row("saffron", "warm festive food bold",
         "fdf0da f9dca8 fff9ee 3d1d10 7f573d d9731a 8a2050 7a3410 f5bf70"),
    _row("riad", "warm craft travel natural",
         "f6e7da ecd0b8 fdf5ee 33202a 775a5c b5482f 1f6f8b 4f2134 e7b493"),
    _row("lagoon", "fresh summer travel sea",
         "e6f6f2 c6ebe3 f6fdfb 0c3440 44707a 0a8f92 ff7a59 075a66 93d9d0"),
    _row("maple", "autumn warm natural travel",
         "f8ecdd efd5b6 fdf7ee 361d14 775443 c2491d 8a7a2a 6a2511 eab07a"),
    _row("wheat", "natural craft calm food",
         "f7f1df ebe0bf fdfaf0 332a18 6f6446 a5802a 5b7348 52400f dcc98f"),
    _row("lavender-field", "soft romantic calm spring",
         "f5f2f9 e6def1 fcfbfe 2e2748 665f82 6a55a8 7f9a5a 3d2f73 cfc2e6"),
    _row("alpine", "fresh travel winter sport",
         "f2f6f8 dbe7ee fcfefe 12283a 4b6274 1c6a9c d98a2b 10405f aecbdc"),
    _row("aurora", "night techno dream dark",
         "0c1f2b 081720 12303f eefaf6 a9c6c8 5ce0b0 a98bff 040d13 2b6a74"),
    # trades
    _row("clinic", "corporate calm fresh minimal medical",
         "f4f9fa dfeef1 ffffff 12303a 4c6870 0b7f93 d2694a 0d4c5a b2d8df"),
    _row("ledger", "corporate classic minimal finance",
         "f6f5f0 e7e5da fdfdfa 16243a 566073 1d4372 a3762c 12294a c8d0dc"),
    _row("oxblood", "elegant editorial luxury classic",
         "f6f0ea e8dcd1 fdf9f5 2a1213 6c5250 7b1e26 ab8344 4a0f15 dcbcb0"),
    _row("espresso", "coffee food craft dark warm",
         "241a15 1b130f 32251e f6eadb c9b4a0 d99a5b e9c79a 0f0907 5c4333"),
    _row("kraft", "craft natural food retro",
         "e6d3b3 d9c199 f1e4cd 2d2116 66523a 8a3b22 3d6152 3d2a18 c9ab7c"),
    _row("volt", "sport techno bold dark",
         "14171a 0d0f12 1f2429 f5f8ef b5bcb2 c8f135 ff6a3d 050607 46505a"),
    _row("candy", "playful kids soft fun",
         "fff3f7 ffdfeb fffafc 3c1f45 7b5a83 e8488a 3aa6d8 7a2464 ffc4d9"),
    _row("ink-blue", "editorial minimal corporate elegant",
         "f4f3ee e4e5e4 fcfcf9 10203c 51596b 16345f b8673b 0d1f3f c3cad5"),
)  # fmt: skip


def _flat(color: str) -> bool:
    return chroma(color) < 0.035


def from_colors(colors: Sequence[str], base: Palette) -> Palette:
    """A palette that the given colours (`#rrggbb`) lead; what they do not say comes from `base`.

    The first colour that can be a ground (very light or very dark) becomes the paper where the request gives one that
    is not grey, or gives it first; the most vivid becomes the accent, the next one of another hue the second accent.
    """
    if not colors:
        return base
    unique = tuple(dict.fromkeys(colors))
    grounds = [c for c in unique if lightness(c) > 0.87 or lightness(c) < 0.4]
    vivid = sorted((c for c in unique if not _flat(c)), key=chroma, reverse=True)
    paper = grounds[0] if grounds and (len(unique) > 1 or unique[0] in grounds) else ""
    rest = [c for c in vivid if c != paper]
    if not paper:
        # One mid colour asked for: it tints a light paper and leads as the accent.
        cool = bool(rest) and 130 < hue(rest[0]) < 320
        paper = mix("#f7fafd" if cool else "#fbf8f2", rest[0], 0.05) if rest else base.paper
    dark = lightness(paper) < 0.55
    accent = rest[0] if rest else (base.accent if _flat(paper) else ("#f0d9a0" if dark else shifted(paper, -0.4, 2.0)))
    others = [c for c in rest[1:] if abs((hue(c) - hue(accent) + 180) % 360 - 180) > 18 or _flat(c)]
    plain = [c for c in unique if c not in (paper, accent)]
    accent2 = others[0] if others else plain[0] if plain else mix(accent, "#ffe3a3" if dark else "#e9b04a", 0.55)
    if not others and not plain and not _flat(accent) and chroma(accent2) < 0.07:
        accent2 = "#f2a93b"  # opposite hues mix to grey
    ink = mix("#fbf6ea", accent, 0.04) if dark else mix("#17120e", accent, 0.14)
    return replace(
        base,
        name="asked",
        paper=paper,
        tint=shifted(paper, -0.06 if dark else -0.045, 1.15),
        panel=shifted(paper, 0.06) if dark else mix(paper, "#ffffff", 0.65),
        ink=ink,
        muted=mix(ink, paper, 0.32),
        accent=accent,
        accent2=accent2,
        deep=shifted(paper, -0.14) if dark else shifted(accent, min(0.0, 0.34 - lightness(accent)), 0.9),
        pale=shifted(paper, 0.18, 1.2) if dark else mix(paper, accent, 0.25),
    )


def named_colors(palette: Palette) -> dict[str, str]:
    """The colours of a scene by name, every one that carries words readable on its grounds.

    `ink`, `muted` and `accent-ink` are for words on `paper`, `tint` and `panel`; `on-accent`, `on-accent2` and
    `on-deep` (with `gilt`, a coloured one) for words on blocks of these colours; `line` is for rules.
    """
    grounds = (palette.paper, palette.tint, palette.panel)
    ink = readable(palette.ink, grounds, 7.0)
    accent = palette.accent
    best = ink if contrast(ink, accent) > contrast(palette.panel, accent) else palette.panel
    on_accent = readable(best, (accent,), BODY)
    return {
        "paper": palette.paper,
        "tint": palette.tint,
        "panel": palette.panel,
        "ink": ink,
        "muted": readable(palette.muted, grounds, BODY),
        "accent": accent,
        "accent-ink": readable(accent, grounds, BODY),
        "accent2": palette.accent2,
        "deep": palette.deep,
        "pale": palette.pale,
        "line": mix(palette.paper, ink, 0.3),
        "on-accent": on_accent,
        "on-accent2": readable(_better(ink, palette.panel, palette.accent2), (palette.accent2,), BODY),
        "on-deep": readable(ink if palette.dark else mix("#fffaf0", palette.paper, 0.25), (palette.deep,), 7.0),
        "gilt": readable(
            mix(accent if _flat(palette.accent2) else palette.accent2, ink if palette.dark else palette.panel, 0.4),
            (palette.deep,),
            BODY,
        ),
    }


def _better(first: str, second: str, ground: str) -> str:
    return first if contrast(first, ground) >= contrast(second, ground) else second
