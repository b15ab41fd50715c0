"""Briefs of recipes, menus and forms, and what tests ask of their pages."""

from __future__ import annotations

import itertools
from typing import Any

from data_briefs import boxes, overlap, trouble

from forebrush.compose import compose
from forebrush.layout.measure import typesetter
from forebrush.scene import walk
from forebrush.scene.brief import Brief
from forebrush.scene.document import Scene
from forebrush.scene.fields import resolve
from forebrush.scene.nodes import Table, TextNode
from forebrush.studio import default_library

__all__ = ["BRIEFS", "faults", "page"]

BRIEFS: dict[str, dict[str, Any]] = {
    "recipe": {
        "kind": "recipe",
        "copy": [
            {"role": "brand", "text": "Nana's Kitchen"},
            {"role": "title", "text": "Lemon Ricotta Pancakes"},
            {"role": "body", "text": "Light as a cloud, bright as a Sunday morning."},
            {"role": "footer", "text": "Keeps two days in the fridge"},
        ],
        "sections": [
            {"kind": "list", "role": "details", "entries": [
                {"label": "Serves", "value": "4"}, {"label": "Cook", "value": "20 min"}]},
            {"kind": "list", "role": "ingredients", "title": "For the batter", "entries": [
                {"label": "Ricotta", "value": "250 g"}, {"label": "Plain flour", "value": "120 g"},
                {"label": "Eggs", "value": "3"}, {"label": "Lemon zest", "value": "1 tbsp"}]},
            {"kind": "list", "role": "ingredients", "title": "To finish", "entries": [
                {"label": "Blueberries", "value": "a handful"}]},
            {"kind": "steps", "role": "steps", "title": "Method", "entries": [
                {"text": "Whisk ricotta, yolks and zest until smooth."}, {"text": "Fold in the flour."},
                {"text": "Fold in the beaten egg whites."},
                {"text": "Fry in butter, two minutes a side.", "picture": {"prompt": "pancakes in a pan"}},
                {"text": "Serve warm with berries."}]},
            {"kind": "list", "role": "notes", "title": "Tip", "entries": [{"text": "Rest the batter for ten minutes."}]},
        ],
        "mood": ["fresh"],
    },
    "recipe-zh": {
        "kind": "recipe", "lang": "zh-Hans",
        "copy": [{"role": "title", "text": "番茄炒蛋"}, {"role": "subtitle", "text": "十分钟的家常味道"}],
        "sections": [
            {"kind": "list", "role": "ingredients", "title": "食材", "entries": [
                {"label": "番茄", "value": "3个"}, {"label": "鸡蛋", "value": "4个"}, {"label": "小葱", "value": "1根"}]},
            {"kind": "steps", "role": "steps", "title": "步骤", "entries": [
                {"text": "番茄切块，鸡蛋打散"}, {"text": "热油炒蛋，盛出备用"}, {"text": "倒回鸡蛋翻匀，撒葱花"}]},
        ],
        "mood": ["warm"],
    },
    "menu": {
        "kind": "menu",
        "copy": [
            {"role": "title", "text": "The Copper Fig"}, {"role": "subtitle", "text": "Small plates & natural wine"},
            {"role": "footer", "text": "Please tell us about allergies"},
        ],
        "sections": [
            {"kind": "list", "title": "To share", "entries": [
                {"label": "Burrata", "note": "peach, basil, sourdough", "value": "$14"},
                {"label": "Lamb skewers", "note": "harissa yoghurt", "value": "$16"},
                {"label": "Charred leeks", "note": "romesco, almonds", "value": "$11"}]},
            {"kind": "list", "title": "Mains", "entries": [
                {"label": "Roast cod", "note": "white beans", "value": "$27"}, {"label": "Short rib", "value": "$29"}]},
            {"kind": "table", "title": "Coffee", "columns": ["", "S", "L"], "rows": [
                ["Latte", "3.80", "5.00"], ["Mocha", "4.20", "5.40"]]},
            {"kind": "list", "role": "combo", "title": "Set lunch", "entries": [
                {"text": "Roast cod"}, {"text": "Latte"}, {"label": "Together", "value_fact": "set"}]},
            {"kind": "list", "role": "hours", "title": "Open", "entries": [{"label": "Tue - Sat", "value": "17 - 23"}]},
        ],
        "facts": {"cod": {"value": "27"}, "latte": {"value": "3"},
                  "set": {"format": "$#,##0", "source": {"kind": "computed", "expression": "cod + latte"}}},
        "mood": ["elegant"],
    },
    "menu-chalk": {
        "kind": "menu", "lang": "zh-Hans",
        "copy": [{"role": "title", "text": "慢慢咖啡"}, {"role": "footer", "text": "外带自备杯减3元"}],
        "sections": [
            {"kind": "list", "title": "手冲", "entries": [
                {"label": "耶加雪菲", "value": "38元"}, {"label": "曼特宁", "value": "36元"}]},
            {"kind": "list", "title": "奶咖", "entries": [
                {"label": "拿铁", "value": "30元"}, {"label": "燕麦拿铁", "value": "34元"}]},
        ],
        "mood": ["chalk"],
    },
    "prescription": {
        "kind": "prescription", "lang": "zh-Hans",
        "copy": [
            {"role": "brand", "text": "青禾社区卫生服务中心"}, {"role": "title", "text": "处方笺"},
            {"role": "seal", "text": "已审核"}, {"role": "footer", "text": "处方当日有效"},
        ],
        "sections": [
            {"kind": "fields", "entries": [
                {"label": "姓名", "value": "周明远"}, {"label": "性别", "value": "男"}, {"label": "年龄", "value": "46岁"},
                {"label": "诊断", "value": "急性支气管炎"}]},
            {"kind": "fields", "role": "rx", "entries": [
                {"label": "阿莫西林胶囊", "value": "0.5g×24粒", "entries": [
                    {"label": "用法", "value": "每次1粒，每日3次"}, {"label": "可服", "value_fact": "days"}]},
                {"label": "氨溴索口服液", "value": "100ml", "entries": [{"label": "用法", "value": "每次10ml"}]}]},
            {"kind": "signature", "entries": [{"label": "医师", "text": "林若岚", "value": "3月14日"}]},
            {"kind": "code", "entries": [{"value": "RX20250314"}]},
        ],
        "facts": {"pills": {"value": "24"}, "daily": {"value": "3"},
                  "days": {"format": "0天", "source": {"kind": "computed", "expression": "pills / daily"}}},
    },
    "form": {
        "kind": "form",
        "copy": [
            {"role": "brand", "text": "Northgate Youth Club"}, {"role": "title", "text": "Summer Robotics Camp"},
            {"role": "footer", "text": "Return by June 20"},
        ],
        "sections": [
            {"kind": "fields", "entries": [{"label": x} for x in ("Child's name", "School", "Grade", "Parent phone")]},
            {"kind": "signature", "entries": [{"label": "Parent"}]},
        ],
        "mood": ["playful"],
    },
    "receipt": {
        "kind": "form",
        "copy": [{"role": "brand", "text": "The Copper Ladle"}, {"role": "footer", "text": "Cash or card accepted"}],
        "sections": [
            {"kind": "fields", "entries": [{"label": "Table", "value": "8"}, {"label": "Guests", "value": "3"}]},
            {"kind": "list", "role": "items", "entries": [
                {"label": "Mushroom risotto", "value": "$18"}, {"label": "Grilled trout", "value": "$24"}]},
            {"kind": "list", "role": "fields", "entries": [
                {"label": "Service", "value": "$6"}, {"label": "Amount due", "value_fact": "due"}]},
        ],
        "facts": {"a": {"value": "18"}, "b": {"value": "24"}, "c": {"value": "6"},
                  "due": {"format": "$#,##0", "source": {"kind": "computed", "expression": "a + b + c"}}},
    },
}  # fmt: skip


def page(brief: str | Brief, width: int, height: int, seed: int = 0) -> Scene:
    """The resolved scene of a brief, set with the typesetter."""
    raw = Brief.model_validate(BRIEFS[brief]) if isinstance(brief, str) else brief
    sized = raw.model_copy(update={"width": width, "height": height})
    return resolve(compose(sized, seed, typesetter(default_library())))


def faults(scene: Scene) -> list[str]:
    """Findings, words below 9 px, beyond the page, or over one another."""
    found = trouble(scene)
    found += [
        f"small: {n.id} {n.size}" for n, _ in walk(scene.pages[0]) if isinstance(n, TextNode | Table) and n.size < 9
    ]
    placed = boxes(scene)
    width, height = scene.pages[0].width, scene.pages[0].height
    for text, node in placed:
        x, y, wide, tall = node.box
        if x < -1 or y < -1 or x + wide > width + 1 or y + tall > height + 1:
            found.append(f"beyond the page: {text}")
    for (one, first), (two, second) in itertools.combinations(placed, 2):
        across, down = overlap(first, second)
        if across > 1.5 and down > 1.5:
            found.append(f"over one another: {one} / {two}")
    return found
