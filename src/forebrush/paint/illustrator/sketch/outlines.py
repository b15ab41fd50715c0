"""Outlines put together, cut and moved, by skia's path operations. An `Outline` is a path with its bounds.

Path data goes in and comes out; no library object leaves this file but inside an `Outline`.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np

from forebrush.paint.illustrator.sketch.curves import Points
from forebrush.scene.paths import read

__all__ = ["Outline", "outline", "united"]


@dataclass(frozen=True, slots=True)
class Outline:
    """A closed shape."""

    path: Any

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """Left, top, right, bottom."""
        box = self.path.getBounds()
        return (box.left(), box.top(), box.right(), box.bottom())

    @property
    def width(self) -> float:
        """Units across."""
        return float(self.path.getBounds().width())

    @property
    def height(self) -> float:
        """Units down."""
        return float(self.path.getBounds().height())

    @property
    def rule(self) -> Literal["nonzero", "evenodd"]:
        """By which rule it is filled: shapes that were cut have holes by the even-odd rule."""
        from forebrush.native import skia

        return "evenodd" if self.path.getFillType() == skia.PathFillType.kEvenOdd else "nonzero"

    @property
    def data(self) -> str:
        """Path data, absolute M, L, Q, C and Z."""
        return _data(self.path)

    def contains(self, x: float, y: float) -> bool:
        """Whether a point is inside."""
        return bool(self.path.contains(x, y))

    def mapped(self, matrix: tuple[float, float, float, float, float, float]) -> Outline:
        """Moved, turned and scaled: a, b, c, d, e, f as in SVG."""
        from forebrush.native import skia

        a, b, c, d, e, f = matrix
        path = skia.Path(self.path)
        path.transform(skia.Matrix.MakeAll(a, c, e, b, d, f, 0, 0, 1))
        return Outline(path)

    def without(self, other: Outline) -> Outline:
        """What of this one the other does not cover."""
        from forebrush.native import skia

        return _operated(self, other, skia.PathOp.kDifference_PathOp)

    def crescent(self, dx: float, dy: float) -> str:
        """Path data (even-odd) of what is left of it where itself, moved, is not; empty where nothing is."""
        moved = self.mapped((1.0, 0.0, 0.0, 1.0, dx, dy))
        left = self.without(moved)
        return left.data if left is not self else ""

    def closed(self, r: float) -> Outline:
        """The sharp inner corners filled: grown by r, then shrunk by r. The same where that fails."""
        from forebrush.native import skia

        try:
            grown = skia.Simplify(skia.Op(self.path, _rim(self.path, r), skia.PathOp.kUnion_PathOp))
            made = Outline(skia.Simplify(skia.Op(grown, _rim(grown, r), skia.PathOp.kDifference_PathOp)))
        except (RuntimeError, TypeError, ValueError):
            return self
        same = abs(made.width - self.width) < 0.1 * r + 0.6 and abs(made.height - self.height) < 0.1 * r + 0.6
        return made if same else self

    def lit_run(self, light: tuple[float, float], spread: float = 48.0) -> tuple[Points, Points, float] | None:
        """The longest piece of the outline that faces the light: samples, normals inwards, length. None: there is none.

        `spread` degrees to either side of the light count as facing it.
        """
        from forebrush.native import skia

        measure = skia.PathMeasure(self.path, True)
        length, count = measure.getLength(), 120
        if length < 0.5:
            return None
        found = [measure.getPosTan(length * k / count) for k in range(count)]
        if not all(found):
            return None
        line = np.array([(p.x(), p.y()) for p, _ in found])
        way = np.array([(t.x(), t.y()) for _, t in found])
        after = np.roll(line, -1, axis=0)
        turn = float(np.sum(line[:, 0] * after[:, 1] - after[:, 0] * line[:, 1]))
        normal = np.stack([way[:, 1], -way[:, 0]], 1) * (1 if turn > 0 else -1)
        toward = np.array(light) / math.hypot(*light)
        faces = (normal @ toward) > math.cos(math.radians(spread))
        if faces.all() or not faces.any():
            return None
        runs: list[list[int]] = [[]]
        for k in np.roll(np.arange(count), -int(np.argmin(faces))):
            if faces[k]:
                runs[-1].append(int(k))
            elif runs[-1]:
                runs.append([])
        best = max(runs, key=len)
        return (line[best], -normal[best], length * len(best) / count) if len(best) > 5 else None


def _rim(path: Any, r: float) -> Any:
    from forebrush.native import skia

    made = skia.Path()
    join = skia.Paint.kRound_Join
    skia.Paint(Style=skia.Paint.kStroke_Style, StrokeWidth=2 * r, StrokeJoin=join).getFillPath(path, made)
    return made


def _operated(a: Outline, b: Outline, kind: Any) -> Outline:
    from forebrush.native import skia

    try:
        made = skia.Op(a.path, b.path, kind)
    except (RuntimeError, TypeError, ValueError):
        return a
    return Outline(made) if isinstance(made, skia.Path) else a


def united(outlines: Sequence[Outline]) -> Outline:
    """One shape of several."""
    from forebrush.native import skia

    whole = outlines[0]
    for other in outlines[1:]:
        whole = _operated(whole, other, skia.PathOp.kUnion_PathOp)
    return whole


def outline(data: str, *, simplify: bool = False) -> Outline:
    """The shape of path data; `simplify` takes out where it crosses itself."""
    from forebrush.native import skia

    builder = skia.PathBuilder()
    for segment in read(data):
        v = segment.points
        match segment.op:
            case "M":
                builder.moveTo(v[0], v[1])
            case "L":
                builder.lineTo(v[0], v[1])
            case "Q":
                builder.quadTo(*v)
            case "C":
                builder.cubicTo(*v)
            case "Z":
                builder.close()
    path = builder.detach()
    path.setFillType(skia.PathFillType.kWinding)
    if simplify:
        try:
            made = skia.Simplify(path)
            path = made if isinstance(made, skia.Path) and not made.isEmpty() else path
        except (RuntimeError, TypeError, ValueError):
            pass
    return Outline(path)


def _data(path: Any) -> str:
    from forebrush.native import skia

    letters = {
        skia.Path.kMove_Verb: ("M", 0), skia.Path.kLine_Verb: ("L", 1), skia.Path.kQuad_Verb: ("Q", 1),
        skia.Path.kCubic_Verb: ("C", 1), skia.Path.kClose_Verb: ("Z", 9),
    }  # fmt: skip
    made: list[str] = []
    iterator = skia.Path.Iter(path, False)
    while True:
        verb, points = iterator.next()
        if verb == skia.Path.kDone_Verb:
            return "".join(made)
        if verb == skia.Path.kConic_Verb:
            quads = skia.Path.ConvertConicToQuads(*points, iterator.conicWeight(), 2)
            for c, e in zip(quads[1::2], quads[2::2], strict=True):
                made.append(f"Q{c.x():.3f} {c.y():.3f} {e.x():.3f} {e.y():.3f}")
            continue
        letter, skip = letters[verb]
        made.append(letter + " ".join(f"{p.x():.3f} {p.y():.3f}" for p in points[skip:]))
