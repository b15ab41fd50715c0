"""Edits can be exact: for random patches the partially redrawn picture equals a full redraw, byte for byte."""

import random

import numpy as np
import pytest

from forebrush.assets import make_assets
from forebrush.layout.page import layout_scene
from forebrush.render.raster import LayerCache, draw, redraw
from forebrush.scene import Patch, PatchError, apply, load, resolve, validate, walk
from forebrush.studio import default_library

from .scenes import BLENDS, EFFECTS, KINDS, SCENES, SHAPES, TEXTS, box, scene, words

# Twenty scenes; the first joins what reads its backdrop: blends, backdrop blur, masks, clips, faded groups.
RICH = scene(
    {"kind": "picture", "id": "ground", "brief": {"ground": {"kind": "bokeh", "colors": ["sea", "gold"]}}},
    box("glass", 20, 20, 120, 80, radius=12, fills=["white/20%"], effects=[{"kind": "backdrop-blur", "radius": 6}]),
    {"kind": "group", "id": "faded", "layout": "stack", "position": "absolute", "left": 60, "top": 50, "width": 150,
     "height": 110, "opacity": 0.7, "clip": True, "radius": 20, "fills": ["leaf/80%"],
     "mask": {"fill": {"kind": "linear", "stops": [{"at": 0, "color": "black"}, {"at": 1, "color": "black/30%"}]}},
     "children": [box("inner", 10, 10, 60, 60, blend="screen"), words("组 group", "label", 20, fills=["sand"])]},
    words("标题 Title", "title", 36, effects=[{"kind": "shadow", "blur": 8}], blend="multiply"),
)  # fmt: skip
CHOSEN = [
    *list(EFFECTS)[:6], "blend-multiply", "blend-difference", "blend-hue", "quad", "mask", "opacity-group", "marks",
    "arabic", "chart-bar", "table", "scatter", "surface", "flow",
]  # fmt: skip
NAMED = {"rich": RICH, **{name: SCENES[name] for name in CHOSEN}}
PATCHES_EACH = 10


def random_operation(source, made):
    node = source.choice([n for n, _ in walk(made.pages[0])])
    target = f"node:{node.id}"
    kind = source.randrange(12)
    if kind == 0:
        return {"kind": "remove", "target": target}
    if kind == 1:
        new = box(f"new{source.randrange(10**6)}", source.randrange(200), source.randrange(140), 50, 40, fills=["leaf"])
        return {"kind": "insert", "node": new, "parent": "page:page"}
    if kind == 2 and node.kind == "text":
        return {"kind": "splice", "target": target, "at": 0, "delete": 1, "insert": source.choice(["新", "New ", ""])}
    if kind == 3:
        return {"kind": "place", "target": target, "parent": "page:page", "before": made.pages[0].nodes[0].id}
    path, value = source.choice([
        ("offset", [source.uniform(-40, 40), source.uniform(-30, 30)]),
        ("opacity", round(source.uniform(0.1, 1), 3)),
        ("rotate", source.uniform(-40, 40)),
        ("scale", source.uniform(0.5, 1.5)),
        ("blend", source.choice(["multiply", "screen", "difference", "normal", "luminosity"])),
        ("effects", [{"kind": "shadow", "blur": source.uniform(0, 20), "y": source.uniform(-9, 9)}]),
        ("effects", [{"kind": "blur", "radius": source.uniform(0.5, 5)}]),
        ("effects", [{"kind": "backdrop-blur", "radius": source.uniform(1, 8)}]),
        ("mask", {"shape": "ellipse", "feather": 4}),
        ("hidden", True),
    ])  # fmt: skip
    return {"kind": "set", "target": target, "path": path, "value": value}


@pytest.mark.parametrize("name", NAMED)
def test_a_partial_redraw_is_a_full_redraw(name):
    source = random.Random(name)
    library, cache = default_library(), LayerCache()
    made = load(NAMED[name])
    frame = layout_scene(resolve(made), library)[0]
    assets, _ = make_assets(resolve(made), (frame,), {}, 1.0)
    pixels = draw(frame, assets, scale=1.0, library=library, cache=cache)
    done = 0
    while done < PATCHES_EACH:
        operation = random_operation(source, made)
        try:
            changed, _ = apply(made, validate(Patch, {"operations": [operation]}))
        except PatchError:
            continue
        resolved = resolve(changed)
        after = layout_scene(resolved, library)[0]
        assets, _ = make_assets(resolved, (after,), {}, 1.0)
        quick, damage = redraw(pixels, frame, after, assets, scale=1.0, library=library, cache=cache)
        full = draw(after, assets, scale=1.0, library=library)
        assert np.array_equal(quick.rgba, full.rgba), f"patch {done}: {operation}"
        outside = np.ones(full.rgba.shape[:2], bool)
        for left, top, right, bottom in damage:
            outside[top:bottom, left:right] = False
        assert np.array_equal(full.rgba[outside], pixels.rgba[outside]), "nothing changes outside the damage"
        made, frame, pixels, done = changed, after, full, done + 1
        if not any(True for _ in walk(made.pages[0])):
            made = load(NAMED[name])
            frame = layout_scene(resolve(made), library)[0]
            assets, _ = make_assets(resolve(made), (frame,), {}, 1.0)
            pixels = draw(frame, assets, scale=1.0, library=library)


def test_there_are_200_patches_on_20_scenes():
    assert len(NAMED) >= 20
    assert len(NAMED) * PATCHES_EACH >= 200
    assert {*BLENDS, *SHAPES, *TEXTS, *KINDS} & set(NAMED)
