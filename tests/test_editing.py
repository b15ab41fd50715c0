"""Edits by talking from end to end: what is asked for is on the pixels, the rest is the same, and the receipt says so."""

import json
from pathlib import Path
from random import Random

import numpy as np
import pytest

from forebrush import editing
from forebrush.fonts import Library
from forebrush.layout.survey import survey
from forebrush.scene import load
from forebrush.scene.oklab import to_lab
from forebrush.studio import render

SCENES = Path(__file__).parent / "revise" / "scenes"
SAYINGS = (
    "move the title 8 px left", "把标题往下移动12像素", "make the title red", "make the background a bit darker", "标题小一点",
    'change the title to "A new title"', "hide the title", "put the title in italics", "add a black outline to the title",
    'add "Limited offer" in small letters at the bottom right',
)  # fmt: skip


@pytest.fixture(scope="module")
def library():
    return Library()


def opened(name, library, scale=1.0):
    return render(load((SCENES / f"{name}.json").read_text()), quality="low", library=library, scale=scale)


def outside(receipt, shape):
    mask = np.ones(shape[:2], bool)
    for left, top, right, bottom in receipt.damage:
        mask[top:bottom, left:right] = False
    return mask


@pytest.mark.parametrize("name", ["jazz", "sale", "launch", "menu"])
def test_what_an_edit_does_not_concern_is_the_same_to_the_last_bit(name, library):
    picture = opened(name, library)
    old = picture.pixels().rgba.copy()
    for saying in Random(name).sample(SAYINGS, 5):
        edited = editing.edit(picture, saying)
        new = edited.picture.pixels().rgba
        mask = outside(edited.receipt, new.shape)
        assert np.array_equal(old[mask], new[mask]), saying
        assert edited.receipt.pixels_outside == int(mask.sum())
        assert edited.receipt.pixels_differing == 0
        assert not np.array_equal(old, new), f"“{saying}” changed no pixel"
        whole = render(edited.picture.scene, quality="low", library=library).pixels().rgba
        assert np.array_equal(whole, new), f"“{saying}”: redrawn unlike drawn whole"
        assert np.array_equal(old, picture.pixels().rgba), "the picture before stays as it was"


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_eight_px_are_eight_px(scale, library):
    picture = opened("jazz", library, scale)
    edited = editing.edit(picture, "move the title 8 px left")
    old, new = (p.pixels().rgba[..., :3].astype(int).sum(axis=-1) for p in (picture, edited.picture))
    left, top, right, bottom = edited.receipt.damage[0]
    part = old[top:bottom, left:right]

    def unlike(step):
        return np.abs(np.roll(part, step, axis=1) - new[top:bottom, left:right])[:, 40:-40].mean()

    best = min(range(-30, 31), key=unlike)
    assert best == -8 * scale


def test_a_bit_darker_is_a_bit_and_leaves_the_ink(library):
    picture = opened("cert", library)
    edited = editing.edit(picture, "make the background a bit darker")
    old, new = picture.pixels().rgba, edited.picture.pixels().rgba
    corner = tuple(int(v) for v in old[6, 6, :3]), tuple(int(v) for v in new[6, 6, :3])
    step = to_lab(corner[1])[0] - to_lab(corner[0])[0]
    assert -0.12 <= step <= -0.02
    assert new[..., :3].min() <= old[..., :3].min() + 8, "the darkest ink stays dark"


def test_a_receipt_says_what_was_done_in_words_and_data(library):
    edited = editing.edit(opened("jazz", library), "把标题往左移动8像素")
    receipt = edited.receipt
    assert receipt.nodes == ("title",)
    assert "8" in " ".join(receipt.words)
    assert json.dumps(receipt.plain(), ensure_ascii=False)
    assert 0 < receipt.share < 0.5
    assert edited.picture.parent
    assert edited.picture.id != edited.picture.parent


def test_it_and_more_mean_what_was_done_last(library):
    first = editing.edit(opened("jazz", library), "move the title 10 px down")
    again = editing.edit(first.picture, "make it red", last=first.last, wishes=first.wishes)
    more = editing.edit(first.picture, "a bit more", last=first.last, wishes=first.wishes)
    assert again.receipt.nodes == ("title",)
    assert more.receipt.nodes == ("title",)


def test_what_is_unclear_is_asked_and_nothing_changes(library):
    picture = opened("jazz", library)
    with pytest.raises(editing.Asked) as asked:
        editing.edit(picture, "make the elephant bigger")
    assert "elephant" in asked.value.question.text
    assert asked.value.question.candidates


def test_strict_refuses_to_move_what_is_not_named(library):
    picture = opened("menu", library)
    free = editing.edit(picture, "hide the first item")
    assert free.receipt.moved
    with pytest.raises(editing.StrictError, match="would also move"):
        editing.edit(picture, "hide the first item", strict=True)


@pytest.mark.parametrize(("text", "fault"), [("", "empty"), ("   ", "empty"), ("x" * 5000, "At most 4,000")])
def test_instructions_have_limits(text, fault, library):
    with pytest.raises(Exception, match=fault):
        editing.edit(opened("fox", library), text)


def drawn_round(picture, *names, more=3.0):
    from forebrush.layout.survey import survey

    boxes = [survey(picture.frames).nodes[name].ink for name in names]
    left, top = min(b[0] for b in boxes) - more, min(b[1] for b in boxes) - more
    right, bottom = max(b[0] + b[2] for b in boxes) + more, max(b[1] + b[3] for b in boxes) + more
    return [v * picture.scale for v in (left, top, right - left, bottom - top)]


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_box_is_in_px_of_the_picture(scale, library):
    picture = opened("jazz", library, scale)
    edited = editing.edit(picture, "make this red", box=drawn_round(picture, "subtitle"))
    assert edited.receipt.nodes == ("subtitle",)


def mask_of(picture, box, *, clear=False):
    """A mask as people draw it: white on black, or a stroke of colour on nothing."""
    from forebrush.render.encode import encode
    from forebrush.render.pixels import Pixels

    height, width = picture.pixels().rgba.shape[:2]
    rgba = np.zeros((height, width, 4), np.uint8)
    rgba[..., 3] = 0 if clear else 255
    x, y, w, h = (round(v) for v in box)
    rgba[y : y + h, x : x + w] = (160, 20, 20, 255) if clear else (255, 255, 255, 255)
    return encode(Pixels(rgba), "png")


@pytest.mark.parametrize("clear", [False, True])
def test_a_mask_marks_what_is_light_or_opaque(clear, library, tmp_path):
    picture = opened("jazz", library)
    data = mask_of(picture, drawn_round(picture, "price"), clear=clear)
    (tmp_path / "mask.png").write_bytes(data)
    for mask in (data, tmp_path / "mask.png"):
        assert editing.edit(picture, "把这里改成红色", mask=mask).receipt.nodes == ("price",)


def test_an_empty_mask_is_asked_about(library):
    picture = opened("jazz", library)
    with pytest.raises(editing.Asked):
        editing.edit(picture, "make this red", mask=mask_of(picture, (0, 0, 0, 0)))


@pytest.mark.parametrize(
    ("box", "fault"),
    [((5000, 0, 10, 10), "outside the picture, which is 1024 x 1536"), ((0, 0, 0, 10), "above 0"), ((1, 2, 3), "give x, y"),
     ((0, 0, float("nan"), 9), "above 0")],
)  # fmt: skip
def test_a_box_that_marks_nothing_is_refused(box, fault, library):
    with pytest.raises(Exception, match=fault):
        editing.edit(opened("jazz", library), "make this red", box=box)


def test_a_mask_of_another_size_is_refused_with_both_sizes(library):
    small, large = opened("jazz", library), opened("jazz", library, 2.0)
    with pytest.raises(Exception, match="1024 x 1536 px, and the picture 2048 x 3072"):
        editing.edit(large, "make this red", mask=mask_of(small, (0, 0, 90, 90)))
    with pytest.raises(Exception, match="Give one of them"):
        editing.edit(small, "make this red", mask=b"", box=(0, 0, 9, 9))


def test_what_is_assumed_stands_in_the_receipt(library):
    picture = opened("jazz", library)
    with pytest.raises(editing.Asked) as asked:
        editing.edit(picture, "rotate the title")
    assert asked.value.question.assumption
    assert "assumed: 15 degrees" in editing.edit(picture, "rotate the title", yes=True).receipt.words[0]


def test_a_picture_painted_again_in_another_palette_is_not_called_untouched(library):
    picture = opened("menu", library)
    edited = editing.edit(picture, "改成深色模式")
    assert edited.receipt.share == 1.0  # its ground is painted, and covers the page
    assert "background" in {*edited.receipt.nodes, *edited.receipt.moved}


@pytest.mark.parametrize(
    "saying", ["make the title bigger", "标题放大一点", "make the title much bigger", "set the title to 200 px"]
)
def test_a_title_that_grows_leaves_its_neighbours_alone_or_moves_them(saying, library):
    """A title as wide as its box and as high: no word is cut, and nothing new is covered."""
    title = {"kind": "text", "id": "title", "role": "title", "text": "明前第一盏", "size": 150, "height": 176, "fit": {"min": 9, "max": 150},
             "text_align": "center", "shrink": 0}  # fmt: skip
    rule = {"kind": "shape", "id": "rule", "role": "ornament", "height": 4, "fills": ["#804020"], "shrink": 0}
    below = {"kind": "text", "id": "subtitle", "role": "subtitle", "text": "龙井村手工采摘", "size": 50, "shrink": 0}
    stack = {"kind": "group", "id": "head", "layout": "column", "gap": 20, "width": 800, "position": "absolute", "left": 60, "top": 80,
             "children": [title, rule, below]}  # fmt: skip
    picture = render({"pages": [{"width": 920, "height": 1200, "nodes": [stack]}]}, library=library)
    assert picture.report.ok
    before = survey(picture.frames).nodes["title"].size
    edited = editing.edit(picture, saying)
    assert edited.receipt.faults == ()
    nodes = survey(edited.picture.frames).nodes
    ink = nodes["title"].ink
    assert ink[1] + ink[3] <= nodes["rule"].box[1] + 1
    assert nodes["title"].size > before
