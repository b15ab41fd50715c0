"""Papers: what a page is written on: a card with a frame, a chalkboard, a slip on a table, a sheet with a shadow.

Each is a structure made of a tree of regions: it draws the paper and sets the tree inside it. Knows no kind.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from random import Random

from forebrush.compose.arrange import Region, arranged
from forebrush.compose.kit import Json
from forebrush.compose.stage import Stage
from forebrush.compose.theme.directions import DIRECTIONS

__all__ = ["boarded", "framed", "inset", "is_board", "sheet"]

_WOOD = ("#8a5a33", "#6f4526")
"""Light and dark wood of a board's frame."""


def inset(stage: Stage, region: Region, x: float, y: float, width: float, height: float) -> None:
    """Set a tree of regions in a box of the page."""
    view = replace(stage, width=width, height=height, back=[], nodes=[], clear=[], lack=0.0)
    arranged(region)(view)
    for node in view.nodes:
        node.update(left=round(node.get("left", 0) + x, 1), top=round(node.get("top", 0) + y, 1))
    stage.nodes += view.nodes
    stage.clear.append((x, y, width, height))
    stage.lack += view.lack


def framed(region: Region, frame: str = "double") -> Callable[[Stage], None]:
    """A card with the frame of the direction, or the given one."""

    def structure(stage: Stage) -> None:
        edge = round(stage.margin * 0.42, 1)
        if is_board(stage):
            _on_board(stage, region)
            return
        stage.frame(edge, frame)
        pad = edge + max(6.0, stage.kit.size * 0.5)
        inset(stage, region, pad, pad, max(8.0, stage.width - 2 * pad), max(8.0, stage.height - 2 * pad))

    return structure


def boarded(region: Region) -> Callable[[Stage], None]:
    """The tree as it is; where the mood is chalk, on a board in a wooden frame, without blocks of colour."""

    def structure(stage: Stage) -> None:
        if is_board(stage):
            _on_board(stage, region)
        else:
            arranged(region)(stage)

    return structure


def is_board(stage: Stage) -> bool:
    """Whether the mood writes on a chalkboard."""
    return stage.choice.direction is DIRECTIONS["chalk"] and stage.choice.dark


def _bare(region: Region) -> Region:
    """The region without blocks of colour."""
    parts = tuple(p if isinstance(p, str) else _bare(p) for p in region.parts)
    return replace(region, parts=parts, fill="", radius=0.0)


def _on_board(stage: Stage, region: Region) -> None:
    w, h = stage.width, stage.height
    wood = round(min(w, h) * 0.026, 1)
    rng = Random(f"board:{stage.seed}")
    stage.nodes += [_dust(stage, rng, k) for k in range(7)]
    stage.nodes.append(_hand_frame(stage, rng, wood * 1.9))
    stage.nodes.append(_edge(stage, wood))
    pad = wood * 2.2
    inset(stage, _bare(region), pad, pad, max(8.0, w - 2 * pad), max(8.0, h - 2 * pad))


def _edge(stage: Stage, wood: float) -> Json:
    """The wooden frame round a board."""
    stops = [{"at": 0.0, "color": _WOOD[0]}, {"at": 0.5, "color": _WOOD[1]}, {"at": 1.0, "color": _WOOD[0]}]
    return {
        "kind": "shape",
        "id": stage.kit.id("board-frame"),
        "role": "ornament",
        "shape": "rect",
        "position": "absolute",
        "left": 0,
        "top": 0,
        "width": round(stage.width, 1),
        "height": round(stage.height, 1),
        "strokes": [
            {"fill": {"kind": "linear", "stops": stops}, "width": wood, "align": "inside"},
            {"fill": "#00000055", "width": round(wood * 1.16, 1), "align": "inside"},
            {"fill": {"kind": "linear", "stops": stops}, "width": wood, "align": "inside"},
        ],
    }


def _dust(stage: Stage, rng: Random, k: int) -> Json:
    """Where chalk was wiped away: a soft smear."""
    w, h = stage.width, stage.height
    wide, tall = w * rng.uniform(0.35, 0.8), h * rng.uniform(0.06, 0.16)
    return {
        "kind": "shape",
        "id": stage.kit.id("dust"),
        "role": "ornament",
        "shape": "ellipse",
        "position": "absolute",
        "left": round(rng.uniform(-0.1, 0.6) * w, 1),
        "top": round(h * (k + rng.random()) / 7.5, 1),
        "width": round(wide, 1),
        "height": round(tall, 1),
        "rotate": round(rng.uniform(-14, 6), 1),
        "fills": ["#ffffff10"],
        "effects": [{"kind": "blur", "radius": round(min(w, h) * 0.03, 1)}],
    }


def _hand_frame(stage: Stage, rng: Random, edge: float) -> Json:
    """A frame drawn by hand: lines that waver and cross a little at the corners."""
    w, h = stage.width, stage.height
    sway = min(w, h) * 0.003
    corners = [(edge, edge), (w - edge, edge), (w - edge, h - edge), (edge, h - edge)]
    d = []
    for k in range(4):
        (ax, ay), (bx, by) = corners[k], corners[(k + 1) % 4]
        long = math.hypot(bx - ax, by - ay)
        ux, uy = (bx - ax) / long, (by - ay) / long
        over = edge * 0.22
        count = max(4, int(long / 120))
        for step in range(count + 1):
            at = -over + (long + 2 * over) * step / count
            off = rng.uniform(-sway, sway)
            d.append(f"{'M' if not step else 'L'}{ax + ux * at - uy * off:.1f} {ay + uy * at + ux * off:.1f}")
    return {
        "kind": "shape",
        "id": stage.kit.id("chalk-frame"),
        "role": "ornament",
        "position": "absolute",
        "left": 0,
        "top": 0,
        "width": round(w, 1),
        "height": round(h, 1),
        "shape": {"kind": "path", "d": "".join(d), "view": [round(w, 1), round(h, 1)]},
        "strokes": [
            {"fill": "ink/70%", "width": round(max(1.6, min(w, h) * 0.0032), 1), "cap": "round", "join": "round"}
        ],
    }


def sheet(region: Region) -> Callable[[Stage], None]:
    """A sheet of light paper with a shadow, on a ground of the page's colour."""

    def structure(stage: Stage) -> None:
        w, h, kit = stage.width, stage.height, stage.kit
        edge = round(min(w, h) * 0.045, 1)
        stage.block("ground", 0, 0, w, h, ("accent", "deep", "pale")[stage.seed % 3])
        shade = {"kind": "shadow", "color": "#00000033", "y": round(edge * 0.16, 1), "blur": round(edge * 0.6, 1)}
        stage.block(
            "sheet", edge, edge, w - 2 * edge, h - 2 * edge, "panel", effects=[shade], radius=round(edge * 0.12, 1)
        )
        kit.on = ""
        inset(stage, region, edge, edge, max(8.0, w - 2 * edge), max(8.0, h - 2 * edge))

    return structure
