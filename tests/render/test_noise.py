"""The shared noise: seamless, seeded, of the size and roughness asked for."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forebrush.render import noise


def power(made: noise.Field) -> np.ndarray:
    """Power by distance from the origin of the frequency plane, in whole cycles per width."""
    spectrum = np.abs(np.fft.fft2(made - made.mean())) ** 2
    size = made.shape[0]
    frequency = np.fft.fftfreq(size, 1 / size)
    radius = np.rint(np.hypot(frequency[:, None], frequency[None, :])).astype(int)
    return np.bincount(radius.ravel(), spectrum.ravel())[: size // 2]


@given(
    st.integers(2, 90), st.integers(2, 90), st.floats(0.5, 300), st.floats(0, 1), st.integers(0, 2**32 - 1),
)  # fmt: skip
@settings(max_examples=60, deadline=None)
def test_values_are_floats_from_0_to_1(width: int, height: int, scale: float, roughness: float, seed: int) -> None:
    made = noise.field(width, height, scale, roughness, seed)
    assert made.shape == (height, width)
    assert made.dtype == np.float32
    assert 0 <= made.min() <= made.max() <= 1


def test_mean_and_spread() -> None:
    made = noise.field(256, 256, 30, 0.5, 1)
    assert made.mean() == pytest.approx(0.5, abs=0.02)
    assert made.std() == pytest.approx(0.2, abs=0.01)


def test_the_edges_meet() -> None:
    made = noise.field(128, 96, 40, 0.3, 5)
    inside = np.abs(np.diff(made, axis=1)).max()
    assert np.abs(made[:, 0] - made[:, -1]).max() <= inside
    assert np.abs(made[0] - made[-1]).max() <= np.abs(np.diff(made, axis=0)).max()


@pytest.mark.parametrize("scale", [16, 32, 64])
def test_the_strongest_features_have_the_size_asked_for(scale: int) -> None:
    found = sum(power(noise.field(256, 256, scale, 0.2, seed)) for seed in range(6))
    assert int(np.argmax(found)) == pytest.approx(256 / scale, rel=0.4)


def test_roughness_is_the_gain_from_octave_to_octave() -> None:
    # Octaves far above the largest feature: amplitudes fall by the roughness from one to the next.
    for roughness in (0.35, 0.5, 0.7):
        found = sum(power(noise.field(512, 512, 128, roughness, seed)) for seed in range(8))
        octaves = [found[k : 2 * k].sum() for k in (32, 64)]
        assert np.sqrt(octaves[1] / octaves[0]) == pytest.approx(roughness, rel=0.12)


def test_seeds_differ_and_repeat() -> None:
    a, b, again = (noise.field(64, 64, 16, 0.5, seed) for seed in (1, 2, 1))
    assert (a == again).all()
    assert abs(np.corrcoef(a.ravel(), b.ravel())[0, 1]) < 0.3


def test_a_tile_holds_eight_of_the_largest_features() -> None:
    assert noise.pitch(10) == 1.0
    assert noise.pitch(640) * noise.TILE == 8 * 640
    assert noise.tile(640, 0.5, 3).shape == (noise.TILE, noise.TILE)
    with pytest.raises(ValueError, match="read-only"):
        noise.tile(640, 0.5, 3)[0, 0] = 1


def test_the_threshold_parts_the_tile() -> None:
    made = noise.tile(20, 0.5, 7)
    for share in (0.1, 0.5, 0.9):
        assert (made < noise.threshold(20, 0.5, 7, share)).mean() == pytest.approx(share, abs=0.001)


def test_a_field_has_limits() -> None:
    with pytest.raises(ValueError, match="4096"):
        noise.field(5000, 10, 10, 0.5, 0)
    with pytest.raises(ValueError, match="4096"):
        noise.field(10, 1, 10, 0.5, 0)
