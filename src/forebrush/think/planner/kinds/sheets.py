"""What the readers of slides, infographics, timetables and pages share: cells with their slots, groups of rows, copy.

A slot is what the words that name a string stand for. Slots of copy name one string each; slots of lists name the
strings that follow, to the end of the sentence, or the lines below.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from forebrush.think.planner.description import is_prose
from forebrush.think.planner.found import Found, Words
from forebrush.think.planner.kinds.cells import Cell, cells, known, tidy
from forebrush.think.planner.kinds.shared import section
from forebrush.think.planner.reading import is_instruction, is_look, place
from forebrush.think.planner.source import Source

__all__ = ["COPY", "LISTS", "Sheet", "is_aside", "is_moderate", "is_short", "words_of"]

COPY: Mapping[str, str] = {
    "主标题,大标题,标题,题目,题名,大字,主题,活动名,活动名称,会议名,"
    "会议名称,课程名,项目名,event name,表名,名称,书名,刊名,篇名,片名,"
    "main title,title,headline,heading,header,big words,call it,named,"
    "titled,entitled,headed": "title",
    "副标题,副题,小标题,标语,口号,宣传语,subtitle,subheading,subhead,"
    "strapline,tagline,slogan,supporting line,season line,standfirst": "subtitle",
    "品牌,店名,机构,机构名,主办,出品,公司,公司名,logo,brand,brand "
    "name,shop name,company,organiser,organizer": "brand",
    "页脚,页尾,数据来源,资料来源,来源,出处,图文,小号字,页码,署名单位,"
    "footer,source,source line,footnote,small print,fine print,page "
    "label,page number": "footer",
    "角标,标签,小标签,小标,贴纸,徽章,印戳,badge,tag,sticker,small label,stamp,ribbon,flash": "badge",
    "结论,总结,小结,结语,结束语,结论条,强调,一句话,金句,收尾,结尾,"
    "尾声,conclusion,conclusion bar,takeaway,closing line,final line,"
    "final word,bottom line,closing,key message,verdict,recommendation,"
    "we recommend": "closing",
    "备注,注意,注,提示,提醒,温馨提示,小贴士,贴士,note,tip,hint,reminder,nb": "note",
    "图注,旁注,注释,标注,批注,题注,图说,说明文字,解说,caption,callout,annotation,annotated": "caption",
    "小字,small line,small text,smaller text": "small",
    "底部,最底部,最下面,最下方,最下面一行,末行,最后一行,下方,下面,"
    "图下,页面底部,bottom,foot,bottom strip,underneath,below it,last "
    "line,under the chart": "bottom",
    "引言,引语,引文,名言,格言,quote,quotation": "quote",
    "出自,attributed to,attribution": "author",
    "落款,署名,发布单位,signed,signature,sign-off": "signature",
    "正文,文案,介绍,简介,说明,一句说明,body,body text,text,paragraph,description,intro": "body",
    "按钮,button": "button",
    "姓名,名字,汇报人,主讲,主讲人,讲师,讲者,答辩人,指导教师,presenter,supervisor,presented by": "person",
    "联系方式,联系,邮箱,电话,热线,网址,contact,email,phone,website,call": "detail",
}  # fmt: skip
LISTS: Mapping[str, str] = {
    "要点,条要点,两条,三条,四条,五条,六条,七条,八条,几条,建议,理由,"
    "原因,亮点,难点,重点,优点,缺点,优势,劣势,问题,特点,内容,成果,发现,"
    "观点,注意事项,条目,条款,须知,规定,bullets,bullet points,points,"
    "reasons,tips,findings,highlights,challenges,benefits,pros,cons,"
    "advantages,key points,lessons,facts": "points",
    "步骤,流程,步,做法,环节,口诀,按顺序,steps,step by step,stages,process,instructions": "steps",
    "目录,议程,章节,议题,日程,agenda,items,contents,table of contents,chapters,topics": "agenda",
    "数字,关键数字,大数字,指标,统计,数字卡片,stats,statistics,key "
    "figures,figures,metrics,kpis,numbers,number cards,big number": "stats",
    "柱状图,柱形图,条形图,堆叠条,折线图,饼图,环形图,圆环图,面积图,"
    "曲线,bar chart,line chart,pie chart,donut chart,area chart,chart,"
    "graph,bar graph,line graph,pie,donut,占比,扇形,分块,柱子,slices,"
    "segments,bars,wedges": "chart",
    "数据,数值,各项,values,data,data points,rows": "data",
    "单位,unit,units": "unit",
    "表格,表,预算表,table": "table",
    "表格列,列项": "items",
    "时间轴,时间线,时间点,时间安排,活动安排,流程安排,活动流程,会议议程,"
    "里程碑,节点,大事记,milestones,timeline,dates,roadmap": "timeline",
    "途经,经停,停靠,经停站,清单,要带的,项目,物品,checklist,list,packing list,things to bring,things": "items",
    "横轴,x轴,x axis,x-axis,categories,horizontal axis,类别,分类": "axis",
    "纵轴,y轴,y axis,y-axis,vertical axis": "yaxis",
    "列名,表头,列标题,栏目,columns,column headings,headers,header row": "columns",
    "labels,labels around,labels pointing,pins labelled,pins": "labels",
    "下一步,next steps,next": "points",
}  # fmt: skip


def words_of(*tables: Mapping[str, str]) -> dict[str, str]:
    """Tables in which `a, b` of a key are several words as one table; later ones override earlier ones."""
    return {word.strip(): slot for table in tables for keys, slot in table.items() for word in keys.split(",")}


_COPY_SLOTS = frozenset(COPY.values())
_LIST_SLOTS = frozenset(LISTS.values())
_LEAD_IN = re.compile(
    r"^(?:下面|下方|以下|分|共|一共|再?列出?|包括|内容|依次|按顺序|"
    r"然后|接着|其中)?\s*(?:是|有|为)?\s*(?:[一二两三四五六七八九十几\d]+)\s*[条个项块步点"
    r"栏格列行部分件句组类级张]*(?:内容|要点|建议)?$"
    r"|^(?:just |then |with )?(?:\w+ )?(?:two|three|four|five|six|seven|eight|nine|ten|\d+) [a-z ]{3,30}$",
    re.IGNORECASE,
)
_ORDERS = re.compile(
    r"^(?:排列|列出|画|展示|标出|显示|写出|配|贴|留)|请?(?:自动)?(?:加好|"
    r"算好|算出|求和|加总|合计好|计算)|work (?:the |it )?|add (?:it|"
    r"them) up|sum (?:out|up)|do the sum|calculat",
    re.IGNORECASE,
)
_SHOWN = re.compile(
    r"(?:背景|画面|插画|插图|图标|风格|配色|色调|色系|字体|排版|版式|"
    r"氛围|照片|质感|构图|底纹|边框|纸|风$|感$|系$|色$|白$|黑$|蓝$|"
    r"绿$|红$|调$)|^(?:不要|别|没有|不用|无|避免|少用)"
)


def is_aside(text: str) -> bool:
    """Whether plain words are about the picture or to its maker, not to be set."""
    return bool(
        is_look(text)
        or is_instruction(text)
        or _LEAD_IN.match(text)
        or _ORDERS.search(text)
        or (len(text) <= 14 and _SHOWN.search(text))
    )


def is_moderate(source: Source) -> bool:
    """Whether a request is short enough to be read label by label, however much it describes."""
    return len(source.text.split()) <= 130 and len(re.findall(r"[\u4e00-\u9fff]", source.text)) <= 300


_COUNTED = re.compile(
    r"^(?:以下|下面|分|共)?[一二两三四五六七八九十\d]{1,2}[条个项大]?(?P<zh>[\u4e00-\u9fff]{1,4})$"
    r"|^(?:the |with |in )?(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (?P<en>[a-z]+)$",
    re.IGNORECASE,
)


def is_short(source: Source) -> bool:
    """Whether a request is read label by label: long descriptions are left to the general readers."""
    return is_moderate(source) or not is_prose(source.text)


class Sheet:
    """The cells of a request, what each stands for, and what is gathered from them."""

    def __init__(self, source: Source, found: Found, words: Mapping[str, str]) -> None:
        self.source, self.found, self.words = source, found, words
        self.cells = [self._headed(cell) for cell in cells(source, words)]
        self.slots = [self._slot(cell) for cell in self.cells]
        self.used: set[int] = set()
        self.stops = {k for k, slot in enumerate(self.slots) if slot in self.single() and not self._named_so(k)}

    def _headed(self, cell: Cell) -> Cell:
        """A cell that says no more than what list follows (`five steps`) as the label of that list."""
        counted = _COUNTED.match(cell.text) if not (cell.name or cell.quoted) else None
        noun = (counted["zh"] or counted["en"]).lower() if counted else ""
        forms = (noun, noun.removesuffix("s"), noun.removesuffix("es"))
        if not any(self.words.get(form) in _LIST_SLOTS for form in forms if form):
            return cell
        return replace(cell, label=cell.text, text="", joint="colon")

    def _named_so(self, k: int) -> bool:
        """Whether a word that may name a string only begins a name with its figure: `phone 2.5h`."""
        cell = self.cells[k]
        whole = self.source.text[cell.start : cell.stop] if cell.joint == "space" and not cell.quoted else ""
        return bool(re.search(r"[A-Za-z\u4e00-\u9fff]\s*\d[\d.,]*\s?[A-Za-z%]{0,5}$", whole)) and len(whole) < 24

    def single(self) -> frozenset[str]:
        """Slots that name one string."""
        return _COPY_SLOTS

    def _slot(self, cell: Cell) -> str:
        if cell.named:
            return ""
        if cell.name in ("列", "各列", "分列", "各列是"):
            return "columns"
        if cell.joint in ("verb", "space"):
            return (
                self.words.get(cell.label, "")
                or self.words.get(cell.label.lower(), "")
                or known(cell.label, self.words)
            )
        if not cell.name or len(cell.name) > 90:
            return ""
        # A place (`four steps underneath`) names a string only where no other word does.
        strong = {word: slot for word, slot in self.words.items() if slot not in ("bottom", "small")}
        return known(cell.name, strong) or known(cell.name, self.words)

    def text(self, first: int, end: int) -> str:
        """The words of some cells with what parts them, from the first cell's own words on."""
        group = self.cells[first:end]
        if not group:
            return ""
        if len(group) == 1:
            return group[0].text
        return tidy(self.source.text[group[0].at : max(c.stop for c in group)])

    def take(self, first: int, end: int) -> None:
        """Mark some cells as read."""
        for k in range(first, end):
            self.used.add(k)
            self.source.take(self.cells[k].start, max(self.cells[k].stop, self.cells[k].end))

    def add(self, text: str, role: str, cell: Cell, **more: Any) -> None:
        """Set a string as copy, at the place that the words round it name."""
        where = "" if role in ("title", "subtitle", "footer") else place(cell.lead or cell.label)
        if text and not any(w.text == text and w.role == role for w in self.found.copy):
            self.found.copy.append(Words(text, role, where, **more))

    def section(self, kind: str, entries: list[dict[str, Any]], **more: Any) -> None:
        """Add a section, if it holds anything."""
        section(self.found, kind, entries, **more)

    def has(self, *roles: str) -> bool:
        """Whether copy with one of these roles was found."""
        return any(w.role in roles for w in self.found.copy)

    def sentence_end(self, k: int) -> int:
        """The index after the last cell of a cell's sentence."""
        end = k
        while end < len(self.cells) and self.cells[end].sentence == self.cells[k].sentence:
            end += 1
        return end

    def long_run(self, k: int) -> int:
        """The index after running words: through the sentences that follow on the line, up to one that is named."""
        end = self.run_on(k)
        while (
            end < len(self.cells)
            and self.cells[end].parted in (".", ",", "、", ";")
            and not self.cells[end].name
            and not self.cells[end].quoted
            and not is_look(self.cells[end].text)
        ):
            end += 1
        return end

    def run_on(self, k: int) -> int:
        """The index after the cells over which a named string goes on: to the end of its sentence, where all that
        follows is plain words of it."""
        cell = self.cells[k]
        if cell.quoted or not cell.text:
            return k + 1
        end = k + 1
        while (
            end < len(self.cells)
            and self.cells[end].sentence == cell.sentence
            and self.cells[end].parted in (",", "、")
        ):
            other = self.cells[end]
            if other.quoted or (other.name and other.joint != "space") or self.slots[end] in self.single():
                break
            if cell.joint in ("verb", "space") and (is_aside(other.text) or end - k > 1):
                break
            end += 1
        if (
            cell.joint in ("verb", "space")
            and end < self.sentence_end(k)
            and self.cells[end].parted in (",", "、")
            and end - k > 1
        ):
            # More follows in the sentence that is no part of it: then nothing after the first comma is.
            return k + 1
        return end

    def group(self, k: int) -> tuple[int, int]:
        """First and end index of the strings that a list's label names: behind it, or on the lines below."""
        cells_, cell = self.cells, self.cells[k]
        first = k if cell.text else k + 1
        end = k + 1
        below = not cell.text
        while end < len(cells_):
            other = cells_[end]
            if self.slots[end] in self.single() or (self.slots[end] in _LIST_SLOTS and not other.bullet):
                break
            same = other.sentence == cell.sentence
            if self.slots[k] in ("columns", "axis") and (
                other.parted in (";", ".", "\n")
                or (other.parted == "," and end > k + 1 and cells_[end - 1].parted == "、")
            ):
                break
            if not same:
                line = other.parted == "\n" or cells_[end].sentence == cells_[end - 1].sentence
                listed = (
                    below
                    and line
                    and (bool(other.bullet) or not cells_[k + 1].bullet or other.sentence == cells_[end - 1].sentence)
                )
                if not (listed or (other.bullet and cells_[first].bullet)):
                    break
                if not other.bullet and not cells_[k + 1].bullet and other.parted == "\n" and is_aside(other.text):
                    break
            elif (not other.quoted and not other.name and is_aside(other.text) and not self.alike(first, end)) or (
                other.quoted
                and other.lead
                and not other.named
                and not cells_[first].named
                and other.joint != "colon"
                and len(other.lead) > 3
            ):
                break
            end += 1
        return first, end

    def alike(self, first: int, k: int) -> bool:
        """Whether a cell is written like the item before it: parted alike, and with a capital where that has one."""
        a, b = self.cells[max(first, k - 1)], self.cells[k]
        if a.text[:1].isascii():
            return a.text[:1].isupper() and b.text[:1].isupper()
        return b.parted == "、" or len(b.text) <= 2

    def rows(self, first: int, end: int) -> list[tuple[int, int]]:
        """Some cells as rows: parted by the strongest mark that parts them."""
        inside = self.cells[first + 1 : end]
        marks = {c.parted for c in inside}
        lines = {c.sentence for c in self.cells[first:end]}
        if len(lines) > 1:
            starts = [
                k for k in range(first, end) if k == first or self.cells[k].sentence != self.cells[k - 1].sentence
            ]
        elif ";" in marks:
            starts = [k for k in range(first, end) if k == first or self.cells[k].parted == ";"]
        else:
            starts = list(range(first, end))
        return [(a, b) for a, b in zip(starts, [*starts[1:], end], strict=True)]
