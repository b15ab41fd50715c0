"""What a file carries of its picture beside pixels, so that it can be edited wherever it goes.

One page without its hidden nodes (a PDF all pages), the images handed in that it shows, the scale, what its pixels were
made with, and, where somebody asks for it, its last turns. JSON, which `provenance` puts into the file:

    {"forebrush": 1, "scene": {...}, "page": 0, "scale": 1.0, "quality": "medium", "fingerprint": "…",
     "assets": {"logo": "BASE64"}, "turns": [...]}

Never the prompt. What comes from a file may come from anyone and is held to limits.
"""

from __future__ import annotations

import base64
import json
import math
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from forebrush.scene import dump
from forebrush.scene.document import Scene
from forebrush.sizes import RequestError

__all__ = ["ASSETS_LIMIT", "TURNS_LIMIT", "Carried", "asset_names", "images_of", "images_plain", "visible"]

ASSETS_LIMIT = 10 << 20
"""Bytes of handed-in images, as their files, that a picture carries together."""
TURNS_LIMIT = 2 << 20
"""Bytes of compressed turns that a picture carries: the last ones that fit."""
MAX_ASSETS = 200
MAX_TURNS = 200


@dataclass(frozen=True, slots=True)
class Carried:
    """What is in a file."""

    scene: Mapping[str, Any]
    page: int = 0
    """Which page of the picture the file shows, from 0."""
    scale: float = 1.0
    quality: str = "medium"
    """How closely it is checked, and encoded where that loses anything: low, medium or high."""
    fingerprint: str = ""
    """SHA-256 of what decided its pixels beside the scene."""
    assets: Mapping[str, bytes] = field(default_factory=dict)
    """Files of the images that were handed in, by their key."""
    turns: Sequence[Mapping[str, Any]] = ()
    """The latest last."""

    def pack(self) -> tuple[bytes, tuple[str, ...]]:
        """As bytes, and what was too large to come along, in words."""
        left_out = []
        assets, taken = dict[str, bytes](), 0
        for key, data in sorted(self.assets.items()):
            if taken + len(data) > ASSETS_LIMIT or len(assets) == MAX_ASSETS:
                left_out.append(f"the image {key!r} ({len(data):,} bytes)")
                continue
            taken += len(data)
            assets[key] = data
        turns, size = list[Mapping[str, Any]](), 0
        for turn in reversed(self.turns):
            size += len(zlib.compress(json.dumps(turn, ensure_ascii=False).encode(), 1))
            if size > TURNS_LIMIT or len(turns) == MAX_TURNS:
                left_out.append(f"{len(self.turns) - len(turns)} earlier turns")
                break
            turns.insert(0, turn)
        raw: dict[str, Any] = {
            "forebrush": 1,
            "scene": self.scene,
            "page": self.page,
            "scale": self.scale,
            "quality": self.quality,
            "fingerprint": self.fingerprint,
            "assets": images_plain(assets),
            "turns": turns,
        }
        return json.dumps(raw, ensure_ascii=False, separators=(",", ":")).encode(), tuple(left_out)

    @classmethod
    def read(cls, payload: bytes) -> Carried:
        """From the bytes in a file. Raises `RequestError` for what is none of this; the scene is not looked into."""
        try:
            raw = json.loads(payload)
        except (ValueError, RecursionError):
            raise RequestError("what the file carries is no JSON. It was altered: take another copy.") from None
        known = {"forebrush", "scene", "page", "scale", "quality", "fingerprint", "assets", "turns"}
        if not isinstance(raw, dict) or raw.get("forebrush") != 1 or set(raw) - known:
            raise RequestError("what the file carries was written by a later Forebrush. Update it.")
        page, scale = raw.get("page", 0), raw.get("scale", 1.0)
        assets, turns = raw.get("assets", {}), raw.get("turns", [])
        sound = (
            isinstance(raw.get("scene"), dict)
            and type(page) is int and 0 <= page < 10_000
            and type(scale) in (int, float) and math.isfinite(scale) and 0.01 <= scale <= 64
            and raw.get("quality", "medium") in ("low", "medium", "high")
            and isinstance(raw.get("fingerprint", ""), str)
            and isinstance(assets, dict) and len(assets) <= MAX_ASSETS
            and isinstance(turns, list) and len(turns) <= MAX_TURNS and all(isinstance(t, dict) for t in turns)
        )  # fmt: skip
        if not sound:
            raise RequestError("what the file carries is damaged: take another copy of it.")
        quality, fingerprint = raw.get("quality", "medium"), raw.get("fingerprint", "")
        return cls(raw["scene"], page, float(scale), quality, fingerprint, images_of(assets), turns)


def images_plain(images: Mapping[str, bytes]) -> dict[str, str]:
    """Image files by their key as JSON data."""
    return {key: base64.b64encode(data).decode() for key, data in sorted(images.items())}


def images_of(raw: Any) -> dict[str, bytes]:
    """Image files from JSON data. Raises `RequestError` for what is none."""
    try:
        return {str(key): base64.b64decode(data, validate=True) for key, data in raw.items()}
    except (AttributeError, ValueError, TypeError):
        raise RequestError("an image in it is damaged: take another copy of the file.") from None


def visible(scene: Scene, page: int | None) -> dict[str, Any]:
    """The document with one page alone (None: all), without hidden nodes."""
    raw = dump(scene)
    if page is not None:
        raw["pages"] = [raw["pages"][page]]
    stack: list[dict[str, Any]] = list(raw["pages"])
    while stack:
        holder = stack.pop()
        for key in ("nodes", "children"):
            if key in holder:
                holder[key] = [node for node in holder[key] if not node.get("hidden")]
                stack.extend(holder[key])
    return raw


def asset_names(raw: Any) -> Iterator[str]:
    """Every key of the asset table that a document names."""
    if isinstance(raw, Mapping):
        for key, value in raw.items():
            if key == "asset" and isinstance(value, str):
                yield value
            else:
                yield from asset_names(value)
    elif isinstance(raw, (list, tuple)):
        for value in raw:
            yield from asset_names(value)
