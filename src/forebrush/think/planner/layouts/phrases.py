"""What a mention says by its form: whether it points at one of several, names a panel by its letter, counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from forebrush.think.planner.layouts.nouns import ORDINALS
from forebrush.think.planner.layouts.scanning import Mention, side_words

__all__ = ["count_of", "joined", "lettered", "place_of", "pointed", "strings_follow"]


def count_of(mention: Mention) -> int:
    """How many a phrase speaks of; 2 for a plural without a number."""
    return mention.count or (2 if mention.plural else 1)


def strings_follow(mentions: Sequence[Mention], k: int) -> bool:
    """Whether another string follows with no more than a mark or a relation between."""
    for mention in mentions[k + 1 :]:
        if mention.what == "string":
            return True
        if mention.what not in ("mark", "relation", "pronoun"):
            return False
    return False


def lettered(mention: Mention) -> bool:
    """Whether a phrase names a panel by its letter."""
    return any(m[0] == "(" for m in mention.mods)


def pointed(mention: Mention) -> bool:
    """Whether a phrase without an article points at one of several: `left panel`, `second card`."""
    return bool(side_words(mention.mods)) or any(m in ORDINALS for m in mention.mods)


def place_of(mods: Sequence[str]) -> str:
    """One of the nine places that some words name; empty for none."""
    sides = side_words(mods)
    parts = [s for s in ("top", "bottom") if s in sides] + [s for s in ("left", "right") if s in sides]
    if not parts and sides & {"center", "middle"}:
        return "center"
    return "-".join(parts)


def joined(mentions: Sequence[Mention]) -> list[Mention]:
    """Parts that stand directly one after the other as one: `the second row left-column box`."""
    made: list[Mention] = []
    for mention in mentions:
        before = made[-1] if made else None
        if (
            mention.what == "part" and mention.nouns == ("row",) and len(made) > 1 and made[-1].what == "relation"
            and made[-1].text in ("in", "of") and made[-2].what == "part" and pointed(made[-2])
            and (pointed(mention) or mention.det == "this")
        ):  # fmt: skip
            made.pop()
            card = made.pop()
            mods = (
                (*card.mods, "this-row")
                if mention.det == "this" and not pointed(mention)
                else (*card.mods, *mention.mods, "row")
            )
            made.append(replace(card, mods=mods))
            continue
        if (
            before is not None
            and before.what == mention.what == "part"
            and not lettered(before)
            and mention.start - before.end <= 1
            and not mention.det
            and not before.plural
            and mention.count <= 1
        ):
            mods = (*before.mods, *before.nouns, *mention.mods)
            made[-1] = Mention(
                "part", f"{before.text} {mention.text}", before.start, mention.end, mention.nouns, mods, before.det,
                mention.count, mention.plural,
            )  # fmt: skip
        else:
            made.append(mention)
    return made
