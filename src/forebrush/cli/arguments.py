"""What can be written on the command line."""

from __future__ import annotations

import argparse

from forebrush.cli import commands, edits, templates
from forebrush.cli.doctor import doctor

__all__ = ["parser"]

_FORMATS = ("png", "jpeg", "webp", "svg", "pdf")
_PROJECT = "let the file carry its last turns, too, as many as fit"
_EXIT = "exit codes: 0 good, 1 a finding of severity error (the picture is written), 2 bad input, 3 a question back"


def parser() -> argparse.ArgumentParser:
    """The parser of `forebrush`."""
    top = argparse.ArgumentParser(
        prog="forebrush", description="An image engine that thinks before it draws.", epilog=_EXIT
    )
    top.add_argument("--version", action="version", version=commands.version_line())
    actions = top.add_subparsers(dest="command", required=True, metavar="command")
    _draw(actions.add_parser("draw", help="draw a picture from words", epilog=_EXIT))
    _render(actions.add_parser("render", help="draw a scene document", epilog=_EXIT))
    templates.add_fields(actions)
    _edits(actions)
    fonts = actions.add_parser("fonts", help="list the fonts, or add one")
    fonts.add_argument("--add", metavar="FILE", help="add a font file of your own")
    fonts.add_argument("--json", action="store_true", help="print JSON")
    fonts.set_defaults(run=commands.fonts)
    schema = actions.add_parser("schema", help="print the JSON Schema of a scene document")
    schema.set_defaults(run=commands.print_schema)
    painters = actions.add_parser("painters", help="list what can paint pictures, and whether it would run here")
    painters.add_argument("--json", action="store_true", help="print JSON")
    painters.set_defaults(run=commands.painters)
    things = actions.add_parser("things", help="list the things that the illustrator draws, or draw them on a sheet")
    things.add_argument("word", nargs="?", default="", help="only those that this word names (English or Chinese)")
    things.add_argument("-o", "--output", metavar="FILE", help="draw them: png, jpg, webp, svg or pdf")
    things.add_argument("--seed", type=int, default=0, metavar="N")
    things.add_argument("--json", action="store_true", help="print JSON")
    things.set_defaults(run=commands.things)
    check = actions.add_parser("doctor", help="check what is there and say what would help")
    check.add_argument("--json", action="store_true", help="print JSON")
    check.set_defaults(run=doctor)
    return top


def _edits(actions: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """The commands of a conversation."""
    one = actions.add_parser("edit", help="change a picture by saying what", epilog=_EXIT)
    one.add_argument("file", metavar="FILE", help="a picture that carries its scene, or a scene document")
    one.add_argument("instruction", help="what shall be changed, in words")
    place = one.add_mutually_exclusive_group()
    place.add_argument("-o", "--output", metavar="OUT", help="where to write it (else NAME-2, NAME-3 ...)")
    place.add_argument("--in-place", action="store_true", help="write over FILE")
    drawn = one.add_mutually_exclusive_group()
    drawn.add_argument("--box", type=_box, metavar="X,Y,W,H", help="what `this` and `here` mean, in px of FILE")
    drawn.add_argument("--mask", metavar="M.png", help="the same, marked light (or opaque) in a picture of FILE's size")
    one.add_argument("--yes", action="store_true", help="assume how much where that is left open, and say so")
    one.add_argument("--strict", action="store_true", help="refuse what would move anything that is not named")
    one.add_argument(
        "--asset", action="append", default=[], metavar="NAME=FILE", help="an image to work with: add the NAME"
    )
    one.add_argument("--project", action="store_true", help=_PROJECT)
    one.add_argument("--json", action="store_true", help="print one JSON object on stdout, with the receipt")
    one.set_defaults(run=edits.edit)
    for name, run, words in (
        ("undo", edits.undo, "the version before"),
        ("redo", edits.redo, "the version that was made from it last"),
        ("branch", edits.branch, "the same picture as a file of its own"),
    ):
        step = actions.add_parser(name, help=words)
        step.add_argument("file", metavar="FILE")
        step.add_argument("-o", "--output", metavar="OUT", help="where to write it (else NAME-2, NAME-3 ...)")
        step.add_argument("--json", action="store_true", help="print JSON")
        if run is edits.branch:
            step.add_argument("--project", action="store_true", help=_PROJECT)
        step.set_defaults(run=run)
    told = actions.add_parser("history", help="what was asked for, version by version")
    told.add_argument("file", metavar="FILE")
    told.add_argument("--json", action="store_true", help="print JSON")
    told.add_argument("--recipe", metavar="OUT.json", help="write all that leads to FILE, for `forebrush replay`")
    told.set_defaults(run=edits.history)
    gone = actions.add_parser("forget", help="delete what is kept of a picture's conversation, branches too")
    gone.add_argument("file", metavar="FILE")
    gone.add_argument("--json", action="store_true", help="print JSON")
    gone.set_defaults(run=edits.forget)
    out = actions.add_parser("export", help="write a picture's conversation, branches too, as one file")
    out.add_argument("file", metavar="FILE")
    out.add_argument("-o", "--output", required=True, metavar="OUT.forebrush")
    out.set_defaults(run=edits.export)
    into = actions.add_parser("import", help="take in a conversation that was exported")
    into.add_argument("bundle", metavar="IN.forebrush")
    into.add_argument("-o", "--output", metavar="FILE", help="write its latest picture, too")
    into.set_defaults(run=edits.bring)
    differ = actions.add_parser("diff", help="what differs between two pictures")
    differ.add_argument("file", metavar="A")
    differ.add_argument("other", metavar="B")
    differ.add_argument("-o", "--output", metavar="OUT.png", help="a picture of what changed")
    differ.add_argument("--json", action="store_true", help="print JSON")
    differ.set_defaults(run=edits.diff)
    again = actions.add_parser("replay", help="draw the picture of a recipe again")
    again.add_argument("recipe", metavar="RECIPE.json")
    again.add_argument("-o", "--output", required=True, metavar="FILE", help="png, jpg, webp, svg or pdf")
    again.set_defaults(run=edits.replay)


def _box(text: str) -> tuple[float, ...]:
    parts = text.replace("，", ",").split(",")
    if len(parts) != 4:
        raise argparse.ArgumentTypeError(f"{text!r}: write X,Y,W,H in px, such as 40,60,300,120")
    try:
        return tuple(float(part) for part in parts)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r}: write X,Y,W,H in px, such as 40,60,300,120") from None


def _output(command: argparse.ArgumentParser) -> None:
    command.add_argument("-o", "--output", required=True, metavar="FILE", help="png, jpg, webp, svg or pdf")
    command.add_argument("--format", choices=_FORMATS, help="instead of by the ending of FILE")
    command.add_argument(
        "--quality",
        choices=("low", "medium", "high", "auto"),
        default="auto",
        help="low: facts and layout are checked; medium and high: what is shown is measured on the pixels, too",
    )
    command.add_argument("--svg-type", choices=("outlines", "live"), default="outlines", help="type in an SVG")
    command.add_argument("--strip", action="store_true", help="leave the scene out of the file (its labels stay)")
    command.add_argument("--json", action="store_true", help="print one JSON object on stdout")


def _draw(command: argparse.ArgumentParser) -> None:
    command.add_argument("prompt", help="what to draw, in words; - reads it from stdin")
    _output(command)
    command.add_argument("--size", metavar="WxH|2K|4K|16:9", help="in px, by the long edge, or a ratio")
    command.add_argument("--seed", type=int, default=0, metavar="N")
    command.add_argument(
        "--people",
        choices=("generic", "named"),
        default="generic",
        help="named real persons in the picture: drawn as generic figures, or their names given to the painter",
    )
    command.add_argument(
        "--painter", default="", metavar="NAME", help="who paints the pictures: see forebrush painters"
    )
    command.add_argument("--scene", metavar="OUT.json", help="write the scene document, too")
    command.add_argument("--recipe", metavar="OUT.json", help="write all that is needed to draw it again")
    command.set_defaults(run=commands.draw)


def _render(command: argparse.ArgumentParser) -> None:
    command.add_argument("scene", metavar="SCENE.json", help="a scene document; - reads it from stdin")
    _output(command)
    command.add_argument("--scale", type=float, default=1.0, metavar="S", help="output px per scene px")
    command.add_argument("--page", type=int, default=1, metavar="N", help="which page, from 1 (a PDF has all)")
    command.add_argument(
        "--asset", action="append", default=[], metavar="KEY=FILE", help="an image that the scene names by this key"
    )
    templates.add_options(command)
    command.set_defaults(run=templates.render)
