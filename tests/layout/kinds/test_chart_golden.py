"""Golden pictures of charts, at most 20 kB each, compared with a tolerance that other processors may need.

`FOREBRUSH_ACCEPT=1 pytest tests/layout/kinds/test_chart_golden.py` writes them anew; look at what changed.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from forebrush.render.encode import png
from forebrush.studio import render

GOLDEN = Path(__file__).parent / "golden"
LIGHT = {"paper": "#fbfaf7", "ink": "#22211f", "accent": "#c8402f", "accent2": "#2f5d8a", "accent3": "#d9a441"}
DARK = {"paper": "#11151c", "ink": "#eef0f2", "accent": "#4fc3f7", "accent2": "#ffb74d", "accent3": "#81c784"}
YEARS = [str(year) for year in range(2019, 2026)]
TWO = [{"name": "North", "values": [4, 6, 5, 8, 9, 8, 11]}, {"name": "South", "values": [7, 6, 7, 5, 4, 5, 3]}]

CHARTS: dict[str, tuple[dict[str, str], dict[str, Any]]] = {
    "limit": (LIGHT, {
        "chart": "bar", "categories": ["Coffee", "Tea", "Cola", "Mate"], "unit": "mg", "bar_gap": 0.3,
        "series": [{"values": [145, 47, 35, 85], "fill": "ink/35%"}],
        "annotations": [{"kind": "reference", "value": 100, "text": "{value} limit", "color": "accent"},
                        {"kind": "highlight", "category": "Coffee", "fill": "accent"}],
    }),
    "ends": (DARK, {"chart": "line", "categories": YEARS, "series": TWO, "labels": False, "annotations": [
        {"kind": "band", "first": "2020", "last": "2021", "text": "closed"},
        {"kind": "note", "category": "2025", "series": "North", "text": "{value} is the most"}]}),
    "shares": (LIGHT, {"chart": "area", "normalized": True, "categories": YEARS, "series": TWO}),
    "stacks": (DARK, {"chart": "bar", "stacked": True, "totals": True, "categories": YEARS, "series": TWO}),
    "donut": (LIGHT, {"chart": "donut", "categories": ["Sleep", "Work", "Play"], "series": [{"values": [8, 9, 7]}],
                      "center": {"value": 24, "text": "hours"}, "legend_at": "ends"}),
    "bubbles": (DARK, {"chart": "scatter", "axis": {"title": "years of life"}, "x_axis": {"title": "income", "log": True},
                       "series": [{"points": [
                           {"x": 2400, "y": 69, "size": 1393, "label": "India"}, {"x": 12500, "y": 77, "size": 1412, "label": "China"},
                           {"x": 70000, "y": 77, "size": 332, "label": "USA"}, {"x": 2100, "y": 54, "size": 213, "label": "Nigeria"},
                       ]}]}),
    "radar": (LIGHT, {"chart": "radar", "categories": ["Speed", "Power", "Calm", "Wit", "Luck"], "axis": {"min": 0, "max": 5},
                      "series": [{"name": "Ada", "values": [5, 3, 2, 4, 5]}, {"name": "Ben", "values": [2, 4, 5, 3, 1]}], "labels": False}),
    "losses": (DARK, {"chart": "bar", "direction": "horizontal", "categories": ["A long name of a firm", "Beta", "Gamma"],
                      "series": [{"values": [12, -7, 19]}]}),
}  # fmt: skip


@pytest.mark.parametrize("name", CHARTS)
def test_golden(name: str) -> None:
    palette, node = CHARTS[name]
    chart = {"kind": "chart", "id": "c", "width": 296, "height": 196, "margin": 12, "size": 12, **node}
    page = {"id": "p", "width": 320, "height": 220, "fills": ["paper"], "nodes": [chart]}
    made = render({"version": 1, "palette": palette, "pages": [page]}, quality="low")
    assert not [f for f in made.report.findings if f.name in ("text-omitted", "chart-value")]
    pixels = made.pixels()
    file = GOLDEN / f"{name}.png"
    if os.environ.get("FOREBRUSH_ACCEPT") == "1":
        data = png(pixels, small=True)
        assert len(data) <= 20_000, f"{name}: {len(data)} bytes are too many for a golden picture"
        GOLDEN.mkdir(exist_ok=True)
        file.write_bytes(data)
    with Image.open(file) as image:
        wanted = np.asarray(image.convert("RGBA"))
    assert pixels.rgba.shape == wanted.shape
    off = np.abs(pixels.rgba.astype(int) - wanted)
    assert off.mean() <= 2.0
    assert (off.max(axis=2) > 64).mean() <= 0.002
