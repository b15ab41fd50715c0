"""Badges from one template: how many a second, against one `render` for each in the same run, and against Pillow.

    python benchmarks/templates.py [--count 1000] [--workers 2] [--photos] [--peer] [--folder FOLDER]

The template is examples/badge.json (800 x 500 px, every picture with a name, a role, a company and a QR code of its
own) with a supplied image as its logo; `--photos` gives each row a photograph in place of the code. Files are PNG on
disk, each checked. `--peer` draws badges of the same look by hand with Pillow and segno: no layout, no fit, no check.
"""

import argparse
import json
import os
import resource
import shutil
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from PIL import Image, ImageDraw, ImageFont

import forebrush

ROOT = Path(__file__).parent.parent
FIRST = ("Ada", "Grace", "Katherine", "Rosalind", "Chien-Shiung", "Lise", "Emmy", "Hedy", "Mary", "Tu")
LAST = ("Lovelace", "Hopper", "Johnson", "Franklin", "Wu", "Meitner", "Noether", "Lamarr", "Somerville", "Youyou")
ROLES = ("Pilot", "Mathematician", "Crystallographer", "Engineer of harbours and locks", "Cartographer", "船舶工程师")


def rows(count):
    """People of a conference."""
    return [
        {
            "name": f"{FIRST[k % 10]} {LAST[k // 10 % 10]}",
            "role": ROLES[k % 6],
            "company": f"Harbour {k % 17} & Sons",
            "contact": f"https://harbour.example/people/{k:05}",
            "ticket": ("SPEAKER", "GUEST", "CREW")[k % 3],
        }
        for k in range(count)
    ]


def template(photos):
    """The badge; with a picture in the place of the code where photographs are wanted."""
    document = json.loads((ROOT / "examples" / "badge.json").read_text(encoding="utf-8"))
    if photos:
        card = next(node for node in document["pages"][0]["nodes"] if node["id"] == "card")
        brief = {"ground": {"kind": "plain", "colors": ["#14343b"]}}
        card["children"] = [{"kind": "picture", "id": "portrait", "brief": brief, "width": 200, "height": 200}]
    return document


def image(path, seed, side):
    """A smooth picture of many colours, as a JPEG or PNG."""
    small = np.random.default_rng(seed).integers(0, 255, (6, 6, 3), dtype=np.uint8)
    Image.fromarray(small).resize((side, side), Image.Resampling.BICUBIC).save(path)
    return path


def cpu():
    """CPU seconds of this process and of those that it waited for."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(u.ru_utime + u.ru_stime for u in used)


def measured(what, count, work):
    """Say how long some work took."""
    before, start = cpu(), time.perf_counter()
    work()
    seconds, used = time.perf_counter() - start, cpu() - before
    print(
        f"{what:34} {count:5} badges  {seconds:7.2f} s  {count / seconds:6.1f} a second  "
        f"{used:7.2f} CPU s  {count / used:6.1f} a CPU second",
        flush=True,
    )
    return count / seconds, count / used


def one_by_one(document, given, folder):
    """What a script does without templates: fill, draw and save, each by itself, in this process."""
    for number, row in enumerate(given, 1):
        filled = forebrush.fill(document, row)
        forebrush.draw_scene(filled.scene, assets=filled.assets).save(folder / f"{number}.png")


def by_hand(given, logo, folder):
    """The same look by Pillow and segno, with fixed places."""
    import segno

    from forebrush.studio import default_library

    library = default_library()
    file = next(face.path for face in library.faces() if face.family == "Inter")
    sizes = {size: ImageFont.truetype(str(file), size) for size in (14, 19, 20, 24, 34, 60)}
    mark = Image.open(logo).convert("RGB").resize((72, 72), Image.Resampling.LANCZOS)
    for number, row in enumerate(given, 1):
        page = Image.new("RGB", (800, 500), "#f4f0e6")
        draw = ImageDraw.Draw(page)
        draw.rectangle((0, 0, 800, 112), "#14343b")
        draw.rectangle((0, 436, 800, 500), "#e4572e")
        draw.rounded_rectangle((560, 152, 760, 352), 16, "white")
        page.paste(mark, (40, 20))
        code = segno.make_qr(row["contact"], error="m")
        matrix = Image.new("1", code.symbol_size(border=0), 1)
        matrix.putdata([not module for line in code.matrix for module in line])
        page.paste(matrix.convert("RGB").resize((148, 148), Image.Resampling.NEAREST), (586, 178))
        for words, size, x, y, color in (
            ("Harbour Talks", 34, 132, 36, "#f4f0e6"),
            ("14 May – 16 May 2027", 19, 562, 45, "#f4f0e6"),
            (row["name"], 60, 40, 190, "#14343b"),
            (row["role"], 24, 40, 290, "#14343b"),
            (row["company"], 20, 40, 330, "#5f6f70"),
            ("Scan to say hello", 14, 604, 364, "#5f6f70"),
            (row["ticket"], 24, 40, 454, "white"),
        ):
            draw.text((x, y), words, color, sizes[size])
        page.save(folder / f"{number}.png")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--photos", action="store_true")
    parser.add_argument("--peer", action="store_true")
    parser.add_argument("--folder", type=Path)
    arguments = parser.parse_args()
    with TemporaryDirectory() as temporary:
        root = arguments.folder or Path(temporary)
        root.mkdir(parents=True, exist_ok=True)
        logo = image(root / "logo.png", 1, 400)
        given, document = rows(arguments.count), template(arguments.photos)
        if arguments.photos:
            given = [{k: v for k, v in row.items() if k != "contact"} for row in given]
            for number, row in enumerate(given):
                row["portrait"] = image(root / f"portrait-{number}.jpg", number + 2, 600)
        few = max(10, arguments.count // 20)
        alone, batch = root / "alone", root / "batch"
        for folder in (alone, batch, root / "hand"):
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
        forebrush.draw_scene(document)  # fonts are opened, and the rooms loaded
        each = [{**row, "logo": logo} for row in given[:few]]
        slow = measured("one by one, in one process", few, lambda: one_by_one(document, each, alone))

        def together():
            made = forebrush.render_all(
                document, given, batch / "{row}.png", values={"logo": logo}, images=root, workers=arguments.workers
            )
            assert made.ok, [row for row in made.rows if row.error or row.findings][:2]

        fast = measured(f"render_all, {arguments.workers} processes", arguments.count, together)
        measured("the same again: nothing to make", arguments.count, together)
        if arguments.peer and not arguments.photos:
            hand = measured("by hand with Pillow, one process", few, lambda: by_hand(given[:few], logo, root / "hand"))
            print(f"of the CPU of a badge by hand: {hand[1] / fast[1]:.1f} times")
        same = all((alone / f"{k}.png").read_bytes() == (batch / f"{k}.png").read_bytes() for k in range(1, few + 1))
        most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        size = sum(file.stat().st_size for file in batch.glob("*.png")) / arguments.count / 1000
        print(
            f"{fast[0] / slow[0]:.1f} times as fast as one by one, {fast[1] / slow[1]:.1f} times by CPU; "
            f"files of both ways equal: {same}; {size:.0f} kB each; "
            f"largest process {most:.0f} MB; load {os.getloadavg()[0]:.1f}"
        )


if __name__ == "__main__":
    main()
