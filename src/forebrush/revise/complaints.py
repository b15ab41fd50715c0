"""Complaints that imply a wish: who says that a headline gets lost and nothing more wants it larger.

A row holds what is complained of and the order that mends it. Where an order stands beside the complaint, that order
is what is wanted, and the complaint is a reason (see `reasons`).
"""

from __future__ import annotations

from forebrush.revise.phrases import phrases, reworded_once

__all__ = ["complained_of", "mended"]

_X = r"^(?:there'?s something off: )?(?P<x>(?:the|this|that|our|my)\b.+?|(?!it\b|this\b|that\b)[a-z]+(?: [a-z]+)?)"
_IS = r"(?:'s| is| are| feels?| looks?| seems?| appears?| reads?| comes? (?:across|out))"
_NOT = r"(?:(?:isn'?t|is not|aren'?t|are not|doesn'?t (?:look|feel|seem)|not) )"
_TOO = r"(?: (?:way |far |much |a bit |a little |rather |really |just |still )*too| (?:awfully|terribly|really|very|rather|so))"

_ENGLISH: tuple[tuple[str, str], ...] = (
    (rf"{_X}{_IS}{_TOO} (?:little|weak|timid|quiet)$", r"make \g<x> bigger"),
    (rf"{_X} {_NOT}(?:big|large|loud|prominent|noticeable) enough$", r"make \g<x> bigger"),
    (rf"{_X} (?:gets|got|is getting) (?:lost|overlooked|drowned out)$", r"make \g<x> bigger"),
    (rf"{_X}{_IS}{_TOO} (?:huge|loud|dominant|overpowering|prominent)$", r"make \g<x> smaller"),
    (rf"{_X}(?: letters?| lettering)?{_IS}{_TOO} (?:cramped|squeezed|squashed|close together|tight)$", r"increase letter spacing of \g<x>"),
    (rf"{_X}(?: letters?| lettering)?{_IS}{_TOO} (?:loose|spread out|far apart|spaced out)$", r"reduce letter spacing of \g<x>"),
    (rf"{_X}{_IS}{_TOO} (?:dark|gloomy|murky|dim|dingy)$", r"make \g<x> lighter"),
    (rf"{_X} {_NOT}(?:bright|light) enough$", r"make \g<x> lighter"),
    (rf"{_X}{_IS}{_TOO} (?:bright|light|pale|faint|glaring|harsh|dazzling)$", r"make \g<x> darker"),
    (rf"{_X} {_NOT}dark enough$", r"make \g<x> darker"),
    (rf"{_X}{_IS}{_TOO} (?:thin|spindly|skinny)$|{_X.replace('<x>', '<y>')} {_NOT}(?:bold|thick|heavy) enough$", r"make \g<x>\g<y> bold"),
    (rf"{_X}{_IS}{_TOO} (?:cold|cool|blueish|bluish)$", r"make \g<x> warmer"),
    (rf"{_X}{_IS}{_TOO} (?:warm|orange|yellowish)$", r"make \g<x> cooler"),
    (rf"{_X}{_IS}{_TOO} (?:colou?rful|garish|saturated)$", r"make \g<x> less saturated"),
    (rf"{_X}{_IS}{_TOO} (?:dull|flat|faded|washed out)$", r"make \g<x> more saturated"),
    (rf"{_X}{_IS}(?: completely| totally| just)? (?:redundant|superfluous|unnecessary|pointless|surplus|unneeded)$", r"remove \g<x>"),
)  # fmt: skip
_XZ = r"^(?P<x>(?:(?!^[把将给请]|[改换写设变叫]成|[改换设]为|写上|加上|叫做)[^，⟦])+?|⟦\d+⟧)"
"""What is complained of. Behind a verb that sets words stand words to be set, not a complaint."""
_TOO_ZH = "(?:太|过于|过分|实在太|有点太|有点儿?|有些|偏|显得有点|显得太|也太|未免太)"
_CHINESE: tuple[tuple[str, str], ...] = (
    (rf"{_XZ}(?:不够[大醒显突]眼?出?|气势不[够足]|看不清楚?|不够响亮)(?:了)?$", r"\g<x>放大一点"),
    (rf"{_XZ}(?:{_TOO_ZH}(?:抢眼|抢镜)|喧宾夺主)(?:了)?$", r"\g<x>缩小一点"),
    (rf"{_XZ}(?:不够亮|{_TOO_ZH}(?:暗|暗沉|阴沉|昏暗))(?:了)?$", r"\g<x>变亮一点"),
    (rf"{_XZ}(?:不够暗|{_TOO_ZH}(?:亮|刺眼|晃眼|扎眼))(?:了)?$", r"\g<x>变暗一点"),
    (rf"{_XZ}(?:不够粗|{_TOO_ZH}(?:细|单薄))(?:了)?$", r"\g<x>加粗"),
    (rf"{_XZ}(?:的字)?(?:{_TOO_ZH}(?:挤|密|紧|拥挤)|都?挤(?:在一起|成一团))(?:了)?$", r"\g<x>字间距大一点"),
    (rf"{_XZ}(?:的字)?{_TOO_ZH}(?:松|散|疏|松散)(?:了)?$", r"\g<x>字间距小一点"),
    (rf"{_XZ}{_TOO_ZH}冷(?:了)?$", r"\g<x>暖一点"), (rf"{_XZ}{_TOO_ZH}暖(?:了)?$", r"\g<x>冷一点"),
    (rf"{_XZ}(?:很|太|有点|实在|完全|显得)?(?:多余|累赘|碍眼|可有可无|没必要|没什么用|没用处?|鸡肋)(?:了)?$", r"\g<x>删掉"),
)  # fmt: skip
_ROWS = phrases((*_ENGLISH, *_CHINESE))


def complained_of(clause: str) -> str:
    """What a complaint is about, in its words; empty where a clause is none."""
    match = next((m for pattern, _ in _ROWS if (m := pattern.search(clause))), None)
    return next((said for name, said in match.groupdict().items() if said and name in ("x", "y")), "") if match else ""


def mended(clause: str) -> str:
    """The order that a complaint implies; empty where a clause is none."""
    return reworded_once(clause, _ROWS)
