"""SVG text: elements, attributes, numbers, colours, and definitions that are kept once. Knows nothing of frames."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from forebrush.scene.drawing import Matrix, Rgba

__all__ = ["Attributes", "Defs", "alpha", "escaped", "hex_color", "number", "numbers", "safe_id", "tag", "transform"]

Attributes = dict[str, str]

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 cannot hold, not even escaped."""
_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
_ESCAPED = re.compile('[&<>"\t\n\r]')


def escaped(value: str) -> str:
    """A string as XML character data or inside double quotes; what XML cannot hold becomes U+FFFD."""
    return _ESCAPED.sub(lambda match: _ESCAPES[match[0]], _NOT_XML.sub("\ufffd", value))


def tag(name: str, attributes: Attributes | None = None, *children: str) -> str:
    """An element. Attribute values are escaped, children are XML already; empty values are left out."""
    head = name + "".join(f' {key}="{escaped(value)}"' for key, value in (attributes or {}).items() if value)
    body = "".join(children)
    return f"<{head}>{body}</{name}>" if body else f"<{head}/>"


def number(value: float, places: int = 3) -> str:
    """A number with at most `places` decimals and no needless digits."""
    digits = f"{value:.{places}f}"
    if "." in digits:
        digits = digits.rstrip("0").rstrip(".")
    if digits in ("-0", "0", ""):
        return "0"
    return digits.replace("0.", ".", 1) if digits.startswith(("0.", "-0.")) else digits


def numbers(values: Iterable[float], places: int = 3) -> str:
    """Numbers parted by blanks."""
    return " ".join(number(value, places) for value in values)


def hex_color(rgba: Rgba) -> str:
    """The colour without its alpha, as short as it can be said."""
    digits = "".join(f"{min(max(channel, 0), 255):02x}" for channel in rgba[:3])
    return f"#{digits[::2]}" if digits[::2] == digits[1::2] else f"#{digits}"


def alpha(value: float) -> str:
    """An opacity; empty when nothing shows through."""
    return "" if value >= 1 else number(value, 4)


def transform(matrix: Matrix) -> str:
    """The transform of an affine matrix; empty for the identity.

    Factors have six decimals, which is 0.004 px at the far end of a canvas of 4,000 px.
    """
    a, c, e, b, d, f, _, _, w = matrix
    a, b, c, d, e, f = (value / w for value in (a, b, c, d, e, f))
    place = numbers((e, f))
    factors = [number(value, 6) for value in (a, b, c, d)]
    if factors == ["1", "0", "0", "1"]:
        return "" if place == "0 0" else f"translate({place})"
    return f"matrix({' '.join(factors)} {place})"


def safe_id(wanted: str, taken: set[str]) -> str:
    """An id that no other element has, as near to the wanted one as XML allows; it is put among the taken."""
    base = re.sub(r"[^\w.\-]+", "_", _NOT_XML.sub("_", wanted)) or "_"
    made, count = base, 2
    while made in taken:
        made, count = f"{base}_{count}", count + 1
    taken.add(made)
    return made


@dataclass(slots=True)
class Defs:
    """Definitions in the order in which they were asked for, each kept once under an id of its own."""

    reserved: frozenset[str] = frozenset()
    """Ids that elements which are yet to come will ask for."""
    taken: set[str] = field(default_factory=set)
    parts: list[str] = field(default_factory=list)
    _known: dict[str, str] = field(default_factory=dict)
    _count: int = 0

    def new_id(self) -> str:
        """An id that no element has yet."""
        while True:
            self._count += 1
            made = f"d{self._count}"
            if made not in self.taken and made not in self.reserved:
                self.taken.add(made)
                return made

    def add(self, name: str, attributes: Attributes, *children: str) -> str:
        """The id of a definition; a new one, or that of an equal one."""
        body = tag(name, attributes, *children)
        made = self._known.get(body)
        if made is None:
            made = self._known[body] = self.new_id()
            self.parts.append(tag(name, {"id": made, **attributes}, *children))
        return made

    def url(self, name: str, attributes: Attributes, *children: str) -> str:
        """A reference to a definition, as properties take it."""
        return f"url(#{self.add(name, attributes, *children)})"
