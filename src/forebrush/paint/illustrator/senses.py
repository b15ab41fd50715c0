"""Which sense a word has in its sentence: verbs that look like things, compounds, wholes and their parts, deeds.

All of it is tables of English and Chinese; the rules that read them are few and know no particular sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from forebrush.paint.illustrator.lexicon import Mention
from forebrush.paint.illustrator.things.library import Things
from forebrush.paint.illustrator.words import word_set

__all__ = [
    "COLLECTIVES",
    "CONTAINERS",
    "DEEDS",
    "PARTS",
    "SEATS",
    "VERBS",
    "Deed",
    "acted",
    "asleep",
    "collective",
    "settle",
]  # fmt: skip

VERBS = word_set(
    "watch fish train ring fly bat crane duck swing slide drill saw iron park plant bear seal bowl box "
    "book brush cook dress rock play fan nail hammer hose shower step sail surf skate ski bow tie clip "
    "comb lock match mop paint peel phone pump punch rake record roll skip spray stamp stop wave whip "
    "listen light drum fork spoon saddle camp rest rain snow cloud mushroom dust flag pitch chair table "
    "bridge house swallow star map mirror telescope"
)
"""Words for things that are verbs as well, in the form that follows several doers."""
_SENSES: tuple[tuple[str, str, str], ...] = (
    (
        "crane",
        r"construct|build(?:ing|ers?)\b|site\b|worker|port\b|harbou?r|dock|girder|skyscraper|tower crane",
        "tower-crane",
    ),
    ("cranes", r"construct|build(?:ing|ers?)\b|site\b|worker|port\b|dock", "tower-crane"),
    ("bat", r"ball\b|cricket|player|swing|hit", "baseball-bat"),
    ("mouse", r"keyboard|computer|laptop|desk|click", "computer-mouse"),
    ("glass", r"wine", "wine-glass"),
    ("glass", r"milk", "milk-glass"),
    ("pot|pots", r"flower|plant|grow", "potted-plant"),
    ("train", r"steam|vintage|old|locomotive", "steam-locomotive"),
    ("bridge", r"\bgame|\bcards?\b", ""),
    ("rice", r"plant|paddy|\bfields?\b|farmer|harvest", "rice-plant"),
    ("plant", r"\blike (?:an? )?(?:\w+ )?plant", ""),
    ("plant", r"power|nuclear|industr", "factory"),
    ("tower", r"eiffel", "eiffel-tower"),
    ("cactus|cacti|cactuses", r"desert|saguaro|wild west|canyon|dunes?\b", "saguaro-cactus"),
    ("仙人掌", r"沙漠|戈壁|荒漠|西部", "saguaro-cactus"),
    ("stone bridge|bridge", r"\btrain|locomotive|railway|\btram\b", "stone-viaduct"),
    ("桥|石桥|大桥", r"火车|列车|高铁|铁路|动车", "stone-viaduct"),
    ("tree", r"koala|eucalypt", "eucalyptus-tree"),
    ("树|树上", r"考拉|树袋熊|桉", "eucalyptus-tree"),
    ("flag", r"\bplant(?:s|ing|ed)? (?:\w+ ){0,3}flag\b", "flag-planted"),
    ("旗|国旗|红旗|旗帜|旗子", r"插(?![画图花])", "flag-planted"),
    ("stack of coins|stacks of coins|pile of coins|coins", r"\bgrow\w*|sprout|seedling|sapling", "coins-sprouting"),
    ("金币|硬币", r"发芽|长出|生长|嫩芽|幼苗", "coins-sprouting"),
    ("earth|globe", r"sprout|seedling|sapling|growing (?:from|out)", "earth-sprouting"),
    ("地球", r"发芽|嫩芽|幼苗|小苗|长出", "earth-sprouting"),
)
"""Words with several senses (`|` between those for one thing): what else the sentence says, and what is meant then."""
_ANIMAL_PARENT = re.compile(r"\s*(?:妈妈|爸爸|母亲|父亲)")
_PARENTS = frozenset(("mother", "father", "mom", "mum", "dad", "mama", "papa", "parent", "baby", "son", "daughter"))
COLLECTIVES: Mapping[str, int] = {
    "caravan": 4, "herd": 5, "flock": 6, "pack": 4, "school": 6, "swarm": 7, "litter": 4, "troop": 4, "team": 4,
    "convoy": 3, "fleet": 4, "queue": 4, "row": 4, "pride": 3, "商队": 4, "车队": 3, "队伍": 4, "一队": 4, "一排": 4,
}  # fmt: skip
"""Words for many of one kind, behind its name (`a camel caravan`), with how many are drawn."""
PARTS: Mapping[str, tuple[str, ...]] = {
    "birthday-cake": ("candle",), "wedding-cake": ("candle",), "christmas-tree": ("wishing-star", "light-bulb"),
    "bicycle": ("basket", "picnic-basket"), "ramen-bowl": ("egg", "fried-egg", "chopsticks"),
    "noodles-bowl": ("egg", "chopsticks"), "frying-pan": ("egg", "fried-egg"), "cottage": ("door", "window", "chimney"),
    "log-cabin": ("door", "window"), "dragon-boat": ("drum", "person", "people"), "fish-bowl": ("goldfish",),
    "fish-tank": ("goldfish",),
    "oak-tree": ("acorn",), "snowman": ("carrot", "scarf"), "flower-vase": ("tulip", "daisy", "flower"),
    "hotpot": ("shrimp",), "pizza": ("cheese", "tomato"), "burger": ("cheese",), "baozi": ("steamer-basket",),
    "balloon-bunch": ("balloon",), "picnic-blanket": ("picnic-basket",),
}  # fmt: skip
"""What a drawing shows as a part of itself: named beside it, it is there already."""
CONTAINERS = frozenset(
    ("cardboard-box", "bucket", "sand-bucket", "picnic-basket", "shopping-bag", "shopping-cart", "bathtub", "handbag",
     "backpack", "gift-box", "steamer-basket", "salad-bowl", "wok", "stock-pot", "treasure-chest", "baby-stroller",
     "trash-bin", "flower-vase", "coffee-cup", "hot-drink-mug", "potted-plant", "washing-machine", "sink", "soup-bowl",
     "basket", "suitcase", "santa-sleigh", "baby-crib", "well", "tent", "mailbox", "fish-tank", "fish-bowl",
     "aquarium", "cage")
)  # fmt: skip
"""Things in which another one can be, its upper half in sight."""
SEATS = frozenset(
    ("armchair", "sofa", "sofa-cinema", "bed", "hammock", "throne", "stool", "office-chair", "park-bench", "swing-set",
     "cloud-swing", "wheelchair", "beach-chair", "canoe", "speedboat", "sailboat", "dragon-boat", "pirate-ship",
     "cable-car", "tractor", "motorbike", "santa-sleigh")
)  # fmt: skip
"""Things in which one sits: `in an armchair` is on it."""


@dataclass(frozen=True, slots=True)
class Deed:
    """What is done, and with what: the first thing of `tools` that the library has, in a relation to the doer."""

    said: str
    """A pattern of English and Chinese words."""
    tools: tuple[str, ...]
    relation: str = "held"


DEEDS: tuple[Deed, ...] = (
    Deed(r"\bfishing\b|\bfishes\b|\bangling\b|钓鱼|垂钓", ("fishing-rod",)),
    Deed(r"\bknitting\b|织毛衣|织围巾|编织", ("knitting", "yarn", "yarn-ball")),
    Deed(r"\breading\b|\breads\b|看书|读书|阅读", ("book",)),
    Deed(r"看报|读报", ("newspaper",)),
    Deed(r"\bsweeping\b|扫地|打扫", ("broom",)),
    Deed(r"\bwatering\b|浇花|浇水", ("watering-can",)),
    Deed(r"\bphotographing\b|taking (?:a )?(?:photo|picture)s?|拍照|摄影", ("camera",)),
    Deed(r"\bsinging\b|\bsings\b|唱歌|演唱", ("microphone",)),
    Deed(r"\bpainting a\b|\bpainting at\b|画画|作画|写生", ("paint-palette",)),
    Deed(r"\bcooking\b|炒菜|做饭|烹饪", ("wok", "frying-pan")),
    Deed(r"\bskateboarding\b|滑板", ("skateboard",), "on"),
    Deed(r"\bsurfing\b|冲浪", ("surfboard",), "on"),
    Deed(r"\bsnowboarding\b|单板滑雪", ("snowboard",), "on"),
    Deed(r"\bplaying (?:football|soccer)\b|踢足球|踢球", ("football",), "in front of"),
    Deed(r"\bplaying basketball\b|打篮球", ("basketball",)),
    Deed(r"\bplaying tennis\b|打网球", ("tennis-racket",)),
    Deed(r"打羽毛球|\bplaying badminton\b", ("badminton-racket",)),
    Deed(r"\bpicking tea\b|采茶", ("tea-bush",), "next to"),
    Deed(r"\btyping\b|\bcoding\b|写代码|打字", ("laptop",)),
    Deed(r"\bcycling\b|骑车|骑行|骑自行车", ("bicycle",), "riding"),
    Deed(r"\bhiking\b|徒步", ("backpack",), ""),
    Deed(r"\bdrumming\b|打鼓|敲鼓", ("drum",), "in front of"),
    Deed(r"\bmopping\b|拖地", ("mop", "broom")),
    Deed(r"\bvacuuming\b|吸尘", ("vacuum-cleaner", "robot-vacuum"), "in front of"),
    Deed(r"\bsewing\b|缝纫", ("sewing-machine",), "in front of"),
    Deed(r"\blifting weights\b|\bweightlifting\b|举重|健身", ("dumbbell",)),
    Deed(r"\bflying kites?\b|放风筝", ("kite",)),
    Deed(r"\bdrinking tea\b|喝茶|品茶", ("hot-drink-mug", "coffee-cup")),
    Deed(r"\bdrinking coffee\b|喝咖啡", ("coffee-cup",)),
)
"""Deeds that nothing shows but what they are done with."""
_ACTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"sleep|asleep|dozing|napping|睡|打盹", ("sleeping", "lying")),
    (r"\blying\b|lies\b|趴|躺|卧", ("lying", "sleeping")),
    (r"swim|游泳|游水|划水|在水", ("swimming",)),
    (r"\brun|gallop|chas|race\b|racing|奔|跑|追", ("running",)),
    (r"\bfly|flies\b|flight|soar|飞", ("flying",)),
    (r"\bjump|leap|跳", ("jumping",)),
    (r"\bhold\w* (?:\w+ ){0,3}umbrella|\bunder an? (?:\w+ )?umbrella|[撑打举]着?(?:\S{0,3}伞|一把)", ("upright",)),
    (r"\bwork(?:s|ing)?\b|repair|fixing|assembl|工作|干活|劳动|修理|装配|组装", ("working",)),
    (r"\bsit|坐|蹲", ("sitting",)),
    (r"graz|\beat\w* (?:\w+ )?grass|吃草", ("grazing", "eating")),
    (r"\beat|吃", ("eating",)),
    (r"\bstand|站|伫立|矗立", ("standing",)),
)
"""Acts that some things have drawings of their own for: `duck-swimming`, `sleeping-fox`."""
_ASLEEP = re.compile(r"\bsleep(?:s|ing|y)?\b|\basleep\b|dozing|napping|睡|打盹", re.IGNORECASE)


def _is_own_hand(text: str, mention: Mention) -> bool:
    """Hands that are shaken, waved or held are somebody's: a hand is a thing only where it is counted."""
    if mention.said not in ("hand", "hands", "手", "双手", "手心"):
        return False
    counted = r"(?:\b(?:an?|one|two|open|cupped|giant|human)\s+(?:\w+\s+)?|[一两]\S?|双)$"
    return re.search(counted, text[: mention.start].lower()) is None and mention.said != "双手"


def _in_deed(text: str, mention: Mention, before: Mention | None) -> bool:
    """钓鱼 is what somebody does, no fish: the deed brings what it is done with."""
    if mention.kind != "thing":
        return False
    if mention.said.isascii():
        if any(
            match.start() <= mention.start and mention.end <= match.end()
            for deed in DEEDS if deed.relation == "next to"
            for match in re.finditer(deed.said, text, re.IGNORECASE)
        ):  # fmt: skip
            return True  # `picking tea` brings the bush, and no pot of it
        # `building a snowman` is what somebody does, no house.
        ahead = text[mention.end :]
        doer = before is not None and before.kind == "person" and text[before.end : mention.start] == " "
        object_follows = re.match(r"\s+(?:an?|the|their|his|her)\b", ahead) is not None
        return mention.said.endswith("ing") and (doer or object_follows)
    return any(
        match.start() <= mention.start and mention.end <= match.end()
        for deed in DEEDS
        for match in re.finditer(deed.said, text)
    )


def settle(text: str, found: Sequence[Mention], things: Things) -> list[Mention]:
    """The mentions of a text in the sense that they have there; those that name nothing there are left out."""
    kept: list[Mention] = []
    for mention in found:
        before = kept[-1] if kept else None
        if _is_verb(text, mention, before) or _in_deed(text, mention, before) or _is_own_hand(text, mention):
            continue
        mention = _meant(text, mention, things)
        if not mention.name:
            continue
        if before is not None and before.kind == "thing" and _counts(text, before, mention):
            continue
        if before is not None and _modifies(text, before, mention):
            kept.pop()
            if mention.kind == "thing" and before.said in _PARENTS:
                mention = replace(mention, said=f"{before.said} {mention.said}", start=before.start)
        elif (
            before is not None
            and before.kind == "thing"
            and mention.kind == "person"
            and _apposed(text, before, mention)
        ):
            continue
        kept.append(mention)
    return kept


def _is_verb(text: str, mention: Mention, before: Mention | None) -> bool:
    """A word for a thing that follows its doer with nothing between, or `to`, is a verb: `two pupils watch`."""
    if mention.kind != "thing" or mention.said not in VERBS:
        return False
    if re.search(r"\b(?:to|can|will|they|who|and they)\s+$", text[: mention.start].lower()):
        return True
    gap = text[before.end : mention.start] if before is not None else "-"
    doer = before is not None and (before.kind in ("person", "family") or before.said.endswith("s"))
    doer = doer and before is not None and before.said not in _PARENTS
    return doer and gap == " " and not re.match(r"\s*\w+s?\b(?=\s+(?:and|with)\b)", text[mention.end :])


def _meant(text: str, mention: Mention, things: Things) -> Mention:
    for word, pattern, name in _SENSES:
        if mention.said in word.split("|") and re.search(pattern, text, re.IGNORECASE):
            if not name:
                return replace(mention, name="")
            if name in things.sketches:
                return replace(mention, kind="thing", name=name, exact=True)
    return mention


def _modifies(text: str, first: Mention, second: Mention) -> bool:
    """Of two English nouns side by side the second is meant: a fish market is a market, a mother duck a duck, a
    restaurant kitchen a kitchen."""
    gap = text[first.end : second.start].lower()
    if first.kind == second.kind == "setting":
        return first.said.isascii() and gap == " "
    if first.kind == "setting" or second.kind == "family" or re.match(r"(?:on|in|by|at|under|above) ", second.said):
        return False
    return first.said.isascii() and second.said.isascii() and gap in (" ", "'s ", "s' ", "’s ", "-")


def _counts(text: str, first: Mention, second: Mention) -> bool:
    """A camel caravan is several camels: the second word only counts the first."""
    return second.said.rstrip("s") in COLLECTIVES and text[first.end : second.start] in (" ", "")


def _apposed(text: str, first: Mention, second: Mention) -> bool:
    """鸭妈妈 is a duck: a parent that stands right behind an animal."""
    return text[first.end : second.start] == "" and _ANIMAL_PARENT.match(text[second.start :]) is not None


def acted(name: str, action: str, things: Things) -> str:
    """The name of the drawing that shows what a thing does, where the library has one; else its own."""
    plain = name.split("-")[0]
    for pattern, words in _ACTS:
        if re.search(pattern, action, re.IGNORECASE):
            for candidate in _candidates(name, plain, words):
                if candidate in things.sketches:
                    return candidate
            more = [known for known in things.names for word in words if known.startswith(f"{plain}-{word}")]
            if more:
                return more[0]
    return name


def _candidates(name: str, plain: str, words: Sequence[str]) -> Iterator[str]:
    for word in words:
        yield from (f"{name}-{word}", f"{word}-{name}", f"{plain}-{word}", f"{word}-{plain}")


def asleep(action: str) -> bool:
    """Whether somebody sleeps."""
    return _ASLEEP.search(action) is not None


def collective(text: str, mention: Mention) -> int:
    """How many a word behind a name makes of it (`camel caravan`); 0 where none stands there."""
    after = text[mention.end : mention.end + 14].lower()
    for word, count in COLLECTIVES.items():
        if re.match(rf"\s?{word}s?\b" if word.isascii() else word, after):
            return count
    return 0
