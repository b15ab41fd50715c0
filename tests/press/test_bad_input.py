"""Bad input to the press: a clear error, or a finding, in bounded time and memory; never a crash."""

import json
import time

import pytest

from forebrush.cli import main
from forebrush.studio import render

from .scenes import KINDS, box, scene, words

HOSTILE_SVG = {
    "laughs": '<!DOCTYPE s [<!ENTITY a "aaaaaaaaaa">' + "".join(f'<!ENTITY {c} "&{p};&{p};&{p};&{p};&{p};&{p};&{p};&{p};&{p};">' for p, c in zip("abcdefgh", "bcdefghi", strict=True)) + ']><svg xmlns="http://www.w3.org/2000/svg"><text>&i;</text></svg>',
    "file": '<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink"><image x:href="file:///etc/passwd" width="9" height="9"/></svg>',
    "web": '<svg xmlns="http://www.w3.org/2000/svg"><image href="http://127.0.0.1:9/x.png" width="9" height="9"/></svg>',
    "deep": '<svg xmlns="http://www.w3.org/2000/svg">' + "<g>" * 5000 + "</g>" * 5000 + "</svg>",
    "use-loop": '<svg xmlns="http://www.w3.org/2000/svg"><g id="a"><use href="#a"/><use href="#a"/></g></svg>',
    "use-bomb": '<svg xmlns="http://www.w3.org/2000/svg"><path id="a0" d="M0 0h1"/>' + "".join(f'<g id="a{k + 1}">{f"<use href=&quot;#a{k}&quot;/>".replace("&quot;", chr(34)) * 10}</g>' for k in range(9)) + '<use href="#a9"/></svg>',
    "cut": '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0',
    "huge": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1e300 1e300"><rect width="1e308" height="1e308"/></svg>',
    "nan": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 nan inf"><path d="Mnan nan L inf 1"/></svg>',
    "not-svg": "<html/>",
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE_SVG)
def test_hostile_svg(name):
    started = time.monotonic()
    node = {"kind": "svg", "id": "s", "source": HOSTILE_SVG[name], "width": 60, "height": 60}
    picture = render(scene(node), quality="low")
    assert picture.pixels().width == 240
    assert time.monotonic() - started < 30


ODD = {
    "one-pixel-page": scene(words(), width=1, height=1),
    "long-word": scene(words("x" * 20_000, size=8)),
    "many-emoji": scene(words("👨‍👩‍👧" * 500, size=8)),
    "zero-width": scene(words("a\u200b\u200c\u200d\ufeffb\u2060", size=20)),
    "controls": scene(words("a\u0000\u0007b\u001fc\u007f\u0085d", size=20)),
    "bidi-controls": scene(words("\u202eabc\u202c \u2066def\u2069\u2067", size=20)),
    "combining": scene(words("a" + "\u0301" * 2_000, size=20)),
    "private-use": scene(words("\ue000\uf8ff\U000f0000", size=20)),
    "noncharacters": scene(words("\ufffe\uffff\U0010ffff", size=20)),
    "empty-text": scene(words("", size=20)),
    "only-spaces": scene(words("   \n \n", size=20)),
    "no-room": scene({**words("words that have no room", size=20), "width": 0}),
    "huge-font": scene(words("A", size=4096)),
    "far-away": scene(box(left=900_000, top=-900_000)),
    "flat-quad": scene(box(quad=[[0, 0], [0, 0], [0, 0], [0, 0]])),
    "crossed-quad": scene(box(quad=[[0, 0], [100, 100], [100, 0], [0, 100]])),
    "zero-scale": scene(box(scale=0)),
    "zero-box": scene(box(width=0, height=0, strokes=[{"width": 4}])),
    "huge-blur": scene(box(effects=[{"kind": "blur", "radius": 500}])),
    "sixteen-effects": scene(box(effects=[{"kind": "shadow", "blur": 30}] * 16)),
    "bad-formula": scene({"kind": "formula", "id": "f", "tex": r"\frac{a}{"}),
    "bad-ean": scene({"kind": "code", "id": "c", "code": "ean13", "value": "123"}),
    "qr-too-long": scene({"kind": "code", "id": "c", "value": "x" * 2_900, "correction": "H"}),
    "no-icon": scene({"kind": "icon", "id": "i", "icon": "no-such-icon-at-all"}),
    "ragged-table": scene({"kind": "table", "id": "t", "rows": [["a"], ["b", "c", "d"], []]}),
    "span-bomb": scene({"kind": "table", "id": "t", "rows": [[{"text": "a", "column_span": 100, "row_span": 1000}]]}),
    "empty-chart": scene({"kind": "chart", "id": "c", "chart": "pie", "series": [{"values": [0, None, -5]}]}),
    "huge-values": scene({"kind": "chart", "id": "c", "chart": "line", "series": [{"values": ["1" + "0" * 39, "-1" + "0" * 39]}]}),
    "missing-asset": scene({"kind": "picture", "id": "p", "asset": "nothing"}),
    "grid-bomb": scene({"kind": "group", "id": "g", "layout": "grid", "columns": ["1fr"] * 100,
                        "children": [{"kind": "shape", "id": "s", "column": 1000, "row": 1000, "column_span": 1000, "row_span": 1000}]}),
    "scatter-bomb": scene({"kind": "scatter", "id": "s", "count": 5000, "spacing": 400, "children": [{"kind": "shape", "id": "d", "width": 4, "height": 4}]}),
    "scatter-in-scatter": scene({"kind": "scatter", "id": "s", "count": 300, "children": [{"kind": "scatter", "id": "s2", "count": 300, "children": [{"kind": "shape", "id": "d", "width": 4, "height": 4}]}]}),
    "odd-pattern": scene(box(fills=[{"kind": "pattern", "pattern": "waves", "size": 2, "weight": 1}])),
    "tiny-text": scene(words("tiny", size=0.01)),
}  # fmt: skip


@pytest.mark.parametrize("name", ODD)
def test_odd_documents_are_drawn(name):
    started = time.monotonic()
    picture = render(ODD[name], quality="low")
    for kind in ("png", "svg", "pdf"):
        assert picture.encode(kind)[0]
    assert time.monotonic() - started < 30


@pytest.mark.parametrize(
    ("argv", "says"),
    [
        (["draw", "", "-o", "x.png"], "empty"),
        (["draw", "a", "-o", "x.bmp"], "ending"),
        (["draw", "a", "-o", "x.png", "--size", "0x0"], "size"),
        (["draw", "a", "-o", "x.png", "--size", "100000x100000"], "size"),
        (["draw", "a", "-o", "x.png", "--format", "svg"], "agree"),
        (["draw", "a", "-o", "no/such/folder/x.png"], "folder"),
        (["draw", "a", "-o", "x.png", "--seed", "-1"], "seed"),
        (["render", "missing.json", "-o", "x.png"], "missing.json"),
        (["render", "bad.json", "-o", "x.png"], "not JSON"),
        (["render", "good.json", "-o", "x.png", "--page", "2"], "page 2"),
        (["render", "good.json", "-o", "x.png", "--page", "0"], "page 0"),
        (["render", "good.json", "-o", "x.png", "--scale", "0"], "scale"),
        (["render", "good.json", "-o", "x.png", "--scale", "nan"], "scale"),
        (["render", "good.json", "-o", "x.png", "--scale", "60"], "px"),
        (["render", "good.json", "-o", "x.png", "--asset", "nosign"], "KEY=FILE"),
        (["fonts", "--add", "bad.json"], "bad.json"),
        (["draw"], "required"),
        (["paint"], "invalid choice"),
    ],
)
def test_bad_arguments_exit_2(argv, says, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FOREBRUSH_FONTS", str(tmp_path / "fonts"))
    (tmp_path / "bad.json").write_text("{", encoding="utf-8")
    (tmp_path / "good.json").write_text(json.dumps(scene(box())), encoding="utf-8")
    assert main(argv) == 2
    captured = capsys.readouterr()
    assert says in captured.err
    assert captured.out == ""
    assert not list(tmp_path.glob("x*"))


def test_a_finding_of_severity_error_exits_1_and_writes_the_picture(tmp_path, capsys):
    document = tmp_path / "s.json"
    document.write_text(json.dumps(scene(words("\ue123 unseen"))), encoding="utf-8")
    assert main(["render", str(document), "-o", str(tmp_path / "x.png"), "--json"]) == 1
    said = json.loads(capsys.readouterr().out)
    assert {"request", "effective", "files", "facts", "report", "receipt"} == set(said)
    assert not said["report"]["ok"]
    assert (tmp_path / "x.png").stat().st_size > 100


def test_good_input_exits_0(tmp_path, capsys):
    document = tmp_path / "s.json"
    document.write_text(json.dumps(KINDS["table"]), encoding="utf-8")
    assert main(["render", str(document), "-o", str(tmp_path / "x.webp")]) == 0
    assert "240x180" in capsys.readouterr().out
