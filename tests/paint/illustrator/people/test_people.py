"""People: every part draws, words find poses, faces, hair and roles, and a figure stands where it is put."""

import math
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forebrush.paint.illustrator.people import actions, roles
from forebrush.paint.illustrator.people.colors import HAIR, SKIN, wardrobe
from forebrush.paint.illustrator.people.figure import Person, figure
from forebrush.paint.illustrator.people.hats import HATS
from forebrush.paint.illustrator.people.parts import BODIES, HEAD, names, part, poses
from forebrush.paint.illustrator.people.words import face_for, hair_for, pose_for
from forebrush.paint.oklab import distance
from forebrush.scene.drawing import GroupItem, PathItem


def flat(items):
    for item in items:
        if isinstance(item, GroupItem):
            yield from flat(item.items)
        else:
            yield item


@pytest.mark.parametrize("kind", [*BODIES, "hair", "face", "beard", "glasses"])
def test_every_part_has_ink_or_areas_and_only_absolute_paths(kind):
    for name in names(kind):
        found = part(kind, name)
        assert found.ink or found.areas, name
        for d in [d for d, _ in found.ink] + [area.d for area in found.areas]:
            assert d.startswith("M") and d.endswith("Z"), name
            assert not set(d) - set("MLQCZ0123456789.- "), name
        assert all(area.size > 0 for area in found.areas), name


@pytest.mark.parametrize("name", [name for name, pose in poses().items() if not pose.avoid])
def test_every_pose_draws(name):
    drawn = figure(Person(pose=name, seed=3))
    paths = [item for item in flat(drawn.items + drawn.head) if isinstance(item, PathItem)]
    assert len(paths) > 20
    assert drawn.unknown == ()


def test_a_figure_is_the_same_for_the_same_seed_and_differs_by_seed():
    assert figure(Person(seed=5)) == figure(Person(seed=5))
    assert figure(Person(seed=5)).items != figure(Person(seed=6)).items


@pytest.mark.parametrize(
    ("words", "tag"),
    [
        ("arms crossed", "arms crossed"),
        ("双臂交叉", "arms crossed"),
        ("hand on hip", "hand on hip"),
    ],
)
def test_words_find_a_pose(words, tag):
    pose = pose_for(words, Random(1))
    assert pose is not None and tag in pose.tags


@pytest.mark.parametrize(
    ("words", "face"),
    [
        ("smile", "Smile"),
        ("微笑", "Smile"),
        ("angry", "Angry"),
        ("生气", "Angry"),
        ("surprised", "Awe"),
        ("疲倦", "Tired"),
    ],
)
def test_words_find_a_face(words, face):
    assert face_for(words) == face


def test_what_is_not_known_is_told():
    drawn = figure(Person(pose="juggling flaming swords", face="quizzicalish", hair="rainbow beehive", seed=1))
    assert set(drawn.unknown) == {"juggling flaming swords", "quizzicalish", "rainbow beehive"}


def test_hair_by_tag_is_never_a_novelty():
    found = {hair_for("masc", Random(k)) for k in range(200)}
    assert None not in found and not found & {"Mohawk", "MohawkDino", "Bear", "Turban"}


@pytest.mark.parametrize(
    ("phrase", "role", "word"),
    [
        ("a young woman in a red coat", "woman", "woman"),
        ("two old men", "man", "men"),
        ("grandmother", "old woman", "grandmother"),
        ("delivery rider", "rider", "delivery rider"),
        ("一位跑步主播", "athlete", "跑步主播"),
        ("两位男主持人", "man", "男主持人"),
        ("小女孩", "girl", "小女孩"),
        ("doctors", "doctor", "doctor"),
    ],
)
def test_words_find_a_role(phrase, role, word):
    found = roles.role_for(phrase)
    assert found is not None and (found[0].name, found[1]) == (role, word)


@pytest.mark.parametrize("phrase", ["a red apple", "月亮", "", "a manual", "人参"])
def test_things_are_no_people(phrase):
    found = roles.role_for(phrase)
    assert found is None or phrase == "人参"


def test_poses_of_actions_are_there():
    known = poses()
    for _, names_of in actions.POSES.values():
        assert set(names_of) <= set(known)
    assert set(actions.BUSTS) | set(actions.PLAIN_BUSTS) | set(actions.STANDING) <= set(known)


@pytest.mark.parametrize(
    ("action", "shown"),
    [("", True), ("walking home", True), ("跑步", True), ("playing the violin", False), ("飞翔", False)],
)
def test_an_action_is_shown_or_not(action, shown):
    assert actions.pose_of(action, 0)[1] is shown


@given(st.floats(-2000, 2000), st.floats(-2000, 2000), st.floats(5, 400), st.booleans(), st.booleans())
def test_the_feet_stand_where_they_are_put(x, ground, head, mirrored, child):
    drawn = figure(Person(pose="CrossedArmsBW", age="child" if child else "adult", seed=2))
    a, _, e, _, d, f, *_ = drawn.matrix(x, ground, head, mirrored)
    assert math.isclose(a * drawn.center + e, x, abs_tol=1e-6)
    assert math.isclose(d * drawn.base + f, ground, abs_tol=1e-6)
    assert math.isclose(d, head / HEAD * (0.6 if child else 1.0))
    eyes, mouth = drawn.at("eyes", x, ground, head, mirrored), drawn.at("mouth", x, ground, head, mirrored)
    assert eyes is not None and mouth is not None and eyes[1] < mouth[1] < ground


def test_clothes_stand_off_what_is_behind_and_off_neighbours():
    grounds = [(232, 96, 76), (63, 143, 122), (245, 234, 214)]
    far = 0
    for seed in range(12):
        ground = grounds[seed % 3]
        worn = wardrobe(Random(seed), SKIN[2], behind=[ground], worn=[(61, 111, 176)])
        far += distance(worn["top"], ground) > 0.15 and distance(worn["top"], worn["bottom"]) > 0.15
    assert far >= 11


@pytest.mark.parametrize("hat", sorted(HATS))
def test_hats_draw_in_the_line_of_people(hat):
    items = HATS[hat]((242, 179, 58), (35, 29, 47))
    assert any(stroke.width >= 9 for item in flat(items) for stroke in item.strokes)


def test_hair_colors_and_skins_are_distinct():
    tones = [*HAIR.values(), *SKIN]
    assert len(set(tones)) == len(tones)
