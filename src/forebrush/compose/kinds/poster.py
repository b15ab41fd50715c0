"""Posters, event posters and sales: structures that any mood can take, beside those of the directions."""

from __future__ import annotations

from forebrush.compose.arrange import PARTS, Align, Make, Region, columns, part, rows
from forebrush.compose.common import HEAD, cap, filled, sections_part
from forebrush.compose.content import Line, Row
from forebrush.compose.kinds.arrangement import Arrangement
from forebrush.compose.kit import Block
from forebrush.compose.parts import blocks
from forebrush.compose.parts.blocks import details_rows
from forebrush.compose.parts.elements import button
from forebrush.compose.parts.offers import is_goods
from forebrush.compose.parts.programme import dated
from forebrush.compose.parts.sections import is_details
from forebrush.compose.pictures.wares import thumb, ware_for
from forebrush.compose.stage import Stage, stacked

__all__ = ["ARRANGEMENTS", "SALE"]

_M = (-1.0, -1.0)
_FOOT = (-0.7, -1.0)
_RATIO = 8.5
"""Size of a title over that of the words below it at most, so that they do not look lost."""
_MOST = 1.7


def _wished(share: float) -> Make:
    """The least room of a picture: a share of the page's height that gives way as words grow."""

    def make(stage: Stage, width: float, align: Align) -> Block | None:
        tall = stage.wish(share)
        return stage.kit.shape("space", width, tall, fills=[]) if tall else None

    return make


for _name, _share in (("scene", 0.32), ("tall-scene", 0.5), ("low-scene", 0.2)):
    part(_name, fills=PARTS["art"].fills, least=0.14)(_wished(_share))


def _goods_scene(stage: Stage, width: float, height: float) -> Block | None:
    """What is sold, in a round picture on the motif; the motif alone where it shows something itself."""
    fills = PARTS["art"].fills
    assert fills is not None
    made = fills(stage, width, height)
    if made is None or stage.choice.called or ware_for(stage.content.setting) == "box":
        return made
    side = round(min(height * 0.84, width * 0.7), 1)
    row = Row(Line(stage.content.setting[:400]), Line(), Line())
    picture = thumb(stage, row, side, radius=side / 2)
    place = {"position": "absolute", "left": round((width - side) / 2, 1), "top": round((height - side) / 2, 1)}
    ring = {"strokes": [{"fill": "panel", "width": round(side * 0.03, 1), "align": "inside"}]}
    made.node["children"] = [*made.node["children"], {**picture.node, **place, **ring}]
    return made


part("goods-scene", fills=_goods_scene, least=0.16)(_wished(0.28))
part("tall-goods", fills=_goods_scene, least=0.16)(_wished(0.4))


def _head(share: float, room: float, most: int, slots: tuple[str, ...] = HEAD) -> Make:
    """A head whose title is at most `share` of the page's mean edge high, in `room` of its height."""

    def make(stage: Stage, width: float, align: Align) -> Block | None:
        high = min(cap(stage, share), stage.kit.size * _RATIO)
        return filled(blocks.head(stage, width, stage.height * room, high, align, most=most))

    return make


part("narrow-head", slots=HEAD)(_head(0.17, 0.46, 6))
part("wide-head", slots=HEAD)(_head(0.19, 0.4, 4))
part("low-head", slots=HEAD)(_head(0.16, 0.24, 2))


@part("pitch", slots=("body", "quote", "price", "was", "saving", "seal"), takes=is_goods)
def _pitch(stage: Stage, width: float, align: Align) -> Block | None:
    """What is said and what is offered: text, the lowered price, coupons, goods."""
    return filled(blocks.body(stage, width, align))


part("matter", takes=lambda s: not is_details(s) and s.kind != "buttons")(sections_part)


@part("when", slots=("detail", "button"), takes=is_details)
def _when(stage: Stage, width: float, align: Align) -> Block | None:
    """Details, with the day as a large figure where it is told in few words."""
    kit = stage.kit
    day = dated(stage, details_rows(stage), width, align) if stage.content.kind != "sale" else None
    if day is None:
        return filled(blocks.end(stage, width, align, rule=False, footer=False))
    buttons = [button(kit, item.line, width, align) for item in stage.of("button")]
    low = blocks.corners(stage, "bottom", width)
    return stacked(kit, "when", [(day, 0.0), *[(b, kit.px(1.2)) for b in buttons], (low, kit.px(1.0))])


def _told(*first: str, **over: object) -> Region:
    """What a poster tells besides its head, in order."""
    return rows(*first, "pitch", "matter", "when", "buttons", "footer", "rest", **over)


def _band(fill: str = "deep", **over: object) -> Region:
    """When and by whom, on a band from edge to edge."""
    return rows("when", "buttons", "footer", pad=_FOOT, fill=fill, gap=0.9, **over)


_FEW, _SOME = (0, 420), (0, 560)

_TALL = (
    # The picture above, everything said on a dark ground below it.
    Arrangement(
        "foot", rows("scene", _told("wide-head", pad=_M, fill="deep", gap=1.3), gap=0), (0.3, 1.2), _FEW, most=_MOST
    ),
    # The title across the top, what is told below it, the picture from edge to edge along the foot.
    Arrangement(
        "crown",
        rows(rows("wide-head", pad=(-0.9, -1.0)), _told(pad=(-0.3, -1.0), gap=1.3), "scene", gap=0),
        (0.3, 1.35),
        _SOME,
        most=_MOST,
    ),
    # The head on a rail from top to bottom, the picture beside it over what is told.
    Arrangement(
        "rail",
        columns(
            rows("narrow-head", "space", "when", "buttons", "footer", pad=_M, fill="deep"),
            rows("scene", rows("pitch", "matter", "rest", pad=_M), gap=0, fill="tint", share=1.1),
            gap=0,
        ),
        (0.55, 1.5),
        _FEW,
        most=_MOST,
    ),
    # Picture and head side by side above, what is told across the foot.
    Arrangement(
        "window",
        rows(
            columns(
                rows("scene", fill="tint", gap=0, share=0.8), rows("narrow-head", "space", pad=_M, share=1.2),
                gap=0, grow=1,
            ),
            _told(pad=(-0.8, -1.0), gap=1.2),
            gap=0,
        ),
        (0.55, 1.5),
        _SOME,
        most=_MOST,
    ),
    # When and where above, the head on a band of colour, picture and words side by side below it.
    Arrangement(
        "belt",
        rows(
            rows("when", pad=(-0.8, -1.0)),
            rows("low-head", pad=(-0.8, -1.0), fill="accent"),
            columns(
                rows("pitch", "matter", "buttons", "space", "footer", "rest", pad=_M, share=1.1),
                rows("scene", fill="tint"),
                gap=0,
                grow=1,
            ),
            gap=0,
        ),
        (0.45, 1.35),
        _SOME,
        most=_MOST,
    ),
    # A tall picture, the head at the foot of what is told beside it.
    Arrangement(
        "flank",
        columns(
            rows("tall-scene", fill="tint"),
            rows("when", "pitch", "matter", "buttons", "rest", "space", "narrow-head", "footer", pad=_M, share=1.1),
            gap=0,
        ),
        (0.6, 1.6),
        (40, 700),
        most=_MOST,
    ),
    # What is told above, the picture in the middle, the title on colour along the foot.
    Arrangement(
        "base",
        rows(
            rows("brand", columns(rows("pitch", "matter"), rows("when", "buttons"), gap=1.8), "rest", "footer",
                 pad=_M, gap=1.2),
            "scene",
            rows("low-head", pad=(-0.8, -1.0), fill="accent"),
            gap=0,
        ),
        (0.5, 1.3),
        _FEW,
        most=_MOST,
    ),
)  # fmt: skip

_WIDE = (
    # Words on a dark ground at the left, the picture from edge to edge at the right.
    Arrangement(
        "west",
        columns(_told("narrow-head", "space", pad=_M, fill="deep", share=1.2), rows("art", fill="tint"), gap=0),
        (1.3, 4.0),
        _FEW,
        most=_MOST,
    ),
    # The picture at the left, what is told beside it, the head at the far right.
    Arrangement(
        "east",
        columns(
            rows("art", fill="tint"),
            rows("pitch", "matter", "space", "rest", pad=_M, share=1.0),
            rows("narrow-head", "space", "when", "buttons", "footer", pad=_M, fill="accent", share=1.1),
            gap=0,
        ),
        (1.6, 4.0),
        _SOME,
        most=_MOST,
    ),
    # The title across the top, picture and words side by side below it.
    Arrangement(
        "shelf",
        rows(
            rows("low-head", pad=(-0.8, -1.0)),
            columns(
                rows("pitch", "matter", "rest", pad=_M, share=1.0),
                rows("art", fill="tint", share=1.0),
                rows("space", "when", "buttons", "footer", pad=_M, fill="deep", share=0.66),
                gap=0,
                grow=1,
            ),
            gap=0,
        ),
        (1.3, 4.0),
        _SOME,
        most=_MOST,
    ),
    # The picture above, the head along the foot beside what is told.
    Arrangement(
        "plinth",
        rows(
            "low-scene",
            columns(
                rows("narrow-head", share=1.3), rows("pitch", "matter", "rest"), rows("when", "buttons", "footer"),
                pad=_M, gap=2.0, fill="deep",
            ),
            gap=0,
        ),
        (1.2, 4.0),
        _SOME,
        most=_MOST,
    ),
)  # fmt: skip

ARRANGEMENTS = (*_TALL, *_WIDE)

_HERO = (
    # The head on colour, picture, the price as hero, the period on a band along the foot.
    Arrangement(
        "counter",
        rows(
            rows("low-head", pad=(-0.9, -1.0), fill="accent", align="center"),
            "goods-scene",
            rows("pitch", "matter", "rest", pad=_M, align="center"),
            _band(align="center"),
            gap=0,
        ),
        (0.3, 1.35),
        _SOME,
        most=_MOST,
    ),
    # The goods from the top, the price on them, then the title, the period on a band.
    Arrangement(
        "window-sale",
        rows("goods-scene", rows("pitch", "matter", "rest", pad=_M), rows("wide-head", pad=(0.6, -1.0)),
             _band(), gap=0),
        (0.3, 1.35),
        _FEW,
        most=_MOST,
    ),
    # Head and offer at the left, the goods in a column beside them, the period across the foot.
    Arrangement(
        "aisle",
        rows(
            columns(
                rows("narrow-head", "space", "pitch", "matter", "rest", pad=_M, share=1.5),
                rows("tall-goods", fill="tint"),
                gap=0,
                grow=1,
            ),
            _band("accent"),
            gap=0,
        ),
        (0.55, 1.35),
        _FEW,
        most=_MOST,
    ),
    # The price above all, the goods under it, the title on colour, the period on a band.
    Arrangement(
        "altar",
        rows(
            rows("pitch", "matter", "rest", pad=_M),
            "goods-scene",
            rows("low-head", pad=(-0.8, -1.0), fill="accent"),
            _band(),
            gap=0,
        ),
        (0.3, 1.35),
        _FEW,
        most=_MOST,
    ),
)  # fmt: skip

_SHOWN = ("window", "belt", "flank")
"""Tall structures of posters in which a price stands as large as it must."""
SALE = (*_HERO, *(row for row in _TALL if row.name in _SHOWN), *_WIDE)
