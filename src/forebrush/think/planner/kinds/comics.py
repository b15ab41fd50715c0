"""Comics: panels with their captions, what is to be seen in each, and who says what."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from forebrush.think.planner.figures.amounts import count
from forebrush.think.planner.found import Found
from forebrush.think.planner.kinds.cells import Cell, tidy
from forebrush.think.planner.kinds.sheets import Sheet, is_aside, is_short
from forebrush.think.planner.source import Source

__all__ = ["READERS", "WORDS", "read_comic"]

WORDS: Mapping[str, Mapping[str, float]] = {
    "comic": {
        "漫画": 3.5, "漫画风": 0.0, "漫画风格": 0.0, "漫画感": 0.0, "四格": 4.5, "四格漫画": 5.0, "条漫": 4.5,
        "连环画": 4.5, "多格": 3.0, "两格": 3.0, "三格": 3.0, "六格": 3.0, "comic": 4.5, "comic strip": 5.0,
        "four-panel": 3.0, "three-panel": 3.0, "two-panel": 3.0,
        "panel comic": 4.5, "manga": 3.5, "cartoon strip": 4.5,
    }
}  # fmt: skip
_WORDS = {word: "title" for word in ("标题", "题目", "片名", "漫画名", "title", "headline", "strip title", "called")}
_PANEL = re.compile(
    r"(?:\bpanel|\bframe|\bbox|\bp)\s?(?P<n>\d{1,2}|one|two|three|four|"
    r"five|six|seven|eight)\b|第\s?(?P<z>[一二三四五六七八九十\d]{1,"
    r"2})\s?[格幅张画页幕]|[格图]\s?(?P<g>[一二三四五六七八\d])(?!\w)"
    r"|\b(?P<o>first|second|third|fourth|fifth|sixth|last|final) (?:panel|frame)|最后一[格幅]",
    re.IGNORECASE,
)
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6}
_CAPTION = re.compile(
    r"旁白|字幕|说明|标注|时间|小字|caption|narration|narrator|text box|reads?|titled?|heading", re.IGNORECASE
)
_SAYS = re.compile(
    r"(?P<who>[\u4e00-\u9fffA-Za-z][\u4e00-\u9fff\w' ’-]{0,23}?)\s*(?:(?:大声|"
    r"小声|笑着|哭着|生气地|开心地|惊讶地|疑惑地|心里|又|接着|回头|"
    r"得意地|\S{1,4}地)?(?:说道|说|问道|问|答道|回答|回|喊道|喊|叫道|"
    r"叫|想|嘀咕|感叹|自言自语|大喊)(?:道|着)?"
    r"|(?:\b(?:says?|saying|asks?|asking|shouts?|shouting|thinks?|thinking|"
    r"replies|replying|answers?|whispers?|yells?|mutters?|cries|exclaims?|"
    r"sighs?|admits?|adds?)\b(?: to \w+| back| quietly| loudly)?))\s*[:：,"
    r"，]?\s*$",
    re.IGNORECASE,
)
_SPOKEN_ZH = re.compile(
    r"^(?P<who>[\u4e00-\u9fff]{1,8}?)(?:大声|小声|笑着|\S{1,4}地)?(?:说道|"
    r"说|问道|问|答道|回答|喊道|喊|想)(?:道|着)?[:：]?\s*(?P<text>\S.*)$",
    re.DOTALL,
)
_BUBBLE = re.compile(r"对话框|气泡|话框|台词|对白|bubble|speech|dialogue|line", re.IGNORECASE)
_ARTICLE = re.compile(
    r"^(?:and|then|but|so|the|a|an|his|her|while|where|with|而|然后|"
    r"这时|旁边的?|只见|此时|接着|最后)\s*",
    re.IGNORECASE,
)


def read_comic(source: Source, found: Found) -> None:
    """Take the panels of a comic."""
    if is_short(source):
        _Comic(source, found).read()


class _Comic(Sheet):
    """A comic as it is read."""

    def __init__(self, source: Source, found: Found) -> None:
        super().__init__(source, found, _WORDS)
        self.panels: dict[int, dict[str, Any]] = {}
        self.now = 0
        self.speaker = ""
        self.captions = False
        self.numbered = sum(bool(c.bullet) for c in self.cells) >= 2
        """Panels are numbered items."""

    def read(self) -> None:
        for k, cell in enumerate(self.cells):
            if k in self.used:
                continue
            self.read_cell(k, cell)
        panels = [self.panels[n] for n in sorted(self.panels)]
        self.section("panels", [p for p in panels if p])

    def panel(self) -> dict[str, Any]:
        return self.panels.setdefault(max(1, self.now), {})

    def read_cell(self, k: int, cell: Cell) -> None:
        if cell.bullet and self.numbered:
            self.now = count(cell.bullet) or (ord(cell.bullet) - 0x245F if "①" <= cell.bullet <= "⑳" else self.now + 1)
            self.panel()
        words = tidy(f"{cell.label if cell.label != cell.lead else ''} {cell.lead}".strip()) if cell.name else ""
        words = tidy(f"{cell.outer} {words}") if cell.outer else words
        plain = "" if cell.quoted else cell.text
        title = bool(
            re.search(r"标题|题目|片名|漫画名|\btitle\b|headline", words, re.IGNORECASE)
        ) and not _PANEL.search(words)
        if (title or (self.slots[k] == "title" and not _PANEL.search(words))) and cell.text and not self.has("title"):
            end = self.run_on(k)
            self.add(self.text(k, end), "title", cell)
            self.take(k, end)
            return
        match = _PANEL.search(words) or (_PANEL.match(plain) if plain else None)
        rest = words
        if match:
            number = (
                count(match["n"] or match["z"] or match["g"] or "")
                if match["n"] or match["z"] or match["g"]
                else _ORDINALS.get((match["o"] or "").lower(), max(self.panels, default=0) + 1)
            )
            if self.panels or self.now or number == 1 or match["z"] or match["n"]:
                self.now = number or self.now + 1
                self.panel()
            rest = tidy(words[match.end() :]) if _PANEL.search(words) else words
            if not cell.quoted and plain:
                after = tidy(plain[match.end() :] if _PANEL.match(plain) and not _PANEL.search(words) else plain)
                self.unquoted(k, cell, rest, re.sub(r"^(?:[:：,，]|是|里|中)\s*", "", after))
                return
        if not self.now:
            if cell.quoted and not self.has("title") and cell.text and not _SAYS.search(words) and k < 3:
                self.add(cell.text, "title", cell)
                self.take(k, k + 1)
            elif cell.quoted and _SAYS.search(words):
                self.now = 1
                self.quote(k, cell, words)
            return
        if cell.quoted:
            self.quote(k, cell, rest)
        else:
            self.unquoted(k, cell, rest, plain)

    def quote(self, k: int, cell: Cell, words: str) -> None:
        """A quotation in a panel: its caption, or what someone says. The mark that ends it is its own."""
        after = self.source.text[cell.stop : cell.stop + 2]
        if re.match(r"[.!?。！？…][”\"」』’']", after):
            cell = replace(cell, text=cell.text + after[0])
        panel = self.panel()
        says = _SAYS.search(words) or (
            _SAYS.search(f"{cell.wide}") if not words and cell.wide and not _PANEL.search(cell.wide) else None
        )
        who = _ARTICLE.sub("", tidy(says["who"].split("，")[-1])) if says else ""
        sign = re.search(r"牌|写着|sign|board|label", words, re.IGNORECASE) and not says
        bare = _ARTICLE.sub("", words)
        if says:
            self.say(who, cell.text)
        elif _CAPTION.search(words) and not re.search(r"boy|girl", words):
            self.captions = True
            if panel.get("label"):
                panel.setdefault("entries", []).append({"text": cell.text})
            else:
                panel["label"] = cell.text
        elif cell.joint == "colon" and bare and len(bare) <= 24 and not _BUBBLE.search(bare) and not sign:
            self.say(re.sub(r"\s*[:：]$", "", bare), cell.text)
        elif not words and not panel.get("label") and not panel.get("entries") and (self.captions or not self.speaker):
            panel["label"] = cell.text
        else:
            self.say(
                ""
                if words and not _BUBBLE.search(words)
                else self.speaker
                if _BUBBLE.search(words) or not words
                else "",
                cell.text,
            )
        self.take(k, k + 1)

    def say(self, who: str, text: str) -> None:
        self.speaker = who or self.speaker
        self.panel().setdefault("entries", []).append({"label": who, "text": text} if who else {"text": text})

    def unquoted(self, k: int, cell: Cell, words: str, text: str) -> None:
        """Plain words in a panel: a speaker before a colon, a caption, or what is to be seen."""
        panel = self.panel()
        end = self.run_on(k)
        if cell.joint in ("colon", "dash") and cell.text and words and (says := _SAYS.search(words)):
            self.say(_ARTICLE.sub("", tidy(says["who"])), self.text(k, end))
            self.take(k, end)
        elif cell.joint == "colon" and cell.text and _CAPTION.search(words):
            self.captions = True
            panel["label"] = self.text(k, end)
            self.take(k, end)
        elif cell.joint == "colon" and cell.text and words and len(words) <= 12 and not _PANEL.search(words):
            self.say(_ARTICLE.sub("", words), self.text(k, end))
            self.take(k, end)
        elif text and (spoken := _SPOKEN_ZH.match(text)):
            self.say(_ARTICLE.sub("", spoken["who"]), tidy(spoken["text"]))
            self.take(k, k + 1)
        elif text and not is_aside(text):
            seen = panel.get("picture", {}).get("prompt", "")
            panel["picture"] = {"prompt": f"{seen}, {text}".strip(", ")[:500]}
            self.take(k, k + 1)


READERS = {"comic": read_comic}
