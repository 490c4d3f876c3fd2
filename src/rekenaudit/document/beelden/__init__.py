"""Figures and tables: which values they show, in what order, and what they miss."""
