"""Strings that words name: head, foot, lists, details, and those that only their place or shape tells."""

from __future__ import annotations

import re

from forebrush.think.planner.kinds.cells import Cell, tidy
from forebrush.think.planner.kinds.deck_figures import Figures
from forebrush.think.planner.kinds.deck_words import (
    BOTTOM,
    BRAND_ZH,
    DESCRIBED,
    GOES,
    KIND_NOUN,
    MADE,
    PLACED,
    SAYS,
    SAYS_ZH,
    SIDE,
    THE_IS,
    TITLED,
)
from forebrush.think.planner.kinds.series import is_figure, series
from forebrush.think.planner.kinds.shapes import is_contact
from forebrush.think.planner.kinds.shared import entry, is_organisation
from forebrush.think.planner.kinds.sheets import is_aside
from forebrush.think.planner.reading import is_look, place

__all__ = ["Strings"]

_KIND = re.compile(
    r"幻灯片|PPT|课件|封面|首页|信息图|\b(?:slide|cover page|title page|infographic|poster)\b", re.IGNORECASE
)

_ROWS = frozenset(("stats", "chart", "data", "table", "timeline"))
"""Lists of rows: a name or a time with what belongs to it."""
_LISTS = _ROWS | {"points", "steps", "agenda", "items", "labels", "axis", "yaxis", "columns"}


class Strings(Figures):
    """The rules for strings and lists that words name."""

    def copy(self, k: int) -> int:
        """A string that known words name."""
        cell, slot = self.cells[k], self.slots[k]
        if slot not in self.single() or not cell.text:
            return k
        if (
            cell.joint == "space"
            and not cell.quoted
            and (is_aside(self.source.text[cell.start : cell.stop]) or is_aside(cell.text))
        ):
            return k
        if slot in ("body", "note", "closing") and cell.joint == "colon" and not cell.quoted:
            first, end = self.group(k)
            rows = (
                [self.text(a, b) for a, b in self.rows(first, end)]
                if any(c.parted == ";" for c in self.cells[k + 1 : end])
                else []
            )
            if len(rows) > 1:
                if len(rows) == len(self.steps) and re.search(r"每|各|each", cell.label):
                    self.explain(rows)
                elif slot == "closing":
                    self.section("prose", [{"text": t} for t in rows], role="takeaways")
                else:
                    self.put_points(cell.label, rows)
                self.take(k, end)
                return end
        end = self.long_run(k) if slot == "body" and cell.joint == "colon" and not cell.quoted else self.run_on(k)
        text = self.text(k, end)
        role = self.role_of(slot, cell, text)
        if role == "person":
            self.details.append(entry(cell.label if cell.joint == "colon" else "", text))
        elif role == "unit":
            chart = next((s["chart"] for s in reversed(self.found.sections) if s.get("chart")), None)
            if chart is None:
                return k
            chart["y_title"] = text
        elif role == "closing":
            self.section("prose", [{"text": text}], role="takeaways")
        elif role == "point":
            self.points.append({"text": text})
        else:
            self.add(text, role, cell)
        self.last = role
        self.take(k, end)
        more = end
        while (
            more < len(self.cells)
            and role not in ("title", "closing")
            and self.cells[more].quoted
            and not self.cells[more].name
            and self.cells[more].sentence == cell.sentence
        ):
            # One name for several: `角标“新”“热”`.
            self.add(self.cells[more].text, role, self.cells[more])
            self.take(more, more + 1)
            more += 1
        return more

    def role_of(self, slot: str, cell: Cell, text: str) -> str:
        """The role of a string by the words that name it."""
        name = f"{cell.lead} {cell.label}".lower()
        if slot == "title" and self.has("title"):
            return "subtitle" if not self.has("subtitle") else "heading"
        if slot == "small":
            if re.search(r"底|最下|bottom|foot|来源|source", name + text.lower()):
                return "footer" if re.search(r"来源|source|©|页", text.lower()) or not self.slide else "caption"
            return "subtitle" if self.last == "title" and not self.has("subtitle") else "caption"
        if slot == "bottom":
            if re.match(r"(?:数据)?来源|source|图文|文[/／]|©", text, re.IGNORECASE) or is_organisation(text):
                return "footer"
            sentence = (
                bool(re.search(r"[.。!！]$", text))
                if text.isascii()
                else bool(re.search(r"[,，]", text)) and not re.search(r"\d|请", text)
            )
            return "closing" if self.slide or sentence else "footer"
        if slot == "note":
            return "note"
        if slot == "signature":
            return "footer" if self.source.kind != "timetable" else "signature"
        if slot == "body":
            return "body"
        return slot

    def lists(self, k: int) -> int:
        """The strings that the label of a list names."""
        slot, cell = self.slots[k], self.cells[k]
        if slot not in _LISTS:
            return k
        if cell.joint in ("verb", "space") and is_aside(tidy(self.source.text[cell.start : cell.stop])):
            return k
        if cell.joint == "space" and is_aside(cell.text):
            return k
        first, end = self.group(k)
        if end <= first:
            return k
        if slot in _ROWS or (slot in ("items", "agenda") and self.is_rows(first)):
            found = self.list_of_rows(k, first, end)
            if found > k or slot in _ROWS:
                return found
        rows = [(text, a) for a, b in self.rows(first, end) if (text := self.text(a, b))]
        texts = [text for text, _ in rows]
        if slot in ("items", "points", "agenda") and texts and all(DESCRIBED.match(t) for t in texts):
            self.described(texts, cell)
        elif slot == "steps":
            self.steps += [self.step_of(t) for t in texts]
        else:
            self.enter(slot, cell, texts)
        self.last = slot
        self.take(k, end)
        return end

    def list_of_rows(self, k: int, first: int, end: int) -> int:
        """The rows of one shape that a label names; the values of a chart whose categories were named before."""
        slot, label = self.slots[k], self.cells[k].name
        rows = series(self.source.text, self.cells, first, self.stops)
        if rows is not None:
            rows.label = label
            self.put_series(rows, slot)
            self.take(k, rows.end)
            return rows.end
        if slot in ("chart", "data") and self.axis and self.values(first, end):
            self.take(k, end)
            return end
        if slot in _ROWS:
            # It names no rows: a place in its label may still name a string (`under the table write ...`).
            self.slots[k] = "bottom" if BOTTOM.search(label) else ""
        return k

    def enter(self, slot: str, cell: Cell, texts: list[str]) -> None:
        """The strings of a list as what its label says that they are."""
        alone = len(texts) == 1 and not re.search(r"[,，、]", texts[0])
        each = bool(re.search(r"配|每|各|\beach\b", cell.name))
        if slot == "points" and each and self.steps and len(texts) == len(self.steps):
            self.explain(texts)
        elif slot == "points" and each and len(texts) == len(self.cards):
            for card, text in zip(self.cards, texts, strict=True):
                card["text"] = text
        elif slot == "points":
            self.put_points(cell.name, texts)
        elif slot == "yaxis" or (slot == "axis" and alone):
            self.axis_titles["y_title" if slot == "yaxis" else "x_title"] = texts[0]
        elif slot == "axis":
            self.axis = [re.sub(r"^(?:years|values)\s+", "", t) for t in texts]
        elif slot == "columns":
            parts = re.split(r"\s+and\s+|和|\s+vs\.? ", texts[0]) if len(texts) == 1 else texts
            self.head = [re.sub(r"^and ", "", t) for t in parts if t]
        elif slot == "labels":
            for text in texts:
                self.add(text, "caption", cell)
        else:
            self.section("list", [self.item(t) for t in texts], role="agenda" if slot == "agenda" else "items")

    def explain(self, texts: list[str]) -> None:
        """What explains each of the steps that were named before."""
        for step, text in zip(self.steps, texts, strict=True):
            step["label"], step["text"] = step["text"], text

    def described(self, texts: list[str], cell: Cell) -> None:
        """Strings that are named one by one in a list: `the number 04, the words Findings from the Field`."""
        for text in texts:
            match = DESCRIBED.match(text)
            assert match is not None
            what, said = match["what"].lower(), tidy(match["text"])
            role = "subtitle" if self.has("title") else "title"
            self.add(said, "heading" if re.search(r"number|数字|编号", what) else role, cell)

    def is_rows(self, k: int) -> bool:
        """Whether rows of one shape begin at a cell."""
        return series(self.source.text, self.cells, k, self.stops) is not None

    def opening(self, k: int) -> int:
        """The title behind a colon after what is to be made: `Night train timetable card: "The Polar Sleeper"`."""
        cell = self.cells[k]
        first = k == 0 and not self.has("title") and not cell.quoted and bool(cell.text)
        named = first and cell.joint == "colon" and bool(_KIND.search(cell.label)) and "title" not in self.slots[1:]
        if (
            named
            and self.sentence_end(0) > 1
            and cell.text[:1].isupper()
            and self.cells[1].text[:1].isupper() | self.cells[1].text.startswith("by ")
        ):
            return self.cover(k)
        alone = first and self.sentence_end(0) == 1
        if alone and cell.joint == "dash" and MADE.match(cell.text):
            self.add(cell.label, "title", cell)
            self.found.scene.append(cell.text)
            self.last = "title"
            self.take(k, k + 1)
            return k + 1
        if (
            alone
            and cell.joint == "colon"
            and KIND_NOUN.search(cell.label)
            and not is_aside(cell.text)
            and len(cell.text) <= (20 if self.source.zh else 60)
            and "title" not in self.slots
        ):
            self.add(cell.text, "title", cell)
            self.last = "title"
            self.take(k, k + 1)
            return k + 1
        if (
            not cell.quoted
            or cell.named
            or self.has("title")
            or cell.sentence != self.cells[0].sentence
            or self.slots[k] not in ("", "table", "chart", "timeline", "steps", "stats", "items")
        ):
            return k
        made = (
            cell.joint == "colon"
            and not SIDE.search(cell.label)
            and k == next((j for j, c in enumerate(self.cells) if c.quoted), -1)
        )
        if not made or (
            self.slots[k]
            and not KIND_NOUN.search(cell.label)
            and any(c.wide == cell.label for c in self.cells[k + 1 : k + 3])
        ):
            return k
        later = any(s == "title" for s in self.slots[k + 1 :])
        self.add(cell.text, "brand" if later and not self.has("brand") else "title", cell)
        self.last = "title"
        self.take(k, k + 1)
        return k + 1

    def cover(self, k: int) -> int:
        """A title page in one sentence: the title, who speaks, where and when."""
        end = self.sentence_end(k)
        for j in range(k, end):
            cell = self.cells[j]
            text = cell.text if j == k else tidy(self.source.text[cell.start : cell.stop])
            by = re.match(r"^(?:by|with|presented by) ([A-Z].*)$", text)
            role = (
                "title"
                if j == k
                else "author"
                if by
                else "brand"
                if is_organisation(text) or re.match(r"University of", text)
                else "detail"
            )
            if role != "title" and is_aside(text):
                continue
            self.add(by[1] if by else text, role, cell)
            self.take(j, j + 1)
        self.last = "title"
        return end

    def says(self, k: int) -> int:
        """Words of place, a verb and a string: `Underneath say We finished in profit`, `结尾写谢谢每一位捐书人`."""
        cell = self.cells[k]
        if cell.quoted or cell.joint in ("colon", "dash"):
            return k
        end = self.run_on(k)
        whole = tidy(self.source.text[cell.start : max(c.stop for c in self.cells[k:end])])
        titled = TITLED.search(whole)
        if titled and not (self.has("title") and not titled["a"]):
            text = next(g for g in titled.groups() if g)
            self.last = "heading" if self.has("title") else "title"
            self.add(tidy(text), self.last, cell)
            self.take(k, end)
            return end
        if (PLACED.match(whole) and not self.source.zh) or (end == k + 1 and PLACED.match(cell.text)):
            last = k + 1
            while last < self.sentence_end(k) and PLACED.match(self.cells[last].text) and not self.cells[last].name:
                last += 1
            if (
                last < self.sentence_end(k)
                and not self.cells[last].name
                and re.match(r"[A-Z\d“]", self.cells[last].text)
                and not is_look(self.cells[last].text)
            ):
                text = self.text(last, self.sentence_end(k))
                small = any(re.search(r"small|tiny", c.text) for c in self.cells[k:last])
                self.add(
                    text,
                    "caption"
                    if small or not BOTTOM.search(cell.text)
                    else self.role_of("bottom", cell, text).replace("closing", "body"),
                    cell,
                )
                self.take(k, self.sentence_end(k))
                return self.sentence_end(k)
        if (goes := GOES.match(whole)) is not None:
            self.add(
                tidy(goes["text"]),
                "title" if goes["where"].lower() == "top" and not self.has("title") else "footer",
                cell,
            )
            self.take(k, end)
            return end
        match = (SAYS_ZH if self.source.zh else SAYS).match(whole)
        spoken = match is not None and bool(
            re.search(r"写着|写一句|写上|says?\b|reads?\b", whole[: match.start("text")])
        )
        if match is None or (is_aside(match["text"]) and not spoken) or re.search(r"不要|别|don't|no ", match["lead"]):
            brand = BRAND_ZH.match(whole) if self.source.zh else None
            if brand and not self.has("brand") and not is_aside(brand["what"]):
                self.add(brand["name"], "brand", cell)
                self.take(k, k + 1)
                return k + 1
            return k
        lead = match["lead"]
        pins = re.split(r"\s+and\s+|、|和", match["text"]) if re.search(r"pins?|labell?ed|markers?|标注", whole) else []
        if len(pins) > 1:
            for pin in pins:
                self.add(tidy(pin), "caption", cell)
        elif re.search(r"顶|最上|上方|头上|\btop\b", lead) and not self.has("title"):
            self.add(tidy(match["text"]), "title", cell)
            self.last = "title"
        elif BOTTOM.search(lead):
            role = self.role_of("bottom", cell, match["text"])
            if role == "closing" or (not self.source.zh and self.slide):
                self.section("prose", [{"text": tidy(match["text"])}], role="takeaways")
            else:
                self.add(tidy(match["text"]), "body" if re.search(r"结尾|最后|末尾|end|closing", lead) else role, cell)
        else:
            self.add(tidy(match["text"]), "caption", cell)
        self.take(k, end)
        return end

    def detail(self, k: int) -> int:
        """A label that no table knows, with a short string: who speaks, when, where."""
        cell = self.cells[k]
        stated = (
            THE_IS.match(tidy(self.source.text[cell.start : cell.stop])) if not cell.quoted and not cell.label else None
        )
        if (
            stated
            and not is_aside(stated["text"])
            and not re.search(r"look|style|background|mood|palette|colou?r|font|size", stated["label"])
        ):
            self.details.append(entry(stated["label"][:1].upper() + stated["label"][1:], tidy(stated["text"])))
            self.take(k, k + 1)
            return k + 1
        if cell.joint != "colon" or not cell.label or not cell.text or self.slots[k] or cell.named:
            return k
        if is_aside(cell.label) or is_aside(cell.text) or len(cell.label) > (10 if self.source.zh else 28):
            return k
        if re.search(
            r"信息图|幻灯片|PPT|课件|infographic|slide|chart|图$|poster|brief|note to|风格|要求|look|style",
            cell.label,
            re.IGNORECASE,
        ):
            if cell.quoted and not self.has("title"):
                self.add(cell.text, "title", cell)
                self.last = "title"
                self.take(k, k + 1)
                return k + 1
            return k
        end = self.run_on(k)
        self.details.append(entry(cell.label, self.text(k, end)))
        self.take(k, end)
        return end

    def loose(self, k: int) -> int:
        """A quotation, or a line with a bullet, that nothing names."""
        cell = self.cells[k]
        if cell.bullet and not cell.quoted and not is_aside(cell.text):
            end = self.sentence_end(k)
            text = self.text(k, end)
            numbered = cell.bullet.isdigit() or ((not cell.bullet.isascii()) and cell.bullet not in "•·●▪☐□✓✔–—")
            (self.steps if numbered else self.points).append(self.step_of(text) if numbered else {"text": text})
            self.take(k, end)
            return end
        if not cell.quoted:
            return k
        if re.fullmatch(r"vs\.?|对比|pk", cell.text, re.IGNORECASE):
            self.add(cell.text, "badge", cell)
            self.take(k, k + 1)
            return k + 1
        shaped = (
            "detail"
            if is_contact(cell.text)
            else "footer"
            if self.slide and is_organisation(cell.text.split(",")[0]) and self.has("title")
            else ""
        )
        if shaped and not re.search(r"左上|右上|top", cell.lead):
            self.add(cell.text, shaped, cell)
            self.take(k, k + 1)
            return k + 1
        following = next((c for c in self.cells[k + 1 :] if c.quoted), None)
        if (
            not self.has("title")
            and is_organisation(cell.text)
            and following is not None
            and not cell.lead
            and following.parted == ","
            and not following.name
            and not is_figure(following.text)
            and not self.has("brand")
        ):
            self.add(cell.text, "brand", cell)
            self.take(k, k + 1)
            return k + 1
        if not self.has("title"):
            # Where another string is named the title, what comes before it is whose it is.
            later = any(s == "title" for s in self.slots[k + 1 :])
            self.add(cell.text, "brand" if later and len(cell.text) <= 40 and not self.has("brand") else "title", cell)
            self.last = "title"
            self.take(k, k + 1)
            return k + 1
        if cell.lead and is_organisation(cell.text) and not self.has("brand") and place(cell.lead):
            self.add(cell.text, "brand", cell)
            self.take(k, k + 1)
            return k + 1
        if (
            self.last == "title"
            and not self.has("subtitle")
            and (not cell.lead or re.search(r"\bthen\b|下面|under|below|and", cell.lead))
        ):
            self.add(cell.text, "subtitle", cell)
            self.last = "subtitle"
            self.take(k, k + 1)
            return k + 1
        return k
