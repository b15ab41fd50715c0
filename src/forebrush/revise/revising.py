"""The reviser: an instruction in words to a patch, or to a question, or to a way through history.

Clauses are carried out in order, each on the scene that those before it left; what they come to is one patch.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from forebrush.revise.assuming import assumption
from forebrush.revise.edits import listing, moving, picturing, sizing, styling, wording
from forebrush.revise.edits.moving import REGION
from forebrush.revise.edits.registry import EDITS, Done, Refused
from forebrush.revise.images import Images, placing, replacing
from forebrush.revise.language import Clause, Instruction, read_instruction, unquote
from forebrush.revise.lists import item_named_by
from forebrush.revise.reasons import is_reason, subject_of
from forebrush.revise.regions import Region, nodes_in, nodes_touched, parts_of_groups, said_plainly
from forebrush.revise.targets import ROLES, Found, find
from forebrush.revise.view import Look, View
from forebrush.revise.wishes import Wish, read_wish
from forebrush.scene.document import Scene
from forebrush.scene.errors import PatchError
from forebrush.scene.loading import scene_hash
from forebrush.scene.patch import Operation, Patch
from forebrush.world import Vocabulary

__all__ = ["Change", "Question", "Travel", "revise"]

Json = dict[str, Any]

_MODULES = (listing, moving, picturing, sizing, styling, wording)
"""Modules whose edits are in the table."""
_FREE = frozenset(("resize-page", "dark", "add-text", "add-code", "add-shape", "add-border", "add-line", "add-picture", "add-image", "swap", "reverse-items",
                   "brief", "subject", "sort-chart", "chart-kind", "show"))  # fmt: skip
"""Edits that may do without a target."""
_OF_THE_PAGE = frozenset(("resize-page", "dark", "add-border"))
"""Edits of the whole page: they ask where somebody drew a region."""
_AS_A_WHOLE = frozenset(
    ("remove", "hide", "duplicate", "order", "move", "place", "beside", "align", "center", "rotate", "flip")
)
"""Edits that take a group of words as one thing, so that it keeps its arrangement."""
_OF_WORDS = frozenset(
    ("set-text", "end-mark", "case", "font", "italic", "weight", "text-align", "spacing", "leading", "underline")
)
"""Edits that pass over what has no words where a region holds other things, too."""
_IT = ("it", "them", "this", "that", "它", "它们", "这个", "那个")
_WORDS = re.compile(r"\b(?:text|words?|line|name|label)\b|文字|字|名[称字]|那行|这行|那句|这句", re.IGNORECASE)
_REST = re.compile(
    r"^(?:the rest|anything else|everything else|others?|nothing else|(?:除了?.*?)?(?:其[他它]的?.*|别的.*))$",
    re.IGNORECASE,
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
    assumption: str = ""
    """How much is assumed, in words, where the same is asked for with `yes`; empty where that would not help."""


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
    region: Region | None = None,
    yes: bool = False,
    images: Images | None = None,
) -> Change | Question | Travel:
    """The patch that an instruction asks for.

    `look` lays a scene out and says where its nodes stand; `last` are the nodes and `wishes` the edits of the turn
    before, for `it` and `more`; `draws` says what can be drawn. In a `region` that somebody drew, `this` and `here` mean
    what lies in it, and nothing else is changed. With `yes` an amount that is left open is assumed, and told; who is
    meant is never assumed. `images` were handed in with the instruction, with their sizes in px.
    """
    told = read_instruction(instruction)
    if region is not None:
        told = replace(told, clauses=tuple(replace(c, text=said_plainly(c.text)) for c in told.clauses))
    zh = any(clause.zh for clause in told.clauses)
    if not told.clauses:
        return Question("请说要改什么。" if zh else "Say what shall be changed.")
    view = View(scene, look, tuple(last) if region is None else (), page)
    if region is not None:
        view = replace(view, region=region, inside=nodes_in(view, region))
    run = _Run(view, told, tuple(wishes), draws, yes, images or {})
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
        self,
        view: View,
        told: Instruction,
        before: tuple[tuple[Wish, tuple[str, ...]], ...],
        draws: Vocabulary | None,
        yes: bool,
        images: Images,
    ) -> None:
        self.view, self.told, self.before, self.draws, self.yes, self.images = view, told, before, draws, yes, images
        self.operations: list[Operation] = []
        self.words: list[str] = []
        self.touched: list[str] = []
        self.done: list[tuple[Wish, tuple[str, ...]]] = []
        self.reflows = False
        self.pending = ""
        self.subject = ""
        """What the reason before a wish speaks of."""

    def carry_out(self, clause: Clause) -> Question | Travel | None:
        """Do what a clause says; where it leaves open how much, on the assumption, or ask."""
        outcome = self._carry_out(clause)
        assumed = assumption(clause) if isinstance(outcome, Question) else None
        if assumed is None:
            return outcome
        before = len(self.operations), len(self.words), len(self.touched), len(self.done), self.view, self.reflows
        outcome = self._carry_out(assumed.clause)
        if outcome is not None:
            return outcome
        if self.yes and len(self.words) > before[1]:
            self.words[-1] += _assuming(assumed.words)
            return None
        operations, words, touched, done, self.view, self.reflows = before
        del self.operations[operations:], self.words[words:], self.touched[touched:], self.done[done:]
        return _how_much(clause, assumed.words)

    def _carry_out(self, clause: Clause) -> Question | Travel | None:
        wish = replacing(clause, self.images) or read_wish(clause, self.told.quotes)
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
        return self._wish(placing(self.view, wish, self.images), clause)

    def _again(self, wish: Wish, clause: Clause) -> Question | None:
        if not self.before:
            return Question(
                "还没有改过什么，再说一次要改什么？" if clause.zh else "Nothing was changed yet. More of what?"
            )
        for old, ids in self.before:
            try:  # it may come from a file that somebody made up
                more = replace(old, args={**old.args, "times": old.args.get("times", 1.0) * wish.args["factor"]})
                outcome = self._do(more, tuple(n for n in ids if n in self.view.nodes), clause)
            except (AttributeError, KeyError, TypeError, ValueError):
                outcome = _vague(self.view, clause)
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
        if self.view.region is not None and wish.edit in _OF_THE_PAGE:
            return _whole_page(clause)
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
        if self.view.region is not None:
            ids = self._in_region(wish, ids)
            if wish.edit == "set-text" and len(ids) > 1:
                return _which(self.view, wish.target, clause.zh, ids)
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
            shown = [n for n, node in self.view.only_inside().nodes.items() if node["kind"] == "picture"]
            return Found(tuple(shown) if self.view.region is not None and wish.edit == "brief" else ())
        if wish.edit == "insert-item":
            found = find(self.view, wish.target, self.told.quotes)
            return found if found.ids else find(self.view, f"{wish.target} {wish.args['noun']}", self.told.quotes)
        view = self.view
        if not re.sub(r"\b(?:it|them|the)\b|它们?", "", wish.target).strip() and self.touched:
            view = replace(view, last=tuple(dict.fromkeys(self.touched[-8:])))
        return find(view, wish.target, self.told.quotes)

    def _whole_items(self, wish: Wish, ids: tuple[str, ...]) -> tuple[str, ...]:
        """Who takes the latte off a menu takes its price with it; who says "the words" means the words."""
        drawn = self.view.region is not None  # who drew round some words means these words
        if drawn or wish.edit not in ("remove", "hide", "show", "duplicate", "reorder") or _WORDS.search(wish.target):
            return ids
        return tuple(item_named_by(self.view, name) or name for name in ids)

    def _in_region(self, wish: Wish, ids: tuple[str, ...]) -> tuple[str, ...]:
        """Groups of words as words where an edit is about words, and then nothing else."""
        ids = ids if wish.edit in _AS_A_WHOLE else parts_of_groups(self.view, ids)
        worded = tuple(n for n in ids if n in self.view.nodes and self.view.texts(n))
        return worded if wish.edit in _OF_WORDS and worded else ids

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
            everywhere = self.view.everywhere()
            found = find(everywhere, words, self.told.quotes)
            if not found.ids:
                return _unknown(everywhere, words, clause.zh)
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
        if self.view.region is not None and wish.edit.startswith("add-") and not args.get("side"):
            args["place"] = args.get("place") or REGION
        assumed = ""
        try:
            try:
                done: Done = EDITS[wish.edit](self.view, ids, args)
            except Refused as error:
                assumed = error.assumption if self.yes else ""
                if not assumed:
                    raise
                done = EDITS[wish.edit](self.view, ids, {**args, "assume": True})
            for name in done.touched or ids:
                if name in self.view.nodes and not self.view.is_meant(name):
                    return _unknown(self.view, name, clause.zh)
            later = self.view.after(done.operations)
        except Refused as error:
            return Question(error.question, tuple(error.candidates) or _names(self.view), error.assumption)
        except PatchError as error:
            return Question(f"{error}", _names(self.view))
        if later.region is not None:
            new = (name for name in later.nodes if name not in self.view.nodes)
            later = replace(later, inside=(*later.inside, *new))
        self.view = later
        self.operations += done.operations
        self.words.append(done.words + (_assuming(assumed) if assumed else ""))
        self.touched += done.touched or ids
        self.done.append((wish, ids))
        self.reflows = self.reflows or done.reflows
        return None


# ---- asking back


def _names(view: View, most: int = 8) -> tuple[str, ...]:
    """What there is, in words: role and beginning of the text. Of a region what lies in it, else what it touches."""
    nodes = list(view.nodes.values())
    if view.region is not None:
        nodes = list(view.only_inside().nodes.values()) or nodes_touched(view, view.region)
    made = []
    for node in nodes:
        if node.get("hidden") or node.get("role") == "ornament" or (node["kind"] == "group" and not node.get("role")):
            continue
        if node["kind"] == "text" or node["kind"] in ("picture", "chart", "table", "code", "svg"):
            made.append(_name(node))
    return tuple(dict.fromkeys(made))[:most]


def _name(node: Json) -> str:
    words, label = node.get("text") or node.get("alt") or "", node.get("role") or node["kind"]
    return f"{label} “{words[:24]}”" if words else f"{label} ({node['id']})"


def _unknown(view: View, words: str, zh: bool) -> Question:
    words = re.sub(r"⟦\d+⟧", "…", words)
    if view.region is not None and not view.inside:
        text = (
            "圈出的地方里没有东西，你指的是哪一个？" if zh else "Nothing lies mainly in the region. What do you mean?"
        )
    elif view.region is not None:
        text = (
            f"圈出的地方里没有“{words}”，你指的是哪一个？" if zh else f"There is no “{words}” in the region. Which one?"
        )
    else:
        text = f"画面里没有“{words}”。你指的是哪一个？" if zh else f"There is no “{words}” here. Which one do you mean?"
    return Question(text, _names(view))


def _whole_page(clause: Clause) -> Question:
    if clause.zh:
        return Question(f"“{clause.text}”改的是整个页面，不只是圈出的地方。要改整页吗？去掉圈选再说一次。")
    return Question(f"“{clause.text}” concerns the whole page, not the region alone. Leave the region out?")


def _which(view: View, words: str, zh: bool, ids: tuple[str, ...] = ()) -> Question:
    """Several may be meant: these, or any."""
    names = tuple(_name(view.nodes[name]) for name in ids) or _names(view, 12)
    if ids:
        return Question(
            "圈出的地方里有好几处文字，指的是哪一个？" if zh else "There are several texts in the region. Which one?",
            names,
        )
    text = f"有好几个“{words}”，指的是哪一个？" if zh else f"There are several that “{words}” could mean. Which one?"
    return Question(text, names)


def _assuming(words: str) -> str:
    return f" (assumed: {words})"


def _how_much(clause: Clause, words: str) -> Question:
    text = f"“{clause.text}”要改多少？" if clause.zh else f"How much does “{clause.text}” mean?"
    return Question(text, (), words)


def _vague(view: View, clause: Clause) -> Question:
    if clause.zh:
        return Question(f"“{clause.text}”具体要改什么？比如大小、颜色、位置、文字。", _names(view))
    return Question(f"What does “{clause.text}” mean here: size, colour, place, words?", _names(view))
