"""Parts of a web page: the bar with its links, the side menu of a dashboard, headline, buttons, pictures, the foot."""

from __future__ import annotations

from random import Random

from forebrush.compose.arrange import Align, part
from forebrush.compose.art.pen import Pen, drawn
from forebrush.compose.art.scenes import scene_for
from forebrush.compose.content import Line, Row
from forebrush.compose.kit import Block, Json, Kit
from forebrush.compose.parts.ui import avatar, flow, glass, icon, icon_tile_fill, ink, pill, role_of, spread
from forebrush.compose.screens import content as sc
from forebrush.compose.screens.common import ui
from forebrush.compose.screens.figures import chart_cards
from forebrush.compose.screens.lists import cards_block
from forebrush.compose.screens.pictures import framed_scene
from forebrush.compose.stage import Stage

__all__: list[str] = []

_LINKS = (sc.TABS, sc.CHIPS, sc.TOP)


def _logo(kit: Kit, line: Line, most: float, role: str = "brand") -> tuple[Block, float]:
    """A mark and the name of the brand."""
    size = kit.px(1.9)
    fill, color = icon_tile_fill(kit)
    tile: Json = {
        "kind": "group",
        "id": kit.id("logo"),
        "role": "ornament",
        "layout": "column",
        "align": "center",
        "justify": "center",
        "width": size,
        "height": size,
        "radius": kit.px(0.5),
        "fills": [fill],
        "shrink": 0,
        "children": [icon(kit, "sparkle", size * 0.56, color).node],
    }
    wide = min(most - size - kit.px(0.5), kit.natural(line, "strong", 1.1) * 1.08)
    text = kit.text("brand", line, "strong", max(1.0, wide), factor=1.1, role=role, line_height=1.25)
    text.node["max_width"] = round(max(1.0, most - size - kit.px(0.5)), 1)
    return kit.row(
        "logo-row", [(Block(tile, size), 0.0), (text, 0.0)], kit.px(0.5), align="center"
    ), wide + size + kit.px(0.5)


@part("web-nav", slots=("brand",), takes=lambda s: s.kind == "nav" and s.role in (*_LINKS, sc.SEARCH))
def _nav(stage: Stage, width: float, align: Align) -> Block | None:
    """Brand at the left, links at the right."""
    kit, content = stage.kit, stage.content
    brands = content.of("brand")
    rows = [r for s in content.sections if s.role in _LINKS for r in s.rows]
    more = [r for s in content.sections if s.role not in _LINKS for r in s.rows]
    if not (brands or rows or more):
        return None
    left, used = _logo(kit, brands[0].line, width * 0.5) if brands else (None, 0.0)
    cells: list[tuple[Block, float]] = []
    for k, row in enumerate(rows):
        text = kit.text(
            "link",
            row.text,
            "label",
            kit.natural(row.text, "label") * 1.05,
            role="nav",
            letter_spacing=0.0,
            factor=1.05,
            weight=600 if k == 0 else 500,
            fills=[kit.color("ink" if k == 0 else "muted")],
        )
        cells.append((text, kit.natural(row.text, "label") * 1.1))
    for section in content.sections:
        if section.role == sc.SEARCH:
            mark = "search"
            cells += [
                pill(
                    kit,
                    "nav-field",
                    r.text,
                    "label",
                    width * 0.4,
                    mark=mark,
                    role="nav",
                    color=ink(kit),
                    letter_spacing=0.0,
                )
                for r in section.rows
            ]
    room = width - used - kit.px(2)
    total = sum(w for _, w in cells) + kit.px(1.8) * len(cells)
    below = [kit.text("brand", i.line, "label", width, role="brand") for i in brands[1:]]
    if total <= room:
        right = kit.row("links", [(b, 0.0) for b, _ in cells], kit.px(1.8), align="center") if cells else None
        bar = spread(kit, "site-bar", left, right, kit.px(1))
        lines = [bar] if bar else []
    else:
        wrapped = flow(kit, "links", cells, width, kit.px(1.3))
        lines = [b for b in (left, wrapped) if b]
    return kit.column("site-head", [*lines, *below], kit.px(0.6))


@part("web-side", slots=("brand",), takes=lambda s: s.kind == "nav")
def _side(stage: Stage, width: float, align: Align) -> Block | None:
    """The menu of a dashboard: brand, links with icons, the first chosen."""
    kit, content = stage.kit, stage.content
    blocks: list[Block] = [_logo(kit, i.line, width)[0] for i in content.of("brand")]
    rows = [r for s in content.sections for r in s.rows]
    lines = []
    for k, row in enumerate(rows):
        color = kit.color("ink")
        text = kit.text(
            "menu-item",
            row.text,
            "body",
            width - kit.px(4),
            role="nav",
            weight=600 if k == 0 else 400,
            fills=[color],
            line_height=1.3,
        )
        cells = [
            (icon(kit, ui(row) or ("layout-dashboard", "list", "package", "users")[k % 4], kit.px(1.25), color), 0.0),
            (text, width - kit.px(4)),
        ]
        line = kit.row("menu-line", cells, kit.px(0.7), align="center", role="nav")
        fill = {"fills": [f"on-{kit.on}/16%" if kit.on else "accent/14%"]} if k == 0 else {}
        lines.append(kit.padded(line, kit.px(0.55), kit.px(0.7), radius=kit.px(0.5), **fill))
    if lines:
        blocks.append(kit.column("menu", lines, kit.px(0.2)))
    return kit.column("side", blocks, kit.px(1.6)) if blocks else None


def _headline(stage: Stage, width: float, align: Align, factor: float) -> Block | None:
    kit, content = stage.kit, stage.content
    blocks: list[Block] = []
    cells = [
        pill(
            kit,
            "badge",
            i.line,
            "label",
            width,
            role=role_of(i, "badge"),
            color=kit.color("accent-ink") if not (kit.on or kit.stand) else ink(kit),
            weight=600,
            letter_spacing=0.0,
            base={"fills": ["tint"]} if not (kit.on or kit.stand) else glass(kit),
        )
        for i in content.of("badge")
    ]
    line = flow(kit, "badges", cells, width, kit.px(0.5), align)
    blocks += [line] if line else []
    heads = content.of("heading")
    if content.title:
        blocks.append(
            kit.text(
                "title",
                content.title.line,
                "heading",
                width,
                factor=factor,
                text_align=align,
                line_height=1.14,
                role=role_of(content.title, "title"),
                fills=[kit.color("ink")],
            )
        )
    for k, item in enumerate(heads):
        big = k == 0 and not content.title
        blocks.append(
            kit.text(
                "heading",
                item.line,
                "heading" if big else "value",
                width,
                factor=factor * 0.9 if big else 1.0,
                role="heading",
                text_align=align,
                fills=[kit.color("ink")],
            )
        )
    for item in content.of("subtitle"):
        blocks.append(
            kit.text(
                "subtitle",
                item.line,
                "lead",
                width,
                role="subtitle",
                text_align=align,
                fills=[kit.color("muted")],
                line_height=1.5,
            )
        )
    return kit.column("headline", blocks, kit.px(0.8)) if blocks else None


_HEAD = ("title", "heading", "subtitle", "badge")


@part("web-headline", slots=_HEAD)
def _big(stage: Stage, width: float, align: Align) -> Block | None:
    return _headline(stage, width, align, 2.1)


@part("web-huge", slots=_HEAD)
def _huge(stage: Stage, width: float, align: Align) -> Block | None:
    return _headline(stage, width, align, 2.7)


@part("web-head", slots=_HEAD)
def _head(stage: Stage, width: float, align: Align) -> Block | None:
    return _headline(stage, width, align, 1.15)


@part("web-cta", takes=lambda s: s.role == sc.BUTTONS)
def _cta(stage: Stage, width: float, align: Align) -> Block | None:
    """Buttons in a row: the first filled, the others quiet."""
    kit = stage.kit
    rows = [r for s in stage.content.sections for r in s.rows]
    cells = []
    for k, row in enumerate(rows):
        first = k == 0
        base: Json = (
            {"fills": ["accent" if kit.on != "accent" else "on-accent"]}
            if first
            else {
                "strokes": [
                    {
                        "fill": f"{ink(kit)}66" if ink(kit).startswith("#") else f"{ink(kit)}/40%",
                        "width": max(1.0, kit.px(0.08)),
                        "align": "inside",
                    }
                ]
            }
        )
        color = ("on-accent" if kit.on != "accent" else "accent") if first else ink(kit)
        cells.append(
            pill(
                kit,
                "button",
                row.text,
                "body",
                width,
                top=0.65,
                side=1.4,
                role="button",
                color=color,
                weight=600,
                base=base,
                mark="" if first else ("play" if _plays(row) else ""),
            )
        )
    return flow(kit, "cta", cells, width, kit.px(0.8), align)


def _plays(row: Row) -> bool:
    return any(word in row.text.text.lower() for word in ("演示", "视频", "demo", "watch", "video", "tour"))


@part("web-cards", takes=lambda s: s.kind in ("cards", "columns"))
def _cards(stage: Stage, width: float, align: Align) -> Block | None:
    return cards_block(stage, width, 3)


@part("web-cards-tall", takes=lambda s: s.kind in ("cards", "columns"))
def _cards_one(stage: Stage, width: float, align: Align) -> Block | None:
    return cards_block(stage, width, 1)


def _no_chart(stage: Stage, width: float, align: Align) -> Block | None:
    return chart_cards(stage, width, None)


def _chart(stage: Stage, width: float, height: float) -> Block | None:
    return chart_cards(stage, width, height)


part("web-chart", takes=lambda s: s.kind == "chart" and s.chart is not None, fills=_chart)(_no_chart)


@part("web-user")
def _user(stage: Stage, width: float, align: Align) -> Block | None:
    """Search, bell and portrait at the upper right of a dashboard."""
    kit = stage.kit
    size = kit.px(2.0)
    cells = [
        (icon(kit, "search", kit.px(1.25), kit.color("muted")), 0.0),
        (icon(kit, "bell", kit.px(1.25), kit.color("muted")), 0.0),
        (avatar(kit, f"me{stage.seed}", size), 0.0),
    ]
    return kit.row("user", cells, kit.px(0.9), justify="end", align="center")


def mock(stage: Stage, width: float, height: float) -> Block:
    """An abstract picture of a product: soft shapes of colour with small cards and bars on them."""
    kit = stage.kit
    pen = Pen(max(8.0, width), max(8.0, height), Random(f"mock:{stage.seed}"), name=kit.id("mock"))
    w, h, s = pen.width, pen.height, pen.short
    ground = {
        "kind": "linear",
        "from": [0, 0],
        "to": [1, 1],
        "stops": [{"at": 0, "color": "accent"}, {"at": 1, "color": "accent2"}],
    }
    pen.rect(0, 0, w, h, [ground])
    for x, y, r, color in (
        (0.9, 0.08, 0.5, "#ffffff2e"),
        (0.05, 0.95, 0.6, "#ffffff24"),
        (0.6, 1.05, 0.35, "#00000012"),
    ):
        pen.disc((w * x, h * y), s * r, [color])
    cw, ch = w * 0.66, h * 0.6
    x, y = w * 0.17, h * 0.2
    shadow = {"kind": "shadow", "color": "#00000038", "y": s * 0.03, "blur": s * 0.08}
    pen.rect(x, y, cw, ch, ["#ffffff"], radius=s * 0.03, effects=[shadow])
    for k in range(3):
        pen.disc((x + s * (0.04 + 0.035 * k), y + s * 0.04), s * 0.011, [("#ff6b61", "#ffc24b", "#4cc96b")[k]])
    pen.rect(x + cw * 0.05, y + ch * 0.18, cw * 0.2, ch * 0.72, ["#eef0f6"], radius=s * 0.015)
    for k in range(5):
        pen.rect(
            x + cw * 0.075,
            y + ch * (0.24 + 0.11 * k),
            cw * (0.13 - 0.02 * (k % 2)),
            ch * 0.035,
            ["accent/60%" if k == 0 else "#cdd2e0"],
            radius=3,
        )
    for k in range(3):
        pen.rect(x + cw * (0.3 + 0.225 * k), y + ch * 0.18, cw * 0.2, ch * 0.22, ["#f5f6fa"], radius=s * 0.015)
        pen.rect(x + cw * (0.325 + 0.225 * k), y + ch * 0.23, cw * 0.07, ch * 0.03, ["#cdd2e0"], radius=3)
        pen.rect(
            x + cw * (0.325 + 0.225 * k),
            y + ch * 0.3,
            cw * 0.12,
            ch * 0.05,
            [("accent", "accent2", "deep")[k]],
            radius=3,
        )
    pen.rect(x + cw * 0.3, y + ch * 0.46, cw * 0.65, ch * 0.44, ["#f5f6fa"], radius=s * 0.015)
    for k in range(8):
        tall = ch * (0.1 + 0.22 * pen.rng.random())
        pen.rect(
            x + cw * (0.335 + 0.074 * k),
            y + ch * 0.85 - tall,
            cw * 0.042,
            tall,
            ["accent" if k % 3 else "accent2"],
            radius=s * 0.008,
        )
    side = s * 0.24
    for dx, dy, color in ((-0.42, 0.12, "accent2"), (cw / side - 0.5, -0.45, "accent")):
        cx, cy = x + side * dx, y + side * dy + (ch * 0.5 if dx < 0 else 0)
        pen.rect(cx, cy, side, side * 0.7, ["#ffffff"], radius=s * 0.025, effects=[shadow])
        pen.disc((cx + side * 0.2, cy + side * 0.25), side * 0.11, [color])
        pen.rect(cx + side * 0.38, cy + side * 0.17, side * 0.46, side * 0.07, ["#c3c9d9"], radius=3)
        pen.rect(cx + side * 0.38, cy + side * 0.29, side * 0.3, side * 0.06, ["#dde1ea"], radius=3)
        pen.line(
            drawn(
                "M",
                cx + side * 0.12,
                cy + side * 0.56,
                "q",
                side * 0.18,
                -side * 0.16,
                side * 0.36,
                -side * 0.03,
                "t",
                side * 0.38,
                -side * 0.09,
            ),
            color,
            side * 0.035,
        )
    kit.ids.update(str(n["id"]) for n in pen.nodes)
    said = stage.content.setting[:2000]
    picture: Json = {
        "kind": "picture",
        "id": kit.id("hero-picture"),
        "role": "illustration",
        "position": "absolute",
        "left": 0,
        "top": 0,
        "width": round(width, 1),
        "height": round(height, 1),
        "alt": said,
        "brief": {"prompt": said, "ground": {"kind": "gradient", "colors": ["pale", "tint"], "angle": 160}},
    }
    node: Json = {
        "kind": "group",
        "id": kit.id("hero-art"),
        "role": "art",
        "layout": "stack",
        "clip": True,
        "width": round(width, 1),
        "height": round(height, 1),
        "radius": kit.px(1.1),
        "shrink": 0,
        "children": [picture, *pen.nodes],
    }
    return Block(node, height)


def _hero_picture(stage: Stage, width: float, height: float) -> Block | None:
    if scene_for(stage.content.setting, ""):
        return framed_scene(stage, width, height, radius=stage.kit.px(1.1), name="hero-picture")
    return mock(stage, width, height)


def _room(stage: Stage, width: float, align: Align) -> Block | None:
    tall = min(stage.wish(0.36), width * 0.62)
    return stage.kit.shape("picture-room", width, tall, fills=[]) if tall > 0 else None


part("web-picture", fills=_hero_picture, least=0.1)(_room)


def _edge_picture(stage: Stage, width: float, height: float) -> Block | None:
    made = _hero_picture(stage, width, height)
    if made is not None:
        made.node["radius"] = 0
    return made


part("web-half", fills=_edge_picture, least=0.1)(_room)


@part("web-foot", slots=("footer",))
def _foot(stage: Stage, width: float, align: Align) -> Block | None:
    kit = stage.kit
    lines = [
        kit.text("footer", i.line, "small", width, role="footer", text_align=align) for i in stage.content.of("footer")
    ]
    return kit.column("foot", lines, kit.px(0.3)) if lines else None
