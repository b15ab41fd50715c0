"""A brief as pairs of a string and the role in which it is set, as docs/brief.md says them by kind of section."""

from forebrush.scene.fields import facts_resolved
from forebrush.scene.number_format import format_value
from forebrush.think import plan
from forebrush.world import Request

ENTRY = {
    # kind of section: roles of label, text, value, note
    "list": ("item", "item", "amount", "note"),
    "steps": ("step",) * 4,
    "stats": ("stat",) * 4,
    "progress": ("stat",) * 4,
    "comments": ("speaker", "comment", "comment", "time"),
    "chat": ("speaker", "comment", "comment", "time"),
    "fields": ("field",) * 4,
    "signature": ("field", "signature", "field", "field"),
    "buttons": ("button",) * 4,
    "nav": ("nav",) * 4,
    "cards": ("heading", "body", "stat", "note"),
    "columns": ("heading", "body", "price", "note"),
    "timeline": ("time", "body", "stat", "note"),
    "route": ("time", "field", "stat", "note"),
    "code": ("field",) * 4,
}
OF_ROLE = {
    "details": ("detail",) * 4,
    "price": ("detail", "price", "price", "note"),
    "goods": ("item", "item", "price", "note"),
}


def told(prompt, width=1024, height=1536):
    """The kind of a request, and what its brief sets: (string, role), in order."""
    brief = plan(Request(prompt, width, height))
    facts = facts_resolved(brief.facts)

    def shown(name):
        fact = facts[name]
        return (
            fact.words
            if fact.value is None
            else format_value(fact.value, fact.format or None, unit=fact.unit, lang=brief.lang)
        )

    pairs = [(copy.text, copy.role) for copy in brief.copy_items]

    def add(entry, roles):
        value = entry.value or (shown(entry.value_fact) if entry.value_fact else "")
        if entry.struck:
            roles = (*roles[:2], "old-price", roles[3])
        pairs.extend((t, r) for t, r in zip((entry.label, entry.text, value, entry.note), roles, strict=True) if t)
        for inner in entry.entries:
            add(inner, roles)

    for section in brief.sections:
        if section.title:
            pairs.append((section.title, "heading"))
        pairs.extend((cell, "cell") for row in (section.columns, *section.rows) for cell in row if cell)
        if section.chart:
            pairs.extend((c, "chart") for c in section.chart.categories)
        for entry in section.entries:
            add(entry, OF_ROLE.get(section.role, ENTRY.get(section.kind, ("body",) * 4)))
    return brief, pairs
