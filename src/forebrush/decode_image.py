"""The process that decodes untrusted images. Run by its path and in isolation, so it imports nothing of the house.

`python decode_image.py PNG < file > pixels` decodes one: on stdout width and height (two little-endian uint32) and
straight RGBA; exit code 1 and a line on stderr for what cannot be decoded.

`python decode_image.py` decodes many: on stdin a kind (four bytes, padded) and a length (uint64), then the file; on
stdout a code (int32) and a length (uint64), then the pixels, or the reason where the code is not 0. Each image has a
process of its own all the same, forked from this one, which has the decoders loaded and never looks into an image.
"""

import io
import os
import struct
import sys

MAX_EDGE, MAX_PIXELS, MAX_MEMORY, MAX_SECONDS = 16_384, 64_000_000, 2 * 1024**3, 20
ASKED, TOLD = struct.Struct("<4sQ"), struct.Struct("<iQ")


def decode(kind: str, data: bytes) -> tuple[int, bytes]:
    """Decode one image of a kind that Pillow knows by name: exit code, and pixels or the reason."""
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY, MAX_MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (MAX_SECONDS, MAX_SECONDS))
    except (ImportError, ValueError):
        pass  # not on this system: the parent's clock still holds
    from PIL import Image, UnidentifiedImageError

    Image.MAX_IMAGE_PIXELS = MAX_PIXELS
    try:
        image: Image.Image = Image.open(io.BytesIO(data), formats=[kind])
        if max(image.size) > MAX_EDGE or image.width * image.height > MAX_PIXELS:
            return 1, f"{image.width} x {image.height} px are more than {MAX_PIXELS:,}".encode()
        rgba = image.convert("RGBA")
        return 0, struct.pack("<II", *rgba.size) + rgba.tobytes()
    except UnidentifiedImageError:
        return 1, f"this is no sound {kind}".encode()
    except Exception as error:
        return 1, f"{type(error).__name__}: {error}".encode("utf-8", "replace")


def apart(kind: str, data: bytes) -> tuple[int, bytes]:
    """As `decode`, in a process forked for it, which can reach no pipe but the one for its answer."""
    out, into = os.pipe()
    child = os.fork()
    if child == 0:
        code = 1
        try:
            for number in (0, 1, out):
                os.close(number)
            code, body = decode(kind, data)
            with os.fdopen(into, "wb") as pipe:
                pipe.write(body)
        finally:
            os._exit(code)
    os.close(into)
    with os.fdopen(out, "rb") as pipe:
        body = pipe.read()
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), body


def serve() -> int:
    """Decode images until there are no more."""
    from PIL import Image

    Image.init()
    asked, told = sys.stdin.buffer, sys.stdout.buffer
    while len(head := asked.read(ASKED.size)) == ASKED.size:
        kind, length = ASKED.unpack(head)
        code, body = apart(kind.decode().strip(), asked.read(length))
        told.write(TOLD.pack(code, len(body)))
        told.write(body)
        told.flush()
    return 0


def main() -> int:
    """Decode one, or many."""
    if len(sys.argv) == 1:
        return serve()
    code, body = decode(sys.argv[1], sys.stdin.buffer.read())
    (sys.stderr if code else sys.stdout).buffer.write(body)
    return code


if __name__ == "__main__":
    sys.exit(main())
