"""Recipes: ingredients in lists, groups or prose, steps numbered or told, serves and times, tips."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from forebrush.think.planner.figures.amounts import amounts
from forebrush.think.planner.figures.ledger import Ledger
from forebrush.think.planner.found import Found, Words
from forebrush.think.planner.kinds import notice_shapes as n
from forebrush.think.planner.kinds import shapes
from forebrush.think.planner.kinds.notice_words import MAKER
from forebrush.think.planner.kinds.recipe_words import (
    COOKS_EN,
    COOKS_ZH,
    COPY_SLOTS,
    DISH,
    GROUP_EN,
    ORDER_EN,
    ORDER_ZH,
    RECIPE_FOR,
    SERVES,
    STEP_LABEL,
    VOCABULARY,
    clause_spans,
    cooks,
    ingredient_items,
    is_measured_list,
    step_items,
)
from forebrush.think.planner.labelled import Piece, bare_label, pieces
from forebrush.think.planner.reading import is_instruction, is_look, place
from forebrush.think.planner.segments import enumeration
from forebrush.think.planner.source import Source

__all__ = ["READERS", "WORDS", "read_recipe"]

WORDS: Mapping[str, Mapping[str, float]] = {
    "recipe": {
        "食谱": 4, "菜谱": 4, "做法": 2, "食材": 2, "烹饪": 2, "配方": 3, "烘焙": 2, "辅食": 2, "手冲": 2,
        "步骤": 1.5, "用料": 2, "材料": 1, "原料": 1, "配料": 2, "调饮": 2, "怎么做": 2, "教程": 0.5,
        "recipe": 4, "ingredients": 3, "method": 1.5, "cook": 0.5, "bake": 1, "baking": 1, "mocktail": 3,
        "cocktail card": 3, "cocktail": 1, "how to make": 2, "how to brew": 3, "cookbook": 2, "serves": 1.5,
        "steps": 1, "you need": 1,
    },
}  # fmt: skip


@dataclass(slots=True)
class _Recipe:
    source: Source
    found: Found
    groups: list[tuple[str, list[tuple[str, str]]]] = field(default_factory=list)
    steps: list[tuple[str, list[str]]] = field(default_factory=list)
    details: list[dict[str, str]] = field(default_factory=list)
    dishes: list[dict[str, Any]] = field(default_factory=list)
    titled: bool = False
    sink: Callable[[str], None] | None = None
    """Where a quotation goes that continues the one before."""
    last_quote: int = -1

    def run(self) -> None:
        self._numbered()
        parts = n.joined_days(pieces(self.source, VOCABULARY), self.source)
        self.titled = any(p.slot == "title" and p.text for p in parts)
        match = RECIPE_FOR.search(self.source.unquoted[:200])
        if match and not self.titled:
            self.found.copy.append(Words(match["name"], "title"))
            self.titled = True
            self.source.take(match.start("name"), match.end())
            parts = n.joined_days(pieces(self.source, VOCABULARY), self.source)
        for index, piece in enumerate(parts):
            if self.source.is_taken(piece.start, piece.end):
                continue
            span = n.spoken_span(self.source, piece)
            if n.loosely(piece, VOCABULARY):
                piece = replace(piece, slot="", label="")
            if self.read(index, piece, parts):
                self.source.take(*span)
            if piece.quoted:
                self.last_quote = piece.end
            else:
                self.sink = None
        self._scaled()
        self._write()

    def _numbered(self) -> None:
        """Steps with numbers, whatever their numbers look like."""
        text = re.sub(r"[（(](\d{1,2})[)）]", r" \1) ", self.source.unquoted)
        if len(text) != len(self.source.unquoted):
            text = re.sub(
                r"[（(](\d{1,2})[)）]", lambda m: f" {m[1]})"[: len(m[0])].rjust(len(m[0])), self.source.unquoted
            )
        numbered = enumeration(text) if len(text) == len(self.source.unquoted) else None
        if numbered is None or not any(COOKS_ZH.search(i) or COOKS_EN.match(i) for i in numbered.items):
            return
        items, start = [i.strip(" 。.；;，,\n") for i in numbered.items], numbered.start
        again = re.match(r"^[（(]?1[)）.、]\s*", items[0])
        if again:
            # `egg 1. 1) Mix ...`: the number before it was an amount.
            items[0] = items[0][again.end() :]
            start = self.source.text.find(again[0], numbered.start + 1)
        self.steps.append(("", items))
        self.source.take(max(start, numbered.start), numbered.end)

    # Pieces -------------------------------------------------------------------------------------------

    def read(self, index: int, piece: Piece, parts: list[Piece]) -> bool:
        slot, text, label = piece.slot, piece.text, bare_label(piece.label)
        if slot == "look" and not piece.quoted:
            self.found.looks.append(text or label)
            return True
        joined = (
            self.last_quote >= 0
            and (piece.item or n.unlabelled(piece))
            and n.JOINT.fullmatch(self.source.text[self.last_quote : piece.start])
        )
        if (
            piece.quoted
            and slot in ("", "ingredients", "steps")
            and self.sink is not None
            and joined
            and not SERVES.match(text)
        ):
            self._continue(text)
            return True
        if piece.quoted and not self.titled and slot in ("", "brand") and not SERVES.match(text):
            self.titled = True
            self.found.copy.append(Words(text, "title", place(piece.lead)))
            return True
        themes = (
            slot == "title"
            and label in n.THEMES
            and any(p.slot == "title" and p is not piece and p.text for p in parts)
        )
        if themes and not piece.quoted:
            return False
        if slot in COPY_SLOTS and text:
            return self._copy(piece, index, parts)
        if slot == "tip" and text:
            self.found.copy.append(
                Words(text, "body" if piece.quoted or piece.joint == "colon" else "footer", place(piece.lead))
            )
            return True
        if slot == "ingredients":
            return self._ingredients(piece, label)
        if slot == "steps":
            return self._steps(piece, label)
        if slot == "detail" and not piece.quoted and is_measured_list(text) and len(ingredient_items(text)) > 1:
            self._add_ingredients("", ingredient_items(text))
            return True
        if slot == "detail" and text and (piece.quoted or piece.joint == "colon" or not is_look(text)):
            return self._detail(piece, label)
        if piece.quoted:
            return self._quoted(piece, index, parts)
        if label and text and piece.joint == "colon":
            return self._labelled(piece, label)
        return self._told(piece, index)

    def _continue(self, text: str) -> None:
        """A quotation that continues a list: ingredients until one tells to do something."""
        if shapes.measured(text)[1] and not self.steps:
            self._add_ingredients("", [text])
        elif not self.steps and cooks(text, zh=self.source.zh) and not shapes.measured(text)[1]:
            self._add_steps("", [text])
        elif self.sink is not None:
            self.sink(text)

    def _copy(self, piece: Piece, index: int, parts: list[Piece]) -> bool:
        if (
            piece.slot == "brand"
            and piece.label.lower() in ("from", "用")
            and not piece.quoted
            and not piece.text[:1].isupper()
        ):
            return False
        if (
            not piece.quoted
            and piece.joint != "colon"
            and ((is_look(piece.text) and piece.slot != "footer") or is_instruction(piece.text))
        ):
            return False
        text = n.footer_words(piece.text) if piece.slot == "footer" and not piece.quoted else piece.text
        if not piece.quoted and index + 1 < len(parts) and not parts[index + 1].label and not parts[index + 1].quoted:
            more = parts[index + 1]
            after = parts[index + 2] if index + 2 < len(parts) else None
            joined = (
                ""
                if shapes.measured(more.text)[1]
                else n.goes_on(text, piece, more, after, self.source, colon=piece.joint == "colon")
            )
            if joined:
                text = joined
                self.source.take(more.start, more.end)
        self.found.copy.append(Words(text, piece.slot, place(piece.lead)))
        return True

    def _detail(self, piece: Piece, label: str) -> bool:
        if not label or (len(label) > 6 and self.source.zh) or label.lower() in ("信息条", "信息", "适合"):
            label = ""
        if re.match(r"^(?:makes|feeds|yields)", label, re.IGNORECASE) and not piece.quoted:
            self.details.append({"text": f"{label[:1].upper()}{label[1:]} {piece.text}"})
        elif (
            re.match(r"^(?:serves|prep|cook)", label, re.IGNORECASE)
            and re.match(r"^\d", piece.text)
            and not piece.quoted
        ) or (label and not SERVES.match(piece.text)):
            self.details.append({"label": label[:1].upper() + label[1:], "value": piece.text})
        else:
            self.details.append({"text": piece.text})
        return True

    def _ingredients(self, piece: Piece, label: str) -> bool:
        if not piece.text:
            return False
        if piece.quoted:
            if SERVES.match(piece.text) and not shapes.measured(piece.text)[1]:
                self.details.append({"text": piece.text})
                return True
            if SERVES.match(piece.text):
                self.details.append({"text": piece.text})
                return True
        one = piece.quoted or n.bulleted(self.source, piece)
        items = [n.unbulleted(piece.text)] if one else ingredient_items(piece.text)
        if (
            not piece.quoted
            and piece.joint != "colon"
            and not piece.item
            and not any(shapes.measured(i)[1] for i in items)
        ):
            return False
        if (
            not piece.quoted
            and piece.item
            and (
                is_look(piece.text)
                or is_instruction(piece.text)
                or (not shapes.measured(piece.text)[1] and COOKS_ZH.search(piece.text))
            )
        ):
            return self._told(piece, -1)
        self._add_ingredients("" if piece.item else label, items)
        self.sink = lambda more: self._add_ingredients("", [more])
        return True

    def _add_ingredients(self, title: str, items: list[str]) -> None:
        known = {"用", "需要", "要用", "参数", "准备", "needs", "it needs", "you need", "takes"}
        title = "" if title.lower() in known or len(title) > 24 else title[:1].upper() + title[1:]
        pairs = [shapes.measured(i) for i in items]
        if self.groups and (not title or self.groups[-1][0] == title):
            self.groups[-1][1].extend(pairs)
        else:
            self.groups.append((title, pairs))

    def _steps(self, piece: Piece, label: str) -> bool:
        text = piece.text
        if not text:
            return True
        if (
            not piece.quoted
            and piece.item
            and (is_look(text) or (is_instruction(text) and not cooks(text, zh=self.source.zh)))
        ):
            return False
        items = [text] if piece.quoted else step_items(text)
        title = "" if piece.item else label
        known = re.match(
            r"^(?:步骤|做法|制作|方法|流程|操作|how|method|steps?|directions|instructions)", title, re.IGNORECASE
        )
        self._add_steps("" if known and len(title) > 6 and self.source.zh else title, items)
        self.sink = lambda more: self._add_steps("", [more])
        return True

    def _add_steps(self, title: str, items: list[str]) -> None:
        items = [i for i in (self._ordered(i) for i in items) if i]
        if self.steps and (not title or self.steps[-1][0] == title):
            self.steps[-1][1].extend(items)
        elif items:
            self.steps.append((title[:1].upper() + title[1:], items))

    def _ordered(self, text: str) -> str:
        """A step without its `then`: 先把鸡肉切丁 is 把鸡肉切丁; English begins with a capital."""
        bare = (
            ORDER_ZH.sub("", text.strip(" 。.；;，,")) if self.source.zh else ORDER_EN.sub("", text.strip(" 。.；;，,"))
        )
        bare = re.sub(r"^\d{1,2}[.、)）]\s*", "", bare)
        return bare[:1].upper() + bare[1:] if bare[:1].isascii() and bare != text.strip(" .") else bare

    def _quoted(self, piece: Piece, index: int, parts: list[Piece]) -> bool:
        """A quotation that nothing names: an ingredient, a step or a detail by its shape."""
        text, label = piece.text, bare_label(re.split(r"[:：]", piece.label)[-1])
        if re.search(r"headed|headings?\b|columns|分栏|三栏|[两四]栏", piece.lead):
            # Headings that come again as labels are set with what they lead.
            return re.search(rf"(?:[.。\n]|^)\s*{re.escape(text)}\s*[:：]", self.source.text) is not None
        if SERVES.match(text):
            self.details.append({"text": text})
            self.sink = None
            return True
        named = bool(label) and len(label) <= 20 and not is_instruction(label)
        if STEP_LABEL.search(label):
            self._add_steps("", [text])
            self.sink = lambda more: self._add_steps("", [more])
            return True
        if named and cooks(text, zh=self.source.zh) and not shapes.measured(text)[1]:
            self._add_steps(label, [text])
            self.sink = lambda more: self._add_steps("", [more])
            return True
        if shapes.measured(text)[1] or (named and (self.groups or GROUP_EN.match(label)) and not self.steps):
            self._add_ingredients(label if named else "", [text])
            self.sink = lambda more: self._add_ingredients("", [more])
            return True
        if (self.groups or self.steps) and cooks(text, zh=self.source.zh) and not label:
            self._add_steps("", [text])
            self.sink = lambda more: self._add_steps("", [more])
            return True
        return False

    def _labelled(self, piece: Piece, label: str) -> bool:
        """A label that is no known word: a group of ingredients, a stage of the steps, or a detail."""
        if DISH.match(piece.text.strip()):
            return self._told(piece, -1)
        items = ingredient_items(piece.text)
        measured = [i for i in items if shapes.measured(i)[1]]
        if is_look(f"{label} {piece.text}") or is_instruction(label):
            return False
        if measured and len(measured) * 2 >= len(items):
            long = len(label) > (14 if self.source.zh else 36)
            self._add_ingredients("" if long else label, items)
            return True
        steps = step_items(piece.text)
        if STEP_LABEL.search(piece.label):
            self._add_steps("", steps)
            return True
        if sum(cooks(s, zh=self.source.zh) for s in steps) * 2 >= len(steps) and len(label) <= 24:
            self._add_steps(label, steps)
            return True
        if SERVES.match(piece.text) or len(piece.text) <= 24:
            self.details.append({"label": label[:1].upper() + label[1:], "value": piece.text})
            return True
        return False

    def _told(self, piece: Piece, index: int) -> bool:
        """Clauses in prose: `番茄3个`, `先下锅炒至变色`, `Chill for an hour`."""
        text = piece.text.strip()
        if not text:
            return False
        if SERVES.match(text):
            self.details.append({"text": text})
            return True
        dish = DISH.match(text)
        if dish:
            self.dishes.append({"label": dish["name"], "note": dish["rest"].strip()})
            return True
        if not self.source.zh and self.steps and self._same_sentence(piece) and not is_look(text):
            self._said_step(piece, text, continues=True)
            return True
        told = cooks(text, zh=self.source.zh)
        if piece.sentence == 0 and index == 0:
            return False
        bare = re.sub(
            r"^(?:需要|准备|要用|用|要|备好)(?=\S)|^(?:(?:it|this|we|i|you|you'll|you "
            r"will)\s+)?(?:will\s+)?(?:needs?|wants?|uses?|takes?|grab|get|gather|made (?:with|from|of)|"
            r"with)\s+",
            "",
            text,
        )
        if MAKER.search(text) and is_instruction(text):
            return False
        if is_measured_list(bare) and not (told and not self.source.zh):
            self._add_ingredients("", ingredient_items(bare))
            return True
        ordered = ORDER_ZH.match(text) if self.source.zh else ORDER_EN.match(text)
        goes_on = bool(self.steps) and self._same_sentence(piece)
        if (ordered and (told or len(text) > 6)) or (told and (self.groups or self.steps)):
            if is_look(text) and not ordered:
                return False
            self._said_step(piece, text, continues=not self.source.zh and goes_on)
            return True
        return False

    _last_sentence: int = -1

    def _same_sentence(self, piece: Piece) -> bool:
        return self._last_sentence == piece.sentence

    def _said_step(self, piece: Piece, text: str, *, continues: bool) -> None:
        """A told step; in English what follows a comma in the same sentence belongs to it."""
        if continues and self.steps and not ORDER_EN.match(text):
            self.steps[-1][1][-1] += f", {text}"
        else:
            self._add_steps("", [text])
        self._last_sentence = piece.sentence

    # Writing ------------------------------------------------------------------------------------------

    def _scaled(self) -> None:
        """Amounts for another number of people, where the request asks for them."""
        text = self.source.text
        asked = re.search(
            r"按\s*(\d+)\s*人份|换算成?\s*(\d+)\s*人份|scale(?:d)? (?:it |them )?(?:up |down )?(?:to|for) "
            r"(\d+)|for (\d+) (?:people )?instead",
            text,
            re.IGNORECASE,
        )
        if asked is None:
            return
        wanted = int(next(g for g in asked.groups() if g))
        base = next(
            (int(m[1] or m[2]) for m in re.finditer(r"(\d+)\s*人份|serves (\d+)", text) if int(m[1] or m[2]) != wanted),
            0,
        )
        if not base:
            return
        book = Ledger(self.found.facts)
        people = book.given("serves", amounts(f"{wanted}人份" if self.source.zh else f"{wanted} people")[0])
        start = book.given("serves_before", amounts(f"{base}人份" if self.source.zh else f"{base} people")[0])
        self._scaling = (book, people, start)
        for start_at, end in clause_spans(text, asked.start(), r"\d+\s*人份|口人|serves \d+"):
            if not self.source.is_taken(start_at, end):
                self.source.take(start_at, end)
        self.details.append({"value_fact": people, "label": "" if self.source.zh else "Serves"})

    _scaling: tuple[Ledger, str, str] | None = None

    def _entry(self, name: str, amount: str) -> dict[str, Any]:
        if self._scaling and (found := amounts(amount)) and re.search(r"\d", amount):
            book, people, start = self._scaling
            given = book.given("amount", found[0])
            fact = book.like("scaled", f"{given} * {people} / {start}", found[0], most=1)
            return {"label": name, "value_fact": fact, "origin": "computed"}
        return {"label": name, "value": amount} if amount else {"text": name}

    def _write(self) -> None:
        names = ("食材", "步骤") if self.source.zh else ("Ingredients", "Method")
        for title, pairs in self.groups:
            entries = [self._entry(name, amount) for name, amount in pairs]
            self.found.sections.append(
                {
                    "kind": "list",
                    "role": "ingredients",
                    "title": title or (names[0] if len(self.groups) == 1 else ""),
                    "entries": entries,
                }
            )
        for title, items in self.steps:
            entries = [{"text": item} for item in items]
            self.found.sections.append(
                {
                    "kind": "steps",
                    "role": "steps",
                    "title": title or (names[1] if len(self.steps) == 1 else ""),
                    "entries": entries,
                }
            )
        if self.dishes:
            self.found.sections.append({"kind": "cards", "role": "dishes", "entries": self.dishes})
        if self.details:
            self.found.sections.append({"kind": "list", "role": "details", "entries": self.details})


def read_recipe(source: Source, found: Found) -> None:
    """Read a recipe."""
    _Recipe(source, found).run()


READERS = {"recipe": read_recipe}
