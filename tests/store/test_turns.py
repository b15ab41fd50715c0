"""The store of turns: what was told of is kept, whatever happens to the process; two may write at once."""

import os
import signal
import subprocess
import sys

import pytest

from forebrush.store import Store, StoreError, Turn, data_folder


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path)


def chain(store, *names):
    for parent, name in zip(("", *names), names, strict=False):
        store.add(Turn(name, parent, f"to {name}", f'{{"scene": "{name}"}}', more={"scale": 2.0}))


def test_a_turn_comes_back_as_it_was_given(store):
    store.add(Turn("b", "a", "往左移8像素", '{"x": 1}', more={"words": ["moved"], "last": ["title"]}))
    found = store.get("b")
    assert (found.parent, found.instruction, found.scene) == ("a", "往左移8像素", '{"x": 1}')
    assert found.more == {"words": ["moved"], "last": ["title"]}
    assert found.made.endswith("+00:00")


def test_the_path_leads_from_the_first_to_this_one(store):
    chain(store, "a", "b", "c")
    store.add(Turn("d", "b", "another way", "{}"))
    assert [t.id for t in store.path_to("c")] == ["a", "b", "c"]
    assert [t.id for t in store.path_to("d")] == ["a", "b", "d"]
    assert [t.id for t in store.children("b")] == ["c", "d"]
    assert store.get("nobody") is None
    assert store.path_to("nobody") == []


def test_forgetting_takes_the_whole_conversation_and_no_other(store):
    chain(store, "a", "b", "c")
    chain(store, "x", "y")
    assert store.forget("b") == 3
    assert store.get("a") is None
    assert [t.id for t in store.path_to("y")] == ["x", "y"]


WRITER = """
import sys
from pathlib import Path
from forebrush.store import Store, Turn
store = Store(Path(sys.argv[1]))
for k in range(10_000):
    store.add(Turn(f"{sys.argv[2]}{k}", "", "", "{}" * 2000))
    print(k, flush=True)
"""


def start(folder, name):
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(folder), name], stdout=subprocess.PIPE, text=True, env={**os.environ}
    )


def test_a_killed_writer_loses_nothing_that_it_told_of(tmp_path):
    for round_ in range(4):
        writer = start(tmp_path, f"r{round_}-")
        told = [writer.stdout.readline() for _ in range(3 + 2 * round_)]
        writer.send_signal(signal.SIGKILL)
        told += writer.stdout.readlines()
        writer.wait()
        writer.stdout.close()
        said = [int(line) for line in told if line.endswith("\n")]
        store = Store(tmp_path)
        assert len(said) >= 3
        assert all(store.get(f"r{round_}-{k}") is not None for k in said)


def test_two_writers_wait_for_each_other(tmp_path):
    writers = [start(tmp_path, name) for name in "ab"]
    for writer in writers:
        for _ in range(10):
            assert writer.stdout.readline()
    for writer in writers:
        writer.kill()
        writer.wait()
        writer.stdout.close()
    store = Store(tmp_path)
    assert all(store.get(f"{name}{k}") for name in "ab" for k in range(10))


def test_a_damaged_file_is_told_and_not_written_over(tmp_path):
    (tmp_path / "turns.sqlite").write_bytes(b"this is no database" * 100)
    with pytest.raises(StoreError, match=r"turns\.sqlite.*Mend or move"):
        Store(tmp_path)
    assert (tmp_path / "turns.sqlite").read_bytes().startswith(b"this is no")


def test_a_file_of_a_later_version_is_refused(tmp_path):
    import sqlite3

    Store(tmp_path)
    base = sqlite3.connect(tmp_path / "turns.sqlite")
    base.execute("pragma user_version = 99")
    base.close()
    with pytest.raises(StoreError, match="later Forebrush"):
        Store(tmp_path)


def test_a_folder_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(StoreError, match="FOREBRUSH_DATA"):
        Store(tmp_path / "file" / "below")


def test_the_folder_is_the_one_that_is_asked_for(tmp_path, monkeypatch):
    monkeypatch.setenv("FOREBRUSH_DATA", str(tmp_path / "mine"))
    assert data_folder() == tmp_path / "mine"
