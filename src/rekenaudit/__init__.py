"""rekenaudit: audit reports in the style of Dutch municipal courts of audit, from data to document.

The rooms and the direction of the data are described in the README; every room's own module docstring
says its place in the flow.
"""

__version__ = "0.1.0"
