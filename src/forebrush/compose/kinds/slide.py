"""Slides: a cover, a quotation, or a statement with what proves it, under a head or beside one."""

from __future__ import annotations

from forebrush.compose.arrange import columns, rows
from forebrush.compose.content import Content
from forebrush.compose.kinds.arrangement import Arrangement
from forebrush.compose.parts import (
    calendars,
    charting,
    comparing,
    figures,
    listing,
    openings,
    processes,
    tables,
    timelines,
)

__all__ = ["ARRANGEMENTS", "GRAPHICS", "NOTES", "PARTS_FROM", "narrow"]

PARTS_FROM = (calendars, charting, comparing, figures, listing, openings, processes, tables, timelines)
"""The modules that enter the parts which these arrangements name."""

_M = (-1.0, -1.0)
_WIDE = (1.2, 3.0)

GRAPHICS = ("figures", "chart", "versus", "process", "timeline", "calendar", "grids", "cards")
NOTES = ("takeaways", "agenda", "bullets", "particulars")


_SAID = rows(*NOTES, gap=1.2)
_BESIDE = columns(
    rows(*GRAPHICS, gap=1.4, grow=1, share=1.7), rows(*NOTES, gap=1.2, justify="center", grow=1), gap=2.6, grow=1
)
"""Graphics, and beside them what is said of them."""
_BELOW = rows(rows(*GRAPHICS, gap=1.4, grow=1), _SAID, gap=1.6, grow=1)


def _bare(content: Content) -> bool:
    """A cover or a quotation: no sections, and little to read."""
    return not content.sections and content.length <= 320


def _full(content: Content) -> bool:
    return not _bare(content)


def narrow(content: Content) -> bool:
    """Whether the head can stand in a narrow column: nothing in it is long, and no word is wide."""
    head = [*([content.title] if content.title else []), *content.of(*openings.OPENING, "footer", "button")]
    texts = [item.line.text for item in head]
    return all(len(t) <= 80 for t in texts) and all(len(w) <= 14 or not w.isascii() for t in texts for w in t.split())


def _bare_narrow(content: Content) -> bool:
    return _bare(content) and narrow(content)


def _full_narrow(content: Content) -> bool:
    return _full(content) and narrow(content)


ARRANGEMENTS = (
    # Covers and quotations.
    Arrangement(
        "cover-left",
        columns(
            rows("cover-head", "particulars", "page-foot", pad=_M, justify="center", share=1.25, gap=1.6),
            rows("art"),
            gap=0,
        ),
        aspects=_WIDE,
        needs=_bare,
        most=1.5,
    ),
    Arrangement(
        "cover-band",
        rows(
            rows("art", grow=1),
            rows("tall-head", "particulars", "page-foot", pad=_M, fill="deep", grow=0.001),
            gap=0,
        ),
        needs=_bare,
        most=1.0,
    ),
    Arrangement(
        "cover-flood",
        rows(
            rows("cover-head", "particulars", grow=1, justify="center", align="center", gap=1.6), "page-foot",
            pad=_M, fill="accent",
        ),
        needs=_bare,
        most=1.5,
    ),
    Arrangement(
        "cover-right",
        columns(
            rows("art", share=0.8),
            rows("cover-head", "particulars", "page-foot", pad=_M, justify="end", fill="deep", gap=1.6),
            gap=0,
        ),
        aspects=_WIDE,
        needs=_bare,
        most=1.5,
    ),
    Arrangement(
        "cover-top",
        rows(rows("page-head", "particulars", pad=_M), rows("art", grow=1), rows("page-foot", pad=(0.8, -1.0)), gap=0),
        aspects=(1 / 3, 1.2),
        needs=_bare,
        most=1.5,
    ),
    Arrangement(
        "cover-strip",
        columns(
            rows("art", share=0.7),
            rows("tall-head", "particulars", "page-foot", pad=_M, justify="end", fill="accent", gap=1.6),
            gap=0,
        ),
        aspects=(0.55, 1.2),
        needs=_bare_narrow,
    ),
    # Statements on a page that lies.
    Arrangement(
        "headed",
        rows("bar-head", _BESIDE, "page-foot", pad=_M, gap=1.7),
        aspects=_WIDE,
        needs=_full,
        most=1.6,
    ),
    Arrangement(
        "rail",
        columns(
            rows(
                rows("side-head", pad=_M, grow=1), rows("page-foot", pad=(1.2, -1.0)), fill="deep", share=0.62,
                gap=0,
            ),
            rows(_BELOW, pad=_M, justify="center"),
            gap=0,
        ),
        aspects=_WIDE,
        needs=_full_narrow,
        most=1.6,
    ),
    Arrangement(
        "rail-right",
        columns(
            rows(_BELOW, pad=_M, justify="center"),
            rows(rows("side-head", grow=1, justify="end"), "page-foot", fill="accent", pad=_M, share=0.6),
            gap=0,
        ),
        aspects=_WIDE,
        needs=_full_narrow,
        most=1.6,
    ),
    Arrangement(
        "footed",
        rows(
            rows(_BESIDE, pad=_M, grow=1, fill="panel"),
            rows("bar-head", "page-foot", fill="deep", pad=(1.5, -1.0), gap=1.2),
            gap=0,
        ),
        aspects=_WIDE,
        needs=_full,
        most=1.6,
    ),
    # Statements on a square page or one that stands.
    Arrangement(
        "column",
        rows("page-head", _BELOW, "page-foot", pad=_M, gap=1.7),
        aspects=(1 / 3, 1.2),
        needs=_full,
        most=1.6,
    ),
    Arrangement(
        "banner",
        rows(
            rows("crest", rows("page-head", pad=(2.0, -1.0), align="center"), fill="deep", gap=0),
            rows(_BELOW, "page-foot", pad=_M, grow=1),
            gap=0,
        ),
        aspects=(1 / 3, 1.2),
        needs=_full,
        most=1.6,
    ),
    Arrangement(
        "plinth",
        rows(
            rows(_BELOW, pad=_M, grow=1),
            rows("page-head", "page-foot", fill="accent", pad=(1.8, -1.0), gap=1.2),
            gap=0,
        ),
        aspects=(1 / 3, 1.2),
        needs=_full,
        most=1.6,
    ),
    Arrangement(
        "strip",
        columns(
            rows(rows("side-head", grow=1), "page-foot", fill="deep", pad=_M, share=0.55),
            rows(_BELOW, pad=_M),
            gap=0,
        ),
        aspects=(0.55, 1.2),
        needs=_full_narrow,
        most=1.6,
    ),
)  # fmt: skip
