"""Vignettes: small pictures of one to a dozen things, in which they fill the frame as one centred group.

Nothing here is to scale: an onion is as large as the pot beside it, so that both are read at 100 px.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from forebrush.paint.illustrator.clusters import Cluster, Placed

__all__ = ["fill_frame"]

_WIDE, _TALL = 0.84, 0.74
"""Shares of the frame that the group fills."""
_MIDDLE = 0.54
"""Where the middle of the group is, from the top: a group stands a little low."""
_SECOND = 0.78
"""How large what comes after the first subject is beside it, by the roots of their areas."""
_STEP = 0.62
"""How far the row behind stands above the one before it, as a share of the height of that."""
_LAP = 0.08
"""How much neighbours overlap, as a share of their width."""


def fill_frame(clusters: Sequence[Cluster], width: float, height: float) -> list[Placed]:
    """The clusters in as many rows as let them be largest in the frame, the first in front; from back to front."""
    for cluster in clusters:
        if cluster.root.stands[0] == "sky":
            for member in cluster.members:
                member.actor.shadow = False
    tried = [_fitted(_rows(clusters, most), width, height) for most in (2, 3, 4)]
    largest = max(tried, key=_scale)
    return sorted(largest, key=lambda one: one.row)


def _scale(made: Sequence[Placed]) -> float:
    return made[0].px


def _fitted(made: Sequence[Placed], width: float, height: float) -> list[Placed]:
    """The group as large as the frame takes."""
    left, top = min(one.box[0] for one in made), min(one.box[1] for one in made)
    right, low = max(one.box[2] for one in made), max(one.box[3] for one in made)
    scale = min(_WIDE * width / max(right - left, 0.01), _TALL * height / max(low - top, 0.01))
    dx, dy = width / 2 - (left + right) / 2 * scale, _MIDDLE * height - (top + low) / 2 * scale
    return [
        Placed(one.cluster, dx + one.x * scale, dy + one.y * scale, one.px * scale, dy + one.y * scale) for one in made
    ]


def _rows(clusters: Sequence[Cluster], most: int) -> list[Placed]:
    """Rows of `most` at most, the first row in front; in units of the first cluster."""
    made: list[Placed] = []
    y = 0.0
    for first in range(0, len(clusters), most):
        row = _row(clusters[first : first + most], clusters[0], y)
        y -= _STEP * max(one.y - one.box[1] for one in row)
        made += row
    return made


def _size(cluster: Cluster, first: Cluster) -> float:
    """Units to the metre, so that the first covers one square unit and the others their share; people keep theirs."""
    same = cluster.root.wanted.name == first.root.wanted.name or (cluster.root.person and first.root.person)
    left, top, right, bottom = first.box if cluster.root.person and first.root.person else cluster.box
    return (1.0 if same else _SECOND) / math.sqrt(max((right - left) * (bottom - top), 1e-4))


def _row(clusters: Sequence[Cluster], first: Cluster, y: float) -> list[Placed]:
    """Side by side on one line, centred on 0."""
    made: list[Placed] = []
    x = 0.0
    for cluster in clusters:
        left, _, right, _ = cluster.box
        size = _size(cluster, first)
        wide = (right - left) * size
        x -= _LAP * wide if made else 0.0
        made.append(Placed(cluster, x - left * size, y, size, y))
        x += wide
    return [Placed(one.cluster, one.x - x / 2, y, one.px, y) for one in made]
