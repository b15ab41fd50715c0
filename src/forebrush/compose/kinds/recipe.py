"""Recipes: the dish, what it needs, and how it is made, in order."""

from __future__ import annotations

from forebrush.compose import common  # noqa: F401  (enter the parts)
from forebrush.compose.arrange import columns, rows
from forebrush.compose.clusters import place_of
from forebrush.compose.content import Content
from forebrush.compose.kinds.arrangement import Arrangement
from forebrush.compose.kinds.keeping import in_order, kept
from forebrush.compose.parts import openings  # noqa: F401  (enter the parts)
from forebrush.compose.printed import (
    cooking,
    method,  # noqa: F401  (enter the parts)
)

__all__ = ["ARRANGEMENTS"]

_M = (-1.0, -1.0)
_TALL, _WIDE = (0.0, 0.92), (1.12, 99.0)
_MOST = 1.5


def _head_free(content: Content) -> bool:
    """Whether the request leaves the place of the title open."""
    return content.title is None or content.title.place in ("", "center")


_LAST = ("recipe-tips", "rest", "page-foot")

_ROWS = (
    # A picture over the whole width, the title under it, then all in one column.
    Arrangement(
        "hero",
        rows(
            rows("dish", grow=1),
            rows("page-head", "recipe-intro", "recipe-servings", pad=(1.2, -1.0), align="center", gap=1.0),
            rows(
                rows("needs-leaders", fill="panel", pad=(1.3, 1.5), radius=0.9), "steps-lines", *_LAST, pad=_M, gap=1.5
            ),
            gap=0,
        ),
        aspects=_TALL,
        most=_MOST,
    ),
    # A dark column with the dish and what it needs; the title over the steps.
    Arrangement(
        "pantry",
        columns(
            rows("dish", "needs-ticks", fill="deep", pad=_M, share=0.62, gap=1.6),
            rows("side-head", "recipe-intro", "recipe-servings", "steps-lines", *_LAST, pad=_M, gap=1.4),
            gap=0,
        ),
        aspects=(0.55, 1.6),
        most=_MOST,
    ),
    # Title and dish side by side, what is needed as a band of tiles, the steps on cards.
    Arrangement(
        "tiles",
        rows(
            columns(
                rows("page-head", "recipe-intro", share=1.25, justify="center", gap=0.8),
                rows("dish"),
                gap=1.4,
                pad=(-0.8, -1.0),
                grow=0.5,
            ),
            rows("needs-tiles", fill="tint", pad=(1.4, -1.0)),
            rows("steps-cards", "recipe-servings", *_LAST, pad=_M, gap=1.3, grow=1),
            gap=0,
        ),
        aspects=(0.5, 1.5),
        most=_MOST,
    ),
    # The title on a band of colour across the middle, between the picture and the work.
    Arrangement(
        "sash",
        rows(
            rows("dish", grow=1),
            rows("page-head", fill="accent", pad=(1.5, -1.0), align="center", gap=0.8),
            rows(
                "recipe-intro",
                "recipe-servings",
                columns(rows("needs-amounts", share=0.75), rows("steps-lines", share=1.25), gap=2.4),
                *_LAST,
                pad=(1.6, -1.0),
                gap=1.3,
            ),
            gap=0,
        ),
        aspects=(0.6, 1.3),
        most=_MOST,
    ),
    # Everything to be done above; the name of the dish stands large on a block of colour at the foot.
    Arrangement(
        "plinth",
        rows(
            rows("recipe-servings", "needs-leaders", "steps-lines", "recipe-tips", "rest", pad=_M, gap=1.5, grow=0.4),
            rows("small-dish", grow=1),
            rows("page-head", "recipe-intro", "page-foot", fill="deep", pad=(1.8, -1.0), gap=1.0),
            gap=0,
        ),
        aspects=_TALL,
        needs=_head_free,
        most=_MOST,
    ),
    # The title at the left above the steps, what is needed in a column at the right from top to bottom.
    Arrangement(
        "ledger",
        columns(
            rows("tall-head", "recipe-intro", "steps-lines", *_LAST, pad=_M, share=1.5, gap=1.5),
            rows("dish", "needs-amounts", "recipe-servings", fill="tint", pad=_M, gap=1.6),
            gap=0,
        ),
        aspects=(0.6, 1.6),
        most=_MOST,
    ),
    # For very tall pages.
    Arrangement(
        "strip",
        rows(
            rows("page-head", "recipe-intro", fill="deep", pad=(2.2, -1.0), align="center", gap=1.0),
            rows("small-dish", grow=1),
            rows(
                "recipe-servings",
                rows("needs-ticks", fill="panel", pad=(1.3, 1.5), radius=0.9),
                "steps-cards",
                *_LAST,
                pad=_M,
                gap=1.5,
            ),
            gap=0,
        ),
        aspects=(0.0, 0.9),
        most=_MOST,
    ),
    # Pages that lie.
    Arrangement(
        "triptych",
        columns(
            rows("side-head", "recipe-intro", "small-dish", fill="deep", pad=_M, gap=1.3, share=0.8),
            rows("needs-leaders", "recipe-servings", pad=_M, fill="tint", share=0.75, gap=1.4),
            rows("steps-lines", *_LAST, pad=_M, share=1.3, gap=1.3),
            gap=0,
        ),
        aspects=_WIDE,
        most=_MOST,
    ),
    Arrangement(
        "spread",
        columns(
            rows("dish", share=0.62),
            rows(
                rows("page-head", "recipe-intro", gap=0.9),
                columns(
                    rows("needs-amounts", "recipe-servings", share=0.7, gap=1.4),
                    rows("steps-lines", *_LAST, share=1.3, gap=1.2),
                    gap=2.4,
                    grow=1,
                ),
                pad=_M,
                gap=1.4,
                share=1.38,
            ),
            gap=0,
        ),
        aspects=_WIDE,
        most=_MOST,
    ),
    Arrangement(
        "row",
        rows(
            columns(
                rows("needs-ticks", pad=_M, share=0.7), rows("steps-cards", *_LAST, pad=_M, share=1.4), gap=0, grow=1
            ),
            columns(
                rows("page-head", justify="center", share=1.3),
                rows("recipe-intro", "recipe-servings", justify="center"),
                gap=2.4,
                fill="accent",
                pad=(1.2, -1.0),
            ),
            gap=0,
        ),
        aspects=_WIDE,
        needs=_head_free,
        most=_MOST,
    ),
    Arrangement(
        "right",
        columns(
            rows("steps-lines", "recipe-tips", "rest", "page-foot", pad=_M, gap=1.4),
            rows("needs-leaders", "recipe-servings", pad=_M, share=0.62, fill="panel", gap=1.4),
            rows("small-dish", "side-head", "recipe-intro", pad=_M, gap=1.2, share=0.75, fill="deep"),
            gap=0,
        ),
        aspects=_WIDE,
        needs=_head_free,
        most=_MOST,
    ),
)


_LEFT, _RIGHT = ("pantry", "sash", "triptych", "spread", "row"), ("ledger", "right")
"""Arrangements in which what is needed stands at the left, and at the right, of the steps."""


def _keeps(row: Arrangement, content: Content) -> bool:
    """What is needed beside the steps or over them, as the arrangement has it."""
    for section in content.sections:
        place = place_of(section)
        side = row.name in _LEFT, row.name in _RIGHT
        if cooking.is_needs(section):
            allowed = ("left",) if side[0] else ("right",) if side[1] else ("top",)
        elif section.kind == "steps":
            allowed = ("right",) if side[0] else ("left",) if side[1] else ("bottom",)
        else:
            allowed = ("bottom",)
        if place and place not in allowed:
            return False
    return in_order(content, content.sections)


ARRANGEMENTS = kept(_ROWS, _keeps)
