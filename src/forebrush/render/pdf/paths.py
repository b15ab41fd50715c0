"""Paths: SVG path data (absolute M, L, Q, C, Z) to PDF operators, and geometry on them.

Quadratic curves are raised to cubics, since PDF has no other. Under a perspective matrix a curve is no longer a
polynomial one: it is cut into short pieces whose ends are exact. Skia does what needs real geometry: overlapping
contours united, strokes turned into areas.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Sequence
from typing import Any, Literal

from forebrush.layout.frame import apply_matrix
from forebrush.render.pdf.syntax import number
from forebrush.scene.drawing import XYWH, Matrix, StrokePaint
from forebrush.scene.paths import Segment

__all__ = ["operators", "path_box", "project", "stroke_area", "united"]


def operators(segments: Iterable[Segment]) -> str:
    """The path construction operators of segments."""
    out: list[str] = []
    at = start = (0.0, 0.0)
    for command, v in segments:
        if command == "Z":
            out.append("h")
            at = start
            continue
        if command == "Q":
            (x0, y0), (x1, y1, x2, y2) = at, v
            v = (x0 + (x1 - x0) * 2 / 3, y0 + (y1 - y0) * 2 / 3, x2 + (x1 - x2) * 2 / 3, y2 + (y1 - y2) * 2 / 3, x2, y2)
        out.append(" ".join(number(value) for value in v) + {"M": " m", "L": " l", "Q": " c", "C": " c"}[command])
        at = (v[-2], v[-1])
        if command == "M":
            start = at
    return "\n".join(out)


def path_box(segments: Iterable[Segment]) -> XYWH:
    """Bounds of all points, control points included."""
    xs = [x for _, v in segments for x in v[0::2]]
    ys = [y for _, v in segments for y in v[1::2]]
    if not xs:
        return (0.0, 0.0, 0.0, 0.0)
    return (min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def project(segments: Iterable[Segment], m: Matrix) -> list[Segment]:
    """Segments after a perspective matrix; curves become lines of about 2 px before the matrix, at most 64 each."""
    made: list[Segment] = []
    at = start = (0.0, 0.0)
    for command, v in segments:
        if command == "Z":
            made.append(Segment("Z", ()))
            at = start
            continue
        end = (v[-2], v[-1])
        if command in "QC":
            points = [at, *((v[k], v[k + 1]) for k in range(0, len(v), 2))]
            length = sum(math.dist(a, b) for a, b in itertools.pairwise(points))
            count = min(max(int(length / 2), 4), 64)
            for step in range(1, count + 1):
                made.append(Segment("L", apply_matrix(m, *_on_curve(points, step / count))))
        else:
            made.append(Segment(command, apply_matrix(m, *end)))
        at = end
        if command == "M":
            start = at
    return made


def _on_curve(points: list[tuple[float, float]], t: float) -> tuple[float, float]:
    while len(points) > 1:  # de Casteljau
        points = [(a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t) for a, b in itertools.pairwise(points)]
    return points[0]


_Rule = Literal["nonzero", "evenodd"]


def _skia_path(segments: Iterable[Segment], rule: _Rule) -> Any:
    from forebrush.native import skia

    path = skia.Path()
    verbs = {"M": path.moveTo, "L": path.lineTo, "Q": path.quadTo, "C": path.cubicTo}
    for command, values in segments:
        if command == "Z":
            path.close()
        else:
            verbs[command](*values)
    path.setFillType(skia.PathFillType.kEvenOdd if rule == "evenodd" else skia.PathFillType.kWinding)
    return path


def _segments_of(path: Any) -> list[Segment]:
    from forebrush.native import skia

    made: list[Segment] = []
    letters = {
        skia.Path.kMove_Verb: "M",
        skia.Path.kLine_Verb: "L",
        skia.Path.kQuad_Verb: "Q",
        skia.Path.kCubic_Verb: "C",
    }
    for verb, points in path:
        if verb == skia.Path.kDone_Verb:
            break
        if verb == skia.Path.kClose_Verb:
            made.append(Segment("Z", ()))
        elif verb == skia.Path.kConic_Verb:  # circular arcs of round joins and caps
            (x0, y0), (x1, y1), (x2, y2) = ((p.x(), p.y()) for p in points)
            k = _arc_handle((x0 - x1, y0 - y1), (x2 - x1, y2 - y1))
            made.append(
                Segment("C", (x0 + (x1 - x0) * k, y0 + (y1 - y0) * k, x2 + (x1 - x2) * k, y2 + (y1 - y2) * k, x2, y2))
            )
        else:
            used = points[:1] if letters[verb] == "M" else points[1:]
            made.append(Segment(letters[verb], tuple(v for p in used for v in (p.x(), p.y()))))
    return made


def _arc_handle(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Share of the control polygon's arms at which a cubic follows a circular arc: 4/3 w / (1 + w), w its weight."""
    turn = abs(math.atan2(a[0] * b[1] - a[1] * b[0], a[0] * b[0] + a[1] * b[1]))
    weight = math.sin(turn / 2)
    return 4 / 3 * weight / (1 + weight)


def united(segments: Sequence[Segment], rule: _Rule = "nonzero") -> Sequence[Segment]:
    """The same area with no overlapping contours, to be filled by the even-odd rule."""
    from forebrush.native import skia

    made = skia.Simplify(_skia_path(segments, rule))
    return _segments_of(made) if made is not None else segments


def stroke_area(segments: Iterable[Segment], stroke: StrokePaint, miter: float) -> list[Segment]:
    """The area that a stroke covers (twice as wide where half will be cut off), to be filled by the non-zero rule."""
    from forebrush.native import skia

    paint = skia.Paint(
        Style=skia.Paint.kStroke_Style,
        StrokeWidth=stroke.width * (1 if stroke.align == "center" else 2),
        StrokeMiter=miter,
        StrokeCap={"butt": skia.Paint.kButt_Cap, "round": skia.Paint.kRound_Cap, "square": skia.Paint.kSquare_Cap}[
            stroke.cap
        ],
        StrokeJoin={
            "miter": skia.Paint.kMiter_Join,
            "round": skia.Paint.kRound_Join,
            "bevel": skia.Paint.kBevel_Join,
        }[stroke.join],
    )
    if stroke.dash and sum(stroke.dash) > 0:
        dash = stroke.dash if len(stroke.dash) % 2 == 0 else stroke.dash * 2
        paint.setPathEffect(skia.DashPathEffect.Make(list(dash), stroke.dash_offset))
    area = skia.Path()
    paint.getFillPath(_skia_path(segments, "nonzero"), area)
    return _segments_of(area)
