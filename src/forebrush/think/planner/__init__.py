"""The built-in planner: a request is cut into parts, each part read for what it means, and a brief made of them."""

from forebrush.think.planner.planning import plan

__all__ = ["plan"]
