"""Words on a face of a drawn thing: as large as the face holds them, in its perspective, upright on a spine.

The largest piece leads; the others keep their share of its size, so that all grow together. Every node has the role
`sign`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from forebrush.compose.art.surfacing import Face
from forebrush.compose.clusters import Scale, Thing, cell_grid, main_thing, place_of
from forebrush.compose.content import Item, SectionContent
from forebrush.compose.kit import SMALLEST, Block, Json, Kit
from forebrush.compose.parts.elements import upright
from forebrush.compose.parts.sections import section_block
from forebrush.compose.stage import Stage, stacked

__all__ = ["face_words", "has_places"]

_LEAST = 11.0
"""Px of the smallest words on a thing, on a page whose short edge is 1024 px."""


def _shares(things: Sequence[Thing]) -> list[float]:
    """How large each piece of copy is beside the largest."""
    sizes = {"huge": 1.35, "large": 1.0, "small": 0.5, "tiny": 0.4}
    items = [t for t in things if isinstance(t, Item)]
    lead = next((t for t in items if t.size in ("huge", "large")), None)
    lead = lead or next((t for t in items if t.role == "title"), None)
    lead = lead or next((t for t in items if t.size not in ("small", "tiny")), items[0] if items else None)
    made = []
    for thing in things:
        if isinstance(thing, SectionContent):
            made.append(0.46)
        elif thing is lead:
            made.append(1.0 if len(thing.line) < 60 else 0.7)
        else:
            made.append(sizes.get(thing.size, 0.6 if len(thing.line) <= 24 else 0.46))
    return made


_PANELS = ("panel", "tint", "paper", "pale")


def _bare(block: Block) -> Block:
    """The block without panels of the palette: on a thing its words stand on the thing itself."""
    stack = [block.node]
    while stack:
        node = stack.pop()
        if node.get("kind") == "group" and any(str(f).split("/")[0] in _PANELS for f in node.get("fills", ())):
            node["fills"] = []
        stack.extend(node.get("children", ()))
    return block


def _words_at(stage: Stage, things: Sequence[Thing], face: Face, size: float, width: float) -> Block:
    kit = replace(
        stage.kit,
        size=size * 0.46,
        stand=face.ground,
        on="",
        ids=stage.kit.ids,
        counts=stage.kit.counts,
        cache=stage.kit.cache,
        colors=stage.kit.colors,
        gilded=False,
    )
    parts: list[tuple[Block | None, float]] = []
    for k, (thing, share) in enumerate(zip(things, _shares(things), strict=True)):
        if isinstance(thing, SectionContent):
            block = _bare(section_block(kit, thing, width, "start", k + 1, dict(stage.content.facts)))
            block.node["role"] = "sign"
            parts.append((block, size * 0.3))
            continue
        display = share >= 0.6 or face.font != "display"
        over: Json = {"role": thing.role or "sign"}
        if face.glow and not thing.color:
            blur = round(max(4.0, size * share * 0.22), 1)
            over["effects"] = [{"kind": "glow", "color": face.glow + "cc", "blur": blur}]
        ink = face.second if face.second and share < 1 else face.ink
        own = max(0.5, round(size * share, 1))
        text = kit.text(
            "sign",
            replace(thing.line, scale=1.0),
            "heading",
            width,
            size=_fitting(kit, thing, face, own, width),
            font=face.font if display else "text",
            weight=kit.pairing.title_weight(kit.lang) if display and face.font == "display" else 600,
            line_height=1.22 if kit.dense else 1.14,
            letter_spacing=0.02 if kit.dense else 0.0,
            text_align=face.align,
            text_wrap="balance",
            fills=[ink],
            **over,
        )
        # Words of a language without spaces may need another line than was measured: then they become smaller.
        text.node.update(
            height=round(text.height + 1, 1),
            vertical_align="middle",
            fit={"min": round(text.node["size"] * 0.6, 2), "max": text.node["size"]},
        )
        text = Block(text.node, text.height + 1)
        parts.append((text, size * 0.26 if parts else 0.0))
    return stacked(kit, f"{face.name}-words", parts)


def _placed_at(
    stage: Stage, things: Sequence[Thing], face: Face, size: float, room: tuple[float, float], height: float | None
) -> Block:
    """Copy in its places on the face."""
    kit = replace(
        stage.kit, size=size * 0.42, stand=face.ground, on="", ids=stage.kit.ids, counts=stage.kit.counts,
        cache=stage.kit.cache, colors=stage.kit.colors, gilded=False,
    )  # fmt: skip
    own: list[Thing] = []
    for thing in things:
        if isinstance(thing, Item) and face.font in ("hand", "brush"):
            thing = replace(thing, line=replace(thing.line, looks=(*thing.line.looks, face.font)))
        own.append(thing)
    scale = Scale(size, main_thing(own), room[1] * 0.5)
    kit.size = min(kit.size, _most_beside(kit, own, scale.main, room[0]))
    return _bare(cell_grid(replace(stage, kit=kit), own, room[0], height, scale))


def _most_beside(kit: Kit, things: Sequence[Thing], main: int, width: float) -> float:
    """The body size at which every word stands in its part of the width, and none comes near the main one."""
    limit = 1e9
    for thing in things:
        if not isinstance(thing, Item):
            continue
        words = thing.line.text.split()
        longest = max((kit.natural(w, "lead") for w in words), default=1.0) if thing.line.text.isascii() else 0.0
        em = max(longest, kit.natural(thing.line, "lead") / 2.2) / kit.size
        if id(thing) == main:
            limit = min(limit, width * 0.95 / max(0.1, em) * 0.62)
        else:
            limit = min(limit, width * 0.42 / max(0.1, em))
    return limit


def has_places(things: Sequence[Thing]) -> bool:
    """Whether copy on one face has places or neighbours there."""
    ids = {t.id for t in things if t.id}
    spread = any(place_of(t) not in ("", "center") or t.near[0] in ids for t in things)
    return spread or (len(things) > 1 and any(map(place_of, things)))


def _fitting(kit: Kit, item: Item, face: Face, size: float, width: float) -> float:
    """The size at which the longest word stands in the width."""
    line = replace(item.line, text=max(re.split(r"\s+", item.line.text), key=len, default=""))
    if any(ord(c) > 0x2E80 for c in line.text):
        return size
    natural = kit.natural(line, "heading", 1.0) / max(0.1, kit.text_size("heading")) * size
    return round(max(0.5, size * min(1.0, width / max(1.0, natural * 1.04))), 1)


def face_words(stage: Stage, things: Sequence[Thing], face: Face, weight: float) -> Json | None:
    """The words of a face as large as it holds, put into its quad; what does not fit is lacking."""
    if not things:
        return None
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = face.quad
    wide = ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5 / 2 + ((cx - dx) ** 2 + (cy - dy) ** 2) ** 0.5 / 2
    # As high as the face is across its width, so that words on a slanted one are not stretched.
    tall = abs((cx - ax) * (dy - by) - (dx - bx) * (cy - ay)) / 2 / max(1.0, wide)
    pad = face.pad * min(wide, tall)
    inner_w, inner_h = max(4.0, wide - 2 * pad), max(4.0, tall - 2 * pad)
    kit = stage.kit
    marks, counts = set(kit.ids), dict(kit.counts)
    if face.upright and all(isinstance(t, Item) for t in things):
        turned = _spine(stage, things, face, wide, tall)
        if turned is not None:
            return turned
    floor = max(SMALLEST, _LEAST * min(stage.width, stage.height) / 1024) if kit.smallest >= SMALLEST else kit.smallest
    spread = has_places(things)
    least_share = min(_shares(things)) if not spread else 0.4
    low, high = floor / least_share, max(floor / least_share, inner_h * 0.62)
    size = low

    def build(size: float, whole: float | None = None) -> Block:
        if spread:
            return _placed_at(stage, things, face, size, (inner_w, inner_h), whole)
        return _words_at(stage, things, face, size, inner_w)

    for _ in range(11):
        middle = (low * high) ** 0.5 if low > 0 else high / 2
        block = build(middle)
        kit.ids.clear()
        kit.ids.update(marks)
        kit.counts.clear()
        kit.counts.update(counts)
        if block.height <= inner_h:
            low = size = middle
        else:
            high = middle
    block = build(size, inner_h)
    stage.lack += max(0.0, block.height - inner_h) * weight
    return {
        "kind": "group",
        "id": kit.id(f"face-{face.name}"),
        "role": "sign",
        "layout": "column",
        "justify": "center",
        "position": "absolute",
        "left": 0,
        "top": 0,
        "width": round(wide, 1),
        "height": round(tall, 1),
        "padding": round(pad, 1),
        "quad": [[round(x, 1), round(y, 1)] for x, y in face.quad],
        "children": [block.node],
    }


def _spine(stage: Stage, things: Sequence[Thing], face: Face, wide: float, tall: float) -> Json | None:
    """Words along a spine: square characters in a column, others turned."""
    text = [t for t in things if isinstance(t, Item)]
    if all(upright(t.line.text) for t in text):
        return None if wide < 14 else _upright_face(stage, text, face, wide, tall)
    # Turned clockwise: the first corner of the words is the upper right one of the face.
    a, b, c, d = face.quad
    turned = replace(face, quad=(b, c, d, a), upright=False, pad=0.1)
    return face_words(stage, things, turned, 1.0)


def _upright_face(stage: Stage, items: Sequence[Item], face: Face, wide: float, tall: float) -> Json:
    kit = stage.kit
    count = sum(len(t.line) for t in items) + len(items)
    size = round(max(SMALLEST, min(wide * 0.56, tall * 0.86 / (count * 1.1))), 1)
    made = []
    for item in items:
        node = kit.text(
            "sign",
            item.line,
            "heading",
            9999,
            size=size,
            vertical=True,
            letter_spacing=0.04,
            line_height=1.2,
            role="sign",
            fills=[face.ink],
        ).node
        node.update(
            width=round(size * 1.25, 1),
            height=round(size * 1.12 * len(item.line) + size * 0.3, 1),
            align_self="center",
            fit={"min": round(size * 0.6, 1), "max": size},
        )
        made.append(node)
    return {
        "kind": "group",
        "id": kit.id(f"face-{face.name}"),
        "role": "sign",
        "layout": "column",
        "justify": "space-between" if len(made) > 1 else "center",
        "position": "absolute",
        "left": 0,
        "top": 0,
        "width": round(wide, 1),
        "height": round(tall, 1),
        "padding": [round(tall * 0.06, 1), 0],
        "quad": [[round(x, 1), round(y, 1)] for x, y in face.quad],
        "children": made,
    }
