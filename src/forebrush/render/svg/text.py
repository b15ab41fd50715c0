"""Set text as outlines: one path for each run, or uses of shared glyphs; colour glyphs as the vectors of their font.

A glyph has a definition where that makes the file smaller (it is counted; a page of running text becomes five to seven
times smaller). Texts with a gradient are one path, which is painted as one. The words themselves stand in an
`aria-label`. Knows nothing of live type, which `live` puts over or in place of this.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from forebrush.render import outlines
from forebrush.render.svg import live
from forebrush.render.svg.outline_ops import text_outline
from forebrush.render.svg.paths import moved, segments_of, short_data
from forebrush.render.svg.pixels import as_pixels
from forebrush.render.svg.sheet import Sheet, Spot
from forebrush.render.svg.xml import alpha, hex_color, number, tag, transform
from forebrush.scene.drawing import (
    FlatPaint,
    GlyphRun,
    GroupItem,
    Item,
    LinearPaint,
    Paint,
    PathItem,
    RadialPaint,
    Rgba,
    TextItem,
)
from forebrush.scene.paths import Affine, Segment, apply, write
from forebrush.scene.paths import transform as moved_by

__all__ = ["Brushes", "draw_text", "run_segments"]


@dataclass(frozen=True, slots=True)
class Brushes:
    """How paths and items are drawn: the functions of the room above."""

    path: Callable[[PathItem, Spot, Sheet], str]
    items: Callable[[Iterable[Item], Spot, Sheet], str]


def draw_text(item: TextItem, spot: Spot, sheet: Sheet, brushes: Brushes) -> str:
    """The elements of a text, as outlines or, where the sheet is live, as type wherever SVG can say it."""
    if sheet.live and (said := live.plan(item, spot, sheet)) is not None:
        rest = replace(item, runs=tuple(said.outlined))
        drawn = _outlined(rest, spot, sheet, brushes) if rest.runs else ""
        return tag("g", _label(item) if said.partial else {}, drawn, live.text_element(item, said, sheet))
    drawn = _outlined(item, spot, sheet, brushes)
    return tag("g", _label(item), drawn) if drawn else ""


def _label(item: TextItem) -> dict[str, str]:
    return {"role": "img", "aria-label": item.text, "xml:lang": "" if item.lang == "und" else item.lang}


def parts_of(item: TextItem) -> list[tuple[list[GlyphRun], tuple[Paint, ...]]]:
    """The runs that are not colour glyphs, by what paints them: the text's paints first."""
    colored: dict[Rgba | None, list[GlyphRun]] = {None: []}
    for run in item.runs:
        if not run.emoji:
            colored.setdefault(run.color, []).append(run)
    return [(runs, item.paints if color is None else (FlatPaint(color),)) for color, runs in colored.items() if runs]


def _outlined(item: TextItem, spot: Spot, sheet: Sheet, brushes: Brushes) -> str:
    parts = parts_of(item)
    fonts, library = sheet.frame.fonts, sheet.library
    made: list[str] = []
    if item.strokes and parts:
        whole = text_outline([run for runs, _ in parts for run in runs], fonts, library)
        if len(parts) == 1:
            made.append(brushes.path(PathItem(whole, parts[0][1], item.strokes, "evenodd"), spot, sheet))
        else:
            for runs, paints in parts:
                outline = text_outline(runs, fonts, library)
                made.append(brushes.path(PathItem(outline, paints, (), "evenodd"), spot, sheet))
            made.append(brushes.path(PathItem(whole, (), item.strokes, "evenodd"), spot, sheet))
    else:
        for runs, paints in parts:
            made += [_filled(runs, paint, spot, sheet, brushes) for paint in paints]
    emoji = [run for run in item.runs if run.emoji]
    if emoji and spot.warp is not None:
        made.append(as_pixels((replace(item, runs=tuple(emoji)),), spot, sheet, "emoji in perspective"))
    else:
        strength = _strength(item.paints)
        made += [_emoji(run, strength, spot, sheet, brushes) for run in emoji]
    return "".join(made)


# ---- glyphs of one colour


def placed(run: GlyphRun) -> Iterable[tuple[int, Affine]]:
    """Each glyph of a run with the matrix from em units to its place."""
    angles = run.angles or (0.0,) * len(run.glyphs)
    for glyph, x, y, angle in zip(run.glyphs, run.xs, run.ys, angles, strict=True):
        turn = math.radians(angle)
        cos, sin = (math.cos(turn), math.sin(turn)) if angle else (1.0, 0.0)
        wide = run.size * run.stretch
        yield glyph, (cos * wide, sin * wide, -sin * run.size, cos * run.size, x, y)


def run_segments(run: GlyphRun, sheet: Sheet) -> list[Segment]:
    """The outlines of a run as one path, in the space of its item."""
    key = sheet.frame.fonts[run.font]
    made: list[Segment] = []
    for glyph, matrix in placed(run):
        if outline := outlines.outline(key, glyph, sheet.library):
            made += moved_by(segments_of(outline), matrix)
    return made


def _filled(runs: Sequence[GlyphRun], paint: Paint, spot: Spot, sheet: Sheet, brushes: Brushes) -> str:
    if isinstance(paint, FlatPaint) and paint.blend == "normal":
        color = {"fill": "" if paint.rgba[:3] == (0, 0, 0) else hex_color(paint.rgba)}
        strength = paint.rgba[3] / 255 * paint.opacity
        if not strength:
            return ""
        drawn = "".join(_flat(run, spot, sheet) for run in runs)
        # The opacity of the group, not of its fills: glyphs that touch are not painted twice.
        return tag("g", {**color, "opacity": alpha(strength)}, drawn) if drawn else ""
    segments = [segment for run in runs for segment in run_segments(run, sheet)]
    return brushes.path(PathItem(write(segments, 3), (paint,)), spot, sheet) if segments else ""


def _flat(run: GlyphRun, spot: Spot, sheet: Sheet) -> str:
    """A run with the fill of its group; glyphs that have a definition are uses of it."""
    key = sheet.frame.fonts[run.font]
    places = 2 if spot.zoom <= 2 else 3
    inline: list[Segment] = []
    uses: list[str] = []
    for glyph, matrix in placed(run):
        outline = outlines.outline(key, glyph, sheet.library)
        if not outline:
            continue
        name = _definition(run, glyph, outline, sheet) if spot.warp is None and not run.angles else ""
        if name:
            uses.append(tag("use", {"href": "#" + name, "x": number(matrix[4], 2), "y": number(matrix[5], 2)}))
        else:
            inline += moved_by(segments_of(outline), matrix)
    if spot.warp is not None:
        inline = moved(inline, spot.warp)
    return (tag("path", {"d": short_data(inline, places)}) if inline else "") + "".join(uses)


_USE = 40
"""Characters of a use."""


def _definition(run: GlyphRun, glyph: int, outline: str, sheet: Sheet) -> str:
    """The id of a glyph's definition; empty where writing it out each time is shorter."""
    key = (run.font, glyph, run.size, run.stretch)
    if key not in sheet.glyphs:
        count = sheet.counts[key]
        name = ""
        if count > 1:
            scaled = moved_by(segments_of(outline), (run.size * run.stretch, 0.0, 0.0, run.size, 0.0, 0.0))
            data = short_data(scaled, 2)
            if (count - 1) * len(data) > _USE * (count + 1):
                name = sheet.defs.add("path", {"d": data})
        sheet.glyphs[key] = name
    return sheet.glyphs[key]


# ---- colour glyphs

_COLORED = 0.0
"""Stands for the stretch in the keys of colour glyphs, whose definitions are drawn at any."""


def _strength(paints: Sequence[Paint]) -> float:
    """Colour glyphs take over the alpha of the text, as in CSS."""
    if not paints:
        return 1.0
    first = paints[0]
    return first.opacity * (first.rgba[3] / 255 if isinstance(first, FlatPaint) else 1.0)


def _emoji(run: GlyphRun, strength: float, spot: Spot, sheet: Sheet, brushes: Brushes) -> str:
    made: list[str] = []
    for glyph, (a, b, c, d, x, y) in placed(run):
        key = (run.font, glyph, run.size, _COLORED)
        if key not in sheet.glyphs:
            items = outlines.emoji_items(sheet.frame.fonts[run.font], glyph, sheet.library)
            drawn = brushes.items([scaled(item, run.size) for item in items], spot, sheet)
            blends = {"style": "isolation:isolate"} if "mix-blend-mode" in drawn else {}
            sheet.glyphs[key] = sheet.defs.add("g", {**blends}, drawn) if drawn else ""
        if name := sheet.glyphs[key]:
            place = (a / run.size, c / run.size, x, b / run.size, d / run.size, y, 0.0, 0.0, 1.0)
            opacity = alpha(strength)
            made.append(tag("use", {"href": "#" + name, "transform": transform(place), "opacity": opacity}))
    return "".join(made)


def scaled(item: Item, factor: float) -> Item:
    """A part of a colour glyph, enlarged: with coordinates in px few decimals are enough."""
    grow: Affine = (factor, 0.0, 0.0, factor, 0.0, 0.0)

    def data(d: str) -> str:
        return write(moved_by(segments_of(d), grow), 3) if d else ""

    def paint(given: Paint) -> Paint:
        if isinstance(given, LinearPaint):
            return replace(given, start=apply(grow, *given.start), end=apply(grow, *given.end))
        if isinstance(given, RadialPaint):
            return replace(given, center=apply(grow, *given.center), radii=apply(grow, *given.radii))
        return given

    if isinstance(item, PathItem):
        return replace(item, d=data(item.d), paints=tuple(map(paint, item.paints)))
    if isinstance(item, GroupItem):
        m = item.matrix
        matrix = (m[0], m[1], m[2] * factor, m[3], m[4], m[5] * factor, m[6], m[7], m[8])
        items = tuple(scaled(inner, factor) for inner in item.items)
        return replace(item, items=items, matrix=matrix, clip=data(item.clip))
    return item
