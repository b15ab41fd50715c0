"""Shown means shown: inside, uncovered, at least 9 output px, contrast 3:1 or more. Each case made so that it is plain
what a reader would see."""

import pytest

from forebrush.check import contrast as wcag
from forebrush.check import is_shown, measure_shown
from forebrush.studio import render


def page(*nodes, fills=("#ffffff",)):
    return {"pages": [{"width": 300, "height": 200, "fills": list(fills), "nodes": list(nodes)}]}


def words(text="Read 山月 me", left=40, top=60, size=28, **more):
    return {
        "kind": "text",
        "id": "w",
        "text": text,
        "position": "absolute",
        "left": left,
        "top": top,
        "size": size,
        "text_wrap": "nowrap",
        **more,
    }


def cover(fill="#ffffff", left=0, top=0, width=300, height=200):
    return {
        "kind": "shape",
        "id": "c",
        "position": "absolute",
        "left": left,
        "top": top,
        "width": width,
        "height": height,
        "fills": [fill],
    }


def measured(document, scale=1.0):
    picture = render(document, scale=scale, quality="low")
    return measure_shown(picture.frame, picture.pixels(), picture.assets, scale=scale, library=picture.library)


SHOWN = {
    "plain": page(words()),
    "white-on-black": page(words(fills=["#ffffff"]), fills=["#000000"]),
    "nine-px": page(words(size=9)),
    "on-a-panel": page(cover("#222222"), words(fills=["#ffffff"])),
    "mid-grey": page(words(fills=["#808080"])),  # 3.95:1 on white
    "half-transparent": page(words(fills=["#000000b0"])),
    "vertical": page(words("竖排文字", vertical=True, top=10, lang="zh-Hans")),
    "rotated": page(words(rotate=30)),
    "under-a-glass": page(words(), cover("#ffffff20")),
    "emoji": page(words("tea 🍵")),
    "outlined": page(words(fills=["#ffffff"], size=34, strokes=[{"width": 5, "fill": "#000000", "align": "outside"}])),
    "covered-beside": page(words(), cover(left=0, top=120, height=80)),
}  # fmt: skip


@pytest.mark.parametrize("name", SHOWN)
def test_shown(name):
    (item,) = measured(SHOWN[name])
    assert list(item.bad()) == []
    assert is_shown(item.text, [item])


HIDDEN = {
    "covered": (page(words(), cover()), "covered"),
    "covered-in-its-colour": (page(words(), cover("#123456")), "covered"),
    "outside": (page(words(left=400)), "outside"),
    "half-outside": (page(words(left=-60)), "outside"),
    "above": (page(words(top=-30)), "outside"),
    "pale": (page(words(fills=["#c0c0c0"])), "faint"),  # 1.8:1
    "nearly-white": (page(words(fills=["#fafafa"])), "faint"),
    "small": (page(words(size=8)), "small"),
    "scaled-small": (page(words(size=28, scale=0.3)), "small"),
    "squeezed": (page(words(size=28, scale=[1, 0.25])), "small"),
    "faded": (page(words(opacity=0.3)), "faint"),
    "transparent": (page(words(opacity=0)), "covered"),
    "on-stripes": (
        page(cover("#000000", width=120), words(left=20, fills=["#000000"])),
        "covered",
    ),
}


@pytest.mark.parametrize("name", HIDDEN)
def test_hidden(name):
    document, why = HIDDEN[name]
    (item,) = measured(document)
    assert getattr(item, why), item
    assert not is_shown("Read 山月 me", [item])


def test_only_the_covered_part_is_hidden():
    (item,) = measured(page(words("left right", left=20), cover(left=90, width=210)))
    assert is_shown("left", [item])
    assert not is_shown("right", [item])
    assert not is_shown("left right", [item])


def test_size_counts_in_output_px():
    document = page(words(size=8))
    assert measured(document)[0].small
    assert not measured(document, scale=1.2)[0].small
    assert measured(page(words(size=12)), scale=0.5)[0].small


def test_size_counts_after_projection():
    far = words(size=20, width=200, height=40, quad=[[0, 10], [200, 0], [200, 40], [0, 20]])
    (item,) = measured(page(far))
    assert item.small, "the left end is a quarter as high"
    assert item.size == pytest.approx(20 * 0.25, rel=0.25)


def test_an_omitted_range_is_not_shown():
    (item,) = measured(
        page(words("one two three four five six", width=120, overflow="ellipsis", max_lines=1, text_wrap="wrap"))
    )
    assert is_shown("one", [item])
    assert not is_shown("six", [item])


def test_a_string_that_is_not_there_is_not_shown():
    assert not is_shown("other", measured(SHOWN["plain"]))


@pytest.mark.parametrize(
    ("a", "b", "ratio"),
    [((0, 0, 0), (255, 255, 255), 21), ((255, 255, 255), (255, 255, 255), 1), ((119, 119, 119), (255, 255, 255), 4.48)],
)
def test_contrast_is_that_of_wcag(a, b, ratio):
    import numpy as np

    first, second = (wcag.luminance(np.array([[c]], np.uint8))[0, 0] for c in (a, b))
    assert wcag.contrast(float(first), float(second)) == pytest.approx(ratio, abs=0.01)


def test_findings_name_node_range_and_box():
    report = render(page(words(size=8)), quality="medium").report
    (found,) = [f for f in report.findings if f.name == "text-small"]
    assert found.node == "w"
    assert found.evidence["range"] == [0, 10]
    x, y, width, height = found.box
    assert 38 < x < 44
    assert 60 <= y < 72
    assert 20 < width < 80
    assert 5 < height < 14
    assert not report.ok


def test_low_quality_says_that_nothing_was_measured():
    report = render(page(words(size=8)), quality="low").report
    assert report.ok
    assert any("9 output px" in line for line in report.unchecked)
    assert report.checked == ()
