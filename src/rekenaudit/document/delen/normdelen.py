"""Norms as documents show them: the norm test, the matrix and the appendix with the norms."""

from collections.abc import Mapping
from dataclasses import dataclass

from rekenaudit.document.bouwstof import Bouwstof
from rekenaudit.document.delen.onderbouwing import Onderbouwing, onderbouw
from rekenaudit.document.delen.toetsuitleg import Toetsuitleg
from rekenaudit.document.inlijn import Oordeelmerk
from rekenaudit.model.norm import Norm, Normenkader, Vraag
from rekenaudit.model.oordeel import Uitslag

_GEMEENTEN_PER_MATRIX = 10


@dataclass(frozen=True, slots=True)
class Normrij:
    """A norm with its verdict.

    Attributes:
        id: place of the norm in this document.
        vraag: number of the (sub-)question that it belongs to.
        norm: the norm.
        merk: its verdict.
        onderbouwing: why.
    """

    id: str
    vraag: str
    norm: Norm
    merk: Oordeelmerk
    onderbouwing: Onderbouwing


@dataclass(frozen=True, slots=True)
class Normgroep:
    """The norms of one question."""

    vraag: Vraag
    rijen: tuple[Normrij, ...]


@dataclass(frozen=True, slots=True)
class Matrixrij:
    """A norm and its verdict for each municipality of the block."""

    vraag: str
    norm: Norm
    merken: tuple[Oordeelmerk, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Verdicts of some municipalities: as many as fit beside each other on a page.

    Attributes:
        id: place of the table.
        titel: caption.
        gemeenten: headings of the columns.
        breedtes: column widths in percent.
        rijen: one for each norm.
    """

    id: str
    titel: str
    gemeenten: tuple[str, ...]
    breedtes: tuple[int, ...]
    rijen: tuple[Matrixrij, ...]


@dataclass(frozen=True, slots=True)
class Kaderrij:
    """A norm as the appendix with the norms explains it."""

    vraag: str
    norm: Norm
    uitleg: str
    uitleg_studie: str
    uitzonderingen: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Kadergroep:
    """The explained norms of one question."""

    vraag: Vraag
    rijen: tuple[Kaderrij, ...]


def normen_van(vraag: Vraag) -> tuple[tuple[str, Norm], ...]:
    """List the norms of a question with the number of the (sub-)question they stand under."""
    return tuple((deel.nummer, norm) for deel in vraag.met_deelvragen() for norm in deel.normen)


def normgroepen(
    normenkader: Normenkader, stof: Bouwstof, merken: Mapping[Uitslag, Oordeelmerk]
) -> tuple[Normgroep, ...]:
    """Gather the verdicts of the study, or of the municipality that the records are about, by question."""
    groepen = []
    for vraag in normenkader.vragen:
        rijen = []
        for nummer, norm in normen_van(vraag):
            oordeel = stof.oordeel(norm.id, stof.gemeente)
            if oordeel is not None:
                id_ = f"norm-{norm.id}{stof.achtervoegsel}"
                rijen.append(Normrij(id_, nummer, norm, merken[oordeel.uitslag], onderbouw(oordeel, stof, merken)))
        if rijen:
            groepen.append(Normgroep(vraag, tuple(rijen)))
    return tuple(groepen)


def matrices(normenkader: Normenkader, stof: Bouwstof, merken: Mapping[Uitslag, Oordeelmerk]) -> tuple[Matrix, ...]:
    """Lay out norm × municipality; nothing when these records may not show municipalities' verdicts."""
    uitslagen = {(o.norm, o.gemeente): o.uitslag for o in stof.oordelen if o.gemeente}
    if not uitslagen:
        return ()
    namen = stof.studie.gemeentenamen()
    blokken = [namen[i : i + _GEMEENTEN_PER_MATRIX] for i in range(0, len(namen), _GEMEENTEN_PER_MATRIX)]
    gevonden = []
    for nummer, gemeenten in enumerate(blokken, start=1):
        rijen = [
            Matrixrij(vraagnummer, norm, tuple(merken[uitslagen[norm.id, g]] for g in gemeenten))
            for vraag in normenkader.vragen
            for vraagnummer, norm in normen_van(vraag)
            if all((norm.id, g) in uitslagen for g in gemeenten)
        ]
        deel = f" ({nummer} van {len(blokken)})" if len(blokken) > 1 else ""
        achter = f"-{nummer}" if len(blokken) > 1 else ""
        breedtes = _matrixbreedtes(len(gemeenten))
        titel = f"Oordelen per norm en gemeente{deel}"
        gevonden.append(Matrix(f"tabel-matrix{achter}", titel, gemeenten, breedtes, tuple(rijen)))
    return tuple(gevonden)


def _matrixbreedtes(gemeenten: int) -> tuple[int, ...]:
    elk = min(70 // gemeenten, 16)
    return (100 - elk * gemeenten, *([elk] * gemeenten))


def kadergroepen(normenkader: Normenkader, uitleg: Toetsuitleg) -> tuple[Kadergroep, ...]:
    """Explain all norms, by question."""
    return tuple(
        Kadergroep(
            vraag,
            tuple(
                Kaderrij(
                    nummer,
                    norm,
                    uitleg.gemeente(norm.toets),
                    uitleg.studie(norm.studie),
                    tuple(norm.niet_van_toepassing.items()),
                )
                for nummer, norm in normen_van(vraag)
            ),
        )
        for vraag in normenkader.vragen
    )
