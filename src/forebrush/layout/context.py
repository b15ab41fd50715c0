"""What one layout run shares: the scene, the fonts, the plans of painters, and what it gathers on its way.

Made once per page by `page.py` and handed down; the only things in this room that are written to are its font table,
its list of findings and what text notes in it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from forebrush.fonts import FontKey, Library
from forebrush.scene.asset import Plan
from forebrush.scene.document import Page, Scene
from forebrush.scene.drawing import Rgba
from forebrush.scene.findings import Finding, finding
from forebrush.scene.values import BUILT_IN_COLORS, Color

__all__ = ["Context", "rgba"]


@dataclass(slots=True)
class Context:
    """One layout run over one page."""

    scene: Scene
    page: Page
    library: Library
    plans: Mapping[str, Plan] = field(default_factory=dict)
    """By picture node id."""
    image_sizes: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    """Px of the assets that are there already, by key."""
    fonts: list[FontKey] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    shaped: dict[int, tuple[Any, Any]] = field(default_factory=dict)
    """What text made of its nodes in this run, by the identity of the node, which is kept alive beside it."""
    _font_index: dict[FontKey, int] = field(default_factory=dict)

    def font(self, key: FontKey) -> int:
        """The place of a font in the frame's table; put there when it is new."""
        index = self._font_index.get(key)
        if index is None:
            index = self._font_index[key] = len(self.fonts)
            self.fonts.append(key)
        return index

    def rgba(self, color: Color) -> Rgba:
        """The literal value of a colour."""
        return rgba(color, self.scene)

    def find(self, name: str, message: str = "", *, node: str = "", **evidence: Any) -> None:
        """Note a finding of the closed set, at a node of this page."""
        self.findings.append(finding(name, message, node=node, page=self.page.id, **evidence))


def rgba(color: Color, scene: Scene) -> Rgba:
    """The literal sRGB value of a colour of a scene, alpha included."""
    if not color.name:
        return color.rgba
    named = scene.palette.get(color.name) or Color.parse(BUILT_IN_COLORS[color.name])
    red, green, blue, alpha = named.rgba
    return (red, green, blue, round(alpha * color.alpha))
