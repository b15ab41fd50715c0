"""Wheels: parts of a circle in order, clockwise from the top, in colours by group, with words in the middle.

Words stand upright in their parts, all in one size. On a wide page the head stands beside the wheel.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from forebrush.compose.content import Content, Item, Line, Row
from forebrush.compose.kinds.arrangement import Arrangement
from forebrush.compose.kit import Json
from forebrush.compose.parts.elements import headline
from forebrush.compose.pictures.framing import heading, remainder
from forebrush.compose.stage import Stage
from forebrush.compose.theme.color import best_on, contrast, mix, shifted

__all__ = ["ARRANGEMENTS"]


def _is_wheel(content: Content) -> bool:
    return any(s.kind == "wheel" and len(s.rows) >= 2 for s in content.sections)


@dataclass(frozen=True, slots=True)
class _Ring:
    """Radii of the wheel in px, from the middle outwards."""

    x: float
    y: float
    outer: float
    inner: float
    core: float


def _groups(rows: tuple[Row, ...]) -> list[tuple[str, int, int]]:
    """Neighbours of one group: its name, first and count."""
    found: list[tuple[str, int, int]] = []
    for k, row in enumerate(rows):
        name = row.label.text
        if found and name and found[-1][0] == name:
            found[-1] = (name, found[-1][1], found[-1][2] + 1)
        else:
            found.append((name, k, 1))
    return found


def _colors(stage: Stage, rows: tuple[Row, ...]) -> list[str]:
    """A colour for every part: one hue for a group, paler and deeper in turn inside it."""
    colors = stage.kit.colors
    bases = [
        colors["accent"],
        colors["accent2"],
        colors["deep"],
        mix(colors["accent"], colors["accent2"], 0.5),
        mix(colors["deep"], colors["pale"], 0.45),
        mix(colors["accent2"], colors["pale"], 0.5),
    ]
    names = list(dict.fromkeys(r.label.text for r in rows))
    made = []
    for k, row in enumerate(rows):
        if len(names) > 1:
            base = bases[names.index(row.label.text) % len(bases)]
            made.append(shifted(base, 0.035 if k % 2 else 0.0))
        else:
            count = len(rows)
            base = bases[k % (4 if count % 4 != 1 else 3)] if count <= 8 else bases[k % 2]
            made.append(base)
    return made


def _wheel(petals: bool) -> Callable[[Stage], None]:
    def structure(stage: Stage) -> None:
        kit, w, h, m = stage.kit, stage.width, stage.height, stage.margin
        content = stage.content
        wheel = next(s for s in content.sections if s.kind == "wheel" and len(s.rows) >= 2)
        rest = [s for s in content.sections if s is not wheel]
        middle = content.of("character")[:1]
        slots = ("character",)
        alone = not middle and content.title is not None and len(content.title.line) <= 12
        center = middle[0] if middle else content.title if alone else None
        wide = w > h * 1.2
        column = w - h * 0.96 - m if wide else w - 2 * m
        head = heading(
            stage,
            column,
            h * (0.4 if wide else 0.16),
            h * (0.11 if wide else 0.075),
            "start" if wide else "center",
            title=not alone,
        )
        others = remainder(stage, rest, column, "start" if wide else "center", without=slots)
        if wheel.title:
            note = kit.text("wheel-title", wheel.title, "heading", column, role="heading", text_align="center")
            head = head or note
        gap = kit.px(1.4)
        if wide:
            used = (head.height if head else 0) + (others.height + gap if others else 0)
            stage.lack += max(0.0, used - (h - 2 * m))
            y = max(m, (h - used) / 2)
            if head:
                stage.region("head-area", m, y, column, head.height, head)
                y += head.height + gap
            if others:
                stage.region("tail-area", m, y, column, others.height, others)
            outer = min(h / 2 - m * 0.8, (w - column - m) / 2 - m * 0.3)
            cx, cy = w - m * 0.8 - outer, h / 2
        else:
            top = m + (head.height + gap if head else 0)
            low = h - m - (others.height + gap if others else 0)
            outer = min((w - 1.4 * m) / 2, (low - top) / 2)
            stage.lack += max(0.0, min(w, h) * 0.3 - outer)
            outer = max(outer, 20.0)
            cx, cy = w / 2, (top + low) / 2
            slack = (low - top) - 2 * outer
            if head:
                stage.region("head-area", m, m + min(slack * 0.3, h * 0.06), column, head.height, head)
            if others:
                stage.region(
                    "tail-area", m, h - m - others.height - min(slack * 0.2, h * 0.04), column, others.height, others
                )
        grouped = len({r.label.text for r in wheel.rows}) > 1 and all(r.label for r in wheel.rows)
        inner = outer * (0.62 if len(wheel.rows) > 12 else 0.42)
        ring = _Ring(cx, cy, outer, inner, inner * (0.58 if grouped else 0.9))
        stage.clear.append((cx - outer, cy - outer, 2 * outer, 2 * outer))
        _parts(stage, wheel.rows, ring, petals and len(wheel.rows) <= 10)
        if grouped:
            _inner(stage, wheel.rows, ring)
        _core(stage, center, ring)

    return structure


def _arc(stage: Stage, ring: tuple[float, float, float], start: float, sweep: float, inner: float, fill: str) -> None:
    x, y, radius = ring
    stage.nodes.append(
        {
            "kind": "shape",
            "id": stage.kit.id("part"),
            "role": "ornament",
            "position": "absolute",
            "left": round(x - radius, 1),
            "top": round(y - radius, 1),
            "width": round(2 * radius, 1),
            "height": round(2 * radius, 1),
            "shape": {"kind": "arc", "start": round(start, 2), "sweep": round(sweep, 2), "inner": round(inner, 4)},
            "fills": [fill],
            "strokes": [{"fill": "paper", "width": max(1.5, radius * 0.008)}],
        }
    )


def _parts(stage: Stage, rows: tuple[Row, ...], ring: _Ring, petals: bool) -> None:
    kit, count = stage.kit, len(rows)
    colors = _colors(stage, rows)
    sweep = 360 / count
    middle = (ring.outer + ring.inner) / 2 if not petals else ring.outer * 0.7
    size_of = min(ring.outer * 0.3, middle * math.sin(math.pi / count) * 0.94)
    if petals:
        edge = {"fill": kit.colors["line"], "width": max(2.0, ring.outer * 0.012)}
        stage.nodes.append(_disc(stage, ring.x, ring.y, middle, [], strokes=[edge]))
    else:
        for k, color in enumerate(colors):
            start = k * sweep - sweep / 2
            _arc(stage, (ring.x, ring.y, ring.outer), start, sweep, ring.inner / ring.outer, color)
    spots = []
    for k in range(count):
        turn = math.radians(k * sweep - 90)
        spots.append((ring.x + middle * math.cos(turn), ring.y + middle * math.sin(turn), turn))
    deep, broad = ring.outer - ring.inner, 2 * math.pi * middle / count
    size = kit.text_size("heading", 1.1)
    while size > kit.smallest and not all(
        _holds(
            stage,
            row,
            size,
            spot[2],
            (size_of * 1.42, size_of * 1.42) if petals else (deep * 0.9, broad * 0.92),
            petals,
        )
        for row, spot in zip(rows, spots, strict=True)
    ):
        size *= 0.94
    size = max(kit.smallest, round(size, 1))
    for row, (x, y, turn), color in zip(rows, spots, colors, strict=True):
        if petals:
            stage.nodes.append(_disc(stage, x, y, size_of, [color]))
        ink = best_on(color) if contrast(kit.colors["panel"], color) < 4.5 else kit.colors["panel"]
        wide, tall, _ = _box(
            stage, row, size, turn, (size_of * 1.42, size_of * 1.42) if petals else (deep * 0.9, broad * 0.92), petals
        )
        # What the words need beyond their part is lacking.
        least = size_of * 1.42 if petals else min(deep, broad)
        stage.lack += max(0.0, min(wide, tall) - least)
        text = kit.text(
            "item",
            _line(row),
            "heading",
            wide,
            size=size,
            font="text",
            weight=kit.weight("strong"),
            line_height=1.2,
            letter_spacing=0,
            text_align="center",
            vertical_align="middle",
            fills=[ink],
            role="item",
        )
        text.node.update(
            position="absolute",
            left=round(x - wide / 2, 1),
            top=round(y - tall / 2, 1),
            width=round(wide, 1),
            height=round(tall, 1),
        )
        stage.nodes.append(text.node)


def _line(row: Row) -> Line:
    return row.text or row.value or row.label


def _box(
    stage: Stage, row: Row, size: float, turn: float, room: tuple[float, float], free: bool
) -> tuple[float, float, int]:
    """Width, height and lines of the words of a part at a size: on as few lines as its part allows."""
    kit = stage.kit
    natural = kit.natural(_line(row), "strong") / kit.text_size("strong") * size + size * 0.3
    words = _line(row).text.split()
    longest = max((kit.natural(w, "strong") / kit.text_size("strong") * size for w in words), default=natural)
    for lines in (1, 2, 3):
        wide = max(natural / lines * (1.0 if lines == 1 else 1.25), longest + size * 0.2 if lines > 1 else 0)
        tall = lines * size * 1.25
        if _within(wide, tall, turn, room, free):
            return wide, tall, lines
    wide = max(longest + size * 0.2, natural / 2)
    return wide, 2 * size * 1.25, 2


def _within(wide: float, tall: float, turn: float, room: tuple[float, float], free: bool) -> bool:
    """Whether an upright box stands in a part that is `room` deep and broad and looks towards `turn`."""
    if free:
        return wide <= room[0] and tall <= room[1]
    cos, sin = abs(math.cos(turn)), abs(math.sin(turn))
    return wide * cos + tall * sin <= room[0] and wide * sin + tall * cos <= room[1]


def _holds(stage: Stage, row: Row, size: float, turn: float, room: tuple[float, float], free: bool) -> bool:
    wide, tall, _ = _box(stage, row, size, turn, room, free)
    return _within(wide, tall, turn, room, free)


def _disc(stage: Stage, x: float, y: float, radius: float, fills: list[object], **over: object) -> Json:
    return {
        "kind": "shape",
        "id": stage.kit.id("disc"),
        "role": "ornament",
        "shape": "ellipse",
        "position": "absolute",
        "left": round(x - radius, 1),
        "top": round(y - radius, 1),
        "width": round(2 * radius, 1),
        "height": round(2 * radius, 1),
        "fills": fills,
        **over,
    }


def _inner(stage: Stage, rows: tuple[Row, ...], ring: _Ring) -> None:
    """The ring of the groups inside that of the parts."""
    kit = stage.kit
    colors = _colors(stage, rows)
    sweep = 360 / len(rows)
    middle = (ring.inner + ring.core) / 2
    for name, first, count in _groups(rows):
        color = shifted(colors[first], -0.05)
        _arc(
            stage, (ring.x, ring.y, ring.inner), first * sweep - sweep / 2, count * sweep, ring.core / ring.inner, color
        )
        turn = math.radians((first + (count - 1) / 2) * sweep - 90)
        deep = ring.inner - ring.core
        size = max(kit.smallest, min(deep * 0.42, kit.text_size("heading")))
        natural = kit.natural(name, "strong") / kit.text_size("strong") * size + size * 0.4
        size = max(kit.smallest, size * min(1.0, deep * 1.3 / natural))
        wide, tall = max(natural, size * 2), size * 1.3
        text = kit.text(
            "heading",
            name,
            "heading",
            wide,
            size=round(size, 1),
            line_height=1.3,
            letter_spacing=0,
            role="heading",
            text_align="center",
            fills=[best_on(color)],
            text_wrap="nowrap",
        )
        text.node.update(
            position="absolute",
            left=round(ring.x + middle * math.cos(turn) - wide / 2, 1),
            top=round(ring.y + middle * math.sin(turn) - tall / 2, 1),
            width=round(wide, 1),
        )
        stage.nodes.append(text.node)


def _core(stage: Stage, item: Item | None, ring: _Ring) -> None:
    kit = stage.kit
    stage.nodes.append(_disc(stage, ring.x, ring.y, ring.core * 0.94, ["panel"]))
    if item is None:
        return
    wide = ring.core * 1.3
    block = headline(kit, item, wide, ring.core * 1.1, ring.core * 0.62, "center", most=3)
    stage.lack += max(0.0, block.height - ring.core * 1.3)
    block.node.update(
        position="absolute",
        left=round(ring.x - wide / 2, 1),
        top=round(ring.y - block.height / 2, 1),
        width=round(wide, 1),
    )
    stage.nodes.append(block.node)


ARRANGEMENTS = (
    Arrangement("wheel", structure=_wheel(False), aspects=(0.0, 99.0), needs=_is_wheel),
    Arrangement("wheel-petals", structure=_wheel(True), aspects=(0.0, 99.0), needs=_is_wheel),
)
