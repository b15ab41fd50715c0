"""Sizes, limits, scales; one node alone; the same bytes in other threads and processes."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import threading
from pathlib import Path

import numpy as np
import pytest

from forebrush.fonts import FontKey, Library
from forebrush.render.pixels import Pixels, RenderError
from forebrush.render.raster import LayerCache, draw, draw_node, output_size
from forebrush.scene.drawing import FlatPaint, PathItem
from forebrush.scene.style import BackdropBlur, Shadow

from .features import FEATURES
from .frames import BLACK, RED, at, box, disc, filled, font, frame, library, node, shot, square, words


@pytest.mark.parametrize(("scale", "wanted"), [(1.0, (40, 30)), (2.0, (80, 60)), (0.5, (20, 15)), (1.26, (50, 38))])
def test_output_size_is_the_page_times_the_scale(scale: float, wanted: tuple[int, int]) -> None:
    made = draw(frame(size=(40, 30)), {}, scale=scale, library=library())
    assert (made.width, made.height) == wanted


def test_a_picture_beyond_the_limits_is_refused_with_a_way_out() -> None:
    with pytest.raises(RenderError, match=r"64 million.*page 'page'.*at most 8\.00"):
        output_size(frame(size=(1000, 1000)), 8.1)
    with pytest.raises(RenderError, match="an edge"):
        output_size(frame(size=(16000, 10)), 1.1)
    with pytest.raises(RenderError, match="above 0"):
        output_size(frame(), float("nan"))


def test_unreadable_path_data_are_named() -> None:
    for bad in ("M0 0A1 1 0 0 0 2 2", "M0 0L5", "5 5L1 1", "m1 1l2 2"):
        with pytest.raises(RenderError, match="path data"):
            shot(frame(node("n", 0, 0, 1, 1, filled(bad, RED))))


def test_circles_are_drawn_at_output_resolution() -> None:
    made = shot(frame(node("n", 20, 20, 1, 1, filled(disc(15), BLACK))), scale=5.0)
    yy, xx = np.mgrid[0:200, 0:200] + 0.5
    far = np.hypot(xx - 100, yy - 100)
    assert (made[far < 74, 0] == 0).all()
    assert (made[far > 76, 0] == 255).all()


def test_a_far_or_degenerate_node_draws_nothing_and_breaks_nothing() -> None:
    for matrix in (at(1e6, 1e6), at(0, 0, 0, 0), (1, 0, 0, 0, 1, 0, -1e3, -1e3, -1), at(-1e300, 5)):
        made = shot(frame(node("n", 0, 0, 9, 9, filled(box(9, 9), RED), matrix=matrix, effects=(Shadow(),))))
        assert (made == 255).all()
    assert (shot(frame(node("n", 0, 0, 9, 9, PathItem("", (FlatPaint(RED),))))) == 255).all()


def test_one_node_alone_is_what_it_is_in_the_picture() -> None:
    alone = square("n", 10, 12, 10, RED, opacity=0.5)
    made = frame(square("below", 0, 0, 40, BLACK), alone, ground=None)
    x, y, pixels = draw_node(made, alone, alone.matrix, {}, 2.0, library())
    inner = pixels.rgba[24 - y + 2, 20 - x + 2]
    assert np.abs(inner.astype(int) - (255, 0, 0, 128)).max() <= 1
    assert x <= 20 <= 40 <= x + pixels.width
    assert y <= 24 <= 44 <= y + pixels.height


def test_one_node_alone_goes_beyond_the_page_and_may_be_nothing() -> None:
    outside = square("n", -20, 5, 10, RED)
    x, _, pixels = draw_node(frame(outside), outside, outside.matrix, {}, 1.0, library())
    assert x <= -20
    assert (pixels.rgba[..., 3] == 255).sum() == 100
    empty = node("e", 0, 0, 5, 5, effects=(BackdropBlur(radius=4),))
    assert not draw_node(frame(empty), empty, empty.matrix, {}, 1.0, library())[2].rgba.any()


def _poster() -> tuple[object, FontKey]:
    key = font("Inter", 800)
    made = frame(
        square("s", 8, 8, 40, (200, 80, 60, 255), effects=(Shadow(blur=20),)),
        node("t", 10, 50, 1, 1, words("Threads", key, 22, 0, 22)),
        size=(120, 90), fonts=(key,),
    )  # fmt: skip
    return made, key


def test_four_threads_draw_the_same_bytes() -> None:
    made, _ = _poster()
    wanted = draw(made, {}, library=library())  # type: ignore[arg-type]
    shared, results = LayerCache(), []

    def work() -> None:
        for cache in (None, shared, LayerCache(0)):
            results.append(draw(made, {}, library=Library(), cache=cache))  # type: ignore[arg-type]

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(results) == 12
    assert all(result == wanted for result in results)


_CHILD = """
import hashlib
from raster.features import FEATURES
from raster.frames import shot
print(hashlib.sha256(b"".join(shot(*FEATURES[name]()).tobytes() for name in sorted(FEATURES))).hexdigest())
"""


def test_another_process_draws_the_same_bytes() -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([*sys.path, str(Path(__file__).parents[1])])}
    child = [sys.executable, "-c", _CHILD]
    environment["PYTHONHASHSEED"] = "1"
    there = subprocess.run(child, env=environment, capture_output=True, text=True, check=True).stdout.strip()
    here = hashlib.sha256(b"".join(shot(*FEATURES[name]()).tobytes() for name in sorted(FEATURES))).hexdigest()
    assert there == here


def test_pixels_are_checked_and_not_written_to() -> None:
    for wrong in (np.zeros((2, 2, 3), np.uint8), np.zeros((0, 2, 4), np.uint8), np.zeros((2, 2, 4), np.float32)):
        with pytest.raises(RenderError, match="RGBA"):
            Pixels(wrong)  # type: ignore[arg-type]
    made = draw(frame(), {}, library=library())
    with pytest.raises(ValueError, match="read-only"):
        made.rgba[0, 0] = 0


def test_groups_nested_beyond_memory_are_refused() -> None:
    inner = square("s", 0, 0, 4000, RED)
    for depth in range(40):
        inner = node(f"g{depth}", 0, 0, 4000, 4000, children=(inner,), opacity=0.9)
    with pytest.raises(RenderError, match="memory"):
        draw(frame(inner, size=(4000, 4000)), {}, library=library())
