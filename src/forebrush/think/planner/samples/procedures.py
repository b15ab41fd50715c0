"""Sample steps of everyday procedures, for a page on how to do something that does not say how.

General knowledge that everybody checks at a glance; nothing on medicine, law, money owed or anything that harms when it
is wrong. What is not here gets empty steps to be filled in, and says so.
"""

from __future__ import annotations

import re

__all__ = ["procedure_steps"]

# Words that call for it; its steps in English; in Chinese. The first and the last stay, others are left out from the
# end where fewer are asked for.
_PROCEDURES: tuple[tuple[str, str, str], ...] = (
    ("wash*hand|hand washing|handwashing|洗手",
     "Wet your hands|Take some soap|Rub palms and backs|Rub between the fingers|Rinse well|Dry with a clean towel",
     "湿润双手|取适量洗手液|搓洗掌心手背|搓洗指缝指尖|流水冲净|用干净毛巾擦干"),
    ("brush*teeth|tooth brushing|刷牙",
     "Wet the brush|Put on toothpaste|Brush the outer sides|Brush the inner sides|Brush the tongue|Rinse",
     "湿润牙刷|挤上牙膏|刷外侧牙面|刷内侧牙面|轻刷舌面|漱口"),
    ("plant*tree|tree planting|种树|植树",
     "Choose a place|Dig a wide hole|Loosen the roots|Set the tree in|Fill with soil|Water well",
     "选好位置|挖好树坑|理顺树根|放入树苗|填土踩实|浇足水"),
    ("sow|plant*seed|grow*herb|grow*tomato|start*garden|repot|播种|种菜|种花|换盆",
     "Pick a sunny spot|Fill the pot with soil|Put in the plant|Press the soil down|Turn it toward the light|Water it",
     "选向阳处|花盆装土|放入植株|压实土壤|转向阳光|浇水"),
    ("make*tea|brew*tea|泡茶",
     "Boil fresh water|Warm the pot|Add the tea leaves|Pour the water in|Let it steep|Pour and enjoy",
     "烧开水|温壶|投茶|注水|静置|出汤品茶"),
    ("make*coffee|brew*coffee|pour-over|冲咖啡|手冲",
     "Boil the water|Grind the beans|Rinse the filter|Add the coffee|Pour slowly in circles|Serve",
     "烧水|磨豆|湿润滤纸|倒入咖啡粉|慢慢绕圈注水|分享"),
    ("wrap*gift|wrap*present|包装礼物|包礼物",
     "Measure the paper|Cut it to size|Center the box|Fold over the long sides|Fold in the ends|Tie a ribbon",
     "量好纸张|裁剪|盒子放中间|折起长边|折好两端|系上丝带"),
    ("tie*tie|necktie|打领带|系领带",
     "Drape the tie|Cross wide over narrow|Pass it under|Bring it across|Pull it up through the loop|Slide the knot up",
     "挂上领带|宽端压窄端|从下绕过|横过正面|从领圈穿出|收紧领结"),
    ("recycl*|sort*waste|sort*rubbish|垃圾分类",
     "Empty every container|Rinse it|Flatten boxes|Sort by material|Keep batteries apart|Use the right bin",
     "清空容器|冲洗干净|压扁纸箱|按材质分类|电池单独放|投入对应桶"),
    ("pack*suitcase|pack*bag|packing|收拾行李|打包行李",
     "Make a list|Lay everything out|Roll the clothes|Put heavy things at the bottom|Fill the gaps|Keep papers at hand",
     "列清单|摆出物品|衣物卷起|重物放底|填满空隙|证件随身"),
    ("clean*window|window cleaning|擦窗|擦玻璃",
     "Dust the frame|Mix soapy water|Wipe the glass|Pull off the water|Dry the edges|Polish with a cloth",
     "掸净窗框|兑好皂水|擦洗玻璃|刮去水迹|擦干边缘|抹布抛光"),
    ("wash*dishes|dishwashing|洗碗",
     "Scrape off leftovers|Fill the sink|Wash glasses first|Wash plates and pans|Rinse everything|Let it dry",
     "清除残渣|放满热水|先洗杯子|再洗碗锅|全部冲净|晾干"),
    ("meditat*|mindful*|冥想|正念",
     "Find a quiet place|Sit upright|Close your eyes|Follow your breath|Let thoughts pass|Open your eyes slowly",
     "找个安静处|坐直身体|闭上双眼|关注呼吸|让念头流过|慢慢睁眼"),
    ("start*running|running plan|跑步入门|开始跑步",
     "Choose good shoes|Warm up|Walk briskly|Run at an easy pace|Rest between days|Stretch afterwards",
     "选双好鞋|热身|快走|轻松慢跑|隔天休息|跑后拉伸"),
    ("study*exam|prepare*exam|exam prep*|备考|复习",
     "Know what is asked|Plan your days|Summarise each topic|Practise with old papers|Go over mistakes|Sleep well",
     "了解考纲|制定计划|归纳要点|练习真题|复盘错题|充足睡眠"),
    ("write*resume|write*cv|write*résumé|写简历",
     "Read the job ad|List what you have done|Choose what fits|Write short lines|Lay it out clearly|Read it once more",
     "读懂职位|列出经历|挑选匹配项|简练表述|清晰排版|再校一遍"),
    ("learn*language|学外语|学英语|学语言",
     "Set a small goal|Learn common words|Listen every day|Speak early|Read what you like|Review often",
     "定个小目标|学常用词|每天听|早开口|读喜欢的|常复习"),
    ("paint*wall|paint*room|刷墙|粉刷",
     "Cover the floor|Clean the wall|Tape the edges|Roll on the first coat|Let it dry|Roll on the second coat",
     "铺好地面|清洁墙面|贴好边线|刷第一遍|晾干|刷第二遍"),
    ("back*up|backup|备份",
     "List what matters|Choose a place|Copy the files|Check the copy|Keep a second copy elsewhere|Repeat on a schedule",
     "列出重要资料|选存放处|复制文件|检查副本|异地再存一份|定期重复"),
    ("run*meeting|hold*meeting|开会|高效会议",
     "Set one goal|Invite the right people|Send the agenda|Start on time|Note decisions|Share next steps",
     "明确目标|邀请相关人|发出议程|准时开始|记录决定|同步后续"),
    ("take*photo|photograph*|拍照|摄影",
     "Find the light|Clean the lens|Choose your subject|Frame the picture|Hold steady|Take several",
     "找好光线|擦净镜头|选定主体|安排构图|拿稳|多拍几张"),
)  # fmt: skip
_HOW = re.compile(
    r"\bhow to\b|\bways? to\b|\bsteps? (?:to|for|of)\b|如何|怎么|怎样|步骤|流程|方法|指南|教程", re.IGNORECASE
)


def procedure_steps(text: str, count: int, zh: bool) -> tuple[list[str], bool]:
    """The steps of what a text says how to do, and whether they are known: else they are empty ones to be filled in.

    None where it does not speak of how something is done.
    """
    low = text.lower()
    row = next((row for row in _PROCEDURES if any(_calls(call, low) for call in row[0].split("|"))), None)
    if row is None:
        if not _HOW.search(text):
            return [], False
        return [f"第{k}步" if zh else f"Step {k}" for k in range(1, count + 1)], False
    steps = row[2 if zh else 1].split("|")
    return [*steps[: max(count - 1, 1)], *steps[-1:]] if count < len(steps) else steps, True


def _calls(call: str, low: str) -> bool:
    """`*` stands for some words between (`wash your hands`), or for any ending."""
    pattern = re.escape(call).replace(r"\*", r"(?:\w*(?:\s+\w+){0,2}\s+)?" if not call.endswith("*") else r"\w*")
    return re.search(rf"\b{pattern}" if call.isascii() else pattern, low) is not None
