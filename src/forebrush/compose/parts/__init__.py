"""Parts: what compositions of every kind are put together of. Each gives a block for a width."""
