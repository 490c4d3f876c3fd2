"""Help screens: what every researcher needs first, the rest under "Voor gevorderden"."""

import inspect
from collections.abc import Iterable
from typing import Any

import click

from rekenaudit.problems import bedoelde

_KOPPEN = ("Opties", "Voor gevorderden")


class OptieVoorGevorderden(click.Option):
    """An option that few people need."""


class _Uitleg(click.Command):
    """What the help of a command and of a group share."""

    def get_short_help_str(self, limit: int = 45) -> str:  # noqa: ARG002 - the signature of Click
        """Give the first sentence of the explanation, whole: Click cuts it off after some 45 characters."""
        eerste, punt, _ = " ".join(inspect.cleandoc(self.help or "").split()).partition(". ")
        return eerste + punt.strip()

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options in two groups."""
        for kop, gevorderd in zip(_KOPPEN, (False, True), strict=True):
            alle = (o for o in self.get_params(ctx) if isinstance(o, click.Option))
            opties = (o for o in alle if isinstance(o, OptieVoorGevorderden) is gevorderd)
            _schrijf(formatter, kop, filter(None, (o.get_help_record(ctx) for o in opties)))


class Opdracht(_Uitleg):
    """A command whose help shows the options for advanced users apart."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Make the command; its options stand in the help as `[OPTIES]`."""
        super().__init__(*args, **{"options_metavar": "[OPTIES]", **kwargs})


class Groep(_Uitleg, click.Group):
    """A group of commands, in the order in which they were added.

    Attributes:
        gevorderd: names of the commands that few people need.
    """

    def __init__(self, *args: Any, gevorderd: Iterable[str] = (), **kwargs: Any) -> None:
        """Make the group; its command stands in the help as `OPDRACHT`."""
        super().__init__(*args, **{"options_metavar": "", "subcommand_metavar": "OPDRACHT", **kwargs})
        self.gevorderd = frozenset(gevorderd)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - the signature of Click
        """Name the commands in the order in which they were added, not by alphabet."""
        return list(self.commands)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that was typed; of one that is none, say which it resembles."""
        if self.get_command(ctx, args[0]) is None:
            ctx.fail(f"De opdracht '{args[0]}' bestaat niet.{bedoelde(args[0], self.list_commands(ctx))}")
        return super().resolve_command(ctx, args)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands that everybody needs, the others, and then the options."""
        for kop, gevorderd in (("Opdrachten", False), (_KOPPEN[1], True)):
            namen = (n for n in self.list_commands(ctx) if (n in self.gevorderd) is gevorderd)
            gevonden = ((naam, self.get_command(ctx, naam)) for naam in namen)
            _schrijf(formatter, kop, ((naam, o.get_short_help_str()) for naam, o in gevonden if o is not None))
        super().format_options(ctx, formatter)


def _schrijf(formatter: click.HelpFormatter, kop: str, regels: Iterable[tuple[str, str]]) -> None:
    """Write a section of the help, when there is anything in it."""
    lijst = list(regels)
    if lijst:
        with formatter.section(kop):
            formatter.write_dl(lijst)
