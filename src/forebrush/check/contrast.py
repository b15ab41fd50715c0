"""Contrast as WCAG 2.2 defines it, on arrays of pixels."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

__all__ = ["contrast", "luminance"]


def _linear_table() -> NDArray[np.float32]:
    c = np.arange(256) / 255
    return np.where(c <= 0.04045, c / 12.92, ((c + 0.055) / 1.055) ** 2.4).astype(np.float32)


_LINEAR = _linear_table()
_WEIGHTS = np.array([0.2126, 0.7152, 0.0722], np.float32)


def luminance(rgb: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Relative luminance (0 to 1) of sRGB pixels; the last axis holds at least R, G, B."""
    made: NDArray[np.float32] = _LINEAR[rgb[..., :3]] @ _WEIGHTS
    return made


def contrast(a: float, b: float) -> float:
    """Contrast ratio of two relative luminances, 1 to 21."""
    return float((max(a, b) + 0.05) / (min(a, b) + 0.05))
