"""Schemes of composition: how high the horizon is, how near the first subject, where it stands, what frames it.

Which one a picture has is told by its seed, its setting and its first subject alone, so that another word for the
time, a colour or a number leaves it as it was.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from zlib import crc32

from forebrush.paint.illustrator.settings.registry import Layout

__all__ = ["SCHEMES", "Scheme", "scheme_for"]


@dataclass(frozen=True, slots=True)
class Scheme:
    """How a picture is shared."""

    name: str
    layout: int
    """Which of the three layouts of the setting."""
    rise: float = 0.0
    """How much higher the horizon is than that layout has it, as a share of the height."""
    focus: float = 0.5
    """x of the first subject, 0 to 1."""
    zoom: float = 1.0
    """How large the first subject is against the usual."""
    depth: float = 0.0
    """How much further back each next one in a row stands, as a share of the height: a diagonal group."""
    frame: str = ""
    """What frames it in front: leaves, branch."""
    mirrored: bool = False
    near: bool = False
    """Only for who can be cut by the lower edge."""


_STEP = 0.027
SCHEMES: tuple[Scheme, ...] = (
    Scheme("third", 0, 0.0, 0.36),
    Scheme("high view", 1, _STEP, 0.6, 0.92, 0.02, mirrored=True),
    Scheme("close", 2, 0.0, 0.4, 1.36, near=True),
    Scheme("wide", 2, -_STEP, 0.66, 0.74),
    Scheme("middle", 0, _STEP, 0.5, 1.06, mirrored=True),
    Scheme("diagonal", 1, 0.0, 0.3, 0.96, 0.035),
    Scheme("framed", 0, -_STEP, 0.62, 0.94, frame="leaves", mirrored=True),
    Scheme("big sky", 2, -2 * _STEP, 0.34, 0.86),
    Scheme("close aside", 1, -_STEP, 0.68, 1.22, near=True, mirrored=True),
    Scheme("branch", 2, _STEP, 0.42, 0.9, frame="branch"),
)
"""All of them, each with a horizon of its own; neighbouring seeds get neighbours, which are unlike."""


def scheme_for(
    layouts: Sequence[Layout], seed: int, subject: str, setting: str, *, near: bool, indoor: bool
) -> tuple[Scheme, Layout]:  # fmt: skip
    """The scheme of a seed for a subject in a setting, and the layout of the setting that goes with it.

    `near` says whether the first subject may be cut by the frame.
    """
    number = crc32(f"{subject}:{setting}".encode()) + seed
    scheme = SCHEMES[number % len(SCHEMES)]
    if scheme.near and not near:
        scheme = replace(scheme, name="aside", zoom=1.06, near=False)
    if indoor:
        scheme = replace(scheme, frame="", zoom=max(scheme.zoom, 0.86))
    layout = layouts[scheme.layout % len(layouts)]
    horizon = min(max(layout.horizon - scheme.rise, 0.2), 0.86)
    ground = min(max(layout.ground, horizon + 0.12), 0.96)
    return scheme, Layout(horizon, ground, scheme.focus, scheme.mirrored)
