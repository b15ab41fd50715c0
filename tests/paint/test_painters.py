"""Asking painters: a picture always comes, and what was replaced or left out is said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest

from forebrush.paint.painters import DEFAULT, paint_picture, painters
from forebrush.scene.asset import Asset, Layer, Plan
from forebrush.scene.picture import PictureBrief
from forebrush.scene.values import Color


def palette(color: Color) -> tuple[int, int, int, int]:
    return color.rgba


@dataclass
class Other:
    """A painter of tests."""

    name: str = "other"
    version: str = "7"
    licence: str = "CC0-1.0"
    missing: str = ""
    fails: bool = False

    def needs(self) -> str:
        return self.missing

    def plan(self, brief: PictureBrief, width: float, height: float, seed: int) -> Plan:
        return Plan()

    def paint(self, brief: PictureBrief, width: float, height: float, seed: int, colors: Any) -> Asset:
        if self.fails:
            raise RuntimeError("out of paint")
        return Asset(width, height, (Layer("all"),), not_drawn=("a cat",), painter=self.name)


BRIEF = PictureBrief.model_validate({"ground": {"kind": "mesh"}})


def ask(name: str, *more: Other) -> tuple[Asset, list[tuple[str, str]]]:
    asset, findings = paint_picture(BRIEF, 60, 40, name, 1, palette, more=more, node="pic", page="p")
    assert all(f.node == "pic" and f.page == "p" for f in findings)
    return asset, [(f.name, f.message) for f in findings]


def test_the_default() -> None:
    for name in ("", DEFAULT):
        asset, findings = ask(name)
        assert asset.painter == DEFAULT and not findings


def test_one_that_is_wanted_paints() -> None:
    asset, findings = ask("other", Other())
    assert asset.painter == "other" and findings == [("not-drawn", "other did not draw: a cat")]


@pytest.mark.parametrize(
    ("more", "word"),
    [((), "no painter 'other'"), ((Other(missing="a GPU is missing"),), "GPU"), ((Other(fails=True),), "out of paint")],
)
def test_one_that_cannot_is_replaced(more: tuple[Other, ...], word: str) -> None:
    asset, findings = ask("other", *more)
    assert asset.painter == DEFAULT and asset.layers
    assert [name for name, _ in findings] == ["painter-replaced"] and word in findings[0][1]


def test_the_list() -> None:
    listed = painters([Other(missing="a GPU is missing")])
    assert [(p.name, p.runs) for p in listed] == [("grounds", True), ("illustrator", True), ("other", False)]
    assert listed[0].licence == "Apache-2.0" and listed[2].needs == "a GPU is missing"
