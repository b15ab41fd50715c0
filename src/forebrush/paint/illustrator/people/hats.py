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


def crown(color: Rgb, line: Rgb) -> tuple[Item, ...]:
    """A crown with five points."""
    ring = polygon([(222, 110), (192, -110), (300, 10), (330, -150), (440, -14), (552, -150), (580, 10), (690, -110),
                    (658, 110)])  # fmt: skip
    band = polygon([(222, 60), (658, 60), (652, 126), (228, 126)])
    gems = tuple(
        PathItem(circle(x, y, r), (FlatPaint(solid(rgb(code))),), (_pen(line, 8.0),))
        for x, y, r, code in ((192, -118, 22, "#d8433a"), (330, -158, 22, "#4f86b8"), (552, -158, 22, "#4f86b8"),
                              (690, -118, 22, "#d8433a"), (440, 92, 26, "#d8433a"), (320, 92, 18, "#5fa857"),
                              (560, 92, 18, "#5fa857"))
    )  # fmt: skip
    return (*_part(ring, color, line), *_part(band, shade(color, 0.06), line, 10.0), *gems)


def tiara(color: Rgb, line: Rgb) -> tuple[Item, ...]:
    """A small crown, in front on the hair."""
    ring = polygon([(330, 84), (316, 10), (390, 40), (450, -60), (512, 40), (590, 10), (574, 84)])
    gem = PathItem(circle(450, 46, 20), (FlatPaint(solid(rgb("#e8708f"))),), (_pen(line, 7.0),))
    return (*_part(ring, color, line, 11.0), gem)


def pointed(color: Rgb, line: Rgb) -> tuple[Item, ...]:
    """The pointed hat of a wizard or a witch."""
    cone = blob([(228, 90), (300, -130), (372, -380), (330, -500), (470, -470), (540, -250), (640, 60), (440, 110)])
    brim = blob([(60, 110), (240, 60), (440, 84), (650, 50), (830, 96), (660, 156), (430, 172), (200, 158)])
    band = blob([(222, 20), (440, 60), (640, 0), (656, 70), (440, 120), (214, 84)])
    return (*_part(cone, color, line), *_part(band, rgb("#f0c45a"), line, 9.0), *_part(brim, color, line))


def helm(color: Rgb, line: Rgb) -> tuple[Item, ...]:
    """A knight's helmet with a raised visor and a plume."""
    plume = blob([(360, -60), (250, -210), (90, -230), (20, -110), (110, -130), (60, 30), (200, -30), (330, 20)])
    shell = blob([(170, 470), (168, 200), (210, 20), (330, -80), (470, -96), (610, -30), (690, 90), (700, 190),
                  (560, 150), (400, 160), (330, 220), (318, 470)])  # fmt: skip
    visor_ = blob([(300, 60), (470, 10), (650, 30), (760, 120), (700, 190), (560, 140), (400, 160), (310, 170)])
    slots = tuple(PathItem(f"M{x} 96L{x + 10} 134", strokes=(_pen(line, 11.0),)) for x in (470, 530, 590, 650))
    return (*_part(plume, rgb("#c8403a"), line), *_part(shell, color, line), *_part(visor_, shade(color, 0.05), line),
            *slots)  # fmt: skip


def fire_helmet(color: Rgb, line: Rgb) -> tuple[Item, ...]:
    """A firefighter's helmet with a crest, a badge and a wide brim."""
    shell = blob([(196, 150), (206, 10), (310, -90), (440, -116), (570, -90), (668, 10), (684, 150), (440, 170)])
    crest = blob([(380, 60), (360, -110), (440, -166), (520, -110), (500, 60)])
    badge = blob([(470, 120), (450, 10), (520, -50), (596, 10), (580, 120), (524, 150)])
    brim = blob([(110, 190), (200, 130), (440, 120), (690, 130), (810, 190), (690, 206), (440, 184), (210, 214)])
    return (*_part(shell, color, line), *_part(crest, shade(color, -0.06), line, 10.0), *_part(brim, color, line, 11.0),
            *_part(badge, rgb("#f0c45a"), line, 9.0))  # fmt: skip


def peaked(color: Rgb, line: Rgb) -> tuple[Item, ...]:
    """A cap of a uniform, with a peak and a badge."""
    top = blob([(170, 20), (250, -110), (440, -140), (640, -120), (760, -20), (690, 60), (440, 40), (220, 74)])
    band = blob([(214, 50), (440, 20), (690, 30), (696, 130), (450, 122), (216, 156)])
    peak = blob([(400, 120), (560, 96), (704, 108), (790, 190), (660, 176), (520, 158)])
    badge = PathItem(circle(560, -20, 44), (FlatPaint(solid(rgb("#f0c45a"))),), (_pen(line, 9.0),))
    return (*_part(top, color, line), *_part(band, shade(color, -0.07), line, 11.0),
            *_part(peak, rgb("#2b2730"), line, 11.0), badge)  # fmt: skip


def dixie(color: Rgb, line: Rgb) -> tuple[Item, ...]:
    """A sailor's cap."""
    top = blob([(240, 40), (270, -90), (440, -130), (610, -90), (650, 40), (440, 60)])
    brim = blob([(200, 120), (190, 0), (440, -30), (690, 0), (690, 116), (440, 90)])
    return (*_part(top, color, line), *_part(brim, color, line))


def straw(color: Rgb, line: Rgb) -> tuple[Item, ...]:
    """A straw hat with a broad brim."""
    top = blob([(250, 70), (270, -100), (360, -160), (520, -160), (610, -100), (640, 60), (440, 90)])
    band = blob([(246, 10), (440, 44), (640, 0), (648, 70), (440, 112), (240, 80)])
    brim = blob([(20, 110), (230, 50), (440, 88), (660, 44), (860, 96), (680, 150), (440, 170), (200, 156)])
    seams = tuple(
        PathItem(d, strokes=(_pen(shade(color, -0.1), 7.0),))
        for d in ("M300 -70C400 -40 500 -40 590 -74", "M130 112C300 140 600 140 760 106")
    )
    return (*_part(top, color, line), *_part(band, rgb("#c8574a"), line, 9.0), *_part(brim, color, line), *seams)


def conical(color: Rgb, line: Rgb) -> tuple[Item, ...]:
    """A conical hat of bamboo, as in rice fields."""
    cone = blob([(-30, 130), (200, 0), (430, -180), (470, -180), (690, 0), (910, 120), (680, 166), (440, 176),
                 (200, 170)])  # fmt: skip
    seams = tuple(
        PathItem(d, strokes=(_pen(shade(color, -0.1), 7.0),))
        for d in (
            "M450 -170C380 -40 280 80 210 160",
            "M450 -170C470 -20 470 90 460 168",
            "M450 -170C540 -40 630 80 690 156",
        )
    )
    return (*_part(cone, color, line), *seams)


def hood(color: Rgb, line: Rgb) -> tuple[Item, ...]:
    """A hood round the face; the hair is under it."""
    outer = blob([(150, 470), (120, 230), (180, 30), (340, -90), (520, -90), (680, 20), (740, 220), (716, 420),
                  (640, 520), (520, 560), (330, 570), (200, 540)])  # fmt: skip
    inner = blob([(330, 440), (318, 270), (370, 140), (500, 100), (630, 150), (668, 280), (640, 420), (560, 496),
                  (420, 500)])  # fmt: skip
    return (
        PathItem(outer + inner, (FlatPaint(solid(color)),), rule="evenodd"),
        PathItem(outer, strokes=(_pen(line, 13.0),)),
        PathItem(inner, strokes=(_pen(shade(color, -0.12), 40.0),)),
        PathItem(inner, strokes=(_pen(line, 12.0),)),
    )


def nurse_cap(color: Rgb, line: Rgb) -> tuple[Item, ...]:
    """A nurse's cap with a cross."""
    cap = polygon([(282, 70), (250, -60), (340, -110), (560, -112), (650, -64), (620, 66), (450, 30)])
    red = rgb("#d8433a")
    cross = (PathItem("M450 -82L450 0M410 -42L490 -42", strokes=(_pen(red, 26.0),)),)
    return (*_part(cap, color, line), *cross)


def santa(color: Rgb, line: Rgb) -> tuple[Item, ...]:
    """A red cap with a white rim and a bobble."""
    cone = blob([(214, 70), (250, -110), (350, -250), (230, -250), (130, -180), (90, -60), (40, -90), (100, -270),
                 (280, -370), (480, -300), (600, -130), (660, 60), (440, 100)])  # fmt: skip
    rim = blob([(170, 100), (200, 10), (440, 20), (690, 0), (720, 80), (690, 130), (440, 140), (200, 156)])
    ball = circle(60, -60, 62)
    return (*_part(cone, color, line), *_part(rim, _WHITE, line), *_part(ball, _WHITE, line))


def beret(color: Rgb, line: Rgb) -> tuple[Item, ...]:
    """A beret."""
    cap = blob([(180, 90), (150, -30), (280, -130), (470, -140), (660, -80), (730, 20), (660, 90), (440, 60),
                (260, 100)])  # fmt: skip
    return (*_part(cap, color, line), PathItem("M440 -136L452 -186", strokes=(_pen(line, 20.0),)))


def cap(color: Rgb, line: Rgb) -> tuple[Item, ...]:
    """A baseball cap."""
    shell = blob([(190, 150), (200, 10), (310, -90), (450, -104), (590, -50), (668, 80), (660, 130), (440, 120),
                  (260, 170)])  # fmt: skip
    peak = blob([(500, 110), (640, 80), (780, 110), (830, 170), (700, 160), (560, 150)])
    return (*_part(shell, color, line), *_part(peak, shade(color, -0.08), line, 11.0))


def wool(color: Rgb, line: Rgb) -> tuple[Item, ...]:
    """A woollen hat with a bobble."""
    ball = circle(440, -190, 70)
    shell = blob([(196, 110), (210, -30), (310, -130), (440, -150), (570, -130), (668, -30), (684, 110), (440, 90)])
    rim = blob([(176, 60), (440, 26), (704, 60), (706, 150), (440, 126), (180, 164)])
    return (*_part(ball, shade(color, 0.12), line), *_part(shell, color, line), *_part(rim, shade(color, 0.06), line))


def top_hat(color: Rgb, line: Rgb) -> tuple[Item, ...]:
    """A tall hat of silk."""
    body = polygon([(250, 70), (226, -250), (440, -270), (654, -250), (628, 70), (440, 96)])
    band = polygon([(246, 10), (440, 34), (634, 10), (628, 72), (440, 98), (250, 72)])
    brim = blob([(120, 60), (240, 60), (440, 92), (640, 60), (760, 56), (690, 124), (440, 150), (190, 128)])
    return (*_part(body, color, line), *_part(band, rgb("#a8323a"), line, 9.0), *_part(brim, color, line))


def cowboy(color: Rgb, line: Rgb) -> tuple[Item, ...]:
    """A broad hat with a dented crown and a brim that is turned up."""
    body = blob([(256, 70), (270, -110), (350, -190), (440, -150), (530, -196), (612, -110), (630, 60), (440, 90)])
    brim = blob([(20, 20), (70, -30), (210, 70), (440, 104), (660, 66), (800, -40), (850, 14), (720, 140), (440, 172),
                 (170, 146)])  # fmt: skip
    band = blob([(250, 20), (440, 50), (636, 14), (634, 70), (440, 106), (246, 82)])
    return (*_part(body, color, line), *_part(band, shade(color, -0.14), line, 9.0), *_part(brim, color, line))


def tricorne(color: Rgb, line: Rgb) -> tuple[Item, ...]:
    """A pirate's hat with a turned-up brim and a pale sign."""
    brim = blob([(70, 120), (150, -70), (300, -150), (440, -190), (590, -150), (740, -70), (820, 110), (640, 70),
                 (440, 120), (240, 80)])  # fmt: skip
    skull = PathItem(circle(450, -40, 46), (FlatPaint(solid(_WHITE)),), (_pen(line, 9.0),))
    bones = PathItem("M390 30L510 60M510 30L390 60", strokes=(_pen(_WHITE, 18.0),))
    return (*_part(brim, color, line), bones, skull)


HATS: Mapping[str, Callable[[Rgb, Rgb], tuple[Item, ...]]] = {
    "toque": toque, "helmet": helmet, "hard-hat": hard_hat, "visor": visor, "graduation": graduation, "crown": crown,
    "tiara": tiara, "wizard": pointed, "helm": helm, "fire": fire_helmet, "peaked": peaked, "dixie": dixie,
    "straw": straw, "conical": conical, "hood": hood, "nurse": nurse_cap, "santa": santa, "beret": beret, "cap": cap,
    "wool": wool, "top": top_hat, "cowboy": cowboy, "tricorne": tricorne,
}  # fmt: skip
"""Hats by name: each is drawn from its colour and the colour of lines."""
