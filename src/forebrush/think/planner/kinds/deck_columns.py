"""Things side by side: columns, cards, panels, ranks, and the strings under names of their own."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from forebrush.think.planner.kinds import charts
from forebrush.think.planner.kinds.cells import tidy
from forebrush.think.planner.kinds.deck_base import Gathered
from forebrush.think.planner.kinds.deck_words import CARD_WORDS, CONTENT, LOOK_LABEL, NTH, RANK, SIDE, UNDER, WITH_LINES
from forebrush.think.planner.kinds.series import is_figure, is_when, named_figure
from forebrush.think.planner.kinds.shared import entry
from forebrush.think.planner.kinds.sheets import is_aside

__all__ = ["Columns"]


class Columns(Gathered):
    """The rules for strings that stand under a name."""

    def side(self, k: int) -> int:
        """A column by its side: `左栏标题“自建机房”`, `Left column heading "Renovate" with points ...`."""
        cell = self.cells[k]
        name = f"{cell.lead} {cell.label}"
        match = SIDE.search(name)
        if match is None or not cell.text or self.slots[k] in ("chart", "stats", "points", "labels"):
            return k
        if len(name) > 50 or (not cell.quoted and is_aside(cell.text)):
            return k
        head = cell.label if cell.named else ""
        inner = WITH_LINES.match(cell.text) if not cell.quoted else None
        if inner:
            end = self.run_on(k)
            while end < self.sentence_end(k) and not self.cells[end].name:
                end += 1
            texts = [inner["first"], *(c.text for c in self.cells[k + 1 : end])]
            self.cards.append(
                {"label": tidy(inner["head"]), "entries": [{"text": tidy(re.sub(r"^and ", "", t))} for t in texts]}
            )
            self.columns, self.last = True, "column"
            self.take(k, end)
            return end
        if head:
            self.cards.append(entry(head, entries=[{"text": self.text(k, k + 1)}]))
        else:
            self.cards.append({"label": cell.text})
        self.columns = True
        self.last = "column"
        end = k + 1
        while head and end < len(self.cells) and self.cells[end].wide == head:
            self.cards[-1]["entries"].append({"text": self.cells[end].text})
            end += 1
        self.take(k, end)
        return end

    def in_column(self, k: int) -> int:
        """Strings under the column that was opened: `Left column "Gas" with "Instant flame", "Needs ventilation"`."""
        cell = self.cells[k]
        if self.last not in ("column", "cardpoints") or not self.cards or not cell.quoted or cell.named or cell.label:
            return k
        first = cell.sentence == self.cells[k - 1].sentence and (
            not cell.lead or re.fullmatch(r"(?:with|and|points?|with points|要点|里写|写)*", cell.lead.strip())
        )
        if not first:
            return k
        self.cards[-1].setdefault("entries", []).append({"text": cell.text})
        self.last = "cardpoints"
        self.take(k, k + 1)
        return k + 1

    def ordinal(self, k: int) -> int:
        """Numbered in words: `第一条完成盘点`, `第一块叫浇水，内容是干透再浇`, `四步分别是提、拔、握、压`."""
        cell = self.cells[k]
        if cell.quoted and not NTH.match(f"{cell.lead}x"):
            return k
        whole = tidy(self.source.text[cell.start : cell.stop]) if not cell.quoted else f"{cell.lead}{cell.text}"
        counted = re.match(
            r"^(?:一?共|分)?(?P<n>[两三四五六七八九十\d]{1,2})(?P<what>[步条点个块项招级类种])(?:\S"
            r"{0,4})?(?:分别|依次)(?:是|为|叫|写)?\s*[:：]?\s*(?P<text>\S+)$",
            whole,
        )
        if counted:
            end = self.sentence_end(k)
            stop = next((j for j in range(k + 1, end) if self.cells[j].parted not in ("、", "")), end)
            texts = [counted["text"], *(c.text for c in self.cells[k + 1 : stop])]
            if counted["what"] == "步" or re.search(r"步骤|流程|口诀", self.source.text):
                self.steps += [{"text": t} for t in texts]
            elif counted["what"] in CARD_WORDS:
                self.cards += [{"label": t} for t in texts]
            else:
                self.points += [{"text": t} for t in texts]
            self.take(k, stop)
            return stop
        match = NTH.match(whole)
        if match is None or is_aside(match["text"]):
            return k
        stop = self.row_end(k)
        text = tidy(self.text(k, stop) if not match["verb"] else match["text"])
        if not match["verb"] or match["what"] in "步条点项件招句":
            at = whole.find(match["text"])
            text = (
                tidy(self.source.text[cell.start : max(c.stop for c in self.cells[k:stop])])[at:]
                if not cell.quoted
                else cell.text
            )
            text = re.sub(r"^(?:是|写着?|为)\s*", "", text) if not match["verb"] else text
        if match["what"] in CARD_WORDS and (match["verb"] or stop > k + 1):
            said = [self.said(j) for j in range(k + 1, stop)]
            joined = self.card_text(k + 1, stop)
            self.cards.append(
                entry(match["text"] if not cell.quoted else cell.text, text=joined or "".join(filter(None, said)))
            )
            self.last = "column"
        elif match["what"] == "步":
            self.steps.append(self.step_of(text))
        elif match["what"] in "节段章":
            self.points.append({"text": text})
        else:
            self.points.append({"text": text})
        self.take(k, stop)
        return stop

    def said(self, k: int) -> str:
        """The words of a cell, without what names them (`内容是`)."""
        match = CONTENT.match(self.cells[k].text)
        return (match["text"] or match["more"]) if match else self.cells[k].text

    def card_text(self, first: int, end: int) -> str:
        """The words of a card, without what names them (`内容是`)."""
        if end <= first:
            return ""
        start = self.cells[first].start if not self.cells[first].quoted else self.cells[first].at
        words = tidy(self.source.text[start : max(c.stop for c in self.cells[first:end])])
        match = CONTENT.match(words)
        return tidy(match["text"] or match["more"]) if match else words

    def named(self, k: int) -> int:
        """Strings under headings in quotation marks: `“春”——“采摘明前茶”`."""
        cell = self.cells[k]
        if not (cell.named and cell.label and cell.text):
            return k
        more = k + 1 < len(self.cells) and self.cells[k + 1].wide == cell.label and self.cells[k + 1].named
        if (is_figure(cell.text) or is_when(cell.text)) and not more:
            return k
        if cell.sentence == 0 and not self.has("title"):
            # A title before a colon or a dash: `"Three Ways to Insulate a Loft" - an infographic with three panels`.
            self.add(cell.label, "title", cell)
            at = self.source.text.find(cell.label, cell.start)
            self.source.take(at - 1, at + len(cell.label) + 1)
            if not cell.quoted and re.search(r"infographic|slide|图|poster|chart", cell.text):
                self.found.scene.append(cell.text)
                self.take(k, k + 1)
                return k + 1
            self.unheaded(k)
            return self.step(k)
        end = k + 1
        while (
            end < len(self.cells)
            and self.cells[end].wide == cell.label
            and self.cells[end].named
            and self.cells[end].sentence == cell.sentence
            and not self.cells[end].lead
        ):
            end += 1
        texts = [c.text for c in self.cells[k:end]]
        if len(texts) == 1:
            self.cards.append({"label": cell.label, "text": texts[0]})
        else:
            self.cards.append({"label": cell.label, "entries": [{"text": t} for t in texts]})
        self.last = "column"
        self.take(k, end)
        return end

    def unheaded(self, k: int) -> None:
        """The cells of a sentence that a title headed, without it: what stands in them is read by itself."""
        head = self.cells[k].label
        for j in range(k, self.sentence_end(k)):
            cell = self.cells[j]
            if j > k and cell.wide == head:
                self.cells[j] = replace(cell, wide="", named=False)
            elif j == k:
                at = cell.start + max(0, self.source.text[cell.start : cell.stop].rfind(cell.text))
                parts = re.match(r"^(?P<label>.{1,40}?)(?:\s+[–—-]\s+|\s*[:：]\s*|——)(?P<text>\S.*)$", cell.text)
                own = replace(cell, label="", joint="", named=False, start=at, lead="")
                if parts and not cell.quoted:
                    own = replace(
                        own, label=parts["label"], text=parts["text"], joint="dash", at=at + parts.start("text")
                    )
                self.cells[j] = own

    def lines(self, k: int) -> int:
        """Groups of strings under names of their own, two or more alike: `在室内：伏地、遮挡、抓牢。在户外：...`."""
        self.cells[k]
        groups: list[tuple[str, list[str], int]] = []
        at = k
        while at < len(self.cells):
            made = self.heading_row(at)
            if made is None or (groups and self.cells[at].parted not in (";", ".", "\n")):
                break
            groups.append(made)
            at = made[2]
        if len(groups) < 2:
            return k
        if self.cells[k].outer and not self.has("title") and re.match(r"[A-Z\u4e00-\u9fff]", self.cells[k].outer):
            self.add(re.split(r"[,，]\s*", self.cells[k].outer)[-1], "title", self.cells[k])
        for name, texts, _ in groups:
            if len(texts) > 1 and all(len(t) <= (8 if self.source.zh else 30) for t in texts):
                self.cards.append({"label": name, "entries": [{"label": t} for t in texts]})
            else:
                joiner = "、" if self.source.zh else ", "
                self.cards.append({"label": name, "text": texts[0] if len(texts) == 1 else joiner.join(texts)})
        self.last = "column"
        self.take(k, at)
        return at

    def heading_row(self, k: int) -> tuple[str, list[str], int] | None:
        """Name, strings and end of a row that begins with its name."""
        cell = self.cells[k]
        if cell.quoted or self.slots[k] in self.single() or not cell.text:
            return None
        end = k + 1
        while (
            end < len(self.cells)
            and self.cells[end].sentence == cell.sentence
            and self.cells[end].parted in (",", "、", "")
            and not self.cells[end].name
        ):
            end += 1
        whole = self.text(k, end)
        limit = 10 if self.source.zh else 32
        if (
            cell.joint in ("colon", "dash")
            and len(cell.label) <= limit
            and not self.slots[k]
            and end > k
            and not self.outer(k)
        ):
            parts = [c.text for c in self.cells[k:end]]
            sentence = any(c.parted == "," for c in self.cells[k + 1 : end])
            if (
                re.search(
                    r"电话|热线|咨询|报名|地址|网址|日期|时间|地点|phone|contact|email|date|venue|tel\b|bookings?",
                    cell.label,
                    re.IGNORECASE,
                )
                or is_aside(whole)
                or LOOK_LABEL.fullmatch(cell.label)
            ):
                return None
            return cell.label, ([whole] if sentence or self.source.zh or len(parts) < 2 else parts), end
        row = self.cells[k:end]
        if len(row) >= 2 and row[1].parted == "," and len(cell.text) <= limit and not is_aside(cell.text):
            if cell.joint and not self.outer(k):
                return None
            closes = end >= len(self.cells) or self.cells[end].parted in (";", ".", "\n")
            semis = (
                end < len(self.cells) and self.cells[end].parted == ";" and self.cells[end].sentence == cell.sentence
            ) or cell.parted == ";"
            if closes and semis:
                return cell.text, [c.text for c in row[1:]], end
        return None

    def outer(self, k: int) -> bool:
        """Whether a label names a list of rows, each with a name of its own: `分三级：低嘌呤，鸡蛋；...`."""
        cell = self.cells[k]
        following = [c for c in self.cells[k + 1 : self.sentence_end(k)]]
        return (
            any(c.parted == ";" for c in following)
            and any(c.parted == "," for c in following)
            and cell.joint == "colon"
        )

    def under(self, k: int) -> int:
        """A list under a name: `under Greens list Coffee grounds, Fruit peel`."""
        cell = self.cells[k]
        match = UNDER.search(tidy(self.source.text[cell.start : cell.stop])) if not cell.quoted else None
        if match is None:
            return k
        end = k + 1
        while (
            end < len(self.cells)
            and self.cells[end].sentence == cell.sentence
            and self.cells[end].parted in (",", "、")
            and not self.cells[end].name
        ):
            end += 1
        texts = [match["first"], *(c.text for c in self.cells[k + 1 : end])]
        texts = [re.sub(r"^and ", "", t) for t in texts]
        self.cards.append({"label": match["head"], "entries": [{"label": tidy(t)} for t in texts]})
        self.take(k, end)
        return end

    def charted_rows(self, rows: list[tuple[str, list[str]]]) -> bool:
        """Rows of the same named figures as a chart, where one is asked for: `2020: coal 40, gas 30. 2024: ...`."""
        named = [[named_figure(text) for text in texts] for _, texts in rows]
        names = [name for name, _ in named[0]]
        if not re.search(charts.CHART, self.source.text, re.IGNORECASE) or not all(names):
            return False
        if any([name for name, _ in row] != names for row in named):
            return False
        series = [(name, [row[j][1] for row in named]) for j, name in enumerate(names)]
        wish = charts.wish(self.found, self.source.text, [label for label, _ in rows], series)
        if wish is None:
            return False
        self.section("chart", [], chart=wish)
        return True

    def aspects(self, k: int) -> int:
        """Things compared, an aspect a row: `Brew time: tea 3 minutes, coffee 4 minutes`."""
        rows, end = self.labelled_rows(k)
        if len(rows) < 2:
            return k
        if self.charted_rows(rows):
            self.last = "rows"
            self.take(k, end)
            return end
        things = [_common([texts[j] for _, texts in rows]) for j in range(len(rows[0][1]))]
        if not all(things) or len(set(things)) < len(things):
            return k
        cards: list[dict[str, Any]] = []
        for j, thing in enumerate(things):
            inner = [
                entry(name, tidy(re.sub(r"^[:：是为]\s*|^is\s+", "", texts[j][len(thing) :].strip())))
                for name, texts in rows
            ]
            cards.append({"label": thing.strip(), "entries": inner})
        self.found.sections.append({"kind": "columns", "entries": cards})
        self.last = "rows"
        self.take(k, end)
        return end

    def chain(self, k: int) -> int:
        """Strings that arrows join, three or more: steps."""
        end = k + 1
        while end < len(self.cells) and self.cells[end].parted == "→":
            end += 1
        if end - k < 3:
            return k
        self.steps += [{"text": c.text} for c in self.cells[k:end]]
        self.last = "steps"
        self.take(k, end)
        return end

    def counted(self, k: int) -> int:
        """Strings that a count and a noun lead to, whatever the noun: `四周六个气泡：“降低气温”“留住雨水”`."""
        cell = self.cells[k]
        if (
            cell.joint != "colon"
            or cell.named
            or self.slots[k]
            or not re.search(
                r"[两三四五六七八九十\d][个条项块点件句栏格]|[每各][个条项块点件句栏格]|"
                r"\b(?:two|three|four|five|six|seven|eight|\d) \w+",
                cell.label,
            )
        ):
            return k
        first, end = self.group(k)
        texts = [self.text(a, b) for a, b in self.rows(first, end)]
        if len(texts) < 2 or not all(texts):
            return k
        each = bool(re.search(r"每|各|\beach\b", cell.label))
        if each and len(texts) == len(self.cards):
            for card, text in zip(self.cards, texts, strict=True):
                card["text"] = text
        elif re.search(r"[块栏格板]|panels?|cards?|boxes|columns?", cell.label) and all(
            len(t) <= (8 if self.source.zh else 24) for t in texts
        ):
            self.cards += [{"label": t} for t in texts]
        else:
            self.points += [{"text": t} for t in texts]
        self.last = "points"
        self.take(k, end)
        return end

    def ranked(self, k: int) -> int:
        """Places in order: `第一名“墨香镇”人均“14.2本”`, two or more."""
        entries: list[dict[str, Any]] = []
        at = k
        while (
            at < len(self.cells)
            and self.cells[at].text
            and (match := RANK.match(self.cells[at].lead or self.cells[at].text))
        ):
            cell = self.cells[at]
            name, value, note = (
                (cell.text, "", "") if cell.quoted else (*named_figure(tidy(cell.text[match.end() :])), "")
            )
            name = name or tidy(cell.text[match.end() :])
            following = self.cells[at + 1] if at + 1 < len(self.cells) else None
            at += 1
            if cell.quoted and cell.tail and is_figure(cell.tail):
                value = cell.tail
            elif (
                cell.quoted
                and following is not None
                and following.quoted
                and following.parted == ""
                and is_figure(following.text)
            ):
                value, note = following.text, following.lead
                at += 1
            entries.append(entry(name, value, note=note))
        if len(entries) < 2:
            return k
        self.section("list", entries, role="items")
        self.take(k, at)
        return at


def _common(texts: list[str]) -> str:
    """The name with which some strings all begin; whole words of it."""
    head = texts[0]
    for text in texts[1:]:
        while not text.startswith(head):
            head = head[:-1]
    if head.isascii():
        if any(t[len(head) : len(head) + 1].isalnum() for t in texts):
            head = head[: head.rfind(" ") + 1]
        return head if head.strip() and not head.strip().isdigit() else ""
    head = re.sub(r"[\d一两三四五六七八九十每约]+$", "", head)
    return head if all(len(t) > len(head) for t in texts) else ""
