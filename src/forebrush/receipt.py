"""The receipt of an edit: what changed, in words and numbers, and the proof that nothing else did."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from forebrush.layout.frame import Frame, FrameNode, plain
from forebrush.layout.frame import walk as walk_frame
from forebrush.render.pixels import Pixels
from forebrush.render.raster.scope import assets_of
from forebrush.scene.asset import AssetTable
from forebrush.scene.findings import Finding

__all__ = ["EditReceipt", "pixel_proof", "settled"]

Rect = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class EditReceipt:
    """What a turn changed."""

    instruction: str
    words: tuple[str, ...]
    """Each edit in words, with its numbers."""
    patch: Mapping[str, Any]
    """The operations, as JSON."""
    nodes: tuple[str, ...]
    """Nodes that were changed, added or taken away, sorted."""
    moved: tuple[str, ...]
    """Nodes whose own description stayed and whose place on the page did not: they made room."""
    damage: tuple[Rect, ...]
    """Left, top, right, bottom in output px: what was drawn again."""
    share: float
    """Share of the canvas, 0 to 1, that the damage covers."""
    untouched: int
    """Nodes that are drawn exactly as before, and the hash of them all."""
    untouched_hash: str
    pixels_outside: int
    """Pixels outside the damage, how many of them differ, and their hash."""
    pixels_differing: int
    outside_hash: str
    faults: tuple[Finding, ...] = ()
    """Errors that were not there before."""

    def plain(self) -> dict[str, Any]:
        """JSON data."""
        made = {name: getattr(self, name) for name in self.__slots__ if name != "faults"}
        return {**made, "faults": [fault.plain() for fault in self.faults]}


def _node_hashes(frame: Frame) -> dict[str, str]:
    """The hash of what each node draws and of where it stands on the page, without what it holds.

    Boxes that draw nothing do not count, nor does the order of the page's fonts.
    """
    fonts = [plain(font) for font in frame.fonts]
    made = {}
    for node, matrix in walk_frame(frame.nodes):
        alone: FrameNode = replace(node, children=(), box=(0.0, 0.0, 0.0, 0.0))
        if not (node.items or node.effects):
            alone = replace(alone, width=0.0, height=0.0, outline="")
        text = json.dumps([_with_fonts(plain(alone), fonts), matrix], sort_keys=True, ensure_ascii=False)
        made[node.id] = hashlib.sha256(text.encode()).hexdigest()
    return made


def _with_fonts(value: Any, fonts: Sequence[Any]) -> Any:
    """Plain data with the fonts themselves in the place of their numbers."""
    if isinstance(value, list):
        return [_with_fonts(item, fonts) for item in value] if value and isinstance(value[0], (dict, list)) else value
    if not isinstance(value, dict):
        return value
    made = {key: _with_fonts(item, fonts) for key, item in value.items()}
    return {**made, "font": fonts[value["font"]]} if value.get("is") == "GlyphRun" else made


def settled(
    old: Sequence[Frame], new: Sequence[Frame], old_assets: AssetTable, new_assets: AssetTable
) -> tuple[set[str], set[str], str]:
    """Nodes drawn exactly as before, nodes drawn otherwise (or new, or gone), and the hash of the first.

    What shows an asset that was painted again, or is another under its name, is drawn otherwise.
    """
    repainted = {name for name in {*old_assets, *new_assets} if old_assets.get(name) != new_assets.get(name)}
    shows = {
        node.id
        for frame in new
        for node, _ in walk_frame(frame.nodes)
        if not repainted.isdisjoint(assets_of(node.items))
    }
    before = {k: v for frame in old for k, v in _node_hashes(frame).items()}
    after = {k: v for frame in new for k, v in _node_hashes(frame).items()}
    same = {name for name in before if after.get(name) == before[name]} - shows
    other = (set(before) | set(after)) - same
    whole = hashlib.sha256("\n".join(f"{n} {before[n]}" for n in sorted(same)).encode()).hexdigest()
    return same, other, whole


def pixel_proof(old: Pixels, new: Pixels, damage: Sequence[Rect]) -> tuple[int, int, str, float]:
    """Pixels outside the damage, how many differ, the hash of the new picture with the damage blanked; share of it."""
    if (old.width, old.height) != (new.width, new.height):
        return 0, 0, hashlib.sha256(b"").hexdigest(), 1.0
    before, after = old.rgba.view(np.uint32)[..., 0], new.rgba.view(np.uint32)[..., 0]
    outside = np.ones(after.shape, bool)
    kept = after.copy()
    for left, top, right, bottom in damage:
        outside[top:bottom, left:right] = False
        kept[top:bottom, left:right] = 0
    differing = int(((before != after) & outside).sum())
    count = int(outside.sum())
    share = 1.0 - count / outside.size
    return count, differing, hashlib.sha256(kept.tobytes()).hexdigest(), round(share, 6)
