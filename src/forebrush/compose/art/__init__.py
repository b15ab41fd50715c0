"""Drawn geometry: motifs made of shape nodes in the colours of the palette. See `motifs.MOTIFS`."""

from forebrush.compose.art.motifs import MOTIFS, draw_motif, motif_for

__all__ = ["MOTIFS", "draw_motif", "motif_for"]
