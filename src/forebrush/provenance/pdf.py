"""Labels and payload in PDF (ISO 32000-2): an XMP metadata stream and an embedded file, by way of pikepdf.

Content streams are copied as they are. Neither the clock nor chance goes in: no date is written, and the file's
id is computed from its content. A stranger's PDF can make the parser itself work hard; where that matters, call
`read` in a process with limits on memory and time.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager

import pikepdf

from forebrush.provenance.errors import DamagedFile
from forebrush.provenance.packets import PACKET_LIMIT
from forebrush.provenance.payload import ENVELOPE_LIMIT, inflate

FILE_NAME = "scene.forebrush-payload"


def write(data: bytes, packet: bytes, envelope: bytes | None) -> bytes:
    """A PDF with this packet and envelope in place of earlier ones; other embedded files stay.

    Raises:
        DamagedFile: not a PDF, damaged, or encrypted.
    """
    with _opened(data) as pdf:
        metadata = pikepdf.Stream(pdf, packet, Type=pikepdf.Name.Metadata, Subtype=pikepdf.Name.XML)
        pdf.Root.Metadata = pdf.make_indirect(metadata)
        _remove_payload(pdf)
        if envelope is not None:
            _add_payload(pdf, envelope)
        return _saved(pdf)


def read(data: bytes) -> tuple[bytes | None, bytes | None]:
    """The XMP packet and the payload's envelope, each if there is one.

    Raises:
        DamagedFile: as `write`; or one of the two is too large, or compressed other than by Flate.
    """
    with _opened(data) as pdf:
        packet = _stream_bytes(pdf.Root.get("/Metadata"), PACKET_LIMIT)
        return packet, _stream_bytes(_embedded_stream(pdf), ENVELOPE_LIMIT)


def without_payload(data: bytes) -> bytes:
    """The same PDF without its envelope. Raises as `write` does."""
    with _opened(data) as pdf:
        return _saved(pdf) if _remove_payload(pdf) else data


# Objects of an unexpected type show as the ordinary errors of Python.
_PARSER_ERRORS = (
    pikepdf.PdfError,
    pikepdf.ForeignObjectError,
    ValueError,
    TypeError,
    KeyError,
    AttributeError,
    IndexError,
    RuntimeError,
)


@contextmanager
def _opened(data: bytes) -> Iterator[pikepdf.Pdf]:
    """Opens a PDF from bytes, and turns the parser's complaints, at any time, into DamagedFile."""
    try:
        with pikepdf.open(io.BytesIO(data), suppress_warnings=True) as pdf:
            yield pdf
    except DamagedFile:
        raise
    except pikepdf.PasswordError as error:
        raise DamagedFile("the PDF is encrypted") from error
    except _PARSER_ERRORS as error:
        raise DamagedFile(f"the PDF is damaged: {error}") from error


def _saved(pdf: pikepdf.Pdf) -> bytes:
    out = io.BytesIO()
    pdf.save(
        out,
        deterministic_id=True,
        fix_metadata_version=False,  # would rewrite the packet
        compress_streams=False,
        stream_decode_level=pikepdf.StreamDecodeLevel.none,
    )
    return out.getvalue()


def _names(pdf: pikepdf.Pdf) -> pikepdf.NameTree | None:
    tree = pdf.Root.get("/Names", pikepdf.Dictionary()).get("/EmbeddedFiles")
    return None if tree is None else pikepdf.NameTree(tree)


def _add_payload(pdf: pikepdf.Pdf, envelope: bytes) -> None:
    stream = pikepdf.Stream(
        pdf,
        envelope,
        Type=pikepdf.Name.EmbeddedFile,
        Subtype=pikepdf.Name("/application/octet-stream"),
        Params=pikepdf.Dictionary(Size=len(envelope)),
    )
    entry = pikepdf.Dictionary(
        Type=pikepdf.Name.Filespec,
        F=FILE_NAME,
        UF=FILE_NAME,
        AFRelationship=pikepdf.Name.Source,
        EF=pikepdf.Dictionary(F=pdf.make_indirect(stream)),
    )
    if "/Names" not in pdf.Root:
        pdf.Root.Names = pikepdf.Dictionary()
    if "/EmbeddedFiles" not in pdf.Root.Names:
        pdf.Root.Names.EmbeddedFiles = pdf.make_indirect(pikepdf.Dictionary(Names=pikepdf.Array()))
    pikepdf.NameTree(pdf.Root.Names.EmbeddedFiles)[FILE_NAME] = pdf.make_indirect(entry)


def _remove_payload(pdf: pikepdf.Pdf) -> bool:
    names = _names(pdf)
    if names is None or FILE_NAME not in names:
        return False
    del names[FILE_NAME]
    return True


def _embedded_stream(pdf: pikepdf.Pdf) -> pikepdf.Object | None:
    names = _names(pdf)
    if names is None or FILE_NAME not in names:
        return None
    entry = names[FILE_NAME]
    return entry.EF.F if isinstance(entry, pikepdf.Object) else None


def _stream_bytes(stream: pikepdf.Object | None, limit: int) -> bytes | None:
    if stream is None:
        return None
    raw = stream.read_raw_bytes()
    if len(raw) > limit:
        raise DamagedFile(f"a metadata stream in the PDF has {len(raw)} bytes; {limit} are read")
    filters = stream.get("/Filter", pikepdf.Array())
    chain = [str(name) for name in filters] if isinstance(filters, pikepdf.Array) else [str(filters)]
    if not chain:
        return bytes(raw)
    if chain != ["/FlateDecode"] or "/DecodeParms" in stream:
        raise DamagedFile(f"a metadata stream in the PDF is compressed by {chain}; Flate is read")
    return inflate(raw, limit)
