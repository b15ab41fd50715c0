"""compose: a brief becomes a scene. Total on every valid brief, and the same for the same seed.

The body size is searched: the largest at which every word has its place in the wished structure; where that becomes
small, the next structure is tried and the better one is kept. Knows no structure beyond the tables.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from random import Random
from typing import Any

from forebrush.compose.areas import AREAS, has_areas
from forebrush.compose.content import Content, Line, Row, read
from forebrush.compose.described import DESCRIBED
from forebrush.compose.estimate import estimate
from forebrush.compose.kinds import ARRANGEMENTS
from forebrush.compose.kit import DRAWN, SMALLEST, Json, Kit
from forebrush.compose.pictures.background import background
from forebrush.compose.pictures.surfaces import SURFACES, has_surfaces
from forebrush.compose.places import PLACES, is_sparse, mostly_placed, placed, title_leads, wanted
from forebrush.compose.stage import Stage
from forebrush.compose.structures.documents import DOCUMENTS
from forebrush.compose.structures.posters import STRUCTURES
from forebrush.compose.structures.setpieces import SETPIECES
from forebrush.compose.theme.directions import Choice, choose
from forebrush.compose.theme.palettes import named_colors
from forebrush.scene.brief import FAMILIES, Brief
from forebrush.scene.document import Scene
from forebrush.scene.limits import MAX_PIXELS
from forebrush.scene.loading import dump, validate
from forebrush.world import Measure, Vocabulary

__all__ = ["compose"]

_LEAST_LABEL = 14.0
"""Px of the labels of details on a page whose short edge is 1024 px."""
_GOOD = 0.62
"""Level above which the wished structure is kept without trying another."""
_GAIN = 1.15
"""By how much a structure must hold larger words than the one before it to be taken instead."""
_KEPT = 0.42
"""Level above which an arrangement of the kind stays, whatever the general page could do."""
_CLOSE = 1.06
"""Ratio of two levels at which the search between them ends."""
_ATTEMPTS = 8
"""Of that search at most."""
_STEP = 1.35
"""The largest step up from a level that fits."""
_ROOMY = 1.6
"""Level to which the words of a page with little to say may grow."""
_LARGE = 1.4
"""The same for a poster."""
_MOST_ROWS = 400
"""Entries of all sections together that are set one by one; more are set as running text."""
_CEREMONIAL = ("certificate", "invitation", "card", "diploma", "证书", "邀请", "请柬", "贺卡")
"""Kinds that stand on one axis."""
_POSTERS = ("poster", "event", "sale")
"""Families that stand in the structures of posters."""
_OWN_STRUCTURE = 0.5
"""Share of the seeds at which a poster stands in a structure of its direction."""
_SCREENS = ("livestream", "screen")
"""Families that set words of the scene in their picture by themselves."""
_ARRANGED: Mapping[str, Callable[[Stage], None]] = {
    f"{family}/{row.name}": row.set() for family, table in ARRANGEMENTS.items() for row in table
}
_MOST: Mapping[str, float] = {
    f"{family}/{row.name}": row.most for family, table in ARRANGEMENTS.items() for row in table
}
_TABLE: Mapping[str, Callable[[Stage], None]] = {
    **STRUCTURES, **SETPIECES, **DOCUMENTS, **PLACES, **AREAS, **SURFACES, **DESCRIBED, **_ARRANGED,
}  # fmt: skip
_OWN_PLACES = frozenset(f"{family}/{row.name}" for family, table in ARRANGEMENTS.items() for row in table if row.places)
_LEADING = frozenset(
    f"{family}/{row.name}"
    for family, table in ARRANGEMENTS.items()
    for row in table
    if row.region is None or title_leads(row.region)
)
"""Arrangements that set the title at the top, across the page."""
_DRAWN = frozenset(
    f"{family}/{row.name}" for family, table in ARRANGEMENTS.items() for row in table if row.structure is not None
)
_LOOSE = frozenset(("botanical", "hills", "waves", "road", "tiles", "rays", "confetti", "arches", "horizon", "orbits"))
"""Motifs that tell of no one thing: a picture of the thing itself says more."""
_PLACING = frozenset((*PLACES, *AREAS, *SURFACES, *DESCRIBED, *_OWN_PLACES, "captions"))
"""Structures that honour places by themselves."""


def compose(brief: Brief, seed: int = 0, measure: Measure | None = None, draws: Vocabulary | None = None) -> Scene:
    """The scene of a brief: `measure` sets words in a width and says how high they become (None: an estimate).

    `draws` says what the illustrator can draw; where it can, its pictures take the place of grounds and motifs.
    """
    width, height = _page_size(brief)
    content = _tamed(read(brief))
    if FAMILIES.get(brief.kind.lower()) in _POSTERS:
        content = _footed(content)
    choice = choose(brief, content, seed)
    names = _names(brief, content, choice, seed)
    search = _Search(
        brief.lang, content, choice, width, height, seed, measure, draws, _pictured(brief, content, choice, draws)
    )
    stage = search.best(names) if names else search.attempt("captions", 1.0)
    nodes: list[Json] = [background(brief, stage, choice), *stage.back, *stage.nodes]
    if brief.transparent:
        nodes = nodes[1:]
    return _scene(brief, content, choice, width, height, nodes)


def _pictured(brief: Brief, content: Content, choice: Choice, draws: Vocabulary | None) -> str:
    """What the copy is about and the illustrator draws whole: the subjects of the request, else the title."""
    if draws is None or (choice.called and choice.motif not in _LOOSE):
        return ""
    told = ", ".join(s.what for s in brief.picture.subjects) if brief.picture else ""
    title = content.title.line.text if content.title else ""
    return next((words[:200] for words in (told, title) if words and draws(words) >= DRAWN), "")


def _page_size(brief: Brief) -> tuple[int, int]:
    """The asked size, made smaller in proportion where a page may not have so many px."""
    width, height = brief.width, brief.height
    if width * height > MAX_PIXELS:
        factor = math.sqrt(MAX_PIXELS / (width * height))
        width, height = max(1, int(width * factor)), max(1, int(height * factor))
    return width, height


def _arrangements(family: str, brief: Brief, content: Content, seed: int) -> list[str]:
    """The arrangements of a family that suit, each first for some seeds."""
    aspect = brief.width / brief.height
    names = [f"{family}/{row.name}" for row in ARRANGEMENTS.get(family, ()) if row.suits(aspect, content)]
    Random(f"arrangement:{seed}").shuffle(names)
    if content.title is not None and content.title.place == "top":
        names.sort(key=lambda name: name not in _LEADING)
    if wanted(content):
        names.sort(key=lambda name: name not in _OWN_PLACES)
    return names


def _names(brief: Brief, content: Content, choice: Choice, seed: int) -> Sequence[str]:
    """The structures to try, in order; none for a picture without words."""
    if brief.layout:
        return tuple(DESCRIBED)
    kind = brief.kind.lower()
    wordless = content.title is None and not (content.sections or content.tag) and not any(content.items.values())
    if wordless:
        return ()
    if "picture" in kind:
        return ("captions",)
    if has_surfaces(content) and FAMILIES.get(kind) not in _SCREENS:
        return ("surfaces", "page")
    if has_areas(content):
        return ("areas", "page")
    paired = len(content.items.get("couplet", ())) == 2
    family = "scroll" if paired else FAMILIES.get(kind, "page")
    arranged_names = _arrangements(family, brief, content, seed)
    if paired:
        return (*arranged_names[:2], "page")
    if (FAMILIES.get(kind) in _POSTERS or "poster" in kind) and not (wanted(content) and is_sparse(content)):
        # What the direction wishes, or a structure that any direction can take.
        own = Random(f"structure:{seed}").random() < _OWN_STRUCTURE or not arranged_names
        return (*choice.structures, "page") if own else (arranged_names[0], choice.structures[0], "page")
    own_places = bool(set(arranged_names) & _OWN_PLACES) and not mostly_placed(content)
    if wanted(content) and is_sparse(content) and not own_places:
        return ("places", "page")
    if arranged_names:
        # Only arrangements set charts.
        charted = any(section.chart for section in content.sections)
        return tuple(arranged_names[:3]) if charted else (*arranged_names[:2], "page")
    if "recipe" in kind:
        return ("recipe", "page")
    if any(word in kind for word in _CEREMONIAL):
        return ("ceremony", "page")
    few = content.length < 90 and content.title is not None and len(content.sections) <= 1
    return (choice.structures[0], "page") if few else ("page",)


def _footed(content: Content) -> Content:
    """The brand with the footer where the request wants it at the bottom: there it is a line, as a footer is."""
    brands = content.items.get("brand", ())
    low = tuple(item for item in brands if item.place == "bottom" and item.size not in ("huge", "large"))
    if not low:
        return content
    items = {**content.items, "footer": (*low, *content.items.get("footer", ()))}
    items["brand"] = tuple(item for item in brands if item not in low)
    return replace(content, items={slot: found for slot, found in items.items() if found})


def _tamed(content: Content) -> Content:
    """Very long sections as running text, so that a page stays a page."""
    if sum(len(s.rows) for s in content.sections) <= _MOST_ROWS:
        return content
    sections = []
    for section in content.sections:
        merged: list[str] = []
        for row in section.rows:
            line = " ".join(t.text for t in (row.label, row.text, row.value) if t)
            if merged and len(merged[-1]) + len(line) < 20_000:
                merged[-1] += "\n" + line
            else:
                merged.append(line)
        rows = tuple(Row(Line(), Line(text), Line()) for text in merged)
        sections.append(replace(section, kind="prose", rows=rows))
    return replace(content, sections=tuple(sections))


@dataclass(slots=True)
class _Search:
    """Looks for the level at which a composition fits."""

    lang: str
    content: Content
    choice: Choice
    width: int
    height: int
    seed: int
    measure: Measure | None
    draws: Vocabulary | None = None
    pictured: str = ""
    """See `Kit.pictured`."""
    colors: Mapping[str, str] = field(init=False)
    memo: dict[tuple[Any, ...], Any] = field(default_factory=dict)
    """See `Kit.memo`."""
    places: bool = field(init=False)
    """Whether some copy has a place or a neighbour."""

    def __post_init__(self) -> None:
        self.colors = named_colors(self.choice.palette)
        self.places = wanted(self.content)

    @property
    def base(self) -> float:
        """The body size that the page wishes, px."""
        w, h = self.width, self.height
        return max(SMALLEST * 1.1, min(math.sqrt(w * h) / 44, min(w, h) / 19))

    def attempt(self, name: str, level: float, measure: Measure | None = None, smallest: float = SMALLEST) -> Stage:
        """One structure at one level."""
        kit = Kit(self.lang, self.choice.pairing, max(0.5, self.base * level), measure or estimate, smallest)
        kit.memo = self.memo
        kit.draws, kit.pictured = self.draws, self.pictured
        kit.title = self.content.title.line.text if self.content.title else ""
        kit.gilded = self.choice.gilded
        kit.colors = self.colors
        kit.least_label = _LEAST_LABEL * min(self.width, self.height) / 1024 * min(1.0, smallest / SMALLEST)
        stage = Stage(float(self.width), float(self.height), kit, self.content, self.choice, level, self.seed)
        structure = _TABLE[name]
        if self.places and name not in _PLACING:
            leads = name in _LEADING or (name not in _ARRANGED and self.width <= self.height * 1.35)
            structure = placed(structure, leads, name in _DRAWN)
        structure(stage)
        return stage

    def best(self, names: Sequence[str]) -> Stage:
        """The first structure that fits at a good level, else the one that fits at the best."""
        kept: Stage | None = None
        for name in dict.fromkeys(names):
            known: Stage | None = None
            if kept is not None and kept.lack < 0.5 and kept.kit.smallest >= SMALLEST:
                own = name == "page" and names[0] in _ARRANGED and kept.level >= _KEPT
                known = None if own else self._better(name, kept)
                if known is None:
                    continue
            stage = self.fitted(name, known)
            if kept is None or _holds(stage) > (*_holds(kept)[:2], kept.level * _GAIN):
                kept = stage
            if kept.lack < 0.5 and kept.level >= _GOOD:
                break
        assert kept is not None
        if (kept.lack >= 0.5 or kept.kit.smallest < SMALLEST) and not any(s.chart for s in self.content.sections):
            dense = self.fitted("dense")
            if (dense.lack < 0.5, dense.kit.smallest) > (kept.lack < 0.5, kept.kit.smallest):
                return dense
        return kept

    def fitted(self, name: str, known: Stage | None = None) -> Stage:
        """The structure at the largest level that fits; words below the readable size only where nothing else helps."""
        floor = min(0.9, max(0.08, 5.5 / self.base))
        smallest = known.kit.smallest if known else SMALLEST
        stage = self._largest(name, floor, _most(name), smallest, known)
        for _ in range(9):
            if stage.lack < 0.5:
                break
            smallest *= 0.78
            floor *= 0.78
            stage = self._largest(name, floor, floor * 1.6, smallest)
        return self._checked(name, stage, smallest) if self.measure else stage

    def _better(self, name: str, kept: Stage) -> Stage | None:
        """A structure at a level well above that of the one kept so far, if it holds everything there."""
        level = kept.level * _GAIN
        if level >= _most(name):
            return None
        stage = self.attempt(name, level, smallest=kept.kit.smallest)
        return stage if stage.lack < 0.5 else None

    def _lower(self, level: float, lack: float, before: tuple[float, float] | None = None) -> float:
        """A level at which what lacked so many px may fit: the area of words grows with the square of their size.

        `before` is a higher level and what it lacked: where less is gained than that, the line through both leads on.
        """
        wished = level * min(0.96, 0.99 * float((self.height / (self.height + lack)) ** 0.55))
        if before is None or before[1] <= lack:
            return wished
        straight = level - lack * (before[0] - level) / (before[1] - lack)
        return min(wished, max(0.75 * level, 0.99 * straight))

    def _largest(self, name: str, low: float, high: float, smallest: float, known: Stage | None = None) -> Stage:
        """The structure at the largest level between two that fits, to a few percent; at `low` where none does.

        `known` is one that fits, from which the search goes up.
        """
        best, level = known, high
        before: tuple[float, float] | None = None
        for _ in range(_ATTEMPTS):
            if best is not None:
                level = min(math.sqrt(best.level * high), best.level * _STEP)
            stage = self.attempt(name, level, smallest=smallest)
            if stage.lack < 0.5:
                best = stage
                if level >= high:
                    return best
            elif level <= low:
                return stage
            else:
                high, tried = level, level
                level = max(low, self._lower(level, stage.lack, before))
                before = (tried, stage.lack)
            if best is not None and high / best.level < _CLOSE:
                return best
        while best is None and high > low * 1.1:
            stage = self.attempt(name, math.sqrt(low * high), smallest=smallest)
            best, high = (stage, high) if stage.lack < 0.5 else (None, stage.level)
        return best or self.attempt(name, low, smallest=smallest)

    def _checked(self, name: str, stage: Stage, smallest: float) -> Stage:
        """The structure built again with the true measure, smaller until it fits there too."""
        level = stage.level
        for _ in range(24):
            made = self.attempt(name, level, self.measure, smallest)
            if made.lack < 0.5:
                return made
            level *= max(0.9, min(0.98, math.pow(self.height / (self.height + made.lack), 0.55)))
        return made


def _holds(stage: Stage) -> tuple[bool, float, float]:
    """How well a structure holds everything: whether at all, the least size of words, the level."""
    return stage.lack < 0.5, stage.kit.smallest, stage.level


_LENGTHS = ("width", "height", "min_width", "max_width", "gap", "radius")


def _sound(nodes: list[Json]) -> list[Json]:
    """The nodes without lengths below zero: on a page of a few px the sums of margins exceed it."""
    stack = list(nodes)
    while stack:
        node = stack.pop()
        for key in _LENGTHS:
            if isinstance(node.get(key), (int, float)) and node[key] < 0:
                node[key] = 0
        if isinstance(padding := node.get("padding"), list):
            node["padding"] = [max(0, value) for value in padding]
        stack.extend(node.get("children", ()))
    return nodes


def _most(name: str) -> float:
    """The largest level of a structure: pages with little to say may grow."""
    return _MOST.get(name, _ROOMY if name in (*DOCUMENTS, *AREAS, "ceremony") else _LARGE)


def _scene(brief: Brief, content: Content, choice: Choice, width: int, height: int, nodes: list[Json]) -> Scene:
    """The document of some nodes."""
    title = content.title.line.text if content.title else ""
    seals = {"seal": "#b3261e", "on-seal": "#fff6e6", "gold": "#f5d68a", "on-gold": "#5a0d0a"}
    raw: Json = {
        "title": " ".join(title.split())[:200],
        "lang": brief.lang,
        "palette": {**named_colors(choice.palette), **seals},
        "fonts": choice.pairing.fonts(brief.lang),
        "facts": {name: dump(fact) for name, fact in content.facts.items()},
        "pages": [{"id": "page", "width": width, "height": height, "em": 16, "nodes": _sound(nodes)}],
    }
    if brief.transparent:
        raw["pages"][0]["fills"] = []
    return validate(Scene, raw)
