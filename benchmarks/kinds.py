"""What the kinds promise: pages of every length and shape without a fault, and arrangements that differ in structure.

python benchmarks/kinds.py fit [KIND ...]         5, 50 and 500 words at 1:3, 1:1 and 3:1
python benchmarks/kinds.py structure [KIND ...]   overlap of the title and picture boxes of any two arrangements
python benchmarks/kinds.py bars FOLDER            every kind with its text replaced by grey bars
python benchmarks/kinds.py speed                  plan and compose of a 500-word request, ms of CPU
"""

import argparse
import sys
import time
from itertools import combinations
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from compose.samples import KINDS, brief
from PIL import Image, ImageDraw
from think.score import PROMPTS, read

from forebrush.check import measure_shown
from forebrush.compose import compose
from forebrush.layout.frame import walk
from forebrush.layout.measure import typesetter
from forebrush.studio import default_library, render
from forebrush.studio import draw as forebrush_draw

SHAPES = ((700, 2100), (1200, 1200), (2100, 700))


def text_boxes(frame):
    """Boxes of the text nodes on the page: id, x, y, width, height."""
    return [(n.id, *n.box) for n, _ in walk(frame.nodes) if n.kind == "text" and n.items]


def overlap(a, b):
    """Area that two boxes share."""
    wide = min(a[0] + a[2], b[0] + b[2]) - max(a[0], b[0])
    tall = min(a[1] + a[3], b[1] + b[3]) - max(a[1], b[1])
    return max(0.0, wide) * max(0.0, tall)


def iou(a, b):
    """Intersection over union of two boxes."""
    shared = overlap(a, b)
    return shared / (a[2] * a[3] + b[2] * b[3] - shared or 1.0)


def faults(picture):
    """Error findings, and texts whose ink overlaps that of another text."""
    found = [f"{f.name} {f.node}" for f in picture.report.findings if f.severity == "error"]
    found += [f"{f.name} {f.node}" for f in picture.report.findings if f.name in ("text-omitted", "box-overflow")]
    frame = picture.frame
    shown = measure_shown(frame, picture.pixels(), picture.assets, scale=1.0, library=picture.library)
    found += [f"small {s.node} {s.size:.1f}" for s in shown if s.size < 9]
    for a, b in combinations(shown, 2):
        shared = overlap(a.box, b.box)
        if shared > 0.12 * min(a.box[2] * a.box[3], b.box[2] * b.box[3]):
            found.append(f"overlap {a.node} {b.node}")
    return found


def fit(kinds, out=None):
    """Every kind at every length and shape."""
    library = default_library()
    bad = total = 0
    for kind in kinds:
        for lang in ("en", "zh"):
            for count in (5, 50, 500):
                for width, height in SHAPES:
                    made = compose(brief(kind, count, lang, width, height), 0, typesetter(library))
                    picture = render(made, library=library)
                    found = faults(picture)
                    total += 1
                    bad += bool(found)
                    if out:
                        out.mkdir(parents=True, exist_ok=True)
                        picture.save(out / f"{kind}-{lang}-{count}-{width}x{height}.png")
                    if found:
                        print(f"{kind:12} {lang} {count:3} words {width}x{height}: {found[:4]}", flush=True)
    print(f"{total - bad} of {total} pages without a fault")


def boxes_of(scene, library):
    """The box of the title and of the main picture of a page; None where there is none."""
    frame = render(scene, library=library, quality="low").frame
    title = next((n.box for n, _ in walk(frame.nodes) if n.kind == "text" and n.role.startswith("title")), None)
    art = [n.box for n, _ in walk(frame.nodes) if n.role in ("art", "illustration", "main-picture")]
    return title, max(art, key=lambda b: b[2] * b[3], default=None)


WIDE = ("slide", "web", "ticket", "timetable")
"""Kinds whose pages are usually wide."""


def shape_of(kind):
    """The usual size of a page of a kind, px."""
    return (1536, 864) if kind in WIDE else (1024, 1448)


def alike(a, b):
    """Whether two pages have title and main picture in about the same boxes."""
    (title, art), (other, picture) = a, b
    same_title = bool(title and other and iou(title, other) > 0.5)
    return same_title and (not art or not picture or iou(art, picture) > 0.5)


def structure(kinds, seeds=10):
    """How far the arrangements of a kind differ: how many different ones ten seeds give."""
    library = default_library()
    for kind in kinds:
        seen = []
        for seed in range(seeds):
            scene = compose(brief(kind, 40, "en", *shape_of(kind)), seed, typesetter(library))
            made = boxes_of(scene, library)
            if not any(alike(made, other) for other in seen):
                seen.append(made)
        print(f"{kind:12} {len(seen)} different arrangements in {seeds} seeds", flush=True)


BARRED = (
    "poster", "event", "sale", "recipe", "menu", "form", "livestream", "screen", "slide", "infographic", "timetable",
    "ticket", "certificate", "scroll",
)  # fmt: skip


def bars(folder, row=4):
    """One prompt of every family, its text replaced by grey bars, in a shuffled order."""
    folder.mkdir(parents=True, exist_ok=True)
    names = list(BARRED)
    Random(7).shuffle(names)
    for k, family in enumerate(names):
        prompt = read(PROMPTS / f"{family}.jsonl")[row]
        picture = forebrush_draw(prompt["prompt"], size=prompt.get("size"))
        image = Image.fromarray(picture.pixels().rgba).convert("RGB")
        pen = ImageDraw.Draw(image)
        frame = picture.frame
        for item in measure_shown(frame, picture.pixels(), picture.assets, scale=1.0, library=picture.library):
            x, y, w, h = item.box
            pen.rectangle((x, y, x + w, y + h), fill=(150, 150, 150))
        image.thumbnail((900, 900))
        image.save(folder / f"{k:02}.png")
        print(f"{k:02} {family} {prompt['id']}")


def speed():
    """CPU time of planning and composing a long request."""
    from forebrush.think import plan
    from forebrush.world import Request

    prompt = "A menu for the Harbour Kitchen. " + " ".join(
        f"Section {n}: " + ", ".join(f"dish number {n}{k} with herbs ${k}.50" for k in range(9)) + "." for n in range(9)
    )
    measure = typesetter(default_library())
    for _ in range(3):
        started = time.process_time()
        made = plan(Request(prompt, 1024, 1448))
        planned = time.process_time()
        compose(made, 0, measure)
        done = time.process_time()
        print(
            f"{len(prompt.split())} words: plan {1e3 * (planned - started):.0f} ms,"
            f" compose {1e3 * (done - planned):.0f} ms of CPU"
        )


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("what", choices=("fit", "structure", "bars", "speed"))
    parser.add_argument("names", nargs="*")
    parser.add_argument("--out", type=Path)
    arguments = parser.parse_args()
    if arguments.what == "fit":
        fit(arguments.names or KINDS, arguments.out)
    elif arguments.what == "structure":
        structure(arguments.names or KINDS)
    elif arguments.what == "bars":
        bars(Path(arguments.names[0]))
    else:
        speed()


if __name__ == "__main__":
    main()
