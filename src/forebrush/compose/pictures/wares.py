"""Small pictures of wares and dishes: what is drawn until a painter draws the thing itself."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from forebrush.compose.art.called import called
from forebrush.compose.art.pen import Pen, drawn
from forebrush.compose.content import Row
from forebrush.compose.kit import DRAWN, Block, Json, Kit
from forebrush.compose.pictures.groups import group, taken, zone_pen
from forebrush.compose.stage import Stage
from forebrush.compose.theme.color import mix, shifted

__all__ = ["thumb", "ware_for"]


def _jar(pen: Pen, s: float, tone: str) -> None:
    pen.rect(s * 0.3, s * 0.2, s * 0.4, s * 0.12, [shifted(tone, -0.18)], radius=s * 0.03)
    pen.rect(s * 0.25, s * 0.3, s * 0.5, s * 0.52, [tone], radius=s * 0.1)
    pen.rect(s * 0.25, s * 0.44, s * 0.5, s * 0.24, ["#fff8ec"])
    pen.rect(s * 0.36, s * 0.52, s * 0.28, s * 0.05, [shifted(tone, -0.1)], radius=s * 0.02)
    pen.rect(s * 0.31, s * 0.34, s * 0.05, s * 0.42, ["#ffffff50"], radius=s * 0.02)


def _box(pen: Pen, s: float, tone: str) -> None:
    pen.path(
        drawn("M", s * 0.5, s * 0.18, "L", s * 0.84, s * 0.34, "L", s * 0.5, s * 0.5, "L", s * 0.16, s * 0.34, "Z"),
        [shifted(tone, 0.08)],
    )
    pen.path(drawn("M", s * 0.16, s * 0.34, "L", s * 0.5, s * 0.5, "V", s * 0.86, "L", s * 0.16, s * 0.7, "Z"), [tone])
    pen.path(
        drawn("M", s * 0.84, s * 0.34, "L", s * 0.5, s * 0.5, "V", s * 0.86, "L", s * 0.84, s * 0.7, "Z"),
        [shifted(tone, -0.09)],
    )
    pen.path(
        drawn("M", s * 0.29, s * 0.28, "L", s * 0.63, s * 0.44, "L", s * 0.71, s * 0.4, "L", s * 0.37, s * 0.24, "Z"),
        ["#fff4dccc"],
    )


def _fruit(pen: Pen, s: float, tone: str) -> None:
    for x, y, r in ((0.36, 0.42, 0.2), (0.64, 0.42, 0.2), (0.5, 0.62, 0.22)):
        pen.disc((s * x, s * y), s * r, ["#f0852f"])
        pen.disc((s * (x - 0.06), s * (y - 0.07)), s * r * 0.22, ["#ffffff70"])
    pen.path(
        drawn(
            "M",
            s * 0.5,
            s * 0.3,
            "Q",
            s * 0.56,
            s * 0.1,
            s * 0.76,
            s * 0.14,
            "Q",
            s * 0.7,
            s * 0.32,
            s * 0.5,
            s * 0.3,
            "Z",
        ),
        ["#4f8a3c"],
    )


def _dish(pen: Pen, s: float, tone: str) -> None:
    pen.disc((s * 0.5, s * 0.52), s * 0.4, ["#ffffff"])
    pen.disc((s * 0.5, s * 0.52), s * 0.31, [mix(tone, "#d9772f", 0.45)])
    rng = pen.rng
    for k in range(11):
        at = (s * (0.5 + 0.4 * (rng.random() - 0.5)), s * (0.52 + 0.4 * (rng.random() - 0.5)))
        pen.disc(at, s * (0.035 + 0.035 * rng.random()), [("#7fae4a", "#f2c14e", "#c8402f", "#fff1d0")[k % 4]])


def _shirt(pen: Pen, s: float, tone: str) -> None:
    d = drawn(
        "M",
        s * 0.36,
        s * 0.18,
        "Q",
        s * 0.5,
        s * 0.28,
        s * 0.64,
        s * 0.18,
        "L",
        s * 0.88,
        s * 0.32,
        "L",
        s * 0.78,
        s * 0.5,
        "L",
        s * 0.69,
        s * 0.45,
        "V",
        s * 0.84,
        "H",
        s * 0.31,
        "V",
        s * 0.45,
        "L",
        s * 0.22,
        s * 0.5,
        "L",
        s * 0.12,
        s * 0.32,
        "Z",
    )
    pen.path(d, [tone])


def _book(pen: Pen, s: float, tone: str) -> None:
    pen.rect(s * 0.26, s * 0.16, s * 0.5, s * 0.68, ["#fff8ec"], radius=s * 0.03)
    pen.rect(s * 0.24, s * 0.16, s * 0.48, s * 0.66, [tone], radius=s * 0.03)
    pen.rect(s * 0.24, s * 0.16, s * 0.07, s * 0.66, [shifted(tone, -0.1)], radius=s * 0.02)
    pen.rect(s * 0.38, s * 0.3, s * 0.26, s * 0.05, ["#fff8ecd0"], radius=s * 0.02)
    pen.rect(s * 0.38, s * 0.39, s * 0.17, s * 0.04, ["#fff8ecb0"], radius=s * 0.02)


def _gem(pen: Pen, s: float, tone: str) -> None:
    pen.ring((s * 0.5, s * 0.58), s * 0.24, "#d9ad4e", s * 0.07)
    pen.path(
        drawn(
            "M",
            s * 0.38,
            s * 0.18,
            "H",
            s * 0.62,
            "L",
            s * 0.7,
            s * 0.28,
            "L",
            s * 0.5,
            s * 0.46,
            "L",
            s * 0.3,
            s * 0.28,
            "Z",
        ),
        [mix(tone, "#d8f1ff", 0.5)],
    )
    pen.path(drawn("M", s * 0.38, s * 0.18, "L", s * 0.5, s * 0.46, "L", s * 0.3, s * 0.28, "Z"), ["#ffffff80"])


def _cup(pen: Pen, s: float, tone: str) -> None:
    pen.ring((s * 0.72, s * 0.5), s * 0.12, shifted(tone, -0.06), s * 0.06)
    pen.path(
        drawn(
            "M",
            s * 0.22,
            s * 0.32,
            "H",
            s * 0.72,
            "L",
            s * 0.66,
            s * 0.76,
            "Q",
            s * 0.64,
            s * 0.82,
            s * 0.58,
            s * 0.82,
            "H",
            s * 0.36,
            "Q",
            s * 0.3,
            s * 0.82,
            s * 0.28,
            s * 0.76,
            "Z",
        ),
        [tone],
    )
    pen.path(
        drawn("M", s * 0.22, s * 0.32, "H", s * 0.72, "L", s * 0.71, s * 0.4, "H", s * 0.23, "Z"), [shifted(tone, 0.08)]
    )


def _ticket(pen: Pen, s: float, tone: str) -> None:
    pen.rect(s * 0.14, s * 0.32, s * 0.72, s * 0.38, [tone], radius=s * 0.05)
    pen.disc((s * 0.14, s * 0.51), s * 0.06, ["#ffffffcc"])
    pen.disc((s * 0.86, s * 0.51), s * 0.06, ["#ffffffcc"])
    for k in range(4):
        pen.rect(s * 0.62, s * (0.36 + 0.08 * k), s * 0.02, s * 0.05, ["#ffffffcc"])
    pen.rect(s * 0.24, s * 0.43, s * 0.28, s * 0.06, ["#ffffffcc"], radius=s * 0.02)
    pen.rect(s * 0.24, s * 0.54, s * 0.18, s * 0.05, ["#ffffff90"], radius=s * 0.02)


_DRAWS: dict[str, Callable[[Pen, float, str], None]] = {
    "jar": _jar,
    "box": _box,
    "fruit": _fruit,
    "dish": _dish,
    "shirt": _shirt,
    "book": _book,
    "gem": _gem,
    "cup": _cup,
    "ticket": _ticket,
}

_WARES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ticket", ("票", "ticket", "pass", "coupon", "券")),
    ("book", ("书", "诗", "册", "book", "novel", "diary", "record", "vinyl", "唱片", "讲")),
    ("shirt", ("裤", "衣", "衫", "裙", "外套", "pants", "shirt", "dress", "jacket", "linen", "coat", "sweater")),
    ("gem", ("玉", "扣", "珠", "钻", "戒", "镯", "pearl", "stud", "ring", "jewel", "jade", "earring")),
    ("cup", ("杯", "咖啡", "茶", "奶", "cup", "mug", "coffee", "tea", "latte")),
    (
        "fruit",
        (
            "橘",
            "橙",
            "苹果",
            "果",
            "薯",
            "瓜",
            "梨",
            "apple",
            "orange",
            "potato",
            "fruit",
            "honeycrisp",
            "berry",
            "bean",
            "seed",
        ),
    ),
    (
        "dish",
        (
            "饭",
            "面",
            "菜",
            "粑",
            "肉",
            "鱼",
            "蟹",
            "虾",
            "锅",
            "汤",
            "豆腐",
            "fun",
            "tofu",
            "noodle",
            "rice",
            "crab",
            "pizza",
            "bread",
            "salad",
            "soup",
            "chow",
            "burger",
        ),
    ),
    (
        "jar",
        ("酱", "膏", "霜", "油", "蜜", "瓶", "罐", "balm", "cream", "jar", "sauce", "honey", "serum", "jam", "lip"),
    ),
)

WARE_TONES = ("#e8735a", "#4f9d8f", "#7c74c9", "#d98a3d", "#5a8fc4", "#c96a8f")

WARE_GROUNDS = ("#fdebd8", "#e3f1e8", "#e9e7f8", "#fbe6ea", "#e2eff8", "#f6eed5")


def ware_for(words: str) -> str:
    """What some words are the name of, among the few things that are drawn; a box where none is."""
    return next((name for name, calls in _WARES if called(words, calls)), "box")


def thumb(
    stage: Stage, row: Row | None, size: float, *, tall: float = 0.0, radius: float = -1.0, number: int = 0
) -> Block:
    """A small picture of a thing of a list or a goods card, `size` px wide."""
    kit = stage.kit
    tall = tall or size
    said = " ".join(line.text for line in (row.label, row.text) if line) if row else ""
    brief = dict(row.picture) if row is not None and row.picture else {}
    brief.setdefault("prompt", said[:2000])
    drawn = kit.draws is not None and kit.draws(said) >= DRAWN
    if drawn:
        brief.setdefault("setting", "vignette")
        brief.setdefault("palette", ["pale", "tint"])
    else:
        brief.setdefault("ground", {"kind": "gradient", "colors": ["pale", "tint"], "angle": 160})
    picture: Json = {
        "kind": "picture",
        **({"painter": "illustrator"} if drawn else {}),
        "id": kit.id("thumb-picture"),
        "role": "illustration",
        "brief": brief,
        "position": "absolute",
        "left": 0,
        "top": 0,
        "width": round(size, 1),
        "height": round(tall, 1),
        "alt": said[:2000],
    }
    if drawn:
        return _framed(kit, size, tall, [picture], radius)
    rng = Random(f"{said}:{number}:{stage.seed}")
    k = rng.randrange(len(WARE_TONES))
    pen = zone_pen(stage, "thumb", size, tall, said)
    pen.rect(
        0,
        0,
        size,
        tall,
        [
            {
                "kind": "linear",
                "stops": [
                    {"at": 0, "color": WARE_GROUNDS[k]},
                    {"at": 1, "color": shifted(WARE_GROUNDS[k], -0.08, 1.5)},
                ],
            }
        ],
    )
    side = min(size, tall)
    inner = Pen(side, side, Random(said), name=f"{pen.name}-ware")
    inner.node(
        {
            "shape": "ellipse",
            "fills": ["#00000018"],
            "left": round(side * 0.2, 1),
            "top": round(side * 0.8, 1),
            "width": round(side * 0.6, 1),
            "height": round(side * 0.1, 1),
        }
    )
    _DRAWS[ware_for(said)](inner, side, WARE_TONES[k])
    drawn_ = group(kit, "ware", side, side, taken(kit, inner))
    drawn_.update(left=round((size - side) / 2, 1), top=round((tall - side) / 2, 1))
    return _framed(kit, size, tall, [picture, *taken(kit, pen), drawn_], radius)


def _framed(kit: Kit, size: float, tall: float, children: list[Json], radius: float) -> Block:
    node = group(kit, "thumb", size, tall, children, shrink=0, radius=round(kit.px(0.5) if radius < 0 else radius, 1))
    for key in ("position", "left", "top"):
        node.pop(key)
    return Block(node, tall)
