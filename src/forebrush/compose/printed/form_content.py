"""What a section of a form is: fields, medicines, goods, totals, signatures, codes. Tells, and sets nothing."""

from __future__ import annotations

from forebrush.compose.content import Line, Row, SectionContent
from forebrush.compose.parts.sections import is_details

__all__ = ["is_blank_form", "is_codes", "is_fields", "is_goods", "is_rx", "is_signature", "is_totals", "value_of"]


_TOTALS = ("total", "sum", "合计", "总计", "小计", "应付", "实付", "amount due", "balance", "subtotal")
_RX = ("rx", "medicine", "medication", "prescription", "处方", "药")


def is_rx(section: SectionContent) -> bool:
    """Medicines."""
    return section.kind in ("fields", "list", "steps") and not section.tabular and any(w in section.role for w in _RX)


def is_signature(section: SectionContent) -> bool:
    """Who signs."""
    return section.kind == "signature" and not section.tabular


def is_codes(section: SectionContent) -> bool:
    """A bar code or a QR code."""
    return section.kind == "code" and not section.tabular


def is_totals(section: SectionContent) -> bool:
    """What a list of goods comes to."""
    if section.kind not in ("fields", "list", "stats") or is_rx(section) or not section.rows or section.tabular:
        return False
    named = all(row.label and (row.value or row.text) for row in section.rows)
    counted = any(row.fact for row in section.rows) or any(word in section.role for word in _TOTALS)
    said = any(word in row.label.text.lower() for row in section.rows for word in _TOTALS)
    return named and (counted or said) and not any(row.rows for row in section.rows)


def is_goods(section: SectionContent) -> bool:
    """Lines with an amount each."""
    if section.kind != "list" or is_totals(section) or is_details(section) or not section.rows or section.tabular:
        return False
    return sum(bool(row.value) for row in section.rows) * 2 >= len(section.rows)


def is_fields(section: SectionContent) -> bool:
    """Labels with what is filled in, or room to fill in."""
    plain = section.kind in ("fields", "plates") and not is_rx(section) and not is_totals(section)
    return (plain or is_details(section)) and not section.tabular


def is_blank_form(section: SectionContent) -> bool:
    """Fields of which most are to be filled in."""
    return is_fields(section) and sum(not (r.value or r.text) and not r.rows for r in section.rows) * 2 >= len(
        section.rows
    )


def value_of(row: Row) -> Line:
    """What is filled in: text and value on one line."""
    if row.text and row.value:
        at = len(row.text) + 1
        marks = tuple({**m, "from": m["from"] + at, "to": m["to"] + at} for m in row.value.marks)
        return Line(f"{row.text.text} {row.value.text}", (*row.text.marks, *marks))
    return row.value or row.text
