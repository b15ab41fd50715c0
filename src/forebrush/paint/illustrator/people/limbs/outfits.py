"""What people wear: outfits as data, with the words that name them and the colours that they have by themselves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from forebrush.paint.illustrator.light import rgb
from forebrush.paint.oklab import Rgb

__all__ = ["OUTFITS", "Outfit"]


def _of(**colors: str) -> dict[str, Rgb]:
    return {role: rgb(code) for role, code in colors.items()}


@dataclass(frozen=True, slots=True)
class Outfit:
    """Clothes of a figure. Lengths of skirts are shares of the legs: 0.5 is the knee."""

    sleeve: Literal["none", "short", "long", "wide", "puff"] = "long"
    neck: Literal["crew", "v", "collar", "high", "crossed", "boat", "hood"] = "crew"
    legs: Literal["trousers", "shorts", "bare", "leggings"] = "trousers"
    skirt: float = 0.0
    flare: float = 60.0
    """Units that a skirt is wider than the legs at its hem."""
    skirt_role: str = ""
    """The colour of the skirt: top (a dress) or bottom (a skirt of its own)."""
    hem: float = 0.93
    """Where the top ends, as a share of the body: above 1 it covers the hips."""
    bulk: float = 0.0
    """Units that the clothes stand off the body."""
    shoes: Literal["shoe", "boot", "heel", "cloth", "bare"] = "shoe"
    marks: tuple[str, ...] = ()
    """What is drawn on it: see `marks`."""
    hat: str = ""
    hair: tuple[str, ...] = ()
    gloves: bool = False
    bare: bool = False
    """Nothing is worn above the hips."""
    colors: Mapping[str, Rgb] = field(default_factory=dict)


OUTFITS: Mapping[str, Outfit] = {
    "tee": Outfit("short"),
    "shirt": Outfit(neck="collar", marks=("buttons",)),
    "sweater": Outfit(marks=("ribs",)),
    "shorts": Outfit("short", legs="shorts"),
    "skirt": Outfit("short", legs="bare", skirt=0.46, skirt_role="bottom", hem=0.74, marks=("pleats",)),
    "long skirt": Outfit("short", legs="bare", skirt=0.86, flare=110, skirt_role="bottom", hem=0.74),
    "dress": Outfit("short", legs="bare", skirt=0.5, flare=100, skirt_role="top", hem=0.66, shoes="cloth",
                    marks=("waistband",)),
    "long dress": Outfit("short", "v", legs="bare", skirt=0.9, flare=130, skirt_role="top", hem=0.66, shoes="cloth",
                         marks=("waistband",)),
    "gown": Outfit("puff", "boat", legs="bare", skirt=1.04, flare=250, skirt_role="top", hem=0.62, shoes="heel",
                   marks=("waistband", "drape")),
    "wedding": Outfit("none", "boat", legs="bare", skirt=1.05, flare=280, skirt_role="top", hem=0.62, shoes="heel",
                      marks=("waistband", "drape"), colors=_of(top="#fdfaf4", accent="#f0dfe2")),
    "hanfu": Outfit("wide", "crossed", legs="bare", skirt=1.02, flare=120, skirt_role="bottom", hem=0.64,
                    shoes="cloth", marks=("crossed", "sash", "ribbons")),
    "kimono": Outfit("wide", "crossed", legs="bare", skirt=0.98, flare=10, skirt_role="top", hem=0.64, shoes="cloth",
                     marks=("crossed", "obi", "wrap", "blossoms")),
    "hanbok": Outfit("wide", "crossed", legs="bare", skirt=1.02, flare=230, skirt_role="bottom", hem=0.42,
                     shoes="cloth", marks=("crossed", "bow")),
    "qipao": Outfit("short", "high", legs="bare", skirt=0.82, flare=-4, skirt_role="top", hem=0.66, shoes="heel",
                    marks=("frogs", "slit", "blossoms")),
    "tang": Outfit("long", "high", marks=("toggles",), colors=_of(bottom="#34303c", shoes="#34303c"), shoes="cloth"),
    "sari": Outfit("short", "boat", legs="bare", skirt=1.0, flare=60, skirt_role="top", hem=0.66, shoes="cloth",
                   marks=("drapery",)),
    "robe": Outfit("wide", "v", legs="bare", skirt=0.98, flare=60, skirt_role="top", hem=0.66, marks=("rope",)),
    "monk": Outfit("wide", "crossed", legs="bare", skirt=0.86, flare=30, skirt_role="top", hem=0.66, shoes="cloth",
                   marks=("crossed", "kasaya"), hair=("Bald",),
                   colors=_of(top="#d9843a", accent="#8c3f2a", shoes="#7a5a40")),
    "wizard": Outfit("wide", "v", legs="bare", skirt=1.02, flare=130, skirt_role="top", hem=0.66,
                     marks=("rope", "stars"), hat="wizard",
                     colors=_of(top="#4a3f8f", accent="#f0c45a", hat="#4a3f8f", shoes="#5a3a2c")),
    "witch": Outfit("wide", "v", legs="bare", skirt=0.9, flare=150, skirt_role="top", hem=0.66, shoes="boot",
                    marks=("belt",), hat="wizard",
                    colors=_of(top="#3c3150", accent="#8f5fb8", hat="#3c3150", shoes="#2b2730")),
    "king": Outfit("wide", "high", legs="bare", skirt=0.98, flare=110, skirt_role="top", hem=0.66, shoes="boot",
                   marks=("cloak", "ermine", "goldhem"), hat="crown",
                   colors=_of(top="#a8323a", accent="#e3b548", cloak="#7a2433", hat="#e8b93f", shoes="#5a3a2c")),
    "queen": Outfit("puff", "boat", legs="bare", skirt=1.05, flare=260, skirt_role="top", hem=0.62, shoes="heel",
                    marks=("cloak", "waistband", "drape", "goldhem", "necklace"), hat="crown",
                    colors=_of(top="#6a3f8f", accent="#e3b548", cloak="#8f2f4a", hat="#e8b93f")),
    "prince": Outfit("long", "high", hem=1.06, shoes="boot", marks=("cloak", "belt", "frogs"), hat="crown",
                     colors=_of(top="#3d6fb0", bottom="#efe6d6", accent="#e3b548", cloak="#8f2f4a", hat="#e8b93f",
                                shoes="#5a3a2c")),
    "princess": Outfit("puff", "boat", legs="bare", skirt=1.04, flare=270, skirt_role="top", hem=0.62, shoes="heel",
                       marks=("waistband", "drape"), hat="tiara",
                       colors=_of(top="#f0a3b5", accent="#fbe6ea", hat="#e8b93f", shoes="#d977a0")),
    "knight": Outfit("long", "high", hem=1.08, bulk=20, shoes="boot", marks=("armour", "tabard"), hat="helm",
                     gloves=True, colors=_of(top="#b5bcc8", bottom="#9aa3b1", shoes="#8f98a6", accent="#a8323a",
                                             hat="#b5bcc8", glove="#9aa3b1")),
    "apron": Outfit(neck="collar", marks=("apron",)),
    "chef": Outfit(neck="high", hem=1.05, marks=("double", "halfapron"), hat="toque",
                   colors=_of(top="#fbf7ef", bottom="#3c3a4c", accent="#fbf7ef", inner="#e8604c", shoes="#34303c")),
    "doctor": Outfit(neck="collar", hem=1.5, marks=("openfront", "stethoscope", "pocket"),
                     colors=_of(top="#f7fbfb", inner="#8fc4d8")),
    "lab": Outfit(neck="collar", hem=1.5, marks=("openfront", "pocket"),
                  colors=_of(top="#f7fbfb", inner="#6c6fc0")),
    "graduate": Outfit("wide", "v", legs="trousers", hem=1.62, bulk=20, marks=("zip",), hat="graduation",
                       colors=_of(top="#2f3e5c", accent="#e3b548", hat="#e3b548", shoes="#34303c")),
    "scrubs": Outfit("short", "v", hem=1.02, marks=("pocket", "stethoscope"),
                     colors=_of(top="#5fa9a8", bottom="#5fa9a8", shoes="#f5f0e6")),
    "nurse": Outfit("short", "collar", legs="bare", skirt=0.52, flare=30, skirt_role="top", hem=0.66,
                    marks=("buttons", "waistband", "pocket", "stethoscope"), hat="nurse",
                    colors=_of(top="#eef6f8", accent="#8fc4d8", hat="#f7fbfb", shoes="#f5f0e6")),
    "suit": Outfit(neck="collar", hem=1.06, marks=("openjacket", "tie"),
                   colors=_of(top="#2f3e5c", bottom="#2f3e5c", inner="#fbf7ef", accent="#b5433f", shoes="#34303c")),
    "astronaut": Outfit(neck="high", hem=1.0, bulk=34, shoes="boot", marks=("panel", "belt", "patch"), hat="visor",
                        gloves=True, colors=_of(top="#f4f2ee", bottom="#f4f2ee", shoes="#c9ccd6", accent="#f2994a",
                                                inner="#c9ccd6", glove="#c9ccd6", hat="#f4f2ee")),
    "firefighter": Outfit(neck="collar", hem=1.12, bulk=20, shoes="boot", marks=("zip", "bands"), hat="fire",
                          gloves=True, colors=_of(top="#c8552f", bottom="#c8552f", accent="#f4d94f", shoes="#34303c",
                                                  hat="#d8332f", glove="#3c3a4c")),
    "police": Outfit(neck="collar", marks=("buttons", "tie", "belt", "badge"), hat="peaked",
                     colors=_of(top="#3d5f9a", bottom="#22304f", accent="#22304f", hat="#22304f", shoes="#2b2730")),
    "soldier": Outfit(neck="collar", hem=1.02, shoes="boot", marks=("buttons", "belt", "camo"), hat="peaked",
                      colors=_of(top="#6d7f54", bottom="#6d7f54", accent="#4a5238", hat="#6d7f54", shoes="#4a3f35")),
    "pilot": Outfit(neck="collar", hem=1.04, marks=("openjacket", "tie"), hat="peaked",
                    colors=_of(top="#22304f", bottom="#22304f", inner="#fbf7ef", accent="#e3b548", hat="#22304f",
                               shoes="#2b2730")),
    "sailor": Outfit("long", "v", marks=("sailor",), hat="dixie",
                     colors=_of(top="#fbf7ef", bottom="#2f4a7a", accent="#2f4a7a", hat="#fbf7ef", shoes="#34303c")),
    "builder": Outfit("long", "crew", shoes="boot", marks=("vest",), hat="hard-hat",
                      colors=_of(top="#4f77a8", bottom="#3f4d6a", accent="#f2a33a", hat="#f4c542", shoes="#a5713f")),
    "farmer": Outfit("long", "collar", shoes="boot", marks=("dungarees", "check"), hat="straw",
                     colors=_of(top="#c8574a", bottom="#4f77a8", accent="#4f77a8", hat="#e3bf73", shoes="#6b4a34")),
    "fisher": Outfit("long", "crew", shoes="boot", marks=("vest",), hat="straw",
                     colors=_of(top="#e8dfc8", bottom="#5b6470", accent="#8a8f5a", hat="#e3bf73", shoes="#4a5a4a")),
    "overalls": Outfit("short", marks=("dungarees",), colors=_of(bottom="#4f77a8", accent="#4f77a8")),
    "uniform": Outfit("long", "collar", legs="trousers", hem=0.96, marks=("zip", "stripes", "badge"),
                      colors=_of(top="#3d6fb0", bottom="#2f3e5c", accent="#fbf7ef", shoes="#f5f0e6")),
    "school skirt": Outfit("short", "collar", legs="bare", skirt=0.42, skirt_role="bottom", hem=0.74, flare=80,
                           marks=("pleats", "redscarf"),
                           colors=_of(top="#fbf8f2", bottom="#2f3e5c", accent="#d8433a", shoes="#34303c")),
    "school": Outfit("short", "collar", marks=("buttons", "redscarf"),
                     colors=_of(top="#fbf8f2", bottom="#2f3e5c", accent="#d8433a", shoes="#34303c")),
    "sport": Outfit("none", "crew", legs="shorts", marks=("number", "piping"),
                    colors=_of(top="#e8604c", bottom="#2f3e5c", accent="#fbf7ef", shoes="#f5f0e6")),
    "swimwear": Outfit("none", "boat", legs="bare", hem=1.06, shoes="bare", colors=_of(top="#3d6fb0")),
    "trunks": Outfit("none", legs="shorts", hem=0.9, shoes="bare", bare=True, colors=_of(bottom="#3d8fb0")),
    "leotard": Outfit("long", "boat", legs="leggings", hem=0.9, shoes="cloth"),
    "tutu": Outfit("none", "boat", legs="leggings", skirt=0.14, flare=330, skirt_role="accent", hem=0.66,
                   shoes="cloth", marks=("waistband",),
                   colors=_of(top="#f0a3b5", accent="#fbd7de", bottom="#fbe6ea", shoes="#f0a3b5")),
    "kungfu": Outfit("long", "high", legs="trousers", hem=1.02, shoes="cloth", marks=("toggles", "belt"),
                     colors=_of(top="#fbf8f2", bottom="#fbf8f2", accent="#34303c", shoes="#34303c")),
    "gi": Outfit("long", "crossed", hem=1.04, shoes="bare", marks=("crossed", "belt"),
                 colors=_of(top="#fbf8f2", bottom="#fbf8f2", accent="#34303c")),
    "raincoat": Outfit("long", "hood", hem=1.62, bulk=26, shoes="boot", marks=("toggles", "pocket"), hat="hood",
                       colors=_of(top="#f4c542", accent="#8f6a1f", hat="#f4c542", shoes="#3d8f6a")),
    "coat": Outfit("long", "collar", hem=1.55, bulk=22, shoes="boot", marks=("double", "scarf", "pocket"),
                   colors=_of(shoes="#6b4a34")),
    "puffer": Outfit("long", "high", hem=1.06, bulk=42, shoes="boot", marks=("quilts", "zip")),
    "jacket": Outfit("long", "collar", hem=1.02, marks=("openjacket",)),
    "tuxedo": Outfit(neck="collar", hem=1.06, marks=("openjacket", "bowtie"),
                     colors=_of(top="#2b2730", bottom="#2b2730", inner="#fbf7ef", accent="#2b2730", shoes="#2b2730")),
    "pyjamas": Outfit("long", "collar", hem=1.0, shoes="bare", marks=("buttons", "check")),
    "cape": Outfit("long", "crew", legs="leggings", shoes="boot", marks=("cloak", "emblem", "belt"),
                   colors=_of(top="#3d6fb0", bottom="#3d6fb0", accent="#f4c542", cloak="#d8433a", shoes="#d8433a")),
    "santa": Outfit("long", "collar", hem=1.16, bulk=40, shoes="boot", marks=("fur", "belt"), hat="santa",
                    colors=_of(top="#d0362f", bottom="#d0362f", accent="#2b2730", hat="#d0362f", shoes="#2b2730",
                               inner="#fbf8f2")),
    "romper": Outfit("long", "crew", hem=0.95, shoes="bare", marks=("emblem",)),
}  # fmt: skip
"""Outfits by name."""
