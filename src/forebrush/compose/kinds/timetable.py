"""Timetables: week grids, boards of departures, days with their hours, months, opening hours."""

from __future__ import annotations

from forebrush.compose.arrange import columns, rows
from forebrush.compose.kinds.arrangement import Arrangement
from forebrush.compose.kinds.slide import GRAPHICS, narrow

__all__ = ["ARRANGEMENTS"]

_M = (-1.0, -1.0)
_MOST = 1.9
_FIRST = ("grids", "calendar", "programme", "agenda")
_TABLES = rows(*_FIRST, *(name for name in GRAPHICS if name not in (*_FIRST, "timeline")), gap=1.6, grow=1)
_NOTES = rows("takeaways", "bullets", "particulars", gap=1.0)

ARRANGEMENTS = (
    Arrangement("headed", rows("bar-head", _TABLES, _NOTES, "page-foot", pad=_M, gap=1.3), most=_MOST),
    Arrangement(
        "banner",
        rows(
            rows("crest", rows("page-head", pad=(1.5, -1.0), align="center"), fill="deep", gap=0),
            rows(_TABLES, _NOTES, "page-foot", pad=_M, grow=1, gap=1.3),
            gap=0,
        ),
        aspects=(1 / 3, 1.3),
        most=_MOST,
    ),
    Arrangement(
        "plinth",
        rows(
            rows(_TABLES, pad=_M, grow=1),
            rows("page-head", _NOTES, "page-foot", fill="accent", pad=(1.5, -1.0), gap=1.0),
            gap=0,
        ),
        most=_MOST,
    ),
    Arrangement(
        "rail",
        columns(
            rows(rows("side-head", grow=1), _NOTES, "page-foot", fill="deep", pad=_M, share=0.34),
            rows(_TABLES, pad=_M),
            gap=0,
        ),
        aspects=(0.9, 3.0),
        needs=narrow,
        most=_MOST,
    ),
    Arrangement(
        "board",
        rows(
            columns(rows("crest", share=0.8), rows("page-head", justify="center"), gap=2.0),
            _TABLES,
            _NOTES,
            "page-foot",
            pad=_M,
            gap=1.3,
            fill="deep",
        ),
        most=_MOST,
    ),
)
