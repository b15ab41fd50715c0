from datetime import date, datetime
from decimal import Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forebrush.scene.number_format import (
    DatePattern,
    NumberPattern,
    PatternError,
    format_value,
    parse_pattern,
)

D = Decimal
DAY = date(2026, 3, 8)  # a Sunday
TIME = datetime(2026, 11, 23, 9, 5)  # a Monday
NBSP = "\u00a0"
MINUS = "\u2212"


@pytest.mark.parametrize(
    ("value", "pattern", "expected"),
    [
        ("9.795", "0.0 km", "9.8 km"),
        ("9.75", "0.0 km", "9.8 km"),  # half up
        ("9.65", "0.0 km", "9.7 km"),
        ("9.649", "0.0 km", "9.6 km"),
        ("1234567.891", "#,##0.00", "1,234,567.89"),
        ("999.995", "#,##0.00", "1,000.00"),
        ("123", "#,##0", "123"),
        ("1234567", "0", "1234567"),
        ("12345678", "#,##,##0", "1,23,45,678"),
        ("123456", "#,##,##0", "1,23,456"),
        ("5", "0,000", "0,005"),
        ("7", "000", "007"),
        ("32.4", "0.0%", "32.4%"),  # % is a word
        ("32.4", "0%", "32%"),
        ("12.5", "¥#,##0.##", "¥12.5"),
        ("12", "¥#,##0.##", "¥12"),
        ("12.345", "¥#,##0.##", "¥12.35"),
        ("1.5", "0.0##", "1.5"),
        ("1.5004", "0.0##", "1.5"),
        ("1.5006", "0.0##", "1.501"),
        ("0.5", "#.#", "0.5"),
        ("0", "#", "0"),
        ("30", "立省0元", "立省30元"),
        ("30", "立省#元！", "立省30元！"),
        ("123456", "0.0{万}元", "12.3万元"),
        ("125000", "0.0{万}", "12.5万"),
        ("12.5", "0.0万", "12.5万"),  # a bare 万 divides nothing
        ("1250000000", "#,##0.#{亿}", "12.5亿"),
        ("1250000", "$0.0{M}", "$1.3M"),  # 1.25 is half way
        ("1500", "0.0 {K}", "1.5 K"),
        ("12", "+0.0%", "+12.0%"),
        ("-12", "+0.0%", f"{MINUS}12.0%"),
        ("0.04", "+0.0%", "0.0%"),  # shown as zero: no sign
        ("-0.04", "0.0", "0.0"),
        ("-5", "0", f"{MINUS}5"),
        ("-5", "¥0.00", f"{MINUS}¥5.00"),
        ("-5", "省¥0", f"省{MINUS}¥5"),
        ("-5", "立省0元", f"立省{MINUS}5元"),
        ("5", "+$0", "+$5"),
        ("5", "$+0", "+$5"),
        ("5", "NT$#,##0", "NT$5"),
        ("-5", "NT$#,##0", f"{MINUS}NT$5"),
        ("5", "'-'0", "-5"),
        ("5", "'24h: '0", "24h: 5"),
        ("5", '0" 元"', "5 元"),
        ("5", "0''", "5'"),
        ("5", "'it''s '0", "it's 5"),
        ("5", "'+'0", "+5"),
        ("5", "0 '{x}'", "5 {x}"),
        ("5", "No 0.", "No 5."),
        ("5", "0（约）", "5（约）"),
        ("1E+3", "#,##0", "1,000"),
        ("1E-999999999", "0.00", "0.00"),
        ("0E+999999999", "0.0", "0.0"),
    ],
)
def test_number_patterns(value: str, pattern: str, expected: str) -> None:
    assert format_value(D(value), pattern, unit="ignored") == expected


@pytest.mark.parametrize(
    ("value", "unit", "lang", "decimals", "expected"),
    [
        ("84.9915", "CNY", "zh", 0, "¥84.99"),
        ("84.995", "¥", "zh", 0, "¥85.00"),
        ("1280", "JPY", "en", 2, "¥1,280"),
        ("1280.5", "¥", "ja", 2, "¥1,281"),
        ("1234.5", "USD", "en", 0, "$1,234.50"),
        ("-1234.5", "$", "en", 0, f"{MINUS}$1,234.50"),
        ("1234.5", "EUR", "en", 0, "€1,234.50"),
        ("1234.5", "€", "de", 0, f"1.234,50{NBSP}€"),
        ("9.5", "£", "en", 0, "£9.50"),
        ("12000", "KRW", "ko", 2, "₩12,000"),
        ("88", "HKD", "zh", 0, "HK$88.00"),
        ("88", "TWD", "zh-TW", 0, "NT$88.00"),
        ("88", "INR", "en", 0, "₹88.00"),
        ("88", "CHF", "en", 0, f"CHF{NBSP}88.00"),
        ("32.44", "%", "en", 4, "32.4%"),
        ("32.45", "%", "zh", 0, "32.5%"),
        ("32", "percent", "en", 0, "32.0%"),
        ("32.4", "%", "de", 0, f"32,4{NBSP}%"),
        ("6.65", "折", "zh", 0, "6.7折"),
        ("8", "折", "zh", 2, "8折"),
        ("7.96", "折", "zh", 2, "8折"),
        ("9.795", "km", "en", 3, f"9.795{NBSP}km"),
        ("9.795", "km", "en", 1, f"9.8{NBSP}km"),
        ("9.795", "km", "fr", 1, f"9,8{NBSP}km"),
        ("9.795", "公里", "zh", 1, "9.8公里"),
        ("20", "元", "zh", 0, "20元"),
        ("3", "개", "ko", 0, "3개"),
        ("21.5", "°C", "en", 1, "21.5°C"),
        ("3", "×", "en", 0, "3×"),
        ("2025", "", "en", 0, "2025"),  # a year is not grouped
        ("12345", "", "en", 0, "12,345"),
        ("12345.6", "m", "de", 1, f"12.345,6{NBSP}m"),
        ("5", "", "en", 2, "5.00"),
    ],
)
def test_what_is_customary(value: str, unit: str, lang: str, decimals: int, expected: str) -> None:
    for pattern in (None, ""):
        assert format_value(D(value), pattern, unit=unit, lang=lang, inputs_decimals=decimals) == expected


def test_two_decimals_are_the_default() -> None:
    assert format_value(D("1.005"), None) == "1.01"


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("en", "1,234,567.5"),
        ("zh-Hant-TW", "1,234,567.5"),
        ("de", "1.234.567,5"),
        ("de_AT", "1.234.567,5"),
        ("de-CH", "1’234’567.5"),
        ("fr", "1\u202f234\u202f567,5"),
        ("ru", f"1{NBSP}234{NBSP}567,5"),
        ("es", "1.234.567,5"),
        ("es-MX", "1,234,567.5"),
        ("xx", "1,234,567.5"),
    ],
)
def test_languages(lang: str, expected: str) -> None:
    assert format_value(D("1234567.5"), "#,##0.0", lang=lang) == expected


@pytest.mark.parametrize(
    ("value", "pattern", "lang", "expected"),
    [
        (DAY, "yyyy年M月d日", "zh", "2026年3月8日"),
        (DAY, "yyyy年M月d日 dddd", "zh", "2026年3月8日 星期日"),
        (DAY, "M月d日 ddd", "zh", "3月8日 周日"),
        (DAY, "ddd", "zh-Hant", "週日"),
        (DAY, "MMMM", "zh", "三月"),
        (TIME, "MMMM", "zh-CN", "十一月"),
        (TIME, "MMM", "zh", "11月"),
        (DAY, "d MMMM yyyy", "en", "8 March 2026"),
        (DAY, "dddd, MMM dd", "en", "Sunday, Mar 08"),
        (TIME, "ddd HH:mm", "en-GB", "Mon 09:05"),
        (TIME, "h:mm a", "en", "9:05 AM"),
        (datetime(2026, 1, 1, 0, 30), "h:mm a", "en", "12:30 AM"),
        (datetime(2026, 1, 1, 12, 30), "hh:mm a", "en", "12:30 PM"),
        (datetime(2026, 1, 1, 19, 30), "a h:mm", "zh", "下午 7:30"),
        (datetime(2026, 1, 1, 19, 30), "H点mm分", "zh", "19点30分"),
        (DAY, "yyyy-MM-dd", "fr", "2026-03-08"),
        (DAY, "dd.MM.yy", "de", "08.03.26"),
        (DAY, "dddd", "ja", "日曜日"),
        (DAY, "ddd", "ko", "일"),
        (DAY, "'on' d MMMM", "en", "on 8 March"),
        (date(33, 4, 3), "yyyy", "en", "0033"),
        (DAY, None, "en", "8 March 2026"),
        (DAY, None, "en-US", "March 8, 2026"),
        (DAY, None, "zh", "2026年3月8日"),
        (TIME, None, "zh-TW", "2026年11月23日 09:05"),
        (DAY, None, "ko", "2026년 3월 8일"),
        (DAY, None, "de", "2026-03-08"),
        (TIME, "d MMMM", "en", "23 November"),
    ],
)
def test_dates(value: date, pattern: str | None, lang: str, expected: str) -> None:
    assert format_value(value, pattern, lang=lang) == expected


@pytest.mark.parametrize(
    ("pattern", "position", "part"),
    [
        ("", 0, "shows no value"),
        ("元", 0, "shows no value"),
        ("km", 0, "'k'"),
        ("'0'", 0, "shows no value"),
        ("0 of 0", 5, "outside the number"),
        ("每100克 0.0克", 1, "outside the number"),
        ("0 H2O", 3, "outside the number"),
        ("0.0.0", 4, "outside the number"),
        ("0.00E+00", 6, "outside the number"),
        ("0;-0", 1, "one pattern"),
        ("#,##0,", 5, "comma ends"),
        (".00", 0, "begins with its point"),
        ("$.00", 1, "begins with its point"),
        ("0,0", 0, "uneven"),
        ("#,####0", 0, "uneven"),
        ("#,,##0", 0, "uneven"),
        ("#,#,##0", 0, "uneven"),
        ("km 0#", 3, "mixed up"),
        ("0.#0", 0, "mixed up"),
        ("-0", 0, "minus"),
        ("-¥0", 0, "minus"),
        ("{0}", 0, "brace"),
        ("0{万", 1, "brace"),
        ("0{万}{亿}", 4, "brace"),
        ("0{dozen}", 1, "no scale 'dozen'"),
        ("0 o'clock", 3, "not closed"),
        ('0"', 1, "not closed"),
        ("YYYY-MM-DD", 0, "'YYYY'"),
        ("yyyy-mm-dd", 5, "the month is MM"),
        ("mm", 0, "minutes"),
        ("d MMMMM", 2, "'MMMMM'"),
        ("at HH:mm", 1, "'t'"),
        ("%Y", 1, "'Y'"),
        ("0" * 101, 100, "100 characters"),
    ],
)
def test_patterns_that_are_refused(pattern: str, position: int, part: str) -> None:
    with pytest.raises(PatternError) as caught:
        parse_pattern(pattern)
    assert caught.value.position == position
    assert caught.value.hint
    assert part in str(caught.value)


@pytest.mark.parametrize(
    ("value", "pattern", "lang", "part"),
    [
        (DAY, "0.0", "en", "numbers for a date"),
        (D(1), "yyyy", "en", "dates for a number"),
        (DAY, "HH:mm", "en", "'HH' for a date without time"),
        (DAY, "d MMMM", "fr", "no names for 'MMMM'"),
        (D("NaN"), "0", "en", "finite"),
        (D("-Infinity"), None, "en", "finite"),
        (D("1E+60"), "0", "en", "60 digits"),
        (D("1E+999999999"), "0{亿}", "en", "60 digits"),
    ],
)
def test_patterns_that_do_not_fit(value: Decimal | date, pattern: str | None, lang: str, part: str) -> None:
    with pytest.raises(PatternError, match=part):
        format_value(value, pattern, lang=lang)


@pytest.mark.parametrize("decimals", [-1, 41])
def test_decimals_have_bounds(decimals: int) -> None:
    with pytest.raises(PatternError, match="0 to 40"):
        format_value(D(1), None, inputs_decimals=decimals)


def test_what_a_pattern_says() -> None:
    assert parse_pattern("约+¥#,##0.0#{万}起") == NumberPattern(
        prefix="约",
        currency="¥",
        suffix="万起",
        least_integers=1,
        least_decimals=1,
        most_decimals=2,
        group=3,
        plus=True,
        shift=4,
    )
    assert parse_pattern("M月d日") == DatePattern(((True, "M"), (False, "月"), (True, "d"), (False, "日")))


def test_the_longest_number_keeps_every_digit() -> None:
    value = "9" * 60 + "." + "1" * 97
    assert format_value(D(value), "0." + "0" * 97) == value


def test_the_global_context_is_not_used() -> None:
    with localcontext() as context:
        context.prec = 3
        assert format_value(D("-123456.785"), "#,##0.00") == f"{MINUS}123,456.79"


# Properties -------------------------------------------------------------------------------------------


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**20), max_value=10**20), st.integers(0, 8))
def test_what_is_shown_is_the_value_rounded_half_up(value: Decimal, places: int) -> None:
    text = format_value(value, "#,##0." + "0" * places if places else "#,##0")
    shown = Fraction(text.replace(",", "").replace(MINUS, "-"))
    twice = abs(Fraction(value)) * 10**places * 2
    rounded = Fraction((twice + 1).__floor__() // 2, 10**places)
    assert shown == (rounded if value >= 0 else -rounded)
    whole = text.lstrip(MINUS).partition(".")[0].split(",")
    assert 1 <= len(whole[0]) <= 3
    assert all(len(group) == 3 for group in whole[1:])
    assert len(text.partition(".")[2]) == places


@settings(max_examples=300)
@given(
    st.text(max_size=30)
    | st.text("#0,.+-¥$%'\"{}万KydMHmha ;:", max_size=30)
    | st.lists(st.sampled_from(["#,##0", ".00", "{万}", "yyyy", "M", "'", "¥", " km"]), max_size=6).map("".join),
    st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**30), max_value=10**30),
)
def test_any_pattern_is_shown_or_refused(pattern: str, value: Decimal) -> None:
    for subject in (value, DAY, TIME):
        try:
            text = format_value(subject, pattern)
        except PatternError as error:
            assert 0 <= error.position <= len(pattern)
        else:
            assert text


@given(st.text(st.characters(exclude_characters="'"), min_size=1, max_size=40))
def test_quoted_words_come_out_as_they_are(words: str) -> None:
    assert format_value(D(5), f"'{words}'0") == f"{words}5"
    assert format_value(D(5), f"0'{words}'") == f"5{words}"
    assert format_value(DAY, f"d'{words}'") == f"8{words}"
