"""Labels in JPEG (ITU-T T.81): one APP1 segment, image data never touched. JPEG carries no payload."""

from __future__ import annotations

import struct

from forebrush.provenance.errors import CarryError, DamagedFile

XMP_HEAD = b"http://ns.adobe.com/xap/1.0/\0"
PACKET_ROOM = 0xFFFF - 2 - len(XMP_HEAD)
"""Bytes of a packet that one segment holds."""

_SOI, _SOS, _EOI, _APP0, _APP1 = 0xD8, 0xDA, 0xD9, 0xE0, 0xE1
_WITHOUT_LENGTH = {0x01, *range(0xD0, 0xD8)}


def write(data: bytes, packet: bytes) -> bytes:
    """A JPEG with this packet in place of an earlier one, behind the JFIF and EXIF segments.

    Raises:
        DamagedFile: not a JPEG, or damaged before its image data.
        CarryError: the packet is longer than `PACKET_ROOM`.
    """
    if len(packet) > PACKET_ROOM:
        raise CarryError(f"a JPEG holds {PACKET_ROOM} bytes of XMP; the packet has {len(packet)}")
    segments, rest = _split(data)
    kept = [(marker, body) for marker, body in segments if not _is_xmp(marker, body)]
    front = 0
    while front < len(kept) and kept[front][0] in (_APP0, _APP1):
        front += 1
    kept.insert(front, (_APP1, XMP_HEAD + packet))
    return b"\xff\xd8" + b"".join(_segment(marker, body) for marker, body in kept) + rest


def read(data: bytes) -> bytes | None:
    """The XMP packet, if there is one. Raises DamagedFile as `write` does."""
    segments, _ = _split(data)
    return next((body[len(XMP_HEAD) :] for marker, body in segments if _is_xmp(marker, body)), None)


def _split(data: bytes) -> tuple[list[tuple[int, bytes]], bytes]:
    """The segments before the image data, each as marker and body, and all the rest from there on."""
    if data[:3] != b"\xff\xd8\xff":
        raise DamagedFile("not a JPEG: the signature is missing")
    segments: list[tuple[int, bytes]] = []
    at = 2
    while at + 4 <= len(data):
        if data[at] != 0xFF:
            raise DamagedFile(f"the JPEG has no marker at byte {at}, where a segment should begin")
        marker = data[at + 1]
        if marker == 0xFF:  # a fill byte
            at += 1
            continue
        if marker == _SOS:
            return segments, data[at:]
        if marker in (_SOI, _EOI, 0x00) or marker in _WITHOUT_LENGTH:
            raise DamagedFile(f"the JPEG has a marker {marker:#04x} at byte {at}, before its image data")
        length = int.from_bytes(data[at + 2 : at + 4], "big")
        if length < 2 or at + 2 + length > len(data):
            raise DamagedFile(f"the JPEG segment {marker:#04x} at byte {at} states a length of {length} bytes")
        segments.append((marker, data[at + 4 : at + 2 + length]))
        at += 2 + length
    raise DamagedFile("the JPEG is cut short before its image data")


def _segment(marker: int, body: bytes) -> bytes:
    return bytes((0xFF, marker)) + struct.pack(">H", len(body) + 2) + body


def _is_xmp(marker: int, body: bytes) -> bool:
    return marker == _APP1 and body.startswith(XMP_HEAD)
