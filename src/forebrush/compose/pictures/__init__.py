"""Pictures of a page: the background, windows, wares, and drawn surfaces that carry words in perspective."""
