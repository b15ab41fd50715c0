"""Forebrush: an image engine that thinks before it draws. 意在笔先.

    import forebrush
    picture = forebrush.draw("春季新茶上市海报，标题：明前第一盏")
    picture.save("tea.png")

Everything is loaded when it is first used, so that the import alone is quick.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from forebrush.editing import Asked, edit
    from forebrush.history import open_picture
    from forebrush.picture import Picture
    from forebrush.scene import ForebrushError, SceneError, load
    from forebrush.sizes import RequestError
    from forebrush.studio import draw
    from forebrush.studio import render as draw_scene
    from forebrush.templates import TemplateError, fields, fill, read_rows, render_all

__all__ = [
    "Asked",
    "ForebrushError",
    "Picture",
    "RequestError",
    "SceneError",
    "TemplateError",
    "draw",
    "draw_scene",
    "edit",
    "fields",
    "fill",
    "load",
    "open_picture",
    "read_rows",
    "render_all",
]

_HOMES = {
    "Asked": "forebrush.editing",
    "ForebrushError": "forebrush.scene",
    "Picture": "forebrush.picture",
    "RequestError": "forebrush.sizes",
    "SceneError": "forebrush.scene",
    "TemplateError": "forebrush.templates",
    "draw": "forebrush.studio",
    "draw_scene": "forebrush.studio",
    "edit": "forebrush.editing",
    "fields": "forebrush.templates",
    "fill": "forebrush.templates",
    "load": "forebrush.scene",
    "open_picture": "forebrush.history",
    "read_rows": "forebrush.templates",
    "render_all": "forebrush.templates",
}
_NAMES = {"draw_scene": "render"}
"""A room of the house is called `render`, so the function goes by another name here."""


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'forebrush' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), _NAMES.get(name, name))
