"""The command line of templates: `fields`, and `render` with `--set` and `--data`."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from forebrush.cli import commands
from forebrush.cli.output import complain, end_progress, print_json, print_table, progress, say_findings

if TYPE_CHECKING:
    from forebrush.scene import Scene
    from forebrush.templates import Batch

__all__ = ["add_fields", "add_options", "fields", "filled", "render"]

_MOST_SAID = 20
"""Rows whose faults are told of one by one."""


def add_fields(actions: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """The command `fields`."""
    command = actions.add_parser("fields", help="list what --set and --data can fill in a scene document")
    command.add_argument("scene", metavar="SCENE.json", help="a scene document; - reads it from stdin")
    command.add_argument("--json", action="store_true", help="print JSON")
    command.set_defaults(run=fields)


def add_options(command: argparse.ArgumentParser) -> None:
    """What `render` takes beyond a scene: the document is then a template."""
    command.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="FIELD=VALUE",
        help="fill a field: title=..., fact:price=199, palette:accent=#c0392b, logo=FILE; see forebrush fields",
    )
    command.add_argument(
        "--data",
        metavar="ROWS",
        help="a picture for each row of a .csv, .tsv or .jsonl file; the output is named by fields: badge-{name}.png",
    )
    command.add_argument("--ignore", action="append", default=[], metavar="COLUMN", help="a column that is no field")
    command.add_argument("--images", metavar="FOLDER", help="where images that rows name lie (else the folder of ROWS)")
    command.add_argument("--jobs", type=int, metavar="N", help="processes that draw (else one for each processor)")


def fields(arguments: argparse.Namespace) -> int:
    """`forebrush fields`."""
    from dataclasses import asdict

    from forebrush.templates import fields

    rows = [asdict(field) for field in fields(commands._scene(arguments.scene))]
    if arguments.json:
        print_json(rows)
        return 0
    table = [(row["name"], row["kind"], row["role"], _short(row["now"])) for row in rows]
    print_table([("field", "takes", "role", "now"), *table])
    return 0


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 48 else line[:47] + "…"


def filled(source: bytes, given: list[str]) -> tuple[Scene | bytes, dict[str, bytes]]:
    """The scene with what `--set` gives, and the images that it names; without `--set` the source as it is."""
    from forebrush.templates import fill

    return fill(source, _values(given)) if given else (source, {})


def _values(given: list[str]) -> dict[str, str]:
    from forebrush.sizes import RequestError

    made: dict[str, str] = {}
    for item in given:
        name, sign, value = item.partition("=")
        if not sign or not name:
            raise RequestError(f"--set {item!r}: write FIELD=VALUE.")
        if name in made:
            raise RequestError(f"--set gives {name!r} twice. Leave one of them out.")
        made[name] = value
    return made


def render(arguments: argparse.Namespace) -> int:
    """`forebrush render`: one picture, or with `--data` one for each row."""
    from forebrush.sizes import RequestError
    from forebrush.templates import read_rows, render_all

    if arguments.data is None:
        if arguments.ignore or arguments.images or arguments.jobs is not None:
            raise RequestError("--ignore, --images and --jobs go with --data. Give --data ROWS, or leave them out.")
        return commands.render(arguments)
    try:
        batch = render_all(
            commands._scene(arguments.scene),
            read_rows(arguments.data),
            arguments.output,
            values=_values(arguments.set),
            ignore=arguments.ignore,
            assets=commands._assets(arguments.asset),
            images=arguments.images or Path(arguments.data).parent,
            format=arguments.format,
            page=arguments.page - 1,
            scale=arguments.scale,
            quality=arguments.quality,
            svg_type=arguments.svg_type,
            strip=arguments.strip,
            workers=arguments.jobs,
            progress=progress(),
        )
    finally:
        end_progress()
    if arguments.json:
        print_json(_plain(batch))
    else:
        _say(batch)
    return 2 if batch.count("failed") else 0 if batch.ok else 1


def _plain(batch: Batch) -> dict[str, Any]:
    rows = [
        {
            "row": row.row,
            "file": str(row.path),
            "state": row.state,
            "findings": [finding.plain() for finding in row.findings],
            "error": row.error,
        }
        for row in batch.rows
    ]
    return {"made": batch.count("made"), "kept": batch.count("kept"), "failed": batch.count("failed"), "rows": rows}


def _say(batch: Batch) -> None:
    faulty = [row for row in batch.rows if row.error or row in batch.errors]
    for row in faulty[:_MOST_SAID]:
        if row.error:
            complain(f"row {row.row}, {row.path}: {row.error}")
        else:
            complain(f"row {row.row}, {row.path}:")
            say_findings(finding for finding in row.findings if finding.severity == "error")
    if len(faulty) > _MOST_SAID:
        complain(f"and {len(faulty) - _MOST_SAID:,} more rows with faults (--json shows them)")
    print(", ".join(f"{count:,} {state}" for state in ("made", "kept", "failed") if (count := batch.count(state))))
