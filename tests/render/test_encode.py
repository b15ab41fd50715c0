"""Files read back by other decoders: pixels, alpha, colour space, sizes."""

from __future__ import annotations

import io
import struct
import zlib

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms

from forebrush.render.encode import encode, png, srgb_profile
from forebrush.render.pixels import Pixels, RenderError


def picture(opaque: bool = True, w: int = 37, h: int = 23) -> Pixels:
    made = np.random.default_rng(3).integers(0, 256, (h, w, 4), dtype=np.uint8)
    if opaque:
        made[..., 3] = 255
    return Pixels(made)


def smooth(opaque: bool = True) -> Pixels:
    yy, xx = np.mgrid[0:64, 0:96]
    made = np.dstack((xx * 2, yy * 3, 255 - xx, np.full_like(xx, 255) if opaque else xx * 2)).astype(np.uint8)
    return Pixels(made)


def decoded(data: bytes) -> Image.Image:
    with Image.open(io.BytesIO(data)) as image:
        image.load()
        return image


def chunks(data: bytes) -> list[tuple[str, bytes]]:
    found, at = [], 8
    while at < len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        body = data[at + 4 : at + 8 + length]
        assert struct.unpack(">I", data[at + 8 + length : at + 12 + length])[0] == zlib.crc32(body)
        found.append((body[:4].decode(), body[4:]))
        at += 12 + length
    return found


@given(st.integers(1, 9), st.integers(1, 9), st.booleans(), st.sampled_from((10, 90, 100)), st.randoms())
@settings(max_examples=30, deadline=None)
def test_png_is_exact_at_every_quality(w: int, h: int, opaque: bool, quality: int, random: object) -> None:
    made = picture(opaque, w, h)
    image = decoded(encode(made, "png", quality))
    assert image.mode == ("RGB" if made.opaque else "RGBA")
    assert (np.asarray(image.convert("RGBA")) == made.rgba).all()


def test_png_says_srgb_once_and_before_the_pixels() -> None:
    names = [name for name, _ in chunks(encode(picture(), "png"))]
    assert names[:2] == ["IHDR", "sRGB"]
    assert names.count("sRGB") == 1
    assert "iCCP" not in names
    assert dict(chunks(encode(picture(), "png")))["sRGB"] == b"\0"


def test_png_carries_nothing_that_varies() -> None:
    assert {name for name, _ in chunks(encode(picture(), "png"))} <= {"IHDR", "sRGB", "IDAT", "IEND", "pHYs"}
    assert encode(picture(), "png") == encode(picture(), "png")


def test_png_for_keeping_is_smaller_than_for_previews() -> None:
    assert len(png(smooth(), small=True)) < len(png(smooth(), fast=True))


def test_jpeg_is_laid_on_white_and_keeps_full_colour_resolution() -> None:
    made = smooth(opaque=False)
    data = encode(made, "jpeg", 95)
    image = decoded(data)
    assert image.mode == "RGB"
    alpha = made.rgba[..., 3:] / 255
    wanted = made.rgba[..., :3] * alpha + 255 * (1 - alpha)
    assert np.abs(np.asarray(image) - wanted).mean() < 2
    start = data.index(b"\xff\xc0") if b"\xff\xc0" in data else data.index(b"\xff\xc2")
    sampling = [data[start + 11 + 3 * k] for k in range(3)]
    assert sampling == [0x11, 0x11, 0x11]


def test_jpeg_quality_trades_size_for_likeness() -> None:
    low, high = encode(picture(), "jpeg", 30), encode(picture(), "jpeg", 95)
    assert len(low) < len(high)
    off = [np.abs(np.asarray(decoded(d)).astype(int) - picture().rgba[..., :3]).mean() for d in (low, high)]
    assert off[1] < off[0]


def test_webp_keeps_alpha_and_is_exact_at_100() -> None:
    made = picture(opaque=False)
    assert (np.asarray(decoded(encode(made, "webp", 100)).convert("RGBA")) == made.rgba).all()
    lossy = decoded(encode(smooth(opaque=False), "webp", 90))
    assert lossy.mode == "RGBA"
    assert np.abs(np.asarray(lossy)[..., 3].astype(int) - smooth(opaque=False).rgba[..., 3]).max() <= 2


@pytest.mark.parametrize("format", ["jpeg", "webp"])
def test_jpeg_and_webp_carry_a_profile_that_is_srgb(format: str) -> None:
    image = decoded(encode(smooth(), format, 90))  # type: ignore[arg-type]
    profile = image.info["icc_profile"]
    assert len(profile) < 3500
    ours, standard = ImageCms.ImageCmsProfile(io.BytesIO(profile)), ImageCms.createProfile("sRGB")
    colors = Image.fromarray(np.random.default_rng(1).integers(0, 256, (40, 40, 3), dtype=np.uint8))
    turned = ImageCms.profileToProfile(colors, ours, standard)
    assert np.abs(np.asarray(turned).astype(int) - np.asarray(colors)).max() <= 1


def test_the_profile_says_its_own_size_and_places_its_tags_inside() -> None:
    profile = srgb_profile()
    assert struct.unpack(">I", profile[:4])[0] == len(profile)
    assert profile[36:40] == b"acsp"
    (count,) = struct.unpack(">I", profile[128:132])
    for k in range(count):
        offset, size = struct.unpack(">II", profile[132 + 12 * k + 4 : 132 + 12 * k + 12])
        assert offset % 4 == 0
        assert offset + size <= len(profile)


@pytest.mark.parametrize("format", ["png", "jpeg", "webp"])
def test_same_pixels_same_bytes(format: str) -> None:
    assert encode(smooth(False), format, 90) == encode(smooth(False), format, 90)  # type: ignore[arg-type]


def test_what_cannot_be_honoured_is_refused() -> None:
    with pytest.raises(RenderError, match="Use one of: png, jpeg, webp"):
        encode(picture(), "gif")  # type: ignore[arg-type]
    with pytest.raises(RenderError, match="1 to 100"):
        encode(picture(), "jpeg", 0)
    with pytest.raises(RenderError, match="16,383"):
        encode(Pixels(np.zeros((1, 16384, 4), np.uint8)), "webp")
