"""Animated film: a big sky of lit clouds, far things blue, light that rims who stands in it and blooms."""

from __future__ import annotations

import math

import numpy as np

from forebrush.paint.illustrator.styles.cumulus import dab, sky
from forebrush.paint.illustrator.styles.field import Plane, luminance, smooth
from forebrush.paint.illustrator.styles.raster import color_of, plain
from forebrush.paint.illustrator.styles.registry import style
from forebrush.paint.illustrator.styles.stage import SUBJECTS, Stage
from forebrush.paint.oklab import chroma, lightness
from forebrush.scene.asset import Layer
from forebrush.scene.drawing import GroupItem, Item, LinearPaint, PathItem, RadialPaint

__all__: list[str] = []

_HAZE = {"far": 0.34, "middle": 0.14, "near": 0.03, SUBJECTS: 0.0}
"""How far the colours of each layer have gone over to the air."""
_GLOW = {"noon": (1.0, 0.96, 0.84), "dawn": (1.0, 0.86, 0.7), "dusk": (1.0, 0.7, 0.46), "night": (0.62, 0.74, 1.0)}
_AIR = {"noon": (0.5, 0.74, 0.93), "dawn": (0.86, 0.7, 0.76), "dusk": (0.78, 0.46, 0.58), "night": (0.16, 0.24, 0.5)}


@style(
    "anime",
    "anime style|manga|japanese animation|animated film|anime background|动漫|动画电影|二次元|日漫|新海诚|日系动画",
)
def anime(stage: Stage) -> tuple[Layer, ...]:
    """The sky painted anew out of doors; every layer graded, lit from the sun, with beams and bloom over all."""
    field, light = stage.field, stage.light
    sun = _sun(stage)
    glow = np.array(_GLOW.get(light.time, _GLOW["noon"]), np.float32)
    air = np.array(_AIR.get(light.time, _AIR["noon"]), np.float32)
    far = np.hypot(field.x - np.float32(sun[0]), field.y - np.float32(sun[1]))
    scenery: Plane | None = None
    made: list[tuple[str, float, Plane, Plane | None]] = []
    for sheet in stage.sheets(plain):
        color, alpha = field.floats(sheet.rgba)
        if sheet.name == "sky":
            if stage.indoor:
                scenery = _graded(color, air, 0.0)
                continue
            scenery = sky(stage, _horizon(stage), sun)
            kept = tuple(
                item for layer in stage.layers if layer.name == "sky" for item in layer.items if _stays(item, stage)
            )
            color, alpha = field.floats(stage.drawn(kept))
            scenery = scenery * (1 - alpha[..., None]) + color * alpha[..., None]
            disc = np.exp(-((far / np.float32(0.042)) ** 4)) * (0.9 if light.weather in ("clear", "wind") else 0.25)
            scenery += disc[..., None] * glow
            continue
        if sheet.depth > 0.9:
            made.append(("air", sheet.depth, np.clip(color * 1.1, 0, 1), alpha))
            continue
        graded: Plane = _graded(color, air, 0.0 if stage.indoor else _HAZE.get(sheet.name, 0.05))
        reach = np.float32(0.0042 if sheet.name == SUBJECTS else 0.003)
        rim: Plane = np.clip(alpha - field.moved(alpha, *_away(stage, sun, float(reach))), 0, 1)
        rim = field.blur(rim, 0.0009) * np.float32(0.75 if sheet.name == SUBJECTS else 0.3)
        graded += rim[..., None] * glow * (1 - graded * 0.5)
        # Shade that gathers away from the sun, cool.
        shade = smooth(0.25, 1.3, far) * np.float32(0.16)
        graded *= 1 - shade[..., None] * np.array([1.0, 0.75, 0.3], np.float32)
        if sheet.name == SUBJECTS:
            made.append((SUBJECTS, sheet.depth, graded, alpha))
        elif scenery is None:
            scenery = graded
        else:
            scenery = scenery * (1 - alpha[..., None]) + graded * alpha[..., None]
    assert scenery is not None
    made.insert(0, ("scenery", 0.4, scenery, None))
    layers = [stage.layer(name, depth, field.bytes(color, alpha)) for name, depth, color, alpha in made]
    shine = field.bytes(_shine(stage, scenery, sun, far, glow))
    last = stage.layer("light", 1.0, shine)
    return (
        *layers,
        Layer(last.name, last.depth, pixels=last.pixels, width=last.width, height=last.height, blend="screen"),
    )


def _stays(item: Item, stage: Stage) -> bool:
    """Whether something in the sky is a thing (a bird, a moon, a balloon), not the sky, a glow, a cloud or a star."""
    if isinstance(item, GroupItem):
        return True
    if not isinstance(item, PathItem) or not item.paints:
        return isinstance(item, PathItem)
    color = color_of(item.paints[0])
    if color is None or isinstance(item.paints[0], (LinearPaint, RadialPaint)) or color[3] < 140:
        return False
    if stage.light.dark > 0.6:
        return lightness(color[:3]) > 0.8 and "C" in item.d and len(item.d) > 60
    return chroma(color[:3]) > 0.05 and lightness(color[:3]) < 0.9


def _sun(stage: Stage) -> tuple[float, float]:
    """Where the light stands, units of the shorter side: where the sky has its glow, else high on the side from which
    the light comes."""
    for layer in stage.layers:
        for item in layer.items if layer.name == "sky" else ():
            paint = item.paints[0] if isinstance(item, PathItem) and item.paints else None
            if isinstance(paint, RadialPaint):
                return paint.center[0] / stage.short, paint.center[1] / stage.short
    across, down = stage.width / stage.short, stage.height / stage.short
    return (0.16 if stage.light.toward[0] < 0 else 0.84) * across, 0.12 * down


def _away(stage: Stage, sun: tuple[float, float], reach: float) -> tuple[float, float]:
    """A step of `reach` from the sun towards the middle of the subjects."""
    boxes = stage.subjects or ()
    x = sum(b.x + b.width / 2 for b in boxes) / len(boxes) if boxes else 0.5
    y = sum(b.y + b.height / 2 for b in boxes) / len(boxes) if boxes else 0.5
    dx, dy = x * stage.width / stage.short - sun[0], y * stage.height / stage.short - sun[1]
    long = math.hypot(dx, dy) or 1.0
    return dx / long * reach, dy / long * reach


def _horizon(stage: Stage) -> float:
    """About where the sky ends, 0 to 1: the highest ground that goes across."""
    tops = [0.75]
    for layer in stage.layers:
        if layer.name not in ("far", "middle", "near"):
            continue
        rgba = stage.seen_at(96).drawn(layer.items)[..., 3]
        full = (rgba > 128).mean(1) > 0.85
        if full.any():
            tops.append(float(np.argmax(full)) / len(full))
    return min(max(min(tops), 0.2), 0.8)


def _graded(color: Plane, air: Plane, haze: float) -> Plane:
    """Deeper, fuller colours, shades gone blue, then the air before them."""
    grey = luminance(color)[..., None]
    made = grey + (color - grey) * np.float32(1.22)
    curve = made * made * (3 - 2 * np.clip(made, 0, 1))
    made = made * 0.72 + curve * 0.28
    made += (1 - grey) ** 2 * np.array([-0.03, -0.005, 0.055], np.float32)
    return np.clip(made * (1 - haze) + air * haze, 0, 1).astype(np.float32)


def _shine(stage: Stage, scenery: Plane, sun: tuple[float, float], far: Plane, glow: Plane) -> Plane:
    """Bloom of what is bright, beams from the sun, rings of the lens and motes in the air: light to be added."""
    field = stage.field
    dark = stage.light.dark
    bright = np.clip(scenery - 0.8, 0, 1) * 2.0
    made = field.blur(bright, 0.014) * 0.35 + field.blur(bright, 0.05) * 0.3
    turn = np.arctan2(field.y - np.float32(sun[1]), field.x - np.float32(sun[0]))
    rng = stage.rng("beams")
    beams = np.zeros_like(turn)
    for _ in range(5):
        at, wide = (
            rng.uniform(0.1, 1.5) if sun[0] < field.across / 2 else rng.uniform(1.6, 3.0),
            rng.uniform(0.03, 0.09),
        )
        beams += np.exp(-(((turn - np.float32(at)) / np.float32(wide)) ** 2)) * rng.uniform(0.4, 1.0)
    fade = np.exp(-far / np.float32(0.6))
    halo = np.exp(-far / np.float32(0.13)) * 0.55 + np.exp(-far / np.float32(0.42)) * 0.2
    clear = 1.0 if stage.light.weather in ("clear", "wind") else 0.4
    total = (halo + 0.16 * beams * fade * smooth(0.02, 0.2, far) * (1 - 0.6 * dark)) * np.float32(clear)
    made += total[..., None] * glow * np.float32(1 - 0.45 * dark)
    middle = (field.across / 2, field.down / 2)
    for along, r, tint in (
        (0.55, 0.02, (0.5, 0.8, 0.5)),
        (1.25, 0.034, (0.35, 0.55, 1.0)),
        (1.6, 0.055, (1.0, 0.6, 0.3)),
    ):
        x, y = sun[0] + (middle[0] - sun[0]) * along, sun[1] + (middle[1] - sun[1]) * along
        ring = smooth(r, r * 0.82, np.hypot(field.x - np.float32(x), field.y - np.float32(y))) * np.float32(
            0.07 * clear * (1 - dark)
        )
        made += ring[..., None] * np.array(tint, np.float32)
    _motes(stage, made, glow)
    shown: Plane = np.clip(made * (0.4 + 0.6 * stage.calm)[..., None], 0, 1)
    return shown


def _motes(stage: Stage, picture: Plane, glow: Plane) -> None:
    """Little lights that float in the lower half."""
    rng = stage.rng("motes")
    for _ in range(46):
        x, y = rng.uniform(0, stage.field.across), rng.uniform(0.35, 1.0) * stage.field.down
        r, power = 0.0012 + 0.0046 * rng.random() ** 3, rng.uniform(0.2, 0.65)
        dab(picture, stage.field, x, y, r, (float(glow[0]) * power, float(glow[1]) * power, float(glow[2]) * power))
