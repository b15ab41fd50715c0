"""What a notice holds, and the shapes of its strings: who presents what, credits, buttons, terms, what day and hour."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from forebrush.think.planner.description import describes
from forebrush.think.planner.kinds import shapes
from forebrush.think.planner.labelled import Piece, Vocabulary
from forebrush.think.planner.reading import is_instruction, is_look, place
from forebrush.think.planner.segments import blank
from forebrush.think.planner.source import Source
from forebrush.think.planner.surfaces import Surfaces

__all__ = [
    "AT_HOUR",
    "AUTHOR",
    "BUTTON",
    "CALLED",
    "CREDIT",
    "DAY_OF",
    "FIGURE",
    "FROM",
    "GIVER",
    "HELD_AT",
    "JOINT",
    "LABELLED",
    "NAMED_BEHIND",
    "NAMED_FIRST",
    "ONE_PERSON",
    "ON_DAY",
    "PLACED",
    "PLAYED",
    "PRESENTS",
    "PROGRAMME",
    "PROGRAMME_LINE",
    "SENTENCE_LIKE",
    "SHOP",
    "TERMS",
    "THEMES",
    "THERE",
    "WORK",
    "Notice",
    "Thing",
    "adds",
    "bulleted",
    "content",
    "footer_words",
    "goes_on",
    "in_scene",
    "joined_days",
    "loosely",
    "opening_name",
    "orders",
    "role_of_place",
    "spoken_span",
    "tells",
    "unbulleted",
    "unlabelled",
    "words_before",
]  # fmt: skip


@dataclass(slots=True)
class Thing:
    """A thing for sale: its name, its price and old price as written, an offer on it, and what else is said."""

    name: str
    now: str = ""
    was: str = ""
    offer: str = ""
    note: str = ""
    labels: tuple[str, str] = ("", "")
    """What old and new price are called."""


@dataclass(slots=True)
class Notice:
    """What was read."""

    details: list[dict[str, str]] = field(default_factory=list)
    prices: list[dict[str, str]] = field(default_factory=list)
    things: list[Thing] = field(default_factory=list)
    offers: list[str] = field(default_factory=list)
    lineup: list[tuple[str, list[str]]] = field(default_factory=list)
    stats: list[dict[str, str]] = field(default_factory=list)
    points: list[str] = field(default_factory=list)
    steps: list[str] = field(default_factory=list)
    cards: list[str] = field(default_factory=list)
    hours: list[tuple[str, str]] = field(default_factory=list)
    """A time of day, and what happens then."""
    days: list[tuple[str, str]] = field(default_factory=list)
    """`第一天`, `Day 2`, and what it brings."""


_NAME = r"(?:[A-Z&][\w'’&]*)(?: (?:(?:of|the|and|for|in|at|de|la|without|with|on|to|from) )*[A-Z&\d][\w'’&]*)*"
PRESENTS = re.compile(rf"(?P<brand>{_NAME})\s+presents:?\s+(?P<title>{_NAME})")
SHOP = re.compile(
    rf"\bfor (?:my|our|the|a|an) (?:[a-z'-]+ ){{0,4}}(?:shop|store|stall|bar|pub|cafe|café|restaurant|"
    rf"bakery|studio|salon|clinic|school|gym|spa|company|brand|kiosk|market|nursery|garage|hotel|agency|"
    rf"business|club|library)"
    rf"(?:,| called| named)\s+(?P<name>{_NAME})"
)
CALLED = re.compile(
    rf"\b(?:call it|called simply|[Ii]t(?:'|’)?s|[Ii]t is|which is|show|event|night|fair|festival|gig|"
    rf"evening|day|film|movie|feature|play|musical|novel|book|album|exhibition|sale|talk|"
    rf"poster)(?:(?<=call it)|(?<=simply)| (?:called|titled|named)) (?P<en>{_NAME})"
    r"|(?:标题|名字|名称)?(?:就叫|名叫|叫做|名为|题为)\s*(?P<zh>[^\s，。；、：:《》“”\x00]{2,16})"
)
"""A name that the opening gives: `it's called X`, 就叫X."""
WORK = re.compile(r"^[^，。《》\n]{0,16}《(?P<work>[^》]{1,30})》")
"""A work in 《》 in the first words."""
FIGURE = re.compile(
    r"^(?P<figure>(?:约|近|超过?|约有|over |about |nearly |more than )?[¥￥$€£]?\d[\d,.]*\s?(?:%|percent|"
    r"per cent|万|亿|million|billion|thousand|k)?\s?(?:[\u4e00-\u9fff]{1,3}|(?!is\b|are\b|of\b|for\b|"
    r"in\b)[A-Za-z²³°]+)?)(?P<rest>.*)$",
    re.IGNORECASE,
)
CREDIT = re.compile(
    r"^(?:directed|written|music|produced|story|starring|design|curated|hosted|lyrics|edited|costumes?|"
    r"lighting|screenplay) by\b|^(?:导演|编剧|制片|监制|音乐|摄影)[:： ]",
    re.IGNORECASE,
)
AUTHOR = re.compile(
    r"^(?:photographs?|photos|photography|paintings?|words|poems|illustrations?|text|drawings|sculptures?|"
    r"works?|prints|choreography|a play|a novel|stories) by [A-Z].*$"
)
LABELLED = re.compile(r"^(?P<label>[^:：\d]{1,8}|[A-Za-z ]{2,16})[:：]\s*(?P<value>\S.{0,50})$")
"""A quotation that holds its own label: “起点：滨江体育中心”."""
THEMES = ("主题", "主题名", "theme")
GIVER = re.compile(
    r"^(?:(?:hosted|presented|organi[sz]ed|produced|sponsored|brought to you) by\s+[A-Z]|(?:主办|承办|出品)[：: ]).*$",
    re.IGNORECASE,
)
NAMED_FIRST = re.compile(rf"^(?P<name>{_NAME})$")
HELD_AT = re.compile(rf"^[^.\n]{{3,40}} at (?:the )?(?P<name>{_NAME})(?=[.\n])")
"""Who holds it, in the first sentence: `Career fair at Marlow Community College.`"""
FROM = re.compile(rf"^From (?:the )?(?P<name>{_NAME})$")
THERE = re.compile(
    r"^(?:and )?(?:there (?:is|are|will be|is going to be|are going to be)|there'll be|featuring|expect|"
    r"enjoy)\s+(?P<first>.+)$|^(?:里面|现场|届时|当天|还)有(?P<zh>.+)$"
)
"""What prose says there is: `there will be soup, roast squash ...`."""
ON_DAY = re.compile(
    r"^on\s+(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|the \d|\d{1,2}(?:st|nd|rd|th)?\s[A-Z])", re.IGNORECASE
)
NAMED_BEHIND = re.compile(
    r"[”」』\"’]?[”」』\"’]?\s*(?:是|作为|作|做|当)(?P<label>[\u4e00-\u9fff]{2,4}?)(?=[，。,；;\s“]|$)"
)
"""What a quotation is called behind it: `“X”是副标题`."""
ONE_PERSON = ("嘉宾", "特邀嘉宾", "guest", "speaker", "artist", "演讲者")
DAY_OF = re.compile(
    r"^(?:(?P<day>第[一二三四五六七1-7]天|day (?:\d|one|two|three|four))|(?P<hour>\d{1,"
    r"2}[:：]\d{2}(?:\s?[ap]m)?(?:\s?[-–—~至到]\s?\d{1,2}[:：]\d{2}(?:\s?[ap]m)?)?|\d{1,"
    r"2}(?:\.\d{2})?\s?[ap]m(?:\s?[-–]\s?\d{1,2}\s?[ap]m)?))"
    r"\s*[:：,，\-–—]?\s*(?P<what>(?![ap]m\b|[后前起止以开]|[-–—])[^\d\s:：,，\-–—].{1,50})$",
    re.IGNORECASE,
)
"""What happens at an hour or on a day of a programme."""
AT_HOUR = re.compile(
    r"^(?P<what>[^\d:：]{1,30}?)\s*[:：]?\s*(?P<hour>\d{1,"
    r"2}[:：]\d{2}(?:\s?[ap]m)?(?:\s?[-–—~至到]\s?\d{1,2}[:：]\d{2})?|\d{1,2}\s?[ap]m)$",
    re.IGNORECASE,
)
"""The same the other way round: `签到 9:00`."""
_HOUR_OF = r"\d{1,2}[:：]\d{2}\s+[\u4e00-\u9fff]{2,10}"
PROGRAMME = re.compile(rf"(?:程序|流程|议程|日程|安排)?[:：]?\s*(?P<run>{_HOUR_OF}(?:\s+{_HOUR_OF})+)")
"""A programme in one line, hour and what happens by turns: `程序 09:30 签到 10:00 开幕`."""
PROGRAMME_LINE = re.compile(r"(?P<hour>\d{1,2}[:：]\d{2})\s+(?P<what>[\u4e00-\u9fff]{2,10})")
PLAYED = re.compile(r"^(?P<when>[^《》]{0,10}?)\s*(?:放映|放|演|上映|播放)?\s*(?P<what>《[^》]+》)$")
BUTTON = re.compile(
    r"^(?:(?:立即|马上|点击|现在|一键|我要|去)[\u4e00-\u9fff]{2,6}|(?:book|buy|shop|order|register|join|"
    r"sign up|get|reserve|learn|start|apply|download|try|rsvp|donate|subscribe|claim)\b.{0,18}(?:now|"
    r"today|here|tickets?|more|yours?|in|up|us|free|seat)?)$",
    re.IGNORECASE,
)
TERMS = re.compile(
    r"^(?:one|limit(?:ed)?|max(?:imum)?\.?)\b.* per \w+|^while stocks? lasts?|^terms\b|^(?:not valid|"
    r"excludes?|cannot be)\b|^(?:pay|cash|cards?)\b.*\b(?:cash|cards?)\b|最终解释权|不与.{1,12}同享|"
    r"数量有限|售完即止|每人限",
    re.IGNORECASE,
)
"""Conditions, as fine print has them."""
SENTENCE_LIKE = re.compile(
    r"\b(?:we|you|they|there|which|that|who|because|should|would|the bill)\b|我们|他们|因为|所以|应该", re.IGNORECASE
)
PLACED = re.compile(r"^(?:右下角|左下角|左上角|右上角|底部|顶部|下方|上方)\s*(?:写|放|是|为)?\s*(?P<name>\S{3,24})$")
JOINT = re.compile(
    r"[\s，,、;；/|·•①-⑩\-]*(?:\d{1,2}[.)、]\s*)?(?:(?:和|与|及|以及|and|&|or)[\s“\"「]*)?[\s“”\"「」’‘]*"
)
_ADDS = re.compile(
    r"\d|免费|自带|先到先得|限[量时]|送|包|不限|欢迎|需|请|名额|入场|free|only|no |bring|all ages|welcome|"
    r"limited|book|cash|card|places|seats",
    re.IGNORECASE,
)


def tells(text: str) -> bool:
    """Whether words state a fact: a price, an offer, a time, a way to get in touch."""
    return bool(
        shapes.is_price(text)
        or shapes.priced(text)
        or shapes.is_offer(text)
        or shapes.is_when(text)
        or shapes.is_contact(text)
    )


_RUNS = re.compile(
    r"^(?:show|exhibition|fair|market|sale|offer)s? (?:runs?|starts?|ends?|opens?|closes?|continues?)\b", re.IGNORECASE
)


_ASKS_GUESTS = re.compile(
    r"^请(?:自带|勿|提前|携带|带好|带上|保持|准时|穿|至|到|凭|扫码|致电|电)|^(?:no|don't) (?:ticket|need|"
    r"booking|experience|entry|under|dogs|smoking|refunds)\b|^please (?:bring|wear|arrive|book|note|"
    r"keep)\b",
    re.IGNORECASE,
)
_LOOKY = re.compile(
    r"(?:一点儿?|一些|感|风格?|色系?|色调|画风|构图|质感|字体|剪影|插画|光影)$|^(?:不要|别|不能|避免|画|"
    r"像)|\b(?:look|feel|style|palette|background|texture|lettering|type|vibe)\b",
    re.IGNORECASE,
)


def content(text: str) -> bool:
    """Whether plain words of a sentence among others that state something are to be set, and not how it looks."""
    if is_look(text) or describes(text) or _LOOKY.search(text) or orders(text) or SENTENCE_LIKE.search(text):
        return False
    if re.search(r"[\u4e00-\u9fff]", text):
        return 3 <= len(text) <= 40
    return (len(text.split()) >= 2 or adds(text)) and len(text) <= 90


def orders(text: str) -> bool:
    """Whether a clause tells the maker what to do; `Show runs until 22 June` does not."""
    return is_instruction(text) and not _RUNS.match(text) and not _ASKS_GUESTS.match(text)


def adds(text: str) -> bool:
    """Whether words are of the sort that notices add: 自带小板凳, only 12 places, all ages."""
    return bool(_ADDS.search(text))


def unlabelled(piece: Piece) -> bool:
    """Whether nothing but numbers or `and` stands before a quotation."""
    label = re.sub(r"[\s\d①-⑩.)、(（]+", "", piece.label)
    return label.lower() in ("", "和", "与", "及", "以及", "and", "or")


def words_before(piece: Piece) -> str:
    """The words of its clause before a quotation."""
    return re.split(r"[\x01“”\"]", piece.lead)[0].strip()


_ON_PAPER = {"banner", "sticker", "tag", "label", "card", "note", "board", "panel"}


def in_scene(lead: str) -> bool:
    """Whether the words before a quotation put it on a thing in the picture: 书封面上写, `the book is titled`."""
    if len(lead) < 4:
        return False
    surface = Surfaces().read(lead)
    return bool(surface) and surface.rstrip("-0123456789") not in _ON_PAPER


def role_of_place(lead: str, text: str) -> str:
    """The role that place or size give to a quotation that nothing else names; empty where they give none."""
    if tells(text) or len(text) > 60:
        return ""
    if place(lead).startswith("bottom") or re.search(r"\bbottom\b|底部|最下", lead):
        return "footer" if not re.search(r"\bsmall\b(?=.*\band\b)", lead) else "caption"
    return "caption" if re.search(r"\bsmall\b|小字", lead) else ""


def footer_words(text: str) -> str:
    """A footer without the words that lead to it: `写一行 永远吃不腻的味道`."""
    return (
        re.sub(r"^(?:再)?(?:写|提醒|加|注明)?(?:上)?(?:一句|一行小字|一行字|一行|小字)?[\s:：]*", "", text.strip())
        or text
    )


_UNSEEN = re.compile(
    r"\b(?:people|persons?|faces?|text|logos?|photos?|clutter|models?|humans?|hands|borders?|watermarks?|gradients?)\b",
    re.IGNORECASE,
)


def loosely(piece: Piece, words: Vocabulary) -> bool:
    """Whether the word that names a quotation stands deep in the words before: `Card for a bar wall: “X”`."""
    label = piece.label.lower().split()
    if (
        piece.quoted
        and piece.slot == "brand"
        and not piece.label.isascii()
        and len(piece.label) > 4
        and piece.sentence == 0
    ):
        known = [word for word, slot in words.slots.items() if slot == "brand" and not word.isascii()]
        return not any(piece.label.endswith(word) or piece.label.startswith(word) for word in known)
    if (
        not piece.quoted
        or piece.slot not in ("brand", "where", "when", "contact", "detail", "goods", "price")
        or len(label) < 4
        or not piece.label.isascii()
    ):
        return False
    return not any(
        " ".join(label[-k:]).rstrip("s") in words.slots or " ".join(label[-k:]) in words.slots for k in (1, 2, 3, 4, 5)
    )


_OPENING_NAME = re.compile(
    rf"\b(?:called|named)\s+(?P<called>{_NAME})(?=\s+(?:and|which|that|on|in)\b|[,.:;\n]|$)"
    rf"|\bfor\s+(?:(?:my|our|the|a|an)\s+)?(?:[a-z'-]+\s+){{0,5}}(?:[a-z'-]+,\s+)?(?P<for>{_NAME})(?=[,"
    rf".:;\n]|\s+(?:and|on|in|at)\b|$)"
    rf"|\bname of (?:the |my |our )?\w+ is (?P<is>[A-Z][\w'’& ]*?)(?=[,.;]|$)"
    r"|(?:叫做|名叫|店名叫|名字叫|(?<![一另])叫)\s*(?P<zh>[\u4e00-\u9fffA-Za-z·&]{2,12})(?=[，。,.:：；\s]|$)"
)


def opening_name(source: Source) -> str:
    """Who a list of prices is of, where the first sentence says it in passing; its clause is taken."""
    text = source.unquoted
    ends = [m.start() for m in re.finditer(r"[。\n]|\.(?=\s)", text)]
    match = _OPENING_NAME.search(text[:260])
    if match is None or (len(ends) > 1 and match.start() > ends[1]):
        return ""
    group = next(g for g, v in match.groupdict().items() if v)
    start = max(text.rfind(mark, 0, match.start(group)) for mark in "，。\n\x00") + 1
    if not source.zh:
        start = 0
    end = match.end(group)
    while end < len(text) and text[end] in " :：,，":
        end += 1
    source.take(start, end)
    return match[group].strip()


_BULLET = re.compile(r"\s*[-•·*–●▪]\s*")


def _line(text: str, at: int) -> int:
    while at < len(text) and text[at] in " \n":
        at += 1
    return text.rfind("\n", 0, at) + 1


def bulleted(source: Source, piece: Piece) -> bool:
    """Whether a piece stands on a line that begins with a bullet."""
    line = _line(source.text, piece.start)
    return line > 0 and bool(_BULLET.match(source.text, line))


def unbulleted(text: str) -> str:
    """A text without its bullet."""
    return _BULLET.sub("", text, count=1) if _BULLET.match(text) else text


def joined_days(parts: list[Piece], source: Source) -> list[Piece]:
    """Pieces that begin behind what was taken, and in which `6, 7 and 8 February` is one again."""
    rest, made = source.rest, list[Piece]()
    for part in parts:
        start = part.start
        while start < part.end and rest[start] in "\x00 :：,，":
            start += 1
        part = (
            replace(part, start=start, text=part.text.lstrip("\x00 :：,，"))
            if start > part.start and not part.quoted
            else part
        )
        last = made[-1] if made else None
        if (
            last is not None
            and re.fullmatch(r"\d{1,2}[:：]\d{2}", last.text)
            and source.text[last.end : part.start] == " "
        ):
            made[-1] = replace(last, text=source.text[part.start - 1 - len(last.text) : part.end], end=part.end)
            continue
        plain = last is not None and not (
            part.quoted or part.label or last.quoted or (last.label and last.joint != "colon")
        )
        plain = plain and last is not None and (part.slot in ("", last.slot)) and bool(last.text)
        if (
            plain
            and last is not None
            and part.sentence == last.sentence
            and _BULLET.match(source.text, _line(source.text, last.start))
            and _line(source.text, last.start) == _line(source.text, part.start)
        ):
            made[-1] = replace(last, text=f"{last.text}, {part.text}", end=part.end)
            continue
        if (
            last is not None
            and re.fullmatch(r"(?:\d{1,2}(?:st|nd|rd|th)?(?:, )?)+", last.text)
            and not (part.quoted or part.label or last.quoted)
            and part.text[:1].isdigit()
        ):
            made[-1] = replace(last, text=f"{last.text}, {part.text}", end=part.end)
        else:
            made.append(part)
    return made


def goes_on(text: str, first: Piece, more: Piece, after: Piece | None, source: Source, *, colon: bool) -> str:
    """A string with the clause that follows, where they read as one; empty where they do not."""
    same = more.sentence == first.sentence
    last = after is None or after.sentence != more.sentence or bool(after.slot or after.label) or tells(after.text)
    last = last or bool(re.search(r"[;；\n]", source.text[more.end : after.start] if after else ""))
    words = more.text
    if same and (not colon or source.zh):
        if source.zh:
            alike = abs(len(words) - len(text)) <= max(3, len(text) // 2)
            return f"{text}，{words}" if alike and last and not is_look(words) else ""
        titled = bool(re.match(r"^[A-Z][\w' ]{0,20}$", words)) and text[:1].isupper()
        ends = last and words[:1].islower() and len(words.split()) <= 8 and not describes(words) and not is_look(words)
        return f"{text}, {words}" if titled or ends else ""
    if same and colon and not source.zh and re.match(r"(?:no|not|without)\b", words, re.IGNORECASE):
        return f"{text}, {words}" if last and len(words.split()) <= 4 and not _UNSEEN.search(words) else ""
    if more.sentence == first.sentence + 1 and colon and not source.zh:
        labelled = after is not None and bool(after.label) and after.sentence > more.sentence
        between = source.text[first.end : more.start]
        beats = len(words.split()) <= 3 and len(text.split(". ")[-1].split()) <= 3 and words[:1].isupper()
        if (
            (labelled or beats)
            and len(words.split()) <= 6
            and not describes(words)
            and not is_look(words)
            and "\n" not in between
        ):
            return f"{text}. {words}"
    return ""


_PARTING = re.compile(r"[，。；;\n！？]|,(?!\d{3})|(?<=[^\d]),|\.(?=\s|$)|[!?]")


def spoken_span(source: Source, piece: Piece) -> tuple[int, int]:
    """Where a piece stands with the words that name it: a quotation's clause from the last comma or quotation on."""
    if not piece.quoted:
        return piece.start, piece.end
    text = blank(source.text, [(q.start, q.end) for q in source.quotes if q.start != piece.start] + source.taken)
    start = max(
        [m.end() for m in _PARTING.finditer(text, 0, piece.start)] + [text.rfind("\x00", 0, piece.start) + 1, 0]
    )
    if piece.start - start > 60:
        start = piece.start
    after = _PARTING.search(text, piece.end)
    stop = after.start() if after else len(text)
    taken = text.find("\x00", piece.end)
    tail = text[piece.end : stop]
    if 0 <= taken < stop or len(tail) > 40 or re.search(r"\d", tail):
        stop = piece.end
    return start, stop
