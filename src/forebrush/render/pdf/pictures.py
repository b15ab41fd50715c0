"""Assets drawn into a box: layers of pixels as images, layers of drawing items as vectors."""

from __future__ import annotations

from collections.abc import Iterable

from forebrush.render.pdf.images import image, place
from forebrush.render.pdf.job import Pen, grouped
from forebrush.scene.asset import Asset, Layer
from forebrush.scene.drawing import XYWH

__all__ = ["draw_asset", "draw_layers"]


def draw_asset(pen: Pen, key: str, box: XYWH) -> None:
    """Draw all layers of an asset into a box; nothing where the table does not have it."""
    asset = pen.job.assets.get(key)
    if asset is not None:
        draw_layers(pen, asset, box, asset.layers)


def draw_layers(pen: Pen, asset: Asset, box: XYWH, layers: Iterable[Layer], *, blended: bool = True) -> None:
    """Draw layers into a box; without `blended` their own blends and opacities are left to the caller.

    Raises:
        ValueError: a layer's bytes are not those of its size.
    """
    if asset.width <= 0 or asset.height <= 0 or box[2] <= 0 or box[3] <= 0:
        return
    for layer in layers:
        if blended and (layer.opacity < 1 or layer.blend != "normal"):
            with grouped(pen, layer.opacity, layer.blend) as inner:
                _layer(inner, asset, box, layer)
        else:
            _layer(pen, asset, box, layer)


def _layer(pen: Pen, asset: Asset, box: XYWH, layer: Layer) -> None:
    if layer.pixels:
        # Kept by its bytes: a picture that is drawn before and behind nodes stands in the file once.
        place(pen.content, image(pen.job.store, layer.pixels, layer.width, layer.height), box)
    if layer.items:
        from forebrush.render.pdf.items import draw_items  # layers hold items, and items hold assets

        x, y, width, height = box
        with (
            pen.content.saved(),
            pen.under((width / asset.width, 0.0, x, 0.0, height / asset.height, y, 0.0, 0.0, 1.0)) as inner,
        ):
            inner.clip(f"M0 0L{asset.width} 0L{asset.width} {asset.height}L0 {asset.height}Z")
            draw_items(inner, layer.items)
