"""How things look: colour and shade, weight, font, spacing, outline, shadow, corners, see-through, filters."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from forebrush.revise.amounts import RELATIVE
from forebrush.revise.colors import chroma, inverted, lightness, shifted
from forebrush.revise.edits.registry import Done, Refused, edit
from forebrush.revise.targets import grounds
from forebrush.revise.view import View
from forebrush.scene.patch import Insert, Operation, Set

Args = Mapping[str, Any]
Json = dict[str, Any]


def _texts(view: View, ids: tuple[str, ...]) -> list[Json]:
    made = [node for name in ids for node in view.texts(name)]
    if not made:
        raise Refused(f"There are no words in “{', '.join(ids)}”. Which text do you mean?")
    return made


def _filter(view: View, name: str, key: str, value: float, blend: bool) -> Set:
    """A property of the colour filter of a node; `blend`: added to what it has."""
    effects = [dict(e) for e in view.nodes[name].get("effects", [])]
    own = next((e for e in effects if e["kind"] == "adjust"), None)
    if own is None:
        own = {"kind": "adjust"}
        effects.append(own)
    plain = 0.0 if key == "warmth" else 1.0
    now = own.get(key, plain) if blend else plain
    low, high = (-1.0, 1.0) if key == "warmth" else (0.0, 4.0)
    own[key] = round(min(high, max(low, now + value if blend else value)), 4)
    return Set(target=f"node:{name}", path="effects", value=effects)


# ---- colour


def _painted(view: View, name: str) -> tuple[str, str]:
    """The node and the list (`fills` or `strokes`) that carry the colour of a thing; empty where it has none."""
    node = view.nodes[name]
    if node["kind"] in ("text", "icon", "code", "formula"):
        return name, "fills"
    if node.get("fills"):
        return name, "fills"
    if node["kind"] == "shape":
        return name, "strokes" if node.get("strokes") else "fills"
    for child in node.get("children", []):
        if child["kind"] == "shape" and child.get("fills") and not child.get("hidden"):
            return child["id"], "fills"
    return "", ""


@edit("color")
def color(view: View, ids: tuple[str, ...], args: Args) -> Done:
    """A colour for words, shapes, buttons, charts and grounds."""
    code, made, said = args["color"], list[Operation](), []
    for name in ids:
        if name == view.raw["id"] and name not in view.nodes:
            made.append(Set(target=f"page:{name}", path="fills", value=[code]))
            said.append("the page")
            continue
        node = view.nodes[name]
        if node["kind"] == "chart":
            series = [{**s, "fill": code} if k == 0 else s for k, s in enumerate(node["series"])]
            made.append(Set(target=f"node:{name}", path="series", value=series))
        elif node["kind"] == "picture":
            made += _ground_color(view, node, code)
        elif node["kind"] == "table":
            made.append(Set(target=f"node:{name}", path="color", value=code))
        elif node["kind"] == "svg":
            raise Refused(
                f"“{name}” is a drawing with colours of its own. Replace its file, or colour a frame round it?"
            )
        else:
            made += _fill(view, name, code)
        said.append(name)
    return Done(tuple(made), f"coloured {', '.join(said)} {code}", ids)


def _fill(view: View, name: str, code: str) -> list[Operation]:
    holder, key = _painted(view, name)
    if not holder:
        texts = view.texts(name)
        if not texts:
            raise Refused(f"“{name}” has no colour of its own. Which part of it do you mean?")
        return [op for node in texts for op in _fill(view, node["id"], code)]
    node = view.nodes[holder]
    value = [code] if key == "fills" else [{**s, "fill": code} for s in node["strokes"]]
    made: list[Operation] = [Set(target=f"node:{holder}", path=key, value=value)]
    if any("color" in m.get("style", {}) for m in node.get("marks", [])):
        marks = [{**m, "style": {k: v for k, v in m.get("style", {}).items() if k != "color"}} for m in node["marks"]]
        made.append(Set(target=f"node:{holder}", path="marks", value=[m for m in marks if m["style"] or m.get("fact")]))
    return made


def _ground_color(view: View, node: Json, code: str) -> list[Operation]:
    """A picture in a colour: a drawn ground is plain in it; a scene takes it into its palette."""
    brief = node.get("brief") or {}
    if brief.get("ground"):
        ground = {**brief["ground"], "kind": "plain", "colors": [code]}
        return [Set(target=f"node:{node['id']}", path="brief", value={**brief, "ground": ground})]
    if not brief:
        raise Refused(f"“{node['id']}” is an image that was handed in; its colours can be adjusted, not named.")
    return [
        Set(
            target=f"node:{node['id']}",
            path="brief",
            value={**brief, "palette": [code, *brief.get("palette", [])][:16]},
        )
    ]


@edit("shade")
def shade(view: View, ids: tuple[str, ...], args: Args) -> Done:
    """Darker or lighter: colours by OKLab lightness, pictures by a filter."""
    amount = args["amount"]
    step = amount.value if amount.unit == "share" else RELATIVE["light"].get(amount.unit, RELATIVE["light"]["plain"])
    step *= args["sign"] * args.get("times", 1.0)
    made: list[Operation] = []
    for name in ids:
        if _is_at_end(view, name, step):
            raise Refused(f"“{name}” is as {'dark' if step < 0 else 'light'} as can be.")
        if name not in view.nodes:
            fills = [_shifted_fill(view, f, step) for f in view.raw.get("fills", [{"kind": "solid", "color": "paper"}])]
            made.append(Set(target=f"page:{view.raw['id']}", path="fills", value=fills))
            continue
        made += _shade(view, name, step)
    return Done(tuple(made), f"made {', '.join(ids)} {'darker' if step < 0 else 'lighter'}, OKLab {step:+.2g}", ids)


def _is_at_end(view: View, name: str, step: float) -> bool:
    """Whether the words of a text are white already, or black."""
    node = view.nodes.get(name, {})
    fills = node.get("fills") or [{"kind": "solid", "color": "ink"}]
    if node.get("kind") != "text" or any(f.get("kind") != "solid" for f in fills):
        return False
    light = lightness(view.color(fills[-1]["color"]))
    return (step > 0 and light > 0.985) or (step < 0 and light < 0.02)


def _shade(view: View, name: str, step: float) -> list[Operation]:
    node = view.nodes[name]
    brief = node.get("brief") or {}
    ground = brief.get("ground")
    if node["kind"] == "picture" and ground and ground.get("colors"):
        colors = [shifted(view.color(c), step) for c in ground["colors"]]
        return [Set(target=f"node:{name}", path="brief", value={**brief, "ground": {**ground, "colors": colors}})]
    if node["kind"] in ("picture", "svg"):
        # A filter multiplies sRGB; at the middle of the scale it moves OKLab lightness by about as much.
        return (
            [_filter(view, name, "brightness", 1 + 1.6 * step, False)]
            if not _has_filter(node)
            else [_filter(view, name, "brightness", 1.6 * step, True)]
        )
    holder, key = _painted(view, name)
    if not holder:
        made = [op for text in view.texts(name) for op in _shade(view, text["id"], step)]
        if not made:
            raise Refused(f"“{name}” has no colour of its own. Which part of it do you mean?")
        return made
    owner = view.nodes[holder]
    if key == "fills":
        fills = owner.get("fills") or [{"kind": "solid", "color": "ink"}]
        return [Set(target=f"node:{holder}", path="fills", value=[_shifted_fill(view, f, step) for f in fills])]
    strokes = [{**s, "fill": _shifted_fill(view, s.get("fill", "ink"), step)} for s in owner["strokes"]]
    return [Set(target=f"node:{holder}", path="strokes", value=strokes)]


def _has_filter(node: Json) -> bool:
    return any(e["kind"] == "adjust" for e in node.get("effects", []))


def _shifted_fill(view: View, fill: Json | str, step: float) -> Json:
    if isinstance(fill, str):
        return {"kind": "solid", "color": shifted(view.color(fill), step)}
    made = dict(fill)
    for key in ("color", "low", "high"):
        if key in made:
            made[key] = shifted(view.color(made[key]), step)
    if "stops" in made:
        made["stops"] = [{**s, "color": shifted(view.color(s["color"]), step)} for s in made["stops"]]
    if "colors" in made:
        made["colors"] = [[shifted(view.color(c), step) for c in row] for row in made["colors"]]
    return made


@edit("dark")
def dark(view: View, ids: tuple[str, ...], args: Args) -> Done:
    """Dark mode: what is light becomes dark and the other way round, hues stay; accents stay where they can be read."""
    made: list[Operation] = []
    paper = view.color("paper")
    for name, value in view.scene.palette.items():
        rgba = value.rgba
        if chroma(rgba) < 0.06 or name in ("paper", "tint", "panel", "ink", "muted", "line", "pale"):
            made.append(Set(target=f"palette:{name}", value=inverted(rgba)))
        elif abs(lightness(rgba) - lightness(paper)) > 0.25 and lightness(rgba) < 0.6:
            made.append(Set(target=f"palette:{name}", value=shifted(rgba, 0.18)))
    known = set(view.scene.palette)
    if lightness(paper) < 0.5:
        raise Refused("It is dark already. Shall I make it light?")
    for name in ("ink", "paper"):
        if name not in known:
            made.append(Set(target=f"palette:{name}", value=inverted(view.color(name))))
    page = view.raw.get("fills")
    if page:
        made.append(Set(target=f"page:{view.raw['id']}", path="fills", value=[_inverted_fill(view, f) for f in page]))
    for name in grounds(view):
        node = view.nodes[name]
        if node["kind"] == "shape":
            made.append(
                Set(target=f"node:{name}", path="fills", value=[_inverted_fill(view, f) for f in node["fills"]])
            )
        elif (node.get("brief") or {}).get("ground", {}).get("colors"):
            brief = node["brief"]
            colors = [c if c.split("/")[0] in known else inverted(view.color(c)) for c in brief["ground"]["colors"]]
            made.append(
                Set(
                    target=f"node:{name}",
                    path="brief",
                    value={**brief, "ground": {**brief["ground"], "colors": colors}},
                )
            )
    for node in view.nodes.values():
        placed = view.placed(node["id"])
        if node["kind"] == "code" and placed is not None and node.get("position") == "absolute":
            # A code is read dark on light: it gets a white plate.
            x, y, w, h = placed.box
            plate = {"kind": "shape", "id": view.fresh(f"{node['id']}-plate", set()), "role": "ornament", "fills": ["white"],
                     "position": "absolute", "left": x, "top": y, "width": w, "height": h}  # fmt: skip
            made.append(Insert(node=plate, parent=view.parents[node["id"]], before=node["id"]))
    return Done(tuple(made), "switched to dark: light and dark colours changed places", ())


def _inverted_fill(view: View, fill: Json | str) -> Json | str:
    known = set(view.scene.palette) | {"ink", "paper"}

    def turn(color: str) -> str:
        return color if color.split("/")[0] in known else inverted(view.color(color))

    if isinstance(fill, str):
        return turn(fill)
    made = dict(fill)
    if "color" in made:
        made["color"] = turn(made["color"])
    if "stops" in made:
        made["stops"] = [{**s, "color": turn(s["color"])} for s in made["stops"]]
    return made


# ---- type


def _set_all(view: View, ids: tuple[str, ...], path: str, value: Any, words: str, *, reflows: bool = True) -> Done:
    texts = _texts(view, ids)
    made = tuple(Set(target=f"node:{n['id']}", path=path, value=value) for n in texts)
    return Done(made, words, ids, reflows=reflows)


@edit("weight")
def weight(view: View, ids: tuple[str, ...], args: Args) -> Done:
    """Bold, regular or thin."""
    return _set_all(view, ids, "weight", args["to"], f"set {', '.join(ids)} in weight {args['to']}")


@edit("italic")
def italic(view: View, ids: tuple[str, ...], args: Args) -> Done:
    """Slanted or upright."""
    return _set_all(view, ids, "italic", args["on"], f"{'slanted' if args['on'] else 'straightened'} {', '.join(ids)}")


@edit("font")
def font(view: View, ids: tuple[str, ...], args: Args) -> Done:
    """A class of fonts."""
    return _set_all(view, ids, "font", args["font"], f"set {', '.join(ids)} in {args['font']}")


@edit("text-align")
def text_align(view: View, ids: tuple[str, ...], args: Args) -> Done:
    """Lines to the left, the middle or the right of their box."""
    return _set_all(view, ids, "text_align", args["to"], f"aligned the lines of {', '.join(ids)} to the {args['to']}")


@edit("spacing")
def spacing(view: View, ids: tuple[str, ...], args: Args) -> Done:
    """Room between letters, em."""
    amount = args["amount"]
    step = (
        amount.value if amount.unit == "share" else RELATIVE["spacing"].get(amount.unit, RELATIVE["spacing"]["plain"])
    )
    step *= args["sign"] * args.get("times", 1.0)
    made = tuple(
        Set(
            target=f"node:{n['id']}",
            path="letter_spacing",
            value=round(max(-0.5, n.get("letter_spacing", 0) + step), 4),
        )
        for n in _texts(view, ids)
    )
    return Done(made, f"letter spacing of {', '.join(ids)} {step:+.3g} em", ids, reflows=True)


@edit("leading")
def leading(view: View, ids: tuple[str, ...], args: Args) -> Done:
    """Room between lines, as part of the line height."""
    amount = args["amount"]
    step = (
        amount.value if amount.unit == "share" else RELATIVE["leading"].get(amount.unit, RELATIVE["leading"]["plain"])
    )
    step *= args["sign"] * args.get("times", 1.0)
    made = tuple(
        Set(target=f"node:{n['id']}", path="line_height", value=round(max(0.5, n.get("line_height", 1.4) + step), 4))
        for n in _texts(view, ids)
    )
    return Done(made, f"line height of {', '.join(ids)} {step:+.3g}", ids, reflows=True)


@edit("underline")
def underline(view: View, ids: tuple[str, ...], args: Args) -> Done:
    """A line under all of the words, or none."""
    made: list[Operation] = []
    for node in _texts(view, ids):
        marks = [m for m in node.get("marks", []) if "underline" not in m.get("style", {})]
        if not args["off"]:
            marks.append({"from": 0, "to": len(node["text"]), "style": {"underline": "solid"}})
        made.append(Set(target=f"node:{node['id']}", path="marks", value=marks))
    return Done(tuple(made), f"{'no line' if args['off'] else 'a line'} under {', '.join(ids)}", ids)


@edit("outline")
def outline(view: View, ids: tuple[str, ...], args: Args) -> Done:
    """A line round letters or shapes: 4 % of the type size, or as many px as are asked for."""
    made: list[Operation] = []
    for name in ids:
        node = view.nodes[name]
        if args["off"]:
            made.append(Set(target=f"node:{name}", path="strokes", value=None))
            continue
        placed = view.placed(name)
        em = placed.size if placed and placed.size else view.short * 0.05
        width = args["amount"].value if args["amount"].unit == "px" else round(max(1.0, 0.04 * em), 2)
        if node["kind"] not in ("text", "shape", "group", "picture"):
            raise Refused(f"A {node['kind']} takes no outline. A frame round it?")
        line = {"fill": args["color"] or "white", "width": width, "align": "outside"}
        made.append(Set(target=f"node:{name}", path="strokes", value=[line]))
    return Done(tuple(made), f"{'took the outline off' if args['off'] else 'outlined'} {', '.join(ids)}", ids)


@edit("shadow")
def shadow(view: View, ids: tuple[str, ...], args: Args) -> Done:
    """A soft shadow: its size follows the type, or the thing."""
    made: list[Operation] = []
    for name in ids:
        rest = [e for e in view.nodes[name].get("effects", []) if e["kind"] != "shadow"]
        placed = view.placed(name)
        em = placed.size if placed and placed.size else min(placed.box[2:]) * 0.2 if placed else 20.0
        if not args["off"]:
            rest.append({"kind": "shadow", "color": "#00000066", "y": round(0.06 * em, 2), "blur": round(0.16 * em, 2)})
        made.append(Set(target=f"node:{name}", path="effects", value=rest))
    return Done(tuple(made), f"{'no shadow' if args['off'] else 'a shadow'} for {', '.join(ids)}", ids)


# ---- surface


@edit("opacity")
def opacity(view: View, ids: tuple[str, ...], args: Args) -> Done:
    """See-through: 0.5 is half; a percentage of transparency or, where opacity is named, of that."""
    amount = args["amount"]
    made = []
    for name in ids:
        now = view.nodes[name].get("opacity", 1.0)
        if args["half"]:
            value = 0.5
        elif amount.unit == "share":
            value = amount.value if args["solid"] else 1 - amount.value
        else:
            value = now * RELATIVE["opacity"].get(amount.unit, RELATIVE["opacity"]["plain"])
        made.append(Set(target=f"node:{name}", path="opacity", value=round(min(1.0, max(0.0, value)), 4)))
    return Done(tuple(made), f"opacity of {', '.join(ids)} {made[-1].value:g}", ids)


@edit("radius")
def radius(view: View, ids: tuple[str, ...], args: Args) -> Done:
    """Rounder corners, or square ones."""
    made = []
    if args.get("off"):
        made = [Set(target=f"node:{name}", path="radius", value=0) for name in ids]
        return Done(tuple(made), f"squared the corners of {', '.join(ids)}", ids)
    for name in ids:
        placed = view.placed(name)
        side = min(placed.box[2:]) if placed else 100.0
        now = view.nodes[name].get("radius", 0)
        now = now if isinstance(now, (int, float)) else 0
        amount = args["amount"]
        step = (
            amount.value
            if amount.unit == "px"
            else RELATIVE["radius"].get(amount.unit, RELATIVE["radius"]["plain"]) * side
        )
        made.append(Set(target=f"node:{name}", path="radius", value=round(now + step, 2)))
    return Done(tuple(made), f"rounded the corners of {', '.join(ids)}", ids)


@edit("blur")
def blur(view: View, ids: tuple[str, ...], args: Args) -> Done:
    """Softened by some px."""
    amount = args["amount"]
    step = amount.value if amount.unit == "px" else RELATIVE["blur"].get(amount.unit, RELATIVE["blur"]["plain"])
    made = []
    for name in ids:
        rest = [e for e in view.nodes[name].get("effects", []) if e["kind"] != "blur"]
        now = sum(e["radius"] for e in view.nodes[name].get("effects", []) if e["kind"] == "blur")
        made.append(
            Set(target=f"node:{name}", path="effects", value=[*rest, {"kind": "blur", "radius": round(now + step, 2)}])
        )
    return Done(tuple(made), f"blurred {', '.join(ids)} by {step:g} px", ids)


@edit("filter")
def adjust(view: View, ids: tuple[str, ...], args: Args) -> Done:
    """Contrast, saturation, warmth."""
    key = args["what"]
    if "to" in args:
        made = tuple(_filter(view, name, key, args["to"], False) for name in ids)
        return Done(made, f"{key} of {', '.join(ids)} {args['to']:g}", ids)
    table = RELATIVE["warmth" if key == "warmth" else "filter"]
    amount = args["amount"]
    step = amount.value if amount.unit == "share" else table.get(amount.unit, table["plain"])
    step *= args["sign"] * args.get("times", 1.0)
    made = tuple(_filter(view, name, key, step, True) for name in ids)
    return Done(made, f"{key} of {', '.join(ids)} {step:+.2g}", ids)
