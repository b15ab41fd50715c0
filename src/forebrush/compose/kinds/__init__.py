"""The kinds: for each family of kinds, the arrangements that can set it. Rows of data over the parts of `common`.

A family has a module of its own where it needs parts of its own. Adding an arrangement is one row.
"""

from __future__ import annotations

from collections.abc import Mapping

from forebrush.compose.kinds import recipe
from forebrush.compose.kinds.arrangement import Arrangement

__all__ = ["ARRANGEMENTS", "Arrangement"]

ARRANGEMENTS: Mapping[str, tuple[Arrangement, ...]] = {"recipe": recipe.ARRANGEMENTS}
