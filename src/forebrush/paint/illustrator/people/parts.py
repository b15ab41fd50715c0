"""The drawn parts of people (bodies, hair, faces, beards, glasses), and what is known of each.

Drawings: Open Peeps by Pablo Stanley, CC0 1.0. Every part is ink and areas: an area is a coloured region that was
traced under the ink to the middle of its lines, with the role that its colour has. The unit is that of the drawings:
a head is `HEAD` high, and every head stands in the same place over every body.
"""

from __future__ import annotations

import json
import lzma
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from typing import Any, Literal, TypeAlias

__all__ = ["BODIES", "HEAD", "Anchor", "Area", "Kind", "Part", "Pose", "names", "part", "poses", "wording"]

HEAD = 479.0
"""Height of a head, in units of the drawings."""
Kind: TypeAlias = Literal["standing", "sitting", "bust", "hair", "face", "beard", "glasses"]
BODIES: tuple[Kind, ...] = ("standing", "sitting", "bust")
Anchor: TypeAlias = tuple[float, float]

_TOKEN = re.compile(r"[mlqcz]|-?\d+")
_PAIRS = {"m": 1, "l": 1, "q": 2, "c": 3}
_SKIPPED = frozenset({"Killer", "Cyclops", "Monster", "Bear"})
"""Parts that are of no use: a knife, masks of monsters."""


@dataclass(frozen=True, slots=True)
class Area:
    """A coloured region."""

    role: str
    d: str
    outline: str
    """The same with its holes closed, for the edge of a shade."""
    size: float
    """Square units."""
    blob: bool
    """The drawing has it in solid ink (a black garment): it is coloured over the ink and gets a rim."""
    box: tuple[float, float, float, float]
    """Left, top, right, bottom."""


@dataclass(frozen=True, slots=True)
class Part:
    """One drawn part at its place over the body."""

    kind: Kind
    name: str
    ink: tuple[tuple[str, bool], ...]
    """Path data and whether its rule is even-odd."""
    areas: tuple[Area, ...]
    detail: str
    """Pale creases inside blobs."""

    def union(self, *roles: str) -> str:
        """Path data (nonzero) of all areas of some roles; of all areas where none is named."""
        return "".join(area.d for area in self.areas if not roles or area.role in roles)


@dataclass(frozen=True, slots=True)
class Pose:
    """What is known of a body: words for it, where it stands, and where its hands and feet are."""

    kind: Kind
    name: str
    en: str
    zh: str
    tags: tuple[str, ...]
    base: float
    """y of the ground line."""
    heads: float
    """Height in heads."""
    box: tuple[float, float, float, float]
    hands: Mapping[str, Anchor]
    feet: tuple[float, float] | None
    """x of the outermost points of the feet."""
    seat: Anchor | None
    avoid: bool
    one_piece: bool


@cache
def _data() -> Any:
    packed = resources.files(__package__).joinpath("data/people.json.xz").read_bytes()
    return json.loads(lzma.decompress(packed))


def _n(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def _decoded(code: str, dx: float, dy: float) -> tuple[tuple[str, tuple[tuple[float, float], ...]], ...]:
    """Subpaths of relative data in tenths: absolute path data, and its points."""
    tokens = _TOKEN.findall(code)
    made: list[tuple[str, tuple[tuple[float, float], ...]]] = []
    text: list[str] = []
    points: list[tuple[float, float]] = []
    k, x, y, start, letter = 0, 0, 0, (0, 0), "m"
    while k < len(tokens):
        if tokens[k].isalpha():
            letter = tokens[k]
            k += 1
            if letter == "z":
                x, y = start
                made.append(("".join((*text, "Z")), tuple(points)))
                text, points = [], []
                continue
        pairs: list[str] = []
        here = (x, y)
        for _ in range(_PAIRS[letter]):
            here = (x + int(tokens[k]), y + int(tokens[k + 1]))
            k += 2
            pairs.append(f"{_n(here[0] / 10 + dx)} {_n(here[1] / 10 + dy)}")
        x, y = here
        points.append((x / 10 + dx, y / 10 + dy))
        text.append(letter.upper() + " ".join(pairs))
        if letter == "m":
            start, letter = here, "l"
    if text:
        made.append(("".join((*text, "Z")), tuple(points)))
    return tuple(made)


def _turn(points: tuple[tuple[float, float], ...]) -> float:
    pairs = zip(points, points[1:] + points[:1], strict=True)
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairs) / 2


def _area(role: str, blob: int, size: int, code: str, dx: float, dy: float) -> Area:
    rings = _decoded(code, dx, dy)
    turns = [_turn(points) for _, points in rings]
    biggest = max(turns, key=abs)
    every = [point for _, points in rings for point in points]
    xs, ys = [x for x, _ in every], [y for _, y in every]
    return Area(
        role,
        "".join(d for d, _ in rings),
        "".join(d for (d, _), turn in zip(rings, turns, strict=True) if turn * biggest > 0),
        size,
        bool(blob),
        (min(xs), min(ys), max(xs), max(ys)),
    )


@lru_cache(256)
def part(kind: Kind, name: str) -> Part:
    """A part by its name. Raises KeyError for a name that there is not."""
    data = _data()
    row = data["parts"][kind][name]
    dx, dy = data["slots"].get(kind, (0, 0))
    ink = tuple(("".join(d for d, _ in _decoded(code, dx, dy)), bool(rule)) for rule, code in row["ink"])
    areas = tuple(_area(role, blob, size, code, dx, dy) for role, blob, size, code in row["areas"])
    detail = "".join(d for d, _ in _decoded(row["detail"], dx, dy))
    return Part(kind, name, ink, areas, detail)


def names(kind: Kind) -> tuple[str, ...]:
    """The names of all parts of a kind that may be used."""
    return tuple(name for name in _data()["parts"][kind] if name not in _SKIPPED)


@cache
def poses() -> Mapping[str, Pose]:
    """Every body by its name."""
    made: dict[str, Pose] = {}
    for kind in BODIES:
        for name, row in _data()["poses"][kind].items():
            anchors = row["anchors"]
            hands = {key.removeprefix("hand_"): tuple(at) for key, at in anchors.items() if key.startswith("hand_")}
            feet = anchors.get("feet")
            seat = anchors.get("seat")
            made[name] = Pose(
                kind,
                name,
                row["en"],
                row["zh"],
                tuple(row["tags"]),
                row["base"],
                row["heads"],
                tuple(row["box"]),
                hands,
                (feet[0], feet[1]) if feet else None,
                _middle(seat) if seat else None,
                bool(row.get("avoid")) or name in _SKIPPED,
                bool(row.get("one_piece")),
            )
    return made


def _middle(at: list[float]) -> Anchor:
    return (at[0], at[1]) if len(at) == 2 else ((at[0] + at[1]) / 2, at[-1])


def wording(kind: Literal["hair", "faces"]) -> Mapping[str, Any]:
    """Words for each hair (tags) or face (`en`, `zh`, `no_mouth`)."""
    found: Mapping[str, Any] = _data()[kind]
    return {name: row for name, row in found.items() if name not in _SKIPPED}
