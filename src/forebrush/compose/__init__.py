"""Brief -> Scene: one composer of regions and parts over a shared kit; kinds and art directions are data."""

from forebrush.compose.composer import compose

__all__ = ["compose"]
