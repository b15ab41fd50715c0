"""Draw every prompt of a JSON Lines file and say which of its `must` strings a reader can see.

    python benchmarks/showcase.py PROMPTS.jsonl [--out FOLDER] [--only ID,ID]

A line is `{"id", "size", "prompt", "must": [...]}`; a `must` that begins with `re:` is a regular expression.
"""

import argparse
import json
import re
import time
from pathlib import Path

from forebrush.check import is_shown, measure_shown
from forebrush.studio import draw


def seen(must, shown):
    """Whether a string (or a match of a pattern in the texts, joined for it) is shown."""
    if not must.startswith("re:"):
        return is_shown(must, shown)
    pattern = re.compile(must[3:])
    whole = "\n".join(item.text for item in shown if not list(item.bad()))
    return bool(pattern.search(whole))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("prompts", type=Path)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--only", default="")
    arguments = parser.parse_args()
    total, failed = {}, 0
    for line in arguments.prompts.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if arguments.only and row["id"] not in arguments.only.split(","):
            continue
        started = time.process_time()
        picture = draw(row["prompt"], size=row["size"])
        seconds = time.process_time() - started
        frame = picture.frame
        shown = measure_shown(frame, picture.pixels(), picture.assets, scale=1.0, library=picture.library)
        missing = [must for must in row["must"] if not seen(must, shown)]
        kind = picture.brief.get("kind", "page")
        good, all_of = total.get(kind, (0, 0))
        total[kind] = (good + len(row["must"]) - len(missing), all_of + len(row["must"]))
        errors = [f"{f.name} {f.node}" for f in picture.report.findings if f.severity == "error"]
        failed += bool(errors)
        print(f"{row['id']:18} {kind:8} {seconds:5.2f} s  missing {missing or '-'}  errors {errors or '-'}")
        if arguments.out:
            arguments.out.mkdir(parents=True, exist_ok=True)
            picture.save(arguments.out / f"{row['id']}.png")
    for kind, (good, all_of) in sorted(total.items()):
        print(f"{kind}: {good} of {all_of} strings shown")
    print(f"pictures with a finding of severity error: {failed}")


if __name__ == "__main__":
    main()
