"""Chinese strings that a noun names, with no verb of writing before them."""

import pytest

from forebrush.think.planner.naming_zh import named_by_nouns

NAMED = [
    ("底部导航栏包含天气、日历、地图和我的等选项，整体清爽。", ["天气", "日历", "地图", "我的"]),
    ("标题下设有立即选购按钮和了解更多链接。", ["立即选购", "了解更多"]),
    ("右侧列有三种招牌：红烧牛肉面、番茄鸡蛋面和雪菜肉丝面，字迹清楚。", ["红烧牛肉面", "番茄鸡蛋面", "雪菜肉丝面"]),
    (
        "主标题一束花，寄一份心意占据页面中央，下方的副标题全城两小时送达字号略小。",
        ["一束花，寄一份心意", "全城两小时送达"],
    ),
    ("表盘中央的数字10:28采用纤细的白色字体，其上方是星期四字样。", ["10:28", "星期四"]),
    (
        "中栏小标题爆发，配文线上线下同步开售；右栏小标题沉淀，配文收集反馈并迭代。",
        ["爆发", "线上线下同步开售", "沉淀", "收集反馈并迭代"],
    ),
    ("第一行是山雾咖啡，第二行为云南保山，字号相同。", ["山雾咖啡", "云南保山"]),
    ("顶部的副标题采用粗体，两侧是窗户，配有雨伞图标和花朵图案。", []),
]


@pytest.mark.parametrize(("sentence", "strings"), NAMED, ids=[c[0][:10] for c in NAMED])
def test_named_by_nouns(sentence, strings):
    assert [sentence[a:b] for a, b in sorted(named_by_nouns(sentence))] == strings
