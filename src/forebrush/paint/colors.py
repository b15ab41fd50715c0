"""Which colours a ground takes where none are given: a table of words in English and Chinese."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from forebrush.paint.oklab import Rgb, lightness, shade
from forebrush.scene.picture import PictureBrief
from forebrush.scene.values import Color
from forebrush.world import Palette

__all__ = ["Choice", "choose"]


@dataclass(frozen=True, slots=True)
class _Row:
    words: str
    kind: str
    colors: str


_TABLE = (
    # The more telling comes first: a festival at night is a festival.
    _Row("spring festival|new year|lunar|festive|春节|新年|喜庆|过年|元宵", "rays", "8f1420 b8202a d8452f f2b35a"),
    _Row("christmas|圣诞", "bokeh", "0b2119 143a2c a8383c f4d491"),
    _Row("auspicious|chinese fashion|祥云|国潮|喜宴", "clouds", "8f1420 b8202a d8452f f2c36a"),
    _Row(
        "birthday|party|celebrat|confetti|carnival|生日|派对|庆祝|庆典|彩纸|狂欢",
        "confetti",
        "fff4ec ff5a6e ffc53d 3ac6b6 5a6cf0",
    ),
    _Row("aurora|northern lights|polar night|极光", "aurora", "0a1030 23c99a 3f8fd8 8a4fd0"),
    _Row("mid-autumn|moon festival|中秋", "glow", "15224a 2c4379 5f6fae f3d9a0"),
    _Row("sunrise|dawn|清晨|黎明|日出|朝霞", "mesh", "fbe6cf f8c39c ec9a94 a99ac9 7f93c4"),
    _Row("sunset|dusk|golden hour|evening glow|黄昏|日落|傍晚|夕阳|晚霞", "mesh", "ffd59a f79a5f dd5f66 7f4479 3a2f63"),
    _Row("starry|galaxy|space|cosmic|星空|宇宙|银河", "bokeh", "070b1f 151c47 35307a 7a5fb0 c7b7f0"),
    _Row("cyber|neon|赛博|霓虹", "glow", "0b0a22 2a1260 8a1fb3 00b7d8"),
    _Row("night|midnight|夜", "bokeh", "0c1430 1a2856 3b4d86 e8c88a"),
    _Row("rain|storm|雨", "mesh", "c9d6de 9fb3c1 728a9e 4d6478"),
    _Row("ink mountains|misty mountains|水墨山水|云山", "mist", "f3efe4 8a8f8c 2f3f46"),
    _Row("fog|mist|haze|雾|烟雨", "gradient", "eef1f0 d5dedd b3c2c4 91a5aa"),
    _Row("snow|winter|frost|雪|冬|冰", "glow", "f4f8fc dde9f4 b9d0e6 8fb0d2"),
    _Row("spring|blossom|sakura|春|樱", "mesh", "fdf3ee f9d8dc f2b8c6 cfe3c0 a8cfa8"),
    _Row("autumn|fall|harvest|秋|丰收", "mesh", "f8e4c0 eeb768 d98441 a8502f 6f3a2a"),
    _Row("summer|beach|sea|ocean|夏|海|沙滩", "waves", "e9f7f4 a5e0e0 4fb8cf 2380b5 134f87"),
    _Row("forest|nature|garden|green|eco|森林|自然|植物|环保|绿", "waves", "eef4e2 c6dba6 86b272 4d8560 25543f"),
    _Row("mountain|landscape|shanshui|山水|山", "waves", "f3efe4 d3d8cd a0b2ad 6d8a8c 3f5b63"),
    _Row("tech|technology|digital|data|science|科技|数字|未来|智能", "glow", "0a1730 10305f 1c5fa8 35b6d6"),
    _Row("blueprint|engineering|architect|technical drawing|蓝图|工程|图纸|机械", "blueprint", "123a78 5f8fd0 dfeaff"),
    _Row("marble|jewel|大理石|珠宝", "marble", "f4f2ee a3a4ad c9a24a"),
    _Row("terrazzo|水磨石", "terrazzo", "f3ece2 d9775f 2f6f73 e0b04c"),
    _Row("linen|burlap|handmade|亚麻|棉麻|布艺|手作", "linen", "efe6d6 c9b494"),
    _Row("comic|halftone|pop art|screen print|漫画|波普|网点", "halftone", "fff3d6 ff5a5f 2f6fd0"),
    _Row("memphis|eighties|80s|geometric|孟菲斯|几何", "memphis", "ffe9f0 ff6f91 ffd23f 27c4b8 6a5af0"),
    _Row("japanese|ukiyo|seigaiha|wave pattern|和风|日式|青海波|浮世绘", "seigaiha", "1d4e7a 3f86a8 e8d9a8"),
    _Row("luxury|premium|elegant|gold|奢华|高端|高级|鎏金|典雅", "glow", "14110e 2a231b 6b5230 d8b878"),
    _Row("romantic|love|wedding|valentine|浪漫|爱|婚", "bokeh", "5b1f3a 9a3b5c e08a9a ffe0d6"),
    _Row("cute|playful|kid|child|candy|fun|可爱|童|萌|糖果", "mesh", "fff2d6 ffd3c2 f9b8cf c9c3f2 b5e0ea"),
    _Row("calm|zen|quiet|peace|spa|安静|平静|宁静|禅|治愈", "gradient", "f3f1e9 dfe4d8 c3d0c4 a5b8b1"),
    _Row("vintage|retro|nostalg|复古|怀旧|民国", "rays", "f3e2c0 ead0a0 d9a86c a9623d"),
    _Row("energetic|sport|dynamic|passion|活力|运动|热情|激情", "rays", "ff8a3c f4532f c62745 5e1540"),
    _Row("minimal|clean|simple|极简|简约|简洁", "gradient", "fafaf8 f0f0ec e2e3df d3d5d2"),
    _Row("food|warm|cozy|bakery|coffee|美食|温暖|温馨|咖啡|烘焙", "glow", "fbf1e2 f3d9b8 e2ad7c b8754a"),
    _Row("ink|paper|rice paper|calligraphy|水墨|宣纸|书法|国风|古风", "paper", "f4eddd e6d9c0 c9b494"),
    _Row("morning|day|noon|sky|早|上午|白天|天空|晴", "gradient", "eaf5fc c8e4f6 97c8ec 6aa7dd"),
)
_DEFAULT = _Row("", "mesh", "f7f0e4 eedcc4 dfc0a2 c3a98f")


@dataclass(frozen=True, slots=True)
class Choice:
    """Colours from the lightest use to the strongest, the kind that suits the words, and the words that were used."""

    colors: tuple[Rgb, ...]
    kind: str
    used: str = ""


def _parse(text: str) -> tuple[Rgb, ...]:
    return tuple((int(d[:2], 16), int(d[2:4], 16), int(d[4:], 16)) for d in text.split())


def _row_for(brief: PictureBrief) -> tuple[_Row, str]:
    """The first row of which a word is in the brief: in its mood, time, season and weather, then in all of it."""
    told = " ".join((*brief.mood, brief.time, brief.season, brief.weather, brief.light))
    for text in (told, " ".join((brief.setting, brief.style, brief.prompt))):
        for row in _TABLE:
            for word in row.words.split("|"):
                # English words are whole, or begin one ("nostalg"); Chinese ones stand anywhere.
                if re.search(rf"\b{word}" if word.isascii() else word, text.lower()):
                    return row, word
    return _DEFAULT, ""


def choose(brief: PictureBrief, palette: Palette, given: Sequence[Color]) -> Choice:
    """The colours that are given, else those of the brief's palette, else of its words; at least two of them."""
    row, word = _row_for(brief)
    chosen = [palette(color)[:3] for color in (given or brief.palette)]
    colors = tuple((r, g, b) for r, g, b in chosen) or _parse(row.colors)
    if len(colors) == 1:
        # A second of the same hue, on the side where there is room.
        colors = (*colors, shade(colors[0], -0.16 if lightness(colors[0]) > 0.55 else 0.16))
    return Choice(colors, row.kind, "" if chosen else word)
