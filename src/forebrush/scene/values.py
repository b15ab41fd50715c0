"""The small values of a document: lengths, colours, edges, points, ids; each with its JSON form.

Every value is immutable, validated when it is made from JSON, and has one canonical JSON form, so that
`to_json(parse(x))` is the fixed point of load and save. Knows nothing of nodes.
"""

from __future__ import annotations

import math
import re
from abc import abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Generic, NoReturn, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    StringConstraints,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import PydanticCustomError, core_schema

from forebrush.scene.limits import MAX_LENGTH, MAX_TEXT
from forebrush.scene.paths import read as read_path

__all__ = [
    "AUTO",
    "ZERO",
    "Color",
    "Edges",
    "FrozenDict",
    "Id",
    "Lang",
    "Length",
    "Model",
    "Number",
    "PathData",
    "Point",
    "Px",
    "Quad",
    "Radii",
    "Size",
    "Space",
    "Text",
    "Track",
    "Unit",
    "number_json",
]

K = TypeVar("K")
V = TypeVar("V")


class Model(BaseModel):
    """Base of everything in the document: immutable, closed (an unknown name is an error), finite."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        allow_inf_nan=False,
        validate_by_alias=True,
        validate_by_name=False,
        serialize_by_alias=True,
        ser_json_inf_nan="strings",
        hide_input_in_errors=True,
        use_attribute_docstrings=True,
    )


class FrozenDict(dict[K, V], Generic[K, V]):
    """A dict that cannot be changed after it is made; hashable, and picklable to another process."""

    def _refuse(self, *_: object, **__: object) -> NoReturn:
        raise TypeError("this mapping belongs to an immutable document: make a patch instead")

    __setitem__ = __delitem__ = __ior__ = clear = pop = popitem = setdefault = update = _refuse

    def __hash__(self) -> int:  # type: ignore[override]
        return hash(frozenset(self.items()))

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[Any, ...]]:
        return (type(self), (dict(self),))

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        keys, values = getattr(source, "__args__", (str, Any))
        inner = handler.generate_schema(Mapping[keys, values])  # type: ignore[valid-type]
        return core_schema.no_info_after_validator_function(cls, inner)


def number_json(value: float) -> int | float:
    """The canonical JSON number: whole numbers without a point, and no negative zero."""
    return int(value) if value == int(value) and abs(value) < 1e15 else float(value)


Number = Annotated[float, Field(ge=-MAX_LENGTH, le=MAX_LENGTH)]
Px = Annotated[float, Field(ge=0, le=MAX_LENGTH)]
Unit = Annotated[float, Field(ge=0, le=1)]
ID, MAX_ID = r"^[A-Za-z0-9_][A-Za-z0-9_.\-]*$", 80
Id = Annotated[str, StringConstraints(pattern=ID, max_length=MAX_ID)]
"""A stable, human-readable name: letters, digits, `_`, `.`, `-`. Dots mean nothing."""
Lang = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", max_length=35)]
"""A BCP 47 tag: `zh-Hans`, `zh-Hant-TW`, `en`, `ja`, `ar`."""
Text = Annotated[str, StringConstraints(max_length=MAX_TEXT)]
Point = tuple[Number, Number]
Quad = tuple[Point, Point, Point, Point]
"""Four corners: top left, top right, bottom right, bottom left."""

_LENGTH = re.compile(r"^(-?(?:\d+\.?\d*|\.\d+))(px|%|fr|em)$|^(auto)$")
UNITS = ("px", "%", "fr", "em", "auto")


class _ReadByParse:
    """A value whose JSON form is read by its own `parse`."""

    __slots__ = ()

    @classmethod
    @abstractmethod
    def parse(cls, raw: object) -> Any:
        """Read the JSON form; what is wrong with it is a pydantic error that says what it looks like."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(cls.parse)


@dataclass(frozen=True, slots=True)
class Length(_ReadByParse):
    """A length: px, percent of the parent's content box, `fr` of what is left, `em`, or `auto`.

    JSON: a number is px; `"50%"`, `"1fr"`, `"1.5em"`, `"auto"`. Never NaN, never infinite.
    """

    value: float = 0.0
    unit: str = "px"

    def json(self) -> int | float | str:
        """The canonical JSON form."""
        if self.unit == "auto":
            return "auto"
        return number_json(self.value) if self.unit == "px" else f"{number_json(self.value)}{self.unit}"

    def resolve(self, whole: float, em: float) -> float | None:
        """Px of this length where 100% is `whole` px and 1em is `em` px; None for `auto` and `fr`."""
        if self.unit == "px":
            return self.value
        if self.unit == "%":
            return self.value * whole / 100
        return self.value * em if self.unit == "em" else None

    @classmethod
    def parse(cls, raw: object) -> Length:
        """Read the JSON form. Raises a pydantic error that says what a length looks like."""
        if isinstance(raw, Length):
            return raw
        if isinstance(raw, (int, float)) and not isinstance(raw, bool):
            value, unit = float(raw), "px"
        else:
            match = _LENGTH.match(raw) if isinstance(raw, str) and len(raw) < 40 else None
            if match is None:
                raise PydanticCustomError("length", 'a length is a number (px), "50%", "1fr", "1.5em" or "auto"')
            if match[3]:
                return AUTO
            value, unit = float(match[1]), match[2]
        if not math.isfinite(value) or abs(value) > MAX_LENGTH:
            raise PydanticCustomError("length", f"a length is finite and at most {MAX_LENGTH:.0f}")
        return cls(value + 0.0, unit)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return _length_schema(UNITS)


AUTO = Length(0.0, "auto")
ZERO = Length()


def _length_schema(units: Iterable[str]) -> JsonSchemaValue:
    words = [u for u in units if u not in ("px", "auto")]
    pattern = rf"^-?(\d+\.?\d*|\.\d+)({'|'.join(words)})$" + ("|^auto$" if "auto" in units else "")
    return {"anyOf": [{"type": "number"}, {"type": "string", "pattern": pattern}]}


@dataclass(frozen=True, slots=True)
class _Units:
    """Narrows a length to some units, and to values not below `least`."""

    units: tuple[str, ...]
    least: float | None = 0.0

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        def check(length: Length) -> Length:
            if length.unit not in self.units:
                raise PydanticCustomError("length", "here a length is in " + ", ".join(self.units))
            if self.least is not None and length.value < self.least:
                raise PydanticCustomError("length", f"here a length is at least {self.least:g}")
            return length

        return core_schema.no_info_after_validator_function(check, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return _length_schema(self.units)


Size = Annotated[Length, _Units(("px", "%", "em", "auto"))]
"""A width or a height."""
Space = Annotated[Length, _Units(("px", "%", "em"))]
"""A gap, a padding."""
Inset = Annotated[Length, _Units(("px", "%", "em", "auto"), least=None)]
"""A margin or a distance from an edge; may be negative."""
Track = Annotated[Length, _Units(("px", "%", "em", "fr", "auto"))]
"""The size of a grid column or row."""


@dataclass(frozen=True, slots=True)
class Edges(_ReadByParse):
    """Four lengths round a box. JSON as in CSS: one, `[vertical, horizontal]` or `[top, right, bottom, left]`."""

    top: Length = ZERO
    right: Length = ZERO
    bottom: Length = ZERO
    left: Length = ZERO

    def __iter__(self) -> Iterator[Length]:
        return iter((self.top, self.right, self.bottom, self.left))

    def json(self) -> object:
        """The shortest canonical JSON form."""
        t, r, b, left = (side.json() for side in self)
        if t == r == b == left:
            return t
        return [t, r] if t == b and r == left else [t, r, b, left]

    @classmethod
    def parse(cls, raw: object) -> Edges:
        """Read the JSON form."""
        if isinstance(raw, Edges):
            return raw
        sides = [Length.parse(v) for v in raw] if isinstance(raw, (list, tuple)) else [Length.parse(raw)]
        if len(sides) not in (1, 2, 4):
            raise PydanticCustomError("edges", "give one length, [vertical, horizontal] or [top, right, bottom, left]")
        if any(s.unit == "fr" for s in sides):
            raise PydanticCustomError("edges", "here a length is in px, %, em or auto")
        t, r, b, left = sides if len(sides) == 4 else (sides * 2)[:2] * 2
        return cls(t, r, b, left)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        one = _length_schema(("px", "%", "em", "auto"))
        return {"anyOf": [*one["anyOf"], {"type": "array", "items": one, "minItems": 2, "maxItems": 4}]}


@dataclass(frozen=True, slots=True)
class Radii(_ReadByParse):
    """Corner radii in px: one for all, or `[top left, top right, bottom right, bottom left]`."""

    values: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)

    def json(self) -> object:
        """The shortest canonical JSON form."""
        if len(set(self.values)) == 1:
            return number_json(self.values[0])
        return [number_json(v) for v in self.values]

    @classmethod
    def parse(cls, raw: object) -> Radii:
        """Read the JSON form."""
        if isinstance(raw, Radii):
            return raw
        items = list(raw) if isinstance(raw, (list, tuple)) else [raw] * 4
        if len(items) != 4 or not all(
            isinstance(v, (int, float)) and not isinstance(v, bool) and math.isfinite(v) and 0 <= v <= MAX_LENGTH
            for v in items
        ):
            raise PydanticCustomError("radii", "a radius is px, not below 0: one number, or four from the top left on")
        a, b, c, d = (float(str(v)) for v in items)
        return cls((a, b, c, d))

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        one = {"type": "number", "minimum": 0}
        return {"anyOf": [one, {"type": "array", "items": one, "minItems": 4, "maxItems": 4}]}


_HEX = re.compile(r"^#(?:[0-9A-Fa-f]{3,4}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})$")
_NAMED = re.compile(r"^([A-Za-z][A-Za-z0-9_\-]{0,63})(?:/(\d{1,3}(?:\.\d+)?)%)?$")
_COLOR_PATTERN = r"^(#([0-9A-Fa-f]{3,4}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})|[A-Za-z][A-Za-z0-9_\-]*(/\d{1,3}(\.\d+)?%)?)$"


@dataclass(frozen=True, slots=True)
class Color(_ReadByParse):
    """`#rgb`, `#rgba`, `#rrggbb`, `#rrggbbaa` (sRGB), or a name of the palette, `gold`, `ink/60%` (with alpha)."""

    name: str = ""
    """Palette name; empty for a literal colour."""
    rgba: tuple[int, int, int, int] = (0, 0, 0, 255)
    """sRGB and alpha, 0 to 255; for a name only alpha counts, and `alpha` below holds it exactly."""
    alpha: float = 1.0
    """0 to 1; multiplies the alpha of the named colour."""

    def json(self) -> str:
        """The canonical JSON form: lower case, six digits, or eight where alpha is not 255."""
        if self.name:
            return self.name if self.alpha == 1 else f"{self.name}/{number_json(round(self.alpha * 100, 4))}%"
        digits = self.rgba if self.rgba[3] != 255 else self.rgba[:3]
        return "#" + "".join(f"{c:02x}" for c in digits)

    @classmethod
    def parse(cls, raw: object) -> Color:
        """Read the JSON form."""
        if isinstance(raw, Color):
            return raw
        if isinstance(raw, str) and len(raw) < 80:
            if _HEX.match(raw):
                digits = raw[1:]
                if len(digits) < 6:
                    digits = "".join(c * 2 for c in digits)
                r, g, b, a = (int((digits + "ff")[k : k + 2], 16) for k in (0, 2, 4, 6))
                return cls("", (r, g, b, a), 1.0)
            match = _NAMED.match(raw)
            if match and float(match[2] or 100) <= 100:
                return cls(match[1], (0, 0, 0, 255), float(match[2] or 100) / 100)
        raise PydanticCustomError(
            "color", 'a colour is "#rrggbb", "#rrggbbaa", a palette name such as "ink", or "ink/60%"'
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"type": "string", "pattern": _COLOR_PATTERN}


def _read_path(d: str) -> str:
    try:
        read_path(d)
    except ValueError as error:
        raise PydanticCustomError("path", "this is no path data: {why}", {"why": str(error)}) from None
    return d


PathData = Annotated[str, StringConstraints(max_length=MAX_TEXT), AfterValidator(_read_path)]
"""SVG path data, every command of it."""

BUILT_IN_COLORS: Mapping[str, str] = {
    "ink": "#1f1b16",
    "paper": "#ffffff",
    "black": "#000000",
    "white": "#ffffff",
    "transparent": "#00000000",
}
"""Names that every palette has unless it defines them itself."""
