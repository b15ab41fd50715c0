"""Pictures of screens: the scene behind, the host in it, what the request wants to see.

Each is a picture node with what it is to show, and over it what is drawn until a painter draws that.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from random import Random

from forebrush.compose.art.hosts import draw_host
from forebrush.compose.art.pen import Pen
from forebrush.compose.art.scenes import draw_scene, hour_of, rainy, scene_for
from forebrush.compose.art.wear import wear_for
from forebrush.compose.kit import Block, Json, Kit
from forebrush.compose.pictures.groups import group, taken, zone_pen
from forebrush.compose.stage import Stage

__all__ = ["backdrop", "framed_scene", "hosted", "scrim", "seen", "seen_words"]


def seen_words(stage: Stage) -> str:
    """What the request says of what is to be seen."""
    return stage.content.setting[:3000]


@lru_cache(maxsize=64)
def _scene_nodes(name: str, hour: str, rain: bool, width: float, height: float, key: str, ids: str) -> tuple[Json, ...]:
    pen = Pen(max(8.0, width), max(8.0, height), Random(f"{name}:{key}"), name=ids)
    draw_scene(pen, name, hour, rain=rain)
    return tuple(pen.nodes)


@lru_cache(maxsize=64)
def _host_nodes(
    width: float, height: float, seed: str, wear: str, turn: float, words: str, ids: str
) -> tuple[Json, ...]:
    pen = Pen(max(8.0, width), max(8.0, height), Random(seed), name=ids)
    draw_host(pen, width / 2, height, height * 0.985, seed, wear, turn, words)
    return tuple(pen.nodes)


def _copied(kit: Kit, nodes: Iterable[Json]) -> list[Json]:
    made = [dict(node) for node in nodes]
    kit.ids.update(str(n["id"]) for n in made)
    return made


def backdrop(
    stage: Stage,
    width: float,
    height: float,
    *,
    otherwise: str = "room",
    words: str = "",
    role: str = "background",
    scene: str = "",
) -> Json:
    """The scene that the words call for, over a whole zone."""
    said = words or seen_words(stage)
    scene = scene or scene_for(said, otherwise)
    nodes = _scene_nodes(
        scene, hour_of(said), rainy(said), round(width, 1), round(height, 1), str(stage.seed), stage.kit.id("scene")
    )
    return group(stage.kit, "backdrop", width, height, _copied(stage.kit, nodes), role=role)


def hosted(
    stage: Stage,
    width: float,
    height: float,
    *,
    at: tuple[float, ...] = (0.5,),
    tall: float = 0.6,
    base: float = 1.0,
    role: str = "art",
) -> list[Json]:
    """Hosts that stand at shares of a zone's width, `tall` of its height, down to `base` of it; each a group."""
    words = seen_words(stage)
    wear = wear_for(words)
    made = []
    for k, x in enumerate(at):
        high = min(height * tall, width * (1.5 if len(at) == 1 else 0.95))
        wide = min(width, high * 0.74)
        turn = (0.5 - x) * 1.6 if len(at) > 1 else 0.0
        nodes = _host_nodes(
            round(wide, 1),
            round(high, 1),
            f"{stage.seed}:{k}:{words[:120]}",
            wear,
            turn,
            words[:600],
            stage.kit.id("figure"),
        )
        left = min(max(0.0, width * x - wide / 2), max(0.0, width - wide)) if len(at) == 1 else width * x - wide / 2
        figure = group(stage.kit, "host", wide, high, _copied(stage.kit, nodes), role=role)
        figure.update(left=round(left, 1), top=round(height * base - high, 1))
        made.append(figure)
    return made


def scrim(
    kit: Kit, width: float, height: float, top: float = 0.2, foot: float = 0.35, strength: str = "8c"
) -> list[Json]:
    """Darkness at the top and the foot of a picture, under the words there."""
    made: list[Json] = []
    for name, share, y, colors in (
        ("scrim-top", top, 0.0, (f"#000000{strength}", "#00000000")),
        ("scrim-foot", foot, height * (1 - foot), ("#00000000", f"#000000{strength}")),
    ):
        fill = {
            "kind": "linear",
            "from": [0, 0],
            "to": [0, 1],
            "stops": [{"at": k, "color": c} for k, c in enumerate(colors)],
        }
        if share > 0:
            made.append(
                {
                    "kind": "shape",
                    "id": kit.id(name),
                    "role": "ornament",
                    "shape": "rect",
                    "position": "absolute",
                    "left": 0,
                    "top": round(y, 1),
                    "width": round(width, 1),
                    "height": round(height * share, 1),
                    "fills": [fill],
                }
            )
    return made


def framed_scene(
    stage: Stage,
    width: float,
    height: float,
    *,
    otherwise: str = "room",
    words: str = "",
    radius: float = 0.0,
    hosts: tuple[float, ...] = (),
    tall: float = 0.82,
    prompt: str = "",
    role: str = "art",
    name: str = "video",
) -> Block:
    """A scene in a box of its own, with its hosts."""
    kit = stage.kit
    said = words or seen_words(stage)
    picture: Json = {
        "kind": "picture",
        "id": kit.id(f"{name}-picture"),
        "role": "illustration",
        "position": "absolute",
        "left": 0,
        "top": 0,
        "width": round(width, 1),
        "height": round(height, 1),
        "alt": said.strip()[:2000],
        "brief": {
            "prompt": (prompt or said)[:2000],
            "ground": {"kind": "gradient", "colors": ["pale", "tint"], "angle": 160},
        },
    }
    children = [picture, backdrop(stage, width, height, otherwise=otherwise, words=said, role="ornament")]
    if hosts:
        children += hosted(stage, width, height, at=hosts, tall=tall, role="ornament")
    node = group(kit, name, width, height, children, role=role, radius=round(radius, 1), shrink=0)
    for key in ("position", "left", "top"):
        node.pop(key)
    return Block(node, height)


def seen(stage: Stage, width: float, height: float, *, radius: float = 0.0) -> Block:
    """What the request wants to see; soft shapes in the colours of the page where it names no place."""
    said = stage.content.setting
    if scene_for(said, ""):
        return framed_scene(stage, width, height, radius=radius, name="picture")
    kit = stage.kit
    pen = zone_pen(stage, "shapes", width, height)
    w, h, s = pen.width, pen.height, pen.short
    ground = {
        "kind": "linear",
        "from": [0, 0],
        "to": [1, 1],
        "stops": [{"at": 0, "color": "accent"}, {"at": 1, "color": "accent2"}],
    }
    pen.rect(0, 0, w, h, [ground])
    rng = pen.rng
    for x, y, r, fill in (
        (0.08 + 0.2 * rng.random(), 0.1, 0.42, "#ffffff26"),
        (0.95, 0.3 + 0.2 * rng.random(), 0.5, "#ffffff2e"),
        (0.4, 1.05, 0.62, "deep/30%"),
        (0.75, 0.85, 0.3, "pale/60%"),
        (0.5, 0.42, 0.2, "#ffffff40"),
    ):
        pen.disc((w * x, h * y), s * r, [fill])
    for k in range(3):
        pen.ring((w * 0.5, h * 0.42), s * (0.28 + 0.09 * k), "#ffffff" + ("60", "3c", "22")[k], s * 0.008)
    for _ in range(7):
        pen.disc(
            (w * (0.1 + 0.8 * rng.random()), h * (0.1 + 0.8 * rng.random())),
            s * (0.008 + 0.014 * rng.random()),
            ["#ffffffb0"],
        )
    picture: Json = {
        "kind": "picture",
        "id": kit.id("shapes-picture"),
        "role": "illustration",
        "position": "absolute",
        "left": 0,
        "top": 0,
        "width": round(width, 1),
        "height": round(height, 1),
        "alt": said[:2000],
        "brief": {"prompt": said[:2000], "ground": {"kind": "gradient", "colors": ["pale", "tint"], "angle": 160}},
    }
    node = group(
        kit, "picture", width, height, [picture, *taken(kit, pen)], role="art", radius=round(radius, 1), shrink=0
    )
    for key in ("position", "left", "top"):
        node.pop(key)
    return Block(node, height)
