"""Gives Click's own texts (help headings, usage errors) in Dutch.

Click passes every text through `gettext`, but `gettext` itself reads only compiled files of an installed
locale. So the Dutch texts are handed to Click's modules directly.
"""

import gettext
import sys

_RAAD = "Een onderzoek noemt u met --onderzoek; wat spaties heeft, staat tussen aanhalingstekens."

_TEKSTEN = {
    "Aborted!": "Afgebroken.",
    "Commands": "Opdrachten",
    "Could not open file {filename!r}: {message}": "Het bestand {filename!r} kan niet worden geopend: {message}",
    "Did you mean {possibility}?": "Bedoelt u {possibility}?",
    "(Did you mean one of: {possibilities}?)": "Bedoelt u een van deze: {possibilities}?",
    "Error: {message}": "Fout: {message}",
    "Got unexpected extra argument ({args})": "Dit hoort er niet bij: {args}. " + _RAAD,
    "Got unexpected extra arguments ({args})": "Dit hoort er niet bij: {args}. " + _RAAD,
    "Invalid value: {message}": "Dit kan niet: {message}",
    "Invalid value for {param_hint}: {message}": "Dit kan niet bij {param_hint}: {message}",
    "Missing argument": "Er ontbreekt nog",
    "Missing command.": "Er staat geen opdracht. Typ bijvoorbeeld: rekenaudit genereer",
    "Missing option": "Er ontbreekt een optie",
    "Missing parameter": "Er ontbreekt iets",
    "No such command {name!r}.": "De opdracht {name!r} bestaat niet.",
    "No such option {name!r}.": "De optie {name!r} bestaat niet.",
    "Option {name!r} does not take a value.": "Achter de optie {name!r} hoort geen waarde.",
    "Option {name!r} requires an argument.": "Achter de optie {name!r} hoort een waarde.",
    "Options": "Opties",
    "Show the version and exit.": "Toont de versie van rekenaudit.",
    "Show this message and exit.": "Toont deze uitleg.",
    "Try '{command} {option}' for help.": "Typ '{command} {option}' voor uitleg.",
    "Usage:": "Gebruik:",
    "default: {default}": "standaard: {default}",
    "directory": "map",
    "{name} {filename!r} does not exist.": "de map {filename!r} bestaat niet.",
    "{name} {filename!r} is a file.": "{filename!r} is een bestand; hier hoort een map.",
    "{name} {filename!r} is not readable.": "de map {filename!r} kan niet worden gelezen.",
    "{value!r} does not match the format {format}.": "{value!r} is geen datum. Schrijf een datum zoals 14-5-2031.",
    "{value!r} does not match the formats {formats}.": "{value!r} is geen datum. Schrijf een datum zoals 14-5-2031.",
    "{value!r} is not a valid {number_type}.": "{value!r} is geen geheel getal.",
    "{value!r} is not one of {choices}.": "{value!r} bestaat niet. Kies uit: {choices}.",
    "{value} is not in the range {range}.": "{value} valt buiten {range}.",
}


def nederlands(tekst: str) -> str:
    """Translate one of Click's texts; an unknown text stays as it is."""
    return _TEKSTEN.get(tekst, tekst)


def _meervoud(een: str, meer: str, aantal: int) -> str:
    return nederlands(een if aantal == 1 else meer)


def vertaal_click() -> None:
    """Hand the Dutch texts to every module of Click that is loaded."""
    for naam, module in list(sys.modules.items()):
        if not naam.startswith("click."):
            continue
        if getattr(module, "_", None) is gettext.gettext:
            module._ = nederlands  # type: ignore[attr-defined]  # the name that users of gettext give it
        if getattr(module, "ngettext", None) is gettext.ngettext:
            module.ngettext = _meervoud  # type: ignore[attr-defined]  # the same for plurals
