"""The report on one page: the findings of layout and painting, and what was measured on the pixels.

Three duties, kept apart: what holds by construction, what was checked, and what nobody checked.
"""

from __future__ import annotations

from collections.abc import Iterable

from forebrush.check.shown import MIN_CONTRAST, MIN_SIZE, ShownText
from forebrush.layout.frame import Frame
from forebrush.scene.findings import Finding, Report, finding

__all__ = ["GUARANTEED", "check"]

GUARANTEED = (
    "text is set from the scene's own characters, shaped, with no missing glyph unless a finding names it",
    "computed facts are worked out in exact arithmetic from their expressions",
    "every range of a text is drawn, or a finding names the range that is not",
)
CHECKED_PIXELS = (
    "every text is inside the canvas",
    "every text is uncovered",
    f"every text is at least {MIN_SIZE:g} output px",
    f"every text has a contrast of {MIN_CONTRAST:g}:1 or more with the pixels round it",
)
UNCHECKED = (
    "whether the pictures show what was asked for",
    "whether given numbers and claims are true",
    "text read back from the pixels",
)

_RANGES = (
    ("outside", "text-outside", "lies outside the canvas"),
    ("covered", "text-covered", "is covered"),
    ("faint", "text-contrast", "has too little contrast"),
    ("small", "text-small", "is too small"),
)


def check(frame: Frame, shown: Iterable[ShownText] | None, more: Iterable[Finding] = ()) -> Report:
    """The report on a frame; `shown` is what was measured on its pixels (None: nothing was)."""
    findings = list(frame.findings)
    for item in shown or ():
        for name, kind, words in _RANGES:
            for start, end in getattr(item, name):
                said = item.text[start:end].strip() or item.text[start:end]
                findings.append(
                    finding(
                        kind,
                        f"“{said[:60]}” {words}",
                        node=item.node,
                        page=frame.page,
                        box=item.box,
                        range=[start, end],
                        size=round(item.size, 2),
                        contrast=round(item.contrast, 2),
                    )
                )
    checked = CHECKED_PIXELS if shown is not None else ()
    unchecked = UNCHECKED if shown is not None else (*CHECKED_PIXELS, *UNCHECKED)
    return Report((), GUARANTEED, checked, unchecked).with_findings([*findings, *more])
