"""Layout: Scene to Frame. Stands on `scene` and `fonts`.

page.py       the door: layout_page, layout_scene; frame nodes, surfaces, scatters, findings
sizing.py     what nodes want and what containers ask, remembered
flow.py       row and column (CSS flexbox)           grid.py, tracks.py    CSS grid
stack.py      children one over the other, anchors   table.py              tables
place.py      matrices    surfaces.py  quads of pictures    scatter.py  seeded copies    pictures.py
leaves.py     the table of the kinds that hold no children; kinds/, text/, paints.py, shapes.py draw them
"""
