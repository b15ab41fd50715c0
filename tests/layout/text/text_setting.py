"""Helpers of the text tests: a context, nodes, and what a set text says line by line."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import Any

from forebrush.fonts import Library
from forebrush.layout.context import Context
from forebrush.layout.text import TextSize, measure, place
from forebrush.scene.document import Page, Scene
from forebrush.scene.drawing import GlyphRun, Item, PathItem, TextItem
from forebrush.scene.nodes import TextNode


@cache
def library() -> Library:
    return Library()


@cache
def scene(lang: str) -> Scene:
    return Scene(lang=lang, pages=(Page(width=1000, height=1000),))


def context(lang: str = "en") -> Context:
    return Context(scene(lang), scene(lang).pages[0], library())


def node(text: str, **style: Any) -> TextNode:
    return TextNode.model_validate({"id": "t", "text": text, "size": 20, **style})


def set_items(text: str, width: float = 1000, height: float = 1000, lang: str = "en", **style: Any) -> tuple[Item, ...]:
    return place(node(text, **style), width, height, context(lang))


def set_text(text: str, width: float = 1000, height: float = 1000, lang: str = "en", **style: Any) -> TextItem:
    (item,) = [i for i in set_items(text, width, height, lang, **style) if isinstance(i, TextItem)]
    return item


def paths(items: tuple[Item, ...], what: str) -> list[PathItem]:
    return [item for item in items if isinstance(item, PathItem) and item.what == what]


def lines(text: str, width: float = 1000, lang: str = "en", **style: Any) -> list[str]:
    """The words of each line, with trailing white space, and with what was inserted."""
    item = set_text(text, width, lang=lang, **style)
    return [item.text[line.start : line.end] + line.inserted for line in item.lines]


def size_of(
    text: str, width: float | None = None, height: float | None = None, lang: str = "en", **style: Any
) -> TextSize:
    return measure(node(text, **style), width, height, context(lang))


def in_order(item: TextItem, line: int = 0) -> str:
    """The text of a line as it is read from left to right, by the places of the glyphs."""
    seen: dict[tuple[int, int], float] = {}
    for run in item.runs:
        for k in range(len(run.glyphs)):
            if run.line == line and run.kind == "text":
                key = (run.starts[k], run.ends[k])
                seen[key] = min(seen.get(key, run.xs[k]), run.xs[k])
    return "".join(item.text[start:end] for start, end in sorted(seen, key=lambda key: seen[key]))


def glyph_at(item: TextItem, index: int) -> tuple[GlyphRun, int]:
    """The run and the place in it of the first glyph of the cluster that holds a code point."""
    for run in item.runs:
        for k, (start, end) in enumerate(zip(run.starts, run.ends, strict=True)):
            if start <= index < end and run.kind == "text":
                return run, k
    raise AssertionError(f"no glyph for code point {index}")


def glyphs_of(item: TextItem, index: int) -> tuple[int, ...]:
    """All glyphs of the cluster that holds a code point."""
    return tuple(
        glyph
        for run in item.runs
        for glyph, start, end in zip(run.glyphs, run.starts, run.ends, strict=True)
        if start <= index < end and run.kind == "text"
    )


def x_of(item: TextItem, index: int) -> float:
    run, k = glyph_at(item, index)
    return run.xs[k]


def y_of(item: TextItem, index: int) -> float:
    run, k = glyph_at(item, index)
    return run.ys[k]


def advances(item: TextItem) -> list[float]:
    """The distances between the starts of the characters of a line, in em of the text, from left to right."""
    xs = sorted({x for run in item.runs for x in run.xs})
    return [round((b - a) / item.size, 2) for a, b in pairwise(xs)]
