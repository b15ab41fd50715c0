"""The built-in illustrator: things, people and settings in one hand: clean line, flat colour, one soft shade."""
