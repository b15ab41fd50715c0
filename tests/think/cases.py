"""Requests and what a careful reader takes from them, written before the planner. Half have no quotation marks.

`copy`: role to words that must be set. `items`: section role to entries (label or text, value). `facts`: values that
must be there, computed or given. `never`: words that are instructions and must not be set.
"""

CASES = [
    {
        "prompt": "为“松间书屋”设计一张读书会海报。主标题“慢读一小时”，副标题“每周三晚，与一本书对坐”，时间：10月14日19:30，地点：松间书屋二楼。整体安静、米白与墨绿，不要人物。",
        "lang": "zh-Hans", "kind": "event",
        "copy": {"title": "慢读一小时", "subtitle": "每周三晚，与一本书对坐", "brand": "松间书屋"},
        "set": ["10月14日19:30", "松间书屋二楼"],
        "never": ["安静", "米白与墨绿", "不要人物"],
    },
    {
        "prompt": "春季新茶上市海报，标题：明前第一盏，副标题：龙井村手工采摘，价格 ¥268，规格 50克×2罐，预订电话 0571-8800 1234。清新简约，竖版。",
        "lang": "zh-Hans", "kind": "poster",
        "copy": {"title": "明前第一盏", "subtitle": "龙井村手工采摘"},
        "set": ["¥268", "50克×2罐", "0571-8800 1234"],
        "never": ["清新简约", "竖版"],
    },
    {
        "prompt": "A poster for the Harbour Lights Film Night on 21 August 2026 at Pier 9. Films: The Long Tide, Salt and Paper, Ferry to Nowhere. Doors 19:00, tickets $18, children half price. Quiet, dark blue, minimal.",
        "lang": "en", "kind": "event",
        "copy": {"title": "Harbour Lights Film Night"},
        "set": ["21 August 2026", "Pier 9", "The Long Tide", "Salt and Paper", "Ferry to Nowhere", "19:00", "$18", "$9"],
        "never": ["Quiet", "minimal"],
    },
    {
        "prompt": 'Design a poster with the title "Slow Bread" and the tagline "Two days, four ingredients". At the bottom write "Saturday 9 May, 10 am, Mill Street". Use warm ochre colours and a hand-made look.',
        "lang": "en", "kind": "poster",
        "copy": {"title": "Slow Bread", "subtitle": "Two days, four ingredients", "footer": "Saturday 9 May, 10 am, Mill Street"},
        "set": [],
        "never": ["ochre", "hand-made"],
    },
    {
        "prompt": "秋季大促海报：主标题 囤货正当时，商品是一箱猕猴桃，原价89元，到手价59元，活动时间9月20日至9月25日，算出立省多少和折扣。",
        "lang": "zh-Hans", "kind": "sale",
        "copy": {"title": "囤货正当时"},
        "set": ["89", "59", "30", "6.6折", "9月20日至9月25日"],
        "facts": ["30", "6.6"],
        "never": ["算出"],
    },
    {
        "prompt": "Sale poster: headline \"Last Pairs\", was €120, now €84, until 31 January. Bold red.",
        "lang": "en", "kind": "sale",
        "copy": {"title": "Last Pairs"},
        "set": ["€120", "€84", "€36", "30%", "31 January"],
        "facts": ["36", "30"],
        "never": ["Bold red"],
    },
    {
        "prompt": "红烧茄子食谱图。食材：茄子2根、蒜3瓣、生抽15毫升、白糖5克。步骤：1. 茄子切条，撒盐腌十分钟。2. 热锅少油，煎至两面金黄。3. 下蒜末和调味汁，收汁装盘。风格温馨，配小插图。",
        "lang": "zh-Hans", "kind": "recipe",
        "copy": {"title": "红烧茄子"},
        "items": {"ingredients": [("茄子", "2根"), ("蒜", "3瓣"), ("生抽", "15毫升"), ("白糖", "5克")],
                  "steps": ["茄子切条，撒盐腌十分钟", "热锅少油，煎至两面金黄", "下蒜末和调味汁，收汁装盘"]},
        "never": ["温馨", "小插图"],
    },
    {
        "prompt": "A recipe card for lemon drizzle cake. Ingredients: 225 g butter, 225 g sugar, 4 eggs, 225 g flour, 1 lemon. Steps: 1. Beat the butter and sugar until pale. 2. Add the eggs one by one, then the flour and zest. 3. Bake at 180 °C for 45 minutes. 4. Pour the lemon syrup over while warm. Cosy, pastel.",
        "lang": "en", "kind": "recipe",
        "copy": {"title": "Lemon Drizzle Cake"},
        "items": {"ingredients": [("butter", "225 g"), ("sugar", "225 g"), ("eggs", "4"), ("flour", "225 g"), ("lemon", "1")],
                  "steps": ["Beat the butter and sugar until pale", "Add the eggs one by one, then the flour and zest",
                            "Bake at 180 °C for 45 minutes", "Pour the lemon syrup over while warm"]},
        "never": ["Cosy", "pastel"],
    },
    {
        "prompt": "做一张麻婆豆腐的菜谱，标题“麻婆豆腐”，食材有嫩豆腐400克、牛肉末80克、豆瓣酱20克、花椒3克，步骤：一、豆腐切块焯水。二、炒香肉末与豆瓣酱。三、下豆腐小火烧五分钟，勾芡撒花椒。",
        "lang": "zh-Hans", "kind": "recipe",
        "copy": {"title": "麻婆豆腐"},
        "items": {"ingredients": [("嫩豆腐", "400克"), ("牛肉末", "80克"), ("豆瓣酱", "20克"), ("花椒", "3克")],
                  "steps": ["豆腐切块焯水", "炒香肉末与豆瓣酱", "下豆腐小火烧五分钟，勾芡撒花椒"]},
        "never": [],
    },
    {
        "prompt": "骑行打卡图：目标2200公里，已骑768.4公里，显示剩余里程。深色背景。",
        "lang": "zh-Hans", "kind": "page",
        "copy": {}, "set": ["2200", "768.4", "1431.6"], "facts": ["1431.6"], "never": ["深色背景"],
    },
    {
        "prompt": "A fundraising thermometer: goal $5,000, raised $3,150 so far, show how much is left.",
        "lang": "en", "kind": "page",
        "copy": {}, "set": ["$5,000", "$3,150", "$1,850"], "facts": ["1850"], "never": ["show how much"],
    },
    {
        "prompt": "a lighthouse on a cliff in heavy rain, oil painting",
        "lang": "en", "kind": "picture",
        "copy": {}, "set": [], "never": ["oil painting", "lighthouse"],
    },
    {
        "prompt": "一只橘猫趴在窗台上看雪，水彩",
        "lang": "zh-Hans", "kind": "picture",
        "copy": {}, "set": [], "never": ["橘猫", "水彩"],
    },
    {
        "prompt": "对联海报，竖排。上联：海纳百川心自广；下联：山高千仞志弥坚；横批：气象一新。",
        "lang": "zh-Hans", "kind": "couplet",
        "copy": {"couplet-right": "海纳百川心自广", "couplet-left": "山高千仞志弥坚", "couplet-top": "气象一新"},
        "set": [], "never": ["竖排"],
    },
    {
        "prompt": "Poster: \"Keep the Night Dark\", a talk by Dr. Lena Ortiz about light pollution, Thursday 3 September 2026, 7 pm, City Observatory, free entry. Deep navy with small stars.",
        "lang": "en", "kind": "event",
        "copy": {"title": "Keep the Night Dark"},
        "set": ["Dr. Lena Ortiz", "3 September 2026", "7 pm", "City Observatory", "free entry"],
        "never": ["Deep navy"],
    },
    {
        "prompt": "招聘海报 我们在找你 岗位：前端工程师、产品设计师、测试工程师 薪资15K-25K 投递邮箱 hr@example.com 蓝色科技感",
        "lang": "zh-Hans", "kind": "poster",
        "copy": {"title": "我们在找你"},
        "set": ["前端工程师", "产品设计师", "测试工程师", "15K-25K", "hr@example.com"],
        "never": ["蓝色科技感"],
    },
]  # fmt: skip
CASES += [
    {
        "prompt": "菜单：清蒸鲈鱼 68元、葱油鸡 42元、时蔬 18元、米饭 2元，店名“三元小馆”，复古风格。",
        "lang": "zh-Hans", "kind": "menu",
        "copy": {"title": "三元小馆"},
        "items": {"menu": [("清蒸鲈鱼", "68元"), ("葱油鸡", "42元"), ("时蔬", "18元"), ("米饭", "2元")]},
        "never": ["复古"],
    },
    {
        "prompt": "A menu for Corner Bakery: rye loaf $6.50, cinnamon bun $3.20, quiche $7.",
        "lang": "en", "kind": "menu",
        "copy": {"title": "Corner Bakery"},
        "set": ["Rye loaf", "$6.50", "Cinnamon bun", "$3.20", "Quiche", "$7"],
        "never": ["A menu for"],
    },
]  # fmt: skip
CASES += [
    {
        "prompt": "番茄牛腩食谱，食材：牛腩500克，番茄3个，洋葱1个，生抽20毫升。步骤：1. 牛腩焯水。2. 番茄炒出汁。3. 小火炖一个半小时。",
        "lang": "zh-Hans", "kind": "recipe",
        "copy": {"title": "番茄牛腩"},
        "items": {"ingredients": [("牛腩", "500克"), ("番茄", "3个"), ("洋葱", "1个"), ("生抽", "20毫升")],
                  "steps": ["牛腩焯水", "番茄炒出汁", "小火炖一个半小时"]},
        "never": [],
    },
    {
        "prompt": "茶会海报，标题“听雨”，地点听松阁茶院，时间10月18日下午两点，主讲林禾，安静素雅。",
        "lang": "zh-Hans", "kind": "event",
        "copy": {"title": "听雨"},
        "set": ["听松阁茶院", "10月18日下午两点", "林禾"],
        "never": ["安静素雅"],
    },
    {
        "prompt": "Poster \"Night Swim\". Venue: Lido, Marsh Road. Friday 3 July, 9 pm. Moody, energetic.",
        "lang": "en", "kind": "event",
        "copy": {"title": "Night Swim"},
        "set": ["Lido, Marsh Road", "Friday 3 July", "9 pm"],
        "never": ["Moody", "energetic"],
    },
]  # fmt: skip
CASES += [
    {
        "prompt": "端午节放假通知：放假时间6月19日至6月21日，6月22日正常上班。值班电话 0571-66001122。",
        "lang": "zh-Hans", "kind": "notice",
        "copy": {"title": "端午节放假通知"},
        "set": ["6月19日至6月21日", "6月22日正常上班", "0571-66001122"],
        "never": [],
    },
    {
        "prompt": "A flyer for the Mill Lane Repair Café, Sunday 7 June, 11 am to 3 pm, Old Fire Station. Bring a lamp, free coffee, live piano. Warm, rustic.",
        "lang": "en", "kind": "poster",
        "copy": {"title": "Mill Lane Repair Café"},
        "set": ["Sunday 7 June", "11 am to 3 pm", "Old Fire Station", "Bring a lamp", "free coffee", "live piano"],
        "never": ["rustic"],
    },
]  # fmt: skip
