"""What a file says of its making, and what it carries: labels in every format, the document in most."""

from forebrush.provenance.carry import CARRIES_PAYLOAD, Format, detect, embed, extract, strip
from forebrush.provenance.errors import CarryError, DamagedFile, PayloadTooLarge
from forebrush.provenance.labels import Label, SourceType, aigc_json, xmp_packet
from forebrush.provenance.packets import read_packet

__all__ = [
    "CARRIES_PAYLOAD",
    "CarryError",
    "DamagedFile",
    "Format",
    "Label",
    "PayloadTooLarge",
    "SourceType",
    "aigc_json",
    "detect",
    "embed",
    "extract",
    "read_packet",
    "strip",
    "xmp_packet",
]
