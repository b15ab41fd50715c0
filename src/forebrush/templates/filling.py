"""Fields of a scene, and values into them: texts, pictures and codes by id or role, `fact:NAME`, `palette:NAME`.

A value is read for what its field takes; what is wrong with all of them is said at once, each with the way to mend it.
Facts follow by themselves: a computed fact, and a text that quotes a fact, are worked out again when they are drawn.
Knows nothing of rows or files, but for the images that values name.
"""

from __future__ import annotations

import difflib
import hashlib
import os
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import Any, Literal, NamedTuple, TypeAlias

from pydantic_core import PydanticCustomError

from forebrush.scene import Problem, Scene, apply, load, walk
from forebrush.scene.facts import Computed, exact_json, parse_exact
from forebrush.scene.nodes import Code, FactRef, Node, Picture, TextNode
from forebrush.scene.patch import Operation, Patch, Set, Splice
from forebrush.scene.values import BUILT_IN_COLORS, Color
from forebrush.sizes import RequestError

__all__ = ["MAX_VALUE", "Field", "Filled", "Images", "Template", "TemplateError", "Value", "fields", "fill"]

MAX_VALUE = 10_000
"""Characters of a value."""
MAX_CODE = 2_900
"""Characters of a code's value, as the document allows."""
_MOST_SHOWN = 40
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
Kind = Literal["text", "picture", "code", "number", "date", "words", "color"]
Value: TypeAlias = "str | int | float | Decimal | date | bytes | os.PathLike[str]"
"""What may be put into a field. A picture takes a path, or the bytes of a PNG, JPEG, WebP or GIF file."""


class TemplateError(RequestError):
    """Values, rows or names do not fit the template. `problems` holds everything that was found."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Say all of them, up to a page."""
        self.problems = tuple(problems)
        count = len(self.problems)
        lines = [f"{count} problem{'s' if count != 1 else ''} with the fields", *map(str, self.problems[:_MOST_SHOWN])]
        if count > _MOST_SHOWN:
            lines.append(f"and {count - _MOST_SHOWN:,} more")
        super().__init__("\n  ".join(lines))


@dataclass(frozen=True, slots=True)
class Field:
    """Something that can be filled."""

    name: str
    """As it is written: `title`, `fact:price`, `palette:accent`."""
    kind: Kind
    role: str
    """The role of the node, which is a name for it too where no other has it."""
    now: str
    """What stands there."""


class Filled(NamedTuple):
    """A filled template, and the images that it names, as `draw_scene` takes them."""

    scene: Scene
    assets: dict[str, bytes]


class Refused(Exception):
    """A value does not fit its field: what is wrong, and what would do."""

    def __init__(self, message: str, fix: str) -> None:
        """Keep both."""
        self.message, self.fix = message, fix


def image_key(data: bytes) -> str:
    """The key of an image: the hash of its bytes, so that a scene with another image is another scene."""
    return "image-" + hashlib.sha256(data).hexdigest()[:40]


@dataclass(slots=True)
class Images:
    """The image files that values name, by the key under which the scene shows them: the hash of what is in them."""

    folder: Path | None = None
    """Where they must lie, for paths that strangers wrote; None: anywhere."""
    sources: dict[str, Path | bytes] = field(default_factory=dict)
    _keys: dict[Path, str] = field(default_factory=dict)

    def add(self, value: Value) -> str:
        """The key of an image: its bytes, or a path. Raises `Refused`."""
        if isinstance(value, bytes):
            return self._kept(value, value)
        path = self._inside(Path(os.fspath(value) if isinstance(value, os.PathLike) else str(value)))
        if path not in self._keys:
            try:
                self._keys[path] = self._kept(path.read_bytes(), path)
            except (OSError, ValueError) as error:
                why = getattr(error, "strerror", None) or str(error)
                raise Refused(f"the image cannot be read: {why}", "Name a PNG, JPEG, WebP or GIF file.") from None
        return self._keys[path]

    def _kept(self, data: bytes, source: Path | bytes) -> str:
        key = image_key(data)
        self.sources.setdefault(key, source)
        return key

    def _inside(self, path: Path) -> Path:
        if self.folder is None:
            return path
        try:
            folder = self.folder.resolve()
            whole = (folder / path).resolve()
        except (OSError, ValueError):
            raise Refused("this is no path", "Name a PNG, JPEG, WebP or GIF file.") from None
        if not whole.is_relative_to(folder):
            raise Refused(f"the image lies outside {str(self.folder)!r}", "Put it there, or name another folder.")
        return whole


@dataclass(frozen=True)
class Template:
    """A scene, looked through once for its fields."""

    scene: Scene

    @cached_property
    def fields(self) -> dict[str, Field]:
        """Everything that can be filled, by its name, in the order of the document."""
        made = {node.id: found for node in self._nodes.values() if (found := _node_field(node))}
        for name, fact in sorted(self.scene.facts.items()):
            if not isinstance(fact.source, Computed):
                kind: Kind = "words" if fact.value is None else "date" if isinstance(fact.value, date) else "number"
                now = fact.words if fact.value is None else exact_json(fact.value)
                made[f"fact:{name}"] = Field(f"fact:{name}", kind, "", now)
        for name, color in sorted(self.scene.palette.items()):
            made[f"palette:{name}"] = Field(f"palette:{name}", "color", "", color.json())
        return made

    @cached_property
    def _nodes(self) -> dict[str, Node]:
        return {node.id: node for page in self.scene.pages for node, _ in walk(page)}

    def find(self, name: str) -> Field:
        """The field that a name means. Raises `Refused`, saying what would do."""
        if name in self.fields:
            return self.fields[name]
        if name.startswith("palette:") and name[8:] in BUILT_IN_COLORS:
            return Field(name, "color", "", BUILT_IN_COLORS[name[8:]])
        if name in self._nodes:
            raise Refused(*_not_a_field(self._nodes[name]))
        fact = self.scene.facts.get(name.removeprefix("fact:")) if name.startswith("fact:") else None
        if fact is not None and isinstance(fact.source, Computed):
            raise Refused(
                f"this fact is worked out ({fact.source.expression})", "Set the facts that it is worked out of."
            )
        named = [found for found in self.fields.values() if found.role == name != ""]
        if len(named) > 1:
            ids = ", ".join(found.name for found in named)
            raise Refused("several nodes have this role", f"Use an id: {ids}.")
        if not named:
            raise Refused("the template has no such field", self._near(name))
        return named[0]

    def _near(self, name: str) -> str:
        known = [*self.fields, *(f.role for f in self.fields.values() if f.role)]
        plain = {other.partition(":")[2]: other for other in self.fields if ":" in other}
        near = [plain[name]] if name in plain else difflib.get_close_matches(name, known, 1, 0.6)
        if near:
            return f"Did you mean {near[0]!r}?"
        return f"Fields: {', '.join([*self.fields][:24]) or 'none'}{' ...' if len(self.fields) > 24 else ''}."

    def read(
        self, values: Mapping[str, Value], images: Images, where: str = ""
    ) -> tuple[dict[str, str], list[Problem]]:
        """Values as the fields take them, by the fields' names; and everything that is wrong."""
        made: dict[str, str] = {}
        problems, given = [], dict[str, str]()
        for name, value in values.items():
            try:
                found = self.find(name)
                if found.name in given:
                    raise Refused(f"it is the same field as {given[found.name]!r}", "Give one of the two.")
                given[found.name] = name
                made[found.name] = images.add(value) if found.kind == "picture" and value else _READ[found.kind](value)
            except Refused as error:
                path = f"{where}, {name}" if where else name
                shown = repr(value) if isinstance(value, (str, int, float)) else ""
                shown = shown if len(shown) <= 60 else shown[:57] + "..."
                problems.append(Problem(path, shown, error.message, error.fix))
        return made, problems

    def filled(self, values: Mapping[str, str]) -> Scene:
        """The scene with values, as `read` gave them, in its fields."""
        operations: list[Operation] = []
        for name, value in values.items():
            kind = self.fields[name].kind if name in self.fields else "color"
            operations += self._operations(name, kind, value)
        return apply(self.scene, Patch(operations=tuple(operations)))[0] if operations else self.scene

    def _operations(self, name: str, kind: Kind, value: str) -> list[Operation]:
        node = self._nodes.get(name)
        if isinstance(node, TextNode):
            return [Splice(target=f"node:{name}", at=0, delete=len(node.text), insert=value)]
        if isinstance(node, Picture):
            wanted: dict[str, Any] = {"asset": value, "brief": None, "baked": None}
            return [Set(target=f"node:{name}", path=path, value=new) for path, new in wanted.items()]
        if isinstance(node, Code):
            return [Set(target=f"node:{name}", path="value", value=value)]
        if kind == "color":
            return [Set(target=name, value=value)]
        # The value is this request's, whatever the one before was read from.
        source = Set(target=name, path="source", value={"kind": "given", "text": value[:2_000]})
        return [Set(target=name, path="words" if kind == "words" else "value", value=value), source]


def _node_field(node: Node) -> Field | None:
    if isinstance(node, TextNode) and not any(mark.fact for mark in node.marks):
        return Field(node.id, "text", node.role, node.text)
    if isinstance(node, Picture):
        return Field(node.id, "picture", node.role, node.asset or (node.brief.prompt if node.brief else ""))
    if isinstance(node, Code) and not isinstance(node.value, FactRef):
        return Field(node.id, "code", node.role, node.value)
    return None


def _not_a_field(node: Node) -> tuple[str, str]:
    """Why a node cannot be filled, and what can."""
    shown = [mark.fact for mark in node.marks if mark.fact] if isinstance(node, TextNode) else []
    if isinstance(node, Code) and isinstance(node.value, FactRef):
        shown = [node.value.fact]
    if shown:
        names = ", ".join(f"fact:{name}" for name in dict.fromkeys(shown))
        return "it shows facts, and follows them", f"Set {names}."
    return f"it is a {node.kind}", "Texts, pictures and codes can be filled, and facts and colours of the palette."


# ---- what a value is for each kind of field


def _words(value: Value) -> str:
    if isinstance(value, (bytes, bool)):
        raise Refused("this is no text", "Give words.")
    text = value.isoformat() if isinstance(value, date) else str(value)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if len(text) > MAX_VALUE:
        raise Refused(f"{len(text):,} characters are more than {MAX_VALUE:,}", "Shorten it.")
    if _CONTROL.search(text):
        raise Refused("it has a control character", "Take it out.")
    if not text.isascii() and any("\ud800" <= c <= "\udfff" for c in text):
        raise Refused("half of a character is missing", "Save the text as UTF-8 again.")
    return text


def _some_words(value: Value) -> str:
    text = _words(value)
    if not text.strip():
        raise Refused("it is empty", "Give a value.")
    return text


def _code(value: Value) -> str:
    text = _some_words(value)
    if len(text) > MAX_CODE:
        raise Refused(f"{len(text):,} characters are more than a code holds", f"At most {MAX_CODE:,}.")
    return text


def _fact_words(value: Value) -> str:
    text = _some_words(value)
    if len(text) > 2_000:
        raise Refused(f"{len(text):,} characters are more than a fact holds", "At most 2,000.")
    return text


def _exact(value: Value, wanted: type[Decimal] | type[date], example: str) -> str:
    try:
        made = parse_exact(value if isinstance(value, (int, float, Decimal, date)) else _words(value).strip())
    except PydanticCustomError:
        made = None
    if not isinstance(made, wanted):
        raise Refused(f"this fact is a {'date' if wanted is date else 'number'}", f"Write it as {example}.")
    return exact_json(made)


def _color(value: Value) -> str:
    try:
        color = Color.parse(_words(value).strip())
    except PydanticCustomError:
        color = Color("?")
    if color.name:
        raise Refused("this is no colour", "Write it as #c0392b.")
    return color.json()


def _no_picture(_: Value) -> str:
    raise Refused("it is empty", "Name a PNG, JPEG, WebP or GIF file.")


_READ: Mapping[Kind, Callable[[Value], str]] = {
    "text": _words,
    "picture": _no_picture,
    "code": _code,
    "number": lambda value: _exact(value, Decimal, "199 or 199.50, without a unit"),
    "date": lambda value: _exact(value, date, "2027-05-14"),
    "words": _fact_words,
    "color": _color,
}


# ---- the doors


def fields(scene: Scene | str | bytes | Mapping[str, Any]) -> tuple[Field, ...]:
    """Everything of a scene that can be filled. Raises `SceneError` for a document that is not valid."""
    return tuple(Template(scene if isinstance(scene, Scene) else load(scene)).fields.values())


def fill(scene: Scene | str | bytes | Mapping[str, Any], values: Mapping[str, Value]) -> Filled:
    """A scene with values in its fields, and the images that they name.

        filled = forebrush.fill(scene, {"title": "Sale", "fact:price": 199, "logo": Path("logo.png")})
        forebrush.draw_scene(filled.scene, assets=filled.assets).save("sale.png")

    Raises `TemplateError` with everything that is unknown or does not fit, `SceneError` for a document that is not
    valid.
    """
    template, images = Template(scene if isinstance(scene, Scene) else load(scene)), Images()
    read, problems = template.read(values, images)
    if problems:
        raise TemplateError(problems)
    made = template.filled(read)
    return Filled(made, {key: read_image(source) for key, source in images.sources.items()})


def read_image(source: Path | bytes) -> bytes:
    """The bytes of an image that a value named."""
    return source if isinstance(source, bytes) else source.read_bytes()
