"""Frames to a PDF file: its pages, its title and language, its colour space."""

from __future__ import annotations

from collections.abc import Sequence

from pikepdf import Array, Dictionary, Name, String

from forebrush.fonts import Library
from forebrush.layout.frame import Frame
from forebrush.render.pdf.content import Content
from forebrush.render.pdf.fonts import FontBook
from forebrush.render.pdf.icc import srgb_profile
from forebrush.render.pdf.job import Job, Pen
from forebrush.render.pdf.nodes import draw_node
from forebrush.render.pdf.painting import fill
from forebrush.render.pdf.store import Store, pdf_array
from forebrush.render.pdf.tags import Tags
from forebrush.scene.asset import AssetTable
from forebrush.scene.findings import Finding
from forebrush.scene.paths import read

__all__ = ["draw_pdf"]

_POINTS = 72 / 96
"""PDF points to a CSS px."""
_POINTS_TO_MM = 72 / 25.4


def draw_pdf(frames: Sequence[Frame], assets: AssetTable, *, library: Library) -> tuple[bytes, tuple[Finding, ...]]:
    """One PDF file with a page for each frame, and what could not be said as vectors.

    A page is as large as it is to be printed, else at 96 px to the inch.

    Raises:
        ValueError: there is no frame, a path is not path data, or an asset's pixels do not fit its size.
        FontError: a font of a frame is not in the library.
    """
    if not frames:
        raise ValueError("a PDF needs at least one page. Give at least one frame.")
    store = Store()
    book, tags = FontBook(store, library), Tags(store)
    job = Job(store, library, assets, book, frames[0])
    for frame in frames:
        job.frame, job.node = frame, ""
        _page(job, frame, tags)
    book.finish()
    tags.finish()
    profile = store.stream(srgb_profile(), Dictionary(N=3, Alternate=Name.DeviceRGB))
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name("/GTS_PDFA1"),
        OutputConditionIdentifier=String("sRGB IEC61966-2.1"),
        DestOutputProfile=profile,
    )
    store.pdf.Root.OutputIntents = Array([store.indirect(intent)])
    return store.save(frames[0].title, frames[0].lang), tuple(job.findings)


def _page(job: Job, frame: Frame, tags: Tags) -> None:
    points, bleed = _POINTS, 0.0
    if frame.print_mm is not None:
        trimmed, over = frame.print_mm
        points, bleed = (trimmed + 2 * over) * _POINTS_TO_MM / frame.width, over * _POINTS_TO_MM
    width, height = frame.width * points, frame.height * points
    page = job.store.pdf.add_blank_page(page_size=(3, 3)).obj
    tags.start_page(page)
    content = Content(
        job.store,
        (0.0, 0.0, float(frame.width), float(frame.height)),
        initial=(points, 0.0, 0.0, -points, 0.0, height),
    )
    pen = Pen(job, content)
    if frame.background:
        with content.marked("/Artifact BMC"):
            for paint in frame.background:
                fill(pen, read(f"M0 0H{frame.width}V{frame.height}H0Z"), paint)
    for node in frame.nodes:
        draw_node(pen, node, tags)
    box = pdf_array((0.0, 0.0, width, height))
    page.MediaBox = page.BleedBox = box
    page.TrimBox = pdf_array((bleed, bleed, max(width - bleed, bleed), max(height - bleed, bleed)))
    page.Group = Dictionary(S=Name.Transparency, CS=Name.DeviceRGB, I=True, K=False)
    page.Contents = job.store.stream(content.data())
    page.Resources = content.resources()
