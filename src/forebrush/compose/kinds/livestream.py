"""Live streams: the picture from edge to edge with glass on it, or with a column of chat beside or below it."""

from __future__ import annotations

from collections.abc import Callable

from forebrush.compose.arrange import Align, Region, arranged, columns, part, rows
from forebrush.compose.art.scenes import scene_for
from forebrush.compose.content import Content
from forebrush.compose.kinds.arrangement import Arrangement
from forebrush.compose.kit import Block
from forebrush.compose.parts.ui import DARK, over_picture
from forebrush.compose.screens import (
    live,  # noqa: F401  (enter the parts)
    live_bar,  # noqa: F401  (enter the parts)
    live_goods,  # noqa: F401  (enter the parts)
    live_talk,  # noqa: F401  (enter the parts)
)
from forebrush.compose.screens.live_content import GOAL, GOODS, hosts_of, prepared
from forebrush.compose.screens.pictures import backdrop, framed_scene, hosted, scrim, seen_words
from forebrush.compose.stage import Stage

__all__ = ["ARRANGEMENTS"]

_TALL, _WIDE, _SQUARE = (0.0, 0.85), (1.18, 99.0), (0.85, 1.18)
_ANY = (0.0, 99.0)
_MOST = 1.28
_EDGE = -0.5
_Hosts = tuple[float, ...]


def _at(stage: Stage, one: float) -> _Hosts:
    two = (0.2, 0.8) if stage.aspect > 1.2 else (0.27, 0.73)
    return two if hosts_of(stage.content) == 2 else (one,)


def _crowned(stage: Stage) -> bool:
    """Whether much stands at the top, over the head of the host."""
    content = stage.content
    figures = sum(len(s.rows) for s in content.sections if s.role == GOAL)
    return (
        figures > 1
        or bool(content.items.get("sign"))
        or any(s.kind == "list" and s.role != GOODS for s in content.sections)
    )


def _over(region: Region, *, host: float = 0.5, tall: float = 0.62, base: float = 1.0) -> Callable[[Stage], None]:
    """An arrangement on the picture: the scene fills the page, the host stands at a share of its width."""
    structure = arranged(region)

    def made(stage: Stage) -> None:
        kit, w, h = stage.kit, stage.width, stage.height
        stage.content = prepared(stage.content)
        over_picture(kit)
        stage.nodes.append(backdrop(stage, w, h))
        if scene_for(seen_words(stage)) != "game":
            stage.nodes += hosted(stage, w, h, at=_at(stage, host), tall=tall - 0.13 * _crowned(stage), base=base)
        stage.nodes += scrim(kit, w, h, 0.16, 0.4)
        structure(stage)
        stage.clear = [(0.0, 0.0, w, h * 0.16), (0.0, h * 0.62, w, h * 0.38)]

    return made


def _beside(region: Region) -> Callable[[Stage], None]:
    """An arrangement on a dark page, with the picture in a box of its own."""
    structure = arranged(region)

    def made(stage: Stage) -> None:
        stage.content = prepared(stage.content)
        stage.kit.stand = DARK
        stage.block("ground", 0, 0, stage.width, stage.height, DARK)
        structure(stage)

    return made


def _wished(stage: Stage, width: float, align: Align) -> Block | None:
    """The least room that the picture wishes; it gives way as words grow."""
    tall = min(stage.wish(0.42 if stage.aspect > 1 else 0.3), width * 0.6)
    return stage.kit.shape("video-room", width, tall, fills=[]) if tall > 0 else None


def _video(stage: Stage, width: float, height: float) -> Block | None:
    game = scene_for(seen_words(stage)) == "game"
    return framed_scene(stage, width, height, hosts=() if game else _at(stage, 0.5), tall=0.86)


def _round_video(stage: Stage, width: float, height: float) -> Block | None:
    game = scene_for(seen_words(stage)) == "game"
    return framed_scene(
        stage, width, height, hosts=() if game else _at(stage, 0.5), tall=0.86, radius=stage.kit.px(0.7)
    )


part("live-video", fills=_video, least=0.12)(_wished)
part("live-window", fills=_round_video, least=0.12)(_wished)


@part("live-cam")
def _cam(stage: Stage, width: float, align: Align) -> Block | None:
    """A small picture of the host over a game."""
    kit = stage.kit
    side = min(kit.px(7), width)
    made = framed_scene(
        stage,
        side,
        side * 0.78,
        words="room",
        hosts=(0.5,),
        tall=1.0,
        radius=kit.px(0.5),
        role="illustration",
        name="cam",
    )
    made.node["strokes"] = [{"fill": "#ffffffcc", "width": max(1.5, kit.px(0.09)), "align": "inside"}]
    return kit.row("cam-row", [(made, 0.0)], justify="end")


def _game(content: Content) -> bool:
    title = content.title.line.text if content.title else ""
    return scene_for(f"{content.setting} {title}") == "game"


def _not_game(content: Content) -> bool:
    return not _game(content)


_TOP = rows("live-status", "live-top", gap=0.6)
_FOOT = ("live-goods", "live-bar")

ARRANGEMENTS = (
    # Title under the host, comments at the lower left, what one taps at the right.
    Arrangement(
        "full",
        structure=_over(
            rows(
                rows(_TOP, "live-tags", "live-title", "live-goal", "live-board", "live-sign", "live-more", gap=0.55),
                rows("space", grow=1), "live-plates", "live-caption",
                columns(rows("live-comments", share=2.6, justify="end"), rows("live-rail", justify="end"), gap=0.6),
                *_FOOT, pad=(0.8, _EDGE), gap=0.7,
            ),
            tall=0.75,
        ),
        aspects=(0.0, 1.0), most=_MOST, places=True, needs=_not_game,
    ),
    # The goal as a panel at the top; the title as a banner over the comments; the host at the right.
    Arrangement(
        "goal",
        structure=_over(
            rows(
                rows(_TOP, "live-goal", "live-board", "live-sign", "live-more", gap=0.6),
                rows("space", grow=1),
                columns(rows("live-tags", "live-banner", "live-plates", "live-caption", "live-comments", gap=0.5,
                share=2.4),
                rows("space"), gap=0.6),
                *_FOOT, pad=(0.8, _EDGE), gap=0.7,
            ),
            host=0.74, tall=0.54, base=0.94,
        ),
        aspects=(0.0, 1.0), most=_MOST, places=True, needs=_not_game,
    ),
    # A card of the goods over the whole width at the foot, with title and figures over it.
    Arrangement(
        "offer",
        structure=_over(
            rows(
                rows(_TOP, "live-tags", "live-more", gap=0.6),
                rows("space", grow=1),
                "live-sign",
                columns(rows("live-comments", share=2.6, justify="end"), rows("live-rail", justify="end"), gap=0.6),
                "live-plates", "live-caption", "live-title", "live-goal", "live-board", "live-offer", "live-bar",
                pad=(0.8, _EDGE), gap=0.7,
            ),
            host=0.3, tall=0.74, base=0.98,
        ),
        aspects=(0.0, 1.0), most=_MOST, places=True, needs=_not_game,
    ),
    # The picture as a broad window at the top, the chat under it.
    Arrangement(
        "window",
        structure=_beside(
            rows(
                rows(_TOP, pad=(0.8, _EDGE)),
                rows("live-video", grow=1),
                rows("live-tags", "live-headline", "live-sign", "live-plates", "live-caption", "live-goal",
                "live-board",
                "live-more", "live-chat", "live-goods", "live-bar",
                     pad=(0.8, _EDGE), gap=0.8),
                gap=0,
            )
        ),
        aspects=(0.0, 1.0), most=_MOST, places=True,
    ),
    # A game from edge to edge, the host in a small window.
    Arrangement(
        "game",
        structure=_over(
            rows(
                rows(_TOP, "live-tags", gap=0.55), columns(rows("live-title", "live-goal", share=1.6, gap=0.5),
                rows("live-cam"), gap=0.7),
                "live-sign", "live-more", "live-board",
                rows("space", grow=1), "live-plates", "live-caption",
                columns(rows("live-comments", share=2.6, justify="end"), rows("live-rail", justify="end"), gap=0.6),
                *_FOOT, pad=(0.8, _EDGE), gap=0.7,
            )
        ),
        aspects=(0.0, 1.0), most=_MOST, places=True, needs=_game,
    ),
    Arrangement(
        "game-low",
        structure=_over(
            rows(
                rows(_TOP, gap=0.55), "live-goal", rows("space", grow=1), "live-sign", "live-more", "live-board",
                "live-cam",
                "live-plates", "live-caption", "live-tags", "live-title", "live-comments", *_FOOT, pad=(0.8, _EDGE),
                gap=0.7,
            )
        ),
        aspects=(0.0, 1.0), most=_MOST, places=True, needs=_game,
    ),
    # Pages that lie: the picture and a column of chat at its right.
    Arrangement(
        "theatre",
        structure=_beside(
            columns(
                rows("live-top", rows("live-window", grow=1), columns(rows("live-headline", "live-tags", gap=0.4,
                share=1.3), rows("live-goal"), gap=1.2),
                     "live-sign", "live-plates", "live-caption", "live-more", pad=(0.9, _EDGE), gap=0.8, share=2.2),
                rows(rows("live-board", "live-chat", gap=0.9, grow=1, justify="end"), "live-goods", "live-bar",
                pad=(0.9, _EDGE), gap=0.8, fill="#1b1d25"),
                gap=0,
            )
        ),
        aspects=(1.0, 99.0), most=_MOST, places=True,
    ),
    # The chat at the left, a head over the whole width.
    Arrangement(
        "chat-left",
        structure=_beside(
            rows(
                columns(rows("live-headline", share=1.3), rows("live-top"), gap=1.5, pad=(0.8, _EDGE), fill="#1b1d25"),
                columns(
                    rows(rows("live-chat", grow=1, justify="end"), "live-bar", gap=0.8, pad=(0.9, _EDGE)),
                    rows(rows("live-window", grow=1), "live-tags", "live-sign", "live-plates", "live-caption",
                    "live-goal",
                    "live-more", gap=0.7, pad=(0.9, 0.6), share=1.9),
                    rows("live-board", "live-goods", gap=0.8, pad=(0.9, _EDGE), share=1.0),
                    gap=0.4, grow=1,
                ),
                gap=0,
            )
        ),
        aspects=(1.0, 99.0), most=_MOST, places=True,
    ),
    # The title on the screen of a studio, plates and figures at the foot.
    Arrangement(
        "studio",
        structure=_over(
            rows(
                columns(rows("live-top", share=1.6), rows("live-tags", align="end"), gap=1.0), "live-screen",
                rows("space", grow=1),
                "live-board", columns(rows("live-comments", justify="end", share=1.25), rows("live-goal", "live-sign",
                "live-goods", gap=0.5, justify="end"), gap=1.2),
                "live-more", "live-plates", "live-caption", "live-bar", pad=(0.9, _EDGE), gap=0.7,
            ),
            host=0.5, tall=0.62,
        ),
        aspects=(1.0, 99.0), most=_MOST, places=True, needs=_not_game,
    ),
    # The picture from edge to edge, title at the lower left, glass with the chat at the right.
    Arrangement(
        "overlay",
        structure=_over(
            columns(
                rows("live-top", "live-tags", rows("space", grow=1), "live-sign", "live-more", "live-goods",
                "live-plates", "live-caption", "live-goal", "live-banner",
                     gap=0.7, share=1.7),
                rows(rows("live-board", "live-comments", gap=0.6, grow=1, justify="end"), "live-bar", gap=0.7),
                pad=(0.9, _EDGE), gap=1.4,
            ),
            host=0.44, tall=0.86,
        ),
        aspects=(1.0, 99.0), most=_MOST, places=True, needs=_not_game,
    ),
)  # fmt: skip
