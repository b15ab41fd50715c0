"""People: figures put together of hand-drawn parts (Open Peeps, CC0), coloured in full, as drawing items."""
