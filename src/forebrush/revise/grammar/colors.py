"""What a picture shows, darker and lighter, colours."""

from __future__ import annotations

import re
from collections.abc import Sequence

from forebrush.revise.colors import read_color
from forebrush.revise.grammar.words import Row, Wish, Words

__all__ = ["ROWS"]

_TIMES = (
    (r"\bat night\b|\bnight(?:time)?\b|夜晚|晚上|夜里|深夜|夜景", "night"), (r"\b(?:sunset|dusk|evening)\b|黄昏|傍晚|日落", "dusk"),
    (r"\b(?:sunrise|dawn)\b|日出|黎明|清晨", "dawn"), (r"\bmorning\b|早晨|早上|上午", "morning"),
    (r"\b(?:noon|midday|daytime|by day)\b|中午|白天", "day"),
)  # fmt: skip


_SEASONS = ((r"\bwinter\b|冬天|冬季", "winter"), (r"\bspring\b|春天|春季", "spring"), (r"\bsummer\b|夏天|夏季", "summer"),
            (r"\b(?:autumn|fall)\b|秋天|秋季", "autumn"))  # fmt: skip


_WEATHERS = ((r"\b(?:snow(?:y|ing)?)\b|下雪|雪天", "snow"), (r"\b(?:rain(?:y|ing)?)\b|下雨|雨天", "rain"),
             (r"\b(?:fog(?:gy)?|mist(?:y)?)\b|有雾|雾天|起雾", "fog"), (r"\b(?:sunny|clear)\b|晴天|放晴", "clear"))  # fmt: skip


def _brief(w: Words, quotes: Sequence[str]) -> Wish | None:
    """What a picture shows: time, season, weather, subject."""
    if re.search(r"⟦", w.text):
        return None
    for key, table in (("time", _TIMES), ("season", _SEASONS), ("weather", _WEATHERS)):
        value = w.one_of(table)
        if value:
            w.take(
                r"\bin the (?:picture|image|photo|scene|background)\b|\bthe (?:season|time(?: of day)?|weather)\b|季节|时间|天气|\bit\b(?: is)?|里"
            )
            return Wish("brief", w.rest(), {"key": key, "value": value})
    if m := re.search(r"^(?:change|replace|swap|turn)\s+(?:the |an? )?(?P<a>[\w ]+?)\s+(?:to|with|into|for)\s+(?:an? |the )(?P<b>[\w ]+)$|^(?:把|将)?(?:画面?里的?)?(?P<c>[\u4e00-\u9fff]{1,6}?)(?:换|改|变)成(?:一[只个条匹头位])?(?P<d>[\u4e00-\u9fff]{1,8})$", w.text, re.IGNORECASE):  # fmt: skip
        a, b = (m["a"] or m["c"]).strip(), (m["b"] or m["d"]).strip()
        if not read_color(b)[0]:
            return Wish("subject", args={"a": a, "b": b})
    return None


def _shade(w: Words, quotes: Sequence[str]) -> Wish | None:
    """Darker and lighter, of a ground, a colour or a picture."""
    dark = w.has(r"\bdark(?:er|en)?\b|暗|深(?!色模式)")
    light = w.has(r"\b(?:light(?:er|en)?|bright(?:er|en)?|pal(?:e|er))\b|亮|浅|淡")
    if dark == light or read_color(w.text)[0]:
        return None
    amount = w.amount()
    w.take(r"\b(?:dark(?:er|en)?|light(?:er|en)?|bright(?:er|en)?|pal(?:e|er))\b|[调变加]?(?:暗|深|亮|浅|淡)(?:点|些)?")
    return Wish("shade", w.rest(), {"amount": amount, "sign": -1 if dark else 1})


def _colors(w: Words, quotes: Sequence[str]) -> Wish | None:
    held = re.sub(r"⟦\d+⟧", lambda m: f"⟦{m[0][1:-1]}⟧", w.text)
    if re.search(r"(?:to|with|成|为|写|say)\s*⟦\d+⟧$", held):
        return None
    if re.search(r"\b(?:is|are|was|were)\b", w.text, re.IGNORECASE):
        return None  # it says how something is
    # A colour that says which one is meant stands before a noun: what is wanted stands last.
    found = list(re.finditer(r"$", w.text))
    code, rest = read_color(_tail(w.text)) if found else ("", w.text)
    if not code:
        code, rest = read_color(w.text)
        if not code:
            return None
        w.text = rest
    else:
        w.text = w.text[: len(w.text) - len(_tail(w.text))] + rest
    return Wish("color", w.rest(), {"color": code})


def _tail(text: str) -> str:
    """The end of a clause behind its verb: there the colour that is wanted stands."""
    match = re.search(
        r"(?:\b(?:to|in|into|as|be|with)\b|[成为用])(?!.*(?:\b(?:to|in|into|as|be|with)\b|[成为用]))",
        text,
        re.IGNORECASE,
    )
    return text[match.start() :] if match else text


ROWS: tuple[Row, ...] = (_brief, _shade, _colors)
"""Rows of the grammar in this module, the particular before the general."""
