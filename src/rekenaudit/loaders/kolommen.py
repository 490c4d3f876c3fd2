"""Which column of a delivered table is the one that config.yaml names."""

from collections.abc import Callable
from dataclasses import dataclass

from rekenaudit.loaders.lader import Tabel, als_tekst, netjes
from rekenaudit.model.studie import Bron
from rekenaudit.problems import Plaats, Probleem, bedoelde
from rekenaudit.problems.codes import laden as codes


@dataclass(frozen=True, slots=True)
class Kolomnummers:
    """Column numbers, from 0; `gemeentenaam` is None when the source has no such column."""

    gemeente: int
    gemeentenaam: int | None
    jaar: int
    dimensies: tuple[int, ...]
    grootheden: dict[str, int]


def zoek_kolommen(
    tabel: Tabel, bron: Bron, verklaard: Callable[..., Plaats]
) -> tuple[Kolomnummers | None, tuple[Probleem, ...]]:
    """Find all columns of a source.

    Args:
        tabel: the delivered table.
        bron: what config.yaml says of it.
        verklaard: gives the place in config.yaml of keys of the source.

    Returns:
        The column numbers (None when one is missing or double) and the problems, all at once.
    """
    if not tabel.kop:
        plaats = Plaats(tabel.bestand, blad=tabel.blad, regel=0 if tabel.blad else tabel.kopregel)
        return None, (codes.KOPREGEL_LEEG.op(plaats, kopregel=tabel.kopregel),)
    kolommen = bron.kolommen
    lager = _kop_lager(tabel, bron)
    if lager:
        plaats = tabel.plaats(lager, 0)
        return None, (codes.KOPREGEL_ELDERS.op(plaats, kopregel=tabel.kopregel, rij=lager),)
    problemen = tuple(
        p for naam, pad in _gezocht(bron).items() if (p := _probleem(tabel, naam, verklaard(*pad))) is not None
    )
    if problemen:
        return None, problemen
    nummer = {naam: i for i, naam in enumerate(tabel.kop)}
    gevonden = Kolomnummers(
        gemeente=nummer[netjes(kolommen.gemeente)],
        gemeentenaam=nummer[netjes(kolommen.gemeentenaam)] if kolommen.gemeentenaam else None,
        jaar=nummer[netjes(kolommen.jaar)],
        dimensies=tuple(nummer[netjes(k)] for k in kolommen.dimensies.values()),
        grootheden={naam: nummer[netjes(g.kolom)] for naam, g in bron.grootheden.items()},
    )
    return gevonden, ()


def _kop_lager(tabel: Tabel, bron: Bron) -> int:
    """Find the row lower down that names a column, when the declared one names none; 0 when there is none.

    Rows are as wide as the declared heading, which may be a title in one cell: one name must do.
    """
    namen = {netjes(naam) for naam in _gezocht(bron)}
    if not namen.isdisjoint(tabel.kop):
        return 0
    return next((rij.nummer for rij in tabel.rijen if not namen.isdisjoint(map(als_tekst, rij.cellen))), 0)


def _gezocht(bron: Bron) -> dict[str, tuple[str, ...]]:
    """Give every column that config.yaml names, with the first keys that name it."""
    kolommen, gezocht = bron.kolommen, dict[str, tuple[str, ...]]()
    for sleutel, naam in (("gemeente", kolommen.gemeente), ("jaar", kolommen.jaar)):
        gezocht.setdefault(naam, ("kolommen", sleutel))
    for dimensie, naam in kolommen.dimensies.items():
        gezocht.setdefault(naam, ("kolommen", "dimensies", dimensie))
    for grootheid, wat in bron.grootheden.items():
        gezocht.setdefault(wat.kolom, ("grootheden", grootheid, "kolom"))
    if kolommen.gemeentenaam:
        gezocht.setdefault(kolommen.gemeentenaam, ("kolommen", "gemeentenaam"))
    return gezocht


def _probleem(tabel: Tabel, naam: str, verklaard: Plaats) -> Probleem | None:
    aantal = tabel.kop.count(netjes(naam))
    if aantal == 1:
        return None
    eerste = tabel.kop.index(netjes(naam)) if aantal else 0
    plaats = tabel.plaats(tabel.kopregel, eerste)
    if aantal:
        return codes.KOLOM_DUBBEL.op(plaats, kolom=naam, aantal=aantal)
    waar = f"{verklaard.bestand}, regel {verklaard.regel}"
    suggestie = bedoelde(naam, (k for k in tabel.kop if k))
    return codes.KOLOM_ONTBREEKT.op(plaats, kolom=naam, waar=waar, suggestie=suggestie)
