"""What pictures and charts show: time, season, weather, subject; the kind of a chart and the order of its bars."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from forebrush.revise.edits.registry import Done, Refused, edit
from forebrush.revise.view import View
from forebrush.scene.patch import Operation, Set

Args = Mapping[str, Any]
Json = dict[str, Any]

_TIME_WORDS = re.compile(
    r"\b(?:at|in|during|by) (?:the )?(?:night|dusk|dawn|sunset|sunrise|noon|morning|evening|afternoon|day(?:time)?)\b|"
    r"\b(?:midnight|moonlit)\b|在?(?:夜晚|晚上|夜里|黄昏|傍晚|清晨|早晨|中午|白天|日落|日出)(?:的|时)?",
    re.IGNORECASE,
)
_SEASON_WORDS = re.compile(
    r"\bin (?:the )?(?:winter|spring|summer|autumn|fall)\b|(?:冬天|春天|夏天|秋天)(?:的|里)?", re.IGNORECASE
)
_WEATHER_WORDS = re.compile(
    r"\bin (?:the )?(?:rain|snow|fog|mist|sun)\b|(?:雨中|雪中|雪地里|雾中)(?:的)?", re.IGNORECASE
)
_OLD = {"time": _TIME_WORDS, "season": _SEASON_WORDS, "weather": _WEATHER_WORDS}


def _pictures(view: View, ids: tuple[str, ...]) -> list[Json]:
    """The pictures that are meant; where none is named, the one that shows most."""
    named = [view.nodes[n] for n in ids if n in view.nodes and view.nodes[n]["kind"] == "picture"]
    pool = named or [n for n in view.nodes.values() if n["kind"] == "picture" and not n.get("hidden")]
    shown = [n for n in pool if n.get("brief") and not n["brief"].get("ground")]
    if not shown:
        raise Refused("There is no drawn picture here that could change. Which one do you mean?")

    def area(node: Json) -> float:
        placed = view.placed(node["id"])
        return placed.box[2] * placed.box[3] if placed else 0.0

    return shown if named else [max(shown, key=area)]


@edit("brief")
def brief(view: View, ids: tuple[str, ...], args: Args) -> Done:
    """Another time, season or weather; words that said another one leave the brief."""
    made: list[Operation] = []
    pictures = _pictures(view, ids)
    for node in pictures:
        new = {**node["brief"], args["key"]: args["value"]}
        new["prompt"] = re.sub(r"\s{2,}", " ", _OLD[args["key"]].sub("", new.get("prompt", ""))).strip()
        made.append(Set(target=f"node:{node['id']}", path="brief", value=new))
    names = tuple(n["id"] for n in pictures)
    return Done(tuple(made), f"{args['key']} of {', '.join(names)}: {args['value']}", names)


@edit("subject")
def subject(view: View, ids: tuple[str, ...], args: Args) -> Done:
    """One thing in a picture instead of another; the words for it must stand in what the picture was asked for."""
    old, new = args["a"], args["b"]
    word = re.compile(rf"(?<![A-Za-z]){re.escape(old)}(?![A-Za-z])", re.IGNORECASE)
    made: list[Operation] = []
    names = []
    for node in view.nodes.values():
        asked = node.get("brief") or {}
        said = f"{asked.get('prompt', '')} {' '.join(s.get('what', '') for s in asked.get('subjects', []))}"
        if node["kind"] == "picture" and view.is_meant(node["id"]) and word.search(said):
            subjects = [{**s, "what": word.sub(new, s["what"])} for s in asked.get("subjects", [])]
            changed = {
                **asked,
                "prompt": word.sub(new, asked.get("prompt", "")),
                **({"subjects": subjects} if subjects else {}),
            }
            made.append(Set(target=f"node:{node['id']}", path="brief", value=changed))
            names.append(node["id"])
    if not made:
        raise Refused(f"No picture here shows “{old}”, and no words say it. What shall become “{new}”?")
    return Done(tuple(made), f"{old} became {new} in {', '.join(names)}", tuple(names))


# ---- charts


def _charts(view: View, ids: tuple[str, ...]) -> list[Json]:
    made = [view.nodes[n] for n in ids if n in view.nodes and view.nodes[n]["kind"] == "chart"]
    if not made:
        raise Refused("There is no chart here. Which one do you mean?")
    return made


@edit("chart-kind")
def chart_kind(view: View, ids: tuple[str, ...], args: Args) -> Done:
    """The same data as another kind of chart."""
    charts = _charts(view, ids)
    made = tuple(Set(target=f"node:{n['id']}", path="chart", value=args["kind"]) for n in charts)
    return Done(
        made, f"made {', '.join(n['id'] for n in charts)} a {args['kind']} chart", tuple(n["id"] for n in charts)
    )


@edit("sort-chart")
def sort_chart(view: View, ids: tuple[str, ...], args: Args) -> Done:
    """Categories in the order of the values of the first series."""
    made: list[Operation] = []
    charts = _charts(view, ids)
    for node in charts:
        first = node["series"][0].get("values", [])
        order = sorted(range(len(first)), key=lambda k: _value(view, first[k]), reverse=not args["up"])
        series = [{**s, "values": [s["values"][k] for k in order if k < len(s["values"])]} for s in node["series"]]
        made.append(Set(target=f"node:{node['id']}", path="series", value=series))
        if node.get("categories"):
            made.append(
                Set(target=f"node:{node['id']}", path="categories", value=[node["categories"][k] for k in order])
            )
    return Done(
        tuple(made),
        f"sorted {', '.join(n['id'] for n in charts)} {'up' if args['up'] else 'down'}",
        tuple(n["id"] for n in charts),
    )


def _value(view: View, raw: Any) -> Decimal:
    if isinstance(raw, dict):
        fact = view.scene.facts.get(raw["fact"])
        return Decimal(str(fact.value)) if fact is not None and fact.value is not None else Decimal(0)
    return Decimal(str(raw)) if raw is not None else Decimal(0)
