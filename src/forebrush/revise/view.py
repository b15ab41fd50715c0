"""What a reviser looks at: the scene as raw nodes with their parents, where they stand, and what was asked before."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from forebrush.revise.regions import Region
from forebrush.scene.document import Scene
from forebrush.scene.loading import dump
from forebrush.scene.patch import Operation, Patch, apply
from forebrush.scene.survey import Placed, Survey

__all__ = ["Look", "View"]

Json = dict[str, Any]
Look = Callable[[Scene], Survey]
"""Lays a scene out and says where everything stands."""


@dataclass
class View:
    """One page of a scene while it is talked about."""

    scene: Scene
    look: Look
    last: Sequence[str] = ()
    """Ids of what was touched last: what `it` means."""
    page: int = 0
    region: Region | None = None
    """What somebody drew round: only what lies in it may be changed."""
    inside: tuple[str, ...] = ()
    """Ids of the nodes that lay in the region before anything was changed."""
    survey: Survey = field(init=False)
    raw: Json = field(init=False)
    parents: dict[str, str] = field(init=False, default_factory=dict)
    """Id of every node to the target of its parent (`node:ID` or `page:ID`)."""
    nodes: dict[str, Json] = field(init=False, default_factory=dict)
    """Every node of the page in document order."""

    def __post_init__(self) -> None:
        self.survey = self.look(self.scene)
        self.raw = dump(self.scene)["pages"][self.page]
        self.raw.setdefault("id", "page")
        self._walk(self.raw.get("nodes", []), f"page:{self.raw['id']}")

    def _walk(self, nodes: list[Json], parent: str) -> None:
        for node in nodes:
            self.parents[node["id"]] = parent
            self.nodes[node["id"]] = node
            self._walk(node.get("children", []), f"node:{node['id']}")

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the page, px."""
        return float(self.raw["width"]), float(self.raw["height"])

    @property
    def short(self) -> float:
        """The short side of the page, px."""
        return min(self.size)

    def placed(self, name: str) -> Placed | None:
        """Where a node stands; None where it is not drawn."""
        return self.survey.nodes.get(name)

    def children(self, parent: str) -> list[Json]:
        """The nodes under a target `node:ID` or `page:ID`."""
        room, _, name = parent.partition(":")
        made = self.raw.get("nodes", []) if room == "page" else self.nodes[name].get("children", [])
        return [node for node in made if node["id"] in self.nodes]

    def under(self, name: str) -> Iterator[Json]:
        """A node and all that it holds."""
        stack = [self.nodes[name]]
        while stack:
            node = stack.pop()
            yield node
            stack.extend(reversed(node.get("children", [])))

    def texts(self, name: str = "") -> list[Json]:
        """The text nodes of a node or of the page, in order."""
        pool = self.under(name) if name else self.nodes.values()
        return [
            node for node in pool if node["kind"] == "text" and node.get("text", "").strip() and not node.get("hidden")
        ]

    def top(self, name: str) -> str:
        """The node of the page that holds a node."""
        while not self.parents[name].startswith("page:"):
            name = self.parents[name].partition(":")[2]
        return name

    def is_within(self, name: str, ancestor: str) -> bool:
        """Whether a node is another or lies in it."""
        while name != ancestor and self.parents.get(name, "page:").startswith("node:"):
            name = self.parents[name].partition(":")[2]
        return name == ancestor

    def is_meant(self, name: str) -> bool:
        """Whether a node lies in the region; all do where there is none."""
        return self.region is None or any(self.is_within(name, one) for one in self.inside)

    def only_inside(self) -> View:
        """The same view of nothing but the nodes in the region."""
        made = copy.copy(self)
        made.last = self.last or self.inside
        made.nodes = {name: node for name, node in self.nodes.items() if self.is_meant(name)}
        return made

    def everywhere(self) -> View:
        """The same view without a region."""
        return self if self.region is None else replace(self, region=None, inside=())

    def fresh(self, base: str, taken: set[str]) -> str:
        """An id that is not in use."""
        base = re.sub(r"-\d+$", "", base) or "node"
        name, k = base, 2
        while name in self.nodes or name in taken:
            name, k = f"{base}-{k}", k + 1
        taken.add(name)
        return name

    def after(self, operations: Sequence[Operation]) -> View:
        """The view once some operations are applied. Raises `PatchError` where they do not fit."""
        made, _ = apply(self.scene, Patch(operations=tuple(operations)))
        return replace(self, scene=made)

    def color(self, text: str | None) -> tuple[int, int, int, int]:
        """The literal colour of a JSON colour."""
        from forebrush.revise.colors import literal
        from forebrush.scene.values import Color

        return literal(Color.parse(text or "ink"), self.scene)
