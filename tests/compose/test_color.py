"""Colour arithmetic against published values, and every palette against the contrast that it promises."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forebrush.compose.theme.color import chroma, contrast, lightness, mix, oklab, readable, shifted
from forebrush.compose.theme.palettes import PALETTES, from_colors, named_colors

COLORS = st.integers(0, 0xFFFFFF).map(lambda n: f"#{n:06x}")


@pytest.mark.parametrize(
    ("first", "second", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#ffffff", 1.0),
        ("#777777", "#ffffff", 4.48),  # the well-known grey that just fails 4.5
        ("#767676", "#ffffff", 4.54),  # and the one that just passes
        ("#ff0000", "#ffffff", 4.0),
        ("#0000ff", "#ffffff", 8.59),
    ],
)
def test_contrast_is_that_of_wcag(first: str, second: str, ratio: float) -> None:
    assert contrast(first, second) == pytest.approx(ratio, abs=0.01)
    assert contrast(second, first) == contrast(first, second)


@pytest.mark.parametrize(
    ("color", "lab"),
    [  # from the table of OKLab's author: sRGB primaries and white
        ("#ffffff", (1.0, 0.0, 0.0)),
        ("#ff0000", (0.628, 0.225, 0.126)),
        ("#00ff00", (0.866, -0.234, 0.179)),
        ("#0000ff", (0.452, -0.032, -0.312)),
    ],
)
def test_oklab_of_primaries(color: str, lab: tuple[float, float, float]) -> None:
    assert oklab(color) == pytest.approx(lab, abs=2e-3)


@given(COLORS, COLORS)
def test_readable_reaches_its_ratio(color: str, ground: str) -> None:
    # Black or white reaches sqrt(21) = 4.58 on every ground.
    assert contrast(readable(color, (ground,), 4.5), ground) >= 4.5


def test_readable_leaves_what_can_be_read() -> None:
    assert readable("#102030", ("#ffffff",), 4.5) == "#102030"


@given(COLORS)
def test_mix_begins_and_ends_with_its_colours(color: str) -> None:
    for share, end in ((0.0, color), (1.0, "#336699")):
        made = mix(color, "#336699", share)
        assert all(abs(int(made[k : k + 2], 16) - int(end[k : k + 2], 16)) <= 2 for k in (1, 3, 5))


def test_shifted_moves_lightness_alone() -> None:
    lighter = shifted("#885533", 0.1)
    assert lightness(lighter) == pytest.approx(lightness("#885533") + 0.1, abs=0.01)
    assert chroma(shifted("#885533", 0.0, 0.0)) < 0.005


def promised(colors: dict[str, str]) -> None:
    for ground in ("paper", "tint", "panel"):
        for words in ("ink", "muted", "accent-ink"):
            assert contrast(colors[words], colors[ground]) >= 4.5, (words, ground)
    for words, ground in (("on-accent", "accent"), ("on-accent2", "accent2"), ("on-deep", "deep"), ("gilt", "deep")):
        assert contrast(colors[words], colors[ground]) >= 4.5, (words, ground)


@pytest.mark.parametrize("palette", PALETTES, ids=lambda p: p.name)
def test_every_palette_keeps_its_promise(palette: object) -> None:
    promised(named_colors(palette))  # type: ignore[arg-type]


def test_there_are_enough_palettes_with_names_of_their_own() -> None:
    assert len({p.name for p in PALETTES}) == len(PALETTES) >= 24


@given(st.lists(COLORS, min_size=1, max_size=5))
def test_a_palette_of_any_asked_colours_can_be_read(colors: list[str]) -> None:
    made = named_colors(from_colors(colors, PALETTES[0]))
    for words, ground in (("on-accent", "accent"), ("on-deep", "deep"), ("ink", "paper")):
        assert contrast(made[words], made[ground]) >= 4.5
    for ground in ("paper", "tint", "panel"):
        assert contrast(made["ink"], made[ground]) >= 3
