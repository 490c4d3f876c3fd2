"""Render: one semantic tree → PDF, Word and a self-contained HTML edition.

Comes after `document`, of which it takes only the tree, and after `figures`; nothing but `pipeline` calls it.
The three formats live in `pdf`, `docx` and `html` and never import each other. A render is a pure function of
the document, its figures and the house style: the same input gives the same bytes.
"""
