"""A template and rows to files: everything is checked first, then drawn by several processes, and can be gone on with.

    rows ─ read ─▶ values, names, problems ─ ledger ─▶ jobs ─ workers ─▶ files

Nothing is drawn before all rows fit. A row that cannot be drawn is told of, and the others go on; a fault of the disk
ends the run, and keeps what is finished.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

from forebrush.picture import fingerprint, format_of, tool_version
from forebrush.scene import ForebrushError, Problem, Scene, dumps, load, scene_hash, walk
from forebrush.scene.findings import Finding
from forebrush.scene.nodes import Picture
from forebrush.sizes import RequestError
from forebrush.studio import QUALITIES, Quality, default_library
from forebrush.templates.filling import Field, Images, Refused, Template, TemplateError, Value, read_image
from forebrush.templates.ledger import Ledger
from forebrush.templates.naming import Quoting, file_names, lacking, quoted, written
from forebrush.templates.rows import MAX_ROWS
from forebrush.templates.workers import Job, Reply, Setup, each

__all__ = ["Batch", "BatchStopped", "Made", "render_all"]

_EACH = 4
"""Files that make another process worth its start."""
_MOST_WORKERS = 16
Row = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Made:
    """What became of a row."""

    row: int
    """From 1."""
    path: Path
    state: Literal["made", "kept", "failed", "waiting"]
    """`kept`: made by an earlier run of the same template and values. `waiting`: the run ended before."""
    findings: tuple[Finding, ...] = ()
    """Of the check, of those that were made."""
    error: str = ""
    """Why it failed."""


@dataclass(frozen=True, slots=True)
class Batch:
    """What became of all rows, in their order."""

    rows: tuple[Made, ...]

    def count(self, state: str) -> int:
        """Rows of a state."""
        return sum(1 for row in self.rows if row.state == state)

    @property
    def ok(self) -> bool:
        """Every row has its file, and no finding is an error."""
        return all(row.state in ("made", "kept") for row in self.rows) and not self.errors

    @property
    def errors(self) -> tuple[Made, ...]:
        """Rows whose picture was made, with a finding of severity error."""
        return tuple(row for row in self.rows if any(finding.severity == "error" for finding in row.findings))


class BatchStopped(ForebrushError):
    """A run ended before its end, by a fault of the disk. `batch` says what is finished."""

    def __init__(self, why: str, batch: Batch) -> None:
        """Say what is kept."""
        self.batch = batch
        done = batch.count("made") + batch.count("kept")
        super().__init__(
            f"{why}. {done:,} of {len(batch.rows):,} pictures are finished and kept. "
            "Mend it and run the same again: it goes on from there."
        )


def render_all(
    template: Scene | str | bytes | Mapping[str, Any],
    rows: Sequence[Mapping[str, Value | None]],
    out: str | os.PathLike[str],
    *,
    values: Mapping[str, Value] | None = None,
    ignore: Sequence[str] = (),
    assets: Mapping[str, bytes] | None = None,
    images: str | os.PathLike[str] | None = None,
    format: str | None = None,
    page: int = 0,
    scale: float = 1.0,
    quality: Quality = "auto",
    svg_type: str = "outlines",
    strip: bool = False,
    workers: int | None = None,
    progress: Callable[[str], None] = lambda _: None,
) -> Batch:
    """A picture for each row, as a file: `out` is a folder and a name with fields in it, `badges/badge-{name}.png`.

    What a row may hold is told by `fields(template)`; beyond that, what is quoted in `out` or `values`, or is named in
    `ignore`. `values` are for all rows, and may quote a row's: `{"code": "https://example.org/{id}"}`. `images` is the
    folder in which images that rows name must lie (None: the current one). `workers` are processes, by default one for
    each processor; with 1 it is drawn here. `assets`, `scale`, `quality`, `page` (from 0), `format`, `svg_type` and
    `strip` are as for one picture.

    What an earlier run made of the same template and values is kept. Raises `TemplateError` with everything that is
    wrong with fields, rows and names, before anything is drawn; `RequestError` for a parameter out of range;
    `BatchStopped` where files cannot be written.
    """
    path = Path(out)
    kind, pattern = format_of(path, format), quoted(path.name)
    if not 0.01 <= scale <= 64:
        raise RequestError(f"scale {scale:g} is out of range. From 0.01 to 64.")
    if "{" in str(path.parent):
        raise RequestError(f"{str(path.parent)!r}: fields may stand in the file name alone, not in its folder.")
    if len(rows) > MAX_ROWS:
        raise RequestError(f"{len(rows):,} rows are more than {MAX_ROWS:,}. Split them.")
    if workers is not None and workers < 1:
        raise RequestError(f"{workers} workers cannot work. Give 1 or more.")
    if quality not in QUALITIES:
        raise RequestError(f"quality {quality!r} is not known. One of: {', '.join(QUALITIES)}.")
    if svg_type not in ("outlines", "live"):
        raise RequestError(f"svg type {svg_type!r} is not known. One of: outlines, live.")
    given: list[Row] = [{name: value for name, value in row.items() if value is not None} for row in rows]
    looked = Template(template if isinstance(template, Scene) else load(template))
    if not 0 <= page < len(looked.scene.pages):
        raise RequestError(f"there is no page {page + 1}. The scene has {len(looked.scene.pages)}.")
    files = Images(Path(images or "."))
    plan = _planned(looked, given, pattern, values or {}, ignore, assets or {}, files)
    setup = Setup(
        dumps(looked.scene).encode(), path.parent, kind, page, scale, quality, svg_type, strip, dict(assets or {})
    )
    return _run(plan, files, setup, workers, progress)


# ---- the plan


@dataclass(frozen=True, slots=True)
class _Planned:
    """A row: the name of its file, and what goes into which field."""

    name: str
    values: Mapping[str, str]


def _planned(
    template: Template,
    rows: Sequence[Row],
    pattern: Quoting,
    common: Mapping[str, Value],
    ignore: Sequence[str],
    assets: Mapping[str, bytes],
    files: Images,
) -> list[_Planned]:
    """The plan of each row. Raises `TemplateError` with all that is wrong."""
    parts = {name: quoted(value) for name, value in common.items() if isinstance(value, str)}
    quoting = {name: said for name, said in parts.items() if any(is_field for is_field, _ in said)}
    fixed = {name: written(parts[name], {}, 0) if name in parts else value for name, value in common.items()}
    fixed = {name: value for name, value in fixed.items() if name not in quoting}
    anywhere = Images(sources=files.sources)  # whoever calls may name any file; a row may not
    shared, problems = template.read(fixed, anywhere, "all rows")

    named = {part for said in (pattern, *quoting.values()) for is_field, part in said if is_field}
    columns = [name for name in dict.fromkeys(name for row in rows for name in row) if name not in ignore]
    bound, wrong = _bound(template, columns, [*quoting, *fixed], named)
    problems += wrong
    words = [{name: str(value) for name, value in row.items() if not isinstance(value, bytes)} for row in rows]
    problems += _missing(columns, named, words, rows)
    problems += _no_image(template, {*bound.values(), *shared, *(f.name for f in _found(template, quoting))}, assets)
    names = [""] * len(rows)
    if not any(lacking(pattern, row) for row in words):
        names, wrong = file_names(pattern, words)
        problems += wrong

    plan = []
    for number, (row, texts) in enumerate(zip(rows, words, strict=True), 1):
        told = {name: written(said, texts, number) for name, said in quoting.items() if not lacking(said, texts)}
        own: dict[str, Value] = {**told, **{name: row[name] for name in bound if name in row}}
        read, wrong = template.read(own, files, f"row {number}")
        problems += wrong
        plan.append(_Planned(names[number - 1], {**shared, **read}))
    if problems:
        raise TemplateError(dict.fromkeys(problems))
    return plan


def _found(template: Template, names: Iterable[str]) -> Iterator[Field]:
    for name in names:
        with suppress(Refused):
            yield template.find(name)


def _bound(
    template: Template, columns: Sequence[str], common: Sequence[str], named: set[str]
) -> tuple[dict[str, str], list[Problem]]:
    """The field of each column that has one, and what is wrong with the others."""
    taken = {field.name: f"what is set for all rows ({field.name})" for field in _found(template, common)}
    bound, problems = dict[str, str](), list[Problem]()
    for name in columns:
        try:
            found = template.find(name)
        except Refused as error:
            if name not in named:  # one that is quoted alone need not be a field
                problems.append(Problem(f"column {name!r}", "", error.message, f"{error.fix} Or ignore the column."))
            continue
        if found.name in taken:
            message = f"it fills the same field as {taken[found.name]}"
            problems.append(Problem(f"column {name!r}", "", message, "Leave one of them out."))
        else:
            taken[found.name], bound[name] = f"column {name!r}", found.name
    return bound, problems


def _missing(
    columns: Sequence[str], named: set[str], words: Sequence[Mapping[str, str]], rows: Sequence[Row]
) -> Iterator[Problem]:
    """What is quoted and nowhere given, and what rows lack that others have."""
    for name in sorted(named - set(columns)):
        if all(name not in row for row in words) and lacking([(True, name)], {}):
            fix = f"The rows have: {', '.join(columns[:24]) or 'no fields'}."
            yield Problem(f"{{{name}}}", "", "no row has this field", fix)
    for number, row in enumerate(rows, 1):
        lost = [repr(name) for name in columns if name not in row]
        if lost:
            fix = "Give every row the same fields; an empty text is allowed."
            yield Problem(f"row {number}", "", f"it has no {', '.join(lost[:12])}", fix)


def _no_image(template: Template, filled: set[str], assets: Mapping[str, bytes]) -> Iterator[Problem]:
    """Pictures that show an image which nobody gave."""
    for page in template.scene.pages:
        for node, _ in walk(page):
            wanted = node.asset if isinstance(node, Picture) and not node.hidden else None
            if wanted is not None and wanted not in assets and node.id not in filled:
                fix = f"Set {node.id} to an image, or hand in the asset {wanted!r}."
                yield Problem(node.id, "", f"the image {wanted!r} was not given", fix)


# ---- the run


def _base(scene: Scene, setup: Setup) -> str:
    """The hash of what all files of a batch are made of, but for their values."""
    said = [
        tool_version(), fingerprint(default_library()), scene_hash(scene), setup.format, setup.page, repr(setup.scale),
        setup.quality, setup.svg_type, setup.strip,
        {key: hashlib.sha256(read_image(image)).hexdigest() for key, image in sorted(setup.images.items())},
    ]  # fmt: skip
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()


def _run(
    plan: Sequence[_Planned],
    files: Images,
    setup: Setup,
    workers: int | None,
    progress: Callable[[str], None],
) -> Batch:
    """Make what is not there yet."""
    folder, base = setup.folder, _base(load(setup.scene), setup)
    try:
        ledger = Ledger(folder)
    except OSError as error:
        raise RequestError(f"{error.filename}: {error.strerror}. Name a folder that can be written.") from None
    taken = [Problem(str(folder / row.name), "", "a folder has this name", "Move it.") for row in plan
             if (folder / row.name).is_dir()]  # fmt: skip
    if taken:
        raise TemplateError(taken)
    of = [hashlib.sha256(f"{base}{json.dumps(row.values, sort_keys=True)}".encode()).hexdigest() for row in plan]
    made = [
        Made(number, folder / row.name, "kept" if ledger.has(row.name, of[number - 1]) else "waiting")
        for number, row in enumerate(plan, 1)
    ]
    jobs = [
        Job(k, row.name, row.values, _images_of(row, files)) for k, row in enumerate(plan) if made[k].state != "kept"
    ]
    count = min(workers or os.cpu_count() or 1, _MOST_WORKERS, -(-len(jobs) // _EACH))
    done = len(plan) - len(jobs)
    with closing(ledger), closing(each(jobs, setup, count)) as replies:
        for reply in replies:
            if reply.stop:
                raise BatchStopped(f"{folder / plan[reply.index].name}: {reply.stop[1]}", Batch(tuple(made)))
            made[reply.index] = _told(made[reply.index], reply)
            if reply.digest:
                try:
                    ledger.add(plan[reply.index].name, of[reply.index], reply.digest)
                except OSError as error:
                    raise BatchStopped(f"{folder}: {error.strerror}", Batch(tuple(made))) from None
            done += 1
            progress(f"{done:,} of {len(plan):,} pictures")
    return Batch(tuple(made))


def _images_of(row: _Planned, files: Images) -> dict[str, Path | bytes]:
    return {value: files.sources[value] for value in row.values.values() if value in files.sources}


def _told(made: Made, reply: Reply) -> Made:
    if reply.error:
        return replace(made, state="failed", error=reply.error)
    return replace(made, state="made", findings=reply.findings)
