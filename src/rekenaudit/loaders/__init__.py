"""Loaders: delivered files become facts with their location, and written findings become records.

Comes after `config` and before `normenkader`; everything later works with facts and never with files. A cell
is read exactly as its source declares, and what is missing stays missing.
"""
