"""Draw worded requests with random figures and say for how many everything that follows is shown, and nothing wrong.

python benchmarks/sums.py [--draws 25] [--only ID,ID] [--verbose]
"""

import argparse
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from think.prompts.sums import TEMPLATES, holds
from think.score import pictured


def wrong_with(template, seed):
    """What is amiss in the picture of one draw: results not shown, wrong ones shown, a finding that is missing."""
    values = template.draw(random.Random(seed))
    picture, texts, _ = pictured(template.prompt.format(**values), None, seed)
    shown = [text for text, _ in texts]
    together = "\n".join(shown)
    missing = [forms[0] for forms in template.expect(values) if not any(holds(together, f) for f in forms)]
    wrong = [form for form in template.never(values) if any(holds(text, form) for text in shown)]
    found = [finding.name for finding in picture.report.findings]
    found += [finding["name"] for finding in picture.brief.get("findings", ())]
    if template.finding and template.finding not in found:
        missing.append(f"finding {template.finding}")
    return missing, wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--draws", type=int, default=25)
    parser.add_argument("--only", default="")
    parser.add_argument("--verbose", action="store_true")
    arguments = parser.parse_args()
    good = total = 0
    for template in TEMPLATES:
        if arguments.only and template.id not in arguments.only.split(","):
            continue
        right = 0
        for seed in range(arguments.draws):
            missing, wrong = wrong_with(template, seed)
            right += not missing and not wrong
            if arguments.verbose and (missing or wrong):
                print(f"  {template.id} {seed}: missing {missing} wrong {wrong}")
        good, total = good + right, total + arguments.draws
        print(f"{template.id:24} {right:3} of {arguments.draws}{'  trap' if template.trap else ''}", flush=True)
    print(f"{good} of {total} right")


if __name__ == "__main__":
    main()
