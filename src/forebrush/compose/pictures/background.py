"""The background: what the brief wants to see, or a ground of the direction, as a picture node behind the words."""

from __future__ import annotations

from forebrush.compose.content import literal
from forebrush.compose.kit import Json
from forebrush.compose.stage import Stage
from forebrush.compose.theme.directions import Choice
from forebrush.scene.brief import Brief
from forebrush.scene.loading import dump
from forebrush.scene.picture import PictureBrief

__all__ = ["background"]

# Ground: its colours in the palette, and how busy it is.
_GROUNDS: dict[str, tuple[tuple[str, ...], float, float]] = {
    "plain": (("paper",), 0.0, 0.0),
    "gradient": (("paper", "tint"), 170.0, 0.5),
    "glow": (("paper", "panel", "tint"), 0.0, 0.4),
    "mesh": (("paper", "tint", "panel", "paper"), 0.0, 0.4),
    "paper": (("paper", "tint"), 0.0, 0.35),
    "noise": (("paper", "tint"), 0.0, 0.3),
}


def _plain_picture(picture: PictureBrief) -> Json:
    """The brief of a picture, without colours that no palette knows."""
    raw = dump(picture)
    raw["palette"] = [plain for color in picture.palette if (plain := literal(color))]
    if picture.ground is not None:
        raw["ground"]["colors"] = [plain for color in picture.ground.colors if (plain := literal(color))]
    return raw


def _clear(stage: Stage) -> list[Json]:
    """Where words stand, in fractions of the page, the largest areas first."""
    made = []
    for x, y, width, height in sorted(stage.clear, key=lambda b: -b[2] * b[3])[:32]:
        left, top = max(0.0, min(1.0, x / stage.width)), max(0.0, min(1.0, y / stage.height))
        made.append(
            {
                "x": round(left, 4),
                "y": round(top, 4),
                "width": round(max(0.0, min(1.0 - left, width / stage.width)), 4),
                "height": round(max(0.0, min(1.0 - top, height / stage.height)), 4),
            }
        )
    return made


def background(brief: Brief, stage: Stage, choice: Choice) -> Json:
    """The picture node that fills the page."""
    raw = _plain_picture(brief.picture) if brief.picture is not None else {}
    seen = " ; ".join((raw.get("prompt", ""), *(s["what"] for s in raw.get("subjects", ())), raw.get("setting", "")))
    # A page without words is a picture, even of what can be drawn in part alone; the rest is told.
    drawn = not stage.clear and not stage.nodes and stage.kit.draws is not None and stage.kit.draws(seen) > 0
    if drawn:
        raw.pop("ground", None)
    elif stage.flood:
        raw["ground"] = {"kind": "plain", "colors": [stage.flood]}
    elif "ground" not in raw:
        # A page without words shows its colours; under words the ground stays calm.
        kind = choice.ground if stage.clear else "mesh"
        colors, angle, strength = _GROUNDS[kind]
        if not stage.clear:
            colors, strength = ("pale", "tint", "accent2", "accent", "paper", "deep"), 0.8
        raw["ground"] = {"kind": kind, "colors": list(colors), "angle": angle, "strength": strength}
    if clear := _clear(stage):
        raw["keep_clear"] = clear
    alt = (brief.picture.prompt if brief.picture else "") or "A calm ground in the colours of the page"
    return {
        "kind": "picture",
        "id": "background",
        "role": "background",
        "brief": raw,
        **({"painter": "illustrator"} if drawn else {}),
        "position": "absolute",
        "left": 0,
        "top": 0,
        "right": 0,
        "bottom": 0,
        "alt": alt[:2000],
    }
