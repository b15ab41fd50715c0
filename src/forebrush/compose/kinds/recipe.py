"""Recipes: what is needed beside or above how it is made."""

from __future__ import annotations

from forebrush.compose import common  # noqa: F401  (enters the parts)
from forebrush.compose.arrange import columns, rows
from forebrush.compose.kinds.arrangement import Arrangement

__all__ = ["ARRANGEMENTS"]

_M = (-1.0, -1.0)

ARRANGEMENTS = (
    Arrangement(
        "left",
        columns(
            rows("head", "art", "details", pad=_M, fill="deep"),
            rows("ingredients", "steps", "rest", pad=_M, share=1.6),
            gap=0,
        ),
        aspects=(0.9, 3.0),
    ),
)
