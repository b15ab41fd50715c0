"""A content stream under construction: operators, the resources that they name, and the matrix in force.

Knows where its space lies on the page (px, y down), so that gradients, which PDF ties to the space of the whole
stream and not to the current one, can be placed. Knows nothing of nodes or paints.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from pikepdf import Array, Dictionary, Name

from forebrush.render.pdf.store import Store, pdf_array
from forebrush.render.pdf.syntax import AFFINE, bounds_of, numbers
from forebrush.scene.drawing import XYWH
from forebrush.scene.paths import Affine, compose, invert

__all__ = ["Content"]


class Content:
    """The content of a page or of a form XObject. `page_box` is the visible part of the page in px."""

    def __init__(self, store: Store, page_box: XYWH, base: Affine = AFFINE, initial: Affine = AFFINE) -> None:
        """`base` leads from the space at the start of this stream to page px; `initial` is a matrix set first."""
        self.store = store
        self.page_box = page_box
        self._ops: list[str] = []
        self._resources: dict[str, dict[str, Any]] = {}
        self._names: dict[tuple[str, tuple[int, int]], str] = {}
        self._base = base
        self._initial = initial
        self._matrix = AFFINE
        self.depth = 0
        """How many forms deep this stream is."""
        if initial != AFFINE:
            self.op(numbers(initial, 6) + " cm")

    def op(self, text: str) -> None:
        """Append operators."""
        self._ops.append(text)

    @property
    def empty(self) -> bool:
        """Nothing was drawn yet."""
        return not self._ops

    @property
    def to_page(self) -> Affine:
        """From the current space to page px."""
        return compose(self._base, self._matrix)

    @property
    def to_stream(self) -> Affine:
        """From the current space to the space at the start of the stream: what pattern matrices need."""
        return compose(self._initial, self._matrix)

    def visible(self) -> XYWH:
        """Bounds of the page in the current space, with a margin against rounding."""
        inverse = invert(self.to_page)
        if inverse is None:
            return (0.0, 0.0, 0.0, 0.0)
        x, y, width, height = bounds_of(inverse, self.page_box)
        return (x - 1, y - 1, width + 2, height + 2)

    @contextmanager
    def saved(self, matrix: Affine = AFFINE) -> Iterator[None]:
        """Between q and Q, under a matrix."""
        before = self._matrix
        self.op("q")
        if matrix != AFFINE:
            self.op(numbers(matrix, 6) + " cm")
            self._matrix = compose(before, matrix)
        yield
        self.op("Q")
        self._matrix = before

    @contextmanager
    def marked(self, start: str) -> Iterator[None]:
        """Between BDC (or BMC) and EMC; `start` is the whole opening operator, empty for no mark."""
        if start:
            self.op(start)
        yield
        if start:
            self.op("EMC")

    def name(self, category: str, value: Any) -> str:
        """The name by which an indirect object is called here; `category` is that of the resource dictionary."""
        key = (category, value.objgen)
        made = self._names.get(key)
        if made is None:
            named = self._resources.setdefault(category, {})
            made = self._names[key] = f"/{category[0]}{len(named)}"
            named[made] = value
        return made

    def state(self, alpha: float = 1.0, blend: str = "normal", mask: Any = None, *, rest: bool = False) -> None:
        """Set alpha, blend mode and soft mask; where all are at rest nothing is written, unless `rest` asks for it."""
        if rest or alpha < 1 or blend != "normal" or mask is not None:
            self.op(self.name("ExtGState", self.store.state(alpha, blend, mask)) + " gs")

    def draw(self, form: Any) -> None:
        """Draw a form or an image XObject in the current space."""
        self.op(self.name("XObject", form) + " Do")

    def child(self) -> Content:
        """The content of a form that will be drawn in the current space."""
        made = Content(self.store, self.page_box, self.to_page)
        made.depth = self.depth + 1
        return made

    def pattern_child(self) -> Content:
        """The content of a tiling pattern cell or of a form drawn in several places: it lies nowhere on the page."""
        made = Content(self.store, (-1e5, -1e5, 2e5, 2e5))
        made.depth = self.depth + 1
        return made

    def data(self) -> bytes:
        """The bytes."""
        return "\n".join(self._ops).encode("ascii")

    def resources(self) -> Dictionary:
        """The resource dictionary."""
        return Dictionary({f"/{c}": Dictionary(named) for c, named in sorted(self._resources.items())})

    def form(self, box: XYWH | None = None, group: bool = False, gray: bool = False) -> Any:
        """The finished form XObject; `group` makes it an isolated transparency group, `gray` one for a soft mask."""
        x, y, width, height = box if box is not None else self._start_box()
        entries = Dictionary(
            Type=Name.XObject,
            Subtype=Name.Form,
            BBox=pdf_array((x, y, x + width, y + height)),
            Resources=self.resources(),
        )
        if group or gray:
            space = Name.DeviceGray if gray else Name.DeviceRGB
            entries.Group = Dictionary(S=Name.Transparency, CS=space, I=True, K=False)
        return self.store.stream(self.data(), entries)

    def _start_box(self) -> XYWH:
        inverse = invert(self._base)
        if inverse is None:
            return (0.0, 0.0, 0.0, 0.0)
        x, y, width, height = bounds_of(inverse, self.page_box)
        return (x - 1, y - 1, width + 2, height + 2)

    def pattern(self, box: XYWH, step: tuple[float, float], matrix: Affine) -> Any:
        """The finished coloured tiling pattern."""
        x, y, width, height = box
        entries = Dictionary(
            Type=Name.Pattern,
            PatternType=1,
            PaintType=1,
            TilingType=1,
            BBox=pdf_array((x, y, x + width, y + height)),
            XStep=pdf_array(step)[0],
            YStep=pdf_array(step)[1],
            Matrix=Array(pdf_array(matrix)),
            Resources=self.resources(),
        )
        return self.store.stream(self.data(), entries)
