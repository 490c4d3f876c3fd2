"""The data of a figure as CSV, so that readers can check it and draw it anew."""

from collections.abc import Iterator
from fractions import Fraction

from rekenaudit.model.figuur import Figuurgegevens, Punt
from rekenaudit.outputs.csvblad import schrijf_csv

KOLOMMEN = ("paneel", "reeks", "categorie", "waarde", "weergave", "aanwezigheid")

_Rij = tuple[str | Fraction | None, ...]


def figuurdata_csv(gegevens: Figuurgegevens) -> bytes:
    """Write every point of a figure; the reference comes last, without a category when it is one value for all."""
    return schrijf_csv(KOLOMMEN, _rijen(gegevens))


def _rijen(gegevens: Figuurgegevens) -> Iterator[_Rij]:
    for paneel in gegevens.panelen:
        for serie in paneel.series:
            for categorie, punt in zip(gegevens.categorieen, serie.punten, strict=True):
                yield (paneel.titel, serie.naam, categorie, *_punt(punt))
    if gegevens.referentie:
        punten = gegevens.referentie.punten
        categorieen = ("",) if len(punten) == 1 else gegevens.categorieen
        for categorie, punt in zip(categorieen, punten, strict=True):
            yield ("", gegevens.referentie.naam, categorie, *_punt(punt))


def _punt(punt: Punt) -> _Rij:
    return punt.waarde, punt.tekst, punt.aanwezigheid
