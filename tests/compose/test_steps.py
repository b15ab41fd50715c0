"""Pictures of steps: what is done is shown, by one thing that the illustrator draws."""

from types import SimpleNamespace
from typing import cast

import pytest

from forebrush.compose.kit import DRAWN, Kit
from forebrush.compose.pictures.steps import thing_of
from forebrush.paint.illustrator.painter import Illustrator

KIT = cast(Kit, SimpleNamespace(draws=Illustrator().draws, memo={}))


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("Chop the onions", "knife chopping"), ("番茄切块", "knife chopping"), ("Whisk the eggs", "whisked eggs bowl"),
        ("鸡蛋打散", "whisked eggs bowl"), ("Boil the water", "boiling pot"), ("焯水", "boiling pot"),
        ("Simmer for 30 minutes", "stirring pot"), ("小火慢炖", "stirring pot"), ("大火翻炒", "wok tossing"),
        ("Heat the oil in a pan", "pan on flame"), ("Knead the dough", "dough ball"), ("擀成面皮", "rolling dough"),
        ("Marinate for one hour", "marinating bowl"), ("Chill in the fridge", "chilling in fridge"),
        ("冷藏一夜", "chilling in fridge"), ("Bake for 20 minutes", "oven"), ("洗净", "washing vegetables"),
        ("Pour hot water over the grounds", "pour over coffee"), ("油炸至金黄", "deep frying"), ("装盘", "cloche served"),
        ("Peel the potatoes", "peeling potato"), ("Melt the butter", "melting butter"), ("包饺子", "wrapping dumplings"),
        ("Drain the pasta", "draining noodles"), ("Soak the beans overnight", "soaking beans"), ("Grate the cheese", "grater"),
    ],
)  # fmt: skip
def test_a_step_is_shown_by_what_is_done(said: str, shown: str) -> None:
    assert thing_of(KIT, said) == shown
    assert KIT.draws is not None and KIT.draws(shown) >= DRAWN


def test_a_step_that_nobody_draws_has_no_picture() -> None:
    assert thing_of(KIT, "") == ""
    assert thing_of(KIT, "Think about it") == ""
