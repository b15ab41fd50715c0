"""The tree as panels: what stands beside what becomes rows and columns, what shows no words gets samples.

A holder is a column of bands; a band is a row of cells; a cell is a column of parts. Relations and places decide.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from forebrush.think.planner.layouts.figures import Table
from forebrush.think.planner.layouts.nouns import LEAVES
from forebrush.think.planner.layouts.samples import named, sample
from forebrush.think.planner.layouts.tree import Node, is_holder

__all__ = ["Arranger"]

_Raw = dict[str, Any]
_SMALL = frozenset(["icon", "logo", "checkbox", "button", "chip", "link", "value", "qr", "rule"])
_WORDY = frozenset(
    ["title", "heading", "subtitle", "body", "caption", "label", "value", "brand", "item", "line", "link", "chip"]
)
_LOOKS = {
    "card": "card", "band": "band", "header": "header", "footer": "footer", "hero": "hero", "nav": "header",
    "mockup": "page", "window": "page", "chip": "card",
}  # fmt: skip
_ARROWS = {"vertical": "down", "downward": "down", "upward": "up", "horizontal": "right", "rightward": "right"}
_DRAWN = frozenset(("diagram", "steps", "legend", "image", "icon", "rule", "qr", "arrow"))
"""Leaves that are no words."""
_ROWISH = frozenset(("row", "nav", "header"))
_DEEPEST = 20


def _side(node: Node) -> str:
    parts = node.place.split("-")
    return next((p for p in ("left", "right", "center", "mid") if p in parts), "").replace("mid", "center")


def _level(node: Node) -> str:
    return node.place.split("-")[0] if node.place.split("-")[0] in ("top", "bottom") else ""


@dataclass(slots=True)
class Arranger:
    """Makes panels of a tree; notes which words are samples."""

    values: Callable[[Node], _Raw | None] = lambda node: None
    """The chart of a node that stands for one; None where the request gives no values."""
    tables: list[Table] = field(default_factory=list)
    """Tables whose rows are written out, in order."""
    samples: list[str] = field(default_factory=list)
    color: Any = None
    given: bool = False
    """Whether the request gives its words: then nothing is filled with samples."""

    def panels(self, root: Node) -> list[_Raw]:
        """The panels of the whole page."""
        _pruned(root)
        _headed(root)
        if self.given:
            _bared(root, told=any(n.kind == "image" and n.about for n in root.walk()))
        if not root.children:
            return []
        made = self._contents(root, "", 0)
        return made

    # --- holders

    def _contents(self, node: Node, about: str, depth: int) -> list[_Raw]:
        """What a holder holds, as panels under one another."""
        if depth > _DEEPEST:
            return []
        bands = _bands(node)
        made: list[_Raw] = []
        for band in bands:
            if len(band) == 1:
                made += [self._panel(n, about, depth + 1) for n in band[0]]
                continue
            cells = []
            for cell in band:
                inner = [self._panel(n, about, depth + 1) for n in cell]
                side = _side(cell[0])
                raw = inner[0] if len(inner) == 1 else {"kind": "column", "panels": inner}
                if len(cell) > 1 or cell[0].holder:
                    raw = {**raw, "share": raw.get("share") or _share(cell)}
                if side and len(inner) > 1:
                    raw["align"] = ""
                cells.append(raw)
            made.append({"kind": "row", "panels": cells, "align": "between"})
        return made

    def _panel(self, node: Node, about: str, depth: int) -> _Raw:
        own = "" if node.kind == "mockup" else named(node.mods, node.nouns)
        if node.implied:
            return self._group(node, about, depth)
        if node.holder or (
            node.kind
            in (
                "area",
                "band",
                "card",
                "column",
                "row",
                "grid",
                "header",
                "footer",
                "hero",
                "nav",
                "mockup",
                "window",
                "group",
            )
        ):
            return self._holder(node, own or about, depth)
        return self._leaf(node, about, 0, 1)

    def _holder(self, node: Node, about: str, depth: int) -> _Raw:
        inside = self._contents(node, about, depth)
        if not inside:
            inside = self._sampled(node, node.about or about)
        row = node.kind in _ROWISH or (node.kind == "row")
        letter = next((m for m in node.mods if m[0] == "("), "")
        if letter:
            inside.insert(0, {"kind": "label", "text": letter.upper()})
        raw: _Raw = {"kind": "column", "look": _LOOKS.get(node.kind, "plain"), "panels": inside}
        if node.kind == "grid" and len({c.kind for c in node.children}) == 1 and len(node.children) > 1:
            raw.update(kind="grid", columns=node.columns or 2)
        elif row and all(p["kind"] != "row" for p in inside) and len(inside) > 1:
            raw.update(kind="row", align="between")
        if any("dashed" in m for m in node.mods):
            raw["look"] = "dashed"
        if any(m in ("circular", "circle") for m in node.mods) and node.kind == "card":
            raw["look"] = "round"
        if node.text:
            raw["panels"] = [{"kind": "heading", "text": node.text}, *inside]
        raw["share"] = _share([node])
        if node.kind not in ("column", "area", "row", "grid", "group"):
            self._tint(node, raw)
        return raw

    def _sampled(self, node: Node, about: str) -> list[_Raw]:
        """What stands in a part of which nothing more is said."""

        def leaf(kind: str, number: int = 0, of: int = 1) -> _Raw:
            return self._leaf(Node(kind, ()), about, number, of)

        if node.text:
            return []
        if node.kind == "nav":
            return [leaf("link", k, 4) for k in range(4)]
        if node.kind in ("header", "footer"):
            return [leaf("brand"), leaf("link", 0, 2), leaf("link", 1, 2)]
        if node.kind in ("column", "row", "grid", "group"):
            return [leaf("body")]
        if any(n in ("product", "image", "photo") for n in (*node.nouns, *node.mods)):
            return [leaf("image"), leaf("heading"), leaf("line")]
        if node.kind == "band":
            return [leaf("line")]
        return [leaf("heading"), leaf("body")]

    def _group(self, node: Node, about: str, depth: int) -> _Raw:
        members = node.children
        total = len(members)
        made = []
        for k, child in enumerate(members):
            if child.holder or child.kind in ("card", "area", "column", "row", "mockup", "band"):
                own = "" if child.kind == "mockup" else named(child.mods, child.nouns)
                panel = self._holder(child, own or about, depth)
            else:
                panel = self._leaf(child, about, k, total)
            made.append(panel)
        if "reversed" in node.mods:
            made.reverse()
        kind = "grid" if node.flow == "grid" else node.flow or "column"
        raw: _Raw = {"kind": kind, "panels": made}
        if kind == "grid":
            raw["columns"] = max(1, min(8, node.columns or 3))
        if kind == "row":
            small = all(p["kind"] in _SMALL for p in made)
            raw["align"] = "start" if small else ""
            if not small:
                for p in made:
                    p["share"] = p.get("share") or 1.0
        return raw

    # --- leaves

    def _leaf(self, node: Node, about: str, number: int, of: int) -> _Raw:
        """A leaf as a panel; `number` of how many alike it is."""
        kind = node.kind
        raw: _Raw = {"kind": "body" if kind == "line" else kind, "text": node.text}
        if kind == "chart":
            return self._chart(node, raw)
        if kind == "table":
            return self._table(node, raw)
        if node.align or (_side(node) == "center" and kind in _WORDY):
            raw["align"] = node.align or "center"
        if "circular" in node.mods or (kind == "icon" and "round" in node.mods):
            raw["look"] = "round"
        if kind == "arrow":
            raw["icon"] = next((_ARROWS[m] for m in node.mods if m in _ARROWS), "down")
        elif kind in ("image", "icon", "logo", "diagram"):
            raw["icon"] = (node.about or named(node.mods, node.nouns))[:200]
        elif "with-icon" in node.mods:
            raw["icon"] = (node.text or "item")[:200]
        if kind in _DRAWN:
            raw["panels"] = [{"kind": "node", "text": t} for t in node.texts]
        elif not node.text:
            words = node.about or sample(
                kind if kind in LEAVES.values() else "body", node.mods, node.nouns, about, number, of
            )
            raw.update(text=words, origin="given" if node.about else "sample")
            if not node.about:
                self.samples.append(words)
        self._tint(node, raw)
        return raw

    def _chart(self, node: Node, raw: _Raw) -> _Raw:
        raw["icon"] = " ".join((*node.mods, *node.nouns))[:200]
        if (wish := self.values(node)) is not None:
            raw["chart"] = wish
        else:
            self.samples.append("chart")
        raw["panels"] = [{"kind": "caption", "text": t} for t in node.texts if any(c.isalpha() for c in t)]
        return raw

    def _table(self, node: Node, raw: _Raw) -> _Raw:
        if self.tables:
            table = self.tables.pop(0)
            return {**raw, "columns": len(table.rows[0]), "rows": [list(r) for r in table.rows]}
        rows = int(node.flow) if node.flow.isdigit() else 3
        columns = node.columns or 3
        head = [f"Column {c + 1}" if c else "" for c in range(columns)]
        self.samples.append("table")
        return {
            **raw,
            "columns": columns,
            "rows": [head, *([f"Row {r + 1}"] + ["—"] * (columns - 1) for r in range(rows))],
        }

    def _tint(self, node: Node, raw: _Raw) -> None:
        if self.color is not None and (found := self.color(" ".join(node.mods))):
            raw["color"] = found


def _share(nodes: Sequence[Node]) -> float:
    mods = {m for n in nodes for m in n.mods}
    if any(len(n.children) > 3 and n.flow == "row" for top in nodes for n in top.walk()):
        return 2.0
    if mods & {"wide", "wider", "larger", "large", "widest"}:
        return 1.6
    if mods & {"narrow", "narrower", "sidebar", "slim"} or any(n.nouns[-1:] == ("sidebar",) for n in nodes):
        return 0.8
    return 1.0


def _pruned(node: Node) -> None:
    """Leave out members of a group that were only announced, where others of it have words; and empty templates."""
    for child in node.children:
        _pruned(child)
    leaves = [c for c in node.children if c.kind in _WORDY | {"button", "checkbox"} and not c.children]
    filled = [c for c in leaves if c.text]
    if node.implied and filled and len(leaves) == len(node.children):
        node.children = [c for c in node.children if c.text]
    elif filled and any(c.template for c in leaves):
        node.children = [c for c in node.children if not (c.template and c in leaves and not c.text)]


def _headed(root: Node) -> None:
    """The title and its subtitle before the chart that a request names first."""
    if any("chart" in (c.kind, *c.nouns[-1:]) for c in root.children[:3]):
        heads = [c for c in root.children if c.kind in ("title", "subtitle") and not c.place.startswith("bottom")][:2]
        root.children = [*heads, *(c for c in root.children if c not in heads)]
        for head in heads:
            head.relation, head.to = "", None


def _bared(node: Node, told: bool) -> None:
    """Leave out what shows no words and no picture, where a request gives its words; `told`: pictures are told of."""
    for child in list(node.children):
        _bared(child, told)
        wordless = child.kind in _WORDY | {"button", "checkbox", "node"} and not child.text and not child.children
        empty = is_holder(child.kind) and not child.children and not child.text
        unseen = told and child.kind == "image" and not (child.about or child.text or child.mods)
        unseen = unseen or (
            told and child.kind == "image" and not child.about and not child.text and child.group is not None
        )
        if wordless or empty or unseen:
            node.children.remove(child)


def _bands(node: Node) -> list[list[list[Node]]]:
    """The children of a holder as bands of cells."""
    bands: list[list[list[Node]]] = []
    for child in _ordered(node.children):
        spot = _where(bands, child.to) if child.to is not None and child.relation else None
        broad = _is_broad(child, node)
        if spot is None:
            _follow(bands, child, node, broad)
        elif child.relation == "then":
            _after(bands, child, node, spot, broad)
        else:
            _beside(bands, child, spot, broad)
    if node.kind in ("page", "mockup", "window"):
        low = [b for b in bands if all(n.kind == "footer" or n.place.startswith("bottom") for c in b for n in c)]
        high = [
            b for b in bands if all(n.kind in ("header", "nav") and n.place.startswith("top") for c in b for n in c)
        ]
        bands = [*high, *(b for b in bands if b not in low and b not in high), *(b for b in low if b not in high)]
    order = {"left": 0, "center": 1, "": 1, "right": 2}
    for band in bands:
        if len(band) > 1 and sum(bool(_side(cell[0])) for cell in band) >= 2:
            band.sort(key=lambda cell: order[_side(cell[0])])
    return bands


def _ordered(children: Sequence[Node]) -> list[Node]:
    """Parts in their order, but each after the one that it stands by."""
    made: list[Node] = []
    waiting = list(children)
    while waiting:
        ready = next(
            (c for c in waiting if c.relation == "above" or not any(c.to is o for o in waiting if o is not c)),
            waiting[0],
        )
        waiting.remove(ready)
        made.append(ready)
    return made


def _where(bands: list[list[list[Node]]], goal: Node) -> tuple[int, int] | None:
    """Band and cell of a node, or of what holds it."""
    for b, band in enumerate(bands):
        for c, cell in enumerate(band):
            if any(goal in n.walk() for n in cell):
                return b, c
    return None


def _is_broad(child: Node, holder: Node) -> bool:
    """Whether a part runs across the whole of what holds it."""
    lettered = child.relation in ("above", "below") and any(m[0] == "(" for m in child.mods)
    section = child.kind == "area" and holder.kind in ("page", "mockup") and not _side(child)
    return child.wide or lettered or section or child.kind in ("band", "header", "footer", "hero", "mockup")


def _follow(bands: list[list[list[Node]]], child: Node, holder: Node, broad: bool) -> None:
    """A part that stands by none: on its side of the last band, else in a band of its own."""
    last, side, level = (bands[-1] if bands else None), _side(child), _level(child)
    if last is not None and side and not broad and any(_side(cell[0]) for cell in last):
        levels = {_level(n) for cell in last for n in cell} - {""}
        headed = not level and any(n.kind == "title" and _level(n) == "top" for cell in last for n in cell)
        if not headed and (not level or levels <= {level}):
            _into(last, child, side, len(last) - 1)
            return
    if last is not None and holder.kind in _ROWISH and not broad and not level:
        last.append([child])
    else:
        bands.append([[child]])


def _after(bands: list[list[list[Node]]], child: Node, holder: Node, spot: tuple[int, int], broad: bool) -> None:
    """A part that is named after another, with no word of where."""
    b, c = spot
    band, side = bands[b], _side(child)
    if side and side != _side(band[c][0]) and not broad:
        _into(band, child, side, c)
    elif holder.kind in _ROWISH and not broad:
        band.append([child])
    elif len(band) > 1 and not broad:
        band[c].append(child)
    else:
        bands.insert(b + 1, [[child]])


def _beside(bands: list[list[list[Node]]], child: Node, spot: tuple[int, int], broad: bool) -> None:
    """A part above, below, left or right of another."""
    b, c = spot
    band = bands[b]
    there = _side(band[c][0])
    alone = len(band) == 1
    if child.relation == "below":
        if broad or (alone and there in ("", "center")):
            bands.insert(b + 1, [[child]])
        else:
            band[c].append(child)
    elif child.relation == "above":
        if broad or alone:
            bands.insert(b, [[child]])
        else:
            band[c].insert(0, child)
    elif child.relation in ("left", "right"):
        band.insert(c + (child.relation == "right"), [child])
    else:
        bands.append([[child]])


def _into(band: list[list[Node]], child: Node, side: str, after: int) -> None:
    """Put a part on its side of a band: with what stands there, else as a cell of its own."""
    for cell in band:
        if _side(cell[0]) == side:
            cell.append(child)
            return
    band.insert(after + 1, [child])
