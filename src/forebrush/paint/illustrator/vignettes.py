"""Vignettes: small pictures of one to a dozen things, in which they fill the frame as one centred group.

Nothing here is to scale: an onion is as large as the pot beside it, so that both are read at 100 px.
"""

from __future__ import annotations

from collections.abc import Sequence

from forebrush.paint.illustrator.clusters import Cluster, Placed

__all__ = ["fill_frame"]

_WIDE, _TALL = 0.84, 0.74
"""Shares of the frame that the group fills."""
_MIDDLE = 0.54
"""Where the middle of the group is, from the top: a group stands a little low."""
_SECOND = 0.72
"""How large what comes after the first subject is beside it, by the roots of their areas."""
_ROW = 3
_STEP = 0.62
"""How far the row behind stands above the one before it, as a share of the height of that."""
_LAP = 0.08
"""How much neighbours overlap, as a share of their width."""


def fill_frame(clusters: Sequence[Cluster], width: float, height: float) -> list[Placed]:
    """The clusters in rows of three at most, the last in front, as large as the frame takes; from back to front."""
    sizes = [_size(cluster, clusters[0]) for cluster in clusters]
    rows = [range(first, min(first + _ROW, len(clusters))) for first in range(0, len(clusters), _ROW)]
    made: list[Placed] = []
    y = 0.0
    for row in rows:
        made += _row([clusters[k] for k in row], [sizes[k] for k in row], y)
        y -= _STEP * max(-clusters[k].box[1] * sizes[k] for k in row)
    left, top = min(one.box[0] for one in made), min(one.box[1] for one in made)
    right, low = max(one.box[2] for one in made), max(one.box[3] for one in made)
    scale = min(_WIDE * width / max(right - left, 0.01), _TALL * height / max(low - top, 0.01))
    dx, dy = width / 2 - (left + right) / 2 * scale, _MIDDLE * height - (top + low) / 2 * scale
    fitted = [
        Placed(one.cluster, dx + one.x * scale, dy + one.y * scale, one.px * scale, dy + one.y * scale) for one in made
    ]
    return sorted(fitted, key=lambda one: one.row)


def _size(cluster: Cluster, first: Cluster) -> float:
    """Units to the metre, so that the first covers one square unit and the others their share."""
    left, top, right, bottom = cluster.box
    side = max((right - left) * (bottom - top), 1e-4) ** 0.5
    alike = cluster.root.wanted.name == first.root.wanted.name
    return (1.0 if alike else _SECOND) / side


def _row(clusters: Sequence[Cluster], sizes: Sequence[float], y: float) -> list[Placed]:
    """Side by side on one line, centred on 0."""
    made: list[Placed] = []
    x = 0.0
    for cluster, size in zip(clusters, sizes, strict=True):
        left, _, right, _ = cluster.box
        wide = (right - left) * size
        x -= _LAP * wide if made else 0.0
        made.append(Placed(cluster, x - left * size, y, size, y))
        x += wide
    return [Placed(one.cluster, one.x - x / 2, y, one.px, y) for one in made]
