"""What a file carries: read as it was written, within limits, and nothing of what is harmed."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forebrush import carried
from forebrush.carried import Carried, asset_names, visible
from forebrush.scene import load
from forebrush.sizes import RequestError

SCENE = {"pages": [{"width": 40, "height": 30}]}


@given(
    page=st.integers(0, 99),
    scale=st.floats(0.01, 64),
    assets=st.dictionaries(st.text(max_size=9), st.binary(max_size=60), max_size=4),
    turns=st.lists(st.dictionaries(st.text(max_size=5), st.integers(), max_size=3), max_size=4),
)
def test_what_is_packed_is_read(page, scale, assets, turns):
    one = Carried(SCENE, page, scale, "high", "f", assets, turns)
    data, left_out = one.pack()
    assert left_out == ()
    assert Carried.read(data) == one


def test_what_is_too_large_is_left_out_and_named(monkeypatch):
    monkeypatch.setattr(carried, "ASSETS_LIMIT", 10)
    monkeypatch.setattr(carried, "TURNS_LIMIT", 60)
    turns = [{"id": str(k)} for k in range(9)]
    data, left_out = Carried(SCENE, assets={"a": b"123456", "b": b"1234567"}, turns=turns).pack()
    back = Carried.read(data)
    assert back.assets == {"a": b"123456"}
    assert list(back.turns) == turns[-len(back.turns) :], "the latest stay"
    assert 0 < len(back.turns) < 9
    assert left_out == ("the image 'b' (7 bytes)", f"{9 - len(back.turns)} earlier turns")


@pytest.mark.parametrize(
    "change",
    [
        {"forebrush": 2}, {"extra": 1}, {"scene": []}, {"page": -1}, {"page": True}, {"scale": 0}, {"scale": 1e9}, {"scale": "1"}, {"quality": "best"}, {"quality": ["low"]},
        {"fingerprint": 4}, {"assets": {"a": "%"}}, {"assets": {"a": 4}}, {"assets": []}, {"turns": {}}, {"turns": [1]},
        {"turns": [{}] * 300}, {"assets": dict.fromkeys(map(str, range(300)), "")},
    ],
)  # fmt: skip
def test_what_is_harmed_is_refused(change):
    raw = {"forebrush": 1, "scene": SCENE, **change}
    with pytest.raises(RequestError, match=r"later Forebrush|damaged"):
        Carried.read(json.dumps(raw).encode())


@given(st.binary(max_size=200))
def test_noise_is_refused(data):
    with pytest.raises(RequestError):
        Carried.read(data)


def test_only_what_is_to_be_seen_is_carried():
    text = {"kind": "text", "id": "t", "text": "secret", "hidden": True}
    image = {"kind": "picture", "id": "p", "asset": "logo", "width": 9, "height": 9}
    group = {"kind": "group", "id": "g", "children": [text, image]}
    front, back = (
        {"id": "front", "width": 40, "height": 30, "nodes": [group]},
        {"id": "back", "width": 40, "height": 30},
    )
    scene = load({"pages": [front, back]})
    one = visible(scene, 0)
    assert "secret" not in json.dumps(one)
    assert len(one["pages"]) == 1
    assert set(asset_names(one)) == {"logo"}
    assert len(visible(scene, None)["pages"]) == 2
    assert "secret" not in json.dumps(visible(scene, None))
