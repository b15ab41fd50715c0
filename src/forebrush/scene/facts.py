"""Facts: every number, date or claim that a picture shows, with where it came from.

A value is exact: a decimal, a date, a time of day on a date, or words; never a float. A computed fact keeps its
expression; `resolve` (in fields.py) works out its value. Knows nothing of how a fact is shown.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Annotated, Any, Literal

from pydantic import Field, GetCoreSchemaHandler, GetJsonSchemaHandler, StringConstraints
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import PydanticCustomError, core_schema

from forebrush.scene.values import Model

__all__ = ["Computed", "Dataset", "Exact", "Fact", "FactName", "FactValue", "Given", "Source", "Web", "exact_json"]

FactName = Annotated[str, StringConstraints(pattern=r"^[A-Za-z_][A-Za-z0-9_]*$", max_length=80)]
"""The name of a fact, as expressions write it: a hyphen there is a minus, so names take underscores."""

_DATE = re.compile(r"^\d{4}-\d{2}-\d{2}$")
_DATETIME = re.compile(r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$")
_DECIMAL = re.compile(r"^-?\d{1,40}(\.\d{1,40})?$")


def parse_exact(raw: object) -> Decimal | date | datetime:
    """Read an exact value: a number, `"425.70"` (its decimals are kept), `"2026-11-23"`, `"2026-11-23T09:35"`."""
    if isinstance(raw, (Decimal, date)):
        if isinstance(raw, Decimal) and not raw.is_finite():
            raise PydanticCustomError("exact", "a fact is finite")
        return raw
    if isinstance(raw, (int, float)) and not isinstance(raw, bool):
        raw = format(Decimal(repr(raw)), "f") if abs(raw) < 1e30 else ""
    if isinstance(raw, str) and len(raw) < 90:
        try:
            if _DECIMAL.match(raw):
                return Decimal(raw)
            if _DATE.match(raw):
                return date.fromisoformat(raw)
            if _DATETIME.match(raw):
                return datetime.fromisoformat(raw)
        except (ValueError, InvalidOperation):
            pass
    raise PydanticCustomError("exact", 'give a decimal ("425.7"), a date ("2026-11-23") or "2026-11-23T09:35"')


def exact_json(value: Decimal | date | datetime) -> str:
    """The canonical JSON form: decimals as strings with their digits, dates in ISO 8601 to the minute or second."""
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds" if value.second else "minutes")
    return value.isoformat()


class _ExactForm:
    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(parse_exact)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        pattern = r"^(-?\d{1,40}(\.\d{1,40})?|\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?)?)$"
        return {"anyOf": [{"type": "string", "pattern": pattern}, {"type": "number"}]}


FactValue = Decimal | date | datetime
Exact = Annotated[FactValue, _ExactForm]

_Words = Annotated[str, StringConstraints(max_length=2_000)]


class Given(Model):
    """Stated in the request; `text` is the wording there."""

    kind: Literal["given"] = "given"
    text: _Words = ""


class Computed(Model):
    """Follows from other facts by an expression that is kept and worked out again when they change."""

    kind: Literal["computed"] = "computed"
    expression: Annotated[str, StringConstraints(min_length=1, max_length=1_000)]


class Dataset(Model):
    """Read from a cited data set."""

    kind: Literal["dataset"] = "dataset"
    name: _Words
    entry: _Words = ""
    licence: _Words = ""


class Web(Model):
    """Found at a URL, on a day."""

    kind: Literal["web"] = "web"
    url: Annotated[str, StringConstraints(pattern=r"^https?://[^\s]+$", max_length=2_000)]
    quote: _Words = ""
    retrieved: Annotated[str, StringConstraints(pattern=r"^(\d{4}-\d{2}-\d{2})?$")] = ""


Source = Annotated[Given | Computed | Dataset | Web, Field(discriminator="kind")]


class Fact(Model):
    """A number, date or claim that the picture shows.

    A claim in words has `words` and no value. A computed fact may come without a value: `resolve` fills it.
    """

    value: Exact | None = None
    words: _Words = ""
    unit: Annotated[str, StringConstraints(max_length=40)] = ""
    label: _Words = ""
    format: Annotated[str, StringConstraints(max_length=100)] = ""
    """How it is shown where a field gives no format of its own; empty: by the rules for its unit."""
    source: Source = Given()
