"""What of a node SVG can say, and what is drawn as pixels because it cannot; gradients for another interpolation."""

from __future__ import annotations

import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from svg_frames import (
    CARD,
    GOLD,
    INK,
    RED,
    STAR,
    TILTED,
    box,
    disc,
    ground,
    library,
    node,
    page,
    turned,
    words,
)

from forebrush.layout.frame import FrameMask, FrameNode
from forebrush.render.raster import draw
from forebrush.render.svg import draw_svg
from forebrush.render.svg import pixels as svg_pixels
from forebrush.scene.drawing import GroupItem, LinearPaint, PathItem, StopAt, StrokePaint
from forebrush.scene.style import Adjust, BackdropBlur, Blur, Shadow

SVG = "{http://www.w3.org/2000/svg}"
FROST = BackdropBlur(radius=4)


def reasons(*nodes: FrameNode) -> list[tuple[str, str]]:
    svg, findings = draw_svg(page(*nodes), {}, library=library())
    assert svg.count("<image") == len(findings)
    return [(found.node, str(found.evidence["reason"])) for found in findings]


@pytest.mark.parametrize(
    ("made", "reason"),
    [
        (node(PathItem(STAR, (RED,)), matrix=TILTED, effects=(Blur(radius=2),)), "an effect in perspective"),
        (node(PathItem(STAR, (RED,)), matrix=TILTED, mask=FrameMask(STAR, INK, 3.0)), "a soft mask in perspective"),
        (
            node(opacity=0.5, children=(node(CARD, id="c", effects=(FROST,)),)),
            "backdrop blur in a group composed apart",
        ),
    ],
)
def test_what_becomes_pixels_is_named(made: FrameNode, reason: str) -> None:
    assert reasons(node(ground(), id="g"), made) == [("n", reason)]


def test_only_the_path_that_cannot_be_said_becomes_pixels() -> None:
    tilted = node(
        PathItem(STAR, (RED,)),
        PathItem(box(0, 0, 50, 50), (LinearPaint((0, 0), (9, 9), ((0, RED.rgba), (1, GOLD.rgba))),)),
        matrix=TILTED,
    )
    assert reasons(tilted) == [("n", "a gradient, motif or image in perspective")]
    svg, _ = draw_svg(page(tilted), {}, library=library())
    assert "#d62839" in svg


def test_perspective_keeps_flat_paths_strokes_clips_masks_and_colour_changes_as_vectors() -> None:
    made = node(
        GroupItem((PathItem(STAR, (RED,), (StrokePaint(INK, 3, dash=(6.0, 4.0)),)),), turned(10), STAR),
        matrix=TILTED,
        effects=(Adjust(saturation=0.5),),
        mask=FrameMask(disc(100, 100, 60), INK),
        clip=disc(100, 100, 70),
        children=(node(PathItem(STAR, (GOLD,)), id="c", matrix=turned(5)),),
    )
    assert reasons(made) == []
    svg, _ = draw_svg(page(made), {}, library=library())
    assert "transform" not in svg, "all of it is projected"


def test_a_hidden_node_is_not_drawn() -> None:
    svg, _ = draw_svg(page(node(PathItem(STAR, (RED,)), opacity=0.0)), {}, library=library())
    assert "<g" not in svg


def test_faint_words_are_faint_as_a_whole() -> None:
    # In one group: letters that touch would show where their fills lie over one another.
    item, fonts = words(("aaaaaaaaaaaa", "sans"), size=15)
    faint = replace(item, paints=(replace(INK, opacity=0.5),))
    svg, _ = draw_svg(page(node(faint, kind="text"), fonts=fonts), {}, library=library())
    assert svg.count('opacity=".5"') == 1
    assert "fill-opacity" not in svg


def test_box_shadow_is_cut_out_under_the_box_and_others_are_not() -> None:
    cast = (Shadow(x=0, y=3, blur=4, spread=2),)
    boxed, _ = draw_svg(page(node(CARD, effects=cast, outline=box(50, 50, 100, 90))), {}, library=library())
    free, _ = draw_svg(page(node(PathItem(STAR, (RED,)), effects=cast)), {}, library=library())
    assert "<mask" in boxed and "feMorphology" not in boxed, "the path itself is grown"
    assert "<mask" not in free and 'operator="dilate"' in free


def stops(*given: StopAt) -> list[tuple[float, str, float]]:
    paint = LinearPaint((0, 0), (100, 0), given)
    svg, _ = draw_svg(page(node(PathItem(STAR, (paint,)))), {}, library=library())
    found = ElementTree.fromstring(svg).iter(f"{SVG}stop")
    return [(float(s.get("offset", 0)), s.get("stop-color", ""), float(s.get("stop-opacity", 1))) for s in found]


def test_gradients_fade_in_their_own_colour() -> None:
    # Premultiplied: from red to transparent blue there is never any blue; SVG would mix it in.
    assert stops((0, (255, 0, 0, 255)), (1, (0, 0, 255, 0))) == [(0, "#f00", 1), (1, "#f00", 0), (1, "#00f", 0)]
    assert stops((0, (0, 0, 255, 0)), (1, (255, 0, 0, 255))) == [(0, "#00f", 0), (0, "#f00", 0), (1, "#f00", 1)]
    assert len(stops((0, (255, 0, 0, 255)), (1, (0, 0, 255, 255)))) == 2


def test_gradients_that_change_colour_and_alpha_have_stops_between() -> None:
    # Half way from opaque red to blue at alpha 51: alpha 153, red 255 * 0.5 * 255 / 153 = 212.5, blue 42.5.
    found = dict((at, (color, opacity)) for at, color, opacity in stops((0, (255, 0, 0, 255)), (1, (0, 0, 255, 51))))
    color, opacity = found[0.5]
    assert opacity == pytest.approx(153 / 255, abs=1e-3)
    red, green, blue = (int(color[k : k + 2], 16) for k in (1, 3, 5))
    assert (red, green, blue) == (pytest.approx(212.5, abs=1), 0, pytest.approx(42.5, abs=1))


def test_stops_that_fall_back_move_up() -> None:
    places = [at for at, _, _ in stops((0.5, (255, 0, 0, 255)), (0.2, (0, 255, 0, 255)), (1, (0, 0, 255, 255)))]
    assert places == [0.5, 0.5, 1]


def test_filters_work_in_srgb() -> None:
    svg, _ = draw_svg(page(node(PathItem(STAR, (RED,)), effects=(Blur(radius=3),))), {}, library=library())
    filters = re.findall("<filter[^>]*>", svg)
    assert filters and all('color-interpolation-filters="sRGB"' in head for head in filters)


def test_backdrops_are_drawn_from_the_one_before_with_the_same_pixels(monkeypatch: pytest.MonkeyPatch) -> None:
    def pane(name: str, x: float) -> FrameNode:
        return node(id=name, effects=(BackdropBlur(radius=5),), outline=box(x, 40, 70, 120), box=(x, 40.0, 70.0, 120.0))

    star = node(PathItem(STAR, (RED,)), id="star", matrix=turned(12))
    made = page(node(ground(), id="ground"), pane("a", 10), star, pane("b", 60), pane("c", 110))
    whole = []
    monkeypatch.setattr(svg_pixels, "draw", lambda *rest, **how: whole.append(1) or draw(*rest, **how))
    fast, _ = draw_svg(made, {}, library=library())
    assert fast.count("<image") == 3 and len(whole) == 1
    monkeypatch.setattr(svg_pixels, "redraw", lambda _pixels, _frame, *rest, **how: (draw(*rest, **how), ()))
    assert draw_svg(made, {}, library=library())[0] == fast
