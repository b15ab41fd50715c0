"""Structures: how head, picture, body and end share a page, by the kind of object that the page is."""
