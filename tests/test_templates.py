"""Templates: what can be filled and what follows, tables, file names, and batches that stop and go on."""

import errno
import json
import os
import signal
import subprocess
import sys
import time
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PIL import Image

import forebrush
from forebrush import provenance
from forebrush.carried import Carried
from forebrush.scene import load, resolve
from forebrush.templates import BatchStopped, TemplateError, workers
from forebrush.templates.naming import file_names, quoted

TAG = {
    "palette": {"accent": "#aa3311"},
    "facts": {
        "price": {"value": "120", "unit": "EUR"},
        "count": {"value": "2"},
        "total": {"unit": "EUR", "source": {"kind": "computed", "expression": "price * count"}},
        "sold_until": {"value": "2027-03-01"},
        "shop": {"words": "Corner shop"},
    },
    "pages": [
        {
            "width": 240,
            "height": 160,
            "nodes": [
                {
                    "kind": "text", "id": "headline", "role": "title", "text": "Big Sale", "size": 22, "left": 8, "top": 6,
                    "fills": ["accent"], "marks": [{"from": 0, "to": 8, "style": {"underline": "solid"}}],
                },
                {"kind": "text", "id": "note", "role": "body", "text": "note", "left": 8, "top": 44},
                {"kind": "text", "id": "small", "role": "body", "text": "small", "left": 8, "top": 70},
                {"kind": "text", "id": "sum", "left": 8, "top": 100, "runs": ["Both: ", {"fact": "total"}]},
                {"kind": "code", "id": "link", "value": "https://example.org", "left": 150, "top": 40, "width": 80, "height": 80},
                {"kind": "picture", "id": "logo", "brief": {"ground": {"kind": "plain", "colors": ["#123456"]}},
                 "left": 200, "top": 120, "width": 32, "height": 32},
                {"kind": "shape", "id": "line", "left": 0, "top": 36, "width": 240, "height": 2, "fills": ["accent"]},
            ],
        }
    ],
}  # fmt: skip


def node(scene, name):
    return next(n for n in scene.pages[0].nodes if n.id == name)


def picture_file(path, color):
    Image.new("RGB", (16, 16), color).save(path)
    return path


def problems(values):
    with pytest.raises(TemplateError) as caught:
        forebrush.fill(TAG, values)
    return {problem.path: f"{problem.message}. {problem.fix}" for problem in caught.value.problems}


# ---- fields


def test_every_text_picture_code_given_fact_and_colour_is_a_field():
    found = {field.name: field.kind for field in forebrush.fields(TAG)}
    assert found == {
        "headline": "text", "note": "text", "small": "text", "link": "code", "logo": "picture",
        "fact:price": "number", "fact:count": "number", "fact:sold_until": "date", "fact:shop": "words",
        "palette:accent": "color",
    }  # fmt: skip


def test_values_go_where_they_are_named_and_nowhere_else():
    filled = forebrush.fill(TAG, {"title": "Winter", "link": "https://example.org/7", "palette:accent": "#0A0"})
    assert node(filled.scene, "headline").text == "Winter"
    assert node(filled.scene, "link").value == "https://example.org/7"
    assert filled.scene.palette["accent"].json() == "#00aa00"
    for name in ("note", "small", "sum", "logo", "line"):
        assert node(filled.scene, name) == node(load(TAG), name)


def test_the_style_of_the_whole_text_stays_on_the_new_words():
    (mark,) = node(forebrush.fill(TAG, {"headline": "A much longer headline"}).scene, "headline").marks
    assert (mark.start, mark.end) == (0, 22)


@pytest.mark.parametrize(("price", "shown"), [(199, "398"), ("199.50", "399"), (Decimal("0.10"), "0.2"), ("75", "150")])
def test_computed_facts_and_texts_that_quote_them_follow(price, shown):
    scene = resolve(forebrush.fill(TAG, {"fact:price": price}).scene)
    assert scene.facts["total"].value == Decimal(str(price)) * 2
    assert shown in node(scene, "sum").text
    assert scene.facts["price"].source.text == str(price), "the number is the caller's, not the template's"


def test_dates_and_words_of_facts():
    facts = forebrush.fill(TAG, {"fact:sold_until": date(2027, 4, 9), "fact:shop": "Market"}).scene.facts
    assert facts["sold_until"].value == date(2027, 4, 9)
    assert facts["shop"].words == "Market"


def test_an_image_takes_the_place_of_a_picture(tmp_path):
    file = picture_file(tmp_path / "red.png", (255, 0, 0))
    for value in (file, str(file), file.read_bytes()):
        filled = forebrush.fill(TAG, {"logo": value})
        drawn = forebrush.draw_scene(filled.scene, assets=filled.assets).pixels()
        assert drawn.rgba[136, 216].tolist() == [255, 0, 0, 255]


def test_everything_that_is_wrong_is_said_at_once_with_the_way_to_mend_it():
    said = problems(
        {
            "titel": "x", "price": "3", "body": "x", "sum": "x", "line": "x", "fact:total": "1", "fact:price": "cheap",
            "fact:sold_until": "5", "palette:accent": "ink", "logo": "nowhere.png", "link": " ", "note": "a\x00b",
        }
    )  # fmt: skip
    expected = {
        "titel": "'title'",
        "price": "'fact:price'",
        "body": "note, small",
        "sum": "Set fact:total",
        "line": "it is a shape",
        "fact:total": "price * count",
        "fact:price": "a number",
        "fact:sold_until": "2027-05-14",
        "palette:accent": "#c0392b",
        "logo": "cannot be read",
        "link": "empty",
        "note": "control character",
    }
    assert said.keys() == expected.keys()
    assert {name for name, words in expected.items() if words not in said[name]} == set()


def test_one_field_by_two_names_is_refused():
    assert "same field" in problems({"title": "a", "headline": "b"})["headline"]


# ---- tables


def rows_of(tmp_path, name, data):
    (tmp_path / name).write_bytes(data)
    return forebrush.read_rows(tmp_path / name)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.csv", b'name,note\r\n"Ann, B.",=1+1\r\n\xe6\x9d\x8e,"two\r\nlines"\r\n'),
        ("a.csv", b'\xef\xbb\xbfname,note\n"Ann, B.",=1+1\n\n\xe6\x9d\x8e,"two\r\nlines"\n'),
        ("a.csv", b'name;note\n"Ann, B.";=1+1\n\xe6\x9d\x8e;"two\r\nlines"\n'),
        ("a.tsv", b'name\tnote\nAnn, B.\t=1+1\n\xe6\x9d\x8e\t"two\r\nlines"\n'),
        ("a.jsonl", b'{"name": "Ann, B.", "note": "=1+1"}\n\n{"name": "\xe6\x9d\x8e", "note": "two\\r\\nlines"}\n'),
    ],
)
def test_tables_are_read_as_they_are_written(tmp_path, name, data):
    assert rows_of(tmp_path, name, data) == (
        {"name": "Ann, B.", "note": "=1+1"},
        {"name": "李", "note": "two\r\nlines"},
    )


def test_numbers_of_json_lines_keep_their_digits(tmp_path):
    assert rows_of(tmp_path, "a.jsonl", b'{"a": 199.50, "b": 007e0, "c": 12}'.replace(b"007e0", b"7e0")) == (
        {"a": "199.50", "b": "7e0", "c": "12"},
    )


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.csv", b"na\xefve,b\n1,2\n", "not UTF-8"),
        ("a.csv", b"a,a\n1,2\n", "two columns are called 'a'"),
        ("a.csv", b"a,,b\n1,2,3\n", "column 2 has no name"),
        ("a.csv", b"", "no head"),
        ("a.csv", b"a,b\n", "no rows"),
        ("a.csv", b"a,b\n1,2\n1,2,3\n", "row 2 (line 3): 3 values for 2 columns"),
        ("a.csv", b'a,b\n1,"2\n', "Mend the quotation marks"),
        ("a.csv", b"a\n" + b"x" * 10_001 + b"\n", "more than 10,000"),
        ("a.csv", b"a\n" + b"x" * 200_000 + b"\n", "field larger than"),
        ("a.csv", b"a\n" + b"x\n" * 100_001, "more than 100,000 rows"),
        ("a.csv", b",".join(b"c%d" % k for k in range(501)), "501 columns"),
        ("a.jsonl", b'{"a": 1}\n[1]\n', "row 2 (line 2): not an object"),
        ("a.jsonl", b'{"a": 1}\n{"a": {"b": 1}}\n{"a"\n', "row 2 (line 2), a"),
        ("a.xlsx", b"PK", "names no table"),
    ],
)
def test_tables_that_cannot_be_used_say_why(tmp_path, name, data, words):
    with pytest.raises(forebrush.RequestError) as caught:
        rows_of(tmp_path, name, data)
    assert words in str(caught.value)


# ---- names


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ("Ann", "b-Ann.png"),
        ("../../etc/passwd", "b-..-..-etc-passwd.png"),
        ("/etc/passwd", "b--etc-passwd.png"),
        ("..\\..\\x", "b-..-..-x.png"),
        ("a\x00b\nc", "b-a-b-c.png"),
        ("C:evil|*?", "b-C-evil-.png"),
        ("{row}", "b-{row}.png"),
        ("\u202egnp.exe", "b--gnp.exe.png"),
        ("李 小龙", "b-李 小龙.png"),
    ],
)
def test_names_stay_in_their_folder(value, name):
    names, wrong = file_names(quoted("b-{name}.png"), [{"name": value}])
    assert (names, wrong) == ([name], [])
    assert Path("out", name).parent == Path("out")


def test_names_are_neither_hidden_nor_devices():
    rows = [{"n": ".."}, {"n": ".hidden"}, {"n": "con"}, {"n": "LPT1.x"}, {"n": ".forebrush"}]
    names, _ = file_names(quoted("{n}.png"), rows)
    assert names == ["png", "hidden.png", "_con.png", "_LPT1.x.png", "forebrush.png"]


def test_numbers_and_braces_in_names():
    assert file_names(quoted("{row:3}-{{{row}}}.png"), [{}, {}])[0] == ["001-{1}.png", "002-{2}.png"]


@pytest.mark.parametrize("pattern", ["{", "}", "{}", "a{b{c}}"])
def test_patterns_that_say_nothing_are_refused(pattern):
    with pytest.raises(forebrush.RequestError, match="brace"):
        quoted(pattern)


def test_two_rows_with_one_name_are_refused_however_it_is_written():
    rows = [{"n": "Zoë"}, {"n": "Zoe\u0308"}, {"n": "ZOË"}, {"n": "a/b"}, {"n": "a:b"}, {"n": " "}, {"n": "x" * 300}]
    _, wrong = file_names(quoted("{n}.png"), rows)
    assert [(p.path, p.message) for p in wrong] == [
        ("row 2, file name", "row 1 has the same file name"),
        ("row 3, file name", "row 1 has the same file name"),
        ("row 5, file name", "row 4 has the same file name"),
        ("row 6, file name", "n is empty"),
        ("row 7, file name", "too long"),
    ]


# ---- batches

ROWS = [{"title": f"Tag {k}", "fact:price": str(100 + k)} for k in range(1, 6)]


def batch(folder, rows=ROWS, pattern="tag-{row}.png", **more):
    return forebrush.render_all(TAG, rows, folder / pattern, **{"workers": 1, "quality": "low", **more})


def files(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_each_row_has_the_picture_that_it_would_have_alone(tmp_path):
    made = batch(tmp_path / "out")
    assert made.ok
    assert [row.state for row in made.rows] == ["made"] * 5
    assert sorted(files(tmp_path / "out")) == [f"tag-{k}.png" for k in range(1, 6)]
    for row, number in zip(ROWS, range(1, 6), strict=True):
        alone = forebrush.draw_scene(forebrush.fill(TAG, row).scene, quality="low").encode("png")[0]
        assert files(tmp_path / "out")[f"tag-{number}.png"] == alone


def test_processes_make_the_same_files(tmp_path):
    batch(tmp_path / "one")
    assert batch(tmp_path / "two", workers=2).ok
    assert files(tmp_path / "one") == files(tmp_path / "two")


@pytest.mark.parametrize("kind", ["jpg", "webp", "svg", "pdf"])
def test_every_format(tmp_path, kind):
    assert batch(tmp_path, ROWS[:1], f"{{row}}.{kind}").ok
    alone = forebrush.draw_scene(forebrush.fill(TAG, ROWS[0]).scene, quality="low")
    assert (tmp_path / f"1.{kind}").read_bytes() == alone.encode(kind.replace("jpg", "jpeg"))[0]


def test_what_is_made_is_not_made_again(tmp_path):
    batch(tmp_path)
    times = {name: (tmp_path / name).stat().st_mtime_ns for name in files(tmp_path)}
    (tmp_path / "tag-2.png").unlink()
    (tmp_path / "tag-3.png").write_bytes(b"somebody else's")
    rows = [*ROWS[:4], {**ROWS[4], "title": "Another"}]
    assert [row.state for row in batch(tmp_path, rows).rows] == ["kept", "made", "made", "kept", "made"]
    for name in ("tag-1.png", "tag-4.png"):
        assert (tmp_path / name).stat().st_mtime_ns == times[name]
    assert [row.state for row in batch(tmp_path, rows, scale=2.0).rows] == ["made"] * 5, "another scale, another file"


def test_values_for_all_rows_may_quote_a_row(tmp_path):
    rows = [{"id": "7", "headline": "A"}, {"id": "8", "headline": "B"}]
    batch(tmp_path, rows, "{id}.png", values={"link": "https://example.org/{id}", "note": "{{{row}}}"})
    _, payload = provenance.extract((tmp_path / "8.png").read_bytes())
    scene = load(Carried.read(payload).scene)
    assert node(scene, "link").value == "https://example.org/8"
    assert node(scene, "note").text == "{2}"


def test_what_a_row_says_is_not_read_as_a_pattern(tmp_path):
    batch(tmp_path, [{"id": "{headline}", "headline": "{id}"}], "{row}.png", values={"note": "{id}"})
    scene = load(Carried.read(provenance.extract((tmp_path / "1.png").read_bytes())[1]).scene)
    assert (node(scene, "headline").text, node(scene, "note").text) == ("{id}", "{headline}")


def test_nothing_is_drawn_before_every_row_fits(tmp_path):
    rows = [
        {"title": "A", "fact:price": "1", "colour": "red"},
        {"title": "B", "colour": "red"},
        {"title": "C", "fact:price": "x", "colour": "red"},
    ]
    with pytest.raises(TemplateError) as caught:
        batch(tmp_path / "out", rows, "{shop}.png", values={"headline": "Z", "nonsense": "1"})
    said = {problem.path: problem.message for problem in caught.value.problems}
    assert said.keys() == {
        "column 'title'", "column 'colour'", "{shop}", "row 2", "row 3, fact:price", "all rows, nonsense",
    }  # fmt: skip
    assert "'fact:price'" in said["row 2"]
    assert "same field" in said["column 'title'"]
    assert not (tmp_path / "out").exists()


def test_a_column_may_be_ignored(tmp_path):
    rows = [{"title": "A", "mail": "a@example.org"}]
    assert batch(tmp_path, rows, ignore=["mail"]).ok


def test_a_picture_that_nobody_gives_is_named(tmp_path):
    document = json.loads(json.dumps(TAG))
    document["pages"][0]["nodes"].append(
        {"kind": "picture", "id": "face", "asset": "portrait", "width": 20, "height": 20}
    )
    with pytest.raises(TemplateError, match="face: the image 'portrait' was not given"):
        forebrush.render_all(document, ROWS, tmp_path / "{row}.png", workers=1)


def test_images_of_rows_lie_in_one_folder(tmp_path):
    (tmp_path / "in").mkdir()
    picture_file(tmp_path / "in" / "a.png", (0, 255, 0))
    picture_file(tmp_path / "secret.png", (0, 0, 255))
    os.symlink(tmp_path / "secret.png", tmp_path / "in" / "link.png")
    (tmp_path / "in" / "no.png").write_bytes(b"no picture")
    for name in ("../secret.png", str(tmp_path / "secret.png"), "link.png", "\x00"):
        with pytest.raises(TemplateError, match="row 1, logo"):
            batch(tmp_path / "out", [{"logo": name}], images=tmp_path / "in")
    made = batch(tmp_path / "out", [{"logo": "a.png"}, {"logo": "no.png"}], images=tmp_path / "in")
    assert [row.state for row in made.rows] == ["made", "failed"]
    assert "no PNG, JPEG, WebP or GIF" in made.rows[1].error
    with Image.open(tmp_path / "out" / "tag-1.png") as image:
        assert image.getpixel((216, 136))[:3] == (0, 255, 0)


def test_images_of_rows_are_not_all_kept(tmp_path, monkeypatch):
    monkeypatch.setattr(workers, "_IMAGES", 3_000)  # of 16 x 16 x 4 bytes two
    (tmp_path / ".forebrush").mkdir()
    maker = workers.Maker(workers.Setup(json.dumps(TAG).encode(), tmp_path, "png", 0, 1.0, "low", "outlines", False))
    for k in range(6):
        data = picture_file(tmp_path / f"in-{k}.png", (40 * k, 0, 0)).read_bytes()
        reply = maker(workers.Job(k, f"{k}.png", {"logo": f"image-{k}"}, {f"image-{k}": data}))
        assert reply.digest
        with Image.open(tmp_path / f"{k}.png") as image:
            assert image.getpixel((216, 136))[:3] == (40 * k, 0, 0)
    assert len(maker._images) == 3
    maker.close()


def test_a_row_that_cannot_be_drawn_leaves_the_others(tmp_path):
    document = {
        **TAG,
        "facts": {**TAG["facts"], "each": {"source": {"kind": "computed", "expression": "price / count"}}},
    }
    rows = [{"fact:count": "1"}, {"fact:count": "0"}, {"fact:count": "3"}]
    made = forebrush.render_all(document, rows, tmp_path / "{row}.png", workers=1, quality="low")
    assert [row.state for row in made.rows] == ["made", "failed", "made"]
    assert "each" in made.rows[1].error
    assert not made.ok
    assert sorted(files(tmp_path)) == ["1.png", "3.png"]


def test_findings_are_told_row_by_row(tmp_path):
    made = batch(tmp_path, [{"headline": "fits"}, {"headline": "much " * 40}], quality="medium")
    assert [row.row for row in made.errors] == [2]
    assert made.rows[1].state == "made"


def test_a_full_disk_ends_the_run_and_keeps_what_is_finished(tmp_path, monkeypatch):
    whole = workers.os.fsync
    calls = []

    def full(handle):
        calls.append(handle)
        if len(calls) == 3:
            raise OSError(errno.ENOSPC, "No space left on device")
        whole(handle)

    monkeypatch.setattr(workers.os, "fsync", full)
    with pytest.raises(
        BatchStopped, match=r"tag-3.png: No space left on device. 2 of 5 pictures are finished and kept"
    ):
        batch(tmp_path)
    assert sorted(files(tmp_path)) == ["tag-1.png", "tag-2.png"]
    assert list((tmp_path / ".forebrush").glob("*.part")) == []
    assert [row.state for row in batch(tmp_path).rows] == ["kept", "kept", "made", "made", "made"]


def test_a_folder_that_cannot_be_written_is_said_before_anything_is_drawn(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(forebrush.RequestError, match="Name a folder that can be written"):
        batch(tmp_path / "file")

    def refuse(*_, **__):
        raise PermissionError(errno.EACCES, "Permission denied", str(tmp_path / "out"))

    monkeypatch.setattr(Path, "mkdir", refuse)
    with pytest.raises(forebrush.RequestError, match=r"Permission denied\. Name a folder"):
        batch(tmp_path / "out")


def test_a_folder_that_has_the_name_of_a_file_is_refused(tmp_path):
    (tmp_path / "tag-2.png").mkdir()
    with pytest.raises(TemplateError, match=r"tag-2.png: a folder has this name"):
        batch(tmp_path)


def test_a_ledger_that_was_cut_off_is_read_as_far_as_it_goes(tmp_path):
    batch(tmp_path)
    ledger = tmp_path / ".forebrush" / "made.jsonl"
    ledger.write_bytes(ledger.read_bytes()[:-20])
    assert [row.state for row in batch(tmp_path).rows] == ["kept"] * 4 + ["made"]
    assert [row.state for row in batch(tmp_path).rows] == ["kept"] * 5


RUN = """
import json, sys
sys.path.insert(0, sys.argv[1])
from test_templates import TAG
import forebrush
rows = [{"title": f"Tag {k}"} for k in range(60)]
forebrush.render_all(TAG, rows, sys.argv[2] + "/tag-{row}.png", workers=2, quality="low")
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs a signal that cannot be caught")
def test_a_run_that_is_killed_leaves_whole_files_and_goes_on(tmp_path):
    process = subprocess.Popen([sys.executable, "-c", RUN, str(Path(__file__).parent), str(tmp_path)])
    until = time.monotonic() + 60
    while len(list(tmp_path.glob("*.png"))) < 6 and time.monotonic() < until:
        time.sleep(0.005)
    process.kill()
    process.wait()
    time.sleep(0.3)  # its own processes finish what they are at, and end
    there = files(tmp_path)
    assert 6 <= len(there) < 60
    for name in there:
        with Image.open(tmp_path / name) as image:
            image.load()
    rows = [{"title": f"Tag {k}"} for k in range(60)]
    again = batch(tmp_path, rows)
    assert again.ok
    assert again.count("kept") >= 5
    assert len(files(tmp_path)) == 60
    assert {name: files(tmp_path)[name] for name in there} == there


def test_a_process_that_dies_fails_its_row_alone(tmp_path):
    setup = workers.Setup(json.dumps(TAG).encode(), tmp_path, "png", 0, 1.0, "low", "outlines", False)
    (tmp_path / ".forebrush").mkdir()
    process = workers._Process(setup)
    first = process(workers.Job(0, "a.png", {"headline": "A"}, {}))
    assert first.digest
    process._process.kill()
    process._process.wait()
    assert "stopped" in process(workers.Job(1, "b.png", {"headline": "B"}, {})).error
    assert process(workers.Job(2, "c.png", {"headline": "C"}, {})).digest
    process.close()


@pytest.mark.parametrize(
    ("pattern", "more", "words"),
    [
        ("tag-{row}.gif", {}, "names no format"),
        ("{row}/tag.png", {}, "in the file name alone"),
        ("tag-{row}.png", {"page": 3}, "no page 4"),
        ("tag-{row}.png", {"scale": 0}, "out of range"),
        ("tag-{row}.png", {"workers": 0}, "cannot work"),
        ("tag-{row}.png", {"quality": "best"}, "is not known"),
        ("tag-{row}.svg", {"svg_type": "alive"}, "is not known"),
        ("tag.png", {}, "row 1 has the same file name"),
        ("tag-{row}.png", {"rows": [{"title": "A"}, {"title": None}]}, "row 2: it has no 'title'"),
    ],
)
def test_parameters_are_honoured_or_refused(tmp_path, pattern, more, words):
    with pytest.raises(forebrush.RequestError, match=words):
        batch(tmp_path, **{"pattern": pattern, **more})
