"""config.yaml: reading it, and checking that its own parts fit each other."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from rekenaudit.config.bestandsnamen import blijft_binnen, kan_bestandsnaam, kan_versienaam
from rekenaudit.config.gemeentecodes import keur_gemeentecodes
from rekenaudit.config.gemeentenamen import bedoelde_gemeente
from rekenaudit.config.lezen import Gelezen, lees_record
from rekenaudit.config.partijen import keur_partijen
from rekenaudit.config.sjablonen import SJABLONENMAP, standaardmap
from rekenaudit.config.sjabloonbestanden import controleer_logo
from rekenaudit.config.yaml_boom import Pad
from rekenaudit.model.studie import Documentsoort, Studie
from rekenaudit.notation.datums import schrijf_datum
from rekenaudit.notation.woorden import slug
from rekenaudit.problems import VASTGESTELD, Plaats, Probleem, bedoelde
from rekenaudit.problems.codes import config as codes

CONFIGBESTAND = "config.yaml"
GERESERVEERD = frozenset({"figuren", "toetsing", "kengetallen", "manifest"})
"""Names in the output folder that are no documents."""

_VERKENNER = "Zet in Verkenner bij Beeld eerst de bestandsnaamextensies aan."
_INVOEGPLEK = re.compile(r"\{[^{}]*\}?")
"""A place in a title where something is filled in."""


def load_study(studiemap: Path) -> tuple[Gelezen[Studie] | None, tuple[Probleem, ...]]:
    """Load config.yaml of a study.

    Args:
        studiemap: the study folder.

    Returns:
        The study with its positions (None when it cannot be read) and every problem, also those between its parts.
    """
    if not any(studiemap.glob("[cC]onfig*.y*ml")):
        anders = sorted(pad.name for pad in studiemap.glob("[cC]onfig*.y*ml.*"))
        hier = studiemap.resolve()
        buren = [m for m in (hier.parent, *sorted(hier.glob("*/"))) if (m / CONFIGBESTAND).is_file()]
        elders = f" In de map '{buren[0].name}' staat er wel een." if buren else ""
        suggestie = (
            f" Er staat wel '{anders[0]}'; geef dat de naam '{CONFIGBESTAND}'. {_VERKENNER}" if anders else elders
        )
        return None, (codes.GEEN_ONDERZOEK.op(Plaats(CONFIGBESTAND), map=hier, suggestie=suggestie),)
    studie, problemen = lees_record(studiemap / CONFIGBESTAND, studiemap, Studie)
    if studie is None:
        return None, problemen
    eigen = [probleem for controle in _CONTROLES for probleem in controle(studie)]
    return studie, (*problemen, *eigen, *_logos(studie, studiemap))


def is_jaar(tekst: str) -> bool:
    """Tell whether a text is a year of four digits between 1900 and 2100."""
    return re.fullmatch(r"[0-9]{4}", tekst) is not None and 1900 <= int(tekst) <= 2100


def _gemeenten(studie: Gelezen[Studie]) -> Iterator[Probleem]:
    namen: set[str] = set()
    codes_gezien: dict[str, str] = {}
    bestandsnamen: dict[str, str] = {}
    for nummer, gemeente in enumerate(studie.record.gemeenten):
        naam, plaats = gemeente.naam, studie.plaats("gemeenten", nummer)
        if naam != " ".join(naam.split()):
            netjes = studie.plaats("gemeenten", nummer, "naam")
            yield _ongeldig(netjes, "naam", f"'{naam}'", "een naam met gewone, enkele spaties")
        if naam in namen:
            yield codes.GEMEENTE_DUBBEL.op(plaats, gemeente=naam)
            continue
        namen.add(naam)
        bestandsnaam = slug(naam)
        if (andere := bestandsnamen.setdefault(bestandsnaam, naam)) != naam:
            yield codes.GEMEENTE_BESTANDSNAAM.op(plaats, gemeente=naam, andere=andere, bestandsnaam=bestandsnaam)
        if (andere := codes_gezien.setdefault(gemeente.code, naam)) != naam:
            plaats = studie.plaats("gemeenten", nummer, "code")
            yield codes.GEMEENTECODE_DUBBEL.op(plaats, gemeente=naam, andere=andere, code=gemeente.code)


def _genoemde_gemeenten(studie: Gelezen[Studie]) -> Iterator[Probleem]:
    bekend = studie.record.gemeentenamen()
    genoemd: list[tuple[str, Pad]] = [
        (naam, ("rekenkamers", i, "gemeenten", j))
        for i, rekenkamer in enumerate(studie.record.rekenkamers)
        for j, naam in enumerate(rekenkamer.gemeenten)
    ]
    for bron, wat in studie.record.bronnen.items():
        genoemd += [(naam, ("bronnen", bron, "niet_geleverd_door", naam)) for naam in wat.niet_geleverd_door]
    for naam, pad in genoemd:
        if naam not in bekend:
            suggestie = bedoelde_gemeente(naam, bekend)
            yield codes.GEMEENTE_ONBEKEND.op(studie.plaats(*pad), gemeente=naam, suggestie=suggestie)


def _logos(studie: Gelezen[Studie], studiemap: Path) -> Iterator[Probleem]:
    for i, rekenkamer in enumerate(studie.record.rekenkamers):
        if rekenkamer.logo:
            mappen = (studiemap / SJABLONENMAP, standaardmap())
            yield from controleer_logo(rekenkamer.logo, mappen, studie.plaats("rekenkamers", i, "logo"))


def _jaren(studie: Gelezen[Studie]) -> Iterator[Probleem]:
    jaren = studie.record.jaren
    for i, jaar in enumerate(jaren):
        if not is_jaar(jaar) or jaar in jaren[:i]:
            reden = "dat jaar staat er al" if is_jaar(jaar) else "dat is geen jaar tussen 1900 en 2100"
            yield codes.JAAR_ONGELDIG.op(studie.plaats("jaren", i), jaar=jaar, reden=reden)
        elif i and is_jaar(jaren[i - 1]) and jaar < jaren[i - 1]:
            yield codes.JAREN_DOOR_ELKAAR.op(studie.plaats("jaren", i), jaar=jaar, vorige=jaren[i - 1])
    for naam, bron in studie.record.bronnen.items():
        yield from _jaren_van_bron(studie, naam, bron.jaren)


def _jaren_van_bron(studie: Gelezen[Studie], naam: str, jaren: Sequence[str]) -> Iterator[Probleem]:
    for i, jaar in enumerate(jaren):
        if jaar not in studie.record.jaren:
            suggestie = bedoelde(jaar, studie.record.jaren)
            yield codes.JAAR_ONBEKEND.op(studie.plaats("bronnen", naam, "jaren", i), jaar=jaar, suggestie=suggestie)


def _dialecten(studie: Gelezen[Studie]) -> Iterator[Probleem]:
    for naam, bron in studie.record.bronnen.items():
        if bron.dialect.decimaal == bron.dialect.duizendtal:
            plaats = studie.plaats("bronnen", naam, "dialect", "duizendtal")
            yield codes.DIALECT_TEGENSTRIJDIG.op(plaats, bron=naam, teken=bron.dialect.decimaal)


def _grootheden(studie: Gelezen[Studie]) -> Iterator[Probleem]:
    for naam, bron in studie.record.bronnen.items():
        for grootheid, wat in bron.grootheden.items():
            if wat.factor == 0:
                plaats = studie.plaats("bronnen", naam, "grootheden", grootheid, "factor")
                yield _ongeldig(plaats, "factor", "0", "een geheel getal dat niet 0 is")


def _onderzoek(studie: Gelezen[Studie]) -> Iterator[Probleem]:
    onderzoek = studie.record.onderzoek
    if not kan_versienaam(onderzoek.versie):
        yield codes.VERSIENAAM_ONGELDIG.op(studie.plaats("onderzoek", "versie"), versie=onderzoek.versie)
    if not 1900 <= onderzoek.datum.year <= 2100:
        plaats = studie.plaats("onderzoek", "datum")
        yield _ongeldig(plaats, "datum", str(onderzoek.datum), "een datum van 1900 tot en met 2100")
    begin = date(1900, 1, 1) if onderzoek.status == "gepubliceerd" else onderzoek.datum
    if onderzoek.embargo is not None and not begin <= onderzoek.embargo <= date(2100, 12, 31):
        plaats = studie.plaats("onderzoek", "embargo")
        yield _ongeldig(plaats, "embargo", str(onderzoek.embargo), f"een dag vanaf {onderzoek.datum}, die van 'datum'")


def _embargo(studie: Gelezen[Studie]) -> Iterator[Probleem]:
    """Compare the embargo with the date of this version, once it comes to publishing: rekenaudit knows no clock."""
    onderzoek = studie.record.onderzoek
    if onderzoek.status in VASTGESTELD and onderzoek.embargo is not None and onderzoek.datum < onderzoek.embargo:
        velden = {"datum": schrijf_datum(onderzoek.datum), "embargo": schrijf_datum(onderzoek.embargo)}
        yield codes.EMBARGO_LOOPT.op(studie.plaats("onderzoek", "embargo"), **velden)


def _documenten(studie: Gelezen[Studie]) -> Iterator[Probleem]:
    documenten = studie.record.documenten
    namen = [document.naam for document in documenten]
    for i, document in enumerate(documenten):
        plaats = studie.plaats("documenten", i, "naam")
        if document.naam in namen[:i]:
            yield codes.DOCUMENT_DUBBEL.op(plaats, naam=document.naam)
        if document.naam in GERESERVEERD or not kan_bestandsnaam(document.naam):
            yield codes.DOCUMENT_GERESERVEERD.op(plaats, naam=document.naam)
        yield from _formaten(studie, i, document)
        yield from _titels(studie, i, document)


def _formaten(studie: Gelezen[Studie], i: int, document: Documentsoort) -> Iterator[Probleem]:
    plaats, verwacht = studie.plaats("documenten", i, "formaten"), "elk formaat hoogstens één keer"
    if not document.formaten:
        yield _ongeldig(plaats, "formaten", "een lege lijst", "ten minste één formaat")
    for dubbel in dict.fromkeys(f for f in document.formaten if document.formaten.count(f) > 1):
        yield _ongeldig(plaats, "formaten", f"meer dan eens '{dubbel}'", verwacht)


def _titels(studie: Gelezen[Studie], i: int, document: Documentsoort) -> Iterator[Probleem]:
    """Report places in a title that nothing is filled in at: they would stay in the document as they are."""
    eigen = ("{gemeente}", "daar alleen {gemeente}")
    eigen = eigen if document.per == "gemeente" else ("", "geen accolade: dit document gaat over het geheel")
    teksten = {
        "titel": eigen,
        "ondertitel": eigen,
        "lezers": eigen,
        "soort": ("{onderzoek}", "daar alleen {onderzoek}"),
    }
    for sleutel, (bekend, verwacht) in teksten.items():
        for plek in _INVOEGPLEK.findall(getattr(document, sleutel)):
            if plek != bekend:
                yield _ongeldig(studie.plaats("documenten", i, sleutel), sleutel, f"'{plek}'", verwacht)


def _paden(studie: Gelezen[Studie]) -> Iterator[Probleem]:
    genoemd: list[tuple[Pad, str, str]] = [
        (("bronnen", naam, "bestand"), bron.bestand, "input/") for naam, bron in studie.record.bronnen.items()
    ]
    genoemd += [
        (("documenten", i, "sjabloon"), document.sjabloon, "templates/")
        for i, document in enumerate(studie.record.documenten)
    ]
    for pad, bestand, map_ in genoemd:
        if not blijft_binnen(bestand):
            yield codes.PAD_BUITEN_MAP.op(studie.plaats(*pad), pad=bestand, map=map_)
        elif "\\" in bestand:
            yield codes.PAD_BACKSLASH.op(studie.plaats(*pad), pad=bestand, goed=bestand.replace("\\", "/"))


def _ongeldig(plaats: Plaats, sleutel: str, gevonden: str, verwacht: str) -> Probleem:
    return codes.WAARDE_ONGELDIG.op(plaats, sleutel=sleutel, gevonden=gevonden, verwacht=verwacht, suggestie="")


_CONTROLES = (
    _gemeenten,
    keur_gemeentecodes,
    _genoemde_gemeenten,
    _jaren,
    _dialecten,
    _grootheden,
    _onderzoek,
    _embargo,
    _documenten,
    _paden,
    keur_partijen,
)
