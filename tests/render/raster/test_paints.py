"""Colours at points, from what each paint is defined to be."""

from __future__ import annotations

import numpy as np
import pytest

from forebrush.render import noise
from forebrush.render.raster.mesh import from_oklab, mesh_texture, to_oklab
from forebrush.scene.asset import Asset, Layer
from forebrush.scene.drawing import (
    ConicPaint,
    FlatPaint,
    ImageItem,
    ImagePaint,
    LinearPaint,
    MeshPaint,
    NoisePaint,
    Paint,
    PathItem,
    RadialPaint,
    TilePaint,
)

from .frames import BLACK, BLUE, CLEAR, GREEN, RED, WHITE, box, disc, filled, frame, node, over, shot, unit


def painted(paint: Paint, w: int = 40, h: int = 40, scale: float = 1.0, assets: object = None) -> np.ndarray:
    made = frame(node("n", 0, 0, w, h, filled(box(w, h), paint)), size=(w, h))
    return shot(made, assets, scale=scale)  # type: ignore[arg-type]


def close(pixel: np.ndarray, wanted: object, tolerance: int = 2) -> None:
    assert np.abs(pixel.astype(int) - np.array(wanted)).max() <= tolerance, (pixel, wanted)


def test_a_flat_colour_is_exact_inside_and_absent_outside() -> None:
    made = shot(frame(node("n", 5, 6, 10, 10, filled(box(10, 10), (12, 200, 77, 255)))))
    assert (made[6:16, 5:15] == (12, 200, 77, 255)).all()
    assert (np.delete(made.reshape(-1, 4), [y * 40 + x for y in range(6, 16) for x in range(5, 15)], 0) == 255).all()


def test_half_a_pixel_covered_is_half_the_colour() -> None:
    made = shot(frame(node("n", 5.5, 6, 10, 10, filled(box(10, 10), BLACK))))
    close(made[10, 5], (128, 128, 128, 255))
    close(made[10, 15], (128, 128, 128, 255))


def test_translucent_colour_and_paint_opacity_multiply() -> None:
    made = painted(FlatPaint((255, 0, 0, 128), opacity=0.5))
    wanted = over(np.array((1.0, 0.0, 0.0, 128 / 255 * 0.5)), unit(WHITE)) * 255
    close(made[20, 20], np.rint(wanted))


def test_linear_gradient_runs_from_point_to_point_and_is_padded() -> None:
    made = painted(LinearPaint((10, 0), (30, 0), ((0.0, BLACK), (1.0, WHITE))))
    close(made[20, 2], BLACK, 1)
    close(made[20, 37], WHITE, 1)
    for x in (12, 20, 27):  # the middle of pixel x lies at x + 0.5
        close(made[20, x], (*[round((x + 0.5 - 10) / 20 * 255)] * 3, 255))


def test_gradients_are_interpolated_premultiplied() -> None:
    # Halfway from opaque red to transparent blue, premultiplied: red at half alpha, and no blue at all.
    made = frame(
        node("n", 0, 0, 40, 40, filled(box(40, 40), LinearPaint((0, 0), (40, 0), ((0.0, RED), (1.0, (0, 0, 255, 0)))))),
        ground=None,
    )
    pixel = shot(made)[20, 20]
    close(pixel, (255, 0, 0, round(255 * (1 - 20.5 / 40))))


def test_two_stops_at_one_place_are_a_hard_edge_and_stops_never_run_back() -> None:
    made = painted(LinearPaint((0, 0), (40, 0), ((0.0, RED), (0.5, RED), (0.5, BLUE), (0.2, GREEN), (1.0, GREEN))))
    close(made[20, 18], RED)
    close(made[20, 22], GREEN)


def test_a_gradient_without_length_is_its_last_colour() -> None:
    close(painted(LinearPaint((5, 5), (5, 5), ((0.0, RED), (1.0, BLUE))))[20, 20], BLUE)
    close(painted(RadialPaint((20, 20), (0, 0), ((0.0, RED), (1.0, BLUE))))[3, 3], BLUE)


def test_radial_gradient_is_an_ellipse() -> None:
    made = painted(RadialPaint((20, 20), (20, 10), ((0.0, WHITE), (1.0, BLACK))))
    for x, y in ((20, 20), (30, 20), (20, 25), (26, 16)):
        share = min(np.hypot((x + 0.5 - 20) / 20, (y + 0.5 - 20) / 10), 1.0)
        close(made[y, x], (*[round(255 * (1 - share))] * 3, 255), 3)


@pytest.mark.parametrize(("angle", "place"), [(0.0, (20, 4)), (90.0, (36, 20)), (180.0, (20, 36)), (270.0, (4, 20))])
def test_conic_gradient_starts_up_and_runs_clockwise(angle: float, place: tuple[int, int]) -> None:
    made = painted(ConicPaint((20.5, 20.5), angle, ((0.0, BLACK), (1.0, WHITE))), 41, 41)
    quarter = {(20, 4): (36, 20), (36, 20): (20, 36), (20, 36): (4, 20), (4, 20): (20, 4)}[place]
    close(made[quarter[1], quarter[0]], (*[round(255 * 0.25)] * 3, 255), 3)


def test_mesh_of_two_by_two_is_bilinear_in_oklab() -> None:
    made = painted(MeshPaint((0, 0, 40, 40), ((RED, BLUE), (GREEN, WHITE))))
    corners = to_oklab(np.array([[c[:3] for c in row] for row in ((RED, BLUE), (GREEN, WHITE))]) / 255.0)
    for x, y in ((20, 20), (10, 30), (33, 7)):
        u, v = (x + 0.5) / 40, (y + 0.5) / 40
        lab = (corners[0, 0] * (1 - u) + corners[0, 1] * u) * (1 - v) + (
            corners[1, 0] * (1 - u) + corners[1, 1] * u
        ) * v
        close(made[y, x], (*np.rint(from_oklab(lab) * 255), 255), 4)


def test_mesh_passes_through_its_colours_without_corners() -> None:
    grid = ((BLACK, WHITE, BLACK), (BLACK, WHITE, BLACK))
    line = mesh_texture(grid)[12, :, 0].astype(float)
    assert line[len(line) // 2] > 0.98
    bends = np.abs(np.diff(line, 2))
    assert bends[len(line) // 2 - 3 : len(line) // 2 + 2].max() < 4 * np.median(bends)


def test_oklab_of_known_colours() -> None:
    # B. Ottosson's table of XYZ to OKLab pairs gives white as (1, 0, 0); sRGB red is the commonly cited value.
    assert np.allclose(to_oklab(np.array((1.0, 1.0, 1.0))), (1.0, 0.0, 0.0), atol=1e-4)
    assert np.allclose(to_oklab(np.array((1.0, 0.0, 0.0))), (0.62796, 0.22486, 0.12585), atol=1e-4)


def _photo(w: int, h: int) -> tuple[Asset, np.ndarray]:
    pixels = np.random.default_rng(4).integers(0, 256, (h, w, 4), dtype=np.uint8)
    pixels[..., 3] = 255
    return Asset(w, h, (Layer("all", pixels=pixels.tobytes(), width=w, height=h),)), pixels


def test_an_image_at_its_own_size_is_copied_pixel_for_pixel() -> None:
    asset, pixels = _photo(12, 9)
    made = shot(frame(node("n", 3, 4, 12, 9, ImageItem("p", (0, 0, 12, 9)))), {"p": asset})
    assert (made[4:13, 3:15] == pixels).all()


def test_an_image_paint_fills_a_path_and_repeats() -> None:
    asset, pixels = _photo(8, 8)
    made = painted(ImagePaint("p", (0, 0, 8, 8), tile=True), 24, 16, assets={"p": asset})
    assert (made == np.tile(pixels, (2, 3, 1))).all()
    once = painted(ImagePaint("p", (0, 0, 8, 8)), 24, 16, assets={"p": asset})
    assert (once[:8, :8] == pixels).all()
    assert (once[8:] == 255).all()


def test_an_image_made_half_as_large_is_averaged() -> None:
    checks = np.zeros((32, 32, 4), np.uint8)
    checks[..., 3] = 255
    checks[::2, ::2] = checks[1::2, 1::2] = 255
    asset = Asset(32, 32, (Layer("all", pixels=checks.tobytes(), width=32, height=32),))
    made = shot(frame(node("n", 0, 0, 16, 16, ImageItem("p", (0, 0, 16, 16)))), {"p": asset})
    assert np.abs(made[2:14, 2:14, :3].astype(int) - 127).max() <= 2


def test_a_missing_asset_draws_nothing_and_an_asset_in_itself_ends() -> None:
    assert (shot(frame(node("n", 0, 0, 9, 9, ImageItem("gone", (0, 0, 9, 9))))) == 255).all()
    loop = Asset(9, 9, (Layer("all", items=(filled(box(9, 9), RED), ImageItem("loop", (0, 0, 4, 4)))),))
    made = shot(frame(node("n", 0, 0, 9, 9, ImageItem("loop", (0, 0, 9, 9)))), {"loop": loop})
    assert (made[:9, :9] == RED).all()


def test_tiles_stand_at_their_period_from_the_origin() -> None:
    paint = TilePaint((3, 2), 8, 5, 0, (PathItem(box(2, 2), (FlatPaint(RED),)),))
    made = painted(paint)
    for x, y in ((3, 2), (11, 2), (3, 7), (35, 37)):
        assert (made[y, x] == RED).all()
        assert (made[y, x - 1] == WHITE).all()
    assert (made[:, :, 1] == 0).sum() == sum(
        1 for y in range(40) for x in range(40) if (x - 3) % 8 < 2 and (y - 2) % 5 < 2
    )


def test_stripes_that_meet_at_the_edges_of_their_cells_leave_no_seam() -> None:
    paint = TilePaint((0, 0), 7.3, 4.7, 0, (PathItem(box(7.3, 2), (FlatPaint(BLACK),)),))
    made = painted(paint, scale=1.37)
    assert (np.ptp(made[:, :-1, 0], axis=1) <= 12).all()


def test_tile_motifs_too_many_to_draw_are_still_there() -> None:
    paint = TilePaint((0, 0), 1, 1, 0, (PathItem(box(0.5, 1), (FlatPaint(BLACK),)),))
    made = painted(paint, 300, 300)
    assert abs(float(made[..., :3].mean()) - 127) < 12


def test_noise_runs_between_its_colours_and_is_the_same_at_every_scale() -> None:
    paint = NoisePaint((4, 3), BLACK, WHITE, 12.0, 0.4, 1.0, 9)
    made = painted(paint, 64, 64)
    wanted = np.roll(noise.tile(12.0, 0.4, 9), (3, 4), (0, 1))[:64, :64] * 255
    assert np.abs(made[..., 0] - wanted).max() < 3
    double = painted(paint, 64, 64, scale=2.0)[..., 0].astype(float)
    small = double.reshape(64, 2, 64, 2).mean(axis=(1, 3))
    assert np.corrcoef(small.ravel(), made[..., 0].ravel())[0, 1] > 0.98


def test_noise_contrast_nought_is_the_middle() -> None:
    made = painted(NoisePaint((0, 0), BLACK, WHITE, 12.0, 0.5, 0.0, 1))
    assert np.abs(made[..., :3].astype(int) - 128).max() <= 1


def test_paints_of_one_node_blend_with_each_other_and_not_with_the_page() -> None:
    item = PathItem(box(40, 40), (FlatPaint((200, 100, 50, 255)), FlatPaint((128, 128, 128, 255), blend="multiply")))
    close(shot(frame(node("n", 0, 0, 40, 40, item)))[20, 20], (100, 50, 25, 255))
    alone = PathItem(box(40, 40), (FlatPaint((128, 128, 128, 255), blend="multiply"),))
    close(shot(frame(node("n", 0, 0, 40, 40, alone), ground=(200, 100, 50, 255)))[20, 20], (128, 128, 128, 255))


def test_a_page_without_background_is_transparent() -> None:
    made = shot(frame(node("n", 0, 0, 40, 20, filled(disc(8, 20, 20), (255, 0, 0, 128))), ground=None))
    assert (made[0, 0] == CLEAR).all()
    assert (made[20, 20] == (255, 0, 0, 128)).all()
