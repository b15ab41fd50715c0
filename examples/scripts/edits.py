"""Before and after: six pictures and what was said of them, as strips in docs/gallery/edits.

python examples/scripts/edits.py [OUT]
"""

import sys
from pathlib import Path

from PIL import Image

import forebrush
from forebrush.render.encode import encode

ROWS = (
    # name, prompt, size, what is said
    ("poster", 'A poster for a lantern festival: title "Night of Lanterns", "September 25, 7 PM", "Old Town Square"',
     "800x1200", "make the title gold and a bit bigger, and the background a bit darker"),
    ("sale", "秋季大促海报：主标题 囤货正当时，商品是一箱猕猴桃，原价89元，到手价59元", "800x1200",
     "把到手价改成49元，再把标题换成“猕猴桃节”"),
    ("menu", 'Menu for a small cafe "Corner House": espresso $3.00, latte $4.50, flat white $4.25, croissant $3.80',
     "800x1200", "hide the latte and swap the espresso and the croissant"),
    ("slide", 'Bar chart "Revenue by quarter, in millions": Q1 12, Q2 15, Q3 14, Q4 19', "1280x720",
     "turn the bars into a line chart and put the title in capitals"),
    ("recipe", "番茄炒蛋食谱图。步骤：1. 番茄切块。2. 鸡蛋打散。3. 炒蛋盛出。4. 番茄炒软。5. 混合调味。", "800x1200",
     "删掉第3步，然后改成深色模式"),
    ("card", 'An invitation: "Garden Party", Saturday, June 14, 3 PM, 12 Rose Lane, RSVP by June 1', "1000x700",
     'add "Bring a hat" in small letters at the bottom right and make the title purple'),
)  # fmt: skip


def main():
    """Draw, edit, and put side by side."""
    out = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[2] / "docs" / "gallery" / "edits"
    out.mkdir(parents=True, exist_ok=True)
    for name, prompt, size, saying in ROWS:
        before = forebrush.draw(prompt, size=size, seed=1)
        try:
            after = forebrush.edit(before, saying)
        except forebrush.Asked as asked:
            print(name, "asked:", asked.question.text)
            continue
        pair = [_shown(picture) for picture in (before, after.picture)]
        strip = Image.new("RGB", (sum(p.width for p in pair) + 16, pair[0].height), "white")
        strip.paste(pair[0], (0, 0))
        strip.paste(pair[1], (pair[0].width + 16, 0))
        strip.save(out / f"{name}.jpg", quality=86)
        print(f"{name}: {saying}: {', '.join(after.receipt.words)}; {after.receipt.share:.1%} drawn again")


def _shown(picture):
    from io import BytesIO

    image = Image.open(BytesIO(encode(picture.pixels(), "png"))).convert("RGB")
    image.thumbnail((720, 720))
    return image


if __name__ == "__main__":
    main()
