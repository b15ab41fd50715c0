"""The gallery of kinds: sixty pictures over kinds, directions and languages, on five sheets.

    python examples/scripts/kinds.py [--out FOLDER] [--only 0,3]

Prompts are rows of tests/think/prompts: four of each family, two in each language, each with a seed of its own.
"""

import argparse
import json
from io import BytesIO
from pathlib import Path

from PIL import Image

from forebrush import draw

PROMPTS = Path(__file__).parent.parent.parent / "tests" / "think" / "prompts"
FAMILIES = (
    "poster", "event", "sale", "recipe", "menu", "form", "livestream", "screen", "slide", "infographic", "timetable",
    "ticket", "certificate", "scroll", "page",
)  # fmt: skip
ROWS = (3, 12, 23, 32)
"""Of a file of forty: two in each language, with and without quotation marks."""
CELL, COLUMNS = 440, 6
"""Px of the square in which a picture stands on a sheet, and how many stand side by side."""


def pictures(families):
    """Small images of the pictures of some families."""
    for family in families:
        rows = [json.loads(line) for line in (PROMPTS / f"{family}.jsonl").read_text(encoding="utf-8").splitlines()]
        for seed, row in enumerate(ROWS):
            prompt = rows[row]
            picture = draw(prompt["prompt"], size=prompt.get("size"), seed=seed)
            data, _ = picture.encode("png", strip=True)
            image = Image.open(BytesIO(data)).convert("RGB")
            image.thumbnail((CELL - 12, CELL - 12), Image.Resampling.LANCZOS)
            yield image


def main():
    """Draw the sheets."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, default=Path("out/kinds"))
    parser.add_argument("--only", default="")
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    for sheet in range(5):
        if arguments.only and str(sheet) not in arguments.only.split(","):
            continue
        images = list(pictures(FAMILIES[3 * sheet : 3 * sheet + 3]))
        page = Image.new("RGB", (CELL * COLUMNS, CELL * (len(images) // COLUMNS)), "#7d7f83")
        for k, image in enumerate(images):
            left, top = k % COLUMNS * CELL, k // COLUMNS * CELL
            page.paste(image, (left + (CELL - image.width) // 2, top + (CELL - image.height) // 2))
        page.save(arguments.out / f"{sheet + 1}.webp", quality=82)
        print(arguments.out / f"{sheet + 1}.webp", flush=True)


if __name__ == "__main__":
    main()
