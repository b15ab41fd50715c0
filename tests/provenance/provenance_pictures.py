"""Small pictures in every format, made anew for each use, and how to see their pixels."""

from __future__ import annotations

import io

import pikepdf
import pypdfium2
from PIL import Image

SVG = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<!-- a > b --><svg xmlns="http://www.w3.org/2000/svg" width="8" height="8" data-note=\'1 > 0\'>'
    '<title>图</title><rect width="8" height="8" fill="#c33"/></svg>\n'
).encode()


def raster(format: str, mode: str = "RGB", size: tuple[int, int] = (13, 7), **options: object) -> bytes:
    image = Image.new(mode, size)
    for x in range(size[0]):
        for y in range(size[1]):
            colour = (x * 17 % 256, y * 31 % 256, (x + y) * 11 % 256, 128 + x)
            image.putpixel((x, y), colour[: len(mode)] if len(mode) > 1 else x * 17 % 256)
    out = io.BytesIO()
    image.save(out, format, **options)
    return out.getvalue()


def pdf() -> bytes:
    document = pikepdf.new()
    document.add_blank_page(page_size=(40, 30))
    content = pikepdf.Stream(document, b"1 0 0 rg 5 5 20 10 re f")
    document.pages[0].Contents = document.make_indirect(content)
    document.trailer.Info = document.make_indirect(pikepdf.Dictionary(Producer="test"))
    out = io.BytesIO()
    document.save(out, deterministic_id=True)
    return out.getvalue()


def picture(format: str) -> bytes:
    match format:
        case "svg":
            return SVG
        case "pdf":
            return pdf()
        case "webp":
            return raster("WEBP", "RGBA", lossless=True)
        case _:
            return raster(format.upper())


def pixels(format: str, data: bytes) -> bytes:
    """The decoded picture; for SVG, the bytes around the metadata."""
    match format:
        case "svg":
            start, end = data.find(b"<metadata"), data.find(b"</metadata>") + len(b"</metadata>")
            return data if start < 0 else data[:start] + data[end:]
        case "pdf":
            document = pypdfium2.PdfDocument(data)
            try:
                return document[0].render().to_numpy().tobytes()
            finally:
                document.close()
        case _:
            with Image.open(io.BytesIO(data)) as image:
                image.load()
                return image.tobytes() + repr((image.mode, image.size)).encode()
