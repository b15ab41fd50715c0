"""Sheets of pictures by the illustrator: a hundred everyday scenes, in numbered cells of four by six.

    python examples/scripts/scenes.py [--out FOLDER] [--seed N] [--only s001,s002]

The prompts, with what each must show, are tests/paint/prompts/scenes.jsonl. Somebody who did not draw them is shown a
sheet and asked, for every number: who and what is to be seen, where, when, in which weather? The list `told.jsonl`
beside the sheets says what the illustrator itself says it did not draw.
"""

import argparse
import json
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw

from forebrush import draw

SCENES = Path(__file__).parent.parent.parent / "tests" / "paint" / "prompts" / "scenes.jsonl"
CELL, COLUMNS, ROWS = (460, 307), 4, 6


def main():
    """Draw the sheets."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, default=Path("out/scenes"))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="")
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    rows = [json.loads(line) for line in SCENES.read_text(encoding="utf-8").splitlines()]
    rows = [row for row in rows if not arguments.only or row["id"] in arguments.only.split(",")]
    told = []
    for first in range(0, len(rows), COLUMNS * ROWS):
        page = Image.new("RGB", (CELL[0] * COLUMNS, CELL[1] * ROWS), "#7d7f83")
        for k, row in enumerate(rows[first : first + COLUMNS * ROWS]):
            picture = draw(row["prompt"], size="900x600", seed=arguments.seed, quality="low")
            image = Image.open(BytesIO(picture.encode("png", strip=True)[0])).convert("RGB")
            image = image.resize((CELL[0] - 6, CELL[1] - 6), Image.Resampling.LANCZOS)
            left, top = k % COLUMNS * CELL[0] + 3, k // COLUMNS * CELL[1] + 3
            page.paste(image, (left, top))
            pen = ImageDraw.Draw(page)
            pen.rectangle((left, top, left + 40, top + 16), fill="white")
            pen.text((left + 4, top + 2), row["id"], fill="black")
            missing = [f.message for f in picture.report.findings if f.name == "not-drawn"]
            told.append({"id": row["id"], "kind": picture.brief.get("kind"), "not_drawn": missing})
        file = arguments.out / f"{first // (COLUMNS * ROWS) + 1}.webp"
        page.save(file, quality=84)
        print(file, flush=True)
    lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in told)
    (arguments.out / "told.jsonl").write_text(lines, encoding="utf-8")


if __name__ == "__main__":
    main()
