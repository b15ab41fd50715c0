"""Orders said by the way: with greetings, reasons and values before them, in idioms, with words that have no marks."""

import pytest

from forebrush.revise import Question, revise
from forebrush.revise.idioms import clause_said_plainly
from forebrush.revise.wishes import Wish
from forebrush.scene import apply, dump
from forebrush.scene.document import walk

from .judge import SCENES, look, scene_of


def nodes(scene):
    return {node.id: dump(node) for page in scene.pages for node, _ in walk(page)}


def after(name, saying):
    scene = scene_of(name)
    change = revise(scene, look, saying)
    assert not isinstance(change, Question), change.text
    new = apply(scene, change.patch)[0]
    return nodes(scene), nodes(new), look(scene), look(new)


def anchor(name, key):
    return SCENES[name]["anchors"][key]


@pytest.mark.parametrize(
    ("name", "saying", "changed"),
    [
        ("launch", "Hello there! The client wants the logo to be smaller. Many thanks!", ["logo"]),
        ("jazz", "lose the subtitle and make the title red", ["subtitle", "title"]),
        ("jazz", "hi, could you make the subtitle a bit bigger and the date red? thanks!", ["subtitle", "date"]),
        ("jazz", "turn the title blue and the price bold", ["title", "price"]),
        ("jazz", "hide the price for the moment, we may need it later", ["price"]),
        ("cards", "make the subtitle #2244aa, it's our house colour", ["subtitle"]),
        ("jazz", "the subtitle is so faint that nobody can read it", ["subtitle"]),
        ("jazz", "标题太小了，看着别扭", ["title"]),
        ("launch", "副标题放大到原来的1.2倍，主标题别跟着变", ["subtitle"]),
        ("cards", "页脚加一条下划线", ["footer"]),
        ("launch", "ditch that little NEW badge", ["badge"]),
        ("launch", "make the line below the headline bold", ["subtitle"]),
        ("launch", "标题下面那行字改成红色", ["subtitle"]),
    ],
)  # fmt: skip
def test_who_is_changed(name, saying, changed):
    old, new, _, _ = after(name, saying)
    ids = {anchor(name, key) for key in changed}
    tops = {key for key in {*old, *new} if old.get(key) != new.get(key)}
    inside = {child for n in ids for child in _below(old, n)} | {key for key in tops if ids & set(_below(old, key))}
    assert ids <= tops | {key for key in ids if set(_below(old, key)) & tops}
    assert tops <= ids | inside


def _below(all_, name):
    found = []
    for child in all_.get(name, {}).get("children", ()):
        found += [child["id"], *_below({child["id"]: child}, child["id"])]
    return found


@pytest.mark.parametrize(
    ("name", "saying", "key", "text"),
    [
        ("jazz", "rename the title to Harbour Lights and hide the price", "title", "Harbour Lights"),
        ("jazz", "have the title say Blue Monday", "title", "Blue Monday"),
        ("jazz", "change the title to Blue River Nights", "title", "Blue River Nights"),
        ("jazz", "音乐会推迟到July 19了，日期更新一下", "date", "July 19, 8 PM"),
        ("jazz", "change the date to August 2", "date", "August 2, 8 PM"),
        ("jazz", "it's $30 now, please correct the price", "price", "$30"),
        ("sale", "页脚结尾补上“，售完即止”", "footer", "数量有限，先到先得，售完即止"),
        ("menu", 'add "and dogs" to the end of the footer', "footer", "Open daily 7 to 6 and dogs"),
        ("sale", "副标题改成：明天截止，别错过", "subtitle", "明天截止，别错过"),
    ],
)
def test_what_it_says_then(name, saying, key, text):
    assert after(name, saying)[1][anchor(name, key)]["text"] == text


@pytest.mark.parametrize(
    ("name", "saying", "text"),
    [
        ("jazz", "write the words No refunds at the bottom right", "No refunds"),
        ("sale", "在左下角加一行小字：周日不营业", "周日不营业"),
        ("sale", "右上角贴一个写着新品的标签", "新品"),
    ],
)
def test_words_without_marks_are_added(name, saying, text):
    old, new, _, _ = after(name, saying)
    assert [new[key]["text"] for key in new if key not in old and new[key].get("text")] == [text]


def test_weights_corners_and_sizes_in_figures():
    assert after("jazz", "set the title to weight 500")[1]["title"]["weight"] == 500
    assert after("launch", "图片去掉圆角")[1]["hero"].get("radius", 0) == 0
    old, new = after("jazz", "价格放大到原来的1.5倍")[2:]
    assert new.nodes["price"].size / old.nodes["price"].size == pytest.approx(1.5, abs=0.02)
    old, new = after("info", "The title is too big. Shrink it by 10 percent.")[2:]
    assert new.nodes["title"].size / old.nodes["title"].size == pytest.approx(0.9, abs=0.02)


@pytest.mark.parametrize("saying", ["第三步写得不清楚", "the line below the elephant should be red"])
def test_what_stays_unclear_is_asked(saying):
    change = revise(scene_of("recipe"), look, saying, draws=lambda _: 0.0)
    assert isinstance(change, Question)


@pytest.mark.parametrize(
    ("saying", "lighter"),
    [("the footer is far too pale, my mum can't see it", False), ("footer's so faint nobody can read it", False),
     ("the footer is too dark, make it lighter", True), ("hmm the footer is too light, darken it", False), ("页脚太暗了，调亮一点", True)],
)  # fmt: skip
def test_a_complaint_with_its_reason_is_mended_and_not_obeyed_by_the_letter(saying, lighter):
    from .judge import lab

    old, new, _, _ = after("cards", saying)
    scene = scene_of("cards")
    step = lab(scene, new["footer"])[0] - lab(scene, old["footer"])[0]
    assert step != 0 and (step > 0) == lighter


@pytest.mark.parametrize("saying", ["中间那件商品卖完了，撤下来", "remove the middle item"])
def test_the_middle_one_of_a_list(saying):
    _, new, _, _ = after("sale", saying)
    assert "goods-card-2" not in new
    assert {"goods-card", "goods-card-3", "title"} <= set(new)


def test_a_place_alone_is_no_subject():
    assert isinstance(revise(scene_of("jazz"), look, "中间空得很，撤掉"), Question)


@pytest.mark.parametrize(
    ("name", "saying", "done"),
    [
        # nothing that is said beside an idiom may be lost: it is done, or asked about
        ("jazz", "it's $30 now, make the title red, please correct the price", {"title"}),
        ("jazz", "把标题改成新时代，日期更新一下", set()),
        ("jazz", "演出推迟到July 19了，标题改成红色，日期更新一下", {"title"}),
        ("jazz", "标题不要太大，副标题也不要", set()),
    ],
)
def test_an_idiom_swallows_no_other_order(name, saying, done):
    scene = scene_of(name)
    change = revise(scene, look, saying)
    if isinstance(change, Question):
        return
    old, new = nodes(scene), nodes(apply(scene, change.patch)[0])
    changed = {key for key in {*old, *new} if old.get(key) != new.get(key)}
    assert done <= changed
    assert anchor(name, "subtitle") in new
    assert new[anchor(name, "date")]["text"] != "新时代"


def test_what_is_to_be_kept_of_a_button_is_kept_or_asked_about():
    change = revise(scene_of("launch"), look, "make the button bigger but keep its label exactly as it is")
    assert isinstance(change, Question)


@pytest.mark.parametrize("saying", ["hide the red button", "make the small label bold", "move the square button left"])
def test_what_tells_one_thing_from_another_stays_in_its_name(saying):
    assert clause_said_plainly(saying) == saying


def test_edits_to_be_repeated_may_be_made_up():
    made_up = [(Wish("nonsense", "x", {}), ("title",)), (Wish("move", "title", {"amount": "far"}), ("title",))]
    for wish in made_up:
        assert isinstance(revise(scene_of("jazz"), look, "a bit more", wishes=[wish]), Question)
