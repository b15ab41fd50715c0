"""Every word that the illustrator knows, and where a text uses one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from forebrush.paint.illustrator import words as w
from forebrush.paint.illustrator.people.roles import roles
from forebrush.paint.illustrator.settings.registry import settings
from forebrush.paint.illustrator.things.library import Things, kinds

__all__ = ["Mention", "mentions_in"]

_TOKEN = re.compile(r"[a-z][a-z'’]*|\d+|[\u4e00-\u9fff]|[^\s\w]", re.IGNORECASE)
_DEEDS = frozenset(
    ("游泳", "钓鱼", "跳舞", "唱歌", "跑步", "滑雪", "下雨", "吃饭", "喝茶", "开车", "看书", "创意", "idea")
)
"""Tags that say what is done."""
_LEAST_SHARED = 4
"""Tags that so many things share are kinds of things, and name none of them in a sentence."""
_TABLES: dict[int, Mapping[str, Mention]] = {}


@dataclass(frozen=True, slots=True)
class Mention:
    """A word of a text that names somebody, something or a place."""

    start: int
    end: int
    said: str
    kind: Literal["person", "thing", "setting", "family"]
    name: str
    exact: bool = True


def _tags(things: Things) -> Iterator[tuple[str, str]]:
    """Tags that name a thing, with its name: those with the same head as one of its names (`pan`: frying pan).

    The others say what it is for or of what kind it is (`work`: a briefcase), and name nothing in a sentence.
    """
    counts = Counter(
        tag for sketch in things.sketches.values() for tag in {str(tag).lower() for tag in sketch.get("tags", ())}
    )
    for name in things.names:
        names = things.sketches[name]["name"]
        english = {str(names["en"]).lower().split()[-1], name.split("-")[-1], name.split("-")[0]}
        chinese = str(names.get("zh", ""))
        for raw in things.sketches[name].get("tags", ()):
            tag = str(raw).lower()
            word = tag.replace("-", " ")
            first, _, rest = word.partition(" ")
            if first in w.COLORS and rest in kinds():
                continue  # A red bus is a bus that is red.
            if word.isascii():
                same = word.split()[-1] in english and len(word) > 2 and not word.endswith("ing") and word not in _DEEDS
            else:
                same = len(word) > 1 and bool(set(word) & set(chinese)) and word not in _DEEDS
            same = same or kinds().get(word.split()[-1] if word.isascii() else word[-1]) == name
            if same and counts[tag] < _LEAST_SHARED and word not in w.COLORS and not _moment(word):
                yield word, name


def _moment(word: str) -> bool:
    return any(w.named(rows, word) for rows in (w.TIME_WORDS, w.WEATHER_WORDS, w.SEASON_WORDS))


def _table(things: Things) -> Mapping[str, Mention]:
    """Every word that names something: tags, then settings, kinds, names, people, each before the ones before it."""
    if id(things) in _TABLES:
        return _TABLES[id(things)]
    table: dict[str, Mention] = {}
    for word, name in _tags(things):
        table.setdefault(word, Mention(0, 0, word, "thing", name))
    for setting in settings().values():
        for word in setting.words:
            table[word] = Mention(0, 0, word, "setting", setting.name)
    for name in sorted(things.names, key=lambda n: -n.count("-")):
        names = things.sketches[name]["name"]
        for word in (name.replace("-", " "), str(names["en"]).lower(), str(names.get("zh", ""))):
            if word:
                table[word] = Mention(0, 0, word, "thing", name)
    for word, name in kinds().items():
        if name in things.sketches:
            table[word] = Mention(0, 0, word, "thing", name)
    for word, names in w.GROUPS.items():
        table[word] = Mention(0, 0, word, "thing", names[0])
    for word, role in roles().items():
        table[word] = Mention(0, 0, word, "person", role.name)
    for word in w.FAMILY:
        table[word] = Mention(0, 0, word, "family", word)
    _TABLES.clear()
    _TABLES[id(things)] = table
    return table


def mentions_in(text: str, things: Things) -> list[Mention]:
    """What a text names, in its order; the longest words first, none inside another."""
    table = _table(things)
    tokens = [(m.start(), m.end(), m[0].lower()) for m in _TOKEN.finditer(text)]
    found: list[Mention] = []
    k = 0
    while k < len(tokens):
        for size in range(min(6, len(tokens) - k), 0, -1):
            run = tokens[k : k + size]
            han = "\u4e00" <= run[0][2] <= "\u9fff"
            phrase = ("" if han else " ").join(token for _, _, token in run)
            hit = table.get(phrase) or next((table[form] for form in _singular(phrase) if form in table), None)
            if hit is not None and han and size == 1 and not _stands_alone(text, run[0][1], hit):
                hit = None
            if hit is not None:
                start = run[0][0]
                whole = _compound(text, start, found[-1].end if found else 0) if han and size == 1 else ""
                exact = hit.exact and not whole
                found.append(Mention(start, run[-1][1], whole + phrase, hit.kind, hit.name, exact))
                k += size
                break
        else:
            k += 1
    return found


_BEHIND = frozenset(
    "在的了着和与跟是有上里下中旁边前后飞跑走坐站躺趴吃喝看拿抱停游睡追内外间旁正从到把被过向往穿戴举提撑牵冒漂围落靠捧托握端背拉推"
)
"""Characters that begin something new behind a word of one character."""


def _stands_alone(text: str, end: int, hit: Mention) -> bool:
    """Whether a single character is a word of its own there: 球 in 追着球, not in 毛球怪."""
    if hit.kind != "thing" and hit.said not in ("人", "山", "湖"):
        return False
    if hit.said in "面边" and text[end - 2 : end - 1] in _SIDES:
        return False
    after = text[end : end + 1]
    return not "\u4e00" <= after <= "\u9fff" or after in _BEHIND or text[end : end + 2] in ("妈妈", "爸爸", "宝宝")


_SIDES = frozenset("前后上下里外左右旁对")
_AHEAD = frozenset(
    w.MEASURES
    + "的着了和与跟在把被有是小大老红白黑黄绿蓝紫粉金银灰棕橙新旧好多看拿放吃喝追骑抱、，一二两三四五六七八九十几群"
)
"""Characters that end before a word of one character."""


def _compound(text: str, start: int, least: int) -> str:
    """What stands before a word of one character and belongs to it: 木 of 木船. Only its kind is known then."""
    first = start
    while (
        first > least
        and start - first < 4
        and "\u4e00" <= text[first - 1] <= "\u9fff"
        and text[first - 1] not in _AHEAD
    ):
        first -= 1
    return text[first:start]


_IRREGULAR = {
    "cacti": "cactus", "mice": "mouse", "geese": "goose", "oxen": "ox", "children": "child", "men": "man",
    "women": "woman", "people": "person", "octopi": "octopus", "fungi": "fungus", "feet": "foot", "teeth": "tooth",
    "loaves": "loaf", "leaves": "leaf", "knives": "knife", "wolves": "wolf", "sheaves": "sheaf", "dice": "die",
}  # fmt: skip


def _singular(phrase: str) -> Iterator[str]:
    head, _, last = phrase.rpartition(" ")
    if last in _IRREGULAR:
        yield f"{head} {_IRREGULAR[last]}".strip()
    for end, instead in (("ies", "y"), ("ves", "f"), ("ves", "fe"), ("es", ""), ("s", "")):
        if phrase.endswith(end) and len(phrase) > len(end) + 2:
            yield phrase[: -len(end)] + instead
