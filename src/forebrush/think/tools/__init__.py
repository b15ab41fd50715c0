"""Exact tools that the planner and language models share: money, dates, times, units, calendars, medicine.

Pure and deterministic: nothing here knows today. Each answers with a `Result` (value, unit, text, derivation,
source) or raises `ToolError`. `TOOLS` holds them by name; `call` takes and gives JSON data; both load every tool when
they are first asked for.
"""

from typing import TYPE_CHECKING, Any

from forebrush.think.tools.result import Result, ToolError

if TYPE_CHECKING:
    from forebrush.think.tools.registry import TOOLS, Tool, call

__all__ = ["TOOLS", "Result", "Tool", "ToolError", "call"]


def __getattr__(name: str) -> Any:
    if name in ("TOOLS", "Tool", "call"):
        from forebrush.think.tools import registry

        return getattr(registry, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
