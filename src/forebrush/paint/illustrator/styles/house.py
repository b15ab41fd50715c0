"""The house style: clean line, flat colour, one soft shade; the layers as they were staged."""

from __future__ import annotations

from forebrush.paint.illustrator.styles.registry import style
from forebrush.paint.illustrator.styles.stage import Stage
from forebrush.scene.asset import Layer

__all__: list[str] = []


@style("house", "cartoon|卡通", vector=True)
def house(stage: Stage) -> tuple[Layer, ...]:
    """As staged."""
    return stage.layers
