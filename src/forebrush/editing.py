"""The conductor of edits: an instruction to a patch, the patch to a picture, with the proof of what stayed.

    instruction ─ revise ─▶ patch ─ apply ─▶ scene ─ layout ─▶ frames ─ redraw ─▶ picture + receipt

`open_picture` reads a picture back from a file of any format that carries its scene.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from forebrush.fonts import Library
from forebrush.layout.frame import Frame
from forebrush.picture import Picture
from forebrush.receipt import EditReceipt, pixel_proof, settled
from forebrush.revise import Change, Question, Travel, revise
from forebrush.revise.amounts import Amount
from forebrush.revise.wishes import Wish
from forebrush.scene import Scene, apply, dump, load, resolve
from forebrush.scene.errors import ForebrushError
from forebrush.scene.loading import dumps
from forebrush.scene.patch import Patch
from forebrush.scene.survey import Survey
from forebrush.sizes import RequestError
from forebrush.store import Store, Turn
from forebrush.studio import default_library, render

__all__ = ["Asked", "Edited", "StrictError", "apply_patch", "edit", "open_picture", "travel"]


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
) -> Edited | Travel:
    """A picture changed as an instruction says, and nothing else of it.

    Raises `Asked` where the instruction needs an answer first, and `StrictError` where `strict` and other nodes would
    move. A `Travel` is a way through history, which the caller goes.
    """
    from forebrush.paint.illustrator.painter import Illustrator

    if not instruction.strip():
        raise RequestError("the instruction is empty. Say what shall be changed.")
    if len(instruction) > 4_000:
        raise RequestError(f"the instruction has {len(instruction):,} characters. At most 4,000.")
    laid: dict[int, tuple[Scene, tuple[Frame, ...]]] = {id(picture.scene): (picture.scene, picture.frames)}

    def look(scene: Scene) -> Survey:
        from forebrush.layout.survey import survey

        if id(scene) not in laid:
            laid[id(scene)] = (scene, _laid_out(scene, picture))
        return survey(laid[id(scene)][1])

    told = revise(picture.scene, look, instruction, last=last, wishes=wishes, page=page, draws=Illustrator().draws)
    if isinstance(told, Question):
        raise Asked(told)
    if isinstance(told, Travel):
        return told
    frames = laid[id(told.scene)][1] if told.scene is not None and id(told.scene) in laid else None
    return _carried_out(picture, told, instruction, strict, frames)


def apply_patch(picture: Picture, patch: Patch, words: Sequence[str] = ()) -> Edited:
    """A picture with a patch applied, drawn again where it changed. Raises `PatchError`."""
    return _carried_out(picture, Change(patch, tuple(words), (), (), True), "", False)


def _laid_out(scene: Scene, picture: Picture) -> tuple[Frame, ...]:
    from forebrush.layout.page import layout_scene

    sizes = {key: (asset.width, asset.height) for key, asset in picture.assets.items()}
    return layout_scene(resolve(scene), picture.library, image_sizes=sizes)


def _carried_out(
    picture: Picture, change: Change, instruction: str, strict: bool, frames: tuple[Frame, ...] | None = None
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
    same, other, whole = settled(picture.frames, frames)
    meant = _meant(picture.scene, scene, change.patch)
    moved = tuple(sorted(name for name in other if name.split("~")[0] not in meant))
    if strict and moved:
        names = ", ".join(moved[:6])
        raise StrictError(f"this would also move {names}. Leave out --strict to allow it, or say it in another way.")
    new = Picture(
        scene, frames, assets, picture.report, picture.library, picture.scale, picture.quality,
        {**picture.request, "instruction": instruction}, picture.brief, parent=picture.id,
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
            if index == 0:
                damage, proof = parts, pixel_proof(old, made, parts)
    report = check_picture(new, painted)
    before = {(f.name, f.node) for f in picture.report.findings if f.severity == "error"}
    faults = tuple(f for f in report.findings if f.severity == "error" and (f.name, f.node) not in before)
    receipt = EditReceipt(
        instruction, change.words, dump(change.patch), tuple(sorted(meant)), moved, damage, proof[3],
        len(same), whole, proof[0], proof[1], proof[2], faults,
    )  # fmt: skip
    return Edited(replace(new, report=report, _drawn=new._drawn), receipt, change.touched, change.wishes)


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


# ---- files and history


def open_picture(
    path: str | os.PathLike[str], *, library: Library | None = None, assets: Mapping[str, bytes] | None = None
) -> Picture:
    """A picture from a file that carries its scene (PNG, WebP, SVG, PDF), or from a scene document.

    Raises `RequestError` where the file carries none, `SceneError` where what it carries is not valid.
    """
    from forebrush.provenance import extract

    data = Path(path).read_bytes()
    fields: dict[str, str] = {}
    if Path(path).suffix.lower() == ".json":
        payload: bytes | None = data
    else:
        fields, payload = extract(data)
    if payload is None:
        raise RequestError(
            f"{Path(path).name} carries no scene: it was saved with --strip, as JPEG, or by another program."
        )
    picture = render(load(payload), quality="low", library=library or default_library(), assets=assets)
    return replace(picture, parent=fields.get("parent_id", ""), _drawn=picture._drawn)


def remember(store: Store, edited: Edited | Picture, instruction: str = "") -> None:
    """Keep a picture and its turn."""
    picture = edited.picture if isinstance(edited, Edited) else edited
    more: dict[str, Any] = {"scale": picture.scale, "quality": picture.quality}
    if isinstance(edited, Edited):
        more |= {
            "words": list(edited.receipt.words),
            "last": list(edited.last),
            "wishes": [_wish_json(wish, ids) for wish, ids in edited.wishes],
        }
    store.add(Turn(picture.id, picture.parent, instruction, dumps(picture.scene), more=more))


def _wish_json(wish: Wish, ids: Sequence[str]) -> dict[str, Any]:
    args = {k: {"amount": [v.unit, v.value, v.words]} if isinstance(v, Amount) else v for k, v in wish.args.items()}
    return {"edit": wish.edit, "target": wish.target, "args": args, "ids": list(ids)}


def recalled(turn: Turn | None) -> tuple[tuple[str, ...], tuple[tuple[Wish, tuple[str, ...]], ...]]:
    """What `it` and `more` mean after a turn."""
    if turn is None:
        return (), ()
    wishes = []
    for raw in turn.more.get("wishes", ()):
        args: dict[str, Any] = {
            k: Amount(*v["amount"]) if isinstance(v, dict) and "amount" in v else v for k, v in raw["args"].items()
        }
        if "way" in args:
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
