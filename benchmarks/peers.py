"""One peer in its own environment: `python peers.py NAME RUNS FOLDER FONT...` prints one line of JSON.

    {"version": ..., "cpu_ms": ..., "wall_ms": ..., "large_cpu_ms": ..., "resident_mb": ...}

Each run draws the poster beside this file to PNG bytes after one of its words has changed, with everything else kept
warm as the peer allows; the best run counts. `large` is the same at 2560 x 3840. The picture goes to FOLDER.
"""

import json
import re
import sys
import time
from importlib.metadata import version
from pathlib import Path

HERE = Path(__file__).parent
WIDTH, HEIGHT, LARGE = 1024, 1536, 2.5


def title(run):
    """The title of a run: its last character changes."""
    return "番茄牛腩" + "煲锅盅碗盘"[run % 5]


def best(draw, runs):
    """The least CPU and wall time of a run in ms, and what the last one drew."""
    cpu, wall, made = [], [], b""
    for run in range(runs + 1):
        started = time.process_time(), time.perf_counter()
        made = draw(run)
        if run:
            cpu.append(time.process_time() - started[0])
            wall.append(time.perf_counter() - started[1])
    return min(cpu) * 1000, min(wall) * 1000, made


def held():
    """The most MB that this process has held."""
    return int(re.search(r"VmHWM:\s+(\d+)", Path("/proc/self/status").read_text(encoding="utf-8"))[1]) / 1024


def typst(fonts):
    """A compiler kept; the title comes as an input, so that no run finds its own result again."""
    import typst as peer

    compiler = peer.Compiler(str(HERE / "poster.typ"), font_paths=fonts, ignore_system_fonts=True)

    def draw(run, scale):
        return compiler.compile(format="png", ppi=96 * scale, sys_inputs={"title": title(run)})

    return "typst", draw


def blitz(fonts):
    """A template kept; it has no blur, so the two soft shapes are hard."""
    import blitz_py as peer

    html = (HERE / "poster.html").read_text(encoding="utf-8")
    data = [Path(font).read_bytes() for font in fonts]
    kept = {}

    def draw(run, scale):
        if scale not in kept:
            kept[scale] = peer.Template(html, width=WIDTH, height=HEIGHT, scale=scale, fonts=data)
        kept[scale].set_text("title", title(run) + "🍅")
        return kept[scale].render_png()

    return "blitz-py", draw


def pictex(fonts):
    """Built anew in every run, as it has no document to keep; it has no blur but shadows, and no table but rows."""
    import io

    import pictex as peer
    from pictex import Canvas, Column, CropMode, Row, Shadow, Text

    sans, serif, emoji = fonts
    words = json.loads((HERE / "poster.json").read_text(encoding="utf-8"))["pages"][0]["nodes"]
    card = next(node for node in words if node["id"] == "card")["children"]
    rows, steps = card[1]["rows"], card[3]["children"]

    def text(value, size, color="#33211c", weight=400, family=sans):
        return Text(value).font_family(family).font_fallbacks(emoji).font_size(size).color(color).font_weight(weight)

    def draw(run, scale):
        table = []
        for index, row in enumerate(rows):
            cells = [
                Row(text(cell, 24, "#8a6a5e" if index == 0 else "#33211c", 500 if index == 0 else 400))
                .size(width=width)
                .padding(7, 8)
                for cell, width in zip(row, (240, 180, 380), strict=True)
            ]
            rule = Row().size(width=800, height=2).background_color("#d9432f" if index == 0 else "#e8cfc2")
            table += [Row(*cells), *([rule] if index + 1 < len(rows) else [])]
        method = [
            Row(
                text(step["children"][0]["text"], 34, "#d9432f", 700).size(width=28),
                text(step["children"][1]["text"], 24).line_height(1.5).size(width=756),
            ).gap(16)
            for step in steps
        ]
        inner = (
            Column(
                text(card[0]["text"], 34, "#7c1f16", 700),
                Column(*table),
                text(card[2]["text"], 34, "#7c1f16", 700),
                Column(*method).gap(14),
            )
            .gap(18)
            .padding(40, 48)
            .size(width=896, height=1004)
            .background_color("#fffffff0")
            .border_radius(36)
            .box_shadows(Shadow(offset=(0, 18), blur_radius=48, color="#7c1f1647"))
            .absolute_position(left=64, top=380)
        )
        footer = (
            Row(
                text("🔥 每周五更新 weekend-kitchen.example", 26, "#fff1e2"),
                text("4 人份 · 90 分钟", 26, "#ffd9b8", 700),
            )
            .size(width=WIDTH, height=108)
            .padding(0, 72)
            .justify_content("space-between")
            .align_items("center")
            .background_color("#7c1f16")
            .absolute_position(left=0, top=1428)
        )
        page = Column(
            text("周末小厨 · WEEKEND KITCHEN No. 07", 26, "#7c1f16", 500)
            .letter_spacing(2)
            .absolute_position(left=72, top=68),
            text(title(run) + "🍅", 128, "#7c1f16", 900, serif).absolute_position(left=72, top=108),
            text("慢火九十分钟，酸甜软糯 · Beef brisket braised with tomatoes", 30).absolute_position(left=72, top=296),
            inner,
            footer,
        ).size(width=WIDTH, height=HEIGHT)
        ground = peer.LinearGradient(["#fff6e6", "#ffd9b8", "#f7b08f"], [0, 0.55, 1], (0.2, 0), (0.8, 1))
        image = Canvas().background_color(ground).render(page, crop_mode=CropMode.CONTENT_BOX, scale_factor=scale)
        out = io.BytesIO()
        image.to_pillow().save(out, "PNG", compress_level=1)
        return out.getvalue()

    return "pictex", draw


PEERS = {"typst": typst, "blitz": blitz, "pictex": pictex}


def main():
    name, runs, folder, *fonts = sys.argv[1:]
    package, draw = PEERS[name](fonts)
    cpu, wall, picture = best(lambda run: draw(run, 1.0), int(runs))
    resident = held()
    Path(folder, f"{name}.png").write_bytes(picture)
    large, _, _ = best(lambda run: draw(run, LARGE), 3)
    made = {"cpu_ms": cpu, "wall_ms": wall, "large_cpu_ms": large, "resident_mb": resident, "bytes": len(picture)}
    print(json.dumps({"version": f"{package} {version(package)}", **made}))


if __name__ == "__main__":
    main()
