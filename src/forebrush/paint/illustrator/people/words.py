"""Words for poses, faces and hair, in English and Chinese."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random
from typing import Any

from forebrush.paint.illustrator.people.parts import Pose, poses, wording

__all__ = ["face_for", "hair_for", "pose_for"]


def _hits(word: str, english: list[str], chinese: list[str]) -> int:
    """How well words fit: 3 the same, 2 one of them whole, 1 a part, 0 not at all."""
    if word in english or word in chinese:
        return 3
    if any(zh and (zh in word or word in zh) for zh in chinese):
        return 2
    tokens = set(word.split())
    if any(set(en.replace(",", "").split()) & tokens - _COMMON for en in english):
        return 1
    return 0


_COMMON = frozenset(
    ["a", "an", "the", "with", "and", "on", "in", "at", "of", "to", "his", "her", "their", "one", "both", "hand",
     "hands", "standing", "sitting"]
)  # fmt: skip


def _best(table: Mapping[str, tuple[list[str], list[str]]], word: str) -> list[str]:
    word = word.lower().strip()
    scores = {name: _hits(word, *words) for name, words in table.items()}
    top = max(scores.values(), default=0)
    return [name for name, score in scores.items() if score == top] if top else []


def pose_for(word: str, rng: Random) -> Pose | None:
    """A pose by its name or by words ("arms crossed", "走路"); one of the best by chance; None where none fits."""
    known = poses()
    if word in known:
        return known[word]
    usable = {name: pose for name, pose in known.items() if not pose.avoid and not pose.one_piece}
    table = {
        name: ([pose.en.lower(), *(tag.lower() for tag in pose.tags)], pose.zh.split("，"))
        for name, pose in usable.items()
    }
    found = _best(table, word)
    return usable[rng.choice(found)] if found else None


def _worded(rows: Mapping[str, Any]) -> Mapping[str, tuple[list[str], list[str]]]:
    return {name: (row["en"], row["zh"]) for name, row in rows.items()}


def face_for(word: str) -> str | None:
    """A face by its name or an emotion ("worried", "开心"); None where none fits."""
    rows = wording("faces")
    if word in rows:
        return word
    found = _best(_worded(rows), word)
    return found[0] if found else None


def hair_for(tag: str, rng: Random) -> str | None:
    """Hair by its name, or by a tag (fem, masc, any, grey, old, headscarf, turban, hat, medical) by chance."""
    rows: Mapping[str, list[str]] = wording("hair")
    if tag in rows:
        return tag
    plain = {"fem", "masc", "any"}
    found = [
        name
        for name, tags in rows.items()
        if tag in tags
        and "novelty" not in tags
        and not (tag in plain and {"old", "headscarf", "turban", "medical"} & set(tags))
    ]
    return rng.choice(found) if found else None
