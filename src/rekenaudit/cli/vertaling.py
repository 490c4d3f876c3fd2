"""Gives Typer's own texts (help headings, usage errors) in Dutch.

Typer asks `gettext` for its texts but ships no translations, and `gettext` itself reads only compiled
files that belong to an installed locale. So the texts are handed to Typer's modules directly.
"""

import gettext
import sys

_TEKSTEN = {
    "Arguments": "Argumenten",
    "Options": "Opties",
    "Commands": "Opdrachten",
    "Error": "Fout",
    "Aborted.": "Afgebroken.",
    "Aborted!": "Afgebroken.",
    "Usage:": "Gebruik:",
    "required": "verplicht",
    "[required]": "[verplicht]",
    "[default: {}]": "[standaard: {}]",
    "default: {default}": "standaard: {default}",
    "Missing command.": "Er staat geen opdracht. Bijvoorbeeld: rekenaudit genereer",
    "Missing argument": "Er ontbreekt een argument",
    "Missing option": "Er ontbreekt een optie",
    "Missing parameter": "Er ontbreekt iets",
    "Missing {param_type}": "Er ontbreekt iets: {param_type}",
    "No such command {name!r}.": "De opdracht {name!r} bestaat niet.",
    "No such option {name!r}.": "De optie {name!r} bestaat niet.",
    "No such option: {name}": "De optie {name} bestaat niet.",
    "Did you mean {possibility}?": "Bedoelt u {possibility}?",
    "Option {name!r} requires an argument.": "Achter de optie {name!r} hoort een waarde.",
    "Option {name!r} does not take a value.": "Achter de optie {name!r} hoort geen waarde.",
    "Got unexpected extra argument ({args})": "Dit hoort er niet bij: {args}",
    "Got unexpected extra arguments ({args})": "Dit hoort er niet bij: {args}",
    "Invalid value: {message}": "Dit kan niet: {message}",
    "Invalid value for {param_hint}: {message}": "Dit kan niet bij {param_hint}: {message}",
    "{value!r} is not a valid {number_type}.": "{value!r} is geen getal.",
    "{value} is not in the range {range}.": "{value} valt buiten {range}.",
    "{value!r} is not one of {choices}.": "{value!r} kan niet. Kies uit: {choices}.",
    "{value!r} is not {choice}.": "{value!r} kan niet. Kies uit: {choice}.",
    "{value!r} is not one of {choice}.": "{value!r} kan niet. Kies uit: {choice}.",
    "{name} {filename!r} does not exist.": "De map {filename!r} bestaat niet.",
    "{name} {filename!r} is a file.": "{filename!r} is een bestand; hier hoort een map.",
    "{name} {filename!r} is not readable.": "De map {filename!r} kan niet worden gelezen.",
    "directory": "map",
    "Show this message and exit.": "Toont deze uitleg.",
    "Try '{command} {option}' for help.": "Typ '{command} {option}' voor uitleg.",
    "Try [blue]'{command_path} {help_option}'[/] for help.": "Typ [blue]'{command_path} {help_option}'[/] voor uitleg.",
}


def nederlands(tekst: str) -> str:
    """Translate one of Typer's texts; an unknown text stays as it is."""
    return _TEKSTEN.get(tekst, tekst)


def _meervoud(een: str, meer: str, aantal: int) -> str:
    return nederlands(een if aantal == 1 else meer)


def vertaal_typer() -> None:
    """Hand the Dutch texts to every module of Typer that is loaded."""
    for naam, module in list(sys.modules.items()):
        if naam != "typer" and not naam.startswith("typer."):
            continue
        if getattr(module, "_", None) is gettext.gettext:
            module._ = nederlands  # type: ignore[attr-defined]
        if getattr(module, "ngettext", None) is gettext.ngettext:
            module.ngettext = _meervoud  # type: ignore[attr-defined]  # the same for plurals
        for constante, tekst in list(vars(module).items()):
            if constante.isupper() and isinstance(tekst, str):
                setattr(module, constante, nederlands(tekst))
