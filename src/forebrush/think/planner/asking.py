"""What a request asks of the world, and where the answers are shown."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from forebrush.scene.facts import exact_json
from forebrush.think.planner.found import Found
from forebrush.think.planner.reading import is_look
from forebrush.think.planner.source import Source
from forebrush.think.tools.result import Result

__all__ = ["World"]

_CLAUSE = re.compile(r"[^，。；;！!？?\n、,.：:\x00]+(?:\.\d+)?")


_HOMES = {"ticket": "fields", "pass": "fields", "livestream": "stats"}
"""Sections in which answers stand, by kind of request."""


@dataclass(slots=True)
class World:
    """A request in which answers are asked for: its source, what was found, and the entries that show the answers."""

    source: Source
    found: Found
    entries: list[dict[str, Any]] = field(default_factory=list)
    places: dict[str, str] = field(default_factory=dict)
    """Of an answer the labels of entries in which it belongs, as a pattern."""

    @property
    def text(self) -> str:
        """The whole request."""
        return self.source.text

    @property
    def zh(self) -> bool:
        """Whether the request is in Chinese."""
        return self.source.zh

    @property
    def lang(self) -> str:
        """Language of answers."""
        return "zh-Hans" if self.source.zh else "en"

    def word(self, chinese: str, english: str) -> str:
        """A word in the language of the request."""
        return chinese if self.zh else english

    def asks(self, pattern: str) -> list[tuple[int, int]]:
        """Unquoted clauses with these words and no answer of their own (no figure after the words)."""
        asked = re.compile(pattern, re.IGNORECASE)
        spans = []
        for clause in _CLAUSE.finditer(self.source.unquoted):
            match = asked.search(clause[0])
            if (
                match
                and not re.search(r"\d", clause[0][match.end() :])
                and not re.search(r"[啊呀吗呢吧嘛]$", clause[0].strip())
            ):
                spans.append(clause.span())
        return spans

    def states(self, pattern: str, unit: str) -> bool:
        """Whether the request states a figure by these words: `海拔3650米`."""
        return bool(re.search(rf"(?:{pattern})[^，。,.;；\n]{{0,8}}?\d[\d,.]*\s*(?:{unit})", self.text, re.IGNORECASE))

    def known(self, *names: str) -> bool:
        """Whether a fact of such a name is there already."""
        return any(re.sub(r"_\d+$", "", name) in names for name in self.found.facts)

    def add(self, name: str, result: Result, pattern: str = "", words: str = "") -> str:
        """Keep a result as a fact, with the facts that it follows from; gives its name."""
        facts = self.found.facts
        fact = result.fact()
        renamed = {}
        for key, value in result.inputs.items():
            part = result.parts.get(key)
            if part is not None:
                renamed[key] = self.add(f"{name}_{key}", part)
                continue
            renamed[key] = self._free(f"{name}_{key}")
            facts[renamed[key]] = {"value": exact_json(value), "source": {"kind": "given"}}
        if renamed and fact["source"]["kind"] == "computed":
            old = fact["source"]["expression"]
            fact["source"]["expression"] = re.sub(r"[A-Za-z_]\w*", lambda m: renamed.get(m[0], m[0]), old)
        if pattern:
            fact["format"] = pattern
        elif words:
            fact = {"words": words, "source": fact["source"]}
        own = self._free(name)
        facts[own] = fact
        return own

    def _free(self, name: str) -> str:
        base = re.sub(r"\W", "_", name, flags=re.ASCII)
        return next(n for n in (base, *(f"{base}_{k}" for k in range(2, 999))) if n not in self.found.facts)

    def show(self, label: str, fact: str, places: str = "") -> None:
        """Show a fact, in an empty entry whose label asks for it (`places`), else in one of its own."""
        self.entries.append({"label": label, "value_fact": fact, "origin": "computed"})
        self.places[fact] = places

    def settle(self) -> None:
        """Put the answers into what the readers found: into empty entries that ask for them, the others together."""
        rest = []
        for entry in self.entries:
            pattern = self.places.get(entry.get("value_fact", ""), "")
            home = self._empty(pattern) if pattern else None
            if home is not None:
                home |= {"value_fact": entry["value_fact"], "origin": "computed"}
            else:
                rest.append(entry)
        kind = _HOMES.get(self.source.kind, "")
        home = next((s for s in self.found.sections if s["kind"] == kind), None)
        if rest and home is not None:
            home["entries"] += rest
        elif rest:
            self.found.sections.append({"kind": "list", "role": "details", "entries": rest})

    def _empty(self, pattern: str) -> dict[str, Any] | None:
        for section in self.found.sections:
            for entry in section.get("entries", []):
                held = any(entry.get(key) for key in ("value", "value_fact", "text", "entries"))
                if not held and re.search(pattern, entry.get("label", ""), re.IGNORECASE):
                    found: dict[str, Any] = entry
                    return found
        return None

    def use(self, spans: list[tuple[int, int]]) -> None:
        """Take clauses that asked, with the words of place after them in the same sentence."""
        for start, end in spans:
            self.source.take(start, end)
            rest = self.source.unquoted[end:]
            placed = re.match(
                r"[，,]\s*(?:用大字|放在?|写在|居中|in |at |on |under |below |above )?[^，。,.;；\n\x00]{0,24}", rest
            )
            if (
                placed
                and re.search(r"[用放写]|\b(?:in|at|on|under|below|above)\b", placed[0])
                and is_look(placed[0].strip("，, "))
            ):
                self.source.take(end, end + placed.end())
