"""Mountain ranges as flat shapes: a height field seen in perspective, lit, and cut into tones.

The result of `ranges` is path data only: what the engine draws are filled polygons, as in a screen print.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from kit import Field, Line, contours, fractal

__all__ = ["Range", "Tones", "cut", "seen"]


@dataclass(frozen=True)
class Range:
    """A range between two distances: how rough, how high, where the valley lies, where snow begins."""

    seed: int
    near: float
    far: float
    height: float
    frequency: float
    snow: float
    """Height from which snow lies."""
    valley: float = 0.0
    """How far the middle sinks, as a share of the height."""
    peaks: tuple[tuple[float, float, float, float, int, float], ...] = ()
    """Mountains set by hand: x, distance, height, half width, number of ribs, turn of the first in radians."""
    octaves: int = 7


@dataclass(frozen=True)
class Tones:
    """A range as polygons: its silhouette, rock in the light (two levels), snow, and snow in the light (two levels)."""

    body: Line
    rock: tuple[Line, ...]
    snow: Line
    light: tuple[Line, ...]


FOCUS = 1.15
"""Focal length in widths of the picture."""


def seen(
    spec: Range, width: int, height: int, step: float, horizon: float, light: tuple[float, float, float]
) -> tuple[Field, Field, Field]:
    """Cover (0 or 1), light (0 to 1) and snow (0 to 1) of a range at every `step` px of a picture.

    `horizon` is the row of the eye's level, in px; `light` points to the sun (right, up, away).
    """
    columns, rows = round(width / step), round(height / step)
    across = ((np.arange(columns) + 0.5) * step - width / 2) / (FOCUS * width)
    depths = spec.near * (spec.far / spec.near) ** np.linspace(0, 1, 420)
    x, z = across[None, :] * depths[:, None], np.repeat(depths[:, None], columns, 1)
    heights = _heights(spec, x, z)
    dx = np.gradient(heights, axis=1) / np.gradient(x, axis=1)
    dz = np.gradient(heights, axis=0) / np.gradient(z, axis=0) - across[None, :] * dx
    size = np.sqrt(dx * dx + dz * dz + 1)
    sun = np.array(light) / np.linalg.norm(light)
    lit = np.clip((-dx * sun[0] + sun[1] - dz * sun[2]) / size, 0, 1)
    steep = 1 / size
    ragged = fractal(x * spec.frequency * 9, z * spec.frequency * 9, spec.seed + 7, 4)
    snowy = np.clip((heights - spec.snow) * 0.5 + (ragged - 0.5) * 1.6 + (steep - 0.6) * 3 + 0.5, 0, 1)
    cover, shade, snow = (np.zeros((rows, columns)) for _ in range(3))
    lowest = np.full(columns, float(rows))
    grid = np.arange(rows)[:, None]
    for k in range(len(depths)):
        top = (horizon - FOCUS * width * heights[k] / depths[k]) / step
        new = (grid >= top[None, :]) & (grid < lowest[None, :])
        cover[new] = 1
        shade = np.where(new, lit[k][None, :], shade)
        snow = np.where(new, snowy[k][None, :], snow)
        lowest = np.minimum(lowest, top)
    return cover, shade, snow


def _heights(spec: Range, x: Field, z: Field) -> Field:
    f = spec.frequency
    bend = fractal(x * f * 0.7 + 40, z * f * 0.7, spec.seed + 3, 3) - 0.5
    crest = fractal((x + bend * 0.6 / f) * f, (z + bend * 0.5 / f) * f, spec.seed, spec.octaves, ridged=True)
    made = crest * spec.height
    rough = fractal(x * f * 2.6 + 9, z * f * 2.6, spec.seed + 5, 5, ridged=True) - 0.4
    for px, pz, high, wide, ribs, phase in spec.peaks:
        # A pyramid: creases run down from the top, bent by noise, and its faces are broken by ribs of their own.
        away, around = np.hypot(x - px, z - pz) / wide, np.arctan2(z - pz, x - px)
        face = np.abs(np.sin((around + phase + bend * 2.2 * np.clip(away, 0, 1)) * ribs / 2))
        slope = np.clip(1 - away * (1 + 0.5 * face) + 0.2 * rough * np.clip(away * 2.5, 0, 1), 0, 1)
        made = np.maximum(made, made * 0.25 + high * slope**1.1)
    # Both edges run down to the plain, so that nothing is seen cut off.
    t = (z - spec.near) / (spec.far - spec.near)
    made = made * np.clip(t / 0.22, 0, 1) ** 0.8 * np.clip((1 - t) / 0.1, 0, 1)
    result: Field = made * (1 - spec.valley * np.exp(-((x / (0.17 * z)) ** 2)))
    return result


def cut(
    fields: tuple[Field, Field, Field], step: float, levels: tuple[float, ...], bright: tuple[float, ...], least: float
) -> Tones:
    """A range in tones: rock lighter than each of `levels`, snow lighter than each of `bright`."""
    cover, shade, snow = fields
    soft = _softened(shade)
    white = _softened(snow) * cover

    def traced(field: Field, level: float, slack: float = 0.5) -> Line:
        return contours(field, level, step, (step / 2, step / 2), least, slack)

    return Tones(
        traced(_softened(cover), 0.5, 0.35),
        tuple(traced(np.where(cover > 0, soft, 0), level) for level in levels),
        traced(white, 0.5),
        tuple(traced(np.where(white > 0.5, soft, 0), level) for level in bright),
    )


def _softened(field: Field) -> Field:
    padded = np.pad(field, 1, mode="edge")
    across = padded[:, :-2] + 2 * padded[:, 1:-1] + padded[:, 2:]
    made: Field = (across[:-2] + 2 * across[1:-1] + across[2:]) / 16
    return made
