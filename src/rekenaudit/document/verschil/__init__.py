"""Two versions of a tree: which blocks and words differ."""
