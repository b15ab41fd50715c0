"""What a picture says of its making, and the XMP packet that says it to other programs.

The same label gives the same bytes: there is no clock and no chance in a packet. Properties written:

- Iptc4xmpExt:DigitalSourceType, the IPTC's word on machine-made media (Photo Metadata Standard 2025.1);
- xmp:CreatorTool; dc:title; dc:description and Iptc4xmpCore:AltTextAccessibility, both the alt text, one for
  programs that show captions and one for screen readers; dc:language;
- xmpMM:DocumentID, the picture id, and xmpMM:DerivedFrom, the id of the picture that it was edited from;
- photoshop:Credit, the IPTC's credit line, for data whose licence asks to be named;
- TC260:AIGC, the implicit label of GB 45438-2025, Appendix E.

This module does not know in which files packets travel, nor how ids are made.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Literal

from forebrush.provenance.errors import CarryError

SourceType = Literal["algorithmic", "composite"]
"""`algorithmic`: all of it drawn by rules. `composite`: at least one part came from a trained model."""

SOURCE_TYPE_URIS: dict[SourceType, str] = {
    # "Media created purely by an algorithm not based on sampled training data."
    "algorithmic": "http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia",
    # "Composite including generative AI elements": model pixels beside type and shapes drawn by rules. Its
    # neighbour compositeWithTrainedAlgorithmicMedia means "edited using generative AI", such as inpainting
    # in a photograph, and trainedAlgorithmicMedia a picture that is nothing but a model's.
    "composite": "http://cv.iptc.org/newscodes/digitalsourcetype/compositeSynthetic",
}
"""From IPTC NewsCodes, http://cv.iptc.org/newscodes/digitalsourcetype/."""

NAMESPACES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
    "stRef": "http://ns.adobe.com/xap/1.0/sType/ResourceRef#",
    "Iptc4xmpCore": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
    "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "TC260": "http://www.tc260.org.cn/ns/AIGC/1.0/",
}

TITLE_LIMIT = 500
"""Characters of a title that go into a file."""

ALT_LIMIT = 2000
"""Characters of alt text that go into a file. With these limits every packet fits the 65,502 bytes of JPEG."""

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# The standard's examples and one strict reader allow printable ASCII without space, quote and backslash.
_CODE = re.compile(r"[!#-\[\]-~]{0,200}")
_LANGUAGE = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8}){0,8}")
_TOOL = re.compile(r"(?! )[^\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]{1,100}(?<! )")
_VERSION = re.compile(r"([0-9][!-~]{0,63})?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A picture's statement about itself.

    Title and alt text may be any text: `xmp_packet` cuts them at `TITLE_LIMIT` and `ALT_LIMIT` characters and
    writes U+FFFD for characters that XML cannot hold. `language` (BCP 47, or empty) is theirs. Ids and the
    `producer` code are printable ASCII without space, quote and backslash; an empty `parent_id` means that the
    picture has no parent. A `tool_version` begins with a digit, or is empty.

    Raises:
        CarryError: a field is not of this form.
    """

    source_type: SourceType
    picture_id: str
    parent_id: str = ""
    title: str = ""
    alt: str = ""
    language: str = ""
    tool: str = "Forebrush"
    tool_version: str = ""
    credit: str = ""
    """Who is to be named for what is in the picture, by their licences."""
    producer: str = "forebrush"
    """Who provides the generating service, by name or by code (ContentProducer of GB 45438-2025)."""

    def __post_init__(self) -> None:
        if self.source_type not in SOURCE_TYPE_URIS:
            known = " or ".join(SOURCE_TYPE_URIS)
            raise CarryError(f"label.source_type: {self.source_type!r} is not {known}")
        forms = {"picture_id": _CODE, "parent_id": _CODE, "producer": _CODE, "tool": _TOOL, "tool_version": _VERSION}
        for field, form in forms.items():
            value = getattr(self, field)
            if not form.fullmatch(value):
                raise CarryError(f"label.{field}: {value[:80]!r} does not match {form.pattern}")
        if not self.picture_id:
            raise CarryError("label.picture_id: is empty")
        if self.language and not _LANGUAGE.fullmatch(self.language):
            raise CarryError(f"label.language: {self.language[:80]!r} is not a BCP 47 language tag")


def aigc_json(label: Label) -> str:
    """The implicit label of GB 45438-2025, Appendix E: seven string fields, unwrapped, as compact JSON.

    "Label" is "1": the content is generated. The two fields of the propagator are for whoever publishes.
    """
    fields = {
        "Label": "1",
        "ContentProducer": label.producer,
        "ProduceID": label.picture_id,
        "ReservedCode1": "",
        "ContentPropagator": "",
        "PropagateID": "",
        "ReservedCode2": "",
    }
    return json.dumps(fields, separators=(",", ":"))


def xmp_packet(label: Label) -> bytes:
    """The label as an XMP packet (ISO 16684-1) in UTF-8, read-only and without padding."""
    title, alt = _shortened(label.title, TITLE_LIMIT), _shortened(label.alt, ALT_LIMIT)
    properties = [
        ("Iptc4xmpExt:DigitalSourceType", escaped(SOURCE_TYPE_URIS[label.source_type])),
        ("xmp:CreatorTool", escaped(f"{label.tool} {label.tool_version}".rstrip())),
        ("xmpMM:DocumentID", escaped(label.picture_id)),
        ("xmpMM:DerivedFrom", label.parent_id and _reference(label.parent_id)),
        ("dc:language", label.language and f"<rdf:Bag><rdf:li>{label.language}</rdf:li></rdf:Bag>"),
        ("dc:title", title and _alternatives(title, label.language)),
        ("dc:description", alt and _alternatives(alt, label.language)),
        ("Iptc4xmpCore:AltTextAccessibility", alt and _alternatives(alt, label.language)),
        ("photoshop:Credit", escaped(_shortened(label.credit, TITLE_LIMIT))),
        ("TC260:AIGC", escaped(aigc_json(label))),
    ]
    names = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items() if prefix != "rdf")
    body = "\n".join(_element(name, content) for name, content in properties if content)
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">\n'
        f'<rdf:RDF xmlns:rdf="{NAMESPACES["rdf"]}">\n'
        f'<rdf:Description rdf:about="" {names}>\n{body}\n</rdf:Description>\n'
        "</rdf:RDF>\n</x:xmpmeta>\n"
        '<?xpacket end="r"?>'
    ).encode()


def escaped(text: str) -> str:
    """Text as XML character data: `]]>` and carriage returns survive, what XML cannot hold is U+FFFD."""
    text = _NOT_IN_XML.sub(REPLACEMENT, text)
    for character, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\r", "&#13;")):
        text = text.replace(character, entity)
    return text


def _element(name: str, content: str) -> str:
    attributes = ' rdf:parseType="Resource"' if content.startswith("<stRef:") else ""
    return f"<{name}{attributes}>{content}</{name}>"


def _reference(picture_id: str) -> str:
    return f"<stRef:documentID>{escaped(picture_id)}</stRef:documentID>"


def _alternatives(text: str, language: str) -> str:
    tags = ["x-default", language] if language else ["x-default"]
    items = "".join(f'<rdf:li xml:lang="{tag}">{escaped(text)}</rdf:li>' for tag in tags)
    return f"<rdf:Alt>{items}</rdf:Alt>"


def _shortened(text: str, limit: int) -> str:
    return text if len(text) <= limit else text[: limit - 1] + "…"
