"""How the C library hands memory back: large blocks that are freed are kept for the next layer, up to a limit.

Layers are a few megabytes each and live for moments. Left to itself, glibc takes many from the kernel and gives them
back, and the kernel clears each page anew: a third of the time of a drawing at 3840 px, measured. What the user has
set by `MALLOC_` variables stays; other C libraries are left alone.
"""

import ctypes
import os
from functools import cache

__all__ = ["keep_large_blocks"]

_TRIM_THRESHOLD, _MMAP_THRESHOLD = -1, -3
"""Parameters of `mallopt` (glibc's malloc.h)."""
_KEPT = 128 << 20
"""Bytes of freed memory that may stay with the process."""
_FROM_KERNEL = 256 << 20
"""Bytes from which on a block is taken from the kernel all the same."""


@cache
def keep_large_blocks() -> bool:
    """Set it once; whether it was set."""
    if any(name.startswith("MALLOC_") for name in os.environ):
        return False
    try:
        mallopt = ctypes.CDLL(None).mallopt
        ctypes.CDLL(None).gnu_get_libc_version  # noqa: B018  only glibc has it
    except (OSError, AttributeError, TypeError):
        return False
    return bool(mallopt(_MMAP_THRESHOLD, _FROM_KERNEL)) and bool(mallopt(_TRIM_THRESHOLD, _KEPT))
