"""Sketch: a small JSON language for one drawn thing in the house style. See docs/sketch.md."""
