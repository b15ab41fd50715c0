"""The same scene gives the same bytes: from two processes, and from four threads at once."""

import hashlib
import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

from forebrush.studio import render

from .scenes import SCENES

NAMES = ("chinese", "emoji", "noise", "shadow", "mesh", "backdrop-blur", "chart-bar", "scatter", "displace", "vertical")
CODE = """
import hashlib, json, sys
from forebrush.studio import render
scenes = json.load(sys.stdin)
print(json.dumps({n: [hashlib.sha256(render(s, quality="low").encode(f)[0]).hexdigest() for f in ("png", "svg", "pdf", "webp", "jpeg")] for n, s in scenes.items()}))
"""


def hashes(scenes):
    return {
        name: [
            hashlib.sha256(render(document, quality="low").encode(kind)[0]).hexdigest()
            for kind in ("png", "svg", "pdf", "webp", "jpeg")
        ]
        for name, document in scenes.items()
    }


def test_two_processes():
    chosen = {name: SCENES[name] for name in NAMES}
    command = [sys.executable, "-c", CODE]
    runs = [
        subprocess.run(
            command, input=json.dumps(chosen), capture_output=True, text=True, check=True, env={**_environment(), "PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("1", "2")
    ]  # fmt: skip
    assert json.loads(runs[0]) == json.loads(runs[1]) == hashes(chosen)


def _environment():
    import os

    return {**os.environ, "PYTHONPATH": ":".join(p for p in sys.path if p)}


def test_four_threads():
    chosen = {name: SCENES[name] for name in NAMES[:6]}
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(hashes, [chosen] * 4))
    assert together == [hashes(chosen)] * 4
