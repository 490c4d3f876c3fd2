"""Normenkader: the rules as data. Reads questions, norms, indicators, figures and tables, and checks them.

Stands after the loaders, which need its units and dimensions, and before everything that computes. Public:
`load_rules`, and the JSON Schemas that give editors completion.
"""
