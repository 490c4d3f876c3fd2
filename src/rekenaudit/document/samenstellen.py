"""Assembling: every document of a study as a validated tree, from protected records."""

from collections.abc import Iterator, Sequence

from rekenaudit.checks.oordelen import open_oordelen
from rekenaudit.document.afwerking.invoegen import vul_in
from rekenaudit.document.afwerking.keuring import keur
from rekenaudit.document.afwerking.losse_verwijzingen import markeer
from rekenaudit.document.afwerking.merken import kort_herhaald, open_merken
from rekenaudit.document.afwerking.resten import resten
from rekenaudit.document.afwerking.vaste_spaties import met_vaste_spaties
from rekenaudit.document.blikken import Blikken
from rekenaudit.document.boom import Knoop, alle, plaats_van
from rekenaudit.document.bronnoten import zin
from rekenaudit.document.documenten import Afzender, Document, Samenstelling
from rekenaudit.document.inlijn import oordeelmerken
from rekenaudit.document.invoer import Gereedschap, Invoer
from rekenaudit.document.ontwerpen import Ontwerp, labels_van, maak_ontwerpen
from rekenaudit.document.openstaand import Openstaand
from rekenaudit.document.proza.markdown import maak_lezer
from rekenaudit.document.proza.teksten import Teksten
from rekenaudit.document.sjablonen.sjablonen import Sjablonen
from rekenaudit.document.statusmerk import statusmerk
from rekenaudit.document.titelblad import rekenkamers, uitgever
from rekenaudit.document.toegang import Toegang, toegang
from rekenaudit.notation.datums import datum_of_tekst
from rekenaudit.notation.woorden import slug
from rekenaudit.problems import VASTGESTELD, Probleem, bedoelde, sorteer
from rekenaudit.problems.codes import document as codes


def assemble(invoer: Invoer) -> tuple[Samenstelling, tuple[Probleem, ...]]:
    """Make the trees of all documents and the data of all figures.

    Args:
        invoer: protected records, the texts' folder and the templates.

    Returns:
        The documents that could be made, all figures, and every problem in a fixed order.
    """
    gereedschap = maak_gereedschap(invoer)
    blikken = Blikken(gereedschap)
    ontwerpen = maak_ontwerpen(blikken, gereedschap)
    geheel = labels_van(o for o in ontwerpen if not o.gemeente)
    overal = labels_van(ontwerpen)
    documenten = tuple(maak_document(o, geheel if o.gemeente else overal, gereedschap) for o in ontwerpen)
    figuren = blikken.figuren()
    for document in documenten:
        eigen = blikken.figuren_van(document.gemeente) if document.gemeente else figuren
        gereedschap.problemen.extend(_vreemde_beelden(document, {f.id for f in eigen}))
    problemen = [*gereedschap.problemen, *gereedschap.teksten.problemen]
    if {o.soort for o in ontwerpen} == set(gereedschap.studie.documenten):  # else another document may use it
        problemen += [*gereedschap.teksten.ongebruikt(), *_ongebruikt(documenten, gereedschap)]
    return Samenstelling(documenten, figuren, gereedschap.teksten.standen()), sorteer(problemen)


def maak_gereedschap(invoer: Invoer) -> Gereedschap:
    """Lay ready what all documents share."""
    symbolen = {naam: stijl.symbool for naam, stijl in invoer.stijl.huisstijl.oordelen.items()}
    kader = invoer.regels.normenkader.record
    return Gereedschap(
        invoer=invoer,
        sjablonen=Sjablonen(invoer.stijl, {"datum": datum_of_tekst, "zin": zin}),
        teksten=invoer.teksten or Teksten(invoer.studiemap),
        lezer=maak_lezer(),
        merken=oordeelmerken(
            {str(n): w for n, w in kader.oordelen.items()},
            {str(n): w for n, w in kader.oordelen_kort.items()},
            {str(n): s for n, s in symbolen.items()},
        ),
        open=_openstaand(invoer),
    )


def _openstaand(invoer: Invoer) -> Openstaand:
    """Gather what is awaited; once a study has left werkversie nothing may be, so documents have no marks."""
    studie, findings = invoer.studie.record, invoer.findings
    if studie.onderzoek.status != "werkversie":
        return Openstaand()
    oordelen = open_oordelen(studie, invoer.regels.normenkader.record, findings)
    return Openstaand(invoer.verwacht, invoer.werk, findings.alles.niet_goedgekeurd(), frozenset(oordelen))


def maak_document(ontwerp: Ontwerp, elders: dict[str, str], gereedschap: Gereedschap) -> Document:
    """Finish a draft: numbers and references written, judged, and with its properties."""
    mag = toegang(ontwerp.soort, gereedschap.studie)
    boom = met_vaste_spaties(vul_in(ontwerp.boom, ontwerp.nummering, elders if mag.gegevens else {}))
    gereedschap.problemen.extend([*keur(boom, ontwerp.naam), *_geweerd(ontwerp, mag)])
    boom = markeer(boom)  # the empty text of a loose reference is no leftover besides
    gereedschap.problemen.extend(resten(boom))
    boom = kort_herhaald(boom)
    if gereedschap.studie.onderzoek.status in VASTGESTELD:  # no mark may be left, whatever caused it
        over = (codes.MARKERING_OPEN.op(p, document=ontwerp.naam, tekst=woorden) for p, woorden in open_merken(boom))
        gereedschap.problemen.extend(over)
    onderzoek = gereedschap.studie.onderzoek
    return Document(
        naam=ontwerp.naam,
        titel=ontwerp.titels.titel,
        gemeente=ontwerp.gemeente,
        boom=boom,
        figuren=figuren_in(boom),
        formaten=ontwerp.soort.formaten,
        status=onderzoek.status,
        datum=onderzoek.datum,
        versie=onderzoek.versie,
        uitgever=uitgever(gereedschap.studie, ontwerp.gemeente),
        afzenders=tuple(Afzender(r.naam, r.logo) for r in rekenkamers(gereedschap.studie, ontwerp.gemeente)),
        merk=statusmerk(onderzoek),
    )


def figuren_in(boom: Knoop) -> tuple[str, ...]:
    """List the figures that a tree shows, in the order in which they stand there."""
    beelden = (knoop.attr("src") for knoop in alle(boom) if knoop.tag == "img")
    return tuple(dict.fromkeys(src.removeprefix("figuur:") for src in beelden))


def _geweerd(ontwerp: Ontwerp, mag: Toegang) -> Iterator[Probleem]:
    """Report references to what the document is made without."""
    for knoop in (k for k in alle(ontwerp.boom) if k.tag == "a"):
        id_ = knoop.attr("href").removeprefix("#")
        if deel := mag.weert_plaats(id_):
            document = f"document '{ontwerp.naam}'"
            yield codes.DOCUMENT_ZONDER.op(plaats_van(knoop), wat=f"'{id_}'", document=document, deel=deel)


def _vreemde_beelden(document: Document, bekend: set[str]) -> Iterator[Probleem]:
    """Report images that a template names itself and that are no figures of this document's records."""
    for knoop in (k for k in alle(document.boom) if k.tag == "img"):
        naam = knoop.attr("src").removeprefix("figuur:")
        if naam not in bekend:
            yield codes.INBEDDING_ONBEKEND.op(
                plaats_van(knoop), naam=knoop.attr("src"), bedoelde=bedoelde(naam, bekend)
            )


def _ongebruikt(documenten: Sequence[Document], gereedschap: Gereedschap) -> Iterator[Probleem]:
    """Report figures and tables that no document shows."""
    getoond = {k.attr("id") for document in documenten for k in alle(document.boom) if k.tag == "figure"}
    bestand = gereedschap.invoer.regels.figuren
    soorten = (("figuur", "figuren", bestand.record.figuren), ("tabel", "tabellen", bestand.record.tabellen))
    for soort, sleutel, specs in soorten:
        for naam, spec in specs.items():
            gemeenten = gereedschap.studie.gemeentenamen() if spec.per == "gemeente" else ()
            ids = {f"{soort}-{naam}-{slug(g)}" for g in gemeenten} or {f"{soort}-{naam}"}
            if not ids & getoond:
                yield codes.FIGUUR_ONGEBRUIKT.op(bestand.plaats(sleutel, naam), naam=f"{soort}:{naam}")
