"""Turns in an SQLite file: each picture with its parent, its scene, and what was asked for.

A turn is written in one transaction before it is acknowledged (write-ahead log, synced), so that a process that is
killed loses nothing that it told of, and nobody sees half a turn. Two processes may write at once: they wait for each
other. The clock is only here: no file carries it.
"""

from __future__ import annotations

import json
import os
import sqlite3
import sys
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from forebrush.scene.errors import ForebrushError

__all__ = ["Store", "StoreError", "Turn", "data_folder"]

VERSION = 1
_SCHEMA = """
create table if not exists turns (
  id text primary key, parent text not null, made text not null, instruction text not null, scene blob not null,
  more text not null
) strict;
create index if not exists turns_by_parent on turns (parent);
"""


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
    """JSON data: scale, brief, words, touched nodes, edits that `more` repeats."""


class Store:
    """The turns of this user."""

    def __init__(self, folder: Path | None = None) -> None:
        """Open the store, making it where there is none. Raises `StoreError` where that cannot be done."""
        self.path = (folder or data_folder()) / "turns.sqlite"
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with self._open() as base:
                version = base.execute("pragma user_version").fetchone()[0]
                if version > VERSION:
                    raise StoreError(f"{self.path} was written by a later Forebrush. Update it, or set FOREBRUSH_DATA.")
                base.executescript(_SCHEMA)
                base.execute(f"pragma user_version = {VERSION}")
        except (sqlite3.Error, OSError) as error:
            raise self._broken(error) from None

    def _broken(self, error: Exception) -> StoreError:
        return StoreError(f"{self.path}: {error}. Mend or move the file away, or set FOREBRUSH_DATA to another folder.")

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        base = sqlite3.connect(self.path, timeout=20.0)
        try:
            base.execute("pragma journal_mode = wal")
            base.execute("pragma synchronous = full")
            with base:
                yield base
        finally:
            base.close()

    def add(self, turn: Turn) -> None:
        """Keep a turn; one that is there already stays. Raises `StoreError`."""
        made = datetime.now(UTC).isoformat(timespec="seconds")
        row = (
            turn.id,
            turn.parent,
            made,
            turn.instruction,
            zlib.compress(turn.scene.encode(), 6),
            json.dumps(dict(turn.more), ensure_ascii=False),
        )
        try:
            with self._open() as base:
                base.execute("insert or ignore into turns values (?, ?, ?, ?, ?, ?)", row)
        except (sqlite3.Error, OSError) as error:
            raise self._broken(error) from None

    def _rows(self, where: str, *values: str) -> list[Turn]:
        try:
            with self._open() as base:
                found = base.execute(
                    f"select id, parent, instruction, scene, made, more from turns where {where}", values
                )
                return [Turn(r[0], r[1], r[2], zlib.decompress(r[3]).decode(), r[4], json.loads(r[5])) for r in found]
        except (sqlite3.Error, OSError, zlib.error, ValueError) as error:
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

    def forget(self, name: str) -> int:
        """Delete a picture's whole conversation for good; gives how many turns went."""
        path = self.path_to(name)
        pending, gone = [path[0].id] if path else [], 0
        try:
            while pending:
                one = pending.pop()
                pending += [t.id for t in self.children(one)]
                with self._open() as base:
                    base.execute("pragma secure_delete = on")
                    gone += base.execute("delete from turns where id = ?", (one,)).rowcount
        except (sqlite3.Error, OSError) as error:
            raise self._broken(error) from None
        return gone
