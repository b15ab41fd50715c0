"""Reads a stranger's font and says what it is, or dies trying: run as a script in a child process with limits.

`python -I probe.py FILE SECONDS BYTES` prints one JSON object: {"ok": {...}} or {"refused": "why"}. It stands on
uharfbuzz and the standard library alone, so that it starts without the rest of the project. The parent (`user.py`)
holds the clock and believes nothing but well-formed answers. It knows no folder, no catalogue and no licence law.
"""

from __future__ import annotations

import json
import struct
import sys
from pathlib import Path
from typing import Any

__all__ = ["Refusal", "inspect", "read_tables"]

MAX_FACES = 16
MAX_TABLES = 64
MAX_GLYPHS = 65535
MAX_COMPONENTS = 128
MAX_DEPTH = 8
MAX_EXPANSION = 4096
SFNT = (b"\x00\x01\x00\x00", b"OTTO", b"true")
NEEDED = ("cmap", "head", "hhea", "hmtx", "maxp")
OUTLINES = ("glyf", "CFF ", "CFF2")


class Refusal(ValueError):
    """The bytes are no font that may be drawn; the message says why."""


def read_tables(data: bytes, offset: int = 0) -> dict[str, tuple[int, int]]:
    """The table directory at `offset`: tag to (offset, length), with bounds, needed tables and checksums checked.

    Source: OpenType 1.9.1, "Organization of an OpenType font".

    Raises:
        Refusal: not an sfnt, or a table lies outside the file, is missing, or differs from its checksum.
    """
    if data[offset : offset + 4] not in SFNT:
        raise Refusal("not a TrueType or OpenType font")
    if len(data) < offset + 12:
        raise Refusal("the file ends inside its header")
    count = int.from_bytes(data[offset + 4 : offset + 6], "big")
    if not 1 <= count <= MAX_TABLES:
        raise Refusal(f"{count} tables; between 1 and {MAX_TABLES} are allowed")
    end = offset + 12 + 16 * count
    if len(data) < end:
        raise Refusal("the file ends inside its table directory")
    tables: dict[str, tuple[int, int]] = {}
    for at in range(offset + 12, end, 16):
        tag, checksum, start, length = struct.unpack(">4sIII", data[at : at + 16])
        name = tag.decode("latin-1")
        if name in tables:
            raise Refusal(f"two tables are called {name!r}")
        if start + length > len(data):
            raise Refusal(f"table {name!r} lies outside the file: truncated")
        if _checksum(data[start : start + length], name) != checksum:
            raise Refusal(f"table {name!r} differs from its checksum: damaged")
        tables[name] = (start, length)
    for name in NEEDED:
        if name not in tables:
            raise Refusal(f"table {name!r} is missing")
    if not any(name in tables for name in OUTLINES):
        raise Refusal("it holds no outlines (glyf, CFF or CFF2)")
    return tables


def _checksum(table: bytes, name: str) -> int:
    padded = table + bytes(-len(table) % 4)
    total = sum(struct.unpack(f">{len(padded) // 4}I", padded))
    if name == "head" and len(table) >= 12:
        total -= int.from_bytes(table[8:12], "big")  # checkSumAdjustment counts as 0
    return int(total & 0xFFFFFFFF)


def _check_head(data: bytes, tables: dict[str, tuple[int, int]]) -> None:
    start, length = tables["head"]
    if length < 54:
        raise Refusal("table 'head' is too short")
    upem = int.from_bytes(data[start + 18 : start + 20], "big")
    if not 16 <= upem <= 16384:  # readers differ in what they put in its place
        raise Refusal(f"{upem} units per em; 16 to 16384 are allowed")


def _check_composites(data: bytes, tables: dict[str, tuple[int, int]]) -> None:
    """Refuse glyf composites that hold themselves, nest too deep or expand into too many glyphs."""
    if "glyf" not in tables:
        return
    if "loca" not in tables:
        raise Refusal("table 'loca' is missing")
    glyf, loca = (data[a : a + n] for a, n in (tables["glyf"], tables["loca"]))
    long_offsets = int.from_bytes(data[tables["head"][0] + 50 : tables["head"][0] + 52], "big")
    step, scale = (4, 1) if long_offsets else (2, 2)
    offsets = [int.from_bytes(loca[i : i + step], "big") * scale for i in range(0, len(loca) - step + 1, step)]
    parts: dict[int, tuple[int, ...]] = {}
    for glyph in range(len(offsets) - 1):
        start, end = offsets[glyph], offsets[glyph + 1]
        if start > end or end > len(glyf):
            raise Refusal(f"glyph {glyph} lies outside table 'glyf'")
        if end - start >= 10 and glyf[start] & 0x80:
            parts[glyph] = _components(glyf[start:end], glyph)
    _check_depth(parts)


def _components(glyph: bytes, number: int) -> tuple[int, ...]:
    found: list[int] = []
    at, more = 10, True
    while more:
        if at + 4 > len(glyph) or len(found) == MAX_COMPONENTS:
            raise Refusal(f"composite glyph {number} is broken")
        flags, part = struct.unpack(">HH", glyph[at : at + 4])
        found.append(part)
        at += 4 + (4 if flags & 0x0001 else 2)
        at += 2 if flags & 0x0008 else 4 if flags & 0x0040 else 8 if flags & 0x0080 else 0
        more = bool(flags & 0x0020)
    return tuple(found)


def _check_depth(parts: dict[int, tuple[int, ...]]) -> None:
    depth: dict[int, int] = {}
    expansion: dict[int, int] = {}
    for root in sorted(parts):
        stack, path = [(root, False)], set[int]()
        while stack:
            glyph, leaving = stack.pop()
            if leaving:
                path.discard(glyph)
                depth[glyph] = 1 + max((depth.get(part, 0) for part in parts[glyph]), default=0)
                if depth[glyph] > MAX_DEPTH:
                    raise Refusal(f"composite glyph {glyph} nests deeper than {MAX_DEPTH}")
                expansion[glyph] = sum(expansion.get(part, 1) for part in parts[glyph])
                if expansion[glyph] > MAX_EXPANSION:
                    raise Refusal(f"composite glyph {glyph} expands into more than {MAX_EXPANSION:,} glyphs")
            elif glyph in path:
                raise Refusal(f"composite glyph {glyph} contains itself")
            elif glyph in parts and glyph not in depth:
                path.add(glyph)
                stack.append((glyph, True))
                stack += [(part, False) for part in parts[glyph]]


def _offsets(data: bytes) -> tuple[int, ...]:
    """Where the fonts of a file start: one for a plain font, several for a collection."""
    if data[:4] != b"ttcf":
        return (0,)
    count = int.from_bytes(data[8:12], "big")
    if not 1 <= count <= MAX_FACES or len(data) < 12 + 4 * count:
        raise Refusal(f"a collection of {count} fonts; between 1 and {MAX_FACES} are allowed")
    return struct.unpack(f">{count}I", data[12 : 12 + 4 * count])


def inspect(data: bytes) -> dict[str, Any]:
    """Family, weight, axes, slope, coverage and licence line of the first font, every glyph having been drawn once.

    Raises:
        Refusal: the font is broken, empty or unreasonable.
    """
    import uharfbuzz as hb

    for offset in _offsets(data):
        tables = read_tables(data, offset)
        _check_head(data, tables)
        _check_composites(data, tables)
    face = hb.Face(hb.Blob(data), 0)
    if not 1 <= face.glyph_count <= MAX_GLYPHS:
        raise Refusal(f"{face.glyph_count} glyphs")
    points = sorted(face.unicodes)
    if not points:
        raise Refusal("no character has a glyph")
    if points[-1] > 0x10FFFF:
        raise Refusal("it maps numbers that are no characters")
    font, nowhere = hb.Font(face), hb.DrawFuncs()
    for glyph in range(face.glyph_count):
        font.get_glyph_extents(glyph)
        font.draw_glyph(glyph, nowhere, None)  # walks the outline, which is the test
    buffer = hb.Buffer()
    buffer.add_str("".join(map(chr, [p for p in points if not 0xD800 <= p <= 0xDFFF][:512])))
    buffer.guess_segment_properties()
    hb.shape(font, buffer, {})
    return _described(hb, face, font, set(points))


# A script is claimed when the face has all of these: the letters without which no text in it can be set.
_SAMPLES = {
    "Latn": "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
    "Cyrl": "абвгдежзийклмнопрстуфхцчшщъыьэюя",
    "Grek": "αβγδεζηθικλμνξοπρστυφχψω",
    "Arab": "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "Hebr": "אבגדהוזחטיכלמנסעפצקרשת",
    "Thai": "กขคงจฉชซญดตถทนบปผพฟมยรลวสหอ",
    "Deva": "अआइईउऊएऐओऔकखगघचछजझटठडढणतथदधनपफबभमयरलवशषसह",
    "Hans": "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会",
    "Hant": "的一是不了在人有我他這個們中來上大為和國地到以說時要就出會",
    "Jpan": "あいうえおかきくけこアイウエオ日本語東京円駅",
    "Kore": "가나다라마바사아자차카타파하한글",
}


def _described(hb: Any, face: Any, font: Any, points: set[int]) -> dict[str, Any]:
    def name(number: int) -> str:
        text = face.get_name(number, "en") or face.get_name(number) or ""
        return "".join(c for c in text if c.isprintable())[:200].strip()

    axes = [(a.tag, a.min_value, a.default_value, a.max_value) for a in face.axis_infos]
    return {
        "family": name(16) or name(1) or "Untitled",
        "licence": name(13) or name(14),
        "weight": min(max(float(font.get_style_value(hb.StyleTag.WEIGHT)), 1.0), 1000.0),
        "italic": font.get_style_value(hb.StyleTag.ITALIC) > 0 or "italic" in f"{name(2)} {name(17)}".lower(),
        "axes": sorted(axes),
        "scripts": sorted(s for s, sample in _SAMPLES.items() if points.issuperset(map(ord, sample))),
        "glyphs": face.glyph_count,
        "vert": any(
            "vert" in face.get_language_feature_tags("GSUB", index)
            for index, _ in enumerate(face.get_table_script_tags("GSUB"))
        ),
    }


def _limit(seconds: int, size: int) -> None:
    try:
        import resource
    except ImportError:  # Windows: the parent's clock is the only limit
        return
    wanted = ((resource.RLIMIT_CPU, seconds), (resource.RLIMIT_AS, size), (resource.RLIMIT_FSIZE, 0))
    for kind, value in (*wanted, (resource.RLIMIT_CORE, 0)):
        try:
            resource.setrlimit(kind, (value, value))
        except (OSError, ValueError):  # macOS refuses RLIMIT_AS: the others still hold
            continue


def main(path: str, seconds: str, size: str) -> None:
    """Inspect one file under limits and print the answer."""
    _limit(int(seconds), int(size))
    try:
        answer: dict[str, Any] = {"ok": inspect(Path(path).read_bytes())}
    except Refusal as refusal:
        answer = {"refused": str(refusal)}
    except (MemoryError, ValueError, OverflowError, RuntimeError) as error:
        answer = {"refused": f"it cannot be read ({type(error).__name__})"}
    sys.stdout.write(json.dumps(answer))


if __name__ == "__main__":
    main(*sys.argv[1:4])
