"""The container: PDF objects, each made once, and bytes that depend on nothing but what was put in.

pikepdf (qpdf) numbers, compresses and writes the objects; nothing here knows what is drawn.
"""

from __future__ import annotations

import hashlib
import io
import zlib
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from forebrush.render.pdf.syntax import number

__all__ = ["BLEND_NAMES", "Store", "pdf_array"]

BLEND_NAMES = {
    "normal": "Normal", "multiply": "Multiply", "screen": "Screen", "overlay": "Overlay", "darken": "Darken",
    "lighten": "Lighten", "color-dodge": "ColorDodge", "color-burn": "ColorBurn", "hard-light": "HardLight",
    "soft-light": "SoftLight", "difference": "Difference", "exclusion": "Exclusion", "hue": "Hue",
    "saturation": "Saturation", "color": "Color", "luminosity": "Luminosity",
    # PDF has no sum of colours: screen is the nearest that is lighter and never clips.
    "plus-lighter": "Screen",
}  # fmt: skip
"""CSS blend modes and their names in ISO 32000-2, 11.3.5."""


def pdf_array(values: Any) -> Array:
    """An array of numbers, rounded as in content streams."""
    return Array([pikepdf.Object.parse(number(value, 6).encode()) for value in values])


class Store:
    """One PDF under construction."""

    def __init__(self) -> None:
        self.pdf = pikepdf.new()
        self._streams: dict[tuple[str, bytes], Any] = {}
        self._states: dict[tuple[Any, ...], Any] = {}

    def stream(self, data: bytes, entries: Dictionary | None = None) -> Any:
        """A compressed stream object; equal ones are one object."""
        entries = entries if entries is not None else Dictionary()
        key = (hashlib.sha256(data).hexdigest(), entries.unparse())
        made = self._streams.get(key)
        if made is None:
            # Compressed here: the bytes then depend on zlib at a fixed level and not on how qpdf is set.
            made = self.pdf.make_stream(zlib.compress(data, 6))
            for name, value in entries.items():
                made[name] = value
            made[Name.Filter] = Name.FlateDecode
            self._streams[key] = made
        return made

    def indirect(self, value: Any) -> Any:
        """An indirect object."""
        return self.pdf.make_indirect(value)

    def state(self, alpha: float = 1.0, blend: str = "normal", mask: Any = None) -> Any:
        """A graphics state with constant alpha for fills and strokes, a blend mode, and a soft mask (None: none)."""
        key = (number(alpha), BLEND_NAMES[blend], mask.objgen if mask is not None else None)
        made = self._states.get(key)
        if made is None:
            entries = Dictionary(Type=Name.ExtGState, BM=Name("/" + key[1]), AIS=False)
            entries.ca = entries.CA = pikepdf.Object.parse(key[0].encode())
            entries.SMask = mask if mask is not None else Name("/None")
            made = self._states[key] = self.indirect(entries)
        return made

    def soft_mask(self, form: Any, kind: str) -> Any:
        """A soft mask from the luminosity or the alpha of a group form; `kind` is `Luminosity` or `Alpha`."""
        return self.indirect(Dictionary(Type=Name.Mask, S=Name("/" + kind), G=form))

    def save(self, title: str, lang: str) -> bytes:
        """The file. Its ID is taken from its content; there is no date in it."""
        pdf = self.pdf
        root = pdf.Root
        if lang:
            root.Lang = String(lang)
        root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        pdf.trailer.Info = self.indirect(Dictionary(Title=String(title), Producer=String("Forebrush")))
        out = io.BytesIO()
        pdf.save(
            out,
            min_version="1.7",
            deterministic_id=True,
            fix_metadata_version=False,
            compress_streams=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )
        return out.getvalue()
