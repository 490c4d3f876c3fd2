"""One municipality's part: themes with their figures and findings, and its verdicts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rekenaudit.document.beelden.tabellen import Tabel
from rekenaudit.document.delen.bevindingdelen import Bevindingpunt, Onderwerprij, vraagnummers, vraagtekst
from rekenaudit.document.delen.documentblik import Documentblik
from rekenaudit.document.delen.normdelen import Normgroep, normgroepen
from rekenaudit.document.invoer import Gereedschap
from rekenaudit.document.openstaand import NIET_GEMAAKT, NIET_GOEDGEKEURD, merktekst
from rekenaudit.model.bevinding import Bevinding
from rekenaudit.model.figuur import Figuurgegevens
from rekenaudit.model.norm import Onderwerp, Thema
from rekenaudit.notation.woorden import slug
from rekenaudit.problems import Plaats
from rekenaudit.problems.codes import document as codes


@dataclass(frozen=True, slots=True)
class Themadeel:
    """A theme of one municipality.

    Attributes:
        id: its place.
        titel: its heading.
        tekstnaam: its prose file, which need not exist.
        figuren: figures that its prose does not embed itself.
        tabellen: tables that its prose does not embed itself.
        tabel_id: place of the table of findings.
        rijen: topics with their findings.
        merken: marks for figures and tables that figuren.yaml does not have yet.
    """

    id: str
    titel: str
    tekstnaam: str
    figuren: tuple[Figuurgegevens, ...]
    tabellen: tuple[Tabel, ...]
    tabel_id: str
    rijen: tuple[Onderwerprij, ...]
    merken: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Gemeentedeel:
    """One municipality's part of the report, or the body of its own document.

    Attributes:
        gemeente: the municipality.
        id: place of the part.
        tekstnaam: prose file that opens it, which need not exist.
        d: view on this municipality's records.
        themas: the themes.
        normgroepen: its verdicts by question; empty where these may not be shown.
        oordelen_id: place of the section with verdicts.
        normtabel_id: place of the table with verdicts.
        af: whether marks for what is missing have become plain sentences.
    """

    gemeente: str
    id: str
    tekstnaam: str
    d: Documentblik
    themas: tuple[Themadeel, ...]
    normgroepen: tuple[Normgroep, ...]
    oordelen_id: str
    normtabel_id: str
    af: bool


def bevindingen_met_plaats(gereedschap: Gereedschap, gemeente: str) -> Iterator[tuple[Bevinding, Plaats]]:
    """List the findings about a municipality, or about the whole for an empty name, and where they were written."""
    for bestand in gereedschap.invoer.findings.bestanden:
        if bestand.record.gemeente == gemeente:
            for i, bevinding in enumerate(bestand.record.bevindingen):
                yield bevinding, bestand.plaats("bevindingen", i, "tekst")


def maak_gemeentedeel(blik: Documentblik, gereedschap: Gereedschap) -> Gemeentedeel:
    """Gather one municipality's part from its own records."""
    gemeente, naam = blik.stof.gemeente, slug(blik.stof.gemeente)
    bevindingen = tuple(bevindingen_met_plaats(gereedschap, gemeente))
    return Gemeentedeel(
        gemeente=gemeente,
        id=f"gemeente-{naam}",
        tekstnaam=f"gemeenten/{naam}",
        d=blik,
        themas=tuple(
            _thema(i, thema, bevindingen, blik, gereedschap) for i, thema in enumerate(gereedschap.normenkader.themas)
        ),
        normgroepen=normgroepen(gereedschap.normenkader, blik.stof, gereedschap.merken),
        oordelen_id=f"oordelen-{naam}",
        normtabel_id=f"tabel-normen-{naam}",
        af=gereedschap.af,
    )


def _thema(
    nummer: int,
    thema: Thema,
    bevindingen: Sequence[tuple[Bevinding, Plaats]],
    blik: Documentblik,
    gereedschap: Gereedschap,
) -> Themadeel:
    naam = slug(blik.stof.gemeente)
    tekstnaam = f"gemeenten/{naam}/{thema.id}"
    plaats = gereedschap.invoer.regels.normenkader.plaats("themas", nummer)
    _controleer_beelden(thema, blik, gereedschap, plaats)
    figuren, tabellen = blik.beelden.figuren, blik.beelden.tabellen
    return Themadeel(
        id=f"thema-{thema.id}-{naam}",
        titel=thema.titel,
        tekstnaam=tekstnaam,
        figuren=tuple(figuren[f] for f in thema.figuren if f in figuren and not blik.ingebed(tekstnaam, "figuur", f)),
        tabellen=tuple(
            tabellen[t] for t in thema.tabellen if t in tabellen and not blik.ingebed(tekstnaam, "tabel", t)
        ),
        tabel_id=f"tabel-bevindingen-{thema.id}-{naam}",
        rijen=tuple(
            _rij(onderwerp, bevindingen, blik, gereedschap, blik.stof.open.door(thema.id, blik.stof.gemeente))
            for onderwerp in thema.onderwerpen
        ),
        merken=_nog_niet_gemaakt(thema, gereedschap),
    )


def _nog_niet_gemaakt(thema: Thema, gereedschap: Gereedschap) -> tuple[str, ...]:
    """Mark the figures and tables that figuren.yaml does not have; `normenkader` reports them."""
    bestand = gereedschap.invoer.regels.figuren.record
    los = [f"figuur {naam}" for naam in thema.figuren if naam not in bestand.figuren]
    los += [f"tabel {naam}" for naam in thema.tabellen if naam not in bestand.tabellen]
    return tuple(merktekst(NIET_GEMAAKT, wat) for wat in los)


def _controleer_beelden(thema: Thema, blik: Documentblik, gereedschap: Gereedschap, plaats: Plaats) -> None:
    """Report figures and tables of a theme that are not made per municipality."""
    bestand = gereedschap.invoer.regels.figuren.record
    for soort, namen, specs in (
        ("figuur", thema.figuren, bestand.figuren),
        ("tabel", thema.tabellen, bestand.tabellen),
    ):
        for naam in namen:
            if naam in specs and specs[naam].per != "gemeente":
                hier = blik.stof.gemeente
                gereedschap.problemen.append(
                    codes.FIGUUR_ANDERE_SOORT.op(plaats, naam=f"{soort}:{naam}", per="voor het geheel", hier=hier)
                )


def _rij(
    onderwerp: Onderwerp,
    bevindingen: Sequence[tuple[Bevinding, Plaats]],
    blik: Documentblik,
    gereedschap: Gereedschap,
    door: str,
) -> Onderwerprij:
    punten = punten_van([(b, p) for b, p in bevindingen if b.onderwerp == onderwerp.id], blik)
    if not punten:
        plaats = Plaats(bestand="input/bevindingen")
        fout = codes.BEVINDING_ONTBREEKT.op(plaats, onderwerp=onderwerp.titel, gemeente=blik.stof.gemeente)
        gereedschap.problemen.append(fout)
    vragen = vraagtekst(onderwerp.vragen, vraagnummers(gereedschap.normenkader))
    return Onderwerprij(onderwerp.titel, vragen, punten, door)


def punten_van(bevindingen: Sequence[tuple[Bevinding, Plaats]], blik: Documentblik) -> tuple[Bevindingpunt, ...]:
    """Write findings as items."""
    open_ = blik.stof.open
    return tuple(
        Bevindingpunt(
            b.id, blik.regel(b.tekst, plaats), b.bewijs, merktekst(NIET_GOEDGEKEURD, open_.verslagen(b.bewijs))
        )
        for b, plaats in bevindingen
    )
