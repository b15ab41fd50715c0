"""Pictures and players: covers, pictures from edge to edge, the line of what plays, its times and controls."""

from __future__ import annotations

import re
from collections.abc import Callable

from forebrush.compose.arrange import Align, part
from forebrush.compose.art.scenes import scene_for
from forebrush.compose.content import Line
from forebrush.compose.kit import Block, Json
from forebrush.compose.parts.graphic import flat
from forebrush.compose.parts.ui import OVER, fitted, flow, icon, ink, on_ground, pill, round_icon, spread, status_bar
from forebrush.compose.screens.common import section_heading, section_note
from forebrush.compose.screens.figures import is_figures
from forebrush.compose.screens.pictures import framed_scene, seen
from forebrush.compose.stage import Stage

__all__: list[str] = []


def _nothing(stage: Stage, width: float, align: Align) -> Block | None:
    return None


def _wish(share: float) -> Callable[[Stage, float, Align], Block | None]:
    def make(stage: Stage, width: float, align: Align) -> Block | None:
        tall = min(stage.wish(share), width * 1.1)
        return stage.kit.shape("picture-room", width, tall, fills=[]) if tall > 0 else None

    return make


def _cover(stage: Stage, width: float, height: float) -> Block | None:
    """A square cover in the middle of the room."""
    kit = stage.kit
    side = min(width, height)
    made = (
        framed_scene(stage, side, side, otherwise="sky", radius=kit.px(1.2), name="cover")
        if scene_for(stage.content.setting, "")
        else seen(stage, side, side, radius=kit.px(1.2))
    )
    made.node["effects"] = [{"kind": "shadow", "color": "#00000047", "y": kit.px(0.6), "blur": kit.px(1.8)}]
    box = kit.column("cover-room", [made], align="center", justify="center", height=round(height, 1))
    return Block(box.node, height)


def _picture(stage: Stage, width: float, height: float) -> Block | None:
    """A picture from edge to edge, with the icons of the status bar on it."""
    kit = stage.kit
    made = seen(stage, width, height)
    if width < stage.width - 1 or height < kit.px(5):
        return made
    with on_ground(kit, OVER):
        icons = status_bar(kit, width - 1.24 * stage.margin)
    shade = {
        "kind": "linear",
        "from": [0, 0],
        "to": [0, 1],
        "stops": [{"at": 0, "color": "#00000066"}, {"at": 1, "color": "#00000000"}],
    }
    icons.node.update(
        position="absolute",
        left=round(0.62 * stage.margin, 1),
        top=kit.px(0.7),
        width=round(width - 1.24 * stage.margin, 1),
    )
    ground = kit.shape("status-shade", width, kit.px(4), position="absolute", left=0, top=0, fills=[shade])
    made.node["children"] = [*made.node["children"], ground.node, icons.node]
    return made


def _round_picture(stage: Stage, width: float, height: float) -> Block | None:
    return seen(stage, width, height, radius=stage.kit.px(1.1))


def _asked_picture(stage: Stage, width: float, height: float) -> Block | None:
    """A picture where the request speaks of one, else room."""
    if scene_for(stage.content.setting, "") or height > stage.height * 0.55:
        return seen(stage, width, height, radius=stage.kit.px(1.1))
    return stage.kit.shape("room", width, height, fills=[])


part("ui-cover", fills=_cover, least=0.16)(_wish(0.34))

part("ui-picture", fills=_picture, least=0.1)(_wish(0.26))

part("ui-window", fills=_round_picture, least=0.1)(_wish(0.24))

part("ui-asked", fills=_asked_picture, least=0.16)(_nothing)


@part("ui-track")
def _track(stage: Stage, width: float, align: Align) -> Block | None:
    """The line of a player, part of it played."""
    kit = stage.kit
    tall = max(4.0, kit.px(0.3))
    knob = tall * 3
    share = 0.42
    line: Json = {
        "kind": "group",
        "id": kit.id("track"),
        "role": "ornament",
        "layout": "stack",
        "width": round(width, 1),
        "height": round(knob, 1),
        "shrink": 0,
        "children": [
            kit.shape(
                "track-ground",
                width,
                tall,
                position="absolute",
                left=0,
                top=round(knob / 2 - tall / 2, 1),
                fills=[f"{ink(kit)}40" if kit.stand else "line"],
                radius=tall / 2,
            ).node,
            kit.shape(
                "track-played",
                width * share,
                tall,
                position="absolute",
                left=0,
                top=round(knob / 2 - tall / 2, 1),
                fills=[ink(kit) if kit.stand else "accent"],
                radius=tall / 2,
            ).node,
            kit.shape(
                "track-knob",
                knob,
                knob,
                shape="ellipse",
                position="absolute",
                left=round(width * share - knob / 2, 1),
                top=0,
                fills=[ink(kit) if kit.stand else "accent"],
            ).node,
        ],
    }
    return Block(line, knob)


_ELAPSED = re.compile(r"\d{1,2}:\d{2}")


@part("ui-times", slots=("clock", "detail"), takes=is_figures)
def _times(stage: Stage, width: float, align: Align) -> Block | None:
    """The times of a player at the two ends of its line, other figures under it."""
    kit = stage.kit
    rows = [r for s in stage.content.sections for r in s.rows]
    heads = [b for s in stage.content.sections for b in (*section_heading(kit, s, width), *section_note(kit, s, width))]
    times = [r for r in rows if _ELAPSED.search(flat(r))]
    lines = [Line(flat(r)) if not r.value.marks else r.value for r in times[:2]] + [
        i.line for i in stage.content.of("clock", "detail")
    ]
    rest = [r for r in rows if r not in times] + times[2:]
    ends = [
        fitted(kit, "time", line, "label", width * 0.48, role="time", letter_spacing=0.0, tabular=True)[0]
        for line in lines
    ]
    blocks = list(heads)
    for k in range(0, len(ends), 2):
        line_ = spread(kit, "times", ends[k], ends[k + 1] if k + 1 < len(ends) else None, kit.px(0.5), role="stat")
        blocks += [line_] if line_ else []
    if rest:
        cells = [
            pill(kit, "stat", Line(flat(r)), "label", width, role="stat", color=ink(kit), letter_spacing=0.0)
            for r in rest
        ]
        made = flow(kit, "figures", cells, width, kit.px(0.5), "center")
        blocks += [made] if made else []
    return kit.column("player-times", blocks, kit.px(0.6)) if blocks else None


@part("ui-controls")
def _controls(stage: Stage, width: float, align: Align) -> Block | None:
    """Shuffle, back, play, on, repeat: where the request names no buttons of its own."""
    kit = stage.kit
    size = kit.px(1.7)
    color = ink(kit)
    disc = round_icon(
        kit,
        "pause",
        kit.px(4.2),
        fill=color if kit.stand else "accent",
        color=OVER if kit.stand else "on-accent",
        share=0.42,
    )
    cells = [(icon(kit, n, size * f, color), 0.0) for n, f in (("shuffle", 0.8), ("skip-back", 1.15))]
    cells += [
        (disc, 0.0),
        *((icon(kit, n, size * f, color), 0.0) for n, f in (("skip-forward", 1.15), ("repeat", 0.8))),
    ]
    return kit.row("controls", cells, 0.0, justify="space-between", align="center")
