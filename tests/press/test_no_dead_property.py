"""No dead property: each property of the schema, changed alone, changes the pixels, or is listed as non-visual.

The walk is over the schema's own models, so that a new property without a row in properties.py fails here.
"""

import copy
import json
import types
import typing
from functools import cache

import numpy as np
import pytest
from pydantic import BaseModel

from forebrush.scene import load
from forebrush.scene.document import Page, Scene
from forebrush.scene.nodes import NODE_KINDS, Picture
from forebrush.studio import render

from .properties import ASSETS, COMMON, FILL_OF, INNER, KIND_RIGS, NODE_RIGS, NON_VISUAL, OWN, SPECIAL


def models():
    """Every model that the schema reaches from a scene."""
    found, stack = {}, [Scene]
    while stack:
        model = stack.pop()
        if model in found:
            continue
        found[model] = None
        for field in model.model_fields.values():
            stack.extend(_models_in(field.annotation))
            for extra in field.metadata:
                stack.extend(_models_in(extra))
    return list(found)


def _models_in(annotation):
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    if isinstance(annotation, typing.TypeVar | types.NoneType):
        return
    for inner in typing.get_args(annotation):
        yield from _models_in(inner)


def json_name(model, name):
    return model.model_fields[name].alias or name


def at(document, path):
    for key in path:
        document = document[key]
    return document


def find(document, name="it"):
    stack = [node for page in document["pages"] for node in page["nodes"]]
    while stack:
        node = stack.pop()
        if node["id"] == name:
            return node
        stack.extend(node.get("children", ()))
    raise LookupError(name)


def cases():
    for kind, model in NODE_KINDS.items():
        for name in model.model_fields:
            if ("node", name) in NON_VISUAL or (model, name) in NON_VISUAL:
                continue
            if (model, name) in SPECIAL:
                yield (kind, name, *SPECIAL[(model, name)])
                continue
            if name in OWN.get(kind, {}) and OWN[kind][name] is not None:
                value, rig = OWN[kind][name]
                document = KIND_RIGS[rig]
            elif name in COMMON or name in FILL_OF:
                value, rig = COMMON.get(name) or FILL_OF[name]
                document = NODE_RIGS[rig](kind)
            else:
                yield kind, name, None, (), {}
                continue
            yield kind, name, document, find, {name: value}
    for model in models():
        if model in NODE_KINDS.values():
            continue
        for field in model.model_fields:
            name = json_name(model, field)
            if name == "kind" or ((model, field) in NON_VISUAL and (model, field) not in SPECIAL):
                continue
            if (model, field) in SPECIAL:
                yield (model.__name__, name, *SPECIAL[(model, field)])
            elif model in INNER and INNER[model][2].get(name) is not None:
                document, path, changes = INNER[model]
                yield model.__name__, name, document, path, {name: changes[name]}
            else:
                yield model.__name__, name, None, (), {}


def drawn(document):
    return _drawn(json.dumps(document))


@cache
def _drawn(text):
    """Pixels of a document; the unchanged one of each rig is drawn once."""
    used = {key: data for key, data in ASSETS.items() if f'"{key}"' in text}
    return render(text, quality="low", assets=used).pixels().rgba


CASES = list(cases())


@pytest.mark.parametrize(("model", "name", "document", "path", "change"), CASES, ids=[f"{c[0]}-{c[1]}" for c in CASES])
def test_property_shows(model, name, document, path, change):
    assert document is not None, f"{model}.{name} has no row in properties.py"
    changed = copy.deepcopy(document)
    target = path(changed) if callable(path) else at(changed, path)
    before = copy.deepcopy(target)
    target.update(change)
    assert target != before, f"{model}.{name}: the row changes nothing"
    assert load(copy.deepcopy(document)) != load(copy.deepcopy(changed)), f"{model}.{name}: the scenes are equal"
    first, second = drawn(document), drawn(changed)
    assert first.shape != second.shape or not np.array_equal(first, second), f"{model}.{name} is dead"


def test_no_row_is_stale():
    names = {(m.__name__, f) for m in models() for f in m.model_fields}
    for model, field in [key for key in [*NON_VISUAL, *SPECIAL] if key[0] != "node"]:
        assert (model.__name__, field) in names
    assert {Page, Picture} <= set(models())
