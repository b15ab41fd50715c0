"""What is gathered of a slide or an infographic while it is read, and how its rows are found."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from forebrush.think.planner.found import Found
from forebrush.think.planner.kinds.cells import Cell, tidy
from forebrush.think.planner.kinds.deck_words import CONTENT, NTH, TABLE
from forebrush.think.planner.kinds.shared import entry
from forebrush.think.planner.kinds.sheets import Sheet
from forebrush.think.planner.source import Source

__all__ = ["Gathered"]


class Gathered(Sheet, ABC):
    """What was read of a slide or an infographic so far."""

    def __init__(self, source: Source, found: Found, words: Mapping[str, str] = TABLE) -> None:
        super().__init__(source, found, words)
        self.slide = source.kind == "slide"
        self.cards: list[dict[str, Any]] = []
        self.columns = False
        self.steps: list[dict[str, Any]] = []
        self.points: list[dict[str, Any]] = []
        self.details: list[dict[str, Any]] = []
        self.axis: list[str] = []
        self.axis_titles: dict[str, str] = {}
        self.head: list[str] = []
        """Headings of the columns of a table."""
        self.last = ""
        """What was read last: a slot."""

    def single(self) -> frozenset[str]:
        """Slots that name one string; a unit is that of a chart."""
        return super().single() | {"unit"}

    def item(self, text: str) -> dict[str, Any]:
        """An item of a list; a number before it is its label."""
        numbered = re.match(r"^(\d{1,2})[.)、\s]\s*(\D.*)$", text)
        return entry(numbered[1], text=numbered[2]) if numbered else {"text": text}

    @abstractmethod
    def step(self, k: int) -> int:
        """Read from a cell on by all rules; gives the index after what was read."""

    def step_of(self, text: str) -> dict[str, Any]:
        """A step; a short name before a colon is its own."""
        named = re.match(r"^([^:：—]{1,16}?)\s*(?:[:：]|——)\s*(\S.*)$", text, re.DOTALL)
        text = re.sub(r"^(?:\d{1,2}[.)、]\s*|step \d+[:.]?\s*|第.{1,2}步[:：，,]?\s*)", "", text, flags=re.IGNORECASE)
        return entry(named[1], text=named[2]) if named and not re.match(r"\d", text) else {"text": text}

    def put_points(self, label: str, texts: list[str]) -> None:
        """Points stand in the column that was opened, else on their own; a name of their own is their heading."""
        if self.cards and self.last in ("column", "cardpoints"):
            card = self.cards[-1]
            card.setdefault("entries", []).extend({"text": t} for t in texts)
            return
        general = re.search(r"要点|内容|条|bullet|point|reason|建议|理由|\d|[两三四五六]", label, re.IGNORECASE)
        if general:
            self.points += [{"text": t} for t in texts]
        else:
            self.section(
                "prose", [{"text": t} for t in texts], title=tidy(re.sub(r"^[\d\s.、]+", "", label)), role="points"
            )

    def labelled_rows(self, k: int) -> tuple[list[tuple[str, list[str]]], int]:
        """Rows that follow each other, each a label with as many strings; and the index after them."""
        rows: list[tuple[str, list[str]]] = []
        at = k
        while at < len(self.cells):
            cell = self.cells[at]
            if (
                cell.joint not in ("colon", "dash")
                or not cell.label
                or not cell.text
                or self.slots[at] in self.single()
            ):
                break
            end = at + 1
            while (
                end < len(self.cells)
                and self.cells[end].sentence == cell.sentence
                and self.cells[end].parted in (",", "、", "")
                and not self.cells[end].label
            ):
                end += 1
            texts = [c.text if not c.tail else f"{c.text} {c.tail}" for c in self.cells[at:end]]
            if len(texts) < 2 or (rows and len(texts) != len(rows[0][1])):
                break
            rows.append((cell.label, [re.sub(r"^(?:and|而|但)\s*", "", t) for t in texts]))
            at = end
        return rows, at

    def row_end(self, k: int) -> int:
        """The index after the cells up to the next row that is numbered in words, or parted by more than a comma."""
        end = k + 1
        while end < len(self.cells):
            other = self.cells[end]
            whole = self.source.text[other.start : other.stop]
            if (
                other.sentence != self.cells[k].sentence
                or other.parted == ";"
                or NTH.match(tidy(whole))
                or self.slots[end] in self.single()
                or (other.quoted and other.lead and not CONTENT.match(other.lead + "x"))
            ):
                break
            end += 1
        return end

    def bare(self, cell: Cell) -> Cell:
        """A cell with its own words whole, where a word of them only looked like a label: `Room 12`."""
        return (
            replace(cell, text=tidy(self.source.text[cell.start : cell.stop]), label="", lead="", joint="")
            if cell.joint == "space"
            else cell
        )
