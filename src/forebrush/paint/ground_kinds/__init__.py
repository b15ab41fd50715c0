"""The kinds of grounds, one function each. Where words will stand all is calmer: motifs fade, things keep away."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from forebrush.paint.canvas import Canvas
from forebrush.paint.ground_kinds import eastern, matter, printed, soft
from forebrush.paint.ground_kinds.shared import Order, Tiler

__all__ = ["KINDS", "Order", "Tiler"]

_MADE: tuple[Callable[[Canvas, Order], None], ...] = (
    soft.plain, soft.gradient, soft.glow, soft.mesh, soft.pattern, soft.paper, soft.noise, soft.rays, soft.waves,
    soft.bokeh, eastern.seigaiha, eastern.clouds, eastern.mist, matter.aurora, matter.marble, matter.terrazzo,
    matter.linen, printed.halftone, printed.blueprint, printed.confetti, printed.memphis,
)  # fmt: skip
KINDS: Mapping[str, Callable[[Canvas, Order], None]] = {kind.__name__: kind for kind in _MADE}
