"""HarfBuzz objects for faces and font keys, cached, and font subsets for files that carry their type.

Fonts are set to one unit per font unit (scale = units per em), so advances come in font units. The cached objects
are shared: never change their scale, variations or functions. Nothing here chooses a font.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

import uharfbuzz as hb

from forebrush.fonts.faces import Face, FontError, FontKey, Metrics

__all__ = ["coverage", "face_of", "font_of", "metrics_of", "subset"]


@lru_cache(256)
def _face(path: str, index: int, sha256: str) -> Any:
    # The hash is part of the cache key: a file that was replaced is another face.
    try:
        face = hb.Face(hb.Blob.from_file_path(path), index)
    except (OSError, hb.HarfBuzzError) as error:
        raise FontError("the font file cannot be read", path, "Install the package or add the file again.") from error
    if face.glyph_count == 0:
        raise FontError("the font file holds no glyphs", path, "Install the package or add the file again.")
    return face


@lru_cache(1024)
def _font(path: str, index: int, sha256: str, axes: tuple[tuple[str, float], ...]) -> Any:
    face = _face(path, index, sha256)
    font = hb.Font(face)
    font.scale = (face.upem, face.upem)
    if axes:
        font.set_variations(dict(axes))
    return font


def face_of(face: Face) -> Any:
    """The `hb.Face` of a face.

    Raises:
        FontError: the file is missing or holds no font.
    """
    return _face(str(face.path), face.index, face.sha256)


def font_of(face: Face, key: FontKey) -> Any:
    """The `hb.Font` of an instance, its axes set. Synthetic bold and slant are not applied: outlines only.

    Raises:
        FontError: the file is missing or holds no font.
    """
    return _font(str(face.path), face.index, face.sha256, key.axes)


@lru_cache(256)
def _coverage(path: str, index: int, sha256: str) -> frozenset[int]:
    return frozenset(_face(path, index, sha256).unicodes)


def coverage(face: Face) -> frozenset[int]:
    """The code points that the face maps to a glyph of its own.

    Raises:
        FontError: the file is missing or holds no font.
    """
    return _coverage(str(face.path), face.index, face.sha256)


@lru_cache(1024)
def metrics_of(face: Face, key: FontKey) -> Metrics:
    """Ascent, descent, capital height and x-height of an instance in em, and its units per em.

    Ascent and descent are what HarfBuzz gives for horizontal lines (OS/2 typo or hhea, as the face says). Where a
    face does not say its capital or x-height, the tops of its H and x are taken; where it has no such letters,
    0.7 and 0.5 of its ascent.

    Raises:
        FontError: the file is missing or holds no font.
    """
    font = font_of(face, key)
    upem: int = font.face.upem
    extents = font.get_font_extents("ltr")
    ascent = extents.ascender / upem

    def height(tag: Any, letter: str, share: float) -> float:
        stated = font.get_metric_position(tag)
        if stated:
            return float(stated) / upem
        glyph = font.get_nominal_glyph(ord(letter))
        drawn = font.get_glyph_extents(glyph) if glyph else None
        return float(drawn.y_bearing / upem) if drawn and drawn.y_bearing > 0 else share * ascent

    return Metrics(
        ascent=ascent,
        descent=-extents.descender / upem,
        cap_height=height(hb.OTMetricsTag.CAP_HEIGHT, "H", 0.7),
        x_height=height(hb.OTMetricsTag.X_HEIGHT, "x", 0.5),
        units_per_em=upem,
    )


def subset(
    face: Face,
    key: FontKey,
    *,
    unicodes: Iterable[int] = (),
    glyphs: Iterable[int] = (),
    retain_gids: bool = False,
) -> bytes:
    """A TrueType file with only the named code points and glyphs, every axis pinned to the key's value.

    With `retain_gids` glyphs keep their numbers (for files that place glyphs by number); otherwise they are
    renumbered and the text must be shaped again with the subset. Same input, same bytes.

    Raises:
        FontError: nothing was asked for, a glyph number is outside the face, or the face cannot be subset.
    """
    source = face_of(face)
    wanted_points, wanted_glyphs = sorted(set(unicodes)), sorted(set(glyphs))
    if not wanted_points and not wanted_glyphs:
        raise FontError("an empty subset was asked for", face.key, "Name at least one code point or glyph.")
    if wanted_glyphs and (wanted_glyphs[0] < 0 or wanted_glyphs[-1] >= source.glyph_count):
        raise FontError("a glyph number is outside the font", face.key, f"Keep to 0 to {source.glyph_count - 1}.")
    request = hb.SubsetInput()
    request.unicode_set.update(wanted_points)
    request.glyph_set.update(wanted_glyphs)
    flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NOTDEF_OUTLINE
    if key.axes:
        # Pinned variable outlines overlap: without the flag some readers punch holes.
        flags |= hb.SubsetFlags.SET_OVERLAPS_FLAG
    if retain_gids:
        flags |= hb.SubsetFlags.RETAIN_GIDS
    request.flags = flags
    for tag, value in key.axes:
        request.pin_axis_location(source, tag, value)
    try:
        return bytes(hb.subset(source, request).blob.data)
    except (RuntimeError, ValueError, hb.HarfBuzzError) as error:
        raise FontError("the font cannot be subset", face.key, "Draw its glyphs as outlines.") from error
