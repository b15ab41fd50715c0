"""Pixels to file bytes: PNG by numpy and isal, JPEG and WebP by Pillow, all tagged sRGB. Same pixels, same bytes.

PNG and WebP keep alpha; JPEG is laid on white, and its colour is not thinned out (4:4:4). No metadata but the colour
space: labels are put in elsewhere.
"""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from forebrush.render.pixels import Pixels, RenderError

__all__ = ["FORMATS", "encode", "png"]

Format = Literal["png", "jpeg", "webp"]


def encode(pixels: Pixels, format: Format, quality: int = 90) -> bytes:
    """A file of the format.

    `quality` is 1 to 100: of JPEG and WebP as they count it (WebP at 100 is lossless). PNG is always exact; there it
    chooses between speed and size: below 50 the fastest, from 95 on the smallest.

    Raises:
        RenderError: no such format, a quality outside 1 to 100, or a picture too large for the format.
    """
    if format not in FORMATS:
        raise RenderError(f"there is no format {format!r}", "encode", f"Use one of: {', '.join(FORMATS)}.")
    if not 1 <= quality <= 100:
        raise RenderError(f"quality {quality} is not 1 to 100", f"encode {format}", "Give a number from 1 to 100.")
    return FORMATS[format](pixels, quality)


_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_UP = 2
"""The filter that keeps each sample's difference from the one above (PNG third edition, section 9.2)."""


def png(pixels: Pixels, *, fast: bool = False, small: bool = False) -> bytes:
    """An exact PNG, tagged sRGB with perceptual intent; `fast` for previews, `small` for keeping (slower).

    Opaque pixels are written without alpha.
    """
    bands, height, width = 3 if pixels.opaque else 4, pixels.height, pixels.width
    data = b"".join(_compressed(_filtered(pixels.rgba, bands), fast, small))
    head = struct.pack(">IIBBBBB", width, height, 8, 2 if bands == 3 else 6, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"sRGB", b"\x00"), (b"IDAT", data), (b"IEND", b""))
    return _SIGNATURE + b"".join(_chunk(name, body) for name, body in chunks)


_BLOCK = 1 << 18
"""Bytes of pixels that are filtered and compressed at a time, so that they stay in the cache of the processor."""


def _filtered(rgba: NDArray[np.uint8], bands: int) -> Iterator[memoryview]:
    """The rows of a PNG with their filter, in blocks."""
    height, width = rgba.shape[:2]
    step = max(1, _BLOCK // (width * 4))
    for top in range(0, height, step):
        rows = rgba[top : top + step]
        before = rgba[max(top - 1, 0) : top - 1 + len(rows)] if top else np.concatenate((rows[:1] * 0, rows[:-1]))
        change = rows - before
        made = np.empty((len(rows), width * bands + 1), np.uint8)
        made[:, 0] = _UP
        samples = made[:, 1:].reshape(len(rows), width, bands)
        for band in range(bands):  # five times as fast as three bytes of four together
            samples[..., band] = change[..., band]
        yield made.data


def _compressed(blocks: Iterable[memoryview], fast: bool, small: bool) -> Iterator[bytes]:
    from isal import isal_zlib

    packer: Any = zlib.compressobj(6) if small else isal_zlib.compressobj(0 if fast else 1)
    for block in blocks:
        yield packer.compress(block)
    yield packer.flush()


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(body, zlib.crc32(name)))


def _without_alpha(rgba: NDArray[np.uint8]) -> NDArray[np.uint8]:
    # Channel by channel numpy copies five times as fast as three bytes of four.
    made = np.empty((*rgba.shape[:2], 3), np.uint8)
    for channel in range(3):
        made[..., channel] = rgba[..., channel]
    return made


def _png(pixels: Pixels, quality: int) -> bytes:
    return png(pixels, fast=quality < 50, small=quality >= 95)


def _jpeg(pixels: Pixels, quality: int) -> bytes:
    from PIL import Image

    if pixels.width > 65535 or pixels.height > 65535:
        raise RenderError("a JPEG edge is at most 65,535 px", f"{pixels.width} x {pixels.height}", "Write a PNG.")
    out = io.BytesIO()
    image = Image.fromarray(_on_white(pixels))
    image.save(out, "JPEG", quality=quality, subsampling=0, optimize=True, icc_profile=_profile())
    return out.getvalue()


def _on_white(pixels: Pixels) -> NDArray[np.uint8]:
    if pixels.opaque:
        return _without_alpha(pixels.rgba)
    alpha = pixels.rgba[..., 3:].astype(np.uint16)
    color = pixels.rgba[..., :3].astype(np.uint16)
    # (x + 127) // 255 is the nearest whole number
    made: NDArray[np.uint8] = ((color * alpha + 255 * (255 - alpha) + 127) // 255).astype(np.uint8)
    return made


def _webp(pixels: Pixels, quality: int) -> bytes:
    from PIL import Image

    if pixels.width > 16383 or pixels.height > 16383:
        raise RenderError("a WebP edge is at most 16,383 px", f"{pixels.width} x {pixels.height}", "Write a PNG.")
    out = io.BytesIO()
    image = Image.fromarray(_without_alpha(pixels.rgba) if pixels.opaque else pixels.rgba)
    options: Mapping[str, object] = {"lossless": True, "exact": True} if quality == 100 else {"quality": quality}
    image.save(out, "WEBP", method=3, icc_profile=_profile(), **options)
    return out.getvalue()


FORMATS: Mapping[str, Callable[[Pixels, int], bytes]] = {"png": _png, "jpeg": _jpeg, "webp": _webp}


@cache
def _profile() -> bytes:
    """A small ICC profile of sRGB (version 2, matrix and a curve of 1,024 points), made here from its definition."""
    return srgb_profile()


def srgb_profile() -> bytes:
    """IEC 61966-2-1 as an ICC 2.1 display profile: primaries adapted to D50, the curve sampled."""
    linear = np.linspace(0.0, 1.0, 1024)
    curve = np.where(linear <= 0.04045, linear / 12.92, ((linear + 0.055) / 1.055) ** 2.4)
    samples = np.rint(curve * 65535).astype(">u2").tobytes()
    curve_tag = b"curv" + bytes(4) + struct.pack(">I", 1024) + samples
    tags: list[tuple[bytes, bytes]] = [
        (b"desc", _description("sRGB")),
        (b"cprt", b"text" + bytes(4) + b"No copyright, use freely\0"),
        (b"wtpt", _xyz(0.9642, 1.0, 0.8249)),
        # columns of the sRGB matrix adapted to D50 by Bradford, as in the ICC's own sRGB profiles
        (b"rXYZ", _xyz(0.43607, 0.22249, 0.01392)),
        (b"gXYZ", _xyz(0.38515, 0.71687, 0.09708)),
        (b"bXYZ", _xyz(0.14307, 0.06061, 0.71410)),
        (b"rTRC", curve_tag),
        (b"gTRC", curve_tag),
        (b"bTRC", curve_tag),
    ]
    table, body, places = b"", b"", dict[bytes, int]()
    start = 128 + 4 + 12 * len(tags)
    for name, data in tags:
        if data not in places:
            places[data] = start + len(body)
            body += data + bytes(-len(data) % 4)
        table += name + struct.pack(">II", places[data], len(data))
    size = start + len(body)
    head = struct.pack(">I4sI4s4s4s", size, bytes(4), 0x02100000, b"mntr", b"RGB ", b"XYZ ")
    head += struct.pack(">6H", 2000, 1, 1, 0, 0, 0) + b"acsp" + bytes(4 + 4 + 4 + 4 + 8 + 4)
    head += struct.pack(">3I", 0xF6D6, 0x10000, 0xD32D)
    return head + bytes(128 - len(head)) + struct.pack(">I", len(tags)) + table + body


def _xyz(x: float, y: float, z: float) -> bytes:
    return b"XYZ " + bytes(4) + struct.pack(">3i", *(round(value * 65536) for value in (x, y, z)))


def _description(words: str) -> bytes:
    ascii = words.encode() + b"\0"
    return b"desc" + bytes(4) + struct.pack(">I", len(ascii)) + ascii + bytes(4 + 4 + 2 + 1 + 67)
