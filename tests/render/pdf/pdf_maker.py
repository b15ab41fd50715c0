"""A library, pages made by hand, and the two readers whose word counts."""

from __future__ import annotations

import re
import shutil
import subprocess
import unicodedata
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest

from forebrush.fonts import FontKey, Library
from forebrush.layout.frame import Frame, FrameNode
from forebrush.scene.drawing import IDENTITY, FlatPaint, Item

Reader = Callable[[bytes], str]
_MARKS = re.compile("[\u200e\u200f\u202a-\u202e]")
"""Direction marks: poppler puts some round every right-to-left stretch."""


@pytest.fixture(scope="session")
def library() -> Library:
    return Library()


def node(items: Sequence[Item], name: str = "n", width: float = 800, height: float = 300, **more: object) -> FrameNode:
    values: dict[str, object] = {"kind": "shape", "role": "", "matrix": IDENTITY, "box": (0, 0, width, height), **more}
    return FrameNode(id=name, width=width, height=height, items=tuple(items), **values)  # type: ignore[arg-type]


def page(nodes: Sequence[FrameNode], fonts: Sequence[FontKey] = (), width: int = 800, height: int = 300) -> Frame:
    white = (FlatPaint((255, 255, 255, 255)),)
    return Frame("page", width, height, "en", tuple(fonts), white, tuple(nodes), title="A title")


def instructions(page: Any) -> list[tuple[list[Any], str]]:
    """Operands and operator of everything in a content stream."""
    return [(list(one.operands), str(one.operator)) for one in pikepdf.parse_content_stream(page)]


def fold(text: str) -> str:
    """Text with white space made one space, direction marks left out, in composed form."""
    return unicodedata.normalize("NFC", _MARKS.sub("", " ".join(text.split())))


def read_pdfium(data: bytes) -> str:
    document = pypdfium2.PdfDocument(data)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def read_poppler(data: bytes, folder: Path) -> str:
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("pdftotext is not installed")
    file = folder / "page.pdf"
    file.write_bytes(data)
    done = subprocess.run([program, "-enc", "UTF-8", str(file), "-"], capture_output=True, check=True)
    assert done.stderr == b""
    return done.stdout.decode("utf-8")


@pytest.fixture(params=["pdfium", "poppler"])
def read(request: pytest.FixtureRequest, tmp_path: Path) -> Reader:
    """The folded words of a PDF, as a reader copies them out."""
    if request.param == "pdfium":
        return lambda data: fold(read_pdfium(data))
    return lambda data: fold(read_poppler(data, tmp_path))
