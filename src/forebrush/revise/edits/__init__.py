"""The edits: each takes the view, the nodes that are meant and its arguments, and says what to do as operations."""
