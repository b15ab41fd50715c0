"""The composer's ruler (`world.Measure`): sets words in a width, really, and says how high they become."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from forebrush.fonts import Library
from forebrush.layout.context import Context
from forebrush.layout.text import measure
from forebrush.scene.document import Page, Scene
from forebrush.scene.nodes import TextNode

__all__ = ["typesetter"]


def typesetter(library: Library) -> Callable[..., float]:
    """A ruler over a library: `(text, font, size, weight, width, line_height, lang) -> px`."""
    page = Page(width=1, height=1)
    context = Context(Scene(pages=(page,)), page, library)

    @lru_cache(maxsize=4096)
    def height(text: str, font: str, size: float, weight: int, width: float, line_height: float, lang: str) -> float:
        node = TextNode(id="ruler", text=text, font=font, size=size, weight=weight, line_height=line_height, lang=lang)
        return measure(node, width, None, context).height

    def ruler(text: str, *, font: str, size: float, weight: int, width: float, line_height: float, lang: str) -> float:
        return height(text, font, size, weight, width, line_height, lang)

    return ruler
