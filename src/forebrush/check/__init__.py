"""Frame and pixels to report: what is shown, measured on the pixels themselves.

`check` measures every set text; `is_shown` says of one string whether a reader can see it.
"""

from forebrush.check.report import check
from forebrush.check.shown import MIN_CONTRAST, MIN_SIZE, ShownText, is_shown, measure_shown

__all__ = ["MIN_CONTRAST", "MIN_SIZE", "ShownText", "check", "is_shown", "measure_shown"]
