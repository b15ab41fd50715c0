"""Rooms in which people work, learn and are helped: office, classroom, clinic, stage, studio of a live stream."""

from __future__ import annotations

from forebrush.paint.canvas import polygon, rectangle
from forebrush.paint.illustrator.light import rgb
from forebrush.paint.illustrator.settings.indoors import board, curtains, pendant, room, shelf, window
from forebrush.paint.illustrator.settings.registry import Layout, setting
from forebrush.paint.illustrator.settings.rooms import counter
from forebrush.paint.illustrator.shapes import ellipse, rounded
from forebrush.paint.illustrator.view import View
from forebrush.paint.oklab import shade

_LAYOUTS = (Layout(0.7, 0.93, 0.38), Layout(0.6, 0.91, 0.5), Layout(0.79, 0.95, 0.62, True))


@setting(
    "office", "meeting room", "workplace", "workspace", "co-working space", "startup", "conference room",
    "办公室", "会议室", "工位", "写字楼",
    layouts=_LAYOUTS, floor=rgb("#c9cdd6"), indoor=True, table=(0.06, 0.94, 0.7),
)  # fmt: skip
def office(view: View) -> None:
    """An office with windows on the town, a white board, shelves."""
    h = view.horizon
    room(view, rgb("#eef0f5"), rgb("#cbbfae"))
    for x in (0.16, 0.42):
        window(view, x, h - 0.56, 0.23, 0.36, town=True)
    board(view, 0.76, h - 0.54, 0.36, 0.28, rgb("#fdfdfb"), rgb("#9aa3b2"))
    view.on("middle")
    view.prop("bookshelf", 0.94, h + 0.05, 0.4, haze=0.06, tolerance=0.3)
    view.prop("potted-plant", 0.05, h + 0.08, 0.3, haze=0.03)
    counter(view, rgb("#e3c9a4"), rgb("#c6a57c"))


@setting(
    "classroom", "school", "lecture", "lesson", "blackboard", "chalkboard", "教室", "课堂", "学校", "讲台", "黑板",
    layouts=_LAYOUTS, floor=rgb("#d6b78e"), indoor=True, table=(0.08, 0.92, 0.72),
)  # fmt: skip
def classroom(view: View) -> None:
    """A classroom with a green board."""
    h = view.horizon
    room(view, rgb("#f6efd9"), rgb("#d6b78e"), (h - 0.1, rgb("#e7d3a9")))
    board(view, 0.46, h - 0.56, 0.5, 0.36, rgb("#2f6b57"), rgb("#b98a5c"))
    window(view, 0.89, h - 0.54, 0.16, 0.34)
    view.on("middle")
    view.prop("bookshelf", 0.07, h + 0.05, 0.42, haze=0.06, tolerance=0.3)
    view.prop("globe", 0.82, h + 0.03, 0.12, haze=0.04, tolerance=0.2)
    counter(view, rgb("#d9a870"), rgb("#b98450"))


@setting(
    "clinic", "hospital", "pharmacy", "doctor's office", "dentist", "诊所", "医院", "药店", "诊室",
    layouts=_LAYOUTS, floor=rgb("#cfdfe2"), indoor=True, table=(0.08, 0.92, 0.7),
)  # fmt: skip
def clinic(view: View) -> None:
    """A clinic: light walls, a cabinet with medicines, a screen, an eye on cleanliness."""
    h = view.horizon
    room(view, rgb("#eaf4f4"), rgb("#cddcdf"), (h - 0.14, rgb("#cfe6e4")), planks=False)
    window(view, 0.16, h - 0.56, 0.24, 0.34)
    remedies = ("medicine-bottle", "first-aid-kit", "pills", "cream-jar", "flask", "book")
    shelf(view, 0.8, h - 0.56, 0.3, 0.34, 2, remedies)
    x, y, u = view.x(0.48), view.y(h - 0.42), view.u
    if not view.hides_words((x - 7 * u, y - 7 * u, x + 7 * u, y + 7 * u)):
        view.shape(ellipse(x, y, 7 * u, 7 * u), rgb("#ffffff"))
        cross = rectangle(x - 1.5 * u, y - 4.2 * u, 3 * u, 8.4 * u) + rectangle(
            x - 4.2 * u, y - 1.5 * u, 8.4 * u, 3 * u
        )
        view.fill(cross, rgb("#e2574c"))
    view.on("middle")
    view.prop("potted-plant", 0.05, h + 0.08, 0.3, haze=0.03)
    view.prop("office-chair", 0.94, h + 0.1, 0.26, haze=0.03, tolerance=0.2)
    counter(view, rgb("#f4f8f8"), rgb("#a9cfcf"))


@setting(
    "stage", "talk stage", "debate stage", "theatre", "theater", "auditorium", "award ceremony", "podium", "spotlight",
    "spotlights", "聚光灯", "舞台", "讲台演讲", "辩论台", "剧场", "颁奖典礼", "演讲",
    layouts=(Layout(0.7, 0.9, 0.4), Layout(0.6, 0.88, 0.5), Layout(0.79, 0.93, 0.6, True)), floor=rgb("#8a6a54"),
    indoor=True, time="night",
)  # fmt: skip
def stage(view: View) -> None:
    """A stage with curtains, a screen at the back and two beams of light."""
    h, u = view.horizon, view.u
    room(view, rgb("#2e2658"), rgb("#8a5f45"))
    board(view, 0.5, h - 0.58, 0.5, 0.44, rgb("#3f5fb0"), rgb("#1d1838"), "screen")
    view.on("near")
    curtains(view, rgb("#8f2740"), 0.15, 0.0, h + 0.02)
    valance = "".join(ellipse(view.width * (k + 0.5) / 9, 0, view.width / 16, 7 * u) for k in range(9))
    view.shape(valance, rgb("#a32f49"))
    middle = sum((box[0] + box[2]) / 2 for box in view.heroes[:1]) or view.width / 2
    for start in (0.3, 0.7):
        top = (start * view.width, -2 * u)
        foot = view.y(view.ground + 0.02)
        wide = 17 * u
        view.fill(polygon([(top[0] - 2 * u, top[1]), (top[0] + 2 * u, top[1]), (middle + wide, foot),
                           (middle - wide, foot)]), rgb("#fff2d0"), 0.1)  # fmt: skip
    view.fill(ellipse(middle, view.y(view.ground + 0.02), 24 * u, 5 * u), rgb("#fff2d0"), 0.28)


@setting(
    "live-stream room", "live stream", "livestream", "studio", "broadcast", "podcast studio", "streaming room",
    "直播间",
    "直播", "录音棚", "演播室",
    layouts=_LAYOUTS, floor=rgb("#d9b7c4"), indoor=True, table=(0.08, 0.92, 0.72),
)  # fmt: skip
def studio(view: View) -> None:
    """A live-stream room: a soft wall, a ring light, shelves with wares, a table."""
    h, u = view.horizon, view.u
    tint = view.light.far(view.light.accents[0], 0.75)
    room(view, tint, shade(tint, -0.12), planks=False)
    wares = ("cream-jar", "perfume-bottle", "gift-box", "handbag", "lipstick", "flower-vase")
    shelf(view, 0.82, h - 0.56, 0.28, 0.42, 3, wares)
    view.prop("ring-light", 0.1, h + 0.06, 0.52, haze=0.03, tolerance=0.4)
    sign = rounded(view.x(0.42) - 13 * u, view.y(h - 0.5), 26 * u, 9 * u, 4.5 * u)
    if not view.hides_words((view.x(0.42) - 13 * u, view.y(h - 0.5), view.x(0.42) + 13 * u, view.y(h - 0.5) + 9 * u)):
        view.line(sign, view.light.accents[0], 0.9 * u)
        view.glow(view.x(0.42), view.y(h - 0.5) + 4.5 * u, 22 * u, view.light.accents[0], 0.3)
        left, top = view.x(0.42) - 12 * u, view.y(h - 0.5) + u
        quad = ((left, top), (left + 24 * u, top), (left + 24 * u, top + 7 * u), (left, top + 7 * u))
        view.surface("sign", quad, tint)
    pendant(view, 0.62, 0.07, view.light.accents[1 % len(view.light.accents)])
    counter(view, rgb("#fbf0ea"), shade(tint, -0.06))


@setting(
    "laboratory", "lab", "research lab", "chemistry lab", "实验室", "化验室",
    layouts=_LAYOUTS, floor=rgb("#cfd8df"), indoor=True, table=(0.04, 0.96, 0.7),
)  # fmt: skip
def laboratory(view: View) -> None:
    """A laboratory: cupboards of glass, a hood, pipes, a white bench with flasks."""
    h, u = view.horizon, view.u
    room(view, rgb("#e6eef2"), rgb("#c9d3da"), (h - 0.12, rgb("#bcd0da")), planks=False)
    shelf(view, 0.2, h - 0.58, 0.3, 0.36, 2, ("flask", "beaker", "test-tube", "medicine-bottle", "flask", "book"))
    window(view, 0.56, h - 0.56, 0.22, 0.34)
    board(view, 0.86, h - 0.56, 0.2, 0.3, rgb("#22465a"), rgb("#8d9aa6"), "screen")
    x, y, w = view.x(0.86) - 0.09 * view.width, view.y(h - 0.52), 0.18 * view.width
    if not view.hides_words((x, y, x + w, y + 20 * u)):
        points = [(x + w * k / 8, y + 9 * u + (-1) ** k * (1 + (k * 3) % 5) * u) for k in range(9)]
        view.line("M" + "L".join(f"{a:.1f} {b:.1f}" for a, b in points), rgb("#7fe0c0"), 0.5 * u)
    view.on("middle")
    counter(view, rgb("#f7fafb"), rgb("#9fb8c4"))
    if view.table is not None:
        for name, at in (("beaker", 0.12), ("flask", 0.88), ("test-tube", 0.8)):
            view.prop(name, at, view.table[2] + 0.03, 0.13, front=True, tolerance=0.1)


@setting(
    "ward", "hospital ward", "hospital room", "sickroom", "病房", "住院部",
    layouts=_LAYOUTS, floor=rgb("#cfdfe2"), indoor=True,
)  # fmt: skip
def ward(view: View) -> None:
    """A room in a hospital: a bed with a rail, a drip, a screen with a pulse, a window."""
    h, u = view.horizon, view.u
    room(view, rgb("#eaf3f3"), rgb("#c9d9dd"), (h - 0.12, rgb("#bfe0da")), planks=False)
    window(view, 0.2, h - 0.56, 0.26, 0.36)
    curtain = rgb("#a9d3d3")
    for k in range(5):
        x = view.x(0.96) - (k + 1) * 2.6 * u
        if not view.hides_words((x, view.y(0.1), x + 3 * u, view.y(h + 0.04))):
            view.shape(
                rounded(x, view.y(0.1), 3 * u, view.y(h - 0.04), u), shade(curtain, -0.02 * (k % 2)), view.pen * 0.6
            )
    view.line(f"M{view.x(0.7):.1f} {view.y(0.1):.1f}L{view.x(1.0):.1f} {view.y(0.1):.1f}", rgb("#9aa6b0"), 0.9 * u)
    view.on("middle")
    view.prop("bed", 0.7, h + 0.12, 0.3, haze=0.03, tolerance=0.75, colors={"main": rgb("#bfe0e4")})
    x = view.x(0.44)
    if view.covered((x - 3 * u, view.y(h - 0.36), x + 3 * u, view.y(h + 0.1))) < 0.3:
        view.line(
            f"M{x:.1f} {view.y(h + 0.08):.1f}L{x:.1f} {view.y(h - 0.36):.1f}L{x + 4 * u:.1f} {view.y(h - 0.36):.1f}",
            rgb("#8d98a6"),
            0.8 * u,
        )
        view.shape(rounded(x + 2.4 * u, view.y(h - 0.35), 4 * u, 6.4 * u, 1.2 * u), rgb("#d9eef6"), view.pen * 0.8)
        view.fill(rounded(x + 2.8 * u, view.y(h - 0.35) + 2.4 * u, 3.2 * u, 3.6 * u, u), rgb("#8fc9e0"))
    left, a, w, t = view.x(0.5) - 0.06 * view.width, view.y(h - 0.46), 0.15 * view.width, 11 * u
    if not view.hides_words((left, a, left + w, a + t)):
        view.shape(rounded(left, a, w, t, u), rgb("#22343f"))
        beat = [(0.05, 0.55), (0.3, 0.55), (0.38, 0.2), (0.46, 0.85), (0.54, 0.4), (0.6, 0.55), (0.95, 0.55)]
        view.line("M" + "L".join(f"{left + w * p:.1f} {a + t * q:.1f}" for p, q in beat), rgb("#7fe08f"), 0.5 * u)
    view.prop("potted-plant", 0.06, h + 0.08, 0.24, haze=0.03, tolerance=0.3)


@setting(
    "concert", "concert stage", "music festival", "rock concert", "live concert", "演唱会", "音乐节", "音乐会",
    layouts=(Layout(0.66, 0.86, 0.4), Layout(0.56, 0.84, 0.5), Layout(0.75, 0.89, 0.6, True)), floor=rgb("#5a4a78"),
    indoor=True, time="night",
)  # fmt: skip
def concert(view: View) -> None:
    """A stage with beams of coloured light, loudspeakers, hands of the audience in front."""
    h, u = view.horizon, view.u
    room(view, rgb("#221c4a"), rgb("#4a3f70"), planks=False)
    accents = view.light.accents
    board(view, 0.5, 0.08, 0.46, 0.34, rgb("#3a2f7a"), rgb("#17142f"), "screen")
    view.shape(rectangle(-u, view.y(0.02), view.width + 2 * u, 1.6 * u), rgb("#3b3760"))
    for k in range(7):
        x = view.width * (k + 0.5) / 7
        lean = (k - 3) * -4 * u
        tone = accents[k % len(accents)]
        beam = polygon(
            [
                (x - u, view.y(0.05)),
                (x + u, view.y(0.05)),
                (x + lean * 2.4 + 11 * u, view.y(view.ground)),
                (x + lean * 2.4 - 11 * u, view.y(view.ground)),
            ]
        )
        view.fill(beam, tone, 0.17)
        view.shape(rounded(x - 1.4 * u, view.y(0.03), 2.8 * u, 3.4 * u, 0.6 * u), rgb("#2b2748"), view.pen * 0.6)
        view.glow(x, view.y(0.06), 5 * u, tone, 0.7)
    view.on("middle")
    for x in (0.07, 0.93):
        left = view.x(x) - 5 * u
        for k in range(3):
            a = view.y(h + 0.04) - (k + 1) * 11.5 * u
            view.shape(rectangle(left, a, 10 * u, 11 * u), rgb("#2b2740"))
            view.shape(ellipse(left + 5 * u, a + 5.6 * u, 3.4 * u, 3.4 * u), rgb("#4b4668"), view.pen * 0.7)
            view.fill(ellipse(left + 5 * u, a + 5.6 * u, 1.3 * u, 1.3 * u), rgb("#2b2740"))
    rng = view.rng("crowd")
    count = int(view.width / (4.2 * u))
    for k in range(count):
        x = view.width * (k + 0.5 + rng.uniform(-0.3, 0.3)) / count
        y = view.height + rng.uniform(-3.2, 0.5) * u
        tone = rgb("#17142f")
        view.front_fill(3.0, ellipse(x, y, 2.1 * u, 2.5 * u), tone)
        if rng.random() < 0.35:
            arm = rounded(x + 1.2 * u, y - 7.5 * u, 1.1 * u, 7 * u, 0.5 * u)
            view.front_fill(3.0, arm, tone)
            view.front_fill(3.0, ellipse(x + 1.75 * u, y - 8 * u, 0.9 * u, 1.0 * u), tone)
