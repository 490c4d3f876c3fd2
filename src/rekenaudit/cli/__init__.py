"""Command line: arguments, Dutch console text and exit codes. The only room that prints.

Exit codes: 0 done; 1 only from `controleer`: done, and found something; 2 wrong input or usage, nothing
written; 3 internal error.
"""

from rekenaudit.cli.hoofd import main

__all__ = ["main"]
