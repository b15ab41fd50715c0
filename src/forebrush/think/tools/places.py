"""Places that people name: where they are, how high they lie, their country, people, time zone and names.

The gazetteer is one packed text made by `build_places`; it is read at the first question. A name may be English or
Chinese (simplified or traditional), with or without its country or region, with or without 市 or 县. Elevations are in
metres above the sea, distances in kilometres, coordinates in degrees (WGS84, north and east positive).
"""

from __future__ import annotations

import difflib
import gzip
import json
import math
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from importlib import resources
from typing import Any, Literal, TypeAlias

from forebrush.think.tools.result import Origin, Result, ToolError, short

__all__ = [
    "Country",
    "Kind",
    "Place",
    "bearing",
    "candidates",
    "country",
    "distance",
    "elevation",
    "find",
    "fold",
    "gazetteer",
    "simplified",
]

Kind: TypeAlias = Literal["capital", "city", "town", "peak", "pass", "sight", "water", "airport"]

EARTH_RADIUS = 6371.0088
"""Mean radius of the WGS84 ellipsoid in kilometres, (2a + b) / 3 with a = 6378.137 and b = 6356.7523."""

HAN_SUFFIXES = ("特别行政区", "自治州", "自治县", "地区", "新区", "林区", *"市县镇州区盟旗乡")

_GREAT_CIRCLE = Origin("Great-circle distance (haversine) on the mean radius of WGS84, 6371.0088 km")
_BEARING = Origin("Initial bearing of the great circle, from true north")
_WINDS = {
    "en": ("N", "NE", "E", "SE", "S", "SW", "W", "NW"),
    "zh": ("北", "东北", "东", "东南", "南", "西南", "西", "西北"),
}


@dataclass(frozen=True, slots=True)
class Place:
    """A place: names, position in degrees, elevation in metres (None where unknown), people (0 where unknown)."""

    name: str
    chinese: str
    kind: Kind
    country: str
    """ISO 3166-1 alpha-2 code."""
    region: str
    """State of the United States (postal code) or province of China (Chinese name), else empty."""
    latitude: float
    longitude: float
    elevation: int | None
    population: int
    zone: str
    """Name of the time zone in the IANA database."""
    aliases: tuple[str, ...]
    within: str
    """For a sight or an airport the English name of the town or area that it belongs to."""
    iata: str
    source: str
    """Where the elevation is from."""
    weight: int
    """How well known, in people or what stands for them; it decides between places of one name."""

    def named(self, lang: str) -> str:
        """The name in a language: Chinese for tags that begin with zh, where there is one, else English."""
        return self.chinese if lang.startswith("zh") and self.chinese else self.name


@dataclass(frozen=True, slots=True)
class Country:
    """A country: ISO 3166-1 codes, names, capital, continent, ISO 4217 currency, calling code, languages, zones."""

    code: str
    code3: str
    name: str
    chinese: str
    capital: str
    continent: str
    currency: str
    calling_code: str
    languages: tuple[str, ...]
    """Language tags, the main one first."""
    zones: tuple[str, ...]
    """Time zones of its places, those of most people first."""
    population: int
    area: int
    """Square kilometres."""

    def named(self, lang: str) -> str:
        """The name in a language: Chinese for tags that begin with zh, else English."""
        return self.chinese if lang.startswith("zh") else self.name


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All that is known. Rows are unread text; `place_at` reads one."""

    rows: Sequence[str]
    keys: Mapping[str, str]
    """Row numbers by folded name, the best known place first; an IATA code ends in ✈. None for a phrase that holds a
    name and means no place."""
    countries: Mapping[str, Country]
    country_keys: Mapping[str, str]
    """ISO code by folded name of a country."""
    regions: Mapping[str, tuple[str, str]]
    """Country and region by folded name of a state or province."""
    ordinary: Mapping[str, bool]
    """Folded names that are mostly other words; whether a preposition before one is not enough to tell a place."""
    sources: Sequence[str]
    zones: Sequence[str]
    openings: frozenset[str]
    """First words of folded names of several words, so that a search can stop early."""


def fold(name: str) -> str:
    """A name as it is compared: simplified Han, small letters without accents, hyphens as spaces, no apostrophes."""
    return folded(name if name.isascii() else simplified(unicodedata.normalize("NFKC", name)))


@lru_cache(maxsize=8_192)
def folded(name: str) -> str:
    """`fold` for a name whose Han is simplified already."""
    if not name.isascii():
        name = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    return " ".join(name.casefold().translate(_FOLDED).split())


_FOLDED = str.maketrans(
    {**dict.fromkeys("'’‘ʻ·.,", ""), "-": " ", "–": " ", "ø": "o", "ł": "l", "ı": "i", "đ": "d", "æ": "ae", "þ": "th"}
)


@lru_cache(maxsize=1)
def _unpacked() -> tuple[Mapping[str, Any], str, str]:
    packed = resources.files("forebrush.think.tools").joinpath("data/places.gz").read_bytes()
    head, keys, rows = gzip.decompress(packed).decode().split("\n\n")
    return json.loads(head), keys, rows


@lru_cache(maxsize=1)
def _variants() -> dict[int, str]:
    pairs: str = _unpacked()[0]["variants"]
    return {ord(pairs[i]): pairs[i + 1] for i in range(0, len(pairs), 2)}


def simplified(text: str) -> str:
    """A text with the traditional characters of places' names replaced by simplified ones, one for one."""
    return text if text.isascii() else text.translate(_variants())


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """Everything, unpacked once, at the first question."""
    head, keys, rows = _unpacked()
    return Gazetteer(
        rows=rows.split("\n"),
        keys=dict(line.split("\t", 1) for line in keys.split("\n")),
        countries={row[0]: _country(row) for row in head["countries"]},
        country_keys=head["country_keys"],
        regions={key: (code, region) for key, (code, region) in head["regions"].items()},
        ordinary=head["ordinary"],
        sources=head["sources"],
        zones=head["zones"],
        openings=frozenset(head["openings"]),
    )


def _country(cells: Sequence[Any]) -> Country:
    code, code3, name, chinese, capital, continent, currency, calling, languages, zones, population, area = cells
    spoken, kept = tuple(languages), tuple(zones)
    return Country(code, code3, name, chinese, capital, continent, currency, calling, spoken, kept, population, area)


def numbered(key: str) -> tuple[int, ...]:
    """Row numbers of a folded name, the best known place first."""
    return tuple(map(int, gazetteer().keys.get(key, "").split()))


@lru_cache(maxsize=4_096)
def place_at(number: int) -> Place:
    """The place of a row of the gazetteer."""
    known = gazetteer()
    cells = known.rows[number].split("\t")
    name, chinese, aliases, weight, kind, code, region, lat, lon, high, people, zone, within, source, iata = cells
    return Place(
        name=name,
        chinese=chinese,
        kind=_KINDS[kind],
        country=code,
        region=region,
        latitude=int(lat) / 1000,
        longitude=int(lon) / 1000,
        elevation=int(high) if high else None,
        population=int(weight if people == "=" else people or 0),
        zone=known.zones[int(zone)],
        aliases=tuple(aliases.split("|")) if aliases else (),
        within=within,
        iata=iata,
        source=known.sources[int(source)].replace("*", name),
        weight=int(weight),
    )


_KINDS: Mapping[str, Kind] = {
    "C": "capital",
    "c": "city",
    "T": "town",
    "p": "peak",
    "x": "pass",
    "s": "sight",
    "w": "water",
    "a": "airport",
}


def candidates(name: str) -> tuple[Place, ...]:
    """Every place of a name, the best known first; none where it is unknown. Country and region may be named too."""
    known = gazetteer()
    bare = name.strip()
    key = fold(bare)
    numbers = numbered(key)
    if len(bare) == 3 and bare.isascii() and bare.isupper():
        numbers = tuple(dict.fromkeys((*numbered(key + "✈"), *numbers)))
    if not numbers:
        endings = [key[: -len(s)] for s in (*HAN_SUFFIXES, " city") if key.endswith(s) and len(key) > len(s) + 1]
        numbers = next((numbered(k) for k in endings if k in known.keys), ())
    if numbers:
        return tuple(place_at(n) for n in numbers)
    for part, area in _split(bare):
        inside = tuple(p for p in candidates(part) if lies_in(p, area))
        if inside:
            return inside
    return ()


def _split(name: str) -> list[tuple[str, str]]:
    """Ways to read a name as a place and what it lies in: `Portland, Maine`, `Portland Oregon`, 浙江省杭州."""
    if "," in name or "，" in name:
        part, *areas = (cell.strip() for cell in name.replace("，", ",").split(","))
        return [(part, fold(area)) for area in (*areas[::-1],) if part and area]
    known = gazetteer()
    key = fold(name)
    made = []
    for i in range(2, len(key)):
        before = key[:i].removesuffix("自治区").removesuffix("省")
        if before in known.regions or before in known.country_keys:
            made.append((key[i:].removeprefix("省").removeprefix("的").strip(), before))
        if key[i - 1] == " " and (key[i:] in known.regions or key[i:] in known.country_keys):
            made.append((key[: i - 1], key[i:]))
    return [(part, area) for part, area in made if len(part) > 1]


def lies_in(place: Place, area: str) -> bool:
    """Whether a place lies in a country, state or province, or belongs to a town, named by its folded name."""
    known = gazetteer()
    if place.country == known.country_keys.get(area) or (place.country, place.region) == known.regions.get(area):
        return True
    return bool(place.within) and area in {fold(n) for p in candidates(place.within)[:1] for n in (p.name, p.chinese)}


def find(name: str, lang: str = "en") -> Place:
    """The best known place of a name.

    Raises `ToolError` where none is known, with the nearest names in `fix`, in the language.
    """
    found = candidates(name)
    if found:
        return found[0]
    near = near_names(name, lang)
    raise ToolError(
        f"no place {name!r} is known", where="place", fix=f"Nearest names: {', '.join(near)}" if near else ""
    )


def near_names(name: str, lang: str = "en", count: int = 5) -> tuple[str, ...]:
    """Names of places that look like a name, the nearest first."""
    key = fold(name)
    keys = gazetteer().keys.items()
    some = [k for k, rows in keys if rows and abs(len(k) - len(key)) < 4 and set(k) & set(key[:2]) and k[-1:] != "✈"]
    close = difflib.get_close_matches(key, some, n=count, cutoff=0.6)
    return tuple(dict.fromkeys(place_at(numbered(k)[0]).named(lang) for k in close))


def country(name: str) -> Country:
    """The country of a name (English, Chinese, common aliases) or of an ISO code. Raises `ToolError`."""
    known = gazetteer()
    code = known.country_keys.get(fold(name)) or (name.upper() if name.upper() in known.countries else None)
    if code is None:
        close = difflib.get_close_matches(fold(name), list(known.country_keys), n=4, cutoff=0.6)
        near = dict.fromkeys(known.countries[known.country_keys[k]].name for k in close)
        raise ToolError(
            f"no country {name!r} is known", where="country", fix=f"Nearest names: {', '.join(near)}" if near else ""
        )
    return known.countries[code]


def elevation(place: Place, lang: str = "en") -> Result:
    """Height above the sea in metres, with its source. Raises `ToolError` where it is unknown."""
    if place.elevation is None:
        raise ToolError(f"no elevation of {place.name} is known", where="elevation", fix="Give it in the request")
    value = Decimal(place.elevation)
    licence = "CC BY 4.0" if place.source.startswith("GeoNames") else ""
    return Result(
        value=value,
        unit="m",
        text=short(value, "m", lang),
        sentence=f"Elevation of {place.name}, {place.elevation} m",
        source=Origin(place.source, licence),
    )


def distance(start: Place, end: Place, lang: str = "en") -> Result:
    """Great-circle distance in kilometres, to the kilometre, or to 0.1 km below 100 km."""
    lat1, lat2 = math.radians(start.latitude), math.radians(end.latitude)
    across = math.radians(end.longitude - start.longitude)
    half = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin(across / 2) ** 2
    exact = 2 * EARTH_RADIUS * math.asin(math.sqrt(min(1.0, half)))
    value = Decimal(round(exact)) if exact >= 100 else Decimal(round(exact * 10)) / 10
    return Result(
        value=value,
        unit="km",
        text=short(value, "km", lang),
        sentence=f"Great-circle distance from {_at(start)} to {_at(end)}",
        source=_GREAT_CIRCLE,
    )


def bearing(start: Place, end: Place, lang: str = "en") -> Result:
    """Direction in which a great circle sets out, in degrees clockwise from north; `parts["wind"]` in words."""
    lat1, lat2 = math.radians(start.latitude), math.radians(end.latitude)
    across = math.radians(end.longitude - start.longitude)
    east = math.sin(across) * math.cos(lat2)
    north = math.cos(lat1) * math.sin(lat2) - math.sin(lat1) * math.cos(lat2) * math.cos(across)
    degrees = round(math.degrees(math.atan2(east, north))) % 360
    wind = _WINDS["zh" if lang.startswith("zh") else "en"][round(degrees / 45) % 8]
    sentence = f"Initial bearing from {_at(start)} to {_at(end)}"
    return Result(
        value=Decimal(degrees),
        unit="°",
        text=f"{degrees}°",
        sentence=sentence,
        source=_BEARING,
        parts={"wind": Result(value=wind, text=wind, sentence=sentence, source=_BEARING)},
    )


def _at(place: Place) -> str:
    return f"{place.name} ({place.latitude:.3f}, {place.longitude:.3f})"
