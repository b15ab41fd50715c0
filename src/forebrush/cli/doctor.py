"""`forebrush doctor`: what is there, what is missing, and what would help."""

from __future__ import annotations

import argparse
import platform
import sys
from collections.abc import Callable
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version

from forebrush.cli.output import print_json, print_table

__all__ = ["doctor"]

_CORE = ("pydantic", "numpy", "uharfbuzz", "pyicu-wheels", "isal", "Pillow", "pikepdf")


def _libraries() -> str:
    return ", ".join(f"{name} {version(name)}" for name in _CORE)


def _skia() -> str:
    from forebrush.native import ensure_skia

    skia = ensure_skia()
    surface = skia.Surface(8, 8)
    surface.getCanvas().clear(0xFFFF0000)
    assert tuple(surface.toarray()[0, 0]), "skia draws"
    return f"skia-python {skia.__version__}"


def _fonts() -> str:
    from forebrush.fonts import verify
    from forebrush.studio import default_library

    library = default_library()
    problems = verify(library)
    if problems:
        raise RuntimeError("; ".join(map(str, problems)))
    return f"{len(library.faces())} faces, every file as it was pinned"


def _encoders() -> str:
    import_module("isal.isal_zlib")
    import_module("PIL.Image")
    return "png by isal, jpeg and webp by Pillow"


_CHECKS: tuple[tuple[str, Callable[[], str], str], ...] = (
    ("libraries", _libraries, "Install again: pip install --force-reinstall forebrush"),
    ("drawing", _skia, "Install skia-python, or the system packages libegl1 and libgl1"),
    ("fonts", _fonts, "Install again: pip install --force-reinstall forebrush"),
    ("encoders", _encoders, "Install again: pip install --force-reinstall isal Pillow"),
)


def doctor(arguments: argparse.Namespace) -> int:
    """Run every check; exit code 0 when all is well, 1 when something is missing."""
    found: list[dict[str, str]] = [
        {
            "check": "python",
            "state": "ok",
            "says": f"{platform.python_version()} on {sys.platform} {platform.machine()}",
        }
    ]
    for name, run, fix in _CHECKS:
        try:
            found.append({"check": name, "state": "ok", "says": run()})
        except (ImportError, OSError, RuntimeError, PackageNotFoundError, AssertionError) as error:
            found.append({"check": name, "state": "missing", "says": f"{error}. {fix}"})
    if arguments.json:
        print_json(found)
    else:
        print_table([(row["check"], row["state"], row["says"]) for row in found])
    return 0 if all(row["state"] == "ok" for row in found) else 1
