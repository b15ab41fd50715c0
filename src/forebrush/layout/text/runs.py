"""Units shaped: runs of one font, style, script and level go through HarfBuzz, and their glyphs back to their units.

Knows no gaps, no breaks and no lines.
"""

from __future__ import annotations

from forebrush.fonts import Library
from forebrush.layout.text.classes import HYPHEN, kind_of, script_of
from forebrush.layout.text.shaping import Glyph, shape
from forebrush.layout.text.units import Unit
from forebrush.layout.text.vertical import is_turned

__all__ = ["choose_fonts", "inserted", "shaped"]

MISSING_WIDTH = 1.0
"""Em of the frame that stands for a character that no font has."""
_STACKS = 4
"""Fonts are chosen with the whole paragraph in view, unless it has more font stacks than this."""
_CJK_SCRIPTS = frozenset(("Hani", "Hira", "Kana", "Bopo"))


def choose_fonts(units: list[Unit], library: Library, vertical: bool) -> None:
    """The font of each unit, chosen with the whole paragraph in view: quotation marks go by their neighbours."""
    wanted = list(dict.fromkeys((unit.style.stack, unit.style.lang) for unit in units))
    texts = [unit.text for unit in units]
    if len(wanted) <= _STACKS:
        groups = [(question, 0, len(units)) for question in wanted]
    else:
        groups, first = [], 0
        for k in range(1, len(units) + 1):
            here = units[first].style
            if k == len(units) or (units[k].style.stack, units[k].style.lang) != (here.stack, here.lang):
                groups.append(((here.stack, here.lang), first, k))
                first = k
    for (stack, lang), first, last in groups:
        fonts = library.assign(texts[first:last], stack, lang, vertical=vertical)
        for unit, font in zip(units[first:last], fonts, strict=True):
            if unit.style.stack is stack and unit.style.lang == lang:
                unit.font = font
                unit.missing = font is None and not unit.kind.blank and not unit.kind.space


def shaped(units: list[Unit], library: Library, vertical: bool) -> list[Unit]:
    """Shape runs of equal font, style, script and level; what the font draws as one becomes one unit."""
    made: list[Unit] = []
    run: list[Unit] = []
    key: tuple[object, ...] = ()
    script = ""
    for unit in units:
        kind = unit.kind
        if unit.font is None or kind.breaks or kind.tab or kind.blank:
            if unit.missing:
                unit.advance = MISSING_WIDTH * unit.style.factor
            if run and kind.blank and unit.font is not None:
                run.append(unit)  # joiners and selectors act on the letters round them
                continue
            made += _shape_run(run, library, vertical, script)
            run = []
            made.append(unit)
            continue
        own = script_of(unit.text)
        if vertical:
            unit.turned = is_turned(unit, library)
        style = unit.style
        here = (unit.font, style.features, style.lang, style.factor, unit.level, unit.turned)
        if run and (here != key or (own and script and own != script)):
            made += _shape_run(run, library, vertical, script)
            run, script = [], ""
        key, script = here, own or script
        run.append(unit)
    return made + _shape_run(run, library, vertical, script)


def _shape_run(run: list[Unit], library: Library, vertical: bool, script: str) -> list[Unit]:
    if not run:
        return []
    first = run[0]
    features = first.style.features
    if script in _CJK_SCRIPTS:
        features = (("kern", 0), *features)  # kana are set solid; their kerning is for proportional widths
    font = first.font
    if font is None:
        return run
    text = "".join(unit.text for unit in run)
    upright = vertical and not first.turned
    pieces = shape(
        library, text, font, first.style.lang, features, rtl=bool(first.level % 2) and not upright, vertical=upright
    )
    made: list[Unit] = []
    following = 0
    for unit in run:
        glyphs: tuple[Glyph, ...] = ()
        while following < len(pieces) and pieces[following].start < unit.end - first.start:
            # From left to right: in a right-to-left run the later piece stands to the left.
            own = pieces[following].glyphs
            glyphs = own + glyphs if unit.level % 2 and not upright else glyphs + own
            following += 1
        if not glyphs and made and not unit.kind.blank:
            _merge(made[-1], unit)
            continue
        if unit.kind.blank:
            pass  # some fonts have a glyph for NUL
        elif any(glyph.id == 0 for glyph in glyphs):
            unit.missing, unit.font = True, None
            unit.advance = MISSING_WIDTH * unit.style.factor
        else:
            unit.glyphs = glyphs
            unit.advance = sum(glyph.advance for glyph in glyphs) * unit.style.factor
        made.append(unit)
    return made


def _merge(unit: Unit, more: Unit) -> None:
    unit.end, unit.text = more.end, unit.text + more.text


def inserted(text: str, beside: Unit, library: Library, vertical: bool) -> Unit:
    """A unit that is not in the text (a hyphen, an ellipsis), in the style of the unit that it follows."""
    style = beside.style
    font = library.choose(text, beside.text, "", style.stack, style.lang, vertical=vertical)
    if text == HYPHEN and beside.font is not None and ord("-") in library.coverage(beside.font.face):
        text = HYPHEN if ord(HYPHEN) in library.coverage(beside.font.face) else "-"
        font = beside.font
    unit = Unit(0, len(text), text, kind_of(text), style, beside.level, font)
    made = shaped([unit], library, vertical)[0]
    made.start = made.end = beside.end
    made.missing = False
    if made.font is None:
        made.advance = 0.0
    return made
