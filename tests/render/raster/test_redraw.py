"""A partial redraw gives, byte for byte, the picture that drawing the whole would give."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from forebrush.layout.frame import Frame, FrameMask, FrameNode
from forebrush.render.raster import LayerCache, Pixels, draw, redraw
from forebrush.scene.asset import Asset, Layer
from forebrush.scene.drawing import (
    ConicPaint,
    FlatPaint,
    ImageItem,
    LinearPaint,
    MeshPaint,
    NoisePaint,
    PathItem,
    RadialPaint,
    StrokePaint,
    TilePaint,
)
from forebrush.scene.style import Adjust, BackdropBlur, Blur, Displace, Glow, Shadow, Wear
from forebrush.scene.values import Color

from .frames import BLACK, BLUE, RED, at, box, disc, filled, font, frame, library, node, square, words

SIZE = (96, 80)
KEY, BOLD = font("Inter", 400), font("Inter", 800)

rgba = st.tuples(*[st.integers(0, 255)] * 3, st.sampled_from((255, 255, 140, 40)))
length = st.floats(-30, 100, allow_nan=False).map(lambda value: round(value * 64) / 64)
stops = st.tuples(rgba, rgba).map(lambda pair: ((0.0, pair[0]), (1.0, pair[1])))
blends = st.sampled_from(("normal", "normal", "multiply", "screen", "overlay", "difference", "hue", "plus-lighter"))
paint = st.one_of(
    rgba.map(FlatPaint),
    rgba.map(FlatPaint),
    stops.map(lambda s: LinearPaint((0, 0), (30, 20), s)),
    stops.map(lambda s: RadialPaint((15, 10), (20, 12), s)),
    stops.map(lambda s: ConicPaint((15, 10), 30, s, 0.7)),
    st.tuples(rgba, rgba).map(lambda c: MeshPaint((0, 0, 30, 20), (c, c[::-1]))),
    st.tuples(rgba, rgba).map(lambda c: NoisePaint((0, 0), *c, 12.0, 0.5, 1.0, 3)),
    rgba.map(lambda c: TilePaint((1, 2), 7.5, 6.25, 30.0, (PathItem(disc(2, 3, 3), (FlatPaint(c),)),))),
)
stroke = st.builds(
    StrokePaint, rgba.map(FlatPaint), st.floats(0.5, 6), st.sampled_from(("center", "inside", "outside"))
)
shape = st.sampled_from((box(30, 20), disc(11, 15, 10), "M3 2L28 9C20 30 9 4 1 18Z"))
path = st.builds(
    lambda d, p, s, what: PathItem(d, (p,), s, what=what),
    shape,
    paint,
    st.lists(stroke, max_size=1).map(tuple),
    st.sampled_from(("", "background")),
)
text = st.builds(
    lambda t, size, c, index: words(t, (KEY, BOLD)[index], size, 0, 14, c, index=index),
    st.sampled_from(("Hamburg", "fly", "8.40")),
    st.floats(5, 24),
    paint,
    st.integers(0, 1),
)
effect = st.one_of(
    st.builds(
        Shadow, x=st.integers(-6, 6), y=st.integers(-6, 6), blur=st.integers(0, 30), spread=st.integers(-2, 3),
        inset=st.booleans(),
    ),
    st.builds(Glow, color=st.just(Color("", (255, 80, 0, 200))), blur=st.integers(0, 12), strength=st.floats(0.5, 3)),
    st.builds(Blur, radius=st.floats(0, 12)),
    st.builds(BackdropBlur, radius=st.floats(0.5, 12), saturation=st.sampled_from((1.0, 1.8))),
    st.builds(Displace, amount=st.integers(0, 5), scale=st.integers(3, 20)),
    st.builds(Wear, amount=st.floats(0, 0.7), scale=st.integers(3, 20)),
    st.builds(Adjust, brightness=st.floats(0.5, 1.5), warmth=st.floats(-1, 1)),
)  # fmt: skip
mask = st.one_of(
    st.none(), st.none(), st.none(),
    st.builds(FrameMask, shape, paint, st.sampled_from((0.0, 2.0, 9.0)), st.booleans()),
)  # fmt: skip


@st.composite
def look(draw_: Any) -> dict[str, Any]:
    """Everything of a node but its id, place and children."""
    made: dict[str, Any] = {"items": tuple(draw_(st.lists(st.one_of(path, path, text), max_size=2)))}
    made["opacity"] = draw_(st.sampled_from((1.0, 1.0, 1.0, 0.6, 0.0)))
    made["blend"] = draw_(blends)
    made["effects"] = tuple(draw_(st.lists(effect, max_size=2))) if draw_(st.booleans()) else ()
    made["mask"] = draw_(mask)
    made["clip"] = draw_(st.sampled_from(("", "", box(24, 18), disc(13, 14, 9))))
    made["light"] = draw_(st.sampled_from((None, None, None, ((255, 240, 200, 255), (60, 60, 90, 255), (0, 0), (20, 9)))))
    return made


@st.composite
def place(draw_: Any) -> Any:
    turn = draw_(st.sampled_from((0.0, 0.0, 0.0, 15.0, -40.0)))
    whole = draw_(st.booleans())
    x, y = draw_(length), draw_(length)
    made = at(round(x) if whole else x, round(y) if whole else y, turn, draw_(st.sampled_from((1.0, 1.0, 0.7, 1.6))))
    if draw_(st.integers(0, 9)) == 0:
        made = (*made[:6], 0.004, -0.002, 1.0)
    return made


@st.composite
def tree(draw_: Any) -> tuple[FrameNode, ...]:
    ids = [0]

    def grown(depth: int) -> FrameNode:
        ids[0] += 1
        name, made = f"n{ids[0]}", draw_(look())
        children = tuple(grown(depth - 1) for _ in range(draw_(st.integers(0, 2)))) if depth else ()
        return node(name, 0, 0, 30, 20, *made.pop("items"), matrix=draw_(place()), children=children, **made)

    return tuple(grown(2) for _ in range(draw_(st.integers(1, 3))))


def _names(nodes: tuple[FrameNode, ...]) -> list[str]:
    return [name for n in nodes for name in (n.id, *_names(n.children))]


def _edited(nodes: tuple[FrameNode, ...], name: str, change: Any) -> tuple[FrameNode, ...]:
    made: list[FrameNode] = []
    for n in nodes:
        if n.id == name:
            made.extend(change(n))
        else:
            made.append(replace(n, children=_edited(n.children, name, change)))
    return tuple(made)


@st.composite
def edit(draw_: Any, nodes: tuple[FrameNode, ...], step: int) -> tuple[FrameNode, ...]:
    names = _names(nodes)
    if not names:
        return (node(f"new{step}", 0, 0, 30, 20, filled(box(30, 20), RED)),)
    name = draw_(st.sampled_from(names))
    kind = draw_(st.sampled_from(("move", "look", "field", "remove", "insert", "order")))
    if kind == "move":
        where = draw_(place())
        return _edited(nodes, name, lambda n: [replace(n, matrix=where)])
    if kind == "look":
        made = draw_(look())
        return _edited(nodes, name, lambda n: [replace(n, **made)])
    if kind == "field":
        made = draw_(look())
        field = draw_(st.sampled_from(sorted(made)))
        return _edited(nodes, name, lambda n: [replace(n, **{field: made[field]})])
    if kind == "remove":
        return _edited(nodes, name, lambda n: [])
    if kind == "insert":
        made, where = draw_(look()), draw_(place())
        items = made.pop("items")
        return _edited(nodes, name, lambda n: [n, node(f"new{step}", 0, 0, 30, 20, *items, matrix=where, **made)])
    if len(nodes) > 1:
        return nodes[1:] + nodes[:1]
    return _edited(nodes, name, lambda n: [replace(n, children=n.children[::-1])])


def _frame(nodes: tuple[FrameNode, ...], ground: Any, swapped: bool = False) -> Frame:
    return frame(*nodes, size=SIZE, ground=ground, fonts=(BOLD, KEY) if swapped else (KEY, BOLD))


def _differing(a: Pixels, b: Pixels) -> int:
    return int((a.rgba != b.rgba).any(axis=2).sum())


@given(data=st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_edits_redraw_to_the_very_bytes(data: st.DataObject) -> None:
    nodes = data.draw(tree())
    ground = data.draw(st.sampled_from(((250, 245, 235, 255), None)))
    scale = data.draw(st.sampled_from((1.0, 1.0, 1.5)))
    cache = data.draw(st.sampled_from((None, LayerCache(1 << 22), LayerCache(1 << 15))))
    old = _frame(nodes, ground)
    pixels = draw(old, {}, scale=scale, library=library(), cache=cache)
    for step in range(data.draw(st.integers(1, 3))):
        nodes = data.draw(edit(nodes, step))
        new = _frame(nodes, ground)
        pixels, _ = redraw(pixels, old, new, {}, scale=scale, library=library(), cache=cache)
        whole = draw(new, {}, scale=scale, library=library())
        assert _differing(pixels, whole) == 0
        old = new
