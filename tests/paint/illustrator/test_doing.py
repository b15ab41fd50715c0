"""What is done is to be seen: animals asleep and at grass, planted flags, races, chases, kites, mothers and young."""

import pytest

from forebrush.paint.illustrator.painter import Illustrator
from forebrush.paint.illustrator.people.acts import act_of
from forebrush.paint.illustrator.people.roles import role_for
from forebrush.paint.illustrator.reading import read_brief
from forebrush.paint.illustrator.things.library import built_in
from forebrush.scene.picture import PictureBrief

LIBRARY = built_in()


def wanted(prompt):
    return read_brief(PictureBrief(prompt=prompt), LIBRARY).wanted


def boxes(prompt, seed=1):
    """Left, top, right and bottom of each subject, as shares of the picture."""
    found = {}
    for part in Illustrator().parts(PictureBrief(prompt=prompt, seed=seed), 480, 320, seed):
        left, top, right, bottom = part.box
        found.setdefault(part.what, []).append((left / 480, top / 320, right / 480, bottom / 320))
    return found


def named(found, word):
    return next(rows[0] for what, rows in found.items() if word in what)


@pytest.mark.parametrize(
    ("prompt", "name"),
    [
        ("a tired dog asleep on the porch", "dog-sleeping"), ("一只猫在窗台上睡觉", "cat-sleeping"),
        ("a bear sleeping in its den", "bear-sleeping"), ("狐狸在落叶里睡着了", "fox-sleeping"),
        ("two horses grazing by a fence", "horse-grazing"), ("奶牛在山坡上吃草", "cow-grazing"),
        ("sheep eating grass on a hill", "sheep-grazing"), ("a lion standing on the plain", "lion-standing"),
        ("a cactus in the desert at noon", "saguaro-cactus"), ("a cactus on a desk", "cactus"),
        ("a train on a bridge over a valley", "stone-viaduct"), ("a couple on a stone bridge", "stone-bridge"),
        ("a koala asleep in a tree", "eucalyptus-tree"), ("climbers plant a flag on the summit", "flag-planted"),
        ("a flag over the school", "flag"), ("国旗插画", "flag"), ("a flag on the power plant", "flag"), ("golden coins growing from a pot", "coins-sprouting"), ("a robot repairing a car", "robot-working"), ("机器人在仓库里干活", "robot-working"), ("一只猫撑着雨伞", "cat-upright"),
        ("a robot in a park", "robot"), ("a seedling growing from the earth", "earth-sprouting"),
    ],
)  # fmt: skip
def test_the_drawing_shows_what_is_done(prompt, name):
    assert name in [one.name for one in wanted(prompt)]


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("picking strawberries", "picking"), ("采蘑菇", "picking"), ("picking apples", "reaching"), ("摘苹果", "reaching"),
        ("building a sand castle", "building"), ("堆沙堡", "building"), ("chatting with a friend", "talking"),
        ("在会议上演讲", "talking"), ("talking on the phone", "phoning"),
    ],
)  # fmt: skip
def test_the_act_of_words(words, act):
    assert act_of(words) == act


@pytest.mark.parametrize(
    ("prompt", "count"),
    [
        ("a horse race", 3),
        ("赛艇比赛上的小船", 2),
        ("two cars in a race", 2),
        ("a horse in a stable", 1),
        ("a hare and a tortoise in a race", 1),
        ("一只乌龟和一只兔子赛跑", 1),
        ("a dog watching a bicycle race", 2),
    ],
)
def test_a_race_has_more_than_one_in_it(prompt, count):
    assert max(one.count for one in wanted(prompt) if one.kind == "thing") == count


@pytest.mark.parametrize(
    ("prompt", "setting"), [("a baker in a restaurant kitchen", "kitchen"), ("a nurse in a hospital", "hospital")]
)
def test_of_two_places_side_by_side_the_second_holds(prompt, setting):
    found = read_brief(PictureBrief(prompt=prompt), LIBRARY).setting
    assert found is not None
    assert setting in (found.name, *found.words)


@pytest.mark.parametrize("word", ["cactus", "bus", "octopus"])
def test_a_word_that_ends_in_s_is_one(word):
    assert [one.count for one in wanted(f"a {word}")] == [1]


def test_who_brings_a_parcel_is_he_where_the_word_says_so():
    assert role_for("快递小哥")[0].gender == "masc"
    assert role_for("courier")[0].gender == ""


def test_a_feast_is_no_dish():
    assert "tangyuan" not in [one.name for one in wanted("元宵节的灯会")]
    assert "tangyuan" in [one.name for one in wanted("一碗元宵")]


@pytest.mark.parametrize("seed", [1, 2, 3, 4])
@pytest.mark.parametrize(
    ("prompt", "chaser", "beside", "chased"),
    [
        ("a girl and a puppy chasing a ball on the grass", "girl", "puppy", "ball"),
        ("一个男孩和一只狗在草地上追一只母鸡", "男孩", "狗", "鸡"),
    ],
)
def test_who_runs_after_something_has_it_before_them(prompt, chaser, beside, chased, seed):
    """Those who chase stand on one side, and what they chase on the other."""
    found = boxes(prompt, seed)
    one, other, ball = (sum(named(found, word)[::2]) / 2 for word in (chaser, beside, chased))
    assert (other < one < ball) or (ball < one < other)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_mother_is_larger_than_her_young_and_leads(seed):
    found = boxes("four ducklings following a mother duck on a pond", seed)
    mother = named(found, "mother")
    young = next(rows for what, rows in found.items() if "duckling" in what)
    assert len(young) == 4
    assert mother[3] - mother[1] > 1.4 * max(box[3] - box[1] for box in young)
    assert all(box[0] > mother[0] for box in young) or all(box[2] < mother[2] for box in young)


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize("prompt", ["a girl flying a kite in the park", "爸爸和儿子在海边放风筝"])
def test_a_kite_is_over_who_flies_it(prompt, seed):
    found = boxes(prompt, seed)
    kites = [box for what, rows in found.items() for box in rows if "kite" in what or "风筝" in what]
    people = [box for what, rows in found.items() for box in rows if "kite" not in what and "风筝" not in what]
    assert kites
    assert (kites[0][1] + kites[0][3]) / 2 < max(box[1] for box in people)
    assert min(kites[0]) >= 0 and max(kites[0]) <= 1, "in the picture"


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_an_animal_that_lies_is_seen_whole(seed):
    left, _, right, bottom = named(boxes("a cat sleeping on the grass", seed), "cat")
    assert right - left < 0.6
    assert bottom <= 1.02


def test_a_crane_stands_over_the_workers():
    found = boxes("two workers and a crane at a building site")
    crane, worker = named(found, "crane"), named(found, "worker")
    assert crane[3] - crane[1] > 0.8 * (worker[3] - worker[1])


@pytest.mark.parametrize("seed", [1, 2, 3, 4])
def test_who_picks_has_the_bush_within_reach(seed):
    found = boxes("a woman picking tea on a hill", seed)
    woman, bush = named(found, "woman"), named(found, "tea")
    assert max(woman[0], bush[0]) < min(woman[2], bush[2]), "the hands are at it"
