"""Setting text: `measure` says how large a text node becomes, `place` gives what is drawn of it.

    marks -> styles -> units (clusters, fonts, levels, glyphs, gaps, breaks)      once per node, in em
          -> size (fit) -> lines (fill, balance, pretty, even) -> block           per box
          -> order (bidi, justify) -> tracks -> glyph runs, rules, bands          px, quantised

Decisions: an empty text has no lines and no height. A forced break at the end of the text begins no further line.
A negative indent leaves the first line where it is and moves the others in. `max_lines` bounds the size of a fitted
text and what an ellipsis leaves; where `overflow` is `visible` nothing is dropped, and the last of these lines runs out
of the box. In vertical text `text_align` acts down the columns and `vertical_align` across them, from the right. Soft
hyphens and control characters draw nothing.
"""

from __future__ import annotations

from forebrush.layout.text.engine import TextSize, measure, place

__all__ = ["TextSize", "measure", "place"]
