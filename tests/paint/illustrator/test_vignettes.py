"""Small pictures: what they show fills the frame as one centred group, whatever the true sizes are."""

import pytest

from forebrush.paint.illustrator.painter import Illustrator
from forebrush.scene.picture import PictureBrief


def boxes(prompt: str, width: float = 128, height: float = 128) -> list[tuple[float, float, float, float]]:
    """Left, top, right and bottom of every subject, as shares of the frame."""
    brief = PictureBrief(prompt=prompt, setting="vignette")
    asset = Illustrator().plan(brief, width, height, 0)
    return [(b.x, b.y, b.x + b.width, b.y + b.height) for b in (subject.box for subject in asset.subjects)]


@pytest.mark.parametrize("frame", [(128, 128), (200, 100), (100, 200)])
@pytest.mark.parametrize(
    "prompt", ["an onion", "two tomatoes", "three swallows", "a knife and an onion", "seven apples", "洋葱和锅"]
)
def test_the_group_fills_the_frame_and_stands_in_its_middle(prompt: str, frame: tuple[int, int]) -> None:
    found = boxes(prompt, *frame)
    left, top = min(b[0] for b in found), min(b[1] for b in found)
    right, low = max(b[2] for b in found), max(b[3] for b in found)
    assert left >= 0.0 and right <= 1.0 and top >= 0.0 and low <= 1.0
    assert max(right - left, low - top) > 0.6
    assert abs((left + right) / 2 - 0.5) < 0.06


def test_a_small_thing_is_read_beside_a_large_one() -> None:
    onion, pot = (max(b[2] - b[0], b[3] - b[1]) for b in boxes("a stove and an onion"))
    assert 0.4 < onion / pot < 2.5
