"""Fills to paints: geometry in px, literal colours, images by their size, motifs that tile."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest

from forebrush.fonts import Library
from forebrush.layout.context import Context
from forebrush.layout.motifs import MOTIFS
from forebrush.layout.paints import image_box, literal_effects, paint, paints, pattern_paint, stroke_paints
from forebrush.native import skia
from forebrush.scene import load, style
from forebrush.scene.drawing import (
    ConicPaint,
    FlatPaint,
    ImagePaint,
    LinearPaint,
    MeshPaint,
    NoisePaint,
    RadialPaint,
    StrokePaint,
    TilePaint,
)
from forebrush.scene.paths import path_bounds, read, transform_path
from forebrush.scene.values import Color

BOX = (10.0, 20.0, 200.0, 100.0)


@pytest.fixture
def ctx() -> Context:
    scene = load({"version": 1, "palette": {"gold": "#c8a050"}, "pages": [{"width": 100, "height": 100}]})
    return Context(scene, scene.pages[0], Library(), image_sizes={"photo": (400.0, 100.0)})


def fill(kind: str, **more: Any) -> Any:
    known = {"linear": style.Linear, "radial": style.Radial, "conic": style.Conic, "mesh": style.Mesh,
             "image": style.ImageFill, "pattern": style.Pattern, "noise": style.Noise, "solid": style.Solid}  # fmt: skip
    return known[kind].model_validate({"kind": kind, **more})


STOPS = [{"at": 0.5, "color": "#ff0000"}, {"at": 0.2, "color": "gold/50%"}]
LITERAL = ((0.5, (255, 0, 0, 255)), (0.5, (200, 160, 80, 128)))


def test_solid(ctx: Context) -> None:
    made = paint(fill("solid", color="gold", opacity=0.5, blend="multiply"), BOX, ctx)
    assert made == FlatPaint((200, 160, 80, 255), 0.5, "multiply")


def test_gradients(ctx: Context) -> None:
    made = paint(fill("linear", stops=STOPS, **{"from": [0, 0.5], "to": [1, 1]}), BOX, ctx)
    # A stop that falls behind its forerunner moves up to it.
    assert made == LinearPaint((10, 70), (210, 120), LITERAL)
    made = paint(fill("radial", stops=STOPS, center=[0.5, 0.5], radius=0.5, aspect=4), BOX, ctx)
    assert isinstance(made, RadialPaint) and made.center == (110, 70)
    half_diagonal = (200**2 + 100**2) ** 0.5 / 2
    assert made.radii == pytest.approx((half_diagonal * 0.5 * 2, half_diagonal * 0.5 / 2))
    made = paint(fill("conic", stops=STOPS, angle=30), BOX, ctx)
    assert made == ConicPaint((110, 70), 30, LITERAL)


def test_mesh_and_noise(ctx: Context) -> None:
    made = paint(fill("mesh", colors=[["gold", "#000"], ["#fff", "#000"]]), BOX, ctx)
    assert isinstance(made, MeshPaint) and made.box == BOX and made.colors[0][0] == (200, 160, 80, 255)
    made = paint(fill("noise", high="gold", scale=40, seed=7), BOX, ctx)
    assert made == NoisePaint((10, 20), (0, 0, 0, 0), (200, 160, 80, 255), 40, 0.5, 1, 7)


@pytest.mark.parametrize(
    ("fit", "position", "expected"),
    [
        # 400 x 100 into 200 x 100: covering keeps the height, containing keeps the width.
        ("cover", (0.5, 0.5), (-90, 20, 400, 100)),
        ("cover", (0, 0), (10, 20, 400, 100)),
        ("cover", (1, 1), (-190, 20, 400, 100)),
        ("contain", (0.5, 0.5), (10, 45, 200, 50)),
        ("contain", (0, 1), (10, 70, 200, 50)),
        ("fill", (0, 0), (10, 20, 200, 100)),
        ("tile", (0, 0), (10, 20, 400, 100)),
        ("tile", (0.5, 0.5), (-90, 20, 400, 100)),
    ],
)
def test_images(fit: str, position: tuple[float, float], expected: tuple[float, ...], ctx: Context) -> None:
    assert image_box((400, 100), BOX, fit, position) == expected
    made = paint(fill("image", asset="photo", fit=fit, position=position), BOX, ctx)
    assert made == ImagePaint("photo", expected, fit == "tile") and not ctx.findings


def test_missing_image_is_noted_and_fills(ctx: Context) -> None:
    made = paint(fill("image", asset="other"), BOX, ctx, "node-7")
    assert isinstance(made, ImagePaint) and made.box == BOX
    assert [(f.name, f.node) for f in ctx.findings] == [("asset-missing", "node-7")]


def test_strokes(ctx: Context) -> None:
    strokes = [
        style.Stroke.model_validate({"fill": "gold", "width": 3, "align": "inside", "cap": "round", "dash": [4]}),
        style.Stroke.model_validate({"dash": [0, 0]}),
    ]
    first, second = stroke_paints(strokes, BOX, ctx)
    assert first == StrokePaint(FlatPaint((200, 160, 80, 255)), 3, "inside", "round", "miter", (4, 4))
    assert second.dash == ()


def test_effects_get_literal_colors(ctx: Context) -> None:
    glow = style.Glow(color=Color("gold", alpha=0.5))
    blur = style.Blur(radius=3)
    made = literal_effects((glow, blur), ctx)
    assert made[0] == style.Glow(color=Color("", (200, 160, 80, 128))) and made[1] is blur


def test_order_is_kept(ctx: Context) -> None:
    made = paints((fill("solid", color="#010203"), fill("solid", color="gold")), BOX, ctx)
    assert [p.rgba[0] for p in made if isinstance(p, FlatPaint)] == [1, 200]


@pytest.mark.parametrize("motif", MOTIFS)
def test_patterns(motif: str, ctx: Context) -> None:
    made = paint(fill("pattern", pattern=motif, color="gold", size=30, weight=0.2, angle=15, opacity=0.4), BOX, ctx)
    assert isinstance(made, TilePaint)
    assert made.origin == (10, 20) and made.angle == 15 and made.opacity == 0.4
    assert made.width == pytest.approx(30) and made.height > 0
    # One path, one paint: translucent colours never double.
    assert len(made.items) == 1 and len(made.items[0].paints) + len(made.items[0].strokes) == 1
    x, y, width, height = path_bounds(made.items[0].d)
    assert width > 0 and x < made.width and y < made.height and x + width > 0 and y + height > 0


@pytest.mark.parametrize("motif", [name for name in MOTIFS if name != "checks"])
def test_weight_and_size_count(motif: str) -> None:
    thin, thick, large = (
        pattern_paint(motif, (0, 0, 0, 255), (0, 0), s, w) for s, w in ((20, 0.05), (20, 0.2), (40, 0.05))
    )
    assert thin.items != thick.items and large.width == pytest.approx(2 * thin.width)


@pytest.mark.parametrize("motif", MOTIFS)
@pytest.mark.parametrize("weight", [0.05, 0.15, 0.3])
def test_tiles_show_no_seam(motif: str, weight: float) -> None:
    """The tile alone holds everything that its neighbours' motifs bring into it: adding them changes nothing."""
    tile = pattern_paint(motif, (0, 0, 0, 255), (0, 0), 48.0, weight)
    item = tile.items[0]
    width = item.strokes[0].width if item.strokes else 0.0
    around = "".join(
        transform_path(item.d, (1, 0, k * tile.width, 0, 1, j * tile.height, 0, 0, 1))
        for k in (-1, 0, 1)
        for j in (-1, 0, 1)
    )
    alone, together = (_alpha(d, width, tile.width, tile.height) for d in (item.d, around))
    # A missing part would show as a whole run of px; antialiasing of crossing edges differs in single ones.
    assert together.any() and (abs(alone - together) > 24).sum() <= 4


def _alpha(d: str, stroke: float, width: float, height: float) -> Any:
    """Coverage (0 to 255) of the tile's own cell at 2 px to the unit."""
    surface = skia.Surface(math.floor(width * 2), math.floor(height * 2))
    brush = skia.Paint(AntiAlias=True, Color=skia.ColorBLACK)
    if stroke:
        brush.setStyle(skia.Paint.kStroke_Style)
        brush.setStrokeWidth(stroke)
        brush.setStrokeJoin(skia.Paint.kRound_Join)
    path = skia.Path()
    for op, p in read(d):
        {"M": path.moveTo, "L": path.lineTo, "Q": path.quadTo, "C": path.cubicTo}.get(op, path.close)(*p)
    with surface as canvas:
        canvas.scale(2, 2)
        canvas.drawPath(path, brush)
    return np.asarray(surface.toarray()[..., 3], dtype=int)
