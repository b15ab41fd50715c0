"""The child process that decodes an untrusted image: `python decode_image.py PNG < file > pixels`.

Image bytes on stdin; on stdout width and height (two little-endian uint32) and straight RGBA. Run by its path and in
isolation, so it imports nothing of the house. Exit code 1 and a line on stderr for what cannot be decoded.
"""

import io
import struct
import sys

MAX_EDGE, MAX_PIXELS, MAX_MEMORY, MAX_SECONDS = 16_384, 64_000_000, 2 * 1024**3, 20


def decode(kind: str) -> int:
    """Decode one image of a kind that Pillow knows by name; returns the exit code."""
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY, MAX_MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (MAX_SECONDS, MAX_SECONDS))
    except (ImportError, ValueError):
        pass  # not on this system: the parent's clock still holds
    from PIL import Image

    Image.MAX_IMAGE_PIXELS = MAX_PIXELS
    image: Image.Image = Image.open(io.BytesIO(sys.stdin.buffer.read()), formats=[kind])
    if max(image.size) > MAX_EDGE or image.width * image.height > MAX_PIXELS:
        print(f"{image.width} x {image.height} px are more than {MAX_PIXELS:,}", file=sys.stderr)
        return 1
    rgba = image.convert("RGBA")
    sys.stdout.buffer.write(struct.pack("<II", *rgba.size) + rgba.tobytes())
    return 0


if __name__ == "__main__":
    sys.exit(decode(sys.argv[1]))
