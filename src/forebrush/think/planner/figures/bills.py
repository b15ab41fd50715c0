"""Bills: lines of an order with their sums, thresholds, tax, tip and split; half prices and what a family pays."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from forebrush.think.planner.figures.amounts import Amount, count
from forebrush.think.planner.figures.prices import NOW, WAS, offer_price
from forebrush.think.planner.figures.statements import Entry, Request
from forebrush.think.tools.discounts import Offer, Threshold, Tiers, parse_offers
from forebrush.think.tools.result import ToolError

__all__ = ["Line", "concession", "order", "read_lines", "tip"]

_TOTAL = (
    r"小计|合计|总计|总价|总额|一共|共计|实付|应付|实收|应收|总共多少|多少钱|subtotal|sub-total|total|"
    r"altogether|in all|sum\b|to pay|"
    r"amount due"
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of an order: what, how many, the price of one, and the pieces that say so."""

    name: str
    price: Amount
    quantity: Amount | None
    pieces: tuple[int, ...]


_PRICED = re.compile(
    r"^(?P<name>[^\d¥￥$€£:：]{1,40}?)\s*(?:每?[份件个斤杯袋盒]|一[份件个袋盒]|[:：]|at|@|for|costs?|is|[-–—])?\s*$",
    re.IGNORECASE,
)
_JOINED = re.compile(r"^\s*(?:[x×*，,@]|at|，?每.?|，?单价)?\s*$", re.IGNORECASE)
_EACH_AFTER = re.compile(r"^\s*(?:/|每|一)\s*[\u4e00-\u9fff]|^\s*(?:each|apiece|per|a piece|an? )\b", re.IGNORECASE)
_LIST_LABEL = re.compile(r"^[^:：\d]{1,12}[:：]\s*")
"""What a list is called, before its first item: `商品：`."""
_EACH = re.compile(r"^(?:每|单价|一)\s*[\u4e00-\u9fff]?\s*$|^(?:at|each|@)?\s*$", re.IGNORECASE)


def read_lines(request: Request) -> list[Line]:
    """The lines of an order: `红茶 28元`, `wood glue $4.50`, `3 mugs at $8 each`, `白茶3份，每份28元`."""
    lines: list[Line] = []
    by_piece: dict[int, list[int]] = {}
    for k, stated in enumerate(request.stated):
        by_piece.setdefault(stated.index, []).append(k)
    for index in sorted(by_piece):
        if index in request.used or request.pieces[index].quote:
            continue
        items = [request.stated[k] for k in by_piece[index]]
        prices = [s for s in items if s.amount.money]
        if len(prices) != 1 or len(items) > 2 or re.search(r"满|减|off\b", request.pieces[index].text):
            continue
        price, others = prices[0], [s for s in items if not s.amount.money]
        if others:
            name = _LIST_LABEL.sub("", others[0].before.strip()) or others[0].amount.unit
            joined = _JOINED.match(price.before)
            if joined and name and others[0].amount.start < price.amount.start:
                each = bool(joined[0].strip()) or bool(_EACH_AFTER.match(price.after))
                # `螺丝 2盒 16元`: with nothing between, the price is that of the whole line.
                quantity = others[0].amount if each else None
                if not each:
                    name = _LIST_LABEL.sub("", price.piece.text[: others[0].amount.end])
                lines.append(Line(name.strip(" ：:"), price.amount, quantity, (index,)))
            continue
        named = _PRICED.match(_LIST_LABEL.sub("", price.before))
        previous = [request.stated[k] for k in by_piece.get(index - 1, ())]
        counted = previous[0] if len(previous) == 1 and not previous[0].amount.money else None
        same = counted is not None and counted.piece.sentence == price.piece.sentence and _EACH.match(price.before)
        if counted is not None and same and counted.before.strip():
            lines.append(Line(counted.before.strip(" ：:"), price.amount, counted.amount, (index - 1, index)))
        elif named and named["name"].strip() and len(named["name"]) <= (14 if request.zh else 40):
            lines.append(Line(named["name"].strip(), price.amount, None, (index,)))
    return lines


def order(request: Request) -> bool:
    """The sums of an order, where totals are asked for; a stated total that is not the sum is a contradiction."""
    lines = read_lines(request)
    stated_total = next((line for line in lines if re.search(_TOTAL, line.name, re.IGNORECASE)), None)
    lines = [line for line in lines if line is not stated_total and not re.search(f"(?:{WAS}|{NOW})", line.name, re.I)]
    if stated_total is not None:
        return _check_total(request, lines, stated_total)
    asked = request.asks(_TOTAL)
    offered, offers = _threshold(request)
    if _unread(request, lines, offered):
        return False
    if not asked or not lines or (len(lines) < 2 and not offers) or len({line.price.unit for line in lines}) != 1:
        return False
    names, entries = _lines(request, lines)
    like = max((line.price for line in lines), key=lambda p: p.decimals)
    total = request.ledger.money("subtotal", " + ".join(names), like) if len(names) > 1 else names[0]
    sums = _after(request, total, like, offers, offered, single=len(names) == 1)
    request.show("list", "order", entries)
    request.show("list", "total", sums)
    for line in lines:
        request.use(*line.pieces)
    request.use(*offered)
    request.use_asks(*asked, *request.asks(r"每行|each line"))
    return True


def _unread(request: Request, lines: list[Line], offered: list[int]) -> bool:
    """Whether a sentence with lines of the order holds another price: then their sum is not the whole."""
    read = {index for line in lines for index in line.pieces} | set(offered)
    sentences = {request.pieces[index].sentence for line in lines for index in line.pieces}
    return any(
        s.amount.money and s.piece.sentence in sentences and s.index not in read and s.index not in request.used
        and not re.search(rf"满|减|运费|{WAS}|{NOW}|off\b|{_TOTAL}", s.piece.text, re.IGNORECASE)
        for s in request.stated
    )  # fmt: skip


def _lines(request: Request, lines: list[Line]) -> tuple[list[str], list[Entry]]:
    book = request.ledger
    names, entries = [], list[Entry]()
    for k, line in enumerate(lines, 1):
        price = book.given(f"price_{k}", line.price)
        entry: Entry = {"label": line.name, "value_fact": price}
        if line.quantity is not None:
            number = book.given(f"quantity_{k}", line.quantity)
            total = book.money(f"line_{k}", f"{price} * {number}", line.price)
            entry = {
                "label": line.name,
                "runs": [{"fact": number}, " × ", {"fact": price}],
                "value_fact": total,
                "origin": "computed",
            }
            names.append(total)
        else:
            names.append(price)
        entries.append(entry)
    return names, entries


def _threshold(request: Request) -> tuple[list[int], list[Offer]]:
    """Pieces that state offers on the whole order, and these."""
    pieces, offers = [], list[Offer]()
    for index, piece in enumerate(request.pieces):
        if index in request.used or piece.quote or not re.search(r"满|off\b|折|spend", piece.text, re.IGNORECASE):
            continue
        try:
            found = parse_offers(piece.text)
        except ToolError:
            continue
        if any(isinstance(offer, (Threshold, Tiers)) for offer in found):
            pieces.append(index)
            offers += found
    return pieces, offers


def _after(
    request: Request, total: str, like: Amount, offers: list[Offer], offered: list[int], *, single: bool
) -> list[Entry]:
    """Subtotal, what offers and tax change, and what is paid."""
    book = request.ledger
    entries: list[Entry] = []
    tax = next((s for s in request.all("%") if re.search(r"税|\bVAT\b|\btax\b|GST", s.piece.text, re.IGNORECASE)), None)
    if not single and (offers or tax):
        entries.append({"label": request.word("小计", "Subtotal"), "value_fact": total, "origin": "computed"})
    last = total
    if offers:
        paid = offer_price(book, total, offers, like)
        text = "，".join(_plain_offer(request.pieces[k].text) for k in offered)
        if book.number(paid) < book.number(total):
            saved = book.money("saved", f"{total} - {paid}", like)
            entries.append(
                {"label": request.word("优惠", "Discount"), "value_fact": saved, "note": text, "origin": "computed"}
            )
            last = paid
        else:
            entries.append({"label": request.word("活动", "Offer"), "value": text})
    if tax is not None:
        rate = book.given("tax_rate", tax.amount)
        amount = book.money("tax", f"{last} * {rate} / 100", like)
        label = request.word("税", "Sales tax" if "sales" in tax.piece.text.lower() else "Tax")
        entries.append({"label": label, "value_fact": amount, "runs": [{"fact": rate}], "origin": "computed"})
        last = book.money("total", f"{last} + {amount}", like)
        request.use(tax.index)
    paid_word = ("应付" if single else "实付") if offers else "合计"
    entries.append(
        {"label": request.word(paid_word, "Total"), "value_fact": last, "origin": "given" if single else "computed"}
    )
    return entries


def _plain_offer(text: str) -> str:
    found = re.search(r"(?:每)?满.*$", text)
    return found[0] if found else text


def _check_total(request: Request, lines: list[Line], total: Line) -> bool:
    if len(lines) < 2 or len({line.price.unit for line in [*lines, total]}) != 1:
        return False
    right = sum((line.price.value * (line.quantity.value if line.quantity else 1) for line in lines), Decimal(0))
    if right != total.price.value:
        shown = request.ledger.given(
            "sum_right", Amount(right, total.price.unit, f"{right}", 0, 0, total.price.prefix, total.price.suffix)
        )
        del request.ledger.facts[shown]
        request.contradiction(
            f"the stated total {total.price.text} is not the sum of its parts, which is "
            f"{total.price.prefix}{right}{total.price.suffix}"
        )
    _, entries = _lines(request, lines)
    stated = request.ledger.given("total", total.price)
    label = re.sub(r"^(?:the|and)\s+", "", total.name, flags=re.IGNORECASE)
    label = re.sub(r"\s+(?:at|on|in)\s+the\b.*$|\s+is$", "", label, flags=re.IGNORECASE)
    request.show("list", "order", entries)
    request.show("list", "total", [{"label": label[:1].upper() + label[1:], "value_fact": stated}])
    for line in (*lines, total):
        request.use(*line.pieces)
    return True


_TIP = r"小费|服务费|tip\b|gratuity|service charge"
_BILL = r"账单|消费|总共|一共|餐费|花了|bill|dinner|lunch|meal|total|came to|check"
_PEOPLE = r"个人|人|位|people|of us|friends|ways|guests|persons"


def tip(request: Request) -> bool:
    """The tip, the total and what each pays of a bill; a bill that is only split, too."""
    asked = request.asks(r"tip\b|owes?|each|per person|split|小费|人均|每人|平摊|AA")
    bill = request.first("money", near=_BILL) or request.first("money")
    rate = request.first("%", near=_TIP)
    people = next(
        (s for s in request.stated if re.search(rf"^(?:{_PEOPLE})", f"{s.amount.unit}{s.after}".strip(), re.I)), None
    )
    if bill is None or not asked or (rate is None and people is None):
        return False
    book = request.ledger
    base = book.given("bill", bill.amount)
    entries: list[Entry] = [{"label": request.word("账单", "Bill"), "value_fact": base}]
    total = base
    if rate is not None:
        share = book.given("tip_rate", rate.amount)
        extra = book.money("tip", f"{base} * {share} / 100", bill.amount)
        total = book.money("total", f"{base} + {extra}", bill.amount)
        entries += [
            {
                "label": request.word("小费", "Tip"),
                "runs": [{"fact": share}],
                "value_fact": extra,
                "origin": "computed",
            },
            {"label": request.word("合计", "Total"), "value_fact": total, "origin": "computed"},
        ]
    if people is not None and people.amount.value >= 1:
        number = book.given("people", people.amount)
        each = book.computed("each", f"ceil({total} / {number} * 100) / 100", _two(bill.amount), unit=bill.amount.unit)
        entries.append({"label": request.word("每人", "Each"), "value_fact": each, "origin": "computed"})
    request.show("stats", "total", entries)
    for stated in (bill, rate, people):
        if stated is not None:
            request.use_stated(stated)
    request.use_asks(*asked)
    return True


def _two(like: Amount) -> str:
    from forebrush.think.planner.figures.amounts import number_pattern

    return number_pattern(like, 2)


_HALF = re.compile(
    r"(?P<who>[A-Za-z][A-Za-z' ]{2,30}?|[\u4e00-\u9fff]{1,8}?)\s*(?:票|are |is |at |for |pay |go "
    r")?\s*(?P<pays>half[- ]price|half off|半价|免费|free)(?!\s*(?:entry|admission|parking|wifi))",
    re.IGNORECASE,
)
_FAMILY = re.compile(
    r"(?P<n>\d+|one|two|three|four|five|six|[一两二三四五六])\s*(?:位|个|名|大|小)?\s*(?P<who>[a-z]+|成人|"
    r"大人|儿童|孩子|小孩|老人|学生)",
    re.IGNORECASE,
)
_WHO = {
    "adult": ("adult", "grown-up", "成人", "大人", "全票"),
    "child": ("child", "children", "kid", "kids", "儿童", "孩子", "小孩"),
    "student": ("student", "学生"), "senior": ("senior", "老人", "长者", "pensioner"),
    "member": ("member", "会员"), "concession": ("concession", "unwaged"), "under": ("under-", "under "),
}  # fmt: skip


def _group(words: str) -> str:
    low = words.lower().strip()
    return next((name for name, some in _WHO.items() if any(word in low for word in some)), "")


def concession(request: Request) -> bool:
    """A half price from the full one, and what a group of them pays altogether where it is asked."""
    index, found = next(
        (
            (k, m)
            for k, p in enumerate(request.pieces)
            if k not in request.used
            and (m := _HALF.search(p.text))
            and "半价" in m[0] + "半价" * ("half" in m[0].lower())
        ),
        (-1, None),
    )
    base = next(
        (s for s in request.all("money") if s.index != index or s.amount.end <= (found.start() if found else 0)), None
    )
    if found is None or base is None or not _group(found["who"]):
        return False
    book = request.ledger
    full = book.given("price", base.amount)
    half = book.money("price_half", f"{full} / 2", base.amount)
    who = found["who"].strip()
    entries: list[Entry] = []
    if request.use_stated(base):
        entries.append({"label": _cased(base.label or request.word("票价", "Tickets")), "value_fact": full})
    entries.append({"label": _cased(who), "value_fact": half, "origin": "computed"})
    if index not in request.used:
        rest = request.pieces[index].text.replace(found[0], "").strip()
        if len(rest) <= 4:
            request.use(index)
    entries += _families(request, {_group(base.label) or "adult": full, _group(who) or "child": half}, base.amount)
    request.show("list", "price", entries)
    request.use_asks(
        *request.asks(r"(?:child|half|student|reduced).* price|半价票|儿童票价|多少钱|altogether|in all|in total")
    )
    return True


def _cased(words: str) -> str:
    return words[:1].upper() + words[1:] if words[:1].isascii() else words


def _families(request: Request, prices: dict[str, str], like: Amount) -> list[Entry]:
    """What a stated group pays: `a family of two adults and two children`."""
    entries: list[Entry] = []
    for k, piece in enumerate(request.pieces):
        if piece.quote or not re.search(r"多少|altogether|in all|total|pays?\b|一共|合计", piece.text, re.IGNORECASE):
            continue
        parts = [(count(m["n"]), _group(m["who"]), m[0].strip()) for m in _FAMILY.finditer(piece.text)]
        known = [(n, prices[who], words) for n, who, words in parts if n and who in prices]
        if len(known) < 1 or len(known) != len([p for p in parts if p[1]]):
            continue
        name = request.ledger.money("family", " + ".join(f"{n} * {fact}" for n, fact, _ in known), like)
        label = (" + " if not request.zh else "+").join(words for _, _, words in known)
        entries.append({"label": _cased(label), "value_fact": name, "origin": "computed"})
        request.use(k)
    return entries
