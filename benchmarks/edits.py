"""Edits by talking, measured: what instructions do, what pixels keep, twenty turns and back, how long a turn takes.

    python benchmarks/edits.py [instructions] [exact] [damage] [drift] [speed] [kills]

Instructions are those of tests/revise. Scenes are the 13 of tests/revise, which their rows were written on, and 37 that
`draw` makes of requests in tests/think/prompts: the first in each language for 15 kinds, and seven everyday ones.
"""

import argparse
import json
import subprocess
import sys
import time
from collections import Counter
from dataclasses import replace
from itertools import chain
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
from forebrush.scene import apply, dump
from forebrush.scene.document import walk
from forebrush.scene.loading import validate
from forebrush.scene.patch import Patch
from forebrush.store import Store
from forebrush.studio import draw, render

EACH = 10
"""Random edits of each scene."""
PROMPTS = HERE.parent / "think" / "prompts"
KINDS = ("certificate", "event", "form", "infographic", "livestream", "menu", "page", "poster", "recipe", "sale",
         "screen", "scroll", "slide", "ticket", "timetable")  # fmt: skip
ROLES = ("title", "subtitle", "price", "footer", "logo", "brand")
"""Anchors that a drawn scene has where a node of its has this role."""


def instructions():
    """Rows that hold on every scene that they run on, by language and set; strangers wrote the last three."""
    strange = [
        json.loads(line)
        for name in ("third", "fourth", "fifth")
        for line in (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    right, all_ = Counter(), Counter()
    for row in (*ROWS, *strange):
        key = (
            row["lang"],
            next((t for t in ("talk", "third", "fourth", "fifth") if t in row.get("tags", ())), "first"),
        )
        faults = [(name, j.faults[:2]) for name in scenes_for(row) if (j := Judged(row, name)).faults]
        all_[key] += 1
        right[key] += not faults
        if faults:
            print(row["id"], row["say"], faults)
    for key in sorted(all_):
        print(*key, f"{right[key]} of {all_[key]}")


def _picture(name):
    return render(scene_of(name), quality="low", library=library())


def _fit(anchors, noun, name, told):
    """Instructions that can be given to a scene with these anchors."""
    for row in ROWS:
        if all(need == "page" or need in anchors for need in row["needs"]) and ("{noun}" not in row["say"] or noun):
            yield told(row, name)


def _drawn():
    """37 scenes that `draw` makes of requests: name, scene, and the instructions that can be given to it."""
    wanted = [(kind, k) for kind in KINDS for k in (0, 20)] + [("everyday", k) for k in range(7)]
    for kind, k in wanted:
        row = json.loads((PROMPTS / f"{kind}.jsonl").read_text(encoding="utf-8").splitlines()[k])
        scene = draw(row["prompt"], size=row.get("size"), quality="low", library=library()).scene
        nodes = [node for node, _ in walk(scene.pages[0])]
        words = {node.role: node.text for node in reversed(nodes) if node.kind == "text" and node.role in ROLES}
        painted = any(node.kind == "picture" for node in nodes)
        anchors = {*words, "background", *(("picture",) if painted else ())}

        def told(row, _, words=words):
            saying = row["say"]
            for role, text in words.items():
                saying = saying.replace(f"{{{role}}}", text)
            return saying

        yield row["id"], scene, list(_fit(anchors, False, "", told))


def _fifty():
    """Every scene with a shuffled pool of instructions."""
    hand = ((name, scene_of(name), list(_sayings(name))) for name in sorted(SCENES))
    for name, scene, pool in chain(hand, _drawn()):
        Random(name).shuffle(pool)
        yield name, render(scene, quality="low", library=library()), pool


def _sayings(name):
    """Instructions that can be given to a scene of tests/revise."""
    return _fit(SCENES[name]["anchors"], "noun" in SCENES[name], name, said)


def _edits(picture, pool, most=EACH):
    """Up to so many edits of a picture, each of the same one, and how many instructions were questions."""
    done = 0
    for saying in pool:
        if done == most:
            return
        try:
            edited = editing.edit(picture, saying)
        except editing.Asked:
            continue
        if isinstance(edited, editing.Edited):
            done += 1
            yield saying, edited


def exact():
    """Random instructions: pixels outside the damage, and the redrawn picture against one drawn whole."""
    scenes = turns = differing = unequal = back = 0
    for name, picture, pool in _fifty():
        before = picture.pixels().rgba.copy()
        scenes, first = scenes + 1, turns
        for saying, edited in _edits(picture, pool):
            turns += 1
            differing += edited.receipt.pixels_differing
            whole = render(edited.picture.scene, quality="low", library=library()).pixels().rgba
            if not np.array_equal(whole, edited.picture.pixels().rgba):
                unequal += 1
                print(f"{name}: redrawn unlike drawn whole: {saying}")
            undo = apply(picture.scene, validate(Patch, edited.receipt.patch))[1]
            undone = editing.apply_patch(edited.picture, undo).picture
            same = dump(undone.scene) == dump(picture.scene) and np.array_equal(before, undone.pixels().rgba)
            back += not same
            if not same:
                print(f"{name}: undone unlike it was: {saying}")
        print(f"{name}: {turns - first} edits")
    print(
        f"{turns} edits on {scenes} scenes; pixels outside the damage that differ: {differing}; "
        f"redrawn unlike drawn whole: {unequal}; undone otherwise than it was: {back}"
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
    rows, scenes = [], 0
    for name, picture, pool in _fifty():
        scenes += 1
        for saying, edited in _edits(picture, pool):
            if picture.pixels().rgba.shape != edited.picture.pixels().rgba.shape:
                continue
            changed = settled(picture.frames, edited.picture.frames, picture.assets, edited.picture.assets)[1]
            ink = int((_ink(picture, changed) | _ink(edited.picture, changed)).sum())
            area = sum((right - left) * (bottom - top) for left, top, right, bottom in edited.receipt.damage)
            if area:
                rows.append((area / max(ink, 1), name, saying))
    for ratio, name, saying in sorted(rows)[:-6:-1]:
        print(f"{ratio:.2f}", name, saying)
    ratios = [row[0] for row in rows]
    print(f"{sum(r <= 1.2 for r in ratios)} of {len(ratios)} edits on {scenes} scenes within 1.2 times the ink")
    print(f"median {np.median(ratios):.2f}, most {max(ratios):.2f}")


def drift():
    """Twenty turns, each on the picture before; the last against one drawn whole; whether turns grow slower."""
    early, late = [], []
    for name in sorted(SCENES):
        picture = first = _picture(name)
        picture.pixels()
        pool, took = list(_sayings(name)) * 3, []
        Random(f"drift {name}").shuffle(pool)
        for saying in pool:
            if len(took) == 20:
                break
            start = time.process_time()
            try:
                edited = editing.edit(picture, saying)
            except editing.Asked:
                continue
            if isinstance(edited, editing.Edited):
                picture = edited.picture
                took.append(time.process_time() - start)
        whole = render(picture.scene, quality="low", library=library()).pixels().rgba
        again = render(first.scene, quality="low", library=library()).pixels().rgba
        early, late = early + took[:5], late + took[-5:]
        print(
            f"{name}: {len(took)} turns, as drawn whole: {np.array_equal(whole, picture.pixels().rgba)}, "
            f"the first drawn again the same: {np.array_equal(again, first.pixels().rgba)}, "
            f"ms a turn: first five {np.median(took[:5]) * 1000:.0f}, last five {np.median(took[-5:]) * 1000:.0f}"
        )
    print(f"ms a turn, median: first five {np.median(early) * 1000:.0f}, last five {np.median(late) * 1000:.0f}")


def speed():
    """CPU ms from an instruction to pixels, and with the pixels checked to PNG bytes, of a poster of 1024 x 1536."""
    picture = _picture("jazz")
    picture.pixels()
    checked = render(scene_of("jazz"), quality="medium", library=library())
    sayings = ("move the title 8 px left", 'change the title to "Red River Night"', "make the title red",
               "make the title bigger", "make the background a bit darker")  # fmt: skip
    for saying in sayings:
        pixels, took, whole = [], [], []
        for _ in range(5):
            start = time.process_time()
            editing.edit(picture, saying)
            pixels.append(time.process_time() - start)
            start = time.process_time()
            edited = editing.edit(checked, saying)
            encode(edited.picture.pixels(), "png")
            took.append(time.process_time() - start)
            start = time.process_time()
            encode(render(edited.picture.scene, quality="medium", library=library()).pixels(), "png")
            whole.append(time.process_time() - start)
        print(
            f"{saying}: to pixels {min(pixels) * 1000:.0f} ms; checked, to PNG {min(took) * 1000:.0f} ms, "
            f"drawn whole {min(whole) * 1000:.0f} ms"
        )


_WRITER = """
import sys
from pathlib import Path
from forebrush.store import Store, Turn
store = Store(Path(sys.argv[1]))
for k in range(10_000):
    store.add(Turn(f"{sys.argv[2]}-{k}", "", "", "{}" * 4000), {"asset:a": f"{sys.argv[2]} {k}".encode() * 500})
    print(k, flush=True)
"""


def kills(rounds=200):
    """A writer of turns and files killed at a random moment, again and again: what it told of must be there."""
    told = lost = harmed = 0
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
            for n in said:
                turn = store.get(f"{k}-{n}")
                lost += turn is None
                harmed += turn is not None and store.file(turn, "asset:a") != f"{k} {n}".encode() * 500
        store.collect()
        held = len(list(store.blobs.names()))
    print(f"killed {rounds} times, {told} turns told of, {lost} lost, {harmed} with other files; {held} files are kept")


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
