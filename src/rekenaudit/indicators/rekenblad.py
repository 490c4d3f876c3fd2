"""The sheet: evaluates single formulas, as they stand in texts, over indicators that were computed before."""

from collections.abc import Mapping

from rekenaudit.indicators.blok import Blok, naar_reeks, van_reeks
from rekenaudit.indicators.controle import controleer
from rekenaudit.indicators.evaluatie import evalueer
from rekenaudit.indicators.expressie import Verwijzing, verwijzingen
from rekenaudit.indicators.fout import FormuleFout
from rekenaudit.indicators.grammatica import parse
from rekenaudit.indicators.klein import onderdruk
from rekenaudit.indicators.omgeving import omgeving_van
from rekenaudit.indicators.rekenplan import zoek_kengetal
from rekenaudit.indicators.vorm import Vorm
from rekenaudit.model.kengetal import Kengetallen, Uitkomst
from rekenaudit.model.reeks import Reeks
from rekenaudit.model.studie import Studie
from rekenaudit.problems.codes import kengetallen as codes


class Rekenblad:
    """The results of a study, to compute further with.

    It serves what leaves: formulas cannot name facts, and a small count of persons that comes out is suppressed.
    """

    def __init__(self, studie: Studie, kengetallen: Kengetallen, uitkomsten: Mapping[str, Uitkomst]) -> None:
        self._uitkomsten = uitkomsten
        self._omgeving = omgeving_van(studie, kengetallen)
        self._blokken: dict[str, Blok] = {}

    def bereken(self, tekst: str) -> Reeks:
        """Evaluate the text of a formula.

        Raises:
            FormuleFout: when it cannot be read or does not make sense; `.reden` says why in Dutch.
        """
        expressie = parse(tekst)
        vorm, fouten = controleer(expressie, self._omgeving, self._vorm)
        if fouten:
            raise fouten[0]
        if vorm is None or not verwijzingen(expressie):
            raise FormuleFout(codes.KENGETAL_ZONDER_BRON, 0)
        reeks = naar_reeks(evalueer(expressie, self._omgeving, self._blok))
        cellen = {plek: onderdruk(cel) if cel.klein else cel for plek, cel in reeks.cellen.items()}
        return Reeks(reeks.assen, reeks.eenheid, cellen)

    def _vorm(self, verwijzing: Verwijzing) -> Vorm:
        return self._blok(verwijzing).vorm

    def _blok(self, verwijzing: Verwijzing) -> Blok:
        """Look up a block.

        Raises:
            FormuleFout: when the name is not known here.
        """
        if verwijzing.bron:
            raise FormuleFout(codes.FORMULE_BRONGEGEVENS, verwijzing.kolom, naam=verwijzing)
        if fout := zoek_kengetal(verwijzing, self._uitkomsten):
            raise fout
        if verwijzing.naam not in self._blokken:
            self._blokken[verwijzing.naam] = van_reeks(self._uitkomsten[verwijzing.naam].reeks)
        return self._blokken[verwijzing.naam]
