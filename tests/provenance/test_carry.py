"""Labels and documents go into every format and come out again; pixels stay; hostile files are refused."""

from __future__ import annotations

import hashlib
import io
import struct
import tracemalloc
import zlib
from typing import get_args

import pikepdf
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PIL import Image
from provenance_pictures import SVG, picture, pixels, raster

from forebrush.provenance import (
    CARRIES_PAYLOAD,
    CarryError,
    DamagedFile,
    Format,
    Label,
    PayloadTooLarge,
    detect,
    embed,
    extract,
    png,
    strip,
    webp,
    xmp_packet,
)
from forebrush.provenance import payload as payload_module

FORMATS = sorted(get_args(Format))
CARRIERS = sorted(CARRIES_PAYLOAD)
RASTERS = ["jpeg", "png", "webp"]

HARD_TITLE = "人间值得 🏮👩‍🎨 <&\">' ]]> --> <!-- \t\x01\x1f\x7f end"
LABEL = Label(
    source_type="composite",
    picture_id="fb-2",
    parent_id="fb-1",
    title=HARD_TITLE,
    alt="一轮红日 & <sea>",
    language="zh-Hans",
    tool_version="0.1.0",
    producer="P-1",
)
SAID = {
    "source_type": "composite",
    "tool": "Forebrush",
    "tool_version": "0.1.0",
    "picture_id": "fb-2",
    "parent_id": "fb-1",
    "title": HARD_TITLE.replace("\x01", "\ufffd").replace("\x1f", "\ufffd"),
    "alt": "一轮红日 & <sea>",
    "language": "zh-Hans",
    "producer": "P-1",
}
PAYLOAD = '{"title":"人间值得 ]]> <&> 🏮"}'.encode() + bytes(range(256))


def payload_for(format: str) -> bytes | None:
    return PAYLOAD if format in CARRIES_PAYLOAD else None


def labelled(format: str) -> bytes:
    return embed(picture(format), format, LABEL, payload_for(format))


@pytest.mark.parametrize("format", FORMATS)
def test_label_and_payload_come_out_as_they_went_in(format):
    assert extract(labelled(format)) == (SAID, payload_for(format))


@pytest.mark.parametrize("format", FORMATS)
def test_pixels_stay(format):
    before = picture(format)
    after = embed(before, format, LABEL, payload_for(format))
    assert after != before
    assert pixels(format, after) == pixels(format, before)


@pytest.mark.parametrize("format", FORMATS)
def test_the_same_in_gives_the_same_out(format):
    assert labelled(format) == labelled(format)


@pytest.mark.parametrize("format", FORMATS)
def test_a_new_label_and_payload_replace_the_old(format):
    other = Label(source_type="algorithmic", picture_id="fb-9")
    twice = embed(labelled(format), format, other, b"new" if payload_for(format) else None)
    once = embed(picture(format), format, other, b"new" if payload_for(format) else None)
    assert extract(twice) == extract(once)
    assert "人间".encode() not in twice
    if format != "pdf":  # objects of a PDF are numbered anew
        assert twice == once


@pytest.mark.parametrize("format", FORMATS)
def test_strip_drops_the_payload_and_keeps_the_label(format):
    stripped = strip(labelled(format))
    assert extract(stripped) == (SAID, None)
    assert pixels(format, stripped) == pixels(format, picture(format))
    envelope = payload_module.seal(PAYLOAD)
    assert envelope not in stripped
    if format != "pdf":
        assert stripped == embed(picture(format), format, LABEL)


@pytest.mark.parametrize("format", FORMATS)
def test_a_file_without_label_says_nothing(format):
    assert extract(picture(format)) == ({}, None)
    assert pixels(format, strip(picture(format))) == pixels(format, picture(format))


@pytest.mark.parametrize("format", FORMATS)
def test_an_empty_payload_is_a_payload(format):
    if format in CARRIES_PAYLOAD:
        assert extract(embed(picture(format), format, LABEL, b""))[1] == b""


@pytest.mark.parametrize("format", RASTERS)
def test_other_programs_find_the_packet(format):
    packet = xmp_packet(LABEL)
    with Image.open(io.BytesIO(labelled(format))) as image:
        image.load()
        found = image.info["xmp"]
    assert (found.encode() if isinstance(found, str) else found) == packet


def test_other_programs_find_the_packet_and_the_attachment_in_pdf():
    with pikepdf.open(io.BytesIO(labelled("pdf"))) as pdf:
        assert pdf.Root.Metadata.read_bytes() == xmp_packet(LABEL)
        assert pdf.attachments["scene.forebrush-payload"].get_file().read_bytes() == payload_module.seal(PAYLOAD)
        assert "/ModDate" not in pdf.docinfo
        assert pdf.docinfo.Producer == "test"
        assert pdf.check_pdf_syntax() == []


def test_a_pdf_keeps_its_other_attachments():
    with pikepdf.open(io.BytesIO(picture("pdf"))) as pdf:
        pdf.attachments["a.txt"] = pikepdf.AttachedFileSpec(pdf, b"hello", filename="a.txt")
        out = io.BytesIO()
        pdf.save(out)
    stripped = strip(embed(out.getvalue(), "pdf", LABEL, PAYLOAD))
    with pikepdf.open(io.BytesIO(stripped)) as pdf:
        assert list(pdf.attachments) == ["a.txt"]
        assert pdf.attachments["a.txt"].get_file().read_bytes() == b"hello"


def test_an_svg_stays_byte_for_byte_around_its_metadata():
    data = labelled("svg")
    head = SVG.index(b"<title>")
    assert data.startswith(SVG[:head] + b'<metadata id="forebrush">')
    assert data.endswith(b"</metadata>" + SVG[head:])


# --- details of the raster formats


def kinds(data: bytes) -> list[bytes]:
    return [kind for kind, _ in (png if detect(data) == "png" else webp).chunks(data)]


def test_png_is_marked_as_srgb_before_its_pixels_and_carries_the_payload_after():
    order = kinds(labelled("png"))
    assert order == [b"IHDR", b"sRGB", b"iTXt", b"iTXt", b"IDAT", b"fbSC", b"IEND"]


def test_png_that_names_its_colour_space_keeps_it():
    from PIL import ImageCms

    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    data = embed(raster("PNG", icc_profile=profile), "png", LABEL)
    assert b"iCCP" in kinds(data)
    assert b"sRGB" not in kinds(data)


def test_payload_chunk_is_ancillary_private_and_unsafe_to_copy():
    # PNG, third edition, 5.4: bit 5 of each letter, set in small letters.
    assert [bool(letter & 0x20) for letter in png.PAYLOAD_CHUNK] == [True, True, False, False]


def test_png_aigc_text_is_what_pillow_reads():
    with Image.open(io.BytesIO(labelled("png"))) as image:
        image.load()
        assert image.text["AIGC"].startswith('{"Label":"1","ContentProducer":"P-1"')


def test_png_with_a_compressed_packet_is_read():
    body = png.XMP_KEYWORD + b"\0\1\0en\0\0" + zlib.compress(xmp_packet(LABEL))
    assert extract(with_png_chunk(b"iTXt", body)) == (SAID, None)


WEBPS = {
    "lossy": (dict(mode="RGB", quality=80), 0x04),
    "lossy with alpha": (dict(mode="RGBA", quality=80), 0x14),
    "lossless": (dict(mode="RGB", lossless=True), 0x04),
    "lossless with alpha": (dict(mode="RGBA", lossless=True), 0x14),
    "with EXIF": (dict(mode="RGB", exif=b"Exif\0\0II*\0\x08\0\0\0\0\0"), 0x0C),
}


@pytest.mark.parametrize("name", WEBPS)
@pytest.mark.parametrize("size", [(1, 1), (13, 7), (300, 2)])
def test_webp_header_states_size_alpha_and_metadata(name, size):
    options, flags = WEBPS[name]
    before = raster("WEBP", size=size, **options)
    data = embed(before, "webp", LABEL, PAYLOAD)
    kind, header = next(iter(webp.chunks(data)))
    assert (kind, header[0]) == (b"VP8X", flags)
    assert header[4:] == (size[0] - 1).to_bytes(3, "little") + (size[1] - 1).to_bytes(3, "little")
    assert kinds(data)[-2:] == [b"XMP ", b"FBSC"]
    assert pixels("webp", data) == pixels("webp", before)


def test_jpeg_packet_stands_behind_jfif_and_exif():
    before = raster("JPEG", exif=b"Exif\0\0II*\0\x08\0\0\0\0\0\0\0\0\0")
    data = embed(before, "jpeg", LABEL)
    heads = [data.index(head) for head in (b"JFIF\0", b"Exif\0", b"http://ns.adobe.com/xap/1.0/\0", b"\xff\xdb")]
    assert heads == sorted(heads)


# --- what is refused


def test_jpeg_takes_no_payload():
    with pytest.raises(CarryError, match="jpeg carries no payload"):
        embed(picture("jpeg"), "jpeg", LABEL, b"x")


@pytest.mark.parametrize("format", FORMATS)
def test_a_file_of_another_format_is_refused(format):
    other = "png" if format != "png" else "jpeg"
    with pytest.raises(DamagedFile, match=f"should be {format} and is {other}"):
        embed(picture(other), format, LABEL)


def test_an_unknown_format_and_unknown_bytes_are_refused():
    with pytest.raises(CarryError, match="'gif'"):
        embed(b"GIF89a", "gif", LABEL)
    for function in (extract, strip):
        with pytest.raises(DamagedFile, match="none of"):
            function(b"GIF89a")


def test_a_payload_too_large_to_carry_is_refused(monkeypatch):
    monkeypatch.setattr(payload_module, "ENVELOPE_LIMIT", 500)
    monkeypatch.setattr(payload_module, "PAYLOAD_LIMIT", 1000)
    embed(picture("png"), "png", LABEL, b"x" * 1000)
    with pytest.raises(PayloadTooLarge, match="1001 bytes"):
        embed(picture("png"), "png", LABEL, b"x" * 1001)
    noise = b"".join(hashlib.sha256(bytes([n])).digest() for n in range(20))
    with pytest.raises(PayloadTooLarge, match="compresses to"):
        embed(picture("png"), "png", LABEL, noise)


@pytest.mark.parametrize(
    "hostile, reason",
    [
        (b"<!DOCTYPE svg [<!ENTITY a 'b'>]><svg xmlns='http://www.w3.org/2000/svg'>&a;</svg>", "document type"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "no content"),
        (b"<svg><g/></svg>", "root element"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><g></svg>", "well formed"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'>\xff</svg>", "UTF-8"),
        (b"<?xml version='1.0' encoding='latin-1'?><svg xmlns='http://www.w3.org/2000/svg'> </svg>", "encoding"),
    ],
)
def test_an_svg_that_could_mislead_is_refused(hostile, reason):
    for function in (extract, strip, lambda data: embed(data, "svg", LABEL)):
        with pytest.raises(DamagedFile, match=reason):
            function(hostile)


def test_an_svg_with_a_declared_encoding_in_capitals_or_small_letters_is_read():
    for encoding in (b"utf-8", b"UTF-8"):
        data = SVG.replace(b"UTF-8", encoding)
        assert extract(embed(data, "svg", LABEL))[0] == SAID


def test_an_encrypted_pdf_is_refused():
    with pikepdf.open(io.BytesIO(picture("pdf"))) as pdf:
        out = io.BytesIO()
        pdf.save(out, encryption=pikepdf.Encryption(owner="o", user="u"))
    with pytest.raises(DamagedFile, match="encrypted"):
        extract(out.getvalue())


def with_png_chunk(kind: bytes, body: bytes) -> bytes:
    plain = picture("png")
    end = plain.index(b"\0\0\0\0IEND")
    chunk = struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
    return plain[:end] + chunk + plain[end:]


def envelope_of(payload: bytes, announced: int, version: int = 1, packed: bytes | None = None) -> bytes:
    digest = hashlib.sha256(payload).digest()
    return struct.pack(">4sBI32s", b"fbSC", version, announced, digest) + (packed or zlib.compress(payload, 9))


@pytest.mark.parametrize(
    "envelope, reason",
    [
        (b"", "does not begin"),
        (b"fbSC\1", "does not begin"),
        (envelope_of(b"abc", 3)[1:], "does not begin"),
        (envelope_of(b"abc", 3, version=2), "version 2"),
        (envelope_of(b"abc", 4), "length or SHA-256"),
        (envelope_of(b"abc", 2), "beyond 2 bytes"),
        (envelope_of(b"abc", 3, packed=zlib.compress(b"abd")), "length or SHA-256"),
        (envelope_of(b"abc", 3, packed=zlib.compress(b"abc")[:-1]), "cut short"),
        (envelope_of(b"abc", 3) + b"x", "followed by other bytes"),
        (envelope_of(b"abc", 3, packed=b"no zlib"), "damaged"),
        (envelope_of(b"abc", (64 << 20) + 1), "announces"),
    ],
)
def test_a_payload_that_is_not_what_was_put_in_is_refused(envelope, reason):
    with pytest.raises(DamagedFile, match=reason):
        extract(with_png_chunk(png.PAYLOAD_CHUNK, envelope))


def test_a_bomb_is_refused_in_little_memory():
    bomb = zlib.compress(bytes(48 << 20), 9)  # 48 MiB in 48 kB
    packet_bomb = png.XMP_KEYWORD + b"\0\1\0\0\0" + bomb
    files = [
        with_png_chunk(png.PAYLOAD_CHUNK, envelope_of(b"", 1000, packed=bomb)),
        with_png_chunk(b"iTXt", packet_bomb),
    ]
    with pikepdf.open(io.BytesIO(picture("pdf"))) as pdf:
        pdf.Root.Metadata = pikepdf.Stream(pdf, bomb, Filter=pikepdf.Name.FlateDecode)
        out = io.BytesIO()
        pdf.save(out, compress_streams=False, fix_metadata_version=False)
    for data in [*files, out.getvalue()]:
        tracemalloc.start()
        try:
            with pytest.raises(DamagedFile, match="beyond"):
                extract(data)
            assert tracemalloc.get_traced_memory()[1] < 4 << 20
        finally:
            tracemalloc.stop()


@pytest.mark.parametrize("format", FORMATS)
def test_a_file_cut_anywhere_is_read_or_refused(format):
    data = labelled(format)
    for length in range(0, len(data), max(1, len(data) // 60)):
        check_hostile(data[:length])


def check_hostile(data: bytes) -> None:
    """Whatever the bytes: an answer or a CarryError, and never a payload other than the one put in."""
    try:
        fields, payload = extract(data)
    except CarryError:
        pass
    else:
        assert payload in (None, PAYLOAD)
        assert all(isinstance(value, str) for value in fields.values())
    try:
        stripped = strip(data)
    except CarryError:
        return
    assert isinstance(stripped, bytes)


SAMPLES = {format: labelled(format) for format in FORMATS}
edits = st.lists(
    st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 12), st.binary(max_size=6)), min_size=1, max_size=4
)


@pytest.mark.parametrize("format", FORMATS)
@given(edits)
@example([(0.0, 12, b"")])
def test_an_altered_file_is_read_or_refused(format, edits):
    data = SAMPLES[format]
    for place, cut, noise in edits:
        at = int(place * len(data))
        data = data[:at] + noise + data[at + cut :]
    check_hostile(data)


@given(edits)
def test_a_png_altered_under_right_checksums_is_read_or_refused(edits):
    parts = []
    for (kind, body), (place, cut, noise) in zip(png.chunks(SAMPLES["png"]), edits * 7, strict=False):
        at = int(place * len(body))
        changed = body[:at] + noise + body[at + cut :]
        parts.append(struct.pack(">I", len(changed)) + kind + changed + struct.pack(">I", zlib.crc32(kind + changed)))
    check_hostile(png.SIGNATURE + b"".join(parts))


@given(
    st.sampled_from([b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"RIFF\x40\0\0\0WEBP", b"<svg", b"%PDF-1.7\n", b""]),
    st.binary(),
)
def test_noise_behind_a_signature_is_read_or_refused(signature, noise):
    check_hostile(signature + noise)


@given(st.binary(max_size=3000))
def test_any_payload_comes_back_from_every_carrier_but_pdf(payload):
    for format in ("png", "webp", "svg"):
        assert (
            extract(embed(picture("svg") if format == "svg" else SAMPLES[format], format, LABEL, payload))[1] == payload
        )
