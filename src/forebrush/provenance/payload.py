"""The envelope in which a document travels inside a picture: magic, version, length, SHA-256, zlib.

Bytes of an envelope, big endian: `fbSC`, version 1 (1 byte), length of the payload (4), SHA-256 of the payload
(32), the payload compressed by zlib. Does not know what the payload means, nor which file it lies in.
"""

from __future__ import annotations

import hashlib
import struct
import zlib

from forebrush.provenance.errors import DamagedFile, PayloadTooLarge

ENVELOPE_LIMIT = 16 << 20
"""Bytes of an envelope, so of a compressed payload."""

PAYLOAD_LIMIT = 64 << 20
"""Bytes of a payload before compression: what reading one may cost in memory."""

MAGIC = b"fbSC"
VERSION = 1
_HEAD = struct.Struct(">4sBI32s")


def seal(payload: bytes) -> bytes:
    """Put a payload into an envelope.

    Raises:
        PayloadTooLarge: over `PAYLOAD_LIMIT`, or over `ENVELOPE_LIMIT` when compressed.
    """
    if len(payload) > PAYLOAD_LIMIT:
        raise PayloadTooLarge(f"the payload has {len(payload)} bytes; a picture carries up to {PAYLOAD_LIMIT}")
    packed = zlib.compress(payload, 9)
    size = _HEAD.size + len(packed)
    if size > ENVELOPE_LIMIT:
        raise PayloadTooLarge(f"the payload compresses to {size} bytes; a picture carries up to {ENVELOPE_LIMIT}")
    return _HEAD.pack(MAGIC, VERSION, len(payload), hashlib.sha256(payload).digest()) + packed


def unseal(envelope: bytes) -> bytes:
    """Take the payload out of an envelope. Costs no more memory than the limits say, whatever comes in.

    Raises:
        DamagedFile: not an envelope, of a later version, over the limits, cut short or altered.
    """
    if len(envelope) > ENVELOPE_LIMIT:
        raise DamagedFile(f"the payload's envelope has {len(envelope)} bytes; {ENVELOPE_LIMIT} are read")
    if len(envelope) < _HEAD.size or not envelope.startswith(MAGIC):
        raise DamagedFile("the payload's envelope does not begin as one")
    _, version, length, digest = _HEAD.unpack_from(envelope)
    if version != VERSION:
        raise DamagedFile(f"the payload's envelope is of version {version}; this program reads {VERSION}")
    if length > PAYLOAD_LIMIT:
        raise DamagedFile(f"the payload's envelope announces {length} bytes; {PAYLOAD_LIMIT} are read")
    payload = inflate(envelope[_HEAD.size :], length)
    if len(payload) != length or hashlib.sha256(payload).digest() != digest:
        raise DamagedFile("the payload is not the one that was put in: its length or SHA-256 differs")
    return payload


def inflate(packed: bytes, limit: int) -> bytes:
    """Decompress a whole zlib stream of at most `limit` bytes.

    Raises:
        DamagedFile: not zlib, cut short, followed by other bytes, or longer than `limit`.
    """
    stream = zlib.decompressobj()
    try:
        data = stream.decompress(packed, limit + 1)
    except zlib.error as error:
        raise DamagedFile(f"compressed data is damaged: {error}") from error
    if len(data) > limit:
        raise DamagedFile(f"compressed data grows beyond {limit} bytes")
    if not stream.eof or stream.unused_data:
        raise DamagedFile("compressed data is cut short or followed by other bytes")
    return data
