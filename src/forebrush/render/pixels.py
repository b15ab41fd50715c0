"""Finished pixels, and the error that a renderer raises.

RGBA, 8 bits a channel, straight (not premultiplied) alpha, sRGB, row by row from the top. Knows no drawing library.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from forebrush.scene.errors import ForebrushError

__all__ = ["Pixels", "RenderError"]


class RenderError(ForebrushError):
    """A picture cannot be drawn or encoded: says what is wrong, where, and how to mend it."""

    def __init__(self, what: str, where: str, fix: str) -> None:
        self.what, self.where, self.fix = what, where, fix
        super().__init__(f"{what} ({where}). {fix}")


@dataclass(frozen=True, slots=True, eq=False)
class Pixels:
    """A drawn picture: `rgba` is an array of height x width x 4, uint8, straight alpha, not to be written to."""

    rgba: NDArray[np.uint8]

    def __post_init__(self) -> None:
        shape, dtype = self.rgba.shape, self.rgba.dtype
        if len(shape) != 3 or shape[2] != 4 or not shape[0] or not shape[1] or dtype != np.uint8:
            fix = "Give an array of height x width x 4 bytes."
            raise RenderError("these are not RGBA pixels", f"shape {shape}, {dtype}", fix)
        self.rgba.flags.writeable = False

    @property
    def width(self) -> int:
        """Output px."""
        return int(self.rgba.shape[1])

    @property
    def height(self) -> int:
        """Output px."""
        return int(self.rgba.shape[0])

    @property
    def opaque(self) -> bool:
        """Whether no pixel lets anything through."""
        return bool(self.rgba[..., 3].min() == 255)

    def tobytes(self) -> bytes:
        """The samples, R G B A, row by row."""
        return self.rgba.tobytes()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Pixels) and np.array_equal(self.rgba, other.rgba)

    def __hash__(self) -> int:
        return hash(self.rgba.tobytes())
