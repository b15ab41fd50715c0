"""The 200 paragraphs whose line breaks are compared: those of `words`, and others put together from a seed."""

from __future__ import annotations

import random
from dataclasses import dataclass

from .words import PIECES, TEXTS

__all__ = ["PARAGRAPHS", "Paragraph"]

COUNT = 200
_SIZES = (12, 14, 15, 16, 18, 20, 22, 24, 28, 32, 36, 40)
_HAN_FIRST = {"zh-Hans": "Noto Sans SC", "zh-Hant": "Noto Sans TC", "ja": "Noto Sans JP", "ko": "Noto Sans KR"}


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph and its setting; `width` and `size` are px."""

    name: str
    text: str
    lang: str
    width: int
    size: int
    font: str
    """`text` (Inter before the font of the language), or the font of the language for everything."""
    autospace: bool
    squeeze: bool


def _paragraph(number: int, lang: str, text: str) -> Paragraph:
    """A setting for a text: at least five characters to a line, drawn from the paragraph's number."""
    chance = random.Random(number)
    size = chance.choice(_SIZES)
    width = chance.randint(max(120, 5 * size), 600)
    font = _HAN_FIRST[lang] if lang in _HAN_FIRST and chance.random() < 0.6 else "text"
    return Paragraph(
        f"{lang}-{number}", text, lang, width, size, font, chance.random() < 0.6, chance.random() < 0.7
    )  # fmt: skip


def _made(number: int, pool: str) -> tuple[str, str]:
    chance = random.Random(f"{pool} {number}")
    lang = chance.choice(("zh-Hans", "ja", "en", "ko")) if pool == "mixed" else pool
    return lang, "".join(chance.choice(PIECES[pool]) for _ in range(chance.randint(16, 40))).strip()


def _all() -> tuple[Paragraph, ...]:
    texts = [(lang, text) for lang, group in TEXTS.items() for text in group]
    pools = tuple(PIECES)
    texts += [_made(number, pools[number % len(pools)]) for number in range(COUNT - len(texts))]
    return tuple(_paragraph(number, lang, text) for number, (lang, text) in enumerate(texts))


PARAGRAPHS = _all()
