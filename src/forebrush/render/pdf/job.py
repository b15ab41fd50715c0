"""What the drawing of one file shares, and the pen with which it draws.

A `Pen` is a content stream and, under a perspective that the stream's own matrix cannot hold, the projection through
which every path must go first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any

from forebrush.fonts import Library
from forebrush.layout.frame import Frame, multiply
from forebrush.render.pdf.content import Content
from forebrush.render.pdf.fonts import FontBook
from forebrush.render.pdf.paths import operators, project
from forebrush.render.pdf.store import Store
from forebrush.render.pdf.syntax import AFFINE, affine_of
from forebrush.render.pixels import Pixels
from forebrush.render.raster import LayerCache
from forebrush.scene.asset import AssetTable
from forebrush.scene.drawing import IDENTITY, Matrix
from forebrush.scene.findings import Finding, finding
from forebrush.scene.paths import Segment, read

__all__ = ["Job", "Pen", "grouped"]


@dataclass(slots=True)
class Job:
    """One file under construction."""

    store: Store
    library: Library
    assets: AssetTable
    book: FontBook
    frame: Frame
    node: str = ""
    """The node that is being drawn, for findings."""
    findings: list[Finding] = field(default_factory=list)
    forms: dict[tuple[Any, ...], Any] = field(default_factory=dict)
    """Objects used more than once, by what they show."""
    seen: set[tuple[str, str, str]] = field(default_factory=set)
    backdrop: tuple[Frame, Pixels] | None = None
    """The last backdrop that was drawn on this page: the next one is drawn from it."""
    layers: LayerCache = field(default_factory=LayerCache)
    """What the backdrops share."""

    def rasterised(self, reason: str, name: str = "rasterised") -> None:
        """Note once for a node what was drawn as pixels, or not as asked for."""
        if (self.node, reason, self.frame.page) not in self.seen:
            self.seen.add((self.node, reason, self.frame.page))
            self.findings.append(finding(name, reason, node=self.node, page=self.frame.page))


@dataclass(frozen=True, slots=True)
class Pen:
    """Where things are drawn. `projection` leads from the space of the items into that of the stream."""

    job: Job
    content: Content
    projection: Matrix | None = None

    def segments(self, d: str) -> Sequence[Segment]:
        """The segments of path data, projected where need be. Raises ValueError for what is not path data."""
        return self.projected(read(d))

    def projected(self, segments: Sequence[Segment]) -> Sequence[Segment]:
        """Segments in the space of the stream."""
        return segments if self.projection is None else project(segments, self.projection)

    def on(self, content: Content) -> Pen:
        """The same pen on another stream that lies in the same space."""
        return replace(self, content=content)

    @contextmanager
    def under(self, matrix: Matrix) -> Iterator[Pen]:
        """A pen for items under a matrix."""
        flat = affine_of(matrix)
        if self.projection is not None or flat is None:
            with self.content.saved():
                yield replace(self, projection=multiply(self.projection or IDENTITY, matrix))
        else:
            with self.content.saved(flat):
                yield self

    def clip(self, d: str, rule: str = "nonzero") -> None:
        """Cut what follows to a path, until the state is restored."""
        self.clip_to(self.segments(d), rule)

    def clip_to(self, segments: Sequence[Segment], rule: str = "nonzero") -> None:
        """Cut what follows to segments of the stream's space."""
        # An empty path would leave the clip as it is; it must hide everything.
        path = operators(segments) or "0 0 m"
        self.content.op(f"{path}\n{'W*' if rule == 'evenodd' else 'W'} n")


@contextmanager
def grouped(pen: Pen, alpha: float = 1.0, blend: str = "normal", mask: Any = None) -> Iterator[Pen]:
    """A pen for an isolated group that is composited with alpha, a blend mode and a soft mask."""
    if blend == "plus-lighter":
        pen.job.rasterised("plus-lighter blending is not in PDF: screen stands in", "not-drawn")
    child = pen.content.child()
    yield pen.on(child)
    if not child.empty and alpha > 0:
        with pen.content.saved(AFFINE):
            pen.content.state(alpha, blend, mask)
            pen.content.draw(child.form(group=True))
