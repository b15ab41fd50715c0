"""Menus and price lists: cards, boards, bands, rails; the name of the house at the top, the side or the foot."""

from __future__ import annotations

from forebrush.compose import common  # noqa: F401  (enter the parts)
from forebrush.compose.arrange import Region, columns, rows
from forebrush.compose.clusters import place_of
from forebrush.compose.content import Content
from forebrush.compose.kinds.arrangement import Arrangement
from forebrush.compose.kinds.keeping import in_order, kept
from forebrush.compose.parts import (
    combos,  # noqa: F401  (enter the parts)
    openings,  # noqa: F401  (enter the parts)
)
from forebrush.compose.parts.papers import boarded, framed
from forebrush.compose.printed import carte  # noqa: F401  (enter the parts)

__all__ = ["ARRANGEMENTS"]

_M = (-1.0, -1.0)
_STANDS, _LIES = (0.0, 1.2), (1.2, 99.0)
_MOST = 1.7


def _head_free(content: Content) -> bool:
    """Whether the request leaves the place of the title open."""
    return content.title is None or content.title.place in ("", "center")


def _narrow(content: Content) -> bool:
    """Whether the head can stand in a narrow column."""
    items = [*([content.title] if content.title else []), *content.of("subtitle", "brand")]
    return all(len(word) <= 12 for item in items for word in item.line.text.split())


def _narrow_free(content: Content) -> bool:
    return _narrow(content) and _head_free(content)


_FOOT = ("menu-print", "details", "price", "menu-hours", "rest", "page-foot")
_SAID = ("menu-combo", *_FOOT)


def _menu(name: str, region: Region, aspects: tuple[float, float], frame: str = "", **over: object) -> Arrangement:
    structure = framed(region, frame) if frame else boarded(region)
    return Arrangement(name, region, aspects, most=_MOST, structure=structure, **over)  # type: ignore[arg-type]


_ROWS = (
    # A card for a table: everything on one axis inside a frame.
    _menu(
        "card",
        rows(
            rows("head", align="center", pad=(0.6, 0.0)),
            "carte-axis",
            "menu-combo",
            rows(*_FOOT, align="center", gap=0.8),
            pad=(1.2, -1.0),
            gap=1.6,
            align="center",
        ),
        _STANDS,
        "double",
    ),
    # A board on a wall: the name large at the left, groups in columns under it.
    _menu("board", rows("big-head", "carte-leaders", *_SAID, pad=_M, gap=1.6), _STANDS),
    # A dark head from edge to edge, headings on bands.
    _menu(
        "bands",
        rows(
            rows("page-head", fill="deep", pad=(1.9, -1.0), align="center", gap=0.8),
            rows("carte-bands", *_SAID, pad=(1.6, -1.0), grow=1, gap=1.4),
            gap=0,
        ),
        _STANDS,
    ),
    # The name of the house down the side.
    _menu(
        "rail",
        columns(
            rows(
                rows("side-head", pad=_M),
                "art",
                rows("menu-hours", "details", pad=_M, gap=1.2),
                fill="accent",
                gap=0,
                share=0.5,
            ),
            rows("carte-ruled", "menu-combo", "menu-print", "price", "rest", "page-foot", pad=_M, gap=1.5),
            gap=0,
        ),
        (0.55, 1.5),
        needs=_narrow,
    ),
    # Dishes above, the name on a block of colour at the foot.
    _menu(
        "plinth",
        rows(
            rows("carte-ruled", "menu-combo", pad=_M, grow=1, gap=1.5),
            rows(
                "page-head",
                "menu-print",
                "details",
                "price",
                "menu-hours",
                "rest",
                "page-foot",
                fill="deep",
                pad=(1.9, -1.0),
                gap=1.1,
            ),
            gap=0,
        ),
        _STANDS,
        needs=_head_free,
    ),
    # A picture over the page, the name under it, all on an axis.
    _menu(
        "hero",
        rows(
            rows("crest"),
            rows("head", align="center", pad=(1.2, -1.0)),
            rows("carte-leaders", *_SAID, pad=(0.8, -1.0), gap=1.4, grow=1),
            rows("space", pad=(0.8, 0.0)),
            gap=0,
        ),
        _STANDS,
    ),
    # The name at the right, upright where it may be.
    _menu(
        "rail-right",
        columns(
            rows("carte-leaders", "menu-combo", "menu-print", "price", "rest", "page-foot", pad=_M, gap=1.5),
            rows(
                rows("menu-hours", "details", pad=_M, gap=1.2),
                "art",
                rows("side-head", pad=_M),
                fill="deep",
                gap=0,
                share=0.5,
            ),
            gap=0,
        ),
        (0.55, 1.5),
        needs=_narrow_free,
    ),
    # Pages that lie.
    _menu(
        "fold",
        columns(
            rows("art", rows("side-head", "menu-hours", "details", pad=_M, gap=1.2), fill="deep", gap=0, share=0.52),
            rows("carte-leaders", "menu-combo", "menu-print", "price", "rest", "page-foot", pad=_M, gap=1.3),
            gap=0,
        ),
        _LIES,
    ),
    _menu(
        "banner",
        rows(
            rows("bar-head", fill="accent", pad=(1.2, -1.0), align="center", gap=0.5),
            rows("carte-ruled", *_SAID, pad=(1.4, -1.0), grow=1, gap=1.2),
            gap=0,
        ),
        _LIES,
    ),
    _menu(
        "fold-right",
        columns(
            rows("carte-bands", "menu-combo", "menu-print", "price", "rest", "page-foot", pad=_M, gap=1.3),
            rows(
                rows("side-head", pad=_M),
                "art",
                rows("menu-hours", "details", pad=_M, gap=1.2),
                fill="accent",
                gap=0,
                share=0.46,
            ),
            gap=0,
        ),
        _LIES,
        needs=_head_free,
    ),
    _menu(
        "shelf",
        rows(
            rows("carte-leaders", "menu-combo", pad=_M, grow=1, gap=1.3),
            columns(
                rows("page-head", justify="center", share=1.2),
                rows(*_FOOT, justify="center", gap=0.6),
                fill="deep",
                pad=(1.3, -1.0),
                gap=2.4,
            ),
            gap=0,
        ),
        _LIES,
        needs=_head_free,
    ),
    _menu(
        "wide-card",
        rows(rows("head", align="center"), "carte-leaders", *_SAID, pad=(0.9, -1.0), gap=1.2),
        _LIES,
        "double",
    ),
)


def _keeps(row: Arrangement, content: Content) -> bool:
    """Groups that stand from the top down, or from left to right, in the order in which they come."""
    at = [_ACROSS.get(place_of(s), -1) for s in content.sections if place_of(s)]
    named = all(place_of(s) in (*_ACROSS, "top", "bottom") for s in content.sections if place_of(s))
    return named and at == sorted(at) and in_order(content, content.sections)


_ACROSS = {"left": 0, "center": 1, "right": 2}
ARRANGEMENTS = kept(_ROWS, _keeps)
