"""Checks a sketch, which may come from anywhere: every fault at once, each with its place and what to do."""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from forebrush.paint.illustrator.sketch.language import (
    COMMON,
    FREE,
    LIMITS,
    OWN,
    PATTERN,
    REPEAT,
    ROLES,
    SCATTER,
    SHAPES,
    STANDS,
    TOP,
    Kind,
)  # fmt: skip
from forebrush.paint.illustrator.sketch.numbers import number
from forebrush.scene.errors import ForebrushError

__all__ = ["SketchError", "check"]

_MOST = 24
"""Faults that are told at once."""
_HEX = re.compile(r"#[0-9a-fA-F]{6}")
_TABLES: Mapping[str, Mapping[str, Kind]] = {"repeat": REPEAT, "scatter": SCATTER, "pattern": PATTERN}
_NEEDS = {"repeat": "n", "scatter": "n", "pattern": "kind"}
_SIZES = {"xy": 2, "pair": 2, "box": 4}
_NOT_OF_GROUPS = ("role", "material", "line", "shade", "cast", "pattern", "cut", "inside")
"""Keys that change nothing on a group."""


class SketchError(ForebrushError):
    """A sketch that cannot be drawn. `problems` are its faults: where, what, and how to put it right."""

    def __init__(self, problems: Iterable[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(self.problems))


def _guess(word: object, known: Collection[object]) -> str:
    names = [str(name) for name in known]
    near = difflib.get_close_matches(str(word), names, 1)
    return f'; did you mean "{near[0]}"?' if near else f"; known: {', '.join(names)}"


def check(sketch: Any, things: Collection[str] = ()) -> dict[str, Any]:
    """The sketch itself where it can be drawn; `things` are names that `use` may take.

    Raises SketchError with every fault.
    """
    if not isinstance(sketch, dict):
        raise SketchError(["the sketch: needs to be a JSON object"])
    try:
        length = len(json.dumps(sketch, allow_nan=False))
    except (TypeError, ValueError, RecursionError):
        raise SketchError(["the sketch: holds what is not JSON (NaN, an endless number, a loop)"]) from None
    if length > LIMITS["characters"]:
        raise SketchError([f"the sketch: {length} characters; at most {LIMITS['characters']}"])
    checker = _Checker(things)
    checker.document(sketch)
    if checker.faults:
        raise SketchError(checker.faults[:_MOST])
    return sketch


@dataclass(slots=True)
class _Checker:
    things: Collection[str]
    faults: list[str] = field(default_factory=list)
    roles: set[str] = field(default_factory=set)
    used: set[str] = field(default_factory=set)
    names: dict[str, float | str] = field(default_factory=lambda: {"i": 0.0})
    parts_seen: int = 0

    def fault(self, place: str, words: str) -> None:
        self.faults.append(f"{place}: {words}")

    def document(self, sketch: dict[str, Any]) -> None:
        for key in sketch:
            if key not in TOP:
                self.fault(key, f"unknown key{_guess(key, TOP)}")
        name = sketch.get("name")
        if not (isinstance(name, dict) and isinstance(name.get("en"), str) and name["en"].strip()):
            self.fault("name", 'needs {"en": "...", "zh": "..."}')
        size = sketch.get("size")
        if not (isinstance(size, dict) and any(_is_size(size.get(key)) for key in ("m", "heads"))):
            self.fault("size", 'needs {"m": height in metres} or {"heads": height in heads}, above 0 and below 2000')
        self._stand(sketch.get("stand"))
        tags = sketch.get("tags", [])
        short = isinstance(tags, list) and all(isinstance(tag, str) and len(tag) <= 60 for tag in tags)
        if not short or len(tags) > 40:
            self.fault("tags", "needs a list of at most 40 short words")
        for key in ("colors", "vary", "anchors", "surfaces"):
            if not isinstance(sketch.get(key, {}), dict):
                self.fault(key, "needs an object")
        if self.faults:
            return
        self._colors(sketch.get("colors", {}))
        self._vary(sketch.get("vary", {}))
        self.parts(sketch.get("parts"), "parts", 1)
        for key, place in sketch.get("anchors", {}).items():
            self.numbers(place, f"anchors.{key}", 2, 2)
        for key, surface in sketch.get("surfaces", {}).items():
            self._surface(key, surface)
        for role in sketch.get("colors", {}):
            if role not in self.used and role not in FREE:
                self.fault(f"colors.{role}", "no part uses it: take it out, or give a part this role")

    def _stand(self, stand: Any) -> None:
        if not isinstance(stand, list) or not stand:
            self.fault("stand", f"needs a list of {', '.join(STANDS)}")
            return
        for where in stand:
            if where not in STANDS:
                self.fault("stand", f"unknown {where!r}{_guess(where, STANDS)}")

    def _colors(self, colors: Mapping[str, Any]) -> None:
        self.roles = {*ROLES, *colors}
        for role, value in colors.items():
            if not re.fullmatch(r"[a-z][a-z0-9_]{0,39}", role):
                self.fault(f"colors.{role}", "a role is small letters, digits and _")
            codes = value if isinstance(value, list) and value else [value]
            for code in codes:
                if not (isinstance(code, str) and _HEX.fullmatch(code)):
                    self.fault(f"colors.{role}", f"{code!r} is not #rrggbb")

    def _vary(self, vary: Mapping[str, Any]) -> None:
        for key, value in vary.items():
            if isinstance(value, list) and len(value) == 2 and all(_is_number(v) for v in value):
                self.names[key] = float(value[0])
            elif isinstance(value, list) and value and all(isinstance(v, str) for v in value):
                self.names[key] = value[0]
            else:
                self.fault(f"vary.{key}", "needs [low, high] or a list of words")

    def _surface(self, key: str, surface: Any) -> None:
        place = f"surfaces.{key}"
        if not (isinstance(surface, dict) and isinstance(surface.get("quad"), list) and len(surface["quad"]) == 4):
            self.fault(place, 'needs "quad": four points from the upper left, clockwise')
            return
        for k, point in enumerate(surface["quad"]):
            self.numbers(point, f"{place}.quad[{k}]", 2, 2)
        for other in surface:
            if other not in ("quad", "role", "use", "when"):
                self.fault(f"{place}.{other}", f"unknown key{_guess(other, ('quad', 'role', 'use', 'when'))}")
        if "role" in surface:
            self.role(surface["role"], f"{place}.role")
        if "when" in surface:
            self.value(surface["when"], f"{place}.when", "when", 1)

    def number(self, value: Any, place: str) -> None:
        try:
            result = number(value, self.names)
        except ValueError as error:
            self.fault(place, str(error))
            return
        if abs(result) > LIMITS["coordinate"]:
            self.fault(place, f"{result:g} lies outside ±{LIMITS['coordinate']}")

    def numbers(self, value: Any, place: str, least: int, most: int) -> None:
        if not isinstance(value, list) or not least <= len(value) <= most:
            self.fault(place, f"needs {least if least == most else f'{least} to {most}'} numbers")
            return
        for k, item in enumerate(value):
            self.number(item, f"{place}[{k}]")

    def role(self, value: Any, place: str) -> None:
        if not isinstance(value, str):
            self.fault(place, "needs the name of a role")
            return
        base = value.rstrip("+-")
        self.used.add(base)
        if base not in self.roles or len(value) - len(base) > 3:
            self.fault(place, f'unknown role "{value}"{_guess(base, self.roles)} (or name it under colors)')

    def value(self, value: Any, place: str, kind: Kind, depth: int) -> None:
        match kind:
            case tuple():
                if not any(value == word and type(value) is type(word) for word in kind):
                    self.fault(place, f"cannot be {value!r}{_guess(value, kind)}")
            case "num":
                self.number(value, place)
            case "role":
                self.role(value, place)
            case "bool":
                if not isinstance(value, bool):
                    self.fault(place, "needs true or false")
            case "mirror":
                if not isinstance(value, bool):
                    self.number(value, place)
            case "text":
                if not (isinstance(value, str) and 0 < len(value) <= 60):
                    self.fault(place, "needs a short text")
            case "xy" | "pair" | "box":
                self.numbers(value, place, _SIZES[kind], _SIZES[kind])
            case "parts":
                self.parts(value, place, depth + 1)
            case "when":
                self._when(value, place)
            case str():
                self._table(value, place, kind, depth)

    def _when(self, value: Any, place: str) -> None:
        if not isinstance(value, dict) or not value:
            self.fault(place, 'needs {"variant": "word"} or {"variant": [low, high]}')
            return
        for key, wanted in value.items():
            span = isinstance(wanted, list) and len(wanted) == 2 and all(_is_number(v) for v in wanted)
            if key not in self.names or not (isinstance(wanted, str) or _is_number(wanted) or span):
                self.fault(place, f"{key!r} needs to be a name from vary, with a word or [low, high]")

    def _table(self, value: Any, place: str, kind: str, depth: int) -> None:
        table = _TABLES[kind]
        if not isinstance(value, dict):
            self.fault(place, f"needs an object with {', '.join(table)}")
            return
        for key, item in value.items():
            if key in table:
                self.value(item, f"{place}.{key}", table[key], depth)
            else:
                self.fault(f"{place}.{key}", f"unknown key{_guess(key, table)}")
        if _NEEDS[kind] not in value:
            self.fault(place, f"needs {_NEEDS[kind]}")

    def parts(self, value: Any, place: str, depth: int) -> None:
        if not isinstance(value, list) or not value:
            self.fault(place, "needs a list of parts")
            return
        if depth > LIMITS["depth"]:
            self.fault(place, f"nested deeper than {LIMITS['depth']}")
            return
        for k, part in enumerate(value):
            self.part(part, f"{place}[{k}]", depth)

    def part(self, part: Any, place: str, depth: int) -> None:
        self.parts_seen += 1
        if self.parts_seen > LIMITS["parts"]:
            if self.parts_seen == LIMITS["parts"] + 1:
                self.fault(place, f"more than {LIMITS['parts']} parts")
            return
        if not isinstance(part, dict):
            self.fault(place, "a part is an object")
            return
        shapes = [key for key in part if key in SHAPES]
        if len(shapes) != 1:
            odd = next((key for key in part if key not in COMMON), "")
            found = ", found " + " and ".join(shapes) if shapes else _guess(odd, SHAPES)
            self.fault(place, f"needs exactly one shape{found}")
            return
        shape = shapes[0]
        self._shape(shape, part[shape], f"{place}.{shape}", depth)
        if shape not in ("group", "use") and "role" not in part:
            self.used.add("main")
        for key, value in part.items():
            if key == shape:
                continue
            kind = OWN.get(shape, {}).get(key, COMMON.get(key))
            if kind is None:
                self.fault(f"{place}.{key}", f"unknown key of {shape}{_guess(key, [*COMMON, *OWN.get(shape, {})])}")
            elif shape in ("group", "use") and key in _NOT_OF_GROUPS:
                self.fault(f"{place}.{key}", f"changes nothing on a {shape}: give it to the parts inside")
            else:
                self.value(value, f"{place}.{key}", kind, depth)

    def _shape(self, shape: str, value: Any, place: str, depth: int) -> None:
        kind, least, most = SHAPES[shape]
        if kind == "points":
            if not isinstance(value, list) or not least <= len(value) <= most:
                self.fault(place, f"needs {least} to {most} points [x, y]")
                return
            for k, point in enumerate(value):
                self.numbers(point, f"{place}[{k}]", 2, 3)
        elif kind == "numbers":
            self.numbers(value, place, least, most)
        elif kind == "thing":
            if value not in self.things:
                near = difflib.get_close_matches(str(value), list(self.things), 1)
                self.fault(place, f"there is no thing {value!r}" + (f'; did you mean "{near[0]}"?' if near else ""))
        else:
            self.parts(value, place, depth + 1)


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _is_size(value: Any) -> bool:
    return _is_number(value) and 0 < value < 2000
