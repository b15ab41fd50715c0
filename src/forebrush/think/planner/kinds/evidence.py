"""What the make-up of a request tells of its kind, beside its words: prices before and after, ingredients, dates."""

from __future__ import annotations

import re
from collections.abc import Mapping

from forebrush.think.planner.figures.prices import NOW, WAS
from forebrush.think.planner.kinds import shapes
from forebrush.think.planner.pieces import pieces

__all__ = ["shape_evidence"]

_MOST = 6_000
_POSTER = re.compile(
    r"海报|招贴|宣传|poster|flyer|flier|banner|promo|advert|\bad\b|story|\bpost\b|sign\b|传单|展架|易拉宝",
    re.IGNORECASE,
)
_OLD_PRICE = re.compile(rf"(?:{WAS})\s*[“\"]?\s*(?:{shapes.PRICE}|\d)", re.IGNORECASE)
_NEW_PRICE = re.compile(rf"(?:{NOW})\s*[“\"]?\s*(?:{shapes.PRICE}|\d)", re.IGNORECASE)
_VENUE = re.compile(r"地点|场地|剧场|门票|票价|入场|venue|doors|tickets?|admission|entry", re.IGNORECASE)
_MEASURED = re.compile(
    r"\d\s?(?:克|毫升|勺|大匙|小匙|茶匙|g\b|ml\b|kg\b|tbsp\b|tsp\b|cups?\b|oz\b|cloves?\b|cans?\b)", re.IGNORECASE
)
_COOKING = re.compile(
    r"切|和面|醒|擀|炖|焖|拌|煮|蒸|炒|煎|烤|腌|焯|拌匀|翻炒|揉|发酵|\b(?:bake|simmer|whisk|stir|chop|boil|"
    r"fry|knead|roast|drizzle|preheat|fold in|strain|garnish|brown|pour|mix|blend|melt|grate|slice|drain|"
    r"serve|steep|shake|muddle|toss)\b",
    re.IGNORECASE,
)


def shape_evidence(text: str) -> Mapping[str, float]:
    """Evidence by kind, at most about that of one strong word each."""
    text = text[:_MOST]
    parts = [p.text for p in pieces(text)]
    priced = sum(shapes.priced(p) is not None for p in parts)
    offers = sum(shapes.is_offer(p) for p in parts)
    measured = sum(bool(shapes.measured(p)[1]) and not shapes.priced(p) and not shapes.is_when(p) for p in parts)
    measured = max(measured, len(_MEASURED.findall(text)))
    reduced = _OLD_PRICE.search(text) is not None and len(re.findall(shapes.MONEY, text)) >= 2
    reduced = reduced or min(len(_OLD_PRICE.findall(text)), len(_NEW_PRICE.findall(text))) > 0
    poster = bool(_POSTER.search(text))
    dated = sum(shapes.is_when(p) and not shapes.priced(p) for p in parts)
    scores = {"sale": 0.0, "event": 0.0, "menu": 0.0, "recipe": 0.0}
    scores["sale"] = (2.0 if reduced else 0.0) + min(2.0, 1.0 * offers)
    if poster:
        scores["event"] = 1.0 if dated and _VENUE.search(text) else 0.0
    elif dated and (_VENUE.search(text) or priced):
        scores["event"] = 1.0
    scores["menu"] = 3.0 if priced >= 3 and not reduced and not offers else 0.0
    cooking = len(_COOKING.findall(text))
    if (measured >= 2 and cooking >= 2) or (measured >= 3 and cooking >= 1):
        scores["recipe"] = 3.0
    return scores
