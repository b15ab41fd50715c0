"""Pictures of screens: the scene behind, the host in it, small pictures of wares and dishes, wallpapers.

Each is a picture node with what it is to show, and over it what is drawn until a painter draws that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from random import Random

from forebrush.compose.art.hosts import draw_host, wear_for
from forebrush.compose.art.pen import Pen, drawn
from forebrush.compose.art.scenes import draw_scene, hour_of, rainy, scene_for
from forebrush.compose.color import mix, shifted
from forebrush.compose.content import Row
from forebrush.compose.kit import Block, Json, Kit
from forebrush.compose.stage import Stage

__all__ = ["backdrop", "framed_scene", "hosted", "scrim", "seen", "seen_words", "thumb", "ware_for"]


def seen_words(stage: Stage) -> str:
    """What the request says of what is to be seen."""
    return stage.content.setting[:3000]


def _group(kit: Kit, name: str, width: float, height: float, children: list[Json], **over: object) -> Json:
    return {
        "kind": "group", "id": kit.id(name), "layout": "stack", "position": "absolute", "left": 0, "top": 0,
        "width": round(width, 1), "height": round(height, 1), "clip": True, "children": children, **over,
    }  # fmt: skip


def _pen(stage: Stage, name: str, width: float, height: float, key: str = "") -> Pen:
    ident = stage.kit.id(name)
    return Pen(max(8.0, width), max(8.0, height), Random(f"{name}:{key}:{stage.seed}"), name=ident)


def _taken(kit: Kit, pen: Pen) -> list[Json]:
    kit.ids.update(str(n["id"]) for n in pen.nodes)
    return pen.nodes


@lru_cache(maxsize=64)
def _scene_nodes(name: str, hour: str, rain: bool, width: float, height: float, key: str, ids: str) -> tuple[Json, ...]:
    pen = Pen(max(8.0, width), max(8.0, height), Random(f"{name}:{key}"), name=ids)
    draw_scene(pen, name, hour, rain=rain)
    return tuple(pen.nodes)


@lru_cache(maxsize=64)
def _host_nodes(width: float, height: float, seed: str, wear: str, turn: float, words: str, ids: str) -> tuple[Json, ...]:
    pen = Pen(max(8.0, width), max(8.0, height), Random(seed), name=ids)
    draw_host(pen, width / 2, height, height * 0.985, seed, wear, turn, words)
    return tuple(pen.nodes)


def _copied(kit: Kit, nodes: Iterable[Json]) -> list[Json]:
    made = [dict(node) for node in nodes]
    kit.ids.update(str(n["id"]) for n in made)
    return made


def backdrop(stage: Stage, width: float, height: float, *, otherwise: str = "room", words: str = "", role: str = "background", scene: str = "") -> Json:
    """The scene that the words call for, over a whole zone."""
    said = words or seen_words(stage)
    scene = scene or scene_for(said, otherwise)
    nodes = _scene_nodes(
        scene, hour_of(said), rainy(said), round(width, 1), round(height, 1), str(stage.seed), stage.kit.id("scene")
    )  # fmt: skip
    return _group(stage.kit, "backdrop", width, height, _copied(stage.kit, nodes), role=role)


def hosted(
    stage: Stage, width: float, height: float, *, at: tuple[float, ...] = (0.5,), tall: float = 0.6, base: float = 1.0, role: str = "art"
) -> list[Json]:
    """Hosts that stand at shares of a zone's width, `tall` of its height, down to `base` of it; each a group."""
    words = seen_words(stage)
    wear = wear_for(words)
    made = []
    for k, x in enumerate(at):
        high = min(height * tall, width * (1.5 if len(at) == 1 else 0.95))
        wide = min(width, high * 0.74)
        turn = (0.5 - x) * 1.6 if len(at) > 1 else 0.0
        nodes = _host_nodes(round(wide, 1), round(high, 1), f"{stage.seed}:{k}", wear, turn, words[:600], stage.kit.id("figure"))
        left = min(max(0.0, width * x - wide / 2), max(0.0, width - wide)) if len(at) == 1 else width * x - wide / 2
        group = _group(stage.kit, "host", wide, high, _copied(stage.kit, nodes), role=role)
        group.update(left=round(left, 1), top=round(height * base - high, 1))
        made.append(group)
    return made


def scrim(kit: Kit, width: float, height: float, top: float = 0.2, foot: float = 0.35, strength: str = "8c") -> list[Json]:
    """Darkness at the top and the foot of a picture, under the words there."""
    made: list[Json] = []
    for name, share, y, colors in (
        ("scrim-top", top, 0.0, (f"#000000{strength}", "#00000000")),
        ("scrim-foot", foot, height * (1 - foot), ("#00000000", f"#000000{strength}")),
    ):
        fill = {"kind": "linear", "from": [0, 0], "to": [0, 1], "stops": [{"at": k, "color": c} for k, c in enumerate(colors)]}
        if share > 0:
            made.append(
                {"kind": "shape", "id": kit.id(name), "role": "ornament", "shape": "rect", "position": "absolute", "left": 0,
                 "top": round(y, 1), "width": round(width, 1), "height": round(height * share, 1), "fills": [fill]}
            )  # fmt: skip
    return made


def framed_scene(
    stage: Stage, width: float, height: float, *, otherwise: str = "room", words: str = "", radius: float = 0.0,
    hosts: tuple[float, ...] = (), tall: float = 0.82, prompt: str = "", role: str = "art", name: str = "video",
) -> Block:  # fmt: skip
    """A scene in a box of its own, with its hosts."""
    kit = stage.kit
    said = words or seen_words(stage)
    picture: Json = {
        "kind": "picture", "id": kit.id(f"{name}-picture"), "role": "illustration", "position": "absolute", "left": 0, "top": 0,
        "width": round(width, 1), "height": round(height, 1), "alt": said.strip()[:2000],
        "brief": {"prompt": (prompt or said)[:2000], "ground": {"kind": "gradient", "colors": ["pale", "tint"], "angle": 160}},
    }  # fmt: skip
    children = [picture, backdrop(stage, width, height, otherwise=otherwise, words=said, role="ornament")]
    if hosts:
        children += hosted(stage, width, height, at=hosts, tall=tall, role="ornament")
    node = _group(kit, name, width, height, children, role=role, radius=round(radius, 1), shrink=0)
    for key in ("position", "left", "top"):
        node.pop(key)
    return Block(node, height)


def seen(stage: Stage, width: float, height: float, *, radius: float = 0.0) -> Block:
    """What the request wants to see; soft shapes in the colours of the page where it names no place."""
    said = stage.content.setting
    if scene_for(said, ""):
        return framed_scene(stage, width, height, radius=radius, name="picture")
    kit = stage.kit
    pen = _pen(stage, "shapes", width, height)
    w, h, s = pen.width, pen.height, pen.short
    ground = {"kind": "linear", "from": [0, 0], "to": [1, 1], "stops": [{"at": 0, "color": "accent"}, {"at": 1, "color": "accent2"}]}
    pen.rect(0, 0, w, h, [ground])
    rng = pen.rng
    for x, y, r, fill in (
        (0.08 + 0.2 * rng.random(), 0.1, 0.42, "#ffffff26"), (0.95, 0.3 + 0.2 * rng.random(), 0.5, "#ffffff2e"), (0.4, 1.05, 0.62, "deep/30%"),
        (0.75, 0.85, 0.3, "pale/60%"), (0.5, 0.42, 0.2, "#ffffff40"),
    ):
        pen.disc((w * x, h * y), s * r, [fill])
    for k in range(3):
        pen.ring((w * 0.5, h * 0.42), s * (0.28 + 0.09 * k), "#ffffff" + ("60", "3c", "22")[k], s * 0.008)
    for k in range(7):
        pen.disc((w * (0.1 + 0.8 * rng.random()), h * (0.1 + 0.8 * rng.random())), s * (0.008 + 0.014 * rng.random()), ["#ffffffb0"])
    picture: Json = {
        "kind": "picture", "id": kit.id("shapes-picture"), "role": "illustration", "position": "absolute", "left": 0, "top": 0,
        "width": round(width, 1), "height": round(height, 1), "alt": said[:2000],
        "brief": {"prompt": said[:2000], "ground": {"kind": "gradient", "colors": ["pale", "tint"], "angle": 160}},
    }  # fmt: skip
    node = _group(kit, "picture", width, height, [picture, *_taken(kit, pen)], role="art", radius=round(radius, 1), shrink=0)
    for key in ("position", "left", "top"):
        node.pop(key)
    return Block(node, height)


def _jar(pen: Pen, s: float, tone: str) -> None:
    pen.rect(s * 0.3, s * 0.2, s * 0.4, s * 0.12, [shifted(tone, -0.18)], radius=s * 0.03)
    pen.rect(s * 0.25, s * 0.3, s * 0.5, s * 0.52, [tone], radius=s * 0.1)
    pen.rect(s * 0.25, s * 0.44, s * 0.5, s * 0.24, ["#fff8ec"])
    pen.rect(s * 0.36, s * 0.52, s * 0.28, s * 0.05, [shifted(tone, -0.1)], radius=s * 0.02)
    pen.rect(s * 0.31, s * 0.34, s * 0.05, s * 0.42, ["#ffffff50"], radius=s * 0.02)


def _box(pen: Pen, s: float, tone: str) -> None:
    pen.path(drawn("M", s * 0.5, s * 0.18, "L", s * 0.84, s * 0.34, "L", s * 0.5, s * 0.5, "L", s * 0.16, s * 0.34, "Z"), [shifted(tone, 0.08)])
    pen.path(drawn("M", s * 0.16, s * 0.34, "L", s * 0.5, s * 0.5, "V", s * 0.86, "L", s * 0.16, s * 0.7, "Z"), [tone])
    pen.path(drawn("M", s * 0.84, s * 0.34, "L", s * 0.5, s * 0.5, "V", s * 0.86, "L", s * 0.84, s * 0.7, "Z"), [shifted(tone, -0.09)])
    pen.path(drawn("M", s * 0.29, s * 0.28, "L", s * 0.63, s * 0.44, "L", s * 0.71, s * 0.4, "L", s * 0.37, s * 0.24, "Z"), ["#fff4dccc"])


def _fruit(pen: Pen, s: float, tone: str) -> None:
    for x, y, r in ((0.36, 0.42, 0.2), (0.64, 0.42, 0.2), (0.5, 0.62, 0.22)):
        pen.disc((s * x, s * y), s * r, ["#f0852f"])
        pen.disc((s * (x - 0.06), s * (y - 0.07)), s * r * 0.22, ["#ffffff70"])
    pen.path(drawn("M", s * 0.5, s * 0.3, "Q", s * 0.56, s * 0.1, s * 0.76, s * 0.14, "Q", s * 0.7, s * 0.32, s * 0.5, s * 0.3, "Z"), ["#4f8a3c"])


def _dish(pen: Pen, s: float, tone: str) -> None:
    pen.disc((s * 0.5, s * 0.52), s * 0.4, ["#ffffff"])
    pen.disc((s * 0.5, s * 0.52), s * 0.31, [mix(tone, "#d9772f", 0.45)])
    rng = pen.rng
    for k in range(11):
        at = (s * (0.5 + 0.4 * (rng.random() - 0.5)), s * (0.52 + 0.4 * (rng.random() - 0.5)))
        pen.disc(at, s * (0.035 + 0.035 * rng.random()), [("#7fae4a", "#f2c14e", "#c8402f", "#fff1d0")[k % 4]])


def _shirt(pen: Pen, s: float, tone: str) -> None:
    d = drawn(
        "M", s * 0.36, s * 0.18, "Q", s * 0.5, s * 0.28, s * 0.64, s * 0.18, "L", s * 0.88, s * 0.32, "L", s * 0.78, s * 0.5,
        "L", s * 0.69, s * 0.45, "V", s * 0.84, "H", s * 0.31, "V", s * 0.45, "L", s * 0.22, s * 0.5, "L", s * 0.12, s * 0.32, "Z",
    )  # fmt: skip
    pen.path(d, [tone])


def _book(pen: Pen, s: float, tone: str) -> None:
    pen.rect(s * 0.26, s * 0.16, s * 0.5, s * 0.68, ["#fff8ec"], radius=s * 0.03)
    pen.rect(s * 0.24, s * 0.16, s * 0.48, s * 0.66, [tone], radius=s * 0.03)
    pen.rect(s * 0.24, s * 0.16, s * 0.07, s * 0.66, [shifted(tone, -0.1)], radius=s * 0.02)
    pen.rect(s * 0.38, s * 0.3, s * 0.26, s * 0.05, ["#fff8ecd0"], radius=s * 0.02)
    pen.rect(s * 0.38, s * 0.39, s * 0.17, s * 0.04, ["#fff8ecb0"], radius=s * 0.02)


def _gem(pen: Pen, s: float, tone: str) -> None:
    pen.ring((s * 0.5, s * 0.58), s * 0.24, "#d9ad4e", s * 0.07)
    pen.path(drawn("M", s * 0.38, s * 0.18, "H", s * 0.62, "L", s * 0.7, s * 0.28, "L", s * 0.5, s * 0.46, "L", s * 0.3, s * 0.28, "Z"), [mix(tone, "#d8f1ff", 0.5)])
    pen.path(drawn("M", s * 0.38, s * 0.18, "L", s * 0.5, s * 0.46, "L", s * 0.3, s * 0.28, "Z"), ["#ffffff80"])


def _cup(pen: Pen, s: float, tone: str) -> None:
    pen.ring((s * 0.72, s * 0.5), s * 0.12, shifted(tone, -0.06), s * 0.06)
    pen.path(drawn("M", s * 0.22, s * 0.32, "H", s * 0.72, "L", s * 0.66, s * 0.76, "Q", s * 0.64, s * 0.82, s * 0.58, s * 0.82, "H", s * 0.36, "Q", s * 0.3, s * 0.82, s * 0.28, s * 0.76, "Z"), [tone])
    pen.path(drawn("M", s * 0.22, s * 0.32, "H", s * 0.72, "L", s * 0.71, s * 0.4, "H", s * 0.23, "Z"), [shifted(tone, 0.08)])


def _ticket(pen: Pen, s: float, tone: str) -> None:
    pen.rect(s * 0.14, s * 0.32, s * 0.72, s * 0.38, [tone], radius=s * 0.05)
    pen.disc((s * 0.14, s * 0.51), s * 0.06, ["#ffffffcc"])
    pen.disc((s * 0.86, s * 0.51), s * 0.06, ["#ffffffcc"])
    for k in range(4):
        pen.rect(s * 0.62, s * (0.36 + 0.08 * k), s * 0.02, s * 0.05, ["#ffffffcc"])
    pen.rect(s * 0.24, s * 0.43, s * 0.28, s * 0.06, ["#ffffffcc"], radius=s * 0.02)
    pen.rect(s * 0.24, s * 0.54, s * 0.18, s * 0.05, ["#ffffff90"], radius=s * 0.02)


_DRAWS: dict[str, Callable[[Pen, float, str], None]] = {
    "jar": _jar, "box": _box, "fruit": _fruit, "dish": _dish, "shirt": _shirt, "book": _book, "gem": _gem, "cup": _cup,
    "ticket": _ticket,
}  # fmt: skip
_WARES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ticket", ("票", "ticket", "pass", "coupon", "券")),
    ("book", ("书", "诗", "册", "book", "garden", "owls", "novel", "record", "sessions", "vinyl", "唱片", "讲")),
    ("shirt", ("裤", "衣", "衫", "裙", "外套", "pants", "shirt", "dress", "jacket", "linen", "coat", "sweater")),
    ("gem", ("玉", "扣", "珠", "钻", "戒", "镯", "pearl", "stud", "ring", "jewel", "jade", "earring")),
    ("cup", ("杯", "咖啡", "茶", "奶", "cup", "mug", "coffee", "tea", "latte")),
    ("fruit", ("橘", "橙", "苹果", "果", "薯", "瓜", "梨", "apple", "orange", "potato", "fruit", "crisp", "berry", "bean", "seed")),
    ("dish", ("饭", "面", "菜", "粑", "肉", "鱼", "蟹", "虾", "锅", "汤", "豆腐", "foo", "fun", "tofu", "noodle", "rice", "crab", "pizza",
              "bread", "salad", "soup", "chow", "burger")),
    ("jar", ("酱", "膏", "霜", "油", "蜜", "瓶", "罐", "balm", "cream", "jar", "sauce", "honey", "serum", "jam", "lip")),
)  # fmt: skip
_TONES = ("#e8735a", "#4f9d8f", "#7c74c9", "#d98a3d", "#5a8fc4", "#c96a8f")
_GROUNDS = ("#fdebd8", "#e3f1e8", "#e9e7f8", "#fbe6ea", "#e2eff8", "#f6eed5")


def ware_for(words: str) -> str:
    """What some words are the name of, among the few things that are drawn; a box where none is."""
    low = words.lower()
    return next((name for name, calls in _WARES if any(call in low for call in calls)), "box")


def thumb(stage: Stage, row: Row | None, size: float, *, tall: float = 0.0, radius: float = -1.0, number: int = 0) -> Block:
    """A small picture of a thing of a list or a goods card, `size` px wide."""
    kit = stage.kit
    tall = tall or size
    said = " ".join(line.text for line in (row.label, row.text) if line) if row else ""
    brief = dict(row.picture) if row is not None and row.picture else {}
    brief.setdefault("prompt", said[:2000])
    brief.setdefault("ground", {"kind": "gradient", "colors": ["pale", "tint"], "angle": 160})
    picture: Json = {
        "kind": "picture", "id": kit.id("thumb-picture"), "role": "illustration", "brief": brief, "position": "absolute", "left": 0,
        "top": 0, "width": round(size, 1), "height": round(tall, 1), "alt": said[:2000],
    }  # fmt: skip
    rng = Random(f"{said}:{number}:{stage.seed}")
    k = rng.randrange(len(_TONES))
    pen = _pen(stage, "thumb", size, tall, said)
    pen.rect(0, 0, size, tall, [{"kind": "linear", "stops": [{"at": 0, "color": _GROUNDS[k]}, {"at": 1, "color": shifted(_GROUNDS[k], -0.08, 1.5)}]}])
    side = min(size, tall)
    inner = Pen(side, side, Random(said), name=f"{pen.name}-ware")
    inner.node({"shape": "ellipse", "fills": ["#00000018"], "left": round(side * 0.2, 1), "top": round(side * 0.8, 1), "width": round(side * 0.6, 1), "height": round(side * 0.1, 1)})
    _DRAWS[ware_for(said)](inner, side, _TONES[k])
    drawn_ = _group(kit, "ware", side, side, _taken(kit, inner))
    drawn_.update(left=round((size - side) / 2, 1), top=round((tall - side) / 2, 1))
    node = _group(kit, "thumb", size, tall, [picture, *_taken(kit, pen), drawn_], shrink=0, radius=round(kit.px(0.5) if radius < 0 else radius, 1))
    for key in ("position", "left", "top"):
        node.pop(key)
    return Block(node, tall)
