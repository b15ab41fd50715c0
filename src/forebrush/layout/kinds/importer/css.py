"""Which properties an SVG element has: its attributes, the simple rules of <style>, its style attribute, its parents.

Selectors: `tag`, `.class`, `#id`, `*` and their joins (`rect.big`), separated by commas. What reaches further
(descendants, pseudo-classes, @media) is reported, not guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from forebrush.layout.kinds.importer.tree import Element

__all__ = ["INITIAL", "Rule", "declarations", "properties", "rules"]

INITIAL: dict[str, str] = {
    "fill": "black",
    "fill-opacity": "1",
    "fill-rule": "nonzero",
    "clip-rule": "nonzero",
    "stroke": "none",
    "stroke-opacity": "1",
    "stroke-width": "1",
    "stroke-linecap": "butt",
    "stroke-linejoin": "miter",
    "stroke-dasharray": "none",
    "stroke-dashoffset": "0",
    "paint-order": "normal",
    "color": "black",
    "visibility": "visible",
    "marker-start": "none",
    "marker-mid": "none",
    "marker-end": "none",
}
"""The properties that children inherit, with their initial values (SVG 2)."""
OWN: dict[str, str] = {
    "opacity": "1",
    "display": "inline",
    "clip-path": "none",
    "mask": "none",
    "filter": "none",
    "mix-blend-mode": "normal",
    "stop-color": "black",
    "stop-opacity": "1",
    "overflow": "",
    "transform": "",
    "vector-effect": "none",
}
"""The properties that they do not."""

MAX_RULES = 300
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_BLOCK = re.compile(r"([^{}]*)\{([^{}]*)\}")
_SELECTOR = re.compile(r"^(\*|[A-Za-z][\w\-]*)?((?:[.#][A-Za-z_][\w\-]*)*)$")
_DECLARATION = re.compile(r"([A-Za-z\-]+)\s*:\s*([^;]+)")


@dataclass(frozen=True, slots=True)
class Rule:
    """One selector with what it declares, and its weight: ids, classes, tags, place."""

    tag: str
    ids: frozenset[str]
    classes: frozenset[str]
    declared: tuple[tuple[str, str], ...]
    weight: tuple[int, int, int, int]

    def matches(self, element: Element, classes: frozenset[str]) -> bool:
        """The selector means this element."""
        return (
            self.tag in ("", "*", element.tag)
            and self.classes <= classes
            and (not self.ids or self.ids == {element.get("id")})
        )


def declarations(text: str) -> tuple[tuple[str, str], ...]:
    """`name: value` pairs; `!important` is dropped."""
    found = _DECLARATION.findall(_COMMENT.sub("", text))
    return tuple((name.lower(), value.replace("!important", "").strip()) for name, value in found)


def rules(sheets: Iterable[str]) -> tuple[tuple[Rule, ...], bool]:
    """The rules of style sheets in rising weight, and whether something in them could not be read."""
    made: list[Rule] = []
    beyond = False
    for sheet in sheets:
        plain = _COMMENT.sub("", sheet).replace("<![CDATA[", "").replace("]]>", "")
        if "@" in plain:
            # Imports and fonts have no bearing on shapes; conditions have.
            beyond = beyond or bool(re.search(r"@(?!font-face|import|charset|namespace)", plain))
            plain = re.sub(r"@(import|charset|namespace)[^;]*;", "", plain)
            plain = re.sub(r"@font-face\s*\{[^}]*\}", "", plain)
        for block in _BLOCK.finditer(plain):
            declared = declarations(block[2])
            for selector in block[1].split(","):
                match = _SELECTOR.match(selector.strip())
                if match is None or not selector.strip() or len(made) >= MAX_RULES:
                    beyond = True
                    continue
                names = re.findall(r"[.#][\w\-]+", match[2])
                ids = frozenset(name[1:] for name in names if name[0] == "#")
                classes = frozenset(name[1:] for name in names if name[0] == ".")
                tag = match[1] or ""
                weight = (len(ids), len(classes), int(tag not in ("", "*")), len(made))
                made.append(Rule(tag, ids, classes, declared, weight))
    return tuple(sorted(made, key=lambda rule: rule.weight)), beyond


def properties(element: Element, inherited: dict[str, str], sheet: tuple[Rule, ...]) -> dict[str, str]:
    """All properties of an element: attributes give way to rules, rules to the style attribute."""
    made = {**OWN, **inherited}
    given: dict[str, str] = {key: value.strip() for key, value in element.attributes.items() if key in made}
    if sheet:
        classes = frozenset(element.get("class").split())
        for rule in sheet:
            if rule.matches(element, classes):
                given.update((name, value) for name, value in rule.declared if name in made)
    if "style" in element.attributes:
        given.update((name, value) for name, value in declarations(element.attributes["style"]) if name in made)
    for name, value in given.items():
        if value == "inherit":
            value = inherited.get(name, OWN.get(name, ""))
        elif value in ("initial", "unset", "revert"):
            value = INITIAL.get(name, OWN.get(name, ""))
        made[name] = value
    return made
