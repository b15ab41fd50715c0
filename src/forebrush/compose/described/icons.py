"""The line icon that some words call for: of a page, then of things."""

from __future__ import annotations

from collections.abc import Mapping

from forebrush.compose.parts.pictograms import pictogram

__all__ = ["icon_for"]

_ICONS: Mapping[str, str] = {
    # word of what an icon shows: its name
    "cart": "shopping-cart", "basket": "shopping-basket", "search": "search", "magnifying": "search", "globe": "globe",
    "envelope": "mail", "mail": "mail", "email": "mail", "phone": "phone", "star": "star", "heart": "heart",
    "warning": "triangle-alert", "exclamation": "circle-alert", "check": "check", "user": "user", "person": "user",
    "avatar": "user", "menu": "menu", "hamburger": "menu", "play": "play", "calendar": "calendar", "clock": "clock",
    "lightbulb": "lightbulb", "bulb": "lightbulb", "gear": "settings", "lock": "lock", "chart": "chart-column",
    "house": "house", "home": "house", "location": "map-pin", "pin": "map-pin", "flag": "flag", "arrow": "arrow-right",
    "download": "download", "upload": "upload", "camera": "camera", "book": "book-open", "leaf": "leaf",
    "cloud": "cloud", "database": "database", "server": "server", "shield": "shield", "coin": "coins",
    "wallet": "wallet",
    "truck": "truck", "gift": "gift", "bell": "bell", "chat": "message-circle", "question": "circle-help",
    "users": "users", "team": "users", "dog": "dog", "cat": "cat", "paw": "paw-print", "plant": "sprout", "sun": "sun",
    "moon": "moon", "social": "share-2", "info": "info", "website": "globe", "account": "landmark", "bank": "landmark",
    "storage": "database", "gateway": "network", "bucket": "database", "factory": "factory", "droplet": "droplet",
    "coffee": "coffee", "cup": "coffee", "tools": "wrench", "fire": "flame", "flame": "flame", "document": "file-text",
}  # fmt: skip  # fmt: skip


def icon_for(words: str) -> str:
    """The line icon that some words call for."""
    low = words.lower().split()
    return next((_ICONS[w] for w in low if w in _ICONS), "") or pictogram(words) or "circle"
