"""Slides and infographics: head and foot, points, steps, figures, charts, things side by side, events in time."""

from __future__ import annotations

import re

from forebrush.think.planner.description import is_prose
from forebrush.think.planner.found import Found
from forebrush.think.planner.kinds import reckoning
from forebrush.think.planner.kinds.cells import tidy
from forebrush.think.planner.kinds.deck_strings import Strings
from forebrush.think.planner.kinds.deck_words import ABOUT, FOR, MADE, VERSUS, WORDS
from forebrush.think.planner.kinds.plots import read_plot
from forebrush.think.planner.kinds.series import is_figure
from forebrush.think.planner.kinds.shared import is_organisation
from forebrush.think.planner.kinds.sheets import is_aside, is_moderate
from forebrush.think.planner.source import Source

__all__ = ["FIRST", "READERS", "WORDS", "Deck", "read_deck"]


class Deck(Strings):
    """A slide or an infographic as it is read, cell by cell."""

    def read(self) -> None:
        """All cells in turn; what none of the rules knows stays for the readers after this one."""
        k = 0
        while k < len(self.cells):
            k = k + 1 if k in self.used else self.step(k)
        if not self.has("title"):
            self.untitled()
        self.finish()

    def untitled(self) -> None:
        """A title that no word names: a line of its own near the top, or the proper name that the opening is for."""
        for k, cell in enumerate(self.cells[:4]):
            alone = self.sentence_end(k) == k + 1 and (k == 0 or self.cells[k - 1].sentence != cell.sentence)
            if (
                k
                and k not in self.used
                and cell.parted == "\n"
                and alone
                and not cell.label
                and not is_aside(cell.text)
                and 2 <= len(cell.text) <= 60
                and not re.search(r"[.!?。]$", cell.text)
            ):
                brand = is_organisation(cell.text) or bool(re.search(r"& (?:Co|Sons|Daughters)\b", cell.text))
                self.add(cell.text, "brand" if brand and self.source.kind == "timetable" else "title", cell)
                self.take(k, k + 1)
                return
        if (
            len(self.cells) > 1
            and self.cells[1].parted == " "
            and 1 not in self.used
            and not is_aside(self.cells[1].text)
            and not is_figure(self.cells[1].text)
            and len(self.cells[1].text) <= 20
        ):
            self.add(self.cells[1].text, "title", self.cells[1])
            self.take(0, 2)
            return
        booked = re.search(r"《(?P<name>[^《》]{2,30})》", self.source.rest[:60])
        if booked:
            self.add(booked["name"], "title", self.cells[0])
            self.source.take(booked.start(), booked.end())
            return
        opening = self.cells[0].text if self.cells and 0 not in self.used and not self.cells[0].quoted else ""
        if (
            opening
            and len(self.cells) > 1
            and self.cells[1].sentence == self.cells[0].sentence
            and MADE.match(self.cells[1].text)
            and not is_aside(opening)
        ):
            self.add(opening, "title", self.cells[0])
            self.found.scene.append(self.cells[1].text)
            self.take(0, 2)
            return
        about = (
            ABOUT.match(self.cells[0].label) if self.cells and self.cells[0].joint == "colon" else ABOUT.match(opening)
        )
        if about and not is_aside(about["what"]):
            what = tidy(about["what"])
            self.add(what[:1].upper() + what[1:], "title", self.cells[0])
            return
        match = FOR.match(opening)
        if match and not is_aside(match["name"]):
            self.add(tidy(match["name"]), "title", self.cells[0])
            self.found.scene.append(opening)
            self.take(0, 1)

    def step(self, k: int) -> int:
        """Read from a cell on; gives the index after what was read, at least the next."""
        for rule in (
            self.opening,
            self.data_rows,
            self.aspects,
            self.label_lines,
            self.rows_of_table,
            self.side,
            self.in_column,
            self.ranked,
            self.ordinal,
            self.under,
            self.lists,
            self.copy,
            self.chain,
            self.named,
            self.runs,
            self.counted,
            self.lines,
            self.says,
            self.detail,
            self.loose,
        ):
            end = rule(k)
            if end > k:
                return end
        return k + 1

    def finish(self) -> None:
        """The sections in the order in which they are read best."""
        for section in self.found.sections:
            if section.get("chart"):
                # Of bars that lie, the axis of the values is the one that the request calls x.
                lies = section["chart"].get("direction") == "horizontal"
                swap = {"x_title": "y_title", "y_title": "x_title"} if lies else {}
                section["chart"] |= {swap.get(key, key): title for key, title in self.axis_titles.items()}
        before = len(self.found.sections)
        if self.cards:
            compared = self.columns or (len(self.cards) == 2 and bool(VERSUS.search(self.source.text)))
            kind = "columns" if compared and any(c.get("entries") for c in self.cards) else "cards"
            self.found.sections.append({"kind": kind, "entries": self.cards})
        self.section("steps", self.steps, role="steps")
        self.section("prose", self.points, role="points")
        made = self.found.sections[before:]
        last = [s for s in self.found.sections[:before] if s.get("role") == "takeaways"]
        first = [s for s in self.found.sections[:before] if s.get("role") != "takeaways"]
        self.found.sections[:] = [*first, *made, *last]
        self.section("list", self.details, role="details")
        reckoning.takeaways(self.found, self.source)


def read_deck(source: Source, found: Found) -> None:
    """Take what a slide or an infographic shows; long descriptions are read by the general readers."""
    if not is_moderate(source):
        if not any(s.get("chart") and not s.get("role") for s in found.sections):
            read_plot(source, found)
        if is_prose(source.text):
            return
    Deck(source, found).read()


READERS = dict.fromkeys(WORDS, read_deck)
FIRST = dict.fromkeys(WORDS, read_plot)
