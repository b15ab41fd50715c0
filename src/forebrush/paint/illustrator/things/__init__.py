"""The library of things: sketches in `data/`, one file each, found by their names and tags without a list."""
