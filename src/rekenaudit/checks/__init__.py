"""Checks: judge the delivered figures, and whether findings refer to what exists.

Comes after `indicators` in the order of imports and before anything is scored; works with facts and records,
never with files. One function per check; a new one is a function and a line in its list.
"""

from rekenaudit.checks.controleren import check

__all__ = ["check"]
