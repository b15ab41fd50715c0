"""Tickets, passes, coupons: a piece of card with a part that is torn off, or a badge that hangs from a ribbon."""

from __future__ import annotations

from collections.abc import Callable

from forebrush.compose.arrange import columns, rows
from forebrush.compose.content import Content
from forebrush.compose.kinds.arrangement import Arrangement
from forebrush.compose.printed import passes  # noqa: F401  (enters the parts)
from forebrush.compose.structures.stubs import CARD, LIES, STANDS, Slip, single, ticket

__all__ = ["ARRANGEMENTS"]


def _travels(content: Content) -> bool:
    return any(s.kind == "route" and len(s.rows) >= 2 for s in content.sections)


def _shows(content: Content) -> bool:
    return not _travels(content) and not _is_pass(content)


def _is_pass(content: Content) -> bool:
    return content.kind == "pass" and not _travels(content) and len(content.sections) <= 3


def _is_coupon(content: Content) -> bool:
    """Whether it is worth money: no seat, no way, a price or a saving."""
    fields = sum(len(s.rows) for s in content.sections if s.kind == "fields")
    priced = any(s.role == "price" for s in content.sections) or content.of("saving", "price")
    return (
        not _travels(content)
        and fields <= 2
        and bool(priced or (content.title and content.kind != "pass"))
        and content.length < 220
    )


_WIDE, _TALL, _SQUARE = (1.2, 99.0), (0.0, 0.8), (0.8, 1.2)
_STUB = rows("pass-stamp", "stub-fields", "pass-price", "pass-code", justify="space-between", gap=0.9)


def _wide(
    name: str, slip: Slip, aspects: tuple[float, float] = _WIDE, needs: Callable[[Content], bool] | None = None
) -> Arrangement:
    return Arrangement(name, structure=ticket(slip), aspects=aspects, needs=needs, most=1.6, places=True)


ARRANGEMENTS = (
    # Travel: the way is the hero.
    _wide(
        "airline",
        Slip(
            rows(
                rows("pass-head", gap=0.5),
                "pass-route-large",
                rows("pass-fields", "rest", "pass-foot", gap=0.9),
                justify="space-between",
            ),
            rows("stub-fields", "pass-price", "pass-code", justify="space-between", gap=0.9),
            band=rows("pass-brand", justify="center"),
            pattern="dots",
        ),
        needs=_travels,
    ),
    _wide(
        "rail",
        Slip(
            rows(
                columns(rows("pass-brand"), rows("pass-head", align="end"), gap=1.5),
                "pass-route",
                "pass-fields-ruled",
                rows("rest", "pass-foot", gap=0.5),
                justify="space-between",
            ),
            rows("pass-stamp", "stub-fields", "pass-price", "pass-code", justify="space-between", gap=0.9),
            side="left",
            share=0.25,
            on_stub="deep",
            pattern="waves",
        ),
        needs=_travels,
    ),
    _wide(
        "night-flight",
        Slip(
            rows(
                "pass-fields-large",
                rows("pass-route-large"),
                rows("pass-brand", "pass-head", "rest", "pass-foot", gap=0.5),
                justify="space-between",
            ),
            rows("stub-fields", "pass-price", "pass-code", justify="space-between", gap=0.9),
            on_main="deep",
            edge="notch",
        ),
        needs=_travels,
    ),
    _wide(
        "departure",
        Slip(
            rows(
                "pass-route",
                "pass-fields-large",
                rows("pass-brand", "pass-head", "rest", "pass-foot", gap=0.5),
                justify="space-between",
            ),
            rows("stub-fields", "pass-price", "pass-code", justify="space-between", gap=0.9),
            on_stub="accent",
            edge="teeth",
        ),
        needs=_travels,
    ),
    # Shows: the title is the hero.
    _wide(
        "marquee",
        Slip(
            rows(
                rows("pass-brand", "pass-head-large", gap=0.7),
                rows("pass-fields", "rest", "pass-foot", gap=0.9),
                justify="space-between",
            ),
            _STUB,
            on_stub="accent",
            pattern="",
        ),
        needs=_shows,
    ),
    _wide(
        "playbill",
        Slip(
            rows(
                rows("pass-fields", gap=0.9),
                rows("pass-brand", "pass-head-large", "rest", "pass-foot", gap=0.6),
                justify="space-between",
            ),
            _STUB,
            on_main="deep",
            edge="teeth",
        ),
        needs=_shows,
    ),
    _wide(
        "gala",
        Slip(
            rows(
                "pass-brand",
                rows("pass-head-large", align="center"),
                rows("pass-fields-ruled", "rest", "pass-foot", align="center", gap=0.8),
                align="center",
                justify="space-between",
            ),
            rows(
                "pass-stamp", "stub-fields", "pass-price", "pass-code", justify="space-between", align="center", gap=0.9
            ),
            side="left",
            share=0.23,
            edge="ornate",
            pattern="seigaiha",
        ),
        needs=_shows,
    ),
    _wide(
        "gallery",
        Slip(
            rows(
                rows("pass-brand", "pass-fields", gap=0.9),
                rows("pass-head-large", "rest", "pass-foot", gap=0.8),
                justify="space-between",
            ),
            _STUB,
            art=0.36,
            share=0.24,
        ),
        needs=_shows,
    ),
    _wide(
        "matinee",
        Slip(
            rows(
                rows("pass-head-large"),
                rows("pass-brand", "pass-fields", "rest", "pass-foot", gap=0.9),
                justify="space-between",
            ),
            _STUB,
            side="left",
            share=0.28,
            on_stub="deep",
            art=0.26,
        ),
        needs=_shows,
    ),
    # Coupons.
    Arrangement(
        "coupon",
        structure=single(
            columns(
                rows("pass-stamp", "pass-price-large", "pass-code", justify="center", share=0.7, gap=0.9),
                rows("pass-brand", "pass-head-large", "pass-fields", "rest", "pass-foot", justify="center", gap=1.0),
                gap=2.0,
            ),
            LIES,
            "dashed",
        ),
        aspects=_WIDE,
        needs=_is_coupon,
        most=1.7,
        places=True,
    ),
    # Cards of members.
    Arrangement(
        "member",
        structure=single(
            rows(
                columns(rows("pass-brand"), rows("pass-stamp", align="end", share=0.6), gap=1.0),
                rows("pass-head-large"),
                rows("pass-fields", "pass-price", "pass-code", "rest", "pass-foot", gap=0.8),
                justify="space-between",
            ),
            CARD,
            "card",
        ),
        aspects=(1.1, 99.0),
        needs=_is_pass,
        most=1.7,
        places=True,
    ),
    Arrangement(
        "member-plain",
        structure=single(
            rows(
                rows("pass-fields-large", gap=0.8),
                rows("pass-brand", "pass-head", "pass-price", "pass-code", "rest", "pass-foot", gap=0.6),
                justify="space-between",
            ),
            CARD,
            "plain",
        ),
        aspects=(1.1, 99.0),
        needs=_is_pass,
        most=1.7,
        places=True,
    ),
    Arrangement(
        "member-right",
        structure=single(
            columns(
                rows("pass-brand", "space", "pass-stamp", "pass-price", "pass-code", share=0.55),
                rows("pass-head-large", "space", rows("pass-fields", "rest", "pass-foot", gap=0.8)),
                gap=2.0,
            ),
            CARD,
            "card",
        ),
        aspects=(1.1, 99.0),
        needs=_is_pass,
        most=1.7,
        places=True,
    ),
    Arrangement(
        "member-centre",
        structure=single(
            rows(
                "pass-brand",
                rows("pass-head-large", "pass-stamp", align="center", gap=0.8),
                rows("pass-fields-ruled", "pass-price", "pass-code", "rest", "pass-foot", align="center", gap=0.7),
                align="center",
                justify="space-between",
            ),
            CARD,
            "plain",
        ),
        aspects=(1.1, 99.0),
        needs=_is_pass,
        most=1.7,
        places=True,
    ),
    # Badges.
    Arrangement(
        "lanyard",
        structure=single(
            rows(
                "pass-fields-large",
                "pass-stamp",
                "pass-price",
                "pass-code-large",
                rows("rest", "pass-foot", gap=0.5),
                align="center",
                justify="space-between",
            ),
            STANDS,
            "slot",
            rows("pass-brand", "pass-head-tall", align="center", justify="center", gap=0.5),
        ),
        aspects=_TALL,
        needs=_is_pass,
        most=1.7,
        places=True,
    ),
    Arrangement(
        "lanyard-low",
        structure=single(
            rows(
                "pass-brand",
                "pass-fields-large",
                "pass-stamp",
                "pass-price",
                "pass-code",
                "pass-head-tall",
                rows("rest", "pass-foot", gap=0.5),
                justify="space-between",
            ),
            STANDS,
            "slot",
        ),
        aspects=_TALL,
        needs=_is_pass,
        most=1.7,
        places=True,
    ),
    # Tall tickets.
    _wide(
        "wallet",
        Slip(
            rows(
                "pass-brand",
                "pass-head-tall",
                "pass-route",
                "pass-fields",
                "rest",
                "pass-foot",
                gap=1.2,
                justify="space-between",
            ),
            rows("pass-code-large", "pass-stamp", "stub-fields", "pass-price", align="center", justify="space-between"),
            side="bottom",
            share=0.3,
            art=0.3,
            shapes=STANDS,
        ),
        aspects=(0.0, 1.2),
    ),
    _wide(
        "strip",
        Slip(
            rows("pass-brand", "pass-route", "pass-fields", "rest", "pass-foot", gap=1.2, justify="space-between"),
            rows("pass-head-tall", "pass-price", "stub-fields", "pass-code", gap=1.0, justify="space-between"),
            side="top",
            share=0.4,
            on_stub="accent",
            shapes=STANDS,
        ),
        aspects=(0.0, 1.2),
    ),
    _wide(
        "tower",
        Slip(
            rows(
                "pass-route",
                "pass-fields-ruled",
                "pass-price-large",
                rows("pass-brand", "pass-head-tall", "rest", "pass-foot", gap=0.8),
                gap=1.2,
                justify="space-between",
            ),
            rows("pass-stamp", "stub-fields", "pass-code", gap=1.0, justify="space-between", align="center"),
            side="bottom",
            share=0.26,
            on_main="deep",
            shapes=STANDS,
            edge="teeth",
        ),
        aspects=(0.0, 1.0),
    ),
    _wide(
        "ornate",
        Slip(
            rows(
                "pass-brand",
                "pass-head-tall",
                "pass-route",
                "pass-fields-ruled",
                "rest",
                "pass-foot",
                gap=1.2,
                align="center",
                justify="space-between",
            ),
            rows(
                "pass-price-large",
                "pass-stamp",
                "stub-fields",
                "pass-code",
                gap=1.0,
                align="center",
                justify="space-between",
            ),
            side="bottom",
            share=0.3,
            shapes=STANDS,
            edge="ornate",
            pattern="seigaiha",
        ),
        aspects=(0.0, 1.0),
    ),
)
