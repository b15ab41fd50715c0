"""What people do, as acts of a body of limbs: the words of both languages, and what is in the hands."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from forebrush.paint.illustrator.people.limbs.stances import STANCES

__all__ = ["ACTS", "HELD", "act_of", "shows", "words_of"]

ACTS: tuple[tuple[str, str], ...] = (
    ("running", r"\b(?:run(?:s|ning)?|jog(?:s|ging)?|sprint(?:s|ing)?|rush(?:es|ing)|chas(?:es|ing))\b|奔跑|跑步|"
     r"慢跑|赛跑|追(?!求)|跑(?!步机|车|道|鞋)"),
    ("jumping", r"\b(?:jump(?:s|ing)?|leap(?:s|ing)?|hop(?:s|ping)?|skipping)\b|跳跃|蹦跳|跳绳|跳起来|跳起|蹦蹦跳跳"),
    ("waving", r"\b(?:waving(?: (?:goodbye|hello|hands?))?|waves? (?:to|at|goodbye|hello|his|her|their)|greet(?:s|"
     r"ing)?|saying (?:hello|goodbye))\b|挥手|招手|打招呼|告别|道别"),
    ("pointing", r"\bpointing\b|\bpoints? (?:at|to)\b|指着|指向|用手指"),
    ("clapping", r"\b(?:clap(?:s|ping)?|applaud(?:s|ing)?)\b|鼓掌|拍手"),
    ("praying", r"\b(?:pray(?:s|ing)?|making a wish|wishing)\b|祈祷|祈福|许愿|双手合十|拜佛|烧香"),
    ("bowing", r"\bbow(?:ing(?: to| down)?|s? (?:to|down|before))\b|鞠躬|作揖|行礼"),
    ("thinking", r"\b(?:think(?:s|ing)?|wonder(?:s|ing)?|pondering|contemplat\w+)\b|思考|沉思|想着"),
    ("dancing", r"\b(?:danc(?:es?|ing)|waltz(?:es|ing)?|tango|salsa|twirl(?:s|ing)?)\b|跳舞|舞蹈|起舞|翩翩起舞|"
     r"广场舞|街舞"),
    ("ballet", r"\bballet\b|\bpirouett\w+|芭蕾"),
    ("tai chi", r"\btai ?chi\b|\bqi ?gong\b|太极|气功"),
    ("kung fu", r"\b(?:kung ?fu|karate|taekwondo|martial arts?|kick(?:s|ing)? high)\b|功夫|武术|练武|空手道|跆拳道|"
     r"拳法"),
    ("boxing", r"\bboxing\b|\bpunch(?:es|ing)\b|拳击|打拳"),
    ("yoga", r"\byoga\b|瑜伽"),
    ("stretching", r"\b(?:stretch(?:es|ing)?|exercis(?:es|ing)|yawn(?:s|ing)?|cheer(?:s|ing)?|celebrat(?:es|ing))\b|"
     r"伸懒腰|做操|体操|锻炼|欢呼|庆祝"),
    ("throwing", r"\bthrow(?:s|ing)?\b|\btoss(?:es|ing)?\b|snowball fight|扔|投掷|抛|打雪仗"),
    ("reaching", r"\b(?:pick(?:s|ing)?|reach(?:es|ing)?|harvest(?:s|ing)?|hang(?:s|ing)? up)\b|采摘|摘|伸手"),
    ("picking", r"\b(?:pick(?:s|ing)?|gather(?:s|ing)?|harvest(?:s|ing)?) (?:\w+ ){0,2}(?:tea|flowers?|"
     r"\w*berr(?:y|ies)|cotton|vegetables?|herbs?|mushrooms?|leaves|lavender|roses?|tulips?|cabbages?|grapes?)\b|采茶|"
     r"[采摘](?:蘑菇|花|药|棉花?|草莓|蓝莓|菜|葡萄|茶叶?)"),
    ("building", r"\b(?:build(?:s|ing)|mak(?:es|ing)) (?:\w+ ){0,2}(?:snowm[ae]n|sand ?castles?|blocks|towers?)\b|"
     r"堆(?:\S{0,2}雪人|\S{0,2}沙堡|\S{0,2}城堡|积木)|搭积木|砌墙"),
    ("talking", r"\b(?:discuss(?:es|ing)?|talk(?:s|ing)?|chat(?:s|ting)?|explain(?:s|ing)?|present(?:s|ing)|"
     r"negotiat(?:es|ing)|debat(?:es|ing)|conversing|lectur(?:es|ing)|teach(?:es|ing))\b|讨论|交谈|聊天|谈话|讲解|商量|"
     r"开会|演讲|辩论|讲课|讲故事|说话"),
    ("holding", r"\b(?:serv(?:es|ing)|giv(?:es|ing)|offer(?:s|ing)|hand(?:s|ing) over|bring(?:s|ing))\b|端着?(?:菜|"
     r"盘|茶)|上菜|递给?|送给"),
    ("feeding", r"\bfeed(?:s|ing)?\b|喂"),
    ("back", r"\b(?:gaz(?:es?|ing)|looking out|look(?:s|ing)? (?:out )?at the (?:\w+ )?(?:moon|sea|ocean|stars?|sky|"
     r"sunset|sunrise|view|horizon|mountains?|city|lake)|watch(?:es|ing) the (?:\w+ )?(?:moon|sea|stars?|sunset|"
     r"sunrise|waves|fireworks|sky|aurora)|admir(?:es|ing) the (?:\w+ )?(?:moon|view|stars?)|stargazing|from behind|"
     r"back (?:view|turned)|facing away)\b|背影|背对|远眺|眺望|凝望|仰望|遥望|赏月|望着?(?:月|大?海|星|天|远)|"
     r"看着?(?:月亮|星星|星空|大海|海|日出|日落|烟花|夕阳|远方)|看海|观海"),
    ("arms out", r"\bbalanc\w+|\barms (?:out|outstretched|spread|wide)\b|张开双臂|张开手臂|平衡木"),
    ("raising", r"\brais(?:es|ing)\b|\bholding up\b|\btoast(?:s|ing)\b|举手|高举|举起|干杯"),
    ("climbing", r"\bclimb(?:s|ing)?\b|攀岩|攀登|爬山|爬树|攀爬"),
    ("holding hands", r"\b(?:holding hands|hand in hand|hold(?:s)? hands)\b|手牵手|手拉手|牵着?手|拉着?手"),
    ("hugging", r"\b(?:hug(?:s|ging)?|embrac(?:es?|ing)|cuddl(?:es?|ing))\b|拥抱|抱着|相拥|搂着"),
    ("sitting on the floor", r"\b(?:sit(?:s|ting)? on (?:the )?(?:ground|grass|floor|sand|beach|rug|blanket|lawn|"
     r"snow)|picnic\w*|camping)\b|坐在(?:地上|草地|沙滩|地板|草坪|毯子|雪地)上?|席地而坐|野餐|露营"),
    ("meditating", r"\b(?:meditat(?:es?|ing)|cross-legged)\b|打坐|冥想|盘腿|禅坐|坐禅"),
    ("kneeling", r"\bkneel(?:s|ing)?\b|跪"),
    ("squatting", r"\b(?:squat(?:s|ting)?|crouch(?:es|ing)?)\b|蹲"),
    ("lying", r"\b(?:lying|lies|lay(?:s|ing)? (?:down|on)|sunbath\w+|reclin\w+|lounging)\b|躺(?!椅)|趴在|卧在|晒太阳"),
    ("sleeping", r"\b(?:sleep(?:s|ing)?|asleep|napping|dozing|dreaming|takes? a nap)\b|睡(?!衣|莲|袋|裙|帽)|打盹|"
     r"做梦"),
    ("swimming", r"\b(?:swim(?:s|ming)?|snorkel\w*)\b|游泳|游水|戏水"),
    ("eating", r"\b(?:eat(?:s|ing)?|having (?:lunch|dinner|breakfast|a meal)|din(?:es|ing)|feasting)\b|"
     r"(?<![好小])吃|用餐|进餐|品尝"),
    ("eating with a spoon", r"\b(?:eat(?:s|ing)?|drink(?:s|ing)?) (?:\w+ ){0,3}(?:soup|porridge|cereal|congee|stew|"
     r"with a spoon)\b|喝汤|喝粥|用勺"),
    ("drinking", r"\b(?:drink(?:s|ing)?|sip(?:s|ping)?)\b|喝|品茶|饮茶|饮"),
    ("playing the guitar", r"\b(?:play(?:s|ing)?|strum(?:s|ming)?) (?:\w+ ){0,3}(?:guitar|ukulele|lute|banjo)\b|"
     r"弹吉他|弹着吉他|弹尤克里里|guitar"),
    ("playing the violin", r"\bplay(?:s|ing)? (?:\w+ ){0,3}(?:violin|fiddle|viola)\b|拉小提琴|拉着小提琴|演奏小提琴"),
    ("playing the cello", r"\bplay(?:s|ing)? (?:\w+ ){0,3}(?:cello|double bass)\b|拉大提琴|大提琴"),
    ("playing the piano", r"\b(?:play(?:s|ing)? (?:\w+ ){0,3}|at the )(?:grand )?(?:piano|keyboard|organ)\b|弹钢琴|"
     r"弹着钢琴|弹琴|演奏钢琴"),
    ("playing the flute", r"\bplay(?:s|ing)? (?:\w+ ){0,3}(?:flute|recorder|clarinet|oboe|xiao|dizi)\b|吹笛子?|"
     r"吹着笛子?|吹箫|吹长笛|吹竹笛"),
    ("playing the guzheng", r"\bplay(?:s|ing)? (?:\w+ ){0,3}(?:guzheng|guqin|zither|koto)\b|弹古筝|弹着古筝|弹古琴|"
     r"抚琴|弹奏古筝"),
    ("playing the erhu", r"\bplay(?:s|ing)? (?:\w+ ){0,3}erhu\b|拉二胡|拉着二胡"),
    ("playing the pipa", r"\bplay(?:s|ing)? (?:\w+ ){0,3}pipa\b|弹琵琶|弹着琵琶"),
    ("playing the drums", r"\b(?:play(?:s|ing)? (?:\w+ ){0,3}drums?|drumming|beat(?:s|ing)? (?:\w+ ){0,2}drums?)\b|"
     r"打鼓|敲鼓|击鼓|打架子鼓"),
    ("playing a horn", r"\bplay(?:s|ing)? (?:\w+ ){0,3}(?:trumpet|horn|trombone)\b|吹小号|吹喇叭|吹号|吹唢呐"),
    ("playing the saxophone", r"\bplay(?:s|ing)? (?:\w+ ){0,3}sax(?:ophone)?\b|吹萨克斯"),
    ("singing", r"\b(?:sing(?:s|ing)?|karaoke|rapping|performing)\b|唱歌|演唱|唱戏|歌唱|唱着"),
    ("fishing", r"\b(?:fish(?:es|ing)|angling|with (?:a|his|her) (?:\w+ )?(?:fishing )?rod)\b|钓鱼|垂钓|独钓"),
    ("knitting", r"\b(?:knit(?:s|ting)?|crochet\w*|embroider\w*|sewing)\b|织毛衣|织围巾|编织|刺绣|绣花"),
    ("painting", r"\b(?:paint(?:s|ing)?|draw(?:s|ing)?|sketch(?:es|ing)?)\b(?! (?:of|on the wall))|画画|作画|写生|"
     r"绘画|画着"),
    ("writing", r"\b(?:writ(?:es?|ing)|doing (?:\w+ )?homework|studying|taking notes|study|studies)\b|写字|写信|"
     r"写作业|做作业|写作|做笔记|学习"),
    ("writing with a brush", r"\bcalligraphy\b|书法|毛笔|挥毫|练字|写春联|写对联"),
    ("typing", r"\b(?:typing|types on|coding|programming|working (?:on|at|with) (?:\w+ ){0,3}(?:laptop|computer|"
     r"desk)|using (?:a|his|her) (?:laptop|computer)|on (?:a|his|her) (?:laptop|computer))\b|打字|写代码|编程|"
     r"敲键盘|用电脑|办公(?!室|楼|桌|椅)|玩电脑"),
    ("reading", r"\b(?:read(?:s|ing)?)\b|看书|读书|阅读|看着?书|读着?书"),
    ("reading a newspaper", r"\bread(?:s|ing)? (?:\w+ ){0,3}(?:newspaper|paper)\b|看报纸?|读报纸?"),
    ("phoning", r"\b(?:phon(?:es|ing)|calling|talk(?:s|ing)? on (?:the|a|his|her|their) (?:\w+ )?(?:phone|cellphone|"
     r"smartphone)|on the phone|making a (?:phone )?call)\b|打电话|通电话|接电话"),
    ("texting", r"\b(?:text(?:s|ing)|(?:look(?:s|ing)? at|us(?:es|ing)|check(?:s|ing)|scrolling (?:on)?|"
     r"playing with) (?:\w+ ){0,2}(?:phone|smartphone|mobile))\b|看手机|玩手机|刷手机|发短信"),
    ("taking a photo", r"\b(?:photograph(?:s|ing)|tak(?:es?|ing) (?:\w+ ){0,2}(?:photos?|pictures?|photographs?)|"
     r"with (?:a|his|her) camera)\b|拍照|摄影|照相|拍摄|拍照片"),
    ("taking a selfie", r"\bselfies?\b|自拍"),
    ("cooking", r"\b(?:cook(?:s|ing)?|fry(?:ing)?|stir-fry\w*|mak(?:es|ing) (?:\w+ )?(?:pancakes|dinner|lunch|"
     r"breakfast)|bak(?:es|ing))\b|炒菜|做饭|烹饪|做菜|煮饭|煎|下厨|烘焙"),
    ("sweeping", r"\bsweep(?:s|ing)?\b|扫地|打扫|扫落叶|扫雪"),
    ("mopping", r"\b(?:mop(?:s|ping)?|clean(?:s|ing)? the floor)\b|拖地"),
    ("watering", r"\bwater(?:s|ing) (?:\w+ ){0,3}(?:plants?|flowers?|garden|roses|trees?|vegetables|tulips)\b|"
     r"\bwatering\b|浇花|浇水|浇灌"),
    ("holding", r"\b(?:planting|raising|waving) (?:an?|the|his|her) (?:\w+ ){0,2}flag\b|升(?:国)?旗|插旗|"
     r"挥舞?(?:着)?\S{0,2}旗"),
    ("planting", r"\b(?:planting|plants? (?:an?|the|some|trees|flowers|seeds|rice)|gardening|weeding|sow(?:s|"
     r"ing)?)\b|种树|种花|种菜|植树|播种|插秧|种地|(?<![一各这那多两三几品])种(?!类|种|子)|栽"),
    ("repairing", r"\b(?:fix(?:es|ing)|repair(?:s|ing))\b|修理|修车|维修|检修"),
    ("with a cane", r"\bwith (?:an?|his|her) (?:\w+ )?(?:cane|walking stick)\b|拐杖|拄着"),
    ("digging", r"\b(?:dig(?:s|ging)?|shovel(?:s|ing|ling)|plough\w*|rak(?:es|ing))\b|挖|铲雪|锄地|耕地|耙"),
    ("carrying", r"\b(?:carry(?:ing)?|carries|deliver(?:s|ing)?) (?:\w+ ){0,3}(?:box(?:es)?|parcels?|packages?|"
     r"crates?)\b|搬箱子|抱着箱子|搬着|搬运|送快递|搬"),
    ("pushing a pram", r"\bpush(?:es|ing)? (?:\w+ ){0,2}(?:pram|stroller|baby carriage|buggy|baby)\b|推着?婴儿车|"
     r"推童车"),
    ("pushing a cart", r"\bpush(?:es|ing)? (?:\w+ ){0,3}(?:cart|trolley|wheelbarrow|wheelchair)\b|推着?轮椅|"
     r"推着?(?:购物)?车|推着?小车"),
    ("lifting weights", r"\b(?:weight-?lifting|lift(?:s|ing)? (?:\w+ )?(?:weights?|barbells?|dumbbells?)|"
     r"working out)\b|举重|健身|撸铁|举杠铃"),
    ("playing football", r"\b(?:play(?:s|ing)? (?:football|soccer)|kick(?:s|ing)? (?:\w+ ){0,3}ball)\b|踢足球|踢球|"
     r"踢毽子"),
    ("playing basketball", r"\b(?:play(?:s|ing)? basketball|dunk(?:s|ing)?|shoot(?:s|ing)? hoops)\b|打篮球|投篮|扣篮"),
    ("playing tennis", r"\bplay(?:s|ing)? (?:tennis|badminton|ping ?pong|table tennis|squash)\b|打网球|打羽毛球|"
     r"打乒乓球"),
    ("flying a kite", r"\b(?:fly(?:ing)?|flies) (?:\w+ ){0,3}kites?\b|放风筝|放飞风筝|放纸鸢"),
    ("holding an umbrella", r"\b(?:under|with|holding) (?:an?|the|his|her|their) (?:\w+ ){0,2}(?:umbrella|"
     r"parasol)\b|撑着?伞|打着?伞|撑着?\S{0,3}伞|打着?\S{0,3}伞|举着?\S{0,3}伞"),
    ("selling", r"\b(?:sell(?:s|ing)?|vend(?:s|ing)|runs? a stall|at (?:a|his|her|the) (?:\w+ )?stall)\b|叫卖|摆摊|"
     r"(?<!外)卖(?!部|场|店)"),
    ("giving flowers", r"\b(?:giv(?:es|ing)|offer(?:s|ing)?|hold(?:s|ing)?) (?:\w+ ){0,4}(?:flowers?|bouquet|roses?|"
     r"tulips?)\b|送花|献花|捧着?\S{0,3}花|拿着?\S{0,3}花|手捧鲜花"),
    ("surfing", r"\b(?:surf(?:s|ing)?|skateboard(?:s|ing)?|snowboard(?:s|ing)?|skat(?:es|ing))\b|冲浪|滑板|滑冰|"
     r"溜冰|轮滑"),
    ("skiing", r"\bski(?:s|ing)?\b|滑雪"),
    ("astride", r"\b(?:rid(?:es?|ing)|on horseback|gallop(?:s|ing)?)\b|骑马|骑着|骑(?!士|手)"),
    ("on a motorbike", r"\b(?:rid(?:es?|ing)|on) (?:\w+ ){0,3}(?:motorbike|motorcycle|scooter|moped)\b|"
     r"骑着?(?:\S{0,2})(?:摩托车?|电动车|电瓶车)"),
    ("cycling", r"\b(?:cycl(?:es|ing)|biking|(?:rid(?:es?|ing)|on|pedal(?:s|ing|ling)?) (?:\w+ ){0,3}(?:bicycles?|"
     r"bikes?))\b|骑着?(?:\S{0,3})(?:自行车|单车|脚踏车)|骑车|骑行|骑单车"),
    ("sitting", r"\b(?:sit(?:s|ting)?|seated|rest(?:s|ing)|relax(?:es|ing)?|waiting on)\b|坐(?!垫)|休息(?!室|区)"),
    ("walking", r"\b(?:walk(?:s|ing)?|strol(?:ls|ling)|hik(?:es|ing)|march(?:es|ing)|crossing|wander(?:s|ing)?)\b|"
     r"走(?!廊)|散步|漫步|徒步|遛狗|逛"),
    ("standing", r"\bstand(?:s|ing)?\b|(?<![车网])站(?!台|牌)"),
)  # fmt: skip
"""Acts with the words that say them; of several the longest word decides."""
HELD: Mapping[str, str] = {
    "book": "reading standing", "notebook": "reading standing", "newspaper": "reading a newspaper",
    "smartphone": "texting", "camera": "taking a photo", "umbrella": "holding an umbrella", "broom": "sweeping",
    "microphone": "singing", "fishing-rod": "fishing", "watering-can": "watering", "knitting": "knitting",
    "violin": "playing the violin", "guitar": "playing the guitar", "electric-guitar": "playing the guitar",
    "cello": "playing the cello", "flute": "playing the flute", "erhu": "playing the erhu",
    "pipa-lute": "playing the pipa", "trumpet": "playing a horn", "saxophone": "playing the saxophone",
    "bride-bouquet": "giving flowers", "rose": "giving flowers", "tulip": "giving flowers",
    "cardboard-box": "carrying", "parcel": "carrying", "tennis-racket": "playing tennis",
    "badminton-racket": "playing tennis", "paint-palette": "painting", "frying-pan": "cooking", "wok": "cooking",
    "baby-stroller": "pushing a pram", "shopping-cart": "pushing a cart", "shovel": "digging",
}  # fmt: skip
"""Acts by what is in the hands, where no word says more."""
_SEATED: Mapping[str, str] = {"reading standing": "reading", "fishing": "fishing seated", "holding": "sitting"}
_STANDS = frozenset(("sitting", "walking", "standing", "running"))
"""Acts that say how somebody is, beside which another act says what they do."""
_MEALS = ("eating", "drinking")
_FED = frozenset(("rice-bowl", "noodles-bowl", "ramen-bowl", "soup-bowl", "salad-bowl", "curry-rice", "chopsticks"))
_SITS = re.compile(r"\bsit(?:s|ting)?\b|\bseated\b|坐")
_TABLE: tuple[tuple[str, re.Pattern[str]], ...] = tuple((act, re.compile(said, re.IGNORECASE)) for act, said in ACTS)


def act_of(action: str, held: Sequence[str] = (), *, seated: bool = False) -> str:
    """The act that words and what is held tell; empty where they tell none. `seated`: on a seat of the picture."""
    found = [(act, match) for act, said in _TABLE if (match := said.search(action)) is not None]
    deeds = [row for row in found if row[0] not in _STANDS] or found
    best = max(deeds, key=lambda row: (len(row[1][0]), -row[1].start()), default=None)
    act = best[0] if best is not None else ""
    if act == "back" and held and any(row[0] in _MEALS for row in deeds):
        act = next(row[0] for row in deeds if row[0] in _MEALS)  # what is eaten under the moon is to be seen
    if act == "eating" and held and not _FED & set(held):
        act = "tasting"
    if act in ("", "standing", "sitting", "walking"):
        act = next((HELD[name] for name in held if name in HELD), act)
    if not act and held:
        act = "holding"
    if act == "reading":
        act = "reading standing"
    if seated or _SITS.search(action) is not None:
        act = _SEATED.get(act, act) or "sitting"
    return act


def words_of(action: str) -> str:
    """The words that tell the acts of an action, in one text: what they name is shown."""
    return " ".join(match[0] for _, said in _TABLE for match in said.finditer(action))


def shows(act: str) -> frozenset[str]:
    """Names of the things that the act shows itself, with their own drawing in its hands."""
    stance = STANCES.get(act)
    if stance is None:
        return frozenset()
    return frozenset(name for held in stance.holds for name in (*held.shows, *held.instead))
