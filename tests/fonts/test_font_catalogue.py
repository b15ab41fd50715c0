"""The catalogue says what is in the files, and the files come with their licences."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import uharfbuzz as hb

from forebrush.fonts import Library, catalog, table, verify
from forebrush.fonts.catalog import FAULTY, ROWS, STYLES, builtin_faces
from forebrush.fonts.harfbuzz import face_of

DATA = Path(catalog.__file__).parent / "data"
VENDORED = [face for face in builtin_faces() if face.path.is_relative_to(DATA)]


def _rows(encoding: str, first: range, skip: set[str] = frozenset()) -> set[str]:
    """The Han of a double-byte set in EUC form, by its rows: the definition of the standard, not of a font."""
    found = set()
    for lead in first:
        for trail in range(0xA1, 0xFF):
            try:
                found.add(bytes((lead, trail)).decode(encoding))
            except UnicodeDecodeError:
                continue
    return found - skip


GB2312 = _rows("gb2312", range(0xB0, 0xF8))
JIS_X_0208 = _rows("euc_jp", range(0xB0, 0xF5))
JIS_LEVEL_1 = _rows("euc_jp", range(0xB0, 0xD0))
BIG5 = {
    char
    for lead in range(0xA4, 0xFA)
    for trail in (*range(0x40, 0x7F), *range(0xA1, 0xFF))
    if "\u4e00" <= (char := bytes((lead, trail)).decode("big5", "ignore")[:1]) <= "\u9fff"
}
# French, German, Spanish, Portuguese, Nordic, Polish, Czech, Hungarian, Romanian, Turkish, Baltic, Vietnamese.
EUROPE = {chr(point) for point in range(0x20, 0x7F)} | set(
    "àâæçéèêëîïôœùûüÿäößñáíóúãõåøþðąćęłńśźżčďěňřšťůžőűăâîșțğışāēģīķļņūėįųạảấầậắằặẹẻếềệỉịọỏốồộơớờợụủưứừựỳỵđ€£“”‘’«»…–—·°×"
)
HANGUL = {chr(point) for point in range(0xAC00, 0xD7A4)}


def test_the_sets_are_as_large_as_their_standards_say() -> None:
    assert len(GB2312) == 6763
    assert len(JIS_X_0208) == 6355
    assert len(JIS_LEVEL_1) == 2965
    assert len(HANGUL) == 11172
    assert len(BIG5) == 13051  # 13,053 less the two that Big5 encodes twice


@pytest.mark.parametrize(
    ("face", "needed"),
    [
        ("noto-sans-sc", GB2312 | BIG5 | JIS_X_0208),
        ("noto-sans-tc", BIG5),
        ("noto-sans-jp", JIS_X_0208),
        ("noto-sans-kr", HANGUL),
        ("nanum-myeongjo", HANGUL),
        ("noto-serif-sc-400", GB2312 | BIG5 | JIS_X_0208),
        ("noto-serif-sc-700", GB2312 | BIG5),
        ("noto-serif-sc-900", GB2312 | BIG5),
        ("lxgw-wenkai", GB2312 | BIG5 | JIS_X_0208),
        ("ma-shan-zheng", GB2312),
        ("zhi-mang-xing", GB2312),
        ("zcool-xiaowei", GB2312),
        ("zcool-kuaile", GB2312),
        ("smiley-sans", GB2312),
        ("noto-sans-arabic", {chr(p) for p in (*range(0x621, 0x63B), *range(0x641, 0x653), *range(0x660, 0x66A))}),
        ("amiri", {chr(p) for p in (*range(0x621, 0x63B), *range(0x641, 0x653))} | set("پچژگکی")),
        ("heebo", {chr(p) for p in range(0x5D0, 0x5EB)}),
        ("frank-ruhl-libre", {chr(p) for p in range(0x5D0, 0x5EB)}),
        ("noto-sans-thai", {chr(p) for p in (*range(0xE01, 0xE3B), *range(0xE3F, 0xE5C))}),
        ("noto-sans-devanagari", {chr(p) for p in range(0x904, 0x93A)}),
        ("inter", EUROPE),
        ("source-serif-4", EUROPE),
        ("roboto", EUROPE),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_face_covers_what_it_is_meant_for(library: Library, face: str, needed: set[str]) -> None:
    drawn_wrongly = set(map(chr, FAULTY.get(face, ())))
    assert sorted(needed - {chr(point) for point in library.coverage(face)} - drawn_wrongly) == []


def test_the_japanese_serif_lacks_few_everyday_kanji(library: Library) -> None:
    lacking = JIS_LEVEL_1 - {chr(point) for point in library.coverage("sawarabi-mincho")}
    assert 0 < len(lacking) <= 8


def test_the_brush_faces_are_known_not_to_be_complete(library: Library) -> None:
    traditional = set("書體龍風雲")
    for face in ("ma-shan-zheng", "zhi-mang-xing"):
        assert not traditional & {chr(point) for point in library.coverage(face)}


SAMPLES = {
    "Latn": "ABCXYZabcxyz0123456789.,!?",
    "Cyrl": "абвгдежзийклмнопрстуфхцчшщъыьэюя",
    "Grek": "αβγδεζηθικλμνξοπρστυφχψω",
    "Arab": "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "Hebr": "אבגדהוזחטיכלמנסעפצקרשת",
    "Thai": "กขคงจชซดตถทนบปพมยรลวสหอ",
    "Deva": "अआइईउऊएऐओऔकखगघचछजझटठडढणतथदधनपफबभमयरलवशषसह",
    "Hans": "春眠不觉晓处处闻啼鸟夜来风雨声花落知多少",
    "Hant": "春眠不覺曉處處聞啼鳥夜來風雨聲花落知多少",
    "Jpan": "いろはにほへとちりぬるをアイウエオ日本語東京駅円",
    "Kore": "나랏말싸미듕귁에달아",
    "Zsye": "😀❤🎉🐼🌊",
}


@pytest.mark.parametrize("face", builtin_faces(), ids=lambda face: face.key)
def test_scripts_axes_and_vertical_forms_are_those_of_the_file(library: Library, face: catalog.Face) -> None:
    opened = face_of(face)
    for script in face.scripts:
        assert set(map(ord, SAMPLES[script])) <= library.coverage(face.key), script
    axes = sorted((axis.tag, axis.min_value, axis.default_value, axis.max_value) for axis in opened.axis_infos)
    assert axes == [(tag, *span) for tag, span in face.axes]
    tags = opened.get_table_script_tags("GSUB")
    has_vert = any("vert" in opened.get_language_feature_tags("GSUB", i) for i in range(len(tags)))
    assert ("vert" in face.styles) == has_vert
    assert face.styles <= STYLES.keys()
    if not face.axes and face.key != "sawarabi-mincho":  # named medium (500), drawn regular
        assert hb.Font(opened).get_style_value(hb.StyleTag.WEIGHT) == face.weights[0]


def test_keys_are_unique_and_every_licence_is_free() -> None:
    assert len({face.key for face in ROWS}) == len(ROWS)
    assert {face.licence for face in ROWS} <= {"OFL-1.1", "Apache-2.0"}


def test_every_file_is_whole(library: Library) -> None:
    assert verify(library, full=True) == ()


def test_a_changed_or_missing_file_is_told(library: Library, tmp_path: Path) -> None:
    face = library.face("orbitron")
    changed = tmp_path / "changed.ttf"
    data = bytearray(face.path.read_bytes())
    data[-1] ^= 1
    changed.write_bytes(data)

    class Holder:
        def faces(self) -> tuple[catalog.Face, ...]:
            return (
                replace(face, key="changed", path=changed),
                replace(face, key="short", path=changed, size=face.size + 1),
                replace(face, key="gone", path=tmp_path / "gone.ttf"),
            )

    holder: Library = Holder()  # type: ignore[assignment]
    assert [(p.face, p.what) for p in verify(holder)] == [("changed", "hash"), ("short", "size"), ("gone", "missing")]
    assert [p.face for p in verify(holder, full=False)] == ["short", "gone"]


@pytest.mark.parametrize("face", VENDORED, ids=lambda face: face.key)
def test_a_vendored_file_has_its_licence_beside_it_and_its_origin_noted(face: catalog.Face) -> None:
    name, words = {
        "OFL-1.1": ("OFL.txt", "SIL OPEN FONT LICENSE"),
        "Apache-2.0": ("LICENSE.txt", "Apache License"),
    }[face.licence]
    text = (face.path.parent / name).read_text(encoding="utf-8")
    assert words.lower() in text.lower()
    assert "PERMISSION" in text or "Grant of Copyright License" in text
    notes = (DATA / "README.md").read_text(encoding="utf-8")
    assert any(face.path.name in line and face.source in line for line in notes.splitlines())


def test_vendored_files_stay_within_their_budget() -> None:
    files = [path for path in DATA.rglob("*") if path.is_file()]
    fonts = {path for path in files if path.suffix in (".ttf", ".otf", ".ttc")}
    assert fonts == {face.path for face in VENDORED}
    assert sum(path.stat().st_size for path in files) < 145_000_000
    assert max(path.stat().st_size for path in files) < 20_000_000


def test_the_table_for_people_has_one_row_for_each_family(library: Library) -> None:
    rows = {row.family: row for row in table(library)}
    assert set(rows) == {face.family for face in library.faces()}
    serif = rows["Noto Serif SC"]
    assert (serif.weights, serif.italic, serif.licence) == ("400, 700, 900", False, "OFL-1.1")
    assert rows["Inter"].weights == "100 to 900"
    assert rows["Inter"].italic
    assert "brush" in rows["Ma Shan Zheng"].styles
