"""Clothes that a text names for its people: what is worn, by whom, in which colour, and the outfit that comes of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from forebrush.paint.illustrator.people.limbs.outfits import OUTFITS, Outfit
from forebrush.paint.oklab import Rgb, mix

__all__ = ["GARMENTS", "Attire", "Garment", "Worn", "attired", "blanked", "worn_in"]

_WHITE: Rgb = (255, 255, 255)
Layer = Literal["whole", "top", "bottom", "over", "extra", "hat", "shoes"]


@dataclass(frozen=True, slots=True)
class Garment:
    """A garment: which part of an outfit it is, and which colours of a figure are its own."""

    name: str
    layer: Layer
    words: tuple[str, ...]
    outfit: str = ""
    """The outfit of which it brings its part."""
    roles: Mapping[str, float] = field(default_factory=dict)
    """Roles that take its colour, and how far each goes over to white."""
    marks: tuple[str, ...] = ()
    hat: str = ""
    gender: str = ""


def _g(name: str, layer: Layer, words: str, outfit: str = "", roles: str = "top", **more: object) -> Garment:
    """A row: words are parted by `|`, roles by blanks (`top:0.7` goes 70 percent over to white)."""
    pairs = [role.partition(":") for role in roles.split()]
    own = {role: float(part or 0) for role, _, part in pairs}
    return Garment(name, layer, tuple(words.split("|")), outfit, own, **more)  # type: ignore[arg-type]


GARMENTS: tuple[Garment, ...] = (
    _g("dress", "whole", "dress|sundress|frock|summer dress|连衣裙|裙子|裙装|衣裙|花裙", "dress", gender="fem"),
    _g("long dress", "whole", "long dress|maxi dress|长裙|长连衣裙", "long dress", gender="fem"),
    _g("gown", "whole", "gown|evening gown|ball gown|evening dress|party dress|礼服|晚礼服|礼服裙|公主裙", "gown",
       gender="fem"),
    _g("wedding dress", "whole", "wedding dress|wedding gown|bridal gown|婚纱", "wedding", gender="fem"),
    _g("hanfu", "whole", "hanfu|ancient chinese dress|traditional chinese dress|traditional chinese robe|汉服|古装|"
     "襦裙|"
       "古风服装|唐代服饰", "hanfu", "bottom top:0.72"),
    _g("kimono", "whole", "kimono|yukata|和服|浴衣", "kimono"),
    _g("hanbok", "whole", "hanbok|韩服", "hanbok", "bottom", gender="fem"),
    _g("qipao", "whole", "qipao|cheongsam|旗袍", "qipao", gender="fem"),
    _g("tang suit", "top", "tang suit|tang jacket|唐装|中山装", "tang"),
    _g("sari", "whole", "sari|saree|纱丽", "sari", gender="fem"),
    _g("robe", "whole", "robe|robes|bathrobe|长袍|袍子|道袍|长衫|浴袍|袍", "robe"),
    _g("kasaya", "whole", "monk's robe|monk robe|kasaya|袈裟|僧袍|僧衣", "monk"),
    _g("wizard robe", "whole", "wizard robe|wizard's robe|wizard robes|巫师袍|魔法袍", "wizard"),
    _g("suit", "whole", "suit|business suit|suit jacket|西装|西服|正装", "suit", "top bottom"),
    _g("tuxedo", "whole", "tuxedo|dinner jacket|tailcoat|燕尾服", "tuxedo", "top bottom"),
    _g("school uniform", "whole", "school uniform|school uniforms|校服", "school", "bottom"),
    _g("uniform", "whole", "uniform|uniforms|制服|工作服", "police", "top bottom"),
    _g("military uniform", "whole", "military uniform|army uniform|camouflage|军装|迷彩服", "soldier", "top bottom"),
    _g("space suit", "whole", "space suit|spacesuit|宇航服|太空服|航天服", "astronaut", "top bottom hat"),
    _g("armour", "whole", "armor|armour|suit of armor|suit of armour|盔甲|铠甲", "knight", "top bottom hat"),
    _g("lab coat", "over", "lab coat|white coat|doctor's coat|白大褂", "doctor"),
    _g("scrubs", "whole", "scrubs|surgical gown|手术服", "scrubs", "top bottom"),
    _g("raincoat", "over", "raincoat|rain coat|rain jacket|雨衣", "raincoat", "top hat"),
    _g("coat", "over", "coat|overcoat|winter coat|trench coat|duffle coat|大衣|外套|风衣|冬装|棉衣|棉袄", "coat"),
    _g("puffer", "over", "down jacket|puffer jacket|puffer|parka|snowsuit|ski suit|羽绒服|滑雪服", "puffer"),
    _g("jacket", "over", "jacket|denim jacket|leather jacket|blazer|cardigan|夹克|皮衣|开衫", "jacket"),
    _g("hoodie", "top", "hoodie|sweatshirt|卫衣|帽衫", "sweater"),
    _g("sweater", "top", "sweater|jumper|pullover|turtleneck|毛衣|针织衫", "sweater"),
    _g("shirt", "top", "shirt|blouse|衬衫|衬衣|上衣|衣服", "shirt"),
    _g("clothes", "top", "clothes|clothing|outfit|服装|衣裳", "shirt", "top"),
    _g("t-shirt", "top", "t-shirt|tee|tee shirt|t shirt|polo shirt|t恤|短袖|polo衫", "tee"),
    _g("vest", "extra", "vest|waistcoat|safety vest|hi-vis vest|马甲|背心|反光背心", "", "accent", marks=("vest",)),
    _g("jersey", "whole", "jersey|sportswear|football kit|soccer kit|球衣|运动服|运动装", "sport"),
    _g("tracksuit", "whole", "tracksuit|track suit|gym clothes|运动套装", "uniform", "top bottom"),
    _g("swimsuit", "whole", "swimsuit|bathing suit|bikini|swimwear|泳衣|泳装|比基尼", "swimwear", gender="fem"),
    _g("trunks", "whole", "swimming trunks|swim trunks|trunks|泳裤", "trunks", "bottom", gender="masc"),
    _g("pyjamas", "whole", "pyjamas|pajamas|nightgown|睡衣|睡裙", "pyjamas", "top bottom"),
    _g("overalls", "extra", "overalls|dungarees|背带裤|工装裤", "", "bottom", marks=("dungarees",)),
    _g("leotard", "whole", "leotard|紧身衣|瑜伽服", "leotard", "top bottom"),
    _g("tutu", "whole", "tutu|ballet dress|芭蕾舞裙|舞裙", "tutu", "top accent:0.5 bottom:0.7", gender="fem"),
    _g("kung fu suit", "whole", "kung fu uniform|kung fu suit|tai chi uniform|功夫服|练功服|太极服", "kungfu",
      "top bottom"),
    _g("gi", "whole", "karate gi|judo gi|karate uniform|空手道服|柔道服|道服", "gi", "top bottom"),
    _g("costume", "whole", "superhero costume|superhero outfit|superhero suit|超人装", "cape", "top bottom"),
    _g("santa suit", "whole", "santa suit|santa costume|圣诞老人服", "santa", "top bottom hat"),
    _g("skirt", "bottom", "skirt|miniskirt|pleated skirt|短裙|半身裙|百褶裙|裙", "skirt", "bottom", gender="fem"),
    _g("long skirt", "bottom", "long skirt|半身长裙", "long skirt", "bottom", gender="fem"),
    _g("jeans", "bottom", "jeans|denim|牛仔裤", "tee", "bottom"),
    _g("trousers", "bottom", "trousers|pants|slacks|leggings|长裤|裤子|西裤", "tee", "bottom"),
    _g("shorts", "bottom", "shorts|短裤", "shorts", "bottom"),
    _g("apron", "extra", "apron|围裙", "", "accent", marks=("apron",)),
    _g("scarf", "extra", "scarf|shawl|围巾|披肩", "", "accent", marks=("scarf",)),
    _g("red scarf", "extra", "pioneer scarf|neckerchief|红领巾|领巾", "", "accent", marks=("redscarf",)),
    _g("tie", "extra", "tie|necktie|领带", "", "accent", marks=("tie",)),
    _g("bow tie", "extra", "bow tie|bowtie|领结|蝴蝶结领带", "", "accent", marks=("bowtie",)),
    _g("necklace", "extra", "necklace|pearls|项链", "", "", marks=("necklace",)),
    _g("cloak", "extra", "cape|cloak|superhero cape|red cape|斗篷|披风", "", "cloak", marks=("cloak",)),
    _g("belt", "extra", "belt|sash|腰带", "", "accent", marks=("belt",)),
    _g("boots", "shoes", "boots|rain boots|wellingtons|靴子|雨靴|雨鞋|长靴", "coat", "shoes"),
    _g("shoes", "shoes", "shoes|sneakers|trainers|running shoes|鞋子|球鞋|运动鞋|布鞋", "tee", "shoes"),
    _g("heels", "shoes", "high heels|heels|高跟鞋", "gown", "shoes", gender="fem"),
    _g("straw hat", "hat", "straw hat|sun hat|sunhat|草帽|遮阳帽", "", "hat", hat="straw"),
    _g("conical hat", "hat", "conical hat|bamboo hat|斗笠|蓑笠", "", "hat", hat="conical"),
    _g("cap", "hat", "cap|baseball cap|hat|棒球帽|鸭舌帽|帽子", "", "hat", hat="cap"),
    _g("peaked cap", "hat", "peaked cap|police cap|警帽|军帽", "", "hat", hat="peaked"),
    _g("top hat", "hat", "top hat|礼帽|高顶礼帽", "", "hat", hat="top"),
    _g("cowboy hat", "hat", "cowboy hat|stetson|牛仔帽", "", "hat", hat="cowboy"),
    _g("wool hat", "hat", "beanie|woolly hat|wool hat|woolen hat|winter hat|knit hat|bobble hat|毛线帽|绒线帽|绒帽", "",
       "hat", hat="wool"),
    _g("beret", "hat", "beret|贝雷帽", "", "hat", hat="beret"),
    _g("helmet", "hat", "helmet|bike helmet|头盔", "", "hat", hat="helmet"),
    _g("hard hat", "hat", "hard hat|safety helmet|安全帽", "", "hat", hat="hard-hat"),
    _g("crown", "hat", "crown|golden crown|皇冠|王冠", "", "hat", hat="crown"),
    _g("tiara", "hat", "tiara|头冠", "", "hat", hat="tiara"),
    _g("wizard hat", "hat", "wizard hat|witch hat|pointed hat|巫师帽|女巫帽|魔法帽", "", "hat", hat="wizard"),
    _g("chef hat", "hat", "chef hat|chef's hat|厨师帽", "", "hat", hat="toque"),
    _g("santa hat", "hat", "santa hat|christmas hat|圣诞帽", "", "hat", hat="santa"),
    _g("graduation cap", "hat", "graduation cap|mortarboard|学士帽", "", "hat", hat="graduation"),
    _g("hood", "hat", "hood|red hood|风帽|兜帽", "", "hat", hat="hood"),
)  # fmt: skip
"""Every garment that can be worn."""
_BY_WORD: Mapping[str, Garment] = {word: garment for garment in GARMENTS for word in garment.words}
_HAT_COLORS: Mapping[str, Rgb] = {
    "crown": (232, 185, 63), "tiara": (232, 185, 63), "straw": (227, 191, 115), "conical": (227, 191, 115),
    "top": (52, 48, 60), "cowboy": (165, 113, 63), "graduation": (227, 181, 72), "santa": (208, 54, 47),
    "hard-hat": (244, 197, 66), "peaked": (34, 48, 79),
}  # fmt: skip
"""Colours that hats have by themselves."""
_LATIN = "|".join(sorted((re.escape(w) for w in _BY_WORD if w.isascii()), key=len, reverse=True))
_HAN = "|".join(sorted((re.escape(w) for w in _BY_WORD if not w.isascii()), key=len, reverse=True))
_ENGLISH = re.compile(rf"\b({_LATIN})\b", re.IGNORECASE)
_LEAD = re.compile(
    r".*\b(?P<lead>in|wearing|wears|wear|dressed in|dressed as|clad in|with|and|has)\s+"
    r"(?:(?:an?|his|her|their|the|matching|some)\s+)?(?P<how>(?:[\w-]+\s+){0,3})$",
    re.IGNORECASE | re.DOTALL,
)
_HAVING = re.compile(r"\s*(?:with|wearing|in|carrying|holding)\b", re.IGNORECASE)
"""Before a list of what somebody has on or with them."""
_LIST = re.compile(
    r"^(?:\s*(?:and|,|with)\s*(?:(?:an?|his|her|their|the)\s+)?(?P<how>(?:[\w-]+\s+){0,3}))$", re.IGNORECASE
)
_CHINESE = re.compile(
    rf"(?:身穿|身着|穿着|穿|戴着|戴|披着|披|围着|围|系着|系|头戴|脚穿)(?:了|上)?(?:一[件条身顶双袭套])?"
    rf"(?P<how>[\u4e00-\u9fff]{{0,6}}?)(?P<what>{_HAN})(?P<more>(?:(?:和|、|与|，?戴着?|，?围着?|，?系着?|，?穿着?)"
    rf"(?:一[件条身顶双袭套])?[\u4e00-\u9fff]{{0,5}}?(?:{_HAN}))*)(?P<of>的?)"
)
_MORE = re.compile(
    rf"(?:和|、|与|，?戴着?|，?围着?|，?系着?|"
    rf"，?穿着?)(?:一[件条身顶双袭套])?(?P<how>[\u4e00-\u9fff]{{0,5}}?)(?P<what>{_HAN})"
)
_JOINED = re.compile(rf"(?P<how>[红白黑蓝绿黄紫粉青灰金橙棕]?)(?P<what>{_HAN}|衣)$")
_PERIOD = re.compile(r"[.;!?。；！？]")


@dataclass(frozen=True, slots=True)
class Worn:
    """A garment in a text: what part of the text says it, and the person (the start of its word) who wears it."""

    start: int
    end: int
    said: str
    garment: Garment
    color: Rgb | None
    wearer: int


def worn_in(
    text: str, people: Sequence[tuple[int, int]], animals: Sequence[tuple[int, int]], colors: Mapping[str, Rgb]
) -> list[Worn]:
    """What the people of a text (start and end of each one's word) wear, in its order.

    What stands nearer to one of the `animals` is not theirs.
    """
    found = [
        *_in_english(text, people, animals, colors), *_in_chinese(text, people, animals, colors),
        *_joined(text, people, colors),
    ]  # fmt: skip
    found.sort(key=lambda worn: (worn.start, -worn.end))
    kept: list[Worn] = []
    for worn in found:
        if not kept or worn.start >= kept[-1].end:
            kept.append(worn)
    return kept


def _in_english(
    text: str, people: Sequence[tuple[int, int]], animals: Sequence[tuple[int, int]], colors: Mapping[str, Rgb]
) -> Iterable[Worn]:
    last: Worn | None = None
    for match in _ENGLISH.finditer(text):
        if any(start <= match.start() and match.end() <= end for start, end in people):
            continue
        before = text[: match.start()]
        follows = last is not None and (listed := _LIST.match(text[last.end : match.start()])) is not None
        lead = _LEAD.search(before)
        wearer = next(((s, e) for s, e in reversed(people) if e <= match.start()), None)
        if follows and last is not None:
            assert listed is not None
            how, start, who = listed["how"], last.end, last.wearer
        elif lead is not None and wearer is not None and wearer[1] <= lead.start("lead"):
            gap = text[wearer[1] : lead.start("lead")]
            loose = lead["lead"].lower() in ("and", "with", "has") and gap.strip() and not _HAVING.match(gap)
            if _PERIOD.search(gap) or loose:
                continue
            if any(wearer[1] <= begin < match.start() for begin, _ in animals):
                continue
            how, start, who = lead["how"], lead.start("lead"), wearer[0]
        else:
            continue
        last = Worn(start, match.end(), match[1], _BY_WORD[match[1].lower()], _color_in(how, colors), who)
        yield last


def _in_chinese(
    text: str, people: Sequence[tuple[int, int]], animals: Sequence[tuple[int, int]], colors: Mapping[str, Rgb]
) -> Iterable[Worn]:
    for match in _CHINESE.finditer(text):
        near = [span for span in (*people, *animals) if 0 <= span[0] - match.end() <= 6] if match["of"] else []
        past = [span for span in (*people, *animals) if span[1] <= match.start()]
        ahead, behind = min(near, default=None), max(past, default=None)
        if (ahead or behind) in animals:
            continue
        if behind is not None and _PERIOD.search(text[behind[1] : match.start()]):
            behind = None
        who = ahead or behind
        if who is None:
            continue
        end = match.end() if ahead else match.end() - len(match["of"])
        what = match["what"]
        first_end = match.start("more") if match["more"] else end
        yield Worn(match.start(), first_end, what, _BY_WORD[what], _color_in(match["how"], colors, what), who[0])
        for more in _MORE.finditer(match["more"]):
            start = match.start("more") + more.start()
            stop = match.start("more") + more.end()
            stop = end if stop == match.end("more") else stop
            what = more["what"]
            yield Worn(start, stop, what, _BY_WORD[what], _color_in(more["how"], colors, what), who[0])


def _joined(text: str, people: Sequence[tuple[int, int]], colors: Mapping[str, Rgb]) -> Iterable[Worn]:
    """旗袍女子, 白衣少年, a kimono girl: the garment right before the person."""
    for start, _ in people:
        match = _JOINED.search(text[:start])
        if match is not None:
            what = match["what"]
            garment = _BY_WORD.get(what, _BY_WORD["衣服"])
            if what == "衣" and not match["how"]:
                continue
            yield Worn(match.start(), start, what, garment, _color_in(match["how"], colors, what), start)
            continue
        english = re.search(rf"(?P<how>(?:[\w-]+\s+)?)\b(?P<what>{_LATIN})(?:-clad)?\s+$", text[:start], re.IGNORECASE)
        if english is not None:
            garment = _BY_WORD[english["what"].lower()]
            yield Worn(english.start("what"), start, english["what"], garment, _color_in(english["how"], colors), start)


def _color_in(how: str, colors: Mapping[str, Rgb], what: str = "") -> Rgb | None:
    """The colour in the words before a garment."""
    for word in reversed(re.findall(r"[a-z]+", how.lower())):
        if word in colors:
            return colors[word]
    han = [word for word in colors if not word.isascii() and word in how]
    if not han and what.startswith("红"):
        return colors.get("红")
    return colors[max(han, key=len)] if han else None


def blanked(text: str, worn: Sequence[Worn]) -> str:
    """The text without its clothes, as long as before."""
    for one in worn:
        text = text[: one.start] + " " * (one.end - one.start) + text[one.end :]
    return text


@dataclass(frozen=True, slots=True)
class Attire:
    """An outfit with its colours and a hat; `gender` where a garment tells it."""

    outfit: Outfit
    clothes: Mapping[str, Rgb]
    hat: str = ""
    gender: str = ""


def attired(worn: Sequence[Worn], base: str = "", gender: str = "", plain: str = "tee") -> Attire | None:
    """The outfit of garments, over the outfit of a trade (`base`); None where neither tells anything."""
    if not worn and not base:
        return None
    outfit = OUTFITS[base or plain]
    clothes: dict[str, Rgb] = dict(outfit.colors) if base else {}
    hat = outfit.hat
    dressed = any(one.garment.layer in ("whole", "over") for one in worn)
    for layer in ("whole", "top", "bottom", "over", "extra", "shoes", "hat"):
        for one in worn:
            garment = one.garment
            if garment.layer != layer:
                continue
            if layer == "top" and dressed:
                # Under a suit only its collar is seen.
                clothes.update({"inner": one.color} if one.color is not None else {})
                continue
            own = OUTFITS.get(_by_gender(garment.outfit, gender), outfit)
            if layer in ("whole", "top", "bottom", "over", "shoes"):
                outfit = _layered(outfit, own, layer)
                clothes.update(own.colors if layer in ("whole", "over", "top") else {})
                hat = own.hat if layer == "whole" or (layer == "over" and own.hat) else hat
            outfit = replace(outfit, marks=(*outfit.marks, *garment.marks))
            hat = garment.hat or hat
            if one.color is not None:
                clothes.update({role: mix(one.color, _WHITE, part) for role, part in garment.roles.items()})
            elif garment.hat in _HAT_COLORS:
                clothes["hat"] = _HAT_COLORS[garment.hat]
    told = next((one.garment.gender for one in worn if one.garment.gender), "")
    return Attire(outfit, clothes, hat, told)


def _by_gender(name: str, gender: str) -> str:
    """A school's uniform has a skirt for girls."""
    return "school skirt" if name == "school" and gender == "fem" else name


def _layered(outfit: Outfit, own: Outfit, layer: str) -> Outfit:
    """An outfit with the part of another one that a garment brings."""
    match layer:
        case "whole":
            return own
        case "bottom":
            hem = own.hem if own.skirt else outfit.hem
            return replace(outfit, legs=own.legs, skirt=own.skirt, flare=own.flare, skirt_role=own.skirt_role or "",
                           hem=hem, marks=(*outfit.marks, *(m for m in own.marks if m == "pleats")))  # fmt: skip
        case "shoes":
            return replace(outfit, shoes=own.shoes)
    made = replace(own, legs=outfit.legs, skirt=outfit.skirt, flare=outfit.flare, shoes=outfit.shoes)
    if outfit.skirt:
        made = replace(made, skirt_role="bottom", hem=max(made.hem, 0.74) if layer == "over" else min(made.hem, 0.74))
    return made
