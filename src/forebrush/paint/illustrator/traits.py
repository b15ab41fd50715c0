"""How somebody looks, by the words round the word that names them: a woman, old, with a white beard, in glasses."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from forebrush.paint.illustrator.people.roles import Role

__all__ = ["seen_as"]

_BEFORE: tuple[tuple[str, dict[str, Any]], ...] = (
    (r"\b(?:female|woman|lady|girl)\s*$|女(?:性)?$", {"gender": "fem"}),
    (r"\b(?:male|man)\s*$|男(?:性)?$", {"gender": "masc"}),
    (r"\b(?:old|elderly|aged|ancient)\b[\w\s-]*$|(?:年老的|年迈的|老)$", {"age": "old", "hair_color": "grey"}),
    (r"\bbald(?:-headed)?\b[\w\s-]*$|(?:光头|秃头)的?$", {"hair": ("Bald",)}),
    (r"\b(?:blonde?|fair-haired)\b[\w\s-]*$|金发的?$", {"hair_color": "blond"}),
    (r"\b(?:red-haired|ginger)\b[\w\s-]*$|红发的?$", {"hair_color": "ginger"}),
    (r"\b(?:white-haired)\b[\w\s-]*$|白发(?:苍苍)?的?$", {"hair_color": "white"}),
    (r"\bbearded\b[\w\s-]*$|(?:大|长|络腮)?胡子的?$", {"beard": True, "gender": "masc"}),
    (r"\bwhite-bearded\b[\w\s-]*$|白胡子的?$", {"beard": True, "gender": "masc", "hair_color": "white"}),
    (r"戴(?:着)?眼镜的$", {"glasses": True}),
)
"""What stands right before the word: pattern, and the fields of the role that it settles."""
_AFTER: tuple[tuple[str, dict[str, Any]], ...] = (
    (r"\bwith (?:an? )?(?:\w+ ){0,2}beard\b", {"beard": True, "gender": "masc"}),
    (
        r"\bwith (?:an? )?(?:long |big |bushy )?(?:white|grey|gray) beard\b",
        {"beard": True, "gender": "masc", "hair_color": "white"},
    ),
    (r"\b(?:with|wearing|in) (?:\w+ ){0,2}glasses\b|戴着?(?:\S{0,4})眼镜", {"glasses": True}),
    (r"\bwith (?:\w+ )?(?:white|grey|gray) hair\b|白发|白头发", {"hair_color": "white"}),
    (r"\bwith (?:\w+ )?blonde? hair\b|金色?头发", {"hair_color": "blond"}),
    (r"\bwith (?:\w+ )?red hair\b|红头发", {"hair_color": "ginger"}),
)
"""What is said behind it."""


def seen_as(role: Role | None, before: str, after: str) -> Role:
    """The role with the looks that the words before and behind the name of a person tell."""
    made = role or Role("person", ())
    start, rest = before[-40:].lower(), re.split(r"\band\b|[,，。;；、]", after.lower())[0][:60]
    for pattern, fields in _BEFORE:
        if re.search(pattern, start) and not (made.age == "child" and "age" in fields):
            made = replace(made, **fields)
    for pattern, fields in _AFTER:
        if re.search(pattern, rest):
            made = replace(made, **fields)
    if made.age == "old" and made.gender == "masc" and not made.hair:
        made = replace(made, hair=("GrayShort", "BaldSides"))
    return made
