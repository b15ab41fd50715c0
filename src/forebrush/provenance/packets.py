"""Reads XMP from strangers: bounded, without entities, without a tree.

Reads what `labels.py` writes, and the common other spellings of the same properties: as attributes, and with the
AIGC label wrapped in an outer object. Does not know in which files packets travel.
"""

from __future__ import annotations

import json
import re
from xml.parsers import expat

from forebrush.provenance.errors import DamagedFile
from forebrush.provenance.labels import NAMESPACES, SOURCE_TYPE_URIS

PACKET_LIMIT = 1 << 20
"""Bytes of XMP that are read."""

TEXT_LIMIT = 100_000
"""Characters of one property that are read."""

_RDF, _DC, _MM, _REF = (NAMESPACES[prefix] for prefix in ("rdf", "dc", "xmpMM", "stRef"))

# Each field, and the properties that say it, best first: as paths of namespace-qualified names below
# rdf:Description. Array wrappers (rdf:Alt, rdf:Bag, rdf:Seq and rdf:li) do not count.
_FIELDS = {
    "digital_source_type": ((NAMESPACES["Iptc4xmpExt"] + "DigitalSourceType",),),
    "creator_tool": ((NAMESPACES["xmp"] + "CreatorTool",),),
    "picture_id": ((_MM + "DocumentID",),),
    "parent_id": ((_MM + "DerivedFrom", _REF + "documentID"),),
    "language": ((_DC + "language",),),
    "title": ((_DC + "title",),),
    "alt": ((NAMESPACES["Iptc4xmpCore"] + "AltTextAccessibility",), (_DC + "description",)),
    "credit": ((NAMESPACES["photoshop"] + "Credit",),),
    "aigc": ((NAMESPACES["TC260"] + "AIGC",),),
}
_FIELD_OF = {path: (field, rank) for field, paths in _FIELDS.items() for rank, path in enumerate(paths)}
_TRANSPARENT = {_RDF + name for name in ("Alt", "Bag", "Seq", "li", "Description")}


def safe_parser() -> expat.XMLParserType:
    """An expat parser that joins namespace and name, and refuses every document type, hence every entity."""
    parser = expat.ParserCreate(namespace_separator="")
    parser.buffer_text = True

    def refuse(*_: object) -> None:
        raise DamagedFile("XML with a document type declaration is not read: it can define entities")

    parser.StartDoctypeDeclHandler = refuse
    return parser


def read_packet(packet: bytes) -> dict[str, str]:
    """The fields of a label that a packet states; a field that it does not state is absent.

    The keys are those of `Label` (so `Label(**fields)` gives back a label that was written here), except that a
    type that is none of ours stands, as its URI, under `digital_source_type` instead of `source_type`, and a
    creator tool without a version is `tool` alone. The first text of several is taken, which is the default
    language in every writer's order.

    Raises:
        DamagedFile: not XML, a document type is declared, or larger than `PACKET_LIMIT`.
    """
    if len(packet) > PACKET_LIMIT:
        raise DamagedFile(f"the XMP packet has {len(packet)} bytes; {PACKET_LIMIT} are read")
    collector = FieldCollector()
    parser = safe_parser()
    parser.StartElementHandler = collector.start
    parser.EndElementHandler = collector.end
    parser.CharacterDataHandler = collector.text
    parse_all(parser, packet.strip(b"\0 \r\n\t"))
    return collector.fields()


def parse_all(parser: expat.XMLParserType, data: bytes) -> None:
    """Run a parser over a whole document.

    Raises:
        DamagedFile: the document is not well formed.
    """
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise DamagedFile(f"the XML is not well formed: {error}") from error
    except (ValueError, LookupError) as error:  # an encoding that Python does not know
        if isinstance(error, DamagedFile):
            raise
        raise DamagedFile(f"the XML cannot be decoded: {error}") from error


class FieldCollector:
    """Takes a parser's events and keeps the properties that stand in `_FIELDS`, wherever the RDF lies."""

    def __init__(self) -> None:
        self._path: list[str] = []
        self._inside = 0
        self._found: dict[tuple[str, int], str] = {}
        self._current: tuple[str, int] | None = None
        self._parts: list[str] = []
        self._length = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if name == _RDF + "RDF":
            self._inside += 1
        if not self._inside:
            return
        if len(self._path) >= 64:
            raise DamagedFile("the XMP packet nests deeper than 64 elements")
        self._path.append(name)
        for attribute, value in attributes.items():
            self._keep(_FIELD_OF.get((*self._place(), attribute)), value)
        self._current = _FIELD_OF.get(self._place())
        self._parts, self._length = [], 0

    def text(self, data: str) -> None:
        """Characters follow."""
        if self._current is not None:
            self._length += len(data)
            if self._length > TEXT_LIMIT:
                raise DamagedFile(f"an XMP property is longer than {TEXT_LIMIT} characters")
            self._parts.append(data)

    def end(self, name: str) -> None:
        """An element ends."""
        if not self._inside:
            return
        # White space between array wrappers is layout; text directly in rdf:li or in the property counts.
        text = "".join(self._parts)
        if text and (name not in _TRANSPARENT or name == _RDF + "li"):
            self._keep(self._current, text)
        self._current, self._parts, self._length = None, [], 0
        self._path.pop()
        if name == _RDF + "RDF":
            self._inside -= 1

    def fields(self) -> dict[str, str]:
        """What was found, in the terms of `read_packet`."""
        found = {field: self._found[field, rank] for field, rank in sorted(self._found, reverse=True)}
        verbatim = ("picture_id", "parent_id", "title", "alt", "language", "credit")
        fields: dict[str, str] = {key: found[key] for key in verbatim if key in found}
        if source := found.get("digital_source_type"):
            ours = [kind for kind, uri in SOURCE_TYPE_URIS.items() if uri == source]
            fields |= {"source_type": ours[0]} if ours else {"digital_source_type": source}
        if tool := found.get("creator_tool"):
            match = re.fullmatch(r"(.+) ([0-9][!-~]*)", tool)
            fields |= {"tool": match[1], "tool_version": match[2]} if match else {"tool": tool}
        if producer := _producer(found.get("aigc", "")):
            fields["producer"] = producer
        return dict(sorted(fields.items()))

    def _place(self) -> tuple[str, ...]:
        return tuple(name for name in self._path[1:] if name not in _TRANSPARENT)

    def _keep(self, slot: tuple[str, int] | None, value: str) -> None:
        if slot is not None:
            self._found.setdefault(slot, value[:TEXT_LIMIT])


def _producer(aigc: str) -> str:
    try:
        value = json.loads(aigc) if len(aigc) <= 10_000 else None
    except (ValueError, RecursionError):
        return ""
    if isinstance(value, dict) and isinstance(value.get("AIGC"), dict):
        value = value["AIGC"]
    producer = value.get("ContentProducer") if isinstance(value, dict) else None
    return producer if isinstance(producer, str) else ""
