"""The document: what is to be seen, and the types that rooms exchange. Stands on nothing.

    Scene ── pages ── nodes        load, dumps, schema        facts, fields: resolve
      │                            patches: apply             findings, reports
      └── briefs, assets, drawing lists

Make a scene with `load` (JSON, or the same as Python data); change it with `apply`.
"""

from forebrush.scene.document import Page, Scene, walk
from forebrush.scene.errors import FactError, ForebrushError, PatchError, Problem, SceneError
from forebrush.scene.fields import resolve
from forebrush.scene.findings import FINDINGS, Finding, Report, finding
from forebrush.scene.loading import dump, dumps, load, picture_id, scene_hash, schema, validate
from forebrush.scene.patch import Patch, apply

__all__ = [
    "FINDINGS",
    "FactError",
    "Finding",
    "ForebrushError",
    "Page",
    "Patch",
    "PatchError",
    "Problem",
    "Report",
    "Scene",
    "SceneError",
    "apply",
    "dump",
    "dumps",
    "finding",
    "load",
    "picture_id",
    "resolve",
    "scene_hash",
    "schema",
    "validate",
    "walk",
]
