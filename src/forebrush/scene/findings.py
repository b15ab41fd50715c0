"""Findings and reports: a closed set of named facts about a picture, each with evidence and a way to mend it.

A finding is never an exception: the picture is made all the same. `FINDINGS` is the whole list; a room that wants a
new one adds a row here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

__all__ = ["FINDINGS", "Finding", "FindingKind", "Report", "Severity", "finding"]

Severity = Literal["error", "warning", "note"]
_RANK = {"error": 0, "warning": 1, "note": 2}


@dataclass(frozen=True, slots=True)
class FindingKind:
    """What a named finding means, how grave it is, and how it is mended."""

    severity: Severity
    meaning: str
    fix: str


FINDINGS: Mapping[str, FindingKind] = {
    # words
    "missing-glyph": FindingKind("error", "no font has a character", "Add a font that has it, or change the word."),
    "text-omitted": FindingKind("warning", "a range of the text is not shown", "Give the text more room or less size."),
    "text-overflow": FindingKind("error", "the text is larger than its box", "Enlarge the box, or let the text fit."),
    "text-outside": FindingKind("error", "a string lies outside the canvas", "Move it in, or make it smaller."),
    "text-covered": FindingKind("error", "a string is covered", "Move it in front, or move what covers it."),
    "text-small": FindingKind("error", "a string is smaller than 9 output px", "Enlarge it, or the picture."),
    "text-contrast": FindingKind("error", "contrast is below 3:1", "Change its colour, or put a panel under it."),
    "font-fallback": FindingKind("note", "another font stands in for the one asked for", "Name a font that is there."),
    "font-weight": FindingKind("note", "the face lacks the weight asked for", "Choose a family with that weight."),
    # layout
    "box-overflow": FindingKind("warning", "children are larger than their parent", "Enlarge it or shrink them."),
    "surface-unknown": FindingKind("warning", "the picture has no such surface or layer", "Name one that it has."),
    "scatter-short": FindingKind("note", "fewer copies fit than were asked for", "Lower count or spacing."),
    # data
    "chart-value": FindingKind(
        "warning", "a value cannot be drawn in this chart", "Use numbers; a pie has no negatives."
    ),
    "code-invalid": FindingKind(
        "error", "the value cannot be said in this code", "Use another code, or mend the value."
    ),
    "formula-invalid": FindingKind("error", "the formula cannot be read", "Mend the TeX."),
    "fact-contradiction": FindingKind("warning", "stated values contradict each other", "Correct one of them."),
    # pictures
    "asset-missing": FindingKind("error", "an asset is not in the asset table", "Provide it, or change the node."),
    "asset-invalid": FindingKind("error", "an image or SVG cannot be read", "Provide a sound file."),
    "icon-missing": FindingKind("error", "there is no such icon", "Choose one that is listed."),
    "svg-rasterised": FindingKind("note", "an SVG holds what is drawn as pixels only", "Simplify the SVG."),
    "not-drawn": FindingKind("warning", "something asked for was not drawn", "Use another painter."),
    "painter-replaced": FindingKind("warning", "another painter stood in", "See `forebrush painters`."),
    # output
    "rasterised": FindingKind("note", "the format cannot say this as vectors", "Use PNG, or drop the effect."),
    "page-only": FindingKind("note", "the file holds one page of several", "Render the others with --page."),
    "not-embedded": FindingKind("note", "something was too large for the file to carry", "Keep it beside the file."),
    # request
    "sample-copy": FindingKind(
        "note", "words were made up where the request named but did not give them", "Edit them."
    ),
    "person-generic": FindingKind("note", "a named person is drawn as a generic figure", "Provide a picture."),
    "unused-request": FindingKind("note", "part of the request was not used", "Say it in another way."),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One named fact about a picture, at a node and a box in scene px."""

    name: str
    message: str
    severity: Severity
    node: str = ""
    page: str = ""
    box: tuple[float, float, float, float] | None = None
    """x, y, width, height on the page."""
    evidence: Mapping[str, Any] = field(default_factory=dict)
    fix: str = ""

    def plain(self) -> dict[str, Any]:
        """JSON data, empty parts left out."""
        made: dict[str, Any] = {"name": self.name, "severity": self.severity, "message": self.message}
        for key in ("node", "page", "box", "fix"):
            if value := getattr(self, key):
                made[key] = list(value) if key == "box" else value
        if self.evidence:
            made["evidence"] = dict(self.evidence)
        return made


def finding(
    name: str,
    message: str = "",
    *,
    node: str = "",
    page: str = "",
    box: tuple[float, float, float, float] | None = None,
    severity: Severity | None = None,
    **evidence: Any,
) -> Finding:
    """Make a finding of the closed set; raises KeyError for a name that is not in it."""
    kind = FINDINGS[name]
    return Finding(name, message or kind.meaning, severity or kind.severity, node, page, box, evidence, kind.fix)


@dataclass(frozen=True, slots=True)
class Report:
    """What is known of a picture: findings, and what was guaranteed, checked, and not checked."""

    findings: tuple[Finding, ...] = ()
    guaranteed: tuple[str, ...] = ()
    checked: tuple[str, ...] = ()
    unchecked: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        """No finding is an error."""
        return all(f.severity != "error" for f in self.findings)

    def plain(self) -> dict[str, Any]:
        """JSON data, the gravest findings first."""
        ordered = sorted(self.findings, key=lambda f: _RANK[f.severity])
        return {
            "ok": self.ok,
            "findings": [f.plain() for f in ordered],
            "guaranteed": list(self.guaranteed),
            "checked": list(self.checked),
            "unchecked": list(self.unchecked),
        }

    def with_findings(self, more: Iterable[Finding]) -> Report:
        """The same report with more findings, each once, in order."""
        merged: set[tuple[str, str, str, str]] = set()
        kept: list[Finding] = []
        for item in (*self.findings, *more):
            key = (item.name, item.node, item.page, item.message)
            if key not in merged:
                merged.add(key)
                kept.append(item)
        return Report(tuple(kept), self.guaranteed, self.checked, self.unchecked)
