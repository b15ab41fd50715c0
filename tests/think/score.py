"""How much of what a request asks for stands in its picture: strings shown, in the stated role, and what must not be set.

Used by the tests and by `benchmarks/prompts.py`. A string counts where a reader can see it (`measure_shown`); spaces,
letter case and marks at its ends do not matter. Its role is that of the node that shows it or of a group round it.
"""

import json
import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

from forebrush.check import measure_shown
from forebrush.layout.frame import FrameNode
from forebrush.studio import draw

PROMPTS = Path(__file__).parent / "prompts"

# role that a prompt states: roles of nodes (or of groups round them) that fulfil it
FULFIL = {
    "title": {"title", "character", "character-turned", "couplet-top"},
    "subtitle": {"subtitle", "latin"},
    "brand": {"brand", "signature", "footer"},
    "body": {"body", "prose", "notes", "note", "quote"},
    "quote": {"quote", "body", "character", "title"},
    "badge": {"badge", "saving"},
    "button": {"button", "buttons"},
    "footer": {"footer", "notes", "note"},
    "caption": {"caption", "body", "note"},
    "heading": {"heading"},
    "detail": {"detail", "details", "field", "stat", "hours", "notes", "note", "footer"},
    "item": {"item", "lineup", "goods", "ingredients", "list", "takeaways"},
    "amount": {"amount", "ingredients"},
    "price": {"price"},
    "old-price": {"old-price"},
    "saving": {"saving", "discount"},
    "step": {"step", "steps"},
    "comment": {"comment", "comments", "chat", "panels"},
    "speaker": {"speaker", "brand"},
    "cell": {"cell", "table", "calendar"},
    "stat": {"stat", "stats", "progress"},
    "chart": {"chart", "cell", "table"},
    "sign": {"sign"},
    "seal": {"seal"},
    "signature": {"signature", "author"},
    "author": {"author", "signature", "brand"},
    "couplet": {"couplet-right", "couplet-left", "couplet-top", "couplet"},
    "nav": {"nav", "button", "tab"},
    "field": {"field", "fields", "detail", "details", "rx", "cell"},
    "time": {"time", "cell"},
}


def plain(text):
    """Text for comparison: compatibility forms, no spaces, lower case, no marks at the ends."""
    text = unicodedata.normalize("NFKC", text).casefold()
    text = re.sub(r"[‘’`']", "'", re.sub(r"[“”]", '"', text))
    return re.sub(r"\s+", "", text).strip("。.,，;；:：!！")


@dataclass
class Score:
    """What was found of one prompt."""

    id: str
    strings: int = 0
    shown: int = 0
    in_role: int = 0
    missing: list = field(default_factory=list)
    wrong_role: list = field(default_factory=list)
    """(string, wanted role, roles of the nodes that show it)"""
    set_wrongly: list = field(default_factory=list)
    errors: list = field(default_factory=list)
    kind: str = ""
    texts: list = field(default_factory=list)


def roles_of(frame):
    """For every text node: the set of its own role and of the roles round it."""
    found = {}

    def visit(node, above):
        roles = above | {node.role} if node.role else above
        found[node.id] = roles
        for child in node.children:
            if isinstance(child, FrameNode):
                visit(child, roles)

    for node in frame.nodes:
        visit(node, frozenset())
    return found


def pictured(prompt, size=None, seed=0):
    """The picture of a prompt, what is shown of it on all its pages as (text, roles), and its error findings."""
    picture = draw(prompt, size=size, seed=seed)
    texts = []
    for index, frame in enumerate(picture.frames):
        roles = roles_of(frame)
        pixels = picture.pixels(page=index) if index else picture.pixels()
        for item in measure_shown(frame, pixels, picture.assets, scale=1.0, library=picture.library):
            good = item.text
            for start, end in sorted(item.bad(), reverse=True):
                good = good[:start] + "\x00" * (end - start) + good[end:]
            texts.append((good, roles.get(item.node, frozenset())))
    errors = [f"{f.name} {f.node}" for f in picture.report.findings if f.severity == "error"]
    return picture, texts, errors


def shown_in(words, texts):
    """The roles of every text that shows some words; empty where none does."""
    wanted = plain(words)
    return [roles for text, roles in texts if wanted and wanted in plain(text)]


def score(row):
    """Draw a row of a prompt file and say what is there."""
    picture, texts, errors = pictured(row["prompt"], row.get("size"))
    made = Score(row["id"], errors=errors, kind=picture.brief.get("kind", ""), texts=[t for t, _ in texts])
    for wish in row["show"]:
        made.strings += 1
        forms = wish.get("any") or [wish["text"]]
        places = [roles for form in forms for roles in shown_in(form, texts)]
        if not places:
            made.missing.append((forms[0], wish["role"]))
            continue
        made.shown += 1
        wanted = set().union(*(FULFIL.get(role, {role}) for role in wish.get("roles", [wish["role"]])))
        if any(roles & wanted for roles in places):
            made.in_role += 1
        else:
            made.wrong_role.append((forms[0], wish["role"], sorted(set().union(*places))))
    together = [form for wish in row["show"] for form in (wish.get("any") or [wish["text"]])]
    for words in row.get("not", ()):
        if shown_in(words, texts) and not any(plain(words) in plain(given) for given in together):
            made.set_wrongly.append(words)
    return made


def read(path):
    """The rows of a prompt file."""
    return [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines() if line.strip()]
