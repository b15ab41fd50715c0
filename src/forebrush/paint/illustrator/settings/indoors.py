"""What rooms share: walls, floors, windows with a view, tables and counters, shelves, lamps, curtains."""

from __future__ import annotations

from collections.abc import Sequence

from forebrush.paint.canvas import polygon, rectangle
from forebrush.paint.illustrator.light import rgb
from forebrush.paint.illustrator.settings.outdoors import WHITE, full_moon, skyline
from forebrush.paint.illustrator.shapes import ellipse, rounded
from forebrush.paint.illustrator.view import View
from forebrush.paint.oklab import Rgb, shade
from forebrush.scene.drawing import GroupItem, Item

__all__ = ["board", "curtains", "ledge", "pendant", "room", "shelf", "window"]

_FRAME = rgb("#fbf6ec")


def room(view: View, wall: Rgb, floor: Rgb, dado: tuple[float, Rgb] | None = None, *, planks: bool = True) -> None:
    """A wall down to the horizon and a floor in perspective. A dado is a darker lower wall from a height on."""
    view.on("sky")
    view.band(0.0, (wall, shade(wall, 0.03)), view.horizon)
    if dado is not None:
        top, color = dado
        view.band(top, (color, color), view.horizon)
        view.line(f"M0 {view.y(top):.1f}L{view.width:.1f} {view.y(top):.1f}", shade(color, -0.12), 0.5 * view.u)
    view.band(view.horizon, (floor, shade(floor, -0.05)))
    foot = view.y(view.horizon)
    if planks:
        seams = ""
        for k in range(-14, 15):
            x = view.width * (0.5 + k * 0.075)
            far = view.width / 2 + (x - view.width / 2) * 2.3
            seams += f"M{x:.1f} {foot:.1f}L{far:.1f} {view.height:.1f}"
        view.line(seams, shade(floor, -0.06), 0.18 * view.u, 0.7)
    view.line(f"M0 {foot:.1f}L{view.width:.1f} {foot:.1f}", width=view.pen * 0.8, alpha=0.7)
    view.on("far")


def window(view: View, x: float, top: float, wide: float, tall: float, *, bars: int = 2, town: bool = False) -> None:
    """A window whose middle is at `x`, with what is outside: hills, or a town; rain and snow fall there."""
    left, right = view.x(x) - wide * view.width / 2, view.x(x) + wide * view.width / 2
    b = view.y(top + tall)
    a = b - tall * view.tall
    if view.hides_words((left, a, right, b)):
        return
    frame = rectangle(left, a, right - left, b - a)
    outside = View(right - left, b - a, view.light, f"{view.seed}:window:{x:.2f}", 0.72, 1.0)
    _outside(outside, town)
    seen: list[Item] = [item for layer in outside.layers() for item in layer.items]
    moved = GroupItem(tuple(seen), matrix=(1.0, 0.0, left, 0.0, 1.0, a, 0.0, 0.0, 1.0))
    view.item(GroupItem((moved,), clip=frame))
    slant = polygon([(left, b), (left + (right - left) * 0.22, a), (left + (right - left) * 0.36, a),
                     (left + (right - left) * 0.14, b)])  # fmt: skip
    view.fill(slant, WHITE, 0.13)
    for color, more in ((view.light.line, 2 * view.pen), (_FRAME, 0.0)):
        view.line(frame, color, 1.7 * view.u + more)
        for k in range(1, bars):
            at = left + (right - left) * k / bars
            view.line(f"M{at:.1f} {a:.1f}L{at:.1f} {b:.1f}", color, 1.0 * view.u + more)


def _outside(view: View, town: bool) -> None:
    light = view.light
    view.on("sky")
    view.band(0.0, light.sky)
    if light.time == "night" and light.moon == "full":
        full_moon(view, 0.7 * view.width, 0.3 * view.height, 0.15 * min(view.width, view.height))
    view.on("far")
    if town:
        skyline(view, 1.0, 0.75, rgb("#7d8fb5"), 0.35, narrow=0.12)
    else:
        white = light.snowy
        view.hill(0.72, 0.12, rgb("#cfdbe8") if white else rgb("#8fbf8f"), "window-1", haze=0.35)
        view.hill(0.84, 0.1, rgb("#e9f0f6") if white else rgb("#79b07c"), "window-2", haze=0.1)
    rng = view.rng("fall")
    if light.weather == "snow":
        for _ in range(60):
            r = 0.35 * view.u + 0.6 * view.u * rng.random() ** 3
            view.fill(ellipse(rng.random() * view.width, rng.random() * view.height, r, r), WHITE, 0.8)
    if light.wet:
        for _ in range(60):
            x, y, long = rng.random() * view.width, rng.random() * view.height, 5 * view.u
            view.line(f"M{x:.1f} {y:.1f}L{x - long * 0.25:.1f} {y + long:.1f}", rgb("#eef2ff"), 0.3 * view.u, 0.5)


def ledge(
    view: View, left: float, right: float, top: float, thick: float, color: Rgb, *, front: Rgb | None = None,
    drop: float = 0.0, among: bool = False,
) -> None:  # fmt: skip
    """A table, counter or sill: a lit top and a front face `drop` high. `among` the heroes, people sit behind it."""
    x, wide = left * view.width, (right - left) * view.width
    items: list[tuple[str, Rgb, bool]] = []
    if drop and front is not None:
        face = rounded(
            x + 0.012 * view.width, view.y(top + thick), wide - 0.024 * view.width, view.y(drop), 0.3 * view.u
        )
        items.append((face, front, True))
        shadow = rectangle(x + 0.012 * view.width, view.y(top + thick), wide - 0.024 * view.width, 1.8 * view.u)
        items.append((shadow, shade(front, -0.1), False))
        for k in range(1, 9):
            at = x + wide * k / 9
            items.append((rectangle(at - view.pen / 2, view.y(top + thick) + 1.8 * view.u, view.pen,
                                    view.y(drop) - 2.2 * view.u), shade(front, -0.06), False))  # fmt: skip
    board = rounded(x, view.y(top), wide, view.y(thick), 0.6 * view.u)
    items.append((board, color, True))
    items.append((rounded(x, view.y(top + thick * 0.72), wide, view.y(thick * 0.28), 0.3 * view.u), shade(color, -0.09),
                  False))  # fmt: skip
    for d, tone, outlined in items:
        if among:
            if outlined:
                view.front_shape(top, d, tone)
            else:
                view.front_fill(top, d, tone)
        elif outlined:
            view.shape(d, tone)
        else:
            view.fill(d, tone)


def shelf(view: View, x: float, top: float, wide: float, tall: float, rows: int, things: Sequence[str]) -> None:
    """A wall shelf with things of the library on its boards; left out where words or heroes are."""
    left, high = view.x(x) - wide * view.width / 2, tall * view.tall
    a = view.y(top + tall) - high
    box = (left, a, left + wide * view.width, a + high)
    if view.hides_words(box) or view.covered(box) > 0.3:
        return
    back = rgb("#4a3b3f") if view.light.dark < 0.3 else rgb("#3a2f3a")
    view.shape(rounded(left, a, wide * view.width, high, view.u), back)
    for row in range(rows):
        y = (a + high * (row + 1) / rows) / view.height - 0.02
        view.shape(rectangle(left, view.y(y), wide * view.width, 1.2 * view.u), rgb("#b98a5c"), view.pen * 0.7)
        count = max(2, round(wide * view.width / (high / rows) / 0.8))
        for k in range(count):
            name = things[(row * 2 + k) % len(things)]
            at = (left + wide * view.width * (k + 0.5) / count) / view.width
            at = 1 - at if view.mirrored else at
            view.prop(name, at, y + 0.002, tall / rows * 0.62, haze=0.08, fixed=True, tolerance=9, shadow=False)


def pendant(view: View, x: float, length: float, color: Rgb) -> None:
    """A lamp that hangs from the ceiling."""
    px, y = view.x(x), view.y(length)
    if view.hides_words((px - 3 * view.u, 0, px + 3 * view.u, y + 6 * view.u)):
        return
    view.line(f"M{px:.1f} 0L{px:.1f} {y:.1f}")
    u = view.u
    shade_of_lamp = polygon(
        [(px - 0.9 * u, y), (px + 0.9 * u, y), (px + 4 * u, y + 5.6 * u), (px - 4 * u, y + 5.6 * u)]
    )
    view.shape(shade_of_lamp, color)
    view.fill(ellipse(px, y + 5.7 * u, 2.6 * u, 0.8 * u), rgb("#fff2c4"))
    view.glow(px, y + 7 * u, 15 * u, rgb("#ffdca0"), 0.3)
    if view.light.dark > 0.1:
        view.lamps.append((px, y + 6 * u, 30 * u, rgb("#ffd9a0"), 0.5))


def curtains(view: View, color: Rgb, width: float = 0.12, top: float = 0.0, bottom: float = 1.0) -> None:
    """Curtains at both sides of the picture."""
    for side in (0, 1):
        edge = 0.0 if side == 0 else view.width
        inward = width * view.width * (1 if side == 0 else -1)
        a, b = view.y(top), view.y(bottom)
        waist = a + (b - a) * 0.6
        d = (
            f"M{edge - inward * 0.2:.1f} {a:.1f}L{edge + inward * 1.15:.1f} {a:.1f}"
            f"Q{edge + inward * 1.1:.1f} {waist * 0.7 + a * 0.3:.1f} {edge + inward * 0.62:.1f} {waist:.1f}"
            f"Q{edge + inward * 0.95:.1f} {(waist + b) / 2:.1f} {edge + inward * 0.9:.1f} {b:.1f}"
            f"L{edge - inward * 0.2:.1f} {b:.1f}Z"
        )
        view.shape(d, color)
        for part in (0.25, 0.5, 0.75):
            fold = edge + inward * part
            view.line(f"M{fold:.1f} {a:.1f}Q{fold:.1f} {waist:.1f} {edge + inward * part * 0.62:.1f} {waist:.1f}",
                      shade(color, -0.1), view.pen)  # fmt: skip


def board(
    view: View, x: float, top: float, wide: float, tall: float, color: Rgb, frame: Rgb, name: str = "board"
) -> None:
    """A board or a screen on the wall: a surface for words, with a few drawn lines where none come."""
    w, h = wide * view.width, tall * view.tall
    left, a = view.x(x) - w / 2, view.y(top + tall) - h
    if view.hides_words((left, a, left + w, a + h)):
        return
    rim = 1.2 * view.u
    view.shape(rounded(left - rim, a - rim, w + 2 * rim, h + 2 * rim, view.u), frame)
    view.fill(rectangle(left, a, w, h), color)
    view.fill(polygon([(left, a + h), (left + w * 0.2, a), (left + w * 0.3, a), (left + w * 0.1, a + h)]), WHITE, 0.06)
    view.surface(name, ((left, a), (left + w, a), (left + w, a + h), (left, a + h)), color)
