"""The fixtures of this folder stand in pdf_maker.py, from which tests import its makers by name."""

from pdf_maker import library, read

__all__ = ["library", "read"]
