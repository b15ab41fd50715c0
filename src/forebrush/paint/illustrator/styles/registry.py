"""The styles that there are: one file each in this folder, found without a list."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

from forebrush.paint.illustrator.styles.stage import Stage
from forebrush.scene.asset import Layer

__all__ = ["Style", "style", "styles"]

Make: TypeAlias = Callable[[Stage], tuple[Layer, ...]]


@dataclass(frozen=True, slots=True)
class Style:
    """A way to draw a staged picture."""

    name: str
    words: tuple[str, ...]
    """What names it in a field of its own, in English and Chinese; the name is one of them."""
    make: Make
    vector: bool
    """Its layers are drawing lists; else they are pixels."""


_FOUND: dict[str, Style] = {}


def style(name: str, words: str, *, vector: bool = False) -> Callable[[Make], Make]:
    """Enter a function as a style. `words`, divided by `|`, name it, in English and Chinese."""

    def entered(make: Make) -> Make:
        _FOUND[name] = Style(name, (name, *words.split("|")), make, vector)
        return make

    return entered


@cache
def styles() -> Mapping[str, Style]:
    """Every style by its name."""
    package = importlib.import_module(__package__ or "")
    for module in sorted(info.name for info in pkgutil.iter_modules(package.__path__)):
        importlib.import_module(f"{__package__}.{module}")
    return dict(sorted(_FOUND.items()))
