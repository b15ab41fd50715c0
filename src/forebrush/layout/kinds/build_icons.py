"""Makes `data/lucide/icons.json.xz` from the unpacked npm package `lucide-static`.

    python -m forebrush.layout.kinds.build_icons path/to/package

For each icon its path data as drawn in a box of 24 x 24: lines, then dots that are filled; then its search words. An
icon of the same drawing as one before it is an alias and holds that name.
"""

from __future__ import annotations

import json
import lzma
import re
import sys
from pathlib import Path

from forebrush.layout.kinds.importer.geometry import shape
from forebrush.layout.kinds.importer.tree import Element, read_tree
from forebrush.scene.paths import write

__all__ = ["main"]

HERE = Path(__file__).parent / "data" / "lucide"


_NUMBER = r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?"
_RELATIVE = re.compile(rf"^m\s*({_NUMBER})[\s,]*({_NUMBER})\s*(.*)$", re.DOTALL)


def _data(element: Element) -> str:
    """Path data that may follow other path data: a first `m` is absolute, though what follows it is not."""
    if element.tag != "path":
        return write(shape(element, 24, 24), 3)
    relative = _RELATIVE.match(element.get("d"))
    if relative is None:
        return element.get("d")
    x, y, rest = relative.groups()
    return f"M{x} {y}{'' if rest[:1].isalpha() or not rest else 'l'}{rest}"


def main(package: Path) -> None:
    """Write the data file and its licence. Raises OSError where the package is not there."""
    tags = json.loads((package / "tags.json").read_text(encoding="utf-8"))
    names = [path.stem for path in sorted((package / "icons").glob("*.svg"))]
    seen: dict[tuple[str, str], str] = {}
    made: dict[str, object] = {}
    # Names with tags are the present ones; the others are what they were called before.
    for name in sorted(names, key=lambda n: (n not in tags, n)):
        root = read_tree((package / "icons" / f"{name}.svg").read_text(encoding="utf-8"))
        lines = "".join(_data(child) for child in root.children)
        dots = "".join(_data(child) for child in root.children if child.get("fill") == "currentColor")
        if name not in tags and (lines, dots) in seen:
            made[name] = seen[lines, dots]
            continue
        seen.setdefault((lines, dots), name)
        made[name] = [lines, dots, " ".join(tags.get(name, ()))]
    text = json.dumps({name: made[name] for name in sorted(made)}, ensure_ascii=False, separators=(",", ":"))
    HERE.mkdir(parents=True, exist_ok=True)
    (HERE / "icons.json.xz").write_bytes(lzma.compress(text.encode(), preset=9 | lzma.PRESET_EXTREME))
    (HERE / "LICENSE.txt").write_bytes((package / "LICENSE").read_bytes())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
