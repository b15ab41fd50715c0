"""Opacity, blend modes, clips, masks, light, perspective, children between the layers of a picture."""

from __future__ import annotations

from typing import get_args

import numpy as np
import pytest
from numpy.typing import NDArray

from forebrush.layout.frame import FrameMask
from forebrush.scene.asset import Asset, Layer
from forebrush.scene.drawing import FlatPaint, GroupItem, LinearPaint, PathItem, PictureItem
from forebrush.scene.style import Blend

from .frames import BLACK, BLUE, CLEAR, GREEN, RED, WHITE, at, box, disc, filled, frame, node, over, shot, square, unit

Vector = NDArray[np.float64]


# ---- the formulas of compositing-1 (sections 9 and 10) and of compositing-2 for plus-lighter


def lum(c: Vector) -> float:
    return float(c @ (0.3, 0.59, 0.11))


def clip_color(c: Vector) -> Vector:
    low, high, mid = c.min(), c.max(), lum(c)
    if low < 0:
        c = mid + (c - mid) * mid / (mid - low)
    if high > 1:
        c = mid + (c - mid) * (1 - mid) / (high - mid)
    return c


def set_lum(c: Vector, wanted: float) -> Vector:
    return clip_color(c + (wanted - lum(c)))


def set_sat(c: Vector, wanted: float) -> Vector:
    low, high = c.min(), c.max()
    return (c - low) * wanted / (high - low) if high > low else np.zeros(3)


def sat(c: Vector) -> float:
    return float(c.max() - c.min())


def hard_light(b: Vector, s: Vector) -> Vector:
    return np.where(s <= 0.5, b * 2 * s, b + (2 * s - 1) - b * (2 * s - 1))


def soft_light(b: Vector, s: Vector) -> Vector:
    d = np.where(b <= 0.25, ((16 * b - 12) * b + 4) * b, np.sqrt(b))
    return np.where(s <= 0.5, b - (1 - 2 * s) * b * (1 - b), b + (2 * s - 1) * (d - b))


def dodge(b: Vector, s: Vector) -> Vector:
    return np.where(b == 0, 0.0, np.where(s >= 1, 1.0, np.minimum(1.0, b / np.maximum(1 - s, 1e-9))))


def burn(b: Vector, s: Vector) -> Vector:
    return np.where(b >= 1, 1.0, np.where(s <= 0, 0.0, 1 - np.minimum(1.0, (1 - b) / np.maximum(s, 1e-9))))


FORMULAS = {
    "normal": lambda b, s: s,
    "multiply": lambda b, s: b * s,
    "screen": lambda b, s: b + s - b * s,
    "overlay": lambda b, s: hard_light(s, b),
    "darken": np.minimum,
    "lighten": np.maximum,
    "color-dodge": dodge,
    "color-burn": burn,
    "hard-light": hard_light,
    "soft-light": soft_light,
    "difference": lambda b, s: np.abs(b - s),
    "exclusion": lambda b, s: b + s - 2 * b * s,
    "hue": lambda b, s: set_lum(set_sat(s, sat(b)), lum(b)),
    "saturation": lambda b, s: set_lum(set_sat(b, sat(s)), lum(b)),
    "color": lambda b, s: set_lum(s, lum(b)),
    "luminosity": lambda b, s: set_lum(b, lum(s)),
}


def composed(mode: str, below: Vector, top: Vector) -> Vector:
    """Straight RGBA of two colours."""
    ab, a_s = below[3], top[3]
    if mode == "plus-lighter":
        alpha = min(1.0, ab + a_s)
        premultiplied = np.minimum(1.0, below[:3] * ab + top[:3] * a_s)
    else:
        alpha = a_s + ab - a_s * ab
        mixed = FORMULAS[mode](below[:3], top[:3])
        premultiplied = a_s * (1 - ab) * top[:3] + a_s * ab * mixed + (1 - a_s) * ab * below[:3]
    return np.array((*(premultiplied / max(alpha, 1e-9)), alpha))


def stored(color: tuple[int, int, int, int]) -> Vector:
    """A colour as premultiplied pixels of 8 bits hold it (a burn by a dark colour magnifies what they cannot)."""
    value = unit(color)
    return np.array((*(np.rint(value[:3] * value[3] * 255) / 255 / value[3]), value[3]))


COLORS = [(200, 90, 30, 255), (20, 160, 220, 255), (90, 40, 200, 180), (250, 240, 130, 110), (8, 30, 12, 255)]


@pytest.mark.parametrize("mode", get_args(Blend))
def test_blend_modes_follow_their_formulas(mode: str) -> None:
    for below in COLORS:
        for top in COLORS:
            made = shot(
                frame(square("b", 0, 0, 8, below), square("t", 0, 0, 8, top, blend=mode), size=(8, 8), ground=None)
            )
            wanted = composed(mode, stored(below), stored(top)) * 255
            # premultiplied 8 bit: a step is 255 / alpha of a straight colour
            assert np.abs(made[4, 4] - wanted).max() <= 2.5 * 255 / max(wanted[3], 1), (below, top, made[4, 4], wanted)


def test_every_blend_mode_of_the_document_has_a_formula_here() -> None:
    assert set(get_args(Blend)) == set(FORMULAS)


def test_opacity_fades_a_group_as_a_whole() -> None:
    pair = (square("a", 0, 0, 20, RED), square("b", 10, 0, 20, BLUE))
    made = shot(frame(node("g", 5, 5, 30, 20, children=pair, opacity=0.5)))
    assert np.abs(made[15, 20].astype(int) - (127, 127, 255, 255)).max() <= 1
    assert np.abs(made[15, 8].astype(int) - (255, 127, 127, 255)).max() <= 1


def test_children_of_a_plain_group_blend_with_the_page_and_of_an_isolated_one_do_not() -> None:
    child = square("a", 0, 0, 20, (128, 128, 128, 255), blend="multiply")
    through = shot(frame(node("g", 5, 5, 20, 20, children=(child,)), ground=(200, 100, 50, 255)))
    apart = shot(frame(node("g", 5, 5, 20, 20, children=(child,), opacity=0.999), ground=(200, 100, 50, 255)))
    assert np.abs(through[10, 10].astype(int) - (100, 50, 25, 255)).max() <= 1
    assert np.abs(apart[10, 10].astype(int) - (128, 128, 128, 255)).max() <= 1


def test_a_clip_cuts_children_and_not_the_node_itself() -> None:
    child = square("c", -5, -5, 40, RED)
    made = shot(frame(node("g", 10, 10, 20, 20, filled(box(28, 4), GREEN), children=(child,), clip=box(20, 20))))
    assert (made[20, 20] == RED).all()
    assert (made[20, 9] == WHITE).all()
    assert (made[20, 30] == WHITE).all()
    assert (made[12, 34] == GREEN).all()
    assert (made[12, 15] == RED).all()


def test_a_clip_between_pixels_is_smooth() -> None:
    made = shot(frame(node("g", 10.5, 10, 20, 20, children=(square("c", -5, -5, 40, BLACK),), clip=box(20, 20))))
    assert abs(int(made[20, 10, 0]) - 127) <= 1
    assert abs(int(made[20, 30, 0]) - 127) <= 1


def test_a_mask_multiplies_alpha() -> None:
    ramp = LinearPaint((0, 0), (40, 0), ((0.0, BLACK), (1.0, CLEAR)))
    made = shot(frame(square("n", 0, 0, 40, RED, mask=FrameMask(box(40, 40), ramp)), ground=None))
    for x in (3, 20, 36):
        assert abs(int(made[20, x, 3]) - 255 * (1 - (x + 0.5) / 40)) <= 2
    hole = shot(frame(square("n", 0, 0, 40, RED, mask=FrameMask(box(20, 40), FlatPaint(BLACK), invert=True))))
    assert (hole[20, 10] == WHITE).all()
    assert (hole[20, 30] == RED).all()
    cut = shot(frame(square("n", 0, 0, 40, RED, mask=FrameMask(box(20, 40), FlatPaint(BLACK)))))
    assert (cut[20, 10] == RED).all()
    assert (cut[20, 30] == WHITE).all()


def test_a_mask_also_cuts_effects() -> None:
    from forebrush.scene.style import Shadow

    made = shot(
        frame(
            square("n", 5, 5, 20, RED, mask=FrameMask(box(20, 20), FlatPaint(BLACK)), effects=(Shadow(x=10, blur=0),))
        )
    )
    assert (made[15, 30] == WHITE).all()


def test_feather_softens_by_its_standard_deviation() -> None:
    from math import erf, sqrt

    mask = FrameMask(box(40, 80), FlatPaint(BLACK), feather=5.0)
    made = shot(frame(square("n", 0, 0, 80, BLACK, mask=mask), size=(80, 80), ground=None))
    for x in (30, 37, 42, 48):
        wanted = 255 * 0.5 * (1 - erf((x + 0.5 - 40) / (5 * sqrt(2))))
        assert abs(int(made[40, x, 3]) - wanted) <= 5


def test_light_multiplies_and_leaves_alpha() -> None:
    light = ((255, 255, 255, 255), (0, 0, 0, 128), (0.0, 0.0), (40.0, 0.0))
    made = shot(frame(node("n", 0, 0, 40, 40, filled(box(40, 20), (200, 100, 50, 255)), light=light), ground=None))
    for x in (2, 20, 37):
        share = 1 - (x + 0.5) / 40 * 128 / 255
        assert np.abs(made[10, x, :3] - np.array((200, 100, 50)) * share).max() <= 2
    assert (made[30, 20] == CLEAR).all()
    assert (made[:20, :, 3] == 255).all()


def test_perspective_takes_corners_to_their_places() -> None:
    # x' = x / (1 + x / 40): the right edge of a square of 40 comes to 20, its height there halves.
    matrix = (1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 1 / 40, 0.0, 1.0)
    made = shot(frame(node("n", 0, 0, 40, 40, filled(box(40, 40), BLACK), matrix=matrix), size=(40, 44)))
    dark = made[..., 0] < 128
    assert np.flatnonzero(dark.any(axis=0))[-1] == 19
    assert abs(int(dark[:, 19].sum()) - 20) <= 1
    assert abs(int(dark[:, 0].sum()) - 40) <= 1


def test_what_is_behind_the_eye_is_not_mirrored() -> None:
    matrix = (1.0, 0.0, 20.0, 0.0, 1.0, 20.0, -1 / 10, 0.0, 1.0)
    made = shot(frame(node("n", 0, 0, 40, 40, filled(box(200, 4), BLACK), matrix=matrix)))
    assert (made[:, :19] == 255).all()


def test_groups_of_items_are_moved_clipped_and_faded() -> None:
    group = GroupItem((filled(box(40, 40), RED),), at(5, 0), box(10, 10), opacity=0.5)
    made = shot(frame(node("n", 10, 10, 1, 1, group)))
    assert np.abs(made[12, 17].astype(int) - (255, 127, 127, 255)).max() <= 1
    assert (made[12, 14] == WHITE).all()
    assert (made[12, 25] == WHITE).all()
    assert (made[20, 17] == WHITE).all()


def _picture(*blends: str) -> Asset:
    colors = ((200, 200, 0, 255), (0, 200, 200, 255), (128, 128, 128, 255))
    layers = [
        Layer(f"l{k}", items=(filled(box(40, 40 - 10 * k), color),), blend=blend)  # type: ignore[arg-type]
        for k, (color, blend) in enumerate(zip(colors, blends, strict=True))
    ]
    return Asset(40, 40, tuple(layers))


def test_children_stand_just_before_the_layer_of_their_slot() -> None:
    assets = {"p": _picture("normal", "normal", "normal")}
    item = PictureItem("p", (0, 0, 40, 40))
    child = square("c", 0, 0, 40, RED, slot="@l1")
    made = shot(frame(node("n", 0, 0, 40, 40, item, children=(child,))), assets)
    assert (made[35, 20] == RED).all()  # over l0, which alone reaches here
    assert (made[25, 20] == (0, 200, 200, 255)).all()  # under l1
    front = shot(frame(node("n", 0, 0, 40, 40, item, children=(square("c", 0, 0, 40, RED, slot="@gone"),))), assets)
    assert (front[..., :3] == RED[:3]).all()


def test_a_blended_layer_meets_the_child_below_it() -> None:
    assets = {"p": _picture("normal", "normal", "multiply")}
    child = square("c", 0, 0, 40, (200, 100, 50, 255), slot="@l2")
    wrapped = GroupItem((filled(box(40, 40), GREEN), PictureItem("p", (0, 0, 40, 40)), filled(box(4, 4), BLUE)))
    made = shot(frame(node("n", 0, 0, 40, 40, wrapped, children=(child,))), assets)
    assert np.abs(made[10, 20].astype(int) - (100, 50, 25, 255)).max() <= 1
    assert (made[30, 20] == (200, 100, 50, 255)).all()
    assert (made[1, 1] == BLUE).all()


def test_slots_change_nothing_but_the_order() -> None:
    assets = {"p": _picture("normal", "screen", "multiply")}
    item = PictureItem("p", (0, 0, 40, 40))
    nothing = node("c", 0, 0, 1, 1, slot="@l1")
    with_slot = shot(frame(node("n", 0, 0, 40, 40, item, children=(nothing,))), assets)
    without = shot(frame(node("n", 0, 0, 40, 40, item)), assets)
    assert np.abs(with_slot.astype(int) - without).max() <= 1


def test_translucent_things_on_a_transparent_page() -> None:
    top, below = (255, 0, 0, 128), (0, 0, 255, 64)
    made = shot(frame(square("a", 0, 0, 20, below), square("b", 0, 0, 20, top), ground=None))
    assert np.abs(made[10, 10] - over(unit(top), unit(below)) * 255).max() <= 3


def test_a_hidden_node_leaves_no_trace() -> None:
    made = shot(frame(square("a", 0, 0, 20, RED, opacity=0.0), node("b", 0, 0, 1, 1, PathItem(disc(9), ()))))
    assert (made == 255).all()
