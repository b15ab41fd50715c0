"""The SVG importer: its pixels against resvg's, what it cannot say, and what strangers may send."""

from __future__ import annotations

import hashlib
import io
from typing import Any

import numpy as np
import pytest
import resvg_py
import skia_drawer
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from forebrush.layout.kinds.importer import SvgError, read_svg, sanitised, svg_items
from forebrush.layout.kinds.importer.colors import css_color
from forebrush.layout.kinds.svg import fitted_box, rasterise_svg, svg_key
from forebrush.scene.drawing import GroupItem, ImageItem, PathItem

NS = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
UNIT = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
SAMPLES = {
    "rect and circle": '<rect x="10" y="10" width="50" height="30" rx="8" fill="tomato"/>'
    '<circle cx="70" cy="70" r="20" fill="none" stroke="#0af" stroke-width="6"/>',
    "ellipse and line": '<ellipse cx="50" cy="40" rx="40" ry="20" fill="hsl(120,60%,50%)" stroke="black"/>'
    '<line x1="10" y1="90" x2="90" y2="60" stroke="red" stroke-width="5" stroke-linecap="round"/>',
    "polygon": '<polygon points="50,5 95,95 5,95" fill="gold" stroke="navy" stroke-width="4" stroke-linejoin="round"/>'
    '<polyline points="10 10 30 30 50 10 70 30" fill="none" stroke="green" stroke-width="3"/>',
    "arcs": '<path d="M10 50a40 40 0 1 1 80 0a20 10 30 0 1-80 0z" fill="#c36"/>'
    '<path d="M20 20h20v20H20zm5 5v10h10V25z" fill="blue"/>',
    "even-odd": '<path fill-rule="evenodd" d="M50 0L21 90L98 35L2 35L79 90Z"/>',
    "smooth curves": '<path d="M10 50C20 10 40 10 50 50S80 90 90 50M10 80Q30 60 50 80T90 80" fill="none" stroke="#333" '
    'stroke-width="4"/>',
    "uneven scale of a stroke": '<g transform="translate(50 50) rotate(30) scale(1.5 .7)">'
    '<rect x="-20" y="-20" width="40" height="40" fill="teal" stroke="orange" stroke-width="6"/></g>',
    "skew": '<g transform="skewX(20) matrix(1 0 .2 1 0 10)"><circle cx="35" cy="40" r="20"/></g>',
    "use": '<defs><g id="a"><rect width="20" height="20"/></g></defs><use href="#a" x="10" y="10" fill="red"/>'
    '<use xlink:href="#a" x="50" y="50" fill="blue" transform="rotate(10)"/>',
    "symbol": '<symbol id="s" viewBox="0 0 10 10"><circle cx="5" cy="5" r="7" fill="purple"/></symbol>'
    '<use href="#s" x="20" y="20" width="60" height="40"/>',
    "linear in the box": '<linearGradient id="g" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="red"/>'
    '<stop offset="1" stop-color="blue"/></linearGradient><rect x="10" y="30" width="80" height="30" fill="url(#g)"/>',
    "linear in user space": '<linearGradient id="g" gradientUnits="userSpaceOnUse" x1="20" x2="80" '
    'gradientTransform="rotate(20)"><stop offset=".2" stop-color="#fff"/><stop offset="80%" stop-color="#080" '
    'stop-opacity=".3"/></linearGradient><rect x="10" y="10" width="80" height="80" fill="url(#g)" stroke="url(#g)" '
    'stroke-width="8"/>',
    "radial in the box": '<radialGradient id="g" cx=".3" cy=".4" r=".6"><stop offset="0" stop-color="yellow"/>'
    '<stop offset="1" stop-color="#503"/></radialGradient><rect x="10" y="30" width="80" height="40" fill="url(#g)"/>',
    "slanted radial": '<radialGradient id="h"><stop offset="0" stop-color="yellow"/><stop offset="1" '
    'stop-color="#503"/></radialGradient><radialGradient id="g" href="#h" gradientTransform="rotate(30 .5 .5) '
    'scale(1 .5)"/><circle cx="50" cy="50" r="45" fill="url(#g)"/>',
    "clip of two": '<clipPath id="c"><circle cx="50" cy="50" r="30"/><rect width="40" height="40"/></clipPath>'
    '<g clip-path="url(#c)"><rect width="100" height="100" fill="coral"/></g>',
    "clip in the box": '<clipPath id="c" clipPathUnits="objectBoundingBox"><path d="M.5 0L1 1L0 1Z"/></clipPath>'
    '<rect x="10" y="20" width="80" height="60" fill="seagreen" clip-path="url(#c)"/>',
    "opacity": '<rect width="60" height="60" fill="red"/><g opacity=".5"><rect x="30" y="30" width="40" height="40" '
    'fill="blue"/><circle cx="70" cy="70" r="20" fill="lime"/></g><rect x="5" y="70" width="20" height="20" '
    'fill-opacity=".4" stroke="black" stroke-opacity=".5" stroke-width="8" opacity=".7"/>',
    "style rules": "<style>.a{fill:#f80;stroke:#000} #b{fill:rgb(10,200,30)} rect.c, circle{stroke-width:5} /* x */"
    '</style><rect class="a c" x="5" y="5" width="40" height="40"/><circle id="b" class="a" cx="70" cy="30" r="20"/>'
    '<rect class="a" x="10" y="60" width="30" height="30" style="fill:pink; stroke: none"/>',
    "nested svg": '<svg x="10" y="10" width="50" height="80" viewBox="0 0 10 10" preserveAspectRatio="none">'
    '<circle cx="5" cy="5" r="6" fill="olive"/></svg>',
    "dashes": '<path d="M10 20H90" stroke="black" stroke-width="6" stroke-dasharray="12 5 3"/>'
    '<path d="M10 50H90" stroke="black" stroke-width="6" stroke-dasharray="10" stroke-dashoffset="5" '
    'stroke-linecap="round"/>',
    "inheritance": '<g fill="red" color="blue" stroke="currentColor" stroke-width="4"><rect x="10" y="10" width="30" '
    'height="30"/><rect x="60" y="10" width="30" height="30" visibility="hidden"/><rect x="60" y="60" width="30" '
    'height="30" paint-order="stroke" stroke-width="10" fill="white"/></g>',
}


def _over(pixels: Any) -> Any:
    alpha = pixels[..., 3:].astype(float) / 255
    return pixels[..., :3] * alpha + 255 * (1 - alpha)


@pytest.mark.parametrize("name", SAMPLES)
def test_against_resvg(name: str) -> None:
    source = f'<svg {NS} viewBox="0 0 100 100">{SAMPLES[name]}</svg>'
    made = svg_items(read_svg(source), (2.0, 0.0, 0.0, 2.0, 0.0, 0.0))
    assert made.beyond == ()
    ours = _over(skia_drawer.pixels(made.items, 200, 200))
    png = resvg_py.svg_to_bytes(svg_string=source, width=200, height=200, skip_system_fonts=True)
    theirs = _over(np.asarray(Image.open(io.BytesIO(bytes(png))).convert("RGBA")))
    differences = np.abs(ours - theirs)
    assert theirs.std() > 5
    assert differences.mean() < 0.8 and (differences.max(axis=2) > 40).mean() < 0.003


def read(body: str, attributes: str = 'viewBox="0 0 10 10"') -> Any:
    return svg_items(read_svg(f"<svg {NS} {attributes}>{body}</svg>"), UNIT)


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('width="30" height="20"', (30, 20)),
        ('width="1in" height="2cm"', (96, 2 * 96 / 2.54)),
        ('viewBox="0 0 40 10"', (40, 10)),
        ('viewBox="0 0 40 10" width="80"', (80, 20)),
        ('viewBox="0 0 40 10" height="20"', (80, 20)),
        ('width="100%" viewBox="0 0 5 6"', (5, 6)),
        ("", (300, 150)),
    ],
)
def test_own_size(attributes: str, size: tuple[float, float]) -> None:
    document = read_svg(f"<svg {NS} {attributes}/>")
    assert (document.width, document.height) == pytest.approx(size)


def test_view_boxes_and_ratio() -> None:
    # 10 x 10 units in 40 x 20 px: twice as large, in the middle, the edge of the viewport cuts off.
    made = read('<rect width="10" height="10"/>', 'width="40" height="20" viewBox="0 0 10 10"')
    (group,) = made.items
    assert isinstance(group, GroupItem) and group.clip == "M0 0L40 0L40 20L0 20Z"
    assert group.items[0].d == "M10 0L30 0L30 20L10 20Z"
    sliced = read('<rect width="10" height="10"/>',
                  'width="40" height="20" viewBox="0 0 10 10" preserveAspectRatio="xMinYMax slice"')  # fmt: skip
    assert sliced.items[0].items[0].d == "M0 -20L40 -20L40 20L0 20Z"


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("<text>words</text>", "text"),
        ('<image href="data:image/png;base64,AAAA"/>', "image"),
        ('<rect width="5" height="5" filter="url(#f)"/>', "filter"),
        ('<g mask="url(#m)"><rect width="5" height="5"/></g>', "mask"),
        ('<pattern id="p"/><rect width="5" height="5" fill="url(#p)"/>', "pattern"),
        ('<path d="M0 0 L nonsense"/>', "path data"),
        ('<rect width="5" height="5" transform="wobble(3)"/>', "transform"),
        ("<style>g > rect { fill: red }</style>", "style"),
        ("<style>@media print { rect { fill: red } }</style>", "style"),
        ('<path d="M0 0L5 5" marker-end="url(#m)" stroke="red"/>', "marker"),
        ('<linearGradient id="g" spreadMethod="reflect"><stop offset="0"/><stop offset="1"/></linearGradient>'
         '<rect width="5" height="5" fill="url(#g)"/>', "spreadMethod"),
        ('<radialGradient id="g" fx=".9"><stop offset="0"/><stop offset="1"/></radialGradient>'
         '<rect width="5" height="5" fill="url(#g)"/>', "focal point"),
    ],
)  # fmt: skip
def test_what_it_cannot_say_is_named(body: str, name: str) -> None:
    assert read(body).beyond == (name,)


@pytest.mark.parametrize(
    "body",
    [
        '<g display="none"><text>hidden</text></g>',
        "<defs><text>a</text></defs><title>t</title><desc>d</desc><metadata><x/></metadata><script>alert(1)</script>",
        '<rect width="0" height="5"/><circle r="0"/><path d=""/><rect width="5" height="5" fill="none"/>',
        '<use href="#nothing"/><use href="http://example.org/x.svg#a"/><use href="file:///etc/passwd#a"/>',
        '<x:rect xmlns:x="http://example.org/other" width="5" height="5"/>',
        '<clipPath id="c"/><rect width="5" height="5" clip-path="url(#c)"/>',
    ],
)
def test_what_is_not_seen(body: str) -> None:
    made = read(body)
    assert made.items == () and made.beyond == ()


def test_undeclared_xlink_and_no_namespace_are_let_in() -> None:
    made = svg_items(read_svg('<svg width="9" height="9"><rect id="r" width="3" height="3"/><use xlink:href="#r"/></svg>'),
                     UNIT)  # fmt: skip
    assert len(made.items[0].items) == 2


# Strangers --------------------------------------------------------------------------------------------

LAUGHS = (
    '<!DOCTYPE svg [<!ENTITY a "lol">'
    + "".join(f'<!ENTITY {b} "{("&" + a + ";") * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    + f"]><svg {NS}><text>&i;</text></svg>"
)


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        (LAUGHS, "entities"),
        (f'<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg {NS}>&x;</svg>', "entities"),
        (f'<!DOCTYPE svg [<!ENTITY % x SYSTEM "http://example.org/x.dtd">%x;]><svg {NS}/>', "entities|another file"),
        (f"<svg {NS}>" + "<g>" * 5000, "deeper"),
        (f"<svg {NS}>" + "<g/>" * 60_000 + "</svg>", "elements"),
        (f"<svg {NS}", "well-formed"),
        ("no markup", "well-formed"),
        ("<html/>", "not <svg>"),
        ("", "well-formed"),
        ('<svg xmlns="http://example.org/other"/>', "namespace"),
    ],
)
def test_hostile_sources_are_refused(source: str, reason: str) -> None:
    with pytest.raises(SvgError, match=reason):
        read_svg(source)


def test_uses_of_uses_are_bounded() -> None:
    layers = "".join(
        f'<g id="g{k}">{"".join(f"""<use href="#g{k - 1}"/>""" for _ in range(10))}</g>' for k in range(1, 9)
    )
    with pytest.raises(SvgError, match="draws more than"):
        read(f'<defs><g id="g0"><rect width="1" height="1"/></g>{layers}</defs><use href="#g8"/>')


def test_a_broken_path_is_read_once_however_often_it_is_used() -> None:
    broken = "M0 0" + "l1 1" * 50_000 + " oops"
    made = read(f'<path id="p" d="{broken}"/>' + '<use href="#p"/>' * 3000)
    assert made.items == () and made.beyond == ("path data",)


def test_circles_of_uses_gradients_and_clips_end() -> None:
    with pytest.raises(SvgError, match="nests deeper"):
        read('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>')
    made = read(
        '<linearGradient id="p" href="#q"/><linearGradient id="q" href="#p"/><rect width="5" height="5" fill="url(#p)"/>'
        '<clipPath id="c" clip-path="url(#c)"><use href="#u"/></clipPath><rect id="u" width="5" height="5" '
        'clip-path="url(#c)"/>'
    )
    assert made.beyond == ("clip-path",)


def test_a_use_of_itself_in_a_clip_ends() -> None:
    read('<clipPath id="c"><use id="u" href="#u"/></clipPath><rect width="5" height="5" clip-path="url(#c)"/>')


def test_huge_numbers_do_no_harm() -> None:
    made = read('<rect width="1e308" height="1e308"/><circle r="1e999"/><path d="M1e300 0L1 1"/>'
                '<g transform="scale(1e9) scale(1e9)"><rect width="1" height="1"/></g>')  # fmt: skip
    assert set(made.beyond) == {"path data", "transform"}


ELEMENTS = st.sampled_from(
    ["g", "rect", "circle", "path", "use", "symbol", "svg", "clipPath", "linearGradient", "radialGradient", "stop",
     "text", "style", "polygon"]
)  # fmt: skip
VALUES = st.sampled_from(
    ["", "0", "-1", "1e30", "50%", "url(#a)", "#a", "none", "red", "M0 0L9 9", "M0 0a1 1 0 0 1 5 5", "rotate(45)",
     "matrix(0 0 0 0 0 0)", "scale(0)", "0 0 0 0", "1 2 3", "evenodd", "inherit", "fill:red;opacity:.5", "NaN", "userSpaceOnUse"]
)  # fmt: skip
NAMES = st.sampled_from(
    ["id", "href", "x", "y", "width", "height", "r", "d", "fill", "stroke", "stroke-width", "transform", "viewBox",
     "clip-path", "opacity", "style", "points", "offset", "gradientTransform", "gradientUnits", "preserveAspectRatio",
     "stroke-dasharray", "cx", "fx"]
)  # fmt: skip
TREES = st.recursive(
    st.tuples(ELEMENTS, st.dictionaries(NAMES, VALUES, max_size=6), st.just([])),
    lambda inner: st.tuples(ELEMENTS, st.dictionaries(NAMES, VALUES, max_size=4), st.lists(inner, max_size=4)),
    max_leaves=8,
)


def _xml(tree: Any) -> str:
    tag, attributes, children = tree
    words = "".join(f' {name}="{value}"' for name, value in attributes.items())
    return f"<{tag}{words}>{''.join(map(_xml, children))}</{tag}>"


@settings(max_examples=100, deadline=None)
@given(st.lists(TREES, max_size=3), st.dictionaries(NAMES, VALUES, max_size=3))
def test_any_tree_is_drawn_or_refused(trees: list[Any], attributes: dict[str, str]) -> None:
    source = _xml(("svg", {"xmlns": "http://www.w3.org/2000/svg", **attributes}, trees))
    try:
        made = svg_items(read_svg(source), UNIT)
    except SvgError:
        return
    skia_drawer.pixels(made.items, 4, 4)
    assert read_svg(sanitised(read_svg(source).root)).root.tag == "svg"


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_refused_or_drawn(source: str) -> None:
    try:
        svg_items(read_svg(source), UNIT)
    except SvgError:
        return


# Colours, nodes, pixels -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "color"),
    [
        ("RED", (255, 0, 0, 255)),
        ("#1a2", (17, 170, 34, 255)),
        ("#11223344", (17, 34, 51, 68)),
        ("rgb(10, 20 , 30)", (10, 20, 30, 255)),
        ("rgb(100%,0%,50%)", (255, 0, 128, 255)),
        ("rgba(1,2,3,.5)", (1, 2, 3, 128)),
        ("rgb(1 2 3 / 25%)", (1, 2, 3, 64)),
        ("hsl(240, 100%, 50%)", (0, 0, 255, 255)),
        ("transparent", (0, 0, 0, 0)),
        ("url(#x)", None),
        ("rgb(1,2)", None),
    ],
)
def test_colors(text: str, color: object) -> None:
    assert css_color(text) == color


@pytest.mark.parametrize(
    ("fit", "box"),
    [("contain", (50, 0, 100, 100)), ("cover", (0, -50, 200, 200)), ("fill", (0, 0, 200, 100))],
)
def test_fit(fit: str, box: tuple[float, ...]) -> None:
    assert fitted_box(10, 10, 200, 100, fit) == box


def test_node(drawn: Any, look: Any) -> None:
    source = f'<svg {NS} viewBox="0 0 10 10"><rect width="10" height="10" fill="red"/></svg>'
    items, ctx = drawn({"kind": "svg", "source": source, "fit": "cover"}, 200, 100)
    (path,) = look.paths(items)
    assert path.d == "M0 -50L200 -50L200 150L0 150Z" and not ctx.findings
    # What covers more than its box is cut off at it.
    assert isinstance(items[0], GroupItem) and items[0].clip == "M0 0L200 0L200 100L0 100L0 0Z"


def test_broken_node(drawn: Any, look: Any) -> None:
    items, ctx = drawn({"kind": "svg", "source": "<svg"}, 200, 100)
    assert [f.name for f in ctx.findings] == ["asset-invalid"]
    assert look.paths(items, "placeholder")


def test_node_beyond_us_becomes_an_image(drawn: Any) -> None:
    source = f'<svg {NS} viewBox="0 0 20 10"><text>a</text></svg>'
    items, ctx = drawn({"kind": "svg", "source": source}, 200, 200)
    key = f"svg:{hashlib.sha256(source.encode()).hexdigest()}@200x100"
    assert items == (ImageItem(key, (0, 50, 200, 100)),) and svg_key(source, 200, 100) == key
    assert [f.name for f in ctx.findings] == ["svg-rasterised"]


def test_without_resvg(drawn: Any, look: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    items, ctx = drawn({"kind": "svg", "source": f"<svg {NS}><text>a</text></svg>"}, 200, 200)
    assert [f.name for f in ctx.findings] == ["asset-invalid"] and look.paths(items, "placeholder")
    with pytest.raises(SvgError, match="not installed"):
        rasterise_svg(f"<svg {NS}/>", 10, 10)


def test_pixels_fill_their_size() -> None:
    source = f'<svg {NS} viewBox="0 0 10 10"><rect width="10" height="5" fill="#f00"/><foreignObject/></svg>'
    layer = rasterise_svg(source, 40, 20)
    pixels = np.frombuffer(layer.pixels, dtype=np.uint8).reshape(20, 40, 4)
    assert (pixels[:10] == (255, 0, 0, 255)).all() and not pixels[10:].any()


def test_pixels_of_broken_sources() -> None:
    with pytest.raises(SvgError):
        rasterise_svg("<svg", 10, 10)
    with pytest.raises(SvgError, match="edge"):
        rasterise_svg(f"<svg {NS}/>", 0, 10)


def test_what_goes_to_the_child_has_no_way_out() -> None:
    source = f"""<svg {NS} onload="x()"><script>1</script><image href="file:///etc/passwd"/><image
        xlink:href="http://example.org/a.png"/><use href="other.svg#a"/><image href="data:image/svg+xml,%3Csvg/%3E"/>
        <image href="data:image/png;base64,AAAA"/><a href="javascript:x()"><rect width="1" height="1"/></a></svg>"""
    body = sanitised(read_svg(source).root)
    for word in ("onload", "script", "file:", "http://example", "other.svg", "svg+xml"):
        assert word not in body
    assert "data:image/png" in body and "<rect" in body


def test_path_items_are_plain() -> None:
    made = read('<path d="m1 1h3a1 1 0 0 1 2 2z" fill="red"/>')
    (group,) = made.items
    (path,) = group.items
    assert isinstance(path, PathItem) and not set(path.d) & set("hHaAvVsStTmlz")
