"""Resolve: facts worked out, and written into the text that shows them.

`resolve(scene)` fills every computed fact in decimals and writes every field; it is pure, and resolving twice
changes nothing. Knows the grammar of expressions and formats only through their modules.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from forebrush.scene import expression as ex
from forebrush.scene import number_format as nf
from forebrush.scene.document import Scene, walk
from forebrush.scene.errors import FactError
from forebrush.scene.facts import Computed, Fact, FactValue
from forebrush.scene.loading import dump, validate
from forebrush.scene.marks import moved
from forebrush.scene.nodes import Table, TextNode
from forebrush.scene.text import Mark
from forebrush.scene.values import FrozenDict

__all__ = ["facts_resolved", "resolve", "show"]


def facts_resolved(facts: FrozenDict[str, Fact]) -> FrozenDict[str, Fact]:
    """Every computed fact with its value. Raises `FactError` naming fact and expression."""
    expressions = {name: ex.parse(f.source.expression) for name, f in facts.items() if isinstance(f.source, Computed)}
    values: dict[str, FactValue] = {
        name: fact.value for name, fact in facts.items() if name not in expressions and fact.value is not None
    }
    made = dict(facts)
    for name in ex.order(expressions, [n for n in facts if n not in expressions]):
        source = facts[name].source
        text = source.expression if isinstance(source, Computed) else ""
        missing = [r for r in ex.references(expressions[name]) if r not in values]
        if missing:
            raise FactError(f"{missing[0]!r} has words, but no value", fact=name, expression=text, fix="Give a value.")
        try:
            values[name] = ex.evaluate(expressions[name], values)
        except ex.ExpressionError as error:
            raise FactError(str(error), fact=name, expression=text, fix="Change the expression or its facts.") from None
        made[name] = facts[name].model_copy(update={"value": values[name]})
    return FrozenDict(made)


def _decimals(value: FactValue | None) -> int:
    return max(0, -int(value.as_tuple().exponent)) if isinstance(value, Decimal) else 0


def input_decimals(name: str, facts: FrozenDict[str, Fact]) -> int:
    """The most decimals among the given facts from which a fact follows (its own, for a given one)."""
    most, seen, stack = 0, set(), [name]
    while stack:
        current = stack.pop()
        if current in seen or current not in facts:
            continue
        seen.add(current)
        source = facts[current].source
        if isinstance(source, Computed):
            stack.extend(ex.references(ex.parse(source.expression)))
        else:
            most = max(most, _decimals(facts[current].value))
    return most


def show(name: str, facts: FrozenDict[str, Fact], pattern: str, lang: str) -> str:
    """The words of a fact: by `pattern`, else by its own format, else by the rules for its unit.

    Raises `FactError` for a pattern that cannot be read.
    """
    fact = facts[name]
    if fact.value is None:
        return fact.words
    try:
        return nf.format_value(
            fact.value,
            pattern or fact.format or None,
            unit=fact.unit,
            lang=lang,
            inputs_decimals=input_decimals(name, facts),
        )
    except nf.PatternError as error:
        raise FactError(str(error), fact=name, fix='A format is like "0.0 km" or "#,##0.00".') from None


def resolve(scene: Scene) -> Scene:
    """The scene with its computed facts and its fields written out. Raises `FactError`."""
    facts = facts_resolved(scene.facts)
    if facts == scene.facts and not any(map(_is_open, _marks(scene))):
        return scene
    raw = dump(scene)
    if facts:
        raw["facts"] = {name: dump(facts[name]) for name in sorted(facts)}
    lang = scene.lang
    for page in raw["pages"]:
        stack = list(page.get("nodes", ()))
        while stack:
            node = stack.pop()
            stack.extend(node.get("children", ()))
            if node["kind"] == "text":
                _write_fields(node, facts, node.get("lang", lang))
            for row in node.get("rows", ()) if node["kind"] == "table" else ():
                for cell in row:
                    _write_fields(cell, facts, node.get("lang", lang))
    return validate(Scene, raw)


def _marks(scene: Scene) -> Iterator[Mark]:
    """The marks of all texts and cells."""
    for page in scene.pages:
        for node, _ in walk(page):
            if isinstance(node, TextNode):
                yield from node.marks
            elif isinstance(node, Table):
                yield from (mark for row in node.rows for cell in row for mark in cell.marks)


def _is_open(mark: Mark) -> bool:
    """Whether `resolve` has something to do with a mark: write a field, or drop what marks nothing."""
    return mark.fact is not None or mark.end <= mark.start


def _write_fields(holder: dict[str, Any], facts: FrozenDict[str, Fact], lang: str) -> None:
    """Write the fields of one text, from the last to the first, so that earlier places stay true."""
    marks: list[dict[str, Any]] = list(holder.get("marks", ()))
    text = holder.get("text", "")
    for index in sorted((k for k, m in enumerate(marks) if m.get("fact")), key=lambda k: (-marks[k]["from"], -k)):
        field = marks[index]
        words = show(field["fact"], facts, field.get("format", ""), lang)
        at, delete = field["from"], field["to"] - field["from"]
        if text[at : at + delete] == words:
            continue
        text = text[:at] + words + text[at + delete :]
        for k, mark in enumerate(marks):
            same_range = (mark["from"], mark["to"]) == (at, at + delete)
            if k == index or (same_range and not mark.get("fact")):
                marks[k] = {**mark, "from": at, "to": at + len(words)}
            elif not same_range or k > index:
                marks[k] = moved(mark, at, delete, len(words), sticky=False) or {**mark, "from": at, "to": at}
    marks = [mark for mark in marks if mark["to"] > mark["from"] or mark.get("fact")]
    if marks:
        holder["text"], holder["marks"] = text, marks
