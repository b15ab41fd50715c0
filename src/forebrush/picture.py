"""A finished picture: its scene, frames and assets, its report, and how it is written to files.

What `forebrush.draw` and `forebrush.render` return. Pages are drawn when they are asked for.
"""

from __future__ import annotations

import hashlib
import json
import os
import platform
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, cast

from forebrush.carried import Carried, asset_names, images_plain, visible
from forebrush.files import write_whole
from forebrush.fonts import Library
from forebrush.layout.frame import Frame, frame_hash
from forebrush.render.pixels import Pixels
from forebrush.scene import dump, dumps, picture_id, scene_hash
from forebrush.scene.asset import AssetTable
from forebrush.scene.document import Scene
from forebrush.scene.facts import Dataset
from forebrush.scene.fields import show
from forebrush.scene.findings import Finding, Report, finding
from forebrush.sizes import RequestError

if TYPE_CHECKING:
    from forebrush.render.raster import LayerCache

__all__ = ["FORMATS", "Picture", "fingerprint", "format_of", "tool_version"]

Format = Literal["png", "jpeg", "webp", "svg", "pdf"]
FORMATS: Mapping[str, Format] = {
    ".png": "png",
    ".jpg": "jpeg",
    ".jpeg": "jpeg",
    ".webp": "webp",
    ".svg": "svg",
    ".pdf": "pdf",
}
_QUALITY = {"low": 80, "medium": 90, "high": 95}
"""Encoder quality of JPEG and WebP by level."""
_LIBRARIES = ("skia-python", "uharfbuzz", "pyicu-wheels", "numpy")


def format_of(path: str | os.PathLike[str], wanted: str | None = None) -> Format:
    """The format of a file by its ending; `wanted` must agree. Raises `RequestError`."""
    ending = Path(path).suffix.lower()
    known = FORMATS.get(ending)
    if wanted is not None:
        wanted = {"jpg": "jpeg"}.get(wanted.lower(), wanted.lower())
        if wanted not in FORMATS.values():
            raise RequestError(f"format {wanted!r} is not known. One of: {', '.join(sorted(set(FORMATS.values())))}.")
        if known not in (None, wanted):
            raise RequestError(f"{Path(path).name} ends in {ending}, but the format is {wanted}. Make them agree.")
        return cast(Format, wanted)
    if known is None:
        raise RequestError(f"{Path(path).name}: the ending names no format. End it in {', '.join(FORMATS)}.")
    return known


@cache
def _versions() -> dict[str, str]:
    made = {"machine": platform.machine()}
    for name in _LIBRARIES:
        try:
            made[name] = version(name)
        except PackageNotFoundError:
            made[name] = "unknown"
    return made


def tool_version() -> str:
    """The version of Forebrush; empty where it is not installed."""
    try:
        return version("forebrush")
    except PackageNotFoundError:
        return ""


def fingerprint(library: Library) -> str:
    """SHA-256 (hex) of what decides pixels beside the scene: library versions, font hashes, processor."""
    parts = {**_versions(), "fonts": str(library.fingerprint)}
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


def _credit(scene: Scene) -> str:
    """Whom to name, by the licences of what the facts of a scene come from."""
    sources = [fact.source for fact in scene.facts.values() if isinstance(fact.source, Dataset)]
    named = {(s.name, s.licence) for s in sources if s.licence.startswith("CC BY")}
    return "; ".join(f"{name} ({licence})" for name, licence in sorted(named))


@dataclass(frozen=True, repr=False)
class Picture:
    """A picture of one or more pages."""

    scene: Scene
    """Resolved: facts worked out, fields written."""
    frames: tuple[Frame, ...]
    assets: AssetTable
    report: Report
    library: Library
    scale: float = 1.0
    quality: str = "medium"
    request: Mapping[str, Any] = field(default_factory=dict)
    brief: Mapping[str, Any] = field(default_factory=dict)
    parent: str = ""
    made_with: str = ""
    """The fingerprint that its pixels were made with, where it is not today's."""
    _drawn: dict[int, Pixels] = field(default_factory=dict, repr=False, compare=False)
    _layers: LayerCache | None = field(default=None, repr=False, compare=False)
    """Layers that pictures of one template share."""

    def __repr__(self) -> str:
        """Its title, sizes in px and findings in one line: scenes and pixels are too long to be shown."""
        sizes = ", ".join("{}x{}".format(*self.size(k)) for k in range(len(self.frames)))
        title = f"{self.scene.title!r}, " if self.scene.title else ""
        return f"<Picture {title}{sizes}, {len(self.report.findings)} findings>"

    @property
    def frame(self) -> Frame:
        """The frame of the first page."""
        return self.frames[0]

    @property
    def facts(self) -> dict[str, dict[str, Any]]:
        """Every fact with its exact value, how it is shown, and its source."""
        made = {}
        for name, fact in sorted(self.scene.facts.items()):
            made[name] = {**dump(fact), "shown": show(name, self.scene.facts, "", self.scene.lang)}
        return made

    @property
    def id(self) -> str:
        """The picture's id: the hash of scene, parent and fingerprint; no clock, no chance."""
        return picture_id(self.scene, self.parent, self.fingerprint, self.scale)

    @property
    def fingerprint(self) -> str:
        """What decided its pixels beside the scene."""
        return self.made_with or fingerprint(self.library)

    def size(self, page: int = 0) -> tuple[int, int]:
        """Width and height of a page as drawn, px."""
        frame = self.frames[page]
        return max(1, round(frame.width * self.scale)), max(1, round(frame.height * self.scale))

    @property
    def supplied(self) -> dict[str, bytes]:
        """The files of the images that were handed in and that the scene names, by their key."""
        named = set(asset_names(dump(self.scene)))
        return {key: asset.source for key, asset in self.assets.items() if asset.source and key in named}

    def pixels(self, page: int = 0) -> Pixels:
        """One page as pixels, straight RGBA."""
        from forebrush.render.raster import draw

        if page not in self._drawn:
            self._drawn[page] = draw(
                self.frames[page], self.assets, scale=self.scale, library=self.library, cache=self._layers
            )
        return self._drawn[page]

    def encode(
        self,
        format: Format = "png",
        *,
        page: int = 0,
        svg_type: str = "outlines",
        strip: bool = False,
        turns: Sequence[Mapping[str, Any]] = (),
    ) -> tuple[bytes, tuple[Finding, ...]]:
        """One page (all pages for PDF) as file bytes, labelled, and what the format could not say.

        `strip` leaves the scene out of the file; its labels stay. `turns` come along where they fit, the latest last.
        """
        findings: list[Finding] = []
        if format == "svg":
            from forebrush.render.svg import draw_svg

            if svg_type not in ("outlines", "live"):
                raise RequestError(f"svg type {svg_type!r} is not known. One of: outlines, live.")
            kind: Literal["outlines", "live"] = "live" if svg_type == "live" else "outlines"
            text, noted = draw_svg(self.frames[page], self.assets, library=self.library, type=kind, scale=self.scale)
            data = text.encode()
            findings += noted
        elif format == "pdf":
            from forebrush.render.pdf import draw_pdf

            data, noted = draw_pdf(self.frames, self.assets, library=self.library)
            findings += noted
        elif format in ("png", "jpeg", "webp"):
            from forebrush.render.encode import encode

            data = encode(self.pixels(page), format, quality=_QUALITY[self.quality])
        else:
            raise RequestError(f"format {format!r} is not known. One of: {', '.join(sorted(set(FORMATS.values())))}.")
        if len(self.frames) > 1 and format != "pdf":
            count = len(self.frames)
            findings.append(
                finding("page-only", f"the file holds page {page + 1} of {count}", page=self.frames[page].page)
            )
        payload = None
        if not strip and format != "jpeg":
            payload, left_out = self._carried(None if format == "pdf" else page, turns).pack()
            findings += [finding("not-embedded", f"too large for the file to carry: {what}") for what in left_out]
        return self._labelled(data, format, page, payload, findings)

    def _carried(self, page: int | None, turns: Sequence[Mapping[str, Any]]) -> Carried:
        """What a file of this page (None: of all) carries."""
        scene = visible(self.scene, page)
        shown = set(asset_names(scene))
        images = {key: data for key, data in self.supplied.items() if key in shown}
        return Carried(scene, page or 0, self.scale, self.quality, self.fingerprint, images, turns)

    def _labelled(
        self, data: bytes, format: Format, page: int, payload: bytes | None, findings: list[Finding]
    ) -> tuple[bytes, tuple[Finding, ...]]:
        from forebrush.provenance import Label, PayloadTooLarge, embed

        composite = any(asset.composite for asset in self.assets.values())
        label = Label(
            source_type="composite" if composite else "algorithmic",
            title=self.scene.title,
            picture_id=self.id,
            parent_id=self.parent,
            alt=next((node.alt for node in self.frames[page].nodes if node.alt), ""),
            language=self.scene.lang,
            tool_version=tool_version(),
            credit=_credit(self.scene),
        )
        try:
            return embed(data, format, label, payload), tuple(findings)
        except PayloadTooLarge as error:
            findings.append(finding("not-embedded", str(error)))
            return embed(data, format, label, None), tuple(findings)

    def save(
        self,
        path: str | os.PathLike[str],
        format: str | None = None,
        *,
        page: int = 0,
        svg_type: str = "outlines",
        strip: bool = False,
        turns: Sequence[Mapping[str, Any]] = (),
    ) -> tuple[Finding, ...]:
        """Write a file, whole or not at all. Returns what the format could not say."""
        kind = format_of(path, format)
        if not 0 <= page < len(self.frames):
            raise RequestError(f"there is no page {page + 1}. The scene has {len(self.frames)}.")
        data, findings = self.encode(kind, page=page, svg_type=svg_type, strip=strip, turns=turns)
        write_whole(Path(path), data)
        return findings

    def recipe(self) -> dict[str, Any]:
        """Everything needed to get the same picture again."""
        return {
            "forebrush": 1,
            "request": dict(self.request),
            "brief": dict(self.brief),
            "scene": dump(self.scene),
            "patches": [],
            "assets": images_plain(self.supplied),
            "parent": self.parent,
            "scale": self.scale,
            "quality": self.quality,
            "fingerprint": self.fingerprint,
            "picture": self.id,
        }

    def receipt(self, page: int = 0) -> dict[str, Any]:
        """The hashes by which the picture can be told again: scene, frame, decoded pixels, fingerprint."""
        return {
            "picture": self.id,
            "parent": self.parent,
            "scene": scene_hash(self.scene),
            "frame": frame_hash(self.frames[page]),
            "pixels": hashlib.sha256(self.pixels(page).tobytes()).hexdigest(),
            "fingerprint": self.fingerprint,
        }

    def scene_json(self) -> str:
        """The scene as canonical JSON, indented."""
        return dumps(self.scene, indent=2)
