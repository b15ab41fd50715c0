"""The kit: words and boxes as plain node data, each with the height that it will take.

A `Block` is a node in its JSON form and its height in px. Parts make blocks out of blocks; nothing here knows what
the words are for. The kit of one attempt holds its body size, so the same parts can be tried at several sizes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from forebrush.compose.content import Line
from forebrush.compose.estimate import natural_width
from forebrush.compose.theme.color import best_on, contrast
from forebrush.compose.theme.looks import look, look_marks
from forebrush.compose.theme.tokens import STYLES, Pairing, is_cjk, script_of
from forebrush.world import Measure, Vocabulary

__all__ = ["DRAWN", "Block", "Json", "Kit", "slug"]

Json = dict[str, Any]
_SHADES = frozenset(("ink", "accent-ink", "muted"))
_READ = 4.5
DRAWN = 0.99
"""Share of what words name from which the illustrator takes the place of a motif."""
SMALLEST = 9.0
"""Px below which no word is set while there is any room left."""


@dataclass(frozen=True, slots=True)
class Block:
    """A node and its height in px."""

    node: Json
    height: float


@lru_cache(maxsize=8192)
def slug(text: str) -> str:
    """A part of an id: lower case letters and digits with hyphens, at most 32 characters; may be empty."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:32].strip("-")


@lru_cache(maxsize=4096)
def _han_share(text: str) -> float:
    """The share of square characters among the first of a text."""
    start = text[:400]
    return sum(map(is_cjk, start)) / max(1, len(start))


@lru_cache(maxsize=4096)
def _longest_word(text: str) -> str:
    """The longest word that is not broken inside; empty where all are short."""
    return max((w for w in text.split() if len(w) > 3 and not is_cjk(w[0])), key=_breadth, default="")


def _breadth(word: str) -> float:
    """About how wide a word is, in mean letters."""
    return sum(1.5 if c in "mwMW@%" else 0.5 if c in "fijlrtI.,'" else 1.0 for c in word)


@dataclass(frozen=True, slots=True)
class _Styled:
    """What a style comes to in a language and a pairing: weight, line height, space between letters (em)."""

    weight: int
    leading: float
    spacing: float
    families: str


_SHORT, _HAIR = 6, 1.3
"""Characters of a text in Han script that is set on one line, smaller, where it misses it by less than this factor."""


@dataclass(slots=True)
class Kit:
    """One attempt at a composition: its language, type, body size in px, and the ids given so far."""

    lang: str
    pairing: Pairing
    size: float
    measure: Measure
    smallest: float = SMALLEST
    ids: set[str] = field(default_factory=set)
    counts: dict[str, int] = field(default_factory=dict)
    """How often a beginning of ids was used."""
    fonts: Mapping[str, str] = field(default_factory=dict)
    cache: dict[tuple[Any, ...], float] = field(default_factory=dict)
    draws: Vocabulary | None = None
    """What the illustrator can draw; None where there is none."""
    pictured: str = ""
    """What the illustrator draws where the direction has no motif that the words call for."""
    title: str = ""
    """What the page is called: of a recipe, the dish."""
    memo: dict[tuple[Any, ...], Any] = field(default_factory=dict)
    """What attempts at one composition tell the next ones: choices that hold while the size changes little."""
    _styled: dict[tuple[str, bool], _Styled] = field(default_factory=dict)
    """What a style comes to in this language, with and without room."""
    gilded: bool = False
    """Headlines shine in the two accents, from light to dark."""
    least_label: float = 0.0
    """Px below which the labels of details do not go."""
    tight: bool = False
    """Little room: lines stand close."""
    on: str = ""
    """The block of colour on which words now stand: "", `accent`, `accent2` or `deep`."""
    stand: str = ""
    """The colour (`#rrggbb`) on which words now stand, where it is none of the palette."""
    colors: Mapping[str, str] = field(default_factory=dict)
    """The palette by name."""

    def __post_init__(self) -> None:
        self.fonts = self.pairing.fonts(self.lang)

    @property
    def rtl(self) -> bool:
        """Whether the language runs from right to left."""
        return self.lang.split("-")[0] in ("ar", "he", "fa", "ur", "ps", "ug", "yi")

    @property
    def script(self) -> str:
        """See `tokens.script_of`."""
        return script_of(self.lang)

    @property
    def dense(self) -> bool:
        """A script of square characters, which wants more leading and less space between letters."""
        return self.script in ("hans", "hant", "ja", "ko")

    def px(self, factor: float) -> float:
        """A length that grows with the body size, px, to a tenth."""
        return round(self.size * factor, 1)

    def id(self, name: str) -> str:
        """A new id that starts with a name."""
        base = slug(name) or "part"
        made = base
        while made in self.ids:
            self.counts[base] = self.counts.get(base, 1) + 1
            made = f"{base}-{self.counts[base]}"
        self.ids.add(made)
        return made

    def color(self, name: str) -> str:
        """The colour in which words of this colour stand on the present block."""
        if self.stand:
            own = self.colors.get(name, "")
            return own if name in _SHADES and contrast(own, self.stand) >= _READ else best_on(self.stand)
        if not self.on or name in ("on-accent", "on-accent2", "on-deep"):
            return name
        if self.on == "deep" and name in ("accent-ink", "accent"):
            return "gilt"
        return f"on-{self.on}"

    def ground(self, fill: str = "") -> str:
        """The colour (`#rrggbb`) behind words of a fill; empty where it is not known."""
        if fill.startswith("on-"):
            return self.colors.get(fill[3:], "")
        return self.stand or self.colors.get(self.on or "paper", "")

    def _of(self, style: str) -> _Styled:
        key = (style, self.tight)
        if key not in self._styled:
            base = STYLES[style]
            # Joined letters are never spaced; square ones want less.
            spacing = 0.0 if self.script == "arabic" else base.spacing
            families = self.fonts.get(base.font, base.font)
            self._styled[key] = _Styled(self._weight(style), self._leading(style), spacing, families)
        return self._styled[key]

    def weight(self, style: str) -> int:
        """The weight of a style in this language."""
        return self._of(style).weight

    def _weight(self, style: str) -> int:
        weight = STYLES[style].weight
        if weight:
            # The vendored hands and serifs of these languages have few weights; the sans has all.
            fonts = self.fonts["text"]
            if STYLES[style].font == "text" and ("LXGW" in fonts or fonts.endswith("serif")):
                return 400
            return (700 if weight > 550 else 400) if "Noto Serif SC" in fonts else weight
        return self.pairing.title_weight(self.lang)

    def height(self, text: str, font: str, size: float, weight: int, width: float, leading: float) -> float:
        """The height in px of words set in a width, remembered."""
        size, width = max(0.5, size), max(0.5, width)
        key = (text, font, round(size, 2), weight, round(width, 1), leading)
        if key not in self.cache:
            families = self.fonts.get(font, font)
            self.cache[key] = self.measure(
                text, font=families, size=size, weight=weight, width=width, line_height=leading, lang=self.lang
            )
        return self.cache[key]

    def leading(self, style: str) -> float:
        """Line height of a style: square scripts get a little more."""
        return self._of(style).leading

    def _leading(self, style: str) -> float:
        leading = STYLES[style].leading
        if self.tight:
            return min(leading, 1.3 if self.dense else 1.22)
        return round(leading + (0.15 if self.dense and leading >= 1.4 else 0.05 if self.dense else 0.0), 3)

    def text_size(self, style: str, factor: float = 1.0) -> float:
        """Px of a style."""
        return max(self.smallest, round(self.size * STYLES[style].size * factor, 1))

    def text(self, name: str, line: Line | str, style: str, width: float, *, factor: float = 1.0, **over: Any) -> Block:
        """A text node in a style; `over` replaces properties of the node."""
        line = Line(line) if isinstance(line, str) else line
        base = STYLES[style]
        if line.looks or line.color:
            fill = next((f for f in over.get("fills", ()) if isinstance(f, str)), "")
            over = {**over, **look(line.looks, line.color, self.ground(fill), self.size)}
        size = over.get("size", self.text_size(style, factor * line.scale))
        weight = over.get("weight", self.weight(style))
        font = over.get("font", base.font)
        if "size" in over:
            size = over["size"] = max(0.5, size)
        else:
            size = self._unbroken(line.text, font, size, weight, width)
        spacing = over.get("letter_spacing", base.spacing)
        if self.script == "arabic":
            spacing = 0.0  # joined letters are never spaced
        elif self.dense and "letter_spacing" not in over:
            spacing = round(spacing * 0.7, 3)
        leading = over.get("line_height", self.leading(style))
        # A spaced line is measured in a width that is narrower by the share that the spaces take.
        room = width
        if spacing > 0:
            mean = 0.52 + 0.48 * _han_share(line.text)
            room = width * mean / (mean + spacing)
        height = self.height(line.text, font, size, weight, room, leading)
        node: Json = {
            "kind": "text",
            "id": self.id(name),
            "role": over.get("role", name if "-" not in name else name.split("-")[-1]),
            "text": line.text,
            "font": font,
            "size": size,
            "weight": weight,
            "line_height": leading,
            "letter_spacing": spacing,
            "text_wrap": base.wrap,
            "fills": [self.color(base.color)],
            "shrink": 0,
        }
        if marks := [*map(dict, line.marks), *look_marks(line.looks, len(line.text))]:
            node["marks"] = marks
        if font == "figure" and self.pairing.features:
            node["features"] = list(self.pairing.features)
        node.update(over)
        return Block(node, height)

    def _unbroken(self, text: str, font: str, size: float, weight: int, width: float) -> float:
        """The size at which the longest word stands in the width, not below six tenths of what was wished."""
        longest = text if self.dense and 2 < len(text) <= _SHORT else _longest_word(text)
        if longest == text and natural_width(text, self.fonts.get(font, font), size, weight) > _HAIR * width:
            return size
        natural = natural_width(longest, self.fonts.get(font, font), size * 1.05, weight) if longest else 0.0
        if natural <= max(0.0, width):
            return size
        return round(max(self.smallest, size * 0.6, size * width / natural), 1)

    def natural(self, line: Line | str, style: str, factor: float = 1.0) -> float:
        """About how wide a text is on one line, px."""
        text = line if isinstance(line, str) else line.text
        own = self._of(style)
        size = self.text_size(style, factor)
        return natural_width(text, own.families, size, own.weight) * 1.03 + size * (0.2 + own.spacing * len(text))

    def column(self, name: str, blocks: Sequence[Block], gap: float = 0.0, **over: Any) -> Block:
        """Blocks one under the other, `gap` px apart."""
        node: Json = {"kind": "group", "id": self.id(name), "layout": "column", "gap": round(gap, 1), "shrink": 0}
        node["children"] = [b.node for b in blocks]
        node.update(over)
        return Block(node, sum(b.height for b in blocks) + gap * max(0, len(blocks) - 1))

    def row(self, name: str, cells: Sequence[tuple[Block, float]], gap: float = 0.0, **over: Any) -> Block:
        """Blocks side by side, each in its width in px (0: its own width; -1: what is left)."""
        for block, width in cells:
            if width > 0:
                block.node["width"] = round(width, 1)
                block.node["shrink"] = 0
            elif width < 0:
                block.node.update(grow=1, basis=0, min_width=0, shrink=1)
        node: Json = {"kind": "group", "id": self.id(name), "layout": "row", "gap": round(gap, 1), "shrink": 0}
        node["children"] = [b.node for b, _ in (reversed(cells) if self.rtl else cells)]
        node.update(over)
        if self.rtl:
            node["justify"] = {"start": "end", "end": "start"}.get(node.get("justify", "start"), node.get("justify"))
        return Block(node, max((b.height for b, _ in cells), default=0.0))

    def padded(self, block: Block, top: float, side: float, **over: Any) -> Block:
        """The block's group with padding (px above and below, left and right) and what makes it a panel."""
        block.node["padding"] = [round(top, 1), round(side, 1)]
        block.node.update(over)
        return Block(block.node, block.height + 2 * top)

    def shape(self, name: str, width: float | None, height: float, **over: Any) -> Block:
        """A shape node of a height in px (width None: as wide as its place)."""
        node: Json = {"kind": "shape", "id": self.id(name), "role": "ornament", "height": round(height, 2), "shrink": 0}
        if width is not None:
            node["width"] = round(width, 2)
        node.update(over)
        return Block(node, height)

    def rule(self, color: str = "line", weight: float = 0.0, width: float | None = None, **over: Any) -> Block:
        """A thin line across."""
        thick = weight or max(1.0, round(self.size * 0.06, 1))
        return self.shape("rule", width, thick, fills=[self.color(color) if self.on else color], **over)
