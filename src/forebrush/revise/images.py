"""Images that were handed in with an instruction: who names one means it ("add the logo", "用新照片替换图片").

Sits before the grammar of other edits: a clause or wish that names an image by its name becomes one that puts it there.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from forebrush.revise.edits.moving import spot
from forebrush.revise.edits.registry import Done, Refused, edit
from forebrush.revise.edits.wording import covers, free_spot, put
from forebrush.revise.language import Clause
from forebrush.revise.targets import ROLES, find
from forebrush.revise.view import View
from forebrush.revise.wishes import Wish
from forebrush.scene.patch import Operation, Set

__all__ = ["Images", "named", "placing", "replacing"]

Images = Mapping[str, tuple[str, float, float]]
"""The key in the asset table, the width and the height (px) of each image, by the name that people use."""

_ANY = re.compile(r"(?:new )?(?:image|photo|picture|file|one)|(?:新|这[张个幅])?(?:图片?|照片|相片)", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:an?|the|this|that|my|our|your|我的|我们的|这[张个]|那[张个]|新的?)\s*", re.IGNORECASE)
_ENDING = re.compile(r"\.(?:png|jpe?g|webp|gif)$", re.IGNORECASE)
_REPLACE = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"^(?:replace|swap|change|exchange|switch)\s+(?P<old>.+?)\s+(?:out\s+)?(?:with|for|to|by)\s+(?P<new>.+)$",
        r"^swap\s+(?P<old>.+?)\s+and\s+(?P<new>.+)$",
        r"^use\s+(?P<new>.+?)\s+(?:as|for|instead of|in place of)\s+(?P<old>.+)$",
        r"^(?:把|将)(?P<old>.+?)(?:换|改|替换)(?:成|为)(?P<new>.+)$",
        r"^用(?P<new>.+?)(?:替换掉?|代替|替|换掉|作为|当作?|做)(?P<old>.+)$",
    )
)


def named(words: str, images: Images) -> str:
    """The name of the image that words name; where there is one alone, `the photo` names it, too. Else empty."""
    said = _ENDING.sub("", words.strip().strip("“”\"'").strip())
    for _ in range(2):
        plain = {said.casefold(), *ROLES.get(said.casefold(), "").split()} - {""}
        for name in images:
            if _ENDING.sub("", name).casefold() in plain:
                return name
        if len(images) == 1 and _ANY.fullmatch(said):
            return next(iter(images))
        said = _ARTICLE.sub("", said)
    return ""


def replacing(clause: Clause, images: Images) -> Wish | None:
    """`Replace the picture with photo`, where `photo` is an image."""
    for pattern in _REPLACE if images else ():
        if (m := pattern.match(clause.text.strip())) and (name := named(m["new"], images)):
            return Wish("set-image", _ARTICLE.sub("", m["old"].strip()), {"name": name, "image": images[name]})
    return None


def placing(view: View, wish: Wish, images: Images) -> Wish:
    """A wish to add an image, or to put one somewhere that is not there yet, with the image that is meant."""
    if not images:
        return wish
    if wish.edit == "add-picture" and (name := named(wish.args["what"], images)):
        return replace(wish, edit="add-image", args={**wish.args, "name": name, "image": images[name]})
    if wish.edit == "place" and (name := named(wish.target, images)) and not find(view, wish.target).ids:
        args = {"place": wish.args["place"], "side": "", "name": name, "image": images[name]}
        return replace(wish, edit="add-image", target="", args=args)
    return wish


@edit("add-image")
def add_image(view: View, ids: tuple[str, ...], args: Mapping[str, Any]) -> Done:
    """An image at a place of the page or beside another node, in its own proportions, where it covers no words."""
    name, (key, width, height) = args["name"], args["image"]
    logo = "logo" in (name.casefold(), *ROLES.get(name.casefold(), "").split())
    side = view.short * (0.16 if logo else 0.3)
    scale = side / max(width, height)
    w, h = round(width * scale, 1), round(height * scale, 1)
    near = view.placed(ids[0]) if ids and args.get("side") else None
    if near is not None:
        gap = 0.02 * view.short
        x = near.ink[0] + (near.ink[2] - w) / 2
        y = near.ink[1] - gap - h if args["side"] == "above" else near.ink[1] + near.ink[3] + gap
        if args["side"] in ("left", "right"):
            x = near.ink[0] - gap - w if args["side"] == "left" else near.ink[0] + near.ink[2] + gap
            y = near.ink[1] + (near.ink[3] - h) / 2
    elif args.get("place") and "-" not in args["place"]:
        x, y = spot(view, args["place"], w, h)
    else:
        x, y, w, h = _free(view, args.get("place") or "bottom-right", w, h)
    node = {"kind": "picture", "id": view.fresh(f"added-{'logo' if logo else 'image'}", set()),
            "role": "logo" if logo else "illustration", "asset": key, "alt": name, "fit": "contain",
            "position": "absolute", "left": round(x, 1), "top": round(y, 1), "width": w, "height": h}  # fmt: skip
    return put(view, node, f"added {name}, {w:g} x {h:g} px")


def _free(view: View, place: str, width: float, height: float) -> tuple[float, float, float, float]:
    """A box in a corner that covers no words: smaller where that helps, and never far from the corner."""
    for scale in (1.0, 0.75, 0.55):
        w, h = round(width * scale, 1), round(height * scale, 1)
        y = spot(view, place, w, h)[1]
        free = free_spot(view, place, w, h)
        if abs(free[1] - y) <= 0.25 * view.size[1] and not covers(view, (*free, w, h)):
            return *free, w, h
    return *spot(view, place, width, height), width, height


@edit("set-image")
def set_image(view: View, ids: tuple[str, ...], args: Mapping[str, Any]) -> Done:
    """Another image in the place of a picture, cropped to it; a logo is fitted into it whole."""
    name, key = args["name"], args["image"][0]
    pictures = [view.nodes[n] for n in ids if n in view.nodes and view.nodes[n]["kind"] == "picture"]
    if not pictures:
        raise Refused(f"What shall {name} stand in the place of? Only a picture can be replaced by an image.")
    made: list[Operation] = []
    for node in pictures:
        target = f"node:{node['id']}"
        if node.get("brief"):
            made.append(Set(target=target, path="brief", value=None))
        made.append(Set(target=target, path="asset", value=key))
        if node.get("alt"):
            made.append(Set(target=target, path="alt", value=name))
        if node.get("role") in ("logo", "brand"):
            made.append(Set(target=target, path="fit", value="contain"))
    names = tuple(node["id"] for node in pictures)
    return Done(tuple(made), f"{', '.join(names)} shows {name}", names)
