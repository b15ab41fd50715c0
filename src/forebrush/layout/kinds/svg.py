"""SVG nodes: an untrusted SVG as vectors where a drawing list can say it, else as pixels of the asset table.

Layout has no pixels: for what it cannot say it asks for the asset `svg:<sha256 of the source>@<width>x<height>`, and
`rasterise_svg` makes that asset's layer, in a child process with limits on time and memory.
"""

from __future__ import annotations

import hashlib
import importlib.util
import io
import json
import math
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from forebrush.layout.context import Context
from forebrush.layout.kinds.common import placeholder
from forebrush.layout.kinds.importer import Imported, SvgDocument, SvgError, read_svg, sanitised, svg_items
from forebrush.layout.kinds.importer.tree import Element
from forebrush.layout.shapes import box_path
from forebrush.scene.asset import Layer
from forebrush.scene.drawing import XYWH, GroupItem, ImageItem, Item
from forebrush.scene.nodes import Svg
from forebrush.scene.values import Radii

__all__ = ["fitted_box", "intrinsic", "items", "rasterise_svg", "svg_key"]

MAX_RASTER_EDGE = 8_192
SECONDS = 20
MEGABYTES = 2_048


def intrinsic(node: Svg, ctx: Context) -> tuple[float, float] | None:
    """The size that the SVG states, in px; None for one that cannot be read."""
    try:
        document = read_svg(node.source)
    except SvgError:
        return None
    return document.width, document.height


def items(node: Svg, width: float, height: float, ctx: Context) -> tuple[Item, ...]:
    """The SVG fitted into its box, cut off at it. Findings: `asset-invalid`, `svg-rasterised`."""
    if width <= 0 or height <= 0:
        return ()
    try:
        document = read_svg(node.source)
    except SvgError as error:
        ctx.find("asset-invalid", f"the SVG cannot be read: {error}", node=node.id)
        return placeholder(width, height, ctx)
    box = fitted_box(document.width, document.height, width, height, node.fit)
    matrix = (box[2] / document.width, 0.0, 0.0, box[3] / document.height, box[0], box[1])
    try:
        made = svg_items(document, matrix)
    except SvgError as error:
        made = Imported((), (str(error),))
    drawn = made.items
    if made.beyond:
        names = ", ".join(made.beyond)
        if importlib.util.find_spec("resvg_py") is None:
            message = f"the SVG holds what only resvg draws, which is not installed: {names}"
            ctx.find("asset-invalid", message, node=node.id, beyond=list(made.beyond))
            return placeholder(width, height, ctx)
        ctx.find("svg-rasterised", f"drawn as pixels, for: {names}", node=node.id, beyond=list(made.beyond))
        drawn = (ImageItem(svg_key(node.source, box[2], box[3]), box),)
    outside = node.fit == "cover" and (box[2] > width + 1e-6 or box[3] > height + 1e-6)
    return (GroupItem(drawn, clip=box_path(width, height, Radii())),) if outside and drawn else drawn


def fitted_box(own_width: float, own_height: float, width: float, height: float, fit: str) -> XYWH:
    """Where a picture of its own size goes in a box, in the middle: `cover`, `contain` or `fill`."""
    if fit == "fill":
        return (0.0, 0.0, width, height)
    across, down = width / own_width, height / own_height
    scale = max(across, down) if fit == "cover" else min(across, down)
    w, h = own_width * scale, own_height * scale
    return ((width - w) / 2, (height - h) / 2, w, h)


def svg_key(source: str, width: float, height: float) -> str:
    """The key of the asset that holds the pixels of an SVG drawn at a size in px."""
    digest = hashlib.sha256(source.encode("utf-8", "surrogatepass")).hexdigest()
    return f"svg:{digest}@{math.ceil(width - 1e-6)}x{math.ceil(height - 1e-6)}"


# What the child runs. It gets the SVG on its standard input and knows nothing else: no files, no fonts but those named.
_CHILD = """
import json, sys
options = json.loads(sys.argv[1])
try:
    import resource
    resource.setrlimit(resource.RLIMIT_AS, (options["memory"], options["memory"]))
    resource.setrlimit(resource.RLIMIT_CPU, (options["seconds"], options["seconds"]))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
except ImportError:
    pass
import resvg_py
png = resvg_py.svg_to_bytes(svg_string=sys.stdin.buffer.read().decode(), width=options["width"],
    height=options["height"], skip_system_fonts=True, font_files=options["fonts"] or None)
sys.stdout.buffer.write(bytes(png))
"""


def rasterise_svg(source: str, width: int, height: int, fonts: Sequence[Path] = ()) -> Layer:
    """Pixels of an SVG stretched to `width` x `height` px, its words in the given font files.

    The source is written anew first, without scripts and links to elsewhere. Raises SvgError for one that cannot be
    read or takes too long, and where resvg-py is not installed.
    """
    if not (1 <= width <= MAX_RASTER_EDGE and 1 <= height <= MAX_RASTER_EDGE):
        raise SvgError(f"{width} x {height} px: an edge is 1 to {MAX_RASTER_EDGE} px")
    if importlib.util.find_spec("resvg_py") is None:
        raise SvgError("resvg-py is not installed: pip install resvg-py")
    body = sanitised(_stretched(read_svg(source), width, height))
    pixels = _child(body, width, height, [str(path) for path in fonts])
    return Layer("svg", pixels=pixels, width=width, height=height)


def _stretched(document: SvgDocument, width: int, height: int) -> Element:
    """The SVG inside another of the size wanted, so that it fills it whatever its own proportions are."""
    own = {"x": "0", "y": "0", "width": repr(document.width), "height": repr(document.height)}
    inner = Element("svg", {**document.root.attributes, **own}, document.root.children, document.root.text)
    outer = {
        "width": str(width),
        "height": str(height),
        "viewBox": f"0 0 {document.width!r} {document.height!r}",
        "preserveAspectRatio": "none",
    }
    return Element("svg", outer, [inner])


def _child(body: str, width: int, height: int, fonts: list[str]) -> bytes:
    from PIL import Image

    options = {"width": width, "height": height, "fonts": fonts, "seconds": SECONDS, "memory": MEGABYTES << 20}
    try:
        done = subprocess.run(
            [sys.executable, "-I", "-c", _CHILD, json.dumps(options)],
            input=body.encode("utf-8", "replace"),
            capture_output=True,
            timeout=SECONDS * 2,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise SvgError(f"drawing it took more than {SECONDS * 2} s") from error
    if done.returncode:
        reason = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise SvgError(f"resvg could not draw it: {reason[-1][:200] if reason else f'status {done.returncode}'}")
    with Image.open(io.BytesIO(done.stdout)) as image:
        if image.size != (width, height):
            image = image.resize((width, height))  # type: ignore[assignment]
        return image.convert("RGBA").tobytes()
