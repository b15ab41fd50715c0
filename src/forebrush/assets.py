"""The asset table of a picture: briefs painted, SVG pixels made, supplied images added; what is missing is found.

Each key that a frame names is filled once. Knows the rooms that fill it, and nothing of how they do it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from math import ceil

from forebrush.layout.context import rgba
from forebrush.layout.frame import Frame, FrameNode
from forebrush.layout.frame import walk as walk_frame
from forebrush.layout.kinds.importer import SvgError
from forebrush.layout.kinds.svg import rasterise_svg
from forebrush.layout.paints import pattern_paint
from forebrush.paint.painters import paint_picture
from forebrush.scene import Scene, finding
from forebrush.scene.asset import Asset
from forebrush.scene.document import walk
from forebrush.scene.drawing import XYWH, GroupItem, ImageItem, ImagePaint, Item, PictureItem
from forebrush.scene.findings import Finding
from forebrush.scene.nodes import Picture, Svg

__all__ = ["make_assets"]


def make_assets(
    scene: Scene,
    frames: tuple[Frame, ...],
    supplied: Mapping[str, Asset],
    scale: float,
    progress: Callable[[str], None] = lambda _: None,
) -> tuple[dict[str, Asset], tuple[Finding, ...]]:
    """The table for the frames of a resolved scene, and what is to be said of it."""
    nodes = {node.id: node for page in scene.pages for node, _ in walk(page) if isinstance(node, (Picture, Svg))}
    table, findings = dict(supplied), list[Finding]()
    for frame in frames:
        for key, box, name in _keys(frame):
            if key in table:
                continue
            node = nodes.get(name.split("~")[0])
            if isinstance(node, Picture) and node.brief is not None and node.asset is None:
                progress(f"painting {node.id}")
                table[key], noted = paint_picture(
                    node.brief,
                    box[2],
                    box[3],
                    node.painter,
                    node.brief.seed,
                    lambda color: rgba(color, scene),
                    tiler=pattern_paint,
                    density=scale,
                    node=node.id,
                    page=frame.page,
                )
                findings += noted
            elif isinstance(node, Svg):
                try:
                    layer = rasterise_svg(node.source, max(1, ceil(box[2] * scale)), max(1, ceil(box[3] * scale)))
                    table[key] = Asset(box[2], box[3], (layer,), painter="resvg")
                except SvgError as error:
                    table[key] = Asset(box[2], box[3], ())
                    findings.append(finding("asset-invalid", f"not drawn: {error}", node=node.id, page=frame.page))
            else:
                table[key] = Asset(max(box[2], 1.0), max(box[3], 1.0), ())
                message = f"the image {key[:40]!r} was not handed in"
                findings.append(finding("asset-missing", message, node=name, page=frame.page, key=key))
    return table, tuple(findings)


def _keys(frame: Frame) -> Iterator[tuple[str, XYWH, str]]:
    """Every asset key that a frame names, with the box into which it goes and the node that names it."""
    page = (0.0, 0.0, float(frame.width), float(frame.height))
    for paint in frame.background:
        if isinstance(paint, ImagePaint):
            yield paint.asset, page, ""
    for node, _ in walk_frame(frame.nodes):
        yield from ((key, box, node.id) for key, box in _in_items(node.items))
        yield from ((key, box, node.id) for key, box in _in_mask(node))


def _in_mask(node: FrameNode) -> Iterator[tuple[str, XYWH]]:
    if node.mask is not None and isinstance(node.mask.paint, ImagePaint):
        yield node.mask.paint.asset, node.mask.paint.box


def _in_items(items: tuple[Item, ...]) -> Iterator[tuple[str, XYWH]]:
    for item in items:
        if isinstance(item, GroupItem):
            yield from _in_items(item.items)
        elif isinstance(item, (ImageItem, PictureItem)):
            yield item.asset, item.box
        else:
            strokes = tuple(stroke.paint for stroke in item.strokes)
            for paint in (*item.paints, *strokes):
                if isinstance(paint, ImagePaint):
                    yield paint.asset, paint.box
