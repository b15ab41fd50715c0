"""Effects against what they are defined to be: Gaussians, alpha arithmetic, shares of area, CSS filter matrices."""

from __future__ import annotations

from math import erf, sqrt

import numpy as np
import pytest
from numpy.typing import NDArray

from forebrush.scene.style import Adjust, BackdropBlur, Blur, Displace, Glow, Shadow, Wear
from forebrush.scene.values import Color

from .frames import BLACK, BLUE, GREEN, RED, WHITE, at, box, disc, filled, frame, node, shot, square

INK = Color("", BLACK)


def edge(x: float, place: float, sigma: float) -> float:
    """Alpha of a blurred half plane that is full to the right of `place`."""
    return 0.5 * (1 + erf((x - place) / (sigma * sqrt(2))))


def bump(x: float, low: float, high: float, sigma: float) -> float:
    return edge(x, low, sigma) - edge(x, high, sigma)


@pytest.mark.parametrize("sigma", [1.0, 3.0, 7.9, 8.1, 20.0, 45.0])
def test_blur_is_a_gaussian_of_its_radius(sigma: float) -> None:
    size = 400
    bar = node("n", 150, 0, 100, size, filled(box(100, 3 * size, 0, -size), BLACK), effects=(Blur(radius=sigma),))
    made = shot(frame(bar, size=(size, 40), ground=None))[20, :, 3]
    wanted = [255 * bump(x + 0.5, 150, 250, sigma) for x in range(size)]
    assert np.abs(made - np.array(wanted)).max() <= 6


@pytest.mark.parametrize("sigma", [2.0, 9.0, 33.0])
def test_blur_keeps_the_sum_of_alpha(sigma: float) -> None:
    made = shot(frame(node("n", 150, 150, 40, 40, filled(disc(20, 20, 20), BLACK), effects=(Blur(radius=sigma),)),
                      size=(340, 340), ground=None))  # fmt: skip
    assert float(made[..., 3].sum()) == pytest.approx(255 * np.pi * 400, rel=0.04)


def test_blur_grows_with_the_scale_of_output_and_node() -> None:
    small = shot(frame(square("n", 20, 20, 20, BLACK, effects=(Blur(radius=3),)), size=(60, 60)), scale=2.0)
    turned = node("n", 0, 0, 20, 20, filled(box(20, 20), BLACK), matrix=at(40, 40, 0, 2.0), effects=(Blur(radius=3),))
    large = shot(frame(turned, size=(120, 120)))
    assert np.abs(small.astype(int) - large).max() <= 1


def test_a_shadow_is_the_alpha_moved_blurred_by_half_and_coloured() -> None:
    effect = Shadow(x=60, y=0, blur=12, color=Color("", (255, 0, 0, 200)))
    made = shot(
        frame(
            node("n", 20, 0, 40, 80, filled(box(40, 200, 0, -60), BLACK), effects=(effect,)),
            size=(160, 80),
            ground=None,
        )
    )
    for x in (66, 75, 80, 90, 100, 119, 124):
        assert abs(int(made[40, x, 3]) - 200 * bump(x + 0.5, 80, 120, 6)) <= 5
    assert np.abs(made[40, 100, :3].astype(int) - (255, 0, 0)).max() <= 2
    assert (made[40, 40] == BLACK).all()


def test_shadow_offsets_turn_with_the_node() -> None:
    effect = Shadow(x=15, y=0, blur=0, color=Color("", RED))
    made = shot(frame(node("n", 0, 0, 10, 10, filled(box(10, 10), BLACK), matrix=at(25, 5, 90), effects=(effect,))))
    assert (made[25, 20] == RED).all()
    assert (made[10, 35] == WHITE).all()


def test_shadows_do_not_cast_shadows() -> None:
    one = Shadow(x=12, y=0, blur=0, color=Color("", RED))
    two = Shadow(x=0, y=12, blur=0, color=Color("", BLUE))
    made = shot(frame(square("n", 5, 5, 10, BLACK, effects=(one, two))))
    assert (made[10, 22] == RED).all()
    assert (made[22, 10] == BLUE).all()
    assert (made[22, 22] == WHITE).all()


def test_later_effects_take_the_shadow_along() -> None:
    made = shot(
        frame(
            square(
                "n", 5, 5, 10, RED, effects=(Shadow(x=14, y=0, blur=0, color=Color("", GREEN)), Adjust(brightness=0))
            )
        )
    )
    assert (made[10, 10] == BLACK).all()
    assert (made[10, 24] == BLACK).all()


def test_spread_grows_and_shrinks_a_shadow() -> None:
    for what in ("", "background"):
        for spread, wanted in ((4, (16, 43)), (-4, (24, 35))):
            effect = Shadow(x=0, y=30, blur=0, spread=spread, color=INK)
            item = filled(box(20, 20), RED, what=what)
            made = shot(frame(node("n", 20, 5, 20, 20, item, effects=(effect,)), size=(60, 60)))
            dark = np.flatnonzero((made[45] == BLACK).all(axis=1))
            assert (dark[0], dark[-1]) == wanted


def test_the_shadow_of_a_translucent_shape_shows_through_and_that_of_a_box_does_not() -> None:
    effect = Shadow(x=0, y=0, blur=0, color=INK)
    paint = (255, 255, 255, 128)
    shape = shot(frame(node("n", 10, 10, 20, 20, filled(box(20, 20), paint), effects=(effect,))))
    panel = shot(frame(node("n", 10, 10, 20, 20, filled(box(20, 20), paint, what="background"), effects=(effect,))))
    assert shape[20, 20, 0] < 200
    assert (panel[20, 20] == WHITE).all()


def test_a_box_casts_the_shadow_of_its_whole_outline_however_thin_its_fill() -> None:
    effect = Shadow(x=25, y=0, blur=0, color=INK)
    item = filled(box(10, 10), (255, 255, 255, 20), what="background")
    made = shot(frame(node("n", 2, 10, 10, 10, item, effects=(effect,))))
    assert (made[15, 32] == BLACK).all()


def test_an_inset_shadow_falls_in_from_the_edge() -> None:
    for what in ("", "background"):
        item = filled(box(60, 60), WHITE, what=what)
        made = shot(
            frame(
                node("n", 10, 10, 60, 60, item, effects=(Shadow(x=0, y=0, blur=8, inset=True, color=INK),)),
                size=(80, 80),
            )
        )
        for x in (10, 12, 16, 40):
            wanted = 255 * bump(x + 0.5, 10, 70, 4)
            assert abs(int(made[40, x, 0]) - wanted) <= 6
        assert (made[5, 5] == WHITE).all()


def test_a_glow_is_centred_and_its_strength_multiplies_alpha() -> None:
    def alphas(strength: float) -> NDArray[np.int64]:
        effect = Glow(color=Color("", (0, 255, 0, 128)), blur=16, strength=strength)
        made = shot(
            frame(
                node("n", 40, 0, 40, 80, filled(box(40, 240, 0, -80), BLACK), effects=(effect,)),
                size=(120, 80),
                ground=None,
            )
        )
        return made[40, :, 3].astype(int)

    one, two = alphas(1.0), alphas(2.0)
    for x in (28, 33, 38, 84, 90):
        assert abs(one[x] - 128 * bump(x + 0.5, 40, 80, 8)) <= 4
        assert abs(two[x] - min(255, 2 * 128 * bump(x + 0.5, 40, 80, 8))) <= 6


def test_displacement_moves_no_pixel_further_than_its_amount() -> None:
    amount = 6
    made = shot(
        frame(
            node("n", 30, 30, 60, 60, filled(box(60, 60), BLACK), effects=(Displace(amount=amount, scale=10),)),
            size=(120, 120),
        )
    )
    dark = made[..., 0] < 250
    assert not dark[: 30 - amount - 1].any()
    assert not dark[:, : 30 - amount - 1].any()
    assert (made[30 + amount + 1 : 90 - amount - 1, 30 + amount + 1 : 90 - amount - 1] == BLACK).all()
    ragged = [np.flatnonzero(row)[0] for row in dark[40:80]]
    assert np.ptp(ragged) >= 3


def test_noise_effects_are_the_same_at_every_scale() -> None:
    for effect in (Displace(amount=5, scale=16), Wear(amount=0.4, scale=16)):
        made = frame(node("n", 10, 10, 60, 60, filled(box(60, 60), BLACK), effects=(effect,)), size=(80, 80))
        one, three = shot(made)[..., 0].astype(float), shot(made, scale=3.0)[..., 0].astype(float)
        small = three.reshape(80, 3, 80, 3).mean(axis=(1, 3))
        assert np.abs(one - small).mean() < 6


@pytest.mark.parametrize("amount", [0.1, 0.35, 0.8])
def test_wear_takes_its_share_of_the_area(amount: float) -> None:
    made = shot(
        frame(square("n", 0, 0, 512, BLACK, effects=(Wear(amount=amount, scale=20),)), size=(512, 512), ground=None)
    )
    assert made[..., 3].mean() / 255 == pytest.approx(1 - amount, abs=0.02)


def test_wear_of_all_leaves_nothing() -> None:
    assert (shot(frame(square("n", 5, 5, 20, BLACK, effects=(Wear(amount=1.0),)))) == 255).all()


def test_adjustments_follow_the_css_filters() -> None:
    color = np.array((0.8, 0.4, 0.2))

    def adjusted(**more: float) -> NDArray[np.float64]:
        made = shot(frame(square("n", 0, 0, 20, (204, 102, 51, 255), effects=(Adjust(**more),))))
        return made[10, 10, :3] / 255

    assert np.allclose(adjusted(brightness=0.5), color * 0.5, atol=0.005)
    assert np.allclose(adjusted(brightness=2.0), np.minimum(color * 2, 1), atol=0.005)
    assert np.allclose(adjusted(contrast=1.5), np.clip((color - 0.5) * 1.5 + 0.5, 0, 1), atol=0.005)
    grey = color @ (0.2126, 0.7152, 0.0722)
    assert np.allclose(adjusted(saturation=0.0), [grey] * 3, atol=0.01)
    warm, cold = adjusted(warmth=1.0), adjusted(warmth=-1.0)
    assert warm[0] > color[0] > cold[0]
    assert warm[2] < color[2] < cold[2]


def test_effects_that_say_nothing_change_nothing() -> None:
    plain = shot(frame(square("n", 5, 5, 20, RED)))
    for effect in (Blur(radius=0), Displace(amount=0), Wear(amount=0), Adjust()):
        assert (shot(frame(square("n", 5, 5, 20, RED, effects=(effect,)))) == plain).all()


# ---- backdrop blur


def halves() -> object:
    return node("h", 0, 0, 80, 80, filled(box(40, 80), BLACK))


def test_backdrop_blur_softens_what_lies_below_within_the_outline() -> None:
    pane = node("p", 10, 10, 60, 60, outline=box(60, 60), effects=(BackdropBlur(radius=5),))
    made = shot(frame(halves(), pane, size=(80, 80)))  # type: ignore[arg-type]
    for x in (25, 36, 40, 44, 55):
        assert abs(int(made[40, x, 0]) - 255 * edge(x + 0.5, 40, 5)) <= 6
    assert (made[5, 39] == BLACK).all()
    assert (made[5, 40] == WHITE).all()


def test_backdrop_blur_does_not_darken_at_the_edge_of_the_page() -> None:
    pane = node("p", 0, 0, 40, 40, outline=box(40, 40), effects=(BackdropBlur(radius=12),))
    assert (shot(frame(pane, ground=(90, 120, 30, 255)))[..., :3] == (90, 120, 30)).all()


def test_backdrop_blur_stays_in_its_group_and_fades_with_the_node() -> None:
    pane = node("p", 10, 10, 60, 60, outline=box(60, 60), effects=(BackdropBlur(radius=5),))
    apart = shot(frame(halves(), node("g", 0, 0, 80, 80, children=(pane,), opacity=0.99), size=(80, 80)))  # type: ignore[arg-type]
    assert (apart[40, 39] == BLACK).all()
    faint = node("p", 10, 10, 60, 60, outline=box(60, 60), effects=(BackdropBlur(radius=5),), opacity=0.5)
    made = shot(frame(halves(), faint, size=(80, 80)))  # type: ignore[arg-type]
    assert abs(int(made[40, 44, 0]) - (255 + 255 * edge(44.5, 40, 5)) / 2) <= 6


def test_backdrop_blur_on_a_transparent_page_replaces_and_does_not_add() -> None:
    pane = node("p", 0, 0, 80, 80, outline=box(80, 80), effects=(BackdropBlur(radius=6),))
    made = shot(frame(halves(), pane, size=(80, 80), ground=None))  # type: ignore[arg-type]
    for x in (20, 36, 42, 60):
        assert abs(int(made[40, x, 3]) - 255 * (1 - edge(x + 0.5, 40, 6))) <= 6


def test_backdrop_saturation() -> None:
    pane = node("p", 0, 0, 40, 40, outline=box(40, 40), effects=(BackdropBlur(radius=3, saturation=0.0),))
    made = shot(frame(pane, ground=RED))
    assert np.ptp(made[20, 20, :3].astype(int)) <= 2
