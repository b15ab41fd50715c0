"""Sales and events: prices, offers, goods and names stand in their roles, and every structure holds them."""

import pytest

from forebrush.compose import compose
from forebrush.compose.content import read
from forebrush.compose.kinds import ARRANGEMENTS
from forebrush.compose.kinds.poster import SALE
from forebrush.layout.measure import typesetter
from forebrush.scene.brief import Brief
from forebrush.scene.loading import validate
from forebrush.studio import default_library, render

GOODS = {
    "kind": "sale", "lang": "en", "width": 1024, "height": 1448,
    "copy": [
        {"role": "title", "text": "Spring Clearance"},
        {"role": "saving", "text": "Spend $50, get $5 off"},
        {"role": "brand", "text": "Nettle and Co", "place": "bottom"},
    ],
    "sections": [
        {"kind": "cards", "role": "goods", "entries": [
            {"label": "Oak stool", "value": "$55", "entries": [{"label": "Was", "value": "$95", "struck": True}]},
            {"label": "Wool rug", "value": "$80", "entries": [{"label": "Was", "value": "$120", "struck": True}]},
        ]},
        {"kind": "list", "role": "details", "entries": [{"label": "Dates", "value": "5 to 12 May"}]},
    ],
}  # fmt: skip
EVENT = {
    "kind": "event", "lang": "zh-Hans", "width": 1024, "height": 1448,
    "copy": [{"role": "title", "text": "海风音乐节"}],
    "sections": [
        {"kind": "list", "role": "price", "entries": [
            {"label": "预售", "value": "¥280"}, {"label": "现场", "value": "¥360"},
        ]},
        {"kind": "list", "role": "lineup", "title": "阵容", "entries": [{"text": "鲸落乐队"}, {"text": "红灯笼"}]},
        {"kind": "list", "role": "lineup", "title": "阵容", "entries": [{"text": "南方电台"}]},
        {"kind": "list", "role": "details", "entries": [{"label": "时间", "value": "9月20日"}]},
    ],
}  # fmt: skip


def shown(raw, seed):
    """The texts of a page with all roles round them, and the page's error findings."""
    library = default_library()
    picture = render(compose(validate(Brief, raw), seed, typesetter(library)), library=library)
    texts = {}

    def visit(node, roles):
        roles = roles | {node.role}
        if node.kind == "text":
            texts[node.text] = roles
        for child in getattr(node, "children", ()):
            visit(child, roles)

    for node in picture.scene.pages[0].nodes:
        visit(node, frozenset())
    return texts, [f.name for f in picture.report.findings if f.severity == "error"]


@pytest.mark.parametrize("seed", [0, 2, 3])
def test_goods_have_the_roles_of_the_contract(seed):
    texts, errors = shown(GOODS, seed)
    assert errors == []
    wanted = {"Oak stool": "item", "Wool rug": "item", "$55": "price", "$80": "price", "Was $95": "old-price"}
    wanted |= {"Was $120": "old-price", "Spend $50, get $5 off": "saving", "Nettle and Co": "brand"}
    for words, role in wanted.items():
        assert role in texts[words]


@pytest.mark.parametrize("seed", [1, 4])
def test_an_event_sets_tickets_and_one_line_up(seed):
    texts, errors = shown(EVENT, seed)
    assert errors == []
    assert {"price"} <= texts["¥280"] & texts["¥360"]
    assert {"item"} <= texts["鲸落乐队"] & texts["红灯笼"] & texts["南方电台"]
    assert "heading" in texts["阵容"]


def test_there_are_structures_for_every_shape():
    content = read(validate(Brief, GOODS))
    for table in (ARRANGEMENTS["poster"], SALE):
        assert sum(row.suits(0.7, content) for row in table) >= 7
        assert sum(row.suits(1.0, content) for row in table) >= 4
        assert sum(row.suits(2.0, content) for row in table) >= 4
