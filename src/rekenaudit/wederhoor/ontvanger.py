"""To whom a package goes: how texts name the party, and how they name the others."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from rekenaudit.document.boom import Knoop, alle, tekst
from rekenaudit.model.studie import Studie

_DEEL = re.compile(r"\s*/\s*")


@dataclass(frozen=True, slots=True)
class Ontvanger:
    """A party.

    Attributes:
        naam: its name in config.yaml.
        gemeente: the same when it is a municipality; empty for another body.
        namen: how texts may name it.
        anderen: how texts may name every other party.
        bronnen: sources that it delivered.
    """

    naam: str
    gemeente: str
    namen: tuple[str, ...]
    anderen: tuple[str, ...]
    bronnen: tuple[str, ...]

    def eigen(self, *teksten: str) -> bool:
        """Tell whether one of some texts names this party, as a word of its own."""
        return any(re.search(rf"(?<!\w){re.escape(n)}(?![^\W_])", _plat(t)) for n in self.namen for t in teksten)

    def vreemd(self, *teksten: str) -> bool:
        """Tell whether one of some texts may name another party: also as a part of a word."""
        return any(_zonder(_plat(t), self.namen).find(n) >= 0 for n in self.anderen for t in teksten)


def ontvanger(studie: Studie, naam: str) -> Ontvanger:
    """Gather what is known of a party of the study."""
    eigen = _namen([naam])
    anderen = _namen(n for n in studie.partijnamen() if n != naam)
    bronnen = next((p.bronnen for p in studie.partijen if p.naam == naam), ())
    gemeente = naam if naam in studie.gemeentenamen() else ""
    return Ontvanger(naam, gemeente, eigen, tuple(n for n in anderen if n not in eigen), bronnen)


def teksten_van(knoop: Knoop | str) -> tuple[str, ...]:
    """Give every text of a part of a tree that could name a party: words, places of values, and alternatives."""
    if isinstance(knoop, str):
        return (knoop,)
    refs = (deel.attr(naam) for deel in alle(knoop) for naam in ("data-ref", "alt") if deel.heeft(naam))
    return (tekst(knoop), *refs)


def _namen(namen: Iterable[str]) -> tuple[str, ...]:
    """Give names as texts are compared; of `Bureau A/Netwerk B` also both halves."""
    gevonden = (deel for naam in namen for deel in (naam, *_DEEL.split(naam)))
    return tuple(dict.fromkeys(_plat(naam) for naam in gevonden if len(naam) > 2))


def _plat(waarde: str) -> str:
    return " ".join(waarde.split()).replace("\u00ad", "").casefold()


def _zonder(waarde: str, namen: tuple[str, ...]) -> str:
    """Take out a name that may hold another one: `Groot-Veldstad` beside `Veldstad`."""
    for naam in sorted(namen, key=len, reverse=True):
        waarde = waarde.replace(naam, "\0")
    return waarde
