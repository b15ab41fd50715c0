"""Shapes of strings, as input beside what they are."""

import pytest

from forebrush.think.planner.kinds import shapes


@pytest.mark.parametrize(
    ("text", "name", "price", "note"),
    [
        ("回锅肉 32元", "回锅肉", "32元", ""),
        ("羊肉串 4元/串", "羊肉串", "4元/串", ""),
        ("上门开锁80元起", "上门开锁", "80元起", ""),
        ("Half day - $350", "Half day", "$350", ""),
        ("Shine $16 (wash and wax)", "Shine", "$16", "wash and wax"),
        ("小保养(机油机滤) 260元", "小保养", "260元", "机油机滤"),
        ("mixed flowers £4 a bunch", "mixed flowers", "£4 a bunch", ""),
        ("Touch-up - Free within 3 months", "Touch-up", "Free within 3 months", ""),
        ("sock yarn 5 for $40", "sock yarn", "5 for $40", ""),
        ("Consultation from $10", "Consultation", "from $10", ""),
    ],
)
def test_a_thing_with_its_price(text, name, price, note):
    thing = shapes.priced(text)
    assert (thing.name, thing.price, thing.note) == (name, price, note)


@pytest.mark.parametrize("text", ["拍黄瓜 10", "Diavola 13", "horchata 3.50"])
def test_a_bare_number_is_a_price_only_where_it_may_be(text):
    assert shapes.priced(text) is None
    assert shapes.priced(text, bare=True).name == text.split(" ")[0]


@pytest.mark.parametrize("text", ["¥29.9", "米饭免费续", "Our story", "8月底"])
def test_no_thing_with_a_price(text):
    assert shapes.priced(text) is None


@pytest.mark.parametrize(
    ("text", "name", "was", "now"),
    [
        ("普洗原价35现在25", "普洗", "35", "25"),
        ("Monstera was 48 dollars now 30 dollars", "Monstera", "48 dollars", "30 dollars"),
        ("坚果礼包 原价128元 特价88元", "坚果礼包", "128元", "88元"),
        ("desk lamp now £30, was £45", "desk lamp", "£45", "£30"),
    ],
)
def test_an_old_and_a_new_price(text, name, was, now):
    from forebrush.think.planner.figures.prices import NOW, WAS

    thing = shapes.two_prices(text, WAS, NOW)
    assert (thing.name, thing.was, thing.price) == (name, was, now)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("番茄3个", ("番茄", "3个")),
        ("葱 半根", ("葱", "半根")),
        ("225 g butter", ("butter", "225 g")),
        ("2 tbsp of soy sauce", ("soy sauce", "2 tbsp")),
        ("spaghetti (320 g)", ("spaghetti", "320 g")),
        ("salt to taste", ("salt", "to taste")),
        ("peanut butter half a cup", ("peanut butter", "half a cup")),
        ("a pinch of salt", ("salt", "a pinch")),
        ("Zest of 2 lemons", ("Zest of 2 lemons", "")),
        ("桂皮一小块", ("桂皮", "一小块")),
    ],
)
def test_an_ingredient_and_its_amount(text, expected):
    assert shapes.measured(text) == expected


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("羊肉、牛肉和鸡翅", ["羊肉", "牛肉和鸡翅"]),
        ("茉莉茶15元和乌龙茶16元", ["茉莉茶15元", "乌龙茶16元"]),
        ("The Long Tide, Salt and Paper, Ferry", ["The Long Tide", "Salt and Paper", "Ferry"]),
        ("Fill the glass > Add juice > Stir", ["Fill the glass", "Add juice", "Stir"]),
        ("tea $1,200, cake $4", ["tea $1,200", "cake $4"]),
    ],
)
def test_the_items_of_a_list(text, items):
    assert shapes.split_list(text) == items


@pytest.mark.parametrize("text", ["8.5折", "满500减100", "买十送一", "20% off all pots", "3 for 2 on herbs", "半价"])
def test_offers(text):
    assert shapes.is_offer(text)


@pytest.mark.parametrize("text", ["5 for $40", "打蜡 260元", "送货到村", "Free parking"])
def test_no_offers(text):
    assert not shapes.is_offer(text)


@pytest.mark.parametrize(
    ("text", "when", "where"),
    [
        ("10月1日—10月5日 19:30", True, False),
        ("Sat 4 Oct, 10–4", True, False),
        ("大河剧院小剧场", False, True),
        ("14 Mill Lane", False, True),
        ("建设路88号3楼", False, True),
        ("Posters from 1958 to 1974", False, False),
        ("Field Trainer", False, False),
    ],
)
def test_when_and_where(text, when, where):
    assert (shapes.is_when(text), shapes.is_place(text)) == (when, where)
