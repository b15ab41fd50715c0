"""What acts are done with, where the library's own drawing is not made for a hand: rods, bows, open books, cups.

Each is drawn in units of the figure, with the place where it is held at (0, 0), upright.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from forebrush.paint.illustrator.light import rgb
from forebrush.paint.illustrator.people.drawing import Look
from forebrush.paint.illustrator.people.limbs.pens import band, crease, curve, poly, shaped
from forebrush.paint.illustrator.shapes import Point, ellipse, spline
from forebrush.paint.illustrator.sketch.outlines import Outline, outline
from forebrush.paint.oklab import Rgb, shade, solid
from forebrush.scene.drawing import FlatPaint, Item, PathItem, StrokePaint

__all__ = ["TOOLS"]

_WOOD, _DARK, _PAPER, _STEEL = rgb("#b5793f"), rgb("#4a3a34"), rgb("#fbf6ea"), rgb("#c3c8d2")
_RED, _BLUE, _GOLD = rgb("#d8433a"), rgb("#4f86b8"), rgb("#e8b84a")


def _shape(shape: Outline, color: Rgb, look: Look, *, depth: float = 14.0, pen: float = 12.0,
           inside: Sequence[Item] = ()) -> tuple[Item, ...]:  # fmt: skip
    own = replace(look, colors={**look.colors, "prop": color})
    return shaped(shape, "prop", own, depth=depth, pen=pen, inside=inside)


def _rod(points: Sequence[Point], r: Sequence[float], color: Rgb, look: Look) -> tuple[Item, ...]:
    return _shape(band(points, r), color, look, depth=5.0, pen=9.0)


def _line(points: Sequence[Point], color: Rgb, width: float) -> PathItem:
    return PathItem(spline(points), strokes=(StrokePaint(FlatPaint(solid(color)), width, cap="round", join="round"),))


def _oval(x: float, y: float, rx: float, ry: float) -> Outline:
    return outline(ellipse(x, y, rx, ry))


def violin(look: Look, color: Rgb | None) -> tuple[Item, ...]:
    """Its neck up, its chin rest at (0, 0)."""
    main = color or rgb("#b5622e")
    body = curve([(0, -320), (78, -300), (104, -236), (74, -178), (66, -150), (120, -80), (112, 8), (0, 44), (-112, 8),
                  (-120, -80), (-66, -150), (-74, -178), (-104, -236), (-78, -300)])  # fmt: skip
    return (
        *_rod([(0, -300), (0, -560)], [24, 18], shade(main, -0.08), look),
        *_shape(_oval(0, -576, 30, 30), shade(main, -0.08), look, pen=10.0),
        *_shape(body, main, look, depth=24.0),
        *_shape(poly([(-22, -470), (22, -470), (30, -140), (-30, -140)], 4), _DARK, look, depth=0.0, pen=6.0),
        *_shape(poly([(-46, -104), (46, -104), (46, -88), (-46, -88)], 4), rgb("#e8c48a"), look, depth=0.0, pen=6.0),
        *_shape(poly([(-26, -60), (26, -60), (34, 10), (-34, 10)], 8), _DARK, look, depth=0.0, pen=6.0),
        *(_line([(x, -466), (x * 1.5, -40)], rgb("#f3e6cf"), 4.0) for x in (-12, 0, 12)),
    )


def bow(look: Look, color: Rgb | None) -> tuple[Item, ...]:
    """Held at its lower end."""
    return (
        _line([(20, 10), (20, -640)], _PAPER, 8.0),
        _line([(20, 10), (20, -640)], look.line, 2.5),
        *_rod([(0, 40), (-8, -300), (6, -660)], [10, 9, 7], color or _WOOD, look),
    )


def rod(look: Look, color: Rgb | None) -> tuple[Item, ...]:
    """A fishing rod that reaches out to the right, with its line and float."""
    line = [(1330, -790), (1350, -300), (1348, 760)]
    return (
        _line(line, look.line, 4.0),
        *_rod([(-190, 110), (0, 0), (700, -430), (1330, -790)], [17, 15, 10, 5], color or rgb("#8a5a34"), look),
        *_rod([(-190, 110), (10, -4)], [22, 22], _DARK, look),
        *_shape(_oval(90, 0, 44, 44), _STEEL, look, depth=10.0, pen=9.0),
        *_shape(_oval(90, 0, 14, 14), _DARK, look, depth=0.0, pen=5.0),
        *_shape(curve([(1348, 700), (1378, 750), (1348, 800), (1318, 750)]), _RED, look, depth=8.0, pen=8.0),
    )


def bowl(look: Look, color: Rgb | None) -> tuple[Item, ...]:
    """A bowl of rice, its foot in the hand."""
    rice = curve([(-128, -110), (-100, -160), (-40, -190), (40, -192), (104, -160), (130, -110)])
    body = curve([(-150, -118, 1), (150, -118, 1), (132, -50), (62, 0), (52, 18, 1), (-52, 18, 1), (-62, 0),
                  (-132, -50)])  # fmt: skip
    band_ = poly([(-170, -84), (170, -84), (170, -62), (-170, -62)], 2)
    stripe = PathItem(band_.data, (FlatPaint(solid(_BLUE)),))
    return (*_shape(rice, _PAPER, look, pen=10.0), *_shape(body, color or rgb("#fdfaf2"), look, inside=(stripe,)))


def chopsticks(look: Look, color: Rgb | None) -> tuple[Item, ...]:
    """Their tips up, held a third from the top."""
    made = color or rgb("#8f4a30")
    return (*_rod([(-16, 110), (-6, -230)], [9, 6], made, look), *_rod([(16, 110), (8, -230)], [9, 6], made, look))


def spoon(look: Look, color: Rgb | None) -> tuple[Item, ...]:
    """Its bowl up."""
    del color
    return (*_rod([(0, 70), (0, -120)], [10, 8], _STEEL, look), *_shape(_oval(0, -160, 34, 48), _STEEL, look, pen=9.0))


def cup(look: Look, color: Rgb | None) -> tuple[Item, ...]:
    """A mug, held at its side."""
    made = color or rgb("#f0a04b")
    ring = band([(70, -50), (128, -44), (124, 36), (66, 40)], [15, 15, 15, 15])
    body = poly([(-84, -92), (84, -92), (74, 84), (-74, 84)], 22)
    return (*_shape(ring, made, look, depth=6.0, pen=9.0), *_shape(body, made, look, depth=18.0),
            *_shape(_oval(0, -88, 84, 20), shade(made, -0.16), look, depth=0.0, pen=9.0))  # fmt: skip


def book(look: Look, color: Rgb | None) -> tuple[Item, ...]:
    """An open book, its covers towards us, held at its foot."""
    made = color or rgb("#c95b4a")
    left = poly([(0, -236), (-212, -276), (-222, 0), (0, 44)], 12)
    right = poly([(0, -236), (206, -282), (214, -8), (0, 44)], 12)
    pages = poly([(0, -256), (-200, -300), (-206, -260), (0, -214), (192, -264), (190, -306)], 6)
    return (
        *_shape(pages, _PAPER, look, depth=0.0, pen=9.0),
        *_shape(left, made, look, depth=22.0), *_shape(right, shade(made, -0.05), look, depth=22.0),
        *_shape(poly([(-160, -196), (-60, -178), (-60, -128), (-162, -148)], 6), shade(made, 0.14), look, depth=0.0,
                pen=0.0),
    )  # fmt: skip


def paper(look: Look, color: Rgb | None) -> tuple[Item, ...]:
    """A newspaper held open, seen from behind."""
    del color
    left = poly([(0, -360), (-280, -400), (-290, 20), (0, 60)], 6)
    right = poly([(0, -360), (270, -404), (280, 14), (0, 60)], 6)
    rows = [crease([(x, y + 4), (x + 90, y - 2), (x + 190, y - 10)], look, width=6.0) for x in (-245, 40)
            for y in (-240, -180, -120, -60)]  # fmt: skip
    return (*_shape(left, _PAPER, look), *_shape(right, rgb("#f1e9d8"), look), *rows)


def phone(look: Look, color: Rgb | None) -> tuple[Item, ...]:
    """A smartphone, held at its middle."""
    body = poly([(-52, -112), (52, -112), (52, 112), (-52, 112)], 18)
    return (*_shape(body, color or rgb("#3a3f55"), look, depth=10.0, pen=10.0),
            *_shape(_oval(-22, -80, 14, 14), _STEEL, look, depth=0.0, pen=5.0))  # fmt: skip


def pen(look: Look, color: Rgb | None) -> tuple[Item, ...]:
    """A pencil, its tip down."""
    return (
        *_rod([(0, -150), (0, 44)], [12, 12], color or _GOLD, look),
        *_rod([(0, 50), (0, 92)], [11, 2], _PAPER, look),
    )


def brush(look: Look, color: Rgb | None) -> tuple[Item, ...]:
    """A paint brush, its hair up."""
    hair = curve([(-15, -150, 1), (15, -150, 1), (16, -200), (0, -250, 1), (-16, -200)])
    return (
        *_shape(hair, color or _RED, look, depth=5.0, pen=8.0),
        *_rod([(0, 130), (0, -120)], [8, 12], _WOOD, look),
        *_shape(poly([(-15, -158), (15, -158), (15, -110), (-15, -110)], 3), _STEEL, look, depth=4.0, pen=7.0),
    )


def ink_brush(look: Look, color: Rgb | None) -> tuple[Item, ...]:
    """A writing brush, its hair down."""
    del color
    hair = curve([(-17, 70, 1), (17, 70, 1), (18, 110), (0, 168, 1), (-18, 110)])
    return (*_rod([(0, -210), (0, 70)], [12, 13], _WOOD, look), *_shape(hair, _DARK, look, depth=5.0, pen=8.0))


def palette(look: Look, color: Rgb | None) -> tuple[Item, ...]:
    """A palette with five colours."""
    del color
    board = curve([(-150, -40), (-90, -116), (40, -130), (150, -76), (160, 10), (70, 40), (60, 78), (-30, 92),
                   (-130, 56)])  # fmt: skip
    dots = (
        (-86, -36, "#d8433a"),
        (-34, -80, "#f4c542"),
        (36, -88, "#5fa857"),
        (96, -52, "#3d6fb0"),
        (-76, 26, "#8a5fb8"),
    )
    return (
        *_shape(board, rgb("#d9a566"), look),
        *(item for x, y, c in dots for item in _shape(_oval(x, y, 24, 20), rgb(c), look, depth=0.0, pen=6.0)),
    )


def knitting(look: Look, color: Rgb | None) -> tuple[Item, ...]:
    """A piece of cloth on two crossed needles, its yarn led down to a ball."""
    made = color or rgb("#5f9bd0")
    cloth = curve([(-150, -10, 1), (150, -10, 1), (162, 140), (140, 330, 1), (0, 346), (-134, 326, 1), (-158, 150)])
    ribs = [crease([(-170, y), (0, y + 16), (170, y)], look, width=6.0) for y in (60, 130, 200, 270)]
    ball = [crease([(340, 730), (420, 690), (500, 730)], look, width=6.0), crease([(350, 780), (430, 740), (490, 790)],
            look, width=6.0)]  # fmt: skip
    return (_line([(130, 250), (260, 420), (330, 560), (400, 690)], made, 11.0),
            *_shape(_oval(420, 750, 96, 92), made, look, depth=18.0, inside=ball),
            *_shape(cloth, made, look, depth=20.0, inside=ribs),
            *(item for x in (-1, 1) for item in (
                *_rod([(x * 330, -300), (x * -120, 20)], [12, 9], rgb("#e3c08a"), look),
                *_shape(_oval(x * 336, -306, 26, 26), rgb("#d8433a"), look, depth=6.0, pen=8.0))))  # fmt: skip


def microphone(look: Look, color: Rgb | None) -> tuple[Item, ...]:
    """A hand microphone, its head up."""
    return (*_rod([(0, 90), (0, -90)], [20, 28], color or rgb("#3a3640"), look),
            *_shape(_oval(0, -140, 52, 58), _STEEL, look, depth=14.0, pen=10.0))  # fmt: skip


def flute(look: Look, color: Rgb | None) -> tuple[Item, ...]:
    """Its mouthpiece at (0, 0), the rest down from there."""
    holes = [_oval(0, y, 7, 9) for y in (150, 210, 270, 330, 390, 450)]
    return (*_rod([(0, -70), (0, 560)], [20, 20], color or rgb("#c9a45a"), look),
            *(PathItem(hole.data, (FlatPaint(solid(look.line)),)) for hole in holes))  # fmt: skip


def barbell(look: Look, color: Rgb | None) -> tuple[Item, ...]:
    """A bar with discs, held at its middle."""
    made = color or rgb("#d8433a")
    discs = [
        item for x, h in ((-560, 190), (-500, 140), (560, 190), (500, 140))
        for item in _shape(poly([(x - 30, -h), (x + 30, -h), (x + 30, h), (x - 30, h)], 16),
                           made if h > 150 else _DARK, look, depth=12.0)
    ]  # fmt: skip
    return (*_rod([(-650, 0), (650, 0)], [13, 13], _STEEL, look), *discs)


def spatula(look: Look, color: Rgb | None) -> tuple[Item, ...]:
    """A turner, its blade down."""
    blade = poly([(-44, 150), (44, 150), (54, 260), (-54, 260)], 12)
    return (
        *_rod([(0, -90), (0, 150)], [14, 10], color or _WOOD, look),
        *_shape(blade, _STEEL, look, depth=8.0, pen=9.0),
    )


def pan(look: Look, color: Rgb | None) -> tuple[Item, ...]:
    """A pan with food in it, its handle at the left."""
    food = curve([(200, -36), (260, -100), (350, -122), (440, -94), (530, -118), (600, -42)])
    body = curve([(150, -42, 1), (660, -42, 1), (620, 66), (560, 84), (250, 84), (186, 66)])
    return (*_rod([(-90, -10), (180, -12)], [22, 20], _DARK, look), *_shape(food, _GOLD, look, depth=8.0, pen=10.0),
            *_shape(body, color or rgb("#4a4e5c"), look, depth=18.0))  # fmt: skip


def broom(look: Look, color: Rgb | None) -> tuple[Item, ...]:
    """Its bristles down."""
    straw = curve([(-50, 1480, 1), (50, 1480, 1), (90, 1610), (130, 1780, 1), (0, 1792), (-128, 1780, 1), (-90, 1610)])
    lines = [crease([(x * 0.5, 1520), (x * 0.8, 1640), (x, 1760)], look, width=6.0) for x in (-78, -26, 26, 78)]
    return (
        *_rod([(0, -460), (0, 1480)], [16, 16], _WOOD, look),
        *_shape(straw, color or rgb("#e0b45c"), look, depth=16.0, inside=lines),
        *_shape(poly([(-56, 1466), (56, 1466), (62, 1520), (-62, 1520)], 8), _RED, look, depth=6.0, pen=9.0),
    )


def mop(look: Look, color: Rgb | None) -> tuple[Item, ...]:
    """Its strings down."""
    head = curve([(-70, 1560, 1), (70, 1560, 1), (120, 1700), (180, 1790, 1), (110, 1770), (40, 1800, 1), (-30, 1770),
                  (-100, 1800, 1), (-130, 1760), (-180, 1780, 1), (-120, 1680)])  # fmt: skip
    lines = [crease([(x * 0.4, 1590), (x * 0.7, 1670), (x, 1750)], look, width=6.0) for x in (-100, -34, 34, 100)]
    return (*_rod([(0, -460), (0, 1560)], [16, 16], color or _BLUE, look),
            *_shape(head, _PAPER, look, depth=14.0, inside=lines))  # fmt: skip


def spade(look: Look, color: Rgb | None) -> tuple[Item, ...]:
    """Its blade down, its grip at the top."""
    blade = curve([(-130, 1330, 1), (130, 1330, 1), (138, 1560), (0, 1800, 1), (-138, 1560)])
    shaft = _rod([(0, 0), (0, 1350)], [20, 20], color or _WOOD, look)
    return (*shaft, *_rod([(-80, -20), (80, -20)], [24, 24], _DARK, look), *_shape(blade, _STEEL, look, depth=20.0))


def cane(look: Look, color: Rgb | None) -> tuple[Item, ...]:
    """A walking stick, its handle at the top."""
    made = color or rgb("#8a5a34")
    return (*_rod([(0, 0), (0, 1500)], [15, 12], made, look), *_rod([(-70, -6), (60, -6)], [22, 22], made, look))


def trowel(look: Look, color: Rgb | None) -> tuple[Item, ...]:
    """A small shovel, its blade down."""
    blade = curve([(-40, 110, 1), (40, 110, 1), (46, 190), (0, 260, 1), (-46, 190)])
    return (
        *_rod([(0, -70), (0, 110)], [18, 13], color or _WOOD, look),
        *_shape(blade, _STEEL, look, depth=8.0, pen=10.0),
    )


def sprout(look: Look, color: Rgb | None) -> tuple[Item, ...]:
    """A young plant in a heap of earth."""
    green = color or rgb("#6aa85a")
    heap = curve([(-150, 0, 1), (-110, -56), (0, -80), (110, -56), (150, 0, 1)])
    return (
        *_rod([(0, -60), (6, -150), (0, -230)], [9, 8, 7], shade(green, -0.08), look),
        *_shape(curve([(0, -200, 1), (60, -250), (130, -240), (150, -214, 1), (90, -180)]), green, look, pen=10.0),
        *_shape(curve([(0, -150, 1), (-60, -206), (-128, -204), (-150, -180, 1), (-80, -136)]), green, look, pen=10.0),
        *_shape(heap, rgb("#8a5f42"), look, depth=14.0),
    )


def desk(look: Look, color: Rgb | None) -> tuple[Item, ...]:
    """A table seen from the front, its top at y = 0."""
    made = color or rgb("#c08a55")
    legs = [item for x in (-440, 420) for item in _shape(poly([(x, 30), (x + 44, 30), (x + 36, 970), (x + 8, 970)], 6),
                                                         shade(made, -0.07), look, depth=8.0)]  # fmt: skip
    return (*legs, *_shape(poly([(-520, -16), (520, -16), (520, 50), (-520, 50)], 14), made, look, depth=14.0))


def sheet(look: Look, color: Rgb | None) -> tuple[Item, ...]:
    """A sheet of paper that lies on a table."""
    return _shape(poly([(-170, -34), (150, -34), (190, 0), (-150, 0)], 4), color or _PAPER, look, depth=0.0, pen=9.0)


def counter(look: Look, color: Rgb | None) -> tuple[Item, ...]:
    """The counter of a stall with crates of fruit, its top at y = 0."""
    made = color or rgb("#b5793f")
    fruit: list[Item] = []
    for left, code in ((-620, "#d8433a"), (-200, "#f2a33a"), (220, "#7fb04f")):
        for row, count in ((1, 3), (0, 4)):
            for k in range(count):
                x, y = left + 70 + 92 * k + 46 * row, -96 - 58 * row
                fruit += _shape(_oval(x, y, 50, 48), rgb(code), look, depth=10.0, pen=10.0)
        crate = poly([(left, -90), (left + 400, -90), (left + 384, 8), (left + 16, 8)], 8)
        fruit += _shape(crate, rgb("#d9a566"), look, depth=12.0)
    board = poly([(-720, 0), (720, 0), (690, 1490), (-690, 1490)], 10)
    planks = [_line([(x, 0), (x * 0.97, 1490)], look.line, 6.0) for x in (-430, -145, 145, 430)]
    top = poly([(-760, -10), (760, -10), (760, 46), (-760, 46)], 10)
    return (*fruit, *_shape(board, made, look, depth=26.0, inside=planks), *_shape(top, shade(made, 0.06), look))


def awning(look: Look, color: Rgb | None) -> tuple[Item, ...]:
    """A striped roof on two posts, whose feet are at y = 0."""
    made = color or _RED
    posts = [item for x in (-700, 660) for item in _shape(poly([(x, -2300), (x + 40, -2300), (x + 40, 0), (x, 0)], 6),
                                                         _WOOD, look, depth=8.0)]  # fmt: skip
    roof = poly([(-760, -2560), (760, -2560), (860, -2200), (-860, -2200)], 20)
    stripes = [PathItem(poly([(x * 0.88, -2580), (x * 0.88 + 150, -2580), (x + 172, -2190), (x, -2190)], 1).data,
                        (FlatPaint(solid(_PAPER)),)) for x in (-690, -345, 0, 345, 690)]  # fmt: skip
    scallops = [item for k in range(10) for item in _shape(
        curve([(-860 + 172 * k, -2204, 1), (-688 + 172 * k, -2204, 1), (-704 + 172 * k, -2130), (-774 + 172 * k, -2104),
               (-844 + 172 * k, -2130)]), made if k % 2 == 0 else _PAPER, look, depth=8.0, pen=10.0)]  # fmt: skip
    return (*posts, *_shape(roof, made, look, inside=stripes), *scallops)


def blanket(look: Look, color: Rgb | None) -> tuple[Item, ...]:
    """A blanket over somebody who lies with the head on the left; the chest is at (0, 0), the ground at y = 190."""
    made = color or rgb("#6f9fc8")
    cover = curve([(0, -176), (260, -214), (700, -190), (1200, -214), (1760, -190), (1950, -60), (1970, 190, 1),
                   (-60, 190, 1), (-74, 0)])  # fmt: skip
    hem = curve([(-14, -180, 1), (110, -206, 1), (84, 0), (96, 196, 1), (-60, 196, 1), (-76, 0)])
    folds = [
        crease(line, look, width=8.0)
        for line in (
            [(420, -120), (520, -10), (500, 120)],
            [(900, -150), (960, 0), (900, 110)],
            [(1500, -140), (1440, -20), (1480, 90)],
        )
    ]
    return (*_shape(cover, made, look, depth=30.0, inside=folds), *_shape(hem, shade(made, 0.14), look))


def pillow(look: Look, color: Rgb | None) -> tuple[Item, ...]:
    """A pillow, its foot at y = 0."""
    made = curve([(-330, -20, 1), (-300, -110), (-330, -196, 1), (0, -176), (330, -196, 1), (300, -110), (330, -20, 1),
                  (0, 4)])  # fmt: skip
    return _shape(made, color or rgb("#fbf6ea"), look, depth=22.0)


def waves(look: Look, color: Rgb | None) -> tuple[Item, ...]:
    """Water that closes over a swimmer, its surface at y = 0."""
    made = color or rgb("#8fcbe0")
    body = curve([(-900, 20, 1), (-640, -26), (-420, 14), (-180, -30), (60, 10), (320, -30), (560, 12), (760, -20),
                  (960, 20, 1), (700, 92), (0, 120), (-640, 92)])  # fmt: skip
    foam = [
        crease(line, look, width=9.0)
        for line in (
            [(-560, 44), (-400, 56), (-260, 40)],
            [(0, 52), (180, 64), (340, 46)],
            [(500, 40), (600, 46), (690, 36)],
        )
    ]
    return (*_shape(body, made, look, depth=0.0, pen=9.0), *foam)


def reins(look: Look, color: Rgb | None) -> tuple[Item, ...]:
    """A loop of leather that leads forward."""
    return (_line([(0, 0), (160, 70), (360, 20)], color or _DARK, 15.0),)


def sticks(look: Look, color: Rgb | None) -> tuple[Item, ...]:
    """A drum stick, its head down to the right."""
    return (*_rod([(-60, -50), (190, 150)], [11, 9], color or _WOOD, look),
            *_shape(_oval(196, 154, 22, 20), _PAPER, look, depth=4.0, pen=8.0))  # fmt: skip


def flowers(look: Look, color: Rgb | None) -> tuple[Item, ...]:
    """A bunch of flowers in paper."""
    made = color or rgb("#e8708f")
    heads: list[Item] = []
    for x, y in ((-120, -190), (-40, -250), (50, -252), (124, -188), (0, -170)):
        heads += _shape(_oval(x, y, 56, 54), made, look, depth=12.0, pen=10.0)
        heads += _shape(_oval(x, y, 20, 20), _GOLD, look, depth=0.0, pen=6.0)
    wrap = poly([(-150, -150), (150, -150), (40, 110), (-40, 110)], 10)
    leaf = curve([(-150, -150), (-196, -210, 1), (-90, -190)])
    return (*_shape(leaf, rgb("#6aa85a"), look, pen=9.0), *heads, *_shape(wrap, _PAPER, look, depth=18.0))


def stool(look: Look, color: Rgb | None) -> tuple[Item, ...]:
    """A stool, its seat at y = 0, its feet 560 lower."""
    made = color or rgb("#a5713f")
    legs = [item for x, low in ((-150, -190), (130, 170)) for item in _rod([(x, 20), (low, 560)], [19, 15], made, look)]
    bar = _rod([(-168, 330), (152, 330)], [12, 12], made, look)
    return (*bar, *legs, *_shape(poly([(-220, -8), (220, -8), (214, 56), (-214, 56)], 24), shade(made, 0.05), look))


TOOLS: Mapping[str, Callable[[Look, Rgb | None], tuple[Item, ...]]] = {
    "violin": violin, "bow": bow, "rod": rod, "bowl": bowl, "chopsticks": chopsticks, "spoon": spoon, "cup": cup,
    "book": book, "paper": paper, "phone": phone, "pen": pen, "brush": brush, "ink brush": ink_brush,
    "palette": palette, "knitting": knitting, "microphone": microphone, "flute": flute, "barbell": barbell,
    "spatula": spatula, "pan": pan, "broom": broom, "mop": mop, "spade": spade, "trowel": trowel,
    "cane": cane, "sprout": sprout,
    "desk": desk, "sheet": sheet, "counter": counter, "awning": awning, "blanket": blanket, "pillow": pillow,
    "waves": waves, "reins": reins, "stick": sticks, "flowers": flowers, "stool": stool,
}  # fmt: skip
"""Tools by name: each is drawn from how figures are drawn and a colour of its own (None: its usual one)."""
