"""Puts a label, and a document, into a finished picture file, and takes them out again. Pixels stay the same.

| format | label | payload |
| --- | --- | --- |
| png | iTXt `XML:com.adobe.xmp` and `AIGC` | chunk `fbSC` |
| webp | chunk `XMP ` | chunk `FBSC` |
| svg | `<metadata>` | the same |
| pdf | metadata stream | embedded file |
| jpeg | APP1 | none |

Writing replaces an earlier label and payload. All functions are pure: the same in gives the same out. Files to
read may come from anyone: each is read within limits or refused with a `CarryError`. The PDF library is imported
only for a PDF.
"""

from __future__ import annotations

from typing import Literal, get_args

from forebrush.provenance import jpeg, png, svg, webp
from forebrush.provenance.errors import CarryError, DamagedFile
from forebrush.provenance.labels import Label, aigc_json, xmp_packet
from forebrush.provenance.packets import read_packet
from forebrush.provenance.payload import seal, unseal

Format = Literal["png", "jpeg", "webp", "svg", "pdf"]

CARRIES_PAYLOAD: frozenset[Format] = frozenset({"png", "webp", "svg", "pdf"})
"""The formats that take a payload; JPEG takes a label alone."""

FILE_LIMIT = 512 << 20
"""Bytes of a file that is read or written here."""


def embed(data: bytes, format: Format, label: Label, payload: bytes | None = None) -> bytes:
    """The same picture with this label and payload in it.

    Raises:
        PayloadTooLarge: the payload exceeds what a file may carry; the picture can still be labelled without.
        CarryError: `data` is not a sound file of this format, or the format takes no payload.
    """
    if format not in get_args(Format):
        raise CarryError(f"format {format!r} is none of {', '.join(get_args(Format))}")
    if payload is not None and format not in CARRIES_PAYLOAD:
        raise CarryError(f"{format} carries no payload; use one of {', '.join(sorted(CARRIES_PAYLOAD))}")
    if (found := detect(data)) != format:
        raise DamagedFile(f"the file to label should be {format} and is {found or 'none of the known formats'}")
    packet, aigc = xmp_packet(label), aigc_json(label)
    envelope = None if payload is None else seal(payload)
    match format:
        case "png":
            return png.write(data, packet, aigc, envelope)
        case "webp":
            return webp.write(data, packet, envelope)
        case "jpeg":
            return jpeg.write(data, packet)
        case "svg":
            return svg.write(data, packet, envelope)
        case "pdf":
            from forebrush.provenance import pdf

            return pdf.write(data, packet, envelope)


def extract(data: bytes) -> tuple[dict[str, str], bytes | None]:
    """What a file says of itself: the label's fields, as `read_packet` names them, and the payload.

    Raises:
        CarryError: the file is in no known format, damaged, too large, or its payload was altered.
    """
    envelope: bytes | None
    match detect(data):
        case "png":
            packet, envelope = png.read(data)
        case "webp":
            packet, envelope = webp.read(data)
        case "jpeg":
            packet, envelope = jpeg.read(data), None
        case "pdf":
            from forebrush.provenance import pdf

            packet, envelope = pdf.read(data)
        case "svg":
            fields, envelope = svg.read(data)
            return fields, None if envelope is None else unseal(envelope)
        case None:
            raise DamagedFile(f"the file is none of {', '.join(get_args(Format))}")
    fields = {} if packet is None else read_packet(packet)
    return fields, None if envelope is None else unseal(envelope)


def strip(data: bytes) -> bytes:
    """The same file without its payload; its labels stay.

    Raises:
        CarryError: the file is in no known format, or damaged.
    """
    match detect(data):
        case "png":
            return png.without_payload(data)
        case "webp":
            return webp.without_payload(data)
        case "svg":
            return svg.without_payload(data)
        case "pdf":
            from forebrush.provenance import pdf

            return pdf.without_payload(data)
        case "jpeg":
            return data
        case None:
            raise DamagedFile(f"the file is none of {', '.join(get_args(Format))}")


def detect(data: bytes) -> Format | None:
    """The format that a file's first bytes claim.

    Raises:
        DamagedFile: larger than `FILE_LIMIT`.
    """
    if len(data) > FILE_LIMIT:
        raise DamagedFile(f"the file has {len(data)} bytes; {FILE_LIMIT} are read")
    if data.startswith(png.SIGNATURE):
        return "png"
    if data.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    if data.startswith(b"%PDF-"):
        return "pdf"
    head = data[:4096].removeprefix(b"\xef\xbb\xbf").lstrip()
    return "svg" if head.startswith(b"<") and b"<svg" in head else None
