"""Which style a brief asks for: by its field of that name, by its words; and what of it nobody here can make."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from forebrush.paint.illustrator.styles.registry import Style, styles
from forebrush.scene.media import media_in, without_media
from forebrush.scene.picture import PictureBrief

__all__ = ["Wish", "style_of", "subjects_only"]

HOUSE = "house"
_AMBIGUOUS = (
    "flat|neon|clay|3d|vector|oil|pixel|line|ink|photo|pencil|chalk|mosaic|collage|crayon|sketch|photograph|comic book|"
    "cartoon|manga|origami|graffiti|embroidery|"
    "霓虹|黏土|粘土|动漫|像素|扁平|3D|照片|剪纸|窗花|素描|铅笔|立体|折纸|刺绣|涂鸦|壁画|皮影|年画|卡通"
)
"""Words that also name things or looks."""
_PLAIN = frozenset(_AMBIGUOUS.split("|"))
_OTHERS = (
    "photo|photograph|photorealistic|photography|realistic photo|hyperrealistic|照片|摄影|写实|照片级",
    "pencil|pencil drawing|pencil sketch|sketch|charcoal|素描|铅笔画|炭笔",
    "crayon|colored pencil|coloured pencil|pastel drawing|chalk drawing|蜡笔|彩铅|粉笔画|色粉",
    "isometric|等距|2.5d",
    "mosaic|stained glass|马赛克拼贴|彩色玻璃|彩窗",
    "embroidery|cross-stitch|knitted|felt craft|刺绣|十字绣|针织|毛毡",
    "ukiyo-e|woodcut|woodblock print|linocut|engraving|etching|浮世绘|版画|木刻|蚀刻",
    "pop art|comic book|collage|graffiti|pointillism|cubist|波普|拼贴|涂鸦|点彩|立体主义",
    "origami|blueprint drawing|折纸|敦煌|壁画|皮影|青花|年画|漆画|沙画",
)  # fmt: skip
"""Media that are named and not made here, a row of words each."""


@dataclass(frozen=True, slots=True)
class Wish:
    """The style that is drawn, the words in which it was asked for, and what was asked for and cannot be made."""

    style: Style
    said: str = ""
    missing: tuple[str, ...] = ()


def style_of(brief: PictureBrief) -> Wish:
    """The first style that the field `style` names, else the first that the prompt names, else that of the house."""
    known = _known()
    field = _named(brief.style, (*known, *_others()))
    prompt = [medium.word for medium in media_in(brief.prompt, _said(), _PLAIN)]
    said = [word for word in (*field, *prompt) if not _refused(word, brief)]
    missing = tuple(dict.fromkeys(word for word in said if word not in known))
    chosen = next((word for word in said if word in known), "")
    style = known[chosen] if chosen else styles()[HOUSE]
    same = [word for word in (*field, *prompt) if word in style.words]
    return Wish(style, ", ".join(dict.fromkeys((chosen, *same))), missing if not chosen else ())


def subjects_only(brief: PictureBrief) -> PictureBrief:
    """The brief without the words that say in which style it is to be drawn."""
    prompt = without_media(brief.prompt, _said(), _PLAIN)
    whats = [without_media(subject.what, _said(), _PLAIN).strip() or subject.what for subject in brief.subjects]
    subjects = [one.model_copy(update={"what": what}) for one, what in zip(brief.subjects, whats, strict=True)]
    return brief.model_copy(update={"prompt": prompt, "subjects": tuple(subjects)})


@cache
def _known() -> dict[str, Style]:
    return {word: found for found in styles().values() for word in found.words}


@cache
def _others() -> tuple[str, ...]:
    return tuple(word for row in _OTHERS for word in row.split("|"))


@cache
def _said() -> tuple[str, ...]:
    """Words that name a style in a text."""
    return tuple(word for word in (*_known(), *_others()) if word != HOUSE)


def _named(field: str, words: tuple[str, ...]) -> list[str]:
    """The words that a field names, the first first: there a word needs nothing beside it."""
    hits: list[tuple[int, int, str]] = []
    for word in sorted(words, key=len, reverse=True):
        edge = r"(?![\w])" if word.isascii() else ""
        begin = r"(?<![\w])" if word.isascii() else ""
        pattern = begin + re.escape(word).replace(r"\-", "[- ]?").replace(r"\ ", "[- ]") + edge
        for match in re.finditer(pattern, field, re.IGNORECASE):
            if not any(start < match.end() and match.start() < end for start, end, _ in hits):
                hits.append((match.start(), match.end(), word))
    return [word for _, _, word in sorted(hits)]


def _refused(word: str, brief: PictureBrief) -> bool:
    return any(word in refusal.lower() for refusal in brief.without)
