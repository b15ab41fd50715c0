"""English verbs by what is meant, and the frames in which they stand, brought to the verbs that the grammar knows.

A verb alone says little: "drop the date" takes it away, "drop the date 20 px" moves it, "drop the date into the corner"
places it. So each table is read in its frames, from the particular to the general.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from forebrush.revise.colors import LATIN_NAMES
from forebrush.revise.phrases import phrases, reworded_once

__all__ = ["HEADS", "verbs_in_plain_words"]

MEANINGS: Mapping[str, str] = {
    "remove": "axe ban banish bin chop chuck clear cull cut delete discard ditch drop dump eliminate erase excise expunge junk kick kill lose "
              "nix nuke omit oust purge remove retire scrap scrub shed strip toss trash yank zap",
    "move": "budge bump creep drag ease edge haul inch jerk jog kick knock move nudge pull push scooch scoot shift shove shuffle shunt slide sneak "
            "tug walk yank",
    "put": "anchor chuck dock drop fit fling hang land lay leave locate move park perch pin place plant plonk plop pop position put "
           "relocate send shove sit slap slide sling slip slot squeeze stand stash stick stow throw toss transfer tuck wedge",
    "raise": "elevate heave hike hoist jack lift raise",
    "lower": "drop lower sink",
    "grow": "boost enlarge expand grow increase inflate magnify supersize upscale upsize",
    "shrink": "compress decrease downscale downsize minimi[sz]e reduce shrink squash squeeze trim",
    "color": "change color colour do dress dye flip make paint recolor recolour render shade stain swap switch take tint turn wash",
    "word": "amend change correct edit fix rephrase relabel rename reprint retitle retype reword rewrite update",
    "hide": "conceal hide mask suppress",
    "swap": "exchange flip interchange reverse swap switch trade",
    "add": "add append attach chuck draw drop fit include insert pop put slap slip slot squeeze stick tack throw toss work",
    "lighten": "brighten lift lighten",
    "darken": "darken deepen dim",
}  # fmt: skip
"""Meaning to verbs that may have it. Which of them a verb has is told by the frame."""
_UP = "amp beef blow bulk bump crank jack plump pump puff punch ramp scale size step turn"
_DOWN = "cut dial knock pare rein scale size trim"
"""Verbs that mean larger with `up`, smaller with `down`, `back` or `in`."""


def _any(words: str) -> str:
    return f"(?:{'|'.join(words.split())})"


_OBJECT = r"(?P<x>(?!(?:the|its) (?:\w+ )?(?:spacing|height|tracking|leading|contrast|saturation|opacity|transparency|brightness|price)\b)(?:the|this|that|these|those|all|every|my|our|its?|them|⟦\d+⟧)\b.*?|it|them)"
_INDEFINITE = r"(?=(?:an?|another|some|one more)\b)"
_PLACE = (
    r"(?:(?:way |right |all the way )?(?:over |up |down |out )?(?:in|into|at|on|onto|to|by|near|against|below|above|under|underneath|beneath|beside|behind|"
    r"next to|between)\b(?! \d))"
)
_AMOUNT = r"(?:\d+(?:\.\d+)? ?(?:px|pixels?|%|percent|per cent)|a (?:few|couple of) pixels?|a (?:touch|bit|little|tad|hair|smidge))"
_WAY = r"(?:(?:to the |towards? the )?(?:left|right)|up(?:wards?)?|down(?:wards?)?|higher|lower)"
_ORDINAL = "(?:first|second|third|fourth|fifth|sixth|seventh)"
_PROPERTY = r"(?P<p>(?:letter |line |character )?spacing|line height|tracking|leading|contrast|saturation|opacity|transparency|warmth|blur)"
_COLOR = rf"(?:#[0-9a-f]{{3,8}}|(?:{LATIN_NAMES}))"
_HOW_MUCH = rf"(?:(?:back |down )?(?:by )?(?:{_AMOUNT}|an? (?:notch|half|third|quarter|fifth|tenth)|half))"
_GROUND = (
    r"(?P<x>(?:the|that|this|our|my) (?:\w+ )?(?:background|backdrop|ground|picture|photo|image|illustration|drawing))"
)
_BARE = r"(?P<x>(?:(?!\b(?:by|into|onto|on|at|up|down|half|an?)\b|\d+ ?(?:px|%)|[,:]).)+?)"
"""An object with nothing behind it that says how much or where to."""

_FRAMES: tuple[tuple[str, str], ...] = (
    # words for other words
    (rf"^(?:put|use|take|have|print|write) (?P<q>⟦\d+⟧) (?:as|for) {_OBJECT}$", r"change \g<x> to \g<q>"),
    (rf"^(?:swap|switch|exchange|trade) {_OBJECT} (?:out )?for (?P<q>⟦\d+⟧)$", r"change \g<x> to \g<q>"),
    (rf"^(?:call|name|title|label) {_OBJECT} (?P<q>⟦\d+⟧)$", r"change \g<x> to \g<q>"),
    (rf"^{_any(MEANINGS['word'])} {_OBJECT} (?:to|as|so (?:that )?it (?:says|reads)|to (?:say|read)|into)?:? ?(?P<q>⟦\d+⟧)$", r"change \g<x> to \g<q>"),
    (r"^(?:raise|lower|increase|reduce|drop|bump|put|knock|cut|slash) (?P<x>the (?:\w+ )?price) (?:up |down )?to (?P<n>[$€£¥]?\d[\d.,]*)$", r"change \g<x> to \g<n>"),
    # something new
    (rf"^{_any(MEANINGS['add'])} (?P<q>⟦\d+⟧) (?:in )?as (?:the |an? )?(?:new |extra )?(?P<k>{_ORDINAL}) (?P<n>step|item|comment|card|point|row)$", r"insert a \g<n> before the \g<k> \g<n>: \g<q>"),
    (rf"^{_any(MEANINGS['add'])} (?P<q>⟦\d+⟧) (?:in )?as (?:the |an? )?(?:new )?last (?P<n>step|item|comment|card|point|row)$", r"insert a \g<n> after the last \g<n>: \g<q>"),
    (rf"^{_any(MEANINGS['add'])}(?: in| on)? {_INDEFINITE}(?!.*\b(?:instead of|in place of)\b)(?!.*\b(?:outline|shadow|stroke)\b)", "add "),
    # colours
    (rf"^{_any(MEANINGS['color'])} {_OBJECT} (?:(?:in|into|to|over to|for|as|with)(?: an?)? )?(?P<c>{_COLOR})(?: (?:colou?r|ones?|shade))?$", r"make \g<x> \g<c>"),
    # a property more and less
    (rf"^(?:{_any(MEANINGS['grow'])}|{_any(_UP)}|raise|lift)(?: up)? (?:the |its )?{_PROPERTY}(?: up)?(?: (?:of|in|on) (?P<x>.+?))?(?: up)?(?P<n> {_HOW_MUCH})?$", r"increase \g<p> of \g<x>\g<n>"),
    (rf"^(?:{_any(MEANINGS['shrink'])}|{_any(_DOWN)}|lower|drop|tone)(?: down| back)? (?:the |its )?{_PROPERTY}(?: down| back)?(?: (?:of|in|on) (?P<x>.+?))?(?: down| back)?(?P<n> {_HOW_MUCH})?$", r"reduce \g<p> of \g<x>\g<n>"),
    (rf"^(?:{_any(MEANINGS['grow'])}|{_any(_UP)}|raise|lift)(?: up)? the brightness (?:of|in|on) (?P<x>.+?)(?P<n> {_HOW_MUCH})?$", r"make \g<x> lighter\g<n>"),
    (rf"^(?:{_any(MEANINGS['shrink'])}|{_any(_DOWN)}|lower|drop)(?: down| back)? the brightness (?:of|in|on) (?P<x>.+?)(?P<n> {_HOW_MUCH})?$", r"make \g<x> darker\g<n>"),
    # larger and smaller
    (rf"^{_any(_UP)} {_OBJECT} up to (?P<n>\d+ ?px)$|^{_any(_UP)} up (?P<y>.+?) to (?P<m>\d+ ?px)$", r"set the size of \g<x>\g<y> to \g<n>\g<m>"),
    (rf"^{_any(_UP)} {_OBJECT} up(?P<n> .*)?$|^{_any(_UP)} up (?P<y>(?:the|that|this|our|my|it)\b.*?)(?P<m> by .*)?$", r"make \g<x>\g<y> bigger\g<n>\g<m>"),
    (rf"^{_any(_DOWN)} {_OBJECT} (?:down|back|in)? ?to (?P<n>\d+ ?px)$", r"set the size of \g<x> to \g<n>"),
    (rf"^(?:dim|tone|take|turn|bring) {_GROUND} down(?P<n> .*)?$|^(?:tone|turn) down {_GROUND.replace('<x>', '<y>')}$", r"make \g<x>\g<y> darker\g<n>"),
    (rf"^{_any(_DOWN)} {_OBJECT} (?:down|back|in)(?P<n> (?:in size|{_HOW_MUCH}))?$", r"make \g<x> smaller\g<n>"),
    (rf"^(?:{_any(MEANINGS['shrink'])}|cut|pare) {_OBJECT} (?P<n>{_HOW_MUCH})$", r"make \g<x> smaller \g<n>"),
    (rf"^{_any(MEANINGS['grow'])} {_OBJECT}(?P<n> {_HOW_MUCH})?$", r"make \g<x> bigger\g<n>"),
    (rf"^(?:decrease|downscale|downsize|minimi[sz]e|reduce|shrink) {_OBJECT}$", r"make \g<x> smaller"),
    # darker and lighter
    (rf"^{_any(MEANINGS['lighten'])}(?: up)? {_GROUND}(?: up)?(?P<n> .*)?$|^(?:brighten|lighten)(?: up)? (?P<y>.+?)(?: up)?$", r"make \g<x>\g<y> lighter\g<n>"),
    (rf"^{_any(MEANINGS['darken'])} {_OBJECT}(?: down)?(?P<n> {_HOW_MUCH})?$", r"make \g<x> darker\g<n>"),
    # where to
    (rf"^{_any(MEANINGS['raise'])} {_OBJECT}(?: up)? (?:by )?(?P<n>{_AMOUNT})$", r"move \g<x> up \g<n>"),
    (rf"^{_any(MEANINGS['lower'])} {_OBJECT}(?: down)? (?:by )?(?P<n>{_AMOUNT})$", r"move \g<x> down \g<n>"),
    (rf"^{_any(MEANINGS['raise'] + ' ' + MEANINGS['lower'])} {_OBJECT} (?P<p>to the (?:very )?(?:top|bottom).*)$", r"put \g<x> \g<p>"),
    (r"^turn (?P<x>.+?) upside down$", r"rotate \g<x> 180 degrees"),
    (rf"^(?:{_any(MEANINGS['move'])}|{_any(MEANINGS['put'])}|bring|carry|take) {_OBJECT} (?:over |across |along |out )?(?P<n>(?:by )?(?:{_AMOUNT} )?{_WAY}(?: (?:by )?{_AMOUNT})?)$",
     r"move \g<x> \g<n>"),
    (rf"^(?:{_any(MEANINGS['put'])}|{_any(MEANINGS['move'])}|get) {_OBJECT} (?:over |down |up |back |out |away |right )?(?P<p>{_PLACE}.*)$", r"put \g<x> \g<p>"),
    (rf"^(?:{_any(MEANINGS['put'])}) {_OBJECT} (?P<p>(?:top|bottom|upper|lower)[ -](?:left|right).*)$", r"put \g<x> in the \g<p>"),
    # to and fro
    (rf"^{_any(MEANINGS['swap'])} (?:around |round )?(?P<x>the .+?) (?:and|with|for) (?P<y>the .+?)(?: (?:around|round|over))?$", r"swap \g<x> and \g<y>"),
    (r"^(?:keep|leave) (?P<x>.+?) (?:hidden|out of sight|off|switched off|invisible)$", r"hide \g<x>"),
    (rf"^(?:{_any(MEANINGS['hide'])}|(?:switch|turn) off|tuck away) (?P<x>.+)$|^(?:switch|turn|tuck) (?P<y>the .+?) (?:off|away)$", r"hide \g<x>\g<y>"),
    # away
    (rf"^{_any(MEANINGS['remove'])} (?P<y>(?:the|that|this) (?:drop )?(?:shadow|outline|stroke|contour|underline)) (?:on|from|around|of|behind|under|below) (?P<x>.+)$", r"remove \g<y> from \g<x>"),
    (r"^(?:leave|cut|keep) (?P<x>(?:the|that|this) .+?) out$", r"remove \g<x>"),
    (rf"^(?:{_any(MEANINGS['remove'])})(?: out| off| away)? {_BARE}(?: out| off| away| entirely| altogether)?$|^(?:pull|take) {_BARE.replace('x', 'y', 1)} (?:out|off|away)$",
     r"remove \g<x>\g<y>"),
    (r"^(?:do away with|rub out|cross out|leave out|rule out|(?:let's )?(?:do|go) without|dispense with|part with) (?P<x>.+)$", r"remove \g<x>"),
    (r"^(?:no more|no need for|enough of|goodbye|bye|bye-bye|skip|forget(?: about)?|away with|off with) (?P<x>(?:the |that |this )?[a-z⟦][\w ⟧]*?)$", r"remove \g<x>"),
)  # fmt: skip
_ROWS = phrases(_FRAMES)
HEADS = "|".join(
    sorted({verb for words in (*MEANINGS.values(), _UP, _DOWN) for verb in words.split()} - {"do", "work", "walk"})
)
"""Verbs that begin an order, joined for a pattern."""


def _doing(verb: str) -> str:
    """The form in -ing."""
    if verb.endswith("e"):
        return f"{verb[:-1]}ing"
    doubled = re.fullmatch(r"[^aeiou]*[aeiou][bdgklmnprt]", verb) is not None
    return f"{verb}{verb[-1] * doubled}ing"


_DOING = {_doing(verb): verb for verb in HEADS.replace("minimi[sz]e", "minimise|minimize").split("|")}


def verbs_in_plain_words(text: str) -> str:
    """An order with its verb in the wording of the grammar: `park the logo top left` says `put`, `nix it` says `remove`."""
    head, space, rest = text.partition(" ")
    text = f"{_DOING.get(head.lower(), head)}{space}{rest}"
    return reworded_once(text, _ROWS) or text
