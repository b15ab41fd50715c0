"""What can be wrong with a document, and the exceptions that say so.

ForebrushError
├── SceneError        a document is not valid; carries every problem at once
├── PatchError        a patch does not fit the scene; names operation and target
└── FactError         a fact cannot be worked out; names fact and expression
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

__all__ = ["FactError", "ForebrushError", "PatchError", "Problem", "SceneError"]


class ForebrushError(Exception):
    """The root of everything that Forebrush raises on purpose."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault of a document: where it is, what stands there, what is wrong, how to mend it."""

    path: str
    value: str
    message: str
    fix: str

    def __str__(self) -> str:
        shown = f" (is {self.value})" if self.value else ""
        return f"{self.path or 'document'}{shown}: {self.message}. {self.fix}".rstrip()


class SceneError(ForebrushError):
    """A document is not valid. `problems` holds every fault that was found, not only the first."""

    def __init__(self, problems: Iterable[Problem]):
        self.problems = tuple(problems)
        head = f"{len(self.problems)} problem{'s' if len(self.problems) != 1 else ''} in the document"
        super().__init__("\n  ".join([head, *map(str, self.problems)]))


class PatchError(ForebrushError):
    """A patch does not fit the scene. Names the operation (its place in the patch) and its target."""

    def __init__(self, message: str, *, operation: str, target: str, fix: str = ""):
        self.operation, self.target, self.fix = operation, target, fix
        super().__init__(f"{operation} {target}: {message}. {fix}".rstrip())


class FactError(ForebrushError):
    """A fact cannot be worked out. Names the fact and the expression that failed."""

    def __init__(self, message: str, *, fact: str, expression: str = "", fix: str = ""):
        self.fact, self.expression, self.fix = fact, expression, fix
        where = f"fact {fact!r}" + (f" = {expression}" if expression else "")
        super().__init__(f"{where}: {message}. {fix}".rstrip())
