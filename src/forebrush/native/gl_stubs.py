"""Loads skia, also on a Linux machine that has no OpenGL libraries.

skia-python names libEGL.so.1 and libGL.so.1 as libraries it needs, but calls neither when it draws on the
processor. Where one of them is missing, a stub with the same soname is loaded in its place: the dynamic
linker then counts that library as present. The stubs (made by `build_gl_stubs.py`) export every name that
skia asks for, and every function in them returns zero.

This module does not know how to draw; it hands out the skia module and nothing else.
"""

from __future__ import annotations

import ctypes
import importlib
import platform
import sys
import threading
from pathlib import Path
from types import ModuleType

STUB_FOLDER = Path(__file__).parent / "stubs"
"""Holds one folder for each processor, named as `platform.machine()` names it on Linux."""

SONAMES = ("libEGL.so.1", "libGL.so.1")

_lock = threading.Lock()
_loaded_stubs: dict[str, ctypes.CDLL] = {}


class SkiaUnavailable(ImportError):
    """Skia cannot be loaded here; the message says which library is wanting and what to install."""


def stub_path(soname: str, machine: str | None = None) -> Path:
    """Where the stub for a library lies, or would lie, for a processor (default: this machine's)."""
    return STUB_FOLDER / (machine or platform.machine()) / soname


def ensure_skia() -> ModuleType:
    """Return the skia module, loading a stub for each OpenGL library that this machine lacks.

    Real libraries are used where they are present. Safe to call from several threads, and again.

    Raises:
        SkiaUnavailable: a library is missing and no stub can stand in for it.
        ImportError: skia-python is not installed, or is broken in some other way.
    """
    with _lock:
        # The linker names one missing library at a time, so each round may supply one more.
        for _ in SONAMES:
            try:
                return importlib.import_module("skia")
            except ImportError as error:
                wanting = next((name for name in SONAMES if f"{name}: cannot open" in str(error)), None)
                if wanting is None:
                    raise
                if wanting in _loaded_stubs:
                    raise _unavailable(f"the linker does not take the stub for {wanting}") from error
                _loaded_stubs[wanting] = _load_stub(wanting)
        return importlib.import_module("skia")


def stubs_in_use() -> tuple[str, ...]:
    """The sonames for which a stub was loaded in this process, in the order of loading."""
    return tuple(_loaded_stubs)


def _load_stub(soname: str) -> ctypes.CDLL:
    path = stub_path(soname)
    if not sys.platform.startswith("linux") or not path.is_file():
        raise _unavailable(f"{soname} is missing, without a stub for {sys.platform} on {platform.machine()}")
    try:
        # Not RTLD_GLOBAL: the linker matches the soname in either mode, and a library loaded later that
        # brings OpenGL functions of its own must not find these in their place.
        return ctypes.CDLL(str(path), mode=ctypes.RTLD_LOCAL)
    except OSError as error:
        raise _unavailable(f"{soname} is missing, and its stub {path} cannot be loaded ({error})") from error


def _unavailable(reason: str) -> SkiaUnavailable:
    return SkiaUnavailable(
        f"skia cannot be loaded: {reason}. Install the system's own OpenGL libraries instead "
        "(on Debian and Ubuntu: apt-get install libegl1 libgl1)."
    )
