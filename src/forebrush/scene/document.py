"""The document: a scene of pages, and what must hold between its parts.

A `Scene` that exists is valid: ids are unique, colours and facts that are named exist, nothing stands on itself.
`loading.py` reads and writes the JSON; this module knows only the types.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from forebrush.scene import expression as ex
from forebrush.scene.errors import FactError, Problem
from forebrush.scene.facts import Computed, Fact, FactName
from forebrush.scene.limits import (
    MAX_DEPTH,
    MAX_EDGE,
    MAX_EXPRESSIONS,
    MAX_FACTS,
    MAX_LIST,
    MAX_NODES,
    MAX_PAGES,
    MAX_PIXELS,
)
from forebrush.scene.nodes import FactRef, Group, Node, Picture, Scatter
from forebrush.scene.picture import Words
from forebrush.scene.style import Fills, Solid
from forebrush.scene.text import FontName, Mark
from forebrush.scene.values import BUILT_IN_COLORS, Color, FrozenDict, Id, Lang, Model

__all__ = ["VERSION", "Page", "PrintSize", "Scene", "walk"]

VERSION = 1
Edge = Annotated[int, Field(ge=1, le=MAX_EDGE)]


class PrintSize(Model):
    """The physical size of a page, for print: what a PDF's page boxes say. The pixels do not change."""

    width_mm: Annotated[float, Field(gt=0, le=5_000)]
    """Of the trimmed page."""
    bleed_mm: Annotated[float, Field(ge=0, le=100)] = 0.0
    """How far the canvas reaches beyond the trim on every side."""


class Page(Model):
    """A canvas in px (1 px = 1/96 in) and its nodes, stacked: each fills the page unless it says otherwise."""

    id: Id = "page"
    width: Edge
    height: Edge
    print: PrintSize | None = None
    fills: Fills = (Solid(color=Color("paper")),)
    """The background; none for a transparent page."""
    em: Annotated[float, Field(gt=0, le=1000)] = 16.0
    """Px of 1em for nodes other than text."""
    nodes: Annotated[tuple[Node, ...], Field(max_length=MAX_LIST)] = ()

    @model_validator(mode="after")
    def _not_too_large(self) -> Page:
        if self.width * self.height > MAX_PIXELS:
            raise ValueError(f"{self.width} x {self.height} is more than {MAX_PIXELS:,} px")
        return self


PaletteName = Annotated[str, StringConstraints(pattern=r"^[A-Za-z][A-Za-z0-9_\-]*$", max_length=64)]


class Scene(Model):
    """What is to be seen: pages of nodes, with the palette, fonts and facts that they share."""

    version: Literal[1] = 1
    title: Words = ""
    lang: Lang = "en"
    palette: FrozenDict[PaletteName, Color] = FrozenDict()
    fonts: FrozenDict[Id, FontName] = FrozenDict()
    """What a font role means here: family names or classes, tried in turn."""
    facts: FrozenDict[FactName, Fact] = FrozenDict()
    pages: Annotated[tuple[Page, ...], Field(min_length=1, max_length=MAX_PAGES)]

    @model_validator(mode="after")
    def _parts_fit(self) -> Scene:
        problems = [*_id_problems(self), *_color_problems(self), *_fact_problems(self), *_stand_problems(self)]
        if problems:
            raise PydanticCustomError("parts", "the parts do not fit together", {"problems": problems})
        return self


def walk(parent: Page | Group | Scatter) -> Iterator[tuple[Node, int]]:
    """Every node under a page or group in document order, with its depth (1 for a direct child)."""
    stack = [(node, 1) for node in reversed(parent.nodes if isinstance(parent, Page) else parent.children)]
    while stack:
        node, depth = stack.pop()
        yield node, depth
        if isinstance(node, (Group, Scatter)):
            stack.extend((child, depth + 1) for child in reversed(node.children))


def _located(page: Page, index: int) -> Iterator[tuple[Node, str]]:
    stack = [(node, f"pages.{index}.nodes.{k}") for k, node in reversed(list(enumerate(page.nodes)))]
    while stack:
        node, path = stack.pop()
        yield node, path
        if isinstance(node, (Group, Scatter)):
            children = list(enumerate(node.children))
            stack.extend((child, f"{path}.children.{k}") for k, child in reversed(children))


def _id_problems(scene: Scene) -> Iterator[Problem]:
    pages = Counter(page.id for page in scene.pages)
    for index, page in enumerate(scene.pages):
        if pages[page.id] > 1:
            yield Problem(f"pages.{index}.id", repr(page.id), "two pages have this id", "Give each page its own id.")
    if sum(1 for page in scene.pages for _ in walk(page)) > MAX_NODES:
        yield Problem("pages", "", f"more than {MAX_NODES:,} nodes", "Split the scene, or use scatter and table nodes.")
        return
    seen: dict[str, str] = {}
    for index, page in enumerate(scene.pages):
        for node, path in _located(page, index):
            if node.id in seen:
                fix = f"Rename one of them; the other is at {seen[node.id]}."
                yield Problem(f"{path}.id", repr(node.id), "two nodes have this id", fix)
            else:
                seen[node.id] = path
        if any(depth > MAX_DEPTH for _, depth in walk(page)):
            yield Problem(f"pages.{index}", "", f"nodes nest deeper than {MAX_DEPTH}", "Flatten the groups.")


def _values(value: Any, path: str) -> Iterator[tuple[Any, str]]:
    """Every colour, mark and fact reference that was written out under a model, with its path."""
    if isinstance(value, (Color, FactRef)):
        yield value, path
    elif isinstance(value, BaseModel):
        if isinstance(value, Mark):
            yield value, path
        fields = type(value).model_fields
        for name in value.model_fields_set:
            yield from _values(getattr(value, name), f"{path}.{fields[name].alias or name}".lstrip("."))
    elif isinstance(value, tuple):
        for k, item in enumerate(value):
            if not isinstance(item, (str, int, float)):
                yield from _values(item, f"{path}.{k}")
    elif isinstance(value, FrozenDict):
        for key, item in value.items():
            yield from _values(item, f"{path}.{key}")


def _color_problems(scene: Scene) -> Iterator[Problem]:
    for name, color in scene.palette.items():
        if color.name:
            fix = "Give it as #rrggbb: a palette entry does not point to another."
            yield Problem(f"palette.{name}", repr(color.json()), "a palette entry is a literal colour", fix)
    known = sorted({*scene.palette, *BUILT_IN_COLORS})
    for value, path in _values(scene.pages, "pages"):
        if isinstance(value, Color) and value.name and value.name not in known:
            fix = f"Add it to the palette, or use one of: {', '.join(known)}."
            yield Problem(path, repr(value.json()), "no colour of the palette has this name", fix)


def _fact_problems(scene: Scene) -> Iterator[Problem]:
    if len(scene.facts) > MAX_FACTS:
        yield Problem("facts", "", f"more than {MAX_FACTS:,} facts", "Keep the facts that the pages show.")
        return
    length = sum(len(f.source.expression) for f in scene.facts.values() if isinstance(f.source, Computed))
    if length > MAX_EXPRESSIONS:
        message = f"more than {MAX_EXPRESSIONS:,} characters of expressions"
        yield Problem("facts", f"{length:,} characters", message, "Simplify them.")
        return
    parsed: dict[str, ex.Expression] = {}
    for name, fact in sorted(scene.facts.items()):
        if isinstance(fact.source, Computed):
            try:
                parsed[name] = ex.parse(fact.source.expression)
            except ex.ExpressionError as error:
                path = f"facts.{name}.source.expression"
                yield Problem(path, repr(fact.source.expression), str(error), "")
        elif fact.value is None and not fact.words:
            yield Problem(f"facts.{name}", "", "a fact has a value, words or an expression", "Give one of them.")
    given = [name for name in scene.facts if name not in parsed]
    try:
        ex.order(parsed, given)
    except FactError as error:
        yield Problem(f"facts.{error.fact}", repr(error.expression), str(error), "")
    for value, path in _values(scene.pages, "pages"):
        fact_name = value.fact if isinstance(value, (Mark, FactRef)) else None
        if fact_name is not None and fact_name not in scene.facts:
            fix = f"Add it to facts, or use one of: {', '.join(sorted(scene.facts)[:12]) or '(there are none)'}."
            yield Problem(f"{path}.fact", repr(fact_name), "no fact has this name", fix)


def _stand_problems(scene: Scene) -> Iterator[Problem]:
    for index, page in enumerate(scene.pages):
        nodes = {node.id: node for node, _ in walk(page)}
        for node, path in _located(page, index):
            if not node.on:
                continue
            seen, current = {node.id}, node
            while current.on:
                base = nodes.get(current.on.replace("@", "#").split("#")[0])
                if not isinstance(base, Picture):
                    fix = "Name a picture of this page: picture#surface, or picture@layer."
                    yield Problem(f"{path}.on", repr(node.on), "it stands on no picture of this page", fix)
                    break
                if base.id in seen:
                    yield Problem(f"{path}.on", repr(node.on), "it stands, in a circle, on itself", "Break the circle.")
                    break
                seen.add(base.id)
                current = base
