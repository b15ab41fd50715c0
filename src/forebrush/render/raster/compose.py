"""The tree of a frame composed from whole layers, for any part of the device.

Each node's items are drawn whole into a layer cropped to their bounds, at whole device px, and only layers are
composited: so any part of a picture, composed alone, is byte for byte that part of the whole. A node with opacity,
blend, effects, mask, clip, light or perspective of its own is composed apart first (an isolated group).
Knows neither old frames nor files.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field, replace
from typing import Any

from forebrush.fonts import FontKey, Library
from forebrush.layout.frame import Frame, FrameNode, multiply
from forebrush.native import skia
from forebrush.render.raster import effects as fx
from forebrush.render.raster.bounds import items_box
from forebrush.render.raster.geometry import Rect, grow, is_affine, inside, join, mapped, meet, sk_matrix, to_origin
from forebrush.render.raster.items import Pen, draw_items
from forebrush.render.raster.layers import Area, LayerCache, Raster, new_area
from forebrush.render.raster.masks import Cut, clip_of, light_of, mask_of
from forebrush.render.raster.paints import blend_mode
from forebrush.render.raster.paths import box_of, path_of
from forebrush.render.raster.slots import Part, parts
from forebrush.scene.asset import AssetTable
from forebrush.scene.drawing import XYWH, GroupItem, ImageItem, Item, Matrix, PathItem, PictureItem
from forebrush.scene.drawing import ImagePaint as _ImagePaint
from forebrush.scene.style import BackdropBlur
