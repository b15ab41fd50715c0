"""Templates: one design, many pictures. Every scene is one: its texts, pictures, codes, facts and colours are fields.

    scene ─ fields ─▶ what can be filled
    scene + values ─ fill ─▶ scene, images
    scene + rows ─ render_all ─▶ files, a report

`filling` knows what a field takes; `rows` reads tables; `naming` makes file names of rows; `batch` plans and runs,
`workers` are its processes, `ledger` is what lets a run go on where it was interrupted.
"""

from forebrush.templates.batch import Batch, BatchStopped, Made, render_all
from forebrush.templates.filling import Field, Filled, TemplateError, fields, fill
from forebrush.templates.rows import read_rows

__all__ = [
    "Batch",
    "BatchStopped",
    "Field",
    "Filled",
    "Made",
    "TemplateError",
    "fields",
    "fill",
    "read_rows",
    "render_all",
]
