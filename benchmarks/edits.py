"""Edits by talking, measured: what instructions do, what pixels keep, twenty turns and back, how long a turn takes.

    python benchmarks/edits.py [instructions] [exact] [damage] [drift] [speed] [kills]

Scenes and instructions are those of tests/revise.
"""

import argparse
import json
import subprocess
import sys
import time
from collections import Counter
from dataclasses import replace
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import numpy as np

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from revise.judge import HERE, ROWS, SCENES, Judged, library, said, scene_of, scenes_for

from forebrush import editing
from forebrush.receipt import settled
from forebrush.render.encode import encode
from forebrush.render.raster.compose import backdrop_rect, casts_only, node_rect, shape_rect
from forebrush.render.raster.geometry import multiply, scaling
from forebrush.render.raster.scope import Scope
from forebrush.store import Store
from forebrush.studio import render

EACH = 50
"""Random edits of each scene."""


def instructions():
    """Rows that hold on every scene that they run on, by language and set; `third` was written by a stranger."""
    third = [json.loads(line) for line in (HERE / "third.jsonl").read_text(encoding="utf-8").splitlines()]
    right, all_ = Counter(), Counter()
    for row in (*ROWS, *third):
        key = (row["lang"], next((t for t in ("talk", "third") if t in row.get("tags", ())), "first"))
        faults = [(name, j.faults[:2]) for name in scenes_for(row) if (j := Judged(row, name)).faults]
        all_[key] += 1
        right[key] += not faults
        if faults:
            print(row["id"], row["say"], faults)
    for key in sorted(all_):
        print(*key, f"{right[key]} of {all_[key]}")


def _picture(name):
    return render(scene_of(name), quality="low", library=library())


def _sayings(name):
    """Instructions that can be given to a scene, without those that resize the page, ask or travel."""
    for row in ROWS:
        if all(need == "page" or need in SCENES[name]["anchors"] for need in row["needs"]) and (
            "{noun}" not in row["say"] or "noun" in SCENES[name]
        ):
            yield said(row, name)


def exact():
    """Random instructions: pixels outside the damage, and the redrawn picture against one drawn whole."""
    turns = differing = unequal = back = asked = 0
    for name in sorted(SCENES):
        picture = _picture(name)
        before = picture.pixels().rgba.copy()
        pool = list(_sayings(name))
        Random(name).shuffle(pool)
        done = 0
        for saying in pool:
            if done == EACH:
                break
            try:
                edited = editing.edit(picture, saying)
            except editing.Asked:
                asked += 1
                continue
            if not isinstance(edited, editing.Edited):
                continue
            done += 1
            turns += 1
            differing += edited.receipt.pixels_differing
            whole = render(edited.picture.scene, quality="low", library=library()).pixels().rgba
            if not np.array_equal(whole, edited.picture.pixels().rgba):
                unequal += 1
                print(f"{name}: redrawn unlike drawn whole: {saying}")
            back += not np.array_equal(before, render(picture.scene, quality="low", library=library()).pixels().rgba)
        print(f"{name}: {done} edits")
    print(
        f"{turns} edits, {asked} questions; pixels outside the damage that differ: {differing}; "
        f"redrawn unlike drawn whole: {unequal}; first picture drawn again otherwise: {back}"
    )


def _ink(picture, changed):
    """The px within the ink bounds of changed nodes, and of nodes whose effects, masks or light take them in.

    Bounds are those of what a node draws itself; a node that is composed as one counts with all that it holds.
    """
    frame = picture.frames[0]
    height, width = picture.pixels().rgba.shape[:2]
    whole = (0, 0, width, height)
    ink = np.zeros((height, width), bool)

    def mark(rect):
        if rect:
            ink[rect[1] : rect[3], rect[0] : rect[2]] = True

    def holds(node):
        return any(child.id in changed or holds(child) for child in node.children)

    def walk(node, matrix):
        own = multiply(matrix, node.matrix)
        read = backdrop_rect(node, own, whole)
        if read and ink[read[1] : read[3], read[0] : read[2]].any():  # what lies below it changed
            mark(shape_rect(node, own, whole))
        as_one = bool(node.effects or node.light or node.mask)
        if node.id in changed or (as_one and not casts_only(node) and holds(node)):
            scope = Scope(frame.fonts, picture.assets, picture.library)  # it knows nodes by their identity
            mark(node_rect(scope, node if as_one else replace(node, children=()), own, whole))
        for child in node.children:
            walk(child, own)

    for node in frame.nodes:
        walk(node, scaling(picture.scale))
    return ink


def damage():
    """Px drawn again against px within the old and new ink bounds of the nodes that changed."""
    ratios, worst = [], []
    for name in sorted(SCENES):
        picture = _picture(name)
        pool = list(_sayings(name))
        Random(name).shuffle(pool)
        done = 0
        for saying in pool:
            if done == 10:
                break
            try:
                edited = editing.edit(picture, saying)
            except editing.Asked:
                continue
            if (
                not isinstance(edited, editing.Edited)
                or picture.pixels().rgba.shape != edited.picture.pixels().rgba.shape
            ):
                continue
            done += 1
            changed = settled(picture.frames, edited.picture.frames, picture.assets, edited.picture.assets)[1]
            ink = int((_ink(picture, changed) | _ink(edited.picture, changed)).sum())
            area = sum((right - left) * (bottom - top) for left, top, right, bottom in edited.receipt.damage)
            if area:
                ratios.append(area / max(ink, 1))
                worst.append((round(ratios[-1], 2), name, saying))
    for row in sorted(worst)[:-6:-1]:
        print(*row)
    within = sum(ratio <= 1.2 for ratio in ratios)
    print(f"{within} of {len(ratios)} edits within 1.2 times the ink")
    print(f"median {np.median(ratios):.2f}, most {max(ratios):.2f}")


def drift():
    """Twenty turns, each on the picture before; the last against one drawn whole; and what no turn named."""
    for name in sorted(SCENES):
        picture, turns = _picture(name), 0
        first = picture
        pool = list(_sayings(name))
        Random(f"drift {name}").shuffle(pool)
        for saying in pool:
            if turns == 20:
                break
            try:
                edited = editing.edit(picture, saying)
            except editing.Asked:
                continue
            if isinstance(edited, editing.Edited):
                picture, turns = edited.picture, turns + 1
        whole = render(picture.scene, quality="low", library=library()).pixels().rgba
        again = render(first.scene, quality="low", library=library()).pixels().rgba
        print(
            f"{name}: {turns} turns, as drawn whole: {np.array_equal(whole, picture.pixels().rgba)}, "
            f"the first drawn again the same: {np.array_equal(again, first.pixels().rgba)}"
        )


def speed():
    """CPU ms from an instruction to PNG bytes on a poster of 1024 x 1536, against drawing it whole."""
    picture = _picture("jazz")
    picture.pixels()
    sayings = ("move the title 8 px left", 'change the title to "Red River Night"', "make the title red",
               "make the title bigger", "make the background a bit darker")  # fmt: skip
    for saying in sayings:
        took, whole = [], []
        for _ in range(5):
            start = time.process_time()
            edited = editing.edit(picture, saying)
            encode(edited.picture.pixels(), "png")
            took.append(time.process_time() - start)
            start = time.process_time()
            encode(render(edited.picture.scene, quality="low", library=library()).pixels(), "png")
            whole.append(time.process_time() - start)
        print(f"{saying}: {min(took) * 1000:.0f} ms, drawn whole {min(whole) * 1000:.0f} ms")


_WRITER = """
import sys
from pathlib import Path
from forebrush.store import Store, Turn
store = Store(Path(sys.argv[1]))
for k in range(10_000):
    store.add(Turn(f"{sys.argv[2]}-{k}", "", "", "{}" * 4000))
    print(k, flush=True)
"""


def kills(rounds=200):
    """A writer of turns killed at a random moment, again and again: what it told of must be there."""
    told = lost = 0
    random = Random(1)
    with TemporaryDirectory() as folder:
        for k in range(rounds):
            argv = [sys.executable, "-c", _WRITER, folder, str(k)]
            with subprocess.Popen(argv, stdout=subprocess.PIPE, text=True) as writer:
                lines = [writer.stdout.readline()]
                time.sleep(random.random() * 0.1)
                writer.kill()
                lines += writer.stdout.readlines()
            said = [int(line) for line in lines if line.endswith("\n")]
            store = Store(Path(folder))
            told += len(said)
            lost += sum(store.get(f"{k}-{n}") is None for n in said)
    print(f"killed {rounds} times, {told} turns told of, {lost} lost")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    tasks = {
        "instructions": instructions,
        "exact": exact,
        "damage": damage,
        "drift": drift,
        "speed": speed,
        "kills": kills,
    }
    parser.add_argument("tasks", nargs="*", metavar="TASK", help=", ".join(tasks))
    for task in parser.parse_args().tasks or tasks:
        tasks[task]()


if __name__ == "__main__":
    main()
