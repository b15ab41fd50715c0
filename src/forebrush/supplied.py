"""Images that are handed in beside a document: untrusted bytes to assets.

Decoded in a child process with limits on time and memory, since image decoders are a favourite way in. Knows PNG,
JPEG, WebP and GIF (first frame); everything else is refused by its first bytes.
"""

from __future__ import annotations

import struct
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from forebrush.scene.asset import Asset, Layer
from forebrush.sizes import RequestError

__all__ = ["MAX_BYTES", "load_images"]

MAX_BYTES = 64 * 1024 * 1024
_SECONDS = 20
_CHILD = Path(__file__).with_name("decode_image.py")
_MAGIC: Mapping[str, bytes] = {"PNG": b"\x89PNG\r\n\x1a\n", "JPEG": b"\xff\xd8\xff", "GIF": b"GIF8", "WEBP": b"RIFF"}


def load_images(images: Mapping[str, bytes]) -> dict[str, Asset]:
    """The asset of each image, by its key. Raises `RequestError` naming the key and what is wrong with the file."""
    return {key: _load(key, data) for key, data in images.items()}


def _load(key: str, data: bytes) -> Asset:
    if len(data) > MAX_BYTES:
        raise RequestError(f"image {key!r}: {len(data):,} bytes are more than {MAX_BYTES:,}. Give a smaller file.")
    kind = next((name for name, magic in _MAGIC.items() if data.startswith(magic)), None)
    if kind is None or (kind == "WEBP" and data[8:12] != b"WEBP"):
        raise RequestError(f"image {key!r}: this is no PNG, JPEG, WebP or GIF. Convert it to one of them.")
    try:
        command = [sys.executable, "-I", str(_CHILD), kind]
        done = subprocess.run(command, input=data, capture_output=True, timeout=_SECONDS, check=False)
    except subprocess.TimeoutExpired:
        raise RequestError(f"image {key!r}: decoding took more than {_SECONDS} s. Give a simpler file.") from None
    if done.returncode or len(done.stdout) < 8:
        lines = done.stderr.decode("utf-8", "replace").strip().splitlines()
        why = lines[-1][:200] if lines else "the decoder stopped"
        raise RequestError(f"image {key!r} cannot be read: {why}. Save it again, or give another.")
    width, height = struct.unpack("<II", done.stdout[:8])
    layer = Layer("image", pixels=done.stdout[8:], width=width, height=height)
    return Asset(float(width), float(height), (layer,), painter="supplied", composite=True)
