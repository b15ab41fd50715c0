"""Decimal expressions: how one fact follows from others.

`parse` reads text such as `round(price * 0.85, 2)` into a frozen tree, `evaluate` works it out from the
values of facts, `format_expression` writes it in canonical form, and `order` says in which order computed
facts can be worked out.

    expression = product (("+" | "-") product)*
    product    = unary (("*" | "/") unary)*
    unary      = "-" unary | number | name | call | if | "(" expression ")"
    call       = function "(" expression ("," expression)* ")"
    if         = "if(" expression comparison expression "," expression "," expression ")"
    comparison = "<" | "<=" | ">" | ">=" | "==" | "!="

A number is digits with an optional fraction; a name is an ASCII letter or underscore followed by letters,
digits and underscores (a hyphen is always a minus). What operators and functions do, and the table of
functions, stands in `arithmetic`. Knows nothing of units, of display, or of the scene that holds the facts.
"""

from __future__ import annotations

import difflib
import graphlib
import re
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple, NoReturn, TypeAlias

from forebrush.scene.arithmetic import (
    COMPARISONS,
    FUNCTIONS,
    OPERATORS,
    Comparison,
    Operand,
    Operator,
    Refusal,
    Value,
    alike,
    bounded,
    number,
    to_decimal,
    to_operand,
)
from forebrush.scene.errors import FactError, ForebrushError

__all__ = [
    "Call",
    "Chain",
    "Choice",
    "Expression",
    "ExpressionError",
    "Name",
    "Negative",
    "Number",
    "evaluate",
    "format_expression",
    "order",
    "parse",
    "references",
]

MAX_TEXT = 1_000
"""Longest expression, in characters."""
MAX_DEPTH = 32
"""Deepest nesting of parentheses, calls and unary minus."""
MAX_LITERAL_DIGITS = 40
"""Most digits of a number in the text."""


class ExpressionError(ForebrushError):
    """An expression that cannot be read or worked out.

    `message` says what is wrong, `position` is the index of the character where it was noticed (0-based;
    None for errors of evaluation, whose message quotes the part), `hint` says how to put it right.
    """

    def __init__(self, message: str, position: int | None = None, hint: str = "") -> None:
        where = "" if position is None else f" at character {position + 1}"
        super().__init__(f"{message}{where}" + (f": {hint}" if hint else ""))
        self.message, self.position, self.hint = message, position, hint


# The tree ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Number:
    """A literal, never negative."""

    value: Decimal


@dataclass(frozen=True, slots=True)
class Name:
    """A reference to a fact."""

    name: str


@dataclass(frozen=True, slots=True)
class Negative:
    """Unary minus."""

    operand: Expression


@dataclass(frozen=True, slots=True)
class Chain:
    """Operands joined by operators of one rank, from left to right: all of + and -, or all of * and /.

    A flat chain keeps the tree as shallow as the text is nested, however long a sum is.
    """

    first: Expression
    rest: tuple[tuple[Operator, Expression], ...]


@dataclass(frozen=True, slots=True)
class Call:
    """A function of `FUNCTIONS` with its arguments."""

    function: str
    arguments: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """`if(left comparison right, then, otherwise)`; only the chosen branch is worked out."""

    left: Expression
    comparison: Comparison
    right: Expression
    then: Expression
    otherwise: Expression


Expression: TypeAlias = Number | Name | Negative | Chain | Call | Choice


# Reading ----------------------------------------------------------------------------------------------


_RANKS: tuple[dict[str, Operator], ...] = ({"+": "+", "-": "-"}, {"*": "*", "/": "/"})
"""Operators by how tightly they bind, loosest first."""


class _Token(NamedTuple):
    kind: str  # "number", "name", "end", or the sign itself
    text: str
    position: int


_TOKEN = re.compile(
    r"[ \t\r\n]*(?:(?P<number>[0-9]+(?:\.[0-9]+)?)|(?P<name>[A-Za-z_][A-Za-z0-9_]*)"
    r"|(?P<sign><=|>=|==|!=|[-+*/(),<>]))"
)
_HINTS = {
    "×": "multiply with *",
    "÷": "divide with /",
    "−": "the minus is the hyphen -",
    "%": "write 15% as 0.15 or 15 / 100",
    "％": "write 15% as 0.15 or 15 / 100",
    "^": "there are no powers; multiply",
    "=": "an expression has no =; equality is == inside if",
    ".": "a number has digits on both sides of its point",
    "（": "use ( and )",
    "）": "use ( and )",
    "，": "use , between arguments",
    "¥": "write the number alone; the unit belongs to the fact",
    "$": "write the number alone; the unit belongs to the fact",
}


def _tokens(text: str) -> Iterator[_Token]:
    position, end = 0, len(text.rstrip(" \t\r\n"))
    while position < end:
        found = _TOKEN.match(text, position)
        if found is None or found.lastgroup is None:
            position += len(text[position:]) - len(text[position:].lstrip(" \t\r\n"))
            raise ExpressionError(
                f"unexpected {text[position]!r}",
                position,
                _HINTS.get(text[position], "names are ASCII letters, digits and underscores"),
            )
        kind, word = found.lastgroup, found[found.lastgroup]
        yield _Token(word if kind == "sign" else kind, word, found.start(kind))
        position = found.end()
    yield _Token("end", "", end)


class _Parser:
    """Recursive descent over the tokens of one text."""

    def __init__(self, text: str) -> None:
        self._tokens = _tokens(text)
        self._depth = 0
        self.next = next(self._tokens)

    def take(self) -> _Token:
        taken = self.next
        self.next = next(self._tokens, taken)
        return taken

    def fail(self, wanted: str) -> NoReturn:
        found = repr(self.next.text) if self.next.text else "the end"
        raise ExpressionError(f"{wanted} expected, not {found}", self.next.position, self._advice())

    def _advice(self) -> str:
        if self.next.kind in COMPARISONS:
            return "comparisons stand only in the first argument of if"
        if self.next.kind == "*":
            return "there are no powers; multiply"
        if self.next.kind == "name":
            return "put an operator before it; numbers take no units and no exponent"
        return ""

    def expect(self, kind: str) -> None:
        if self.next.kind != kind:
            self.fail(repr(kind))
        self.take()

    def _deeper(self, token: _Token) -> None:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise ExpressionError(
                f"more than {MAX_DEPTH} levels of nesting", token.position, "split it into several facts"
            )

    def expression(self, rank: int = 0) -> Expression:
        if rank == len(_RANKS):
            return self._unary()
        first = self.expression(rank + 1)
        rest: list[tuple[Operator, Expression]] = []
        while (sign := _RANKS[rank].get(self.next.kind)) is not None:
            self.take()
            rest.append((sign, self.expression(rank + 1)))
        return Chain(first, tuple(rest)) if rest else first

    def _unary(self) -> Expression:
        token = self.next
        if token.kind == "number":
            return self._literal()
        if token.kind not in ("-", "(", "name"):
            self.fail("a number, a name or '('")
        self.take()
        if token.kind == "name" and self.next.kind != "(":
            return Name(token.text)
        self._deeper(token)
        inner: Expression
        if token.kind == "-":
            inner = Negative(self._unary())
        elif token.kind == "name":
            inner = self._call(token)
        else:
            inner = self.expression()
            self.expect(")")
        self._depth -= 1
        return inner

    def _literal(self) -> Number:
        token = self.take()
        if len(token.text.replace(".", "")) > MAX_LITERAL_DIGITS:
            raise ExpressionError(f"a number of more than {MAX_LITERAL_DIGITS} digits", token.position)
        return Number(Decimal(token.text))

    def _call(self, name: _Token) -> Expression:
        function = FUNCTIONS.get(name.text)
        if function is None and name.text != "if":
            raise ExpressionError(f"no function {name.text!r}", name.position, "there are if, " + ", ".join(FUNCTIONS))
        self.expect("(")
        if function is None:
            return self._choice()
        arguments = [self.expression()]
        while self.next.kind == ",":
            self.take()
            arguments.append(self.expression())
        self.expect(")")
        if len(arguments) < function.least or (function.most is not None and len(arguments) > function.most):
            raise ExpressionError(
                f"{name.text} does not take {len(arguments)} arguments", name.position, function.usage
            )
        return Call(name.text, tuple(arguments))

    def _choice(self) -> Choice:
        left = self.expression()
        comparison = next((sign for sign in COMPARISONS if sign == self.next.kind), None)
        if comparison is None:
            self.fail("a comparison, as in if(a < b, a, b),")
        self.take()
        right = self.expression()
        self.expect(",")
        then = self.expression()
        self.expect(",")
        otherwise = self.expression()
        self.expect(")")
        return Choice(left, comparison, right, then, otherwise)


def parse(text: str) -> Expression:
    """The tree of an expression; names are not looked up.

    Raises `ExpressionError` with the position of what cannot be read, or when a limit is passed.
    """
    if len(text) > MAX_TEXT:
        raise ExpressionError(
            f"an expression of more than {MAX_TEXT} characters", MAX_TEXT, "split it into several facts"
        )
    parser = _Parser(text)
    tree = parser.expression()
    if parser.next.kind != "end":
        parser.fail("an operator or the end")
    return tree


# Writing ----------------------------------------------------------------------------------------------


def format_expression(expression: Expression) -> str:
    """The canonical text: only the parentheses that are needed, spaces around operators.

    `parse` gives the same tree back. A text that spaces would lengthen past the limit is written without.
    """
    text = _write(expression, " ")
    return text if len(text) <= MAX_TEXT else _write(expression, "")


def _rank(expression: Expression) -> int:
    if isinstance(expression, Chain):
        return 0 if expression.rest[0][0] in _RANKS[0] else 1
    return 2 if isinstance(expression, Negative) else 3


def _write(expression: Expression, gap: str) -> str:
    def operand(part: Expression, least: int) -> str:
        return _write(part, gap) if _rank(part) >= least else f"({_write(part, gap)})"

    comma = "," + gap
    match expression:
        case Number(value):
            return format(value, "f")
        case Name(name):
            return name
        case Negative(part):
            return "-" + operand(part, 2)
        case Chain(first, rest):
            least = _rank(expression) + 1
            tail = "".join(f"{gap}{sign}{gap}{operand(part, least)}" for sign, part in rest)
            return operand(first, least) + tail
        case Call(function, arguments):
            return f"{function}({comma.join(_write(part, gap) for part in arguments)})"
        case Choice(left, comparison, right, then, otherwise):
            condition = f"{_write(left, gap)}{gap}{comparison}{gap}{_write(right, gap)}"
            return f"if({comma.join((condition, _write(then, gap), _write(otherwise, gap)))})"


def references(expression: Expression) -> tuple[str, ...]:
    """The names of the facts that an expression uses, each once, in order of first use."""
    return tuple(dict.fromkeys(_names(expression)))


def _names(expression: Expression) -> Iterator[str]:
    match expression:
        case Name(name):
            yield name
        case Negative(part):
            yield from _names(part)
        case Chain(first, rest):
            yield from _names(first)
            for _, part in rest:
                yield from _names(part)
        case Call(_, arguments):
            for part in arguments:
                yield from _names(part)
        case Choice(left, _, right, then, otherwise):
            for part in (left, right, then, otherwise):
                yield from _names(part)


# Working out ------------------------------------------------------------------------------------------


def evaluate(expression: Expression, values: Mapping[str, Value]) -> Value:
    """The value of an expression, given the values of the facts that it uses.

    A number comes back rounded half up to 40 places, without trailing zeros; nothing is rounded on the way.
    Raises `ExpressionError`, quoting the part at fault: a name without value, a value that is no finite
    decimal, date or local time, division by zero, kinds that do not mix, a date outside the years 1 to
    9999, a number past the limits of `arithmetic`.
    """
    result = _evaluate(expression, values)
    with _blaming(expression):
        return to_decimal(result) if isinstance(result, Fraction) else result


@contextmanager
def _blaming(expression: Expression) -> Iterator[None]:
    """Turns a refusal inside into an error that quotes the expression."""
    try:
        yield
    except (Refusal, OverflowError) as problem:
        text = format_expression(expression)
        quoted = text if len(text) <= 120 else text[:119] + "…"
        if isinstance(problem, Refusal):
            raise ExpressionError(f"{problem.message} in {quoted}", None, problem.hint) from None
        raise ExpressionError(f"a date outside the years 1 to 9999 in {quoted}") from None


def _evaluate(expression: Expression, values: Mapping[str, Value]) -> Operand:
    match expression:
        case Number(value):
            return Fraction(value)
        case Name(name):
            return _given(name, values)
        case Negative(part):
            operand = _evaluate(part, values)
            with _blaming(expression):
                return -number(operand)
        case Chain(first, rest):
            result = _evaluate(first, values)
            for index, (sign, part) in enumerate(rest):
                right = _evaluate(part, values)
                with _blaming(Chain(first, rest[: index + 1])):
                    result = bounded(OPERATORS[sign](result, right))
            return result
        case Call(function, arguments):
            operands = [_evaluate(part, values) for part in arguments]
            with _blaming(expression):
                return bounded(FUNCTIONS[function].apply(*operands))
        case Choice(left, comparison, right, then, otherwise):
            pair = _evaluate(left, values), _evaluate(right, values)
            with _blaming(expression):
                alike(pair)
            return _evaluate(then if COMPARISONS[comparison](*pair) else otherwise, values)


def _given(name: str, values: Mapping[str, Value]) -> Operand:
    if name not in values:
        raise ExpressionError(f"no value for {name!r}", None, _similar(name, values))
    try:
        return to_operand(values[name])
    except Refusal as problem:
        raise ExpressionError(f"{name!r} {problem.message}", None, problem.hint) from None


def _similar(name: str, known: Collection[str]) -> str:
    close = difflib.get_close_matches(name, sorted(known), n=3)
    return f"Did you mean {' or '.join(close)}?" if close else "Define it as a fact."


def order(definitions: Mapping[str, Expression], given: Collection[str]) -> tuple[str, ...]:
    """The names of the computed facts so that each comes after those that it uses.

    `definitions` are the computed facts, `given` the names of those with values of their own. The answer
    does not depend on the order of either. Raises `FactError` for a name that is neither, a name that is
    both, or facts that follow from one another in a circle (it is told whole, each name using the next).
    """
    known = frozenset(given)
    graph: dict[str, tuple[str, ...]] = {}
    for fact in sorted(definitions):
        used = references(definitions[fact])
        text = format_expression(definitions[fact])
        if fact in known:
            raise FactError("it is both given and computed", fact=fact, expression=text, fix="Keep one of them.")
        graph[fact] = tuple(name for name in used if name not in known)
        for name in graph[fact]:
            if name not in definitions:
                fix = _similar(name, known | definitions.keys())
                raise FactError(f"there is no fact {name!r}", fact=fact, expression=text, fix=fix)
    try:
        return tuple(graphlib.TopologicalSorter(graph).static_order())
    except graphlib.CycleError as error:
        # The sorter's circle runs from what is used to its user, and repeats its first name at the end.
        circle = list(reversed(error.args[1]))[:-1]
        start = circle.index(min(circle))
        chain = (*circle[start:], *circle[:start], circle[start])
        raise FactError(
            f"it follows from itself: {' → '.join(chain)}",
            fact=chain[0],
            expression=format_expression(definitions[chain[0]]),
            fix="Give one of them a value of its own.",
        ) from None
