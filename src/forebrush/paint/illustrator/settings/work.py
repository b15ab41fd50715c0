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
    "office", "meeting room", "workplace", "workspace", "desk", "co-working space", "startup", "conference room",
    "办公室", "会议室", "工位", "写字楼", "书桌", "办公桌",
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
    "classroom", "school", "lecture", "lesson", "library", "lab", "laboratory", "教室", "课堂", "学校", "讲台",
    "图书馆",
    "实验室",
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
    "clinic", "hospital", "pharmacy", "doctor's office", "dentist", "ward", "诊所", "医院", "药店", "诊室", "病房",
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
    "stage", "talk stage", "debate stage", "concert", "theatre", "theater", "auditorium", "award ceremony", "podium",
    "舞台", "讲台演讲", "辩论台", "演唱会", "剧场", "颁奖典礼", "演讲",
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
