"""Nodes that stand on pictures: surfaces with their quads and light, layers, and what is not there."""

from __future__ import annotations

from typing import Any

import pytest
from boxes import Node, frame_of, group, nodes_of, shape, words

from forebrush.layout.frame import apply_matrix
from forebrush.scene.asset import Plan
from forebrush.scene.picture import Surface

pytestmark = pytest.mark.usefixtures("plain_text")
QUAD = [[0.25, 0.25], [0.75, 0.3], [0.75, 0.7], [0.25, 0.75]]
"""On a picture of 400 x 200: left edge 100 px, right edge 80 px, top and bottom equal."""


def picture(**more: Any) -> Node:
    return {"kind": "picture", "id": "pic", "width": 400, "height": 200, "brief": {"prompt": "a street"}, **more}


def sign(light: dict[str, str] | None = None, quad: Any = QUAD) -> dict[str, Any]:
    return {"name": "sign", "quad": quad, **({"light": light} if light else {})}


def test_a_node_on_a_surface_is_laid_out_in_it_and_projected() -> None:
    frame = frame_of([picture(surfaces=[sign()]), shape("s", on="pic#sign")])
    nodes = nodes_of(frame)
    surface = nodes["pic#sign"]
    assert [n.id for n in nodes["pic"].children] == ["pic#sign"]
    assert [n.id for n in surface.children] == ["s"]
    assert surface.kind == "surface"
    length = (200**2 + 10**2) ** 0.5  # of the top and of the bottom edge
    assert (surface.width, surface.height) == pytest.approx((length, 90), abs=1 / 64)
    assert (nodes["s"].width, nodes["s"].height) == (surface.width, surface.height)
    for corner, (u, v) in zip(((0, 0), (1, 0), (1, 1), (0, 1)), QUAD, strict=True):
        point = apply_matrix(surface.matrix, corner[0] * surface.width, corner[1] * surface.height)
        assert point == pytest.approx((u * 400, v * 200), abs=1 / 32)
    assert nodes["s"].box == pytest.approx((100, 50, 200, 100), abs=1 / 16)
    assert frame.findings == ()


def test_it_takes_no_room_where_it_is_written_and_follows_the_picture() -> None:
    root = group(
        "g", "row", shape("a", 50), shape("s", on="pic#sign"), picture(surfaces=[sign()], shrink=0), height=200
    )
    nodes = nodes_of(frame_of([root]))
    assert nodes["pic"].box == (50, 0, 400, 200)
    assert [n.id for n in nodes["g"].children] == ["a", "pic"]
    assert nodes["s"].box[0] == pytest.approx(150, abs=1 / 16)


def test_nodes_of_one_surface_share_it_in_order() -> None:
    standing = [shape("a", on="pic#sign"), shape("b", 20, 10, on="pic#sign", anchor="bottom-right")]
    nodes = nodes_of(frame_of([picture(surfaces=[sign()]), *standing]))
    assert [n.id for n in nodes["pic#sign"].children] == ["a", "b"]
    surface = nodes["pic#sign"]
    x, y = apply_matrix(nodes["b"].matrix, 20, 10)
    assert (x, y) == pytest.approx((surface.width, surface.height), abs=1 / 32)


def test_the_plan_of_the_painter_has_surfaces_too_and_the_nodes_own_win() -> None:
    plan = Plan(surfaces=(Surface.model_validate(sign()), Surface.model_validate({**sign(), "name": "door"})))
    own = sign(quad=[[0, 0], [1, 0], [1, 1], [0, 1]])
    nodes = nodes_of(
        frame_of(
            [picture(surfaces=[own]), shape("s", on="pic#sign"), shape("d", on="pic#door")],
            more={"plans": {"pic": plan}},
        )
    )
    assert nodes["s"].box == (0, 0, 400, 200)
    assert nodes["d"].box == pytest.approx((100, 50, 200, 100), abs=1 / 16)


def test_a_cropped_picture_crops_its_surfaces() -> None:
    # an image of 400 x 400 covers 400 x 200: 100 px are cut off above and below
    node = {**picture(surfaces=[sign()]), "asset": "photo"}
    del node["brief"]
    nodes = nodes_of(frame_of([node, shape("s", on="pic#sign")], more={"image_sizes": {"photo": (400, 400)}}))
    assert nodes["s"].box == pytest.approx((100, 0, 200, 200), abs=1 / 16)


WHITE = (255, 255, 255, 255)
GREY = (128, 128, 128, 255)


@pytest.mark.parametrize(
    ("quad", "near", "far"),
    [
        # left and right differ by 20 px, top and bottom are equal: the right edge is far
        (QUAD, (0, 0.5), (1, 0.5)),
        ([[0.25, 0.3], [0.75, 0.25], [0.75, 0.75], [0.25, 0.7]], (1, 0.5), (0, 0.5)),
        # top shorter than bottom, and the other way round
        ([[0.3, 0.2], [0.6, 0.2], [0.8, 0.8], [0.1, 0.8]], (0.5, 1), (0.5, 0)),
        ([[0.1, 0.2], [0.8, 0.2], [0.6, 0.8], [0.3, 0.8]], (0.5, 0), (0.5, 1)),
        # a rectangle: the bottom is near
        ([[0.1, 0.1], [0.9, 0.1], [0.9, 0.9], [0.1, 0.9]], (0.5, 1), (0.5, 0)),
    ],
)
def test_light_runs_from_the_near_to_the_far_edge(quad: Any, near: Any, far: Any) -> None:
    light = {"near": "#ffffff", "far": "#808080"}
    nodes = nodes_of(frame_of([picture(surfaces=[sign(light, quad)]), shape("s", on="pic#sign")]))
    surface = nodes["pic#sign"]
    assert surface.light is not None
    assert surface.light[:2] == (WHITE, GREY)
    points = [(x / surface.width, y / surface.height) for x, y in surface.light[2:]]
    assert points == [pytest.approx(near), pytest.approx(far)]


def test_white_light_is_no_light() -> None:
    nodes = nodes_of(frame_of([picture(surfaces=[sign()]), shape("s", on="pic#sign")]))
    assert nodes["pic#sign"].light is None


def test_an_unknown_surface_is_a_finding_and_the_node_stands_over_the_picture() -> None:
    frame = frame_of([picture(), shape("s", on="pic#gate")])
    [unknown] = frame.findings
    assert (unknown.name, unknown.node, unknown.box) == ("surface-unknown", "s", (0, 0, 400, 200))
    assert nodes_of(frame)["s"].box == (0, 0, 400, 200)
    assert [n.id for n in nodes_of(frame)["pic"].children] == ["s"]


def test_a_node_in_a_layer_stands_in_its_slot() -> None:
    plan = Plan(layers=("sky", "hills"))
    standing = [shape("s", 10, 10, on="pic@hills", anchor="center"), shape("u", 10, 10, on="pic@sea")]
    frame = frame_of([picture(), *standing], more={"plans": {"pic": plan}})
    nodes = nodes_of(frame)
    assert (nodes["s"].slot, nodes["s"].box) == ("@hills", (195, 95, 10, 10))
    assert nodes["u"].slot == ""
    assert [(f.name, f.node) for f in frame.findings] == [("surface-unknown", "u")]


def test_without_a_plan_any_layer_may_come() -> None:
    frame = frame_of([picture(), shape("s", on="pic@hills")])
    assert nodes_of(frame)["s"].slot == "@hills"
    assert frame.findings == ()


def test_what_stands_on_a_hidden_picture_is_hidden() -> None:
    assert frame_of([picture(hidden=True), shape("s", on="pic#sign")]).nodes == ()


def test_a_picture_on_a_picture() -> None:
    screen = {"kind": "picture", "id": "screen", "on": "pic#sign", "brief": {"prompt": "a game"}}
    caption = words("t", "30", on="screen@front", anchor="top")
    nodes = nodes_of(frame_of([picture(surfaces=[sign()]), screen, caption]))
    assert [n.id for n in nodes["pic#sign"].children] == ["screen"]
    assert [n.id for n in nodes["screen"].children] == ["t"]


def test_pictures_on_pictures_end() -> None:
    wall = [{"name": "wall", "quad": [[0, 0], [1, 0], [1, 1], [0, 1]]}]
    pictures = [
        {"kind": "picture", "id": f"p{k}", "brief": {}, "surfaces": wall, "on": f"p{k - 1}#wall" if k else ""}
        for k in range(300)
    ]
    frame = frame_of(pictures)
    assert 40 <= sum(n.kind == "picture" for n in nodes_of(frame).values()) < 100
    assert [f.name for f in frame.findings] == ["surface-unknown"]
