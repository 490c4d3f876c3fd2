"""What formulas may speak about: the axes with their labels, the quantities of the sources and the units."""

from collections.abc import Mapping
from dataclasses import dataclass

from rekenaudit.indicators.fout import FormuleFout
from rekenaudit.indicators.vorm import Vorm
from rekenaudit.model.eenheid import BasisEenheid, Eenheid, eenheid_van
from rekenaudit.model.kengetal import Kengetallen
from rekenaudit.model.reeks import GEMEENTE, JAAR, As
from rekenaudit.model.studie import Bron, Studie
from rekenaudit.problems import RekenauditFout, bedoelde
from rekenaudit.problems.codes import kengetallen as codes

VASTE_EENHEDEN = {"verhouding": Eenheid(), "procentpunt": Eenheid(procentpunt=True)}


@dataclass(frozen=True, slots=True)
class Omgeving:
    """The declarations that formulas are judged against.

    Attributes:
        assen: axes by name, in the one order that every array keeps: gemeente, jaar, the study's dimensions.
        eenheden: base units by name.
        bronnen: sources by id, in the order of config.yaml.
        drempel: counts of persons below it are small.
        woorden: what readers call one and several labels of an axis ("gemeente", "gemeenten").
    """

    assen: Mapping[str, As]
    eenheden: Mapping[str, BasisEenheid]
    bronnen: Mapping[str, Bron]
    drempel: int
    woorden: Mapping[str, tuple[str, str]]

    def volgorde(self, assen: Mapping[str, As]) -> tuple[As, ...]:
        """Put axes in the order that every array keeps."""
        return tuple(assen[naam] for naam in self.assen if naam in assen)

    def telt_personen(self, eenheid: Eenheid) -> bool:
        """Tell whether values in a unit are counts of persons."""
        return eenheid.telt_personen(self.eenheden)

    def grootheid(self, bron: str, naam: str, kolom: int) -> Vorm:
        """Look up the shape of a source's quantity.

        Raises:
            FormuleFout: when there is no such quantity, or its unit or dimensions are not declared.
        """
        bekend = [f"{b}.{g}" for b, gegevens in self.bronnen.items() for g in gegevens.grootheden]
        voluit = f"{bron}.{naam}"
        if voluit not in bekend:
            geen = f"geen grootheid van bron '{bron}'" if bron in self.bronnen else "geen grootheid van een bron"
            raise FormuleFout(
                codes.FORMULE_ONBEKENDE_NAAM, kolom, naam=voluit, geen=geen, bedoeld=bedoelde(voluit, bekend)
            )
        eenheid = self.bronnen[bron].grootheden[naam].eenheid
        if eenheid not in self.eenheden and eenheid not in VASTE_EENHEDEN:
            reden, bedoeld = f"de eenheid '{eenheid}' daarvan bestaat niet", bedoelde(eenheid, self.eenheden)
            raise FormuleFout(codes.FORMULE_BRON_ONVOLLEDIG, kolom, naam=voluit, reden=reden, bedoeld=bedoeld)
        dimensies = self.bronnen[bron].kolommen.dimensies
        for dimensie in dimensies:
            if dimensie not in self.assen:
                reden, bedoeld = f"de dimensie '{dimensie}' daarvan bestaat niet", bedoelde(dimensie, self.assen)
                raise FormuleFout(codes.FORMULE_BRON_ONVOLLEDIG, kolom, naam=voluit, reden=reden, bedoeld=bedoeld)
        assen = self.volgorde({as_naam: self.assen[as_naam] for as_naam in (GEMEENTE, JAAR, *dimensies)})
        return Vorm(assen, VASTE_EENHEDEN.get(eenheid) or eenheid_van([(eenheid, 1)]))


class OnbekendeEenheid(RekenauditFout):
    """A unit holds a name that is not declared; `deel` is that name."""

    def __init__(self, deel: str) -> None:
        super().__init__(deel)
        self.deel = deel


def omgeving_van(studie: Studie, kengetallen: Kengetallen) -> Omgeving:
    """Gather the declarations of a study."""
    assen = {GEMEENTE: As(GEMEENTE, studie.gemeentenamen()), JAAR: As(JAAR, studie.jaren)}
    woorden = {GEMEENTE: ("gemeente", "gemeenten"), JAAR: ("jaar", "jaren")}
    for naam, dimensie in kengetallen.dimensies.items():
        assen.setdefault(naam, As(naam, tuple(dimensie.waarden)))
        woorden.setdefault(naam, (f"waarde van ‘{dimensie.titel}’", f"waarden van ‘{dimensie.titel}’"))
    return Omgeving(assen, kengetallen.eenheden, studie.bronnen, studie.drempel_personen, woorden)


def lees_eenheid(tekst: str, eenheden: Mapping[str, BasisEenheid]) -> Eenheid:
    """Read a unit: `euro`, `euro / inwoner`, `1 / jaar`, `verhouding` or `procentpunt`.

    Raises:
        OnbekendeEenheid: when a part is not a declared unit.
    """
    kaal = tekst.strip()
    if kaal in VASTE_EENHEDEN:
        return VASTE_EENHEDEN[kaal]
    factoren: list[tuple[str, int]] = []
    for plek, deel in enumerate(kaal.split("/")):
        for ruw in deel.split("*"):
            naam = ruw.strip()
            if naam in eenheden:
                factoren.append((naam, -1 if plek else 1))
            elif naam != "1":
                raise OnbekendeEenheid(naam)
    return eenheid_van(factoren)
