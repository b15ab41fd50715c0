"""Font keys as skia typefaces and fonts: no hinting, subpixel places, linear measures, no system fonts.

Typefaces are shared between threads and kept for good: there are a few dozen instances at most in a process.
"""

from __future__ import annotations

import math
import threading
from functools import cache
from typing import Any

from forebrush.fonts import FontKey, Library
from forebrush.native import skia
from forebrush.render.pixels import RenderError

__all__ = ["font_of", "typeface"]

_lock = threading.Lock()
_faces: dict[tuple[str, int, str], Any] = {}
_instances: dict[tuple[str, int, str, tuple[tuple[str, float], ...]], Any] = {}
_alive: list[Any] = []
"""Skia keeps bare pointers to the parts of a variation position: they live as long as the process."""


@cache
def _manager() -> Any:
    return skia.FontMgr.New_Custom_Empty()


def typeface(key: FontKey, library: Library) -> Any:
    """The `skia.Typeface` of an instance, its axes set.

    Raises:
        RenderError: the file cannot be read, or the instance drawn would not have the weight asked for.
        FontError: the library has no such face.
    """
    face = library.face(key.face)
    file = (str(face.path), face.index, face.sha256)
    with _lock:
        made = _instances.get((*file, key.axes))
        if made is None:
            base = _faces.get(file)
            if base is None:
                base = _faces[file] = _open(file)
            made = _instances[*file, key.axes] = _instance(base, key) if key.axes else base
    return made


def _open(file: tuple[str, int, str]) -> Any:
    made = _manager().makeFromFile(file[0], file[1])
    if made is None:
        raise RenderError("a font file cannot be read", file[0], "Install its package or add the file again.")
    return made


def _instance(base: Any, key: FontKey) -> Any:
    position = skia.FontArguments.VariationPosition
    parts = [position.Coordinate(int.from_bytes(tag.encode("ascii"), "big"), value) for tag, value in key.axes]
    coordinates = position.Coordinates(parts)
    place = position(coordinates)
    arguments = skia.FontArguments()
    arguments.setVariationDesignPosition(place)
    _alive.append((parts, coordinates, place, arguments))
    made = base.makeClone(arguments)
    weight = dict(key.axes).get("wght")
    if made is None or (weight is not None and abs(made.fontStyle().weight() - weight) > 1):
        raise RenderError("a variable font did not take its axes", key.face, "Use a static face of this family.")
    return made


def font_of(key: FontKey, library: Library, size: float, stretch: float = 1.0) -> Any:
    """The `skia.Font` of an instance at a size in px, slanted as its key says, `stretch` times as wide."""
    font = skia.Font(typeface(key, library), size)
    font.setSubpixel(True)
    font.setBaselineSnap(False)
    font.setLinearMetrics(True)
    font.setEmbeddedBitmaps(False)
    font.setHinting(skia.FontHinting.kNone)
    font.setEdging(skia.Font.Edging.kAntiAlias)
    if key.slant:
        font.setSkewX(-math.tan(math.radians(key.slant)))
    if stretch != 1.0:
        font.setScaleX(stretch)
    return font
