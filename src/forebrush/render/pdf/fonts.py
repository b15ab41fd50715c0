"""Fonts in the file: one embedded subset for each instance, and codes that carry both a glyph and its words.

A code (CID) stands for a pair of glyph and text, not for a glyph: `CIDToGIDMap` leads from it to the glyph and
`ToUnicode` to the text, so one glyph may say different words in different places (a ligature, an accent that was
composed, a mirrored bracket). Knows nothing of lines or of places.
"""

from __future__ import annotations

import hashlib
import re
from typing import Any, Literal

import pikepdf
import uharfbuzz as hb
from pikepdf import Array, Dictionary, Name, String

from forebrush.fonts import FontKey, Library
from forebrush.render.pdf.store import Store, pdf_array
from forebrush.render.pdf.syntax import number, utf16

__all__ = ["MAX_CODES", "FontBook", "can_embed", "to_unicode"]

MAX_CODES = 65_535
"""Codes of two bytes, without 0, which is kept for "no glyph"."""
_KEPT = ("glyf", "loca", "head", "hhea", "hmtx", "maxp")
"""The tables that ISO 32000-2, 9.9 asks of an embedded TrueType program (hints are dropped by the subset)."""


def can_embed(key: FontKey, library: Library) -> bool:
    """Whether the face has TrueType outlines: others are drawn as paths."""
    return "glyf" in library.font(key).face.table_tags


class FontBook:
    """The fonts of one file. Codes are given out while pages are drawn; `finish` writes the font programs."""

    def __init__(self, store: Store, library: Library) -> None:
        self._store = store
        self._library = library
        self._fonts: dict[FontKey, dict[tuple[int, str], int]] = {}
        self._blank: dict[tuple[str, int, bool], int] = {}
        self._objects: dict[tuple[FontKey | None, int, str], Any] = {}

    def code(self, key: FontKey, glyph: int, text: str) -> tuple[int, int]:
        """The part of the font (0 unless it needs more than `MAX_CODES` codes) and the code of a glyph."""
        plain = FontKey(key.face, key.axes, key.sha256)
        codes = self._fonts.setdefault(plain, {})
        number_of = codes.setdefault((glyph, text), len(codes))
        return number_of // MAX_CODES, number_of % MAX_CODES + 1

    def blank_code(self, text: str, width: float, bare: bool = False) -> tuple[int, int]:
        """As `code`, for invisible words `width` em wide; a `bare` one has no extent besides."""
        number_of = self._blank.setdefault((text, round(width * 1000), bare), len(self._blank))
        return number_of // MAX_CODES, number_of % MAX_CODES + 1

    def width(self, key: FontKey, glyph: int) -> float:
        """Advance of a glyph in em."""
        font = self._library.font(key)
        return float(font.get_glyph_h_advance(glyph) / font.face.upem)

    def resource(self, key: FontKey | None, part: int, mode: Literal["H", "V"] = "H") -> Any:
        """The font object to name in a stream, set horizontally or vertically; no key: the blank font."""
        plain = FontKey(key.face, key.axes, key.sha256) if key is not None else None
        known = (plain, part, mode)
        made = self._objects.get(known)
        if made is None:
            made = self._objects[known] = self._store.indirect(Dictionary(Type=Name.Font, Subtype=Name.Type0))
        return made

    def finish(self) -> None:
        """Write the programs of all fonts that were named."""
        for key, codes in self._fonts.items():
            self._write(key, codes)
        if self._blank:
            self._write_blank()

    def _write(self, key: FontKey, codes: dict[tuple[int, str], int]) -> None:
        font = self._library.font(key)
        upem = font.face.upem
        program = _program(self._library, key, {glyph for glyph, _ in codes})
        name = _font_name(self._library.face(key.face).family, program)
        descriptor = self._descriptor(key, name, program)
        pairs = list(codes)
        for part in range(0, len(pairs), MAX_CODES):
            here = pairs[part : part + MAX_CODES]
            widths = [font.get_glyph_h_advance(glyph) * 1000 / upem for glyph, _ in here]
            glyphs = b"\0\0" + b"".join(glyph.to_bytes(2, "big") for glyph, _ in here)
            texts = [text for _, text in here]
            self._link(key, part // MAX_CODES, name, descriptor, widths, glyphs, texts)

    def _write_blank(self) -> None:
        key = self._library.resolve("Inter", "en").fonts[0]
        font = self._library.font(key)
        # PDFium leaves out text whose glyphs have no extent, so "invisible" must be a mode and not an empty glyph.
        letter, space = (font.get_nominal_glyph(ord(char)) for char in "n ")
        program = _program(self._library, key, {letter, space})
        name = _font_name("Words", program)
        descriptor = self._descriptor(key, name, program)
        pairs = list(self._blank)
        for part in range(0, len(pairs), MAX_CODES):
            here = pairs[part : part + MAX_CODES]
            glyphs = b"\0\0" + b"".join((space if bare else letter).to_bytes(2, "big") for _, _, bare in here)
            self._link(
                None, part // MAX_CODES, name, descriptor, [w for _, w, _ in here], glyphs, [t for t, _, _ in here]
            )

    def _link(
        self,
        key: FontKey | None,
        part: int,
        name: str,
        descriptor: Any,
        widths: list[float] | list[int],
        glyphs: bytes,
        texts: list[str],
    ) -> None:
        store = self._store
        descendant = store.indirect(
            Dictionary(
                Type=Name.Font,
                Subtype=Name.CIDFontType2,
                BaseFont=Name("/" + name),
                CIDSystemInfo=Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0),
                FontDescriptor=descriptor,
                DW=1000,
                W=Array([1, Array([pikepdf.Object.parse(number(w, 3).encode()) for w in widths])]),
                DW2=Array([880, -1000]),
                CIDToGIDMap=store.stream(glyphs),
            )
        )
        words = store.stream(to_unicode(texts))
        for mode in ("H", "V"):
            made = self._objects.get((key, part, mode))
            if made is not None:
                made.BaseFont = Name("/" + name)
                made.Encoding = Name("/Identity-" + mode)
                made.DescendantFonts = Array([descendant])
                made.ToUnicode = words

    def _descriptor(self, key: FontKey, name: str, program: bytes) -> Any:
        face = hb.Face(program)
        metrics = self._library.metrics(key)
        head = face.reference_table("head").data
        box = [int.from_bytes(head[k : k + 2], "big", signed=True) * 1000 / face.upem for k in (36, 38, 40, 42)]
        weight = dict(key.axes).get("wght", 400)
        return self._store.indirect(
            Dictionary(
                Type=Name.FontDescriptor,
                FontName=Name("/" + name),
                Flags=4,
                FontBBox=pdf_array(box),
                ItalicAngle=0,
                Ascent=round(metrics.ascent * 1000),
                Descent=-round(metrics.descent * 1000),
                CapHeight=round(metrics.cap_height * 1000),
                StemV=round(10 + weight / 5),
                FontFile2=self._store.stream(program, Dictionary(Length1=len(program))),
            )
        )


def _program(library: Library, key: FontKey, glyphs: set[int]) -> bytes:
    """A TrueType program of these glyphs, which keep their numbers, and of the tables that draw them."""
    face = hb.Face(library.subset(key, glyphs=glyphs, retain_gids=True))
    request = hb.SubsetInput()
    request.glyph_set.update(glyphs)
    # The first subset also holds the alternates that shaping could reach; here nothing is shaped any more.
    request.flags = hb.SubsetFlags.RETAIN_GIDS | hb.SubsetFlags.NO_LAYOUT_CLOSURE | hb.SubsetFlags.NOTDEF_OUTLINE
    request.sets(hb.SubsetInputSets.DROP_TABLE_TAG).update(
        int.from_bytes(tag.encode("ascii"), "big") for tag in face.table_tags if tag not in _KEPT
    )
    return bytes(hb.subset(face, request).blob.data)


def _font_name(family: str, program: bytes) -> str:
    """A PostScript name with the tag of six capitals that marks a subset, made from its bytes."""
    number_of = int.from_bytes(hashlib.sha256(program).digest()[:8], "big")
    tag = ""
    for _ in range(6):
        number_of, letter = divmod(number_of, 26)
        tag += chr(65 + letter)
    return f"{tag}+{re.sub('[^A-Za-z0-9-]', '', family)[:40] or 'Font'}"


def to_unicode(texts: list[str]) -> bytes:
    """The CMap that leads from codes 1, 2, ... to texts (ISO 32000-2, 9.10.3); empty texts are left out."""
    lines = [
        "/CIDInit /ProcSet findresource begin", "12 dict begin", "begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def", "/CMapType 2 def",
        "1 begincodespacerange", "<0000> <FFFF>", "endcodespacerange",
    ]  # fmt: skip
    pairs = [(code, text) for code, text in enumerate(texts, 1) if text]
    for k in range(0, len(pairs), 100):
        block = pairs[k : k + 100]
        lines.append(f"{len(block)} beginbfchar")
        lines += [f"<{code:04X}> <{utf16(text).hex().upper()}>" for code, text in block]
        lines.append("endbfchar")
    lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(lines).encode("ascii")
