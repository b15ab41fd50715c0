"""Formulas: TeX set by ziamath, read back as one path that the node's fills paint."""

from __future__ import annotations

import re
import warnings
from dataclasses import dataclass
from functools import lru_cache

from forebrush.layout import text as type_setting
from forebrush.layout.context import Context
from forebrush.layout.kinds.importer import SvgError, read_svg, svg_items
from forebrush.layout.paints import paints
from forebrush.scene.drawing import FlatPaint, GroupItem, Item, PathItem
from forebrush.scene.nodes import Formula, TextNode
from forebrush.scene.paths import read, transform, write

__all__ = ["FormulaError", "intrinsic", "items"]

BASE = 96.0
"""Px that formulas are set in before they are scaled, so that one result serves every size."""


class FormulaError(ValueError):
    """TeX that cannot be read."""


@dataclass(frozen=True, slots=True)
class _Set:
    """A formula in px of `BASE`: its size, what is painted by the fills, what has its own colour, what is missing."""

    width: float
    height: float
    d: str
    colored: tuple[PathItem, ...]
    missing: str


@lru_cache(maxsize=256)
def _set(tex: str) -> _Set:
    braces = re.sub(r"\\.", "", tex, flags=re.DOTALL)
    if braces.count("{") != braces.count("}"):
        raise FormulaError(f"the TeX {tex[:60]!r} has a brace that is not closed or not opened")
    try:
        with warnings.catch_warnings():
            # ziamath warns of its own use of importlib, and of fonts that it does without.
            warnings.simplefilter("ignore")
            from ziamath.config import config
            from ziamath.zmath import Latex

            config.svg2 = False
            made = Latex(tex, size=BASE)
            source = made.svg()
    except ImportError:
        raise
    # Third-party parsers raise whatever they stumble over; all of it means that this TeX cannot be set.
    except (Exception, RecursionError) as error:
        raise FormulaError(f"the TeX {tex[:60]!r} cannot be read: {type(error).__name__} {error}"[:300]) from error
    # A command that is not known comes through as an identifier with its backslash.
    strange = sorted({e.text for e in made.mathml.iter("mi") if e.text and e.text.startswith("\\")})
    if strange:
        raise FormulaError(f"the TeX has commands that are not known: {', '.join(strange)[:200]}")
    try:
        document = read_svg(source)
        found = svg_items(document, (1.0, 0.0, 0.0, 1.0, 0.0, 0.0))
    except SvgError as error:
        raise FormulaError(f"the TeX {tex[:60]!r} is too large: {error}") from error
    plain: list[str] = []
    colored: list[PathItem] = []
    for item in _paths(found.items):
        black = all(isinstance(p, FlatPaint) and p.rgba[:3] == (0, 0, 0) for p in item.paints) and not item.strokes
        if black:
            plain.append(item.d)
        else:
            colored.append(item)
    if not plain and not colored:
        raise FormulaError(f"the TeX {tex[:60]!r} shows nothing")
    face = made.font
    missing = "".join(
        sorted({c for c in tex if not c.isascii() and not c.isspace() and not face.glyphindex(c)})
    )  # fmt: skip
    return _Set(document.width, document.height, "".join(plain), tuple(colored), missing)


def _paths(items: tuple[Item, ...]) -> list[PathItem]:
    made: list[PathItem] = []
    for item in items:
        if isinstance(item, GroupItem):
            made += _paths(item.items)
        elif isinstance(item, PathItem):
            made.append(item)
    return made


def intrinsic(node: Formula, ctx: Context) -> tuple[float, float] | None:
    """The size of the formula at its font size; of its source, where that cannot be read."""
    try:
        made = _set(node.tex)
    except FormulaError:
        size = type_setting.measure(_source(node), None, None, ctx)
        return size.width, size.height
    return made.width * node.size / BASE, made.height * node.size / BASE


def items(node: Formula, width: float, height: float, ctx: Context) -> tuple[Item, ...]:
    """The formula in the middle of its box, smaller where the box is. TeX that cannot be read stands as it is
    written, with `formula-invalid`; a character that the mathematical font lacks is noted as `missing-glyph`."""
    if width <= 0 or height <= 0:
        return ()
    try:
        made = _set(node.tex)
    except FormulaError as error:
        ctx.find("formula-invalid", str(error), node=node.id)
        return type_setting.place(_source(node), width, height, ctx)
    if made.missing:
        ctx.find("missing-glyph", f"the mathematical font lacks {made.missing!r}", node=node.id, text=made.missing)
    scale = min(node.size / BASE, width / made.width, height / made.height)
    left, top = (width - made.width * scale) / 2, (height - made.height * scale) / 2
    matrix = (scale, 0.0, 0.0, scale, left, top)
    filled = paints(node.fills, (left, top, made.width * scale, made.height * scale), ctx, node.id)
    drawn: list[Item] = []
    if made.d:
        drawn.append(PathItem(write(transform(read(made.d), matrix)), filled, what="formula"))
    if made.colored:
        drawn.append(GroupItem(made.colored, (scale, 0.0, left, 0.0, scale, top, 0.0, 0.0, 1.0)))
    return tuple(drawn)


def _source(node: Formula) -> TextNode:
    return TextNode(id=f"{node.id}.source", text=node.tex, font="mono", size=node.size * 0.7, fills=node.fills)
