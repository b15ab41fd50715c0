"""Styles: one staged picture, drawn in many hands. One file a style; `registry` finds them."""
