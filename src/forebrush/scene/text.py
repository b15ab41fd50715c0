"""Text: a string, and marks that restyle ranges of it or tie them to facts. Ranges count code points.

`runs` is an input form: a list of strings and styled or fact-bound pieces, turned into `text` and `marks` at the
border. Knows nothing of fonts or of where lines break.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints, model_validator

from forebrush.scene.facts import FactName
from forebrush.scene.limits import MAX_LIST, MAX_TEXT
from forebrush.scene.values import Color, Lang, Model, Number, PathData

__all__ = ["Features", "Fit", "FontName", "Mark", "MarkStyle", "TextPath", "Weight", "runs_to_marks"]

FontName = Annotated[str, StringConstraints(min_length=1, max_length=200)]
"""A role (`display`, `text`, `hand`, `brush`, `mono`), a class (`serif`, `sans`, `kai` ...) or family names,
separated by commas, tried in turn."""
Weight = Annotated[int, Field(ge=1, le=1000)]
FontSize = Annotated[float, Field(gt=0, le=4096)]
Features = Annotated[
    tuple[Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9]{4}(=\d{1,3})?$")], ...], Field(max_length=32)
]
"""OpenType features: `smcp`, `ss01`, `liga=0`."""


class MarkStyle(Model):
    """What a mark changes; what is None stays as the text has it."""

    font: FontName | None = None
    weight: Weight | None = None
    italic: bool | None = None
    size: Annotated[float, Field(gt=0, le=20)] | None = None
    """A factor on the text's size, so that it follows when the text is fitted to its box."""
    color: Color | None = None
    underline: Literal["none", "solid", "double", "dotted", "dashed", "wavy"] | None = None
    strike: bool | None = None
    highlight: Color | None = None
    """A marker stroke behind the words."""
    script: Literal["super", "sub"] | None = None
    ruby: Annotated[str, StringConstraints(min_length=1, max_length=200)] | None = None
    """Small annotation over the range (beside it in vertical text): pinyin or furigana."""
    letter_spacing: Annotated[float, Field(ge=-1, le=10)] | None = None
    """Em added after each cluster."""
    features: Features | None = None
    lang: Lang | None = None


class Mark(Model):
    """Restyles `text[from:to]`, or ties it to a fact, whose value `resolve` writes there."""

    start: Annotated[int, Field(ge=0, le=MAX_TEXT, alias="from")]
    end: Annotated[int, Field(ge=0, le=MAX_TEXT, alias="to")]
    style: MarkStyle = MarkStyle()
    fact: FactName | None = None
    format: Annotated[str, StringConstraints(max_length=100)] = ""


Marks = Annotated[tuple[Mark, ...], Field(max_length=MAX_LIST)]


class Fit(Model):
    """Sets the size as large as the box allows, between two sizes in px."""

    min: FontSize
    max: FontSize

    @model_validator(mode="after")
    def _ordered(self) -> Fit:
        if self.min > self.max:
            raise ValueError("fit.min is not above fit.max")
        return self


class TextPath(Model):
    """Sets one line along an SVG path in px of the node's box, from `start` (0 to 1 of its length)."""

    d: Annotated[PathData, StringConstraints(min_length=1, max_length=20_000)]
    start: Annotated[float, Field(ge=0, le=1)] = 0.0
    shift: Number = 0.0
    """Px away from the path, to its left side."""


def runs_to_marks(raw: Any) -> Any:
    """Turn `runs` of a raw text node into `text` and `marks`; leaves everything else as it is.

    A run is a string, `{text, ...style}`, or `{fact, format?, ...style}` (its words are written by `resolve`).
    """
    if not isinstance(raw, dict) or "runs" not in raw:
        return raw
    if "text" in raw or "marks" in raw:
        raise ValueError("give either runs, or text with marks, not both")
    runs = raw["runs"]
    if not isinstance(runs, (list, tuple)) or len(runs) > MAX_LIST:
        raise ValueError(f"runs is a list of at most {MAX_LIST} strings and objects")
    text, marks = "", []
    for run in runs:
        if isinstance(run, str):
            text += run
            continue
        if not isinstance(run, dict):
            raise ValueError('a run is a string, {"text": ..., styles} or {"fact": ..., "format": ...}')
        style = {key: value for key, value in run.items() if key not in ("text", "fact", "format")}
        words = run.get("text", "")
        if not isinstance(words, str):
            raise ValueError("the text of a run is a string")
        mark: dict[str, Any] = {"from": len(text), "to": len(text) + len(words)}
        if "fact" in run:
            mark["fact"] = run["fact"]
            mark["format"] = run.get("format", "")
        elif "format" in run:
            raise ValueError("a run has a format only with a fact")
        if style:
            mark["style"] = style
        text += words
        if style or "fact" in run:
            marks.append(mark)
    rest = {key: value for key, value in raw.items() if key != "runs"}
    return {**rest, "text": text, "marks": marks}
