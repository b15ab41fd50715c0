"""What the documents say is true: the reference is the types', README's examples run."""

import json
import re
from pathlib import Path

from forebrush.scene import load, resolve
from forebrush.scene.reference import reference

ROOT = Path(__file__).parent.parent


def test_the_reference_is_fresh():
    assert (ROOT / "docs" / "scene.md").read_text(encoding="utf-8") == reference(), (
        "run: python -m forebrush.scene.reference > docs/scene.md"
    )


def blocks(language):
    return re.findall(rf"```{language}\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)


def test_the_scene_of_the_readme_is_valid():
    (document,) = blocks("json")
    scene = resolve(load(json.loads(document)))
    assert str(scene.facts["left"].value) == "887.3"


def test_the_python_of_the_readme_runs(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (code,) = blocks("python")
    exec(compile(code, "README.md", "exec"), {})
    assert "1431.6公里" in capsys.readouterr().out
    assert (tmp_path / "ride.png").stat().st_size > 10_000
    assert (tmp_path / "ride.pdf").read_bytes()[:5] == b"%PDF-"


def test_the_sketches_of_the_guide_are_drawn():
    from forebrush.paint.illustrator.sketch.building import Builder
    from forebrush.paint.illustrator.sketch.checking import check

    guide = (ROOT / "docs" / "sketch.md").read_text(encoding="utf-8")
    sketches = re.findall(r"```json\n(.*?)```", guide, re.DOTALL)
    assert sketches
    for sketch in map(json.loads, sketches):
        assert len(Builder(check(sketch), "1", {}.__getitem__).run()) >= len(sketch["parts"])


def test_the_guide_names_every_shape_and_key():
    from forebrush.paint.illustrator.sketch.language import COMMON, MATERIALS, ROLES, SHAPES, STANDS, TOP

    guide = (ROOT / "docs" / "sketch.md").read_text(encoding="utf-8")
    missing = [word for word in (*SHAPES, *COMMON, *MATERIALS, *ROLES, *STANDS, *TOP) if f"`{word}`" not in guide]
    assert missing == []


def test_the_table_of_relative_words_is_the_one_that_is_used():
    from forebrush.revise.amounts import RELATIVE

    guide = (ROOT / "docs" / "edits.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (\w+) \| ([\d.]+) \| ([\d.]+) \| ([\d.]+) \|", guide, re.MULTILINE)
    assert {row[0]: tuple(map(float, row[1:])) for row in rows} == {
        what: (levels["little"], levels["plain"], levels["much"]) for what, levels in RELATIVE.items()
    }


def test_the_examples_of_the_guide_to_templates_run(tmp_path, monkeypatch, capsys):
    import shlex

    from forebrush.cli import main

    guide = (ROOT / "docs" / "templates.md").read_text(encoding="utf-8")

    def told(language):
        return re.findall(rf"```{language}\n(.*?)```", guide, re.DOTALL)

    monkeypatch.chdir(tmp_path)
    (tmp_path / "badge.json").write_bytes((ROOT / "examples" / "badge.json").read_bytes())
    (tmp_path / "people.csv").write_text(told("csv")[0], encoding="utf-8")
    (tmp_path / "guests.jsonl").write_text('{"name": "Ann", "id": 7}\n{"name": "Bo", "id": 9}\n', encoding="utf-8")
    for command in told("bash"):
        assert main(shlex.split(command)[1:]) == 0, command
    assert "fact:first_day" in capsys.readouterr().out
    made = {str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*.png")}
    assert made == {
        "grace.png",
        "badges/badge-Ada Lovelace.png",
        "badges/badge-李时珍.png",
        "guests/7-001.png",
        "guests/9-002.png",
    }
    (code,) = told("python")
    exec(compile(code, "templates.md", "exec"), {})
    assert "badges/李时珍.png" in capsys.readouterr().out


EDITED = {
    "version": 1,
    "pages": [{"width": 1024, "height": 1536, "nodes": [
        {"kind": "shape", "id": "background", "role": "background", "fills": ["#e8e0d0"], "position": "absolute", "left": 0,
         "top": 0, "width": 1024, "height": 1536},
        {"kind": "picture", "id": "photo", "alt": "a teapot", "brief": {"prompt": "a teapot", "setting": "vignette"},
         "position": "absolute", "left": 560, "top": 1000, "width": 320, "height": 260},
        *({"kind": "text", "id": role, "role": role, "text": text, "size": size, "position": "absolute", "left": 100, "top": top}
          for role, text, size, top in (("title", "Spring tea", 120, 140), ("price", "$25", 60, 800), ("logo", "Leaf", 40, 1400))),
    ]}],
}  # fmt: skip


def test_the_examples_of_the_guide_to_edits_run(tmp_path, monkeypatch, capsys):
    import shlex

    import numpy as np

    from forebrush.cli import main
    from forebrush.render.encode import encode
    from forebrush.render.pixels import Pixels

    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FOREBRUSH_DATA", str(tmp_path / "data"))
    (tmp_path / "poster.json").write_text(json.dumps(EDITED), encoding="utf-8")
    assert main(["render", "poster.json", "-o", "poster.png"]) == 0
    drawn = np.zeros((1536, 1024, 4), np.uint8)
    drawn[700:950, 60:600] = 255
    (tmp_path / "drawn.png").write_bytes(encode(Pixels(drawn), "png"))
    for image in ("logo.png", "harbour.jpg"):
        (tmp_path / image).write_bytes(encode(Pixels(drawn[:200, :300]), "jpeg" if image.endswith("jpg") else "png"))
    guide = (ROOT / "docs" / "edits.md").read_text(encoding="utf-8")
    lines = [line for block in re.findall(r"```bash\n(.*?)```", guide, re.DOTALL) for line in block.splitlines()]
    assert len(lines) >= 7
    for line in lines:
        name, *argv = shlex.split(line, comments=True)
        assert name == "forebrush"
        assert main(argv) == 0, f"{line}: {capsys.readouterr().err}"
