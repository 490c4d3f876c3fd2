"""Formulas in words, for the chapter that accounts for the indicators."""

from collections.abc import Mapping

from rekenaudit.document.benamingen import Benamingen
from rekenaudit.indicators import Expressie, FormuleFout, Verwijzing, parse
from rekenaudit.indicators.expressie import Aanroep, Bewerking, Getal, Keuze, Tegengesteld
from rekenaudit.model.kengetal import Kengetal
from rekenaudit.model.reeks import GEMEENTE, JAAR
from rekenaudit.model.studie import Studie
from rekenaudit.notation.getallen import schrijf_kortst
from rekenaudit.notation.woorden import opsomming

_TEKENS = {"+": "plus", "-": "min", "*": "maal", "/": "gedeeld door"}
_FUNCTIES = {
    "som": "de som van {x} over {as_}",
    "gemiddelde": "het gemiddelde van {x} over {as_}",
    "mediaan": "de mediaan van {x} over {as_}",
    "minimum": "de laagste waarde van {x} over {as_}",
    "maximum": "de hoogste waarde van {x} over {as_}",
    "aandeel": "het aandeel van {x} in het totaal over {as_}",
    "rang": "de rang van {x} over {as_} (1 is het hoogst)",
    "spreid": "{x}",
}
_ASSEN = {GEMEENTE: "de gemeenten", JAAR: "de jaren"}
_OVER_JAREN = {"groei": "de groei", "verschil": "het verschil"}


class Formulewoorden:
    """Writes formulas with the titles of what they name."""

    def __init__(self, studie: Studie, kengetallen: Mapping[str, Kengetal], namen: Benamingen) -> None:
        """Prepare with the declarations that formulas refer to."""
        self._studie = studie
        self._kengetallen = kengetallen
        self._namen = namen

    def schrijf(self, formule: str) -> str:
        """Write a formula in words; a formula that cannot be read stays as it is."""
        try:
            return self._woorden(parse(formule), binnen=False)
        except FormuleFout:
            return formule

    def _woorden(self, expressie: Expressie, *, binnen: bool) -> str:
        match expressie:
            case Getal(waarde=waarde):
                return schrijf_kortst(waarde, 6)
            case Verwijzing():
                return self._verwijzing(expressie)
            case Tegengesteld(van=van):
                return f"min {self._woorden(van, binnen=True)}"
            case Bewerking(teken=teken, links=links, rechts=rechts):
                a, b = self._woorden(links, binnen=True), self._woorden(rechts, binnen=True)
                tekst = f"{a} {_TEKENS[teken]} {b}"
                return f"({tekst})" if binnen else tekst
            case Aanroep():
                return self._aanroep(expressie)

    def _verwijzing(self, verwijzing: Verwijzing) -> str:
        if verwijzing.bron:
            bron = self._studie.bronnen.get(verwijzing.bron)
            grootheid = bron.grootheden.get(verwijzing.naam) if bron else None
            naam = f"‘{(grootheid.titel if grootheid else '') or verwijzing.naam.replace('_', ' ')}’"
            waar = [bron.vermelding] if bron else []
        else:
            kengetal = self._kengetallen.get(verwijzing.naam)
            naam, waar = f"‘{kengetal.titel if kengetal else verwijzing.naam}’", []
        waar += [self._keuze(keuze) for keuze in verwijzing.keuzes]
        return f"{naam} ({'; '.join(waar)})" if waar else naam

    def _keuze(self, keuze: Keuze) -> str:
        labels = [self._namen.label(keuze.as_naam, label.tekst) for label in keuze.labels]
        return f"{self._namen.as_titel(keuze.as_naam).lower()}: {opsomming(labels)}"

    def _aanroep(self, aanroep: Aanroep) -> str:
        x = self._woorden(aanroep.argument, binnen=True)
        labels = [label.tekst for label in aanroep.labels]
        if aanroep.functie in _OVER_JAREN:
            wat = _OVER_JAREN[aanroep.functie]
            return f"{wat} van {x} van {labels[0]} tot {labels[1]}" if labels else f"{wat} van {x} per jaar"
        over = self._over(labels[0]) if labels else ""
        tekst = _FUNCTIES[aanroep.functie].format(as_=over, x=x)
        return f"{tekst} (ten minste {aanroep.minimaal} waarden)" if aanroep.minimaal is not None else tekst

    def _over(self, as_naam: str) -> str:
        """Name all labels of an axis: `de gemeenten`, `alle waarden van ‘soort’`."""
        return _ASSEN.get(as_naam) or f"alle waarden van ‘{self._namen.as_titel(as_naam).lower()}’"
