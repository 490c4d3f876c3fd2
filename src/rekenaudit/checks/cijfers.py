"""Checks of the delivered figures themselves."""

from collections import defaultdict
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from rekenaudit.checks.gegevens import Controle, Gegevens, plaats_van, schrijf
from rekenaudit.checks.leveringen import zonder_cijfers
from rekenaudit.config.lezen import Gelezen
from rekenaudit.loaders.feiten import INVOERMAP
from rekenaudit.model.aanwezigheid import Aanwezigheid
from rekenaudit.model.feit import Feit, FeitSleutel
from rekenaudit.model.studie import Studie
from rekenaudit.problems import Plaats, Probleem
from rekenaudit.problems.codes import controle as codes

_SPRONG = 2
"""From this factor up (or down) a change from one year to the next is called a jump."""
_RELEVANT = Fraction(1, 10)
"""A jump is told when it is at least this share of all that the quantity has in that municipality and year."""
_GENOEG = 3
"""Fewer values than this may well be equal by chance."""


def gemeente_zonder_cijfers(gegevens: Gegevens) -> Iterator[Probleem]:
    """Find municipalities of which a source has nothing at all, and does not say why."""
    kaal = zonder_cijfers(gegevens.feiten, lambda sleutel: sleutel.gemeente)
    for bron, gemeente in kaal:
        yield codes.GEMEENTE_ZONDER_CIJFERS.op(_bestand(gegevens.studie, bron), bron=bron, gemeente=gemeente)


def jaar_zonder_cijfers(gegevens: Gegevens) -> Iterator[Probleem]:
    """Find years that a source should have and of which it has nothing for any municipality."""
    for bron, jaar in zonder_cijfers(gegevens.feiten, lambda sleutel: sleutel.jaar):
        yield codes.JAAR_ZONDER_CIJFERS.op(gegevens.studie.plaats("bronnen", bron, "jaren"), bron=bron, jaar=jaar)


def waarde_ontbreekt(gegevens: Gegevens) -> Iterator[Probleem]:
    """Find values that a source should have, but that are empty or have no row; a declared symbol is no defect."""
    kaal = {(bron, "", jaar) for bron, jaar in zonder_cijfers(gegevens.feiten, lambda sleutel: sleutel.jaar)}
    kaal |= {
        (bron, gemeente, "") for bron, gemeente in zonder_cijfers(gegevens.feiten, lambda sleutel: sleutel.gemeente)
    }
    alle: defaultdict[tuple[str, str, str, str], list[Feit]] = defaultdict(list)
    for sleutel, feit in gegevens.feiten.items():
        if feit.aanwezigheid is not Aanwezigheid.NIET_GELEVERD:
            alle[sleutel.bron, sleutel.grootheid, sleutel.gemeente, sleutel.jaar].append(feit)
    for (bron, grootheid, gemeente, jaar), feiten in alle.items():
        leeg = [feit for feit in feiten if _is_leeg(feit)]
        if leeg and not kaal & {(bron, "", jaar), (bron, gemeente, "")}:
            velden = {"bron": bron, "grootheid": grootheid, "gemeente": gemeente, "jaar": jaar}
            plaats = plaats_van(leeg[0]) if leeg[0].vindplaats else _bestand(gegevens.studie, bron)
            yield codes.WAARDE_ONTBREEKT.op(plaats, aantal=len(leeg), alle=len(feiten), **velden)


def _is_leeg(feit: Feit) -> bool:
    geen_tekst = feit.vindplaats is None or not feit.vindplaats.ruw.strip()
    return feit.aanwezigheid is Aanwezigheid.ONTBREEKT and geen_tekst and "nul onbekend" not in feit.vlaggen


def sprong(gegevens: Gegevens) -> Iterator[Probleem]:
    """Find values that more than double or halve from one year of the study to the next."""
    feiten, omvang = gegevens.feiten, _omvang(gegevens)
    for eerder, later in pairwise(gegevens.studie.record.jaren):
        for sleutel, feit in feiten.items():
            if sleutel.jaar != later or not feit.waarde:
                continue
            ander = feiten.get(
                FeitSleutel(sleutel.bron, sleutel.grootheid, sleutel.gemeente, eerder, sleutel.dimensies)
            )
            if ander is None or not ander.waarde or not _is_sprong(ander.waarde, feit.waarde):
                continue
            geheel = omvang[sleutel.bron, sleutel.grootheid, sleutel.gemeente, later]
            if abs(feit.waarde - ander.waarde) >= _RELEVANT * geheel:
                yield _sprong(ander, feit)


def negatief(gegevens: Gegevens) -> Iterator[Probleem]:
    """Find counts below zero."""
    for sleutel, feit in gegevens.feiten.items():
        if feit.waarde is not None and feit.waarde < 0:
            eenheid = gegevens.eenheid(sleutel)
            soort = codes.PERSONEN_NEGATIEF if eenheid.personen else codes.TELLING_NEGATIEF
            if eenheid.soort == "telling":
                velden = {"sleutel": sleutel, "waarde": schrijf(feit.waarde), "meervoud": eenheid.meervoud}
                yield soort.op(plaats_van(feit), **velden)


def gebroken_personen(gegevens: Gegevens) -> Iterator[Probleem]:
    """Find counts of persons that are no whole numbers."""
    for sleutel, feit in gegevens.feiten.items():
        if feit.waarde is not None and feit.waarde.denominator != 1 and gegevens.eenheid(sleutel).personen:
            meervoud = gegevens.eenheid(sleutel).meervoud
            velden = {"sleutel": sleutel, "waarde": schrijf(feit.waarde), "meervoud": meervoud}
            yield codes.PERSONEN_GEBROKEN.op(plaats_van(feit), **velden)


def kolom_twee_keer(gegevens: Gegevens) -> Iterator[Probleem]:
    """Find quantities that read the same column of the same file."""
    gezien: dict[tuple[str, str, str], str] = {}
    for naam, bron in gegevens.studie.record.bronnen.items():
        for grootheid, wat in bron.grootheden.items():
            deze = f"{naam}.{grootheid}"
            een = gezien.setdefault((bron.bestand, bron.blad, wat.kolom), deze)
            if een != deze:
                plaats = gegevens.studie.plaats("bronnen", naam, "grootheden", grootheid, "kolom")
                yield codes.KOLOM_TWEE_KEER.op(plaats, een=een, ander=deze, kolom=wat.kolom)


def cijfers_gelijk(gegevens: Gegevens) -> Iterator[Probleem]:
    """Find municipalities that have exactly the same values in a whole source."""
    waarden: defaultdict[tuple[str, str], list[Fraction | None]] = defaultdict(list)
    for sleutel, feit in gegevens.feiten.items():
        waarden[sleutel.bron, sleutel.gemeente].append(feit.waarde)
    gezien: dict[tuple[str, tuple[Fraction | None, ...]], str] = {}
    for (bron, gemeente), reeks in waarden.items():
        aantal = sum(1 for waarde in reeks if waarde)
        een = gezien.setdefault((bron, tuple(reeks)), gemeente) if aantal >= _GENOEG else gemeente
        if een != gemeente:
            velden = {"bron": bron, "een": een, "ander": gemeente, "aantal": aantal}
            yield codes.CIJFERS_GELIJK.op(_bestand(gegevens.studie, bron), **velden)


def _bestand(studie: Gelezen[Studie], bron: str) -> Plaats:
    wat = studie.record.bronnen[bron]
    return Plaats(f"{INVOERMAP}/{wat.bestand}", blad=wat.blad)


def _omvang(gegevens: Gegevens) -> dict[tuple[str, str, str, str], Fraction]:
    """Size of a quantity in a municipality and year: the sum of all its values, whatever their sign."""
    omvang: dict[tuple[str, str, str, str], Fraction] = {}
    for sleutel, feit in gegevens.feiten.items():
        if feit.waarde is not None:
            plek = (sleutel.bron, sleutel.grootheid, sleutel.gemeente, sleutel.jaar)
            omvang[plek] = omvang.get(plek, Fraction(0)) + abs(feit.waarde)
    return omvang


def _is_sprong(eerder: Fraction, later: Fraction) -> bool:
    """Tell whether one of two values is more than twice the other, or their signs differ."""
    klein, groot = sorted((abs(eerder), abs(later)))
    return groot > _SPRONG * klein or (eerder < 0) != (later < 0)


def _sprong(eerder: Feit, later: Feit) -> Probleem:
    sleutel = later.sleutel
    labels = ", ".join(label for _, label in sleutel.dimensies)
    velden = {"wat": f"{sleutel.bron}.{sleutel.grootheid}", "gemeente": sleutel.gemeente}
    velden |= {"waarvan": f" ({labels})" if labels else "", "eerder": eerder.sleutel.jaar, "later": sleutel.jaar}
    waarden = {"van": schrijf(eerder.waarde or Fraction(0)), "naar": schrijf(later.waarde or Fraction(0))}
    return codes.SPRONG.op(plaats_van(later), **velden, **waarden)


CIJFERCONTROLES: tuple[Controle, ...] = (
    gemeente_zonder_cijfers,
    jaar_zonder_cijfers,
    waarde_ontbreekt,
    sprong,
    negatief,
    gebroken_personen,
    kolom_twee_keer,
    cijfers_gelijk,
)
"""Every check of figures, apart from those of totals (`sommen`)."""
