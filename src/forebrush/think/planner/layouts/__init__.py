"""Layouts: requests that describe a page part by part, in prose, read as a tree of panels.

`described` says whether a request is one; `read_layout` reads it. Where the words of a part are not given, samples
stand in their place and a finding says so.
"""

from forebrush.think.planner.layouts.reading import described, read_layout

__all__ = ["described", "read_layout"]
