"""Forms: prescriptions, registration sheets, reports, invoices, receipts."""

from __future__ import annotations

from forebrush.compose import common  # noqa: F401  (enter the parts)
from forebrush.compose.arrange import columns, rows
from forebrush.compose.clusters import place_of
from forebrush.compose.content import Content
from forebrush.compose.kinds.arrangement import Arrangement
from forebrush.compose.kinds.keeping import in_order, kept
from forebrush.compose.parts import openings  # noqa: F401  (enter the parts)
from forebrush.compose.parts.papers import sheet
from forebrush.compose.printed import (
    bills,  # noqa: F401  (enter the parts)
    filling,  # noqa: F401  (enter the parts)
    letterheads,  # noqa: F401  (enter the parts)
)
from forebrush.compose.printed.form_content import is_codes, is_fields, is_signature
from forebrush.compose.structures.slips import is_slip, slip

__all__ = ["ARRANGEMENTS"]

_M = (-1.0, -1.0)
_STANDS, _LIES = (0.0, 1.2), (1.2, 99.0)
_MOST = 1.6


def _sheet(content: Content) -> bool:
    return not is_slip(content)


def _narrow(content: Content) -> bool:
    """Whether the head can stand in a narrow column."""
    items = [*([content.title] if content.title else []), *content.of("subtitle", "brand")]
    tables = any(len(row) > 3 for section in content.sections for row in section.cells)
    return _sheet(content) and not tables and all(len(word) <= 10 for item in items for word in item.line.text.split())


def _free(content: Content) -> bool:
    """Whether the request leaves the place of the title open."""
    return _sheet(content) and (content.title is None or content.title.place in ("", "center"))


def _narrow_free(content: Content) -> bool:
    return _narrow(content) and _free(content)


def _worked_free(content: Content) -> bool:
    """The same, where more than fields stands on the sheet."""
    return _free(content) and any(s.kind != "signature" and not is_fields(s) for s in content.sections)


_WORK = ("form-rx", "form-tables", "form-goods", "form-totals", "form-terms", "rest")
_END = ("form-signatures", "form-codes", "page-foot")


_ROWS = (
    # The house and the name of the sheet on an axis, over a double rule.
    Arrangement(
        "letter",
        rows("letterhead", "form-ruled", *_WORK, rows("space", grow=0.01), *_END, pad=_M, gap=1.5),
        aspects=_STANDS,
        needs=_sheet,
        most=_MOST,
    ),
    # A band of colour from edge to edge with a mark; boxes below.
    Arrangement(
        "boxes",
        rows(
            rows("masthead", fill="deep", pad=(1.7, -1.0)),
            rows("form-boxed", *_WORK, rows("space", grow=0.01), *_END, pad=_M, gap=1.5, grow=1),
            gap=0,
        ),
        aspects=_STANDS,
        needs=_sheet,
        most=_MOST,
    ),
    # A sheet of paper on a coloured ground, its name large at the left, the house at the right.
    Arrangement(
        "pad",
        aspects=_STANDS,
        needs=_sheet,
        most=_MOST,
        structure=sheet(
            rows("split-head", "form-ruled", *_WORK, rows("space", grow=0.01), *_END, pad=(2.0, 2.2), gap=1.6)
        ),
    ),
    # The name down the side.
    Arrangement(
        "rail",
        columns(
            rows(rows("side-head", grow=1), "form-codes", "page-foot", fill="accent", pad=_M, gap=1.4, share=0.5),
            rows("form-ruled", *_WORK, rows("space", grow=0.01), "form-signatures", pad=_M, gap=1.5),
            gap=0,
        ),
        aspects=(0.55, 1.5),
        needs=_narrow,
        most=_MOST,
    ),
    # The form above, its name on a block of colour at the foot.
    Arrangement(
        "foot",
        rows(
            rows("form-boxed", *_WORK, rows("space", grow=0.01), "form-signatures", pad=_M, grow=1, gap=1.5),
            columns(
                rows("page-head", justify="center", share=1.6),
                rows("form-codes", "page-foot", justify="center"),
                fill="deep",
                pad=(1.5, -1.0),
                gap=2.0,
            ),
            gap=0,
        ),
        aspects=_STANDS,
        needs=_free,
        most=_MOST,
    ),
    # A large name, the form on a card.
    Arrangement(
        "poster",
        rows(
            rows("cover-head", pad=(0.6, 0.0)),
            rows("form-boxed", *_WORK, "form-signatures", fill="panel", pad=(1.6, 1.6), radius=0.8, gap=1.4, grow=1),
            "form-codes",
            "page-foot",
            pad=_M,
            gap=1.6,
        ),
        aspects=_STANDS,
        needs=_sheet,
        most=_MOST,
    ),
    # Receipts.
    Arrangement("slip", aspects=(0.0, 1.5), needs=is_slip, most=1.9, structure=slip()),
    Arrangement("slip-named", aspects=(0.0, 99.0), needs=is_slip, most=1.9, structure=slip("over")),
    Arrangement("slip-signed", aspects=(0.0, 0.95), needs=is_slip, most=1.9, structure=slip("under")),
    Arrangement(
        "bill",
        rows(
            "split-head",
            "form-ruled",
            "form-goods",
            "form-totals",
            "form-terms",
            "rest",
            rows("space", grow=0.01),
            *_END,
            pad=_M,
            gap=1.6,
        ),
        aspects=(0.4, 99.0),
        needs=is_slip,
        most=_MOST,
    ),
    Arrangement(
        "bill-rail",
        columns(
            rows(rows("side-head", grow=1), "form-codes", "page-foot", fill="deep", pad=_M, gap=1.4, share=0.5),
            rows("form-ruled", "form-goods", "form-totals", "form-terms", "rest", pad=_M, gap=1.5),
            gap=0,
        ),
        aspects=(0.5, 99.0),
        needs=is_slip,
        most=_MOST,
    ),
    # Pages that lie.
    Arrangement(
        "wide-rail",
        columns(
            rows(rows("side-head", grow=1), "form-codes", "page-foot", fill="deep", pad=_M, gap=1.2, share=0.36),
            rows("form-ruled", *_WORK, "form-signatures", pad=_M, gap=1.2),
            gap=0,
        ),
        aspects=_LIES,
        needs=_sheet,
        most=_MOST,
    ),
    Arrangement(
        "wide-two",
        rows(
            "split-head",
            columns(
                rows("form-boxed", "form-signatures", "form-codes", gap=1.3), rows(*_WORK, gap=1.3), gap=2.6, grow=1
            ),
            "page-foot",
            pad=_M,
            gap=1.4,
        ),
        aspects=_LIES,
        needs=_sheet,
        most=_MOST,
    ),
    Arrangement(
        "wide-foot",
        rows(
            columns(
                rows("form-ruled", "form-codes", gap=1.3),
                rows(*_WORK, "form-signatures", gap=1.3),
                gap=2.6,
                pad=_M,
                grow=1,
            ),
            columns(
                rows("masthead", justify="center"),
                rows("page-foot", justify="center"),
                fill="accent",
                pad=(1.2, -1.0),
                gap=2.0,
            ),
            gap=0,
        ),
        aspects=_LIES,
        needs=_worked_free,
        most=_MOST,
    ),
    Arrangement(
        "wide-head",
        rows(
            rows("masthead", fill="deep", pad=(1.1, -1.0)),
            rows(
                columns(
                    rows("form-ruled", "form-signatures", gap=1.3), rows(*_WORK, "form-codes", gap=1.3), gap=2.6, grow=1
                ),
                "page-foot",
                pad=(1.3, -1.0),
                gap=1.3,
                grow=1,
            ),
            gap=0,
        ),
        aspects=_LIES,
        needs=_sheet,
        most=_MOST,
    ),
)


def _keeps(row: Arrangement, content: Content) -> bool:
    """A form runs from the top down: what is signed stands at its foot."""
    for section in content.sections:
        place = place_of(section)
        if place and not (
            (is_signature(section) and place in ("bottom", "bottom-right"))
            or (is_codes(section) and place in ("bottom", "bottom-left"))
        ):
            return False
    return in_order(content, content.sections)


ARRANGEMENTS = kept(_ROWS, _keeps, ("footer", "seal", "author"))
