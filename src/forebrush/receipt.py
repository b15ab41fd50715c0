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
    """The hash of what each node draws and of where it stands on the page, without what it holds."""
    made = {}
    for node, matrix in walk_frame(frame.nodes):
        alone: FrameNode = replace(node, children=())
        text = json.dumps([plain(alone), matrix], sort_keys=True, ensure_ascii=False)
        made[node.id] = hashlib.sha256(text.encode()).hexdigest()
    return made


def settled(old: Sequence[Frame], new: Sequence[Frame]) -> tuple[set[str], set[str], str]:
    """Nodes drawn exactly as before, nodes drawn otherwise (or new, or gone), and the hash of the first."""
    before = {k: v for frame in old for k, v in _node_hashes(frame).items()}
    after = {k: v for frame in new for k, v in _node_hashes(frame).items()}
    same = {name for name in before if after.get(name) == before[name]}
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
