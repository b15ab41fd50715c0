"""Bars: vertical or horizontal, side by side or stacked, round at their far ends, with their values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from forebrush.layout.context import Context
from forebrush.layout.kinds.charts.data import Row, average, inked, readable_on
from forebrush.layout.kinds.charts.frame import Plot
from forebrush.layout.kinds.charts.place import Data, Spot
from forebrush.layout.kinds.charts.words import LEAST, SMALL, Words, inside, widest
from forebrush.layout.paints import paint
from forebrush.layout.shapes import box_path
from forebrush.scene.drawing import XYWH, FlatPaint, Item, PathItem, Rgba, StrokePaint
from forebrush.scene.nodes import Chart
from forebrush.scene.paths import read, transform, write
from forebrush.scene.style import Fill
from forebrush.scene.values import Radii

__all__ = ["Bar", "Label", "bar_box", "bar_ends", "bars", "draw_bars", "end_labels", "put_end_labels",
           "put_inner_labels", "stack_range"]  # fmt: skip


@dataclass(slots=True)
class Bar:
    """One bar: the value of which series and category it shows, its place in a group, and from where to where."""

    row: int
    category: int
    slot: int
    slots: int
    base: Decimal
    top: Decimal
    words: str
    outermost: bool = True
    """Its far end is the end of its stack."""
    alone: bool = True
    """No stack has more than one bar."""
    total: str = ""
    """The sum of its stack, where it stands at the end."""


def bars(rows: Sequence[Row], count: int, stacked: bool, totals: Sequence[str]) -> list[Bar]:
    """The bars of all series; stacked ones grow from 0 up and, those below 0, down.

    `totals` are the words of the sum of each category.
    """
    made: list[Bar] = []
    for category in range(count):
        up = down = Decimal(0)
        last: dict[bool, Bar] = {}
        for index, row in enumerate(rows):
            point = row.points[category] if category < len(row.points) else None
            if point is None:
                continue
            if not stacked:
                made.append(Bar(index, category, index, len(rows), Decimal(0), point.value, point.words))
                continue
            below = point.value < 0
            base = down if below else up
            bar = Bar(index, category, 0, 1, base, base + point.value, point.words)
            if below:
                down = bar.top
            else:
                up = bar.top
            if below in last and point.value:
                last[below].outermost = False
            if point.value or below not in last:
                last[below] = bar
            bar.alone = len(rows) == 1
            made.append(bar)
        if end := last.get(False) or last.get(True):
            end.total = totals[category]
    return made


def stack_range(made: Sequence[Bar]) -> tuple[Decimal, Decimal]:
    """The least and the most that the bars reach."""
    ends = [end for bar in made for end in (bar.base, bar.top)] or [Decimal(0)]
    return min(ends), max(ends)


def _place(node: Chart, plot: Plot, bar: Bar) -> tuple[float, float]:
    """Where a bar begins across its axis, and how thick it is."""
    group = plot.band * (1 - node.bar_gap)
    # A tenth of each bar stays open between neighbours of a group.
    slot = group / bar.slots
    gap = slot * 0.1 if bar.slots > 1 else 0.0
    return plot.category(bar.category) - group / 2 + slot * bar.slot + gap / 2, slot - gap


def bar_box(node: Chart, plot: Plot, bar: Bar) -> XYWH:
    """Where a bar lies; of no extent where its value is at the base."""
    start, thick = _place(node, plot, bar)
    a, b = plot.value(plot.scale.at(bar.base)), plot.value(plot.scale.at(bar.top))
    if not bar.base:
        a = plot.base()
    low, high = min(a, b), max(a, b)
    return (low, start, high - low, thick) if plot.horizontal else (start, low, thick, high - low)


def draw_bars(
    node: Chart, rows: Sequence[Row], made: Sequence[Bar], plot: Plot, ground: Rgba, ctx: Context
) -> list[Item]:
    """All bars, without their values; the parts of a stack with a thin line of the ground between them."""
    items: list[Item] = []
    part = any(not bar.alone for bar in made)
    rim = (StrokePaint(FlatPaint(ground), max(node.size / 20, 0.6)),) if part else ()
    for bar in made:
        box = bar_box(node, plot, bar)
        if box[2] <= 0 or box[3] <= 0:
            continue
        radius = min(node.bar_radius, min(box[2], box[3])) if bar.outermost else 0.0
        back = bar.top < bar.base
        ends = {
            (False, False): (1, 1, 0, 0), (False, True): (0, 0, 1, 1),
            (True, False): (0, 1, 1, 0), (True, True): (1, 0, 0, 1),
        }[plot.horizontal, back]  # fmt: skip
        a, b, c, d = (radius * end for end in ends)
        path = write(transform(read(box_path(box[2], box[3], Radii((a, b, c, d)))), (1, 0, 0, 1, box[0], box[1])))
        # A gradient runs over the whole height of the plot's own bar, not over the plot.
        fill = rows[bar.row].fill_at(bar.category)
        items.append(PathItem(path, (paint(fill, box, ctx, node.id),), rim, what="bar"))
    return items


def bar_ends(node: Chart, made: Sequence[Bar], plot: Plot) -> dict[tuple[int, int], Spot]:
    """The middle of the far end of each bar, by series and category."""
    ends: dict[tuple[int, int], Spot] = {}
    for bar in made:
        x, y, w, h = bar_box(node, plot, bar)
        back = bar.top < bar.base
        ends[bar.row, bar.category] = (
            (x if back else x + w, y + h / 2) if plot.horizontal else (x + w / 2, y + h if back else y)
        )
    return ends


@dataclass(frozen=True, slots=True)
class Label:
    """A value at the end of its bar: where its words stand, and the bar, in which they may stand instead."""

    key: tuple[int, int]
    """Series and category."""
    text: str
    box: XYWH
    bar: XYWH
    back: bool
    fill: Fill
    turned: bool = False

    def tip(self, horizontal: bool) -> Spot:
        """The middle of its far side."""
        x, y, wide, tall = self.box
        if horizontal:
            return (x if self.back else x + wide, y + tall / 2)
        return (x + wide / 2, y + tall if self.back else y)


def end_labels(
    node: Chart, rows: Sequence[Row], made: Sequence[Bar], plot: Plot, words: Words
) -> tuple[list[Label], float]:
    """The values of bars side by side, or the sums of stacks, beyond their ends, and their size in px.

    All have one size: the largest at which they stand beside each other, then turned by a right angle; none where
    neither is possible.
    """
    stacks = _totals(node, made)
    texts = [(bar, bar.words) for bar in made] if stacks is None else stacks
    texts = [(bar, text) for bar, text in texts if text]
    if not texts:
        return [], node.size
    if plot.band < LEAST:
        return [], 0.0
    weight = max(node.weight, 600)
    slots = max(bar.slots for bar, _ in texts)
    share = (1 - node.bar_gap) / slots if slots > 1 else 0.98
    most = widest(words, [text for _, text in texts], node.size, weight) + node.size * 0.15
    tall = words.size_of("0", node.size, weight)[1]
    turned = False
    if plot.horizontal:
        part = plot.band * min(1.0, (1 - node.bar_gap) / slots * 1.15 if slots > 1 else 1.0) / tall
    else:
        part = plot.band * share / most
        if node.size * part < LEAST:
            turned, part = True, min(plot.band * share / (tall * 0.9), plot.box[3] * 0.35 / most)
    size = min(node.size, node.size * part)
    if size < LEAST:
        return [], 0.0
    labels = []
    for bar, text in texts:
        box, back = bar_box(node, plot, bar), bar.top < bar.base
        wide, high = words.size_of(text, size, weight)
        if turned:
            wide, high = high, wide
        x, y, w, h = box
        gap = size * (0.3 if plot.horizontal or turned else 0.1)
        if plot.horizontal:
            at = (x - gap - wide if back else x + w + gap, y + h / 2 - high / 2)
        else:
            at = (x + w / 2 - wide / 2, y + h + gap if back else y - gap - high)
        fill = rows[bar.row].fill_at(bar.category)
        labels.append(Label((bar.row, bar.category), text, (*at, wide, high), box, back, fill, turned))
    return labels, size


def _totals(node: Chart, made: Sequence[Bar]) -> list[tuple[Bar, str]] | None:
    """For stacks the outermost bars with the words of their sums; None where bars stand side by side."""
    if not (node.stacked or node.normalized) or all(bar.alone for bar in made):
        return None
    return [(bar, bar.total) for bar in made if bar.total] if node.totals else []


def put_end_labels(
    node: Chart,
    labels: Sequence[Label],
    size: float,
    room: XYWH,
    words: Words,
    crossing: Data,
    ink: Rgba,
    ground: Rgba,
    ctx: Context,
) -> list[Item]:
    """Values at the ends of bars; where other words stand there, inside of the bar; else left out, with a finding.

    Where a line of `crossing` would go through them, they stand inside, or the line stops at them.
    """
    items: list[Item] = []
    weight, left = max(node.weight, 600), []
    for label in labels:
        x, y, w, h = label.box
        color = inked(ink, 0.95)
        crossed = crossing.covered(_tight(label.box, label.turned)) > 0
        free = words.free(_tight(label.box, label.turned)) and inside(label.box, room, 1.0)
        if crossed or not free:
            bx, by, bw, bh = label.bar
            # The same place, mirrored at the end of the bar.
            if node.direction == "horizontal":
                x = bx + size * 0.3 if label.back else bx + bw - size * 0.3 - w
            else:
                y = by + bh - size * 0.1 - h if label.back else by + size * 0.1
            mirrored = (x, y, w, h)
            fits = w <= bw + 0.1 and h <= bh + 0.1 and words.free(_tight(mirrored, label.turned))
            if fits and not (free and crossing.covered(_tight(mirrored, label.turned)) > 0):
                color = readable_on(average(label.fill, ctx), ink)
            elif free:
                x, y = label.box[:2]
                gap = write(transform(read(box_path(w + 2, h * 0.7, Radii())), (1, 0, 0, 1, x - 1, y + h * 0.15)))
                items.append(PathItem(gap, (FlatPaint(ground),), what="plate"))
            else:
                left.append(label.text)
                continue
        if label.turned:
            items += words.put(label.text, size, x, y + h, 0.0, 0.0, color, weight=weight, turn=-90)
        else:
            items += words.put(label.text, size, x, y, 0.0, 0.0, color, weight=weight)
    if left:
        words.omit(left, f"{len(left)} values have no room at their bars", of=len(labels))
    return items


def _tight(box: XYWH, turned: bool = False) -> XYWH:
    """Digits do not fill the height of their line."""
    x, y, w, h = box
    if turned:
        return (x + w * 0.12, y + 0.5, w * 0.76, max(h - 1, 0.1))
    return (x + 0.5, y + h * 0.12, max(w - 1, 0.1), h * 0.76)


def put_inner_labels(
    node: Chart, rows: Sequence[Row], made: Sequence[Bar], plot: Plot, words: Words, ink: Rgba, ctx: Context
) -> list[Item]:
    """Values in the middle of the parts of a stack, at one size at which most have room; small parts stay bare."""
    if (not (node.stacked or node.normalized)) or all(bar.alone for bar in made):
        return []
    full, weight = max(node.size * SMALL, LEAST), max(node.weight, 600)
    shown = [(bar, bar_box(node, plot, bar)) for bar in made if bar.words]

    def fits(size: float) -> list[bool]:
        found = []
        for bar, box in shown:
            wide, tall = words.size_of(bar.words, size, weight)
            found.append(wide + size * 0.4 <= box[2] and tall * 0.95 <= box[3])
        return found

    # A smaller size has to make room for something.
    size = max((max(full * part, LEAST) for part in (1.0, 0.86, 0.74)), key=lambda s: (sum(fits(s)), s))
    items: list[Item] = []
    left = []
    for (bar, (x, y, w, h)), room in zip(shown, fits(size), strict=True):
        wide, tall = words.size_of(bar.words, size, weight)
        box = (x + w / 2 - wide / 2, y + h / 2 - tall / 2, wide, tall)
        if not room or not words.free(_tight(box)):
            left.append(bar.words)
            continue
        color = readable_on(average(rows[bar.row].fill_at(bar.category), ctx), ink)
        items += words.put(bar.words, size, box[0], box[1], 0.0, 0.0, color, weight=weight)
    if left:
        words.omit(left, f"{len(left)} values have no room in their bars", of=len(shown))
    return items
