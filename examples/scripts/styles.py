"""Sheets of the styles of the illustrator and of the grounds: one scene in every style, every kind of ground.

    python examples/scripts/styles.py [--out FOLDER] [--prompt WORDS] [--letters SEED]

Writes `styles.jpg` and `grounds.jpg` with names in the cells. With `--letters` the styles go in an order by that seed
under letters alone, as `unlabelled.png`, with the names in `key.txt`: somebody who did not draw them is asked in which
medium each is.
"""

import argparse
from io import BytesIO
from pathlib import Path
from random import Random
from typing import get_args

from PIL import Image, ImageDraw, ImageFont

from forebrush.paint.illustrator.styles.registry import styles
from forebrush.scene.picture import Ground
from forebrush.studio import render

PROMPT = "a fox and a rabbit by a lake, mountains behind, autumn"
GROUND_MOODS = {
    "gradient": "sunset", "glow": "technology", "mesh": "spring", "pattern": "playful", "paper": "rice paper",
    "noise": "forest", "rays": "festive", "waves": "sea", "bokeh": "night", "seigaiha": "seigaiha",
    "clouds": "auspicious", "mist": "misty mountains", "aurora": "aurora", "marble": "marble",
    "terrazzo": "terrazzo", "linen": "linen", "halftone": "comic", "blueprint": "blueprint",
    "confetti": "candy", "memphis": "memphis",
}  # fmt: skip
"""Words by which each ground chooses its colours."""
SIZE, GAP = (768, 512), 6
SHEET = "#e9e6df"


def drawn(brief, size=SIZE):
    """The picture of a brief."""
    node = {"kind": "picture", "id": "picture", "width": size[0], "height": size[1], "brief": brief}
    scene = {"version": 1, "pages": [{"width": size[0], "height": size[1], "nodes": [node]}]}
    picture = render(scene)
    return Image.open(BytesIO(picture.encode("png", strip=True)[0])).convert("RGB")


def sheet(cells, columns, cell):
    """Images under their names, in rows."""
    label = max(15, cell[0] // 20)
    font = ImageFont.load_default(label)
    rows = -(-len(cells) // columns)
    wide, high = cell[0] + GAP, cell[1] + GAP + label + 7
    page = Image.new("RGB", (columns * wide + GAP, rows * high + GAP), SHEET)
    pen = ImageDraw.Draw(page)
    for k, (name, image) in enumerate(cells):
        left, top = k % columns * wide + GAP, k // columns * high + GAP
        page.paste(image.resize(cell, Image.Resampling.LANCZOS), (left, top))
        pen.text((left + 2, top + cell[1] + 2), name, fill="#33312c", font=font)
    return page


def main():
    """Draw the sheets."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, default=Path("out/styles"))
    parser.add_argument("--prompt", default=PROMPT)
    parser.add_argument("--letters", type=int)
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    cells = [(name, drawn({"prompt": arguments.prompt, "style": name, "seed": 1})) for name in styles()]
    if arguments.letters is not None:
        Random(arguments.letters).shuffle(cells)
        named = [(chr(65 + k), name, image) for k, (name, image) in enumerate(cells)]
        sheet([(letter, image) for letter, _, image in named], 3, SIZE).save(arguments.out / "unlabelled.png")
        key = "".join(f"{letter} {name}\n" for letter, name, _ in named)
        (arguments.out / "key.txt").write_text(key, encoding="utf-8")
        return
    sheet(cells, 3, (480, 320)).save(arguments.out / "styles.jpg", quality=86)
    kinds = get_args(Ground.model_fields["kind"].annotation)
    moods = {kind: [word] for kind, word in GROUND_MOODS.items()}
    briefs = [(kind, {"ground": {"kind": kind}, "mood": moods.get(kind, []), "seed": 1}) for kind in kinds]
    grounds = [(kind, drawn(brief, (480, 320))) for kind, brief in briefs]
    sheet(grounds, 6, (270, 180)).save(arguments.out / "grounds.jpg", quality=86)


if __name__ == "__main__":
    main()
