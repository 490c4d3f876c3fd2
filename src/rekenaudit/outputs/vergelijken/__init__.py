"""Comparing two versions from their run records: what changed, by which remark, and what changed without one.

`staat` reads a record as tables with and without corrections, `tabellen` compares two tables, `samenhang` follows a
correction from fact to indicator, verdict and text, `documenten` compares the trees, `los` gathers what changed
without a remark, and `vergelijken` puts it all together.
"""

from rekenaudit.outputs.vergelijken.vergelijken import vergelijk

__all__ = ["vergelijk"]
