"""The factsheet of one municipality: what fits on two pages, chosen by the rules of figuren.yaml.

The first page holds key figures and figures, the second verdicts and findings. How much fits is estimated in
millimetres, because a tree does not know its pages; a test renders it and counts them.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from rekenaudit.document.beelden.raster import RasterFout
from rekenaudit.document.beelden.tabellen import Tabel
from rekenaudit.document.bouwstof import Bouwstof
from rekenaudit.document.delen.bevindingdelen import Bevindingpunt
from rekenaudit.document.delen.documentblik import Documentblik
from rekenaudit.document.delen.factsheetcijfers import cijfertabel
from rekenaudit.document.delen.factsheetkeuze import kerncijfers
from rekenaudit.document.delen.gemeentedeel import Gemeentedeel, bevindingen_met_plaats, punten_van
from rekenaudit.document.delen.normdelen import Normrij
from rekenaudit.document.inlijn import Oordeelmerk
from rekenaudit.document.invoer import Gereedschap
from rekenaudit.model.figuur import Factsheet, Figuurgegevens
from rekenaudit.problems.codes import document as codes

_BLAD = 260
"""Height for the text of a page, in millimetres."""

_KOPPEN_EEN, _KOPPEN_TWEE = 43, 40
"""Height of the title and the heading of the first page; of the headings and the last line of the second."""

_TABEL, _RIJ, _REGEL, _NOOTREGEL = 13, 4.5, 4.8, 3.8
"""Height of a table without its rows, of a row of one line, of a line of text and of one of a note."""

_FIGUUR, _SCHAAL = 5, 11.05
"""Height of the white around a figure and its notes; and of a centimetre of the figure."""

_TEKENS, _NOOTTEKENS = 100, 130
"""Letters on a line of text, and of a note."""

_MEESTE_NORMEN, _MEESTE_BEVINDINGEN = 26, 10


@dataclass(frozen=True, slots=True)
class Telling:
    """A verdict and the number of norms that have it."""

    merk: Oordeelmerk
    aantal: int


@dataclass(frozen=True, slots=True)
class Factsheetblad:
    """What a factsheet shows.

    Attributes:
        cijfers: key figures of the municipality beside those of the group; None when there are none.
        figuren: figures, as many as fit.
        normen: norms with their verdict; empty when there are more than fit.
        tellingen: in that case, how many norms have which verdict.
        bevindingen: main findings, as many as fit.
    """

    cijfers: Tabel | None
    figuren: tuple[Figuurgegevens, ...]
    normen: tuple[Normrij, ...]
    tellingen: tuple[Telling, ...]
    bevindingen: tuple[Bevindingpunt, ...]


def factsheetblad(deel: Gemeentedeel, gereedschap: Gereedschap) -> Factsheetblad:
    """Choose what stands on the factsheet of a municipality."""
    keuze = gereedschap.invoer.regels.figuren.record.factsheet
    cijfers = _tabel(keuze, deel.d.stof, gereedschap)
    alle = [rij for groep in deel.normgroepen for rij in groep.rijen]
    normen = [rij for rij in alle if not keuze.normen or rij.norm.id in keuze.normen]
    past = len(normen) <= _MEESTE_NORMEN
    aantallen = Counter(rij.merk.uitslag for rij in normen) if not past else Counter()
    tellingen = tuple(Telling(merk, aantallen[u]) for u, merk in gereedschap.merken.items() if aantallen[u])
    rijen = len(normen) if past else len(tellingen)
    lang = sum(len(rij.norm.titel) > _TEKENS * 0.6 for rij in normen) if past else 0
    ruimte = _BLAD - _KOPPEN_TWEE - (_TABEL + (rijen + lang) * _RIJ if rijen else 0)
    return Factsheetblad(
        cijfers=cijfers,
        figuren=tuple(_figuren(keuze, deel, _BLAD - _KOPPEN_EEN - _hoogte(cijfers))),
        normen=tuple(normen) if past else (),
        tellingen=tellingen,
        bevindingen=tuple(_bevindingen(keuze, deel.d, gereedschap, ruimte)),
    )


def _tabel(keuze: Factsheet, stof: Bouwstof, gereedschap: Gereedschap) -> Tabel | None:
    cijfers = kerncijfers(keuze, gereedschap.normenkader, stof) if stof.uitkomsten else ()
    if not cijfers:
        return None
    try:
        return cijfertabel(keuze, cijfers, stof)
    except RasterFout as fout:
        plaats = gereedschap.invoer.regels.figuren.plaats("factsheet", "cijfers")
        soort = codes.FIGUUR_PAST_NIET
        gereedschap.problemen.append(soort.op(plaats, naam="factsheet", reden=str(fout).rstrip(".")))
        return None


def _regels(*teksten: str, tekens: int = _TEKENS) -> int:
    return sum(ceil(len(tekst) / tekens) for tekst in teksten)


def _noten(*teksten: str) -> float:
    return _regels(*teksten, tekens=_NOOTTEKENS) * _NOOTREGEL


def _hoogte(tabel: Tabel | None) -> float:
    if tabel is None:
        return 0
    tekens = tabel.breedtes[0] * _TEKENS / 100
    regels = sum(ceil(len(r.kop) / tekens) for r in tabel.rijen)
    noten = _noten(tabel.wacht, f"{tabel.toelichting} {tabel.ontbreekt}".strip(), tabel.bronnoot)
    return _TABEL + regels * _RIJ + noten


def _figuren(keuze: Factsheet, deel: Gemeentedeel, ruimte: float) -> Iterator[Figuurgegevens]:
    """Give the declared figures, or those of the themes, or else all of the municipality, as long as they fit."""
    eigen = deel.d.beelden.figuren
    gewenst = [eigen[f] for f in keuze.figuren if f in eigen] or [f for t in deel.themas for f in t.figuren]
    gewenst = gewenst or list(eigen.values())
    for figuur in gewenst:
        hoogte = figuur.hoogte * _SCHAAL + _FIGUUR
        hoogte += _noten(
            figuur.wacht, f"{figuur.toelichting} {figuur.ontbreekt}".strip(), figuur.bronnoot, figuur.titel
        )
        if hoogte <= ruimte:
            ruimte -= hoogte
            yield figuur


def _bevindingen(
    keuze: Factsheet, blik: Documentblik, gereedschap: Gereedschap, ruimte: float
) -> Iterator[Bevindingpunt]:
    """Give the findings that the researcher chose, as long as they fit.

    When none was chosen: the first finding on each topic, then the second, and so on.
    """
    themas = [o.id for thema in gereedschap.normenkader.themas for o in thema.onderwerpen]
    alle = list(bevindingen_met_plaats(gereedschap, blik.stof.gemeente))
    eigen_keuze = [paar for paar in alle if paar[0].factsheet]
    if eigen_keuze:
        yield from _passend(punten_van(eigen_keuze, blik), ruimte)
        return
    per_onderwerp = [[paar for paar in alle if paar[0].onderwerp == o] for o in keuze.onderwerpen or themas]
    gekozen: list[tuple[int, Bevindingpunt]] = []
    for ronde in range(max(map(len, per_onderwerp), default=0)):
        for plek, eigen in enumerate(per_onderwerp):
            punten = punten_van(eigen[ronde : ronde + 1], blik)
            hoogte = sum(map(_punthoogte, punten))
            if punten and hoogte <= ruimte and len(gekozen) < _MEESTE_BEVINDINGEN:
                ruimte -= hoogte
                gekozen.append((plek, punten[0]))
    yield from _op_volgorde(gekozen)


def _punthoogte(punt: Bevindingpunt) -> float:
    return _regels(punt.tekst.striptags()) * _REGEL + 1.5


def _passend(punten: Sequence[Bevindingpunt], ruimte: float) -> Iterator[Bevindingpunt]:
    for punt in punten[:_MEESTE_BEVINDINGEN]:
        ruimte -= _punthoogte(punt)
        if ruimte >= 0:
            yield punt


def _op_volgorde(gekozen: Sequence[tuple[int, Bevindingpunt]]) -> Iterator[Bevindingpunt]:
    for _, punt in sorted(gekozen, key=lambda paar: paar[0]):
        yield punt
