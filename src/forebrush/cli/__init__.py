"""The command line: arguments in, files and one exit code out.

Exit codes: 0 good; 1 a finding of severity error (the picture is written all the same); 2 bad input; 3 a question
back. Progress goes to stderr, and only to a terminal; `--json` prints one object on stdout.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from forebrush.cli.arguments import parser
from forebrush.cli.output import complain

__all__ = ["main"]


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; returns the exit code."""
    try:
        arguments = parser().parse_args(argv)
    except SystemExit as stop:  # argparse has said what is wrong
        return int(stop.code or 0)
    return run(arguments)


def run(arguments: argparse.Namespace) -> int:
    """Run a parsed command, turning the errors of the house into messages."""
    from forebrush.fonts import FontError
    from forebrush.native import SkiaUnavailable
    from forebrush.scene.errors import ForebrushError

    try:
        code: int = arguments.run(arguments)
        return code
    except (ForebrushError, FontError, SkiaUnavailable) as error:
        complain(str(error))
        return 2
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    except OSError as error:
        complain(f"{error.filename or 'file'}: {error.strerror or error}")
        return 2
    except KeyboardInterrupt:
        complain("stopped")
        return 130
