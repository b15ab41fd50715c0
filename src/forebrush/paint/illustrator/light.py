"""The light of a picture: what time of day, weather and season make of sky, haze, lines and ambient colour.

Everything that is drawn reads its colours here, so that things, people and settings stand in one light.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from forebrush.paint.oklab import Rgb, mix, shade

__all__ = ["SEASONS", "TIMES", "WEATHERS", "Light", "rgb", "rig"]


def rgb(code: str) -> Rgb:
    """The colour of `#rrggbb`."""
    return (int(code[1:3], 16), int(code[3:5], 16), int(code[5:7], 16))


def _row(codes: str) -> tuple[Rgb, ...]:
    return tuple(rgb(code) for code in codes.split())


@dataclass(frozen=True, slots=True)
class Light:
    """The light rig of a picture."""

    time: str
    weather: str
    season: str
    sky: tuple[Rgb, ...]
    """From the zenith to the horizon."""
    haze: Rgb
    """What distance fades to."""
    sun: Rgb
    cloud: Rgb
    ambient: Rgb | None
    """Multiplies the whole picture; None where the light is plain."""
    dark: float
    """0 by day, 1 at night."""
    accents: tuple[Rgb, ...]
    """Colours of clothes, awnings and small things."""
    line: Rgb
    toward: tuple[float, float] = (-1.0, -0.55)
    """From where the light comes."""
    moon: str = ""
    """`full` where a full moon is asked for."""

    @property
    def wet(self) -> bool:
        """It rains."""
        return self.weather in ("rain", "storm")

    @property
    def snowy(self) -> bool:
        """Snow lies, or falls."""
        return self.season == "winter" or self.weather == "snow"

    def far(self, color: Rgb, haze: float) -> Rgb:
        """A colour seen through `haze` (0 to 1)."""
        return mix(color, self.haze, haze)


_DAY = rgb("#26233f")
_NIGHT = rgb("#17142f")
TIMES: Mapping[str, Light] = {
    "dawn": Light(
        "dawn", "clear", "summer", _row("#86a9dc #f3bfae #ffe6bd"), rgb("#f3d6c6"), rgb("#fff0c0"), rgb("#ffe2d2"),
        rgb("#fff0e4"), 0.0, _row("#f08a6c #ffc96b #6f8fc9 #7fb08a"), _DAY,
    ),
    "noon": Light(
        "noon", "clear", "summer", _row("#58b7e6 #a9dff0 #eef8ec"), rgb("#d9eef2"), rgb("#fff6cc"), rgb("#ffffff"),
        None, 0.0, _row("#ef6f5c #f6c667 #3a8fb5 #6aa571 #f3e3c4"), _DAY,
    ),
    "dusk": Light(
        "dusk", "clear", "summer", _row("#46509c #9a72b5 #f3938a #ffcb90"), rgb("#dc9ba6"), rgb("#fff0b8"),
        rgb("#ffcdb6"), rgb("#f4d0c8"), 0.25, _row("#ff8a5c #ffc96b #c95f8a #5b5ba8 #4f9bb8"), _DAY,
    ),
    "night": Light(
        "night", "clear", "summer", _row("#12123a #2b2566 #54468f"), rgb("#3a3676"), rgb("#fdf4d2"), rgb("#6d66ae"),
        rgb("#918bd2"), 1.0, _row("#ff6a4d #ffc45c #37a7a0 #7a5bd0 #e85a8a"), _NIGHT,
    ),
}  # fmt: skip
WEATHERS: Mapping[str, float] = {
    "clear": 0.0, "wind": 0.0, "cloudy": 0.3, "snow": 0.42, "rain": 0.5, "fog": 0.6, "storm": 0.72,
}  # fmt: skip
"""How grey each weather makes the sky."""
SEASONS = ("spring", "summer", "autumn", "winter")
_GREYS: Mapping[str, Rgb] = {"night": rgb("#232446"), "dusk": rgb("#7d7590")}
_GREY = rgb("#9fb0bd")


def rig(
    time: str = "noon",
    weather: str = "clear",
    season: str = "summer",
    palette: Sequence[Rgb] = (),
    *,
    indoor: bool = False,
    mirrored: bool = False,
    moon: str = "",
) -> Light:
    """The light of a time (dawn, noon, dusk, night), a weather and a season.

    A palette of the request takes the place of the accents and tints haze and sky a little. Indoors lamps make the
    night bright. Raises KeyError for a time or a weather that there is not.
    """
    base, grey = TIMES[time], WEATHERS[weather]
    tone = _GREYS.get(time, _GREY)
    light = base
    if grey:
        darker = shade(tone, -0.04 if weather == "storm" else 0.04)
        gloom = base.ambient if time == "night" else rgb("#ccd3e2" if weather == "storm" else "#d9e0ec")
        light = replace(
            base,
            sky=tuple(mix(color, darker, grey) for color in base.sky),
            haze=mix(base.haze, tone, grey),
            cloud=mix(base.cloud, tone, grey),
            ambient=gloom,
        )
    if palette:
        tint = palette[0]
        light = replace(
            light,
            accents=tuple(palette),
            haze=mix(light.haze, tint, 0.18),
            sky=tuple(mix(color, tint, 0.12) for color in light.sky),
        )
    if indoor:
        warm = rgb("#f2dfd6") if time in ("dusk", "night") else None
        light = replace(light, dark=light.dark * 0.35, ambient=warm, line=_DAY)
    return replace(light, weather=weather, season=season, toward=(1.0 if mirrored else -1.0, -0.55), moon=moon)
