"""Description told from copy: how much of a stretch of words speaks of letters, layout, things seen, or their effect.

A request that describes a picture in prose uses the words of typography and layout, of surfaces and figures, and of
the impression they make; what is written on a sign or a poster seldom does.
"""

from __future__ import annotations

import re

__all__ = ["WORD", "describes", "description", "is_caption", "is_prose", "opening", "tail_like"]

WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*|\d[\d.,:%]*")

_WORDS_EN = frozenset(
    {
        "letter", "letters", "lettering", "lettered", "font", "fonts", "typeface", "typefaces", "typography",
        "typographic", "type", "text", "textual", "texts", "script", "scripts", "serif", "sans-serif", "sans",
        "uppercase", "lowercase", "capitals", "caps", "bold", "bolded", "italic", "italics", "italicized",
        "slanted", "cursive", "handwritten", "hand-drawn", "hand-painted", "handwriting", "calligraphy",
        "calligraphic", "legible", "readable", "legibly", "clarity", "visible", "visibly", "clear", "clearly",
        "crisp", "prominent", "prominently", "eye-catching", "distinct", "distinctly", "elegant", "elegantly",
        "stylish", "stylized", "stylised", "modern", "minimalist", "minimal", "minimalistic", "sleek", "subtle",
        "subtly", "delicate", "delicately", "neat", "neatly", "playful", "whimsical", "ornate", "printed",
        "painted", "embossed", "engraved", "etched", "stenciled", "stencilled", "inscribed", "stamped", "rendered",
        "displayed", "displaying", "displays", "display", "depicting", "depicts", "depicted", "featuring",
        "features", "feature", "showing", "shown", "showcases", "showcasing", "illustrated", "illustration",
        "illustrations", "drawn", "drawing", "designed", "design", "styled", "style", "styling", "set", "placed",
        "positioned", "position", "positioning", "arranged", "arrangement", "aligned", "alignment", "centered",
        "centred", "centrally", "located", "situated", "occupying", "spanning", "stretching", "running",
        "wrapping", "mounted", "attached", "hanging", "suspended", "pinned", "layout", "composition", "header",
        "footer", "headline", "heading", "subheading", "subtitle", "title", "caption", "captions", "tagline",
        "slogan", "label", "labels", "labeled", "labelled", "signs", "sign", "signage", "billboard", "chalkboard",
        "board", "banner", "poster", "slide", "screen", "panel", "panels", "column", "columns", "section",
        "sections", "block", "blocks", "box", "boxes", "bubble", "bubbles", "icon", "icons", "logo", "button",
        "buttons", "background", "foreground", "backdrop", "border", "borders", "frame", "framed", "edge",
        "corner", "corners", "margin", "texture", "textured", "gradient", "translucent", "semi-transparent",
        "opaque", "color", "colors", "colour", "colours", "colored", "coloured", "tone", "tones", "hue", "hues",
        "shade", "shades", "white", "black", "red", "blue", "green", "golden", "gold", "silver", "yellow",
        "orange", "purple", "pink", "navy", "teal", "crimson", "brown", "gray", "grey", "pastel", "viewer",
        "viewers", "audience", "reader", "readers", "eye", "eyes", "attention", "atmosphere", "ambiance",
        "ambience", "mood", "scene", "image", "picture", "photo", "photograph", "photorealistic", "cinematic",
        "lighting", "light", "lit", "glowing", "illuminated", "shadows", "sunlight", "vibrant", "vivid", "bright",
        "warm", "cozy", "cosy", "inviting", "charming", "rustic", "vintage", "retro", "aesthetic", "beneath",
        "underneath", "below", "above", "beside", "nearby", "alongside", "adjacent", "surrounding", "surrounded",
        "around", "directly", "immediately", "slightly", "horizontally", "vertically", "diagonally", "smaller",
        "larger", "size", "sized", "sizes", "small", "large", "tiny", "huge", "thin", "thick", "spacing", "spaced",
        "evenly", "equal", "width", "height", "enhancing", "enhances", "evoking", "creating", "creates",
        "capturing", "complementing", "reinforcing", "reinforces", "emphasizing", "emphasizes", "highlighting",
        "highlights", "ensuring", "ensures", "guiding", "adding", "conveying", "contributing", "making",
        "providing", "offering", "blending", "balanced", "harmonious", "cohesive", "overall", "visual", "visually",
        "message", "messages", "phrase", "phrases", "words", "word", "lines", "integrating", "unifying", "unify",
        "supporting", "supports", "illustrating", "representing", "symbolic", "motif", "motifs", "element",
        "elements", "expression", "expressions", "gesture", "lively", "dynamic", "contemporary", "professional",
        "natural", "naturally", "paired", "accompanied", "complemented", "standing", "stands", "sits", "seated",
        "wearing", "holding", "smiling",
    }
)  # fmt: skip
_WEAK_EN = frozenset(
    {
        "professional", "natural", "dynamic", "contemporary", "lively", "supports", "element", "elements", "light",
        "warm", "bright", "modern", "small", "large", "eye", "eyes", "white", "black", "red", "blue", "green",
        "gold", "golden", "silver", "brown", "size", "type", "set", "words", "word", "lines", "style", "design",
        "sign", "signs", "message", "around", "above", "adding", "offering", "creating", "making", "providing",
        "image", "picture", "photo", "clear", "feature", "features", "display", "inviting", "frame", "box",
        "boxes", "section", "block", "edge", "corner", "scene", "title", "standing", "holding", "smiling",
        "orange", "pink", "yellow", "purple", "guiding", "drawing", "drawn", "running", "directly",
        "immediately", "vintage", "cozy", "cosy", "rustic", "retro", "audience", "readers", "reader", "viewers",
        "play", "playful", "shades", "attention", "mood", "attached", "balanced", "board", "banner",
    }
)  # fmt: skip
_ZH = re.compile(
    r"字体|字迹|字样|文字|字号|字母|粗体|斜体|衬线|手写体?|书法体|印刷|排版|排列|排布|布局|版式|居中|对齐|"
    r"清晰|醒目|显眼|突出|易读|可读|可辨|呈现|展示着?|展现|显示|标注|标示|写着|写有|印着|印有|刻着|"
    r"采用|采取|以[^，。]{0,14}(?:字体|字|风格|方式|格式|形式|笔触|排列)|风格|设计|色调|配色|色彩|颜色|背景|"
    r"边框|边缘|角落|顶部|底部|上方|下方|左侧|右侧|左上角?|右上角?|左下角?|右下角?|中央|中间|正中|"
    r"位置|区域|画面|场景|图像|海报|招牌|标识|标签|标语|标题|广告牌|屏幕|黑板|海报|对话框|图标|按钮|插图|"
    r"图案|装饰|卡片|面板|字幕|氛围|气氛|质感|光线|灯光|阴影|渐变|透明|半透明|"
    r"吸引|引导|强调|强化|增强|凸显|营造|传达|传递|提供|契合|烘托|观众|观者|读者|视线|视觉|整体|略小|较小|"
    r"稍小|更小|字框|小巧|精致|优雅|优美|简洁|现代感?|复古|配有|搭配|环绕|围绕|点缀|"
    r"易于|便于|方便|旨在|促使|使得|呼应|彰显|体现|流露|散发|洋溢|勾勒|映衬|衬托|延伸|贯穿|弧形|倾斜|矩形|"
    r"圆角|线条|笔触|纹理|渲染|描绘|映照|闪耀|柔和|生动|俏皮|活泼|庄重|典雅|古典|极简|时尚|立体|发光|标明|"
    r"识别|操作|体验感|布满|排成|印制|手绘|"
    r"整齐|工整|放置|摆放|悬挂|贴有|张贴|竖立|站在|坐在|旁边?|附近|其下|其上|紧接|紧随|白色|黑色|红色|蓝色|"
    r"绿色|金色|黄色|橙色|紫色|粉色|灰色|棕色|米色|银色|深色|浅色"
)
_TAIL_EN = re.compile(
    r"^\s*,?\s*\(?(?:in|on|at|up|as|along|across|near|filling|with (?:a |an |the )?(?:[\w-]+ ){0,3}?(?:font|"
    r"text|letter|lettering|background|icon|border|style|shadow|outline|price|description)|set|written|"
    r"displayed|printed|painted|placed|positioned|centered|centred|rendered|designed|featured|shown|"
    r"highlighted|styled|arranged|aligned|located|typeset|all|each|both|immediately|clearly|"
    r"prominently|boldly|neatly|distinctly|beautifully|easily|subtly|effectively|which|that|is|are|was|goes|"
    r"go|runs?|comes?|belongs|hangs?|much|bigger|smaller|larger|appears?|stands?|sits?|floats?|dominates?|"
    r"should|must|will|can|"
    r"just|directly|right|slightly|below|above|beneath|underneath|under|over|next|beside|top|bottom|left|"
    r"right|upper|lower|center|centre|middle|for|using|of|to|so|"
    r"[a-z]+ing|[a-z]+ly|[a-z]+ed|label|labels|button|buttons|text|sign|signs|headline|title|only|"
    r"respectively|large|small|big|huge|tiny|bold|italic|uppercase)\b",
    re.IGNORECASE,
)
_TAIL_ZH = re.compile(
    r"^\s*[，,]?\s*(?:采用|写[在于]|摆|印在|贴在|列在|排在|标在|大大地|要(?=最|大|小|更|加粗|用|竖|横|居中|"
    r"放|写)|[大小]一[点些号]|这?[几两三四五六七八九十]个?大?字|以|用|由|字体|字号|字样|文字|均|都|每|分别|"
    r"依次|位于|放|置于|居中|排|用于|供|立即|清晰|醒目|突出|配|引|使|并|作|为|的|等|在|字|按钮|标签|标语|"
    r"标题|色|颜色|加粗|较|略|稍|更|大|小|一行|竖|横|"
    r"营造|强调|传|白色|黑色|红色|蓝色|金色|绿色|这|那|整|有效|旁边|下方|上方|左|右|上|下|中)"
)


def description(text: str) -> float:
    """The share of a stretch of words that is of description: of its words in English, of its characters in Chinese."""
    latin = WORD.findall(text)
    han = len(re.findall(r"[\u4e00-\u9fff]", text))
    if han > 2 * len(latin):
        return min(1.0, sum(len(m) for m in _ZH.findall(text)) / max(1, han + len(latin)))
    if not latin:
        return 0.0
    weight = 0.0
    for word in latin:
        low = word.lower()
        if low in _WORDS_EN:
            weight += 0.5 if low in _WEAK_EN else 1.0
        elif low.endswith("ly") and len(low) > 5 and len(latin) > 1:
            weight += 0.5
    return weight / len(latin)


_PROSE, _LABELLED_PROSE = 0.11, 0.17
_SHORT_ZH, _SHORT_PROSE = 60, 0.15
"""A short Chinese request is prose where a good part of it is description."""
_LAID_OUT = re.compile(
    r"(?:^|[.\n])\s*(?:At|Below|Under|Beneath|Underneath|On|In|To|Above|Next to|Along|Across) "
    r"(?:the (?:very |bottom|top|left|right|cent|middle|main|upper|lower|side|back|front)|that|this|it)\b"
)
"""A sentence that begins with a place: a layout is told sentence by sentence."""
_SIZED = re.compile(r"\(\d+ ?(?:pt|px|磅|号字)\b")
"""A size of type in brackets: a layout is specified line by line."""


def is_prose(text: str, *, labelled: bool = False) -> bool:
    """Whether a request describes a picture in prose, rather than naming its parts in order: long, much description.

    Where it is `labelled` (`title: X; date: Y`) it takes more. Sizes of type in brackets specify a layout line by line.
    """
    plain = text.replace("\x00", " ")
    long = len(plain.split()) >= 50 or len(re.findall(r"[\u4e00-\u9fff]", plain)) >= 100
    # Names and words in capitals may be strings: they tell nothing of the manner of the rest.
    lower = (
        re.sub(r"(?<![a-z] )\b[A-Z0-9$€£][\w'’.-]*", " ", plain)
        if plain.isascii() or len(plain.split()) >= 50
        else plain
    )
    told = (long and description(lower) >= (_LABELLED_PROSE if labelled else _PROSE)) or len(_SIZED.findall(plain)) > 1
    if not labelled and len(re.findall(r"[\u4e00-\u9fff]", plain)) >= _SHORT_ZH and description(plain) >= _SHORT_PROSE:
        return True
    return told or (long and len(_LAID_OUT.findall(plain)) > 2)


def is_caption(text: str) -> bool:
    """Whether a Chinese request in prose describes a finished picture throughout: no part of it is a list of labels."""
    plain = text.replace("\x00", " ")
    return len(re.findall(r"[\u4e00-\u9fff]", plain)) >= _CAPTION_ZH and description(plain) >= _CAPTION


_CAPTION_ZH, _CAPTION = 70, 0.2


def opening(text: str) -> str:
    """The first sentence: what a description is of stands there."""
    end = re.search(r"[。！？\n]|\.(?=\s)", text[30:])
    return text[: 30 + end.start()] if end else text


def describes(text: str) -> bool:
    """Whether a stretch of words is description rather than something to be set."""
    latin = len(WORD.findall(text))
    return description(text) >= (0.34 if latin < 5 else 0.22 if latin < 14 else 0.15)


def tail_like(piece: str) -> bool:
    """Whether a piece of a sentence after a string still speaks of it (`in bold letters`, `以衬线字体呈现`)."""
    return bool(_TAIL_EN.match(piece) or _TAIL_ZH.match(piece))
