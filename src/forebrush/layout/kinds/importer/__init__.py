"""Reading untrusted SVG into drawing lists: XML, style rules, geometry, gradients, and the walk over all of it."""

from forebrush.layout.kinds.importer.convert import Imported, SvgDocument, read_svg, svg_items
from forebrush.layout.kinds.importer.tree import SvgError, sanitised

__all__ = ["Imported", "SvgDocument", "SvgError", "read_svg", "sanitised", "svg_items"]
