"""What can go wrong when labels and payloads are put into a file or taken out of one."""

from __future__ import annotations

from forebrush.scene import ForebrushError


class CarryError(ForebrushError, ValueError):
    """A file, a label or a payload cannot be read or written; the message says what is wrong and where."""


class DamagedFile(CarryError):
    """The bytes break the rules of their own format, or exceed a limit that keeps reading safe."""


class PayloadTooLarge(CarryError):
    """The payload is larger than a picture file may carry."""
