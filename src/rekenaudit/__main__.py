"""Lets `python -m rekenaudit` be the same as the command `rekenaudit`."""

if __name__ == "__main__":
    from rekenaudit.cli import main  # every worker process reads this file as well, but runs no command

    main()
