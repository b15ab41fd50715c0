"""Draw prompts of our own and say which of their strings are shown, and in the stated role.

    python benchmarks/prompts.py [FAMILY ...] [--every N] [--out FOLDER] [--verbose] [--only ID,ID]

Without a family: every file of tests/think/prompts with strings to show.
"""

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from think.score import PROMPTS, pictured, read, score


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("families", nargs="*")
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--only", default="")
    parser.add_argument("--out", type=Path)
    parser.add_argument("--verbose", action="store_true")
    arguments = parser.parse_args()
    own = ("follows", "places", "bad", "described")
    families = arguments.families or sorted(p.stem for p in PROMPTS.glob("*.jsonl") if p.stem not in own)
    for family in families:
        for lang in ("zh", "en"):
            rows = [r for r in read(PROMPTS / f"{family}.jsonl") if r["lang"].startswith(lang)][:: arguments.every]
            rows = [r for r in rows if not arguments.only or r["id"] in arguments.only.split(",")]
            scores = []
            for row in rows:
                made = score(row)
                scores.append(made)
                if arguments.verbose and (made.missing or made.wrong_role or made.set_wrongly or made.errors):
                    print(f"  {made.id} [{made.kind}] missing {made.missing} role {made.wrong_role}"
                          f" set wrongly {made.set_wrongly} errors {made.errors}")  # fmt: skip
                if arguments.out:
                    arguments.out.mkdir(parents=True, exist_ok=True)
                    pictured(row["prompt"], row.get("size"))[0].save(arguments.out / f"{row['id']}.png")
            total, bad = sum(s.strings for s in scores) or 1, sum(bool(s.errors) for s in scores)
            print(
                f"{family:12} {lang} {len(scores):3} prompts, {total:4} strings: shown"
                f" {sum(s.shown for s in scores) / total:6.1%}, in role {sum(s.in_role for s in scores) / total:6.1%},"
                f" set wrongly {sum(len(s.set_wrongly) for s in scores)}, with errors {bad}",
                flush=True,
            )


if __name__ == "__main__":
    main()
