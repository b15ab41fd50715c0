"""The painters that there are, and the one way of asking them: `paint_picture` always comes back with a picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from forebrush.paint.ground_kinds import Tiler
from forebrush.paint.grounds import Grounds
from forebrush.scene.asset import Asset
from forebrush.scene.findings import Finding, finding
from forebrush.scene.picture import PictureBrief
from forebrush.world import Painter, Palette

__all__ = ["DEFAULT", "PainterInfo", "paint_picture", "painters", "registered"]

DEFAULT = "grounds"


@dataclass(frozen=True, slots=True)
class PainterInfo:
    """A painter as `forebrush painters` lists it. `needs` says what is missing here; empty where it runs."""

    name: str
    version: str
    licence: str
    needs: str

    @property
    def runs(self) -> bool:
        """It would run here."""
        return not self.needs


def registered(tiler: Tiler | None = None) -> tuple[Painter, ...]:
    """Every painter, the one that always runs first. `tiler` is `layout.paints.pattern_paint`."""
    return (Grounds(tiler),)


def painters(more: Sequence[Painter] = ()) -> tuple[PainterInfo, ...]:
    """What is known of every painter, without running any."""
    return tuple(PainterInfo(p.name, p.version, p.licence, p.needs()) for p in (*registered(), *more))


def paint_picture(
    brief: PictureBrief,
    width: float,
    height: float,
    painter_name: str,
    seed: int,
    colors: Palette,
    *,
    tiler: Tiler | None = None,
    more: Sequence[Painter] = (),
    node: str = "",
    page: str = "",
) -> tuple[Asset, tuple[Finding, ...]]:
    """A picture of a brief, and what is to be said of it.

    An empty name means the default painter. A painter that is not there, cannot run here or fails is replaced by the
    grounds, as `painter-replaced`; what was asked for and not drawn is named as `not-drawn`.
    """
    have = {painter.name: painter for painter in (*registered(tiler), *more)}
    found: list[Finding] = []
    asset: Asset | None = None
    wanted = painter_name or DEFAULT
    painter = have.get(wanted)
    reason = f"there is no painter {wanted!r}" if painter is None else painter.needs()
    if painter is not None and not reason:
        try:
            asset = painter.paint(brief, width, height, seed, colors)
        except Exception as error:
            # Whatever a painter stumbles over, the picture still comes.
            reason = f"the painter {wanted} failed: {type(error).__name__}: {error}"[:500]
            if painter.name == DEFAULT:
                raise
    if asset is None:
        found.append(finding("painter-replaced", reason, node=node, page=page, wanted=wanted, by=DEFAULT))
        asset = have[DEFAULT].paint(brief, width, height, seed, colors)
    for words in asset.not_drawn:
        message = f"{asset.painter} did not draw: {words}"
        found.append(finding("not-drawn", message, node=node, page=page, words=words))
    return asset, tuple(found)
