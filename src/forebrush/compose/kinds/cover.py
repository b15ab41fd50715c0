"""Covers of books, magazines and records: title, who made it, and one picture that fills the page or a part of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from forebrush.compose.content import Content, Item
from forebrush.compose.kinds.arrangement import Arrangement
from forebrush.compose.kit import Block, Json
from forebrush.compose.parts import blocks
from forebrush.compose.parts.elements import badge, headline, item_over, words
from forebrush.compose.stage import FADE, Stage, stacked
from forebrush.compose.theme.directions import SCENIC

__all__ = ["ARRANGEMENTS"]

_USED = ("subtitle", "latin", "author", "brand", "badge", "quote")
_LONG_BADGE, _LONG_HAN = 18, 7
"""Characters from which a badge is a band, not a sticker."""


def _is_cover(content: Content) -> bool:
    return content.kind == "cover" and content.title is not None and len(content.sections) <= 2


def _lines_of(content: Content) -> tuple[Item, ...]:
    return tuple(i for i in content.of("body") if "heading" in i.role)


def _is_magazine(content: Content) -> bool:
    return _is_cover(content) and len(_lines_of(content)) >= 2


def _is_book(content: Content) -> bool:
    return _is_cover(content) and not _is_magazine(content)


def _some(
    stage: Stage, slot: str, style: str, width: float, align: str, gap: float
) -> list[tuple[Block | None, float]]:
    return [(b, gap) for b in words(stage.kit, slot, stage.content.of(slot), style, width, align)]


def _under(stage: Stage, width: float, align: str, without: Sequence[str] = ()) -> Block | None:
    """Everything that a cover has no place of its own for."""
    content = stage.content
    items = {k: v for k, v in content.items.items() if k not in _USED and k not in without}
    view = replace(
        stage, content=Content(None, items, content.sections, content.facts, content.tag), taken=frozenset(), lack=0.0
    )
    parts = [blocks.body(view, width, align), blocks.end(view, width, align, rule=False)]
    made = stacked(stage.kit, "rest", [(b if b.node.get("children") else None, stage.kit.px(0.5)) for b in parts])
    return made if made.node["children"] else None


def _sticker(stage: Stage, item: Item, x: float, y: float, most: float, room: tuple[float, float] = (0.0, 1e9)) -> None:
    """A round sticker with a few words, its middle at about (x, y) and its edge between two heights of the page."""
    kit = stage.kit
    lines = 1 if len(item.line) <= 4 else 2 if len(item.line) <= 12 else 3
    natural = kit.natural(item.line, "badge")
    wide = max(
        kit.px(2.4),
        natural / lines * 1.25,
        max((kit.natural(w, "badge") for w in item.line.text.split()), default=0) * 1.05,
    )
    wide = min(wide, most)
    text = kit.text("badge", item.line, "badge", wide, fills=["on-accent2"], text_align="center", role=item.role)
    across = max(wide, text.height) * 1.5
    x, y = min(x, stage.width - stage.margin * 0.6 - across / 2), max(y, stage.margin * 0.4 + across / 2)
    y = max(min(y, room[1] - across / 2), room[0] + across / 2)
    stage.lack += max(0.0, y + across / 2 - room[1])
    edge = {
        "fill": "on-accent2/45%",
        "width": max(1.0, kit.px(0.06)),
        "dash": [kit.px(0.2), kit.px(0.22)],
        "align": "inside",
    }
    box: Json = {
        "position": "absolute",
        "left": round(x - across / 2, 1),
        "top": round(y - across / 2, 1),
        "width": round(across, 1),
        "height": round(across, 1),
    }
    stage.nodes.append(
        {
            "kind": "shape",
            "id": kit.id("sticker"),
            "role": "ornament",
            "shape": "ellipse",
            "fills": ["accent2"],
            **box,
            "effects": [{"kind": "shadow", "color": "#00000040", "y": 3, "blur": 10}],
        }
    )
    inset = across * 0.05
    ring = {
        **box,
        "left": round(x - across / 2 + inset, 1),
        "top": round(y - across / 2 + inset, 1),
        "width": round(across - 2 * inset, 1),
        "height": round(across - 2 * inset, 1),
    }
    stage.nodes.append(
        {
            "kind": "shape",
            "id": kit.id("sticker-ring"),
            "role": "ornament",
            "shape": "ellipse",
            "strokes": [edge],
            **ring,
        }
    )
    text.node.update(
        position="absolute", left=round(x - wide / 2, 1), top=round(y - text.height / 2, 1), width=round(wide, 1)
    )
    stage.nodes.append(text.node)


def _band_height(stage: Stage, items: Sequence[Item]) -> float:
    """Px that a band takes, before it is made."""
    kit = stage.kit
    lines = sum(-(-kit.natural(i.line, "lead") // max(1.0, stage.width - 2 * stage.margin)) for i in items)
    return lines * kit.text_size("lead") * 1.6 + 2 * kit.px(0.7) if items else 0.0


def _band(stage: Stage, items: Sequence[Item], y: float) -> float:
    """A band of paper round the book with words on it; its height."""
    kit, w, m = stage.kit, stage.width, stage.margin
    if not items:
        return 0.0
    kit.on = "accent2"
    made = [
        kit.text("badge", i.line, "lead", w - 2 * m, text_align="center", weight=kit.weight("strong"), role=i.role)
        for i in items
    ]
    kit.on = ""
    block = kit.column("band-words", made, kit.px(0.3))
    tall = block.height + 2 * kit.px(0.7)
    stage.block(
        "band", 0, y - tall, w, tall, "accent2", effects=[{"kind": "shadow", "color": "#00000033", "y": 0, "blur": 12}]
    )
    stage.region("band-area", m, y - tall + kit.px(0.7), w - 2 * m, block.height, block)
    return tall


def _split_badges(stage: Stage) -> tuple[list[Item], list[Item]]:
    """Stickers and bands."""
    items = list(stage.content.of("badge"))
    most = _LONG_HAN if stage.kit.dense else _LONG_BADGE
    long = [i for i in items if len(i.line) > most]
    return [i for i in items if i not in long], long


def _title(stage: Stage, width: float, room: float, cap: float, align: str) -> Block | None:
    item = stage.content.title
    return headline(stage.kit, item, width, room, cap * stage.level**0.5, align, most=4) if item else None


def _top(stage: Stage) -> None:
    """Title at the top, the scene under it to the edge, author and house on the ground of the scene."""
    kit, w, h, m = stage.kit, stage.width, stage.height, stage.margin
    inner = w - 2 * m
    align = "center" if stage.choice.direction.divider != "bar" else "start"
    head = stacked(
        kit,
        "head",
        [
            *_some(stage, "brand", "brand", inner, align, 0.0),
            (_title(stage, inner, h * 0.34, 0.2 * min(w, h * 0.8), align), kit.px(0.9)),
            *_some(stage, "subtitle", "subtitle", inner, align, kit.px(0.7)),
            *_some(stage, "latin", "latin", inner, align, kit.px(0.4)),
            *_some(stage, "quote", "quote", inner, align, kit.px(1.0)),
        ],
    )
    kit.on = "deep"
    rest = _under(stage, inner, align)
    foot = stacked(kit, "foot", [*_some(stage, "author", "subtitle", inner, align, kit.px(0.4)), (rest, kit.px(0.8))])
    kit.on = ""
    has = bool(foot.node["children"])
    short, long = _split_badges(stage)
    ground = foot.height + 1.7 * m if has else 0.0
    start = m + head.height + kit.px(1.2)
    stage.lack += max(0.0, h * 0.22 - (h - ground - start))
    stage.art(0, start, w, h - ground - start + 1)
    if has:
        stage.block("foot-ground", 0, h - ground, w, ground, "deep")
    _band(stage, long, h - ground)
    stage.region("head-area", m, m, inner, head.height, head)
    if has:
        stage.region("foot-area", m, h - m - foot.height + m * 0.15, inner, foot.height, foot)
    for k, item in enumerate(short):
        _sticker(stage, item, w * 0.82, start + h * (0.07 + 0.2 * k), w * 0.3, (start, h - ground))


def _plate(stage: Stage) -> None:
    """A plate with all the words in the middle of a page full of one pattern."""
    kit, w, h, m = stage.kit, stage.width, stage.height, stage.margin
    pad = m * 0.9
    card_w = min(w - 2 * m, h * 0.9)
    inner = card_w - 2 * pad
    plate = stacked(
        kit,
        "plate",
        [
            (_title(stage, inner, h * 0.3, 0.17 * min(w, h * 0.8), "center"), 0.0),
            *_some(stage, "subtitle", "subtitle", inner, "center", kit.px(0.7)),
            *_some(stage, "latin", "latin", inner, "center", kit.px(0.4)),
            *_some(stage, "quote", "quote", inner, "center", kit.px(0.9)),
            *_some(stage, "author", "lead", inner, "center", kit.px(1.3)),
            (_under(stage, inner, "center"), kit.px(0.9)),
        ],
    )
    brand = stage.content.of("brand")
    tall = plate.height + 2 * pad
    short, long = _split_badges(stage)
    foot = _band_height(stage, long) + (kit.px(3.4) if brand else m)
    stage.lack += max(0.0, tall - (h - foot - 3.2 * m))
    y = max(m * 1.2, (h - foot * 0.7 - tall) * 0.48)
    stage.block("page-ground", 0, 0, w, h, "deep")
    stage.art(0, 0, w, h, motif=stage.choice.motif if stage.choice.motif not in ("moon", "plate", "cup") else "")
    stage.block(
        "plate-ground",
        (w - card_w) / 2,
        y,
        card_w,
        tall,
        "panel",
        radius=round(m * 0.06, 1),
        effects=[{"kind": "shadow", "color": "#00000059", "y": round(m * 0.12, 1), "blur": round(m * 0.5, 1)}],
    )
    inset = pad * 0.35
    stage.block(
        "plate-line",
        (w - card_w) / 2 + inset,
        y + inset,
        card_w - 2 * inset,
        tall - 2 * inset,
        "transparent",
        strokes=[{"fill": "accent/70%", "width": max(1.0, kit.px(0.06)), "align": "inside"}],
    )
    stage.region("plate-area", (w - inner) / 2, y + pad, inner, plate.height, plate)
    if brand:
        kit.on = "deep"
        made = kit.column("house", words(kit, "brand", brand, "brand", inner, "center"), kit.px(0.2))
        kit.on = ""
        strip = made.height + kit.px(1.0)
        stage.block("house-ground", 0, h - strip, w, strip, "deep")
        stage.region("house-area", m, h - strip + kit.px(0.5), w - 2 * m, made.height, made)
    _band(stage, long, h - (kit.px(3.4) if brand else m))
    for k, item in enumerate(short):
        _sticker(stage, item, w * (0.8 - 0.3 * k), y - h, w * 0.28, (m * 0.4, y + pad * 0.6))


def _low(stage: Stage) -> None:
    """The picture over two thirds of the page, the words on a block of colour under it."""
    kit, w, h, m = stage.kit, stage.width, stage.height, stage.margin
    inner = w - 2 * m
    ground = "accent" if stage.seed % 2 and not stage.choice.dark else "deep"
    kit.on = ground
    words_ = stacked(
        kit,
        "words",
        [
            (_title(stage, inner, h * 0.3, 0.19 * min(w, h * 0.8), "start"), 0.0),
            *_some(stage, "subtitle", "subtitle", inner, "start", kit.px(0.6)),
            *_some(stage, "latin", "latin", inner, "start", kit.px(0.4)),
            *_some(stage, "quote", "quote", inner, "start", kit.px(0.8)),
            *_some(stage, "author", "lead", inner, "start", kit.px(1.2)),
            *_some(stage, "brand", "brand", inner, "start", kit.px(0.7)),
            (_under(stage, inner, "start"), kit.px(0.8)),
        ],
    )
    kit.on = ""
    short, long = _split_badges(stage)
    block_h = words_.height + 1.9 * m
    stage.lack += max(0.0, h * 0.3 - (h - block_h))
    stage.art(0, 0, w, h - block_h + 1)
    stage.block("words-ground", 0, h - block_h, w, block_h, ground)
    _band(stage, long, h - block_h)
    stage.region("words-area", m, h - block_h + m * 0.9, inner, words_.height, words_)
    for k, item in enumerate(short):
        _sticker(stage, item, w - m - kit.px(2.5), m * 1.2 + k * h * 0.17, w * 0.3, (0.0, h - block_h))


def _bare(stage: Stage) -> None:
    """A flood of colour, a very large title, everything else small in the corners."""
    kit, w, h, m = stage.kit, stage.width, stage.height, stage.margin
    inner = w - 2 * m
    flood = "deep" if stage.choice.dark or stage.seed % 2 == 0 else "accent"
    stage.flood = kit.on = flood
    short, long = _split_badges(stage)
    head = stacked(
        kit,
        "head",
        [
            *_some(stage, "author", "lead", inner * 0.7, "start", 0.0),
            *_some(stage, "latin", "latin", inner * 0.7, "start", kit.px(0.3)),
            *[(badge(kit, i.line, inner, "start", block="accent2"), kit.px(0.8)) for i in short],
        ],
    )
    title = _title(stage, inner, h * 0.46, 0.3 * min(w, h * 0.9), "start")
    core = stacked(
        kit, "core", [(title, 0.0), *_some(stage, "subtitle", "subtitle", inner * 0.8, "start", kit.px(1.0))]
    )
    foot = stacked(
        kit,
        "foot",
        [
            *_some(stage, "quote", "quote", inner * 0.8, "start", 0.0),
            (_under(stage, inner, "start"), kit.px(0.7)),
            *_some(stage, "brand", "brand", inner, "start", kit.px(0.8)),
        ],
    )
    band = _band_height(stage, long)
    top = m + head.height + (kit.px(1.6) if head.node["children"] else 0.0)
    low = h - m - foot.height
    stage.lack += max(0.0, top + core.height + band + kit.px(2.2) - low)
    y = max(top, min(h * 0.5 - core.height * 0.5, low - core.height - band - kit.px(2.2)))
    if low - y - core.height > h * 0.2 and stage.choice.motif in SCENIC | {"tiles", "ribbons", "rings", "halftone"}:
        stage.art(0, y + core.height + kit.px(1.0), w, low - y - core.height - kit.px(2.0), opacity=0.9, mask=FADE)
    if head.node["children"]:
        stage.region("head-area", m, m, inner, head.height, head)
    stage.region("core-area", m, y, inner, core.height, core)
    if foot.node["children"]:
        stage.region("foot-area", m, low, inner, foot.height, foot)
    kit.on = ""
    _band(stage, long, low - kit.px(0.6) if foot.node["children"] else h - m)


def _magazine(side: str) -> Callable[[Stage], None]:
    """Masthead across the top, cover lines at one side, the lead the largest, one picture behind."""

    def structure(stage: Stage) -> None:
        kit, w, h, m = stage.kit, stage.width, stage.height, stage.margin
        edge = m * 0.75
        inner = w - 2 * edge
        content = stage.content
        mast = stacked(
            kit,
            "masthead",
            [
                (_title(stage, inner, h * 0.24, 0.3 * min(w, h), "center"), 0.0),
                *_some(stage, "detail", "label", inner, "center", kit.px(0.2)),
                *_some(stage, "latin", "latin", inner, "center", kit.px(0.2)),
                *_some(stage, "brand", "brand", inner, "center", kit.px(0.3)),
                *_some(stage, "subtitle", "lead", inner, "center", kit.px(0.3)),
            ],
        )
        lead, *others = _lines_of(content)
        column = inner * (0.5 if w < h * 1.1 else 0.4)
        align = "start" if side == "left" else "end"
        lines: list[tuple[Block | None, float]] = [
            (
                headline(kit, lead, column, h * 0.3, 0.075 * min(w, h * 0.8) * stage.level**0.5, align, name="heading"),
                0.0,
            )
        ]
        for item in others:
            lines.append((kit.rule("accent", max(2.0, kit.px(0.1)), kit.px(2.6), align_self=align), kit.px(1.1)))
            over = item_over(item)
            lines.append((kit.text("heading", item.line, "subtitle", column, text_align=align, **over), kit.px(0.5)))
        plain = tuple(i for i in content.of("body") if i not in (lead, *others))
        view = replace(stage, content=replace(content, items={**content.items, "body": plain}))
        lines.append((_under(view, column, align, ("detail",)), kit.px(1.1)))
        lines += _some(stage, "quote", "quote", column, align, kit.px(0.9))
        lines += _some(stage, "author", "lead", column, align, kit.px(0.9))
        block = stacked(kit, "lines", lines)
        short, long = _split_badges(stage)
        top = edge + mast.height + kit.px(1.2)
        stage.lack += max(0.0, block.height - (h - edge - top))
        x = edge if side == "left" else w - edge - column
        y = h - edge - block.height
        room_x = edge + column + kit.px(1.0) if side == "left" else 0.0
        stage.art(room_x, top, w - column - edge - kit.px(1.0), h - top)
        stage.region("masthead-area", edge, edge, inner, mast.height, mast)
        stage.region("lines-area", x, y, column, block.height, block)
        _band(stage, long, top + kit.px(2.4))
        for k, item in enumerate(short):
            _sticker(
                stage,
                item,
                w - edge - kit.px(2.4) if side == "left" else edge + kit.px(3.2),
                top + kit.px(2.6) + k * h * 0.16,
                w * 0.26,
            )

    return structure


ARRANGEMENTS = (
    Arrangement("cover-top", structure=_top, aspects=(0.0, 1.4), needs=_is_book),
    Arrangement("cover-plate", structure=_plate, aspects=(0.0, 99.0), needs=_is_book),
    Arrangement("cover-low", structure=_low, aspects=(0.0, 1.6), needs=_is_book),
    Arrangement("cover-bare", structure=_bare, aspects=(0.0, 99.0), needs=_is_book),
    Arrangement("magazine-left", structure=_magazine("left"), aspects=(0.0, 99.0), needs=_is_magazine),
    Arrangement("magazine-right", structure=_magazine("right"), aspects=(0.0, 99.0), needs=_is_magazine),
)
