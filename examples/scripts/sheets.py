"""Sheets that put the originals of the three showpieces beside what the scene documents give.

    PYTHONPATH=src python examples/scripts/sheets.py ORIGINALS 2

ORIGINALS is the folder of the originals (`a-livestream.png` ...); 2 is the number of the round. The sheets are drawn
by Forebrush, too: each is a scene of two images. A file is made smaller until it has at most 250 kB.
"""

from __future__ import annotations

import argparse
import hashlib
from pathlib import Path
from typing import Any

from forebrush.studio import render

EXAMPLES = Path(__file__).resolve().parent.parent
GALLERY = EXAMPLES.parent / "docs" / "gallery"
PIECES = {
    "livestream": ("a-livestream.png", 1080, 2340),
    "midautumn-poster": ("b-midautumn-poster.png", 1200, 1800),
    "product-box": ("c-product-box.png", 1600, 1200),
}
MOST = 250_000
GAP = 20


def sheet(left: bytes, right: bytes, width: int, height: int) -> tuple[dict[str, Any], dict[str, bytes]]:
    """A scene of two images side by side, 1400 px wide, and its assets."""
    assets = {hashlib.sha256(data).hexdigest(): data for data in (left, right)}
    across = (1400 - GAP) / 2
    high = round(across * height / width)
    nodes = [
        {"kind": "picture", "id": f"piece_{k}", "asset": key, "width": across, "height": high, "alt": alt}
        for k, (key, alt) in enumerate(zip(assets, ("the original", "the scene document"), strict=True), 1)
    ]
    row = {"kind": "group", "id": "sheet", "layout": "row", "gap": GAP, "children": nodes}
    return {"pages": [{"width": 1400, "height": high, "fills": ["#ffffff"], "nodes": [row]}]}, assets


def main() -> None:
    """Write the sheets."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("originals", type=Path)
    parser.add_argument("round", type=int)
    parser.add_argument("names", nargs="*", default=list(PIECES))
    given = parser.parse_args()
    GALLERY.mkdir(parents=True, exist_ok=True)
    for name in given.names:
        original, width, height = PIECES[name]
        ours, _ = render((EXAMPLES / f"{name}.json").read_bytes(), quality="low").encode("png", strip=True)
        scene, assets = sheet((given.originals / original).read_bytes(), ours, width, height)
        scale = 1.0
        while True:
            data, _ = render(scene, assets=assets, scale=scale, quality="low").encode("jpeg")
            if len(data) <= MOST:
                break
            scale *= max(0.8, min(0.97, (MOST / len(data)) ** 0.6))
        path = GALLERY / f"round-{given.round}-{name}.jpg"
        path.write_bytes(data)
        print(f"{path.name}  {round(1400 * scale)} px wide, {len(data) // 1000} kB")


if __name__ == "__main__":
    main()
