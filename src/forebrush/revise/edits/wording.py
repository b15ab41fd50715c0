"""Words: set in the place of others, completed, in capitals; things added to the page and taken from it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from forebrush.revise.edits.listing import flowed, renumbered
from forebrush.revise.edits.moving import MARGIN, REGION, spot
from forebrush.revise.edits.registry import Done, Refused, edit
from forebrush.revise.lists import find_list, main_text
from forebrush.revise.view import View
from forebrush.scene.patch import Insert, Operation, Remove, Set, Splice
from forebrush.scene.survey import XYWH

Args = Mapping[str, Any]
Json = dict[str, Any]

_MARKS = {"exclamation": "!", "感叹号": "！", "question": "?", "问号": "？", "full stop": ".", "period": ".", "句号": "。",
          "ellipsis": "…", "省略号": "……"}  # fmt: skip


def _words_of(view: View, name: str) -> Json:
    node = view.nodes[name]
    if node["kind"] == "text":
        return node
    main = main_text(view, name) or next(iter(view.texts(name)), None)
    if main is None:
        raise Refused(f"There are no words in “{name}”. Which text shall be changed?")
    return main


_AMOUNT = re.compile(r"[¥￥$€£]?\s?\d[\d,]*(?:\.\d+)?\s?(?:元|块|%|折)?")


@edit("set-text")
def set_text(view: View, ids: tuple[str, ...], args: Args) -> Done:
    """Other words for a text. A bare number keeps the sign and unit that stand round the number there was."""
    text, made, said = args["text"], list[Operation](), []
    for name in ids:
        node = _words_of(view, name)
        node = _value_of(view, node) if _AMOUNT.fullmatch(text.strip()) else node
        new = _kept_sign(node["text"], text) if not args.get("quoted") else text
        part = args.get("part") or ("" if args.get("quoted") else _same_sort(node["text"], text))
        if part and part in node["text"]:
            at = node["text"].index(part)
            made.append(Splice(target=f"node:{node['id']}", at=at, delete=len(part), insert=text))
        else:
            made += _respelled(view, node, new)
        said.append(f"{node['id']} “{node['text']}” to “{new}”")
    return Done(tuple(made), "changed " + "; ".join(said), ids, reflows=True)


def _value_of(view: View, node: Json) -> Json:
    """For a label that holds no figure, the figure that stands beside it: `到手价改成49元`."""
    if re.search(r"\d", node["text"]):
        return node
    near = view.parents.get(node["id"], "")
    for _ in range(2):
        texts = view.texts(near.partition(":")[2]) if near.startswith("node:") else []
        after = [t["id"] for t in texts].index(node["id"]) if node["id"] in [t["id"] for t in texts] else 0
        figures = [t for t in (*texts[after:], *texts[:after]) if re.search(r"\d", t["text"])]
        if figures:
            return figures[0]
        near = view.parents.get(near.partition(":")[2], "") if near else ""
    return node


_SORTS = (
    re.compile(
        r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?|\d{1,2}月\d{1,2}[日号]"
    ),
    re.compile(r"\d{1,2}(?::\d\d)? ?[AaPp]\.?[Mm]\.?|\d{1,2}[:：]\d\d"),
)
"""Days and times: who says a new day leaves the time that stands beside it."""


def _same_sort(old: str, new: str) -> str:
    """The one day or time in a text that a new day or time stands for; empty where that is all of it, or none."""
    for sort in _SORTS:
        found = [match[0] for match in sort.finditer(old)]
        if sort.fullmatch(new.strip()) and len(found) == 1 and found[0] != old.strip():
            return found[0]
    return ""


def _kept_sign(old: str, new: str) -> str:
    """`39` for `$24` is `$39`."""
    number = re.compile(r"\d[\d,]*(?:\.\d+)?")
    if number.fullmatch(new) and len(number.findall(old)) == 1:
        return number.sub(new, old)
    return new


def _respelled(view: View, node: Json, new: str) -> list[Operation]:
    """A text with new words: what is bound to a given fact changes the fact, so that all that follows changes."""
    bound = [m for m in node.get("marks", []) if m.get("fact")]
    if len(bound) == 1:
        mark = bound[0]
        fact = view.scene.facts.get(mark["fact"])
        number = re.search(r"\d[\d,]*(?:\.\d+)?", new)
        if (
            fact is not None
            and fact.value is not None
            and number
            and mark["to"] - mark["from"] >= len(node["text"]) - 2
        ):
            return [Set(target=f"fact:{mark['fact']}", path="value", value=number[0].replace(",", ""))]
    made: list[Operation] = []
    if node.get("marks"):
        whole = [m for m in node["marks"] if m["from"] == 0 and m["to"] == len(node["text"]) and not m.get("fact")]
        made.append(Set(target=f"node:{node['id']}", path="marks", value=None))
        made.append(Splice(target=f"node:{node['id']}", at=0, delete=len(node["text"]), insert=new))
        if whole:
            marks = [{**m, "to": len(new)} for m in whole]
            made.append(Set(target=f"node:{node['id']}", path="marks", value=marks))
        return made
    return [Splice(target=f"node:{node['id']}", at=0, delete=len(node["text"]), insert=new)]


@edit("append")
def append(view: View, ids: tuple[str, ...], args: Args) -> Done:
    """Words behind the last of a text; a space between where Latin letters would meet."""
    made: list[Operation] = []
    for name in ids:
        node = _words_of(view, name)
        meets = node["text"][-1:].isascii() and args["text"][:1].isascii()
        gap = " " if meets and node["text"][-1:].isalnum() and args["text"][:1].isalnum() else ""
        made.append(Splice(target=f"node:{node['id']}", at=len(node["text"]), insert=gap + args["text"]))
    return Done(tuple(made), f"added “{args['text']}” at the end of {', '.join(ids)}", ids, reflows=True)


@edit("end-mark")
def end_mark(view: View, ids: tuple[str, ...], args: Args) -> Done:
    """A mark behind the words, full width behind Chinese ones."""
    made: list[Operation] = []
    for name in ids:
        node = _words_of(view, name)
        mark = next(value for word, value in _MARKS.items() if word in args["mark"])
        if re.search(r"[\u4e00-\u9fff]\W*$", node["text"]):
            mark = {"!": "！", "?": "？", ".": "。", "…": "……"}.get(mark, mark)
        elif args["zh"]:
            mark = {"！": "!", "？": "?", "。": ".", "……": "…"}.get(mark, mark)
        made.append(Splice(target=f"node:{node['id']}", at=len(node["text"]), insert=mark))
    return Done(tuple(made), f"added a mark to {', '.join(ids)}", ids, reflows=True)


@edit("case")
def case(view: View, ids: tuple[str, ...], args: Args) -> Done:
    """Capitals, or small letters."""
    made: list[Operation] = []
    for name in ids:
        for node in view.texts(name):
            new = node["text"].upper() if args["upper"] else node["text"].lower()
            if new != node["text"]:
                made.append(Splice(target=f"node:{node['id']}", at=0, delete=len(node["text"]), insert=new))
    if not made:
        raise Refused("These words have no other case. Which text do you mean?")
    return Done(
        tuple(made), f"set {', '.join(ids)} in {'capitals' if args['upper'] else 'small letters'}", ids, reflows=True
    )


@edit("remove")
def remove(view: View, ids: tuple[str, ...], args: Args) -> Done:
    """Taken away; in a list the lines between go too, and the numbers close up."""
    made: list[Operation] = []
    closed: set[str] = set()
    for name in ids:
        if name not in view.nodes:
            made.append(Set(target=f"page:{view.raw['id']}", path="fills", value=[]))
            continue
        made.append(Remove(target=f"node:{name}"))
        listed = find_list_of(view, name)
        if listed is not None:
            siblings = [n for n in view.children(view.parents[name])]
            at = next(k for k, n in enumerate(siblings) if n["id"] == name)
            rule = siblings[at + 1] if at + 1 < len(siblings) else siblings[at - 1] if at else None
            if rule is not None and rule["kind"] == "shape":
                made.append(Remove(target=f"node:{rule['id']}"))
            if listed.items[0] not in closed:
                closed.add(listed.items[0])
                left = [item for item in listed.items if item not in ids]
                made += flowed(view, listed, left) if listed.rows else ()
                made += renumbered(view, listed.items, left)
    return Done(tuple(made), f"removed {', '.join(ids)}", (), reflows=True)


def find_list_of(view: View, name: str) -> Any:
    """The list that a node is an item of; None where it is none."""
    for noun in ("step", "comment", "card", "item"):
        listed = find_list(view, noun)
        if listed is not None and name in listed.items:
            return listed
    return None


@edit("hide")
def hide(view: View, ids: tuple[str, ...], args: Args) -> Done:
    """Not drawn, and kept."""
    return Done(
        tuple(Set(target=f"node:{n}", path="hidden", value=True) for n in ids),
        f"hid {', '.join(ids)}",
        ids,
        reflows=True,
    )


@edit("show")
def show(view: View, ids: tuple[str, ...], args: Args) -> Done:
    """Drawn again."""
    hidden = ids or tuple(n for n, node in view.nodes.items() if node.get("hidden"))
    if not hidden:
        raise Refused("Nothing is hidden.")
    return Done(
        tuple(Set(target=f"node:{n}", path="hidden", value=False) for n in hidden),
        f"showed {', '.join(hidden)}",
        hidden,
        reflows=True,
    )


# ---- new things


def put(view: View, node: Json, words: str, before: str = "") -> Done:
    """A new node on the page, in front, or below another."""
    made = Insert(node=node, parent=f"page:{view.raw['id']}", before=before)
    return Done((made,), words, (node["id"],))


def _ink_color(view: View) -> str:
    return "ink"


@edit("add-text")
def add_text(view: View, ids: tuple[str, ...], args: Args) -> Done:
    """A text at a place of the page or beside another, where it covers no words."""
    role, text = args["role"], args["text"]
    if role == "badge":
        return _badge(view, args)
    size = view.short * (0.045 if args["large"] or role == "title" else 0.018 if args["small"] else 0.026)
    color = args["color"] or _ink_color(view)
    node: Json = {"kind": "text", "id": view.fresh(f"added-{role}", set()), "role": role, "text": text, "size": round(size, 1),
                  "fills": [color], "position": "absolute", "left": 0, "top": 0, "text_wrap": "nowrap"}  # fmt: skip
    if re.search(r"[\u4e00-\u9fff]", text):
        node["lang"] = "zh-Hans"
    if ids and args["side"]:
        near = view.placed(ids[0])
        assert near is not None
        node["size"] = round(max(12.0, (near.size or size) * 0.45), 1)
        return _beside(view, node, ids[0], args["side"])
    place = args["place"] or "bottom"
    where = "in the region" if place == REGION else f"at the {place}"
    later = view.after(put(view, node, "").operations)
    there = later.placed(node["id"])
    assert there is not None
    fit = _fit(view, place, there.ink)
    node["size"] = round(node["size"] * fit, 1)
    w, h = fit * there.ink[2], fit * there.ink[3]
    x, y = free_spot(view, place, w, h)
    node["left"], node["top"] = round(x - fit * there.ink[0], 1), round(y - fit * there.ink[1], 1)
    if _is_on_a_picture(view, (x, y, w, h)):
        # Words over a picture are read on paper.
        pad = round(0.5 * size, 1)
        words = {k: v for k, v in node.items() if k not in ("position", "left", "top")}
        left = min(max(0.0, node["left"] - pad), view.size[0] - w - 2 * pad)
        top = min(max(0.0, node["top"] - pad), view.size[1] - h - 2 * pad)
        node = {"kind": "group", "id": view.fresh(f"{node['id']}-plate", set()), "layout": "column", "fills": ["paper"],
                "padding": [pad, 1.4 * pad, pad, 1.4 * pad], "radius": pad, "position": "absolute", "left": round(left - 0.4 * pad, 1),
                "top": round(top, 1), "children": [words]}  # fmt: skip
        return replace(put(view, node, f"added “{text}” {where}, on paper"), touched=(words["id"],))
    return put(view, node, f"added “{text}” {where}")


def _fit(view: View, place: str, ink: XYWH) -> float:
    """The factor by which words fill nine tenths of the region that they are put into, at most 2.5; elsewhere 1."""
    if place != REGION or view.region is None:
        return 1.0
    _, _, w, h = view.region.bounds
    return min(0.9 * w / max(ink[2], 1.0), 0.9 * h / max(ink[3], 1.0), 2.5)


def _room(view: View, place: str, side: float) -> tuple[float, float]:
    """Width and height of what is put at a place: those of the region, else a side."""
    if place != REGION or view.region is None:
        return side, side
    return view.region.bounds[2], view.region.bounds[3]


def _is_on_a_picture(view: View, box: tuple[float, float, float, float]) -> bool:
    """Whether a box lies on a picture that shows something."""
    for node in view.nodes.values():
        placed = view.placed(node["id"])
        shows = node["kind"] == "picture" and not (node.get("brief") or {}).get("ground") and not node.get("hidden")
        if shows and placed is not None:
            a, b = placed.box, box
            if a[0] < b[0] + b[2] and b[0] < a[0] + a[2] and a[1] < b[1] + b[3] and b[1] < a[1] + a[3]:
                return True
    return False


def _beside(view: View, node: Json, name: str, side: str) -> Done:
    """A text under or over another: in its column where it stands in one, so that others make room; else freely."""
    parent = view.parents[name]
    holder = view.nodes.get(parent.partition(":")[2], {})
    words = f"added “{node['text']}” {side} {name}"
    flows = holder.get("kind") == "group" and holder.get("layout", "column") == "column"
    if flows and view.nodes[name].get("position", "flow") == "flow":
        own = {k: v for k, v in node.items() if k not in ("position", "left", "top", "text_wrap")}
        own["text_align"] = view.nodes[name].get("text_align", "start")
        own["margin"] = [round(node["size"] * 0.4, 1), 0, 0, 0]
        siblings = [n["id"] for n in view.children(parent)]
        at = siblings.index(name) + (side != "above")
        made = Insert(node=own, parent=parent, before=siblings[at] if at < len(siblings) else "")
        return Done((made,), words, (node["id"],), reflows=True)
    near = view.placed(name)
    assert near is not None
    x, y, _, h = near.ink
    gap = 0.012 * view.short
    node["left"], node["top"] = round(x, 1), round(y - gap - node["size"] * 1.4 if side == "above" else y + h + gap, 1)
    return put(view, node, words)


def free_spot(view: View, place: str, w: float, h: float) -> tuple[float, float]:
    """Where a box of some size covers no words, codes or buttons, as near to a place as can be."""
    x, y = spot(view, place, w, h)
    if place == REGION:
        return x, y
    step = h * 0.6 * (1 if place.startswith("top") else -1)
    low = y
    for _ in range(24):
        if not covers(view, (x, low, w, h)):
            return x, low
        low += step
    return x, y


def covers(view: View, box: tuple[float, float, float, float]) -> bool:
    """Whether a box lies over words, a code, a logo or a button."""
    things = (
        n for n in view.nodes.values() if n["kind"] in ("code", "svg") or n.get("role") in ("button", "badge", "logo")
    )
    pool = [*view.texts(), *things]
    for node in pool:
        placed = view.placed(node["id"])
        if placed is None:
            continue
        a, b = placed.ink, box
        if a[0] < b[0] + b[2] and b[0] < a[0] + a[2] and a[1] < b[1] + b[3] and b[1] < a[1] + a[3]:
            return True
    return False


def _badge(view: View, args: Args) -> Done:
    text = args["text"]
    size = round(view.short * 0.032, 1)
    wide = max(2.2, 0.62 * len(text) + 1.6) if text.isascii() else 1.05 * len(text) + 1.4
    w, h = round(size * wide, 1), round(size * 2.0, 1)
    x, y = free_spot(view, args["place"] or "top-right", w, h)
    name = view.fresh("added-badge", set())
    node: Json = {
        "kind": "group", "id": name, "role": "badge", "position": "absolute", "left": round(x, 1), "top": round(y, 1),
        "width": w, "height": h, "radius": round(h / 2, 1), "align": "center", "justify": "center",
        "fills": [args["color"] or ("accent" if "accent" in view.scene.palette else "#c8302b")],
        "children": [{"kind": "text", "id": f"{name}-text", "role": "badge", "text": text, "size": size, "weight": 700,
                      "fills": ["white"], "text_wrap": "nowrap"}],
    }  # fmt: skip
    return put(view, node, f"added a badge “{text}”")


@edit("add-code")
def add_code(view: View, ids: tuple[str, ...], args: Args) -> Done:
    """A QR code on white, an eighth of the short side."""
    if not args["value"]:
        raise Refused("What shall the QR code say? Give its address or text.")
    place = args["place"] or "bottom-right"
    side = round(min(_room(view, place, view.short * 0.13)), 1)
    x, y = free_spot(view, place, side, side)
    node = {"kind": "code", "id": view.fresh("added-code", set()), "role": "code", "code": "qr", "value": args["value"],
            "position": "absolute", "left": round(x, 1), "top": round(y, 1), "width": side, "height": side}  # fmt: skip
    return put(view, node, f"added a QR code for {args['value']}")


@edit("add-shape")
def add_shape(view: View, ids: tuple[str, ...], args: Args) -> Done:
    """A shape at a place, or behind another node, a little larger than it."""
    place = args["place"] or "center"
    w = h = min(_room(view, place, view.short * 0.2))
    x, y = spot(view, place, w, h)
    before = ""
    if ids:
        near = view.placed(ids[0])
        assert near is not None
        nx, ny, nw, nh = near.ink
        w, h = (max(nw, nh) * 1.25,) * 2 if args["shape"] == "ellipse" else (nw * 1.12, nh * 1.4)
        x, y = nx + nw / 2 - w / 2, ny + nh / 2 - h / 2
        before = view.top(ids[0]) if args["side"] in ("behind", "") else ""
    shape = {"kind": args["shape"]}
    node = {"kind": "shape", "id": view.fresh("added-shape", set()), "role": "ornament", "shape": shape, "fills": [args["color"] or "accent" if "accent" in view.scene.palette else args["color"] or "#c8302b"],
            "position": "absolute", "left": round(x, 1), "top": round(y, 1), "width": round(w, 1), "height": round(h, 1)}  # fmt: skip
    return put(view, node, f"added a {args['shape']}", before)


@edit("add-border")
def add_border(view: View, ids: tuple[str, ...], args: Args) -> Done:
    """A line round the page, inside its edge."""
    inset = round(0.02 * view.short, 1)
    width = round(max(1.5, 0.003 * view.short), 1)
    color = args["color"] or _ink_color(view)
    node = {"kind": "shape", "id": view.fresh("added-border", set()), "role": "ornament", "position": "absolute", "left": inset,
            "top": inset, "right": inset, "bottom": inset, "strokes": [{"fill": color, "width": width, "align": "inside"}]}  # fmt: skip
    return put(view, node, "added a border")


@edit("add-line")
def add_line(view: View, ids: tuple[str, ...], args: Args) -> Done:
    """A rule under or over a node, as wide as its ink."""
    color = args["color"] or _ink_color(view)
    thick = round(max(1.5, 0.0025 * view.short), 1)
    if ids:
        near = view.placed(ids[0])
        assert near is not None
        x, y, w, h = near.ink
        gap = 0.012 * view.short
        top = y - gap if args["side"] == "above" else y + h + gap
    elif args["place"] == REGION and view.region is not None:
        x, y, w, h = view.region.bounds
        top = y + (h - thick) / 2
    else:
        m = MARGIN * view.short
        x, w = m, view.size[0] - 2 * m
        top = spot(view, args["place"] or "center", w, thick)[1]
    node = {"kind": "shape", "id": view.fresh("added-line", set()), "role": "ornament", "fills": [color], "position": "absolute",
            "left": round(x, 1), "top": round(top, 1), "width": round(w, 1), "height": thick}  # fmt: skip
    return put(view, node, "added a line")


@edit("add-picture")
def add_picture(view: View, ids: tuple[str, ...], args: Args) -> Done:
    """A drawn picture of something, at a place."""
    if args.get("thing") and not args.get("drawable", True):
        raise Refused(f"I do not know how to add “{args['what']}”. A text, a shape, a picture of it, a QR code?")
    place = args["place"] or "bottom-right"
    w, h = (round(v, 1) for v in _room(view, place, view.short * 0.26))
    x, y = spot(view, place, w, h)
    brief = {"prompt": args["what"], "setting": "vignette"}
    node = {"kind": "picture", "id": view.fresh("added-picture", set()), "role": "illustration", "painter": "illustrator", "brief": brief,
            "alt": args["what"], "radius": round(min(w, h) * 0.08, 1), "position": "absolute", "left": round(x, 1), "top": round(y, 1),
            "width": w, "height": h}  # fmt: skip
    return put(view, node, f"added a picture of {args['what']}")
