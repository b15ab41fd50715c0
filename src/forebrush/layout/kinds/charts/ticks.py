"""Ticks of a value axis, in exact decimals: multiples of 1, 2 or 5 times a power of ten, or, on a logarithmic one,
such numbers themselves."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal

__all__ = ["Scale", "log_scale_of", "nice_step", "scale_of"]

_EXACT = Context(prec=120)
_LOG = Context(prec=30)


@dataclass(frozen=True, slots=True)
class Scale:
    """The range of an axis and its ticks, in rising order."""

    low: Decimal
    high: Decimal
    ticks: tuple[Decimal, ...]
    step: Decimal
    log: bool = False

    def at(self, value: Decimal) -> float:
        """Where a value stands between low (0) and high (1); outside of both for what lies beyond."""
        if self.log:
            if value <= 0:
                return -1.0
            low = _LOG.log10(self.low)
            return float(_LOG.divide(_LOG.log10(value) - low, _LOG.log10(self.high) - low))
        return float(_EXACT.divide(value - self.low, self.high - self.low))


def nice_step(span: Decimal, count: int) -> Decimal:
    """The 1, 2 or 5 times a power of ten that cuts a span above 0 into about `count` parts."""
    rough = _EXACT.divide(span, Decimal(max(count, 1)))
    power = Decimal((0, (1,), rough.adjusted()))
    part = _EXACT.divide(rough, power)
    # The geometric means of neighbours are the borders: sqrt 2, sqrt 10, sqrt 50.
    factor = next((f for f, border in ((1, "1.4142"), (2, "3.1623"), (5, "7.0711")) if part < Decimal(border)), 10)
    return _EXACT.multiply(power, Decimal(factor))


def scale_of(
    least: Decimal,
    most: Decimal,
    *,
    low: Decimal | None = None,
    high: Decimal | None = None,
    count: int = 5,
    zero: bool = False,
) -> Scale:
    """An axis that shows `least` to `most`. Bounds that are given hold exactly; the others are ticks.

    `zero` takes 0 into the range. `count` 0 makes no ticks. A range without extent gets one.
    """
    if zero:
        least, most = min(least, Decimal(0)), max(most, Decimal(0))
    if low is not None and high is not None and high <= low:
        high = None
    start, end = (least if low is None else low), (most if high is None else high)
    if end <= start:
        reach = max(abs(start), abs(end), Decimal(1))
        if low is None and not (zero and high is None):
            start = end - (reach if high is not None else reach / 2)
        if high is None:
            end = start + reach
    step = nice_step(end - start, count or 5)
    bottom = low if low is not None else _multiple(start, step, ROUND_FLOOR)
    top = high if high is not None else _multiple(end, step, ROUND_CEILING)
    if top <= bottom:
        top = bottom + step
    first = _multiple(bottom, step, ROUND_CEILING)
    ticks: list[Decimal] = []
    while first <= top and len(ticks) <= 200:
        ticks.append(first + 0)
        first += step
    return Scale(bottom, top, tuple(ticks) if count else (), step)


def log_scale_of(
    least: Decimal, most: Decimal, *, low: Decimal | None = None, high: Decimal | None = None, count: int = 5
) -> Scale:
    """A logarithmic axis that shows `least` to `most`, both above 0, from a power of ten to another.

    Bounds that are given and above 0 hold exactly. Ticks are powers of ten, every second or third where there are
    many, with 2 and 5 times them where there are few.
    """
    bottom = low if low is not None and low > 0 else Decimal((0, (1,), least.adjusted()))
    top = high if high is not None and high > bottom else max(most, bottom)
    if high is None or high <= bottom:
        power = Decimal((0, (1,), top.adjusted()))
        top = power if power == top and top > bottom else _EXACT.multiply(power, Decimal(10))
    first, last = bottom.adjusted(), top.adjusted()
    decades = last - first
    factors = (1, 2, 5) if decades * 3 <= max(count, 2) * 1.5 else (1,)
    every = max(1, -(-decades // max(count, 1)))
    found = [
        Decimal((0, (factor,), power)) for power in range(first, last + 1) if (power - first) % every == 0
        for factor in factors
    ]  # fmt: skip
    ticks = tuple(tick for tick in found if bottom <= tick <= top)
    return Scale(bottom, top, ticks if count else (), min(ticks, default=bottom), True)


def _multiple(value: Decimal, step: Decimal, rounding: str) -> Decimal:
    return _EXACT.multiply(_EXACT.divide(value, step).to_integral_value(rounding), step)
