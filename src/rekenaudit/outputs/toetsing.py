"""toetsing.xlsx: every norm × municipality with its values, rule and reason, and the verdicts of the study."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rekenaudit.config.huisstijl import Stijlmap
from rekenaudit.document.delen.rapportdelen import BETEKENIS
from rekenaudit.model.kengetal import Uitkomst
from rekenaudit.model.norm import Norm, Normenkader, Vraag
from rekenaudit.model.oordeel import LABELS, Gebruikt, Oordeel, Uitslag
from rekenaudit.model.reeks import GEMEENTE
from rekenaudit.model.studie import Studie
from rekenaudit.notation.datums import datum_of_tekst, schrijf_datum
from rekenaudit.notation.waarden import schrijf_afwezig, schrijf_waarde
from rekenaudit.outputs.werkblad import Bladschrijver

_KOLOMMEN: Sequence[tuple[str, float, str]] = (
    ("Vraag", 26, "De onderzoeksvraag waar de norm bij hoort."),
    ("Norm-id", 14, "De vaste code van de norm."),
    ("Norm", 36, "De norm zelf."),
    ("Gemeente", 16, "De gemeente die is getoetst."),
    ("Oordeel", 20, "Het oordeel dat telt."),
    ("Gebruikte waarden", 34, "De waarden waar het oordeel op rust, zoals de documenten ze noemen."),
    ("Regel", 30, "De rekenregel die het oordeel gaf."),
    ("Reden", 46, "Waarom dit het oordeel is."),
    ("Afstand tot de grens", 18, "Hoe ver de waarde van de dichtstbijzijnde grens ligt."),
    ("Afwijking van de rekenregel", 30, "Wat de rekenregel gaf en waarom de onderzoeker daarvan afwijkt."),
    ("Bewijs", 16, "Codes uit het bewijsregister."),
)
_ZONDER_GEMEENTE = tuple(kolom for kolom in _KOLOMMEN if kolom[0] != "Gemeente")


@dataclass(frozen=True, slots=True)
class _Toetsing:
    """What the sheets show."""

    studie: Studie
    normenkader: Normenkader
    uitkomsten: Mapping[str, Uitkomst]
    oordelen: Mapping[tuple[str, str], Oordeel]
    stijl: Stijlmap

    @property
    def per_gemeente(self) -> bool:
        """Whether verdicts of municipalities may stand here."""
        return self.studie.oordelen_per_gemeente == "rapport"

    def woord(self, uitslag: Uitslag) -> str:
        """Give a verdict in the words of the normenkader."""
        return self.normenkader.oordelen.get(uitslag.value, LABELS[uitslag])

    def normen(self) -> Iterable[tuple[str, Norm]]:
        """Give all norms with their question, in the order of the file."""
        for vraag in self.normenkader.alle_vragen():
            naam = vraag.titel if isinstance(vraag, Vraag) else vraag.tekst
            yield from ((f"{vraag.nummer} {naam}", norm) for norm in vraag.normen)


def toetsing_xlsx(
    studie: Studie,
    normenkader: Normenkader,
    uitkomsten: Mapping[str, Uitkomst],
    oordelen: Iterable[Oordeel],
    stijl: Stijlmap,
) -> bytes:
    """Write the workbook with all verdicts; those of municipalities only when the study publishes them.

    Args:
        studie: the study.
        normenkader: questions and norms.
        uitkomsten: protected indicators.
        oordelen: protected verdicts.
        stijl: house style.
    """
    per_plek = {(oordeel.norm, oordeel.gemeente): oordeel for oordeel in oordelen}
    toetsing = _Toetsing(studie, normenkader, uitkomsten, per_plek, stijl)
    schrijver = Bladschrijver(stijl.huisstijl)
    if toetsing.per_gemeente:
        _oordelenblad(schrijver, toetsing, "Toetsing", studie.gemeentenamen())
        _matrixblad(schrijver, toetsing)
    _oordelenblad(schrijver, toetsing, "Studie", ("",))
    _leeswijzer(schrijver, toetsing)
    onderzoek = studie.onderzoek
    return schrijver.schrijf(f"Toetsing: {onderzoek.titel}", onderzoek.versie, onderzoek.datum)


def _oordelenblad(schrijver: Bladschrijver, toetsing: _Toetsing, naam: str, gemeenten: Sequence[str]) -> None:
    """Write a row for every norm and municipality, or (for an empty name) for every norm of the study."""
    kolommen = _KOLOMMEN if any(gemeenten) else _ZONDER_GEMEENTE
    blad = schrijver.blad(naam, [titel for titel, _, _ in kolommen], [breedte for _, breedte, _ in kolommen])
    plekken = [(vraag, norm, gemeente) for vraag, norm in toetsing.normen() for gemeente in gemeenten]
    rij = 1
    for vraag, norm, gemeente in plekken:
        oordeel = toetsing.oordelen.get((norm.id, gemeente))
        if oordeel is None:
            continue
        rij += 1
        velden = _velden(vraag, norm, oordeel, toetsing)
        for kolom, (titel, _, _) in enumerate(kolommen, start=1):
            cel = schrijver.tekst(blad, rij, kolom, velden[titel])
            if titel == "Oordeel":
                schrijver.oordeel(cel, toetsing.stijl.huisstijl.oordelen[oordeel.uitslag.value])
    schrijver.filter(blad)


def _velden(vraag: str, norm: Norm, oordeel: Oordeel, toetsing: _Toetsing) -> Mapping[str, str]:
    return {
        "Vraag": vraag,
        "Norm-id": norm.id,
        "Norm": norm.tekst,
        "Gemeente": oordeel.gemeente,
        "Oordeel": toetsing.woord(oordeel.uitslag),
        "Gebruikte waarden": "\n".join(_gebruikt(g, toetsing.uitkomsten) for g in oordeel.gebruikt),
        "Regel": oordeel.regel,
        "Reden": oordeel.reden,
        "Afstand tot de grens": oordeel.afstand,
        "Afwijking van de rekenregel": _afwijking(oordeel, toetsing),
        "Bewijs": ", ".join(oordeel.bewijs),
    }


def _gebruikt(gebruikt: Gebruikt, uitkomsten: Mapping[str, Uitkomst]) -> str:
    """Write a value that a verdict rests on: what it is, of which year and what else, and the value."""
    kengetal = uitkomsten[gebruikt.kengetal].kengetal
    cel = gebruikt.cel
    plek = [label for as_naam, label in gebruikt.plek if as_naam != GEMEENTE]
    waarde = (
        schrijf_afwezig(cel.aanwezigheid)
        if cel.waarde is None
        else schrijf_waarde(cel.waarde, kengetal.notatie, kengetal.decimalen)
    )
    return f"{', '.join([gebruikt.omschrijving or kengetal.titel, *plek])}: {waarde}"


def _afwijking(oordeel: Oordeel, toetsing: _Toetsing) -> str:
    afwijking = oordeel.afwijking
    if afwijking is None:
        return ""
    return (
        f"De rekenregel geeft ‘{toetsing.woord(afwijking.berekend).lower()}’. {afwijking.reden} "
        f"Auteur: {afwijking.auteur}; tweede lezer: {afwijking.tweede_lezer}; {datum_of_tekst(afwijking.datum)}."
    )


def _matrixblad(schrijver: Bladschrijver, toetsing: _Toetsing) -> None:
    """Write the matrix of norms and municipalities."""
    gemeenten = toetsing.studie.gemeentenamen()
    blad = schrijver.blad("Matrix", ["Norm-id", "Norm", *gemeenten], [14, 36, *(16 for _ in gemeenten)])
    blad.freeze_panes = "C2"
    for rij, (_, norm) in enumerate(toetsing.normen(), start=2):
        schrijver.tekst(blad, rij, 1, norm.id)
        schrijver.tekst(blad, rij, 2, norm.titel)
        for kolom, gemeente in enumerate(gemeenten, start=3):
            oordeel = toetsing.oordelen.get((norm.id, gemeente))
            if oordeel:
                cel = schrijver.tekst(blad, rij, kolom, toetsing.woord(oordeel.uitslag))
                schrijver.oordeel(cel, toetsing.stijl.huisstijl.oordelen[oordeel.uitslag.value])
    schrijver.filter(blad)


def _leeswijzer(schrijver: Bladschrijver, toetsing: _Toetsing) -> None:
    """Write what is what: the study, the sheets, the columns and the verdicts."""
    blad = schrijver.blad("Leeswijzer", ["Onderwerp", "Uitleg"], [30, 100])
    regels = [*_over_de_studie(toetsing), *_over_de_bladen(toetsing)]
    regels += [
        (f"Kolom {titel}", uitleg) for titel, _, uitleg in _KOLOMMEN if titel != "Gemeente" or toetsing.per_gemeente
    ]
    for rij, (onderwerp, uitleg) in enumerate(regels, start=2):
        schrijver.tekst(blad, rij, 1, onderwerp)
        schrijver.tekst(blad, rij, 2, uitleg)
    for rij, uitslag in enumerate(Uitslag, start=len(regels) + 2):
        cel = schrijver.tekst(blad, rij, 1, toetsing.woord(uitslag))
        schrijver.oordeel(cel, toetsing.stijl.huisstijl.oordelen[uitslag.value])
        schrijver.tekst(blad, rij, 2, BETEKENIS[uitslag])


def _over_de_studie(toetsing: _Toetsing) -> list[tuple[str, str]]:
    onderzoek = toetsing.studie.onderzoek
    drempel = toetsing.studie.drempel_personen
    return [
        ("Onderzoek", onderzoek.titel),
        ("Normenkader", toetsing.normenkader.titel),
        ("Versie", f"{onderzoek.versie}, {onderzoek.status}, {schrijf_datum(onderzoek.datum)}"),
        ("Kleine aantallen", f"Aantallen van minder dan {drempel} personen en wat daarop rust, zijn niet te zien."),
    ]


def _over_de_bladen(toetsing: _Toetsing) -> list[tuple[str, str]]:
    studie = ("Blad Studie", "Het oordeel per norm voor het onderzoek als geheel.")
    if not toetsing.per_gemeente:
        return [studie, ("Oordelen per gemeente", "Deze staan niet in dit bestand: zo is dit onderzoek afgesproken.")]
    return [
        ("Blad Toetsing", "Het oordeel per norm en per gemeente, met waar het op rust. Filter in de eerste rij."),
        ("Blad Matrix", "Alle oordelen naast elkaar: de normen in de rijen, de gemeenten in de kolommen."),
        studie,
    ]
