"""Images from outside: sound ones become assets, hostile ones an error in bounded time."""

import io
import struct
import time
import zlib

import pytest
from PIL import Image

from forebrush import supplied
from forebrush.sizes import RequestError
from forebrush.supplied import Decoder, load_images


def encoded(kind, size=(6, 4), color=(200, 100, 50)):
    file = io.BytesIO()
    Image.new("RGB", size, color).save(file, kind)
    return file.getvalue()


@pytest.mark.parametrize(("kind", "tolerance"), [("PNG", 0), ("GIF", 0), ("WEBP", 6), ("JPEG", 6)])
def test_sound_images(kind, tolerance):
    (asset,) = load_images({"a": encoded(kind)}).values()
    assert (asset.width, asset.height) == (6, 4)
    pixel = asset.layers[0].pixels[:4]
    assert all(abs(a - b) <= tolerance for a, b in zip(pixel, (200, 100, 50, 255), strict=True))
    assert asset.composite


def png_claiming(width, height):
    """A PNG whose head claims a size that its data does not have."""

    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 100)) + chunk(b"IEND", b"")
    )


HOSTILE = {
    "bomb": png_claiming(100_000, 100_000),
    "truncated": encoded("PNG", (200, 200))[:120],
    "short-data": png_claiming(300, 300),
    "not-an-image": b"\x89PNG\r\n\x1a\n" + b"\xff" * 500,
    "text": b"hello",
    "empty": b"",
    "svg": b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    "riff-wave": b"RIFF\x24\0\0\0WAVEfmt ",
    "jpeg-cut": encoded("JPEG", (100, 100))[:200],
    "too-large": b"\x89PNG\r\n\x1a\n" + b"\0" * (64 * 1024 * 1024),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_images_are_refused(name):
    started = time.monotonic()
    with pytest.raises(RequestError, match=name):
        load_images({name: HOSTILE[name]})
    assert time.monotonic() - started < 25, "the child's limits hold"


@pytest.fixture(scope="module")
def decoder():
    made = Decoder()
    yield made
    made.close()


@pytest.mark.parametrize("kind", ["PNG", "GIF", "WEBP", "JPEG"])
def test_many_images_are_decoded_as_one(decoder, kind):
    for size in ((6, 4), (301, 7)):
        data = encoded(kind, size)
        assert decoder.load("a", data) == load_images({"a": data})["a"]


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_images_among_many_are_refused_alone(decoder, name):
    with pytest.raises(RequestError, match=name) as caught:
        decoder.load(name, HOSTILE[name])
    with pytest.raises(RequestError) as alone:
        load_images({name: HOSTILE[name]})
    assert str(caught.value) == str(alone.value)
    assert decoder.load("sound", encoded("PNG")).width == 6


def test_a_decoder_that_hangs_is_stopped_and_started_again(monkeypatch, tmp_path):
    if not hasattr(supplied.os, "fork"):
        pytest.skip("this system cannot fork")
    hangs = tmp_path / "hangs.py"
    hangs.write_text("import time; time.sleep(60)", encoding="utf-8")
    decoder = Decoder()
    with monkeypatch.context() as patched:
        patched.setattr(supplied, "_CHILD", hangs)
        patched.setattr(supplied, "_SECONDS", 0.3)
        with pytest.raises(RequestError, match="took more than"):
            decoder.load("a", encoded("PNG"))
    assert decoder.load("a", encoded("PNG")).width == 6
    decoder.close()
