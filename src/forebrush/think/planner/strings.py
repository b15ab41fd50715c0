"""The strings of a request with role, place, neighbour, area, surface and looks, read from the words round them.

One pass in the order of the request keeps what later words refer to: the string named last, the headings, the part of
the page and the surface that is spoken of. A string that is named again is a reference, not a second string.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from forebrush.think.planner.areas import Part, grid_of, part_of
from forebrush.think.planner.cues import (
    ARTICLES,
    ATTRIBUTE,
    BESIDE,
    CARDS,
    CONTAINED,
    FACTS,
    ICON,
    LISTING,
    MAKER,
    NEGATED,
    NOT_ONLY,
    PAPERS,
    PRONOUN_LEAD,
    SCENES,
    STEPS,
    VALUES,
)
from forebrush.think.planner.description import describes
from forebrush.think.planner.items import Item, Reading, same_words
from forebrush.think.planner.lettering import Lettering, lettering
from forebrush.think.planner.mentions import Group, Said, groups
from forebrush.think.planner.neighbours import (
    OF_NEXT,
    beside_its_row,
    compared,
    compared_by_noun,
    stand_side_by_side,
)
from forebrush.think.planner.positions import Relation, anchored, leading_place, place_of, relations
from forebrush.think.planner.roles import QUOTED_LABELS, SINGLE, detail_label, role_after, role_before
from forebrush.think.planner.sayings import PLURAL, SAY_EN, SAY_ZH
from forebrush.think.planner.surfaces import SURFACES, Surfaces

__all__ = ["Item", "Reading", "read_groups"]


class _Reader:
    """The pass over the groups. Holds what later words refer to."""

    def __init__(self, text: str, gathered: Sequence[Group]) -> None:
        self.text = text
        self.groups = gathered
        self.reading = Reading()
        self.surfaces = Surfaces()
        self.area = ""
        self.series: list[Item] = []
        self.last_named: Item | None = None
        self.tail_before = ""
        opening = text[: gathered[0].said[0].start] if gathered else text
        # What is asked for as a whole is the picture; what stands in a scene is a surface.
        first = re.split(r"[.。\n]", opening)[0]
        made = MAKER.match(first) or _PAPER_WITH.match(first)
        self.scene = not (made and PAPERS.search(first)) or bool(SCENES.search(first))
        if self.scene and not (PAPERS.search(first) and not SCENES.search(first)):
            self.surfaces.read(opening, new=False)
        if not self.scene:
            self.surfaces.current = ""

    # what a string refers to

    def known(self, text: str) -> Item | None:
        """The string that was said already in these words, whole or as the beginning or end of a line."""
        wanted = same_words(text)
        if not wanted:
            return None
        whole = [i for i in self.reading.items if same_words(i.text) == wanted]
        if whole:
            return whole[-1]
        if len(wanted) >= 4:
            parts = [
                i
                for i in self.reading.items
                if same_words(i.text).startswith(wanted) or same_words(i.text).endswith(wanted)
            ]
            return parts[-1] if parts else None
        return None

    def mentioned(self, words: str) -> Item | None:
        """The string whose words stand in a stretch of the request without marks (`under BREAKFAST`)."""
        for item in reversed(self.reading.items):
            plain = item.text.strip()
            long = len(plain) > (2 if plain.isascii() else 1) or plain == words.removeprefix("the ").strip(" \x00")
            if long and plain in words and re.search(rf"(?<![A-Za-z]){re.escape(plain)}(?![A-Za-z])", words):
                return item
        return None

    def by_noun(self, noun: str) -> Item | None:
        """The string that a noun means: the last one of that role, else the one said last."""
        items = [i for i in self.reading.items if not i.gone]
        named = [i for i in items if noun and i.named.endswith(noun)]
        if named:
            return named[-1]
        role = QUOTED_LABELS.get(noun.lower(), "")
        if not role:
            role = next((QUOTED_LABELS[w] for w in QUOTED_LABELS if noun.endswith(w) and not w.isascii()), "")
        fitting = [i for i in items if role and i.role == role]
        if not fitting and re.search(r"name|title|head|题|名", noun):
            return items[0] if items else None
        return (fitting or items or [None])[-1]  # type: ignore[list-item]

    def target(self, relation: Relation, before: int) -> Item | None:
        """The string beside which another stands."""
        items = [i for i in self.reading.items if i.group < before and not i.gone]
        if not items:
            return None
        named = self.mentioned(relation.other)
        if named is not None:
            return named
        noun = anchored(relation.other)
        if noun == "last":
            last = items[-1]
            opposite = {"left": "right", "right": "left", "above": "below", "below": "above"}.get(relation.side, "")
            if last.near[0] and last.near[1] == opposite:
                # `X, A to its left, B to its right`: both stand by X.
                return next((i for i in items if i.id == last.near[0]), last)
            row = [i for i in items if i.group == last.group]
            return row[0] if relation.side == "above" else last
        return self.by_noun(noun) if noun else None

    # one group

    def read(self, number: int, group: Group) -> None:
        """Read a group: references, then new strings with what is said of them."""
        lead, since = group.lead, group.since
        if self._unwanted(lead, group):
            self.reading.spans.append((group.lead_start, group.tail_end))
            return
        said = list(group.said)
        tails = list(group.tails)
        references: list[Item] = []
        icon = ICON.search(lead)
        points = bool(relations(lead + "\x00") and relations(lead + "\x00")[-1].end >= len(lead))
        while said and (old := self.known(said[0].text)) is not None and (old.group != number):
            references.append(old)
            if not (icon or points or len(said) == 1 or not said[1:]) and not references[1:]:
                pass
            said.pop(0)
            tails.pop(0)
        if references and icon:
            for old in references:
                old.icon = _icon_words(icon)
        self._follow(since, lead)
        if not said:
            self._referred(references, lead, group)
            self.last_named = references[-1]
            self._take(group)
            return
        attribute = ATTRIBUTE.match(lead)
        last = self.reading.items[-1] if self.reading.items else None
        if attribute and last is not None and not references and not place_of(tails[0]):
            what = (attribute["what"] or attribute["zh"]).lower()
            owner = next((i for i in reversed(self.reading.items) if not i.gone), last)
            if what in VALUES:
                owner.value = said[0].text
            else:
                owner.note = said[0].text
            owner.listed = owner.listed or "row"
            self.reading.items.append(Item(said[0], f"words-{len(self.reading.items) + 1}", number, gone=True))
            self._take(group)
            if said[1:]:
                self._new(
                    number,
                    Group(said[1:], " then ", said[1].start, group.tail, group.tail_end, tails[1:]),
                    said[1:],
                    tails[1:],
                    [],
                    False,
                )
            return
        self._new(number, group, said, tails, references, points)
        self._take(group)

    def _unwanted(self, lead: str, group: Group) -> bool:
        piece = re.split(r"[.;。；\n]", lead)[-1]
        return bool(NEGATED.search(piece)) and not NOT_ONLY.search(piece)

    def _follow(self, since: str, lead: str) -> None:
        """Parts of the page and surfaces that are named before the strings."""
        if self.scene:
            self.surfaces.read(since)
            self.surfaces.read(lead)

    def _referred(self, references: list[Item], lead: str, group: Group) -> None:
        """A sentence about strings that were said before: what it adds (`“X” is in red`, `“X” sits above “Y”`)."""
        beside = BESIDE.match(group.tail)
        subject = self._subject(references[0], group)
        if beside and subject is not None and re.search(r"(?:在|到|于)\s*$", lead or self.tail_before):
            side = next(name for name in ("below", "above", "left", "right", "inside") if beside[name])
            subject.near = (references[0].id, side)
            return
        for old in references:
            looks = lettering(group.tail)
            if looks != Lettering() and old.looks == Lettering() and not ICON.search(lead + group.tail):
                old.looks = looks

    def _subject(self, reference: Item, group: Group) -> Item | None:
        """The string that is put beside another in a sentence: the one named before it there."""
        before = [i for i in self.reading.items if i is not reference and not i.gone]
        named = [i for i in before if i is self.last_named]
        return named[-1] if named else (before[-1] if before else None)

    def _new(
        self, number: int, group: Group, said: list[Said], tails: list[str], references: list[Item], points: bool
    ) -> None:
        lead, tail = group.lead, group.tail
        items = self.reading.items
        continued = not lead.strip(" ,，、and和与\n•·*-–—") and bool(items) and bool(self.series)
        previous = items[-1] if items else None
        bulleted = "\n" in lead[-12:] and bool(re.search(r"[•·▪●*\-–—]\s*$", lead)) and previous is not None
        role = self._role(group, continued)
        related = [r for r in relations(lead) if r.end < len(lead) + 1]
        bare = _without(lead, related, self)
        own_place = leading_place(bare)
        looks = lettering(_near_words(lead)) if not continued else Lettering()
        after = lettering(tail)
        looks = _merged(looks, after)
        near = self._near(number, related, tail, references, points)
        if near[1] == "below" and any(not r.other for r in related) and stand_side_by_side(self.reading.items, near[0]):
            # `“X” on the left, “Y” on the right, below “Z”`: Z stands below both.
            near, own_place = ("", ""), own_place or "bottom"
        part = part_of(group.since[-160:] + lead) if not continued else None
        area = self._area(part, group, near, own_place)
        heading = self._heading(number, group, said, role, related, references, bulleted, area)
        detail = detail_label(lead) if len(said) == 1 and not role_after(tail) else ""
        surface = self.surfaces.current if self.scene else ""
        plural = bool(PLURAL.search(lead)) or len(said) > 2
        listed = self._listed(said, role, lead, heading, surface, plural)
        titled = any(i.role == "title" for i in items)
        if role == "title" and ((area and part is not None) or (titled and (area or heading or lead.strip()))):
            role = "heading"
        fresh: list[Item] = []
        for index, string in enumerate(said):
            own = role if index == 0 or role not in SINGLE or (plural and role == "quote") else ""
            here = place_of(tails[index]) if index < len(tails) and not relations(tails[index]) else ""
            item = Item(string, f"words-{len(items) + 1}", number)
            item.role = _on_surface(own, surface, heading is not None)
            item.place = here or (own_place if not continued else "")
            item.area, item.near, item.surface = area, near, surface
            item.named = re.split(r"[，,。；;、\s]", lead.strip(" :：是为写叫"))[-1][-8:] if index == 0 else ""
            if surface and index and item.role == "sign" and heading is None and _plural_of(surface, lead):
                item.surface = self._next_surface(surface)
            item.looks, item.label, item.listed = looks, detail if index == 0 else "", listed
            if heading is not None and heading.id != item.id:
                item.carrier = heading.id
                item.near = ("", "")
            beside_its_row(item, tails[index] if index < len(tails) else "", fresh, self.reading.items)
            items.append(item)
            fresh.append(item)
        if OF_NEXT.search(lead) and previous is not None and previous.group == number - 1:
            # `“X” to the left of “Y”`: it is X that stands by Y.
            previous.near, fresh[0].near = (fresh[0].id, related[-1].side if related else "left"), ("", "")
            for item in fresh[1:]:
                item.near = ("", "") if item.near[0] == previous.id else item.near
        self.last_named = fresh[-1]
        compared(lead, tail, fresh[0], self.reading.items)
        if area:
            self.reading.areas.hold(area)
        self._assigned(group, fresh)
        if role == "heading" or (continued and self.series):
            self.series = [*self.series, *fresh] if continued else fresh
            if flow := _flow_of(lead, group.since):
                self.reading.flows[self.series[0].id] = flow
        elif not continued:
            self.series = fresh

    def _role(self, group: Group, continued: bool) -> str:
        lead, tail = group.lead, group.tail
        if re.search(r"[为给]\s*$", lead) and re.match(
            r"\s*(?:这[家个所间])?[^，。]{0,4}(?:设计|制作|做|画|写|生成)", tail
        ):
            return "brand"
        role = role_after(tail) or role_before(lead)
        if continued and not role:
            return self.series[0].role if self.series[0].role not in SINGLE else ""
        # The tag of a bottle is what it is written on, no badge.
        return "" if role == "badge" and self.surfaces.current and "label" not in lead.lower() else role

    def _near(
        self, number: int, related: list[Relation], tail: str, references: list[Item], points: bool
    ) -> tuple[str, str]:
        if references and points and related:
            return references[0].id, related[-1].side
        for relation in reversed(related):
            found = self.target(relation, number)
            if found is not None:
                return found.id, relation.side
        for relation in relations(tail):
            found = self.target(relation, number)
            if found is not None and (relation.other or relation.start < 40):
                return found.id, relation.side
        return "", ""

    def _area(self, part: Part | None, group: Group, near: tuple[str, str], own_place: str) -> str:
        lead = group.lead
        if part is not None:
            self.area = self.reading.areas.enter(part)
        elif self.area:
            beside = next((i for i in self.reading.items if i.id == near[0]), None)
            inside = CONTAINED.search(lead)
            follows = beside is not None and beside.area == self.area
            same = (
                not group.since.strip()
                and bool(self.reading.items)
                and group.lead_start > 0
                and self.text[group.lead_start - 1] not in ".。\n!?！？;；"
                and not self.text[: group.lead_start].rstrip().endswith((".", "。", ";", "；"))
            )
            if not (inside or follows or (same and not own_place) or (PRONOUN_LEAD.search(lead) and not own_place)):
                self.area = ""
        return self.area

    def _heading(
        self,
        number: int,
        group: Group,
        said: list[Said],
        role: str,
        related: list[Relation],
        references: list[Item],
        bulleted: bool,
        area: str,
    ) -> Item | None:
        """The heading in whose list these strings stand, if they stand in one."""
        items = [i for i in self.reading.items if i.group < number and not i.gone]
        if not items or role in ("title", "brand", "footer", "button", "nav", "heading", "subtitle"):
            return None
        last = items[-1]
        if bulleted:
            if last.carrier:
                return next(i for i in items if i.id == last.carrier)
            return last
        lead = group.lead
        listing = bool(LISTING.search(lead)) or not lead.strip(" ,:：、")
        if references and related and related[-1].side in ("below", "inside") and listing:
            return references[0] if references[0].role != "title" or len(said) > 1 else None
        for relation in related:
            if relation.side not in ("below", "inside"):
                continue
            named = self.mentioned(relation.other)
            if named is not None and (len(said) > 1 or named.role == "heading") and listing:
                return named
            noun = anchored(relation.other)
            if noun and listing and (len(said) > 1 or area):
                found = last if noun == "last" else self.by_noun(noun)
                if found is not None and found.carrier:
                    found = next(i for i in items if i.id == found.carrier)
                if found is not None and found.role == "heading" and found.area == area:
                    return found
        if (
            re.match(
                r"\W*(?:it|this|which|the list|the section|the column|each)\b[^.]{0,20}\b(?:list|show|"
                r"display|includ|contain|read|say)",
                lead,
                re.IGNORECASE,
            )
            and last.role == "heading"
        ):
            return last
        if (
            last.carrier
            and not group.since.strip()
            and not related
            and re.match(r"^\W*(?:then|and|and then|followed by|with|，|再|然后|接着)\W*$", lead, re.IGNORECASE)
        ):
            return next(i for i in items if i.id == last.carrier)
        return None

    def _listed(self, said: list[Said], role: str, lead: str, heading: Item | None, surface: str, plural: bool) -> str:
        if heading is not None:
            return "list"
        if role == "nav" and len(said) > 1:
            return "nav"
        if role == "button" and len(said) > 1:
            return "buttons"
        if surface or role not in ("", "body", "step", "badge", "quote"):
            return ""
        if len(said) > 1 and CARDS.search(lead):
            return "cards"
        if len(said) > 1 and (role == "step" or STEPS.search(lead)):
            return "steps"
        return "list" if len(said) > 2 and plural else ""

    def _next_surface(self, surface: str) -> str:
        name = re.sub(r"-\d+$", "", surface)
        self.surfaces.counts[name] = self.surfaces.counts.get(name, 1) + 1
        self.surfaces.current = f"{name}-{self.surfaces.counts[name]}"
        return self.surfaces.current

    def _assigned(self, group: Group, fresh: list[Item]) -> None:
        """`“A” & “B” for X, “C” for Y`: strings that their tail gives to a heading; `“C” under Y`: the last alone."""
        match = re.match(r"\s*(?:for|under|below|对应|属于)\s+(?P<to>[^,;.\x00]{2,60})", group.tail)
        filing = None if match else _FILED.match(self.text, group.said[-1].end)
        words = match["to"] if match else (filing["to"] or filing["zh"]) if filing else ""
        heading = self.mentioned(words) if words else None
        if heading is None or heading in fresh[-1:] or (match and heading in fresh):
            return
        for item in fresh if match else fresh[-1:]:
            item.carrier, item.listed, item.near, item.filed = heading.id, "list", ("", ""), filing is not None

    def _take(self, group: Group) -> None:
        """The words that speak of strings are read: they say nothing else."""
        lead = group.lead
        start = len(lead)
        for match in reversed(list(re.finditer(r"[^,，;；]+[,，;；]*|[,，;；]+", lead))):
            piece = match[0]
            words = len(piece.split()) if piece.isascii() else len(piece)
            named = start == len(lead) and re.search(r"[:：]\s*$", piece) and not FACTS.search(piece)
            if not (words <= 3 or named or _speaks(piece)):
                break
            start = match.start()
        start += group.lead_start
        if start == group.lead_start and (
            number := re.search(r"(?:^|\n)\s*(?:\d{1,2}[.)]|[•·▪●*\-–—])\s*$", self.text[:start])
        ):
            start = number.start()
        self.reading.spans.append((start, group.tail_end))


_PAPER_WITH = re.compile(rf"\W*(?:[\w'’-]+ )?(?:{PAPERS.pattern})\s+with\b", re.IGNORECASE)
"""A request that begins with what is to be made: `Postcard with`."""
_FILED = re.compile(
    r"\W{0,2}\s*(?:goes |listed |put )?(?:under|in|inside) (?P<to>[A-Z][^,;.\x00]{1,40})(?=[,;.\n]|$)|"
    r"[”」]?(?:列|放|写|排|归)[在到入于](?P<zh>[^，。；\x00]{1,10}?)(?:[那这]一?)?(?:[栏列类组区格](?:[里中下]|$|(?=[，。；]))|里|下面|名下)"
)
"""What follows a string that is put into the list of a heading: `under Breakfast`, `列在凉菜那一栏里`."""
_SAYS = re.compile(rf"\b(?:{SAY_EN})\b|(?:{SAY_ZH})", re.IGNORECASE)


def _speaks(piece: str) -> bool:
    return bool(
        role_before(piece)
        or place_of(piece)
        or relations(piece)
        or _SAYS.search(piece)
        or describes(piece)
        or lettering(piece) != Lettering()
    )


def _icon_words(match: re.Match[str]) -> str:
    words = (match["icon"] or match["zh"] or "").strip()
    words = ARTICLES.sub("", words).strip()
    words = re.sub(
        r"\b(?:icons?|symbols?|drawing|illustration|sketch)\b(?: (?:of|showing|depicting) (?:an? |the )?)?",
        "",
        words,
        flags=re.IGNORECASE,
    )
    return re.sub(r"\b(?:small|simple|tiny|little|decorative)\b,?|图标|小|\s+", " ", words).strip(" ,")[:200]


def _plural_of(surface: str, lead: str) -> bool:
    """Whether a lead speaks of several surfaces of a sort (`signs such as`), each with one string."""
    noun = re.sub(r"-\d+$", "", surface)
    english, chinese = SURFACES.get(noun, ("(?!)", "(?!)"))
    plural = rf"\b(?:{english})(?<=s)\b"
    return bool(
        re.search(plural, lead, re.IGNORECASE)
        or (re.search(rf"(?:{chinese})", lead) and re.search(r"[些几各]|其[他它]|多|包括|例如|分别|小型", lead))
    )


def _on_surface(role: str, surface: str, listed: bool) -> str:
    """The role of a string on a surface: words on a sign, what a figure says in a bubble."""
    if surface.startswith("bubble"):
        return "comment" if role in ("", "body", "sign", "quote", "title") else role
    if surface and (not role or (role in ("body", "badge") and not listed)):
        return "sign"
    return role


def _flow_of(lead: str, since: str) -> str:
    """How headings stand together, where the words before them say so."""
    if grid_of(lead + since):
        return "grid"
    if re.search(r"\bvertical|stacked|one below|竖|上下", lead):
        return "column"
    return "row" if re.search(r"\bcolumns?\b|horizontal|side by side|并排|横向|[列栏]", lead) else ""


def _near_words(lead: str) -> str:
    """The last words of a lead that may speak of the letters of the string after it."""
    return lead[-160:]


def _without(lead: str, related: list[Relation], reader: _Reader) -> str:
    """A lead without its relations to strings: `在其下方` names no place of the page."""
    chars = list(lead)
    for relation in related:
        if reader.reading.items and (anchored(relation.other) or reader.mentioned(relation.other)):
            chars[relation.start : relation.end] = " " * (min(relation.end, len(lead)) - relation.start)
    return "".join(chars)


def _merged(first: Lettering, second: Lettering) -> Lettering:
    looks = tuple(dict.fromkeys([*first.looks, *second.looks]))
    return Lettering(looks, first.size or second.size, second.color or first.color, first.vertical or second.vertical)


def read_groups(text: str, said: list[Said]) -> Reading:
    """Read the strings of a request: `said` in its order."""
    gathered = groups(text, said)
    reader = _Reader(text, gathered)
    for number, group in enumerate(gathered):
        reader.read(number, group)
        reader.tail_before = group.tail
    compared_by_noun(text, reader.reading.items, reader.by_noun)
    return reader.reading
