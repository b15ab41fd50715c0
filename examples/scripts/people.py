"""Sheets of people: every act, every outfit, ages and faces, in numbered cells with their names.

    python examples/scripts/people.py [--out FOLDER]

Somebody who did not draw them is shown a sheet with its names covered and asked, for every cell: what does this person
do, and what do they wear? A stiff or broken figure is a fault.
"""

import argparse
from pathlib import Path

from PIL import Image, ImageDraw

from forebrush.layout.frame import Frame, FrameNode
from forebrush.paint.illustrator.people.figure import Person, figure
from forebrush.paint.illustrator.people.limbs.outfits import OUTFITS
from forebrush.paint.illustrator.people.limbs.stances import STANCES
from forebrush.render.raster import draw
from forebrush.scene.drawing import IDENTITY, FlatPaint

CELL, COLUMNS, PAPER = (300, 330), 8, (244, 236, 222, 255)
FACES = (
    "smile",
    "grin",
    "sad",
    "crying",
    "angry",
    "furious",
    "awe",
    "frightened",
    "worried",
    "tired",
    "calm",
    "cheeky",
)
AGES = (
    ("baby", "sitting on the floor"), ("child", "standing"), ("adult", "standing"), ("old", "standing"),
    ("baby", "standing"), ("child", "reading"), ("adult", "reading"), ("old", "reading"),
)  # fmt: skip


def acts():
    """Every act, in everyday clothes, and every fourth in a skirt."""
    skirts = ("dress", "skirt", "long dress")
    for k, act in enumerate(STANCES):
        outfit = OUTFITS[skirts[k // 4 % 3]] if k % 4 == 0 else None
        yield act, Person(act=act, seed=k, gender="masc" if k % 4 else "fem", outfit=outfit)


def outfits():
    """Every outfit."""
    for k, (name, outfit) in enumerate(OUTFITS.items()):
        act = "hands folded" if outfit.sleeve == "wide" else ("standing", "at ease", "hand on hip")[k % 3]
        gender = "fem" if outfit.skirt or k % 2 else "masc"
        hair = outfit.hair[0] if outfit.hair else ""
        yield name, Person(act=act, seed=k, gender=gender, outfit=outfit, hat=outfit.hat, hair=hair)


def looks():
    """Ages, then faces."""
    for k, (age, act) in enumerate(AGES):
        yield f"{age}, {act}", Person(act=act, seed=k, age=age)
    for k, face in enumerate(FACES):
        yield face, Person(act="standing", seed=k, face=face, glasses=False, beard=False)


def sheet(rows, path):
    """Draw one sheet."""
    rows = list(rows)
    width, height = CELL[0] * COLUMNS, CELL[1] * -(-len(rows) // COLUMNS)
    items = []
    for k, (_, person) in enumerate(rows):
        made = figure(person)
        left, top, right, bottom = made.box
        scale = min(0.11 * made.size, 0.86 * CELL[0] / (right - left), (CELL[1] - 50) / (bottom - top))
        x = k % COLUMNS * CELL[0] + CELL[0] / 2 - ((left + right) / 2 - made.center) * scale
        y = k // COLUMNS * CELL[1] + CELL[1] - 28
        head = scale * 479 / made.size
        items += [made.shadow(x, y, head), made.placed(x, y, head)]
    box = (0, 0, width, height)
    node = FrameNode("people", "picture", "", width, height, IDENTITY, box, tuple(items))
    frame = Frame("sheet", width, height, "en", (), (FlatPaint(PAPER),), (node,))
    picture = Image.fromarray(draw(frame, None, library=None).rgba)
    page = Image.new("RGB", picture.size, PAPER[:3])
    page.paste(picture, mask=picture.getchannel("A"))
    pen = ImageDraw.Draw(page)
    for k, (name, _) in enumerate(rows):
        pen.text((k % COLUMNS * CELL[0] + 8, k // COLUMNS * CELL[1] + CELL[1] - 18), f"{k + 1} {name}", fill="black")
    page.save(path, quality=86)
    print(path)


def main():
    """Draw the sheets."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, default=Path("out/people"))
    folder = parser.parse_args().out
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in (("acts", acts()), ("outfits", outfits()), ("looks", looks())):
        sheet(rows, folder / f"{name}.webp")


if __name__ == "__main__":
    main()
