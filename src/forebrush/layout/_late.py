"""Stand-ins while rooms are being built; goes away."""

from __future__ import annotations
import importlib
from types import SimpleNamespace
from typing import Any

try:
    from forebrush.layout.text import measure, place
except ImportError:

    def measure(node: Any, max_width: Any, max_height: Any, ctx: Any) -> Any:
        char, line = node.size / 2, node.size * node.line_height
        words = [w for p in node.text.split("\n") for w in p.split(" ")] or [""]
        per = max(1, int((max_width + 1e-6) // char)) if max_width is not None else 10**9
        lines, longest = 0, 0
        for p in node.text.split("\n"):
            cur = 0
            for w in p.split(" "):
                n = len(w)
                if cur and cur + 1 + n > per:
                    lines += 1
                    longest = max(longest, cur)
                    cur = n
                else:
                    cur = cur + 1 + n if cur else n
            lines += 1
            longest = max(longest, cur)
        return SimpleNamespace(
            width=longest * char,
            height=lines * line,
            min_content_width=max(map(len, words)) * char,
            baseline=line / 2 + node.size * 0.3,
        )

    def place(node: Any, width: float, height: float, ctx: Any) -> Any:
        return ()


def kind(name: str) -> Any:
    try:
        return importlib.import_module(f"forebrush.layout.kinds.{name}")
    except ImportError:
        return SimpleNamespace(intrinsic=lambda n, c: None, items=lambda n, w, h, c: ())


chart, code, formula, icon, shape, svg = map(kind, ("chart", "code", "formula", "icon", "shape", "svg"))
