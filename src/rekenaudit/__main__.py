"""Lets `python -m rekenaudit` be the same as the command `rekenaudit`."""

from rekenaudit.cli import main

if __name__ == "__main__":
    main()
