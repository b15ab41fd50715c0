"""Reads a picture brief: which people and things it wants, how many, in which colours, and how they stand together.

The illustrator knows what it can draw, so it looks for those words itself. What it does not find is told, never left
out in silence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from forebrush.paint.illustrator import words as w
from forebrush.paint.illustrator.dressing import clothes_in, deeds_unshown, describe, looks_aside, take_in_hand
from forebrush.paint.illustrator.lexicon import Mention, mentions_in
from forebrush.paint.illustrator.order import Order, Wanted
from forebrush.paint.illustrator.people.attire import blanked
from forebrush.paint.illustrator.people.roles import role_for, roles
from forebrush.paint.illustrator.relating import relate
from forebrush.paint.illustrator.senses import DEEDS, acted, asleep, collective, settle
from forebrush.paint.illustrator.settings.registry import Setting, settings
from forebrush.paint.illustrator.styles.reading import subjects_only
from forebrush.paint.illustrator.things.library import Things
from forebrush.paint.illustrator.traits import seen_as
from forebrush.paint.illustrator.unknown import unknown_in
from forebrush.paint.oklab import Rgb
from forebrush.scene.picture import PictureBrief, Subject

__all__ = ["Order", "Wanted", "read_brief"]

_MOST = 12
"""Subjects that one picture can show; of more, the first."""
_SEVERAL = frozenset(
    ["children", "men", "women", "people", "mice", "geese", "wolves", "cacti", "孩子们", "人们", "众人"]
)
"""Words for several that end in no s."""
_SINGLE = frozenset(
    ["glasses", "people", "jeans", "noodles", "pills", "headphones", "scissors", "fireworks", "binoculars", "skis",
     "balloons", "pancakes", "steamed buns", "dumplings", "shorts", "trousers", "cactus", "octopus", "bus", "walrus",
     "hippopotamus", "platypus", "rhinoceros", "lotus", "iris", "hibiscus", "abacus", "canvas", "lens", "atlas"]
)  # fmt: skip
"""Plurals that are one thing, and words for one that end in s."""
_YOUNG = re.compile(
    r"(?:duckling|cub|foal|calf|fawn|piglet|gosling|cygnet|joey|lamb|chick|hatchling)(?:s)?$|calves$|小(?!提琴|号|麦|米)"
)
"""Words for the young of animals."""
_RACE = re.compile(r"\b(?:race|races|racing|regatta|derby)\b|比赛|竞渡|竞速|赛跑|赛马|赛车|赛龙舟", re.IGNORECASE)
_RACERS = frozenset(("vehicle", "boat", "animal", "car", "transport", "bicycle", "交通", "动物", "船"))
_MOON = re.compile(r"full moon|harvest moon|moonlit|月下|满月|圆月|明月|赏月|中秋|皓月", re.IGNORECASE)
_LOOKED_AT = re.compile(
    r"\b(?:look\w*|gaz\w*|star(?:e|es|ing)|point\w*|admir\w*|watch\w*|howl\w*|under|beneath|"
    r"below)\s+(?:up\s+)?(?:at\s+)?"
    r"(?:the\s+|a\s+)?(?:\w+\s+)?$"
)
"""What makes of the moon, else a place to be, a light in the sky."""
_BUSY = re.compile(
    r"\bbusy\b|\bcrowded\b|\bbustling\b|\blively\b|热闹|繁忙|繁华|熙熙攘攘|人来人往|人山人海", re.IGNORECASE
)
_SPREAD = re.compile(
    r"(?:\b(?:fields?|sea|rows|meadows?|carpets?|hundreds|plenty) of (?:\w+ )?|\bamong (?:the )?(?:\w+ )?|"
    r"\b(?:full of|filled with|covered (?:with|in)|surrounded by) (?:the )?(?:\w+ )?|开满了?(?:\S{0,3})|长满了?|"
    r"种满了?|铺满了?|满是|到处是|成片的)$"
)
"""What makes of a thing a ground that is full of it."""
_GROWS = frozenset(("plant", "flower", "tree", "植物", "花", "mushroom", "desert", "palm", "树"))
"""Tags of what grows."""
_WITH_PLACE = re.compile(r"^\s*(?:full of|with|filled with)\s+(?:\w+\s+)?$")
_VAGUE = w.word_set(
    "winter snow city town table desk room home house sky space "
    "indoors interior poster plain garden 城市 天空 室内 家里 家中 桌上 雪地 都市 "
    "window 窗前 窗边"
)
"""Words for places of which another word of the request may say more."""
_ACTION_END = re.compile(
    r"[,;.，；。：:]|\bwhile\b|\band an?\b|\band the\b|\band (?:two|three|four|her|his|their)\b| \bat\b|\bwith\b"
)


def read_brief(brief: PictureBrief, things: Things) -> Order:
    """The order of a brief."""
    order = Order()
    brief = subjects_only(brief)
    # The prompt says how its parts stand together; subjects that it does not name follow.
    others = [subject for subject in brief.subjects if subject.what not in brief.prompt]
    whole = " ; ".join((brief.prompt, *(subject.what for subject in others), brief.setting))
    for name, rows in (("time", w.TIME_WORDS), ("weather", w.WEATHER_WORDS), ("season", w.SEASON_WORDS)):
        given = getattr(brief, name).lower()
        found = w.named(rows, given) or _plain(given, rows) or w.named(rows, whole)
        setattr(order, name, found or _of_feast(name, whole))
    order.moon = "full" if _MOON.search(whole) else ""
    order.setting = _setting(brief.setting.lower())
    order.given = order.setting is not None and bool(brief.prompt)
    refused = _refused(whole, brief.without, things)
    if brief.prompt:
        alone = brief.subjects[0] if len(brief.subjects) == 1 and not others else None
        _add(order, brief.prompt, things, refused, alone)
    for subject in others:
        _add(order, subject.what, things, refused, subject)
    if _BUSY.search(whole) and "person" not in refused and not any(one.kind == "person" for one in order.wanted):
        order.wanted.append(
            Wanted("people", "person", "person", 4, role=roles()["person"], action="walking", passing=True)
        )
    _compact(order)
    if order.setting is not None:
        # A street with shops: the setting has them.
        order.wanted = [one for one in order.wanted if not _is_shown(one, order)]
    return order


def _is_shown(one: Wanted, order: Order) -> bool:
    assert order.setting is not None
    hosts = {other.to for other in order.wanted if other.to is not None}
    plain = one.kind == "thing" and one.color is None and one.size == 1.0 and not one.relation and not hosts
    return plain and one.name in order.setting.shows and one.count <= 2


def _compact(order: Order) -> None:
    """Leave out what something else shows, and what is too much; the numbers of hosts follow."""
    kept = [number for number, one in enumerate(order.wanted) if not one.gone][:_MOST]
    new = {number: place for place, number in enumerate(kept)}
    for one in order.wanted:
        one.to = new.get(one.to) if one.to is not None else None
        one.relation = one.relation if one.to is not None else ""
    order.wanted = [order.wanted[number] for number in kept]


def _plain(given: str, rows: tuple[tuple[str, str], ...]) -> str:
    return given if any(given == name for name, _ in rows) else ""


def _of_feast(what: str, text: str) -> str:
    """The time or season that a feast or a deed implies: New Year's Eve is a night."""
    return next((row[what] for pattern, row in w.FEASTS if what in row and re.search(pattern, text, re.IGNORECASE)), "")


def _setting(text: str) -> Setting | None:
    found = [(len(word), setting) for setting in settings().values() for word in setting.words if _holds(text, word)]
    return max(found, key=lambda row: row[0])[1] if found else None


def _holds(text: str, word: str) -> bool:
    return (
        bool(word) and word in text and (not word.isascii() or re.search(rf"\b{re.escape(word)}s?\b", text) is not None)
    )


def _refused(text: str, without: tuple[str, ...], things: Things) -> set[str]:
    """Names of what must not be there: `person` for all people, `animal` for all animals."""
    phrases = [match for match in re.split(w.NEGATIONS, text, flags=re.IGNORECASE)[1:] if match]
    names: set[str] = set()
    for phrase in (*(p[:24] for p in phrases), *without):
        head = " ".join(re.split(r"[,;.，。；]", phrase)[0].split()[:3])
        head = re.sub(r"^(?:no|without|不要|没有)\s*", "", head)
        if re.match(r"(?:people|persons?|humans?|人|行人|任何人)", head):
            names.add("person")
        elif re.match(r"(?:any )?animals?|动物", head):
            names.add("animal")
        elif found := things.find(head):
            names.add(found.name)
    return names


def _is_refused(name: str, kind: str, refused: set[str], things: Things) -> bool:
    if name in refused or (kind in ("person", "family") and "person" in refused):
        return True
    tags = things.sketches[name].get("tags", ()) if name in things.sketches else ()
    return "animal" in refused and "animal" in tags


def _count(before: str, said: str) -> int:
    """How many, from the words before a name; a plural with no number is two."""
    tail = re.findall(r"[a-z]+|\d+|[\u4e00-\u9fff]", before.lower())[-4:]
    for k in range(len(tail) - 1, -1, -1):
        word = tail[k]
        if word.isdigit():
            return max(1, min(int(word), 40))
        if word in ("on", "in", "with", "and", "the", "at", "under", "behind"):
            break
        if word in w.COUNTS and not (
            word in ("一", "对", "双") and k + 1 < len(tail) and tail[k + 1] not in w.MEASURES
        ):
            return w.COUNTS[word]
    if said in _SEVERAL:
        return 3 if said == "people" else 2
    plural = said.isascii() and said.endswith("s") and not said.endswith("ss")
    return 2 if plural and said not in _SINGLE else 1


def _color(before: str, said: str) -> Rgb | None:
    if said.isascii():
        own = said.split()[0]
        if own in w.COLORS and " " in said and own not in ("orange", "gold", "golden"):
            return w.COLORS[own]
        for word in reversed(re.findall(r"[a-z]+", before.lower())[-3:]):
            if word in w.COLORS:
                return w.COLORS[word]
            if word in w.STOPS or word in ("a", "an", "the"):
                return None
        return None
    near = before[-5:]
    hits = [word for word in w.COLORS if not word.isascii() and (near.endswith((word, word + "的")))]
    of_name = [word for word in w.COLORS if not word.isascii() and len(said) > len(word) and said.startswith(word)]
    return w.COLORS[max(hits or of_name, key=len)] if hits or of_name else None


def _size(before: str, said: str, after: str) -> float:
    for word in reversed(re.findall(r"[a-z]+", before.lower())[-3:]):
        if word in w.SIZES:
            return w.SIZES[word]
    if re.match(r"baby |son |daughter ", said):
        return 0.65
    if re.match(r"(?:mother|father|mom|mum|dad|mama|papa|parent) ", said) or re.match(r"妈妈|爸爸|母亲|父亲", after):
        return 1.3
    if re.search(r"(?:巨大|超大|庞大)的?$", before):
        return w.SIZES["巨大"]
    return 0.72 if re.search(r"小$|小小的$|迷你的?$", before) else 1.2 if re.search(r"大大的$|大$", before) else 1.0


def _add(order: Order, text: str, things: Things, refused: set[str], subject: Subject | None) -> None:
    mentions = settle(text, mentions_in(text, things), things)
    worn, whole = clothes_in(text, mentions, things), text
    text = looks_aside(blanked(text, worn), mentions)
    if text != whole:
        mentions = settle(text, mentions_in(text, things), things)
    last = 0
    pending: list[tuple[int, Mention]] = []
    negated = [(m.start(), m.end()) for m in re.finditer(w.NEGATIONS, text, re.IGNORECASE)]
    placed = False
    for mention in mentions:
        if _is_of_feast(text, mention):
            continue
        before = text[last : mention.start]
        last = mention.end
        if _negated(text, mention, negated) or text[: mention.end].endswith("空无一人"):
            continue
        after = text[mention.end : mention.end + 3]
        if mention.said == "moon" and _LOOKED_AT.search(before.lower()):
            order.moon, order.time = "full", order.time or "night"
            continue
        if mention.kind == "setting" or (mention.kind == "thing" and _is_place(mention, before, after, order)):
            _place(order, mention, before, text[mention.end : mention.end + 24])
            placed = True
            continue
        if order.hint is None and mention.said.isascii() and " " in mention.said:
            order.hint = _setting(mention.said)
        if _is_furniture(mention, order) or _is_sky(mention, order, mentions):
            continue
        if _is_refused(mention.name, mention.kind, refused, things):
            continue
        for wanted in _wanted(mention, before, text, things):
            order.wanted.append(wanted)
            if wanted.kind == "person":
                describe(wanted, mention, text, whole, mentions, worn)
            pending.append((len(order.wanted) - 1, mention))
            wanted.spread = _is_spread(text, mention, before, wanted, things, placed=placed and not pending[:-1])
    places = [m.end for m in mentions if m.kind == "setting"]
    relate(order, text, pending, places, things)
    _finish(order, text, pending, things)
    order.unknown += unknown_in(text, mentions)
    take_in_hand(order, {number for number, _ in pending})
    _launch(order, text, mentions, things)
    if subject is not None and pending:
        first = order.wanted[pending[0][0]]
        first.count = max(first.count, subject.count) if not first.gone else 0
        first.action = first.action or subject.action
    order.unknown += deeds_unshown(order)
    if not pending and not mentions and text.strip() and not order.unknown:
        order.unknown.append(text.strip()[:80])


def _is_of_feast(text: str, mention: Mention) -> bool:
    """元宵 of 元宵节 is the name of a day, no dumpling."""
    return (
        not mention.said.isascii() and text[mention.end : mention.end + 1] in ("节", "節") and mention.kind == "thing"
    )


def _place(order: Order, mention: Mention, before: str, after: str) -> None:
    """The first place that is told holds, unless a later one says more: a kitchen, of a table; never a backdrop."""
    found = settings()[mention.name] if mention.kind == "setting" else _setting(mention.said)
    if found is not None and found.indoor and re.search(r"in front of|outside|门口|门前|before", before):
        found = settings()["street"]
    if found is None:
        return
    vague = mention.said in _VAGUE or re.match(r"\s*(?:behind|in the (?:back|distance))", after) is not None
    if order.setting is None or order.given or (order.vague and not vague):
        order.setting, order.vague, order.given = found, vague, False


def _is_place(mention: Mention, before: str, after: str, order: Order) -> bool:
    """A word for a thing that also names a setting is a place after `in`, `at`, `on`, `by`."""
    named = _setting_by_word(mention.said)
    free = order.setting is None or order.given or order.vague
    if named is None or not (free or order.setting is named):
        return False
    if not mention.said.isascii():
        return re.match(r"[里内中上边旁畔]", after) is not None
    return re.search(r"\b(?:in|at|on|by|near|through|across|over)\s+(?:\w+\s+){0,2}$", before.lower()) is not None


def _negated(text: str, mention: Mention, negated: list[tuple[int, int]]) -> bool:
    """Whether a word of negation stands just before it, in the same clause."""
    gaps = (text[end : mention.start] for _, end in negated if end <= mention.start)
    return any(len(gap) < 12 and not re.search(r"[,，;；.。、]|\band\b", gap) for gap in gaps)


def _is_furniture(mention: Mention, order: Order) -> bool:
    """A table in a setting that has one is that table."""
    tables = ("dining-table", "office-desk", "cutting-board")
    return mention.name in tables and order.setting is not None and order.setting.table is not None


def _is_sky(mention: Mention, order: Order, mentions: Sequence[Mention]) -> bool:
    """A moon or a sun beside other things is that of the sky."""
    if mention.name not in ("full-moon", "sun", "crescent-moon", "cloud") or len(mentions) < 2:
        return False
    if mention.name == "full-moon":
        order.moon, order.time = "full", order.time or "night"
    if mention.name == "sun":
        order.moon, order.weather = "sun", order.weather or "clear"
    return True


def _setting_by_word(word: str) -> Setting | None:
    return next((setting for setting in settings().values() if word in setting.words), None)


_ALONE = re.compile(r"\b(?:an?|one|single|the|his|her|my)\s+(?:\w+\s+)?$|[一这那][\u4e00-\u9fff]{0,3}$", re.IGNORECASE)


def _is_race(before: str, said: str, after: str) -> bool:
    """Whether a racer is said with its race: `a horse race` has several, `a hare in a race` is one."""
    alone = _ALONE.search(before) is not None
    if re.match(rf"\s?(?:{_RACE.pattern})", after, re.IGNORECASE) and (said.isascii() or not alone):
        return True
    return not alone and _RACE.search(before + after) is not None


def _wanted(mention: Mention, before: str, text: str, things: Things) -> Iterator[Wanted]:
    after = text[mention.end : mention.end + 60]
    action = _ACTION_END.split(after)[0][:48]
    if mention.kind == "family":
        aged = re.search(r"\b(?:old|elderly)\s+$|老$|年老的$", before.lower()) is not None
        for name in w.FAMILY[mention.name]:
            name = f"old {name}" if aged and name in ("man", "woman") else name
            yield Wanted(mention.said, "person", name, action=action, role=roles().get(name))
        return
    count = min(max(_count(before, mention.said), collective(text, mention)), 12)
    if mention.kind == "person":
        found = role_for(mention.said)
        role = seen_as(found[0] if found else None, before, after)
        yield Wanted(mention.said, "person", mention.name, count, action=action, role=role, asleep=asleep(action))
        return
    if mention.said in w.GROUPS:
        for name in w.GROUPS[mention.said]:
            if name in things.sketches:
                yield Wanted(mention.said, "thing", name)
        return
    near = f"{before[-6:]}{action}" if not mention.said.isascii() else action
    tags = set(things.sketches[mention.name].get("tags", ())) if mention.name in things.sketches else set()
    if count == 1 and _RACERS & tags and _is_race(before, mention.said, text[mention.end :]):
        count = 3 if "animal" in tags else 2
    name = acted(mention.name, f"{before[-12:]} {near}", things)
    yield Wanted(
        mention.said, "thing", name, count, _color(before, mention.said),
        _size(before, mention.said, after) * (0.62 if "animal" in tags and _YOUNG.match(mention.said) else 1.0), near,
        exact=mention.exact, asleep=asleep(f"{before[-12:]} {near}"),
    )  # fmt: skip


def _is_spread(text: str, mention: Mention, before: str, wanted: Wanted, things: Things, *, placed: bool) -> bool:
    """Whether the ground is full of it: `a field of tulips`, `a desert with cacti`."""
    if wanted.kind != "thing":
        return False
    full = _SPREAD.search(text[: mention.start].lower()) is not None
    if full and wanted.name in ("flower-vase", "bride-bouquet"):
        wanted.name = "daisy"
    if "ground" not in things.thing(wanted.name).stands:
        return False
    if full:
        return True
    if not _GROWS & set(things.sketches[wanted.name].get("tags", ())):
        return False
    several = wanted.count == 2 and not re.search(r"\b(?:two|both|pair)\b|[两双对]", before.lower())
    return placed and several and _WITH_PLACE.match(before.lower()) is not None


def _launch(order: Order, text: str, mentions: Sequence[Mention], things: Things) -> None:
    """In or on the water what can swim does."""
    if order.setting is None or order.setting.water is None:
        return
    place = next((m for m in mentions if m.kind == "setting" and m.name == order.setting.name), None)
    if place is None or re.search(r"\b(?:by|near|beside|at)\s+(?:an?|the)?\s*$", text[: place.start].lower()):
        return
    if re.match(r"[边旁畔]", text[place.end :]) or place.said.endswith(("边", "畔")):
        return
    for one in order.wanted:
        if one.kind == "thing" and not one.relation:
            one.name = acted(one.name, "swimming", things)


def _finish(order: Order, text: str, pending: Sequence[tuple[int, Mention]], things: Things) -> None:
    """What deeds are done with, and what musicians hold."""
    for number, mention in pending:
        tool = w.INSTRUMENTS.get(mention.said.removesuffix("s"))
        if tool is not None and all(wanted.name != tool for wanted in order.wanted):
            order.wanted.append(Wanted(mention.said, "thing", tool, relation="held", to=number))
    people = [(number, mention) for number, mention in pending if order.wanted[number].kind == "person"]
    for deed in DEEDS:
        match = re.search(deed.said, text, re.IGNORECASE)
        tool = next((name for name in deed.tools if name in things.sketches), None)
        if match is None or tool is None or not deed.relation:
            continue
        if any(set(wanted.name.split("-")) & set(name.split("-")) for wanted in order.wanted for name in deed.tools):
            continue
        doers = [number for number, mention in people if mention.end <= match.start()] or [n for n, _ in people][:1]
        if not doers:
            continue
        doer = order.wanted[doers[-1]]
        if deed.relation in ("on", "riding"):
            order.wanted.append(Wanted(match[0], "thing", tool))
            if not doer.relation:
                doer.relation, doer.to = deed.relation, len(order.wanted) - 1
        else:
            order.wanted.append(Wanted(match[0], "thing", tool, relation=deed.relation, to=doers[-1]))
