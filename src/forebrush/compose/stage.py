"""The stage: one page being composed at one body size. Structures put regions, art and ornaments on it.

Regions are absolute boxes whose insides flow. `lack` gathers the px by which words exceed their regions: a
composition fits when it is 0.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from forebrush.compose.art import draw_motif
from forebrush.compose.content import Content, Item
from forebrush.compose.kit import Block, Json, Kit
from forebrush.compose.theme.directions import Choice

__all__ = ["FADE", "SMALL_PICTURE", "Stage", "stacked"]


SMALL_PICTURE = 0.14
"""Share of the height below which a picture is not worth its place."""
_CORNERS = frozenset(("top-left", "top-right", "bottom-left", "bottom-right"))


def _in_corner(item: Item) -> bool:
    return item.place in _CORNERS and len(item.line) <= 48


def stacked(kit: Kit, name: str, parts: Sequence[tuple[Block | None, float]], **over: object) -> Block:
    """Blocks one under the other, each with the px before it; the gap before the first is left out."""
    kept = [(block, gap) for block, gap in parts if block is not None and block.node.get("children", True)]
    height = 0.0
    for k, (block, gap) in enumerate(kept):
        if k and gap:
            sides = block.node.get("margin", [0, 0, 0, 0])
            block.node["margin"] = [round(gap, 1), *sides[1:]]
        height += block.height + (gap if k else 0.0)
    made = kit.column(name, [block for block, _ in kept], 0.0, **over)
    return Block(made.node, height)


FADE: Json = {"fill": {"kind": "linear", "stops": [{"at": 0.7, "color": "#000000"}, {"at": 1, "color": "#00000000"}]}}
"""A mask that lets a scene end in the ground below it."""


@dataclass(slots=True)
class Stage:
    """A page at one body size."""

    width: float
    height: float
    kit: Kit
    content: Content
    choice: Choice
    level: float
    """1 is the size that the direction wishes; the search takes it down until everything fits."""
    seed: int = 0
    back: list[Json] = field(default_factory=list)
    nodes: list[Json] = field(default_factory=list)
    clear: list[tuple[float, float, float, float]] = field(default_factory=list)
    """Where words stand: x, y, width, height in px."""
    lack: float = 0.0
    taken: frozenset[str] = frozenset()
    """Slots of copy that the structure has set in a place of its own."""
    flood: str = ""
    """Name of the colour that covers the page instead of its ground."""

    def of(self, *slots: str) -> tuple[Item, ...]:
        """The copy of some slots that is not set elsewhere."""
        found = self.content.of(*(s for s in slots if s not in self.taken))
        return tuple(i for i in found if not _in_corner(i))

    def corner(self, place: str) -> tuple[Item, ...]:
        """The short copy that the request wants in a corner: `top-left`, `bottom-right` ..."""
        return tuple(
            i
            for slot in sorted(self.content.items)
            for i in self.content.items[slot]
            if _in_corner(i) and i.place == place
        )

    @property
    def entries(self) -> int:
        """Rows of all sections together."""
        return sum(len(s.rows) + len(s.cells) for s in self.content.sections)

    @property
    def margin(self) -> float:
        """Px from the edge to the words."""
        return round(min(self.width, self.height) * (0.045 + 0.035 * min(1.0, self.level)), 1)

    @property
    def aspect(self) -> float:
        """Width over height."""
        return self.width / self.height

    def wish(self, share: float) -> float:
        """A share of the height that the direction would like for a picture; it gives way as words grow."""
        wished = share * max(0.0, min(1.0, (self.level - 0.45) / 0.5))
        return self.height * wished if wished > SMALL_PICTURE else 0.0

    def region(
        self,
        name: str,
        x: float,
        y: float,
        width: float,
        height: float,
        block: Block,
        *,
        justify: str = "start",
        **over: object,
    ) -> None:
        """Put words into a box; what exceeds it is lacking."""
        self.lack += max(0.0, block.height - height)
        node: Json = {
            "kind": "group",
            "id": self.kit.id(name),
            "role": "region",
            "position": "absolute",
            "left": round(x, 1),
            "top": round(y, 1),
            "width": round(width, 1),
            "height": round(max(height, 1.0), 1),
            "layout": "column",
            "justify": justify,
            "children": [block.node],
        }
        node.update(over)
        self.nodes.append(node)
        self.clear.append((x, y, width, max(height, 1.0)))

    def block(self, name: str, x: float, y: float, width: float, height: float, fill: object, **over: object) -> None:
        """A block of colour behind the words that follow."""
        node: Json = {
            "kind": "shape",
            "id": self.kit.id(name),
            "role": "panel",
            "shape": "rect",
            "position": "absolute",
            "left": round(x, 1),
            "top": round(y, 1),
            "width": round(width, 1),
            "height": round(height, 1),
            "fills": [fill],
        }
        node.update(over)
        self.nodes.append(node)

    def art(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        motif: str = "",
        opacity: float = 1.0,
        behind: bool = False,
        focus: float | None = None,
        **over: object,
    ) -> None:
        """The motif of the direction in a zone, cut at its edges."""
        if width < 24 or height < 24:
            return
        if self.kit.pictured and motif in ("", self.choice.motif):
            (self.back if behind else self.nodes).append(self._pictured(x, y, width, height, opacity, over))
            return
        name = self.kit.id("art")
        nodes = draw_motif(
            motif or self.choice.motif, width, height, self.seed, ids=name, dark=self.choice.dark, focus=focus
        )
        for node in nodes:
            self.kit.ids.add(str(node["id"]))
        group: Json = {
            "kind": "group",
            "id": name,
            "role": "art",
            "layout": "stack",
            "position": "absolute",
            "left": round(x, 1),
            "top": round(y, 1),
            "width": round(width, 1),
            "height": round(height, 1),
            "clip": True,
            "children": nodes,
        }
        if opacity < 1:
            group["opacity"] = opacity
        group.update(over)
        (self.back if behind else self.nodes).append(group)

    def _pictured(
        self, x: float, y: float, width: float, height: float, opacity: float, over: Mapping[str, object]
    ) -> Json:
        """A picture of what the copy is about in a zone."""
        # A dish lies on the ground of the page.
        dish = {"setting": "vignette", "palette": ["paper", "tint"]} if self.choice.motif in ("plate", "cup") else {}
        picture: Json = {
            "kind": "picture",
            "id": self.kit.id("art-picture"),
            "role": "illustration",
            "painter": "illustrator",
            "brief": {"prompt": self.kit.pictured, "seed": self.seed, **dish},
            "alt": self.kit.pictured,
        }
        box = {
            "position": "absolute",
            "left": round(x, 1),
            "top": round(y, 1),
            "width": round(width, 1),
            "height": round(height, 1),
        }
        node: Json = {"kind": "group", "id": self.kit.id("art"), "role": "art", "layout": "stack", **box, "clip": True}
        node["children"] = [picture]
        if dish:
            node["mask"] = FADE
        if opacity < 1:
            node["opacity"] = opacity
        return {**node, **over}

    def frame(self, inset: float, otherwise: str = "") -> None:
        """The frame of the direction, `inset` px from the edge; `otherwise` where it has none."""
        kind = self.choice.direction.frame or otherwise
        if not kind:
            return
        thin = max(1.0, round(self.kit.size * 0.05, 1))
        color = "accent2/85%"
        if self.flood:
            color = f"on-{self.flood}/60%"
        box = {
            "position": "absolute",
            "left": round(inset, 1),
            "top": round(inset, 1),
            "right": round(inset, 1),
            "bottom": round(inset, 1),
        }
        line: Json = {"kind": "shape", "id": self.kit.id("frame"), "role": "ornament", "shape": "rect", **box}
        self.nodes.append(
            {**line, "strokes": [{"fill": color, "width": thin * (1 if kind != "thick" else 3), "align": "inside"}]}
        )
        if kind in ("double", "corners", "deco"):
            inner = inset + max(4.0, self.kit.size * 0.3)
            box = {
                "position": "absolute",
                "left": round(inner, 1),
                "top": round(inner, 1),
                "right": round(inner, 1),
                "bottom": round(inner, 1),
            }
            self.nodes.append(
                {
                    **line,
                    "id": self.kit.id("frame-inner"),
                    **box,
                    "strokes": [{"fill": color, "width": max(0.8, thin * 0.6), "align": "inside"}],
                }
            )
        if kind in ("corners", "deco"):
            self._corners(inset, color, kind)

    def _corners(self, inset: float, color: str, kind: str) -> None:
        """Key-pattern or stepped corners."""
        size = round(min(self.width, self.height) * 0.055, 1)
        d = (
            "M0 0H100M0 0V100M0 22H62V62H22V0M40 40H100M40 40V100"
            if kind == "deco"
            else "M12 100V12H100M12 34H78V78H34V56H56"
        )
        off = round(inset + max(4.0, self.kit.size * 0.3) + size * 0.1, 1)
        for k, (sides, flip) in enumerate(
            (
                (("left", "top"), (1, 1)),
                (("right", "top"), (-1, 1)),
                (("left", "bottom"), (1, -1)),
                (("right", "bottom"), (-1, -1)),
            ),
            1,
        ):
            node: Json = {
                "kind": "shape",
                "id": self.kit.id(f"corner-{k}"),
                "role": "ornament",
                "position": "absolute",
                sides[0]: off,
                sides[1]: off,
                "width": size,
                "height": size,
                "scale": list(flip),
                "shape": {"kind": "path", "d": d, "view": [100, 100]},
                "strokes": [{"fill": color, "width": max(1.2, round(size * 0.035, 1)), "cap": "square"}],
            }
            self.nodes.append(node)
