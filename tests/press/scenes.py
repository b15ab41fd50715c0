"""Sixty and more small scenes that use every kind, fill, stroke, effect and blend: the ground of the press's tests.

`SCENES` maps names to documents. Sizes are small, so that all of them draw in seconds.
"""

from __future__ import annotations

WIDTH, HEIGHT = 240, 180
PALETTE = {"sea": "#12395b", "sand": "#f2e4c9", "coral": "#e8644f", "leaf": "#4c8c5a", "gold": "#c79a3a"}
STOPS = [{"at": 0, "color": "coral"}, {"at": 0.5, "color": "gold"}, {"at": 1, "color": "sea"}]
FADE = [{"at": 0, "color": "coral"}, {"at": 1, "color": "coral/0%"}]


def scene(*nodes, fills=("sand",), lang="en", facts=None, width=WIDTH, height=HEIGHT, **more):
    page = {"width": width, "height": height, "fills": list(fills), "nodes": list(nodes)}
    return {"lang": lang, "palette": PALETTE, "facts": facts or {}, "pages": [page], **more}


def box(id="box", left=40, top=30, width=160, height=120, **more):
    place = {"position": "absolute", "left": left, "top": top, "width": width, "height": height}
    return {"kind": "shape", "id": id, **place, "fills": ["coral"], **more}


def words(text="Forebrush", id="words", size=32, **more):
    place = {"position": "absolute", "left": 16, "top": 40, "width": 208}
    return {"kind": "text", "id": id, "text": text, "size": size, **place, **more}


def blended(mode):
    back = box("back", 20, 20, 140, 140, fills=[{"kind": "linear", "stops": STOPS, "to": [1, 1]}])
    return scene(back, box("front", 90, 50, 120, 100, fills=["leaf"], blend=mode))


def filled(**fill):
    return scene(box(fills=[fill]))


def affected(*effects, **more):
    return scene(
        box("under", 0, 60, 240, 50, fills=["leaf"]),
        box("card", 60, 40, 120, 90, radius=14, fills=["sand", "gold/60%"], effects=list(effects), **more),
    )


FILLS = {
    "solid-alpha": filled(kind="solid", color="sea/50%"),
    "linear": filled(kind="linear", stops=STOPS, **{"from": [0, 0], "to": [1, 1]}),
    "linear-fade": filled(kind="linear", stops=FADE, opacity=0.8),
    "radial": filled(kind="radial", stops=STOPS, center=[0.4, 0.6], radius=0.8),
    "radial-aspect": filled(kind="radial", stops=STOPS, aspect=2),
    "conic": filled(kind="conic", stops=STOPS, angle=30),
    "mesh": filled(kind="mesh", colors=[["coral", "gold", "sea"], ["leaf", "sand", "coral"]]),
    "noise": filled(kind="noise", low="sand", high="sea", scale=40, seed=3),
    "two-fills": scene(box(fills=["sea", {"kind": "linear", "stops": FADE, "blend": "screen"}])),
    **{
        f"pattern-{name}": filled(kind="pattern", pattern=name, color="sea", size=20, weight=0.3, angle=15)
        for name in ("dots", "stripes", "grid", "checks", "waves", "seigaiha", "cross", "triangles", "hexagons")
    },
}

EFFECTS = {
    "shadow": affected({"kind": "shadow", "x": 6, "y": 10, "blur": 16}),
    "shadow-spread": affected({"kind": "shadow", "color": "sea/70%", "spread": 6, "blur": 4}),
    "shadow-inset": affected({"kind": "shadow", "color": "sea/80%", "inset": True, "blur": 20, "y": 6}),
    "glow": affected({"kind": "glow", "color": "coral", "blur": 20, "strength": 1.5}),
    "blur": affected({"kind": "blur", "radius": 4}),
    "backdrop-blur": affected({"kind": "backdrop-blur", "radius": 8, "saturation": 1.6}, opacity=0.9),
    "displace": affected({"kind": "displace", "amount": 6, "scale": 20, "seed": 2}),
    "wear": affected({"kind": "wear", "amount": 0.4, "scale": 12, "seed": 5}),
    "adjust": affected({"kind": "adjust", "brightness": 0.8, "contrast": 1.3, "saturation": 0.5, "warmth": 0.4}),
    "two-effects": affected({"kind": "wear", "amount": 0.2, "scale": 8}, {"kind": "shadow", "blur": 10}),
}

BLENDS = {
    f"blend-{mode}": blended(mode)
    for mode in (
        "multiply", "screen", "overlay", "darken", "lighten", "color-dodge", "color-burn", "hard-light", "soft-light",
        "difference", "exclusion", "hue", "saturation", "color", "luminosity",
    )
}  # fmt: skip

SHAPES = {
    "ellipse": scene(box(shape="ellipse")),
    "line": scene(box(shape={"kind": "line", "from": [0, 0], "to": [1, 1], "head": "both"}, fills=[], strokes=[{"width": 6}])),
    "polygon": scene(box(shape={"kind": "polygon", "sides": 5}, radius=8)),
    "star": scene(box(shape={"kind": "star", "points": 7, "inner": 0.6})),
    "arc": scene(box(shape={"kind": "arc", "start": 40, "sweep": 250, "inner": 0.5})),
    "bubble": scene(box(shape={"kind": "bubble", "tip": [0.2, 1.2]}, height=90, radius=16)),
    "path": scene(box(shape={"kind": "path", "d": "M0 0L100 0Q50 50 100 100C60 80 40 120 0 100Z", "view": [100, 100]})),
    "strokes": scene(
        box("a", 10, 20, 60, 60, fills=["sand"], strokes=[{"width": 10, "align": "inside", "fill": "sea"}]),
        box("b", 90, 20, 60, 60, fills=["sand"], strokes=[{"width": 10, "align": "outside", "fill": "sea/60%"}]),
        box("c", 170, 20, 60, 60, fills=[], strokes=[{"width": 6, "dash": [12, 8], "cap": "round", "fill": "leaf"}]),
        box("d", 20, 110, 200, 40, fills=[], radius=20, strokes=[{"width": 5, "fill": {"kind": "linear", "stops": STOPS, "to": [1, 0]}}]),
    ),
    "rotated": scene(box(rotate=20, scale=[0.8, 1.1])),
    "quad": scene(box(quad=[[10, 0], [150, 20], [130, 110], [0, 120]], fills=[{"kind": "linear", "stops": STOPS}])),
    "mask": scene(box(mask={"shape": "ellipse", "fill": {"kind": "linear", "stops": FADE}, "feather": 3})),
    "mask-invert": scene(box(mask={"shape": {"kind": "star"}, "invert": True})),
    "opacity-group": scene({
        "kind": "group", "id": "g", "layout": "stack", "position": "absolute", "left": 30, "top": 20, "width": 180,
        "height": 140, "opacity": 0.5, "clip": True, "radius": 30, "fills": ["sea"],
        "children": [box("x", -20, 40, 120, 120), box("y", 60, 20, 90, 90, fills=["gold"])],
    }),
}  # fmt: skip

TEXTS = {
    "latin": scene(words("Affluent office: fi ffl, “quotes” & 1,234.50", size=24)),
    "chinese": scene(words("山月茶事：武夷高山乌龙，窨以九道金桂；入口清甘。", size=22, text_align="justify"), lang="zh-Hans"),
    "japanese": scene(words("今日はとても良い天気ですね。「散歩」しましょう！", size=22), lang="ja"),
    "korean": scene(words("동해 물과 백두산이 마르고 닳도록", size=22), lang="ko"),
    "arabic": scene(words("مرحبا بالعالم 2026 — قهوة", size=28), lang="ar"),
    "hebrew": scene(words("שלום עולם abc 123", size=28), lang="he"),
    "emoji": scene(words("Tea 🍵 family 👨‍👩‍👧 flag 🇨🇳 ❤️ 1️⃣", size=24)),
    "vertical": scene(words("海上生明月，天涯共此時。12日", height=130, vertical=True, size=24, font="serif"), lang="zh-Hant"),
    "ruby": scene({
        "kind": "text", "id": "r", "size": 36, "position": "absolute", "left": 20, "top": 40, "width": 200,
        "runs": [{"text": "拼音", "ruby": "pīnyīn"}, "字"],
    }, lang="zh-Hans"),
    "marks": scene({
        "kind": "text", "id": "m", "size": 22, "position": "absolute", "left": 12, "top": 20, "width": 216,
        "runs": [
            "plain ", {"text": "bold", "weight": 700}, " ", {"text": "italic", "italic": True}, " ",
            {"text": "red", "color": "coral"}, " ", {"text": "under", "underline": "wavy"}, " ",
            {"text": "struck", "strike": True}, " ", {"text": "marked", "highlight": "gold/50%"}, " H",
            {"text": "2", "script": "sub"}, "O m", {"text": "2", "script": "super"}, " ", {"text": "big", "size": 1.5},
            " ", {"text": "mono", "font": "mono"}, " ", {"text": "wide", "letter_spacing": 0.3},
        ],
    }),
    "text-path": scene(words("Words along a curve", size=20, height=100, path={"d": "M0 80Q104 -20 208 80", "start": 0.1})),
    "text-gradient": scene(words("Gold", size=72, weight=700, fills=[{"kind": "linear", "stops": STOPS, "to": [1, 0]}])),
    "text-stroke": scene(words("描边", size=80, weight=900, fills=["sand"], strokes=[{"width": 6, "fill": "sea", "align": "outside"}])),
    "text-shadow": scene(words("Shadow", size=48, effects=[{"kind": "shadow", "blur": 6, "y": 6}])),
    "brush": scene(words("月满茶香", size=52, font="brush"), lang="zh-Hans"),
    "perspective": scene(words("Perspective", size=40, height=60, quad=[[0, 0], [208, 20], [208, 50], [0, 70]])),
}  # fmt: skip

KINDS = {
    "icon": scene({"kind": "icon", "id": "i", "icon": "heart", "size": 96, "anchor": "center", "fills": ["coral"]}),
    "icon-emoji": scene({"kind": "icon", "id": "i", "icon": "emoji:🦊", "size": 96, "anchor": "center"}),
    "chart-bar": scene({
        "kind": "chart", "id": "c", "chart": "bar", "categories": ["Q1", "Q2", "Q3"], "size": 11,
        "series": [{"name": "2025", "values": ["38.9", "43.5", "48.6"]}, {"name": "2026", "values": [41, "46.2", None]}],
    }),
    "chart-line": scene({
        "kind": "chart", "id": "c", "chart": "line", "categories": list("abcde"), "smooth": True, "size": 11,
        "series": [{"values": [3, 5, 2, 8, 6], "fill": "coral"}],
    }),
    "chart-pie": scene({
        "kind": "chart", "id": "c", "chart": "pie", "categories": ["tea", "coffee", "water"], "hole": 0.5, "size": 11,
        "series": [{"values": [5, 3, 2]}],
    }),
    "chart-area": scene({
        "kind": "chart", "id": "c", "chart": "area", "categories": list("abcde"), "normalized": True, "size": 11,
        "series": [{"name": "one", "values": [3, 5, 2, 8, 6]}, {"name": "two", "values": [4, 4, 5, 3, 7]}],
    }),
    "chart-donut": scene({
        "kind": "chart", "id": "c", "chart": "donut", "categories": ["tea", "coffee", "water"], "size": 11, "legend_at": "ends",
        "series": [{"values": [5, 3, 2]}], "center": {"value": {"fact": "all"}, "text": "cups"},
    }, facts={"all": {"value": 10}}),
    "chart-scatter": scene({
        "kind": "chart", "id": "c", "chart": "scatter", "size": 11, "axis": {"title": "height"}, "x_axis": {"title": "age"},
        "series": [{"points": [{"x": 1, "y": 2, "size": 3, "label": "Ada"}, {"x": 4, "y": 5, "size": 9, "label": "Ben"}, {"x": 6, "y": 3}]}],
    }),
    "chart-radar": scene({
        "kind": "chart", "id": "c", "chart": "radar", "categories": ["speed", "power", "calm", "wit", "luck"], "size": 11,
        "series": [{"name": "Ada", "values": [5, 3, 2, 4, 5]}, {"name": "Ben", "values": [2, 4, 5, 3, 1]}],
    }),
    "chart-annotations": scene({
        "kind": "chart", "id": "c", "chart": "bar", "categories": ["Mon", "Tue", "Wed", "Thu"], "size": 11,
        "series": [{"values": [310, 420, 150, 280], "fill": "sea"}],
        "annotations": [
            {"kind": "band", "start": 0, "end": 200, "text": "low", "fill": "leaf/20%"},
            {"kind": "reference", "value": {"fact": "limit"}, "text": "{value} limit", "color": "coral"},
            {"kind": "highlight", "category": "Tue", "fill": "coral"}, {"kind": "note", "category": "Wed", "text": "no coffee"},
        ],
    }, facts={"limit": {"value": 400, "unit": "mg"}}),
    "table": scene({
        "kind": "table", "id": "t", "anchor": "center", "width": 216, "size": 12,
        "columns": [{"width": "2fr"}, {"width": "1fr", "text_align": "end", "tabular": True}],
        "rows": [["Item", "Price"], ["Oolong 乌龙", "¥398"], ["Sencha", "¥1,280"], [{"text": "Total", "weight": 700}, "¥1,678"]],
        "row_rule": {"width": 1, "fill": "sea/30%"}, "header_rule": {"width": 2, "fill": "sea"}, "stripe": "gold/15%",
    }),
    "qr": scene({"kind": "code", "id": "q", "value": "https://example.com/tea", "width": 140, "height": 140, "anchor": "center"}),
    "code128": scene({"kind": "code", "id": "q", "code": "code128", "value": "CA1407-32A", "width": 200, "height": 80, "anchor": "center"}),
    "ean13": scene({"kind": "code", "id": "q", "code": "ean13", "value": "6901234567892", "width": 200, "height": 100, "anchor": "center"}),
    "svg": scene({
        "kind": "svg", "id": "s", "anchor": "center", "width": 140, "height": 140,
        "source": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><defs><linearGradient id="a"><stop offset="0" stop-color="#e8644f"/><stop offset="1" stop-color="#12395b"/></linearGradient></defs><circle cx="5" cy="5" r="4" fill="url(#a)"/><path d="M2 5h6" stroke="#fff" stroke-width=".6"/></svg>',
    }),
    "formula": scene({"kind": "formula", "id": "f", "tex": r"\int_0^1 x^2\,dx = \frac{1}{3}", "size": 32, "anchor": "center"}),
    "scatter": scene({
        "kind": "scatter", "id": "sc", "count": 40, "seed": 4, "spacing": 12, "size_range": [0.6, 1.4],
        "rotate_range": [0, 360], "opacity_range": [0.5, 1], "area": "edge",
        "children": [{"kind": "shape", "id": "petal", "shape": "ellipse", "width": 14, "height": 7, "fills": ["coral"]}],
    }),
    "picture": scene({"kind": "picture", "id": "p", "brief": {"ground": {"kind": "glow", "colors": ["sea", "gold"]}}}),
    "picture-radius": scene({
        "kind": "picture", "id": "p", "anchor": "center", "width": 160, "height": 120, "radius": 24,
        "brief": {"ground": {"kind": "paper"}}, "strokes": [{"width": 4, "fill": "sea"}],
    }),
    "surface": scene(
        {"kind": "picture", "id": "wall", "brief": {"ground": {"kind": "gradient", "colors": ["sea", "leaf"]}},
         "surfaces": [{"name": "sign", "quad": [[0.2, 0.2], [0.8, 0.3], [0.8, 0.6], [0.2, 0.8]],
                       "light": {"near": "#ffffff", "far": "#b0b0c0"}}]},
        {"kind": "text", "id": "on-sign", "text": "OPEN", "size": 36, "weight": 800, "on": "wall#sign", "fills": ["sand"]},
    ),
    "flow": scene({
        "kind": "group", "id": "g", "layout": "grid", "columns": ["1fr", "2fr"], "gap": 8, "padding": 12,
        "children": [{"kind": "group", "id": f"c{k}", "fills": ["sea"], "radius": 6, "padding": 6, "children": [
            {"kind": "text", "id": f"t{k}", "text": f"cell {k}", "size": 13, "fills": ["sand"]}]} for k in range(4)],
    }),
}  # fmt: skip

SCENES = {**FILLS, **EFFECTS, **BLENDS, **SHAPES, **TEXTS, **KINDS}
