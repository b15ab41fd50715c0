"""The conductor: runs the phases in order, for the command line, the server and Python alike.

prompt ─ think ─▶ brief ─ compose ─▶ scene ─ resolve, layout ─▶ frames ─ paint ─▶ assets ─ render, check ─▶ picture
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Literal

from forebrush.fonts import Library
from forebrush.picture import Picture
from forebrush.scene import Report, Scene, dump, finding, load, resolve
from forebrush.scene.findings import Finding
from forebrush.sizes import RequestError, parse_size
from forebrush.supplied import load_images
from forebrush.world import Request

__all__ = ["MAX_PROMPT", "default_library", "draw", "render"]

MAX_PROMPT = 32_000
"""Characters of a prompt, as image servers allow."""
QUALITIES = ("low", "medium", "high", "auto")
Quality = Literal["low", "medium", "high", "auto"]
Progress = Callable[[str], None]


@cache
def default_library() -> Library:
    """The built-in fonts and the user's folder, opened once."""
    return Library()


def _silent(_: str) -> None:
    return None


def draw(
    prompt: str,
    *,
    size: str | None = None,
    seed: int = 0,
    quality: Quality = "auto",
    people: Literal["generic", "named"] = "generic",
    library: Library | None = None,
    progress: Progress = _silent,
) -> Picture:
    """A finished picture of what a prompt asks for.

    `size` is `1024x1536`, `2K`, `4K`, a ratio such as `16:9`, or None (by the request). `people` says what becomes of
    named real persons in the picture: generic figures, or the painter is given the names. Raises `RequestError` for an
    empty or overlong prompt, or a size, seed or quality that cannot be met.
    """
    from forebrush.compose import compose
    from forebrush.layout.measure import typesetter
    from forebrush.paint.illustrator.painter import Illustrator
    from forebrush.think import plan, ratio

    if not prompt.strip():
        raise RequestError("the prompt is empty. Say what the picture shall show.")
    if len(prompt) > MAX_PROMPT:
        raise RequestError(f"the prompt has {len(prompt):,} characters. At most {MAX_PROMPT:,}.")
    if not 0 <= seed < 2**32:
        raise RequestError(f"seed {seed} is out of range. From 0 to {2**32 - 1}.")
    if quality not in QUALITIES:
        raise RequestError(f"quality {quality!r} is not known. One of: {', '.join(QUALITIES)}.")
    width, height = parse_size(size, ratio(prompt))
    progress("thinking")
    brief = plan(Request(prompt, width, height, seed, quality, people))
    progress("composing")
    library = library or default_library()
    scene = compose(brief, seed, typesetter(library), Illustrator().draws)
    request = {"prompt": prompt, "size": size, "seed": seed, "quality": quality, "people": people}
    # What a painter was asked for and could not draw, it says itself.
    wanted = {subject.what for subject in brief.picture.subjects} if brief.picture else set()
    noticed = tuple(finding(f.name, f.message) for f in brief.findings)
    noticed += tuple(finding("unused-request", f"not used: {part}") for part in brief.unused if part not in wanted)
    return render(
        scene, quality=quality, library=library, progress=progress, _request=request, _brief=dump(brief), _noted=noticed
    )


def render(
    scene: Scene | str | bytes | Mapping[str, Any],
    *,
    scale: float = 1.0,
    quality: Quality = "auto",
    pages: tuple[int, ...] | None = None,
    assets: Mapping[str, bytes] | None = None,
    library: Library | None = None,
    progress: Progress = _silent,
    _request: Mapping[str, Any] | None = None,
    _brief: Mapping[str, Any] | None = None,
    _noted: tuple[Finding, ...] = (),
) -> Picture:
    """A finished picture of a scene. `scale` is output px per scene px; `pages` (from 0) are those to be checked.

    `assets` holds the images that the scene names by key, as the bytes of PNG, JPEG, WebP or GIF files.

    Raises `SceneError` for a document that is not valid, `FactError` for a fact that cannot be worked out, and
    `RequestError` for a scale out of range.
    """
    from forebrush.assets import make_assets
    from forebrush.layout.page import layout_scene

    if not 0.01 <= scale <= 64:
        raise RequestError(f"scale {scale:g} is out of range. From 0.01 to 64.")
    library = library or default_library()
    resolved = resolve(scene if isinstance(scene, Scene) else load(scene))
    progress("laying out")
    supplied = load_images(assets or {})
    sizes = {key: (asset.width, asset.height) for key, asset in supplied.items()}
    frames = layout_scene(resolved, library, image_sizes=sizes)
    progress("painting")
    table, painted = make_assets(resolved, frames, supplied, scale, progress)
    effective = "medium" if quality == "auto" else quality
    picture = Picture(
        resolved, frames, table, Report(), library, scale, effective, dict(_request or {}), dict(_brief or {})
    )
    progress("checking" if effective != "low" else "reporting")
    report = _check(picture, painted, pages).with_findings(_noted)
    return Picture(
        resolved,
        frames,
        table,
        report,
        library,
        scale,
        effective,
        picture.request,
        picture.brief,
        _drawn=picture._drawn,
    )


def _check(picture: Picture, painted: tuple[Finding, ...], pages: tuple[int, ...] | None) -> Report:
    """The reports of the pages together; pixels are measured at medium and high quality."""
    from forebrush.check import check, measure_shown

    report = Report()
    for index in pages if pages is not None else range(len(picture.frames)):
        frame = picture.frames[index]
        shown = None
        if picture.quality != "low":
            shown = measure_shown(
                frame, picture.pixels(index), picture.assets, scale=picture.scale, library=picture.library
            )
        own = check(frame, shown, [f for f in painted if f.page == frame.page])
        report = own if not report.findings and not report.checked else report.with_findings(own.findings)
    return report
