"""Routes: stops in order along a drawn way, on a map or as a plain line, with times, figures and a profile.

The way runs from top to bottom on a tall page and from left to right on a wide one. Where every stop has a figure (an
altitude, a distance), the figures are also drawn as a profile.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from random import Random

from forebrush.compose.art.pen import Pen, polygon, smooth
from forebrush.compose.content import Content, Row
from forebrush.compose.kinds.arrangement import Arrangement
from forebrush.compose.kit import Block, Json
from forebrush.compose.pictures.framing import heading, remainder
from forebrush.compose.stage import FADE, Stage

__all__ = ["ARRANGEMENTS"]

_WILD = (
    "山",
    "岭",
    "峰",
    "徒步",
    "trail",
    "hike",
    "hiking",
    "mountain",
    "ridge",
    "summit",
    "forest",
    "km",
    "公里",
    "valley",
    "lake",
    "湖",
    "溪",
    "瀑布",
    "camp",
    "露营",
    "越野",
    "骑行",
    "peak",
)
_NUMBER = re.compile(r"-?\d[\d,]*(?:\.\d+)?")


def _stops(content: Content) -> tuple[Row, ...]:
    return next((s.rows for s in content.sections if s.kind == "route" and len(s.rows) >= 2), ())


def _is_route(content: Content) -> bool:
    return len(_stops(content)) >= 2


_PLAIN = 1.25
"""How much larger names stand where there is no map under them."""


@dataclass(frozen=True, slots=True)
class _Frame:
    x: float
    y: float
    width: float
    height: float
    wide: bool = False
    """Whether the way runs from left to right."""


def _route(style: str) -> Callable[[Stage], None]:
    def structure(stage: Stage) -> None:
        kit, w, h, m = stage.kit, stage.width, stage.height, stage.margin
        content = stage.content
        stops = _stops(content)
        route = next(s for s in content.sections if s.kind == "route" and len(s.rows) >= 2)
        inner, gap = w - 2 * m, kit.px(1.2)
        head = heading(stage, inner, h * 0.2, h * 0.085, "start")
        rest = remainder(stage, [s for s in content.sections if s is not route], inner, "start")
        profile = _profile(stage, stops, inner) if style != "line" or len(stops) <= 12 else None
        top = m + (head.height + gap if head else 0)
        low = h - m - (rest.height + gap if rest else 0) - (profile.height + gap if profile else 0)
        frame = _Frame(m, top, inner, low - top) if style == "line" else _Frame(0, top, w, low - top)
        if style == "map" and not rest and not profile:
            frame = _Frame(0, top, w, h - top)
        across = frame.width > frame.height * 1.25 if style == "map" else w > h * 1.1
        art = stage.wish(0.26) if style != "map" and not profile and across else 0.0
        frame = replace(frame, wide=across, height=max(8.0, frame.height - art))
        if style == "map":
            _terrain(stage, frame)
        elif art:
            stage.art(0, frame.y + frame.height, w, low - frame.y - frame.height, mask=FADE)
        need = _draw(stage, stops, frame, style)
        stage.lack += max(0.0, need - frame.height)
        y = low + gap
        if head:
            stage.region("head-area", m, m, inner, head.height, head)
        if profile:
            stage.region("profile-area", m, y, inner, profile.height, profile)
            y += profile.height + gap
        if rest:
            stage.region("tail-area", m, h - m - rest.height, inner, rest.height, rest)

    return structure


def _points(count: int, frame: _Frame, style: str, pad: float, stage: Stage) -> list[tuple[float, float]]:
    """Where the stops stand."""
    made = []
    for k in range(count):
        t = k / (count - 1)
        if frame.wide:
            swing = 0.5 if style == "line" else 0.5 + 0.13 * (1 if k % 2 else -1)
            side = max(pad, frame.width / (count * 2.2))
            made.append((frame.x + side + t * (frame.width - 2 * side), frame.y + frame.height * swing))
        else:
            swing = 0.1 if style == "line" else 0.3 + 0.4 * (k % 2) if count > 2 else 0.3 + 0.2 * k
            made.append((frame.x + frame.width * swing, frame.y + pad + t * (frame.height - 2 * pad)))
    return made


def _label(stage: Stage, row: Row, width: float, align: str, boxed: bool, ends: bool) -> Block:
    kit = stage.kit
    more = 1.0 if boxed else _PLAIN
    lines: list[Block] = []
    if row.label:
        lines.append(kit.text("time", row.label, "label", width, factor=1.15 * more, text_align=align, role="time"))
    name = row.text or row.value
    lines.append(
        kit.text("item", name, "strong", width, factor=more * (1.12 if ends else 1.0), text_align=align, role="item")
    )
    if row.value and row.text:
        lines.append(kit.text("amount", row.value, "small", width, text_align=align, role="amount"))
    if row.note:
        lines.append(kit.text("note", row.note, "small", width, text_align=align, role="note"))
    block = kit.column("stop", lines, kit.px(0.05))
    return kit.padded(block, kit.px(0.3), kit.px(0.55), fills=["panel"], radius=kit.px(0.4)) if boxed else block


def _draw(stage: Stage, stops: Sequence[Row], frame: _Frame, style: str) -> float:
    """The way, its stops and their names; the height in px that it needs."""
    kit = stage.kit
    boxed = style != "line"
    across = min(stage.width, stage.height)
    thick, dot = across * (0.014 if style == "line" else 0.011), across * 0.02
    pad = kit.px(3.2)
    points = _points(len(stops), frame, style, pad, stage)
    pen = Pen(stage.width, stage.height, Random(f"route:{stage.seed}"), name=kit.id("way"))
    way = smooth(points, 0.9) if style != "line" else polygon(points, close=False)
    pen.line(way, "panel", thick * 1.9)
    if style == "map":
        stroke = {
            "fill": "accent",
            "width": round(thick, 1),
            "cap": "round",
            "join": "round",
            "dash": [thick * 2.2, thick * 1.9],
        }
        pen.node({"shape": {"kind": "path", "d": way}, "strokes": [stroke]})
    else:
        pen.line(way, "accent", thick)
    for k, point in enumerate(points):
        end = k in (0, len(points) - 1)
        pen.disc(
            point,
            dot * (1.35 if end else 1.0),
            ["accent" if end else "panel"],
            strokes=[{"fill": "panel" if end else "accent", "width": round(dot * 0.42, 1), "align": "inside"}],
        )
    for node in pen.nodes:
        kit.ids.add(str(node["id"]))
    stage.nodes.append(
        {
            "kind": "group",
            "id": kit.id("route"),
            "role": "art",
            "layout": "stack",
            "position": "absolute",
            "left": 0,
            "top": 0,
            "width": stage.width,
            "height": stage.height,
            "children": pen.nodes,
        }
    )
    return _labels(stage, stops, points, frame, (boxed, dot))


def _labels(
    stage: Stage, stops: Sequence[Row], points: Sequence[tuple[float, float]], frame: _Frame, look: tuple[bool, float]
) -> float:
    kit = stage.kit
    boxed, dot = look
    count, gap = len(stops), dot * 1.9
    need = 0.0
    extra = kit.px(1.1) if boxed else 0.0
    made: list[tuple[float, float, float, float]] = []
    for k, (row, (x, y)) in enumerate(zip(stops, points, strict=True)):
        ends = k in (0, count - 1)
        if frame.wide:
            room = frame.width / count * (1.7 if count > 3 else 0.95) - kit.px(1.0)
            natural = max(
                kit.natural(t, s)
                for t, s in ((row.text or row.value, "strong"), (row.label, "label"), (row.value, "small"))
            ) * (1.14 if boxed else 1.14 * _PLAIN)
            width = min(room - extra, natural + kit.px(0.3))
            block = _label(stage, row, width, "center", boxed, ends)
            wide = width + extra
            left = min(max(frame.x + kit.px(0.3), x - wide / 2), frame.x + frame.width - wide - kit.px(0.3))
            top = y - gap - block.height if k % 2 == 0 else y + gap
            need = max(need, 2 * (block.height + gap) + frame.height * (0.0 if not boxed else 0.26))
        else:
            right = boxed is False or x < frame.x + frame.width / 2
            room = (frame.x + frame.width - x if right else x - frame.x) - gap - kit.px(0.8)
            natural = max(
                kit.natural(t, s)
                for t, s in (
                    (row.text or row.value, "strong"),
                    (row.label, "label"),
                    (row.value, "small"),
                    (row.note, "small"),
                )
            ) * (1.14 if boxed else 1.14 * _PLAIN)
            width = min(room - extra, natural + kit.px(0.3))
            block = _label(stage, row, width, "start" if right else "end", boxed, ends)
            wide = width + extra
            left = x + gap if right else x - gap - wide
            top = y - block.height / 2
            step = (frame.height - 2 * kit.px(3.2)) / max(1, count - 1)
            need = max(need, frame.height + (block.height * 0.62 + kit.px(0.3) - step) * count)
        block.node.update(position="absolute", left=round(left, 1), top=round(top, 1), width=round(wide, 1))
        stage.nodes.append(block.node)
        for x0, y0, across, tall in made:
            if left < x0 + across and x0 < left + wide:
                need += max(0.0, min(y0 + tall, top + block.height) - max(y0, top) + kit.px(0.3)) * count
        made.append((left, top, wide, block.height))
    stage.clear += made
    return need


def _profile(stage: Stage, stops: Sequence[Row], width: float) -> Block | None:
    """The figures of the stops as a line, where every stop has one of the same unit."""
    kit = stage.kit
    values: list[object] = []
    units = set()
    for row in stops:
        found = _NUMBER.search(row.value.text)
        if row.fact:
            values.append({"fact": row.fact})
        elif found:
            values.append(found[0].replace(",", ""))
        else:
            return None
        units.add(_NUMBER.sub("", row.value.text).strip())
    if len(stops) < 3 or len(units) > 1:
        return None
    tall = round(max(kit.px(8), stage.height * 0.15), 1)
    node: Json = {
        "kind": "chart",
        "id": kit.id("profile"),
        "role": "chart",
        "chart": "line",
        "smooth": True,
        "labels": True,
        "categories": [(r.text or r.label).text for r in stops],
        "size": kit.text_size("small"),
        "color": "muted",
        "series": [{"values": values, "fill": "accent-ink"}],
        "legend": False,
        "line_width": max(2.0, kit.px(0.18)),
        "axis": {"ticks": 3, "title": next(iter(units))[:40]},
        "height": tall,
        "width": round(width, 1),
        "shrink": 0,
    }
    return Block(node, tall)


def _terrain(stage: Stage, frame: _Frame) -> None:
    """A map: contour lines, trees and a stream, or the blocks of a town."""
    kit = stage.kit
    words = f"{stage.content.setting} {stage.content.title.line.text if stage.content.title else ''}"
    words += " ".join(r.text.text for r in _stops(stage.content))
    wild = any(re.search(rf"(?<![a-z]){word}", words.lower()) for word in _WILD)
    pen = Pen(frame.width, frame.height, Random(f"map:{stage.seed}"), name=kit.id("map"))
    pen.rect(0, 0, frame.width, frame.height, ["tint"])
    (_contours if wild else _blocks)(pen)
    for node in pen.nodes:
        kit.ids.add(str(node["id"]))
    stage.nodes.append(
        {
            "kind": "group",
            "id": kit.id("terrain"),
            "role": "art",
            "layout": "stack",
            "clip": True,
            "position": "absolute",
            "left": round(frame.x, 1),
            "top": round(frame.y, 1),
            "width": round(frame.width, 1),
            "height": round(frame.height, 1),
            "children": pen.nodes,
        }
    )


def _contours(pen: Pen) -> None:
    w, h, s = pen.width, pen.height, pen.short
    for cx, cy, size in ((0.28, 0.3, 0.42), (0.8, 0.62, 0.5), (0.25, 0.86, 0.3), (0.7, 0.12, 0.28)):
        shape = [0.8 + 0.4 * pen.rng.random() for _ in range(9)]
        for level in range(6):
            r = s * size * (1 - level / 6.5)
            turn = [
                (w * cx + r * f * math.cos(k / 9 * math.tau), h * cy + r * f * 0.8 * math.sin(k / 9 * math.tau))
                for k, f in enumerate(shape)
            ]
            pen.path(
                smooth([turn[-1], *turn, turn[0], turn[1]]),
                ["pale/10%"],
                strokes=[{"fill": "accent2/28%", "width": max(1.0, s * 0.002)}],
            )
    stream = [
        (w * (0.05 + 0.14 * k + 0.05 * pen.rng.random()), h * (0.72 - 0.3 * (k / 6) + 0.12 * (k % 2))) for k in range(8)
    ]
    pen.line(smooth(stream), "#7fb4cfaa", s * 0.016)
    for _ in range(26):
        x, y, size = pen.rng.random() * w, pen.rng.random() * h, s * (0.018 + 0.014 * pen.rng.random())
        for k in range(2):
            top = y - size * (0.7 * k)
            pen.path(
                polygon(
                    [(x, top - size * 1.3), (x + size * (0.7 - 0.15 * k), top), (x - size * (0.7 - 0.15 * k), top)]
                ),
                ["deep/34%"],
            )


def _blocks(pen: Pen) -> None:
    w, h, s = pen.width, pen.height, pen.short
    step = s * 0.13
    for r in range(int(h / step) + 1):
        for c in range(int(w / step) + 1):
            if pen.rng.random() < 0.85:
                x, y = c * step + step * 0.08, r * step + step * 0.08
                park = pen.rng.random() < 0.1
                pen.rect(
                    x,
                    y,
                    step * (0.84 if pen.rng.random() < 0.75 else 1.84),
                    step * 0.84,
                    ["#a9c79b66" if park else "pale/55%"],
                    radius=step * 0.06,
                )
    river = [(w * (-0.05 + 0.2 * k), h * (0.78 + 0.08 * (k % 2) - 0.05 * pen.rng.random())) for k in range(7)]
    pen.line(smooth(river), "#9cc6dcaa", s * 0.07)


ARRANGEMENTS = (
    Arrangement("route-map", structure=_route("map"), aspects=(0.0, 99.0), needs=_is_route),
    Arrangement("route-line", structure=_route("line"), aspects=(0.0, 99.0), needs=_is_route),
    Arrangement(
        "route-way", structure=_route("way"), aspects=(0.0, 99.0), needs=lambda c: _is_route(c) and len(_stops(c)) <= 12
    ),
)
