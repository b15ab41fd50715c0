"""From a family, a weight and a slope to one instance: CSS font matching, then synthesis in small amounts.

Pure arithmetic on the catalogue's numbers; no file is read.
"""

from __future__ import annotations

from collections.abc import Sequence

from forebrush.fonts.faces import Face, FontKey

__all__ = ["MAX_BOLD", "SLANT", "instance", "nearest"]

# Degrees. CSS Fonts 4 takes 14 for a synthetic oblique; full-width characters lean into their neighbours there.
SLANT = 12.0
# em of stroke width; Skia emboldens large type by 1/32 em, in which dense Han close up.
MAX_BOLD = 0.024
_BOLD_PER_WEIGHT = 0.02 / 300

_NEVER_BOLDER = frozenset(("heavy", "emoji"))
_DELICATE = frozenset(("brush", "script"))
# Hands lean by themselves, and kai is what Chinese sets beside upright type in place of italics.
_NEVER_SLANTED = frozenset(("oblique", "script", "hand", "brush", "kai", "emoji"))
_SLANTED_SCRIPTS = frozenset(("Latn", "Cyrl", "Grek", "Hans", "Hant", "Jpan", "Kore"))


def nearest(faces: Sequence[Face], weight: float, italic: bool) -> Face:
    """The face of a family for a weight and a slope, by CSS Fonts 4 section 5.2.

    Slope comes before weight. A range that holds the weight wins; else from 400 to 500 first heavier up to 500,
    then lighter, then heavier; below 400 lighter first; above 500 heavier first. Earlier faces win ties.
    """
    sloped = [face for face in faces if face.italic == italic] or list(faces)
    return min(sloped, key=lambda face: _distance(face.weights, weight))


def _distance(span: tuple[float, float], weight: float) -> tuple[int, float]:
    low, high = span
    if low <= weight <= high:
        return 0, 0.0
    gap = low - weight if low > weight else weight - high
    heavier = low > weight
    if 400 <= weight <= 500:
        return (1 if heavier and low <= 500 else 3 if heavier else 2), gap
    return (1 if heavier == (weight > 500) else 2), gap


def instance(face: Face, weight: float, italic: bool, large: bool = False) -> FontKey:
    """The instance of a face for a weight and a slope; `large` sets an optical size axis to its largest.

    A weight axis is set to the weight, kept within its range; other axes stay at their default. Where the result is
    lighter than 600 and 600 or more was asked (the rule of CSS Fonts 4 section 2.8), the key records an emboldening
    of 0.02 em for 300 weight units, at most `MAX_BOLD`, half of it for brush and script. Where italic was asked of
    an upright Latin or CJK face that does not lean by nature, the key records `SLANT`.
    """
    low, high = face.weights
    drawn = min(max(weight, low), high)
    axes = []
    for tag, span in face.axes:
        value = drawn if tag == "wght" else span.maximum if tag == "opsz" and large else span.default
        axes.append((tag, float(value)))
    bold = 0.0
    if weight >= 600 > drawn and face.styles.isdisjoint(_NEVER_BOLDER):
        bold = min((weight - drawn) * _BOLD_PER_WEIGHT, MAX_BOLD)
        if not face.styles.isdisjoint(_DELICATE):
            bold /= 2
    leans = face.italic or not face.styles.isdisjoint(_NEVER_SLANTED) or face.scripts.isdisjoint(_SLANTED_SCRIPTS)
    return FontKey(
        face=face.key,
        axes=tuple(sorted(axes)),
        sha256=face.sha256,
        bold=round(bold, 4),
        slant=SLANT if italic and not leans else 0.0,
    )
