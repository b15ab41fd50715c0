"""The outline of a request: what it is of, and the statements that follow, told from punctuation and shape alone."""
