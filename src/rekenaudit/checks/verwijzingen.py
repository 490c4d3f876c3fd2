"""Checks of what findings, evidence and conclusions refer to."""

from collections.abc import Iterator

from rekenaudit.checks.gegevens import Controle, Gegevens, bevindingenplaats
from rekenaudit.config.gemeentenamen import bedoelde_gemeente
from rekenaudit.config.lezen import Gelezen
from rekenaudit.config.restbestanden import gekopieerd_van
from rekenaudit.loaders.bevindingen import BEVINDINGENMAP
from rekenaudit.model.bevinding import Bevindingenbestand
from rekenaudit.model.record import Teksten
from rekenaudit.notation.woorden import opsomming
from rekenaudit.problems import Plaats, Probleem, aangehaald, bedoelde
from rekenaudit.problems.codes import config as configcodes
from rekenaudit.problems.codes import controle as codes

Bestand = Gelezen[Bevindingenbestand]
_MEESTE_NAMEN = 5


def gemeenten_bekend(gegevens: Gegevens) -> Iterator[Probleem]:
    """Check the municipalities that files of findings and pieces of evidence name."""
    bekend = gegevens.studie.record.gemeentenamen()
    genoemd = [(b.record.gemeente, b.plaats("gemeente")) for b in gegevens.findings.bestanden]
    register = gegevens.findings.register
    if register is not None:
        stukken = enumerate(register.record.bewijs)
        genoemd += [(stuk.gemeente, register.plaats("bewijs", i, "gemeente")) for i, stuk in stukken]
    for naam, plaats in genoemd:
        if naam and naam not in bekend:
            yield configcodes.GEMEENTE_ONBEKEND.op(plaats, gemeente=naam, suggestie=bedoelde_gemeente(naam, bekend))


def bevinding_dubbel(gegevens: Gegevens) -> Iterator[Probleem]:
    """Check that every finding has an id of its own, across all files."""
    gezien: dict[str, Plaats] = {}
    for bestand in sorted(gegevens.findings.bestanden, key=lambda b: bool(gekopieerd_van(b.bestand))):
        naam = bestand.bestand.rpartition("/")[2]
        raad = f"'{naam}' lijkt een kopie; haal die dan weg. Zo niet, geef" if gekopieerd_van(naam) else "Geef"
        for i, bevinding in enumerate(bestand.record.bevindingen):
            plaats = bestand.plaats("bevindingen", i, "id")
            if bevinding.id in gezien:
                eerste = gezien[bevinding.id]
                waar = f"{eerste.bestand}, regel {eerste.regel}"
                yield codes.BEVINDING_DUBBEL.op(plaats, id=bevinding.id, eerste=waar, raad=raad)
            gezien.setdefault(bevinding.id, plaats)


def onderwerpen_en_vragen(gegevens: Gegevens) -> Iterator[Probleem]:
    """Check the topics and questions that findings name."""
    normenkader = gegevens.regels.normenkader.record
    onderwerpen = [onderwerp.id for thema in normenkader.themas for onderwerp in thema.onderwerpen]
    vragen = [vraag.id for vraag in normenkader.alle_vragen()]
    for bestand in gegevens.findings.bestanden:
        for i, bevinding in enumerate(bestand.record.bevindingen):
            naam = bevinding.onderwerp
            if naam not in onderwerpen:
                plaats = bestand.plaats("bevindingen", i, "onderwerp")
                suggestie = bedoelde(naam, onderwerpen)
                yield codes.ONDERWERP_ONBEKEND.op(plaats, id=bevinding.id, onderwerp=naam, suggestie=suggestie)
            for j, vraag in enumerate(bevinding.vragen):
                if vraag not in vragen:
                    plaats = bestand.plaats("bevindingen", i, "vragen", j)
                    suggestie = bedoelde(vraag, vragen)
                    yield codes.BEVINDING_VRAAG_ONBEKEND.op(plaats, id=bevinding.id, vraag=vraag, suggestie=suggestie)


def bewijs_dubbel(gegevens: Gegevens) -> Iterator[Probleem]:
    """Check that every piece of evidence has a code of its own."""
    register = gegevens.findings.register
    gezien: dict[str, int] = {}
    for i, stuk in enumerate(register.record.bewijs if register is not None else ()):
        plaats = register.plaats("bewijs", i, "code") if register is not None else Plaats()
        if stuk.code in gezien:
            yield codes.BEWIJS_DUBBEL.op(plaats, bewijs=stuk.code, eerste=gezien[stuk.code])
        gezien.setdefault(stuk.code, plaats.regel)


def bewijs_bekend(gegevens: Gegevens) -> Iterator[Probleem]:
    """Check the evidence that findings, verdicts and deviations name."""
    if gegevens.findings.register is None:
        genoemd = dict.fromkeys(c for b in gegevens.findings.bestanden for _, _, bewijs in _bewijs(b) for c in bewijs)
        if genoemd:
            plaats = Plaats((BEVINDINGENMAP / "bewijs.yaml").as_posix())
            yield codes.BEWIJSREGISTER_ONTBREEKT.op(plaats, codes=", ".join(aangehaald(genoemd)))
        return
    van = {stuk.code: stuk.gemeente for stuk in gegevens.findings.alles.bewijs}
    for bestand in gegevens.findings.bestanden:
        for wie, pad, bewijs in _bewijs(bestand):
            for i, code in enumerate(bewijs):
                plaats = bestand.plaats(*pad, "bewijs", i)
                if code not in van:
                    yield codes.BEWIJS_ONBEKEND.op(plaats, wie=wie, bewijs=code, suggestie=bedoelde(code, van))
                elif bestand.record.gemeente and van[code] not in ("", bestand.record.gemeente):
                    velden = {"gemeente": bestand.record.gemeente, "andere": van[code]}
                    yield codes.BEWIJS_VAN_ANDERE.op(plaats, wie=wie, bewijs=code, **velden)


def verslagen_goedgekeurd(gegevens: Gegevens) -> Iterator[Probleem]:
    """Find reports that were not approved yet and on which something rests."""
    register = gegevens.findings.register
    if register is None:
        return
    rust_op: dict[str, dict[str, None]] = {}
    for bestand in gegevens.findings.bestanden:
        for naam, _, bewijs in _bewijs(bestand):
            for code in bewijs:
                rust_op.setdefault(code, {})[naam] = None
    for i, stuk in enumerate(register.record.bewijs):
        wie = list(rust_op.get(stuk.code, ()))
        if stuk.verslag != "goedgekeurd" and wie:
            velden = {"bewijs": stuk.code, "stand": stuk.verslag, "wie": _enkele(wie)}
            yield codes.VERSLAG_NIET_GOEDGEKEURD.op(register.plaats("bewijs", i, "verslag"), **velden)


def _enkele(namen: list[str]) -> str:
    """Name the first few, and count the rest."""
    rest = len(namen) - _MEESTE_NAMEN
    return opsomming([*aangehaald(namen[:_MEESTE_NAMEN]), *([f"nog {rest} andere"] if rest > 0 else [])])


def afwijking_gelezen(gegevens: Gegevens) -> Iterator[Probleem]:
    """Find deviations whose author is their second reader."""
    for bestand in gegevens.findings.bestanden:
        for i, afwijking in enumerate(bestand.record.afwijkingen):
            if dezelfde(afwijking.auteur, afwijking.tweede_lezer):
                wat, plaats = (
                    f"de afwijking van norm '{afwijking.norm}'",
                    bestand.plaats("afwijkingen", i, "tweede_lezer"),
                )
                yield codes.LEZER_IS_AUTEUR.op(plaats, wat=wat, naam=afwijking.tweede_lezer)


def dezelfde(een: str, ander: str) -> bool:
    """Tell whether two names are the same person's, whatever their capitals and spaces."""
    return bool(een.strip()) and een.casefold().split() == ander.casefold().split()


def bevindingen_geschreven(gegevens: Gegevens) -> Iterator[Probleem]:
    """Report municipalities without a single finding, when the normenkader has themes for them."""
    geschreven = {b.record.gemeente for b in gegevens.findings.bestanden if b.record.bevindingen}
    for naam in gegevens.studie.record.gemeentenamen() if gegevens.regels.normenkader.record.themas else ():
        if naam not in geschreven:
            yield codes.BEVINDINGEN_ONTBREKEN.op(bevindingenplaats(gegevens, naam), gemeente=naam)


def conclusies_geschreven(gegevens: Gegevens) -> Iterator[Probleem]:
    """Report that there are no conclusions or no recommendations yet: documents say so in their place."""
    bestand, alles = gegevens.findings.conclusies, gegevens.findings.alles
    record = bestand.record if bestand is not None else alles
    for wat, geschreven in (("conclusies", record.conclusies), ("aanbevelingen", record.aanbevelingen)):
        if not geschreven:
            plaats = (
                bestand.plaats(wat) if bestand is not None else Plaats(f"{BEVINDINGENMAP.as_posix()}/conclusies.yaml")
            )
            yield codes.CONCLUSIES_ONTBREKEN.op(plaats, wat=wat)


def conclusies(gegevens: Gegevens) -> Iterator[Probleem]:
    """Check what conclusions and recommendations rest on, and their ids."""
    bestand = gegevens.findings.conclusies
    if bestand is None:
        return
    bevindingen = [b.id for f in gegevens.findings.bestanden for b in f.record.bevindingen]
    normen = [norm.id for norm in gegevens.regels.normenkader.record.alle_normen()]
    ids = [conclusie.id for conclusie in bestand.record.conclusies]
    for i, conclusie in enumerate(bestand.record.conclusies):
        if not conclusie.bevindingen and not conclusie.normen:
            yield codes.CONCLUSIE_ZONDER_GROND.op(bestand.plaats("conclusies", i), id=conclusie.id)
        for j, genoemd in enumerate(conclusie.bevindingen):
            if genoemd not in bevindingen:
                velden = {"id": conclusie.id, "genoemd": genoemd, "suggestie": bedoelde(genoemd, bevindingen)}
                yield codes.CONCLUSIE_ZONDER_BEVINDING.op(bestand.plaats("conclusies", i, "bevindingen", j), **velden)
        plaatsen = [bestand.plaats("conclusies", i, "normen", j) for j in range(len(conclusie.normen))]
        yield from _onbekend(conclusie.id, "de norm", conclusie.normen, plaatsen, normen)
    for i, aanbeveling in enumerate(bestand.record.aanbevelingen):
        plaatsen = [bestand.plaats("aanbevelingen", i, "conclusies", j) for j in range(len(aanbeveling.conclusies))]
        yield from _onbekend(aanbeveling.id, "de conclusie", aanbeveling.conclusies, plaatsen, ids)
    for lijst, namen in (("conclusies", ids), ("aanbevelingen", [a.id for a in bestand.record.aanbevelingen])):
        for i, naam in enumerate(namen):
            if naam in namen[:i]:
                yield codes.CONCLUSIE_DUBBEL.op(bestand.plaats(lijst, i, "id"), id=naam, lijst=lijst)


def _onbekend(wie: str, soort: str, genoemd: Teksten, plaatsen: list[Plaats], bekend: list[str]) -> Iterator[Probleem]:
    for naam, plaats in zip(genoemd, plaatsen, strict=True):
        if naam not in bekend:
            velden = {"id": wie, "soort": soort, "genoemd": naam, "suggestie": bedoelde(naam, bekend)}
            yield codes.CONCLUSIE_VERWIJZING.op(plaats, **velden)


def _bewijs(bestand: Bestand) -> Iterator[tuple[str, tuple[str | int, ...], Teksten]]:
    """Everything in a file that names evidence: who, its key path, and the codes."""
    for i, bevinding in enumerate(bestand.record.bevindingen):
        yield bevinding.id, ("bevindingen", i), bevinding.bewijs
    for i, oordeel in enumerate(bestand.record.oordelen):
        yield oordeel.norm, ("oordelen", i), oordeel.bewijs
    for i, afwijking in enumerate(bestand.record.afwijkingen):
        yield afwijking.norm, ("afwijkingen", i), afwijking.bewijs


VERWIJZINGCONTROLES: tuple[Controle, ...] = (
    gemeenten_bekend,
    bevinding_dubbel,
    onderwerpen_en_vragen,
    bewijs_dubbel,
    bewijs_bekend,
    verslagen_goedgekeurd,
    afwijking_gelezen,
    bevindingen_geschreven,
    conclusies_geschreven,
    conclusies,
)
"""Every check of references."""
