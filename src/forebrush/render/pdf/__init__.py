"""Frames to PDF: vector paths, real text in embedded subsets, words that copy out as they were written.

`draw_pdf(frames, assets, library=library)` gives the bytes of one file with a page for each frame, and findings about
what was drawn as pixels. The same frames and fonts give the same bytes.
"""

from forebrush.render.pdf.document import draw_pdf

__all__ = ["draw_pdf"]
