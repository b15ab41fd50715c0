"""The illustrator: time, size and likeness of its pictures.

    python benchmarks/scenes.py [--every N] [--size WxH]

Draws rows of tests/paint/prompts/scenes.jsonl twice and reports the second: CPU time of painting and of the PNG, the
bytes of the SVG and the PDF, whether they hold an image, and the mean difference (of 255) of the SVG, drawn by resvg,
and of the PDF, drawn by pdfium, from the PNG; and the most memory that the process held.
"""

import argparse
import json
import resource
import statistics
import time
from io import BytesIO
from pathlib import Path

import numpy as np
import pypdfium2
import resvg_py
from PIL import Image

from forebrush import draw

SCENES = Path(__file__).parent.parent / "tests" / "paint" / "prompts" / "scenes.jsonl"


def drawn_svg(svg):
    """The picture of an SVG."""
    return Image.open(BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=svg)))).convert("RGB")


def images_in(page):
    """How many images a page of a PDF holds."""
    return sum(1 for _ in page.get_objects(filter=(pypdfium2.raw.FPDF_PAGEOBJ_IMAGE,), max_depth=15))


def drawn_pdf(page, width):
    """The picture of a page of a PDF, `width` px wide."""
    return page.render(scale=width / page.get_width()).to_pil().convert("RGB")


def difference(other, png):
    """Mean absolute difference of two pictures, of 255."""
    own = Image.open(BytesIO(png)).convert("RGB")
    return float(np.abs(np.asarray(own, int) - np.asarray(other.resize(own.size), int)).mean())


def main():
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--every", type=int, default=8)
    parser.add_argument("--size", default="1024x1024")
    arguments = parser.parse_args()
    rows = [json.loads(line) for line in SCENES.read_text(encoding="utf-8").splitlines()][:: arguments.every]
    times, svgs, pdfs, unlike, unlike_pdf, images = [], [], [], [], [], 0
    for row in rows:
        draw(row["prompt"], size=arguments.size, seed=1, quality="low").encode("png")
        started = time.process_time()
        picture = draw(row["prompt"], size=arguments.size, seed=1, quality="low")
        png, _ = picture.encode("png", strip=True)
        times.append(time.process_time() - started)
        svg = picture.encode("svg", strip=True)[0].decode()
        pdf = picture.encode("pdf", strip=True)[0]
        svgs.append(len(svg) / 1e6)
        pdfs.append(len(pdf) / 1e6)
        page = pypdfium2.PdfDocument(pdf)[0]
        images += "<image" in svg or images_in(page) > 0
        unlike.append(difference(drawn_svg(svg), png))
        unlike_pdf.append(difference(drawn_pdf(page, picture.frame.width), png))
    print(f"{len(rows)} of {arguments.size}: CPU median {statistics.median(times):.2f} s, most {max(times):.2f} s")
    for name, sizes, apart in (("SVG", svgs, unlike), ("PDF", pdfs, unlike_pdf)):
        print(
            f"{name}: median {statistics.median(sizes):.2f} MB, most {max(sizes):.2f} MB; mean difference from the PNG "
            f"{statistics.mean(apart):.2f} of 255, most {max(apart):.2f}"
        )
    print(f"with an image in SVG or PDF: {images}")
    print(f"most memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
