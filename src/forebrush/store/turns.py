"""Turns in an SQLite file: each picture with its parent, its scene, what was asked for, and the files that it needs.

A turn is written in one transaction before it is acknowledged (write-ahead log, synced), so that a process that is
killed loses nothing that it told of, and nobody sees half a turn. Its files (images that were handed in, pixels that
cannot be drawn again) lie beside the base, named by what they hold; they are written before the turn that uses them,
and deleted once no turn does. Whoever writes or deletes holds the base's lock, so nobody deletes what another is about
to use. The clock is only here: no file carries it.
"""

from __future__ import annotations

import errno
import json
import os
import sqlite3
import sys
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from forebrush.scene.errors import ForebrushError
from forebrush.store.blobs import Blobs, DamagedBlob

__all__ = ["Store", "StoreError", "Turn", "data_folder"]

_STEPS = (
    """
    create table if not exists turns (
      id text primary key, parent text not null, made text not null, instruction text not null, scene blob not null,
      more text not null
    ) strict;
    create index if not exists turns_by_parent on turns (parent);
    """,
    """
    create table if not exists files (
      turn text not null, name text not null, sha text not null, primary key (turn, name)
    ) strict, without rowid;
    create index if not exists files_by_sha on files (sha);
    """,
)
"""What leads from each version of the base to the next. A step that is done twice does no harm."""
VERSION = len(_STEPS)


class StoreError(ForebrushError):
    """The store cannot be read or written: which file, and what to do."""


def data_folder() -> Path:
    """Where the user's data lives: FOREBRUSH_DATA, else the usual place of the system."""
    if given := os.environ.get("FOREBRUSH_DATA"):
        return Path(given)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", str(Path.home()))) / "forebrush"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "forebrush"
    return Path(os.environ.get("XDG_DATA_HOME", str(Path.home() / ".local" / "share"))) / "forebrush"


@dataclass(frozen=True, slots=True)
class Turn:
    """One picture of a conversation."""

    id: str
    parent: str
    """The picture that it was made from; empty for the first."""
    instruction: str
    scene: str
    """Canonical JSON."""
    made: str = ""
    """When, UTC, ISO 8601; the store writes it."""
    more: Mapping[str, Any] = field(default_factory=dict)
    """JSON data: scale, patch, words, touched nodes, edits that `more` repeats."""
    files: Mapping[str, str] = field(default_factory=dict)
    """SHA-256 of each file that it needs, by a name such as `asset:logo` or `pixels:0`."""


class Store:
    """The turns of this user."""

    def __init__(self, folder: Path | None = None) -> None:
        """Open the store, making it where there is none. Raises `StoreError` where that cannot be done."""
        self.path = (folder or data_folder()) / "turns.sqlite"
        self.blobs = Blobs(self.path.parent / "blobs")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with self._open() as base:
                version = base.execute("pragma user_version").fetchone()[0]
                if version > VERSION:
                    raise StoreError(f"{self.path} was written by a later Forebrush. Update it, or set FOREBRUSH_DATA.")
                for step in _STEPS[version:]:
                    base.executescript(step)
                if version < VERSION:
                    base.execute(f"pragma user_version = {VERSION}")
        except (sqlite3.Error, OSError) as error:
            raise self._broken(error) from None

    def _broken(self, error: Exception) -> StoreError:
        advice = "Mend or move the file away, or set FOREBRUSH_DATA to another folder."
        if "full" in str(error) or getattr(error, "errno", 0) == errno.ENOSPC:
            advice = "Nothing was kept. Make room, or set FOREBRUSH_DATA to a folder on another disk."
        elif "readonly" in str(error) or "read-only" in str(error).lower():
            advice = "Nothing was kept. Make it writable, or set FOREBRUSH_DATA to a folder that is."
        return StoreError(f"{self.path}: {error}. {advice}")

    @contextmanager
    def _open(self, *, alone: bool = False) -> Iterator[sqlite3.Connection]:
        """The base; `alone` keeps other writers out from the beginning to the end."""
        base = sqlite3.connect(self.path, timeout=20.0)
        try:
            base.execute("pragma journal_mode = wal")
            base.execute("pragma synchronous = full")
            if alone:
                base.execute("begin immediate")
            with base:
                yield base
        finally:
            base.close()

    def add(self, turn: Turn, files: Mapping[str, bytes] | None = None) -> None:
        """Keep a turn and the files that it needs, by name; one that is there already stays. Raises `StoreError`."""
        self.add_all([(turn, files or {})])

    def add_all(self, turns: Sequence[tuple[Turn, Mapping[str, bytes]]]) -> None:
        """Keep several turns, all or none. Raises `StoreError`."""
        now = datetime.now(UTC).isoformat(timespec="seconds")
        try:
            with self._open(alone=True) as base:
                for turn, files in turns:
                    row = (
                        turn.id,
                        turn.parent,
                        turn.made or now,
                        turn.instruction,
                        zlib.compress(turn.scene.encode(), 6),
                        json.dumps(dict(turn.more), ensure_ascii=False),
                    )
                    new = base.execute("insert or ignore into turns values (?, ?, ?, ?, ?, ?)", row).rowcount
                    named = [(turn.id, name, self.blobs.put(data)) for name, data in sorted(files.items())]
                    if new:  # one that is there already keeps the files that it has
                        base.executemany("insert into files values (?, ?, ?)", named)
        except (sqlite3.Error, OSError) as error:
            raise self._broken(error) from None

    def file(self, turn: Turn, name: str) -> bytes:
        """A file of a turn. Raises `StoreError` where it is gone or damaged, `KeyError` where the turn has none."""
        try:
            return self.blobs.get(turn.files[name])
        except DamagedBlob as error:
            raise StoreError(f"{error}. Hand the file in again, or go on from a picture that carries it.") from None
        except OSError as error:
            raise self._broken(error) from None

    def _rows(self, where: str, *values: str) -> list[Turn]:
        try:
            with self._open() as base:
                found = base.execute(
                    f"select id, parent, instruction, scene, made, more from turns where {where}", values
                ).fetchall()
                files = [
                    dict(base.execute("select name, sha from files where turn = ? order by name", row[:1]))
                    for row in found
                ]
        except (sqlite3.Error, OSError) as error:
            raise self._broken(error) from None
        return [self._turn(row, named) for row, named in zip(found, files, strict=True)]

    def _turn(self, row: tuple[str, str, str, bytes, str, str], files: Mapping[str, str]) -> Turn:
        try:
            return Turn(row[0], row[1], row[2], zlib.decompress(row[3]).decode(), row[4], json.loads(row[5]), files)
        except (zlib.error, ValueError) as error:
            raise self._broken(error) from None

    def get(self, name: str) -> Turn | None:
        """The turn of a picture id; None where it is not known here."""
        return next(iter(self._rows("id = ?", name)), None)

    def children(self, name: str) -> list[Turn]:
        """What was made from a picture, the latest last."""
        return self._rows("parent = ? order by made, rowid", name) if name else []

    def path_to(self, name: str) -> list[Turn]:
        """The turns from the first picture to this one."""
        made: list[Turn] = []
        turn = self.get(name)
        while turn is not None and all(turn.id != t.id for t in made):
            made.append(turn)
            turn = self.get(turn.parent) if turn.parent else None
        return made[::-1]

    def conversation(self, name: str) -> list[Turn]:
        """Every turn that hangs together with a picture, branches too; each after the one that it was made from."""
        path = self.path_to(name)
        made = {path[0].id: path[0]} if path else {}
        pending = list(made)
        while pending:
            for turn in self.children(pending.pop(0)):
                if turn.id not in made:
                    made[turn.id] = turn
                    pending.append(turn.id)
        return list(made.values())

    def forget(self, name: str) -> int:
        """Delete a picture's whole conversation for good, with its files; gives how many turns went."""
        gone = [(turn.id,) for turn in self.conversation(name)]
        try:
            with self._open() as base:
                base.execute("pragma secure_delete = on")
                base.executemany("delete from turns where id = ?", gone)
                base.executemany("delete from files where turn = ?", gone)
            with self._open() as base:  # what was deleted is in the log, too, until it is written back
                base.execute("pragma wal_checkpoint(truncate)")
        except (sqlite3.Error, OSError) as error:
            raise self._broken(error) from None
        self.collect()
        return len(gone)

    def collect(self) -> int:
        """Delete files that no turn uses; gives how many went. Raises `StoreError`."""
        try:
            with self._open(alone=True) as base:
                used = {row[0] for row in base.execute("select distinct sha from files")}
                unused = [sha for sha in self.blobs.names() if sha not in used]
                for sha in unused:
                    self.blobs.drop(sha)
                self.blobs.sweep()
        except (sqlite3.Error, OSError) as error:
            raise self._broken(error) from None
        return len(unused)
