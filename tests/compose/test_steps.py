"""Pictures of steps: what is done is shown, by one thing that the illustrator draws."""

from types import SimpleNamespace
from typing import cast

import pytest

from forebrush.compose.kit import DRAWN, Kit
from forebrush.compose.pictures.steps import thing_of
from forebrush.paint.illustrator.painter import Illustrator


def kit(title: str = "") -> Kit:
    return cast(Kit, SimpleNamespace(draws=Illustrator().draws, memo={}, title=title))


KIT = kit()


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("Chop everything", "knife chopping"), ("Peel the apples", "kitchen knife and apple"),
        ("Boil the spaghetti", "boiling pot, 挂面"), ("洋葱和葱切末", "onion on board and knife"),
        ("Stir the flour into the milk", "batter bowl, bag of flour"), ("小火煎鸡蛋", "frying pan, egg carton"),
        ("Chop the onions", "onion on board and knife"), ("番茄切块", "tomato on board and knife"), ("Whisk the eggs", "whisked eggs bowl"),
        ("鸡蛋打散", "whisked eggs bowl"), ("Boil the water", "boiling pot"), ("焯水", "boiling pot"),
        ("Simmer for 30 minutes", "stirring pot"), ("小火慢炖", "stirring pot"), ("大火翻炒", "wok tossing"),
        ("Heat the oil in a pan", "pan on flame"), ("Knead the dough", "dough ball"), ("擀成面皮", "rolling dough"),
        ("Marinate for one hour", "marinating bowl"), ("Chill in the fridge", "chilling in fridge"),
        ("冷藏一夜", "chilling in fridge"), ("Bake for 20 minutes", "oven"), ("洗净", "colander under tap"),
        ("Pour hot water over the grounds", "pour over coffee"), ("油炸至金黄", "deep frying"), ("装盘", "cloche served"),
        ("Peel the potatoes", "peeling potato"), ("Melt the butter", "melting butter"), ("包饺子", "wrapping dumpling"),
        ("Drain the pasta", "draining noodles"), ("Soak the beans overnight", "soaking beans"), ("Grate the cheese", "grater"),
    ],
)  # fmt: skip
def test_a_step_is_shown_by_what_is_done(said: str, shown: str) -> None:
    assert thing_of(KIT, said) == shown
    assert KIT.draws is not None and KIT.draws(shown) >= DRAWN


def test_a_step_that_nobody_draws_has_no_picture() -> None:
    assert thing_of(KIT, "") == ""
    assert thing_of(KIT, "Think about it") == ""


def test_the_dish_is_what_is_served_and_what_a_step_shows_that_names_nothing() -> None:
    assert thing_of(kit("Apple pie"), "Serve at once") == "Apple pie"
    assert thing_of(kit("Tomato Soup in Five Easy Steps"), "Serve at once") == "Tomato Soup"
    assert thing_of(kit("珍珠奶茶的做法"), "插上吸管") == "珍珠奶茶"
    assert thing_of(kit("Grandma's secret"), "Serve at once") == "cloche served"
