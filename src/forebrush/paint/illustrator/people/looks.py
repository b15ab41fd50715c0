"""How people look by the words round the word that names them: faces by feeling, hair, skin, age."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

__all__ = ["looks_in"]

_FACES: tuple[tuple[str, str], ...] = (
    ("crying", r"\b(?:cry(?:s|ing)?|cries|weep(?:s|ing)?|sobb?(?:s|ing)?|in tears|tearful)\b|哭|流泪|落泪|泪流"),
    ("laughing to tears", r"\blaughing out loud\b|笑哭|捧腹大笑"),
    ("grin", r"\b(?:laugh(?:s|ing)?|grin(?:s|ning)?|overjoyed|delighted|excited|joyful|cheering)\b|大笑|哈哈|欢笑|"
     r"兴奋|激动"),
    ("smile", r"\b(?:happy|happily|smil(?:es?|ing)|cheerful|friendly|content)\b|开心|高兴|快乐|微笑|笑着|幸福|"
     r"笑眯眯|愉快"),
    ("sad", r"\b(?:sad|sadly|lonely|gloomy|unhappy|melancholy|depressed|heartbroken|grieving)\b|悲伤|伤心|难过|忧伤|"
     r"孤独|沮丧|失落"),
    ("furious", r"\b(?:furious|raging|very angry|enraged)\b|愤怒|暴怒|大怒"),
    ("angry", r"\b(?:angry|angrily|annoyed|grumpy)\b|生气|恼火|不高兴"),
    ("awe", r"\b(?:surprised|amazed|astonished|shocked|in awe|stunned)\b|惊讶|吃惊|惊喜|惊呆|震惊"),
    ("frightened", r"\b(?:scared|afraid|frightened|terrified|fearful|nervous|anxious)\b|害怕|恐惧|惊恐|紧张|焦虑"),
    ("worried", r"\b(?:worried|concerned|troubled)\b|担心|担忧|忧虑"),
    ("tired", r"\b(?:sleepy|drowsy)\b|困倦|犯困|瞌睡"),
    ("pleased", r"\b(?:asleep|sleeping|eyes closed|dreaming)\b|闭着?眼|睡"),
    ("tired", r"\b(?:tired|exhausted|weary|bored)\b|疲惫|疲倦|累|无聊"),
    ("in love", r"\b(?:in love|loving|lovestruck)\b|恋爱|热恋"),
    ("serious", r"\b(?:serious|stern|solemn)\b|严肃|认真"),
    ("determined", r"\b(?:determined|focused|brave|confident|concentrat\w+)\b|坚定|专注|勇敢|自信"),
    ("cheeky", r"\b(?:cheeky|mischievous|naughty|playful|winking)\b|调皮|淘气|顽皮|眨眼"),
    ("calm", r"\b(?:calm|peaceful|serene|gentle)\b|平静|安详|宁静"),
)  # fmt: skip
_HAIR_COLORS: tuple[tuple[str, str], ...] = (
    ("black", r"black|dark|raven|黑"),
    ("brown", r"brown|brunette|chestnut|棕|褐"),
    ("blond", r"blonde?|golden|fair|金"),
    ("ginger", r"red|ginger|orange|auburn|红|橙"),
    ("grey", r"gr[ae]y|silver|灰|银"),
    ("white", r"white|snow-white|白"),
    ("pink", r"pink|粉"),
    ("blue", r"blue|蓝"),
    ("teal", r"green|teal|turquoise|绿|青"),
)  # fmt: skip
_HAIR: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"\bbald\b|光头|秃", ("Bald",)),
    (r"\bafro\b|爆炸头", ("Afro",)), (r"\bdreadlocks?\b|\bdreads\b|脏辫", ("Twists",)),
    (r"\bmohawk\b|莫西干", ("Mohawk",)),
    (r"\b(?:pigtails?|hair buns|two buns)\b|双丸子头|双马尾|羊角辫|小辫|哪吒头", ("Buns",)),
    (r"\b(?:ponytail|braids?|braided)\b|马尾|辫子|麻花辫", ("CornRows",)),
    (r"\bbun\b|hair in a bun|发髻|丸子头|盘发|挽发", ("Bun", "BunFancy")),
    (r"\b(?:curly|wavy) (?:\w+ )?hair\b|\bcurly-haired\b|卷发|卷曲的?头发", ("LongCurly", "ShortCurly")),
    (r"\blong (?:\w+ )?hair\b|\blong-haired\b|长发|长头发", ("Long", "MediumLong")),
    (r"\bshort (?:\w+ )?hair\b|\bshort-haired\b|\bbob\b|短发|短头发", ("Short", "MediumShort")),
    (r"\bhijab\b|\bheadscarf\b|头巾", ("Hijab",)), (r"\bturban\b|包头巾", ("Turban",)),
)  # fmt: skip
_SKIN: tuple[tuple[int, str], ...] = (
    (6, r"\b(?:dark-skinned|black (?=man|woman|girl|boy|child|person|people|doctor|family|couple|teacher)|"
     r"african)\b|黑皮肤|黑人|非洲"),
    (4, r"\b(?:brown-skinned|tanned|indian|latino|latina|hispanic|arab|middle eastern|mexican|brazilian)\b|小麦色|"
     r"古铜色|棕皮肤|印度"),
    (1, r"\b(?:chinese|asian|japanese|korean|vietnamese|thai)\b|中国|亚洲|日本|韩国"),
    (0, r"\b(?:pale|fair-skinned|light-skinned|white-skinned|european|nordic)\b|白皙|皮肤白|欧洲"),
)  # fmt: skip
_EYES: tuple[tuple[str, str], ...] = (
    ("glasses", r"\bglasses\b|\bspectacles\b|\bbespectacled\b|眼镜"),
    ("beard", r"\bbeard(?:ed)?\b|\bmoustache\b|\bmustache\b|胡子|胡须|长须|白须"),
)  # fmt: skip


def looks_in(before: str, after: str) -> Mapping[str, Any]:
    """Fields of a role that the words right before and behind the name of a person settle."""
    text = f"{before} | {after}".lower()
    made: dict[str, Any] = {}
    face = next((name for name, said in _FACES if re.search(said, text)), "")
    if face:
        made["face"] = face
    for names, said in ((names, said) for said, names in _HAIR):
        if re.search(said, text):
            made["hair"] = names
            break
    color = _hair_color(text)
    if color:
        made["hair_color"] = color
    skin = next((tone for tone, said in _SKIN if re.search(said, text)), None)
    if skin is not None:
        made["skin"] = skin
    if re.search(r"\bsunglasses\b|墨镜|太阳镜", text):
        made["glasses"] = "SunglassWayfarer"
    for field, said in _EYES:
        if re.search(said, text) and not re.search(rf"(?:without|no)\s+(?:a\s+)?(?:{said})", text):
            made[field] = True
    return made


def _hair_color(text: str) -> str:
    for name, said in _HAIR_COLORS:
        english = rf"\b(?:{said})\b(?:-haired\b| (?:\w+ )?(?:hair|beard|ponytail|braids?|curls)\b)"
        chinese = rf"(?:{said})色?的?(?:\S{{0,2}})?(?:头?发|胡子|须|辫|马尾)"
        if re.search(english, text) or re.search(chinese, text):
            return name
    return ""
