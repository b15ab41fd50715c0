"""The settings that there are: one file each in this folder, found without a list."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

from forebrush.paint.illustrator.view import View
from forebrush.paint.oklab import Rgb

__all__ = ["Layout", "Setting", "setting", "settings"]

Draw: TypeAlias = Callable[[View], None]


@dataclass(frozen=True, slots=True)
class Layout:
    """One way to share the picture: where the horizon (or the foot of the wall) and the ground line are, and where
    the first subject stands; all 0 to 1."""

    horizon: float
    ground: float
    focus: float
    mirrored: bool = False


@dataclass(frozen=True, slots=True)
class Setting:
    """A place that can be drawn."""

    name: str
    words: tuple[str, ...]
    draw: Draw
    layouts: tuple[Layout, ...]
    floor: Rgb
    """About the colour on which subjects stand: their clothes stand off it."""
    indoor: bool = False
    table: tuple[float, float, float] | None = None
    """A table or counter: from x, to x, and the y of its top (0 to 1); people sit behind it, things stand on it."""
    place: str = "ground"
    """Where subjects are: ground, table (things only), water, sky."""
    zoom: float = 1.0
    """How much larger than usual the first subject is."""
    season: str = ""
    time: str = ""
    weather: str = ""
    """What the setting itself implies, where the request says nothing."""
    top: float = 0.06
    """How much of the table's top is seen, as a share of the height."""
    shows: tuple[str, ...] = ()
    """Things of the library that it is made of: asked for without more, they are there."""
    leafy: bool = False
    """Twigs may hang into the picture."""
    water: tuple[float, float] | None = None
    """Where things float: the far and the near edge of the water, below the horizon, 0 to 1."""
    alone: bool = False
    """Whether what is shown fills the frame by itself, as one group, at no true size."""


_FOUND: dict[str, Setting] = {}


def setting(
    name: str,
    *words: str,
    layouts: tuple[Layout, ...],
    floor: Rgb,
    indoor: bool = False,
    table: tuple[float, float, float] | None = None,
    place: str = "ground",
    zoom: float = 1.0,
    season: str = "",
    time: str = "",
    weather: str = "",
    top: float = 0.06,
    water: tuple[float, float] | None = None,
    shows: tuple[str, ...] = (),
    leafy: bool = False,
    alone: bool = False,
) -> Callable[[Draw], Draw]:
    """Enter a drawing function as a setting. `words` name it, in English and Chinese."""

    def entered(draw: Draw) -> Draw:
        _FOUND[name] = Setting(
            name, (name, *words), draw, layouts, floor, indoor, table, place, zoom, season, time, weather,
            top, shows, leafy, water, alone,
        )  # fmt: skip
        return draw

    return entered


@cache
def settings() -> Mapping[str, Setting]:
    """Every setting by its name."""
    package = importlib.import_module(__package__ or "")
    for module in sorted(info.name for info in pkgutil.iter_modules(package.__path__)):
        importlib.import_module(f"{__package__}.{module}")
    return dict(sorted(_FOUND.items()))
