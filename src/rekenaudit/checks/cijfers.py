"""Checks of the delivered figures themselves."""

from collections import defaultdict
from collections.abc import Iterator
from fractions import Fraction

from rekenaudit.checks.gegevens import Controle, Gegevens, plaats_van, schrijf
from rekenaudit.checks.leveringen import zonder_cijfers
from rekenaudit.config.lezen import Gelezen
from rekenaudit.loaders.feiten import INVOERMAP
from rekenaudit.model.aanwezigheid import Aanwezigheid
from rekenaudit.model.feit import Feit
from rekenaudit.model.studie import Studie
from rekenaudit.problems import Plaats, Probleem
from rekenaudit.problems.codes import controle as codes

_HELE = 8
"""With fewer whole numbers beside it, a value with a fraction need not be a slip."""
_GENOEG = 3
"""Fewer values than this may well be equal by chance."""


def gemeente_zonder_cijfers(gegevens: Gegevens) -> Iterator[Probleem]:
    """Find municipalities of which a source has nothing at all, and does not say why."""
    kaal = zonder_cijfers(gegevens.feiten, lambda sleutel: sleutel.gemeente)
    for bron, gemeente in kaal:
        plaats, titel = _bestand(gegevens.studie, bron), gegevens.titel(bron)
        yield codes.GEMEENTE_ZONDER_CIJFERS.op(plaats, bron=bron, titel=titel, gemeente=gemeente)


def jaar_zonder_cijfers(gegevens: Gegevens) -> Iterator[Probleem]:
    """Find years that a source should have and of which it has nothing for any municipality."""
    for bron, jaar in zonder_cijfers(gegevens.feiten, lambda sleutel: sleutel.jaar):
        plaats, titel = gegevens.studie.plaats("bronnen", bron, "jaren"), gegevens.titel(bron)
        yield codes.JAAR_ZONDER_CIJFERS.op(plaats, bron=bron, titel=titel, jaar=jaar)


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
            velden = {"bron": bron, "titel": gegevens.titel(bron), "wat": gegevens.wat(bron, grootheid)}
            velden |= {"gemeente": gemeente, "jaar": jaar, "ontbreekt": _ontbreekt(len(leeg), len(feiten))}
            plaats = plaats_van(leeg[0]) if leeg[0].vindplaats else _bestand(gegevens.studie, bron)
            yield codes.WAARDE_ONTBREEKT.op(plaats, **velden)


def _ontbreekt(aantal: int, van: int) -> str:
    if van == 1:
        return "ontbreekt het cijfer"
    deel = f"alle {van}" if aantal == van else f"{aantal} van de {van}"
    return f"{'ontbreekt' if aantal == 1 else 'ontbreken'} {deel} cijfers"


def _is_leeg(feit: Feit) -> bool:
    geen_tekst = feit.vindplaats is None or not feit.vindplaats.ruw.strip()
    return feit.aanwezigheid is Aanwezigheid.ONTBREEKT and geen_tekst and "nul onbekend" not in feit.vlaggen


def negatief(gegevens: Gegevens) -> Iterator[Probleem]:
    """Find counts below zero."""
    for sleutel, feit in gegevens.feiten.items():
        if feit.waarde is not None and feit.waarde < 0:
            eenheid = gegevens.eenheid(sleutel)
            soort = codes.PERSONEN_NEGATIEF if eenheid.personen else codes.TELLING_NEGATIEF
            if eenheid.soort == "telling":
                velden = {
                    "cijfer": gegevens.noem(sleutel),
                    "waarde": schrijf(feit.waarde),
                    "meervoud": eenheid.meervoud,
                }
                yield soort.op(plaats_van(feit), **velden)


def gebroken_personen(gegevens: Gegevens) -> Iterator[Probleem]:
    """Find counts of persons that are no whole numbers."""
    for sleutel, feit in gegevens.feiten.items():
        if feit.waarde is not None and feit.waarde.denominator != 1 and gegevens.eenheid(sleutel).personen:
            meervoud = gegevens.eenheid(sleutel).meervoud
            velden = {"cijfer": gegevens.noem(sleutel), "waarde": schrijf(feit.waarde), "meervoud": meervoud}
            yield codes.PERSONEN_GEBROKEN.op(plaats_van(feit), **velden)


def gebroken_telling(gegevens: Gegevens) -> Iterator[Probleem]:
    """Find the one value that is no whole number among many that are; persons have a check of their own."""
    waarden: defaultdict[tuple[str, str], list[Feit]] = defaultdict(list)
    for sleutel, feit in gegevens.feiten.items():
        eenheid = gegevens.eenheid(sleutel)
        if feit.waarde is not None and eenheid.soort == "telling" and not eenheid.personen:
            waarden[sleutel.bron, sleutel.grootheid].append(feit)
    for (bron, grootheid), feiten in waarden.items():
        gebroken = [feit for feit in feiten if feit.waarde is not None and feit.waarde.denominator != 1]
        if len(gebroken) == 1 and len(feiten) > _HELE:
            (feit,) = gebroken
            velden = {"cijfer": gegevens.noem(feit.sleutel), "waarde": schrijf(feit.waarde or Fraction(0))}
            yield codes.TELLING_GEBROKEN.op(plaats_van(feit), **velden, wat=gegevens.wat(bron, grootheid))


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
            velden = {"titel": gegevens.titel(bron), "een": een, "ander": gemeente, "aantal": aantal}
            yield codes.CIJFERS_GELIJK.op(_bestand(gegevens.studie, bron), **velden)


def _bestand(studie: Gelezen[Studie], bron: str) -> Plaats:
    wat = studie.record.bronnen[bron]
    return Plaats(f"{INVOERMAP}/{wat.bestand}", blad=wat.blad)


CIJFERCONTROLES: tuple[Controle, ...] = (
    gemeente_zonder_cijfers,
    jaar_zonder_cijfers,
    waarde_ontbreekt,
    negatief,
    gebroken_personen,
    gebroken_telling,
    kolom_twee_keer,
    cijfers_gelijk,
)
"""Every check of figures, apart from those of totals (`sommen`)."""
