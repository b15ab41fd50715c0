"""Frame to SVG text. `draw_svg` is all; nothing in the file refers to anything outside it.

Vectors stay vectors: `items`, `paints`, `text` (or `live` type) and `effects` say what SVG can say; `pixels` draws the
rest, that node or path alone, and names it in a finding. The file holds no `<image>` but pictures and those.
"""

from __future__ import annotations

from collections.abc import Iterable

from forebrush.fonts import Library
from forebrush.layout.frame import Frame, walk
from forebrush.render.svg.items import draw_items
from forebrush.render.svg.live import font_faces
from forebrush.render.svg.nodes import draw_nodes
from forebrush.render.svg.sheet import Sheet, Spot, Type
from forebrush.render.svg.xml import escaped, number, tag
from forebrush.scene.asset import AssetTable
from forebrush.scene.drawing import GroupItem, Item, PathItem, TextItem
from forebrush.scene.findings import Finding

__all__ = ["Type", "draw_svg"]


def draw_svg(
    frame: Frame, assets: AssetTable, *, library: Library, type: Type = "outlines", scale: float = 1.0
) -> tuple[str, tuple[Finding, ...]]:
    """A page as an SVG file, and what in it had to be drawn as pixels.

    Args:
        frame: the page.
        assets: what its pictures and images are, by key; one that is missing is left out.
        library: the fonts of the frame.
        type: `outlines` draws every glyph as a shape; `live` writes text with embedded fonts, and keeps as shapes
            only what SVG cannot set in place (see `live`).
        scale: px of width and height to one px of the page; the coordinates inside do not change.

    Raises:
        FontError: the library lacks a font of the frame.
        RenderError: something to be drawn as pixels is too large.
        ValueError: path data of the frame cannot be read.
    """
    sheet = Sheet(frame, assets, library, live=type == "live", scale=scale)
    nodes = [node for node, _ in walk(frame.nodes)]
    sheet.defs.reserved = frozenset(node.id for node in nodes)
    for node in nodes:
        _count(node.items, sheet)
    spot = Spot()
    w, h = frame.width, frame.height
    ground = (PathItem(f"M0 0L{w} 0L{w} {h}L0 {h}Z", frame.background),)
    body = draw_items(ground, spot, sheet) + draw_nodes(frame.nodes, spot, sheet)
    style = font_faces(sheet)
    head = f"<title>{escaped(frame.title)}</title>" if frame.title else ""
    defs = tag("defs", {}, *sheet.defs.parts) if sheet.defs.parts else ""
    attributes = {
        "xmlns": "http://www.w3.org/2000/svg",
        "width": number(w * scale),
        "height": number(h * scale),
        "viewBox": f"0 0 {w} {h}",
        "xml:lang": "" if frame.lang == "und" else frame.lang,
    }
    return tag("svg", attributes, head, style, defs, body) + "\n", tuple(sheet.findings)


def _count(items: Iterable[Item], sheet: Sheet) -> None:
    for item in items:
        if isinstance(item, TextItem):
            for run in item.runs:
                sheet.counts.update((run.font, glyph, run.size, run.stretch) for glyph in run.glyphs)
        elif isinstance(item, GroupItem):
            _count(item.items, sheet)
