"""The steps of a recipe, with their numbers and small pictures, in order.

A step is one group at every size: its picture, its number and its words never part.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from forebrush.compose.content import Line, Row, SectionContent
from forebrush.compose.kit import Block, Json, Kit
from forebrush.compose.parts.graphic import card_fill, disc, flat, unit
from forebrush.compose.parts.pairs import columned, grown_part, headed
from forebrush.compose.parts.pictograms import pictogram
from forebrush.compose.pictures.steps import thing_of
from forebrush.compose.stage import Stage, stacked

__all__ = ["ENOUGH", "icons_of", "is_tips", "small_picture"]


ENOUGH = 0.6
"""Share of the steps or ingredients for which there must be an icon; else their numbers or names stand alone."""
_FULL = {
    "": ("accent", "on-accent"),
    "deep": ("gilt", "deep"),
    "accent": ("on-accent", "accent"),
    "accent2": ("on-accent2", "accent2"),
}
"""Fill and ink of a small disc, by the block on which it stands."""
_TIPS = ("tip", "note", "hint", "takeaway", "贴士", "提示", "小技巧", "窍门")


def is_tips(section: SectionContent) -> bool:
    """Advice: notes, tips, running words."""
    named = any(word in section.role or word in section.title.text.lower() for word in _TIPS)
    return not section.tabular and (section.kind == "prose" or (named and section.kind in ("list", "cards", "steps")))


def icons_of(rows: Sequence[Row], *, doing: bool) -> list[str]:
    """The icon of every row, or none at all where too few rows have one."""
    found = [row.icon or pictogram(f"{row.label.text} {row.text.text}", doing=doing) for row in rows]
    found = [pictogram(name) if name and not name.isascii() else name for name in found]
    if sum(map(bool, found)) < ENOUGH * len(rows):
        return [""] * len(rows)
    return [name or "utensils" for name in found]


def small_picture(stage: Stage, k: int, row: Row, wide: float, tall: float, icon: str, radius: float) -> Json:
    """The place of a small picture: its brief on a soft ground, and until it is painted an icon on that."""
    kit = stage.kit
    brief = dict(row.picture or {})
    said = flat(row)
    thing = "" if row.picture else thing_of(kit, said)
    brief.setdefault("prompt", thing or said[:2000])
    tones = [f"on-{kit.on}/14%", f"on-{kit.on}/22%"] if kit.on else [("pale", "tint"), ("tint", "pale")][k % 2]
    if thing:
        brief |= {"setting": "vignette", "palette": list(tones)}
    else:
        brief.setdefault("ground", {"kind": "gradient", "colors": list(tones), "angle": 150 + 20 * k})
    children: list[Json] = [
        {
            "kind": "picture",
            "id": kit.id(f"step-{k}-picture"),
            "role": "illustration",
            **({"painter": "illustrator"} if thing else {}),
            "brief": brief,
            "position": "absolute",
            "left": 0,
            "top": 0,
            "width": round(wide, 1),
            "height": round(tall, 1),
            "radius": round(radius, 1),
            "alt": said[:2000],
        },
    ]
    if icon and not thing:
        size = min(wide, tall) * 0.52
        children.append(
            {
                "kind": "icon",
                "id": kit.id(f"step-{k}-icon"),
                "role": "ornament",
                "icon": icon,
                "size": round(size, 1),
                "weight": 1.6,
                "fills": [kit.color("accent-ink")],
                "position": "absolute",
                "left": round((wide - size) / 2, 1),
                "top": round((tall - size) / 2, 1),
            }
        )
    return {
        "kind": "group",
        "id": kit.id(f"step-{k}-window"),
        "layout": "stack",
        "width": round(wide, 1),
        "height": round(tall, 1),
        "shrink": 0,
        "children": children,
    }


def _numeral(row: Row, k: int) -> tuple[str, bool]:
    """The number of a step, and whether its label says no more than that."""
    label = row.label.text.strip().rstrip(".、．)）:：")
    plain = not label or (label.isdigit() and len(label) <= 3)
    return (label if plain and label else str(k)), plain


def _round(stage: Stage, k: int, row: Row, size: float, icon: str) -> Block:
    """A round picture with the number of its step on its edge; without an icon the number stands large in it."""
    kit = stage.kit
    node = small_picture(stage, k, row, size, size, icon, size / 2)
    number = _numeral(row, k)[0]
    fill, ink = _FULL[kit.on]
    if icon or row.picture:
        small = max(kit.smallest * 1.7, size * 0.4)
        mark = disc(kit, f"step-{k}-mark", number, small, fill, ink, role="step", factor=0.58)
        mark.node.update(position="absolute", left=round(-small * 0.22, 1), top=round(-small * 0.16, 1))
    else:
        high = max(kit.smallest, size * (0.56 if len(number) < 2 else 0.46))
        mark = kit.text(
            f"step-{k}-number",
            number,
            "numeral",
            size,
            size=round(high, 1),
            text_align="center",
            line_height=1.0,
            role="step",
            features=["lnum"],
        )
        mark.node.update(position="absolute", left=0, top=round((size - high) / 2, 1), width=round(size, 1))
    node["children"].append(mark.node)
    return Block(node, size)


def _size(kit: Kit, rows: Sequence[Row]) -> float:
    """Short steps are said a little larger."""
    average = sum(r.length for r in rows) / len(rows)
    return 1.18 if average < (18 if kit.dense else 44) else 1.06 if average < (30 if kit.dense else 80) else 1.0


def _said(kit: Kit, k: int, row: Row, width: float, factor: float = 1.0, align: str = "start") -> Block:
    blocks = []
    if not _numeral(row, k)[1]:
        blocks.append(
            kit.text(
                f"step-{k}-name",
                row.label,
                "strong",
                width,
                role="step",
                text_align=align,
                fills=[kit.color("accent-ink")],
            )
        )
    if row.text:
        blocks.append(kit.text(f"step-{k}-text", row.text, "body", width, factor=factor, role="step", text_align=align))
    blocks += [
        kit.text(f"step-{k}-more", line, "small", width, role="step", text_align=align)
        for line in (row.value, row.note, *(Line(flat(inner)) for inner in row.rows))
        if line
    ]
    return kit.column(f"step-{k}-words", blocks, kit.px(0.2))


def _disc_size(kit: Kit, rows: Sequence[Row]) -> float:
    average = sum(r.length for r in rows) / len(rows)
    small = average > (60 if kit.dense else 130) or len(rows) > 9
    return kit.px(2.9 if small else 3.7)


def _lines(stage: Stage, rows: Sequence[Row], width: float, height: float | None) -> Block:
    """Steps one under the other, or in two columns that are read down: a round picture, then the words."""
    kit = stage.kit
    icons = icons_of(rows, doing=True)
    size, gap, factor = _disc_size(kit, rows), kit.px(1.1), _size(kit, rows)

    def cell(k: int, row: Row) -> Callable[[float], Block]:
        def make(each: float) -> Block:
            inset = size * 0.09
            room = each - size - gap - inset
            text = _said(kit, k, row, max(1.0, room), factor)
            row_node = kit.row(
                f"step-{k}",
                [(_round(stage, k, row, size, icons[k - 1]), size), (text, room)],
                gap,
                align="center",
                role="step",
                padding=[0, 0, 0, round(inset, 1)],
            )
            return Block(row_node.node, max(size, text.height))

        return make

    average = sum(r.length for r in rows) / len(rows)
    least = unit(stage) * (17 if average < (24 if kit.dense else 60) else 24)
    columns = 2 if width >= 2 * least + gap and len(rows) >= 4 else 1
    cells = [cell(k, row) for k, row in enumerate(rows, 1)]
    return columned(kit, "steps", cells, width, columns, kit.px(2.2), kit.px(1.0), height, kit.px(2.6))


def _cards(stage: Stage, rows: Sequence[Row], width: float, height: float | None) -> Block:
    """Steps on cards from left to right: a picture with the number on it, the words below."""
    kit = stage.kit
    icons = icons_of(rows, doing=True)
    average = sum(r.length for r in rows) / len(rows)
    gap = kit.px(1.1)
    least = unit(stage) * (
        8.5 if average < (16 if kit.dense else 34) else 12 if average < (34 if kit.dense else 80) else 15
    )
    columns = max(1, min(len(rows), 5, int((width + gap) / (least + gap))))
    lines = -(-len(rows) // columns)
    columns = -(-len(rows) // lines)
    if columns < 2:
        return _lines(stage, rows, width, height)
    each = (width - gap * (columns - 1)) / columns
    side, top = kit.px(0.9), kit.px(0.8)
    inner = each - 2 * side
    share, factor = min(0.5, kit.px(5.2) / each), _size(kit, rows)
    texts = [_said(kit, k, row, inner, min(1.08, factor)) for k, row in enumerate(rows, 1)]
    base = each * share
    tall = [max(t.height for t in texts[k : k + columns]) + 2 * top + base for k in range(0, len(rows), columns)]
    spare = 0.0
    if height is not None:
        spare = max(0.0, (height - sum(tall) - gap * (lines - 1)) / lines)
    picture = base + min(spare * 0.7, base * 0.8)
    grown = min(spare, picture - base + kit.px(1.6))
    made = []
    for line, high in enumerate(tall):
        cells = []
        for k in range(line * columns + 1, min(len(rows), (line + 1) * columns) + 1):
            row, icon = rows[k - 1], icons[k - 1]
            radius = kit.px(0.7)
            node = small_picture(stage, k, row, each, picture, icon, 0.0)
            fill, ink = _FULL[kit.on]
            number = _numeral(row, k)[0]
            if icon or row.picture:
                mark = disc(kit, f"step-{k}-mark", number, kit.px(1.9), fill, ink, role="step", factor=0.56)
                mark.node.update(position="absolute", left=round(side * 0.7, 1), top=round(side * 0.7, 1))
            else:
                size = max(kit.smallest, picture * 0.62)
                mark = kit.text(
                    f"step-{k}-number",
                    number,
                    "numeral",
                    each,
                    size=round(size, 1),
                    text_align="center",
                    line_height=1.0,
                    role="step",
                    features=["lnum"],
                )
                mark.node.update(position="absolute", left=0, top=round((picture - size) / 2, 1), width=round(each, 1))
            node["children"].append(mark.node)
            text = texts[k - 1]
            text.node["padding"] = [top, side]
            card = kit.column(
                f"step-{k}",
                [Block(node, picture), text],
                0.0,
                role="step",
                fills=[card_fill(kit)],
                radius=radius,
                clip=True,
                height=round(high + grown, 1),
            )
            cells.append((Block(card.node, high + grown), each))
        made.append(kit.row("steps-row", cells, gap, align="start"))
    return kit.column("steps", made, gap)


def _method(form: Callable[[Stage, Sequence[Row], float, float | None], Block]) -> Callable[..., Block | None]:
    def make(stage: Stage, width: float, height: float | None) -> Block | None:
        kit, sections = stage.kit, [s for s in stage.content.sections if s.rows or s.title]
        if not sections:
            return None
        heads = [headed(kit, s.title, width) if s.title else None for s in sections]
        notes = [kit.text("steps-note", s.note, "small", width, role="caption") if s.note else None for s in sections]
        used = sum(b.height for b in (*heads, *notes) if b) + kit.px(1.4) * (len(sections) - 1)
        used += kit.px(1.0) * sum(h is not None for h in heads) + kit.px(0.5) * sum(n is not None for n in notes)
        room = None if height is None else max(1.0, (height - used) / len(sections))
        parts: list[tuple[Block | None, float]] = []
        for section, head, note in zip(sections, heads, notes, strict=True):
            parts.append((head, kit.px(1.4)))
            if section.rows:
                parts.append((form(stage, section.rows, width, room), kit.px(1.0 if head else 1.4)))
            parts.append((note, kit.px(0.5)))
        return stacked(kit, "steps-block", parts, role="steps")

    return make


def _steps(section: SectionContent) -> bool:
    return section.kind == "steps" and not section.tabular and not is_tips(section)


grown_part("steps-lines", _steps, _method(_lines))
grown_part("steps-cards", _steps, _method(_cards))
