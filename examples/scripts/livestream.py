"""A ride to Lhasa, seen live: the road, the mountains, and everything that an app lays over them."""

from __future__ import annotations

from random import Random
from typing import Any

from highland import flags, meadow, mountains, road, sign, sky
from kit import (
    Line,
    Node,
    box,
    drawn,
    figure,
    linear,
    poly,
    radial,
    stack,
    stroke,
    turned,
    words,
    write,
)
from rider import rider

W, H = 1080, 2340

PALETTE = {
    "flame": "#ff7a3d",
    "gold": "#ffd76a",
    "ice": "#8fe3ff",
    "night": "#07121c",
    "snow": "#fff6e6",
}


# ---- what the app shows

GLASS = "night/42%"


def pill(name: str, children: list[Node], **more: Any) -> Node:
    """A round-ended panel of frosted glass."""
    return {
        "kind": "group", "id": name, "layout": "row", "align": "center", "fills": [GLASS], "radius": 52,
        "effects": [{"kind": "backdrop-blur", "radius": 9, "saturation": 1.2}], **more, "children": children,
    }  # fmt: skip


def round_face(name: str, emoji: str, size: float, top: str, bottom: str, ring: str) -> Node:
    """An emoji in a ring."""
    return {
        "kind": "group", "id": name, "layout": "row", "width": size, "height": size, "radius": size / 2,
        "align": "center", "justify": "center", "fills": [linear((0, top), (1, bottom))],
        "strokes": [{"fill": ring, "width": 3.5, "align": "inside"}], "shrink": 0,
        "children": [{"kind": "icon", "id": f"{name}_emoji", "icon": f"emoji:{emoji}", "size": size * 0.64}],
    }  # fmt: skip


def top_bar() -> list[Node]:
    """Status bar, host, viewers and chips."""
    bars: Line = []
    for k in range(4):
        bars += poly([(k * 13, 34 - k * 8 - 10), (k * 13 + 9, 34 - k * 8 - 10), (k * 13 + 9, 32), (k * 13, 32)])
    return [
        words("clock", "14:36", 40, "white", **box(64, 26, 160, 56), weight=650),
        drawn("signal", turned(bars, 0, to=(824, 36)), ["white"]),
        words("network", "5G", 33, "white", **box(888, 29, 60, 50), weight=650),
        figure("battery", "rect", (948, 38, 66, 32), [], radius=9, strokes=[{"fill": "white/60%", "width": 2.5}]),
        figure("charge", "rect", (953, 43, 46, 22), ["white"], radius=5),
        figure("battery_end", "rect", (1018, 48, 5, 12), ["white/60%"], radius=2),
        pill(
            "host",
            [
                round_face("host_face", "🚴", 90, "#ffd08a", "#e2573d", "white"),
                {
                    "kind": "group", "id": "host_words", "layout": "column", "gap": 0, "grow": 1,
                    "children": [
                        words("host_name", "老周骑行318", 33, "white", weight=650, line_height=1.3),
                        words("host_likes", "86.4万 本场点赞", 24, "white/90%", line_height=1.35),
                    ],
                },
                {
                    "kind": "group", "id": "follow", "layout": "row", "padding": [0, 24], "height": 62, "radius": 31,
                    "align": "center", "fills": [linear((0, "#ff5a5f"), (1, "#f21f5f"), end=(1, 0))], "shrink": 0,
                    "children": [words("follow_word", "关注", 30, "white", weight=700, line_height=1.2)],
                },
            ],
            **box(36, 112, 476, 104),
            padding=[7, 16, 7, 7],
            gap=14,
        ),
        {
            "kind": "group", "id": "viewers", "layout": "row", "gap": 14, "align": "center", **box(580, 124, 440, 80),
            "children": [
                round_face("viewer_1", "🧗", 78, "#7cc6ff", "#3b6fd8", "#ffd76a"),
                round_face("viewer_2", "🐼", 78, "#c7f0d2", "#4fae7b", "#dfe6ee"),
                round_face("viewer_3", "🌻", 78, "#ffe59a", "#f0a030", "#e0a878"),
                pill("viewer_count", [words("viewers_word", "2.3万", 30, "white", weight=650, line_height=1.2)],
                     padding=[0, 18], height=76, margin=[0, 0, 0, 8], shrink=0),
            ],
        },
        drawn("close", [*poly([(1018, 148), (1046, 180)], False), *poly([(1046, 148), (1018, 180)], False)],
              strokes=[stroke("white", 4.5)]),
        {
            "kind": "group", "id": "chips", "layout": "row", "gap": 18, **box(36, 238, 800, 54),
            "children": [
                pill(name, [
                    {"kind": "icon", "id": f"{name}_icon", "icon": f"emoji:{emoji}", "size": 30},
                    words(f"{name}_word", text, 26, "white", weight=500, line_height=1.3),
                ], padding=[0, 24, 0, 16], gap=12)
                for name, emoji, text in (("rank", "🔥", "旅行榜 第3名"), ("challenge", "⛰️", "川藏线挑战 Day 12"))
            ],
        },
    ]  # fmt: skip


STOPS = (("成都", 0.0), ("康定", 0.26), ("理塘", 0.49), ("芒康", 0.62), ("林芝", 0.79), ("拉萨", 1.0))


def progress() -> Node:
    """The way so far: every number is a fact, and the bar is a chart of two of them."""
    wide = 928
    done: list[Node] = [
        {
            "kind": "chart", "id": "bar", "chart": "bar", "direction": "horizontal", "stacked": True, "labels": False,
            "legend": False, "bar_gap": 0, "bar_radius": 11, "axis": {"min": 0, "max": 1313, "ticks": 0, "grid": False},
            **box(0, 12, wide, 22), "categories": [""],
            "series": [
                {"name": "done", "values": [{"fact": "done"}],
                 "fill": linear((0, "#ff6a35"), (1, "#ffd25a"), end=(1, 0))},
                {"name": "left", "values": [{"fact": "left"}], "fill": "white/24%"},
            ],
            "effects": [{"kind": "glow", "color": "#ffb33c8c", "blur": 18}],
        },
    ]  # fmt: skip
    for k, (name, at) in enumerate(STOPS):
        x = wide * at
        done.append(figure(f"stop_{k + 1}", "ellipse", (min(max(x - 8, 3), wide - 19), 15, 16, 16), ["white"]))
        align = "start" if k == 0 else "end" if at == 1 else "center"
        left = 0 if k == 0 else wide - 120 if at == 1 else x - 60
        done.append(
            words(f"stop_name_{k + 1}", name, 23, "white/92%", **box(left, 42, 120, 34), text_align=align, weight=500)
        )
    figures = []
    for name, emoji, label, fact, unit in (
        ("left", "🏁", "剩余里程", "left", " km"),
        ("altitude", "🏔️", "当前海拔", "altitude", " m"),
        ("speed", "🚴", "实时速度", "speed", " km/h"),
    ):
        figures.append(
            {
                "kind": "group",
                "id": f"stat_{name}",
                "layout": "row",
                "gap": 16,
                "align": "center",
                "grow": 1,
                "basis": 0,
                "children": [
                    {"kind": "icon", "id": f"stat_{name}_icon", "icon": f"emoji:{emoji}", "size": 60},
                    {
                        "kind": "group",
                        "id": f"stat_{name}_words",
                        "layout": "column",
                        "children": [
                            words(f"stat_{name}_label", label, 23, "white/88%", line_height=1.25, weight=450),
                            words(
                                f"stat_{name}_value",
                                [
                                    {
                                        "fact": fact,
                                        "format": "0.0" if fact != "altitude" else "0",
                                        "font": "figures",
                                        "weight": 600,
                                    },
                                    {"text": unit, "size": 0.6},
                                ],
                                42,
                                "white",
                                line_height=1.2,
                                weight=500,
                            ),
                        ],
                    },
                ],
            }
        )
    return {
        "kind": "group",
        "id": "progress",
        "role": "panel",
        "layout": "column",
        **box(36, 322, 1008, 336),
        "gap": 4,
        "padding": [22, 40, 20, 40],
        "radius": 36,
        "fills": ["#0a1c30a6"],
        "strokes": [{"fill": linear((0, "#ffffff66"), (1, "#ffffff1a")), "width": 2, "align": "inside"}],
        "effects": [
            {"kind": "backdrop-blur", "radius": 18, "saturation": 1.3},
            {"kind": "shadow", "color": "#03101f59", "y": 14, "blur": 40},
        ],
        "children": [
            {
                "kind": "group",
                "id": "progress_head",
                "layout": "row",
                "justify": "space-between",
                "align": "baseline",
                "children": [
                    words("progress_title", "成都 → 拉萨骑行进度", 29, "white", weight=600),
                    words("progress_route", "G318 川藏公路", 26, "ice", weight=500),
                ],
            },
            {
                "kind": "group",
                "id": "progress_numbers",
                "layout": "row",
                "justify": "space-between",
                "align": "baseline",
                "children": [
                    words(
                        "distance",
                        [
                            {"fact": "done", "format": "0.0", "color": "gold"},
                            {"text": "  / ", "size": 0.5},
                            {"fact": "goal", "format": "0", "size": 0.5},
                            {"text": " km", "size": 0.5},
                        ],
                        66,
                        "white",
                        font="figures",
                        weight=600,
                        line_height=1.15,
                    ),
                    words(
                        "percent",
                        [{"fact": "percent", "format": "0.0%"}],
                        40,
                        "white",
                        font="figures",
                        weight=600,
                        line_height=1.15,
                    ),
                ],
            },
            stack("line", done, height=84, shrink=0) | {"width": wide},
            {"kind": "group", "id": "stats", "layout": "row", "gap": 10, "children": figures},
        ],
    }


COMMENTS: tuple[tuple[str, str, str, list[Any]], ...] = (
    ("12", "#3f8ef0", "高原小马", ["海拔", {"fact": "altitude", "format": "0"}, "米，记得慢慢骑，别急着冲坡！"]),
    ("27", "#e8662a", "阿May在路上", ["这段路我去年走过，前面垭口风很大🌬️"]),
    ("35", "#9a5cf0", "云端摄影", ["雪山好美！求一张4K壁纸😍"]),
    ("8", "#2fa06d", "Tom_Rides", ["Greetings from Chamonix! 加油 💪"]),
    ("41", "#b86e00", "川西老司机", ["还剩", {"fact": "left", "format": "0.0"}, "公里，稳住，我们能赢🔥🔥"]),
)


def comments() -> Node:
    """What viewers say, the newest at the bottom."""
    made = []
    for k, (level, color, name, said) in enumerate(COMMENTS, 1):
        badge = {
            "kind": "group",
            "id": f"level_{k}",
            "layout": "row",
            **box(20, 17, 68, 36),
            "radius": 18,
            "fills": [color],
            "align": "center",
            "justify": "center",
            "gap": 5,
            "children": [
                {
                    "kind": "shape",
                    "id": f"level_star_{k}",
                    "shape": "star",
                    "width": 18,
                    "height": 18,
                    "fills": ["white"],
                },
                words(f"level_word_{k}", level, 24, "white", weight=700, line_height=1.1),
            ],
        }
        text = words(f"comment_{k}", [{"text": f"{name}：", "color": "#9fe0ff"}, *said], 32, "white", weight=450,
                     line_height=1.42, indent=2.5, max_width=690)  # fmt: skip
        made.append(
            {
                "kind": "group", "id": f"bubble_{k}", "layout": "column", "padding": [11, 22], "radius": 32,
                "fills": ["night/52%"], "effects": [{"kind": "backdrop-blur", "radius": 10}],
                "children": [text, badge],
            }
        )  # fmt: skip
    return {
        "kind": "group", "id": "comments", "layout": "column", "gap": 16, "align": "start", "justify": "end",
        **box(36, 1480, 760, 640), "children": made,
    }  # fmt: skip


def gift() -> Node:
    """The banner of a gift."""
    return {
        "kind": "group", "id": "gift", "layout": "row", "align": "center", "gap": 16, **box(36, 1364, 560, 108),
        "padding": [10, 10], "radius": 54,
        "fills": [linear((0, "#6a2cf0eb"), (0.6, "#f0408c99"), (1, "#ff4f9a00"), end=(1, 0))],
        "children": [
            round_face("gift_face", "🦊", 88, "#fff0d8", "#ffdcae", "#ffffff"),
            {
                "kind": "group", "id": "gift_words", "layout": "column", "width": 190,
                "children": [
                    words("gift_name", "山野来信", 31, "white", weight=650, line_height=1.35),
                    words("gift_what", "送出 火箭", 27, "#ffe98a", weight=500, line_height=1.35),
                ],
            },
            {"kind": "icon", "id": "rocket", "icon": "emoji:🚀", "size": 108, "offset": [-10, -12],
             "effects": [{"kind": "glow", "color": "#ffd25a99", "blur": 26}]},
            words("combo", "×66", 74, [linear((0, "#fff9c0"), (1, "#ffae2a"))], font="figures", weight=700, italic=True,
                  line_height=1.2, strokes=[stroke("#b8321c", 5, align="outside")], offset=[-24, 0]),
        ],
    }  # fmt: skip


def hearts() -> Node:
    """Hearts that rise and fade."""
    rng, made = Random(11), []
    for k in range(9):
        size = 60 - k * 4
        made.append(
            {
                "kind": "icon",
                "id": f"heart_{k + 1}",
                "icon": "emoji:" + ("❤️", "💛", "💙", "💜", "🧡")[k % 5],
                "size": size,
                "position": "absolute",
                "left": round(960 + rng.gauss(0, 30) - size / 2),
                "top": round(1436 - k * 60 - size / 2),
                "rotate": round(rng.gauss(0, 14)),
                "opacity": round(0.95 - 0.09 * k, 2),
            }
        )
    return stack("hearts", made)


def rail() -> Node:
    """The buttons on the right."""
    arrow: Line = [
        ("M", ((28, 62),)), ("Q", ((30, 40), (56, 40))), ("L", ((56, 28),)), ("L", ((76, 48),)), ("L", ((56, 66),)),
        ("L", ((56, 54),)), ("Q", ((38, 54), (28, 62))), ("Z", ()),
    ]  # fmt: skip
    made = []
    for name, emoji, text in (
        ("likes", "❤️", "86.4万"),
        ("gifts", "🎁", "礼物"),
        ("route", "📍", "路线"),
        ("share", "", "分享"),
    ):
        inner: Node = (
            {"kind": "icon", "id": f"{name}_icon", "icon": f"emoji:{emoji}", "size": 58}
            if emoji
            else drawn("share_icon", arrow, ["white"])
        )
        made.append(
            {
                "kind": "group", "id": name, "layout": "column", "align": "center", "gap": 2,
                "children": [
                    pill(f"{name}_button", [inner], width=96, height=96, justify="center", radius=48),
                    words(f"{name}_word", text, 24, "white", weight=550, line_height=1.3,
                          effects=[{"kind": "shadow", "color": "#000000b3", "y": 1, "blur": 5}]),
                ],
            }
        )  # fmt: skip
    return {
        "kind": "group", "id": "rail", "layout": "column", "gap": 16, "align": "center", **box(932, 1500, 120, 640),
        "children": made,
    }  # fmt: skip


def bottom_bar() -> Node:
    """The field for words, and tools."""
    buttons: list[Node] = [
        pill(f"tool_{k + 1}", [{"kind": "icon", "id": f"tool_icon_{k + 1}", "icon": f"emoji:{e}", "size": 58}],
             width=96, height=96, justify="center", radius=48, shrink=0)
        for k, e in enumerate("😄🌹🎤")
    ]  # fmt: skip
    buttons.append(
        {
            "kind": "group",
            "id": "send_gift",
            "layout": "row",
            "width": 108,
            "height": 108,
            "radius": 54,
            "shrink": 0,
            "align": "center",
            "justify": "center",
            "fills": [radial((0, "#ffd66b"), (1, "#ff5a3c"), center=(0.5, 0.3))],
            "effects": [{"kind": "glow", "color": "#ff7a3d80", "blur": 30}],
            "children": [{"kind": "icon", "id": "send_gift_icon", "icon": "emoji:🎁", "size": 62}],
        }
    )
    say = pill("say", [words("say_word", "说点什么，为老周加油…", 31, "white/88%", line_height=1.3)], grow=1, height=96,
               padding=[0, 40])  # fmt: skip
    return {
        "kind": "group", "id": "bottom_bar", "layout": "row", "gap": 22, "align": "center", **box(36, 2160, 1008, 108),
        "children": [say, *buttons],
    }  # fmt: skip


def scene() -> Node:
    """The whole document."""
    km = {"unit": "km"}
    facts = {
        "goal": {"value": "1313", **km, "label": "成都到拉萨"},
        "done": {"value": "425.7", **km, "label": "已骑"},
        "left": {**km, "source": {"kind": "computed", "expression": "goal - done"}},
        "percent": {"unit": "%", "source": {"kind": "computed", "expression": "done / goal * 100"}},
        "altitude": {"value": "3658", "unit": "m"},
        "speed": {"value": "18.6", "unit": "km/h"},
    }
    scrim = [
        figure("scrim_top", "rect", (0, 0, W, 520), [linear((0, "#04101cbf"), (0.5, "#06121e66"), (1, "#06121e00"))]),
        figure("scrim_bottom", "rect", (0, 1340, W, 1000),
               [linear((0, "#05101a00"), (0.4, "#05101a80"), (1, "#05101ae0"))]),
    ]  # fmt: skip
    picture = stack("scene", [sky(), *mountains(), meadow(), road(), sign(), flags(), rider()], role="background")
    app = stack(
        "app",
        [
            *top_bar(), progress(), hearts(), gift(), comments(), rail(), bottom_bar(),
            figure("home", "rect", (370, 2306, 340, 10), ["white"], radius=5),
        ],
    )  # fmt: skip
    return {
        "title": "成都 → 拉萨骑行直播",
        "lang": "zh-Hans",
        "palette": PALETTE,
        "fonts": {"figures": "Oswald, Noto Sans SC"},
        "facts": facts,
        "pages": [{"width": W, "height": H, "fills": ["#86bfe6"], "nodes": [picture, *scrim, app]}],
    }


if __name__ == "__main__":
    write("livestream", scene())
