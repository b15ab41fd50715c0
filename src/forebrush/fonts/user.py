"""Fonts of the user's own: checked in a child process, then kept in a folder under the name of their content.

The folder holds `<sha256>.ttf` (or .otf, .ttc) and `<sha256>.json`, the record of what the check found. A font is
a stranger's program in effect, so nothing is trusted: size, kind, time and memory are bounded, and the file that
was checked is the file that is kept. Which licence a user's font has is the user's business; the record only quotes it.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

from forebrush.fonts.faces import Axis, Face, FontError

__all__ = ["MAX_BYTES", "add", "default_folder", "load", "remove"]

MAX_BYTES = 40_000_000
MAX_FONTS = 500
_MAX_RECORD = 100_000
_SECONDS = 10
_CHILD_BYTES = 1 << 30
_SUFFIX = {b"\x00\x01\x00\x00": ".ttf", b"true": ".ttf", b"OTTO": ".otf", b"ttcf": ".ttc"}
_PROBE = Path(__file__).with_name("probe.py")


def default_folder() -> Path:
    """Where the user's fonts are kept: $FOREBRUSH_FONTS, else the platform's folder for a program's data."""
    chosen = os.environ.get("FOREBRUSH_FONTS")
    if chosen:
        return Path(chosen)
    home = Path.home()
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = home / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share")
    return base / "forebrush" / "fonts"


def add(path: Path, folder: Path | None = None) -> Face:
    """Check a font file and keep a copy of it; adding the same bytes again gives the same face.

    Only plain files of TrueType or OpenType (single or collection, of which the first font is used), up to
    `MAX_BYTES`, whose tables are whole and whose every glyph can be walked within 10 s and 1 GiB of memory.

    Raises:
        FontError: the file is refused, or the folder cannot be written or is full.
    """
    folder = folder or default_folder()
    data = _read(path)
    digest = hashlib.sha256(data).hexdigest()
    record = folder / f"{digest}.json"
    if record.is_file():
        return _face(record)
    kept = folder / (digest + _SUFFIX[data[:4]])
    incoming = folder / f"incoming-{os.getpid()}-{digest}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if len(list(folder.glob("*.json"))) >= MAX_FONTS:
            raise FontError(f"the folder holds {MAX_FONTS} fonts already", str(folder), "Remove one first.")
        incoming.write_bytes(data)
        found = _probe(incoming, str(path))
        found |= {"file": kept.name, "size": len(data), "sha256": digest}
        text = json.dumps(found, ensure_ascii=False, indent=1, sort_keys=True)
        _face_of(found, folder, str(path))
        incoming.replace(kept)
        incoming.write_text(text, encoding="utf-8")
        incoming.replace(record)
    except OSError as error:
        raise FontError(
            f"the font cannot be kept: {error}", str(folder), "Choose a folder that can be written."
        ) from error
    finally:
        incoming.unlink(missing_ok=True)
    return _face(record)


def remove(face: Face) -> None:
    """Forget a font of the user's and delete its copy; built-in faces are refused.

    Raises:
        FontError: the face is not the user's.
    """
    if not face.from_user:
        raise FontError("a built-in font cannot be removed", face.key, "Choose other families instead.")
    face.path.with_suffix(".json").unlink(missing_ok=True)
    face.path.unlink(missing_ok=True)


def load(folder: Path) -> tuple[Face, ...]:
    """The faces kept in a folder, by key; none when the folder does not exist. Hashes are left to `verify`.

    Raises:
        FontError: a record is broken.
    """
    records = sorted(folder.glob("*.json"))[:MAX_FONTS] if folder.is_dir() else []
    return tuple(sorted((_face(record) for record in records), key=lambda face: face.key))


def _read(path: Path) -> bytes:
    fix = "Give a TrueType or OpenType font file."
    try:
        # Without blocking: opening a pipe would wait for its writer for ever.
        with open(os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)), "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise FontError("not a plain file", str(path), fix)
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise FontError(f"the font file cannot be read: {error.strerror}", str(path), fix) from error
    if len(data) > MAX_BYTES:
        raise FontError(f"larger than {MAX_BYTES:,} bytes", str(path), "Subset the font, or convert it to one weight.")
    if data[:4] in (b"wOFF", b"wOF2"):
        raise FontError("a web font (woff)", str(path), "Convert it to TTF or OTF first.")
    if data[:4] not in _SUFFIX:
        raise FontError("not a font file", str(path), fix)
    return data


def _probe(file: Path, where: str) -> dict[str, Any]:
    """What the child process found in the file.

    Raises:
        FontError: it refused the font, crashed, or took too long.
    """
    fix = "Get a fresh copy of the font from where it is published."
    command = [sys.executable, "-I", str(_PROBE), str(file), str(_SECONDS), str(_CHILD_BYTES)]
    try:
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=_SECONDS
        )
    except subprocess.TimeoutExpired:
        raise FontError(f"checking the font took longer than {_SECONDS} s", where, fix) from None
    try:
        answer = json.loads(done.stdout[:_MAX_RECORD]) if done.returncode == 0 else None
    except ValueError:
        answer = None
    if not isinstance(answer, dict):
        raise FontError("the font made its reader crash", where, fix)
    if not isinstance(answer.get("ok"), dict):
        raise FontError(f"the font is refused: {answer.get('refused')}", where, fix)
    return dict(answer["ok"])


def _face(record: Path) -> Face:
    fix = f"Delete {record.name} and add the font again."
    try:
        if record.stat().st_size > _MAX_RECORD:
            raise ValueError("too large")
        found = json.loads(record.read_text(encoding="utf-8"))
        return _face_of(found, record.parent, str(record))
    except (OSError, ValueError, KeyError, TypeError) as error:
        if isinstance(error, FontError):
            raise
        raise FontError("the record of a font is broken", str(record), fix) from error


def _face_of(found: dict[str, Any], folder: Path, where: str) -> Face:
    """A record as a face.

    Raises:
        FontError: a field is missing or is not what `probe.inspect` writes.
    """
    try:
        digest, file = str(found["sha256"]), str(found["file"])
        if not re.fullmatch(r"[0-9a-f]{64}", digest) or file not in {digest + end for end in _SUFFIX.values()}:
            raise ValueError("file name")
        family = str(found["family"])[:200]
        axes = tuple((str(tag)[:4], Axis(float(a), float(b), float(c))) for tag, a, b, c in found["axes"])
        if any(not span.minimum <= span.default <= span.maximum for _, span in axes):
            raise ValueError("axis range")
        span = dict(axes).get("wght")
        weight = float(found["weight"])
        return Face(
            key=f"user-{_slug(family)}-{digest[:8]}",
            family=family,
            path=folder / file,
            index=0,
            size=int(found["size"]),
            sha256=digest,
            axes=axes,
            weights=(span.minimum, span.maximum) if span else (weight, weight),
            italic=bool(found["italic"]),
            styles=frozenset(("vert",) if found["vert"] else ()),
            scripts=frozenset(str(script) for script in found["scripts"]),
            licence=str(found["licence"])[:200] or "not stated",
            source="added by the user",
            from_user=True,
        )
    except (KeyError, TypeError, ValueError) as error:
        raise FontError(f"the record of a font is broken ({error})", where, "Add the font again.") from error


def _slug(family: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", family.lower()).strip("-")[:40] or "font"
