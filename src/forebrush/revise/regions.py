"""What somebody drew round: a region of the page, the nodes that lie in it, and the words that mean it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from forebrush.scene.survey import XYWH

if TYPE_CHECKING:
    from forebrush.revise.view import View

__all__ = ["MAINLY", "Region", "nodes_in", "nodes_touched", "parts_of_groups", "said_plainly"]

Json = dict[str, Any]

MAINLY = 0.5
"""Share of a node's ink above which it lies in a region."""


@dataclass(frozen=True, slots=True)
class Region:
    """A part of a page, px at scale 1."""

    bounds: XYWH
    """The smallest box round it; of no size where nothing is marked."""
    share: Callable[[XYWH], float]
    """The share of a box, 0 to 1, that lies in it."""

    @classmethod
    def of_box(cls, box: XYWH) -> Region:
        """A rectangle."""
        x, y, w, h = box

        def share(other: XYWH) -> float:
            ox, oy, ow, oh = other[0], other[1], max(other[2], 1e-6), max(other[3], 1e-6)
            wide = min(x + w, ox + ow) - max(x, ox)
            high = min(y + h, oy + oh) - max(y, oy)
            return max(0.0, wide) * max(0.0, high) / (ow * oh)

        return cls(box, share)

    @classmethod
    def of_mask(cls, marked: NDArray[np.bool_], scale: float) -> Region:
        """The marked pixels of a picture of a page, `scale` of them to one px of the page."""
        rows, columns = np.flatnonzero(marked.any(axis=1)), np.flatnonzero(marked.any(axis=0))
        if not rows.size:
            return cls((0.0, 0.0, 0.0, 0.0), lambda box: 0.0)
        # sums[y, x] is the number of marked pixels above y and left of x.
        sums = np.pad(marked.astype(np.int64).cumsum(axis=0).cumsum(axis=1), ((1, 0), (1, 0)))
        height, width = marked.shape

        def share(box: XYWH) -> float:
            left, top = int(box[0] * scale // 1), int(box[1] * scale // 1)
            right, bottom = int(-(-(box[0] + box[2]) * scale // 1)), int(-(-(box[1] + box[3]) * scale // 1))
            area = max(1, right - left) * max(1, bottom - top)
            x0, x1 = (min(max(v, 0), width) for v in (left, max(right, left + 1)))
            y0, y1 = (min(max(v, 0), height) for v in (top, max(bottom, top + 1)))
            return float(sums[y1, x1] - sums[y0, x1] - sums[y1, x0] + sums[y0, x0]) / area

        left, top = int(columns[0]), int(rows[0])
        wide, high = int(columns[-1]) + 1 - left, int(rows[-1]) + 1 - top
        return cls((left / scale, top / scale, wide / scale, high / scale), share)


# ---- nodes


def nodes_in(view: View, region: Region) -> tuple[str, ...]:
    """The outermost nodes whose ink lies mainly in a region, without grounds, in document order.

    A group that draws nothing itself lies in it when all that it holds does.
    """
    from forebrush.revise.targets import is_ground

    def visit(nodes: list[Json]) -> Iterator[str]:
        for node in nodes:
            if node.get("hidden"):
                continue
            if not is_ground(view, node) and _lies_in(view, region, node):
                yield node["id"]
            else:
                yield from visit(node.get("children", []))

    return tuple(visit(view.raw.get("nodes", [])))


def _lies_in(view: View, region: Region, node: Json) -> bool:
    inner = _bare(node) and [child for child in node["children"] if not child.get("hidden") and _draws(view, child)]
    if inner:
        return all(_lies_in(view, region, child) for child in inner)
    placed = view.placed(node["id"])
    return placed is not None and _draws(view, node) and region.share(placed.ink) > MAINLY


def _bare(node: Json) -> bool:
    """Whether a node is a group with no surface of its own."""
    surface = node.get("fills") or node.get("strokes")
    return node["kind"] == "group" and not surface and bool(node.get("children"))


def _draws(view: View, node: Json) -> bool:
    """Whether a node, or anything that it holds, shows."""
    if node["kind"] == "text":
        return bool(node.get("text", "").strip())
    if node["kind"] == "group" and not (node.get("fills") or node.get("strokes")):
        return any(not child.get("hidden") and _draws(view, child) for child in node.get("children", []))
    return view.placed(node["id"]) is not None


def nodes_touched(view: View, region: Region) -> list[Json]:
    """Nodes that show and that a region touches, those first of which it covers most."""
    made: list[tuple[float, int, Json]] = []
    for node in view.nodes.values():
        placed = view.placed(node["id"])
        if placed is not None and not _bare(node) and _draws(view, node) and (share := region.share(placed.ink)) > 0:
            made.append((-share, len(made), node))
    return [node for _, _, node in sorted(made, key=lambda one: one[:2])]


def parts_of_groups(view: View, ids: tuple[str, ...]) -> tuple[str, ...]:
    """Groups that hold one thing, or words alone, as what they hold: that is sized and coloured, and makes room."""
    made: list[str] = []
    for name in ids:
        bare = name in view.nodes and _bare(view.nodes[name])
        leaves = [n for n in view.under(name) if n["kind"] != "group" and not n.get("hidden")] if bare else []
        alike = len(leaves) == 1 or all(n["kind"] == "text" for n in leaves)
        made += [n["id"] for n in leaves] if leaves and alike else [name]
    return tuple(made)


# ---- words

_AREA = r"(?:box|area|region|circle|frame|selection|part|spot|mask|bit|section|piece|place)"
_ADD = r"(?:add|put|draw|insert|write|place|create|include)"
_HERE_ZH = (
    r"(?:[这那此](?:里|儿|处|边)|[这那](?:个|一)?(?:地方|区域|部分)|[这那]一?[块片](?:儿|地方|区域)?|"
    r"(?:框|圈|选区)(?:里|内|中))(?:面)?"
)
_ROWS = tuple(
    (re.compile(pattern, re.IGNORECASE), to)
    for pattern, to in (
        (rf"\b(?:in|inside|within) (?:this|that|the) (?:marked |selected )?{_AREA}\b", "here"),
        (r"\b(?P<v>below|under|underneath|above|over|behind|beside|next to|of) (?:this|these|here)$", r"\g<v> it"),
        (rf"^(?P<v>{_ADD}\b.*?)\s+(?:right |just |in |over )?here\b", r"\g<v>"),
        (r"\b(?:all|everything|anything|what(?:ever)?(?:'s| is)|things?|stuff)(?: (?:right|in|over))? here\b", "this"),
        (rf"\b(?:this|that|the (?:marked|selected|circled|highlighted)) (?:{_AREA}|thing|one)\b(?! of)", "this"),
        (r"^(?P<v>make|turn|paint|blur|darken|brighten|delete|remove|hide) (?:right )?here\b", r"\g<v> this"),
        (r"\b(?P<n>\w+) (?:right |in |over |up |down )?here\b", r"\g<n>"),
        (r"(?:框|圈|标|选)(?:起来|出来|选|中|住)(?:了)?的(?:部分|区域|地方|东西|内容)?", "这里"),
        (rf"在?{_HERE_ZH}(?:上|再)?(?=加|添|增|插|放|画|写|贴|盖)", ""),
        (rf"{_HERE_ZH}的(?:东西|内容|元素)", "它"),
        (rf"{_HERE_ZH}的?(?=(?:[^\W\d_]*字|文案|标题|图|按钮|价|颜色|底色))(?!的?颜色)", ""),
        (_HERE_ZH, "它"),
    )
)  # fmt: skip
"""Words for the region to the words for what is in it: `it`, or nothing where something else names it."""


def said_plainly(text: str) -> str:
    """A clause that speaks of a region in the wording that the grammar knows."""
    for pattern, to in _ROWS:
        text = pattern.sub(to, text)
    return re.sub(r"\s+", " ", text).strip()
