"""The commands of a conversation: edit, undo, redo, history, branch, forget, export, import, diff, replay."""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from forebrush.cli.output import print_json, print_table, say_findings

if TYPE_CHECKING:
    from forebrush.history import Opened
    from forebrush.picture import Picture
    from forebrush.store import Store, Turn

__all__ = ["branch", "bring", "diff", "edit", "export", "forget", "history", "redo", "replay", "undo"]

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


def _save(picture: Picture, path: Path, page: int, turns: Sequence[Mapping[str, Any]] = ()) -> None:
    from forebrush.files import write_whole

    if path.suffix.lower() == ".json":
        write_whole(path, (picture.scene_json() + "\n").encode())
    else:
        say_findings(picture.save(path, page=page, turns=turns))


def _opened(arguments: argparse.Namespace, store: Store, assets: Mapping[str, bytes] | None = None) -> Opened:
    """The picture of a file, which the store knows from then on."""
    from forebrush import history

    file = history.opened(arguments.file, store=store, assets=assets)
    _say_redrawn(file)
    history.keep(store, file)
    return file


def _say_redrawn(file: Opened) -> None:
    if file.redrawn:
        print(
            "note: this file was made with other fonts or libraries, and its pixels are not here as they were: "
            "they are drawn again, and may differ.",
            file=sys.stderr,
        )


def edit(arguments: argparse.Namespace) -> int:
    """`forebrush edit`."""
    from forebrush import editing, history
    from forebrush.cli.commands import _assets
    from forebrush.revise import Travel
    from forebrush.store import Store

    store = Store()
    given = _assets(arguments.asset)
    file = _opened(arguments, store, given)
    last, wishes = history.recalled(file.turn or store.get(file.picture.id))
    try:
        done = editing.edit(
            file.picture, arguments.instruction, strict=arguments.strict, last=last, wishes=wishes, page=file.page,
            box=arguments.box, mask=arguments.mask, yes=arguments.yes, assets=given,
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
        turn = history.travel(store, file.picture.id, done)
        return _show(store, turn, _output(arguments), as_json=arguments.json)
    path = _output(arguments)
    history.remember(store, done, arguments.instruction, page=file.page)
    turns = history.turns_of(store, done.picture.id) if arguments.project else ()
    _save(done.picture, path, file.page, turns)
    receipt = done.receipt.plain()
    if arguments.json:
        print_json({"file": str(path), "picture": done.picture.id, "parent": file.picture.id, "receipt": receipt})
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


def _show(store: Store, turn: Turn, path: Path, *, as_json: bool) -> int:
    """Write an earlier or later version as a file."""
    from forebrush import history

    file = history.recall(store, turn)
    _say_redrawn(file)
    say_findings(f for f in file.picture.report.findings if f.name == "asset-missing")
    _save(file.picture, path, file.page)
    said = turn.instruction or "the first version"
    if as_json:
        print_json({"file": str(path), "picture": turn.id, "parent": turn.parent, "instruction": turn.instruction})
    else:
        print(f"{path}  {said}")
    return 0


def _step(arguments: argparse.Namespace, by: int) -> int:
    from forebrush import history
    from forebrush.revise import Travel
    from forebrush.store import Store

    store = Store()
    turn = history.travel(store, _known(arguments, store), Travel(by=by))
    return _show(store, turn, _output(arguments), as_json=arguments.json)


def undo(arguments: argparse.Namespace) -> int:
    """`forebrush undo`."""
    return _step(arguments, -1)


def redo(arguments: argparse.Namespace) -> int:
    """`forebrush redo`."""
    return _step(arguments, 1)


def branch(arguments: argparse.Namespace) -> int:
    """`forebrush branch`: the same picture as a file of its own, from which another way may lead."""
    from forebrush import history
    from forebrush.store import Store

    store = Store()
    file = _opened(arguments, store)
    path = _output(arguments)
    _save(file.picture, path, file.page, history.turns_of(store, file.picture.id) if arguments.project else ())
    if arguments.json:
        print_json({"file": str(path), "picture": file.picture.id})
    else:
        print(path)
    return 0


def _known(arguments: argparse.Namespace, store: Store) -> str:
    """The id of the picture of a file that has a history here."""
    from forebrush import history
    from forebrush.sizes import RequestError

    file = history.opened(arguments.file, store=store)
    if file.turn is None and not file.came:
        raise RequestError(f"no history of {Path(arguments.file).name} is known here.")
    history.keep(store, file)
    return file.picture.id


def history(arguments: argparse.Namespace) -> int:
    """`forebrush history`."""
    from forebrush import history as turns
    from forebrush.files import write_whole
    from forebrush.store import Store

    store = Store()
    name = _known(arguments, store)
    if arguments.recipe:
        text = json.dumps(turns.recipe(store, name), ensure_ascii=False, indent=1) + "\n"
        write_whole(Path(arguments.recipe), text.encode())
    rows = [
        {
            "version": k,
            "picture": turn.id,
            "made": turn.made,
            "instruction": turn.instruction or "(first)",
            "words": turn.more.get("words", []),
        }
        for k, turn in enumerate(store.path_to(name), 1)
    ]
    if arguments.json:
        print_json(rows)
        return 0
    table = [(str(r["version"]), str(r["picture"])[:12], str(r["made"]), str(r["instruction"])) for r in rows]
    print_table([("version", "picture", "made", "instruction"), *table])
    return 0


def forget(arguments: argparse.Namespace) -> int:
    """`forebrush forget`: what is kept of a conversation is deleted; files that were saved stay."""
    from forebrush.store import Store

    store = Store()
    gone = store.forget(_known(arguments, store))
    if arguments.json:
        print_json({"forgotten": gone})
    else:
        print(f"{gone} versions were deleted from the history; files that were saved are as they were")
    return 0


def export(arguments: argparse.Namespace) -> int:
    """`forebrush export`: a conversation, with all its branches, as one file."""
    from forebrush.files import write_whole
    from forebrush.store import Store
    from forebrush.store.bundle import pack

    store = Store()
    turns = store.conversation(_known(arguments, store))
    write_whole(Path(arguments.output), pack(store, turns))
    print(f"{arguments.output}  {len(turns)} versions")
    return 0


def bring(arguments: argparse.Namespace) -> int:
    """`forebrush import`: a conversation that was exported; with -o, its latest picture as a file."""
    from forebrush.store import Store
    from forebrush.store.bundle import unpack

    store = Store()
    turns = unpack(store, Path(arguments.bundle).read_bytes())
    if arguments.output:
        return _show(store, turns[-1], Path(arguments.output), as_json=False)
    print(f"{len(turns)} versions; the latest: {turns[-1].instruction or 'the first version'}")
    return 0


def diff(arguments: argparse.Namespace) -> int:
    """`forebrush diff`: what differs between two pictures; with -o, a picture of it."""
    import numpy as np

    from forebrush import history
    from forebrush.receipt import settled
    from forebrush.render.encode import encode
    from forebrush.render.pixels import Pixels
    from forebrush.store import Store

    store = Store()
    first, second = (history.opened(name, store=store) for name in (arguments.file, arguments.other))
    a, b = first.picture, second.picture
    same, other, _ = settled(a.frames, b.frames, a.assets, b.assets)
    one, two = a.pixels(first.page), b.pixels(second.page)
    made: dict[str, Any] = {"same_nodes": len(same), "nodes": sorted(other)}
    if one.rgba.shape == two.rgba.shape:
        differs = (one.rgba != two.rgba).any(axis=-1)
        made["pixels"] = int(differs.sum())
        made["share"] = round(float(differs.mean()), 6)
        if arguments.output:
            faint = (two.rgba.astype(np.float64) * 0.35 + 255 * 0.65).astype(np.uint8)
            faint[differs] = two.rgba[differs]
            faint[..., 3] = 255
            from forebrush.files import write_whole

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
    from forebrush import history
    from forebrush.picture import fingerprint
    from forebrush.sizes import RequestError

    try:
        recipe = json.loads(Path(arguments.recipe).read_text(encoding="utf-8"))
    except ValueError:
        raise RequestError(f"{Path(arguments.recipe).name} is no recipe of Forebrush.") from None
    picture = history.replayed(recipe)
    say_findings(picture.save(arguments.output))
    same = recipe.get("fingerprint") == fingerprint(picture.library)
    print(
        f"{arguments.output}  {'byte for byte' if same else 'other versions of fonts or libraries: pixels may differ'}"
    )
    return 0
