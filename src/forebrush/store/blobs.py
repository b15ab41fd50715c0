"""Files named by the SHA-256 of what they hold, in a folder: written whole or not at all, read only if unharmed.

Knows nothing of who uses them; the table of turns counts that.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from forebrush.files import PART, write_whole

__all__ = ["Blobs", "DamagedBlob"]

_NAME = re.compile(r"[0-9a-f]{64}")


class DamagedBlob(OSError):
    """A file that is gone, or does not hold what its name says."""


class Blobs:
    """A folder of files; each lies in a folder of the first two digits of its name."""

    def __init__(self, folder: Path) -> None:
        """Nothing is made before the first file."""
        self.folder = folder

    def path(self, sha: str) -> Path:
        """Where a file lies, or would. Raises `ValueError` for what is no SHA-256 in hex."""
        if not _NAME.fullmatch(sha):
            raise ValueError(f"{sha[:80]!r} is no SHA-256")
        return self.folder / sha[:2] / sha

    def put(self, data: bytes) -> str:
        """Keep a file; gives its name. It is on the disk when this returns. Raises `OSError`."""
        sha = hashlib.sha256(data).hexdigest()
        path = self.path(sha)
        if path.exists() and path.stat().st_size == len(data) and path.read_bytes() == data:
            return sha
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, data)
        return sha

    def get(self, sha: str) -> bytes:
        """What a file holds. Raises `DamagedBlob` where it is gone, cut off or altered."""
        path = self.path(sha)
        try:
            data = path.read_bytes()
        except FileNotFoundError:
            raise DamagedBlob(f"{path} is gone") from None
        if hashlib.sha256(data).hexdigest() != sha:
            raise DamagedBlob(f"{path} is damaged: it does not hold what was written")
        return data

    def names(self) -> Iterator[str]:
        """The names of all files."""
        for path in sorted(self.folder.glob("??/*")):
            if _NAME.fullmatch(path.name):
                yield path.name

    def drop(self, sha: str) -> None:
        """Delete a file; one that is not there is no fault."""
        path = self.path(sha)
        path.unlink(missing_ok=True)
        with suppress(OSError):  # others lie there, too
            path.parent.rmdir()

    def sweep(self) -> None:
        """Delete what writers that were killed have left half written."""
        for path in self.folder.glob(f"??/{PART}*"):
            path.unlink(missing_ok=True)
