"""Whether an instruction did what it says, and nothing else: the checks that rows of instructions.jsonl name.

Every row runs on up to three scenes that have what it needs. Nodes that a row does not name must be as they were:
their JSON always, their boxes too where the row does not say that others may move.
"""

import json
import re
from functools import cache
from pathlib import Path

from forebrush.fonts import Library
from forebrush.layout.page import layout_scene
from forebrush.layout.survey import survey
from forebrush.revise import Question, Travel, revise
from forebrush.revise.colors import literal
from forebrush.scene import apply, dump, load, resolve
from forebrush.scene.document import walk
from forebrush.scene.oklab import to_lab
from forebrush.scene.values import Color

HERE = Path(__file__).parent
SCENES = json.loads((HERE / "scenes.json").read_text())
ROWS = [json.loads(line) for line in (HERE / "instructions.jsonl").read_text().splitlines()]
HUES = {"orange": "#e8792b", "red": "#c8302b", "green": "#3f8f52", "blue": "#2766c4"}


@cache
def library():
    return Library()


@cache
def scene_of(name):
    return load((HERE / "scenes" / f"{name}.json").read_text())


def look(scene):
    return survey(layout_scene(resolve(scene), library()))


@cache
def looked(name):
    return look(scene_of(name))


def scenes_for(row, most=3):
    """Scenes that have all that a row needs, spread by its id so that all have their turn."""
    fit = [
        name
        for name, entry in SCENES.items()
        if all(need == "page" or need in entry["anchors"] for need in row["needs"])
        and not any(x in entry["anchors"] for x in row.get("without", ()))
        and ("{noun}" not in row["say"] or "noun" in entry)
    ]
    start = int(re.sub(r"\D", "", row["id"])) % max(1, len(fit))
    return (fit[start:] + fit[:start])[:most]


def said(row, name):
    entry, raw = SCENES[name], nodes_of(scene_of(name))
    words = row["say"]
    if "noun" in entry:
        words = words.replace("{noun}", entry["noun"][row["lang"]])
    for key, node in entry["anchors"].items():
        if f"{{{key}}}" in words and isinstance(node, str):
            words = words.replace(f"{{{key}}}", raw[node]["text"])
    return words


def nodes_of(scene):
    return {node.id: dump(node) for page in scene.pages for node, _ in walk(page)}


def lab(scene, node):
    fills = node.get("fills") or [{"kind": "solid", "color": "ink"}]
    rgba = literal(Color.parse(fills[-1].get("color", "#000000")), scene)
    return to_lab(rgba[:3])


def near_hue(a, name):
    target = to_lab(tuple(int(HUES[name][k : k + 2], 16) for k in (1, 3, 5)))
    angle = lambda c: __import__("math").atan2(c[2], c[1])  # noqa: E731
    gap = abs((angle(a) - angle(target) + 3.14159265) % 6.2831853 - 3.14159265)
    return gap < 0.6 and (a[1] ** 2 + a[2] ** 2) ** 0.5 > 0.03


class Judged:
    """One row on one scene."""

    def __init__(self, row, name):
        self.row, self.name = row, name
        self.scene, self.before = scene_of(name), looked(name)
        self.anchors = SCENES[name]["anchors"]
        self.old = nodes_of(self.scene)
        self.faults = []
        self.outcome = revise(self.scene, look, said(row, name))
        self.judge()

    def fault(self, *words):
        self.faults.append(" ".join(str(w) for w in words))

    def judge(self):
        expect = self.row["expect"]
        if expect.get("$asks") or self.is_out_of_reach(expect):
            if not isinstance(self.outcome, Question):
                self.fault("did not ask:", getattr(self.outcome, "words", self.outcome))
            return
        if isinstance(self.outcome, (Question, Travel)):
            self.fault("asked:", self.outcome)
            return
        self.new_scene, undo = apply(self.scene, self.outcome.patch)
        back, _ = apply(self.new_scene, undo)
        if dump(back) != dump(self.scene):
            self.fault("undo does not lead back")
        self.new, self.after = nodes_of(self.new_scene), look(self.new_scene)
        named = set()
        for key, checks in expect.items():
            if key.startswith("$"):
                getattr(self, f"check_{key[1:]}")(checks, named)
                continue
            ids = self.anchors[key]
            for node in [ids] if isinstance(ids, str) else ids:
                named.add(node)
                for check, value in checks.items():
                    getattr(self, f"is_{check}")(node, value)
        self.nothing_else(named)

    def is_out_of_reach(self, expect):
        """Where a scene leaves nothing to do: white words cannot be lighter, Chinese has no capitals, dark is dark."""
        for key, checks in expect.items():
            if not isinstance(checks, dict) or key.startswith("$"):
                continue
            node = self.old[self.anchors[key]] if isinstance(self.anchors[key], str) else {}
            if "L" in checks and checks["L"][0] > 0 and lab(self.scene, node)[0] > 0.985:
                return True
            if "upper" in checks and node["text"].upper() == node["text"]:
                return True
        return bool(expect.get("$dark")) and sum(c[0] for c in self.ground_labs(self.scene)) < 0.5

    # ---- nothing else

    def nothing_else(self, named):
        if any(k in self.row["expect"] for k in ("$page", "$dark", "$alltext", "$items", "$inserted", "$textof")):
            return
        if re.search(r"everything", self.row["say"]):
            return
        inside = {child for name in named if name in self.old for child in self.below(name)}
        for name, node in self.old.items():
            if name in named or name in inside or any(name in self.above(n) for n in named):
                continue
            if self.new.get(name) != node:
                self.fault("changed besides:", name)
            elif (
                not self.row.get("reflow")
                and self.after.nodes.get(name) != self.before.nodes.get(name)
                and not self.moves()
            ):
                self.fault("moved besides:", name)

    def moves(self):
        """Whether the edit sets type anew, which may move what flows after it."""
        keys = {c for checks in self.row["expect"].values() if isinstance(checks, dict) for c in checks}
        return bool(keys & {"size", "px", "text", "has", "ends", "props", "spacing", "leading", "upper", "mark"})

    def below(self, name):
        found = set()
        for page in self.scene.pages:
            for node, _ in walk(page):
                if node.id == name and hasattr(node, "children"):
                    found |= {n.id for n, _ in walk(node)}
        return found

    def above(self, name):
        made = set()
        for page in self.scene.pages:
            for node, _ in walk(page):
                if hasattr(node, "children") and name in {n.id for n, _ in walk(node)}:
                    made.add(node.id)
        return made

    # ---- checks of a node

    def ink(self, name, survey=None):
        return (survey or self.after).nodes[name].ink

    def is_size(self, name, value):
        a, b = self.before.nodes[name], self.after.nodes[name]
        factor = b.size / a.size if a.size else b.box[3] / a.box[3]
        if not value[0] <= factor <= value[1]:
            self.fault(name, "size factor", round(factor, 3), "wanted", value)

    def is_px(self, name, value):
        if abs(self.after.nodes[name].size - value) > 0.2:
            self.fault(name, "size", self.after.nodes[name].size, "wanted", value)

    def is_width(self, name, value):
        factor = self.after.nodes[name].box[2] / self.before.nodes[name].box[2]
        if not value[0] <= factor <= value[1]:
            self.fault(name, "width factor", factor, "wanted", value)

    def way(self, name):
        a, b = self.ink(name, self.before), self.ink(name)
        return b[0] - a[0], b[1] - a[1]

    def is_dx(self, name, value):
        if abs(self.way(name)[0] - value) > 0.6:
            self.fault(name, "moved across", self.way(name)[0], "wanted", value)

    def is_dy(self, name, value):
        if abs(self.way(name)[1] - value) > 0.6:
            self.fault(name, "moved down", self.way(name)[1], "wanted", value)

    def is_dyrange(self, name, value):
        if not value[0] <= self.way(name)[1] <= value[1]:
            self.fault(name, "moved down", self.way(name)[1], "wanted", value)

    def is_dyshare(self, name, value):
        wanted = value * self.scene.pages[0].height
        if abs(self.way(name)[1] - wanted) > 0.6:
            self.fault(name, "moved down", self.way(name)[1], "wanted", wanted)

    def is_zone(self, name, value, box=None):
        page = self.new_scene.pages[0]
        x, y, w, h = box or self.ink(name)
        cx, cy = (x + w / 2) / page.width, (y + h / 2) / page.height
        good = {"left": cx < 0.5, "right": cx > 0.5, "top": cy < 0.34, "bottom": cy > 0.66}
        if not all(good[part] for part in value.split("-")):
            self.fault(name, "stands at", round(cx, 2), round(cy, 2), "wanted", value)
        if x < 0 or y < 0 or x + w > page.width or y + h > page.height:
            self.fault(name, "leaves the page")

    def is_centered(self, name, _):
        x, _, w, _ = self.ink(name)
        if abs(x + w / 2 - self.new_scene.pages[0].width / 2) > 2:
            self.fault(name, "middle at", x + w / 2)

    def is_below(self, name, other):
        a, b = self.ink(name), self.ink(self.anchors[other])
        if a[1] < b[1] + b[3] - 1:
            self.fault(name, "is not below", other)

    def is_above(self, name, other):
        a, b = self.ink(name), self.ink(self.anchors[other])
        if a[1] + a[3] > b[1] + 1:
            self.fault(name, "is not above", other)

    def is_leftof(self, name, other):
        if abs(self.ink(name)[0] - self.ink(self.anchors[other])[0]) > 1:
            self.fault(name, "left edge", self.ink(name)[0], self.ink(self.anchors[other])[0])

    def is_swapped(self, name, other):
        a, b = self.ink(name), self.ink(self.anchors[other], self.before)
        if abs(a[0] + a[2] / 2 - b[0] - b[2] / 2) > 1 or abs(a[1] + a[3] / 2 - b[1] - b[3] / 2) > 1:
            self.fault(name, "does not stand where", other, "was")

    def is_hue(self, name, value):
        if not near_hue(lab(self.new_scene, self.new[name]), value):
            self.fault(name, "is not", value)

    def is_fillhue(self, name, value):
        pool = [self.new[name], *(self.new[n] for n in self.below(name) if self.new[n]["kind"] == "shape")]
        fills = [n for n in pool if n.get("fills")]
        if not fills or not near_hue(lab(self.new_scene, fills[0]), value):
            self.fault(name, "is not", value)

    def is_color(self, name, value):
        if self.new[name]["fills"][-1].get("color") != value:
            self.fault(name, "is", self.new[name]["fills"])

    def is_L(self, name, value):
        step = lab(self.new_scene, self.new[name])[0] - lab(self.scene, self.old[name])[0]
        if not value[0] <= step <= value[1]:
            self.fault(name, "lightness by", round(step, 3), "wanted", value)

    def is_props(self, name, value):
        for key, wanted in value.items():
            got = self.new[name].get(key, 400 if key == "weight" else None)
            if got != wanted:
                self.fault(name, key, got, "wanted", wanted)

    def is_mark(self, name, value):
        marks = [m for m in self.new[name].get("marks", []) if all(m["style"].get(k) == v for k, v in value.items())]
        if not marks or marks[0]["from"] != 0 or marks[0]["to"] != len(self.new[name]["text"]):
            self.fault(name, "marks", self.new[name].get("marks"))

    def is_spacing(self, name, value):
        step = self.new[name].get("letter_spacing", 0) - self.old[name].get("letter_spacing", 0)
        if not value[0] <= step <= value[1]:
            self.fault(name, "spacing by", step)

    def is_leading(self, name, value):
        step = self.new[name].get("line_height", 1.4) - self.old[name].get("line_height", 1.4)
        if not value[0] <= step <= value[1]:
            self.fault(name, "leading by", step)

    def is_upper(self, name, _):
        if self.new[name]["text"] != self.old[name]["text"].upper():
            self.fault(name, "says", self.new[name]["text"])

    def is_stroke(self, name, value):
        strokes = self.new[name].get("strokes") or [{"fill": {}}]
        if not _same_color(strokes[0]["fill"].get("color", ""), value):
            self.fault(name, "strokes", self.new[name].get("strokes"))

    def is_effect(self, name, value):
        if not any(e["kind"] == value for e in self.new[name].get("effects", [])) and not self.ground_lighter(
            name, value
        ):
            self.fault(name, "has no", value)

    def ground_lighter(self, name, value):
        return False

    def is_adjust(self, name, value):
        own = next((e for e in self.new[name].get("effects", []) if e["kind"] == "adjust"), {})
        if any(own.get(k) != v for k, v in value.items()):
            self.fault(name, "adjust", own)

    def is_warmth(self, name, value):
        own = next((e for e in self.new[name].get("effects", []) if e["kind"] == "adjust"), {})
        if not value[0] <= own.get("warmth", 0) <= value[1]:
            self.fault(name, "warmth", own)

    def is_opacityany(self, name, value):
        if not any(abs(self.new[name].get("opacity", 1) - v) < 1e-6 for v in value):
            self.fault(name, "opacity", self.new[name].get("opacity"))

    def is_radius(self, name, _):
        if self.new[name].get("radius", 0) == self.old[name].get("radius", 0):
            self.fault(name, "radius", self.new[name].get("radius"))

    def is_text(self, name, value):
        node = self.new[name]
        texts = (
            [node.get("text")]
            if node["kind"] == "text"
            else [n.get("text") for n in map(self.new.get, self.below(name))]
        )
        if value not in texts:
            self.fault(name, "says", texts)

    def is_has(self, name, value):
        if value not in self.new[name]["text"] or re.search(r"\d", self.new[name]["text"].replace(value, "")):
            self.fault(name, "says", self.new[name]["text"])

    def is_ends(self, name, value):
        ends = [value] if isinstance(value, str) else value
        if not any(
            self.new[name]["text"] in (self.old[name]["text"] + end, f"{self.old[name]['text']} {end}")
            for end in [*ends, "！", "!"]
        ):
            self.fault(name, "says", self.new[name]["text"])

    def is_gone(self, name, _):
        if name in self.new:
            self.fault(name, "is still there")

    def is_hidden(self, name, _):
        if not self.new[name].get("hidden"):
            self.fault(name, "is not hidden")

    def is_same(self, name, _):
        if self.new[name] != self.old[name]:
            self.fault(name, "changed")

    def is_order(self, name, value):
        page = [n.id for n in self.new_scene.pages[0].nodes]
        top = next(n for n in page if n == name or name in {c.id for c, _ in walk(next(x for x in self.new_scene.pages[0].nodes if x.id == n))} if True) if name not in page else name  # fmt: skip
        if value == "last" and page[-1] != top:
            self.fault(name, "stands in", page)
        if value == "first" and page.index(top) > 1:
            self.fault(name, "stands in", page)

    def is_brief(self, name, value):
        brief = self.new[name].get("brief", {})
        if any(brief.get(k) != v for k, v in value.items()):
            self.fault(name, "brief", brief)

    def is_sorted(self, name, value):
        facts = {k: float(f.value) for k, f in self.new_scene.facts.items() if f.value is not None}
        values = [facts[v["fact"]] if isinstance(v, dict) else float(v) for v in self.new[name]["series"][0]["values"]]
        pairs = lambda n, f, vals: dict(zip(n["categories"], vals, strict=True))  # noqa: E731
        old_values = [
            facts[v["fact"]] if isinstance(v, dict) else float(v) for v in self.old[name]["series"][0]["values"]
        ]
        if values != sorted(values, reverse=value == "desc"):
            self.fault(name, "values", values)
        if pairs(self.new[name], facts, values) != pairs(self.old[name], facts, old_values):
            self.fault(name, "values left their categories")

    # ---- checks of the page

    def check_biggest(self, checks, named):
        texts = [n for n in self.old.values() if n["kind"] == "text" and n["id"] in self.before.nodes]
        name = max(texts, key=lambda n: self.before.nodes[n["id"]].size)["id"]
        named.add(name)
        for check, value in checks.items():
            getattr(self, f"is_{check}")(name, value)

    def check_added(self, checks, named):
        fresh = [n for n in self.new if n not in self.old]
        for page in self.new_scene.pages:
            for node, _ in walk(page):
                if hasattr(node, "children") and any(n.id in fresh for n, _ in walk(node)):
                    named.add(node.id)  # What holds the new node holds one more.
        kind = {"qr": "code"}.get(checks.get("kind", "text"), checks.get("kind", "text"))
        mine = [
            n
            for n in fresh
            if self.new[n]["kind"] == kind and checks.get("text", self.new[n].get("text")) == self.new[n].get("text")
        ]
        if not mine:
            self.fault("nothing was added:", fresh)
            return
        if "zone" in checks:
            self.is_zone(mine[0], checks["zone"])
        if "below" in checks:
            self.is_below(mine[0], checks["below"])
        if kind == "text":
            mine_ink = self.ink(mine[0])
            for name, placed in self.after.nodes.items():
                if self.old.get(name, {}).get("kind") == "text":
                    a, b = mine_ink, placed.ink
                    if (
                        a[0] < b[0] + b[2] - 1
                        and b[0] < a[0] + a[2] - 1
                        and a[1] < b[1] + b[3] - 1
                        and b[1] < a[1] + a[3] - 1
                    ):
                        self.fault("what was added covers", name)

    def check_count(self, checks, named):
        for key, more in checks.items():
            node = self.old[self.anchors[key]]
            before, after = _alike(self.old, node), _alike(self.new, node)
            if after - before != more:
                self.fault(key, "count", before, after)

    def items(self):
        return [self.anchors["items"][k] for k in range(len(self.anchors["items"]))]

    def order_now(self):
        present = [n for n in self.items() if n in self.new]
        where = {n.id: k for k, (n, _) in enumerate(x for page in self.new_scene.pages for x in walk(page))}
        return sorted(present, key=where.get)

    def check_items(self, value, named):
        items = self.items()
        if value == "-last":
            wanted = items[:-1]
        else:
            wanted = [items[k] for k in value if k < len(items)]
            wanted += items[len(wanted) + (len(items) - len(items)) :][0:0]
            rest = [n for k, n in enumerate(items) if k > max(value)]
            wanted += rest
        if self.order_now() != wanted:
            self.fault("items", self.order_now(), "wanted", wanted)
        self.check_numbers(wanted)

    def check_numbers(self, order):
        if "numbers" not in self.anchors:
            return
        number_of = dict(zip(self.anchors["items"], self.anchors["numbers"], strict=True))
        got = [
            re.sub(r"\D", "", self.new[number_of[item]]["text"]) for item in order if number_of.get(item) in self.new
        ]
        if got != [str(k) for k in range(1, len(got) + 1)] and len(order) == len(got):
            self.fault("numbers", got)

    def check_inserted(self, value, named):
        fresh = [n for n in self.new.values() if n["id"] not in self.old and n.get("text") == value["text"]]
        if not fresh:
            self.fault("no new item says", value["text"])
            return
        texts = [n.text for page in self.new_scene.pages for n, _ in walk(page) if n.kind == "text"]
        old_texts = [self.old[t]["text"] for t in self.anchors["texts"]]
        spine = [t for t in texts if t in (*old_texts, value["text"])]
        wanted = [*old_texts[: value["at"]], value["text"], *old_texts[value["at"] :]]
        if spine != wanted:
            self.fault("order", spine)
        if "numbers" in self.anchors:
            numbers = [t for t in texts if re.fullmatch(r"\d+", t)]
            if numbers != [str(k) for k in range(1, len(wanted) + 1)]:
                self.fault("numbers", numbers)

    def check_textof(self, value, named):
        name = self.anchors["texts"][value["index"]]
        if self.new[name]["text"] != value["text"]:
            self.fault(name, "says", self.new[name]["text"])

    def ground_labs(self, scene):
        page = scene.pages[0]
        found = []
        node = {n.id: n for n, _ in walk(page)}.get(self.anchors.get("background", ""))
        if node is not None and node.kind == "picture" and node.brief is not None and node.brief.ground is not None:
            found += [literal(c, scene) for c in node.brief.ground.colors]
        elif node is not None:
            found += [literal(f.color, scene) for f in node.fills if f.kind == "solid"]
        else:
            for fill in page.fills:
                found += (
                    [literal(s.color, scene) for s in fill.stops]
                    if hasattr(fill, "stops")
                    else [literal(fill.color, scene)]
                )
        return [to_lab(rgba[:3]) for rgba in found]

    def check_ground(self, checks, named):
        named.update(n for n in self.old if self.old[n].get("role", "").startswith(("background", "panel")))
        old, new = self.ground_labs(self.scene), self.ground_labs(self.new_scene)
        if "L" in checks:
            step = 100 * (sum(c[0] for c in new) / len(new) - sum(c[0] for c in old) / len(old))
            if not checks["L"][0] <= step <= checks["L"][1]:
                self.fault("ground lightness by", round(step, 2), "wanted", checks["L"])
        if "hue" in checks and not all(near_hue(c, checks["hue"]) for c in new):
            self.fault("ground is not", checks["hue"])
        if checks.get("color") == "#ffffff" and not all(c[0] > 0.99 for c in new):
            self.fault("ground is not white")

    def check_page(self, checks, named):
        page = self.new_scene.pages[0]
        if "size" in checks and [page.width, page.height] != checks["size"]:
            self.fault("page", page.width, page.height)
        if "ratio" in checks and abs(page.width / page.height - checks["ratio"]) > 0.005:
            self.fault("ratio", page.width / page.height)
        for name, placed in self.after.nodes.items():
            node = self.new.get(name, {})
            if node.get("kind") == "text" and node.get("role") in ("title", "subtitle", "footer"):
                x, y, w, h = placed.ink
                if x < -1 or y < -1 or x + w > page.width + 1 or y + h > page.height + 1:
                    self.fault(name, "leaves the page")

    def check_dark(self, _, named):
        new = self.ground_labs(self.new_scene)
        old = self.ground_labs(self.scene)
        if sum(c[0] for c in old) / len(old) > 0.5 and sum(c[0] for c in new) / len(new) > 0.45:
            self.fault("the ground is still light")

    def check_alltext(self, checks, named):
        kept = {self.anchors[k] for k, v in self.row["expect"].items() if not k.startswith("$") and v.get("same")}
        for name, node in self.new.items():
            if node["kind"] == "text" and name not in kept:
                for check, value in checks.items():
                    getattr(self, f"is_{check}")(name, value)


def _alike(pool, node):
    """How many nodes are of the kind and role of one."""
    return sum(n["kind"] == node["kind"] and n.get("role") == node.get("role") for n in pool.values())


def _same_color(one, other):
    """Whether two colours are the same word: the house's black is #15151a."""
    if not re.fullmatch(r"#[0-9a-f]{6}", one):
        return False
    a, b = (to_lab(tuple(int(c[k : k + 2], 16) for k in (1, 3, 5))) for c in (one, other))
    return sum((x - y) ** 2 for x, y in zip(a, b, strict=True)) ** 0.5 < 0.25
