"""The kinds of nodes that draw themselves: for each a module with `intrinsic` and `items`.

`intrinsic(node, ctx)` is the size in px that a node takes of itself, or None where it has none; `items(node, width,
height, ctx)` are its drawing items in a box of that many px, with its top left corner at the origin.
"""
