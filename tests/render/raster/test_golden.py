"""Golden pictures of every feature, at most 20 kB each, compared with a tolerance that other processors may need.

`FOREBRUSH_ACCEPT=1 pytest tests/render/raster/test_golden.py` writes them anew; look at what changed.
"""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from forebrush.render.encode import png
from forebrush.render.raster import draw

from .features import FEATURES
from .frames import library

GOLDEN = Path(__file__).parent / "golden"
MEAN, WORST = 2.0, 0.002
"""Mean difference of a channel, and the share of px that may differ by more than a quarter of the range."""


@pytest.mark.parametrize("name", sorted(FEATURES))
def test_golden(name: str) -> None:
    made, assets = FEATURES[name]()
    pixels = draw(made, assets, library=library())
    file = GOLDEN / f"{name}.png"
    if os.environ.get("FOREBRUSH_ACCEPT") == "1":
        data = png(pixels, small=True)
        assert len(data) <= 20_000, f"{name}: {len(data)} bytes are too many for a golden picture"
        GOLDEN.mkdir(exist_ok=True)
        file.write_bytes(data)
    with Image.open(file) as image:
        wanted = np.asarray(image.convert("RGBA"))
    assert pixels.rgba.shape == wanted.shape
    off = np.abs(pixels.rgba.astype(int) - wanted)
    assert off.mean() <= MEAN
    assert (off.max(axis=2) > 64).mean() <= WORST
