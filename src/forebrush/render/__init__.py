"""The renderers: Frame and assets to pixels and files.

raster/ is the truth that the others follow; noise.py is the seeded noise that all share; encode.py writes the files.
"""
