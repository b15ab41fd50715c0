"""Parts of menus and price lists: groups of dishes in one to six columns (leaders, rules, bands, on an axis), and sizes
in columns of their own.

Rows take more air where the page has room; knows no arrangement.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from forebrush.compose.content import Line, Row, SectionContent
from forebrush.compose.kit import Block, Json, Kit
from forebrush.compose.parts.blocks import _partition
from forebrush.compose.parts.graphic import card_fill, flat, soft, unit
from forebrush.compose.parts.pairs import floored, grown_part, headed, pair, pair_width
from forebrush.compose.parts.papers import is_board
from forebrush.compose.parts.pictograms import pictogram
from forebrush.compose.parts.sections import is_details
from forebrush.compose.stage import Stage, stacked

__all__ = ["Form", "dish", "is_combo", "is_dishes", "is_hours", "is_small_print", "name_of"]


_LEAST, _WIDEST = 12.0, 40.0
"""Body sizes below which a column of dishes is not made, and beyond which its lines are not drawn out."""
_FULL = 0.46
"""Share of the page's height from which dishes, at the size that the page wishes, are given another column."""
_NEAR = 0.15
"""Share by which the size may change while a way that was chosen is kept."""
_AIR = 2.3
"""How much the gaps between dishes may grow."""
_COMBOS = ("combo", "set-menu", "set menu", "bundle", "deal", "套餐", "组合")
_HOURS = ("hours", "opening", "营业")
_NOTES = ("note", "small print", "terms", "allerg", "须知", "备注", "说明", "tip")


def _said(section: SectionContent, names: Sequence[str]) -> bool:
    return any(word in section.role for word in names)


def is_combo(section: SectionContent) -> bool:
    """Dishes that are sold together."""
    return _said(section, _COMBOS) and not section.tabular


def is_hours(section: SectionContent) -> bool:
    """When it is open."""
    return _said(section, _HOURS) or (section.kind == "list" and any(w in section.title.text.lower() for w in _HOURS))


def is_small_print(section: SectionContent) -> bool:
    """Notes and running words."""
    return _said(section, _NOTES) or section.kind == "prose"


def is_dishes(section: SectionContent) -> bool:
    """A group of a menu or of a price list."""
    other = is_combo(section) or is_hours(section) or is_small_print(section) or is_details(section)
    return section.kind in ("list", "table", "cards", "columns") and not other


@dataclass(frozen=True, slots=True)
class Form:
    """How dishes are set."""

    dots: bool = True
    rule: bool = False
    centred: bool = False
    band: bool = False
    most: int = 3
    """Columns at most on a page that stands; a page that lies has one more."""


# --- one dish -----------------------------------------------------------------------------------------------------


def _struck(row: Row) -> Line:
    value = row.value
    if not row.struck or not value:
        return value
    return Line(value.text, (*value.marks, {"from": 0, "to": len(value.text), "style": {"strike": True}}))


def name_of(row: Row) -> Line:
    """What a dish is called."""
    return row.label or row.text


def _described(kit: Kit, row: Row, width: float, align: str, sized: bool) -> list[Block]:
    """What stands under the name of a dish: words, note, sizes with their prices, parts."""
    lines = [row.text] if row.label and row.text else []
    lines += [row.note] if row.note else []
    made = [kit.text("item-note", line, "small", width, role="body", text_align=align) for line in lines]
    for inner in row.rows if not sized else ():
        if inner.value and name_of(inner) and align == "start":
            made.append(
                pair(kit, name_of(inner), inner.value, width, roles=("item", "price"), style="small", dots=False)
            )
        elif flat(inner):
            role = "price" if inner.value else "item"
            made.append(kit.text("item-more", flat(inner), "small", width, role=role, text_align=align))
    return made


def dish(kit: Kit, row: Row, width: float, form: Form) -> Block:
    """A dish with its price and what is said of it."""
    value = _struck(row)
    if form.centred:
        lines = (
            [kit.text("item-name", name_of(row), "strong", width, factor=1.12, role="item", text_align="center")]
            if name_of(row)
            else []
        )
        lines += _described(kit, row, width, "center", False)
        if value:
            lines.append(
                kit.text(
                    "item-value",
                    value,
                    "body",
                    width,
                    role="price",
                    text_align="center",
                    fills=[kit.color("accent-ink")],
                )
            )
        return kit.column("item", lines, kit.px(0.05))
    icon = row.icon if row.icon.isascii() else pictogram(row.icon)
    icon = pictogram(icon) if icon else ""
    extra = kit.px(1.7) if icon else 0.0
    room = max(1.0, width - extra)
    right = min(room * 0.5, kit.natural(value, "strong")) if value else 0.0
    below = _described(kit, row, max(1.0, room - right - kit.px(1.2) if value else room), "start", False)
    made = pair(kit, name_of(row), value, room, roles=("item", "price"), dots=form.dots, below=below)
    if not icon:
        return made
    size = kit.px(1.15)
    mark: Json = {
        "kind": "icon",
        "id": kit.id("item-icon"),
        "role": "ornament",
        "icon": icon,
        "size": size,
        "fills": [kit.color("accent-ink")],
        "shrink": 0,
        "margin": [kit.px(0.15), 0, 0, 0],
    }
    line = kit.row("item-row", [(Block(mark, size), size), (made, room)], extra - size, align="start")
    return Block(line.node, max(size, made.height))


# --- sizes in columns -----------------------------------------------------------------------------------------------


def _sizes(section: SectionContent) -> tuple[tuple[str, ...], tuple[tuple[Line, tuple[Line, ...]], ...]]:
    """Heads of the price columns, and every dish with its prices; nothing where a group has a single price."""
    if section.cells and len(section.head) != 1 and max(map(len, section.cells)) > 1:
        count = max(len(section.head), *map(len, section.cells))
        head = tuple(section.head) + ("",) * (count - len(section.head))
        head = ("", *section.head) if len(section.head) == count - 1 else head
        lines = tuple(
            (Line(r[0]), tuple(Line(c) for c in (*r[1:], *[""] * (count - len(r))))) for r in section.cells if r
        )
        return head, lines
    labels = [tuple(name_of(i).text for i in row.rows) for row in section.rows]
    if (
        len(labels) >= 2
        and len(set(labels)) == 1
        and 2 <= len(labels[0]) <= 5
        and all(i.value and not i.note and not i.rows for row in section.rows for i in row.rows)
        and not any(row.value for row in section.rows)
    ):
        return ("", *labels[0]), tuple((name_of(r), tuple(i.value for i in r.rows)) for r in section.rows)
    return (), ()


def _longest(kit: Kit, section: SectionContent) -> float:
    """Px that a column of a group asks for."""
    head, lines = _sizes(section)
    if not head:
        return max(
            (pair_width(kit, name_of(r), r.value) * (0.8 if " " in name_of(r).text else 1.0) for r in section.rows),
            default=0.0,
        )
    return max(
        (sum(kit.natural(x, "strong") + kit.px(0.8) for x in (name, *values)) for name, values in lines), default=0.0
    )


def _matrix(kit: Kit, section: SectionContent, width: float, air: float, form: Form) -> Block:
    """Dishes with a column for every size."""
    head, lines = _sizes(section)
    count = len(head) - 1
    gap = kit.px(0.8)
    natural = [
        1.08 * max([kit.natural(head[c + 1], "strong"), *(kit.natural(v[c], "strong") for _, v in lines if c < len(v))])
        for c in range(count)
    ]
    room = width * 0.72 - gap * count
    scale = min(1.0, room / max(1.0, sum(natural)))
    widths = [n * scale for n in natural]
    left = width - sum(widths) - gap * count
    made: list[Block] = []
    if any(head):
        cells = [
            (
                kit.text("size-head", head[0], "small", left, role="cell") if head[0] else kit.column("size-head", []),
                left,
            )
        ]
        cells += [
            (kit.text("size-head", h, "small", w, role="cell", text_align="end", weight=kit.weight("strong")), w)
            for h, w in zip(head[1:], widths, strict=True)
        ]
        made.append(kit.row("sizes-head", cells, gap, align="end"))
    for k, (name, values) in enumerate(lines):
        cells = [(kit.text("item-name", name, "body", left, role="item"), left)]
        for value, w in zip(values, widths, strict=False):
            text = (
                kit.text("item-value", value, "strong", w, role="price", text_align="end", tabular=True)
                if value
                else kit.column("item-value", [])
            )
            cells.append((text, w))
        line = kit.row("item", cells, gap, align="center")
        below = _described(kit, section.rows[k], left, "start", True) if section.rows and not section.cells else []
        made.append(kit.column("item-lines", [line, *below], kit.px(0.1)) if below else line)
    return _ruled(kit, made, kit.px(0.5) * air, form.rule or True)


def _ruled(kit: Kit, blocks: Sequence[Block], gap: float, rule: bool) -> Block:
    some: list[Block] = []
    for k, block in enumerate(blocks):
        if k and rule:
            some.append(Block(kit.rule(soft(kit), weight=1.0).node, 1.0))
        some.append(block)
    return kit.column("items", some, floored(gap / (1 if not rule else 1.6)))


# --- one group ------------------------------------------------------------------------------------------------------


def _group(
    kit: Kit, section: SectionContent, width: float, air: float, form: Form, columns: int = 1, chalk: bool = False
) -> Block:
    """A heading and its dishes; of a single long group the dishes stand in several columns."""
    side = kit.px(1.1) if form.band else 0.0
    inner = width - 2 * side
    align = "center" if form.centred else "start"
    bodies: list[Block] = []
    if _sizes(section)[0]:
        bodies.append(_matrix(kit, section, inner, air, form))
    elif section.cells or section.head:
        rows = [r for r in (section.head, *section.cells) if any(r)]
        section = replace(
            section, rows=(*(Row(Line(r[0]), Line(), Line(" ".join(r[1:]))) for r in rows), *section.rows)
        )
    if section.rows and (not bodies or section.cells):
        gap = kit.px(0.75 if form.centred or any(r.note or (r.label and r.text) for r in section.rows) else 0.5) * air
        between = kit.px(2.6)
        each = (inner - between * (columns - 1)) / columns
        per = -(-len(section.rows) // columns)
        parts = [
            (_ruled(kit, [dish(kit, row, each, form) for row in section.rows[k : k + per]], gap, form.rule), each)
            for k in range(0, len(section.rows), per)
        ]
        bodies.append(parts[0][0] if columns == 1 else kit.row("items-columns", parts, between, align="start"))
    if section.note:
        bodies.append(kit.text("group-note", section.note, "small", inner, role="caption", text_align=align))
    parts_: list[tuple[Block | None, float]] = []
    if form.band:
        return _band(kit, section, bodies, width, side, air, chalk)
    if section.title:
        head = headed(kit, section.title, inner, align, rule=not form.rule)
        parts_.append((head, 0.0))
        if form.centred:
            bar = kit.shape(
                "heading-bar", kit.px(2.4), max(1.0, kit.px(0.1)), fills=[kit.color("accent")], align_self="center"
            )
            parts_.append((bar, kit.px(0.35)))
        elif form.rule:
            parts_.append((kit.rule("accent", weight=max(2.0, kit.px(0.16))), kit.px(0.25)))
    parts_ += [(b, kit.px(0.7) * (0.5 + air / 2)) for b in bodies]
    return stacked(kit, "group", parts_)


def _band(
    kit: Kit, section: SectionContent, bodies: list[Block], width: float, side: float, air: float, chalk: bool
) -> Block:
    """The heading on a band of colour over a panel with the dishes; on a chalkboard in an outline."""
    top = kit.px(0.9) * (0.5 + air / 2)
    body = kit.column("group-body", bodies, kit.px(0.6), padding=[round(top, 1), round(side, 1)])
    parts = [Block(body.node, body.height + 2 * top)] if bodies else []
    if section.title:
        before, kit.on = kit.on, "accent" if kit.on != "accent" else "deep"
        text = kit.text("heading", section.title, "heading", width - 2 * side, factor=0.86, role="heading")
        pad = kit.px(0.5)
        band = kit.padded(kit.column("heading-band", [text]), pad, side, fills=[kit.on])
        kit.on = before
        parts.insert(0, band)
    edge: Json = {"fills": [card_fill(kit)]}
    if chalk:
        edge = {"strokes": [{"fill": "ink/60%", "width": max(1.4, kit.px(0.1)), "align": "inside"}]}
    return kit.column("group", parts, 0.0, radius=kit.px(0.5), clip=True, **edge)


# --- all groups -----------------------------------------------------------------------------------------------------


def _laid(
    stage: Stage, sections: Sequence[SectionContent], width: float, count: int, air: float, form: Form, stacked_: bool
) -> Block:
    """The groups in some columns, in order, read down; or one under the other, each with its dishes in columns."""
    kit = stage.kit
    gap, between = kit.px(2.6 if not form.band else 1.4), floored(kit.px(1.7 if not form.band else 1.3) * air)
    if stacked_ or count == 1 or len(sections) == 1:
        return kit.column(
            "groups", [_group(kit, s, width, air, form, count, is_board(stage)) for s in sections], between, role="list"
        )
    each = (width - gap * (count - 1)) / count
    blocks = [_group(kit, s, each, air, form, 1, is_board(stage)) for s in sections]
    sizes = _partition([b.height for b in blocks], count, between)
    cells, start = [], 0
    for size in sizes:
        if size:
            cells.append((kit.column("groups-column", blocks[start : start + size], between), each))
        start += size
    return kit.row("groups", cells, gap, align="start", role="list")


def _carte(form: Form) -> Callable[..., Block | None]:
    def make(stage: Stage, width: float, height: float | None) -> Block | None:
        kit, sections = stage.kit, stage.content.sections
        if not sections:
            return None
        most = form.most + (0 if stage.aspect < 1.3 else 1 if stage.aspect < 2 else 3)
        rows = sum(max(1, len(s.rows) + len(s.cells)) for s in sections)
        least = unit(stage) * _LEAST
        most = max(1, min(most, int((width + kit.px(2)) / (least + kit.px(2))), -(-rows // 2)))
        longest = max((_longest(kit, s) for s in sections), default=0.0)
        side = 2 * kit.px(1.1) if form.band else 0.0
        while most > 1 and longest > (width - kit.px(2.6) * (most - 1)) / most - side:
            most -= 1
        marks, counts = set(kit.ids), dict(kit.counts)

        def built(count: int, over: bool, air: float) -> Block:
            kit.ids.clear()
            kit.ids.update(marks)
            kit.counts = dict(counts)
            inner = min(width, kit.px(_WIDEST) * count)
            made = _laid(stage, sections, inner, count, air, form, over)
            if inner < width:
                made.node.update(width=round(inner, 1), align_self="center" if form.centred else "start")
                return Block(kit.column("carte", [made], 0.0).node, made.height)
            return made

        # Judged at one size, so that smaller words do not bring another order.
        room = stage.height * _FULL * stage.level
        ways = [(count, False) for count in range(1, min(most, max(form.most, len(sections))) + 1)]
        ways += [
            (count, True) for count in range(2, most + 1) if len(sections) > 1 and rows >= len(sections) * count * 2
        ]
        # Regions ask several times for the same, and the next attempt is but a little larger or smaller: the way that
        # was chosen is remembered.
        key = ("carte", form, round(width, 1), kit.on)
        memo = ("carte", form, round(10 * width / stage.width), kit.on)
        last = kit.memo.get(memo)
        if key not in kit.cache and last and last[0] in ways and abs(last[1] / stage.level - 1) < _NEAR:
            kit.cache[key] = float(ways.index(last[0]))
        if key not in kit.cache:
            talls: list[float] = []
            for way in ways:
                talls.append(built(*way, 1.0).height)
                if talls[-1] <= room:
                    break
            best_at = (
                len(talls) - 1
                if talls[-1] <= room
                else min(range(len(ways)), key=lambda k: talls[k] * (1 + 0.05 * ways[k][0]))
            )
            kit.cache[key] = float(best_at)
            kit.cache[(*key, "height")] = talls[best_at]
            kit.memo[memo] = (ways[best_at], stage.level)
        best = ways[int(kit.cache[key])]
        natural = kit.cache.get((*key, "height"))
        if height is None or natural is None or height <= natural + 1:
            made = built(*best, 1.0)
            natural = kit.cache[(*key, "height")] = made.height
            if height is None or height <= natural + 1:
                return made
        if (*key, "slope") not in kit.cache:
            kit.cache[(*key, "slope")] = built(*best, 2.0).height - natural
        slope = kit.cache[(*key, "slope")]
        return built(*best, max(1.0, min(_AIR, 1.0 + (height - natural) / max(1.0, slope) - 0.01)))

    return make


_FORMS = {
    "leaders": Form(),
    "ruled": Form(dots=False, rule=True),
    "axis": Form(centred=True, most=3),
    "bands": Form(dots=False, band=True),
}
for _key, _form in _FORMS.items():
    grown_part(f"carte-{_key}", is_dishes, _carte(_form))
