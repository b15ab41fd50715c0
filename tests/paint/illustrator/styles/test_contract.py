"""What every style keeps: the same bytes again, the same picture at every number of px, calm where words stand,
everybody in their places, and work that does not grow without bound."""

from dataclasses import replace
from functools import cache

import numpy as np
import pytest
from PIL import Image

from forebrush.paint.illustrator.painter import Illustrator
from forebrush.paint.illustrator.styles.applying import flattened
from forebrush.paint.illustrator.styles.registry import styles
from forebrush.paint.illustrator.styles.stage import Stage
from forebrush.scene.drawing import GroupItem, PathItem
from forebrush.scene.paths import read
from forebrush.scene.picture import Box, PictureBrief

SCENE = "a fox on a meadow"
SIZE = (512, 288)
WORDS = Box(x=0.05, y=0.05, width=0.6, height=0.3)
ALIKE = 32.0
"""Least likeness of a picture and of one of twice the px made smaller: peak signal to noise, dB."""
CALM = 4.0
"""Most that neighbouring px under words may differ (mean step of 255, across and down together)."""
NAMES = sorted(styles())


def literal(color):
    return color.rgba


@cache
def painted(name, density=1.0, size=SIZE, seed=1, clear=()):
    brief = PictureBrief(prompt=SCENE, style=name, keep_clear=clear)
    with np.errstate(invalid="raise", divide="raise"):
        return Illustrator(density=density).paint(brief, *size, seed, literal)


@cache
def pixels(name, density=1.0, clear=()):
    asset = painted(name, density, clear=clear)
    return 255 * flattened(asset.layers, *SIZE, (round(SIZE[0] * density), round(SIZE[1] * density)))


def halved(image):
    size = (image.shape[1] // 2, image.shape[0] // 2)
    planes = [Image.fromarray(image[..., k].astype(np.float32)).resize(size, Image.Resampling.BOX) for k in range(3)]
    return np.stack([np.asarray(plane) for plane in planes], 2)


def test_there_are_many_styles():
    assert len(NAMES) >= 14 and "house" in NAMES


@pytest.mark.parametrize("name", NAMES)
def test_the_same_seed_gives_the_same_bytes(name):
    assert painted.__wrapped__(name, size=(96, 54)) == painted(name, size=(96, 54))


@pytest.mark.parametrize("name", NAMES)
def test_a_small_picture_is_a_small_view_of_a_large_one(name):
    small, large = pixels(name), pixels(name, 2.0)
    noise = float(((small - halved(large)) ** 2).mean())
    assert 10 * np.log10(255**2 / max(noise, 1e-9)) >= ALIKE


@pytest.mark.parametrize("name", NAMES)
def test_it_is_calm_where_words_stand(name):
    asset = painted(name, clear=(WORDS,))
    shown = pixels(name, clear=(WORDS,))
    # Well inside: round it texture fades.
    top, bottom = (round((WORDS.y + part * WORDS.height) * SIZE[1]) for part in (0.15, 0.85))
    left, right = (round((WORDS.x + part * WORDS.width) * SIZE[0]) for part in (0.1, 0.9))
    part = shown[top:bottom, left:right].mean(2)
    assert np.abs(np.diff(part, axis=0)).mean() + np.abs(np.diff(part, axis=1)).mean() < CALM
    assert len(asset.clear_lightness) == 1 and 0 <= asset.clear_lightness[0] <= 1


@pytest.mark.parametrize("name", NAMES)
def test_everybody_stays_in_place(name):
    house, asset = painted("house"), painted(name)
    assert [one.what for one in asset.subjects] == [one.what for one in house.subjects] != []
    for one, other in zip(asset.subjects, house.subjects, strict=True):
        sides = [(b.x, b.y, b.x + b.width, b.y + b.height) for b in (one.box, other.box)]
        assert sides[0] == pytest.approx(sides[1], abs=0.02)


@pytest.mark.parametrize("name", NAMES)
def test_everything_is_a_number_and_the_sheet_is_whole(name):
    """No coordinate is out of the world, and no px of the picture is bare."""
    asset = painted(name)
    for layer in asset.layers:
        assert layer.items or len(layer.pixels) == 4 * layer.width * layer.height
        for item in paths(layer.items):
            assert all(np.isfinite(value) for segment in read(item.d) for value in segment.points)
    back = asset.layers[0]
    if back.pixels:
        assert min(back.pixels[3::4]) == 255
    else:
        assert "background" in {item.what for item in paths(back.items)} or name in ("house", "flat")


@pytest.mark.parametrize("name", NAMES)
def test_work_does_not_grow_without_bound(name):
    """Layers have no more px than were asked for, drawing lists no more paths than a page can hold."""
    asset = painted(name)
    for layer in asset.layers:
        assert layer.width <= SIZE[0] and layer.height <= SIZE[1]
    assert sum(1 for layer in asset.layers for _ in paths(layer.items)) < 20_000


@pytest.mark.parametrize("size", [(9, 7), (240, 2)])
@pytest.mark.parametrize("name", NAMES)
def test_any_shape_is_painted(name, size):
    asset = painted(name, size=size)
    assert (asset.width, asset.height) == size and asset.layers


def test_there_are_px_for_a_large_sheet_and_no_more():
    from forebrush.paint.illustrator.light import rig

    for size in ((400, 300), (20_000, 2), (9000, 9000)):
        stage = Stage(*size, (), rig(), "1", density=3.0)
        for made in (stage, stage.finer(900), stage.seen_at(384), replace(stage, density=0.1).finer(900)):
            assert made.field.width * made.field.height < 1e7
    assert Stage(200, 100, (), rig(), "1").finer(900).fine == 9


def paths(items):
    for item in items:
        if isinstance(item, GroupItem):
            yield from paths(item.items)
        elif isinstance(item, PathItem):
            yield item
