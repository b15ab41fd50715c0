"""Images that are handed in beside a document: untrusted bytes to assets.

Decoded in child processes with limits on time and memory, since image decoders are a favourite way in. Knows PNG,
JPEG, WebP and GIF (first frame); everything else is refused by its first bytes.
"""

from __future__ import annotations

import os
import struct
import subprocess
import sys
import threading
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from forebrush.scene.asset import Asset, Layer
from forebrush.sizes import RequestError

__all__ = ["MAX_BYTES", "Decoder", "load_images"]

MAX_BYTES = 64 * 1024 * 1024
_SECONDS = 20
_CHILD = Path(__file__).with_name("decode_image.py")
_MAGIC: Mapping[str, bytes] = {"PNG": b"\x89PNG\r\n\x1a\n", "JPEG": b"\xff\xd8\xff", "GIF": b"GIF8", "WEBP": b"RIFF"}
_ASKED, _TOLD = struct.Struct("<4sQ"), struct.Struct("<iQ")
_SLOW = f"decoding took more than {_SECONDS} s. Give a simpler file."


def load_images(images: Mapping[str, bytes]) -> dict[str, Asset]:
    """The asset of each image, by its key. Raises `RequestError` naming the key and what is wrong with the file."""
    return {key: _load(key, data) for key, data in images.items()}


class Decoder:
    """Loads many images one after another, as `load_images`, faster: the decoders are loaded once for all.

    Each image is decoded in a process of its own, forked from one that waits. Where the system cannot fork, it is
    `load_images`.
    """

    def __init__(self) -> None:
        """Nothing runs before the first image."""
        self._process: subprocess.Popen[bytes] | None = None

    def load(self, key: str, data: bytes) -> Asset:
        """The asset of an image. Raises `RequestError` naming the key and what is wrong with the file."""
        if not hasattr(os, "fork"):
            return _load(key, data)
        kind = _kind(key, data)
        if self._process is None:
            command = [sys.executable, "-I", str(_CHILD)]
            self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        late = threading.Event()
        clock = threading.Timer(_SECONDS, self._stop, (self._process, late))
        clock.start()
        try:
            code, body = self._asked(self._process, kind, data)
        except (OSError, struct.error):
            self.close()
            raise RequestError(f"image {key!r}: {_SLOW if late.is_set() else 'the decoder stopped.'}") from None
        finally:
            clock.cancel()
        return _asset(key, code, body, body, data)

    @staticmethod
    def _asked(process: subprocess.Popen[bytes], kind: str, data: bytes) -> tuple[int, bytes]:
        assert process.stdin is not None and process.stdout is not None
        process.stdin.write(_ASKED.pack(kind.ljust(4).encode(), len(data)))
        process.stdin.write(data)
        process.stdin.flush()
        code, length = _TOLD.unpack(process.stdout.read(_TOLD.size))
        return code, process.stdout.read(length)

    @staticmethod
    def _stop(process: subprocess.Popen[bytes], late: threading.Event) -> None:
        late.set()
        process.kill()

    def close(self) -> None:
        """End the process that waits."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            with suppress(OSError):  # what could not be sent any more
                if pipe is not None:
                    pipe.close()


def _kind(key: str, data: bytes) -> str:
    if len(data) > MAX_BYTES:
        raise RequestError(f"image {key!r}: {len(data):,} bytes are more than {MAX_BYTES:,}. Give a smaller file.")
    kind = next((name for name, magic in _MAGIC.items() if data.startswith(magic)), None)
    if kind is None or (kind == "WEBP" and data[8:12] != b"WEBP"):
        raise RequestError(f"image {key!r}: this is no PNG, JPEG, WebP or GIF. Convert it to one of them.")
    return kind


def _load(key: str, data: bytes) -> Asset:
    kind = _kind(key, data)
    try:
        command = [sys.executable, "-I", str(_CHILD), kind]
        done = subprocess.run(command, input=data, capture_output=True, timeout=_SECONDS, check=False)
    except subprocess.TimeoutExpired:
        raise RequestError(f"image {key!r}: {_SLOW}") from None
    return _asset(key, done.returncode, done.stdout, done.stderr, data)


def _asset(key: str, code: int, made: bytes, said: bytes, data: bytes) -> Asset:
    """What a decoder made; or why it made nothing, in its last line."""
    width, height = struct.unpack("<II", made[:8]) if len(made) >= 8 else (0, 0)
    if code or not width or len(made) != 8 + width * height * 4:
        lines = said.decode("utf-8", "replace").strip().splitlines()
        why = lines[-1][:200] if code and lines else "the decoder stopped"
        raise RequestError(f"image {key!r} cannot be read: {why}. Save it again, or give another.")
    layer = Layer("image", pixels=made[8:], width=width, height=height)
    return Asset(float(width), float(height), (layer,), painter="supplied", composite=True, source=data)
