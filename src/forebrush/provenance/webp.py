"""Labels and payload in WebP (RFC 9649): RIFF chunks are added and removed, pixels never touched."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from forebrush.provenance.errors import CarryError, DamagedFile

XMP_CHUNK = b"XMP "
PAYLOAD_CHUNK = b"FBSC"

_ALPHA, _XMP = 0x10, 0x04
_FLAG_OF = {b"ICCP": 0x20, b"ALPH": _ALPHA, b"EXIF": 0x08, XMP_CHUNK: _XMP, b"ANIM": 0x02}
_LIMIT = (1 << 32) - 10
"""What a RIFF file may hold."""


def write(data: bytes, packet: bytes, envelope: bytes | None) -> bytes:
    """A WebP with this packet and envelope in place of earlier ones.

    A simple file becomes an extended one, as metadata needs.

    Raises:
        DamagedFile: not a WebP, or damaged.
    """
    kept = [(kind, body) for kind, body in chunks(data) if kind not in (XMP_CHUNK, PAYLOAD_CHUNK)]
    header = bytearray(kept.pop(0)[1] if kept[0][0] == b"VP8X" else _extended_header(kept))
    header[0] |= _XMP
    added = [(XMP_CHUNK, packet)] + ([(PAYLOAD_CHUNK, envelope)] if envelope is not None else [])
    # Readers expect the packet behind the image data and EXIF, and unknown chunks at the very end.
    known = [chunk for chunk in kept if not _is_unknown(chunk[0])]
    unknown = [chunk for chunk in kept if _is_unknown(chunk[0])]
    return _file([(b"VP8X", bytes(header)), *known, added[0], *unknown, *added[1:]])


def read(data: bytes) -> tuple[bytes | None, bytes | None]:
    """The XMP packet and the payload's envelope, each if there is one. Raises as `write` does."""
    found: dict[bytes, bytes] = {}
    for kind, body in chunks(data):
        found.setdefault(kind, body)
    return found.get(XMP_CHUNK), found.get(PAYLOAD_CHUNK)


def without_payload(data: bytes) -> bytes:
    """The same WebP without its envelope. Raises as `write` does."""
    return _file([(kind, body) for kind, body in chunks(data) if kind != PAYLOAD_CHUNK])


def chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Each chunk's name and body; bytes behind the RIFF container are left out.

    Raises:
        DamagedFile: a signature or length is wrong, or the first chunk is not one that a WebP begins with.
    """
    if data[:4] != b"RIFF" or data[8:12] != b"WEBP":
        raise DamagedFile("not a WebP: the signature is missing")
    end = 8 + int.from_bytes(data[4:8], "little")
    if end > len(data) or end < 20:
        raise DamagedFile(f"the WebP announces {end} bytes and has {len(data)}")
    at = 12
    while at + 8 <= end:
        kind, length = data[at : at + 4], int.from_bytes(data[at + 4 : at + 8], "little")
        if at + 8 + length > end:
            raise DamagedFile(f"the WebP chunk {kind!r} at byte {at} is {length} bytes long, beyond the end")
        if at == 12 and (kind not in (b"VP8 ", b"VP8L", b"VP8X") or (kind == b"VP8X" and length < 10)):
            raise DamagedFile(f"the WebP begins with a chunk {kind!r} of {length} bytes")
        yield kind, data[at + 8 : at + 8 + length]
        at += 8 + length + length % 2


def _is_unknown(kind: bytes) -> bool:
    return kind not in _FLAG_OF and kind not in (b"VP8 ", b"VP8L", b"VP8X", b"ANMF")


def _extended_header(kept: list[tuple[bytes, bytes]]) -> bytes:
    """A VP8X chunk for a simple file, from the size that its bitstream states."""
    kind, body = kept[0]
    flags = 0
    for other, _ in kept:
        flags |= _FLAG_OF.get(other, 0)
    if kind == b"VP8 ":
        # RFC 6386, section 9.1: 3 bytes of frame tag, a start code, then 14 bits for each side.
        if body[3:6] != b"\x9d\x01\x2a" or len(body) < 10:
            raise DamagedFile("the WebP's image data does not begin with a key frame")
        width, height = (int.from_bytes(body[at : at + 2], "little") & 0x3FFF for at in (6, 8))
    else:
        # RFC 9649, section 3.4: a signature, then 14 bits for each side less one, then a bit for alpha.
        if body[:1] != b"\x2f" or len(body) < 5:
            raise DamagedFile("the WebP's lossless image data does not begin as such")
        bits = int.from_bytes(body[1:5], "little")
        width, height = (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
        flags |= _ALPHA if bits >> 28 & 1 else 0
    if not width or not height:
        raise DamagedFile("the WebP has no width or no height")
    return bytes([flags, 0, 0, 0]) + (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")


def _file(parts: list[tuple[bytes, bytes]]) -> bytes:
    body = b"".join(kind + struct.pack("<I", len(part)) + part + b"\0" * (len(part) % 2) for kind, part in parts)
    if len(body) > _LIMIT:
        raise CarryError(f"a WebP cannot hold {len(body)} bytes")
    return b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP" + body
