"""Loading all sources of a study: the registry of loaders, and the facts of every source together."""

from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from types import MappingProxyType

from rekenaudit.config.bestandsnamen import ligt_binnen
from rekenaudit.config.lezen import Gelezen
from rekenaudit.loaders import statline, tabel
from rekenaudit.loaders.beperken import beperk
from rekenaudit.loaders.bronfeiten import Geplaatst, Rooster, feiten_van
from rekenaudit.loaders.gemeentezoeker import Gemeentezoeker
from rekenaudit.loaders.kolommen import zoek_kolommen
from rekenaudit.loaders.lader import Lader
from rekenaudit.loaders.rijen import Bronbeschrijving, plaats_rijen
from rekenaudit.model.feit import Feit, FeitSleutel
from rekenaudit.model.kengetal import Kengetallen
from rekenaudit.model.studie import Studie
from rekenaudit.problems import Plaats, Probleem, bedoeld_bestand, bedoelde, sorteer
from rekenaudit.problems.codes import config as configcodes
from rekenaudit.problems.codes import laden as codes

LADERS: Mapping[str, Lader] = MappingProxyType({"tabel": tabel.LADER, "statline": statline.LADER})
"""Every kind of loader; a new one is a module and a line here."""

INVOERMAP = "input"


def load_facts(
    studiemap: Path, studie: Gelezen[Studie], kengetallen: Kengetallen
) -> tuple[Mapping[FeitSleutel, Feit], tuple[Probleem, ...]]:
    """Load the facts of every source that config.yaml declares.

    Args:
        studiemap: the study folder.
        studie: config.yaml.
        kengetallen: the declared units and dimensions.

    Returns:
        A fact for every source × quantity × municipality × year × labels, also where nothing was delivered, in
        the order of config.yaml and kengetallen.yaml; and the problems of all sources together.
    """
    feiten: dict[FeitSleutel, Feit] = {}
    problemen: list[Probleem] = []
    for naam in studie.record.bronnen:
        onbekend = (*_onbekende_namen(studie, naam, kengetallen), *_buiten_map(studiemap, studie, naam))
        problemen += onbekend
        if onbekend:
            continue
        geplaatst, van_tabel = _plaats(studiemap, studie, naam, kengetallen)
        rooster = Rooster(naam, studie.record.bronnen[naam], studie.record, kengetallen)
        van_bron, van_cellen = feiten_van(rooster, geplaatst)
        feiten |= van_bron
        problemen += (*van_tabel, *van_cellen)
    return MappingProxyType(feiten), sorteer(beperk(problemen))


def _onbekende_namen(studie: Gelezen[Studie], naam: str, kengetallen: Kengetallen) -> Iterator[Probleem]:
    """Names in a source's declaration that nothing else declares."""
    bron = studie.record.bronnen[naam]
    if bron.lader not in LADERS:
        plaats = studie.plaats("bronnen", naam, "lader")
        yield codes.LADER_ONBEKEND.op(plaats, lader=bron.lader, suggestie=bedoelde(bron.lader, LADERS))
    for grootheid, wat in bron.grootheden.items():
        if wat.eenheid not in kengetallen.eenheden:
            plaats = studie.plaats("bronnen", naam, "grootheden", grootheid, "eenheid")
            suggestie = bedoelde(wat.eenheid, kengetallen.eenheden)
            yield codes.BRON_EENHEID_ONBEKEND.op(plaats, eenheid=wat.eenheid, suggestie=suggestie)
    for dimensie in bron.kolommen.dimensies:
        if dimensie not in kengetallen.dimensies:
            plaats = studie.plaats("bronnen", naam, "kolommen", "dimensies", dimensie)
            suggestie = bedoelde(dimensie, kengetallen.dimensies)
            yield codes.BRON_DIMENSIE_ONBEKEND.op(plaats, dimensie=dimensie, suggestie=suggestie)


def _buiten_map(studiemap: Path, studie: Gelezen[Studie], naam: str) -> Iterator[Probleem]:
    """Refuse a link to a file elsewhere: a copy of the study folder would not hold it."""
    invoer, bestand = studiemap / INVOERMAP, studie.record.bronnen[naam].bestand
    if not ligt_binnen(invoer / bestand, invoer):
        plaats = studie.plaats("bronnen", naam, "bestand")
        yield configcodes.PAD_BUITEN_MAP.op(plaats, pad=bestand, map=f"{INVOERMAP}/")


def _nog_niet_geleverd(studiemap: Path, studie: Studie, naam: str) -> Probleem | None:
    """Report a file that is not there yet; one that has another name in its folder is told on reading."""
    bestand, titel = studie.bronnen[naam].bestand, studie.bronnen[naam].titel
    invoer, plaats = studiemap / INVOERMAP, Plaats(f"{INVOERMAP}/{bestand}")
    pad = invoer / bestand
    if pad.is_file() and not pad.stat().st_size:
        return codes.LEVERING_ONTBREEKT.op(plaats, bron=naam, titel=titel, wat="het bestand is leeg")
    paden = {bron.bestand for bron in studie.bronnen.values()}
    buren = {p.name for p in pad.parent.glob("[!.~]*") if p.is_file()} - {p.rpartition("/")[2] for p in paden}
    if pad.exists() or bedoeld_bestand(pad.name, buren):
        return None
    elders = {p.relative_to(invoer).as_posix() for p in invoer.rglob("*") if p.name == pad.name and p.is_file()}
    wel = f"; er is wel '{INVOERMAP}/{min(elders - paden)}'" if elders - paden else ""
    return codes.LEVERING_ONTBREEKT.op(plaats, bron=naam, titel=titel, wat=f"het bestand is er nog niet{wel}")


def _plaats(
    studiemap: Path, verklaard: Gelezen[Studie], naam: str, kengetallen: Kengetallen
) -> tuple[Geplaatst | None, tuple[Probleem, ...]]:
    """Read a source's file and find the place of its rows."""
    studie = verklaard.record
    bron = studie.bronnen[naam]
    lader = LADERS[bron.lader]
    if not bron.jaren:
        return None, ()
    niet_geleverd = _nog_niet_geleverd(studiemap, studie, naam)
    if niet_geleverd is not None:
        return None, (niet_geleverd,)
    gelezen, problemen = lader.lees(studiemap / INVOERMAP / bron.bestand, studiemap, bron)
    if gelezen is None:
        return None, problemen
    kolommen, van_kop = zoek_kolommen(gelezen, bron, partial(verklaard.plaats, "bronnen", naam))
    if kolommen is None:
        return None, (*problemen, *van_kop)
    if not gelezen.rijen and not problemen:
        plaats = Plaats(gelezen.bestand, blad=gelezen.blad)
        wat = f"onder de kopregel (rij {gelezen.kopregel}) staat niets"
        problemen = (codes.LEVERING_ONTBREEKT.op(plaats, bron=naam, titel=bron.titel, wat=wat),)
    zoeker = Gemeentezoeker(frozenset(studie.gemeentenamen()), {g.code: g.naam for g in studie.gemeenten}, lader.buiten)
    over = Bronbeschrijving(naam, bron, lader, zoeker, frozenset(studie.jaren), kengetallen.dimensies)
    rijen, van_rijen = plaats_rijen(gelezen, kolommen, over)
    toch = (
        codes.GEMEENTE_TOCH_GELEVERD.op(Plaats(gelezen.bestand, blad=gelezen.blad), bron=naam, gemeente=gemeente)
        for gemeente in bron.niet_geleverd_door
        if any(sleutel[0] == gemeente for sleutel in rijen)
    )
    return Geplaatst(gelezen, kolommen, rijen, lader.dialect(bron)), (*problemen, *van_rijen, *toch)
