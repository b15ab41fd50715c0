"""The commands of a conversation, from end to end: files, exit codes, JSON, history."""

import json

import pytest

from forebrush.history import open_picture

POSTER = 'a concert poster, title "Blue River Jazz", "July 12, 8 PM", tickets $25'


@pytest.fixture
def poster(run):
    assert run("draw", POSTER, "-o", "p.png", "--size", "400x600", "--seed", "1")[0] == 0
    return "p.png"


def words(name):
    return " ".join(node.text for page in open_picture(name).scene.pages for node in _texts(page.nodes))


def _texts(nodes):
    for node in nodes:
        if node.kind == "text":
            yield node
        yield from _texts(getattr(node, "children", ()))


def test_edit_writes_a_new_file_and_keeps_the_old(run, poster, tmp_path):
    before = (tmp_path / poster).read_bytes()
    code, out, _ = run("edit", poster, 'change the title to "Red River Night"')
    assert code == 0
    assert "p-2.png" in out
    assert (tmp_path / poster).read_bytes() == before
    assert "Red River Night" in words("p-2.png")
    assert "July 12, 8 PM" in words("p-2.png")


def test_undo_redo_and_history(run, poster, tmp_path):
    run("edit", poster, 'change the title to "Second"', "-o", "b.png")
    run("edit", "b.png", "make it red", "-o", "c.png")
    code, out, _ = run("undo", "c.png", "-o", "d.png")
    assert code == 0
    assert open_picture("d.png").id == open_picture("b.png").id
    assert (tmp_path / "d.png").read_bytes() == (tmp_path / "b.png").read_bytes()
    run("redo", "d.png", "-o", "e.png")
    assert open_picture("e.png").id == open_picture("c.png").id
    code, out, _ = run("history", "c.png", "--json")
    assert [row["instruction"] for row in json.loads(out)] == ["(first)", 'change the title to "Second"', "make it red"]


def test_a_question_has_its_own_exit_code(run, poster, tmp_path):
    code, out, _ = run("edit", poster, "make the elephant bigger", "--json")
    assert code == 3
    assert "elephant" in json.loads(out)["question"]
    assert not (tmp_path / "p-2.png").exists()


def test_json_carries_the_receipt(run, poster):
    code, out, _ = run("edit", poster, "move the title 8 px left", "--json")
    said = json.loads(out)
    assert code == 0
    assert said["receipt"]["pixels_differing"] == 0
    assert said["receipt"]["nodes"]
    assert said["parent"] == open_picture(poster).id


def test_diff_tells_what_differs(run, poster, tmp_path):
    run("edit", poster, "move the title 8 px left", "-o", "b.png")
    code, out, _ = run("diff", poster, "b.png", "--json", "-o", "diff.png")
    said = json.loads(out)
    assert code == 0
    assert 0 < said["share"] < 0.5
    assert (tmp_path / "diff.png").read_bytes().startswith(b"\x89PNG")
    code, out, _ = run("diff", poster, poster, "--json")
    assert json.loads(out)["pixels"] == 0


def test_in_place_and_branch(run, poster):
    run("branch", poster, "-o", "other.png")
    run("edit", "other.png", "make the title red", "--in-place")
    assert open_picture("other.png").id != open_picture(poster).id
    assert words("other.png") == words(poster)


def test_a_file_without_a_scene_is_refused_with_a_reason(run, poster, capsys):
    run("draw", POSTER, "-o", "bare.png", "--size", "300x300", "--strip")
    code, _, err = run("edit", "bare.png", "make the title red")
    assert code not in (0, 3)
    assert "carries no scene" in err


def test_a_region_on_the_command_line(run, poster, tmp_path):
    from forebrush.layout.survey import survey

    picture = open_picture(poster)
    x, y, w, h = survey(picture.frames).nodes["title"].ink
    box = f"{x - 2:.0f},{y - 2:.0f},{w + 4:.0f},{h + 4:.0f}"
    code, out, _ = run("edit", poster, "make this red", "--box", box, "--json", "-o", "b.png")
    assert code == 0
    assert json.loads(out)["receipt"]["nodes"] == ["title"]
    assert run("edit", poster, "make this red", "--box", "2,2,4,4", "-o", "c.png")[0] == 3
    assert run("edit", poster, "make this red", "--box", "2,2,4", "-o", "c.png")[0] == 2
    assert run("edit", poster, "make this red", "--box", "2000,2,4,4", "-o", "c.png")[0] == 2
    code, _, err = run("edit", poster, "make this red", "--mask", "missing.png", "-o", "c.png")
    assert code == 2
    assert "missing.png" in err
    run("render", poster_scene(tmp_path, picture), "-o", "large.png", "--scale", "2", "--strip")
    code, _, err = run("edit", poster, "make this red", "--mask", "large.png", "-o", "c.png")
    assert code == 2
    assert "800 x 1200" in err
    assert not (tmp_path / "c.png").exists()


def poster_scene(tmp_path, picture):
    (tmp_path / "poster.json").write_text(picture.scene_json())
    return "poster.json"


def test_yes_takes_what_a_question_offers(run, poster):
    code, _, err = run("edit", poster, "rotate the title")
    assert code == 3
    assert "--yes takes it for: 15 degrees" in err
    code, out, _ = run("edit", poster, "rotate the title", "--yes")
    assert code == 0
    assert "assumed: 15 degrees" in out
    assert run("edit", poster, "rotate the elephant", "--yes")[0] == 3
