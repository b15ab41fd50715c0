"""A label becomes an XMP packet that says what it says, whatever the words in it."""

from __future__ import annotations

import dataclasses
import json
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forebrush.provenance import CarryError, DamagedFile, Label, aigc_json, read_packet, xmp_packet
from forebrush.provenance import labels as labels_module
from forebrush.provenance.jpeg import PACKET_ROOM
from forebrush.provenance.packets import PACKET_LIMIT

LABEL = Label(
    source_type="algorithmic",
    picture_id="fb-123",
    title="早安",
    alt="A red sun.",
    language="zh-Hans",
    tool_version="0.1.0",
)
NS = labels_module.NAMESPACES
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def property_of(label: Label, name: str) -> ET.Element | None:
    """By the XML parser of the standard library, so that our reader does not vouch for our writer."""
    prefix, _, local = name.partition(":")
    return ET.fromstring(xmp_packet(label)).find(f".//{{{NS[prefix]}}}{local}")


@pytest.mark.parametrize("source, term", [("algorithmic", "algorithmicMedia"), ("composite", "compositeSynthetic")])
def test_source_type_is_a_term_of_the_iptc(source, term):
    label = dataclasses.replace(LABEL, source_type=source)
    uri = "http://cv.iptc.org/newscodes/digitalsourcetype/" + term
    assert property_of(label, "Iptc4xmpExt:DigitalSourceType").text == uri
    assert read_packet(xmp_packet(label))["source_type"] == source


def test_texts_stand_in_the_default_and_in_their_own_language():
    for name, text in {"dc:title": "早安", "dc:description": "A red sun."}.items():
        items = property_of(LABEL, name).findall("rdf:Alt/rdf:li", NS)
        assert [(item.get(LANG), item.text) for item in items] == [("x-default", text), ("zh-Hans", text)]
    alt = property_of(LABEL, "Iptc4xmpCore:AltTextAccessibility")
    assert alt.find("rdf:Alt/rdf:li", NS).text == "A red sun."


def test_who_asks_to_be_named_is_named():
    named = dataclasses.replace(LABEL, credit="GeoNames (CC BY 4.0)")
    assert property_of(named, "photoshop:Credit").text == "GeoNames (CC BY 4.0)"
    assert read_packet(xmp_packet(named))["credit"] == "GeoNames (CC BY 4.0)"
    assert property_of(LABEL, "photoshop:Credit") is None


def test_parent_is_what_the_picture_derives_from():
    child = dataclasses.replace(LABEL, parent_id="fb-122")
    assert property_of(child, "xmpMM:DerivedFrom").find("stRef:documentID", NS).text == "fb-122"
    assert property_of(child, "xmpMM:DocumentID").text == "fb-123"
    assert property_of(LABEL, "xmpMM:DerivedFrom") is None


def test_aigc_label_has_the_seven_string_fields_of_the_standard_in_order():
    label = dataclasses.replace(LABEL, producer="001191110108MA00EXAMPLE0000")
    value = json.loads(property_of(label, "TC260:AIGC").text)
    assert list(value.items()) == [
        ("Label", "1"),
        ("ContentProducer", "001191110108MA00EXAMPLE0000"),
        ("ProduceID", "fb-123"),
        ("ReservedCode1", ""),
        ("ContentPropagator", ""),
        ("PropagateID", ""),
        ("ReservedCode2", ""),
    ]
    assert json.loads(aigc_json(label)) == value


def test_creator_tool_has_name_and_version():
    assert property_of(LABEL, "xmp:CreatorTool").text == "Forebrush 0.1.0"
    assert property_of(dataclasses.replace(LABEL, tool_version=""), "xmp:CreatorTool").text == "Forebrush"


@pytest.mark.parametrize(
    "change, place",
    [
        ({"source_type": "drawn"}, "source_type"),
        ({"picture_id": ""}, "picture_id"),
        ({"picture_id": "a b"}, "picture_id"),
        ({"picture_id": "图"}, "picture_id"),
        ({"picture_id": "a\\b"}, "picture_id"),
        ({"parent_id": 'a"b'}, "parent_id"),
        ({"producer": "x" * 201}, "producer"),
        ({"language": "en us"}, "language"),
        ({"tool": ""}, "tool"),
        ({"tool": "a\nb"}, "tool"),
        ({"tool": "Forebrush "}, "tool"),
        ({"tool_version": "v1"}, "tool_version"),
    ],
)
def test_a_field_of_the_wrong_form_is_refused_by_name(change, place):
    with pytest.raises(CarryError, match=f"label.{place}"):
        dataclasses.replace(LABEL, **change)


def test_characters_that_xml_cannot_hold_are_shown_as_replaced():
    label = dataclasses.replace(LABEL, title="a\x01b\x0b\ud800\uffff\x1fc\x7f\t\n\r")
    assert read_packet(xmp_packet(label))["title"] == "a\ufffdb\ufffd\ufffd\ufffd\ufffdc\x7f\t\n\r"


def test_long_texts_are_cut_with_an_ellipsis():
    label = dataclasses.replace(LABEL, title="题" * 501, alt="x" * 2000)
    fields = read_packet(xmp_packet(label))
    assert fields["title"] == "题" * 499 + "…"
    assert fields["alt"] == "x" * 2000


@pytest.mark.parametrize("character", ["&", "\r", "\U0001f600", "<"])
def test_the_largest_packet_fits_a_jpeg(character):
    code = "&" * 200
    label = Label(
        source_type="composite",
        picture_id=code,
        parent_id=code,
        title=character * 9999,
        alt=character * 9999,
        language="zh-Hans-CN",
        tool="&" * 100,
        tool_version="1" + "&" * 63,
        producer=code,
    )
    assert len(xmp_packet(label)) <= PACKET_ROOM


codes = st.text(st.characters(min_codepoint=0x21, max_codepoint=0x7E, exclude_characters='"\\'), max_size=40)
texts = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), max_size=80)
written_labels = st.builds(
    Label,
    source_type=st.sampled_from(["algorithmic", "composite"]),
    tool=st.sampled_from(["Forebrush", "Forebrush two beta", "笔 & 墨 <3>"]),
    tool_version=st.sampled_from(["", "0.1.0", "0.1.0.dev0+g1"]),
    picture_id=codes.filter(bool),
    parent_id=codes,
    title=texts,
    alt=texts,
    language=st.sampled_from(["", "en", "zh-Hans"]),
    producer=codes,
)


@given(written_labels)
def test_reading_gives_back_what_was_written(label):
    packet = xmp_packet(label)
    assert Label(**{"producer": ""} | read_packet(packet)) == label
    assert xmp_packet(label) == packet


def rdf(inner: str, attributes: str = "") -> bytes:
    names = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NS.items())
    return f"<rdf:RDF {names}><rdf:Description {attributes}>{inner}</rdf:Description></rdf:RDF>".encode()


def test_other_spellings_of_the_same_properties_are_read():
    packet = rdf(
        "<dc:title>\n <rdf:Alt>\n  <rdf:li xml:lang='x-default'>One</rdf:li>\n <rdf:li>Two</rdf:li></rdf:Alt>\n</dc:title>"
        '<TC260:AIGC>{"AIGC":{"Label":"1","ContentProducer":"P"}}</TC260:AIGC>'
        "<dc:description><rdf:Alt><rdf:li>Shown</rdf:li></rdf:Alt></dc:description>",
        "xmp:CreatorTool='Pencil' xmpMM:DocumentID='7' "
        "Iptc4xmpExt:DigitalSourceType='http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture'",
    )
    assert read_packet(packet) == {
        "title": "One",
        "alt": "Shown",
        "producer": "P",
        "tool": "Pencil",
        "picture_id": "7",
        "digital_source_type": "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture",
    }


def test_properties_outside_rdf_or_deeper_inside_others_are_not_taken():
    inner = "<xmpMM:History><rdf:Seq><rdf:li><dc:title>old</dc:title></rdf:li></rdf:Seq></xmpMM:History>"
    assert read_packet(rdf(inner)) == {}
    assert read_packet(f"<a><dc:title xmlns:dc='{NS['dc']}'>x</dc:title></a>".encode()) == {}


@pytest.mark.parametrize(
    "packet, reason",
    [
        (b"", "not well formed"),
        (b"<a>", "not well formed"),
        (b"<?xml version='1.0' encoding='nonsense-9'?><a/>", "encoding"),
        (b"<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>", "document type"),
        (b"<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", "document type"),
        (rdf("<b>" * 100 + "</b>" * 100), "deeper than 64"),
        (rdf("<dc:title>" + "x" * 100_001 + "</dc:title>"), "longer than 100000"),
        (b" " * (PACKET_LIMIT + 1), "are read"),
    ],
)
def test_a_hostile_packet_is_refused(packet, reason):
    with pytest.raises(DamagedFile, match=reason):
        read_packet(packet)


@pytest.mark.parametrize("value", ["", "[", "[]", "{}", '{"AIGC":3}', '{"ContentProducer":[1]}', "[" * 5000])
def test_an_odd_aigc_value_is_passed_over(value):
    assert read_packet(rdf(f"<TC260:AIGC>{value}</TC260:AIGC>")) == {}


@given(st.binary(max_size=200), st.integers(0, 2000), st.integers(0, 40))
def test_an_altered_packet_is_read_or_refused(noise, at, cut):
    packet = xmp_packet(LABEL)
    try:
        fields = read_packet(packet[:at] + noise + packet[at + cut :])
    except DamagedFile:
        return
    assert all(isinstance(value, str) for value in fields.values())
