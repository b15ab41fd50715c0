"""Files and their turns on the command line: size, images, hidden nodes and pages last, wherever a file goes."""

import json
import shutil
from io import BytesIO
from pathlib import Path
from random import Random

import pytest
from PIL import Image

from forebrush import history, provenance
from forebrush.store import Store

RED = (200, 30, 30)
SCENE = {
    "title": "Card",
    "pages": [
        {
            "id": "front", "width": 400, "height": 300, "fills": ["#ffffff"],
            "nodes": [
                {"kind": "text", "id": "title", "role": "title", "text": "Hello", "size": 40, "position": "absolute",
                 "left": 20, "top": 20},
                {"kind": "picture", "id": "logo", "role": "logo", "asset": "logo", "alt": "logo", "position": "absolute",
                 "left": 300, "top": 20, "width": 60, "height": 60},
            ],
        },
        {
            "id": "back", "width": 400, "height": 300, "fills": ["#ffffff"],
            "nodes": [{"kind": "text", "id": "note", "role": "title", "text": "Thanks", "size": 40, "position": "absolute",
                       "left": 20, "top": 20}],
        },
    ],
}  # fmt: skip


@pytest.fixture
def card(run, tmp_path):
    (tmp_path / "card.json").write_text(json.dumps(SCENE))
    Image.new("RGB", (80, 80), RED).save(tmp_path / "logo.png")
    assert run("render", "card.json", "-o", "a.png", "--scale", "2", "--asset", "logo=logo.png")[0] == 0
    (tmp_path / "logo.png").unlink()
    return "a.png"


@pytest.fixture
def elsewhere(tmp_path, monkeypatch):
    """Another computer: a store of its own."""

    def go():
        monkeypatch.setenv("FOREBRUSH_DATA", str(tmp_path / "elsewhere"))

    return go


def at(name, x, y):
    """The colour at a place in scene px."""
    with Image.open(name) as image:
        return image.convert("RGB").getpixel((x * image.width // 400, y * image.height // 300))


def size(name):
    with Image.open(name) as image:
        return image.size


def test_an_edit_keeps_the_size_and_the_images(run, card):
    assert run("edit", card, "make the title blue", "-o", "b.png")[0] == 0
    assert (size("b.png"), at("b.png", 330, 50)) == ((800, 600), RED)
    assert run("undo", "b.png", "-o", "c.png")[0] == 0
    assert (size("c.png"), at("c.png", 330, 50)) == ((800, 600), RED)
    assert run("redo", "c.png", "-o", "d.png")[0] == 0
    assert Path("d.png").read_bytes() == Path("b.png").read_bytes()


def test_a_fault_that_an_edit_brings_is_named(run, card):
    code, _, err = run("edit", card, "make the title #e6e6e6", "-o", "b.png")
    assert code == 1
    assert "title" in err and "contrast" in err
    code, _, err = run("edit", "b.png", "move the logo 4 px down", "-o", "c.png")
    assert (code, err) == (0, ""), "a fault that was there is not told again"


@pytest.mark.parametrize("quality", ["low", "high"])
def test_the_quality_stays(run, card, quality):
    Path("card.json").write_text(json.dumps({**SCENE, "pages": SCENE["pages"][:1]}), encoding="utf-8")
    run("render", "card.json", "-o", "q.webp", "--asset", "logo=a.png", "--quality", quality)
    run("edit", "q.webp", "make the title blue", "-o", "r.webp")
    run("undo", "r.webp", "-o", "s.webp")
    assert Path("s.webp").read_bytes() == Path("q.webp").read_bytes()


def test_a_file_brings_its_images_along(run, card, elsewhere):
    run("edit", card, "make the title blue", "-o", "b.png")
    elsewhere()
    assert run("edit", "b.png", "move the title 8 px down", "-o", "c.png")[0] == 0
    assert (size("c.png"), at("c.png", 330, 50)) == ((800, 600), RED)


@pytest.mark.parametrize("kind", ["png", "webp", "svg", "pdf"])
def test_what_was_hidden_comes_back_where_it_is_known(run, card, kind):
    run("edit", card, "hide the title", "-o", f"b.{kind}")
    code, _, err = run("edit", f"b.{kind}", "show the title", "-o", "c.png")
    assert code == 0, err
    assert any(n.id == "title" and not n.hidden for n in history.open_picture("c.png").scene.pages[0].nodes)
    assert run("undo", f"b.{kind}", "-o", "d.png")[0] == 0


def test_what_was_hidden_does_not_leave_the_house(run, card, elsewhere):
    run("edit", card, "hide the title", "-o", "b.png")
    run("edit", card, "hide the title", "-o", "b.pdf")
    elsewhere()
    assert run("edit", "b.png", "show the title", "-o", "c.png")[0] == 3
    assert b"Hello" not in Path("b.png").read_bytes()
    assert all(n.id != "title" for n in history.open_picture("b.pdf").scene.pages[0].nodes)


def test_a_jpeg_that_is_known_can_be_edited(run, card, elsewhere):
    run("edit", card, "make the title blue", "-o", "b.jpg")
    assert run("edit", "b.jpg", "make the title red", "-o", "c.png")[0] == 0
    assert size("c.png") == (800, 600)
    elsewhere()
    code, _, err = run("edit", "b.jpg", "make the title red", "-o", "d.png")
    assert (code, "carries no scene" in err) == (2, True)


def test_the_page_that_a_file_shows_is_the_one_that_is_edited(run, card):
    run("render", "card.json", "-o", "two.png", "--page", "2", "--asset", "logo=a.png")
    assert run("edit", "two.png", "make the title red", "-o", "b.png")[0] == 0
    assert run("edit", "b.png", "make it bigger", "-o", "c.png")[0] == 0
    with Image.open("c.png") as image:
        reds = sum(r > 150 and g < 120 for _, (r, g, b) in image.convert("RGB").getcolors(1 << 20))
    assert reds
    assert [p.id for p in history.open_picture("c.png").scene.pages] == ["back"]
    label = provenance.extract(Path("two.png").read_bytes())[0]
    assert history.open_picture("two.png").parent == label["picture_id"], "a page comes from the whole"


def test_an_altered_file_begins_a_history_of_its_own(run, card, tmp_path):
    run("edit", card, "make the title blue", "-o", "b.png")
    picture = history.open_picture("b.png")
    raw = json.loads(picture.scene_json())
    raw["pages"][0]["nodes"][0]["text"] = "Other"
    (tmp_path / "other.json").write_text(json.dumps(raw))
    run("edit", "other.json", "make the title red", "-o", "c.png")
    rows = json.loads(run("history", "c.png", "--json")[1])
    assert [row["instruction"] for row in rows] == ["(first)", "make the title red"]


def test_a_copy_may_take_its_turns_along(run, card, elsewhere):
    run("edit", card, "make the title blue", "-o", "b.png")
    run("edit", "b.png", "move it 10 px down", "-o", "c.png", "--project")
    run("edit", "b.png", "move it 10 px down", "-o", "bare.png")
    elsewhere()
    assert run("history", "bare.png")[0] == 2
    rows = json.loads(run("history", "c.png", "--json")[1])
    assert [row["instruction"] for row in rows] == ["(first)", "make the title blue", "move it 10 px down"]
    assert run("undo", "c.png", "-o", "d.png")[0] == 0
    assert history.open_picture("d.png").id == history.open_picture("b.png").id
    assert (size("d.png"), at("d.png", 330, 50)) == ((800, 600), RED)
    run("edit", "c.png", "a bit more", "-o", "e.png")
    assert json.loads(run("history", "e.png", "--json")[1])[-1]["words"], "`more` knows what it means"


@pytest.mark.parametrize(
    ("harm", "fault"),
    [
        (lambda turn: {**turn, "scene": turn["scene"].replace("Hello", "Other")}, "not that of its scene"),
        (lambda turn: {**turn, "more": {**turn["more"], "wishes": [{"edit": "move"}]}}, "not sound"),
        (lambda turn: {"id": turn["id"]}, "a turn has"),
    ],
)
def test_turns_that_somebody_altered_are_refused(run, card, elsewhere, harm, fault):
    run("edit", card, "make the title blue", "-o", "b.png", "--project")
    data = Path("b.png").read_bytes()
    labels, payload = provenance.extract(data)
    carried = json.loads(payload)
    carried["turns"] = [harm(turn) for turn in carried["turns"]]
    label = provenance.Label(source_type="composite", picture_id=labels["picture_id"])
    Path("b.png").write_bytes(provenance.embed(data, "png", label, json.dumps(carried).encode()))
    elsewhere()
    code, _, err = run("edit", "b.png", "make the title red", "-o", "c.png")
    assert (code, fault in err) == (2, True), err
    assert not Path("c.png").exists()


def test_a_conversation_moves_as_one_file(run, card, elsewhere, tmp_path):
    run("edit", card, "make the title blue", "-o", "b.png")
    run("edit", card, "make the title red", "-o", "other.png")
    code, out, _ = run("export", "b.png", "-o", "talk.forebrush")
    assert (code, "3 versions" in out) == (0, True)
    elsewhere()
    assert run("import", "talk.forebrush", "-o", "last.png")[0] == 0
    assert Path("last.png").read_bytes() in (Path("b.png").read_bytes(), Path("other.png").read_bytes())
    assert run("undo", "b.png", "-o", "d.png")[0] == 0
    (tmp_path / "cut.forebrush").write_bytes((tmp_path / "talk.forebrush").read_bytes()[:900])
    code, _, err = run("import", "cut.forebrush")
    assert (code, "no whole bundle" in err) == (2, True)


def test_forgetting_deletes_and_the_files_stay(run, card, tmp_path):
    run("edit", card, "make the title blue", "-o", "b.png")
    code, out, _ = run("forget", "b.png")
    assert (code, "2 versions" in out) == (0, True)
    assert run("history", "b.png")[0] == 2
    assert not list(Store(tmp_path / "data").blobs.names())
    assert run("edit", "b.png", "make the title red", "-o", "c.png")[0] == 0
    assert at("c.png", 330, 50) == RED


def test_a_recipe_replays_the_whole_chain(run, card):
    run("edit", card, "make the title blue", "-o", "b.png")
    run("edit", "b.png", "move it 10 px down", "-o", "c.png")
    assert run("history", "c.png", "--recipe", "r.json")[0] == 0
    code, out, err = run("replay", "r.json", "-o", "d.png")
    assert (code, "byte for byte" in out) == (0, True), err
    assert Path("d.png").read_bytes() == Path("c.png").read_bytes()
    recipe = json.loads(Path("r.json").read_text(encoding="utf-8"))
    recipe["assets"]["logo"] = "%"
    Path("r.json").write_text(json.dumps(recipe), encoding="utf-8")
    assert run("replay", "r.json", "-o", "e.png")[0] == 2


def test_pixels_made_with_other_fonts_stay_where_nothing_changed(run, card, monkeypatch):
    """A file from before an update: its pixels are kept, and only the damage is drawn with today's fonts."""
    with monkeypatch.context() as before:
        before.setattr("forebrush.picture.fingerprint", lambda _: "f" * 64)
        run("render", "card.json", "-o", "old.png", "--scale", "2", "--asset", "logo=a.png")
    picture = history.open_picture("old.png")
    assert picture.made_with == "f" * 64
    # What another version drew otherwise, here: a dot.
    labels, payload = provenance.extract(Path("old.png").read_bytes())
    with Image.open("old.png") as image:
        marked = image.convert("RGBA")
    marked.putpixel((700, 500), (0, 0, 255, 255))
    data = BytesIO()
    marked.save(data, "png")
    label = provenance.Label(source_type="composite", picture_id=labels["picture_id"], title="Card")
    Path("old.png").write_bytes(provenance.embed(data.getvalue(), "png", label, payload))
    assert run("edit", "old.png", "make the title blue", "-o", "b.png")[0] == 0
    assert at("b.png", 350, 250) == (0, 0, 255)
    assert run("edit", "b.png", "make the title red", "-o", "c.png")[0] == 0
    assert at("c.png", 350, 250) == (0, 0, 255)
    assert run("undo", "c.png", "-o", "d.png")[0] == 0
    assert at("d.png", 350, 250) == (0, 0, 255), "the store keeps the pixels that cannot be drawn again"


def test_a_damaged_image_in_the_store_is_told_and_another_copy_mends_it(run, card, tmp_path):
    run("edit", card, "make the title blue", "-o", "b.jpg")
    store = Store(tmp_path / "data")
    turn = store.get(history.opened("b.jpg", store=store).picture.id)
    store.blobs.path(turn.files["asset:logo"]).write_bytes(b"cut")
    code, _, err = run("edit", "b.jpg", "make the title red", "-o", "c.png")
    assert (code, "damaged" in err, "Hand the file in again" in err) == (2, True, True)
    run("edit", card, "make the title green", "-o", "d.png")
    assert run("edit", "b.jpg", "make the title red", "-o", "c.png")[0] == 0


@pytest.mark.parametrize(
    ("saying", "name"), [("add the logo at the bottom right", "logo"), ("在右下角加上店标", "店标")]
)
def test_an_image_is_added_by_its_name_and_stays(run, card, elsewhere, saying, name):
    """The other image that is called logo in the picture stays what it is."""
    Image.new("RGB", (60, 60), (20, 120, 40)).save("green.png")
    assert run("edit", card, saying, "--asset", f"{name}=green.png", "-o", "b.png")[0] == 0
    Path("green.png").unlink()
    elsewhere()
    assert run("edit", "b.png", "make the title blue", "-o", "c.png")[0] == 0
    for file in ("b.png", "c.png"):
        assert at(file, 330, 50) == RED
        assert at(file, 360, 265) == (20, 120, 40)


def test_a_cut_off_file_is_refused(run, card, tmp_path):
    whole = (tmp_path / card).read_bytes()
    for share in (0.2, 0.9, 0.99):
        (tmp_path / "cut.png").write_bytes(whole[: int(len(whole) * share)])
        code, _, err = run("edit", "cut.png", "make the title red", "-o", "c.png")
        assert (code, err.startswith("forebrush: "), "Traceback" in err) == (2, True, False)
    assert not (tmp_path / "c.png").exists()


def test_a_read_only_folder_is_told(run, card, tmp_path, monkeypatch):
    def refuse(*_, **__):
        raise PermissionError(13, "Permission denied")

    shutil.rmtree(tmp_path / "data", ignore_errors=True)
    monkeypatch.setattr("pathlib.Path.mkdir", refuse)
    code, _, err = run("edit", card, "make the title red", "-o", "c.png")
    assert (code, "FOREBRUSH_DATA" in err) == (2, True)
    assert not (tmp_path / "c.png").exists()


SAYINGS = (
    "make the title red",
    "move the title 6 px down",
    "make the logo smaller",
    "标题大一点",
    "hide the title",
    "show the title",
)


@pytest.mark.parametrize("seed", range(3))
def test_any_order_of_turns_kills_and_copies_gives_the_same_pictures(run, card, monkeypatch, seed):
    """What a picture looked like is written down when it is first seen; whichever way leads back to it, it is the same."""
    random, seen, current = Random(seed), {}, card

    def look(name):
        file = history.opened(name, store=Store())
        with Image.open(name) as image:
            pixels = image.convert("RGBA").tobytes()
        assert file.picture.pixels(file.page).tobytes() == pixels
        assert seen.setdefault(file.picture.id, pixels) == pixels

    look(current)
    for k in range(14):
        way, new = random.choice(("edit", "edit", "edit", "undo", "redo", "branch", "killed", "copy")), f"{k}.png"
        if way == "edit":
            code = run("edit", current, random.choice(SAYINGS), "-o", new)[0]
            assert code in (0, 1, 3)
        elif way == "killed":  # before the file has its name
            with monkeypatch.context() as patch:
                patch.setattr("forebrush.files.os.replace", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
                run("edit", current, random.choice(SAYINGS), "-o", new)
            assert not Path(new).exists()
        elif way == "copy":
            shutil.copy(current, new)
        else:
            assert run(way, current, "-o", new)[0] in (0, 2)
        current = new if Path(new).exists() else current
        look(current)
    assert len(seen) > 2
    assert not list(Path().glob(".part-*")), "nothing half written lies about"
