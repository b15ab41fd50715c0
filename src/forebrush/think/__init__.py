"""Request to brief: what someone means, worked out before anything is drawn.

`plan` is the built-in planner: deterministic, no model, under a second. It never fails.
"""

from forebrush.think.planner import plan

__all__ = ["plan"]
