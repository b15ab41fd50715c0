"""Worded requests with random figures, and what their pictures must and must not show.

Each template is a request as a person would type it. Its figures are drawn at random; the expected strings are worked
out here in plain Decimal arithmetic, from the request alone. Nothing of the project is imported.

Use: `values = template.draw(random.Random(seed))`, `template.prompt.format(**values)`, `template.expect(values)`: a
tuple of results, each a tuple of accepted forms of which one must be shown; `template.never(values)`: forms that must
not be shown. `holds(text, form)` looks a form up in drawn text as a whole figure or word. A template with a `finding`
states something that contradicts itself: the finding is expected, and the stated text is drawn as given.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal

Values = dict[str, str]
Forms = tuple[str, ...]
Results = tuple[Forms, ...]

CONTRADICTION = "fact-contradiction"


def _nothing(values: Values) -> Results:
    """No stated strings to ask for."""
    return ()


def holds(text: str, form: str) -> bool:
    """Whether `text` has `form` as a whole: not inside a longer figure or word; spaces between units are free."""
    tokens = re.findall(r"\d[\d.,]*\d|\d|[A-Za-z]+|\S", form)
    if not tokens:
        return False
    pattern = r"\s*".join(re.escape(token) for token in tokens)
    if tokens[0][0].isdigit():
        pattern = r"(?<!\d)(?<!\d[.,:])" + pattern
    elif tokens[0][0].isascii() and tokens[0][0].isalpha():
        pattern = r"(?<![A-Za-z])" + pattern
    if tokens[-1][-1].isdigit():
        pattern += r"(?!\d)(?![.,:]\d)(?!\s?%)"
    elif tokens[-1][-1].isascii() and tokens[-1][-1].isalpha():
        pattern += r"(?![A-Za-z])"
    return re.search(pattern, text, re.IGNORECASE) is not None


@dataclass(frozen=True)
class Template:
    """One worded request: its figures, the results that follow, and the wrong results.

    Attributes:
        id: Name of the template.
        lang: "zh" or "en".
        prompt: Format string of the request.
        inputs: Draws the figures; `draw` repeats it until right and wrong results are told apart.
        results: Results that must be shown and that the request does not state, each with its accepted forms.
        denied: Forms of wrong results.
        stated: Strings of the request that must be shown as given.
        finding: Name of the finding that is expected, or "".
        trap: Whether a hasty reader gets it wrong.
    """

    id: str
    lang: str
    prompt: str
    inputs: Callable[[random.Random], Values]
    results: Callable[[Values], Results]
    denied: Callable[[Values], Forms]
    stated: Callable[[Values], Results] = _nothing
    finding: str = ""
    trap: bool = False

    def draw(self, rng: random.Random) -> dict[str, str]:
        """Figures for the prompt, such that no result is already in it and no wrong result is right."""
        for _ in range(2000):
            values = self.inputs(rng)
            if self._clean(values):
                return values
        raise ValueError(f"{self.id}: no clean figures in 2000 draws")

    def expect(self, values: Values) -> tuple[tuple[str, ...], ...]:
        """Results that the picture must show, each as its accepted forms."""
        return self._computed(values) + self.stated(values)

    def never(self, values: Values) -> tuple[str, ...]:
        """Forms that the picture must not show."""
        return self.denied(values)

    def _computed(self, values: Values) -> Results:
        text = self.prompt.format(**values)
        return tuple(tuple(form for form in forms if not holds(text, form)) for forms in self.results(values))

    def _clean(self, values: Values) -> bool:
        computed = self._computed(values)
        if not all(computed):
            return False
        text = self.prompt.format(**values)
        forms = [form for forms in (*computed, *self.stated(values)) for form in forms]
        return not any(holds(shown, wrong) for wrong in self.denied(values) for shown in (text, *forms))


# Figures and their forms.


def _half_up(value: Decimal, places: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


def _plain(value: Decimal) -> str:
    """The shortest plain writing: 6 for 6.0, 12.5 for 12.50."""
    text = format(value, "f")
    return (text.rstrip("0").rstrip(".") if "." in text else text) or "0"


def _writings(value: Decimal) -> Forms:
    """A sum of money or a count as figures alone, with and without separators and cents."""
    value = _half_up(value, 2)
    forms = [_plain(value), f"{value:.2f}", f"{value:,.2f}"]
    if value == value.to_integral_value():
        forms.append(f"{value:,.0f}")
    return tuple(dict.fromkeys(forms))


def _money(value: Decimal, sign: str) -> Forms:
    writings = _writings(value)
    return tuple(sign + writing for writing in writings) + writings


def _yuan(value: Decimal) -> Forms:
    writings = _writings(value)
    signed = tuple(form for w in writings for form in (f"¥{w}", f"￥{w}", f"{w}元"))
    return signed + writings


def _yuan_marked(value: Decimal) -> Forms:
    """Only forms with a sign or unit, for wrong results."""
    return tuple(form for form in _yuan(value) if not form[0].isdigit() or form.endswith("元"))


def _money_marked(value: Decimal, sign: str) -> Forms:
    return tuple(form for form in _money(value, sign) if form.startswith(sign))


def _percent(part: Decimal, whole: Decimal, whole_number: bool = True) -> Forms:
    """A share in percent to one decimal, half up, and as a whole number where that is allowed."""
    share = part * 100 / whole
    one = _half_up(share, 1)
    forms = [f"{one}%", f"{_plain(one)}%", f"{_half_up(share, 2)}%"]
    if whole_number:
        forms.append(f"{_half_up(share, 0)}%")
    return tuple(dict.fromkeys(forms))


def _clock(minutes: int) -> Forms:
    """A time of day as 24 hours, 12 hours and in Chinese."""
    minutes %= 24 * 60
    hour, minute = divmod(minutes, 60)
    half = "am" if hour < 12 else "pm"
    twelve = hour % 12 or 12
    dotted = "a.m." if half == "am" else "p.m."
    forms = [f"{hour:02d}:{minute:02d}", f"{hour}:{minute:02d}", f"{twelve}:{minute:02d} {half}"]
    forms += [
        f"{twelve}:{minute:02d} {dotted}",
        f"{hour}点{minute:02d}分",
        f"{hour}点{minute}分",
        f"{hour}时{minute:02d}分",
    ]
    if not minute:
        forms += [f"{twelve} {half}", f"{hour}点"]
    return tuple(dict.fromkeys(forms))


def _colon(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def _twelve(minutes: int) -> str:
    hour, minute = divmod(minutes, 60)
    return f"{hour % 12 or 12}:{minute:02d} {'am' if hour < 12 else 'pm'}"


def _minutes(text: str) -> int:
    """Minutes since midnight of 19:05 or 7:05 pm."""
    found = re.fullmatch(r"(\d+):(\d\d)(?: (am|pm))?", text)
    if not found:
        raise ValueError(text)
    hour, minute, half = int(found[1]), int(found[2]), found[3]
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    return hour * 60 + minute


def _span_zh(minutes: int) -> Forms:
    hour, minute = divmod(minutes, 60)
    forms = [f"{hour}小时{minute}分钟", f"{hour}小时{minute}分", f"{minutes}分钟"]
    if minute == 30:
        forms += [f"{hour}.5小时", f"{hour}个半小时"]
    if minute == 0:
        forms += [f"{hour}小时", f"{hour}个小时"]
    return tuple(forms)


WEEKDAYS_ZH = "一二三四五六日"
WEEKDAYS_EN = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS_EN = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def _day_zh(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def _parse_zh(text: str) -> date:
    year, month, day = (int(n) for n in re.findall(r"\d+", text))
    return date(year, month, day)


def _day_en(day: date) -> str:
    return f"{day.day} {MONTHS_EN[day.month - 1]} {day.year}"


def _parse_en(text: str) -> date:
    day, month, year = text.split()
    return date(int(year), MONTHS_EN.index(month) + 1, int(day))


def _numerals(amount: Decimal) -> str:
    """An amount under 100 million in Chinese financial characters, up to the yuan, with jiao and fen."""
    digits, units = "零壹贰叁肆伍陆柒捌玖", ("", "拾", "佰", "仟")
    cents = int(amount * 100)
    whole, jiao, fen = cents // 100, cents // 10 % 10, cents % 10

    def group(number: int) -> str:
        text, gap = "", False
        for place in (3, 2, 1, 0):
            digit = number // 10**place % 10
            if digit:
                text += ("零" if gap and text else "") + digits[digit] + units[place]
                gap = False
            else:
                gap = True
        return text

    high, low = divmod(whole, 10000)
    text = ""
    if high:
        text = group(high) + "万"
        if low and (low < 1000 or high % 10 == 0):
            text += "零"
    text += group(low)
    text += "元"
    if jiao:
        text += digits[jiao] + "角"
    if fen:
        text += ("" if jiao else "零") + digits[fen] + "分"
    return text if fen else text + "整"


def _d(values: Values, *names: str) -> tuple[Decimal, ...]:
    return tuple(Decimal(values[name].replace(",", "")) for name in names)


def _one(values: Values, name: str) -> Decimal:
    return Decimal(values[name].replace(",", ""))


def _whole(rng: random.Random, low: int, high: int, step: int = 1) -> str:
    return str(rng.randrange(low, high + 1, step))


def _cents(rng: random.Random, low: int, high: int, step: int = 5) -> str:
    """A price with two decimals between two whole amounts."""
    return f"{Decimal(rng.randrange(low * 100, high * 100 + 1, step)) / 100:.2f}"


def _pick(rng: random.Random, *choices: str) -> str:
    return rng.choice(choices)


def _some(rng: random.Random, count: int, *choices: str) -> list[str]:
    return rng.sample(choices, count)


# Chinese.


def _run_in(rng: random.Random) -> Values:
    goal = rng.randrange(300, 2001, 50)
    return {
        "title": _pick(rng, "春天一起跑", "环城千里", "跑向大海"),
        "goal": str(goal),
        "done": _whole(rng, 40, goal - 20),
    }


def _run_out(values: Values) -> Results:
    goal, done = _d(values, "goal", "done")
    left = goal - done
    return (f"{left}公里", f"{left}km", f"{left}千米", f"{left}"), _percent(done, goal)


def _run_not(values: Values) -> Forms:
    goal, done = _d(values, "goal", "done")
    return f"{goal + done}公里", f"-{goal - done}", f"{_half_up(goal * 100 / done, 1)}%"


def _fold(values: Values) -> Decimal:
    old, new = _d(values, "old", "new")
    return _half_up(new * 10 / old, 1)


def _price_fold_in(rng: random.Random) -> Values:
    old = rng.randrange(59, 900)
    item = _pick(rng, "保温杯", "加湿器", "双肩包", "电热水壶", "瑜伽垫")
    return {"item": item, "old": str(old), "new": str(rng.randrange(old * 3 // 10 + 1, old * 94 // 100))}


def _price_fold_out(values: Values) -> Results:
    old, new = _d(values, "old", "new")
    return _yuan(old - new), (f"{_plain(_fold(values))}折",)


def _price_fold_not(values: Values) -> Forms:
    fold = _fold(values)
    wrong = [f"{_plain(10 - fold)}折", f"{_plain(fold * 10)}折"]
    if fold == fold.to_integral_value():
        wrong.append(f"{fold}折")
    return tuple(form for form in wrong if form != f"{_plain(fold)}折")


def _fold_in(rng: random.Random) -> Values:
    return {
        "item": _pick(rng, "羊毛围巾", "帆布鞋", "台灯", "行李箱", "牛仔外套"),
        "price": _whole(rng, 80, 600, 2),
        "n": _pick(rng, "9", "8", "7", "6", "8.5", "7.5"),
    }


def _fold_out(values: Values) -> Results:
    price, n = _d(values, "price", "n")
    return (_yuan(price * n / 10),)


def _fold_not(values: Values) -> Forms:
    price, n = _d(values, "price", "n")
    return *_yuan_marked(price * (10 - n) / 10), *_yuan_marked(price * (100 - n) / 100), *_yuan_marked(price - n)


def _fold95_in(rng: random.Random) -> Values:
    return {
        "item": _pick(rng, "乌龙茶礼盒", "手冲壶", "棉麻桌布", "陶瓷花瓶"),
        "price": _whole(rng, 60, 800, 20),
        "n": _pick(rng, "95", "92", "88", "85", "75", "68"),
    }


def _fold95_out(values: Values) -> Results:
    price, n = _d(values, "price", "n")
    return (_yuan(price * n / 100),)


def _fold95_stated(values: Values) -> Results:
    return ((f"{values['n']}折", f"{_plain(_one(values, 'n') / 10)}折"),)


def _fold95_not(values: Values) -> Forms:
    price, n = _d(values, "price", "n")
    return *_yuan_marked(price * n / 10), *_yuan_marked(price * (100 - n) / 100), *_yuan_marked(price - n)


def _reduce_in(rng: random.Random) -> Values:
    while True:
        prices = [rng.randrange(12, 69) for _ in range(3)]
        limit, off = rng.choice(((50, 8), (60, 10), (80, 15), (100, 20)))
        if limit <= sum(prices) < 2 * limit:
            break
    a, b, c = _some(rng, 3, "红烧牛肉面", "蒜香排骨", "凉拌木耳", "酸梅汤", "葱油拌面", "小酥肉")
    pa, pb, pc = (str(price) for price in prices)
    return {
        "shop": _pick(rng, "巷口小馆", "阿福面档"),
        "a": a,
        "b": b,
        "c": c,
        "pa": pa,
        "pb": pb,
        "pc": pc,
        "x": str(limit),
        "y": str(off),
    }


def _reduce_out(values: Values) -> Results:
    total = sum(_d(values, "pa", "pb", "pc"))
    return _yuan(Decimal(total)), _yuan(total - _one(values, "y"))


def _reduce_not(values: Values) -> Forms:
    total, off = sum(_d(values, "pa", "pb", "pc")), _one(values, "y")
    return *_yuan_marked(total + off), *_yuan_marked(total - 2 * off)


def _under_in(rng: random.Random) -> Values:
    limit, off = rng.choice(((300, 50), (200, 30), (500, 80), (399, 60)))
    return {
        "shop": _pick(rng, "木野家居", "云朵童装"),
        "item": _pick(rng, "亚麻抱枕", "连帽卫衣", "儿童雨鞋"),
        "total": str(rng.randrange(limit // 2, limit - 1)),
        "x": str(limit),
        "y": str(off),
    }


def _under_stated(values: Values) -> Results:
    return (_yuan(_one(values, "total")),)


def _under_not(values: Values) -> Forms:
    total, off = _d(values, "total", "y")
    return *_writings(total - off), f"-¥{off}", f"-{off}元", f"立减{off}元", f"已减{off}元"


def _order_in(rng: random.Random) -> Values:
    a, b, c = _some(rng, 3, "白毫银针", "正山小种", "桂花乌龙", "绿豆糕", "坚果拼盘", "陈皮普洱")
    values = {"shop": _pick(rng, "一盏茶舍", "听雨轩"), "a": a, "b": b, "c": c}
    for name in "abc":
        values |= {f"p{name}": _whole(rng, 18, 128), f"q{name}": _whole(rng, 2, 6)}
    return values


def _order_out(values: Values) -> Results:
    lines = [_one(values, f"p{name}") * _one(values, f"q{name}") for name in "abc"]
    return (*(_yuan(line) for line in lines), _yuan(Decimal(sum(lines))))


def _order_not(values: Values) -> Forms:
    return _yuan_marked(Decimal(sum(_d(values, "pa", "pb", "pc"))))


def _growth_in(rng: random.Random) -> Values:
    last = rng.randrange(120, 3000)
    return {"a": str(last), "b": str(last + rng.randrange(last // 20 + 1, last))}


def _growth_out(values: Values) -> Results:
    last, now = _d(values, "a", "b")
    return (_percent(now - last, last, whole_number=False),)


def _growth_not(values: Values) -> Forms:
    last, now = _d(values, "a", "b")
    return f"{_half_up((now - last) * 100 / now, 1)}%", f"{_half_up(now * 100 / last, 1)}%"


def _marks_in(rng: random.Random) -> Values:
    return {name: _whole(rng, 78, 100) for name in "abcd"}


def _marks_out(values: Values) -> Results:
    total = Decimal(sum(_d(values, *"abcd")))
    mean = total / 4
    return (f"{total}分", f"{total}"), tuple(
        dict.fromkeys((_plain(mean), f"{_half_up(mean, 1)}", f"{_half_up(mean, 2)}"))
    )


def _marks_not(values: Values) -> Forms:
    total = Decimal(sum(_d(values, *"abcd")))
    return str(_half_up(total / 3, 1)), str(_half_up(total / 5, 1)), str(total + 100)


def _arrival_in(rng: random.Random) -> Values:
    start, end = _some(rng, 2, "松江", "临海", "青岚", "白石", "云岭")
    minute, more = rng.randrange(25, 60), rng.randrange(36, 60)
    return {
        "train": f"K{rng.randrange(100, 999)}",
        "dep": f"{rng.randrange(6, 15):02d}:{minute:02d}",
        "start": start,
        "end": end,
        "h": _whole(rng, 2, 7),
        "m": str(more),
    }


def _arrival(values: Values) -> int:
    return _minutes(values["dep"]) + int(values["h"]) * 60 + int(values["m"])


def _arrival_out(values: Values) -> Results:
    return (_clock(_arrival(values)),)


def _arrival_not(values: Values) -> Forms:
    dep, extra = _minutes(values["dep"]), int(values["m"])
    return _colon(_arrival(values) - 60), f"{dep // 60 + int(values['h']):02d}:{dep % 60 + extra}"


def _open_in(rng: random.Random) -> Values:
    start = rng.randrange(8 * 60, 10 * 60 + 31, 15)
    end = rng.randrange(16 * 60, 21 * 60, 15)
    return {"title": _pick(rng, "灯塔博物馆", "丝路文物馆", "木偶艺术馆"), "open": _colon(start), "close": _colon(end)}


def _open_out(values: Values) -> Results:
    return (_span_zh(_minutes(values["close"]) - _minutes(values["open"])),)


def _open_not(values: Values) -> Forms:
    span = _minutes(values["close"]) - _minutes(values["open"])
    right = _span_zh(span)
    return tuple(form for off in (-60, 60) for form in _span_zh(span + off) if form not in right)


def _shelf_in(rng: random.Random) -> Values:
    return {
        "item": _pick(rng, "糙米", "燕麦片", "红枣", "黄豆", "腰果"),
        "grams": _whole(rng, 250, 900, 50),
        "price": _cents(rng, 6, 60, 10),
    }


def _shelf_out(values: Values) -> Results:
    grams, price = _d(values, "grams", "price")
    return (_yuan(price * 100 / grams),)


def _shelf_not(values: Values) -> Forms:
    grams, price = _d(values, "grams", "price")
    return *_yuan_marked(price * 1000 / grams), *_yuan_marked(grams / price), *_yuan_marked(price / 100)


def _rate_in(rng: random.Random) -> Values:
    name, low, high = rng.choice((("美元", 695, 735), ("欧元", 760, 840), ("英镑", 890, 980), ("新加坡元", 520, 560)))
    return {"cur": name, "rate": f"{Decimal(rng.randrange(low, high)) / 100:.2f}", "n": _whole(rng, 200, 2000, 50)}


def _rate_out(values: Values) -> Results:
    rate, n = _d(values, "rate", "n")
    return (_yuan(rate * n),)


def _rate_not(values: Values) -> Forms:
    rate, n = _d(values, "rate", "n")
    return *_yuan_marked(n / rate), *_yuan_marked(n + rate)


def _recipe_in(rng: random.Random) -> Values:
    return {
        "dish": _pick(rng, "番茄牛腩", "板栗烧鸡", "香菇滑鸡"),
        "ga": _whole(rng, 220, 480, 20),
        "gb": _whole(rng, 60, 200, 20),
        "gc": _whole(rng, 8, 40, 2),
    }


def _recipe_out(values: Values) -> Results:
    amounts = (_plain(_one(values, name) * 5 / 2) for name in ("ga", "gb", "gc"))
    return tuple((f"{amount}克", f"{amount}g", f"{amount}") for amount in amounts)


def _recipe_not(values: Values) -> Forms:
    return tuple(
        form for name in ("ga", "gb", "gc") for n in (_plain(_one(values, name) * 5),) for form in (f"{n}克", f"{n}g")
    )


def _count_in(rng: random.Random) -> Values:
    today = date(rng.randrange(2026, 2029), rng.randrange(1, 8), rng.randrange(1, 29))
    return {
        "event": _pick(rng, "新书首发", "开馆", "马拉松", "校庆"),
        "today": _day_zh(today),
        "day": _day_zh(today + timedelta(days=rng.randrange(35, 140))),
    }


def _count_out(values: Values) -> Results:
    days = (_parse_zh(values["day"]) - _parse_zh(values["today"])).days
    return ((f"{days}天", f"{days}日", f"{days}"),)


def _count_not(values: Values) -> Forms:
    days = (_parse_zh(values["day"]) - _parse_zh(values["today"])).days
    return f"{days - 1}天", f"{days + 1}天", f"-{days}"


def _capital_in(rng: random.Random) -> Values:
    whole = rng.choice(
        (rng.randrange(101, 1000), rng.randrange(1001, 10000), rng.randrange(10001, 200000), 10050, 30200, 100003)
    )
    tail = rng.choice(("00", f"{rng.randrange(1, 10)}0", f"0{rng.randrange(1, 10)}", str(rng.randrange(11, 100))))
    return {
        "shop": _pick(rng, "晨光书画社", "同心木器行"),
        "who": _pick(rng, "林先生", "周女士", "三年二班"),
        "what": _pick(rng, "装裱", "定制书柜", "材料"),
        "amount": f"{whole}.{tail}",
    }


def _capital_out(values: Values) -> Results:
    text = _numerals(_one(values, "amount"))
    forms = [text, text.replace("元", "圆"), text.replace("整", "正"), text.replace("元", "圆").replace("整", "正")]
    if text.endswith("角整"):
        forms += [text[:-1], text[:-1].replace("元", "圆")]
    return (tuple(dict.fromkeys(forms)),)


def _capital_not(values: Values) -> Forms:
    text = _numerals(_one(values, "amount"))
    wrong = [text.replace("零", "")] if "零" in text else []
    if not text.endswith("整"):
        wrong.append(text + "整")
    return *wrong, "零角零分", "零拾", "零佰", "零仟"


def _votes_in(rng: random.Random) -> Values:
    return {name: _whole(rng, 3, 24) for name in "abc"}


def _votes_out(values: Values) -> Results:
    votes = _d(values, *"abc")
    return tuple(_percent(vote, Decimal(sum(votes))) for vote in votes)


def _votes_not(values: Values) -> Forms:
    votes = _d(values, *"abc")
    total = Decimal(sum(votes))
    return tuple(f"{_half_up(vote * 100 / (total - vote), 1)}%" for vote in votes)


def _over_in(rng: random.Random) -> Values:
    goal = rng.randrange(10000, 60001, 1000)
    return {"goal": str(goal), "raised": str(goal + rng.randrange(goal // 20, goal, 50))}


def _over_out(values: Values) -> Results:
    goal, raised = _d(values, "goal", "raised")
    over = tuple(f"{word}{form}" for word in ("超额", "超出") for form in _percent(raised - goal, goal))
    return (_percent(raised, goal) + over,)


def _over_stated(values: Values) -> Results:
    return _yuan(_one(values, "goal")), _yuan(_one(values, "raised"))


def _over_not(values: Values) -> Forms:
    goal, raised = _d(values, "goal", "raised")
    forms = tuple(dict.fromkeys((*_writings(raised - goal), *_writings(goal))))
    wrong = tuple(f"{word}{form}" for form in forms for word in ("-", "−", "还差", "还差¥", "-¥", "−¥"))
    return *wrong, *(f"-{form}" for form in _percent(raised - goal, goal))


def _lecture_in(rng: random.Random) -> Values:
    day = date(2026, 9, 1) + timedelta(days=rng.randrange(900))
    wrong = (day.weekday() + rng.randrange(1, 7)) % 7
    return {
        "title": _pick(rng, "从陶片说起", "听懂一座城", "星空下的数学"),
        "day": _day_zh(day),
        "week": f"星期{WEEKDAYS_ZH[wrong]}",
    }


def _lecture_stated(values: Values) -> Results:
    day = values["day"]
    return (day, day.split("年")[1]), (values["week"], values["week"].replace("星期", "周"))


def _lecture_not(values: Values) -> Forms:
    right = WEEKDAYS_ZH[_parse_zh(values["day"]).weekday()]
    return f"星期{right}", f"周{right}"


def _pack_in(rng: random.Random) -> Values:
    while True:
        pack, dose, times = (
            rng.choice((10, 12, 16, 20, 24, 28, 30, 36, 48, 100)),
            rng.randrange(1, 4),
            rng.randrange(2, 4),
        )
        if pack % (dose * times) and pack > 2 * dose * times:
            return {"med": _pick(rng, "维生素B片", "健胃片", "钙片"), "n": str(pack), "k": str(dose), "t": str(times)}


def _pack_out(values: Values) -> Results:
    pack, dose, times = (int(values[name]) for name in ("n", "k", "t"))
    days = pack // (dose * times)
    return ((f"{days}天", f"{days}日", f"{days}"),)


def _pack_not(values: Values) -> Forms:
    pack, dose, times = _d(values, "n", "k", "t")
    days = pack / (dose * times)
    return f"{days.to_integral_value(ROUND_CEILING)}天", f"{_half_up(days, 1)}天", f"{_half_up(days, 2)}天"


# English.


def _raised_in(rng: random.Random) -> Values:
    goal = rng.randrange(4000, 60001, 500)
    return {"goal": f"{goal:,}", "raised": f"{rng.randrange(goal // 6, goal - 200, 10):,}"}


def _raised_out(values: Values) -> Results:
    goal, raised = _d(values, "goal", "raised")
    return _money(goal - raised, "£"), _percent(raised, goal)


def _raised_not(values: Values) -> Forms:
    goal, raised = _d(values, "goal", "raised")
    return *_money_marked(goal + raised, "£"), f"-£{goal - raised:,}", f"{_half_up(goal * 100 / raised, 1)}%"


def _off_in(rng: random.Random) -> Values:
    return {
        "title": _pick(rng, "Last Days of Summer", "Winter Clear-Out", "Everything Must Go"),
        "item": _pick(rng, "oak side table", "wool blanket", "copper kettle", "canvas rucksack"),
        "price": _whole(rng, 40, 480, 4),
        "n": _pick(rng, "15", "20", "25", "30", "40", "60"),
    }


def _off_out(values: Values) -> Results:
    price, n = _d(values, "price", "n")
    return _money(price * (100 - n) / 100, "$"), _money(price * n / 100, "$")


def _off_not(values: Values) -> Forms:
    price, n = _d(values, "price", "n")
    return *_money_marked(price - n, "$"), *_money_marked(price * (100 + n) / 100, "$")


def _combo_in(rng: random.Random) -> Values:
    hot, cake = (
        _some(rng, 2, "Flat white", "Filter coffee", "Mint tea"),
        _some(rng, 2, "lemon loaf", "rye brownie", "apple slice"),
    )
    values = {"a": hot[0], "b": hot[1], "x": cake[0], "y": cake[1], "n": _pick(rng, "10", "15", "20", "25")}
    return values | {f"p{name}": _cents(rng, 2, 6, 20) for name in "abxy"}


def _combo_out(values: Values) -> Results:
    keep = (100 - _one(values, "n")) / 100
    return tuple(_money((_one(values, f"p{a}") + _one(values, f"p{x}")) * keep, "$") for a in "ab" for x in "xy")


def _combo_not(values: Values) -> Forms:
    sums = [_one(values, f"p{a}") + _one(values, f"p{x}") for a in "ab" for x in "xy"]
    return tuple(form for total in sums for form in _money_marked(total * (100 + _one(values, "n")) / 100, "$"))


def _tax_in(rng: random.Random) -> Values:
    a, b, c = _some(rng, 3, "claw hammer", "masking tape", "paint roller", "wood glue", "spirit level")
    return {
        "a": a,
        "b": b,
        "c": c,
        "pa": _cents(rng, 4, 40),
        "pb": _cents(rng, 3, 30),
        "pc": _cents(rng, 5, 60),
        "r": _pick(rng, "6", "7", "8.25", "8.875", "5.5"),
    }


def _tax(values: Values) -> tuple[Decimal, Decimal]:
    subtotal = Decimal(sum(_d(values, "pa", "pb", "pc")))
    return subtotal, _half_up(subtotal * _one(values, "r") / 100, 2)


def _tax_out(values: Values) -> Results:
    subtotal, tax = _tax(values)
    return _money(subtotal, "$"), _money(tax, "$"), _money(subtotal + tax, "$")


def _tax_not(values: Values) -> Forms:
    subtotal, tax = _tax(values)
    return *_money_marked(subtotal - tax, "$"), *_money_marked(subtotal + _one(values, "r"), "$")


def _tip_in(rng: random.Random) -> Values:
    return {
        "place": _pick(rng, "Nonna Rosa", "The Salt Barn", "Little Saigon"),
        "bill": _cents(rng, 48, 260, 10),
        "n": _pick(rng, "15", "18", "20"),
        "k": _whole(rng, 3, 7),
    }


def _tip_out(values: Values) -> Results:
    bill, n, k = _d(values, "bill", "n", "k")
    tip = _half_up(bill * n / 100, 2)
    each = (bill + tip) / k
    up = each.quantize(Decimal("0.01"), rounding=ROUND_CEILING)
    return _money(tip, "$"), _money(bill + tip, "$"), tuple(dict.fromkeys(_money(each, "$") + _money(up, "$")))


def _tip_not(values: Values) -> Forms:
    bill, n, k = _d(values, "bill", "n", "k")
    return *_money_marked(bill / k, "$"), *_money_marked(bill + n, "$")


def _film_in(rng: random.Random) -> Values:
    return {
        "film": _pick(rng, "The Long Tide", "Ferry to Nowhere", "Salt and Paper"),
        "start": _twelve(rng.randrange(16 * 60, 20 * 60 + 30, 5)),
        "n": _whole(rng, 91, 168),
    }


def _film_out(values: Values) -> Results:
    end = _minutes(values["start"]) + int(values["n"])
    return ((*_clock(end), _twelve(end).split()[0]),)


def _film_not(values: Values) -> Forms:
    start, n = _minutes(values["start"]), int(values["n"])
    hundred = start + n // 100 * 60 + n % 100
    return tuple(_twelve(wrong) for wrong in (hundred, start + n + 60, start + n - 60) if wrong != start + n)


def _board_in(rng: random.Random) -> Values:
    near = rng.choice((15, 20, 25, 40))
    return {
        "flight": f"NA {rng.randrange(200, 990)}",
        "to": _pick(rng, "Tromsø", "Porto", "Valletta"),
        "gate": f"{rng.choice('ABC')}{rng.randrange(2, 30)}",
        "n": str(near),
        "dep": f"{rng.randrange(6, 23):02d}:{rng.randrange(0, near, 5):02d}",
    }


def _board_out(values: Values) -> Results:
    return (_clock(_minutes(values["dep"]) - int(values["n"])),)


def _board_not(values: Values) -> Forms:
    dep, n = _minutes(values["dep"]), int(values["n"])
    return _colon(dep + n), _colon(dep - n + 60)


def _child_in(rng: random.Random) -> Values:
    return {
        "show": _pick(rng, "the Moonlight Puppet Circus", "a Sunday steam train ride", "the Harvest Barn Dance"),
        "price": _whole(rng, 7, 45),
    }


def _child_out(values: Values) -> Results:
    price = _one(values, "price")
    return _money(price / 2, "£"), _money(price * 3, "£")


def _child_not(values: Values) -> Forms:
    price = _one(values, "price")
    return *_money_marked(price * 4, "£"), *_money_marked(price * 2, "£")


def _units_in(rng: random.Random) -> Values:
    return {
        "name": _pick(rng, "Eagle Ridge Path", "Old Shepherd Trail", "Blue Tarn Loop"),
        "km": _whole(rng, 3, 28),
        "kg": _whole(rng, 6, 22),
        "c": _whole(rng, 2, 31),
    }


def _rounded(value: Decimal, *units: str) -> Forms:
    figures = dict.fromkeys(
        text for places in (0, 1, 2) for v in (_half_up(value, places),) for text in (str(v), _plain(v))
    )
    return tuple(f"{figure} {unit}".strip() for figure in figures for unit in (*units, ""))


def _units_out(values: Values) -> Results:
    km, kg, c = _d(values, "km", "kg", "c")
    miles, pounds = km / Decimal("1.609344"), kg / Decimal("0.45359237")
    heat = c * 9 / 5 + 32
    return (
        _rounded(miles, "mi", "miles", "mile"),
        _rounded(pounds, "lb", "lbs", "pounds"),
        _rounded(heat, "°F", "℉", "F"),
    )


def _units_not(values: Values) -> Forms:
    km, kg, c = _d(values, "km", "kg", "c")
    miles, pounds, heat = km * Decimal("1.609344"), kg * Decimal("0.45359237"), c * 9 / 5
    return f"{_half_up(miles, 1)} mi", f"{_half_up(miles, 1)} miles", f"{_half_up(pounds, 1)} lb", f"{_plain(heat)} °F"


def _age_in(rng: random.Random) -> Values:
    born = date(rng.randrange(1931, 1999), rng.randrange(3, 13), rng.randrange(1, 29))
    opens = date(rng.randrange(2026, 2029), rng.randrange(1, 13), rng.randrange(1, 29))
    return {
        "born": _day_en(born),
        "opens": _day_en(opens),
        "title": _pick(rng, "The Lighthouse Keeper", "Field with Crows"),
    }


def _age(values: Values) -> int:
    born, opens = _parse_en(values["born"]), _parse_en(values["opens"])
    return opens.year - born.year - ((opens.month, opens.day) < (born.month, born.day))


def _age_out(values: Values) -> Results:
    age = _age(values)
    return ((f"aged {age}", f"age {age}", f"{age} years", f"{age}"),)


def _age_not(values: Values) -> Forms:
    return tuple(
        form for age in (_age(values) - 1, _age(values) + 1) for form in (f"aged {age}", f"age {age}", f"{age} years")
    )


def _calories_in(rng: random.Random) -> Values:
    return {
        "snack": _pick(rng, "seeded oat bars", "sea salt popcorn", "dark cherry granola"),
        "kcal": _whole(rng, 95, 280),
        "n": _whole(rng, 3, 12),
    }


def _calories_out(values: Values) -> Results:
    kcal, n = _d(values, "kcal", "n")
    return (tuple(dict.fromkeys((f"{kcal * n} kcal", f"{kcal * n:,} kcal", f"{kcal * n}", f"{kcal * n:,}"))),)


def _calories_not(values: Values) -> Forms:
    kcal, n = _d(values, "kcal", "n")
    return f"{kcal * (n + 1):,} kcal", f"{kcal * (n - 1):,} kcal", f"{kcal + n} kcal"


NUMBER_WORDS = (
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)


def _cups_in(rng: random.Random) -> Values:
    while True:
        cup, limit = rng.randrange(45, 140, 5), rng.choice((200, 300, 400))
        if limit % cup and 2 <= limit // cup <= 8:
            return {"mg": str(cup), "limit": str(limit)}


def _cups_out(values: Values) -> Results:
    cups = int(values["limit"]) // int(values["mg"])
    return ((f"{cups} cups", f"{cups} cup", f"{NUMBER_WORDS[cups]} cups", f"{NUMBER_WORDS[cups]}", f"{cups}"),)


def _cups_not(values: Values) -> Forms:
    limit, cup = _d(values, "limit", "mg")
    cups = int(limit / cup)
    return f"{cups + 1} cups", f"{NUMBER_WORDS[cups + 1]} cups", f"{_half_up(limit / cup, 1)} cups"


def _interest_in(rng: random.Random) -> Values:
    return {"p": f"{rng.randrange(2000, 40001, 500):,}", "r": _pick(rng, "1.8", "2.4", "3.2", "3.75", "4.5")}


def _interest_out(values: Values) -> Results:
    principal, rate = _d(values, "p", "r")
    interest = principal * rate / 100
    return _money(interest, "$"), _money(principal + interest, "$")


def _interest_not(values: Values) -> Forms:
    principal, rate = _d(values, "p", "r")
    interest = principal * rate / 100
    return (
        *_money_marked(principal - interest, "$"),
        *_money_marked(interest * 10, "$"),
        *_money_marked(interest / 10, "$"),
    )


def _area_in(rng: random.Random) -> Values:
    def side() -> str:
        return _plain(Decimal(rng.randrange(24, 66)) / 10)

    return {
        "title": _pick(rng, "Flat 12, Mill Quay", "The Garden Flat", "Loft 4B"),
        "a": side(),
        "b": side(),
        "c": side(),
        "d": side(),
    }


def _square(value: Decimal) -> Forms:
    figures = dict.fromkeys((_plain(value), f"{_half_up(value, 2)}", f"{_half_up(value, 1)}"))
    return tuple(
        f"{figure}{unit}"
        for figure in figures
        for unit in (" m²", " m2", " sq m", " square metres", " square meters", "")
    )


def _area_out(values: Values) -> Results:
    a, b, c, d = _d(values, *"abcd")
    return _square(a * b), _square(c * d), _square(a * b + c * d)


def _area_not(values: Values) -> Forms:
    a, b, c, d = _d(values, *"abcd")
    return f"{_plain(2 * (a + b))} m²", f"{_plain(a + b)} m²", f"{_plain((a + c) * (b + d))} m²"


def _night_in(rng: random.Random) -> Values:
    day = date(2026, 12, 1) + timedelta(days=rng.randrange(400))
    dep = rng.randrange(20 * 60, 23 * 60 + 56, 5)
    start, end = _some(rng, 2, "Leeds", "Inverness", "Bristol", "Carlisle")
    span = rng.randrange(24 * 60 - dep + 15, 9 * 60)
    return {
        "start": start,
        "end": end,
        "dep": _colon(dep),
        "day": _day_en(day),
        "h": str(span // 60),
        "m": f"{span % 60}",
    }


def _night_out(values: Values) -> Results:
    day = _parse_en(values["day"]) + timedelta(days=1)
    month, week = MONTHS_EN[day.month - 1], WEEKDAYS_EN[day.weekday()]
    forms = (
        f"{day.day} {month}",
        f"{day.day} {month[:3]}",
        f"{month} {day.day}",
        f"{month[:3]} {day.day}",
        week,
        "next day",
        "+1 day",
        "+1",
        f"{day.year}-{day.month:02d}-{day.day:02d}",
    )
    return _clock(_arrival(values)), forms


def _night_not(values: Values) -> Forms:
    end = _arrival(values)
    return _colon(end), _colon(end % 1440 + 60), f"24:{end % 60:02d}"


def _invoice_in(rng: random.Random) -> Values:
    prices = [rng.randrange(35, 420) for _ in range(3)]
    wrong = sum(prices) + rng.choice((-30, -12, -9, 8, 10, 18, 27, 100))
    a, b, c = (f"{price}.00" for price in prices)
    return {
        "shop": _pick(rng, "Harbour Joinery", "Fern & Field Gardens"),
        "a": a,
        "b": b,
        "c": c,
        "total": f"{wrong}.00",
    }


def _invoice_stated(values: Values) -> Results:
    return tuple(_money(_one(values, name), "$") for name in ("a", "b", "c", "total"))


def _invoice_not(values: Values) -> Forms:
    return _money(Decimal(sum(_d(values, *"abc"))), "$")


def _dearer_in(rng: random.Random) -> Values:
    old = rng.randrange(24, 180)
    return {
        "item": _pick(rng, "copper kettle", "desk lamp", "garden chair"),
        "old": str(old),
        "new": str(old + rng.randrange(3, old // 2)),
    }


def _dearer_stated(values: Values) -> Results:
    return _money(_one(values, "old"), "$"), _money(_one(values, "new"), "$")


def _dearer_not(values: Values) -> Forms:
    old, new = _d(values, "old", "new")
    rise = new - old
    percents = {_half_up(rise * 100 / base, places) for base in (old, new) for places in (0, 1)}
    wrong = tuple(f"{sign}{percent}%" for percent in sorted(percents) for sign in ("-", "−", ""))
    return *_money_marked(rise, "$"), f"-${rise}", f"-{rise}", f"−{rise}", f"save {rise}", *wrong


def _pills_in(rng: random.Random) -> Values:
    return {
        "drug": _pick(rng, "Calmadol 200 mg", "Fennel Relief", "Vitamin D3 Plus"),
        "n": _pick(rng, "24", "28", "30", "60"),
        "k": _pick(rng, "1", "2"),
    }


def _pills_stated(values: Values) -> Results:
    return (values["drug"],), (f"{values['n']} tablets", values["n"])


def _pills_not(values: Values) -> Forms:
    n, k = int(values["n"]), int(values["k"])
    return (
        "inf",
        "infinity",
        "NaN",
        "∞",
        "infinite days",
        "0 days",
        f"{n // k} days",
        f"{n} days",
        "division by zero",
        "error",
    )


def _shares_in(rng: random.Random) -> Values:
    while True:
        parts = [rng.randrange(8, 46) for _ in range(4)]
        if 86 <= sum(parts) <= 118 and abs(sum(parts) - 100) >= 3:
            return dict(zip("abcd", (str(part) for part in parts), strict=True))


def _shares_stated(values: Values) -> Results:
    return tuple((f"{values[name]}%", f"{values[name]} percent") for name in "abcd")


def _shares_not(values: Values) -> Forms:
    parts = _d(values, *"abcd")
    total = Decimal(sum(parts))
    return tuple(f"{_half_up(part * 100 / total, 1)}%" for part in parts)


def _leap_in(rng: random.Random) -> Values:
    year = rng.choice((2028, 2032, 2036, 2040))
    return {
        "event": _pick(rng, "the Leap Day Ball", "our wedding", "the Frog Leap Fun Run"),
        "year": str(year),
        "today": _day_en(date(year, 1, rng.randrange(3, 31))),
    }


def _leap_out(values: Values) -> Results:
    day = date(int(values["year"]), 2, 29)
    week, days = WEEKDAYS_EN[day.weekday()], (day - _parse_en(values["today"])).days
    return (week, week[:3]), (f"{days} days", f"{days}")


def _leap_stated(values: Values) -> Results:
    year = values["year"]
    return ((f"29 February {year}", "29 February", "29 Feb", "February 29", "Feb 29", "29.02", "29/02"),)


def _leap_not(values: Values) -> Forms:
    day = date(int(values["year"]), 2, 29)
    near = (day.weekday() - 1) % 7, (day.weekday() + 1) % 7
    days = (day - _parse_en(values["today"])).days
    return "28 February", "1 March", *(WEEKDAYS_EN[i] for i in near), f"{days - 1} days", f"{days + 1} days"


def _none_out(values: Values) -> Results:
    """Nothing follows that the request does not state."""
    return ()


TEMPLATES: tuple[Template, ...] = (
    Template(
        "zh-run-goal",
        "zh",
        "给跑团做一张进度海报，大标题“{title}”，目标{goal}公里，已完成{done}公里，图上写清还剩多少公里、完成了百分"
        "之几。浅绿色，不要人物。",
        _run_in,
        _run_out,
        _run_not,
    ),
    Template(
        "zh-price-fold",
        "zh",
        "做个电商主图，商品是{item}，原价{old}元，现价{new}元，旁边的小标签上写立省多少钱、相当于几折，背景干净一点",
        _price_fold_in,
        _price_fold_out,
        _price_fold_not,
    ),
    Template(
        "zh-fold-price",
        "zh",
        "橱窗里用的价格牌：{item}，原价{price}元，现在打{n}折，折后价算好，用最大的字写在中间，红底白字。",
        _fold_in,
        _fold_out,
        _fold_not,
    ),
    Template(
        "zh-fold-95",
        "zh",
        "小店门口的立牌，标题“老板今天高兴”，{item}原价{price}元，打{n}折，下面醒目地写折后多少钱。手写风。",
        _fold95_in,
        _fold95_out,
        _fold95_not,
        _fold95_stated,
        trap=True,
    ),
    Template(
        "zh-reduction",
        "zh",
        "{shop}的外卖小票，竖版：\n{a} {pa}元\n{b} {pb}元\n{c} {pc}元\n店里满{x}减{y}，小票下面列出小计、优惠和实付。",
        _reduce_in,
        _reduce_out,
        _reduce_not,
    ),
    Template(
        "zh-reduction-under",
        "zh",
        "做一张购物小票，店名“{shop}”，{item}一件{total}元，店里活动是满{x}减{y}，最下面一行写应付金额。",
        _under_in,
        _none_out,
        _under_not,
        _under_stated,
        trap=True,
    ),
    Template(
        "zh-order",
        "zh",
        "茶馆点单小票，抬头“{shop}”。{a}{qa}份，每份{pa}元；{b}{qb}份，每份{pb}元；{c}{qc}份，每份{pc}元。每行写小"
        "计，底下写合计。",
        _order_in,
        _order_out,
        _order_not,
    ),
    Template(
        "zh-growth",
        "zh",
        "做一张给老板汇报用的数据卡：去年营收{a}万元，今年{b}万元，中间一个大数字写同比增长率，保留一位小数，蓝白配"
        "色，简洁。",
        _growth_in,
        _growth_out,
        _growth_not,
    ),
    Template(
        "zh-marks",
        "zh",
        "孩子的期末成绩单想做成一张好看的卡片，语文{a}，数学{b}，英语{c}，科学{d}，底下写总分和平均分，星星装饰",
        _marks_in,
        _marks_out,
        _marks_not,
    ),
    Template(
        "zh-arrival",
        "zh",
        "候车厅提示牌，{train}次，{dep}从{start}发车开往{end}，全程{h}小时{m}分，发车时间旁边写上到达时间。深色底，"
        "黄字。",
        _arrival_in,
        _arrival_out,
        _arrival_not,
    ),
    Template(
        "zh-opening-hours",
        "zh",
        "博物馆门口的导览牌，上面写“{title}”，开放时间{open}至{close}，下方一行写今天一共开放多久。",
        _open_in,
        _open_out,
        _open_not,
    ),
    Template(
        "zh-shelf-label",
        "zh",
        "超市货架价签：{item}，{grams}克一袋，{price}元，右下角小字标出每100克合多少钱（保留两位小数）。",
        _shelf_in,
        _shelf_out,
        _shelf_not,
    ),
    Template(
        "zh-exchange",
        "zh",
        "机场兑换点的小牌子，标题“今日汇率”，1{cur}={rate}元人民币，下面举个例子：{n}{cur}能换多少人民币。",
        _rate_in,
        _rate_out,
        _rate_not,
    ),
    Template(
        "zh-recipe",
        "zh",
        "菜谱卡，菜名“{dish}”。原方子是2人份：主料{ga}克、配菜{gb}克、酱油{gc}克。我们家5口人，按5人份换算好用量写"
        "在卡片上。",
        _recipe_in,
        _recipe_out,
        _recipe_not,
    ),
    Template(
        "zh-countdown",
        "zh",
        "{event}倒计时海报。今天是{today}，{event}在{day}，中间用大字写还有多少天，热血一点，不要太花",
        _count_in,
        _count_out,
        _count_not,
    ),
    Template(
        "zh-capital-amount",
        "zh",
        "一张手写感的收据，抬头“{shop}”，今收到{who}{what}款￥{amount}，下一行写人民币大写金额，右下角留收款人签字处。",
        _capital_in,
        _capital_out,
        _capital_not,
    ),
    Template(
        "zh-votes",
        "zh",
        "班级投票结果图，标题“春游去哪儿”，植物园{a}票，动物园{b}票，海边{c}票，每根柱子上标票数和所占百分比。",
        _votes_in,
        _votes_out,
        _votes_not,
    ),
    Template(
        "zh-goal-passed",
        "zh",
        "山里小学图书室的筹款海报，目标{goal}元，已经筹到{raised}元，写出完成了百分之几、还差多少，暖色，感谢大家",
        _over_in,
        _over_out,
        _over_not,
        _over_stated,
        trap=True,
    ),
    Template(
        "zh-wrong-weekday",
        "zh",
        "讲座海报，标题“{title}”，时间写{day}（{week}）晚上七点，地点市图书馆报告厅，素雅一点。",
        _lecture_in,
        _none_out,
        _lecture_not,
        _lecture_stated,
        finding=CONTRADICTION,
        trap=True,
    ),
    Template(
        "zh-pack-uneven",
        "zh",
        "药盒上贴的用药说明标签：{med}，一盒{n}片，每次{k}片，一日{t}次，最后一行写清一盒够吃几天，字要大，老人看得清",
        _pack_in,
        _pack_out,
        _pack_not,
        trap=True,
    ),
    Template(
        "en-appeal",
        "en",
        "Poster for our village hall roof appeal. Goal £{goal}, raised so far £{raised}. Put how much is still "
        "missing and the percent we have reached next to a thermometer. Warm colours please.",
        _raised_in,
        _raised_out,
        _raised_not,
    ),
    Template(
        "en-percent-off",
        "en",
        'Shop window card that says "{title}": {item}, was ${price}, {n}% off. Sale price in huge type, the amount '
        "saved under it.",
        _off_in,
        _off_out,
        _off_not,
    ),
    Template(
        "en-combo",
        "en",
        'Chalkboard for a cafe, headline "Better Together". {a} ${pa}, {b} ${pb}; {x} ${px}, {y} ${py}. Any drink '
        "with any cake is {n}% off the pair. List all four pairs with their prices.",
        _combo_in,
        _combo_out,
        _combo_not,
    ),
    Template(
        "en-sales-tax",
        "en",
        "A realistic till receipt from Miller and Daughters Hardware: {a} ${pa}, {b} ${pb}, {c} ${pc}. Sales tax "
        "{r}%. Subtotal, tax and total at the bottom.",
        _tax_in,
        _tax_out,
        _tax_not,
    ),
    Template(
        "en-tip-split",
        "en",
        "Cute card to text my friends after dinner at {place}. The bill was ${bill}, we leave a {n}% tip and there "
        "are {k} of us. Show the tip, the total and what each one owes.",
        _tip_in,
        _tip_out,
        _tip_not,
    ),
    Template(
        "en-film-end",
        "en",
        'Cinema lobby sign, dark red with gold: "{film}", starts {start}, runs {n} minutes. Add the time it ends '
        "on the last line.",
        _film_in,
        _film_out,
        _film_not,
    ),
    Template(
        "en-boarding",
        "en",
        "Boarding pass style invitation: flight {flight} to {to}, gate {gate}, departs {dep}. Boarding closes {n} "
        "minutes before departure, print that time big in its own box.",
        _board_in,
        _board_out,
        _board_not,
    ),
    Template(
        "en-half-price",
        "en",
        "Flyer for {show}. Adults £{price}, children half price. Print the child price too, and what a family of "
        "two adults and two children pays altogether. Cheerful, lots of stars.",
        _child_in,
        _child_out,
        _child_not,
    ),
    Template(
        "en-units",
        "en",
        'Wooden trail sign reading "{name}": {km} km to the hut, packs up to {kg} kg, {c} °C at the top this '
        "morning. We get lots of American walkers, so put miles, pounds and Fahrenheit beside each figure.",
        _units_in,
        _units_out,
        _units_not,
    ),
    Template(
        "en-age",
        "en",
        'Gallery wall label, plain white: "{title}", oil on canvas, by Ines Varga, born {born}. The show opens on '
        "{opens}; the last line gives her age on opening day.",
        _age_in,
        _age_out,
        _age_not,
    ),
    Template(
        "en-calories",
        "en",
        "Nutrition card for {snack}. {kcal} kcal per serving, {n} servings in a pack. One line for the calories in "
        "the whole pack. Clean, black on white",
        _calories_in,
        _calories_out,
        _calories_not,
    ),
    Template(
        "en-cups",
        "en",
        'Infographic titled "How Much Coffee Is Too Much?" A cup has {mg} mg of caffeine, the daily limit is '
        "{limit} mg. Big number in the middle: how many whole cups stay within the limit.",
        _cups_in,
        _cups_out,
        _cups_not,
    ),
    Template(
        "en-interest",
        "en",
        "Leaflet for a credit union: deposit ${p} at {r}% interest a year, held for one year. Show the interest "
        "earned and the balance at the end in two boxes. Calm greens, no people.",
        _interest_in,
        _interest_out,
        _interest_not,
    ),
    Template(
        "en-floor-area",
        "en",
        'Floor plan card with the title "{title}". Living room {a} m by {b} m, bedroom {c} m by {d} m. Write the '
        "area inside each room and the total area in the corner.",
        _area_in,
        _area_out,
        _area_not,
    ),
    Template(
        "en-night-coach",
        "en",
        "Night coach ticket, {start} to {end}, leaves {dep} on {day}, the trip takes {h} hours and {m} minutes. "
        "Print the arrival time with its date, small barcode on the right.",
        _night_in,
        _night_out,
        _night_not,
        trap=True,
    ),
    Template(
        "en-invoice-total",
        "en",
        'Invoice headed "{shop}". Lines: design ${a}, materials ${b}, fitting ${c}. The total at the bottom is $'
        "{total}. Plain and tidy.",
        _invoice_in,
        _none_out,
        _invoice_not,
        _invoice_stated,
        finding=CONTRADICTION,
        trap=True,
    ),
    Template(
        "en-dearer",
        "en",
        "Discount tag for a {item}, before ${old}, now ${new}. Round sticker with how much you save. Bright yellow.",
        _dearer_in,
        _none_out,
        _dearer_not,
        _dearer_stated,
        finding=CONTRADICTION,
        trap=True,
    ),
    Template(
        "en-zero-doses",
        "en",
        'Pharmacy label "{drug}": pack of {n} tablets, {k} per dose, 0 doses a day. Last line: how many days the '
        "pack lasts.",
        _pills_in,
        _none_out,
        _pills_not,
        _pills_stated,
        trap=True,
    ),
    Template(
        "en-shares",
        "en",
        'Pie chart for the council, headline "How We Get to Work": walking {a}%, cycling {b}%, bus {c}%, car {d}%. '
        "Label each slice.",
        _shares_in,
        _none_out,
        _shares_not,
        _shares_stated,
        finding=CONTRADICTION,
        trap=True,
    ),
    Template(
        "en-leap-day",
        "en",
        "Save the date card for {event} on 29 February {year}. Put the weekday over the date, and below it how "
        "many days are left counting from {today}. Pale pink, script lettering.",
        _leap_in,
        _leap_out,
        _leap_not,
        _leap_stated,
        trap=True,
    ),
)
