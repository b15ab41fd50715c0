"""The boxes of a described page: rows, columns and grids, cards and bars; each panel makes a block for a width.

Heights that are left go to pictures, charts and rows of cards.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from forebrush.compose.content import literal
from forebrush.compose.described.entering import LEAVES, STYLES
from forebrush.compose.described.words import words
from forebrush.compose.kit import Block, Json, Kit
from forebrush.compose.stage import Stage
from forebrush.scene.brief import Panel

__all__ = ["Maker"]

_BOXES = frozenset(("row", "column", "grid"))
_GROWING = frozenset(("image", "chart", "diagram"))
_FLAT = frozenset(("header", "footer", "band"))
"""Looks of boxes that do not become higher than their contents."""
_SMALL = frozenset(("icon", "logo", "button", "chip", "link", "checkbox", "qr", "value", "brand", "arrow", "node"))


@dataclass(slots=True)
class Maker:
    """Makes blocks of panels on one stage."""

    stage: Stage
    known: dict[tuple[int, float, str], float] = field(default_factory=dict)
    number: int = 0
    """Pictures so far: it varies their grounds."""

    @property
    def kit(self) -> Kit:
        """The kit of the attempt."""
        return self.stage.kit

    # --- boxes

    def natural(self, panel: Panel, width: float) -> float:
        """How high a panel becomes in a width, px."""
        key = (id(panel), round(width, 1), self.kit.on + self.kit.stand)
        if key not in self.known:
            kit, number = self.kit, self.number
            marks, counts = set(kit.ids), dict(kit.counts)
            self.known[key] = self.make(panel, width, None).height
            kit.ids.clear()
            kit.ids.update(marks)
            kit.counts, self.number = counts, number
        return self.known[key]

    def make(self, panel: Panel, width: float, height: float | None, align: str = "start") -> Block:
        """The block of a panel in a width, at least as high as asked."""
        if panel.kind in _BOXES:
            return self._box(panel, width, height, align)
        made = LEAVES.get(panel.kind, words)(self, panel, width, height, align)
        return made

    def _box(self, panel: Panel, width: float, height: float | None, align: str) -> Block:
        kit = self.kit
        before = kit.on, kit.stand
        fill, line = self._look(panel)
        framed = panel.look not in ("plain",) or bool(fill)
        top = kit.px(
            {"card": 0.8, "page": 1.0, "band": 0.7, "header": 0.55, "footer": 0.8, "hero": 1.1, "dashed": 0.7}.get(
                panel.look, 0.8 if framed else 0.0
            )
        )
        side = top * 1.15 if framed else 0.0
        inner = max(8.0, width - 2 * side)
        align = panel.align if panel.align in ("start", "center", "end") else align
        if panel.look == "round":
            align = "center"
        room = None if height is None else max(0.0, height - 2 * top)
        build = {"row": self._row, "grid": self._grid}.get(panel.kind, self._column)
        block = build(panel, inner, room, align)
        kit.on, kit.stand = before
        tall = block.height + 2 * top
        node = block.node
        if framed:
            node["padding"] = [round(top, 1), round(side, 1)]
            if fill:
                node["fills"] = [fill]
            if line:
                node["strokes"] = [line]
            node["radius"] = round(
                tall / 2
                if panel.look == "round"
                else 0.0
                if panel.look in ("band", "header", "footer", "hero")
                else kit.px(0.5),
                1,
            )
            node["role"] = "panel" if panel.look in ("card", "dashed", "round", "page") else panel.look
        node["width"] = round(width, 1)
        if height is not None and height > tall:
            tall = height
        node["height"] = round(tall, 1)
        return Block(node, tall)

    def _look(self, panel: Panel) -> tuple[str, Json | None]:
        """Fill and line of a box; the kit is set to stand on it."""
        kit = self.kit
        line: Json = {
            "fill": kit.color("line") if not kit.stand else "line",
            "width": max(1.0, kit.px(0.06)),
            "align": "inside",
        }
        if panel.color is not None and (own := literal(panel.color)):
            kit.on, kit.stand = "", own
            return own, None
        if panel.look in ("card", "round", "header", "footer", "page"):
            fill = {"page": "paper", "footer": "tint"}.get(panel.look, "panel")
            kit.on, kit.stand = "", self.stage.kit.colors.get(fill, "")
            return fill, line
        if panel.look == "dashed":
            return "", {**line, "fill": "ink", "dash": [6, 4]}
        if panel.look == "hero":
            kit.on, kit.stand = "", self.stage.kit.colors.get("tint", "")
            return "tint", None
        if panel.look == "band":
            kit.on, kit.stand = "deep", ""
            return "deep", None
        return "", None

    def _gap(self, panel: Panel) -> float:
        spread = 1.1 if any(p.kind in _BOXES for p in panel.panels) else 0.55
        return self.kit.px(spread)

    def _column(self, panel: Panel, width: float, height: float | None, align: str) -> Block:
        kit, parts, gap = self.kit, panel.panels, self._gap(panel)
        if not parts:
            return kit.column("described", [])
        tall: list[float | None] = [None] * len(parts)
        if height is not None:
            naturals = [self.natural(p, width) for p in parts]
            slack = height - sum(naturals) - gap * (len(parts) - 1)
            growing = [k for k, p in enumerate(parts) if _grows(p)]
            if slack > 1 and growing:
                weights = {k: max(1.0, naturals[k]) for k in growing}
                total = sum(weights.values())
                for k in growing:
                    tall[k] = naturals[k] + slack * weights[k] / total
            elif slack > 1 and len(parts) > 1 and panel.look in ("plain", "page"):
                gap += min(slack / (len(parts) - 1), gap * 2.5)
        blocks = [self.make(p, width, t, align) for p, t in zip(parts, tall, strict=True)]
        made = kit.column("described", blocks, gap)
        if align != "start":
            made.node["align"] = "stretch"
        return made

    def _row(self, panel: Panel, width: float, height: float | None, align: str) -> Block:
        kit, parts = self.kit, panel.panels
        gap = kit.px(0.9)
        small = [self._own(p) for p in parts]
        fixed = sum(s for s in small if s)
        if len(parts) > 1 and all(small) and fixed + gap * (len(parts) - 1) > width:
            per = max(1, int(len(parts) * width / (fixed + gap * len(parts))))
            return self._lines(parts, per, width, height, align)
        shares = [0.0 if s else (p.share or 1.0) for s, p in zip(small, parts, strict=True)]
        room = width - fixed - gap * (len(parts) - 1)
        least = kit.px(5.5)
        if len(parts) > 1 and any(shares) and room < least * sum(s > 0 for s in shares):
            per = max(1, int((width + gap) / (least + gap)))
            return self._lines(parts, min(per, max(1, len(parts) - 1)), width, height, align)
        widths = [s or room * share / sum(shares) for s, share in zip(small, shares, strict=True)]
        tall = max((self.natural(p, w) for p, w in zip(parts, widths, strict=True)), default=0.0)
        tall = max(tall, height or 0.0)
        cells = []
        for part, wide in zip(parts, widths, strict=True):
            stretch = tall if (part.kind in _BOXES and part.look not in _FLAT) or part.kind in _GROWING else None
            at = part.align if part.align in ("center", "end") else "start"
            if align == "center" and panel.align != "between":
                at = "center"
            cells.append((self.make(part, wide, stretch, at), wide))
        spread = panel.align == "between" and all(small) and len(parts) > 1
        boxed = any(p.kind in _BOXES or p.kind in _GROWING for p in parts)
        justify = "space-between" if spread else align if all(small) else "start"
        row = kit.row("described-row", cells, gap, align="stretch" if boxed else "center", justify=justify)
        return Block(row.node, max((b.height for b, _ in cells), default=0.0))

    def _lines(self, parts: Sequence[Panel], per: int, width: float, height: float | None, align: str) -> Block:
        lines = [Panel(kind="row", panels=tuple(parts[k : k + per])) for k in range(0, len(parts), per)]
        # New panels have no natural heights yet, and are kept as long as their heights are.
        self.kept.extend(lines)
        return self._column(Panel(kind="column", panels=tuple(lines)), width, height, align)

    kept: list[Panel] = field(default_factory=list)

    def _grid(self, panel: Panel, width: float, height: float | None, align: str) -> Block:
        kit, parts = self.kit, panel.panels
        count = max(
            1, min(panel.columns or 3, len(parts) or 1, int((width + kit.px(1)) / (kit.px(5.5) + kit.px(1))) or 1)
        )
        gap = kit.px(0.9)
        wide = (width - gap * (count - 1)) / count
        rows = [parts[k : k + count] for k in range(0, len(parts), count)]
        naturals = [max(self.natural(p, wide) for p in row) for row in rows]
        slack = 0.0 if height is None else max(0.0, height - sum(naturals) - gap * (len(rows) - 1))
        made = []
        for row, natural in zip(rows, naturals, strict=True):
            tall = natural + slack / len(rows)
            cells = [
                (self.make(p, wide, tall if p.kind in _BOXES or p.kind in _GROWING else None, align), wide) for p in row
            ]
            made.append(Block(kit.row("described-cells", cells, gap, align="stretch").node, tall))
        return kit.column("described-grid", made, gap)

    def _own(self, panel: Panel) -> float:
        """The width that a small panel takes in a row, px; 0 for one that shares what is left."""
        kit = self.kit
        if panel.kind not in _SMALL:
            if (
                panel.kind in ("row", "column")
                and panel.look == "plain"
                and panel.panels
                and all(self._own(p) for p in panel.panels)
            ):
                widths = [self._own(p) for p in panel.panels]
                if panel.kind == "row":
                    return sum(widths) + kit.px(0.9) * (len(widths) - 1) + 2
                return max(widths)
            if (
                panel.kind in ("label", "body", "caption", "line")
                and 0 < len(panel.text) <= 28
                and "\n" not in panel.text
            ):
                return kit.natural(panel.text, "strong") + kit.px(0.3)
            return 0.0
        if panel.kind == "icon" and not panel.text:
            return kit.px(1.9)
        if panel.kind in ("qr",):
            return kit.px(6)
        if panel.kind == "arrow":
            return kit.px(1.6)
        style, factor = {"button": ("button", 1.0), "chip": ("badge", 0.85)}.get(
            panel.kind, STYLES.get(panel.kind, ("strong", 1.0))
        )
        longest = max(panel.text.split("\n"), key=len, default="")
        own = kit.natural(longest, style, factor)
        extra = {"button": 2.4, "chip": 1.5, "logo": 2.6, "icon": 2.8, "checkbox": 1.6, "node": 1.8}.get(
            panel.kind, 0.2
        )
        return min(own + kit.px(extra), kit.px(16))


def _grows(panel: Panel) -> bool:
    """Whether height that is left goes to it."""
    if panel.kind in _GROWING:
        return True
    if panel.kind == "row":
        return any(_grows(p) or p.look in ("card", "page") for p in panel.panels)
    if panel.kind == "grid":
        return True
    return panel.kind == "column" and any(_grows(p) for p in panel.panels)
