"""Labels and payload in PNG (W3C PNG, third edition): chunks are added and removed, pixels never touched.

The payload's chunk is `fbSC`: ancillary, private, and not safe to copy, so that an editor which changes the
pixels without knowing this chunk must drop it: a document that no longer matches its picture should not travel
with it.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

from forebrush.provenance.errors import CarryError, DamagedFile
from forebrush.provenance.packets import PACKET_LIMIT
from forebrush.provenance.payload import inflate

SIGNATURE = b"\x89PNG\r\n\x1a\n"
XMP_KEYWORD = b"XML:com.adobe.xmp"
AIGC_KEYWORD = b"AIGC"
PAYLOAD_CHUNK = b"fbSC"

_COLOUR_CHUNKS = {b"sRGB", b"iCCP", b"cICP"}


def write(data: bytes, packet: bytes, aigc: str, envelope: bytes | None) -> bytes:
    """A PNG with this packet, AIGC text and envelope in place of earlier ones, and marked as sRGB.

    A picture that already names a colour space keeps it.

    Raises:
        DamagedFile: not a PNG, or damaged.
    """
    kept = [(kind, body) for kind, body in chunks(data) if not _is_ours(kind, body)]
    if _COLOUR_CHUNKS.isdisjoint(kind for kind, _ in kept):
        kept.insert(1, (b"sRGB", b"\0"))  # perceptual intent
    said = [(b"iTXt", _itxt(XMP_KEYWORD, packet)), (b"iTXt", _itxt(AIGC_KEYWORD, aigc.encode("ascii")))]
    last = [(PAYLOAD_CHUNK, envelope)] if envelope is not None else []
    pixels = next((n for n, (kind, _) in enumerate(kept) if kind == b"IDAT"), len(kept) - 1)
    ordered = [*kept[:pixels], *said, *kept[pixels:-1], *last, kept[-1]]
    return SIGNATURE + b"".join(_chunk(kind, body) for kind, body in ordered)


def read(data: bytes) -> tuple[bytes | None, bytes | None]:
    """The XMP packet and the payload's envelope, each if there is one. Raises as `write` does."""
    packet = envelope = None
    for kind, body in chunks(data):
        if kind == b"iTXt" and packet is None and body.startswith(XMP_KEYWORD + b"\0"):
            packet = _itxt_text(body)
        if kind == PAYLOAD_CHUNK and envelope is None:
            envelope = bytes(body)
    return packet, envelope


def without_payload(data: bytes) -> bytes:
    """The same PNG without its envelope. Raises as `write` does."""
    kept = (_chunk(kind, body) for kind, body in chunks(data) if kind != PAYLOAD_CHUNK)
    return SIGNATURE + b"".join(kept)


def chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Each chunk's type and body, from IHDR to IEND; bytes behind IEND are left out.

    Raises:
        DamagedFile: a signature, length or checksum is wrong, or a first or last chunk missing.
    """
    if not data.startswith(SIGNATURE):
        raise DamagedFile("not a PNG: the signature is missing")
    at = len(SIGNATURE)
    kind = b""
    while kind != b"IEND":
        if at + 12 > len(data):
            raise DamagedFile(f"the PNG is cut short at byte {len(data)}, before its IEND chunk")
        length, kind = struct.unpack_from(">I4s", data, at)
        if not kind.isalpha() or (at == len(SIGNATURE)) != (kind == b"IHDR"):
            raise DamagedFile(f"the PNG has a chunk {kind!r} at byte {at}, where none such may be")
        if at + 12 + length > len(data):
            raise DamagedFile(f"the PNG chunk {kind!r} at byte {at} is {length} bytes long, beyond the end")
        body = data[at + 8 : at + 8 + length]
        if data[at + 8 + length : at + 12 + length] != _checksum(kind, body):
            raise DamagedFile(f"the PNG chunk {kind!r} at byte {at} has a wrong checksum")
        yield kind, body
        at += 12 + length


def _is_ours(kind: bytes, body: bytes) -> bool:
    keywords = (XMP_KEYWORD + b"\0", AIGC_KEYWORD + b"\0")
    return kind == PAYLOAD_CHUNK or (kind == b"iTXt" and body.startswith(keywords))


def _itxt(keyword: bytes, text: bytes) -> bytes:
    return keyword + b"\0\0\0\0\0" + text  # not compressed, no language, no translated keyword


def _itxt_text(body: bytes) -> bytes:
    keyword, _, rest = body.partition(b"\0")
    if len(rest) < 4:
        raise DamagedFile(f"the iTXt chunk {keyword!r} is cut short")
    compressed = rest[0]
    _, *tail = rest[2:].split(b"\0", 2)  # language tag, translated keyword, text
    if len(tail) != 2:
        raise DamagedFile(f"the iTXt chunk {keyword!r} is cut short")
    return inflate(tail[1], PACKET_LIMIT) if compressed else tail[1]


def _chunk(kind: bytes, body: bytes) -> bytes:
    if len(body) >= 1 << 31:
        raise CarryError(f"a PNG chunk cannot hold {len(body)} bytes")
    return struct.pack(">I", len(body)) + kind + body + _checksum(kind, body)


def _checksum(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", zlib.crc32(body, zlib.crc32(kind)))
