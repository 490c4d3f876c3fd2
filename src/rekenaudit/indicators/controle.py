"""Static check: the axes and the unit of an expression, before there are any data.

All mistakes of one formula are gathered, as far as they do not follow from each other.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace

from rekenaudit.indicators.expressie import (
    Aanroep,
    Bewerking,
    Expressie,
    Getal,
    Keuze,
    Label,
    Tegengesteld,
    Verwijzing,
)
from rekenaudit.indicators.fout import FormuleFout
from rekenaudit.indicators.functies import FUNCTIES
from rekenaudit.indicators.omgeving import Omgeving
from rekenaudit.indicators.vorm import VERHOUDING, Vorm, combineer, verschil_eenheid
from rekenaudit.model.reeks import JAAR, As
from rekenaudit.problems import bedoelde
from rekenaudit.problems.codes import kengetallen as codes

Opzoeker = Callable[[Verwijzing], Vorm | None]
"""Gives the whole shape of what a reference names (choices not applied); None when that is broken itself."""


def controleer(
    expressie: Expressie, omgeving: Omgeving, opzoeker: Opzoeker
) -> tuple[Vorm | None, tuple[FormuleFout, ...]]:
    """Judge an expression.

    Returns:
        Its shape (None when something in it is wrong) and every mistake.
    """
    controle = _Controle(omgeving, opzoeker)
    vorm = controle.vorm(expressie)
    return vorm, tuple(controle.fouten)


def kies(vorm: Vorm, keuzes: tuple[Keuze, ...]) -> Vorm:
    """Apply choices that were judged to be right: one label drops the axis, several keep it."""
    gekozen = {keuze.as_naam: [label.tekst for label in keuze.labels] for keuze in keuzes}
    assen = []
    for as_ in vorm.assen:
        namen = gekozen.get(as_.naam)
        if namen is None:
            assen.append(as_)
        elif len(namen) > 1:
            assen.append(As(as_.naam, tuple(w for w in as_.waarden if w in namen)))
    return replace(vorm, assen=tuple(assen))


class _Controle:
    """One walk over an expression; `fouten` fills up on the way."""

    def __init__(self, omgeving: Omgeving, opzoeker: Opzoeker) -> None:
        self._omgeving = omgeving
        self._opzoeker = opzoeker
        self.fouten: list[FormuleFout] = []

    def vorm(self, expressie: Expressie) -> Vorm | None:
        """Judge a part: None when it is wrong (and then there is a mistake, here or where it comes from)."""
        try:
            match expressie:
                case Getal():
                    return Vorm((), VERHOUDING, getal=True)
                case Tegengesteld(van=van):
                    return self.vorm(van)
                case Bewerking(teken=teken, links=links, rechts=rechts, kolom=kolom):
                    a, b = self.vorm(links), self.vorm(rechts)
                    return combineer(teken, a, b, kolom) if a and b else None
                case Aanroep(argument=argument):
                    operand = self.vorm(argument)
                    return vorm_van_aanroep(expressie, operand, self._omgeving) if operand else None
                case Verwijzing():
                    return self._verwijzing(expressie)
        except FormuleFout as fout:
            self.fouten.append(fout)
            return None

    def _verwijzing(self, verwijzing: Verwijzing) -> Vorm | None:
        vorm = self._opzoeker(verwijzing)
        if vorm is None:
            return None
        goed = [self._keuze(verwijzing, vorm, plek) for plek in range(len(verwijzing.keuzes))]
        return kies(vorm, verwijzing.keuzes) if all(goed) else None

    def _keuze(self, verwijzing: Verwijzing, vorm: Vorm, plek: int) -> bool:
        """Judge one choice; an axis may be chosen from once."""
        keuze = verwijzing.keuzes[plek]
        eerder = {k.as_naam for k in verwijzing.keuzes[:plek]}
        assen = {a.naam: a for a in vorm.assen if a.naam not in eerder}
        if keuze.as_naam not in assen:
            self.fouten.append(_onbekende_as(keuze.as_naam, keuze.kolom, f"'{verwijzing}'", assen))
            return False
        fouten = [f for label in keuze.labels if (f := _label_fout(label, assen[keuze.as_naam]))]
        self.fouten.extend(fouten)
        return not fouten


def vorm_van_aanroep(aanroep: Aanroep, operand: Vorm, omgeving: Omgeving) -> Vorm:
    """Judge the arguments of a function and work out the shape of its result.

    Raises:
        FormuleFout: when an argument is wrong.
    """
    functie = FUNCTIES[aanroep.functie]
    if functie.argumenten == "jaren":
        return _over_jaren(aanroep, operand, omgeving)
    if functie.argumenten == "nieuwe as" and aanroep.labels:
        return _gespreid(aanroep, operand, omgeving)
    if len(aanroep.labels) != 1:
        raise _argument(aanroep, "het tweede argument is de naam van één as")
    label = aanroep.labels[0]
    as_ = {a.naam: a for a in operand.assen}.get(label.tekst)
    if as_ is None:
        wat = f"het eerste argument van '{aanroep.functie}'"
        raise _onbekende_as(label.tekst, label.kolom, wat, operand.as_namen())
    if aanroep.minimaal is not None and not 1 <= aanroep.minimaal <= len(as_.waarden):
        raise _argument(aanroep, f"'minimaal' moet tussen 1 en {len(as_.waarden)} liggen")
    return _samengevat(aanroep.functie, operand, as_)


def _gespreid(aanroep: Aanroep, operand: Vorm, omgeving: Omgeving) -> Vorm:
    """Add an axis: with all its labels, or with those that are named."""
    label, *gekozen = aanroep.labels
    nieuw = omgeving.assen.get(label.tekst)
    if nieuw is None:
        raise _onbekende_as(label.tekst, label.kolom, "deze studie", omgeving.assen)
    if nieuw.naam in operand.as_namen():
        raise _argument(aanroep, f"het eerste argument heeft de as {nieuw.naam} al")
    for fout in (_label_fout(keus, nieuw) for keus in gekozen):
        if fout:
            raise fout
    if gekozen:
        namen = {keus.tekst for keus in gekozen}
        if len(namen) == 1:
            raise _argument(aanroep, f"noem van {nieuw.naam} ten minste twee waarden, of geen")
        nieuw = As(nieuw.naam, tuple(w for w in nieuw.waarden if w in namen))
    assen = omgeving.volgorde({a.naam: a for a in (*operand.assen, nieuw)})
    return replace(operand, assen=assen, getal=False)


def _samengevat(functie: str, operand: Vorm, as_: As) -> Vorm:
    if functie in {"aandeel", "rang"}:
        return Vorm(operand.assen, VERHOUDING)
    return replace(operand, assen=tuple(a for a in operand.assen if a != as_))


def _over_jaren(aanroep: Aanroep, operand: Vorm, omgeving: Omgeving) -> Vorm:
    jaren = {a.naam: a for a in operand.assen}.get(JAAR)
    if jaren is None:
        raise _onbekende_as(JAAR, aanroep.kolom, f"het eerste argument van '{aanroep.functie}'", operand.as_namen())
    eenheid = VERHOUDING if aanroep.functie == "groei" else verschil_eenheid(operand.eenheid)
    if not aanroep.labels:
        alle = omgeving.assen[JAAR].waarden
        begin = alle.index(jaren.waarden[0])
        if jaren.waarden != alle[begin : begin + len(jaren.waarden)]:
            raise _argument(aanroep, f"de jaren {', '.join(jaren.waarden)} sluiten niet op elkaar aan")
        return Vorm(operand.assen, eenheid)
    if len(aanroep.labels) != 2:
        raise _argument(aanroep, "er horen twee jaren bij, of geen")
    for label in aanroep.labels:
        if fout := _label_fout(label, jaren):
            raise fout
    van, tot = (label.tekst for label in aanroep.labels)
    if jaren.waarden.index(van) >= jaren.waarden.index(tot):
        raise _argument(aanroep, f"{van} moet voor {tot} liggen")
    return Vorm(tuple(a for a in operand.assen if a != jaren), eenheid)


def _label_fout(label: Label, as_: As) -> FormuleFout | None:
    if label.tekst in as_.waarden:
        return None
    bedoeld = bedoelde(label.tekst, as_.waarden)
    return FormuleFout(codes.FORMULE_ONBEKEND_LABEL, label.kolom, label=label.tekst, naam=as_.naam, bedoeld=bedoeld)


def _onbekende_as(naam: str, kolom: int, wat: str, assen: Iterable[str]) -> FormuleFout:
    return FormuleFout(codes.FORMULE_ONBEKENDE_AS, kolom, naam=naam, wat=wat, bedoeld=bedoelde(naam, assen))


def _argument(aanroep: Aanroep, reden: str) -> FormuleFout:
    voorbeeld = FUNCTIES[aanroep.functie].voorbeeld
    return FormuleFout(codes.FORMULE_ARGUMENT, aanroep.kolom, functie=aanroep.functie, reden=reden, voorbeeld=voorbeeld)
