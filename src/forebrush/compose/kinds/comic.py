"""Comics: panels in reading order, each with its caption, the figures that speak, and their bubbles.

The words of all panels have one size. Bubbles stand in the order in which they are read, their tails at who speaks.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

from forebrush.compose.art.figures import draw_figure, figure_for
from forebrush.compose.art.pen import Pen, closed, polygon, ridge, smooth
from forebrush.compose.content import Content, Line, Row
from forebrush.compose.kinds.arrangement import Arrangement
from forebrush.compose.kit import Block, Json
from forebrush.compose.pictures.framing import heading, remainder
from forebrush.compose.stage import Stage
from forebrush.compose.theme.color import mix, shifted

__all__ = ["ARRANGEMENTS"]

_GRIDS: dict[int, tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]] = {
    # panels: rows of a tall page, of a square one, of a wide one
    1: ((1,), (1,), (1,)),
    2: ((1, 1), (1, 1), (2,)),
    3: ((1, 1, 1), (1, 2), (3,)),
    4: ((1, 1, 1, 1), (2, 2), (4,)),
    5: ((2, 1, 2), (2, 3), (2, 3)),
    6: ((2, 2, 2), (2, 2, 2), (3, 3)),
    7: ((2, 2, 1, 2), (3, 2, 2), (4, 3)),
    8: ((2, 2, 2, 2), (3, 2, 3), (4, 4)),
    9: ((2, 3, 2, 2), (3, 3, 3), (5, 4)),
}
_GROUNDS = ("#fbe3c6", "#d8ebef", "#f7d7d3", "#dfe9d3", "#ece0f1", "#fdf1c9")
_INK = "#26211f"


def _panels(content: Content) -> tuple[Row, ...]:
    """The panels of all sections of this kind."""
    return tuple(r for s in content.sections if s.kind == "panels" for r in s.rows)


def _is_comic(content: Content) -> bool:
    return len(_panels(content)) > 0


@dataclass(frozen=True, slots=True)
class _Look:
    """How the panels of one comic are set."""

    rounded: float = 0.0
    slant: bool = False
    first_wide: bool = False


def _rows(count: int, aspect: float, look: _Look) -> tuple[int, ...]:
    if count in _GRIDS:
        rows = _GRIDS[count][0 if aspect < 0.55 else 2 if aspect > 2.0 else 1]
        if count == 2 and aspect > 1.05:
            rows = (2,)
        if count == 3 and aspect < 0.8:
            rows = (1, 1, 1) if not look.first_wide else (1, 2)
        if count == 6 and aspect > 1.1:
            rows = (3, 3)
        if look.first_wide and count in (4, 5, 7) and 0.55 <= aspect <= 1.4:
            rows = {4: (1, 2, 1), 5: (1, 2, 2), 7: (1, 3, 3)}[count]
        return rows
    across = 3 if aspect < 1.2 else 4
    return tuple(min(across, count - k) for k in range(0, count, across))


def _comic(look: _Look) -> Callable[[Stage], None]:
    def structure(stage: Stage) -> None:
        w, h = stage.width, stage.height
        m = min(w, h) * 0.045
        content = stage.content
        rest = tuple(s for s in content.sections if s.kind != "panels")
        head = heading(stage, w - 2 * m, h * 0.09, h * 0.06, "center")
        tail = remainder(stage, rest, w - 2 * m, "center")
        top = m
        if head:
            stage.region("head-area", m, m * 0.8, w - 2 * m, head.height, head)
            top = m * 1.4 + head.height
        low = h - m
        if tail:
            stage.region("tail-area", m, h - m * 0.8 - tail.height, w - 2 * m, tail.height, tail)
            low = h - m * 1.4 - tail.height
        panels = _panels(content)
        rows = _rows(len(panels), (w - 2 * m) / max(1.0, low - top), look)
        gap = m * 0.42
        names = list(dict.fromkeys(line.label.text for p in panels for line in _speech(p) if line.label))
        share = (low - top - gap * (len(rows) - 1)) / len(rows)
        number, y = 0, top
        for count in rows:
            each = (w - 2 * m - gap * (count - 1)) / count
            uneven = each * 0.1 if count == 2 and not look.slant else 0.0
            x = m
            for k in range(count):
                wide = (
                    each + (uneven if (k + rows.index(count) + number // 2) % 2 == 0 else -uneven) if uneven else each
                )
                if uneven and k == 1:
                    wide = w - m - x
                stage.clear.append((x, y, wide, share))
                _panel(stage, panels[number], (x, y, wide, share), number, names, look)
                number += 1
                x += wide + gap
            y += share + gap

    return structure


def _speech(panel: Row) -> tuple[Row, ...]:
    """Who says what in a panel; its own text is said by no one named."""
    own = (Row(Line(), panel.text, Line()),) if panel.text else ()
    return (*own, *(r for r in panel.rows if r.text or r.value or r.label))


def _panel(
    stage: Stage, panel: Row, box: tuple[float, float, float, float], number: int, names: Sequence[str], look: _Look
) -> None:
    kit = stage.kit
    x, y, wide, tall = box
    pad = min(wide, tall) * 0.035 + kit.px(0.25)
    pen = Pen(wide, tall, Random(f"panel:{stage.seed}:{number}"), name=kit.id(f"panel-{number + 1}-art"))
    _background(pen, stage, number)
    nodes: list[Json] = []
    used = pad
    if panel.label or panel.value:
        line = panel.label or panel.value
        inner = wide - 4 * pad
        natural = min(inner, kit.natural(line, "body") + kit.px(0.4))
        text = kit.text("caption", line, "body", natural, fills=[_INK], role="caption", weight=kit.weight("strong"))
        top = kit.px(0.35)
        caption = kit.padded(
            kit.column("caption-box", [text]),
            top,
            kit.px(0.6),
            fills=["#fff6cf"],
            strokes=[{"fill": _INK, "width": max(1.2, kit.px(0.07)), "align": "inside"}],
        )
        caption.node.update(
            position="absolute", left=round(pad, 1), top=round(pad, 1), width=round(natural + kit.px(1.2), 1)
        )
        nodes.append(caption.node)
        used += caption.height + kit.px(0.5)
    lines = _speech(panel)
    speakers = list(dict.fromkeys(r.label.text for r in lines)) or [names[number % len(names)] if names else ""]
    figure_h = min(tall * 0.5, wide * 0.62)
    spots = {name: (k + 0.5) / len(speakers) for k, name in enumerate(speakers)}
    if len(speakers) == 1:
        spots = {speakers[0]: 0.3 if number % 2 == 0 else 0.7}
    mouths = {}
    floor = tall * 0.965
    for name, share in spots.items():
        turn = 1 if share < 0.5 else -1
        mouths[name] = draw_figure(pen, figure_for(name), wide * share, floor, figure_h, turn, name or "someone")
    heads = min((m[1] for m in mouths.values()), default=tall) - figure_h * 0.24
    bottom = used
    for said in lines:
        mouth = mouths[said.label.text]
        left = spots[said.label.text] < 0.5
        most = wide * (0.66 if len(lines) > 1 else 0.78) - pad
        made, own = _bubble(stage, said, most)
        at = pad if left else wide - pad - own
        tip = (_clamp((mouth[0] - at) / own, 0.12, 0.88), _tail_length(mouth[1], bottom, made.height))
        shape = {"kind": "bubble", "tip": [round(tip[0], 3), round(tip[1], 3)], "width": 0.2}
        nodes += _bubble_nodes(stage, made, at, bottom, own, shape)
        bottom += made.height + kit.px(0.55)
    stage.lack += max(0.0, bottom - max(heads, tall * 0.42)) if lines or used > pad else 0.0
    for node in pen.nodes:
        kit.ids.add(str(node["id"]))
    art: Json = {
        "kind": "group",
        "id": kit.id(f"panel-{number + 1}-scene"),
        "role": "art",
        "layout": "stack",
        "clip": True,
        "position": "absolute",
        "left": 0,
        "top": 0,
        "width": round(wide, 1),
        "height": round(tall, 1),
        "radius": look.rounded * pad,
        "children": pen.nodes,
    }
    frame: Json = {
        "kind": "shape",
        "id": kit.id(f"panel-{number + 1}-frame"),
        "role": "ornament",
        "shape": "rect",
        "radius": look.rounded * pad,
        "position": "absolute",
        "left": 0,
        "top": 0,
        "width": round(wide, 1),
        "height": round(tall, 1),
        "strokes": [{"fill": _INK, "width": max(2.0, min(wide, tall) * 0.008), "align": "inside"}],
    }
    brief = dict(panel.picture or {})
    picture: Json = {
        "kind": "picture",
        "id": kit.id(f"panel-{number + 1}-picture"),
        "role": "illustration",
        "position": "absolute",
        "left": 0,
        "top": 0,
        "width": round(wide, 1),
        "height": round(tall, 1),
        "radius": look.rounded * pad,
        "brief": {"ground": {"kind": "plain", "colors": [_ground(stage, number)]}, **brief},
        "alt": str(brief.get("prompt", ""))[:2000],
    }
    stage.nodes.append(
        {
            "kind": "group",
            "id": kit.id(f"panel-{number + 1}"),
            "role": "panel",
            "layout": "stack",
            "position": "absolute",
            "left": round(x, 1),
            "top": round(y, 1),
            "width": round(wide, 1),
            "height": round(tall, 1),
            "children": [picture, art, frame, *nodes],
        }
    )


def _clamp(value: float, low: float, high: float) -> float:
    return min(high, max(low, value))


def _tail_length(mouth: float, top: float, tall: float) -> float:
    """Where the tail ends, as a share of the bubble's height: towards the mouth, not too long."""
    reach = max(tall * 0.2, (mouth - top - tall) * 0.72)
    return 1.0 + min(reach, tall * 1.2 + 40) / max(1.0, tall)


def _bubble(stage: Stage, line: Row, most: float) -> tuple[Block, float]:
    """The words of a bubble, and its width in px."""
    kit = stage.kit
    side, top = kit.px(0.85), kit.px(0.55)
    words = line.text or line.value
    longest = kit.natural(words, "body")
    lines = max(1, round((longest / max(1.0, most - 2 * side)) + 0.49))
    inner = min(most - 2 * side, max(longest / lines * 1.12 + kit.px(0.6), kit.px(2.4)))
    text = kit.text("speech", words, "body", inner, fills=[_INK], text_align="center", role="comment", text_wrap="wrap")
    return Block({"text": text.node, "pad": [top, side]}, text.height + 2 * top), inner + 2 * side


def _bubble_nodes(stage: Stage, made: Block, x: float, y: float, width: float, shape: Json) -> list[Json]:
    kit = stage.kit
    top, side = made.node["pad"]
    bubble: Json = {
        "kind": "shape",
        "id": kit.id("bubble"),
        "role": "ornament",
        "shape": shape,
        "fills": ["#ffffff"],
        "radius": round(min(made.height / 2, kit.px(1.5)), 1),
        "position": "absolute",
        "left": round(x, 1),
        "top": round(y, 1),
        "width": round(width, 1),
        "height": round(made.height, 1),
        "strokes": [{"fill": _INK, "width": max(1.5, kit.px(0.08)), "join": "round"}],
    }
    text = made.node["text"]
    text.update(position="absolute", left=round(x + side, 1), top=round(y + top, 1), width=round(width - 2 * side, 1))
    return [bubble, text]


def _ground(stage: Stage, number: int) -> str:
    colors = stage.kit.colors
    base = _GROUNDS[(number + stage.seed) % len(_GROUNDS)]
    return mix(base, colors["pale"] if not stage.choice.dark else colors["accent2"], 0.35)


def _background(pen: Pen, stage: Stage, number: int) -> None:
    """A calm place: sky and hills, a room with a window, a street; one motif a panel."""
    w, h = pen.width, pen.height
    ground = _ground(stage, number)
    kind = (stage.seed + number // 2) % 3
    floor = h * 0.86
    pen.rect(0, 0, w, h, [ground])
    if kind == 0:
        pen.disc((w * (0.8 if number % 2 == 0 else 0.2), h * 0.34), pen.short * 0.09, [shifted(ground, 0.06, 1.6)])
        for level, tone in ((0.72, -0.05), (0.82, -0.09)):
            line = ridge(pen.rng, w, h * level, h * 0.14, 2)
            pen.path(closed(smooth(line), (w, h), (0, h)), [shifted(ground, tone, 1.2)])
    elif kind == 1:
        x = w * (0.58 if number % 2 == 0 else 0.12)
        pen.rect(
            x,
            h * 0.34,
            w * 0.28,
            h * 0.3,
            [shifted(ground, 0.05)],
            strokes=[{"fill": shifted(ground, -0.16), "width": w * 0.012}],
        )
        pen.line(
            polygon([(x + w * 0.14, h * 0.34), (x + w * 0.14, h * 0.64)], close=False),
            shifted(ground, -0.16),
            w * 0.008,
        )
    else:
        for k in range(4):
            tall = h * (0.2 + 0.2 * pen.rng.random())
            pen.rect(w * (k * 0.27 - 0.05), floor - tall, w * 0.22, tall, [shifted(ground, -0.05)])
    pen.rect(0, floor, w, h - floor, [shifted(ground, -0.13, 1.1)])


ARRANGEMENTS = (
    Arrangement("comic-plain", structure=_comic(_Look()), aspects=(0.0, 99.0), needs=_is_comic),
    Arrangement("comic-round", structure=_comic(_Look(rounded=1.0)), aspects=(0.0, 99.0), needs=_is_comic),
    Arrangement("comic-wide", structure=_comic(_Look(first_wide=True)), aspects=(0.0, 99.0), needs=_is_comic),
)
