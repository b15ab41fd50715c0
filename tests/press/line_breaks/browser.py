"""What Chromium makes of the paragraphs: a page with the same fonts and settings, and where its lines start."""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from forebrush.fonts import Library

from .paragraphs import Paragraph

__all__ = ["browser_lines", "browser_version", "find_browser"]

FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--no-first-run", "--disable-quic", "--allow-file-access-from-files", "--font-render-hinting=none",
    "--virtual-time-budget=60000", "--dump-dom",
]  # fmt: skip

# Space that is typed is kept and hangs at line ends; words are parted only where a line holds nothing else.
STYLE = """
p{margin:0 0 40px;white-space:pre-wrap;overflow-wrap:anywhere;line-break:strict;hyphens:manual;
  unicode-bidi:plaintext;line-height:2;font-weight:400;font-optical-sizing:none;text-rendering:geometricPrecision}
p:lang(ko){word-break:keep-all}
p:lang(ja){font-kerning:none}
"""

# Every code point in turn: a line starts where the middle of its box lies lower than half a line below the last one's.
# Then once more with lines that hold nothing, which end wherever a line may end.
SCRIPT = """
function starts(p){
 const node=p.firstChild, text=node.data, found=[], range=document.createRange();
 const high=parseFloat(getComputedStyle(p).fontSize);
 let last=-1e9, points=0;
 for(let i=0;i<text.length;points++){
  const more=text.codePointAt(i)>0xffff?2:1;
  range.setStart(node,i); range.setEnd(node,i+more);
  const boxes=[...range.getClientRects()];
  if(boxes.length){
   const box=boxes[boxes.length-1], middle=(box.top+box.bottom)/2;
   if(middle>last+high){ found.push(points); last=middle; }
  }
  i+=more;
 }
 return found;
}
document.fonts.ready.then(()=>{
 const all=[...document.querySelectorAll('p')], lines=all.map(starts);
 for(const p of all){ p.style.width='1px'; p.style.overflowWrap='normal'; }
 const places=all.map(starts);
 document.body.innerHTML='<pre id=result>'+JSON.stringify(lines.map((l,k)=>[l,places[k]]))+'</pre>';
});
"""


def find_browser() -> str | None:
    """The command that starts Chromium, where it is installed."""
    return shutil.which("chromium") or shutil.which("chromium-browser")


def browser_version() -> str:
    """Its major version."""
    said = subprocess.run(
        [find_browser() or "chromium", "--version"], capture_output=True, text=True, timeout=60, check=False
    ).stdout
    found = re.search(r"\d+", said)
    return found[0] if found else ""


def _face(key: str, path: Path, variable: bool) -> str:
    weights = "100 900" if variable else "400"
    return f"@font-face{{font-family:'{key}';src:url('{path.as_uri()}');font-weight:{weights}}}"


def _css(paragraph: Paragraph, families: Sequence[str]) -> str:
    return ";".join(
        (
            f"width:{paragraph.width}px",
            f"font-size:{paragraph.size}px",
            "font-family:" + ",".join(f"'{name}'" for name in families),
            f"text-autospace:{'normal' if paragraph.autospace else 'no-autospace'}",
            f"text-spacing-trim:{'space-first' if paragraph.squeeze else 'space-all'}",
        )
    )


def page_of(paragraphs: Sequence[Paragraph], library: Library) -> str:
    """The page that sets the paragraphs."""
    used: dict[str, bool] = {}
    made = []
    for paragraph in paragraphs:
        stack = library.resolve(paragraph.font, paragraph.lang)
        fonts = [*stack.fonts, stack.emoji, stack.emoji_text]
        for font in fonts:
            used[font.face] = bool(font.axes)
        style = html.escape(_css(paragraph, [font.face for font in fonts]))
        made.append(f'<p lang="{paragraph.lang}" style="{style}">{html.escape(paragraph.text)}</p>')
    faces = "\n".join(_face(key, library.path(key), variable) for key, variable in used.items())
    return (
        f"<!doctype html><meta charset=utf-8><style>{faces}{STYLE}</style><body>{''.join(made)}"
        f"<script>{SCRIPT}</script></body>"
    )


def browser_lines(paragraphs: Sequence[Paragraph], library: Library, folder: Path) -> list[tuple[list[int], list[int]]]:
    """For each paragraph the code points at which its lines start, and all at which a line may start.

    `folder` holds the page and a fresh profile.

    Raises:
        RuntimeError: Chromium gave no answer.
    """
    page = folder / "lines.html"
    page.write_text(page_of(paragraphs, library), encoding="utf-8")
    command = [find_browser() or "chromium", *FLAGS, f"--user-data-dir={folder / 'profile'}", page.as_uri()]
    done = subprocess.run(command, capture_output=True, text=True, timeout=180, check=False)
    found = re.search(r"<pre id=\"?result\"?>(.*?)</pre>", done.stdout, re.S)
    if found is None:
        raise RuntimeError(f"Chromium gave no lines: {done.stderr[-500:]}")
    return [(lines, places) for lines, places in json.loads(html.unescape(found[1]))]
