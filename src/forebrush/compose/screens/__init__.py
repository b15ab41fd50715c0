"""Screens: parts of apps, web pages and live streams."""
