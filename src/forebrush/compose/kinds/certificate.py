"""Certificates, invitations and cards: sheets for an occasion, with borders, seals and windows drawn as shapes."""

from __future__ import annotations

from collections.abc import Callable

from forebrush.compose.arrange import columns, rows
from forebrush.compose.content import Content
from forebrush.compose.kinds.arrangement import Arrangement
from forebrush.compose.printed import ceremony  # noqa: F401  (enters the parts)
from forebrush.compose.printed.ceremony import is_contact
from forebrush.compose.stage import Stage
from forebrush.compose.structures.stationery import arch, belt, business, envelope, framed, garden, in_fields

__all__ = ["ARRANGEMENTS"]


def _is_certificate(content: Content) -> bool:
    return content.kind == "certificate"


def _is_occasion(content: Content) -> bool:
    return content.kind != "certificate" and not is_contact(content)


_ANY = (0.0, 99.0)


def _row(
    name: str, structure: Callable[[Stage], None], needs: Callable[[Content], bool], aspects: tuple[float, float] = _ANY
) -> Arrangement:
    return Arrangement(name, structure=structure, needs=needs, aspects=aspects, most=1.5, places=True)


_AXIS = dict[str, object](align="center", justify="space-between", gap=1.0)
_CENTRE = dict[str, object](align="center", justify="center", gap=1.1)

ARRANGEMENTS = (
    # Certificates.
    _row(
        "diploma",
        framed(
            rows(
                "cer-brand",
                rows("cer-title", "cer-subtitle", align="center", gap=0.5),
                "cer-honoured",
                "cer-text",
                rows("cer-fields", "rest", align="center", gap=0.8),
                "cer-signing",
                "cer-foot",
                **_AXIS,
            ),
            True,
        ),
        _is_certificate,
    ),
    _row(
        "ribbon",
        framed(
            rows(
                rows("cer-medal", "cer-brand", align="center", gap=0.7),
                "cer-title-ribbon",
                "cer-subtitle",
                "cer-honoured",
                "cer-text",
                rows("cer-fields", "rest", align="center", gap=0.8),
                "cer-signed",
                "cer-foot",
                **_AXIS,
            ),
            True,
        ),
        _is_certificate,
    ),
    _row(
        "register",
        in_fields(
            rows(
                "cer-brand",
                rows("cer-title-large", "cer-subtitle", gap=0.6),
                "cer-honoured",
                "cer-text",
                "cer-fields",
                "rest",
                "cer-signed",
                "cer-foot",
                justify="space-between",
                gap=1.0,
            ),
            rows("cer-medal", align="center", justify="center"),
            0.26,
            on="deep",
            side="right",
            mark="rosette",
        ),
        _is_certificate,
    ),
    _row(
        "charter",
        in_fields(
            rows("cer-honoured", "cer-text", "cer-fields", "rest", "cer-signing", "cer-foot", **_AXIS),
            rows("cer-brand", "cer-title-band", "cer-subtitle", **_CENTRE),
            0.34,
            on="deep",
            side="top",
            mark="rosette",
        ),
        _is_certificate,
    ),
    _row(
        "name-first",
        in_fields(
            rows(
                "cer-honoured",
                "cer-text",
                rows("cer-title-large", "cer-subtitle", gap=0.5),
                "cer-fields",
                "rest",
                "cer-foot",
                justify="space-between",
                gap=1.0,
            ),
            rows("cer-brand", "cer-medal", "cer-signed", justify="space-between", gap=1.2),
            0.3,
            on="accent",
            side="left",
            mark="rosette",
        ),
        _is_certificate,
    ),
    # Occasions.
    _row(
        "framed",
        framed(
            rows(
                "cer-brand",
                rows("cer-title-large", "cer-subtitle", align="center", gap=0.7),
                "cer-crest",
                "cer-text",
                "cer-occasion",
                "cer-written",
                "rest",
                "cer-foot",
                **_AXIS,
            ),
            False,
        ),
        _is_occasion,
    ),
    _row(
        "garden",
        garden(
            rows(
                "cer-brand",
                "cer-title-large",
                "cer-subtitle",
                "cer-text",
                "cer-occasion",
                "cer-written",
                "rest",
                "cer-foot",
                **_CENTRE,
            ),
            0.36,
            False,
        ),
        _is_occasion,
    ),
    _row(
        "meadow",
        garden(
            rows(
                rows("cer-brand", "cer-occasion", align="center", gap=0.9),
                rows("cer-title-large", "cer-subtitle", align="center", gap=0.6),
                "cer-text",
                "cer-written",
                "rest",
                "cer-foot",
                **_CENTRE,
            ),
            0.34,
            True,
        ),
        _is_occasion,
    ),
    _row(
        "halves",
        in_fields(
            rows("cer-text", "cer-occasion", "cer-written", "rest", "cer-foot", justify="center", gap=1.2),
            rows("cer-brand", "cer-title-band", "cer-subtitle", justify="center", gap=0.9),
            0.46,
            on="accent",
            side="left",
            mark="rosette",
        ),
        _is_occasion,
    ),
    _row(
        "arch",
        arch(
            rows(
                "cer-brand",
                "cer-title-large",
                "cer-subtitle",
                "cer-text",
                "cer-occasion",
                "cer-written",
                "rest",
                "cer-foot",
                **_CENTRE,
            )
        ),
        _is_occasion,
        (0.0, 1.1),
    ),
    _row(
        "envelope",
        envelope(
            rows(
                "cer-brand",
                "cer-text",
                rows("cer-title-large", "cer-subtitle", align="center", gap=0.6),
                "cer-occasion",
                "cer-written",
                "rest",
                "cer-foot",
                **_CENTRE,
            )
        ),
        _is_occasion,
        (0.5, 1.4),
    ),
    _row(
        "belt",
        belt(
            rows("cer-title-band", "cer-subtitle", **_CENTRE),
            rows("cer-brand", "cer-text", "cer-occasion", "cer-written", "rest", "cer-foot", **_CENTRE),
        ),
        _is_occasion,
        (0.0, 1.6),
    ),
    # Business cards.
    _row(
        "card-axis",
        business(
            rows(
                "cer-brand",
                rows("cer-title", "card-role", gap=0.3),
                "space",
                rows("cer-text", "card-contact", "cer-written", "rest", "cer-foot", gap=0.6),
                justify="space-between",
            ),
            bar=True,
        ),
        is_contact,
    ),
    _row(
        "card-field",
        business(
            rows(
                rows("cer-title", "card-role", gap=0.3),
                rows("cer-text", "card-contact", "cer-written", "rest", "cer-foot", gap=0.6),
                justify="space-between",
            ),
            rows("cer-brand", justify="end"),
            on="deep",
        ),
        is_contact,
    ),
    _row(
        "card-low",
        business(
            rows(
                columns(rows("cer-brand"), rows("cer-text"), gap=2),
                "space",
                columns(
                    rows("cer-title", "card-role", justify="end", gap=0.3),
                    rows("card-contact", "cer-written", "rest", "cer-foot", justify="end", gap=0.6),
                    gap=2.4,
                ),
                justify="space-between",
            )
        ),
        is_contact,
    ),
    _row(
        "card-centre",
        business(
            rows(
                "cer-brand",
                rows("cer-title", "card-role", align="center", gap=0.3),
                rows("cer-text", "card-contact", "cer-written", "rest", "cer-foot", align="center", gap=0.5),
                align="center",
                justify="space-between",
            )
        ),
        is_contact,
    ),
)
