"""Any brief with places, neighbours, areas, surfaces and looks becomes a valid scene with all its strings."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from forebrush.compose import compose
from forebrush.scene import dumps, load, resolve, walk
from forebrush.scene.brief import Brief
from forebrush.scene.nodes import TextNode

WORDS = st.sampled_from(
    ["Open House", "春日市集", "A", "限量二十杯，售完即止，谢谢理解", "Everything must go before Sunday", "¥199", "x" * 60,
     "12 September 2026", "سوق الربيع", "long words " * 20]
).map(str.strip)  # fmt: skip
IDS = st.sampled_from(["a", "b", "c", "d", ""])
PLACES = st.sampled_from(
    ["", "top-left", "top", "top-right", "left", "center", "right", "bottom-left", "bottom", "nowhere"]
)
AREA = st.sampled_from(["", "one", "two", "three", "lost"])
SURFACE = st.sampled_from(["", "", "sign", "chalkboard", "box-1-front", "box-1-side", "book-spine", "book-cover", "screen",
                           "T-shirt", "plate-left", "路牌", "thing"])  # fmt: skip
COPY = st.fixed_dictionaries(
    {"text": WORDS, "id": IDS, "role": st.sampled_from(["title", "body", "sign", "brand", "footer", "badge", "heading"])},
    optional={
        "place": PLACES,
        "area": AREA,
        "surface": SURFACE,
        "near": st.fixed_dictionaries({"to": IDS, "side": st.sampled_from(["below", "above", "left", "right", "inside", "around"])}),
        "size": st.sampled_from(["huge", "large", "small", "tiny"]),
        "looks": st.lists(
            st.sampled_from(["bold", "gold", "silver", "neon", "chalk", "outline", "boxed", "underline", "struck", "brush"]), max_size=2
        ),
        "color": st.sampled_from(["#ff0000", "#ffff00", "#101010"]),
        "vertical": st.booleans(),
    },
)  # fmt: skip
SECTION = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(["list", "panels", "route", "wheel"]),
        "entries": st.lists(
            st.fixed_dictionaries({"text": WORDS, "label": st.sampled_from(["", "north"])}), max_size=6
        ),
    },
    optional={"area": AREA, "place": PLACES, "surface": SURFACE},
)
AREAS = st.lists(
    st.fixed_dictionaries(
        {"id": st.sampled_from(["one", "two", "three"]), "within": AREA},
        optional={
            "place": PLACES,
            "flow": st.sampled_from(["row", "column", "grid"]),
            "look": st.sampled_from(["plain", "card", "band", "window"]),
            "share": st.sampled_from([0.0, 0.3, 1.0]),
            "color": st.sampled_from(["#f3d9b1", "#27415a"]),
            "picture": st.just({"prompt": "hills"}),
        },
    ),
    max_size=3,
    unique_by=lambda area: area["id"],
)
BRIEFS = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(["page", "poster", "cover", "sign", "letter", "picture-book"]),
        "lang": st.sampled_from(["zh-Hans", "en", "ar"]),
        "width": st.sampled_from([40, 512, 1024, 3000]),
        "height": st.sampled_from([40, 512, 1024, 3000]),
        "copy": st.lists(COPY, max_size=6),
        "sections": st.lists(SECTION, max_size=2),
        "areas": AREAS,
    }
)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(BRIEFS, st.integers(0, 9))
def test_nothing_is_lost_wherever_it_is_wanted(raw: dict[str, Any], seed: int) -> None:
    scene = compose(Brief.model_validate(raw), seed)
    again = load(dumps(scene))
    resolve(again)
    assert again == scene
    shown = [node.text for node, _ in walk(scene.pages[0]) if isinstance(node, TextNode)]
    wanted = [c["text"] for c in raw["copy"]] + [e["text"] for s in raw["sections"] for e in s["entries"]]
    for text in wanted:
        assert any(text in line for line in shown), text
    ids = [node.id for node, _ in walk(scene.pages[0])]
    assert len(ids) == len(set(ids))
