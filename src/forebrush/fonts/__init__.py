"""The fonts room: which font draws which grapheme cluster, offline and with no system fonts.

`Library().resolve("display", "zh-Hans", mood="guochao", weight=700)` gives a `Stack`; `library.assign(clusters, stack)`
says which `FontKey` draws each cluster; `library.font(key)` shapes with it, `library.subset(key, ...)` embeds it.
"""

from forebrush.fonts.chars import Emoji
from forebrush.fonts.faces import Axis, Face, FontError, FontKey, Metrics, Stack
from forebrush.fonts.inventory import Problem, Row, table, verify
from forebrush.fonts.library import Library
from forebrush.fonts.roles import MOODS, ROLES
from forebrush.fonts.user import default_folder

__all__ = [
    "MOODS",
    "ROLES",
    "Axis",
    "Emoji",
    "Face",
    "FontError",
    "FontKey",
    "Library",
    "Metrics",
    "Problem",
    "Row",
    "Stack",
    "default_folder",
    "table",
    "verify",
]
