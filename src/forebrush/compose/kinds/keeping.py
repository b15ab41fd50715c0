"""Arrangements that keep the places which a request names: a clinic at the top, what is needed at the left.

Each row becomes two: one for contents whose places it keeps by itself, one for all others, whose copy with a place goes
to strips along the edges.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import replace

from forebrush.compose.clusters import place_of
from forebrush.compose.content import Content, SectionContent
from forebrush.compose.kinds.arrangement import Arrangement
from forebrush.compose.places import title_leads, wanted
from forebrush.compose.stage import Stage

__all__ = ["Keeps", "in_order", "kept"]

Keeps = Callable[[Arrangement, Content], bool]
"""Whether the sections with a place stand there in an arrangement by themselves."""
_TOP = ("top", "top-left")
_HEAD = ("title", "brand", "subtitle", "badge")
_FOOT = {"footer": ("bottom", "bottom-left"), "seal": ("bottom", "bottom-right"), "author": ("bottom", "bottom-right")}


def _copy_stays(row: Arrangement, content: Content, foot: Collection[str]) -> bool:
    """Whether the copy with a place stands there by itself: the head at the top, the footer at the foot."""
    leads = row.region is not None and title_leads(row.region)
    items = [("title", content.title)] if content.title else []
    items += [(slot, item) for slot, found in content.items.items() for item in found]
    for slot, item in items:
        if item.near[0] and item.near[0] not in ("", item.id):
            return False
        place = place_of(item)
        if not place or (slot in _HEAD and leads and place in (_TOP if slot != "badge" else ("top",))):
            continue
        if slot not in foot or place not in _FOOT.get(slot, ()):
            return False
    return True


def in_order(content: Content, sections: Iterable[SectionContent]) -> bool:
    """Whether sections that stand below, above or beside others follow them in the brief."""
    seen: set[str] = {item.id for found in content.items.values() for item in found}
    seen |= {content.title.id} if content.title else set()
    for section in sections:
        if section.near[0] and not (section.near[1] == "below" and section.near[0] in seen):
            return False
        seen.add(section.id)
    return True


def _cleared(structure: Callable[[Stage], None]) -> Callable[[Stage], None]:
    """The structure of a content without places."""

    def cleared(stage: Stage) -> None:
        content = stage.content
        items = {
            slot: tuple(replace(i, place="", near=("", "")) for i in found) for slot, found in content.items.items()
        }
        title = replace(content.title, place="", near=("", "")) if content.title else None
        sections = tuple(replace(s, place="", near=("", "")) for s in content.sections)
        view = replace(stage, content=replace(content, title=title, items=items, sections=sections))
        structure(view)
        stage.lack, stage.flood = view.lack, view.flood

    return cleared


def kept(rows: Iterable[Arrangement], keeps: Keeps, foot: Collection[str] = ("footer",)) -> tuple[Arrangement, ...]:
    """The rows, and each once more for contents whose places it keeps. `foot`: slots of copy that stand at its foot."""
    made: list[Arrangement] = []
    for row in rows:

        def stays(content: Content, row: Arrangement = row) -> bool:
            return wanted(content) and _copy_stays(row, content, foot) and keeps(row, content)

        def own(content: Content, row: Arrangement = row, stays: Callable[[Content], bool] = stays) -> bool:
            return (row.needs is None or row.needs(content)) and stays(content)

        def other(content: Content, row: Arrangement = row, stays: Callable[[Content], bool] = stays) -> bool:
            return (row.needs is None or row.needs(content)) and not stays(content)

        made.append(replace(row, needs=other))
        made.append(replace(row, name=f"{row.name}-kept", needs=own, places=True, structure=_cleared(row.set())))
    return tuple(made)
