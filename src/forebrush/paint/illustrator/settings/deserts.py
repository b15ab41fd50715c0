"""Sand and dunes."""

from __future__ import annotations

from forebrush.paint.illustrator.light import rgb
from forebrush.paint.illustrator.settings.outdoors import peaks, sky
from forebrush.paint.illustrator.settings.registry import Layout, setting
from forebrush.paint.illustrator.shapes import spline
from forebrush.paint.illustrator.view import View
from forebrush.paint.oklab import shade


@setting(
    "desert", "dune", "dunes", "sahara", "gobi", "沙漠", "沙丘", "戈壁", "大漠",
    layouts=(Layout(0.5, 0.86, 0.38), Layout(0.4, 0.83, 0.5), Layout(0.6, 0.9, 0.62, True)), floor=rgb("#e5b878"),
)  # fmt: skip
def desert(view: View) -> None:
    """Dunes one behind the other, ripples in the sand, a few cacti."""
    h = view.horizon
    sky(view, clouds=2)
    view.on("far")
    peaks(view, h + 0.04, 0.14, rgb("#c99a78"), 0.4, count=6, snow=False)
    view.hill(h + 0.04, 0.05, rgb("#e3ab6c"), "dune-1", haze=0.3)
    view.on("middle")
    view.hill(h + 0.12, 0.07, rgb("#eab877"), "dune-2", waves=3, haze=0.12, foot=rgb("#dba565"))
    view.prop("saguaro-cactus", 0.1, h + 0.2, 0.16, haze=0.12)
    view.prop("saguaro-cactus", 0.9, h + 0.17, 0.11, haze=0.2)
    view.on("near")
    sand = rgb("#efc384")
    view.hill(h + 0.27, 0.05, sand, "dune-3", waves=3, foot=rgb("#e2ae6c"))
    rng = view.rng("ripples")
    for _ in range(26):
        x, at = rng.random() * view.width, rng.uniform(h + 0.3, 0.98)
        wide = 9 * view.u * view.depth(at)
        y = view.y(at)
        ripple = spline(
            [(x - wide, y), (x - wide / 3, y - 0.5 * view.u), (x + wide / 3, y + 0.3 * view.u), (x + wide, y)]
        )
        view.line(ripple, shade(sand, -0.09), 0.26 * view.u, 0.8)
