"""The words of screens: by which a screen of a phone or of the web is known, and what its parts are called."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["LABELS", "WORDS"]

WORDS: Mapping[str, Mapping[str, float]] = {
    "phone": {
        "app": 3, "机票App": 6, "订单详情": 3, "界面": 3, "手机界面": 4, "小程序": 5, "登录页": 6, "锁屏": 6,
        "聊天界面": 6, "聊天记录": 5, "设置页面": 6, "播放页": 5, "播放器": 4, "详情页": 5, "首页": 2, "设置页": 6,
        "个人中心": 5, "支付页": 6, "结算页": 6, "搜索页": 5, "消息页": 5, "天气页面": 6, "手机天气": 5,
        "聊天截图": 7, "微信": 3, "点餐": 3, "待办清单": 3, "控制面板": 3, "导览": 2, "状态栏": 2, "底部导航": 4,
        "截图": 2, "手机截图": 4, "页面": 1.5, "输入框": 1, "店铺页": 4, "通知栏": 3, "软件": 2, "天气App": 5,
        "ui": 2, "app screen": 5, "phone screen": 5, "mobile app": 5, "screenshot": 3, "lock screen": 6,
        "settings screen": 6, "sign-in screen": 6, "login screen": 6, "onboarding": 5, "weather app": 6,
        "banking app": 6, "music player": 6, "podcast player": 6, "message thread": 6, "group chat": 6,
        "text message": 3, "booking screen": 5, "screen": 2.5, "mockup": 2, "delivery screen": 5, "home screen": 5,
        "on a phone": 3, "bottom tabs": 3, "kiosk": 4, "loan screen": 5, "ticket screen": 5, "video page": 5,
        "chat screen": 6, "smartwatch": 3, "player": 2, "tabs": 1.5, "input box": 2, "search hint": 2,
    },
    "web": {
        "官网": 5, "落地页": 6, "网页": 5, "后台": 4, "看板": 8, "仪表盘": 5, "网站": 5, "首屏": 3, "定价页": 6,
        "管理后台": 6, "经营看板": 10, "数据大屏": 5, "网店": 3, "landing page": 6, "website": 5, "web page": 5,
        "dashboard": 6, "admin dashboard": 6, "pricing page": 6, "hero section": 5, "web login": 6, "homepage": 5,
        "web app": 5, "sidebar": 2, "nav": 1.5, "login page": 6, "blog page": 5, "checkout page": 5,
        "product page": 5,
    },
}  # fmt: skip

LABELS: Mapping[str, str] = {
    "logo文字,logo,logo text,软件名,应用名,App名,app名,产品名,品牌,公司,医院名,医院,馆名,小程序名,站点名,网站名,"
    "平台,顶栏,app name,product name,clinic name,library,show,brand,company,museum,name,podcast": "brand",
    "店名,商家名,餐厅名,shop name,restaurant": "shop",
    "页标题,页面标题,页名,课程名,片名,展品名,歌名,曲名,标题,大标题,页面名,film title,page title,header,song,"
    "episode,track,headline,title,hero title": "title",
    "歌手,艺人,歌手是,artist,singer,subhead,line,line below,一句话,副标题": "subtitle",
    "顶部名字,对方名字,聊天对象,对方昵称,问候,顶部问候,顶部写,城市,对话对象,群名,顶部标题,列表标题,小标题,"
    "greeting,city,list heading,group name,top line,heading,location,contact": "heading",
    "顶部标签,top label,顶部文字,底部提示,上滑提示,链接,link,状态栏,status bar": "navtext",
    "底部三栏,底部四栏,底部五栏,segments,filters,chips,切换,顶部切换,底部三个标签,底部四个标签,底部五个标签,"
    "三个标签,四个标签,bottom bar,left menu,side menu,top menu,导航,底部导航,底部标签,顶部导航,分类,左侧菜单,"
    "左栏,左侧栏,侧栏,侧边栏,菜单,房间切换,科室入口,入口,标签页,选项卡,tabs,bottom tabs,nav,navigation,nav bar,"
    "sidebar,category tabs,categories,tiles,menu,tiles for,tab bar": "nav",
    "下面几行,几行,下面几项,选项,列表项,列表,设置项,rows,settings rows,list items,options": "rows",
    "输入框提示,输入框,搜索框提示,搜索框,底部输入框,输入栏,input box,search hint,search box,search bar,"
    "input field,text box,message box": "input",
    "inputs,two inputs,input fields,text inputs,boxes,字段,输入项,勾选框,复选框,field,fields,checkbox,"
    "form fields": "field",
    "按钮,主按钮,次按钮,悬浮按钮,大按钮,加号按钮,按钮文字,文字按钮,快捷操作,快捷入口,底栏,选集按钮,底部按钮,"
    "button,buttons,primary button,secondary button,secondary,primary,quick actions,big buttons,episode buttons,"
    "sticky bar button,floating button,call to action,cta": "button",
    "气温,当前气温,现在,步数,卡路里,睡眠,stat cards,steps,calories,sleep,大数字,本月结余,小卡,小卡片,指标,"
    "四个指标,三个指标,关键指标,三个小块,小块,数据卡,三个数据卡,四个数据卡,数据卡片,评分,当前,温度,天气,空气质量,"
    "湿度,风速,最高,最低,体感,进度,圆环里,圆环,播放进度条,组数,人数,月售,temperature,condition,humidity,wind,"
    "high,low,feels like,balance label,balance,big number,kpi tiles,kpis,metrics,stats,streak card,streak,rating,"
    "elapsed,total,speed,progress,底部进度文字,大时间": "stat",
    "未来三天,未来几日,未来一周,三日预报,五日预报,天气预报,预报,next three days,next days,daily forecast,逐小时,"
    "逐小时预报,逐日,未来几天,hourly strip,hourly,forecast,daily": "hours",
    "时间,时间显示,时长,播放进度,时间标,时间戳,length,duration,time stamp,timestamp,time": "time",
    "通知,三条通知,两条通知,推送,notifications,notification,alerts": "notes",
    "评论,评论区,留言,弹幕,comments,comment,reviews": "comments",
    "菜品,商品,目录,课程目录,书单,曲目,三行,列表内容,任务,dishes,books,items,products,tasks,playlist,sessions,"
    "three books,results,orders": "items",
    "卡片,设备卡片,设备,医生卡片,房源卡片,main card,doctor card,cards,card,device cards": "cards",
    "三列,套餐,方案列,plan columns,plans,pricing columns,columns of plans": "plans",
    "列名,表头,表格列名,columns,column names,table columns": "columns",
    "柱状图标题,图表标题,折线图标题,chart titled,chart title,bar chart titled,line chart titled": "chart",
    "横轴,x轴,axis,x axis,categories on the axis": "axis",
    "简介,讲解文字,提示卡,描述,介绍,一行简介,alert line,synopsis,description,alert,tip": "body",
    "年代,集数,专辑,album line,album,episode number,sub-line,caption": "caption",
    "歌词,歌词正中高亮那一行,高亮歌词,lyric,lyrics": "quote",
    "租金,价格,挂号费,费用,price,rent,fee,rate": "price",
    "标签,角标,badge,ribbon,tag,ribbon on,label": "badge",
    "日期,房东,面积,楼层,装修,讲师,地址,营业时间,date,instructor,landlord,address,deadline,entered,leaving,"
    "duration": "detail",
    "航班,航班号,乘机人,座位,登机口,车次,站台,订单号,route,platform,departs,gate,seat,passenger,flight,"
    "valid until,order number": "ticket",
    "footer,页脚,底部,底部文字,bottom,bottom text,small text,tiny text,fine print,help line,version line,"
    "下面灰字,灰字,版权": "footer",
}  # fmt: skip
