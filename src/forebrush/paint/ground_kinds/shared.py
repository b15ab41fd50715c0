"""What all kinds of grounds share: what is asked of them, directions, grain, calm under words, places off them."""

from __future__ import annotations

import math
from dataclasses import dataclass
from random import Random
from typing import Protocol

from forebrush.paint.canvas import Canvas
from forebrush.paint.oklab import Rgb, clear, solid
from forebrush.scene.drawing import NoisePaint, RadialPaint, Rgba, TilePaint
from forebrush.scene.picture import Box

__all__ = [
    "Order", "Tiler", "calmed", "direction", "far_place", "grain", "near_clear", "ring_place", "vignette",
]  # fmt: skip


class Tiler(Protocol):
    """Makes the tile of a motif: `layout.paints.pattern_paint`, handed in because rooms do not call each other."""

    def __call__(
        self, motif: str, rgba: Rgba, origin: tuple[float, float], size: float, weight: float, angle: float = 0.0
    ) -> TilePaint:
        """A tile in one colour; `size` is the period in px, `weight` a fraction of it."""
        ...


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked of a kind."""

    colors: tuple[Rgb, ...]
    strength: float
    angle: float
    rng: Random
    clear: tuple[Box, ...]
    motif: str = "dots"
    tiler: Tiler | None = None


def direction(canvas: Canvas, angle: float) -> tuple[tuple[float, float], tuple[float, float]]:
    """The ends of a gradient line that reaches the corners; 0 degrees runs down, 90 to the left (clockwise)."""
    turn = math.radians(angle)
    dx, dy = -math.sin(turn), math.cos(turn)
    reach = (abs(dx) * canvas.width + abs(dy) * canvas.height) / 2
    cx, cy = canvas.width / 2, canvas.height / 2
    return (cx - dx * reach, cy - dy * reach), (cx + dx * reach, cy + dy * reach)


def grain(canvas: Canvas, order: Order, amount: float = 1.0) -> None:
    """Fine paper grain that leaves the mean lightness where it is."""
    canvas.layer("grain", 1.0, "soft-light")
    alpha = 0.2 * amount
    canvas.fill(
        "grain",
        NoisePaint(
            (0.0, 0.0), (0, 0, 0, round(255 * alpha)), (255, 255, 255, round(255 * alpha)),
            1.8, 0.9, 1.6, order.rng.randrange(2**32),
        ),
    )  # fmt: skip


def vignette(canvas: Canvas, name: str, color: Rgb, alpha: float) -> None:
    """Edges a little deeper than the middle."""
    stops = ((0.0, clear(color)), (0.55, clear(color)), (0.8, solid(color, alpha * 0.4)), (1.0, solid(color, alpha)))
    center = (canvas.width / 2, canvas.height * 0.48)
    canvas.fill(name, RadialPaint(center, (canvas.width * 0.78, canvas.height * 0.78), stops))


def calmed(canvas: Canvas, name: str, order: Order, alpha: float) -> None:
    """Lets what was painted fade into its own mean under the areas that words need."""
    for box in order.clear:
        x, y = (box.x + box.width / 2) * canvas.width, (box.y + box.height / 2) * canvas.height
        radii = (max(box.width * canvas.width * 0.85, 1.0), max(box.height * canvas.height * 1.05, 1.0))
        color = canvas.color_at(x, y)
        # Full to 0.4 of the way, then a cosine: no edge that could be seen.
        stops = [(0.0, solid(color, alpha))]
        for k in range(9):
            part = 0.5 + 0.5 * math.cos(math.pi * k / 8)
            stops.append((0.4 + 0.6 * k / 8, solid(color, alpha * part)))
        canvas.fill(name, RadialPaint((x, y), radii, tuple(stops)))


def near_clear(canvas: Canvas, order: Order, x: float, y: float, reach: float) -> float:
    """1 inside an area that is to be kept clear, falling to 0 at `reach` px from it."""
    near = 0.0
    for box in order.clear:
        dx = max(box.x * canvas.width - x, 0.0, x - (box.x + box.width) * canvas.width)
        dy = max(box.y * canvas.height - y, 0.0, y - (box.y + box.height) * canvas.height)
        near = max(near, 1 - math.hypot(dx, dy) / max(reach, 1e-6))
    return max(near, 0.0)


def far_place(canvas: Canvas, order: Order, taken: list[tuple[float, float]], tries: int = 14) -> tuple[float, float]:
    """A place away from words and from what is there already: the best of some."""
    rng, best, found = order.rng, -math.inf, (0.0, 0.0)
    for _ in range(tries):
        x, y = rng.uniform(-0.05, 1.05) * canvas.width, rng.uniform(-0.05, 1.05) * canvas.height
        apart = min((math.hypot(x - a, y - b) for a, b in taken), default=canvas.short) / canvas.short
        score = min(apart, 1.0) - 1.5 * near_clear(canvas, order, x, y, canvas.short * 0.4)
        if score > best:
            best, found = score, (x, y)
    return found


def ring_place(canvas: Canvas, order: Order, angle: float, part: float) -> tuple[float, float]:
    """A place on an ellipse round the middle, turned on by steps of 20 degrees until it is off the words."""
    found = (0.0, 0.0)
    for step in (0, 20, -20, 40, -40, 60, -60, 80, -80):
        turn = math.radians(angle + step)
        found = (canvas.width * (0.5 + part * math.sin(turn)), canvas.height * (0.5 - part * math.cos(turn)))
        if near_clear(canvas, order, *found, canvas.short * 0.1) < 0.3:
            break
    return found
