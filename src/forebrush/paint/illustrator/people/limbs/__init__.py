"""Bodies of limbs: figures that do what no drawn body does, in the line of the drawn parts."""
