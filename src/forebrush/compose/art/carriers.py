"""Things that carry words, by name: how each is drawn, its proportions, where it stands.

A carrier draws into the pen's zone, standing on its lower edge or hanging from its upper one, and gives the faces that
take words. Knows no words.
"""

from __future__ import annotations

from collections.abc import Mapping

from forebrush.compose.art import signs, wares
from forebrush.compose.art.surfacing import Carrier

__all__ = ["CARRIERS"]

CARRIERS: Mapping[str, Carrier] = {
    "billboard": Carrier(signs.billboard, (1.15, 1.7), "ground", "street", 1.5),
    "hanging": Carrier(signs.hanging, (1.1, 1.9), "wall", "street", 1.0),
    "enamel": Carrier(signs.enamel, (1.1, 2.0), "wall", "street", 1.0),
    "fascia": Carrier(signs.fascia, (0.95, 1.9), "ground", "street", 1.3),
    "chalkboard": Carrier(signs.chalkboard, (0.6, 1.0), "ground", "wall", 1.2),
    "board": Carrier(signs.board, (1.0, 1.8), "wall", "wall", 1.2),
    "screen": Carrier(signs.screen, (1.35, 1.9), "wall", "stage", 1.6),
    "neon": Carrier(signs.neon, (1.2, 2.6), "wall", "wall", 1.0),
    "road": Carrier(signs.road, (1.0, 1.5), "ground", "street", 0.8),
    "banner": Carrier(signs.banner, (1.9, 3.2), "ground", "meadow", 1.1),
    "ribbon": Carrier(wares.ribbon, (2.6, 5.0), "wall", "wall", 0.7),
    "box": Carrier(wares.box, (0.8, 1.25), "table", "table", 1.4),
    "pack": Carrier(wares.pack, (0.7, 1.0), "table", "table", 1.3),
    "bottle": Carrier(wares.bottle, (0.5, 0.64), "table", "table", 1.2),
    "book": Carrier(wares.book, (0.7, 0.95), "table", "table", 1.4),
    "shirt": Carrier(wares.shirt, (0.95, 1.15), "wall", "wall", 1.3),
    "mug": Carrier(wares.mug, (1.15, 1.4), "table", "table", 1.0),
    "paper": Carrier(wares.paper, (0.68, 1.5), "wall", "wall", 1.0),
    "plate": Carrier(wares.plate, (1.9, 3.2), "table", "stage", 0.6),
    "glass": Carrier(signs.glass, (1.0, 1.9), "wall", "street", 1.1),
    "podium": Carrier(wares.podium, (0.75, 1.0), "ground", "stage", 0.8),
    "wall": Carrier(signs.wall, (1.2, 2.4), "wall", "wall", 1.2),
    "phone": Carrier(wares.phone, (0.46, 0.56), "table", "table", 1.1),
    "plaque": Carrier(wares.plaque, (1.6, 3.2), "wall", "wall", 1.0),
}
