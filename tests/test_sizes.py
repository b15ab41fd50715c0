"""Sizes as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forebrush.sizes import RequestError, parse_size
from forebrush.think import ratio


@pytest.mark.parametrize(
    ("text", "shape", "expected"),
    [
        ("1024x1536", None, (1024, 1536)),
        ("1024×1536", None, (1024, 1536)),
        ("2K", None, (1365, 2048)),  # portrait 2:3, long edge 2048
        ("4k", (16, 9), (3840, 2160)),
        ("4K", (1, 1), (3840, 3840)),
        ("2K", (9, 16), (1152, 2048)),
        (None, (2, 3), (1024, 1536)),
        (None, None, (1024, 1536)),
    ],
)
def test_sizes(text, shape, expected):
    assert parse_size(text, shape) == expected


@given(st.integers(1, 30), st.integers(1, 30))
def test_a_ratio_is_kept_exactly_at_about_a_megapixel_and_a_half(wide, high):
    if not 1 / 3 <= wide / high <= 3:
        return
    width, height = parse_size(f"{wide}:{high}")
    assert width * high == height * wide
    assert 1.3e6 < width * height < 1.8e6


@pytest.mark.parametrize(
    "text", ["", "x", "12", "0x10", "100000x9", "16384x16384", "1000x200", "8:0", "-5x9", "1e3x9", "1024 x"]
)
def test_what_is_no_size_is_refused_by_name(text):
    with pytest.raises(RequestError, match="size"):
        parse_size(text)


@pytest.mark.parametrize(
    ("prompt", "expected"),
    [
        ("A 16:9 slide about tea", (16, 9)),
        ("海报，比例3:4，标题：春", (3, 4)),
        ("横版海报", (3, 2)),
        ("手机直播截图", (9, 16)),
        ("doors 18:30, poster", (2, 3)),
        ("final score 3:2 for the home team", None),
        ("a fox in the snow", None),
    ],
)
def test_the_shape_that_a_request_names(prompt, expected):
    assert ratio(prompt) == expected
