"""Files named by what they hold: written whole or not at all, counted by those who use them, never read when harmed."""

import errno
import hashlib
import sqlite3

import pytest

from forebrush.store import Store, StoreError, Turn, turns
from forebrush.store.blobs import Blobs, DamagedBlob


def test_a_file_is_named_by_what_it_holds(tmp_path):
    store = Blobs(tmp_path)
    sha = store.put(b"logo")
    assert sha == hashlib.sha256(b"logo").hexdigest()
    assert store.get(sha) == b"logo"
    assert store.put(b"logo") == sha
    assert list(store.names()) == [sha]


@pytest.mark.parametrize("harm", [b"", b"log", b"logO"])
def test_a_file_that_was_cut_off_or_altered_is_never_read(tmp_path, harm):
    store = Blobs(tmp_path)
    sha = store.put(b"logo")
    store.path(sha).write_bytes(harm)
    with pytest.raises(DamagedBlob, match="damaged"):
        store.get(sha)
    assert store.put(b"logo") == sha
    assert store.get(sha) == b"logo", "handing it in again mends it"


def test_a_name_leads_nowhere_else(tmp_path):
    with pytest.raises(ValueError, match="no SHA-256"):
        Blobs(tmp_path).get("../../etc/passwd")


def test_a_full_disk_leaves_nothing_half_written(tmp_path, monkeypatch):
    def full(_):
        raise OSError(errno.ENOSPC, "No space left on device")

    store = Store(tmp_path)
    store.add(Turn("a", "", "", "{}"), {"asset:logo": b"first"})
    monkeypatch.setattr("forebrush.files.os.fsync", full)
    with pytest.raises(StoreError, match=r"No space left on device\. Nothing was kept\. Make room"):
        store.add(Turn("b", "a", "", "{}"), {"asset:photo": b"second"})
    monkeypatch.undo()
    assert store.get("b") is None
    assert store.file(store.get("a"), "asset:logo") == b"first"
    assert len([p for p in (tmp_path / "blobs").rglob("*") if p.is_file()]) == 1


def test_a_base_that_runs_full_keeps_what_it_had(tmp_path):
    store = Store(tmp_path)
    store.add(Turn("a", "", "", "{}"))
    whole = sqlite3.connect

    def small(path, **options):
        base = whole(path, **options)
        base.execute(f"pragma max_page_count = {base.execute('pragma page_count').fetchone()[0]}")
        return base

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(turns.sqlite3, "connect", small)
        with pytest.raises(StoreError, match=r"full\. Nothing was kept\. Make room"):
            for k in range(200):
                store.add(Turn(f"b{k}", "a", "x" * 4000, "{}"))
    assert store.get("a") is not None
    store.add(Turn("c", "a", "", "{}"))
    assert store.get("c") is not None


def test_a_damaged_file_of_a_turn_is_told_with_a_way_out(tmp_path):
    store = Store(tmp_path)
    store.add(Turn("a", "", "", "{}"), {"asset:logo": b"logo"})
    turn = store.get("a")
    store.blobs.path(turn.files["asset:logo"]).write_bytes(b"lo")
    with pytest.raises(StoreError, match="Hand the file in again"):
        store.file(turn, "asset:logo")


def test_files_go_with_the_last_turn_that_uses_them(tmp_path):
    store = Store(tmp_path)
    store.add(Turn("a", "", "", "{}"), {"asset:logo": b"shared", "pixels:0": b"own"})
    store.add(Turn("x", "", "", "{}"), {"asset:logo": b"shared"})
    store.forget("a")
    assert list(store.blobs.names()) == [hashlib.sha256(b"shared").hexdigest()]
    store.forget("x")
    assert list(store.blobs.names()) == []


def test_what_a_killed_writer_left_is_swept(tmp_path):
    store = Store(tmp_path)
    store.add(Turn("a", "", "", "{}"), {"asset:logo": b"logo"})
    folder = store.blobs.path(store.get("a").files["asset:logo"]).parent
    (folder / ".part-abc").write_bytes(b"half")
    orphan = store.blobs.put(b"of a turn that was never told of")
    assert store.collect() == 1
    assert not (folder / ".part-abc").exists()
    assert not store.blobs.path(orphan).exists()
    assert store.file(store.get("a"), "asset:logo") == b"logo"


def test_deletion_deletes(tmp_path):
    store = Store(tmp_path)
    secret = "a secret that must not stay"
    store.add(Turn("a", "", secret, "{}"), {"asset:photo": secret.encode()})
    store.forget("a")
    held = b"".join(p.read_bytes() for p in tmp_path.rglob("*") if p.is_file())
    assert secret.encode() not in held


def test_a_base_of_the_first_version_goes_on(tmp_path):
    base = sqlite3.connect(tmp_path / "turns.sqlite")
    base.executescript(turns._STEPS[0])
    base.execute("insert into turns values ('a', '', '2026-01-01', 'old', ?, '{}')", (turns.zlib.compress(b"{}"),))
    base.execute("pragma user_version = 1")
    base.commit()
    base.close()
    store = Store(tmp_path)
    assert store.get("a").instruction == "old"
    store.add(Turn("b", "a", "", "{}"), {"asset:logo": b"logo"})
    assert store.file(store.get("b"), "asset:logo") == b"logo"
    assert sqlite3.connect(tmp_path / "turns.sqlite").execute("pragma user_version").fetchone() == (turns.VERSION,)
