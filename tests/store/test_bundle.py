"""A conversation as one file: what is taken out comes in again, and nothing that is harmed or hostile does."""

import io
import json
import zipfile

import pytest

from forebrush.scene import load, picture_id
from forebrush.store import Store, StoreError, Turn, bundle
from forebrush.store.bundle import pack, unpack

SCENE, OTHER = (json.dumps({"pages": [{"width": width, "height": 30}]}) for width in (40, 50))


def turn(parent="", instruction="", scene=SCENE, *, made="", **more):
    more = {"scale": 1.0, "quality": "medium", "fingerprint": "f", **more}
    name = picture_id(load(scene), parent, more["fingerprint"], more["scale"])
    return Turn(name, parent, instruction, scene, made=made, more=more)


A = turn(made="2026-01-01T00:00:00+00:00")
B = turn(A.id, "往左移", scale=2.0)
C = turn(A.id, "make it red")
Z = turn("", "another conversation", OTHER)


@pytest.fixture
def source(tmp_path):
    store = Store(tmp_path / "one")
    store.add(A, {"asset:logo": b"logo"})
    store.add(B, {"asset:logo": b"logo", "pixels:0": b"px"})
    store.add(C)
    store.add(Z)
    return store


def test_what_is_taken_out_comes_in_again(source, tmp_path):
    data = pack(source, source.conversation(B.id))
    other = Store(tmp_path / "two")
    assert [one.id for one in unpack(other, data)] == [A.id, B.id, C.id]
    for one in (A, B, C):
        assert other.get(one.id) == source.get(one.id)
    assert other.file(other.get(B.id), "pixels:0") == b"px"
    assert other.get(Z.id) is None
    assert pack(other, other.conversation(A.id)) == data
    assert len(unpack(other, data)) == 3, "a second time does no harm"


def altered(data, **members):
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            key = name.split("/")[0].removesuffix(".json")
            if key in members:
                if members[key] is not None:
                    new.writestr(name, members[key](old.read(name)))
            else:
                new.writestr(name, old.read(name))
    return made.getvalue()


def first(change):
    def alter(text):
        raw = json.loads(text)
        raw[0] = {**raw[0], **change}
        return json.dumps(raw)

    return alter


HARM = (
    {"scale": "1"}, {"scale": 0}, {"quality": "best"}, {"fingerprint": 4}, {"page": -1}, {"page": True}, {"patch": []},
    {"words": "x"}, {"last": [1]}, {"wishes": {}}, {"wishes": [{}]}, {"wishes": [{"edit": 1, "target": "", "args": {}, "ids": []}]},
    {"wishes": [{"edit": "move", "target": "", "args": [], "ids": []}]},
)  # fmt: skip


@pytest.mark.parametrize(
    ("harm", "fault"),
    [
        (lambda data: b"", "no whole bundle"),
        (lambda data: data[: len(data) // 2], "no whole bundle"),
        (lambda data: altered(data, blobs=None), "missing in the bundle"),
        (lambda data: altered(data, blobs=lambda held: held + b"!"), "does not hold what its name says"),
        (lambda data: altered(data, turns=None), "turns.json is missing"),
        (lambda data: altered(data, turns=lambda _: "[]"), "list of 1 to"),
        (lambda data: altered(data, turns=lambda _: "nonsense"), "no whole bundle"),
        (lambda data: altered(data, turns=first({"scene": "{}"})), "field required"),
        (lambda data: altered(data, turns=first({"scene": OTHER})), "not that of its scene"),
        (lambda data: altered(data, turns=first({"parent": "x"})), "not that of its scene"),
        *(
            (lambda data, more=more: altered(data, turns=first({"more": {**A.more, **more}})), "not sound")
            for more in HARM
        ),
        (lambda data: altered(data, turns=first({"files": {"asset:logo": "../../x"}})), "missing in the bundle"),
        (lambda data: altered(data, turns=first({"id": 7})), "turn id: is no text"),
        (lambda data: altered(data, turns=first({"extra": 1})), "a turn has id"),
    ],
)
def test_what_is_harmed_is_refused_and_nothing_is_kept(source, tmp_path, harm, fault):
    data = harm(pack(source, source.conversation(A.id)))
    other = Store(tmp_path / "two")
    with pytest.raises(StoreError, match=fault):
        unpack(other, data)
    assert other.get(A.id) is None
    assert list(other.blobs.names()) == []


def test_what_unpacks_to_too_much_is_refused(source, tmp_path, monkeypatch):
    monkeypatch.setattr(bundle, "MAX_BYTES", 100)
    with pytest.raises(StoreError, match="At most 100"):
        unpack(Store(tmp_path / "two"), pack(source, source.conversation(A.id)))
