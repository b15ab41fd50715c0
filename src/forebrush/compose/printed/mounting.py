"""Brush writing and what it is written on: columns of characters, strips of red paper, mounted scrolls, frames, fans.

Columns run from right to left. Colours are those of the palette, so that a scroll suits the page on which it hangs.
"""

from __future__ import annotations

import math
import re
from dataclasses import replace
from random import Random

from forebrush.compose.art.pen import at, drawn, polygon
from forebrush.compose.content import Item, Line
from forebrush.compose.estimate import natural_width
from forebrush.compose.kit import Block, Json, Kit
from forebrush.compose.parts.ornaments import drop, figure
from forebrush.compose.stage import Stage
from forebrush.compose.theme.tokens import is_cjk

__all__ = [
    "brushed",
    "can_stand",
    "columns_block",
    "flecks",
    "handscroll",
    "hanging",
    "lettered",
    "red_strip",
    "seal_mark",
    "wooden_frame",
]

Box = tuple[float, float, float, float]
_CLAUSE = re.compile(r"[^，。：；！？、\s]+[，。：；！？、]*")
_LEADING, _SPACING, _UNEVEN = 1.42, 0.1, 0.62
_BLACK_WOOD = ("#2a1a10", "#5d3c22", "#21140c")


def can_stand(text: str) -> bool:
    """Whether words can be set in columns: Han or Kana with their marks."""
    bare = re.sub(r"\s+", "", text)
    return bool(bare) and len(bare) <= 160 and sum(is_cjk(c) or c in "·—“”‘’…" for c in bare) >= len(bare) * 0.9


def _broken(text: str, columns: int) -> tuple[list[str], bool]:
    """A text in so many columns, at its lines or its clauses where these come out even (then True), else after even
    counts."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    clauses = [c for line in lines for c in _CLAUSE.findall(line)] or lines
    for parts in (lines, clauses):
        if len(parts) > 1 and len(parts) % columns == 0:
            each = len(parts) // columns
            made = ["".join(parts[k * each : (k + 1) * each]) for k in range(columns)]
            if max(map(len, made)) <= min(map(len, made)) + 4:
                return made, True
    bare = "".join(lines)
    per = math.ceil(len(bare) / columns)
    made = []
    while bare:
        count = per
        # A mark does not begin a column.
        while count < len(bare) and bare[count] in "，。：；！？、”’）》":
            count += 1
        made.append(bare[:count])
        bare = bare[count:]
    return made, columns == 1


_HANDS = ("hand", "brush", "script", "serif", "sans", "mono")


def _in_hand(line: Line, font: str) -> tuple[Line, str]:
    """The line without the hand that it asks for, and that hand as its font; else the given one."""
    asked = next((name for name in line.looks if name in _HANDS), "")
    return replace(line, looks=tuple(name for name in line.looks if name not in _HANDS)), asked or font


def _inked(kit: Kit, item: Item, color: str) -> Json:
    """The colour of words, where the request gives them none."""
    return {} if item.line.color else {"fills": [kit.color(color)]}


def columns_block(
    kit: Kit,
    item: Item,
    width: float,
    height: float,
    cap: float,
    *,
    name: str = "quote",
    color: str = "ink",
    font: str = "",
    spread: float = 0.0,
    most: int = 14,
) -> tuple[Block, float]:
    """Words in columns as large as the room allows, and the px across that they take."""
    text = item.line.text
    best: tuple[float, float, list[str]] = (0.0, 1.0, [text])
    for count in range(1, min(most, max(1, len(text))) + 1):
        lines, even = _broken(text, count)
        longest = max(map(len, lines))
        size = min(cap, height / (longest * (1 + _SPACING) + 0.15), width / (len(lines) * _LEADING))
        # Columns that end with a line of the verse are worth smaller characters.
        worth = size if even else size * _UNEVEN
        if worth > best[0] * 1.03:
            best = (worth, size, lines)
    _, size, lines = best
    size = round(max(1.0, size), 1)
    longest = max(map(len, lines))
    spacing = round(max(_SPACING, min(spread, height / max(1.0, longest * size) - 1.04)), 3)
    wide = round(len(lines) * size * _LEADING + 1, 1)
    tall = round(longest * size * (1 + spacing) + 0.15 * size, 1)
    looked, font = _in_hand(item.line, font or "brush, display")
    whole = Item(Line("\n".join(lines), (), looked.looks, item.line.color), item.role)
    block = kit.text(
        name,
        whole.line,
        "heading",
        wide * 60,
        size=size,
        font=font,
        weight=400,
        line_height=_LEADING,
        letter_spacing=spacing,
        vertical=True,
        text_wrap="wrap",
        role=item.role[:200],
        **_inked(kit, item, color),
    )
    block.node.update(width=wide, height=tall, fit={"min": round(size * 0.6, 1), "max": size})
    return Block(block.node, tall), wide


def lettered(
    kit: Kit,
    item: Item,
    width: float,
    room: float,
    cap: float,
    align: str,
    *,
    font: str,
    name: str = "quote",
    color: str = "ink",
    weight: int = 400,
) -> Block:
    """Words lettered by hand, as large as a width and a height allow."""
    line, font = _in_hand(item.line, font)
    lines = [t for t in line.text.split("\n") if t.strip()] or [line.text]
    leading = 1.3 if font.startswith("script") else 1.2
    mean = 1.0
    low, high = kit.smallest, max(kit.smallest, cap)
    family = kit.fonts.get(font, font)
    word = max((natural_width(w, family, mean, weight) for t in lines for w in t.split()), default=0.1)
    high = max(low, min(high, width * 0.96 / max(0.1, word)))
    for _ in range(9):
        size = (low + high) / 2
        if kit.height(line.text, font, size, weight, width, leading) <= room:
            low = size
        else:
            high = size
    return kit.text(
        name,
        line,
        "heading",
        width,
        size=round(low, 1),
        font=font,
        weight=weight,
        line_height=leading,
        letter_spacing=0,
        text_align=align,
        text_wrap="balance",
        role=item.role[:200],
        **_inked(kit, item, color),
    )


def brushed(kit: Kit, seed: int) -> str:
    """The hand in which a page is lettered."""
    if kit.script != "latin":
        return "brush, display"
    return ("Dancing Script, script", "script, display", "Permanent Marker, brush", "Cormorant Garamond, serif")[
        Random(f"hand:{seed}").randrange(4)
    ]


def seal_mark(kit: Kit, item: Item, size: float) -> Block:
    """A red seal: characters in columns from the right, or a few letters, in a square with a rough edge."""
    text = re.sub(r"\s+", "", item.line.text) if can_stand(item.line.text) else item.line.text.strip()
    stands = can_stand(text)
    count = max(1, len(text))
    columns = 1 if count <= 2 else 2 if count <= 6 else 3
    per = math.ceil(count / columns)
    if stands and count <= 12:
        glyph = round(max(kit.smallest, size * 0.8 / max(per, columns if count > 2 else 1)), 1)
        wide, tall = glyph * columns * 1.12, glyph * per * 1.06
        block = kit.text(
            "seal-text",
            Line("\n".join(_broken(text, columns)[0])),
            "badge",
            9999,
            size=glyph,
            font="display",
            weight=kit.pairing.title_weight(kit.lang),
            vertical=True,
            line_height=1.1,
            letter_spacing=0.0,
            text_align="center",
            fills=["on-seal"],
            role="seal",
        )
        block.node.update(
            width=round(wide + 1, 1), height=round(tall + 1, 1), fit={"min": round(glyph * 0.6, 1), "max": glyph}
        )
    else:
        glyph = max(kit.smallest, size * (0.5 if count <= 2 else 0.34 if count <= 4 else 0.22))
        wide = max(size * 0.8, min(size * 2.2, natural_width(text, kit.fonts["text"], glyph, 700) * 1.12 + 2))
        block = kit.text(
            "seal-text",
            Line(text),
            "badge",
            wide,
            size=round(glyph, 1),
            text_align="center",
            fills=["on-seal"],
            role="seal",
            line_height=1.1,
        )
        block.node["width"] = round(wide, 1)
        tall = block.height
    across, high = wide + size * 0.22, max(tall + size * 0.22, size * 0.7)
    rng = Random(f"seal:{text}")
    edge = []
    for k in range(28):
        angle = 360 * k / 28
        x, y = at((0.0, 0.0), 1.0, angle)
        reach = 1 / max(abs(x), abs(y)) * (1 - rng.random() * 0.045)
        edge.append((across / 2 * (1 + x * reach), high / 2 * (1 + y * reach)))
    ground = figure(kit, "seal-ground", 0, 0, across, high, d=polygon(edge), fills=["seal"])
    block.node.update(position="absolute", left=round((across - wide) / 2, 1), top=round((high - tall) / 2, 1))
    node: Json = {
        "kind": "group",
        "id": kit.id("seal"),
        "role": "seal",
        "layout": "stack",
        "shrink": 0,
        "width": round(across, 1),
        "height": round(high, 1),
        "children": [ground, block.node],
    }
    return Block(node, high)


# ---- papers ---------------------------------------------------------------------------------------------------------


def flecks(kit: Kit, box: Box, seed: str, color: str, share: float = 1.0) -> Json:
    """Flakes of gold strewn over a paper, thicker towards its edges."""
    x, y, w, h = box
    rng = Random(f"flecks:{seed}")
    unit = math.sqrt(w * h)
    d = ""
    for _ in range(int(min(160, 26 + 60 * share * max(w, h) / max(1.0, min(w, h)) ** 0.9))):
        cx, cy = rng.random() * w, rng.random() * h
        size = unit * (0.0028 + 0.0075 * rng.random() ** 2)
        turn = rng.random() * 90
        corners = [
            at((cx, cy), size * rng.uniform(0.6, 1.2), turn + k * 90 + rng.uniform(-22, 22))
            for k in range(rng.choice((3, 4)))
        ]
        corners = [(min(max(px, 0.0), w), min(max(py, 0.0), h)) for px, py in corners]
        d += polygon(corners)
    return figure(kit, "flecks", x, y, w, h, d=d or "M0 0Z", fills=[color])


def red_strip(stage: Stage, box: Box, name: str, *, gold: bool = True) -> None:
    """A strip of red paper with gold flecks and a fine gold line, as it is pasted on a door."""
    kit = stage.kit
    x, y, w, h = box
    short = min(w, h)
    shade = {
        "kind": "linear",
        "to": [1, 1],
        "stops": [{"at": 0, "color": "#ffffff14"}, {"at": 1, "color": "#00000026"}],
    }
    fills = ["seal", shade]
    stage.nodes.append(
        figure(kit, f"{name}-strip", x, y, w, h, shape="rect", fills=fills, role="panel", effects=drop(short * 0.04))
    )
    stage.nodes.append(flecks(kit, box, f"{name}:{stage.seed}", "gold/55%"))
    if gold:
        rim = short * 0.055
        line = [{"fill": "gold/85%", "width": max(1.2, short * 0.012), "align": "inside"}]
        stage.nodes.append(
            figure(kit, f"{name}-line", x + rim, y + rim, w - 2 * rim, h - 2 * rim, shape="rect", strokes=line)
        )
        r = short * 0.06
        d = "".join(
            drawn("M", cx, cy + sy * r, "L", cx, cy, "L", cx + sx * r, cy)
            for cx, cy, sx, sy in (
                (rim * 1.7, rim * 1.7, 1, 1),
                (w - rim * 1.7, rim * 1.7, -1, 1),
                (rim * 1.7, h - rim * 1.7, 1, -1),
                (w - rim * 1.7, h - rim * 1.7, -1, -1),
            )
        )
        stage.nodes.append(
            figure(
                kit, f"{name}-corners", x, y, w, h, d=d, strokes=[{"fill": "gold/85%", "width": max(1.0, short * 0.01)}]
            )
        )


def _wood(angle_down: bool) -> Json:
    to = [0, 1] if angle_down else [1, 0]
    stops = [{"at": k / 2, "color": c} for k, c in enumerate(_BLACK_WOOD)]
    return {"kind": "linear", "from": [0, 0], "to": to, "stops": stops}


def _silk(color: str, size: float) -> list[str | Json]:
    return [
        color,
        {
            "kind": "pattern",
            "pattern": "seigaiha",
            "color": "accent2/16%",
            "size": round(max(8.0, size), 1),
            "weight": 0.05,
        },
    ]


def hanging(stage: Stage, box: Box) -> Box:
    """A hanging scroll in a box: cord, rods, silk, and the paper; the box of the paper."""
    kit = stage.kit
    x, y, w, h = box
    cord = h * 0.045
    rod = max(5.0, h * 0.013)
    roller = rod * 1.7
    top, bottom = y + cord, y + h - roller
    line = [{"fill": "deep", "width": max(1.4, w * 0.006), "join": "round"}]
    stage.nodes.append(
        figure(
            kit,
            "cord",
            x + w * 0.3,
            y,
            w * 0.4,
            cord,
            d=drawn("M", 0, cord, "L", w * 0.2, 0, "L", w * 0.4, cord),
            strokes=line,
        )
    )
    silk: Box = (x + w * 0.03, top + rod * 0.5, w * 0.94, bottom - top)
    stage.nodes.append(
        figure(kit, "silk", *silk, shape="rect", fills=_silk("pale", w * 0.07), effects=drop(w * 0.025), role="panel")
    )
    band = h * 0.055
    for by in (silk[1], silk[1] + silk[3] - band):
        stage.nodes.append(
            figure(kit, "silk-band", silk[0], by, silk[2], band, shape="rect", fills=_silk("deep", w * 0.05))
        )
    for k in (0.36, 0.6):
        # Two ribbons that hang from the rod.
        stage.nodes.append(
            figure(
                kit,
                "scroll-ribbon",
                x + w * (k + 0.01),
                silk[1],
                w * 0.022,
                band * 1.9,
                shape="rect",
                fills=["accent2"],
            )
        )
    stage.nodes.append(
        figure(kit, "rod", x + w * 0.02, top, w * 0.96, rod, shape="rect", fills=[_wood(True)], radius=rod / 2)
    )
    stage.nodes.append(
        figure(
            kit,
            "roller",
            x + w * 0.01,
            bottom,
            w * 0.98,
            roller,
            shape="rect",
            fills=[_wood(True)],
            effects=drop(w * 0.02),
        )
    )
    for kx in (x - w * 0.015, x + w * 0.965):
        stage.nodes.append(
            figure(
                kit,
                "knob",
                kx,
                bottom - roller * 0.18,
                w * 0.05,
                roller * 1.36,
                shape="rect",
                radius=roller * 0.3,
                fills=[_wood(True)],
            )
        )
    side = w * 0.075
    paper: Box = (silk[0] + side, silk[1] + band + side * 0.8, silk[2] - 2 * side, silk[3] - 2 * band - 1.6 * side)
    _paper(stage, paper)
    return paper


def handscroll(stage: Stage, box: Box) -> Box:
    """A hand scroll that lies open in a box, rolled at both ends; the box of the paper."""
    kit = stage.kit
    x, y, w, h = box
    roll = min(h * 0.12, w * 0.06)
    silk: Box = (x + roll * 0.5, y + h * 0.06, w - roll, h * 0.88)
    stage.nodes.append(
        figure(kit, "silk", *silk, shape="rect", fills=_silk("pale", h * 0.1), effects=drop(h * 0.03), role="panel")
    )
    rim = h * 0.075
    paper: Box = (silk[0] + roll * 1.5, silk[1] + rim, silk[2] - 3 * roll, silk[3] - 2 * rim)
    for bx in (silk[0] + roll * 0.5, silk[0] + silk[2] - roll * 1.35):
        stage.nodes.append(
            figure(kit, "silk-band", bx, silk[1], roll * 0.85, silk[3], shape="rect", fills=_silk("deep", h * 0.07))
        )
    _paper(stage, paper)
    for rx in (x, x + w - roll):
        stops = [{"at": 0, "color": "#00000066"}, {"at": 0.4, "color": "#ffffff33"}, {"at": 1, "color": "#00000066"}]
        body = [*_silk("deep", h * 0.07), {"kind": "linear", "from": [0, 0], "to": [1, 0], "stops": stops}]
        stage.nodes.append(
            figure(
                kit,
                "roll",
                rx,
                y + h * 0.04,
                roll,
                h * 0.92,
                shape="rect",
                fills=body,
                radius=roll * 0.12,
                effects=drop(h * 0.03),
            )
        )
        for ky in (y, y + h * 0.96):
            stage.nodes.append(
                figure(
                    kit,
                    "knob",
                    rx + roll * 0.25,
                    ky,
                    roll * 0.5,
                    h * 0.04,
                    shape="rect",
                    fills=[_wood(False)],
                    radius=2,
                )
            )
    return paper


def _paper(stage: Stage, box: Box) -> None:
    line = [{"fill": "accent2/70%", "width": max(1.0, min(box[2], box[3]) * 0.004), "align": "outside"}]
    stage.nodes.append(figure(stage.kit, "paper", *box, shape="rect", fills=["panel"], strokes=line, role="panel"))


def wooden_frame(stage: Stage, box: Box, *, mat: float = 0.11) -> Box:
    """A frame of wood with a mat in it; the box of the sheet that it shows."""
    kit = stage.kit
    x, y, w, h = box
    short = min(w, h)
    bar = short * 0.032
    stage.nodes.append(
        figure(kit, "frame", x, y, w, h, shape="rect", fills=[_wood(False)], effects=drop(short * 0.03), role="panel")
    )
    mitre = "".join(
        drawn("M", cx, cy, "L", dx, dy)
        for cx, cy, dx, dy in ((0, 0, bar, bar), (w, 0, w - bar, bar), (0, h, bar, h - bar), (w, h, w - bar, h - bar))
    )
    stage.nodes.append(figure(kit, "mitre", x, y, w, h, d=mitre, strokes=[{"fill": "#00000066", "width": 1}]))
    inset = [
        {"kind": "shadow", "color": "#00000059", "y": round(bar * 0.3, 1), "blur": round(bar * 0.9, 1), "inset": True}
    ]
    stage.nodes.append(
        figure(kit, "mat", x + bar, y + bar, w - 2 * bar, h - 2 * bar, shape="rect", fills=["tint"], effects=inset)
    )
    rim = bar + short * mat
    sheet: Box = (x + rim, y + rim, w - 2 * rim, h - 2 * rim)
    edge = [{"fill": "#ffffff8c", "width": max(1.5, short * 0.004), "align": "outside"}]
    inset_ = [{"kind": "shadow", "color": "#00000033", "y": 1, "blur": round(bar * 0.4, 1), "inset": True}]
    stage.nodes.append(
        figure(kit, "sheet", *sheet, shape="rect", fills=["panel"], strokes=edge, effects=inset_, role="panel")
    )
    return sheet
