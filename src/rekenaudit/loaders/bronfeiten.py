"""The facts of one source: every combination that config.yaml promises, delivered or not."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from rekenaudit.loaders.celwaarde import Cellezer, Celwaarde, OnbruikbareCel
from rekenaudit.loaders.kolommen import Kolomnummers
from rekenaudit.loaders.lader import Tabel, als_tekst
from rekenaudit.loaders.rijen import Bronrij, Rijsleutel
from rekenaudit.model.aanwezigheid import Aanwezigheid
from rekenaudit.model.feit import Feit, FeitSleutel
from rekenaudit.model.kengetal import Kengetallen
from rekenaudit.model.studie import Bron, Dialect, Studie
from rekenaudit.problems import Probleem
from rekenaudit.problems.codes import laden as codes

_LEEG = Celwaarde(None, Aanwezigheid.ONTBREEKT)


@dataclass(frozen=True, slots=True)
class Geplaatst:
    """A table whose rows have found their place.

    Attributes:
        tabel: the delivered table.
        kolommen: its columns.
        rijen: its rows by what they are about.
        dialect: how it writes numbers.
    """

    tabel: Tabel
    kolommen: Kolomnummers
    rijen: Mapping[Rijsleutel, Bronrij]
    dialect: Dialect


@dataclass(frozen=True, slots=True)
class Rooster:
    """Every place for which a source should have a value.

    Attributes:
        naam: id of the source.
        bron: what config.yaml says of it.
        studie: the study, for its municipalities and years.
        kengetallen: the declared units and dimensions.
    """

    naam: str
    bron: Bron
    studie: Studie
    kengetallen: Kengetallen

    def sleutels(self, grootheid: str) -> Iterator[tuple[FeitSleutel, Rijsleutel]]:
        """Keys of one quantity, in the order of config.yaml and kengetallen.yaml."""
        dimensies = tuple(self.bron.kolommen.dimensies)
        combinaties = [
            (labels, tuple(zip(dimensies, labels, strict=True)))
            for labels in product(*(self.kengetallen.dimensies[d].waarden for d in dimensies))
        ]
        for gemeente in self.studie.gemeentenamen():
            for jaar in self.studie.jaren:
                for labels, paren in combinaties:
                    yield FeitSleutel(self.naam, grootheid, gemeente, jaar, paren), (gemeente, jaar, labels)


def feiten_van(rooster: Rooster, geplaatst: Geplaatst | None) -> tuple[dict[FeitSleutel, Feit], tuple[Probleem, ...]]:
    """Fill the grid of a source.

    Args:
        rooster: the places.
        geplaatst: the delivered rows; None when the file could not be read, so that everything is missing.

    Returns:
        A fact for every place, and the problems of cells.
    """
    feiten: dict[FeitSleutel, Feit] = {}
    problemen: list[Probleem] = []
    geleverd = frozenset(rooster.bron.jaren)
    for grootheid in rooster.bron.grootheden:
        lezer = _lezer(rooster, grootheid, geplaatst)
        for sleutel, plek in rooster.sleutels(grootheid):
            bronrij = geplaatst.rijen.get(plek) if geplaatst is not None else None
            if sleutel.jaar not in geleverd or sleutel.gemeente in rooster.bron.niet_geleverd_door:
                feiten[sleutel] = Feit(sleutel, None, Aanwezigheid.NIET_GELEVERD)
            elif geplaatst is None or bronrij is None:
                feiten[sleutel] = Feit(sleutel, None, Aanwezigheid.ONTBREEKT)
            else:
                feiten[sleutel] = _feit(sleutel, bronrij, geplaatst, lezer, problemen)
    return feiten, tuple(problemen)


def _lezer(rooster: Rooster, grootheid: str, geplaatst: Geplaatst | None) -> Cellezer:
    bron = rooster.bron
    eenheid = rooster.kengetallen.eenheden[bron.grootheden[grootheid].eenheid]
    dialect = geplaatst.dialect if geplaatst is not None else bron.dialect
    return Cellezer(bron.grootheden[grootheid], eenheid, dialect, nul_telt=bron.nul == "telt")


def _feit(
    sleutel: FeitSleutel, bronrij: Bronrij, geplaatst: Geplaatst, lezer: Cellezer, problemen: list[Probleem]
) -> Feit:
    """Read the fact of a cell; what is wrong with it is added to the problems."""
    tabel, nummer = geplaatst.tabel, bronrij.rij.nummer
    kolom = geplaatst.kolommen.grootheden[sleutel.grootheid]
    cel = bronrij.rij.cellen[kolom]
    waarde = _LEEG
    if (nummer, kolom) in tabel.formules:
        problemen.append(codes.FORMULE_ZONDER_WAARDE.op(tabel.plaats(nummer, kolom), kolom=tabel.kop[kolom]))
    elif (nummer, kolom) in tabel.samengevoegd:
        problemen.append(codes.CEL_SAMENGEVOEGD.op(tabel.plaats(nummer, kolom), kolom=tabel.kop[kolom]))
    else:
        try:
            waarde = lezer.lees(cel)
        except OnbruikbareCel as fout:
            velden = {"kolom": tabel.kop[kolom], "ruw": als_tekst(cel), **fout.velden}
            problemen.append(fout.soort.op(tabel.plaats(nummer, kolom), **velden))
    vindplaats = tabel.vindplaats(nummer, kolom, cel if isinstance(cel, str) else als_tekst(cel))
    vlaggen = waarde.vlaggen | bronrij.vlaggen if bronrij.vlaggen else waarde.vlaggen
    return Feit(sleutel, waarde.waarde, waarde.aanwezigheid, vindplaats, vlaggen)
