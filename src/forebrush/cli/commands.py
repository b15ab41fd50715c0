"""The commands themselves: each reads its arguments, calls the studio, and says what came of it."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from forebrush.cli.output import end_progress, print_json, print_table, progress, say_findings

if TYPE_CHECKING:
    from forebrush.picture import Picture
    from forebrush.scene.findings import Finding

__all__ = ["draw", "fonts", "print_schema", "render", "version_line"]


def version_line() -> str:
    """The version, as `--version` prints it."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return f"forebrush {version('forebrush')}"
    except PackageNotFoundError:
        return "forebrush (not installed)"


def _read(name: str) -> str:
    if name == "-":
        return sys.stdin.read()
    return name


def draw(arguments: argparse.Namespace) -> int:
    """`forebrush draw`."""
    from forebrush import studio
    from forebrush.files import write_whole
    from forebrush.picture import format_of

    format_of(arguments.output, arguments.format)
    try:
        picture = studio.draw(
            _read(arguments.prompt),
            size=arguments.size,
            seed=arguments.seed,
            quality=arguments.quality,
            people=arguments.people,
            painter=arguments.painter,
            progress=progress(),
        )
        noted = picture.save(arguments.output, arguments.format, svg_type=arguments.svg_type, strip=arguments.strip)
        if arguments.scene:
            write_whole(Path(arguments.scene), (picture.scene_json() + "\n").encode())
        if arguments.recipe:
            recipe = json.dumps(picture.recipe(), ensure_ascii=False, indent=2)
            write_whole(Path(arguments.recipe), (recipe + "\n").encode())
    finally:
        end_progress()
    page = picture.scene.pages[0]
    effective = {
        "size": f"{page.width}x{page.height}",
        "seed": arguments.seed,
        "quality": picture.quality,
        "format": format_of(arguments.output, arguments.format),
        "kind": picture.brief.get("kind", ""),
        "language": picture.scene.lang,
        "pages": len(picture.scene.pages),
    }
    files = [arguments.output, *(f for f in (arguments.scene, arguments.recipe) if f)]
    return _report(arguments, picture, noted, dict(picture.request), effective, files, 0)


def _assets(given: list[str]) -> dict[str, bytes]:
    from forebrush.sizes import RequestError

    made = {}
    for item in given:
        key, sign, name = item.partition("=")
        if not sign or not key:
            raise RequestError(f"--asset {item!r}: write KEY=FILE.")
        made[key] = Path(name).read_bytes()
    return made


def _scene(name: str) -> bytes:
    return sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()


def render(arguments: argparse.Namespace) -> int:
    """`forebrush render`."""
    from forebrush import studio
    from forebrush.cli import templates
    from forebrush.picture import format_of

    kind = format_of(arguments.output, arguments.format)
    source, images = templates.filled(_scene(arguments.scene), arguments.set)
    index = arguments.page - 1
    try:
        picture = studio.render(
            source,
            scale=arguments.scale,
            quality=arguments.quality,
            assets={**_assets(arguments.asset), **images},
            progress=progress(),
        )
        noted = picture.save(
            arguments.output, arguments.format, page=index, svg_type=arguments.svg_type, strip=arguments.strip
        )
    finally:
        end_progress()
    page = picture.scene.pages[index]
    effective = {
        "size": f"{round(page.width * arguments.scale)}x{round(page.height * arguments.scale)}",
        "scale": arguments.scale,
        "page": arguments.page,
        "quality": picture.quality,
        "format": kind,
        "language": picture.scene.lang,
    }
    request = {"scene": arguments.scene, "scale": arguments.scale, "page": arguments.page, "quality": arguments.quality}
    if arguments.set:
        request["set"] = arguments.set
    return _report(arguments, picture, noted, request, effective, [arguments.output], index)


def _report(
    arguments: argparse.Namespace,
    picture: Picture,
    noted: Sequence[Finding],
    request: dict[str, Any],
    effective: dict[str, Any],
    files: list[str],
    page: int,
) -> int:
    report = picture.report.with_findings(noted)
    if arguments.json:
        print_json(
            {
                "request": request,
                "effective": effective,
                "files": files,
                "facts": picture.facts,
                "report": report.plain(),
                "receipt": picture.receipt(page),
            }
        )
    else:
        say_findings(report.findings)
        print(f"{files[0]}  {effective['size']}")
    return 0 if report.ok else 1


def fonts(arguments: argparse.Namespace) -> int:
    """`forebrush fonts`."""
    from forebrush.fonts import table
    from forebrush.studio import default_library

    library = default_library()
    if arguments.add:
        face = library.add(Path(arguments.add))
        print(f"added {face.family} ({face.key})")
        return 0
    rows = table(library)
    if arguments.json:
        print_json([asdict(row) for row in rows])
        return 0
    names = [name for name in asdict(rows[0]) if name not in ("sha256", "path")]
    print_table([tuple(names), *(tuple(_cell(getattr(row, name)) for name in names) for row in rows)])
    return 0


def painters(arguments: argparse.Namespace) -> int:
    """`forebrush painters`."""
    from forebrush.studio import list_painters

    rows = [{**asdict(info), "runs": info.runs} for info in list_painters()]
    if arguments.json:
        print_json(rows)
        return 0
    table = [(row["name"], row["version"], row["licence"], row["needs"] or "runs here") for row in rows]
    print_table([("name", "version", "licence", "needs"), *table])
    return 0


def things(arguments: argparse.Namespace) -> int:
    """`forebrush things`."""
    from forebrush.sizes import RequestError
    from forebrush.studio import draw_things, list_things

    rows = list_things(arguments.word)
    if not rows:
        raise RequestError(f"no thing is called {arguments.word!r}. `forebrush things` lists all of them.")
    if arguments.output:
        draw_things([row["name"] for row in rows], seed=arguments.seed).save(arguments.output)
    if arguments.json:
        print_json(rows)
        return 0
    print_table([("name", "en", "zh", "metres"), *((r["name"], r["en"], r["zh"], str(r["metres"])) for r in rows)])
    return 0


def _cell(value: Any) -> str:
    return ", ".join(map(str, value)) if isinstance(value, (tuple, list)) else str(value)


def print_schema(arguments: argparse.Namespace) -> int:
    """`forebrush schema`."""
    from forebrush.scene import schema

    print_json(schema())
    return 0
