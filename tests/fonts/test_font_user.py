"""Fonts of the user's own: good ones are kept, hostile ones are refused in bounded time, and nothing else remains."""

from __future__ import annotations

import io
import os
import random
import struct
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection, TTFont, newTable
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphComponent
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from forebrush.fonts import FontError, Library, default_folder, user, verify
from forebrush.fonts.catalog import builtin_faces
from forebrush.fonts.probe import Refusal, read_tables

GOOD = next(face for face in builtin_faces() if face.key == "orbitron").path.read_bytes()


def _entries(data: bytes) -> list[tuple[int, bytes, int, int]]:
    """(place of the entry, tag, offset, length) of each table."""
    count = int.from_bytes(data[4:6], "big")
    found = []
    for at in range(12, 12 + 16 * count, 16):
        tag, _, start, length = struct.unpack(">4sIII", data[at : at + 16])
        found.append((at, tag, start, length))
    return found


def _repaired(data: bytes) -> bytes:
    """The same bytes with checksums that fit, so that damage gets past the first gate."""
    out = bytearray(data)
    for at, tag, start, length in _entries(data):
        table = bytearray(out[start : start + length])
        if tag == b"head":
            table[8:12] = bytes(4)
        table += bytes(-len(table) % 4)
        total = sum(struct.unpack(f">{len(table) // 4}I", table)) & 0xFFFFFFFF
        out[at + 4 : at + 8] = total.to_bytes(4, "big")
    return bytes(out)


def _with(tag: bytes, offset: int, patch: bytes) -> bytes:
    """GOOD with bytes of one table replaced and its checksum set right."""
    start = next(start for _, name, start, _ in _entries(GOOD) if name == tag)
    return _repaired(GOOD[: start + offset] + patch + GOOD[start + offset + len(patch) :])


def _without(tag: bytes) -> bytes:
    at = next(at for at, name, _, _ in _entries(GOOD) if name == tag)
    return GOOD[:at] + b"zzzz" + GOOD[at + 4 :]


def _saved(font: TTFont) -> bytes:
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def _composites(parts: dict[str, list[str]]) -> bytes:
    """A font whose glyph .notdef is a square and whose other glyphs are made of the named ones."""
    builder = FontBuilder(1000, isTTF=True)
    names = [".notdef", *parts]
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({0x41 + i: name for i, name in enumerate(parts)})
    pen = TTGlyphPen(None)
    for move, point in (("moveTo", (0, 0)), ("lineTo", (0, 500)), ("lineTo", (500, 500))):
        getattr(pen, move)(point)
    pen.closePath()
    glyphs = {".notdef": pen.glyph()}
    for name, components in parts.items():
        glyph = Glyph()
        glyph.numberOfContours = -1
        glyph.components = []
        for other in components:
            component = GlyphComponent()
            component.glyphName, component.x, component.y, component.flags = other, 0, 0, 0
            glyph.components.append(component)
        glyphs[name] = glyph
    # Bounding boxes of cyclic glyphs cannot be computed: the tables are laid down as they are.
    for glyph in glyphs.values():
        glyph.xMin = glyph.yMin = 0
        glyph.xMax = glyph.yMax = 500
    builder.font["glyf"] = table = newTable("glyf")
    builder.font["loca"] = newTable("loca")
    table.glyphs, table.glyphOrder = glyphs, names
    builder.setupHorizontalMetrics({name: (600, 0) for name in names})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Knot", "styleName": "Regular"})
    builder.setupOS2()
    builder.setupPost()
    builder.font.recalcBBoxes = False
    maxp = builder.font["maxp"]
    maxp.numGlyphs = len(names)
    return _saved(builder.font)


def _written(folder: Path, data: bytes) -> Path:
    path = folder / "stranger.ttf"
    path.write_bytes(data)
    return path


# ---- good fonts


def test_a_good_font_is_kept_described_and_used(tmp_path: Path) -> None:
    own = tmp_path / "own"
    library = Library(own)
    source = next(face for face in library.faces() if face.key == "source-serif-4-italic")
    face = library.add(_written(tmp_path, source.path.read_bytes()))
    assert face.path == own / f"{source.sha256}.ttf"
    assert face.path.read_bytes() == source.path.read_bytes()
    assert (face.family, face.italic, face.sha256, face.size) == ("Source Serif 4", True, source.sha256, source.size)
    assert face.axes == source.axes
    assert face.weights == (200, 900)
    assert face.scripts == source.scripts
    assert face.from_user
    assert "Open Font License" in face.licence
    assert library.face(face.key) == face == Library(own).face(face.key)
    key = library.resolve(face.key, "en", weight=700).fonts[0]
    assert (key.face, dict(key.axes)["wght"]) == (face.key, 700.0)
    assert verify(library, full=True) == ()
    assert library.fingerprint != Library().fingerprint


def test_adding_twice_gives_the_same_face_and_removing_forgets_it(tmp_path: Path) -> None:
    own = tmp_path / "own"
    path = _written(tmp_path, GOOD)
    face = user.add(path, own)
    assert user.add(path, own) == face
    assert sorted(p.suffix for p in own.iterdir()) == [".json", ".ttf"]
    user.remove(face)
    assert list(own.iterdir()) == []
    assert user.load(own) == ()
    with pytest.raises(FontError, match="built-in"):
        user.remove(builtin_faces()[0])


def test_private_characters_are_drawn_by_the_users_own_face(tmp_path: Path) -> None:
    library = Library(tmp_path / "own")
    face = library.add(_written(tmp_path, GOOD))  # Orbitron has ten of them
    private = chr(next(p for p in sorted(library.coverage(face.key)) if 0xE000 <= p < 0xF900))
    chosen = library.choose(private, "", "", library.resolve(face.key, "en"))
    assert chosen is not None
    assert chosen.face == face.key
    assert library.choose(private, "", "", library.resolve("Orbitron", "en")) != chosen


def test_a_collection_gives_its_first_font(tmp_path: Path) -> None:
    collection = TTCollection()
    collection.fonts = [TTFont(io.BytesIO(GOOD)), TTFont(io.BytesIO(_composites({"A": [".notdef"]})))]
    path = tmp_path / "two.ttc"
    collection.save(str(path))
    face = user.add(path, tmp_path / "own")
    assert (face.family, face.path.suffix, face.index) == ("Orbitron", ".ttc", 0)


def test_harmless_composites_pass(tmp_path: Path) -> None:
    face = user.add(_written(tmp_path, _composites({"A": [".notdef"], "B": ["A", "A"], "C": ["B"]})), tmp_path / "own")
    assert face.family == "Knot"


# ---- bad fonts


def _long_chain(length: int) -> dict[str, list[str]]:
    return {f"g{i}": [f"g{i - 1}" if i else ".notdef"] for i in range(length)}


HOSTILE: dict[str, Callable[[], bytes]] = {
    "empty": lambda: b"",
    "a text": lambda: b"This is not a font at all." * 10,
    "random bytes": lambda: random.Random(1).randbytes(5000),
    "random bytes after a good magic": lambda: GOOD[:4] + random.Random(2).randbytes(5000),
    "a web font": lambda: b"wOF2" + bytes(100),
    "header only": lambda: GOOD[:12],
    "half a directory": lambda: GOOD[:60],
    "truncated": lambda: GOOD[: len(GOOD) // 2],
    "last byte missing": lambda: GOOD[:-200],
    "a flipped byte": lambda: GOOD[:5000] + bytes([GOOD[5000] ^ 1]) + GOOD[5001:],
    "65,535 tables": lambda: GOOD[:4] + b"\xff\xff" + GOOD[6:],
    "a table of four gigabytes": lambda: GOOD[:24] + b"\xff\xff\xff\xff" + GOOD[28:],
    "the same table twice": lambda: GOOD[:28] + GOOD[12:16] + GOOD[32:],
    "no cmap": lambda: _without(b"cmap"),
    "no head": lambda: _without(b"head"),
    "no outlines": lambda: _without(b"glyf"),
    "no loca": lambda: _without(b"loca"),
    "zero units per em": lambda: _with(b"head", 18, b"\x00\x00"),
    "no characters": lambda: _with(b"cmap", 2, b"\x00\x00"),
    "glyph offsets out of range": lambda: _with(b"loca", 4, b"\xff\xff\xff\xff"),
    "a glyph made of itself": lambda: _composites({"A": ["A"]}),
    "two glyphs made of each other": lambda: _composites({"A": ["B"], "B": ["A"]}),
    "a cycle behind a good part": lambda: _composites({"A": [".notdef", "B"], "B": ["C"], "C": ["A"]}),
    "a chain of 2,000 glyphs": lambda: _composites(_long_chain(2000)),
    "128 to the fourth glyphs": lambda: _composites(
        {"A": [".notdef"] * 100, "B": ["A"] * 100, "C": ["B"] * 100, "D": ["C"] * 100}
    ),
    "a collection of four billion fonts": lambda: b"ttcf" + bytes([0, 1, 0, 0]) + b"\xff" * 4 + bytes(100),
    "a collection that points outside": lambda: b"ttcf" + bytes([0, 1, 0, 0, 0, 0, 0, 1]) + b"\xff" * 4,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_font_is_refused_and_leaves_nothing(name: str, tmp_path: Path) -> None:
    own = tmp_path / "own"
    path = _written(tmp_path, HOSTILE[name]())
    with pytest.raises(FontError) as caught:
        user.add(path, own)
    assert caught.value.where == str(path)
    assert caught.value.what
    assert caught.value.fix
    assert not own.exists() or list(own.iterdir()) == []


def test_a_file_of_a_hundred_megabytes_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.ttf"
    with path.open("wb") as file:
        file.write(GOOD[:12])
        file.truncate(100_000_000)
    with pytest.raises(FontError, match="larger than 40,000,000 bytes"):
        user.add(path, tmp_path / "own")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in the file system")
def test_only_plain_files_are_opened(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.ttf"
    os.mkfifo(pipe)
    for path in (pipe, tmp_path, tmp_path / "nothing.ttf"):
        with pytest.raises(FontError):
            user.add(path, tmp_path / "own")


@pytest.mark.parametrize(
    ("script", "what"),
    [
        ("import time; time.sleep(60)", "longer than 1 s"),
        ("import os; os.abort()", "crash"),
        ("print('{')", "crash"),
        ("print('[]')", "crash"),
        ("print('{\"ok\": {}}')", "record"),
        ("print('{\"ok\": 3}')", "refused"),
    ],
)
def test_whatever_the_child_does_the_parent_answers(
    script: str, what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    child = tmp_path / "child.py"
    child.write_text(script, encoding="utf-8")
    monkeypatch.setattr(user, "_PROBE", child)
    monkeypatch.setattr(user, "_SECONDS", 1)
    with pytest.raises(FontError, match=what):
        user.add(_written(tmp_path, GOOD), tmp_path / "own")
    assert list((tmp_path / "own").iterdir()) == []


@pytest.mark.skipif(sys.platform != "linux", reason="address space limits are Linux'")
def test_the_child_cannot_take_more_memory_than_it_is_given(tmp_path: Path) -> None:
    code = (
        "import importlib.util as u; s = u.spec_from_file_location('probe', PATH); m = u.module_from_spec(s);"
        "s.loader.exec_module(m); m._limit(5, 1 << 28); bytearray(1 << 29)"
    ).replace("PATH", repr(str(Path(user.__file__).with_name("probe.py"))))
    done = subprocess.run([sys.executable, "-I", "-c", code], capture_output=True, timeout=30)
    assert b"MemoryError" in done.stderr


def test_a_full_folder_and_broken_records_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = tmp_path / "own"
    path = _written(tmp_path, GOOD)
    monkeypatch.setattr(user, "MAX_FONTS", 0)
    with pytest.raises(FontError, match="holds 0 fonts"):
        user.add(path, own)
    monkeypatch.undo()
    face = user.add(path, own)
    record = face.path.with_suffix(".json")
    for broken in ("", "{", "[]", "{}", record.read_text().replace(face.path.name, "../../evil.ttf"), "x" * 200_000):
        record.write_text(broken, encoding="utf-8")
        with pytest.raises(FontError, match="record"):
            Library(own)


def test_a_library_without_a_folder_takes_no_fonts(library: Library, tmp_path: Path) -> None:
    with pytest.raises(FontError, match="folder"):
        library.add(_written(tmp_path, GOOD))


def test_the_folder_follows_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("FOREBRUSH_FONTS", str(tmp_path))
    assert default_folder() == tmp_path
    monkeypatch.delenv("FOREBRUSH_FONTS")
    assert default_folder().parts[-2:] == ("forebrush", "fonts")


# ---- mutations


@given(
    cuts=st.lists(st.tuples(st.integers(0, len(GOOD) - 1), st.binary(min_size=1, max_size=8)), min_size=1, max_size=6),
    repair=st.booleans(),
)
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_mutated_fonts_are_kept_or_refused_but_never_crash(
    tmp_path: Path, cuts: list[tuple[int, bytes]], repair: bool
) -> None:
    data = bytearray(GOOD)
    for at, patch in cuts:
        data[at : at + len(patch)] = patch
    mutated = bytes(data[: len(GOOD)])
    if repair and mutated[4:6] == GOOD[4:6]:
        mutated = _repaired(mutated)
    try:
        face = user.add(_written(tmp_path, mutated), tmp_path / "own")
    except FontError as error:
        assert error.fix
    else:
        assert face.weights[0] <= face.weights[1]


@given(data=st.binary(max_size=400))
@settings(max_examples=200, deadline=None)
def test_the_table_directory_of_any_bytes_is_read_or_refused(data: bytes) -> None:
    for bytes_ in (data, GOOD[:4] + data, GOOD[:12] + data):
        try:
            tables = read_tables(bytes_)
        except Refusal as refusal:
            assert str(refusal)
        else:
            assert all(start + length <= len(bytes_) for start, length in tables.values())
