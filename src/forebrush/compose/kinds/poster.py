"""Posters, event posters and sales: structures that any mood can take, beside those of the directions."""

from __future__ import annotations

from forebrush.compose import blocks
from forebrush.compose.arrange import PARTS, Align, Make, Region, columns, part, rows
from forebrush.compose.common import HEAD, cap, filled
from forebrush.compose.kinds.arrangement import Arrangement
from forebrush.compose.kit import Block
from forebrush.compose.stage import Stage

__all__ = ["ARRANGEMENTS"]

_M = (-1.0, -1.0)


def _wished(share: float) -> Make:
    """The least room of a picture: a share of the page's height that gives way as words grow."""

    def make(stage: Stage, width: float, align: Align) -> Block | None:
        tall = stage.wish(share)
        return stage.kit.shape("space", width, tall, fills=[]) if tall else None

    return make


part("scene", fills=PARTS["art"].fills, least=0.14)(_wished(0.36))
part("tall-scene", fills=PARTS["art"].fills, least=0.14)(_wished(0.5))


@part("narrow-head", slots=HEAD)
def _narrow_head(stage: Stage, width: float, align: Align) -> Block | None:
    """A head in part of the width: its title may take more lines, each as large as the width allows."""
    return filled(blocks.head(stage, width, stage.height * 0.46, cap(stage, 0.17), align, most=6))


def _told(*first: str, **over: object) -> Region:
    """What a poster tells besides its head, in order."""
    return rows(*first, "text", "price", "lists", "stats", "details", "buttons", "footer", "rest", **over)


ARRANGEMENTS = (
    # The picture above, everything said on a dark ground below it.
    Arrangement("foot", rows("scene", _told("big-head", pad=_M, fill="deep", gap=1.4), gap=0), (0.45, 1.2), (0, 420)),
    # The head on a rail from top to bottom, the picture beside it over what is told.
    Arrangement(
        "rail",
        columns(
            rows("narrow-head", "space", "details", "buttons", "footer", pad=_M, fill="deep"),
            rows("scene", rows("text", "price", "lists", "stats", "rest", pad=_M), gap=0),
            gap=0,
        ),
        (0.55, 1.5),
        (0, 420),
    ),
    # Picture and facts side by side above, the title across the foot.
    Arrangement(
        "window",
        rows(
            columns(rows("scene", share=1.5), rows("brand", "details", "stats", "space", "footer"), gap=1.6),
            rows("big-head", "text", "price", "lists", "buttons", "rest", gap=1.2),
            pad=_M,
            gap=1.8,
        ),
        (0.55, 1.5),
        (0, 420),
    ),
    # A band of colour with the head across the middle.
    Arrangement(
        "belt",
        rows("scene", rows("big-head", pad=_M, fill="accent", align="center"), _told(pad=_M, align="center"), gap=0),
        (0.45, 1.2),
        (0, 520),
    ),
    # The head above at the right of a tall picture, what is told below it.
    Arrangement(
        "flank",
        columns(rows("tall-scene"), _told("narrow-head", "space", pad=_M, share=1.25), gap=0),
        (0.6, 1.6),
        (60, 700),
    ),
)  # fmt: skip
