"""Images handed in with an instruction: named, placed, put in the place of pictures, and never guessed."""

import pytest

from forebrush.revise import Question, revise
from forebrush.revise.images import named
from forebrush.scene import apply, dump
from forebrush.scene.document import walk

from .judge import look, scene_of

LOGO, PHOTO = {"logo": ("logo", 300.0, 100.0)}, {"harbour": ("harbour", 1600.0, 900.0)}


def after(name, saying, images):
    scene = scene_of(name)
    change = revise(scene, look, saying, images=images)
    assert not isinstance(change, Question), change
    new = apply(scene, change.patch)[0]
    return new, look(new), {node.id: dump(node) for page in new.pages for node, _ in walk(page)}


@pytest.mark.parametrize(
    ("words", "images", "who"),
    [
        ("the logo", LOGO, "logo"), ("our Logo", LOGO, "logo"), ("标志", LOGO, "logo"), ("logo.png", LOGO, "logo"),
        ("harbour.jpg", PHOTO, "harbour"), ("my photo", PHOTO, "harbour"), ("这张照片", PHOTO, "harbour"),
        ("the photo", {**LOGO, **PHOTO}, ""), ("a harbour master", PHOTO, ""), ("the lighthouse", PHOTO, ""), ("logo", PHOTO, ""),
    ],
)  # fmt: skip
def test_who_is_named(words, images, who):
    assert named(words, images) == who


@pytest.mark.parametrize(
    ("saying", "images", "left", "top"),
    [
        ("add the logo at the bottom left", LOGO, True, False),
        ("put our logo in the top right corner", LOGO, False, True),
        ("把标志放到左上角", LOGO, True, True),
        ("在右下角加上harbour", PHOTO, False, False),
        ("add my photo in the bottom right", PHOTO, False, False),
    ],
)
@pytest.mark.parametrize("name", ["jazz", "slide"])
def test_an_image_is_put_where_it_is_wanted(name, saying, images, left, top):
    new, seen, nodes = after(name, saying, images)
    key, width, height = next(iter(images.values()))
    made = [node for node in nodes.values() if node.get("asset") == key]
    assert len(made) == 1
    x, y, w, h = seen.nodes[made[0]["id"]].box
    page = new.pages[0]
    assert (x + w / 2 < page.width / 2, y + h / 2 < page.height / 2) == (left, top)
    assert x >= 0 and y >= 0 and x + w <= page.width and y + h <= page.height
    assert w / h == pytest.approx(width / height, rel=0.02)


def test_below_a_text_is_below_it():
    _, seen, nodes = after("jazz", "add harbour below the subtitle", PHOTO)
    made = next(node["id"] for node in nodes.values() if node.get("asset") == "harbour")
    subtitle = seen.nodes["subtitle"].ink
    assert seen.nodes[made].box[1] >= subtitle[1] + subtitle[3]


@pytest.mark.parametrize(
    "saying",
    ["replace the picture with harbour", "use harbour as the picture", "把图片换成harbour", "用harbour替换图片",
     "swap the picture for the photo"],
)  # fmt: skip
@pytest.mark.parametrize("name", ["fox", "launch"])
def test_a_picture_is_replaced(name, saying):
    anchors = {"fox": "background", "launch": "hero"}
    _, _, nodes = after(name, saying, PHOTO)
    node = nodes[anchors[name]]
    assert node["asset"] == "harbour"
    assert "brief" not in node
    before = {n.id: dump(n) for page in scene_of(name).pages for n, _ in walk(page)}
    assert {n for n in nodes if nodes[n] != before[n]} == {anchors[name]}


@pytest.mark.parametrize("saying", ["replace the elephant with harbour", "use harbour as the price"])
def test_what_is_not_there_is_asked_about(saying):
    assert isinstance(revise(scene_of("jazz"), look, saying, images=PHOTO), Question)


def test_a_logo_that_is_there_is_moved_and_not_added():
    _, _, nodes = after("launch", "put the logo in the bottom right", LOGO)
    assert not any(node.get("asset") == "logo" for node in nodes.values())
