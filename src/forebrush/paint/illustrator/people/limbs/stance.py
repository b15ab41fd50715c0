"""How a body is held: angles of its limbs or places of its hands, and the joints that follow from them.

The unit is that of the drawn parts: a head is `HEAD` high. Angles are degrees on the page: 0 is down, 90 is forward
(right, where everybody looks), 180 is up, -90 is back. x grows to the right, y down.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from forebrush.paint.illustrator.shapes import Point

__all__ = ["BUILDS", "NECK", "Build", "Hand", "Held", "Joints", "Reach", "Stance", "View", "joints_of", "turned"]

NECK: Point = (445.0, 520.0)
"""Where the neck of every drawn head ends."""
_CHIN: Point = (445.0, 470.0)
_FACE: Mapping[str, Point] = {
    "mouth": (525.0, 415.0), "ear": (285.0, 330.0), "far ear": (640.0, 330.0), "eyes": (530.0, 285.0),
    "chin": (490.0, 480.0), "brow": (520.0, 200.0), "top": (440.0, 10.0), "back": (215.0, 260.0),
}  # fmt: skip
"""Points of the head before it is tilted."""
View: TypeAlias = Literal["front", "side", "back"]
Hand: TypeAlias = Literal["fist", "open", "flat", "point", "none"]
Reach: TypeAlias = tuple[float, float] | tuple[float, float, int] | tuple[str, float, float, int]
"""A pair of angles (upper arm, forearm); or where the wrist is, from the neck, and to which side the elbow goes; or the
same from a point of the face. A place whose elbow side is 0 bends it downwards."""


@dataclass(frozen=True, slots=True)
class Build:
    """Lengths and half widths of a body."""

    torso: float
    """From the neck to the hips."""
    upper: float
    fore: float
    thigh: float
    shin: float
    shoulder: float
    waist: float
    hip: float
    arm: tuple[float, float, float] = (62.0, 52.0, 42.0)
    """Radii at shoulder, elbow and wrist."""
    leg: tuple[float, float, float] = (112.0, 74.0, 50.0)
    """Radii at hip, knee and ankle."""


BUILDS: Mapping[str, Build] = {
    "masc": Build(1000, 430, 400, 585, 570, 238, 202, 192, (68.0, 58.0, 46.0), (120.0, 82.0, 54.0)),
    "fem": Build(970, 415, 385, 590, 575, 210, 166, 196, (61.0, 51.0, 41.0), (118.0, 76.0, 49.0)),
    "child": Build(880, 380, 350, 470, 450, 214, 196, 194, (68.0, 59.0, 50.0), (118.0, 88.0, 62.0)),
    "baby": Build(760, 300, 270, 310, 290, 212, 222, 222, (74.0, 68.0, 56.0), (128.0, 102.0, 74.0)),
}  # fmt: skip
"""Bodies by gender and age."""


@dataclass(frozen=True, slots=True)
class Held:
    """A thing that an act is done with, and how it is held."""

    name: str
    """A drawing of `tools`; with a `size` a thing of the library."""
    at: str = "near"
    """near, far (hands), hands (between them), neck, pelvis, ground (under the pelvis), or a point of the face."""
    dx: float = 0.0
    dy: float = 0.0
    turn: float = 0.0
    """Degrees clockwise about its grip."""
    layer: Literal["back", "body", "front"] = "body"
    """Behind the body; over it, under the arms; or over everything."""
    shows: tuple[str, ...] = ()
    """Things of the library in whose place it is drawn."""
    instead: tuple[str, ...] = ()
    """Things of the library that are drawn in its place where they are wanted."""
    fit: bool = False
    """Its size goes with the length of the legs."""
    size: float = 0.0
    """Height of a thing of the library, in units."""
    grip: str | Point = "hold"
    """Where a thing of the library is held: an anchor, or a point of its drawing."""
    flip: bool = False
    stands: bool = False
    """It stands on the ground as well: its size follows from that, `size` at most by half more."""
    optional: bool = False
    """Left out where somebody is on a seat of the picture."""


@dataclass(frozen=True, slots=True)
class Stance:
    """A body at its act."""

    near: Reach = (-8.0, -2.0)
    """The arm on the viewer's side; it is drawn over the body."""
    far: Reach = (10.0, 4.0)
    legs: tuple[tuple[float, float], tuple[float, float]] = ((-4.0, -2.0), (6.0, 4.0))
    """Thigh and shin, near and far."""
    lean: float = 0.0
    """Of the body, forward."""
    tilt: float = 0.0
    """Of the head, beyond half of the lean: down is above 0."""
    view: View = "front"
    turn: float = 0.35
    """0: the body is seen from the front, 1: from the side."""
    hands: tuple[Hand, Hand] = ("fist", "fist")
    feet: tuple[float | None, float | None] = (None, None)
    """Angles of the toes; None: flat, or as the shin has it."""
    over: bool = False
    """The near arm is before the face."""
    far_over: bool = False
    """The far arm is before the body."""
    seat: Literal["", "stool", "astride", "floor", "bed"] = ""
    """How it sits; `floor`, `bed`: on the ground without a seat."""
    water: float = 0.0
    """Units below the neck from which on it is under water."""
    face: str = ""
    """The face that belongs to the act, where none is told."""
    holds: tuple[Held, ...] = field(default=())
    close: tuple[float, float] = (0.0, 0.0)
    """Units of arms on the left and the right that reach out to a neighbour, who stands so much nearer."""
    ridden: float = 0.0
    """Of a vehicle that is drawn with it: the share of its height at which the seat is."""
    lift: float = 0.0
    """How far the feet are over the ground, in units."""
    one_leg: bool = False
    """The far leg is behind a mount and not seen."""


@dataclass(frozen=True, slots=True)
class Joints:
    """Where the joints of a body are: near and far in pairs."""

    pelvis: Point
    neck: Point
    lean: float
    turn: float
    build: Build
    shoulders: tuple[Point, Point]
    elbows: tuple[Point, Point]
    wrists: tuple[Point, Point]
    hips: tuple[Point, Point]
    knees: tuple[Point, Point]
    ankles: tuple[Point, Point]
    toes: tuple[float, float]
    """Angles of the feet."""
    head: tuple[float, float, float, float, float, float]
    """From the drawn head to its place: a, b, c, d, e, f as in SVG."""

    def body(self, u: float, v: float) -> Point:
        """A point of the body: u units across, v units from the neck down its axis."""
        x, y = turned((u, v), self.lean)
        return (self.neck[0] + x, self.neck[1] + y)

    def face(self, name: str) -> Point:
        """A point of the head as it is held."""
        return _mapped(self.head, _FACE[name])

    def forearm(self, side: int) -> float:
        """The angle of a forearm."""
        (ex, ey), (wx, wy) = self.elbows[side], self.wrists[side]
        return math.degrees(math.atan2(wx - ex, wy - ey))


def turned(point: Point, degrees: float) -> Point:
    """A point about the origin, clockwise on the page."""
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return (point[0] * c - point[1] * s, point[0] * s + point[1] * c)


def _mapped(m: tuple[float, float, float, float, float, float], point: Point) -> Point:
    a, b, c, d, e, f = m
    return (a * point[0] + c * point[1] + e, b * point[0] + d * point[1] + f)


def _toward(start: Point, degrees: float, length: float) -> Point:
    return (start[0] + length * math.sin(math.radians(degrees)), start[1] + length * math.cos(math.radians(degrees)))


def _bent(start: Point, goal: Point, a: float, b: float, side: int) -> tuple[Point, Point]:
    """Elbow and wrist of an arm that reaches for a goal; stretched where it is too far."""
    dx, dy = goal[0] - start[0], goal[1] - start[1]
    far = math.hypot(dx, dy) or 1.0
    reach = min(max(far, abs(a - b) + 60.0), (a + b) * 0.995)
    goal = (start[0] + dx / far * reach, start[1] + dy / far * reach)
    along = (a * a - b * b + reach * reach) / (2 * reach)
    off = math.sqrt(max(a * a - along * along, 0.0))
    ux, uy = dx / far, dy / far
    options = [
        (start[0] + ux * along - uy * off * way, start[1] + uy * along + ux * off * way) for way in (1, -1)
    ]  # fmt: skip
    if side == 0:
        return max(options, key=lambda p: p[1]), goal
    return (max if side > 0 else min)(options, key=lambda p: p[0]), goal


def joints_of(stance: Stance, build: Build, head: float = 1.0) -> Joints:
    """The joints of a body in a stance, its neck at `NECK`; `head` is the size of the head against the body."""
    neck, lean = NECK, stance.lean
    turn = 0.0 if stance.view == "back" else 1.0 if stance.view == "side" else stance.turn
    px, py = turned((0.0, build.torso), lean)
    pelvis = (neck[0] + px, neck[1] + py)
    reach = build.shoulder * (0.82 - 0.62 * turn)
    shoulders = _pair(neck, (-reach, 150.0), (reach, 150.0), lean)
    apart = build.hip * (0.5 - 0.34 * turn)
    hips = _pair(pelvis, (-apart, 20.0), (apart, 20.0), lean)
    tilt = lean * 0.5 + stance.tilt
    placed = _head_matrix(tilt, lean, head)
    elbows, wrists = [], []
    for start, arm in zip(shoulders, (stance.near, stance.far), strict=True):
        elbow, wrist = _arm(start, arm, neck, placed, build)
        elbows.append(elbow)
        wrists.append(wrist)
    knees = [_toward(hip, thigh, build.thigh) for hip, (thigh, _) in zip(hips, stance.legs, strict=True)]
    ankles = [_toward(knee, shin, build.shin) for knee, (_, shin) in zip(knees, stance.legs, strict=True)]
    toes = [
        given if given is not None else 90.0 if abs(shin) < 32 else shin + 82.0
        for given, (_, shin) in zip(stance.feet, stance.legs, strict=True)
    ]  # fmt: skip
    return Joints(
        pelvis, neck, lean, turn, build, shoulders, (elbows[0], elbows[1]), (wrists[0], wrists[1]), hips,
        (knees[0], knees[1]), (ankles[0], ankles[1]), (toes[0], toes[1]), placed,
    )  # fmt: skip


def _pair(origin: Point, near: Point, far: Point, lean: float) -> tuple[Point, Point]:
    (ax, ay), (bx, by) = turned(near, lean), turned(far, lean)
    return ((origin[0] + ax, origin[1] + ay), (origin[0] + bx, origin[1] + by))


def _head_matrix(tilt: float, lean: float, size: float) -> tuple[float, float, float, float, float, float]:
    """The head tilted about the end of the neck and grown about the chin."""
    c, s = math.cos(math.radians(tilt)) * size, math.sin(math.radians(tilt)) * size
    # The chin keeps its distance from the end of the neck, along the neck.
    nx, ny = turned((_CHIN[0] - NECK[0], _CHIN[1] - NECK[1]), (tilt + lean) / 2)
    cx, cy = NECK[0] + nx, NECK[1] + ny
    return (c, s, -s, c, cx - c * _CHIN[0] + s * _CHIN[1], cy - s * _CHIN[0] - c * _CHIN[1])


def _arm(
    start: Point, arm: Reach, neck: Point, head: tuple[float, float, float, float, float, float], build: Build
) -> tuple[Point, Point]:
    if isinstance(arm[0], str):
        x, y = _mapped(head, _FACE[arm[0]])
        goal = (x + arm[1], y + float(arm[2]))
        return _bent(start, goal, build.upper, build.fore, int(arm[3]))
    if len(arm) == 3:
        return _bent(start, (neck[0] + arm[0], neck[1] + arm[1]), build.upper, build.fore, int(arm[2]))
    elbow = _toward(start, arm[0], build.upper)
    return elbow, _toward(elbow, float(arm[1]), build.fore)
