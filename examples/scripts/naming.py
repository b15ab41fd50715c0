"""Sheets for somebody who did not draw them: things to be named, and the steps of recipes to be put in order.

    python examples/scripts/naming.py [--out FOLDER] [--seed N]

`things-1.png` and the like show 120 things at random, alone, 128 px, numbered: what is each? `steps.png` shows in each
row the pictures of five steps of one dish, out of order, lettered, without their words: which comes first, second, and
so on? The keys, `things.txt` and `steps.txt`, are for whoever compares.
"""

import argparse
import hashlib
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw

from forebrush import draw
from forebrush.paint.illustrator.things.library import built_in
from forebrush.scene import dump
from forebrush.scene.document import walk
from forebrush.studio import render

SIDE, COLUMNS, ROWS = 128, 6, 5
DISHES = {
    "pancakes": "crack the eggs into a bowl; whisk in milk and flour; melt butter in the pan; fry the pancake on both "
    "sides; stack the pancakes and pour syrup over",
    "tomato soup": "wash the tomatoes; chop the onion; simmer everything in a pot; blend until smooth; serve in a bowl "
    "with basil",
    "spaghetti": "boil water in a pot; add the spaghetti; slice the garlic; stir the sauce in the pan; grate cheese on "
    "the plate",
    "apple pie": "peel the apples; roll out the dough; fill the dish; bake in the oven; cut a slice of the pie",
    "pour-over coffee": "boil the kettle; grind the coffee beans; wet the filter; pour the water slowly; drink the cup "
    "of coffee",
    "番茄炒蛋": "番茄洗净切块；鸡蛋打散；热锅倒油；鸡蛋炒熟盛出；番茄下锅合炒，装盘",
    "饺子": "和面揉成面团；剁白菜猪肉馅；擀饺子皮；包饺子；下锅煮熟装盘",
    "红烧肉": "五花肉切块；冷水下锅焯水；炒糖色；小火炖四十分钟；撒葱花装盘",
    "珍珠奶茶": "煮珍珠；烧水泡红茶；倒入牛奶；加冰块；插上吸管",
    "月饼": "和面；包入豆沙馅；用模具压花；放入烤箱；泡茶切开月饼",
}


def main():
    """Draw the sheets."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, default=Path("out/naming"))
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    things(arguments.out, arguments.seed)
    steps(arguments.out, arguments.seed)


def things(folder, seed):
    """120 things at random, 30 to a sheet."""
    names = shuffled(built_in().names, seed)[:120]
    for first in range(0, 120, COLUMNS * ROWS):
        some = names[first : first + COLUMNS * ROWS]
        cells = [(str(k), "", brief(name), {}) for k, name in enumerate(some, first + 1)]
        sheet(cells, COLUMNS).save(folder / f"things-{first // (COLUMNS * ROWS) + 1}.png")
    (folder / "things.txt").write_text("".join(f"{k}\t{name}\n" for k, name in enumerate(names, 1)), encoding="utf-8")


def steps(folder, seed):
    """Ten dishes of five steps, one to a row."""
    cells, key = [], []
    for row, (dish, told) in enumerate(DISHES.items(), 1):
        said = told.replace("；", "; ").split("; ")
        numbered = "\n".join(f"{k}. {step}" for k, step in enumerate(said, 1))
        prompt = (
            f"{dish}的做法，五步：\n{numbered}"
            if not dish.isascii()
            else f"Recipe for {dish} in five steps:\n{numbered}"
        )
        scene = draw(prompt, quality="low").scene
        found = [n for n, *_ in walk(scene.pages[0]) if n.kind == "picture" and "step" in n.id]
        order = shuffled(range(len(found)), seed, dish)
        palette = dump(scene)["palette"]
        # One ground for all: on the page the grounds take turns, which would give the order away.
        shown = [{key: value for key, value in dump(node.brief).items() if key != "palette"} for node in found]
        cells += [(letter, str(row), shown[k], palette) for letter, k in zip("ABCDE", order, strict=False)]
        cells += [("", "", None, {})] * (5 - len(found))
        key.append(f"{row} {dish}\t" + " ".join("ABCDE"[order.index(k)] for k in range(len(found))))
    sheet(cells, 5).save(folder / "steps.png")
    (folder / "steps.txt").write_text("\n".join(key) + "\n", encoding="utf-8")


def brief(name):
    """The picture brief of one thing alone."""
    return {"prompt": name.replace("-", " "), "setting": "vignette"}


def shuffled(items, *seed):
    """The items in the order of their hashes."""
    return sorted(items, key=lambda item: hashlib.sha256(f"{seed}:{item}".encode()).digest())


def sheet(cells, columns):
    """Cells of a label, a row, a brief and its palette as an image."""
    step, rows = SIDE + 32, -(-len(cells) // columns)
    page = Image.new("RGB", (columns * step, rows * step), "white")
    pen = ImageDraw.Draw(page)
    for k, (label, row, one, palette) in enumerate(cells):
        left, top = k % columns * step + 16, k // columns * step + 20
        pen.text((left, top - 16), f"{row} {label}".strip(), fill="black")
        if one is None:
            continue
        node = {"kind": "picture", "id": "one", "painter": "illustrator", "brief": one, "width": SIDE, "height": SIDE}
        scene = {"palette": palette, "pages": [{"width": SIDE, "height": SIDE, "fills": ["#ffffff"], "nodes": [node]}]}
        page.paste(
            Image.open(BytesIO(render(scene, quality="low").encode("png", strip=True)[0])).convert("RGB"), (left, top)
        )
    return page


if __name__ == "__main__":
    main()
