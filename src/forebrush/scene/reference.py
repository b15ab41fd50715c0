"""The reference of the document, written from the types: `python -m forebrush.scene.reference > docs/scene.md`.

A test holds the page against the types, so that it cannot rot.
"""

from __future__ import annotations

import re
from typing import Any

from forebrush.scene.findings import FINDINGS
from forebrush.scene.loading import schema

__all__ = ["reference"]

_HEAD = """# The document

Written from the types by `python -m forebrush.scene.reference`; a test holds it against them.

A *scene* is JSON: shared palette, fonts and facts, then pages of nodes. Lengths are px (1 px = 1/96 in) or `"50%"`,
`"1fr"`, `"1.5em"`, `"auto"`. Colours are `"#rrggbb"`, `"#rrggbbaa"`, or names of the palette, with alpha as
`"ink/60%"`; `ink`, `paper`, `black`, `white` and `transparent` are always there. A fill may be a bare colour, a shape
its bare kind, a table cell a bare string, and a text may come as `runs`. Defaults may be left out.
"""
_FIRST = ("Scene", "Page", "PrintSize")
_KINDS = ("Group", "TextNode", "ShapeNode", "Picture", "Icon", "Chart", "Table", "Code", "Svg", "Formula", "Scatter")


def reference() -> str:
    """The page, as Markdown."""
    made = schema()
    definitions: dict[str, Any] = {**made["$defs"], "Scene": made}
    common = _common(definitions)
    parts = [_HEAD]
    parts += [_section(name, definitions[name], []) for name in _FIRST]
    parts.append("## What every node has\n\n" + _rows({k: definitions["Group"]["properties"][k] for k in common}, []))
    parts += [_section(name, definitions[name], common) for name in _KINDS]
    rest = sorted(set(definitions) - {*_FIRST, *_KINDS})
    parts += [_section(name, definitions[name], []) for name in rest]
    table = "".join(f"| `{n}` | {k.severity} | {k.meaning} | {k.fix} |\n" for n, k in FINDINGS.items())
    parts.append(f"## Findings\n\n| name | severity | meaning | fix |\n| --- | --- | --- | --- |\n{table}")
    return "\n".join(parts)


def _common(definitions: dict[str, Any]) -> list[str]:
    names = [set(definitions[kind]["properties"]) for kind in _KINDS]
    own = {"kind", "fills", "strokes", "radius", "size"}
    return [n for n in definitions["Group"]["properties"] if n not in own and all(n in other for other in names)]


def _section(name: str, entry: dict[str, Any], leave_out: list[str]) -> str:
    kind = entry.get("properties", {}).get("kind", {}).get("const")
    title = f"`{kind}`" if kind and name in _KINDS else name + (f" (`{kind}`)" if kind else "")
    words = " ".join(entry.get("description", "").split())
    properties = {k: v for k, v in entry.get("properties", {}).items() if k not in leave_out and k != "kind"}
    return f"## {title}\n\n{words}\n\n{_rows(properties, entry.get('required', []))}"


def _rows(properties: dict[str, Any], required: list[str]) -> str:
    if not properties:
        return ""
    rows = "".join(
        f"| `{name}` | {_type(entry)} | {'required' if name in required else _default(entry)} | {_words(entry)} |\n"
        for name, entry in properties.items()
    )
    return f"| property | type | default | |\n| --- | --- | --- | --- |\n{rows}"


def _words(entry: dict[str, Any]) -> str:
    return " ".join(entry.get("description", "").split()).replace("|", "\\|")


def _default(entry: dict[str, Any]) -> str:
    default = entry.get("default")
    if default is None or isinstance(default, dict) or (isinstance(default, list) and default):
        return ""
    return f"`{default!r}`" if default != [] else "none"


def _type(entry: dict[str, Any]) -> str:
    if "$ref" in entry:
        return str(entry["$ref"]).rsplit("/", 1)[-1]
    if "const" in entry:
        return f"`{entry['const']}`"
    if "enum" in entry:
        return ", ".join(f"`{value}`" for value in entry["enum"])
    for key in ("anyOf", "oneOf"):
        if key in entry:
            kinds = list(dict.fromkeys(_type(item) for item in entry[key] if item.get("type") != "null"))
            if len(kinds) > 8:
                return "node" if "Group" in kinds else "fill"
            return " or ".join(kinds)
    if entry.get("type") == "array":
        if "prefixItems" in entry:
            return f"[{', '.join(_type(item) for item in entry['prefixItems'])}]"
        return f"list of {_type(entry.get('items', {}))}"
    if entry.get("type") == "object":
        inner = entry.get("additionalProperties") or next(iter(entry.get("patternProperties", {}).values()), None)
        return f"map to {_type(inner)}" if isinstance(inner, dict) else "object"
    bounds = [f"{word} {entry[key]:g}" for key, word in _BOUNDS if key in entry and abs(entry[key]) < 1e6]
    words = [entry.get("type", "any"), *bounds]
    return re.sub(r"\s+", " ", " ".join(words))


_BOUNDS = (("minimum", "≥"), ("exclusiveMinimum", ">"), ("maximum", "≤"), ("exclusiveMaximum", "<"))

if __name__ == "__main__":
    print(reference(), end="")
