"""The basic shapes of SVG, its transform lists and its view boxes, as plain segments and matrices."""

from __future__ import annotations

import math
import re

from forebrush.layout.kinds.importer.tree import Element, SvgError, length, numbers
from forebrush.scene.paths import Affine, Segment, arc_segments, compose, read

__all__ = ["SHAPES", "fit_matrix", "shape", "transform_list"]

SHAPES = frozenset(("path", "rect", "circle", "ellipse", "line", "polyline", "polygon"))
MAX_TRANSFORMS = 64
_CALL = re.compile(r"\s*(matrix|translate|scale|rotate|skewX|skewY)\s*\(([^()]*)\)[\s,]*")


def shape(element: Element, width: float, height: float) -> list[Segment]:
    """The outline of a basic shape in user space; percentages are of a viewport of `width` x `height`.

    Empty for a shape that has no extent. Raises SvgError for path data that cannot be read.
    """

    def get(name: str, whole: float, default: float = 0.0) -> float:
        return length(element.get(name), whole, default)

    diagonal = math.hypot(width, height) / math.sqrt(2)
    match element.tag:
        case "path":
            try:
                return read(element.get("d"))
            except ValueError as error:
                raise SvgError(str(error)) from error
        case "rect":
            return _rect(element, get("x", width), get("y", height), get("width", width), get("height", height))
        case "circle":
            r = get("r", diagonal)
            return _ellipse(get("cx", width), get("cy", height), r, r)
        case "ellipse":
            rx, ry = get("rx", width, -1.0), get("ry", height, -1.0)
            rx, ry = (ry if rx < 0 else rx), (rx if ry < 0 else ry)
            return _ellipse(get("cx", width), get("cy", height), rx, ry)
        case "line":
            return [
                Segment("M", (get("x1", width), get("y1", height))),
                Segment("L", (get("x2", width), get("y2", height))),
            ]
        case "polyline" | "polygon":
            values = numbers(element.get("points"))
            points = list(zip(values[::2], values[1::2], strict=False))
            made = [Segment("L" if k else "M", point) for k, point in enumerate(points)]
            return [*made, Segment("Z", ())] if element.tag == "polygon" and made else made
    return []


def _rect(element: Element, x: float, y: float, w: float, h: float) -> list[Segment]:
    if w <= 0 or h <= 0:
        return []
    rx = length(element.get("rx"), w, -1.0)
    ry = length(element.get("ry"), h, -1.0)
    rx, ry = (ry if rx < 0 else rx), (rx if ry < 0 else ry)
    rx, ry = min(max(rx, 0.0), w / 2), min(max(ry, 0.0), h / 2)
    if rx <= 0 or ry <= 0:
        corners = ((x, y), (x + w, y), (x + w, y + h), (x, y + h))
        return [*(Segment("L" if k else "M", point) for k, point in enumerate(corners)), Segment("Z", ())]
    return [
        Segment("M", (x + rx, y)),
        Segment("L", (x + w - rx, y)),
        *arc_segments(x + w - rx, y + ry, rx, ry, 0, 90),
        Segment("L", (x + w, y + h - ry)),
        *arc_segments(x + w - rx, y + h - ry, rx, ry, 90, 90),
        Segment("L", (x + rx, y + h)),
        *arc_segments(x + rx, y + h - ry, rx, ry, 180, 90),
        Segment("L", (x, y + ry)),
        *arc_segments(x + rx, y + ry, rx, ry, 270, 90),
        Segment("Z", ()),
    ]


def _ellipse(cx: float, cy: float, rx: float, ry: float) -> list[Segment]:
    if rx <= 0 or ry <= 0:
        return []
    return [Segment("M", (cx + rx, cy)), *arc_segments(cx, cy, rx, ry, 90, 360), Segment("Z", ())]


def transform_list(text: str) -> Affine:
    """The matrix of a `transform` attribute. Raises SvgError for one that cannot be read."""
    matrix: Affine = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
    text = text.strip()
    if text in ("", "none"):
        return matrix
    at = count = 0
    while at < len(text):
        call = _CALL.match(text, at)
        count += 1
        if call is None or count > MAX_TRANSFORMS:
            raise SvgError(f"transform {text[:60]!r} cannot be read")
        matrix = compose(matrix, _transform(call[1], numbers(call[2]), text))
        at = call.end()
    if not all(math.isfinite(value) and abs(value) < 1e12 for value in matrix):
        raise SvgError(f"transform {text[:60]!r} is too large")
    return matrix


def _transform(name: str, v: list[float], text: str) -> Affine:
    match name, v:
        case "matrix", [a, b, c, d, e, f]:
            return (a, b, c, d, e, f)
        case "translate", [x]:
            return (1.0, 0.0, 0.0, 1.0, x, 0.0)
        case "translate", [x, y]:
            return (1.0, 0.0, 0.0, 1.0, x, y)
        case "scale", [s]:
            return (s, 0.0, 0.0, s, 0.0, 0.0)
        case "scale", [x, y]:
            return (x, 0.0, 0.0, y, 0.0, 0.0)
        case "rotate", [angle, *centre] if len(centre) in (0, 2):
            cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
            x, y = centre or (0.0, 0.0)
            return (cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y)
        case "skewX", [angle]:
            return (1.0, 0.0, math.tan(math.radians(angle)), 1.0, 0.0, 0.0)
        case "skewY", [angle]:
            return (1.0, math.tan(math.radians(angle)), 0.0, 1.0, 0.0, 0.0)
    raise SvgError(f"transform {text[:60]!r} cannot be read")


def fit_matrix(
    view: tuple[float, float, float, float], x: float, y: float, width: float, height: float, how: str
) -> Affine:
    """From a view box into a viewport, as `preserveAspectRatio` says (empty: xMidYMid meet)."""
    vx, vy, vw, vh = view
    words = how.split()
    align = words[0] if words else "xMidYMid"
    across, down = width / vw, height / vh
    if align != "none":
        across = down = max(across, down) if "slice" in words else min(across, down)
    part = {"Min": 0.0, "Mid": 0.5, "Max": 1.0}
    fx, fy = part.get(align[1:4], 0.5), part.get(align[5:8], 0.5)
    if align == "none":
        fx = fy = 0.0
    left = x + (width - vw * across) * fx
    top = y + (height - vh * down) * fy
    return (across, 0.0, 0.0, down, left - vx * across, top - vy * down)
