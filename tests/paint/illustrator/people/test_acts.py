"""What people do, by words and by what they hold."""

import pytest

from forebrush.paint.illustrator.people.acts import ACTS, HELD, act_of, shows
from forebrush.paint.illustrator.people.limbs.stances import STANCES


def test_every_act_is_a_stance():
    assert {act for act, _ in ACTS} | set(HELD.values()) <= set(STANCES)


@pytest.mark.parametrize(
    ("action", "act"),
    [
        ("playing the violin in a cafe", "playing the violin"),
        ("在月下弹古筝", "playing the guzheng"),
        ("在公园里放风筝", "flying a kite"),
        ("fishing on a pier", "fishing"),
        ("with a rod on a pier", "fishing"),
        ("sits at a desk writing a letter", "writing"),
        ("sitting on a bench reading a book", "reading"),
        ("在树下看书", "reading standing"),
        ("正在扫地", "sweeping"),
        ("riding a horse", "astride"),
        ("骑自行车", "cycling"),
        ("riding a red motorbike", "on a motorbike"),
        ("looking at the moon", "back"),
        ("sleeping in his bed", "sleeping"),
        ("eating soup", "eating with a spoon"),
        ("打太极", "tai chi"),
        ("knitting by the fire", "knitting"),
        ("walking hand in hand", "holding hands"),
        ("pushing a stroller", "pushing a pram"),
        ("planting a flag on the moon", "holding"),
        ("on a bench near the waves", ""),
        ("在办公室讨论图", "talking"),
        ("在咖啡馆的躺椅旁", ""),
        ("with a bow and boxes", ""),
        ("among many types of plants", ""),
        ("在车站", ""),
        ("", ""),
        ("in the garden", ""),
    ],
)
def test_words_tell_an_act(action, act):
    assert act_of(action) == act


@pytest.mark.parametrize(
    ("held", "action", "act"),
    [
        (["umbrella"], "walking in the rain", "holding an umbrella"),
        (["apple"], "eating an apple", "tasting"),
        (["rice-bowl"], "eating rice", "eating"),
        (["lantern"], "", "holding"),
        (["book"], "standing by the window", "reading standing"),
    ],
)
def test_what_is_held_tells_an_act(held, action, act):
    assert act_of(action, held) == act


def test_acts_show_what_they_are_done_with():
    assert "fishing-rod" in shows("fishing") and "noodles-bowl" in shows("eating") and not shows("running")
