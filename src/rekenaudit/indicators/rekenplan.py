"""The plan: all formulas of kengetallen.yaml read, judged and put in order, before there are any data."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from rekenaudit.config.lezen import Gelezen
from rekenaudit.indicators.controle import controleer
from rekenaudit.indicators.expressie import Aanroep, Expressie, Verwijzing, doorloop, verwijzingen
from rekenaudit.indicators.fout import FormuleFout
from rekenaudit.indicators.functies import FUNCTIES
from rekenaudit.indicators.grammatica import parse
from rekenaudit.indicators.omgeving import VASTE_EENHEDEN, Omgeving, OnbekendeEenheid, lees_eenheid, omgeving_van
from rekenaudit.indicators.volgorde import rekenvolgorde
from rekenaudit.indicators.vorm import Vorm
from rekenaudit.model.eenheid import Eenheid
from rekenaudit.model.kengetal import Kengetallen
from rekenaudit.model.reeks import GEMEENTE, JAAR
from rekenaudit.model.studie import Studie
from rekenaudit.problems import Plaats, Probleem, bedoelde
from rekenaudit.problems.codes import kengetallen as codes

_VASTE_ASSEN = (GEMEENTE, JAAR, "kengetal")


@dataclass(frozen=True, slots=True)
class Rekenplan:
    """What will be computed.

    Attributes:
        omgeving: the axes, units and sources it was judged against.
        expressies: name → expression, for every formula that could be read, in the order of the file.
        vormen: name → shape in the declared unit, for every formula that is right, in the order of computing.
    """

    omgeving: Omgeving
    expressies: Mapping[str, Expressie]
    vormen: Mapping[str, Vorm]

    def bronnen(self, naam: str) -> tuple[str, ...]:
        """Give the ids of all sources that an indicator rests on, in the order of config.yaml."""
        gebruikt = {v.bron for e in self._keten(naam) for v in verwijzingen(e) if v.bron}
        return tuple(bron for bron in self.omgeving.bronnen if bron in gebruikt)

    def kanttekeningen(self, naam: str) -> tuple[str, ...]:
        """Give the remarks that must be printed: each `minimaal` in the indicator or in what it rests on."""
        return tuple(dict.fromkeys(k for e in self._keten(naam) for k in self._opmerkingen(e)))

    def _keten(self, naam: str) -> list[Expressie]:
        """Gather an indicator's own expression and those of all indicators under it."""
        keten = [naam]
        for volgende in keten:
            keten.extend(n for n in genoemde_kengetallen(self.expressies[volgende]) if n not in keten)
        return [self.expressies[n] for n in keten]

    def _opmerkingen(self, expressie: Expressie) -> Iterator[str]:
        for deel in doorloop(expressie):
            if isinstance(deel, Aanroep) and deel.minimaal is not None:
                enkelvoud, meervoud = self.omgeving.woorden[deel.labels[0].tekst]
                delen = enkelvoud if deel.minimaal == 1 else meervoud
                yield f"{FUNCTIES[deel.functie].minimaal} wat bekend is (ten minste {deel.minimaal} {delen})"


def genoemde_kengetallen(expressie: Expressie) -> tuple[str, ...]:
    """Name the indicators that an expression refers to, each once, in the order of writing."""
    return tuple(dict.fromkeys(v.naam for v in verwijzingen(expressie) if not v.bron))


def maak_plan(studie: Studie, kengetallen: Gelezen[Kengetallen]) -> tuple[Rekenplan, tuple[Probleem, ...]]:
    """Read and judge all formulas.

    Returns:
        The plan, with whatever is right in it, and every problem.
    """
    omgeving = omgeving_van(studie, kengetallen.record)
    werk = _Planning(omgeving, kengetallen)
    werk.namen()
    werk.lees()
    for naam in werk.volgorde():
        werk.beoordeel(naam)
    return Rekenplan(omgeving, werk.expressies, werk.vormen), tuple(werk.problemen)


def zoek_kengetal(verwijzing: Verwijzing, bekend: Mapping[str, object]) -> FormuleFout | None:
    """Judge the name of an indicator in a formula."""
    if verwijzing.naam in bekend:
        return None
    bedoeld = bedoelde(verwijzing.naam, bekend)
    return FormuleFout(
        codes.FORMULE_ONBEKENDE_NAAM, verwijzing.kolom, naam=verwijzing.naam, geen="geen kengetal", bedoeld=bedoeld
    )


class _Planning:
    """The plan while it is being made."""

    def __init__(self, omgeving: Omgeving, kengetallen: Gelezen[Kengetallen]) -> None:
        self._omgeving = omgeving
        self._gelezen = kengetallen
        self._kengetallen = kengetallen.record.kengetallen
        self._opgegeven: dict[str, Eenheid | None] = {}
        self.expressies: dict[str, Expressie] = {}
        self.vormen: dict[str, Vorm] = {}
        self.problemen: list[Probleem] = []

    def namen(self) -> None:
        """Refuse dimensions and units with a name that has a fixed meaning."""
        record = self._gelezen.record
        bezet = [("dimensies", n, "dimensie") for n in record.dimensies if n in _VASTE_ASSEN]
        bezet += [("eenheden", n, "eenheid") for n in record.eenheden if n in VASTE_EENHEDEN]
        for groep, naam, soort in bezet:
            self.problemen.append(codes.NAAM_BEZET.op(self._gelezen.plaats(groep, naam), naam=naam, soort=soort))

    def lees(self) -> None:
        """Read the unit and the formula of every indicator."""
        for naam, kengetal in self._kengetallen.items():
            self._opgegeven[naam] = self._opgegeven_eenheid(naam)
            try:
                self.expressies[naam] = parse(kengetal.formule)
            except FormuleFout as fout:
                self._meld(naam, fout)

    def volgorde(self) -> tuple[str, ...]:
        """Give the names in the order of computing; those in a circle are reported and left out."""
        afhankelijk = {naam: genoemde_kengetallen(expressie) for naam, expressie in self.expressies.items()}
        volgorde, kringen = rekenvolgorde(afhankelijk)
        for kring in kringen:
            stappen = zip(kring, kring[1:] + kring[:1], strict=True)
            tekst = ", ".join(f"'{a}' gebruikt '{b}'" for a, b in stappen)
            self.problemen.append(codes.FORMULE_KRING.op(self._plaats(kring[0]), kring=tekst))
        return volgorde

    def beoordeel(self, naam: str) -> None:
        """Judge one formula whose references were judged before."""
        expressie = self.expressies[naam]
        opgegeven = self._opgegeven[naam]
        vorm, fouten = controleer(expressie, self._omgeving, self._opzoeker)
        for fout in fouten:
            self._meld(naam, fout)
        if not verwijzingen(expressie):
            self._meld(naam, FormuleFout(codes.KENGETAL_ZONDER_BRON, 0))
            return
        if vorm is None or opgegeven is None:
            return
        if opgegeven == vorm.eenheid or (opgegeven.procentpunt and vorm.ook_procentpunt):
            self.vormen[naam] = replace(vorm, eenheid=opgegeven, ook_procentpunt=False)
            return
        plaats = self._plaats(naam, "eenheid")
        velden = {"kengetal": naam, "opgegeven": opgegeven, "berekend": vorm.eenheid}
        self.problemen.append(codes.KENGETAL_EENHEID_ANDERS.op(plaats, **velden))

    def _opzoeker(self, verwijzing: Verwijzing) -> Vorm | None:
        if verwijzing.bron:
            return self._omgeving.grootheid(verwijzing.bron, verwijzing.naam, verwijzing.kolom)
        if fout := zoek_kengetal(verwijzing, self._kengetallen):
            raise fout
        return self.vormen.get(verwijzing.naam)

    def _opgegeven_eenheid(self, naam: str) -> Eenheid | None:
        tekst, eenheden = self._kengetallen[naam].eenheid, self._omgeving.eenheden
        try:
            return lees_eenheid(tekst, eenheden)
        except OnbekendeEenheid as fout:
            velden = {"kengetal": naam, "eenheid": tekst, "deel": fout.deel}
            bedoeld = bedoelde(fout.deel, [*eenheden, *VASTE_EENHEDEN])
            plaats = self._plaats(naam, "eenheid")
            self.problemen.append(codes.KENGETAL_EENHEID_ONBEKEND.op(plaats, **velden, bedoeld=bedoeld))
            return None

    def _meld(self, naam: str, fout: FormuleFout) -> None:
        self.problemen.append(fout.probleem(self._plaats(naam), f"De formule van kengetal '{naam}'"))

    def _plaats(self, naam: str, veld: str = "formule") -> Plaats:
        return self._gelezen.plaats("kengetallen", naam, veld)
