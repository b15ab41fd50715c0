"""The processes of a batch: each holds the template, and makes one file after another.

Processes of their own, started anew, so that they share nothing with whoever called: no threads, no open drawing
library, no `__main__`. A message is one pickle in, one pickle out; where the pipe ends, a worker ends. What was painted
and decoded for one row is kept for the next, as long as the palette is the same.
"""

from __future__ import annotations

import hashlib
import os
import pickle
import queue
import subprocess
import sys
import threading
from collections import OrderedDict
from collections.abc import Generator, Iterable, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from forebrush.picture import Format
from forebrush.render.raster import LayerCache
from forebrush.scene import ForebrushError, Scene, load
from forebrush.scene.asset import Asset
from forebrush.scene.findings import Finding
from forebrush.sizes import RequestError
from forebrush.studio import Quality, render
from forebrush.supplied import Decoder
from forebrush.templates.filling import Template, image_key, read_image
from forebrush.templates.ledger import FOLDER

__all__ = ["Job", "Reply", "Setup", "each"]

_IMAGES = 64 << 20
"""Bytes of decoded images that a worker keeps beside those of the picture that it makes."""
_MOST_PAINTED = 64
"""Painted pictures that a worker keeps: with more than these they are new with every row, and none is kept."""
_PAINTED = ("picture:", "svg:")
"""Beginnings of the keys of assets that are painted here."""
_LAYERS = 128 << 20
"""Bytes of drawn layers that a worker keeps."""


@dataclass(frozen=True, slots=True)
class Setup:
    """What all files of a batch share."""

    scene: bytes
    """JSON."""
    folder: Path
    format: Format
    page: int
    scale: float
    quality: Quality
    svg_type: str
    strip: bool
    images: Mapping[str, Path | bytes] = field(default_factory=dict)
    """Images that the template itself names."""


@dataclass(frozen=True, slots=True)
class Job:
    """One file: its place in the batch, its name, the values of its fields, and the images that they name."""

    index: int
    name: str
    values: Mapping[str, str]
    images: Mapping[str, Path | bytes]


@dataclass(frozen=True, slots=True)
class Reply:
    """What became of a job: the SHA-256 of the file, or why there is none."""

    index: int
    digest: str = ""
    findings: tuple[Finding, ...] = ()
    error: str = ""
    stop: tuple[int, str] | None = None
    """The number and the words of a fault of the system that every later file would meet as well: a full disk."""


class Maker:
    """Makes files of one template."""

    def __init__(self, setup: Setup) -> None:
        """Look the template through."""
        self.setup = setup
        self.template = Template(load(setup.scene))
        self._images: OrderedDict[str, Asset] = OrderedDict()
        self._painted: dict[str, Asset] = {}
        self._palette: Any = None
        self._layers = LayerCache(_LAYERS)
        self._looked_at = 0
        self._decoder = Decoder()

    def __call__(self, job: Job) -> Reply:
        """Make a file, whole or not at all."""
        setup = self.setup
        try:
            scene = self.template.filled(job.values)
            known = self._ready(scene, job)
            picture = render(
                scene,
                scale=setup.scale,
                quality=setup.quality,
                pages=self._pages(),
                _known=known,
                _layers=self._layers,
            )
            self._keep(known)
            data, noted = picture.encode(setup.format, page=setup.page, svg_type=setup.svg_type, strip=setup.strip)
        except Exception as error:
            # Whatever one row stumbles over, the others still come.
            words = str(error) if isinstance(error, ForebrushError) else f"{type(error).__name__}: {error}"
            return Reply(job.index, error=words)
        try:
            write(setup.folder, job.name, data)
        except OSError as error:
            return Reply(job.index, stop=(error.errno or 0, error.strerror or str(error)))
        return Reply(job.index, hashlib.sha256(data).hexdigest(), picture.report.with_findings(noted).findings)

    def _pages(self) -> tuple[int, ...] | None:
        return None if self.setup.format == "pdf" else (self.setup.page,)

    def _keep(self, known: Mapping[str, Asset]) -> None:
        """Keep what was painted, as long as it is not more with every row."""
        self._painted.update({key: asset for key, asset in known.items() if key.startswith(_PAINTED)})
        if len(self._painted) > _MOST_PAINTED:
            self._painted = {}

    def _ready(self, scene: Scene, job: Job) -> dict[str, Asset]:
        """What need not be painted or decoded again."""
        if scene.palette != self._palette:
            self._palette, self._painted = scene.palette, {}
        wanted = {**self.setup.images, **job.images}
        for key, source in wanted.items():
            if key not in self._images:
                self._images[key] = self._decoded(key, source)
                self._looked_at += _size(self._images[key])
            self._images.move_to_end(key)
        ready = {key: self._images[key] for key in wanted}
        while sum(_size(asset) for key, asset in self._images.items() if key not in wanted) > _IMAGES:
            self._images.popitem(last=False)
        if self._looked_at > _IMAGES:  # the layers hold the images that they were drawn of
            self._layers, self._looked_at = LayerCache(_LAYERS), 0
        return {**self._painted, **ready}

    def _decoded(self, key: str, source: Path | bytes) -> Asset:
        try:
            data = read_image(source)
        except OSError as error:
            raise RequestError(f"{error.filename}: {error.strerror}") from None
        if isinstance(source, Path) and image_key(data) != key:
            raise RequestError(f"{source}: the image changed while the batch ran. Run it again.")
        return self._decoder.load(source.name if isinstance(source, Path) else key, data)

    def close(self) -> None:
        """End what decodes images."""
        self._decoder.close()


def _size(asset: Asset) -> int:
    """Bytes of the pixels of an image."""
    return sum(len(layer.pixels) for layer in asset.layers)


def _part(folder: Path, process: int) -> Path:
    """Where a process writes what is not finished."""
    return folder / FOLDER / f"{process}.part"


def write(folder: Path, name: str, data: bytes) -> None:
    """Write a file so that its name never holds a part of it, even where the machine stops. Raises OSError."""
    part = _part(folder, os.getpid())
    try:
        with part.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(part, folder / name)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


class _Process:
    """A maker in a process of its own, started again where it dies."""

    def __init__(self, setup: Setup) -> None:
        self._setup = setup
        self._process: subprocess.Popen[bytes] | None = None

    def __call__(self, job: Job) -> Reply:
        process = self._process or self._started()
        assert process.stdin is not None and process.stdout is not None
        try:
            pickle.dump(job, process.stdin)
            process.stdin.flush()
            reply: Reply = pickle.load(process.stdout)
            return reply
        except (EOFError, OSError, ValueError, pickle.UnpicklingError):
            code = process.wait()
            self.close()
            return Reply(job.index, error=f"the process that drew it stopped (exit code {code}): out of memory?")

    def _started(self) -> subprocess.Popen[bytes]:
        path = os.pathsep.join(filter(None, (str(Path(__file__).parents[2]), os.environ.get("PYTHONPATH"))))
        process = subprocess.Popen(
            [sys.executable, "-P", "-c", "from forebrush.templates.workers import main; main()"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": path},
            start_new_session=True,  # an interrupt from the keyboard is for whoever started it, who ends it
        )
        self._process = process
        assert process.stdin is not None
        pickle.dump(self._setup, process.stdin)
        return process

    def close(self) -> None:
        """End it, where it stands."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            with suppress(OSError):  # what could not be sent any more
                if pipe is not None:
                    pipe.close()
        with suppress(OSError):
            _part(self._setup.folder, process.pid).unlink(missing_ok=True)


def each(jobs: Iterable[Job], setup: Setup, workers: int) -> Generator[Reply, None, None]:
    """The replies to jobs as they come; with one worker, here, else in so many processes. Closing it ends them."""
    if workers <= 1:
        with closing(Maker(setup)) as maker:
            yield from map(maker, jobs)
        return
    replies: queue.SimpleQueue[Reply | None] = queue.SimpleQueue()
    waiting, lock, stop = iter(jobs), threading.Lock(), threading.Event()
    processes = [_Process(setup) for _ in range(workers)]

    def work(process: _Process) -> None:
        while not stop.is_set():
            with lock:
                job = next(waiting, None)
            if job is None:
                break
            replies.put(process(job))
        replies.put(None)

    threads = [threading.Thread(target=work, args=(process,), daemon=True) for process in processes]
    running = workers
    try:
        for thread in threads:
            thread.start()
        while running:
            reply = replies.get()
            if reply is None:
                running -= 1
            else:
                yield reply
    finally:
        stop.set()
        for _ in range(2):  # the second time for one that was being started
            for process in processes:
                process.close()
            for thread in filter(threading.Thread.is_alive, threads):
                thread.join()


def main() -> None:
    """A worker: a setup, then jobs, until the pipe ends."""
    inward, outward = sys.stdin.buffer, os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a library prints is no reply
    with suppress(EOFError, BrokenPipeError, pickle.UnpicklingError):  # whoever started it is gone
        maker = Maker(pickle.load(inward))
        while True:
            pickle.dump(maker(pickle.load(inward)), outward)
            outward.flush()
