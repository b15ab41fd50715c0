"""Draw requests that ask something of the world, and say whether their pictures answer it, with a source.

python benchmarks/follows.py [--verbose] [--only ID,ID] [--out FOLDER]
"""

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from think.score import PROMPTS, pictured, read
from think.test_follows import says, sourced

from forebrush.think import plan
from forebrush.world import Request


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--verbose", action="store_true")
    parser.add_argument("--only", default="")
    parser.add_argument("--out", type=Path)
    arguments = parser.parse_args()
    rows = [r for r in read(PROMPTS / "follows.jsonl") if not arguments.only or r["id"] in arguments.only.split(",")]
    answered = with_source = faulty = 0
    for row in rows:
        picture, texts, errors = pictured(row["prompt"], row.get("size"))
        missing = [wish for wish in row["must"] if not says([text for text, _ in texts], wish)]
        cited = sourced(plan(Request(row["prompt"], *map(int, row["size"].split("x")))), row["source"])
        answered += not missing
        with_source += not missing and cited
        faulty += bool(errors)
        if arguments.verbose and (missing or not cited or errors):
            print(f"  {row['id']} missing {missing} source {cited} errors {errors}")
        if arguments.out:
            arguments.out.mkdir(parents=True, exist_ok=True)
            picture.save(arguments.out / f"{row['id']}.png")
    print(f"{len(rows)} requests: answered {answered}, with a source {with_source}, with errors {faulty}")


if __name__ == "__main__":
    main()
