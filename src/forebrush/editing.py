"""The conductor of edits: an instruction to a patch, the patch to a picture, with the proof of what stayed.

    instruction ─ revise ─▶ patch ─ apply ─▶ scene ─ layout ─▶ frames ─ redraw ─▶ picture + receipt

Knows nothing of files and turns: see `history`.
"""

from __future__ import annotations

import hashlib
import math
import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from forebrush.layout.frame import Frame
from forebrush.picture import Picture, fingerprint
from forebrush.receipt import EditReceipt, pixel_proof, settled
from forebrush.revise import Change, Question, Travel, revise
from forebrush.revise.regions import Region
from forebrush.revise.wishes import Wish
from forebrush.scene import Scene, apply, dump, resolve
from forebrush.scene.errors import ForebrushError
from forebrush.scene.patch import Patch
from forebrush.scene.survey import Survey
from forebrush.scene.values import ID, MAX_ID
from forebrush.sizes import RequestError
from forebrush.supplied import load_images

__all__ = ["Asked", "Edited", "StrictError", "apply_patch", "edit"]


class Asked(ForebrushError):
    """The instruction names nothing in the picture, or may mean several things: a question, and what there is."""

    def __init__(self, question: Question) -> None:
        """Keep the question."""
        super().__init__(question.text)
        self.question = question


class StrictError(ForebrushError):
    """A strict edit would move what it does not name."""


@dataclass(frozen=True, slots=True)
class Edited:
    """A picture after an edit."""

    picture: Picture
    receipt: EditReceipt
    last: tuple[str, ...] = ()
    """Nodes that `it` means in the next instruction."""
    wishes: tuple[tuple[Wish, tuple[str, ...]], ...] = ()
    """Edits that `more` repeats."""


def edit(
    picture: Picture,
    instruction: str,
    *,
    strict: bool = False,
    last: Sequence[str] = (),
    wishes: Sequence[tuple[Wish, tuple[str, ...]]] = (),
    page: int = 0,
    box: Sequence[float] | None = None,
    mask: bytes | str | os.PathLike[str] | None = None,
    yes: bool = False,
    assets: Mapping[str, bytes] | None = None,
) -> Edited | Travel:
    """A picture changed as an instruction says, and nothing else of it.

    `box` (x, y, width, height) or `mask` (a file, or its bytes, of the picture's size) is a region that somebody drew,
    in px of the picture: `this` and `here` mean what lies mainly in it, and what is named must lie in it, too. What
    is light in a mask is marked; where some of it is transparent, what is opaque. With `yes` an amount that the
    instruction leaves open is assumed and told in the receipt. `assets` are images to work with, by their names ("add
    the logo"): the bytes of PNG, JPEG, WebP or GIF files.

    Raises `Asked` where the instruction needs an answer first, `StrictError` where `strict` and other nodes would
    move, `RequestError` for a box outside the picture and a mask of another size. A `Travel` is a way through
    history, which the caller goes.
    """
    from forebrush.paint.illustrator.painter import Illustrator

    if not instruction.strip():
        raise RequestError("the instruction is empty. Say what shall be changed.")
    if len(instruction) > 4_000:
        raise RequestError(f"the instruction has {len(instruction):,} characters. At most 4,000.")
    region = _region(picture, page, box, mask)
    images: dict[str, tuple[str, float, float]] = {}
    if assets:
        picture, images = _handed_in(picture, assets)
    laid: dict[int, tuple[Scene, tuple[Frame, ...]]] = {id(picture.scene): (picture.scene, picture.frames)}

    def look(scene: Scene) -> Survey:
        from forebrush.layout.survey import survey

        if id(scene) not in laid:
            laid[id(scene)] = (scene, _laid_out(scene, picture))
        return survey(laid[id(scene)][1])

    told = revise(
        picture.scene, look, instruction, last=last, wishes=wishes, page=page, draws=Illustrator().draws, region=region,
        yes=yes, images=images,
    )  # fmt: skip
    if isinstance(told, Question):
        raise Asked(told)
    if isinstance(told, Travel):
        return told
    frames = laid[id(told.scene)][1] if told.scene is not None and id(told.scene) in laid else None
    return _carried_out(picture, told, instruction, strict, frames, page)


def apply_patch(picture: Picture, patch: Patch, words: Sequence[str] = ()) -> Edited:
    """A picture with a patch applied, drawn again where it changed. Raises `PatchError`."""
    return _carried_out(picture, Change(patch, tuple(words), (), (), True), "", False)


def _handed_in(picture: Picture, assets: Mapping[str, bytes]) -> tuple[Picture, dict[str, tuple[str, float, float]]]:
    """The picture with more images in its table, and of each its key, width and height by its name.

    A name that the table has for another image, or that no key may have, gets a key of its own.
    """
    table, images = dict(picture.assets), dict[str, tuple[str, float, float]]()
    for name, asset in load_images(assets).items():
        key = name if re.fullmatch(ID, name) and len(name) <= MAX_ID else "image"
        if key != name or (key in table and table[key].source != asset.source):
            key = f"{key[:60]}-{hashlib.sha256(asset.source).hexdigest()[:12]}"
        table[key] = asset
        images[name] = (key, asset.width, asset.height)
    return replace(picture, assets=table, _drawn=picture._drawn), images


def _region(
    picture: Picture, page: int, box: Sequence[float] | None, mask: bytes | str | os.PathLike[str] | None
) -> Region | None:
    """The region of a page that a box or a mask marks, both in px of the picture."""
    if box is not None and mask is not None:
        raise RequestError("a box and a mask were given. Give one of them.")
    scale = picture.scale
    width, height = picture.size(page)
    if box is not None:
        if len(box) != 4 or not all(math.isfinite(v) for v in box) or box[2] <= 0 or box[3] <= 0:
            raise RequestError(f"box {tuple(box)}: give x, y, width and height in px, the last two above 0.")
        x, y, w, h = box
        if x >= width or y >= height or x + w <= 0 or y + h <= 0:
            raise RequestError(f"box {x:g},{y:g},{w:g},{h:g} lies outside the picture, which is {width} x {height} px.")
        left, top, right, bottom = max(0, x), max(0, y), min(width, x + w), min(height, y + h)
        return Region.of_box((left / scale, top / scale, (right - left) / scale, (bottom - top) / scale))
    if mask is None:
        return None
    name = "mask" if isinstance(mask, bytes) else Path(mask).name
    layer = load_images({name: mask if isinstance(mask, bytes) else Path(mask).read_bytes()})[name].layers[0]
    if (layer.width, layer.height) != (width, height):
        raise RequestError(
            f"{name} is {layer.width} x {layer.height} px, and the picture {width} x {height}. Draw it at that size."
        )
    rgba = np.frombuffer(layer.pixels, np.uint8).reshape(height, width, 4)
    opaque = rgba[..., 3] >= 128
    if opaque.all():
        return Region.of_mask(rgba[..., :3].astype(np.uint16).sum(axis=-1) >= 3 * 128, scale)
    return Region.of_mask(opaque, scale)


def _laid_out(scene: Scene, picture: Picture) -> tuple[Frame, ...]:
    from forebrush.layout.page import layout_scene

    sizes = {key: (asset.width, asset.height) for key, asset in picture.assets.items()}
    return layout_scene(resolve(scene), picture.library, image_sizes=sizes)


def _carried_out(
    picture: Picture,
    change: Change,
    instruction: str,
    strict: bool,
    frames: tuple[Frame, ...] | None = None,
    page: int = 0,
) -> Edited:
    from forebrush.assets import make_assets
    from forebrush.render.raster import redraw
    from forebrush.studio import check_picture

    changed = change.scene if change.scene is not None else apply(picture.scene, change.patch)[0]
    scene = resolve(changed)
    frames = _laid_out(changed, picture) if frames is None else frames
    # What was painted stays; in another palette it would look otherwise, so it is painted again.
    same_palette = resolve(picture.scene).palette == scene.palette
    kept = {key: asset for key, asset in picture.assets.items() if same_palette or not key.startswith("picture:")}
    assets, painted = make_assets(scene, frames, kept, picture.scale)
    same, other, whole = settled(picture.frames, frames, picture.assets, assets)
    meant = _meant(picture.scene, scene, change.patch)
    moved = tuple(sorted(name for name in other if name.split("~")[0] not in meant))
    if strict and moved:
        names = ", ".join(moved[:6])
        raise StrictError(f"this would also move {names}. Leave out --strict to allow it, or say it in another way.")
    new = Picture(
        scene, frames, assets, picture.report, picture.library, picture.scale, picture.quality,
        {**picture.request, "instruction": instruction}, picture.brief, parent=picture.id, made_with=_mixed(picture),
    )  # fmt: skip
    damage: tuple[tuple[int, int, int, int], ...] = ()
    proof = (0, 0, "", 1.0)
    for index, frame in enumerate(frames):
        if index < len(picture.frames):
            old = picture.pixels(index)
            made, parts = redraw(
                old,
                picture.frames[index],
                frame,
                assets,
                scale=picture.scale,
                library=picture.library,
                old_assets=picture.assets,
            )
            new._drawn[index] = made
            if index == page:
                damage, proof = parts, pixel_proof(old, made, parts)
    report = check_picture(new, painted)
    before = {(f.name, f.node) for f in picture.report.findings if f.severity == "error"}
    faults = tuple(f for f in report.findings if f.severity == "error" and (f.name, f.node) not in before)
    receipt = EditReceipt(
        instruction, change.words, dump(change.patch), tuple(sorted(meant)), moved, damage, proof[3],
        len(same), whole, proof[0], proof[1], proof[2], faults,
    )  # fmt: skip
    return Edited(replace(new, report=report, _drawn=new._drawn), receipt, change.touched, change.wishes)


def _mixed(picture: Picture) -> str:
    """What decides the pixels of an edited picture, where those that stay were made with something else."""
    today = fingerprint(picture.library)
    if picture.fingerprint == today:
        return ""
    return hashlib.sha256(f"{picture.fingerprint}\n{today}".encode()).hexdigest()


def _meant(old: Scene, new: Scene, patch: Patch) -> set[str]:
    """Ids of the nodes whose own description changed, came or went."""
    from forebrush.scene.document import walk
    from forebrush.scene.patch import targets

    def ids(scene: Scene) -> set[str]:
        return {node.id for page in scene.pages for node, _ in walk(page)}

    before, after = ids(old), ids(new)
    told = {target.partition(":")[2] for target in targets(patch) if target.startswith("node:")}
    came = (before | after) - (before & after)
    facts = [target for target in targets(patch) if target.startswith("fact:")]
    if facts:
        # What shows a fact changes with it.
        shown = {n.id: n for page in new.pages for n, _ in walk(page)}
        was = {n.id: n for page in old.pages for n, _ in walk(page)}
        told |= {n for n in before & after if getattr(shown[n], "text", "") != getattr(was[n], "text", "")}
        told |= {n for n in before & after if shown[n].kind in ("chart", "code")}
    return (told & (before | after)) | came
