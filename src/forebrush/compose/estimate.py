"""A built-in measure: how high words become, from a small table of mean advances. No font is opened.

Stands in for the typesetter where none is given (`world.Measure`), and leans to the safe side: a line is counted as
wide as it is likely to be, or a little wider. Wraps greedily: at spaces and hyphens, and between Han, Kana and
Hangul.
"""

from __future__ import annotations

from functools import lru_cache
from unicodedata import category, east_asian_width

__all__ = ["advance", "estimate", "line_count", "natural_width"]

# family: mean advance in em of lower case, capitals, figures, space, narrow marks, Han. Taken from the fonts' own
# tables at the boldest weight up to 700; lower case and capitals weighted by English text.
_FAMILIES: dict[str, tuple[float, float, float, float, float, float]] = {
    "Amiri": (0.49, 0.66, 0.53, 0.29, 0.26, 1.0),
    "Anton": (0.46, 0.48, 0.48, 0.24, 0.24, 1.0),
    "Bebas Neue": (0.4, 0.4, 0.4, 0.16, 0.24, 1.0),
    "Caveat": (0.38, 0.53, 0.45, 0.24, 0.22, 1.0),
    "Cinzel": (0.66, 0.75, 0.58, 0.25, 0.26, 1.0),
    "Cormorant Garamond": (0.45, 0.67, 0.44, 0.24, 0.22, 1.0),
    "DM Sans": (0.56, 0.67, 0.6, 0.25, 0.31, 1.0),
    "Dancing Script": (0.4, 0.64, 0.54, 0.26, 0.28, 1.0),
    "Fredoka": (0.52, 0.65, 0.52, 0.24, 0.25, 1.0),
    "Great Vibes": (0.34, 0.95, 0.39, 0.18, 0.29, 1.0),
    "Inter": (0.57, 0.71, 0.62, 0.25, 0.36, 1.0),
    "JetBrains Mono": (0.6, 0.6, 0.6, 0.6, 0.6, 1.0),
    "LXGW WenKai": (0.53, 0.67, 0.6, 0.35, 0.35, 1.0),
    "Ma Shan Zheng": (0.35, 0.49, 0.38, 0.22, 0.24, 1.0),
    "Noto Sans Arabic": (0.58, 0.68, 0.58, 0.26, 0.32, 1.0),
    "Orbitron": (0.65, 0.82, 0.76, 0.31, 0.27, 1.0),
    "Oswald": (0.46, 0.54, 0.5, 0.25, 0.26, 1.0),
    "Pacifico": (0.47, 0.81, 0.52, 0.27, 0.3, 1.0),
    "Permanent Marker": (0.56, 0.68, 0.56, 0.37, 0.3, 1.0),
    "Playfair Display": (0.53, 0.7, 0.52, 0.24, 0.3, 1.0),
    "Press Start 2P": (1.0, 1.0, 1.0, 1.0, 1.0, 1.0),
    "Roboto Slab": (0.56, 0.71, 0.54, 0.25, 0.26, 1.0),
    "Smiley Sans": (0.42, 0.49, 0.43, 0.19, 0.26, 0.82),
    "Source Serif 4": (0.54, 0.67, 0.54, 0.22, 0.3, 1.0),
    "ZCOOL KuaiLe": (0.55, 0.72, 0.62, 0.25, 0.27, 0.93),
    "ZCOOL XiaoWei": (0.49, 0.64, 0.52, 0.25, 0.26, 1.03),
    "Zhi Mang Xing": (0.35, 0.49, 0.38, 0.22, 0.24, 0.92),
}
_PLAIN = (0.58, 0.71, 0.62, 0.26, 0.34, 1.0)
_WIDE = frozenset("mwMW@%&—…")
_NARROW = frozenset("iljI.,:;'’‘!|()[]-·")
_SLIM = frozenset("tfr")
_NO_START = frozenset("，。、；：！？）》」』】”’…·,.;:!?)]}%")


def _families(font: str) -> list[str]:
    return [name.strip() for name in font.split(",") if name.strip()]


def _is_wide(char: str) -> bool:
    return east_asian_width(char) in ("W", "F") or char in "“”‘’…—"


@lru_cache(maxsize=8192)
def _advance(char: str, font: str) -> float:
    names = _families(font)
    latin = next((_FAMILIES[n] for n in names if n in _FAMILIES), _PLAIN)
    if east_asian_width(char) in ("W", "F"):
        han = [_FAMILIES[n][5] for n in names if n in _FAMILIES]
        return min(han[-1], 1.03) if han else 1.0
    if char.isspace():
        return latin[3]
    if category(char) in ("Mn", "Me", "Cf"):
        return 0.0
    if char in _WIDE:
        return 1.45 * latin[0]
    if char in _NARROW:
        return latin[4]
    if char in _SLIM:
        return 0.74 * latin[0]
    if char.isdigit():
        return latin[2]
    return latin[1] if char.isupper() else latin[0]


@lru_cache(maxsize=32768)
def _em_width(text: str, font: str) -> float:
    total, before = 0.0, ""
    for char in text:
        total += _advance(char, font)
        # The typesetter puts a little space between Han and Latin.
        if before and char.isalnum() and before.isalnum() and _is_wide(char) != _is_wide(before):
            total += 0.2
        before = char
    return total


def advance(text: str, font: str, weight: int = 400) -> float:
    """The width of a text on one line, in em."""
    return _em_width(text, font) * _bold(weight)


def _bold(weight: int) -> float:
    return 1.04 if weight >= 800 else 1.02 if weight >= 600 else 1.0


@lru_cache(maxsize=4096)
def _paragraphs(text: str, font: str) -> tuple[tuple[tuple[float, float], ...], ...]:
    """Per paragraph, the pieces that are not broken: their widths in em with and without the space after them."""
    return tuple(
        tuple((_em_width(p, font), _em_width(p.rstrip(), font)) for p in _pieces(paragraph))
        for paragraph in text.split("\n")
    )


def _pieces(text: str) -> list[str]:
    """What may not be broken: words with the space after them, single Han characters with the marks that follow."""
    pieces: list[str] = []
    current = ""
    for char in text:
        if _is_wide(char):
            if char in _NO_START and (current or pieces):
                if current:
                    current += char
                else:
                    pieces[-1] += char
                continue
            if current:
                pieces.append(current)
                current = ""
            pieces.append(char)
        else:
            current += char
            if char.isspace() or char == "-":
                pieces.append(current)
                current = ""
    if current:
        pieces.append(current)
    return pieces


def line_count(text: str, font: str, size: float, weight: int, width: float) -> int:
    """Lines that a text takes in a width of `width` px at a size of `size` px."""
    room = max(0.1, width / max(0.1, size))
    if len(text) > 2 * room and sum(map(_is_wide, text[:400])) * 2 > len(text[:400]):
        room = max(1.0, room - 1.0)  # marks that may not begin a line take a character with them
    bold = _bold(weight)
    total = 0
    for pieces in _paragraphs(text, font):
        lines, used = 1, 0.0
        for wide, bare in pieces:
            wide, bare = wide * bold, bare * bold
            if used and used + bare > room:
                lines, used = lines + 1, 0.0
            if bare > room:  # broken inside
                lines += int(bare / room)
                used = bare % room
            else:
                used += wide
        total += lines
    return total


@lru_cache(maxsize=32768)
def _natural_ems(text: str, font: str) -> float:
    return max(_em_width(line, font) for line in text.split("\n"))


def natural_width(text: str, font: str, size: float, weight: int) -> float:
    """The width of the longest paragraph set on one line, px."""
    return _natural_ems(text, font) * _bold(weight) * size


def estimate(text: str, *, font: str, size: float, weight: int, width: float, line_height: float, lang: str) -> float:
    """The height in px: see `forebrush.world.Measure`."""
    return line_count(text, font, size, weight, width * 0.985) * size * line_height
