"""Hats that are put over any hair, in units of the drawings: a cook's toque, helmets, a visor of a space suit."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from forebrush.paint.canvas import circle, polygon
from forebrush.paint.illustrator.light import rgb
from forebrush.paint.illustrator.shapes import blob, rounded
from forebrush.paint.oklab import Rgb, shade, solid
from forebrush.scene.drawing import FlatPaint, GroupItem, Item, PathItem, StrokePaint

__all__ = ["HATS"]

_WHITE: Rgb = (255, 255, 255)


def _pen(color: Rgb, width: float, alpha: float = 1.0) -> StrokePaint:
    return StrokePaint(FlatPaint(solid(color, alpha)), width, cap="round", join="round")


def _part(d: str, color: Rgb, line: Rgb, width: float = 13.0) -> tuple[Item, ...]:
    """A shape with its shade on the right and an outline."""
    lit = GroupItem(
        (PathItem(d, (FlatPaint(solid(color)),)),), matrix=(1.0, 0.0, -22.0, 0.0, 1.0, -16.0, 0.0, 0.0, 1.0)
    )
    return (
        PathItem(d, (FlatPaint(solid(shade(color, -0.07))),)),
        GroupItem((lit,), clip=d),
        PathItem(d, strokes=(_pen(line, width),)),
    )


def toque(color: Rgb, line: Rgb) -> tuple[Item, ...]:
    """A cook's hat; white, whatever colour is asked."""
    del color
    puff = blob([(232, 60), (170, -70), (240, -170), (350, -150), (430, -220), (530, -160), (640, -170), (690, -70),
                 (630, 70)])  # fmt: skip
    band = polygon([(238, 40), (632, 50), (640, 150), (232, 140)])
    return (*_part(puff, _WHITE, line), *_part(band, _WHITE, line))


def helmet(color: Rgb, line: Rgb) -> tuple[Item, ...]:
    """A rider's helmet with a peak."""
    shell = blob([(168, 215), (180, 40), (300, -50), (450, -70), (610, -30), (705, 90), (712, 190), (560, 170),
                  (400, 178),
                  (250, 220)])  # fmt: skip
    peak = blob([(520, 150), (720, 150), (790, 205), (700, 210), (560, 195)])
    return (*_part(shell, color, line), *_part(peak, shade(color, -0.12), line, 10.0))


def hard_hat(color: Rgb, line: Rgb) -> tuple[Item, ...]:
    """A helmet of a building site, with a brim and a ridge."""
    shell = blob([(196, 150), (210, 20), (310, -70), (440, -95), (570, -65), (660, 30), (680, 150), (440, 165)])
    ridge = blob([(400, 140), (395, -60), (430, -112), (470, -108), (500, -60), (505, 140)])
    brim = blob([(170, 150), (440, 128), (720, 150), (800, 185), (700, 196), (440, 178), (200, 192)])
    return (*_part(shell, color, line), *_part(ridge, shade(color, 0.05), line, 9.0), *_part(brim, color, line, 11.0))


def visor(color: Rgb, line: Rgb) -> tuple[Item, ...]:
    """The round helmet of a space suit, through which the face is seen."""
    del color
    glass = circle(440, 250, 335)
    collar = rounded(180, 540, 500, 86, 40)
    glint = "M250 60C200 110 170 190 172 262"
    return (
        PathItem(glass, (FlatPaint((191, 228, 245, 61)),)),
        *_part(collar, rgb("#e9e9ee"), line),
        PathItem(glass, strokes=(_pen(rgb("#f7f8fb"), 40.0),)),
        PathItem(circle(440, 250, 356), strokes=(_pen(line, 12.0),)),
        PathItem(circle(440, 250, 316), strokes=(_pen(line, 9.0),)),
        PathItem(glint, strokes=(_pen(_WHITE, 26.0, 0.85),)),
    )


def graduation(color: Rgb, line: Rgb) -> tuple[Item, ...]:
    """A mortarboard with a tassel."""
    dark = rgb("#2b2f45")
    cap = polygon([(250, 20), (640, 20), (625, 150), (440, 175), (262, 150)])
    board = polygon([(100, 0), (450, -110), (800, 0), (450, 100)])
    cord = PathItem("M450 0C600 20 690 40 700 60L705 190", strokes=(_pen(color, 16.0),))
    return (
        *_part(cap, dark, line),
        *_part(board, dark, line),
        cord,
        *_part(rounded(688, 180, 34, 80, 10), color, line, 7.0),
    )


HATS: Mapping[str, Callable[[Rgb, Rgb], tuple[Item, ...]]] = {
    "toque": toque, "helmet": helmet, "hard-hat": hard_hat, "visor": visor, "graduation": graduation,
}  # fmt: skip
"""Hats by name: each is drawn from its colour and the colour of lines."""
