"""Infographics: comparisons, processes, timelines, figures, charts with what follows from them."""

from __future__ import annotations

from forebrush.compose.arrange import columns, rows
from forebrush.compose.kinds.arrangement import Arrangement
from forebrush.compose.kinds.slide import GRAPHICS, NOTES, narrow

__all__ = ["ARRANGEMENTS"]

_M = (-1.0, -1.0)
_WIDE = (1.15, 3.0)
_MOST = 1.9

_GRAPHICS = rows(*GRAPHICS, gap=1.8, grow=1)
_NOTES = rows(*NOTES, gap=1.2)
_ALL = rows(_GRAPHICS, _NOTES, gap=1.8, grow=1)

ARRANGEMENTS = (
    # Pages that stand, and square ones.
    Arrangement("headed", rows("page-head", _ALL, "page-foot", pad=_M, gap=1.8), aspects=(1 / 3, 1.15), most=_MOST),
    Arrangement(
        "banner",
        rows(
            rows("crest", rows("page-head", pad=(2.0, -1.0), align="center"), fill="deep", gap=0),
            rows(_ALL, "page-foot", pad=_M, grow=1),
            gap=0,
        ),
        aspects=(1 / 3, 1.15),
        most=_MOST,
    ),
    Arrangement(
        "plinth",
        rows(
            rows(_GRAPHICS, pad=_M, grow=1),
            rows("page-head", _NOTES, "page-foot", fill="deep", pad=(2.0, -1.0), gap=1.4),
            gap=0,
        ),
        aspects=(1 / 3, 1.15),
        most=_MOST,
    ),
    Arrangement(
        "strip",
        columns(
            rows(rows("tall-head", grow=1), "page-foot", fill="deep", pad=_M, share=0.5),
            rows(_ALL, pad=_M),
            gap=0,
        ),
        aspects=(0.55, 1.15),
        needs=narrow,
        most=_MOST,
    ),
    # Pages that lie.
    Arrangement(
        "wide",
        rows(
            "page-head",
            columns(rows(_GRAPHICS, share=2.0), rows(*NOTES, justify="center"), gap=2.4, grow=1),
            "page-foot",
            pad=_M,
            gap=1.6,
        ),
        aspects=_WIDE,
        most=_MOST,
    ),
    Arrangement(
        "rail",
        columns(
            rows(rows("side-head", grow=1), _NOTES, "page-foot", fill="deep", pad=_M, share=0.5),
            rows(_GRAPHICS, pad=_M, justify="center"),
            gap=0,
        ),
        aspects=_WIDE,
        needs=narrow,
        most=_MOST,
    ),
    Arrangement(
        "wide-plinth",
        rows(
            rows(columns(rows(_GRAPHICS, share=2.0), rows(*NOTES, justify="center"), gap=2.4, grow=1), pad=_M, grow=1),
            rows("page-head", "page-foot", fill="accent", pad=(1.4, -1.0), gap=1.2),
            gap=0,
        ),
        aspects=_WIDE,
        most=_MOST,
    ),
    Arrangement(
        "rail-right",
        columns(
            rows(_GRAPHICS, pad=_M, justify="center"),
            rows(
                rows(rows("side-head", grow=1, justify="center"), _NOTES, "page-foot", pad=_M, grow=1), "crest",
                fill="deep", share=0.48, gap=0,
            ),
            gap=0,
        ),
        aspects=_WIDE,
        needs=narrow,
        most=_MOST,
    ),
)  # fmt: skip
