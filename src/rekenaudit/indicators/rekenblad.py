"""The sheet: evaluates single formulas, as they stand in texts, over indicators that were computed before."""

from collections.abc import Mapping

from rekenaudit.indicators.blok import Blok, naar_reeks, van_reeks
from rekenaudit.indicators.controle import controleer
from rekenaudit.indicators.evaluatie import evalueer
from rekenaudit.indicators.expressie import Expressie, Verwijzing, verwijzingen
from rekenaudit.indicators.feitenblok import Feitenblokken
from rekenaudit.indicators.fout import FormuleFout
from rekenaudit.indicators.grammatica import parse
from rekenaudit.indicators.klein import onderdruk
from rekenaudit.indicators.omgeving import omgeving_van
from rekenaudit.indicators.rekenplan import zoek_kengetal
from rekenaudit.indicators.vorm import Vorm
from rekenaudit.model.feit import Feit, FeitSleutel
from rekenaudit.model.kengetal import Kengetallen, Uitkomst
from rekenaudit.model.reeks import Reeks
from rekenaudit.model.studie import Studie
from rekenaudit.problems.codes import kengetallen as codes


class Rekenblad:
    """The results of a study, to compute further with.

    Without facts it serves what leaves: formulas cannot name facts, and a small count of persons that comes out
    of one is suppressed. With facts it serves internal explanation, and shows everything.

    Attributes:
        studie: the study.
        kengetallen: the declared indicators.
        uitkomsten: their results, protected or not.
        assen: name → labels of every axis: gemeente, jaar and the study's dimensions, in the order of arrays.
    """

    def __init__(
        self,
        studie: Studie,
        kengetallen: Kengetallen,
        uitkomsten: Mapping[str, Uitkomst],
        feiten: Mapping[FeitSleutel, Feit] | None = None,
    ) -> None:
        self.studie = studie
        self.kengetallen = kengetallen
        self.uitkomsten = uitkomsten
        self._omgeving = omgeving_van(studie, kengetallen)
        self._feiten = None if feiten is None else Feitenblokken(feiten, self._omgeving)
        self._blokken: dict[str, Blok] = {}
        self.assen: Mapping[str, tuple[str, ...]] = {n: a.waarden for n, a in self._omgeving.assen.items()}

    def bereken(self, tekst: str) -> Reeks:
        """Evaluate the text of a formula.

        Raises:
            FormuleFout: when it cannot be read or does not make sense; `.reden` says why in Dutch.
        """
        return self.evalueer(parse(tekst))

    def evalueer(self, expressie: Expressie) -> Reeks:
        """Evaluate a formula that was read before, or a part of one.

        Raises:
            FormuleFout: the first of its mistakes.
        """
        vorm, fouten = controleer(expressie, self._omgeving, self._vorm)
        if fouten:
            raise fouten[0]
        if vorm is None or not verwijzingen(expressie):
            raise FormuleFout(codes.KENGETAL_ZONDER_BRON, 0)
        reeks = naar_reeks(evalueer(expressie, self._omgeving, self._blok))
        if self._feiten is not None or not any(cel.klein for cel in reeks.cellen.values()):
            return reeks
        cellen = {plek: onderdruk(cel) if cel.klein else cel for plek, cel in reeks.cellen.items()}
        return Reeks(reeks.assen, reeks.eenheid, cellen)

    def expressie(self, naam: str) -> Expressie:
        """Give the expression of an indicator, to follow it down to its facts.

        Raises:
            KeyError: when there is no such indicator.
            FormuleFout: when its formula cannot be read.
        """
        return parse(self.kengetallen.kengetallen[naam].formule)

    def assen_met(self, label: str) -> tuple[str, ...]:
        """Name the axes that have a label."""
        return tuple(naam for naam, waarden in self.assen.items() if label in waarden)

    def _vorm(self, verwijzing: Verwijzing) -> Vorm:
        return self._blok(verwijzing).vorm

    def _blok(self, verwijzing: Verwijzing) -> Blok:
        """Look up a block.

        Raises:
            FormuleFout: when the name is not known here.
        """
        if verwijzing.bron:
            if self._feiten is None:
                raise FormuleFout(codes.FORMULE_BRONGEGEVENS, verwijzing.kolom, naam=verwijzing)
            self._omgeving.grootheid(verwijzing.bron, verwijzing.naam, verwijzing.kolom)
            return self._feiten.blok(verwijzing.bron, verwijzing.naam)
        if fout := zoek_kengetal(verwijzing, self.uitkomsten):
            raise fout
        if verwijzing.naam not in self._blokken:
            self._blokken[verwijzing.naam] = van_reeks(self.uitkomsten[verwijzing.naam].reeks)
        return self._blokken[verwijzing.naam]
