"""Patches: the only way in which a scene changes after it is born.

A patch is an ordered list of five primitives. Targets are `node:ID`, `page:ID`, `palette:NAME`, `fact:NAME`,
`font:ROLE` and `scene:`; positions are sibling ids, never indices. `apply` gives the new scene and the patch that
undoes it. Pure; knows nothing of layout or pixels.
"""

from __future__ import annotations

import copy
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints

from forebrush.scene.document import Scene
from forebrush.scene.errors import PatchError, SceneError
from forebrush.scene.limits import MAX_LIST, MAX_TEXT
from forebrush.scene.loading import dump, load, scene_hash
from forebrush.scene.marks import splice
from forebrush.scene.values import Id, Model

__all__ = ["Insert", "Operation", "Patch", "Place", "Remove", "Set", "Splice", "apply", "targets"]

Target = Annotated[str, StringConstraints(pattern=r"^(node|page|palette|fact|font|scene):[A-Za-z0-9_.\-]*$")]
Parent = Annotated[str, StringConstraints(pattern=r"^(node|page):[A-Za-z0-9_.\-]+$|^scene:$")]
KeyPath = Annotated[str, StringConstraints(max_length=400)]


class Set(Model):
    """Give a property a value. `path` goes into it by dots (`fills.0.color`); null takes it back to its default.

    With an empty path the whole palette colour, fact or font role is set, or removed by null.
    """

    kind: Literal["set"] = "set"
    target: Target
    path: KeyPath = ""
    value: Any = None


class Insert(Model):
    """Put a new node under a node or page, or a new page into `scene:`, before a sibling (empty: at the end)."""

    kind: Literal["insert"] = "insert"
    node: dict[str, Any]
    parent: Parent
    before: Id | Literal[""] = ""


class Remove(Model):
    """Take a node (with what it holds) or a page away."""

    kind: Literal["remove"] = "remove"
    target: Target


class Place(Model):
    """Put a node under another parent or before another sibling; or a page before another."""

    kind: Literal["place"] = "place"
    target: Target
    parent: Parent
    before: Id | Literal[""] = ""


class Splice(Model):
    """Replace `delete` characters at `at` of a text node's words by `insert`; marks follow."""

    kind: Literal["splice"] = "splice"
    target: Target
    at: Annotated[int, Field(ge=0, le=MAX_TEXT)]
    delete: Annotated[int, Field(ge=0, le=MAX_TEXT)] = 0
    insert: Annotated[str, StringConstraints(max_length=MAX_TEXT)] = ""


Operation = Annotated[Set | Insert | Remove | Place | Splice, Field(discriminator="kind")]


class Patch(Model):
    """An ordered list of operations, and the hash of the scene that it was made for (empty: any)."""

    scene: Annotated[str, StringConstraints(pattern=r"^([0-9a-f]{64})?$")] = ""
    operations: Annotated[tuple[Operation, ...], Field(max_length=MAX_LIST)] = ()


@dataclass(slots=True)
class _Slot:
    """Where a node or page stands: the list that holds it, its index there, and the name of its parent."""

    siblings: list[dict[str, Any]]
    index: int
    parent: str

    @property
    def item(self) -> dict[str, Any]:
        return self.siblings[self.index]

    @property
    def before(self) -> str:
        """The id of the next sibling; empty for the last."""
        return self.siblings[self.index + 1]["id"] if self.index + 1 < len(self.siblings) else ""


_Document = dict[str, Any]


def apply(scene: Scene, patch: Patch) -> tuple[Scene, Patch]:
    """The changed scene, and the patch that leads back. All or nothing.

    Raises `PatchError` naming the operation and target that do not fit, or that the patch was made for another scene.
    """
    if patch.scene and patch.scene != scene_hash(scene):
        fix = "Make the patch for this scene, or leave its hash empty to apply it all the same."
        raise PatchError("the patch was made for another scene", operation="patch", target=patch.scene[:12], fix=fix)
    raw = dump(scene)
    for page in raw["pages"]:
        page.setdefault("id", "page")  # canonical JSON leaves the default out
    undo: list[Operation] = []
    for number, operation in enumerate(patch.operations):
        where = f"operation {number} ({operation.kind})"
        undo[:0] = _RUN[type(operation)](raw, operation, where)
    try:
        made = load(raw)
    except SceneError as error:
        target = ", ".join(dict.fromkeys(targets(patch))) or "scene"
        raise PatchError(str(error), operation="patch", target=target, fix="Change the values of the patch.") from None
    return made, Patch(scene=scene_hash(made), operations=tuple(undo))


def targets(patch: Patch) -> list[str]:
    """The targets that a patch touches, in order; a new node counts by its id."""
    kind = {True: "page", False: "node"}
    return [
        f"{kind[op.parent == 'scene:']}:{op.node.get('id', '')}" if isinstance(op, Insert) else op.target
        for op in patch.operations
    ]


def _find(raw: _Document, target: str, where: str) -> _Slot:
    room, _, name = target.partition(":")
    for index, page in enumerate(raw["pages"]):
        if room == "page" and page["id"] == name:
            return _Slot(raw["pages"], index, "scene:")
    stack: list[tuple[list[dict[str, Any]], str]] = [
        (p.setdefault("nodes", []), f"page:{p['id']}") for p in raw["pages"]
    ]
    while room == "node" and stack:
        siblings, parent = stack.pop()
        for index, node in enumerate(siblings):
            if node["id"] == name:
                return _Slot(siblings, index, parent)
            if node["kind"] in ("group", "scatter"):
                stack.append((node.setdefault("children", []), f"node:{node['id']}"))
    raise PatchError("there is no such target", operation=where, target=target, fix="Name a node or page of the scene.")


def _children(raw: _Document, parent: str, where: str) -> list[dict[str, Any]]:
    if parent == "scene:":
        pages: list[dict[str, Any]] = raw["pages"]
        return pages
    slot = _find(raw, parent, where)
    if parent.startswith("page:"):
        nodes: list[dict[str, Any]] = slot.item.setdefault("nodes", [])
        return nodes
    if slot.item["kind"] not in ("group", "scatter"):
        fix = "Put it under a group, a scatter or a page."
        raise PatchError(f"a {slot.item['kind']} holds no nodes", operation=where, target=parent, fix=fix)
    children: list[dict[str, Any]] = slot.item.setdefault("children", [])
    return children


def _index_before(siblings: list[dict[str, Any]], before: str, parent: str, where: str) -> int:
    if not before:
        return len(siblings)
    for index, node in enumerate(siblings):
        if node.get("id") == before:
            return index
    fix = "Name a sibling, or leave it empty for the end."
    raise PatchError(f"{before!r} is not a child of it", operation=where, target=parent, fix=fix)


_MISSING = object()


def _set(raw: _Document, op: Set, where: str) -> list[Operation]:
    room, _, name = op.target.partition(":")
    keys = [key for key in op.path.split(".") if key]
    if room in ("palette", "fact", "font"):
        holder: Any = raw.setdefault({"palette": "palette", "fact": "facts", "font": "fonts"}[room], {})
        if keys and name not in holder:
            raise PatchError("there is no such target", operation=where, target=op.target, fix="Set it whole first.")
        keys = [name, *keys]
    elif room == "scene":
        holder = raw
    else:
        holder = _find(raw, op.target, where).item
    if not keys:
        raise PatchError("a path is needed here", operation=where, target=op.target, fix='For example "opacity".')
    if keys in (["id"], ["kind"], ["children"], ["nodes"], ["pages"]):
        fix = "Use insert, remove and place for nodes; ids and kinds stay."
        raise PatchError(f"{keys[0]!r} cannot be set", operation=where, target=op.target, fix=fix)
    # The undo takes back the outermost property, so that defaults left out come back as they were.
    depth = 1 if room in ("node", "page", "scene") else 0
    undo_path = ".".join(keys[1:1] if depth == 0 else keys[:1])
    old = copy.deepcopy(holder.get(keys[0], None))
    _set_in(raw, op, holder, keys, where)
    return [Set(target=op.target, path=undo_path, value=old)]


def _set_in(raw: _Document, op: Set, holder: Any, keys: list[str], where: str) -> None:
    if len(keys) > 1 and keys[0] not in holder:
        holder[keys[0]] = _default_of(op, holder, keys[0], where)
    for key in keys[:-1]:
        holder = _step(holder, key, op, where)
    last: Any = keys[-1]
    if isinstance(holder, list):
        index = _list_index(holder, last, op, where)
        if op.value is None:
            del holder[index]
        else:
            holder[index : index + 1] = [copy.deepcopy(op.value)]
    elif isinstance(holder, dict):
        if op.value is None:
            holder.pop(last, None)
        else:
            holder[last] = copy.deepcopy(op.value)
    else:
        raise PatchError(f"{op.path!r} leads into a plain value", operation=where, target=op.target)


def _default_of(op: Set, holder: dict[str, Any], key: str, where: str) -> Any:
    """The default of a property that was left out, so that a path can go into it."""
    from forebrush.scene.document import Page
    from forebrush.scene.nodes import NODE_KINDS

    model: type[Model] = NODE_KINDS[holder["kind"]] if "kind" in holder else Page
    for name, field in model.model_fields.items():
        if (field.alias or name) == key and not field.is_required():
            default = field.get_default(call_default_factory=True)
            return (
                [dump(v) if isinstance(v, Model) else v for v in default]
                if isinstance(default, tuple)
                else (dump(default) if isinstance(default, Model) else {})
            )
    raise PatchError(f"there is no property {key!r}", operation=where, target=op.target, fix="See the schema.")


def _step(holder: Any, key: str, op: Set, where: str) -> Any:
    if isinstance(holder, dict):
        return holder.setdefault(key, {})
    if isinstance(holder, list):
        index = _list_index(holder, key, op, where)
        if index < len(holder):
            return holder[index]
    raise PatchError(f"{op.path!r} leads nowhere at {key!r}", operation=where, target=op.target, fix="See the scene.")


def _list_index(holder: list[Any], key: str, op: Set, where: str) -> int:
    if key.isascii() and key.isdigit() and int(key) <= len(holder):
        return int(key)
    fix = f"The list has {len(holder)} entries, counted from 0; {len(holder)} adds one."
    raise PatchError(f"{key!r} is no place in the list", operation=where, target=op.target, fix=fix)


def _insert(raw: _Document, op: Insert, where: str) -> list[Operation]:
    siblings = _children(raw, op.parent, where)
    index = _index_before(siblings, op.before, op.parent, where)
    node = copy.deepcopy(op.node)
    name = node.get("id", "")
    room = "page" if op.parent == "scene:" else "node"
    if not isinstance(name, str) or not name:
        raise PatchError("what is inserted has no id", operation=where, target=op.parent, fix="Give it an id.")
    siblings.insert(index, node)
    return [Remove(target=f"{room}:{name}")]


def _remove(raw: _Document, op: Remove, where: str) -> list[Operation]:
    slot = _find(raw, op.target, where)
    undo = Insert(node=copy.deepcopy(slot.item), parent=slot.parent, before=slot.before)
    if slot.parent == "scene:" and len(slot.siblings) == 1:
        raise PatchError("the last page stays", operation=where, target=op.target, fix="Insert another page first.")
    del slot.siblings[slot.index]
    return [undo]


def _place(raw: _Document, op: Place, where: str) -> list[Operation]:
    slot = _find(raw, op.target, where)
    undo = Place(target=op.target, parent=slot.parent, before=slot.before)
    if (slot.parent == "scene:") != (op.parent == "scene:"):
        raise PatchError("pages stand in the scene, nodes in pages", operation=where, target=op.target)
    node = slot.siblings.pop(slot.index)
    if op.before == node["id"]:
        raise PatchError("a node cannot stand before itself", operation=where, target=op.target)
    siblings = _children(raw, op.parent, where)
    siblings.insert(_index_before(siblings, op.before, op.parent, where), node)
    return [undo]


def _splice(raw: _Document, op: Splice, where: str) -> list[Operation]:
    node = _find(raw, op.target, where).item
    if node["kind"] != "text":
        raise PatchError(f"a {node['kind']} has no words to splice", operation=where, target=op.target)
    text, marks = node.get("text", ""), node.get("marks", [])
    if op.at + op.delete > len(text):
        fix = f"The text has {len(text)} characters."
        raise PatchError(f"{op.at}+{op.delete} lies outside the text", operation=where, target=op.target, fix=fix)
    node["text"] = text[: op.at] + op.insert + text[op.at + op.delete :]
    undo: list[Operation] = [
        Splice(target=op.target, at=op.at, delete=len(op.insert), insert=text[op.at : op.at + op.delete])
    ]
    if marks:
        node["marks"] = splice(marks, op.at, op.delete, len(op.insert))
        undo.append(Set(target=op.target, path="marks", value=copy.deepcopy(marks)))
    return undo


_RUN: dict[type, Callable[[_Document, Any, str], list[Operation]]] = {
    Set: _set,
    Insert: _insert,
    Remove: _remove,
    Place: _place,
    Splice: _splice,
}
