"""For each property of the schema: a scene in which it must show, and a value that must change the picture.

`RIGS` gives, for each model of the document, scenes that hold one instance of it, and the path there. `CHANGES` gives
for each of its properties the value to set (and the rig, where not the first). What has no pixels stands in
`NON_VISUAL`, with the reason.
"""

from __future__ import annotations

import copy
import io

from PIL import Image, ImageDraw

from forebrush.scene import charts, nodes, picture, style, text
from forebrush.scene.document import Page, PrintSize, Scene
from forebrush.scene.facts import Computed, Dataset, Fact, Given, Web

from .scenes import PALETTE, STOPS, scene


def _image(flip):
    """A small PNG with something in each corner."""
    picture = Image.new("RGB", (40, 40), (242, 228, 201))
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 0, 12, 12) if flip else (20, 24, 38, 38), fill=(232, 100, 79))
    draw.line((0, 39, 39, 0), fill=(18, 57, 91), width=5)
    file = io.BytesIO()
    picture.save(file, "PNG")
    return file.getvalue()


ASSETS = {"first": _image(False), "second": _image(True)}
"""Images handed in beside the document, by the keys that it uses."""

# One small node of each kind, each with a size of its own.
SAMPLES = {
    "group": {"fills": ["coral"], "children": [{"kind": "shape", "id": "in1", "width": 20, "height": 14, "fills": ["sea"]},
                                               {"kind": "shape", "id": "in2", "width": 30, "height": 10, "fills": ["leaf"]}]},
    "text": {"text": "Hamburg 文字 12, two lines of it.", "size": 13, "vertical_align": "middle", "text_align": "center"},
    "shape": {"fills": ["coral"]},
    "picture": {"brief": {"ground": {"kind": "gradient", "colors": ["coral", "sea"]}}},
    "icon": {"icon": "heart"},
    "chart": {"chart": "bar", "size": 8, "categories": ["a", "b"], "series": [{"values": [2, 5]}]},
    "table": {"size": 9, "rows": [["head", "x"], ["a", "1"]], "cell_padding": 2, "row_rule": {"width": 1}},
    "code": {"value": "hello"},
    "svg": {"source": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="8" height="6" fill="#e8644f"/></svg>'},
    "formula": {"tex": "x^2 + y^2", "size": 18},
    "scatter": {"count": 12, "children": [{"kind": "shape", "id": "dot", "width": 8, "height": 8, "shape": "ellipse", "fills": ["coral"]}]},
}  # fmt: skip
SIZED = {"width": 90, "height": 70}


def sample(kind, **more):
    return {"kind": kind, "id": "it", **SIZED, **copy.deepcopy(SAMPLES[kind]), **more}


def sibling(name="next", **more):
    return {"kind": "shape", "id": name, "width": 40, "height": 30, "fills": ["leaf"], **more}


def in_group(layout, node, *others, **more):
    return scene(
        {"kind": "group", "id": "rig", "layout": layout, "align": "start", **more, "children": [node, *others]}
    )


def without(node, *names):
    return {key: value for key, value in node.items() if key not in names}


GROUND = {"ground": {"kind": "gradient", "colors": ["sand", "gold"]}}
WALL = {"kind": "picture", "id": "wall", "brief": GROUND,
        "surfaces": [{"name": "sign", "quad": [[0.3, 0.3], [0.7, 0.2], [0.7, 0.8], [0.3, 0.7]]}]}  # fmt: skip

# Rigs for what every node has: (kind) -> document; the node is the one with id `it`.
NODE_RIGS = {
    "row": lambda k: in_group("row", sample(k), sibling()),
    "absolute": lambda k: in_group("row", sample(k, position="absolute"), sibling()),
    "stack": lambda k: scene(sample(k)),
    "grid": lambda k: in_group("grid", sample(k), sibling(), sibling("third"), columns=[60, 60, 60], rows=[50, 50, 50]),
    "narrow-columns": lambda k: in_group("grid", without(sample(k), *SIZED), sibling(), columns=[30, 60, 60], rows=[70, 50], align="stretch"),
    "low-rows": lambda k: in_group("grid", without(sample(k), *SIZED), sibling(), sibling("third"), columns=[90, 60], rows=[14, 70], align="stretch"),
    "narrow": lambda k: in_group("row", sample(k, width=400), sibling()),
    "auto-width": lambda k: in_group("row", without(sample(k), "width"), sibling()),
    "auto-height": lambda k: in_group("row", without(sample(k), "height"), sibling()),
    "tall-row": lambda k: in_group("row", sample(k), sibling(height=160)),
    "rotated": lambda k: in_group("row", sample(k, rotate=30), sibling()),
    "wall": lambda k: scene(WALL, sample(k)),
}  # fmt: skip

COMMON = {
    # property: (value, rig)
    "position": ("absolute", "row"),
    "anchor": ("bottom-right", "stack"),
    "left": (60, "absolute"),
    "top": (60, "absolute"),
    "right": (20, "absolute"),
    "bottom": (20, "absolute"),
    "on": ("wall#sign", "wall"),
    "width": (140, "row"),
    "height": (110, "row"),
    "min_width": (150, "row"),
    "min_height": (120, "row"),
    "max_width": (50, "row"),
    "max_height": (30, "row"),
    "ratio": (0.6, "auto-height"),
    "margin": (20, "row"),
    "grow": (1, "row"),
    "shrink": (0, "narrow"),
    "basis": (160, "auto-width"),
    "align_self": ("end", "tall-row"),
    "column": (2, "grid"),
    "row": (2, "grid"),
    "column_span": (2, "narrow-columns"),
    "row_span": (2, "low-rows"),
    "offset": ([12, 9], "row"),
    "scale": (1.4, "row"),
    "rotate": (25, "row"),
    "origin": ([0, 0], "rotated"),
    "quad": ([[10, 0], [80, 15], [90, 60], [0, 70]], "row"),
    "opacity": (0.4, "row"),
    "blend": ("multiply", "row"),
    "mask": ({"shape": {"kind": "star", "inner": 0.2}}, "row"),
    "effects": ([{"kind": "blur", "radius": 3}], "row"),
    "hidden": (True, "row"),
}
FILL_OF = {
    "fills": ([{"kind": "solid", "color": "leaf"}], "row"),
    "strokes": ([{"width": 3, "fill": "sea"}], "row"),
    "radius": (16, "row"),
}


def one(node, **more):
    return scene({"id": "it", "position": "absolute", "left": 20, "top": 20, **node}, **more)


TEXT = {
    "kind": "text",
    "text": "The office of 山月茶事，月12km away. Second 句子。",
    "size": 18,
    "width": 150,
    "height": 130,
}
PIE = {
    "kind": "chart",
    "chart": "pie",
    "size": 10,
    "categories": ["a", "b"],
    "series": [{"name": "s", "values": [2, 5]}],
    "width": 200,
    "height": 140,
}
BARS = {**PIE, "chart": "bar", "series": [{"name": "one", "values": [2, 5]}, {"name": "two", "values": [3, 1]}]}
DONUT = {**PIE, "chart": "donut", "legend": False, "labels": False}
POINTS = {**PIE, "chart": "scatter", "categories": [], "series": [{"name": "s", "points": [
    {"x": 1, "y": 2, "size": 4, "label": "p"}, {"x": 7, "y": 5, "size": 9, "label": "q"}]}]}  # fmt: skip
LINES = {**PIE, "chart": "line", "categories": ["a", "b", "c", "d"], "series": [{"name": "s", "values": [2, 5, 3, 9]}]}
GRID_OF = {"kind": "group", "layout": "grid", "columns": [40, 60], "width": 200, "height": 140, "fills": ["coral"],
           "children": [{"kind": "shape", "id": f"k{k}", "width": 20, "height": 16, "fills": ["sea"]} for k in range(3)]}  # fmt: skip
ROW_OF = {**GRID_OF, "layout": "row", "gap": 4}
CROWDED = {**ROW_OF, "width": 60, "children": [{**c, "shrink": 0} for c in GRID_OF["children"]]}
TABLE = {"kind": "table", "width": 200, "size": 11, "rows": [["head", "x"], ["aa", "1"], ["bb", "22"]],
         "columns": [{"width": "2fr"}, {"width": "1fr"}]}  # fmt: skip
SCATTER = {"kind": "scatter", "width": 200, "height": 140, **copy.deepcopy(SAMPLES["scatter"])}
PICTURE = {
    "kind": "picture",
    "width": 160,
    "height": 120,
    "brief": {"ground": {"kind": "gradient", "colors": ["coral", "sea"], "angle": 30}},
}

# Rigs of one kind for its own properties: name -> document, the instance at id `it`.
KIND_RIGS = {
    "row-of": one(ROW_OF), "grid-of": one(GRID_OF), "crowded": one(CROWDED), "column-stretch": one({**GRID_OF, "layout": "column", "children": [{"kind": "shape", "id": "k", "height": 16, "fills": ["sea"]}]}),
    "clipping": one({**GRID_OF, "layout": "stack", "radius": 40, "children": [{"kind": "shape", "id": "k", "fills": ["sea"]}]}),
    "wrapped": one({**CROWDED, "wrap": True}),
    "text": one(TEXT), "text-auto": one({**TEXT, "fit": {"min": 6, "max": 60}}), "short": one({**TEXT, "height": 40}),
    "two-paragraphs": one({**TEXT, "text": "First paragraph here\nSecond one there"}),
    "orphan": one({**TEXT, "text": "A headline of some words that ends in one", "text_wrap": "wrap", "width": 176}),
    "long-word": one({**TEXT, "lang": "en", "text": "Incomprehensibilities and characteristically institutionalised", "width": 90}),
    "figures": one({**TEXT, "text": "1111 1171\n0000 0070", "font": "sans"}),
    "cjk": one({**TEXT, "text": "他说：“你好”。（真的）", "lang": "zh-Hans", "width": 100}),
    "cjk-end": one({**TEXT, "text": "春夏秋冬日月，山水风云雨", "lang": "zh-Hans", "size": 20, "width": 120, "punctuation": "full"}),
    "shape": one({"kind": "shape", "fills": ["coral"], "width": 120, "height": 80}),
    "picture": one(PICTURE), "pie": one(PIE), "bars": one(BARS), "lines": one(LINES),
    "donut": one(DONUT), "points": one(POINTS), "stacks": one({**BARS, "stacked": True}), "table": one(TABLE), "scatter": one(SCATTER),
    "asset": one({"kind": "picture", "width": 160, "height": 60, "asset": "first"}),
    "barcode": one({"kind": "code", "code": "ean13", "value": "6901234567892", "width": 180, "height": 90}),
    "qr": one({"kind": "code", "value": "https://example.com/a/b/c", "width": 120, "height": 120}),
    "icon": one({"kind": "icon", "icon": "heart", "size": 60}),
    "svg": one({"kind": "svg", "width": 160, "height": 60, **SAMPLES["svg"]}),
    "formula": one({"kind": "formula", "tex": "a+b"}),
}  # fmt: skip

OWN = {
    "group": {
        "layout": ("column", "row-of"), "gap": (20, "row-of"), "row_gap": (30, "grid-of"), "padding": (15, "row-of"),
        "align": ("end", "row-of"), "justify": ("end", "row-of"), "wrap": (True, "crowded"), "columns": ([80, 40], "grid-of"),
        "rows": ([60, 40], "grid-of"), "clip": (True, "clipping"), "children": ([], "row-of"), "radius": (30, "row-of"),
    },
    "text": {
        "text": ("Other", "text"), "marks": ([{"from": 0, "to": 3, "style": {"weight": 900}}], "text"), "font": ("mono", "text"),
        "size": (24, "text"), "fit": ({"min": 10, "max": 60}, "text"), "weight": (800, "text"), "italic": (True, "text"),
        "line_height": (2, "text"), "letter_spacing": (0.2, "text"), "indent": (2, "text"), "paragraph_gap": (1.5, "two-paragraphs"),
        "text_align": ("end", "text"), "vertical_align": ("bottom", "text"), "text_wrap": ("balance", "orphan"),
        "hyphens": ("auto", "long-word"), "max_lines": (1, "dropping"), "overflow": ("ellipsis", "short"),
        "direction": ("rtl", "text"), "vertical": (True, "text"), "autospace": (False, "mixed"), "punctuation": ("full", "cjk"),
        "hanging": (True, "cjk-end"), "tabular": (True, "figures"), "features": (["zero"], "figures"), "lang": ("ja", "lang-han"),
        "path": ({"d": "M0 60Q75 0 150 60"}, "text"), "strokes": ([{"width": 2, "fill": "coral"}], "text"), "fills": (["coral"], "text"),
    },
    "shape": {"shape": ("ellipse", "shape"), "fills": (["leaf"], "shape"), "strokes": ([{"width": 6}], "shape"), "radius": (20, "shape")},
    "picture": {
        "brief": ({"ground": {"kind": "gradient", "colors": ["leaf", "sand"]}}, "picture"), "asset": ("second", "asset"), "fit": ("fill", "asset"), "focus": ([0, 0], "asset"), "radius": (30, "picture"), "strokes": ([{"width": 8, "fill": "leaf"}], "picture"), "fills": (["leaf"], "contained"),
    },
    "icon": {"icon": ("star", "icon"), "size": (30, "icon"), "weight": (4, "icon"), "fills": (["leaf"], "icon")},
    "chart": {
        "chart": ("line", "bars"), "categories": (["x", "y"], "bars"), "series": ([{"name": "one", "values": [5, 1]}], "bars"),
        "axis": ({"max": "20"}, "bars"), "x_axis": ({"title": "km"}, "bars"), "normalized": (True, "bars"), "totals": (True, "stacks"),
        "center": ({"text": "all"}, "donut"), "label_as": ("share", "pie"), "unit": ("kg", "bars"), "legend_at": ("bottom", "bars"),
        "annotations": ([{"kind": "reference", "value": 4, "text": "limit"}], "bars"), "direction": ("horizontal", "bars"), "stacked": (True, "bars"), "smooth": (True, "lines"),
        "hole": (0.6, "pie"), "labels": (False, "bars"), "format": ("0.00", "bars"), "legend": (False, "bars"), "bar_gap": (0.8, "bars"),
        "bar_radius": (8, "bars"), "line_width": (8, "lines"), "font": ("mono", "bars"), "size": (16, "bars"), "weight": (900, "bars"),
        "color": ("coral", "bars"), "fills": (["gold"], "bars"), "strokes": ([{"width": 4}], "bars"), "radius": (30, "filled-bars"),
    },
    "table": {
        "columns": ([{"width": 40}, {"width": "1fr"}], "table"), "rows": ([["p", "q"], ["r", "s"]], "table"), "header": (0, "header"),
        "cell_padding": (20, "table"), "row_height": (50, "table"), "row_rule": ({"width": 2}, "table"), "column_rule": ({"width": 2}, "table"),
        "header_rule": ({"width": 3}, "table"), "header_fill": ("gold", "table"), "header_color": ("coral", "table"), "header_weight": (300, "table"),
        "stripe": ("gold", "table"), "vertical_align": ("top", "tall-table"), "font": ("mono", "table"), "size": (18, "table"), "weight": (900, "table"),
        "line_height": (3, "table"), "color": ("coral", "table"), "lang": ("ja", "lang-table"), "fills": (["gold"], "table"),
        "strokes": ([{"width": 5}], "table"), "radius": (30, "filled-table"),
    },
    "code": {
        "code": ("code128", "qr"), "value": ("other", "qr"), "correction": ("H", "qr"), "quiet": (0, "qr"), "caption": (False, "barcode"),
        "fills": (["sea"], "qr"),
    },
    "svg": {"source": (SAMPLES["svg"]["source"].replace("8", "4"), "svg"), "fit": ("fill", "svg")},
    "formula": {"tex": (r"\frac{a}{b}", "formula"), "size": (60, "formula"), "fills": (["coral"], "formula")},
    "scatter": {
        "count": (40, "scatter"), "seed": (9, "scatter"), "area": ("edge", "scatter"), "spacing": (30, "scatter"),
        "size_range": ([2, 3], "scatter"), "rotate_range": ([10, 80], "scatter-bars"), "opacity_range": ([0.1, 0.4], "scatter"),
        "children": ([{"kind": "shape", "id": "dot", "width": 20, "height": 4, "fills": ["sea"]}], "scatter"),
    },
}  # fmt: skip
HAN = "骨直今令海"
KIND_RIGS |= {
    "lang-han": one({**TEXT, "text": HAN, "lang": "zh-Hans", "size": 24}),
    "lang-table": one({**TABLE, "lang": "zh-Hans", "rows": [[HAN]], "columns": [], "size": 24}),
    "filled-bars": one({**BARS, "fills": ["gold"]}),
    "filled-table": one({**TABLE, "fills": ["gold"]}),
    "header": one({**TABLE, "header_fill": "gold"}),
    "tall-table": one({**TABLE, "row_height": 44}),
    "contained": one({"kind": "picture", "width": 160, "height": 60, "asset": "first", "fit": "contain"}),
    "mixed": one({**TEXT, "text": "月12km山"}),
    "dropping": one({**TEXT, "overflow": "ellipsis"}),
    "scatter-bars": one(
        {**SCATTER, "children": [{"kind": "shape", "id": "dot", "width": 20, "height": 4, "fills": ["sea"]}]}
    ),
}

# The models that stand inside nodes: (document, path to an instance), and the change of each property.


def holder(path, value, node, **more):
    document = one(node, **more)
    target = document["pages"][0]["nodes"][0]
    *keys, last = path
    for key in keys:
        target = target[key]
    target[last] = value
    return document, ("pages", 0, "nodes", 0, *path)


SHAPE = {"kind": "shape", "fills": ["coral"], "width": 120, "height": 90}


def fill(**value):
    below = {"kind": "pattern", "pattern": "stripes", "color": "gold", "size": 16, "weight": 0.5}
    return holder(("fills",), [below, value], SHAPE)[0], ("pages", 0, "nodes", 0, "fills", 1)


def effect(**value):
    base = {**SHAPE, "fills": ["coral/40%"] if value["kind"] == "backdrop-blur" else ["coral"], "effects": [value]}
    under = {
        "kind": "shape",
        "id": "under",
        "fills": [{"kind": "pattern", "pattern": "stripes", "size": 12, "weight": 0.5, "color": "sea"}],
    }
    document = scene(under, {"id": "it", "position": "absolute", "left": 50, "top": 40, **base})
    return document, ("pages", 0, "nodes", 1, "effects", 0)


def shape(**value):
    node = {**SHAPE, "strokes": [{"width": 4}]}
    return holder(("shape",), value, node)


def ground(**value):
    return holder(("brief",), {"ground": value, "seed": 1}, {**PICTURE})[0], ("pages", 0, "nodes", 0, "brief", "ground")


PAINT = {"opacity": 0.4, "blend": "multiply"}
MARK = ("pages", 0, "nodes", 0, "annotations", 0)
MARKED = {"kind": "text", "text": "The marked words", "size": 22, "width": 200}


def marked(**base):
    document = one({**MARKED, "marks": [{"from": 4, "to": 10, "style": base}]})
    return document, ("pages", 0, "nodes", 0, "marks", 0, "style")


SURFACE = {"name": "sign", "quad": [[0.2, 0.2], [0.8, 0.2], [0.8, 0.8], [0.2, 0.7]]}
SIGNED = scene(
    {"kind": "picture", "id": "wall", "brief": GROUND, "surfaces": [{**SURFACE, "light": {"far": "#808080"}}]},
    {"kind": "shape", "id": "sheet", "fills": ["coral"], "on": "wall#sign"},
)  # fmt: skip
STROKED = one({**SHAPE, "strokes": [{"width": 8, "dash": [16, 10], "fill": "sea"}]})
STROKE = ("pages", 0, "nodes", 0, "strokes", 0)
FACT_SCENE = one(
    {"kind": "text", "size": 30, "text": "0", "marks": [{"from": 0, "to": 1, "fact": "b"}]},
    facts={
        "a": {"value": "2.5", "unit": "km"},
        "b": {"unit": "km", "source": {"kind": "computed", "expression": "a * 2"}},
    },
)

INNER = {
    style.Solid: (*fill(kind="solid", color="coral"), {"color": "sea", **PAINT}),
    style.Stop: (holder(("fills",), [{"kind": "linear", "stops": STOPS}], SHAPE)[0], ("pages", 0, "nodes", 0, "fills", 0, "stops", 1), {"at": 0.8, "color": "leaf"}),
    style.Linear: (*fill(kind="linear", stops=STOPS), {"stops": STOPS[:2], "from": [0.5, 0], "to": [1, 0], **PAINT}),
    style.Radial: (*fill(kind="radial", stops=STOPS), {"stops": STOPS[:2], "center": [0, 0], "radius": 0.4, "aspect": 3, **PAINT}),
    style.Conic: (*fill(kind="conic", stops=STOPS), {"stops": STOPS[:2], "center": [0, 0], "angle": 90, **PAINT}),
    style.Mesh: (*fill(kind="mesh", colors=[["coral", "sea"], ["gold", "leaf"]]), {"colors": [["sea", "sea"], ["gold", "leaf"]], **PAINT}),
    style.ImageFill: (*fill(kind="image", asset="first"), {"asset": "second", "fit": "tile", "position": [0, 0], **PAINT}),
    style.Pattern: (*fill(kind="pattern", pattern="dots"), {"pattern": "grid", "color": "coral", "size": 40, "weight": 0.4, "angle": 30, **PAINT}),
    style.Noise: (*fill(kind="noise", scale=40), {"low": "coral", "high": "leaf", "scale": 10, "roughness": 0.9, "contrast": 3, "seed": 7, **PAINT}),
    style.Stroke: (STROKED, STROKE, {"fill": "leaf", "width": 14, "align": "outside", "cap": "round", "join": "round", "dash": [4, 4], "dash_offset": 8}),
    style.Shadow: (*effect(kind="shadow"), {"color": "coral", "x": 12, "y": 20, "blur": 40, "spread": 10, "inset": True}),
    style.Glow: (*effect(kind="glow", color="gold"), {"color": "coral", "blur": 40, "strength": 3}),
    style.Blur: (*effect(kind="blur", radius=2), {"radius": 9}),
    style.BackdropBlur: (effect(kind="backdrop-blur", radius=4)[0], ("pages", 0, "nodes", 1, "effects", 0), {"radius": 20, "saturation": 3}),
    style.Displace: (*effect(kind="displace", amount=6), {"amount": 20, "scale": 60, "seed": 5}),
    style.Wear: (*effect(kind="wear", amount=0.3), {"amount": 0.7, "scale": 80, "seed": 5}),
    style.Adjust: (*effect(kind="adjust"), {"brightness": 0.5, "contrast": 2, "saturation": 0.2, "warmth": 0.8}),
    style.Rect: (*shape(kind="rect"), {}),
    style.Ellipse: (*shape(kind="ellipse"), {}),
    style.Line: (*shape(kind="line"), {"from": [0, 0], "to": [1, 1], "head": "end"}),
    style.Polygon: (*shape(kind="polygon"), {"sides": 3}),
    style.Star: (*shape(kind="star"), {"points": 9, "inner": 0.8}),
    style.Arc: (*shape(kind="arc"), {"start": 100, "sweep": 300, "inner": 0.5}),
    style.Bubble: (*shape(kind="bubble"), {"tip": [0.8, 1.4], "width": 0.5}),
    style.PathShape: (*shape(kind="path", d="M0 0H80V60H40V20H0ZM10 5H70V50H10Z"), {"d": "M0 0H80V60Z", "view": [40, 40], "rule": "evenodd"}),
    style.Mask: (*holder(("mask",), {"shape": "ellipse"}, SHAPE), {"shape": "star", "fill": "black/40%", "feather": 8, "invert": True}),
    text.MarkStyle: (*marked(weight=500), {
        "font": "mono", "weight": 900, "italic": True, "size": 1.6, "color": "coral", "underline": "dotted", "strike": True,
        "highlight": "gold", "script": "super", "ruby": "over", "letter_spacing": 0.3, "features": None, "lang": None,
    }),
    text.Mark: (marked(weight=900)[0], ("pages", 0, "nodes", 0, "marks", 0), {"from": 6, "to": 14, "style": {"color": "coral"}, "fact": None, "format": None}),
    text.Fit: (one({**TEXT, "fit": {"min": 30, "max": 40}}), ("pages", 0, "nodes", 0, "fit"), {"min": 8, "max": None}),
    text.TextPath: (one({**TEXT, "text": "On a path", "path": {"d": "M0 60L150 60"}}), ("pages", 0, "nodes", 0, "path"), {"d": "M0 60L150 20", "start": 0.3, "shift": 20}),
    picture.Ground: (*ground(kind="gradient", colors=["coral", "sea"]), {"kind": "noise", "colors": ["leaf", "gold"], "motif": None, "angle": 80, "strength": 1}),
    picture.Surface: (SIGNED, ("pages", 0, "nodes", 0, "surfaces", 0), {"name": None, "quad": [[0, 0], [1, 0], [1, 1], [0, 1]], "light": {}}),
    picture.Light: (SIGNED, ("pages", 0, "nodes", 0, "surfaces", 0, "light"), {"near": "#606060", "far": "#ffffff"}),
    charts.Series: (one(BARS), ("pages", 0, "nodes", 0, "series", 0), {"name": "other", "values": [1, 1], "fill": "leaf"}),
    charts.ChartPoint: (one(POINTS), ("pages", 0, "nodes", 0, "series", 0, "points", 0), {"x": 3, "y": 4, "size": 9, "label": "other"}),
    charts.Axis: (one({**BARS, "axis": {"ticks": 5}}), ("pages", 0, "nodes", 0, "axis"),
                  {"min": "-5", "max": "20", "log": True, "ticks": 2, "grid": False, "format": "0.00", "title": "km"}),
    charts.Center: (one({**DONUT, "center": {"value": 7, "text": "all"}}), ("pages", 0, "nodes", 0, "center"), {"value": 9, "text": "sum", "format": "0.00"}),
    charts.Note: (*holder(("annotations",), [{"kind": "note", "text": "here {value}", "category": "a", "value": 1}], BARS)[:1], MARK,
                  {"text": "there", "category": "b", "value": 4, "color": "coral", "format": "0.00"}),
    charts.Reference: (*holder(("annotations",), [{"kind": "reference", "value": 4, "text": "{value} kg"}], BARS)[:1], MARK,
                       {"value": 3, "category": "a", "text": "other", "color": "coral", "dashed": False, "format": "0.00"}),
    charts.Band: (*holder(("annotations",), [{"kind": "band", "start": 1, "end": 4, "text": "ok"}], BARS)[:1], MARK,
                  {"start": 2, "end": 3, "first": "a", "last": "b", "text": "other", "fill": "leaf"}),
    charts.Highlight: (*holder(("annotations",), [{"kind": "highlight", "category": "a", "fill": "leaf"}], BARS)[:1], MARK,
                       {"category": "b", "series": "one", "fill": "gold"}),
    nodes.Cell: (one({**TABLE, "rows": [["head", "x"], [{"text": "aa"}, "1"], ["bb", "22"]]}), ("pages", 0, "nodes", 0, "rows", 1, 0), {
        "text": "other", "marks": [{"from": 0, "to": 1, "style": {"color": "coral"}}], "text_align": "end", "weight": 900, "color": "coral",
        "fill": "gold", "column_span": 2, "row_span": 2}),
    nodes.Column: (one({**TABLE, "rows": [["h", "x"], ["1111", "1"], ["7", "2"]], "font": "sans", "columns": [{"width": 70}, {}]}), ("pages", 0, "nodes", 0, "columns", 0),
                   {"width": 120, "text_align": "end", "weight": 900, "tabular": True}),
    charts.FactRef: (one({**BARS, "series": [{"values": [{"fact": "a"}, 2]}]}, facts={"a": {"value": 3}, "b": {"value": 9}}),
                    ("pages", 0, "nodes", 0, "series", 0, "values", 0), {"fact": "b"}),
    Fact: (FACT_SCENE, ("facts", "b"), {"unit": "m", "format": "0.000", "source": {"kind": "computed", "expression": "a * 3"}, "value": None, "words": None, "label": None}),
    Computed: (FACT_SCENE, ("facts", "b", "source"), {"expression": "a + 100"}),
    Page: (one(SHAPE), ("pages", 0), {"width": 300, "height": 220, "fills": ["leaf"], "em": None, "nodes": [], "id": None, "print": None}),
    Scene: (one({**TEXT, "fills": ["coral"], "font": "display"}), (), {
        "palette": {**PALETTE, "coral": "#00ff00"}, "fonts": {"display": "mono"}, "lang": None, "facts": None, "pages": None, "version": None, "title": None}),
}  # fmt: skip

# Second scenes, for properties that need their own: (model, property): (document, path, value).
SPECIAL = {
    (text.Mark, "fact"): (FACT_SCENE, ("pages", 0, "nodes", 0, "marks", 0), {"fact": "a"}),
    (text.Mark, "format"): (FACT_SCENE, ("pages", 0, "nodes", 0, "marks", 0), {"format": "0.000"}),
    (text.MarkStyle, "lang"): (one({**MARKED, "lang": "zh-Hans", "text": HAN, "marks": [{"from": 0, "to": 5, "style": {"weight": 400}}]}), ("pages", 0, "nodes", 0, "marks", 0, "style"), {"lang": "ja"}),
    (text.MarkStyle, "features"): (one({**MARKED, "text": "10 70 60", "marks": [{"from": 0, "to": 8, "style": {"weight": 400}}]}), ("pages", 0, "nodes", 0, "marks", 0, "style"), {"features": ["zero"]}),
    (text.Fit, "max"): (one({**TEXT, "height": 200, "text": "few", "fit": {"min": 8, "max": 30}}), ("pages", 0, "nodes", 0, "fit"), {"max": 60}),
    (picture.Ground, "motif"): (*ground(kind="pattern", colors=["sand", "sea"]), {"motif": "stripes"}),
    (picture.Surface, "name"): (SIGNED, ("pages", 0, "nodes", 0, "surfaces", 0), {"name": "board"}),
    (Fact, "value"): (FACT_SCENE, ("facts", "a"), {"value": "7"}),
    (Fact, "words"): (one({"kind": "text", "size": 30, "text": "0", "marks": [{"from": 0, "to": 1, "fact": "c"}]}, facts={"c": {"words": "early"}}), ("facts", "c"), {"words": "late"}),
    (Page, "em"): (one({**SHAPE, "width": "4em"}), ("pages", 0), {"em": 40}),
    (Scene, "lang"): (one({**TEXT, "text": HAN}, lang="zh-Hans"), (), {"lang": "ja"}),
    (Scene, "facts"): (FACT_SCENE, ("facts", "a"), {"value": "9"}),
    (Scene, "pages"): (one(SHAPE), ("pages", 0, "nodes", 0), {"fills": ["leaf"]}),
    (charts.Series, "points"): (one(POINTS), ("pages", 0, "nodes", 0, "series", 0), {"points": [{"x": 5, "y": 1}]}),
    (charts.Note, "series"): (*holder(("annotations",), [{"kind": "note", "text": "here", "category": "a"}], BARS)[:1], MARK, {"series": "one"}),
    (charts.Note, "x"): (*holder(("annotations",), [{"kind": "note", "text": "here", "x": 2, "value": 3}], POINTS)[:1], MARK, {"x": 6}),
    (charts.Reference, "axis"): (*holder(("annotations",), [{"kind": "reference", "value": 4}], POINTS)[:1], MARK, {"axis": "x"}),
    (charts.Band, "axis"): (*holder(("annotations",), [{"kind": "band", "start": 2, "end": 4}], POINTS)[:1], MARK, {"axis": "x"}),
    (nodes.Picture, "surfaces"): (SIGNED, ("pages", 0, "nodes", 0), {"surfaces": [{**SURFACE, "quad": [[0, 0], [0.5, 0], [0.5, 0.5], [0, 0.5]]}]}),
    (picture.PictureBrief, "ground"): (one(PICTURE), ("pages", 0, "nodes", 0, "brief"), {"ground": {"kind": "noise"}}),
    (picture.PictureBrief, "palette"): (one({**PICTURE, "brief": {"ground": {"kind": "gradient"}}}), ("pages", 0, "nodes", 0, "brief"), {"palette": ["leaf", "gold"]}),
    (picture.PictureBrief, "seed"): (one({**PICTURE, "brief": {"ground": {"kind": "bokeh"}}}), ("pages", 0, "nodes", 0, "brief"), {"seed": 8}),
    (picture.PictureBrief, "keep_clear"): (one({**PICTURE, "brief": {"ground": {"kind": "bokeh", "strength": 1}}}), ("pages", 0, "nodes", 0, "brief"), {"keep_clear": [{"x": 0, "y": 0, "width": 1, "height": 1}]}),
    (picture.PictureBrief, "mood"): (one({**PICTURE, "brief": {"ground": {"kind": "gradient"}}}), ("pages", 0, "nodes", 0, "brief"), {"mood": ["techno"]}),
    (picture.PictureBrief, "time"): (one({**PICTURE, "brief": {"ground": {"kind": "gradient"}}}), ("pages", 0, "nodes", 0, "brief"), {"time": "night"}),
}  # fmt: skip

_PAINTER = "read by painters of scenes; the painter of grounds names it under not-drawn"
NON_VISUAL = {
    **{("node", name): "for people and programs" for name in ("kind", "id", "role", "lock", "alt", "made_by")},
    (Scene, "version"): "the format", (Scene, "title"): "in the file's labels", (Page, "id"): "a name",
    (Page, "print"): "the physical size of a PDF page, not its pixels: test_print_size.py",
    (Fact, "label"): "for people", (nodes.Picture, "baked"): "what a painter decided, kept for later runs",
    (nodes.Picture, "painter"): "another painter would show; there is one", (picture.Surface, "name"): "see SPECIAL",
    **{(picture.PictureBrief, n): _PAINTER for n in ("prompt", "subjects", "setting", "season", "weather", "style", "camera", "light", "without")},
    **{(picture.Subject, n): _PAINTER for n in picture.Subject.model_fields},
    **{(picture.Box, n): "see keep_clear" for n in picture.Box.model_fields},
    **{(picture.Baked, n): "kept for later runs" for n in picture.Baked.model_fields},
    **{(m, n): "where a fact comes from is not drawn" for m in (Given, Dataset, Web) for n in m.model_fields},
    **{(PrintSize, n): "the physical size of a PDF page, not its pixels" for n in PrintSize.model_fields},
}  # fmt: skip
