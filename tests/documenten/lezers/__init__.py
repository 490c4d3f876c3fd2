"""Readers of finished documents: the same list of blocks from Word, PDF and HTML, to compare or to search."""
