"""What is worked out beside what is stated: each request with strings that are set of it, and some that are not."""

import pytest

from .told import told

CASES = [
    (
        "手机直播截图，骑行主播在骑行。目标800公里，已骑312.6公里，需显示剩余里程、心率142次和当前坡度6%，底部输入框。",
        ["800公里", "312.6公里", "487.4公里", "142次", "6%"],
        ["输入框"],
    ),
    (
        "Phone live stream: a hiker has walked from Chengdu to Lhasa, 2142.5 km so far, goal 2200 km, show the current altitude and a progress bar with the distance left.",
        ["2142.5 km", "2200 km", "57.5 km", "3,650 m"],
        ["500 m"],
    ),
    (
        "Prescription from Harbor Family Clinic. Patient: Ana Reyes. Rx: 1. Amoxicillin 500 mg, 21 capsules, take 1 capsule three times a day; 2. Cetirizine 10 mg, 14 tablets, take 1 tablet daily; 3. Ibuprofen 200 mg, 48 tablets, take 2 tablets every 8 hours.",
        ["7 days", "14 days", "8 days", "take 1 tablet daily"],
        ["1", "2", "3"],
    ),
    (
        "处方笺：仁和诊所，患者王芳，诊断：咽炎。药品：阿莫西林胶囊 0.25g×24粒，每次2粒，每日3次；蓝芩口服液 10支，每次1支，每日2次。",
        ["仁和诊所", "阿莫西林胶囊 0.25g×24粒", "4天", "蓝芩口服液 10支", "5天"],
        [],
    ),
    (
        "Menu for Harbor Bakes: sourdough €5.20, rye loaf €4.80, soup €6.40. Lunch deal: soup and rye loaf, 20% off, show the price.",
        ["Lunch deal", "€8.96", "20% off"],
        ["show the price"],
    ),
    ("菜单，店名“小满面馆”，牛肉面26元、卤蛋3元、酸梅汤8元。组合：牛肉面+酸梅汤立减5元，算出价格。", ["29元", "卤蛋"], ["算出价格"]),
    (
        "Boarding pass for passenger LOPEZ/ANA, flight IB6250, from Madrid to Mexico City, date 4 March 2027, departs 13:05, duration 11 h 40 min, include the local arrival time, gate S12, check-in closes 60 minutes before departure.",
        ["LOPEZ/ANA", "17:45", "12:05", "11 h 40 min"],
        ["the local arrival time"],
    ),
    (
        "登机牌：旅客 王小梅，航班 MU5401，从上海飞往成都，日期2026年12月8日，起飞时间14:20，飞行时间3小时25分钟，显示到达时间，登机口 B12，起飞前20分钟关闭登机口。",
        ["王小梅", "17:45", "14:00", "上海", "成都"],
        ["时间", "达时间"],
    ),
    (
        "A diploma in beekeeping for Sofia van Dijk, 60 credits, issued June 2027 by the Meadow College, signed by the rector.",
        ["Diploma in beekeeping", "Sofia van Dijk", "60 credits", "June 2027", "Meadow College", "Rector"],
        [],
    ),
    ("为陈晓雨制作结业证书，课程“基础摄影”，40学时，2026年11月23日由光影学院颁发，院长签名。", ["陈晓雨", "结业证书", "40学时", "光影学院", "院长"], []),
    (
        "Phone weather app screen for Oslo, Friday 5 February 2027: -6 °C now, light snow, feels like -11, humidity 74%, the next six hours and a five-day forecast.",
        ["Oslo", "Friday 5 February 2027", "-6 °C", "Light snow", "-11", "74%", "Fri", "Tue", "+6 h"],
        ["Wed", "+7 h"],
    ),
    ("成都天气App界面，2026年11月23日星期一，现在14℃，小雨，湿度82%，未来五小时和三天预报。", ["成都", "14℃", "小雨", "82%", "周一", "周三"], ["周四"]),
    ("五金店小票，商品：螺丝 2盒 16元、锤子 1把 35元、胶带 3卷 12元，写出合计。", ["螺丝 2盒", "16元", "63元"], ["32元"]),
    ("A hotel bill: Room 3 nights $420, Breakfast $36, Parking $24. Show the total.", ["Room 3 nights", "$420", "$480"], ["$1260"]),
    ("A live stream of a baker, host Maya, no brand marks, no captions.", ["Maya"], ["marks"]),
]  # fmt: skip


@pytest.mark.parametrize(("prompt", "shown", "absent"), CASES, ids=[case[0][:24] for case in CASES])
def test_stated_and_following_strings_are_set(prompt, shown, absent):
    _, pairs = told(prompt)
    texts = [text for text, _ in pairs]
    assert [s for s in shown if not any(s in text for text in texts)] == []
    assert [s for s in absent if s in texts] == []
