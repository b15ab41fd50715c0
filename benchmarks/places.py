"""Draw the prompts with places and say how many relations between their strings hold in the finished picture.

python benchmarks/places.py [--every N] [--offset N] [--verbose] [--out FOLDER] [--only ID,ID]
"""

import argparse
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from think.relations import boxes_of, holds
from think.score import PROMPTS, read

from forebrush.studio import draw


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--offset", type=int, default=0)
    parser.add_argument("--only", default="")
    parser.add_argument("--verbose", action="store_true")
    parser.add_argument("--out", type=Path)
    arguments = parser.parse_args()
    rows = read(PROMPTS / "places.jsonl")[arguments.offset :: arguments.every]
    rows = [r for r in rows if not arguments.only or r["id"] in arguments.only.split(",")]
    good, total, failed = Counter(), Counter(), 0
    for row in rows:
        picture = draw(row["prompt"], size=row.get("size"))
        boxes = boxes_of(picture)
        frame = picture.frames[0]
        errors = [f"{f.name} {f.node}" for f in picture.report.findings if f.severity == "error"]
        failed += bool(errors)
        bad = []
        for relation in row["relations"]:
            total[relation["is"]] += 1
            held = holds(relation, boxes, (frame.width, frame.height))
            good[relation["is"]] += held is True
            if not held:
                bad.append(("missing" if held is None else "wrong", relation["text"], relation["is"], relation["to"]))
        if arguments.verbose and (bad or errors):
            print(f"  {row['id']} [{picture.brief.get('kind', '')}] {bad} errors {errors}", flush=True)
        if arguments.out:
            arguments.out.mkdir(parents=True, exist_ok=True)
            picture.save(arguments.out / f"{row['id']}.png")
    for name in sorted(total):
        print(f"{name:14} {good[name]:3} of {total[name]:3}")
    share = sum(good.values()) / max(1, sum(total.values()))
    print(f"{len(rows)} prompts: {sum(good.values())} of {sum(total.values())} relations hold, {share:.1%};"
          f" with errors {failed}")  # fmt: skip


if __name__ == "__main__":
    main()
