"""Clay: every shape a soft body, round at its rims, lit by a wide lamp, with light that comes through and prints of
fingers."""

from __future__ import annotations

from typing import Any

import numpy as np

from forebrush.native import skia
from forebrush.paint.illustrator.styles.field import Plane, luminance, smooth
from forebrush.paint.illustrator.styles.raster import Bytes, color_of, fill, is_ink, is_outline, px_of
from forebrush.paint.illustrator.styles.registry import style
from forebrush.paint.illustrator.styles.stage import SUBJECTS, Stage
from forebrush.paint.illustrator.styles.vectors import SHADE, vivid
from forebrush.scene.asset import Layer
from forebrush.scene.drawing import LinearPaint, PathItem, RadialPaint

__all__: list[str] = []

_RIM, _CROWN, _TOP = (60, 60, 60), (215, 215, 215), (255, 255, 255)
"""Heights of rims, of large bodies and of small ones on them."""
_SMALL = 0.05
_SHADE = np.array([0.56, 0.47, 0.6], np.float32)
_WARM = np.array([1.0, 0.42, 0.3], np.float32)


@style(
    "clay",
    "3d|claymation|plasticine|3d render|3d illustration|stop motion|clay art|黏土|粘土|3D|三维|立体|软陶|3D渲染",
)
def clay(stage: Stage) -> tuple[Layer, ...]:
    """Scenery and subjects as bodies; what is in the air are little balls."""
    field = stage.field
    made = []
    back = [layer for layer in stage.layers if layer.blend == "normal" and layer.depth < 0.75]
    light = [layer for layer in stage.layers if layer.blend == "multiply"]
    groups = (
        ("scenery", 0.4, [item for layer in back for item in layer.items]),
        (SUBJECTS, 0.8, [item for layer in stage.layers if layer.name == SUBJECTS for item in layer.items]),
        (
            "air",
            1.0,
            [i for layer in stage.layers if layer.depth > 0.96 and layer.blend == "normal" for i in layer.items],
        ),
    )
    bodies: Plane | None = None
    for name, depth, items in groups:
        if not items:
            continue
        rgba = stage.drawn(items, _albedo)
        for layer in light:
            if layer.depth > depth or name != "air":
                _veil(rgba, stage.drawn(layer.items), 0.55 if name == SUBJECTS else 0.8)
        height = _heights(stage, items)
        color, alpha = field.bled(rgba, 0.006)
        lit = _lit(stage, color, height, name)
        if name == SUBJECTS:
            bodies = alpha
        made.append((name, depth, lit, alpha))
    if bodies is not None:
        # Who stands there throws a wide soft shadow on what is behind.
        shadow = field.moved(field.blur(bodies, 0.02), 0.016, 0.018) * np.float32(0.3)
        shadow += field.moved(field.blur(bodies, 0.006), 0.005, 0.007) * np.float32(0.25)
        scene = made[0][2]
        scene *= 1 - np.clip(shadow, 0, 0.5)[..., None] * (1 - _SHADE * 0.8)
    return tuple(
        stage.layer(name, depth, field.bytes(lit, None if name == "scenery" else alpha))
        for name, depth, lit, alpha in made
    )


def _veil(rgba: Bytes, shade: Bytes, part: float) -> None:
    """Some of a sheet of light over pixels, in place."""
    factor = 1 - part + part * shade[..., :3].astype(np.float32) / 255
    rgba[..., :3] = rgba[..., :3] * factor + 0.5


def _is_body(item: PathItem) -> bool:
    color = color_of(item.paints[-1]) if item.paints else None
    return color is not None and color[3] > 150 and item.what != SHADE and not isinstance(item.paints[-1], RadialPaint)


def _albedo(canvas: Any, path: Any, item: PathItem) -> None:
    """The plain colour of a body: no line, no drawn shade; what is thin ink is a thread of dark clay."""
    if not _is_body(item):
        for stroke in item.strokes if not item.paints and not is_outline(item) else ():
            color = color_of(stroke.paint)
            if color is not None:
                thread = fill(color)
                thread.setStyle(skia.Paint.kStroke_Style)
                thread.setStrokeWidth(stroke.width * 1.6)
                thread.setStrokeCap(skia.Paint.kRound_Cap)
                canvas.drawPath(path, thread)
        return
    paint = item.paints[-1]
    if isinstance(paint, LinearPaint):
        from forebrush.paint.illustrator.styles.raster import brush

        canvas.drawPath(path, brush(paint))
        return
    color = color_of(paint)
    if color is not None:
        canvas.drawPath(path, fill((*vivid(color[:3], 1.08), color[3])))


def _heights(stage: Stage, items: list[Any]) -> Plane:
    """How high each body stands out: the topmost one at each place, swollen from its rim inwards."""
    field = stage.field
    total = np.zeros((field.height, field.width), np.float32)
    for reach, weight in ((0.014, 0.42), (0.042, 0.8)):
        total += np.float32(weight * reach) * stage.drawn(items, _swell(stage, reach))[..., 0].astype(np.float32) / 255
    return total


def _swell(stage: Stage, reach: float) -> Any:
    """A plot of heights. Rims of bodies lie level with the sheets behind them, those of small ones a little sunk."""
    px = stage.field.px

    def plot(canvas: Any, path: Any, item: PathItem) -> None:
        if not _is_body(item):
            return
        unit = px / px_of(canvas)
        box = path.getBounds()
        low = min(box.width(), box.height()) / unit
        flat = canvas.getTotalMatrix().mapRect(box).width() > 0.95 * stage.field.width
        sheet = flat and isinstance(item.paints[-1], LinearPaint)
        small = low < _SMALL
        canvas.drawPath(path, fill((*_RIM, 90 if small else 255)))
        if sheet:
            return
        sigma = min(reach, 0.3 * low) * unit
        inner = fill((*(_TOP if small else _CROWN), 255))
        if low > 0.004:
            inner.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kInner_BlurStyle, max(sigma, 1e-3)))
        if is_ink(item.paints[-1]) and low < 0.02:
            inner.setAlphaf(0.8)
        canvas.drawPath(path, inner)

    return plot


def _lit(stage: Stage, color: Plane, height: Plane, name: str) -> Plane:
    """Bodies in the light of a wide lamp at the upper left: wrapped shade, a soft shine, light that comes through."""
    field = stage.field
    prints = field.noise(f"{name}:hands", 0.03, 4, 0.55) * np.float32(0.00017)
    whorls = np.sin(field.noise(f"{name}:whorl", 0.16, 2) * 26) * smooth(
        0.9, 1.8, field.noise(f"{name}:touch", 0.14, 2)
    )
    dented = field.blur(height, 0.0028) + (prints + whorls * np.float32(0.00009)) * stage.calm
    dx, dy = field.slopes(dented)
    steep = 1.7
    length = np.sqrt((dx * steep) ** 2 + (dy * steep) ** 2 + 1)
    nx, ny, nz = -dx * steep / length, -dy * steep / length, 1 / length
    lamp = np.array((-0.5, -0.62, 0.62), np.float32)
    lamp /= np.linalg.norm(lamp)
    facing = nx * lamp[0] + ny * lamp[1] + nz * lamp[2]
    wrap = np.clip((facing + 0.5) / 1.5, 0, 1)
    base = (float(lamp[2]) + 0.5) / 1.5
    shade = np.clip(0.26 + 0.74 * wrap / np.float32(base), 0, 1.28)
    # Hollows between bodies get little light.
    hollow = np.clip((field.blur(dented, 0.013) - dented) * 30, 0, 0.34)
    dark = color * _SHADE * (0.75 + 0.25 * color)
    made = dark + (color - dark) * np.clip(shade, 0, 1)[..., None]
    made += color * (np.clip(shade - 1, 0, 0.3) * 0.55)[..., None]
    # Under the skin red light wanders farther: a warm belt where light turns to shade.
    belt = np.exp(-(((shade - 0.62) / 0.16) ** 2)) * 0.11
    made += color * _WARM * belt[..., None]
    made *= (1 - hollow)[..., None] + hollow[..., None] * _SHADE * 0.55
    half = np.array((lamp[0], lamp[1], lamp[2] + 1), np.float32)
    half /= np.linalg.norm(half)
    shine = np.clip(nx * half[0] + ny * half[1] + nz * half[2], 0, 1)
    rest = float(half[2]) ** 14
    made += (np.clip(shine**14 - rest, 0, 1) * (0.1 + 0.07 * (1 - luminance(color))))[..., None]
    lit: Plane = np.clip(made, 0, 1).astype(np.float32)
    return lit
