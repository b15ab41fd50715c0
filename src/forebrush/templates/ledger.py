"""What a folder was filled with: a line for each finished file, so that an interrupted run goes on where it was.

A file counts as made where it is still, byte for byte, what was made of the same template and values. Lines are added
when a file is whole; a line that was cut off by a crash is passed over, and its file made again.
"""

from __future__ import annotations

import hashlib
import json
import time
from pathlib import Path
from typing import IO

__all__ = ["FOLDER", "Ledger"]

FOLDER = ".forebrush"
"""In the output folder: the ledger, and files that are not finished."""
_STALE = 3600.0
"""Seconds after which an unfinished file is nobody's any more."""


class Ledger:
    """The ledger of an output folder."""

    def __init__(self, folder: Path) -> None:
        """Open it, making the folders where there are none. Raises OSError."""
        self.folder = folder
        self.room = folder / FOLDER
        self.room.mkdir(parents=True, exist_ok=True)
        for part in self.room.glob("*.part"):
            if part.stat().st_mtime < time.time() - _STALE:
                part.unlink(missing_ok=True)
        self._path = self.room / "made.jsonl"
        self._known: dict[str, tuple[str, str]] = {}
        self._file: IO[bytes] | None = None
        lines = self._path.read_bytes().splitlines() if self._path.exists() else []
        for line in lines:
            try:
                entry = json.loads(line)
                self._known[entry["file"]] = (entry["of"], entry["sha256"])
            except (ValueError, KeyError, TypeError):
                continue  # cut off when the machine stopped

    def has(self, name: str, of: str) -> bool:
        """Whether a file is there and is what was made of these values."""
        made_of, digest = self._known.get(name, ("", ""))
        if made_of != of:
            return False
        try:
            return hashlib.sha256((self.folder / name).read_bytes()).hexdigest() == digest
        except OSError:
            return False

    def add(self, name: str, of: str, digest: str) -> None:
        """Note a finished file. Raises OSError."""
        if self._file is None:
            self._file = self._path.open("ab")
            self._file.write(b"\n")  # whatever the last line was cut off at
        entry = {"file": name, "of": of, "sha256": digest}
        self._file.write(json.dumps(entry, ensure_ascii=False).encode() + b"\n")
        self._file.flush()

    def close(self) -> None:
        """Let go of the file."""
        if self._file is not None:
            self._file.close()
            self._file = None
