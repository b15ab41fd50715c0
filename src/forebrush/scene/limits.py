"""How large a document may be. One table, read by the border and by the documentation (DESIGN, section 5)."""

from __future__ import annotations

__all__ = [
    "MAX_DEPTH",
    "MAX_DOCUMENT_BYTES",
    "MAX_EDGE",
    "MAX_EXPRESSIONS",
    "MAX_FACTS",
    "MAX_LENGTH",
    "MAX_LIST",
    "MAX_NODES",
    "MAX_PAGES",
    "MAX_PIXELS",
    "MAX_SVG",
    "MAX_TEXT",
]

MAX_DOCUMENT_BYTES = 64 * 1024 * 1024
MAX_NODES = 20_000
MAX_DEPTH = 64
MAX_PAGES = 500
MAX_FACTS = 5_000
MAX_EXPRESSIONS = 100_000
"""Characters of all expressions together: some tenths of a second to parse and work out."""
MAX_TEXT = 100_000
"""Characters of one text node, and of every other string but an SVG source."""
MAX_SVG = 4_000_000
"""Characters of one inline SVG source."""
MAX_LIST = 10_000
"""Entries of any other list: fills, marks, table cells, chart values."""
MAX_EDGE = 16_384
"""Output px along one edge."""
MAX_PIXELS = 64_000_000
"""Output px in all."""
MAX_LENGTH = 1_000_000.0
"""Any coordinate or length, px."""
