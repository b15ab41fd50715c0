"""Bad input: a sensible picture or a clear error, for every row of prompts/bad.jsonl."""

import pytest

from forebrush.sizes import RequestError

from .score import PROMPTS, pictured, read, shown_in

ROWS = read(PROMPTS / "bad.jsonl")


KNOWN = {
    "bad-one-long-word": "a word of 212 letters on a sign comes out below 9 px",
    "bad-korean": "the planner reads Chinese and English; of other languages it knows quotations alone",
}


def _param(row):
    known = KNOWN.get(row["id"])
    marks = [pytest.mark.xfail(reason=known, strict=True)] if known else []
    return pytest.param(row, id=row["id"], marks=marks)


@pytest.mark.parametrize("row", [_param(row) for row in ROWS])
def test_bad_input(row):
    prompt = row["prompt"] * row.get("repeat", 1)
    if row["expect"] == "error":
        with pytest.raises(RequestError):
            pictured(prompt, row.get("size"))
        return
    picture, texts, errors = pictured(prompt, row.get("size"))
    assert picture.frame.width > 0
    assert not [e for e in errors if not e.startswith(("missing-glyph", "text-small"))]
    for wish in row.get("show", ()):
        forms = wish.get("any") or [wish["text"]] if isinstance(wish, dict) else [wish]
        assert any(shown_in(form, texts) for form in forms), wish
