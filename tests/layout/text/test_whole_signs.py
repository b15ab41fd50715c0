"""Signs that a line end would part badly though UAX 14 allows it, and centred marks, which have no half to give up."""

import pytest
from text_setting import lines, set_text

SIZE = 20


@pytest.mark.parametrize(
    ("text", "lang", "kept"),
    [
        ("a speed of km/h here", "en", "km/h"),
        ("做A/B测试", "zh-Hans", "A/B"),
        ("浓度μg/m³高", "zh-Hans", "μg/m³"),
        ("notes on C++ here", "en", "C++"),
        ("大韓民國의 역사", "ko", "大韓民國의"),
    ],
)
def test_one_sign_is_never_parted(text, lang, kept):
    whole = set_text(kept, lang=lang).lines[0].length
    for width in range(round(whole) + 1, round(whole) + 120, 7):
        assert any(kept in line for line in lines(text, width, lang, text_wrap="wrap"))


@pytest.mark.parametrize("text", ["and/or", "https://example/opening"])
def test_a_line_may_end_behind_a_slash_between_words(text):
    first = text[: text.rindex("/") + 1]
    width = set_text(first).lines[0].length + 1
    assert lines(text, width, text_wrap="wrap")[0] == first


@pytest.mark.parametrize(
    ("text", "lang", "em"),
    [
        # ： and ！ stand in the middle of their square in Japan and Taiwan (JLREQ cl-04 and cl-05), at its left on the
        # mainland: only there is a blank half between them and what follows.
        ("山！？山", "ja", 4),
        ("山：；山", "ja", 4),
        ("山：」山", "zh-Hant", 4),
        ("山！？山", "zh-Hans", 3.5),
        ("山：；山", "zh-Hans", 3.5),
    ],
)
def test_centred_marks_keep_their_width(text, lang, em):
    font = {"ja": "Noto Sans JP", "zh-Hant": "Noto Sans TC", "zh-Hans": "Noto Sans SC"}[lang]
    assert set_text(text, lang=lang, font=font).lines[0].length / SIZE == pytest.approx(em, abs=0.01)


def test_a_centred_mark_keeps_its_width_at_a_line_end():
    style = {"text_wrap": "wrap", "font": "Noto Sans JP"}
    assert lines("山川草木！月火水", 90, "ja", **style)[0] == "山川草"
    assert lines("山川草木。月火水", 90, "ja", **style)[0] == "山川草木。"
