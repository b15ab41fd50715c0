"""Whether a request that names no kind only says what is to be seen: `mooncakes and a teapot`, `一瓶面霜放在展台上`.

Such words are no title. The grammar must be that of a scene, and a painter must know every part of it (see
`world.Vocabulary`); without a painter's word nothing is decided here.
"""

from __future__ import annotations

import re

from forebrush.think.planner.source import Source
from forebrush.world import Vocabulary

__all__ = ["is_scene"]

_MOST = 160
"""Characters above which a request tells more than a scene."""
_CLAUSES = re.compile(r"[，。；,;]|\.\s")
_LIST_ZH = re.compile(r"[、和与跟及]")
_SCENE_ZH = re.compile(
    r"[一二两三四五六七八九十几][个只位名条头匹辆艘把张朵棵株座栋幢件本盏杯碗盘瓶壶块片颗支枝架台群对双束幅顶盒袋篮]"
    r"|[在于]\S{0,8}[上里中下旁前后边]|[着]|窗外|放在|摆在|挂在"
)
_LIST_EN = re.compile(r"\s*(?:,|\band\b|\bwith\b)\s*", re.IGNORECASE)
_SCENE_EN = re.compile(
    r"^(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|some|many)\s+\w+|\b(?:on|in|under|behind|beside|by)\s+an?\s+",
    re.IGNORECASE,
)
_WHOLE = 0.99


def is_scene(source: Source, draws: Vocabulary | None) -> bool:
    """Whether a request is the description of a picture and nothing else.

    What stands before a colon may be the idea of it (`time is money: an hourglass and coins`); quotation marks, figures
    and labelled lines speak against it.
    """
    text = source.text.strip(" .。")
    if draws is None or len(text) > _MOST or text != source.unquoted.strip(" .。") or re.search(r"\d|\n", text):
        return False
    idea, colon, rest = (part.strip() for part in re.sub(r"[：:]", "：", text, count=1).partition("："))
    seen = rest if colon else idea
    if "：" in seen or ":" in seen or (colon and len(idea) > 40):
        return False
    clauses = [clause.strip() for clause in _CLAUSES.split(seen) if clause.strip()]
    return bool(clauses) and all(_is_seen(clause, draws) for clause in clauses)


def _is_seen(clause: str, draws: Vocabulary) -> bool:
    if draws(clause) < _WHOLE:
        return False
    chinese = not clause.isascii()
    parts = [part.strip() for part in (_LIST_ZH if chinese else _LIST_EN).split(clause) if part.strip()]
    short = len(parts) > 1 and all(len(part) <= (5 if chinese else 24) and draws(part) >= _WHOLE for part in parts)
    return short or (_SCENE_ZH if chinese else _SCENE_EN).search(clause) is not None
