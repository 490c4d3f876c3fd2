"""Notation: Dutch numbers, units, dates and words, read from files and written for people.

The only room that parses or formats a number. It stands just above `model`, so that every later stage
writes the same value the same way.
"""
