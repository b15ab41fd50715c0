"""Low poly: everything of flat triangles, small where there is much to see; as vectors."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from forebrush.paint.canvas import polygon, rectangle
from forebrush.paint.illustrator.styles.delaunay import triangulated
from forebrush.paint.illustrator.styles.field import Plane, blur_px, from_oklab, luminance, to_oklab
from forebrush.paint.illustrator.styles.raster import Bytes, without_lines
from forebrush.paint.illustrator.styles.registry import style
from forebrush.paint.illustrator.styles.stage import SUBJECTS, Stage
from forebrush.scene.asset import Layer
from forebrush.scene.drawing import FlatPaint, PathItem, StrokePaint

__all__: list[str] = []

_SEEN = 320
"""Px of the shorter side of the view from which triangles are taken."""
Points = NDArray[np.float64]


@style("low-poly", "low poly|lowpoly|polygonal|polygon art|低多边形|多边形|低面", vector=True)
def low_poly(stage: Stage) -> tuple[Layer, ...]:
    """Scenery and subjects as two sheets of triangles; the air stays as it is."""
    seen = stage.seen_at(_SEEN)
    back, subjects, _ = seen.groups(without_lines)
    made = [Layer("scenery", 0.4, _facets(seen, back, "scenery", 0.0095))]
    if subjects.any():
        made.append(Layer(SUBJECTS, 0.8, _facets(seen, subjects, SUBJECTS, 0.006)))
    return (*made, *(layer for layer in stage.layers if layer.depth > 0.95 and layer.blend == "normal"))


def _facets(stage: Stage, rgba: Bytes, name: str, gap: float) -> tuple[PathItem, ...]:
    """Triangles over what is there, `gap` (shares of the shorter side) the least distance of their corners."""
    field = stage.field
    color, alpha = field.bled(rgba, 0.02)
    whole = name == "scenery"
    points = _corners(stage, color, alpha, name, gap)
    triangles = triangulated(points)
    corners = points[triangles]
    weights = np.array([[1.0, 1, 1], [2, 1, 1], [1, 2, 1], [1, 1, 2], [3, 3, 1], [3, 1, 3], [1, 3, 3]])
    weights /= weights.sum(1, keepdims=True)
    samples = np.einsum("sk,tkd->tsd", weights, corners)
    row = np.clip(samples[..., 1].astype(int), 0, field.height - 1)
    column = np.clip(samples[..., 0].astype(int), 0, field.width - 1)
    cover = alpha[row, column].mean(1)
    keep = cover > (0.01 if whole else 0.45)
    lab = to_oklab(color[row, column][keep].astype(np.float32)).mean(1)
    corners = corners[keep]
    # Each face catches the light by the way it leans; chance says how much.
    edge = corners[:, 1] - corners[:, 0]
    rng = np.random.default_rng(stage.number(f"facets:{name}"))
    lean = np.sin(2 * np.arctan2(edge[:, 1], edge[:, 0]) + 0.6) * 0.011 + rng.normal(0, 0.0125, len(edge))
    lab[:, 0] += lean * (1.25 if whole else 1.5)
    lab[:, 1:] *= 1.12
    tones = np.rint(from_oklab(lab.astype(np.float32)) * 255).astype(int)
    units = corners * np.array([stage.width / field.width, stage.height / field.height])
    width = 0.0011 * stage.short
    items = []
    if whole:
        red, green, blue = (int(v) for v in tones.mean(0))
        sheet = rectangle(0, 0, stage.width, stage.height)
        items.append(PathItem(sheet, (FlatPaint((red, green, blue, 255)),), what="background"))
    for tone, corner in zip(tones.tolist(), units.tolist(), strict=True):
        paint = FlatPaint((tone[0], tone[1], tone[2], 255))
        items.append(PathItem(polygon(corner), (paint,), (StrokePaint(paint, width, join="bevel"),)))
    return tuple(items)


def _corners(stage: Stage, color: Plane, alpha: Plane, name: str, gap: float) -> Points:
    """Corners of triangles, px: thick on rims and details, thin where it is calm, all along the outline."""
    field = stage.field
    rng = np.random.default_rng(stage.number(f"corners:{name}"))
    light = luminance(blur_px(color, 1.0))
    dx, dy = field.slopes(light)
    busy = blur_px(np.hypot(dx, dy).astype(np.float32), 1.2)
    busy /= max(float(np.quantile(busy, 0.97)), 1e-6)
    wanted = np.clip(busy, 0, 1)
    if name == "scenery":
        wanted *= stage.calm
    inside = alpha > 0.5
    ids = np.flatnonzero(inside)
    chosen: list[Points] = [np.zeros((0, 2))]
    if name != "scenery":
        rim = inside & ~(
            np.roll(inside, 1, 0) & np.roll(inside, -1, 0) & np.roll(inside, 1, 1) & np.roll(inside, -1, 1)
        )
        chosen.append(np.argwhere(rim)[:, ::-1].astype(np.float64) + 0.5)
    else:
        across, down = (max(4, round(length / 0.07)) for length in (field.across, field.down))
        xs, ys = np.linspace(0, field.width, across + 1), np.linspace(0, field.height, down + 1)
        chosen += [np.stack([xs, 0 * xs + y], 1) for y in (0, field.height)]
        chosen += [np.stack([0 * ys + x, ys], 1)[1:-1] for x in (0, field.width)]
    chosen.append(_ridges(dx, dy) if name == "scenery" else np.zeros((0, 2)))
    weight = (wanted.ravel()[ids] ** 1.5).astype(np.float64) + 1e-4
    many = min(len(ids), 4200 if name == "scenery" else 1500)
    picks = rng.choice(ids, many, replace=False, p=weight / weight.sum()) if many else ids
    even = rng.choice(ids, min(len(ids), many // 2), replace=False)
    for pick in (picks, even):
        row, column = np.divmod(pick, field.width)
        chosen.append(np.stack([column + rng.random(len(pick)), row + rng.random(len(pick))], 1))
    return _apart(chosen, wanted, field.px, gap)


def _ridges(dx: Plane, dy: Plane) -> Points:
    """Px on the crest of an edge: where the slope is steep, and steepest across it."""
    steep = np.hypot(dx, dy)
    across, down = np.abs(dx) > np.abs(dy), np.abs(dy) >= np.abs(dx)
    crest = across & (steep >= np.roll(steep, 1, 1)) & (steep > np.roll(steep, -1, 1))
    crest |= down & (steep >= np.roll(steep, 1, 0)) & (steep > np.roll(steep, -1, 0))
    found = np.argwhere(crest & (steep > 0.3 * np.quantile(steep, 0.97)))[:, ::-1].astype(np.float64) + 0.5
    return found


def _apart(chosen: list[Points], wanted: Plane, px: float, gap: float) -> Points:
    """The points of lists, the first first, none nearer to another than `gap` where there is much to see, and up to
    five times that where there is little."""
    taken: dict[tuple[int, int], list[tuple[float, float]]] = {}
    cell = gap * px
    found = []
    for number, points in enumerate(chosen):
        for x, y in points.tolist():
            row, column = min(int(y), wanted.shape[0] - 1), min(int(x), wanted.shape[1] - 1)
            reach = cell * (1.15 if number == 1 else 1 + 4.2 * (1 - float(wanted[row, column])) ** 1.5)
            steps = int(reach / cell) + 1
            i, j = int(x / cell), int(y / cell)
            near = (
                p
                for a in range(i - steps, i + steps + 1)
                for b in range(j - steps, j + steps + 1)
                for p in taken.get((a, b), ())
            )
            if all((p[0] - x) ** 2 + (p[1] - y) ** 2 >= reach * reach for p in near):
                taken.setdefault((i, j), []).append((x, y))
                found.append((x, y))
    return np.array(found).reshape(-1, 2)
