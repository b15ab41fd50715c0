"""The conductor: runs the phases in order, for the command line, the server and Python alike.

prompt ─ think ─▶ brief ─ compose ─▶ scene ─ resolve, layout ─▶ frames ─ paint ─▶ assets ─ render, check ─▶ picture
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from forebrush.fonts import Library
from forebrush.picture import Picture
from forebrush.scene import Report, Scene, dump, finding, load, resolve
from forebrush.scene.findings import Finding
from forebrush.sizes import RequestError, parse_size
from forebrush.supplied import load_images
from forebrush.world import Request

if TYPE_CHECKING:
    from forebrush.paint.painters import PainterInfo
    from forebrush.render.raster import LayerCache
    from forebrush.scene.asset import Asset

__all__ = [
    "MAX_PROMPT",
    "check_picture",
    "default_library",
    "draw",
    "draw_things",
    "list_painters",
    "list_things",
    "render",
]

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
    painter: str = "",
    library: Library | None = None,
    progress: Progress = _silent,
) -> Picture:
    """A finished picture of what a prompt asks for.

    `size` is `1024x1536`, `2K`, `4K`, a ratio such as `16:9`, or None (by the request). `people` says what becomes of
    named real persons in the picture: generic figures, or the painter is given the names; `painter` is a name of
    `list_painters` (empty: whoever is usual). Raises `RequestError` for an
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
    names = [info.name for info in list_painters()]
    if painter and painter not in names:
        raise RequestError(f"there is no painter {painter!r}. One of: {', '.join(names)}.")
    width, height = parse_size(size, ratio(prompt))
    progress("thinking")
    brief = plan(Request(prompt, width, height, seed, quality, people), Illustrator().draws)
    progress("composing")
    library = library or default_library()
    scene = compose(brief, seed, typesetter(library), Illustrator().draws)
    if painter:
        scene = _painted_by(scene, painter)
    request = {"prompt": prompt, "size": size, "seed": seed, "quality": quality, "people": people, "painter": painter}
    # What a painter was asked for and could not draw, it says itself.
    wanted = {subject.what for subject in brief.picture.subjects} if brief.picture else set()
    noticed = tuple(finding(f.name, f.message) for f in brief.findings)
    noticed += tuple(finding("unused-request", f"not used: {part}") for part in brief.unused if part not in wanted)
    return render(
        scene, quality=quality, library=library, progress=progress, _request=request, _brief=dump(brief), _noted=noticed
    )


def _painted_by(scene: Scene, painter: str) -> Scene:
    """The scene with a painter named at every picture that wants something to be seen."""
    raw = dump(scene)

    def named(node: dict[str, Any]) -> None:
        brief = node.get("brief")
        if brief and not brief.get("ground") and any(brief.get(key) for key in ("prompt", "subjects", "setting")):
            node["painter"] = painter
        for child in node.get("children", ()):
            named(child)

    for page in raw["pages"]:
        for node in page.get("nodes", ()):
            named(node)
    return load(raw)


def list_painters() -> tuple[PainterInfo, ...]:
    """Everybody who can paint pictures: what each needs, its licence, and whether it would run here."""
    from forebrush.paint.painters import painters

    return painters()


def list_things(word: str = "") -> list[dict[str, Any]]:
    """The things that the illustrator draws: name, names in English and Chinese, height in metres. `word` chooses."""
    from forebrush.paint.illustrator.things.library import built_in

    library = built_in()
    rows = []
    for name in library.search(word):
        names, size = library.sketches[name]["name"], library.sketches[name]["size"]
        metres = size.get("m") or round(size["heads"] * 0.281, 2)
        rows.append({"name": name, "en": names["en"], "zh": names.get("zh", ""), "metres": metres})
    return rows


def draw_things(names: Sequence[str], *, seed: int = 0, library: Library | None = None) -> Picture:
    """A sheet of things of the illustrator by their names, each with its name under it.

    Raises `RequestError` for more than 400.
    """
    if len(names) > 400:
        raise RequestError(f"{len(names)} things: a sheet has at most 400. Choose by a word.")
    columns = max(1, min(12, round(len(names) ** 0.5 * 1.2)))
    cell, label = 180, 34
    nodes = []
    for k, name in enumerate(names):
        x, y = 20 + (k % columns) * (cell + 16), 20 + (k // columns) * (cell + label + 12)
        brief = {"prompt": name.replace("-", " "), "setting": "vignette", "seed": seed}
        place = {"position": "absolute", "left": x, "width": cell}
        nodes += [
            {"kind": "picture", "id": f"thing-{k}", "painter": "illustrator", "brief": brief, "radius": 12,
             "height": cell, "top": y, "alt": name, **place},
            {"kind": "text", "id": f"name-{k}", "text": name, "size": 15, "text_align": "center", "top": y + cell + 6,
             **place},
        ]  # fmt: skip
    rows = -(-len(names) // columns)
    page = {"width": 40 + columns * (cell + 16) - 16, "height": 40 + rows * (cell + label + 12) - 12, "nodes": nodes}
    return render({"title": "Things", "pages": [page]}, quality="low", library=library)


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
    _known: dict[str, Asset] | None = None,
    _layers: LayerCache | None = None,
) -> Picture:
    """A finished picture of a scene. `scale` is output px per scene px; `pages` (from 0) are those to be checked.

    `assets` holds the images that the scene names by key, as the bytes of PNG, JPEG, WebP or GIF files. `_known` are
    assets that are there already, of a scene with the same palette; what is painted is added to it.
    `_layers` keeps what was drawn for the next picture.

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
    supplied = {**(_known or {}), **load_images(assets or {})}
    sizes = {key: (asset.width, asset.height) for key, asset in supplied.items()}
    frames = layout_scene(resolved, library, image_sizes=sizes)
    progress("painting")
    table, painted = make_assets(resolved, frames, supplied, scale, progress)
    if _known is not None and not painted:  # what there is something to say of is painted again, and said again
        _known.update(table)
    effective = "medium" if quality == "auto" else quality
    picture = Picture(
        resolved,
        frames,
        table,
        Report(),
        library,
        scale,
        effective,
        dict(_request or {}),
        dict(_brief or {}),
        _layers=_layers,
    )
    progress("checking" if effective != "low" else "reporting")
    report = check_picture(picture, painted, pages).with_findings(_noted)
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
        _layers=_layers,
    )


def check_picture(picture: Picture, painted: tuple[Finding, ...], pages: tuple[int, ...] | None = None) -> Report:
    """The reports of the pages together; pixels are measured at medium and high quality."""
    from forebrush.check import check, measure_shown

    report = Report()
    for index in pages if pages is not None else range(len(picture.frames)):
        frame = picture.frames[index]
        shown = None
        if picture.quality != "low":
            shown = measure_shown(
                frame,
                picture.pixels(index),
                picture.assets,
                scale=picture.scale,
                library=picture.library,
                cache=picture._layers,
            )
        own = check(frame, shown, [f for f in painted if f.page == frame.page])
        report = own if not report.findings and not report.checked else report.with_findings(own.findings)
    return report
