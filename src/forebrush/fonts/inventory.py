"""What a library holds, for people: the table of families, and whether every file is whole."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from forebrush.fonts.faces import Face
from forebrush.fonts.library import Library

__all__ = ["Problem", "Row", "table", "verify"]


@dataclass(frozen=True, slots=True)
class Problem:
    """A font file that is not what the catalogue says: `what` is "missing", "size" or "hash"."""

    face: str
    path: Path
    what: str
    fix: str


def verify(library: Library, full: bool = True) -> tuple[Problem, ...]:
    """The files that are missing or changed; empty when all is well.

    Compares sizes, and with `full` the SHA-256 of every byte (about 180 MB to read).
    """
    problems: list[Problem] = []
    for face in library.faces():
        origin = "Add the font again." if face.from_user else f"Install again: {face.source}."
        try:
            if face.path.stat().st_size != face.size:
                problems.append(Problem(face.key, face.path, "size", origin))
            elif full and _sha256(face.path) != face.sha256:
                problems.append(Problem(face.key, face.path, "hash", origin))
        except OSError:
            problems.append(Problem(face.key, face.path, "missing", origin))
    return tuple(problems)


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@dataclass(frozen=True, slots=True)
class Row:
    """A line of `forebrush fonts`: one family."""

    family: str
    styles: tuple[str, ...]
    weights: str
    italic: bool
    scripts: tuple[str, ...]
    licence: str
    source: str
    note: str


def table(library: Library) -> tuple[Row, ...]:
    """One row for each family in the library's order: what it draws, how heavy, under which licence."""
    families: dict[str, list[Face]] = {}
    for face in library.faces():
        families.setdefault(face.family, []).append(face)
    return tuple(_row(family, faces) for family, faces in families.items())


def _row(family: str, faces: list[Face]) -> Row:
    upright = [face for face in faces if not face.italic] or faces
    spans = sorted({face.weights for face in upright})
    return Row(
        family=family,
        styles=tuple(sorted(frozenset[str]().union(*(face.styles for face in faces)))),
        weights=", ".join(f"{low:g}" if low == high else f"{low:g} to {high:g}" for low, high in spans),
        italic=any(face.italic for face in faces),
        scripts=tuple(sorted(frozenset[str]().union(*(face.scripts for face in faces)))),
        licence=faces[0].licence,
        source=faces[0].source,
        note=faces[0].note,
    )
