"""Request to brief: what someone means, worked out before anything is drawn.

`plan` is the built-in planner: deterministic, no model, under a second. It never fails. `ratio` is the canvas shape
that a request asks for.
"""

from forebrush.think.planner import plan
from forebrush.think.planner.canvas import ratio

__all__ = ["plan", "ratio"]
