"""Orders to the maker in a long brief are told from words that are to be set."""

import pytest

from forebrush.think import plan
from forebrush.think.planner.orders import orders
from forebrush.world import Request


@pytest.mark.parametrize(
    "words",
    [
        "and price text placed below",
        "wordmark as the only element in a bottom logo area",
        "that spans the full width of the page",
        "aligned so that both blocks share the same baseline",
        "include a company logo in the lower right",
        "divide the left column into two inner vertical subcolumns",
        "add a vertical legend listing the categories from top to bottom",
        "Connect the nodes with exactly 4 solid black edges",
        "thumbnail shows a person jumping in the air",
        "A simplified diagram of a water clock with labeled parts",
        "A small table listing the three components and their formulas",
        "Values and trends must be plausible and internally consistent",
        "followed by a vertical list of short lines of text",
        "X-axis along the bottom with ticks at 10 and 20",
        "from each node draw exactly 5 dashed arrows pointing to the right",
        "In the top hero area",
        "a headline and a one-paragraph overview",
    ],
)
def test_orders(words):
    assert orders(words)


@pytest.mark.parametrize(
    "words",
    [
        "Keep refrigerated after opening",
        "Show your ticket at the door",
        "Place the dough in a warm bowl",
        "Add the butter and stir until smooth",
        "Use code SPRING for 20% off",
        "Under the Bridge",
        "Draw a card and win a prize",
        "Connect with people near you",
        "Follow the arrows to the exit",
        "From the garden to the table",
        "In the heart of the old town",
        "The right place at the right time",
        "Label Maker Pro",
        "Design that listens",
        "We include breakfast and parking",
        "Above all, be kind",
        "Must be 18 or over",
        "And they lived happily ever after",
        "Revenue grew 12% in the third quarter",
    ],
)
def test_words_to_be_set(words):
    assert not orders(words)


def test_a_long_brief_sets_what_it_quotes_and_not_its_orders():
    prompt = (
        "Design a 16:9 slide about city trees. At the top place a large headline reading 'Shade is infrastructure', "
        "left-aligned and set in a dark green sans serif. Below the headline divide the slide into two columns: on the "
        "left show three stacked cards, each with a small icon on the left and a short line on the right, reading "
        "'Cooler streets', 'Cleaner air' and 'Slower rain'. On the right draw a simplified diagram of a street tree with "
        "labeled roots, trunk and crown, aligned to the right edge of the slide. Along the bottom add a thin footer bar "
        "that spans the full width and contains the text 'Source: City survey 2024' in small letters, with a page number "
        "on the far right. Keep the margins equal on all four sides and make sure that nothing overlaps the footer."
    )
    brief = plan(Request(prompt, 1600, 900))
    raw = brief.model_dump_json()
    for wanted in (
        "Shade is infrastructure",
        "Cooler streets",
        "Cleaner air",
        "Slower rain",
        "Source: City survey 2024",
    ):
        assert wanted in raw
    set_words = " | ".join(_texts(brief))
    for order in (
        "spans the full width",
        "labeled roots",
        "aligned to the right edge",
        "Keep the margins",
        "page number",
    ):
        assert order not in set_words


def _texts(brief):
    found = [c.text for c in brief.copy_items if c.text]
    for section in brief.sections:
        found.append(section.title or "")
        stack = list(section.entries)
        while stack:
            entry = stack.pop()
            found += [entry.label or "", entry.text or "", entry.value or ""]
            stack += entry.entries
    return found
