"""Menus and recipes: what they hold, as input beside expectation."""

from forebrush.think import plan
from forebrush.world import Request


def brief_of(prompt):
    return plan(Request(prompt, 1024, 1024))


def groups(brief):
    return [(s.title, [(e.label or e.text, e.value) for e in s.entries]) for s in brief.sections if s.role == "menu"]


def test_a_menu_by_lines_has_its_groups():
    brief = brief_of(
        "小馆价目表\n店名:老陈家常菜\n热菜\n回锅肉 32\n麻婆豆腐 18\n凉菜\n拍黄瓜 10\n最下面写一句 米饭免费续"
    )
    assert brief.kind == "menu"
    assert groups(brief) == [
        ("热菜", [("回锅肉", "32"), ("麻婆豆腐", "18")]),
        ("凉菜", [("拍黄瓜", "10")]),
    ]
    assert {("title", "老陈家常菜"), ("footer", "米饭免费续")} <= {(c.role, c.text) for c in brief.copy_items}


def test_a_menu_in_prose_has_its_groups():
    brief = brief_of(
        "A drinks list for a bar called Low Tide. Under Cocktails put Harbour Sour $13 and Kelp Martini $15. "
        "Under Zero Proof put Ginger Fog $8."
    )
    assert groups(brief) == [
        ("Cocktails", [("Harbour Sour", "$13"), ("Kelp Martini", "$15")]),
        ("Zero Proof", [("Ginger Fog", "$8")]),
    ]
    assert ("title", "Low Tide") in {(c.role, c.text) for c in brief.copy_items}


def test_a_menu_in_quotations_has_its_groups():
    brief = brief_of("咖啡馆菜单,店名“慢慢”。分两栏:“手冲”——耶加 38元、曼特宁 36元;“奶咖”——拿铁 30元。")
    assert groups(brief) == [("手冲", [("耶加", "38元"), ("曼特宁", "36元")]), ("奶咖", [("拿铁", "30元")])]


def test_courses_without_prices_are_groups():
    brief = brief_of(
        "晚宴菜单，餐厅名“橡木桌”，标题“周末晚宴”。前菜“熏鱼沙拉”；主菜“牛小排”和“海鲈鱼”；价格“每位388元”。"
    )
    assert groups(brief) == [("前菜", [("熏鱼沙拉", "")]), ("主菜", [("牛小排", ""), ("海鲈鱼", "")])]
    assert {("title", "周末晚宴"), ("brand", "橡木桌")} <= {(c.role, c.text) for c in brief.copy_items}


def test_any_pair_at_a_discount_is_worked_out():
    brief = brief_of(
        "Chalkboard menu. Tea $3.00, coffee $4.00; cake $5.00. Any drink with any cake is 10% off the pair. "
        "List both pairs with their prices."
    )
    combo = next(s for s in brief.sections if s.role == "combo")
    assert [e.label for e in combo.entries] == ["Tea + Cake", "Coffee + Cake"]
    assert all(brief.facts[e.value_fact].source.kind == "computed" for e in combo.entries)


def ingredients(brief):
    return [
        (s.title, [(e.label or e.text, e.value) for e in s.entries]) for s in brief.sections if s.role == "ingredients"
    ]


def steps(brief):
    return [e.text for s in brief.sections if s.role == "steps" for e in s.entries]


def test_a_recipe_in_prose():
    brief = brief_of(
        "A shakshuka recipe poster. Title: Saturday Shakshuka. It needs 6 eggs, 2 red peppers, 800 g tomatoes and "
        "2 teaspoons of paprika. First soften the peppers. Then add the tomatoes and simmer for 15 minutes. "
        "Finally cover and cook until just set. Overhead skillet, bold reds."
    )
    assert ingredients(brief)[0][1] == [
        ("eggs", "6"),
        ("red peppers", "2"),
        ("tomatoes", "800 g"),
        ("paprika", "2 teaspoons"),
    ]
    assert steps(brief) == [
        "Soften the peppers",
        "Add the tomatoes and simmer for 15 minutes",
        "Cover and cook until just set",
    ]


def test_groups_of_ingredients():
    brief = brief_of(
        "Recipe card. Title: Apple Pie. For the crust: flour 300 g, cold butter 150 g. For the filling: apples 1 kg. "
        "Rub butter into flour. Chill for an hour."
    )
    assert ingredients(brief) == [
        ("Crust", [("flour", "300 g"), ("cold butter", "150 g")]),
        ("Filling", [("apples", "1 kg")]),
    ]
    assert steps(brief) == ["Rub butter into flour", "Chill for an hour"]


def test_chinese_steps_told_in_order():
    brief = brief_of(
        "宫保鸡丁食谱，用鸡腿肉300克、花生米50克。先把鸡肉切丁腌十分钟；再下锅炒至变色；最后倒入料汁翻匀。"
    )
    assert ingredients(brief)[0][1] == [("鸡腿肉", "300克"), ("花生米", "50克")]
    assert steps(brief) == ["把鸡肉切丁腌十分钟", "下锅炒至变色", "倒入料汁翻匀"]


def test_amounts_for_another_number_of_people():
    brief = brief_of("炖牛肉菜谱卡。原方子是2人份：牛肉400克、土豆100克。按5人份换算好写上。")
    facts = [e.value_fact for s in brief.sections if s.role == "ingredients" for e in s.entries]
    assert [brief.facts[f].source.expression for f in facts] == ["amount * serves / serves_before", "amount_2 * serves / serves_before"]  # fmt: skip
