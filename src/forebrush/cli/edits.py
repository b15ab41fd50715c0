"""The commands of a conversation: edit, undo, redo, history, branch, diff, replay."""

from __future__ import annotations

import argparse
import json
import re
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from forebrush.cli.output import print_json, print_table, say_findings

if TYPE_CHECKING:
    from forebrush.picture import Picture
    from forebrush.store import Turn

__all__ = ["branch", "diff", "edit", "history", "redo", "replay", "undo"]

QUESTION = 3
"""Exit code where an answer is needed first."""


def _next_name(path: Path) -> Path:
    """`poster.png` gives `poster-2.png`, and so on: the first that is not there."""
    stem = re.sub(r"-\d+$", "", path.stem)
    suffix = path.suffix if path.suffix.lower() != ".json" else ".png"
    k = 2
    while (made := path.with_name(f"{stem}-{k}{suffix}")).exists():
        k += 1
    return made


def _output(arguments: argparse.Namespace) -> Path:
    source = Path(arguments.file)
    if getattr(arguments, "in_place", False):
        return source
    return Path(arguments.output) if arguments.output else _next_name(source)


def _save(picture: Picture, path: Path) -> None:
    from forebrush.picture import write_whole

    if path.suffix.lower() == ".json":
        write_whole(path, (picture.scene_json() + "\n").encode())
    else:
        picture.save(path)


def edit(arguments: argparse.Namespace) -> int:
    """`forebrush edit`."""
    from forebrush import editing
    from forebrush.cli.commands import _assets
    from forebrush.revise import Travel
    from forebrush.store import Store

    store = Store()
    picture = editing.open_picture(arguments.file, assets=_assets(arguments.asset))
    known = store.get(picture.id)
    if known is None:
        editing.remember(store, picture)
    last, wishes = editing.recalled(known)
    try:
        done = editing.edit(
            picture, arguments.instruction, strict=arguments.strict, last=last, wishes=wishes,
            box=arguments.box, mask=arguments.mask, yes=arguments.yes,
        )  # fmt: skip
    except editing.Asked as asked:
        if arguments.json:
            said = asdict(asked.question)
            print_json({"question": said.pop("text"), **said})
        else:
            print(asked.question.text, file=sys.stderr)
            for candidate in asked.question.candidates:
                print(f"  {candidate}", file=sys.stderr)
            if asked.question.assumption:
                print(f"--yes takes it for: {asked.question.assumption}", file=sys.stderr)
        return QUESTION
    if isinstance(done, Travel):
        return _show(editing.travel(store, picture.id, done), arguments)
    path = _output(arguments)
    _save(done.picture, path)
    editing.remember(store, done, arguments.instruction)
    receipt = done.receipt.plain()
    if arguments.json:
        print_json({"file": str(path), "picture": done.picture.id, "parent": picture.id, "receipt": receipt})
    else:
        say_findings(done.receipt.faults)
        for words in done.receipt.words:
            print(words)
        if done.receipt.moved:
            print(f"made room: {', '.join(done.receipt.moved[:8])}")
        print(
            f"{path}  drawn again: {done.receipt.share:.1%} of the page; the other "
            f"{done.receipt.pixels_outside:,} pixels are the same, {done.receipt.untouched} nodes untouched"
        )
    return 1 if done.receipt.faults else 0


def _show(turn: Turn, arguments: argparse.Namespace) -> int:
    """Write an earlier or later version as a file."""
    from dataclasses import replace

    from forebrush.studio import render

    picture = render(turn.scene, scale=turn.more.get("scale", 1.0))
    picture = replace(picture, parent=turn.parent, _drawn=picture._drawn)
    path = _output(arguments)
    _save(picture, path)
    said = turn.instruction or "the first version"
    if arguments.json:
        print_json({"file": str(path), "picture": turn.id, "parent": turn.parent, "instruction": turn.instruction})
    else:
        print(f"{path}  {said}")
    return 0


def _step(arguments: argparse.Namespace, by: int) -> int:
    from forebrush import editing
    from forebrush.revise import Travel
    from forebrush.store import Store

    store = Store()
    picture = editing.open_picture(arguments.file)
    return _show(editing.travel(store, picture.id, Travel(by=by)), arguments)


def undo(arguments: argparse.Namespace) -> int:
    """`forebrush undo`."""
    return _step(arguments, -1)


def redo(arguments: argparse.Namespace) -> int:
    """`forebrush redo`."""
    return _step(arguments, 1)


def branch(arguments: argparse.Namespace) -> int:
    """`forebrush branch`: the same picture as a file of its own, from which another way may lead."""
    from forebrush import editing
    from forebrush.store import Store

    store = Store()
    picture = editing.open_picture(arguments.file)
    if store.get(picture.id) is None:
        editing.remember(store, picture)
    path = _output(arguments)
    _save(picture, path)
    if arguments.json:
        print_json({"file": str(path), "picture": picture.id})
    else:
        print(path)
    return 0


def history(arguments: argparse.Namespace) -> int:
    """`forebrush history`."""
    from forebrush import editing
    from forebrush.sizes import RequestError
    from forebrush.store import Store

    store = Store()
    picture = editing.open_picture(arguments.file)
    path = store.path_to(picture.id)
    if not path:
        raise RequestError(f"no history of {Path(arguments.file).name} is known here.")
    rows = [
        {
            "version": k,
            "picture": turn.id,
            "made": turn.made,
            "instruction": turn.instruction or "(first)",
            "words": turn.more.get("words", []),
        }
        for k, turn in enumerate(path, 1)
    ]
    if arguments.json:
        print_json(rows)
        return 0
    table = [(str(r["version"]), str(r["picture"])[:12], str(r["made"]), str(r["instruction"])) for r in rows]
    print_table([("version", "picture", "made", "instruction"), *table])
    return 0


def diff(arguments: argparse.Namespace) -> int:
    """`forebrush diff`: what differs between two pictures; with -o, a picture of it."""
    import numpy as np

    from forebrush import editing
    from forebrush.receipt import settled
    from forebrush.render.encode import encode
    from forebrush.render.pixels import Pixels

    a, b = editing.open_picture(arguments.file), editing.open_picture(arguments.other)
    same, other, _ = settled(a.frames, b.frames, a.assets, b.assets)
    one, two = a.pixels(), b.pixels()
    made: dict[str, Any] = {"same_nodes": len(same), "nodes": sorted(other)}
    if one.rgba.shape == two.rgba.shape:
        differs = (one.rgba != two.rgba).any(axis=-1)
        made["pixels"] = int(differs.sum())
        made["share"] = round(float(differs.mean()), 6)
        if arguments.output:
            faint = (two.rgba.astype(np.float64) * 0.35 + 255 * 0.65).astype(np.uint8)
            faint[differs] = two.rgba[differs]
            faint[..., 3] = 255
            from forebrush.picture import write_whole

            write_whole(Path(arguments.output), encode(Pixels(faint), "png"))
    else:
        made["size"] = [[one.width, one.height], [two.width, two.height]]
    if arguments.json:
        print_json(made)
    else:
        print(f"{len(made['nodes'])} nodes differ: {', '.join(made['nodes'][:12])}")
        if "pixels" in made:
            print(f"{made['pixels']:,} pixels differ, {made['share']:.2%} of the page")
    return 0


def replay(arguments: argparse.Namespace) -> int:
    """`forebrush replay`: a recipe to the picture that it came from."""
    from forebrush.editing import apply_patch
    from forebrush.picture import fingerprint
    from forebrush.scene import load
    from forebrush.scene.loading import validate
    from forebrush.scene.patch import Patch
    from forebrush.sizes import RequestError
    from forebrush.studio import render

    recipe = json.loads(Path(arguments.recipe).read_text(encoding="utf-8"))
    if not isinstance(recipe, dict) or recipe.get("forebrush") != 1 or "scene" not in recipe:
        raise RequestError(f"{Path(arguments.recipe).name} is no recipe of Forebrush.")
    picture = render(load(recipe["scene"]), scale=recipe.get("scale", 1.0))
    for raw in recipe.get("patches", []):
        picture = apply_patch(picture, validate(Patch, raw)).picture
    picture.save(arguments.output)
    same = recipe.get("fingerprint") == fingerprint(picture.library)
    print(
        f"{arguments.output}  {'byte for byte' if same else 'other versions of fonts or libraries: pixels may differ'}"
    )
    return 0
