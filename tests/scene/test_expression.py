from datetime import UTC, date, datetime
from decimal import Decimal, getcontext, localcontext
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forebrush.scene.arithmetic import COMPARISONS, FUNCTIONS
from forebrush.scene.errors import FactError
from forebrush.scene.expression import (
    Call,
    Chain,
    Choice,
    Expression,
    ExpressionError,
    Name,
    Negative,
    Number,
    evaluate,
    format_expression,
    order,
    parse,
    references,
)

D = Decimal
FACTS: dict[str, Decimal | date] = {
    "price": D("99.99"),
    "goal": D("42.195"),
    "done": D("32.4"),
    "caffeine": D("63"),
    "zero": D("0.00"),
    "loss": D("-7.5"),
    "big": D("1E+99"),
    "opening": date(2026, 2, 27),
    "closing": date(2026, 3, 1),
    "start": datetime(2026, 3, 1, 22, 30),
    "end": datetime(2026, 3, 2, 1, 40),
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("goal - done", "9.795"),
        ("goal-done", "9.795"),  # a hyphen is a minus even without spaces
        ("round(price * 0.85, 2)", "84.99"),  # 99.99 * 0.85 = 84.9915
        ("floor(400 / caffeine)", "6"),  # 6.349...
        ("ceil(400 / caffeine)", "7"),
        ("2 + 3 * 4", "14"),
        ("(2 + 3) * 4", "20"),
        ("10 - 4 - 3", "3"),
        ("100 / 10 / 5", "2"),
        ("2 - -3", "5"),
        ("-2 * 3", "-6"),
        ("--2", "2"),
        ("0.1 + 0.2", "0.3"),
        ("1 / 3 * 3", "1"),
        ("ceil(2 / 3 * 3)", "2"),
        ("floor(0.7 / 0.1)", "7"),
        ("1 / 3", "0." + "3" * 40),
        ("2 / 3", "0." + "6" * 39 + "7"),
        ("600 * 2", "1200"),
        ("zero * -1", "0"),
        ("min(3, 1, 2)", "1"),
        ("max(done, goal)", "42.195"),
        ("sum(1.5, 2.5, -1)", "3"),
        ("sum(4)", "4"),
        ("abs(loss)", "7.5"),
        ("round(2.5)", "3"),
        ("round(-2.5)", "-3"),
        ("round(3.5)", "4"),
        ("round(2.345, 2)", "2.35"),
        ("round(1250, -2)", "1300"),
        ("floor(loss)", "-8"),
        ("ceil(loss)", "-7"),
        ("div(17, 5)", "3"),
        ("mod(17, 5)", "2"),
        ("div(-17, 5)", "-4"),
        ("mod(-17, 5)", "3"),
        ("mod(7.5, 2)", "1.5"),
        ("if(done >= 30, 1, 0)", "1"),
        ("if(done == 32.40, 1, 0)", "1"),
        ("if(done != 32.4, 1, 0)", "0"),
        ("if(zero == 0, 0, done / zero)", "0"),  # the other branch is not worked out
        ("if(closing > opening, 5, 6)", "5"),
        ("closing - opening", "2"),  # 2026 has no 29 February
        ("end - start", "190"),
        ("weekday(opening)", "5"),  # 27 February 2026 is a Friday
        ("weekday(closing)", "7"),
        ("weekday(start)", "7"),
        ("date(end) - date(start)", "1"),
        ("min", "11"),  # a name is a function only before a parenthesis
    ],
)
def test_numbers(text: str, expected: str) -> None:
    result = evaluate(parse(text), {**FACTS, "min": D(11)})
    assert str(result) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("opening + 2", date(2026, 3, 1)),
        ("2 + opening", date(2026, 3, 1)),
        ("closing - 1", date(2026, 2, 28)),
        ("max(opening, closing)", date(2026, 3, 1)),
        ("add_minutes(start, 190)", datetime(2026, 3, 2, 1, 40)),
        ("add_minutes(start, -0.5)", datetime(2026, 3, 1, 22, 29, 30)),
        ("add_minutes(start, 1 / 3)", datetime(2026, 3, 1, 22, 30, 20)),
        ("date(start)", date(2026, 3, 1)),
        ("if(1 < 2, opening, start)", date(2026, 2, 27)),
    ],
)
def test_dates(text: str, expected: date) -> None:
    result = evaluate(parse(text), FACTS)
    assert (type(result), result) == (type(expected), expected)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("done / zero", "division by zero in done / zero"),
        ("2 + 6 / (3 - 3)", "division by zero in 6 / (3 - 3)"),
        ("mod(5, 0)", "division by zero in mod(5, 0)"),
        ("div(5, 0)", "division by zero in div(5, 0)"),
        ("distance", "no value for 'distance'"),
        ("gaol", "Did you mean goal"),
        ("opening + closing", "two dates"),
        ("opening * 2", "a date stands where a number is needed"),
        ("-opening", "a date stands where a number is needed in -opening"),
        ("5 - opening", "from a number"),
        ("opening + 1.5", "whole number"),
        ("start + 1", "add_minutes"),
        ("start - opening", "do not mix"),
        ("max(opening, 1)", "do not mix"),
        ("if(opening == 1, 1, 2)", "do not mix"),
        ("add_minutes(opening, 5)", "a date stands where a date with time is needed"),
        ("weekday(5)", "a number stands where a date is needed"),
        ("date(5)", "a number stands where a date is needed"),
        ("opening + 4000000", "outside the years 1 to 9999"),
        ("opening - 9999999999999999999", "outside the years 1 to 9999"),
        ("add_minutes(start, 9999999999999)", "outside the years 1 to 9999"),
        ("round(1, 0.5)", "whole number"),
        ("round(1, 41)", "40 places"),
        ("9999999999999999999999999999999999999999 + 1", "more than 40 digits"),
        ("big * 1", "more than 40 digits before its point in big * 1"),
        (" * ".join(["big"] * 11), "more than 1000 digits on the way"),
        ("1 / (" + " * ".join(["big"] * 11) + ")", "more than 1000 digits on the way"),
    ],
)
def test_what_cannot_be_worked_out(text: str, part: str) -> None:
    with pytest.raises(ExpressionError) as caught:
        evaluate(parse(text), FACTS)
    assert part in str(caught.value)
    assert caught.value.position is None


@pytest.mark.parametrize(
    "value",
    [D("NaN"), D("sNaN"), D("Infinity"), D("1E+101"), D("1E-999999"), D("1" * 101), 1, 1.5, True, "1"],
)
def test_values_that_are_refused(value: object) -> None:
    with pytest.raises(ExpressionError, match="'x'"):
        evaluate(parse("x"), {"x": value})  # type: ignore[dict-item]


def test_a_time_with_an_offset_is_refused() -> None:
    with pytest.raises(ExpressionError, match="UTC offset"):
        evaluate(parse("x"), {"x": datetime(2026, 1, 1, tzinfo=UTC)})


def test_a_zero_of_any_exponent_is_zero() -> None:
    assert str(evaluate(parse("x + 1"), {"x": D("0E+999999999")})) == "1"


def test_forty_digits_on_both_sides_are_kept() -> None:
    value = D("1234567890" * 4 + "." + "0987654321" * 3 + "0987654329")
    assert evaluate(parse("x + 0"), {"x": value}) == value


def test_the_global_context_is_neither_used_nor_changed() -> None:
    with localcontext() as context:
        context.prec = 3
        context.clear_flags()
        assert str(evaluate(parse("1234.5678 * 1"), {})) == "1234.5678"
        assert str(evaluate(parse("2 / 3"), {})) == "0." + "6" * 39 + "7"
        assert not any(getcontext().flags.values())


@pytest.mark.parametrize(
    ("text", "position", "part"),
    [
        ("", 0, "the end"),
        ("  ", 0, "the end"),
        ("1 +", 3, "the end"),
        ("1 + * 2", 4, "'*'"),
        ("2 ** 3", 3, "no powers"),
        ("2 ^ 3", 2, "no powers"),
        ("a × b", 2, "multiply with *"),
        ("a − b", 2, "hyphen"),
        ("15%", 2, "0.15"),
        ("a = b", 2, "=="),
        (".5", 0, "both sides"),
        ("5.", 1, "both sides"),
        ("1e5", 1, "'e5'"),
        ("5 km", 2, "units"),
        ("价格 * 2", 0, "ASCII"),
        ("(1 + 2", 6, "')'"),
        ("1 + 2)", 5, "')'"),
        ("a < b", 2, "first argument of if"),
        ("if(a, 1, 2)", 4, "comparison"),
        ("if(a < b, 1)", 11, "','"),
        ("if(a < b, 1, 2, 3)", 14, "')'"),
        ("if(1 < 2 < 3, 1, 2)", 9, "'<'"),
        ("1 + pow(2, 3)", 4, "no function 'pow'"),
        ("floor(1, 2)", 0, "floor(x)"),
        ("mod(1)", 0, "mod(a, b)"),
        ("min()", 4, "')'"),
        ("__import__('os')", 0, "no function"),
        ("a.b", 1, "both sides"),
        ("1,000", 1, "','"),
        ("+1", 0, "'+'"),
        ("1" * 41, 0, "40 digits"),
        ("1." + "1" * 40, 0, "40 digits"),
        ("(" * 33 + "1" + ")" * 33, 32, "32 levels"),
        ("-" * 33 + "1", 32, "32 levels"),
        ("abs(" * 33 + "1" + ")" * 33, 128, "32 levels"),
        ("1" + " " * 1000, 1000, "1000 characters"),
    ],
)
def test_what_cannot_be_read(text: str, position: int, part: str) -> None:
    with pytest.raises(ExpressionError) as caught:
        parse(text)
    assert caught.value.position == position
    assert part in str(caught.value)


@pytest.mark.parametrize(
    "text",
    ["(" * 32 + "1" + ")" * 32, "-" * 32 + "1", "abs(" * 32 + "1" + ")" * 32, "1" * 40, "1" + " " * 999],
)
def test_limits_are_inclusive(text: str) -> None:
    parse(text)


def test_a_long_sum_is_no_deep_tree() -> None:
    text = "+".join(["1"] * 500)
    assert evaluate(parse(text), {}) == 500
    assert format_expression(parse(text)) == text  # with spaces it would be too long to read again


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("a-b*c", "a - b * c"),
        ("((a)+(b*c))", "a + b * c"),
        ("a-(b-c)", "a - (b - c)"),
        ("(a-b)-c", "(a - b) - c"),
        ("(a+b)*c", "(a + b) * c"),
        ("a*(b/c)", "a * (b / c)"),
        ("-(a+b)", "-(a + b)"),
        ("(-a)*b", "-a * b"),
        ("a- -b", "a - -b"),
        ("round( price*0.850,2 )", "round(price * 0.850, 2)"),
        ("if(a<b,a,b+1)", "if(a < b, a, b + 1)"),
        ("\tmax(\n1 , 0.0000001)", "max(1, 0.0000001)"),
        ("007", "7"),
    ],
)
def test_canonical_text(text: str, canonical: str) -> None:
    assert format_expression(parse(text)) == canonical


def test_references_stand_in_order_of_first_use() -> None:
    assert references(parse("b + a * if(c < b, d, -max(e, a))")) == ("b", "a", "c", "d", "e")
    assert references(parse("1 + 2")) == ()


def test_order_puts_what_is_used_first() -> None:
    definitions = {"c": parse("a + b"), "b": parse("a * 2"), "a": parse("given + 1"), "lone": parse("1")}
    result = order(definitions, ["given"])
    assert sorted(result) == ["a", "b", "c", "lone"]
    assert result.index("a") < result.index("b") < result.index("c")
    assert order(dict(reversed(definitions.items())), {"given"}) == result


def test_order_of_a_long_chain() -> None:
    chain = {f"f{n}": parse(f"f{n + 1} + 1") for n in range(3000)}
    assert order(chain, ["f3000"]) == tuple(f"f{n}" for n in reversed(range(3000)))


@pytest.mark.parametrize(
    ("definitions", "given_names", "fact", "part"),
    [
        ({"a": "b + 1", "b": "c", "c": "a * 2"}, [], "a", "a → b → c → a"),
        ({"a": "a + 1"}, [], "a", "a → a"),
        ({"left": "distanse - 1"}, ["distance"], "left", "Did you mean distance"),
        ({"left": "x"}, ["distance"], "left", "no fact 'x'"),
        ({"left": "1"}, ["left"], "left", "both"),
    ],
)
def test_order_refuses(definitions: dict[str, str], given_names: list[str], fact: str, part: str) -> None:
    with pytest.raises(FactError) as caught:
        order({name: parse(text) for name, text in definitions.items()}, given_names)
    assert caught.value.fact == fact
    assert caught.value.expression == definitions[fact]
    assert part in str(caught.value)


# Properties -------------------------------------------------------------------------------------------

_numbers = st.decimals(min_value=0, max_value=10**12, places=6).map(lambda d: Number(abs(d)))
_names = st.from_regex(r"[A-Za-z_][A-Za-z0-9_]{0,6}", fullmatch=True).map(Name)


def _chains(parts: st.SearchStrategy[Expression]) -> st.SearchStrategy[Expression]:
    return st.sampled_from(["+-", "*/"]).flatmap(
        lambda signs: st.builds(
            Chain,
            parts,
            st.lists(st.tuples(st.sampled_from(signs), parts), min_size=1, max_size=3).map(tuple),
        )
    )


def _calls(parts: st.SearchStrategy[Expression]) -> st.SearchStrategy[Expression]:
    return st.sampled_from(sorted(FUNCTIONS)).flatmap(
        lambda name: st.builds(
            Call,
            st.just(name),
            st.lists(parts, min_size=FUNCTIONS[name].least, max_size=FUNCTIONS[name].most or 3).map(tuple),
        )
    )


_trees = st.recursive(
    _numbers | _names,
    lambda parts: (
        _chains(parts)
        | _calls(parts)
        | st.builds(Negative, parts)
        | st.builds(Choice, parts, st.sampled_from(sorted(COMPARISONS)), parts, parts, parts)
    ),
    max_leaves=12,
)


@given(_trees)
def test_parse_undoes_format(tree: Expression) -> None:
    assert parse(format_expression(tree)) == tree


def _fraction(tree: Expression) -> Fraction:
    """Evaluation by Python's own operators, written apart from the module."""
    if isinstance(tree, Number):
        return Fraction(str(tree.value))
    if isinstance(tree, Negative):
        return -_fraction(tree.operand)
    assert isinstance(tree, Chain)
    total = _fraction(tree.first)
    for sign, part in tree.rest:
        other = _fraction(part)
        if sign == "+":
            total += other
        elif sign == "-":
            total -= other
        elif sign == "*":
            total *= other
        else:
            total /= other
    return total


@given(
    st.recursive(
        st.decimals(min_value=0, max_value=100, places=2).map(lambda d: Number(abs(d))),
        lambda parts: _chains(parts) | st.builds(Negative, parts),
        max_leaves=8,
    )
)
def test_arithmetic_agrees_with_fractions(tree: Expression) -> None:
    try:
        expected = _fraction(tree)
    except ZeroDivisionError:
        with pytest.raises(ExpressionError, match="division by zero"):
            evaluate(tree, {})
        return
    result = evaluate(tree, {})
    assert isinstance(result, Decimal)
    assert abs(Fraction(result) - expected) <= Fraction(1, 2 * 10**40)


@settings(max_examples=300)
@given(
    st.text(max_size=60)
    | st.text("0123456789.ab_ +-*/(),<>=!×%", max_size=60)
    | st.lists(st.sampled_from(["if(", "max(", "(", ")", ",", "1", "a", " - ", "<", "*"]), max_size=40).map("".join)
)
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        tree = parse(text)
    except ExpressionError as error:
        assert error.position is not None
        assert 0 <= error.position <= len(text)
    else:
        assert parse(format_expression(tree)) == tree
