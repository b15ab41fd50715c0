"""Figures: the amounts that a request states, as facts, and what follows from them, each with its derivation.

For the planner: `follow(source, found)` works out, in whatever words were not taken yet, what the request states the
inputs of and asks for or has a place for; it adds sections and facts to `found`, takes the words that it used, and
notes contradictions as findings while the stated text stays.

For readers of kinds, which find amounts by themselves:

    book = Ledger(found.facts)
    amount = amounts("¥1,299")[0]               # value, unit (ISO code of a currency), its own writing
    name = book.given("price", amount)          # a fact; shown exactly as it is written
    name = book.money("total", f"{a} + {b}", like=amount)        # follows, written like another amount
    name = book.computed("share", f"{a} / {b} * 100", "0.0%")    # follows, by a pattern
    name = book.tool("arrival", result)         # the answer of a tool (forebrush.think.tools) that no expression says
    was, now, entries = price_rows(book, old, new, zh=True)      # old and new price: saving and discount
    name = offer_price(book, price, parse_offers("满300减50"), like=amount)

An entry of a section shows a fact by `value_fact`, or in its words by `runs`: `[{"fact": name}, " × "]`.
"""

from forebrush.think.planner.figures.amounts import Amount, amounts
from forebrush.think.planner.figures.follow import follow, show_hidden
from forebrush.think.planner.figures.ledger import Ledger
from forebrush.think.planner.figures.prices import offer_price, price_rows

__all__ = ["Amount", "Ledger", "amounts", "follow", "offer_price", "price_rows", "show_hidden"]
