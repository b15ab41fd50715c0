"""Forebrush: an image engine that thinks before it draws. 意在笔先."""
