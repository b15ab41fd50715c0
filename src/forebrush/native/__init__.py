"""Native code, and the one place through which skia is imported: `from forebrush.native import skia`.

Skia is loaded at the first such import and not before, so that this package (and the error it may raise)
can be imported on a machine where skia cannot be loaded.
"""

from typing import TYPE_CHECKING, Any

from forebrush.native.gl_stubs import SkiaUnavailable, ensure_skia
from forebrush.native.memory import keep_large_blocks

if TYPE_CHECKING:
    import skia

__all__ = ["SkiaUnavailable", "ensure_skia", "skia"]


if not TYPE_CHECKING:  # a type checker would take any name for granted

    def __getattr__(name: str) -> Any:
        if name != "skia":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        keep_large_blocks()
        return ensure_skia()
