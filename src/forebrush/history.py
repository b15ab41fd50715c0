"""Files and turns: a picture read back from its file or from the store, kept as a turn, and ways through its history.

    file ─ opened ─▶ picture, page, turn        picture ─ remember ─▶ store ─ recalled, travel ─▶ picture

A file that is known here gives all that it had: hidden nodes, other pages, images. Any other gives what it carries.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, cast

import numpy as np

from forebrush.carried import Carried, images_of, images_plain, visible
from forebrush.editing import Edited, apply_patch
from forebrush.fonts import Library
from forebrush.picture import Picture, fingerprint
from forebrush.provenance import extract
from forebrush.render.encode import encode
from forebrush.render.pixels import Pixels
from forebrush.revise import Travel
from forebrush.revise.amounts import Amount
from forebrush.revise.wishes import Wish
from forebrush.scene import Scene, load
from forebrush.scene.loading import dumps, validate
from forebrush.scene.patch import Patch
from forebrush.sizes import RequestError
from forebrush.store import Store, StoreError, Turn
from forebrush.store.bundle import turn_of, turn_plain
from forebrush.studio import Quality, default_library, render
from forebrush.supplied import load_images

__all__ = [
    "Opened",
    "keep",
    "open_picture",
    "opened",
    "recall",
    "recalled",
    "recipe",
    "remember",
    "replayed",
    "travel",
    "turns_of",
]


@dataclass(frozen=True, slots=True)
class Opened:
    """A picture from a file."""

    picture: Picture
    page: int = 0
    """Which page the file shows, from 0."""
    turn: Turn | None = None
    """What the store knows of it."""
    came: tuple[Turn, ...] = ()
    """Turns that the file brings along, the latest last."""
    images: Mapping[str, bytes] | None = None
    redrawn: bool = False
    """Whether its pixels had to be made again with other fonts or libraries than those of the file."""


def open_picture(
    path: str | os.PathLike[str], *, library: Library | None = None, assets: Mapping[str, bytes] | None = None
) -> Picture:
    """A picture from a file that carries its scene, or from a scene document; see `opened`."""
    return opened(path, library=library, assets=assets).picture


def opened(
    path: str | os.PathLike[str],
    *,
    store: Store | None = None,
    library: Library | None = None,
    assets: Mapping[str, bytes] | None = None,
) -> Opened:
    """A picture from a file that carries its scene (PNG, WebP, SVG, PDF), that the store knows, or a scene document.

    The pixels of a PNG that was made with other fonts or libraries are taken as they are, so that an edit changes
    nothing but its damage. Raises `RequestError` where there is no scene, `SceneError` where it is not valid.
    """
    data = Path(path).read_bytes()
    library = library or default_library()
    if Path(path).suffix.lower() == ".json":
        return Opened(render(load(data), quality="medium", library=library, assets=assets))
    fields, payload = extract(data)
    carried = Carried.read(payload) if payload is not None else None
    turn = store.get(fields["picture_id"]) if store is not None and fields.get("picture_id") else None
    if turn is not None and carried is not None and not _is_of(carried, load(turn.scene)):
        turn = None  # the file was altered: it begins a history of its own
    if turn is not None and store is not None:
        held = carried.assets if carried else {}
        images = {**(assets or {}), **_images(store, turn, {**(assets or {}), **held}), **held}
        scene, made = load(turn.scene), _made_of(turn)
        page, parent = carried.page if carried else turn.more.get("page", 0), turn.parent
    elif carried is not None:
        images = {**(assets or {}), **carried.assets}
        scene, made = load(carried.scene), _Made(carried.scale, carried.quality, carried.fingerprint)
        page, parent = 0, fields.get("parent_id", "")
    else:
        raise RequestError(
            f"{Path(path).name} carries no scene: it was saved with --strip, as JPEG, or by another program."
        )
    picture = _drawn_again(scene, made, parent, images, library)
    name = fields.get("picture_id", "")
    if turn is None and name and picture.id != name:  # a part of a picture, or an altered one: it comes from that
        picture = replace(picture, parent=name, _drawn=picture._drawn)
    page = min(page, len(picture.frames) - 1)
    redrawn = False
    if picture.made_with and not _take_pixels(picture, page, data):
        kept = turn is not None and store is not None and _take_kept(picture, page, store, turn)
        redrawn = not kept
    came = tuple(turn_of(raw) for raw in carried.turns) if carried else ()
    return Opened(picture, page, turn, came, images, redrawn)


def _is_of(carried: Carried, scene: Scene) -> bool:
    """Whether what a file carries is a page of a scene, or all of them."""
    pages = (None, carried.page) if carried.page < len(scene.pages) else (None,)
    return any(visible(scene, page) == carried.scene for page in pages)


def _images(store: Store, turn: Turn, held: Mapping[str, bytes] | None = None) -> dict[str, bytes]:
    """The images of a turn by their key; where one is damaged, that which is `held` besides stands in."""
    made = {}
    for name in turn.files:
        kind, _, key = name.partition(":")
        if kind != "asset":
            continue
        try:
            made[key] = store.file(turn, name)
        except StoreError:
            if key not in (held or {}):
                raise
    return made


@dataclass(frozen=True, slots=True)
class _Made:
    """How a picture was made."""

    scale: float
    quality: str
    fingerprint: str


def _made_of(turn: Turn) -> _Made:
    """How the picture of a turn was made. Raises `StoreError` where the turn says nothing sensible of it."""
    scale, quality, by = (turn.more.get(k, v) for k, v in (("scale", 1.0), ("quality", "medium"), ("fingerprint", "")))
    sound = type(scale) in (int, float) and 0.01 <= scale <= 64 and quality in ("low", "medium", "high")
    if not sound or not isinstance(by, str):
        raise StoreError(f"turn {turn.id[:12]}: scale {scale!r}, quality {quality!r}. It was altered.")
    return _Made(float(scale), quality, by)


def _drawn_again(scene: Scene, made: _Made, parent: str, images: Mapping[str, bytes], library: Library) -> Picture:
    """A picture from its scene; without pixels where other fonts or libraries made them."""
    picture = render(scene, scale=made.scale, quality=cast(Quality, made.quality), library=library, assets=images)
    other = made.fingerprint if made.fingerprint != fingerprint(library) else ""
    return replace(picture, parent=parent, made_with=other, _drawn={} if other else picture._drawn)


def _take_pixels(picture: Picture, page: int, data: bytes) -> bool:
    """Let a page show the pixels of a PNG file, if it is one of the page's size."""
    if not data.startswith(b"\x89PNG"):
        return False
    layer = load_images({"picture": data})["picture"].layers[0]
    if (layer.width, layer.height) != picture.size(page):
        return False
    rgba = np.frombuffer(layer.pixels, np.uint8).reshape(layer.height, layer.width, 4)
    picture._drawn[page] = Pixels(rgba.copy())
    return True


def _take_kept(picture: Picture, page: int, store: Store, turn: Turn) -> bool:
    """Let a page show the pixels that the store keeps of it."""
    if f"pixels:{page}" not in turn.files:
        return False
    try:
        return _take_pixels(picture, page, store.file(turn, f"pixels:{page}"))
    except StoreError:
        return False  # damaged: they are drawn again


# ---- turns


def remember(store: Store, edited: Edited | Picture, instruction: str = "", *, page: int = 0) -> Turn:
    """Keep a picture as a turn, with its images and the pixels of the page that is worked on."""
    picture = edited.picture if isinstance(edited, Edited) else edited
    more: dict[str, Any] = {
        "scale": picture.scale,
        "quality": picture.quality,
        "fingerprint": picture.fingerprint,
        "page": page,
    }
    if isinstance(edited, Edited):
        more |= {
            "patch": edited.receipt.patch,
            "words": list(edited.receipt.words),
            "last": list(edited.last),
            "wishes": [_wish_json(wish, ids) for wish, ids in edited.wishes],
        }
    files = {f"asset:{key}": data for key, data in picture.supplied.items()}
    files[f"pixels:{page}"] = encode(picture.pixels(page), "png")
    turn = Turn(picture.id, picture.parent, instruction, dumps(picture.scene), more=more)
    store.add(turn, files)
    return turn


def keep(store: Store, file: Opened) -> None:
    """Keep what a file brings: its turns where they are new here, and itself where it is."""
    if file.turn is not None:
        return
    held = {hashlib.sha256(data).hexdigest(): data for data in (file.images or {}).values()}
    turns = [(turn, {name: held[sha] for name, sha in turn.files.items() if sha in held}) for turn in file.came]
    if turns:
        store.add_all(turns)
    remember(store, file.picture, page=file.page)


def turns_of(store: Store, name: str) -> list[dict[str, Any]]:
    """The turns that led to a picture as JSON data, for a file that takes them along."""
    return [turn_plain(turn) for turn in store.path_to(name)]


def _wish_json(wish: Wish, ids: Sequence[str]) -> dict[str, Any]:
    args = {k: {"amount": [v.unit, v.value, v.words]} if isinstance(v, Amount) else v for k, v in wish.args.items()}
    return {"edit": wish.edit, "target": wish.target, "args": args, "ids": list(ids)}


def _amount(value: Any) -> Any:
    """An argument of an edit, with its amount as one."""
    parts = value.get("amount") if isinstance(value, dict) else None
    return Amount(*parts) if isinstance(parts, list) and len(parts) == 3 else value


def recalled(turn: Turn | None) -> tuple[tuple[str, ...], tuple[tuple[Wish, tuple[str, ...]], ...]]:
    """What `it` and `more` mean after a turn."""
    if turn is None:
        return (), ()
    wishes = []
    for raw in turn.more.get("wishes", ()):
        args: dict[str, Any] = {k: _amount(v) for k, v in raw["args"].items()}
        if isinstance(args.get("way"), list):
            args["way"] = tuple(args["way"])
        wishes.append((Wish(raw["edit"], raw["target"], args), tuple(raw["ids"])))
    return tuple(turn.more.get("last", ())), tuple(wishes)


def travel(store: Store, name: str, way: Travel) -> Turn:
    """The turn that a way through history leads to. Raises `RequestError` where there is none."""
    path = store.path_to(name)
    if not path:
        raise RequestError(
            "no history of this file is known here: it was made elsewhere, or edited for the first time."
        )
    if way.to:
        if not 1 <= way.to <= len(path):
            raise RequestError(f"there is no version {way.to}. This picture has {len(path)}.")
        return path[way.to - 1]
    if way.by < 0:
        if len(path) + way.by < 1:
            raise RequestError("this is the first version: there is nothing to undo.")
        return path[len(path) - 1 + way.by]
    later = store.children(name)
    if not later:
        raise RequestError("this is the latest version: there is nothing to redo.")
    return later[-1]


def recall(store: Store, turn: Turn, *, library: Library | None = None) -> Opened:
    """The picture of a turn. Raises `StoreError` where a file of it is gone or damaged."""
    library = library or default_library()
    images = _images(store, turn)
    picture = _drawn_again(load(turn.scene), _made_of(turn), turn.parent, images, library)
    page = min(turn.more.get("page", 0), len(picture.frames) - 1)
    kept = not picture.made_with or _take_kept(picture, page, store, turn)
    return Opened(picture, page, turn, (), images, not kept)


# ---- recipes


def recipe(store: Store, name: str) -> dict[str, Any]:
    """All that is needed to get a picture again from its first version. Raises `RequestError` for an unknown one."""
    path = store.path_to(name)
    if not path:
        raise RequestError("no history of this file is known here.")
    # After the last turn that has no patch (it came from a file), all can be replayed.
    first = max(k for k, turn in enumerate(path) if k == 0 or "patch" not in turn.more)
    start = path[first]
    images: dict[str, bytes] = {}
    for turn in path[first:]:
        images |= _images(store, turn)
    return {
        "forebrush": 1,
        "request": {"instructions": [turn.instruction for turn in path[first + 1 :]]},
        "brief": {},
        "scene": json.loads(start.scene),
        "patches": [turn.more["patch"] for turn in path[first + 1 :]],
        "assets": images_plain(images),
        "parent": start.parent,
        "scale": start.more.get("scale", 1.0),
        "quality": start.more.get("quality", "medium"),
        "fingerprint": path[-1].more.get("fingerprint", ""),
        "picture": path[-1].id,
    }


def replayed(raw: Any, *, library: Library | None = None) -> Picture:
    """The picture of a recipe. Raises `RequestError` for what is none, `SceneError` and `PatchError` for its parts."""
    if not isinstance(raw, dict) or raw.get("forebrush") != 1 or "scene" not in raw:
        raise RequestError("this is no recipe of Forebrush.")
    assets, patches = raw.get("assets", {}), raw.get("patches", [])
    scale, quality = raw.get("scale", 1.0), raw.get("quality", "medium")
    if not (isinstance(assets, dict) and isinstance(patches, list) and type(scale) in (int, float)):
        raise RequestError("the recipe is damaged: assets is an object, patches a list, scale a number.")
    if quality not in ("low", "medium", "high"):
        raise RequestError(f"the recipe's quality is {quality!r}. One of: low, medium, high.")
    picture = render(load(raw["scene"]), scale=scale, quality=quality, library=library, assets=images_of(assets))
    picture = replace(picture, parent=str(raw.get("parent", "")), _drawn=picture._drawn)
    for patch in patches:
        picture = apply_patch(picture, validate(Patch, patch)).picture
    return picture
