"""A conversation as one file, to be kept or given away: a zip of its turns and of the files that they need.

    turns.json     a list of turns, each after the one that it was made from
    blobs/SHA256   files, named by what they hold

What is read in may come from anyone: it is held to limits, each file to its name, and kept all or not at all. The
same turns give the same bytes.
"""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from typing import Any

from forebrush.scene import load, picture_id
from forebrush.scene.errors import SceneError
from forebrush.store.turns import Store, StoreError, Turn

__all__ = ["pack", "turn_of", "turn_plain", "unpack"]

MAX_TURNS = 10_000
MAX_BYTES = 1 << 30
"""Bytes of all files of a bundle together, unpacked."""
_DAY = (1980, 1, 1, 0, 0, 0)
_TEXTS = ("id", "parent", "instruction", "scene", "made")


def turn_plain(turn: Turn) -> dict[str, Any]:
    """A turn as JSON data."""
    return {**{key: getattr(turn, key) for key in _TEXTS}, "more": dict(turn.more), "files": dict(turn.files)}


def turn_of(raw: Any) -> Turn:
    """A turn from JSON data that may come from anyone. Raises `StoreError` for what is none."""
    if not isinstance(raw, dict) or set(raw) != {*_TEXTS, "more", "files"}:
        raise StoreError(f"a turn has {', '.join(_TEXTS)}, more and files.")
    for key in _TEXTS:
        if not isinstance(raw[key], str):
            raise StoreError(f"turn {key}: is no text.")
    if not 1 <= len(raw["id"]) <= 128 or len(raw["parent"]) > 128 or len(raw["instruction"]) > 4_000:
        raise StoreError("a turn has an id, a parent of at most 128 characters and an instruction of at most 4,000.")
    files = raw["files"]
    if not isinstance(raw["more"], dict) or not isinstance(files, dict):
        raise StoreError(f"turn {raw['id']}: more and files are objects.")
    if not all(isinstance(sha, str) for sha in files.values()):
        raise StoreError(f"turn {raw['id']}: files are names and SHA-256.")
    _check(raw["more"], raw["id"])
    try:
        scene = load(raw["scene"])
    except SceneError as error:
        raise StoreError(f"turn {raw['id']}: {error}") from None
    if picture_id(scene, raw["parent"], raw["more"]["fingerprint"], float(raw["more"]["scale"])) != raw["id"]:
        raise StoreError(f"turn {raw['id']}: its id is not that of its scene. It was altered.")
    return Turn(raw["id"], raw["parent"], raw["instruction"], raw["scene"], raw["made"], raw["more"], files)


def _check(more: dict[str, Any], name: str) -> None:
    """Refuse what a turn says beside its scene where it is not of the form in which it is kept."""
    sound = (
        type(more.get("scale")) in (int, float) and 0.01 <= more["scale"] <= 64
        and more.get("quality") in ("low", "medium", "high")
        and isinstance(more.get("fingerprint"), str)
        and type(more.get("page", 0)) is int and 0 <= more.get("page", 0) < 10_000
        and isinstance(more.get("patch", {}), dict)
        and all(_texts(more.get(key, [])) for key in ("words", "last"))
        and isinstance(more.get("wishes", []), list) and all(_is_wish(wish) for wish in more.get("wishes", []))
    )  # fmt: skip
    if not sound:
        raise StoreError(f"turn {name}: what it says of its making is not sound. It was altered.")


def _texts(raw: Any) -> bool:
    return isinstance(raw, list) and all(isinstance(one, str) for one in raw)


def _is_wish(raw: Any) -> bool:
    """Whether data has the form of an edit that `more` repeats: what, of whom, with which arguments."""
    return (
        isinstance(raw, dict) and set(raw) == {"edit", "target", "args", "ids"}
        and isinstance(raw["edit"], str) and isinstance(raw["target"], str)
        and isinstance(raw["args"], dict) and _texts(raw["ids"])
    )  # fmt: skip


def pack(store: Store, turns: Sequence[Turn]) -> bytes:
    """The bundle of some turns. Raises `StoreError` where a file of theirs is damaged."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as bundle:
        text = json.dumps([turn_plain(turn) for turn in turns], ensure_ascii=False, indent=1)
        bundle.writestr(zipfile.ZipInfo("turns.json", _DAY), text.encode(), zipfile.ZIP_DEFLATED)
        files = {sha: (turn, name) for turn in turns for name, sha in turn.files.items()}
        for sha, (turn, name) in sorted(files.items()):
            bundle.writestr(zipfile.ZipInfo(f"blobs/{sha}", _DAY), store.file(turn, name), zipfile.ZIP_DEFLATED)
    return made.getvalue()


def unpack(store: Store, data: bytes) -> list[Turn]:
    """Keep the turns of a bundle; gives them. Raises `StoreError` for a file that is damaged, cut off or no bundle."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as bundle:
            sizes = {info.filename: info.file_size for info in bundle.infolist()}
            if sum(sizes.values()) > MAX_BYTES:
                raise StoreError(f"the bundle holds {sum(sizes.values()):,} bytes. At most {MAX_BYTES:,}.")
            turns = _turns(_read(bundle, "turns.json", sizes))
            shas = {sha for turn in turns for sha in turn.files.values()}
            files = {sha: _read(bundle, f"blobs/{sha}", sizes) for sha in sorted(shas)}
    except (zipfile.BadZipFile, EOFError, ValueError, RuntimeError) as error:  # also what zipfile cannot unpack
        raise StoreError(f"this is no whole bundle of a conversation: {error}. Export it again.") from None
    for sha, held in files.items():
        if hashlib.sha256(held).hexdigest() != sha:
            raise StoreError(f"blobs/{sha[:12]}… does not hold what its name says. Export it again.")
    store.add_all([(turn, {name: files[sha] for name, sha in turn.files.items()}) for turn in turns])
    return turns


def _turns(text: bytes) -> list[Turn]:
    raw = json.loads(text)
    if not isinstance(raw, list) or not 1 <= len(raw) <= MAX_TURNS:
        raise StoreError(f"turns.json is a list of 1 to {MAX_TURNS:,} turns.")
    return [turn_of(one) for one in raw]


def _read(bundle: zipfile.ZipFile, name: str, sizes: Mapping[str, int]) -> bytes:
    """A member, and no more of it than it says: what unpacks to more is refused."""
    if name not in sizes:
        raise StoreError(f"{name[:80]} is missing in the bundle. Export it again.")
    with bundle.open(name) as member:
        data = member.read(sizes[name] + 1)
    if len(data) != sizes[name]:
        raise StoreError(f"{name[:80]} is not as long as the bundle says. Export it again.")
    return data
