"""Picture briefs to assets: the painters, and the grounds that every picture can stand on."""
