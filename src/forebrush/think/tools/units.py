"""Units of everyday life, exact: their sizes with sources, names in English and Chinese, reading and conversion."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from forebrush.scene.number_format import format_value
from forebrush.think.tools.numerals import NUMBER, read_number, straight
from forebrush.think.tools.result import Number, Origin, Result, ToolError, checked, computed, plain

__all__ = ["UNITS", "Quantity", "Unit", "convert", "parse_quantity", "unit"]

_SI = Origin("SI Brochure, 9th edition (BIPM, 2019)")
_YARD = Origin("International yard and pound agreement, 1959: 1 yd = 0.9144 m, 1 lb = 0.45359237 kg")
_US = Origin("NIST Handbook 44, appendix C: 1 US gallon = 231 cubic inches")
_UK = Origin("UK Units of Measurement Regulations 1995: 1 gallon = 4.54609 L")
_CHINA = Origin("国务院关于统一计量制度的命令 (1959): 1 市尺 = 1/3 m, 1 市斤 = 0.5 kg")
_JAPAN = Origin("度量衡法 (1891): 1 尺 = 10/33 m, 1 坪 = 400/121 m²")
_KITCHEN = Origin("metric cup and spoon of recipes and food labels")
_ENERGY = Origin("thermochemical calorie: 1 cal = 4.184 J (ISO 80000-5)")
_BYTES = Origin("IEC 80000-13: kB = 10^3 B, KiB = 2^10 B")
_TIME = Origin("SI Brochure, table 8; a month or a year has no exact length")


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit: `size` in the base unit of its kind (m, g, mL, m², m/s, J, s, B, K), its names, its Chinese name.

    `zero` is its zero on the base scale, for temperatures only.
    """

    symbol: str
    kind: str
    size: Fraction
    names: tuple[str, ...]
    chinese: str
    source: Origin
    zero: Fraction = Fraction(0)


def _table(kind: str, source: Origin, rows: str) -> list[Unit]:
    """Rows of symbol, size, Chinese name, then other names, divided by "|"."""
    units = []
    for row in rows.strip().splitlines():
        symbol, size, chinese, *names = (part.strip() for part in row.split("|"))
        units.append(Unit(symbol, kind, Fraction(size), tuple(name for name in names if name), chinese, source))
    return units


_ALL = (
    *_table("length", _SI, """
        m | 1 | 米 | meter | meters | metre | metres | 公尺
        km | 1000 | 公里 | kilometer | kilometers | kilometre | kilometres | kms | 千米
        dm | 0.1 | 分米 | decimeter | decimetre
        cm | 0.01 | 厘米 | centimeter | centimeters | centimetre | centimetres | 公分
        mm | 0.001 | 毫米 | millimeter | millimeters | millimetre | millimetres
        µm | 0.000001 | 微米 | um | micrometer | micrometre | micron | microns
        nm | 0.000000001 | 纳米 | nanometer | nanometre
        nmi | 1852 | 海里 | nautical mile | nautical miles
    """),
    *_table("length", _YARD, """
        in | 0.0254 | 英寸 | inch | inches | "
        ft | 0.3048 | 英尺 | foot | feet | '
        yd | 0.9144 | 码 | yard | yards | yds
        mi | 1609.344 | 英里 | mile | miles
    """),
    *_table("length", _CHINA, """
        里 | 500 | 里 | 市里 | 华里 | li
        丈 | 10/3 | 丈 | 市丈
        尺 | 1/3 | 尺 | 市尺 | chi
        寸 | 1/30 | 寸 | 市寸
    """),
    *_table("mass", _SI, """
        g | 1 | 克 | gram | grams | gramme | grammes | gm
        kg | 1000 | 千克 | kilogram | kilograms | kilo | kilos | kgs | 公斤
        mg | 0.001 | 毫克 | milligram | milligrams
        µg | 0.000001 | 微克 | ug | mcg | microgram | micrograms
        t | 1000000 | 吨 | tonne | tonnes | metric ton | metric tons | 公吨
        ct | 0.2 | 克拉 | carat | carats
    """),
    *_table("mass", _YARD, """
        lb | 453.59237 | 磅 | lbs | pound | pounds
        oz | 28.349523125 | 盎司 | ounce | ounces
        st | 6350.29318 | 英石 | stone
        short ton | 907184.74 | 短吨 | short tons | US ton | US tons
        long ton | 1016046.9088 | 长吨 | long tons
    """),
    *_table("mass", _CHINA, """
        斤 | 500 | 斤 | 市斤 | jin | catty
        两 | 50 | 两 | 市两 | liang
        钱 | 5 | 钱
        担 | 50000 | 担 | 市担
    """),
    *_table("volume", _SI, """
        mL | 1 | 毫升 | ml | milliliter | milliliters | millilitre | millilitres | cc | cm³ | cm3 | 立方厘米
        cL | 10 | 厘升 | cl | centiliter | centilitre
        dL | 100 | 分升 | dl | deciliter | decilitre
        L | 1000 | 升 | l | liter | liters | litre | litres | 公升 | dm³
        m³ | 1000000 | 立方米 | m3 | cubic meter | cubic meters | cubic metre | cubic metres | 方
    """),
    *_table("volume", _US, """
        gal | 3785.411784 | 加仑 | gallon | gallons | US gallon | US gallons | 美制加仑
        qt | 946.352946 | 夸脱 | quart | quarts
        pt | 473.176473 | 品脱 | pint | pints | US pint | US pints
        cup | 236.5882365 | 杯 | cups | US cup | US cups
        fl oz | 29.5735295625 | 液量盎司 | fluid ounce | fluid ounces | US fl oz
        tbsp | 14.78676478125 | 汤匙 | tablespoon | tablespoons | tbs
        tsp | 4.92892159375 | 茶匙 | teaspoon | teaspoons
        bbl | 158987.294928 | 桶 | barrel | barrels
    """),
    *_table("volume", _UK, """
        imp gal | 4546.09 | 英制加仑 | imperial gallon | imperial gallons | UK gallon | UK gallons
        imp pt | 568.26125 | 英制品脱 | imperial pint | imperial pints | UK pint | UK pints
        imp cup | 284.130625 | 英制杯 | imperial cup | imperial cups
        imp fl oz | 28.4130625 | 英制液量盎司 | imperial fluid ounce | imperial fluid ounces | UK fl oz
        imp tbsp | 17.7581640625 | 英制汤匙 | imperial tablespoon | imperial tablespoons
    """),
    *_table("volume", _KITCHEN, """
        metric cup | 250 | 公制杯 | metric cups
        metric tbsp | 15 | 公制汤匙 | metric tablespoon | metric tablespoons
        metric tsp | 5 | 公制茶匙 | metric teaspoon | metric teaspoons
    """),
    *_table("area", _SI, """
        m² | 1 | 平方米 | m2 | sq m | sqm | square meter | square meters | square metre | square metres | 平米 | ㎡
        km² | 1000000 | 平方公里 | km2 | sq km | square kilometer | square kilometers | square kilometres | 平方千米
        cm² | 0.0001 | 平方厘米 | cm2 | sq cm | square centimeter | square centimeters
        ha | 10000 | 公顷 | hectare | hectares
    """),
    *_table("area", _YARD, """
        ft² | 0.09290304 | 平方英尺 | ft2 | sq ft | sqft | square foot | square feet
        in² | 0.00064516 | 平方英寸 | in2 | sq in | square inch | square inches
        ac | 4046.8564224 | 英亩 | acre | acres
        mi² | 2589988.110336 | 平方英里 | mi2 | sq mi | square mile | square miles
    """),
    *_table("area", _CHINA, "亩 | 2000/3 | 亩 | 市亩 | mu"),
    *_table("area", _JAPAN, "坪 | 400/121 | 坪 | tsubo | pyeong"),
    *_table("speed", _SI, """
        m/s | 1 | 米/秒 | mps | meters per second | metres per second | 米每秒
        km/h | 5/18 | 公里/小时 | kmh | kph | km/hr | kilometers per hour | kilometres per hour | 公里每小时 | 千米/小时
        kn | 463/900 | 节 | kt | knot | knots
    """),
    *_table("speed", _YARD, "mph | 0.44704 | 英里/小时 | mi/h | miles per hour | 英里每小时"),
    *_table("time", _TIME, """
        s | 1 | 秒 | sec | secs | second | seconds | 秒钟
        ms | 0.001 | 毫秒 | millisecond | milliseconds
        min | 60 | 分钟 | mins | minute | minutes
        h | 3600 | 小时 | hr | hrs | hour | hours | 钟头
        d | 86400 | 天 | day | days
        wk | 604800 | 周 | week | weeks | 星期
    """),
    *_table("energy", _SI, """
        J | 1 | 焦 | joule | joules | 焦耳
        kJ | 1000 | 千焦 | kilojoule | kilojoules
        MJ | 1000000 | 兆焦 | megajoule | megajoules
        Wh | 3600 | 瓦时 | watt hour | watt hours
        kWh | 3600000 | 千瓦时 | kilowatt hour | kilowatt hours | 度电
    """),
    *_table("energy", _ENERGY, """
        kcal | 4184 | 千卡 | kilocalorie | kilocalories | Cal | Calories | 大卡
        cal | 4.184 | 卡 | calorie | 卡路里
    """),
    *_table("data", _BYTES, """
        B | 1 | 字节 | byte | bytes
        bit | 1/8 | 比特 | bits
        kB | 1000 | 千字节 | KB | kilobyte | kilobytes
        MB | 1000000 | 兆字节 | megabyte | megabytes
        GB | 1000000000 | 吉字节 | gigabyte | gigabytes
        TB | 1000000000000 | 太字节 | terabyte | terabytes
        KiB | 1024 | 二进制千字节 | kibibyte | kibibytes
        MiB | 1048576 | 二进制兆字节 | mebibyte | mebibytes
        GiB | 1073741824 | 二进制吉字节 | gibibyte | gibibytes
        TiB | 1099511627776 | 二进制太字节 | tebibyte | tebibytes
    """),
    Unit("°C", "temperature", Fraction(1), ("C", "℃", "celsius", "degrees celsius", "centigrade", "度"), "摄氏度", _SI,
         Fraction("273.15")),
    Unit("°F", "temperature", Fraction(5, 9), ("F", "℉", "fahrenheit", "degrees fahrenheit"), "华氏度", _SI,
         Fraction("459.67") * Fraction(5, 9)),
    Unit("K", "temperature", Fraction(1), ("kelvin", "kelvins"), "开", _SI),
)  # fmt: skip
UNITS: Mapping[str, Unit] = {entry.symbol: entry for entry in _ALL}
"""By symbol."""


def _key(name: str) -> str:
    return straight(name).replace("μ", "µ")


_EXACT: dict[str, Unit] = {}
_FOLDED: dict[str, Unit] = {}
for _entry in _ALL:
    for _name in (_entry.symbol, _entry.chinese, *_entry.names):
        _EXACT.setdefault(_key(_name), _entry)
        _FOLDED.setdefault(_key(_name).lower(), _entry)


def unit(name: str) -> Unit:
    """The unit with this symbol or name; where case matters (MB, mb; Cal, cal) the exact form comes first.

    US sizes for cup, pint, gallon, fl oz; 斤 两 尺 亩 as in the mainland. Raises `ToolError` for what is none.
    """
    key = _key(name).rstrip(".") if len(name) <= 40 else ""
    found = _EXACT.get(key) or _FOLDED.get(key.lower())
    if found is None:
        raise ToolError(f"no unit {name[:40]!r}", where="unit", fix="Give a symbol or name such as km, lb, 斤")
    return found


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of a unit, as it was read; `unit` is its symbol."""

    value: Decimal
    unit: str
    text: str = ""


_NAMES = "|".join(
    re.escape(name) + (r"(?![a-z])" if name[-1].isascii() and name[-1].isalpha() else "")
    for name in sorted(_FOLDED, key=len, reverse=True)
)
_PART = re.compile(rf"(?P<number>-?{NUMBER}|半)\s*(?P<unit>{_NAMES})(?P<half>半)?\s*,?\s*(?:and )?", re.I)

_LIANG = re.compile(r"(?P<number>[半一二三四五六七八九十百\d.]+?)(?P<unit>两)(?P<half>半)?")
"""两 is a numeral and a unit: here it is the unit."""


def parse_quantity(text: str) -> Quantity:
    """The quantity that a text is: 3.5 km, 5 尺, 半斤, −4 °F, 5 ft 10 in (70 in), 3斤2两 (32 两), 两斤半 (2.5 斤).

    Raises `ToolError` for what is none, and for parts of different kinds or in the wrong order.
    """
    raw, place, parts = straight(text), 0, list[tuple[Decimal, Unit]]()
    wrong = ToolError(f"{text[:40]!r} is no quantity", where="text", fix="Write 3.5 km or 5 尺")
    while place < len(raw) <= 80:
        found = _PART.match(raw, place)
        if found is None:
            found = _LIANG.match(raw, place)
            if found is None:
                raise wrong
        digits = found["number"]
        value = Decimal("0.5") if digits == "半" else read_number(digits.removeprefix("-"))
        value += Decimal("0.5") if found["half"] else 0
        parts.append((-value if digits.startswith("-") else value, unit(found["unit"])))
        place = found.end()
    if not parts or len(raw) > 80:
        raise wrong
    smallest = parts[-1][1]
    sizes = [part.size for _, part in parts]
    kinds = {part.kind for _, part in parts}
    if len(parts) > 1 and (len(kinds) > 1 or sizes != sorted(set(sizes), reverse=True) or "temperature" in kinds):
        raise wrong
    total = sum((Fraction(value) * part.size / smallest.size for value, part in parts), Fraction(0))
    if total.denominator != 1 and len(parts) > 1:
        decimal = Decimal(total.numerator) / Decimal(total.denominator)
        if Fraction(decimal) != total:
            raise wrong
        return Quantity(decimal, smallest.symbol, text.strip())
    return Quantity(parts[0][0] if len(parts) == 1 else Decimal(int(total)), smallest.symbol, text.strip())


def _factor(ratio: Fraction) -> str:
    """A ratio as the end of an expression: " * 1.609344", or " * 2000 / 3" where no decimal ends."""
    rest = ratio.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    if rest == 1:
        digits = Decimal(ratio.numerator) / Decimal(ratio.denominator)
        if Fraction(digits) == ratio and len(plain(digits).replace(".", "")) <= 28:
            return f" * {plain(digits)}"
    top = "" if ratio.numerator == 1 else f" * {ratio.numerator}"
    return top + ("" if ratio.denominator == 1 else f" / {ratio.denominator}")


def convert(value: Number, source: str, target: str, *, decimals: int = 2, lang: str = "en") -> Result:
    """A value in another unit of its kind, exact; its text has at most `decimals` decimals.

    Raises `ToolError` for units that are not known or of two kinds, sizes below zero but for temperatures, and
    temperatures below absolute zero.
    """
    start, end = unit(source), unit(target)
    if start.kind != end.kind:
        fix = f"Give two units of {start.kind} or of {end.kind}"
        raise ToolError(f"{start.symbol} is {start.kind}, {end.symbol} is {end.kind}", where="target", fix=fix)
    warm = start.kind == "temperature"
    amount = checked(value, "value", least=None if warm else 0)
    if not isinstance(decimals, int) or not 0 <= decimals <= 12:
        raise ToolError(f"{decimals} decimals", where="decimals", fix="Give 0 to 12")
    if warm and Fraction(amount) * start.size + start.zero < 0:
        raise ToolError(f"{amount} {start.symbol} is below absolute zero", where="value", fix="Correct the sign")
    ratio = start.size / end.size
    expression = "value" + (_factor(ratio) if ratio != 1 else "")
    shift = (start.zero - end.zero) / end.size
    if warm and shift:
        places = Decimal(shift.numerator) / Decimal(shift.denominator)
        if Fraction(places) == shift:
            expression += f" {'+' if shift > 0 else '-'} {plain(abs(places))}"
        else:
            expression += f" {'+' if shift > 0 else '-'} {abs(shift.numerator)} / {shift.denominator}"
    zh = lang.lower().startswith("zh")
    name = end.chinese if zh and not warm else end.symbol
    source_note = start.source if start.source is not _SI else end.source
    result = computed(expression, {"value": amount}, source=source_note)
    shown = format_value(result.number, f"#,##0{'.' + '#' * decimals if decimals else ''}", lang=lang)
    gap = "" if not name.isascii() and not name.startswith(("°", "µ")) and zh else "\u00a0"
    return computed(
        expression, {"value": amount}, unit=end.symbol, text=lambda _: f"{shown}{gap}{name}", source=source_note
    )
