"""Sample copy: words for a part that a request names and does not fill, marked as samples.

`five steps` of a named dish, `four comments`, `three takeaways`. Prices, dates, doses, names and claims are never made
up: takeaways say only what the given figures say.
"""

from forebrush.think.planner.samples.filling import fill

__all__ = ["fill"]
