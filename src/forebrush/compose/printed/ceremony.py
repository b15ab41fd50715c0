"""Parts of certificates, invitations and cards: who is honoured, what for, when and where, who signs.

Words stand on one axis, or flush left; names are written as by hand.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from forebrush.compose.arrange import PARTS, Align, part
from forebrush.compose.common import filled
from forebrush.compose.content import Content, Item, Line, Row, SectionContent
from forebrush.compose.kit import Block, Json, Kit
from forebrush.compose.parts.elements import badge, button, divider, headline, words
from forebrush.compose.parts.graphic import flat
from forebrush.compose.parts.ornaments import banner
from forebrush.compose.parts.signing import DATED, HONOURED, hand_of
from forebrush.compose.printed.passes import code_block, field_grid
from forebrush.compose.stage import Stage, stacked

__all__ = ["is_contact", "sorted_honours"]

_CROWDED = 0.62
"""Level below which words take the whole width."""
_WHO = (
    "award",
    "present",
    "recipient",
    "conferred",
    "certif",
    "name",
    "winner",
    "holder",
    "graduate",
    "student",
    "获奖",
    "授予",
    "姓名",
    "获得者",
    "学员",
    "兹证明",
    "颁给",
    "得主",
    "受聘",
    "持证人",
)
_NOT_WHO = ("course", "school", "event", "project", "课程", "by", "date", "项目")
_WHEN = ("date", "issued", "日期", "颁发时间", "发证")


def _says(row: Row, called: Sequence[str]) -> bool:
    label = row.label.text.lower()
    return any(word in label for word in called)


def sorted_honours(content: Content) -> Content:
    """The content with the fields that name who is honoured and when it was in sections of their own."""
    if content.kind != "certificate":
        return content
    sections: list[SectionContent] = []
    named = False
    for section in content.sections:
        if section.kind not in ("fields", "list") or section.title or section.head or section.cells or section.note:
            sections.append(section)
            continue
        who = [r for r in section.rows if _says(r, _WHO) and not _says(r, _NOT_WHO) and (r.value or r.text)]
        who = who[:1] if not named else []
        named = named or bool(who)
        when = [r for r in section.rows if _says(r, _WHEN) and (r.value or r.text) and not r.rows and r not in who][:2]
        rest = tuple(r for r in section.rows if not any(r is x for x in (*who, *when)))
        if who:
            sections.append(SectionContent("fields", HONOURED, Line(), tuple(who)))
        if rest:
            sections.append(replace(section, rows=rest))
        if when:
            sections.append(SectionContent("fields", DATED, Line(), tuple(when)))
    items = dict(content.items)
    return replace(content, items=items, sections=tuple(sections))


def _title(
    share: float, most: int = 3, *, ribbon: bool = False, room: float = 0.34
) -> Callable[[Stage, float, Align], Block | None]:
    def make(stage: Stage, width: float, align: Align) -> Block | None:
        kit, title = stage.kit, stage.content.title
        if title is None:
            return None
        cap = share * min(stage.width, stage.height * 1.2) * stage.level**0.45 * _gain(kit, title.line.text)
        if (
            ribbon
            and align == "center"
            and width > kit.px(16)
            and len(title.line) <= 34
            and "\n" not in title.line.text
        ):
            return _on_ribbon(kit, title, width, cap * 0.62)
        return headline(kit, title, width, stage.height * room, cap, align, most=most)

    return make


def _gain(kit: Kit, text: str) -> float:
    """How much larger a short title may stand than a long one."""
    units = len(text) * (2.2 if kit.dense else 1.0)
    return 1.9 if units <= 5 else 1.4 if units <= 14 else 1.0


def _on_ribbon(kit: Kit, title: Item, width: float, cap: float) -> Block:
    before, kit.on = kit.on, "accent"
    block = headline(kit, title, width * 0.66, cap * 1.2, cap, "center", most=1)
    kit.on = before
    tall = block.height * 1.5
    inner = width * 0.74
    nodes = banner(kit, (width - inner) / 2, 0, inner, tall, "accent", "deep")
    box = {
        "position": "absolute",
        "left": round((width - inner) / 2 + width * 0.04, 1),
        "width": round(width * 0.66, 1),
        "top": round((tall - block.height) / 2, 1),
        "height": round(block.height, 1),
    }
    block.node.update(box)
    block.node.pop("align_self", None)
    node: Json = {
        "kind": "group",
        "id": kit.id("ribbon"),
        "layout": "stack",
        "shrink": 0,
        "width": round(width, 1),
        "height": round(tall * 1.3, 1),
        "children": [*nodes, block.node],
    }
    return Block(node, tall * 1.3)


def _brand(stage: Stage, width: float, align: Align) -> Block | None:
    made = words(stage.kit, "brand", stage.of("brand"), "brand", width, align)
    return stage.kit.column("brand-lines", made, stage.kit.px(0.2)) if made else None


def _subtitle(stage: Stage, width: float, align: Align) -> Block | None:
    kit = stage.kit
    parts: list[tuple[Block | None, float]] = [
        (badge(kit, i.line, width, align), kit.px(0.5)) for i in stage.of("badge")
    ]
    parts += [(b, kit.px(0.3)) for b in words(kit, "latin", stage.of("latin"), "latin", width, align)]
    for item in stage.of("subtitle"):
        parts.append(
            (
                words(kit, "subtitle", [item], "subtitle" if len(item.line) < 60 else "lead", width, align)[0],
                kit.px(0.3),
            )
        )
    return filled(stacked(kit, "subtitles", parts))


def _card_role(stage: Stage, width: float, align: Align) -> Block | None:
    kit = stage.kit
    made = [badge(kit, i.line, width, align) for i in stage.of("badge")]
    made += words(kit, "latin", stage.of("latin"), "latin", width, align)
    made += words(kit, "subtitle", stage.of("subtitle"), "body", width, align)
    return kit.column("card-role", made, kit.px(0.15)) if made else None


def _honoured(stage: Stage, width: float, align: Align) -> Block | None:
    """Who is honoured: the label small, the name large as by hand over a fine rule."""
    kit = stage.kit
    rows = [r for s in stage.content.sections for r in s.rows]
    parts: list[tuple[Block | None, float]] = []
    for row in rows:
        value = row.value or row.text
        if row.label:
            label = kit.text("field-label", row.label, "label", width, text_align=align, role="field")
            parts.append((label, kit.px(0.4)))
        factor = min(2.3, 0.94 * width / max(1.0, kit.natural(value, "subtitle")) * 1.15)
        name = kit.text(
            "field-name",
            value,
            "subtitle",
            width,
            factor=max(0.8, factor),
            font=f"{hand_of(kit)}, display",
            weight=400,
            text_align=align,
            role="field",
            fills=[kit.color("accent-ink")],
            line_height=1.3,
        )
        parts.append((name, kit.px(0.15)))
        across = min(width, max(kit.px(14), width * 0.5))
        rule = kit.shape(
            "name-rule", across, max(1.0, kit.px(0.06)), fills=[kit.color("accent2" if not kit.on else "line")]
        )
        parts.append((kit.row("name-rule-row", [(rule, across)], justify=align), kit.px(0.25)))
        if row.value and row.text:
            parts.append((kit.text("field-text", row.text, "body", width, text_align=align, role="field"), kit.px(0.3)))
        for line in (row.note.text, *map(flat, row.rows)):
            if line.strip():
                parts.append(
                    (kit.text("field-note", Line(line), "small", width, text_align=align, role="field"), kit.px(0.2))
                )
    return filled(stacked(kit, "honoured", parts))


def _text(stage: Stage, width: float, align: Align) -> Block | None:
    """What it is for, in a measure that is easy to read; much of it in columns."""
    kit = stage.kit
    # With much to say the measure gives way.
    crowded = stage.level < _CROWDED
    most = width if crowded else min(width, kit.px(36 if kit.dense else 38))
    said = [("lead", "body", i.line, i.role) for i in stage.of("body")]
    said += [("quote", "quote", i.line, i.role) for i in stage.of("quote")]
    for row in (r for s in stage.content.sections for r in s.rows):
        more = [row.label.text, row.value.text, row.note.text, *map(flat, row.rows)]
        text = Line(
            " ".join([*(m for m in more if m.strip()), row.text.text]).strip(), () if any(more) else row.text.marks
        )
        said.append(("body", "prose", text, "body"))
    columns = max(1, min(4, len(said) // 4, int(width / kit.px(26)))) if crowded else 1
    each = (most - kit.px(2.0) * (columns - 1)) / columns
    made: list[Block] = []
    for style, name, line, role in said:
        style_ = "body" if len(line) > (90 if kit.dense else 200) or crowded else style
        block = kit.text(name, line, style_, each, text_align="start" if columns > 1 else align, role=role[:200])
        if columns == 1 and most < width:
            block.node.update(width=round(most, 1), align_self=align)
        made.append(block)
    gap = kit.px(0.6)
    if columns == 1:
        return filled(stacked(kit, "words", [(b, gap) for b in made]))
    per = -(-len(made) // columns)
    cells = [(kit.column("words", made[k : k + per], gap), each) for k in range(0, len(made), per)]
    return kit.row("words-columns", cells, kit.px(2.0), align="start")


def _is_prose(section: SectionContent) -> bool:
    return section.kind == "prose" and not (section.title or section.note or section.cells or section.head)


# ---- fields and details ---------------------------------------------------------------------------------------------


def _is_plain(section: SectionContent) -> bool:
    plain = not (section.cells or section.head or section.chart)
    if section.kind == "fields":
        return plain and section.role not in (HONOURED, DATED)
    return (
        plain and section.kind in ("list", "stats") and section.role in ("details", "facts", "info", "event", "hours")
    )


def _role(section: SectionContent) -> str:
    return "field" if section.kind == "fields" else "detail"


def _fields(stage: Stage, width: float, align: Align) -> Block | None:
    """Fields and details on a grid."""
    kit = stage.kit
    parts: list[tuple[Block | None, float]] = []
    for section in stage.content.sections:
        if section.title:
            parts.append(
                (
                    kit.text("heading", section.title, "heading", width, factor=0.8, text_align=align, role="heading"),
                    kit.px(0.8),
                )
            )
        if section.rows:
            parts.append((field_grid(kit, section.rows, width, align, most=4, role=_role(section)), kit.px(0.8)))
        if section.note:
            parts.append(
                (kit.text("note", section.note, "small", width, text_align=align, role="caption"), kit.px(0.4))
            )
    parts += [(b, kit.px(0.4)) for b in words(kit, "detail", stage.of("detail"), "strong", width, align)]
    return filled(stacked(kit, "fields-part", parts))


def _occasion(stage: Stage, width: float, align: Align) -> Block | None:
    """When and where, line by line: the first large, then the rest, a small mark between them."""
    kit = stage.kit
    parts: list[tuple[Block | None, float]] = []
    if align == "center" and (stage.content.sections or stage.of("detail")):
        parts.append((divider(kit, width, align, stage.choice.direction.divider), 0.0))
    for section in stage.content.sections:
        role = _role(section)
        if section.title:
            parts.append(
                (
                    kit.text("heading", section.title, "heading", width, factor=0.8, text_align=align, role="heading"),
                    kit.px(0.9),
                )
            )
        many = len(section.rows) > 6
        if many:
            parts.append((field_grid(kit, section.rows, width, align, most=10, role=role), kit.px(0.8)))
        for k, row in enumerate(() if many else section.rows):
            made: list[Block] = []
            if row.label:
                made.append(
                    kit.text("detail-label", row.label, "label", width, factor=0.86, text_align=align, role=role)
                )
            value = row.value or row.text
            if value:
                made.append(
                    kit.text(
                        "detail-value",
                        value,
                        "value",
                        width,
                        factor=1.12 if k == 0 else 0.96,
                        text_align=align,
                        role=role,
                        weight=kit.weight("strong" if k == 0 else "label"),
                    )
                )
            elif row.label and not row.rows:
                line = kit.shape(
                    "field-line", min(width, kit.px(12)), max(1.0, kit.px(0.06)), fills=[kit.color("muted")]
                )
                made.append(kit.row("field-line-row", [(line, 0)], justify=align, margin=[kit.px(1.2), 0, 0, 0]))
                made[-1] = Block(made[-1].node, made[-1].height + kit.px(1.2))
            if row.value and row.text:
                made.append(kit.text("detail-text", row.text, "body", width, text_align=align, role=role))
            for line_ in (row.note.text, *map(flat, row.rows)):
                if line_.strip():
                    made.append(kit.text("detail-note", Line(line_), "small", width, text_align=align, role=role))
            parts.append((kit.column("occasion", made, kit.px(0.1), role=role), kit.px(0.7)))
        if section.note:
            parts.append(
                (kit.text("note", section.note, "small", width, text_align=align, role="caption"), kit.px(0.4))
            )
    parts += [(b, kit.px(0.5)) for b in words(kit, "detail", stage.of("detail"), "value", width, align)]
    parts += [(button(kit, i.line, width, align), kit.px(0.9)) for i in stage.of("button")]
    return filled(stacked(kit, "occasion-part", parts))


def _crest(stage: Stage, width: float, align: Align) -> Block | None:
    """The motif of the direction as a vignette where there is room for one."""
    height = stage.height * 0.3 * max(0.0, min(1.0, (stage.level - 0.55) / 0.35))
    draw = PARTS["art"].fills
    across = min(width, height * 2.6)
    made = draw(stage, across, height) if draw and height > stage.height * 0.1 else None
    if made is None:
        return None
    made.node.update(align_self=align)
    return made


# ---- who signs ------------------------------------------------------------------------------------------------------


def _foot(stage: Stage, width: float, align: Align) -> Block | None:
    kit = stage.kit
    made = words(kit, "footer", stage.of("footer"), "body", width, align)
    for section in stage.content.sections:
        made += [b for row in section.rows if (b := code_block(kit, row, width, kit.px(3.4), align)) is not None]
    return kit.column("foot", made, kit.px(0.4)) if made else None


part("cer-brand", slots=("brand",))(_brand)
part("cer-title", slots=("title",))(_title(0.1))
part("cer-title-large", slots=("title",))(_title(0.13, 4))
part("cer-title-band", slots=("title",))(_title(0.42, room=0.62))
part("cer-title-ribbon", slots=("title",))(_title(0.1, 2, ribbon=True))
part("cer-subtitle", slots=("subtitle", "latin", "badge"))(_subtitle)
part("cer-honoured", takes=lambda s: s.role == HONOURED)(_honoured)
part("cer-text", slots=("quote", "body"), takes=_is_prose)(_text)
part("cer-fields", slots=("detail",), takes=_is_plain)(_fields)
part("cer-occasion", slots=("detail", "button"), takes=_is_plain)(_occasion)
part("cer-foot", slots=("footer",), takes=lambda s: s.kind == "code")(_foot)
part("cer-crest")(_crest)


# ---- business cards -------------------------------------------------------------------------------------------------


def is_contact(content: Content) -> bool:
    """Whether a card says how someone is reached: a telephone number or an address of the net, and little else."""
    rows = [r for s in content.sections for r in s.rows]
    said = [f"{(r.value or r.text).text}" for r in rows] + [i.line.text for i in content.of("footer", "detail", "body")]
    reached = sum("@" in t or "www" in t or sum(c.isdigit() for c in t) >= 7 for t in said)
    return content.kind == "card" and reached >= 1 and len(rows) >= 2 and content.length < 320


def _contact(stage: Stage, width: float, align: Align) -> Block | None:
    """How one is reached: labels on one axis, values on the next."""
    kit = stage.kit
    parts: list[tuple[Block | None, float]] = []
    rows = [(r, _role(s)) for s in stage.content.sections for r in s.rows]
    most = max((kit.natural(r.label, "small") for r, _ in rows if r.label), default=0.0)
    left = min(most, width * 0.4)
    rest = width - (left + kit.px(0.9) if left and align != "center" else 0.0)
    # All values are of one size, that of the longest word.
    longest = max((kit.natural(w, "body") for r, _ in rows for w in (r.value or r.text).text.split()), default=1.0)
    factor = max(0.6, min(1.0, rest / max(1.0, longest)))
    for row, role in rows:
        value = row.value or row.text
        made = (
            [kit.text("detail-value", value, "body", rest, factor=factor, text_align=align, role=role)] if value else []
        )
        if row.value and row.text:
            made.append(kit.text("detail-text", row.text, "small", rest, text_align=align, role=role))
        for line in (row.note.text, *map(flat, row.rows)):
            if line.strip():
                made.append(kit.text("detail-note", Line(line), "small", rest, text_align=align, role=role))
        body = kit.column("contact-value", made, kit.px(0.1))
        if align == "center":
            if row.label:
                label = kit.text("detail-label", row.label, "small", width, text_align=align, role=role)
                body = kit.column("contact", [label, *([body] if made else [])], 0.0)
            parts.append((body, kit.px(0.3)))
            continue
        label = kit.text("detail-label", row.label, "small", left, role=role) if row.label else kit.column("space", [])
        if not left:
            parts.append((body, kit.px(0.3)))
        else:
            parts.append(
                (
                    kit.row(
                        "contact",
                        [(label, left), (body, rest)],
                        kit.px(0.9),
                        align="baseline" if row.label and made else "start",
                    ),
                    kit.px(0.3),
                )
            )
    parts += [(b, kit.px(0.3)) for b in words(kit, "detail", stage.of("detail"), "body", width, align)]
    return filled(stacked(kit, "contacts", parts))


part("card-role", slots=("subtitle", "latin", "badge"))(_card_role)
part("card-contact", slots=("detail",), takes=_is_plain)(_contact)
