"""Texts of researchers: Markdown, with numbers of the study filled in."""
