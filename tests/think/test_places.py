"""Words stand where a request wants them: held against boxes of the ink in the finished picture.

The first tests make their briefs from the relations themselves, so that they hold the composer alone; the last draws
the requests.
"""

from __future__ import annotations

import pytest

from forebrush.compose import compose
from forebrush.layout.measure import typesetter
from forebrush.scene.brief import Brief
from forebrush.studio import default_library, draw, render
from think.relations import boxes_of, holds
from think.score import PROMPTS, read

ROWS = read(PROMPTS / "places.jsonl")
COLUMNS = {"left-column": "left", "right-column": "right", "middle-column": "center"}


def brief_of(row, width, height):
    """The brief that says what the relations of a row say, and no more."""
    items = {}

    def item(text):
        return items.setdefault(text, {"id": f"copy-{len(items) + 1}", "text": text, "role": "body"})

    for relation in row["relations"]:
        own = item(relation["text"])
        if relation["to"] == "page":
            own["place"] = COLUMNS.get(relation["is"], relation["is"])
    for relation in row["relations"]:
        if relation["to"] == "page":
            continue
        own, other = item(relation["text"]), item(relation["to"])
        if relation["is"] in ("smaller-than", "larger-than"):
            own["size"] = "small" if relation["is"] == "smaller-than" else "large"
        elif "place" not in own:
            own["near"] = {"to": other["id"], "side": relation["is"].removesuffix("-of")}
    lead = sorted(items.values(), key=lambda i: (i.get("place") != "center", i.get("place") != "top", "near" in i))[0]
    lead["role"] = "title"
    lang = "zh-Hans" if row["lang"] == "zh" else "en"
    return Brief.model_validate({"lang": lang, "width": width, "height": height, "copy": list(items.values())})


def failing(row, picture):
    """The relations of a row that do not hold in a picture."""
    boxes, frame = boxes_of(picture), picture.frames[0]
    return [r for r in row["relations"] if not holds(r, boxes, (frame.width, frame.height))]


@pytest.mark.parametrize("size", [(1024, 1536), (1024, 1024), (1600, 800)])
@pytest.mark.parametrize("row", ROWS[::6], ids=lambda row: row["id"])
def test_a_brief_with_places_is_set_in_them(row, size):
    picture = render(compose(brief_of(row, *size), ROWS.index(row), typesetter(default_library())))
    assert failing(row, picture) == []
    assert [f.name for f in picture.report.findings if f.severity == "error"] == []


LONG = {
    "kind": "page",
    "lang": "en",
    "width": 1024,
    "height": 1536,
    "copy": [
        {"id": "t", "role": "title", "text": "Harbour Festival", "place": "top"},
        {"id": "a", "role": "brand", "text": "Old Docks Trust", "place": "top-left"},
        {"id": "b", "role": "body", "text": "Free entry", "place": "bottom-right"},
        {"id": "c", "role": "body", "text": "Rain or shine", "near": {"to": "b", "side": "above"}},
    ],
    "sections": [
        {
            "kind": "list",
            "title": name,
            "entries": [{"label": f"{name} {k}", "value": f"{k}:00 pm"} for k in range(1, 7)],
        }
        for name in ("Music", "Boats", "Food")
    ],
}


@pytest.mark.parametrize("kind", ["page", "event", "poster", "menu", "slide", "statistics", "recipe"])
def test_places_hold_beside_sections_in_every_family(kind):
    picture = render(compose(Brief.model_validate({**LONG, "kind": kind}), 3, typesetter(default_library())))
    row = {
        "relations": [
            {"text": "Old Docks Trust", "is": "top-left", "to": "page"},
            {"text": "Free entry", "is": "bottom-right", "to": "page"},
            {"text": "Rain or shine", "is": "above", "to": "Free entry"},
            {"text": "Harbour Festival", "is": "top", "to": "page"},
        ]
    }
    assert failing(row, picture) == []


@pytest.mark.parametrize("surface", ["chalkboard", "screen", "poster", "wooden sign"])
def test_places_hold_on_one_flat_thing(surface):
    copy = [
        {"role": "sign", "surface": surface, "text": "Grand Opening", "place": "top"},
        {"role": "sign", "surface": surface, "text": "Coffee 2.00", "place": "left"},
        {"role": "sign", "surface": surface, "text": "Cakes 3.50", "place": "right"},
        {"role": "sign", "surface": surface, "text": "Cash only", "place": "bottom"},
    ]
    brief = Brief.model_validate({"kind": "sign", "lang": "en", "width": 1024, "height": 1024, "copy": copy})
    picture = render(compose(brief, 0, typesetter(default_library())))
    relations = [{"text": c["text"], "is": c["place"], "to": "page"} for c in copy]
    assert failing({"relations": relations}, picture) == []


def test_most_relations_of_requests_hold():
    rows = ROWS[1::8]
    bad = sum(len(failing(row, draw(row["prompt"]))) for row in rows)
    assert bad <= 0.3 * sum(len(row["relations"]) for row in rows)
