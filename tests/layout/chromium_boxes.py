"""The same boxes as HTML, and what Chromium makes of them."""

from __future__ import annotations

import html
import json
import random
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

Node = dict[str, Any]
FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--no-first-run", "--disable-quic", "--dump-dom",
]  # fmt: skip

ROOM = 4_000
"""Width and height of the page on which each tree stands, px."""
STYLE = """
*{box-sizing:border-box;margin:0;padding:0}
body{position:relative}
.root{position:absolute;left:0}
.t{font-size:0;line-height:0}
.t i{display:inline-block;height:10px}
"""

SCRIPT = """
const out={};
for(const e of document.querySelectorAll('[id]')){
 const r=e.getBoundingClientRect(), o=e.closest('.root').getBoundingClientRect();
 out[e.id]=[r.x-o.x,r.y-o.y,r.width,r.height];
}
document.body.innerHTML='<pre id=result>'+JSON.stringify(out)+'</pre>';
"""


def _css(value: Any) -> str:
    return f"{value}px" if isinstance(value, (int, float)) else str(value)


def _edges(value: Any) -> str:
    return " ".join(_css(v) for v in (value if isinstance(value, list) else [value]))


def _line(value: str) -> str:
    return {"start": "flex-start", "end": "flex-end"}.get(value, value)


def to_html(node: Node, root: str = "") -> str:
    """A node as a div, with the CSS that says the same."""
    css: list[str] = []
    for name in (
        "width",
        "height",
        "min_width",
        "min_height",
        "max_width",
        "max_height",
        "left",
        "top",
        "right",
        "bottom",
    ):
        if name in node:
            css.append(f"{name.replace('_', '-')}:{_css(node[name])}")
    if "margin" in node:
        css.append(f"margin:{_edges(node['margin'])}")
    if "padding" in node:
        css.append(f"padding:{_edges(node['padding'])}")
    if "ratio" in node:
        css.append(f"aspect-ratio:{node['ratio']}")
    css.append(f"flex:{node.get('grow', 0)} {node.get('shrink', 1)} {_css(node.get('basis', 'auto'))}")
    if "align_self" in node:
        css.append(f"align-self:{_line(node['align_self'])}")
    if node.get("position") == "absolute":
        css.append("position:absolute")
    for axis in ("column", "row"):
        start, span = node.get(axis, 0), node.get(f"{axis}_span", 1)
        css.append(f"grid-{axis}:{start or 'auto'} / span {span}")
    if node["kind"] == "group":
        css += _container(node)
    kids = "".join(to_html(child) for child in node.get("children", ()))
    name = ""
    if node["kind"] == "text":
        name = "t"
        kids = "".join(f'<i style="width:{word}px"></i> ' for word in node["text"].split())
    return f'<div id="{node["id"]}" class="{name} {root}" style="{html.escape(";".join(css))}">{kids}</div>'


def _container(node: Node) -> list[str]:
    layout = node.get("layout", "column")
    css = ["" if node.get("position") == "absolute" else "position:relative"]
    css.append(f"gap:{_css(node.get('row_gap', node.get('gap', 0)))} {_css(node.get('gap', 0))}")
    align, justify = node.get("align", "stretch"), node.get("justify", "start")
    if node.get("clip"):
        css.append("overflow:hidden")
    if layout == "grid":
        css += ["display:grid", f"align-items:{align}"]
        css.append("grid-template-columns:" + (" ".join(_css(c) for c in node.get("columns", [])) or "none"))
        css.append("grid-template-rows:" + (" ".join(_css(c) for c in node.get("rows", [])) or "none"))
        if justify != "start":
            css.append(f"justify-content:{justify}")
        if justify in ("center", "end"):
            css.append(f"justify-items:{justify}")
    else:
        css += ["display:flex", f"flex-direction:{layout}", f"align-items:{_line(align)}"]
        css += [f"justify-content:{_line(justify)}", f"flex-wrap:{'wrap' if node.get('wrap') else 'nowrap'}"]
    return css


def chromium_boxes(roots: list[Node], folder: Path) -> dict[str, list[float]]:
    """x, y, width, height from its root's corner, of every node of some trees (each root has its own place).

    `folder` holds the page and a fresh profile.
    """
    side = f"position:relative;width:{ROOM}px;height:{ROOM}px"
    body = "".join(f'<div style="{side}">{to_html(r, "root")}</div>' for r in roots)
    page = folder / "boxes.html"
    text = f"<!doctype html><meta charset=utf-8><style>{STYLE}</style><body>{body}<script>{SCRIPT}</script></body>"
    page.write_text(text, encoding="utf-8")
    command = [shutil.which("chromium") or "chromium", *FLAGS, f"--user-data-dir={folder / 'profile'}", page.as_uri()]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    found = re.search(r"<pre id=\"?result\"?>(.*?)</pre>", done.stdout, re.S)
    if found is None:
        raise RuntimeError(f"Chromium gave no boxes: {done.stderr[-500:]}")
    made: dict[str, list[float]] = json.loads(html.unescape(found[1]))
    return made


# Seeded trees.


class Maker:
    """Makes trees from a seed; ids are the tree's name and a number."""

    def __init__(self, name: str, seed: int):
        self.name, self.chance, self.count = name, random.Random(seed), 0

    def pick(self, *values: Any) -> Any:
        return self.chance.choice(values)

    def maybe(self, share: float) -> bool:
        return self.chance.random() < share

    def node(self, **more: Any) -> Node:
        self.count += 1
        return {"id": f"{self.name}-{self.count}", **more}

    def size(self) -> Any:
        return self.pick(20, 40, 60, 90, 130, "25%", "50%")

    def leaf(self) -> Node:
        if self.maybe(0.7):
            words = " ".join(str(self.pick(10, 20, 30, 40, 60)) for _ in range(self.chance.randint(1, 9)))
            node = self.node(kind="text", text=words)
        else:
            node = self.node(kind="shape", width=self.pick(20, 40, 60, 90), height=self.pick(10, 30, 50))
        if self.maybe(0.15):
            node["width"] = self.size()
        if self.maybe(0.1):
            node["height"] = self.pick(15, 35, 70, "40%")
        if self.maybe(0.15):
            node["min_width"] = self.pick(30, 80, "20%")
        if self.maybe(0.15):
            node["max_width"] = self.pick(50, 100, "60%")
        if self.maybe(0.1):
            node["max_height"] = self.pick(15, 40)
        if self.maybe(0.1):
            node["min_height"] = self.pick(15, 40)
        return node

    def extras(self, node: Node, flex: bool, first: bool, column: bool = False) -> Node:
        if self.maybe(0.2):
            node["margin"] = self.pick(4, [2, 6], [1, 2, 3, 4], ["auto", 0], [0, "auto"], [0, "auto", 0, 0], -3)
        if self.maybe(0.2):
            node["align_self"] = self.pick("start", "center", "end", "stretch", *([] if column else ["baseline"]))
        if self.maybe(0.06) and not first:
            node["position"] = "absolute"
            for side in (self.pick("left", "right"), self.pick("top", "bottom")):
                node[side] = self.pick(0, 12, "10%", -5)
            return node
        if flex:
            if self.maybe(0.35):
                node["grow"] = self.pick(0.3, 1, 1, 2, 3)
            if self.maybe(0.25):
                node["shrink"] = self.pick(0, 0.5, 2, 3)
            if self.maybe(0.2):
                node["basis"] = self.pick(0, 30, 80, "30%")
        else:
            if self.maybe(0.25):
                node["column_span"] = self.pick(2, 2, 3)
            if self.maybe(0.2):
                node["row_span"] = self.pick(2, 2, 3)
            if self.maybe(0.15):
                node["column"] = self.pick(1, 2, 3)
            if self.maybe(0.15):
                node["row"] = self.pick(1, 2, 3)
        return node

    def flex(self, depth: int) -> Node:
        node = self.node(kind="group", layout=self.pick("row", "column"), children=[])
        node["align"] = self.pick("start", "center", "end", "stretch", "stretch", "baseline")
        if node["layout"] == "column" and node["align"] == "baseline":
            node["align"] = "start"  # the one value that a column takes in another way
        node["justify"] = self.pick("start", "center", "end", "space-between", "space-around", "space-evenly")
        if node["layout"] == "row" and self.maybe(0.35):
            node["wrap"] = True
        self.box(node)
        node["children"] = [
            self.extras(self.child(depth), True, k == 0, node["layout"] == "column")
            for k in range(self.chance.randint(1, 4))
        ]
        return node

    def grid(self, depth: int) -> Node:
        node = self.node(kind="group", layout="grid", children=[])
        tracks = ("1fr", "2fr", "0.5fr", "auto", "auto", 50, 80, "30%")
        node["columns"] = [self.pick(*tracks) for _ in range(self.chance.randint(1, 4))]
        if self.maybe(0.5):
            node["rows"] = [self.pick(*tracks) for _ in range(self.chance.randint(1, 3))]
        node["align"] = self.pick("start", "center", "end", "stretch", "stretch", "stretch", "baseline")
        if self.maybe(0.3):
            node["justify"] = self.pick("center", "end", "space-between", "space-around", "space-evenly")
        self.box(node)
        node["children"] = [self.extras(self.child(depth), False, k == 0) for k in range(self.chance.randint(1, 6))]
        return node

    def box(self, node: Node) -> None:
        if self.maybe(0.6):
            node["gap"] = self.pick(4, 10, 15, "5%")
            if self.maybe(0.3):
                node["row_gap"] = self.pick(3, 8)
        if self.maybe(0.4):
            node["padding"] = self.pick(5, 12, [3, 9], "5%")

    def child(self, depth: int) -> Node:
        if depth <= 0 or self.maybe(0.75):
            return self.leaf()
        node = self.pick(self.flex, self.grid)(depth - 1)
        if self.maybe(0.3):
            node["width"] = self.size()
        if self.maybe(0.2):
            node["height"] = self.pick(50, 90, "50%")
        return node

    def root(self, kind: str) -> Node:
        node: Node = getattr(self, kind)(1)
        node["width"] = self.pick(120, 200, 300, 420)
        if self.maybe(0.5):
            node["height"] = self.pick(80, 150, 260)
        return node


def trees(kind: str, count: int, seed: int = 1) -> list[Node]:
    """Seeded trees of boxes whose root is `flex` or `grid`."""
    return [Maker(f"{kind}{k}", seed * 10_000 + k).root(kind) for k in range(count)]
