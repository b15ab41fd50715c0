"""Draw prompts of public benches and say which of their target strings are shown.

    python benchmarks/bench.py FILE.jsonl ... [--every N] [--unquoted] [--verbose] [--out FOLDER]

Reads rows of LongText-Bench (`text`: the targets) and of T2I-CoReBench (`checklist`: the X of "Is the text 'X'
present?"). `--unquoted` takes the quotation marks out of the prompts first.
"""

import argparse
import json
import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from think.score import pictured, plain, shown_in

_TARGET = re.compile(r"^Is the text '(.*)' present\?$")
_MARKS = re.compile(r"[“”\"「」『』]|(?<![A-Za-z0-9])'(?=\S)|(?<=[^\s])'(?![A-Za-z])")


def targets(row):
    """The strings that must be shown."""
    if "text" in row:
        return row["text"]
    return [m[1] for question in row["checklist"] if (m := _TARGET.match(question))]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--offset", type=int, default=0)
    parser.add_argument("--unquoted", action="store_true")
    parser.add_argument("--verbose", action="store_true")
    parser.add_argument("--out", type=Path)
    arguments = parser.parse_args()
    for file in arguments.files:
        rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
        rows = rows[arguments.offset :: arguments.every]
        shown = total = failed = 0
        for row in rows:
            prompt = _MARKS.sub("", row["prompt"]) if arguments.unquoted else row["prompt"]
            picture, texts, errors = pictured(prompt)
            name = str(row.get("id", row.get("prompt_id")))
            # A label and its value are two texts that stand side by side: a reader sees one string.
            whole = "".join(plain(text) for text, _ in texts)
            missing = [t for t in targets(row) if not shown_in(t, texts) and plain(t) not in whole]
            total += len(targets(row))
            shown += len(targets(row)) - len(missing)
            failed += bool(errors)
            if arguments.verbose and (missing or errors):
                print(f"  {name} missing {missing} errors {errors}\n    texts {[t for t, _ in texts]}")
            if arguments.out:
                arguments.out.mkdir(parents=True, exist_ok=True)
                picture.save(arguments.out / f"{file.stem}-{name}.png")
        share = shown / max(1, total)
        print(f"{file.stem:16} {len(rows):3} prompts: {shown} of {total} strings shown, {share:.1%}; errors {failed}")


if __name__ == "__main__":
    main()
