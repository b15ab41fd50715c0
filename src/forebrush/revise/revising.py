"""The reviser: an instruction in words to a patch, or to a question, or to a way through history.

Clauses are carried out in order, each on the scene that those before it left; what they come to is one patch.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from forebrush.revise.edits import listing, moving, picturing, sizing, styling, wording
from forebrush.revise.edits.registry import EDITS, Done, Refused
from forebrush.revise.language import Clause, Instruction, read_instruction, unquote
from forebrush.revise.lists import item_named_by
from forebrush.revise.reasons import is_reason, subject_of
from forebrush.revise.targets import ROLES, Found, find
from forebrush.revise.view import Look, View
from forebrush.revise.wishes import Wish, read_wish
from forebrush.scene.document import Scene
from forebrush.scene.errors import PatchError
from forebrush.scene.loading import scene_hash
from forebrush.scene.patch import Operation, Patch
from forebrush.world import Vocabulary

__all__ = ["Change", "Question", "Travel", "revise"]

_MODULES = (listing, moving, picturing, sizing, styling, wording)
"""Modules whose edits are in the table."""
_FREE = frozenset(("resize-page", "dark", "add-text", "add-code", "add-shape", "add-border", "add-line", "add-picture", "swap", "reverse-items",
                   "brief", "subject", "sort-chart", "chart-kind", "show"))  # fmt: skip
"""Edits that may do without a target."""
_IT = ("it", "them", "this", "that", "它", "它们", "这个", "那个")
_WORDS = re.compile(r"\b(?:text|words?|line|name|label)\b|文字|字|名[称字]|那行|这行|那句|这句", re.IGNORECASE)
_REST = re.compile(
    r"^(?:the rest|anything else|everything else|others?|nothing else|其[他它]的?.*|别的.*)$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Change:
    """What an instruction comes to."""

    patch: Patch
    words: tuple[str, ...]
    """Each edit in words, with its numbers."""
    touched: tuple[str, ...]
    """Ids of the nodes that are meant; what `it` means afterwards."""
    wishes: tuple[tuple[Wish, tuple[str, ...]], ...]
    """What `more` repeats."""
    reflows: bool
    """Whether an edit moves other nodes on purpose."""
    scene: Scene | None = None
    """The scene once the patch is applied."""


@dataclass(frozen=True, slots=True)
class Question:
    """What has to be said first: nothing was changed."""

    text: str
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Travel:
    """A way through history: to version `to` (from 1), or by steps."""

    to: int = 0
    by: int = 0


def revise(
    scene: Scene,
    look: Look,
    instruction: str,
    *,
    last: Sequence[str] = (),
    wishes: Sequence[tuple[Wish, tuple[str, ...]]] = (),
    page: int = 0,
    draws: Vocabulary | None = None,
) -> Change | Question | Travel:
    """The patch that an instruction asks for.

    `look` lays a scene out and says where its nodes stand; `last` are the nodes and `wishes` the edits of the turn
    before, for `it` and `more`; `draws` says what can be drawn.
    """
    told = read_instruction(instruction)
    zh = any(clause.zh for clause in told.clauses)
    if not told.clauses:
        return Question("请说要改什么。" if zh else "Say what shall be changed.")
    view = View(scene, look, tuple(last), page)
    run = _Run(view, told, tuple(wishes), draws)
    doubt: Question | None = None
    for clause in told.clauses:
        outcome = run.carry_out(clause)
        if isinstance(outcome, Question) and len(told.clauses) > 1 and is_reason(clause.text, zh=clause.zh):
            doubt = doubt or outcome
            run.subject = subject_of(run.view, clause.text, told.quotes, zh=clause.zh) or run.subject
        elif outcome is not None:
            return outcome
    if doubt is not None and not run.operations:
        return doubt
    if run.pending:
        return _unknown(view, run.pending, zh)
    if not run.operations:
        return Question("没有要改的地方。" if zh else "There is nothing to change.", _names(view))
    return Change(
        Patch(scene=scene_hash(scene), operations=tuple(run.operations)),
        tuple(run.words),
        tuple(dict.fromkeys(run.touched)),
        tuple(run.done),
        run.reflows,
        run.view.scene,
    )


class _Run:
    """One instruction being carried out."""

    def __init__(
        self, view: View, told: Instruction, before: tuple[tuple[Wish, tuple[str, ...]], ...], draws: Vocabulary | None
    ) -> None:
        self.view, self.told, self.before, self.draws = view, told, before, draws
        self.operations: list[Operation] = []
        self.words: list[str] = []
        self.touched: list[str] = []
        self.done: list[tuple[Wish, tuple[str, ...]]] = []
        self.reflows = False
        self.pending = ""
        self.subject = ""
        """What the reason before a wish speaks of."""

    def carry_out(self, clause: Clause) -> Question | Travel | None:
        wish = read_wish(clause, self.told.quotes)
        if wish is None:
            found = find(self.view, clause.text, self.told.quotes)
            if found.ids and not re.search(r"\b(?:make|it)\b", clause.text):
                self.pending = clause.text
                return None
            return _vague(self.view, clause)
        if wish.edit == "travel":
            return Travel(wish.args.get("to", 0), wish.args.get("by", 0))
        if wish.edit == "again":
            return self._again(wish, clause)
        if (
            wish.edit in ("remove", "hide", "filter")
            and self.done
            and self.done[-1][0].edit == wish.edit
            and not find(self.view, wish.target).ids
        ):
            return None  # "I don't need the code, take it out": said twice
        if self.pending:
            joint = "和" if clause.zh else " and "
            wish = replace(wish, target=f"{self.pending}{joint}{wish.target}" if wish.target else self.pending)
            self.pending = ""
        return self._wish(wish, clause)

    def _again(self, wish: Wish, clause: Clause) -> Question | None:
        if not self.before:
            return Question(
                "还没有改过什么，再说一次要改什么？" if clause.zh else "Nothing was changed yet. More of what?"
            )
        for old, ids in self.before:
            more = replace(old, args={**old.args, "times": old.args.get("times", 1.0) * wish.args["factor"]})
            outcome = self._do(more, tuple(n for n in ids if n in self.view.nodes), clause)
            if outcome is not None:
                return outcome
        return None

    def _wish(self, wish: Wish, clause: Clause) -> Question | None:
        if self._is_said_twice(wish):
            return None
        if wish.edit == "subject" and find(self.view, wish.args["a"]).ids and self._is_text(wish.args["a"]):
            wish = Wish("set-text", wish.args["a"], {"text": wish.args["b"], "quoted": False}, wish.clause)
        if self.subject and not self.touched and (not wish.target or wish.target.lower() in _IT):
            wish = replace(wish, target=self.subject)
        found = self._targets(wish)
        # A picture or a chart that is not named is the one that there is.
        aimless = wish.edit in _FREE and not wish.target and not found.unknown
        if not found.ids and not aimless and wish.edit not in ("brief", "sort-chart"):
            return _unknown(self.view, found.unknown or wish.target or clause.text, clause.zh)
        if found.ambiguous and wish.edit not in _FREE:
            return _which(self.view, wish.target, clause.zh)
        ids = self._without_kept(self._whole_items(wish, found.ids), clause)
        if isinstance(ids, Question):
            return ids
        if found.ids and not ids:
            return Question("要改的正是要保留的。" if clause.zh else "What is to be changed is what is to be kept.")
        return self._do(self._with_part(wish, ids), ids, clause)

    def _is_text(self, words: str) -> bool:
        """Whether words name a text by its role, or what holds one: a button."""
        ids = find(self.view, words).ids
        named = words.lower().removeprefix("the ") in ROLES
        return named and all(name in self.view.nodes and self.view.texts(name) for name in ids)

    def _targets(self, wish: Wish) -> Found:
        if wish.edit == "subject" and wish.args["a"].lower().removeprefix("the ") in ROLES:
            return Found((), wish.args["a"])
        if wish.edit in _FREE and not wish.target:
            return Found()
        if wish.edit == "insert-item":
            found = find(self.view, wish.target, self.told.quotes)
            return found if found.ids else find(self.view, f"{wish.target} {wish.args['noun']}", self.told.quotes)
        view = self.view
        if not re.sub(r"it|them|the", "", wish.target).strip() and self.touched:
            view = View(view.scene, view.look, tuple(dict.fromkeys(self.touched[-8:])), view.page)
        return find(view, wish.target, self.told.quotes)

    def _whole_items(self, wish: Wish, ids: tuple[str, ...]) -> tuple[str, ...]:
        """Who takes the latte off a menu takes its price with it; who says "the words" means the words."""
        if wish.edit not in ("remove", "hide", "show", "duplicate", "reorder") or _WORDS.search(wish.target):
            return ids
        return tuple(item_named_by(self.view, name) or name for name in ids)

    def _is_said_twice(self, wish: Wish) -> bool:
        """`The title is too small, make it bigger` asks for one thing."""
        if not self.done or wish.edit != self.done[-1][0].edit or wish.edit not in ("size", "shade"):
            return False
        aimless = not wish.target or wish.target.lower() in ("it", "them", "它")
        return aimless and wish.args.get("sign") == self.done[-1][0].args.get("sign")

    def _without_kept(self, ids: tuple[str, ...], clause: Clause) -> tuple[str, ...] | Question:
        kept: set[str] = set()
        for words in self.told.kept:
            if _REST.match(words):
                continue
            found = find(self.view, words, self.told.quotes)
            if not found.ids:
                return _unknown(self.view, words, clause.zh)
            kept.update(found.ids)
        if not kept:
            return ids
        made = []
        for name in ids:
            if any(self.view.is_within(name, other) for other in kept if other in self.view.nodes):
                continue
            inside = [k for k in kept if k in self.view.nodes and self.view.is_within(k, name)]
            if inside and name in self.view.nodes:
                # A group that holds what is to be kept: all else in it.
                made += [
                    n["id"] for n in self.view.texts(name) if not any(self.view.is_within(n["id"], k) for k in inside)
                ]
            else:
                made.append(name)
        return tuple(made)

    def _with_part(self, wish: Wish, ids: tuple[str, ...]) -> Wish:
        """A word of a text that stands in quotation marks is a part of it."""
        held = re.search(r"⟦(\d+)⟧", wish.target)
        if wish.edit == "set-text" and held and len(ids) == 1 and ids[0] in self.view.nodes:
            quoted = self.told.quotes[int(held[1])]
            whole = self.view.nodes[ids[0]].get("text", "")
            if quoted != whole and quoted in whole and quoted.strip("。.!！") != whole.strip("。.!！"):
                return replace(wish, args={**wish.args, "part": quoted})
        return wish

    def _do(self, wish: Wish, ids: tuple[str, ...], clause: Clause) -> Question | None:
        args = {**wish.args, "quotes": self.told.quotes}
        if wish.edit == "add-picture" and self.draws is not None:
            args["drawable"] = self.draws(wish.args["what"]) > 0
        if "text" in args:
            args["text"] = unquote(args["text"], self.told.quotes)
        try:
            done: Done = EDITS[wish.edit](self.view, ids, args)
            self.view = self.view.after(done.operations)
        except Refused as error:
            return Question(error.question, tuple(error.candidates) or _names(self.view))
        except PatchError as error:
            return Question(f"{error}", _names(self.view))
        self.operations += done.operations
        self.words.append(done.words)
        self.touched += done.touched or ids
        self.done.append((wish, ids))
        self.reflows = self.reflows or done.reflows
        return None


# ---- asking back


def _names(view: View, most: int = 8) -> tuple[str, ...]:
    """What there is, in words: role and beginning of the text."""
    made = []
    for node in view.nodes.values():
        words = node.get("text") or node.get("alt") or ""
        if node.get("hidden") or node.get("role") == "ornament" or (node["kind"] == "group" and not node.get("role")):
            continue
        if node["kind"] == "text" or node["kind"] in ("picture", "chart", "table", "code", "svg"):
            label = node.get("role") or node["kind"]
            made.append(f"{label} “{words[:24]}”" if words else f"{label} ({node['id']})")
    return tuple(dict.fromkeys(made))[:most]


def _unknown(view: View, words: str, zh: bool) -> Question:
    words = re.sub(r"⟦\d+⟧", "…", words)
    text = f"画面里没有“{words}”。你指的是哪一个？" if zh else f"There is no “{words}” here. Which one do you mean?"
    return Question(text, _names(view))


def _which(view: View, words: str, zh: bool) -> Question:
    text = f"有好几个“{words}”，指的是哪一个？" if zh else f"There are several that “{words}” could mean. Which one?"
    return Question(text, _names(view, 12))


def _vague(view: View, clause: Clause) -> Question:
    if clause.zh:
        return Question(f"“{clause.text}”具体要改什么？比如大小、颜色、位置、文字。", _names(view))
    return Question(f"What does “{clause.text}” mean here: size, colour, place, words?", _names(view))
