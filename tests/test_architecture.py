"""The arrows between the rooms: who may import whom."""

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).parent.parent / "src" / "forebrush"

# room: rooms that it may import, beside itself
ARROWS = {
    "scene": set(),
    "world": {"scene"},
    "sizes": {"scene"},
    "native": set(),
    "fonts": set(),
    "provenance": {"scene"},
    "layout": {"scene", "fonts"},
    "render": {"scene", "fonts", "layout", "native"},
    "check": {"scene", "fonts", "layout", "render"},
    "think": {"scene", "world"},
    "compose": {"scene", "world"},
    "paint": {"scene", "world", "native"},
    "revise": {"scene", "world"},
    "files": {"sizes"},
    "store": {"scene", "files"},
    "receipt": {"scene", "layout", "render"},
    "carried": {"scene", "sizes"},
    "picture": {"scene", "fonts", "layout", "render", "provenance", "sizes", "carried", "files"},
    "supplied": {"scene", "sizes"},
    "decode_image": set(),
    "assets": {"scene", "layout", "paint"},
    "studio": {
        "assets",
        "supplied",
        "scene",
        "world",
        "sizes",
        "fonts",
        "layout",
        "render",
        "check",
        "think",
        "compose",
        "paint",
        "picture",
    },
    "editing": {
        "assets",
        "scene",
        "sizes",
        "layout",
        "render",
        "paint",
        "check",
        "picture",
        "receipt",
        "revise",
        "studio",
        "supplied",
    },
    "history": {
        "carried",
        "editing",
        "fonts",
        "picture",
        "provenance",
        "render",
        "revise",
        "scene",
        "sizes",
        "store",
        "studio",
        "supplied",
    },
    "templates": {
        "picture",
        "render",
        "scene",
        "sizes",
        "studio",
        "supplied",
    },
    "cli": {
        "scene",
        "fonts",
        "native",
        "sizes",
        "picture",
        "studio",
        "forebrush",
        "editing",
        "files",
        "history",
        "receipt",
        "render",
        "revise",
        "store",
        "templates",
    },
}


def room_of(path):
    part = path.relative_to(SOURCE).parts[0]
    return part.removesuffix(".py")


def imports(path):
    """Every room that a file imports, at its top or inside a function; typing-only imports count too."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            names = (
                [f"{node.module}.{alias.name}" for alias in node.names] if node.module == "forebrush" else [node.module]
            )
        for name in names:
            if name.split(".")[0] == "forebrush":
                yield [*name.split("."), "forebrush"][1]


FILES = sorted(p for p in SOURCE.rglob("*.py") if p.parent != SOURCE or p.name not in ("__init__.py", "__main__.py"))


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(SOURCE)))
def test_arrows(path):
    room = room_of(path)
    assert room in ARROWS, f"{room} is a new room: say in ARROWS what it stands on"
    wrong = set(imports(path)) - ARROWS[room] - {room}
    assert not wrong, f"{room} may not import {sorted(wrong)}"


def test_every_room_has_a_line_in_the_architecture():
    words = (SOURCE.parent.parent / "docs" / "architecture.md").read_text(encoding="utf-8")
    for room in ARROWS:
        assert f"`{room}/`" in words or f"`{room}.py`" in words, room
