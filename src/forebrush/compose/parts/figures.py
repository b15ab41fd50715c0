"""Figures: key numbers set large, with the share that they state as a bar, a ring or a row of people."""

from __future__ import annotations

import re
from collections.abc import Mapping

from forebrush.compose.common import of_kind
from forebrush.compose.content import Line, Row, SectionContent
from forebrush.compose.kit import Block, Json, Kit
from forebrush.compose.parts.graphic import card_fill, even_rows, flat, graphic, pick, shared_heights, soft, unit
from forebrush.compose.stage import Stage
from forebrush.scene.facts import Fact

__all__ = ["figures_block", "ratio_of", "share_of"]

Facts = Mapping[str, Fact]

_PERCENT = re.compile(r"^[^\d+\-−–]{0,6}(\d{1,3}(?:[.,]\d+)?)\s?[%％]$")
_RATIO = re.compile(
    r"^(\d{1,2})\s*(?:/|in|of|out of|人?中)\s*(\d{1,2})$|^每\s?(\d{1,2})\s?人?中?有?\s?(\d{1,2})\s?人?$"
)
_MOST_PEOPLE = 10


def share_of(text: str) -> float | None:
    """The percentage, 0 to 100, that words state as a share; None where they state none (a change has a sign)."""
    found = _PERCENT.match(text.strip())
    value = float(found[1].replace(",", ".")) if found else -1.0
    return value if 0 <= value <= 100 else None


def ratio_of(text: str) -> tuple[int, int] | None:
    """So many of so many (`7 in 10`, `3/4`, `每10人中7人`), of at most ten; else None."""
    found = _RATIO.match(text.strip())
    if not found:
        return None
    part, whole = (found[1], found[2]) if found[1] else (found[4], found[3])
    return (int(part), int(whole)) if 0 < int(part) <= int(whole) and 2 <= int(whole) <= _MOST_PEOPLE else None


def _percent_fact(row: Row, facts: Facts) -> str:
    """The fact of a row where it is one in percent that a bar can show."""
    fact = facts.get(row.fact) if row.fact else None
    if fact is None or fact.unit != "%" or fact.value is None:
        return ""
    return row.fact


def _bar(kit: Kit, number: int, width: float, fact: str, share: float) -> Block:
    """A track with its part filled; tied to the fact where there is one."""
    tall = max(5.0, kit.px(0.5))
    track: Json = {
        "kind": "shape", "id": kit.id(f"figure-{number}-track"), "role": "ornament", "fills": [soft(kit)],
        "radius": round(tall / 2, 1),
    }  # fmt: skip
    if fact:
        bar: Json = {
            "kind": "chart", "id": kit.id(f"figure-{number}-bar"), "role": "chart", "chart": "bar",
            "direction": "horizontal", "categories": [""],
            "series": [{"values": [{"fact": fact}], "fill": kit.color("accent")}], "labels": False, "legend": False,
            "bar_gap": 0, "bar_radius": round(tall / 2, 1), "axis": {"min": 0, "max": 100, "ticks": 0, "grid": False},
        }  # fmt: skip
    else:
        bar = {
            "kind": "shape", "id": kit.id(f"figure-{number}-bar"), "role": "ornament", "position": "absolute",
            "left": 0, "top": 0, "height": round(tall, 1), "width": round(max(tall, width * share / 100), 1),
            "fills": [kit.color("accent")], "radius": round(tall / 2, 1),
        }  # fmt: skip
    node: Json = {
        "kind": "group", "id": kit.id(f"figure-{number}-share"), "layout": "stack", "height": round(tall, 1),
        "children": [track, bar], "shrink": 0,
    }  # fmt: skip
    return Block(node, tall)


def _ring(kit: Kit, number: int, line: Line, share: float, size: float) -> Block:
    """A ring of which a share is filled, the figure in its middle."""

    def arc(name: str, sweep: float, fill: str) -> Json:
        shape: Json = {"kind": "arc", "start": 0, "sweep": round(sweep, 2), "inner": 0.76}
        return {
            "kind": "shape", "id": kit.id(f"figure-{number}-{name}"), "role": "ornament", "shape": shape,
            "fills": [fill],
        }  # fmt: skip

    high = max(kit.smallest, min(size * 0.25, size * 0.62 / max(1, len(line.text)) * 1.75))
    text = kit.text(
        f"figure-{number}-value", line, "figure", size * 0.72, size=round(high, 1), text_align="center",
        vertical_align="middle", text_wrap="nowrap", role="stat",
    )  # fmt: skip
    node: Json = {
        "kind": "group", "id": kit.id(f"figure-{number}-ring"), "layout": "stack", "role": "stat",
        "width": round(size, 1), "height": round(size, 1), "shrink": 0,
        "children": [arc("track", 360, soft(kit)), arc("part", max(0.5, share * 3.6), kit.color("accent")), text.node],
    }  # fmt: skip
    return Block(node, size)


_PERSON = "M50 0A22 22 0 1 1 49.9 0ZM16 100V76A24 24 0 0 1 40 52H60A24 24 0 0 1 84 76V100Z"


def _people(kit: Kit, number: int, part: int, whole: int, width: float) -> Block:
    """A row of people, so many of them filled."""
    gap = min(kit.px(0.35), width * 0.02)
    each = min((width - gap * (whole - 1)) / whole, kit.px(1.9))
    cells = [
        (
            kit.shape(
                f"figure-{number}-person-{k + 1}", each, each * 1.15,
                shape={"kind": "path", "d": _PERSON, "view": [100, 100]},
                fills=[kit.color("accent") if k < part else soft(kit)],
            ),
            each,
        )
        for k in range(whole)
    ]  # fmt: skip
    return kit.row(f"figure-{number}-people", cells, gap)


def _value(kit: Kit, number: int, line: Line, width: float, factor: float, align: str) -> Block:
    return kit.text(
        f"figure-{number}-value", line, "figure", width, factor=factor, text_align=align, text_wrap="balance",
        role="stat", features=["lnum"],
    )  # fmt: skip


def _said(kit: Kit, number: int, row: Row, width: float, align: str, *, text: bool) -> list[Block]:
    """What the figure is, and what changed."""
    made = []
    if row.label:
        made.append(kit.text(f"figure-{number}-label", row.label, "strong", width, text_align=align, role="stat"))
    if row.text and text:
        made.append(kit.text(f"figure-{number}-text", row.text, "body", width, text_align=align, role="stat"))
    if row.note:
        made.append(kit.text(f"figure-{number}-note", row.note, "small", width, text_align=align, role="stat"))
    for inner in row.rows:
        line = flat(inner)
        if line:
            made.append(kit.text(f"figure-{number}-more", line, "small", width, text_align=align, role="stat"))
    return made


def _cell(kit: Kit, number: int, row: Row, width: float, factor: float, rings: bool, facts: Facts) -> Block:
    """One figure with its words and, where it states a share, the picture of that share."""
    big = row.value or row.text
    fact = _percent_fact(row, facts)
    share = share_of(big.text) if not fact else None
    ratio = ratio_of(big.text)
    blocks: list[Block] = []
    said = _said(kit, number, row, width, "start", text=bool(row.value))
    if rings and share is not None:
        size = min(width * 0.62, kit.px(7.5))
        blocks.append(kit.row(f"figure-{number}-row", [(_ring(kit, number, big, share, size), 0)], 0.0))
        blocks += said
    else:
        if big:
            fitted = factor
            if ratio:
                fitted = min(factor, factor * width * 0.96 / max(1.0, kit.natural(big, "figure", factor)))
            blocks.append(_value(kit, number, big, width, fitted, "start"))
        if fact or share is not None:
            blocks.append(_bar(kit, number, width, fact, share or 0.0))
        elif ratio:
            blocks.append(_people(kit, number, *ratio, width))
        blocks += said
    return kit.column(f"figure-{number}", blocks, kit.px(0.4), role="stat")


def _grid(
    kit: Kit,
    rows: tuple[Row, ...],
    width: float,
    height: float | None,
    facts: Facts,
    carded: bool,
    rings: bool,
    em: float,
) -> Block:
    """Figures in a grid: on cards, or open with a rule above each."""
    gap = kit.px(1.2 if carded else 1.8)
    big = [r.value or r.text for r in rows]
    plain = [line for line in big if not ratio_of(line.text)] or big
    widest = max(kit.natural(line, "figure") for line in plain)
    least = max(em * 8, min(widest / kit.size * em, em * 13) + em * 1.6)
    columns = max(1, min(len(rows), 4, int((width + gap) / (least + gap))))
    sizes = even_rows(len(rows), columns)
    most = max(sizes)
    top, side = (kit.px(1.1), kit.px(1.2)) if carded else (kit.px(0.8), 0.0)
    each = [(width - gap * (n - 1)) / n if carded else (width - gap * (most - 1)) / most for n in sizes]
    factor = max(0.9, min(2.0 if len(rows) <= 4 else 1.6, (min(each) - 2 * side) * 0.8 / max(1.0, widest)))
    numbered = iter(enumerate(rows, 1))
    cells = [
        [_cell(kit, *next(numbered), wide - 2 * side, factor, rings, facts) for _ in range(n)]
        for n, wide in zip(sizes, each, strict=True)
    ]
    tall = [max(c.height for c in line) + 2 * top for line in cells]
    if height is not None:
        tall = shared_heights(tall, min(height - gap * (len(tall) - 1), sum(tall) * (1.7 if carded else 1.4)))
    lines = []
    for line, wide, high in zip(cells, each, tall, strict=True):
        made: list[tuple[Block, float]] = []
        for cell in line:
            node = cell.node | {"height": round(high, 1), "padding": [round(top, 1), round(side, 1)]}
            if carded:
                node |= {"fills": [card_fill(kit)], "radius": kit.px(0.6), "justify": "center"}
            else:
                node["children"] = [kit.rule("accent", max(2.0, kit.px(0.16)), kit.px(2.4)).node, *node["children"]]
                node["padding"] = [0, 0]
            made.append((Block(node, high), wide))
        lines.append(kit.row("figures-row", made, gap, align="start"))
    return kit.column("figures", lines, gap)


def _lead(kit: Kit, rows: tuple[Row, ...], width: float, height: float | None, facts: Facts, em: float) -> Block:
    """The first figure alone on a block of colour, the others beside or below it."""
    gap = kit.px(1.2)
    beside = width >= em * 30
    first_w = width * 0.4 if beside else width
    rest_w = width - first_w - gap if beside else width
    side, top = kit.px(1.6), kit.px(1.5)
    before = kit.on
    kit.on = "accent" if before != "accent" else "deep"
    natural = max(1.0, kit.natural(rows[0].value or rows[0].text, "figure"))
    factor = max(1.0, min(2.4, (first_w - 2 * side) * 0.96 / natural))
    first = _cell(kit, 1, rows[0], first_w - 2 * side, factor, False, facts)
    block = kit.on
    kit.on = before
    own = first.height + 2 * top
    marks, counts = set(kit.ids), dict(kit.counts)
    rest = _grid(kit, rows[1:], rest_w, None, facts, True, False, em)
    if height is not None or beside:
        kit.ids.clear()
        kit.ids.update(marks)
        kit.counts = counts
        room = max(own, height or 0.0) if beside else max(rest.height, (height or 0.0) - own - gap)
        rest = _grid(kit, rows[1:], rest_w, room, facts, True, False, em)
    high = max(own, rest.height) if beside else max(own, (height or 0.0) - rest.height - gap)
    high = min(high, max(own * 1.8, rest.height)) if beside else min(high, own * 1.8)
    panel = first.node | {
        "padding": [round(top, 1), round(side, 1)], "fills": [block], "radius": kit.px(0.7), "justify": "center",
        "height": round(high, 1),
    }  # fmt: skip
    lead = Block(panel, high)
    if beside:
        return kit.row("figures-lead", [(lead, first_w), (rest, rest_w)], gap, align="start")
    return kit.column("figures-lead", [lead, rest], gap)


def _bars(kit: Kit, rows: tuple[Row, ...], width: float, height: float | None, facts: Facts) -> Block:
    """Shares one under the other as bars, each with its name and figure on the line above."""
    blocks = []
    for k, row in enumerate(rows, 1):
        big = row.value or row.text
        right = min(width * 0.5, kit.natural(big, "value"))
        value = kit.text(f"figure-{k}-value", big, "value", right, text_align="end", role="stat", tabular=True)
        left = width - right - kit.px(0.8)
        said = kit.column(f"figure-{k}-words", _said(kit, k, row, left, "start", text=bool(row.value)), kit.px(0.1))
        line = kit.row(f"figure-{k}-line", [(said, left), (value, right)], kit.px(0.8), align="end")
        fact = _percent_fact(row, facts)
        bar = _bar(kit, k, width, fact, share_of(big.text) or 0.0)
        blocks.append(kit.column(f"figure-{k}", [line, bar], kit.px(0.35), role="stat"))
    tall = [b.height + kit.px(0.9) for b in blocks[:-1]] + [blocks[-1].height]
    if height is not None:
        tall = (
            [*shared_heights(tall[:-1], min(height, sum(tall) * 1.6) - tall[-1]), tall[-1]] if len(tall) > 1 else tall
        )
    made = [Block(b.node | {"height": round(h, 1)}, h) for b, h in zip(blocks, tall, strict=True)]
    return kit.column("figures", made, 0.0)


def figures_block(stage: Stage, section: SectionContent, width: float, height: float | None) -> Block | None:
    """Figures in a form that suits what they state, by the seed."""
    kit, rows, facts = stage.kit, section.rows, stage.content.facts
    if not rows:
        return None
    big = [r.value or r.text for r in rows]
    shares = [bool(_percent_fact(r, facts)) or share_of(b.text) is not None for r, b in zip(rows, big, strict=True)]
    if all(shares) and (section.kind == "progress" or len(rows) > 4):
        return _bars(kit, rows, width, height, facts)
    forms = ["cards", "open"]
    if 3 <= len(rows) <= 7 and width >= unit(stage) * 14:
        forms.append("lead")
    form = pick(stage, "figures", forms)
    if form == "lead":
        return _lead(kit, rows, width, height, facts, unit(stage))
    rings = (
        sum(share_of(b.text) is not None for b in big) * 2 >= len(big)
        and pick(stage, "rings", ("ring", "bar")) == "ring"
    )
    return _grid(kit, rows, width, height, facts, form == "cards", rings, unit(stage))


graphic("figures", of_kind("stats", "progress"), figures_block, least=14.0)
