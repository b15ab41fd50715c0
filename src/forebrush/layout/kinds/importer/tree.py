"""An SVG as a tree of elements: read by expat, with no entities, no external things, and limits on size and depth."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

from forebrush.scene.limits import MAX_SVG

__all__ = ["Element", "SvgError", "length", "numbers", "read_tree", "sanitised", "walk"]

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
MAX_DEPTH = 100
MAX_ELEMENTS = 50_000
MAX_ATTRIBUTES = 200_000
_LENGTH = re.compile(r"^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)\s*(px|pt|pc|in|cm|mm|q|em|rem|ex|%)?\s*$", re.I)
_UNITS = {"": 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "in": 96.0, "cm": 96 / 2.54, "mm": 96 / 25.4, "q": 96 / 101.6,
          "em": 16.0, "rem": 16.0, "ex": 8.0}  # fmt: skip
_UNBOUND_PREFIX = 27
"""XML_ERROR_UNBOUND_PREFIX of expat."""
_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")
_DATA_IMAGE = re.compile(r"^data:image/(png|jpeg|jpg|webp|gif)[;,]", re.I)


class SvgError(ValueError):
    """An SVG that cannot be read; says what is wrong, and where."""


@dataclass(slots=True)
class Element:
    """An element of the SVG namespace (or of none): its local name, attributes by local name, children, words."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Element] = field(default_factory=list)
    text: str = ""

    def get(self, name: str, default: str = "") -> str:
        """An attribute, stripped."""
        return self.attributes.get(name, default).strip()

    @property
    def href(self) -> str:
        """The id that it points to with `#id`; empty where it points elsewhere or nowhere."""
        value = self.get("href")
        return value[1:] if value.startswith("#") else ""


class _Builder:
    """What expat calls. Elements of other namespaces are left out, with all that is in them."""

    def __init__(self, parser: expat.XMLParserType, spaces: bool) -> None:
        self.parser, self.spaces = parser, spaces
        self.root: Element | None = None
        self.open: list[Element | None] = []
        self.elements = self.attributes = 0
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.words
        parser.EntityDeclHandler = self.entity
        parser.ExternalEntityRefHandler = self.external

    def split(self, name: str) -> tuple[str, str]:
        """Namespace and local name. Without declarations, the customary prefixes count."""
        if self.spaces:
            space, _, local = name.rpartition(" ")
            return space, local
        prefix, _, local = name.rpartition(":")
        return {"": "", "svg": SVG, "xlink": XLINK}.get(prefix, prefix), local

    def start(self, name: str, raw: dict[str, str]) -> None:
        self.elements += 1
        self.attributes += len(raw)
        if len(self.open) >= MAX_DEPTH:
            raise SvgError(f"elements nest deeper than {MAX_DEPTH}, in line {self.parser.CurrentLineNumber}")
        if self.elements > MAX_ELEMENTS or self.attributes > MAX_ATTRIBUTES:
            raise SvgError(f"more than {MAX_ELEMENTS:,} elements or {MAX_ATTRIBUTES:,} attributes")
        space, local = self.split(name)
        parent = self.open[-1] if self.open else None
        if space not in ("", SVG) or (self.open and parent is None):
            if not self.open:
                raise SvgError(f"the root is <{local}> of another namespace, not <svg>")
            self.open.append(None)
            return
        attributes = {}
        for key, value in raw.items():
            key_space, key_local = self.split(key)
            if key_space in ("", XLINK) and (key_space == "" or key_local not in attributes):
                attributes[key_local] = value
        element = Element(local, attributes)
        if parent is not None:
            parent.children.append(element)
        elif local != "svg":
            raise SvgError(f"the root is <{local}>, not <svg>")
        else:
            self.root = element
        self.open.append(element)

    def end(self, _: str) -> None:
        self.open.pop()

    def words(self, text: str) -> None:
        if self.open and self.open[-1] is not None:
            self.open[-1].text += text

    def entity(self, *_: object) -> None:
        raise SvgError("it declares entities; write their text in place")

    def external(self, *_: object) -> int:
        raise SvgError("it refers to another file")


def read_tree(source: str) -> Element:
    """The root element of an SVG. Raises SvgError for what is not well-formed, too large, or declares entities."""
    if len(source) > MAX_SVG:
        raise SvgError(f"more than {MAX_SVG:,} characters")
    # A string is passed as UTF-8, whatever its declaration says.
    body = re.sub(r"^\s*<\?xml[^>]*\?>", "", source.lstrip("\ufeff"), count=1).encode("utf-8", "replace")
    try:
        root = _parse(body, spaces=True)
    except expat.ExpatError as error:
        if error.code != _UNBOUND_PREFIX:
            raise _broken(error) from error
        # Common in the wild: `xlink:href` without its declaration.
        try:
            root = _parse(body, spaces=False)
        except expat.ExpatError as again:
            raise _broken(again) from again
    if root is None:
        raise SvgError("it has no <svg> element")
    return root


def _parse(body: bytes, *, spaces: bool) -> Element | None:
    parser = expat.ParserCreate(namespace_separator=" ") if spaces else expat.ParserCreate()
    parser.buffer_text = True
    builder = _Builder(parser, spaces)
    parser.Parse(body, True)
    return builder.root


def _broken(error: expat.ExpatError) -> SvgError:
    return SvgError(f"not well-formed: {expat.ErrorString(error.code)} in line {error.lineno}")


def walk(root: Element) -> Iterator[Element]:
    """Every element in document order."""
    stack = [root]
    while stack:
        element = stack.pop()
        yield element
        stack.extend(reversed(element.children))


def length(text: str, whole: float, default: float = 0.0) -> float:
    """Px of a length of SVG; percentages are of `whole`. What cannot be read, and nothing, is the default."""
    match = _LENGTH.match(text) if len(text) < 100 else None
    if match is None:
        return default
    value = float(match[1])
    unit = (match[2] or "").lower()
    value = value * whole / 100 if unit == "%" else value * _UNITS[unit]
    return max(-1e7, min(1e7, value))


def numbers(text: str) -> list[float]:
    """All numbers of a list, however separated, within +-1e7."""
    return [max(-1e7, min(1e7, float(found))) for found in _NUMBER.findall(text)]


_DROPPED = frozenset(("script", "foreignObject", "animate", "animateTransform", "animateMotion", "set", "handler"))


def sanitised(root: Element) -> str:
    """The SVG written anew for another reader: no scripts, no entities, no links but `#id` and embedded images."""
    parts: list[str] = []
    _write(root, parts, top=True)
    return "".join(parts)


def _write(element: Element, parts: list[str], *, top: bool = False) -> None:
    if element.tag in _DROPPED or not re.fullmatch(r"[A-Za-z][\w.\-]*", element.tag):
        return
    parts.append(f"<{element.tag}" + (f' xmlns="{SVG}"' if top else ""))
    for key, value in element.attributes.items():
        if not re.fullmatch(r"[A-Za-z_][\w.\-]*", key) or key.lower().startswith("on") or key == "xmlns":
            continue
        if key == "href" and not (value.strip().startswith("#") or _DATA_IMAGE.match(value.strip())):
            continue
        parts.append(f" {key}={quoteattr(value)}")
    parts.append(">" + escape(element.text))
    for child in element.children:
        _write(child, parts)
    parts.append(f"</{element.tag}>")
