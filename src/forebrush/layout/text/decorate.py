"""Highlights, underlines and strikes: bands and lines along a track, as path items.

Lengths in em until the track turns them into px.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from forebrush.layout.frame import quantise
from forebrush.layout.text.tracks import Track
from forebrush.scene.drawing import FlatPaint, Paint, PathItem, Rgba, StrokePaint
from forebrush.scene.paths import Segment, write

__all__ = ["Band", "highlight", "rule"]

THICKNESS = 0.06
"""Em of a rule: about the stem of a regular sans."""
_LEAST = 0.5
"""Px of the thinnest rule."""
_DOUBLE_GAP = 2.2
"""Between the middles of two rules, in thicknesses."""
_WAVE = 0.24
"""Em of one wave; it swings by a quarter of that."""


@dataclass(frozen=True, slots=True)
class Band:
    """A stretch of a line, from `start` to `end` px along its track."""

    track: Track
    start: float
    end: float


def _data(points: Sequence[tuple[float, float]], closed: bool = False) -> str:
    segments = [Segment("L" if k else "M", (quantise(x), quantise(y))) for k, (x, y) in enumerate(points)]
    return write([*segments, Segment("Z", ())] if closed else segments, 6)


def highlight(band: Band, low: float, high: float, color: Rgba) -> PathItem:
    """A filled band from `low` to `high` px beside the baseline."""
    places = band.track.samples(band.start, band.end)
    edge = [band.track.point(s, high) for s in places] + [band.track.point(s, low) for s in reversed(places)]
    return PathItem(_data(edge, closed=True), (FlatPaint(color),), what="highlight")


def rule(band: Band, at: float, size: float, style: str, paints: Sequence[Paint], what: str) -> PathItem:
    """A rule `at` px beside the baseline, for letters of `size` px, in a style of `MarkStyle.underline`."""
    width = max(THICKNESS * size, _LEAST)
    places = band.track.samples(band.start, band.end)
    dash: tuple[float, ...] = ()
    if style == "wavy":
        d = _wave(band, at, size)
    elif style == "double":
        d = " ".join(_data([band.track.point(s, at - k * width * _DOUBLE_GAP) for s in places]) for k in (0, 1))
    else:
        d = _data([band.track.point(s, at) for s in places])
    if style == "dotted":
        dash = (0.0, 2 * width)
    elif style == "dashed":
        dash = (3.5 * width, 2 * width)
    strokes = tuple(
        StrokePaint(paint, quantise(width), cap="round" if style == "dotted" else "butt", join="round", dash=dash)
        for paint in paints
    )
    return PathItem(d, (), strokes, what=what)


def _wave(band: Band, at: float, size: float) -> str:
    """A wave of quadratic curves, whole half waves only."""
    half = _WAVE * size / 2
    count = max(1, round((band.end - band.start) / half))
    half = (band.end - band.start) / count
    segments = []
    for k in range(count + 1):
        x, y = (quantise(v) for v in band.track.point(band.start + k * half, at))
        if k == 0:
            segments.append(Segment("M", (x, y)))
            continue
        # A quadratic reaches half of the way to its control point.
        swing = _WAVE * size / 4 * (1 if k % 2 else -1)
        cx, cy = (quantise(v) for v in band.track.point(band.start + (k - 0.5) * half, at + swing))
        segments.append(Segment("Q", (cx, cy, x, y)))
    return write(segments, 6)
