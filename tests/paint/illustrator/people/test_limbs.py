"""Bodies of limbs: every act and every outfit draws, hands hold their tools, feet stand, heads stay on necks."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forebrush.paint.illustrator.people.figure import Person, figure
from forebrush.paint.illustrator.people.limbs.outfits import OUTFITS
from forebrush.paint.illustrator.people.limbs.stance import BUILDS, NECK, Stance, joints_of
from forebrush.paint.illustrator.people.limbs.stances import STANCES
from forebrush.paint.illustrator.people.limbs.tools import TOOLS
from forebrush.paint.illustrator.things.library import built_in
from forebrush.scene.drawing import GroupItem, PathItem


def paths(items):
    for item in items:
        if isinstance(item, GroupItem):
            yield from paths(item.items)
        elif isinstance(item, PathItem):
            yield item


def colors(items):
    return {paint.rgba[:3] for item in paths(items) for paint in item.paints if hasattr(paint, "rgba")}


@pytest.mark.parametrize("act", sorted(STANCES))
def test_every_act_draws_above_its_ground(act):
    drawn = figure(Person(act=act, gender="fem", seed=4))
    assert drawn.unknown == ()
    assert len(list(paths(drawn.items))) > 20
    left, top, right, bottom = drawn.box
    assert left < right and top < bottom
    assert bottom == pytest.approx(drawn.base)


@pytest.mark.parametrize("name", sorted(OUTFITS))
def test_every_outfit_draws_standing_and_sitting(name):
    for act in ("standing", "sitting", "back"):
        assert len(list(paths(figure(Person(act=act, outfit=OUTFITS[name], seed=2)).items))) > 20


def test_what_stances_hold_is_there_to_be_drawn():
    things = built_in().sketches
    for act, stance in STANCES.items():
        for held in stance.holds:
            assert (held.name in things) if held.size else (held.name in TOOLS), (act, held.name)
            assert set(held.shows) | set(held.instead) <= set(things), (act, held)


angles = st.floats(-180, 180)


@given(st.sampled_from(sorted(BUILDS)), angles, angles, angles, angles, st.floats(-90, 90))
def test_limbs_keep_their_lengths_whatever_their_angles(build, upper, fore, thigh, shin, lean):
    b = BUILDS[build]
    j = joints_of(Stance(near=(upper, fore), far=(fore, upper), legs=((thigh, shin), (shin, thigh)), lean=lean), b)
    for side in (0, 1):
        assert math.dist(j.shoulders[side], j.elbows[side]) == pytest.approx(b.upper)
        assert math.dist(j.elbows[side], j.wrists[side]) == pytest.approx(b.fore)
        assert math.dist(j.hips[side], j.knees[side]) == pytest.approx(b.thigh)
        assert math.dist(j.knees[side], j.ankles[side]) == pytest.approx(b.shin)
    assert j.neck == NECK and math.dist(j.neck, j.pelvis) == pytest.approx(b.torso)


@given(st.floats(-500, 700), st.floats(-500, 900), st.sampled_from((-1, 0, 1)))
def test_a_hand_reaches_its_place_or_as_far_as_the_arm_goes(x, y, side):
    b = BUILDS["masc"]
    j = joints_of(Stance(near=(x, y, side)), b)
    goal = (NECK[0] + x, NECK[1] + y)
    away = math.dist(j.shoulders[0], goal)
    assert math.dist(j.elbows[0], j.wrists[0]) == pytest.approx(b.fore, rel=0.02)
    if abs(b.upper - b.fore) + 60 < away < 0.99 * (b.upper + b.fore):
        assert math.dist(j.wrists[0], goal) < 1e-6


def test_a_tool_is_where_the_hand_is():
    drawn = figure(Person(act="fishing", seed=1))
    left, top, right, bottom = drawn.props["fishing-rod"][0]
    x, y = drawn.pose.hands["left"]
    assert left <= x <= right and top <= y <= bottom


def test_what_is_wanted_takes_the_place_of_the_usual_tool_and_has_its_colour():
    plain = figure(Person(act="eating", seed=1))
    noodles = figure(Person(act="eating", seed=1, held={"noodles-bowl": None}))
    assert "rice-bowl" in plain.props and "noodles-bowl" not in plain.props
    assert "noodles-bowl" in noodles.props and "rice-bowl" not in noodles.props
    red = figure(Person(act="drinking", seed=1, held={"coffee-cup": (200, 30, 30)}))
    assert (200, 30, 30) in colors(red.props["coffee-cup"][1])


def test_clothes_have_the_colours_that_are_told():
    drawn = figure(Person(act="standing", outfit=OUTFITS["dress"], clothes={"top": (216, 67, 58)}, seed=3))
    assert (216, 67, 58) in colors(drawn.items)


def test_who_is_seated_brings_no_stool_and_a_bust_ends_at_the_table():
    alone = figure(Person(act="reading", seed=1))
    seated = figure(Person(act="reading", seed=1, seated=True))
    assert len(list(paths(alone.items))) > len(list(paths(seated.items)))
    bust = figure(Person(act="reading", seed=1, bust=True))
    assert bust.base < seated.base and bust.pose.kind == "bust"


def test_children_and_babies_are_smaller_and_have_larger_heads():
    made = [figure(Person(act="standing", age=age, seed=1)) for age in ("baby", "child", "adult")]
    heights = [(one.box[3] - one.box[1]) * one.size for one in made]
    assert heights == sorted(heights) and heights[0] < 0.55 * heights[2]
    heads = [math.hypot(*one.neck[:2]) for one in made]
    assert heads == sorted(heads, reverse=True)


def test_from_behind_no_face_is_seen():
    drawn = figure(Person(act="back", hair="Long", gender="fem", seed=1))
    front = figure(Person(act="standing", hair="Long", gender="fem", seed=1))
    assert len(list(paths(drawn.head))) < len(list(paths(front.head)))


def test_who_lies_is_low():
    lying, standing = figure(Person(act="lying", seed=1)), figure(Person(act="standing", seed=1))
    assert lying.box[3] - lying.box[1] < 0.4 * (standing.box[3] - standing.box[1])


def test_crying_faces_have_tears():
    sad, crying = (figure(Person(act="standing", face=face, seed=1)) for face in ("sad", "crying"))
    assert len(crying.head) == len(sad.head) + 2
