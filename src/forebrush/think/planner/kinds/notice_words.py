"""The words by which notices name what they say: labels of copy, details, prices, lists. Label to slot, as data."""

from __future__ import annotations

import re
from collections.abc import Mapping

from forebrush.think.planner.labelled import Vocabulary
from forebrush.think.planner.vocabularies import vocabulary

__all__ = [
    "BRAND_LABEL",
    "CARDS",
    "COPY",
    "COPY_SLOTS",
    "COUNTED",
    "DETAIL_SLOTS",
    "MAKER",
    "VOCABULARY",
    "notice_words",
]

COPY: Mapping[str, str] = {
    "主标题,大标题,标题,题目,主题,主题名,大字,主字,主标,片名,剧名,展名,书名,活动名,活动名称,赛事名,名称,"
        "名字,总标题,巡演名,标题用,标题用巡演名,主文案,"
    "title,main title,headline,header,heading,main line,main text,big words,big text,big,film title,show "
        "title,event name,event title,exhibition title,joke headline": "title",
    "副标题,副题,副标,小标题,标语,口号,宣传语,主题语,广告语,一句话,slogan,宣传口号,sub,subtitle,sub "
        "title,sub-title,subhead,subheading,subline,tagline,tag line,strapline,slogan,"
    "smaller,second line,line under it,line below,line underneath,below it,underneath,theme": "subtitle",
    "品牌,品牌名,店名,店,店铺,店铺名,商家,公司,公司名,企业,机构,学校,社团,诊所,主办,主办方,主办单位,承办,"
        "协办,出品,出品方,酒吧名,摊名,铺名,馆名,乐队叫,主播名,主播,署名,落款,"
    "发起,brand,brand name,brand is,shop,shop name,store,store name,clinic,school,gym,bar name,bar,cafe,"
        "business,business name,company,company name,organiser,organizer,"
    "organised by,organized by,organisers,host,hosted by,hosts,presented by,sponsor,publisher,sign-off,"
        "sign off,signed,agency,logo,team,society,trust": "brand",
    "提示,温馨提示,正文,文案,说明,简介,介绍,寄语,小字,小字写,正文写,body,body copy,body text,copy,"
        "message,description,intro,blurb,fact box,closing line": "body",
    "诗句,诗,一句诗,诗歌,引文,名言,金句,题词,quote,quotation,verse,poem,saying,motto": "quote",
    "角标,标签,小标签,贴纸,徽章,爆炸贴,圆标,badge,sticker,tag,label,burst,ribbon,stamp text,warning label": "badge",
    "按钮,按钮写,button,call to action,cta": "button",
    "页脚,底部小字,底部一行小字,底部,最下面,最下方,最底下,底下,备注,注,注意,脚注,底部提示,条件,限制,末尾,"
        "footer,foot,bottom,bottom line,bottom text,fine print,small print,"
    "small text,small line,small line at bottom,note,notes,note at the bottom,disclaimer,terms,footnote,"
        "foot note,p.s.": "footer",
    "印章,红色印章,红章,小红章,印文,刻,seal,stamp": "seal",
    "作者,译者,author,author line,by line,byline,poet,choreography by,choreographer": "author",
    "图注,标注,图中标注,caption,captions,labels,labels on the drawing,annotations": "caption",
}  # fmt: skip
_DETAILS: Mapping[str, str] = {
    "时间,日期,活动时间,报名时间,比赛时间,面试时间,演出日期,举办时间,上映时间,截止时间,活动日期,演出时间,"
        "展期,开幕,开幕时间,开赛,起跑,入场时间,开场,营业时间,开放时间,档期,活动期,活动日期,期限,有效期,"
        "适用日期,使用日期,截止,截止日期,截止时间,报名截止,预订截止,"
    "date,dates,time,times,when,doors,doors open,starts,start,start time,opening,opening night,opening "
        "hours,hours,open,deadline,period,valid,ends,until,show runs,runs,on view": "when",
    "地点,地址,报名地点,演出地点,比赛地点,面试地点,举办地点,店址,门店地址,场地,场馆,会场,剧场,集合,"
        "集合地点,起点,终点,路线,活动地点,工作地点,where,venue,place,location,address,meeting point,meet at": "where",
    "电话,联系电话,咨询电话,预订电话,订座电话,订座,报名电话,热线,救援热线,联系方式,联系人,微信,公众号,"
        "邮箱,投递邮箱,投递,网址,官网,客服,客服电话,票务,phone,tel,telephone,call,contact,"
    "email,e-mail,web,website,instagram,rsvp,book at,bookings,info,more info": "contact",
    "名额,人数,限额,年龄,难度,时长,片长,规则,交通,停车,奖金,报名方式,报名,待遇,薪资,薪酬,薪资待遇,福利,"
        "导演,编剧,策展人,策展,主讲,主讲人,讲师,主持,主持人,艺术家,领队,教练,摄影,音乐,主唱,编舞,指挥,"
    "capacity,places,seats,ages,age,curator,curated by,director,directed by,written by,writer,music,"
        "music by,speaker,talk by,duration,runtime,running time,"
    "distance,parking,dress code,prizes,salary,benefits,requirements,use code,code": "detail",
}  # fmt: skip
_PRICES: Mapping[str, str] = {
    "票价,门票,入场费,费用,报名费,早鸟票,预售票,现场票,学生票,全价票,单人票,双人票,儿童票,成人票,学费,"
        "价格,会费,押金,tickets,ticket,ticket price,admission,entry,entry fee,fee,fees,price,prices,"
    "adults,adult,children,students,student,seniors,members,concessions,early bird,on the door,advance,cost": "price",
    "原价,市场价,吊牌价,日常价,划线价,门市价,零售价,平时,原来,以前,老价,旧价,划掉的原价,was,normally,"
        "usually,regular price,list price,original price,old price,full price,rrp,before": "was",
    "到手价,现价,促销价,活动价,直播价,特价,特惠价,券后价,秒杀价,优惠价,折后价,会员价,团购价,新价,now,"
        "sale price,special price,offer price,launch price,deal price,new price,reduced to": "now",
}  # fmt: skip
_LISTS: Mapping[str, str] = {
    "嘉宾,特邀嘉宾,阵容,演员,主演,演出者,表演者,节目,节目单,曲目,片单,影片,放映,议题,三个议题,环节,"
        "活动内容,项目,组别,参赛组别,岗位,招聘岗位,职位,作品,艺人,亮点,里面有,现场有,组别有,"
    "lineup,line-up,line up,films,movies,speakers,panel,panellists,panelists,performers,artists,bands,"
        "acts,support,supported by,featuring,programme,program,classes,categories,topics,"
    "sessions,workshops,agenda,schedule,流程,日程,议程,时间表,科室,activities,stalls,cast,starring,roles,"
        "positions,jobs,vacancies,open roles,we are hiring,also playing,guests,djs": "lineup",
    "商品,主推,主打,产品,新品,套餐,型号,特价商品,商品栏,单品,特价三样,活动,优惠,优惠内容,活动内容,爆款,"
        "product,products,items,item,offers,offer,deals,deal,package,course,model,featured,specials": "goods",
}  # fmt: skip
_OTHER: Mapping[str, str] = {
    "要求,画风,风格,画面,主视觉,背景,色调,配色,整体,视觉,插画,插图,style,look,mood,colours,colors,"
    "palette,background,artwork,visual,image,imagery": "look",
    "福利待遇": "detail",
    "数据条,数据,关键数据,数字,一组数据,figures,big figures,facts,key figures,key facts,numbers,big "
    "numbers,stats,statistics": "stat",
    "步骤,三步,四步,两步,steps,step,how it works,how to": "points",
    "规则,要点,守则,注意事项,建议,rules,tips,reminders,卖点,三个卖点,四个卖点,特点,功能点,亮点短句,"
    "selling points,specs,specifications,参数,points,benefits,features,key features": "points",
}
VOCABULARY = vocabulary(COPY, _DETAILS, _PRICES, _LISTS, _OTHER, lists=("lineup", "goods", "caption", "stat", "points"))
COPY_SLOTS = frozenset(COPY.values())
DETAIL_SLOTS = frozenset(("when", "where", "contact", "detail"))

BRAND_LABEL = re.compile(
    r"^(?:the )?name of (?:the|our|my|this) (?:[\w-]+ ?){1,3}$|^(?:[\w'-]+ ){0,2}name$|^[\u4e00-\u9fff]{1,"
    r"6}(?:名|名字|名称)$|^[\u4e00-\u9fff]{0,4}(?:店|馆|吧|厂|社|院)$",
    re.IGNORECASE,
)
"""A label that names who it is from, whatever that is: `name of the spa`, 茶园名字."""
COUNTED = re.compile(
    r"(?:[一二两三四五六七八九十]|\d)\s?(?:大|个|条|点|项|句|种|步|段)|\b(?:two|three|four|five|six|seven|"
    r"\d)\s(?:[a-z]+\s)?(?:tips|rules|steps|points|lines|things|reasons|ways|facts|reminders|promises|"
    r"ideas)\b",
    re.IGNORECASE,
)
"""A label that counts what it leads: 三条要求, `three tips`."""
CARDS = re.compile(
    r"色块|板块|卡片|分区|[三四两]栏|几栏|\b(?:panels?|columns?|cards?|blocks?|boxes|tiles|quadrants?)\b", re.IGNORECASE
)
"""Parts of a page, each with a heading of its own."""
MAKER = re.compile(
    r"海报|菜单|价目|价格表|酒单|宣传|促销|设计|制作|做[一个张]|画[一个张]|帮|请|给.{1,10}[做画]|展板|"
    r"\b(?:posters?|flyers?|fliers?|menu|price (?:list|board)|rates|sign|banner|ad|story|advert|promo|"
    r"square|make|design|create|need|want|do something)\b",
    re.IGNORECASE,
)
"""Words of a clause that says what is to be made."""


def notice_words() -> Vocabulary:
    """The vocabulary of notices without its lists, for readers with lists of their own."""
    return vocabulary(COPY, {words: slot for words, slot in _DETAILS.items() if slot != "detail"}, _OTHER)
