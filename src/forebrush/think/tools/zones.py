"""Offsets of IANA time zones at a time: from the machine's zone data, the tzdata package, or ICU's own copy."""

from __future__ import annotations

import re
import zoneinfo
from datetime import UTC, datetime, timedelta, tzinfo
from functools import lru_cache

import icu

from forebrush.think.tools.result import ToolError

__all__ = ["utc_offset"]

_NAME = re.compile(r"^[A-Za-z][A-Za-z0-9_+-]{0,30}(?:/[A-Za-z0-9_+-]{1,30}){0,2}$")


class _IcuZone(tzinfo):
    """A zone of ICU, for machines without zone data (Windows, small containers); times shown twice mean the first."""

    def __init__(self, name: str) -> None:
        self._zone = icu.TimeZone.createTimeZone(name)
        self.known = self._zone.getID() == name

    def _at(self, seconds: float) -> timedelta:
        raw, saving = self._zone.getOffset(seconds, False)
        return timedelta(milliseconds=raw + saving)

    def utcoffset(self, dt: datetime | None) -> timedelta:
        assert dt is not None
        seconds = dt.replace(tzinfo=UTC).timestamp()
        ahead = {self._at(seconds - hours * 3_600) for hours in (-24, 0, 24)}
        fits = [offset for offset in ahead if self._at(seconds - offset.total_seconds()) == offset]
        return (min(fits) if dt.fold else max(fits)) if fits else (max(ahead) if dt.fold else min(ahead))

    def dst(self, dt: datetime | None) -> timedelta | None:
        return None

    def tzname(self, dt: datetime | None) -> str:
        return str(self._zone.getID())

    def fromutc(self, dt: datetime) -> datetime:
        return dt + self._at(dt.replace(tzinfo=UTC).timestamp())


@lru_cache(maxsize=64)
def _zone(name: str) -> tzinfo:
    if _NAME.match(name):
        try:
            return zoneinfo.ZoneInfo(name)
        except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
            zone = _IcuZone(name)
            if zone.known:
                return zone
    raise ToolError(f"no time zone {name[:60]!r}", where="zone", fix='Give an IANA name such as "Asia/Shanghai"')


def utc_offset(when: datetime, zone: str, *, utc: bool = False) -> timedelta:
    """How far the clocks of a zone are ahead of UTC at a local time there, or (`utc`) at a time of UTC.

    Raises `ToolError` for a zone that is not known and for a local time that its clocks skip; of a time that they
    show twice, the first counts.
    """
    place = _zone(zone)
    try:
        if utc:
            offset = when.replace(tzinfo=UTC).astimezone(place).utcoffset()
        else:
            local = when.replace(tzinfo=place, fold=0)
            offset = local.utcoffset()
            back = local.astimezone(UTC).astimezone(place).replace(tzinfo=None)
            if back != when.replace(fold=0):
                fix = "Give a time that they show"
                raise ToolError(f"the clocks of {zone} skip {when}", where="departure", fix=fix)
    except OverflowError:
        raise ToolError(f"{when} is at the end of time", where="departure", fix="Give a year from 2 to 9998") from None
    assert offset is not None
    return offset
