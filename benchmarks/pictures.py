"""What the illustrator's pictures show, measured: relations, pairs that differ in a word, what is known, seeds.

    python benchmarks/pictures.py [relations] [pairs] [known] [seeds] [places] [styles] [--quiet]

The prompts are tests/paint/prompts/{relations,pairs,known,seeds}.jsonl. Everything is measured on what is drawn: a
subject is drawn alone for its mask, the picture with and without shadows for what touches.
"""

import argparse
import itertools
import json
import time
from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path

import numpy as np
from PIL import Image

from forebrush import draw
from forebrush.paint.illustrator.light import rig
from forebrush.paint.illustrator.painter import Illustrator
from forebrush.paint.illustrator.settings.registry import settings
from forebrush.paint.illustrator.styles.applying import flattened
from forebrush.paint.illustrator.styles.registry import styles
from forebrush.paint.illustrator.things.library import built_in
from forebrush.paint.illustrator.view import View
from forebrush.scene.asset import Layer
from forebrush.scene.drawing import FlatPaint, GroupItem, PathItem, RadialPaint
from forebrush.scene.picture import Box, PictureBrief

PROMPTS = Path(__file__).parent.parent / "tests" / "paint" / "prompts"
SIZE, SEED = "480x320", 1
KEY = (255, 0, 255)


def rows(name):
    """The rows of a set."""
    return [json.loads(line) for line in (PROMPTS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


@cache
def drawn(prompt, size=SIZE, seed=SEED):
    """A finished picture."""
    return draw(prompt, size=size, seed=seed, quality="low")


def pixels(picture):
    """RGB as floats."""
    return np.asarray(Image.open(BytesIO(picture.encode("png", strip=True)[0])).convert("RGB"), float)


def painted(picture):
    """The key and the asset of the illustrator in a picture, the largest; None where it painted nothing."""
    found = [(key, asset) for key, asset in picture.assets.items() if asset.painter == "illustrator"]
    return max(found, key=lambda row: row[1].width * row[1].height) if found else None


def brief_of(picture):
    """The brief that the illustrator had."""
    from forebrush.scene.document import walk
    from forebrush.scene.nodes import Picture as Node

    nodes = [node for node, _ in walk(picture.scene.pages[0]) if isinstance(node, Node) and node.brief is not None]
    return max((node.brief for node in nodes), key=lambda brief: len(brief.prompt) + 9 * len(brief.subjects))


def shown(picture, layers):
    """The pixels of a picture whose asset has other layers."""
    key, asset = painted(picture)
    table = {**picture.assets, key: replace(asset, layers=tuple(layers))}
    return pixels(replace(picture, assets=table, _drawn={}))


@cache
def parts(prompt, seed=SEED):
    """Every subject of a picture alone."""
    picture = drawn(prompt, seed=seed)
    _, asset = painted(picture)
    brief = brief_of(picture)
    return Illustrator().parts(brief, asset.width, asset.height, brief.seed)


def mask(prompt, part):
    """Where one subject is drawn."""
    picture = drawn(prompt)
    _, asset = painted(picture)
    whole = PathItem(f"M0 0L{asset.width} 0L{asset.width} {asset.height}L0 {asset.height}Z", (FlatPaint((*KEY, 255)),))
    seen = shown(picture, [Layer("alone", 0.5, (whole, *part.items))])
    return np.abs(seen - np.array(KEY, float)).sum(2) > 60


def named(prompt, what, seed=SEED):
    """The parts of a subject, by the words for it: those said, or of which they are the end."""
    low = what.lower()
    found = [part for part in parts(prompt, seed) if part.what.lower() == low]
    one = low.rstrip("s")
    return found or [p for p in parts(prompt, seed) if p.what.lower() in low or one in p.what.lower()]


def has_shadows(prompt):
    """Whether the shadow of a part darkens what is under it: px that are at least 4 of 255 darker."""
    picture = drawn(prompt)
    _, asset = painted(picture)
    without = [replace(layer, items=tuple(_bare(layer.items))) for layer in asset.layers]
    return shown(picture, asset.layers).sum(2) - shown(picture, without).sum(2) < -4


def _bare(items):
    """Items without pools of shadow: ellipses filled with a dark radial light."""
    for item in items:
        if isinstance(item, GroupItem):
            yield replace(item, items=tuple(_bare(item.items)))
        elif not (isinstance(item, PathItem) and len(item.paints) == 1 and isinstance(item.paints[0], RadialPaint)
                  and sum(item.paints[0].stops[0][1][:3]) < 200):  # fmt: skip
            yield item


# Relations


def holds(relation, one, other):
    """Whether a box (left, top, right, bottom; y down) stands so to another one, by generous measures."""
    (a0, b0, a1, b1), (c0, d0, c1, d1) = one, other
    ax, ay, cx, cy = (a0 + a1) / 2, (b0 + b1) / 2, (c0 + c1) / 2, (d0 + d1) / 2
    wide, tall = c1 - c0, d1 - d0
    across = min(a1, c1) - max(a0, c0)
    match relation:
        case "on" | "riding":
            return c0 <= ax <= c1 and d0 - 0.1 * tall <= b1 <= d1 - 0.12 * tall + 0.2 * (b1 - b0) and ay < cy
        case "under":
            return c0 <= ax <= c1 and ay > cy and b0 > d0
        case "behind":
            return across > 0 and b1 <= d1 + 0.02 * tall
        case "in front of":
            return across > 0 and b1 >= d1
        case "next to":
            return across < 0.35 * min(a1 - a0, wide) and abs(b1 - d1) < 0.4 * max(tall, b1 - b0)
        case "left of":
            return ax < c0 + 0.2 * wide and a1 < cx + 0.2 * wide
        case "right of":
            return ax > c1 - 0.2 * wide and a0 > cx - 0.2 * wide
        case "inside":
            return c0 <= ax <= c1 and d0 - 0.8 * tall < ay < d1
        case "held":
            near = max(a0 - c1, c0 - a1, 0) < 0.25 * wide
            return near and b0 > d0 - 1.2 * tall and b1 < d1 + 0.05 * tall
        case "above":
            return ay < d0 + 0.1 * tall and across > -0.5 * wide
    return False


def relations(quiet):
    """Every row: the relation, how much of the first is in sight, and the shadow where it touches."""
    right, shadows, bad = 0, 0, []
    for row in rows("relations"):
        ones, others = named(row["prompt"], row["one"]), named(row["prompt"], row["to"])
        if not ones or not others:
            bad.append((row["id"], "not there"))
            continue
        if row["relation"] == "between":
            left, right_one = min(o.box[0] for o in others), max(o.box[2] for o in others)
            middle = (ones[0].box[0] + ones[0].box[2]) / 2
            fine = len(others) >= 2 and left < middle < right_one and all(
                o.box[2] < middle or o.box[0] > middle for o in others
            )  # fmt: skip
        else:
            fine = all(any(holds(row["relation"], a.box, b.box) for b in others) for a in ones)
        touches = row["relation"] not in ("held", "above", "inside", "riding")
        dark = True
        if touches:
            darker = has_shadows(row["prompt"])
            scale = darker.shape[1] / painted(drawn(row["prompt"]))[1].width
            dark = all(_foot(darker, part.box, scale).sum() > 8 for part in ones)
        right += fine
        shadows += dark
        if not (fine and dark):
            bad.append((row["id"], row["relation"], "place" if not fine else "shadow"))
    total = len(rows("relations"))
    print(f"relations: {right} of {total} as said; a shadow where things touch {shadows} of {total}")
    _say(bad, quiet)
    return right, shadows, total


def _foot(array, box, scale):
    """The band of an array under a box."""
    left, top, right, bottom = (v * scale for v in box)
    tall = bottom - top
    a, b = int(max(bottom - 0.12 * tall, 0)), int(bottom + 0.12 * tall) + 2
    return array[a:b, int(max(left, 0)) : int(right) + 1]


# Pairs


def pairs(quiet):
    """Every pair: what is named changes where it should, and nothing else moves."""
    good, bad = 0, []
    for row in rows("pairs"):
        fault = pair_fault(row)
        good += not fault
        if fault:
            bad.append((row["id"], row["kind"], fault))
    print(f"pairs: {good} of {len(rows('pairs'))} change in what is named and in nothing else")
    _say(bad, quiet)
    return good, len(rows("pairs"))


def pair_fault(row):
    """What is wrong with a pair; empty where nothing is."""
    a, b, kind = row["a"], row["b"], row["kind"]
    one, two = parts(a), parts(b)
    own_a, own_b = named(a, row["subject"]), named(b, row["subject"])
    if not own_a or not own_b:
        return "the subject is not there"
    rest = [p.box for p in one if p not in own_a]
    if not same(rest, [p.box for p in two if p not in own_b]):
        return "others moved"
    first, second = pixels(drawn(a)), pixels(drawn(b))
    if kind in ("time", "weather", "season", "color"):
        if not same([p.box for p in one], [p.box for p in two]):
            return "a subject moved"
        inside = np.any([mask(a, part) for part in own_a], axis=0)
        change = np.abs(first - second).mean(2)
        if kind == "color":
            if change[inside].mean() < 12:
                return f"the colour changes by {change[inside].mean():.0f}"
            return "" if change[~inside].mean() < 1.5 else f"the rest changes by {change[~inside].mean():.1f}"
        return "" if change[~inside].mean() > 5 else f"the setting changes by {change[~inside].mean():.1f}"
    if kind == "count":
        seen = (len(own_a), len(own_b))
        return "" if seen == tuple(row["numbers"]) else f"{seen} for {row['numbers']}"
    if kind == "size":
        areas = [sum((p.box[2] - p.box[0]) * (p.box[3] - p.box[1]) for p in own) for own in (own_a, own_b)]
        return "" if areas[1] > 1.3 * areas[0] else f"{areas[1] / areas[0]:.2f} times"
    host = [p for p in one if p not in own_a]
    middle = [(own[0].box[0] + own[0].box[2]) / 2 - (host[0].box[0] + host[0].box[2]) / 2 for own in (own_a, own_b)]
    return "" if middle[0] < 0 < middle[1] else "the side does not change"


def same(one, two, by=1.0):
    """Whether two lists of boxes are the same, to a px."""
    return len(one) == len(two) and all(
        abs(p - q) <= by for a, b in zip(one, two, strict=True) for p, q in zip(a, b, strict=True)
    )


# What is known


def known(quiet):
    """Unknown words are told, known prompts tell of none. What the library has drawn since then counts as known."""
    told, silent, bad = 0, 0, []
    of_unknown = [row for row in rows("known") if row["unknown"]]
    for row in rows("known"):
        missing = [f.message for f in drawn(row["prompt"]).report.findings if f.name == "not-drawn"]
        if row["unknown"]:
            match = built_in().find(row["unknown"])
            fine = any(row["unknown"].lower() in message.lower() for message in missing) or (
                match is not None and match.exact
            )
            told += fine
        else:
            fine = not missing
            silent += fine
        if not fine:
            bad.append((row["id"], row["unknown"] or missing))
    of_known = len(rows("known")) - len(of_unknown)
    print(
        f"known: {told} of {len(of_unknown)} unknown subjects told; {silent} of {of_known} known prompts tell of none"
    )
    _say(bad, quiet)
    return told, silent


# Seeds


def overlap(a, b):
    """Intersection over union of two boxes."""
    across, down = min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])
    both = max(across, 0) * max(down, 0)
    return both / max((a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - both, 1e-9)


def seeds(quiet):
    """Ten seeds look like ten pictures; adding leaves the rest; what must not be there is not there."""
    unlike, of_pairs, kept, without, bad = 0, 0, 0, 0, []
    table = rows("seeds")
    for row in table:
        if row["check"] == "seeds":
            views = [(horizon(row["prompt"], seed), parts(row["prompt"], seed)[0].box) for seed in range(10)]
            alike = [
                (i, j) for (i, (h, box)), (j, (k, other)) in itertools.combinations(enumerate(views), 2)
                if abs(h - k) < 0.025 and overlap(box, other) >= 0.4
            ]  # fmt: skip
            unlike += 45 - len(alike)
            of_pairs += 45
            fine = not alike
            note = alike
        elif row["check"] == "adding":
            before, after = parts(row["prompt"]), parts(row["more"])
            fine = len(after) > len(before) and all(
                any(old.what == new.what and same([old.box], [new.box]) for new in after) for old in before
            )  # fmt: skip
            kept += fine
            note = "moved"
        else:
            names = {part.what.lower() for part in parts(row["prompt"])}
            fine = not any(_is_kind(name, row["without"]) for name in names)
            without += fine
            note = names
        if not fine:
            bad.append((row["id"], note))
    count = {check: sum(row["check"] == check for row in table) for check in ("seeds", "adding", "without")}
    print(
        f"seeds: {unlike} of {of_pairs} pairs of seeds are unlike; adding leaves the rest {kept} of {count['adding']}"
    )
    print(f"negations: {without} of {count['without']} hold")
    _say(bad, quiet)
    return unlike, of_pairs, kept, without


def horizon(prompt, seed):
    """y of the horizon of a picture, 0 to 1."""
    picture = drawn(prompt, seed=seed)
    _, asset = painted(picture)
    brief = brief_of(picture)
    return Illustrator().horizon(brief, asset.width, asset.height, brief.seed)


def _is_kind(name, kind):
    from forebrush.paint.illustrator.people.roles import role_for

    if kind == "person":
        return role_for(name) is not None
    match = built_in().find(name)
    if match is None:
        return False
    return (
        kind == match.name or kind in match.name.split("-") or kind in built_in().sketches[match.name].get("tags", ())
    )


def _say(bad, quiet):
    if not quiet:
        for row in bad:
            print("   ", *row)


# Settings


def settled(name, size, *, clear=()):
    """The pixels of a setting alone, at noon."""
    setting = settings()[name]
    place = setting.layouts[0]
    picture = drawn("A fox in a park", f"{size[0]}x{size[1]}")
    props = Illustrator().props(*size)
    view = View(*map(float, size), rig(indoor=setting.indoor), "1", place.horizon, place.ground, place.mirrored, clear,
                table=setting.table, props=props)  # fmt: skip
    setting.draw(view)
    return shown(picture, view.layers())


def places(quiet):
    """Every setting: alike at half the size, the same again, calm where words stand."""
    area = Box(x=0.06, y=0.06, width=0.5, height=0.3)
    alike, again, calm, bad = [], 0, 0, []
    for name in settings():
        small, large = settled(name, (512, 384)), settled(name, (1024, 768))
        half = large.reshape(384, 2, 512, 2, 3).mean((1, 3))
        noise = ((small - half) ** 2).mean()
        alike.append(10 * np.log10(255**2 / max(noise, 1e-9)))
        again += bool((small == settled(name, (512, 384))).all())
        kept = settled(name, (512, 384), clear=(area,))
        part = kept[24:134, 32:286].mean(2)
        rough = float(np.abs(np.diff(part, axis=1)).mean() + np.abs(np.diff(part, axis=0)).mean())
        calm += rough < CALM
        if alike[-1] < 32 or rough >= CALM:
            bad.append((name, f"{alike[-1]:.1f} dB", f"edges {rough:.1f}"))
    count = len(alike)
    print(f"settings: {count}; 512 against 1024 px: least {min(alike):.1f} dB, below 32: {sum(v < 32 for v in alike)}; "
          f"the same again {again}; calm under words {calm}")  # fmt: skip
    _say(bad, quiet)
    return alike, again, calm


CALM = 2.5
"""Mean steps between neighbouring px (of 255, across and down) below which words stand on a calm ground."""


# Styles


STYLED = ("a fox on a meadow", "a girl with an umbrella by a lake, mountains behind, autumn")


def in_style(name, prompt, size, density=1.0, clear=()):
    """The asset of a prompt in a style, and the seconds of CPU that it took."""
    brief = PictureBrief(prompt=prompt, style=name, keep_clear=clear)
    begun = time.process_time()
    asset = Illustrator(density=density).paint(brief, *size, SEED, lambda color: color.rgba)
    return asset, time.process_time() - begun


def made_in(name, prompt, density, clear=()):
    """Its pixels at 512 x 384 px times the density."""
    asset, _ = in_style(name, prompt, (512, 384), density, clear)
    return 255 * flattened(asset.layers, 512, 384, (round(512 * density), round(384 * density)))


def in_styles(quiet):
    """Every style: alike at half the size, the same again, calm under words, and the time of a megapixel."""
    area = Box(x=0.05, y=0.05, width=0.5, height=0.3)
    table = []
    for name in styles():
        alike, calm, again = [], [], []
        for prompt in STYLED:
            small, large = made_in(name, prompt, 1.0), made_in(name, prompt, 2.0)
            noise = ((small - large.reshape(384, 2, 512, 2, 3).mean((1, 3))) ** 2).mean()
            alike.append(10 * np.log10(255**2 / max(noise, 1e-9)))
            again.append(bool((small == made_in(name, prompt, 1.0)).all()))
        part = made_in(name, STYLED[0], 1.0, (area,))[36:118, 51:256].mean(2)
        calm = float(np.abs(np.diff(part, axis=1)).mean() + np.abs(np.diff(part, axis=0)).mean())
        spent = sorted(in_style(name, STYLED[1], (1024, 1024))[1] for _ in range(3))[0]
        table.append((name, min(alike), all(again), calm, spent))
    low, slow = min(table, key=lambda row: row[1]), max(table, key=lambda row: row[4])
    print(f"styles: {len(table)}; 512 against 1024 px: least {low[1]:.1f} dB ({low[0]}); the same again "
          f"{sum(row[2] for row in table)}; steps under words at most {max(row[3] for row in table):.1f}; a megapixel "
          f"takes at most {slow[4]:.1f} s of CPU ({slow[0]})")  # fmt: skip
    _say([(f"{row[0]:12}", f"{row[1]:.1f} dB", f"steps {row[3]:.1f}", f"{row[4]:.2f} s") for row in table], quiet)
    return table


def main():
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("what", nargs="*", default=["relations", "pairs", "known", "seeds", "places"])
    parser.add_argument("--quiet", action="store_true")
    arguments = parser.parse_args()
    for name in arguments.what:
        {"relations": relations, "pairs": pairs, "known": known, "seeds": seeds, "places": places,
         "styles": in_styles}[name](arguments.quiet)  # fmt: skip


if __name__ == "__main__":
    main()
