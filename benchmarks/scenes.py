"""The illustrator: time, size and likeness of its pictures.

    python benchmarks/scenes.py [--every N] [--size WxH]

Draws rows of tests/paint/prompts/scenes.jsonl twice and reports the second: CPU time of painting and of the PNG, the
bytes of the SVG, whether it holds an `<image>`, and the mean difference (of 255) of the SVG, drawn by resvg, from the
PNG.
"""

import argparse
import json
import statistics
import time
from io import BytesIO
from pathlib import Path

import numpy as np
import resvg_py
from PIL import Image

from forebrush import draw

SCENES = Path(__file__).parent.parent / "tests" / "paint" / "prompts" / "scenes.jsonl"


def difference(svg, png):
    """Mean absolute difference of two pictures, of 255."""
    other = Image.open(BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=svg)))).convert("RGB")
    own = Image.open(BytesIO(png)).convert("RGB")
    return float(np.abs(np.asarray(own, int) - np.asarray(other.resize(own.size), int)).mean())


def main():
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--every", type=int, default=8)
    parser.add_argument("--size", default="1024x1024")
    arguments = parser.parse_args()
    rows = [json.loads(line) for line in SCENES.read_text(encoding="utf-8").splitlines()][:: arguments.every]
    times, sizes, unlike, images = [], [], [], 0
    for row in rows:
        draw(row["prompt"], size=arguments.size, seed=1, quality="low").encode("png")
        started = time.process_time()
        picture = draw(row["prompt"], size=arguments.size, seed=1, quality="low")
        png, _ = picture.encode("png", strip=True)
        times.append(time.process_time() - started)
        svg = picture.encode("svg", strip=True)[0].decode()
        sizes.append(len(svg))
        images += "<image" in svg
        unlike.append(difference(svg, png))
    print(f"{len(rows)} of {arguments.size}: CPU median {statistics.median(times):.2f} s, most {max(times):.2f} s")
    print(f"SVG: median {statistics.median(sizes) / 1e6:.2f} MB, most {max(sizes) / 1e6:.2f} MB, with <image> {images}")
    print(f"SVG against PNG: mean difference {statistics.mean(unlike):.2f} of 255, most {max(unlike):.2f}")


if __name__ == "__main__":
    main()
