"""Theme: palettes, pairings of type, tokens, and the art directions that join them. Data first."""
