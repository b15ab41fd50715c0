"""Settings: where a picture takes place. One file is one setting (or a few that are drawn alike)."""
