"""Evaluators: norm and computed indicators give an oordeel, for each municipality and for the study.

Stands between `indicators`, whose values it judges, and `disclosure`, which decides what of a verdict may be
shown. One module per kind of test, found through `register`. The stage itself is `score`.
"""

from rekenaudit.evaluators.scoren import score

__all__ = ["score"]
