"""Forms, tickets, certificates, scrolls: requests beside what is set of them, and in which role."""

import pytest

from .told import told

CASES = [
    (
        "prescription",
        "处方笺：康和社区医院，患者李明，男，35岁，科室呼吸内科。药品：阿莫西林胶囊 0.5g×12片，每次1片每日3次。医师签名：周芸",
        [
            ("李明", "field"),
            ("35岁", "field"),
            ("呼吸内科", "field"),
            ("阿莫西林胶囊 0.5g×12片", "field"),
            ("周芸", "signature"),
        ],
    ),
    (
        "prescription",
        "Prescription slip. Maple Street Clinic. Patient: Nora Feldman, DOB 4 May 1988. Amoxicillin 500 mg, 1 tablet twice daily, 28 tablets. Cream paper.",
        [("Nora Feldman", "field"), ("4 May 1988", "field"), ("Amoxicillin 500 mg", "field"), ("28 tablets", "field")],
    ),
    (
        "form",
        "登记表，标题：访客登记表，要填：姓名、来访单位、电话、事由，最后一行留给访客签名",
        [("访客登记表", "title"), ("姓名", "field"), ("来访单位", "field"), ("事由", "field"), ("访客签名", "field")],
    ),
    (
        "form",
        "超市小票，店名“邻里生鲜”，商品：“西红柿 6.80”“鸡蛋 12.50”，下面“合计”请算出来。最底“谢谢惠顾”。",
        [("邻里生鲜", "brand"), ("西红柿", "item"), ("6.80", "amount"), ("19.30", "amount"), ("谢谢惠顾", "footer")],
    ),
    (
        "form",
        "化验单，姓名许静。项目/结果/参考值三列：谷丙转氨酶 62 0-40；总胆红素 12.1 3.4-20.5。偏高的后面标“↑”",
        [("项目", "cell"), ("参考值", "cell"), ("谷丙转氨酶", "cell"), ("62 ↑", "cell"), ("12.1", "cell")],
    ),
    (
        "ticket",
        "Boarding pass, passenger CHEN/YULIN, flight CA1407, from Beijing PEK to Chengdu TFU, departs 09:35, gate C23.",
        [
            ("CHEN/YULIN", "field"),
            ("CA1407", "field"),
            ("Beijing PEK", "field"),
            ("Chengdu TFU", "field"),
            ("C23", "field"),
        ],
    ),
    (
        "ticket",
        "登机牌：旅客陈玉麟，航班CA1407，从北京首都PEK到成都天府TFU，起飞时间09:35，座位31K",
        [("陈玉麟", "field"), ("北京首都PEK", "field"), ("成都天府TFU", "field"), ("09:35", "field"), ("31K", "field")],
    ),
    (
        "ticket",
        "话剧票。剧名：纸上的河；时间：11月7日晚七点半；票价：120元；学生票六折，价格请帮我算好写上；底部一行：谢绝入场",
        [
            ("纸上的河", "title"),
            ("11月7日晚七点半", "field"),
            ("120元", "price"),
            ("72元", "price"),
            ("谢绝入场", "footer"),
        ],
    ),
    (
        "certificate",
        "荣誉证书。获奖人：林晓雯同学。正文：表现突出，荣获一等奖，特发此证。落款：青溪中学。日期：2024年11月8日。红色烫金边框",
        [
            ("林晓雯同学", "field"),
            ("表现突出，荣获一等奖，特发此证", "body"),
            ("青溪中学", "signature"),
            ("2024年11月8日", "field"),
        ],
    ),
    (
        "invitation",
        "Invitation to a housewarming: heading New Keys. When: Saturday 14 March, from 5 pm. Where: 3 Alder Row. RSVP 555 0192.",
        [
            ("New Keys", "title"),
            ("Saturday 14 March, from 5 pm", "detail"),
            ("3 Alder Row", "detail"),
            ("555 0192", "detail"),
        ],
    ),
    (
        "card",
        "business card - Priya Sethi, Pastry Chef, priya@buttercup.example. soft yellow",
        [("Priya Sethi", "title"), ("Pastry Chef", "subtitle"), ("priya@buttercup.example", "detail")],
    ),
    (
        "couplet",
        "门上的对联：天增岁月人增寿，春满乾坤福满门，横批四季长安，中间贴一个倒福字",
        [
            ("天增岁月人增寿", "couplet-right"),
            ("春满乾坤福满门", "couplet-left"),
            ("四季长安", "couplet-top"),
            ("福", "character-turned"),
        ],
    ),
    (
        "scroll",
        "茶室挂轴，竖写“禅茶一味”四个大字，落款“丙午春 静庐”，盖一方小印“静庐”",
        [("禅茶一味", "quote"), ("丙午春 静庐", "signature"), ("静庐", "seal")],
    ),
]


@pytest.mark.parametrize(("kind", "prompt", "pairs"), CASES, ids=[c[1][:16] for c in CASES])
def test_every_string_in_its_role(kind, prompt, pairs):
    brief, found = told(prompt)
    assert brief.kind == kind
    assert [pair for pair in pairs if not any(pair[0] in text and pair[1] == role for text, role in found)] == []


def test_looks_and_orders_are_not_set():
    _, found = told("处方笺，姓名：周明远。纸张略旧，真实拍摄感，不要手指入镜，字迹清晰")
    assert not [text for text, _ in found if any(w in text for w in ("纸张", "拍摄", "手指", "字迹"))]


def test_a_stated_total_that_is_wrong_stays_and_is_noted():
    brief, found = told("收据，店名“小周五金”，商品“扳手 25元”“胶带 12元”，“合计 40元”")
    assert "fact-contradiction" in [f.name for f in brief.findings]
    assert any("40元" in text for text, _ in found)


def test_a_poem_that_is_named_is_written_out():
    _, found = told("书法作品，写李白的静夜思全诗，行书，落款写“墨客书”")
    quote = next(text for text, role in found if role == "quote")
    assert "床前明月光" in quote and "低头思故乡" in quote
