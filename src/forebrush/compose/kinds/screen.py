"""Screens: apps on a phone, pages and dashboards of the web. The screen fills the page.

Each sort of screen (conversation, sign-in, weather, player, lock screen, dashboard) has arrangements of its own; all
others are set by those of a page with cards and lists.
"""

from __future__ import annotations

from collections.abc import Callable

from forebrush.compose.arrange import Region, arranged, columns, rows
from forebrush.compose.content import Content
from forebrush.compose.kinds.arrangement import Arrangement
from forebrush.compose.parts.ui import over_picture
from forebrush.compose.screens import bars as screen_bars  # noqa: F401
from forebrush.compose.screens import figures as screen_figures  # noqa: F401
from forebrush.compose.screens import forms as screen_forms  # noqa: F401
from forebrush.compose.screens import lists as screens  # noqa: F401
from forebrush.compose.screens import player as screen_player  # noqa: F401
from forebrush.compose.screens import webs  # noqa: F401
from forebrush.compose.screens.content import genre, screened
from forebrush.compose.screens.pictures import backdrop, scrim
from forebrush.compose.stage import Stage

__all__ = ["ARRANGEMENTS"]

_MOST = 1.34
_EDGE = -0.62
_TALL, _WIDE, _ANY = (0.0, 1.05), (1.05, 99.0), (0.0, 99.0)


def _is(*names: str, web: bool | None = None) -> Callable[[Content], bool]:
    """Whether a screen is of one of some sorts; `web`: of the web, or not."""

    def suits(content: Content) -> bool:
        return genre(content) in names and (web is None or (content.kind == "web") == web)

    return suits


def _plain(region: Region, ground: str = "") -> Callable[[Stage], None]:
    structure = arranged(region)

    def made(stage: Stage) -> None:
        stage.content = screened(stage.content, stage.content.kind == "web")
        ground_ = ground or ("paper" if stage.choice.dark else "tint")
        kit = stage.kit
        kit.colors = {**kit.colors, "paper": kit.colors[ground_]}
        stage.block("ground", 0, 0, stage.width, stage.height, ground_)
        structure(stage)

    return made


def _over(region: Region, otherwise: str = "sky", scene: str = "") -> Callable[[Stage], None]:
    """Glass on a picture that fills the page."""
    structure = arranged(region)

    def made(stage: Stage) -> None:
        kit, w, h = stage.kit, stage.width, stage.height
        stage.content = screened(stage.content, stage.content.kind == "web")
        over_picture(kit)
        stage.nodes.append(backdrop(stage, w, h, otherwise=otherwise, role="art", scene=scene))
        stage.block("shade", 0, 0, w, h, "#0a0f1c80")
        stage.nodes += scrim(kit, w, h, 0.25, 0.3, "66")
        structure(stage)

    return made


_STATUS = rows("ui-status", pad=(0.7, _EDGE))
_LISTS = ("ui-chart", "ui-progress", "ui-list", "ui-fields", "ui-form", "ui-table", "ui-comments", "ui-chat", "ui-more")
_FOOT = rows("ui-input", "ui-tabs", fill="panel", pad=(0.5, _EDGE))
_WRITE = rows("ui-write", "ui-tabs", fill="panel", pad=(0.6, _EDGE))
_END = ("ui-buttons", "ui-links", "ui-footer")
_PHONE = _is("", "board", web=False)


def _pictured(content: Content) -> bool:
    """An app that may show a picture: no settings."""
    return _PHONE(content) and not any(s.role == "nav" and s.kind == "list" for s in content.sections)


ARRANGEMENTS = (
    # Apps: a large title at the left, cards and lists under it.
    Arrangement(
        "cards",
        structure=_plain(
            rows(
                _STATUS,
                rows("ui-large", "ui-search", "ui-chips", "ui-badges", "ui-hero", "ui-cards", "ui-hours", "ui-text",
                *_LISTS, rows("ui-asked", grow=1), *_END,
                     pad=(0.9, _EDGE), gap=1.0, grow=1),
                _FOOT, gap=0,
            )
        ),
        aspects=_TALL, most=_MOST, places=True, needs=_PHONE,
    ),
    # A head of colour over the whole width with the title in the middle.
    Arrangement(
        "banner",
        structure=_plain(
            rows(
                rows("ui-status", "ui-center", "ui-badges", "ui-bigfigure", fill="accent", pad=(1.0, _EDGE), gap=1.1,
                align="center"),
                rows("ui-search", "ui-chips", "ui-cards", "ui-hours", "ui-text", *_LISTS, rows("ui-asked", grow=1),
                *_END, pad=(1.2, _EDGE), gap=1.0, grow=1),
                _FOOT, gap=0,
            )
        ),
        aspects=_TALL, most=_MOST, places=True, needs=_PHONE,
    ),
    # A picture at the top, the title on the sheet under it.
    Arrangement(
        "picture",
        structure=_plain(
            rows(
                rows("ui-picture", grow=1),
                rows("ui-plain", "ui-badges", "ui-text", "ui-strip", "ui-search", "ui-chips", "ui-cards", "ui-hours",
                *_LISTS, *_END, pad=(1.3, _EDGE), gap=1.0),
                _FOOT, gap=0,
            )
        ),
        aspects=_TALL, most=_MOST, places=True, needs=_pictured,
    ),
    # A picture between what is to be done and the title; buttons at the foot.
    Arrangement(
        "poster",
        structure=_plain(
            rows(
                _STATUS,
                rows("ui-search", "ui-chips", "ui-stats", "ui-hours", rows("ui-window", grow=1), "ui-center",
                "ui-badges", "ui-text", "ui-cards", *_LISTS, *_END,
                     pad=(0.9, _EDGE), gap=1.1, grow=1, align="center"),
                _FOOT, gap=0,
            )
        ),
        aspects=_TALL, most=_MOST, places=True, needs=_pictured,
    ),
    # Frosted glass over a picture.
    Arrangement(
        "glass",
        structure=_over(
            rows(
                "ui-status", rows("space", grow=0.4), "ui-plain", "ui-badges", "ui-stats", "ui-search", "ui-chips",
                "ui-cards", "ui-hours", "ui-text", *_LISTS,
                rows("space", grow=0.6), *_END, "ui-input", "ui-tabs", pad=(0.8, _EDGE), gap=1.0,
            )
        ),
        aspects=_TALL, most=_MOST, places=True, needs=_pictured,
    ),
    # Conversations.
    Arrangement(
        "chat",
        structure=_plain(
            rows(
                rows("ui-status", "ui-bar", fill="panel", pad=(0.7, _EDGE), gap=0.8),
                rows("ui-text", "ui-badges", "ui-stats", "ui-chips", "ui-search", "ui-chat", "ui-comments", "ui-list",
                "ui-cards", "ui-hours", "ui-fields", "ui-form",
                     "ui-progress", "ui-chart", "ui-table", "ui-more", rows("space", grow=1), *_END, pad=(1.3, _EDGE),
                     gap=1.0, grow=1, align="center"),
                _WRITE, gap=0,
            )
        ),
        aspects=_ANY, most=_MOST, places=True, needs=_is("chat"),
    ),
    Arrangement(
        "chat-low",
        structure=_plain(
            rows(
                rows("ui-status", rows("ui-large"), fill="accent", pad=(0.9, _EDGE), gap=0.9),
                rows(rows("space", grow=1), "ui-text", "ui-badges", "ui-stats", "ui-chips", "ui-search", "ui-chat",
                "ui-comments", "ui-list", "ui-cards", "ui-hours",
                     "ui-fields", "ui-form", "ui-progress", "ui-chart", "ui-table", "ui-more", *_END, pad=(1.3,
                     _EDGE), gap=1.0, grow=1, align="center"),
                _WRITE, gap=0,
            )
        ),
        aspects=_ANY, most=_MOST, places=True, needs=_is("chat"),
    ),
    Arrangement(
        "chat-glass",
        structure=_over(
            rows(
                "ui-status", "ui-bar", "ui-text", "ui-badges", "ui-stats", "ui-chips", "ui-search", rows("space",
                grow=1), "ui-chat", "ui-comments", "ui-list", "ui-cards",
                "ui-hours", "ui-fields", "ui-form", "ui-progress", "ui-chart", "ui-table", "ui-more", *_END,
                "ui-write", "ui-tabs", pad=(0.8, _EDGE), gap=1.0,
                align="center",
            )
        ),
        aspects=_ANY, most=_MOST, places=True, needs=_is("chat"),
    ),
    # Sign-in: a picture over the form, or the form on the picture.
    Arrangement(
        "entry",
        structure=_plain(
            rows(
                rows("ui-picture", grow=1),
                rows("ui-center", "ui-badges", "ui-text", "ui-form", "ui-chips", "ui-search", "ui-buttons",
                "ui-links", "ui-tabs", "ui-input", "ui-stats", "ui-cards", "ui-list", "ui-fields", "ui-hours",
                     "ui-progress", "ui-chart", "ui-table", "ui-comments", "ui-more", "ui-footer", pad=(1.6, _EDGE),
                     gap=1.0, align="center"),
                gap=0,
            )
        ),
        aspects=_TALL, most=_MOST, places=True, needs=_is("login"),
    ),
    Arrangement(
        "entry-glass",
        structure=_over(
            rows(
                "ui-status", rows("space", grow=1), "ui-plain", "ui-badges", "ui-text", "ui-form", "ui-chips",
                "ui-search", "ui-buttons", "ui-links", "ui-tabs", "ui-input", "ui-stats", "ui-cards", "ui-list",
                "ui-fields", "ui-hours", "ui-progress", "ui-chart", "ui-table", "ui-comments", "ui-more",
                rows("space", grow=0.7), "ui-footer", pad=(0.8, -0.8), gap=1.0,
            )
        ),
        aspects=_TALL, most=_MOST, places=True, needs=_is("login"),
    ),
    Arrangement(
        "entry-low",
        structure=_plain(
            rows(
                "ui-status-bare", rows("ui-large"), rows("ui-window", grow=1), "ui-badges", "ui-text", "ui-form",
                "ui-chips", "ui-search", "ui-buttons", "ui-links", "ui-tabs", "ui-input", "ui-stats", "ui-cards",
                "ui-list", "ui-fields", "ui-hours", "ui-progress", "ui-chart", "ui-table", "ui-comments", "ui-more",
                "ui-footer", pad=(0.9, -0.8), gap=1.1, align="center",
            )
        ),
        aspects=_TALL, most=_MOST, places=True, needs=_is("login"),
    ),
    # Weather and lock screens: figures on the sky.
    Arrangement(
        "sky",
        structure=_over(
            rows(
                "ui-status", "ui-center", "ui-bigfigure", rows("space", grow=1), "ui-badges", "ui-text", "ui-search",
                "ui-chips", "ui-hours", "ui-cards", *_LISTS, *_END, "ui-input", "ui-tabs",
                pad=(0.8, _EDGE), gap=1.1, align="center",
            ),
            scene="city",
        ),
        aspects=_TALL, most=_MOST, places=True, needs=_is("weather", "lock", web=False),
    ),
    Arrangement(
        "sky-left",
        structure=_over(
            rows(
                "ui-status", rows("space", grow=1), "ui-plain", "ui-bigfigure", "ui-badges", "ui-text", "ui-search",
                "ui-chips", rows("space", grow=0.5), "ui-cards", "ui-hours", *_LISTS, *_END,
                "ui-input", "ui-tabs", pad=(0.8, _EDGE), gap=1.1,
            ),
            scene="city",
        ),
        aspects=_TALL, most=_MOST, places=True, needs=_is("weather", "lock", web=False),
    ),
    Arrangement(
        "sky-sheet",
        structure=_plain(
            rows(
                rows("ui-picture", grow=1),
                rows("ui-plain", "ui-badges", "ui-bigfigure", "ui-hours", "ui-text", "ui-search", "ui-chips",
                "ui-cards", *_LISTS, *_END, pad=(1.3, _EDGE), gap=1.0),
                _FOOT, gap=0,
            )
        ),
        aspects=_TALL, most=_MOST, places=True, needs=_is("weather", web=False),
    ),
    # Players: the cover, what plays, its line and controls.
    Arrangement(
        "player",
        structure=_over(
            rows(
                "ui-status-bare", rows("ui-cover", grow=1), "ui-center", "ui-badges", "ui-text", "ui-progress",
                "ui-track", "ui-times", "ui-chips", "ui-search", "ui-buttons", "ui-cards", "ui-hours", "ui-list",
                "ui-fields", "ui-form", "ui-chart", "ui-table", "ui-comments", "ui-chat", "ui-more", "ui-links",
                "ui-footer", "ui-input", "ui-tabs", pad=(0.8, -0.8), gap=1.0,
                align="center",
            )
        ),
        aspects=_TALL, most=_MOST, places=True, needs=_is("player", web=False),
    ),
    Arrangement(
        "player-left",
        structure=_plain(
            rows(
                rows("ui-picture", grow=1),
                rows("ui-plain", "ui-badges", "ui-text", "ui-progress", "ui-track", "ui-times", "ui-chips",
                "ui-search", "ui-buttons", "ui-cards", "ui-hours", "ui-list", "ui-fields", "ui-form", "ui-chart",
                     "ui-table", "ui-comments", "ui-chat", "ui-more", "ui-links", "ui-footer", pad=(1.2, -0.8),
                     gap=1.0),
                _FOOT, gap=0,
            )
        ),
        aspects=_TALL, most=_MOST, places=True, needs=_is("player", web=False),
    ),
    Arrangement(
        "player-top",
        structure=_over(
            rows(
                "ui-status-bare", "ui-plain", "ui-badges", rows("ui-window", grow=1), "ui-text", "ui-progress",
                "ui-track", "ui-times", "ui-chips", "ui-search", "ui-buttons", "ui-cards", "ui-hours", "ui-list",
                "ui-fields", "ui-form", "ui-chart", "ui-table", "ui-comments", "ui-chat", "ui-more", "ui-links",
                "ui-footer", "ui-input", "ui-tabs", pad=(0.8, -0.8), gap=1.0,
            )
        ),
        aspects=_TALL, most=_MOST, places=True, needs=_is("player", web=False),
    ),
    # Landing pages: words beside a picture, over it, on it.
    Arrangement(
        "landing",
        structure=_plain(
            rows(
                rows("web-nav", pad=(1.1, -0.9)),
                columns(rows("web-headline", "ui-text", "ui-form", "web-cta", "ui-links", gap=1.4, justify="center"),
                rows("web-picture"), gap=3.0, pad=(1.0, -0.9), grow=1),
                rows("ui-strip", "web-cards", "ui-hours", *_LISTS[:3], "ui-fields", "ui-table", "ui-comments",
                "ui-chat", "ui-more", "ui-input", pad=(1.2, -0.9), gap=1.2),
                rows("web-foot", fill="deep", pad=(0.9, -0.9)), gap=0,
            ),
            "paper",
        ),
        aspects=(0.8, 99.0), most=1.0, places=True, needs=_is("", "login", "player", "weather", "lock", web=True),
    ),
    Arrangement(
        "landing-centre",
        structure=_plain(
            rows(
                rows("web-nav", pad=(1.1, -0.9)),
                rows("web-huge", "ui-text", "ui-form", "web-cta", "ui-links", rows("web-picture", grow=1), gap=1.3,
                pad=(1.0, -1.6), grow=1, align="center"),
                rows("ui-strip", "web-cards", "ui-hours", *_LISTS[:3], "ui-fields", "ui-table", "ui-comments",
                "ui-chat", "ui-more", "ui-input", pad=(1.2, -0.9), gap=1.2),
                rows("web-foot", fill="deep", pad=(0.9, -0.9)), gap=0,
            ),
            "paper",
        ),
        aspects=(0.0, 2.2), most=1.0, places=True, needs=_is("", "login", "player", "weather", "lock", web=True),
    ),
    Arrangement(
        "landing-right",
        structure=_plain(
            columns(
                rows("web-half", share=0.9),
                rows("web-nav", rows("web-headline", "ui-text", "ui-form", "web-cta", "ui-links", gap=1.3,
                justify="center", grow=1), "ui-strip", "web-cards", "ui-hours", *_LISTS[:3], "ui-fields", "ui-table",
                     "ui-comments", "ui-chat", "ui-more", "ui-input", "web-foot", gap=1.2, pad=(1.2, -0.9), share=1.2),
                gap=0,
            ),
            "paper",
        ),
        aspects=(0.95, 99.0), most=1.0, places=True, needs=_is("", "login", "player", "weather", "lock", web=True),
    ),
    Arrangement(
        "landing-full",
        structure=_over(
            rows(
                "web-nav", rows("space", grow=1), columns(rows("web-huge", "ui-text", gap=1.0, share=1.5),
                rows("ui-form", "web-cta", "ui-links", gap=1.0, justify="end"), gap=2.0), "ui-strip", "web-cards",
                "ui-hours", *_LISTS[:3], "ui-fields", "ui-table", "ui-comments", "ui-chat", "ui-more", "ui-input",
                "web-foot", pad=(1.1, -0.9), gap=1.3,
            ),
            "city",
        ),
        aspects=_ANY, most=1.0, places=True, needs=_is("", "login", "player", "weather", "lock", web=True),
    ),
    # Dashboards: the menu at the left, over it all, at the right.
    Arrangement(
        "board",
        structure=_plain(
            columns(
                rows("web-side", pad=(1.4, 1.2), fill="deep", share=0.3),
                rows(columns(rows("web-head", share=1.6, justify="center"), rows("web-user"), gap=1.0), "web-cta",
                "ui-stats", rows("web-chart", grow=1), "web-cards", "ui-hours", "ui-progress", "ui-table", "ui-list",
                     "ui-fields", "ui-form", "ui-comments", "ui-chat", "ui-text", "ui-more", "web-foot", pad=(1.4,
                     1.8), gap=1.2, share=1.3),
                gap=0,
            )
        ),
        aspects=(0.9, 2.3), most=0.78, places=True, needs=_is("board", web=True),
    ),
    Arrangement(
        "board-top",
        structure=_plain(
            rows(
                rows("web-nav", fill="panel", pad=(0.9, -0.9)),
                rows(columns(rows("web-head", share=1.6), rows("web-cta", align="end"), gap=1.0),
                     columns(rows("web-chart", "ui-table", gap=1.2, share=1.7), rows("ui-stats", "ui-progress",
                     gap=1.2), gap=1.2, grow=1), "web-cards", "ui-hours", "ui-list", "ui-fields", "ui-form",
                     "ui-comments", "ui-chat", "ui-text", "ui-more", "web-foot", pad=(1.2, -0.9), gap=1.2, grow=1),
                gap=0,
            )
        ),
        aspects=_ANY, most=0.78, places=True, needs=_is("board", web=True),
    ),
    Arrangement(
        "board-right",
        structure=_plain(
            columns(
                rows(rows("web-user"), "ui-stats", rows("web-chart", grow=1), "ui-table", "web-cards", "ui-hours",
                "ui-progress", "ui-list", "ui-fields", "ui-form", "ui-comments", "ui-chat", "ui-text", "ui-more",
                     pad=(1.4, 1.8), gap=1.2, share=1.3),
                rows("web-side", rows("space", grow=1), "web-head", "web-cta", "web-foot", pad=(1.4, 1.4),
                fill="accent", share=0.42, gap=1.2),
                gap=0,
            )
        ),
        aspects=(0.9, 2.3), most=0.78, places=True, needs=_is("board", web=True),
    ),
    # Apps on a page that lies: a panel on a wall, a tablet, a kiosk.
    Arrangement(
        "panel",
        structure=_plain(
            columns(
                rows("ui-status-bare", rows("ui-plain", "ui-badges", "ui-bigfigure", "ui-text", gap=1.0),
                rows("space", grow=1), *_END, fill="accent", pad=(1.2, -0.8), gap=1.2, share=0.8),
                rows("ui-search", "ui-chips", "ui-cards", "ui-hours", *_LISTS, rows("ui-asked", grow=1), "ui-input",
                "ui-tabs", pad=(1.4, -0.8), gap=1.1, share=1.3),
                gap=0,
            )
        ),
        aspects=_WIDE, most=_MOST, places=True, needs=_is("", "board", "weather", "lock", "player", "login", web=False),
    ),
    Arrangement(
        "panel-glass",
        structure=_over(
            rows(
                columns(rows("ui-plain", share=1.4), rows("ui-status-bare", "ui-chips", gap=0.7), gap=1.5),
                "ui-badges", "ui-search", rows("space", grow=1),
                columns(rows("ui-bigfigure", "ui-text", gap=0.8), rows("ui-cards", "ui-hours", *_LISTS, gap=0.9,
                share=1.5), gap=1.6), rows("space", grow=0.5), *_END, "ui-input", "ui-tabs",
                pad=(1.1, -0.8), gap=1.0,
            ),
            "room",
        ),
        aspects=_WIDE, most=_MOST, places=True, needs=_is("", "board", "weather", "lock", "player", "login", web=False),
    ),
    Arrangement(
        "panel-rows",
        structure=_plain(
            rows(
                rows("ui-status-bare", "ui-large", "ui-chips", "ui-search", pad=(0.9, -0.8), gap=0.9),
                columns(rows("ui-hero", "ui-badges", "ui-text", gap=1.0), rows("ui-cards", "ui-hours", *_LISTS,
                gap=1.0, share=1.3), rows("ui-asked", share=0.7), gap=1.3, pad=(0.6, -0.8), grow=1),
                rows(*_END, "ui-input", "ui-tabs", pad=(0.9, -0.8), gap=0.8), gap=0,
            )
        ),
        aspects=_WIDE, most=_MOST, places=True, needs=_is("", "board", "weather", "lock", "player", "login", web=False),
    ),
)  # fmt: skip
