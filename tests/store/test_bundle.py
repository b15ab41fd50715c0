"""A conversation as one file: what is taken out comes in again, and nothing that is harmed or hostile does."""

import io
import json
import zipfile

import pytest

from forebrush.store import Store, StoreError, Turn, bundle
from forebrush.store.bundle import pack, unpack

SCENE = '{"pages": [{"width": 40, "height": 30}]}'


@pytest.fixture
def source(tmp_path):
    store = Store(tmp_path / "one")
    store.add(Turn("a", "", "", SCENE, made="2026-01-01T00:00:00+00:00"), {"asset:logo": b"logo"})
    store.add(Turn("b", "a", "往左移", SCENE, more={"scale": 2.0}), {"asset:logo": b"logo", "pixels:0": b"px"})
    store.add(Turn("c", "a", "make it red", SCENE))
    store.add(Turn("z", "", "another conversation", SCENE))
    return store


def test_what_is_taken_out_comes_in_again(source, tmp_path):
    data = pack(source, source.conversation("b"))
    other = Store(tmp_path / "two")
    assert [turn.id for turn in unpack(other, data)] == ["a", "b", "c"]
    for name in "abc":
        assert other.get(name) == source.get(name)
    assert other.file(other.get("b"), "pixels:0") == b"px"
    assert other.get("z") is None
    assert pack(other, other.conversation("a")) == data
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
        (lambda data: altered(data, turns=first({"scene": "{}"})), "turn a: "),
        (lambda data: altered(data, turns=first({"files": {"asset:logo": "../../x"}})), "missing in the bundle"),
        (lambda data: altered(data, turns=first({"id": 7})), "turn id: is no text"),
        (lambda data: altered(data, turns=first({"extra": 1})), "a turn has id"),
    ],
)
def test_what_is_harmed_is_refused_and_nothing_is_kept(source, tmp_path, harm, fault):
    data = harm(pack(source, source.conversation("a")))
    other = Store(tmp_path / "two")
    with pytest.raises(StoreError, match=fault):
        unpack(other, data)
    assert other.get("a") is None
    assert list(other.blobs.names()) == []


def test_what_unpacks_to_too_much_is_refused(source, tmp_path, monkeypatch):
    monkeypatch.setattr(bundle, "MAX_BYTES", 100)
    with pytest.raises(StoreError, match="At most 100"):
        unpack(Store(tmp_path / "two"), pack(source, source.conversation("a")))
