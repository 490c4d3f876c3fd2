"""Help screens: what every researcher needs first, the rest under "Voor gevorderden"."""

import click


class OptieVoorGevorderden(click.Option):
    """An option that few people need."""


class Opdracht(click.Command):
    """A command whose help shows the options for advanced users apart."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options in two groups."""
        groepen: dict[str, list[tuple[str, str]]] = {"Opties": [], "Voor gevorderden": []}
        for optie in self.get_params(ctx):
            regel = optie.get_help_record(ctx)
            if regel is not None:
                groep = "Voor gevorderden" if isinstance(optie, OptieVoorGevorderden) else "Opties"
                groepen[groep].append(regel)
        for titel, regels in groepen.items():
            if regels:
                with formatter.section(titel):
                    formatter.write_dl(regels)
