"""Numbers of a sketch: written out, or as `=expression` over variants and the number `i` of a copy."""

from __future__ import annotations

import ast
import math
from collections.abc import Callable, Mapping
from functools import lru_cache

from forebrush.paint.illustrator.sketch.language import LIMITS

__all__ = ["number"]

_OPERATORS: Mapping[type[ast.operator], Callable[[float, float], float]] = {
    ast.Add: lambda a, b: a + b,
    ast.Sub: lambda a, b: a - b,
    ast.Mult: lambda a, b: a * b,
    ast.Div: lambda a, b: a / b if b else 0.0,
}
_FUNCTIONS: Mapping[str, Callable[..., float]] = {
    "min": min,
    "max": max,
    "sin": lambda degrees: math.sin(math.radians(degrees)),
    "cos": lambda degrees: math.cos(math.radians(degrees)),
}


@lru_cache(4096)
def _tree(text: str) -> ast.expr:
    try:
        return ast.parse(text, mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise ValueError(f"cannot read the expression {text!r}") from None


def number(value: object, names: Mapping[str, float | str]) -> float:
    """A number, or an expression with + - * / ( ) min max sin cos (degrees) over `names`.

    Raises ValueError for anything else.
    """
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        if not math.isfinite(value):
            raise ValueError(f"{value} is no finite number")
        return float(value)
    if not (isinstance(value, str) and value.startswith("=") and len(value) <= LIMITS["expression"]):
        raise ValueError('needs a number or "=expression"')
    result = _worked(_tree(value[1:].strip()), names)
    if not math.isfinite(result):
        raise ValueError(f"{value!r} gives no finite number")
    return result


def _worked(node: ast.expr, names: Mapping[str, float | str]) -> float:
    match node:
        case ast.Constant(value=int() | float() as value) if not isinstance(value, bool):
            return float(value)
        case ast.BinOp(left=left, op=operator, right=right) if type(operator) in _OPERATORS:
            return _OPERATORS[type(operator)](_worked(left, names), _worked(right, names))
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -_worked(operand, names)
        case ast.Name(id=name):
            found = names.get(name)
            if isinstance(found, (int, float)):
                return float(found)
            raise ValueError(f'unknown name "{name}"')
        case ast.Call(func=ast.Name(id=name), args=[_, *_] as args, keywords=[]) if name in _FUNCTIONS:
            values = [_worked(arg, names) for arg in args]
            try:
                return float(_FUNCTIONS[name](*values))
            except TypeError:
                raise ValueError(f"{name} takes another number of values") from None
    raise ValueError("holds what is not allowed in an expression")
