"""The catalogue: one row for each font file that comes with Forebrush.

A file lies in a package that the project depends on, or in `data/` beside this module with its licence text.
Sizes and SHA-256 are of the whole file; axes are (tag, minimum, default, maximum); `weight` is that of a static
face and 0 for a variable one. `data/README.md` says where each vendored file came from. Fonts of the user are
not here.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from forebrush.fonts.faces import Axis, Face, FontError

__all__ = ["FAULTY", "ROWS", "STYLES", "builtin_faces"]

STYLES = {
    "sans": "without serifs; Hei, Gothic",
    "serif": "with serifs; Song, Mincho, Myeongjo, Naskh",
    "slab": "with square serifs",
    "condensed": "narrow",
    "script": "joined or formal handwriting",
    "mono": "every letter equally wide",
    "hand": "informal handwriting",
    "brush": "written with a brush",
    "kai": "Chinese regular script for text",
    "display": "for large sizes",
    "emoji": "pictographs",
    "colour": "draws in its own colours",
    "heavy": "bold by nature: never emboldened",
    "oblique": "slanted by nature: never slanted again",
    "vert": "has vertical forms of CJK punctuation",
}

DATA, DECKR = "", "deckr_fonts"


def _row(
    key: str,
    family: str,
    package: str,
    file: str,
    size: int,
    sha256: str,
    styles: str,
    scripts: str,
    axes: tuple[tuple[str, float, float, float], ...],
    weight: float,
    italic: bool,
    licence: str,
    source: str,
    note: str,
) -> Face:
    """A row as a face whose path is still relative to its package."""
    ranges = tuple((tag, Axis(low, default, high)) for tag, low, default, high in axes)
    span = dict(ranges).get("wght")
    return Face(
        key=key,
        family=family,
        path=Path(package or "data", file),
        index=0,
        size=size,
        sha256=sha256,
        axes=ranges,
        weights=(span.minimum, span.maximum) if span else (weight, weight),
        italic=italic,
        styles=frozenset(styles.split()),
        scripts=frozenset(scripts.split()),
        licence=licence,
        source=source,
        note=note,
    )


FAULTY: Mapping[str, frozenset[int]] = {
    "zcool-xiaowei": frozenset(map(ord, "回圃圄圊崮徊痼蛔")),
}
"""Code points that a face has, but draws wrongly: here an inner outline runs the wrong way round, and the sign is a
filled box. They count as missing, so that another face draws them."""

# fmt: off
ROWS: tuple[Face, ...] = (
    _row("noto-sans-sc", "Noto Sans SC", DATA, "noto-sans-sc/NotoSansSC[wght].ttf",
         17772300, "a3041811a78c361b1de50f953c805e0244951c21c5bd412f7232ef0d899af0da",
         "sans vert", "Hans Hant Jpan Latn", (("wght", 100, 100, 900),), 0, False, "OFL-1.1",
         "PyPI justmytype-intl-cjk 0.1.0", "all of GB2312, Big5 and JIS X 0208; mainland shapes"),
    _row("noto-sans-tc", "Noto Sans TC", DATA, "noto-sans-tc/NotoSansTC[wght].ttf",
         11941968, "864727d210d54f2537bbe23b3a839436c3992af72de9322af5270897246bd44f",
         "sans vert", "Hant Latn", (("wght", 100, 100, 900),), 0, False, "OFL-1.1",
         "PyPI justmytype-intl-cjk 0.1.0", "all of Big5; Taiwan shapes"),
    _row("noto-sans-jp", "Noto Sans JP", DATA, "noto-sans-jp/NotoSansJP[wght].ttf",
         9589900, "c2f3b4d463500a2ddcd3849cded1fceeb9fd6d1c32e6cbecd568453ba50fc68f",
         "sans vert", "Jpan Latn", (("wght", 100, 100, 900),), 0, False, "OFL-1.1",
         "PyPI justmytype-intl-cjk 0.1.0", "all of JIS X 0208; Japanese shapes"),
    _row("noto-sans-kr", "Noto Sans KR", DATA, "noto-sans-kr/NotoSansKR[wght].ttf",
         10414588, "194018e6b2b293a7964f037b25c0249ce1418bc9ab3c971060a03aa57861e252",
         "sans vert", "Kore Latn", (("wght", 100, 100, 900),), 0, False, "OFL-1.1",
         "PyPI justmytype-intl-cjk 0.1.0", "all 11,172 Hangul syllables; Korean shapes"),
    _row("noto-serif-sc-400", "Noto Serif SC", DATA, "noto-serif-sc/NotoSerifSC_400Regular.ttf",
         14807636, "c358a69de3df5f423a8946a7b03e3126fb6ba116f1130a463455b4e39e1f0742",
         "serif vert", "Hans Hant Jpan Latn", (), 400, False, "OFL-1.1",
         "npm @expo-google-fonts/noto-serif-sc 0.4.3", "mainland shapes; chws and vchw"),
    _row("noto-serif-sc-700", "Noto Serif SC", DATA, "noto-serif-sc/NotoSerifSC_700Bold.ttf",
         14806580, "9c6a2ba736e4b499c84f65ce366bd3625c0401885fd3e585ace50fb738b96ff6",
         "serif vert", "Hans Hant Jpan Latn", (), 700, False, "OFL-1.1",
         "npm @expo-google-fonts/noto-serif-sc 0.4.3", ""),
    _row("noto-serif-sc-900", "Noto Serif SC", DATA, "noto-serif-sc/NotoSerifSC_900Black.ttf",
         14807620, "092e71a70c744be3cc33999eb4edcb10fbe95c1b4cff6c2d7f04d6ff15d031e2",
         "serif vert", "Hans Hant Jpan Latn", (), 900, False, "OFL-1.1",
         "npm @expo-google-fonts/noto-serif-sc 0.4.3", ""),
    _row("lxgw-wenkai", "LXGW WenKai", DATA, "lxgw-wenkai/LXGWWenKai-Regular.ttf",
         15679832, "bbf534b0ca093928f94d1782855e65a19a32cde82b075d495d072025521953c8",
         "kai hand vert", "Hans Hant Jpan Latn", (), 400, False, "OFL-1.1",
         "Debian fonts-lxgw-wenkai 1.250+repack-1", "one weight; inherited and mainland shapes"),
    _row("ma-shan-zheng", "Ma Shan Zheng", DATA, "ma-shan-zheng/MaShanZheng_400Regular.ttf",
         5857936, "016752d5574878419a95d6e89304613a7bf8b44199ec0f25308d999dfd75c7de",
         "brush display", "Hans Latn", (), 400, False, "OFL-1.1",
         "npm @expo-google-fonts/ma-shan-zheng 0.4.3", "brush regular script; GB2312 only, no vert"),
    _row("zhi-mang-xing", "Zhi Mang Xing", DATA, "zhi-mang-xing/ZhiMangXing_400Regular.ttf",
         4052388, "b4ca573ec88909424f38a96dc402c61950f6987c57e92bbe88cf4c1360625d2f",
         "brush display", "Hans Latn", (), 400, False, "OFL-1.1",
         "npm @expo-google-fonts/zhi-mang-xing 0.4.1", "running script; GB2312 only, no vert"),
    _row("zcool-xiaowei", "ZCOOL XiaoWei", DATA, "zcool-xiaowei/ZCOOLXiaoWei_400Regular.ttf",
         6302244, "f5ffee4980db40005b7d7e76f7e8c7a0f959e87d57c33aeb8c9793a5a1077a35",
         "display serif", "Hans Latn", (), 400, False, "OFL-1.1",
         "npm @expo-google-fonts/zcool-xiaowei 0.4.1", "slim Song; GB2312 only, no vert"),
    _row("zcool-kuaile", "ZCOOL KuaiLe", DATA, "zcool-kuaile/ZCOOLKuaiLe_400Regular.ttf",
         1514968, "bc218a547914684c036e0e141bdc60fd94e5fbe22eb84e1f4d1859875fc2415b",
         "display vert", "Hans Latn", (), 400, False, "OFL-1.1",
         "npm @expo-google-fonts/zcool-kuaile 0.4.2", "round and merry; GB2312 only"),
    _row("smiley-sans", "Smiley Sans", DATA, "smiley-sans/SmileySans-Oblique.ttf",
         2123368, "c2f62ff764f23bfa7ecc9dc934e710a5c2e727f763f1d4a663a0679b2aa2e14f",
         "display sans condensed oblique vert", "Hans Latn", (), 400, False, "OFL-1.1",
         "Debian fonts-smiley-sans 1.1.1-1", "oblique poster sans; GB2312 only"),
    _row("sawarabi-mincho", "Sawarabi Mincho", DATA, "sawarabi-mincho/sawarabi-mincho-medium.ttf",
         1785052, "253eefa056da4cc22ead31664521e56928b785ce9514cc98a08986ef75e8e744",
         "serif vert", "Jpan Latn", (), 400, False, "OFL-1.1",
         "Debian fonts-sawarabi-mincho 20220815-1", "JIS level 1 less eight; named medium, drawn regular"),
    _row("nanum-myeongjo", "Nanum Myeongjo", DATA, "nanum-myeongjo/NanumMyeongjo_400Regular.ttf",
         3056932, "f529803189c52cb64a8f7a4b66f955cce3e8dc44044041eca0af191a3b7f82ff",
         "serif", "Kore Latn", (), 400, False, "OFL-1.1",
         "npm @expo-google-fonts/nanum-myeongjo 0.4.1", "all 11,172 Hangul syllables, no Hanja"),
    _row("inter", "Inter", DECKR, "fonts/Inter[opsz,wght].ttf",
         876576, "29160a80ff49ddcab2c97711247e08b1fab27a484a329ce8b813d820dc559031",
         "sans", "Latn Cyrl Grek", (("opsz", 14, 14, 32), ("wght", 100, 400, 900),), 0, False, "OFL-1.1",
         "PyPI deckr-fonts 0.2.0", ""),
    _row("inter-italic", "Inter", DECKR, "fonts/Inter-Italic[opsz,wght].ttf",
         906596, "acd98e64795781b2058f07b18475e0ecee2a0fe2b42a49e2f9e37d0d6bf66ce6",
         "sans", "Latn Cyrl Grek", (("opsz", 14, 14, 32), ("wght", 100, 400, 900),), 0, True, "OFL-1.1",
         "PyPI deckr-fonts 0.2.0", ""),
    _row("dm-sans", "DM Sans", DECKR, "fonts/DMSans[opsz,wght].ttf",
         240164, "8cd08d97e89c24d0aa92edd2f0f4c8ee6195eee9b7c9f154865a58b02f0c1c0d",
         "sans display", "Latn", (("opsz", 9, 9, 40), ("wght", 100, 400, 1000),), 0, False, "OFL-1.1",
         "PyPI deckr-fonts 0.2.0", "geometric"),
    _row("dm-sans-italic", "DM Sans", DECKR, "fonts/DMSans-Italic[opsz,wght].ttf",
         285040, "22259c0cc8237221b80f44c76ba8d36e6bce3cda72779f5b2773643d499720ae",
         "sans display", "Latn", (("opsz", 9, 9, 40), ("wght", 100, 400, 1000),), 0, True, "OFL-1.1",
         "PyPI deckr-fonts 0.2.0", ""),
    _row("roboto", "Roboto", DECKR, "fonts/Roboto[wdth,wght].ttf",
         489752, "e1722faf1243fd28995b776f9192e44e0bc7f5a07fc6a80b9d73eda34d4d4c8f",
         "sans", "Latn Cyrl Grek", (("wdth", 75, 100, 100), ("wght", 100, 400, 900),), 0, False, "OFL-1.1",
         "PyPI deckr-fonts 0.2.0", "width axis 75 to 100"),
    _row("roboto-italic", "Roboto", DECKR, "fonts/Roboto-Italic[wdth,wght].ttf",
         522804, "c38704321bfebbbdffdcc47cf210b4c3911a19e966e263b183b79404e583a39e",
         "sans", "Latn Cyrl Grek", (("wdth", 75, 100, 100), ("wght", 100, 400, 900),), 0, True, "OFL-1.1",
         "PyPI deckr-fonts 0.2.0", ""),
    _row("audiowide", "Audiowide", DECKR, "fonts/Audiowide-Regular.ttf",
         69916, "c7c0f2b0f6fad8c623e31772ce79f94a4edb9321ffce9fce978ea892d20ae730",
         "display", "Latn", (), 400, False, "OFL-1.1",
         "PyPI deckr-fonts 0.2.0", "wide, electronic"),
    _row("source-serif-4", "Source Serif 4", DATA, "source-serif-4/SourceSerif4[opsz,wght].ttf",
         1209508, "97b2d4da6e3cb494b5a1e66ae176914d852ccabef49e0c02c0df25f3e39aca0b",
         "serif", "Latn Cyrl Grek", (("opsz", 8, 20, 60), ("wght", 200, 400, 900),), 0, False, "OFL-1.1",
         "PyPI fontpkg-source-serif-4 4.4", "optical sizes; the Latin kin of Noto Serif CJK"),
    _row("source-serif-4-italic", "Source Serif 4", DATA,
         "source-serif-4/SourceSerif4-Italic[opsz,wght].ttf",
         855432, "15fbc7e4679489a501998c3669272637a6646388ef7e4bd77eebb5bf967a1f42",
         "serif", "Latn Cyrl Grek", (("opsz", 8, 20, 60), ("wght", 200, 400, 900),), 0, True, "OFL-1.1",
         "PyPI fontpkg-source-serif-4 4.4", ""),
    _row("cormorant-garamond", "Cormorant Garamond", DATA,
         "cormorant-garamond/CormorantGaramond[wght].ttf",
         1195560, "b20b7d9626dd956b2c5e558692ad328b1f19e3275e2782db4fa07670d83f35e0",
         "serif display", "Latn Cyrl", (("wght", 300, 300, 700),), 0, False, "OFL-1.1",
         "PyPI fontpkg-cormorant-garamond 4.1", "small x-height: set it larger"),
    _row("playfair-display", "Playfair Display", DATA, "playfair-display/PlayfairDisplay[wght].ttf",
         300724, "c40f2293766a503bc70cce9e512ef844a4ccb7cbcde792fe2ea31d191917d8d6",
         "serif display", "Latn Cyrl", (("wght", 400, 400, 900),), 0, False, "OFL-1.1",
         "PyPI fontpkg-playfair-display 1.203", ""),
    _row("playfair-display-italic", "Playfair Display", DATA,
         "playfair-display/PlayfairDisplay-Italic[wght].ttf",
         278688, "a5e26dc5e2e77fb2803a0bf02fd4f81ee136ec8dea863ccdb0c59a263b21378b",
         "serif display", "Latn Cyrl", (("wght", 400, 400, 900),), 0, True, "OFL-1.1",
         "PyPI fontpkg-playfair-display 1.203", ""),
    _row("cinzel", "Cinzel", DATA, "cinzel/Cinzel[wght].ttf",
         125468, "f4d83d34d1f6c741193e4acf4b3dff9531e5a67b6aa65228d00a7db72a4e0f34",
         "serif display", "Latn", (("wght", 400, 400, 900),), 0, False, "OFL-1.1",
         "PyPI fontpkg-cinzel 2.0", "Roman capitals; lower case is small capitals"),
    _row("roboto-slab", "Roboto Slab", DATA, "roboto-slab/RobotoSlab[wght].ttf",
         251880, "786ae192477447d33c6672c3055fba7cbfe45184c9a79e77a14f15716ca05b16",
         "slab", "Latn Cyrl Grek", (("wght", 100, 400, 900),), 0, False, "Apache-2.0",
         "PyPI fontpkg-roboto-slab 2.2", ""),
    _row("oswald", "Oswald", DATA, "oswald/Oswald[wght].ttf",
         172088, "5b38c246e255a12f5712d640d56bcced0472466fc68983d2d0410ec0457c2817",
         "condensed sans display", "Latn Cyrl", (("wght", 200, 400, 700),), 0, False, "OFL-1.1",
         "PyPI fontpkg-oswald 4.103", ""),
    _row("bebas-neue", "Bebas Neue", DATA, "bebas-neue/BebasNeue-Regular.ttf",
         61400, "08e4623805102d819f58601e46e345648846075e363b2ceb23313c2d1c83ec73",
         "condensed sans display", "Latn", (), 400, False, "OFL-1.1",
         "PyPI fontpkg-bebas-neue 2.0", "capitals only"),
    _row("anton", "Anton", DATA, "anton/Anton-Regular.ttf",
         170812, "a4ba3a92350ebb031da0cb47630ac49eb265082ca1bc0450442f4a83ab947cab",
         "condensed sans display heavy", "Latn", (), 400, False, "OFL-1.1",
         "PyPI fontpkg-anton 2.116", "very heavy in its only weight"),
    _row("fredoka", "Fredoka", DATA, "fredoka/Fredoka[wdth,wght].ttf",
         159184, "2ba02e68b152868aef9ba28e24b3648c7d457fe6f25c761f2c2c53fb61a73fc8",
         "display sans", "Latn Hebr", (("wdth", 75, 100, 125), ("wght", 300, 300, 700),), 0, False, "OFL-1.1",
         "PyPI fontpkg-fredoka 2.1", "rounded"),
    _row("orbitron", "Orbitron", DATA, "orbitron/Orbitron[wght].ttf",
         38576, "f42db2dd16e642258e35782916eceb1dcdbea06fb958d77ad71dc5963587e8fd",
         "display", "Latn", (("wght", 400, 400, 900),), 0, False, "OFL-1.1",
         "PyPI fontpkg-orbitron 2.1", "no accents beyond Western Europe"),
    _row("press-start-2p", "Press Start 2P", DATA, "press-start-2p/PressStart2P-Regular.ttf",
         118204, "034c77f1f05ec89421e4a63f0e3a4ca1ecf852cc6d2bf611f126f275728e017d",
         "display mono", "Latn Cyrl Grek", (), 400, False, "OFL-1.1",
         "PyPI fontpkg-press-start-2p 3.0", "pixels: sizes in multiples of 8"),
    _row("great-vibes", "Great Vibes", DATA, "great-vibes/GreatVibes-Regular.ttf",
         457588, "8d509802186f1b51572531ecf313e8098f9a5bfdfaca93f0c9b34467f9982d15",
         "script", "Latn Cyrl", (), 400, False, "OFL-1.1",
         "PyPI fontpkg-great-vibes 1.103", "never in capitals throughout"),
    _row("dancing-script", "Dancing Script", DATA, "dancing-script/DancingScript[wght].ttf",
         133636, "21808625578fe8d8cd10cb684be546dca077b27cd03a53a2f1ec11dc743c924c",
         "script hand", "Latn", (("wght", 400, 400, 700),), 0, False, "OFL-1.1",
         "PyPI fontpkg-dancing-script 2.1", ""),
    _row("pacifico", "Pacifico", DATA, "pacifico/Pacifico-Regular.ttf",
         329380, "5b6c0d5334a7bf77dea52b975c5a0c408878c0f7115ed5b6fb151f634b7bf701",
         "script display heavy", "Latn Cyrl", (), 400, False, "OFL-1.1",
         "PyPI fontpkg-pacifico 3.1", ""),
    _row("caveat", "Caveat", DATA, "caveat/Caveat[wght].ttf",
         403648, "0bdb6b660482d31531b3945849fba5916b3ef8695da7024a9e6b9ee3c4157988",
         "hand", "Latn Cyrl", (("wght", 400, 400, 700),), 0, False, "OFL-1.1",
         "PyPI fontpkg-caveat 2.0", ""),
    _row("permanent-marker", "Permanent Marker", DATA, "permanent-marker/PermanentMarker-Regular.ttf",
         74632, "28f82c8a7943cb8e9d599f8554da1d4fc75dbcf69b9885ad6c0611d20c6946c5",
         "brush hand heavy", "Latn", (), 400, False, "Apache-2.0",
         "PyPI fontpkg-permanent-marker 1.1", "English only"),
    _row("jetbrains-mono", "JetBrains Mono", DATA, "jetbrains-mono/JetBrainsMono[wght].ttf",
         187208, "48715a42ec242c21e9f02692891e147d022299a52e48d5e413e1a942193ffeda",
         "mono", "Latn Cyrl Grek", (("wght", 100, 400, 800),), 0, False, "OFL-1.1",
         "PyPI fontpkg-jetbrains-mono 2.211", ""),
    _row("jetbrains-mono-italic", "JetBrains Mono", DATA, "jetbrains-mono/JetBrainsMono-Italic[wght].ttf",
         191556, "85ae2a5cd3f56baf1ce1c21a851322c58e3d8fbe8e8ad4a4d090a820dd7fe558",
         "mono", "Latn Cyrl Grek", (("wght", 100, 400, 800),), 0, True, "OFL-1.1",
         "PyPI fontpkg-jetbrains-mono 2.211", ""),
    _row("noto-sans-arabic", "Noto Sans Arabic", DATA, "noto-sans-arabic/NotoSansArabic[wdth,wght].ttf",
         844676, "63111b5b2e074dd48cc67692e0a2726d86ee94c1c37fe8598257b7b4e87e869e",
         "sans", "Arab", (("wdth", 62.5, 100, 100), ("wght", 100, 400, 900),), 0, False, "OFL-1.1",
         "PyPI fontpkg-noto-sans-arabic 2.12", ""),
    _row("amiri", "Amiri", DATA, "amiri/Amiri-Regular.ttf",
         431116, "ab391c4147d054c48976e98322ad0eefe1427aa0e0502a12a4c75d80a70cfcd7",
         "serif", "Arab Latn", (), 400, False, "OFL-1.1",
         "PyPI fontpkg-amiri 1.2", "Naskh"),
    _row("amiri-bold", "Amiri", DATA, "amiri/Amiri-Bold.ttf",
         413480, "cfccb794268e7d573d857e6d6a67f89cf8a053e8ffd85dfa0c8ec1bb36fc4827",
         "serif", "Arab Latn", (), 700, False, "OFL-1.1",
         "PyPI fontpkg-amiri 1.2", ""),
    _row("heebo", "Heebo", DATA, "heebo/Heebo[wght].ttf",
         122012, "18f930b583fa8fe6b40b2f8263b7ac6afbac07adc91a12467874e7467d3ace30",
         "sans", "Hebr Latn", (("wght", 100, 400, 900),), 0, False, "OFL-1.1",
         "PyPI fontpkg-heebo 3.100", ""),
    _row("frank-ruhl-libre", "Frank Ruhl Libre", DATA, "frank-ruhl-libre/FrankRuhlLibre[wght].ttf",
         178468, "f9bf26966681037aae894b031bd0dcf2c1bfdfa128dd0640cf276fe62a338a43",
         "serif", "Hebr Latn", (("wght", 300, 400, 900),), 0, False, "OFL-1.1",
         "PyPI fontpkg-frank-ruhl-libre 6.4", ""),
    _row("noto-sans-thai", "Noto Sans Thai", DATA, "noto-sans-thai/NotoSansThai[wdth,wght].ttf",
         218652, "5a1c559bb539583c8a1fd99d1c5b9491e5e14478c9cd2bd0970d5c3096cc9ef8",
         "sans", "Thai", (("wdth", 62.5, 100, 100), ("wght", 100, 400, 900),), 0, False, "OFL-1.1",
         "PyPI fontpkg-noto-sans-thai 2.2", ""),
    _row("noto-sans-devanagari", "Noto Sans Devanagari", DATA,
         "noto-sans-devanagari/NotoSansDevanagari[wdth,wght].ttf",
         641944, "14ec4af41f27482216d1c2229f417ff9b1425e1babb014e57d1d40d03229853e",
         "sans", "Deva", (("wdth", 62.5, 100, 100), ("wght", 100, 400, 900),), 0, False, "OFL-1.1",
         "PyPI fontpkg-noto-sans-devanagari 2.7", ""),
    _row("noto-emoji", "Noto Emoji", DECKR, "fonts/NotoEmoji[wght].ttf",
         1982596, "de6c18832938afc99caf132b39d6a30a19bac7f2e812e28db2535b4608d27551",
         "emoji", "Zsye", (("wght", 300, 400, 700),), 0, False, "OFL-1.1",
         "PyPI deckr-fonts 0.2.0", "one colour, outlines"),
    _row("noto-color-emoji", "Noto Color Emoji", DECKR, "fonts/NotoColorEmoji-Regular.ttf",
         24271604, "be73479ba4fa277c89b85cd6c71717df30d9d0eff6da8c1e1a201e5b95459299",
         "emoji colour", "Zsye", (), 400, False, "OFL-1.1",
         "PyPI deckr-fonts 0.2.0", "COLRv1 vectors and an SVG table"),
)
# fmt: on


@cache
def _root(package: str) -> Path:
    """Where the package's files lie, without importing it."""
    if package == "data":
        return Path(__file__).parent / "data"
    spec = importlib.util.find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        name = package.replace("_", "-")
        raise FontError(f"font package {name} is not installed", "fonts.catalog", f"Install {name}.")
    return Path(spec.submodule_search_locations[0])


@cache
def builtin_faces() -> tuple[Face, ...]:
    """Every row with its absolute path, in catalogue order.

    Raises:
        FontError: a font package is not installed. That a file is there and whole is for `verify` to say.
    """
    return tuple(replace(row, path=_root(row.path.parts[0]).joinpath(*row.path.parts[1:])) for row in ROWS)
