"""Briefs of every kind at any length: so many words, spread over what a brief of that kind holds."""

from random import Random

from forebrush.scene.brief import Brief
from forebrush.scene.loading import validate

KINDS = (
    "poster", "event", "sale", "recipe", "menu", "prescription", "livestream", "phone", "web", "slide", "comparison",
    "process", "timeline", "statistics", "timetable", "ticket", "certificate", "invitation", "scroll", "couplet",
    "comic", "cover", "sign", "chalkboard", "page",
)  # fmt: skip

_EN = """
    harbour evening market fresh bread morning river lantern paper garden winter summer music field small window
    table early train letter story quiet mountain coffee silver open night walk child teacher bicycle orchard
    festival library weather kitchen sailing pepper basil copper number friday station platform moon gallery
""".split()  # noqa: SIM905
_ZH = """
    海港 清晨 市集 面包 河岸 灯笼 纸张 花园 冬日 夏天 音乐 田野 窗边 餐桌 早班 列车 信件 故事 安静 山间 咖啡 银色 开放
    夜晚 散步 孩子 老师 单车 果园 节日 图书 天气 厨房 帆船 胡椒 罗勒 铜壶 数字 周五 车站 站台 月亮 画廊 湖水
""".split()  # noqa: SIM905


class Words:
    """Hands out words until they are used up."""

    def __init__(self, count, lang, seed=0):
        self.left, self.lang, self.random = count, lang, Random(seed)

    def take(self, count):
        count = min(count, self.left)
        self.left -= count
        pool = _ZH if self.lang.startswith("zh") else _EN
        words = [self.random.choice(pool) for _ in range(count)]
        return "".join(words) if self.lang.startswith("zh") else " ".join(words).capitalize()

    def price(self):
        if not self.left:
            return ""
        self.left -= 1
        return f"{'¥' if self.lang.startswith('zh') else '$'}{self.random.randint(3, 90)}"

    def time(self):
        if not self.left:
            return ""
        self.left -= 1
        return f"{self.random.randint(8, 21):02}:{self.random.choice(('00', '15', '30'))}"


def _entries(words, shape, share, most=40):
    """Entries until a share of the words is used."""
    goal = max(0, words.left - max(1, int(words.left * share)))
    made = []
    while words.left > goal and len(made) < most:
        entry = {}
        for key, count in shape.items():
            value = words.price() if count == "price" else words.time() if count == "time" else words.take(count)
            if value:
                entry[key] = value
        if entry:
            made.append(entry)
    return made


# kind of picture: sections as (kind, role, shape of an entry, share of the words that are left)
_SECTIONS = {
    "poster": [("list", "details", {"label": 1, "value": 3}, 0.3), ("prose", "", {"text": 24}, 1.0)],
    "event": [
        ("list", "lineup", {"text": 3}, 0.4),
        ("list", "details", {"label": 1, "value": "time"}, 0.3),
        ("prose", "", {"text": 20}, 1.0),
    ],
    "sale": [("list", "price", {"label": 1, "value": "price"}, 0.3), ("list", "details", {"text": 8}, 1.0)],
    "recipe": [("list", "ingredients", {"label": 2, "value": 1}, 0.3), ("steps", "steps", {"text": 14}, 1.0)],
    "menu": [
        ("list", "", {"label": 2, "value": "price", "note": 4}, 0.4),
        ("list", "", {"label": 2, "value": "price"}, 0.5),
        ("list", "", {"label": 3, "value": "price"}, 1.0),
    ],
    "prescription": [
        ("fields", "", {"label": 1, "value": 2}, 0.3),
        ("fields", "rx", {"label": 3, "value": 6}, 0.9),
        ("signature", "", {"label": 1}, 1.0),
    ],
    "livestream": [
        ("stats", "", {"label": 1, "value": 1}, 0.2),
        ("comments", "", {"label": 1, "text": 6}, 0.7),
        ("buttons", "", {"text": 2}, 1.0),
    ],
    "phone": [
        ("nav", "", {"text": 1}, 0.2),
        ("stats", "", {"label": 1, "value": 1}, 0.2),
        ("list", "", {"label": 3, "value": 1, "note": 4}, 1.0),
    ],
    "web": [
        ("nav", "", {"text": 1}, 0.15),
        ("cards", "", {"label": 2, "text": 14}, 0.8),
        ("buttons", "", {"text": 2}, 1.0),
    ],
    "slide": [("stats", "", {"label": 2, "value": 1}, 0.2), ("list", "takeaways", {"text": 10}, 1.0)],
    "comparison": [("columns", "", {"label": 2, "text": 18}, 1.0)],
    "process": [("steps", "", {"label": 2, "text": 12}, 1.0)],
    "timeline": [("timeline", "", {"label": "time", "text": 8}, 1.0)],
    "statistics": [("stats", "", {"label": 3, "value": 1}, 0.4), ("list", "takeaways", {"text": 12}, 1.0)],
    "ticket": [("fields", "", {"label": 1, "value": 2}, 0.8), ("list", "notes", {"text": 10}, 1.0)],
    "certificate": [("prose", "", {"text": 20}, 0.7), ("signature", "", {"label": 1, "text": 2}, 1.0)],
    "invitation": [("list", "details", {"label": 1, "value": 3}, 0.5), ("prose", "", {"text": 16}, 1.0)],
    "scroll": [("prose", "", {"text": 14}, 1.0)],
    "comic": [("panels", "", {"label": 2, "text": 6}, 1.0)],
    "cover": [("prose", "", {"text": 16}, 1.0)],
    "chalkboard": [("list", "", {"label": 2, "value": "price"}, 1.0)],
    "page": [("list", "", {"text": 6}, 0.3), ("prose", "", {"label": 2, "text": 24}, 1.0)],
}
_ROLES = {"couplet": ("couplet-right", "couplet-left", "couplet-top"), "sign": ("sign", "sign"), "scroll": ("quote",)}


def brief(kind, count, lang="en", width=1024, height=1536, seed=0):
    """A brief of a kind with about so many words."""
    words = Words(count, lang, seed)
    copy, sections = [], []
    if kind == "couplet":
        line = max(1, min(5, count // 3))
        for role in _ROLES[kind]:
            copy.append({"role": role, "text": words.take(line)})
    elif kind == "scroll":
        copy.append({"role": "quote", "text": words.take(min(14, count))})
        copy.append({"role": "author", "text": words.take(1)})
    else:
        copy.append({"role": "title", "text": words.take(min(3, count))})
        if words.left:
            copy.append({"role": "subtitle", "text": words.take(min(6, words.left))})
    if kind == "sign":
        while words.left:
            copy.append({"role": "sign", "surface": f"sign-{len(copy) % 3}", "text": words.take(6)})
    if kind == "timetable" and words.left:
        head = [words.take(1) for _ in range(6)]
        rows = []
        while words.left and len(rows) < 90:
            rows.append([words.time(), *(words.take(1) for _ in head[1:])])
        sections.append({"kind": "table", "columns": head, "rows": rows})
    for part, role, shape, share in _SECTIONS.get(kind, ()):
        if words.left:
            sections.append({"kind": part, "role": role, "entries": _entries(words, shape, share)})
    if words.left and kind not in ("sign", "timetable"):
        copy.append({"role": "body", "text": words.take(words.left)})
    raw = {
        "kind": kind,
        "lang": "zh-Hans" if lang.startswith("zh") else lang,
        "width": width,
        "height": height,
        "copy": [c for c in copy if c["text"]],
        "sections": [s for s in sections if s.get("entries") or s.get("rows")],
    }
    return validate(Brief, raw)
