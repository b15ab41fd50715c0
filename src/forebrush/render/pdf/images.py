"""Pixels as image XObjects: RGB with an alpha image beside it. Knows no colour but sRGB."""

from __future__ import annotations

from typing import Any

import numpy as np
from pikepdf import Dictionary, Name

from forebrush.render.pdf.content import Content
from forebrush.render.pdf.store import Store
from forebrush.scene.drawing import XYWH

__all__ = ["gray", "image", "place"]


def image(store: Store, pixels: bytes, width: int, height: int) -> Any:
    """The image XObject of RGBA pixels (8 bits, straight alpha, row by row).

    Raises:
        ValueError: there are not `width` x `height` pixels.
    """
    if width < 1 or height < 1 or len(pixels) != width * height * 4:
        raise ValueError(f"{len(pixels)} bytes are not {width} x {height} RGBA pixels. Give 4 bytes for each.")
    data = np.frombuffer(pixels, np.uint8).reshape(height, width, 4)
    entries = Dictionary(
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=width,
        Height=height,
        BitsPerComponent=8,
        Interpolate=True,
    )
    alpha = np.ascontiguousarray(data[..., 3])
    if (alpha < 255).any():
        entries.SMask = gray(store, alpha.tobytes(), width, height)
    entries.ColorSpace = Name.DeviceRGB
    return store.stream(np.ascontiguousarray(data[..., :3]).tobytes(), entries)


def gray(store: Store, values: bytes, width: int, height: int) -> Any:
    """An image XObject of gray values, for soft masks."""
    entries = Dictionary(
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=width,
        Height=height,
        BitsPerComponent=8,
        Interpolate=True,
        ColorSpace=Name.DeviceGray,
    )
    return store.stream(values, entries)


def place(content: Content, xobject: Any, box: XYWH) -> None:
    """Draw an image XObject into a box of the current space, y down."""
    x, y, width, height = box
    with content.saved((width, 0.0, 0.0, -height, x, y + height)):
        content.draw(xobject)
