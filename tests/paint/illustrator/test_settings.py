"""Settings: each draws in every light, alike for the same seed, keeps words clear, and its layouts differ."""

import itertools
from dataclasses import replace
from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from forebrush import draw
from forebrush.paint.illustrator.light import SEASONS, TIMES, WEATHERS, rig
from forebrush.paint.illustrator.painter import Illustrator
from forebrush.paint.illustrator.settings.registry import settings
from forebrush.paint.illustrator.view import View
from forebrush.scene.drawing import GroupItem, PathItem
from forebrush.scene.picture import Box

ALL = settings()


def drawn(name, layout=0, seed="1", light=None, clear=(), size=(600, 400), heroes=()):
    setting = ALL[name]
    place = setting.layouts[layout]
    view = View(*size, light or rig(indoor=setting.indoor), seed, place.horizon, place.ground, place.mirrored, clear,
                table=setting.table, heroes=heroes)  # fmt: skip
    setting.draw(view)
    return view


def test_there_are_settings_for_what_people_ask_for():
    words = {word for setting in ALL.values() for word in setting.words}
    for asked in ("forest", "森林", "mountain", "高山", "sea", "海边", "meadow", "公园", "desert", "city", "夜市", "kitchen",
                  "咖啡馆", "office", "教室", "诊所", "直播间", "太空", "underwater", "舞台", "产品台", "窗台",
                  "construction site", "操场", "工厂", "market", "图书馆", "temple", "airport", "火车站", "farm", "梯田",
                  "concert", "gym", "病房", "bathroom", "卧室", "屋顶", "sea", "水乡", "bus stop", "院子", "savanna"):  # fmt: skip
        assert asked in words, asked


def test_no_word_names_two_settings():
    words = [word for setting in ALL.values() for word in setting.words]
    assert len(words) == len(set(words))


@pytest.mark.parametrize("name", sorted(ALL))
def test_a_setting_draws_in_every_light(name):
    for time, weather, season in zip(itertools.cycle(TIMES), WEATHERS, itertools.cycle(SEASONS), strict=False):
        view = drawn(name, light=rig(time, weather, season, indoor=ALL[name].indoor))
        assert sum(len(layer.items) for layer in view.layers()) > (1 if name == "vignette" else 4)


@pytest.mark.parametrize("name", sorted(ALL))
def test_the_same_seed_gives_the_same_and_another_gives_another(name):
    assert drawn(name).layers() == drawn(name).layers()
    assert ALL[name].indoor or drawn(name).layers() != drawn(name, seed="2").layers()


@pytest.mark.parametrize("name", sorted(ALL))
def test_layouts_move_the_horizon_by_eight_percent(name):
    horizons = [layout.horizon for layout in ALL[name].layouts]
    assert len(horizons) == 3
    assert min(abs(a - b) for a, b in itertools.combinations(horizons, 2)) > 0.08


@pytest.mark.parametrize("name", sorted(ALL))
def test_no_number_is_broken(name):
    for size in ((1, 1), (4000, 300), (300, 4000)):
        view = drawn(name, size=size)
        items = [item for layer in view.layers() for item in layer.items]
        while items:
            item = items.pop()
            if isinstance(item, GroupItem):
                items.extend(item.items)
            elif isinstance(item, PathItem):
                assert "nan" not in item.d and "inf" not in item.d


def test_windows_and_boards_keep_out_of_the_clear_area():
    whole = (Box(x=0, y=0, width=1, height=1),)
    assert drawn("office", clear=whole).surfaces == {}
    assert "board" in drawn("office").surfaces


def test_scenery_knows_how_light_the_sky_is():
    top = Box(x=0, y=0, width=1, height=0.25)
    day = drawn("meadow", light=rig("noon")).canvas.lightness_of(top)
    night = drawn("meadow", light=rig("night")).canvas.lightness_of(top)
    assert day > 0.7 and night < 0.4


AREA = Box(x=0.06, y=0.06, width=0.5, height=0.3)
"""Where words stand in these tests."""
BASE = {}


def pixels(name, size, clear=()):
    """A setting alone, as RGB."""
    if size not in BASE:
        BASE[size] = draw("a fox in a park", size=f"{size[0]}x{size[1]}", quality="low")
    base, setting = BASE[size], ALL[name]
    place = setting.layouts[0]
    view = View(*map(float, size), rig(indoor=setting.indoor), "1", place.horizon, place.ground, place.mirrored, clear,
                table=setting.table, props=Illustrator().props(*size))  # fmt: skip
    setting.draw(view)
    key, asset = max(base.assets.items(), key=lambda row: row[1].width)
    table = {**base.assets, key: replace(asset, layers=tuple(view.layers()))}
    png, _ = replace(base, assets=table, _drawn={}).encode("png", strip=True)
    return np.asarray(Image.open(BytesIO(png)).convert("RGB"), float)


@pytest.mark.parametrize("name", sorted(ALL)[::6])
def test_a_preview_is_a_true_preview(name):
    small, large = pixels(name, (512, 384)), pixels(name, (1024, 768))
    half = large.reshape(384, 2, 512, 2, 3).mean((1, 3))
    assert 10 * np.log10(255**2 / ((small - half) ** 2).mean()) >= 32


@pytest.mark.parametrize("name", sorted(ALL))
def test_it_is_calm_where_words_stand(name):
    part = pixels(name, (512, 384), (AREA,))[24:134, 32:286].mean(2)
    assert np.abs(np.diff(part, axis=1)).mean() + np.abs(np.diff(part, axis=0)).mean() < 4
