"""Calligraphy: scrolls that hang or lie open, framed lettering, fans and plaques, and couplets on red paper."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from forebrush.compose import common  # noqa: F401  (enters the parts)
from forebrush.compose.art.pen import circle, drawn
from forebrush.compose.content import Content, Item
from forebrush.compose.kinds.arrangement import Arrangement
from forebrush.compose.kit import Json
from forebrush.compose.parts.objects import ground, inner, settle
from forebrush.compose.parts.ornaments import drop, figure
from forebrush.compose.printed.couplets import couplet, is_couplet
from forebrush.compose.printed.mounting import (
    can_stand,
    handscroll,
    hanging,
    wooden_frame,
)
from forebrush.compose.printed.writing import Written, lines_of, rest_block, spoken, write, write_across, write_upright
from forebrush.compose.stage import Stage

__all__ = ["ARRANGEMENTS", "couplet_door"]


def _wall(stage: Stage) -> None:
    ground(stage)


def _hung(stage: Stage) -> None:
    """A hanging scroll on a wall; a hand scroll where the page lies."""
    _wall(stage)
    said = spoken(stage.content)
    if stage.aspect > 1.15:
        box = settle(stage, (1.9, 3.4), 0.04)
        paper = handscroll(stage, box)
    else:
        box = settle(stage, (0.3, 0.62), 0.045)
        paper = hanging(stage, box)
    write(stage, said, inner(paper, min(paper[2], paper[3]) * 0.09))


def _silk_sheet(stage: Stage) -> None:
    """An album leaf: the paper alone with a wide margin, a motif faint at its foot."""
    said = spoken(stage.content)
    kit, w, h = stage.kit, stage.width, stage.height
    stage.nodes.append({**figure(kit, "sheet", 0, 0, w, h, shape="rect", fills=["panel"]), "role": "background"})
    long = not said.stand
    part = h * (0.32 if not long else 0.24) * max(0.0, min(1.0, (stage.level - 0.4) / 0.4))
    if part > 24:
        stage.art(0, h - part, w, part, opacity=0.55)
    rim = min(w, h) * 0.045
    line = [{"fill": "accent2/80%", "width": max(1.0, rim * 0.05), "align": "inside"}]
    stage.nodes.append(figure(kit, "sheet-line", rim, rim, w - 2 * rim, h - 2 * rim, shape="rect", strokes=line))
    pad = rim + stage.margin * 0.8
    write(stage, said, (pad, pad, w - 2 * pad, h - 2 * pad - part * 0.9), align="start" if long else "center")


def _framed(stage: Stage) -> None:
    """In a wooden frame with a mat, on a wall."""
    _wall(stage)
    box = settle(stage, (0.55, 1.8), 0.075, 0.08)
    short = min(box[2], box[3])
    firm = max(0.0, min(1.0, (stage.level - 0.4) / 0.4))
    sheet = wooden_frame(stage, box, mat=0.02 + 0.09 * firm)
    write(stage, spoken(stage.content), inner(sheet, short * (0.02 + 0.06 * firm)))


def _fan(stage: Stage) -> None:
    """On the round silk of a fan."""
    _wall(stage)
    kit, w, h = stage.kit, stage.width, stage.height
    said = spoken(stage.content)
    foot = rest_block(stage, said.rest, w - 2 * stage.margin)
    low = foot.height + stage.margin * 1.6 if foot else 0.0
    room = h - low
    handle = min(room * 0.16, w * 0.26)
    r = min(w * 0.44, (room - handle * 1.35) * 0.48)
    stage.lack += max(0.0, min(w, h) * 0.26 * min(1.0, stage.level) - r) * 2
    r = max(12.0, r)
    cx, cy = w / 2, max(r * 1.04, (room - handle * 1.3) / 2)
    tone = {
        "kind": "linear",
        "from": [0, 0],
        "to": [1, 0],
        "stops": [{"at": 0, "color": "#3c2415"}, {"at": 0.5, "color": "#8a5a34"}, {"at": 1, "color": "#3c2415"}],
    }
    stage.nodes.append(
        figure(
            kit,
            "handle",
            cx - r * 0.035,
            cy + r * 0.9,
            r * 0.07,
            handle + r * 0.1,
            shape="rect",
            fills=[tone],
            radius=r * 0.03,
        )
    )
    tassel = drawn("M", r * 0.05, 0, "V", handle * 0.3)
    stage.nodes.append(
        figure(
            kit,
            "tassel",
            cx - r * 0.05,
            cy + r + handle * 0.95,
            r * 0.1,
            handle * 0.3,
            d=tassel,
            strokes=[{"fill": "accent", "width": r * 0.05, "cap": "round"}],
        )
    )
    rim = [{"fill": tone, "width": r * 0.045, "align": "inside"}]
    stage.nodes.append(
        figure(
            kit,
            "fan",
            cx - r,
            cy - r,
            2 * r,
            2 * r,
            shape="ellipse",
            fills=["panel"],
            effects=drop(r * 0.06),
            role="panel",
        )
    )
    part = r * 0.5
    before = len(stage.nodes)
    stage.art(cx - r, cy + r - part, 2 * r, part, opacity=0.5)
    mask = {"shape": {"kind": "path", "d": circle((r, part - r), r)}}
    for node in stage.nodes[before:]:
        node["mask"] = mask
    stage.nodes.append(figure(kit, "fan-rim", cx - r, cy - r, 2 * r, 2 * r, shape="ellipse", strokes=rim))
    if foot:
        stage.region("rest-area", stage.margin, h - stage.margin - foot.height, w - 2 * stage.margin, foot.height, foot)
    written = replace(said, rest=Content(None, {}, ()))
    write(stage, written, (cx - r * 0.64, cy - r * 0.66, r * 1.28, r * 1.18))


def _plaque(stage: Stage) -> None:
    """Gold letters on a board of dark wood with a carved rim."""
    kit, w, h = stage.kit, stage.width, stage.height
    _wall(stage)
    said = spoken(stage.content)
    foot = rest_block(stage, said.rest, w - 2 * stage.margin)
    low = foot.height + stage.margin if foot else 0.0
    m = stage.margin
    bw = w - 2 * m
    bh = min(h - low - 2 * m, bw * 0.62)
    stage.lack += max(0.0, h * 0.34 * min(1.0, stage.level) - bh)
    bh = max(12.0, bh)
    x, y = m, (h - low - bh) / 2
    wood: list[Json | str] = [
        {
            "kind": "linear",
            "from": [0, 0],
            "to": [0, 1],
            "stops": [{"at": 0, "color": "#3a2214"}, {"at": 0.5, "color": "#2a170d"}, {"at": 1, "color": "#1e1009"}],
        },
        {"kind": "noise", "low": "#00000000", "high": "#7a4a26", "scale": 140, "opacity": 0.3, "seed": 7},
    ]
    stage.nodes.append(
        figure(
            kit,
            "board",
            x,
            y,
            bw,
            bh,
            shape="rect",
            fills=wood,
            radius=bh * 0.03,
            effects=drop(bh * 0.04),
            role="panel",
        )
    )
    for k, (inset, weight) in enumerate(((0.035, 0.022), (0.085, 0.006))):
        line = [{"fill": "gold", "width": max(1.2, bh * weight), "align": "inside"}]
        stage.nodes.append(
            figure(
                kit, f"board-line-{k}", *inner((x, y, bw, bh), bh * inset), shape="rect", strokes=line, radius=bh * 0.02
            )
        )
    stand, kit.stand = kit.stand, "#2a170d"
    across = replace(said, rest=Content(None, {}, ()))
    gilded = tuple(_gilt(i) for i in across.verses)
    title = _gilt(across.title) if across.title else None
    px = bh * 0.14
    write_across(
        stage,
        replace(across, verses=gilded, title=title),
        (x + px, y + px, bw - 2 * px, bh - 2 * px),
        "center",
        "Cinzel, display" if kit.script == "latin" else "",
    )
    kit.stand = stand
    if foot:
        stage.region("rest-area", m, h - m * 0.8 - foot.height, w - 2 * m, foot.height, foot)


def _gilt(item: Item) -> Item:
    return item if item.line.color else replace(item, line=replace(item.line, color="#f5d68a"))


def _panels(stage: Stage) -> None:
    """Three or four narrow scrolls side by side, one line of the verse on each, from the right."""
    _wall(stage)
    w, h, m = stage.width, stage.height, stage.margin
    said = spoken(stage.content)
    lines = lines_of(said)
    foot = rest_block(stage, said.rest, w - 2 * m)
    low = foot.height + m if foot else 0.0
    count = len(lines)
    gap = w * 0.035
    each = (w - 2 * m - gap * (count - 1)) / count
    tall = h - low - 1.7 * m
    stage.lack += max(0.0, h * 0.45 * min(1.0, stage.level) - tall)
    tall = max(20.0, min(tall, each * 6.2))
    top = (h - low - tall) / 2
    for k, line in enumerate(lines):
        paper = hanging(stage, (w - m - each * (k + 1) - gap * k, top, each, tall))
        px, py, pw, ph = inner(paper, paper[2] * 0.1)
        last = k == count - 1
        first = k == 0 and said.title is not None
        words = Written(
            said.title if first else None,
            (line,),
            said.signed if last else (),
            said.seals if last else (),
            Content(None, {}, ()),
        )
        write_upright(stage, words, (px, py, pw, ph))
    if foot:
        stage.region("rest-area", m, h - m * 0.8 - foot.height, w - 2 * m, foot.height, foot)


def _in_panels(content: Content) -> bool:
    said = spoken(content)
    # A verse that comes as one string stays one.
    return len(said.verses) in (3, 4) and said.stand


def _is_brief(content: Content) -> bool:
    said = spoken(content)
    count = sum(len(i.line) * (3 if can_stand(i.line.text) else 1) for i in said.verses)
    return bool(said.verses) and count <= 45 and len(said.signed) <= 2


_FORMS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("fan", ("扇", "fan")),
    ("plaque", ("匾", "牌匾", "木牌", "plaque")),
    ("panels", ("条屏", "四屏", "屏风")),
    ("framed", ("画框", "装裱框", "木框", "镜框", "相框", "framed", "frame")),
    ("hung", ("立轴", "挂轴", "诗轴", "条幅", "中堂", "手卷", "横幅", "横披", "长卷", "卷轴", "scroll")),
    ("leaf", ("print", "poster", "海报", "斗方", "册页", "tile", "manuscript", "page")),
)
"""What lettering is mounted as, and the words that ask for it."""


def _form(content: Content) -> str:
    """The mount that the request asks for and that can hold what is to be written; empty: any."""
    said = f" {content.setting} ".lower()
    holds = {"fan": _is_short, "plaque": _is_brief, "panels": _in_panels}
    for name, words in _FORMS:
        if any(_called(word, said) for word in words) and (name not in holds or holds[name](content)):
            return name
    return ""


def _called(word: str, said: str) -> bool:
    """Whether a word is said, a Latin one as a whole."""
    return word in said if not word.isascii() else re.search(rf"\b{word}\b", said) is not None


def _is_short(content: Content) -> bool:
    return content.length <= 260


def _asked(name: str) -> Callable[[Content], bool]:
    """Whether there is a verse, and the request wants it mounted in this way."""
    return lambda content: bool(spoken(content).verses) and not is_couplet(content) and _form(content) == name


def _verse_in(name: str) -> Callable[[Content], bool]:
    """Whether there is a verse, and the request wants it mounted in this way or in any."""
    return lambda content: bool(spoken(content).verses) and not is_couplet(content) and _form(content) in ("", name)


couplet_door = couplet("door")
_ANY = (0.0, 99.0)
_ROUND = (0.5, 1.5)
"""Shapes of pages on which a fan may stand without being asked for."""


def _row(
    name: str,
    structure: Callable[[Stage], None],
    needs: Callable[[Content], bool],
    aspects: tuple[float, float] = _ANY,
    lengths: tuple[int, int] = (0, 1_000_000),
) -> Arrangement:
    return Arrangement(name, structure=structure, needs=needs, aspects=aspects, lengths=lengths, places=True)


ARRANGEMENTS = (
    _row("hung", _hung, _verse_in("hung")),
    _row("leaf", _silk_sheet, _verse_in("leaf")),
    _row("framed", _framed, _verse_in("framed")),
    _row("fan", _fan, lambda c: _verse_in("fan")(c) and _is_short(c), _ROUND),
    _row("fan-narrow", _fan, _asked("fan"), (0.0, _ROUND[0])),
    _row("fan-wide", _fan, _asked("fan"), (_ROUND[1], 99.0)),
    _row("plaque", _plaque, lambda c: _verse_in("plaque")(c) and _is_brief(c), (1.15, 99.0)),
    _row("plaque-upright", _plaque, _asked("plaque"), (0.0, 1.15)),
    _row("panels", _panels, lambda c: _verse_in("panels")(c) and _in_panels(c)),
    _row("door", couplet_door, is_couplet),
    _row("hall", couplet("hall"), is_couplet),
    _row("lantern", couplet("lantern"), is_couplet),
    _row("pair", couplet("pair"), is_couplet),
)
