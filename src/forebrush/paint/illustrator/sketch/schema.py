"""The JSON Schema of sketches (draft 2020-12), made of the tables: for editors, and for models that write sketches.

It holds the shape of the document; `check` also knows roles, variants and how much is too much.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from forebrush.paint.illustrator.sketch.language import (
    COMMON,
    LIMITS,
    OWN,
    PATTERN,
    REPEAT,
    SCATTER,
    SHAPES,
    STANDS,
    Kind,
)  # fmt: skip

__all__ = ["schema"]

_SHORT = {"type": "string", "maxLength": 60}
_COLOR = {"type": "string", "pattern": "^#[0-9a-fA-F]{6}$"}
_NUMBER = {"type": "number", "minimum": -LIMITS["coordinate"], "maximum": LIMITS["coordinate"]}
_EXPRESSION = {"type": "string", "pattern": f"^=[-+*/(), .a-z0-9_]{{1,{LIMITS['expression'] - 1}}}$"}


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/$defs/{name}"}


def _list(items: Any, least: int, most: int) -> dict[str, Any]:
    return {"type": "array", "items": items, "minItems": least, "maxItems": most}


def _object(properties: Mapping[str, Any], required: Iterable[str] = ()) -> dict[str, Any]:
    return {"type": "object", "properties": dict(properties), "required": list(required), "additionalProperties": False}


def _kind(kind: Kind) -> dict[str, Any]:
    match kind:
        case tuple():
            return {"enum": list(kind)}
        case "num":
            return _ref("number")
        case "bool":
            return {"type": "boolean"}
        case "text":
            return _SHORT
        case "role":
            return {"type": "string", "pattern": "^[a-z][a-z0-9_]*[+-]{0,3}$"}
        case "xy" | "pair":
            return _list(_ref("number"), 2, 2)
        case "box":
            return _list(_ref("number"), 4, 4)
        case "mirror":
            return {"anyOf": [{"type": "boolean"}, _ref("number")]}
        case "parts":
            return _list(_ref("part"), 1, 60)
        case "when":
            return {"type": "object"}
    return _ref(kind)


def _shape(name: str) -> dict[str, Any]:
    kind, least, most = SHAPES[name]
    value: dict[str, Any] = {
        "points": _list(_list(_ref("number"), 2, 3), least, most),
        "numbers": _list(_ref("number"), least, most),
        "thing": _SHORT,
        "parts": _list(_ref("part"), least, most),
    }[kind]
    keys = {key: _kind(of) for key, of in {**COMMON, **OWN.get(name, {})}.items()}
    return _object({**keys, name: value}, [name])


def schema() -> dict[str, Any]:
    """The schema of one sketch."""
    quad = _list(_list(_ref("number"), 2, 2), 4, 4)
    surface = _object({"quad": quad, "role": _kind("role"), "use": _SHORT, "when": {"type": "object"}}, ["quad"])
    either = {"anyOf": [_COLOR, _list(_COLOR, 1, 8)]}
    varied = {"anyOf": [_list({"type": "number"}, 2, 2), _list(_SHORT, 1, 8)]}
    tables = {"repeat": REPEAT, "scatter": SCATTER, "pattern": PATTERN}
    needs = {"repeat": ["n"], "scatter": ["n"], "pattern": ["kind"]}
    properties = {
        "name": _object({"en": _SHORT, "zh": _SHORT}, ["en"]),
        "tags": _list(_SHORT, 0, 40),
        "size": _object({"m": {"type": "number"}, "heads": {"type": "number"}}),
        "stand": _list({"enum": list(STANDS)}, 1, len(STANDS)),
        "note": {"type": "string"},
        "fixed": {"type": "boolean"},
        "colors": {"type": "object", "additionalProperties": either},
        "vary": {"type": "object", "additionalProperties": varied},
        "parts": _list(_ref("part"), 1, LIMITS["parts"]),
        "anchors": {"type": "object", "additionalProperties": _list(_ref("number"), 2, 2)},
        "surfaces": {"type": "object", "additionalProperties": surface},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Sketch",
        **_object(properties, ["name", "size", "stand", "parts"]),
        "$defs": {
            "number": {"anyOf": [_NUMBER, _EXPRESSION]},
            "part": {"anyOf": [_shape(name) for name in SHAPES]},
            **{name: _object({k: _kind(v) for k, v in table.items()}, needs[name]) for name, table in tables.items()},
        },
    }
