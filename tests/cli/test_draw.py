"""`forebrush draw` from end to end: the files, the JSON, the labels, the scene that a file carries, the recipe."""

import io
import json

import pytest
from PIL import Image

from forebrush import provenance
from forebrush.carried import Carried
from forebrush.scene import dumps, load
from forebrush.studio import render

PROMPT = "秋季大促海报：主标题 囤货正当时，商品是一箱猕猴桃，原价89元，到手价59元，活动时间9月20日至9月25日，算出立省多少和折扣。"


def opened(path):
    with Image.open(path) as image:
        image.load()
        return image


def test_json_says_what_was_asked_and_what_came_of_it(run, tmp_path):
    code, out, err = run("draw", PROMPT, "-o", "p.png", "--size", "600x900", "--json", "--seed", "3")
    said = json.loads(out)
    assert code == 0
    assert err == "", "nothing on stderr when it is no terminal"
    assert said["request"] == {
        "prompt": PROMPT,
        "size": "600x900",
        "seed": 3,
        "quality": "auto",
        "people": "generic",
        "painter": "",
    }
    assert said["effective"]["size"] == "600x900"
    assert said["effective"]["quality"] == "medium"
    assert said["effective"]["kind"] == "sale"
    assert said["facts"]["saved"]["shown"] == "30元"
    assert said["facts"]["discount"]["shown"] == "6.6折"
    assert said["report"]["ok"]
    assert len(said["receipt"]["pixels"]) == 64
    assert opened(tmp_path / "p.png").size == (600, 900)


@pytest.mark.parametrize("kind", ["png", "webp", "svg", "pdf"])
def test_a_file_carries_its_labels_and_its_scene(run, tmp_path, kind):
    run("draw", PROMPT, "-o", f"p.{kind}", "--size", "600x900", "--scene", "s.json")
    labels, payload = provenance.extract((tmp_path / f"p.{kind}").read_bytes())
    assert labels["source_type"] == "algorithmic"
    assert load(Carried.read(payload).scene) == load((tmp_path / "s.json").read_bytes())
    assert b"\xe7\xae\x97\xe5\x87\xba" not in payload, "the prompt's own words are not carried"


def test_data_that_asks_for_credit_is_credited_in_the_file(run, tmp_path):
    source = {"kind": "dataset", "name": "GeoNames", "entry": "Lhasa", "licence": "CC BY 4.0"}
    page = {"width": 40, "height": 30}
    free = {"kind": "dataset", "name": "Natural Earth", "licence": "public domain"}
    facts = {"a": {"value": "3650", "source": source}, "b": {"value": "1", "source": free}}
    (tmp_path / "s.json").write_text(json.dumps({"pages": [page], "facts": facts}), encoding="utf-8")
    run("render", "s.json", "-o", "p.png")
    assert provenance.extract((tmp_path / "p.png").read_bytes())[0]["credit"] == "GeoNames (CC BY 4.0)"


def test_strip_drops_the_scene_and_keeps_the_labels(run, tmp_path):
    run("draw", PROMPT, "-o", "p.png", "--size", "600x900", "--strip")
    labels, payload = provenance.extract((tmp_path / "p.png").read_bytes())
    assert payload is None
    assert labels["source_type"] == "algorithmic"
    assert labels["picture_id"]


def test_jpeg_carries_labels_alone(run, tmp_path):
    run("draw", PROMPT, "-o", "p.jpg", "--size", "600x900")
    labels, payload = provenance.extract((tmp_path / "p.jpg").read_bytes())
    assert payload is None
    assert labels["picture_id"]


def test_the_scene_of_a_file_draws_the_same_picture(run, tmp_path):
    run("draw", PROMPT, "-o", "p.png", "--size", "600x900", "--scene", "s.json")
    code, _, _ = run("render", "s.json", "-o", "again.png")
    assert code == 0
    assert opened(tmp_path / "p.png").tobytes() == opened(tmp_path / "again.png").tobytes()


def test_a_recipe_holds_the_whole_chain(run, tmp_path):
    run("draw", PROMPT, "-o", "p.png", "--size", "600x900", "--recipe", "r.json", "--seed", "5")
    recipe = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))
    assert recipe["request"] == {
        "prompt": PROMPT,
        "size": "600x900",
        "seed": 5,
        "quality": "auto",
        "people": "generic",
        "painter": "",
    }
    assert {"brief", "scene", "patches", "fingerprint", "picture"} <= set(recipe)
    data, _ = render(recipe["scene"]).encode("png", strip=True)
    assert Image.open(io.BytesIO(data)).tobytes() == opened(tmp_path / "p.png").tobytes()


def test_a_seed_is_honoured_and_the_same_seed_gives_the_same_file(run, tmp_path):
    for name, seed in (("a", "1"), ("b", "1"), ("c", "2")):
        run("draw", "a lighthouse on a cliff in heavy rain", "-o", f"{name}.png", "--size", "300x300", "--seed", seed)
    a, b, c = ((tmp_path / f"{name}.png").read_bytes() for name in "abc")
    assert a == b
    assert a != c


def test_every_format_is_written(run, tmp_path):
    for name, start in (
        ("p.png", b"\x89PNG"),
        ("p.jpg", b"\xff\xd8"),
        ("p.webp", b"RIFF"),
        ("p.pdf", b"%PDF"),
        ("p.svg", b"<"),
    ):
        assert run("draw", PROMPT, "-o", name, "--size", "300x450")[0] == 0
        assert (tmp_path / name).read_bytes().startswith(start)


def test_svg_type_is_honoured(run, tmp_path):
    run("draw", PROMPT, "-o", "o.svg", "--size", "300x450")
    run("draw", PROMPT, "-o", "l.svg", "--size", "300x450", "--svg-type", "live")
    outlines, live = ((tmp_path / n).read_text(encoding="utf-8") for n in ("o.svg", "l.svg"))
    assert "<text" not in outlines
    assert "<text" in live
    assert "@font-face" in live


def test_scale_draws_at_output_resolution(run, tmp_path):
    run("draw", PROMPT, "-o", "p.png", "--size", "600x900", "--scene", "s.json")
    code, out, _ = run("render", "s.json", "-o", "big.png", "--scale", "2", "--json")
    assert code == 0
    assert json.loads(out)["effective"]["size"] == "1200x1800"
    assert opened(tmp_path / "big.png").size == (1200, 1800)


def test_pages_are_chosen_and_named(run, tmp_path):
    pages = [{"id": n, "width": 40, "height": 30, "fills": [f]} for n, f in (("one", "#ff0000"), ("two", "#0000ff"))]
    (tmp_path / "s.json").write_text(json.dumps({"pages": pages}), encoding="utf-8")
    code, out, _ = run("render", "s.json", "-o", "two.png", "--page", "2", "--json")
    assert code == 0
    assert [f["name"] for f in json.loads(out)["report"]["findings"]] == ["page-only"]
    assert opened(tmp_path / "two.png").convert("RGB").getpixel((5, 5)) == (0, 0, 255)
    _, payload = provenance.extract((tmp_path / "two.png").read_bytes())
    assert [p.id for p in load(Carried.read(payload).scene).pages] == ["two"]


def test_the_scene_file_is_canonical(run, tmp_path):
    run("draw", PROMPT, "-o", "p.png", "--size", "300x450", "--scene", "s.json")
    text = (tmp_path / "s.json").read_text(encoding="utf-8")
    assert dumps(load(text), indent=2) + "\n" == text


def test_stdin_is_read(run, monkeypatch, tmp_path):
    monkeypatch.setattr("sys.stdin", io.StringIO(PROMPT))
    assert run("draw", "-", "-o", "p.png", "--size", "300x450")[0] == 0


@pytest.mark.parametrize("argv", [("fonts",), ("fonts", "--json"), ("schema",), ("doctor",), ("doctor", "--json")])
def test_the_other_commands(run, argv, monkeypatch, tmp_path):
    monkeypatch.setenv("FOREBRUSH_FONTS", str(tmp_path / "fonts"))
    code, out, _ = run(*argv)
    assert code == 0
    if argv == ("schema",) or "--json" in argv:
        json.loads(out)
    else:
        assert len(out.splitlines()) > 3


def test_painters_are_listed_and_one_that_is_not_there_is_refused(run):
    code, out, _ = run("painters", "--json")
    assert code == 0 and [row["name"] for row in json.loads(out)] == ["grounds", "illustrator"]
    code, _, err = run("draw", "a cat", "-o", "p.png", "--painter", "nobody")
    assert code == 2 and "no painter 'nobody'. One of: grounds, illustrator" in err


def test_things_are_listed_by_a_word_and_drawn(run, tmp_path):
    code, out, _ = run("things", "teapot", "-o", "t.svg", "--json")
    assert code == 0 and "teapot" in [row["name"] for row in json.loads(out)]
    assert "<image" not in (tmp_path / "t.svg").read_text(encoding="utf-8")
    code, _, err = run("things", "flumphound")
    assert code == 2 and "no thing is called 'flumphound'" in err
