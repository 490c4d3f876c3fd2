"""What readers call a value, finding or verdict that a register names by its key."""

from collections.abc import Mapping

from rekenaudit.model.feit import FeitSleutel
from rekenaudit.model.kengetal import Kengetallen
from rekenaudit.model.studie import Studie
from rekenaudit.model.wederhoor import Correctie
from rekenaudit.notation.woorden import met_hoofdletter


def sleuteltitel(sleutel: str, studie: Studie, kengetallen: Kengetallen) -> str:
    """Write a key in words: `Gewicht (Milieudienst Oost), Veldstad, 2032, gft`; what is no key stays as it is."""
    feit, *plek = sleutel.split(" / ")
    naam, _, grootheid = feit.partition(".")
    bron = studie.bronnen.get(naam)
    if bron is not None and grootheid in bron.grootheden:
        titel = f"{bron.grootheden[grootheid].titel or grootheid} ({bron.vermelding})"
        return ", ".join((met_hoofdletter(titel), *(_label(deel, kengetallen) for deel in plek)))
    naam, streep, rest = sleutel.partition("|")
    if naam in kengetallen.kengetallen:
        labels = (_label(deel, kengetallen) for deel in rest.split(";")) if streep else ()
        return ", ".join((met_hoofdletter(kengetallen.kengetallen[naam].titel), *labels))
    return sleutel


def doeltitel(correctie: Correctie, studie: Studie, kengetallen: Kengetallen, normen: Mapping[str, str]) -> str:
    """Write what a correction is about.

    Args:
        correctie: the correction, about one target.
        studie: for sources.
        kengetallen: for labels.
        normen: norm → title.
    """
    ((soort, naam),) = correctie.doelen
    if soort == "feit":
        bron, _, grootheid = naam.partition(".")
        dimensies = tuple(correctie.dimensies.items())
        sleutel = FeitSleutel(bron, grootheid, correctie.gemeente, correctie.jaar, dimensies)
        return sleuteltitel(str(sleutel), studie, kengetallen)
    if soort == "bevinding":
        return f"Bevinding {naam}"
    wat = "Oordeel" if soort == "oordeel" else "Afwijking van het oordeel"
    return ", ".join(filter(None, (f"{wat} ‘{normen.get(naam, naam)}’", correctie.gemeente)))


def _label(deel: str, kengetallen: Kengetallen) -> str:
    as_, is_, label = deel.partition("=")
    if not is_:
        return deel
    dimensie = kengetallen.dimensies.get(as_)
    return dimensie.waarden.get(label, label) if dimensie is not None else label
