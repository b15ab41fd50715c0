"""How fast Forebrush draws the recipe poster, beside other engines, in one run.

    python benchmarks/speed.py [--runs N] [--out FOLDER] [--typst PYTHON] [--blitz PYTHON] [--pictex PYTHON]
                               [--chromium PATH]

PYTHON is the interpreter of the environment in which that peer is installed; peers that are not named are skipped.
CPU time of the process counts, the best of N runs with everything warm: other work on the machine slows wall time
first. Writes `results.md` beside this file.
"""

import argparse
import datetime
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from peers import title

HERE = Path(__file__).resolve().parent
POSTER = (HERE / "poster.json").read_text(encoding="utf-8")
LARGE = 2.5
MEMORY = """
import re, sys
def held(key):
    return int(re.search(key + r":\\s+(\\d+)", open("/proc/self/status").read()).group(1)) / 1024
from forebrush.layout.page import layout_scene
from forebrush.render.encode import png
from forebrush.render.raster import draw
from forebrush.scene import load, resolve
from forebrush.studio import default_library
imports = held("VmRSS")
scene = resolve(load(open(sys.argv[1], encoding="utf-8").read()))
png(draw(layout_scene(scene, default_library())[0], {}, library=default_library()))
print(imports, held("VmHWM"))
"""
IMPORT = """
import time
started = time.process_time(), time.perf_counter()
import forebrush
print(time.process_time() - started[0], time.perf_counter() - started[1])
"""
LEFT_OUT = {
    "forebrush": "nothing",
    "typst": "blur and shadow: it has neither; the two soft shapes are radial gradients, the card casts none",
    "blitz": "blur: the two soft shapes have hard edges; table rules are black boxes; no space between Han and Latin",
    "pictex": "the two soft shapes, tables (rows instead)",
    "chromium": "space between Han and Latin, where its CSS default has none",
}


def best(run, runs):
    """The least CPU and wall time of a run in ms; the first run warms up and does not count."""
    run()
    cpu, wall = [], []
    for _ in range(runs):
        started = time.process_time(), time.perf_counter()
        run()
        cpu.append((time.process_time() - started[0]) * 1000)
        wall.append((time.perf_counter() - started[1]) * 1000)
    return min(cpu), min(wall)


def own(runs, out):
    """Our own rows: {name: (cpu, wall)} in ms, and the size of the PNG in bytes."""
    from forebrush.layout.page import layout_scene
    from forebrush.render.encode import png
    from forebrush.render.pdf import draw_pdf
    from forebrush.render.raster import LayerCache, draw, redraw
    from forebrush.render.svg import draw_svg
    from forebrush.scene import Patch, apply, load, resolve, validate
    from forebrush.studio import default_library, render

    library = default_library()

    def frame_of(scene):
        return layout_scene(scene, library)[0]

    scene = resolve(load(POSTER))
    frame = frame_of(scene)
    pixels = draw(frame, {}, library=library)
    large = draw(frame, {}, scale=LARGE, library=library)
    (out / "forebrush.png").write_bytes(png(pixels))
    rows = {
        "load and resolve": best(lambda: resolve(load(POSTER)), runs),
        "layout": best(lambda: frame_of(scene), runs),
        "raster": best(lambda: draw(frame, {}, library=library), runs),
        "PNG": best(lambda: png(pixels), runs),
        "JSON to PNG bytes": best(lambda: png(draw(frame_of(resolve(load(POSTER))), {}, library=library)), runs),
        "3840 px: JSON to pixels": best(
            lambda: draw(frame_of(resolve(load(POSTER))), {}, scale=LARGE, library=library), max(3, runs // 4)
        ),
        "3840 px: PNG": best(lambda: png(large), max(3, runs // 4)),
    }
    cache = LayerCache()
    kept = {"scene": load(POSTER), "frame": frame, "run": 0}
    kept["pixels"] = draw(frame, {}, library=library, cache=cache)

    def edit(encoded):
        kept["run"] += 1
        operation = {"kind": "splice", "target": "node:title", "at": 4, "delete": 1, "insert": title(kept["run"])[4]}
        scene, _ = apply(kept["scene"], validate(Patch, {"operations": [operation]}))
        frame = frame_of(resolve(scene))
        pixels, _ = redraw(kept["pixels"], kept["frame"], frame, {}, library=library, cache=cache)
        kept.update(scene=scene, frame=frame, pixels=pixels)
        return png(pixels) if encoded else None

    rows["one changed text to repainted pixels"] = best(lambda: edit(False), runs)
    rows["one changed text to PNG bytes"] = best(lambda: edit(True), runs)
    rows["with all checks, to PNG bytes"] = best(lambda: render(POSTER).encode("png"), max(3, runs // 4))
    rows["SVG"] = best(lambda: draw_svg(frame, {}, library=library), max(3, runs // 4))
    rows["PDF"] = best(lambda: draw_pdf((frame,), {}, library=library), max(3, runs // 4))
    return rows, (out / "forebrush.png").stat().st_size


def fresh(source, *arguments):
    """What a new process prints, as numbers."""
    made = subprocess.run([sys.executable, "-c", source, *arguments], capture_output=True, text=True, check=True)
    return [float(word) for word in made.stdout.split()]


def fonts():
    """The files of the poster's three families, by family."""
    from forebrush.studio import default_library

    library = default_library()
    keys = {
        "Noto Sans SC": "noto-sans-sc",
        "Noto Serif SC": "noto-serif-sc-900",
        "Noto Color Emoji": "noto-color-emoji",
    }
    return {family: str(library.face(key).path) for family, key in keys.items()}


def peer(name, python, runs, out):
    """A peer's own line, from its own environment."""
    files = list(fonts().values())
    with tempfile.TemporaryDirectory() as folder:
        if name == "typst":  # it searches folders
            for file in files:
                Path(folder, Path(file).name).symlink_to(file)
            files = [folder]
        command = [python, str(HERE / "peers.py"), name, str(runs), str(out), *files]
        environment = {k: v for k, v in os.environ.items() if k != "PYTHONPATH"}
        made = subprocess.run(command, capture_output=True, text=True, check=True, env=environment, timeout=600)
    return json.loads(made.stdout.splitlines()[-1])


def chromium(path, runs, out):
    """Chromium with the page kept: a word of it is changed, then a picture is taken."""
    from browser import Browser

    faces = "".join(
        f'@font-face {{ font-family: "{family}"; src: url("{Path(file).as_uri()}"); font-weight: 100 900 }}\n'
        for family, file in fonts().items()
    )
    page = (HERE / "poster.html").read_text(encoding="utf-8").replace("/*FONTS*/", faces)
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "page.html").write_text(page, encoding="utf-8")
        browser = Browser(path)
        try:
            browser.open(Path(folder, "page.html"), 1024, 1536)

            def draw(run):
                browser.run(f'document.getElementById("title").firstChild.data = "{title(run)}🍅"')
                return browser.picture()

            picture, cpu, wall = draw(0), [], []
            draw(1)
            for _ in range(max(3, runs // 3)):
                started = browser.cpu_seconds(), time.perf_counter()
                for run in range(4):  # together, for the kernel counts in ticks
                    draw(run)
                cpu.append((browser.cpu_seconds() - started[0]) * 250)
                wall.append((time.perf_counter() - started[1]) * 250)
            (out / "chromium.png").write_bytes(picture)
            return {
                "version": browser.version(), "cpu_ms": min(cpu), "wall_ms": min(wall), "bytes": len(picture),
                "resident_mb": browser.resident_mb(),
            }  # fmt: skip
        finally:
            browser.close()


def machine():
    """What the run was made on, without the machine's name."""
    load = f", load average {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    return (
        f"{os.cpu_count()} cores ({platform.machine()}), {platform.system()}, Python {platform.python_version()}{load}"
    )


def report(rows, size, memory, imports, peers, skipped):
    whole, edit = rows["JSON to PNG bytes"][0], rows["one changed text to PNG bytes"][0]
    large = rows["3840 px: JSON to pixels"][0] + rows["3840 px: PNG"][0]
    limits = {
        "JSON to PNG bytes": 150, "3840 px: JSON to pixels": 1000, "one changed text to repainted pixels": 30,
    }  # fmt: skip
    lines = [
        "# Speed", "",
        f"`python benchmarks/speed.py`, {datetime.date.today().isoformat()}: {machine()}. The machine was shared: CPU "
        "time of the process, the best of several warm runs; wall time is given for completeness.", "",
        "## Forebrush, the poster at 1024 x 1536", "",
        "| what | CPU ms | wall ms | limit |", "| --- | ---: | ---: | --- |",
    ]  # fmt: skip
    for name, (cpu, wall) in rows.items():
        limit = limits.get(name)
        said = f"{limit} ms: {'kept' if cpu < limit else 'missed'}" if limit else ""
        lines.append(f"| {name} | {cpu:.1f} | {wall:.1f} | {said} |")
    kept = "kept" if large < 1000 else "missed"
    lines.append(f"| 3840 px: JSON to PNG bytes (the two above) | {large:.1f} | | 1000 ms: {kept} |")
    cpu, wall = imports
    lines.append(
        f"| `import forebrush`, new process | {cpu * 1000:.1f} | {wall * 1000:.1f} | "
        f"300 ms: {'kept' if wall < 0.3 else 'missed'} |"
    )
    lines += [
        "",
        f"Resident after one poster in a new process: {memory[1]:.0f} MB, of which {memory[0]:.0f} MB are the "
        f"interpreter and imports (limit 150 MB: {'kept' if memory[1] < 150 else 'missed'}). PNG: {size:,} bytes.",
        "",
        "## Beside others",
        "",
        "Every peer keeps what it can keep (compiler, template, page) and draws again after one word has changed.",
        "Ratios above 1: Forebrush is faster. The first is against the same with a layer cache kept, the second",
        "against all of it from the JSON text, with nothing kept but fonts and shaped words.",
        "",
        "| engine | CPU ms | wall ms | to ours, one word changed | to ours, from JSON | 2560 x 3840 CPU ms | to ours "
        "| resident MB | PNG bytes | leaves out |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |",
        f"| forebrush | {edit:.1f} / {whole:.1f} | {rows['one changed text to PNG bytes'][1]:.1f} / "
        f"{rows['JSON to PNG bytes'][1]:.1f} | 1 | 1 | {large:.0f} | 1 | {memory[1]:.0f} | {size:,} | nothing |",
    ]
    for name, made in peers.items():
        big = made.get("large_cpu_ms")
        lines.append(
            f"| {made['version']} | {made['cpu_ms']:.1f} | {made['wall_ms']:.1f} | {made['cpu_ms'] / edit:.1f} "
            f"| {made['cpu_ms'] / whole:.1f} | {f'{big:.0f}' if big else ''} | {f'{big / large:.1f}' if big else ''} "
            f"| {made['resident_mb']:.0f} | {made['bytes']:,} | {LEFT_OUT[name]} |"
        )
    if skipped:
        lines += ["", f"Skipped, as not there: {', '.join(skipped)}."]
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--out", type=Path, help="folder for the pictures")
    for name in ("typst", "blitz", "pictex"):
        parser.add_argument(f"--{name}", metavar="PYTHON")
    parser.add_argument("--chromium", metavar="PATH")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        out = arguments.out or Path(folder)
        out.mkdir(parents=True, exist_ok=True)
        imports = [min(column) for column in zip(*(fresh(IMPORT) for _ in range(5)), strict=True)]
        memory = fresh(MEMORY, str(HERE / "poster.json"))
        rows, size = own(arguments.runs, out)
        peers, skipped = {}, []
        for name in ("typst", "blitz", "pictex", "chromium"):
            where = getattr(arguments, name)
            if not where:
                skipped.append(name)
                continue
            try:
                measure = chromium if name == "chromium" else lambda *rest, name=name: peer(name, *rest)
                runs = min(arguments.runs, 3) if name == "pictex" else arguments.runs  # it keeps memory in every run
                peers[name] = measure(where, runs, out)
            except (OSError, RuntimeError, ValueError, subprocess.SubprocessError) as error:
                said = getattr(error, "stderr", "") or str(error)
                skipped.append(f"{name} ({said.strip().splitlines()[-1][:160] if said.strip() else error!r})")
        text = report(rows, size, memory, imports, peers, skipped)
    (HERE / "results.md").write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
