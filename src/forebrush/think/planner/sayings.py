"""The words by which a request says that something is written: verbs (`reads`, `写着`) and what stands for the string.

Shared by the readers of strings in and without quotation marks.
"""

from __future__ import annotations

import re

__all__ = ["PLURAL", "SAY_EN", "SAY_ZH", "THINGS_EN", "THINGS_ZH"]

SAY_EN = (
    r"reads?|reading|says?|saying|states?|stating|stated|announc(?:es?|ing)|declar(?:es?|ing)|proclaim(?:s|"
    r"ing)?|not(?:es|ing)|indicat(?:es?|ing)|specif(?:y|ies|ying)|"
    r"spell(?:s|ing)(?: out)?|bear(?:s|ing)|list(?:s|ing)?|display(?:s|ing|ed)?|show(?:s|ing|n)?|"
    r"showcas(?:es?|ing)|present(?:s|ing)?|featur(?:es?|ing)|titled|entitled|labell?ed|named|called|"
    r"captioned|headed|marked|inscribed|stamped|engraved|embossed|printed|written|painted|stencill?ed|etched|"
    r"lettered|appears?|ask(?:s|ing)|repl(?:y|ies|ying)|respond(?:s|ing)?|exclaim(?:s|ing)?|"
    r"shout(?:s|ing)?|whisper(?:s|ing)?|explain(?:s|ing)?|conclud(?:es?|ing)|continu(?:es?|ing)|answer(?:s|"
    r"ing)?|advis(?:es?|ing)|warn(?:s|ing)?|encourag(?:es?|ing)|invit(?:es?|ing)|"
    r"identif(?:y|ies|ying)|provid(?:es?|ing)|includ(?:es?|ing)|contain(?:s|ing)?|carr(?:y|ies|ying)|add(?:s|"
    r"ing|ed)?|inform(?:s|ing)?|tell(?:s|ing)?|label(?:s|ing)|warned|writ(?:e|es|ing)|put|remind(?:s|ing)?|"
    r"promis(?:es?|ing)|urg(?:es?|ing)|declared|"
    r"echo(?:es|ing)?|instruct(?:s|ing)?|convey(?:s|ing)?|mention(?:s|ing)?|promot(?:es?|ing)|highlight(?:s|"
    r"ing)?|stress(?:es|ing)?|clarif(?:y|ies|ying)|describ(?:es?|ing)"
)
"""Verbs after which a string may stand, in English."""
THINGS_EN = (
    r"words?|texts?|phrases?|messages?|titles?|headlines?|headings?|headers?|subtitles?|subheadings?|"
    r"subheads?|taglines?|slogans?|captions?|names?|labels?|lines?|sentences?|statements?|notes?|"
    r"inscriptions?|quotes?|quotations?|mottos?|buttons?|links?|tabs?|greetings?|announcements?|banners?|"
    r"signs?|caption|footers?|footnotes?|timestamps?|dates?|venues?|locations?|times?|prices?|"
    r"brand|brand name|logo|wordmark|subject|motto|warnings?|questions?|repl(?:y|ies)|responses?|"
    r"descriptions?|details|information|instructions?|reminders?|numbers?|codes?|watermarks?|badges?|"
    r"stickers?|tags?|legends?|credits?|authors?|publishers?|websites?|urls?|hashtags?|phone|address(?:es)?|hours"
)
"""What stands for a string, in English: `the words X`, `titled with the phrase X`."""
SAY_ZH = (
    r"写着|写有|写上|写道|写成|写|书写着?|上书|题写着?|题着|题有|题为|标注着|标注为|标注|标有|标着|标示着?|"
    r"标明|印有|印着|印上|印刷着|凸印着|刻着|刻有|镌刻着|绣着|贴着|喷着|显示着|显示为|显示|展示着|展示|"
    r"呈现着|呈现|注明|写明|提示|提醒|宣告着|宣告|宣布着?|表明|说道|说着?|回答|回应道?|问道|喊道|喊着|名为|"
    r"名叫|叫做?|标题为|标题是|标题写|内容为|内容是|内容写|文字为|文字是|字样为|介绍着?|解释为?|"
    r"补充着?|总结道?|继续说道|继续道|低声说|列出|列着|注有|附有|题字|题词|落款|署名|强调|读作|拼出|可见|"
    r"包括|例如|比如|如|诸如|分别是|分别为|依次为|依次是|描述着?|邀请|鼓励"
)
"""Verbs after which a string may stand, in Chinese."""
THINGS_ZH = (
    r"主标题|大标题|副标题|小标题|标题|题目|标语|口号|宣传语|广告语|短语|文字|大字|小字|字样|字幕|信息|名称|"
    r"书名|片名|店名|剧目|品牌名?|公司名?|日期|时间|地点|场地名称|场地|提示语?|姓名|名字|职位|职务|头衔|校名|"
    r"队名|馆名|刊名|歌名|专辑名|表头|栏头|说明|短句|句子|表述|语句|"
    r"标签|按钮|落款|署名|作者|寄语|祝福语|文案|正文|角标(?![着注有示明出])|页脚|留言|内容|话语|问候语|警示语|警告|票价|价格|"
    r"电话|地址|网址|编号|版本|旁白|对白|台词|口令|题字|题词|横批|上联|下联|链接|引言|引文|格言|问候语|口号"
)
"""What stands for a string, in Chinese."""
PLURAL = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|several|multiple|[2-9]|1\d|many|various|additional|"
    r"other|following)\b(?:[\w' -]{0,40})$|"
    r"\b(?:such as|including|includes?|like|list|lists|items?|options|labels|tabs|links|buttons|headings|"
    r"categories|highlights|bullets?|points|rows|steps|entries|messages|signs|phrases|claims|sections|"
    r"columns|cards|names|benefits|boxes|tags|chips|pills|icons)\b[^.]{0,40}$|"
    r"(?:[二两三四五六七八九十几多\d]\s*(?:个|条|项|行|种|块|张|列|句|段|栏|位|组|步|点|枚|"
    r"款))[^，。]{0,14}$|(?:例如|比如|包括|如|分别|依次|列出|列着|诸如)[^，。]{0,8}$",
    re.IGNORECASE,
)
"""Words at the end of a lead that announce several strings."""
