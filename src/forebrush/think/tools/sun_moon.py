"""When the sun reaches a longitude and when the moon is new, in Universal Time, for the years 1899 to 2101.

Sun: the longest terms of VSOP87D for the Earth's longitude (P. Bretagnon and G. Francou, "Planetary theories in
rectangular and spherical variables: VSOP87 solutions", Astronomy and Astrophysics 202, 1988; as abridged by J. Meeus,
"Astronomical Algorithms", 2nd ed., 1998, appendix III), with his chapters 22 (nutation) and 25 (aberration, FK5): about
1 arc second, which is 25 seconds of time. New moon: his chapter 49, within 20 seconds. Floats serve for angles only; a
caller rounds to minutes.
"""

from __future__ import annotations

import math
from datetime import datetime, timedelta
from itertools import pairwise

__all__ = ["delta_t", "new_moon", "sun_at", "sun_longitude"]

_SERIES: tuple[tuple[tuple[float, float, float], ...], ...] = (
    (
        (175347046, 0, 0), (3341656, 4.6692568, 6283.07585), (34894, 4.6261, 12566.1517), (3497, 2.7441, 5753.3849),
        (3418, 2.8289, 3.5231), (3136, 3.6277, 77713.7715), (2676, 4.4181, 7860.4194), (2343, 6.1352, 3930.2097),
        (1324, 0.7425, 11506.7698), (1273, 2.0371, 529.691), (1199, 1.1096, 1577.3435), (990, 5.233, 5884.927),
        (902, 2.045, 26.298), (857, 3.508, 398.149), (780, 1.179, 5223.694), (753, 2.533, 5507.553),
        (505, 4.583, 18849.228), (492, 4.205, 775.523), (357, 2.92, 0.067), (317, 5.849, 11790.629),
        (284, 1.899, 796.298), (271, 0.315, 10977.079), (243, 0.345, 5486.778), (206, 4.806, 2544.314),
        (205, 1.869, 5573.143), (202, 2.458, 6069.777), (156, 0.833, 213.299), (132, 3.411, 2942.463),
        (126, 1.083, 20.775), (115, 0.645, 0.98), (103, 0.636, 4694.003), (102, 0.976, 15720.839),
        (102, 4.267, 7.114), (99, 6.21, 2146.17), (98, 0.68, 155.42), (86, 5.98, 161000.69), (85, 1.3, 6275.96),
        (85, 3.67, 71430.7), (80, 1.81, 17260.15), (79, 3.04, 12036.46), (75, 1.76, 5088.63), (74, 3.5, 3154.69),
        (74, 4.68, 801.82), (70, 0.83, 9437.76), (62, 3.98, 8827.39), (61, 1.82, 7084.9), (57, 2.78, 6286.6),
        (56, 4.39, 14143.5), (56, 3.47, 6279.55), (52, 0.19, 12139.55), (52, 1.33, 1748.02), (51, 0.28, 5856.48),
        (49, 0.49, 1194.45), (41, 5.37, 8429.24), (41, 2.4, 19651.05), (39, 6.17, 10447.39), (37, 6.04, 10213.29),
        (37, 2.57, 1059.38), (36, 1.71, 2352.87), (36, 1.78, 6812.77), (33, 0.59, 17789.85), (30, 0.44, 83996.85),
        (30, 2.74, 1349.87), (25, 3.16, 4690.48),
    ),
    (
        (628331966747, 0, 0), (206059, 2.678235, 6283.07585), (4303, 2.6351, 12566.1517), (425, 1.59, 3.523),
        (119, 5.796, 26.298), (109, 2.966, 1577.344), (93, 2.59, 18849.23), (72, 1.14, 529.69), (68, 1.87, 398.15),
        (67, 4.41, 5507.55), (59, 2.89, 5223.69), (56, 2.17, 155.42), (45, 0.4, 796.3), (36, 0.47, 775.52),
    ),
    ((52919, 0, 0), (8720, 1.0721, 6283.0758), (309, 0.867, 12566.152)),
    ((289, 5.844, 6283.076), (35, 0, 0), (17, 5.49, 12566.15)),
    ((114, 3.142, 0),),
)  # fmt: skip
"""Terms A cos(B + C τ) of the series L0 to L4: A in 10^-8 rad, B in rad, C in rad per millennium."""

_NUTATION: tuple[tuple[float, tuple[int, int, int, int, int]], ...] = (
    (-17.1996, (0, 0, 0, 0, 1)), (-1.3187, (-2, 0, 0, 2, 2)), (-0.2274, (0, 0, 0, 2, 2)), (0.2062, (0, 0, 0, 0, 2)),
    (0.1426, (0, 1, 0, 0, 0)), (0.0712, (0, 0, 1, 0, 0)), (-0.0517, (-2, 1, 0, 2, 2)), (-0.0386, (0, 0, 0, 2, 1)),
    (-0.0301, (0, 0, 1, 2, 2)), (0.0217, (-2, -1, 0, 2, 2)), (-0.0158, (-2, 0, 1, 0, 0)), (0.0129, (-2, 0, 0, 2, 1)),
    (0.0123, (0, 0, -1, 2, 2)),
)  # fmt: skip
"""Arc seconds, and the multiples of D, M, M', F and Ω (IAU 1980)."""

_J2000 = datetime(2000, 1, 1, 12)
_DELTA_T_POLYNOMIALS: tuple[tuple[int, int, tuple[float, ...]], ...] = (
    (1920, 1900, (-2.79, 1.494119, -0.0598939, 0.0061966, -0.000197)),
    (1941, 1920, (21.20, 0.84493, -0.076100, 0.0020936)),
    (1961, 1950, (29.07, 0.407, -1 / 233, 1 / 2547)),
    (1986, 1975, (45.45, 1.067, -1 / 260, -1 / 718)),
    (2005, 2000, (63.86, 0.3345, -0.060374, 0.0017275, 0.000651814, 0.00002373599)),
)
_DELTA_T_OBSERVED = ((2005, 64.7), (2010, 66.1), (2015, 67.6), (2020, 69.4), (2025, 69.1))


def delta_t(year: float) -> float:
    """Terrestrial minus Universal Time, seconds.

    To 2005 the polynomials of F. Espenak and J. Meeus (NASA/TP-2006-214141); to 2025 as observed (IERS); later a
    smooth continuation, unsure by some 10 s in 2050 and 30 s in 2100.
    """
    for end, base, coefficients in _DELTA_T_POLYNOMIALS:
        if year < end:
            return sum(factor * (year - base) ** power for power, factor in enumerate(coefficients))
    for (start, first), (end, last) in pairwise(_DELTA_T_OBSERVED):
        if year < end:
            return first + (last - first) * (year - start) / (end - start)
    return 69.1 + 0.2 * (year - 2025) + 0.0023 * (year - 2025) ** 2


def _terrestrial(when: datetime) -> float:
    """Days of Terrestrial Time since J2000."""
    seconds = delta_t(when.year + (when.month - 0.5) / 12)
    return (when - _J2000) / timedelta(days=1) + seconds / 86_400


def sun_longitude(when: datetime) -> float:
    """The sun's apparent longitude, degrees from 0 to 360, at a Universal Time (without zone)."""
    days = _terrestrial(when)
    age, centuries = days / 365_250, days / 36_525
    longitude = sum(
        age**power * sum(size * math.cos(phase + rate * age) for size, phase, rate in terms)
        for power, terms in enumerate(_SERIES)
    )
    anomaly = math.radians(357.52911 + 35_999.05029 * centuries)
    distance = 1.00014 - 0.01671 * math.cos(anomaly) - 0.00014 * math.cos(2 * anomaly)
    shift = _nutation(centuries) - 20.4898 / distance - 0.09033
    return (math.degrees(longitude / 1e8) + 180 + shift / 3_600) % 360


def _nutation(centuries: float) -> float:
    """Nutation in longitude, arc seconds."""
    angles = (
        297.85036 + 445_267.111480 * centuries,
        357.52772 + 35_999.050340 * centuries,
        134.96298 + 477_198.867398 * centuries,
        93.27191 + 483_202.017538 * centuries,
        125.04452 - 1_934.136261 * centuries,
    )
    return sum(
        size * math.sin(math.radians(sum(count * angle for count, angle in zip(counts, angles, strict=True))))
        for size, counts in _NUTATION
    )


def sun_at(longitude: float, near: datetime) -> datetime:
    """The Universal Time nearest to `near` (within half a year) when the sun is at a longitude in degrees."""
    when = near
    for _ in range(8):
        ahead = (longitude - sun_longitude(when) + 180) % 360 - 180
        when += timedelta(days=ahead * 365.2422 / 360)
        if abs(ahead) < 1e-7:
            break
    return when


_MOON: tuple[tuple[float, int, tuple[int, int, int]], ...] = (
    (-0.40720, 0, (0, 1, 0)), (0.17241, 1, (1, 0, 0)), (0.01608, 0, (0, 2, 0)), (0.01039, 0, (0, 0, 2)),
    (0.00739, 1, (-1, 1, 0)), (-0.00514, 1, (1, 1, 0)), (0.00208, 2, (2, 0, 0)), (-0.00111, 0, (0, 1, -2)),
    (-0.00057, 0, (0, 1, 2)), (0.00056, 1, (1, 2, 0)), (-0.00042, 0, (0, 3, 0)), (0.00042, 1, (1, 0, 2)),
    (0.00038, 1, (1, 0, -2)), (-0.00024, 1, (-1, 2, 0)), (-0.00007, 0, (2, 1, 0)), (0.00004, 0, (0, 2, -2)),
    (0.00004, 0, (3, 0, 0)), (0.00003, 0, (1, 1, -2)), (0.00003, 0, (0, 2, 2)), (-0.00003, 0, (1, 1, 2)),
    (0.00003, 0, (-1, 1, 2)), (-0.00002, 0, (-1, 1, -2)), (-0.00002, 0, (1, 3, 0)), (0.00002, 0, (0, 4, 0)),
)  # fmt: skip
"""Days, power of the eccentricity factor, and the multiples of M, M' and F."""
_PLANETS: tuple[tuple[float, float, float], ...] = (
    (0.000325, 299.77, 0.107408), (0.000165, 251.88, 0.016321), (0.000164, 251.83, 26.651886),
    (0.000126, 349.42, 36.412478), (0.000110, 84.66, 18.206239), (0.000062, 141.74, 53.303771),
    (0.000060, 207.14, 2.453732), (0.000056, 154.84, 7.306860), (0.000047, 34.52, 27.261239),
    (0.000042, 207.19, 0.121824), (0.000040, 291.34, 1.844379), (0.000037, 161.72, 24.198154),
    (0.000035, 239.56, 25.513099), (0.000023, 331.55, 3.592518),
)  # fmt: skip
"""Days, and the angle in degrees with its rate for each lunation."""
_FIRST = datetime(2000, 1, 6, 14, 20, 37, 824_000)
"""2000 January 6.59766, the mean new moon of lunation 0 in Terrestrial Time."""


def new_moon(lunation: int) -> datetime:
    """The Universal Time of a new moon; lunation 0 is that of 6 January 2000."""
    k = lunation
    t = k / 1236.85
    factor = 1 - 0.002516 * t - 0.0000074 * t**2
    sun = 2.5534 + 29.10535670 * k - 0.0000014 * t**2 - 0.00000011 * t**3
    moon = 201.5643 + 385.81693528 * k + 0.0107582 * t**2 + 0.00001238 * t**3
    node = 160.7108 + 390.67050284 * k - 0.0016118 * t**2 - 0.00000227 * t**3
    omega = 124.7746 - 1.56375588 * k + 0.0020672 * t**2
    days = 29.530588861 * k + 0.00015437 * t**2 - 0.000000150 * t**3
    days += sum(
        size * factor**power * math.sin(math.radians(a * sun + b * moon + c * node)) for size, power, (a, b, c) in _MOON
    )
    days -= 0.00017 * math.sin(math.radians(omega))
    days += sum(size * math.sin(math.radians(angle + rate * k)) for size, angle, rate in _PLANETS)
    when = _FIRST + timedelta(days=days)
    return when - timedelta(seconds=delta_t(when.year + (when.month - 0.5) / 12))
