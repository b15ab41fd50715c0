"""Labels and payload in SVG: one `<metadata id="forebrush">` at the head of the root element.

Everything else in the file stays byte for byte. The payload is base64 in an element of its own.
"""

from __future__ import annotations

import base64
import binascii
import re
from dataclasses import dataclass

from forebrush.provenance.errors import DamagedFile
from forebrush.provenance.packets import FieldCollector, parse_all, safe_parser
from forebrush.provenance.payload import ENVELOPE_LIMIT

SVG_NAMESPACE = "http://www.w3.org/2000/svg"
PAYLOAD_NAMESPACE = "urn:forebrush:payload:1"
METADATA_ID = "forebrush"

_BASE64_LIMIT = ENVELOPE_LIMIT * 3 // 2
_TAG = re.compile(rb"(?:[^\"'>]++|\"[^\"]*+\"|'[^']*+')*+>")  # possessive: no going back, linear time


@dataclass(frozen=True, slots=True)
class _Outline:
    """Where things stand in an SVG (byte offsets), and what it says."""

    head: int  # just behind the root's start tag
    metadata: tuple[int, int] | None
    payload: tuple[int, int] | None
    fields: dict[str, str]
    base64: str | None


def write(data: bytes, packet: bytes, envelope: bytes | None) -> bytes:
    """An SVG with this packet and envelope in place of earlier ones.

    Raises:
        DamagedFile: not an SVG in UTF-8, not well formed, with a document type, or without content.
    """
    outline = _outline(data)
    if outline.metadata is not None:
        start, end = outline.metadata
        data = data[:start] + data[end:]
        outline = _outline(data)
    # The wrapper's processing instructions serve programs that scan for packets; inside XML they are noise.
    xmp = packet[packet.index(b"?>") + 2 : packet.rindex(b"<?xpacket")].strip()
    block = b'<metadata id="%s">' % METADATA_ID.encode() + xmp
    if envelope is not None:
        block += b'<fb:payload xmlns:fb="%s">' % PAYLOAD_NAMESPACE.encode()
        block += base64.b64encode(envelope) + b"</fb:payload>"
    return data[: outline.head] + block + b"</metadata>" + data[outline.head :]


def read(data: bytes) -> tuple[dict[str, str], bytes | None]:
    """The label's fields, as `read_packet` gives them, and the payload's envelope. Raises as `write` does."""
    outline = _outline(data)
    if outline.base64 is None:
        return outline.fields, None
    try:
        return outline.fields, base64.b64decode("".join(outline.base64.split()), validate=True)
    except (binascii.Error, ValueError) as error:
        raise DamagedFile(f"the payload in the SVG is not base64: {error}") from error


def without_payload(data: bytes) -> bytes:
    """The same SVG without its payload. Raises as `write` does."""
    span = _outline(data).payload
    return data if span is None else data[: span[0]] + data[span[1] :]


def _outline(data: bytes) -> _Outline:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise DamagedFile(f"the SVG is not in UTF-8: {error}") from error
    declared = re.match(rb"(?:\xef\xbb\xbf)?<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([^\"'>]{1,40})", data)
    if declared and declared[1].upper() not in (b"UTF-8", b"UTF8", b"US-ASCII", b"ASCII"):
        raise DamagedFile(f"the SVG declares the encoding {declared[1]!r}; UTF-8 is read")
    parser = safe_parser()
    collector = FieldCollector()
    head = -1
    depth = 0
    opened: dict[str, tuple[int, int]] = {}  # what is open of ours: byte offset and depth
    spans: dict[str, tuple[int, int]] = {}
    parts: list[str] = []
    length = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal head, depth
        at = parser.CurrentByteIndex
        if depth == 0:
            if name != SVG_NAMESPACE + "svg":
                raise DamagedFile(f"not an SVG: the root element is {name[:80]!r}")
            head = _tag_end(data, at)
            if data[head - 2 : head] == b"/>":
                raise DamagedFile("the SVG has no content to label")
        depth += 1
        if depth == 2 and name == SVG_NAMESPACE + "metadata" and attributes.get("id") == METADATA_ID:
            opened.setdefault("metadata", (at, depth))
        if "metadata" in opened and name == PAYLOAD_NAMESPACE + "payload":
            opened.setdefault("payload", (at, depth))
        collector.start(name, attributes)

    def end(name: str) -> None:
        nonlocal depth
        collector.end(name)
        for key, (at, level) in list(opened.items()):
            if level == depth:
                spans.setdefault(key, (at, _tag_end(data, parser.CurrentByteIndex)))
                del opened[key]
        depth -= 1

    def text(characters: str) -> None:
        nonlocal length
        collector.text(characters)
        if "payload" in opened and "payload" not in spans:
            length += len(characters)
            if length > _BASE64_LIMIT:
                raise DamagedFile(f"the payload in the SVG is longer than {_BASE64_LIMIT} characters")
            parts.append(characters)

    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, text
    parse_all(parser, data)
    found = "".join(parts) if "payload" in spans else None
    return _Outline(head, spans.get("metadata"), spans.get("payload"), collector.fields(), found)


def _tag_end(data: bytes, at: int) -> int:
    """The offset behind the tag that begins at `at`: its first `>` outside quoted attribute values."""
    match = _TAG.match(data, at)
    if match is None:
        raise DamagedFile("the SVG is cut short inside a tag")
    return match.end()
