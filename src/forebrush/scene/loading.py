"""The border of the document: JSON to `Scene`, `Scene` to canonical JSON, the JSON Schema, and versions.

`load` accepts bytes, a string or plain Python data from anywhere, however hostile, and gives a `Scene` or one
`SceneError` that names every fault. `dumps(load(x))` is a fixed point: keys in the order of the schema, maps sorted,
defaults left out, decimals as strings.
"""

from __future__ import annotations

import difflib
import hashlib
import json
import math
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from forebrush.scene.document import VERSION, Scene
from forebrush.scene.errors import Problem, SceneError
from forebrush.scene.facts import exact_json
from forebrush.scene.limits import MAX_DOCUMENT_BYTES, MAX_LIST, MAX_NODES, MAX_SVG, MAX_TEXT
from forebrush.scene.values import FrozenDict, Model, number_json

__all__ = ["dump", "dumps", "load", "picture_id", "scene_hash", "schema", "validate"]

M = TypeVar("M", bound=Model)
Migration = Callable[[dict[str, Any]], dict[str, Any]]
MIGRATIONS: Mapping[int, Migration] = {}
"""From a version to the next one. A document of version n goes through MIGRATIONS[n], MIGRATIONS[n + 1] ..."""

MAX_PLAIN_DEPTH = 400
"""Nesting of raw JSON: 64 groups are 128 levels, and their styles some more."""
MAX_PLAIN_VALUES = 4_000_000
MAX_PROBLEMS = 100


def load(source: bytes | str | Mapping[str, Any], migrations: Mapping[int, Migration] = MIGRATIONS) -> Scene:
    """Read a scene. Raises `SceneError` with every problem (path, value, message, fix)."""
    raw = _parse(source) if isinstance(source, (bytes, str)) else source
    _bounded(raw)
    if not isinstance(raw, Mapping):
        raise SceneError([Problem("", type(raw).__name__, "a document is an object", 'Start with {"pages": [...]}.')])
    return validate(Scene, _migrated(dict(raw), migrations))


def validate(model: type[M], raw: Any) -> M:
    """Read one model of the document; errors as in `load`."""
    try:
        return model.model_validate(raw)
    except ValidationError as error:
        problems: list[Problem] = []
        details = error.errors(include_url=False)
        for detail in details:
            if detail["type"] == "too_short" and len(details) > 1:
                continue  # pydantic counts only the entries that were sound
            problems.extend(_problems(detail, raw, model))
        raise SceneError(problems[:MAX_PROBLEMS]) from None
    except RecursionError:
        raise SceneError([Problem("", "", "nested too deeply", "Flatten the groups.")]) from None


def _parse(source: bytes | str) -> Any:
    if len(source) > MAX_DOCUMENT_BYTES:
        fix = "Keep pictures in the asset table, not in the document."
        raise SceneError([Problem("", f"{len(source):,} bytes", f"larger than {MAX_DOCUMENT_BYTES:,} bytes", fix)])
    twice: list[Problem] = []

    def pairs(items: list[tuple[str, Any]]) -> dict[str, Any]:
        made = dict(items)
        if len(made) != len(items):
            names = [key for key, _ in items]
            for key in sorted({key for key in names if names.count(key) > 1}):
                twice.append(Problem(key, "", "this name stands twice in one object", "Keep one of them."))
        return made

    def constant(name: str) -> Any:
        raise ValueError(f"{name} is not a number of JSON")

    try:
        text = source.decode("utf-8-sig") if isinstance(source, bytes) else source
        raw = json.loads(text, object_pairs_hook=pairs, parse_constant=constant)
    except UnicodeDecodeError as error:
        raise SceneError([Problem("", f"byte {error.start}", "not UTF-8", "Save the file as UTF-8.")]) from None
    except RecursionError:
        raise SceneError([Problem("", "", "nested too deeply", "Flatten the groups.")]) from None
    except ValueError as error:
        raise SceneError([Problem("", "", f"not JSON: {error}", "Mend the JSON there.")]) from None
    if twice:
        raise SceneError(twice[:MAX_PROBLEMS])
    return raw


def _bounded(raw: Any) -> None:
    """Refuse plain data that is too deep, too long or not finite, before anything recursive looks at it."""
    problems: list[Problem] = []
    count = 0
    stack: list[tuple[Any, str, int]] = [(raw, "", 1)]
    while stack and len(problems) < MAX_PROBLEMS:
        value, path, depth = stack.pop()
        count += 1
        if count > MAX_PLAIN_VALUES:
            problems.append(
                Problem(path, "", f"more than {MAX_PLAIN_VALUES:,} values", f"At most {MAX_NODES:,} nodes.")
            )
            break
        if depth > MAX_PLAIN_DEPTH:
            problems.append(Problem(_shortened(path), "", "nested too deeply", "Flatten the groups."))
            break
        if isinstance(value, Mapping):
            stack.extend((v, f"{path}.{k}" if path else str(k), depth + 1) for k, v in value.items())
        elif isinstance(value, (list, tuple)):
            if len(value) > max(MAX_LIST, MAX_NODES):
                problems.append(
                    Problem(path, f"{len(value):,} entries", "the list is too long", f"At most {MAX_LIST:,}.")
                )
                continue
            stack.extend((v, f"{path}.{k}", depth + 1) for k, v in enumerate(value))
        elif isinstance(value, str):
            limit = MAX_SVG if path.endswith("source") else MAX_TEXT
            if len(value) > limit:
                problems.append(Problem(path, f"{len(value):,} characters", "too long", f"At most {limit:,}."))
        elif isinstance(value, float) and not math.isfinite(value):
            problems.append(Problem(path, str(value), "not a finite number", "Give a number."))
        elif isinstance(value, int) and abs(value) > 10**40:
            problems.append(Problem(path, "a huge integer", "too large", "Give a smaller number."))
    if problems:
        raise SceneError(sorted(problems, key=lambda p: p.path))


def _shortened(path: str) -> str:
    return path if len(path) < 120 else f"{path[:80]}...{path[-30:]}"


def _migrated(raw: dict[str, Any], migrations: Mapping[int, Migration]) -> dict[str, Any]:
    version = raw.get("version", VERSION)
    if isinstance(version, int) and not isinstance(version, bool):
        if version > VERSION:
            fix = "Update Forebrush, or save it as an older version."
            raise SceneError([Problem("version", str(version), f"newer than {VERSION}, which is known here", fix)])
        while version < VERSION and version in migrations:
            raw = {**migrations[version](raw), "version": version + 1}
            version += 1
    return raw


# From pydantic's errors to ours.

_FIXES = {
    "missing": "Add it.",
    "string_type": "Give a string.",
    "float_type": "Give a number.",
    "float_parsing": "Give a number.",
    "int_type": "Give a whole number.",
    "int_parsing": "Give a whole number.",
    "int_from_float": "Give a whole number.",
    "bool_parsing": "Give true or false.",
    "bool_type": "Give true or false.",
    "tuple_type": "Give a list.",
    "dict_type": "Give an object.",
    "model_type": "Give an object.",
    "string_pattern_mismatch": "Use only what the pattern allows.",
    "union_tag_not_found": 'Add "kind".',
    "too_short": "Add the missing entries.",
    "too_long": "Shorten the list.",
    "string_too_long": "Shorten it.",
    "path": "For example M0 0L100 0L50 80Z.",
    "length": 'For example 24, "50%", "1.5em".',
    "color": 'For example "#c0392b" or "ink".',
}

_BOUNDS = {
    "greater_than_equal": "Give {0:g} or more.",
    "greater_than": "Give more than {0:g}.",
    "less_than_equal": "Give {0:g} or less.",
    "less_than": "Give less than {0:g}.",
}


def _problems(detail: ErrorDetails, raw: Any, model: type[Model]) -> list[Problem]:
    context = detail.get("ctx", {})
    if detail["type"] == "parts":
        return list(context["problems"])
    keys, value, found = _locate(raw, detail["loc"])
    path = ".".join(map(str, keys))
    shown = "" if not found or isinstance(value, (dict, list, tuple)) else _short(value)
    message, fix = detail["msg"].removeprefix("Value error, "), _FIXES.get(detail["type"], "")
    if detail["type"] == "extra_forbidden":
        names = _names_at(raw, keys[:-1], model)
        near = difflib.get_close_matches(str(keys[-1]), names, 1, 0.6) if keys else []
        message = "there is no such property here"
        fix = (
            f"Did you mean {near[0]!r}?" if near else "Remove it" + (f"; known: {', '.join(names)}." if names else ".")
        )
    elif detail["type"] in _BOUNDS:
        fix = _BOUNDS[detail["type"]].format(*context.values())
    elif detail["type"] in ("literal_error", "enum"):
        fix = f"One of: {str(context.get('expected', '')).replace(' or ', ', ')}."
    elif detail["type"] == "union_tag_invalid":
        message, fix = f"there is no kind {context.get('tag')!r} here", f"One of: {context.get('expected_tags')}."
    return [Problem(path, shown, message[:1].lower() + message[1:], fix or "See the schema.")]


def _locate(raw: Any, loc: tuple[int | str, ...]) -> tuple[list[Any], Any, bool]:
    """The path as a person writes it: pydantic puts the tags of unions between the keys."""
    keys: list[Any] = []
    value, found, tag_taken = raw, True, False
    part: Any
    for k, part in enumerate(loc):
        if isinstance(value, Mapping) and value.get("kind") == part and not tag_taken:
            tag_taken = True
        elif (isinstance(value, Mapping) and part in value) or (
            isinstance(value, (list, tuple)) and isinstance(part, int) and part < len(value)
        ):
            keys.append(part)
            value, tag_taken = value[part], False
        elif k == len(loc) - 1 and isinstance(part, str) and isinstance(value, Mapping) and part.isidentifier():
            keys.append(part)
            found = False
    return keys, value, found


def _short(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "..."


def _names_at(raw: Any, keys: list[Any], model: type[Model]) -> list[str]:
    """The property names allowed at a place, for suggestions: those of the type that shares most names with it."""
    value = raw
    for key in keys:
        value = value[key]
    if not isinstance(value, Mapping):
        return []
    root = schema() if model is Scene else model.model_json_schema()
    best: list[str] = []
    for entry in [*root.get("$defs", {}).values(), root]:
        properties = entry.get("properties", {})
        same_kind = properties.get("kind", {}).get("const") == value.get("kind")
        if same_kind and len(properties.keys() & value.keys()) > len(set(best) & value.keys()):
            best = list(properties)
    return best


# Writing.

_ALWAYS = frozenset({"kind", "version"})


def dump(model: Model) -> dict[str, Any]:
    """The canonical JSON data of any model of the document."""
    made: dict[str, Any] = {}
    for name, key, default in _written(type(model)):
        value = getattr(model, name)
        if value is not default and value != default:
            made[key] = _plain(value)
    return made


@cache
def _written(model: type[Model]) -> tuple[tuple[str, str, Any], ...]:
    """The fields of a model: name, key, and the value that is left out (nothing equals it where none is)."""
    made = []
    for name, field in model.model_fields.items():
        always = name in _ALWAYS or field.is_required()
        default = object() if always else field.get_default(call_default_factory=True)
        made.append((name, field.alias or name, default))
    return tuple(made)


def _plain(value: Any) -> Any:
    if isinstance(value, Model):
        return dump(value)
    if isinstance(value, (tuple, list)):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: _plain(value[key]) for key in (sorted(value) if isinstance(value, FrozenDict) else value)}
    if isinstance(value, (Decimal, date)):
        return exact_json(value)
    if isinstance(value, float):
        return number_json(value)
    if value is None or isinstance(value, (str, int, bool)):
        return value
    return value.json()


def dumps(model: Model, *, indent: int | None = None) -> str:
    """Canonical JSON text; without `indent`, the form that is hashed."""
    separators = (",", ":") if indent is None else (",", ": ")
    return json.dumps(dump(model), ensure_ascii=False, indent=indent, separators=separators)


def scene_hash(model: Model) -> str:
    """SHA-256 (hex) of the canonical JSON."""
    return hashlib.sha256(dumps(model).encode()).hexdigest()


def picture_id(scene: Scene, parent: str, fingerprint: str, scale: float) -> str:
    """The id of a picture: SHA-256 (hex) of its scene, the picture before it, what decides its pixels, and its scale.

    No clock and no chance is in it, so whoever has these can tell whether an id is right.
    """
    return hashlib.sha256("\n".join((scene_hash(scene), parent, fingerprint, repr(scale))).encode()).hexdigest()


@cache
def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a scene document, with the input forms (runs, bare colours) that load accepts."""
    made = Scene.model_json_schema(by_alias=True)
    made["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    made["title"] = "Forebrush scene"
    definitions = made["$defs"]
    for name, entry in definitions.items():
        kind = entry.get("properties", {}).get("kind")
        if kind is not None:
            entry["required"] = ["kind", *(key for key in entry.get("required", []) if key != "kind")]
        if name in ("TextNode", "Cell"):
            entry["properties"]["runs"] = _RUNS
    return made


_RUNS = {
    "description": "Input form of text and marks: strings, and pieces with a style or a fact.",
    "type": "array",
    "items": {
        "anyOf": [
            {"type": "string"},
            {
                "type": "object",
                "properties": {"text": {"type": "string"}, "fact": {"type": "string"}, "format": {"type": "string"}},
                "anyOf": [{"required": ["text"]}, {"required": ["fact"]}],
            },
        ]
    },
}
