"""`forebrush render` with `--set` and `--data`, and `forebrush fields`: exit codes, JSON, and what is said of faults."""

import errno
import json
from pathlib import Path

import pytest

from forebrush import provenance
from forebrush.carried import Carried
from forebrush.scene import load
from forebrush.templates import workers

TAG = {
    "facts": {
        "price": {"value": "120"},
        "double": {"source": {"kind": "computed", "expression": "price * 2"}},
        "each": {"source": {"kind": "computed", "expression": "120 / price"}},
    },
    "pages": [
        {
            "width": 200,
            "height": 100,
            "nodes": [
                {"kind": "text", "id": "title", "text": "Tag", "left": 8, "top": 8},
                {"kind": "text", "id": "sum", "left": 8, "top": 50, "runs": [{"fact": "double"}]},
            ],
        }
    ],
}


@pytest.fixture(autouse=True)
def tag(run):
    Path("tag.json").write_text(json.dumps(TAG), encoding="utf-8")


def table(words, name="rows.csv"):
    Path(name).write_text(words, encoding="utf-8")
    return name


def texts(path):
    scene = load(Carried.read(provenance.extract(Path(path).read_bytes())[1]).scene)
    return {node.id: node.text for node in scene.pages[0].nodes}


def test_set_fills_one_picture(run):
    code, out, err = run("render", "tag.json", "--set", "title=A=B", "--set", "fact:price=199", "-o", "a.png", "--json")
    assert (code, err) == (0, "")
    said = json.loads(out)
    assert said["request"]["set"] == ["title=A=B", "fact:price=199"]
    assert said["facts"]["double"]["shown"] == "398"
    assert texts("a.png") == {"title": "A=B", "sum": "398"}


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--set", "titel=x", "--set", "fact:double=1"], ["2 problems", "Did you mean 'title'", "price * 2"]),
        (["--set", "title"], ["write FIELD=VALUE"]),
        (["--set", "title=a", "--set", "title=b"], ["gives 'title' twice"]),
        (["--jobs", "2"], ["go with --data"]),
        (["--data", "nowhere.csv"], ["nowhere.csv: No such file"]),
    ],
)
def test_faults_of_options(run, options, words):
    code, out, err = run("render", "tag.json", "-o", "a.png", *options)
    assert (code, out) == (2, "")
    assert [word for word in words if word not in err] == []
    assert not Path("a.png").exists()


def test_a_picture_for_each_row(run):
    rows = table("title,fact:price,id\nOne,1,x\nTwo,2,y\n")
    command = ("render", "tag.json", "--data", rows, "--out", "out/{id}.png", "--jobs", "1")
    code, out, err = run(*command, "--json")
    assert (code, err) == (0, "")
    said = json.loads(out)
    assert [(row["file"], row["state"], row["error"]) for row in said["rows"]] == [
        ("out/x.png", "made", ""),
        ("out/y.png", "made", ""),
    ]
    assert texts("out/y.png") == {"title": "Two", "sum": "4"}
    assert run(*command)[1] == "2 kept\n"


def test_missing_unknown_and_hostile_rows_are_named_together(run):
    rows = table("titel,fact:price\nOne,1\nTwo\n")
    code, _, err = run("render", "tag.json", "--data", rows, "--out", "out/{name}.png", "--jobs", "1")
    assert code == 2
    for words in ("column 'titel'", "Did you mean 'title'", "row 2: it has no 'fact:price'", "{name}: no row has"):
        assert words in err
    assert not Path("out").exists()


def test_names_with_ways_out_stay_inside(run):
    rows = table("title\n../../out of here\n/etc/passwd\n")
    assert run("render", "tag.json", "--data", rows, "--out", "out/{title}.png", "--jobs", "1")[0] == 0
    made = sorted(str(path) for path in Path().rglob("*.png"))
    assert made == ["out/-..-out of here.png", "out/-etc-passwd.png"]


def test_one_name_for_two_rows_is_refused(run):
    rows = table("title\nA\na\n")
    code, _, err = run("render", "tag.json", "--data", rows, "--out", "out/{title}.png")
    assert code == 2
    assert "row 2, file name (is 'a.png'): row 1 has the same file name" in err


def test_a_row_that_fails_is_told_and_the_others_are_made(run):
    rows = table('{"fact:price": 3}\n{"fact:price": 0}\n', "rows.jsonl")
    code, out, err = run("render", "tag.json", "--data", rows, "--out", "{row}.png", "--jobs", "1")
    assert (code, out) == (2, "1 made, 1 failed\n")
    assert "row 2, 2.png: fact 'each'" in err


def test_a_finding_of_severity_error_is_exit_code_1(run):
    rows = table("title\nfits\n" + "much " * 90 + "\n")
    code, out, err = run("render", "tag.json", "--data", rows, "--out", "{row}.png", "--jobs", "1")
    assert (code, out) == (1, "2 made\n")
    assert "row 2, 2.png:" in err


def test_a_full_disk_is_said_in_one_line(run, monkeypatch):
    def full(_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(workers.os, "fsync", full)
    rows = table("title\nA\nB\n")
    code, _, err = run("render", "tag.json", "--data", rows, "--out", "out/{title}.png", "--jobs", "1")
    assert code == 2
    assert "A.png: No space left on device. 0 of 2 pictures are finished and kept" in err
    assert list(Path("out").glob("*.png")) == []


def test_fields_are_listed(run):
    code, out, _ = run("fields", "tag.json", "--json")
    assert code == 0
    assert {(row["name"], row["kind"], row["now"]) for row in json.loads(out)} == {
        ("title", "text", "Tag"),
        ("fact:price", "number", "120"),
    }
    assert run("fields", "tag.json")[1].splitlines()[0].split() == ["field", "takes", "role", "now"]
