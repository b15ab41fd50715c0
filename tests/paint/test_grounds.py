"""The painter of grounds: every kind, the same for the same seed, calm under words, honest of what it cannot draw."""

from __future__ import annotations

import itertools
import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forebrush.layout.paints import pattern_paint
from forebrush.paint.canvas import Canvas, falloff
from forebrush.paint.ground_kinds import KINDS
from forebrush.paint.grounds import Grounds
from forebrush.paint.illustrator.styles.applying import flattened
from forebrush.paint.illustrator.styles.field import Plane
from forebrush.paint.oklab import along, even_stops, from_lab, lightness, mix, shade, to_lab
from forebrush.scene.asset import Asset
from forebrush.scene.drawing import FlatPaint, PathItem, RadialPaint, TilePaint
from forebrush.scene.paths import read
from forebrush.scene.picture import Box, PictureBrief
from forebrush.scene.values import Color
from forebrush.world import Painter

GROUNDS = Grounds(pattern_paint)
TOP = {"x": 0.1, "y": 0.08, "width": 0.8, "height": 0.25}


def palette(color: Color) -> tuple[int, int, int, int]:
    return {"gold": (200, 160, 80, 255)}.get(color.name, color.rgba)


def brief(**parts: Any) -> PictureBrief:
    return PictureBrief.model_validate(parts)


def painted(width: float = 600, height: float = 900, seed: int = 1, **parts: Any) -> Asset:
    return GROUNDS.paint(brief(**parts), width, height, seed, palette)


# Colours ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("color", [(0, 0, 0), (255, 255, 255), (255, 0, 0), (12, 200, 90), (31, 27, 22)])
def test_oklab_there_and_back(color: tuple[int, int, int]) -> None:
    assert from_lab(to_lab(color)) == color
    assert mix(color, (9, 9, 9), 0) == color and shade(color, 0) == color


def test_oklab_values() -> None:
    # Ottosson's figures: white has L 1; sRGB red has L 0.628, a 0.2249, b 0.1258.
    assert to_lab((255, 255, 255)) == pytest.approx((1, 0, 0), abs=1e-3)
    assert to_lab((255, 0, 0)) == pytest.approx((0.628, 0.2249, 0.1258), abs=1e-3)
    assert lightness(mix((0, 0, 0), (255, 255, 255), 0.5)) == pytest.approx(0.5, abs=0.005)


def test_stops_pass_through_every_color() -> None:
    colors = ((255, 0, 0), (0, 0, 255), (0, 255, 0))
    stops = even_stops(colors)
    assert [stop for stop in stops if stop[0] in (0, 0.5, 1)] == [
        (0, (255, 0, 0, 255)), (0.5, (0, 0, 255, 255)), (1, (0, 255, 0, 255))
    ]  # fmt: skip
    assert all(a[0] < b[0] for a, b in itertools.pairwise(stops))
    assert along(colors, 0.5) == (0, 0, 255) and along(colors, 7) == (0, 255, 0)


def test_lights_fade_to_nothing() -> None:
    stops = falloff((255, 255, 255), 0.5)
    alphas = [color[3] for _, color in stops]
    assert alphas[0] == 128 and alphas[-1] == 0 and alphas == sorted(alphas, reverse=True)


# Kinds ------------------------------------------------------------------------------------------------


def items(asset: Asset) -> list[PathItem]:
    return [item for layer in asset.layers for item in layer.items if isinstance(item, PathItem)]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("size", [(600, 900), (1600, 500), (40, 40)])
def test_every_kind(kind: str, size: tuple[int, int]) -> None:
    ground = {"kind": kind, "colors": ["#f2e6d0", "#c06040", "gold"]}
    asset = painted(*size, ground=ground, keep_clear=[TOP])
    assert (asset.width, asset.height) == size and asset.painter == "grounds" and not asset.composite
    assert asset.layers[0].name == "base" and asset.surfaces == () and asset.not_drawn == ()
    assert len({layer.name for layer in asset.layers}) == len(asset.layers)
    # The first item covers everything; nothing shows through.
    first = items(asset)[0]
    assert first.d == f"M0 0L{size[0]} 0L{size[0]} {size[1]}L0 {size[1]}Z"
    for item in items(asset):
        assert all(math.isfinite(v) for segment in read(item.d) for v in segment.points)
        for paint in (*item.paints, *(stroke.paint for stroke in item.strokes)):
            if isinstance(paint, RadialPaint):
                assert min(paint.radii) > 0 and [s[0] for s in paint.stops] == sorted(s[0] for s in paint.stops)
    assert len(asset.clear_lightness) == 1 and 0 <= asset.clear_lightness[0] <= 1


@pytest.mark.parametrize("kind", KINDS)
def test_same_seed_same_ground(kind: str) -> None:
    parts: dict[str, Any] = {"ground": {"kind": kind}, "mood": ["calm"], "keep_clear": [TOP]}
    assert painted(seed=5, **parts) == painted(seed=5, **parts)
    if kind != "plain":
        assert painted(seed=5, **parts) != painted(seed=6, **parts)
        other = GROUNDS.paint(brief(seed=9, **parts), 600, 900, 5, palette)
        assert other != painted(seed=5, **parts)


@pytest.mark.parametrize("size", [(5000, 1), (1, 5000)])
def test_strips_do_not_grow_the_drawing(size: tuple[int, int]) -> None:
    for kind in KINDS:
        asset = painted(*size, ground={"kind": kind, "strength": 1})
        assert sum(len(item.d) for item in items(asset)) < 200_000


def test_plain_is_exactly_its_color() -> None:
    asset = painted(ground={"kind": "plain", "colors": ["gold", "#000"]})
    assert [item.paints for item in items(asset)] == [(FlatPaint((200, 160, 80, 255)),)]


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "plain"])
def test_strength_counts(kind: str) -> None:
    faint, strong = (painted(ground={"kind": kind, "strength": s}) for s in (0.1, 0.9))
    assert faint.layers != strong.layers


@pytest.mark.parametrize("kind", ["gradient", "mesh", "pattern", "noise", "rays", "bokeh"])
def test_angle_counts(kind: str) -> None:
    assert painted(ground={"kind": kind}).layers != painted(ground={"kind": kind, "angle": 37}).layers


def test_patterns_take_their_motif_from_the_tiler() -> None:
    asset = painted(ground={"kind": "pattern", "motif": "seigaiha", "colors": ["#fff", "#000"]})
    tiles = [p for item in items(asset) for p in item.paints if isinstance(p, TilePaint)]
    assert len(tiles) == 1 and tiles[0].items[0].strokes
    bare = Grounds().paint(brief(ground={"kind": "pattern", "motif": "dots"}), 100, 100, 1, palette)
    assert bare.not_drawn == ("pattern dots",)


def test_plan_is_of_the_same_picture() -> None:
    asked = brief(ground={"kind": "rays", "colors": ["#400", "#822", "#fd8"]}, keep_clear=[TOP])
    plan, asset = GROUNDS.plan(asked, 600, 900, 3), GROUNDS.paint(asked, 600, 900, 3, palette)
    assert plan.layers == tuple(layer.name for layer in asset.layers)
    assert plan.clear_lightness == asset.clear_lightness and plan.surfaces == ()


def test_it_is_a_painter() -> None:
    assert isinstance(GROUNDS, Painter) and GROUNDS.needs() == ""
    with pytest.raises(ValueError, match="above 0"):
        GROUNDS.paint(brief(), 0, 10, 1, palette)


@pytest.mark.parametrize("kind", ["clouds", "terrazzo", "confetti", "memphis"])
def test_things_keep_off_words(kind: str) -> None:
    """Inside the area for words no thing has its middle, but the great disc and chips of sand."""
    asset = painted(ground={"kind": kind, "colors": ["#fff", "#a33", "#3a6", "#36a"]}, keep_clear=[TOP])
    for layer in asset.layers:
        if layer.name in ("clouds", "chips", "near", "middle", "far", "shapes"):
            for item in layer.items:
                assert isinstance(item, PathItem)
                for part in item.d.split("M")[1:]:
                    points = [p for segment in read("M" + part) for p in [segment.points[-2:]] if p]
                    x, y = (sum(p[k] for p in points) / len(points) for k in (0, 1))
                    small = max(abs(p[0] - x) for p in points) < 5
                    assert small or not (0.14 < x / 600 < 0.86 and 0.11 < y / 900 < 0.3)


def test_there_are_many_kinds() -> None:
    assert len(KINDS) >= 14
    asked = {kind: tuple(layer.name for layer in painted(ground={"kind": kind}).layers) for kind in KINDS}
    assert all(names[0] == "base" for names in asked.values())


# Lightness and calm -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("colors", "expected"),
    [(["#000000", "#000000"], 0.0), (["#ffffff", "#ffffff"], 1.0), (["#808080", "#808080"], 0.6)],
)
def test_lightness_of_plain(colors: list[str], expected: float) -> None:
    asset = painted(ground={"kind": "plain", "colors": colors}, keep_clear=[TOP])
    assert asset.clear_lightness[0] == pytest.approx(expected, abs=0.01)


def test_lightness_follows_a_gradient() -> None:
    bottom = {**TOP, "y": 0.7}
    asset = painted(ground={"kind": "gradient", "colors": ["#fff", "#000"]}, keep_clear=[TOP, bottom])
    assert asset.clear_lightness[0] > 0.75 and asset.clear_lightness[1] < 0.35


def spread(kind: str, box: Box, clear: list[dict[str, float]], seed: int) -> float:
    """How far the colours under a box differ (standard deviation of lightness)."""
    from forebrush.paint.ground_kinds import Order

    canvas = Canvas(600, 900)
    from random import Random

    colors = ((40, 10, 20), (200, 60, 40), (250, 220, 150))
    order = Order(colors, 1.0, 0.0, Random(seed), tuple(Box.model_validate(b) for b in clear), "dots", pattern_paint)
    KINDS[kind](canvas, order)
    points = [((k + 0.5) / 24, (j + 0.5) / 24) for k in range(24) for j in range(24)]
    found = [
        lightness(canvas.color_at((box.x + box.width * u) * 600, (box.y + box.height * v) * 900)) for u, v in points
    ]
    mean = sum(found) / len(found)
    return math.sqrt(sum((v - mean) ** 2 for v in found) / len(found))


@pytest.mark.parametrize("kind", ["rays", "glow", "mesh"])
def test_areas_for_words_are_calmer(kind: str) -> None:
    area = {"x": 0.15, "y": 0.5, "width": 0.7, "height": 0.22}
    box = Box.model_validate(area)
    seeds = range(8)
    calm = sum(spread(kind, box, [area], seed) for seed in seeds)
    busy = sum(spread(kind, box, [], seed) for seed in seeds)
    assert calm < busy


def test_discs_keep_off_words() -> None:
    def alpha_inside(clear: list[dict[str, float]]) -> float:
        asset = painted(ground={"kind": "bokeh", "strength": 1}, time="night", keep_clear=clear, seed=4)
        total = 0.0
        for layer in asset.layers:
            if layer.name in ("far", "middle", "near"):
                for item in layer.items:
                    assert isinstance(item, PathItem)
                    paint = item.paints[0]
                    assert isinstance(paint, RadialPaint)
                    x, y = paint.center[0] / 600, paint.center[1] / 900
                    if 0.1 <= x <= 0.9 and 0.3 <= y <= 0.7:
                        total += paint.stops[0][1][3]
        return total

    area = {"x": 0.1, "y": 0.3, "width": 0.8, "height": 0.4}
    assert alpha_inside([area]) < 0.3 * alpha_inside([])


# Pixels -----------------------------------------------------------------------------------------------

WIDE = {"x": 0.1, "y": 0.2, "width": 0.8, "height": 0.4}


def shown(kind: str, density: int = 1, clear: tuple[dict[str, float], ...] = ()) -> Plane:
    """A ground of 512 x 320 px times the density, of 255."""
    ground = {"kind": kind, "colors": ["#f2e6d0", "#c06040", "#306080"]}
    asset = painted(512, 320, seed=3, ground=ground, keep_clear=list(clear))
    made: Plane = 255 * flattened(asset.layers, 512, 320, (512 * density, 320 * density))
    assert np.isfinite(made).all()
    return made


@pytest.mark.parametrize("kind", KINDS)
def test_a_small_ground_is_a_small_view_of_a_large_one(kind: str) -> None:
    small, large = shown(kind), shown(kind, 2)
    noise = float(((small - large.reshape(320, 2, 512, 2, 3).mean((1, 3))) ** 2).mean())
    assert 10 * math.log10(255**2 / max(noise, 1e-9)) >= 32


@pytest.mark.parametrize("kind", KINDS)
def test_words_stand_on_a_calm_ground(kind: str) -> None:
    """Neighbouring px differ by less than 4 of 255, down and across together, well inside the area for words."""
    part = shown(kind, clear=(WIDE,))[80:178, 72:440].mean(2)
    assert np.abs(np.diff(part, axis=0)).mean() + np.abs(np.diff(part, axis=1)).mean() < 4


# Words ------------------------------------------------------------------------------------------------


def kinds_of(**parts: Any) -> tuple[str, ...]:
    return tuple(layer.name for layer in painted(**parts).layers)


def mean_lightness(**parts: Any) -> float:
    return painted(keep_clear=[{"x": 0, "y": 0, "width": 1, "height": 1}], **parts).clear_lightness[0]


def test_words_choose_where_no_colors_are_given() -> None:
    named = {"极光下的小屋": "curtains", "birthday party": "near", "蓝图": "drawing", "大理石": "veins", "祥云": "bank"}
    assert all(layer in kinds_of(prompt=words) for words, layer in named.items())
    assert "far" in kinds_of(time="night") and "rays" in kinds_of(mood=["春节"]) and "wave-1" in kinds_of(season="夏")
    assert mean_lightness(time="midnight") < 0.5 < mean_lightness(weather="snow")
    given_ = {"ground": {"kind": "gradient", "colors": ["#fff", "#eee"]}}
    assert painted(time="night", **given_).layers == painted(time="noon", **given_).layers
    assert (
        painted(time="night", palette=["#fff", "#eee"], ground={"kind": "gradient"}).layers == painted(**given_).layers
    )


def test_one_color_gets_a_second() -> None:
    asset = painted(ground={"kind": "gradient", "colors": ["#2060a0"]})
    stops = items(asset)[0].paints[0].stops  # type: ignore[union-attr]
    assert stops[0][1][:3] == (0x20, 0x60, 0xA0) and lightness(stops[-1][1][:3]) > lightness((0x20, 0x60, 0xA0)) + 0.1


def test_what_is_not_drawn_is_named() -> None:
    asked = {
        "subjects": [{"what": "a red fox"}, {"what": "cranes", "count": 3}, {"what": "a red fox"}],
        "setting": "a harbour",
        "weather": "rain",
        "camera": "from above",
        "ground": {"kind": "mesh"},
        "prompt": "soft colours",
    }
    # Rain chose the colours; the prompt described the ground.
    assert painted(**asked).not_drawn == ("a red fox", "3 x cranes", "a harbour", "from above")
    assert painted(**{**asked, "ground": {"kind": "mesh", "colors": ["#fff", "#000"]}}).not_drawn[-1] == "rain"
    assert painted(prompt="a lighthouse on a cliff").not_drawn == ("a lighthouse on a cliff",)
    assert painted().not_drawn == ()


@settings(max_examples=40, deadline=None)
@given(
    kind=st.sampled_from(list(KINDS)),
    width=st.floats(1, 5000),
    height=st.floats(1, 5000),
    strength=st.floats(0, 1),
    angle=st.floats(-720, 720),
    clear=st.lists(st.tuples(*[st.floats(0, 1)] * 4), max_size=3),
    count=st.integers(0, 6),
)
def test_any_ground_is_painted(kind: str, width: float, height: float, strength: float, angle: float, clear: Any,
                               count: int) -> None:  # fmt: skip
    ground = {"kind": kind, "strength": strength, "angle": angle, "colors": ["#112233", "#fedcba"] * (count // 2)}
    boxes = [dict(zip(("x", "y", "width", "height"), box, strict=True)) for box in clear]
    asset = painted(width, height, ground=ground, keep_clear=boxes)
    assert asset.layers and len(asset.clear_lightness) == len(boxes)
    assert all(0 <= value <= 1 for value in asset.clear_lightness)
