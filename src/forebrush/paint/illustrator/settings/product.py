"""A stage for products, and plain grounds: a soft colour, a disc, a round plinth."""

from __future__ import annotations

from forebrush.paint.canvas import circle
from forebrush.paint.illustrator.light import rgb
from forebrush.paint.illustrator.settings.outdoors import WHITE
from forebrush.paint.illustrator.settings.registry import Layout, setting
from forebrush.paint.illustrator.shapes import ellipse
from forebrush.paint.illustrator.view import View
from forebrush.paint.oklab import mix, shade

_SOFT = ((rgb("#bfe3cf"), rgb("#f6e9c9")), (rgb("#f7d6c4"), rgb("#fbeede")), (rgb("#cfdcf3"), rgb("#f2e6f4")),
         (rgb("#f4dfb2"), rgb("#fbf3df")), (rgb("#d8cdee"), rgb("#f7e9ee")))  # fmt: skip


@setting(
    "product stage", "plain background", "studio background", "pedestal", "plinth", "podium product", "poster",
    "plain", "产品台", "纯色背景", "展台", "静物", "产品",
    layouts=(Layout(0.66, 0.86, 0.5), Layout(0.56, 0.82, 0.4), Layout(0.76, 0.9, 0.6, True)), floor=rgb("#f3d9c0"),
    indoor=True, place="table", zoom=1.3,
)  # fmt: skip
def product(view: View) -> None:
    """A disc behind what is shown, a plinth of two steps under it."""
    rng = view.rng("colors")
    base, light = _SOFT[rng.randrange(len(_SOFT))]
    if view.palette:
        base = mix(view.palette[0], WHITE, 0.45)
        light = mix(view.palette[min(1, len(view.palette) - 1)], WHITE, 0.7)
    view.on("sky")
    view.band(0.0, (mix(base, WHITE, 0.25), base))
    hero = (
        view.heroes[0] if view.heroes else (view.width * 0.3, view.height * 0.3, view.width * 0.7, view.y(view.ground))
    )
    x, y = (hero[0] + hero[2]) / 2, (hero[1] + hero[3]) / 2
    r = max(0.3 * min(view.width, view.height), (hero[3] - hero[1]) * 0.56, (hero[2] - hero[0]) * 0.52)
    r = min(r, 0.48 * min(view.width, view.height))
    view.on("far")
    if not view.hides_words((x - r, y - r, x + r, y + r), 0.08):
        view.fill(circle(x, y, r), light)
        view.line(circle(x, y, r * 1.13), WHITE, 0.6 * view.u, 0.7)
    view.on("middle")
    top = view.y(view.ground) + 0.5 * view.u
    half = max((hero[2] - hero[0]) * 0.62, 0.2 * view.width)
    for wide, tall, color in (
        (half, 5 * view.u, mix(light, WHITE, 0.4)),
        (half * 1.28, 40 * view.u, mix(base, WHITE, 0.5)),
    ):
        flat = min(3.5 * view.u, wide * 0.2)
        side = (f"M{x - wide:.1f} {top:.1f}L{x + wide:.1f} {top:.1f}L{x + wide:.1f} {top + tall:.1f}"
                f"L{x - wide:.1f} {top + tall:.1f}Z")  # fmt: skip
        body = side + ellipse(x, top + tall, wide, flat)
        view.line(body, width=2 * view.pen)
        view.fill(body, shade(color, -0.06))
        view.shape(ellipse(x, top, wide, flat), color, view.pen * 0.8)
        top += tall


@setting(
    "vignette",
    layouts=(Layout(0.7, 0.88, 0.5), Layout(0.6, 0.86, 0.5), Layout(0.8, 0.9, 0.5, True)), floor=rgb("#f3e6d8"),
    indoor=True, place="table", zoom=1.7, alone=True,
)  # fmt: skip
def vignette(view: View) -> None:
    """A small picture of a thing: two soft tones, nothing else."""
    rng = view.rng("colors")
    base, light = _SOFT[rng.randrange(len(_SOFT))]
    if view.palette:
        light, base = view.palette[0], view.palette[min(1, len(view.palette) - 1)]
    view.on("sky")
    view.band(0.0, (light, mix(light, base, 0.6)))
    view.on("far")
    r = 0.36 * min(view.width, view.height)
    view.fill(circle(view.width / 2, view.height * 0.56, r), mix(base, WHITE, 0.35))
