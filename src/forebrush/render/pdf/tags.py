"""The structure of a document for readers that speak: which part of the page is a paragraph, a heading or a figure.

Only what is drawn straight on a page is tagged, one element for each node with words or with a description; all else
is an artifact. The elements stand in drawing order.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from pikepdf import Array, Dictionary, Name, String

from forebrush.layout.frame import FrameNode
from forebrush.render.pdf.content import Content
from forebrush.render.pdf.store import Store
from forebrush.scene.drawing import GroupItem, Item, TextItem

__all__ = ["Tags", "texts_of"]

_HEADINGS = {"title": "H1", "headline": "H1", "heading": "H2", "subtitle": "H2"}


def texts_of(items: tuple[Item, ...]) -> Iterator[TextItem]:
    """The texts among items, those in groups too."""
    for item in items:
        if isinstance(item, TextItem):
            yield item
        elif isinstance(item, GroupItem):
            yield from texts_of(item.items)


def _node_texts(node: FrameNode) -> Iterator[TextItem]:
    yield from texts_of(node.items)
    for child in node.children:
        yield from _node_texts(child)


class Tags:
    """The structure tree of one file."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._root = store.indirect(Dictionary(Type=Name.StructTreeRoot))
        self._document = store.indirect(Dictionary(Type=Name.StructElem, S=Name.Document, P=self._root))
        self._children: list[Any] = []
        self._pages: list[list[Any]] = []
        self._page: Any = None
        self._open = False

    def start_page(self, page: Any) -> None:
        """What follows is on this page."""
        page.StructParents = len(self._pages)
        page.Tabs = Name.S
        self._page = page
        self._pages.append([])

    @contextmanager
    def node(self, content: Content, node: FrameNode, whole: bool) -> Iterator[None]:
        """Tag what is drawn as a node: its own items, or (`whole`) everything below it as well.

        Inside a form or inside another tag nothing is written: what holds it is tagged already.
        """
        if content.depth or self._open:
            yield
            return
        found = list(_node_texts(node) if whole else texts_of(node.items))
        kind = _HEADINGS.get(node.role.lower(), "P") if found else "Figure" if node.alt else ""
        self._open = True
        with content.marked(self._begin(kind, node.alt, found[0].lang if found else "") if kind else "/Artifact BMC"):
            yield
        self._open = False

    def _begin(self, kind: str, alt: str, lang: str) -> str:
        elements = self._pages[-1]
        element = Dictionary(Type=Name.StructElem, S=Name("/" + kind), P=self._document, Pg=self._page, K=len(elements))
        if alt and kind == "Figure":
            element.Alt = String(alt)
        if lang and lang != "und":
            element.Lang = String(lang)
        made = self._store.indirect(element)
        elements.append(made)
        self._children.append(made)
        return f"/{kind} <</MCID {len(elements) - 1}>> BDC"

    def finish(self) -> None:
        """Hang the tree into the catalogue."""
        self._document.K = Array(self._children)
        self._root.K = self._document
        numbers: list[Any] = []
        for index, elements in enumerate(self._pages):
            numbers += [index, Array(elements)]
        self._root.ParentTree = Dictionary(Nums=Array(numbers))
        self._root.ParentTreeNextKey = len(self._pages)
        self._store.pdf.Root.StructTreeRoot = self._root
        self._store.pdf.Root.MarkInfo = Dictionary(Marked=True)
